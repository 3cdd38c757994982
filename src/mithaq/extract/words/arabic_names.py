"""Names of people after a title or an honorific in Arabic: the units of a name are made one unit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.words.like_other_words import is_ali, is_sabah
from mithaq.extract.words.person_names import SONS
from mithaq.extract.words.rare_names import THEN_ANY_TITLE, THEN_TITLE, ends_in_nisba, names_act, oddly

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mithaq.extract.words.units import Unit

NAME = "W"
"""Letter of a unit that is a whole name; no single Arabic word has it."""
_BEFORE = frozenset("Rrhx%")
"""Letters of what a name follows."""
_MOST_WORDS = 4
"""Words of a name that no بن or آل joins: with more, the next word is not of the name."""
_SHORTEST_WITH_WAW = 3
"""Letters of a word whose first و may be the conjunction."""
_SERVANT = "عبد"
_SHEIKH, _SON = "الشيخ", "ولد"
"""An honorific that is a given name before the word for a son, in Mauritania."""
_NO_NAME_OF_STATE = frozenset("COPFB")


def settle_given(units: list[Unit], title: Mapping[str, frozenset[str]]) -> None:
    """Make plain words of those that may be names and something else («سلطان», «تركي»), where they are names."""
    for at in [at for at, unit in enumerate(units) if unit.code == "r" and _is_family(units, at)]:
        units[at].code, units[at].tags = "D", {}
    for at, unit in enumerate(units):
        if unit.code in "$hrR":
            _settle_between(unit, units[at - 1].text if at else "", units[at + 1] if at + 1 < len(units) else unit)
        if unit.text not in title["also"] or unit.code == "w":
            continue
        before = units[at - 1].code if at else ""
        after = units[at + 1].code if at + 1 < len(units) else ""
        if _is_state(units, at) or (after == "t" and unit.is_a("time")) or (unit.code == "@" and before in ("w", "n")):
            continue  # «رئيس وزراء تشاد أ ب», «صباح السبت», «وأضاف أبو زيد بأن …»
        if unit.is_a("noun") and after in ("c", "m") and units[at + 1].is_a("adjective", "noun"):
            continue  # «أعلن الرئيس أ ب فتح قنصلية»
        if unit.code == "X" and not (after == "w" and units[at + 1].is_a("given")):
            continue  # «وزير الخارجية غير راض»
        # «قال الوزير أ ب أمام مجلس الأمن»
        role = unit.code == "c" or unit.is_a("role_construct", "role_complete", "roles")
        if role and (after in _NO_NAME_OF_STATE or _of_forces(units, at)):
            continue
        ends = after in (_ENDS if unit.text != _CONDEMNED else _MARKS) or unit.text in title["impersonal"]
        follows = before in "wnh" and before != "" and (unit.code != "V" or ends)
        led = (before in "Rr" or (before in "FDdACO" and _titled(units, at))) and after in "wnd" and after != ""
        led = led or (before == "," and unit.code not in "V@" and _titled(units, at) and _unknown_after(units, at))
        further = "".join([later.code for later in units[at + 1 : at + 3]])
        led = led or (unit.code == "A" and _no_nationality(units, at))
        led = led or (before in ("A", "F") and _named_like_rulers(units, at, title) and _titled(units, at))
        rest = further in _REST_OF_NAME and (before in "RrFD" or further[0] == "d")
        whole = led and (rest or (before in "ACO" and further == "ww"))
        named = follows or after == "n" or (led and (unit.code != "V" or whole))
        if named and not _opens_sentence(units, at):
            unit.code, unit.tags = "w", {"given": ""}


def _no_nationality(units: list[Unit], at: int) -> bool:
    """Whether a nationality without the article follows a title with one, where it is a name: «الأمير تركي»."""
    before = units[at - 1] if at else None
    titled = before is not None and before.code in "rh" and before.text.split()[-1].startswith("ال")
    return titled and not units[at].text.startswith("ال")


def _named_like_rulers(units: list[Unit], at: int, title: Mapping[str, frozenset[str]]) -> bool:
    """Whether a ruler's title goes on with a family, not with his state: «وزير الصناعة الإماراتي سلطان الجابر»."""
    further = "".join([later.code for later in units[at + 1 : at + 3]])
    return units[at].text in title["rulers"] and further[:1] == "D" and further[1:] not in ("R", "r", "h")


def _settle_between(unit: Unit, before: str, after: Unit) -> None:
    """Settle what is a title or none by the words beside it."""
    servant = unit.code != "$" and before == _SERVANT
    if servant or (unit.code == "h" and unit.text == _SHEIKH and after.text == _SON):
        unit.code, unit.tags = "w", {"given": ""}  # «عبد الملك سلامة», «الوزير الأول الشيخ ولد سالم»
    elif unit.code == "$" and "role_construct" in unit.tags and after.code == "O":
        unit.code, unit.tags = "R", {"role_construct": unit.tags["role_construct"]}  # «ممثلة برنامج الأغذية العالمي»


def _opens_sentence(units: list[Unit], at: int) -> bool:
    """Whether a verb opens a sentence before a name: «ترأس عبد الله بن سالم وفد قطر», not «أشرف بن سالم يلتقي …»."""
    return not at and units[at].code == "V" and len(units) > 1 and units[1].text not in SONS


def _is_state(units: list[Unit], at: int) -> bool:
    """Whether a title without an article goes on with a state, whose name people have too: «رئيس وزراء تشاد أ ب»."""
    before = units[at - 1]
    return at > 0 and units[at].code == "C" and before.code == "R" and "ال" not in before.text


def _of_forces(units: list[Unit], at: int) -> bool:
    """Whether an office is of forces or a house of a state: «الوزير أ ب قائد القوات البحرية المصرية»."""
    return "".join([unit.code for unit in units[at + 1 : at + 4]]).startswith(("DA", "DDA", "DC", "DDC"))


def _is_family(units: list[Unit], at: int) -> bool:
    """Whether an office with its article is the name of a family: «وزير النقل المهندس كامل الوزير، …»."""
    if at < _GIVEN_BEFORE or not units[at].text.startswith("ال") or " " in units[at].text:
        return False
    named = units[at - 1].code == "w" and units[at - 2].is_a("honorific") and _titled(units, at - 2)
    return named and at + 1 < len(units) and units[at + 1].code in (",", ".")


_GIVEN_BEFORE = 3
"""Units before such a name: a title, an honorific, what somebody is given."""


def _unknown_after(units: list[Unit], at: int) -> bool:
    """Whether one or two words follow that are in no list and end a name: «وزير الخارجية، باسم الصباغ.»."""
    end = at + 1
    while end < min(len(units), at + _MOST_AFTER) and units[end].code in "wdD" and not units[end].tags:
        end += 1
    return end > at + 1 and (end == len(units) or units[end].code in ",.VR")


_MOST_AFTER = 4


_ENDS = frozenset(["", *"wnDd,.)V"])
"""Letters of what may follow a verb that is the last word of a name."""
_CONDEMNED, _MARKS = "دان", frozenset({",", ".", ")"})
"""“Dan”, which with anything but a mark after it is the verb: «الوزير أ دان الهجوم»."""
_REST_OF_NAME = frozenset({"w", "w,", "w.", "w&", "wx", "ww", "w@", "d"} | {f"d{after}" for after in ",.&RpblV@J"})
"""What follows a verb that is a name after a title: «وزير النقل أشرف حمدان، …», «وزير النقل أشرف الراشدي في …»."""
_NEAR = 9


def _titled(units: list[Unit], at: int) -> bool:
    """Whether a title, or «نظيره», stands shortly before a unit."""
    return any(unit.code in "Rrx" for unit in units[max(0, at - _NEAR) : at])


def whole_names(units: list[Unit], bonded: Mapping[str, frozenset[str]]) -> list[Unit]:
    """The units with one for each name of several words that follows a title or an honorific."""
    found: list[Unit] = []
    at = 0
    while at < len(units):
        unit = units[at]
        if unit.code not in _MAYBE_NAMES:
            found.append(unit)
            at += 1
            continue
        if unit.text == _SO and _says_so(units, at):
            unit.code, unit.tags = "c", {"never": ""}
        if unit.code == "p" and is_ali(units, at):
            unit.code, unit.tags = "w", {}
        if unit.code in "cm" and _named_like_a_word(units, at):
            unit.code, unit.tags = "w", {}
        if unit.code == "t" and is_sabah(units, at):
            unit.code, unit.tags = "w", {}
        if unit.code in "Dd" and _is_definite_name(units, at, bonded):
            unit.code, unit.tags = "w", {"given": ""}
        starts = unit.code in "wn" and _led(units, at)
        end = _end(units, at, bonded) if starts else at
        if starts and end < len(units) and units[end].code == "w" and _led_noun(units[end].text):
            units[end : end + 1] = _parted(units[end])
        end += starts and _like_adjective(units, at, end)
        styles = end > at + 1 and end < len(units) and units[end].text in bonded["styles"]
        if end > at + 1:
            text = " ".join(part.text for part in units[at:end])
            found.append(replace(unit, end=units[end - 1].end, code=NAME, text=text, tags={}))
            at = end + styles
        else:
            found.append(replace(unit, code=NAME, tags={}) if starts and _before_object(units, end) else unit)
            at += 1
    return found


def _says_so(units: list[Unit], at: int) -> bool:
    """Whether «فإن» goes on after a comma, «بحسب الرئيس، فإن الوزير …», and no name from the Netherlands begins."""
    after = units[at + 1] if at + 1 < len(units) else None
    return at > 0 and units[at - 1].code == "," and after is not None and after.text.startswith("ال")


_SO = "فان"
_MAYBE_NAMES = frozenset("pcmDdwnt")
"""Letters of what begins a name, or may turn out to."""


def _before_object(units: list[Unit], at: int) -> bool:
    """Whether what follows a name of one word is the object of the clause and not of the name: «بادله سالم التحيات»."""
    unit = units[at] if at < len(units) else None
    common = unit is not None and unit.code == "D" and unit.is_a("common", "topic_head")
    act = unit is not None and (unit.text.startswith(_ACT) or unit.text.endswith(_COMMON[1]))
    return unit is not None and common and (unit.is_a("topic_head") or act)


_ACT = "الت"
_SHORTEST_ACT = 7
"""Beginning of names of acts: «التوفيق», «التقدير»."""


def _is_definite_name(units: list[Unit], at: int, title: Mapping[str, frozenset[str]]) -> bool:
    """Whether a definite word is a name or begins one."""
    if _known_given(units, at, title["definite"]):
        return True
    return _two_definite(units, at) or _joined_to_father(units, at) or _definite_given(units, at, title["bonded"])


def _known_given(units: list[Unit], at: int, definite: frozenset[str]) -> bool:
    """Whether a given name that has the article begins a name after a title: «رئيس الحكومة الحبيب الرياحي»."""
    after = units[at + 1].code if at + 1 < len(units) else ""
    return units[at].text in definite and after != "" and after in "wndDA" and _led(units, at)


def _two_definite(units: list[Unit], at: int) -> bool:
    """Whether two definite words that are no common ones are a name after a title: «الأمين العام الطيب الرياحي،»."""
    if not at or units[at - 1].code not in "Rr" or units[at].code != "D" or at + 2 >= len(units):
        return False
    unknown = all(
        unit.code in "Dd" and not unit.tags and not unit.text.endswith(_COMMON) for unit in units[at : at + 2]
    )
    return unknown and units[at + 2].code in ",.tpRr"


def _joined_to_father(units: list[Unit], at: int) -> bool:
    """Whether a definite word between an honorific and ولد or بن is a given name: «السيد الحسن ولد أحمد»."""
    unit = units[at]
    told = at > 0 and units[at - 1].code == "h" and unit.code == "D" and not unit.tags
    return told and at + 1 < len(units) and units[at + 1].code == "n"


def _definite_given(units: list[Unit], at: int, bonded: frozenset[str]) -> bool:
    """Whether a definite word after a title is a given name, for another word of a name follows: «الحسن واتارا»."""
    unit, after = units[at], units[at + 1].code if at + 1 < len(units) else ""
    if not at or after not in ("w", "n") or (unit.tags and unit.text not in bonded):
        return False
    if unit.code == "d" and not (units[at - 1].code == "," and at > 1 and units[at - 2].code in "Rr"):
        return False  # «الرئيس … ي» is an adjective, «وزير الخارجية، الدرديري أحمد» a name
    before = units[at - 2].code if units[at - 1].code == "," and at > 1 else units[at - 1].code
    return before in ("R", "r", "h") and (unit.text in bonded or not unit.text.endswith(_COMMON))


_COMMON = ("ه", "ات", "ين", "ون")
"""Endings of definite words that are no name."""


def _named_like_a_word(units: list[Unit], at: int) -> bool:
    """Whether a common word after a title is a name, for another word of one follows: «أولي هانسن», «قريب الله ديب»."""
    if at + 2 < len(units) and units[at + 1].text == _GOD and units[at + 2].code in "wn":
        return _titled(units, at)
    if at == 0 or units[at - 1].code != "R":
        return False
    unit, after = units[at], units[at + 1].code if at + 1 < len(units) else ""
    return after in ("w", "d") and unit.is_a("adjective", "noun") and not unit.text.startswith("ال")


_GOD = "الله"


def _led(units: list[Unit], at: int) -> bool:
    """Whether a title or an honorific leads to a name here, also with a comma or an adjective between."""
    if not at:
        return False
    before = units[at - 1].code
    second = units[at - 2].code if at > 1 else ""
    told = before == "A" and (second == "x" or (second == "&" and _other_state(units, at)))
    told = told or (before in "CO" and second == "p" and at > _FURTHER and units[at - 3].code == "x")
    counterpart = second == "A" and at > _FURTHER and units[at - 3].code == "x"  # «ونظيره الكيني، نور الدين …»
    return before in _BEFORE or told or (before == "," and (second in ("R", "r") or counterpart))


def _like_adjective(units: list[Unit], start: int, end: int) -> bool:
    """Whether an adjective without the article ends a name before a comma or a conjunction: «سالم رشيد طبي، …».

    So does a noun that stands for no thing after the only other word: «السفير تميم خلاف، …».
    """
    if not start < end < len(units) - 1:
        return False
    unit = units[end]
    alone = end == start + 1 and unit.code in "my" and unit.is_a("noun", "stance_noun")
    alone = alone and not unit.text.startswith("ال")
    if alone and unit.text[-1] not in "اهت" and units[start - 1].code in "Rrh":
        return units[end + 1].code in ",@Rr" and units[end].start == units[end - 1].end + 1
    closes = units[end + 1].code in ",.&" and unit.code == "c" and unit.is_a("adjective", "degree")
    return closes and units[start - 1].code in "Rr" and not unit.text.startswith("ال")


_FURTHER = 2


def _other_state(units: list[Unit], at: int) -> bool:
    """Whether a nationality after و stands for the title before: «الرئيس القطري أ، والياباني ب»."""
    nisba = units[at - 1].text
    masculine = nisba.startswith("ال") and nisba.endswith("ي")
    return masculine and units[at].code in "wn" and _titled(units, at)


def _describes(units: list[Unit], at: int, title: Mapping[str, frozenset[str]]) -> bool:
    """Whether a participle goes on what stands before the name: «مبادرة الرئيس أ الرامية إلى …»."""
    leads = at + 1 < len(units) and units[at + 1].code in "pbm"
    return leads and units[at].text in title["describing"]


def _end(units: list[Unit], start: int, title: Mapping[str, frozenset[str]]) -> int:
    """The index after the last unit of the name that begins at an index."""
    at, words, kept = start, 0, start
    bonded, styles = title["bonded"], title["styles"]
    while at < len(units) and not (at > start and units[at - 1].is_a("name_closed")):
        unit = units[at]
        joined = at > start and units[at - 1].code == "n"
        if unit.code == "n" or (unit.code == "h" and joined):
            at += 1
        elif unit.code == "w" and unit.text not in styles and not (_ends(unit, words) and not joined):
            at, words = at + 1, words + (not joined)
        elif step := oddly(units, at, words, title, started=at > start):
            at, words = at + step, words + 1
            kept = at
        elif (words or joined or at - start > 1) and unit.code in "dADN" and unit.text not in styles:
            known = unit.code == "D" or unit.tags.get("common") == "noun"  # «تبادل أ وب الرأي»
            act = unit.text.startswith(_ACT) and len(unit.text) >= _SHORTEST_ACT  # «أ ب التحضير للدورة»
            act = words > 1 and (act or names_act(unit.text))
            known = known and not joined and (bool(unit.tags) or act) and not unit.is_a("given")
            second = words == 1 and units[start].text in title["definite"] and not unit.is_a("topic_head")
            if (known and unit.text not in bonded and not second) or (words > 1 and _describes(units, at, title)):
                break
            at, words = at + 1, words + 1
            if unit.code == "d" and at < len(units) and ends_in_nisba(units, start, at):
                continue
            if not joined and unit.text not in bonded and not _goes_on(units, at, words, bonded):
                break
        else:
            break
    while at > kept and units[at - 1].code in "nh" and not (units[at - 1].code == "h" and units[at - 2].text == _CLAN):
        at -= 1
    return at


_CLAN = "ال"
"""«آل الشيخ» ends a name, which «الشيخ» alone does not; folded."""


def _goes_on(units: list[Unit], at: int, words: int, bonded: frozenset[str]) -> bool:
    """Whether a name goes on at an index, after a definite word: with بن or آل, or with the name of a family."""
    joined = at < len(units) and (units[at].code == "n" or (words > 1 and units[at].text in bonded))
    return joined or (words > 1 and units[at - 1].code == "D" and (_family(units, at) or _last_word(units, at)))


def _last_word(units: list[Unit], at: int) -> bool:
    """Whether one plain word stands between a definite one and a title: «السفير محمد الصادق حسن، وزير …»."""
    if at >= len(units) or units[at].code != "w" or units[at].text.startswith("و"):
        return False
    return "".join(later.code for later in units[at + 1 : at + 4]).startswith(THEN_ANY_TITLE)


def _family(units: list[Unit], at: int) -> bool:
    """Whether a second definite word ends a name before its title or a comma: «سالم الطاهر المهدي، وزير …»."""
    unit = units[at] if at < len(units) else None
    if unit is None or unit.code not in "Dd" or unit.is_a("common"):
        return False
    after = "".join(later.code for later in units[at + 1 : at + 3])
    return after[:1] in ("R", "r", "h") or after in THEN_TITLE or (after[:1] in ("D", "d") and _family(units, at + 1))


def _ends(unit: Unit, words: int) -> bool:
    """Whether an unknown word after so many words is no part of the name: «سالم حمدان ونبيل فارس»."""
    conjoined = words > 1 and unit.text[0] == "و" and len(unit.text) > _SHORTEST_WITH_WAW and not unit.is_a("given")
    return words >= _MOST_WORDS or conjoined or (words > 0 and _led_noun(unit.text))


def _led_noun(text: str) -> bool:
    """Whether an unknown word is a feminine noun with ب before it: «أشاد الوزير حمدان بحنكة …», not «بوريطة»."""
    noun = text[0] == "ب" and text[-1] == "ه" and len(text) > _SHORTEST_WITH_WAW + 1
    return noun and not text.startswith(_OF_FAMILIES)


def _parted(unit: Unit) -> list[Unit]:
    """The preposition and the noun of a unit."""
    preposition = replace(unit, end=unit.start + 1, code="b", text="ب", value="ب", tags={"preposition": "ب"})
    return [preposition, replace(unit, start=unit.start + 1, code="m", text=unit.text[1:], tags={"noun": ""})]


_OF_FAMILIES = ("بو", "بل", "بن", "با", "بي")
"""Beginnings of names of families that a word with ب before it seldom has."""

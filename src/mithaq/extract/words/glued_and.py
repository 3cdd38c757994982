"""و and ل written with a word of no list (Arabic): «…، وتفضيل الحوار», «ارتياحهما لنسق …», and names after a title."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit

_VERBAL = re.compile(r"وت..ي.|واست..ا.|وان..ا.|وا.ت.ا.|و\w{4,}يات")
"""Folded forms of verbal nouns with و before them, «وتثمين», «واستيعاب», «واندماج», or of things: «وتقنيات»."""


def apart_from_and(units: list[Unit]) -> list[Unit]:
    """The units with و cut off an unknown word after a comma that has the form of a verbal noun."""
    unknown = [at for at, unit in enumerate(units) if unit.code == "w" and not unit.tags]
    after_comma = [at for at in unknown if at and units[at - 1].code == ","]
    for at in reversed([at for at in after_comma if _VERBAL.fullmatch(units[at].text)]):
        units = [*units[:at], *_cut(units[at]), *units[at + 1 :]]
    return units


def named_before(units: list[Unit], text: str) -> list[Unit]:
    """The units with و cut off an unknown word that the text also has without it: «… خالد وكينجي ساتو».

    So it is cut off one after a semicolon, with which a list goes on: «أ؛ وخوان مورينو؛ وب».
    """
    found: list[Unit] = []
    for at, unit in enumerate(units):
        glued = unit.code == "w" and not unit.tags and unit.text[0] == "و" and len(unit.text) > _SHORTEST_NAME + 1
        named = glued and at and units[at - 1].code in _NAMES and _alone(unit.text[1:], text)
        if named or (glued and at and units[at - 1].text in _SEMICOLONS):
            found.append(_and(unit))
            unit = replace(unit, start=unit.start + 1, text=unit.text[1:])  # noqa: PLW2901 - the rest of the word
        found.append(unit)
    return found


_NAMES = frozenset("wDdnW")
_SEMICOLONS = frozenset({";", "؛"})


def _alone(word: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None


def _cut(unit: Unit) -> tuple[Unit, Unit]:
    return _and(unit), replace(
        unit, start=unit.start + 1, code="m", text=unit.text[1:], tags={"topic_act": "", "noun": ""}
    )


def _and(unit: Unit) -> Unit:
    return replace(unit, end=unit.start + 1, code="&", text="و", value="و", tags={"and": ""})


def parted(units: list[Unit]) -> list[Unit]:
    """Cut و off the unknown words after a title in the dual or plural: «الوزيران سالم حمدان ونبيل فارس».

    Elsewhere it stays, for nothing shows that an unknown word is not «وليد»; so where each has a state of his own.
    """
    found: list[Unit] = []
    several = False
    each = len(_OWN_STATE.findall("".join(unit.code for unit in units))) > 1
    for unit in units:
        leads = unit.code == ";" and bool(found) and found[-1].code in "S%F"  # «رئيسا وزراء البلدين؛ أ، وب»
        several = (several or unit.is_a("roles", "counterparts")) and (leads or unit.code not in "V.;")
        listed = len(found) > 1 and found[-1].code == "," and found[-2].code in _NAMES
        named = bool(found) and (listed or found[-1].code in _NAMES) and not each
        if several and named and unit.code == "w" and unit.text[0] == "و" and len(unit.text) > _SHORTEST_NAME:
            found.append(_and(unit))
            unit = replace(unit, start=unit.start + 1, text=unit.text[1:])  # noqa: PLW2901 - the rest of the word
        found.append(unit)
    return found


_OWN_STATE = re.compile(r"[,:&%]A[wn]")
"""A name after the adjective of its state, in a list: «نظراءه الكندية أ والتونسي ب»."""
_SHORTEST_NAME = 3
"""Letters of an unknown word before which و is cut off: with fewer it belongs to the word."""


def split_names(units: list[Unit]) -> list[Unit]:
    """Cut و off a name after somebody else's title or name, where a title follows: «…، وجمال نجيب مدير المكتب».

    Likewise ل after a noun of stance: «شكره لجمال نجيب وزير النقل», «ارتياحهما لنسق التعاون».
    """
    if not any(unit.text[0] in "ول" for unit in units if unit.code == "w"):
        return units
    found: list[Unit] = []
    for at, unit in enumerate(units):
        conjoined = unit.code == "w" and _conjoined(unit)
        follows = conjoined and found and (found[-1].code in ",dDWAwRr" or found[-1].is_a("style"))
        follows = follows and not unit.is_a("given")
        if unit.code == "w" and _addressed(units, at) and (_of_theirs(units, at) or _titled_after(units, at)):
            found.append(replace(unit, end=unit.start + 1, code="l", text="ل", tags={"preposition": "ل"}))
            found.append(replace(unit, start=unit.start + 1, text=unit.text[1:]))
        elif follows and (_titled_after(units, at) or _alone_after_comma(units, at) or _one_of_two(units, at)):
            found.append(replace(unit, end=unit.start + 1, code="&", text="و", tags={"and": ""}))
            found.append(replace(unit, start=unit.start + 1, text=unit.text[1:]))
        else:
            found.append(unit)
    return found


def _one_of_two(units: list[Unit], at: int) -> bool:
    """Whether a name goes on those after a title of several: «رئيسي وزراء البلدين، سالم حمدان، وموسى كاماو»."""
    low = next((back for back in range(at - 1, max(-1, at - _NEAR), -1) if units[back].code == "%"), at)
    between = "".join(unit.code for unit in units[low:at])
    return units[at - 1].code == "," and between.count(",") > 1 and not set(between) & set("V.&@")


def _addressed(units: list[Unit], at: int) -> bool:
    """Whether a word may be the name, with its preposition, of him whom a noun of stance is for: «تقديره لجمال …»."""
    unit = units[at]
    word = unit.text[0] == "ل" and len(unit.text) >= _SHORTEST_WITH_LAM
    return word and at > 0 and units[_noun_before(units, at)].is_a("stance_noun") and not unit.is_a("given")


def _noun_before(units: list[Unit], at: int) -> int:
    """The unit before another and its definite adjectives: «مساندتهما المطلقة لحق …»."""
    at -= 1
    while at > 0 and units[at].code in "DdK" and units[at].text.startswith("ال"):
        at -= 1
    return at


def _of_theirs(units: list[Unit], at: int) -> bool:
    """Whether a noun has its owner in the pronoun of several, so that ل leads on from it."""
    return units[_noun_before(units, at)].text.endswith(_THEIR)


_THEIR = ("هما", "هم", "ها")
_SHORTEST_WITH_LAM = 3


def _alone_after_comma(units: list[Unit], at: int) -> bool:
    """Whether a word after a title and a comma goes on the sentence: «زيارة الأمين العام، وصدر عنه بيان»."""
    after_title = at > 1 and units[at - 1].code == "," and units[at - 2].code in "Rr"
    return after_title and at + 1 < len(units) and units[at + 1].code not in "wndDAW,.hRr"


def _conjoined(unit: Unit) -> bool:
    """Whether a plain word may begin with the conjunction."""
    return unit.text[0] == "و" and len(unit.text) > _SHORTEST_NAME


def _titled_after(units: list[Unit], at: int) -> bool:
    """Whether two to four words of a name stand from an index on, and then a title."""
    end = at + 1
    while end < len(units) and units[end].code in "wndDAW":
        end += 1
    two = end > at + 1
    end += end < len(units) and units[end].code == ","
    return two and end < len(units) and units[end].code in "Rr"


_NEAR = 9
"""Units within which a title of several stands before a name."""

"""What the words of an English sentence are where they may be several things: verb, noun, name or title."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from mithaq.extract.words.gerunds import by_saying
from mithaq.extract.words.item_heads import after_article
from mithaq.extract.words.its_part import plays_part
from mithaq.extract.words.last_time import next_time
from mithaq.extract.words.like_other_words import is_english_name
from mithaq.extract.words.listed_acts import CALL, goes_on
from mithaq.extract.words.own_councils import settle_council
from mithaq.extract.words.roman import roman_ordinals
from mithaq.read.languages import Form, load_language

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit


def counted(units: list[Unit]) -> None:
    """Let “the two” before a verb be the two sides: “the two signed …”, “the two will …”.

    A short form in parentheses after them says nothing more: “the three Defence Ministers (DMs) agreed”.
    """
    for at in range(len(units) - 4, -1, -1):
        if units[at].code == "S" and [unit.code for unit in units[at + 1 : at + 4]] == ["(", "S", ")"]:
            del units[at + 1 : at + 4]
    _led_by_colon(units)
    roman_ordinals(units)
    plays_part(units)
    for at in range(len(units) - 2, 0, -1):
        if units[at].text == "one" and units[at - 1].text.lower() == "next" and units[at + 1].code in "LVc":
            del units[at]  # “the next one will be held in”
    for unit, after in pairwise(units):
        if unit.code == "w" and after.code in "VL" and unit.text.lower() == "two":
            unit.code, unit.value, unit.tags = "S", "two", {"sides": "two"}


def _led_by_colon(units: list[Unit]) -> None:
    """Leave the colon out that parts “with” from those with whom: “spoke individually with: Premier A; Premier B”."""
    for at in range(len(units) - 2, 0, -1):
        if units[at].text == ":" and units[at - 1].text == "with" and units[at + 1].code in "RrCAh":
            del units[at]


def _helps(units: list[Unit], at: int) -> bool:
    """Whether a verb follows an auxiliary, past negations and adverbs: “has not yet met”."""
    while at < len(units) and (units[at].code == "X" or units[at].is_a("adverb", "auxiliary")):
        if units[at].is_a("auxiliary") and not units[at].is_a("adverb"):
            return True
        at += 1
    return at < len(units) and (units[at].code == "V" or _unknown_verb(units, at))


def _unknown_verb(units: list[Unit], at: int) -> bool:
    """Whether an unknown word is a participle with an object: “had regretted the …”, not “had detailed talks”."""
    unit = units[at]
    object_follows = at + 1 < len(units) and after_article(units, at + 1)
    return unit.code == "w" and unit.text.endswith("ed") and object_follows and not after_article(units, at)


def _told(before: Unit | None) -> bool:
    """Whether a bare form is a verb: after “to”, “will”, “not”, “they”, or another adverb; else it names something."""
    return before is not None and (
        (before.code in "LXSt" and not before.is_a("coming"))
        or before.is_a("auxiliary", "adverb", "pronoun")
        or before.tags.get("preposition") == "to"
    )


_DOER = frozenset("CWSrFPOxL")
"""Letters after which a word is a verb, where it might be the name of an event: “the minister visits”."""


def _acts(units: list[Unit], index: int) -> bool:
    """Whether a word that may name an event is a verb here: “will also visit”, “to call on”, “the president visits”."""
    if not index:
        return False
    before = at = units[index - 1]
    if index > 1 and (before.is_a("adverb") or (before.code in "ck" and units[index - 2].code == "L")):
        at = units[index - 2]
    elif (will := _before_date(units, index)) is not None:
        at = will
    if at.text.lower().rpartition(" ")[2] in _BEFORE_BARE:
        return True
    tense = units[index].tags["verb"].tense
    return bool(tense != "infinitive") and (before.code in _DOER or before.is_a("pronoun", "relative"))


def _before_date(units: list[Unit], index: int) -> Unit | None:
    """The “will” before a date that parts it from a word: “will on 5 May visit Oslo”; None for other words."""
    at = index - 1
    while at > 0 and (units[at].code in "#to" or (units[at].code == "c" and units[at].text[0].isupper())):
        at -= 1
    at -= units[at].code == "p"
    return units[at] if 0 <= at < index - 1 and units[at].code == "L" else None


_BEFORE_BARE = frozenset({"to", "will", "shall", "would"})


def _inside_name(units: list[Unit], index: int) -> bool:
    """Whether a word such as “In” is part of a name, “Min In Soo”, and the text is no heading with capitals."""
    if not units[index].text[0].isupper() or not 0 < index < len(units) - 1:
        return False
    named = units[index - 1].code in "Wn" and units[index + 1].code == "W"
    return named and any(unit.code == "p" and unit.text[0].islower() for unit in units)


def _heads_clause(units: list[Unit], index: int) -> bool:
    """Whether a verb with a capital is the verb of a heading: “Vice President Otieno Hosts Leaders of …”."""
    unit, follower = units[index], units[index + 1] if index + 1 < len(units) else None
    told = unit.text.endswith(("s", "ed", "ing")) and len(unit.text) > len("sees")
    return (
        unit.code == "V"
        and (told or unit.text in _IRREGULAR)
        and follower is not None
        and follower.code not in ",.V'&"
        and not follower.text[0].islower()
    )


def _of_several(units: list[Unit], index: int) -> bool:
    """Whether a bare form is the verb of a heading about two, the last of them a title: “PM, Kenyan FM Hold Talks”."""
    after = units[index + 1].code if index + 1 < len(units) else ""
    whose = index > _LISTED and units[index - 2].code in "AC"
    listed = index > _LISTED and units[index - 1].code in "Rr" and units[index - 2 - whose].code in ",&"
    return listed and units[index].text[0].isupper() and after in tuple("EpHYU")


_LISTED = 2
"""Units of a title and the comma before it."""

_IRREGULAR = frozenset({"Met", "Held", "Told", "Spoke", "Led"})


def without_post_nominals(units: list[Unit]) -> list[Unit]:
    """The units without the letters of an honour or a seat after a name: “Rourke MP”, “Rourke, MP,”, “Rourke (MP)”."""
    if not any("post_nominal" in unit.tags for unit in units):
        return units
    kept: list[Unit] = []
    for index, unit in enumerate(units):
        if "post_nominal" not in unit.tags or not unit.text[1:].isupper():
            kept.append(unit)
        elif kept and kept[-1].code == "," and units[index + 1 : index + 2] and units[index + 1].code == ",":
            kept.pop()
        elif kept and kept[-1].text == "(" and units[index + 1 : index + 2] and units[index + 1].text == ")":
            kept.pop()
            units[index + 1].tags = {"post_nominal": ""}
    return [unit for unit in kept if unit.text != ")" or "post_nominal" not in unit.tags]


def settle_english(units: list[Unit]) -> None:
    """Settle what an English word is by those around it; “Besides the summit, …” at the head joins nothing."""
    if units and units[0].is_a("besides"):
        units[0].code = "p"
    _settle_words(units)


def _settle_words(units: list[Unit]) -> None:
    """A word that may be verb or noun is a noun after an adjective, a possessive or a preposition other than to."""
    before: Unit | None = None
    for index, unit in enumerate(units):
        if next_time(unit, before):
            continue
        if unit.code == "h":
            _settle_honours(units, index)
        elif unit.text in _COLLEAGUES and before is not None and (before.code == "A" or _of_states(units, index)):
            unit.code, reading = _COLLEAGUES[unit.text]
            unit.tags = {reading: ""}
        if unit.code == "V" and unit.is_a("auxiliary") and _helps(units, index + 1):
            unit.code = "c"
        _settle_known(units, index, before)
        if unit.code == "E" and "verb" in unit.tags and (_acts(units, index) or goes_on(units, index)):
            unit.code = "V"
        bare = unit.code == "V" and unit.tags["verb"].tense == "infinitive"
        told = bare and (_told(before) or _before_date(units, index) is not None or goes_on(units, index))
        if bare and not (told or _of_several(units, index)):
            unit.code = "W" if unit.text[0].isupper() and before is not None else "w"
        if unit.code == "V" and before is not None:
            governed = before.code == "p" and before.tags.get("preposition") not in {"to", "behalf"}
            governed = governed and not by_saying(units, index)
            described = before.code in "AGK'" and not (before.code == "K" and unit.text in _MET)
            if governed or described or before.is_a("topic_lead"):
                unit.code = "Y" if "masdar" in unit.tags else "w"
        before = unit


def _settle_body(units: list[Unit], index: int) -> None:
    """Let “State Department” be any ministry, before “for” or after a title that none in the United States has."""
    title = load_language("en").title
    if units[index].text.lower() not in title["shared_bodies"]:
        return
    after = units[index + 1 : index + 3]
    governs = len(after) > 1 and after[0].text in {"for", "of"} and after[1].text[0].isupper()
    low = next((at + 1 for at in range(index - 1, max(index - _TITLE_BEFORE, 0) - 1, -1) if units[at].code in "V;:"), 0)
    before = " ".join(unit.text.lower() for unit in units[max(low, index - _TITLE_BEFORE) : index])
    if governs or any(shared in before for shared in title["shared_by"]):
        units[index].code, units[index].tags = "B", {"ministry": "", "venue": ""}


_TITLE_BEFORE = 8
"""Units of a title, what it is for, and the “of” or “at” after it."""


def _settle_honours(units: list[Unit], index: int) -> None:
    """Settle what may be an honorific: “he” is none, and a part of a name."""
    if units[index].text in {"he", "He"}:
        units[index].code = "c"  # not “HE the Minister”
    elif _honours_within(units, index):
        units[index].code = "W"


def _honours_within(units: list[Unit], index: int) -> bool:
    """Whether an honorific is part of a name: “President Hassan Sheikh Mohamud”, “Rahim Tun Salleh”."""
    text = units[index].text
    if text in _WITHIN_NAMES and 0 < index < len(units) - 1 and {units[index - 1].code, units[index + 1].code} == {"W"}:
        return all(second.start - first.end == 1 for first, second in pairwise(units[index - 1 : index + 2]))
    return text in _NAMES_TOO and _between_names(units, index)


_WITHIN_NAMES = frozenset({"Tun", "Pehin", "Datuk", "Dato", "Tengku", "Haji", "Hajji"})
"""Honorifics of fathers, which stand between the two names."""


_MET = frozenset({"met", "convened", "gathered"})
"""Verbs that describe nothing: “the Task Force on Energy Security met in Oslo”."""


def _between_names(units: list[Unit], index: int) -> bool:
    """Whether an honorific stands between the two parts of a name after a title: “Mr. Hassan Sheikh Mohamud”."""
    around = units[max(index - _BEFORE_NAME, 0) : index + 2]
    if len(around) < _BEFORE_NAME + 2 or around[0].code not in "Rrh":
        return False
    return {around[1].code, around[3].code} <= set("Wn") and all(
        second.start - first.end == 1 for first, second in pairwise(around[1:])
    )


_BEFORE_NAME = 2
_COLLEAGUES = {
    "colleague": ("x", "counterpart"),
    "peer": ("x", "counterpart"),
    "colleagues": ("%", "counterparts"),
    "peers": ("%", "counterparts"),
}
"""Those of another state are counterparts: “her Estonian colleague”, and not “her colleague at the ministry”."""
_ABROAD = re.compile(r"(?:W{1,4},?)?pC")


def _of_states(units: list[Unit], index: int) -> bool:
    """Whether somebody's colleagues are named with their states: “his colleagues Ana Ruiz of Peru and …”."""
    codes = "".join(unit.code for unit in units[index + 1 : index + 7])
    return units[index - 1].is_a("possessive_pronoun") and _ABROAD.match(codes) is not None


_NAMES_TOO = frozenset({"Sheikh", "Shaikh", "Sayyid", "Haji", "Hajji"})
"""Honorifics that are names as well."""


_MAYBE_NAMES = frozenset("VcwunpKm")
"""Letters of known words that may be part of a name."""


def _code_at(units: list[Unit], at: int) -> str:
    return units[at].code if at < len(units) else ""


_TALKS = frozenset("KEFA")
"""Letters of what the noun of an event may begin with."""


def _settle_known(units: list[Unit], index: int, before: Unit | None) -> None:
    """What a known word is by those beside it: part of a name, an event, a verb."""
    unit = units[index]
    if (before is None or before.code in "RrW.C") and is_english_name(units, index):
        unit.code, unit.tags = "W", {}
    elif before is not None and unit.code in _MAYBE_NAMES:
        _settle_name(units, index, before)
        if unit.code == "V" and unit.tags["verb"].lemma == CALL:
            goes_on(units, index)
    elif before is not None and unit.code == "P" and before.code == ",":
        _settle_city(units, index)
    elif before is not None and unit.code == "O":
        settle_council(unit, before)
        _settle_body(units, index)
    if unit.code == "L" and unit.text.endswith(" for") and _code_at(units, index + 1) in _TALKS:
        unit.code, unit.tags = "c", {"planned": "", "copula": ""}  # “is scheduled for talks with A”
    elif unit.code in "KE":
        _settle_event(units, index)
    elif unit.code == "w" and unit.text in _MADE:
        _pays(units, index)


def _settle_event(units: list[Unit], index: int) -> None:
    """Let “Ministerial” be a conference where it ends a name, and a call be a demand where it is somebody's."""
    unit = units[index]
    if unit.code == "K" and unit.text == "Ministerial" and _names_conference(units, index):
        unit.code = "E"
    if unit.code == "E" and unit.text.lower() == _SIGNING and not _happened(units, index):
        unit.code = "Y"
    if unit.text == "meeting" and _meet_here(units, index):
        unit.code, unit.tags = "V", {"verb": Form("meet", "past")}
    if unit.code == "E" and "stance_noun" in unit.tags and _demands(units, index):
        unit.code = "y"  # “his call on all sides to …”


def _meet_here(units: list[Unit], index: int) -> bool:
    """Whether “meeting” says where those named met: “The ministers of A, B and C, meeting in Lima, called for …”."""
    if index < _SIDES_BEFORE or units[index - 1].code != "," or units[index - 2].code not in "CO":
        return False
    lead = next((at for at in range(index - 2, -1, -1) if units[at].code not in "CO,&pc"), -1)
    several = lead >= 0 and (units[lead].code == "%" or units[lead].text.lower().endswith(_SEVERAL_WHO))
    return several and index + 1 < len(units) and units[index + 1].text in {"in", "on", "at", "today"}


_SIDES_BEFORE = 5
"""Units before such a word, at least: “ministers of A and B,”."""
_SEVERAL_WHO = ("ministers", "leaders", "presidents", "heads of state", "affairs", "government", "states")
_SIGNING = "signing"


def _happened(units: list[Unit], index: int) -> bool:
    """Whether a signing is an event: “the signing took place in Lima”, “attended the signing”; not “the signing of”."""
    if not after_article(units, index):
        return index == 0 and _takes_place(units, 1)
    seen = index > 0 and units[index - 1].text.split()[0].lower() in _SEEN
    return _takes_place(units, index + 1) or (seen and _code_at(units, index + 1) in ("", ".", ",", "&", "t"))


def _takes_place(units: list[Unit], at: int) -> bool:
    """Whether what follows says that something was held."""
    relative = at + 1 < len(units) and units[at].code == "," and units[at + 1].text in _WHICH
    at += relative and 1 + (units[at + 1].text == "which")  # “the signing, which took place in Lima”
    while at < len(units) and units[at].is_a("be", "auxiliary"):
        at += 1
    form = units[at].tags.get("verb") if at < len(units) else None
    return isinstance(form, Form) and form.lemma in {"take-place", "hold"}


_WHICH = frozenset({"which", "held"})
_SEEN = frozenset({"attended", "attending", "witnessed", "witnessing", "participated", "took", "attend", "joined"})
"""Verbs of those who were at a signing."""


def _pays(units: list[Unit], index: int) -> None:
    """Let “made” be a verb where a visit or a call follows it: “made a phone call to”, “made his first trip”."""
    unit = units[index]
    for after in units[index + 1 : index + _OBJECT_NEAR]:
        if after.code == "E" and after.tags.get("event", ("",))[0] in _PAID:
            unit.code, unit.tags = "V", {**unit.tags, "verb": Form("embark", "past")}
        if after.code not in "wKFN" and not after.is_a("possessive_pronoun", "event_adjective"):
            return


_MADE = frozenset({"made", "makes", "make", "took", "takes"})
_PAID = frozenset({"Visit", "Call"})
_OBJECT_NEAR = 5


def _names_conference(units: list[Unit], index: int) -> bool:
    """Whether “Ministerial” ends the name of a conference: “the UN Peacekeeping Ministerial in”."""
    ends = index + 1 == len(units) or units[index + 1].code in "p,.t&)cV"
    return ends and index > 0 and units[index - 1].code in "WFOGm" and units[index - 1].text[:1].isupper()


def _demands(units: list[Unit], index: int) -> bool:
    """Whether a call is a demand: “his call for”, “Oman's call on all”, not “a call with”, “her call on Monday”."""
    owned = index > 0 and (units[index - 1].is_a("possessive_pronoun") or units[index - 1].code == "'")
    follower = units[index + 1].text.lower() if index + 2 < len(units) else ""
    return owned and (follower == "for" or (follower == "on" and units[index + 2].code not in "t#o"))


def _settle_city(units: list[Unit], index: int) -> None:
    """Let a city be a given name after a title: “the Ministers of Peru, Santiago Ruiz, and of Cuba, …”."""
    titles = "".join([unit.code for unit in units[max(0, index - 4) : index - 1]])
    ends = _code_at(units, index + 1) == "W" and _code_at(units, index + 2) in (",", "&", "V", "c", "L")
    if ends and titles.endswith(("R", "RpC", "rpC", "%pC", "SpC", "&pC")):
        units[index].code, units[index].tags = "W", {}


def _settle_name(units: list[Unit], index: int, before: Unit) -> None:
    """Let a known word with a capital after a name or a title be part of a name."""
    unit = units[index]
    if before.code in "Wn" and unit.code in "Vcwu" and unit.text[0].isupper():
        unit.code = unit.code if _heads_clause(units, index) else "W"
    if before.code == "W" and unit.code == "n" and unit.text[0].isupper():
        follower = units[index + 1].code if index + 1 < len(units) else ""
        unit.code = "n" if follower in ("W", "n", "-", ".") else "W"  # “Mira Das”
    if unit.code == "p" and _inside_name(units, index):
        unit.code = "W"
    given = unit.code == "K" and index + 1 < len(units) and units[index + 1].code in "W-n"  # “Minister Frank Otieno”
    if before.code in "Rrh" and (unit.code in "cm" or given) and unit.text[0].isupper():
        unit.code = "W"

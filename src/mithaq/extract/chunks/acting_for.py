"""Organs and ministers of an organisation that act for it: “the EAC Council of Ministers”, «وزراء دول المنظمة»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.words.items import ACTOR, EVENT, OFFICES, PERSON, ROLE, SIDES, Item, letters

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context

_BODY = "InternationalOrganization"


def acting_for(context: Context, found: list[Item], codes: str) -> str:
    """Make one of an organisation and what of it acts; note of which organisation an English meeting is."""
    for item in found:
        if item.code == ACTOR and _several(item) and _is_body(context, item):
            context.state.members = item.refs
    if context.language.order == "VSO":
        codes = _of_members(context, found) if ACTOR in codes else codes
        _note_whose_arabic(context, found, codes)
        return codes
    for match in reversed(list(_ORGAN.finditer(codes))):
        body, organ = found[match.start()], found[match.end() - 1]
        if _is_body(context, body) and (head := _head(context, organ)):
            context.short_names[head] = (ACTOR, body.refs)
            found[match.start() : match.end()] = [Item(ACTOR, [*body.units, *organ.units], body.refs)]
    _regional(context, found, letters(found))
    codes = letters(found)
    _note_whose(context, found, codes)
    return codes


def _regional(context: Context, found: list[Item], codes: str) -> None:
    """Make one of leaders who act and the adjective of their region: “Arab leaders said”, not “met Arab leaders”."""
    if SIDES not in codes:
        return
    adjectives = {name for names in context.language.data["summits_of"].values() for name in names}
    for match in reversed(list(_LEADERS.finditer(codes))):
        region, leaders = found[match.start()], found[match.end() - 1]
        told = match.end() < len(found) and found[match.end()].unit.text not in _MEETING
        if told and region.unit.text in adjectives and leaders.unit.text in _HEADS:
            found[match.start() : match.end()] = [Item(SIDES, [*region.units, *leaders.units], (), leaders.note)]


_HEADS = frozenset({"leaders", "heads of state", "heads of state and government"})
_MEETING = frozenset({"met", "meet", "meets"})
"""Verbs of those who only meet somebody: whose leaders they are says nothing yet of the event."""
_LEADERS = re.compile(f"(?<![pV'W])[WK]{SIDES}(?=[VLc,])")


_ORGAN = re.compile(f"{ACTOR}[FW]")


def _several(item: Item) -> bool:
    """Whether an actor is the leaders or ministers of it: «قادة المجلس», “EU leaders”."""
    return item.note == OFFICES or item.unit.code == "%"


def _is_body(context: Context, item: Item) -> bool:
    return len(item.refs) == 1 and context.kind(item.refs[0]) == _BODY


def _head(context: Context, organ: Item) -> str:
    """The noun for which an organ stands alone later: “Council” of “Council of Ministers”; empty for no organ."""
    first = organ.unit.text.split()[0]
    last = organ.units[-1].text.split()[-1]
    heads = context.language.data["short_bodies"]["organs"]
    return next((word for word in (first, last) if word in heads), "")


def _of_members(context: Context, found: list[Item]) -> str:
    """Make one of Arabic ministers and the members whose they are: «وزراء خارجية الدول الأعضاء في المنظمة»."""
    for match in reversed(list(_MINISTERS.finditer(letters(found)))):
        first, members = found[match.start()], found[match.start("whose")]
        if first.code == "%" and first.unit.text not in _PLURAL:
            continue
        bodies = all(context.kind(ref) == _BODY for ref in members.refs) and members.unit.is_a("members")
        states = len(members.refs) > 1 and all(context.kind(ref) == "Country" for ref in members.refs)
        group = match["group"] is not None and states and found[match.start("group")].unit.text in _GROUPS
        if group or (match["group"] is None and bodies and (first.code == "%" or first.note == "all")):
            units = [unit for item in found[match.start() : match.end()] for unit in item.units]
            found[match.start() : match.end()] = [Item(ACTOR, units, members.refs, OFFICES)]
    _with_a_minister(context, found)
    return letters(found)


def _with_a_minister(context: Context, found: list[Item]) -> None:
    """Make one of ministers of a body and one of a state without a name; note one with a name beside them."""
    for match in reversed(list(_AND_MINISTER.finditer(letters(found)))):
        first, other = found[match.start()], found[match.end() - 1]
        if _several(first) and [context.kind(ref) for ref in other.refs] == ["Country"]:
            units = [unit for item in found[match.start() : match.end()] for unit in item.units]
            found[match.start() : match.end()] = [Item(ACTOR, units, (*first.refs, *other.refs), OFFICES)]
    codes = letters(found)
    for match in _AND_ONE.finditer(codes):
        if _several(found[match.start()]) and _is_body(context, found[match.start()]):
            context.state.beside_body = (found[match.start()].refs[0], found[match.end() - 1].refs[0])


_MINISTERS = re.compile(f"(?:{SIDES}|%F?)(?:(?P<group>m[mDKwd]{{1,4}}),)?(?P<whose>{ACTOR})(?(group),)")
"""Ministers with the body, or with a group of no body and its states between commas: «وزراء دول التحالف، أ وب،»."""
_AND_MINISTER = re.compile(f"{ACTOR}&{ROLE}c?{ACTOR}")
"""«وزراء خارجية دول المجلس ووزير خارجية جمهورية الصين»: all who meet, none by his name."""
_AND_ONE = re.compile(f"{ACTOR}&[{ROLE}{PERSON}]")
_PLURAL = frozenset({"وزراء", "قاده", "رؤساء", "زعماء"})
_GROUPS = frozenset({"دول", "مجموعه", "تحالف", "بلدان"})


def _note_whose_arabic(context: Context, found: list[Item], codes: str) -> None:
    """Note of which organisation an Arabic session or summit is: «الدورة العاشرة لقمة الاتحاد», «… خلال قمتهم»."""
    if EVENT not in codes or ACTOR not in codes:
        return
    for match in (*_ARABIC_WHOSE.finditer(codes), *_THEIRS.finditer(codes)):
        body, event = found[match.start("body")], found[match.start("event")]
        meeting = event.refs and context.kind(event.refs[0]) in _MEETINGS and not context.sides.get(event.refs[0])
        theirs = match.start("event") < match.start("body") or event.unit.text.endswith(_THEIR)
        if meeting and theirs and _is_body(context, body):
            context.state.meeting_of.setdefault(event.refs[0], body.refs[0])


_ARABIC_WHOSE = re.compile(f"(?P<event>{EVENT})l?(?P<body>{ACTOR})(?!,?&?{ACTOR})")
_THEIRS = re.compile(f"(?P<body>{ACTOR})[ptcalYm,]{{0,6}}(?P<event>{EVENT})")
_THEIR = "هم"


def _note_whose(context: Context, found: list[Item], codes: str) -> None:
    """Note of which organisation an English council or summit is, told beside it: “the GCC Ministerial Council”."""
    for match in _WHOSE.finditer(codes):
        at = match.start("event") if match["event"] else match.start("after")
        body, event = found[match.start("of") if match["of"] else match.start("before")], found[at]
        led = not match["of"] or found[at + 1].preposition == "of"
        if not (led and _is_body(context, body) and event.refs and context.kind(event.refs[0]) in _MEETINGS):
            continue
        context.state.meeting_of.setdefault(event.refs[0], body.refs[0])
        if head := _head(context, event):
            context.short_names[head] = (EVENT, event.refs)


_WHOSE = re.compile(f"(?P<event>{EVENT})(?:p[W{SIDES}])?p(?P<of>{ACTOR})|(?P<before>{ACTOR})(?P<after>{EVENT})")
_MEETINGS = frozenset({"Conference", "Meeting"})

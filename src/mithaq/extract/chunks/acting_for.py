"""Organs and ministers of an organisation that act for it: “the EAC Council of Ministers”, «وزراء دول المنظمة»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.words.items import ACTOR, EVENT, OFFICES, SIDES, Item, letters

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context

_BODY = "InternationalOrganization"


def acting_for(context: Context, found: list[Item], codes: str) -> str:
    """Make one of an organisation and what of it acts; note of which organisation an English meeting is."""
    if context.language.order == "VSO":
        codes = _of_members(context, found) if SIDES + ACTOR in codes else codes
        _note_whose_arabic(context, found, codes)
        return codes
    for match in reversed(list(_ORGAN.finditer(codes))):
        body, organ = found[match.start()], found[match.end() - 1]
        if _is_body(context, body) and (head := _head(context, organ)):
            context.short_names[head] = (ACTOR, body.refs)
            found[match.start() : match.end()] = [Item(ACTOR, [*body.units, *organ.units], body.refs)]
    codes = letters(found)
    _note_whose(context, found, codes)
    return codes


_ORGAN = re.compile(f"{ACTOR}[FW]")


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
    for match in reversed(list(re.finditer(SIDES + ACTOR, letters(found)))):
        ministers, members = found[match.start() : match.end()]
        if ministers.note == "all" and members.unit.is_a("members") and _is_body(context, members):
            units = [*ministers.units, *members.units]
            found[match.start() : match.end()] = [Item(ACTOR, units, members.refs, OFFICES)]
    return letters(found)


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
_THEIRS = re.compile(f"(?P<body>{ACTOR})[ptc]{{0,3}}(?P<event>{EVENT})")
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


_WHOSE = re.compile(f"(?P<event>{EVENT})p(?P<of>{ACTOR})|(?P<before>{ACTOR})(?P<after>{EVENT})")
_MEETINGS = frozenset({"Conference", "Meeting"})

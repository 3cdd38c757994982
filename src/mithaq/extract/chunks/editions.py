"""The number of a conference that is told after its name in Arabic: «المؤتمر العربي للمياه في دورته الثانية»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.ordinals import ordinal
from mithaq.extract.chunks.same_event import write_number
from mithaq.extract.words.items import EVENT

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.items import Item

_EDITION = re.compile(r"8([DdlFKmAc0w]{0,6})p?8")
"""A conference with the words of its name, and its session, in which or which it holds."""
_ITS = ("دورته", "دورتها", "نسخته", "نسختها", "طبعته", "طبعتها")


def editions(context: Context, found: list[Item], codes: str) -> None:
    """Give a conference the number of its session, whose noun then speaks of the conference."""
    if ("p8" not in codes and "88" not in codes) or context.language.order != "VSO":
        return
    for match in _EDITION.finditer(codes):
        event, session = found[match.start()], found[match.end() - 1]
        number = ordinal(session.units)
        if not event.refs or session.unit.text not in _ITS or context.kind(event.refs[0]) != "Conference":
            continue
        session.refs = event.refs
        if number:
            write_number(context, event.refs[0], number, (event.start, session.end))
        if match[1]:
            context.mention(event.refs[0], event.start, found[match.end() - 2 - (codes[match.end() - 2] == "p")].end)


_SESSION = re.compile(r"1t?,?(?:p?[Yu])?p?8|8lm1")
"""«عقد المجلس دورته العاشرة», «المجلس، في ختام دورته الثانية», «الدورة العاشرة لمجلس وزراء خارجية منظمة …»."""
_COUNCIL = "مجلس"


def sessions(context: Context, found: list[Item], codes: str) -> None:
    """Make a conference of the numbered session of an organisation or of the council of its ministers (Arabic)."""
    if context.language.order != "VSO" or "8" not in codes or "1" not in codes:
        return
    for match in _SESSION.finditer(codes):
        own = codes[match.start()] == "1"
        body = found[match.start() if own else match.end() - 1]
        session = found[match.end() - 1 if own else match.start()]
        number = ordinal(session.units)
        named = session.unit.text in _ITS if own else found[match.start() + 2].unit.text == _COUNCIL
        if not number or not named or len(body.refs) != 1 or session.refs:
            continue
        if context.kind(body.refs[0]) != "InternationalOrganization":
            continue
        ref = context.entity("Conference", ("session", body.refs[0], number))
        span = (session.start, session.end if own else body.end)
        context.mention(ref, *span)
        write_number(context, ref, number, span)
        session.refs = (ref,)
        if own and match.start() and codes[match.start() - 1] == EVENT:
            found[match.start() - 1].refs = (ref,)  # «اجتماع المجلس في دورته العاشرة» is the session

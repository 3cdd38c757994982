"""Which of its series a conference or a session is, where that is told beside it: «المؤتمر … في دورته الثانية»."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from mithaq.extract.chunks.earlier_rounds import earlier_sessions
from mithaq.extract.chunks.ordinals import ordinal
from mithaq.extract.chunks.same_event import write_number
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import EVENT

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.items import Item

_EDITION = re.compile(r"8([DdlFKmAc0w]{0,6})p?8")
"""A conference with the words of its name, and its session, in which or which it holds."""
_NUMBERED = re.compile("8[dK0A]{0,3}N(?:&N)?")
"""The name of a conference and the number after it."""
_ITS = ("دورته", "دورتها", "نسخته", "نسختها", "طبعته", "طبعتها")


def editions(context: Context, found: list[Item], codes: str) -> None:
    """Give a conference the number of its session, whose noun then speaks of the conference."""
    if context.language.order != "VSO":
        return
    for match in _NUMBERED.finditer(codes) if "N" in codes else ():
        event, last = found[match.start()], found[match.end() - 1]
        number = ordinal([item.unit for item in found[match.start() + 1 : match.end()]])
        named = event.refs and context.kind(event.refs[0]) == "Conference"
        if number and named:  # «منتدى التعاون العربي الثاني»
            write_number(context, event.refs[0], number, (event.start, last.end))
    if "p8" not in codes and "88" not in codes:
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


def spoken_of_again(context: Context, found: list[Item]) -> list[Item]:
    """The items, where an Arabic noun with the article means the meeting that its sentence has just named without it.

    «عقدوا اجتماعا في بغداد، وضم الاجتماع أ وب».
    """
    events = [item for item in found if item.code == EVENT and item.refs]
    if len(events) < PAIR or context.language.order != "VSO":
        return found
    for first, again in combinations(events, PAIR):
        noun = again.unit.text
        named = len(again.units) == 1 and noun.startswith(_THE) and again.refs != first.refs
        if not named or first.units[0].text.removesuffix("ا") != noun[len(_THE) :]:
            continue
        told = context.told.get(again.refs[0])
        new = told is not None and told.sentence == context.sentence and not told.present
        if new and context.kind(again.refs[0]) == context.kind(first.refs[0]):
            context.rename(again.refs[0], first.refs[0], again.start, again.end)
            again.refs = first.refs
    return found


_THE = "ال"
_SESSION = re.compile(r"1t?,?(?:p?[Yu])?p?8|8l(?:m|[cm][dDK]{1,3}l)1")
"""«عقد المجلس دورته العاشرة», «المجلس، في ختام دورته الثانية», «الدورة العاشرة لمجلس وزراء خارجية منظمة …»."""
_COUNCILS = frozenset({"مجلس", "لمجلس"})
"""«لمجلس وزراء المنظمة», «للمجلس التنفيذي للمنظمة»."""


def sessions(context: Context, found: list[Item], codes: str) -> str:
    """Make a conference of the numbered session of an organisation or its council (Arabic), a round of an earlier one.

    Returns the letters of the items.
    """
    if context.language.order == "VSO":
        _numbered_sessions(context, found, codes)
        return codes
    return earlier_sessions(context, found, codes)


def _numbered_sessions(context: Context, found: list[Item], codes: str) -> None:
    if "8" not in codes or "1" not in codes:
        return
    for match in _SESSION.finditer(codes):
        own = codes[match.start()] == "1"
        body = found[match.start() if own else match.end() - 1]
        session = found[match.end() - 1 if own else match.start()]
        number = ordinal(session.units)
        named = session.unit.text in _ITS if own else found[match.start() + 2].unit.text in _COUNCILS
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

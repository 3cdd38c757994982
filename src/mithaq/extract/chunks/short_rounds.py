"""The rounds of a dialogue that an English text calls by its short name: “the 5th BNC”, “the next JMC”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.committees import committees
from mithaq.extract.chunks.english_other_rounds import COMING, other_rounds
from mithaq.extract.chunks.happenings import round_numbered
from mithaq.extract.chunks.ordinals import ordinal
from mithaq.extract.chunks.same_event import NEXT
from mithaq.extract.words.items import EVENT, Item, letters

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context

_NUMBERED = re.compile(rf"[NL]{EVENT}")


def short_rounds(context: Context, found: list[Item], codes: str) -> str:
    """Let the number before the short name of a dialogue say which of its rounds is meant; the new letters."""
    if context.language.order == "VSO":
        return codes
    committees(context, found)
    other_rounds(context, found)
    _meetings_of(context, found)
    codes = letters(found)
    if f"N{EVENT}" not in codes and f"L{EVENT}" not in codes:
        return codes
    for match in reversed(list(_NUMBERED.finditer(codes))):
        number, short = found[match.start() : match.end()]
        dialogue = _dialogue_called(context, short)
        which = NEXT if number.code == "L" and number.unit.text.lower() in COMING else ordinal(number.units)
        if dialogue and which:
            units = [*number.units, *short.units]
            ref = round_numbered(context, dialogue, units, which)
            found[match.start() : match.end()] = [Item(EVENT, units, (ref,))]
    return "".join(item.code for item in found)


def _meetings_of(context: Context, found: list[Item]) -> None:
    """Let a numbered meeting of what is called by its short name be a round: “the third meeting of the JMC”."""
    codes = letters(found)
    for match in reversed(list(_MEETING_OF.finditer(codes)) if _OF in codes else []):
        meeting, of, short = found[match.start() : match.end()]
        dialogue, which = _dialogue_called(context, short, again=True), ordinal(meeting.units)
        told = [ref for ref in meeting.refs if context.kind(ref) == "Meeting"]
        if not (dialogue and which and told and of.preposition == "of"):
            continue
        units = [*meeting.units, *of.units, *short.units]
        ref = round_numbered(context, dialogue, units, which)
        for old in told:
            context.rename(old, ref, meeting.start, meeting.end)
        found[match.start() : match.end()] = [Item(EVENT, units, (ref,))]


_OF = f"{EVENT}p{EVENT}"
_MEETING_OF = re.compile(_OF)


def _dialogue_called(context: Context, item: Item, *, again: bool = False) -> str:
    """The dialogue whose short name an item is, or with ``again`` the noun that means it: “committee”; else empty."""
    if len(item.units) != 1 or not (again or item.unit.text[0].isupper()) or not item.refs:
        return ""
    ref, kind = item.refs[0], context.kind(item.refs[0])
    if kind == "DialogueRound":
        return str(context.drafts[ref].key[0])
    return ref if kind == "Dialogue" else ""

"""Two nouns of events that follow each other and are one: “the Taskforce meeting”, “the Forum (HBF) Ministerial”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.words.items import EVENT

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.items import Item

_NAMED = frozenset({"Dialogue", "DialogueRound", "Conference"})
_PLAIN = frozenset({"Meeting", "Conference"})


def one_of_two(context: Context, found: list[Item]) -> None:
    """Let the meeting of a dialogue or conference, right after its name, be that (English)."""
    for at in range(len(found) - 2, -1, -1):
        first, second = found[at], found[at + 1]
        if first.code != EVENT or second.code != EVENT or not first.refs or not second.refs:
            continue
        apart = second.start - first.end > 1 or first.refs == second.refs
        if apart or context.kind(first.refs[0]) not in _NAMED or context.kind(second.refs[0]) not in _PLAIN:
            continue
        if context.state.event == second.refs[0]:
            context.state.event = first.refs[0]
        first.units.extend(second.units)
        del found[at + 1]

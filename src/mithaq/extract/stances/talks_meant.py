"""Of which talks an event is the topic: “the Lake Summit was the main subject of the meeting”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.words.items import EVENT
from mithaq.vocabulary import TALKS

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses

_NEAR = 5
"""Items after “topic” or “dominated” within which the talks are named."""


def talks_meant(clauses: Clauses, noun: int, subject: range) -> str:
    """The talks of which an event is the topic: those named after the noun, or told of before; empty for none."""
    topics = {ref for at in subject if clauses.codes[at] == EVENT for ref in clauses.items[at].refs}
    if not topics:
        return ""
    near = (item for item in clauses.items[noun + 1 : noun + _NEAR] if item.code == EVENT)
    named = [ref for item in near for ref in item.refs if ref not in topics]
    told = (ref for ref in reversed(clauses.context.told) if clauses.context.kind(ref) in TALKS and ref not in topics)
    return named[0] if named else next(told, "")

"""The event that “it” is: “The third session was announced. It will take place in Oslo in May.”"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import Filler
from mithaq.extract.words.items import PLACE

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref

_KINDS = frozenset({"DialogueRound", "Conference", "Meeting", "Visit"})
_SHORT = "cLu"
"""Letters of what stands between “it” and its verb."""


def as_it(clauses: Clauses, index: int, within: range) -> Filler | None:
    """The event told of in this sentence or the one before, where “it” is held somewhere or on a day."""
    context, at = clauses.context, index - 1
    while at > within.start and clauses.codes[at] in _SHORT and not _is_it(clauses, at):
        at -= 1
    if context.language.order == "VSO" or at < 0 or not _is_it(clauses, at):
        return None
    hosted = index + 1 < within.stop and clauses.items[index + 1].preposition == "by"
    placed = hosted or any(clauses.codes[after] in "t" + PLACE for after in range(index + 1, within.stop))
    event = context.state.event
    if not placed or not event or context.kind(event) not in _KINDS or not _just_told(context, event):
        return None
    return Filler((event,), clauses.items[at].start, clauses.items[at].end, at)


def _is_it(clauses: Clauses, at: int) -> bool:
    return clauses.items[at].unit.text.lower() == "it"


def _just_told(context: Context, event: Ref) -> bool:
    """Whether an event, or its dialogue, is named in this sentence or the one before."""
    low = context.sentences[max(0, context.sentence - 1)].start
    names = {event, *(str(part) for part in context.drafts[event].key[:1])}
    return any(mention.start >= low and mention.entity in names for mention in reversed(context.mentions))

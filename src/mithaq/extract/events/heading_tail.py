"""Where and when, at the end of an English heading: “Third Session of the Joint Commission, Lima, 4 to 5 May 2019”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.current_event import rounds_of
from mithaq.extract.chunks.happenings import current_round
from mithaq.extract.words.items import ACTOR, EVENT, PLACE
from mithaq.model import Value

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.items import Item
    from mithaq.model import Fact, Ref

_JOINTS = ",()-"
_LEADING = frozenset({"in", "at", "on"})
_WHEN = frozenset({"schema:startDate", "schema:endDate"})


def read_tails(headlines: list[tuple[int, Clauses]]) -> None:
    """Write what the end of a heading says of its one event and the text below does not; each with its sentence."""
    for sentence, clauses in headlines:
        events = [item for item in clauses.items if item.code == EVENT and item.refs]
        if clauses.context.language.order == "SVO" and len(events) == 1 and len(headlines) <= _FEW:
            clauses.context.sentence = sentence
            _read(clauses, events[0])


_FEW = 3
"""Headings of a text that tells of one event."""


def _read(clauses: Clauses, event: Item) -> None:
    context = clauses.context
    where, when = _tail(clauses, clauses.items.index(event))
    told = _told(context, event.refs[0])
    if not told or not (where or when):
        return
    about, status = told[0].subject, told[0].status
    if context.kind(event.refs[0]) == "DialogueRound":
        about = event.refs[0]
    elif context.kind(about) == "Dialogue":
        about = current_round(context, about, (event.start, event.end))
    known = {fact.predicate for fact in told}
    if where is not None and "takesPlaceIn" not in known:
        evidence = context.evidence(event.start, where.end, "heading-tail")
        context.fact(about, "takesPlaceIn", where.refs[0], evidence, status=status)
    if when is not None and not _WHEN & known:
        date = when.unit.value
        evidence = context.evidence(event.start, when.end, "heading-tail")
        context.fact(about, "schema:startDate", Value(date.first, "date"), evidence, status=status)
        if date.last:
            context.fact(about, "schema:endDate", Value(date.last, "date"), evidence, status=status)


def _told(context: Context, event: Ref) -> list[Fact]:
    """What the text tells of an event, or of a round of it, beginning with who took part; nothing if nobody did."""
    refs = (event, *rounds_of(context, event)) if context.kind(event) == "Dialogue" else (event,)
    if context.kind(event) == "DialogueRound":
        refs = (event, str(context.drafts[event].key[0]))
    found = [fact for fact in context.facts if fact.subject in refs]
    taking = [fact for fact in found if fact.predicate in {"hasParticipant", "dialogueParty", "chairedBy"}]
    sides = any(len(context.sides.get(ref, ())) > 1 for ref in refs)
    return [*reversed(taking), *found] if taking or sides else []


def _tail(clauses: Clauses, event: int) -> tuple[Item | None, Item | None]:
    """The place and the date at the end of a heading, parted by commas from what is before."""
    where: Item | None = None
    when: Item | None = None
    at = len(clauses.items) - 1
    while at > event:
        item = clauses.items[at]
        if item.is_a("date") and when is None:
            when = item
        elif (where is None or where.code != PLACE) and _place(clauses.context, item):
            where = item  # the last seen is the first: “Lima, Peru”
        elif not _joint(item) and item.unit.text != ".":
            break
        at -= 1
    parted = at + 1 < len(clauses.items) and _joint(clauses.items[at + 1])
    state_alone = where is not None and where.code == ACTOR and when is None
    return (where if parted and not state_alone else None), when


def _joint(item: Item) -> bool:
    return item.code in _JOINTS or item.preposition in _LEADING


def _place(context: Context, item: Item) -> bool:
    state = item.code == ACTOR and len(item.refs) == 1 and not item.note and context.kind(item.refs[0]) == "Country"
    return state or item.code == PLACE

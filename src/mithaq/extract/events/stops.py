"""Talks in one of the states of an English tour: “will travel to A and B. In A, she will discuss trade.”"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import ACTOR

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref

_IN = frozenset({"in", "while in"})


def note_stop(clauses: Clauses) -> None:
    """Note of which state of a tour a sentence begins to tell: “In Kenya, …”."""
    context, items = clauses.context, clauses.items
    if context.language.order == "VSO" or clauses.codes[:2] != "p" + ACTOR:
        return
    if items[0].unit.text.lower() not in _IN or len(items[1].refs) != 1:
        return
    tour = context.state.stop[1] or context.state.event
    if items[1].refs[0] in _states(context, tour):
        context.state.stop = items[1].refs[0], tour


def talks_there(
    clauses: Clauses, trigger: Trigger, fillers: dict[str, Filler], start: int | None, *, planned: bool
) -> None:
    """Let what is discussed in one state of a tour be the topics of a meeting there, and not of the whole tour.

    ``start`` is where the topics begin; where there are none, nothing is written.
    """
    if start is None:
        return
    context = clauses.context
    state, tour = context.state.stop
    meeting = context.entity("Meeting", (_STOP, (), state, tour)) if state and _of_tour(context, fillers, tour) else ""
    if not meeting:
        return
    item = clauses.items[trigger.index]
    evidence = context.evidence(clauses.items[0].start, item.end, trigger.rule)
    status = "planned" if planned else "asserted"
    travellers = [f.object for f in context.facts if f.subject == tour and f.predicate == "hasParticipant"]
    for taker in [state, *dict.fromkeys(t for t in travellers if isinstance(t, str) and t in context.people)]:
        context.fact(meeting, "hasParticipant", taker, evidence, status=status)
    context.fact(meeting, "takesPlaceIn", state, evidence, status=status)
    fillers["event"] = replace(fillers["event"], refs=(meeting,))


def _of_tour(context: Context, fillers: dict[str, Filler], tour: Ref) -> bool:
    """Whether something is told of a tour, or of talks in another of its states."""
    event = fillers["event"].refs[0] if "event" in fillers else ""
    key = context.drafts[event].key if event else ()
    return event == tour or (key[:1] == (_STOP,) and key[-1] == tour)


_STOP = "stop"


def _states(context: Context, tour: Ref) -> set[Ref]:
    """The states that a visit of several goes to; none for another event."""
    if not tour or context.kind(tour) != "Visit":
        return set()
    there = {str(f.object) for f in context.facts if f.subject == tour and f.predicate == "takesPlaceIn"}
    states = {place for place in there if context.kind(place) == "Country"}
    return states if len(states) >= PAIR else set()

"""Talks in one of the states of an English tour: “will travel to A and B. In A, she will discuss trade.”"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import ACTOR, EVENT, PERSON, ROLE

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref

_IN = frozenset({"in", "while in"})


def note_stop(clauses: Clauses) -> None:
    """Note of which state of a tour a sentence tells, or goes on to tell: “In Kenya, …”, “His visit to Peru will …”."""
    context = clauses.context
    if context.language.order == "VSO":
        return
    at = _where(clauses)
    tour = _tour(context) if at >= 0 and len(clauses.items[at].refs) == 1 else ""
    if tour and clauses.items[at].refs[0] in _states(context, tour):
        context.state.stop = clauses.items[at].refs[0], tour
    if context.state.stop[0]:
        context.state.stops[context.sentence] = context.state.stop[0]


_VISIT_TO = re.compile(f"c?{EVENT}p{ACTOR}")
_GOES = re.compile(f"(?:t,?)?[{PERSON}{ROLE}c]+L?c?V(p{{0,2}}){ACTOR}")
_GOING = frozenset({"visit", "travel", "arrive", "depart"})


def _where(clauses: Clauses) -> int:
    """The item of the one state of which a sentence begins to tell; -1 for none."""
    items, codes = clauses.items, clauses.codes
    if codes[:2] == "p" + ACTOR and items[0].unit.text.lower() in _IN:
        return 1
    visit = _VISIT_TO.match(codes)
    if visit is not None:
        event = items[visit.end() - 3]
        named = bool(event.refs) and clauses.context.kind(event.refs[0]) == "Visit"
        return visit.end() - 1 if named and items[visit.end() - 2].preposition == "to" else -1
    goes = _GOES.match(codes)
    verb = items[goes.start(1) - 1].form if goes is not None else None
    return goes.end() - 1 if goes is not None and verb is not None and verb.lemma in _GOING else -1


def _tour(context: Context) -> Ref:
    """The last tour of several states that the text has told of; empty for none."""
    event = context.state.stop[1] or context.state.event
    if _states(context, event):
        return event
    return next((ref for ref in reversed(context.told) if _states(context, ref)), "")


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
    those = (t for t in travellers if isinstance(t, str) and (t in context.people or context.kind(t) == "Voice"))
    for taker in [state, *dict.fromkeys(those)]:
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

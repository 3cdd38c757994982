"""What a meeting itself is said to stress, «أكدت القمة …», is what those who took part in it hold together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.clauses.who_is_there import whose_meeting
from mithaq.model import Value
from mithaq.vocabulary import PARTY_KINDS

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.model import Fact, Ref

GATHERINGS = frozenset({"Meeting", "Call", "Visit", "Conference", "Dialogue", "DialogueRound"})
"""Classes of what may hold a stance in the name of those who take part."""
_ONLY_THERE = frozenset({Value("attendee", "role"), Value("mediator", "role")})
_JOINT = 2
"""Holders at least: what one of them says is not the meeting's."""


def settle_meetings(context: Context) -> None:
    """Replace every meeting that holds a stance by those who took part; drop the holder where they are not known."""
    meetings = {
        str(fact.object)
        for fact in context.facts
        if fact.predicate == "stanceHolder" and context.kind(str(fact.object)) in GATHERINGS
    }
    if not meetings:
        return
    known = {ref: _taking_part(context, ref) for ref in meetings}
    facts: list[Fact] = []
    for fact in context.facts:
        if fact.predicate == "stanceHolder" and fact.object in known:
            facts.extend(replace(fact, object=ref) for ref in known[str(fact.object)])
        else:
            facts.append(fact)
    context.facts[:] = facts


def settle_sides(context: Context) -> None:
    """Replace the people who hold a stance as the two sides by their states, where these are known and differ."""
    if not context.state.held_by_sides:
        return
    holders: dict[Ref, list[Ref]] = {}
    for fact in context.facts:
        if fact.predicate == "stanceHolder" and fact.subject in context.state.held_by_sides:
            holders.setdefault(fact.subject, []).append(str(fact.object))
    states: dict[tuple[Ref, Ref], Ref] = {}
    for stance, people in holders.items():
        own = [context.country_of(ref) if context.kind(ref) == "Official" else "" for ref in people]
        if all(own) and len(set(own)) == len(own) >= _JOINT:
            states.update(((stance, person), state) for person, state in zip(people, own, strict=True))
    for at, fact in enumerate(context.facts):
        state = states.get((fact.subject, str(fact.object))) if fact.predicate == "stanceHolder" else None
        if state is not None:
            context.facts[at] = replace(fact, object=state)


_OF_MEMBERS = frozenset({"Conference", "Meeting"})
"""Classes of the meetings of an organisation's members."""


def _taking_part(context: Context, meeting: Ref) -> tuple[Ref, ...]:
    """The states and organisations at a meeting, without those who only attended."""
    parties = dict.fromkeys(context.sides.get(meeting, ()))
    for fact in context.facts:
        there = fact.predicate == "hasParticipant" and fact.subject == meeting and fact.status == "asserted"
        if there and fact.qualifier("role") not in _ONLY_THERE:
            parties[str(fact.object)] = None
    own = context.sides.get(meeting, ())
    if context.kind(meeting) in _OF_MEMBERS and [context.kind(ref) for ref in own] == ["InternationalOrganization"]:
        return tuple(own)  # “The Summit of the African Union welcomed …”
    if whose := whose_meeting(context, meeting):
        return whose
    holding = tuple(ref for ref in parties if context.kind(ref) in PARTY_KINDS)
    return holding if len(holding) >= _JOINT else ()

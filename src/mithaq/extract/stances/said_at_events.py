"""What a meeting itself is said to stress, «أكدت القمة …», is what those who took part in it hold together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.model import Value

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.model import Fact, Ref

GATHERINGS = frozenset({"Meeting", "Call", "Visit", "Conference", "Dialogue", "DialogueRound"})
"""Classes of what may hold a stance in the name of those who take part."""
_HOLDING = frozenset({"Country", "InternationalOrganization"})
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


def _taking_part(context: Context, meeting: Ref) -> tuple[Ref, ...]:
    """The states and organisations at a meeting, without those who only attended."""
    parties = dict.fromkeys(context.sides.get(meeting, ()))
    for fact in context.facts:
        there = fact.predicate == "hasParticipant" and fact.subject == meeting and fact.status == "asserted"
        if there and fact.qualifier("role") not in _ONLY_THERE:
            parties[str(fact.object)] = None
    holding = tuple(ref for ref in parties if context.kind(ref) in _HOLDING)
    return holding if len(holding) >= _JOINT else ()

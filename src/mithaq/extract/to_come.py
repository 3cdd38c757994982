"""Events that are still to come: what is said of one is planned where all that places it in time and space is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.vocabulary import PLACING

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref

_FOLLOWING = frozenset({"hasParticipant", "roundNumber", "chairedBy", "headsDelegationAt", "discusses"})
"""What cannot have happened at an event that has not."""
_TELLING = PLACING | {"schema:eventStatus"}


def plan(context: Context) -> set[Ref]:
    """Mark as planned who takes part in an event that is only announced, who leads it, its number and its topics.

    Those events come out.
    """
    ahead = _ahead(context)
    for at, fact in enumerate(context.facts):
        event = fact.object if fact.predicate == "headsDelegationAt" else fact.subject
        if event in ahead and fact.predicate in _FOLLOWING and fact.status == "asserted":
            context.facts[at] = replace(fact, status="planned")
    return ahead


def _ahead(context: Context) -> set[Ref]:
    placed: dict[Ref, set[str]] = {}
    for fact in context.facts:
        if fact.predicate in _TELLING:
            placed.setdefault(fact.subject, set()).add(fact.status)
    return {event for event, statuses in placed.items() if statuses == {"planned"}}

"""The sides of an event, and the events of somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.model import Value

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref

TAKING_PART = frozenset({"hasParticipant", "chairedBy"})
_ATTENDEE = Value("attendee", "role")
"""The role of those who were there too, who may be of either side."""


def sides_of(context: Context, event: Ref, *, without: Ref = "") -> set[Ref]:
    """The states and bodies that take part in an event, also through their people; ``without`` one of them."""
    sides = set(context.sides.get(event, ()))
    if without:
        # Of states that are named one may be his.
        people = (context.people[ref].country for ref in sides - {without} if ref in context.people)
        sides = {state for state in people if state}
    for fact in context.facts:
        if fact.subject == event and fact.predicate in TAKING_PART and isinstance(fact.object, str):
            if fact.object == without or (without and fact.qualifier("role") == _ATTENDEE):
                continue
            kind = context.kind(fact.object)
            country = context.country_of(fact.object) if kind in {"Official", "Country"} else ""
            known = context.people.get(fact.object)
            if known is not None:
                country = known.country
            sides.add(country or fact.object)
    return sides


def with_sides(context: Context) -> set[Ref]:
    """The events of which `sides_of` finds any."""
    told = {ref for ref, sides in context.sides.items() if sides}
    taking = (fact for fact in context.facts if fact.predicate in TAKING_PART)
    return told | {fact.subject for fact in taking if isinstance(fact.object, str)}


def events_of(context: Context, ref: Ref) -> list[Ref]:
    """The events in which somebody took part."""
    taking = (fact for fact in context.facts if fact.object == ref and fact.predicate in TAKING_PART)
    leading = (fact.object for fact in context.facts if fact.subject == ref and fact.predicate == "headsDelegationAt")
    between = [event for event, sides in context.sides.items() if ref in sides]  # «محادثات بين أ وب»
    return list(dict.fromkeys([*(fact.subject for fact in taking), *(str(event) for event in leading), *between]))


def attends(context: Context, ref: Ref, event: Ref) -> bool:
    """Whether somebody only was in attendance at an event, where others may be of his state."""
    roles = [fact.qualifier("role") for fact in context.facts if fact.subject == event and fact.object == ref]
    return bool(roles) and all(role == _ATTENDEE for role in roles)

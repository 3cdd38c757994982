"""Visits when the whole text has been read: the state that is visited takes part in them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.model import Value

if TYPE_CHECKING:
    from mithaq.extract.context import Context


def visited_states(context: Context) -> None:
    """The state that is visited takes part in the visit (English)."""
    visits = {ref for ref in context.told if context.kind(ref) == "Visit" and context.language.order == "SVO"}
    taking = [fact for fact in context.facts if fact.predicate == "hasParticipant" and fact.subject in visits]
    visitors = {ref: {context.country_of(str(f.object)) for f in taking if f.subject == ref} for ref in visits}
    for fact in list(context.facts):
        if fact.predicate != "takesPlaceIn" or fact.subject not in visits or not isinstance(fact.object, str):
            continue
        state = context.country_of(fact.object)
        known = visitors[fact.subject] - {""}
        if state and known and state not in known and state in context.named:
            role = (("role", Value("host", "role")),)
            resolved = replace(fact.evidence, kind="resolved")
            context.fact(fact.subject, "hasParticipant", state, resolved, status=fact.status, qualifiers=role)

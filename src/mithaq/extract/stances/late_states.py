"""Stances of several states one of which was not known yet: its head stood for it until the whole text was read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref


def hold_as_states(context: Context) -> None:
    """Let the state hold a joint stance for whose official it was written, where the others who hold it are states."""
    if context.language.order == "SVO":
        return
    holders: dict[Ref, set[str]] = {}
    for fact in context.facts:
        if fact.predicate == _HOLDER:
            holders.setdefault(fact.subject, set()).add(context.kind(str(fact.object)))
    for at, fact in enumerate(context.facts):
        if fact.predicate != _HOLDER or holders[fact.subject] != _MIXED:
            continue
        known = context.people.get(str(fact.object))
        if known is not None and known.country and known.resolved:
            context.facts[at] = replace(fact, object=context.registered(known.country))


_HOLDER = "stanceHolder"
_MIXED = {"Country", "Official"}

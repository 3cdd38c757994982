"""Ministries, embassies and other organs of a state, from their function and the state that they are of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.units import Unit
    from mithaq.model import Ref


def organ(context: Context, units: list[Unit]) -> Ref:
    """The organ of a state that its function names, of the last body's state if none is said; empty when unclear."""
    function = next((str(unit.tags["portfolio"]) for unit in units if "portfolio" in unit.tags), "")
    country = next((str(unit.value) for unit in units if unit.code in "CA"), "")
    last = context.state.body
    if not country and last and context.kind(last) == "GovernmentBody" and function in str(context.drafts[last].key):
        country = context.country_of(last)
    if not country and function and len(units) == 1:
        country = _known_organ(context, function)
    function = function or next((_OF_NOUN[unit.code] for unit in units if unit.code in _OF_NOUN), "")
    if not function:
        return ""
    ref = context.body(country, function)
    for unit in units:
        if unit.code in "CA":
            context.country(unit)
    return ref


_OF_NOUN = {"M": "embassy", "I": "news-agency"}
"""Letter of a noun that names an organ by itself -> the function of the organ."""


def _known_organ(context: Context, function: str) -> str:
    """The state of the one organ with that function that was named before: “the ministry” in short letters."""
    bodies = [ref for ref in context.named if context.kind(ref) == "GovernmentBody"]
    states = {context.country_of(ref) for ref in bodies if _does(context, ref, function)} - {""}
    return states.pop() if len(states) == 1 else ""


def _does(context: Context, ref: Ref, function: str) -> bool:
    """Whether an organ has a function."""
    draft = context.drafts[ref]
    return ref.endswith(f"-{function}") if draft.registered else function in draft.key

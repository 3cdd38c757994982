"""Whom words such as “the two sides” and “his country” stand for, from what was said before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.context import PAIR
from mithaq.extract.speakers import the_two
from mithaq.extract.voices import voice_at

if TYPE_CHECKING:
    from mithaq.extract.context import Context
    from mithaq.model import Ref


def own_states(context: Context, inner: tuple[Ref, ...] = ()) -> tuple[Ref, ...]:
    """The state of whoever speaks or is reported (``inner``), or of the last person named: «قال … إن بلاده ترحب»."""
    state = context.state
    people = tuple(ref for ref in inner if context.kind(ref) == "Official")
    for speakers in (people, state.speaker, tuple(state.people[-1:]), state.issuer):
        states = (context.country_of(ref) for ref in speakers if ref in context.drafts)
        found = tuple(dict.fromkeys(country for country in states if country))
        if found:
            return found
    return ()


def sides_meant(context: Context, kind: str, at: int, word: str = "") -> tuple[Ref, ...]:
    """The sides of that kind that the words at a folded offset stand for: two, several, people or whoever says “we”."""
    state = context.state
    if kind == "we":
        return voice_at(context, at, "we")
    if (kind == "they" and len(state.speaker) > 1) or (kind == "all" and len(state.speaker) > PAIR):
        return state.speaker
    if len(state.people) > 1 and (kind == "people" or not (state.sides or context.likely_sides())):
        return the_two(context, word)
    if kind in {"two", "they"} and len(state.sides) > PAIR and context.pairs:
        return context.pairs[-1]
    return context.likely_sides()

"""Whom words such as “the two sides” and “his country” stand for, from what was said before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.context import PAIR
from mithaq.extract.speakers import fits_word, the_two
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


def _people_meant(context: Context, word: str) -> tuple[Ref, ...]:
    """Whom “the ministers” or “both leaders” are: those at the event, those named together, or two of that rank."""
    state = context.state
    two = word.lower().startswith(("two", "both"))
    takers = tuple(ref for ref in context.state.takers.get(state.event, ()) if context.kind(ref) == "Official")
    if len(takers) > PAIR and state.group and set(state.group) <= set(takers):
        takers = state.group
    for people in (takers, state.group):
        if len(people) > 1 and not (two and len(people) > PAIR):
            return people
    fitting = [ref for ref in state.people if fits_word(context, ref, word)]
    if not two and len(fitting) == len(state.sides) > PAIR:
        return tuple(fitting)
    return tuple(fitting[-PAIR:]) if len(fitting) >= PAIR else ()


def sides_meant(context: Context, kind: str, at: int, word: str = "") -> tuple[Ref, ...]:
    """The sides of that kind that the words at a folded offset stand for: two, several, people or whoever says “we”."""
    state = context.state
    if kind == "we":
        return voice_at(context, at, "we")
    if (kind == "they" and len(state.speaker) > 1) or (kind == "all" and len(state.speaker) > PAIR):
        return state.speaker
    if kind == "they" and (len(state.group) > 1 or not state.sides):
        return state.group or _people_meant(context, "")
    if len(state.people) > 1 and (kind == "people" or not (state.sides or context.likely_sides())):
        people = the_two(context, word) if context.language.order == "VSO" else _people_meant(context, word)
        if people or context.language.order == "VSO":
            return people
    if kind in {"two", "they"} and len(state.sides) > PAIR and context.pairs:
        return context.pairs[-1]
    return context.likely_sides()

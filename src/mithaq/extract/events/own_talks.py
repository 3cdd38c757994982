"""Talks of two whom an English text names, where the event told of last is not theirs: “A and B reviewed trade”."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.chunks.ceremonies import CEREMONY
from mithaq.extract.chunks.company import present
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.earlier_ones import this_came
from mithaq.extract.words.items import EVENT
from mithaq.vocabulary import TALKS

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref

_OCCASIONS = frozenset({"Visit", "Conference"})
"""Kinds of events in whose course people of other states are met."""


def talks_of(context: Context, last: Ref, people: Filler) -> Ref | None:
    """The meeting told before that two had, or empty where they had one of their own; None where the last may be it.

    “A met his counterparts from Peru and Chad. A and Peruvian Minister B discussed fish”, “… and Norwegian Minister C”.
    """
    named = [context.people[ref] for ref in people.refs if ref in context.people and context.people[ref].name]
    states = {known.country or next((post.organization for post in known.posts), "") for known in named} - {""}
    if len(named) != PAIR or not states or not _apart(context, last, people, states):
        return None
    told = (ref for ref in reversed(context.told) if ref != last and context.kind(ref) in TALKS)
    theirs = next((ref for ref in told if states <= _there(context, ref) and not context.told[ref].planned), "")
    own = len(states) == PAIR and (len(_there(context, last)) >= PAIR or context.kind(last) in _OCCASIONS)
    return theirs or ("" if own else None)


def came_about(clauses: Clauses, kind: str) -> Ref:
    """The meeting told of before, where a sentence says when that was: “This came as A received his guest”."""
    context, event = clauses.context, clauses.context.state.event
    first = clauses.items[0].start
    opening = context.text[first : first + _OPENING].lower()
    if context.language.order == "VSO" or not this_came(context.language.code, opening):
        return ""
    return event if event and context.kind(event) == kind and _there(context, event) else ""


def had_with_him(clauses: Clauses, trigger: Trigger, fillers: dict[str, Filler]) -> Filler | None:
    """The meeting at which an English subject had the talks that he goes on to: “A met B and had talks on trade”.

    None where they are with somebody else, or have a number.
    """
    context, event = clauses.context, fillers["event"]
    at, current, party = event.index, context.state.event, fillers["party"].refs
    if context.language.order == "VSO" or at < trigger.index or len(party) != 1 or not current:
        return None
    found = _GOES_ON.search(clauses.codes[: at + 2])
    form = clauses.form(found.start()) if found is not None else None
    after = clauses.items[at + 1].preposition if at + 1 < len(clauses.items) else ""
    if form is None or form.lemma not in _MET or after in {"with", "between", "in"} or len(clauses.items[at].units) > 1:
        return None
    kinds, there = {context.kind(current), context.kind(event.refs[0])}, present(context, current)
    if kinds != {"Meeting"} or party[0] not in there or len(there) != PAIR:
        return None
    clauses.items[at].refs = (current,)
    return replace(event, refs=(current,))


_GOES_ON = re.compile(f"V[^V]*&V{EVENT}[p.]?$")
_MET = frozenset({"meet", "receive", "host", "welcome"})


def ceremony_with(context: Context, kind: str, people: set[Ref], *, planned: bool) -> Ref:
    """The announced ceremony of an English text at which somebody of its state will be hosted; empty for none.

    “Chile will sign the Harbour Treaty at a ceremony on Friday. Minister A will host Ambassador B of Chile.”
    """
    states = {context.country_of(ref) for ref in people} - {""}
    if not planned or kind != "Meeting" or context.language.order == "VSO":
        return ""
    told = ((ref, known) for ref, known in context.told.items() if known.planned and context.kind(ref) == "Conference")
    mine = (ref for ref, _ in told if context.drafts[ref].key[0] == CEREMONY and states & _there(context, ref))
    return next(mine, "")


_OPENING = 40


def _apart(context: Context, event: Ref, people: Filler, states: set[Ref]) -> bool:
    """Whether somebody was at an event, and one of two of another state was not."""
    there = _there(context, event)
    absent = [ref for ref in people.refs if ref not in present(context, event)]
    return bool(there) and bool(absent) and not states <= there and context.kind(event) in TALKS | _OCCASIONS


def _there(context: Context, event: Ref) -> set[Ref]:
    """The states at an event, by its people and its sides."""
    taking = (*present(context, event), *context.sides.get(event, ()))
    return {context.country_of(ref) or ref for ref in taking}

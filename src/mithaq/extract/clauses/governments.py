"""The state that a capital stands for where it acts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import Filler
from mithaq.extract.words.items import PLACE

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.items import Item
    from mithaq.model import Fact, Ref


def governments(context: Context, item: Item, index: int) -> Filler | None:
    """Actors, with the state of a capital that acts: «أكدت مسقط»; another city stays a place."""
    refs: list[Ref] = []
    place = ""
    for ref in item.refs:
        if context.kind(ref) != "Place":
            refs.append(ref)
            continue
        if not context.drafts[ref].registered:
            return Filler((ref,), item.start, item.end, index, place=ref)
        entry = context.entry(ref)
        if len(item.refs) == 1 and not (entry.country and (entry.capital or item.code != PLACE)):
            return Filler((ref,), item.start, item.end, index, place=ref)
        if not entry.country:
            continue  # a region, beside states
        place = ref
        refs.append(context.registered(entry.country))
    if not refs:
        return None
    return Filler(tuple(dict.fromkeys(refs)), item.start, item.end, index, resolved=bool(place), place=place)


def tell_where(clauses: Clauses, filler: Filler, fact: Fact) -> None:
    """Write the city that stands where a place does, in a list also the states beside it: “in Israel and Ramallah”."""
    context = clauses.context
    told = clauses.items[filler.index].refs if filler.index >= 0 and fact.predicate == _IN else ()
    several = len(told) > 1 and any(context.kind(ref) == "Country" for ref in told)
    for place in told if several else (filler.place,):
        context.fact(fact.subject, _IN, place, replace(fact.evidence, kind="explicit"), status=fact.status)


_IN = "takesPlaceIn"


def seated(context: Context, place: Ref, event: Ref) -> bool:
    """Whether an event of an organisation is in the city where it sits: “Brussels hosted the EU-Kenya dialogue”."""
    dialogue = str(context.drafts[event].key[0]) if context.kind(event) == "DialogueRound" else ""
    sides = (*context.sides.get(event, ()), *context.sides.get(dialogue, ()))
    return any(side in context.language.data.get("seats", {}).get(place, ()) for side in sides)

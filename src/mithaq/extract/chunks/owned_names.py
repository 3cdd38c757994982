"""People of whom only the state is told before their names, “Kenya's B”: in a list of officials, or where they act."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.people import named
from mithaq.extract.words.items import ACTOR, PERSON, Item, letters
from mithaq.extract.words.title_tails import looks_like_a_name

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context

_OWNED = re.compile(r"(?<=[45])(?:,?&|,)1'(W[Wn]{0,2}W)(?=,[1245&]|,?&[145]|[.;]|,?V|$)")
"""Somebody in a list of people of whom only the state is told: “Minister A, Kenya's B and Minister C”."""
_OWNED_PERSON = re.compile(f"{ACTOR}'{PERSON}")
"""So does one who acts: “Minister A and Kenya's B met”."""


def owned_names(context: Context, found: list[Item]) -> None:
    """Make people of the names in a list of people that come after a state and its “'s”."""
    codes = letters(found)
    if "'" not in codes:
        return
    for owned in reversed([*_OWNED_PERSON.finditer(codes)]):
        state, person = found[owned.start()], found[owned.end() - 1]
        known = context.people[person.refs[0]] if len(person.refs) == 1 else None
        if len(state.refs) == 1 and known is not None and not known.posts:
            known.country = known.country or state.refs[0]
            units = [unit for item in found[owned.start() : owned.end()] for unit in item.units]
            found[owned.start() : owned.end()] = [Item(PERSON, units, person.refs)]
    while match := _OWNED.search(letters(found)):
        low, high = match.span(1)
        state, words = found[low - 2], [unit for item in found[low:high] for unit in item.units]
        if len(state.refs) != 1 or not looks_like_a_name(words, context.language.title):
            return
        ref = named(context, words[0].start, words[-1].end, [])
        known = context.people[ref]
        known.country = known.country or state.refs[0]
        context.mention(ref, words[0].start, words[-1].end)
        context.state.people = [*(other for other in context.state.people if other != ref), ref]
        found[low - 2 : high] = [Item(PERSON, [*state.units, *found[low - 1].units, *words], (ref,))]

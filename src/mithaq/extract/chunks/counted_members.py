"""States that an English text counts before it names them: “four countries, A, B, C and D, signed the protocol”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import ACTOR, OFFICES, REGION, SIDES, Item, letters

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context

_COUNTED = re.compile(
    rf"(?:{SIDES}p(?=[#nc{SIDES}]))?(?:[#nc][cwKm]{{0,3}})?[wcmV{REGION}{SIDES}](?:,|--?|:|\()({ACTOR})(?:(?:,|--?|\))(?=[cL]{{0,3}}[VZt])|(?=\.|$))"
)
"""Whose ministers act, the noun with its number, what opens the list, the list, and what closes it before a verb."""
_NUMBERS = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"})


def counted_members(context: Context, found: list[Item]) -> None:
    """Make one of states and the number of them that stands before: of those named only, for the number tells it."""
    codes = letters(found)
    if ACTOR not in codes or context.language.order == "VSO":
        return
    nouns = context.language.data["sides_of_any"]["nouns"]
    for match in reversed(list(_COUNTED.finditer(codes))):
        named = found[match.start(1)]
        before = found[match.start() : match.start(1) - 1]
        words = [word for item in before for unit in item.units for word in unit.text.lower().split()]
        if len(named.refs) < PAIR or not words or words[-1] not in nouns or _NUMBERS.isdisjoint(words):
            continue
        # “ministers from five countries - …”
        led = before[0].code == SIDES and any(item.preposition in {"of", "from"} for item in before[1:2])
        low = match.start() + 2 * (before[0].code == SIDES and not led)
        units = [unit for item in found[low : match.end()] for unit in item.units]
        found[low : match.end()] = [Item(ACTOR, units, named.refs, OFFICES if led else named.note)]

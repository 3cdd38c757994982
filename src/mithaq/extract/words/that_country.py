"""“That country” in English: the state that was named last before."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from mithaq.extract.words.units import Unit
    from mithaq.text import Folded

THAT_COUNTRY = "that country"
_LEADS = frozenset({"of", "in", "to", "from", "with", "by", "for"})
_FAR = 600
"""Letters of the text before a sentence in which the state is sought."""
_STATE, _NATIONALITY = "C", "A"


def that_country(units: list[Unit], folded: Folded, start: int, before: Callable[[int], list[Unit]]) -> list[Unit]:
    """The units with one of the last state for “that country”; ``before`` gives those of the text before the start."""
    if not units or folded.text.find(THAT_COUNTRY, start, units[-1].end) < 0:
        return units
    found: list[Unit] = []
    for at, (unit, follower) in enumerate(pairwise(units)):
        named = f"{unit.text} {follower.text}".lower() == THAT_COUNTRY and at > 0
        if named and units[at - 1].text.lower() in _LEADS:
            ref = _last(units[:at]) or _last(before(max(0, start - _FAR)))
            found.append(_state(unit, follower, ref) if ref else unit)
            continue
        if found and found[-1].text == THAT_COUNTRY and found[-1].start < unit.start < found[-1].end:
            continue
        found.append(unit)
    tail = [] if found and units and found[-1].end >= units[-1].end else units[-1:]
    return [*found, *tail]


def _last(units: list[Unit]) -> str:
    """The state named last; empty for none."""
    named = (str(unit.value) for unit in reversed(units) if unit.code in {_STATE, _NATIONALITY} and unit.value)
    return next(named, "")


def _state(first: Unit, last: Unit, ref: str) -> Unit:
    return replace(first, end=last.end, code=_STATE, text=THAT_COUNTRY, value=ref, tags={"country": ref})

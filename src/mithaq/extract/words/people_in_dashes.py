"""Dashes round those whom a plural title names: “the foreign ministers – A of Peru and B of Chile – met” (English)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit

_FAR = 60
"""Units between the two dashes."""
_BEFORE = frozenset("%SsFC")
"""Letters of what stands before the first: “ministers”, “leaders of the three countries”."""


def dashes_as_commas(units: list[Unit]) -> list[Unit]:
    """The units with two commas for dashes between which people or states are named."""
    opening = next((at for at in range(1, len(units) - 1) if _is_dash(units, at)), None)
    if opening is None or units[opening - 1].code not in _BEFORE or units[opening + 1].code not in "WCRhn":
        return units
    closing = next((at for at in range(opening + 2, min(len(units) - 1, opening + _FAR)) if _is_dash(units, at)), None)
    if closing is None:
        return units
    marks = {opening, closing}
    return [replace(unit, code=",", text=",") if at in marks else unit for at, unit in enumerate(units)]


def _is_dash(units: list[Unit], at: int) -> bool:
    """Whether a dash stands apart from both words beside it."""
    return units[at].code == "-" and units[at - 1].end < units[at].start and units[at].end < units[at + 1].start

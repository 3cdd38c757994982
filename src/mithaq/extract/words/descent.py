"""Where somebody comes from, which is no state that he acts for: “an astronaut of Kenyan descent” (English)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit

_DESCENT = frozenset({
    "ancestry", "background", "birth", "descent", "ethnicity", "extraction", "heritage", "lineage", "origin", "origins",
    "parentage", "roots", "stock",
})  # fmt: skip
_TOLD = _DESCENT | {"born"}
_NAMES = frozenset("AC&-")
"""Letters of the nationalities told: “of Kenyan and Irish descent”."""


def without_descent(units: list[Unit]) -> list[Unit]:
    """The units without “of … descent” and “…-born”."""
    if _TOLD.isdisjoint([unit.text for unit in units]):
        return units
    found: list[Unit] = []
    for unit in units:
        low = len(found)
        if unit.text in _DESCENT or (unit.text == "born" and found and found[-1].code == "-"):
            while low and found[low - 1].code in _NAMES:
                low -= 1
        told = 0 < low < len(found) and found[low - 1].text in {"of", "with"} and unit.text != "born"
        born = unit.text == "born" and low < len(found) - 1
        if told or born:
            del found[low - told :]
        else:
            found.append(unit)
    return found

"""States by their style: “the Republic of Togo” is Togo, also where no list has the whole name (English)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from mithaq.extract.words.units import Unit

_LONGEST = 3
"""Units of a style, its preposition and the state."""


def with_styles(units: list[Unit], styles: Collection[str]) -> list[Unit]:
    """The units with one for a style, “of” and the state after them."""
    if set(styles).isdisjoint([unit.text for unit in units]):
        return units
    found: list[Unit] = []
    for unit in units:
        found.append(unit)
        if unit.code != "C" or len(found) < _LONGEST:
            continue
        style, of, _ = found[-_LONGEST:]
        if style.text in styles and of.tags.get("preposition") == "of":
            words = f"{style.text} {of.text} {unit.text}"
            found[-_LONGEST:] = [replace(unit, start=style.start, text=words)]
    return found

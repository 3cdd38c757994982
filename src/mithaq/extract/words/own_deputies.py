"""Words for the deputy of him who was told of, before a name (Arabic): «يرافقه نائبه أ ب»."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from mithaq.extract.words.units import Unit


def own_deputies(units: list[Unit], words: Collection[str]) -> None:
    """Make titles of those of the words that stand before a name; «نائبة وزير …» is read with its title."""
    for at, unit in enumerate(units[:-1]):
        if unit.text in words and unit.code in "~w" and units[at + 1].code in "wWh":
            units[at] = replace(unit, code="r", tags={"role_complete": ("office-holder", "", "")})

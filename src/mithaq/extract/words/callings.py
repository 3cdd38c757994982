"""What somebody is by calling, between post and name: “the Union's envoy for Kenya, Chadian diplomat A” (English)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from mithaq.extract.words.units import Unit

_OF_SOMEBODY = re.compile(r"'|\b(?:of|for|to|in)\s|^[A-Z]{2}")
"""Words of a title that says for whom somebody acts, or where."""
_LONGEST = 4


def without_callings(units: list[Unit], callings: Collection[str]) -> list[Unit]:
    """The units without a nationality and a calling after a title that says for whom somebody acts."""
    for at in range(len(units) - 4, -1, -1):
        title, comma = units[at], units[at + 1]
        if title.code not in "Rr" or comma.code != "," or not _OF_SOMEBODY.search(title.text):
            continue
        name = _past_calling(units, at + 2, callings)
        named = name > at + 2 and name < len(units) and units[name].code in "Wn"
        alone = named and name + 1 < len(units) and (units[name + 1].code in "Wn-" or units[name - 1].code in "w'")
        if alone:
            del units[at + 2 : name]
    return units


def _past_calling(units: list[Unit], at: int, callings: Collection[str]) -> int:
    """The first unit after “Chadian”, “veteran diplomat” and the like."""
    owned = [unit.code for unit in units[at : at + 2]] == ["C", "'"]  # “Algeria's Omar Belhadj”
    end = at + 2 if owned else at + 1 if at < len(units) and units[at].code == "A" else at
    while end < min(len(units), at + _LONGEST) and units[end].text in callings:
        end += 1
    return end

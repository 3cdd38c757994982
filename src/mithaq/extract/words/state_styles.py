"""States by their style: “the Republic of Togo” is Togo, also where no list has the whole name (English)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from mithaq.extract.words.units import Unit

_OF_NATION, _TWO = "Republic", 2
_LONGEST = 3
"""Units of a style, its preposition and the state."""


def with_styles(units: list[Unit], styles: Collection[str]) -> list[Unit]:
    """The units with one for a style, “of” and the state after them."""
    if not styles:
        return units
    found: list[Unit] = []
    for unit in units:
        found.append(unit)
        if unit.text == _OF_NATION and len(found) > 1 and found[-_TWO].code == "A" and found[-_TWO].text[0].isupper():
            nation = found[-_TWO]  # “the Peruvian Republic”
            whole = f"{nation.text} {unit.text}"
            found[-_TWO:] = [replace(nation, end=unit.end, code="C", text=whole, tags={"country": nation.value})]
            continue
        if unit.code != "C" or len(found) < _LONGEST:
            continue
        style, of, _ = found[-_LONGEST:]
        if of.tags.get("preposition") == "of" and (words := _bare(style)) in styles:
            start = style.end - len(words)
            found[-_LONGEST:] = [replace(unit, start=start, text=f"{words} {of.text} {unit.text}")]
    return found


def with_adjectives(units: list[Unit], adjectives: Collection[str]) -> list[Unit]:
    """The units with one for a republic and the adjectives of its full name: «جمهورية نيبال الاتحادية الديمقراطية»."""
    found: list[Unit] = []
    for unit in units:
        last = found[-1] if found else unit
        full = last.code == "C" and last.text.startswith(_REPUBLIC)
        if full and unit.text in adjectives and unit.code in "DK":
            found[-1] = replace(last, end=unit.end, text=f"{last.text} {unit.text}")
        else:
            found.append(unit)
    return found


_REPUBLIC = "جمهوريه "
"""Folded."""


def _bare(unit: Unit) -> str:
    """The style without its article, “the Kingdom”, with which it stands alone for a state."""
    return unit.text[len(_THE) :] if unit.text.lower().startswith(_THE) else unit.text


_THE = "the "

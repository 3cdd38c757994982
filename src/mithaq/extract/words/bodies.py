"""Names of ministries in English: “the Ministry of Mines, Energy and Water Resources” is made one unit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.words.items import letters
from mithaq.extract.words.title_tails import Tails
from mithaq.extract.words.titles import TITLE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mithaq.extract.words.units import Unit


def ministries(units: list[Unit], words: Mapping[str, frozenset[str]]) -> list[Unit]:
    """The units with one for each ministry or department and what it is of."""
    if not words or "B" not in letters(units):
        return units
    tails = Tails(units, words)
    found: list[Unit] = []
    done = 0
    for index, unit in enumerate(units):
        if unit.code != "B" or index < done or index + 2 >= len(units) or units[index + 1].text.lower() != "of":
            continue
        end = tails.list_end(index + 2)
        if end > index + 2 and all(part.code not in "CAPO" for part in units[index + 2 : end]):
            found += [*units[done:index], _merged(units[index:end])]
            done = end
    return [*found, *units[done:]]


def _merged(units: list[Unit]) -> Unit:
    portfolio = next((unit.tags["portfolio"] for unit in units if "portfolio" in unit.tags), "")
    own = portfolio or " ".join(unit.text.lower() for unit in units[2:] if unit.text.isalpha())
    tags = {**units[0].tags, "portfolio": own, TITLE: tuple(units)}
    text = " ".join(unit.text for unit in units)
    return replace(units[0], end=units[-1].end, text=text, tags=tags)

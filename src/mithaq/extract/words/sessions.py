"""«الدورة التاسعة للجنة»: the words that only say again whose session it is, which the text has named before."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.words.items import letters

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit

_OF_IT = re.compile("[UE](?:[KL]*N[KL]*|[KL]+)(l.)(?=[^DdKAFON]|$)")
_COMMITTEES = frozenset({"لجنه", "اللجنه"})


def own_sessions(units: list[Unit]) -> list[Unit]:
    """The units without «للجنة» after a session that has a number, or is the next: its committee is known (Arabic)."""
    codes = letters(units)
    if "l" not in codes:
        return units
    for match in reversed(list(_OF_IT.finditer(codes))):
        low, high = match.span(1)
        if units[high - 1].text in _COMMITTEES:
            units = [*units[: low - 1], replace(units[low - 1], end=units[high - 1].end), *units[high:]]
    return units


def joint_bodies(units: list[Unit]) -> list[Unit]:
    """The units without “joint” between “of the” and the states of a body: “the session of the joint A-B Committee”."""
    return [
        unit
        for at, unit in enumerate(units)
        if not (
            unit.text == "joint"
            and 0 < at < len(units) - _PAIR
            and units[at - 1].text.lower() == "of"
            and units[at + 1].code in "AC"
            and units[at + 2].text in "-–"
        )
    ]


_PAIR = 2
"""Units of the first state and the dash after it."""

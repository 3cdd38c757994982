"""The journey that an English heading names: “Readout of Minister A’s Travel to Kenya”."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.units import Unit

_WHOSE = frozenset("WnrRgs'")
"""Letters of the words for whoever goes: “Foreign Minister A”, “Senior Administration”."""
_WHERE = frozenset("CPG")
_VISIT = ("Visit", "visit")


def journeys(context: Context, units: list[Unit]) -> list[Unit]:
    """The units of a heading in which somebody's “Travel to” a state or a city is a visit; elsewhere it is none."""
    sentence = context.sentences[context.sentence]
    if not sentence.heading or context.sentence:
        return units
    for at in range(1, len(units) - 2):
        unit, lead, where = units[at], units[at + 1], units[at + 2]
        named = unit.is_a("journey") and unit.text[0].isupper()
        if named and units[at - 1].code in _WHOSE and lead.tags.get("preposition") == "to" and where.code in _WHERE:
            return [*units[:at], replace(unit, code="E", value=_VISIT, tags={"event": _VISIT}), *units[at + 1 :]]
    return units

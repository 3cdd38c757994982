"""“Its part in” something, which is no turn to speak: “thanked Kenya for its part in the talks” (English)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit


def plays_part(units: list[Unit]) -> None:
    """Part “for its part” into its words where “in” follows."""
    for at in range(len(units) - 2, 0, -1):
        unit = units[at]
        if unit.code == "J" and unit.text.endswith(" part") and units[at + 1].text == "in":
            lead, _, part = unit.text.partition(" ")
            begin = unit.start + len(lead) + 1
            units[at : at + 1] = [
                replace(unit, end=unit.start + len(lead), code="p", text=lead, tags={"preposition": lead}),
                replace(unit, start=begin, code="w", text=part, tags={}),
            ]

"""Roman numbers of meetings in English: “the IV Meeting of the Political Consultations Mechanism”."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit


def roman_ordinals(units: list[Unit]) -> None:
    """Let a Roman number before an event be an ordinal: “the IV Meeting of …”, not “President Diaz II held talks”."""
    for at, unit in enumerate(units[:-1]):
        if unit.code in "W=" and unit.text in _ROMAN and not (at and units[at - 1].code in "WFr"):
            after = at + 1
            while after < len(units) - 1 and after < at + _ATTRIBUTES and units[after].code in "KFHOS%'":
                after += 1
            if units[after].code in "EU":
                number = _ROMAN[unit.text]
                unit.code, unit.value, unit.tags = "N", number, {"ordinal": number}


_ATTRIBUTES = 6
_ROMAN = {
    tens + ones: str(10 * ten + one)
    for ten, tens in enumerate(("", "X", "XX", "XXX", "XL", "L", "LX"))
    for one, ones in enumerate(("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"))
    if tens + ones not in {"", "I", "L"}
}
"""Roman numbers of meetings; “I” is who speaks."""

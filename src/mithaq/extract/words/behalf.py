"""For whom somebody acts, told before the noun: “on Oman's behalf” is “on behalf of Oman” (English)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit

_BEHALF, _OF = "behalf", "on behalf of"
_FAR = 6
"""Units from “on” to “behalf”: “on the Republic of Oman's behalf”."""


def on_behalf(units: list[Unit]) -> list[Unit]:
    """The units with “on behalf of” before a possessor that “on … behalf” stands around."""
    if not any(unit.text == _BEHALF for unit in units):
        return units
    found: list[Unit] = []
    for unit in units:
        on = _on(found) if unit.text == _BEHALF else None
        if on is None:
            found.append(unit)
            continue
        found.pop()  # the mark of the possessor
        found[on].code, found[on].text, found[on].tags = "p", _OF, {"preposition": _BEHALF}
    return found


def _on(units: list[Unit]) -> int | None:
    """Where the “on” of a possessor stands that ends the units."""
    if not units or units[-1].code != "'":
        return None
    reach = range(len(units) - 2, max(-1, len(units) - 2 - _FAR), -1)
    on = next((at for at in reach if units[at].text.lower() == "on"), None)
    named = on is not None and on + 2 < len(units) and units[on + 1].code in "COSFW"
    return on if named else None

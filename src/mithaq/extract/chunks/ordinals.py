"""The number that the ordinals of a phrase make."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit

_TEN, _TWENTY = 10, 20
_YEARS = 1000
"""From here on a number is a year: “the 2022 Harbour Conference”."""


def ordinal(units: list[Unit]) -> int | None:
    """The number that the ordinals among these units make (الحادية والعشرون is 21), or None."""
    total = 0
    for unit in units:
        value = unit.tags.get("ordinal", unit.tags.get("number"))
        if value is not None and str(value).isdigit() and int(value) < _YEARS:
            number = int(value)
            # The tens are added to the units before them; any other number begins anew.
            total = total + number if 0 < total < _TEN and number >= _TWENTY else number
    return total or None

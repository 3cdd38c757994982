"""Numbers that count a round, one unit with article or brackets: «الدورة الـ(33)», «الدورة 21 للجنة» (Arabic)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit


def numbered(units: list[Unit]) -> list[Unit]:
    """The units with one for «الـ(33)», «ال 34» and, after a noun that is counted, «(12)» and «الدورة 21 للجنة»."""
    codes = "".join([unit.code for unit in units])
    if "#" not in codes:
        return units
    for match in reversed(list(_NUMBER.finditer(codes))):
        low, high = match.span()
        number = units[codes.index("#", low)]
        counted = low > 0 and units[low - 1].code in "EUKA"
        told = units[low].code in "(#" or (units[low].text == _NUMBERED and low > 0 and units[low - 1].code == "U")
        if units[low].text != _ARTICLE and not (told and counted):
            continue
        tags = {"ordinal": number.tags.get("number", number.value)}
        units[low:high] = [
            replace(units[low], end=units[high - 1].end, code="N", text=number.text, value=number.value, tags=tags)
        ]
    return units


_NUMBER = re.compile(r"[nwc]?\(#\)|[nwc]#|(?<=U)m?#(?=K*(?:[lp,.]|$))")


_ARTICLE = "ال"
_NUMBERED = "رقم"

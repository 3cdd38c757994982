"""What leads to the names of those whom an Arabic text only counted: «… عددا من السفراء. والسفراء هم أ وب»."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.read.sentences import NAMES_THEM

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit


def list_begun(units: list[Unit], text: str) -> list[Unit]:
    """The units with such words made the mark of a list, in the sentence that tells of those who are then named."""
    for at in range(len(units) - 1, 0, -1):
        before = units[at - 1]
        lead = NAMES_THEM.match(text, units[at].start) if before.code in ".," else None
        if lead is None:
            continue
        end = next((up for up in range(at, len(units)) if units[up].start >= lead.end()), len(units))
        end += end < len(units) and units[end].code in ":,"
        mark = replace(units[at], end=units[end - 1].end, code=":", text=":", value=":", tags={})
        units = [*units[: at - 1], replace(before, code=",", text=",", tags={}), mark, *units[end:]]
    return units

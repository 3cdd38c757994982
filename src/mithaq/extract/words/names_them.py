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
        units = [*units[: at - 1], replace(before, code=",", text=",", tags={}), mark, *_each_for(units[end:])]
    return units


def _each_for(units: list[Unit]) -> list[Unit]:
    """The units of such a list, each name apart from و and its state in brackets: «أ عن كينيا، وب عن قطر»."""
    found: list[Unit] = []
    for at, unit in enumerate(units):
        after_comma = bool(found) and found[-1].code == ","
        if after_comma and unit.code == "w" and unit.text[0] == "و" and not unit.tags:
            found.append(replace(unit, end=unit.start + 1, code="&", text="و", value="و", tags={"and": ""}))
            found.append(replace(unit, start=unit.start + 1, text=unit.text[1:]))
        elif unit.text == _FOR and at + 1 < len(units) and units[at + 1].code == "C":
            found.append(replace(unit, code="(", text="(", tags={}))
        else:
            found.append(unit)
    return found


_FOR = "عن"

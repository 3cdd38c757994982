"""«…، وتفضيل الحوار»: و written with a verbal noun that no list has, told by its form after a comma (Arabic)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit

_VERBAL = re.compile(r"وت..ي.|واست..ا.|وان..ا.|وا.ت.ا.")
"""Folded forms of verbal nouns with و before them: «وتثمين», «واستيعاب», «واندماج», «واكتساب»."""


def apart_from_and(units: list[Unit]) -> list[Unit]:
    """The units with و cut off an unknown word after a comma that has the form of a verbal noun."""
    if not any(_joined(units, at) for at in range(1, len(units))):
        return units
    return [part for at, unit in enumerate(units) for part in (_parted(unit) if _joined(units, at) else (unit,))]


def _joined(units: list[Unit], at: int) -> bool:
    unit = units[at]
    return at > 0 and unit.code == "w" and not unit.tags and units[at - 1].code == "," and bool(_is_verbal(unit.text))


def _is_verbal(text: str) -> re.Match[str] | None:
    return _VERBAL.fullmatch(text)


def _parted(unit: Unit) -> tuple[Unit, Unit]:
    joint = replace(unit, end=unit.start + 1, code="&", text="و", value="و", tags={"and": ""})
    return joint, replace(unit, start=unit.start + 1, code="m", text=unit.text[1:], tags={"topic_act": "", "noun": ""})

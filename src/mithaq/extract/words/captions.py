"""Where somebody stands in a picture, told in its caption: “A, left, and B, right, look on as C, center, signs”."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit

_SIDES = frozenset({"left", "right", "center", "centre"})
_BESIDE = frozenset({"second", "third", "fourth", "far", "from", "the", "at", "on"})
"""Words before a side: “second from left”, “far right”."""
_LONGEST = 5
_MARKS = {",": ",", "(": ")"}
_NAMES = "WCO"
"""Letters of the end of a name, or of the state or body of an office."""


def without_captions(units: list[Unit]) -> list[Unit]:
    """The units without the sides of a picture between the marks after a name."""
    if not any(unit.text in _SIDES for unit in units):
        return units
    kept: list[Unit] = []
    at = 0
    while at < len(units):
        end = _caption_end(units, at) if at and units[at - 1].code in _NAMES else 0
        if not end:
            kept.append(units[at])
            at += 1
            continue
        mark, goes_on = units[at].text, units[end].text.islower()
        if mark == "(" and goes_on and units[end].code != "&":
            kept.append(replace(units[at], end=units[end - 1].end, code="c", text="here"))  # “A (left) met B”
        at = end - (mark == "," and units[end].code != "&")  # “A, left, B, center, and C, right, met”
    return kept


def _caption_end(units: list[Unit], at: int) -> int:
    """The unit past the mark that closes a side of a picture opened here; 0 where there is none."""
    closing = _MARKS.get(units[at].text, "")
    for near in range(at + 1, min(at + _LONGEST, len(units) - 1)) if closing else ():
        if units[near].text in _SIDES:
            return near + 2 if units[near + 1].text == closing and near + 2 < len(units) else 0
        if units[near].text not in _BESIDE:
            return 0
    return 0

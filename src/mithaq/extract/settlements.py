"""Towns that no list has, told by the words round their names: “the Kenyan town of Nyeri”, “in Lappi, Finland”."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.read.languages import Form

if TYPE_CHECKING:
    from mithaq.extract.units import Unit

_WITHIN = frozenset({"at", "in", "inside"})
_LONGEST = 4
"""Units of the longest name of a town."""
_NAME = frozenset("Wn-")
_GATHER = frozenset({"meet", "hold", "take-place", "convene", "sign", "arrive", "begin", "finish", "conclude"})
"""Verbs after which “in” and an unknown name say where it was."""
_AFTER = frozenset(",.;)t&")
_FAR = 12


def settlements(units: list[Unit]) -> list[Unit]:
    """The units with the names of towns made places, and the words round them (“city of”) made nothing."""
    at = 0
    while at < len(units):
        unit = units[at]
        if unit.is_a("settlement") and unit.text.islower():
            units = _beside(units, at)
        elif unit.code == "p" and unit.text.lower() in _WITHIN and units[at + 1 : at + 2] and units[at + 1].code == "W":
            units = _after_in(units, at)
        at += 1
    return units


def _beside(units: list[Unit], at: int) -> list[Unit]:
    """“the city of Lappi”, “Lappi city”, “the city Lappi”."""
    of = units[at + 1 : at + 2] and units[at + 1].text == "of"
    first = at + 1 + int(bool(of))
    if of and first < len(units) and units[first].code in "PW":
        _silence(units, at, first)
        return units if units[first].code == "P" else _named(units, first, _run(units, first))
    low = at
    while low and at - low < _LONGEST and units[low - 1].code == "W":
        low -= 1
    if low < at and low and (units[low - 1].text.lower() in _WITHIN or units[low - 1].code in ",'"):
        units[at].code = "c"
        return _named(units, low, at)
    if at and units[at - 1].code == "P":
        units[at].code = "c"
    return units


def _silence(units: list[Unit], at: int, first: int) -> None:
    """Let the words before a name say nothing: “the western Kenyan town of”; whose town it is stays."""
    for unit in units[at:first]:
        unit.code = "c"
    low = at - 1
    while low >= 0 and at - low <= _LONGEST and units[low].code in "wKA'C":
        if units[low].code in "wK":
            units[low].code = "c"
        low -= 1


def _after_in(units: list[Unit], at: int) -> list[Unit]:
    """“in Lappi, Finland”; “met in Lappi on Monday”."""
    high = _run(units, at + 1)
    if any(unit.tags for unit in units[at + 1 : high]) or high - at > _LONGEST:
        return units
    follower = units[high].code if high < len(units) else "."
    lies = follower == "," and high + 1 < len(units) and units[high + 1].code == "C"
    if lies or (high - at <= _SHORT and _goes_on(units, high) and _gathers(units, at)):
        return _named(units, at + 1, high)
    return units


_SHORT = 3


def _goes_on(units: list[Unit], high: int) -> bool:
    return high == len(units) or units[high].code in _AFTER or units[high].code == "p"


def _gathers(units: list[Unit], at: int) -> bool:
    """Whether the last verb before “in” says that people came together."""
    verb = next((unit for unit in reversed(units[max(0, at - _FAR) : at]) if unit.code in "VZ@"), None)
    form = verb.tags.get("verb") if verb is not None else None
    return isinstance(form, Form) and form.lemma in _GATHER


def _run(units: list[Unit], at: int) -> int:
    """Where the capitalised words from a unit on end."""
    high = at
    while high < min(len(units), at + _LONGEST) and units[high].code in _NAME:
        high += 1
    while high > at + 1 and units[high - 1].code != "W":
        high -= 1
    return high


def _named(units: list[Unit], low: int, high: int) -> list[Unit]:
    """The units with one place instead of those between two numbers."""
    text = " ".join(unit.text for unit in units[low:high])
    place = replace(units[low], end=units[high - 1].end, code="^", text=text, value=text, tags={"venue": text})
    return [*units[:low], place, *units[high:]]

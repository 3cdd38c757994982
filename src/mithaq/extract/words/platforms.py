"""Where on the net something was said, as one unit: «عبر حسابه على منصة "إكس"», «في تغريدة على تويتر» (Arabic)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mithaq.extract.words.units import Unit

_ADVERB = "t"
"""Letter of what tells when or how."""
_LED = frozenset("pb")
_QUOTES = frozenset("\"'«»“”()")
_PAIR = 2


def with_platforms(units: list[Unit], words: Mapping[str, frozenset[str]]) -> list[Unit]:
    """The units with one for each account or post with the words after it that say whose and on which platform."""
    found: list[Unit] = []
    at = 0
    while at < len(units):
        end = _end(units, at, words) if units[at].text in words["through"] else at
        if end > at:
            text = " ".join(unit.text for unit in units[at:end])
            found.append(replace(units[at], end=units[end - 1].end, code=_ADVERB, text=text, value="", tags={}))
            at = end
        else:
            found.append(units[at])
            at += 1
    return found


def _end(units: list[Unit], start: int, words: Mapping[str, frozenset[str]]) -> int:
    """The index after the words that begin at one; the same index where they are of something else."""
    first = units[start + 1].text if start + 1 < len(units) else ""
    if first not in words["post"] and first not in words["platform"]:
        return start
    end = start + _PAIR
    last = end if first in words["platform"] else start
    while end < len(units) and (_goes_on(units[end], words) or units[end].text in words["platform"]):
        end += 1
        last = end if units[end - 1].text in words["platform"] else last
    opened = sum(unit.text in _QUOTES for unit in units[start:last])
    return last + (opened % _PAIR and last < len(units) and units[last].text in _QUOTES)


def _goes_on(unit: Unit, words: Mapping[str, frozenset[str]]) -> bool:
    return unit.text in words["through"] or unit.text in words["whose"] or unit.text in _QUOTES

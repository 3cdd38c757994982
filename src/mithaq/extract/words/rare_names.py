"""What goes on an Arabic name in some rarer way: a family of several words, a hyphen, a letter cut off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mithaq.extract.words.units import Unit

THEN_TITLE = frozenset({",R", ",r", ",h"})
THEN_ANY_TITLE = (*THEN_TITLE, ",&R", ",&r", ",&h", "&R", "&r", "&h")
"""What follows the last word of a name before its title, and before another title."""


def _surname(units: list[Unit], at: int, words: int, surnames: frozenset[str]) -> bool:
    """Whether an honorific after a given name ends a name, for no other follows: «الرئيس محمود السيد، …»."""
    after = units[at + 1].code if at + 1 < len(units) else "."
    return words == 1 and units[at].text in surnames and after in ",.$pV@t&Rrx"


_OF_ACT = re.compile(r"ال(?:ا[نتس]|است)\w{2}ا\w")
"""«الانخراط», «الاستقرار»: verbal nouns of the derived verbs, of which few are names."""


def names_act(text: str) -> bool:
    """Whether a definite word is shaped as a verbal noun: «عزم الرئيس أ ب الانخراط في …»."""
    return _OF_ACT.fullmatch(text) is not None


def oddly(units: list[Unit], at: int, words: int, title: Mapping[str, frozenset[str]], *, started: bool) -> int:
    """How many units go on a name in some rarer way: a family of several words, a hyphen, a letter cut off; or 0."""
    if started and (end := _clan(units, at, title["clans"])) > at:
        return end - at
    if _initial(units, at):
        return 2
    if not words:
        return 0
    return _surname(units, at, words, title["surnames"]) or 2 * (_hyphen(units, at) or _glued(units, at, words))


def _initial(units: list[Unit], at: int) -> bool:
    """Whether the point of an initial stands here, before the next word of the name: «جون ج. كارسون»."""
    before, after = units[at - 1] if at else None, units[at + 1] if at + 1 < len(units) else None
    if before is None or after is None or units[at].code != ".":
        return False
    return len(before.text) == 1 and before.code in "wn" and before.end == units[at].start and after.code in "wdD"


def _clan(units: list[Unit], at: int, clans: frozenset[str]) -> int:
    """The index after several definite words that end with the name of a family: «الأحمد الجابر الصباح»."""
    end = at
    while end < len(units) and units[end].code in "Dd" and not units[end].is_a("common"):
        end += 1
        if units[end - 1].text in clans:
            return end if end - at > 1 else at
    return at


def _hyphen(units: list[Unit], at: int) -> bool:
    """Whether a hyphen without spaces joins two parts of a name: «جان-نويل»."""
    unit, after = units[at], units[at + 1] if at + 1 < len(units) else None
    if unit.code != "-" or after is None or after.code not in "wdDA@":
        return False
    return units[at - 1].end == unit.start and unit.end == after.start


def _glued(units: list[Unit], at: int, words: int) -> bool:
    """Whether ف or ك here is the first letter of a name and the rest is some other word: «ماركو فيري», «كابا»."""
    letter, after = units[at].text, units[at + 1] if at + 1 < len(units) else None
    if after is None or after.start != units[at].end or after.code not in "nVcmDdwC":
        return False
    if letter == "ف" and words == 1 and after.code in "Dd" and not after.tags:
        return at + 2 == len(units) or units[at + 2].code in ",.R&"  # «تيودورو فالنتي، …»
    if letter == "ب":
        # «بالهول»: a family name before a comma and the title.
        return after.code == "D" and words > 1 and "".join(u.code for u in units[at + 2 : at + 4]) in THEN_TITLE
    return (letter == "ف" and words == 1 and after.code not in "DdwC") or letter == "ك"


def ends_in_nisba(units: list[Unit], start: int, at: int) -> bool:
    """Whether a second adjective of relation goes on a name: «راشد الطالبي العلمي، …».

    One that is a common word does only before a comma and where its noun is not before the title: «استقبل رئيس المجلس
    راشد الطالبي العلمي، …», but «مستشار الرئيس سالم الطالبي الاقتصادي، …».
    """
    if not units[at].is_a("common"):
        return units[at].code == "d"
    closed = at + 1 < len(units) and units[at + 1].code == ","
    title = next((before for before in range(start - 1, -1, -1) if units[before].code not in "Rrh,"), -1)
    return closed and units[at].code in "dK" and (title < 0 or units[title].code in "VWw&pbl")

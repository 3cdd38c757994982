"""«الدورة التاسعة للجنة»: the words that only say again whose session it is, which the text has named before."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.words.items import letters

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit

_OF_IT = re.compile("[UE](?:[KL]*N[KL]*|[KL]+)(l.)(?=[^DdKAFON]|$)")
_COMMITTEES = frozenset({"لجنه", "اللجنه"})


def own_sessions(units: list[Unit]) -> list[Unit]:
    """The units without «للجنة» after a session that has a number, or is the next: its committee is known (Arabic)."""
    codes = letters(units)
    if "l" not in codes:
        return units
    for match in reversed(list(_OF_IT.finditer(codes))):
        low, high = match.span(1)
        if units[high - 1].text in _COMMITTEES:
            units = [*units[: low - 1], replace(units[low - 1], end=units[high - 1].end), *units[high:]]
    return units


def joint_bodies(units: list[Unit]) -> list[Unit]:
    """The units without “joint” between “of the” and the states of a body: “the session of the joint A-B Committee”."""
    return [
        unit
        for at, unit in enumerate(units)
        if not (
            unit.text == "joint"
            and 0 < at < len(units) - _PAIR
            and units[at - 1].text.lower() == "of"
            and units[at + 1].code in "AC"
            and units[at + 2].text in "-–"
        )
    ]


def follow_ups(units: list[Unit]) -> list[Unit]:
    """The units with a word that says that one more event is to come: “a follow-up meeting is planned in Lima”."""
    found = units
    for match in _TO_FOLLOW.finditer(codes) if "E" in (codes := letters(units)) else ():
        at, last = match.start(1), match.end() - 1
        ahead = match["will"] or (units[last - 1].text in {"is", "are"} and units[last].is_a("scheduled"))
        if ahead and units[at].text.lower() in ONE_MORE:
            found = [*found[:at], replace(units[at], code="L", tags={"coming": "coming"}), *found[at + 1 :]]
    return found


_TO_FOLLOW = re.compile("(?:^|(?<=[&,;J]))([cK])K{0,2}(?:UpK*E|U|E)(?:(?P<will>L)|c[cK](?=[pt]))")
ONE_MORE = frozenset({"follow-up", "followup", "follow - up", "another", "new", "further", "fresh", "subsequent"})
"""Words before one more event of the same two."""
_PAIR = 2
"""Units of the first state and the dash after it."""

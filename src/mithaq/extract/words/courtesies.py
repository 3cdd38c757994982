"""Arabic units without what is written out of courtesy or for the eye: «الشقيقة» after a state, strokes round a day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit


def without_courtesies(units: list[Unit]) -> list[Unit]:
    """The units without «الشقيقة» after a state, a city or both countries, and the strokes of «السيد/», «/الخميس/».

    So too without the comma between a style and a title, «حضرة صاحب الجلالة، السلطان أ», and without prayers.
    """
    units = _styled(_unblessed(units))
    if not any("courtesy" in unit.tags or unit.text == "/" for unit in units):
        return units
    before = ""
    kept: list[Unit] = []
    for unit, after in zip(units, [*units[1:], None], strict=True):
        if "courtesy" in unit.tags and before in _COURTED:
            continue
        if unit.text == "/" and kept and (before in "Rrh" or "honorific" in kept[-1].tags):
            continue
        if unit.text == "/" and (_is_day(after) or _is_day(kept[-1] if kept else None)):
            continue  # «اليوم /الخميس/»
        if not (unit.code == "K" and before in _COURTED):
            before = unit.code  # «جمهورية مصر العربية الشقيقة»
        kept.append(unit)
    return kept


def _unblessed(units: list[Unit]) -> list[Unit]:
    """The units without a prayer for a ruler, and without the marks round it: «السلطان أ، حفظه الله، والرئيس ب»."""
    if not any("blessing" in unit.tags for unit in units):
        return units
    kept: list[Unit] = []
    closes = ""
    for unit in units:
        if "blessing" in unit.tags:
            closes = _CLOSING.get(kept.pop().code, "") if kept and kept[-1].code in _CLOSING else ""
            continue
        if not (closes and unit.code == closes):
            kept.append(unit)
        closes = ""
    return kept


_CLOSING = {",": ",", "-": "-", "(": ")"}
"""What closes what a mark opens before a prayer."""


def _styled(units: list[Unit]) -> list[Unit]:
    """The units without a comma that parts a style from the title, or another style, after it."""
    commas = [at for at in range(1, len(units) - 1) if units[at].code == "," and units[at - 1].code == "h"]
    parting = {at for at in commas if units[at + 1].code in _TITLED}
    return [unit for at, unit in enumerate(units) if at not in parting] if parting else units


def states_untitled(units: list[Unit]) -> None:
    """Let «دولة» be a state where no title follows: «دولة رئيس الوزراء» is a style, «إقامة دولة مستقلة» is not."""
    for at, unit in enumerate(units):
        if unit.code == "h" and unit.text == _STATE:
            after = units[at + 1].code if at + 1 < len(units) else ""
            if after not in _TITLED and not _heads_government(units, at + 1):
                unit.code, unit.tags = "c", {}


def _heads_government(units: list[Unit], start: int) -> bool:
    """Whether a name stands here, and then the title of a head of government: «دولة سالم حمدان رئيس الوزراء»."""
    named = _NAMED.match("".join([unit.code for unit in units[start : start + _NEAR]]))
    tags = units[start + named.end() - 1].tags if named is not None else {}
    titles = (tags.get("role_construct"), tags.get("role_complete"))
    return any(title is not None and title[0] == _PREMIER for title in titles)


_NAMED = re.compile("w[wdDn]{1,4},?[Rr]")
_NEAR, _PREMIER = 8, "head-of-government"
_STATE = "دوله"
_TITLED = frozenset("Rrh")


def _is_day(unit: Unit | None) -> bool:
    return unit is not None and unit.is_a("weekday")


_COURTED = frozenset("CAPOSc")

"""Arabic units without what is written out of courtesy or for the eye: «الشقيقة» after a state, strokes round a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit


def without_courtesies(units: list[Unit]) -> list[Unit]:
    """The units without «الشقيقة» after a state, a city or both countries, and the strokes of «السيد/», «/الخميس/»."""
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


def states_untitled(units: list[Unit]) -> None:
    """Let «دولة» be a state where no title follows: «دولة رئيس الوزراء» is a style, «إقامة دولة مستقلة» is not."""
    for at, unit in enumerate(units):
        if unit.code == "h" and unit.text == _STATE:
            after = units[at + 1].code if at + 1 < len(units) else ""
            if after not in _TITLED:
                unit.code, unit.tags = "c", {}


_STATE = "دوله"
_TITLED = frozenset("Rrh")


def _is_day(unit: Unit | None) -> bool:
    return unit is not None and unit.is_a("weekday")


_COURTED = frozenset("CAPOSc")

"""Adjectives of nationality that are none, and those of unions of states: «الدعم المالي», «القمة المصرية الأوروبية»."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.words.articles import has_article
from mithaq.extract.words.gazetteer import nisba_forms
from mithaq.text import fold_key

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from typing import Any

    from mithaq.extract.words.units import Unit

_PLAIN = frozenset("dDc")
"""Letters of words that may be the adjective of a union."""
_EVENT = frozenset("EUK")
"""Letters that the name of an event has before its adjectives of nationality."""
_TITLES = frozenset("RrFgsBx")
"""Letters of titles, portfolios and organs of state, after which an adjective is one of nationality."""


def settle_nisbas(units: list[Unit], guards: Mapping[str, Any]) -> None:
    """Make plain adjectives of those that are a nationality only in some company («الدعم المالي», «الفريق القطري»)."""
    only, never, like = (guards.get(key, {}) for key in ("only_after_titles", "not_after", "like_titles"))
    before: Unit | None = None
    second: Unit | None = None
    for unit, after in zip(units, [*units[1:], None], strict=False):
        titled = before is not None and before.code in _TITLES
        second_of_two = _second_of_two(unit, before, second, after, guards.get("of_two", ()))
        # «الحكومة المالية», «اللجنة الموريتانية المالية المشتركة»
        governs = unit.code == "F" and before is not None and (before.code == "g" or second_of_two)
        if (governs or (unit.code == "G" and titled)) and "nisba" in unit.tags:
            unit.code, unit.value = "A", unit.tags["nisba"]
        if unit.code == "A" and titled and unit.value in only and _is_field(unit, before, after):
            unit.code, unit.value, unit.tags = "m", "", {"adjective": ""}
        if unit.code == "A" and before is not None:
            joined = before.code in "&-" and second is not None and second.code == "A"
            official = joined or titled or second_of_two or before.text in _folded(tuple(like))
            foreign = unit.value in only and not official
            if foreign or before.text.rpartition(" ")[2] in _folded(tuple(never.get(unit.value, ()))):
                unit.code, unit.tags = "c", {"adjective": ""}
        second, before = before, unit
    _settle_unions(units, guards.get("unions", {}))


@lru_cache(maxsize=16)
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    """Words as the units have them: «الأمم المتحدة» is folded."""
    return frozenset(map(fold_key, words))


def takes_nisba(before: Unit, unit: Unit) -> bool:
    """Whether «السعودية» after a unit is an adjective and no state: «اللجنة السعودية القطرية», not «زيارة السعودية».

    After an adjective with the article one without it is a state: «شكر الوزير الغاني كينيا».
    """
    event = before.tags.get("event")
    if before.code == "A" and has_article(before.text) and not has_article(unit.text):
        return False
    return before.code in "KAHq" or (before.code in "EU" and (event is None or event[0] != "Visit"))


def _second_of_two(
    unit: Unit, before: Unit | None, noun: Unit | None, after: Unit | None, of_two: Collection[str]
) -> bool:
    """Whether an adjective is the second of what two have: «القمة المصرية المالية», not «القروض المصرية المالية»."""
    if before is None or noun is None or before.code != "A" or before.value == unit.tags.get("nisba"):
        return False
    joint = any(beside is not None and beside.is_a("joint_adjective") for beside in (noun, after))
    of_state = noun.tags.get("event", ("", ""))[1] == "committee"  # «اللجنة المصرية المالية»
    return joint or (noun.code in "EU" and not of_state) or noun.text in of_two


def _is_field(unit: Unit, title: Unit | None, after: Unit | None) -> bool:
    """Whether the adjective after a title is the field of a ministry: «وزير مالية كينيا», not «سفيرة مالية»."""
    alike = title is not None and title.text.endswith("ه")
    of_state = after is not None and after.code == "C"
    return not has_article(unit.text) and unit.text.endswith("ه") and (not alike or of_state)


def _settle_unions(units: list[Unit], unions: Mapping[str, str]) -> None:
    """Let «الأوروبي» be the union after «الجانب», and in the name of an event after or before another adjective."""
    known = _forms(tuple(unions.items()))
    found = [at for at, unit in enumerate(units) if unit.code in _PLAIN and unit.text in known]
    for at in found:
        before = _beside(units, at, -1)
        side = at > 0 and units[at - 1].code == "s"
        second = before >= 0 and (units[before].code == "A" and _of_event(units, before))
        if side or second or (_of_event(units, at) and _goes_on(units, _beside(units, at, 1), found)):
            value = known[units[at].text]
            units[at].code, units[at].value, units[at].tags = "A", value, {"nisba": value}


def _beside(units: list[Unit], at: int, step: int) -> int:
    """The next unit on one side, past a hyphen; -1 for none."""
    at += step
    if 0 <= at < len(units) and units[at].code == "-":
        at += step
    return at if 0 <= at < len(units) else -1


def _of_event(units: list[Unit], at: int) -> bool:
    return at > 0 and units[at - 1].code in _EVENT


def _goes_on(units: list[Unit], at: int, found: list[int]) -> bool:
    return at >= 0 and (units[at].code == "A" or at in found)


@lru_cache(maxsize=4)
def _forms(unions: tuple[tuple[str, str], ...]) -> dict[str, str]:
    return {fold_key(form): value for adjective, value in unions for form in nisba_forms(adjective)}

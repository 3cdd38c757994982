"""Words that say that the meeting before is meant: «الدورة السابقة», «القمة العربية الماضية», «جاء ذلك خلال …»."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit

PREVIOUS = "previous"
"""The reading of such a word, which stands where an ordinal may."""
_NOUNS = "UE"
_BETWEEN = "KA"
"""Letters of adjectives between the noun and the word: «الجولة الثنائية السابقة»."""
_SEVERAL = "ات"
_NEAR = 6
"""How many words after a noun its verb may stand."""


def earlier_ones(units: list[Unit]) -> list[Unit]:
    """The units, where the word after one meeting that makes it an earlier one is read like its number (Arabic)."""
    known = occurrence_words("previous")
    marked = [at for at, unit in enumerate(units) if at and unit.text in known and _of_meeting(units, at)]
    first = occurrence_words("first")
    marked += [at for at, unit in enumerate(units) if at > 1 and unit.text in first and _is_after(units, at)]
    for at in marked:
        units[at] = replace(units[at], code="N", value="", tags={PREVIOUS: ""})
    for at, unit in enumerate(units):
        if unit.code == "E" and unit.text.split()[0] in occurrence_words("works") and not _took_place(units, at):
            units[at] = replace(unit, code="D", tags={})
    return units


def _is_after(units: list[Unit], at: int) -> bool:
    """Whether a first meeting was before the one that is told of: «بعد اجتماع أول احتضنته بغداد»."""
    noun = units[at - 1]
    return noun.code in _NOUNS and not noun.text.startswith("ال") and units[at - 2].text in occurrence_words("after")


def _took_place(units: list[Unit], at: int) -> bool:
    """Whether works are told to have been held, and are no mere work: not «بحثا الأعمال التحضيرية للقمة»."""
    near = [*units[max(0, at - 1) : at], *units[at + 1 : at + _NEAR]]
    return any(unit.text.removeprefix("و") in occurrence_words("took_place") for unit in near)


def _of_meeting(units: list[Unit], at: int) -> bool:
    noun = at - 1
    while noun and units[noun].code in _BETWEEN:
        noun -= 1
    return units[noun].code in _NOUNS and not units[noun].text.endswith(_SEVERAL)


@lru_cache(maxsize=16)
def occurrence_words(part: str) -> frozenset[str]:
    """The words of one list of those that tell which meeting is meant, folded (Arabic)."""
    return frozenset(map(fold_key, load_language("ar").data["occurrence"][part]))


def this_came(language: str, opening: str) -> bool:
    """Whether a sentence only says at which event that was which is told before: «جاء ذلك خلال …», “This came as …”."""
    return opening.removeprefix("و").startswith(_openings(language))


@lru_cache(maxsize=4)
def _openings(language: str) -> tuple[str, ...]:
    return tuple(map(fold_key, load_language(language).data["meetings"]["this_came"]))

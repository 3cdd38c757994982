"""The number that ordinals give an event, in its phrase or before its noun."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.units import Unit

_TEN, _TWENTY, _HUNDRED = 10, 20, 100
_YEARS = 1000
"""From here on a number is a year: “the 2022 Harbour Conference”."""


def ordinal(units: list[Unit]) -> int | None:
    """The number that the ordinals among these units make (الحادية والعشرون is 21), or None.

    «الثانية والستون بعد المائة» is 162, «الجلسة الافتتاحية للاجتماع الـ52» is 52; such a sitting alone is none.
    """
    total, apart = 0, False
    for at, unit in enumerate(units):
        if unit.text in _OPENING and at and units[at - 1].text in _SITTINGS:
            continue
        apart = apart or (total > 0 and unit.is_a("event"))
        value = unit.tags.get("ordinal", unit.tags.get("number"))
        if value is not None and str(value).isdigit() and int(value) < _YEARS:
            number = int(value)
            # The tens are added to the units before them, hundreds to both; any other number begins anew.
            goes_on = (0 < total < _TEN and number >= _TWENTY) or (0 < total < _HUNDRED and number % _HUNDRED == 0)
            total, apart = total + number if goes_on and not apart else number, False
    return total or None


_OPENING = frozenset({"الافتتاحيه"})
_SITTINGS = frozenset({"الجلسه", "جلسه", "جلسته", "جلستها"})


def ordinal_before(context: Context, units: list[Unit]) -> int | None:
    """The number that an ordinal before the noun of an event gives it; None for none.

    In Arabic it stands right before a round or dialogue: «أول حوار استراتيجي», «ثاني جولة من المشاورات», «سابعة دورات
    اللجنة»; in English with what the meeting was like in between: “the first business meeting of the trio”.
    """
    if context.language.order == "SVO":
        return _before_attributes(context, units[0].start)
    found = _ordinal_ahead(context, units[0].start)
    if found is None:
        return None
    dialogue = any(unit.is_a("event") and unit.tags["event"][0] == "Dialogue" for unit in units)
    round_ = units[0].text in _rounds(context.language.code) or bool(found["sessions"])
    round_ = round_ or is_this_one(context, units[0].start)
    return _ordinals(context.language.code)[found["ordinal"]] if dialogue or round_ else None


def _before_attributes(context: Context, start: int) -> int | None:
    """The number of an English ordinal before one or two attributes of a noun."""
    words = context.text[max(0, start - _FAR) : start].split()
    ordinals, others = numbers(context.language.code), context.language.data["counted_otherwise"]["words"]
    for at in (-2, -3):
        attributes = words[at + 1 :]
        plain = all(word.islower() and word.isalpha() and word not in others for word in attributes)
        if len(words) >= -at and words[at] in ordinals and plain and words[at - 1 : at] != ["their"]:
            return ordinals[words[at]]
    return None


@lru_cache(maxsize=4)
def numbers(language: str) -> dict[str, int]:
    """Ordinal -> number."""
    known = load_language(language).data["ordinals"]
    return {word: int(number) for number, words in known.items() for word in words}


_FAR = 40
"""Letters of an English ordinal and two attributes, at most."""


def ordinal_start(context: Context, start: int) -> int:
    """Where the ordinal begins that stands right before an Arabic noun; where the noun does, for none."""
    found = _ordinal_ahead(context, start)
    return start if found is None else found.start("ordinal")


def is_this_one(context: Context, start: int) -> bool:
    """Whether an Arabic noun says which of its kind the current event is: «وهذا ثاني اجتماع», «وهي القمة الثالثة»."""
    if context.language.order == "SVO" or _THIS.search(context.text, max(0, start - _NEAR), start) is None:
        return False
    return _THIS_IS.search(context.text, max(0, start - 2 * _NEAR), ordinal_start(context, start)) is not None


def is_told_so(context: Context, start: int) -> bool:
    """Whether English words say what the event told of was: “It marked the first in-person meeting between A and B”."""
    return _IT_WAS.search(context.text, max(0, start - _FAR), start) is not None


_IT_WAS = re.compile(r"(?:^|[.,;]\s|\n)(?:it|this) (?:also )?(?:was|is|marked|marks) (?:the|their) $", re.IGNORECASE)
_THIS = re.compile(r"(?:هذا|هذه|هو|هي)\s")
_THIS_IS = re.compile(r"(?:^|\s)[وف]?(?:هذا|هذه|هو|هي)(?:\s(?:هو|هي))?\s$")


def _ordinal_ahead(context: Context, start: int) -> re.Match[str] | None:
    arabic = context.language.order == "VSO"
    return _ordinal(context.language.code).search(context.text, max(0, start - _NEAR), start) if arabic else None


_NEAR = 20
"""Letters of an ordinal and of “sessions” after it, at most."""


@lru_cache(maxsize=4)
def _ordinals(language: str) -> dict[str, int]:
    """Ordinal as it stands before a noun, folded -> number."""
    known = load_language(language).data["ordinals_before"]
    return {fold_key(word): int(number) for number, words in known.items() for word in words}


@lru_cache(maxsize=4)
def _ordinal(language: str) -> re.Pattern[str]:
    sessions = "|".join(map(fold_key, load_language(language).data["event_units"]["several"]))
    ordinals = "|".join(sorted(_ordinals(language), key=len, reverse=True))
    return re.compile(rf"(?:^|[\sبو])(?P<ordinal>{ordinals})\s+(?:(?P<sessions>{sessions})\s+)?$")


@lru_cache(maxsize=4)
def _rounds(language: str) -> frozenset[str]:
    return frozenset(map(fold_key, load_language(language).data["event_units"]["rounds"]))


def only_counts(context: Context, units: list[Unit], number: int | None) -> bool:
    """Whether an ordinal numbers nothing, but counts from a time on or of a while: “their second meeting this year”."""
    if number is None or (number == 1 and _first_since(context, units)):
        return number is not None
    lately = context.language.data.get("counted_otherwise", {}).get("lately", ())
    after = context.text[units[-1].end : units[-1].end + _FAR].lstrip(" ,").lower()
    return bool(lately) and after.startswith(tuple(lately))


def _first_since(context: Context, units: list[Unit]) -> bool:
    """Whether an ordinal only counts from a time on, and numbers nothing: «الدورة الأولى منذ عامين»."""
    before = context.text[max(0, units[0].start - _NEAR) : units[0].start].lower()
    if before.endswith(tuple(context.language.data.get("counted_otherwise", {}).get("theirs", ()))):
        return True  # “In their first formal meeting, the ministers discussed …”
    return _since(context.language.code).match(context.text, units[-1].end) is not None


@lru_cache(maxsize=4)
def _since(language: str) -> re.Pattern[str]:
    """The phrases of the language's list, in which “…” stands for up to three words."""
    phrases = [re.escape(fold_key(one)) for one in load_language(language).data["occurrence"]["first_since"]]
    return re.compile(rf"[\s,]*(?:{'|'.join(phrases)})\b".replace("…\\ ", r"(?:\w+\s+){0,3}?"), re.IGNORECASE)

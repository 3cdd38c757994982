"""The forms found in a sentence, each as one point of time, and neighbours that say one date or range made one."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.read.date_forms import HIJRI_YEARS, YEARS
from mithaq.read.date_values import THIS, Point

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mithaq.read.date_forms import Forms, Token

_SAME = re.compile(r"[,(]{0,2}=?[,(:]?")
_TO = re.compile(",?&?[-rR]")
_AND = re.compile(",?&")
_BETWEEN = "<"
_DATED = ("day", "hijri_day")
_RANGED = frozenset({"day", "month", "weekday", "hijri_day"})
_WEAK = "weak_"
_UNITS = {"u": "week", "k": "month", "y": "year"}
_MONTHS = 12
_HUNDRED = 100
"""What the first month of a part of a year is multiplied by: 106 is January to June."""


def points(known: Forms, tokens: Sequence[Token], letters: str) -> list[Point]:
    """The points of a sentence in order; the longest reading of the words wins, then what says one thing is joined."""
    stack: list[Point] = []
    for low, high, form in _spans(known, tokens, letters):
        point = _point(known, form, tokens[low:high], low, high)
        if point is None:
            continue
        if len(point.days) > 1 and letters[max(0, low - 1) : low] == _BETWEEN:
            point = replace(point, through=True)
        stack.append(point)
        while len(stack) > 1:
            joined = _join(stack[-2], stack[-1], tokens, letters)
            if joined is None:
                break
            stack[-2:] = [joined]
    return stack


def _spans(known: Forms, tokens: Sequence[Token], letters: str) -> list[tuple[int, int, str]]:
    found = [(*match.span(), form) for form, pattern in known.patterns for match in pattern.finditer(letters)]
    found.sort(key=lambda span: tokens[span[0]].start - tokens[span[1] - 1].end)
    kept: list[tuple[int, int, str]] = []
    free = bytearray(b"\1" * len(tokens))
    for low, high, form in found:
        if all(free[low:high]):
            free[low:high] = bytes(high - low)
            kept.append((low, high, form))
    return sorted(kept)


def _point(known: Forms, form: str, tokens: Sequence[Token], low: int, high: int) -> Point | None:
    """What the tokens of a form say."""
    by: dict[str, list[Token]] = {}
    for token in tokens:
        by.setdefault(token.letter, []).append(token)
    if "N" in by:
        return _numeric(known, Point(tokens[0].start, tokens[-1].end, form, low, high), by["N"][0].key)
    days = by.get("d", []) + by.get("D", [])
    years = tuple(token.value for letter in "Yh" for token in by.get(letter, ()))
    shift = THIS if "z" in by else by["S"][0].value if "S" in by and not years else None
    unit = next((unit for letter, unit in _UNITS.items() if letter in by and shift is not None), "")
    months = tuple(token.value for letter in "MmH" for token in by.get(letter, ()))
    months = months or tuple(month for token in by.get("A", ()) for month in divmod(token.value, _HUNDRED))
    if days and not months and not unit:
        # "The 15th of the present" is of this month; of a past or coming one it would have been said.
        if shift != THIS:
            return None
        unit = "month"
    return Point(
        tokens[0].start,
        tokens[-1].end,
        form.removeprefix(_WEAK),
        low,
        high,
        days=tuple(token.value for token in days),
        spans=tuple((token.start, token.end) for token in days),
        months=months,
        years=years,
        weekday=next((token.value for letter in "Ww" for token in by.get(letter, ())), None),
        offset=by["T"][0].value if "T" in by else None,
        shift=shift,
        unit=unit,
        through=len(days) > 1 and not by.keys().isdisjoint("-rR"),
        weak=form.startswith(_WEAK),
    )


def _numeric(known: Forms, point: Point, written: str) -> Point | None:
    """A date of three numbers; None where nothing tells the day from the month."""
    first, second, third = map(int, re.split("[/.-]", written))
    if first > third:
        year, month, day = first, second, third
    else:
        day, month, year = first, second, third
        if month > _MONTHS or (day <= _MONTHS and known.data["numeric"] == "month-first"):
            day, month = month, day
        elif day <= _MONTHS and day != month and known.data["numeric"] == "unclear" and "." not in written:
            return None  # with full stops the day stands first: “9.11.2017”
    hijri = year in HIJRI_YEARS
    if not hijri and year not in YEARS:
        return None
    weak = hijri and point.form != "hijri_day"
    form = "hijri_day" if hijri else "day"
    span = (point.start, point.end)
    return replace(point, form=form, days=(day,), spans=(span,), months=(month,), years=(year,), weak=weak)


def _join(one: Point, other: Point, tokens: Sequence[Token], letters: str) -> Point | None:
    """Two neighbours as one point; None where they are two dates."""
    gap = letters[one.high : other.low]
    if _SAME.fullmatch(gap) and (joined := _same(one, other, gap)):
        if "(" in gap and letters[other.high : other.high + 1] == ")":
            return replace(joined, end=tokens[other.high].end, high=other.high + 1)
        return joined
    if (
        one.form != other.form
        or one.form not in _RANGED
        or one.pair
        or other.pair
        or len(one.days) > 1
        or other.through
    ):
        return None
    between = letters[max(0, one.low - 1) : one.low] == _BETWEEN
    through = between or bool(_TO.fullmatch(gap))
    if not through and (not _AND.fullmatch(gap) or one.years):
        return None
    if one.form == "hijri_day" and not one.years:
        one = replace(one, years=other.years)
    return replace(
        one, end=other.end, high=other.high, pair=(one, other), through=through, weak=one.weak and other.weak
    )


def _same(one: Point, other: Point, gap: str) -> Point | None:
    """One date said twice: by its weekday and its day, by today and its day, in two calendars."""
    if other.pair or other.unit == "week":
        return None
    if other.form in _DATED and _leads_to(one, other):
        shift = one.shift if one.form == "weekday" and other.shift is None and not other.years else other.shift
        weekday = None if one.pair else one.weekday
        return replace(other, start=one.start, low=one.low, weekday=weekday, shift=shift)
    if one.form == "moment" and other.form == "weekday":
        return replace(one, end=other.end, high=other.high, weekday=other.weekday)
    if one.form == "day" and (other.form == "hijri_day" or (other.form == "weekday" and "(" in gap)):
        return replace(one, end=other.end, high=other.high)
    return None


def _leads_to(one: Point, dated: Point) -> bool:
    """Whether a date with a day says more exactly what the words before it say."""
    if one.form == "weekday":
        return not one.unit and (one.pair is None or len(dated.days) > 1)
    return one.form == "moment" or (one.form == "hijri_day" and dated.form == "day")

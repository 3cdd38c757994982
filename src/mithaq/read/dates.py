"""The dates that a sentence says, as days, months and years of the calendar with the words that say them.

Words that need the publication date (today, Thursday, last month, 5 May) give nothing without it; the clock of the
machine is never asked. Dates that are a limit (since, before, by, until) or a part of a name (the lines of 4 June 1967,
Friday prayers, Vision 2030) are no dates of what happens, and are left out.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from mithaq.read.date_forms import forms, stretch, tokens
from mithaq.read.date_points import points
from mithaq.read.date_values import THIS, Clock, Point, value, with_year
from mithaq.records import record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mithaq.read.date_forms import Forms, Token

_REACH = 160
"""How many characters before a date a word of the future may stand."""
_TRANSPARENT = frozenset('ot"')
"""Letters of words that may stand between a date and what it belongs to: of, the."""
_LIMITS = frozenset("bR")
_OWNS = frozenset({"'s", "’s"})
_NOT_BEFORE_TODAY = frozenset("rp")
_CLITICS = frozenset("وفبل")
_NEAR = 3
"""How many words after a possessive the noun may stand: today's third meeting."""
_DATELINE = re.compile(r"\s*\([^\d()]{2,20}\)")
"""The agency after the place and day of writing: (ABC)."""
_DATELINE_TOKENS = 3


@record
class Date:
    """The words ``[start, end)`` of the folded text and the day, month or year they say.

    ``first`` is ISO: YYYY, YYYY-MM or YYYY-MM-DD; ``last`` is the end of a range in the same shape, or empty.
    """

    start: int
    end: int
    first: str
    last: str = ""
    anchored: bool = False
    """Whether the publication date was needed to know it."""


def find_dates(text: str, language: str, published: str | None) -> list[Date]:
    """The dates of one sentence of folded text, in order and apart; the longest reading of the words wins.

    ``published`` is an ISO day. A language without data gives none. Hijri dates are turned by the calendar of Umm
    al-Qura, from which what is seen of the moon may differ by a day. DataError names language data that are wrong.
    """
    known = forms(language)
    where = known and stretch(known, text)
    if not known or not where:
        return []
    sentence = tokens(known, text, *where)
    letters = "".join(token.letter for token in sentence)
    day = _iso(published)
    found: list[Date] = []
    for point in points(known, sentence, letters):
        if not point.weak and not _is_something_else(known, text, sentence, point):
            ahead = _is_future(known, text, point.start)
            done = not ahead and point.form in _OF_SOME_YEAR and _is_done(known, text, point)
            done = done or (not ahead and language == "ar" and _on_this_day(known, text, point))
            found += _reckoned(point, Clock(day, ahead, done, known.data["week_starts"]))
    return found


def _is_future(known: Forms, text: str, start: int) -> bool:
    """Whether the nearest word of a tense before a date is one of the future: will meet on Thursday."""
    low = max(0, start - _REACH)
    words = [match.end() for match in known.future.finditer(text, low, start)]
    if words and known.here is not None:
        here = {match.end() for match in known.here.finditer(text, low, start)}
        words = [end for end in words if end not in here]
    if not words and start < _HEAD:
        return _will_be(known, text, start)
    return bool(words) and not known.past.search(text, words[-1], start)


def _is_done(known: Forms, text: str, point: Point) -> bool:
    """Whether the words right before a date tell that something took place then: “held the talks in Oslo on 3 May”.

    So do those after a date at the head of a sentence: “On February 9, Peru became the 60th state to sign it”.
    """
    start = point.start
    told = known.done.finditer(text, max(0, start - _REACH), start) if known.done is not None else ()
    if any(match.end() == start for match in told):
        return True
    bare = start < _HEAD and point.weekday is None
    return bare and known.been is not None and known.been.match(text, point.end) is not None


def _on_this_day(known: Forms, text: str, point: Point) -> bool:
    """Whether Arabic words before «هذا الاثنين» tell what was: news says so of the day on which it comes out."""
    this = point.form == "weekday" and point.shift == THIS
    return this and known.past.search(text, max(0, point.start - _REACH), point.start) is not None


_OF_SOME_YEAR = frozenset({"day", "month"})
"""Forms of dates that may leave out their year."""


def _will_be(known: Forms, text: str, start: int) -> bool:
    """Whether a date at the head of a sentence is of what it announces: “On Thursday, the minister will travel”."""
    ahead = known.future.search(text, start, start + _REACH) if known.told is not None else None
    if ahead is None or known.told is None:
        return False
    return not known.past.search(text, start, ahead.start()) and not known.told.search(text, start, ahead.start())


_HEAD = 12
"""Characters before a date that opens a sentence: “Later on Thursday, …”."""


def _iso(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published) if published else None
    except ValueError:
        return None


def _reckoned(point: Point, clock: Clock) -> Iterator[Date]:
    """The date or dates of a point: days that follow one another are a range, others are each their own."""
    if point.through or not (point.pair or len(point.days) > 1):
        known = value(point, clock)
        if known:
            yield Date(point.start, point.end, *known)
    elif point.pair:
        yield from _one_and_another(point, *point.pair, clock)
    else:
        yield from _several_days(point, clock)


def _one_and_another(both: Point, one: Point, other: Point, clock: Clock) -> Iterator[Date]:
    known = value(both, clock)
    if known and _ordinal(known[1]) == _ordinal(known[0]) + 1:
        yield Date(both.start, both.end, *known)
        return
    last = value(other, clock)
    first = value(with_year(one, last[0]) if last and one.form != "hijri_day" else one, clock)
    for point, found in ((one, first), (other, last)):
        if found:
            anchored = found[2] or bool(last and last[2])
            yield Date(point.start, point.end, found[0], found[1], anchored)


def _ordinal(iso: str) -> int:
    """A number of the day, or of the month, that is one more for the next one."""
    if len(iso) == len("2026-01"):
        return int(iso[:4]) * 12 + int(iso[5:])
    return date.fromisoformat(iso).toordinal()


def _several_days(point: Point, clock: Clock) -> Iterator[Date]:
    """Days of one month: 12 and 13 are a range, 12 and 20 are two dates."""
    first, last = point.days[0], point.days[-1]
    if point.days == tuple(range(first, last + 1)):
        known = value(point, clock)
        if known:
            yield Date(point.start, point.end, *known)
        return
    if not point.years:
        # Without a year the second number may count something else: on March 12 and 20 ministers …
        return
    bounds = [point.start, *(start for start, _ in point.spans[1:])], [*(end for _, end in point.spans[:-1]), point.end]
    for day, start, end in zip(point.days, *bounds, strict=True):
        known = value(replace(point, days=(day,)), clock)
        if known:
            yield Date(start, end, *known)


def _is_something_else(known: Forms, text: str, sentence: list[Token], point: Point) -> bool:
    """Whether the words around a point make it a limit, a name, or the place and day of writing."""
    before = _next_word(sentence, point.low, -1)
    after = _next_word(sentence, point.high - 1, 1)
    previous = sentence[before] if before >= 0 else None
    owner = text[point.end : point.end + 2] in _OWNS  # “following last December's summit” limits nothing
    if previous and previous.letter in _LIMITS and not owner:
        return True
    if _is_named(known, previous, sentence[after] if after < len(sentence) else None, point):
        return True
    if point.form in {"moment", "period"}:
        until = previous and previous.letter in _NOT_BEFORE_TODAY and point.form == "moment"
        return bool(until) or _belongs_to_something(known, text, sentence, point)
    if point.form == "year":
        # "In 2000 places" has no word of time; other years are rarely counts.
        return sentence[point.low].letter == "Y" and not point.years[0] % 100
    return point.form == "day" and _is_dateline(text, sentence, point)


def _is_named(known: Forms, previous: Token | None, following: Token | None, point: Point) -> bool:
    """Whether the word before or after makes a point a part of a name: Friday prayers, the events of October 7."""
    kinds = ["all", point.form]
    if point.form in {"day", "month"} and not any(part.years for part in point.pair or (point,)):
        kinds.append("undated")
        if following and following.letter == "Y":
            return True
    return any(
        (previous and _is_one_of(previous.key, known.after.get(kind, frozenset())))
        or (following and following.key in known.before.get(kind, ()))
        for kind in kinds
    )


def _next_word(sentence: list[Token], at: int, step: int) -> int:
    at += step
    while 0 <= at < len(sentence) and sentence[at].letter in _TRANSPARENT:
        at += step
    return at


def _is_dateline(text: str, sentence: list[Token], point: Point) -> bool:
    """Whether a day at the head of a sentence is that of writing: MUSCAT, May 3 (ABC) - The minister met …"""
    opening = not point.low or (point.low <= _DATELINE_TOKENS and sentence[point.low - 1].letter in ",-")
    return opening and bool(_DATELINE.match(text, point.end))


def _is_one_of(word: str, words: frozenset[str]) -> bool:
    return word in words or (word[:1] in _CLITICS and word[1:] in words)


def _belongs_to_something(known: Forms, text: str, sentence: list[Token], point: Point) -> bool:
    """Whether a possessive makes it no day: today's world, but not today's meeting."""
    if not known.possessed or text[point.end : point.end + 2] != "'s":
        return False
    near = {token.key for token in sentence[point.high + 2 : point.high + 2 + _NEAR]}
    return near.isdisjoint(known.possessed)

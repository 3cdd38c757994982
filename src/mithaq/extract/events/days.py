"""The days of an event: those of a longer one of which a text tells the first or the last, the more exact of two."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date as day_of
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import before
from mithaq.extract.words.items import EVENT
from mithaq.model import Value

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref
    from mithaq.read.dates import Date

_DAY = len("2024-05-03")
_YEAR = len("2024")
_WEEK = 6
"""Days from the first of a week to its last."""
_NEAR = 3
_LONGEST = 14
_UNIT = "day"
_ENDS = frozenset({"finish", "conclude"})
_BEGINS = frozenset({"begin", "arrive", "embark", "depart", "set-out", "travel"})


def lasting(clauses: Clauses, verb: int, date: Date) -> Date:
    """The days of an English event that lasts some: “the two-day meeting closed on Tuesday” began on Monday."""
    form = clauses.form(verb)
    told = form is not None and form.lemma in _ENDS | _BEGINS
    if not told or date.last or len(date.first) != _DAY or clauses.context.language.order == "VSO":
        return date
    if (closed := _closed(clauses, verb)) is not None and len(closed.first) == _DAY and closed.first > date.first:
        return replace(date, last=closed.first)
    days = next((days for at in range(len(clauses.items)) if (days := _days_before(clauses, at))), 0)
    if not 1 < days <= _LONGEST or form is None:
        return date
    told_day, apart = day_of.fromisoformat(date.first), timedelta(days=days - 1)
    first, last = (told_day - apart, told_day) if form.lemma in _ENDS else (told_day, told_day + apart)
    return replace(date, first=first.isoformat(), last=last.isoformat())


def _closed(clauses: Clauses, verb: int) -> Date | None:
    """The day on which what opens is over: “which opened on Wednesday and concluded on Friday”; None where none is."""
    found = _OPENED_AND_CLOSED.match(clauses.codes, verb)
    form = clauses.form(found.start("verb")) if found is not None else None
    told = clauses.items[found.start("day")].unit.tags.get("date") if found is not None else None
    return told if form is not None and form.lemma in _ENDS and told is not None else None


_OPENED_AND_CLOSED = re.compile("V(?:p2)?t(?:p2)?,?&c?(?P<verb>V)(?P<day>t)")


def _days_before(clauses: Clauses, at: int) -> int:
    """How many days an event at an item lasts by the words before its noun, “two-day”; 0 where they do not say."""
    if clauses.codes[at] != EVENT:
        return 0
    around = [*clauses.items[at].units, *(clauses.items[near].unit for near in before(at, _NEAR))]
    texts = [unit.text.lower().replace(" ", "") for unit in around]
    # “a two day visit”: those before the noun stand from right to left.
    texts += [f"{word}-{_UNIT}" for day, word in pairwise(texts) if day == _UNIT]
    numbers: dict[str, int] = clauses.context.language.data["days_long"]
    return next((numbers.get(word, 0) for word, _, day in (text.partition("-") for text in texts) if day == _UNIT), 0)


def more_exact(context: Context, event: Ref, date: Date) -> None:
    """Forget the week or the month that a text gave a meeting before it gives the day."""
    days = {f.predicate: f.object.text for f in context.facts if f.subject == event and isinstance(f.object, Value)}
    first, last = days.get("schema:startDate", ""), days.get("schema:endDate", "")
    month = date.first.startswith(f"{first}-") and len(date.first) == _DAY
    week = first <= date.first <= last and is_week(first, last)
    if first and (month or week) and not date.last and context.kind(event) != "Visit":
        dated = {"schema:startDate", "schema:endDate"}
        context.facts[:] = [f for f in context.facts if f.subject != event or f.predicate not in dated]


def forget_founding_years(context: Context) -> None:
    """Forget the year of a dialogue that a text gives apart from the round it tells of: “They launched it in 2018”."""
    rounds = [fact for fact in context.facts if context.kind(fact.subject) == "DialogueRound"]
    numbered = {(fact.subject, fact.evidence.sentence) for fact in rounds if fact.predicate == "roundNumber"}
    told = {event for event, _ in numbered}
    years = {
        fact
        for fact in rounds
        if fact.predicate == "schema:startDate" and len(_text(fact.object)) == _YEAR and fact.status != "planned"
        if fact.subject in told and (fact.subject, fact.evidence.sentence) not in numbered
    }
    if years:
        context.facts[:] = [fact for fact in context.facts if fact not in years]


def same_day(clauses: Clauses, within: range, event: Ref, rule: str, status: str) -> None:
    """Write the day of an English event that was that of the one told before: “The same day, A received B”."""
    context = clauses.context
    phrases = context.language.data["meetings"].get("same_day", ())
    low, high = clauses.items[within.start].start, clauses.items[within.stop - 1].end
    words = context.text[low:high].lower()
    if not any(phrase in words for phrase in phrases):
        return
    dates = [fact for fact in context.facts if fact.predicate == "schema:startDate" and fact.status == status]
    last = next((fact for fact in reversed(dates) if fact.subject != event), None)
    if last is None or any(fact.subject == event for fact in dates) or len(str(_text(last.object))) != _DAY:
        return
    context.fact(event, "schema:startDate", last.object, context.evidence(low, high, rule), status=status)


def _text(told: Ref | Value) -> str:
    return told.text if isinstance(told, Value) else told


def is_week(first: str, last: str) -> bool:
    """Whether two days are the first and the last of a week."""
    whole = len(first) == len(last) == _DAY
    return whole and (day_of.fromisoformat(last) - day_of.fromisoformat(first)).days == _WEEK


def closed_later(clauses: Clauses, trigger: Trigger, date: Filler, event: Ref) -> bool:
    """Whether a date before the end of an Arabic visit tells of something else: «صدر اليوم بيان في ختام زيارة …»."""
    ending = trigger.is_noun and clauses.context.kind(event) == "Visit" and clauses.context.language.order == "VSO"
    return ending and 0 <= date.index < trigger.index

"""English words that set an event for a place or a day: “a forum scheduled for May”, “the summit is due in Lima”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.clauses.encounters import is_set_for
from mithaq.read.dates import Date

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.units import Unit

_DAY = len("2024-05-03")
_YEAR = re.compile(r"(?:19|20)\d\d")
_ARTICLE = "the "
_OF_BODY = 3
"""Items of a day, its apostrophe and the body whose the event is."""
_WHEN_OR_WHERE = frozenset({"in", "at", "on"})
_LONGEST = 3
"""Items between an event and the word that sets it, with a form of “to be” and an adverb."""


def sets(clauses: Clauses, at: int) -> bool:
    """Whether the place after an item is one that an event is set for: “is planned for Lima”, “scheduled for Lima”."""
    if clauses.context.language.order == "VSO":
        return False
    scheduled = at > 0 and clauses.items[at].preposition == "for" and clauses.items[at - 1].is_a("scheduled")
    return scheduled or is_set_for(clauses.items[at])


def words_that_set(clauses: Clauses, at: int) -> int:
    """How many items from one on set the event before them, up to where or when; 0 for other words."""
    if clauses.context.language.order == "VSO":
        return 0
    end = at
    while end < at + _LONGEST and not clauses.items[end].is_a("scheduled"):
        if end + 1 >= len(clauses.items) or not clauses.items[end].is_a("be", "adverb"):
            return 0
        end += 1
    if end + 1 >= len(clauses.items) or not clauses.items[end].is_a("scheduled"):
        return 0
    follower = clauses.items[end + 1]
    if follower.preposition == "for":
        place = end + 2 < len(clauses.items) and bool(clauses.items[end + 2].refs)
        return end + (1 if place else 2) - at
    told = follower.preposition in _WHEN_OR_WHERE or follower.unit.tags.get("date") is not None
    return end + 1 - at if told else 0


def date_before(clauses: Clauses, index: int) -> Date | None:
    """The day before the noun of talks, or the year before a conference: “the Tuesday talks”, “the 2022 Summit”."""
    if clauses.context.language.order == "VSO" or not index:
        return None
    if index >= _OF_BODY and clauses.codes[index - _OF_BODY : index] == "t'1":
        index -= 1  # “next month's EU summit”
    owned = index > 1 and clauses.codes[index - 1] == "'"
    item = clauses.items[index - 1 - owned]
    day = item.unit.tags.get("date")
    before = clauses.context.text[max(0, item.start - len(_ARTICLE)) : item.start].lower()
    article = before == _ARTICLE or item.unit.text.lower().startswith(_ARTICLE)
    if isinstance(day, Date):
        past = item.unit.text.lower().startswith(("last ", "next ", "this "))  # “last December's summit”
        lead = clauses.context.text[max(0, day.start - len(_ARTICLE)) : day.start + len(_ARTICLE)].lower()
        article = article or _ARTICLE in lead  # “in the October 12, 2010 talks”
        return day if article or (owned and (len(day.first) == _DAY or past)) else None
    if item.is_a("month"):
        return _nearest(clauses, item.unit, int(str(item.unit.tags["month"]))) if article and not owned else None
    told = not owned and clauses.context.kind(clauses.items[index].refs[0]) == "Conference" and item.code == "#"
    year = item.unit
    return Date(year.start, year.end, year.text) if told and _YEAR.fullmatch(year.text) else None


def _nearest(clauses: Clauses, unit: Unit, month: int) -> Date | None:
    """The month of that name that lies nearest to the day of publication: “the October conference”."""
    published = str(clauses.context.document.published or "")
    if not _MONTH.match(published):
        return None
    year, now = int(published[:4]), int(published[5:7])
    away = (month - now + _HALF_A_YEAR) % _YEAR_OF_MONTHS - _HALF_A_YEAR
    if abs(away) == _HALF_A_YEAR:
        return None
    year += (now + away - 1) // _YEAR_OF_MONTHS
    return Date(unit.start, unit.end, f"{year}-{month:02}")


_MONTH = re.compile(r"\d{4}-\d\d")
_HALF_A_YEAR, _YEAR_OF_MONTHS = 6, 12


def looked_forward_to(clauses: Clauses, index: int) -> bool:
    """Whether an English round of a dialogue is what somebody looks forward to: it is announced."""
    context, item = clauses.context, clauses.items[index]
    low = max(0, item.start - _FORWARD_NEAR)
    ahead = context.language.order == "SVO" and _FORWARD.search(context.text, low, item.start) is not None
    return ahead and context.kind(item.refs[0]) == "DialogueRound"


_FORWARD_NEAR = 40
_FORWARD = re.compile(r"\bforward to (?:the |their |its |our )?(?:upcoming |forthcoming )?$")

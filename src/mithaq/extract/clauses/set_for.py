"""English words that set an event for a place or a day: “a forum scheduled for May”, “the summit is due in Lima”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.clauses.encounters import is_set_for
from mithaq.read.dates import Date

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses

_DAY = len("2024-05-03")
_YEAR = re.compile(r"(?:19|20)\d\d")
_ARTICLE = "the "
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
    owned = index > 1 and clauses.codes[index - 1] == "'"
    item = clauses.items[index - 1 - owned]
    day = item.unit.tags.get("date")
    before = clauses.context.text[max(0, item.start - len(_ARTICLE)) : item.start].lower()
    article = before == _ARTICLE or item.unit.text.lower().startswith(_ARTICLE)
    if isinstance(day, Date):
        past = item.unit.text.lower().startswith("last ")  # “last December's summit”
        return day if article or (owned and (len(day.first) == _DAY or past)) else None
    told = not owned and clauses.context.kind(clauses.items[index].refs[0]) == "Conference" and item.code == "#"
    year = item.unit
    return Date(year.start, year.end, year.text) if told and _YEAR.fullmatch(year.text) else None

"""What belongs to an event before which something else was: “met ahead of the summit in Nairobi on 3 December”."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.words.items import EVENT, PLACE
from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses


def of_event_ahead(clauses: Clauses, index: int, at: int) -> bool:
    """Whether a place or a date is that of an event that a trigger before it only comes before, or prepares.

    «اجتمعا تحضيرا لانعقاد القمة في نيروبي», “met to prepare for the summit in Nairobi on 3 December”.
    """
    event = clauses.codes.rfind(EVENT, index + 1, at)
    return event > 0 and not set("V,;Z@&") & set(clauses.codes[event:at]) and is_ahead(clauses, index, event)


def is_ahead(clauses: Clauses, index: int, event: int) -> bool:
    """Whether an event is only what comes next, or what is prepared: «تمهيدا لعقد القمة», “before the summit”."""
    led = _LED.search(clauses.codes, index + 1, event)
    near = range(led.start() if led is not None else event, event)
    leads = _leads(clauses.context.language.code)
    if any(item.unit.text in _ends(clauses.context.language.code) for item in clauses.items[near.start : event]):
        return False  # «قبيل اختتام الزيارة في أكرا»: they are there
    return any(clauses.items[at].unit.text.lower() in leads for at in near)


_LED = re.compile(r"c[lpUYcK]{0,4}$")


def with_its_place(clauses: Clauses, index: int, at: int) -> bool:
    """Whether so is a date after the place of that event; “met ahead of the summit on Monday” may be either."""
    return clauses.codes[at - 1] == PLACE and of_event_ahead(clauses, index, at)


@lru_cache(maxsize=4)
def _ends(language: str) -> frozenset[str]:
    """Nouns of the end of an event."""
    return frozenset(map(fold_key, load_language(language).data["occurrence"]["ends"]))


@lru_cache(maxsize=4)
def _leads(language: str) -> frozenset[str]:
    """Words that lead from what was to what it comes before."""
    return frozenset(map(fold_key, load_language(language).data["occurrence"]["before"]))

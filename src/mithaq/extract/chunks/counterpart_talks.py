"""With whom English talks are held, where that shows that they are others than the last: “she held talks with A”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.words.context import PAIR
from mithaq.extract.words.person_names import family_name
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.units import Unit
    from mithaq.model import Ref

_FAR = 200
"""Letters before a noun of talks within which their two sides are told."""


def with_others(context: Context, end: int, current: Ref) -> bool:
    """Whether talks are with somebody by name who was not at the current meeting: “In Lima, she held talks with A”."""
    told, whom = context.told.get(current), _WITH_NAMED.match(context.text, end)
    if told is None or whom is None or len(told.present) < PAIR or context.kind(current) != "Meeting":
        return False
    people = [context.people[ref] for ref in told.present if ref in context.people]
    return bool(people) and not any(family_name(known.name) in fold_key(whom[0]).split() for known in people)


def of_counterparts(context: Context, unit: Unit, current: Ref) -> bool:
    """Whether two hold talks at a conference, or others than the last: “A and his Omani counterpart, B, held talks”."""
    held = _COUNTERPART_HELD.search(context.text, max(0, unit.start - _FAR), unit.start)
    if held is None or context.kind(current) == "Conference":
        return held is not None
    told = context.told.get(current)
    people = [context.people[ref] for ref in (told.present if told else ()) if ref in context.people]
    named = fold_key(held["name"]).split()
    return len(people) >= PAIR and not any(family_name(known.name) in named for known in people)


_COUNTERPART_HELD = re.compile(
    r"\b(?:his|her) (?:[A-Z][\w-]*\s){1,3}counterpart,? (?P<name>[A-Z][^.;,]{2,50}),? "
    r"(?:held|had)\s+(?:[a-z-]+\s+){0,2}$"
)
_NAME = r"[A-Z][\w.’'-]*"
_WITH_NAMED = re.compile(
    rf"(?: in {_NAME}(?: {_NAME}){{0,2}},?)? with (?:the |his |her )?{_NAME}(?: (?:of|for|{_NAME}))+"
)

"""The building in which an event was, told by whose seat it is: «بمقر وزارة الخارجية», «في الديوان الأميري»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.words.items import ACTOR, CITIES, PLACE
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.model import Ref

SEAT = "seat"
"""First part of the key of a place that is the seat of a body; the second is the body, empty for one in no list."""
_INSIDE = frozenset({"في", "ب"})
_OF_NAME = "DdKFA0"
"""Letters of the words of a body that is in no list."""
_LONGEST = 6


def seat(clauses: Clauses, index: int, within: range, event: Ref, status: str) -> None:
    """Write that an event was in the seat of a body, where its clause says so after the word at an index."""
    context = clauses.context
    seats = [at for at in clauses.tagged.get(SEAT, ()) if index + 1 < at < within.stop]
    houses = [
        at for at in range(index + 2, within.stop) if clauses.codes[at] == ACTOR and clauses.items[at].unit.is_a(SEAT)
    ]
    if (first := _fronted(clauses, index)) >= 0:
        seats, houses = [first], []
    for at in sorted(seats + houses):
        # «… الذي يزور القاهرة حاليا وذلك بمقر الوزارة» goes back to the main clause.
        back = at < index or clauses.items[at - 2].is_a("purpose")
        if clauses.items[at - 1].preposition not in _INSIDE:
            continue
        if not back and any(code in "VZ@" for code in clauses.codes[index + 1 : at]):
            return
        place = place_of_seat(clauses, at, within.stop if at > index else index)
        if place:
            item = clauses.items[at]
            evidence = context.evidence(item.start, item.end, SEAT)
            city = _CITY.match(clauses.codes, at + 1)
            inside = city is not None and clauses.items[city.end() - 2].preposition in {*_INSIDE, ""}
            for ref in (place, *(clauses.items[city.end() - 1].refs if city is not None and inside else ())):
                context.fact(event, "takesPlaceIn", ref, evidence, status=status)
        return


_CITY = re.compile(f"{ACTOR}{PLACE}|[B{ACTOR}][pb]{PLACE}")
"""The seat and its city: «بمقر وزارة الخارجية الرياض», «بمقر الوزارة في الدوحة»."""


def _fronted(clauses: Clauses, index: int) -> int:
    """Where the seat stands with which a sentence begins, before its verb: «وفي مقر الوزارة، التقى …»; or -1."""
    opening = _OPENING.match(clauses.codes)
    fronted = opening is not None and opening.end() == index + 1
    return next((at for at in clauses.tagged.get(SEAT, ()) if fronted and at < min(3, index)), -1)


_OPENING = re.compile(r"&?[pb][^V,]{1,6},?(?:t,?)*V")


def place_of_seat(clauses: Clauses, at: int, high: int) -> Ref:
    """The place that a noun of seats and the words after it name; empty where they name none."""
    context, items = clauses.context, clauses.items
    start = items[at].start
    if items[at].unit.is_a("building"):
        return _named(clauses, start, at, at, "")  # a palace is a place, whoever has his seat there
    at += 1 + (at + 1 < high and items[at + 1].unit.text == _GENERAL)
    if at >= high:
        return ""
    if clauses.codes[at] == ACTOR and items[at].note == "body":
        body = items[at].refs[0]
        return _named(clauses, start, at, at, body if context.kind(body) == "GovernmentBody" else "")
    if clauses.codes[at] == "B":
        return _named(clauses, start, at, at, "")
    last = at
    while last < min(high, at + _LONGEST) and clauses.codes[last] in _OF_NAME:
        last += 1
    owned = last > at and clauses.codes[last : last + 1] == "l" and last + 1 < high
    if owned and clauses.codes[last + 1] in _OF_NAME + ACTOR:
        last += 2
    return _named(clauses, start, at, last - 1, "") if last > at else ""


def _named(clauses: Clauses, start: int, low: int, last: int, body: Ref) -> Ref:
    """The place of that name; that of a body in no list also has the name of the body."""
    context = clauses.context
    begin, end = clauses.items[low].start, clauses.items[last].end
    place = context.entity("Place", (SEAT, body, fold_key(context.text[start:end])))
    context.mention(place, start, end)
    if not body and begin > start and clauses.codes[low] != ACTOR:
        context.mention(place, begin, end)
    return place


_GENERAL = "عام"
"""«ديوان عام الوزارة»."""


def is_region(refs: tuple[Ref, ...]) -> bool:
    """Whether what is named is a region, in which no meeting is held."""
    return any(ref.startswith("place:region-") and ref not in CITIES for ref in refs)

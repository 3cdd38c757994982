"""Where what an Arabic clause tells of took place: a city or state that it names, and not one of what was talked of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import Filler
from mithaq.extract.clauses.before_events import of_event_ahead
from mithaq.extract.clauses.of_topics import of_topic
from mithaq.extract.events.seats import is_region
from mithaq.extract.words.items import ACTOR, EVENT, PERSON, PLACE, ROLE

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses


def scene(clauses: Clauses, index: int, within: range) -> Filler | None:
    """The city or the state that the clause of a trigger gives as the place of its event."""
    if (first := _fronted(clauses, index, within)) is not None:
        return first
    place = clauses.slot("prep في ب: Place", index, within, set())
    if place is None or place.index < 0 or of_topic(clauses, index, place.index) or is_region(place.refs):
        return _country(clauses, index, within)
    if of_event_ahead(clauses, index, place.index):
        return None
    amid = clauses.items[index + 1 : place.index]  # «… القمة المقرر عقدها في …» is another event
    return None if any(unit.is_a("scheduled") for item in amid for unit in item.units) else place


def _fronted(clauses: Clauses, index: int, within: range) -> Filler | None:
    """The city with which a sentence or a clause begins, right before the verb of what is told there.

    «وفي نيروبي، التقى الوزير …», «أما في نيروبي فقد التقى …».
    """
    opening = _OPENING.match(clauses.codes) or _OPENING.match(clauses.codes, within.start)
    if opening is None or opening.end() != index + 1:
        return None
    city, house = opening.start("city"), opening.start("house")
    if clauses.items[city - 1].unit.text not in _IN or (house > 0 and not clauses.items[house].is_a("venue", "seat")):
        return None
    return clauses.fill(city, PLACE, as_place=True)


_OPENING = re.compile(
    rf"(?:&|&?c(?=p{PLACE},?&))?[pb](?:(?P<house>[^V,{PLACE}])[^V,{PLACE}]{{,3}}[pb])?(?P<city>{PLACE})(?:[pb,]*{PLACE})?,?(?:t,?)*(?:&c?)?V"
)


def _country(clauses: Clauses, index: int, within: range) -> Filler | None:
    """The state in which an event took place: «في دولة الكويت» right after the event, its date or those who met."""
    for at in range(index + 2, within.stop):
        if clauses.codes[at] in "Z@L":
            return None
        item, where = clauses.items[at], clauses.items[at - 1]
        near = clauses.codes[at - 2] in _BEFORE_PLACE or at - 2 == index
        if item.code == ACTOR and len(item.refs) == 1 and near and where.preposition in _IN and where.unit.text in _IN:
            state = clauses.context.kind(item.refs[0]) == "Country"
            return Filler(item.refs, item.start, item.end, at) if state else None
    return None


_IN = ("في", "ب", "in")
_BEFORE_PLACE = EVENT + PERSON + ROLE + "t"

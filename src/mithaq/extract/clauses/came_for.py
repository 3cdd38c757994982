"""Where an event is, told by who came for it: “is in Oslo for the dialogue”, “flew to Lima to attend …” (English)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.words.items import ACTOR, CITIES, EVENT, PERSON, PLACE, ROLE, SIDE

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses

_COMING = frozenset({"arrive", "travel", "depart", "visit"})
_TO_MEET = _COMING | {"set-out", "come", "meet"}
"""Verbs of those who did what stands after their “to”, and did not only plan it."""
_TAKING_PART = frozenset({"attend", "participate", "chair", "hold", "join", "lead"})
_TWO = 2
_THERE = frozenset({"in", "to", "at"})


def came_for(clauses: Clauses, index: int) -> int | None:
    """The place to which somebody came for the event at an index; None where the clause tells of none."""
    if clauses.context.language.order == "VSO" or clauses.codes[index] != EVENT:
        return None
    at = _before_purpose(clauses, index)
    while at > 0 and clauses.codes[at] in "t,":
        at -= 1
    if at > 1 and clauses.codes[at - 2 : at + 1] == f"{PLACE},{ACTOR}" and _country_of(clauses, at - 2, at):
        at -= 2  # “arrived in Lima, Peru, for …”
    return at if at > 0 and _is_place(clauses, at) and _is_there(clauses, at) else None


def plan_made(clauses: Clauses, index: int) -> bool:
    """Whether a verb tells what was only planned: “agreed to hold a summit during his visit to Lima”."""
    form = clauses.form(index - 2) if clauses.codes[max(index - 2, 0) : index] in {"VL", "Vp"} else None
    return form is not None and form.tense == "past" and form.lemma not in _TO_MEET


def _before_purpose(clauses: Clauses, index: int) -> int:
    """The item before “for” or “to attend”, which lead to the event at an index; -1 where neither does."""
    before = index - 1
    if before >= 0 and clauses.items[before].preposition == "in":
        before -= 1  # “to take part in”
    if before > 0 and clauses.items[before].preposition == "for":
        return before - 1
    form = clauses.form(before) if before > 1 and clauses.codes[before] == "V" else None
    purpose = form is not None and form.lemma in _TAKING_PART and clauses.items[before - 1].preposition == "to"
    return before - 2 if purpose else -1


def _country_of(clauses: Clauses, place: int, state: int) -> bool:
    return clauses.items[state].refs == (clauses.context.country_of(clauses.items[place].refs[0]),)


def _is_place(clauses: Clauses, at: int) -> bool:
    """Whether a city, a building or one state stands here; no region, in which no meeting is held."""
    item = clauses.items[at]
    if item.code == PLACE and item.refs:
        return not item.refs[0].startswith("place:region-") or item.refs[0] in CITIES
    return item.code == ACTOR and len(item.refs) == 1 and clauses.context.kind(item.refs[0]) == "Country"


def _is_there(clauses: Clauses, at: int) -> bool:
    """Whether the words before a place say that somebody is or comes there."""
    near = at - 1 if clauses.codes[at - 1] == "V" else at - 2
    if near < 0 or (near == at - 2 and clauses.items[at - 1].preposition not in _THERE):
        return False
    while near > 0 and (clauses.codes[near] == "t" or clauses.items[near].unit.text.lower().endswith("ly")):
        near -= 1  # “arrived on Monday in …”, “is currently in …”
    if near > 1 and clauses.codes[near] == PLACE and clauses.items[near - 1].preposition == "from":
        near -= 2  # “flew from Oslo to Lima”
    form = clauses.form(near) if clauses.codes[near] == "V" else None
    if form is not None:
        return form.lemma in _COMING
    if clauses.codes[near] == SIDE or clauses.items[near].is_a("side"):
        return near == at - _TWO and clauses.items[at - 1].preposition == "to"  # “a delegation to Lima to attend …”
    aside = near > 0 and clauses.codes[near] == "," and clauses.codes[near - 1] in PERSON + ROLE
    return aside or clauses.items[near].is_a("be")

"""Which things of two accounts are one although their IRIs differ: events above all, whose date only one may give.

What a folder was built from together has one IRI already, for people in any language. Here are decided, from class,
actors, date, place and name, the events, people, agreements, dialogues and topics that are left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.ask.claims import ALSO, LABEL, Index, acting_for, dip, outside
from mithaq.ask.matching import overlap
from mithaq.ask.readings import value
from mithaq.graph.names import name_similarity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_EVENTS = ("Call", "Visit", "Conference", "DialogueRound", "Meeting", "DiplomaticEvent")
_START = outside("schema", "startDate")
_PARTS = tuple(dip(name) for name in ("hasParticipant", "hostedBy", "chairedBy"))
_ENOUGH, _SAME_NAME, _SAME_PERSON = 0.5, 0.6, 0.8
"""Shares of actors and of words from which events and names are taken as one; likeness of people's names."""

Renaming = dict[str, str]
"""Term of the second account -> the term of the first that means the same."""


def same_things(one: Index, other: Index) -> Renaming:
    """The terms of ``other`` that mean what another term of ``one`` means; each is used once, the likest first."""
    found: Renaming = {}
    for kinds, likeness in (
        (("Official",), _people),
        (("Agreement",), _agreements),
        (("Dialogue", "Topic"), _named),
        (_EVENTS, _events),
    ):
        for kind in kinds:
            _pair(one, other, kind, likeness, found)
    return found


def _pair(
    one: Index, other: Index, kind: str, likeness: Callable[[Index, str, Index, str, Renaming], float], found: Renaming
) -> None:
    """Add the pairs of one class. What both accounts name by one IRI is paired with nothing else."""
    ours, theirs = set(one.all_of(kind)), set(other.all_of(kind))
    scored = [
        (-score, mine, its)
        for mine in ours - theirs - set(found.values())
        for its in theirs - ours - found.keys()
        if (score := likeness(one, mine, other, its, found)) > 0
    ]
    for _, mine, its in sorted(scored):
        if its not in found and mine not in found.values():
            found[its] = mine


def _events(one: Index, mine: str, other: Index, its: str, known: Renaming) -> float:
    """How likely two events of one class are the same: the share of their actors, more where date or place agree.

    Other dates, or no person and no two actors in common, rule it out.
    """
    dates = [set(index.of(event, _START)) for index, event in ((one, mine), (other, its))]
    if all(dates) and not dates[0] & dates[1]:
        return 0.0
    left, right = _actors(one, mine, {}), _actors(other, its, known)
    common = left & right
    people = {actor for actor in common if "/id/person/" in actor}
    if not common or (not people and len(common) < 2 and not (all(dates) and left == right)):  # noqa: PLR2004
        return 0.0
    share = len(common) / len(left | right)
    if share < _ENOUGH and not people:
        return 0.0
    places = set(one.of(mine, dip("takesPlaceIn"))) & set(other.of(its, dip("takesPlaceIn")))
    return share + bool(all(dates)) + bool(places) / 2


def _actors(index: Index, event: str, known: Renaming) -> frozenset[str]:
    """Who takes part in an event in any way, with the sides they act for."""
    found = {actor for part in _PARTS for actor in index.of(event, part)}
    found.update(index.to(dip("headsDelegationAt"), event))
    for node in index.to(dip("participationIn"), event):
        found.update(index.of(node, dip("participant")), index.of(node, dip("onBehalfOf")))
    named = {known.get(actor, actor) for actor in found}
    return frozenset(named | acting_for(found, index.sides()))


def _people(one: Index, mine: str, other: Index, its: str, _known: Renaming) -> float:
    """How alike the names of two people are who act for the same country."""
    if not set(one.of(mine, dip("represents"))) & set(other.of(its, dip("represents"))):
        return 0.0
    pairs = ((left, right) for left in _names(one, mine) for right in _names(other, its))
    best = max((name_similarity(value(left), value(right)) for left, right in pairs), default=0.0)
    return best if best >= _SAME_PERSON else 0.0


def _agreements(one: Index, mine: str, other: Index, its: str, known: Renaming) -> float:
    """Agreements are one by their name, or by their kind and their parties where the languages differ."""
    if by_name := _named(one, mine, other, its, known):
        return by_name
    if _languages(one, mine) & _languages(other, its):
        return 0.0
    kind = outside("dcterms", "type")
    left, right = _parties(one, mine), _parties(other, its)
    same = left and left == right and set(one.of(mine, kind)) & set(other.of(its, kind))
    return _SAME_NAME if same else 0.0


def _parties(index: Index, agreement: str) -> frozenset[str]:
    found = set(index.of(agreement, dip("signedBy")))
    for node in index.to(dip("ofAgreement"), agreement):
        found.update(index.of(node, dip("actingParty")))
    return frozenset(found)


def _named(one: Index, mine: str, other: Index, its: str, _known: Renaming) -> float:
    """How much of their words the names of two things share, in one language."""
    pairs = (
        (value(left), value(right))
        for left in _names(one, mine)
        for right in _names(other, its)
        if _language(left) == _language(right)
    )
    best = max((overlap(left, right) for left, right in pairs), default=0.0)
    return best if best >= _SAME_NAME else 0.0


def _names(index: Index, thing: str) -> list[str]:
    return [*index.of(thing, LABEL), *index.of(thing, ALSO)]


def _languages(index: Index, thing: str) -> set[str]:
    return set(map(_language, _names(index, thing)))


def _language(literal: str) -> str:
    return literal.rpartition('"')[2].removeprefix("@")


def renamed(terms: Iterable[str], renaming: Renaming) -> tuple[str, ...]:
    """The terms by the names of the first account."""
    return tuple(renaming.get(term, term) for term in terms)

"""Two tellings of one meeting: who met stands in one, when, where or about what in the other."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.model import Value
from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.model import Fact, Ref

_KINDS = frozenset({"Meeting", "Call", "Conference"})
_STATES = frozenset({"Country", "InternationalOrganization", "Organization"})
_TAKING_PART = frozenset({"hasParticipant", "chairedBy", "hostedBy"})
_TOLD = {
    **dict.fromkeys(_TAKING_PART, "parties"),
    "schema:startDate": "days",
    "takesPlaceIn": "places",
    "roundNumber": "numbers",
    "discusses": "",
}
"""Predicate -> the part of a telling that its object belongs to; what was talked about speaks against nothing."""
_PAIR = 2
_MARKS = '.,;:!?()“”«»"،؛'


@dataclass(slots=True)
class _Telling:
    """What the text says of one event."""

    ref: Ref
    kind: str
    start: int
    """Where in the text it is first mentioned."""
    parties: set[Ref] = field(default_factory=set)
    days: set[str] = field(default_factory=set)
    places: set[Ref] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)
    statuses: set[str] = field(default_factory=set)


def unite(context: Context) -> None:
    """Make one of two events of which one has all the parties and the other nothing that speaks against it."""
    tellings = _tellings(context)
    same: dict[Ref, Ref] = {}
    for other in tellings:
        if len(other.parties) >= _PAIR or (other.parties and other.kind != "Call"):
            continue  # whom somebody met whose state nobody says was met elsewhere; a call has one other end
        fitting = [one for one in tellings if one is not other and one.ref not in same and _fits(one, other)]
        fitting = [one for one in fitting if not (_apart(context, one) or _apart(context, other))]
        if fitting:
            same[other.ref] = min(fitting, key=lambda one: abs(one.start - other.start)).ref
    if not same:
        return
    for at, fact in enumerate(context.facts):
        subject, target = same.get(fact.subject), same.get(fact.object) if isinstance(fact.object, str) else None
        if subject or target:
            context.facts[at] = replace(fact, subject=subject or fact.subject, object=target or fact.object)
    for at, mention in enumerate(context.mentions):
        if mention.entity in same:
            context.mentions[at] = replace(mention, entity=same[mention.entity])


def _fits(one: _Telling, other: _Telling) -> bool:
    return (
        one.kind == other.kind
        and (one.kind != "Conference" or one.statuses == {"planned"})
        and len(one.parties) >= _PAIR
        and other.parties <= one.parties
        and one.statuses == other.statuses
        and not (one.days and other.days and one.days != other.days)
        and not (one.places and other.places and one.places != other.places)
        and not (one.numbers and other.numbers)
    )


def _apart(context: Context, telling: _Telling) -> bool:
    """Whether the sentence that first speaks of an event says that it is another one: “a separate meeting”."""
    inside = next(one for one in context.sentences if telling.start < one.end)
    words = fold_key(context.document.text[inside.start : inside.end]).split()
    return not _words_apart(context.language.code).isdisjoint(word.strip(_MARKS) for word in words)


@lru_cache(maxsize=4)
def _words_apart(language: str) -> frozenset[str]:
    return frozenset(map(fold_key, load_language(language).data["meetings"]["apart"]))


def _tellings(context: Context) -> list[_Telling]:
    found: dict[Ref, _Telling] = {}
    for mention in context.mentions:
        ref = mention.entity
        draft = context.drafts.get(ref)
        if draft is not None and draft.kind in _KINDS and ref not in found:
            found[ref] = _Telling(ref, draft.kind, mention.start)
    for fact in context.facts:
        if fact.subject in found and fact.predicate in _TOLD:
            _note(context, found[fact.subject], fact)
    return [telling for telling in found.values() if telling.statuses]


def _note(context: Context, telling: _Telling, fact: Fact) -> None:
    """Add to a telling what a fact says of its event."""
    told = fact.object.text if isinstance(fact.object, Value) else fact.object
    telling.statuses.add(fact.status)
    if fact.predicate in _TAKING_PART:
        state = context.country_or_self(told)
        if state and context.kind(state) in _STATES:
            telling.parties.add(state)
    elif fact.predicate != "discusses":
        getattr(telling, _TOLD[fact.predicate]).add(told)

"""Where and when an event is that an English visit is made for: “will visit Kenya from 3 to 5 May to attend the …”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.delegations_met import heads_who_met
from mithaq.extract.chunks.happenings import current_round
from mithaq.extract.clauses.encounters import purposed
from mithaq.extract.events.arrangements import went_to_do
from mithaq.extract.words.items import EVENT, PREPOSITIONS

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref

_GOING = frozenset({"visit", "travel", "arrive"})
_TAKING_PART = frozenset({"attend", "participate", "lead", "chair", "co-host", "host", "hold", "convene"})
_ATTENDED = frozenset({"Dialogue", "DialogueRound", "Conference"})
_NEAR = 4
_COPIED = ("takesPlaceIn", "schema:startDate", "schema:endDate")


def told_of_travellers(clauses: Clauses) -> None:
    """Write what follows of an event from who came for it: where it is, and who headed which delegation there."""
    attended_on_visit(clauses)
    met_on_visit(clauses)
    heads_who_met(clauses)


def met_on_visit(clauses: Clauses) -> None:
    """Write the place and the day of a visit as those of the one meeting it was made for: “visited Lima to meet A”."""
    context, codes = clauses.context, clauses.codes
    if context.language.order != "SVO" or "pV" not in codes:
        return
    if not any(went_to_do(clauses, at) and purposed(clauses, at) for at, code in enumerate(codes) if code == "V"):
        return
    here = dict.fromkeys(
        fact.subject
        for fact in context.facts
        if fact.evidence.sentence == context.sentence
        and fact.predicate == "hasParticipant"
        and context.kind(fact.subject) == "Meeting"
    )
    if len(here) == 1:
        _copy(context, next(iter(here)), _visit_told(context))


def attended_on_visit(clauses: Clauses) -> None:
    """Write the place and the days of a visit as those of the conference or round that it is made for.

    What the text says itself of where and when the event is goes first.
    """
    if clauses.context.language.order != "SVO":
        return
    codes = clauses.codes
    if "V" not in codes or "pV" not in codes or EVENT not in codes:
        return
    for at in range(1, len(codes) - 1):
        form = clauses.form(at) if codes[at] == "V" and clauses.items[at - 1].preposition == "to" else None
        if form is None or form.lemma not in _TAKING_PART or not _goes_to(clauses, at):
            continue
        index = next((near for near in range(at + 1, min(at + _NEAR, len(codes))) if codes[near] == EVENT), None)
        if index is not None and not set(codes[at + 1 : index]) - set("cKN#" + PREPOSITIONS):
            _take_over(clauses, index)


def _goes_to(clauses: Clauses, at: int) -> bool:
    """Whether the last verb before an infinitive tells a visit whose purpose it is."""
    for near in range(at - 1, -1, -1):
        if clauses.codes[near] in "Z@;":
            return False
        if clauses.codes[near] == "V":
            form = clauses.form(near)
            return form is not None and form.lemma in _GOING
    return False


def _take_over(clauses: Clauses, index: int) -> None:
    context, item = clauses.context, clauses.items[index]
    visit = _visit_told(context)
    if not visit or not item.refs or context.kind(item.refs[0]) not in _ATTENDED:
        return
    event = item.refs[0]
    if context.kind(event) == "Dialogue":
        event = current_round(context, event, (item.start, item.end))
    _copy(context, event, visit)


def _copy(context: Context, event: Ref, visit: Ref) -> None:
    known = {fact.predicate for fact in context.facts if fact.subject == event}
    told = [fact for fact in context.facts if fact.subject == visit and fact.predicate in _COPIED]
    places = [fact for fact in told if fact.predicate == "takesPlaceIn"]
    for fact in told:
        several = fact.predicate == "takesPlaceIn" and len(places) > 1  # a tour of several states
        if (
            fact.predicate not in known
            and not several
            and not ("schema:startDate" in known and "Date" in fact.predicate)
        ):
            context.fact(event, fact.predicate, fact.object, fact.evidence, status=fact.status)


def _visit_told(context: Context) -> Ref:
    """The visit of which the sentence tells the place; empty for none or several."""
    here = (fact for fact in context.facts if fact.predicate == "takesPlaceIn")
    visits = {f.subject for f in here if f.evidence.sentence == context.sentence and context.kind(f.subject) == "Visit"}
    return visits.pop() if len(visits) == 1 else ""

"""The event or dialogue that a heading names is the one that the text tells of: “Joint meeting of …”."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.chunks.same_event import is_before_that
from mithaq.extract.clauses.event_sides import sides_of
from mithaq.model import Value
from mithaq.vocabulary import ENCOUNTERS

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.known import Person
    from mithaq.model import Ref

_PASSING = frozenset({"takesPlaceIn", "schema:startDate", "schema:endDate", "hasParticipant"})
"""What may be known of an event that only the heading names."""


def named_in_heading(context: Context) -> None:
    """Make one of the event that the heading names and the first of its class with the same people below."""
    if not context.sentences or not (context.sentences[0].heading or _is_title(context)):
        return
    end = context.sentences[0].end
    _dialogue_of(context, end)
    if context.language.order == "VSO":
        _told_again(context, end)
        _summit_of_all(context, end)
        return
    _summit_of_issuers(context, end)
    told_of = [*context.told, *(ref for ref, draft in context.drafts.items() if draft.kind == "Visit")]
    first = context.mentioned
    named = [ref for ref in dict.fromkeys(told_of) if ref in first and first[ref].start < end]
    if len(named) != 1 or context.kind(named[0]) not in ENCOUNTERS:
        return
    heading = named[0]
    if any(f.subject == heading and f.predicate == "hasParticipant" and f.evidence.start >= end for f in context.facts):
        return  # the text has told of it already
    told = next((ref for ref in context.told if _told_below(context, ref, heading)), "")
    if told and _one_day(context, heading, told) and _same(context, heading, told, end):
        _join(context, heading, told)


def _summit_of_issuers(context: Context, end: int) -> None:
    """Make one of the summit that an English heading names and the meeting of those who issue the text.

    “Joint Declaration of the A-B-C Summit ‖ We, …, having met in Lima today, …”
    """
    first = context.mentioned
    named = [r for r, d in context.drafts.items() if d.kind == "Conference" and r in first and first[r].start < end]
    if len(named) != 1 or _WE.search(context.document.text) is None:
        return
    summit, states = named[0], _states(context, named[0])
    met = next((r for r, d in context.drafts.items() if d.kind == "Meeting" and states <= _states(context, r)), "")
    if not met or len(states) < _TWO or is_before_that(context, met) or not _when_and_where_agree(context, summit, met):
        return
    days = {"schema:startDate", "schema:endDate"} if _days(context, met) else set()
    context.facts[:] = [fact for fact in context.facts if fact.subject != summit or fact.predicate not in days]
    _join(context, met, summit)


_WE = re.compile(r"^[“\"]?We\b", re.MULTILINE)


def _states(context: Context, event: Ref) -> set[Ref]:
    return {ref for ref in sides_of(context, event) if context.kind(ref) == "Country"}


def _days(context: Context, event: Ref) -> list[str]:
    told = (f.object for f in context.facts if f.subject == event and f.predicate == "schema:startDate")
    return [day.text for day in told if isinstance(day, Value)]


def _when_and_where_agree(context: Context, summit: Ref, met: Ref) -> bool:
    """Whether both were on one day, or in a year that holds it, and in one place, as far as the text says."""
    days = all(on.startswith(wide) for wide in _days(context, summit) for on in _days(context, met))
    places = [
        {f.object for f in context.facts if f.subject == event and f.predicate == "takesPlaceIn"}
        for event in (summit, met)
    ]
    held = [f for f in context.facts if f.subject == met and f.predicate == "hasParticipant"]
    asserted = bool(held) and all(fact.status == "asserted" for fact in held)
    return asserted and days and (not all(places) or not places[0].isdisjoint(places[1]))


def _is_title(context: Context) -> bool:
    """Whether the first line is the title that the metadata gives, with a full stop: “Visit to Kenya and Peru.”."""
    first = context.sentences[0]
    title = (context.document.title or "").strip()
    named = any(mention.start == first.start for mention in context.mentions if mention.entity in context.drafts)
    return named and context.language.order == "SVO" and title == context.document.text[first.start : first.end]


def _told_again(context: Context, end: int) -> None:
    """Make one of an event that only an Arabic heading names and the first of its class below with the same sides."""
    last = {mention.entity: mention.start for mention in context.mentions}
    told_of = {*context.sides, *(fact.subject for fact in context.facts)}
    named = [ref for ref, start in last.items() if start < end and ref in told_of and context.kind(ref) in _AGAIN]
    for heading in named if len(named) == 1 else ():
        told = next((ref for ref in context.drafts if _told_below(context, ref, heading)), "")
        told = told or _summit_talks(context, heading)
        if told and _one_day(context, heading, told) and _same(context, heading, told, end):
            _join(context, heading, told)


_AGAIN = frozenset({"Meeting", "Call", "Conference"})


def _summit_talks(context: Context, heading: Ref) -> Ref:
    """The talks below of the two states whose summit a heading names: «قمة كينية قطرية …»; empty for none."""
    parties = set(context.sides.get(heading, ()))
    if context.kind(heading) != "Conference" or len(parties) != _TWO:
        return ""
    talks = (ref for ref, draft in context.drafts.items() if draft.kind == "Meeting" and not draft.registered)
    first = next((ref for ref in talks if sides_of(context, ref)), "")
    present = {fact.object for fact in context.facts if fact.subject == first and fact.predicate == "hasParticipant"}
    heads = [known for known in context.people.values() if known.ref in present and _heads_state(known)]
    return first if len(heads) == _TWO and {known.country for known in heads} == parties else ""


def _summit_of_all(context: Context, end: int) -> None:
    """Make one of the summit of three or more that an Arabic heading names and the first meeting of these states.

    «قمة … بين أ وب وج ‖ اجتمع الرؤساء الثلاثة اليوم في … ‖ وتناولت القمة …»
    """
    first = context.mentioned
    summits = {r: set(context.sides.get(r, ())) for r, d in context.drafts.items() if d.kind == "Conference"}
    named = [r for r, states in summits.items() if len(states) > _TWO and r in first and first[r].start < end]
    if len(named) != 1:
        return
    meetings = (ref for ref, draft in context.drafts.items() if draft.kind == "Meeting")
    met = next((ref for ref in meetings if _states(context, ref) == summits[named[0]]), "")
    if met and not is_before_that(context, met) and _when_and_where_agree(context, named[0], met):
        _join(context, met, named[0])


def _heads_state(known: Person) -> bool:
    return any(post.rank in {"head-of-state", "head-of-government", "crown-prince"} for post in known.posts)


def _dialogue_of(context: Context, end: int) -> None:
    """Make one of a dialogue that only the heading names and the only other one of the same two parties."""
    dialogues = [ref for ref, draft in context.drafts.items() if draft.kind == "Dialogue" and ref in context.mentioned]
    last = {mention.entity: mention.start for mention in context.mentions}
    heading = [ref for ref in dialogues if last[ref] < end and len(context.sides.get(ref, ())) == _TWO]
    for ref in heading:
        parties = set(context.sides[ref])
        below = [other for other in dialogues if last[other] >= end and set(context.sides.get(other, ())) == parties]
        if len(below) == 1 and len(heading) == 1:
            _join(context, ref, below[0])


_TWO = 2
_THERE = frozenset({"hasParticipant", "takesPlaceIn"})


def _told_below(context: Context, ref: Ref, heading: Ref) -> bool:
    """Whether somebody took part in an event of the same class."""
    present = any(fact.subject == ref and fact.predicate == "hasParticipant" for fact in context.facts)
    return present and ref != heading and context.kind(ref) == context.kind(heading)


def _one_day(context: Context, *events: Ref) -> bool:
    """Whether no two days are told of the events."""
    days = {f.object for f in context.facts if f.subject in events and f.predicate == "schema:startDate"}
    return len(days) <= 1


def _same(context: Context, heading: Ref, told: Ref, end: int) -> bool:
    """Whether those of the heading took part in the event below: its parties, or somebody whom it names."""
    sides = sides_of(context, told)
    parties = {context.country_or_self(ref) for ref in context.sides.get(heading, ())}
    if parties:
        states = {ref for ref in sides if context.kind(ref) == "Country"}
        return bool(states) and states <= parties
    named = {mention.entity for mention in context.mentions if mention.end <= end}
    present = {fact.object for fact in context.facts if fact.subject == told and fact.predicate in _THERE}
    if context.kind(told) == "Visit":  # “Visit to Kenya and Peru”, without whose it is
        present |= {context.country_of(str(ref)) for ref in present} - {""}
    return not named.isdisjoint(sides | present)


def _join(context: Context, heading: Ref, told: Ref) -> None:
    """Tell of the event below what is told of that of the heading, under its name as well."""
    planned = {fact.status for fact in context.facts if fact.subject == told} == {"planned"}
    context.facts[:] = [
        replace(fact, subject=told if fact.subject == heading else fact.subject, object=told)
        if fact.object == heading
        else replace(fact, subject=told, status="planned" if planned else fact.status)
        if fact.subject == heading
        else fact
        for fact in context.facts
    ]
    if heading in context.sides:
        sides = context.sides.pop(heading)
        context.sides.setdefault(told, sides)
    context.drafts[told].names = {**context.drafts[heading].names, **context.drafts[told].names}
    context.mentions[:] = [
        replace(mention, entity=told) if mention.entity == heading else mention for mention in context.mentions
    ]
    for where in (context.named, context.mentioned):
        if heading in where:
            where[told] = replace(where.pop(heading), entity=told)

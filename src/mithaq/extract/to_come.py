"""Events that are still to come: what is said of one is planned where all that places it in time and space is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.chunks.same_event import is_next
from mithaq.extract.events.days import is_week
from mithaq.extract.events.same_sides import sides_of_others
from mithaq.extract.words.sessions import ONE_MORE
from mithaq.model import Value
from mithaq.vocabulary import PLACING

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref

_FOLLOWING = frozenset({"hasParticipant", "roundNumber", "chairedBy", "headsDelegationAt", "discusses"})
"""What cannot have happened at an event that has not."""
_STATUS = "schema:eventStatus"
_TELLING = frozenset({_STATUS, "hasParticipant"})
"""What tells of an event that nothing places whether it has been."""


def plan(context: Context) -> set[Ref]:
    """Mark as planned who takes part in an event that is only announced, who leads it, its number and its topics.

    Those events come out.
    """
    _of_a_day_to_come(context)
    ahead = _ahead(context)
    _let_held(context)
    for at, fact in enumerate(context.facts) if ahead else ():
        event = fact.object if fact.predicate == "headsDelegationAt" else fact.subject
        if event in ahead and fact.predicate in _FOLLOWING and fact.status == "asserted":
            context.facts[at] = replace(fact, status="planned")
    return ahead


def _of_a_day_to_come(context: Context) -> None:
    """Let where an event will be be planned with its day, which is after that of publication.

    So is a day that only a noun has: “travels to Oslo tomorrow for talks”, «تمهيدا لانعقاد الدورة الثالثة يوم 27 …».
    """
    published = str(context.document.published or "")
    days = [
        (fact.subject, fact.object.text)
        for fact in context.facts
        if fact.predicate == _FIRST and fact.status in {"planned", "asserted"} and isinstance(fact.object, Value)
    ]
    ahead = {event for event, day in days if published and day > published[: len(day)]}
    ahead -= _met_before(context, published) if ahead else set()
    for at, fact in enumerate(context.facts) if ahead else ():
        if fact.subject in ahead and fact.predicate in PLACING and fact.status == "asserted":
            context.facts[at] = replace(fact, status="planned")


def _met_before(context: Context, published: str) -> set[Ref]:
    """What has met and is only to meet again: «عقدت الجولة … في القاهرة أمس. ومن المقرر أن يلتئم الحوار مجددا في …»."""
    told = [fact for fact in context.facts if fact.status == "asserted"]
    days = [(f.subject, f.object.text) for f in told if f.predicate == _FIRST and isinstance(f.object, Value)]
    been = {fact.subject for fact in told if fact.predicate == _STATUS and fact.object in _BEEN}
    been |= {event for event, day in days if day <= published}
    been -= {event for event, day in days if day > published}
    return been if context.language.order == "VSO" else set()


def _let_held(context: Context) -> None:
    """Let those who take part in what was held not only be to: “agreed to continue the dialogue” after it.

    In Arabic also in what has begun: «بدأت المباحثات بين أ وب، وستعقبها جلسة موسعة تضم وفدي البلدين».
    """
    placing = [fact for fact in context.facts if fact.predicate in PLACING]
    placed = {f.subject for f in placing if f.status == "asserted"}
    placed -= {f.subject for f in placing if f.status != "asserted"}
    begun = (_HELD,) if context.language.order == "SVO" else (_OPENED,)
    states = [fact for fact in context.facts if fact.predicate == _STATUS and fact.subject in placed]
    held = {fact.subject for fact in states if fact.object in begun and fact.status == "asserted"}
    for at, fact in enumerate(context.facts) if held else ():
        if fact.subject in held and fact.status == "planned" and fact.predicate == "hasParticipant":
            context.facts[at] = replace(fact, status="asserted")


_HELD = Value("held", "estatus")
_OPENED = Value("opened", "estatus")
_BEEN = (_HELD, _OPENED, Value("closed", "estatus"), Value("concluded", "estatus"))


def under_way(context: Context) -> None:
    """Let a visit that began before the day of publication be one that takes place, whatever is still planned in it."""
    published = str(context.document.published or "")
    if context.language.order == "VSO" or len(published) != _DAY:
        return
    dates = {
        (fact.subject, fact.predicate): fact.object.text
        for fact in context.facts
        if fact.predicate in _DATES and fact.status == "planned" and context.kind(fact.subject) == "Visit"
        if isinstance(fact.object, Value) and len(fact.object.text) == _DAY
    }
    begun = {
        ref
        for (ref, predicate), first in dates.items()
        if predicate == _FIRST and first < published and not is_week(first, dates.get((ref, _LAST), ""))
    }  # “will travel to Kenya this week” says nothing of its first day
    for at, fact in enumerate(context.facts) if begun else ():
        if fact.subject in begun and fact.status == "planned":
            told = Value("held", "estatus") if fact.object == Value("planned", "estatus") else fact.object
            context.facts[at] = replace(fact, status="asserted", object=told)


_DAY = len("2024-05-03")
_DATES = _FIRST, _LAST = ("schema:startDate", "schema:endDate")


_NEXT_ONE = ("next ", *(f"{word} " for word in sorted(ONE_MORE)))


def sides_to_come(context: Context, main: Ref) -> None:
    """Give a next meeting, of which an English text tells when or where it will be, the sides of the last one.

    So are those of the main event of an earlier meeting that is said to be theirs.
    """
    _sides_of_next(context)
    sides_of_others(context, main)


def _sides_of_next(context: Context) -> None:
    """Give a next meeting the sides of the last one."""
    sides = context.likely_sides() if context.language.order == "SVO" else ()
    if len(sides) <= 1 or not all(context.kind(ref) == "Country" for ref in sides):
        return
    placed = {f.subject for f in context.facts if f.predicate in PLACING and f.status == "planned"}
    known = {fact.subject for fact in context.facts if fact.predicate == "hasParticipant"}
    for ref in placed - known:
        next_one = context.kind(ref) == "Meeting" and is_next(context, ref)
        if (
            next_one
            and ref not in context.sides
            and any(name.lower().startswith(_NEXT_ONE) for name in context.drafts[ref].names)
        ):
            context.sides[ref] = sides


def _ahead(context: Context) -> set[Ref]:
    """Events placed only in what is announced; where nothing places one, nobody may have been at it either."""
    placed: dict[Ref, set[str]] = {}
    told: dict[Ref, set[str]] = {}
    for fact in context.facts:
        if fact.predicate in PLACING:
            placed.setdefault(fact.subject, set()).add(fact.status)
        elif fact.predicate in _TELLING:
            told.setdefault(fact.subject, set()).add(fact.status)
    told = {event: statuses for event, statuses in told.items() if event not in placed}
    return {event for event, statuses in (placed | told).items() if statuses == {"planned"}}

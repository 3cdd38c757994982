"""A meeting of the same people at another time, told by an indefinite noun: «واتفقا على عقد اجتماع في أيلول»."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeGuard

from mithaq.extract.chunks.company import present
from mithaq.extract.events.when import date_of
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import EVENT
from mithaq.model import Value
from mithaq.vocabulary import TALKS

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref

_PARTIES = frozenset({"party", "other", "pair", "attendee"})
"""Roles of those who are at a meeting, which need then not be one of those who met last."""
_BEFORE, _OPENING = frozenset({"سبق", "سبقت"}), 2


def at_another_time(
    clauses: Clauses, trigger: Trigger, within: range, fillers: dict[str, Filler], *, planned: bool
) -> Filler | None:
    """The event of its own that a noun stands for where the one spoken of was held; None where it is that one.

    It is to come, or lies before: «وكان الوزيران قد عقدا اجتماعا في نيروبي الشهر الماضي». Those who met last are its
    sides where the clause names nobody.
    """
    context, filler = clauses.context, fillers["event"]
    own = filler.refs[0]
    arabic = context.language.order == "VSO"
    if arabic and planned and _of_another_host(context, own, fillers):
        return _again(clauses, filler)
    if not arabic or context.kind(own) not in TALKS:
        return None
    fresh = not present(context, own) and own in context.told and context.told[own].sentence == context.sentence
    other = fresh or _indefinite(clauses, filler)
    if not other or not (
        planned or _before_that(clauses, trigger, within) or _on_another_day(clauses, trigger, within, own)
    ):
        return None
    held = own if _was_held(context, own) else ""
    if not held and fresh:  # «الاجتماع السابق», «اجتماع آخر»
        held = next((ref for ref in reversed(context.told) if _was_held(context, ref)), "")
        _give_sides(context, own, held, fillers)
        return None
    if not held:
        return None
    again = _again(clauses, filler)
    _give_sides(context, again.refs[0], held, fillers)
    return again


def _on_another_day(clauses: Clauses, trigger: Trigger, within: range, own: Ref) -> bool:
    """Whether a clause tells a day on which the event spoken of was not: «استقبل أ ب أمس. … وعقدا اليوم اجتماعا»."""
    context = clauses.context
    days = [f.object.text for f in context.facts if f.subject == own and f.predicate == _DATED and _is_day(f.object)]
    date = date_of(clauses, trigger.index, within) if days else None
    return date is not None and _is_day(date.value) and date.value.text not in days


def _is_day(value: Ref | Value | None) -> TypeGuard[Value]:
    return isinstance(value, Value) and len(value.text) == _DAY


_DATED, _DAY = "schema:startDate", len("2024-05-03")


def _again(clauses: Clauses, filler: Filler) -> Filler:
    """Another event of the kind, which the noun means."""
    context, own = clauses.context, filler.refs[0]
    key = (context.drafts[own].key[0], (), "", f"{context.sentence}|{filler.index}|again")
    ref = context.entity(context.kind(own), key)
    context.rename(own, ref, filler.start, filler.end)
    clauses.items[filler.index].refs = (ref,)
    return replace(filler, refs=(ref,))


def _of_another_host(context: Context, own: Ref, fillers: dict[str, Filler]) -> bool:
    """Whether an event that a state is to host had another host: «المؤتمر الذي استضافته باريس. وستستضيف القاهرة …»."""
    host, told = fillers.get("host"), fillers["event"]
    if host is None or told.index < 0 or context.kind(own) not in {"Conference", "Meeting"}:
        return False
    had = [fact for fact in context.facts if fact.predicate == "hostedBy" and fact.subject == own]
    hosts = {fact.object for fact in had if fact.status != "planned"}
    return bool(hosts) and hosts.isdisjoint(host.refs)


def before_the_last(clauses: Clauses, trigger: Trigger, within: range, fillers: dict[str, Filler], known: Ref) -> str:
    """What tells an Arabic event from the known one of the same people, before which it was; empty where it is that.

    «التقى أ ب في الدوحة. وكان الوزيران قد التقيا في جنيف»: it was elsewhere, on another day or in an earlier month.
    """
    context, told = clauses.context, clauses.context.told.get(known)
    arabic = context.language.order == "VSO" and told is not None
    if told is None or not arabic or told.planned or told.sentence == context.sentence:
        return ""
    if not _before_that(clauses, trigger, within):
        return ""
    where = fillers["place"].refs if "place" in fillers else ()
    places = {str(fact.object) for fact in context.facts if fact.subject == known and fact.predicate == "takesPlaceIn"}
    apart = bool(where) and bool(places) and places.isdisjoint(where)
    date = date_of(clauses, trigger.index, within)
    day = date.value.text if date is not None and date.value is not None else ""
    now = told.day or str(context.document.published or "")[:_MONTH]
    apart |= bool(day) and bool(now) and not (day.startswith(now) or now.startswith(day[: len(now)]))
    return f"before|{context.sentence}|{trigger.index}" if apart else ""


_MONTH = 7
"""Letters of the year and month of a date."""


def _indefinite(clauses: Clauses, filler: Filler) -> bool:
    """Whether an event is told by a noun without an article and a suffix."""
    if filler.index < 0 or clauses.codes[filler.index] != EVENT:
        return False
    first = clauses.items[filler.index].unit
    return not (first.text.startswith("ال") or first.is_a("their_event", "event_of_two", "event_of_several"))


def _was_held(context: Context, ref: Ref) -> bool:
    """Whether an earlier sentence told of an event as one that took place, and who was there."""
    told = context.told.get(ref)
    held = told is not None and not told.planned and told.sentence < context.sentence
    return held and len(present(context, ref)) >= PAIR


def _before_that(clauses: Clauses, trigger: Trigger, within: range) -> bool:
    """Whether a clause tells what had been before: «وكان الوزيران قد عقدا …», «سبق للوزيرين أن عقدا …»."""
    past = trigger.form is not None and trigger.form.tense == "past"
    opening = clauses.items[within.start : within.start + _OPENING]
    was = any(item.is_a("copula") or item.unit.text.removeprefix("و") in _BEFORE for item in opening)
    return was and past and "X" not in clauses.codes[within.start : trigger.index]


def _give_sides(context: Context, ref: Ref, held: Ref, fillers: dict[str, Filler]) -> None:
    """Let the states of those who met last be the sides of a meeting of which the clause does not say whose it is."""
    if not held or ref in context.sides or not _PARTIES.isdisjoint(fillers):
        return
    takers = context.sides.get(held, ()) or present(context, held)
    states = tuple(dict.fromkeys(context.country_of(taker) or taker for taker in takers))
    if len(states) >= PAIR and all(context.kind(state) in _SIDES for state in states):
        context.sides[ref] = states


_SIDES = frozenset({"Country", "InternationalOrganization"})

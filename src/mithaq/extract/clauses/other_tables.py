"""Meetings of which a sentence tells with others than those of the meeting that was told of before.

«استقبل الرئيس أ الوزير ب. وعقدت مصر واليابان اجتماعا …», “A received B. Kenya and Spain held talks …”: a noun without
the article is of another meeting where those whom its sentence names are of states that were not at that one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.happenings import set_parties
from mithaq.extract.chunks.same_event import is_definite
from mithaq.extract.clauses.triggers import says
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import ACTOR, BETWEEN, EVENT, OWN, PERSON
from mithaq.vocabulary import TALKS

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.items import Item
    from mithaq.model import Ref


def tell_apart(clauses: Clauses) -> bool:
    """Give such nouns of a sentence a meeting of their own; whether one of those who met only speaks of it."""
    context = clauses.context
    if context.language.order == "VSO" and _had_by_others(clauses):
        return True
    if (spoken := _spoken_of(clauses)) is not None and _of_others(clauses, *spoken):
        return True
    people: set[Ref] | None = None
    for index, item in enumerate(clauses.items):
        if item.code != EVENT or not _is_of_earlier_meeting(context, item.refs[:1]):
            continue
        if is_definite(context, item.unit):
            continue
        people = _named(clauses) if people is None else people
        own = item.refs[0]
        states = _states(context, people)
        if len(states) < PAIR or states & _states(context, set(context.told[own].present)):
            continue
        other = context.entity("Meeting", ("meeting", (), "", "|".join(sorted(people))))
        if all(context.kind(ref) == "Country" for ref in people):
            _turn_to(context, people)
        for later in clauses.items[index:]:
            if later.code == EVENT and later.refs[:1] == (own,):
                context.rename(own, other, later.start, later.end)
                later.refs = (other,)
    return False


def _spoken_of(clauses: Clauses) -> tuple[Item, tuple[Ref, ...]] | None:
    """An event of which one of those who met only speaks, and those whom his words name as its sides.

    “B said that Kenya and Spain had held talks. The two discussed trade”, «وأشاد بالقمة التي عقدت بين كينيا وغانا».
    """
    codes, items = clauses.codes, clauses.items
    if (told := _IN_REPORT.search(codes)) is not None and items[told.start(1)].note != OWN:
        partner = told.start(3) if told[3] and items[told.start(3) - 1].preposition in _WITH else -1
        return items[told.start(2)], (*items[told.start(1)].refs, *(items[partner].refs if partner > 0 else ()))
    valued = _VALUED.search(codes) if clauses.context.language.order == "VSO" else None
    verb = next(iter(clauses.tagged.get("verb", ())), len(items))
    if valued is None or verb >= valued.start(1) or not says(clauses, verb):
        return None
    between = items[valued.start(3)].preposition in BETWEEN if valued[3] else bool(valued[2])
    return (items[valued.start(1)], items[valued.start(4)].refs) if between else None


def _of_others(clauses: Clauses, event: Item, refs: tuple[Ref, ...]) -> bool:
    """Give such an event its own sides where one of them was not at what was told of before; whether that is so."""
    context, told = clauses.context, clauses.context.state.event
    states = {context.country_of(ref) or ref for ref in refs}
    if not told or told not in context.told or not event.refs or len(states) < PAIR:
        return False
    there = {*_states(context, set(context.told[told].present)), *context.sides.get(told, ())}
    ref, kind = event.refs[0], context.kind(event.refs[0])
    if not there or there.issuperset(states):
        return False
    if kind == "Dialogue" and len(context.sides.get(ref, ())) < PAIR:
        set_parties(context, ref, tuple(dict.fromkeys(refs)))
    elif kind in TALKS and ref == told:
        other = context.entity("Meeting", ("meeting", (), "", "|".join(sorted(states))))
        context.rename(ref, other, event.start, event.end)
        event.refs = (ref,) = (other,)
        context.sides[ref] = tuple(sorted(states))
    those = {*context.told[told].present, *there}
    context.others[ref] = {one for one in those if context.country_or_self(one) not in states}
    return True


def _had_by_others(clauses: Clauses) -> bool:
    """Give talks that a relative clause says others had a meeting of their own; whether there are such.

    «التقى أ ب. وجاء اللقاء بعد المحادثات التي أجراها ج مع د»: nobody of whom the text told was there.
    """
    context = clauses.context
    told = context.told.get(context.state.event)
    found = _HAD_BY.search(clauses.codes) if told is not None and PERSON in clauses.codes else None
    if told is None or found is None:
        return False
    event = clauses.items[found.start(1)]
    who = {ref for group in (2, 3) if found[group] for ref in clauses.items[found.start(group)].refs}
    there = {ref for ref in told.present if ref in context.people}
    if event.refs != (context.state.event,) or len(there) < PAIR or there & who:
        return False
    other = context.entity("Meeting", ("meeting", (), "", "|".join(sorted(who))))
    context.rename(event.refs[0], other, event.start, event.end)
    event.refs = (other,)
    return True


_HAD_BY = re.compile(f"({EVENT})[cD]*ZV({PERSON})(?:[pb]({PERSON}))?")
_IN_REPORT = re.compile(f"@({ACTOR})[cLtX]*V[^@.;&]*?({EVENT})(?:[pt]2)*(?:t?p({ACTOR}))?")
_VALUED = re.compile(f"({EVENT})(ZV)?(?:p2|t)*(p)?({ACTOR})")
_WITH = frozenset({"with", "مع"})


def _turn_to(context: Context, states: set[Ref]) -> None:
    """Let “they” and “the two countries” be those at the other meeting, of whom nobody is named, from here on."""
    context.state.people.clear()
    context.state.group = ()
    if len(states) == PAIR:
        context.state.sides = tuple(sorted(states))


def _is_of_earlier_meeting(context: Context, refs: tuple[Ref, ...]) -> bool:
    """Whether a noun was taken for a meeting of an earlier sentence at which somebody is known to have been."""
    told = context.told.get(refs[0]) if refs and context.kind(refs[0]) == "Meeting" else None
    return told is not None and told.sentence < context.sentence and bool(_states(context, set(told.present)))


def _named(clauses: Clauses) -> set[Ref]:
    """The people whom a sentence names, and the states that act in it together or that something is between."""
    found: set[Ref] = set()
    for at, item in enumerate(clauses.items):
        together = item.code == ACTOR and len(item.refs) > 1
        verb = clauses.codes[at - 1 : at] if clauses.context.language.order == "VSO" else clauses.codes[at + 1 : at + 2]
        acting = together and (verb == "V" or (at > 0 and clauses.items[at - 1].unit.text in BETWEEN))
        if item.code == PERSON or acting:
            found.update(item.refs)
    return found


def _states(context: Context, refs: set[Ref]) -> set[Ref]:
    return {context.country_of(ref) for ref in refs} - {""}

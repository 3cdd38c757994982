"""Meetings of which a sentence tells with others than those of the meeting that was told of before.

«استقبل الرئيس أ الوزير ب. وعقدت مصر واليابان اجتماعا …», “A received B. Kenya and Spain held talks …”: a noun without
the article is of another meeting where those whom its sentence names are of states that were not at that one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.same_event import is_definite
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import ACTOR, BETWEEN, EVENT, PERSON

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref


def tell_apart(clauses: Clauses) -> None:
    """Give such nouns of a sentence a meeting of their own."""
    context = clauses.context
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

"""Which event of a text had those people: the one that was told of before, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.words.context import PAIR
from mithaq.vocabulary import PRESS

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref


def same_people(context: Context, ref: Ref, people: set[Ref]) -> bool:
    """Whether those people may all be at an event: they are known to be there, or their state is with nobody else."""
    known = {*present(context, ref), *context.sides.get(ref, ())}
    officials = {taker for taker in known if taker in context.people}
    if context.language.order == "SVO":
        # “her Norwegian counterpart” may be named later on.
        officials = {ref for ref in officials if context.people[ref].name}
    spoken_for = {context.country_of(taker) for taker in officials}
    states = {context.country_of(taker) or taker for taker in known}
    if not officials and _told_by_sides(context, states, people):
        return True
    return all(
        person in known
        or (
            context.country_of(person) in states
            and (person not in context.people or context.country_of(person) not in spoken_for)
        )
        for person in people
    )


def _told_by_sides(context: Context, states: set[Ref], people: set[Ref]) -> bool:
    """Whether two people, of whom one's state is not said, may be those of two states whom English words name.

    “The foreign ministers of Kenya and Norway met. Minister A met with B, Norway's foreign minister.”
    """
    if context.language.order == "VSO" or len(states) != PAIR or len(people) != PAIR:
        return False
    of = [context.country_of(person) for person in people]
    named = [state for state in of if state]
    return len(named) == 1 and named[0] in states and all(context.kind(state) == "Country" for state in states)


def present(context: Context, ref: Ref) -> dict[Ref, None]:
    """Who is said so far to have taken part in an event."""
    return context.told[ref].present if ref in context.told else {}


def states_at(context: Context, ref: Ref) -> tuple[Ref, ...]:
    """The sides of an event, or in English the states and bodies of those who are said to be there."""
    sides = context.sides.get(ref, ())
    if sides or context.language.order == "VSO":
        return sides
    return tuple(dict.fromkeys(context.country_of(taker) or taker for taker in present(context, ref)))


def of_same_two(context: Context, parties: tuple[Ref, ...], ref: Ref) -> bool:
    """Whether two are those of the two who met, once told as states and once as their officials (in Arabic).

    «قمة كينية غانية … بدأت المباحثات بين الرئيس أ والرئيس ب»; of one of them the text need not tell the state.
    """
    if context.language.order == "SVO":
        return len(parties) == PAIR and {*parties} == {one for one in present(context, ref) if one in context.people}
    sides = context.sides.get(ref, ())
    if len(parties) != PAIR or len(sides) != PAIR:
        return False
    two = [{context.country_of(one) for one in each if context.kind(one) in _OF_STATES} for each in (parties, sides)]
    kinds = {context.kind(one) for one in (*parties, *sides)}
    known = [states - {""} for states in two]
    return kinds == _OF_STATES and all(known) and (known[0] <= known[1] or known[1] <= known[0])


_OF_STATES = {"Country", "Official"}


def note_officials(context: Context, parties: tuple[Ref, ...], ref: Ref, span: tuple[int, int]) -> None:
    """Let two officials between whom it is said to be take part in an event whose states alone were told."""
    if context.language.order == "SVO":
        return
    if all(one in context.people for one in parties) and of_same_two(context, parties, ref):
        for one in parties:
            context.fact(ref, "hasParticipant", one, context.evidence(*span, "participant"))


def below_leaders(context: Context, ref: Ref) -> bool:
    """Whether all whose posts are known of those who are said to be there lead no state: their meeting is no summit."""
    ranks = {post.rank for one in present(context, ref) if one in context.people for post in context.people[one].posts}
    return bool(ranks) and ranks.isdisjoint(_LEADERS)


_LEADERS = frozenset({"head-of-state", "head-of-government", "crown-prince", "vice-president"})


def before_the_press(context: Context, ref: Ref) -> bool:
    """Whether an event is a press conference, at which nobody holds talks with the other."""
    return ref in context.drafts and context.drafts[ref].key[:1] == (PRESS,)


def event_with(context: Context, kinds: frozenset[str], people: set[Ref], date: str, *, planned: bool = False) -> Ref:
    """The last event of these classes, told of before, that had those people and no other date; empty for none.

    What is planned is no event that has taken place.
    """
    for ref, told in reversed(context.told.items()):
        if planned and told.present and not told.planned:
            continue
        known = told.present or context.sides.get(ref)
        if _of_organisation(context, ref, people):
            continue
        if context.kind(ref) not in kinds or not known or not same_people(context, ref, people):
            continue
        if before_the_press(context, ref):
            continue
        if not date or (told.day or date) == date:
            return ref
    return ""


def _of_organisation(context: Context, ref: Ref, people: set[Ref]) -> bool:
    """Whether an organisation takes part in an English event, whose members did not meet there two by two."""
    others = set(present(context, ref)) - people
    english = context.language.order == "SVO"
    return english and any(context.kind(taker) == "InternationalOrganization" for taker in others)

"""Talks of which those who meet only speak: “discussed the talks between the government and the rebels” (English)."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.chunks.company import present, states_at
from mithaq.extract.words.earlier_ones import occurrence_words
from mithaq.extract.words.person_names import family_name
from mithaq.model import Value
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.units import Unit
    from mithaq.model import Ref

_BETWEEN = re.compile(
    r"(?:,?\s(?:(?:to be |being |which were )?held |under\s?way |ongoing )?(?:in|at)\s(?:the\s)?"
    r"[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2},?)?"
    r"\s(?:between|among)\s([^.;:,()]{3,120})"
)
"""Past where the talks are, those between whom they are said to be."""


def is_apart(context: Context, end: int, current: Ref) -> bool:
    """Whether words right after the noun of an event say that it is none that was told of before."""
    return of_others(context, end) or held_elsewhere(context, end, current)


def of_others(context: Context, end: int) -> bool:
    """Whether words right after the noun of an event say that it is between others than those who last met."""
    if context.language.order == "VSO" or not (current := context.state.event):
        return False
    told = _BETWEEN.match(context.text, end)
    if told is None or not (_states(context, current) or present(context, current)):
        return False
    words, known = told[1].lower(), context.language.data["meetings"]
    if any(words.startswith(own) for own in known.get("own_parties", ())):
        return any(mark in words for mark in known.get("parties_of", ()))
    return not _names_one(context, fold_key(told[1]))


def only_named(context: Context, before: Unit, end: int) -> bool:
    """Whether an Arabic noun of events that goes on another noun is of talks between two states that nobody acts for.

    «بحث الوزيران دعم المفاوضات بين السودان وإثيوبيا» tells of no negotiations of these ministers.
    """
    if context.language.order == "SVO" or before.code not in _NOUNS:
        return False
    told = _BETWEEN_STATES.match(context.text, end)
    if told is None:
        return False
    known = [context.gazetteer.known(word, word) for word in told.groups()]
    states = {str(one.alone.value) for one in known if one is not None and one.alone is not None}
    those = {context.country_of(ref) for ref in context.state.people} - {""}
    those |= _states(context, context.state.event) if context.state.event else set()
    return bool(those) and len(states) > 1 and not those & states


_NOUNS = frozenset("yYmcDV")
_BETWEEN_STATES = re.compile(r"(?: \w+)? بين (\w+) و(\w+)")


def held_elsewhere(context: Context, end: int, current: Ref) -> bool:
    """Whether an event is in another city than the current one: “urged them to return to the talks in Algiers”.

    A call is in no city: “thanked him for his role in the current talks in Geneva”.
    """
    told = _IN_CITY.match(context.text, end) if context.language.order == "SVO" else None
    called = context.kind(current) == "Call"
    if told is None or not (called or context.kind(current) == "Meeting"):
        return False
    cities = {str(f.object) for f in context.facts if f.subject == current and f.predicate == "takesPlaceIn"}
    known = context.gazetteer.known(told[1], told[1].lower())
    place = known.alone if known is not None else None
    return place is not None and place.code == "P" and (called or bool(cities)) and str(place.value) not in cities


def after_that(context: Context, start: int, current: Ref) -> bool:
    """Whether an Arabic sentence tells of another event at an offset, after the current one: «عقب القمة، عقدا لقاء»."""
    if context.language.order == "SVO" or context.folded.text.startswith("ال", start):
        return False
    low, text = context.sentences[context.sentence].start, context.folded.text
    for mention in reversed(context.mentions):
        if mention.start < low:
            return False
        if mention.entity != current:
            continue
        begin = context.folded.folded_offset(mention.start)
        if begin < start and _then().search(text, max(0, begin - _NEAR), begin):
            return True
    return False


_NEAR = 30
"""Letters before an event in which the word stands that says that it was before another."""


@lru_cache(maxsize=1)
def _then() -> re.Pattern[str]:
    """A word such as «عقب» and at most two more: «بعد انتهاء أعمال القمة»."""
    words = "|".join(sorted(occurrence_words("then") - _IN_COURSE, reverse=True))
    return re.compile(rf"\bو?(?:{words})\s+(?:\w+\s+){{0,2}}$")


_IN_COURSE = frozenset({"خلال", "اثناء"})

_IN_CITY = re.compile(r"\sin\s([A-Z][\w’-]+)(?=[\s,.;](?!\s?[A-Z]))")


def _states(context: Context, event: Ref) -> set[Ref]:
    """The states of those at an event; where none is told, as of a news conference, those of the people named."""
    states = {*states_at(context, event), *(context.country_of(ref) for ref in present(context, event))}
    return (states or {context.country_of(ref) for ref in context.state.people}) - {""}


def _names_one(context: Context, words: str) -> bool:
    """Whether words name one of those who last met, or the state of one."""
    current, spoken = context.state.event, f" {words} "
    people = (context.people[ref].name for ref in present(context, current) if ref in context.people)
    if any(f" {family_name(name)} " in spoken for name in people if name):
        return True
    states = _states(context, current)
    known = [state for state in states if context.drafts[state].registered]
    capitals = [context.gazetteer.capitals[state] for state in known if state in context.gazetteer.capitals]
    entries = [context.entry(ref) for ref in (*known, *capitals)]
    names = (name.text for entry in entries for name in (*entry.names, *entry.adjectives))
    return any(re.search(rf"\b{re.escape(fold_key(name))}\b", spoken) for name in names)


def note_others(context: Context, ref: Ref, current: Ref, *, named: bool) -> None:
    """Note who only speaks of talks between others, if these are ``named``: those of the event told of before."""
    if ref and ref != current:
        context.others[ref] = {*_states(context, current), *present(context, current)} if named else set()


def same_as_told(context: Context, refs: tuple[Ref, ...], meant: Ref) -> None:
    """Note of an event, told again with those between whom it is, that it is of others as it was without them."""
    for ref in refs if meant else ():
        if ref in context.others:
            context.others[meant] = context.others[ref]


def _were_held(context: Context) -> None:
    """Let talks elsewhere that lie before the day of writing not be planned, whatever was agreed on at them."""
    published = str(context.document.published or "")
    days = {f.subject: f.object.text for f in context.facts if f.predicate == _DAY and isinstance(f.object, Value)}
    past = {ref for ref in context.others if (day := days.get(ref)) and day < published[: len(day)]}
    for at, fact in enumerate(context.facts) if past else ():
        if fact.subject in past and fact.status == "planned":
            context.facts[at] = replace(fact, status="asserted")


_DAY = "schema:startDate"


def not_at_others(context: Context) -> None:
    """Take back that those who only speak of talks took part in them."""
    _were_held(context)
    for ref, speakers in context.others.items():
        states = {*speakers, *(context.country_of(one) for one in speakers if one in context.drafts)}
        if states & set(context.sides.get(ref, ())):
            del context.sides[ref]
        told = [fact for fact in context.facts if fact.subject == ref and fact.predicate == "hasParticipant"]
        there = [fact for fact in told if fact.object in states]
        context.facts[:] = [fact for fact in context.facts if fact not in there] if there else context.facts

"""Two tellings of one meeting: who met stands in one, when, where or about what in the other."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.chunks.company import before_the_press
from mithaq.extract.chunks.same_event import is_before_that
from mithaq.extract.events.talks_as_dialogue import talks_as_dialogue
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.earlier_ones import this_came
from mithaq.model import Value
from mithaq.read.languages import load_language
from mithaq.text import fold_key
from mithaq.vocabulary import TAKING_PART

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.model import Fact, Ref

_KINDS = frozenset({"Meeting", "Call", "Conference", "Visit"})
_STATES = frozenset({"Country", "InternationalOrganization", "Organization"})
_TOLD = {
    **dict.fromkeys(TAKING_PART, "parties"),
    "schema:startDate": "days",
    "schema:endDate": "ends",
    "takesPlaceIn": "places",
    "roundNumber": "numbers",
    "discusses": "",
}
"""Predicate -> the part of a telling that its object belongs to; what was talked about speaks against nothing."""
_TALKS = ("discuss", "exchange-views", "spoke-with", "receive", "meet")
"""Rules of verbs of talk, and of those that give no name to a meeting."""
_MARKS = '.,;:!?()“”«»"،؛'


@dataclass(slots=True)
class _Telling:
    """What the text says of one event."""

    ref: Ref
    kind: str
    start: int
    """Where in the text it is first mentioned."""
    parties: set[Ref] = field(default_factory=set)
    people: set[Ref] = field(default_factory=set)
    """The officials among those who take part."""
    days: set[str] = field(default_factory=set)
    ends: set[str] = field(default_factory=set)
    places: set[Ref] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)
    statuses: set[str] = field(default_factory=set)
    named: bool = True
    """Whether some noun stands for it, in a language where only what has one is told again."""
    talked: bool = True
    """Whether those who take part are only said to have talked."""
    past: bool = False
    """Whether it is told as what had been before."""


def unite(context: Context) -> dict[Ref, Ref]:
    """Make one of two events of which one has all the parties and the other nothing that speaks against it.

    Returns what stands for each that is no more.
    """
    tellings = _tellings(context)
    same: dict[Ref, Ref] = {}
    vague: set[Ref] = set()
    """Tellings whose week or month gives way to the day that another tells."""
    for other in tellings:
        fitting = [one for one in tellings if one is not other and one.ref not in same and _same(context, one, other)]
        fitting = [one for one in fitting if not (_apart(context, one) or _apart(context, other))]
        if fitting:
            one = min(fitting, key=lambda one: abs(one.start - other.start))
            same[other.ref] = one.ref
            vague |= {other.ref} if one.days and one.days != other.days else set()
    same.update({ref: last for ref, last in talks_as_dialogue(context).items() if ref not in same})
    if not same:
        return same
    for ref, last in list(same.items()):
        while last in same:
            last = same[last]  # noqa: PLW2901 - followed to the end
        same[ref] = last
    dated = {"schema:startDate", "schema:endDate"}
    context.facts[:] = [fact for fact in context.facts if fact.subject not in vague or fact.predicate not in dated]
    for at, fact in enumerate(context.facts):
        subject, target = same.get(fact.subject), same.get(fact.object) if isinstance(fact.object, str) else None
        if subject or target:
            context.facts[at] = replace(fact, subject=subject or fact.subject, object=target or fact.object)
    for at, mention in enumerate(context.mentions):
        if mention.entity in same:
            context.mentions[at] = replace(mention, entity=same[mention.entity])
    return same


def _same(context: Context, one: _Telling, other: _Telling) -> bool:
    """Whether another telling is of the event of one, or of a call that one is told to have been."""
    if one.past != other.past or (one.kind == other.kind == "Call" and one.past):
        return False
    if before_the_press(context, one.ref) != before_the_press(context, other.ref):
        return False
    called = _same_call(context, one, other) or _call_again(context, one, other)
    return called or _same_talk(one, other) or _told_ahead(context, one, other) or _fits(context, one, other)


def _same_talk(one: _Telling, other: _Telling) -> bool:
    """Whether those of whom it is only said that they talked did so at a meeting: «وذلك في لقاء يجمعهما» (Arabic).

    So too where one received the other: «استقبل أ ب الذي يزور البلاد. … وعقد أ مع ب جلسة مباحثات».
    """
    talk = one.kind == other.kind == "Meeting" and one.named and not other.named and other.talked
    same = other.people == one.people and len(one.people) == len(other.parties) == PAIR
    days = one.days == other.days or not one.days or not other.days
    places = one.places == other.places or not one.places or not other.places
    return talk and same and days and places and one.statuses == other.statuses and one.parties == other.parties


def _told_ahead(context: Context, one: _Telling, other: _Telling) -> bool:
    """Whether an Arabic report first tells a meeting without names: «بحث الوزير مع نظيره الكيني … وقد التقى أ ب …»."""
    ahead = one.kind == other.kind == "Meeting" and other.start < one.start and context.language.order == "VSO"
    unnamed = ahead and not (other.named or other.days) and all(context.kind(ref) == "Post" for ref in other.people)
    if not (unnamed and other.parties and other.parties < one.parties and one.statuses == other.statuses):
        return False
    named = {ref for ref in one.people if context.kind(ref) == "Official"}
    places = one.places == other.places or not one.places or not other.places
    held = {(post.rank, post.function) for ref in named for post in context.people[ref].posts}
    told = {(post.rank, post.function) for ref in other.people for post in context.people[ref].posts}
    return places and len(named) == len(one.parties) == PAIR and told <= held


def _fits(context: Context, one: _Telling, other: _Telling) -> bool:
    """Whether another telling may be of the event of one."""
    if (
        one.kind != other.kind
        or not (one.named and other.named)
        or one.statuses != other.statuses
        or (one.numbers and other.numbers and not (one.kind == "Conference" and one.numbers == other.numbers))
    ):
        return False
    if one.kind == "Visit":
        return _one_visit(context, one, other)
    if one.days and other.days and one.days != other.days and not _within(other, one):
        return False
    if one.places and other.places and one.places != other.places:
        return False
    if one.kind == "Conference" and one.statuses != {"planned"}:
        return _one_conference(context, one, other)
    # Whom somebody met whose state nobody says was met elsewhere; a call has one other end.
    stranger = one.kind == "Call" and len(one.people) >= PAIR and not other.people <= one.people
    stranger = stranger or (len(other.people) >= PAIR and bool(one.people) and not other.people & one.people)
    alone = len(other.parties) < PAIR and not (other.parties and other.kind != "Call") and not stranger
    return (alone or _by_states(context, one, other)) and len(one.parties) >= PAIR and other.parties <= one.parties


def _same_call(context: Context, one: _Telling, other: _Telling) -> bool:
    """Whether those who first are only said to have talked did so in a call: «جاء ذلك خلال اتصال هاتفي …» (Arabic)."""
    talk = one.kind == "Call" and other.kind == "Meeting" and not other.named
    parties = other.parties == one.parties or (talk and not one.parties and _this_came(context, one, other))
    people = other.people and (other.people == one.people or not one.people) and parties
    days = one.days == other.days or not one.days or not other.days
    return bool(talk and people and days) and one.statuses == other.statuses and not other.places


def _this_came(context: Context, one: _Telling, other: _Telling) -> bool:
    """Whether a sentence only says at which event that was which is told before: «جاء ذلك في اتصال هاتفي أمس»."""
    inside = next(sentence for sentence in context.sentences if one.start < sentence.end)
    opening = fold_key(context.document.text[inside.start : one.start])
    return other.start < inside.start and this_came(context.language.code, opening)


def _call_again(context: Context, one: _Telling, other: _Telling) -> bool:
    """Whether the call of two is told again, by its other side or under another name (Arabic): «محادثات هاتفية».

    With a day of its own it may be another one.
    """
    calls = one.kind == other.kind == "Call" and one.start < other.start and context.language.order == "VSO"
    same = len(one.parties) == PAIR and other.parties == one.parties and other.people <= one.people
    days = one.days == other.days or not other.days
    return calls and same and days and one.statuses == other.statuses


def _told_as_past(context: Context, telling: _Telling) -> bool:
    """Whether the sentence of an event begins with «كان», and so tells of an earlier one (Arabic)."""
    inside = next(one for one in context.sentences if telling.start < one.end)
    words = fold_key(context.document.text[inside.start : inside.end]).split()
    return words[0].lstrip("و") in WAS and _TOPIC_WAS.isdisjoint(words)


_TOPIC_WAS = frozenset(map(fold_key, ("محور", "أهم", "أبرز")))
"""Words of a sentence that tells what talks were about: «كان ملف المياه أبرز ما بحثه الوزير …»."""
WAS = frozenset({"كان", "كانت", "سبق"})


def _one_conference(context: Context, one: _Telling, other: _Telling) -> bool:
    """Whether a conference of the same kind is told of again: by some of those who took part, or by its place alone."""
    keys = context.drafts[one.ref].key, context.drafts[other.ref].key
    named = keys[0] != keys[1] and all(len(key) == PAIR for key in keys)  # two forums, each told by its name
    if keys[0][0] != keys[1][0] or named or len(one.parties) < PAIR:
        return False
    some = len(other.parties) >= PAIR and other.parties <= one.parties
    return some or (not other.parties and bool(one.places) and one.places == other.places)


def _by_states(context: Context, one: _Telling, other: _Telling) -> bool:
    """Whether an English text first says only which states meet, and then who: “Kenya and Peru will meet next week”."""
    states = other.parties == one.parties and not other.people and bool(one.people)
    # “Talks between the two ministers focused on …”; “A held a meeting with B. The ministers of … met in Oslo”
    first = other.start < one.start or not (other.days or other.places) or not (one.days or one.places)
    return states and first and context.language.order == "SVO" and one.kind in {"Meeting", "Call"}


def _within(wide: _Telling, day: _Telling) -> bool:
    """Whether the day of one telling lies in the week or the month of another."""
    first, last, on = (next(iter(days), "") for days in (wide.days, wide.ends, day.days))
    return on.startswith(f"{first}-") or first < on <= last


def _one_visit(context: Context, one: _Telling, other: _Telling) -> bool:
    """Whether an English text tells of one visit again: “arrived in Kenya … He came to Nairobi for a state visit”."""
    if context.language.order == "VSO" or one.start > other.start or not (one.people or one.parties):
        return False
    states = [{context.country_of(place) or place for place in telling.places} for telling in (one, other)]
    days = one.days == other.days or not other.days or not one.days
    again = not other.people or bool(one.people & other.people)
    return days and again and bool(states[0]) and states[0] == states[1]


def _apart(context: Context, telling: _Telling) -> bool:
    """Whether the sentence that first speaks of an event says that it is another one: “a separate meeting”."""
    if is_before_that(context, telling.ref) or _of_a_series(context, telling):
        return True
    inside = next(one for one in context.sentences if telling.start < one.end)
    words = fold_key(context.document.text[inside.start : inside.end]).split()
    return not _words_apart(context.language.code).isdisjoint(word.strip(_MARKS) for word in words)


def _of_a_series(context: Context, telling: _Telling) -> bool:
    """Whether an English number is that of a meeting of something else: “the second meeting of the port dialogue”."""
    series = context.language.order == "SVO" and bool(telling.numbers)
    return series and _OF_ANOTHER.match(context.document.text, telling.start) is not None


_OF_ANOTHER = re.compile(
    r"(?:[\w-]+\s+){1,4}?of\s+(?:the|their|its)\s+"
    r"(?!(?:two|three|both|heads|leaders|foreign|ministers|presidents|members|parties|sides)\b)"
)


@lru_cache(maxsize=4)
def _words_apart(language: str) -> frozenset[str]:
    return frozenset(map(fold_key, load_language(language).data["meetings"]["apart"]))


def _tellings(context: Context) -> list[_Telling]:
    found: dict[Ref, _Telling] = {}
    for mention in context.mentions:
        ref = mention.entity
        if ref not in found and ref in context.drafts and context.kind(ref) in _KINDS:
            found[ref] = _Telling(ref, context.kind(ref), mention.start)
    for fact in context.facts:
        if fact.predicate not in _TOLD:
            continue
        ref = fact.subject
        if ref not in found and context.kind(ref) in _KINDS:
            named = context.language.order == "SVO"
            found[ref] = _Telling(ref, context.kind(ref), fact.evidence.start, named=named)
        if ref in found:
            _note(context, found[ref], fact)
    for telling in found.values() if context.language.order == "VSO" else ():
        telling.past = _told_as_past(context, telling)
    return [telling for telling in found.values() if telling.statuses]


def _note(context: Context, telling: _Telling, fact: Fact) -> None:
    """Add to a telling what a fact says of its event."""
    told = fact.object.text if isinstance(fact.object, Value) else fact.object
    telling.statuses.add(fact.status)
    if fact.predicate in TAKING_PART:
        telling.talked = telling.talked and fact.evidence.rule.partition(".")[2].startswith(_TALKS)
        if told in context.people:
            telling.people.add(told)
        state = context.country_or_self(told)
        if state and context.kind(state) in _STATES:
            telling.parties.add(state)
    elif fact.predicate != "discusses":
        getattr(telling, _TOLD[fact.predicate]).add(told)

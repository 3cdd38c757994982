"""Whom words such as “the two sides” and “his country” stand for, from what was said before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.clauses.named_officials import PLURALS, all_there, each_named, heads_of_both, two_at_event
from mithaq.extract.clauses.ranks import fits_word, holds_rank
from mithaq.extract.clauses.speakers import the_two
from mithaq.extract.clauses.voices import voice_at
from mithaq.extract.clauses.who_is_there import (
    all_states,
    bodies_there,
    leaders_of_body,
    organisation_there,
    regional_leaders,
    several_there,
)
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import STATE_NOUNS
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref


def own_states(context: Context, inner: tuple[Ref, ...] = (), word: str = "") -> tuple[Ref, ...]:
    """The state of whoever speaks or is reported (``inner``), or of the last person named: «قال … إن بلاده ترحب».

    Of «بلديهما» it is those of both.
    """
    found = _own_states(context, inner)
    both = context.likely_sides() if word.endswith(_OF_BOTH) and len(found) == 1 else ()
    return both if len(both) == PAIR and found[0] in both else found


_OF_BOTH = "هما"


def _own_states(context: Context, inner: tuple[Ref, ...]) -> tuple[Ref, ...]:
    state = context.state
    people = tuple(ref for ref in inner if context.kind(ref) in {"Official", "Post"})
    said = any(context.kind(ref) == "Official" for ref in (*people, *state.speaker))
    last = () if said else tuple(state.people[-1:])  # the state of who speaks may be told later, and is no other's
    for speakers in (people, state.speaker, last, state.issuer):
        states = (_acts_for(context, ref) for ref in speakers if ref in context.drafts)
        # Asking for its class makes a state known of which so far only a city was named.
        found = tuple(dict.fromkeys(country for country in states if country and context.kind(country)))
        if found:
            return found
    return ()


def _acts_for(context: Context, ref: Ref) -> Ref:
    """The state of an entity, or of the unnamed holder of a post: «أكد الوزير الكيني دعم بلاده …»."""
    known = context.people.get(ref)
    return known.country if known is not None else context.country_of(ref)


def _people_meant(context: Context, word: str) -> tuple[Ref, ...]:
    """Whom “the ministers” or “both leaders” are: those at the event, those named together, or two of that rank."""
    state = context.state
    if _ministers_of_states(context, word):
        return state.officials_of
    two = word.lower().startswith(("two", "both"))
    takers = tuple(ref for ref in context.state.takers.get(state.event, ()) if context.kind(ref) == "Official")
    if not takers and not state.group and context.language.order == "SVO":
        told = (tuple(ref for ref in there if context.kind(ref) == "Official") for there in state.takers.values())
        takers = next((there for there in reversed([*told]) if len(there) == PAIR), ())
    if not two and (whole := _whole_group(context, word) or _with_counterpart(context)):
        return whole
    if len(takers) > PAIR and state.group and set(state.group) <= set(takers) and not _of_one_side(context, takers):
        takers = state.group
    for people in (takers, state.group):
        fits = len(people) > 1 and not (two and len(people) > PAIR) and not _others_fit(context, people, word)
        if fits and not _are_no_such(context, people, word):
            return people
    fitting = [ref for ref in state.people if fits_word(context, ref, word)]
    if not two and len(fitting) == len(state.sides) > PAIR:
        return tuple(fitting)
    of_rank = [ref for ref in fitting if holds_rank(context, ref, word)]
    fitting = of_rank if len(of_rank) >= PAIR else fitting
    found = _last_two(context, fitting) if len(fitting) >= PAIR else ()
    return () if _are_no_such(context, found, word) else found


def _ministers_of_states(context: Context, word: str) -> bool:
    """Whether “the ministers” are those of states or bodies told of, for no two of that rank are named (English).

    “EU and GCC ministers met. … The ministers condemned …”, though the Secretary General of one of them is named.
    """
    of = context.state.officials_of
    if context.language.order != "SVO" or len(of) < PAIR or "minister" not in word.lower() or "prime" in word.lower():
        return False
    return sum(holds_rank(context, ref, word) for ref in context.state.people) < PAIR


def _unnamed(context: Context) -> tuple[Ref, ...]:
    """The states whose ministers or leaders an Arabic text tells of without their names, where it names none later."""
    several = context.state.officials_of if context.language.order == "VSO" else ()
    return () if any(context.country_of(ref) in several for ref in context.state.people) else several


def _others_fit(context: Context, people: tuple[Ref, ...], word: str) -> bool:
    """Whether one of these is of another rank than the words say, and two others are of that rank."""
    if all(fits_word(context, ref, word) for ref in people):
        return False
    return sum(holds_rank(context, ref, word) for ref in context.state.people) >= PAIR


def _of_one_side(context: Context, takers: tuple[Ref, ...]) -> bool:
    """Whether those named last in one breath are colleagues, who met others: “A and B of Kenya met C and D of Peru”."""
    own, there = ({context.country_of(ref) for ref in people} - {""} for people in (context.state.group, takers))
    return len(own) == 1 < len(there)


def _are_no_such(context: Context, people: tuple[Ref, ...], word: str) -> bool:
    """Whether “the presidents” are none of these, one being of another rank, or “the participants” took no part."""
    name = word.lower()
    if any(noun in name for noun in _OWN_RANKS):
        return not all(fits_word(context, ref, word) for ref in people)
    there = context.state.takers.get(context.state.event, ())
    return "participants" in name and not set(people) <= set(there)


_OWN_RANKS = ("prime minister", "president")


def _whole_group(context: Context, word: str) -> tuple[Ref, ...]:
    """All at the table of those named last in one breath, if all are of the rank: “A hosted B and C. The leaders …”."""
    group = set(context.state.group)
    for takers in reversed(context.state.takers.values()):
        officials = tuple(ref for ref in takers if context.kind(ref) == "Official")
        wider = len(officials) == len(group) + 1 and group <= set(officials)
        if wider and len(group) > 1 and all(holds_rank(context, ref, word) for ref in officials):
            return officials
    return ()


def _with_counterpart(context: Context) -> tuple[Ref, ...]:
    """Those named last and the one whose counterparts they are: “A met his counterparts B and C. They …”."""
    group = context.state.group
    pairs = {(fact.subject, fact.object) for fact in context.facts if fact.predicate == "counterpartOf"}
    host = next((one for one, other in pairs if other in group and one not in group), "")
    if host and all((host, ref) in pairs for ref in group):
        return (host, *group)
    # “A spoke with B of Kenya and C of Peru. They …” speaks of the three.
    takers = tuple(ref for ref in context.state.takers.get(context.state.event, ()) if context.kind(ref) == "Official")
    states = {context.country_of(ref) for ref in group} - {""}
    several = len(group) > 1 and len(states) == len(group) == len(takers) - 1
    return takers if several and set(group) < set(takers) and context.language.order == "SVO" else ()


def _last_two(context: Context, people: list[Ref]) -> tuple[Ref, ...]:
    """The last two of these, of two states where the text tells them; who is named later is told once."""
    people = [ref for ref in people if not _named_later(context, ref, people)]
    states = {context.country_of(ref): ref for ref in people if context.country_of(ref)}
    last = sorted(states.values(), key=people.index)[-PAIR:]
    last = last if len(last) == PAIR else people[-PAIR:]
    return tuple(last) if len(last) == PAIR else ()


def _named_later(context: Context, ref: Ref, people: list[Ref]) -> bool:
    """Whether somebody told by a post alone has his name among these: “the President's Call … President A spoke”."""
    known = context.people.get(ref)
    if known is None or known.name or not known.posts:
        return False
    ranks = {(post.rank, post.function) for post in known.posts}
    others = (context.people[one] for one in people if one in context.people and one != ref)
    return any(
        one.name and one.country == known.country and ranks & {(post.rank, post.function) for post in one.posts}
        for one in others
    )


def sides_meant(context: Context, kind: str, at: int, word: str = "") -> tuple[Ref, ...]:
    """The sides of that kind that the words at a folded offset stand for: two, several, people or whoever says “we”.

    “They” are nobody who is named for the first time after it: “They will meet Presidents A and B”. No more are
    «الوزراء» anybody to whom they speak: «هنأ الوزراء الرئيس أ».
    """
    if (of_region := regional_leaders(context, word)) is not None:
        return of_region
    body = leaders_of_body(context, word) if kind in {"all", "people"} else ()
    meant = body or heads_of_both(context, kind, word) or _sides_meant(context, kind, at, word)
    if kind == "countries" and not (meant and all(ref in context.people for ref in meant)):
        meant = _their_states(context, meant or (context.state.speaker if len(context.state.speaker) == PAIR else ()))
    of_states = kind == "all" and _are_states(word)  # “the three countries” after their leaders
    if of_states or (kind == "people" and _HEADS.search(word.lower()) and _are_no_heads(context, meant)):
        states = tuple(dict.fromkeys(_acts_for(context, ref) for ref in meant))
        meant = meant if of_states and not all(states) else tuple(filter(None, states))
    if kind == "they" and [context.kind(ref) for ref in meant] == ["Country"]:
        return ()  # “The members said they …” is of no host
    # “chaired by the ministers of both states, A and B”
    later = kind == "they" or (kind != "we" and context.language.order == "VSO")
    people = [context.people[ref] for ref in meant if ref in context.people] if later else []
    ahead = [known for known in people if known.name and known.start > at]
    return () if ahead and (len(ahead) == len(people) or context.language.order == "VSO") else meant


def _are_states(word: str) -> bool:
    """Whether English words are of several states: “all three governments”."""
    return word.lower().rpartition(" ")[2] in STATE_NOUNS


def _are_no_heads(context: Context, meant: tuple[Ref, ...]) -> bool:
    """Whether those named are ministers or envoys, or counterparts of such: «الوزير أ ونظيرته ب» are no «الرئيسان»."""
    ranks = [{post.rank for post in context.people[ref].posts} for ref in meant if ref in context.people]
    return any(ranks) and len(ranks) == len(meant) and all(told <= _NO_HEADS for told in ranks)


_HEADS = re.compile(r"\bpresidents|prime ministers|\bkings|الرئيس(?:ان|ين)")
_NO_HEADS = frozenset({"minister", "minister-of-state", "undersecretary", "ambassador", "special-envoy"})


def _their_states(context: Context, sides: tuple[Ref, ...]) -> tuple[Ref, ...]:
    """The states of two sides that are bodies, “the space agencies of A and B. Both countries …”; none if unknown."""
    states = [context.country_of(ref) if context.kind(ref) in _BODIES else ref for ref in sides]
    return tuple(dict.fromkeys(states)) if all(state and context.kind(state) != "Official" for state in states) else ()


_BODIES = frozenset({"GovernmentBody", "Organization"})


def _sides_meant(context: Context, kind: str, at: int, word: str) -> tuple[Ref, ...]:
    state = context.state
    named = voice_at(context, at, "we") if kind == "we" else _so_many(context, word) if kind == "all" else ()
    named = named or (each_named(context, word) if kind == "all" else ())
    named = (bodies_there(context) if kind == "all" else ()) or named
    if named or kind == "we" or (kind == "all" and _are_counted_states(word.split())):
        return named
    if (kind == "they" and len(state.speaker) > 1) or (kind == "all" and len(state.speaker) > PAIR):
        return state.speaker
    met = _who_met(context) if kind == "they" else ()
    if met or (kind == "they" and (len(state.group) > 1 or not state.sides)):
        return met or _with_counterpart(context) or state.group or _people_meant(context, "")
    several = _unnamed(context) if word in PLURALS else ()
    if not several and len(state.people) > 1 and (kind == "people" or not (state.sides or context.likely_sides())):
        arabic = context.language.order == "VSO"
        people = (all_there(context, word) or the_two(context, word)) if arabic else _people_meant(context, word)
        if people or context.language.order == "VSO":
            return people
    if kind in {"two", "they"} and len(state.sides) > PAIR and (pair := _pair_of_these(context, kind, word)):
        return pair
    sides = several or (
        two_at_event(context, kind) or context.likely_sides() or (_only_two(context, word) if kind in _SIDES else ())
    )
    others = all(context.country_of(ref) not in state.officials_of for ref in state.people)
    if not sides and kind in _OFFICIALS and others:
        sides = state.officials_of  # “The ministers of A, B and C issued a statement. The ministers condemned …”
    arabic = context.language.order == "VSO"
    if not sides and kind == "all":
        sides = several_there(context)
    if not sides and (kind == "all" or (not arabic and kind in _OFFICIALS and not word.lower().startswith(_TWO_OF))):
        sides = organisation_there(context)  # “the Ministers”, «القادة» at the summit of a body
    sides = sides or _who_issue(context, kind, word) or _three_who_spoke(context, word) or _only_three(context, word)
    wider = _at_table if not arabic else all_states if kind == "all" else None
    return sides if wider is None else wider(context, sides)


def _three_who_spoke(context: Context, word: str) -> tuple[Ref, ...]:
    """The three states that spoke last: “Kenya, Chile and Peru agreed to … The three leaders stressed …” (English)."""
    spoke = context.state.speaker
    three = context.language.order == "SVO" and word.lower().startswith(_THREE) and len(spoke) == PAIR + 1
    return spoke if three and all(context.kind(ref) == "Country" for ref in spoke) else ()


def _only_three(context: Context, word: str) -> tuple[Ref, ...]:
    """The three states that an English text has named, where it has named no fourth: “signed by A, B and C”."""
    if context.language.order == "VSO" or not word.lower().startswith(_THREE) or not _are_states(word):
        return ()
    return _all_named(context, PAIR + 1)


def _all_named(context: Context, count: int) -> tuple[Ref, ...]:
    """The states that a text has named, where they are so many."""
    states = tuple(ref for ref in context.named if context.kind(ref) == "Country")
    return states if len(states) == count else ()


_THREE = ("three ", "all three ")


def _who_issue(context: Context, kind: str, word: str) -> tuple[Ref, ...]:
    """The states whose leaders a heading says issue a text that names nobody: “Statement of the Leaders of A and B”.

    Of two speak “both leaders” and «القائدان», of any number “the leaders” and «القادة»; nobody once others are named,
    for these may be meant.
    """
    arabic, issuers = context.language.order == "VSO", context.state.issuers
    two = kind != "all" if arabic else word.lower().startswith(("two", "both"))
    if not (len(issuers) == PAIR if two else len(issuers) > 1):
        return ()
    named = {mention.entity for mention in context.mentions if context.kind(mention.entity) in _NAMED}
    alone = named.issubset(issuers) and all(context.kind(ref) == "Country" for ref in issuers)
    return issuers if alone else ()


_NAMED = frozenset({"Country", "GovernmentBody", "Organization", "InternationalOrganization"})


def _pair_of_these(context: Context, kind: str, word: str) -> tuple[Ref, ...]:
    """The two named together last where more are at the table; English “the sides” are all of them."""
    if context.language.order == "VSO":
        return context.pairs[-1] if context.pairs else ()
    held = any(fact.subject == context.state.event and fact.predicate in _HELD for fact in context.facts)
    if kind == "two" and _TWO_OF_THEM.isdisjoint(word.lower().split()) and held:
        return ()  # of no summit that was only named beside their talks
    return next((pair for pair in reversed(context.pairs) if set(pair) & set(context.state.sides)), ())


_HELD = frozenset({"schema:eventStatus", "takesPlaceIn"})
_TWO_OF_THEM = frozenset({"two", "both"})


def _who_met(context: Context) -> tuple[Ref, ...]:
    """The people at an English event whose states are its sides: “A of Kenya met B of Spain. They agreed …”."""
    state = context.state
    takers = tuple(ref for ref in state.takers.get(state.event, ()) if context.kind(ref) == "Official")
    states = {context.country_of(ref) for ref in takers}
    each = len(takers) > 1 and "" not in states and len(states) == len(takers)
    return takers if each and states == set(state.sides) and context.language.order == "SVO" else ()


def _so_many(context: Context, word: str) -> tuple[Ref, ...]:
    """The three or four people named last in one breath, or one and those whom he met: «القادة الأربعة» (Arabic).

    Of «الدول الثلاث» and their ministers it is the states of these.
    """
    words = word.split()
    count = _COUNTS.get(words[-1]) if words else None
    if count is None:
        return ()
    group = tuple(ref for ref in context.state.group if context.kind(ref) == "Official")
    taking = context.state.takers.get(context.state.event, ())
    there = tuple(ref for ref in taking if context.kind(ref) == "Official")
    people = next((people for people in (there, group, _named(context)) if len(people) == count), ())
    if not _are_counted_states(words) or (people and words[0] in _HEADS_OF_STATES):
        return people
    told = context.told.get(context.state.event)
    for present in (people, tuple(told.present) if told is not None else (), context.state.sides):
        states = tuple(dict.fromkeys(state for ref in present if (state := context.country_or_self(ref))))
        if len(states) == count and all(context.kind(ref) == "Country" for ref in states):
            return states
    return ()


def _named(context: Context) -> tuple[Ref, ...]:
    """All whom a text has named, where each acts for a state of his own: «بدعوة من أ إلى ب وج، اجتمع الثلاثة»."""
    named = tuple(ref for ref, known in context.people.items() if known.name)
    states = {context.country_of(ref) for ref in named} - {""}
    return named if len(states) == len(named) else ()


def _are_counted_states(words: list[str]) -> bool:
    """Whether Arabic words are of so many states, or of their ministers: «وزراء خارجية الدول الثلاث»."""
    return bool(words) and words[-1] in _COUNTS and not _OF_COUNTED_STATES.isdisjoint(words)


_COUNTS = {
    fold_key(word): count
    for words, count in ((("الثلاثة", "الثلاث"), PAIR + 1), (("الأربعة", "الأربع"), PAIR + 2))
    for word in words
}
_OF_COUNTED_STATES = frozenset(map(fold_key, ("الدول", "البلدان")))
_HEADS_OF_STATES = frozenset(map(fold_key, ("رؤساء", "قادة", "زعماء")))


def _only_two(context: Context, word: str) -> tuple[Ref, ...]:
    """The two states that an English text has named, where it has named no third: “A assured B … Both countries …”."""
    if context.language.order == "VSO" or not word.lower().startswith(_TWO_OF):
        return ()
    return _all_named(context, PAIR)


_TWO_OF = ("two ", "both ")
_OFFICIALS = frozenset({"people", "they"})
_SIDES = frozenset({"countries", "two"})


def _at_table(context: Context, sides: tuple[Ref, ...]) -> tuple[Ref, ...]:
    """The states of all at the event that is told of, where they are more than the two sides."""
    told = context.told.get(context.state.event)
    states = dict.fromkeys(context.country_of(ref) for ref in told.present) if told is not None else {}
    states.pop("", None)
    wider = len(states) > len(sides) > 1 and set(sides) <= states.keys()
    return tuple(states) if wider else sides

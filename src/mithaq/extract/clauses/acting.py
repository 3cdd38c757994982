"""Which state an official acts for where the title does not say: agencies leave it out of their own minister's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.counterparts import is_counterpart
from mithaq.extract.clauses.agencies import signed_by_agency
from mithaq.extract.clauses.event_sides import TAKING_PART, attends, events_of, sides_of
from mithaq.extract.clauses.telling_titles import (
    accredits,
    by_beginning,
    by_usual_title,
    gone_to,
    in_one_breath,
    is_told_of,
    of_counterpart,
    of_country_told,
    of_envoys,
    of_no_state,
    of_teller,
    of_title,
    only_other,
    only_told_of,
    received_by_own_head,
    talked_about,
    titled_alike,
)
from mithaq.extract.clauses.visits import (
    fellow_visitor,
    met_on_tour,
    named_together,
    pair_with,
    states_visited,
    visited_by_guest,
)
from mithaq.extract.words.context import PAIR
from mithaq.model import Value
from mithaq.text import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mithaq.extract.words.context import Context
    from mithaq.extract.words.known import Person, Post
    from mithaq.model import Ref, Sentence

_OF_STATE = frozenset({
    "head-of-state", "crown-prince", "vice-president", "head-of-government", "deputy-head-of-government", "minister",
    "minister-of-state", "undersecretary", "assistant-undersecretary", "deputy-assistant-secretary",
    "speaker-of-parliament", "spokesperson", "adviser",
})  # fmt: skip
"""Ranks of those who act for a state; an agency's director or a secretary-general need not."""
_GOVERNING = frozenset(
    {"mfa", "presidency", "pmo", "mod", "nsc", "government", "parliament", "interior", "finance", "trade"}
)
"""Organs in whose statements an official without a state is of their own."""


def state_of(context: Context, known: Person, main: Ref) -> Ref:
    """The state that somebody acts for as the rest of the text tells; empty when nothing does."""
    begins = by_beginning(context, known)
    if context.organization_of(known.ref) or (of_no_state(context, known) and not begins):
        return ""
    if any(post.rank == "special-envoy" and sent_by_organisation(context, post) for post in known.posts):
        return ""
    if begins:
        return begins if begins in context.mentioned or is_told_of(context, begins) else ""
    found = of_title(context, known) or fellow_visitor(context, known.ref) or named_together(context, known)
    found = found or received_by_own_head(context, known) or met_on_tour(context, known.ref)
    unknown, chairs = (0, 0) if found else _chairs_of_no_state(context, known)
    found = found or ("" if unknown > 1 else _other_side(context, known, main))  # which of them is of the side left?
    if found and found not in _sides_told(context, main):
        found = of_teller(context, known) or found  # «أعلنت الخارجية الكينية أن الوزير أ …» before a pair of others
    found = "" if found and (_another_holds(context, known, found) or _of_another(context, known, found)) else found
    home = _at_home(context, known)
    if found and context.gazetteer.arabic:
        found = titled_alike(context, known, _others(context, known, events_of(context, known.ref))) or found
    if found and home and home not in _sides_of_main(context, main):
        found = ""  # a minister of neither state, who travels to both
    of_state = any(post.rank in _OF_STATE and not post.organization for post in known.posts)
    of_state |= context.language.order == "SVO" and not known.posts and is_counterpart(context, known.ref)
    many = unknown > 1 and chairs > PAIR  # “A and B co-chaired it with C and D”
    if found or not of_state or many or any(post.several for post in known.posts):
        return found
    events = events_of(context, known.ref)
    others = _others(context, known, events)
    for state in _told(context, known, events, others):
        if state and state not in others and not _another_holds(context, known, state):
            return context.registered(state)
    return ""


def _another_holds(context: Context, known: Person, state: Ref) -> bool:
    """Whether another has the post of somebody in a state that has one such, its head or its minister of the same.

    Or may have: “President A and President B” are of two states.
    """
    held = {_seat(post) for post in known.posts if post.rank in _ONE_OF_EACH and not post.tense}
    for other in context.people.values() if held else ():
        posts = [post for post in other.posts if not post.tense and _seat(post) in held] if other.name else []
        if not posts or other is known:
            continue
        head = posts[0].rank in _HEADS
        beside = head and not other.country and _side_by_side(context, known, other)
        if beside or (other.country == state and (head or any(post.country == state for post in posts))):
            return True
    return False


def _of_another(context: Context, known: Person, state: Ref) -> bool:
    """Whether somebody's body is of another state, or of none: “NASA Administrator A”, “World Bank President A”."""
    bodies = [post.organization for post in known.posts if not post.tense]
    for body in bodies if context.language.order == "SVO" and all(bodies) else ():
        entry = context.entry(body) if context.drafts[body].registered else None
        if entry is not None and (entry.kind == _INTERNATIONAL or (entry.country and entry.country != state)):
            return True
    return False


_INTERNATIONAL = "InternationalOrganization"


def _side_by_side(context: Context, known: Person, other: Person) -> bool:
    """Whether two are named with nothing but “and” and a title between them."""
    first, second = sorted([known, other], key=lambda one: one.start)
    joint = context.text[first.end : second.start].split()
    return 0 < len(joint) <= PAIR and (joint[0] == "and" or joint[0].startswith("و"))


def _seat(post: Post) -> tuple[str, str, str]:
    return post.rank, post.function, post.portfolio


_HEADS = frozenset({"head-of-state", "head-of-government"})
_ONE_OF_EACH = _HEADS | {"crown-prince", "minister"}


def _others(context: Context, known: Person, events: list[Ref]) -> set[Ref]:
    """The other sides of the events of somebody, and the states that he visited."""
    others = {side for event in events for side in sides_of(context, event, without=known.ref)}
    visited, home = states_visited(context, known.ref, events)
    return (others | visited) - home


def _told(context: Context, known: Person, events: list[Ref], others: set[Ref]) -> Iterator[Ref]:
    """What may tell a state, the surest first."""
    yield context.stands.get(known.ref, "")
    yield of_country_told(context, known)
    receiving = [event for event in events if not attends(context, known.ref, event)]
    yield _accredited(context, receiving)
    yield accredits(context, known.ref)
    yield of_envoys(context, receiving)
    yield _hosting(context, known.ref, events)
    yield visited_by_guest(context, known.ref, events)
    yield _beside_counterpart(context, known.ref)
    yield _at_home(context, known)
    yield _at_place(context, known, events, others)
    yield _head_at_home(context, known, events, others)
    yield titled_alike(context, known, others)
    beside = only_told_of(context, known)
    yield "" if beside else of_teller(context, known)
    yield pair_with(context, others)
    yield _one_of_two(context, others)
    yield _third_of(context, others)
    yield _in_heading(context, known, others)
    yield _of_heading(context)
    if not beside:
        yield _of_issuer(context)
        yield signed_by_agency(context)
    yield _of_stances(context, others)
    yield by_usual_title(context, known) if others else ""
    yield only_other(context, others)


def _accredited(context: Context, events: list[Ref]) -> Ref:
    """The state to which an ambassador is sent who was at an event with nobody else: of others one cannot tell."""
    for event in events:
        people = dict.fromkeys(f.object for f in context.facts if f.subject == event and f.object in context.people)
        sent = [post.accredited for ref in people for post in context.people[str(ref)].posts if post.accredited]
        alone = len(people) <= PAIR and len(sides_of(context, event)) <= PAIR
        if sent and alone:
            return sent[0]
    return ""


def _hosting(context: Context, ref: Ref, events: list[Ref]) -> Ref:
    """The state of the place where somebody received others."""
    host = ("role", Value("host", "role"))
    hosted = {fact.subject for fact in context.facts if fact.object == ref and host in fact.qualifiers} & set(events)
    places = (f.object for f in context.facts if f.subject in hosted and f.predicate == "takesPlaceIn")
    bodies = context.gazetteer.bodies
    named = (state for ref in places for state in (context.country_of(str(ref)), *_house(context, str(ref), bodies)))
    return next((context.registered(state) for state in named if state), "")


def _house(context: Context, place: Ref, bodies: dict[str, str]) -> list[str]:
    """The state whose body has the name of a place: the White House."""
    return [bodies[name] for name in context.drafts[place].names if name in bodies]


def _at_place(context: Context, known: Person, events: list[Ref], others: set[Ref]) -> Ref:
    """The state of the capital where somebody met those of other states, if an English text names that state.

    Where the state of none of them is known, either may be at home: “A met with B in Tokyo”.
    """
    if context.language.order == "VSO" or not others:
        return ""
    there = {str(f.object) for f in context.facts if f.subject in events and f.object in context.people} - {known.ref}
    strangers = bool(there) and not any(context.people[ref].country for ref in there)
    if strangers and not all(in_one_breath(context, known, context.people[ref]) for ref in there):
        return ""
    if strangers and any(fact.predicate == "chairedBy" and fact.object == known.ref for fact in context.facts):
        return ""  # “the Peru-Kenya Committee met in Nairobi, co-chaired by A and B”: either may be at home
    placed = [f for f in context.facts if f.predicate == "takesPlaceIn" and f.subject in events]
    if _among_many(context, [context.sentences[fact.evidence.sentence] for fact in placed]):
        return ""
    registered = (str(f.object) for f in placed if context.drafts[str(f.object)].registered)
    states = {context.country_of(place) for place in registered if context.entry(place).capital}
    states |= {state for f in placed for state in _house(context, str(f.object), context.gazetteer.bodies)}
    found = {state for state in states if state in context.named} - others
    return found.pop() if len(states) == len(found) == 1 else ""


def _head_at_home(context: Context, known: Person, events: list[Ref], others: set[Ref]) -> Ref:
    """The state in whose capital an Arabic text says that a head without a state met those of two others, at a summit.

    «القمة الثلاثية التي انعقدت في العاصمة الأردنية بين الملك أ والرئيس المصري ب والرئيس العراقي ج»
    """
    head = any(post.rank in _HEADS for post in known.posts)
    summits = {event for event in events if context.kind(event) == "Conference"} if head and len(others) >= PAIR else {}
    placed = [str(f.object) for f in context.facts if f.subject in summits and f.predicate == "takesPlaceIn"]
    cities = {place for place in placed if context.drafts[place].registered and context.kind(place) != "Country"}
    states = {context.country_of(place) for place in cities if context.entry(place).capital}
    found = {state for state in states if state in {*placed, *context.named}} - others
    return found.pop() if context.language.order == "VSO" and len(states) == len(found) == 1 else ""


def _of_stances(context: Context, others: set[Ref]) -> Ref:
    """The one state, beside the others, whose stand an English text tells: “Kenya expressed its support”."""
    if context.language.order == "VSO" or not others:
        return ""
    holders = {str(f.object) for f in context.facts if f.predicate == "stanceHolder"}
    states = {ref for ref in holders if context.kind(ref) == "Country"} - others
    taken = {known.country for known in context.people.values()}
    return states.pop() if len(states) == 1 and not states & taken else ""


def _at_home(context: Context, known: Person) -> Ref:
    """The state of the capital from which a report on somebody comes, if it names that state.

    Its own officials' titles leave it out; New York and Geneva are but where they meet, and a conference brings
    those of any state together: “BAKU: The minister met A on the sidelines of the summit”.
    """
    city = context.state.dateline
    arabic = context.language.order == "VSO"
    capital = bool(city) and (not arabic or (context.drafts[city].registered and context.entry(city).capital))
    state = context.country_of(city) if capital else ""
    opening = [sentence for sentence in context.sentences if not sentence.heading][:1]
    first = context.named.get(known.ref)
    tells = first is not None and any(first.start < sentence.end for sentence in opening)
    return state if tells and state in context.named and not _among_many(context, opening) else ""


def _among_many(context: Context, sentences: list[Sentence]) -> bool:
    """Whether sentences say that people met where a conference brought those of many states together."""
    words = (fold_key(context.document.text[sentence.start : sentence.end]) for sentence in sentences)
    return any(fold_key(phrase) in told for told in words for phrase in context.language.data["meetings"]["around"])


def _beside_counterpart(context: Context, ref: Ref) -> Ref:
    """The other of two sides of an event, where the counterpart of somebody acts for one."""
    pairs = (f for f in context.facts if f.predicate == "counterpartOf" and ref in {f.subject, f.object})
    states = {context.country_of(str(f.object if f.subject == ref else f.subject)) for f in pairs} - {""}
    sides = (set(sides) for sides in context.sides.values() if len(sides) == PAIR and states & set(sides))
    left = {side for both in sides for side in both - states if context.kind(side) == "Country"}
    return left.pop() if len(states) == len(left) == 1 else ""


def _one_of_two(context: Context, others: set[Ref]) -> Ref:
    """The other of two states that met, where an English text tells whom else the leader of one of them met there."""
    others = {ref for ref in others if context.kind(ref) == "Country"}
    if context.language.order == "VSO" or len(others) != 1:
        return ""
    tables = ({ref for ref in sides_of(context, event) if context.kind(ref) == "Country"} for event in context.told)
    left = {state for table in tables if len(table) == PAIR and others < table for state in table - others}
    return left.pop() if len(left) == 1 else ""


def _third_of(context: Context, others: set[Ref]) -> Ref:
    """The third of three states that an English text says to have met, of which two are those of the others.

    “Minister A met B of Kenya and C of Peru. The ministers of Kenya, Peru and Norway agreed …”
    """
    if context.language.order == "VSO" or len(others) != PAIR:
        return ""
    tables = ({ref for ref in sides_of(context, event) if context.kind(ref) == "Country"} for event in context.told)
    left = {state for table in tables if len(table) == PAIR + 1 and others < table for state in table - others}
    return left.pop() if len(left) == 1 else ""


def _in_heading(context: Context, known: Person, others: set[Ref]) -> Ref:
    """The one state that the heading names beside those of the others."""
    if not others:
        return ""
    end = next((sentence.end for sentence in reversed(context.sentences[:2]) if sentence.heading), 0)
    named = [mention for mention in context.mentions if mention.name and context.kind(mention.entity) == "Country"]
    present = {fact.object for fact in context.facts if fact.predicate in TAKING_PART}
    guests = [known for known in context.people.values() if known.ref in present]
    sent = {post.country for known in guests for post in known.posts if post.rank == "ambassador"}
    named = [mention for mention in named if mention.end <= end and not talked_about(context, mention)]
    named = [mention for mention in named if not of_counterpart(context, known, mention)]
    states = {mention.entity for mention in named} - others - sent
    if not context.gazetteer.arabic:
        # “Meeting with French, German and UK Counterparts” is written by somebody else.
        states -= {known.country for known in context.people.values()}
        states -= {mention.entity for mention in named if gone_to(context, mention)}
    return states.pop() if len(states) == 1 else ""


def _of_heading(context: Context) -> Ref:
    """The state of the one organ whose name alone heads an English text: “The White House”, in the first line."""
    head = context.sentences[0]
    if context.language.order == "VSO" or not head.heading:
        return ""
    named = [mention for mention in context.mentions if mention.end <= head.end]
    bodies = {one.entity for one in named if one.end - one.start > (head.end - head.start) - _THE}
    state = context.country_of(bodies.pop()) if len(bodies) == 1 else ""
    return state if len({one.entity for one in named}) == 1 else ""


_THE = len("The . ")


def _of_issuer(context: Context) -> Ref:
    """The state of the body that issued the statement."""
    issuers = (str(fact.object) for fact in context.facts if fact.predicate == "issuedBy")
    bodies = (ref for ref in issuers if context.kind(ref) == "GovernmentBody" and _governs(ref))
    return next((state for ref in bodies if (state := context.country_of(ref))), "")


def _governs(body: Ref) -> bool:
    """Whether a body is no agency, whose statement may tell of the officials of others as well."""
    return not body.startswith("body:") or body.rpartition("-")[2] in _GOVERNING


def _other_side(context: Context, known: Person, main: Ref) -> str:
    """The side that is left when the other person at the event acts for one of two (linguistics.md, 4.2)."""
    sides = _signing_sides(context, known)
    if len(sides) != PAIR and any(fact.object == known.ref and fact.subject == main for fact in context.facts):
        sides = _sides_of_main(context, main)
    if len(sides) != PAIR:
        return ""
    taken = {other.country for other in context.people.values() if other is not known and other.country}
    left = [side for side in sides if side not in taken]
    states = [side for side in left if context.kind(side) == "Country"]
    beside = len(left) == PAIR and any(post.rank in _OF_STATE for post in known.posts)  # “the U.S.-ASEAN Summit”
    return states[0] if len(states) == 1 and (len(left) == 1 or beside) else ""


def _chairs_of_no_state(context: Context, known: Person) -> tuple[int, int]:
    """How many of those who chair an event with somebody are of no state that is known, with him; how many they are."""
    chaired = [fact for fact in context.facts if fact.predicate == "chairedBy"]
    events = {fact.subject for fact in chaired if fact.object == known.ref}
    chairs = {str(fact.object) for fact in chaired if fact.subject in events}
    open_ones = [ref for ref in chairs if ref in context.people and not context.people[ref].country]
    return len(open_ones), len(chairs)


def _sides_told(context: Context, main: Ref) -> tuple[Ref, ...]:
    """The sides of an event that its name tells or those who met there, and no pair that is only named somewhere."""
    return context.sides.get(main, ()) or tuple(sides_of(context, main))


def _sides_of_main(context: Context, main: Ref) -> tuple[Ref, ...]:
    return context.sides.get(main, ()) or _pair_of_main(context, main)


def _signing_sides(context: Context, known: Person) -> tuple[Ref, ...]:
    """The states of those who signed what a person signed."""
    status = [fact for fact in context.facts if fact.predicate == "agreementStatus"]
    signed = {fact.subject for fact in status if fact.object == known.ref}
    states = (context.country_of(str(fact.object)) for fact in status if fact.subject in signed)
    return tuple(dict.fromkeys(state for state in states if state))


def _pair_of_main(context: Context, main: Ref) -> tuple[Ref, ...]:
    """The pair of countries, named together anywhere, that goes with the one known side of the event."""
    known = {side for side in sides_of(context, main) if context.kind(side) == "Country"}
    places = (f for f in context.facts if f.predicate == "takesPlaceIn" and context.kind(f.subject) == "Visit")
    visited = {context.country_of(str(fact.object)) for fact in places}  # “a trip to Italy and Greece”
    fitting = (pair for pair in context.pairs if known and known <= set(pair) and not visited.issuperset(pair))
    return next((pair for pair in fitting if all(context.kind(ref) == "Country" for ref in pair)), ())


def sent_by_organisation(context: Context, post: Post) -> bool:
    """Whether an English title is that of an organisation's envoy: “EU High Representative”."""
    kind = context.kind(post.organization) if post.organization else ""
    return context.language.order == "SVO" and kind == "InternationalOrganization" and not post.tense

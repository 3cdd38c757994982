"""Who is on a visit: at the talks that are held in its course, and the state that is visited."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.chunks.led_delegations import state_of_leader
from mithaq.extract.chunks.slots import Filler
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import EVENT, ROLE
from mithaq.model import Value
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.known import Person
    from mithaq.model import Ref

_OF_ALL = frozenset({"place:USA-new-york", "place:CHE-geneva"})
"""Cities that one comes to for the sake of the United Nations."""
_IN_ITS_COURSE = fold_key("خلالها")


def visitor(clauses: Clauses, index: int) -> Filler | None:
    """Who is on the visit in whose course something is held: «في زيارة يجري خلالها محادثات مع …»."""
    context = clauses.context
    item = clauses.items[index + 1] if index + 1 < len(clauses.items) else None
    visit = next((ref for ref in reversed(context.told) if context.kind(ref) == "Visit"), "")
    if item is None or item.unit.text != _IN_ITS_COURSE or not visit:
        return None
    guests = [
        fact.object
        for fact in context.facts
        if fact.subject == visit and fact.predicate == "hasParticipant" and fact.qualifier("role") is not None
    ]
    people = tuple(dict.fromkeys(str(ref) for ref in guests if ref in context.people))
    return Filler(people, item.start, item.end, resolved=True) if len(people) == 1 else None


def who_came(clauses: Clauses, index: int) -> Filler | None:
    """The one man of whose coming an Arabic sentence has told before «حيث كان في استقباله …», whom the suffix means."""
    context, item = clauses.context, clauses.items[index]
    if not item.unit.text.endswith(_HIS):
        return None
    told = (f for f in context.facts if f.evidence.sentence == context.sentence and _VISITOR in f.qualifiers)
    came = tuple(dict.fromkeys(str(f.object) for f in told if f.object in context.people))
    return Filler(came, item.start, item.end, resolved=True) if len(came) == 1 else None


_HIS = "ه"


def guest_goes(clauses: Clauses, fillers: dict[str, Filler]) -> None:
    """Let the guest be who goes on a visit where an English title is that of his host, too.

    “Prime Minister A received Prime Minister B of Peru. The Prime Minister also visited Salzburg.”
    """
    going, context = fillers.get("visitor"), clauses.context
    titled = going is not None and going.index >= 0 and clauses.codes[going.index] == ROLE and len(going.refs) == 1
    if going is None or not titled or context.language.order == "VSO" or going.refs[0] not in context.people:
        return
    own = going.refs[0]
    there = [f for f in context.facts if f.predicate == "hasParticipant" and f.object in context.people]
    visiting = {str(f.object) for f in there if _VISITOR in f.qualifiers}
    hosted = {f.subject for f in there if f.object == own and _HOST in f.qualifiers}
    guests = visiting or {str(f.object) for f in there if f.subject in hosted}
    ranks = {post.rank for post in context.people[own].posts}
    fitting = [ref for ref in guests - {own} if any(post.rank in ranks for post in context.people[ref].posts)]
    if own not in visiting and len(fitting) == 1:
        fillers["visitor"] = replace(going, refs=(fitting[0],))
        context.state.speaker = (fitting[0],)


_VISITOR, _HOST = ("role", Value("visitor", "role")), ("role", Value("host", "role"))


def is_tour(context: Context, ref: Ref) -> bool:
    """Whether an Arabic visit is a tour of several states: «جولة أفريقية», «جولته الخليجية»."""
    return any(name.removeprefix("ال").startswith(_TOUR) for name in context.drafts[ref].names)


_TOUR = "جول"


def stop_on_tour(clauses: Clauses, trigger: Trigger, at: int, fillers: dict[str, Filler], *, planned: bool) -> bool:
    """Whether an Arabic visit to one state is but a stop on the tour named beside it: «يزور مصر في جولة عربية …».

    The tour is then of the same visitor and leads to that state, too.
    """
    context, item = clauses.context, clauses.items[at]
    if "visitor" not in fillers or context.language.order == "SVO":
        return False
    goes = "place" in fillers and fillers["place"].index < at
    if (
        item.code != EVENT
        or not goes
        or not item.refs
        or not is_tour(context, item.refs[0])
        or context.kind(item.refs[0]) != "Visit"
    ):
        return False
    lead = clauses.items[at - 1]
    if lead.unit.text not in _ON and not lead.is_a("occasion", "noun", "light", "purpose"):
        return False
    status = "planned" if planned else "asserted"
    evidence = context.evidence(clauses.items[trigger.index].start, item.end, trigger.rule)
    for ref in fillers["visitor"].refs:
        role = (("role", Value("visitor", "role")),)
        context.fact(item.refs[0], "hasParticipant", ref, evidence, status=status, qualifiers=role)
    for ref in fillers["place"].refs:
        context.fact(item.refs[0], "takesPlaceIn", ref, evidence, status=status)
    return True


_ON = frozenset({"في", "ضمن", "خلال"})


def visit_there(context: Context, fillers: dict[str, Filler]) -> Ref:
    """The visit of the same visitor to the same place that a text has told of beside a tour; empty for none."""
    who, where = (set(fillers[role].refs) if role in fillers else set() for role in ("visitor", "place"))
    visits = {ref for ref in context.told if context.kind(ref) == "Visit" and not is_tour(context, ref)}
    went = {f.subject for f in context.facts if f.predicate == "hasParticipant" and f.object in who}
    there = {f.subject for f in context.facts if f.predicate == "takesPlaceIn" and f.object in where}
    return next((ref for ref in context.told if ref in visits & went & there), "")


def visited_states(context: Context) -> None:
    """The state that is visited takes part in the visit."""
    visits = {ref for ref in context.told if context.kind(ref) == "Visit"}
    spoken_of = context.named if context.language.order == "SVO" else context.mentioned
    taking = [fact for fact in context.facts if fact.predicate == "hasParticipant" and fact.subject in visits]
    visitors = {ref: {context.country_of(str(f.object)) for f in taking if f.subject == ref} for ref in visits}
    for fact in list(context.facts):
        if fact.predicate != "takesPlaceIn" or fact.subject not in visits or not isinstance(fact.object, str):
            continue
        if fact.object in _OF_ALL or is_tour(context, fact.subject):
            continue
        state = context.country_of(fact.object)
        known = visitors[fact.subject] - {""}
        # A country is no place at home: «يقوم الوزير أ بزيارة إلى تونس», whose minister he is nobody says.
        abroad = known or (visitors[fact.subject] and state == fact.object)
        if state and abroad and state not in known and state in spoken_of:
            role = (("role", Value("host", "role")),)
            resolved = replace(fact.evidence, kind="resolved")
            context.fact(fact.subject, "hasParticipant", state, resolved, status=fact.status, qualifiers=role)


def states_visited(context: Context, ref: Ref, events: list[Ref]) -> tuple[set[Ref], set[Ref]]:
    """The states to which the visits of somebody's events go, and of these the ones to which he invites (English).

    Who invites is at home there: “At the invitation of President A, Prime Minister B paid a visit to Kenya”.
    """
    host = ("role", Value("host", "role"))
    invites = {fact.subject for fact in context.facts if fact.object == ref and host in fact.qualifiers}
    visits = {event for event in events if context.kind(event) == "Visit"}
    placed = (fact for fact in context.facts if fact.predicate == "takesPlaceIn" and fact.subject in visits)
    states = {(fact.subject, state) for fact in placed if (state := context.country_of(str(fact.object)))}
    home = {state for visit, state in states if visit in invites and context.language.order == "SVO"}
    return {state for _, state in states}, home


def _pairs_at_home(context: Context) -> list[tuple[Ref, ...]]:
    """The pairs of states that a text names together, but for those that one visit goes to: “will visit A and B”."""
    tours: dict[Ref, set[Ref]] = {}
    for fact in context.facts:
        if fact.predicate == "takesPlaceIn" and context.kind(fact.subject) == "Visit":
            tours.setdefault(fact.subject, set()).add(str(fact.object))
    return [pair for pair in context.pairs if not any(places.issuperset(pair) for places in tours.values())]


def pair_with(context: Context, others: set[Ref]) -> Ref:
    """The one state that the text names together with the only other side."""
    if len(others) != 1:
        return ""
    states = {ref for pair in _pairs_at_home(context) if others < set(pair) for ref in pair} - others
    states = {ref for ref in states if context.kind(ref) == "Country"}
    return states.pop() if len(states) == 1 else ""


def visited_by_guest(context: Context, ref: Ref, events: list[Ref]) -> Ref:
    """The state that somebody's guest is on a visit to: «استقبل الوزير أ نظيره ب الذي يقوم بزيارة إلى الجزائر»."""
    taking = [fact for fact in context.facts if fact.predicate == "hasParticipant"]
    hosts = {
        fact.subject for fact in taking if fact.object == ref and ("role", Value("host", "role")) in fact.qualifiers
    }
    english, hosting = context.language.order == "SVO", bool(hosts)
    # “arrived on a visit to Kenya and held talks with President Otieno”
    met = (fact.subject for fact in taking if fact.object == ref and fact.qualifier("role") is None)
    hosts |= {event for event in met if context.kind(event) == "Meeting"}
    met_there = hosts & set(events)
    guests = {fact.object for fact in taking if fact.subject in met_there} - {ref}
    visiting = [f for f in taking if f.object in guests and ("role", Value("visitor", "role")) in f.qualifiers]
    theirs = {context.country_of(str(fact.object)) for fact in visiting}
    visits = {fact.subject for fact in visiting}
    places = (f.object for f in context.facts if f.predicate == "takesPlaceIn" and f.subject in visits)
    states = dict.fromkeys(state for place in places if (state := context.country_of(str(place))))
    tables = [sides for event in met_there if len(sides := set(context.sides.get(event, ()))) > 1]
    if any(states.keys().isdisjoint(table) and _all_states(context, table) for table in tables):
        return ""  # “will visit Norway and co-chair the Kenya-Peru Joint Committee with Foreign Minister Paz”
    if len(states) > 1 or ((english or not hosting) and not theirs.isdisjoint(states)):
        return ""  # which of those that a guest visited received him?
    if not (english or hosting):
        return next((state for state in states if state in context.mentioned), "")
    return next(iter(states), "")


def met_on_tour(context: Context, ref: Ref) -> Ref:
    """The state in which somebody was met by who is on an English tour of several; empty for none."""
    if context.language.order == "VSO":
        return ""
    taking = [fact for fact in context.facts if fact.predicate == "hasParticipant"]
    role = ("role", Value("visitor", "role"))
    visits = {fact.subject for fact in taking if role in fact.qualifiers}
    met = {fact.subject for fact in taking if fact.object == ref} - visits
    guests = {fact.object for fact in taking if fact.subject in met} - {ref}
    tours = {fact.subject for fact in taking if role in fact.qualifiers and fact.object in guests}
    places = (f.object for f in context.facts if f.predicate == "takesPlaceIn" and f.subject in tours)
    states = {context.country_of(str(place)) for place in places} - {""}
    if len(states) < PAIR:
        return ""
    told = {context.state.stops.get(context.told[event].sentence, "") for event in met if event in context.told}
    of_body = any(post.organization for post in context.people[ref].posts) if ref in context.people else True
    only = told.pop() if len(told) == 1 and not of_body else ""
    return _stop(context, met, states) or (only if only in states else "")


def _stop(context: Context, met: set[Ref], visited: set[Ref]) -> Ref:
    """The state on an English tour of several in which somebody was met: “While in Kenya, she met President A”."""
    places = (f.object for f in context.facts if f.predicate == "takesPlaceIn" and f.subject in met)
    states = {context.country_of(str(place)) for place in places} & visited & context.named.keys()
    return states.pop() if len(states) == 1 else ""


def _all_states(context: Context, sides: set[Ref]) -> bool:
    return all(context.kind(ref) == "Country" for ref in sides)


def named_together(context: Context, known: Person) -> Ref:
    """The state of those whom somebody else met together with a person: “met President A, Minister B and Speaker C”."""
    if context.language.order == "VSO":
        return _beside_head(context, known)
    if not known.posts:
        return ""
    chain, people, one = [known.ref], list(context.people.values()), known
    at = people.index(known)
    for other in reversed(people[:at]):
        if not _next_to(context, other, one):
            break
        chain.append(other.ref)
        one = other
    one = known
    for other in people[at + 1 :]:
        if not _next_to(context, one, other):
            break
        chain.append(other.ref)
        one = other
    first = next((other for other in people if other.ref in chain[1:] and people.index(other) < at), None)
    if first is not None and first.country and context.text[first.end :].lstrip().startswith("of "):
        return ""  # “A of Peru, President B, and C of Kenya”
    states = {context.country_of(ref) for ref in chain} - {""}
    return states.pop() if len(states) == 1 and _met_by_another(context, set(chain), next(iter(states))) else ""


def _beside_head(context: Context, known: Person) -> Ref:
    """The state of the head after whom an Arabic text names his prime minister or minister, in one breath.

    «استقبل الأمير الرئيس اللبناني أ ووزير الخارجية ب»; two alone at one table are of two states.
    """
    people = list(context.people.values())
    at = people.index(known)
    head = people[at - 1] if at and known.posts else known
    if not head.country or not any(post.rank in _HEADS for post in head.posts) or _ranks(head) & _ranks(known):
        return ""
    if not _ranks(known) <= _UNDER_HEADS or head.end >= known.start:
        return ""
    low = min([known.start, *(post.start for post in known.posts)])
    if context.text[head.end : low].strip() not in _AND:
        return ""
    tables = [set(told.present) for told in context.told.values() if known.ref in told.present]
    alone = any({one for one in table if one in context.people} == {head.ref, known.ref} for table in tables)
    return "" if alone else head.country


def _ranks(person: Person) -> set[str]:
    return {post.rank for post in person.posts if not post.tense}


_HEADS = frozenset({"head-of-state", "crown-prince", "vice-president", "head-of-government"})
_UNDER_HEADS = frozenset({"head-of-government", "deputy-head-of-government", "minister", "minister-of-state"})
_AND = frozenset({"و", "، و", ", و", "،و", ",و"})


def _next_to(context: Context, one: Person, other: Person) -> bool:
    """Whether a list goes on from one person to another."""
    low = min([other.start, *(post.start for post in other.posts)])
    end = max([one.end, *(post.end for post in one.posts if post.end < low)])
    between = context.text[end:low].strip()
    return (_OF_STATE.sub("", between).strip() if one.country else between) in _LISTED


def _met_by_another(context: Context, people: set[Ref], state: Ref) -> bool:
    """Whether somebody of another state met all of these, who did not only attend, with him and each other."""
    present: dict[Ref, set[Ref]] = {}
    for fact in context.facts:
        beside = fact.object in people and fact.qualifier("role") == _ATTENDEE
        if fact.predicate == "hasParticipant" and fact.object in context.people and not beside:
            present.setdefault(fact.subject, set()).add(str(fact.object))
    others = (there - people for there in present.values() if people <= there)
    return any(context.country_of(ref) not in {"", state} for there in others for ref in there)


_ATTENDEE = Value("attendee", "role")
_LISTED = frozenset({",", "and", ", and", "&", "as well as", "together with"})
"""What stands between the names of a list."""
_OF_STATE = re.compile(r"^of (?:the )?\w[\w.\s]*?(?=,|\s+and\b|\s+&)")
"""The state of the one before: “A of Peru, President B, and C of Kenya”."""


def fellow_visitor(context: Context, ref: Ref) -> Ref:
    """The state of those with whom somebody is on a visit: “A, B and C visited Muscat”, «يقود أ وفدا يضم ب»."""
    if context.language.order == "VSO":
        return state_of_leader(context, ref)
    role = ("role", Value("visitor", "role"))
    visiting = [f for f in context.facts if f.predicate == "hasParticipant" and role in f.qualifiers]
    visits = {fact.subject for fact in visiting if fact.object == ref}
    states = {context.country_of(str(fact.object)) for fact in visiting if fact.subject in visits} - {""}
    return states.pop() if len(states) == 1 else ""


def gone_elsewhere(context: Context, visit: Ref, fillers: dict[str, Filler]) -> Ref:
    """The state to which a text tells another visit than the one to a state told before; empty for none.

    “Before his tour of Kenya, the minister visited Peru”, «زار دمشق، ثم توجه إلى أنقرة»; an Arabic tour goes on.
    """
    if not visit or context.kind(visit) != "Visit" or "place" not in fillers or is_tour(context, visit):
        return ""
    places = {str(f.object) for f in context.facts if f.subject == visit and f.predicate == "takesPlaceIn"}
    known = {context.country_of(place) for place in places} - {""}
    goes = {context.country_of(place) for place in fillers["place"].refs} - {""}
    return min(goes) if known and goes and not known & goes else ""

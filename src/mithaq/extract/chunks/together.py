"""People named in one breath: «وزيرا خارجية مصر وتونس أ وب», “his Israeli and Greek counterparts A and B”."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.chunks.acts_next import acts_next
from mithaq.extract.chunks.counterparts import whose_counterpart
from mithaq.extract.chunks.people import add_post, named
from mithaq.extract.chunks.posts import parse_post, sender
from mithaq.extract.words.items import ACTOR, EVENT, OFFICES, PERSON, SIDE, STATE_NOUNS, Item, letters
from mithaq.extract.words.title_tails import looks_like_a_name

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.known import Person
    from mithaq.extract.words.units import Unit
    from mithaq.model import Ref

_NAME_LETTERS = frozenset("wWDdn.-#")


def people_together(context: Context, units: list[Unit]) -> tuple[Ref, ...]:
    """The people whom these units name under one title in the dual or plural, each with a state of its own if said.

    States and names go together in order when there are as many of one as of the other («المصري والسوداني أ وب»),
    or when each name follows its state. Empty where there is but one name.
    """
    head = next((unit for unit in units if unit.is_a("roles", "sides", "counterparts")), None)
    if head is None:
        return ()
    names, states, owners = _names_and_states(units, head)
    if len(names) <= 1:
        return ()
    states_of = states if len(states) == len(names) else owners
    last = whose_counterpart(context, "", head.start)
    earlier = [last] if last else context.state.people[-1:]
    refs = tuple(_person(context, units, head, name, state) for name, state in zip(names, states_of, strict=True))
    if head.is_a("counterparts"):
        evidence = context.evidence(units[0].start, units[-1].end, "counterpart")
        for ref in refs:
            for known in earlier:
                context.fact(known, "counterpartOf", ref, evidence)
    return refs


def _names_and_states(units: list[Unit], head: Unit) -> tuple[list[list[Unit]], list[Unit], list[Unit | None]]:
    """The names, the states, and whose state was told last before each name."""
    names: list[list[Unit]] = []
    states: list[Unit] = []
    owners: list[Unit | None] = []
    broken = True
    for before, unit in zip(["", *(unit.code for unit in units)], units, strict=False):
        if unit.code in "ACO":
            accredited = unit.code == "O" and before == "p" and len(states) > 1  # “of A and B to the UN”
            states += [] if accredited else [unit]
            broken = True
        elif unit.code == "-" and broken:
            continue  # “ministers – respectively, A and B”
        elif (unit.code in _NAME_LETTERS or (unit.code == "h" and before == "n")) and unit is not head:
            if broken:
                names.append([])
                owners.append(states[-1] if len(states) == len(names) else None)
            names[-1].append(unit)
            broken = False
        else:
            broken = True
    return names, states, owners


def acting(context: Context, unit: Unit) -> Ref:
    """The state or organisation that a unit names; of an organ of a state («خارجية مصر») the state."""
    state = _state(context, unit)
    if state:
        return state
    context.mention(context.registered(unit.value), unit.start, unit.end)
    return str(unit.value)


def _state(context: Context, unit: Unit | None) -> Ref:
    """The state that a unit names, also as part of a body («خارجية مصر»); empty for none."""
    if unit is None:
        return ""
    if unit.code != "O":
        return context.country(unit)
    country = context.entry(unit.value).country
    ref = context.registered(country) if country else ""
    if ref and unit.text.startswith(_MINISTRY):
        context.mention(ref, unit.start + len(_MINISTRY), unit.end)
    return ref


_MINISTRY = "خارجيه "
"""Before the name of a state, whose ministers are told of: «وزيرا خارجية مصر والأردن»."""


_ELLIPTIC = re.compile(r"4,?&0([wn][wnDd]{0,3})(?=[,&V.:;()pbt$]|$)")
"""Somebody with a title, and another whose title is left out: «الرئيس التونسي أ، والجزائري ب»."""


def elliptic(context: Context, found: list[Item]) -> None:
    """Make people of those who share the title before them and give only their state, from left to right."""
    at = 0
    while match := _ELLIPTIC.search(letters(found), at):
        at = match.start() + 1
        first, nisba = found[match.start()], found[match.start(1) - 1]
        known = context.people.get(first.refs[-1]) if first.refs else None
        words = [item.unit for item in found[slice(*match.span(1))]]
        small = not context.gazetteer.arabic and any(unit.text[0].islower() for unit in words if unit.code == "w")
        whose = _whose_counterpart(context, first)
        if known is None or not (known.posts or whose) or len(nisba.refs) != 1 or small:
            continue
        units = [unit for item in found[slice(*match.span(1))] for unit in item.units]
        ref = _in_place_of(context, known, nisba.refs[0], units)
        if whose:
            context.fact(whose, "counterpartOf", ref, context.evidence(first.start, units[-1].end, "counterpart"))
        found[match.start(1) - 1 : match.end(1)] = [Item(PERSON, [*nisba.units, *units], (ref,))]
        at = match.start(1) - 1


def sides_from(context: Context, found: list[Item]) -> None:
    """Make one of an English delegation and the state after it: “a delegation from Kenya”."""
    if context.language.order == "VSO":
        return
    codes = letters(found)
    if codes.count(PERSON) > 1:
        _and_separately(found)
        codes = letters(found)
    for match in reversed(list(_DELEGATION_FROM.finditer(codes))):
        group, preposition, state = found[match.start() : match.end()]
        if preposition.preposition in {"from", "of"} and len(state.refs) == 1:
            units = [*group.units, *preposition.units, *state.units]
            found[match.start() : match.end()] = [Item(SIDE, units, (sender(context, state.refs[0]),))]


def _and_separately(found: list[Item]) -> None:
    """Make one of those met in turn: “spoke with President A and, separately, with Minister B”."""
    for match in reversed(list(_AND_SEPARATELY.finditer(letters(found)))):
        items = found[match.start() : match.end()]
        if any(unit.is_a("one_by_one") for item in items for unit in item.units):
            units = [unit for item in items for unit in item.units]
            found[match.start() : match.end()] = [Item(PERSON, units, (*items[0].refs, *items[-1].refs))]


_AND_SEPARATELY = re.compile(f"{PERSON},?&,?[cw],?p?{PERSON}(?!')")
_DELEGATION_FROM = re.compile("sp1")
_COUNTERPARTS = re.compile(r"c(?P<state>0?)%,?4(?!')")


def counterparts(context: Context, found: list[Item]) -> None:
    """Note whose counterparts a list of people is: “A hosted his counterparts, B of Kenya and C of Peru”.

    Of as many as they are each is the counterpart of one: “A and B met their Kenyan counterparts, C and D”.
    """
    for match in reversed(list(_COUNTERPARTS.finditer(letters(found)))):
        head, people = found[match.end("state")], found[match.end() - 1]
        earlier = next((item for item in reversed(found[: match.start()]) if item.code == PERSON and item.refs), None)
        if not head.is_a("counterparts") or not found[match.start()].is_a("possessive_pronoun"):
            continue
        if match["state"]:
            _of_one_state(context, found, match.start() + 1, match.end())
        if earlier is None:
            continue
        evidence = context.evidence(head.start, people.end, "counterpart")
        many = len(earlier.refs) == len(people.refs) > 1
        for whose, ref in zip(earlier.refs if many else earlier.refs[-1:] * len(people.refs), people.refs, strict=True):
            if ref != whose:
                context.fact(whose, "counterpartOf", ref, evidence)


def _of_one_state(context: Context, found: list[Item], start: int, end: int) -> None:
    """Make one of a nationality, “counterparts” and a list of people, who are of that state."""
    state, people = found[start], found[end - 1]
    for ref in people.refs:
        known = context.people.get(ref)
        if known is not None and not known.country:
            known.country = state.refs[0]
    units = [unit for item in found[start:end] for unit in item.units]
    found[start:end] = [Item(PERSON, units, people.refs)]


_AND_COUNTERPARTS = re.compile(r"[45]&c(?:%|1)(?!,?[45])")


def and_counterparts(context: Context, found: list[Item]) -> None:
    """Make one of somebody and the counterparts at the table: “Secretary A and her counterparts condemned …”."""
    for match in reversed(list(_AND_COUNTERPARTS.finditer(letters(found)))):
        first, _, whose, others = found[match.start() : match.end()]
        plural = any(unit.is_a("counterparts") for unit in others.units)
        if not first.refs or not plural or not whose.is_a("possessive_pronoun"):
            continue
        present = context.state.takers.get(context.state.event, ())
        states = set(others.refs) if others.code == ACTOR else set()
        refs = [ref for ref in present if ref in context.people and context.people[ref].name]
        refs = [ref for ref in refs if ref not in first.refs and (not states or context.people[ref].country in states)]
        if refs:
            units = [unit for item in found[match.start() : match.end()] for unit in item.units]
            found[match.start() : match.end()] = [Item(PERSON, units, (*first.refs, *refs))]


_AHEAD = re.compile("^(?:V|[cpWJ$]?)t?8(?:pt|t)?pc(4)[^45V@]*,(4)(?:p?[t2])?[cL]*V")


def counterpart_ahead(context: Context, found: list[Item]) -> None:
    """Whose counterpart is told before who it is: “During talks with his Omani counterpart A, Minister B said …”."""
    match = _AHEAD.match(letters(found)) if context.language.order == "SVO" else None
    if match is None or not any(unit.is_a("counterpart") for unit in found[match.start(1)].units):
        return
    other, who = found[match.start(1)], found[match.start(2)]
    if len(other.refs) != 1 or len(who.refs) != 1 or not found[match.start(1) - 1].is_a("possessive_pronoun"):
        return
    told, low = (who.refs[0], other.refs[0]), context.sentences[context.sentence].start
    mistaken = [f for f in context.facts if f.predicate == "counterpartOf" and f.object == told[1]]
    mistaken = [f for f in mistaken if f.evidence.sentence == context.sentence and f.subject != told[0]]
    context.facts[:] = [fact for fact in context.facts if fact not in mistaken]
    for fact in mistaken:
        context.state.counterparts.pop((fact.subject, told[1]), None)
    evidence = context.evidence(max(low, found[match.start(1) - 1].start), who.end, "counterpart")
    context.fact(told[0], "counterpartOf", told[1], evidence)


def told_together(context: Context, found: list[Item]) -> list[Item]:
    """The items with bare names of people who were met, and with the state of those told in one breath (English)."""
    if context.language.order == "SVO":
        met_names(context, found)
        acts_next(context, found)
        one_state(context, found)
    return found


_MET = re.compile(r"[V8]p(W[Wn]{0,2}W)(?=[,.;tpc]|$)")
_WITH = "with"


def met_names(context: Context, found: list[Item]) -> None:
    """Make a person of a bare name with whom somebody met: “The minister met with Ivo Danic”."""
    for match in reversed(list(_MET.finditer(letters(found)))):
        verb, preposition = found[match.start() : match.start() + 2]
        form = verb.unit.tags.get("verb")
        meets = verb.code == EVENT or getattr(form, "lemma", "") in _MEETING
        low, high = match.span(1)
        words = [unit for item in found[low:high] for unit in item.units]
        if meets and preposition.preposition == _WITH and looks_like_a_name(words, context.language.title):
            ref = named(context, words[0].start, words[-1].end, [])
            _mention_last(context, ref, words[0].start, words[-1].end)
            found[low:high] = [Item(PERSON, words, (ref,))]


_MEETING = frozenset({"meet", "consult", "speak"})
"""Verbs with whose “with” somebody is met."""
_MANY = 3


def one_state(context: Context, found: list[Item]) -> None:
    """Let people told in one breath act for the state that only the first one's title says.

    “Kenyan President A, Prime Minister B and Foreign Minister C met …”; of two only with whom others talk.
    """
    for index, item in enumerate(found):
        if item.code != PERSON or len(item.refs) < _PAIR or any(unit.is_a("counterpart") for unit in item.units):
            continue
        guests = index > 0 and found[index - 1].preposition == _WITH
        first, *others = (context.people[ref] for ref in item.refs)
        alone = first.country and all(not one.country and one.posts for one in others)
        bodies = (post.organization for one in others for post in one.posts)
        alone = alone and all(context.kind(body) != "InternationalOrganization" for body in bodies)
        if alone and (len(item.refs) >= _MANY or guests):
            for one in others:
                if not any(post.organization and context.country_of(post.organization) for post in one.posts):
                    one.country, one.resolved = first.country, True


_PAIR = 2


def _whose_counterpart(context: Context, item: Item) -> Ref:
    """Whose counterpart is named in Arabic before others who are his as well: «نظيره التونسي أ، والعماني ب»."""
    joined = item.unit.is_a("counterpart") or item.unit.code == "A"  # he himself, or one told after him in this way
    if not context.gazetteer.arabic or not item.refs or not joined:
        return ""
    return next((one for one, other in reversed(context.state.counterparts) if other == item.refs[-1]), "")


def _in_place_of(context: Context, known: Person, country: Ref, units: list[Unit]) -> Ref:
    """The person whom units name, in the post of somebody else, if he has one, but for another state."""
    start, end = units[0].start, units[-1].end
    shared = [
        replace(post, country=country, organization="", shared=True, start=start, end=end) for post in known.posts[-1:]
    ]
    ref = named(context, start, end, shared)
    new = context.people[ref]
    new.country = new.country or country
    for post in shared:
        add_post(new, post)
    _mention_last(context, ref, start, end)
    return ref


def _person(context: Context, units: list[Unit], head: Unit, name: list[Unit], state: Unit | None) -> Ref:
    start, end = name[0].start, name[-1].end
    post = parse_post(context, [unit for unit in units if unit is head or unit.code == "F"])
    if post is not None:
        # Arabic tells one post by the dual or plural of several; an English plural is kept as it stands.
        post.shared = context.language.order == "VSO"
        post.several = True
        post.country = _state(context, state)
    ref = named(context, start, end, [post] if post is not None and post.country else [])
    known = context.people[ref]
    known.country = known.country or _state(context, state)
    if post is not None and post.rank:
        add_post(known, post)
    _mention_last(context, ref, start, end)
    return ref


def _mention_last(context: Context, ref: Ref, start: int, end: int) -> None:
    """Note that somebody is named, as the last of those who were."""
    context.mention(ref, start, end)
    if ref in context.state.people:
        context.state.people.remove(ref)
    context.state.people.append(ref)


_AND_OTHERS = re.compile(r"1(?:,1)*,?&[#cN]{0,2}[cWwK3]{0,2}[wc](?!p)")
_COUNTED_WITH = re.compile(r"[#cN]{1,2}[wc]c1(?:(?:,1)*,?&1)?")
_AND_MEMBERS = re.compile(r"1,?&c[WwK]{1,2}")
_MEMBERS = ("member states", "member countries", "allies", "partners", "member state")
_STATES = STATE_NOUNS | {"others"}
_MORE = frozenset({"other", "others", "more", "further", "fellow"})


def states_with_others(context: Context, found: list[Item]) -> None:
    """Let an English list of states go on over those it does not name: “A, B and five other countries”.

    The same is true of “34 countries including A and B” and of “the Union and its member states”.
    """
    if context.language.order == "VSO" or ACTOR not in (codes := letters(found)):
        return
    for match in reversed(list(_AND_OTHERS.finditer(codes))):
        words = [item.unit.text.lower() for item in found[match.start() : match.end()]]
        if words[-1] in _STATES and not _MORE.isdisjoint(words):
            _one_actor(found, slice(*match.span()))
    for match in reversed(list(_AND_MEMBERS.finditer(letters(found)))):
        items = found[match.start() : match.end()]
        said = " ".join([unit.text.lower() for item in items for unit in item.units])
        if said.endswith(_MEMBERS) and any(item.is_a("possessive_pronoun") for item in items):
            _one_actor(found, slice(*match.span()))
    for at in [at for at in range(len(found) - 1, 0, -1) if found[at - 1].code == ACTOR]:
        body = found[at - 1].refs
        of_body = len(body) == 1 and context.kind(body[0]) == "InternationalOrganization"
        if of_body and found[at].unit.text.lower() in _STATES | {"member states"}:
            _one_actor(found, slice(at - 1, at + 1))  # “the BRICS countries”
    for match in reversed(list(_COUNTED_WITH.finditer(letters(found)))):
        items = found[match.start() : match.end()]
        counted = [item for item in items if item.unit.text.lower() in _STATES]
        if counted and any(item.is_a("including") for item in items):
            _one_actor(found, slice(*match.span()))


_OF_MEMBERS = re.compile("1p1")


def members_told(context: Context, found: list[Item]) -> list[Item]:
    """Let the ministers of a group be those of its members that are named: “the G7 Foreign Ministers of A, B and C”."""
    for match in reversed(list(_OF_MEMBERS.finditer(letters(found)))):
        group, of, states = found[match.start() : match.end()]
        body = [context.kind(ref) for ref in group.refs] == ["InternationalOrganization"]
        if group.note == OFFICES and body and of.preposition == "of" and len(states.refs) > 1:
            units = [*group.units, *of.units, *states.units]
            found[match.start() : match.end()] = [Item(ACTOR, units, states.refs, OFFICES)]
    return found


def _one_actor(found: list[Item], span: slice) -> None:
    units = [unit for item in found[span] for unit in item.units]
    refs = tuple(dict.fromkeys(ref for item in found[span] if item.code == ACTOR for ref in item.refs))
    found[span] = [Item(ACTOR, units, refs)]


def post_at(person: Item, preposition: Item, body: Item) -> bool:
    """Whether a post is one at a body: “A, State Secretary at the Ministry of …”."""
    return preposition.unit.text.lower() == "at" and body.note == "body" and person.units[-1].code in "Rr"


def of_body(context: Context, known: Person, body: Item) -> None:
    """“State Secretary A of the Ministry of …”: the body belongs to the post."""
    post = known.posts[-1]
    post.organization = post.organization or body.refs[0]
    country = context.country_of(body.refs[0])
    post.country = post.country or country
    known.country = known.country or country

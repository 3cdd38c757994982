"""Who leads which delegation, where one verb tells it of several: «ترأس الجانب القطري أ، والجانب الكيني ب» (Arabic)."""

from __future__ import annotations

import re
from dataclasses import replace
from re import Match
from typing import TYPE_CHECKING

from mithaq.extract.chunks.officials_met import officials_met, same_delegation
from mithaq.extract.chunks.political_parties import political_parties
from mithaq.extract.chunks.slots import Filler
from mithaq.extract.words.items import ACTOR, EVENT, NISBA, PERSON, ROLE, SIDE, Item, letters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref

Fillers = dict[str, Filler]

_OF_COMMITTEE = rf"sp?{EVENT}[DKcFdm]{{0,3}}(?:{NISBA}{{1,2}}[pb]{ACTOR}|{NISBA}(?!{NISBA}))"
_OF_CHAMBER = rf"spm[cwdDKF]{{1,4}}[pb]{ACTOR}"
"""«وفد من لجنة العلاقات الخارجية في مجلس الشيوخ …»"""
_OF_BODY = re.compile(
    rf"sp?{ACTOR}|s[cwdK]{{1,2}}[{NISBA}{ACTOR}]|s[cwdKm]{{1,3}}p{ACTOR}|{_OF_CHAMBER}|{_OF_COMMITTEE}"
)
_SENDERS = frozenset({"InternationalOrganization", "Organization"})
_FROM = ("من", "عن")


def acts_for_another(context: Context, person: Ref, state: Ref) -> bool:
    """Whether somebody acts for another state than this one, or a body of another: «… أ، ومن الجانب الكيني ب»."""
    known = context.people.get(person)
    if known is None or context.kind(state) != "Country":
        return False
    bodies = (post.organization for post in known.posts if post.organization and not post.tense)
    states = {known.country, *map(context.country_of, bodies)} - {""}
    return bool(states) and state not in states


_SENT_BY = re.compile(f"{ACTOR}s(?!p{ACTOR})")
_MEMBERS = re.compile(rf"(?:{ROLE}&)?m{EVENT}[DcFdK]{{0,3}}(?:p{ACTOR}|{NISBA}(?!{NISBA}))")
_OF_MEMBERS = "اعضاء"


def of_bodies(context: Context, found: list[Item]) -> None:
    """Make one of a delegation and who sent it: «وفد من الخارجية الليبية», «وفد برلماني كيني», «وفد البنك الدولي»."""
    codes = letters(found)
    if context.language.order != "VSO":
        _sent_by_bodies(context, found, codes)
        _met_by_leader(context, found)
        return
    members = [m for m in _MEMBERS.finditer(codes) if _are_members(found[m.start() : m.end()])] if "m8" in codes else []
    sent = _OF_BODY.finditer(codes) if "s" in codes else ()
    for match in sorted([*sent, *members], key=re.Match.start, reverse=True):
        items = found[match.start() : match.end()]
        sender = items[-1].refs[0] if len(items[-1].refs) == 1 else ""
        state = context.country_of(sender) if sender else ""
        state = state or (sender if sender and context.kind(sender) in _SENDERS else "")
        lead = next((item for item in items if item.code == "p"), None)
        if state and (lead is None or lead.preposition in _FROM or match in members):
            units = [unit for item in items for unit in item.units]
            found[match.start() : match.end()] = [Item(SIDE, units, (state,))]
    political_parties(context, found)
    officials_met(context, found)
    same_delegation(context, found)


def _sent_by_bodies(context: Context, found: list[Item], codes: str) -> None:
    """Make one of an English delegation or side and the organisation that it is of: “the EU side was led by A”.

    One of a ministry acts for the state: “Oman's Ministry of Health delegation, headed by A, held talks with B”.
    """
    for match in reversed([*_SENT_BY.finditer(codes)] if "s" in codes else []):
        body, side = found[match.start()], found[match.start() + 1]
        if len(body.refs) != 1:
            continue
        state = context.country_of(body.refs[0]) if context.kind(body.refs[0]) == "GovernmentBody" else ""
        if state or context.kind(body.refs[0]) in _SENDERS:
            refs = (state,) if state else body.refs
            found[match.start() : match.end()] = [Item(SIDE, [*body.units, *side.units], refs)]


def _are_members(items: list[Item]) -> bool:
    """Whether the members of a committee of a chamber are named: «رئيس وأعضاء لجنة الشؤون في مجلس النواب …»."""
    head = next(item for item in items if item.code == "m")
    return head.unit.text == _OF_MEMBERS and (items[0].code != ROLE or len(items[0].units) == 1)


_RECEIVING = frozenset({"receive", "host", "welcome", "greet"})
_LEADING = frozenset({"lead", "head"})
_MET_LED = re.compile(rf"[Vp]([wdDm]{{0,3}}[s{SIDE}],?Vp)({PERSON})")
_LED_MEETS = re.compile(
    rf"(?<![Vp])([wdDmKA{ACTOR}]{{0,4}}[s{SIDE}],?Vp)({PERSON})(?=(?:p{ACTOR})?,?(?:Z[^;.,]{{1,9}},|[wpcKt][^V;.,]{{1,5}},)?[#tc]*(V))"
)
_MEETING = _RECEIVING | {"meet", "arrive", "travel", "depart", "visit", "call-on"}


def _met_by_leader(context: Context, found: list[Item]) -> None:
    """Who meets a delegation meets the one who leads it: “received a Kenyan delegation headed by A” (English)."""
    codes = letters(found)
    if "Vp" + PERSON not in codes:
        return
    for match in sorted([*_MET_LED.finditer(codes), *_LED_MEETS.finditer(codes)], key=Match.start, reverse=True):
        before, person = found[match.start()], found[match.start(2)]
        group, leading, by = found[match.start(1)], found[match.end(1) - 2], found[match.end(1) - 1]
        group = next((item for item in found[match.start(1) : match.end(1)] if item.code in f"s{SIDE}"), group)
        if match.re is _LED_MEETS:
            verb = found[match.start(3)].form
            meets = verb is not None and verb.lemma in _MEETING
        else:
            meets = before.form is not None and before.form.lemma in _RECEIVING
            meets = meets or (before.preposition == "with" and group.code != SIDE)
        led = leading.form is not None and leading.form.lemma in _LEADING and by.preposition == "by"
        if not led or not meets or len(person.refs) != 1:
            continue
        if group.code == SIDE and not acts_for_another(context, person.refs[0], group.refs[0]):
            evidence = context.evidence(group.start, person.end, "lead-delegation")
            context.fact(person.refs[0], "represents", group.refs[0], evidence)
            learn_state(context, person.refs[0], group.refs[0])
        units = [unit for item in found[match.start(1) : match.end(2)] for unit in item.units]
        found[match.start(1) : match.end(2)] = [Item(PERSON, units, person.refs)]


def learn_state(context: Context, person: Ref, state: Ref) -> None:
    """Note for whom somebody acts, where nothing has told it."""
    known = context.people.get(person)
    if known is not None and not known.country:
        known.country, known.resolved = state, True


_SIDE_THEN_PERSON = re.compile(r"&p?([17]),?([45])")
_PERSON_THEN_SIDE = re.compile(r"&([45]),?p?([17])")
"""One more side with its leader: «ومن الجانب الكيني ب», «وب عن الجانب الكيني»."""


def delegations(clauses: Clauses, trigger: Trigger, within: range, fillers: Fillers) -> Iterator[Fillers]:
    """The fillers of a frame of leading, once for each side with the one who leads it."""
    leader = fillers.get("leader")
    if leader is None or "side" not in trigger.frame.get("roles", {}):
        yield fillers
        return
    if clauses.context.language.order != "VSO":
        yield from _respectively(fillers, leader)
        if "side" in fillers and fillers["side"].index >= 0:
            yield from _and_by(clauses, fillers)
        return
    if len(leader.refs) > 1:
        yield from _of_their_states(clauses, fillers, leader)
        return
    yield fillers
    side = fillers.get("side")
    if side is None or trigger.form is None or leader.index < 0 or side.index < 0:
        return
    if "event" in fillers and "X" not in clauses.codes[within.start : trigger.index]:
        clauses.context.state.led = fillers["event"].refs[0], clauses.context.sentence
    for who, what in _further(clauses, max(leader.index, side.index) + 1, within.stop):
        yield {**fillers, "leader": who, "side": what}


_SIDE_FIRST = re.compile(rf"[J&]*p([{SIDE}{ACTOR}]),?([{PERSON}])")


def led_on(clauses: Clauses) -> None:
    """Write who leads the other side, where a sentence without a verb tells it: «… أ. ومن الجانب الكيني السفير ب»."""
    context = clauses.context
    event, sentence = context.state.led
    match = _SIDE_FIRST.match(clauses.codes) if event and context.sentence == sentence + 1 else None
    if match is None or "V" in clauses.codes:
        return
    at = match.start(1)
    who, side = clauses.fill(match.start(2), PERSON), clauses.fill(at, ACTOR + SIDE)
    if clauses.items[at - 1].preposition not in _FROM or who is None or side is None or len(side.refs) != 1:
        return
    evidence = context.evidence(clauses.items[at].start, who.end, "lead")
    context.fact(who.refs[0], "headsDelegationAt", event, evidence, qualifiers=(("onBehalfOf", side.refs[0]),))
    context.fact(who.refs[0], "represents", side.refs[0], evidence)


def _of_their_states(clauses: Clauses, fillers: Fillers, leader: Filler) -> Iterator[Fillers]:
    """Each of several leaders for the state that the words beside give him; all together where one has none."""
    people = clauses.context.people
    states = [people[ref].country if ref in people else "" for ref in leader.refs]
    if "side" not in fillers or not all(states) or len(set(states)) != len(states):
        yield fillers
        return
    for ref, state in zip(leader.refs, states, strict=True):
        side = replace(fillers["side"], refs=(state,))
        yield {**fillers, "leader": replace(leader, refs=(ref,)), "side": side}


def _respectively(fillers: Fillers, leader: Filler) -> Iterator[Fillers]:
    """Each of several leaders for his side, in their order: “A and B co-chaired it for Kenya and Oman”."""
    side = fillers.get("side")
    if side is None or len(side.refs) != len(leader.refs):
        yield fillers
        return
    for ref, state in zip(leader.refs, side.refs, strict=True):
        yield {**fillers, "leader": replace(leader, refs=(ref,)), "side": replace(side, refs=(state,))}


def _and_by(clauses: Clauses, fillers: Fillers) -> Iterator[Fillers]:
    """Further sides with their leaders: “the Kenyan side was led by A and the Omani side by B” (English).

    So may it go on after a semicolon, or with “… and B that of Oman”, “Kenya was represented by A and Oman by B”.
    """
    at = max(fillers["leader"].index, fillers["side"].index) + 1
    while (match := _ENGLISH_PAIR.match(clauses.codes, at)) is not None:
        found = {name: start for name in ("side", "of", "who", "first", "after") if (start := match.start(name)) >= 0}
        by = clauses.items[found["who"] - 1].preposition == "by" if "who" in found else True
        meant = by if "of" not in found else clauses.items[found["of"] - 2].unit.text == "that"
        side = (
            clauses.fill(next(found[name] for name in ("of", "side", "after") if name in found), SIDE + ACTOR)
            if meant
            else None
        )
        who = clauses.fill(found["who"] if "who" in found else found["first"], PERSON)
        if side is None or who is None or len(side.refs) != 1:
            break
        yield {**fillers, "leader": who, "side": side}
        at = match.end()


_ENGLISH_PAIR = re.compile(
    f"[,;&Jc]*(?:(?P<side>[{SIDE}{ACTOR}]),?p(?P<who>{PERSON})|(?P<first>{PERSON}),?(?:[c@]p(?P<of>{ACTOR})|(?P<after>{SIDE})))"
)


def _further(clauses: Clauses, low: int, high: int) -> Iterator[tuple[Filler, Filler]]:
    """Further sides with their leaders."""
    for pattern, person_first in ((_SIDE_THEN_PERSON, False), (_PERSON_THEN_SIDE, True)):
        for match in pattern.finditer(clauses.codes, low, high):
            first, second = match.start(1), match.start(2)
            who, what = (first, second) if person_first else (second, first)
            person, side = clauses.fill(who, PERSON), clauses.fill(what, ACTOR + SIDE)
            if person is not None and side is not None and len(side.refs) == 1:
                yield person, side

"""Whom English words such as “the host”, “his guest” and “host and guest” mean at the event spoken of last."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.delegations import learn_state
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import PERSON, ROLE, Item, letters
from mithaq.model import Value

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.model import Fact, Ref

_HOST, _GUEST = "host", "guest"
_MAYBE_ROLES = frozenset("wcV")
"""Letters of such words, of which few sentences have one; a host in a title is part of it."""
_WORDS = {"host": _HOST, "guest": _GUEST, "visitor": _GUEST}
_ONE = frozenset({"the", "his", "her", "their", "and", "both"})
_AFTER = frozenset("VLc,&@.ut")
"""Letters of what may follow such a word: no noun, “host country”, and no “of”, “guest of honour”."""


def hosts_and_guests(context: Context, found: list[Item]) -> None:
    """Let a host and a guest be the two people who met, “host and guest” both, “the visiting minister” who came."""
    _visiting(context, found)
    _of_officials(context, found)
    for at in [at for at, item in enumerate(found) if item.code in _MAYBE_ROLES]:
        role = _role(context, found, at)
        ref = _meant(context, role) if role else ""
        if ref:
            context.mention(ref, found[at].start, found[at].end, name=False)
            found[at] = Item(PERSON, found[at].units, (ref,), role)
    for at in [at for at, item in enumerate(found[:-2]) if found[at + 1].code == "&"][::-1]:
        pair = found[at], found[at + 2]
        if {item.note for item in pair} == {_HOST, _GUEST}:
            units = [unit for item in found[at : at + 3] for unit in item.units]
            found[at : at + 3] = [Item(PERSON, units, (*pair[0].refs, *pair[1].refs))]


def _visiting(context: Context, found: list[Item]) -> None:
    """Make one of “visiting” and the title or the noun after it, of whoever came to the other at talks."""
    for at in [at for at, item in enumerate(found[:-1]) if item.units[0].text in _VISITING][::-1]:
        noun = found[at + 1]
        before = context.text[: found[at].start].rsplit(maxsplit=1)[-1:]
        named = noun.code == ROLE or noun.unit.text in _VISITORS
        follows = found[at + 2].code if at + 2 < len(found) else "."
        if not named or not before or before[0].lower() not in _ONE or (noun.code != ROLE and follows not in _AFTER):
            continue
        ref = _from_abroad(context)
        if ref:
            context.mention(ref, noun.start, noun.end, name=False)
            found[at : at + 2] = [Item(PERSON, [*found[at].units, *noun.units], (ref,), _GUEST)]


def _of_officials(context: Context, found: list[Item]) -> None:
    """Note for whom somebody acts whose title is owned by an official: “the Kenyan president's special envoy, A”."""
    codes = letters(found)
    for match in _OWNED.finditer(codes):
        owner, person = found[match.start()], found[match.end() - 1]
        whose, known = (context.people.get(item.refs[0]) if len(item.refs) == 1 else None for item in (owner, person))
        state = whose.country if whose is not None else ""
        if state and known is not None and known.posts:
            learn_state(context, person.refs[0], state)


_OWNED = re.compile(f"[{ROLE}{PERSON}]'{PERSON}")
_VISITING = frozenset({"visiting", "Visiting"})
_VISITORS = frozenset({"dignitary", "leader", "official", "diplomat", "politician", "statesman"})


def _from_abroad(context: Context) -> Ref:
    """Who was guest at the last event of which the text tells it, or came there from another state; empty for nobody.

    Whoever is alone on a visit is the one who visits.
    """
    told = {(fact.subject, fact.object) for fact in context.facts if _told_guest(fact)}
    for event in dict.fromkeys((context.state.event, *reversed(context.told))):
        people = [ref for ref in context.state.takers.get(event, ()) if context.kind(ref) == "Official"]
        guests = [ref for ref in people if (event, ref) in told]
        if len(guests) == 1:
            return guests[0]
        here = [f for f in context.facts if f.subject == event and f.status == "asserted"]
        places = [str(f.object) for f in here if f.predicate == "takesPlaceIn"]
        states = {context.country_of(place) for place in places if context.kind(place) in _SITES} - {""}
        abroad = [ref for ref in people if states and context.country_of(ref) and context.country_of(ref) not in states]
        if len(abroad) == 1 and (len(people) > 1 or context.kind(event) == "Visit"):
            return abroad[0]
    return ""


_SITES = frozenset({"Country", "Place"})


def _role(context: Context, found: list[Item], at: int) -> str:
    """Whether a word says who was host or guest; empty for any other word."""
    item = found[at]
    role = _WORDS.get(item.unit.text.lower(), "") if len(item.units) == 1 else ""
    if not role:
        return ""
    before = context.text[: item.start].rsplit(maxsplit=1)[-1:]
    opens = at == 0 and item.unit.text.istitle() and at + 2 < len(found) and found[at + 1].code == "&"
    follows = found[at + 1].code if at + 1 < len(found) else "."
    return role if (opens or (before and before[0].lower() in _ONE)) and follows in _AFTER else ""


def _meant(context: Context, role: str) -> Ref:
    """The one of the two at the event spoken of last who has that role, or else the first for the host."""
    met = (context.state.event, *reversed(context.told))
    here = ([ref for ref in context.state.takers.get(event, ()) if context.kind(ref) == "Official"] for event in met)
    two = next((people for people in here if len(people) == PAIR), [])
    if not two:
        return ""
    told = [(f.object, f.qualifier("role")) for f in context.facts if f.predicate == "hasParticipant"]
    roles = {str(ref): _told_role(role) for ref, role in told if isinstance(role, Value)}
    guest = next((ref for ref in two if roles.get(ref) == _GUEST), "")
    host = next((ref for ref in two if roles.get(ref) == _HOST), "")
    host = host or next((ref for ref in two if guest and ref != guest), two[0])
    return host if role == _HOST else next(ref for ref in two if ref != host)


def _told_guest(fact: Fact) -> bool:
    """Whether a fact says that somebody was guest at an event, or made a visit."""
    role = fact.qualifier("role")
    return fact.predicate == "hasParticipant" and isinstance(role, Value) and _told_role(role) == _GUEST


def _told_role(role: Value) -> str:
    return _GUEST if role.text == "visitor" else role.text

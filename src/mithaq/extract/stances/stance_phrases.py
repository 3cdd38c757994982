"""Nouns of stance after a verb: where one stands in a complement, whose it is, and where its content begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from mithaq.extract.chunks.slots import Filler
from mithaq.extract.clauses.adjectives import between_adjectives, one_pair
from mithaq.extract.clauses.complements import complement_end
from mithaq.extract.clauses.inner_lists import is_gerund
from mithaq.extract.clauses.sides import own_states
from mithaq.extract.clauses.voices import voice_at
from mithaq.extract.words.items import ACTOR, HOLDERS, NISBA, PERSON, PLACE, PREPOSITIONS, ROLE, SIDES, STATE_NOUNS
from mithaq.extract.words.verb_or_noun import is_adverb

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.members import Part

_NOUN_NEAR = 7
"""Items of a complement within which its noun of stance stands: “the longstanding and enduring U.S. commitment”."""
_BEFORE_NOUN = "wWKcmFNktB&-%"
"""Letters of what may stand before a noun of stance: adjectives, “its”, “and”."""
_TERMS_FAR = 6
_TO_SOMEONE = frozenset({"thank", "praise", "congratulate", "condole", "support"})


def new_noun(clauses: Clauses, start: int, end: int, *, bare: bool) -> bool:
    """Whether a noun of stance of its own begins here: with a word that says whose it is, unless the first has none."""
    noun, owner = noun_in(clauses, start, end, near=4)
    if noun is None or clauses.items[start].unit.text.endswith("ly") or is_gerund(clauses.items[start]):
        return False  # “the need to actively and fully support …”, “commitment to …, upholding Kenya’s support”
    if clauses.codes[start - 1] == "&" and one_pair(clauses, start - 1):
        return False
    keep = clauses.items[noun].unit.tags["stance_noun"][2]
    return keep or bare or owner is not None or clauses.items[start].is_a("possessive_pronoun")


def noun_in(clauses: Clauses, start: int, high: int, near: int = _NOUN_NEAR) -> tuple[int | None, Filler | None]:
    """The noun of stance that heads a complement, and whose: “the enduring U.S. commitment”, “Kenya’s support”."""
    owner = None
    for at in range(start, min(high, start + near)):
        item = clauses.items[at]
        if item.is_a("stance_noun"):
            return at, owner
        if item.code in ACTOR + NISBA + SIDES + PERSON + ROLE:
            owner = clauses.fill(at, ACTOR + NISBA + SIDES + PERSON + ROLE)
        elif item.code == PLACE and clauses.codes[at + 1 : at + 2] == "'":
            owner = clauses.fill(at, PLACE)  # “Madrid's support for …”
        elif item.is_a("government"):
            own = own_states(clauses.context)
            owner = Filler(own, item.start, item.end, at, resolved=True) if own else None
        elif item.unit.text.lower() in STATE_NOUNS and clauses.codes[at + 1 : at + 2] == "'":
            own = own_states(clauses.context)  # “their countries' support for …”
            owner = Filler(own, item.start, item.end, at, resolved=True) if len(own) > 1 else None
        elif item.unit.text.lower() in {"our", "my"}:
            owner = Filler(voice_at(clauses.context, item.start, "our"), item.start, item.end, at, resolved=True)
        elif item.code == "," and between_adjectives(clauses, start, at, high):
            continue
        elif item.code not in _BEFORE_NOUN + "'" or (item.code == "&" and at == start):
            return None, None
    return None, None


def after_noun(
    clauses: Clauses, noun: int, high: int, kind: str, prepositions: tuple[str, ...]
) -> tuple[int | None, Filler | None]:
    """The item after the preposition of a noun of stance, and whose it is: “the commitment of Kenya to …”."""
    if "" in prepositions:
        return noun + 1, None
    owner = None
    at = noun + 1
    while at < high:
        code, item = clauses.codes[at], clauses.items[at]
        if code == "@":
            return (at + 1 if "that" in prepositions else None), owner
        if code in PREPOSITIONS:
            whose = item.preposition in {"of", "by", "from"} and at + 1 < high and clauses.codes[at + 1] in HOLDERS
            if whose and (item.preposition != "of" or _more(clauses, at + 2, high, prepositions)):
                owner = clauses.fill(at + 1, HOLDERS)
                at += 2
                continue
            if (further := _past_owner(clauses, at, high, prepositions)) is not None:
                owner, at = further[1] or owner, further[0]
                continue
            if kind in _TO_SOMEONE and item.preposition == "to":
                return _past_someone(clauses, at + 1, high), owner
            return (
                at + 1 if item.preposition in prepositions or item.unit.text.lower() in prepositions else None
            ), owner
        if code == SIDES and clauses.items[min(at + 1, high - 1)].unit.text in _HELD:
            at += 2  # “the commitment they share to fight piracy”
            continue
        # “the calls lasted about an hour”
        spoken = kind == "call-for" and code == "w" and item.unit.text.endswith("ed")
        if spoken or not (code in "wcK&ym" or is_adverb(item.unit)) or at - noun > _TERMS_FAR:
            return None, owner
        at += 1
    return None, owner


_HELD = frozenset({"share", "have", "hold", "feel"})
"""Verbs by which those told before have an attitude."""


def _past_owner(
    clauses: Clauses, of: int, high: int, prepositions: tuple[str, ...]
) -> tuple[int, Filler | None] | None:
    """The item after a government or people whose the noun is, and the state where that is told; None for none."""
    if led := _of_government_of(clauses, of, high, prepositions):
        return led, _their_state(clauses, of + 1)
    people = _of_people_of(clauses, of, high) if clauses.items[of].preposition == "of" else None
    further = people or _of_their_states(clauses, of, high, prepositions)
    return None if further is None else (further + 1, None)


def _of_people_of(clauses: Clauses, of: int, high: int) -> int | None:
    """The state in “the gratitude of the people of Kenya”: its item, for whom the people speak."""
    if of + 1 >= high or not clauses.items[of + 1].unit.text.lower().startswith(_PEOPLE):
        return None  # “appreciation of the activities of Kenya”
    for at in range(of + 2, min(high, of + 5)):
        if clauses.items[at].preposition == "of" and clauses.codes[at + 1 : at + 2] == ACTOR:
            return at + 1
        if clauses.codes[at] not in "w&":
            return None
    return None


def _of_their_states(clauses: Clauses, of: int, high: int, prepositions: tuple[str, ...]) -> int | None:
    """The noun in “the commitment of their respective countries to peace”, “the thanks of the Kenyan people for …”."""
    first = clauses.items[of + 1] if of + 1 < high and clauses.items[of].preposition == "of" else None
    if first is None or not (first.is_a("possessive_pronoun") or first.code in NISBA):
        return None
    for at in range(of + 2, min(high, of + 5)):
        if clauses.items[at].unit.text.lower().startswith((*_PEOPLE, "countr", "state")):
            return at if _more(clauses, at + 1, high, prepositions) else None
        if clauses.codes[at] not in "wcK":
            return None
    return None


def _of_government_of(clauses: Clauses, of: int, high: int, prepositions: tuple[str, ...]) -> int:
    """The item after “the commitment of President A’s government”, “the support of the U.S. Administration”; 0."""
    if clauses.items[of].preposition not in {"of", "by"} or clauses.codes[of + 1 : of + 2] not in _RULERS:
        return 0
    at = of + 2 + (clauses.codes[of + 2 : of + 3] == "'")
    if at >= high or not clauses.items[at].unit.text.lower().startswith(_POWERS):
        return 0
    return at + 1 if _more(clauses, at + 1, high, prepositions) else 0


def _their_state(clauses: Clauses, at: int) -> Filler | None:
    """The state of somebody whose government is named; his own where nothing says of what state he is."""
    item, context = clauses.items[at], clauses.context
    if clauses.codes[at] in ACTOR:
        return clauses.fill(at, ACTOR)
    states = tuple(state for ref in item.refs if (state := context.country_of(ref))) or own_states(context)
    return Filler(states, item.start, item.end, at, resolved=True) if len(states) == 1 else clauses.fill(at, HOLDERS)


_RULERS = frozenset((*ACTOR, *PERSON, *ROLE))
_POWERS = ("government", "administration", "leadership", "cabinet")
_PEOPLE = ("people", "government", "nation", "leadership", "citizens", "authorit", "leader")


def _more(clauses: Clauses, at: int, high: int, prepositions: tuple[str, ...]) -> bool:
    """Whether the preposition of the noun still comes right after its owner."""
    return at < high and clauses.codes[at] in PREPOSITIONS and clauses.items[at].preposition in prepositions


def _past_someone(clauses: Clauses, start: int, high: int) -> int:
    """The item after “for” or “on” behind the one who is thanked; without it that one is whom the stance is about."""
    for at in range(start, min(high, start + 8)):
        if clauses.items[at].preposition in {"for", "on"} and clauses.items[at].unit.text.lower() in {
            "for",
            "on",
            "upon",
            "over",
        }:
            return at + 1
        named = clauses.codes[at] == "," and clauses.codes[at - 1] in PERSON  # “to her counterpart, A, on …”
        if clauses.codes[at] in ",;V" and not named:
            break
    return start


def before_role(clauses: Clauses, start: int, high: int) -> int:
    """The end of what is supported, without “as …” and “regarding …”, which say what it is taken for, or in what."""
    for at in range(start + 1, high):
        word = clauses.items[at].unit.text
        if word == "as" or (word == "regarding" and clauses.codes[at - 1] in ACTOR + PERSON + ROLE + SIDES):
            return at
    return high


class _Thanked(Protocol):
    @property
    def kind(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def reasons(clauses: Clauses, content: _Thanked) -> list[Part]:
    """A content as a whole, or what someone is thanked for twice: “for its help and for hosting the talks”."""
    high = clauses.bounds(content.start).stop
    further = content.end if "V" in clauses.codes[content.end : high] else high
    again = (
        at
        for at in range(content.start + 1, further - 1)
        if clauses.codes[at] == "&" and clauses.items[at + 1].unit.text == "for"
    )
    at = next(again, None) if content.kind == "thank" else None
    whole = (content.start, content.end)
    if at is None:
        return [whole]
    more = (at + 2, max(content.end, complement_end(clauses, at + 2, high)))
    return [(content.start, min(at - (clauses.codes[at - 1] == ","), content.end)), more]

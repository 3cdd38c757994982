"""Who met where a text tells it of offices first: “The foreign ministers of A and B met. Minister X of A said …”."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.words.context import PAIR
from mithaq.model import Evidence, Value
from mithaq.vocabulary import TALKS

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.known import Person
    from mithaq.model import Fact, Ref

_MOST = 4
"""States of as many as may each have an officer of whom the text tells by name."""
_OFFICES = re.compile(
    r"\b(?:(?P<foreign>foreign ministers|ministers of foreign affairs|top diplomats|foreign affairs ministers)"
    r"|(?P<defence>defen[cs]e ministers|defen[cs]e chiefs)|(?P<head>presidents)|(?P<government>prime ministers))"
    r"(?: (?:of|from) [^.;]*)? (?:met|held|agreed|spoke|discussed|convened|had|gathered)\b",
    re.IGNORECASE,
)
_POSTS = {
    "foreign": ("minister", "mfa"),
    "defence": ("minister", "mod"),
    "head": ("head-of-state", ""),
    "government": ("head-of-government", ""),
}
"""What such words say -> rank and, where it is of one, the function of the post."""


def named_after_offices(context: Context) -> None:
    """Let those take part in a meeting whom an English text names after it has told it of their offices alone."""
    if context.language.order == "VSO":
        return
    _counterpart_unnamed(context)
    for event in list(context.told):
        _name_counterparts(context, event)
        states = _states(context, event) if context.kind(event) in TALKS else {}
        office = _office(context, next(iter(states.values()))) if PAIR <= len(states) <= _MOST else ""
        found = {known.ref: states[known.country] for known in _holders(context, office, states)} if office else {}
        if len(found) < PAIR or len({context.people[ref].country for ref in found}) < len(found):
            continue
        if any(len(told.present.keys() & found.keys()) >= PAIR for told in context.told.values()):
            continue  # “… , he said of the call between A and B”: it is told who they are
        for ref, fact in found.items():
            evidence = replace(fact.evidence, kind="resolved")
            context.fact(event, "hasParticipant", ref, evidence, status=fact.status)


def _counterpart_unnamed(context: Context) -> None:
    """Write who is meant by “his counterpart”, said without a name by one of the only two who have met.

    “Minister X met Minister Y of Kenya. … X briefed his counterpart on the war.”
    """
    text = context.document.text
    if _HIS_COUNTERPART.search(text) is None:
        return
    talks = (event for event in context.told if context.kind(event) in TALKS | {"DialogueRound"})
    met = {frozenset(_named_there(context, event)) for event in talks} - {frozenset()}
    two = next(iter(met)) if len(met) == 1 else frozenset()
    if (
        len(two) != PAIR
        or _are_counterparts(context, *two)
        or len({context.people[ref].country for ref in two}) != PAIR
    ):
        return
    for number, sentence in enumerate(context.sentences):
        for said in _HIS_COUNTERPART.finditer(text, sentence.start, sentence.end):
            before = {m.entity for m in context.mentions if sentence.start <= m.start < said.start()}
            who = before & {ref for ref, known in context.people.items() if known.name}
            if len(who) == 1 and who < two:
                span = next(m for m in context.mentions if m.entity in who and sentence.start <= m.start)
                rule = f"{context.language.code}.counterpart/1"
                evidence = Evidence(number, span.start, said.end(), rule, kind="resolved")
                context.fact(next(iter(who)), "counterpartOf", next(iter(two - who)), evidence)
                return


_HIS_COUNTERPART = re.compile(r"\b(?:his|her) (?:[A-Z][a-z]+ )?counterpart\b(?!,? (?:[A-Z]|from|of|in)|’|')")


def _named_there(context: Context, event: Ref) -> set[Ref]:
    """The officials whom a text names as those who take part in an event."""
    taking = (f.object for f in context.facts if f.subject == event and f.predicate == "hasParticipant")
    return {str(ref) for ref in taking if ref in context.people and context.people[str(ref)].name}


def _name_counterparts(context: Context, event: Ref) -> None:
    """Let those take part whom the text names after it has told of them as somebody's counterparts alone.

    “Minister X met his Kenyan counterpart. … Kenyan Foreign Minister Y said …”
    """
    if context.kind(event) not in TALKS:
        return
    taking = [f for f in context.facts if f.subject == event and f.predicate == "hasParticipant"]
    there = dict.fromkeys(str(f.object) for f in taking if f.object in context.people)
    own = [context.people[ref] for ref in there if context.people[ref].name and context.people[ref].posts]
    if len(own) != 1:
        return
    who = own[0]
    others = [f for f in taking if context.kind(str(f.object)) == "Country" and f.object != who.country]
    # Of the counterparts from several states nobody is said to have met the others.
    role = (("role", Value("guest", "role")),) if len({f.object for f in others}) > 1 else ()
    for fact in others:
        sentence = context.sentences[fact.evidence.sentence]
        told = _UNNAMED.search(context.document.text, sentence.start, sentence.end)
        later = _counterparts(context, who, str(fact.object), sentence.start) if told is not None else []
        if (
            told is None
            or len(later) != 1
            or any({who.ref, later[0]} <= e.present.keys() for e in context.told.values())
        ):
            continue
        evidence = replace(fact.evidence, kind="resolved")
        context.fact(event, "hasParticipant", later[0], evidence, status=fact.status, qualifiers=role)
        if told["peer"] and not _are_counterparts(context, who.ref, later[0]):
            context.fact(who.ref, "counterpartOf", later[0], evidence)


_UNNAMED = re.compile(
    r"\b(?:(?P<peer>counterparts?|opposite numbers?|peers?|colleagues?)|(?:foreign |prime )?ministers|presidents)\b"
)
"""What tells of officials of another state without their names."""


def _counterparts(context: Context, who: Person, state: Ref, low: int) -> list[Ref]:
    """Officials of a state who are named from an offset on, and hold the office of somebody or are his counterparts."""
    posts = {(post.rank, post.function) for post in who.posts if not post.tense}
    start = context.folded.folded_offset(low)
    return [
        one.ref
        for one in context.people.values()
        if one.name
        and one.country == state
        and one.start >= start
        and context.kind(one.ref) == "Official"
        and (
            any((post.rank, post.function) in posts and not post.tense for post in one.posts)
            or _are_counterparts(context, who.ref, one.ref)
        )
    ]


def _are_counterparts(context: Context, *two: Ref) -> bool:
    return any(f.predicate == "counterpartOf" and {f.subject, f.object} == set(two) for f in context.facts)


def _states(context: Context, event: Ref) -> dict[Ref, Fact]:
    """The states that one sentence says met, each with the fact; none where officials are known to have met."""
    taking = [fact for fact in context.facts if fact.subject == event and fact.predicate == "hasParticipant"]
    states: dict[Ref, Fact] = {}
    for fact in taking:
        if context.kind(str(fact.object)) == "Country":
            states.setdefault(str(fact.object), fact)
    one = len({fact.evidence.sentence for fact in states.values()}) == 1
    held = all(fact.status == "asserted" for fact in taking)
    return states if one and held and len(states) == len({fact.object for fact in taking}) else {}


def _office(context: Context, fact: Fact) -> str:
    """The office of those who met, as the sentence of a fact says it; empty where it tells of none, or of two."""
    sentence = context.sentences[fact.evidence.sentence]
    told = {match.lastgroup or "" for match in _OFFICES.finditer(context.document.text, sentence.start, sentence.end)}
    return told.pop() if len(told) == 1 else ""


def _holders(context: Context, office: str, states: dict[Ref, Fact]) -> list[Person]:
    """Those of these states by name who hold such an office, and are told of from that sentence on."""
    rank, function = _POSTS[office]
    low = context.folded.folded_offset(min(context.sentences[f.evidence.sentence].start for f in states.values()))
    named = (one for one in context.people.values() if one.name and one.country in states and one.start >= low)
    officials = [one for one in named if context.kind(one.ref) == "Official"]
    return [
        one
        for one in officials
        if any(p.rank == rank and function in {"", p.function} and not p.tense for p in one.posts)
    ]

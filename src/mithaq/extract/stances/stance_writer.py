"""A stance as facts: its kind, its holders, its words and what they are about."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.chunks.political_parties import is_party
from mithaq.extract.clauses.topic_words import words
from mithaq.extract.stances.refused_lists import REFUSED
from mithaq.extract.stances.said_at_events import GATHERINGS
from mithaq.extract.stances.topics import topics_of, wording
from mithaq.extract.words.articles import has_article
from mithaq.extract.words.items import ACTOR, AGREEMENT
from mithaq.model import Ref, Value
from mithaq.records import record

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.members import Part
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.units import Unit

WISHES = {
    "call-for",
    "urge",
    "demand",
    "appeal",
    "hope",
    "express-interest",
    "express-readiness",
    "commit",
    "recommit",
    "reject",
    "deny",
    "agree",
    "warn",
    "threaten",
}
"""Kinds whose content has not happened: nothing inside is asserted (linguistics.md, section 15, precedence)."""

_OF_STATES = frozenset({"two", "countries"})
"""What the sides are called that are states: “both sides”, “the two countries”."""
_NEEDS = ("necessity", "topic_lead")
"""Tags of nouns that say that something is needed (Arabic): ضرورة, حتمية."""


@record
class Stance:
    """A stance to write: its kind and holder, the trigger, the rule, and the parts of what it is about."""

    kind: str
    holder: Filler
    index: int
    rule: str
    parts: list[Part]
    addressee: Filler | None = None
    worded: int | None = None
    """How many parts are quoted as what is held; all of them for None."""


def _is_stressed(clauses: Clauses, part: Part) -> bool:
    """Whether a part begins with a noun such as ضرورة (Arabic), which nobody refuses."""
    item = clauses.items[part[0]]
    noun = item.unit.tags.get("stance_noun") if clauses.context.language.order == "VSO" else None
    return bool(noun and noun[0] == "emphasize" and not has_article(item.unit.text)) and item.is_a(*_NEEDS)


def _refused_besides(clauses: Clauses, stance: Stance) -> list[Part]:
    """What is refused beside what is supported, from the noun of refusal on: «…، ورفض التهجير، وتقويض الحلول»."""
    if stance.kind != "support":
        return []
    later = stance.parts[1:]
    first = next((number for number, part in enumerate(later) if _is_refusal(clauses, part)), len(later))
    refused = later[first : first + 1]
    for part in later[first + 1 :]:
        bare = clauses.items[part[0]].unit.text in words("ill") or _is_refusal(clauses, part)
        refused += [(part[0] + _is_refusal(clauses, part), part[1])] if bare else []
    return refused


def _is_refusal(clauses: Clauses, part: Part) -> bool:
    """Whether a part begins with a bare noun of refusal (Arabic): «أيد البيان الحوار، ورفض العقوبات»."""
    noun = clauses.items[part[0]].unit.tags.get("stance_noun") if clauses.context.language.order == "VSO" else None
    return bool(noun and noun[0] == "reject") and part[1] - part[0] > 1 and not _owned(clauses, part[0])


def _owned(clauses: Clauses, at: int) -> bool:
    """Whether a noun has an article or leads on with a preposition."""
    return has_article(clauses.items[at].unit.text) or bool(clauses.items[at + 1].preposition)


def write(clauses: Clauses, stance: Stance) -> None:
    """Write a stance with its holders, its words and what they are about.

    What is stressed after a refusal is not refused: «التأكيد على رفض التقسيم، وحتمية تنفيذ الاتفاق».
    """
    refused = _refused_besides(clauses, stance)
    if refused:
        stance = replace(stance, parts=[part for part in stance.parts if part not in refused])
        first = refused[0]
        _write(clauses, replace(stance, kind="reject", parts=[(first[0] + 1, first[1]), *refused[1:]]))
    later = stance.parts[1:] if stance.kind in REFUSED else []
    firm = [part for part in later if _is_stressed(clauses, part)]
    if not firm:
        _write(clauses, stance)
        return
    _write(clauses, replace(stance, parts=[part for part in stance.parts if part not in firm]))
    _write(clauses, replace(stance, kind="emphasize", parts=firm))


def _write(clauses: Clauses, stance: Stance) -> None:
    if not stance.parts:
        return
    context, holder, rule = clauses.context, stance.holder, stance.rule
    low, high = stance.parts[0]
    verb, said_first, said_last = clauses.items[stance.index], clauses.items[low], clauses.items[high - 1]
    # What a passive is about stands before it: “the agreement was welcomed by A”.
    begin = min(verb.start, said_first.start, holder.start if holder.index >= 0 else verb.start)
    end = max(said_last.end, verb.end)
    ref = context.entity("Stance", (stance.kind, begin, end))
    context.fact(ref, "stanceKind", Value(stance.kind, "skind"), context.evidence(begin, end, rule))
    evidence = context.evidence(begin, end, rule, kind="resolved" if holder.resolved else "explicit")
    for who in _others(clauses, stance, _holders(context, holder.refs)):
        context.fact(ref, "stanceHolder", who, evidence)
    if holder.index >= 0 and clauses.items[holder.index].note in _OF_STATES and context.language.order == "SVO":
        context.state.held_by_sides.add(ref)
    for who in stance.addressee.refs if stance.addressee else _thanked(clauses, stance):
        context.fact(ref, "addressee", who, evidence)
    for number, part in enumerate(stance.parts):
        span = (clauses.items[part[0]].start, clauses.items[part[1] - 1].end) if number else (begin, end)
        said = context.evidence(*span, rule)
        if stance.worded is None or number < stance.worded:
            for words in _each_agreement(clauses, part) or [wording(context, clauses, part)]:
                context.fact(ref, "dcterms:description", words, said)
        for thing in topics_of(context, clauses, part):
            context.fact(ref, "stanceAbout", thing, said)
    if context.statement_of_sentence:
        where = context.evidence(*context.statement_span, rule)
        context.fact(ref, "expressedIn", context.statement_of_sentence, where)


def _others(clauses: Clauses, stance: Stance, holders: tuple[Ref, ...]) -> tuple[Ref, ...]:
    """The holders without those of the one state that is supported: nobody stands in solidarity with his own."""
    low, high = stance.parts[0]
    alone = stance.kind == "support" and len(stance.parts) == 1 and high - low == 1 and clauses.codes[low] == ACTOR
    own = clauses.items[low].refs if alone else ()
    return tuple(who for who in holders if clauses.context.country_or_self(who) not in own)


def _thanked(clauses: Clauses, stance: Stance) -> tuple[Ref, ...]:
    """The states that an Arabic text thanks for something: «شكره لقطر على …», «توجه بالشكر إلى العراق على …»."""
    if stance.kind != "thank" or clauses.context.language.order == "SVO":
        return ()
    between = (at for at in range(stance.index + 1, stance.parts[0][0]) if at != stance.holder.index)
    actors = (at for at in between if clauses.codes[at] == ACTOR)
    refs = next((clauses.items[at].refs for at in actors if clauses.items[at - 1].preposition in _THANKS_GO_TO), ())
    return tuple(ref for ref in refs if clauses.context.kind(ref) == "Country" and ref not in stance.holder.refs)


_THANKS_GO_TO = frozenset({"ل", "إلى"})


def _each_agreement(clauses: Clauses, part: Part) -> list[Value]:
    """The words of each of several agreements that an English part names and nothing else: “the A and the B Pact”."""
    context, item = clauses.context, clauses.items[part[0]]
    alone = part[1] - part[0] == 1 or clauses.items[part[0] + 1].unit.text.endswith("ed")  # “… adopted in 2019”
    several = item.code == AGREEMENT and len(item.refs) > 1 and alone
    if not several or context.language.order == "VSO":
        return []
    names: list[list[Unit]] = [[]]
    for unit in item.units:
        if unit.code not in ",&":
            names[-1].append(unit)
        elif names[-1]:
            names.append([])
    each = [context.phrase(units[0].start, units[-1].end) for units in names if units]
    return [Value(words, "text", context.document.language) for words in each] if len(each) == len(item.refs) else []


_TAKING_STANCES = frozenset({"Country", "Official", "GovernmentBody", "InternationalOrganization", "Voice"})


def _headed(context: Context, ref: Ref) -> bool:
    """Whether a title has named a body that no list has: «رئيس هيئة المناجم … وأكدت الهيئة …»."""
    return any(post.organization == ref for known in context.people.values() for post in known.posts)


def _holders(context: Context, refs: tuple[Ref, ...]) -> tuple[Ref, ...]:
    """Who holds a stance: the sides of an event that is said to take it, the country of an unnamed official."""
    out: list[Ref] = []
    for ref in refs:
        kind = context.kind(ref)
        if ref in context.sides and kind != "Country":
            out.extend(context.sides[ref])
        elif kind == "Post":
            known = context.people[ref]
            body = next((post.organization for post in known.posts if post.organization), "")
            who = known.country or body
            svo = context.language.order == "SVO"
            out.extend([who] if who else context.state.voice or ((ref,) if svo else ()))
        elif kind in _TAKING_STANCES or (kind == "Organization" and (is_party(context, ref) or _headed(context, ref))):
            out.append(ref)
        elif kind in GATHERINGS:
            out.append(ref)  # for those who took part, once they are known
    return tuple(dict.fromkeys(out))

"""Delegations that somebody leads to a meeting, and the bodies that they are of (English)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.words.items import ACTOR, SIDE, Item, letters

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.context import Context
    from mithaq.model import Evidence, Ref

_OF_BODIES = re.compile(rf"{SIDE},?c{ACTOR}")
"""“a Kenyan delegation, including the Ministry of Trade”."""
_LED_TO_MEET = re.compile(rf"V[cwdDmKW{ACTOR}]{{0,4}}[s{SIDE}](?:p{ACTOR})?,?[p@]V")
_LED_AND_MET = re.compile(rf"V[cwdDmKW{ACTOR}]{{0,4}}[s{SIDE}](?:p{ACTOR})?,?&V")
_LEADING, _MEETING = frozenset({"lead", "head"}), frozenset({"meet"})
_BODIES = frozenset({"GovernmentBody", "Organization"})


def delegations_met(context: Context, found: list[Item]) -> str:
    """Let who leads a delegation “to meet …” or “that met …” be who meets, and a delegation be of its bodies.

    The new letters.
    """
    codes = letters(found)
    if SIDE not in codes and "s" not in codes:
        return codes
    for match in reversed(list(_OF_BODIES.finditer(codes))):
        side, bodies = found[match.start()], found[match.end() - 1]
        named = found[match.end() - 2].is_a("including") and _are_bodies(context, bodies.refs)
        if named:
            units = [unit for item in found[match.start() : match.end()] for unit in item.units]
            found[match.start() : match.end()] = [Item(SIDE, units, (*side.refs, *bodies.refs))]
    for match in _LED_TO_MEET.finditer(letters(found)):
        verb, link, meets = found[match.start()], found[match.end() - 2], found[match.end() - 1]
        purpose = link.preposition == "to" or link.unit.text.lower() in _WHO
        if purpose and _is(verb, _LEADING) and _is(meets, _MEETING):
            found[match.end() - 2] = Item("&", [replace(link.unit, code="&", text="and", tags={"and": "and"})])
    return letters(found)


_WHO = frozenset({"that", "which", "who"})


def heads_who_met(clauses: Clauses) -> None:
    """Write that those who led a delegation to a meeting headed it there, and which bodies it was of."""
    context, codes = clauses.context, clauses.codes
    for match in _LED_AND_MET.finditer(codes) if "&V" in codes else ():
        items = clauses.items[match.start() : match.end()]
        if not _is(items[0], _LEADING) or not _is(items[-1], _MEETING):
            continue
        leader = clauses.explicit_subject(match.start(), clauses.bounds(match.start()))
        event = _met_at(context, leader.refs) if leader is not None else ""
        if leader is None or not event:
            continue
        evidence = context.evidence(leader.start, items[-1].end, "lead-delegation")
        side = next((item for item in items if item.code == SIDE), None)
        status = next(fact.status for fact in context.facts if fact.subject == event)
        on_behalf = (("onBehalfOf", side.refs[0]),) if side is not None else ()
        for ref in leader.refs:
            context.fact(ref, "headsDelegationAt", event, evidence, status=status, qualifiers=on_behalf)
        _bodies_there(context, items, event, evidence, status)


def _bodies_there(context: Context, items: list[Item], event: Ref, evidence: Evidence, status: str) -> None:
    """Write the bodies whose officials a delegation is made of as taking part."""
    for item in items[1:-1]:
        if item.code == ACTOR and _are_bodies(context, item.refs):
            for ref in item.refs:
                context.fact(event, "hasParticipant", ref, evidence, status=status)


def _met_at(context: Context, people: tuple[Ref, ...]) -> Ref:
    """The meeting of which the sentence tells that these people took part in it; empty for none."""
    met = (fact for fact in context.facts if fact.predicate == "hasParticipant" and fact.object in people)
    here = [fact.subject for fact in met if fact.evidence.sentence == context.sentence]
    return next((ref for ref in here if context.kind(ref) == "Meeting"), "")


def _are_bodies(context: Context, refs: tuple[Ref, ...]) -> bool:
    return bool(refs) and all(context.kind(ref) in _BODIES for ref in refs)


def _is(item: Item, lemmas: frozenset[str]) -> bool:
    return item.form is not None and item.form.lemma in lemmas

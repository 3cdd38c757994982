"""The event that a document reports, of which its statements tell and at which its stances are expressed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.clauses.event_sides import sides_of, with_sides
from mithaq.vocabulary import TALKS

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.model import Fact, Ref

_ONLY_NAMED = (".owner/1", ".event-place/1", ".event-date/1")
"""Rules that read a noun of events in passing."""


def main_event(context: Context) -> Ref:
    """The event that the document reports: the first one with sides of which something is said."""
    told = [fact for fact in context.facts if not fact.evidence.rule.endswith(_ONLY_NAMED)]
    spoken = {fact.subject for fact in told} | {fact.object for fact in told if isinstance(fact.object, str)}
    spoken &= with_sides(context)
    taken = [ref for ref in context.drafts if ref in spoken]
    if context.language.order == "SVO":
        # “who is on a visit, met …”: the meeting is what is told.
        several = [ref for ref in taken if len(sides_of(context, ref)) > 1]
        visit = taken[:1] if taken and _announced_visit(context, taken[0]) else []
        taken = [*visit, *several, *taken] if any(context.kind(ref) != "Dialogue" for ref in several) else taken
    elif taken and context.kind(taken[0]) == "Visit":
        taken = _as_told(context, told, taken)
    others = ({"Dialogue"}, {"DiplomaticEvent"}) if context.language.order == "SVO" else ()
    for kinds in ({"DialogueRound", "Meeting", "Call", "Visit", "Conference"}, *others):
        for ref in taken:
            if context.drafts[ref].kind in kinds:
                return ref
    return _talked_at(context)


def reported(context: Context, main: Ref) -> Ref:
    """The event of which the statements of a document tell: the visit that an English heading is about, or the main.

    “Visit of the Minister to Lima”: the meetings that follow are a part of it.
    """
    heading = next((context.document.text[s.start : s.end] for s in context.sentences[:1] if s.heading), "")
    if context.language.order == "VSO" or not main or not _VISIT.search(heading) or context.kind(main) != "Meeting":
        return main
    visits = [ref for ref in context.drafts if context.kind(ref) == "Visit" and len(sides_of(context, ref)) > 1]
    there = [fact.subject for fact in context.facts if fact.status == "asserted" and fact.predicate == "hasParticipant"]
    return next((ref for ref in visits if ref in there), main)


_VISIT = re.compile(r"\b(?:visit|visits|visiting|visited)\b", re.IGNORECASE)


def _as_told(context: Context, told: list[Fact], taken: list[Ref]) -> list[Ref]:
    """The events, first the talks of which an Arabic text tells before it tells the visit that it names before them.

    «بحث أ مع ب …، في إطار زيارته إلى …»
    """
    first = {fact.subject: at for at, fact in reversed(list(enumerate(told))) if fact.predicate == "hasParticipant"}
    visit = first.get(taken[0], -1)
    return sorted(taken, key=lambda ref: not (context.kind(ref) in TALKS and first.get(ref, visit) < visit))


def _talked_at(context: Context) -> Ref:
    """The call or meeting of two sides at which something is said, where an Arabic text tells of no event else."""
    if context.language.order == "SVO":
        return ""
    fitting = (ref for ref in with_sides(context) if context.kind(ref) in {"Call", "Meeting"})
    talks = {ref for ref in fitting if len(sides_of(context, ref)) > 1}
    return next((ref for ref in context.drafts if ref in talks), "")


def _announced_visit(context: Context, ref: Ref) -> bool:
    """Whether a text tells first of a visit to come: “will pay a visit to …, where he will be received by”."""
    told = next((f for f in context.facts if f.subject == ref and f.predicate == "hasParticipant"), None)
    return context.kind(ref) == "Visit" and told is not None and told.status == "planned"

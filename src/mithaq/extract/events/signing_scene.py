"""Where a signing was that a text places within another event: “The signing took place during the dialogue in Lima”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.ceremonies import ceremony, is_ceremony
from mithaq.extract.words.context import SIGNED
from mithaq.extract.words.items import ACTOR, EVENT, PLACE

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.context import Context
    from mithaq.model import Evidence, Fact, Ref

_WHERE = rf"(?P<where>(?:p[{PLACE}{ACTOR}]|,p{PLACE}|,[{PLACE}{ACTOR}])+)"
_WITHIN = re.compile(rf"[c$p][cKwN'{ACTOR}]{{0,4}}({EVENT}){_WHERE}")
"""What leads to the larger event, that event, and where it is."""
_INSIDE = frozenset({"in", "at"})


def signing_scene(clauses: Clauses) -> None:
    """Write that a signing was where the event is at which an English sentence says that it took place."""
    context = clauses.context
    words = context.language.data.get("signing_scene", {})
    noun = next((at for at in range(min(2, len(clauses.items))) if _text(clauses, at) in words.get("nouns", ())), None)
    if noun is None:
        return
    held = next((at for at in range(noun + 1, len(clauses.items)) if _text(clauses, at) in words["held"]), None)
    within = _WITHIN.match(clauses.codes, held + 1) if held is not None else None
    signed = _signed(context)
    if within is None or signed is None or _text(clauses, within.start()) not in words["within"]:
        return
    item = clauses.items[noun]
    event = ceremony(context) or context.entity("DiplomaticEvent", ("signing", (), "", signed.subject))
    context.mention(event, item.start, item.end)
    evidence = context.evidence(item.start, clauses.items[within.end() - 1].end, "signing-scene")
    for at in range(within.start("where"), within.end()):
        inside = clauses.codes[at] == PLACE or clauses.items[at - 1].preposition in _INSIDE
        for ref in clauses.items[at].refs if clauses.codes[at] in PLACE + ACTOR and inside else ():
            if context.kind(ref) in {"Place", "Country"}:
                context.fact(event, "takesPlaceIn", ref, evidence)
    _signers(context, event, signed, evidence)


def signers_there(clauses: Clauses) -> None:
    """Write that those who signed were at the ceremony of which a later sentence tells only where it was."""
    context = clauses.context
    named = (ref for item in clauses.items if item.code == EVENT for ref in item.refs)
    event = next((ref for ref in named if is_ceremony(context, ref)), "")
    if not event:
        return
    about = [fact for fact in context.facts if fact.subject == event]
    placed = next((fact for fact in about if fact.predicate == "takesPlaceIn"), None)
    told = [f for f in context.facts if f.predicate == "agreementStatus" and f.qualifier("status") == SIGNED]
    if placed is None or not told or any(fact.predicate == "hasParticipant" for fact in about):
        return
    asserted = placed.status == told[-1].status == "asserted"
    if asserted and told[-1].evidence.sentence < context.sentence == placed.evidence.sentence:
        _signers(context, event, told[-1], placed.evidence)


def _signers(context: Context, event: Ref, signed: Fact, evidence: Evidence) -> None:
    """Those who signed are there, on the day on which they did."""
    for fact in [fact for fact in context.facts if fact.predicate == "agreementStatus"]:
        if fact.subject == signed.subject and fact.evidence.sentence >= signed.evidence.sentence:
            context.fact(event, "hasParticipant", fact.object, fact.evidence)
    day = signed.qualifier("date")
    if day is not None and not any(f.subject == event and f.predicate == "schema:startDate" for f in context.facts):
        context.fact(event, "schema:startDate", day, evidence)


def _signed(context: Context) -> Fact | None:
    """The last signing that the text has told of, where its ceremony has no place yet; None for none."""
    told = [fact for fact in context.facts if fact.predicate == "agreementStatus" and fact.status == "asserted"]
    named = ceremony(context)
    placed = any(fact.subject == named and fact.predicate == "takesPlaceIn" for fact in context.facts)
    return told[-1] if told and not (named and placed) else None


def _text(clauses: Clauses, at: int) -> str:
    return clauses.context.words(clauses.items[at].start, clauses.items[at].end).lower()

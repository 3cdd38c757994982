"""Where a visit goes and when, as the words after its noun and its owner say: «زيارة أ إلى مصر في مارس» (Arabic)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import after
from mithaq.extract.clauses.taking_part import PASSED
from mithaq.extract.words.items import ACTOR, PLACE
from mithaq.model import Value

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.model import Evidence, Ref

_IN = "في"


def destination(clauses: Clauses, event: Ref, at: int, evidence: Evidence, status: str) -> None:
    """The state or city right after a noun of visits with its owner: «زيارته القاهرة»."""
    context = clauses.context
    if any(fact.subject == event and fact.predicate == "takesPlaceIn" for fact in context.facts):
        return
    for place in after(at, 3, len(clauses.items)):
        item = clauses.items[place]
        if item.code in PLACE + ACTOR and item.refs:
            if item.code == PLACE or context.kind(item.refs[0]) == "Country":
                for ref in item.refs:
                    context.fact(event, "takesPlaceIn", ref, evidence, status=status)
                _day_there(clauses, event, place + 1, evidence, status)
            return
        parted = item.code == "," and place + 1 < len(clauses.items) and clauses.items[place + 1].preposition == "إلى"
        if item.code not in PASSED + "L" and item.preposition not in {"إلى", "ل"} and not parted:
            return


def _day_there(clauses: Clauses, event: Ref, at: int, evidence: Evidence, status: str) -> None:
    """When a visit was, or is to be, told right after where: «زيارة الرئيس أ إلى مصر في مارس الماضي»."""
    at += clauses.codes[at : at + 2] == "pt" and clauses.items[at].preposition == _IN
    date = clauses.items[at].unit if clauses.codes[at : at + 1] == "t" else None
    own = status == "planned" or _IN in {clauses.items[at - 1].preposition, *(date.text.split() if date else ())}
    if date is None or date.tags.get("date") is None or not own:
        return
    days = date.value
    if status != "planned":
        evidence = replace(evidence, end=clauses.context.evidence(date.start, date.end, "owner").end)
    clauses.context.fact(event, "schema:startDate", Value(days.first, "date"), evidence, status=status)
    if days.last and days.last != days.first:
        clauses.context.fact(event, "schema:endDate", Value(days.last, "date"), evidence, status=status)

"""Agreements that only a heading tells of: “Kenya and Peru sign a fisheries accord”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.clauses.firing_order import in_order
from mithaq.extract.frames import Reader

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses

_STATUS = "agreementStatus"


def read_heading_agreements(headlines: list[tuple[int, Clauses]]) -> None:
    """Fire the frames of agreements in headings, each with the number of its sentence, if no sentence tells of any."""
    known = 0
    for sentence, clauses in headlines:
        context = clauses.context
        if any(fact.predicate == _STATUS for fact in context.facts[known:]):
            return
        known = len(context.facts)
        context.sentence, context.statement_of_sentence = sentence, ""
        reader = Reader(clauses)
        for trigger in in_order(clauses):
            if any(_STATUS in line for line in trigger.frame.get("facts", ())):
                reader.fire(trigger)

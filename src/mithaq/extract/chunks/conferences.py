"""Conferences, forums and summits that are told by their names, and by the number before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.happenings import head_of, ordinal
from mithaq.model import Ref, Value
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.units import Unit


def conference(context: Context, units: list[Unit]) -> Ref:
    """A named conference, forum or summit: its name is its key; empty for a dialogue or a bare meeting."""
    head = units[0] if units[0].code in "EU" else head_of(units)
    if head is None or not head.is_a("event"):
        return ""
    kind, slug = head.tags["event"]
    if kind != "Conference" or head.text.startswith("ال"):
        return ""
    if context.language.order == "VSO" and all(unit.code in "AK" for unit in units[1:]):
        return ""  # «قمة مصرية أردنية» is told by its parties
    while len(units) > 1 and units[-1].code in "&lp":
        units = units[:-1]
    number = ordinal(units[:1]) if context.language.order == "SVO" and units[0].code in "N#" else None
    units = units[1:] if number and len(units) > 1 else units
    start, end = units[0].start, units[-1].end
    ref = context.entity("Conference", (slug, fold_key(context.text[start:end])))
    context.mention(ref, start, end)
    if number and not any(fact.subject == ref and fact.predicate == "roundNumber" for fact in context.facts):
        evidence = context.evidence(units[0].start, end, "conference-number", confidence=0.95)
        context.fact(ref, "roundNumber", Value(str(number), "integer"), evidence)
    return ref

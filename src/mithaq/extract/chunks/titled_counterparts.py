"""Counterparts told one by one, each with a title: «نظيريه، وزير الخارجية الكيني أ، ووزير الخارجية القطري ب»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.counterparts import told_before
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import PERSON, Item, letters

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref

_TITLED = re.compile(rf"%[,:]?{PERSON}")


def titled_counterparts(context: Context, found: list[Item]) -> None:
    """Make one of «نظيريه» and those named after it, and note whose counterparts they are."""
    for match in reversed(list(_TITLED.finditer(letters(found)))):
        head, told = found[match.start()], found[match.end() - 1]
        if not head.unit.is_a("counterparts") or len(told.refs) < PAIR or not _all_titled(context, told.refs):
            continue
        whose = _whose(context, head.start)
        evidence = context.evidence(head.start, told.end, "counterpart")
        for ref in told.refs if whose and whose not in told.refs else ():
            context.fact(whose, "counterpartOf", ref, evidence)
        units = [unit for item in found[match.start() : match.end()] for unit in item.units]
        found[match.start() : match.end()] = [Item(PERSON, units, told.refs)]


def _all_titled(context: Context, refs: tuple[Ref, ...]) -> bool:
    return all(ref in context.people and context.people[ref].posts for ref in refs)


def _whose(context: Context, start: int) -> Ref:
    """Who is named last in the sentence before a place; else who spoke or acted last alone."""
    speaker = context.state.speaker
    alone = speaker[0] if len(speaker) == 1 and speaker[0] in context.people else ""
    return told_before(context, "", start) or alone

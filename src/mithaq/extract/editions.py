"""Conferences by their names, and the number told after one in Arabic: «المؤتمر العربي للمياه في دورته الثانية»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.happenings import head_of, ordinal
from mithaq.model import Ref, Value
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.context import Context
    from mithaq.extract.items import Item
    from mithaq.extract.units import Unit

_EDITION = re.compile(r"8([DdlFKmAc0w]{0,6})p8")
"""A conference with the words of its name, and its session."""
_ITS = ("دورته", "دورتها", "نسخته", "نسختها", "طبعته", "طبعتها")


def editions(context: Context, found: list[Item], codes: str) -> None:
    """Give a conference the number of its session, whose noun then speaks of the conference."""
    if "p8" not in codes or context.language.order != "VSO":
        return
    for match in _EDITION.finditer(codes):
        event, session = found[match.start()], found[match.end() - 1]
        number = ordinal(session.units)
        if not event.refs or session.unit.text not in _ITS or context.kind(event.refs[0]) != "Conference":
            continue
        session.refs = event.refs
        if number:
            evidence = context.evidence(event.start, session.end, "conference-number", confidence=0.95)
            context.fact(event.refs[0], "roundNumber", Value(str(number), "integer"), evidence)
        if match[1]:
            context.mention(event.refs[0], event.start, found[match.end() - 3].end)


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
    start, end = units[0].start, units[-1].end
    ref = context.entity("Conference", (slug, fold_key(context.text[start:end])))
    context.mention(ref, start, end)
    return ref

"""At which meeting something is talked about, where a text names another event in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.current_event import met_on_visit
from mithaq.extract.chunks.slots import Filler
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import EVENT

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger
    from mithaq.model import Ref

_TALKS = frozenset({"Meeting", "Call"})
_DURING = frozenset({"خلال", "اثناء", "في"})


def where_talked(clauses: Clauses, trigger: Trigger, high: int, fillers: dict[str, Filler]) -> None:
    """Let the event of a topic be the meeting of those who talk, where the text last named but an occasion or a visit.

    «استقبل أ ب، الذي يزور البلاد. وبحث الجانبان …», «التقى أ ب على هامش المؤتمر. وجرى خلال اللقاء بحث …».
    """
    context, event = clauses.context, fillers.get("event")
    if event is None or event.index >= 0 or context.kind(event.refs[0]) not in {"Visit", "Conference"}:
        return
    arabic = context.language.order == "VSO"
    met = (_named(clauses, trigger, high) if arabic else "") or _last_met(clauses, event.refs[0])
    if met:
        item = clauses.items[trigger.index]
        fillers["event"] = Filler((met,), item.start, item.end, resolved=True)
        context.state.event = met


def _named(clauses: Clauses, trigger: Trigger, high: int) -> Ref:
    """The meeting that the clause says it was talked about at: «خلال اللقاء»; empty for none."""
    context = clauses.context
    for at in range(clauses.bounds(trigger.index).start + 1, high):
        item = clauses.items[at]
        if item.code != EVENT or not item.refs or clauses.items[at - 1].unit.text not in _DURING:
            continue
        told = context.told.get(item.refs[0])
        if context.kind(item.refs[0]) in _TALKS and told is not None and told.present:
            return item.refs[0]
    return ""


def _last_met(clauses: Clauses, event: Ref) -> Ref:
    """The meeting told of last, where a visit or a conference of nobody in particular is but the occasion."""
    context = clauses.context
    told = context.told.get(event)
    if context.kind(event) == "Visit":
        return met_on_visit(context, event)
    if context.kind(event) != "Conference" or (told is not None and len(told.present) >= PAIR):
        return ""
    for ref, known in reversed(context.told.items()):
        if context.kind(ref) in _TALKS and len(known.present) >= PAIR:
            return ref if told is None or known.planned == told.planned else ""
    return ""

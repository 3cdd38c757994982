"""Back to the event that a text tells of, after a sentence on one to come or on one that was long before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.company import before_the_press
from mithaq.extract.chunks.happenings import BEFORE_ANOTHER
from mithaq.model import Value

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref


def back_from(context: Context, told: Ref, ahead: set[Ref]) -> None:
    """Let a text go on about the event it was telling of, after a sentence on one that is yet to come.

    So it does after a sentence on an earlier round of the same dialogue or on a press conference, and in Arabic on what
    was in another month.
    """
    event = context.state.event
    if not told or event == told:
        return
    if context.language.order == "SVO":
        passed = (event in ahead and event not in context.state.takers) or before_the_press(context, event)
        if passed or _earlier_round(context, event, told):
            context.state.event = told
        return
    passed = event in ahead or _preparatory(context, event) or before_the_press(context, event)
    if passed or _earlier_round(context, event, told) or _months_before(context, event, told):
        context.state.event = told


def _preparatory(context: Context, event: Ref) -> bool:
    """Whether an event only prepared another: «وكانت الاجتماعات التحضيرية قد بدأت …»."""
    return bool(event) and context.drafts[event].key[:1] == (BEFORE_ANOTHER,)


def _earlier_round(context: Context, event: Ref, told: Ref) -> bool:
    if not event or {context.kind(event), context.kind(told)} != {"DialogueRound"}:
        return False
    (dialogue, number), (other, last) = context.drafts[event].key, context.drafts[told].key
    return dialogue == other and isinstance(number, int) and isinstance(last, int) and number < last


def _months_before(context: Context, event: Ref, told: Ref) -> bool:
    """Whether an event was in a month before that of the one told of: «وكان الوزيران قد التقيا في مارس 2022»."""
    days = {f.subject: f.object.text for f in context.facts if f.predicate == _BEGIN and isinstance(f.object, Value)}
    first, then = days.get(event, ""), days.get(told, "")
    length = min(len(first), _MONTH)
    return bool(first and then) and first[:length] < then[:length]


_BEGIN = "schema:startDate"
_MONTH = len("2022-03")

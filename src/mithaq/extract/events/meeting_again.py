"""That those who met agreed to meet again, where and when (Arabic): «… والاجتماع مجددا في بيروت في أيلول المقبل»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.company import present
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import EVENT, PLACE
from mithaq.model import Value
from mithaq.text import fold_words

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.model import Ref

_FAR = 12
"""Items from the meeting to where and when it is to be, at most."""
_CLOSING = ";VZ@"
"""Letters of what begins another clause."""


def meeting_again(clauses: Clauses) -> None:
    """Write the meeting that those at the current event agreed on or decided, with its place and date."""
    context = clauses.context
    if context.language.order != "VSO" or EVENT not in clauses.codes or not context.state.event:
        return
    again = context.language.data["again"]
    words, agreeing = tuple(fold_words(tuple(again["words"]))), again["agreeing"]
    for at in range(len(clauses.items) - 1):
        if clauses.codes[at] != EVENT or not context.text.startswith(words, clauses.items[at].end + 1):
            continue
        verbs = (clauses.form(index) for index in range(at) if clauses.codes[index] == "V")
        if any(form is not None and form.lemma in agreeing for form in verbs):
            _write(clauses, at)


def _write(clauses: Clauses, at: int) -> None:
    context, item = clauses.context, clauses.items[at]
    who = _who(clauses)
    if len(who) < PAIR:
        return
    ref = context.entity("Meeting", ("meeting", (), "again", "|".join(who)))
    context.mention(ref, item.start, item.end, name=False)
    item.refs = (ref,)
    evidence = context.evidence(item.start, clauses.items[at + 1].end, "meeting-again")
    for taker in who:
        context.fact(ref, "hasParticipant", taker, evidence, status="planned")
    for near in range(at + 2, min(len(clauses.items), at + _FAR)):
        told = clauses.items[near]
        if told.code in _CLOSING:
            return
        evidence = context.evidence(item.start, told.end, "meeting-again")
        if told.code == PLACE:
            context.fact(ref, "takesPlaceIn", told.refs[0], evidence, status="planned")
        elif told.is_a("date"):
            context.fact(ref, "schema:startDate", Value(told.unit.value.first, "date"), evidence, status="planned")
            return


def _who(clauses: Clauses) -> tuple[Ref, ...]:
    """Those at the current event: its people, or else its states."""
    context = clauses.context
    return tuple(sorted(present(context, context.state.event))) or context.likely_sides()

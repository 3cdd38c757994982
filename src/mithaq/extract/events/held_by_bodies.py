"""Meetings that are sessions of a standing body: «عقدت لجنة المتابعة القطرية الكينية اجتماعا في نيروبي» (Arabic)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.chunks.company import present
from mithaq.extract.chunks.happenings import current_round, make_current
from mithaq.extract.words.items import EVENT
from mithaq.vocabulary import DIALOGUES

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger

_HOLD = "عقد"


def of_body(clauses: Clauses, trigger: Trigger, event: Filler) -> Filler:
    """The round of the body that is the subject of a verb of holding, where its object is a meeting of no name."""
    context, at = clauses.context, event.index
    held = trigger.form is not None and trigger.form.lemma == _HOLD and trigger.index < at
    if not held or context.kind(event.refs[0]) not in DIALOGUES or clauses.codes[at - 1] in "pbl":
        return event
    meeting = clauses.codes.find(EVENT, at + 1, clauses.bounds(at).stop)
    if meeting < 0 or clauses.codes[meeting - 1] in "pblm" or set("VZ@&") & set(clauses.codes[at + 1 : meeting]):
        return event
    item, session = clauses.items[meeting], event.refs[0]
    plain = bool(item.refs) and not item.unit.text.startswith("ال") and context.kind(item.refs[0]) == "Meeting"
    if not plain or present(context, item.refs[0]):
        return event
    if context.kind(session) == "Dialogue":
        session = current_round(context, session, (clauses.items[at].start, clauses.items[at].end))
    context.rename(item.refs[0], session, item.start, item.end)
    item.refs = (session,)
    make_current(context, session, ())
    return replace(event, refs=(session,))

"""The event that a clause names as its own, and not one beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.company import before_the_press, present
from mithaq.extract.chunks.current_event import its_first
from mithaq.extract.chunks.same_event import is_definite
from mithaq.extract.chunks.slots import before
from mithaq.extract.clauses.asides import in_genitive
from mithaq.extract.clauses.encounters import beside
from mithaq.extract.clauses.triggers import has_word
from mithaq.extract.clauses.with_whom import on_margins, talked_of
from mithaq.extract.events.earlier_events import met_at_conference
from mithaq.extract.words.items import EVENT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger
    from mithaq.model import Ref

ALSO = {
    "Meeting": {"Meeting", "Call", "Visit", "Conference", "DialogueRound", "Dialogue"},
    "Call": {"Call"},
    "Visit": {"Visit"},
}
"""Class of a frame's event -> classes of an event named in the clause that it may be."""


def named_event(clauses: Clauses, trigger: Trigger, reach: Sequence[int], kind: str) -> Ref:
    """The event of a class that the clause of a trigger names; empty for none."""
    context, index = clauses.context, trigger.index
    named = (at for at in reach if clauses.codes[at] == EVENT and clauses.items[at].refs)
    named = (at for at in named if _led_to(clauses, trigger, at) or _of_clause(clauses, index, at))
    named = (at for at in named if not (kind == "Meeting" and _is_no_talk(clauses, at)))
    if context.language.order == "VSO":
        named = (at for at in named if not clauses.items[at].unit.is_a("one_by_one"))
        named = (at for at in named if not its_first(context, clauses.items[at].units))
    else:
        named = (at for at in named if not (beside(clauses, at, index) or met_at_conference(clauses, at, index)))
        named = (at for at in named if not (_since_then(clauses, at, index) or _told_of_subject(clauses, at, index)))
    return next((ref for at in named for ref in clauses.items[at].refs[:1] if context.kind(ref) in ALSO[kind]), "")


def with_new_guest(clauses: Clauses, within: Sequence[int], event: Ref, fillers: dict[str, Filler]) -> Ref:
    """The event that a clause names, or one of its own where an indefinite noun tells of talks with another guest.

    “A met B. Later he hosted C for talks.”
    """
    context = clauses.context
    if context.language.order == "VSO" or not {"host", "guest"} <= fillers.keys() or context.kind(event) != "Meeting":
        return event
    there = {ref for ref in present(context, event) if ref in context.people}
    host, guest = set(fillers["host"].refs), set(fillers["guest"].refs) & context.people.keys()
    at = next((at for at in within if clauses.codes[at] == EVENT and event in clauses.items[at].refs), None)
    if at is None or len(there) < _TWO or not host <= there or not guest or guest & there:
        return event
    item = clauses.items[at]
    if is_definite(context, item.units[0]):
        return event
    own = context.entity("Meeting", ("meeting", (), "", "|".join(sorted(host | guest))))
    context.rename(event, own, item.start, item.end)
    item.refs = (own,)
    return own


_TWO = 2


def _since_then(clauses: Clauses, at: int, index: int) -> bool:
    """Whether an event is told to be after what a verb tells: “the first meeting since they met in Lima”."""
    return any(item.unit.text.lower() in _THEN for item in clauses.items[at + 1 : index])


def _told_of_subject(clauses: Clauses, at: int, index: int) -> bool:
    """Whether an event is only told of the subject between commas: “A, who is attending the summit, met with B”."""
    who = clauses.codes.rfind("Z", 0, at)
    return who > 0 and clauses.codes[who - 1] == "," and "," in clauses.codes[at:index] and who < at < index


_THEN = frozenset({"since", "after", "before"})


def _of_clause(clauses: Clauses, index: int, at: int) -> bool:
    """Whether an event is the one that a clause tells of, and not one beside it or in a relative clause."""
    if any(clauses.codes[between] in "Z@" for between in range(index + 1, at)):
        return False
    if clauses.context.language.order == "VSO" and clauses.codes[at - 1 : at] == "l":
        return False
    if index < at and (talked_of(clauses, index, at) or in_genitive(clauses, at)):
        return False  # «التقى أ ب لمناقشة مكان القمة»
    if clauses.context.language.order == "VSO" and any(
        clauses.items[near].is_a("invitation") for near in before(at, 3)
    ):
        return False  # «التقى الوزير …، الموجود في المدينة لحضور القمة»
    if _tells_itself(clauses, at, index):
        return True
    low = index if index < at else 0
    return not on_margins(clauses, at, low)


def _led_to(clauses: Clauses, trigger: Trigger, at: int) -> bool:
    """Whether a word that the frame asks for stands right before an event: «غادر أ المدينة بعد زيارة …»."""
    asked = trigger.frame.get("among", [])
    return bool(asked) and has_word(clauses, range(max(at - 1, 0), at), asked) is not None


def _tells_itself(clauses: Clauses, at: int, index: int) -> bool:
    """Whether a verb tells an event right before it: «بالتزامن مع زيارة يقوم بها الوزير …», «… التي يجريها …»."""
    form, near = clauses.form(index), clauses.codes[at + 1 : index]
    if clauses.context.language.order != "VSO" or form is None or at > index or near not in {"", "Z"}:
        return False
    return form.object or (index + 1 < len(clauses.items) and clauses.items[index + 1].unit.text in {"به", "بها"})


def _is_no_talk(clauses: Clauses, at: int) -> bool:
    """Whether an event is a visit, during which someone may meet many, or a press conference."""
    ref = clauses.items[at].refs[0]
    return clauses.context.kind(ref) == "Visit" or before_the_press(clauses.context, ref)


def means_own(clauses: Clauses, index: int, own: Ref) -> None:
    """Let «اللقاء» after an Arabic verb mean the meeting that the verb tells of, and not the one of a sentence before.

    «استقبل الوزير أ. كما استقبل ب، وتناول اللقاء …»
    """
    context = clauses.context
    if context.language.order == "SVO" or context.kind(own) != "Meeting":
        return
    for at in range(index + 1, len(clauses.items)):
        item = clauses.items[at]
        if clauses.codes[at] != EVENT or len(item.units) > 1 or not item.refs or not is_definite(context, item.unit):
            continue
        last, lead = item.refs[0], clauses.items[at - 1]
        there = not lead.preposition or lead.preposition in _DURING
        told = context.kind(last) == "Meeting" and present(context, last)
        if last != own and there and told and not in_genitive(clauses, at):
            context.rename(last, own, item.start, item.end)
            item.refs = (own,)


_DURING = frozenset({"خلال", "اثناء", "في"})

"""Meetings before the one of which an Arabic text tells: «الدورة السابقة», «وكانت الأولى قد عقدت في …»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.company import states_at
from mithaq.extract.chunks.same_event import NEXT, PLACED_BY, told_as_next
from mithaq.extract.words.earlier_ones import PREVIOUS, occurrence_words
from mithaq.vocabulary import BEFORE_THAT, PLACING

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.units import Unit
    from mithaq.model import Ref

_LONGEST = 12
"""Letters of a word before a noun, at most."""


def beside(context: Context, units: list[Unit]) -> str | None:
    """What stands for the number of an event that is told to be the next one or the one before; None for others."""
    if ahead := told_as_next(units):
        return ahead
    if any(unit.is_a(PREVIOUS) for unit in units) or _latest(context, units[0].start):
        return BEFORE_THAT
    return None


def _latest(context: Context, start: int) -> bool:
    """Whether the last meeting of a kind is spoken of, after one that the text has told where or when it was."""
    if context.language.order == "SVO" or not context.state.event:
        return False
    word = context.text[max(0, start - _LONGEST) : start].split()[-1:]
    if not word or word[0] not in occurrence_words("latest"):
        return False
    return any(f.subject == context.state.event and f.predicate in PLACING for f in context.facts)


def _goes_on_about(context: Context, dialogue: Ref) -> bool:
    """Whether a text is telling of a round of a dialogue, or of the dialogue itself."""
    current = context.state.event
    if not dialogue or not current:
        return False
    return current == dialogue or (
        context.kind(current) == "DialogueRound" and context.drafts[current].key[0] == dialogue
    )


def is_other_round(context: Context, dialogue: Ref, number: int | str | None) -> bool:
    """Whether a meeting is the round before, or in Arabic after, the one that a text is telling of.

    «وكان الاجتماع السابق للجنة قد عقد في …», «… على أن يعقد الاجتماع المقبل في …»
    """
    before_or_after = number == BEFORE_THAT or (number == NEXT and context.language.order == "VSO")
    return before_or_after and _goes_on_about(context, dialogue)


def note_sides(context: Context, ref: Ref, parties: tuple[Ref, ...]) -> None:
    """Give a meeting before the sides that are named with it, or those of the meeting of its kind that is told of."""
    current = context.state.event
    alike = bool(current) and _KINDS.get(context.kind(current)) == _KINDS.get(context.kind(ref))
    sides = parties if len(parties) > 1 else (states_at(context, current) if alike and not parties else ())
    if len(sides) > 1:
        context.sides.setdefault(ref, sides)


_KINDS = {"Meeting": "meeting", "Call": "meeting", "Conference": "conference"}


def had_been(context: Context, start: int, end: int) -> bool:
    """Whether an Arabic text looks back on what it names: «وكانت القمة الأولى قد عقدت في …», «بعد اجتماع أول».

    So it does with «وعقدت القمة الأولى في …» where it has told when or where the current event is.
    """
    if context.language.order == "SVO":
        return False
    if _HAD_BEEN.search(context.text, max(0, start - _HAD), start) or _WAS_BEFORE.match(context.text, end):
        return True
    ahead = context.text[max(0, start - _HAD) : start].split()[-1:]
    if ahead and ahead[0].removeprefix("و") in occurrence_words("after") and not context.text.startswith("ال", start):
        return bool(context.state.event)
    placed = (f for f in context.facts if f.subject == context.state.event and f.predicate in PLACED_BY)
    told = any(fact.evidence.sentence < context.sentence for fact in placed)
    return told and _WAS_HELD.search(context.text, max(0, start - _HAD), start) is not None


_HAD_BEEN = re.compile(r"(?:^|[\sو])كانت? $")
_WAS_BEFORE = re.compile(r"(?: [^\s.,،]+){0,6}? كانت? (?:قد )?(?:عقد|انعقد|التام|جرت|جري|اقيم|استضاف|احتضن)")
_WAS_HELD = re.compile(r"(?:^|[\sو])(?:عقدت?|انعقدت?|التامت?|استضافت \w+|احتضنت \w+|اقيمت?) $")
_HAD = 24

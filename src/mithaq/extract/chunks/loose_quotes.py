"""Quotation marks around a few words of a clause, which part nothing: “its “firm commitment” to peace”.

In Arabic these are the words that somebody stresses or talks about: «أكد الوزير "دعم بلاده …"».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.words.items import ACTOR, PERSON, PREPOSITIONS, ROLE, SIDES

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.items import Item

_QUOTE = '"'
_SPEECH = frozenset(',:;."(')
"""Letters before which a quotation is what somebody says, and no part of the clause."""


def without_loose_quotes(context: Context, found: list[Item]) -> list[Item]:
    """The items without the marks of quotations that begin in the middle of a clause with a small letter.

    Names (“the “Open Door” agreement”) and what somebody says (after a comma or colon) keep theirs.
    """
    marks = [at for at, item in enumerate(found) if item.code == _QUOTE]
    if len(marks) <= 1:
        return found
    loose: set[int] = set()
    at = 0
    while at + 1 < len(marks):
        opening, closing = marks[at], marks[at + 1]
        if context.language.order == "SVO" and context.words(found[opening].start, found[opening].end) == "”":
            at += 1  # the end of what an earlier sentence began
            continue
        inside = opening > 0 and found[opening - 1].code not in _SPEECH
        if inside and closing > opening + 1 and _goes_on(context, found, opening):
            loose.update((opening, closing))
        at += 2
    return [item for at, item in enumerate(found) if at not in loose] if loose else found


def _goes_on(context: Context, found: list[Item], opening: int) -> bool:
    """Whether a quotation begins in the middle of a clause: with a small letter, or with a noun that a verb governs."""
    before, first = found[opening - 1], found[opening + 1]
    if context.language.order == "SVO":
        return first.unit.text[:1].islower()
    return before.code in _GOVERNING and first.is_a(*_CONTENT)


_GOVERNING = frozenset(ACTOR + PERSON + ROLE + SIDES + PREPOSITIONS + "&Vt")
"""Letters of what stands before the object or complement of an Arabic verb."""
_CONTENT = ("stance_noun", "topic_head", "topic_opener", "topic_lead", "topic_act", "topic_distribute", "masdar")
"""Readings of the first word of what somebody stresses or talks about."""

"""Quotation marks around a few words of an English clause, which part nothing: “its “firm commitment” to peace”."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
        if context.words(found[opening].start, found[opening].end) == "”":
            at += 1  # the end of what an earlier sentence began
            continue
        inside = opening > 0 and found[opening - 1].code not in _SPEECH
        if inside and closing > opening + 1 and found[opening + 1].unit.text[:1].islower():
            loose.update((opening, closing))
        at += 2
    return [item for at, item in enumerate(found) if at not in loose] if loose else found

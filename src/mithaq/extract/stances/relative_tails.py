"""Long relative clauses at the end of what an Arabic stance is about, of which the first thing told will do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.clauses.topic_members import adjectival
from mithaq.extract.words.items import ACTOR, PERSON, PLACE, ROLE

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.members import Part

_LONG = 9
"""Items of a relative clause from which on only the first of the things that it tells is kept."""
_TOLD = 3
"""Items that this first thing has at least, with the pronoun."""
_TAIL = 5
"""Items from that «و» on, more than which are left out."""
_NAMES = frozenset(ACTOR + PERSON + PLACE + ROLE)


def without_long_tail(clauses: Clauses, part: Part) -> Part:
    """A part whose long relative clause ends before its first «و» of things, not of those who act.

    «هذا اللقاء الذي يجسد علاقات الأخوة | والتعاون وروح التضامن بين الشعبين الشقيقين»
    """
    low, high = part
    relative = clauses.codes.find("Z", low + 1, high)
    if clauses.context.language.order == "SVO" or relative < 0 or high - relative < _LONG:
        return part
    joints = (at for at in range(relative + _TOLD, high - _TAIL) if clauses.codes[at] == "&")
    joints = (at for at in joints if not adjectival(clauses.items[at + 1]))
    free = (at for at in joints if _NAMES.isdisjoint((clauses.codes[at - 1], clauses.codes[at + 1])))
    return (low, next(free, high))

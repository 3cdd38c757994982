"""Long tails of what an Arabic stance is about: what is told after a phrase that is whole without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.clauses.act_names import names_act
from mithaq.extract.clauses.efforts import of_effort
from mithaq.extract.clauses.topic_members import adjectival
from mithaq.extract.clauses.topic_words import words
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
_WHOLE = 5
"""Items of a phrase with adjectives that needs no relative clause of so many items to say what it is."""
_POINTED = 2
"""Items of words that point, and a noun."""
_PURPOSE = 7
"""Items of a purpose from which on it is left out, after an act and its object."""
_NAMES = frozenset(ACTOR + PERSON + PLACE + ROLE)


def without_long_tail(clauses: Clauses, part: Part) -> Part:
    """A part without what is told at length after it: a relative clause, what it came to, for what it is to be done."""
    if clauses.context.language.order == "SVO":
        return part
    part = _without_relative(clauses, _without_purpose(clauses, part))
    relative = clauses.codes.find("Z", part[0] + 1, part[1])
    return part if relative < 0 else _first_told(clauses, (part[0], _one_verb(clauses, relative, part[1])), relative)


def _first_told(clauses: Clauses, part: Part, relative: int) -> Part:
    """A part whose long relative clause ends before its first «و» of things, not of those who act.

    «هذا اللقاء الذي يجسد علاقات الأخوة | والتعاون وروح التضامن بين الشعبين الشقيقين»
    """
    low, high = part
    if high - relative < _LONG:
        return part
    joints = (at for at in range(relative + _TOLD, high - _TAIL) if clauses.codes[at] == "&")
    joints = (at for at in joints if not adjectival(clauses.items[at + 1]))
    free = (at for at in joints if _NAMES.isdisjoint((clauses.codes[at - 1], clauses.codes[at + 1])))
    return (low, next(free, high))


def _one_verb(clauses: Clauses, relative: int, high: int) -> int:
    """Where a relative clause ends before a second verb: «الهجوم الذي استهدف دورية | وأسفر عن مقتل العشرات»."""
    codes = clauses.codes
    came = words("came_to")
    for at in range(relative + _TOLD, high - 1):
        if (codes[at] == "&" and clauses.is_verb(at + 1)) or clauses.items[at].unit.text in came:
            return at
    return high


def _without_relative(clauses: Clauses, part: Part) -> Part:
    """A part without the relative clause after words that point, or after many: «هذه الاعتداءات | التي تمثل …»."""
    low, high = part
    relative = clauses.codes.find("Z", low + 1, high)
    if relative < 0 or high - relative < _WHOLE or clauses.codes[relative - 1] in "p&bl":
        return part
    pointed = (
        relative == low + _POINTED
        and clauses.items[low].is_a("determiner")
        and clauses.items[low].unit.text in words("these")
    )
    before = clauses.items[relative - 1]
    described = adjectival(before) or before.code in _NAMES
    whole = described and relative - low > _WHOLE and high - relative > _WHOLE
    return (low, relative) if pointed or whole else part


def _without_purpose(clauses: Clauses, part: Part) -> Part:
    """A part without the long purpose of an act: «تكثيف التشاور والتنسيق | لتوطيد مقومات الأمن والاستقرار …»."""
    low, high = part
    if not names_act(clauses.items[low]) or "Z" in clauses.codes[low:high]:
        return part
    purposes = (at for at in range(low + _TOLD, high - _PURPOSE) if clauses.codes[at] == "l")
    purposes = (at for at in purposes if names_act(clauses.items[at + 1]) and not of_effort(clauses, low, at))
    return (low, next(purposes, high))

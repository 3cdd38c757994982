"""What who speaks says that others have to do, in Arabic: «قال إن على المجتمع الدولي اتخاذ …», «إنه يجب وقف الحرب»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.clauses.arabic_lists import words
from mithaq.extract.words.items import ACTOR, NISBA, PERSON, ROLE, SIDES

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses

_ON, _OF, _THAT_NOT = "على", "من", "الا"
_SAID, _STRESSED = frozenset({"state", "note"}), frozenset({"affirm", "emphasize"})
"""Kinds by which who speaks may say what others have to do, with stress or without."""
_BOUND = frozenset(ACTOR + PERSON + ROLE + SIDES + NISBA + "DcKmwFA&")
"""Letters of whoever has to do something: «على المجتمع الدولي», «على الأطراف السورية»."""
_LONGEST = 7
"""Items of whom a duty is laid upon."""


def duty(clauses: Clauses, kind: str, start: int, high: int) -> int | None:
    """Where begins what others have to do, by the clause that starts after أن; None where it lays no duty on them.

    «علينا أن» and «لا يجب» are none: who speaks is no other, and what must not be is not asked for. What is
    ``stressed`` to be needed is only stressed where nobody is named who has to do it: «شدد على أنه لا بد من …».
    """
    if start + 2 >= high or kind not in _SAID | _STRESSED or clauses.codes[start - 1] != "@":
        return None
    stressed = kind in _STRESSED
    item = clauses.items[start]
    if item.preposition == _ON:
        return _after_others(clauses, start + 1, high, bare=False)
    text = item.unit.text
    if text in words("necessary"):
        return _after_others(clauses, start + 1, high, bare=not stressed)
    if not stressed and text in words("inevitable") and clauses.items[start + 1].preposition == _OF:
        return start + 2
    return None


def _after_others(clauses: Clauses, low: int, high: int, *, bare: bool) -> int | None:
    """Where the act begins after those who have to do it; ``bare``: nobody need be named before it."""
    led = clauses.items[low].preposition == _ON
    if bare and not led:
        return _done(clauses, low, high)
    for near in range(low + led, min(high, low + _LONGEST)):
        done = _done(clauses, near, high) if near > low + led else None
        if done is None and clauses.codes[near - 1 : near + 1] == NISBA + "D":
            return near  # «على الإدارة الأمريكية التدخل»
        if done is not None:
            return done
        if clauses.codes[near] not in _BOUND:
            return None
    return None


def _done(clauses: Clauses, at: int, high: int) -> int | None:
    """Where what is to be done begins: after أن, or at a verbal noun."""
    if at + 1 >= high:
        return None
    item = clauses.items[at]
    if clauses.codes[at] == "@":
        return None if item.unit.text == _THAT_NOT else at + 1
    return at if clauses.codes[at] in "mY" or item.is_a("masdar", "duty", "topic_act") else None

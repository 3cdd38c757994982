"""What who speaks says that others have to do, in Arabic: «قال إن على المجتمع الدولي اتخاذ …», «إنه يجب وقف الحرب»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.clauses.act_names import DEEDS, definite_act
from mithaq.extract.clauses.topic_words import words
from mithaq.extract.words.items import ACTOR, NISBA, PERSON, ROLE, SIDES
from mithaq.vocabulary import FIRM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Frame

_ON, _OF, _THAT_NOT = "على", "من", "الا"
_SAID = frozenset({"state", "note"})
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
    if start + 2 >= high or kind not in _SAID | FIRM or clauses.codes[start - 1] != "@":
        return None
    return _laid(clauses, start, high, stressed=kind in FIRM)


def bidden(clauses: Clauses, low: int, high: int) -> int | None:
    """Where begins what others have to do, where whoever speaks is quoted without أن: «قالت: على قطر أن …»."""
    start = low + (clauses.codes[low : low + 1] == ":")
    return _laid(clauses, start, high, stressed=False) if start + 2 < high else None


def bidden_besides(clauses: Clauses, low: int, high: int) -> Iterator[int]:
    """Where begins what others have to do, in clauses that go on what is told: «قال إن …، وعلى مجلس الأمن اتخاذ …»."""
    for at in range(low, high - _SHORTEST):
        if clauses.codes.startswith(",&p", at) and _is_another(clauses, at + _SHORTEST):
            asked = _laid(clauses, at + 2, high, stressed=False)
            if asked is not None:
                yield asked


_SHORTEST = 3
"""Items of «، وعلى»."""


def _is_another(clauses: Clauses, at: int) -> bool:
    """Whether somebody stands here, who is no noun that is stressed: «وعلى مجلس الأمن …», not «وعلى ضرورة …»."""
    return clauses.codes[at] in ACTOR + ROLE + SIDES or clauses.items[at].is_a("unknown_actor", "others")


def _laid(clauses: Clauses, start: int, high: int, *, stressed: bool) -> int | None:
    """Where the act begins of a clause that lays it on others as a duty; None for one that lays none on them."""
    item = clauses.items[start]
    if item.preposition == _ON:
        return _after_others(clauses, start + 1, high, bare=False)
    text = item.unit.text
    if text in words("necessary"):
        return _after_others(clauses, start + 1, high, bare=not stressed)
    if not stressed and text in words("inevitable") and clauses.items[start + 1].preposition == _OF:
        return start + 2
    return None


def _is_act(clauses: Clauses, at: int) -> bool:
    """Whether a definite noun is the act that somebody has to do: after an adjective of a state, or known as one."""
    return clauses.codes[at] in _DEFINITE and (clauses.codes[at - 1] == NISBA or definite_act(clauses, at))


_ON_THEM = frozenset({"عليه", "عليها", "عليهم", "عليهما"})
_DEFINITE = ("D", "d")


def already_said(clauses: Clauses, frame: Frame, index: int) -> bool:
    """Whether the suffix of a verb stands for what is asked for, which was said before it."""
    form = clauses.form(index)
    return form is not None and form.object and frame["stance"] == "call-for" and frame["complement"][0] == "object"


def asked_of(clauses: Clauses, low: int, high: int) -> int | None:
    """Where begins what somebody is asked for, past «من» and him: «طلبت من الأمم المتحدة إرسال …»; None without it."""
    for at in range(low, min(high, low + _LONGEST)):
        if clauses.items[at].preposition == _OF:
            reach = range(at + 2, min(high, at + _LONGEST))
            return next((done for near in reach if (done := _asked(clauses, near, high)) is not None), None)
        if clauses.codes[at] not in "t,":
            return None
    return None


def _asked(clauses: Clauses, at: int, high: int) -> int | None:
    """Where an act begins that somebody is asked for: right after a name also a definite noun («من قطر التدخل»)."""
    feminine = clauses.items[at].unit.text.endswith("ه")  # an adjective: «من الأطراف المتنازعة وقف …»
    named = clauses.codes[at - 1] in ACTOR + PERSON + ROLE and clauses.codes[at] == "D"
    return at if named and not feminine else _done(clauses, at, high)


def _after_others(clauses: Clauses, low: int, high: int, *, bare: bool) -> int | None:
    """Where the act begins after those who have to do it; ``bare``: nobody need be named before it."""
    led = clauses.items[low].preposition == _ON
    if clauses.items[low].unit.text in _ON_THEM:
        return low + 1 if clauses.codes[low + 1 : low + 2] in _DEFINITE else _done(clauses, low + 1, high)
    if bare and not led:
        return _done(clauses, low, high)
    for near in range(low + led, min(high, low + _LONGEST)):
        done = _done(clauses, near, high) if near > low + led else None
        if done is None and near > low + led and _is_act(clauses, near):
            return near  # «على الإدارة الأمريكية التدخل», «على الأطراف العودة إلى …»
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
    return at if clauses.codes[at] in "mY" or item.is_a(*DEEDS) else None

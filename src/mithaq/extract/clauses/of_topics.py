"""Places and dates of what is talked about, which are not those of the talks: «ناقشا الأوضاع في غزة» (Arabic)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.clauses.topic_words import verbs_of_talk
from mithaq.extract.words.items import ACTOR, AGREEMENT, EVENT, PERSON, PLACE, ROLE, SIDE, SIDES

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Slot
    from mithaq.extract.clauses.clauses import Clauses

ABOUT = "بشأن"
"""The preposition that stands for those that lead to a topic: «للمشاركة في المؤتمر حول السودان»."""
_NOUNS, _ADJECTIVES = frozenset("DdmyY"), frozenset("K0cd")
_THINGS = frozenset("DdmyYKF" + ACTOR + PLACE)


def place_of_topic(clauses: Clauses, slot: Slot, index: int, at: int) -> bool:
    """Whether an item that would be the place of an event is that of what is talked about or prepared there."""
    if slot.as_place and of_session_ahead(clauses, index, at):
        return True
    if slot.as_place and clauses.context.language.order == "VSO" and _beside_thing(clauses, index, at):
        return True
    if "V" not in clauses.codes[index + 1 : at] or clauses.context.language.order != "VSO":
        return False  # asked of every item that may fill a role, so that what is cheap comes first
    return slot.as_place and talked_between(clauses, index + 1, at) and of_topic(clauses, index, at)


def _beside_thing(clauses: Clauses, index: int, at: int) -> bool:
    """Whether a place is that of an event, an act or an agreement that is talked about, right after who talks.

    «بحث أ مع ب تنفيذ الاتفاقيات الموقعة في الدوحة», «التقى أ ب لبحث نتائج القمة العربية في بغداد»
    """
    start = max((near for near in range(index, at) if clauses.codes[near] in _TALKERS), default=index)
    between = range(start + 1, at - 1)
    codes = clauses.codes[between.start : between.stop]
    if clauses.codes[index] != "V" or not set(codes) & _HAPPENING or "," in codes or "V" in codes:
        return False
    verbs = clauses.context.language.data["occurrence"]["discussing"]
    forms = {near: clauses.form(near) for near in (index, *between) if clauses.codes[near] in "VY"}
    talk = [near for near, form in forms.items() if form is not None and form.lemma in verbs]
    held = any(_MARGINS in clauses.items[near].unit.text for near in between)
    return bool(talk) and not held and any(clauses.codes[near] in _HAPPENING for near in between if near not in talk)


_TALKERS = frozenset(PERSON + ROLE + SIDE + SIDES)
_HAPPENING = frozenset(EVENT + AGREEMENT + "$Y")
_MARGINS = "هامش"


def of_topic(clauses: Clauses, index: int, at: int) -> bool:
    """Whether a place after a trigger is that of a topic: «ناقشا الأوضاع في غزة», «تناولت الأوضاع الإنسانية في غزة»."""
    if clauses.context.language.order != "VSO" or at <= 1:
        return False
    noun = at - 2
    while noun > index and clauses.codes[noun] in _ADJECTIVES and talked_between(clauses, index + 1, noun):
        noun -= 1
    return clauses.codes[noun] in _NOUNS and not _qualifies_event(clauses, noun)


def _qualifies_event(clauses: Clauses, at: int) -> bool:
    """Whether a word is an adjective of relation right after an event: «استضافت القمة الأفريقية في نيروبي»."""
    return clauses.codes[at - 1] == EVENT and clauses.items[at].unit.text.endswith(_RELATIVE)


_RELATIVE = ("يه", "ي")


def dated_topic(clauses: Clauses, index: int, at: int) -> bool:
    """Whether a date after a trigger is that of a topic: «محادثات تركزت على إجراء الانتخابات يوم 24 ديسمبر»."""
    before = at - 1 - (clauses.codes[at - 1] == "p")
    return index < before and clauses.codes[before] in _THINGS and talked_between(clauses, index + 1, before)


def of_session_ahead(clauses: Clauses, index: int, at: int) -> bool:
    """Whether what follows an Arabic trigger is of a session to come, which is only prepared.

    «بدأ الاجتماع التحضيري للدورة الثالثة المقررة غدا في الدوحة»: neither the day nor the place is of that meeting.
    """
    return "l" in clauses.codes[index + 1 : at] and any(
        ahead_of(clauses, session.end() - 1) for session in _PREPARED.finditer(clauses.codes, index, at)
    )


def ahead_of(clauses: Clauses, at: int) -> bool:
    """Whether an event is one that is set for a time to come: «الدورة الثالثة المقررة», «… التي ستعقد غدا»."""
    scheduled = bool(clauses.items[at].units) and clauses.items[at].units[-1].is_a("scheduled")
    return scheduled or _TOLD_NEXT.match(clauses.codes, at + 1) is not None


def told_itself(clauses: Clauses, index: int, at: int, code: str) -> bool:
    """Whether an event after a trigger has a day or place of its own: «وصل اليوم لحضور القمة التي ستعقد غدا»."""
    if at <= index or clauses.codes[at] != EVENT or not ahead_of(clauses, at):
        return False
    told = _OWN.match(clauses.codes, at + 1)
    return told is not None and code in told[0]


_OWN = re.compile(rf"(?:p{ACTOR})?,?&?[ZL]?L?[VYU]?[pbt{PLACE}]+")
_TOLD_NEXT = re.compile(rf"(?:p{ACTOR})?(?:,?&?Z(?:LV|V[pb{PLACE}{ACTOR}]{{0,2}}t)|,?L[YU])")
_PREPARED = re.compile(f"{EVENT}t?(?:lz)?u?lu?{EVENT}")


def talked_between(clauses: Clauses, low: int, high: int) -> bool:
    """Whether a verb of talking, whose object is a topic, stands between two items."""
    verbs = verbs_of_talk(clauses.context.language.code)
    forms = (clauses.form(at) for at in range(low, high) if clauses.codes[at] == "V")
    return any(form is not None and form.lemma in verbs for form in forms)

"""Who holds what an Arabic verb of stance tells, where no name stands beside it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import Filler
from mithaq.extract.clauses.speakers import goes_on_about
from mithaq.extract.clauses.topic_words import words
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import PERSON

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Frame


def source_of_state(clauses: Clauses, index: int, high: int) -> Filler | None:
    """The last speaker, for whom «المصدر» goes on: «أدان مصدر في الوزارة الهجوم. وأكد المصدر رفض المملكة …»."""
    speaker, item = clauses.context.state.speaker, clauses.items[index]
    source = index + 1 < high and clauses.items[index + 1].unit.text == _THE_SOURCE
    return Filler(speaker, item.start, item.end, index + 1, resolved=True) if source and speaker else None


_THE_SOURCE = "المصدر"


def miscounts(clauses: Clauses, index: int, holder: Filler) -> bool:
    """Whether a participle is said of two or more where one spoke, or a verb in the past of one where several did."""
    form = clauses.form(index)
    if form is None or clauses.context.language.order != "VSO":
        return False
    if len(holder.refs) == 1:
        return form.tense == "participle" and clauses.items[index].unit.text.endswith("ين")
    return holder.index < 0 and form.tense == "past" and (form.gender, form.number) == ("m", "singular")


def both_there(clauses: Clauses, index: int, holder: Filler) -> Filler | None:
    """The two who talk, of whom a participle in the dual tells after their topics: «بحث أ مع ب الأزمة، مؤكدين أن …».

    None where its sentence names no such two before it.
    """
    form = clauses.form(index)
    if form is None or form.tense != "participle" or clauses.codes[index] == "V":
        return None
    named = (ref for item in clauses.items[:index] if item.code == PERSON for ref in item.refs)
    both = tuple(dict.fromkeys(named))
    return replace(holder, refs=both, resolved=True) if len(both) == PAIR and set(holder.refs) <= set(both) else None


def may_be_unsaid(clauses: Clauses, frame: Frame, index: int) -> bool:
    """Whether a verb may have an unsaid subject here: before an unknown noun only one that takes an object."""
    if index and (clauses.items[index - 1].unit.text in _WHICH or _asked_or_quoted(clauses, index)):
        return False
    form, code = clauses.form(index), clauses.codes[index + 1 : index + 2]
    if code == "#" and clauses.items[min(index + 2, len(clauses.items) - 1)].unit.text in words("those_counted"):
        return False  # «وأكدت 21 دولة …»
    told = form is not None and (form.we or (form.tense == "present" and goes_on_about(clauses, index)))
    if frame.get("said") and not told:
        return False  # but «قال إن بلاده ترفض …، وتدعم …»
    # «ودعوا الشركاء إلى …», «ودعا المستثمرين إلى …»: no subject follows a plural, nor has one that ending.
    several = form is not None and form.number in {"dual", "plural"}
    asked = code == "D" and clauses.items[index + 1].unit.text.endswith("ين")
    own = form is not None and (form.we or form.tense == "participle" or several or asked)
    objects = list(frame["complement"])
    thing = "object" in objects and code == "D" and _is_thing(clauses, index + 1)  # «وثمنت الجهود التي …»
    return own or thing or code not in {"D", "d", "w"} or objects[:1] == ["object"]


def _asked_or_quoted(clauses: Clauses, index: int) -> bool:
    """Whether an Arabic “we” is only asked for, «لا نعرف متى سنواصل …», or is somebody unknown: «قال مواطن: نرحب …»."""
    form = clauses.form(index)
    if form is None or not form.we or clauses.context.language.order == "SVO":
        return False
    if clauses.items[index - 1].unit.text in words("asking"):
        return True
    colon = clauses.codes.rfind(":", 0, index)
    verb = clauses.codes.rfind("V", 0, max(colon, 0))
    said = clauses.form(verb) if verb >= 0 else None
    if said is not None and verb + 1 == colon and said.number == "plural" and not said.we:
        return len(clauses.context.state.speaker) == 1  # «… إن المتمردين قالوا: سنواصل …»
    quoted = _UNKNOWN.fullmatch(clauses.codes, verb + 1, colon) if verb >= 0 else None
    return quoted is not None and not clauses.items[verb + 1].unit.text.endswith(_ACCUSATIVE)


_UNKNOWN, _ACCUSATIVE = re.compile("c?[mDd]"), "ا"
"""«أحد المواطنين», but not «مخاطبا الحضور»."""


def _is_thing(clauses: Clauses, at: int) -> bool:
    """Whether a definite noun is a common one of things, which hold no stance, and no ب leads on from it."""
    item = clauses.items[at]
    thing = item.unit.tags.get("common") == "noun" or item.is_a("topic_head", "topic_opener")
    people = item.unit.text in clauses.context.language.title.get("people", ())
    return thing and not people and clauses.codes[at + 1 : at + 2] != "b" and not item.is_a("unknown_actor", "talk")


_WHICH = frozenset({"ما", "مما"})
"""«…، ما يؤكد أهمية …»: what is told shows it, and nobody says it."""

"""Whether what a clause tells is still to come, in a language with the subject first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.same_event import gone_on_from
from mithaq.extract.clauses.triggers import frames_of
from mithaq.extract.words.base_verbs import base_verbs
from mithaq.extract.words.items import ACTOR, EVENT, HOLDERS, PERSON, PLACE, ROLE

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses


def is_to_come(clauses: Clauses, low: int, index: int) -> bool:
    """Whether a word of the future governs an item of a clause; not where somebody said it before the item.

    “… will bring results, the minister stated in a meeting with A”: the meeting was held.
    """
    codes = clauses.codes
    if codes[index] == EVENT and was_earlier(clauses, index):
        return False  # «سيبحث نتائج زيارة أ إلى … في مايو الماضي»
    if codes[index] == EVENT and clauses.context.language.order == "SVO":
        if gone_on_from(clauses.context, clauses.items[index].units[0]):
            return False  # “will follow up on their call”
        if invited_for(clauses, index):
            return True
    will = codes.rfind("L", low, index)
    while will >= 0 and clauses.items[will].unit.text.lower() == "next" and clauses.context.language.order == "SVO":
        will = codes.rfind("L", low, will)  # “within the next fifteen days”
    if will < 0 or clauses.context.language.order == "VSO":
        form = clauses.form(index) if codes[index - 2 : index] == f"{EVENT}Z" else None
        # «الزيارة المقبلة كانت محور اللقاء الذي جمع أ وب»
        return will >= 0 and not (form is not None and form.tense == "past" and will < index - len("8Z"))
    comma = codes.find(",", will, index)
    if comma >= 0 and clauses.items[comma + 1].unit.text == "as":
        return False  # “will work together, as Kenya became the 39th country to have signed”
    reach = range(comma + 1, index + 1) if comma >= 0 else range(0)
    return not any(codes[at] == "V" and _said_after(clauses, at, index) and is_saying(clauses, at) for at in reach)


def was_earlier(clauses: Clauses, event: int) -> bool:
    """Whether the words after a visit say that it was in the past: “the visit of A to Lima last May”."""
    kinds = {clauses.context.kind(ref) for ref in clauses.items[event].refs}
    day = _DAY_OF_IT.match(clauses.codes, event + 1) if kinds == {"Visit"} else None
    last = clauses.items[day.end() - 1].unit.text.lower().split() if day is not None else []
    return not _LAST.isdisjoint(last)


_DAY_OF_IT = re.compile(rf"[{ACTOR}{PERSON}{PLACE}{ROLE}p'cbl]*t")
_LAST = frozenset({"الماضي", "الماضيه", "المنصرم", "المنصرمه", "الفائت", "last", "past"})


def invited_for(clauses: Clauses, at: int) -> bool:
    """Whether an English event is one for which somebody is invited: “accepted an invitation for an official visit”."""
    start = clauses.items[at].start
    return _INVITED.search(clauses.context.text, max(0, start - _INVITED_FAR), start) is not None


_INVITED = re.compile(
    r"\binvit(?:ation|ed)\b[^.;,]{0,80}? (?:for|to pay|to make|to undertake|on) "
    r"(?:an?|his|her|another)(?: [\w-]+){0,2}\s$"
)
_INVITED_FAR = 120


def _said_after(clauses: Clauses, verb: int, index: int) -> bool:
    """Whether a verb only tells who said what stands before it: “…, the minister said”, “…, stressed the minister”."""
    return clauses.codes[verb - 1] in HOLDERS or (verb == index and clauses.codes[verb - 1] in ',"')


def is_saying(clauses: Clauses, index: int) -> bool:
    """Whether a verb tells what somebody says or stresses, and no other stance of its own."""
    form = clauses.form(index)
    frames = frames_of(clauses.context.language.code).get(("verb", form.lemma), []) if form is not None else []
    return any(frame.get("stance") in _SAYING for frame in frames)


_SAYING = frozenset({"state", "affirm", "emphasize"})


def still_ahead(clauses: Clauses, within: range) -> bool:
    """Whether an infinitive after “and” goes on what is to come: “will hold talks with A and attend a forum”."""
    low = within.start
    if clauses.context.language.order == "VSO" or not _plain_after_and(clauses, low):
        return False
    while low and _plain_after_and(clauses, low):
        high, low = low, clauses.bounds(low - 1).start
        if "L" in clauses.codes[low:high]:
            return True
    return False


def _plain_after_and(clauses: Clauses, low: int) -> bool:
    """Whether a clause begins with “and” and a verb in its plain form: “… and sign the treaty”, “… and to sign it”."""
    joined = clauses.codes[low : low + 1] in ("&", ",") and low + _TO < len(clauses.items)
    verb = low + 1 + (joined and clauses.items[low + 1].preposition == "to")
    form = clauses.form(verb) if joined and clauses.codes[verb] == "V" else None
    plain = form is not None and clauses.items[verb].unit.text in base_verbs(clauses.context.language.code)
    return form is not None and (form.tense == "infinitive" or plain)


_TO = 2


def has_become(clauses: Clauses, index: int, within: range) -> bool:
    """Whether an Arabic verb says of which kind something has become one: «أصبحت كينيا اليوم أول دولة توقع على …»."""
    verb = clauses.codes.rfind("V", within.start, index)
    form = clauses.form(verb) if verb >= 0 else None
    became = form is not None and form.lemma in _BECOME and (form.tense == "past" or clauses.codes[verb - 1] == "l")
    return became and clauses.codes[index - 1] != "&"


_BECOME = frozenset({"أصبح", "بات"})

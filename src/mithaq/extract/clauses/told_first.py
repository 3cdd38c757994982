"""Who acts where an English sentence tells the act first: “Taking part were A and B”, “While receiving A, B said …”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.words.items import ACTOR, EVENT, HE_OR_SHE, PERSON, PLACE, ROLE
from mithaq.extract.words.verb_or_noun import is_adverb

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses


def told_first(clauses: Clauses, index: int, within: range) -> int | None:
    """The item of who acts, after the verb that begins a sentence; None for none."""
    return _inverted(clauses, index, within) or _after_opening(clauses, index) or _as_he(clauses, index, within)


def _as_he(clauses: Clauses, index: int, within: range) -> int | None:
    """The one person told before “as he” or “when she” in a clause: “Minister A praised trade as she received B”."""
    at = index - 1
    while at > within.start and is_adverb(clauses.items[at].unit):
        at -= 1
    words = clauses.items[at].unit.text.lower().split() if at > within.start else []
    if not words or words[-1] not in HE_OR_SHE:
        return None
    if (words[0] if len(words) > 1 else clauses.items[at - 1].unit.text.lower()) not in _WHEN:
        return None
    people = [near for near in range(within.start, at) if clauses.codes[near] in PERSON + ROLE]
    return people[0] if len(people) == 1 and len(clauses.items[people[0]].refs) == 1 else None


_WHEN = frozenset({"as", "when", "while", "after", "before"})


_BEING = re.compile(f"V(?:p?{EVENT}(?:p[{ACTOR}{PLACE}])*(?:p?t)?c)?([{PERSON}{ACTOR}])")
_IS = ("was", "were", "is", "are")


def _inverted(clauses: Clauses, index: int, within: range) -> int | None:
    """Who stands after an English participle that begins its sentence: “Taking part in the talks were A and B”."""
    match = _BEING.match(clauses.codes, index, within.stop)
    if match is None or clauses.codes[within.start : index].strip("cJ&"):
        return None
    verb, copula = clauses.items[index].units[-1].text.lower(), clauses.items[match.start(1) - 1].units[-1].text.lower()
    told = verb.endswith(_INVERTED) or match.end() == index + 2
    return match.start(1) if told and copula.endswith(tuple(f" {word}" for word in _IS) + _IS) else None


_INVERTED = (
    "ing",
    "ing over",
    "ing in",
    "part",
    "part in",
    "present at",
    "participants in",
    "participants of",
    "attendees of",
)


def _after_opening(clauses: Clauses, index: int) -> int | None:
    """Who stands after the comma that closes the words with which a sentence opens: “While receiving A, B said …”."""
    form, comma = clauses.form(index), clauses.codes.find(",", index)
    if form is None or form.tense != "gerund" or clauses.codes[:index].strip("cJt") or comma < 0:
        return None
    doer = clauses.codes[comma + 1 : comma + 2]
    acts = "V" in clauses.codes[comma + 1 : comma + 4] and "V" not in clauses.codes[index + 1 : comma]
    return comma + 1 if doer and doer in PERSON + ROLE and acts else None

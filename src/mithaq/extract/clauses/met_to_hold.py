"""An event of which a purpose tells that it was held: “A met with B in Lima to co-chair the third round of …”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import Filler
from mithaq.extract.words.items import PERSON, SIDES

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses

_HOLDING = frozenset({"lead", "chair", "head", "hold", "convene", "open", "launch", "conduct", "resume"})
_MEETING = frozenset({"meet", "convene", "gather", "sit"})


def met_to_hold(clauses: Clauses, index: int) -> int | None:
    """The verb of meeting whose purpose an English infinitive of holding or leading tells, or None."""
    form = clauses.form(index)
    if form is None or form.lemma not in _HOLDING or clauses.codes[index - 1 : index] != "p":
        return None
    if clauses.items[index - 1].preposition != "to":
        return None
    for at in range(index - 1, -1, -1):
        if clauses.codes[at] in "Z@;L":
            return None
        if clauses.codes[at] == "V":
            before = clauses.form(at)
            return at if before is not None and before.lemma in _MEETING and before.tense == "past" else None
    return None


def holds(clauses: Clauses, meeting: int, event: int) -> bool:
    """Whether an event is what those did who met: “met on Monday to hold the second meeting”."""
    verb = event - 1
    while verb > meeting and clauses.codes[verb] in "ctNK":
        verb -= 1
    return verb > meeting and met_to_hold(clauses, verb) == meeting


def who_met(clauses: Clauses, index: int, within: range) -> Filler | None:
    """Those who met to do what a verb names: “A met with B in Lima to co-chair …”."""
    verb = met_to_hold(clauses, index)
    first = None if verb is None else clauses.explicit_subject(verb, within)
    if verb is None or first is None or clauses.codes[first.index] not in PERSON + SIDES:
        return None
    at = verb + 1 + (clauses.items[verb + 1].preposition == "with")
    if clauses.codes[at] != PERSON:
        return first
    other = clauses.items[at]
    return Filler((*first.refs, *other.refs), first.start, other.end, first.index)

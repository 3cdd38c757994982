"""Whom somebody met while doing something else: “praised trade while meeting B”, “After meeting B, A said …”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.clauses.holders import holder
from mithaq.extract.clauses.inner_lists import article_before
from mithaq.extract.words.items import ACTOR, OFFICES, PERSON, ROLE, SIDES

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses

_MEETING = "meeting"
_WHEN = frozenset({"while", "when", "after", "before", "upon", "on", "by", "following", "prior to", "earlier", "later"})
_DOERS = PERSON + ROLE + SIDES + ACTOR


def meets(clauses: Clauses, index: int) -> bool:
    """Whether “meeting” is what somebody does, and has whom he meets for its object."""
    if clauses.items[index].unit.text.lower() != _MEETING or _other(clauses, index) >= len(clauses.items):
        return False
    other = clauses.items[_other(clauses, index)]
    if other.code not in (PERSON, ROLE) and other.note != OFFICES:
        return False
    before = clauses.items[index - 1] if index else None
    led = before is None or before.unit.text.lower() in _WHEN or before.code == ","
    return led and not article_before(clauses, index)


def whom(clauses: Clauses, index: int, codes: str) -> Filler | None:
    """Who is met."""
    other = _other(clauses, index)
    return clauses.fill(other, codes) if meets(clauses, index) and clauses.codes[other] in codes else None


def _other(clauses: Clauses, index: int) -> int:
    """Where the one stands who is met, also past a pronoun: “after meeting his counterpart A”."""
    owned = index + 1 < len(clauses.items) and clauses.items[index + 1].is_a("possessive_pronoun")
    return index + 1 + owned


def who(clauses: Clauses, index: int) -> Filler | None:
    """Who meets: the subject of the sentence, before the words or after the comma that closes them."""
    verb = clauses.codes.find("V", 0, index)
    if verb >= 0:
        return holder(clauses, verb, clauses.bounds(verb))
    comma = clauses.codes.find(",", index)
    free = comma > 0 and comma + 2 < len(clauses.items) and clauses.codes[comma + 1] in _DOERS
    if free:
        return clauses.fill(comma + 1, _DOERS)
    subject = clauses.codes[0] if index > 1 else ""
    return clauses.fill(0, _DOERS) if subject and subject in _DOERS else None

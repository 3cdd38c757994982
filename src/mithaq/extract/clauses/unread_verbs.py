"""English verbs that no list has: “Minister A made the remarks at a meeting with B”, “… and dispatched an envoy”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.words.items import HE_OR_SHE, PERSON

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses

_FIRST = 'tc,"'


def unread_subject(clauses: Clauses, index: int, within: range) -> Filler | None:
    """Who stands first in the clause of a noun, before a word that may be its verb, or after the “by” of a passive."""
    if clauses.context.language.order == "VSO":
        return None
    low = within.start
    while low < index and clauses.codes[low] in _FIRST and not clauses.items[low].is_a("pronoun"):
        low += 1
    verb = low + 1 + (clauses.codes[low + 1 : low + 2] == "c")
    acts = low < index and clauses.codes[verb : verb + 1] == "w"
    if acts and clauses.codes[low] == PERSON:
        return clauses.fill(low, PERSON)
    if acts and clauses.items[low].unit.text.lower() in HE_OR_SHE:
        return clauses.spoken_last(index, within)
    by = next((at for at in range(low, index - 1) if clauses.codes[at : at + 2] == "p" + PERSON), None)
    passive = by is not None and by > 1 and clauses.items[by].preposition == "by" and clauses.items[by - 2].is_a("be")
    return clauses.fill(by + 1, PERSON) if passive and by is not None else None


def acts_besides(clauses: Clauses, joint: int) -> bool:
    """Whether “and” leads to what the subject did besides: “rejected the remarks and summoned the ambassador”.

    Not where a clause before it may have that verb: “the gunmen who stormed the school and wounded the guards”.
    """
    verb = joint + 1
    if verb >= len(clauses.items) or clauses.codes[verb] not in _UNREAD or len(clauses.items[verb].units) != 1:
        return False
    item, before = clauses.items[verb], clauses.items[joint - 1].unit.text
    if not item.unit.text.endswith(_PAST) or before.endswith(_PAST):
        return False  # “steps agreed and endorsed”
    acts = clauses.codes.rfind("V", 0, joint)
    own = set(clauses.codes[acts + 1 : joint]).isdisjoint(_CLAUSE_BEGINS)
    words = [item.unit.text.lower() for item in clauses.items[max(acts - _NEAR, 0) : joint]]
    own = own and not any(word.endswith("ing") or word in _MANNER for word in words)  # “thanked A for having helped”
    return own and _OBJECT.match(clauses.context.text, item.end) is not None


_UNREAD, _PAST, _CLAUSE_BEGINS = "wmc", "ed", "Z@"
_NEAR = 2
_MANNER = frozenset({"how", "way", "when", "where"})
_OBJECT = re.compile(r" (?:an?|the|its|his|her|their) ")

"""Whether talks that a noun names were held, or are announced (English)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.clauses.holders import before_verb
from mithaq.extract.words.items import EVENT

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses

_NEAR = 12
"""Items before a noun of talk within which the verb stands that says that it was held."""
_TAKING_PLACE = frozenset({"hold", "take-place", "convene", "begin"})
_VERB_NEAR = 4


def is_announced(clauses: Clauses, index: int) -> bool:
    """Whether the clause announces the talk, with those who will hold it: “will hold talks with X on …”."""
    low, refs = clauses.bounds(index).start, clauses.items[index].refs
    ahead = clauses.codes.rfind("L", low, index)
    if clauses.codes[index] != EVENT or not refs or ahead < 0 or "X" in clauses.codes[ahead:index]:
        return False
    of_it = [f for f in clauses.context.facts if f.subject == refs[0] and f.predicate == "hasParticipant"]
    return bool(of_it) and all(fact.status == "planned" for fact in of_it)


def is_held(clauses: Clauses, index: int) -> bool:
    """Whether the clause says that the talk took place: “had”, “held”, “during their …”; not what is to come."""
    low = clauses.bounds(index).start
    if "L" in clauses.codes[low:index] or "X" in clauses.codes[max(low, index - 3) : index]:
        return False
    near = range(index - 1, max(low, index - _NEAR) - 1, -1)
    held = next((at for at in near if clauses.items[at].is_a("holds") and not _helps(clauses, at)), None)
    if held is None:
        return False
    before = before_verb(clauses, held)
    # “Experts have held talks on …” is no talk of states.
    return before < 0 or clauses.codes[before] not in "wWKF" or clauses.items[before].is_a("people_of", "talking")


def _helps(clauses: Clauses, at: int) -> bool:
    """Whether “had” only helps another verb: “had stepped up dialogue on …”."""
    word = clauses.items[at].unit.text.lower()
    return word in {"had", "has", "have", "having"} and clauses.items[at + 1].unit.text.split()[0].endswith("ed")


def were_held(clauses: Clauses, index: int) -> int:
    """The verb after a noun of talk that says that it took place: “discussions were held on …”; 0 for none."""
    for at in range(index + 1, min(len(clauses.items), index + _VERB_NEAR)):
        form = clauses.form(at) if clauses.codes[at] == "V" else None
        if form is not None:
            return at if form.lemma in _TAKING_PLACE else 0
        if clauses.codes[at] not in "ctu":
            return 0
    return 0

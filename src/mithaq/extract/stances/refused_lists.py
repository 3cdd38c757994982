"""What an Arabic text condemns, rejects or praises, thing by thing, also where the first is an act and others are none.

«أدان مواصلة القصف وتوسيع العمليات، وسياسة الحصار» is three; of acts that are to be done, only acts go on the list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.clauses.act_names import definite_act, names_act
from mithaq.extract.clauses.list_joints import acts_on
from mithaq.extract.clauses.topic_members import adjectival
from mithaq.extract.clauses.topic_words import words

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.members import Part

REFUSED = frozenset({"condemn", "denounce", "reject", "oppose"})
"""Kinds of stance whose holder is against what he names."""
_ONE_BY_ONE = REFUSED | {"welcome", "praise"}
_NOUNS = frozenset("DdFfcmY")


def one_by_one(clauses: Clauses, kind: str, found: list[Part]) -> list[Part]:
    """The parts, each once more in parts where a stance of that kind names several things in it."""
    if kind not in _ONE_BY_ONE or clauses.context.language.order == "SVO" or not found:
        return found
    if names_act(clauses.items[found[0][0]]):
        found = [piece for part in found for piece in _things(clauses, part, acts=kind in REFUSED)]
    return _with_objects(clauses, found) if kind in REFUSED else found


def _with_objects(clauses: Clauses, found: list[Part]) -> list[Part]:
    """The parts, each deed with all to which it is done: «قصف المستشفيات، والمدارس» is one."""
    joined = found[:1]
    for part in found[1:]:
        first = clauses.items[joined[-1][0]]
        if (names_act(first) or first.unit.text in words("ill")) and _done_to(clauses, part):
            joined[-1] = (joined[-1][0], part[1])
        else:
            joined.append(part)
    return joined


def _done_to(clauses: Clauses, part: Part) -> bool:
    """Whether a part is a definite noun alone, or with adjectives, that names no deed: «والمنشآت المدنية»."""
    low, high = part
    noun = clauses.items[low]
    plain = noun.code in "DF" and all(adjectival(item) for item in clauses.items[low + 1 : high])
    return plain and noun.unit.text not in words("ill_deeds") and not definite_act(clauses, low)


def _things(clauses: Clauses, part: Part, *, acts: bool) -> list[Part]:
    low, high = part
    pieces: list[Part] = []
    for at in range(low + 1, high - 1):
        if clauses.codes[at] == "&" and _opens(clauses, low, at, acts=acts):
            pieces.append((low, at - (clauses.codes[at - 1] == ",")))
            low = at + 1
    return [*pieces, (low, high)]


def _opens(clauses: Clauses, low: int, joint: int, *, acts: bool) -> bool:
    """Whether another thing follows a conjunction: a noun after a comma, or with ``acts`` an act on something else."""
    follower = clauses.items[joint + 1]
    if "Z" in clauses.codes[low:joint]:
        return False
    parted = clauses.codes[joint - 1] == "," and follower.code in _NOUNS and not adjectival(follower)
    return parted or (acts and names_act(follower) and acts_on(clauses, joint))

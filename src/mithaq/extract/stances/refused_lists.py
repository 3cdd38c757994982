"""What an Arabic text condemns, rejects or praises, thing by thing, also where the first is an act and others are none.

«أدان مواصلة القصف وتوسيع العمليات، وسياسة الحصار» is three; of acts that are to be done, only acts go on the list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.clauses.act_names import names_act
from mithaq.extract.clauses.list_joints import acts_on
from mithaq.extract.clauses.topic_members import adjectival

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.members import Part

_REFUSED = frozenset({"condemn", "denounce", "reject", "oppose"})
_ONE_BY_ONE = _REFUSED | {"welcome", "praise"}
_NOUNS = frozenset("DdFfcmY")


def one_by_one(clauses: Clauses, kind: str, found: list[Part]) -> list[Part]:
    """The parts, each once more in parts where a stance of that kind names several things in it."""
    if kind not in _ONE_BY_ONE or clauses.context.language.order == "SVO" or not found:
        return found
    if not names_act(clauses.items[found[0][0]]):
        return found
    return [piece for part in found for piece in _things(clauses, part, acts=kind in _REFUSED)]


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

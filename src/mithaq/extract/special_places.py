"""Places of roles whose fillers are found by a rule of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.owners import whose
from mithaq.extract.signing import agents, both_people, heads, met_sides, own_act, signers, them

if TYPE_CHECKING:
    from collections.abc import Callable

    from mithaq.extract.clauses import Clauses
    from mithaq.extract.slots import Filler

SPECIAL: dict[str, Callable[[Clauses, int, range], Filler | None]] = {
    "signers": signers,
    "whose": lambda clauses, index, _: whose(clauses, index),
    "doer": lambda clauses, index, _: own_act(clauses, index),
    "met": met_sides,
    "agent": agents,
    "heads": heads,
    "both": both_people,
    "them": lambda clauses, index, _: them(clauses, index),
}
"""Places whose fillers are found by a rule of their own."""

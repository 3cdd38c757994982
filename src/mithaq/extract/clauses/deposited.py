"""Whose instrument is deposited, where the English verb is passive: “Peru’s instrument of accession was deposited”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.clauses.holders import is_passive
from mithaq.extract.words.items import ACTOR, AGREEMENT, NISBA

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses

_BY_WHOM = re.compile(rf"(?:p{AGREEMENT})?p({ACTOR})")
_OF = frozenset({"by", "of", "from"})


def owner_of_instrument(clauses: Clauses, index: int, within: range) -> Filler | None:
    """The state that the words before a passive verb say an instrument is of, before its noun or after it.

    “The instruments of accession by Mali and Niger to the Convention were deposited”.
    """
    if clauses.context.language.order == "VSO" or not is_passive(clauses, index):
        return None
    at = next((at for at in range(index - 1, within.start - 1, -1) if clauses.items[at].is_a("instruments")), -1)
    if at < 0 or set("VZ@;") & set(clauses.codes[at:index]):
        return None
    after = _BY_WHOM.match(clauses.codes, at + 1, index)
    if after is not None and clauses.items[after.start(1) - 1].preposition in _OF:
        return clauses.fill(after.start(1), ACTOR)
    before = clauses.possessor(at)
    return clauses.fill(before, ACTOR + NISBA) if before is not None and before >= within.start else None

"""What a list goes on past in Arabic: «، من أي جهة كانت،», and the words between its members."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.clauses.topic_words import words
from mithaq.extract.words.items import ACTOR, PREPOSITIONS

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses

_ANY = frozenset({"اي", "ايه"})
_NEAR = 13
"""Items of such an aside, at most, with its commas."""


def past_whoever(clauses: Clauses, comma: int, high: int) -> int:
    """Past «، من أي جهة كانت،» after which the words go on with a preposition; the same index for anything else."""
    if clauses.codes[comma] != ",":
        return comma
    opens = comma + 2 < high and clauses.items[comma + 1].preposition and clauses.items[comma + 2].unit.text in _ANY
    opens = opens or _named_again(clauses, comma)
    closing = clauses.codes.find(",", comma + 2, min(high, comma + _NEAR)) if opens else -1
    goes_on = 0 < closing < high - 1 and clauses.codes[closing + 1] in PREPOSITIONS
    return closing + 1 if goes_on else comma


def _named_again(clauses: Clauses, comma: int) -> bool:
    """Whether a state is told again between commas: «إلزام كينيا، القوة القائمة بالاحتلال، بوقف …»."""
    return _AGAIN.match(clauses.codes, max(comma - 1, 0)) is not None


_AGAIN = re.compile(rf"[{ACTOR}],[Dy][DdKcwby]{{0,4}},[pbl]")


def past_joints(clauses: Clauses, at: int, end: int) -> int:
    """Past the commas and words that part the members of a list."""
    while at < end and (clauses.codes[at] in ",&:" or clauses.items[at].is_a("especially", "namely")):
        at += 1
    return at + (0 < at < end - 1 and clauses.items[at].unit.text in words("last_of"))

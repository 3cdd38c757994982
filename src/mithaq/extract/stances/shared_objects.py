"""English verbs that share one object: “they condemn and reject the raid”, “do not recognise and condemn the vote”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Frame

_NEXT = re.compile(r"(?:,|,?&)[cLtu]{0,3}V")
"""What parts two such verbs: nothing but a conjunction, adverbs and auxiliaries."""


def last_with_object(clauses: Clauses, frame: Frame, index: int) -> int:
    """The verb after which the object of a verb stands that shares it with others; the verb itself for most."""
    if "object" not in frame["complement"] or clauses.is_verb(index + 1):
        return index
    at = index
    while (found := _NEXT.match(clauses.codes, at + 1)) is not None and _told(clauses, at, found.end() - 1):
        at = found.end() - 1
    return at if clauses.codes[at + 1 : at + 2] not in {"", ",", ".", ";", "@", "&"} else index


def _told(clauses: Clauses, first: int, second: int) -> bool:
    """Whether both are finite or both are participles, and the second has no preposition of its own: “called for”."""
    one, other = clauses.form(first), clauses.form(second)
    if one is None or other is None or (one.tense == "gerund") != (other.tense == "gerund"):
        return False
    return clauses.items[second].unit.text.rpartition(" ")[2].lower() not in _LEADING


_LEADING = frozenset({"for", "on", "upon", "to", "with", "against", "of", "in", "by"})

"""English verbs that share one object: “they condemn and reject the raid”, “do not recognise and condemn the vote”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Frame

_NOUNS = re.compile(r"([cwKL]{0,4}[yw]p),?&([cwKL]{0,4}[yw]p),?(?=[^,&.;@V])")
"""Two nouns of stance with a preposition each, and what both are about: “commitment to, and support for, the plan”."""


def shared_by_nouns(clauses: Clauses, start: int, end: int) -> list[tuple[str, int]]:
    """The kinds of two nouns of stance that share what they are about, each with where that begins."""
    found = _NOUNS.match(clauses.codes, start, end)
    if found is None:
        return []
    nouns = [clauses.items[found.end(group) - 2].unit.tags.get("stance_noun") for group in (1, 2)]
    kinds = [noun[0] for noun in nouns if noun is not None and not noun[2]]
    return [(kind, found.end()) for kind in kinds] if len(kinds) == len(nouns) else []


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


def own_again(clauses: Clauses, start: int) -> bool:
    """Whether a noun of stance before a content is said to be of whose the last one was: “…, and its support for”."""
    for item in reversed(clauses.items[max(0, start - _NOUN_NEAR) : start]):
        if item.code in "&,V":
            return False
        if item.is_a("possessive_pronoun"):
            return item.unit.text.lower() == _ITS
    return False


_ITS, _NOUN_NEAR = "its", 5

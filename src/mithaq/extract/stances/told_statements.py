"""Past what tells of an Arabic statement whose it is: «دعا البيان الختامي للقمة … إلى …», «أكد البيان الصادر عن …»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.clauses.topic_words import words
from mithaq.extract.words.items import ACTOR, EVENT, PREPOSITIONS

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses

_FAR = 7
"""Items from the participle to the event or body that issued a statement, at most."""
_ISSUER = frozenset(EVENT + ACTOR)


def past_statement(clauses: Clauses, statement: int, low: int, high: int) -> int:
    """The item after the event or body that a statement is of, past a comma; the lower bound for another subject."""
    if statement < 0 or not clauses.items[statement].is_a("statement", "joint_statement"):
        return low
    at = low
    if clauses.codes[at : at + 1] == "l" and clauses.codes[at + 1 : at + 2] in _ISSUER:
        at += 2
    at += at + 1 < high and clauses.codes[at] == "Z" and _issued(clauses, at + 1)
    if at < high and _issued(clauses, at):
        issuer = next((near for near in range(at + 1, min(high, at + _FAR)) if clauses.codes[near] in _ISSUER), -1)
        between = clauses.codes[at + 1 : issuer] if issuer > 0 else "@"
        at = at + 1 if set(between) & set("@V,") else issuer + 1
        while at < high and clauses.codes[at] == "t":
            at += 1
    if at == low or at >= high:
        return low
    return at + (clauses.codes[at] == "," and at + 1 < high)


def _issued(clauses: Clauses, at: int) -> bool:
    """Whether a word says that a statement was issued: «الصادر», «الصادر عن», «صدر»."""
    text = clauses.items[at].unit.text
    return text.split()[0] in words("issued") and clauses.codes[at] not in PREPOSITIONS

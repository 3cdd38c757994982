"""Whom somebody addresses, which is no topic of talks: “addressed members of the business community” (English)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.clauses.inner_lists import article_before
from mithaq.extract.words.items import ACTOR, EVENT, PLACE

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses


def speaks_to(clauses: Clauses, index: int, start: int) -> bool:
    """Whether a verb of talk says that somebody speaks to the people who are named at ``start``, or thinks of them.

    “Kenya considers Norway a reliable partner” is no talk.
    """
    return (_addresses(clauses, index) and _listeners(clauses, start)) or _holds_for(clauses, index, start)


def _holds_for(clauses: Clauses, index: int, start: int) -> bool:
    """Whether somebody considers a state to be something: “considers Norway a partner”, “… as a partner”."""
    if not clauses.items[index].unit.text.lower().startswith("consider") or clauses.codes[start] not in ACTOR + PLACE:
        return False
    then = start + 1
    if then >= len(clauses.items) or clauses.codes[then] == "'":
        return False
    return article_before(clauses, then, indefinite=True) or clauses.items[then].unit.text in {"as", "to", "to be"}


def _addresses(clauses: Clauses, index: int) -> bool:
    """Whether somebody, and no talks, “addresses” what follows."""
    subject = clauses.explicit_subject(index, clauses.bounds(index))
    talks_do = subject is not None and clauses.codes[subject.index] == EVENT
    return clauses.items[index].unit.text.lower().startswith("address") and not talks_do


def _listeners(clauses: Clauses, start: int) -> bool:
    """Whether people are named to whom somebody speaks: “members of the community”, “business leaders”, “students”."""
    listeners = clauses.context.language.data["topics"].get("listeners", ())
    for item in clauses.items[start : start + _NEAR]:
        if item.code in "$z" or item.note == "people" or item.is_a("people_of") or item.unit.text in listeners:
            return True
        if item.code not in "wWKFAC0&1'":
            return False
    return False


_NEAR = 4

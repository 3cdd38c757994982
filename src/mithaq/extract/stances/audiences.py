"""Whom somebody addresses, which is no topic of talks: “addressed members of the business community” (English)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.words.items import EVENT

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses


def speaks_to(clauses: Clauses, index: int, start: int) -> bool:
    """Whether a verb of talk says that somebody speaks to the people who are named at ``start``."""
    return _addresses(clauses, index) and _listeners(clauses, start)


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

"""What somebody says by the way: “took the opportunity at a meeting with A to call for a truce” (English)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses


def occasion_taken(clauses: Clauses, index: int) -> bool:
    """Whether an infinitive says what somebody used an event for, so that it was said."""
    low = clauses.bounds(index).start
    verb = clauses.codes.rfind("V", low, index)
    form = clauses.form(verb) if verb >= 0 else None
    return form is not None and form.lemma == "seize"

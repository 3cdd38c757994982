"""What somebody was told about at talks, in an English passive: “A was briefed by B on the truce”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.company import present
from mithaq.extract.clauses.holders import agent

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger


def told_on(clauses: Clauses, trigger: Trigger, within: range, fillers: dict[str, Filler]) -> int | None:
    """Where the topic of “A was briefed by B on the truce” begins; None where nobody of the talks is told to do it."""
    told = trigger.form is not None and trigger.form.lemma in TOLD_SOMEBODY
    by = agent(clauses, trigger.index, within) if told else None
    event = fillers.get("event")
    if by is None or event is None or not set(by.refs) & set(present(clauses.context, event.refs[0])):
        return None
    return next(
        (at + 1 for at in range(trigger.index + 1, within.stop) if clauses.items[at].preposition in _ABOUT), None
    )


TOLD_SOMEBODY = frozenset({"brief", "apprise"})
"""Verbs of which those who are told something are the object, and no topic."""
_ABOUT = ("on", "about")

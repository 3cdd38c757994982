"""Stands of other states that an official only tells of: «أكد الوزير القطري أ دعم مصر للسلام», “Spain's support”."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol, TypeVar

from mithaq.vocabulary import FIRM

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses


class _Told(Protocol):
    @property
    def kind(self) -> str: ...
    @property
    def owner(self) -> Filler | None: ...


Told = TypeVar("Told", bound=_Told)


def as_his_own(clauses: Clauses, stance: str, speaker: Filler, content: Told, start: int) -> Told | None:
    """A content whose noun of stance is that of another state, as what who speaks stresses; None where he cannot."""
    if _only_notes(clauses, stance, content, start):
        return None
    if content.owner is None or not _of_other_state(clauses, content.owner, speaker):
        return content
    return replace(content, kind=stance, start=start, owner=None) if stance in FIRM else None  # type: ignore[type-var]


def _only_notes(clauses: Clauses, stance: str, content: _Told, start: int) -> bool:
    """Whether concerns are but noted, which nothing says to be one's own: “took note of concerns over tariffs”."""
    noted = stance == "state" and content.kind == "express-concern" and clauses.context.language.order == "SVO"
    if not noted or start >= len(clauses.items) or clauses.items[start].unit.text != _CONCERNS:
        return False
    form = clauses.form(start - 1)
    return form is not None and form.lemma in _NOTING


_CONCERNS = "concerns"
_NOTING = frozenset({"note", "take-note"})


def _of_other_state(clauses: Clauses, owner: Filler, speaker: Filler) -> bool:
    """Whether an official tells of the stand of another state than his own."""
    context = clauses.context
    people = [context.people[ref] for ref in speaker.refs if ref in context.people]
    states = {known.country for known in people}
    known = bool(people) and len(people) == len(speaker.refs) and "" not in states
    theirs = {ref for ref in owner.refs if context.kind(ref) == "Country"}
    return known and len(theirs) == len(owner.refs) and states.isdisjoint(theirs)

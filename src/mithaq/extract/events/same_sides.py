"""Meetings that an English text tells beside its own as those of the same sides: “their talks in Lima in May”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.ordinals import numbers
from mithaq.extract.chunks.same_event import EARLIER
from mithaq.extract.clauses.event_sides import sides_of, with_sides
from mithaq.extract.words.context import PAIR
from mithaq.vocabulary import PLACING

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref

_KINDS = frozenset({"Meeting", "Call"})
_THEIRS = re.compile(r"\b(?:their|our)\s+(?:own\s+)?$", re.IGNORECASE)
_SEVERAL = EARLIER | {"latest", "most"}
"""Words with which the name of a meeting begins that is one of several, beside numbers: “their most recent talks”."""
_SKIPPED = frozenset({"the", "very"})
_NAME = 40
"""Letters of the name that are looked at."""
_LEAD = 12


def sides_of_others(context: Context, main: Ref) -> None:
    """Give a meeting of which an English text tells when or where it was, and not who, the sides of its own event.

    It is said to be theirs, or to be one of several: “The first meeting was held in Rome in 2019.”
    """
    sides = _states(context, main) if main and context.language.order == "SVO" else ()
    if not sides:
        return
    placed = dict.fromkeys(fact.subject for fact in context.facts if fact.predicate in PLACING)
    known = with_sides(context)
    for ref in placed:
        if ref not in known and ref != main and context.kind(ref) in _KINDS and _of_ours(context, ref, len(sides)):
            context.sides[ref] = sides


def _states(context: Context, event: Ref) -> tuple[Ref, ...]:
    """The states, and bodies of states, that take part in an event; none where only one of its sides is known."""
    kinds = {side: context.kind(side) for side in sorted(sides_of(context, event))}
    sides = tuple(side for side, kind in kinds.items() if kind in {"Country", _BODY})
    return sides if len(sides) >= PAIR or any(kinds[side] == _BODY for side in sides) else ()


_BODY = "InternationalOrganization"


def _of_ours(context: Context, event: Ref, sides: int) -> bool:
    """Whether a meeting is said to be theirs, or one of several of two sides or of a body."""
    mention = context.mentioned.get(event)
    if mention is None:
        return False
    text = context.document.text
    lead = text[max(0, mention.start - _LEAD) : mention.start]
    return bool(_THEIRS.search(lead) or (sides <= PAIR and _one_of_several(context, mention.start)))


def _one_of_several(context: Context, start: int) -> bool:
    words = context.document.text[start : start + _NAME].lower().split()
    first = next((word for word in words if word not in _SKIPPED), "")
    return first in _SEVERAL or first in numbers(context.language.code) or first[:1].isdigit()

"""The day of what an English text tells to have been signed at talks, after them or by those who held them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.clauses.event_sides import sides_of
from mithaq.extract.words.context import SIGNED
from mithaq.model import Value

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.model import Fact, Ref

_DAY = len("2024-05-03")
_THERE = re.compile(
    r"\b(?:after|following|at the (?:end|close|conclusion) of|at|during|in the course of|on the occasion of|concluded|"
    r"ended|closed|crowned|wound up)\b[^.;]{0,60}\b(?:talks|meeting|session|discussions|visit|consultations|which|"
    r"negotiations|round|dialogue|committee|commission|summit)\b",
    re.IGNORECASE,
)
"""What tells that something was signed at the event, in its sentence."""
_ANOTHER_TIME = re.compile(
    r"\b(?:earlier|previous|previously|had|last|ago|recently|recalled|since|implement\w*|next|soon|in (?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def day_of_signing(context: Context, main: Ref) -> None:
    """Give what was signed at the main event of an English text the one day on which that was held."""
    day = _day(context, main) if main and context.language.order == "SVO" else None
    if day is None:
        return
    told = [
        (at, fact)
        for at, fact in enumerate(context.facts)
        if fact.predicate == "agreementStatus" and fact.qualifier("status") == SIGNED
    ]
    dated = {fact.subject for _, fact in told if fact.qualifier("date") is not None}
    takers = {
        str(f.object) for f in context.facts if f.subject == main and f.predicate in {"hasParticipant", "chairedBy"}
    }
    sides = sides_of(context, main)
    for at, fact in told:
        known = fact.subject in dated or context.drafts[fact.subject].registered
        if fact.status == "asserted" and not known and _there(context, fact, takers, sides):
            context.facts[at] = replace(fact, qualifiers=(*fact.qualifiers, ("date", day)))


def _day(context: Context, main: Ref) -> Value | None:
    """The one day on which an event was; None where it was of several days, or none is known."""
    days = [f for f in context.facts if f.subject == main and f.predicate in {"schema:startDate", "schema:endDate"}]
    found = {f.object.text: f.object for f in days if isinstance(f.object, Value) and f.status == "asserted"}
    (day,) = found.values() if len(found) == 1 else (None,)
    return day if day is not None and len(day.text) == _DAY else None


def _there(context: Context, fact: Fact, takers: set[Ref], sides: set[Ref]) -> bool:
    """Whether who signed was at the event, and nothing tells that it was at another time."""
    sentence = context.sentences[fact.evidence.sentence]
    words = context.document.text[sentence.start : sentence.end]
    if sentence.heading or _ANOTHER_TIME.search(words):
        return False
    who = str(fact.object)
    if context.kind(who) == "Official":
        return who in takers or bool(_THERE.search(words))
    return who in sides and bool(_THERE.search(words))

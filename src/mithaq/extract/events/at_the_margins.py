"""What is held beside a larger meeting is where that meeting is (Arabic): «وعلى هامش القمة، التقى الوزير نظيره …»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import EVENT

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref

_NEAR = 7
"""Items after «على هامش» within which the larger meeting is named."""
_ENDS = frozenset(",&V84R5.")
"""Letters of what follows a noun that nothing more is said of."""
_PLACED = "takesPlaceIn"
_SIGNING = "DiplomaticEvent"
_BESIDE = frozenset({"Meeting", _SIGNING, "Conference"})
_LARGER = frozenset({"Conference", "DialogueRound", "Dialogue", "Meeting"})
_SITES = frozenset({"Place", "Country"})


def note_margins(clauses: Clauses, told: Ref) -> None:
    """Remember at whose margins something is told, with the words that say so; ``told`` is the event gone on about."""
    context = clauses.context
    margins = context.language.data["meetings"]["margins"][0]
    for at in [at for at, item in enumerate(clauses.items) if margins in item.units[0].text]:
        item = clauses.items[at]
        word = item.unit.text.rpartition(" ")[2]
        if not word.startswith(margins):
            continue
        own = word != margins and margins + " " not in item.unit.text + " "  # «وعلى هامشها التقى …»
        larger = _named_before(clauses, at) or told if own else _named_after(clauses, at, told)
        if larger and context.kind(larger) in _LARGER:
            evidence = context.evidence(item.start, item.end, "margins", kind="resolved")
            context.state.margins.append((larger, evidence))


def _named_after(clauses: Clauses, at: int, told: Ref) -> Ref:
    """The meeting named after «على هامش», which a bare «الاجتماع» is that the text was telling of."""
    context = clauses.context
    near = (index for index in range(at + 1, min(at + _NEAR, len(clauses.items))) if clauses.codes[index] == EVENT)
    index = next(near, None)
    if index is None:
        return ""
    item = clauses.items[index]
    bare = len(item.units) == 1 and item.unit.text.startswith("ال") and clauses.codes[index + 1 : index + 2] in _ENDS
    if bare and told and context.kind(told) in _LARGER:
        return told
    return next(iter(item.refs[:1]), "")


def _named_before(clauses: Clauses, at: int) -> Ref:
    named = (index for index in range(at - 1, -1, -1) if clauses.codes[index] == EVENT)
    return next((ref for index in named for ref in clauses.items[index].refs[:1]), "")


def place_at_margins(context: Context) -> None:
    """Give what such a sentence tells the city, or else the state, of the larger meeting, where it has no place."""
    for larger, evidence in context.state.margins:
        placed = {fact.subject for fact in context.facts if fact.predicate == _PLACED}
        for event, status in _told_in(context, evidence.sentence).items():
            place = _site(context, larger, status) if event not in placed | {larger} else ""
            if place:
                context.fact(event, _PLACED, place, evidence, status=status)


def _told_in(context: Context, sentence: int) -> dict[Ref, str]:
    """The events at which a sentence tells that somebody was, planned or not; of two states, if signings."""
    there: dict[Ref, dict[Ref, str]] = {}
    for fact in context.facts:
        if fact.predicate == "hasParticipant" and fact.evidence.sentence == sentence:
            there.setdefault(fact.subject, {})[str(fact.object)] = fact.status
    kinds = {event: context.kind(event) for event in there}
    of_states = {event for event in there if len({context.country_of(ref) for ref in there[event]} - {""}) >= PAIR}
    fitting = (event for event, kind in kinds.items() if kind in _BESIDE and (event in of_states or kind != _SIGNING))
    return {event: next(iter(there[event].values())) for event in fitting}


def _site(context: Context, larger: Ref, status: str) -> Ref:
    """The one city, or else the state, where a meeting was; for what is planned also where it is to be."""
    where = [
        str(fact.object)
        for fact in context.facts
        if fact.subject == larger and fact.predicate == _PLACED and fact.status in {"asserted", status}
    ]
    sites = [place for place in dict.fromkeys(where) if _is_site(context, place)]
    cities = [place for place in sites if context.kind(place) == "Place"]
    return (cities or sites)[0] if len(cities or sites) == 1 else ""


def _is_site(context: Context, place: Ref) -> bool:
    """Whether a place is a city or a state, and not the building in which the larger meeting was."""
    return context.kind(place) in _SITES and context.drafts[place].key[:1] != ("seat",)

"""Where an Arabic clause says that something was signed: «شهدت ليما توقيع …», «جرى في بغداد التوقيع على …»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import Filler
from mithaq.extract.clauses.subjects import subject_of
from mithaq.extract.clauses.witnessed import governing
from mithaq.extract.events.scenes import scene
from mithaq.extract.events.seats import SEAT, place_of_seat
from mithaq.extract.words.items import ACTOR, PLACE

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger

_IN = frozenset({"في", "ب"})


def arabic_signing_places(clauses: Clauses, trigger: Trigger, within: range) -> list[Filler]:
    """The cities, states and seats in which the clause of an Arabic verb or noun of signing says that it was."""
    verb = governing(clauses, trigger.index, within.start)
    seen = [] if verb is None else _before(clauses, verb, trigger.index, within)
    if seen:
        return seen
    place = scene(clauses, trigger.index, within)
    city = _named(clauses, place.index) if place is not None and len(place.refs) > 1 and place.index >= 0 else None
    return [city or place] if place is not None else []


def _before(clauses: Clauses, verb: int, index: int, within: range) -> list[Filler]:
    """The places named between the verb and the noun: the city that sees it, and where this is told to be."""
    subject = None if clauses.items[verb].is_a("passive") else subject_of(clauses, verb, within)
    found: list[Filler] = []
    for at in range(verb + 1, index):
        if clauses.tagged.get(SEAT) and at in clauses.tagged[SEAT] and (seat := place_of_seat(clauses, at, index)):
            item = clauses.items[at]
            found.append(Filler((seat,), item.start, item.end, at))
        told = clauses.items[at - 1].preposition in _IN or at == subject
        if told and (place := _named(clauses, at)) is not None:
            found.append(place)
    return found


def _named(clauses: Clauses, at: int) -> Filler | None:
    """The one city or state that an item names; of «العاصمة البيروفية ليما» the city."""
    item = clauses.items[at]
    filler = clauses.fill(at, ACTOR + PLACE, as_place=True) if item.code in ACTOR + PLACE else None
    if filler is None:
        return None
    kinds = {ref: clauses.context.kind(ref) for ref in filler.refs}
    places = [ref for ref in filler.refs if kinds[ref] == "Place"]
    refs = places[:1] if places else list(filler.refs)
    fits = len(refs) == 1 and kinds[refs[0]] in {"Country", "Place"}
    return Filler((refs[0],), item.start, item.end, at) if fits else None

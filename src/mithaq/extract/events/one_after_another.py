"""Meetings told one by one after a sentence that says where and when all of them were (Arabic).

«استقبل الوزير أ، اليوم في مسقط، عددا من نظرائه. وبحث مع ب …»; «شهد القصر اليوم نشاطا دبلوماسيا، حيث استقبل الرئيس …».
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.clauses.in_turn import of_several
from mithaq.extract.clauses.subjects import subject_of
from mithaq.extract.events.one_event import WAS
from mithaq.extract.events.seats import SEAT, place_of_seat
from mithaq.extract.words.items import ACTOR, PERSON, PLACE
from mithaq.model import Value
from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref

_IN = frozenset({"في", "ب"})
_DATED, _PLACED = "schema:startDate", "takesPlaceIn"


def note_series(clauses: Clauses) -> None:
    """Remember where and when a sentence says that somebody had several meetings or calls."""
    context = clauses.context
    verb = clauses.codes.find("V")
    form = clauses.form(verb) if verb >= 0 else None
    if form is None or form.tense != "past" or form.lemma not in _words("series_verbs") or "X" in clauses.codes[:verb]:
        return
    start, end = clauses.items[0].start, clauses.items[-1].end
    kind = of_several(clauses, range(len(clauses.items)))
    if not kind or _before_that(clauses, verb):
        return
    places = _places(clauses, verb) if kind == "Meeting" else ()
    day = _day(clauses)
    if places or day:
        subject = subject_of(clauses, verb, clauses.bounds(verb))
        host = clauses.items[subject].refs[:1] if subject is not None and clauses.codes[subject] == PERSON else ()
        evidence = context.evidence(start, end, "series")
        context.state.series.append((kind, host, places, day, evidence))


def _before_that(clauses: Clauses, verb: int) -> bool:
    """Whether a verb tells of what was earlier: «كان قد التقى …», but not «كان التعاون محور اللقاءات التي أجراها …»."""
    already = verb > 0 and clauses.items[verb - 1].unit.text == _ALREADY
    return already or (clauses.items[0].unit.text in WAS and clauses.codes[max(verb - 1, 0)] != "Z")


_ALREADY = "قد"


@lru_cache(maxsize=4)
def _words(key: str) -> frozenset[str]:
    return frozenset(load_language("ar").data["meetings"][key])


def _places(clauses: Clauses, verb: int) -> tuple[Ref, ...]:
    """The cities and seats that the sentence names up to its next verb: where, or what city or palace saw them."""
    subject = subject_of(clauses, verb, clauses.bounds(verb))
    found: list[Ref] = []
    relative = False
    for at in range(verb + 1, len(clauses.items)):
        item = clauses.items[at]
        relative = (relative or item.code == "Z") and item.code != ","
        if (item.code == "V" and not relative) or item.code == "@":
            break
        house = item.code == ACTOR and item.unit.is_a(SEAT)
        first = at == verb + 1 and (house or at in clauses.tagged.get(SEAT, ()))
        inside = clauses.items[at - 1].preposition in _IN
        if (first or inside) and (house or at in clauses.tagged.get(SEAT, ())):
            found += [seat] if (seat := place_of_seat(clauses, at, len(clauses.items))) else []
        elif item.code == PLACE and item.refs and not relative and (inside or at == subject):
            found.append(item.refs[0])
    return tuple(dict.fromkeys(found))


def _day(clauses: Clauses) -> Value | None:
    """The first day that the sentence names."""
    at = next(iter(clauses.tagged.get("date", ())), None)
    return None if at is None else Value(clauses.items[at].unit.value.first, "date")


def place_series(context: Context) -> None:
    """Give the meetings told after such a sentence its day and its places, where they have none of their own."""
    series = context.state.series
    for number, (kind, host, places, day, evidence) in enumerate(series):
        until = min((other[-1].sentence for other in series[number + 1 :]), default=len(context.sentences))
        for event, told in list(context.told.items()):
            within = evidence.sentence <= told.sentence < max(until, evidence.sentence + 1)
            if not within or told.planned or context.kind(event) != kind or _as_past(context, told.sentence):
                continue
            if told.sentence > evidence.sentence and _elsewhere(context, told.sentence, places):
                continue
            facts = [fact for fact in context.facts if fact.subject == event]
            there = {fact.object for fact in facts if fact.predicate == "hasParticipant" and fact.status == "asserted"}
            days = {fact.object for fact in facts if fact.predicate == _DATED}
            where = {fact.object for fact in facts if fact.predicate == _PLACED}
            if (
                not there
                or not there.issuperset(host)
                or there == set(host)
                or not (days <= {day} and where <= set(places))
            ):
                continue
            for place in places if not where else ():
                context.fact(event, _PLACED, place, evidence)
            if day is not None and not days:
                context.fact(event, _DATED, day, evidence)


def _elsewhere(context: Context, sentence: int, places: tuple[Ref, ...]) -> bool:
    """Whether a sentence tells of something in another place: «ثم سافر إلى أكرا والتقى …»."""
    where = (fact for fact in context.facts if fact.predicate == _PLACED and fact.evidence.sentence == sentence)
    return bool(places) and any(fact.object not in places for fact in where)


def _as_past(context: Context, sentence: int) -> bool:
    """Whether a sentence tells of what was earlier: «وكان الوزير قد التقى …»."""
    span = context.sentences[sentence]
    first = fold_key(context.document.text[span.start : span.end]).split()[:1]
    return bool(first) and first[0].removeprefix("و") in WAS

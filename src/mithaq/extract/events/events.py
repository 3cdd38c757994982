"""The event that a clause tells of: the one it names or one without a name, and who took part in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.chunks.company import event_with, present, same_people
from mithaq.extract.chunks.current_event import own_session
from mithaq.extract.chunks.happenings import current_round, make_current
from mithaq.extract.chunks.same_event import NEXT, is_before_that, is_definite, is_numbered, told_of_same
from mithaq.extract.chunks.slots import Filler
from mithaq.extract.clauses.asides import in_genitive
from mithaq.extract.clauses.encounters import stated_places
from mithaq.extract.clauses.occurrence import around
from mithaq.extract.clauses.of_topics import told_itself
from mithaq.extract.clauses.owners import of_the_next
from mithaq.extract.clauses.visits import gone_elsewhere, is_tour, stop_on_tour, visit_there
from mithaq.extract.clauses.with_whom import kind_of_talk
from mithaq.extract.events.at_another_time import at_another_time, before_the_last
from mithaq.extract.events.days import closed_later, lasting, more_exact, same_day
from mithaq.extract.events.earlier_events import aside, only_spoken_of, told_beside, yet_to_be
from mithaq.extract.events.held_by_bodies import of_body
from mithaq.extract.events.named_events import ALSO, means_own, named_event, with_new_guest
from mithaq.extract.events.own_talks import came_about, ceremony_with, had_with_him
from mithaq.extract.events.scenes import scene
from mithaq.extract.events.seats import seat
from mithaq.extract.events.when import date_of
from mithaq.extract.words.context import PAIR, PASSING
from mithaq.extract.words.items import BARE, EVENT, PERSON
from mithaq.model import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger
    from mithaq.extract.words.context import Context
    from mithaq.model import Evidence, Ref
    from mithaq.read.dates import Date


def own_event(
    clauses: Clauses, trigger: Trigger, within: range, fillers: dict[str, Filler], *, planned: bool
) -> Filler | None:
    """The event that a frame itself is about: the one named in the clause, or a new one of its class.

    None where the frame needs a named one and there is none.
    """
    context = clauses.context
    item = clauses.items[trigger.index]
    people = _takers(fillers)
    if item.code == EVENT:
        ref = _told(clauses, trigger, within, fillers, planned=planned)
        return Filler((ref,), item.start, item.end, trigger.index) if ref else None
    kind = kind_of_talk(clauses, str(trigger.frame["event"]), within)
    tours = [at for at in within if stop_on_tour(clauses, trigger, at, fillers, planned=planned)]
    ref = named_event(clauses, trigger, [at for at in within if at not in tours], kind)
    ref = with_new_guest(clauses, within, ref, fillers) if ref else ref
    ref = current_round(context, ref, (item.start, item.end)) if context.kind(ref) == "Dialogue" else ref
    if ref and context.language.order == "VSO" and kind in {"Call", "Visit"}:
        ref = told_of_same(context, ref, people, fillers, planned=planned)
    if not ref and trigger.frame.get("requires"):
        return None
    elsewhere = ""
    if not ref:
        ref = came_about(clauses, kind) or ceremony_with(context, kind, people, planned=planned)
        ref = ref or _known(clauses, trigger, within, people, planned=planned)
        ref = visit_there(context, fillers) if "place" in fillers and ref and is_tour(context, ref) else ref
        elsewhere = gone_elsewhere(context, ref, fillers)
        elsewhere = elsewhere or before_the_last(clauses, trigger, within, fillers, ref)
    if not ref or elsewhere:
        ref = _new(clauses, trigger, within, fillers, (kind, elsewhere, planned))
        means_own(clauses, trigger.index, ref)
    return Filler((ref,), item.start, item.end)


def _new(
    clauses: Clauses, trigger: Trigger, within: range, fillers: dict[str, Filler], what: tuple[str, str, bool]
) -> Ref:
    """An event of a class, what tells it from the last one, and whether it is planned, of those who fill the roles."""
    (kind, elsewhere, planned), context = what, clauses.context
    day = _day(clauses, trigger.index, within)
    there = sorted({ref for filler in fillers.values() for ref in filler.refs if filler.index >= 0})
    apart = _apart(clauses, trigger, within, planned=planned)
    ref = context.entity(kind, (kind.lower(), (), elsewhere, "|".join(there) + apart))
    told = context.told.get(ref) if context.language.order == "VSO" else None
    if told is not None and planned and not told.planned:
        return context.entity(kind, (kind.lower(), (), elsewhere, "|".join(there) + "|planned"))
    if told is not None and day and told.day not in {"", day}:  # told again, of another day
        return context.entity(kind, (kind.lower(), (), elsewhere, "|".join(there) + f"|{day}"))
    return ref


def told_before(
    clauses: Clauses, trigger: Trigger, within: range, fillers: dict[str, Filler], *, planned: bool
) -> Filler:
    """The event of a clause: one told of before with the same people, where “had a meeting” speaks of it again."""
    context, filler = clauses.context, fillers["event"]
    if (again := at_another_time(clauses, trigger, within, fillers, planned=planned)) is not None:
        return again
    if "party" not in fillers:
        return of_body(clauses, trigger, filler)
    own = filler.refs[0]
    if (another := had_with_him(clauses, trigger, fillers) or _of_others(clauses, fillers)) is not None:
        return another
    people = {*fillers["party"].refs, *_met(clauses, filler)}
    if (
        is_numbered(context, own)
        or len(people) < PAIR
        or context.kind(own) not in {"Meeting", "Call"}
        or context.sides.get(own)
    ):
        return filler
    later = planned and context.language.order == "VSO"
    day = _day(clauses, trigger.index, within)
    known = event_with(context, frozenset({context.kind(own)}), people, day, planned=later)
    if not known or present(context, own) or (filler.index >= 0 and _in_turn(clauses, filler.index, own, known)):
        return filler
    if filler.index >= 0:  # «استقبل أ ب، وأجريا محادثات تناولت …»: what is told of the talks next is of the same
        clauses.items[filler.index].refs = (known,)
    return replace(filler, refs=(known,))


def _met(clauses: Clauses, event: Filler) -> tuple[Ref, ...]:
    """With whom an English noun says that an event was, right after it: “had a luncheon meeting with A”."""
    at = event.index + 1
    if clauses.context.language.order == "VSO" or not 0 < at < len(clauses.items) - 1:
        return ()
    near = next((near for near in range(at + 1, min(at + 3, len(clauses.items))) if clauses.codes[near] != "c"), at)
    return clauses.items[near].refs if clauses.items[at].preposition == "with" and clauses.codes[near] == PERSON else ()


def _of_others(clauses: Clauses, fillers: dict[str, Filler]) -> Filler | None:
    """A meeting of its own where an indefinite noun tells of one with others than those of the event spoken of last."""
    context, filler = clauses.context, fillers["event"]
    own, other = filler.refs[0], fillers.get("other")
    arabic = context.language.order == "VSO"
    if not arabic or filler.index < 0 or context.kind(own) not in {"Meeting", "Visit"}:
        return None
    first = clauses.items[filler.index].unit
    definite = first.text.startswith("ال") or first.is_a("their_event", "event_of_two")
    people = {*fillers["party"].refs, *(other.refs if other is not None else ())}
    visit = context.kind(own) == "Visit"
    named = len(people) > 1 and all(context.kind(ref) == "Official" for ref in people)
    if definite or not named or not present(context, own) or (not visit and same_people(context, own, people)):
        return None
    item = clauses.items[filler.index]
    if visit and any(unit.is_a("event") and unit.tags["event"][0] == "Visit" for unit in item.units):
        return None
    known = event_with(context, frozenset({"Meeting"}), people, "")
    ref = known or context.entity("Meeting", ("meeting", (), "", "|".join(sorted(people))))
    context.rename(own, ref, filler.start, filler.end)
    item.refs = (ref,)
    return replace(filler, refs=(ref,))


def _known(clauses: Clauses, trigger: Trigger, within: range, people: set[Ref], *, planned: bool) -> Ref:
    """The event of a frame's class that was told of before with the same people; empty for none."""
    kinds = frozenset({kind_of_talk(clauses, str(trigger.frame["event"]), within)})
    kinds |= {"Call"} if trigger.rule.startswith(_DISCUSS) else set()  # «اتصالين مع أ وب. وبحث مع أ …»
    day = _day(clauses, trigger.index, within)
    known = event_with(clauses.context, kinds, people, day, planned=planned) if people else ""
    return known or (people and _welcomed_there(clauses, trigger, people)) or ""


def _welcomed_there(clauses: Clauses, trigger: Trigger, people: set[Ref]) -> Ref:
    """The round at which one of its two heads only welcomes the other, who is there with him; empty for none."""
    context, event = clauses.context, clauses.context.state.event
    welcomes = trigger.form is not None and trigger.form.lemma == "welcome" and context.language.order == "SVO"
    if not welcomes or context.kind(event) not in {"DialogueRound", "Conference"}:
        return ""
    led = {str(fact.object) for fact in context.facts if fact.subject == event and fact.predicate == "chairedBy"}
    led |= {fact.subject for fact in context.facts if fact.object == event and fact.predicate == "headsDelegationAt"}
    return event if people <= led | set(present(context, event)) else ""


_DISCUSS = "discuss"
"""Rules of verbs of which it stays open whether those who talk sit together."""


def _apart(clauses: Clauses, trigger: Trigger, within: range, *, planned: bool = False) -> str:
    """What tells a second meeting of the same people from the first: its day, or that it is still to come."""
    day = _day(clauses, trigger.index, within)
    apart = f"|{day}" * bool(day) + "|planned" * planned
    return apart if clauses.context.language.order == "SVO" else ""


def _day(clauses: Clauses, index: int, within: range) -> str:
    date = date_of(clauses, index, within)
    return date.value.text if date is not None and date.value is not None else ""


def _takers(fillers: dict[str, Filler]) -> set[Ref]:
    return {ref for name, filler in fillers.items() if name in _TAKERS for ref in filler.refs}


def _told(clauses: Clauses, trigger: Trigger, within: range, fillers: dict[str, Filler], *, planned: bool) -> Ref:
    """The event that a noun tells of: one that the text has told of with the same people, or else its own.

    A visit to another state is another one: “arrived in Rome after a visit to Kenya” (English).
    """
    context, item, people = clauses.context, clauses.items[trigger.index], _takers(fillers)
    own = item.refs[0] if item.refs else ""
    if own and context.kind(own) == "Dialogue":
        return current_round(context, own, (item.start, item.end))
    if own and (is_before_that(context, own) or NEXT in context.drafts[own].key):
        return own
    kind = context.kind(own) if own else "Meeting"
    if kind == "DialogueRound" and _with_strangers(clauses, trigger.index, own, people):
        kind, own = "Meeting", ""
    if kind not in ALSO and kind != "Conference":
        return own
    day = _day(clauses, trigger.index, within)
    known = event_with(context, frozenset({kind}), people, day, planned=planned)
    elsewhere = own not in {"", known} and gone_elsewhere(context, known, fillers)
    if known and not elsewhere and not _in_turn(clauses, trigger.index, own, known):
        return known
    new = own in context.told and context.told[own].sentence == context.sentence and item.note != BARE
    if own and new and _one_by_one(clauses, trigger.index) and not people.issuperset(present(context, own)):
        own = ""  # “held separate meetings with A and B”
    sides = context.sides.get(own, ())
    free = own and people.issuperset(sides) and (new or (not sides and people.issuperset(present(context, own))))
    if own and (free or same_people(context, own, people)):
        return own
    return context.entity(kind, (kind.lower(), (), "", "|".join(sorted(people)) + _apart(clauses, trigger, within)))


def _with_strangers(clauses: Clauses, index: int, own: Ref, people: set[Ref]) -> bool:
    """Whether English talks are with somebody of a state that is no side of the dialogue spoken of last."""
    context, item = clauses.context, clauses.items[index]
    sides = context.sides.get(own, ())
    states = {context.country_of(ref) for ref in people if ref in context.people} - {""}
    bare = len(item.units) == 1 and not is_definite(context, item.unit)
    return bare and context.language.order == "SVO" and len(sides) > 1 and not states <= set(sides)


def _in_turn(clauses: Clauses, index: int, own: Ref, known: Ref) -> bool:
    """Whether English words tell of meetings with one after the other, and not of the one with all."""
    context = clauses.context
    return _one_by_one(clauses, index) and own != known and len(present(context, known)) > PAIR


def _one_by_one(clauses: Clauses, index: int) -> bool:
    """Whether an English noun is of meetings with one after the other."""
    several = any(unit.is_a("one_by_one") for unit in clauses.items[index].units)
    return (several or index in clauses.turns) and clauses.context.language.order == "SVO"


def passed(clauses: Clauses, index: int, after: int, wished: Sequence[range] = ()) -> None:
    """Let the last event named between two items of a sentence be the current one, as it is for a reader.

    In English none is that lies in what is talked about or ``wished``, or that somebody only decides to begin; in
    Arabic no conference is beside a meeting: «أشاد … بدعم طلب بلاده استضافة المعرض».
    """
    at = clauses.codes.find(EVENT, after + 1, index + 1)
    while at >= 0:
        _pass(clauses, at, wished)
        at = clauses.codes.find(EVENT, at + 1, index + 1)


def _pass(clauses: Clauses, at: int, wished: Sequence[range]) -> None:
    """Let the event at an item be the current one, if it is one of which a reader would go on."""
    context = clauses.context
    item = clauses.items[at]
    named = item.refs and item.note != BARE and not aside(clauses, at)
    if named and context.state.event:
        # The “upcoming visit” that is talked about is not where it is talked about.
        ahead = any(unit.code == "L" for unit in item.units) or in_genitive(clauses, at) or yet_to_be(clauses, at)
        named = not ahead and not told_beside(clauses, at)
        told_of = any(at in span for span in wished)
        if clauses.context.language.order == "SVO":
            named = named and not told_of and not only_spoken_of(clauses, at)
        elif told_of and context.kind(item.refs[0]) == "Conference":
            named = context.kind(context.state.event) == "Conference"
    if named and context.kind(item.refs[0]) in PASSING and item.refs[0] not in context.occasions:
        context.state.event = item.refs[0]
        sides = context.sides.get(item.refs[0], ())
        if len(sides) > 1 and all(context.kind(ref) == "Country" for ref in sides):
            context.state.sides = sides


def nothing_told(clauses: Clauses, index: int) -> bool:
    """Whether no event is spoken of before an item: none at all, or one that the sentence only names later."""
    event = clauses.context.state.event
    named = (at for at, item in enumerate(clauses.items) if item.code == EVENT and item.refs[:1] == (event,))
    return not event or next(named, -1) > index


def this_round(context: Context, filler: Filler) -> Filler:
    """The round that took place, where a text tells of a dialogue, which goes on for years, as of an event."""
    if context.kind(filler.refs[0]) != "Dialogue":
        return filler
    dialogue, span = filler.refs[0], (filler.start, filler.end)
    start, _ = context.folded.canonical_span(*span)
    round_ = own_session(context, dialogue, start) or current_round(context, dialogue, span)
    return replace(filler, refs=(round_,))


def talks_of_visit(context: Context, filler: Filler) -> Filler:
    """The round of the dialogue that an English text named last, where sides would be led at a visit."""
    dialogue = context.state.dialogue
    if context.kind(filler.refs[0]) != "Visit" or not dialogue or context.language.order == "VSO":
        return filler
    return this_round(context, replace(filler, refs=(dialogue,)))


def when_and_where(
    clauses: Clauses, trigger: Trigger, within: range, fillers: dict[str, Filler], *, planned: bool
) -> None:
    """Write the date and the place of an event that the clause tells of, where its frame did not."""
    context, event = clauses.context, fillers["event"].refs[0]
    told = any(fact.subject == event for fact in context.facts)
    if not told or context.kind(event) not in PASSING or fillers["event"].resolved:
        return
    status = "planned" if planned else "asserted"
    if "to_come" not in trigger.frame:  # the day on which somebody sets out is not that of what he goes to
        _when(clauses, trigger, within, fillers, status)
    _where(clauses, trigger, within, fillers, status)
    if context.language.order == "VSO" and context.kind(event) not in {"Call", "Visit"}:
        seat(clauses, trigger.index, within, event, status)


def _when(clauses: Clauses, trigger: Trigger, within: range, fillers: dict[str, Filler], status: str) -> None:
    context, event = clauses.context, fillers["event"].refs[0]
    date = fillers.get("date") or date_of(clauses, trigger.index, within)
    if date is None:
        same_day(clauses, within, event, trigger.rule, status)
    if date is None or of_the_next(clauses, trigger, date.index) or closed_later(clauses, trigger, date, event):
        return
    if told_itself(clauses, trigger.index, fillers["event"].index, "t"):
        return
    days = lasting(clauses, trigger.index, _date(clauses, date))
    more_exact(context, event, days)
    known = {fact.predicate: fact.object for fact in context.facts if fact.subject == event}
    evidence = _evidence(clauses, trigger, date)
    first = known.get("schema:startDate")
    if first is None:
        context.fact(event, "schema:startDate", Value(days.first, "date"), evidence, status=status)
    before_it = isinstance(first, Value) and days.last < first.text  # «… يوم 5 ماي، وتسبقها يومي 3 و4 ماي اجتماعات»
    if days.last and "schema:endDate" not in known and not before_it:
        context.fact(event, "schema:endDate", Value(days.last, "date"), evidence, status=status)


def _where(clauses: Clauses, trigger: Trigger, within: range, fillers: dict[str, Filler], status: str) -> None:
    context, event = clauses.context, fillers["event"].refs[0]
    site = fillers.get("place")
    if site is not None and site.index >= 0:
        told = () if "place" in trigger.frame.get("roles", {}) else site.refs  # “and in Oslo B”
        for ref in (*told, *around(clauses, site.index)):
            context.fact(event, "takesPlaceIn", ref, _evidence(clauses, trigger, site), status=status)
    said = (fact.predicate for fact in context.facts if fact.subject == event)
    if context.kind(event) == "Call" or "takesPlaceIn" in said:
        return
    if context.language.order == "SVO":
        places = stated_places(clauses, trigger.index, within, event)
    else:
        place = scene(clauses, trigger.index, within)
        places = [place] if place is not None else []
    for place in places:
        wider = () if context.language.order == "SVO" else around(clauses, place.index)
        for ref in (*place.refs, *wider):
            context.fact(event, "takesPlaceIn", ref, _evidence(clauses, trigger, place), status=status)


def _date(clauses: Clauses, filler: Filler) -> Date:
    date: Date = clauses.items[filler.index].unit.value
    return date


def _evidence(clauses: Clauses, trigger: Trigger, filler: Filler) -> Evidence:
    item = clauses.items[trigger.index]
    return clauses.context.evidence(min(item.start, filler.start), max(item.end, filler.end), trigger.rule)


def go_on_about(clauses: Clauses, fillers: dict[str, Filler]) -> None:
    """Let the event of a clause be the current one, and those who took part in it its sides."""
    context = clauses.context
    event = fillers["event"].refs[0]
    at = fillers["event"].index
    beside_it = at >= 0 and clauses.codes[at] == EVENT and aside(clauses, at)
    if context.kind(event) not in PASSING or event in context.occasions or beside_it:
        return
    takers = [ref for role in _TAKERS for ref in (fillers[role].refs if role in fillers else ())]
    parties: dict[Ref, None] = {}
    for ref in takers:
        state = context.country_of(ref) or (ref if context.kind(ref) == "InternationalOrganization" else "")
        parties.setdefault(state or ref)
    if len(parties) > 1 and all(context.kind(ref) == "Country" for ref in parties):
        make_current(context, event, tuple(parties))
    else:
        context.state.event = event


_TAKERS = ("party", "host", "visitor", "called", "caller", "guest", "other")
"""Roles of those who take part, in the order in which a text names them."""

"""The event that a clause tells of: the one it names or one without a name, and who took part in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.happenings import current_round, make_current
from mithaq.extract.items import ACTOR, BARE, EVENT, PERSON, ROLE
from mithaq.extract.slots import Filler, before
from mithaq.model import Value

if TYPE_CHECKING:
    from mithaq.extract.clauses import Clauses
    from mithaq.extract.context import Context
    from mithaq.extract.triggers import Trigger
    from mithaq.model import Evidence, Ref
    from mithaq.read.dates import Date

_ALSO = {
    "Meeting": {"Meeting", "Call", "Visit", "Conference", "DialogueRound", "Dialogue"},
    "Call": {"Call"},
    "Visit": {"Visit"},
}
"""Class of a frame's event -> classes of an event named in the clause that it may be."""
_PASSING = frozenset({"Meeting", "Call", "Visit", "Conference", "DialogueRound"})
"""Classes of events that happen once, so that a text may go on about them."""


def own_event(clauses: Clauses, trigger: Trigger, within: range, fillers: dict[str, Filler]) -> Filler | None:
    """The event that a frame itself is about: the one named in the clause, or a new one of its class.

    None where the frame needs a named one and there is none.
    """
    context = clauses.context
    kind = str(trigger.frame["event"])
    named = (at for at in within if clauses.codes[at] == EVENT and _of_clause(clauses, at, trigger.index))
    fitting = (ref for at in named for ref in clauses.items[at].refs[:1] if context.kind(ref) in _ALSO[kind])
    ref = next(fitting, "")
    item = clauses.items[trigger.index]
    if ref and context.kind(ref) == "Dialogue":
        ref = current_round(context, ref, (item.start, item.end))
    if not ref and trigger.frame.get("requires"):
        return None
    if not ref:
        people = sorted({ref for filler in fillers.values() for ref in filler.refs if filler.index >= 0})
        ref = context.entity(kind, (kind.lower(), (), "", "|".join(people)))
    return Filler((ref,), item.start, item.end)


def _of_clause(clauses: Clauses, at: int, index: int) -> bool:
    """Whether an event is the one that a clause tells of, and not one beside it or in a relative clause."""
    items = clauses.items
    if not items[at].refs or any(clauses.codes[between] in "Z@" for between in range(index + 1, at)):
        return False
    if clauses.context.language.order == "VSO" and clauses.codes[at - 1 : at] == "l":
        return False
    return not any(items[near].is_a("beside") for near in before(at, _BESIDE, min(index, at)))


_BESIDE = 3
"""Items between «على هامش» and the event that it speaks of, at most."""


def passed(clauses: Clauses, index: int, after: int) -> None:
    """Let the last event named between two items of a sentence be the current one, as it is for a reader."""
    context = clauses.context
    for at in range(after + 1, index + 1):
        item = clauses.items[at]
        named = item.code == EVENT and item.refs and item.note != BARE
        if named and context.kind(item.refs[0]) in _PASSING and item.refs[0] not in context.occasions:
            context.state.event = item.refs[0]
            sides = context.sides.get(item.refs[0], ())
            if len(sides) > 1 and all(context.kind(ref) == "Country" for ref in sides):
                context.state.sides = sides


def this_round(context: Context, filler: Filler) -> Filler:
    """The round that took place, where a text tells of a dialogue, which goes on for years, as of an event."""
    if context.kind(filler.refs[0]) != "Dialogue":
        return filler
    return replace(filler, refs=(current_round(context, filler.refs[0], (filler.start, filler.end)),))


def date_of(clauses: Clauses, index: int, within: range) -> Filler | None:
    """The date in the clause of a trigger: the first after it, before what another clause tells, or before it."""
    after = (at for at in range(index + 1, within.stop) if clauses.items[at].unit.tags.get("date"))
    at = next(after, None)
    if at is not None and any(clauses.codes[between] in "Z@L" for between in range(index + 1, at)):
        at = None
    if at is None:
        at = next((b for b in range(index - 1, within.start - 1, -1) if clauses.items[b].unit.tags.get("date")), None)
    if at is None:
        return None
    item = clauses.items[at]
    return Filler((), item.start, item.end, at, value=Value(item.unit.value.first, "date"))


def when_and_where(
    clauses: Clauses, trigger: Trigger, within: range, fillers: dict[str, Filler], *, planned: bool
) -> None:
    """Write the date and the place of an event that the clause tells of, where its frame did not."""
    context, event = clauses.context, fillers["event"].refs[0]
    about = [fact for fact in context.facts if fact.subject == event]
    if not about or context.kind(event) not in _PASSING or fillers["event"].resolved:
        return
    status = "planned" if planned else "asserted"
    date = fillers.get("date") or date_of(clauses, trigger.index, within)
    if date is not None:
        evidence = _evidence(clauses, trigger, date)
        if not any(fact.predicate == "schema:startDate" for fact in about):
            context.fact(event, "schema:startDate", Value(_date(clauses, date).first, "date"), evidence, status=status)
        last = _date(clauses, date).last
        if last and not any(fact.predicate == "schema:endDate" for fact in about):
            context.fact(event, "schema:endDate", Value(last, "date"), evidence, status=status)
    if context.kind(event) == "Call" or any(fact.predicate == "takesPlaceIn" for fact in about):
        return
    place = clauses.slot("prep في ب in at: Place", trigger.index, within, set())
    if place is None or place.index < 0:
        place = _country(clauses, trigger.index, within)
    if place is not None:
        for ref in place.refs:
            context.fact(event, "takesPlaceIn", ref, _evidence(clauses, trigger, place), status=status)


def _country(clauses: Clauses, index: int, within: range) -> Filler | None:
    """The state in which an event took place: «في دولة الكويت» right after the event, its date or those who met."""
    for at in range(index + 2, within.stop):
        if clauses.codes[at] in "Z@L":
            return None
        item, where = clauses.items[at], clauses.items[at - 1]
        near = clauses.codes[at - 2] in _BEFORE_PLACE or at - 2 == index
        if item.code == ACTOR and len(item.refs) == 1 and near and where.preposition in _IN and where.unit.text in _IN:
            state = clauses.context.kind(item.refs[0]) == "Country"
            return Filler(item.refs, item.start, item.end, at) if state else None
    return None


_IN = ("في", "ب", "in")
_BEFORE_PLACE = EVENT + PERSON + ROLE + "t"


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
    if context.kind(event) not in _PASSING or event in context.occasions:
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

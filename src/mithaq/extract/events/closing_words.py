"""When and where talks were, where an English clause says so last: “discussed trade in Oslo on Monday”."""

from __future__ import annotations

from datetime import date as day_of
from typing import TYPE_CHECKING

from mithaq.extract.chunks.company import present
from mithaq.extract.clauses.inner_lists import article_before
from mithaq.extract.words.items import EVENT, PERSON, PLACE, ROLE
from mithaq.model import Value
from mithaq.vocabulary import TALKS

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger
    from mithaq.model import Ref

_IN = frozenset({"in", "at"})
_DAY = len("2024-05-03")
_RECENT = 7
"""Days before the publication within which a day told last is that of the talks, and not of what they were about."""


def closing_words(clauses: Clauses, trigger: Trigger, fillers: dict[str, Filler], part: range, *, planned: bool) -> int:
    """Write the day and the city that close a clause of talks, which those who talk may be in; where its topics end.

    ``part`` is where the topics stand, with what follows.
    """
    context, event = clauses.context, fillers["event"].refs[0] if "event" in fillers else ""
    if trigger.is_noun or not event or context.kind(event) not in TALKS or fillers["event"].index > trigger.index:
        return part.stop
    end = part.stop - clauses.codes[: part.stop].endswith(".")
    day = end - 1 if clauses.codes[end - 1] == "t" and clauses.items[end - 1].is_a("date") else 0
    city = (day or end) - 1
    there = city - 1 > part.start and clauses.codes[city] == PLACE and clauses.items[city - 1].preposition in _IN
    there = there and _may_be_there(clauses, event, part.start, city)
    status = "planned" if planned else "asserted"
    if day and _of_talks(clauses, part.start, day, there=there):
        _write(clauses, trigger, event, ("schema:startDate", day), status)
    if there and context.kind(event) == "Meeting":
        _write(clauses, trigger, event, ("takesPlaceIn", city), status)
        return city - 1
    return part.stop


def _may_be_there(clauses: Clauses, event: Ref, start: int, city: int) -> bool:
    """Whether a city is where the talks were: it is told after whom, or lies in the state of one of those who talk."""
    if clauses.codes[city - 2] in PERSON + ROLE:
        return True
    if any(clauses.codes[at] in "VZ" or clauses.items[at].is_a("scheduled", "planned") for at in range(start, city)):
        return False  # “discussed the third round, scheduled for May in Lima”
    context = clauses.context
    last = max((at for at in range(start, city) if clauses.codes[at] in "&,"), default=start)
    first = last + (clauses.codes[last] in "&,")
    # “discussed the fire in Santiago”: what has an article may be there itself.
    local = article_before(clauses, first) and clauses.codes[first : city - 1].strip("wKc") == ""
    local = local or any(item.is_a("local_matter", "two_sided") for item in clauses.items[last:city])
    there = {context.country_of(ref) or ref for ref in (*present(context, event), *context.sides.get(event, ()))}
    return not local and context.country_of(clauses.items[city].refs[0]) in there


def _of_talks(clauses: Clauses, start: int, day: int, *, there: bool) -> bool:
    """Whether a day is that of the talks: of the last ones before the text, and of nothing that is talked about."""
    date = clauses.items[day].unit.value
    published = str(clauses.context.document.published or "")
    if date.last or len(date.first) != _DAY or len(published) != _DAY:
        return False
    recent = 0 <= (day_of.fromisoformat(published) - day_of.fromisoformat(date.first)).days <= _RECENT
    return recent and (there or not set(clauses.codes[start:day]) & set(EVENT + "VZ"))


def _write(clauses: Clauses, trigger: Trigger, event: Ref, told: tuple[str, int], status: str) -> None:
    """Write one of the two, where the text has not told it before."""
    context, (predicate, at) = clauses.context, told
    if any(fact.subject == event and fact.predicate == predicate for fact in context.facts):
        return
    item = clauses.items[at]
    evidence = context.evidence(clauses.items[trigger.index].start, item.end, trigger.rule)
    if predicate == "schema:startDate":
        context.fact(event, predicate, Value(item.unit.value.first, "date"), evidence, status=status)
        return
    for ref in item.refs:
        context.fact(event, predicate, ref, evidence, status=status)

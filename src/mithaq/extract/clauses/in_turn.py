"""Those who were met one after the other: “met separately with A and B”, “in separate calls”."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from mithaq.extract.chunks.counterparts import envoys
from mithaq.extract.chunks.item_lists import THEN
from mithaq.extract.chunks.met_whom import told_of_each
from mithaq.extract.chunks.slots import Filler
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.earlier_ones import occurrence_words
from mithaq.extract.words.items import ACTOR, EVENT, PERSON, PLACE
from mithaq.model import Value
from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.units import Unit
    from mithaq.model import Ref

_NEAR = 3
ONE_MORE = "one more"
"""The role of a further event of the kind that a frame is about."""


def one_by_one(
    clauses: Clauses, trigger: Trigger, within: range, fillers: dict[str, Filler]
) -> Iterator[dict[str, Filler]]:
    """The fillers, once for each of those who were met in turn: “met separately with A and B”, “in separate calls”.

    So are those whom an English list parts by semicolons.
    """
    guests = fillers.get("guest")
    if guests is not None and "at_once" not in trigger.frame and envoys(clauses.context, guests.refs):
        for ref in guests.refs:
            yield {**fillers, "guest": replace(guests, refs=(ref,))}
        return
    if len(events := _attended(clauses, fillers)) > 1:
        for at in events:
            item = clauses.items[at]
            yield {**fillers, "event": replace(fillers["event"], refs=item.refs, start=item.start, end=item.end)}
        return
    if len(stops := _stops(clauses, fillers)) > 1:
        for place, date in stops:
            day = clauses.items[date]
            when = Filler((), day.start, day.end, date, value=Value(day.unit.value.first, "date"))
            where = clauses.fill(place, ACTOR + PLACE)
            yield {**fillers, "date": when, **({"place": where} if where else {})}
        return
    yield from _each(clauses, trigger, within, fillers)
    yield from _for_others(clauses, fillers)


def _for_others(clauses: Clauses, fillers: dict[str, Filler]) -> Iterator[dict[str, Filler]]:
    """Those of whom an English clause goes on to say for whom they sign: “A signed for Kenya and B for Spain”."""
    party = fillers.get("party") if "signer" in fillers else None
    if party is None or party.index < 0 or clauses.context.language.order == "VSO":
        return
    match = _AND_FOR.match(clauses.codes, party.index + 1)
    while match is not None and clauses.items[match.start("lead")].preposition in _ON_BEHALF:
        signer, other = (clauses.fill(match.start(role), ACTOR + PERSON) for role in ("signer", "party"))
        if signer is not None and other is not None:
            yield {**fillers, "signer": signer, "party": other}
        match = _AND_FOR.match(clauses.codes, match.end())


_AND_FOR = re.compile(rf"(?:,?&|,)(?P<signer>{PERSON}),?Y?(?P<lead>p)(?P<party>{ACTOR})")
_ON_BEHALF = frozenset({"for", "behalf"})


def _stops(clauses: Clauses, fillers: dict[str, Filler]) -> list[tuple[int, int]]:
    """Where each state of an English journey stands, and its day: “visited A on 3 May, B on 4 May and C on 5 May”."""
    place = fillers.get("place")
    if place is None or place.index < 0 or "visitor" not in fillers or clauses.context.language.order == "VSO":
        return []
    found: list[tuple[int, int]] = []
    stop = _STOP.match(clauses.codes, place.index)
    while stop is not None:
        found.append((stop.start("where"), stop.end() - 1))
        joint = _THEN.match(clauses.codes, stop.end())
        stop = _STOP.match(clauses.codes, joint.end()) if joint is not None else None
    return found


def next_stop(clauses: Clauses, trigger: Trigger, fillers: dict[str, Filler]) -> Filler | None:
    """The visit to a state of which such words tell after the first: “paid visits to A on 3 May and to B on 4 May”."""
    place, item = fillers.get("place"), clauses.items[trigger.index]
    if not {"visitor", "date"} <= fillers.keys() or place is None or "date" in trigger.frame["roles"]:
        return None
    if clauses.context.language.order == "VSO" or "t" not in clauses.codes[trigger.index : place.index]:
        return None
    there = sorted({ref for role in ("visitor", "place") for ref in fillers[role].refs})
    return Filler((clauses.context.entity("Visit", ("visit", (), "", "|".join(there))),), item.start, item.end)


_STOP = re.compile(rf"(?P<where>[{ACTOR}{PLACE}])(?:,[{ACTOR}])?,?p?t(?!V)")
_THEN = re.compile("(?:,?&|,)[ck]?p?")


def told_with(context: Context, event: Ref) -> list[Ref]:
    """An English call with the others that its sentence tells of, “called A, B and C”; another event alone."""
    if context.language.order == "VSO" or not event or context.kind(event) != "Call":
        return [event] if event else []
    there = [
        fact for fact in context.facts if fact.predicate == "hasParticipant" and context.kind(fact.subject) == "Call"
    ]
    sentences = {fact.evidence.sentence for fact in there if fact.subject == event}
    return list(dict.fromkeys([event, *(fact.subject for fact in there if fact.evidence.sentence in sentences)]))


def _each(clauses: Clauses, trigger: Trigger, within: range, fillers: dict[str, Filler]) -> Iterator[dict[str, Filler]]:
    """The fillers once, or once for each of those who were called, called on or met one by one."""
    other = fillers.get("other")
    one = str(trigger.frame.get("in_turn", ""))
    if one in fillers and len(fillers[one].refs) > 1:  # “called A, B and C” is a call to each
        for ref in fillers[one].refs:
            yield {**fillers, one: replace(fillers[one], refs=(ref,))}
        return
    if other is None and "visitor" in fillers and "host" in fillers and "event" in trigger.frame:
        # Who calls on two calls on one after the other.
        for ref in fillers["host"].refs:
            yield {**fillers, "host": replace(fillers["host"], refs=(ref,))}
        return
    if other is None or len(other.refs) == 1 or "event" not in trigger.frame:
        yield from _and_another(clauses, trigger, fillers)
        yield from _and_then(clauses, trigger, fillers)
        return
    apart = _apart(clauses, trigger, within, fillers)
    if apart:
        clauses.turns.add(trigger.index)
    for refs in [(ref,) for ref in other.refs] if apart else [other.refs]:
        yield {**fillers, "other": replace(other, refs=refs)}


def _and_another(clauses: Clauses, trigger: Trigger, fillers: dict[str, Filler]) -> Iterator[dict[str, Filler]]:
    """The fillers, or each one of whom Arabic words tell with an event of its own: «عقد اجتماعا مع أ وآخر مع ب»."""
    role = "caller" if "caller" in fillers else "other"
    other = fillers.get(role)
    units = clauses.items[other.index].units if other is not None and other.index >= 0 else []
    listed = other is not None and len(other.refs) >= PAIR and clauses.context.gazetteer.arabic
    apart = listed and (any(unit.text in occurrence_words("another") for unit in units) or _with_each(units))
    if other is None or not apart:
        yield fillers
        return
    yield {**fillers, role: replace(other, refs=other.refs[:1])}
    event = clauses.codes.find(EVENT, trigger.index, other.index)
    first = clauses.items[event].refs[0] if event >= 0 else ""
    kind = clauses.context.kind(first) if first else ""
    for ref in other.refs[1:] if first else ():
        one_more = clauses.context.entity(kind, (kind.lower(), (), "", f"{first}|{ref}"))
        told = Filler((one_more,), clauses.items[event].start, clauses.items[event].end)
        yield {**fillers, ONE_MORE: told, role: replace(other, refs=(ref,))}


def _and_then(clauses: Clauses, trigger: Trigger, fillers: dict[str, Filler]) -> Iterator[dict[str, Filler]]:
    """Whom an English subject met another day or in another city: “met A on Monday, and on Tuesday B”."""
    role = "guest" if "guest" in fillers else "other"
    other = fillers.get(role)
    if other is None or other.index < trigger.index or trigger.is_noun or clauses.context.language.order == "VSO":
        return
    then = _AND_THEN.match(clauses.codes, other.index + 1)
    met = clauses.fill(then.start("who"), PERSON) if then is not None and "event" in trigger.frame else None
    if then is None or met is None or not _apart_in_time(clauses, then):
        return
    clauses.turns.add(trigger.index)
    days, sites = ([at for at in range(*then.span()) if clauses.codes[at] == code] for code in ("t", PLACE))
    more: dict[str, Filler] = {role: met}
    if days and days[-1] >= then.start("then"):
        day = clauses.items[days[-1]]
        more["date"] = Filler((), day.start, day.end, days[-1], value=Value(day.unit.value.first, "date"))
    there = clauses.fill(sites[-1], PLACE, as_place=True) if sites and sites[-1] >= then.start("then") else None
    yield {**fillers, **more, **({"place": there} if there else {})}


def _apart_in_time(clauses: Clauses, then: re.Match[str]) -> bool:
    """Whether a day or a city tells that a second meeting is meant, and no verb that it is another sentence."""
    lead = clauses.items[then.start("who") - 1].preposition
    parted = then["then"] or any(code in then["first"] and code in then["last"] for code in ("t", PLACE))
    closes = lead == "with" or clauses.codes[then.end() : then.end() + 1] in _ENDS
    return bool(parted) and closes and lead in {"", "with"}


_AND_THEN = re.compile(
    rf"(?P<first>(?:,?p{PLACE}|,?t|,[{PLACE}{ACTOR}])*),?&,?c?(?P<then>(?:t,?|p{PLACE},?)*)p?c?(?P<who>{PERSON})"
    rf"(?P<last>(?:,?p{PLACE}|,?t)*)"
)
_ENDS = frozenset({".", ";", ""})


def _attended(clauses: Clauses, fillers: dict[str, Filler]) -> list[int]:
    """Where two English conferences stand that somebody attended, “the Lake Summit and the Harbour Forum”, or none."""
    event = fillers.get("event") if "attendee" in fillers else None
    at = event.index if event is not None and clauses.context.language.order == "SVO" else -1
    found = (
        _TWO.match(clauses.codes, at) or _TWO.search(clauses.codes, max(0, at - _TWO_FAR), at + 1) if at >= 0 else None
    )
    if found is None or at not in {found.start(), found.end() - 1}:
        return []
    both = [found.start(), found.end() - 1]
    named = all(clauses.items[one].unit.text[:1].isupper() and clauses.items[one].refs for one in both)
    return (
        both if named and all(clauses.context.kind(clauses.items[one].refs[0]) == "Conference" for one in both) else []
    )


_TWO = re.compile(f"{EVENT},?&[W6']{{0,4}}{EVENT}")
_TWO_FAR = 7


def _apart(clauses: Clauses, trigger: Trigger, within: range, fillers: dict[str, Filler]) -> bool:
    """Whether each of those who were met was at a meeting of his own."""
    other, arabic = fillers["other"], clauses.context.language.order == "VSO"
    near = range(max(within.start, trigger.index - _NEAR), min(within.stop, trigger.index + _NEAR + 1))
    near = range(within.stop) if arabic else near  # «عقد سلسلة لقاءات، حيث التقى أ وب»
    in_turn = any(unit.is_a("one_by_one") for at in near for unit in clauses.items[at].units)
    if arabic:
        in_turn = in_turn or of_several(clauses, within) == "Meeting" or _then_others(clauses, trigger, other.index)
        # After a word on his meetings, «اجتمع الوزير بكل من أ وب» tells of two.
        each = _EACH in (clauses.items[other.index].unit.code, clauses.codes[max(other.index - 2, 0)])
        in_turn = in_turn or (each and (bool(clauses.context.state.series) or _several_met(clauses, trigger, other)))
        return in_turn or _of_one_state(clauses.context, fillers)
    units = clauses.items[other.index].units if other.index >= 0 else []
    parted = any(unit.code == ";" for unit in units) or _with_each(units)
    apart = in_turn or parted or _of_post(clauses.context, fillers)
    kinds = {unit.text.lower() for unit in clauses.items[trigger.index].units}
    end, bilateral = clauses.items[-1].end, "bilateral" in kinds
    apart = apart or (kinds.isdisjoint(_OF_ALL) and told_of_each(clauses.context, other.refs, end, bilateral=bilateral))
    return apart and any(clauses.context.kind(ref) != "Post" for ref in other.refs)  # of some nobody is named


def _several_met(clauses: Clauses, trigger: Trigger, other: Filler) -> bool:
    """Whether an Arabic verb of meeting tells of three or more, with no word of a meeting of them all."""
    met = trigger.form is not None and trigger.form.lemma == _MET and len(other.refs) > PAIR
    return met and not any(unit.text in _larger() for item in clauses.items for unit in item.units)


_EACH = "e"
"""The letter of «كل من», which begins a list, or stands before it and a colon."""


def _then_others(clauses: Clauses, trigger: Trigger, other: int) -> bool:
    """Whether Arabic words tell of one and then of others, or of each: «التقى نظراءه …», «استقبل كلا من أ وب»."""
    units = clauses.items[other].units if other >= 0 else []
    met = trigger.form is not None and trigger.form.lemma == _MET
    another = {THEN, *occurrence_words("another")}
    if any(unit.text in another or (met and unit.text in _COUNTERPARTS) for unit in units) or _with_each(units):
        return True
    each = other >= 0 and len(clauses.items[other].refs) > 1 and units[0].code == "x"
    words = (unit.text for item in clauses.items[trigger.index : other] for unit in item.units) if each else ()
    return each and not any(word in _larger() for word in words)


def _with_each(units: list[Unit]) -> bool:
    """Whether the preposition stands again before the last of those who were met: «مع أ ومع ب», «بأ وبنظيره ب»."""
    return any(unit.text in _AGAIN and before.code == "&" for before, unit in pairwise(units))


_AGAIN = frozenset({"مع", "من", "ب", "with"})


@lru_cache(maxsize=1)
def _larger() -> frozenset[str]:
    """Adjectives of a meeting of more than two states, folded."""
    return frozenset(map(fold_key, load_language("ar").data["meetings"]["larger"]))


_MET = "التقى"
_COUNTERPARTS = frozenset({"نظراءه", "نظراءها", "نظرائه", "نظرائها"})
_OF_ALL = frozenset({"trilateral", "tripartite", "three-way", "multilateral", "quadrilateral", "joint"})


def of_several(clauses: Clauses, within: range) -> str:
    """The class of the events of which Arabic words tell in one breath: «استقبل عددا من نظرائه»; empty for none."""
    words = f" {clauses.context.text[clauses.items[within.start].start : clauses.items[within.stop - 1].end]}"
    words = _only_present().sub("", words)
    return next((kind for kind, key in _KINDS if any(phrase in words for phrase in _phrases(key))), "")


_KINDS = (("Call", "series_of_calls"), ("Meeting", "series"))


@lru_cache(maxsize=1)
def _only_present() -> re.Pattern[str]:
    """What says that some were there as well: «بحضور عدد من المسؤولين»."""
    data = load_language("ar").data["meetings"]
    present, some = ("|".join(map(fold_key, data[key])) for key in ("some_present", "some_of"))
    return re.compile(rf" و?(?:{present}) (?:{some})")


@lru_cache(maxsize=4)
def _phrases(key: str) -> tuple[str, ...]:
    """What is said of several meetings or calls: a phrase alone, or «عددا من» and whom."""
    data = load_language("ar").data["meetings"]
    some = (f"{some} {whom}" for some in data["some_of"] for whom in data["some_officials"])
    return tuple(f" {fold_key(phrase)}" for phrase in (*data[key], *(some if key == "series" else ())))


def _of_post(context: Context, fillers: dict[str, Filler]) -> bool:
    """Whether only a post tells who met several people, so that these have not met each other: “The Minister met …”."""
    first = fillers.get("party")
    return first is not None and [context.kind(ref) for ref in first.refs] == ["Post"]


def _of_one_state(context: Context, fillers: dict[str, Filler]) -> bool:
    """Whether one official met several of another state: «التقى الرئيس أ نظيره ب ورئيس الوزراء ج»."""
    first, other = fillers.get("party"), fillers["other"]
    people = all(ref in context.people for ref in other.refs)
    if first is None or len(first.refs) != 1 or not people:
        return False
    states = {context.country_of(ref) for ref in other.refs} - {""}
    return len(states) == 1 and context.country_of(first.refs[0]) not in states

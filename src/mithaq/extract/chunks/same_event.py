"""Whether the noun of an event speaks of one that the text has told of: articles, numbers and names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.ceremonies import is_ceremony, summit_apart
from mithaq.extract.chunks.company import event_with, present, same_people, states_at
from mithaq.extract.chunks.counterpart_talks import of_counterparts, with_others
from mithaq.extract.chunks.ordinals import is_this_one, is_told_so
from mithaq.extract.words.context import PAIR
from mithaq.model import Value
from mithaq.text import fold_key
from mithaq.vocabulary import BEFORE_THAT, DIALOGUES

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.units import Unit
    from mithaq.model import Ref

_DEFINITE = ("the ", "the\n", " this ", " this\n")
_LONGEST_ARTICLE = 6


def is_definite(context: Context, unit: Unit) -> bool:
    """Whether a noun has the article: ال on it, or “the” or “this” before it."""
    lead = context.text[max(0, unit.start - _LONGEST_ARTICLE) : unit.start].lower()
    return unit.text.startswith("ال") or lead.endswith(_DEFINITE) or is_this_one(context, unit.start)


def with_another(context: Context, unit: Unit, end: int, current: Ref) -> bool:
    """Whether somebody met another than those of a current dialogue or call: «بعد لقائه نظيره البريطاني …» (Arabic)."""
    if "their_event" not in unit.tags or context.kind(current) not in DIALOGUES | {"Call", "Meeting"}:
        return False
    told = context.told.get(current)
    sides = context.sides.get(current) or {context.country_of(ref) for ref in (told.present if told else ())} - {""}
    if len(sides) < PAIR:
        return False
    for word in context.text[end : end + _OBJECT_NEAR].split()[:_WORDS]:
        known = context.gazetteer.known(word, word)
        if known is not None and known.alone is not None and known.alone.code in "AC":
            return context.registered(str(known.alone.value)) not in sides
    return False


_OBJECT_NEAR = 60
_WORDS = 4
"""Words after «لقائه» within which the state of whom it was with is told."""


def named_apart(context: Context, units: list[Unit], number: int | str | None, kind: str) -> bool:
    """Whether English words speak of another event than the current one: “a meeting”, “their third meeting”, a name."""
    current, first, last = context.state.event, units[0], units[-1]
    before = _word_before(context, first)
    if before == "this" or before in EARLIER:
        return before != "this"
    if is_told_so(context, first.start) or _OVER.search(context.text, max(0, first.start - _BEFORE), first.start):
        return False
    talks = any(unit.tags["event"][1] in {"talks", "ceremony"} for unit in units if unit.is_a("event"))
    in_turn = any(unit.is_a("one_by_one") for unit in units) and context.text.startswith(" with ", last.end)
    apart = number or in_turn or before_that(context, last.end, kind)
    apart = apart or (kind == "Conference" and other_edition(context, units, current)) or gone_on_from(context, first)
    apart = apart or summit_apart(context, units, current)
    apart = apart or (kind == "Meeting" and not is_definite(context, first) and _on_the_side(context, first, current))
    apart = apart or (kind == "Meeting" and not is_definite(context, first) and _to_come(context, last.end, before))
    apart = apart or (kind == "Meeting" and not is_definite(context, first) and is_ceremony(context, current))
    apart = apart or (kind == "Meeting" and _was_held(context) and _TO_HOLD.match(context.text, last.end) is not None)
    if apart or any(unit.code == "L" for unit in units) or first.text.lower().startswith("welcom"):
        return True  # “the welcome dinner”
    conferred = talks and context.kind(current) == "Conference" and _WITH_WHOM.match(context.text, last.end) is not None
    conferred = conferred or (
        talks and (with_others(context, last.end, current) or of_counterparts(context, first, current))
    )
    one = _INDEFINITE.search(context.text, max(0, first.start - _BEFORE), first.start) is not None
    one = one and (not talks or context.kind(current) == "Conference")
    if one or (conferred and not is_definite(context, first)):  # “attended the forum and held talks with officials”
        return True
    if kind == "Meeting" and _TALKED_OF.search(context.text, max(0, first.start - _BEFORE), first.start):
        return _PLACED.match(context.text, last.end) is not None
    return _named_otherwise(context, units, kind, current)


def _to_come(context: Context, end: int, before: str) -> bool:
    """Whether talks without an article are still ahead, where the last ones were held: “discussions will cover …”."""
    return _was_held(context) and before not in _WHOSE and _WILL_BE.match(context.text, end) is not None


def _was_held(context: Context) -> bool:
    """Whether the text has told who was at the event that it spoke of last."""
    told = context.told.get(context.state.event)
    return told is not None and not told.planned and bool(told.present)


def will_be(context: Context, event: Ref) -> bool:
    """Whether an English text first speaks of an event as one that will do something: “Discussions will cover …”."""
    first = context.mentioned.get(event)
    english = context.language.order == "SVO"
    return english and first is not None and _WILL_BE.match(context.document.text, first.end) is not None


_WILL_BE = re.compile(r"\s(?:also\s)?(?:will|shall|would|are (?:due|expected|scheduled) to)\b")
_TO_HOLD = re.compile(
    r",? (?:which|that) (?:[\w’'-]+ ){0,7}?"
    r"(?:will|shall|plans? to|(?:is|are) (?:soon |due |set |scheduled |expected )?to)"
    r" (?:soon |jointly )?(?:hold|host|convene|take place|be held)\b"
)
"""What says of a meeting that it is to come: “the forum that the two are soon to hold”."""
_WHOSE = frozenset({"his", "her", "their", "our", "its", "these", "such", "both"})
_WITH_WHOM = re.compile(r"(?: in [A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2},?)? with ")
"""With whom talks are held, also where first: “held talks in Lima with A”."""


def gone_on_from(context: Context, unit: Unit) -> bool:
    """Whether English words tell only what something goes on from: “This meeting builds on their talks in May”."""
    words = context.text[max(0, unit.start - _FOLLOWING_FAR) : unit.start].lower().rpartition(".")[2]
    told = any(phrase in words for phrase in context.language.data["meetings"].get("follows", ()))
    rest = context.text[unit.end :].partition(".")[0] if told else ""
    return told and not _IN_WHICH.search(rest)


_IN_WHICH = re.compile(r"\b(?:in|during|at) which\b|, where\b")
_FOLLOWING_FAR = 90
"""Letters before the noun of an event within which it is said that something follows it."""


def _on_the_side(context: Context, unit: Unit, current: Ref) -> bool:
    """Whether talks are held beside the current event: “On the margins of the Commission, they held discussions”."""
    larger = context.kind(current) in {"DialogueRound", "Conference", "Dialogue"} if current else False
    return larger and _ASIDE.search(context.text, max(0, unit.start - _ASIDE_FAR), unit.start) is not None


_ASIDE_FAR = 200
_ASIDE = re.compile(
    r"\b(?:on|in|at) the (?:sidelines?|margins?|fringes?)(?: of [^.;,]{1,90})?, [^.;]{1,70}$", re.IGNORECASE
)


def edition(context: Context, units: list[Unit]) -> str:
    """What tells an English conference from others of its name: the year before it, or that it is a special one."""
    if context.language.order == "VSO":
        return ""
    year = _YEAR.search(context.text, max(0, units[0].start - _BEFORE), units[0].start)
    kinds = (unit.text.lower() for unit in units if unit.text.lower() in _BY_ITSELF)
    return " ".join([*([year[1]] if year is not None else []), *kinds])


def other_edition(context: Context, units: list[Unit], current: Ref) -> bool:
    """Whether a conference is of another year than the current one, or is a special one and that is none."""
    told = set(edition(context, units).split())
    if not told or not current or context.kind(current) != "Conference":
        return False
    days = (f.object for f in context.facts if f.subject == current and f.predicate == "schema:startDate")
    day = next((day.text for day in days if isinstance(day, Value)), str(context.document.published or ""))
    words = {word.lower() for name in context.drafts[current].names.values() for word in name.split()}
    return any(day[: len(word)] != word if word.isdigit() else word not in words for word in told)


_YEAR = re.compile(r"\b((?:19|20)\d\d)\s+(?:[a-z]+\s+)?$")
_BY_ITSELF = frozenset({"special", "extraordinary", "commemorative"})
"""Adjectives of a conference that is none of a series."""


def _named_otherwise(context: Context, units: list[Unit], kind: str, current: Ref) -> bool:
    """Whether the class or the name of an event is another than that of the current one."""
    first, last = units[0], units[-1]
    if kind == "Conference" and context.kind(current) != "Conference":
        return True
    if len(units) > 1 and last.text[0].isupper():
        return fold_key(context.words(first.start, last.end)) not in context.drafts[current].names
    return context.kind(current) == "Visit" and kind == "Meeting" and not is_definite(context, first)


def before_that(context: Context, end: int, kind: str) -> str:
    """What stands for the number of a meeting before, where English words right after it say so; else empty.

    “Their talks held last month” are others than those of which a report tells; “the talks, held last month,” may be
    these.
    """
    english = context.language.order == "SVO" and kind in {"Meeting", "Call"}
    told = english and (_HELD_EARLIER.match(context.text, end) or _HAD_HELD.match(context.text, end))
    return BEFORE_THAT if told else ""


def is_before_that(context: Context, ref: Ref) -> bool:
    """Whether a meeting is told to have been held before the one that an English text goes on about."""
    if context.kind(ref) == "DialogueRound":
        dialogue, number = context.drafts[ref].key[:2]
        return _is_earlier_round(context, dialogue, number)
    return context.drafts[ref].key[_NUMBER : _NUMBER + 1] == (BEFORE_THAT,)


def _is_earlier_round(context: Context, dialogue: object, number: object) -> bool:
    """Whether a later round of the dialogue than that of a number is one that was held."""
    if not isinstance(number, int) or context.language.order == "VSO":
        return number == BEFORE_THAT
    rounds = (draft for draft in context.drafts.values() if draft.kind == "DialogueRound" and draft.key[0] == dialogue)
    later = {draft.ref for draft in rounds if isinstance(draft.key[1], int) and draft.key[1] > number}
    return any(f.subject in later and f.predicate in PLACED_BY and f.status == "asserted" for f in context.facts)


def earlier_sides(context: Context, unit: Unit, end: int) -> tuple[Ref, ...]:
    """The two sides, where English words speak of a meeting before or to come: “since their last meeting in Lima”."""
    if context.language.order == "VSO":
        return ()
    if not is_definite(context, unit) and _to_come(context, end, _word_before(context, unit)):
        return states_at(context, context.state.event)
    theirs = _THEIRS.search(context.text, max(0, unit.start - _BEFORE), unit.start) is not None
    theirs = theirs or _HAD_HELD.match(context.text, end) is not None
    earlier = _word_before(context, unit) in EARLIER or bool(theirs and before_that(context, end, "Meeting"))
    return context.state.sides if earlier and len(context.state.sides) > 1 else ()


def earlier_from(context: Context, unit: Unit) -> int:
    """Where the name of an event before begins: with the word that says so, “last meeting”."""
    if context.language.order == "VSO" or _word_before(context, unit) not in EARLIER:
        return unit.start
    word = _LAST_WORD.search(context.text, max(0, unit.start - _BEFORE), unit.start)
    return word.start() if word is not None else unit.start


def _word_before(context: Context, unit: Unit) -> str:
    """The word before a noun, in small letters."""
    return (context.text[max(0, unit.start - _BEFORE) : unit.start].lower().split() or [""])[-1]


_HELD_EARLIER = re.compile(
    r"(?: that| which)?(?: they| was| were)? (?:held|conducted|convened|took place)(?: in [a-z]+)?"
    r" (?:last |earlier |previously\b|(?:an?|two|three|four|several|some) (?:weeks?|months?|years?) ago)",
    re.IGNORECASE,
)
_HAD_HELD = re.compile(
    r"(?: that| which)? (?:they|the two(?: [a-z]+)?|both(?: [a-z]+)?|the (?:ministers|leaders|sides|presidents)) had"
    r" (?:held|had|conducted)\b",
    re.IGNORECASE,
)
"""“the talks they had held in Lima”."""
_THEIRS = re.compile(r"\b(?:their|its|his|her)\s+(?:[a-z-]+\s+){0,2}$", re.IGNORECASE)
_LAST_WORD = re.compile(r"\S+\s+$")
EARLIER = frozenset({"last", "previous", "earlier", "prior", "preceding"})
"""Words before a noun of events that speak of one before: “since their last meeting in Lima”."""
_TALKED_OF = re.compile(r"\b(?:on|about|regarding|concerning|over|referring to) the (?:\w+ )?$", re.IGNORECASE)
_PLACED = re.compile(r"\s+(?:in|at|between|among)\s")
"""“views on the ongoing talks in Cyprus” are about other talks than those in which they are exchanged."""
_BEFORE = 30
_OVER = re.compile(r"\bover (?:an?|the)\s+(?:[a-z-]+\s+)?$", re.IGNORECASE)
"""“Over a working lunch, they discussed …”: the meeting goes on."""
_INDEFINITE = re.compile(
    r"\b(?:an?|another|separate)\s+(?:(?!(?:before|after|during|at|in|for|from|of|to|on|with|where|when|whose)\b)[a-z-]+\s+)?$",
    re.IGNORECASE,
)
"""“a meeting”, also with one word between that is in no list: “a coordination meeting”."""


def numbered(context: Context, slug: str, number: int | str | None, parties: tuple[Ref, ...]) -> Ref:
    """The event of that kind and number that was named before, with the same parties or with none; empty for none."""
    for ref in context.told:
        key = context.drafts[ref].key
        same = key[0] == slug and number and key[2:3] == (number,)
        if same and (not parties or not key[1] or key[1] == tuple(sorted(parties))):
            return ref
    return _of_heading(context, slug, number, parties)


def _of_heading(context: Context, slug: str, number: int | str | None, parties: tuple[Ref, ...]) -> Ref:
    """The one event that the heading of an English text names without the number that the text gives it."""
    end = context.sentences[0].end if context.sentences and context.sentences[0].heading else 0
    if not isinstance(number, int) or context.language.order == "VSO":
        return ""
    found = [ref for ref in context.told if ref in context.mentioned and context.mentioned[ref].start < end]
    key = context.drafts[found[0]].key if len(found) == 1 else ()
    known = any(fact.subject == found[0] and fact.predicate == "roundNumber" for fact in context.facts if found)
    fits = len(key) > _NUMBER and key[0] == slug and not key[_NUMBER] and not known
    return found[0] if fits and (not parties or not key[1] or key[1] == tuple(sorted(parties))) else ""


def numbered_otherwise(context: Context, event: Ref, number: int | str | None, kind: str = "") -> bool:
    """Whether an event is known by another number, «القمة الـ33», or is a summit that no «الاجتماع الأول» means."""
    if number == 1 and kind == "Meeting" and context.drafts[event].key[0] == "summit":
        return True
    known = [fact.object for fact in context.facts if fact.subject == event and fact.predicate == "roundNumber"]
    numbers = {found.text for found in known if isinstance(found, Value)}
    return isinstance(number, int) and bool(numbers) and str(number) not in numbers


NEXT = "next"
"""What stands for the number of a round that is only planned: «الدورة المقبلة», “the next round”."""


def told_as_next(units: list[Unit]) -> str | None:
    """What stands for the number of an event whose words say that it is to come; None for others."""
    return NEXT if any(unit.code == "L" for unit in units) else None


_NUMBER = 2
"""Where the number stands in the key of an event."""


def write_number(context: Context, event: Ref, number: int, span: tuple[int, int]) -> None:
    """Write which of its series an event is, in the words of a folded span; no visit is one of a series."""
    unnumbered = context.language.data["meetings"].get("unnumbered", ())  # «قمة العشرين» is that of the G20
    if context.kind(event) == "Visit" or context.words(*span) in unnumbered:
        return
    evidence = context.evidence(*span, "conference-number", confidence=0.95)
    context.fact(event, "roundNumber", Value(str(number), "integer"), evidence)


def between_others(context: Context, event: Ref, end: int) -> bool:
    """Whether «القمة الثالثة» is said to be between some, where those of an event without a number are known."""
    known = any(fact.subject == event and fact.predicate == "roundNumber" for fact in context.facts)
    return event in context.sides and not known and context.folded.text.startswith(_BETWEEN, end)


_BETWEEN = " بين "


def is_numbered(context: Context, ref: Ref) -> bool:
    """Whether a meeting is told by a number, or as the next one, so that it is no other."""
    number = context.drafts[ref].key[_NUMBER : _NUMBER + 1]
    return bool(number and number[0])


def is_next(context: Context, ref: Ref) -> bool:
    """Whether a meeting is told as the next one."""
    return context.drafts[ref].key[_NUMBER : _NUMBER + 1] == (NEXT,)


def last_dialogue(context: Context) -> Ref:
    """The dialogue spoken of last; negotiations are none where another was named (English)."""
    last = context.state.dialogue
    others = [ref for ref, draft in context.drafts.items() if draft.kind == "Dialogue" and draft.key[0] != _TALKS]
    negotiations = context.language.order == "SVO" and context.drafts[last].key[0] == _TALKS
    return others[-1] if negotiations and others else last


_TALKS = "negotiation"


def told_of_same(context: Context, ref: Ref, people: set[Ref], fillers: dict[str, Filler], *, planned: bool) -> Ref:
    """The call or visit of the same people that the text has told of, where an Arabic noun names it again.

    What was is none that is only announced: «سيزور … غدا. وكانت آخر زيارة قام بها …».
    """
    kinds = frozenset({context.kind(ref)})
    known = event_with(context, kinds, people, "") if people and not present(context, ref) else ""
    known = "" if known in context.told and context.told[known].planned and not planned else known
    places = {str(fact.object) for fact in context.facts if fact.subject == known and fact.predicate == "takesPlaceIn"}
    states = {context.country_of(place) for place in places}
    goes = {context.country_of(place) for place in (fillers["place"].refs if "place" in fillers else ())}
    if known and (not states or not goes or states & goes):
        return known
    others = kinds == {"Visit"} and present(context, ref) and not same_people(context, ref, people)
    return context.entity("Visit", ("visit", (), "", "|".join(sorted(people)))) if others else ref


def some(context: Context, unit: Unit) -> bool:
    """Whether a lower-case noun stands after “a”, so that it names nothing."""
    return unit.text.islower() and context.text[max(0, unit.start - 3) : unit.start].lower().endswith((" a ", " an "))


def of_two_people(context: Context, people: set[Ref], kind: str) -> Ref:
    """The meeting of two people that an Arabic text has told of: «جاء ذلك في لقاء بين أ وب»; empty for none."""
    if context.language.order == "SVO" or len(people) != PAIR or not people <= set(context.people):
        return ""
    return event_with(context, frozenset({kind}), people, "")


def was_held_before(context: Context, end: int, current: Ref) -> bool:
    """Whether an Arabic noun is of what was held, where the text last spoke of what is only planned.

    «… سيُعقد الحوار في لندن. جاء ذلك في ختام الاجتماع الذي جرى أمس»
    """
    phrases = context.language.data.get("occurrence", {}).get("told", ())
    after = context.text[end : end + _LONGEST_TOLD].lstrip()
    if not any(after.startswith(fold_key(phrase)) for phrase in phrases):
        return False
    english = context.language.order == "SVO"  # where what is to be need not be said to be anywhere yet
    placing = PLACED_BY | {"schema:eventStatus", "hasParticipant"} if english else PLACED_BY
    placed = {f.status for f in context.facts if f.subject == current and f.predicate in placing}
    return placed == {"planned"}


_LONGEST_TOLD = 20
PLACED_BY = frozenset({"takesPlaceIn", "schema:startDate"})


def may_mean(kind: str, event: str) -> bool:
    """Whether a noun for one class of events may speak of an event of another: “the talks” of a summit."""
    return event in _SAME.get(kind, {kind})


_SAME = {
    "Meeting": {"Meeting", "Call", "Conference", "DialogueRound", "Visit"},
    "Conference": {"Conference", "Meeting"},
}
"""Class of a definite noun -> classes of the event before it that it may mean: “the talks” of a summit."""

"""Where and when an event was, as the words after its noun say: «القمة العربية في بغداد», “talks in Oslo in May”."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.chunks.happenings import current_round
from mithaq.extract.chunks.slots import before
from mithaq.extract.clauses.after_topics import past_topic
from mithaq.extract.clauses.came_for import came_for
from mithaq.extract.clauses.encounters import is_format, is_set_for, only_near
from mithaq.extract.clauses.set_for import date_before, looked_forward_to, sets, words_that_set
from mithaq.extract.clauses.strangers import of_office
from mithaq.extract.words.items import ACTOR, EVENT, NISBA, PERSON, PLACE, PREPOSITIONS, ROLE, SIDES
from mithaq.model import Value
from mithaq.read.languages import load_language
from mithaq.text import fold_key
from mithaq.vocabulary import PLACING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.model import Ref
    from mithaq.read.dates import Date

_GATHERINGS = frozenset({"Meeting", "Visit", "Conference", "DialogueRound"})
_DATED = {"VSO": _GATHERINGS | {"Call"}, "SVO": _GATHERINGS}
"""Order of words -> the kinds of events whose nouns have a date after them."""
_INSIDE = frozenset({"في", "ب", "in", "at"})
_TO = frozenset({"إلى", "ل", "to"})
_WHOSE = frozenset({"of", "by"})
_TOGETHER, _FAR = frozenset({"مع", "بين", "with", "between"}), 10
"""Items after an event within which its place and date stand."""


def occurrences(clauses: Clauses, wished: Sequence[range] = ()) -> None:
    """Write the places and the date that follow the nouns of events in a sentence, where no frame has written any.

    Nothing is written of an event that is only asked for, or is called off.
    """
    for index, item in enumerate(clauses.items) if EVENT in clauses.codes else ():
        if item.code != EVENT or not item.refs:
            continue
        if _at_dialogue(clauses, index):
            round_ = current_round(clauses.context, item.refs[0], (item.start, item.end))
            _complete(clauses, index, round_)
        asked_for = any(index in content for content in wished) and not _is_certain(clauses, index)
        if asked_for or called_off(clauses, index):
            continue
        if clauses.context.kind(item.refs[0]) in _DATED[clauses.context.language.order]:
            _complete(clauses, index, item.refs[0])
        if (place := came_for(clauses, index)) is not None:
            _came_to(clauses, index, place)


def _came_to(clauses: Clauses, index: int, place: int) -> None:
    """Write that an event for which somebody came to a place is there."""
    context, item = clauses.context, clauses.items[index]
    event = item.refs[0]
    if context.kind(event) == "Dialogue":
        event = current_round(context, event, (item.start, item.end))
    if context.kind(event) not in {"Meeting", "Conference", "DialogueRound"}:
        return
    if any(fact.subject == event and fact.predicate == "takesPlaceIn" for fact in context.facts):
        return
    evidence = context.evidence(clauses.items[place].start, item.end, "event-place")
    ahead = "L" in clauses.codes[max(place - _COMING_NEAR, 0) : place]
    status = "planned" if ahead else _status(clauses, event, index)
    state = context.country_of(clauses.items[place].refs[0])
    wider = (state,) if clauses.codes[place + 1 : place + 3] == "," + ACTOR else ()
    for ref in (*clauses.items[place].refs, *(wider if wider == clauses.items[place + 2].refs else ())):
        context.fact(event, "takesPlaceIn", ref, evidence, status=status)


_COMING_NEAR = 4
"""Items between the verb of coming and the place, at most."""


def _at_dialogue(clauses: Clauses, index: int) -> bool:
    """Whether English words tell the place of a dialogue at which something is told: “at the Dialogue in Lima”."""
    context, ref = clauses.context, clauses.items[index].refs[0]
    if context.kind(ref) != "Dialogue" or context.language.order == "VSO" or not index:
        return False
    at = clauses.items[index - 1].unit.text.lower() in _AT
    return at and clauses.codes[index + 1 : index + 3] in ("p2", "p1") and clauses.items[index + 1].preposition == "in"


_AT = frozenset({"at", "during"})


def called_off(clauses: Clauses, index: int) -> bool:
    """Whether a verb near before the noun of an event says that it does not take place."""
    forms = (clauses.form(at) for at in before(index, _OFF_NEAR))
    return any(form is not None and form.lemma in _off(clauses.context.language.code) for form in forms)


_OFF_NEAR = 4
"""Items between the noun of an event and the verb that calls it off, at most."""


def _complete(clauses: Clauses, index: int, event: Ref) -> None:
    """Walk over what belongs to the noun of an event, taking its first place and its first date."""
    at, high = index + 1, min(len(clauses.items), index + 1 + _FAR)
    taken = {"place"} if clauses.context.kind(event) == "Call" else set[str]()
    if (year := date_before(clauses, index)) is not None:
        _when(clauses, index, index - 1, event, year)
        taken.add("date")
    while at < high:
        if clauses.codes[at] == "(" and (at == index + 1 or clauses.codes[at - 1] == PLACE):
            _in_parentheses(clauses, index, at, event)
        date = clauses.items[at].unit.tags.get("date")
        if date is not None and (of_main_verb(clauses, index, at, 0) or _of_what_was_beside(clauses, index)):
            return
        if date is not None and "date" not in taken:
            _when(clauses, index, at, event, date)
            taken.add("date")
        elif at + 1 < high and "place" not in taken and _names_place(clauses, event, at):
            _where(clauses, index, at + 1, event)
            taken.add("place")
        steps = _steps(clauses, event, at) if at + 1 < high else 0
        if not steps:
            return
        at += steps


def _of_what_was_beside(clauses: Clauses, index: int) -> bool:
    """Whether a date is that of a meeting beside a conference: “met A on the sidelines of the summit on Monday”."""
    at = index - 1
    while at > 0 and clauses.codes[at] in "cKNW":
        at -= 1
    met = any(code in "V8" for code in clauses.codes[:index])
    return clauses.context.language.order == "SVO" and at > 0 and only_near(clauses, at) and met


def of_main_verb(clauses: Clauses, index: int, at: int, low: int) -> bool:
    """Whether a date after a relative clause is that of the main verb: “A, who is on a visit, today met B”."""
    if clauses.context.language.order == "VSO" or clauses.codes[index] != EVENT or "Z" not in clauses.codes[low:index]:
        return False
    return clauses.codes[at - 1] == "," and clauses.codes[at + 1 : at + 2] == "V"


def _in_parentheses(clauses: Clauses, index: int, at: int, event: Ref) -> None:
    """Write the place and the date in parentheses right after the noun of an event: “the summit (11 May, Doha)”."""
    close = clauses.codes.find(")", at, at + _INSIDE_NEAR)
    inside = range(at + 1, max(close, at))
    if any(clauses.codes[near] not in "t2," for near in inside):
        return
    for near in inside:
        date = clauses.items[near].unit.tags.get("date")
        if date is not None:
            _when(clauses, index, near, event, date)
        elif clauses.codes[near] == PLACE:
            _where(clauses, index, near, event)


_INSIDE_NEAR = 8


def _steps(clauses: Clauses, event: Ref, at: int) -> int:
    """How many items to pass over: a date, a preposition with its place or people, a comma before one of them; or 0."""
    item, follower = clauses.items[at], clauses.items[at + 1]
    if item.unit.tags.get("date"):
        return 1
    several = item.code == ACTOR and clauses.codes[at - 1] == EVENT and len(item.refs) > 1
    if several or (item.code == NISBA and clauses.codes[at - 1] == PLACE):
        return 1  # «اجتماع وزراء خارجية مصر والأردن المقرر عقده في …», «بمدينة سوتشي الروسية اليوم»
    together = item.preposition in _TOGETHER and follower.code in ACTOR + PERSON + ROLE + SIDES
    owned = item.preposition in _WHOSE and follower.code == PERSON and clauses.codes[at - 1] == EVENT
    if together or owned or _names_place(clauses, event, at) or _of_body(clauses, at):
        return 2
    named = max(
        _past_name(clauses, at),
        _past_people(clauses, at),
        _whom_met(clauses, at),
        _past_aim(clauses, event, at),
        past_topic(clauses, event, at),
    )
    if named > at:
        return named - at
    if (words := words_that_set(clauses, at)) > 0:
        return words
    held = follower.unit.text in _held(clauses.context.language.code)
    goes_on = follower.code in PREPOSITIONS or held
    goes_on |= follower.is_a("scheduled", "date")  # “the summit, scheduled for May in Lima”
    told = item.unit.text in _held(clauses.context.language.code) or item.is_a("not_negation")
    told = told or (item.code == "Z" and held)  # «اللقاء الذي تم اليوم في …»
    told = told or is_set_for(item) or _describes(clauses, at)
    told = told or (item.preposition == "from" and follower.unit.tags.get("date") is not None)  # “from 3 to 5 May”
    return 1 if (item.code == "," and goes_on) or told or (item.code in "KDd" and _held_after(clauses, at)) else 0


_THEY_HELD, _THEIR_VERBS = re.compile(rf"[@Z]?{SIDES}c?V"), frozenset({"held", "had", "conducted"})


def _describes(clauses: Clauses, at: int) -> bool:
    """Whether an adjective stands between an Arabic event and where or with whom it was: «لقاء مهم في …»."""
    item = clauses.items[at]
    if clauses.context.language.order == "SVO" or clauses.codes[at - 1] != EVENT:
        return False
    adjective = item.is_a("adjective") or (item.code in "Dd" and item.unit.text.endswith(_RELATIVE))
    return adjective and clauses.items[at + 1].preposition in _INSIDE | _TOGETHER


_RELATIVE = ("يه", "ي")


def _whom_met(clauses: Clauses, at: int) -> int:
    """Past whose meeting an Arabic noun tells of, and whom he met: «لقائه الرئيس أ في …», «لقاء أ بالوزير ب أمس»."""
    end = at + 1 + (clauses.items[at].preposition == "ب")
    if clauses.context.language.order == "SVO" or clauses.codes[end - 1 : end] not in (PERSON, ROLE):
        return at
    whose = clauses.codes[at - 2 : at] in (EVENT + PERSON, EVENT + ROLE)
    noun = clauses.items[at - 1 - whose]
    owned = any(unit.is_a("their_event") for unit in noun.units)
    called = end == at + 1 and not whose and noun.unit.text in _CALLED
    return end if noun.code == EVENT and (owned or called or (whose and noun.unit.text in _CALLED)) else at


_CALLED = frozenset({"لقاء", "اجتماع"})


def _is_certain(clauses: Clauses, index: int) -> bool:
    """Whether an event was or will be held, whatever is said of it: «نتائج الدورة المنعقدة في …», “the July summit”."""
    if date_before(clauses, index) is not None or looked_forward_to(clauses, index):
        return True
    near = clauses.items[index + 1 : index + 3]
    follower = next((item for item in near if item.code != ","), None)
    if clauses.items[index].units[-1].is_a("scheduled"):
        return True
    past = _words(clauses.context.language.code, "past")
    return follower is not None and (follower.is_a("scheduled") or follower.unit.text in past)


def _held_after(clauses: Clauses, at: int) -> bool:
    """Whether what says that an event was held follows an adjective of it: «القمة الأفريقية المنعقدة في»."""
    reach = clauses.items[at + 1 : at + 3]
    return any(item.unit.text in _held(clauses.context.language.code) for item in reach)


def _held(language: str) -> frozenset[str]:
    """Words between an event and its place or its day."""
    return _words(language, "held")


@lru_cache(maxsize=64)
def _words(language: str, kind: str) -> frozenset[str]:
    return frozenset(map(fold_key, load_language(language).data.get("occurrence", {}).get(kind, ())))


@lru_cache(maxsize=4)
def _off(language: str) -> frozenset[str]:
    """Lemmas of the verbs that call an event off."""
    return frozenset(load_language(language).data.get("occurrence", {}).get("off", ()))


def _of_body(clauses: Clauses, at: int) -> bool:
    """Whether the organisation follows whose session it is: «الدورة العاشرة للجمعية العامة في …», “of the AU in”."""
    follower = clauses.items[at + 1]
    named = clauses.items[at].preposition in {"ل", "of"} and follower.code == ACTOR and bool(follower.refs)
    return named and clauses.context.kind(follower.refs[0]) == "InternationalOrganization"


def _past_people(clauses: Clauses, at: int) -> int:
    """Past people whom nobody names: «اجتماع مع رجال الأعمال في الدوحة», «قمة على مستوى القادة في …»."""
    item, follower = clauses.items[at], clauses.items[at + 1]
    if clauses.context.language.order == "SVO":  # “the talks they had held in Lima”
        theirs = _THEY_HELD.match(clauses.codes, at) if clauses.codes[at - 1] == EVENT else None
        held = theirs is not None and clauses.items[theirs.end() - 1].unit.text in _THEIR_VERBS
        return theirs.end() if theirs is not None and held else at
    level = item.preposition == "على" and follower.unit.text == _LEVEL
    if not level and (item.preposition != "مع" or follower.code not in _NOBODY + "Q"):
        return at
    end = at + 2
    while end < min(len(clauses.items), at + _MOST_WORDS) and (
        clauses.codes[end] in _NOBODY + SIDES + "QX" or clauses.items[end].preposition in _OF_NOBODY
    ):
        end += 1
    return end


def _past_aim(clauses: Clauses, event: Ref, at: int) -> int:
    """Past what a conference is for, before the city that it was in: «مؤتمر دولي لتمويل التنمية في جنيف» (Arabic)."""
    if clauses.context.kind(event) != "Conference" or clauses.context.language.order == "SVO":
        return at
    aim = _AIM.match(clauses.codes, at)
    refs = clauses.items[aim.end() + 1].refs if aim is not None else ()
    known = len(refs) > 0 and clauses.context.drafts[refs[0]].registered
    return aim.end() if aim is not None and known else at


_AIM = re.compile(rf"l[mDw][DwKdF]{{0,3}}(?=[pb]{PLACE})")
_LEVEL = "مستوي"
_OF_NOBODY = frozenset({"من", "عن"})
"""«مجموعة من المنظمات», «ممثلين عن المجتمع المدني»."""
_NOBODY = "mDdKcz%F0"
_MOST_WORDS = 7


def _past_name(clauses: Clauses, at: int) -> int:
    """Past the end of an event's name in capitals: “the Joint Commission on Trade and Transport in Doha”."""
    if clauses.items[at].preposition not in _ABOUT or clauses.context.language.order != "SVO":
        return at
    end = at + 1
    while end < len(clauses.items) and clauses.codes[end] in "mFKW&":
        if clauses.codes[end] != "&" and clauses.items[end].unit.text.islower():
            return at
        end += 1
    return end if end > at + 1 else at


_ABOUT = frozenset({"on", "for"})


def _names_place(clauses: Clauses, event: Ref, at: int) -> bool:
    """Whether a preposition and what follows it say where an event was: in a place, or a visit to a country."""
    wanted = _INSIDE | _TO if clauses.context.kind(event) == "Visit" else _INSIDE
    item = clauses.items[at + 1]
    told = clauses.items[at].preposition in wanted or (item.code == PLACE and sets(clauses, at))
    if not told or not item.refs or of_office(clauses, at + 1):
        return False
    if is_format(clauses, at + 2):
        return False
    return item.code == PLACE or (item.code == ACTOR and clauses.context.kind(item.refs[0]) == "Country")


def _where(clauses: Clauses, index: int, at: int, event: Ref) -> None:
    context = clauses.context
    if any(fact.subject == event and fact.predicate == "takesPlaceIn" for fact in context.facts):
        return
    evidence = context.evidence(clauses.items[index].start, clauses.items[at].end, "event-place")
    for ref in [*clauses.items[at].refs, *around(clauses, at)]:
        context.fact(event, "takesPlaceIn", ref, evidence, status=_status(clauses, event, index))


def around(clauses: Clauses, at: int) -> tuple[Ref, ...]:
    """The state in which a city lies, right after it: «في دبي في دولة الإمارات»."""
    at_link = at + 1 + (clauses.codes[at + 1 : at + 2] == ",")
    wider = clauses.items[at_link + 1] if at_link + 1 < len(clauses.items) else None
    if wider is not None and wider.code == PLACE and clauses.items[at].unit.is_a("venue") and _inside(clauses, at_link):
        return (*wider.refs, *around(clauses, at_link + 1))  # «في قصر المؤتمرات بنواكشوط»
    if wider is None or wider.code != ACTOR or not _inside(clauses, at_link):
        return ()
    state = clauses.context.country_of(clauses.items[at].refs[0])
    return wider.refs if wider.refs == (state,) else ()


def _inside(clauses: Clauses, at: int) -> bool:
    return clauses.items[at].preposition in _INSIDE


def _when(clauses: Clauses, index: int, at: int, event: Ref, date: Date) -> None:
    context = clauses.context
    if any(fact.subject == event and fact.predicate == "schema:startDate" for fact in context.facts):
        return
    first, last = clauses.items[min(index, at)], clauses.items[max(index, at)]
    evidence = context.evidence(first.start, last.end, "event-date")
    published = context.document.published
    ahead = bool(published) and date.first[: len(published or "")] > str(published)[: len(date.first)]
    status = "planned" if ahead else _status(clauses, event, index)
    context.fact(event, "schema:startDate", Value(date.first, "date"), evidence, status=status)
    if date.last:
        context.fact(event, "schema:endDate", Value(date.last, "date"), evidence, status=status)


def _status(clauses: Clauses, event: Ref, index: int) -> str:
    """Planned where what is known of an event is, or where its words say that it is to come."""
    told = clauses.context.facts
    facts = (fact for fact in told if fact.subject == event and fact.predicate != "roundNumber")
    known = [fact.status for fact in facts]
    ahead = any(unit.is_a("planned", "scheduled") or unit.code == "L" for unit in clauses.items[index].units)
    ahead |= any(is_set_for(item) or item.is_a("scheduled") for item in clauses.items[index + 1 : index + 4])
    ahead |= _IS_SET.match(clauses.codes, index + 1) is not None or _WILL_AT.search(clauses.codes[:index]) is not None
    ahead |= looked_forward_to(clauses, index)
    ahead |= _prepared(clauses, index) and not any(f.subject == event and f.predicate in PLACING for f in told)
    return "planned" if ahead or (known and set(known) == {"planned"}) else "asserted"


def _prepared(clauses: Clauses, index: int) -> bool:
    """Whether an Arabic event is one that another prepares: «عقدت اللجنة اجتماعا تحضيرا لدورتها الخامسة في …»."""
    context, start = clauses.context, clauses.items[index].start
    leads = context.language.data["meetings"].get("prepared", ())
    return context.text[max(0, start - _LEAD) : start].endswith(tuple(map(fold_key, leads)))


_LEAD = 12
"""Letters of such words, at most."""


_WILL_AT = re.compile(r"Lc*Vp[cKw]{0,2}$")  # “will meet at the summit”
_IS_SET = re.compile(rf"(?:p?{ACTOR},?)?L")  # «الدورة الثانية للحوار بين أ وب، المقرر عقده …»

"""Whose meeting, call or visit it was, as the words round its noun say: «لقائه بالوزير …», «زيارة الوزير … إلى …»."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.chunks.company import present
from mithaq.extract.chunks.owners_by_sex import suffix_may_mean
from mithaq.extract.chunks.second_titles import TO_HIM
from mithaq.extract.chunks.slots import Filler, after, before
from mithaq.extract.chunks.styles import styled_subject
from mithaq.extract.clauses.destinations import destination
from mithaq.extract.clauses.holders import is_passive
from mithaq.extract.clauses.members_meet import members_meet, of_members
from mithaq.extract.clauses.occurrence import called_off
from mithaq.extract.clauses.of_topics import told_itself
from mithaq.extract.clauses.prospects import was_earlier
from mithaq.extract.clauses.speakers import somebody_told_of
from mithaq.extract.clauses.taking_part import FAR, OWNER_NEAR, PASSED, governed, on_visit, taking_part
from mithaq.extract.clauses.visits import guest_goes
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import ACTOR, EVENT, PERSON, PLACE, ROLE, SIDES
from mithaq.model import Value
from mithaq.read.languages import load_language
from mithaq.text import fold_key
from mithaq.vocabulary import ENCOUNTERS

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger
    from mithaq.extract.words.items import Item
    from mithaq.model import Evidence, Ref

_SUMMIT = "summit"
_PEOPLE = PERSON + ROLE
_WITH = frozenset({"مع", "ب", "من", "و"})
"""Prepositions before the one whom somebody meets, calls or hears from."""
_OTHER_NEAR = 6


def owned(clauses: Clauses, wished: list[range]) -> None:
    """Write those who took part in an event that is said to be theirs; nothing where it is only wished or denied."""
    if clauses.context.language.order != "VSO":
        return
    for index, item in enumerate(clauses.items):
        if item.code != EVENT or not item.refs:
            continue
        theirs, led = _may_be_owned(clauses, item.refs[0]), of_members(clauses, index)
        if (theirs or led) and not _unsure(clauses, index, wished):
            members_meet(clauses, index, status="planned" if _ahead(clauses, index) else "asserted")
            if theirs:
                _take_part(clauses, index, item)


def _unsure(clauses: Clauses, index: int, wished: list[range]) -> bool:
    """Whether an event is denied, only wished for or called off."""
    denied = "X" in clauses.codes[max(0, index - 3) : index]
    return denied or any(index in content for content in wished) or called_off(clauses, index)


def _may_be_owned(clauses: Clauses, event: Ref) -> bool:
    """Whether an event is one that a few people hold: a meeting, call or visit, or a summit."""
    context = clauses.context
    return context.kind(event) in ENCOUNTERS or (event in context.drafts and context.drafts[event].key[0] == _SUMMIT)


def _take_part(clauses: Clauses, index: int, item: Item) -> None:
    context = clauses.context
    owners, at = _owners(clauses, index, item)
    if not owners:
        return
    event = _with_others(clauses, index, at, owners)
    visit = context.kind(event) == "Visit"
    to_come = _ahead(clauses, index) or _to_come(clauses, item, at) or _made_known(clauses, index)
    status = "planned" if to_come else "asserted"
    role = (("role", Value("visitor", "role")),) if visit else ()
    evidence = context.evidence(item.start, clauses.items[max(at, index)].end, "owner", kind="resolved")
    for ref in owners:
        context.fact(event, "hasParticipant", ref, evidence, status=status, qualifiers=role)
    if visit:
        destination(clauses, event, at, evidence, status)
        return
    direct = clauses.codes[index : at + 1] in _ITS_OBJECT
    others = [ref for ref in _others(clauses, at, direct=direct) if ref not in owners]
    for ref in others:
        context.fact(event, "hasParticipant", ref, evidence, status=status)
    if others and status == "asserted":
        day_told(clauses, index, event, evidence)


def _with_others(clauses: Clauses, index: int, at: int, owners: tuple[Ref, ...]) -> Ref:
    """The event of a noun with its suffix, or one of its own where it is said to have been with somebody else.

    «بحث الوزير أ مع نظيره ب …، وأطلعه على نتائج لقائه الوزير ج».
    """
    context, event = clauses.context, clauses.items[index].refs[0]
    here = set(present(context, event)) & set(context.people)
    others = {ref for ref in _others(clauses, at, direct=at == index) if ref in context.people}
    if context.kind(event) != "Meeting" or len(here) < PAIR or not others or others & here:
        return event
    return context.entity("Meeting", ("meeting", (), "", "|".join(sorted({*owners, *others}))))


_ITS_OBJECT = frozenset({EVENT, EVENT + PERSON, EVENT + ROLE})
"""Letters after which whom somebody met may follow: «لقائه الوزير», «لقاء الرئيس أ، اليوم، الوزير ب»."""


def day_told(clauses: Clauses, index: int, event: Ref, evidence: Evidence) -> None:
    """Write the day of a clause as that of the event at which its subject speaks: «أكد الوزير، اليوم، خلال لقائه …»."""
    context = clauses.context
    low = clauses.bounds(index).start
    date = next((at for at in before(index, FAR, low) if clauses.items[at].unit.tags.get("date")), None)
    aside = _ASIDES.match(clauses.codes, index + 1)
    if aside is not None and "t" in aside[0]:
        date = low = clauses.codes.index("t", index)
    known = any(fact.subject == event and fact.predicate == "schema:startDate" for fact in context.facts)
    if date is None or known or clauses.items[date].unit.tags.get("date") is None:
        return
    opening = clauses.codes[low:date].lstrip("&J,t")[:2]
    told = opening in _SPEAKS and not set("VZ@L") & set(clauses.codes[date:index])
    if not told and date < index:
        return
    first = clauses.items[date].unit.value.first
    context.fact(event, "schema:startDate", Value(first, "date"), evidence)


_SPEAKS = frozenset("V" + code for code in ("", *_PEOPLE, *ACTOR, *SIDES))


def _ahead(clauses: Clauses, index: int) -> bool:
    """Whether the clause speaks of a time to come before the event, which is of no earlier one."""
    return "L" in clauses.codes[clauses.bounds(index).start : index] and not was_earlier(clauses, index)


def _made_known(clauses: Clauses, index: int) -> bool:
    """Whether an event is made known before its day: «أعلن الديوان عن زيارة … يوم 15 يوليو المقبل»."""
    within = clauses.bounds(index)
    verb = next((at for at in before(index, FAR, within.start) if clauses.codes[at] == "V"), None)
    form = None if verb is None else clauses.form(verb)
    if form is None or form.lemma not in clauses.context.language.data["occurrence"]["makes_known"]:
        return False
    published = str(clauses.context.document.published or "")
    days = (clauses.items[at].unit for at in clauses.tagged.get("date", ()) if index < at < within.stop)
    return published != "" and any(day.tags["date"] is not None and day.value.first > published for day in days)


def _to_come(clauses: Clauses, event: Item, at: int) -> bool:
    """Whether an adjective of the event, or after its owner, says that it is to come: «زيارة مرتقبة للرئيس أ»."""
    return clauses.codes[at + 1 : at + 2] == "L" or any(unit.code == "L" for unit in event.units)


def _owners(clauses: Clauses, index: int, item: Item) -> tuple[tuple[Ref, ...], int]:
    """Those whose event it is, and the last item that says so: the next noun, or whom the suffix means."""
    context = clauses.context
    if any(unit.is_a("event_of_two") for unit in item.units):
        return taking_part(clauses, index) or tuple(context.state.people[-2:]), index
    if any(unit.is_a("their_event") for unit in item.units):
        return _meant(clauses, index), index
    visit = context.kind(item.refs[0]) == "Visit"
    if (named := _guest(clauses, index) if visit else _peers(clauses, index)) is not None:
        return clauses.items[named].refs, named
    subject = (visit and on_visit(clauses, index)) or taking_part(clauses, index)
    # A noun with the article has no genitive.
    if subject is not None or item.unit.text.startswith("ال"):
        return subject or (), index
    follower = next((at for at in after(index, 2, len(clauses.items)) if clauses.codes[at] not in "cDd"), None)
    if follower is not None and clauses.codes[follower] in _PEOPLE and len(clauses.items[follower].refs) == 1:
        return clauses.items[follower].refs, follower
    return (), index


def _peers(clauses: Clauses, index: int) -> int | None:
    """The ministers of several states who meet, right after the noun or after ل: «اجتماع لوزراء خارجية أ وب»."""
    at = next((at for at in after(index, 4, len(clauses.items)) if clauses.codes[at] not in "cDdKwNt"), None)
    at = at + 1 if at is not None and clauses.items[at].preposition == "ل" else at
    named = at is not None and clauses.codes[at : at + 1] == ACTOR and len(clauses.items[at].refs) > 1
    return at if named and at is not None and clauses.items[at].unit.code == _SEVERAL else None


_SEVERAL = "%"
"""The letter of a title of several: «وزراء»."""


def _guest(clauses: Clauses, index: int) -> int | None:
    """Whose visit it is, right after its noun or after ل: «زيارة الرئيس …», «زيارة رسمية لوزير …»."""
    at = next((at for at in after(index, 3, len(clauses.items)) if clauses.codes[at] not in "cDdK"), None)
    if at is not None and clauses.items[at].preposition == "ل":
        at += 1
    named = at is not None and at < len(clauses.items) and clauses.codes[at] in _PEOPLE
    return at if named and at is not None and len(clauses.items[at].refs) == 1 else None


def _meant(clauses: Clauses, index: int) -> tuple[Ref, ...]:
    """Whom the suffix of the noun of an event means: who briefs another, the nearest person, or the last speaker."""
    context = clauses.context
    if (teller := _who_briefs(clauses, index)) is not None and len(teller.refs) == 1:
        return teller.refs
    welcomed = index - _WELCOMED
    visit = welcomed > 0 and context.kind(clauses.items[index].refs[0]) == "Visit"
    if visit and clauses.codes[welcomed] in _PEOPLE and clauses.items[index - 1].preposition in _DURING:
        return clauses.items[welcomed].refs[-1:]  # «رحب برئيسة كينيا في زيارتها الأولى لمصر»
    near = (at for at in before(index, OWNER_NEAR) if clauses.codes[at] in _PEOPLE and clauses.items[at].refs)
    goes_to = _destination(clauses, index) if visit else ""
    at = next((at for at in near if not (governed(clauses, at) or _at_home(clauses, at, goes_to))), None)
    one = clauses.items[at].refs if at is not None and len(clauses.items[at].refs) == 1 else context.state.speaker
    word = clauses.items[index].unit.text
    return one if all(ref in context.people and suffix_may_mean(context, word, ref) for ref in one) else ()


def _destination(clauses: Clauses, index: int) -> Ref:
    """The state to which an Arabic visit leads, right after its noun: «زيارته إلى داكار», «زيارته للسنغال»; or none."""
    at = index + 1 + (clauses.codes[index + 1 : index + 2] in ("p", "l"))
    refs = clauses.items[at].refs if clauses.codes[at : at + 1] in (PLACE, ACTOR) else ()
    states = {clauses.context.country_or_self(ref) for ref in refs}
    return states.pop() if len(states) == 1 else ""


def _at_home(clauses: Clauses, at: int, state: Ref) -> bool:
    """Whether somebody is of the state that is visited: «التقى أ الرئيس السنغالي خلال زيارته إلى داكار»."""
    return bool(state) and all(clauses.context.country_of(ref) == state for ref in clauses.items[at].refs)


_WELCOMED = 2
_DURING = frozenset({"في", "خلال"})


def only_second(clauses: Clauses, trigger: Trigger, fillers: dict[str, Filler], speaker: tuple[Ref, ...]) -> None:
    """Let the only one named after a verb of two be the second, and the last speaker the first.

    «كما استقبل السفير …» goes on about him who received others before. A frame names the two in ``two``.
    Who “was received by” somebody is the guest.
    """
    if {"host", "guest"} <= fillers.keys():
        if is_passive(clauses, trigger.index):
            fillers["host"], fillers["guest"] = fillers["guest"], fillers["host"]
        elif clauses.items[max(fillers["guest"].index - 1, 0)].preposition == "by":
            del fillers["guest"]  # “welcomed the proposal by Minister A”
    guest_goes(clauses, fillers)
    first, second = trigger.frame.get("two", ("", ""))
    named = fillers.get(first)
    people = clauses.context.people
    if not first or second in fillers or named is None or named.index <= trigger.index or named.resolved:
        return
    suffixed = trigger.form is not None and trigger.form.object
    speaker = (suffixed and _fronted_object(clauses, trigger.index)) or speaker
    speaker = somebody_told_of(clauses, trigger.index) or speaker
    if _to_him(clauses, named.index):  # «خلال استقبال الرئيس له»
        suffixed, speaker = True, _last_person(clauses, trigger.index) or speaker
    if not speaker or not all(ref in people for ref in speaker) or set(speaker) & set(named.refs):
        return
    item = clauses.items[trigger.index]
    if suffixed:  # «واستقبله الوزير …»: the suffix is the second
        fillers[second] = Filler(speaker, item.start, item.end, resolved=True)
        return
    fillers[second] = named
    fillers[first] = Filler(speaker, item.start, item.end, resolved=True)
    clauses.context.state.speaker = speaker


def _to_him(clauses: Clauses, named: int) -> bool:
    """Whether a pronoun right after the host of a reception stands for the guest."""
    return named + 1 < len(clauses.items) and clauses.items[named + 1].unit.text in TO_HIM


def _last_person(clauses: Clauses, index: int) -> tuple[Ref, ...]:
    """The person named last before an item of a sentence; nobody where there is none."""
    at = max(clauses.codes.rfind(code, 0, index) for code in PERSON)
    return clauses.items[at].refs if at >= 0 else ()


def _fronted_object(clauses: Clauses, index: int) -> tuple[Ref, ...]:
    """Whom the suffix of an Arabic verb stands for, right before it: «كان الوزير أ استقبله الوزير ب»; or nobody."""
    at = next((at for at in before(index, _OTHER_NEAR) if clauses.codes[at] not in "ct"), 0)
    opens = at > 0 and (clauses.codes[at - 1] == "@" or clauses.items[at - 1].is_a("copula"))
    return clauses.items[at].refs if opens and clauses.codes[at] == PERSON else ()


def whose(clauses: Clauses, index: int) -> Filler | None:
    """Whom the suffix of a verbal noun means: «أكد الوزير خلال استقباله السفير …»."""
    item = clauses.items[index]
    if "masdar" in item.unit.tags and (styled := styled_subject(clauses, index)) is not None:
        return styled  # «خلال استقبال سموه …»
    if "masdar" in item.unit.tags and item.unit.text.endswith(_OF_TWO):
        return _both_before(clauses, index)
    suffix = clauses.context.folded.letter(item.end - 1) != _TA_MARBUTA  # «تتولى قطر رئاسة الدورة القادمة»
    if "masdar" not in item.unit.tags or not (suffix and item.unit.text.endswith(("ه", "ها"))):
        return None
    if (teller := _who_briefs(clauses, index) or _who_is_there(clauses, index)) is not None:
        return teller
    for at in before(index, OWNER_NEAR):
        if clauses.codes[at] in _PEOPLE and not governed(clauses, at):
            return clauses.fill(at, _PEOPLE)
    speaker = clauses.context.state.speaker
    return Filler(speaker, item.start, item.end, resolved=True) if speaker else None


_TA_MARBUTA = "ة"
_OF_TWO = "هما"


def _both_before(clauses: Clauses, index: int) -> Filler | None:
    """The two who do what a verbal noun says that is theirs: «شهد أ وب التوقيع، عقب ترؤسهما أعمال اللجنة»."""
    for at in before(index, 2 * OWNER_NEAR):
        if clauses.codes[at] in _PEOPLE and not governed(clauses, at):
            two = clauses.fill(at, _PEOPLE)
            return two if two is not None and len(two.refs) == PAIR else None
    return None


def _who_briefs(clauses: Clauses, index: int) -> Filler | None:
    """Who tells another of what he has done himself: «أطلع الوزير أ نظيره ب على نتائج لقائه …» (Arabic)."""
    verb = next((at for at in range(index - 1, -1, -1) if clauses.codes[at] == "V"), None)
    form = None if verb is None else clauses.form(verb)
    if verb is None or form is None or fold_key(form.lemma) not in _briefing(clauses.context.language.code):
        return None
    subject = clauses.explicit_subject(verb, clauses.bounds(verb))
    return subject if subject is not None and clauses.codes[subject.index] in _PEOPLE else None


def _who_is_there(clauses: Clauses, index: int) -> Filler | None:
    """Who met another at the margins of what is his own: «التقى أ ب، على هامش رئاسته للوفد …» (Arabic)."""
    verb = clauses.codes.find("V", 0, index) if clauses.items[index - 1].unit.text == _MARGINS else -1
    subject = clauses.explicit_subject(verb, clauses.bounds(verb)) if verb >= 0 else None
    return subject if subject is not None and clauses.codes[subject.index] in _PEOPLE else None


_MARGINS = fold_key("على هامش")


@lru_cache(maxsize=4)
def _briefing(language: str) -> frozenset[str]:
    """Verbs whose object is told what the subject has done."""
    return frozenset(map(fold_key, load_language(language).data.get("briefing", {}).get("verbs", ())))


def _others(clauses: Clauses, at: int, *, direct: bool) -> tuple[Ref, ...]:
    """Those whom the owners met: after مع or ب, or right after a noun with its suffix («لقائه الوزير»)."""
    if direct and (past := _past_asides(clauses, at + 1)):
        return clauses.items[past].refs
    for other in after(at, _OTHER_NEAR, len(clauses.items)):
        item = clauses.items[other]
        if item.code in _PEOPLE + SIDES:
            filler = clauses.fill(other, _PEOPLE + SIDES)
            led = clauses.items[other - 1].preposition in _WITH
            beside = direct and set(clauses.codes[at + 1 : other]) <= set("t,")  # «لقائه اليوم الوزير …»
            return filler.refs if filler is not None and (led or beside) else ()
        if item.code in PLACE + ACTOR and clauses.items[other - 1].preposition in {"في", "ب"}:
            at = other  # «لقائه في عمان وزيرة الخارجية»
        elif item.code not in PASSED and item.preposition not in _WITH | {"في"} and not _after_day(clauses, other):
            return ()
    return ()


def _past_asides(clauses: Clauses, at: int) -> int:
    """The item of whom somebody met after where and when he did; 0 where nothing of that stands here."""
    aside = _ASIDES.match(clauses.codes, at)
    if aside is None or clauses.items[aside.end() - 1].preposition not in {"", *_WITH}:
        return 0
    near = (clauses.items[near] for near in range(*aside.span()))
    return aside.end() if all(item.code not in "cm" or item.is_a("venue", "seat", "building") for item in near) else 0


_ASIDES = re.compile(rf"(?:,?(?:t|[pb](?:{PLACE}|c|[cm][{ACTOR}D])))+,?(?:p(?=[{_PEOPLE}])|(?=[{_PEOPLE}]))")
"""Where and when somebody met those named next: «لقائه في مكتبه، اليوم الخميس، السفير …»."""


def _after_day(clauses: Clauses, at: int) -> bool:
    """Whether a comma closes the day: «لقائه اليوم، الوزير أ»."""
    return clauses.codes[at - 1 : at + 1] == "t,"


def not_of_the_next(clauses: Clauses, trigger: Trigger, fillers: dict[str, Filler]) -> None:
    """Leave out when and where another event is to be: «سلمه دعوة إلى القمة المقرر عقدها في …»."""
    event = fillers["event"].index if "event" in fillers else -1
    for role, code in (("place", PLACE), ("date", "t")):
        if role in fillers and (
            of_the_next(clauses, trigger, fillers[role].index) or told_itself(clauses, trigger.index, event, code)
        ):
            del fillers[role]


def of_the_next(clauses: Clauses, trigger: Trigger, at: int) -> bool:
    """Whether an item after an Arabic trigger tells of an event to come that is not its own."""
    if clauses.context.language.order != "VSO" or "event" not in trigger.frame:
        return False
    return any(unit.is_a("scheduled") for item in clauses.items[trigger.index + 1 : at] for unit in item.units)

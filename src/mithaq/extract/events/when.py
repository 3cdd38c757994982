"""When what a clause tells of was, or will be: which of its dates is that of its event."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import Filler, before
from mithaq.extract.clauses.before_events import of_event_ahead, with_its_place
from mithaq.extract.clauses.encounters import purposed
from mithaq.extract.clauses.occurrence import of_main_verb
from mithaq.extract.clauses.of_topics import dated_topic, of_session_ahead
from mithaq.extract.clauses.triggers import says
from mithaq.extract.clauses.with_whom import to_attend
from mithaq.extract.events.days_of_others import AFTER, before_going, of_those_met, told_aside
from mithaq.extract.words.items import AGREEMENT, EVENT, PERSON
from mithaq.model import Value
from mithaq.read.dates import Date
from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses


def date_of(clauses: Clauses, index: int, within: range) -> Filler | None:
    """The date in the clause of a trigger: the first after it, before what another clause tells, or before it."""
    dates = [at for at in clauses.tagged.get("date", ()) if not _of_something_else(clauses, index, at)]
    if not dates:
        return None
    at = next((at for at in dates if index < at < within.stop), None)
    if at is not None and any(
        clauses.codes[between] in "Z@L" or _told_by(clauses, between) or _told_else(clauses, between)
        for between in range(index + 1, at)
    ):
        at = None
    if at is not None and (of_main_verb(clauses, index, at, within.start) or _of_next_verb(clauses, index, at)):
        at = None
    apart = _of_visit(clauses, index) or _goes_on_longer(clauses, index)
    if at is None and dates and not apart and not _spoken_of(clauses, index, within):
        before = range(within.start, index)
        inner = {b for b in before if clauses.codes[b] == "@" or told_aside(clauses, b, index)}
        stops = (b + 1 for b in before if b in inner or _arrives(clauses, b, index))
        low = max(stops, default=within.start)
        fitting = (at for at in dates if low <= at < index and not _set_for(clauses, at, index))
        fitting = (at for at in fitting if not (of_those_met(clauses, at, index) or _of_what_was(clauses, at, index)))
        fitting = (at for at in fitting if not (_of_who_goes(clauses, at, index) or before_going(clauses, index)))
        fitting = (at for at in fitting if not (_long_after(clauses, at, index) or _of_who_acts(clauses, at, index)))
        at = max((at for at in fitting if not _of_longer_visit(clauses, at, index)), default=None)
    at = _of_clause_before(clauses, index, within) if at is None else at
    if at is None:
        return None
    item = clauses.items[at]
    return Filler((), item.start, item.end, at, value=Value(item.unit.value.first, "date"))


def _of_something_else(clauses: Clauses, index: int, at: int) -> bool:
    """Whether a date is that of another event or act than the one at an index, or the first on which a pact holds."""
    valid = _valid(clauses.context.language.code)
    if any(clauses.items[near].unit.text.lower().rpartition(" ")[2] in valid for near in before(at, _VALID_NEAR)):
        return True
    if clauses.context.language.order == "VSO":
        owns = "'" in clauses.codes and _owns_event(clauses, at, index)
        return owns or _since(clauses, at) or dated_topic(clauses, index, at) or _of_another(clauses, index, at)
    acts = _owns_event(clauses, at, index) or _of_act_before(clauses, index, at) or _since_then(clauses, index, at)
    return acts or with_its_place(clauses, index, at) or _of_what_led_to_it(clauses, index, at)


def _of_what_led_to_it(clauses: Clauses, index: int, at: int) -> bool:
    """Whether an English week, month or year is that of what led to an event: “following the election last month”."""
    if not clauses.items[at].unit.text.lower().startswith(("last ", "in ", "earlier ")):
        return False
    for near in before(at, _VALID_NEAR + 1, index + 1):
        if clauses.items[near].unit.text.lower() in _LED_TO:
            return near < at - 1
        if clauses.codes[near] not in "wWKFmch":
            return False
    return False


_LED_TO = frozenset({"following", "after", "since", "in the wake of", "in the aftermath of"})


_VALID_NEAR = 3


@lru_cache(maxsize=4)
def _valid(language: str) -> frozenset[str]:
    """Words before a day from which a pact holds."""
    return frozenset(map(fold_key, load_language(language).data["occurrence"]["valid"]))


def _of_clause_before(clauses: Clauses, index: int, within: range) -> int | None:
    """The date in the English clause before that is of this one as well."""
    at = _before_where(clauses, index, within)
    return _met_to_sign(clauses, index, within) if at is None else at


def _met_to_sign(clauses: Clauses, index: int, within: range) -> int | None:
    """The day on which an English text says that those met who signed: “met in Lima on 3 May and signed the pact”."""
    form = clauses.form(index)
    low = within.start
    joined = form is not None and form.lemma == _SIGN and 0 < low == index - 1 and clauses.codes[low] == "&"
    if not joined or clauses.context.language.order == "VSO":
        return None
    before = clauses.bounds(low - 1)
    verb = clauses.codes.find("V", before.start, before.stop)
    met = clauses.form(verb) if verb >= 0 else None
    days = [at for at in clauses.tagged.get("date", ()) if verb < at < low]
    return days[-1] if met is not None and met.lemma == _MEET and met.tense == "past" and len(days) == 1 else None


_SIGN, _MEET = "sign", "meet"


def _before_where(clauses: Clauses, index: int, within: range) -> int | None:
    """The date right before an English “where”: “flew to Oslo on 3 May, where she met A”, of several days a session."""
    low = within.start
    at = low - 2
    if low < _TWO or clauses.items[low].unit.text.lower() != "where" or clauses.codes[at:low] != "t,":
        return None
    date = clauses.items[at].unit.tags.get("date")
    several = isinstance(date, Date) and bool(date.last)
    named = (ref for item in clauses.items[index : within.stop] if item.code == EVENT for ref in item.refs)
    session = any(clauses.context.kind(ref) in _SESSIONS for ref in named)
    return at if "V" not in clauses.codes[low:index] and (session or not several) else None


_SESSIONS = frozenset({"DialogueRound", "Conference"})


def _of_what_was(clauses: Clauses, at: int, index: int) -> bool:
    """Whether somebody else will do what is told, after a date of the past: “was held in 2022, and A will host …”."""
    if clauses.context.language.order == "VSO" or _WILL.fullmatch(clauses.codes, at + 1, index) is None:
        return False
    verb = clauses.codes.rfind("V", 0, at)
    return verb >= 0 and "L" not in clauses.codes[max(verb - _TWO, 0) : at]


def _long_after(clauses: Clauses, at: int, index: int) -> bool:
    """Whether an English event is one weeks after which something was: “came on Monday, weeks after A’s visit”."""
    if clauses.context.language.order == "VSO" or clauses.codes[index] != EVENT:
        return False
    between = clauses.context.text[clauses.items[at].end : clauses.items[index].start]
    return _AFTER_WEEKS.search(between.lower()) is not None


def _of_who_acts(clauses: Clauses, at: int, index: int) -> bool:
    """Whether a date only says more of who acts: “A, who took office on 3 May, met B”, “A, appointed in May, met B”."""
    if clauses.context.language.order == "VSO":
        return False
    aside = _ASIDE.match(clauses.codes, clauses.codes.rfind(",", 0, at) - 1)
    if aside is None or not aside.start(1) < at < aside.end() <= index + 1:
        return False
    opening = clauses.items[aside.start(1)]
    return opening.code == "Z" or opening.unit.text.endswith("ed")


def _of_who_goes(clauses: Clauses, at: int, index: int) -> bool:
    """Whether an Arabic date is that of an invitation or of leaving: «تسلم أمس دعوة لحضور القمة التي تستضيفها …»."""
    relative = clauses.codes.find("Z", at, index)
    events = range(at + 1, relative) if clauses.context.language.order == "VSO" else ()
    return any(to_attend(clauses, near) for near in events)


_ASIDE = re.compile("[1458],([ZVw])[^,;.]*t[^,;.]*,c{0,2}V")
_AFTER_WEEKS = re.compile(r"\b(?:days?|weeks?|months?|years?) after\b")
_WILL = re.compile("[,;]?[&J][1248]c{0,2}Lc{0,2}")


def _of_act_before(clauses: Clauses, index: int, at: int) -> bool:
    """Whether a date is that of an act after which something is told: “met A after the lifting of the ban on 3 May”."""
    lead = next((near for near in range(at - 1, index, -1) if clauses.items[near].unit.text.lower() in _LATER), at)
    between = clauses.codes[lead + 1 : at]
    return len(between) > _TWO and not set(between) & set(EVENT + "V,")


def _since_then(clauses: Clauses, index: int, at: int) -> bool:
    """Whether a date tells since when nothing of the kind was: “her first visit since she took office in May”.

    Or it is but the day of the report: “LIMA, May 3 – A will meet B”.
    """
    if at in clauses.skipped and at < index and "L" in clauses.codes[at:index]:
        return True
    comma = next((near for near in range(at - 1, -1, -1) if clauses.codes[near] == ","), -1)
    low = max(comma, index) if index < at else comma
    return any(item.unit.text.lower() == "since" for item in clauses.items[low + 1 : at])


_LATER = frozenset({"following", "after", "since", "in the wake of", "in the aftermath of"})


def _since(clauses: Clauses, at: int) -> bool:
    """Whether a date tells since when something is, and not when it took place: «منذ توليه السلطة عام 2013»."""
    for near in before(at, _SINCE_NEAR):
        if clauses.codes[near] in ",V":
            return False
        if clauses.items[near].unit.text == _SINCE:
            return True
    return False


def _of_another(clauses: Clauses, index: int, at: int) -> bool:
    """Whether a date is that of another event: «عقدت القمة في أنقرة، بعد أشهر من قمة مماثلة في سوتشي في نوفمبر»."""
    if EVENT not in clauses.codes[index + 1 : at]:
        return False
    if of_event_ahead(clauses, index, at):
        return True  # «اجتمعوا استعدادا لانعقاد القمة في نيروبي يوم 3 ديسمبر»
    if of_session_ahead(clauses, index, at):
        return True  # «الاجتماع التحضيري للدورة الثالثة المقررة غدا»
    if any(to_attend(clauses, near) for near in range(index + 2, at)):
        return True  # «سلمه دعوة لحضور قمة في باريس مطلع يونيو»
    after = next((near for near in range(index + 1, at) if clauses.items[near].unit.text in AFTER), at)
    return EVENT in clauses.codes[after + 1 : at]


_SINCE, _SINCE_NEAR = "منذ", 6


def _of_next_verb(clauses: Clauses, index: int, at: int) -> bool:
    """Whether a verb beside the aside of an Arabic noun of an act has the date, or what it is said of.

    «في إطار مشاركته في القمة، التقى أمس …», «أشاد، لدى استقباله السفير، بنتائج زيارة الأمير في مايو».
    """
    if clauses.context.language.order == "SVO":
        return _of_second(clauses, index, at)
    form = clauses.form(index)
    if form is None or form.tense != "noun" or clauses.codes[index] == "V":
        return False
    aside = clauses.codes[max(index - 2, 0) : index] in (",l", ",p", ",b")
    return ",V" in clauses.codes[index:at] or (aside and _GOES_ON.search(clauses.codes, index, at) is not None)


def _of_second(clauses: Clauses, index: int, at: int) -> bool:
    """Whether a date begins what an English sentence goes on to: “met A, and on Tuesday B”, “and on 3 May she flew”."""
    goes_on = clauses.codes[at - 1] == "&" and clauses.codes[at - 2] != "t"
    return goes_on and at - 2 > index and clauses.codes[at + 1 : at + 2] not in ("", ".", ";", ",")


_GOES_ON = re.compile(f",[bp@][^,]*{EVENT}")


def _owns_event(clauses: Clauses, at: int, index: int) -> bool:
    """Whether a date is that of another event than the one at an index: “last week's summit”, “the 9 May call”."""
    if clauses.codes[at + 1 : at + 2] != "'":
        named = at + 1 != index and clauses.codes[at + 1 : at + 2] in tuple(EVENT + "KHWa9")
        return named and _inside_name(clauses, at)
    event = next((near for near in range(at + 2, min(at + 6, len(clauses.codes))) if clauses.codes[near] == EVENT), at)
    return event not in {at, index}


def _inside_name(clauses: Clauses, at: int) -> bool:
    """Whether an English date stands between the article or owner of an event and its noun: “their May 9 call”."""
    item = clauses.items[at]
    words = clauses.context.text[item.start : item.end].lower().split()
    before = clauses.context.text[: item.start].lower()
    owned = at > 0 and (clauses.codes[at - 1] == "'" or clauses.items[at - 1].is_a("possessive_pronoun"))
    return owned or "the" in words[:_TWO] or before.endswith(" the ")


_TWO = 2


def _goes_on_longer(clauses: Clauses, index: int) -> bool:
    """Whether an event is only the time within which another one was: “held talks on Monday during a state visit”."""
    if clauses.codes[index] != EVENT:
        return False
    near = range(index - 1, max(-1, index - 3), -1)
    before = next((at for at in near if not clauses.items[at].is_a("possessive_pronoun")), None)
    if before is None:
        return False
    beside = clauses.items[before].unit.text.lower().startswith(_ON_THE_SIDE)  # “met today on the margins of the fair”
    return beside or clauses.items[before].is_a("during")


_ON_THE_SIDE = ("on the sideline", "on the margin", "in the margin", "on the fringe")


def _of_visit(clauses: Clauses, index: int) -> bool:
    """Whether a verb tells of the Arabic visit before it: «التقيا أمس، خلال زيارة يقوم بها …», «… الزيارة التي …»."""
    at = index - 1 - (clauses.codes[max(index - 1, 0)] == "Z")
    if at < 0 or clauses.codes[at] != EVENT or clauses.codes[index] != "V" or clauses.context.language.order != "VSO":
        return False
    refs = clauses.items[at].refs
    right_before = (
        at < index - 1 and "t" in clauses.codes[max(at - _SET_NEAR, 0) : at]
    )  # «في مايو، خلال الزيارة التي …»
    return bool(refs) and clauses.context.kind(refs[0]) == "Visit" and not right_before


def _of_longer_visit(clauses: Clauses, at: int, index: int) -> bool:
    """Whether days are those of a visit in whose course a verb tells something: “On his visit of 3-5 May, A met B”."""
    if clauses.context.language.order == "VSO":
        return _at_the_end(clauses, at, index)
    several = bool(clauses.items[at].unit.value.last)
    if not several or clauses.codes[index] == EVENT:
        return False
    near = (clauses.items[before] for before in range(at - 1, max(-1, at - 1 - _VISIT_NEAR), -1))
    return any(item.code == EVENT and item.refs and clauses.context.kind(item.refs[0]) == "Visit" for item in near)


_VISIT_NEAR = 4


def _lasts(clauses: Clauses, after: range) -> bool:
    """Whether a verb right after an Arabic visit says how long it lasts: «وصل أمس في زيارة تستغرق يومين يلتقي …»."""
    aside = "," in clauses.codes[after.start : after.stop]  # «…، وكان في استقباله …»
    visit = clauses.items[after.start - 1].refs if after.start > 0 and not aside else ()
    form = clauses.form(after.start) if visit and clauses.context.kind(visit[0]) == "Visit" and after else None
    return form is not None and form.lemma in clauses.context.language.data["visits"]["lasting"]


def _at_the_end(clauses: Clauses, at: int, index: int) -> bool:
    """Whether a day is that on which an Arabic visit ended in whose course a verb tells something.

    «اختتم الوزير أ، يوم الجمعة، زيارة دامت ثلاثة أيام، أجرى خلالها مباحثات …».
    """
    if index == at + 1 or EVENT not in clauses.codes[:index]:
        return False
    if _lasts(clauses, range(clauses.codes.find(EVENT, at, index) + 1, index)):
        return True
    lemmas = clauses.context.language.data["visits"]["ended"]
    verbs = (near for near in before(at, _ENDED_NEAR) if clauses.codes[near] == "V")
    form = next((clauses.form(near) for near in verbs), None)
    visits = (item for item in clauses.items[:index] if item.code == EVENT and item.refs)
    return form is not None and form.lemma in lemmas and any(clauses.context.kind(v.refs[0]) == "Visit" for v in visits)


_ENDED_NEAR = 9


def _set_for(clauses: Clauses, at: int, index: int) -> bool:
    """Whether a date is that of another event before a trigger: «القمة المقرر عقدها غدا، محور لقاء جرى بين …»."""
    near = clauses.items[max(at - _SET_NEAR, 0) : at]
    event = clauses.codes[index - 1 : index] == EVENT or clauses.codes[index] == EVENT
    return event and any(item.is_a("scheduled") for item in near) and at < index - 1


_SET_NEAR = 3


def _spoken_of(clauses: Clauses, index: int, within: range) -> bool:
    """Whether somebody only says what he thinks of the act that an Arabic noun names: «رحب اليوم بتوقيع …»."""
    form = clauses.form(index)
    if form is None or form.tense != "noun" or clauses.context.language.order != "VSO":
        return False
    if not index or clauses.items[index - 1].preposition not in _ABOUT:
        return False
    verb = next((at for at in range(index - 1, within.start - 1, -1) if clauses.codes[at] in "VQ"), None)
    if verb is not None and clauses.items[index - 1].preposition == _FOR and EVENT not in clauses.codes[verb:index]:
        return True  # «يصل غدا لحضور القمة», but not «أقيم أمس حفل لتوقيع …»
    return verb is not None and says(clauses, verb)


_ABOUT = ("ب", "على", "ل", "عن")
_FOR = "ل"


def _told_by(clauses: Clauses, at: int) -> bool:
    """Whether the source of an account begins here, whose date is its own: «وفق بيان صدر الأحد»."""
    return clauses.items[at].is_a("source") and clauses.cites(at)


def _arrives(clauses: Clauses, at: int, index: int) -> bool:
    """Whether a purpose of an English verb begins here, whose date is not its own: “left on Sunday to attend …”."""
    return at < index and clauses.context.language.order == "SVO" and clauses.codes[at : at + 2] == "pV"


def _told_else(clauses: Clauses, at: int) -> bool:
    """Whether another act is told here, which has a date of its own: “the agreement signed in 2004”."""
    if clauses.context.language.order == "VSO":
        signed = clauses.codes[at] == "$" and clauses.items[at].unit.text.startswith(_SIGNED)
        # «تلقى اتصالا من أ هنأه فيه بتسميته … يوم …», «… باتفاق وقع في مايو»
        signed |= clauses.codes[at] == "V" and (clauses.codes[at - 1] == AGREEMENT or says(clauses, at))
        held = clauses.codes[at] == "U" and clauses.codes[at - 1] != PERSON  # «بدأ أ جولته أمس في كينيا»
        return signed or held  # «زار القاهرة بالتزامن مع انعقاد القمة … يوم الأحد»
    if clauses.codes[at] != "V":
        return False
    return not clauses.items[at].is_a("auxiliary") and not purposed(clauses, at)


_SIGNED = ("الموقع", "المبرم")


def to_come(clauses: Clauses, index: int, within: range, *, today: bool) -> bool:
    """Whether the date in the clause of a trigger lies after the day of publication, or with ``today`` is it.

    «ينطلق اليوم الحوار …» announces; who is said to meet somebody today may have done so («يلتقي اليوم …»).
    """
    published = str(clauses.context.document.published or "")
    date = date_of(clauses, index, within) if published else None
    first = date.value.text if date is not None and date.value is not None else ""
    same = today and first == published and clauses.context.language.order == "VSO"
    return bool(first) and (same or first[: len(published)] > published[: len(first)])

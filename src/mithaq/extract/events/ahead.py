"""Whether what a trigger tells is still to come, or is only meant and nobody has announced it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.chunks.same_event import is_definite
from mithaq.extract.clauses.encounters import announced, purposed
from mithaq.extract.clauses.intents import decided_on, signed_already
from mithaq.extract.clauses.interruptions import reached_at
from mithaq.extract.clauses.met_to_hold import met_to_hold
from mithaq.extract.clauses.of_topics import ahead_of
from mithaq.extract.clauses.prospects import has_become, still_ahead
from mithaq.extract.clauses.triggers import frames_of
from mithaq.extract.clauses.with_whom import to_attend
from mithaq.extract.clauses.witnessed import witnessed_later
from mithaq.extract.events.arrangements import arranged, went_to_do
from mithaq.extract.events.earlier_events import spoken_of
from mithaq.extract.events.when import date_of, to_come
from mithaq.extract.words.items import ACTOR, AGREEMENT, EVENT, PLACE
from mithaq.read.languages import load_language
from mithaq.text import fold_key
from mithaq.vocabulary import PLACING

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref
    from mithaq.read.languages import Form

PROVIDED = fold_key("على أن")
"""«على أن يزور الوزير …»: what is agreed to follow."""


def ahead(clauses: Clauses, trigger: Trigger, within: range) -> bool:
    """Whether a noun, a plan or a present tense speaks of a time to come: «تستضيف المغرب المؤتمر الشهر المقبل»."""
    index, codes = trigger.index, clauses.codes
    if trigger.frame.get("to_come"):
        return True
    event = next((at for at in range(index - 1, within.start - 1, -1) if codes[at] not in _PLACED), -1)
    was = trigger.form is not None and trigger.form.tense == "past"  # «الاجتماع التحضيري للدورة المقررة غدا عقد اليوم»
    if event >= 0 and codes[event] == EVENT and (event == index - 1 or not was) and ahead_of(clauses, event):
        return True  # «الدورة المزمع عقدها غدا في مسقط برئاسة …»
    if codes[index] == EVENT:
        dated = trigger.frame.get("presupposed") == DATED and to_come(clauses, index, within, today=False)
        return (dated or announced(clauses, index, within)) and not _was_held(clauses, index)
    if trigger.form is None and trigger.frame.get("invites") and "V" not in codes[within.start : index]:
        verb = codes.find("V", index, within.stop)  # “At the invitation of A, B will pay a visit”
        return "L" in codes[index : max(verb, index)]
    if trigger.form is None or "stance" in trigger.frame:
        return False
    return decided_on(clauses, trigger) or _verb_ahead(clauses, trigger, trigger.form, within)


_PLACED = frozenset("Ytpb,2")
"""Letters of where and when an event is to be."""
DATED = "dated"
"""Of what is presupposed only where “the” and a date tell of it: “discussed the visit of A to Lima in May”."""


def holds_anyway(clauses: Clauses, trigger: Trigger, within: range) -> bool:
    """Whether what a trigger tells is true although it stands inside something said, or wished."""
    presupposed = trigger.frame.get("presupposed", False)
    if presupposed == DATED:
        definite = is_definite(clauses.context, clauses.items[trigger.index].units[0])
        presupposed = definite and date_of(clauses, trigger.index, within) is not None
    return bool(presupposed) or signed_already(clauses, trigger)


def may_not_be(clauses: Clauses, trigger: Trigger, within: range) -> bool:
    """Whether an event spoken of is but proposed, or what somebody opposes or asks for: “opposed the visit of A”."""
    index = trigger.index
    if trigger.frame.get("presupposed") != DATED:
        return False
    return (index > within.start and clauses.items[index - 1].is_a("unsettled", "scheduled")) or (
        is_only_talked_of(clauses, clauses.codes.rfind("V", within.start, index))
    )


def is_only_talked_of(clauses: Clauses, verb: int) -> bool:
    """Whether a verb, if there is one, tells what somebody opposes, asks for or denies."""
    form = clauses.form(verb) if verb >= 0 else None
    frames = frames_of(clauses.context.language.code)
    return form is not None and any(frame.get("stance") in _NOT_YET for frame in frames.get(("verb", form.lemma), ()))


_NOT_YET = frozenset({"oppose", "reject", "call-for", "demand", "hope", "appeal", "urge", "deny"})
"""Kinds of stances on what need not come about."""


def _was_held(clauses: Clauses, index: int) -> bool:
    """Whether a text has told where or when an English event was: “Prior to the ceremony, they held talks”."""
    refs = clauses.items[index].refs if clauses.context.language.order == "SVO" else ()
    earlier = (f for f in clauses.context.facts if f.evidence.sentence < clauses.context.sentence)
    return any(f.subject in refs and f.predicate in PLACING and f.status == "asserted" for f in earlier)


def _verb_ahead(clauses: Clauses, trigger: Trigger, form: Form, within: range) -> bool:
    """Whether an infinitive or a present tense speaks of a time to come."""
    index = trigger.index
    if form.tense == "infinitive" or clauses.items[index].is_a("purposed"):
        meant = purposed(clauses, index) and met_to_hold(clauses, index) is None
        return (meant and not went_to_do(clauses, index)) or still_ahead(clauses, within)
    if form.tense == "past" and still_ahead(clauses, within):
        return True  # “will meet A and sign the treaty”
    after = clauses.items[index + 1 : index + 2]
    set_for = any(item.code == EVENT and item.units[-1].code == "L" for item in after)  # «لعقد الجولة المزمع …»
    if form.tense == "noun" and (set_for or any(item.code == "L" or item.is_a("scheduled") for item in after)):
        return clauses.context.language.order == "VSO"  # «التوقيع المرتقب على الاتفاق»
    if _to_be(clauses, index) or _goes_to_hold(clauses, trigger, form) or _of_what_is_ahead(clauses, trigger, form):
        return True  # “the second round, to be held in Bern”; «وصل لعقد جلسة مباحثات»
    told = clauses.items[index].unit.text.endswith("ing") or witnessed_later(clauses, index, within.start)
    told = told or (form.tense == "present" and not has_become(clauses, index, within))
    if not (told or _third_person(clauses, index, form) or _of_event(clauses, index)):
        return False  # most verbs: what they tell has happened, whatever else is to come
    later = _future_ahead(clauses, trigger, within) or to_come(
        clauses, index, within, today="event" not in trigger.frame
    )
    later = later and not _of_held(clauses, trigger, within)
    return later or (index > 0 and clauses.items[index - 1].unit.text == PROVIDED) or _goes_on_ahead(clauses, index)


_LATER = "later this "


def _words(clauses: Clauses, rest: range) -> str:
    """What the items of a clause say from a trigger on."""
    last = clauses.items[rest.stop - 1]
    return clauses.context.text[clauses.items[rest.start].start : last.end].lower()


def _future_ahead(clauses: Clauses, trigger: Trigger, within: range) -> bool:
    """Whether a word of the future follows; not one inside English topics, “discussed the upcoming summit”."""
    rest = range(trigger.index, within.stop)
    if clauses.context.language.order == "SVO" and _LATER in _words(clauses, rest):
        return True
    if clauses.context.language.order == "SVO" and "topics" in trigger.frame:
        return any(clauses.codes[at] == "L" and not clauses.items[at].is_a("coming") for at in rest)
    agreed = "planned" in trigger.frame and "agreement" in trigger.frame.get("roles", {})
    return "L" in clauses.codes[rest.start : rest.stop] or (agreed and _tomorrow(clauses, rest, within))


def _tomorrow(clauses: Clauses, rest: range, within: range) -> bool:
    """Whether an Arabic agreement is to be signed: «توقع قطر وكينيا غدا …», «وستكون المذكرة التي يوقعها …»."""
    before = (clauses.items[at] for at in range(within.start, rest.start))
    if any(item.is_a("copula") and item.unit.text.startswith(_WILL) for item in before):
        return True
    days = (clauses.items[at].unit.text for at in rest if clauses.codes[at] == "t")
    return clauses.context.language.order == "VSO" and any(day.split()[0] in _TOMORROW for day in days)


_WILL = "س"
_TOMORROW = frozenset({"غدا", "غد", "الغد"})


def _of_what_is_ahead(clauses: Clauses, trigger: Trigger, form: Form) -> bool:
    """Whether an Arabic present tense goes on about what the text last told to be ahead: «يزور … غدا. ويجري …»."""
    context = clauses.context
    roles = trigger.frame.get("roles", {})
    acts = "event" in trigger.frame or "event" in roles or ("agreement" in roles and "planned" in trigger.frame)
    if form.tense != "present" or context.language.order == "SVO" or not acts:
        return False
    antecedent = clauses.codes.rfind(EVENT, 0, trigger.index)
    if _RELATIVE.fullmatch(clauses.codes, antecedent + 1, trigger.index) and to_attend(clauses, antecedent):
        return True  # «تسلم دعوة لحضور القمة التي تستضيفها عمان»
    near = (item for item in clauses.items[trigger.index + 1 : trigger.index + _THREE] if item.code == EVENT)
    if any(unit.code == "L" for item in near for unit in item.units):
        return True  # «وتعقد الجولة المقبلة في …», «وتستضيف كينيا القمة المقبلة»
    told = context.told.get(context.state.event)
    return told is not None and told.planned and not _goes_on_now(clauses)


_THREE = 3
_RELATIVE = re.compile("[lpDdFK]{0,4}Z")


def _goes_on_now(clauses: Clauses) -> bool:
    """Whether an Arabic sentence says that what it tells is going on: «وتستضيف الدوحة حاليا محادثات»."""
    words = clauses.context.text[clauses.items[0].start : clauses.items[-1].end].split()
    return not _now(clauses.context.language.code).isdisjoint(word.strip("،,.") for word in words)


@lru_cache(maxsize=4)
def _now(language: str) -> frozenset[str]:
    return frozenset(map(fold_key, load_language(language).data["meetings"]["now"]))


def _goes_on_ahead(clauses: Clauses, index: int) -> bool:
    """Whether an Arabic verb goes on about what is to come: «يزور … غدا، ويلتقي خلالها …», «سيصل …، حيث يجري …»."""
    joined = index > 1 and clauses.codes[index - 1] in "&J" and clauses.context.language.order == "VSO"
    verb = clauses.codes.rfind("V", 0, index) if joined else -1
    form = clauses.form(verb) if verb >= 0 else None
    if form is None or form.tense != "present":
        return False
    return "L" in clauses.codes[:verb] or to_come(clauses, verb, range(verb, index), today=False)


def goes_on_to(clauses: Clauses, trigger: Trigger, fillers: dict[str, Filler], coming: set[Ref]) -> bool:
    """Whether an Arabic present tense goes on about an event to come: «يبدأ غدا جولة عربية تشمل …»."""
    told = "event" in fillers and not coming.isdisjoint(fillers["event"].refs)
    present = trigger.form is not None and trigger.form.tense == "present"
    return told and present and clauses.context.language.order == "VSO"


def _of_held(clauses: Clauses, trigger: Trigger, within: range) -> bool:
    """Whether Arabic talks whose topics are told have been held: «عُقد اليوم لقاء بين أ وب، يتناول …»."""
    if clauses.context.language.order == "SVO" or "topics" not in trigger.frame:
        return False
    forms = (clauses.form(at) for at in range(within.start, trigger.index) if clauses.codes[at] == "V")
    return any(form is not None and form.tense == "past" for form in forms)


def _goes_to_hold(clauses: Clauses, trigger: Trigger, form: Form) -> bool:
    """Whether an Arabic noun of an act is what a journey is for: «وصل إلى جدة لعقد …», not «فرصة لإجراء …»."""
    frame = trigger.frame
    if clauses.codes[trigger.index - 2 : trigger.index - 1] not in _WHERE:
        return False
    tells = "topics" not in frame and ("event" in frame or "event" in frame.get("roles", {}))
    return form.tense == "noun" and tells and clauses.codes[trigger.index - 1] == "l"


def _of_event(clauses: Clauses, index: int) -> bool:
    """Whether a participle tells of the English event before it: “the summit hosted by Kenya next month”."""
    by = clauses.codes[index + 1 : index + 2] == "p" and clauses.items[index + 1].unit.text == "by"
    return by and clauses.codes[index - 1] == EVENT and clauses.context.language.order == "SVO"


def _third_person(clauses: Clauses, index: int, form: Form) -> bool:
    """Whether an English verb stands in the present, which is listed with the past: “takes place tomorrow”."""
    english = form.tense == "past" and clauses.context.language.order == "SVO"
    return english and clauses.items[index].unit.text.split()[0].endswith("s")


def upcoming(clauses: Clauses, index: int) -> bool:
    """Whether a visit that is talked about stands: “the upcoming visit of A to Kenya”, “preparations for the visit”."""
    item = clauses.items[index]
    if item.code != EVENT or not item.refs or clauses.context.kind(item.refs[0]) != "Visit":
        return False
    near = (clauses.items[at].unit.text.lower() for at in range(max(0, index - _NEAR), index))
    prepared = clauses.context.language.order == "SVO" and any(word.startswith(_PREPARED) for word in near)
    return prepared or any(unit.is_a("ahead") for unit in item.units)


_PREPARED = ("preparation", "arrangements for")


def foreseen(clauses: Clauses, index: int) -> bool:
    """Whether a known event is told to lie ahead, whoever hopes for it: “hoped for the next round, to be held …”."""
    if not _to_be(clauses, index):
        return False
    at = index - _BEFORE_TO_BE
    at -= at > 0 and clauses.codes[at] == ","
    if at < 0 or clauses.codes[at] != EVENT:
        return False
    item = clauses.items[at]
    known = clauses.context.kind(item.refs[0]) == "DialogueRound" if item.refs else False
    return known or is_definite(clauses.context, item.units[0])


_WHERE = frozenset(PLACE + ACTOR + "t")
"""Letters of what ends a journey's telling: where to, or when."""
_BEFORE_TO_BE = 3


def only_vague(clauses: Clauses, trigger: Trigger, within: range, *, meant: bool) -> bool:
    """Whether those who plan an event say no more than that: “agreed to meet again”, “to meet on a regular basis”.

    Of one that is but where something else was done nobody is told either: “the decisions taken during the talks”.
    """
    index = trigger.index
    english = clauses.codes[index] == EVENT and clauses.context.language.order == "SVO"
    if english and (reached_at(clauses, index - 1) or spoken_of(clauses, index)):
        return True
    if not meant and not (index and clauses.codes[index - 1] == "V" and purposed(clauses, index - 1)):
        return False
    words = clauses.context.language.data.get("prospects", {})
    if not words or ("event" not in trigger.frame and "event" not in trigger.frame.get("roles", {})):
        return False
    rest = [item.unit.text.lower() for item in clauses.items[index + 1 : within.stop]]
    if any(word in words["recurring"] for word in rest):
        return True
    settled = any(code in "t2" for code in clauses.codes[index + 1 : within.stop])
    return not settled and any(word in words["vague"] for word in rest[:_NEAR])


_NEAR = 3
"""Words after a verb within which it is said that it is not settled when."""


def agreed_that(clauses: Clauses, trigger: Trigger, within: range) -> list[range]:
    """The clause of what is agreed in English, one range or none: “agreed that the next meeting will be in May”."""
    that = clauses.codes.find("@", trigger.index + 1, trigger.index + _THAT_NEAR)
    return [range(that, within.stop)] if that > 0 and trigger.frame["stance"] == "agree" else []


_THAT_NEAR = 6


def wish_start(clauses: Clauses, trigger: Trigger, within: range) -> int:
    """Where what is wished begins: in Arabic after the talks at which it is said, «دعا أ ب في اتصال هاتفي إلى …»."""
    low = trigger.index + 1
    if trigger.form is None or trigger.is_noun or clauses.context.language.order == "SVO":
        return low
    wanted = trigger.frame["complement"]
    rest = range(low, within.stop)
    lead = next((at for at in rest if clauses.codes[at] == "@" or clauses.items[at].preposition in wanted), low)
    return lead if _SAID_AT.search(clauses.codes, low, lead) else low


_SAID_AT = re.compile(rf"p{EVENT}[^VZ]*$")


def only_meant(clauses: Clauses, trigger: Trigger, within: range) -> bool:
    """Whether a purpose is told of an event that nobody announces: “the need to host talks”, “hoped to meet”."""
    form = trigger.form
    if not trigger.frame.keys().isdisjoint({"stance", "topics"}):
        return "stance" in trigger.frame and _may_say(clauses, trigger, within)
    if (_may_be if clauses.context.language.order == "VSO" else _hedged)(clauses, trigger, within):
        return True
    if form is None:
        return False
    if form.tense != "infinitive" and not clauses.items[trigger.index].unit.text.endswith("ing"):
        return False
    if aimed_at(clauses, trigger.index):
        return True
    done = arranged(clauses, trigger.index, within) or met_to_hold(clauses, trigger.index) is not None
    return purposed(clauses, trigger.index) and not done


def _may_say(clauses: Clauses, trigger: Trigger, within: range) -> bool:
    """Whether a stance is only one that somebody may take: “Kenya may condemn the raid”, «قد يدين الوزير …»."""
    if trigger.form is None or trigger.is_noun:
        return False
    if clauses.context.language.order == "VSO":
        return _may_be(clauses, trigger, within)
    near = range(max(within.start, trigger.index - _TWO), trigger.index)
    refused = "X" in clauses.codes[near.start : near.stop]  # “could not accept the offer”
    return not refused and any(clauses.items[at].is_a("hedge") for at in near)


def _may_be(clauses: Clauses, trigger: Trigger, within: range) -> bool:
    """Whether an Arabic verb in the present tells only what may be, or nearly was: «قد توقع …», «كادت قطر توقع …».

    Or an agreement is not in force yet: «حتى تدخل الاتفاقية حيز النفاذ», «قبل دخول الاتفاقية حيز التنفيذ».
    """
    if trigger.form is None and "agreement" in trigger.frame.get("roles", {}):
        agreement = clauses.codes.rfind(AGREEMENT, within.start, trigger.index)
        early = clauses.items[max(agreement - _TWO, within.start) : max(agreement, within.start)]
        return any(item.unit.text in _not_until(clauses.context.language.code) for item in early)
    near = range(max(within.start, trigger.index - _TWO), trigger.index)
    if trigger.form is None or trigger.form.tense != "present" or "V" in clauses.codes[near.start : near.stop]:
        return False
    return any(clauses.items[at].is_a("hedge") for at in near)


@lru_cache(maxsize=4)
def _not_until(language: str) -> frozenset[str]:
    """Words before what has not come about yet."""
    return frozenset(map(fold_key, load_language(language).data["occurrence"]["until"]))


def aimed_at(clauses: Clauses, index: int) -> bool:
    """Whether an event is but what somebody aims at: “with the aim of convening talks”, “with a view to holding”."""
    if index < _TWO or clauses.codes[index - 1] != "p" or clauses.context.language.order == "VSO":
        return False
    return clauses.items[index - _TWO].unit.text.lower().rpartition(" ")[2] in _AIMS


_TWO = 2
_AIMS = frozenset(
    {"aim", "goal", "view", "objective", "intention", "purpose", "hope", "possibility", "prospect", "idea"}
)


def _hedged(clauses: Clauses, trigger: Trigger, within: range) -> bool:
    """Whether an event only may come to be: “their first meeting may take place in May”, “could hold talks”."""
    if "event" not in trigger.frame and "event" not in trigger.frame.get("roles", {}):
        return False
    index = trigger.index
    near = range(index + 1, min(index + _NEAR, within.stop)) if clauses.codes[index] == EVENT else ()
    before = range(max(within.start, index - _NEAR), index) if clauses.codes[index] == "V" else ()
    return any(clauses.items[at].is_a("hedge") for at in (*near, *before))


def all_ahead(context: Context) -> bool:
    """Whether the event spoken of is only announced itself, so that an English text goes on from one to the next."""
    event = context.state.event
    told = [fact.status for fact in context.facts if fact.subject == event]
    return context.language.order == "SVO" and bool(told) and set(told) == {"planned"}


def _to_be(clauses: Clauses, index: int) -> bool:
    """Whether a participle stands after “to be”: “the next round, to be held in Bern”."""
    return index > 1 and clauses.items[index - 1].unit.text == "be" and purposed(clauses, index - 1)

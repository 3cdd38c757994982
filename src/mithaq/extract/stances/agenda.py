"""What talks are about: where the topics begin and end, and which facts each of them gives."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import Filler, after
from mithaq.extract.clauses.arabic_lists import talks_trimmed
from mithaq.extract.clauses.complements import parts, resumed
from mithaq.extract.clauses.fields import past_counted
from mithaq.extract.clauses.qualifiers import enough
from mithaq.extract.clauses.topic_words import is_saying, verbs_of_talk, words
from mithaq.extract.clauses.triggers import has_word
from mithaq.extract.events.ahead import PROVIDED
from mithaq.extract.stances.adverbials import past_press_office
from mithaq.extract.stances.topic_ends import (
    AT_REQUEST,
    bare,
    before_stance,
    expresses,
    in_letter,
    paraded,
    says_nothing,
    tells_of,
    told_act,
    topics_end,
    without_said,
)
from mithaq.extract.stances.topics import provisional_topic, topics_of, wording
from mithaq.extract.stances.where_talked import past_holding, past_occasion, where_talked
from mithaq.extract.stances.who_discussed import past_this_event, past_unnamed
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import ACTOR, AGREEMENT, EVENT, PERSON, PLACE, PREPOSITIONS, REGION, ROLE, SIDE, SIDES
from mithaq.model import Ref, Value
from mithaq.records import record

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.members import Part
    from mithaq.extract.clauses.triggers import Trigger
    from mithaq.extract.words.context import Context

_HAPPENINGS = frozenset({"DialogueRound", "Dialogue", "Meeting", "Call", "Visit", "Conference", "DiplomaticEvent"})
NO_TOPIC = ",to#" + PERSON + ROLE + SIDE + EVENT
"""Letters of commas, times and whoever talks: a topic begins with none of them."""
_SKIPPED = NO_TOPIC + SIDES + 'L"'
_WHERE, _WITH = frozenset({"في", "ب", "ل"}), frozenset({"مع", "من"})
"""Prepositions that lead to a topic, but to no place or date as one; and to whom one talks with."""
_STRAY = frozenset("wDdK&A0FBc")
"""Letters that the rest of an unread title after «مع» may have."""
_LONGEST_TITLE = 10


@record
class Agenda:
    """What is said to have topics, as which property, by which rule and words, and whether it is yet to come."""

    subject: Ref
    predicate: str
    rule: str
    index: int
    planned: bool = False


_HEAD_NEAR = 2
"""Items after a verb within which the words stand that make it one of topics."""


def agenda_start(clauses: Clauses, trigger: Trigger, high: int, fillers: dict[str, Filler]) -> int | None:
    """Where the topics of an Arabic verb or noun begin: the object, or the words after one of its prepositions."""
    frame, index = trigger.frame, trigger.index
    where_talked(clauses, trigger, high, fillers)
    if not all(enough(need, fillers) for need in frame.get("needs", ())) or _unsaid(clauses, trigger, fillers):
        return None
    if _of_agreement(clauses, index, fillers) or in_letter(clauses, index + 1):
        return None
    if frame["topics"] == ["before"]:
        return _before(clauses, index)
    if frame["topics"] == ["subject"]:
        return index + 1
    subject = clauses.explicit_subject(index, range(index, high))
    if subject is not None and clauses.codes[subject.index] in PERSON + SIDES:
        clauses.spoken = subject.refs
    known = [*fillers.values(), *([subject] if subject else [])]
    at: int | None = max([index, *(filler.index for filler in known if index < filler.index < high)])
    reach = range(clauses.bounds(index).start if frame.get("anywhere") else index + 1, high)
    if "among" in frame and has_word(clauses, reach, frame["among"]) is None:
        return None
    if "continues" in frame:
        at = has_word(clauses, after(index, _HEAD_NEAR, high), frame["continues"])
    elif at is not None and at + 1 < high and clauses.items[at + 1].is_a("talk"):
        at += 1
    start = None if at is None else topics_start(clauses, frame["topics"], at + 1, high)
    stressed = start is not None and frame.get("unstressed") and clauses.items[start].is_a("stance_noun")  # «ركز على …»
    return None if stressed or start is None else past_counted(clauses, start, high)


def _of_agreement(clauses: Clauses, index: int, fillers: dict[str, Filler]) -> bool:
    """Whether a relative clause is about an agreement named after the event: «ختام المباحثات وثيقة …، التي تشمل …».

    After an indefinite noun no word opens it: «… بتوقيع تسعة اتفاقات شملت …».
    """
    event = fillers.get("event")
    told = event is not None and 0 <= event.index < index and clauses.codes[index - 1] in "Z" + AGREEMENT
    return told and event is not None and bool({AGREEMENT, '"'} & set(clauses.codes[event.index : index]))


def _before(clauses: Clauses, index: int) -> int | None:
    """Where the subject begins of which a phrase says that it was talked about: «كانت التجارة محل نقاش»."""
    low = clauses.bounds(index).start
    opened = [at for at in range(low, index) if clauses.codes[at] == "@" or _equals(clauses, at, low)]
    after_copula = [at + 1 for at in opened if at + 1 < index and not _is_filler(clauses, at + 1, index)]
    start = after_copula[-1] if after_copula else low
    while start < index and (clauses.codes[start] in "&J," or _is_filler(clauses, start, index)):
        start += 1
    # «وتم استعراض المواضيع المدرجة على جدول الأعمال» tells of another verb what was talked about.
    denied = any(clauses.codes[at] == "X" or clauses.items[at].is_a("passive") for at in range(low, start + 1))
    return start if start < index and not denied and clauses.codes[start] != "V" else None


def _unsaid(clauses: Clauses, trigger: Trigger, fillers: dict[str, Filler]) -> bool:
    """Whether nobody is named who does what one must be said to do: «أثارت القضية جدلا», but «أثارا قضية …».

    So it is where a relative clause tells of what was named before.
    """
    form = trigger.form
    if form is not None and form.object and clauses.codes[trigger.index - 1 : trigger.index] == "Z":
        return True  # «وما تضمنته من مبادرات»
    several = form is not None and form.number in {"dual", "plural"}
    return bool(trigger.frame.get("said")) and "party" in fillers and fillers["party"].index < 0 and not several


def _equals(clauses: Clauses, at: int, low: int) -> bool:
    """Whether a copula stands here, or at the head of its clause a verb that is one: «مثّل الملف محور …»."""
    form = clauses.form(at) if clauses.codes[at] == "V" and at <= low + 1 else None
    return clauses.items[at].is_a("copula") or (form is not None and form.lemma in _EQUAL)


_EQUAL = frozenset({"مثل"})


def _is_filler(clauses: Clauses, at: int, index: int) -> bool:
    """Whether nothing but adverbs and the copula stands from an item to the phrase."""
    return all(item.is_a("copula", "never", "adverb") for item in clauses.items[at:index])


def topics_start(clauses: Clauses, prepositions: list[str], at: int, high: int) -> int | None:
    """The item after one of the prepositions, or the object where that is allowed."""
    at = first = _past_opening(clauses, prepositions, at, high)
    high = before_stance(clauses, at, high)
    while at < high and clauses.items[at].unit.text != PROVIDED:
        code, item = clauses.codes[at], clauses.items[at]
        if code in PREPOSITIONS and at not in clauses.skipped:
            if item.preposition in prepositions and _leads(clauses, at, high, first=at == first):
                return at + 1
            if item.preposition == "ل" and at + 1 < high and expresses(clauses, at + 1):
                return None  # «تحدث أ مع ب للتعبير عن …»
            at = _past_partner(clauses, at, high) if item.preposition in _WITH else _past_where(clauses, at, high)
        elif (held := past_holding(clauses, at)) > at:
            at = held
        elif (code == "Z" and item.unit.text != _WHAT) or tells_of(clauses, at):
            comma = clauses.codes.find(",", at, high)
            if comma < 0:
                return None
            at = comma + 1
        elif (beyond := _beyond(clauses, at, high)) > at:
            at = beyond
        elif at in clauses.skipped or code in _SKIPPED or "object" not in prepositions or _is_adverb(clauses, at):
            at += 1
        else:
            return at
    return None


def _past_frame(clauses: Clauses, at: int, high: int) -> int:
    """Past the comma that closes in what frame something is talked about: «…، في إطار مشاركتهما …، ملف المياه»."""
    framed = clauses.codes[at - 1 : at + 1] == ",p" and at + 1 < high
    framed = framed and clauses.items[at + 1].unit.text in words("framing")
    closing = clauses.codes.find(",", at, high - 1) if framed else -1
    return at if closing < 0 else closing + 1


def _past_where(clauses: Clauses, at: int, high: int) -> int:
    """Past a preposition and what it leads to, also the whole name of a house: «في مقر الرئاسة الثانية في …، مع …»."""
    if (framed := _past_frame(clauses, at, high)) > at:
        return framed
    house = _VENUE.match(clauses.codes, at, high)
    if house is not None and clauses.items[at + 1].is_a("venue", "seat", "ministry"):
        return house.end()
    if (past := past_this_event(clauses, at, high)) > at:
        return past
    manner = at + 1 < high and clauses.items[at + 1].is_a("manner_noun", "occasion")
    return _past_held(clauses, at + 2 + manner)


def _past_held(clauses: Clauses, at: int) -> int:
    """Past what meetings in the plural were like: «خلال اجتماعات رفيعة المستوى في العاصمة، …»."""
    while clauses.codes[at - 1 : at + 1] in {"uK", "KK"}:
        at += 1
    return at


def _leads(clauses: Clauses, at: int, high: int, *, first: bool) -> bool:
    """Whether a preposition leads to a topic, and not to a place or an occasion; ``first`` after the verb.

    «بحث … في اتصال هاتفي …»: where something is talked about is no topic.
    """
    following = clauses.codes[at + 1 : at + 2]
    after_it = clauses.items[at + 1] if at + 1 < high else None
    if _past_frame(clauses, at, high) > at or past_this_event(clauses, at, high) > at:
        return False
    if clauses.items[at].preposition in _WHERE and following and following in PLACE + ACTOR + REGION + "ta#":
        return False
    by = after_it is not None and clauses.codes[at] == "b" and after_it.unit.text in AT_REQUEST  # «بحضور الوزير أ»
    if by or (after_it is not None and after_it.is_a("manner_noun", "occasion", "venue", "seat", "building")):
        return False
    return following not in NO_TOPIC or _spoken_of(clauses, at, first=first)


def _beyond(clauses: Clauses, at: int, high: int) -> int:
    """The item after a manner, an occasion, a name or a title that stands between a verb and its topics; or the same.

    «ناقش المسؤولون …», «بشكل معمق», «استعرض رئيسا اللجنة …», «ناقش وزيرا خارجية البلدين …», «مع وفد كيني برئاسة أ …».
    """
    code, item = clauses.codes[at], clauses.items[at]
    if item.is_a("manner_head"):
        return at + 2
    if item.is_a("beside"):
        return past_occasion(clauses, at, high)
    if item.is_a("source"):  # «استعرض الرئيسان، بحسب بيان الرئاسة، جهود …», «دار الحديث وفقا لبترا حول …»
        office = past_press_office(clauses, at, high)
        named = _TELLER.match(clauses.codes, at + 1, high) if clauses.codes[at - 1] not in ",-" else None
        past = max(clauses.codes.find(",", at, high) + 1, at) if named is None else named.end()
        return office if office > at else past
    if code in "wn" and (name := _NAME.match(clauses.codes, at)) is not None:
        return name.end()
    told = {"%": _TITLE, "$": _LED, "&": _AND_SOMEBODY}.get(code)
    if told is not None and (match := told.match(clauses.codes, at)) is not None:
        return match.end()
    return at + 1 if item.unit.text in words("gathered") else past_unnamed(clauses, at, high)


_TELLER = re.compile(r"l(?:m?[wdD1OF]|m)")
"""By whose account something is told, with no comma after it: «وفقا لوكالة سونا»."""


def _spoken_of(clauses: Clauses, at: int, *, first: bool) -> bool:
    """Whether an event after a preposition is what is talked about: «تطرقا إلى القمة …», «البحث في زيارة الرئيس …»."""
    if clauses.codes[at + 1 : at + 2] != EVENT:
        return False
    refs = clauses.items[at + 1].refs
    visit = bool(refs) and clauses.context.kind(refs[0]) == "Visit" and clauses.codes[at + 2 : at + 3] in {PERSON, ROLE}
    return clauses.items[at].preposition in _ABOUT or (first and visit)


_ABOUT = frozenset({"إلى", "بشأن", "عن"})


def _past_opening(clauses: Clauses, prepositions: list[str], at: int, high: int) -> int:
    """The item after the adjective of a noun of talking, «تقييم معمق لمختلف …», or after whose meeting it is."""
    if at + 1 < high and clauses.items[at].is_a("adjective") and clauses.items[at + 1].preposition in prepositions:
        return at + 1
    owners = _OWNERS.match(clauses.codes, at, high)
    return owners.end() if owners is not None and owners.end() < high else at


_OWNERS = re.compile(r"l1(?:&[DdK0A1]+)*,(?=Z)|-[^-,;.V]{1,9}-")
"""Whose meeting discusses something, or an aside: «ناقش الاجتماع لوزراء خارجية كينيا، الذي …», «بحثا -وفق قنا- …»."""
_TITLE = re.compile(r"%F*(?:[68][DdK]{1,2}(?=[,pt])|[681])?")
"""A title in the dual or plural that names nobody, with the body or the states that it is of."""
_NAME = re.compile(r"n*w(?:n*[wdD]){0,3},(?!&)")
"""A name that nothing was known of, between commas: «بحث وزير الشؤون الخارجية، أحمد فارس، …»."""
_LED = re.compile(rf"(?<=[{SIDE}s,])\$(?:[{PERSON}{ROLE}]|n*w(?:n*[wd]){{0,3}}(?=,))")
"""Who leads a delegation, after it."""
_VENUE = re.compile(rf"[pb](?:[mc][FNDdKB{ACTOR}]*|B)(?:[pb][c{PLACE}{ACTOR}]D?)?,")
_AND_SOMEBODY = re.compile(f"(?<=,)&{PERSON}|(?<=t)&{ROLE}")
"""Who talks with the subject, after a day: «بحث أ، اليوم، وب، ملف المياه», «ناقش سموه ووزير الخارجية الكيني …»."""
_WHAT = "ما"
"""«ناقش الجانبان ما تحقق …»: a relative that is a topic of its own."""


def _is_adverb(clauses: Clauses, at: int) -> bool:
    """Whether a word is an adverb, or leads to one: «ناقشا وبصورة معمقة …»."""
    item = clauses.items[at]
    leads = item.code == "&" and at + 1 < len(clauses.items) and clauses.items[at + 1].is_a("manner_head")
    return leads or (item.is_a("never") and not item.is_a("determiner"))


def _past_partner(clauses: Clauses, at: int, high: int) -> int:
    """The item after «مع» and whom the talks are with, whose title may not have been read to its end."""
    people = clauses.context.language.title["people"]
    start = at + 2
    while start < high and clauses.items[start].unit.text in people:
        start += 1  # «بحث مع أصحاب السعادة السفراء …»
    end = start
    while end < min(high, start + _LONGEST_TITLE) and clauses.codes[end] in _STRAY:
        if clauses.items[end].is_a("topic_lead", "topic_act", "topic_head", "noun", "masdar", "topic_distribute"):
            return start
        end += 1
    return end if end > start and clauses.codes[end : end + 1] == "," else start


def write_topics(clauses: Clauses, agenda: Agenda, span: Part) -> None:
    """Write each member of a list of topics, in its own words."""
    context = clauses.context
    verbs = verbs_of_talk(context.language.code)
    high = clauses.bounds(span[0]).stop
    members = parts(clauses, *span)
    while context.language.order == "VSO" and (again := resumed(clauses, span[1], high)) is not None:
        span = again, topics_end(clauses, again, high)
        members += parts(clauses, *span)
    for number, found in enumerate(without_said(clauses, members)):
        part = talks_trimmed(clauses, found, verbs)
        if (
            paraded(clauses, part)
            or bare(clauses, part)
            or (not number and agenda.rule in _COVERING and told_act(clauses, part))
        ):
            continue
        if number and (says_nothing(clauses, part) or is_saying(clauses.items[part[0]])):
            continue
        # Topics may stand before what tells of them: «وشكّل المناخ محورا رئيسيا».
        told = sorted((part[0], part[1] - 1, *([] if number else [agenda.index])))
        evidence = context.evidence(clauses.items[told[0]].start, clauses.items[told[-1]].end, agenda.rule)
        states = _states(clauses, part) if agenda.predicate == "discusses" else []
        said = wording(context, clauses, part)
        if states:
            said = Value(context.phrase(clauses.items[part[0]].start, states[0][1]), "text", context.document.language)
        topics = topics_of(context, clauses, part)
        if all(context.kind(topic) in _HAPPENINGS for topic in topics):
            topics.append(provisional_topic(context, clauses, part))  # «نتائج زيارة …» is more than the visit
        _write(clauses, agenda, topics, said, evidence_of=(told[0], told[-1]))
        for low, high in states[1:]:
            words = context.phrase(low, high)
            topic = context.entity("Topic", ("", context.text[low:high]))
            context.drafts[topic].names.setdefault(context.text[low:high], words)
            qualifiers = (("wording", Value(words, "text", context.document.language)),)
            status = "planned" if agenda.planned else "asserted"
            context.fact(agenda.subject, agenda.predicate, topic, evidence, status=status, qualifiers=qualifiers)


_COVERING = frozenset({"topics-continue", "talks-cover"})
"""Rules of what a meeting held, which may be an act and no topic: «تضمن اللقاء تأكيد الجانبين على …»."""


def _write(clauses: Clauses, agenda: Agenda, topics: list[Ref], said: Value, evidence_of: Part) -> None:
    context = clauses.context
    first, last = evidence_of
    evidence = context.evidence(clauses.items[first].start, clauses.items[last].end, agenda.rule)
    status = "planned" if agenda.planned else "asserted"
    for topic in topics:
        if topic != agenda.subject:
            context.fact(
                agenda.subject, agenda.predicate, topic, evidence, status=status, qualifiers=(("wording", said),)
            )


def write_topic(clauses: Clauses, agenda: Agenda, part: Part, span: tuple[int, int]) -> None:
    """Write one topic in the words of a folded span: those of the whole part, or of one of the states that it lists."""
    context, (low, high) = clauses.context, span
    words = Value(context.phrase(low, high), "text", context.document.language)
    whole = low == clauses.items[part[0]].start and high == clauses.items[part[1] - 1].end
    if whole:
        topics = topics_of(context, clauses, part)
        # What is said of an event is a topic, and a summit of others; the event alone is none: “discussed the visit”.
        said = part[1] - part[0] > 1 and clauses.codes[part[0]] != EVENT
        said = said or all(context.kind(ref) == "Conference" for ref in topics)
        if said and all(_happens(context, ref) for ref in topics):
            topics = [provisional_topic(context, clauses, part)]
    else:
        topics = [context.entity("Topic", ("", context.text[low:high]))]
        context.drafts[topics[0]].names.setdefault(context.text[low:high], words.text)
    _write(clauses, agenda, topics, words, evidence_of=(min(agenda.index, part[0]), part[1] - 1))


def _happens(context: Context, ref: Ref) -> bool:
    return context.kind(ref) in {"Meeting", "Call", "Visit", "Conference", "DialogueRound", "Dialogue"}


def _states(clauses: Clauses, part: Part) -> list[tuple[int, int]]:
    """The spans of the states that a topic closes with: «الوضع في ليبيا والعراق» are two topics."""
    low, high = part
    item = clauses.items[high - 1]
    inside = high - low > PAIR and clauses.items[high - 2].preposition == "في"
    if not inside or item.code not in ACTOR + PLACE or len(item.refs) < PAIR:
        return []
    spans: list[tuple[int, int]] = []
    opened = False
    for unit in item.units:
        if unit.code in "&,":
            opened = False
        elif opened:
            spans[-1] = (spans[-1][0], unit.end)
        else:
            spans.append((unit.start, unit.end))
            opened = True
    return spans if len(spans) > 1 else []

"""What talks are about: where the topics begin and end, and which facts each of them gives."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.complements import Part, complement_end, parts, resumed, talks_trimmed
from mithaq.extract.items import ACTOR, EVENT, PERSON, PLACE, PREPOSITIONS, REGION, ROLE, SIDE, SIDES
from mithaq.extract.slots import after, before
from mithaq.extract.topics import topics_of, wording
from mithaq.model import Ref, Value
from mithaq.read.languages import load_language

if TYPE_CHECKING:
    from mithaq.extract.clauses import Clauses

_NO_TOPIC = ",to#" + PERSON + ROLE + SIDE + EVENT
"""Letters of commas, times and whoever talks: a topic begins with none of them."""
_WHERE = frozenset({"في", "ب", "ل"})
"""Prepositions that lead to a topic, but to no place or date as one."""
_WITH = frozenset({"مع", "من"})
_STRAY = frozenset("wDdK&A0FBc")
"""Letters that the rest of an unread title after «مع» may have."""
_LONGEST_TITLE = 10
_PASSIVE_NEAR = 9
"""Items between «تم» and the noun of its act: «تم خلال اللقاء الذي عُقد اليوم بحث …»."""
_SHORT_HEAD = 2
"""Items of a topic that says too little without its relative clause: «القضايا التي تهم البلدين»."""
_REACH = 16
"""Items after an event within which «حول» says what it is about."""
_BESIDE_TALKS = ACTOR + PERSON + ROLE + PLACE + SIDES + SIDE + EVENT + ",tDdKcA0p&o#F)-hwi"
"""Letters of what may stand between an event and «حول»: with whom it is held, when and where."""


@dataclass(frozen=True, slots=True)
class Agenda:
    """What is said to have topics, as which property, by which rule and words, and whether it is yet to come."""

    subject: Ref
    predicate: str
    rule: str
    index: int
    planned: bool = False


def topics_start(clauses: Clauses, prepositions: list[str], at: int, high: int) -> int | None:
    """The item after one of the prepositions, or the object where that is allowed."""
    while at < high:
        code, item = clauses.codes[at], clauses.items[at]
        following = clauses.codes[at + 1 : at + 2]
        if code in PREPOSITIONS and at not in clauses.skipped:
            # «بحث … في اتصال هاتفي …»: where something is talked about is no topic.
            where = item.preposition in _WHERE and following and following in PLACE + ACTOR + REGION + "ta#"
            manner = at + 1 < high and clauses.items[at + 1].is_a("manner_noun", "occasion")
            if item.preposition in prepositions and following not in _NO_TOPIC and not where and not manner:
                return at + 1
            at = _past_partner(clauses, at, high) if item.preposition in _WITH else at + 2 + manner
        elif at in clauses.skipped or code in _NO_TOPIC or "object" not in prepositions or item.is_a("never"):
            at += 1
        else:
            return at
    return None


def _past_partner(clauses: Clauses, at: int, high: int) -> int:
    """The item after «مع» and whom the talks are with, whose title may not have been read to its end."""
    start = at + 2
    end = start
    while end < min(high, start + _LONGEST_TITLE) and clauses.codes[end] in _STRAY:
        if clauses.items[end].is_a("topic_lead", "topic_act", "topic_head", "noun", "masdar", "topic_distribute"):
            return start
        end += 1
    return end if end > start and clauses.codes[end : end + 1] == "," else start


def topics_end(clauses: Clauses, start: int, high: int) -> int:
    """Where the topics that begin at an item end; a head that says little takes its relative clause along."""
    end = complement_end(clauses, start, high)
    if clauses.codes[end : end + 1] == "Z" and end - start <= _SHORT_HEAD:
        return complement_end(clauses, start, high, relative=True)
    return end


def write_topics(clauses: Clauses, agenda: Agenda, span: Part) -> None:
    """Write each member of a list of topics, in its own words."""
    context = clauses.context
    verbs = _verbs_of_talk(context.language.code)
    high = clauses.bounds(span[0]).stop
    members = parts(clauses, *span)
    while context.language.order == "VSO" and (again := resumed(clauses, span[1], high)) is not None:
        span = again, topics_end(clauses, again, high)
        members += parts(clauses, *span)
    for number, found in enumerate(members):
        part = talks_trimmed(clauses, found, verbs)
        first = part[0] if number else agenda.index
        evidence = context.evidence(clauses.items[first].start, clauses.items[part[1] - 1].end, agenda.rule)
        states = _states(clauses, part) if agenda.predicate == "discusses" else []
        said = wording(context, clauses, part)
        if states:
            said = Value(context.phrase(clauses.items[part[0]].start, states[0][1]), "text", context.document.language)
        _write(clauses, agenda, topics_of(context, clauses, part), said, evidence_of=(first, part[1] - 1))
        for low, high in states[1:]:
            words = context.phrase(low, high)
            topic = context.entity("Topic", ("", context.text[low:high]))
            context.drafts[topic].names.setdefault(context.text[low:high], words)
            qualifiers = (("wording", Value(words, "text", context.document.language)),)
            status = "planned" if agenda.planned else "asserted"
            context.fact(agenda.subject, agenda.predicate, topic, evidence, status=status, qualifiers=qualifiers)


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
    else:
        topics = [context.entity("Topic", ("", context.text[low:high]))]
        context.drafts[topics[0]].names.setdefault(context.text[low:high], words.text)
    _write(clauses, agenda, topics, words, evidence_of=(min(agenda.index, part[0]), part[1] - 1))


def _states(clauses: Clauses, part: Part) -> list[tuple[int, int]]:
    """The spans of the states that a topic closes with: «الوضع في ليبيا والعراق» are two topics."""
    low, high = part
    item = clauses.items[high - 1]
    inside = high - low > _SHORT_HEAD and clauses.items[high - 2].preposition == "في"
    if not inside or item.code != ACTOR or len(item.refs) < _SHORT_HEAD:
        return []
    spans = [(unit.start, unit.end) for unit in item.units if unit.code in "CPG"]
    return spans if len(spans) > 1 else []


@lru_cache(maxsize=4)
def _verbs_of_talk(language: str) -> frozenset[str]:
    """The verbs whose frames are of topics of an event."""
    frames = (frame for frame in load_language(language).frames if "event" in frame.get("roles", {}))
    return frozenset(verb for frame in frames if "topics" in frame for verb in frame["verbs"])


# Topics of a noun


def talked(clauses: Clauses, index: int, within: range) -> bool:
    """Whether the noun of an act of talking tells that it takes place: «لبحث …», «جرى خلال اللقاء استعراض …»."""
    if clauses.codes[index] in "VQ":
        return False
    if index == 0 or clauses.codes[index - 1] == "l" or clauses.codes[:index] == "&":
        return True
    if clauses.codes[index - 1] == "&" and _talk_before(clauses, index):
        return True
    for at in before(index, _PASSIVE_NEAR, within.start):
        if clauses.items[at].is_a("passive"):
            return True
        if clauses.codes[at] == "V":
            return False
    return False


def _talk_before(clauses: Clauses, index: int) -> bool:
    """Whether the sentence has told of talking before: «ناقش الجانبان …، وبحث …»."""
    verbs = _verbs_of_talk(clauses.context.language.code)
    forms = (clauses.form(at) for at in clauses.tagged.get("verb", ()) if at < index)
    return any(form is not None and form.lemma in verbs for form in forms)


def talks_about(clauses: Clauses, wished: list[range]) -> None:
    """Write the topics of events that are named with them: «مباحثات … حول الأزمة», «قمة … بشأن السلام»."""
    context = clauses.context
    if context.language.order != "VSO":
        return
    for index, item in enumerate(clauses.items):
        if item.code != EVENT or not item.refs or any(index in span for span in wished):
            continue
        high = clauses.bounds(index).stop
        about = _about(clauses, index, high)
        filler = None if about is None else clauses.fill(index, EVENT)
        if about is None or filler is None or context.kind(filler.refs[0]) == "Dialogue":
            continue
        planned = "L" in clauses.codes[clauses.bounds(index).start : index]
        agenda = Agenda(filler.refs[0], "discusses", "talks-about", index, planned)
        write_topics(clauses, agenda, (about, topics_end(clauses, about, high)))


def _about(clauses: Clauses, index: int, high: int) -> int | None:
    """The item after «حول» that belongs to an event."""
    for at in after(index, _REACH, high):
        if clauses.items[at].preposition == "بشأن":
            return at + 1 if at + 1 < high and clauses.codes[at + 1] not in _NO_TOPIC else None
        if clauses.codes[at] not in _BESIDE_TALKS or (clauses.codes[at] == EVENT and at > index + 1):
            return None
    return None

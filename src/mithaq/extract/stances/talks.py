"""What is talked about, in a language with the subject first: the topics of a clause and their event."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.clauses.holders import before_verb, is_passive, opened
from mithaq.extract.clauses.inner_lists import article_before
from mithaq.extract.clauses.intents import ready_to
from mithaq.extract.clauses.members import content_end, members
from mithaq.extract.clauses.qualifiers import enough
from mithaq.extract.clauses.subject_starts import past_aside_of_subject, subject_start
from mithaq.extract.clauses.topic_words import verbs_of_talk
from mithaq.extract.clauses.voices import quotations
from mithaq.extract.events.events import this_round
from mithaq.extract.events.issuers_met import issuers_talk, meeting_of, never_held
from mithaq.extract.events.talkers import of_those_two, take_part, talk_of, who_talks, with_somebody_else
from mithaq.extract.stances.agenda import Agenda, write_topic
from mithaq.extract.stances.audiences import speaks_to
from mithaq.extract.stances.briefed import TOLD_SOMEBODY, told_on
from mithaq.extract.stances.held_talks import is_announced, is_held, were_held
from mithaq.extract.stances.talks_meant import talks_meant
from mithaq.extract.stances.topic_lists import added, anaphoric, list_ends_in, says_nothing, topic_parts
from mithaq.extract.stances.topic_starts import topic_start
from mithaq.extract.stances.undertakings import set_up
from mithaq.extract.stances.where_talked import (
    before_company,
    not_the_occasion,
    only_in_topics,
    talked_during,
    where_talked,
)
from mithaq.extract.words.context import PASSING
from mithaq.extract.words.items import ACTOR, AGREEMENT, EVENT, HOLDERS, PERSON, PLACE, PREPOSITIONS, ROLE
from mithaq.read.languages import Form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.members import Part
    from mithaq.extract.clauses.triggers import Trigger
    from mithaq.model import Ref

_WITH = frozenset({"with", "between"})
_WHOSE = frozenset({"of", "from"})
"""Prepositions in the words for those with whom talks are held: “members of the government”."""
_LEADING = "tu,&" + HOLDERS + PLACE + EVENT
"""Letters of what may stand between a word of talk and its “on”."""
_OFFICIALS = "wWACKFgzRrc0$'"
"""Letters of the words for those with whom talks are held: “with top Kenyan government officials”."""
_NEAR = 12
"""Items after a word of talk within which its “on” stands."""
_OF_WHAT = frozenset({"discussion", "debate", "review"})
"""Nouns of talk that have their topic after “of”."""
_MEETING = frozenset(
    {
        "call-on",
        "meet",
        "consult",
        "speak",
        "hold",
        "convene",
        "visit",
        "arrive",
        "travel",
        "be-there",
        "attend",
        "participate",
        "receive",
    }
)
"""Verbs of those who come together “to discuss …”."""
_REFERRING = "referring to"
"""What somebody begins to say with, which alone is no talk."""


def told_topics(
    clauses: Clauses, trigger: Trigger, within: range, fillers: dict[str, Filler], met: Filler | None
) -> int | None:
    """Where the topics of a verb begin; the event of those who talk is added to the fillers where none was named.

    ``met`` is the event of which the sentence has told: “met with X to discuss …”.
    """
    if is_passive(clauses, trigger.index):
        return told_on(clauses, trigger, within, fillers)
    if _of_paper(clauses, trigger.index) or _too_few(trigger, fillers) or not _may_talk(clauses, trigger, within):
        return None
    before = before_verb(clauses, trigger.index)
    if before >= 0 and clauses.items[before].preposition == "to" and set_up(clauses, within.start, before):
        return None
    if met is not None and before >= 0 and clauses.items[before].preposition == "to":
        fillers["event"] = met
    who_talks(clauses, trigger.index, within)
    subject = clauses.explicit_subject(trigger.index, within)
    named = subject is not None and clauses.codes[subject.index] in PERSON + ACTOR
    if named and only_in_topics(clauses, trigger.index, fillers.get("event")):
        del fillers["event"]
    if subject is not None and clauses.codes[subject.index] == EVENT and "event" in fillers:
        theirs = clauses.items[subject.index - 1].is_a("possessive_pronoun") and subject.index > 0
        fillers["event"] = met if met is not None and theirs else this_round(clauses.context, subject)
    start = topic_start(clauses, trigger.index, trigger.frame["topics"], within.stop)
    if start is not None and _no_topic(clauses, trigger, start):
        return None
    not_the_occasion(clauses, trigger, fillers)
    during = talked_during(clauses, trigger.index, within) if fillers.get("event") is not met or met is None else None
    if during is not None and (subject is None or clauses.codes[subject.index] != EVENT):
        fillers["event"] = during
    if start is not None:
        reach = within.stop if during is not None and during.index > start else start
        _at_their_talks(clauses, trigger, within, fillers, (start, reach))
    return start


def _no_topic(clauses: Clauses, trigger: Trigger, start: int) -> bool:
    """Whether an audience or a forum is addressed, or something else told of the topics than what they were."""
    forum = clauses.codes[start] == EVENT and clauses.items[trigger.index].unit.text.lower().startswith("address")
    audience = forum or any(unit.is_a("audience") for unit in clauses.items[start].units)
    audience = audience or speaks_to(clauses, trigger.index, start)
    return audience or (trigger.form is None and told_of(clauses, start))


def told_of(clauses: Clauses, start: int) -> bool:
    """Whether something else is told of topics than what they were: “the topics of the talks were not disclosed”."""
    word, follower = clauses.items[start].unit.text, clauses.codes[start + 1 : start + 2]
    participle = word.endswith("ed") and (follower in {"", ".", "p", "c", "t"} or clauses.codes[start] == "V")
    participle = participle and not article_before(clauses, start)
    return clauses.codes[start] == "X" or participle


def _at_their_talks(
    clauses: Clauses, trigger: Trigger, within: range, fillers: dict[str, Filler], topics: tuple[int, int]
) -> None:
    """Let those who talk take part in the event that was named, or else in one of their own.

    ``topics`` are where the topics begin, and up to where those who talk at the named event stand.
    """
    start, reach = topics
    where_talked(clauses, trigger, within.stop, fillers)
    current = fillers.get("event")
    issuers = issuers_talk(clauses, trigger.index, within)
    if current and current.index < 0 and issuers and never_held(clauses.context, current.refs[0]):
        theirs = meeting_of(clauses.context, issuers)
        if theirs:
            fillers["event"] = replace(current, refs=(theirs,))
        else:
            del fillers["event"]
    elif current and current.index < 0 and with_somebody_else(clauses, trigger, within, current.refs[0]):
        del fillers["event"]
    elif current and current.index < 0:
        met = of_those_two(clauses, trigger, within, current.refs[0])
        if met:
            fillers["event"] = replace(current, refs=(met,))
        elif met is not None:
            del fillers["event"]
    if "event" in fillers:
        take_part(clauses, trigger, within, fillers["event"].refs[0], reach)
    elif (talk := talk_of(clauses, trigger, within, start)) is not None:
        fillers["event"] = talk


def _may_talk(clauses: Clauses, trigger: Trigger, within: range) -> bool:
    """Whether a verb of talk has no subject that cannot talk, and the words that its frame asks for near it."""
    index, among = trigger.index, trigger.frame.get("among", ())
    at = before_verb(clauses, index)
    if among:
        near = [*range(within.start, index), *range(index + 1, min(within.stop, index + 4))]
        return any(clauses.items[i].units[-1].text.lower().partition(" ")[0] in among for i in near)
    if at < 0:
        alone = opened(clauses, index) if clauses.items[index].unit.text.lower() == _REFERRING else None
        return alone is None or len(alone.refs) > 1  # “Referring to the war, she added …”
    item = clauses.items[at]
    if trigger.form is None and item.code in "wWK":
        return True  # “special attention was paid to”, “the main topic of the talks was”
    # “is crucial to address …”; “an important forum for us to discuss …”, “… and discuss solutions”
    meant = item.code == "&" and trigger.form is not None and trigger.form.tense == "present"
    meant = (meant or item.preposition == "to") and _quoted(clauses, at)
    # “only a peace, which addresses the interests of all, …”
    thing = item.code == "Z" and clauses.codes[max(at - 2, 0) : at].strip(",")[-1:] in tuple("wFmKc")
    aim = item.preposition == "to" and at and (clauses.items[at - 1].is_a("aim") or ready_to(clauses, at + 1, 0))
    if meant or thing or aim:
        return False
    if item.preposition == "to":
        return any(_comes_together(clauses, near) for near in range(at - 1, -1, -1))
    return item.code not in "wWKF9" or item.is_a("talking", "people_of")


def _too_few(trigger: Trigger, fillers: dict[str, Filler]) -> bool:
    """Whether a frame that only tells topics needs more than one who talk, and there is but one: “A spoke on trade”."""
    frame = trigger.frame
    return "facts" not in frame and not all(enough(need, fillers) for need in frame.get("needs", ()))


def _of_paper(clauses: Clauses, index: int) -> bool:
    """Whether a participle says what an agreement is about: “signed an accord, covering trade and health”."""
    if not clauses.items[index].unit.text.lower().startswith(_ON_PAPER):
        return False
    before = clauses.codes[clauses.codes.rfind(";", 0, index) + 1 : index]
    verb = clauses.form(clauses.codes.rfind("V", 0, index)) if "V" in before else None
    talked = verb is not None and verb.lemma in verbs_of_talk(clauses.context.language.code)
    if before.endswith(","):  # “Five agreements were signed after the talks, covering …”
        before = before.replace(f"c{EVENT}", "cc").replace(f"p{EVENT}", "pp")
    return before.rfind(AGREEMENT) > before.rfind(EVENT) and not talked


_ON_PAPER = ("covering", "spanning", "encompassing", "outlining", "focusing", "focussing", "addressing")


def _quoted(clauses: Clauses, at: int) -> bool:
    """Whether an item stands in a quotation, where nobody tells of a meeting but calls for one or praises it."""
    offset = clauses.context.folded.canonical_span(clauses.items[at].start, clauses.items[at].end)[0]
    return any(low <= offset < high for low, high in quotations(clauses.context))


def _comes_together(clauses: Clauses, at: int) -> bool:
    """Whether an item tells of a meeting: its verb or its noun."""
    form = clauses.form(at) if clauses.codes[at] == "V" else None
    met = form is not None and form.lemma in _MEETING
    return met or clauses.codes[at] == EVENT or (clauses.items[at].is_a("holds") and clauses.codes[at] != "Y")


# Passives and nouns of talk


def passive_talks(clauses: Clauses, lemmas: frozenset[str]) -> None:
    """Write the topics that stand before a passive verb of talk: “ways to open the border were discussed”.

    The same is said of what “topped the agenda” or “dominated the talks”.
    """
    passive = [at for at in clauses.tagged.get("verb", ()) if _talked_of(clauses, at, lemmas)]
    for index in [*passive, *clauses.tagged.get("on_agenda", ())]:
        event = clauses.context.state.event
        high = clauses.bounds(index).stop
        if event and clauses.items[index].unit.text.endswith((" on", " about")):
            if not _held_no(clauses, index):  # “views were exchanged on …”
                said_of(clauses, Agenda(event, "discusses", "talk-passive", index), index + 1, high)
            continue
        last = past_aside_of_subject(clauses, before_verb(clauses, index))
        start = subject_start(clauses, last, clauses.bounds(index).start)
        if event and start is not None and not _held_no(clauses, index):
            event = talks_meant(clauses, index, range(start, last + 1)) or event
            end = content_end(clauses, start, last + 1)
            after = [*added(clauses, index + 1, high), *_besides(clauses, index + 1, high)]
            parts = [*members(clauses, start, end), *added(clauses, end, last + 1), *after]
            for part in parts[1:] if len(parts) > 1 and says_nothing(clauses, parts[0]) else parts:
                if anaphoric(clauses, part):
                    continue
                for span in _named_alone(clauses, part):
                    write_topic(clauses, Agenda(event, "discusses", "talk-passive", index), part, span)


def _besides(clauses: Clauses, at: int, high: int) -> Iterator[Part]:
    """What is told after the verb as well: “aspects of trade were discussed, in addition to …”."""
    at += clauses.codes[at : at + 1] == ","
    if at + 1 < high and clauses.items[at].is_a("and") and " " in clauses.items[at].unit.text:
        yield from members(clauses, at + 1, content_end(clauses, at + 1, high))


def _talked_of(clauses: Clauses, index: int, lemmas: frozenset[str]) -> bool:
    form = clauses.form(index)
    verb = clauses.codes[index] == "V" and form is not None and form.lemma in lemmas - TOLD_SOMEBODY
    paper = AGREEMENT in clauses.codes[:index] and clauses.items[index].unit.text == "exchanged"  # “the MoU was …”
    return verb and not paper and is_passive(clauses, index)


def _held_no(clauses: Clauses, index: int) -> bool:
    """Whether the clause denies the talk, only announces it, or tells when it would be: “when issues are discussed”."""
    low = clauses.bounds(index).start
    ahead = (at for at in range(low, index) if clauses.codes[at] == "L" and not clauses.items[at].is_a("coming"))
    own = clauses.items[max(low, clauses.codes.rfind("V", low, index) + 1) : index]
    would_be = any(item.unit.text == "when" or item.is_a("condition") for item in own)
    return would_be or next(ahead, None) is not None or "X" in clauses.codes[low:index]


_TALK = EVENT + "wcm"
"""Letters of what may be a noun of talk."""


def talks(clauses: Clauses, wished: list[range]) -> None:
    """Write the topics after nouns of talk: “held talks with X on …”, “a discussion of …”."""
    for index, item in enumerate(clauses.items):
        if item.code not in _TALK or "talking" not in item.units[-1].tags:
            continue
        passive, ahead = were_held(clauses, index), is_announced(clauses, index)
        if any(index in span for span in wished) or not (passive or ahead or is_held(clauses, index)):
            continue
        high = clauses.bounds(index).stop
        start = _on(clauses, passive or index, high)
        event = _event_of(clauses, index) if start is not None else ""
        if start is None or not event:
            continue
        said_of(
            clauses,
            Agenda(event, "discusses", "talk", index, planned=ahead),
            start,
            before_company(clauses, start, high),
        )


def _on(clauses: Clauses, index: int, high: int) -> int | None:
    """The item after the “on” or “about” of a noun of talk, past with whom, when and where it was held."""
    at = index + 1
    passing = False
    if clauses.items[index].unit.text.endswith(" on") and clauses.codes[at : at + 1] not in {"", "t", "#"}:
        return at  # “had an exchange on …”
    single = clauses.items[index].units[-1].text.lower() in _OF_WHAT
    while at < min(high, index + _NEAR):
        item, code = clauses.items[at], clauses.codes[at]
        if item.is_a("including") and item.unit.text.endswith(" on"):
            return at + 1  # “talks with A, with a focus on trade”
        if code in PREPOSITIONS:
            if item.preposition == "on" or (item.preposition == "of" and single and at == index + 1):
                follows = clauses.codes[at + 1 : at + 2]
                return at + 1 if follows and follows not in "t#" else None
            passing = item.preposition in _WITH or (passing and item.preposition in _WHOSE)
            if item.preposition == "of" and EVENT in clauses.codes[at + 1 : at + 3]:
                return None  # “the meeting of the Committee on Libya”
            at += 1
        elif code in _LEADING or item.is_a("people_of", "adverb") or (passing and code in _OFFICIALS):
            at += 1
        else:
            return None
    return None


def _event_of(clauses: Clauses, index: int) -> Ref:
    """The event that a noun of talk names, or else the current one."""
    context, item = clauses.context, clauses.items[index]
    named = item.refs[0] if item.code == EVENT and item.refs else ""
    event = named if named and context.kind(named) in PASSING else context.state.event
    ceremony = context.kind(event) == "Conference" and "ceremony" in context.drafts[event].key
    return "" if ceremony else event  # those who signed a pact have talked elsewhere


def said_of(clauses: Clauses, agenda: Agenda, start: int, high: int) -> None:
    """Write each member of the list of topics that begins at an item."""
    for low, stop in topic_parts(clauses, start, high):
        # “… in addition to discussing piracy”: the verb of talk is no part of the topic.
        low = next((at for at in range(low, stop) if not clauses.items[at].is_a("adverb")), low)  # noqa: PLW2901
        part = (low + 1, stop) if stop - low > 1 and _talking(clauses, low) else (low, stop)
        part = _without_addressee(clauses, _what_of(clauses, part))
        empty = all(item.is_a("adverb") for item in clauses.items[slice(*part)])
        if empty or anaphoric(clauses, part):
            continue
        for span in _named_alone(clauses, part):
            write_topic(clauses, agenda, part, span)


def _talking(clauses: Clauses, at: int) -> bool:
    """Whether a verb stands at the head of a topic that only tells of the talk: not “supporting Ukraine”."""
    item = clauses.items[at]
    form = item.unit.tags.get("verb")
    if not isinstance(form, Form) or not (item.code == "V" or item.unit.text.split()[0].endswith("ing")):
        return False
    return item.code == "V" or form.lemma in verbs_of_talk(clauses.context.language.code)


def _what_of(clauses: Clauses, part: Part) -> Part:
    """What a discussion is about that a meeting included: “the seminar included a discussion on trade”.

    “…, and exchanging views on piracy” is about piracy.
    """
    low, high = part
    low += high - low > _TWO + 1 and clauses.items[low].unit.text.endswith("ing")
    talk = high - low > _TWO and clauses.items[low].units[-1].is_a("talking")
    return (low + _TWO, high) if talk and clauses.items[low + 1].preposition in {"on", "about"} else part


def _without_addressee(clauses: Clauses, part: Part) -> Part:
    """A topic without whom it was explained to: “explained the situation in Chad to the minister”."""
    low, high = part
    somebody = high - low > _TWO and clauses.codes[high - 1] in PERSON + ROLE
    told = somebody and clauses.items[high - 2].preposition == "to"
    return (low, high - 2) if told else part


_TWO = 2


def _named_alone(clauses: Clauses, part: Part) -> list[tuple[int, int]]:
    """The folded spans of a member: one, or one for each of the states that it lists (“… Kenya and Peru”)."""
    item, end = clauses.items[part[0]], clauses.items[part[1] - 1].end
    states = [(unit.start, unit.end) for unit in item.units if unit.code in "CPG"]
    last = clauses.items[part[1] - 1]
    if part[0] == part[1] - 2 and item.unit.text.startswith(_COMPASS) and len(last.refs) > 1:
        others = [(unit.start, unit.end) for unit in last.units if unit.code in "CPG"]
        return [(item.start, others[0][1]), *others[1:]] if others else [(item.start, end)]
    if len(item.refs) > 1 and len(states) == len(item.refs):
        if part[1] - part[0] == 1:
            return states
        if list_ends_in(clauses, part, states[-1][0]):
            return [*states[:-1], (states[-1][0], end)]
    return [(item.start, end)]


_COMPASS = ("north", "south", "east", "west", "central")
"""How words begin that say which part of a state is meant: “northern Mali and Niger” are two topics."""

"""What an English text says to be a topic of talks: “trade was one of the central topics”, “with trade being …”."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.clauses.members import content_end, members
from mithaq.extract.clauses.subject_starts import subject_start
from mithaq.extract.stances.agenda import Agenda, write_topic
from mithaq.extract.stances.talks import said_of, told_of
from mithaq.extract.stances.talks_meant import talks_meant
from mithaq.extract.stances.topic_lists import anaphoric, says_nothing
from mithaq.extract.words.items import ACTOR, EVENT, PERSON, ROLE, SIDES
from mithaq.extract.words.trigger_words import TriggerWords

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mithaq.extract.clauses.clauses import Clauses

_PREDICATE_NEAR = 7
"""Items after “was” within which “topic” or “focus” stands."""
_BEING = "being"
_AMID = frozenset("cKwp")
"""Letters of “also”, “one of”, “another”, “the main”, before it."""


def topics_by_name(clauses: Clauses) -> None:
    """Write what a sentence that speaks of topics, issues or a focus says that they are, if an event is current."""
    if not clauses.context.state.event or not clauses.items:
        return
    nouns = _nouns(tuple(clauses.context.language.data["topics"]["subject_nouns"]))
    if nouns.in_text(clauses.context.text[clauses.items[0].start : clauses.items[-1].end]):
        _said_to_be_topics(clauses)
        _topics_that_were(clauses)


@lru_cache(maxsize=4)
def _nouns(words: Iterable[str]) -> TriggerWords:
    return TriggerWords(words)


def _said_to_be_topics(clauses: Clauses) -> None:
    """“Trade was one of the issues discussed”: what stands before the verb is a topic of the current event."""
    event = clauses.context.state.event
    if not clauses.tagged.get("be"):
        return
    for index in clauses.tagged["be"]:
        noun = _subject_noun(clauses, index)
        within = clauses.bounds(index)
        if noun is None or "X" in clauses.codes[index:noun] or "L" in clauses.codes[within.start : noun]:
            continue
        low = within.start
        if clauses.items[index].unit.text.lower() == _BEING:
            withs = (at for at in range(index - 1, low, -1) if clauses.items[at].preposition == "with")
            low = next(withs, index)
            start: int | None = low + 1 if low < index else None
        else:
            start = subject_start(clauses, index - 1, low)
        if start is None or start >= index:
            continue
        for part in members(clauses, start, content_end(clauses, start, index)):
            if not anaphoric(clauses, part) and not says_nothing(clauses, part):
                span = (clauses.items[part[0]].start, clauses.items[part[1] - 1].end)
                talks = talks_meant(clauses, noun, range(start, index)) or event
                write_topic(clauses, Agenda(talks, "discusses", "said-to-be-topic", index), part, span)


def _topics_that_were(clauses: Clauses) -> None:
    """The list after “the main topics of discussion during the visit were …”, “topics discussed included …”."""
    event, topics = clauses.context.state.event, clauses.context.language.data["topics"]
    for noun, item in enumerate(clauses.items):
        word = item.unit.text.lower()
        if word not in topics["subject_nouns"] or not _of_talks(clauses, noun, word):
            continue
        within = clauses.bounds(noun)
        if set("LX") & set(clauses.codes[within.start : noun]):
            continue
        index = _were(clauses, noun + 1, within.stop)
        start = None if index is None else _list_start(clauses, index, within.stop)
        if index is not None and start is not None:
            said_of(clauses, Agenda(event, "discusses", "topics-that-were", index), start, within.stop)


def _list_start(clauses: Clauses, index: int, high: int) -> int | None:
    """Where the list after “were” or “included” begins; None where it tells something else of the topics."""
    start = index + 1
    if start < high and clauses.items[start].preposition == "on":
        start += 1  # “the focus was on trade”
    if start >= high or clauses.codes[start] in "XVp." or told_of(clauses, start):
        return None
    return start if clauses.codes[start] != "L" or clauses.items[start].is_a("coming") else None


def _were(clauses: Clauses, start: int, high: int) -> int | None:
    """The “were” or “included” after “topics discussed at the meeting with …”; None where something else is told."""
    for at in range(start, min(high, start + _LIST_NEAR)):
        item = clauses.items[at]
        form = clauses.form(at) if clauses.codes[at] == "V" else None
        if (item.is_a("be") and item.unit.text.lower() != _BEING) or (form is not None and form.lemma in _INCLUDING):
            return at
        talked = item.unit.text.lower() in clauses.context.language.data["topics"]["talked_of"]
        if clauses.codes[at] in ",;:.Z@&" or (clauses.codes[at] == "V" and not talked):
            return None
    return None


_INCLUDING = frozenset({"include", "cover"})
_TALKED_OF = frozenset({"discuss", "review", "raise", "address", "cover"})
_LIST_NEAR = 12
"""Items between “topics” and the verb before their list."""


def _subject_noun(clauses: Clauses, index: int) -> int | None:
    """The noun such as “topic” that a form of “be” has for predicate, where it is one of talks; None for none."""
    nouns = clauses.context.language.data["topics"]["subject_nouns"]
    for at in range(index + 1, min(len(clauses.items), index + 1 + _PREDICATE_NEAR)):
        word = clauses.items[at].unit.text.lower()
        if word in nouns:
            return at if _of_talks(clauses, at, word) else None
        if clauses.codes[at] not in _AMID:
            return None
    return None


def _of_talks(clauses: Clauses, noun: int, word: str) -> bool:
    """Whether the talks stand after the noun, or that it was discussed; “one of the main topics” alone will do."""
    topics = clauses.context.language.data["topics"]
    after = noun + 1
    if clauses.codes[after : after + 1] in {"", ".", ",", ";"}:
        return word in topics["subject_nouns_alone"]
    follower = clauses.items[after]
    verb = clauses.form(after + 1) if clauses.codes[after] in SIDES + ACTOR + PERSON + ROLE else None
    if follower.unit.text.lower() in topics["talked_of"] or (verb is not None and verb.lemma in _TALKED_OF):
        return True  # “… were among the topics the two ministers discussed”
    led = follower.preposition in {"of", "in", "at", "during", "for"}
    near = clauses.items[after + 1 : after + 4]
    return led and any(item.code == EVENT or item.is_a("talking") for item in near)

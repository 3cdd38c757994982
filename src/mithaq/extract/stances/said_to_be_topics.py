"""What an English text says to be a topic of talks: “trade was one of the central topics”, “with trade being …”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.clauses.holders import subject_start
from mithaq.extract.clauses.members import content_end, members
from mithaq.extract.stances.agenda import Agenda, write_topic
from mithaq.extract.stances.topic_lists import anaphoric, says_nothing
from mithaq.extract.words.items import EVENT

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses

_PREDICATE_NEAR = 7
"""Items after “was” within which “topic” or “focus” stands."""
_BEING = "being"
_AMID = frozenset("cKwp")
"""Letters of “also”, “one of”, “another”, “the main”, before it."""


def said_to_be_topics(clauses: Clauses) -> None:
    """Write what the sentence says to be a topic, the focus, or one of the issues discussed, of the current event."""
    event = clauses.context.state.event
    if not event or not clauses.tagged.get("be"):
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
                write_topic(clauses, Agenda(event, "discusses", "said-to-be-topic", index), part, span)


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
    if follower.unit.text.lower() in topics["talked_of"]:
        return True
    led = follower.preposition in {"of", "in", "at", "during", "for"}
    near = clauses.items[after + 1 : after + 4]
    return led and any(item.code == EVENT or item.is_a("talking") for item in near)

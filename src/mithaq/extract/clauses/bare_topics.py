"""Two short topics that only “and” parts, right after an English verb of talk: “discussed piracy and visas”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.clauses.inner_lists import ADJECTIVAL, is_gerund
from mithaq.extract.clauses.topic_words import verbs_of_talk
from mithaq.extract.words.items import ACTOR, PLACE, REGION

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses

_NOUNS = frozenset("wFK")
_LAST = 2
"""Items from “and” to the end of a list that one noun ends."""
_PLACED = ACTOR + PLACE + REGION


def bare_topics(clauses: Clauses, low: int, joint: int, end: int) -> bool:
    """Whether the one noun after “and” is a topic of its own, and no half of a pair such as “peace and security”.

    Before it stands one noun, too, or one with its adjective that says what two have (“bilateral ties and fishing”), or
    one with the place where it is (“the war in Chad and fishing”).
    """
    first, second = clauses.items[joint - 1], clauses.items[joint + 1]
    data, word = clauses.context.language.data["topics"], second.unit.text
    talked = _after_talk(clauses, low)
    fields = not talked and _after_fields(clauses, low) and not first.unit.text.endswith(ADJECTIVAL)
    if not (talked or fields) or {first.unit.text, word} in map(set, data["paired"]):
        return False
    return fields or _after_one_topic(clauses, low, joint, end)


def _after_one_topic(clauses: Clauses, low: int, joint: int, end: int) -> bool:
    """Whether what is talked about before “and” is one topic, and what stands after it another."""
    first, second = clauses.items[joint - 1], clauses.items[joint + 1]
    data, word = clauses.context.language.data["topics"], second.unit.text
    if end - joint != _LAST:  # “discussed strengthening ties and developing trade”
        return is_gerund(clauses.items[low]) and is_gerund(second) and joint - low >= _LAST
    if second.code not in _NOUNS or not word.islower() or word.endswith(ADJECTIVAL):
        return False
    if first.code in _PLACED:  # “the war in Chad and fishing”
        return clauses.items[joint - 2].preposition == "in" and (second.code == "F" or word.endswith("ing"))
    if word in data["joined"] or word in data["ties"] or not first.unit.text.islower():
        return False
    alone = joint - low == 1 and first.code in _NOUNS and not first.unit.text.endswith(ADJECTIVAL)
    return alone or (joint - low == _LAST and first.unit.text in data["ties"])


def _after_fields(clauses: Clauses, low: int) -> bool:
    """Whether the fields of something are named from an item on: “cooperation in the fields of health and ports”."""
    led = low > 1 and clauses.items[low - 1].preposition == "of"
    word = clauses.items[low - 2].unit.text if led else ""
    return word.endswith("s") and word in clauses.context.language.data["topics"]["fields"]


def _after_talk(clauses: Clauses, low: int) -> bool:
    """Whether a verb of talk stands before the first topic: “discussed …”, “focused on …”."""
    verb = low - 1 - (low > 1 and clauses.codes[low - 1] == "p")
    while verb > 0 and clauses.codes[verb] == "t":
        verb -= 1  # “spoke today on trade and fishing”
    form = clauses.form(verb) if verb >= 0 else None
    return form is not None and form.lemma in verbs_of_talk(clauses.context.language.code)

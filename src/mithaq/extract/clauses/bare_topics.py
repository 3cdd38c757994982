"""Two short topics that only “and” parts, right after an English verb of talk: “discussed piracy and visas”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.clauses.inner_lists import ADJECTIVAL, article_before, is_gerund
from mithaq.extract.clauses.topic_words import verbs_of_talk
from mithaq.extract.words.items import ACTOR, PLACE, REGION
from mithaq.extract.words.verb_or_noun import is_adverb

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
    talked = _after_talk(clauses, low) or _before_talk(clauses, end)
    fields = not talked and _after_fields(clauses, low) and not first.unit.text.endswith(ADJECTIVAL)
    if not (talked or fields) or {first.unit.text, word} in map(set, data["paired"]):
        return False
    return fields or _after_one_topic(clauses, low, joint, end)


def _after_one_topic(clauses: Clauses, low: int, joint: int, end: int) -> bool:
    """Whether what is talked about before “and” is one topic, and what stands after it another."""
    first, second = clauses.items[joint - 1], clauses.items[joint + 1]
    data, word = clauses.context.language.data["topics"], second.unit.text
    opens = low == 0  # whose capital letter makes no name of it: “Fisheries and visas were discussed”
    alone = (
        joint - low == 1
        and (first.code in _NOUNS or (opens and first.code == "W"))
        and not first.unit.text.endswith(ADJECTIVAL)
    )
    alone = alone or (joint - low == _LAST and first.unit.text in data["ties"])
    if alone and article_before(clauses, joint + 1) and not article_before(clauses, low):
        return second.code not in _PLACED  # “discussed piracy and the new port”
    if _noun_and_two(clauses, (low, joint, end)):
        return True
    if end - joint != _LAST:  # “discussed strengthening ties and developing trade”
        return is_gerund(clauses.items[low]) and is_gerund(second) and joint - low >= _LAST
    if second.code not in _NOUNS or not word.islower() or word.endswith(ADJECTIVAL):
        return False
    if first.code in _PLACED:  # “the war in Chad and fishing”
        return clauses.items[joint - 2].preposition == "in" and (second.code == "F" or word.endswith("ing"))
    return alone and not (word in data["joined"] or word in data["ties"]) and (opens or first.unit.text.islower())


def _noun_and_two(clauses: Clauses, where: tuple[int, int, int]) -> bool:
    """Whether a noun and one of two words are parted by “and”: “migration and energy security”.

    An adjective before it may be of both, and both may share the last noun: “energy and food security”.
    """
    low, joint, end = where
    data, codes = clauses.context.language.data["topics"], clauses.codes
    parts = [clauses.items[low:joint], clauses.items[joint + 1 : end]]
    if sorted(map(len, parts)) != [1, _TWO] or set(codes[low:joint] + codes[joint + 1 : end]) - _NOUNS:
        return False
    texts = [[item.unit.text for item in part] for part in parts]
    last, described = texts[1][-1], clauses.items[low].unit.text.endswith(ADJECTIVAL)
    shared = last in data["joined"] or last in data["ties"] or last in data["vague_nouns"]
    whole = texts[0][-1].endswith(tuple(data["abstract"])) and not (described or shared)
    if len(texts[1]) == _TWO:
        return whole and last not in data["sharing"]
    of_two = texts[0][-1] not in data["joined"] and texts[0][-1] not in data["ties"]
    return of_two and not (described or shared) and last.endswith(tuple(data["abstract"])) and last.islower()


_TWO = 2


def _after_fields(clauses: Clauses, low: int) -> bool:
    """Whether the fields of something are named from an item on: “cooperation in the fields of health and ports”."""
    led = low > 1 and clauses.items[low - 1].preposition == "of"
    word = clauses.items[low - 2].unit.text if led else ""
    return word.endswith("s") and word in clauses.context.language.data["topics"]["fields"]


def _after_talk(clauses: Clauses, low: int) -> bool:
    """Whether a verb of talk stands before the first topic: “discussed …”, “focused on …”."""
    verb = low - 1 - (low > 1 and clauses.codes[low - 1] == "p")
    while verb > 0 and (clauses.codes[verb] == "t" or clauses.items[verb].is_a("be")):
        verb -= 1  # “spoke today on trade and fishing”
    if verb >= 0 and (clauses.codes[verb] == "$" or "talking" in clauses.items[verb].units[-1].tags):
        return True  # “had a discussion on fisheries and aviation”
    return _of_talk(clauses, verb)


def _before_talk(clauses: Clauses, end: int) -> bool:
    """Whether what follows says that it was talked about: “… were discussed”, “… came up in the talks”."""
    at = end
    while at < len(clauses.items) and (clauses.items[at].is_a("be") or is_adverb(clauses.items[at].unit)):
        at += 1
    agenda = at < len(clauses.items) and clauses.items[at].is_a("on_agenda")
    return agenda or (at > end and at < len(clauses.items) and _of_talk(clauses, at))


def _of_talk(clauses: Clauses, at: int) -> bool:
    form = clauses.form(at) if at >= 0 else None
    return form is not None and form.lemma in verbs_of_talk(clauses.context.language.code)

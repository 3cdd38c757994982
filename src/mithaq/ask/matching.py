"""When two readings of one text mean the same: names, words, entities and facts, matched alike for every system.

A *record* is one document as ``mithaq facts`` prints it and as gold files have it: ``entities`` with ``key``,
``type``, ``names`` and for countries ``iso2``; ``facts`` with ``s``, ``p``, ``o`` and ``evidence``.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Record = dict[str, Any]

SYMMETRIC = frozenset({"metWith", "counterpartOf"})
"""Predicates that hold both ways, so that a fact and its mirror are one."""
_FAMILY = {"Dialogue": "happening", "Event": "happening", "Organization": "body", "Place": "body"}
"""Types that readers confuse without harm -> their family; every other type is one of its own."""
_UNNAMED = frozenset({"Dialogue", "Event", "Agreement"})
"""Types that may have no name, so that they pair by what is said of them."""
_EXACT = frozenset({"roundNumber", "date", "signedOn"})
_SMALL_WORDS = "the a an of and for to in on at with by from its their his her في من على الى عن مع بين"
_STOP = frozenset(_SMALL_WORDS.split(" "))
_SEATS = str.maketrans("أإآٱىةؤئ", "ااااي" + "ه" + "وي")
_TATWEEL = "\u0640"
_SAME_NAME, _CONTAINED, _SAME_OFFICE, _SAME_WORDS = 0.6, 0.7, 0.6, 0.5
"""Overlaps from which names and words count as the same; a name inside another counts as 0.7."""
_SHORTEST_PLURAL = 4


@lru_cache(maxsize=1 << 14)
def folded(text: str) -> str:
    """A text in which case, diacritics, tatweel, hamza seats, taa marbuta and alef maqsura do not count.

    >>> folded("الإمارةُ") == folded("الاماره")
    True
    """
    text = unicodedata.normalize("NFKD", text)
    text = "".join(letter for letter in text if not unicodedata.combining(letter) and letter != _TATWEEL)
    return re.sub(r"[^\w]+", " ", text.translate(_SEATS).casefold()).strip()


def tokens(text: str) -> list[str]:
    """The words that count in a comparison: no articles, clitics, plural s or small words."""
    return [word for word in map(_bare, folded(text).split()) if word and word not in _STOP]


def _bare(word: str) -> str:
    if re.match(r"^[\u0600-\u06ff]+$", word):
        return re.sub(r"^(?:و|ف)?(?:بال|كال|لل|ال)(?=..)", "", word)
    plural = len(word) >= _SHORTEST_PLURAL and word.endswith("s") and not word.endswith("ss")
    return word[:-1] if plural else word


def overlap(one: str, other: str) -> float:
    """The F1 of the words of two texts, from 0 to 1.

    >>> overlap("the security of the region", "regional security")
    0.5
    """
    left, right = tokens(one), tokens(other)
    if not left or not right:
        return float(folded(one) == folded(other))
    rest, hits = list(right), 0
    for word in left:
        if word in rest:
            rest.remove(word)
            hits += 1
    return 2 * hits / (len(left) + len(right))


def same_names(one: Iterable[str], other: Iterable[str]) -> float:
    """How alike the closest two of two lists of names are, from 0 to 1."""
    other = list(other)
    return max((_same_name(left, right) for left in one for right in other), default=0.0)


def _same_name(one: str, other: str) -> float:
    if folded(one) == folded(other):
        return 1.0
    left, right = set(tokens(one)), set(tokens(other))
    if not left or not right:
        return 0.0
    return max(overlap(one, other), _CONTAINED if left <= right or right <= left else 0.0)


def same_value(predicate: str, gold: Any, found: Any) -> bool:
    """Whether two literals are the same: numbers and dates exactly, offices and words by their overlap."""
    if isinstance(gold, dict) or isinstance(found, dict):
        both = isinstance(gold, dict) and isinstance(found, dict)
        return both and gold.get("stance") == found.get("stance") and _same_words(gold.get("about"), found.get("about"))
    if predicate in _EXACT:
        return str(gold).strip() == str(found).strip()
    if predicate == "holdsOffice":
        return overlap(str(gold), str(found)) >= _SAME_OFFICE
    return overlap(str(gold), str(found)) >= _SAME_WORDS


def _same_words(one: Any, other: Any) -> bool:
    return overlap(str(one or ""), str(other or "")) >= _SAME_WORDS


def align(gold: Record, found: Record) -> dict[str, str]:
    """Key of a found entity -> key of the gold entity that it is; each is used once, the closest pairs first.

    Countries pair by code, others by name within a family of types; then a dialogue, event or agreement without a
    common name pairs with the one that shares most facts with it.
    """
    theirs, ours = _by_key(gold), _by_key(found)
    pairs: dict[str, str] = {}
    _take(pairs, [(_alike(mine, its), key, other) for key, mine in ours.items() for other, its in theirs.items()])
    unpaired = [key for key, mine in ours.items() if key not in pairs and mine["type"] in _UNNAMED]
    taken = set(pairs.values())
    shared = []
    for key in unpaired:
        said = [fact for fact in found["facts"] if fact["s"] == key]
        for other, its in theirs.items():
            if other not in taken and _family(its) == _family(ours[key]):
                wanted = [fact for fact in gold["facts"] if fact["s"] == other]
                shared.append((_shared(said, wanted, pairs, ours), key, other))
    _take(pairs, shared)
    return pairs


def _by_key(record: Record) -> dict[str, Record]:
    return {entity["key"]: entity for entity in record["entities"]}


def _take(pairs: dict[str, str], scored: list[tuple[float, str, str]]) -> None:
    """Add the best pairs whose two sides are still free; ties by key, so that the result is always the same."""
    taken = set(pairs.values())
    for score, mine, its in sorted(scored, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if score > 0 and mine not in pairs and its not in taken:
            pairs[mine] = its
            taken.add(its)


def _family(entity: Record) -> str:
    kind = str(entity["type"])
    return _FAMILY.get(kind, kind)


def _alike(mine: Record, its: Record) -> float:
    if _family(mine) != _family(its):
        return 0.0
    if mine.get("iso2") and its.get("iso2"):
        return 2.0 if mine["iso2"].upper() == its["iso2"].upper() else 0.0
    score = same_names(mine.get("names", []), its.get("names", []) + its.get("adj", []))
    return score if score >= _SAME_NAME else 0.0


def _shared(found: list[Record], gold: list[Record], pairs: Mapping[str, str], ours: Mapping[str, Record]) -> float:
    """How many facts of a found entity are also the gold one's; 0 where that is too few to tell."""

    def same(fact: Record, other: Record) -> bool:
        if fact["p"] != other["p"]:
            return False
        if isinstance(fact["o"], str) and fact["o"] in ours:
            return bool(pairs.get(fact["o"]) == other["o"])
        return same_value(fact["p"], other["o"], fact["o"])

    count = sum(any(same(fact, other) for other in gold) for fact in found)
    return float(count) if count >= min(2, sum(not fact.get("optional") for fact in gold)) else 0.0


def unique(facts: Iterable[Record]) -> list[Record]:
    """The facts without repetitions; a symmetric one and its mirror are one."""
    found: dict[str, Record] = {}
    for fact in facts:
        mirrored = fact["p"] in SYMMETRIC and isinstance(fact["o"], str)
        said = [fact["p"], *sorted([fact["s"], fact["o"]])] if mirrored else [fact["s"], fact["p"], fact["o"]]
        found.setdefault(json.dumps(said, ensure_ascii=False, sort_keys=True), fact)
    return list(found.values())


class Matcher:
    """Says of a found fact and a gold fact of one document whether they are the same."""

    def __init__(self, gold: Record, found: Record) -> None:
        self.pairs = align(gold, found)
        self._gold_names = {entity["key"]: entity.get("names", []) for entity in gold["entities"]}
        self._names = {entity["key"]: entity.get("names", []) for entity in found["entities"]}
        self._codes = {entity["key"]: entity["iso2"].upper() for entity in found["entities"] if entity.get("iso2")}

    def same(self, fact: Record, gold: Record) -> bool:
        """Whether subject, predicate and object all match, also mirrored where the predicate holds both ways."""
        if fact["p"] != gold["p"]:
            return False
        if self._one_way(fact["s"], fact["o"], gold):
            return True
        mirrored = fact["p"] in SYMMETRIC and isinstance(fact["o"], str)
        return mirrored and self._one_way(fact["o"], fact["s"], gold)

    def _one_way(self, subject: Any, target: Any, gold: Record) -> bool:
        if self.pairs.get(subject if isinstance(subject, str) else "") != gold["s"]:
            return False
        wanted = gold["o"]
        if isinstance(wanted, str) and wanted in self._gold_names:
            return isinstance(target, str) and self.pairs.get(target) == wanted
        if isinstance(wanted, str) and isinstance(target, str) and self._codes.get(target):
            return bool(self._codes[target] == wanted)  # a trap may name a country by its bare code
        if isinstance(target, str) and target in self._names:
            target = max(self._names[target], key=len, default=target)
        if isinstance(wanted, dict) and isinstance(target, dict) and wanted.get("about") in self._gold_names:
            named = self.pairs.get(str(target.get("about"))) == wanted["about"]
            if named:
                return bool(wanted.get("stance") == target.get("stance"))
        return same_value(gold["p"], _worded(wanted, self._gold_names), _worded(target, self._names))


def _worded(value: Any, names: Mapping[str, list[str]]) -> Any:
    """A position about an entity with that entity's longest name instead of its key."""
    if isinstance(value, dict) and value.get("about") in names:
        return {**value, "about": max(names[value["about"]], key=len, default=str(value["about"]))}
    return value

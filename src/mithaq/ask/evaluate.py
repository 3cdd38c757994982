"""How well a reading agrees with a person's: figures by predicate, language and kind, with every difference.

The counts and their rounding are those of the scorer that the project's own corpus is measured with.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mithaq.ask.matching import Matcher, Record, unique
from mithaq.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OPEN = frozenset({"discussedTopic", "expressedPosition"})
"""Predicates whose objects are words; all others are the core."""
_SHORTEST_EVIDENCE, _LONGEST_EVIDENCE = 10, 700


@dataclass(frozen=True, slots=True)
class Figures:
    """Precision, recall and F1 of a count of right, extra and missed; each 0 where nothing was there."""

    right: int
    extra: int
    missed: int

    @property
    def precision(self) -> float:
        """How much of what was found is right."""
        return _share(self.right, self.right + self.extra)

    @property
    def recall(self) -> float:
        """How much of what was there was found."""
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return _share(2 * self.right, 2 * self.right + self.extra + self.missed)


@dataclass(slots=True)
class Comparison:
    """One document: the gold facts that were found and missed, the found ones that are extra, the traps."""

    id: str
    language: str
    right: list[Record] = field(default_factory=list)
    missed: list[Record] = field(default_factory=list)
    extra: list[Record] = field(default_factory=list)
    traps: list[Record] = field(default_factory=list)
    set_traps: int = 0
    found: int = 0
    grounded: int = 0
    """Found facts whose evidence stands in the text and has a sensible length."""
    placed: int = 0
    """Right facts whose evidence shares words with the gold's."""
    names: dict[str, str] = field(default_factory=dict)
    """Key of a found entity -> its longest name, to show an extra fact with."""
    with_status: int = 0
    """Right facts that have a status in the gold."""
    status_right: int = 0
    entities: Figures = field(default_factory=lambda: Figures(0, 0, 0))


@dataclass(slots=True)
class Evaluation:
    """All documents of a gold folder, compared."""

    documents: list[Comparison] = field(default_factory=list)

    def facts(self) -> dict[str, Figures]:
        """The figures of all facts, of core and open ones, of each language and of each predicate, sorted by name."""
        counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
        for document in self.documents:
            for column, facts in enumerate((document.right, document.extra, document.missed)):
                for fact in facts:
                    for group in _groups(fact["p"], document.language):
                        counts[group][column] += 1
        return {group: Figures(*count) for group, count in sorted(counts.items())}

    def entities(self) -> Figures:
        """The figures of all entities."""
        return Figures(
            sum(document.entities.right for document in self.documents),
            sum(document.entities.extra for document in self.documents),
            sum(document.entities.missed for document in self.documents),
        )

    def as_json(self) -> Record:
        """Every figure, rounded to four digits."""
        right = sum(len(document.right) for document in self.documents)
        return {
            "facts": {group: _rounded(figures) for group, figures in self.facts().items()},
            "entities": _rounded(self.entities()),
            "traps_fallen_into": sum(len(document.traps) for document in self.documents),
            "traps": sum(document.set_traps for document in self.documents),
            "grounded": self._portion("grounded", sum(document.found for document in self.documents)),
            "evidence_at_the_place": self._portion("placed", right),
            "status_right": self._portion("status_right", sum(document.with_status for document in self.documents)),
            "documents": len(self.documents),
        }

    def _portion(self, name: str, of: int) -> float:
        return round(_share(sum(getattr(document, name) for document in self.documents), of), 4)


def _share(part: int, of: int) -> float:
    return part / of if of else 0.0


def _rounded(figures: Figures) -> Record:
    return {
        "p": round(figures.precision, 4),
        "r": round(figures.recall, 4),
        "f1": round(figures.f1, 4),
        "tp": figures.right,
        "fp": figures.extra,
        "fn": figures.missed,
    }


def _groups(predicate: str, language: str) -> tuple[str, ...]:
    part = "open" if predicate in OPEN else "core"
    return "all", part, language, f"p:{predicate}", f"{language}/{part}"


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """A statement with what a person read in it."""

    id: str
    text: str
    gold: Record

    @property
    def inputs(self) -> Record:
        """What an extractor may see beside the text: id, language, title, date of publication and address."""
        source = self.gold.get("source")
        seen = {key: self.gold.get(key) for key in ("lang", "title", "published")}
        seen["source"] = source.get("url") if isinstance(source, dict) else source
        return {"id": self.id, **{key: value for key, value in seen.items() if value}}


def gold_documents(folder: Path, only: tuple[str, ...] = ()) -> Iterator[GoldDocument]:
    """The pairs ``NNN-name.txt`` and ``NNN-name.json`` of a folder, by name; ``only`` those that begin so.

    Raises DataError for a folder without pairs, a text that is missing and a file that is no gold.
    """
    paths = sorted(folder.glob("[0-9]*.json"))
    if not paths:
        raise DataError(f"{folder}: no gold here; it must hold pairs like 001-name.txt and 001-name.json")
    chosen = [path for path in paths if not only or path.stem.startswith(only)]
    if not chosen:
        names = ", ".join(path.stem for path in paths)
        raise DataError(f"{folder}: no gold begins with {' or '.join(only)}; there are {names}")
    for path in chosen:
        try:
            gold = json.loads(path.read_text("utf-8"))
            text = path.with_suffix(".txt").read_text("utf-8")
        except (ValueError, OSError, RecursionError) as error:
            raise DataError(f"{path}: cannot be read as gold: {error}; see the gold that is shipped") from None
        if not isinstance(gold, dict) or not all(isinstance(gold.get(key), list) for key in ("entities", "facts")):
            raise DataError(f"{path}: it has no lists 'entities' and 'facts'; see the gold that is shipped")
        yield GoldDocument(path.stem, text, gold)


def compare(document: GoldDocument, found: Record) -> Comparison:
    """What of the gold of one document was found, what was missed, and what is extra.

    Gold that is marked ``optional`` counts neither way.
    """
    gold = document.gold
    matcher = Matcher(gold, found)
    facts, free = unique(found["facts"]), unique(gold["facts"])
    traps = gold.get("negatives", [])
    result = Comparison(document.id, gold.get("lang", ""), set_traps=len(traps), found=len(facts))
    result.traps = [trap for trap in traps if any(matcher.same(fact, trap) for fact in facts)]
    result.entities = _entities(gold, found, matcher.pairs)
    result.names = {entity["key"]: max(entity["names"], key=len, default="") for entity in found["entities"]}
    text = _flat(document.text)
    for fact in facts:
        evidence = _flat(fact.get("evidence") or "")
        result.grounded += _SHORTEST_EVIDENCE <= len(evidence) <= _LONGEST_EVIDENCE and evidence in text
        wanted = next((other for other in free if matcher.same(fact, other)), None)
        if wanted is None:
            result.extra.append(fact)
            continue
        free.remove(wanted)
        if not wanted.get("optional"):
            result.right.append(wanted)
            result.placed += _meet(evidence, _flat(wanted["evidence"]), text)
            result.with_status += bool(wanted.get("status"))
            result.status_right += bool(wanted.get("status")) and fact.get("status") == wanted["status"]
    result.missed = [fact for fact in free if not fact.get("optional")]
    return result


def _flat(text: str) -> str:
    return " ".join(text.split())


def _meet(one: str, other: str, text: str) -> bool:
    """Whether two pieces of evidence share words of the text at one place."""
    left, right = text.find(one), text.find(other)
    return bool(one) and left >= 0 and right >= 0 and left < right + len(other) and right < left + len(one)


def _entities(gold: Record, found: Record, pairs: dict[str, str]) -> Figures:
    optional = {entity["key"] for entity in gold["entities"] if entity.get("optional")}
    neutral = sum(key in optional for key in pairs.values())
    right = len(pairs) - neutral
    return Figures(right, len(found["entities"]) - neutral - right, len(gold["entities"]) - len(optional) - right)

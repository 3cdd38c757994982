"""The hand-made reading of the seed article, as tools/seed_reading.py writes it."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

DATA = Path(__file__).resolve().parents[1] / "data"

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class GoldFact:
    """One row: a triple in prefixed names, the words that say it and where they stand.

    ``kind`` is E(xplicit), R(esolved) or I(nferred); ``tier`` is A (must be found), B (should) or C (may).
    """

    number: str
    subject: str
    predicate: str
    object: str
    words: str
    sentence: str
    span: Span
    kind: str
    tier: str

    @property
    def core(self) -> bool:
        """Whether it is one of the facts that must be found and belongs to no stance."""
        return self.tier == "A" and not self.subject.startswith("st:")

    def __str__(self) -> str:
        """The row in one line."""
        return f"F{self.number} {self.tier} {self.subject} {self.predicate} {self.object}   «{self.words}»"


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """One thing of the reading: its class, and every name it is given there."""

    id: str
    kind: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """All rows. ``sentences`` holds the bounds of each sentence in the canonical text."""

    facts: tuple[GoldFact, ...]
    entities: Mapping[str, GoldEntity]
    sentences: Mapping[str, Span]

    def spans(self, name: str) -> tuple[Span, ...]:
        """Where the facts that speak of a thing have their words."""
        return tuple(fact.span for fact in self.facts if name in {fact.subject, fact.object})

    def about(self, subject: str) -> tuple[GoldFact, ...]:
        """The facts with this subject."""
        return tuple(fact for fact in self.facts if fact.subject == subject)

    def subjects(self, *prefixes: str) -> tuple[str, ...]:
        """The subjects whose names have one of these prefixes, in reading order."""
        found = (fact.subject for fact in self.facts if fact.subject.partition(":")[0] in prefixes)
        return tuple(dict.fromkeys(found))


@lru_cache(maxsize=1)
def load_reading() -> Reading:
    """The reading that the repository holds."""
    facts = (
        GoldFact(number, subject, predicate, target, words, sentence, (int(begin), int(end)), kind, tier)
        for number, subject, predicate, target, words, sentence, begin, end, kind, tier in _rows("seed_reading.tsv")
    )
    entities = (
        GoldEntity(name, kind, tuple(filter(None, (english, arabic, *forms.split(" | ")))))
        for name, kind, english, arabic, forms, _ in _rows("seed_entities.tsv")
    )
    sentences = {number: (int(begin), int(end)) for number, begin, end in _rows("seed_sentences.tsv")}
    return Reading(tuple(facts), {entity.id: entity for entity in entities}, sentences)


def _rows(name: str) -> list[list[str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]

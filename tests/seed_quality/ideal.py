"""A graph that says exactly what the hand-made reading says: what the measuring itself is tested on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from mithaq.text import canonical

from .graph import Graph

if TYPE_CHECKING:
    from pathlib import Path

    from .reading import GoldFact, Reading


def ideal(reading: Reading, article: Path) -> Graph:
    """Every fact of the reading with its own words as evidence, and every entity with its class and labels."""
    facts = [f"{fact.subject} {fact.predicate} {fact.object} ." for fact in reading.facts]
    for entity in reading.entities.values():
        labels = " , ".join(_text(name) for name in entity.names)
        facts.append(f"{entity.id} a {entity.kind} ; rdfs:label {labels} .")
    for prefix, kind in (
        ("part", "Participation"),
        ("agp", "AgreementParticipation"),
        ("ten", "Tenure"),
        ("st", "Stance"),
    ):
        facts.extend(f"{name} a dip:{kind} ." for name in reading.subjects(prefix))
    text = _text(canonical(article.read_text(encoding="utf-8")))
    provenance = [f"doc:seed nif:isString {text} .", *map(_statement, reading.facts)]
    return Graph.written("\n".join(facts), "\n".join(provenance))


def _statement(fact: GoldFact) -> str:
    begin, end = fact.span
    predicate = "rdf:type" if fact.predicate == "a" else fact.predicate
    return (
        f"fact:{fact.number} rdf:subject {fact.subject} ; rdf:predicate {predicate} ; rdf:object {fact.object} ; "
        f"dip:hasEvidence ev:{fact.number} . "
        f"ev:{fact.number} nif:anchorOf {_text(fact.words)} ; nif:beginIndex {begin} ; nif:endIndex {end} ."
    )


def _text(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)

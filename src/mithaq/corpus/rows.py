"""What a document adds to the tables of a corpus: rows of facts, of evidence and of entities.

A row of `facts` is a triple, one of `evidence` a span of text that says one, one of `entities` a name that a document
has for an entity, or an entity without a name; the document itself is the first of them.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from mithaq.graph.validate_data import shorten
from mithaq.registry import load_registry
from mithaq.send.ntriples import literal
from mithaq.send.parquet import COLUMNS, row
from mithaq.vocabulary import DIP, PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mithaq.graph.rdf import Statements
    from mithaq.model import Document

Rows = dict[str, list[list[Any]]]
"""Rows by table, column after column."""

FACTS, EVIDENCE, ENTITIES = TABLES = ("facts", "evidence", "entities")
COLUMNS_OF = {
    FACTS: ("document", *COLUMNS),
    EVIDENCE: (
        "document", "graph", "fact", "subject", "predicate", "object", "kind", "begin", "end", "words", "rule",
        "confidence",
    ),
    ENTITIES: ("document", "graph", "issued", "entity", "class", "name", "language"),
}  # fmt: skip
"""The columns of each table; a place is in code points of the document's text."""


def _name(prefixed: str) -> str:
    prefix, _, local = prefixed.partition(":")
    return f"<{PREFIXES[prefix]}{local}>"


_TYPE, _KIND, _HAS_EVIDENCE = _name("rdf:type"), _name("dcterms:type"), _name("dip:hasEvidence")
_STATEMENT = (_TYPE, _name("rdf:Statement"))
_TRIPLE = tuple(map(_name, ("rdf:subject", "rdf:predicate", "rdf:object")))
_SPAN = tuple(map(_name, ("nif:beginIndex", "nif:endIndex", "nif:anchorOf", "dip:extractionRule", "dip:confidence")))
_LABELS = (_name("rdfs:label"), _name("skos:altLabel"))
_TYING = {f"<{DIP}{name}>" for name in ("Participation", "Tenure", "AgreementParticipation")}
"""Classes of nodes that only tie a role or a status to an actor."""


def rows_of(document: Document, graphs: tuple[str, str], lines: list[bytes], statements: Statements) -> Rows:
    """The rows of a document with graphs of these names; ``lines`` are its facts as N-Triples."""
    facts, provenance = ((document.id, graph) for graph in graphs)
    found = {
        FACTS: [(document.id, *row(graphs[0], f"{line.decode()} .")) for line in lines],
        EVIDENCE: [(*provenance, *rest) for rest in _evidence(statements)],
        ENTITIES: [(*facts, document.published, *rest) for rest in _entities(document, statements)],
    }
    return {
        table: [list(column) for column in zip(*rows, strict=True)] or [[] for _ in COLUMNS_OF[table]]
        for table, rows in found.items()
    }


def _evidence(statements: Statements) -> Iterator[tuple[Any, ...]]:
    """Each span under each triple that it says."""
    spans: dict[str, tuple[Any, ...]] = {}
    for fact, pairs in sorted(statements.provenance.items()):
        if _STATEMENT not in pairs:
            continue
        said = dict(pairs)
        triple = (_plain(said[part]) for part in _TRIPLE)
        head = (_plain(fact), *triple, said[_KIND].rpartition("/")[2][:-1])
        for span in sorted(value for predicate, value in pairs if predicate == _HAS_EVIDENCE):
            if span not in spans:
                spans[span] = _span(dict(statements.provenance[span]))
            yield (*head, *spans[span])


def _span(said: dict[str, str]) -> tuple[int, int, str, str, float]:
    """Begin, end, words, rule and confidence."""
    begin, end, words, rule, confidence = (_plain(said[part]) for part in _SPAN)
    return int(begin), int(end), words, rule, float(confidence)


def _entities(document: Document, statements: Statements) -> Iterator[tuple[str | None, ...]]:
    """IRI, class, name and language: of the document, then of each entity that it tells of."""
    iri = f"{PREFIXES['doc']}{document.sha256[:16]}"
    yield iri, f"{DIP}SourceDocument", document.title, document.language if document.title else None
    for subject, pairs in sorted(statements.facts.items()):
        classes = {value for predicate, value in pairs if predicate == _TYPE}
        if classes and not classes & _TYING:
            entity, kind = _plain(subject), _plain(min(classes))
            names = [value for wanted in _LABELS for predicate, value in sorted(pairs) if predicate == wanted]
            for name in names:
                label = literal(name)
                yield entity, kind, label.value, label.language or None
            if not names:
                yield entity, kind, *_registered(shorten(entity), document.language)


@lru_cache(maxsize=1 << 12)
def _registered(entity: str, language: str) -> tuple[str | None, str | None]:
    """How the registry calls what the document only refers to."""
    entry = load_registry().entries.get(entity)
    names = entry.names if entry else ()
    name = next((name for name in names if name.language == language), names[0] if names else None)
    return (name.text, name.language or None) if name else (None, None)


def _plain(term: str) -> str:
    return literal(term).value if term[0] == '"' else term[1:-1]

"""Where each drawn fact is said: the statements themselves and the spans in them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.graph.store import Graph

Triple = tuple[str, str, str]
"""Subject, predicate and object, the object a literal's text where it is one."""

_DOCUMENTS = """
SELECT ?d ?text ?title ?language ?date ?source {
  ?d a dip:SourceDocument ; nif:isString ?text
  OPTIONAL { ?d dcterms:title ?title } OPTIONAL { ?d dcterms:language ?language }
  OPTIONAL { ?d dcterms:issued ?date } OPTIONAL { ?d dcterms:source ?source }
}"""
_EVIDENCE = """
SELECT ?s ?p ?o ?document ?begin ?end ?rule ?confidence {
  ?fact rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; dip:hasEvidence ?e .
  ?e nif:beginIndex ?begin ; nif:endIndex ?end ; nif:referenceContext ?document ; dip:extractionRule ?rule .
  OPTIONAL { ?e dip:confidence ?confidence }
}"""


@dataclass(frozen=True, slots=True, order=True)
class Document:
    """A statement: what is known of it, and its canonical text, which the offsets of quotes count."""

    iri: str
    title: str = ""
    text: str = ""
    language: str = ""
    date: str = ""
    """Day of publication, ISO 8601; empty where it is not known."""
    source: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """The words that say a fact: ``[begin, end)`` in the text of the document, in code points."""

    document: int
    """Its place in `Network.documents`."""
    begin: int
    end: int
    rule: str = ""
    confidence: float = 0.0
    """0 where none is given."""


def documents(graph: Graph) -> tuple[Document, ...]:
    """The statements of a graph, by IRI."""
    found: dict[str, Document] = {}
    for row in graph.evaluate(_DOCUMENTS).rows:
        iri, text, title, language, date, source = (term.value if term else "" for term in row)  # type: ignore[union-attr]
        told = Document(iri, title, text, language, date, source)
        found[iri] = min(found.get(iri, told), told)  # a second title, date or source is no second statement
    return tuple(found[iri] for iri in sorted(found))


def quotes(graph: Graph, known: tuple[Document, ...]) -> dict[Triple, set[Quote]]:
    """For each fact the spans that say it; a span that lies outside its statement is left out."""
    place = {document.iri: number for number, document in enumerate(known)}
    found: dict[Triple, set[Quote]] = defaultdict(set)
    for row in graph.evaluate(_EVIDENCE).rows:
        subject, predicate, target, iri, first, last, rule, sure = (term.value if term else "" for term in row)  # type: ignore[union-attr]
        if iri not in place:
            continue
        try:
            begin, end, confidence = int(first), int(last), float(sure or 0)
        except ValueError:  # a number too long to be read is none
            continue
        if 0 <= begin < end <= len(known[place[iri]].text):
            found[subject, predicate, target].add(Quote(place[iri], begin, end, rule, confidence))
    return found

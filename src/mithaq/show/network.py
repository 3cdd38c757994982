"""What the page draws: the entities, the relations between them in the ontology's words, and the evidence."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from mithaq.graph.store import Graph, background_files, graph_files, is_provenance, load_files
from mithaq.vocabulary import BASE, DIP, PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

Labels = dict[str, str]
"""From language to label."""

_TYPE = PREFIXES["rdf"] + "type"
_DRAWN = (DIP, PREFIXES["skos"] + "broader", PREFIXES["dcterms"] + "subject", PREFIXES["dcterms"] + "spatial")
_FOLDED = {"Participation", "Tenure", "AgreementParticipation", "Stance"}
"""Classes of nodes that stand for a relation: each becomes the edge that it means."""

_STATUSES = """
SELECT ?node ?from ?to ?what ?predicate {
  VALUES ?predicate { dip:agreementStatus }
  ?node dip:actingParty ?from ; dip:ofAgreement ?to ; ?predicate ?what .
}"""
_STANCES = """
SELECT ?node ?from ?to ?what ?predicate ?about {
  VALUES ?predicate { dip:stanceAbout }
  ?node dip:stanceKind ?what ; ?predicate ?about .
  { ?node dip:stanceHolder ?from } UNION {
    ?node dip:expressedIn ?from FILTER NOT EXISTS { ?node dip:stanceHolder ?holder } }
  OPTIONAL { ?about dip:ofAgreement ?agreement }
  BIND(COALESCE(?agreement, ?about) AS ?to)
}"""
_EVIDENCE = """
SELECT ?s ?p ?o ?document ?begin ?end ?rule {
  ?fact rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; dip:hasEvidence ?e .
  ?e nif:beginIndex ?begin ; nif:endIndex ?end ; nif:referenceContext ?document ; dip:extractionRule ?rule .
}"""
_DOCUMENTS = "SELECT ?d ?text ?title { ?d nif:isString ?text OPTIONAL { ?d dcterms:title ?title } }"


@dataclass(frozen=True, slots=True)
class Node:
    """An entity: its class (local name) and its labels."""

    iri: str
    kind: str
    labels: Labels


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """The paragraph that says it: the words themselves and what stands before and after them."""

    before: str
    words: str
    after: str
    title: str
    rule: str


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation between two nodes, given by their places in `Network.nodes`."""

    source: int
    target: int
    labels: Labels
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """The picture: nodes by IRI, edges by their ends, and the labels of the classes that occur."""

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    kinds: dict[str, Labels] = field(default_factory=dict)


def network(paths: Iterable[str | Path]) -> Network:
    """The network of graph files; DataError where one cannot be read."""
    files = graph_files(paths)
    facts = load_files(path for path in files if not is_provenance(path))
    graph = load_files([*files, *background_files()])
    labels = graph.labels()
    kinds = _kinds(graph)
    quotes = _quotes(graph)
    found: dict[tuple[str, str, str], set[Quote]] = defaultdict(set)
    for source, target, relation, triple in [*_direct(facts, kinds), *_folded(facts)]:
        found[source, target, relation].update(quotes.get(triple, ()))
    iris = sorted({end for source, target, _ in found for end in (source, target)})
    place = {iri: number for number, iri in enumerate(iris)}
    nodes = tuple(Node(iri, kinds.get(iri, ""), labels.get(iri) or {"": _local(iri)}) for iri in iris)
    edges = tuple(
        Edge(place[source], place[target], labels.get(relation) or {"": _local(relation)}, tuple(sorted(said)))
        for (source, target, relation), said in sorted(found.items())
    )
    return Network(nodes, edges, {node.kind: labels.get(DIP + node.kind, {"": node.kind}) for node in nodes})


def _direct(facts: Graph, kinds: dict[str, str]) -> Iterator[tuple[str, str, str, Any]]:
    """The triples that are relations between two entities as they stand."""
    for row in facts.evaluate("SELECT ?s ?p ?o { ?s ?p ?o FILTER(isIRI(?o)) }").rows:
        source, relation, target = (term.value for term in row)  # type: ignore[union-attr]
        coded = target.startswith(BASE + "code/")
        folded = kinds.get(source) in _FOLDED or kinds.get(target) in _FOLDED
        if relation != _TYPE and relation.startswith(_DRAWN) and not coded and not folded:
            yield source, target, relation, (source, relation, target)


def _folded(facts: Graph) -> Iterator[tuple[str, str, str, Any]]:
    """The edges that statuses and stances mean; the code (signed, welcomes) is their relation."""
    for question in (_STATUSES, _STANCES):
        answer = facts.evaluate(question)
        column = {name: number for number, name in enumerate(answer.variables)}
        for row in answer.rows:
            value = {name: row[number].value for name, number in column.items()}  # type: ignore[union-attr]
            triple = (value["node"], value["predicate"], value.get("about", value["what"]))
            yield value["from"], value["to"], value["what"], triple


def _kinds(graph: Graph) -> dict[str, str]:
    """For each thing its class in our ontology; the last by name where it has several."""
    rows = graph.evaluate("SELECT ?x ?t { ?x a ?t FILTER(isIRI(?x)) }").rows
    pairs = sorted((x.value, t.value) for x, t in rows)  # type: ignore[union-attr]
    return {thing: _local(kind) for thing, kind in pairs if kind.startswith(DIP)}


def _quotes(graph: Graph) -> dict[Any, list[Quote]]:
    """For each fact (subject, predicate and object as strings) the words that say it."""
    documents = {
        document.value: (text.value, title.value if title else "")  # type: ignore[union-attr]
        for document, text, title in graph.evaluate(_DOCUMENTS).rows
    }
    found = defaultdict(list)
    for row in graph.evaluate(_EVIDENCE).rows:
        subject, predicate, target, document, begin, end, rule = (term.value for term in row)  # type: ignore[union-attr]
        if document in documents:
            text, title = documents[document]
            found[subject, predicate, target].append(_quote(text, title, int(begin), int(end), rule))
    return found


def _quote(text: str, title: str, begin: int, end: int, rule: str) -> Quote:
    first = text.rfind("\n", 0, begin) + 1
    last = text.find("\n", end)
    return Quote(text[first:begin], text[begin:end], text[end : last if last >= 0 else len(text)], title, rule)


def _local(iri: str) -> str:
    return iri.replace("#", "/").rpartition("/")[2]

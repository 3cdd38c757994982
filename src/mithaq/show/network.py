"""What the page draws: the entities, the relations between them in the ontology's words, and the evidence."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from mithaq.graph.store import Graph, facts_and_all, graph_files
from mithaq.show.evidence import Document, Quote, Triple, documents, quotes
from mithaq.vocabulary import BASE, DIP, PREFIXES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from mithaq.graph.sparql import Answer

Labels = dict[str, str]
"""From language to label."""

_TYPE = PREFIXES["rdf"] + "type"
_DRAWN = (DIP, PREFIXES["skos"] + "broader", PREFIXES["dcterms"] + "subject", PREFIXES["dcterms"] + "spatial")
_FOLDED = {"Participation", "Tenure", "AgreementParticipation", "Stance"}
"""Classes of nodes that stand for a relation: each becomes the edge that it means."""
_NAMES = {PREFIXES["rdfs"] + "label", PREFIXES["skos"] + "altLabel", PREFIXES["skos"] + "prefLabel"}
_STATUS = PREFIXES["schema"] + "eventStatus"
_BEGINS, _ENDS = PREFIXES["schema"] + "startDate", PREFIXES["schema"] + "endDate"
_DATES = (_BEGINS, PREFIXES["dcterms"] + "date", PREFIXES["dcterms"] + "issued")
_CODES = BASE + "code/"
_SHORT = 16
"""Letters of the last part of an IRI that is still read, such as ``JPN-pmo``."""

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


@dataclass(frozen=True, slots=True)
class Value:
    """What is said of one entity alone: a property and its value in words, with the quotes."""

    relation: str
    labels: Labels
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Node:
    """An entity: its class (local name), its labels, its other names, and when it was."""

    iri: str
    kind: str
    labels: Labels
    names: tuple[str, ...] = ()
    values: tuple[Value, ...] = ()
    begin: str = ""
    """First day, ISO 8601 (also a year, or year and month); empty where no date is given."""
    end: str = ""
    status: str = ""
    """Local name of the code of its event status, such as ``planned``."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation between two nodes, given by their places in `Network.nodes`."""

    source: int
    target: int
    relation: str
    """IRI of the property, or of the code that it stands for."""
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Network:
    """The picture: nodes by IRI, edges by their ends, and the labels of classes, relations and statuses that occur."""

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    kinds: dict[str, Labels] = field(default_factory=dict)
    relations: dict[str, Labels] = field(default_factory=dict)
    statuses: dict[str, Labels] = field(default_factory=dict)
    documents: tuple[Document, ...] = ()


def network(paths: Iterable[str | Path], pick: Callable[[Graph], Answer] | None = None) -> Network:
    """The network of graph files; DataError where one cannot be read.

    With ``pick``, a question to the graph, only the entities of its answer and the relations between them.
    """
    facts, everything = facts_and_all(graph_files(paths))
    drawn = _Drawing(facts, everything).network()
    if pick is None:
        return drawn
    return _among(drawn, {getattr(term, "value", "") for row in pick(everything).rows for term in row})


def _among(drawn: Network, iris: set[str]) -> Network:
    """The part of a network that is about these entities alone."""
    kept = [number for number, node in enumerate(drawn.nodes) if node.iri in iris]
    place = {number: new for new, number in enumerate(kept)}
    nodes = tuple(drawn.nodes[number] for number in kept)
    edges = tuple(
        replace(edge, source=place[edge.source], target=place[edge.target])
        for edge in drawn.edges
        if edge.source in place and edge.target in place
    )
    kinds = {node.kind: drawn.kinds[node.kind] for node in nodes}
    return replace(drawn, nodes=nodes, edges=edges, kinds=kinds)


class _Drawing:
    """The facts, what is known besides, and what both say together."""

    def __init__(self, facts: Graph, everything: Graph) -> None:
        self.facts = facts
        self.labels = everything.labels()
        self.kinds = _kinds(everything)
        self.documents = documents(everything)
        self.quotes = quotes(everything, self.documents)
        self.names = _names(everything)

    def network(self) -> Network:
        said: dict[Triple, set[Quote]] = defaultdict(set)
        for source, target, relation, triple in [*self._direct(), *self._folded()]:
            said[source, target, relation].update(self.quotes.get(triple, ()))
        iris = sorted({end for source, target, _ in said for end in (source, target)} | self._entities())
        place = {iri: number for number, iri in enumerate(iris)}
        values = self._values(place)
        nodes = tuple(self._node(iri, values.get(iri, {})) for iri in iris)
        edges = tuple(
            Edge(place[source], place[target], relation, tuple(sorted(found)))
            for (source, target, relation), found in sorted(said.items())
        )
        relations = {edge.relation for edge in edges} | {value.relation for node in nodes for value in node.values}
        return Network(
            nodes,
            edges,
            {node.kind: self._labelled(DIP + node.kind) if node.kind else {"": ""} for node in nodes},
            {relation: self._labelled(relation) for relation in sorted(relations)},
            {node.status: self._labelled(f"{_CODES}event-status/{node.status}") for node in nodes if node.status},
            self.documents,
        )

    def _labelled(self, iri: str) -> Labels:
        return self.labels.get(iri) or {"": _local(iri)}

    def _nameless(self, iri: str, begin: str) -> Labels:
        """What stands for a name: the class, with the day or a short key where there is one."""
        key = begin or (_local(iri) if len(_local(iri)) <= _SHORT else "")
        kind = self._labelled(DIP + self.kinds[iri]) if self.kinds.get(iri) else {"": _local(iri)}
        said = f" (\u2066{key}\u2069)"  # from left to right: in Arabic a day would read as 06-04-2025
        return {language: label + said if key and label != key else label for language, label in kind.items()}

    def _entities(self) -> set[str]:
        """Things with a class and a name of their own that no relation need speak of."""
        rows = self.facts.evaluate("SELECT DISTINCT ?x { ?x a ?t ; rdfs:label ?l FILTER(isIRI(?x)) }").rows
        found = {row[0].value for row in rows}  # type: ignore[union-attr]
        return {iri for iri in found if self.kinds.get(iri) and self.kinds[iri] not in _FOLDED}

    def _node(self, iri: str, values: dict[tuple[str, str], Value]) -> Node:
        plain = dict(sorted(values, reverse=True))  # of several dates the first
        begin = next((plain[date] for date in _DATES if date in plain), "")
        labels = self.labels.get(iri) or self._nameless(iri, begin)
        return Node(
            iri,
            self.kinds.get(iri, ""),
            labels,
            tuple(sorted(self.names.get(iri, set()) - set(labels.values()))),
            tuple(values[key] for key in sorted(values)),
            begin,
            plain.get(_ENDS, begin),
            _local(plain.get(_STATUS, "")),
        )

    def _values(self, drawn: dict[str, int]) -> dict[str, dict[tuple[str, str], Value]]:
        """For each drawn entity what is said of it that is no relation: numbers, dates, words, codes."""
        found: dict[str, dict[tuple[str, str], Value]] = defaultdict(dict)
        for row in self.facts.evaluate("SELECT ?s ?p ?o { ?s ?p ?o FILTER(isIRI(?s)) }").rows:
            subject, relation, value = (getattr(term, "value", "") for term in row)
            iri = str(row[2]).startswith("<")
            if subject not in drawn or relation in _NAMES or (iri and not value.startswith(_CODES)):
                continue
            labels = self._labelled(value) if iri else {getattr(row[2], "language", None) or "": value}
            quoted = tuple(sorted(self.quotes.get((subject, relation, value), ())))
            found[subject][relation, value] = Value(relation, labels, quoted)
        return found

    def _direct(self) -> Iterator[tuple[str, str, str, Triple]]:
        """The triples that are relations between two entities as they stand."""
        for row in self.facts.evaluate("SELECT ?s ?p ?o { ?s ?p ?o FILTER(isIRI(?o)) }").rows:
            source, relation, target = (term.value for term in row)  # type: ignore[union-attr]
            coded = target.startswith(_CODES)
            folded = self.kinds.get(source) in _FOLDED or self.kinds.get(target) in _FOLDED
            if relation != _TYPE and relation.startswith(_DRAWN) and not coded and not folded:
                yield source, target, relation, (source, relation, target)

    def _folded(self) -> Iterator[tuple[str, str, str, Triple]]:
        """The edges that statuses and stances mean; the code (signed, welcomes) is their relation."""
        for question in (_STATUSES, _STANCES):
            answer = self.facts.evaluate(question)
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


def _names(graph: Graph) -> dict[str, set[str]]:
    """For each thing every name that it has, in any language."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in graph.evaluate("SELECT ?x ?n { ?x rdfs:label|skos:altLabel ?n FILTER(isIRI(?x)) }").rows:
        found[row[0].value].add(row[1].value)  # type: ignore[union-attr]
    return found


def _local(iri: str) -> str:
    return iri.replace("#", "/").rpartition("/")[2]

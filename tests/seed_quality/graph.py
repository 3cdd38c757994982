"""A built graph in prefixed names, with the spans of its evidence."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolutions, RdfFormat, Store

from mithaq.build import build
from mithaq.registry import load_registry
from mithaq.vocabulary import PREFIXES

if TYPE_CHECKING:
    from pathlib import Path

    from .reading import Span

Triple = tuple[str, str, str]
_PROLOGUE = "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in PREFIXES.items())
_NAMESPACES = sorted(((namespace, prefix) for prefix, namespace in PREFIXES.items()), reverse=True)


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words that one piece of evidence quotes, and where it says they stand."""

    node: str
    words: str
    span: Span


class Graph:
    """The facts and the provenance of one build."""

    def __init__(self, facts: Store, provenance: Store) -> None:
        self.facts = facts
        self.provenance = provenance

    @classmethod
    def built(cls, article: Path, out: Path) -> Graph:
        """Build an article into a folder and read back the Turtle that was written."""
        summary = build([article], out).documents[0]
        facts, provenance = Store(), Store()
        facts.load(path=summary.path, format=RdfFormat.TURTLE)
        provenance.load(path=summary.path.with_suffix(".prov.ttl"), format=RdfFormat.TURTLE)
        return cls(facts, provenance)

    @classmethod
    def written(cls, facts: str, provenance: str) -> Graph:
        """A graph of triples written in SPARQL's way, with the project's prefixes."""
        return (
            cls(Store(), Store())
            .doctored(f"INSERT DATA {{ {facts} }}")
            .doctored(f"INSERT DATA {{ {provenance} }}", provenance=True)
        )

    def doctored(self, update: str, *, provenance: bool = False) -> Graph:
        """A copy whose facts, or whose provenance, a SPARQL update has changed."""
        facts, evidence = Store(), Store()
        facts.extend(self.facts)
        evidence.extend(self.provenance)
        (evidence if provenance else facts).update(_PROLOGUE + update)
        return Graph(facts, evidence)

    def holds(self, pattern: str, *, provenance: bool = False) -> bool:
        """Whether the facts, or the provenance, match a SPARQL pattern."""
        return bool((self.provenance if provenance else self.facts).query(f"{_PROLOGUE}ASK {{ {pattern} }}"))

    @cached_property
    def triples(self) -> frozenset[Triple]:
        """Every fact triple."""
        return frozenset((_name(q.subject), _name(q.predicate), _name(q.object)) for q in self.facts)

    @cached_property
    def _by_subject(self) -> dict[str, list[Triple]]:
        found = defaultdict(list)
        for triple in sorted(self.triples):
            found[triple[0]].append(triple)
        return found

    def about(self, subject: str) -> list[Triple]:
        """The triples with this subject."""
        return self._by_subject.get(subject, [])

    def values(self, subject: str, predicate: str) -> list[str]:
        """The objects of a subject's property."""
        return [target for _, found, target in self.about(subject) if found == predicate]

    def of_kind(self, *kinds: str) -> list[str]:
        """The nodes of these classes, sorted."""
        return sorted({subject for subject, predicate, target in self.triples if predicate == "a" and target in kinds})

    def labels(self, node: str) -> tuple[str, ...]:
        """The names of a node in the graph and in the registry."""
        own = [text_of(value) for name in ("rdfs:label", "skos:altLabel") for value in self.values(node, name)]
        entry = load_registry().entries.get(node)
        return (*own, *(known.text for known in entry.names)) if entry else tuple(own)

    def broader(self, topic: str) -> set[str]:
        """What the graph and the registry say is broader than a topic, one step up."""
        entry = load_registry().entries.get(topic)
        return {*self.values(topic, "skos:broader"), *(entry.broader if entry else ())}

    def _ask(self, query: str) -> QuerySolutions:
        found = self.provenance.query(_PROLOGUE + query)
        assert isinstance(found, QuerySolutions)
        return found

    @cached_property
    def text(self) -> str:
        """The canonical text of the document."""
        return next(str(row["text"].value) for row in self._ask("SELECT ?text { ?document nif:isString ?text }"))

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """Every piece of evidence."""
        rows = self._ask(
            "SELECT ?e ?words ?begin ?end { ?e nif:anchorOf ?words ; nif:beginIndex ?begin ; nif:endIndex ?end } ORDER BY ?e"
        )
        found = ((_name(row["e"]), row["words"].value, row["begin"].value, row["end"].value) for row in rows)
        return tuple(Quotation(node, words, (int(begin), int(end))) for node, words, begin, end in found)

    @cached_property
    def _evidence(self) -> dict[Triple, list[Span]]:
        spans = {quotation.node: quotation.span for quotation in self.quotations}
        rows = self._ask(
            "SELECT ?s ?p ?o ?e { ?f rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; dip:hasEvidence ?e }"
        )
        found = defaultdict(list)
        for row in rows:
            found[_name(row["s"]), _name(row["p"]), _name(row["o"])].append(spans[_name(row["e"])])
        return found

    def evidence(self, triple: Triple) -> list[Span]:
        """Where the words stand that say a triple; empty when none is given."""
        return sorted(self._evidence.get(triple, []))

    def words(self, triple: Triple) -> str:
        """The words that say a triple."""
        return " … ".join(self.text[begin:end] for begin, end in self.evidence(triple))


def text_of(literal: str) -> str:
    """The text of a literal as `Graph` writes it."""
    return literal[1 : literal.rindex('"')] if literal.startswith('"') else literal


def _name(term: object) -> str:
    if isinstance(term, NamedNode):
        if term.value == PREFIXES["rdf"] + "type":
            return "a"
        return next(
            (f"{p}:{term.value.removeprefix(n)}" for n, p in _NAMESPACES if term.value.startswith(n)), term.value
        )
    if isinstance(term, Literal):
        if term.language:
            return f'"{term.value}"@{term.language}'
        return term.value if term.datatype.value == PREFIXES["xsd"] + "integer" else f'"{term.value}"'
    assert isinstance(term, BlankNode)
    return str(term)

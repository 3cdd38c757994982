"""The ontology as data for its page: classes, properties and code lists, with names, definitions and examples."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mithaq.graph.store import facts_and_all, graph_files, load_files
from mithaq.resources import resource_dir
from mithaq.text import span
from mithaq.vocabulary import DIP, PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mithaq.graph.store import Graph

Words = dict[str, str]
"""From language to words."""

_OWL, _RDFS, _SKOS = PREFIXES["owl"], PREFIXES["rdfs"], PREFIXES["skos"]
_TRIPLES = "SELECT ?s ?p ?o { ?s ?p ?o FILTER(isIRI(?s)) }"
_CHAINS = """
SELECT ?property ?step {
  ?property owl:propertyChainAxiom/rdf:rest* ?cell . ?cell rdf:first ?step ; rdf:rest* ?later .
} GROUP BY ?property ?cell ?step ORDER BY ?property DESC(COUNT(?later))"""
_DISJOINT = """
SELECT ?one ?other {
  ?axiom a owl:AllDisjointClasses ; owl:members ?list .
  ?list rdf:rest*/rdf:first ?one , ?other . FILTER(?one != ?other)
}"""
_CODES = "SELECT ?list ?code { ?code skos:inScheme ?list }"
_QUOTES = """
SELECT ?s ?p ?o ?text ?begin ?end {
  ?fact rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; dip:hasEvidence ?e .
  ?e nif:beginIndex ?begin ; nif:endIndex ?end ; nif:referenceContext/nif:isString ?text .
}"""
_CHARACTERS = ("FunctionalProperty", "TransitiveProperty", "SymmetricProperty")
_EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Example:
    """Something that a graph says: the terms that it is made of, and the words that say it, which may be none."""

    terms: tuple[str, ...]
    words: str = ""


@dataclass(slots=True)
class Term:
    """A class, a property or a code with all that the ontology says of it; other terms by their short names."""

    name: str
    labels: Words
    definitions: Words
    notes: list[str] = field(default_factory=list)
    broader: list[str] = field(default_factory=list)
    narrower: list[str] = field(default_factory=list)
    domain: list[str] = field(default_factory=list)
    range: list[str] = field(default_factory=list)
    inverse: list[str] = field(default_factory=list)
    characters: list[str] = field(default_factory=list)
    chain: list[str] = field(default_factory=list)
    apart: list[str] = field(default_factory=list)
    """Classes that share no individual with this one."""
    used_by: list[str] = field(default_factory=list)
    """Properties of which this class is the domain."""
    near: list[str] = field(default_factory=list)
    """Terms of other vocabularies that mean nearly the same."""
    count: int = 0
    """How often the graphs use it."""
    examples: list[Example] = field(default_factory=list)

    @property
    def anchor(self) -> str:
        """Where it stands on the page."""
        return self.name.replace(":", "-")


@dataclass(frozen=True, slots=True)
class Ontology:
    """The whole: titles, version, classes, properties, code lists with their codes."""

    titles: Words
    descriptions: Words
    version: str
    classes: list[Term]
    properties: list[Term]
    lists: list[tuple[Term, list[Term]]]


def ontology(paths: Iterable[str | Path]) -> Ontology:
    """The shipped ontology, with examples from graph files; DataError where one cannot be read."""
    top = resource_dir("ontology")
    graph = load_files([top / "diplomacy.ttl", top / "codes.ttl"])
    said = _Said(graph)
    known = {iri: said.term(iri) for iri in said.of}
    _axioms(graph, known)
    _count(known, paths)
    head = said.of[DIP.removesuffix("#")]
    codes: dict[str, list[Term]] = defaultdict(list)
    for scheme, code in graph.evaluate(_CODES).rows:
        codes[scheme.value].append(known[code.value])  # type: ignore[union-attr]
    return Ontology(
        said.words(DIP.removesuffix("#"), PREFIXES["dcterms"] + "title"),
        said.words(DIP.removesuffix("#"), PREFIXES["dcterms"] + "description"),
        head[_OWL + "versionInfo"][0][0],
        _ours(said, known, "Class"),
        [*_ours(said, known, "ObjectProperty"), *_ours(said, known, "DatatypeProperty")],
        [(known[scheme], sorted(found, key=lambda code: code.name)) for scheme, found in sorted(codes.items())],
    )


class _Said:
    """The triples of the ontology by subject and predicate, each object with its language."""

    def __init__(self, graph: Graph) -> None:
        self.of: dict[str, dict[str, list[tuple[str, str]]]] = defaultdict(lambda: defaultdict(list))
        for subject, predicate, target in sorted(graph.evaluate(_TRIPLES).rows, key=str):
            language = getattr(target, "language", None) or ""
            self.of[subject.value][predicate.value].append((getattr(target, "value", ""), language))  # type: ignore[union-attr]

    def words(self, iri: str, predicate: str) -> Words:
        return {language: text for text, language in self.of[iri].get(predicate, ())}

    def names(self, iri: str, predicate: str) -> list[str]:
        return [short(value) for value, _ in self.of[iri].get(predicate, ())]

    def term(self, iri: str) -> Term:
        return Term(
            short(iri),
            self.words(iri, _RDFS + "label"),
            self.words(iri, _SKOS + "definition"),
            notes=[text for text, _ in self.of[iri].get(_SKOS + "note", ())],
            broader=[*self.names(iri, _RDFS + "subClassOf"), *self.names(iri, _RDFS + "subPropertyOf")],
            domain=self.names(iri, _RDFS + "domain"),
            range=self.names(iri, _RDFS + "range"),
            inverse=self.names(iri, _OWL + "inverseOf"),
            characters=[name for name in _CHARACTERS if (_OWL + name, "") in self.of[iri][PREFIXES["rdf"] + "type"]],
            near=self.names(iri, _SKOS + "closeMatch"),
        )


def _axioms(graph: Graph, known: dict[str, Term]) -> None:
    """Add what stands in lists or at the other end: chains, disjoint classes, narrower classes, properties."""
    by_name = {term.name: term for term in known.values()}
    for prop, step in graph.evaluate(_CHAINS).rows:
        known[prop.value].chain.append(short(step.value))  # type: ignore[union-attr]
    for one, other in sorted(graph.evaluate(_DISJOINT).rows, key=str):
        found = known[one.value].apart  # type: ignore[union-attr]
        if (name := short(other.value)) not in found:  # type: ignore[union-attr]
            found.append(name)
    for term in known.values():
        for name in term.broader:
            if name in by_name:
                by_name[name].narrower.append(term.name)
        for name in term.domain:
            if name in by_name:
                by_name[name].used_by.append(term.name)


def _count(known: dict[str, Term], paths: Iterable[str | Path]) -> None:
    """Count how often graphs use each term, and take the first examples, those with words before others."""
    facts, whole = facts_and_all(graph_files(paths))
    quotes = _quotes(whole)
    counts: Counter[str] = Counter()
    examples: dict[str, list[Example]] = defaultdict(list)
    labels = facts.labels()
    rows = [tuple(map(str, row)) for row in facts.evaluate(_TRIPLES).rows]
    for triple in sorted(rows, key=lambda row: (row not in quotes, row)):
        subject, predicate, target = triple
        typed = predicate == f"<{PREFIXES['rdf']}type>"
        used = target if typed else predicate
        if target[1:-1] in known and not typed:
            counts[target[1:-1]] += 1
        counts[used[1:-1]] += 1
        if used[1:-1] in known and len(examples[used[1:-1]]) < _EXAMPLES:
            shown = (subject,) if typed else triple
            words = quotes.get(triple, "")
            examples[used[1:-1]].append(Example(tuple(_called(term, labels) for term in shown), words))
    for iri, term in known.items():
        term.count, term.examples = counts[iri], examples[iri]


def _called(term: str, labels: dict[str, Words]) -> str:
    """A term for an example: the short name of an IRI with a label, where there is one; a literal by its value."""
    if not term.startswith("<"):
        return term[1 : term.rindex('"')]
    names = labels.get(term[1:-1], {})
    label = names.get("en") or names.get("ar", "")
    return f"{short(term[1:-1])} ({label})" if label else short(term[1:-1])


def _quotes(graph: Graph) -> dict[tuple[str, ...], str]:
    """For each fact the first words, in the order of the text, that say it."""
    found: dict[tuple[str, ...], str] = {}
    for row in sorted(graph.evaluate(_QUOTES).rows, key=str):
        subject, predicate, target, text, begin, end = row
        whole = text.value  # type: ignore[union-attr]
        if place := span(begin, end, whole):
            found.setdefault((str(subject), str(predicate), str(target)), " ".join(whole[slice(*place)].split()))
    return found


def _ours(said: _Said, known: dict[str, Term], kind: str) -> list[Term]:
    kinds = {iri for iri in said.of if (_OWL + kind, "") in said.of[iri][PREFIXES["rdf"] + "type"]}
    return sorted((known[iri] for iri in kinds if iri.startswith(DIP)), key=lambda term: term.name)


def short(iri: str) -> str:
    """An IRI with the prefix of the vocabulary, where there is one.

    >>> short("https://w3id.org/mithaq/ont#Country")
    'dip:Country'
    """
    space, prefix = max(
        ((space, prefix) for prefix, space in PREFIXES.items() if iri.startswith(space)), default=("", "")
    )
    return f"{prefix}:{iri[len(space) :]}" if space else iri

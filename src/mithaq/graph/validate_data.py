"""What validation looks at: graph files and what they refer to in the ontology, the code lists and the registry."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

import pyoxigraph as ox

from mithaq.errors import DataError
from mithaq.graph.pairs import contents
from mithaq.graph.store import background_files, graph_files, is_provenance
from mithaq.graph.turtle import parse, parse_bytes
from mithaq.safe import safe
from mithaq.vocabulary import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

Value = str | ox.Literal
"""A node as its prefixed name (``c:OMN``; the whole IRI where no prefix fits), or a literal."""

_Properties = dict[str, list[Value]]
_FEW = 8
"""Values of a node that are looked through one by one."""
_NAMED = 3
"""Files that a complaint about all of them names."""
_NOT_SHOWN_TO_SHAPES = frozenset({"skos:altLabel", "skos:hiddenLabel", "skos:definition", "skos:note"})
"""No shape is about these, and the background has most of its triples in them."""
_PREFIX_OF = {start: prefix for prefix, start in PREFIXES.items()}


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that is wrong (``violation``) or looks wrong (``warning``), by the number of its rule.

    ``focus`` is the node it is about, as a prefixed name; ``file`` the file that has it, as it was given.
    """

    severity: str
    rule: int
    focus: str
    message: str
    file: str


@dataclass(frozen=True, slots=True)
class Source:
    """The facts of one document and where the document says them; either file may be missing (None)."""

    facts_file: Path | None
    provenance_file: Path | None
    facts: frozenset[ox.Triple]
    provenance: frozenset[ox.Triple]


@lru_cache(maxsize=1 << 12)
def shorten(iri: str) -> str:
    """Give the prefixed name of an IRI, or the IRI as it is where no prefix of the vocabulary fits.

    >>> shorten("https://w3id.org/mithaq/id/country/OMN")
    'c:OMN'
    """
    cut = max(iri.rfind("/"), iri.rfind("#")) + 1
    prefix = _PREFIX_OF.get(iri[:cut])
    return f"{prefix}:{iri[cut:]}" if prefix else iri


def shortened(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Value:
    """Give a term as a `Value`; a blank node by its label (``_:b0``)."""
    if isinstance(term, ox.NamedNode):
        return shorten(term.value)
    return term if isinstance(term, ox.Literal) else str(term)


class Index:
    """Triples by subject and predicate, all as prefixed names."""

    def __init__(self) -> None:
        self.properties: dict[str, _Properties] = defaultdict(lambda: defaultdict(list))
        self.triples: dict[str, list[ox.Triple]] = defaultdict(list)
        self.files: dict[str, str] = {}
        self._many: dict[tuple[str, str], set[Value]] = {}
        """The values again, where they are many, so that each is found at once."""

    def add(self, triples: Iterable[ox.Triple], file: str) -> None:
        """Take triples in, each once; ``file`` is where they stand."""
        for triple in triples:
            subject, predicate = str(shortened(triple.subject)), shorten(triple.predicate.value)
            values, value = self.properties[subject][predicate], shortened(triple.object)
            known: list[Value] | set[Value] = values
            if len(values) > _FEW:
                known = self._many.get((subject, predicate)) or self._many.setdefault((subject, predicate), set(values))
            if value not in known:
                values.append(value)
                self.triples[subject].append(triple)
                self.files.setdefault(subject, file)
                if isinstance(known, set):
                    known.add(value)

    def values(self, subject: str, predicate: str) -> list[Value]:
        """Give the objects of a subject and a predicate."""
        return self.properties.get(subject, {}).get(predicate, [])


class Data:
    """The files given (``own``) and the background: ontology, code lists, registry."""

    def __init__(self, sources: tuple[Source, ...]) -> None:
        self.sources = sources
        self.own = Index()
        self.background = _background(background_files())
        for source in sources:
            self.own.add(source.facts, str(source.facts_file))
            self.own.add(source.provenance, str(source.provenance_file))

    def values(self, subject: str, predicate: str) -> list[Value]:
        """Give the objects of a subject and a predicate, own ones first."""
        own, known = self.own.values(subject, predicate), self.background.values(subject, predicate)
        return own + [value for value in known if value not in own] if own and known else own or known

    def nodes(self, subject: str, predicate: str) -> list[str]:
        """Give those objects that are nodes."""
        return _nodes(self.values(subject, predicate))

    def of(self, kind: str) -> Iterator[str]:
        """Give the nodes seen that are asserted to be of a class or of one of its subclasses."""
        kinds = (found for found in self._by_kind if isinstance(found, str) and kind in self.classes(found))
        return iter(sorted({node for found in kinds for node in self._by_kind[found]}))

    @cached_property
    def _by_kind(self) -> dict[Value, list[str]]:
        """The nodes seen by the classes that they are said to be of."""
        found: dict[Value, list[str]] = defaultdict(list)
        for node in self.seen:
            for kind in self.values(node, "rdf:type"):
                found[kind].append(node)
        return found

    def classes(self, kind: str) -> frozenset[str]:
        """Give a class and all classes above it."""
        found: set[str] = set()
        waiting = [kind]
        while waiting:
            if (name := waiting.pop()) not in found:
                found.add(name)
                waiting += [
                    value for value in self.background.values(name, "rdfs:subClassOf") if isinstance(value, str)
                ]
        return frozenset(found)

    def file(self, node: str) -> str:
        """Give the file in which a node is described."""
        return self.own.files.get(node) or self.background.files.get(node, "")

    def finding(self, rule: int, focus: str, message: str, *, severity: str = "violation", file: str = "") -> Finding:
        """Make a finding about a node."""
        return Finding(severity, rule, focus, message, file or self.file(focus))

    @cached_property
    def seen(self) -> tuple[str, ...]:
        """The own nodes, and the nodes of the background that they lead to."""
        waiting = [*self.own.properties]
        for properties in self.own.properties.values():
            waiting += [node for values in properties.values() for node in _nodes(values)]
        found: dict[str, None] = {}
        while waiting:
            node = waiting.pop()
            if node not in found and (node in self.own.properties or node in self.background.properties):
                found[node] = None
                for values in self.background.properties.get(node, {}).values():
                    waiting += _nodes(values)
        return tuple(sorted(found))

    def shaped(self) -> Iterator[ox.Triple]:
        """Give what the shapes are run on: the own triples, those of the background they lead to, the class tree."""
        for node in self.seen:
            yield from self.own.triples.get(node, ())
            for triple in self.background.triples.get(node, ()):
                if shorten(triple.predicate.value) not in _NOT_SHOWN_TO_SHAPES:
                    yield triple
        for node in self.background.triples.keys() - set(self.seen):
            for triple in self.background.triples[node]:
                if shorten(triple.predicate.value) == "rdfs:subClassOf":
                    yield triple


def _nodes(values: list[Value]) -> list[str]:
    return [value for value in values if isinstance(value, str)]


def read(paths: Iterable[str | Path]) -> Data:
    """Read graph files, and of folders all in them, each with its provenance beside it.

    DataError for what cannot be read, the file and the line; and where there is not a triple in all of them.
    """
    pairs: dict[str, dict[bool, Path]] = defaultdict(dict)
    for path in graph_files(paths):
        pairs[str(path).removesuffix(".ttl").removesuffix(".prov")][is_provenance(path)] = path
    if not pairs:
        raise DataError("no graph to validate; name a graph file or a folder of them")
    sources = tuple(_source(pair.get(False), pair.get(True)) for _, pair in sorted(pairs.items()))
    if not any(source.facts or source.provenance for source in sources):
        paths = [path for pair in pairs.values() for path in pair.values()]
        names = ", ".join(safe(str(path)) for path in paths[:_NAMED]) + (", …" if len(paths) > _NAMED else "")
        raise DataError(f"{names}: no triple in it, so nothing to check; name a graph that 'mithaq build' has written")
    return Data(sources)


def _source(facts: Path | None, provenance: Path | None) -> Source:
    given = filter(None, (facts, provenance))
    read = {path: frozenset(parse_bytes(data, str(path))) for path, data in contents(given)}
    nothing: frozenset[ox.Triple] = frozenset()
    return Source(facts, provenance, *(read[path] if path else nothing for path in (facts, provenance)))


@lru_cache(maxsize=2)
def _background(files: tuple[Path, ...]) -> Index:
    index = Index()
    for file in files:
        # Blank nodes stand only where OWL wants lists; no rule looks at those.
        named = [triple for triple in parse(file) if isinstance(triple.subject, ox.NamedNode)]
        index.add(named, file.name)
    return index

"""Graph files in the query engine, and on to rdflib and networkx."""

from __future__ import annotations

import json
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mithaq.errors import DataError, QueryError
from mithaq.files import several
from mithaq.graph.corpora import is_corpus, whole
from mithaq.graph.gate import chooses_graphs
from mithaq.graph.layers import INFERRED, TRIG, layer_of
from mithaq.graph.pairs import beside, contents
from mithaq.proof import check_file, prove
from mithaq.safe import safe
from mithaq.vocabulary import PREFIXES
from mithaq.worker.limits import MOST_SECONDS, Limits, WorkerError
from mithaq.worker.process import Pool

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyoxigraph as ox
    import rdflib

    from mithaq.graph.sparql import Answer

MOST_ROWS = 20_000
"""How many rows an answer has at most, where nothing else is said: the registry alone has some 10,000 names."""
_BYTES = 60
"""Of Turtle, for a triple."""
_PROVENANCE = ".prov.ttl"
_BLANK = (b"_:", b"[", b"(")
"""Where none of these stands in Turtle, there is no blank node in it."""
LEDGER = "entities.ttl"
"""The file beside the graphs that holds the ledger of merges; no document's graph is called so."""


class Graph:
    """Statements of one or more graph files, to be queried; what `load` gives.

    >>> graph = load([])
    >>> graph.query("ASK { dip:Country a owl:Class }").rows[0][0].value
    'true'
    """

    def __init__(self, store: ox.Store, files: Iterable[Path] = ()) -> None:
        self._store = store
        self._files = tuple(files)
        self._layered: Graph | None = None
        self._pool = Pool("query", lambda: partial(_answered, store))

    def __len__(self) -> int:
        """How many triples there are, the ontology's and the registry's included."""
        return len(self._store)

    def query(
        self, text: str, *, timeout: float = MOST_SECONDS, max_rows: int = MOST_ROWS, memory: int | None = None
    ) -> Answer:
        """The answer to one SPARQL query; the prefixes of the vocabulary are known.

        It is asked in a child process, which is ended after ``timeout`` seconds, when it needs more than ``memory``
        MiB, or when there are more than ``max_rows`` rows; without ``memory``, as much as `Limits.fitting` gives for
        the graph. QueryError that says which; QueryError too where the query is malformed, or refused because it would
        do more than read.

        >>> load([]).query("SELECT ?name { c:OMN rdfs:label ?name FILTER(lang(?name) = 'en') }").variables
        ('name',)
        """
        from mithaq.graph.sparql import unpacked

        graph = self._for(text)
        limits = Limits(timeout, memory).fitting(_BYTES * len(graph))
        try:
            return unpacked(graph._pool.ask(json.dumps([text, max_rows]).encode(), limits))  # noqa: SLF001 - of one class
        except WorkerError as error:
            raise QueryError(str(error)) from error

    def evaluate(self, text: str, max_rows: int | None = None) -> Answer:
        """The answer to a query of the program's own, in this process, without a limit of time or memory."""
        from mithaq.graph.sparql import evaluate

        return evaluate(self._for(text)._store, text, max_rows)  # noqa: SLF001 - another of the same class

    def _for(self, text: str) -> Graph:
        """The graph that answers a query: where it speaks of named graphs, one that has them beside the default graph.

        That holds every triple twice, so it is made when it is asked for. The engine could make a union of the named
        graphs itself, but counts a triple as often as it stands in one of them.
        """
        if not self._files or not chooses_graphs(text):
            return self
        if self._layered is None:
            self._layered = load_files(self._files, layered=True)
        return self._layered

    def triples(self) -> set[ox.Triple]:
        """All triples; blank nodes are renamed, so that they are called the same every time."""
        from mithaq.graph.blanks import renamed

        return {quad.triple for quad in renamed(self._store)}

    def to_rdflib(self) -> rdflib.Graph:
        """The same triples as an ``rdflib.Graph``, as far as RDF 1.1 has them, with the vocabulary's prefixes bound.

        >>> graph = load([])
        >>> len(graph.to_rdflib()) == len(graph)
        True
        """
        from mithaq.graph.as_rdflib import as_rdflib

        found = as_rdflib(quad.triple for quad in self._store)
        for prefix, iri in PREFIXES.items():
            found.bind(prefix, iri, replace=True)
        return found

    def to_networkx(self) -> Any:
        """A ``networkx.MultiDiGraph``: IRIs as nodes, each triple between two of them an edge.

        An edge's key is the IRI of its predicate; a node has ``labels``, a dict from language to label.

        >>> network = load([]).to_networkx()
        >>> network.has_edge("https://w3id.org/mithaq/ont#Country", "https://w3id.org/mithaq/ont#Actor")
        True
        """
        import networkx as nx
        import pyoxigraph as ox

        network = nx.MultiDiGraph()
        for quad in sorted(self._store, key=str):
            if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode):
                network.add_edge(quad.subject.value, quad.object.value, key=quad.predicate.value)
        labels = self.labels()
        for node in network:
            network.nodes[node]["labels"] = labels.get(node, {})
        return network

    def view(self, query: str | None = None) -> Any:
        """The interactive page, which a notebook shows below the cell; ``.save(path)`` writes it.

        With ``query``, in SPARQL, of the entities in its answer alone. The files that the graph was loaded from are
        read again, in a worker; DataError where there is nothing to draw.
        """
        # Rooms know those on their left alone; this method is the one that people look for here.
        return import_module("mithaq.show.notebook").view(self, self._files, query)

    def labels(self, things: Iterable[ox.NamedNode] | None = None) -> dict[str, dict[str, str]]:
        """For each IRI that has labels (``rdfs:label``, else ``skos:prefLabel``): the first in each language.

        Of ``things`` alone, where they are given: a large graph has many more labels than an answer shows.
        """
        found: dict[str, dict[str, str]] = {}
        if things is not None:
            for thing in things:
                for label in self._labels_of(thing):
                    found.setdefault(thing.value, {}).setdefault(label.language or "", label.value)
            return found
        for name in ("rdfs:label", "skos:prefLabel"):
            rows = self.evaluate(f"SELECT ?x ?l {{ ?x {name} ?l FILTER(isIRI(?x)) }}").rows
            for node, value in sorted(rows, key=str):
                found.setdefault(node.value, {}).setdefault(value.language or "", value.value)  # type: ignore[union-attr]
        return found

    def quads(
        self, subject: ox.NamedNode | None, predicate: ox.NamedNode | None, value: ox.NamedNode | ox.Literal | None
    ) -> Iterator[ox.Quad]:
        """The triples of a pattern, in which None stands for anything; none of a subject that is a literal."""
        import pyoxigraph as ox

        if isinstance(subject, ox.Literal | ox.Triple):  # as a graph of others may have it where a node belongs
            return iter(())
        return self._store.quads_for_pattern(subject, predicate, value, ox.DefaultGraph())

    def mentions(self, name: str) -> bool:
        """Whether an IRI stands anywhere in the graph."""
        from mithaq.graph.terms import iri

        node = iri(name)
        for pattern in ((node, None, None), (None, node, None), (None, None, node)):
            if next(self._store.quads_for_pattern(*pattern), None) is not None:
                return True
        return False

    def _labels_of(self, thing: ox.NamedNode) -> Iterator[ox.Literal]:
        """Its labels in the order in which they are preferred."""
        import pyoxigraph as ox

        from mithaq.graph.terms import iri

        for predicate in (iri(PREFIXES["rdfs"] + "label"), iri(PREFIXES["skos"] + "prefLabel")):
            quads = self._store.quads_for_pattern(thing, predicate, None, ox.DefaultGraph())
            yield from sorted((quad.object for quad in quads if isinstance(quad.object, ox.Literal)), key=str)


def _answered(store: ox.Store, request: bytes) -> bytes:
    """What a worker does: the answer to a query, as bytes."""
    from mithaq.graph.sparql import evaluate_packed

    text, max_rows = json.loads(request)
    return evaluate_packed(store, text, max_rows)


def load(
    paths: Iterable[str | Path],
    *,
    background: bool = True,
    inferred: str | Path | None = None,
    limits: Limits | None = None,
) -> Graph:
    """The graph files at ``paths`` (of a folder: every ``.ttl`` in it) as one `Graph`.

    With the ontology and the registry, unless ``background`` is False; with what `mithaq reason` has written into the
    file ``inferred`` if one is given, which is in ``graph:inferred`` as well. DataError for what cannot be
    read: the file and the line; then nothing is loaded. A worker has tried each file before, within ``limits``.

    >>> len(load([])) > len(load([], background=False))
    True
    """
    files = graph_files(paths)
    if inferred is not None:
        files = (*files, inferred_file(Path(inferred)))
    prove(files, limits)
    return load_files([*files, *(background_files() if background else ())])


def load_files(files: Iterable[Path], *, layered: bool = False) -> Graph:
    """Just these Turtle files as one `Graph`; DataError as for `load`. With ``layered``, in named graphs as well."""
    import pyoxigraph as ox

    store, files = ox.Store(), tuple(files)
    fill(store, layers(files) if layered else ((path, None) for path in files))
    return Graph(store, () if layered else files)


def layers(files: Iterable[Path]) -> list[tuple[Path, str]]:
    """Each file with the IRI of the named graph that it belongs to."""
    return [(path, layer_of(path)) for path in files]


def facts_and_all(files: Iterable[Path]) -> tuple[Graph, Graph]:
    """The facts of graph files alone, and all that is in them with what is known before reading; each is read once.

    DataError as for `load`.
    """
    import pyoxigraph as ox

    files = tuple(files)
    facts, whole, background = ox.Store(), ox.Store(), background_files()
    for path, data in contents(files):
        for store in (whole,) if is_provenance(path) else (whole, facts):
            _take(store, path, data, None)
    fill(whole, ((path, None) for path in background))
    return Graph(facts, (path for path in files if not is_provenance(path))), Graph(whole, (*files, *background))


def fill(store: ox.Store, files: Iterable[tuple[Path, str | None]]) -> None:
    """Load Turtle files into the default graph of a store, and into the named graphs that stand beside them as well."""
    names = dict(files)
    for path, data in contents(names):
        _take(store, path, data, names[path])


def _take(store: ox.Store, path: Path, data: bytes, name: str | None) -> None:
    import pyoxigraph as ox

    from mithaq.graph.terms import iri

    layer = iri(name) if name else None
    try:
        check_file(data, safe(str(path)))
        if path.suffix == TRIG:
            _fill_inferred(store, data, layer)
        elif layer and any(mark in data for mark in _BLANK):
            # Read once, for each reading names blank nodes anew.
            for quad in ox.parse(data, format=ox.RdfFormat.TURTLE):
                store.add(quad)
                store.add(ox.Quad(quad.subject, quad.predicate, quad.object, layer))
        else:
            for graph in (None, layer) if layer else (None,):
                store.bulk_load(data, format=ox.RdfFormat.TURTLE, to_graph=graph)
    except (OSError, SyntaxError, ValueError) as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: Exception) -> DataError:
    return DataError(f"{safe(str(path))}: not readable as Turtle: {safe(str(error))[:200]}")


def statements(files: Iterable[tuple[Path, str | None]]) -> Iterator[ox.Quad]:
    """What `fill` would load, a statement at a time; not for what was inferred."""
    import pyoxigraph as ox

    from mithaq.graph.terms import iri

    names = dict(files)
    for path, data in contents(names):
        layer = iri(name) if (name := names[path]) else None
        try:
            check_file(data, safe(str(path)))
            for quad in ox.parse(data, format=ox.RdfFormat.TURTLE):
                yield quad
                if layer:
                    yield ox.Quad(quad.subject, quad.predicate, quad.object, layer)
        except (OSError, SyntaxError, ValueError) as error:
            raise _unreadable(path, error) from error


def _fill_inferred(store: ox.Store, data: bytes, layer: ox.NamedNode | None) -> None:
    """Load what was inferred, and what that is; ValueError where there is more in the file."""
    import pyoxigraph as ox

    from mithaq.graph.terms import iri

    for quad in ox.parse(data, format=ox.RdfFormat.TRIG):
        inside = quad.graph_name == iri(INFERRED)
        if not inside and (quad.graph_name != ox.DefaultGraph() or quad.subject != iri(INFERRED)):
            raise ValueError(f"it holds {quad.graph_name}, which 'mithaq reason --out' does not write")
        store.add(ox.Quad(*quad.triple))
        if layer and inside:
            store.add(quad)


def inferred_file(path: Path) -> Path:
    """The file, if it is one of what was inferred; else DataError."""
    if path.suffix != TRIG:
        raise DataError(f"{safe(str(path))}: this does not end in {TRIG}; give what 'mithaq reason --out' has written")
    if not path.is_file():
        raise DataError(f"{safe(str(path))}: no such file; run 'mithaq reason --out' first")
    return path


def graph_files(paths: Iterable[str | Path]) -> tuple[Path, ...]:
    """The files that ``paths`` name, each once: of a folder its ``.ttl`` files by name, hidden ones left out.

    Of a folder of shards those that `mithaq.graph.corpora` makes of all its documents.
    """
    found: dict[Path, None] = {}
    for path in map(Path, several(paths)):
        if is_corpus(path):
            found.update(dict.fromkeys(graph_files([whole(path)])))
        elif path.is_dir():
            inside = sorted(entry for entry in path.glob("*.ttl") if not entry.name.startswith("."))
            if not inside:
                raise DataError(f"{safe(str(path))}: no graph in this folder; run 'mithaq build' first")
            if odd := next((entry for entry in inside if not entry.is_file()), None):
                raise DataError(f"{safe(str(odd))}: not a regular file; move it away")
            found.update(dict.fromkeys(inside))
            # What a build has put there while the folder was looked through belongs to what was seen.
            late = (_evidence_of(entry) for entry in inside if beside(entry) not in found)
            found.update(dict.fromkeys([evidence for evidence in late if evidence is not None]))
        elif path.is_file():
            found[path] = None
            if (evidence := _evidence_of(path)) is not None:
                found[evidence] = None  # the facts of one document bring their evidence along
        else:
            raise DataError(f"{safe(str(path))}: no such file or folder; run 'mithaq build' first")
    return tuple(found)


def _evidence_of(facts: Path) -> Path | None:
    """The file with the evidence of these facts, where there is one."""
    other = None if is_provenance(facts) else beside(facts)
    return other if other is not None and other.is_file() else None


def is_provenance(path: Path) -> bool:
    """Whether the file holds evidence, or the ledger of merges, rather than facts."""
    return path.name.endswith(_PROVENANCE) or path.name == LEDGER


def background_files() -> tuple[Path, ...]:
    """The Turtle files of what is known before reading: ontology, code lists, registry; not the shapes.

    With the user's own registry, where there is one (`mithaq.resources.extend`).
    """
    from mithaq.resources import extra, resource_dir

    top = resource_dir("ontology")
    found = sorted(path for path in [*top.glob("*.ttl"), *top.glob("registry/*.ttl")] if path.name != "shapes.ttl")
    if not found:  # a folder that may not be read looks empty
        raise DataError(f"{safe(str(top))}: no ontology in this folder, or it may not be read; install mithaq anew")
    return (*found, *(path for folder in extra("registry") for path in sorted(folder.glob("*.ttl"))))


def read_by_worker(files: Iterable[Path]) -> tuple[Path, ...]:
    """What a worker must be let to read that works on these graph files: them, and what is known before reading."""
    from mithaq.resources import extra, resource_dir

    return (*files, resource_dir("ontology"), *extra("registry"))

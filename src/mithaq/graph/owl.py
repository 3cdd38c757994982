"""The way to owlready2: the ontology and graphs as N-Triples that OWL reasoners take, and as Python objects.

owlready2 reads no Turtle, and a small file of it may even load as nothing without an error; HermiT stops at xsd:date,
and owlready2 at xsd:gYearMonth. So dates become xsd:dateTime, what is no datatype of OWL 2 is left out, and what has
been loaded is counted.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

from mithaq.errors import DataError
from mithaq.graph.store import background_files, graph_files, is_provenance, load_files, read_by_worker
from mithaq.resources import extra, resource_dir
from mithaq.vocabulary import BASE, DIP, PREFIXES
from mithaq.worker.limits import Limits, of_whole
from mithaq.worker.process import apart

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

Row = tuple[str, str, str]
"""A triple whose terms are written as N-Triples writes them."""

TYPE = f"<{PREFIXES['rdf']}type>"
_OURS = f"<{DIP}"
_XSD = PREFIXES["xsd"]
_DATE = re.compile(rf'"([^"]*)"\^\^<{_XSD}date>')
_DATATYPE = re.compile(r'"\^\^<([^>]*)>\Z')
_KNOWN = {_XSD + name for name in (
    "string", "boolean", "decimal", "integer", "positiveInteger", "nonNegativeInteger", "int", "long", "double",
    "float", "dateTime", "anyURI",
)}  # fmt: skip
"""Datatypes of the OWL 2 datatype map that graphs may use."""
_LOGICAL = {PREFIXES["owl"], PREFIXES["rdf"], PREFIXES["rdfs"]}
_NO_AXIOMS = {f"<{PREFIXES[prefix]}{name}>" for prefix, name in (
    ("rdfs", "label"), ("rdfs", "comment"), ("owl", "versionIRI"), ("owl", "versionInfo"), ("owl", "imports"),
    ("owl", "deprecated"),
)}  # fmt: skip


def ontology(paths: Iterable[str | Path] = (), limits: Limits | None = None) -> Any:
    """The ontology as an ``owlready2.Ontology`` in a world of its own, with the facts of graph files if some are given.

    Its classes and properties are attributes: ``ontology().Country``. Individuals of graphs come with the entries of
    the registry that they use. The graphs are read in a worker. DataError where one cannot be read.

    >>> ontology().Country.label.ar
    ['دولة']
    """
    import owlready2

    files = tuple(path for path in graph_files(paths) if not is_provenance(path))
    reads = read_by_worker(files)
    data = apart("ontology", lambda: n_triples(everything(files)), limits or of_whole(), reads, ["pyoxigraph"])
    world = owlready2.World()
    return loaded(world, data)


def loaded(world: Any, data: bytes) -> Any:
    """N-Triples as the ontology of an owlready2 world; DataError where not all of them have arrived."""
    before = len(world.graph)
    found = world.get_ontology(DIP)
    found.load(fileobj=io.BytesIO(data))
    wanted, arrived = data.count(b"\n"), len(world.graph) - before
    if arrived < wanted:
        raise DataError(f"owlready2 has read {arrived} of {wanted} triples of the ontology; please report this")
    return found


def n_triples(rows: Iterable[Row]) -> bytes:
    """The rows as N-Triples, sorted, as OWL takes them: dates cast, other datatypes left out."""
    lines = {f"{s} {p} {cast} .\n" for s, p, o in rows if (cast := _for_owl(o))}
    return "".join(sorted(lines)).encode()


def _for_owl(term: str) -> str:
    """A term with its date as a point in time; empty for a literal that OWL 2 does not know."""
    if not term.startswith('"'):
        return term
    if found := _DATE.fullmatch(term):
        return f'"{found[1]}T00:00:00"^^<{_XSD}dateTime>' if "T" not in found[1] else ""
    found = _DATATYPE.search(term)
    return term if found is None or found[1] in _KNOWN else ""


def everything(files: Iterable[Path]) -> list[Row]:
    """The ontology and code lists, the facts of graph files, and the entries of the registry that these use."""
    facts = _rows(files)
    return [*_rows(_background(registry=False)), *facts, *_entries(facts)]


def axioms() -> list[Row]:
    """What the ontology says in OWL, without labels and other annotations."""
    found = _rows([resource_dir("ontology") / "diplomacy.ttl"])
    notes = {s for s, p, o in found if p == TYPE and o == f"<{PREFIXES['owl']}AnnotationProperty>"}
    spaces = tuple(f"<{space}" for space in _LOGICAL)
    return [row for row in found if row[1].startswith(spaces) and row[1] not in _NO_AXIOMS and row[0] not in notes]


def assertions(files: Iterable[Path]) -> tuple[list[Row], list[Row]]:
    """What graph files say that axioms bear on, classes and properties of ours; and the same of registry entries."""
    facts = _rows(files)
    return _borne(facts), _borne(_entries(facts))


def _borne(rows: Iterable[Row]) -> list[Row]:
    return [row for row in rows if row[1] == TYPE or row[1].startswith(_OURS)]


def _entries(facts: Iterable[Row]) -> list[Row]:
    """The entries of the registry that facts use, and those that these use."""
    entries: dict[str, list[Row]] = {}
    for row in _rows(_background(registry=True)):
        entries.setdefault(row[0], []).append(row)
    waiting = [term for s, _, o in facts for term in (s, o)]
    found: list[Row] = []
    while waiting:
        entry = entries.pop(waiting.pop(), [])
        found += entry
        waiting += [o for *_, o in entry if o.startswith(f"<{BASE}id/")]
    return found


def _background(*, registry: bool) -> list[Path]:
    folders = {resource_dir("ontology") / "registry", *extra("registry")}
    return [path for path in background_files() if (path.parent in folders) == registry]


def _rows(files: Iterable[Path]) -> list[Row]:
    triples = load_files(files).triples()
    return sorted((str(triple.subject), str(triple.predicate), str(triple.object)) for triple in triples)

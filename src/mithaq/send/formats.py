"""The graph in one file that another triplestore takes as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.files import atomic_write
from mithaq.graph.store import background_files, graph_files, load_files, read_by_worker
from mithaq.graph.turtle import check
from mithaq.resources import extra, resource_dir
from mithaq.vocabulary import BASE, PREFIXES
from mithaq.worker.limits import LONG, Limits
from mithaq.worker.process import apart

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    import pyoxigraph as ox


def export(paths: Iterable[str | Path], out: Path | None = None, limits: Limits | None = None) -> bytes:
    """One Turtle file, UTF-8: the graphs with their evidence, what they use of the registry, the ontology.

    With ``out`` it is written there, whole or not at all. The same bytes for the same graphs. DataError where
    a graph cannot be read or the file cannot be written. The graphs are read in a worker; a WorkerError says which
    limit that reached.
    """
    files = graph_files(paths)
    data = apart("export", lambda: _turtle(files), limits or Limits(LONG), read_by_worker(files), ["pyoxigraph"])
    if out is not None:
        atomic_write(out, data)
    return data


def _turtle(files: Iterable[Path]) -> bytes:
    """The file, read back and counted."""
    import pyoxigraph as ox

    found = sorted(_triples(files), key=str)
    # The ontology has blank nodes where OWL's syntax forces them, so the graphs' own writer would refuse it.
    written = ox.serialize(found, format=ox.RdfFormat.TURTLE, prefixes=dict(PREFIXES))
    assert written is not None  # without a file to write to, it gives the bytes
    lines = written.splitlines(keepends=True)
    lines[: len(PREFIXES)] = sorted(lines[: len(PREFIXES)])  # the engine declares them in a new order every time
    data = b"".join(lines)
    check(data, len(found))
    return data


def _triples(files: Iterable[Path]) -> set[ox.Triple]:
    """The graphs, the ontology with its code lists, and those entries of the registry that are referred to."""
    registries = {resource_dir("ontology") / "registry", *extra("registry")}
    background = background_files()
    found = load_files([*files, *(path for path in background if path.parent not in registries)]).triples()
    entries: dict[str, list[ox.Triple]] = {}
    for triple in load_files(path for path in background if path.parent in registries).triples():
        entries.setdefault(str(triple.subject), []).append(triple)
    waiting = [str(triple.object) for triple in found] + [str(triple.subject) for triple in found]
    while waiting:
        entry = entries.pop(waiting.pop(), [])
        found.update(entry)
        # An entry brings along what it refers to: a body its country, a city its region.
        waiting.extend(str(triple.object) for triple in entry if str(triple.object).startswith(f"<{BASE}"))
    return found

"""Named graphs of a store as Turtle files, such as `push` sends: facts, and evidence beside them."""

from __future__ import annotations

import json
import re
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import normalize
from urllib.parse import unquote

from mithaq.errors import DataError, SendError
from mithaq.files import write_many
from mithaq.graph.store import LEDGER
from mithaq.graph.terms import iri
from mithaq.safe import safe
from mithaq.send.address import shown
from mithaq.send.payload import parsed, place_in, with_value
from mithaq.send.probe import graphs_of
from mithaq.send.selection import LEDGER_PART, NAME, PART, TEMPLATE
from mithaq.vocabulary import INDIVIDUAL_PREFIXES, PREFIXES
from mithaq.worker.limits import LONG, MOST_MEMORY, Limits
from mithaq.worker.process import apart

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    import pyoxigraph as ox

    from mithaq.send.push import Target
    from mithaq.send.stores import Store

_EVIDENCE = tuple(f"<{INDIVIDUAL_PREFIXES[prefix]}" for prefix in ("doc", "ev", "fact"))
"""How the subjects begin that a provenance file speaks of, and no facts file."""
_NOT_IN_FILE = re.compile(r"[^\w.~ -]|^\.")
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Pulled:
    """A graph that was written: how many triples it has, and into which files of the folder."""

    graph: str
    triples: int
    files: tuple[str, ...]


def pull(
    target: Target,
    out: Path,
    graphs: Sequence[str] = (),
    limits: Limits | None = None,
    on_progress: Callable[[float], None] = lambda _part: None,
) -> tuple[Pulled, ...]:
    """Write named graphs of a store into the folder ``out``; ``on_progress`` is told which part of all is done.

    ``graphs`` are IRIs, or patterns with ``{name}`` and ``{part}``; without any, what `push` calls its graphs. A number
    or time is written in the canonical form of its value. SendError where the store refuses or has no such graph.
    """
    with closing(target.client()) as client:
        store = target.store(client)
        wanted = _wanted(store, graphs or (TEMPLATE,))
        try:
            out.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise DataError(f"{safe(str(out))}: no folder can be made there: {error.strerror}") from error
        found = []
        for number, (graph, place) in enumerate(sorted(wanted.items()), 1):
            found.append(_pulled(store, graph, place, out, limits or Limits(LONG, MOST_MEMORY)))
            on_progress(number / len(wanted))
    return tuple(found)


def _wanted(store: Store, graphs: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Part and file name of each graph that is wanted; SendError where there are none, or two have one file."""
    found: dict[str, tuple[str, str]] = {}
    files: dict[tuple[str, str], str] = {}
    known = None
    for asked in graphs:
        if NAME not in asked and PART not in asked:
            fitting = {str(iri(normalize("NFC", asked)).value): ("", re.split(r"[/#:]", asked.rstrip("/#"))[-1])}
        else:
            known = graphs_of(store) if known is None else known
            template = normalize("NFC", asked)
            fitting = {graph: place for graph in known if (place := place_in(graph, template)) and _is_file(place)}
            if not fitting:
                raise SendError(f"{shown(store.client.address)}: no graph there is called {safe(asked)}; see --graph")
        for graph, (part, name) in fitting.items():
            place = (part, _file_name(name or part))
            if files.setdefault(place, graph) != graph:
                raise SendError(
                    f"{safe(graph)}: {safe(files[place])} has the file {place[1]}.ttl; pull one after the other"
                )
            found[graph] = place
    return found


def _is_file(place: tuple[str, str]) -> bool:
    """Whether a graph is one of those that a folder of graphs has: no registry and no ontology."""
    return bool(place[1]) or place[0] == LEDGER_PART


def _file_name(name: str) -> str:
    """A name that is a plain file name on any system, whatever a store calls its graphs."""
    return _NOT_IN_FILE.sub("-", normalize("NFC", unquote(name)))[:_LONGEST] or "graph"


def _pulled(store: Store, graph: str, place: tuple[str, str], out: Path, limits: Limits) -> Pulled:
    part, name = place
    answer, kind = store.read(graph)
    written = apart("reading the answer", lambda: _turtle(answer, kind, whole=bool(part)), limits, (), ["pyoxigraph"])
    triples, facts, evidence = json.loads(written)
    if not triples:
        raise SendError(f"{safe(graph)}: the store has no such graph; leave --graph out to get those that it has")
    first = {"provenance": f"{name}.prov.ttl", LEDGER_PART: LEDGER}.get(part, f"{name}.ttl")
    files = {first: facts, f"{name}.prov.ttl": evidence} if evidence else {first: facts}
    kept = {file: text.encode() for file, text in files.items() if text}
    write_many(out, kept)
    return Pulled(graph, triples, tuple(kept))


def _turtle(answer: bytes, kind: str, *, whole: bool) -> bytes:
    """In a worker: how many triples there are, the Turtle of the facts and that of the evidence; or of both as one."""
    from mithaq.graph.turtle import serialize

    triples = list(parsed(answer, kind))
    if any(_is_blank(triple) for triple in triples):
        return json.dumps([len(triples), _with_blank_nodes(triples), ""]).encode()
    rows = {(str(t.subject), str(t.predicate), with_value(str(t.object))) for t in triples}
    evidence = set() if whole else {row for row in rows if row[0].startswith(_EVIDENCE)}
    texts = [serialize(part).decode() if part else "" for part in (rows - evidence, evidence)]
    return json.dumps([len(rows), *texts]).encode()


def _is_blank(triple: ox.Triple) -> bool:
    return str(triple.subject).startswith("_:") or str(triple.object).startswith(("_:", "<<"))


def _with_blank_nodes(triples: Iterable[ox.Triple]) -> str:
    """Turtle that is the same every time: blank nodes are renamed by RDFC-1.0."""
    import pyoxigraph as ox

    data = ox.Dataset(ox.Quad(t.subject, t.predicate, t.object) for t in triples)
    data.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    found = sorted((quad.triple for quad in data), key=str)
    written = ox.serialize(found, format=ox.RdfFormat.TURTLE, prefixes=dict(PREFIXES)) or b""
    lines = written.decode().splitlines(keepends=True)
    lines[: len(PREFIXES)] = sorted(lines[: len(PREFIXES)])  # the engine declares them in a new order every time
    return "".join(lines)

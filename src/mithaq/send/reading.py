"""Graph files as sorted lines, graph by graph; they are read in a worker, which hands them over in pieces.

Neither side holds more than one piece: a small file is one, a large one many.
"""

from __future__ import annotations

import json
import re
import time
from contextlib import closing
from itertools import groupby, islice
from typing import TYPE_CHECKING

from mithaq.errors import DataError
from mithaq.graph.iris import digest
from mithaq.graph.store import background_files, is_provenance, read_by_worker
from mithaq.proof import MOST_NESTED, check_file
from mithaq.safe import safe
from mithaq.send.ntriples import canonical
from mithaq.send.selection import REGISTRY, registry_folders
from mithaq.send.sorting import Sorter
from mithaq.worker.limits import LONG, Limits
from mithaq.worker.process import Worker

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mithaq.send.selection import Selection
    from mithaq.worker.child import Handler

Piece = tuple[str, str]
"""The name of a graph and lines of it, sorted, each once, with their ends."""

_BATCH = 50_000
"""Triples of a piece, at most."""
_BLOCK = 1 << 20
_GENID = "https://w3id.org/.well-known/genid/mithaq-"
"""Begins the IRI that stands for a blank node (RDF 1.1 Concepts, 3.5)."""
_IRI = re.compile(r"<[^<>\"\s]+>")
_TERMS = re.compile(r"(?:(_:[^ ]+)|[^ ]+) [^ ]+ (?:(_:[^ ]+)|.+) \.")
_MARKS_OF_RDF12 = ("<<(", "--ltr .", "--rtl .")
_RDF12 = re.compile(r"^[^ ]+ [^ ]+ <<\(|\"@[A-Za-z0-9-]+--(?:ltr|rtl) \.$", re.MULTILINE)


def graphs(selection: Selection, limits: Limits | None = None) -> Iterator[tuple[str, Iterator[str]]]:
    """Each graph by name, with its lines in blocks of text; a graph must be read before the next is asked for.

    DataError where a file cannot be read, or has what no RDF 1.1 file can carry; WorkerError at a limit.
    """
    for graph, pieces in groupby(_pieces(selection, limits or Limits(LONG)), key=lambda piece: piece[0]):
        yield graph, _in_order(text for _, text in pieces)


def lines(selection: Selection, limits: Limits | None = None) -> Sorter:
    """All lines of all graphs as those of one, without line ends; errors as of `graphs`."""
    found = Sorter()
    for _, blocks in graphs(selection, limits):
        for block in blocks:
            found.add(block.split("\n")[:-1])
    return found


def _in_order(pieces: Iterator[str]) -> Iterator[str]:
    """The blocks of one graph: as they are where there is but one, else sorted anew."""
    first = next(pieces)
    second = next(pieces, None)
    if second is None:
        yield first
        return
    with closing(Sorter()) as sorter:
        for text in (first, second):
            sorter.add(text.split("\n")[:-1])
        for text in pieces:
            sorter.add(text.split("\n")[:-1])
        ordered = iter(sorter)
        while block := list(islice(ordered, _BATCH)):
            yield "\n".join(block) + "\n"


def _pieces(selection: Selection, limits: Limits) -> Iterator[Piece]:
    """What the worker gives, piece by piece, within the time that all of it may take."""
    end = time.monotonic() + limits.seconds

    def prepare() -> Handler:
        import pyoxigraph  # noqa: F401 - loaded before nothing can be

        found = _read(selection)
        return lambda _request: _packed(next(found, None))

    with closing(Worker("export", prepare, limits, read_by_worker(selection.files))) as worker:
        while answer := worker.ask():
            if time.monotonic() > end:
                raise limits.out_of_time("export")
            graph, _, text = answer.decode().partition("\n")
            yield str(json.loads(graph)), text


def _packed(piece: Piece | None) -> bytes:
    return b"" if piece is None else f"{json.dumps(piece[0])}\n{piece[1]}".encode()


# In the worker


def _read(selection: Selection) -> Iterator[Piece]:
    entries = _entries(blank=selection.blank) if "registry" in selection.parts else {}
    used: set[str] = set()
    files = set(selection.files)
    alone = {path for path in files if not _has_facts(path, files)}
    for graph, path in selection.named():
        wanted = selection.wants(graph)
        refers = entries and (not is_provenance(path) or path in alone)
        if not (wanted or refers):
            continue
        for text in _texts(path, graph, blank=selection.blank):
            if refers:
                used.update(entries.keys() & set(_IRI.findall(text)))
            if wanted:
                yield graph, text
    if entries and (found := _entries_used(entries, used)):
        yield REGISTRY, found


def _has_facts(path: Path, files: set[Path]) -> bool:
    """Whether a provenance file stands beside the facts that it is about, which refer to all that it refers to."""
    return path.with_name(path.name.replace(".prov.ttl", ".ttl")) in files


def _entries(*, blank: bool) -> dict[str, list[str]]:
    """The registry: its lines by subject."""
    found: dict[str, list[str]] = {}
    folders = registry_folders()
    for path in background_files():
        if path.parent in folders:
            for text in _texts(path, REGISTRY, blank=blank):
                for line in text.split("\n")[:-1]:
                    found.setdefault(line.partition(" ")[0], []).append(line)
    return found


def _entries_used(entries: dict[str, list[str]], used: set[str]) -> str:
    """The entries that are referred to, and those that these refer to: a body its country, a city its region."""
    found: set[str] = set()
    waiting = list(used)
    while waiting:
        for line in entries.pop(waiting.pop(), ()):
            found.add(line)
            waiting.extend(_IRI.findall(line))
    return "".join(f"{line}\n" for line in sorted(found))


def _texts(path: Path, graph: str, *, blank: bool) -> Iterator[str]:
    """The lines of one file, in pieces that are sorted each; those with blank nodes come last, renamed by RDFC-1.0."""
    import pyoxigraph as ox

    _check_nesting(path)
    name = safe(str(path))
    held: list[str] = []
    try:
        found = ox.parse(path=str(path), format=ox.RdfFormat.TURTLE)
        while batch := {f"{quad} ." for quad in islice(found, _BATCH)}:
            text = "".join([f"{line}\n" for line in sorted(batch)])
            if "_:" in text and (odd := {line for line in batch if _has_blank(line)}):
                held += odd
                text = "".join([f"{line}\n" for line in sorted(batch - odd)])
            if text:
                yield _checked(text, name)
    except (OSError, SyntaxError, ValueError) as error:
        raise DataError(f"{name}: not readable as Turtle: {safe(str(error))[:200]}") from error
    if held:
        mark = f"b{digest(graph + path.name, 8)}"
        yield _checked(_renamed(held, f"_:{mark}{{}}" if blank else f"<{_GENID}{mark}{{}}>"), name)


def _checked(text: str, name: str) -> str:
    if any(mark in text for mark in _MARKS_OF_RDF12) and (odd := _RDF12.search(text)):
        raise DataError(f"{name}: RDF 1.2 in it ({safe(odd[0])[:80]}), which few stores take; write it as RDF 1.1")
    try:
        made = canonical(text)
    except DataError as error:
        raise DataError(f"{name}: {error}") from None
    # Two ways to write one number may now be one line, or stand elsewhere.
    return text if made == text else "".join(f"{line}\n" for line in sorted(set(made.split("\n")[:-1])))


def _has_blank(line: str) -> bool:
    found = _TERMS.fullmatch(line)
    return bool(found and (found[1] or found[2]))


def _renamed(found: list[str], form: str) -> str:
    """Lines with blank nodes, which get the same names every time, made by ``form`` of their canonical labels."""
    import pyoxigraph as ox

    data = ox.Dataset(ox.parse("\n".join(found), format=ox.RdfFormat.N_TRIPLES))
    data.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)

    def name(term: object) -> str:
        return form.format(term.value) if isinstance(term, ox.BlankNode) else str(term)

    return "".join(sorted(f"{' '.join(map(name, quad.triple))} .\n" for quad in data))


def _check_nesting(path: Path) -> None:
    """As `check_file`, without holding a large file in memory where nothing in it nests."""
    try:
        with path.open("rb") as file:
            count, last = 0, b""
            while block := file.read(_BLOCK):
                count += (last + block).count(b"<<(")
                last = block[-2:]
            if count > MOST_NESTED:
                file.seek(0)
                check_file(file.read(), safe(str(path)))
    except OSError as error:
        raise DataError(f"{safe(str(path))}: cannot be read: {error.strerror}") from error

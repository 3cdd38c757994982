"""What a worker does that reads graph files: they become sorted lines of N-Triples or N-Quads in canonical form."""

from __future__ import annotations

import json
import re
from itertools import islice
from operator import eq
from typing import TYPE_CHECKING, Any

from mithaq.errors import DataError
from mithaq.graph.iris import digest
from mithaq.graph.pairs import same
from mithaq.graph.store import background_files, is_provenance
from mithaq.proof import MOST_NESTED, check_file
from mithaq.safe import safe
from mithaq.send.ntriples import canonical
from mithaq.send.selection import registry_folders

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    import pyoxigraph as ox

    from mithaq.send.selection import Selection, Source

BATCH = 50_000
"""Triples of a piece, at most."""
PIECE = 1 << 18
"""Bytes of Turtle that are put together to one piece."""
_BLOCK = 1 << 20
_END = b" .\n"
"""Ends a line; within one the three never meet."""
_GENID = "https://w3id.org/.well-known/genid/mithaq-"
"""Begins the IRI that stands for a blank node (RDF 1.1 Concepts, 3.5)."""
_IRI = re.compile(rb"<[^<>\"\s]+>")
_TERMS = re.compile(rb"(?:(_:[^ ]+)|[^ ]+) [^ ]+ (?:(_:[^ ]+)|.+)")
_MARKS_OF_RDF12 = (b"<<", b"|", b"~", b"--ltr", b"--rtl")
"""In Turtle that has what RDF 1.1 has not there is one of these, if only in a text; of «{|» half is found faster."""
_NESTS = b"<<("
_LONGEST_MARK = max(map(len, _MARKS_OF_RDF12))
_RDF12 = re.compile(rb"^[^ ]+ [^ ]+ <<\(|\"@[A-Za-z0-9-]+--(?:ltr|rtl) \.$", re.MULTILINE)


class Reader:
    """Answers requests: nothing for the next pieces, "used" for the entries referred to, names for their lines."""

    def __init__(
        self, selection: Selection, tasks: list[list[Source]], marks: dict[Path, bytes], *, quads: bool
    ) -> None:
        self._selection = selection
        self._quads = quads
        files = set(selection.files)
        self._alone = {path for path in files if not _has_facts(path, files)}
        self._marks = marks
        self._entries = _entries(selection) if "registry" in selection.parts else {}
        self._used: set[bytes] = set()
        self._found = self._all(tasks)

    def answer(self, request: bytes) -> bytes:
        """Pieces: whether they end a task, and each graph with its length, in the first line; then what they hold."""
        if request == b"used":
            return json.dumps([name.decode() for name in sorted(self._used)]).encode()
        if request:
            lines = _entries_used(self._entries, [name.encode() for name in json.loads(request)])
            return _joined(sorted(lines), self._end(self._selection.registry()))
        done, pieces = next(self._found, (True, []))
        head = json.dumps([done, [[graph, len(data)] for graph, data in pieces]]).encode()
        return b"".join([head, b"\n", *(data for _, data in pieces)])

    def _end(self, graph: str) -> bytes:
        return f" <{graph}> .\n".encode() if self._quads else _END

    def _all(self, tasks: list[list[Source]]) -> Iterator[tuple[bool, list[tuple[str, bytes]]]]:
        """The pieces of all tasks: those of small files together, with the last of a task."""
        for task in tasks:
            held: list[tuple[str, bytes]] = []
            for source in task:
                for number, piece in enumerate(self._of_file(source)):
                    if number:
                        yield False, held
                        held = []
                    held.append((source.graph, piece))
            yield True, held

    def _of_file(self, source: Source) -> Iterator[bytes]:
        wanted = source.part in self._selection.parts
        refers = self._entries and (not is_provenance(source.path) or source.path in self._alone)
        if not (wanted or refers):
            return
        for lines in _lines(source.path, source.graph, self._marks, blank=self._selection.blank):
            if refers:
                self._used.update(self._entries.keys() & {name for line in lines for name in _IRI.findall(line)})
            if wanted:
                yield _joined(lines, self._end(source.graph))


def _joined(lines: Iterable[bytes], end: bytes) -> bytes:
    return end.join([*lines, b""])


def _has_facts(path: Path, files: set[Path]) -> bool:
    """Whether a provenance file stands beside the facts that it is about, which refer to all that it refers to."""
    return path.with_name(path.name.replace(".prov.ttl", ".ttl")) in files


def _entries(selection: Selection) -> dict[bytes, list[bytes]]:
    """The registry: its lines by subject."""
    found: dict[bytes, list[bytes]] = {}
    folders = registry_folders()
    for path in background_files():
        if path.parent in folders:
            for lines in _lines(path, selection.registry(), {}, blank=selection.blank):
                for line in lines:
                    found.setdefault(line.partition(b" ")[0], []).append(line)
    return found


def _entries_used(entries: dict[bytes, list[bytes]], used: list[bytes]) -> set[bytes]:
    """The entries that are referred to, and those that these refer to: a body its country, a city its region."""
    found: set[bytes] = set()
    while used:
        for line in entries.pop(used.pop(), ()):
            found.add(line)
            used.extend(_IRI.findall(line))
    return found


def _lines(path: Path, graph: str, marks: dict[Path, bytes], *, blank: bool) -> Iterator[list[bytes]]:
    """The lines of one file without their ends, in lists that are sorted each, none of them empty.

    Those with blank nodes come last, renamed by RDFC-1.0.
    """
    import pyoxigraph as ox

    name = safe(str(path))
    mark = f"b{digest(graph + path.name, 8)}"
    form = f"_:{mark}{{}}" if blank else f"<{_GENID}{mark}{{}}>"
    source, newer = _opened(path, marks)
    try:
        yield from lines_of(ox.parse(**source, format=ox.RdfFormat.TURTLE), name, form, newer=newer)
        if "path" in source:  # the parser has opened it for itself, after us
            same(path, None, marks)
    except (OSError, SyntaxError, ValueError) as error:
        raise DataError(f"{name}: not readable as Turtle: {safe(str(error))[:200]}") from error


def lines_of(statements: Iterable[ox.Quad], name: str, form: str, *, newer: bool = True) -> Iterator[list[bytes]]:
    """The lines of the statements of a file ``name``, as by `_lines`; ``form`` makes names of blank nodes.

    ``newer`` is whether there may be anything of RDF 1.2 among them; DataError where there is.
    """
    import pyoxigraph as ox

    held: list[bytes] = []
    left = iter(statements)
    # The engine both reads and writes: no statement is looked at here unless something in it asks for that.
    while data := ox.serialize(islice(left, BATCH), format=ox.RdfFormat.N_TRIPLES) or b"":
        if newer and (odd := _RDF12.search(data)):
            shown = safe(odd[0].decode())[:80]
            raise DataError(f"{name}: RDF 1.2 in it ({shown}), which few stores take; write it as RDF 1.1")
        lines = _in_form(data, name)
        # The first test costs a tenth of the second, and is enough for what mithaq writes.
        if b"_" in data and (lines[-1][:2] == b"_:" or b"> _:" in data):
            held += filter(_has_blank, lines)
            lines = [line for line in lines if not _has_blank(line)]
        if lines:
            yield lines
    if held:
        yield _in_form(_renamed(held, form), name)


def _in_form(data: bytes, name: str) -> list[bytes]:
    try:
        data = canonical(data)
    except DataError as error:
        raise DataError(f"{name}: {error}") from None
    lines = data.split(_END)
    lines.pop()
    lines.sort()
    # Said twice, or two ways to write one number, which are one line now.
    return sorted(set(lines)) if any(map(eq, lines, islice(lines, 1, None))) else lines


def _has_blank(line: bytes) -> bool:
    found = _TERMS.fullmatch(line)
    return bool(found and (found[1] or found[2]))


def _renamed(found: Iterable[bytes], form: str) -> bytes:
    """Lines with blank nodes, which get the same names every time, made by ``form`` of their canonical labels."""
    import pyoxigraph as ox

    data = ox.Dataset(ox.parse(b"".join(line + _END for line in found), format=ox.RdfFormat.N_TRIPLES))
    data.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)

    def name(term: object) -> str:
        return form.format(term.value) if isinstance(term, ox.BlankNode) else str(term)

    return "".join(sorted(f"{' '.join(map(name, quad.triple))} .\n" for quad in data)).encode()


def _opened(path: Path, marks: dict[Path, bytes]) -> tuple[dict[str, Any], bool]:
    """What the parser is given, bytes or a path, and whether it may be of RDF 1.2; DataError for what nests too deeply.

    As by `check_file`, without holding a large file in memory where nothing in it nests.
    """
    try:
        with path.open("rb") as file:
            data = block = file.read(_BLOCK)
            same(path, data, marks)
            newer = _may_be_newer(data)
            nested = data.count(_NESTS) if newer else 0
            while len(block) == _BLOCK:
                last, block = block[-_LONGEST_MARK:], file.read(_BLOCK)
                nested, newer = nested + (last + block).count(_NESTS), newer or _may_be_newer(last + block)
            if nested > MOST_NESTED:
                file.seek(0)
                check_file(file.read(), safe(str(path)))
    except OSError as error:
        raise DataError(f"{safe(str(path))}: cannot be read: {error.strerror}") from error
    return ({"input": data} if len(data) < _BLOCK else {"path": str(path)}), newer


def _may_be_newer(data: bytes) -> bool:
    return any(mark in data for mark in _MARKS_OF_RDF12)

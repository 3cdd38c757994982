"""RDF from outside: whether a file is fit to be loaded, and what it holds once it has been made so.

Everything is done in a worker, a file at a time. Whole or not at all: of a file with one problem nothing is kept.
"""

from __future__ import annotations

import hashlib
import io
import json
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from mithaq.files import atomic_write
from mithaq.graph import terms
from mithaq.graph.blanks import renamed
from mithaq.graph.contexts import written_out
from mithaq.graph.lexical import flaw
from mithaq.graph.syntaxes import Refused, Syntax, compressed, look, syntax_of, unpacked
from mithaq.graph.turtle import check as check_written
from mithaq.graph.turtle import serialize
from mithaq.safe import safe
from mithaq.vocabulary import BASE
from mithaq.worker.limits import MEBIBYTE, Limits, WorkerError, of_whole
from mithaq.worker.process import apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from mithaq.graph.turtle import Row

MOST_SIZE = 64
"""MiB that a file may have, where nothing else is said."""
MOST_BLANK = 10_000
"""Blank nodes that a file may have: giving each a name of its own takes time that grows faster than they do."""
MOST_PROBLEMS = 20
"""So many problems of one file are named, the others counted."""
LIMITS = of_whole()
_IMPORTS = "http://www.w3.org/2002/07/owl#imports"
_MODULE = "http://www.lesfleursdunormal.fr/static/_downloads/owlready_ontology.owl#python_module"
_GENID = f"{BASE}id/.well-known/genid/"
_WORDS = 300
_ENOUGH = 1000
"""So many notes, and a file is read no further."""


@dataclass(frozen=True, slots=True)
class Note:
    """What is to be said of a line of a file; ``bad`` where the file is refused for it."""

    file: str
    line: int
    words: str
    bad: bool = True

    def __str__(self) -> str:
        """As one line."""
        return f"{self.file}:{self.line}: {self.words}"


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found in one file: notes in the order of the lines, and its statements where none is bad."""

    notes: tuple[Note, ...]
    statements: int = 0
    syntax: str = ""
    clean: bytes = b""
    """Turtle without blank nodes, imports and code; empty where it was not asked for."""

    @property
    def fit(self) -> bool:
        """Whether the file may be loaded."""
        return not any(note.bad for note in self.notes)


def check(path: Path, *, limits: Limits = LIMITS, most: int = MOST_SIZE, clean: bool = False) -> Checked:
    """Look at one file of Turtle, TriG, N-Triples, N-Quads, JSON-LD or RDF/XML; nothing is raised for what is in it.

    It may be compressed, with ``.gz`` at the end of its name. ``most`` is in MiB, also of what is unpacked. With
    ``clean`` its statements come along as Turtle, if it is fit: blank nodes are IRIs, ``owl:imports`` and
    ``python_module`` are left out, named graphs are one.
    """
    name = safe(str(path))
    try:
        _readable(path, most)
        syntax = syntax_of(path)

        def task() -> bytes:
            data = path.read_bytes()
            try:
                data = unpacked(data, most) if compressed(path) else data
            except Refused as refused:
                return _packed(Checked((Note(name, refused.line, str(refused)),)))
            return _packed(_examined(data, syntax, name, clean=clean))

        return _unpacked(apart("check", task, limits, [path], ["json"]))
    except Refused as refused:
        return Checked((Note(name, refused.line, str(refused)),))
    except WorkerError as error:
        return Checked((Note(name, 1, str(error)),))
    except OSError as error:
        return Checked((Note(name, 1, f"cannot be read: {error.strerror}; give a file that may be read"),))


def write_clean(checked: Checked, out: Path) -> None:
    """Write what `check` made clean, whole or not at all; DataError where that cannot be."""
    atomic_write(out, checked.clean, verify=lambda data: check_written(data, checked.statements))


def _readable(path: Path, most: int) -> None:
    """Refuse what is no file, or too large a one."""
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        raise Refused(1, "not a regular file; give the file itself")
    if found.st_size > most * MEBIBYTE:
        raise Refused(1, f"{found.st_size // MEBIBYTE} MiB, the limit is {most}; raise it with --max-size")


def _examined(data: bytes, syntax: Syntax, name: str, *, clean: bool) -> Checked:
    """What is found in the bytes; the worker's part."""
    notes: list[Note] = []
    taken = _Taken(hashlib.sha256(data).hexdigest()[:16], clean=clean)
    lines: Any = _Lines(b"")
    try:
        look(data, syntax)
        if syntax.format == ox.RdfFormat.JSON_LD:
            data = _with_contexts(data)
        lines = _Lines(data)
        for quad in ox.parse(lines, format=syntax.format):
            notes.extend(Note(name, lines.number, words, bad) for words, bad in _of_quad(quad))
            taken.add(quad)
            if len(notes) > _ENOUGH:
                notes.append(Note(name, lines.number, "too much to name it all; the rest of the file was not read"))
                break
        if syntax.format == ox.RdfFormat.JSON_LD:
            _none_lost(data)
    except Refused as refused:
        notes.append(Note(name, refused.line, str(refused)))
    except (SyntaxError, ValueError) as error:
        notes.append(Note(name, getattr(error, "lineno", None) or 1, f"this is no {syntax.name}: {_reason(error)}"))
    if len(taken.blank) > MOST_BLANK:
        notes.append(Note(name, 1, f"blank nodes: {len(taken.blank)}, the limit is {MOST_BLANK}; give them IRIs"))
    elif taken.blank:
        notes.append(Note(name, 1, f"blank nodes: {len(taken.blank)}; --out gives them IRIs", bad=False))
    notes.sort(key=lambda note: note.line)
    if bad := [note for note in notes if note.bad]:
        rest = [Note(name, bad[-1].line, f"and so on, problems in all: {len(bad)}")]
        return Checked((*bad[:MOST_PROBLEMS], *rest[: len(bad) > MOST_PROBLEMS]))
    count, written = taken.kept()
    return Checked(tuple(notes), count, syntax.name, written)


def _with_contexts(data: bytes) -> bytes:
    """As `written_out`; what that cannot do is refused."""
    try:
        return written_out(data)
    except ValueError as error:
        raise Refused(1, str(error)) from None


class _Taken:
    """The statements of a file, as far as they are needed; ``genid`` is what the IRIs of its blank nodes hold."""

    def __init__(self, genid: str, *, clean: bool) -> None:
        self._genid = genid
        self._clean = clean
        self._count = 0
        self._rows: set[Row] = set()
        self._unnamed: list[ox.Quad] = []
        """The statements with blank nodes, which are called the same every time once all are known."""
        self.blank: set[str] = set()

    def add(self, quad: ox.Quad) -> None:
        """Take in a statement, unless it leads elsewhere."""
        if quad.predicate.value in {_IMPORTS, _MODULE}:
            return
        self._count += 1
        nodes = [term.value for term in (quad.subject, quad.object) if isinstance(term, ox.BlankNode)]
        self.blank.update(nodes)
        if nodes:
            self._unnamed.append(quad)
        elif self._clean:
            self._rows.add((str(quad.subject), str(quad.predicate), str(quad.object)))

    def kept(self) -> tuple[int, bytes]:
        """How many statements there are, and those, if they are wanted, as Turtle, each once, with IRIs for all nodes.

        Blank nodes that look too much alike take all the time there is, whoever loads them, so that is tried anyway.
        """
        found = renamed(self._unnamed)
        if not self._clean:
            return self._count, b""
        for quad in found:
            self._rows.add((self._told(quad.subject), str(quad.predicate), self._told(quad.object)))
        return len(self._rows), serialize(self._rows)

    def _told(self, term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
        if isinstance(term, ox.BlankNode):
            return str(terms.iri(f"{_GENID}{self._genid}-{term.value}"))
        return str(term)


def _of_quad(quad: ox.Quad) -> Iterator[tuple[str, bool]]:
    """What is to be said of one statement, and whether it is refused for that."""
    for term in quad:
        if isinstance(term, ox.Triple):
            yield "a statement about a statement (RDF 1.2), which RDF 1.1 has not; write it as rdf:Statement", True
        elif words := flaw(term):
            yield words, True
    if quad.predicate.value == _IMPORTS:
        yield f"owl:imports {_shown(quad.object)}: never fetched; check and load that file too", False
    elif quad.predicate.value == _MODULE:
        yield f"python_module {_shown(quad.object)} names code to run; remove the line", True


def _shown(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
    return str(term)[:100]


def _none_lost(data: bytes) -> None:
    """JSON-LD leaves out, without a word, what has a relative IRI in it: with a base there is more then."""
    bases = (None, "https://base.invalid/")
    count, whole = (sum(1 for _ in ox.parse(data, format=ox.RdfFormat.JSON_LD, base_iri=base)) for base in bases)
    if whole != count:
        raise Refused(1, f"statements with relative IRIs, which would be lost: {whole - count}; write an @base")


def _reason(error: Exception) -> str:
    """The parser's words, without the place, which stands before them."""
    return str(getattr(error, "msg", error)).partition(": ")[2] or str(error)


class _Lines(io.RawIOBase):
    """Bytes that a parser gets a line at a time, so that it is known in which line it is."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self._lines = iter(data.splitlines(keepends=True))
        self._rest = b""
        self.number = 0

    def readable(self) -> bool:
        """True: that is all it can."""
        return True

    def read(self, size: int = -1) -> bytes:
        """At most ``size`` bytes of the line, none at the end."""
        if not self._rest:
            self._rest = next(self._lines, b"")
            self.number += bool(self._rest)
        size = len(self._rest) if size < 0 else size
        part, self._rest = self._rest[:size], self._rest[size:]
        return part


def _packed(checked: Checked) -> bytes:
    notes = [[note.file, note.line, safe(note.words)[:_WORDS], note.bad] for note in checked.notes]
    head = json.dumps([notes, checked.statements, checked.syntax]).encode()
    return head + b"\n" + checked.clean


def _unpacked(data: bytes) -> Checked:
    head, _, clean = data.partition(b"\n")
    try:
        notes, statements, syntax = json.loads(head)
        told = tuple(Note(str(file), int(line), safe(str(words)), bool(bad)) for file, line, words, bad in notes)
        return Checked(told, int(statements), str(syntax), clean)
    except (ValueError, TypeError) as error:
        raise WorkerError("check failed: its answer cannot be read; please report this") from error


def summary(checked: Mapping[str, Checked]) -> Iterable[str]:
    """A line for each file that is fit."""
    for name, found in checked.items():
        if found.fit:
            yield f"{safe(name)}: fit to be loaded; {found.syntax}, statements: {found.statements}"

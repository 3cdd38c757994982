"""What is sent and what came back: graphs as sorted N-Triples, cut into chunks, and compared triple by triple."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize
from urllib.parse import unquote

from mithaq.errors import DataError, SendError
from mithaq.graph.store import graph_files
from mithaq.graph.terms import XSD, iri
from mithaq.safe import safe
from mithaq.vocabulary import BASE
from mithaq.worker.process import apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    import pyoxigraph as ox

    from mithaq.worker.limits import Limits

GRAPH = f"{BASE}graph/{{name}}"
"""What the graph of a statement is called, where the user says nothing else."""
_NAME = "{name}"
_PROVENANCE = ".prov.ttl"
_NOT_IN_NAME = re.compile(r"[^\w.~-]")
_VALUE = re.compile(r'"(.*)"\^\^<http://www\.w3\.org/2001/XMLSchema#(\w+)>', re.DOTALL)
_WHOLE = re.compile(r"(?:non)?(?:positive|negative)Integer|integer|(?:unsigned)?(?:int|long|short|byte)", re.IGNORECASE)
_FRACTION = re.compile(r"(T[0-9:]+)(?:\.0*|(\.\d*?[1-9])0*)(?=[Z+-]|$)", re.ASCII)
_ODD = re.compile(rb"^_:|> (?:_:|<<\()", re.MULTILINE)
"""What may be a blank node or a quoted triple, or a text that looks so."""
_TIMES = frozenset({"dateTime", "dateTimeStamp", "time", "date"})
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?", re.ASCII)
_SHOWN, _NAMED = 5, 240


class Named(NamedTuple):
    """A named graph to be sent: its IRI and the files that it is made of."""

    iri: str
    files: tuple[Path, ...]


class Chunk(NamedTuple):
    """A part of some N-Triples: where it begins and ends, in bytes, and how many triples it has."""

    begin: int
    end: int
    triples: int


@dataclass(frozen=True, slots=True)
class Difference:
    """How a graph in a store differs from what was sent; the triples are some of those that are missing or extra."""

    missing: int
    extra: int
    triples: tuple[str, ...]
    rewritten: int
    """How many came back with another form of the same value (``1.0`` as ``1``), which is no difference."""


def named_graphs(paths: Iterable[str | Path], template: str = GRAPH) -> tuple[Named, ...]:
    """The named graphs that the files make, in the order of their IRIs; the facts of a statement with its evidence.

    ``{name}`` in the template stands for the name of the statement; a template without it names one graph for all.
    DataError for an IRI that is none, and where two statements in different folders would fall into one graph.
    """
    found: dict[str, list[Path]] = {}
    folders: dict[str, Path] = {}
    for path in graph_files(paths):
        stem = path.name.removesuffix(".ttl").removesuffix(_PROVENANCE.removesuffix(".ttl"))
        name = normalize("NFC", template.replace(_NAME, _escaped(stem)))
        iri(name)
        found.setdefault(name, []).append(path)
        if _NAME in template and folders.setdefault(name, path.parent) != path.parent:
            raise DataError(f"{safe(str(path))}: another statement has this name too; send one folder after the other")
    return tuple(Named(name, tuple(files)) for name, files in sorted(found.items()))


def _escaped(name: str) -> str:
    """A file's name as a part of an IRI: letters of any script stay, what has a meaning there is percent-encoded."""
    return _NOT_IN_NAME.sub(lambda odd: "".join(f"%{byte:02X}" for byte in odd[0].encode()), name)


def name_in(iri: str, template: str) -> str | None:
    """The name for which ``{name}`` stands in an IRI, as a file may be called; None where it is none of these IRIs."""
    before, _, after = normalize("NFC", template).partition(_NAME)
    if not (iri.startswith(before) and iri.endswith(after) and len(iri) > len(before) + len(after)):
        return None
    return unquote(iri[len(before) : len(iri) - len(after)])


def lines(named: Named, limits: Limits) -> bytes:
    """The triples of a named graph as sorted N-Triples, each once, read in a worker.

    DataError for what is no Turtle, and for a blank node or a quoted triple, which stores treat differently.
    """

    def read() -> bytes:
        import pyoxigraph as ox

        from mithaq.graph.turtle import parse

        rows: set[bytes] = set()
        for path in named.files:
            written = ox.serialize(parse(path), format=ox.RdfFormat.N_TRIPLES) or b""
            rows.update(written.splitlines(keepends=True))
        found = b"".join(sorted(rows))
        for odd in _ODD.finditer(found):
            _no_blank_nodes(found[found.rfind(b"\n", 0, odd.end()) + 1 : found.index(b"\n", odd.end())], named)
        return found

    return apart("reading the graph", read, limits, named.files, ["pyoxigraph"])


def _no_blank_nodes(row: bytes, named: Named) -> None:
    """Make sure that it is not only a text that looks so."""
    line = re.sub(r'"(?:[^"\\]|\\.)*"', '""', row.decode())
    if "_:" in re.sub(r"<[^>]*>", "<>", line) or "<<(" in line:
        where = ", ".join(safe(str(path)) for path in named.files)
        raise DataError(f"{where}: a blank node or a quoted triple, which stores treat differently; give it an IRI")


def cut(data: bytes, begin: int, most: int, most_bytes: int) -> Iterator[Chunk]:
    """The N-Triples from ``begin`` on in chunks of at most so many triples and bytes, but of one triple at least."""
    while begin < len(data):
        end, triples = begin, 0
        while end < len(data) and triples < most:
            following = data.index(b"\n", end) + 1
            if triples and following - begin > most_bytes:
                break
            end, triples = following, triples + 1
        yield Chunk(begin, end, triples)
        begin = end


def compared(sent: bytes, answer: bytes, kind: str, limits: Limits, *, others: bool) -> Difference:
    """How the RDF that a store answered differs from the N-Triples that were sent, in a worker.

    What was there before may be there too where ``others`` says so. SendError for an answer that is no RDF.
    """

    def compare() -> bytes:
        import pyoxigraph as ox

        wanted = set(sent.splitlines())
        written = ox.serialize(parsed(answer, kind), format=ox.RdfFormat.N_TRIPLES) or b""
        found = set(written.splitlines())
        # Few come back in another form, so that only they are looked at more closely.
        left, new = ({_canonical(line) for line in part} for part in (wanted - found, found - wanted))
        missing, extra = sorted(left - new), [] if others else sorted(new - left)
        rewritten = len(left & new)
        named = [("missing", line) for line in missing[:_SHOWN]] + [("extra", line) for line in extra[:_SHOWN]]
        told = [f"{word} {line.decode()[:_NAMED]}" for word, line in named]
        return json.dumps([len(missing), len(extra), told, rewritten]).encode()

    missing, extra, told, rewritten = json.loads(apart("comparing", compare, limits, (), ["pyoxigraph"]))
    return Difference(missing, extra, tuple(told), rewritten)


def parsed(answer: bytes, kind: str) -> Iterator[ox.Triple]:
    """The triples of what a store answered; SendError where that is no RDF. To be called in a worker."""
    import pyoxigraph as ox

    from mithaq.proof import check_file

    form = ox.RdfFormat.N_TRIPLES if kind == "text/plain" else ox.RdfFormat.from_media_type(kind)
    if form is None or form in {ox.RdfFormat.JSON_LD, ox.RdfFormat.RDF_XML}:
        raise SendError(f"the store answered '{safe(kind)}' where a graph was asked for; check the address, and --kind")
    check_file(answer, "the answer of the store")
    try:
        for quad in ox.parse(answer, format=form):
            yield quad.triple
    except (SyntaxError, ValueError) as error:
        reason = safe(str(error))[:_NAMED]
        raise SendError(f"the store answered what is no RDF: {reason}; check the address, and --kind") from None


def _canonical(line: bytes) -> bytes:
    """A line with its literal in the one form of its value, for stores keep values and not always their forms."""
    text = line.decode()
    if not text.endswith("> ."):
        head, at, tag = text.rpartition('"@')
        return f"{head}{at}{tag.lower()}".encode() if at and '"' not in tag else line
    if '"' not in text:
        return line
    start = text.index('"')
    return f"{text[:start]}{with_value(text[start:].removesuffix(' .'))} .".encode()


def with_value(term: str) -> str:
    """A term, written as in N-Triples, with the canonical form of its value where it is a literal that has one."""
    found = _VALUE.fullmatch(term)
    return f'"{value(*found.groups())}"^^<{XSD}{found[2]}>' if found else term


def value(form: str, datatype: str) -> str:
    """The canonical form of a number, truth value or time by XML Schema; as it is where it is no such value.

    >>> value("007", "integer"), value("1", "decimal"), value("2024-03-05T10:00:00.500Z", "dateTime")
    ('7', '1.0', '2024-03-05T10:00:00.5Z')
    """
    if datatype in _TIMES:
        form = _FRACTION.sub(r"\1\2", form).replace("+00:00", "Z")
    if datatype == "boolean":
        form = {"1": "true", "0": "false"}.get(form, form)
    if not _NUMBER.fullmatch(form):  # Python takes more for a number: other digits, underscores
        return form
    with suppress(ValueError, ArithmeticError):
        if datatype == "decimal":
            return _decimal(Decimal(form))
        if datatype in {"double", "float"}:
            return repr(float(form))
        return str(int(form)) if _WHOLE.fullmatch(datatype) else form
    return form


def _decimal(number: Decimal) -> str:
    whole, _, rest = f"{abs(number):f}".partition(".")
    return f"{'-' if number < 0 else ''}{whole}.{rest.rstrip('0') or '0'}"

"""What is sent: graphs as sorted N-Triples in files without a name, cut into chunks; and values in their one form."""

from __future__ import annotations

import hashlib
import re
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal
from typing import IO, TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from mithaq.errors import DataError, SendError
from mithaq.files import scratch
from mithaq.graph.terms import XSD, iri
from mithaq.safe import safe
from mithaq.send import reading
from mithaq.send.selection import LEDGER_PART, NAME, PART, PARTS, one_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyoxigraph as ox

    from mithaq.send.selection import Selection
    from mithaq.worker.limits import Limits

_VALUE = re.compile(r'"(.*)"\^\^<http://www\.w3\.org/2001/XMLSchema#(\w+)>', re.DOTALL)
_WHOLE = re.compile(r"(?:non)?(?:positive|negative)Integer|integer|(?:unsigned)?(?:int|long|short|byte)", re.IGNORECASE)
_FRACTION = re.compile(r"(T[0-9:]+)(?:\.0*|(\.\d*?[1-9])0*)(?=[Z+-]|$)", re.ASCII)
_TIMES = frozenset({"dateTime", "dateTimeStamp", "time", "date"})
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?", re.ASCII)
_NAMED = 240
_LONG_LINE = 1 << 10
"""Bytes of a line that is longer than most."""


class Chunk(NamedTuple):
    """A part of some N-Triples: where it begins and ends, in bytes, and how many triples it has."""

    begin: int
    end: int
    triples: int


@dataclass(frozen=True, slots=True)
class Payload:
    """A graph to be sent: sorted N-Triples, each once, in a file; to be closed."""

    graph: str
    file: IO[bytes]
    size: int
    triples: int
    digest: str
    """The SHA-256 of its bytes."""

    def chunk(self, begin: int, most: int, most_bytes: int) -> tuple[bytes, int]:
        """The triples from a byte on, at most so many and of so many bytes, but one at least; and their number."""
        self.file.seek(begin)
        data = self.file.read(min(most_bytes, most * _LONG_LINE))
        end = data.rfind(b"\n") + 1
        if not end:
            data += self.file.readline()
            end = len(data)
        chunk = next(cut(data[:end], 0, most, most_bytes))
        return data[: chunk.end], chunk.triples

    def chunks(self, most: int, most_bytes: int) -> Iterator[tuple[bytes, int]]:
        """All of it in chunks."""
        begin = 0
        while begin < self.size:
            data, triples = self.chunk(begin, most, most_bytes)
            yield data, triples
            begin += len(data)

    def close(self) -> None:
        """Give the file up."""
        self.file.close()


def graph_names(selection: Selection) -> tuple[str, ...]:
    """The IRIs of the graphs that are wanted, each once, in the order in which they are read.

    DataError for an IRI that is none, and where two statements in different folders would fall into one graph.
    """
    sources, registry = selection.sources(), selection.registry()
    one_folder(sources, selection.template)
    names = [source.graph for source in sources if source.part in selection.parts]
    if "registry" in selection.parts:
        if NAME in selection.template and registry in names:
            raise DataError(f"{safe(registry)}: a statement is called so too; put {PART} into --graph")
        names.append(registry)
    for name in names:
        iri(name)
    return tuple(dict.fromkeys(names))


def payloads(selection: Selection, limits: Limits) -> Iterator[Payload]:
    """The graphs of `graph_names`, one at a time; memory holds a part of one.

    DataError for what is no Turtle, and for a quoted triple, which stores treat differently.
    """
    found = reading.graphs(selection, limits)
    graph, blocks = next(found, ("", None))
    for name in graph_names(selection):
        if blocks is not None and graph == name:
            yield _payload(name, blocks)
            graph, blocks = next(found, ("", None))
        else:
            yield _payload(name, ())


def _payload(graph: str, blocks: Iterable[bytes]) -> Payload:
    file, size, triples, digest = scratch(), 0, 0, hashlib.sha256()
    for block in blocks:
        file.write(block)
        digest.update(block)
        size += len(block)
        triples += block.count(b"\n")
    return Payload(graph, file, size, triples, digest.hexdigest())


def place_in(iri: str, template: str) -> tuple[str, str] | None:
    """The part and the name that stand in an IRI for ``{part}`` and ``{name}``; None where it is none of these IRIs.

    The part is empty where the template has none, the name where the part stands for it.
    """
    for form in (template, template.replace(f"{PART}/{NAME}", PART)):
        pattern = re.escape(form)
        for mark, group in ((PART, f"(?P<part>{'|'.join([*PARTS, LEDGER_PART])})"), (NAME, "(?P<name>.+)")):
            pattern = pattern.replace(re.escape(mark), group, 1)
        if found := re.fullmatch(pattern, iri, re.DOTALL):
            groups = found.groupdict(default="")
            return groups.get("part", ""), unquote(groups.get("name", ""))
    return None


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


def canonical_line(line: bytes) -> bytes:
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

"""Graphs in the forms that other programs read: a visible table of formats, each written as a stream."""

from __future__ import annotations

import zlib
from contextlib import closing
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from mithaq.errors import SendError
from mithaq.files import atomic_stream
from mithaq.safe import safe
from mithaq.send import jsonld, rdfxml, reading, turtle_text
from mithaq.send.selection import select
from mithaq.worker.limits import LONG, Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from mithaq.send.selection import Selection

_BUFFER = 1 << 20


@dataclass(frozen=True, slots=True)
class Format:
    """A form: how it ends a file's name, and what it makes of a selection, in parts of any size."""

    suffix: str
    write: Callable[[Selection, Limits], Iterator[str] | Iterator[bytes]]


def export(paths: Iterable[str | Path], out: Path | None = None, limits: Limits | None = None) -> bytes:
    """One Turtle file, UTF-8: the graphs with their evidence, what they use of the registry, the ontology.

    With ``out`` it is written there, whole or not at all. The same bytes for the same graphs. DataError where
    a graph cannot be read or the file cannot be written. The graphs are read in a worker; a WorkerError says which
    limit that reached.
    """
    data = b"".join(stream(paths, limits=limits))
    if out is not None:
        atomic_stream(out, [data])
    return data


def stream(
    paths: Iterable[str | Path],
    kind: str = "turtle",
    what: Iterable[str] = ("all",),
    limits: Limits | None = None,
    *,
    gzip: bool = False,
) -> Iterator[bytes]:
    """The bytes of graphs in the format ``kind``, in parts; ``what`` as of `select`, errors as of `export`.

    The same bytes for the same graphs, however large they are, in the same memory. SendError for a format that is none.
    """
    chosen, selection = named(kind), select(paths, what)
    parts = _in_bytes(chosen.write(selection, limits or Limits(LONG)))
    return _zipped(parts) if gzip else parts


def named(kind: str) -> Format:
    """The format of that name; SendError that lists them all for another."""
    if kind not in FORMATS:
        raise SendError(f"--format {safe(kind)}: no such format; choose one of {', '.join(FORMATS)}")
    return FORMATS[kind]


def write(out: Path, parts: Iterator[bytes]) -> None:
    """Write the parts into a file, whole or not at all."""
    atomic_stream(out, parts)


def _in_bytes(parts: Iterable[str] | Iterable[bytes]) -> Iterator[bytes]:
    """The parts as bytes, small ones put together."""
    held: list[bytes] = []
    size = 0
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        held.append(data)
        size += len(data)
        if size >= _BUFFER:
            yield b"".join(held)
            held, size = [], 0
    if held:
        yield b"".join(held)


def _zipped(parts: Iterable[bytes]) -> Iterator[bytes]:
    """The same, compressed as by gzip; no time and no name in it, so that the bytes stay the same."""
    zipper = zlib.compressobj(6, zlib.DEFLATED, 31)
    for part in parts:
        if data := zipper.compress(part):
            yield data
    yield zipper.flush()


def _of_lines(make: Callable[[Iterable[str]], Iterator[str]]) -> Callable[[Selection, Limits], Iterator[str]]:
    """What writes all graphs as one."""

    def written(selection: Selection, limits: Limits) -> Iterator[str]:
        with closing(reading.lines(selection, limits)) as lines:
            yield from make(lines)

    return written


def _nt(lines: Iterable[str]) -> Iterator[str]:
    return (f"{line}\n" for line in lines)


def _nq(selection: Selection, limits: Limits) -> Iterator[str]:
    for graph, blocks in reading.graphs(selection, limits):
        for block in blocks:
            yield quads(block, graph)


def quads(block: str, graph: str) -> str:
    """Lines of N-Triples as N-Quads; within a line " ." and its end never meet."""
    return block.replace(" .\n", f" <{graph}> .\n")


def _trig(selection: Selection, limits: Limits) -> Iterator[str]:
    named_lines = (
        (graph, chain.from_iterable(block.split("\n")[:-1] for block in blocks))
        for graph, blocks in reading.graphs(selection, limits)
    )
    return turtle_text.trig(named_lines)


FORMATS: dict[str, Format] = {
    "turtle": Format(".ttl", _of_lines(turtle_text.turtle)),
    "trig": Format(".trig", _trig),
    "nt": Format(".nt", _of_lines(_nt)),
    "nq": Format(".nq", _nq),
    "jsonld": Format(".jsonld", _of_lines(jsonld.jsonld)),
    "rdfxml": Format(".rdf", _of_lines(rdfxml.rdfxml)),
}

"""Graphs in the forms that other programs read: a visible table of formats, each written as a stream."""

from __future__ import annotations

import zlib
from contextlib import closing
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from mithaq.errors import SendError
from mithaq.files import atomic_stream, new_folder, several
from mithaq.graph.pairs import again
from mithaq.safe import safe
from mithaq.send import ftm, jelly, jsonld, nanopub, network, parquet, plover, rdf12, rdfxml, reading, turtle_text
from mithaq.send.selection import select
from mithaq.worker.limits import LONG, Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from mithaq.send.selection import Selection

_BUFFER = 1 << 16


@dataclass(frozen=True, slots=True)
class Format:
    """A form: how it ends a file's name, and what it makes of a selection, in parts of any size.

    ``parts`` are the parts of graphs that it is made of unless others are asked for. Where it is several files,
    ``write`` gives nothing and ``files`` gives name and parts of each.
    """

    suffix: str
    write: Callable[[Selection, Limits], Iterator[str] | Iterator[bytes]] | None
    parts: tuple[str, ...] = ("all",)
    files: Callable[[Selection, Limits], Iterator[tuple[str, Iterator[str]]]] | None = None


def export(paths: Iterable[str | Path], out: Path | None = None, limits: Limits | None = None) -> bytes:
    """One Turtle file, UTF-8: the graphs with their evidence, what they use of the registry, the ontology.

    With ``out`` it is written there, whole or not at all. The same bytes for the same graphs. DataError where
    a graph cannot be read or the file cannot be written. The graphs are read in a worker; a WorkerError says which
    limit that reached.
    """
    chosen = tuple(several(paths))
    data = again(lambda: b"".join(stream(chosen, limits=limits)))
    if out is not None:
        atomic_stream(out, [data])
    return data


def stream(
    paths: Iterable[str | Path],
    kind: str = "turtle",
    what: Iterable[str] = (),
    limits: Limits | None = None,
    *,
    gzip: bool = False,
) -> Iterator[bytes]:
    """The bytes of graphs in the format ``kind``, in parts; ``what`` as of `select`, errors as of `export`.

    The same bytes for the same graphs, however large they are, in the same memory. SendError for a format that is none,
    or is several files.
    """
    chosen = named(kind)
    if chosen.write is None:
        raise SendError(f"--format {kind}: these are several files; give a folder with --out")
    parts = _in_bytes(chosen.write(select(paths, tuple(what) or chosen.parts), limits or Limits(LONG)))
    return zipped(parts) if gzip else parts


def write(  # noqa: PLR0913 - each is an option of the command
    out: Path,
    paths: Iterable[str | Path],
    kind: str = "turtle",
    what: Iterable[str] = (),
    limits: Limits | None = None,
    *,
    gzip: bool = False,
) -> list[Path]:
    """Write graphs into the file ``out``, or the folder where a format is several files; which files were written.

    Each is written whole or not at all; otherwise as `stream`. Where a document is built anew meanwhile, this begins
    again.
    """
    chosen, paths, what = named(kind), tuple(several(paths)), tuple(what)
    files = chosen.files
    if files is None:
        again(lambda: atomic_stream(out, stream(paths, kind, what, limits, gzip=gzip)))
        return [out]
    new_folder(out)
    selection = select(paths, what or chosen.parts)
    return again(lambda: _files(out, files(selection, limits or Limits(LONG)), gzip=gzip))


def _files(out: Path, files: Iterable[tuple[str, Iterator[str]]], *, gzip: bool) -> list[Path]:
    """Write each into the folder; which they are."""
    made = []
    for name, text in files:
        parts = _in_bytes(text)
        made.append(out / f"{name}{'.gz' if gzip else ''}")
        atomic_stream(made[-1], zipped(parts) if gzip else parts)
    return made


def named(kind: str) -> Format:
    """The format of that name; SendError that lists them all for another."""
    if kind not in FORMATS:
        raise SendError(f"--format {safe(kind)}: no such format; choose one of {', '.join(FORMATS)}")
    return FORMATS[kind]


def meant(out: Path | None) -> str:
    """The format that a file's name ends like, compressed or not; Turtle for a name without an ending.

    SendError for an ending that no format has, and for the name of a format that is several files.
    """
    name = "" if out is None else out.name.lower().removesuffix(".gz")
    kind = next((kind for kind, chosen in FORMATS.items() if name.endswith(chosen.suffix)), "")
    if not kind and (ending := Path(name).suffix):
        known = " ".join(dict.fromkeys(chosen.suffix for chosen in FORMATS.values() if chosen.write))
        words = f"no format ends in {safe(ending)}; say which with --format, or end in {known}"
        raise SendError(f"{safe(str(out))}: {words}")
    kind = kind or "turtle"
    if FORMATS[kind].write is None:
        raise SendError(f"{safe(str(out))}: {kind} is several files; say --format {kind} and name a folder")
    return kind


def _in_bytes(parts: Iterable[str] | Iterable[bytes]) -> Iterator[bytes]:
    """The parts as bytes, small ones put together."""
    held: list[bytes] = []
    size = 0
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        if not held and len(data) >= _BUFFER:
            yield data
            continue
        held.append(data)
        size += len(data)
        if size >= _BUFFER:
            yield b"".join(held)
            held, size = [], 0
    if held:
        yield b"".join(held)


def zipped(parts: Iterable[bytes]) -> Iterator[bytes]:
    """The same, compressed as by gzip; no time and no name in it, so that the bytes stay the same."""
    zipper = zlib.compressobj(6, zlib.DEFLATED, 31)
    for part in parts:
        if data := zipper.compress(part):
            yield data
    yield zipper.flush()


def _of_lines(make: Callable[[Iterable[str]], Iterator[str]]) -> Callable[[Selection, Limits], Iterator[str]]:
    """What writes all graphs as one."""

    def written(selection: Selection, limits: Limits) -> Iterator[str]:
        with closing(reading.Lines(selection, limits)) as lines:
            yield from make(lines)

    return written


def _nt(lines: Iterable[str]) -> Iterator[str]:
    return (f"{line}\n" for line in lines)


def _nq(selection: Selection, limits: Limits) -> Iterator[bytes]:
    return chain.from_iterable(blocks for _, blocks in reading.graphs(selection, limits, quads=True))


def _trig(selection: Selection, limits: Limits) -> Iterator[str]:
    named_lines = (
        (graph, chain.from_iterable(map(reading.rows, blocks))) for graph, blocks in reading.graphs(selection, limits)
    )
    return turtle_text.trig(named_lines)


_KNOWN = ("facts", "registry")

FORMATS: dict[str, Format] = {
    "turtle": Format(".ttl", _of_lines(turtle_text.turtle)),
    "trig": Format(".trig", _trig),
    "nt": Format(".nt", _of_lines(_nt)),
    "nq": Format(".nq", _nq),
    "jsonld": Format(".jsonld", _of_lines(jsonld.jsonld)),
    "rdfxml": Format(".rdf", _of_lines(rdfxml.rdfxml)),
    "jelly": Format(".jelly", jelly.jelly),
    "rdf12": Format(".ttl", _of_lines(rdf12.rdf12)),
    "nanopub": Format(".trig", nanopub.nanopub, ("provenance",)),
    "graphml": Format(".graphml", network.graphml, _KNOWN),
    "gexf": Format(".gexf", network.gexf, _KNOWN),
    "ftm": Format(".ftm.json", ftm.ftm, _KNOWN),
    "plover": Format(".jsonl", plover.plover, ("facts",)),
    "parquet": Format(".parquet", parquet.parquet),
    "csv": Format(".csv", None, _KNOWN, network.tables),
}

"""Where statements stand, before anyone reads them: the bytes of each with the place that they came from.

To find them costs little: whether a document has changed is told by its bytes, without reading what they say.
"""

from __future__ import annotations

import errno
import hashlib
import json
import stat
import sys
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, BinaryIO

from mithaq.errors import DocumentError
from mithaq.files import several
from mithaq.packed import unpacked
from mithaq.read import foreign
from mithaq.read.endings import ENDINGS, LINES, TEXT, kind_of, packing_of, stem_of
from mithaq.read.metadata import MAX_SIDECAR_BYTES
from mithaq.read.pieces import LEAST, Piece, pieces
from mithaq.read.places import Place, in_folder, is_address, places
from mithaq.safe import safe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from mithaq.worker.limits import Limits

    _Ways = Callable[..., Iterator[Any]]
    """What makes of a stream of JSON Lines what `sources` or `in_pieces` give."""

MAX_CHARACTERS = 4_000_000
"""Code points of the longest document that is read: in any script one literal of it is less than 16 MiB, which is the
most that the parser of its graph takes."""

MAX_BYTES = 4 * MAX_CHARACTERS
RECORD, FOUND = "record", "found"
"""Kinds of sources beside `TEXT`: a JSON object on a line; a JSON list of text and metadata that a parser found."""
_CHUNK = 1 << 20
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of one document, of one byte more than is read where it is too long.

    ``name`` is the id where the document gives none; ``origin`` and ``offset`` (in bytes) say in messages where it
    stands; ``beside`` is its sidecar.
    """

    kind: str
    raw: bytes
    name: str
    origin: str
    offset: int = 0
    beside: bytes | None = None

    def digest(self, language: str | None) -> bytes:
        """The SHA-256 of all that the document is read from, but for its name."""
        head = f"{self.kind}\0{language or ''}\0{-1 if self.beside is None else len(self.beside)}\0"
        return hashlib.sha256(b"".join((head.encode(), self.beside or b"", self.raw))).digest()


def sources(paths: Iterable[str | Path], limits: Limits | None = None) -> Iterator[Source | DocumentError]:
    """Yield every document of files, folders (their files by name), patterns, addresses and `-` (standard input).

    Texts and records are unread; pages, papers, feeds, tables and archives have been through their parsers, within the
    ``limits`` or those that `foreign.fitting` gives. What cannot be opened comes out as a DocumentError that names it.
    JSON Lines are streamed: memory holds one line.
    """
    yield from _found(paths, _Manner(_of_lines, limits))


def in_pieces(
    paths: Iterable[str | Path],
    least: int = LEAST,
    limits: Limits | None = None,
    enough: Callable[[str], bool] = lambda _origin: False,
) -> Iterator[Source | Piece | DocumentError]:
    """As `sources`, but JSON Lines come in pieces of at ``least`` so many bytes; `of_piece` gives their documents.

    Of a file nothing more comes when ``enough`` says so of its origin.
    """
    yield from _found(paths, _Manner(partial(_in_pieces, least=least, enough=enough), limits, enough))


@dataclass(frozen=True, slots=True)
class _Manner:
    """How files are read: lines one by one or in pieces, others within which limits, and when that is enough."""

    of_lines: _Ways
    limits: Limits | None = None
    enough: Callable[[str], bool] = lambda _origin: False


def of_piece(piece: Piece) -> Iterator[Source]:
    """Yield the documents of a piece of JSON Lines."""
    yield from filter(None, (of_line(piece, *line) for line in piece.lines()))


def of_line(piece: Piece, number: int, offset: int, line: bytes) -> Source | None:
    """Give the document on a line of a piece; None where that is blank."""
    raw = line.removeprefix(_BOM) if number == 1 else line
    if not raw.strip():
        return None
    return Source(RECORD, raw, f"{piece.stem}-{number}", f"{piece.origin}:{number}", offset)


def size(paths: Iterable[str | Path]) -> int:
    """How many bytes of documents the inputs have; 0 where that is not known before they are read."""
    total = 0
    for given in several(paths):
        if str(given) == "-" or is_address(given):
            return 0
        for place in places(given):
            if not isinstance(place, DocumentError):
                with suppress(OSError):
                    for file in in_folder(place.path) if place.path.is_dir() else [place.path]:
                        if packing_of(file.name) or kind_of(file.name) not in {TEXT, LINES}:
                            return 0
                        total += file.stat().st_size
    return total


def is_read(file: Path, paths: Iterable[str | Path]) -> bool:
    """Whether a file is one that these inputs name, on this machine."""
    for given in several(paths):
        for place in () if str(given) == "-" or is_address(given) else places(given):
            if not isinstance(place, DocumentError):
                for path in in_folder(place.path) if place.path.is_dir() else [place.path]:
                    with suppress(OSError):
                        if file.samefile(path):
                            return True
    return False


def reason(error: OSError | ValueError) -> str:
    """Why something could not be read, in words."""
    if isinstance(error, FileNotFoundError):
        return "no such file or folder; check the name"
    if isinstance(error, PermissionError):
        return "no permission to read it"
    if isinstance(error, OSError):
        return f"cannot be read: {error.strerror or type(error).__name__}"
    return str(error)


def _found(paths: Iterable[str | Path], manner: _Manner) -> Iterator[Any]:
    for path in several(paths):
        if str(path) == "-":
            yield from of_stream(sys.stdin.buffer, manner.of_lines)
            continue
        for place in places(path):
            if isinstance(place, DocumentError):
                yield place
            else:
                yield from _of_path(place, manner)


def _of_path(place: Place, manner: _Manner) -> Iterator[Any]:
    path, origin = place.path, safe(place.origin)
    try:
        mode = path.stat().st_mode
        kind = kind_of(path.name)
        if stat.S_ISDIR(mode):
            yield from _of_folder(path, manner)
        elif not stat.S_ISREG(mode):
            yield DocumentError(f"{origin}: not a regular file; pipe it to standard input and name `-`")
        elif kind is None:
            yield DocumentError(f"{origin}: unknown file ending; read are {', '.join(ENDINGS)}, also with .gz or .zst")
        elif kind == LINES:
            with unpacked(path, packing_of(path.name)) as stream:
                yield from manner.of_lines(stream, origin, stem_of(path.name))
        elif kind == TEXT:
            with unpacked(path, packing_of(path.name)) as stream:
                raw = stream.read(MAX_BYTES + 1)
            yield Source(TEXT, raw, stem_of(path.name), origin, 0, _sidecar(path))
        else:
            yield from _of_foreign(path, origin, manner)
    except (OSError, ValueError) as error:
        yield DocumentError(f"{origin}: {reason(error)}")


def _of_foreign(path: Path, origin: str, manner: _Manner) -> Iterator[Source | DocumentError]:
    beside = _sidecar(path)
    for found in foreign.records(path, origin, limits=manner.limits):
        if manner.enough(origin):
            return
        if isinstance(found, DocumentError):
            yield found
        else:
            raw = json.dumps([found.text, found.metadata]).encode()
            yield Source(FOUND, raw, found.name, found.origin, 0, beside)


def _of_folder(folder: Path, manner: _Manner) -> Iterator[Any]:
    files = in_folder(folder)
    if not files:
        yield DocumentError(f"{safe(str(folder))}: no file to read in this folder; read are {', '.join(ENDINGS)}")
    for file in files:
        yield from _of_path(Place(file, str(file)), manner)


def _sidecar(path: Path) -> bytes | None:
    """What the file `<path>.toml` holds, or one byte more than is read; None where there is none.

    ValueError where it is a pipe or another thing that need not end.
    """
    beside = path.with_name(path.name + ".toml")
    try:
        if not stat.S_ISREG(beside.stat().st_mode):
            raise ValueError(f"its sidecar {safe(beside.name)} is not a regular file; move it away")
        with beside.open("rb") as stream:
            return stream.read(MAX_SIDECAR_BYTES + 1)
    except OSError as error:
        if error.errno in {errno.ENOENT, errno.ENAMETOOLONG}:
            return None
        raise


def of_stream(stream: BinaryIO, of_lines: _Ways | None = None) -> Iterator[Any]:
    """Yield what standard input holds: one text with its header, or JSON Lines, as `sources` does."""
    origin, stem = "standard input", "stdin"
    try:
        head = stream.readline(MAX_BYTES + 1)
        if head.removeprefix(_BOM).startswith(b"{"):
            yield from (of_lines or _of_lines)(stream, origin, stem, head)
        else:
            yield Source(TEXT, head + stream.read(MAX_BYTES + 1), stem, origin)
    except (OSError, ValueError) as error:
        yield DocumentError(f"{origin}: {reason(error)}")


def _in_pieces(  # noqa: PLR0913 - the stream, where it stands, and how it is read
    stream: BinaryIO, origin: str, stem: str, head: bytes = b"", *, least: int, enough: Callable[[str], bool]
) -> Iterator[Piece | DocumentError]:
    empty = True
    for piece in pieces(stream, (origin, stem), MAX_BYTES, head, least):
        empty = empty and not piece.data.removeprefix(_BOM).strip()
        yield piece
        if enough(origin):
            return
    if empty:
        yield _nothing(origin)


def _of_lines(stream: BinaryIO, origin: str, stem: str, head: bytes = b"") -> Iterator[Source | DocumentError]:
    empty = True
    for number, offset, line in _lines(stream, head):
        if line.strip():
            empty = False
            yield Source(RECORD, line, f"{stem}-{number}", f"{origin}:{number}", offset)
    if empty:
        yield _nothing(origin)


def _nothing(origin: str) -> DocumentError:
    return DocumentError(f"{origin}: no document in it; write one JSON object a line, with `text`")


def _lines(stream: BinaryIO, head: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Yield number, byte offset and bytes of each line; of one that is too long, enough bytes to see that it is."""
    number, offset, line = 1, 0, head or stream.readline(MAX_BYTES + 1)
    while line:
        yield number, offset, line.removeprefix(_BOM) if number == 1 else line
        while line and not line.endswith(b"\n"):
            offset += len(line)
            line = stream.readline(_CHUNK)
        number, offset, line = number + 1, offset + len(line), stream.readline(MAX_BYTES + 1)

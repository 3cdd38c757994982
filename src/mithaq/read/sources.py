"""Where statements stand, before anyone reads them: the bytes of each with the place that they came from.

To find them costs little: whether a document has changed is told by its bytes, without reading what they say.
"""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from mithaq.errors import DocumentError
from mithaq.read.metadata import MAX_SIDECAR_BYTES
from mithaq.safe import safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ENDINGS = (".txt", ".md", ".jsonl")
"""What the name of a file that is read ends in."""

MAX_CHARACTERS = 20_000_000
"""Code points of the longest document that is read."""

MAX_BYTES = 4 * MAX_CHARACTERS
TEXT, RECORD = "text", "record"
"""Kinds of sources: a text with its header, a JSON object on a line."""
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


def sources(paths: Iterable[str | Path]) -> Iterator[Source | DocumentError]:
    """Yield every document of the files, folders (their files in order of name) and `-` (standard input), unread.

    What cannot be opened comes out as a DocumentError that names it. JSON Lines are streamed: memory holds one line.
    """
    for path in paths:
        if str(path) == "-":
            yield from _of_stream(sys.stdin.buffer)
        else:
            yield from _of_path(Path(path))


def size(paths: Iterable[str | Path]) -> int:
    """How many bytes the files of the inputs have; 0 where nobody can say, as of standard input."""
    total = 0
    for path in map(Path, paths):
        if str(path) == "-":
            return 0
        with suppress(OSError):
            total += sum(file.stat().st_size for file in (_files(path) if path.is_dir() else [path]))
    return total


def reason(error: OSError | ValueError) -> str:
    """Why something could not be read, in words."""
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    if isinstance(error, PermissionError):
        return "no permission to read it"
    if isinstance(error, OSError):
        return f"cannot be read: {error.strerror or type(error).__name__}"
    return str(error)


def _of_path(path: Path) -> Iterator[Source | DocumentError]:
    origin = safe(str(path))
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            yield from _of_folder(path)
        elif not stat.S_ISREG(mode):
            yield DocumentError(f"{origin}: not a regular file; pipe it to standard input and name `-`")
        elif path.suffix.lower() not in ENDINGS:
            yield DocumentError(f"{origin}: unknown file ending; read are {', '.join(ENDINGS)}")
        elif path.suffix.lower() == ".jsonl":
            with path.open("rb") as stream:
                yield from _of_lines(stream, origin, path.stem)
        else:
            with path.open("rb") as stream:
                raw = stream.read(MAX_BYTES + 1)
            yield Source(TEXT, raw, path.stem, origin, 0, _sidecar(path))
    except (OSError, ValueError) as error:
        yield DocumentError(f"{origin}: {reason(error)}")


def _of_folder(folder: Path) -> Iterator[Source | DocumentError]:
    files = _files(folder)
    if not files:
        yield DocumentError(f"{safe(str(folder))}: no file to read in this folder; read are {', '.join(ENDINGS)}")
    for file in files:
        yield from _of_path(file)


def _files(folder: Path) -> list[Path]:
    names = sorted(
        name
        for name in os.listdir(folder)  # noqa: PTH208 - names are what is sorted
        if not name.startswith(".") and Path(name).suffix.lower() in ENDINGS and not (folder / name).is_dir()
    )
    return [folder / name for name in names]


def _sidecar(path: Path) -> bytes | None:
    """What the file `<path>.toml` holds, or one byte more than is read; None where there is none."""
    try:
        with path.with_name(path.name + ".toml").open("rb") as stream:
            return stream.read(MAX_SIDECAR_BYTES + 1)
    except FileNotFoundError:
        return None


def _of_stream(stream: BinaryIO) -> Iterator[Source | DocumentError]:
    origin, stem = "standard input", "stdin"
    try:
        head = stream.readline(MAX_BYTES + 1)
        if head.removeprefix(_BOM).startswith(b"{"):
            yield from _of_lines(stream, origin, stem, head)
        else:
            yield Source(TEXT, head + stream.read(MAX_BYTES + 1), stem, origin)
    except (OSError, ValueError) as error:
        yield DocumentError(f"{origin}: {reason(error)}")


def _of_lines(stream: BinaryIO, origin: str, stem: str, head: bytes = b"") -> Iterator[Source | DocumentError]:
    empty = True
    for number, offset, line in _lines(stream, head):
        if line.strip():
            empty = False
            yield Source(RECORD, line, f"{stem}-{number}", f"{origin}:{number}", offset)
    if empty:
        yield DocumentError(f"{origin}: no document in it; write one JSON object a line, with `text`")


def _lines(stream: BinaryIO, head: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Yield number, byte offset and bytes of each line; of one that is too long, enough bytes to see that it is."""
    number, offset, line = 1, 0, head or stream.readline(MAX_BYTES + 1)
    while line:
        yield number, offset, line.removeprefix(_BOM) if number == 1 else line
        while line and not line.endswith(b"\n"):
            offset += len(line)
            line = stream.readline(_CHUNK)
        number, offset, line = number + 1, offset + len(line), stream.readline(MAX_BYTES + 1)

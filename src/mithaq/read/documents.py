"""Files of all kinds, folders, patterns, addresses and standard input as Documents, each problem as one DocumentError.

Nothing stops at a bad document: `read` yields errors as values, in reading order.
"""

from __future__ import annotations

import hashlib
import json
import stat
import sys
from typing import TYPE_CHECKING, BinaryIO

from mithaq.errors import DocumentError
from mithaq.model import Document
from mithaq.read import foreign
from mithaq.read.endings import ENDINGS, LINES, TEXT, kind_of, stem_of
from mithaq.read.foreign import Record
from mithaq.read.language_id import LANGUAGES, detect
from mithaq.read.metadata import also, checked, front_matter, sidecar
from mithaq.read.packed import unpacked
from mithaq.read.places import Place, in_folder, places
from mithaq.safe import safe
from mithaq.text import canonical, writable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

MAX_CHARACTERS = 20_000_000
"""Code points of the longest document that is read."""

_MAX_BYTES = 4 * MAX_CHARACTERS
_CHUNK = 1 << 20
_BOM = b"\xef\xbb\xbf"
_TOO_LONG = f"longer than {MAX_CHARACTERS:,} characters; split it into several documents"


def read(paths: Iterable[str | Path], language: str | None = None) -> Iterator[Document | DocumentError]:
    """Yield every document of files, folders (their files by name), patterns, addresses and `-` (standard input).

    A document that cannot be read comes out as a DocumentError that names its file and line.
    `language` (`ar` or `en`) holds for all of them; without it the metadata say, or the text shows.
    JSON Lines are streamed: memory holds one document, whatever the size of the file.
    """
    for found in records(paths):
        try:
            yield found if isinstance(found, DocumentError) else made(found, language)
        except DocumentError as error:
            yield error


def records(paths: Iterable[str | Path]) -> Iterator[Record | DocumentError]:
    """Yield what `read` makes documents of: texts as they were found, not yet looked into."""
    for path in paths:
        if str(path) == "-":
            yield from _read_stream(sys.stdin.buffer)
            continue
        for place in places(path):
            if isinstance(place, DocumentError):
                yield place
            else:
                yield from _read_path(place)


def made(found: Record, language: str | None = None) -> Document:
    """Make the Document of a record; DocumentError says where it stands and why there is none."""
    try:
        return document(found.text, found.metadata, found.name, language, found.origin)
    except ValueError as error:
        raise DocumentError(f"{found.origin}: {error}") from error


def document(
    raw: str, metadata: Mapping[str, object], name: str = "", language: str | None = None, origin: str = ""
) -> Document:
    """Make the Document of a text and its metadata; ValueError says why there is none.

    Its id is that of the metadata, or else `name`, or else the head of its hash.
    """
    text = writable(canonical(raw))
    if not text.strip():
        raise ValueError("only white space in it" if text else "it has no text")
    if len(text) > MAX_CHARACTERS:
        raise ValueError(_TOO_LONG)
    known = checked({"id": name}) | checked(metadata)
    digest = sha256(text)
    return Document(
        id=known.get("id", digest[:16]),
        text=text,
        language=_language(language or known.get("lang"), text),
        sha256=digest,
        title=known.get("title"),
        published=known.get("published"),
        source=known.get("source"),
        publisher=known.get("publisher"),
        also=also(metadata),
        origin=origin,
    )


def sha256(text: str) -> str:
    """Give the hexadecimal SHA-256 of the UTF-8 bytes of a canonical text."""
    return hashlib.sha256(text.encode()).hexdigest()


def _language(told: str | None, text: str) -> str:
    choices = ", ".join(LANGUAGES)
    if told is None:
        if found := detect(text):
            return found
        raise ValueError(f"its language is not recognised; name it with --language ({choices})")
    code = told.lower().replace("_", "-").split("-")[0]
    if code not in LANGUAGES:
        raise ValueError(f"language {safe(told[:40])} is not read; name one with --language ({choices})")
    return code


def _read_path(place: Place) -> Iterator[Record | DocumentError]:
    path, origin = place.path, safe(place.origin)
    try:
        mode = path.stat().st_mode
        kind = kind_of(path.name)
        if stat.S_ISDIR(mode):
            yield from _read_folder(path)
        elif not stat.S_ISREG(mode):
            yield DocumentError(f"{origin}: not a regular file; pipe it to standard input and name `-`")
        elif kind is None:
            yield DocumentError(f"{origin}: unknown file ending; read are {', '.join(ENDINGS)}, also with .gz or .zst")
        elif kind == LINES:
            with unpacked(path) as stream:
                yield from _read_lines(stream, origin, stem_of(path.name))
        elif kind == TEXT:
            yield _read_text(path, origin)
        else:
            yield from _read_foreign(path, origin)
    except (OSError, ValueError) as error:
        yield DocumentError(f"{origin}: {_reason(error)}")


def _read_foreign(path: Path, origin: str) -> Iterator[Record | DocumentError]:
    beside = sidecar(path)
    for found in foreign.records(path, origin):
        if isinstance(found, Record):
            found.metadata.update(beside)
        yield found


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    if isinstance(error, PermissionError):
        return "no permission to read it"
    if isinstance(error, OSError):
        return f"cannot be read: {error.strerror or type(error).__name__}"
    return str(error)


def _read_folder(folder: Path) -> Iterator[Record | DocumentError]:
    files = in_folder(folder)
    if not files:
        yield DocumentError(f"{safe(str(folder))}: no file to read in this folder; read are {', '.join(ENDINGS)}")
    for file in files:
        yield from _read_path(Place(file, str(file)))


def _read_text(path: Path, origin: str) -> Record:
    with unpacked(path) as stream:
        raw = _decode(stream.read(_MAX_BYTES + 1))
    header, text = front_matter(raw.removeprefix("\ufeff"))
    return Record(text, stem_of(path.name), origin, sidecar(path) | header)


def _read_stream(stream: BinaryIO) -> Iterator[Record | DocumentError]:
    origin, stem = "standard input", "stdin"
    try:
        head = stream.readline(_MAX_BYTES + 1)
        if head.removeprefix(_BOM).startswith(b"{"):
            yield from _read_lines(stream, origin, stem, head)
        else:
            raw = _decode(head + stream.read(_MAX_BYTES + 1))
            header, text = front_matter(raw.removeprefix("\ufeff"))
            yield Record(text, stem, origin, {**header})
    except (OSError, ValueError) as error:
        yield DocumentError(f"{origin}: {_reason(error)}")


def _read_lines(stream: BinaryIO, origin: str, stem: str, head: bytes = b"") -> Iterator[Record | DocumentError]:
    empty = True
    for number, offset, line in _lines(stream, head):
        if not line.strip():
            continue
        empty = False
        place = f"{origin}:{number}"
        try:
            text, metadata = _record(_decode(line, offset))
            yield Record(text, f"{stem}-{number}", place, metadata)
        except ValueError as error:
            yield DocumentError(f"{place}: {error}")
    if empty:
        yield DocumentError(f"{origin}: no document in it; write one JSON object a line, with `text`")


def _lines(stream: BinaryIO, head: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Yield number, byte offset and bytes of each line; of one that is too long, enough bytes to see that it is."""
    number, offset, line = 1, 0, head or stream.readline(_MAX_BYTES + 1)
    while line:
        yield number, offset, line.removeprefix(_BOM) if number == 1 else line
        while line and not line.endswith(b"\n"):
            offset += len(line)
            line = stream.readline(_CHUNK)
        number, offset, line = number + 1, offset + len(line), stream.readline(_MAX_BYTES + 1)


def _record(line: str) -> tuple[str, dict[str, object]]:
    """Take the text and the metadata from the JSON object of one line; ValueError where there is none."""
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"bad JSON at column {error.colno}: {error.msg}") from error
    except RecursionError as error:
        raise ValueError("bad JSON: nested too deeply") from error
    text = record.get("text") if isinstance(record, dict) else None
    if isinstance(text, str):
        return text, {key: value for key, value in record.items() if value is not None}
    if not isinstance(record, dict):
        raise ValueError("no JSON object; write one a line, with `text`")  # noqa: TRY004 - as all faults of input
    raise ValueError("`text` is no string" if "text" in record else "`text` is missing")


def _decode(raw: bytes, offset: int = 0) -> str:
    if len(raw) > _MAX_BYTES:
        raise ValueError(_TOO_LONG)
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        raise ValueError(f"invalid UTF-8 at byte {offset + error.start}; save the file as UTF-8") from error

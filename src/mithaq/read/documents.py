"""Files of all kinds, folders, patterns, addresses and standard input as Documents, each problem as one DocumentError.

Nothing stops at a bad document: `read` yields errors as values, in reading order.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from mithaq.errors import DocumentError
from mithaq.model import Document
from mithaq.read.endings import ENDINGS
from mithaq.read.language_id import LANGUAGES, detect
from mithaq.read.metadata import TOO_MANY_DIGITS, also, checked, front_matter, sidecar
from mithaq.read.sources import FOUND, MAX_BYTES, MAX_CHARACTERS, RECORD, Source, reason, sources
from mithaq.safe import safe
from mithaq.text import canonical, writable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from mithaq.worker.limits import Limits

__all__ = ["ENDINGS", "MAX_CHARACTERS", "document", "made", "opened", "parsed", "parsed_all", "read", "sha256"]

_TOO_LONG = f"longer than {MAX_CHARACTERS:,} characters; split it into several documents"


def read(
    paths: Iterable[str | Path], language: str | None = None, limits: Limits | None = None
) -> Iterator[Document | DocumentError]:
    """Yield every document of files, folders (their files by name), patterns, addresses and `-` (standard input).

    A document that cannot be read comes out as a DocumentError that names its file and line.
    `language` (`ar` or `en`) holds for all of them; without it the metadata say, or the text shows.
    JSON Lines are streamed: memory holds one document, whatever the size of the file. ``limits`` are those of the
    parser of a page, paper or feed; without them they go by its size.
    """
    yield from parsed_all(sources(paths, limits), language)


def parsed_all(
    found: Iterable[Source | DocumentError], language: str | None = None
) -> Iterator[Document | DocumentError]:
    """Yield the document of each source, or why there is none."""
    for source in found:
        try:
            yield source if isinstance(source, DocumentError) else parsed(source, language)
        except DocumentError as error:
            yield error


def parsed(source: Source, language: str | None = None) -> Document:
    """Give the document that a source holds. DocumentError that names its place where there is none."""
    return made(source, *opened(source), language)


def opened(source: Source) -> tuple[str, dict[str, object]]:
    """Give the text that a source holds, as it was found, and what is said of it; errors as of `parsed`."""
    try:
        if source.kind == RECORD:
            return _record(_decode(source.raw, source.offset))
        if source.kind == FOUND:
            text, metadata = json.loads(source.raw)
            return text, metadata | sidecar(source.beside, source.origin)
        header, text = front_matter(_decode(source.raw).removeprefix("\ufeff"))
        return text, sidecar(source.beside, source.origin) | header
    except (OSError, ValueError) as error:
        raise DocumentError(f"{source.origin}: {reason(error)}") from error


def made(source: Source, text: str, metadata: Mapping[str, object], language: str | None = None) -> Document:
    """Give the document of a source that is opened; errors as of `parsed`."""
    try:
        return document(text, metadata, source.name, language, source.origin)
    except ValueError as error:
        raise DocumentError(f"{source.origin}: {error}") from error


def document(
    raw: str, metadata: Mapping[str, object], name: str = "", language: str | None = None, origin: str = ""
) -> Document:
    """Make the Document of a text and its metadata; ValueError says why there is none.

    Its id is that of the metadata, or else `name`, or else the head of its hash.
    """
    text = writable(canonical(raw))
    if not text.strip():
        empty = "only white space in it" if text else "it has no text"
        raise ValueError(f"{empty}; put a statement into it")
    if len(text) > MAX_CHARACTERS:
        raise ValueError(_TOO_LONG)
    known = checked(metadata)
    try:
        known = checked({"id": name}) | known if "id" not in known else known
    except ValueError as error:
        reason = str(error).removeprefix("`id`: ").partition(";")[0]
        raise ValueError(f"its name is no id ({reason}); rename it, or give it an `id`") from error
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


def _record(line: str) -> tuple[str, dict[str, object]]:
    """Take the text and the metadata from the JSON object of one line; ValueError where there is none."""
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"bad JSON at column {error.colno}: {error.msg}") from error
    except RecursionError as error:
        raise ValueError("bad JSON: nested too deeply") from error
    except ValueError as error:
        raise ValueError(f"bad JSON: {TOO_MANY_DIGITS}") from error
    text = record.get("text") if isinstance(record, dict) else None
    if isinstance(text, str):
        return text, {key: value for key, value in record.items() if value is not None}
    if not isinstance(record, dict):
        raise ValueError("no JSON object; write one a line, with `text`")  # noqa: TRY004 - as all faults of input
    raise ValueError("`text` is no string" if "text" in record else "`text` is missing")


def _decode(raw: bytes, offset: int = 0) -> str:
    if len(raw) > MAX_BYTES:
        raise ValueError(_TOO_LONG)
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        raise ValueError(f"invalid UTF-8 at byte {offset + error.start}; save the file as UTF-8") from error

"""WARC: the pages, papers and texts that a crawl got, with the address that each was got from."""

from __future__ import annotations

import gzip
import io
import zlib
from typing import TYPE_CHECKING, Any, BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecordType

from mithaq.errors import DocumentError
from mithaq.packed import stream as unpacked
from mithaq.read.endings import DOCX, HTML, PDF, TEXT
from mithaq.read.parsers import MOST_BYTES, TOO_LARGE

if TYPE_CHECKING:
    from collections.abc import Iterator

_KINDS = {
    "text/html": HTML,
    "application/xhtml+xml": HTML,
    "text/plain": TEXT,
    "application/pdf": PDF,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": DOCX,
}
_TYPES = (WarcRecordType.response, WarcRecordType.resource)
_GOT = 200
_LAST = b"\r\n\r\n"
"""What ends each record, and so the archive."""


def records(raw: BinaryIO, packing: str | None) -> Iterator[tuple[dict[str, Any], bytes]]:
    """Yield what each response of the archive holds that is a document; EOFError where the archive breaks off."""
    stream = _Stream(unpacked(raw, packing))
    # A record is whole when the next one begins, or when all ends as a record does.
    held = None
    found = ArchiveIterator(stream, parse_http=True, auto_decode="all", stream_detect=False)
    while True:
        try:
            record = next(found, None)
        except OSError:
            # The record before was whole, then comes what is no head of a record.
            if held:
                yield held
            raise EOFError from None
        if record is None:
            break
        if held:
            yield held
        held = _document(record)
    if held and stream.last == _LAST:
        yield held
    if stream.error:
        raise stream.error
    if stream.last != _LAST:
        raise EOFError if stream.size else DocumentError("it is empty")


def _document(record: Any) -> tuple[dict[str, Any], bytes] | None:
    """What a record holds, with kind, address and encoding; None where that is no document."""
    if record.record_type not in _TYPES:
        return None
    http = record.http_headers
    if http is not None and http.status_code != _GOT:
        return None
    content = (record.http_content_type if http is not None else record.headers.get("Content-Type")) or ""
    kind = _KINDS.get(content.partition(";")[0].strip().lower())
    if kind is None:
        return None
    source = record.headers.get("WARC-Target-URI")
    body = record.reader.read(MOST_BYTES + 1)
    if len(body) > MOST_BYTES:
        return {"error": f"{source}: {TOO_LARGE}"}, b""
    return {"kind": kind, "source": source, "charset": record.http_charset}, body


class _Stream(io.RawIOBase):
    """A stream that remembers how it ended: what it raises would be a panic in the library."""

    def __init__(self, raw: BinaryIO) -> None:
        super().__init__()
        self._raw = raw
        self.last = b""
        self.size = 0
        self.error: Exception | None = None

    def readable(self) -> bool:
        """It can be read, once, from begin to end."""
        return True

    def tell(self) -> int:
        """How much was read."""
        return self.size

    def read(self, size: int = -1) -> bytes:
        """Give the next bytes; none at the end, and where they cannot be read."""
        try:
            data = b"" if self.error else self._raw.read1(size)  # type: ignore[attr-defined]
        except gzip.BadGzipFile as error:
            # Half of the head of a member is none.
            self.error, data = EOFError() if self.size else DocumentError(f"it is no gzip: {error}"), b""
        except (OSError, EOFError, ValueError, zlib.error) as error:
            self.error, data = error, b""
        self.last = (self.last + data[-4:])[-4:]
        self.size += len(data)
        return data

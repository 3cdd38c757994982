"""Parquet: a document a row, its text in the column `text` or as a page in `html`, what is known of it in others."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, BinaryIO

import pyarrow as pa
from pyarrow import parquet as pq

from mithaq.errors import DocumentError
from mithaq.read.endings import HTML

if TYPE_CHECKING:
    from collections.abc import Iterator

_KNOWN = ("id", "lang", "title", "published", "source", "publisher", "also")
_ROWS = 64


def records(raw: BinaryIO, packing: str | None) -> Iterator[tuple[dict[str, Any], bytes]]:
    """Yield a record a row. DocumentError where there is no such column; what pyarrow raises where it is no table."""
    if packing:
        raise DocumentError("a table is not compressed as a whole: its columns are; unpack it first")
    # Each thread of its own would reserve address space, of which the child has little.
    pa.set_memory_pool(pa.system_memory_pool())
    pa.set_io_thread_count(1)
    pa.set_cpu_count(1)
    table = pq.ParquetFile(raw, pre_buffer=False)
    names = table.schema_arrow.names
    body = next((name for name in ("text", "html") if name in names), None)
    if body is None:
        raise DocumentError(f"it has no column `text` or `html`, only {', '.join(names)[:200]}")
    kind = table.schema_arrow.field(body).type
    if not any(is_text(kind) for is_text in (pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view)):
        kind = getattr(kind, "value_type", kind)  # of a dictionary
        if not pa.types.is_string(kind) and not pa.types.is_large_string(kind):
            raise DocumentError(f"its column `{body}` holds {kind} and no text")
    wanted = [body, *(name for name in _KNOWN if name in names)]
    empty = 0
    for batch in table.iter_batches(batch_size=_ROWS, columns=wanted, use_threads=False):
        for row in batch.to_pylist():
            text = row.pop(body)
            if not text:
                empty += 1
                continue
            known = {key: _plain(value) for key, value in row.items() if value is not None}
            yield {**known, "kind": HTML} if body == "html" else known, text.encode()
    if empty:  # told together: there may be very many
        yield {"error": f"rows without a text: {empty:,}"}, b""


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, dt.date) else value

"""Parquet: a row a triple, with the parts of its object in columns of their own, for data frames and warehouses.

It needs pyarrow, which is not installed with the program: ``pip install 'mithaq[parquet]'``.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from mithaq.errors import SendError
from mithaq.send import reading
from mithaq.send.ntriples import is_iri, literal, split

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mithaq.send.selection import Selection
    from mithaq.worker.limits import Limits

COLUMNS = ("graph", "subject", "predicate", "object", "kind", "language", "datatype")
_NEEDED = ("graph", "subject", "predicate", "object", "kind")


def parquet(selection: Selection, limits: Limits) -> Iterator[bytes]:
    """One file, a row group a piece of a graph; SendError where pyarrow is not installed."""
    try:
        import pyarrow as pa
        from pyarrow import parquet as pq
    except ImportError as error:
        raise SendError("--format parquet needs pyarrow; install it with: pip install 'mithaq[parquet]'") from error
    schema = pa.schema([pa.field(name, pa.string(), nullable=name not in _NEEDED) for name in COLUMNS])
    page = io.BytesIO()
    sink = _Drained(page)
    with pq.ParquetWriter(pa.PythonFile(sink, mode="w"), schema, compression="zstd") as writer:
        for graph, blocks in reading.graphs(selection, limits):
            for block in blocks:
                columns = zip(*(row(graph, line) for line in reading.rows(block)), strict=True)
                writer.write_table(
                    pa.Table.from_arrays([pa.array(column, pa.string()) for column in columns], schema=schema)
                )
                yield sink.taken()
    yield sink.taken()


class _Drained:
    """A file that gives away what was written to it, so that nothing is held; it still knows how much that was."""

    def __init__(self, page: io.BytesIO) -> None:
        self._page = page
        self._given = 0
        self.closed = False

    def write(self, data: Any) -> int:
        return self._page.write(data)

    def tell(self) -> int:
        return self._given + self._page.tell()

    def flush(self) -> None:
        pass

    def close(self) -> None:
        self.closed = True

    def readable(self) -> bool:
        return False

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return False

    def taken(self) -> bytes:
        """What was written since it was last asked."""
        data = self._page.getvalue()
        self._given += len(data)
        self._page.seek(0)
        self._page.truncate()
        return data


def row(graph: str, line: str) -> tuple[str | None, ...]:
    """A line of N-Triples in the columns."""
    subject, predicate, target = split(line)
    start = (graph, _name(subject), predicate[1:-1])
    if target[0] != '"':
        return (*start, _name(target), "iri" if is_iri(target) else "blank", None, None)
    value, language, datatype = literal(target)
    return (*start, value, "literal", language or None, datatype or None)


def _name(term: str) -> str:
    return term[1:-1] if is_iri(term) else term

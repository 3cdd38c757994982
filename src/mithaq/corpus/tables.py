"""The tables of a corpus as Parquet, a part for each shard; DuckDB and pandas read a folder of parts as one table.

They need pyarrow, which is not installed with the program: ``pip install 'mithaq[parquet]'``.
"""

from __future__ import annotations

import io
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from mithaq.corpus.rows import COLUMNS_OF, TABLES
from mithaq.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mithaq.corpus.rows import Rows

Tables = tuple[Any, ...]
"""A ``pyarrow.Table`` for each of `TABLES`."""

NEEDED = "shards need pyarrow; install it with: pip install 'mithaq[parquet]'"


def available() -> bool:
    """Whether tables can be written here."""
    try:
        import pyarrow.parquet  # noqa: F401 - only asked for
    except ImportError:
        return False
    return True


def tables(rows: Rows) -> Tables:
    """The rows of a document, table by table."""
    pa = _arrow()
    return tuple(
        pa.Table.from_arrays(
            [_array(column, field.type) for column, field in zip(rows[table], _schema(table), strict=True)],
            schema=_schema(table),
        )
        for table in TABLES
    )


def part(found: Sequence[Any]) -> bytes:
    """Tables of one kind, one after the other, as Parquet; the same bytes however they were in pieces."""
    pa = _arrow()
    from pyarrow import parquet as pq

    whole = pa.concat_tables(found).combine_chunks()
    page = io.BytesIO()
    pq.write_table(whole, page, compression="zstd")
    return page.getvalue()


def read(data: bytes, table: str) -> Any:
    """The table of a part; DataError where that is damaged."""
    import pyarrow as pa
    from pyarrow import parquet as pq

    try:  # not by read_table, which loads all that reads data sets, and pandas where it is installed
        with pq.ParquetFile(io.BytesIO(data)) as file:
            return file.read(use_threads=False).cast(_schema(table))
    except (pa.ArrowException, OSError, ValueError) as error:
        raise DataError(f"a part of the table {table} is damaged; remove the manifest and build all again") from error


@lru_cache(maxsize=1)
def _arrow() -> Any:
    """Load pyarrow for writing, with the system's allocator: its own keeps what is freed, some 30 MiB of a shard."""
    import pyarrow as pa

    pa.set_memory_pool(pa.system_memory_pool())
    return pa


def _array(column: list[Any], kind: Any) -> Any:
    """A column as Arrow has it. It is made of words: pyarrow loads pandas to ask whether anything else is of that."""
    import pyarrow as pa

    builder = pa.lib.StringBuilder()
    builder.append_values([None if value is None else str(value) for value in column])
    return builder.finish().cast(kind)


@lru_cache(maxsize=len(TABLES))
def _schema(table: str) -> Any:
    import pyarrow as pa

    kinds = {"begin": pa.int64(), "end": pa.int64(), "confidence": pa.float64(), "issued": pa.date32()}
    return pa.schema([pa.field(name, kinds.get(name, pa.string())) for name in COLUMNS_OF[table]])

"""A bundle as it stands on the disk, and its graphs out of its shards; what writes and checks bundles is elsewhere."""

from __future__ import annotations

import json
import re
import zlib
from itertools import groupby
from typing import TYPE_CHECKING, Any

from mithaq.errors import DataError
from mithaq.safe import safe

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MANIFEST, DATA = "manifest.json", "data"
FORM = "mithaq-bundle/1"
SHARD = re.compile(r"part-\d{5}\.nq\.gz", re.ASCII)
PART = re.compile(r"part-\d{5}\.(?:nq\.gz|parquet)", re.ASCII)
"""The name of a shard, or of a part of a table beside it."""
_END = b" .\n"


def read_manifest(folder: Path) -> dict[str, Any]:
    """The manifest of a bundle; FileNotFoundError where there is none, ValueError for another file of that name."""
    try:
        found = json.loads((folder / MANIFEST).read_bytes())
        assert found["form"] == FORM
        for file in [*found["shards"], *found["files"]]:
            assert isinstance(file["name"], str)
            assert isinstance(file["bytes"], int)
            assert isinstance(file["sha256"], str)
        for shard in found["shards"]:
            place, _, name = shard["name"].rpartition("/")
            assert place == DATA
            assert SHARD.fullmatch(name)
            assert isinstance(shard["graphs"], dict)
            assert isinstance(shard["uncompressed"], int)
            assert "statements" in shard
        assert {"statements", "graphs"} <= found.keys()
    except FileNotFoundError:
        raise
    except (OSError, ValueError, KeyError, TypeError, AssertionError, AttributeError, RecursionError) as error:
        raise ValueError(str(error)) from error
    return found  # type: ignore[no-any-return]


def graphs_of(folder: Path, shard: dict[str, Any]) -> Iterator[tuple[str, bytes]]:
    """Each graph of a shard by name, with its lines as N-Triples; memory holds the shard.

    DataError where that is not what the manifest says; it is unpacked no further than to the size told there.
    """
    name = safe(str(folder / shard["name"]))
    try:
        data = _unpacked((folder / shard["name"]).read_bytes(), shard["uncompressed"])
    except (OSError, zlib.error, ValueError) as error:
        raise DataError(f"{name}: this shard cannot be read ({error}); see 'mithaq verify'") from error
    lines = data.split(_END)
    if lines.pop():
        raise DataError(f"{name}: a line that does not end; see 'mithaq verify'")
    for graph, found in groupby(lines, key=lambda line: line[line.rfind(b" ") + 1 :]):
        cut = -len(graph) - 1
        yield graph[1:-1].decode(), _END.join([*(line[:cut] for line in found), b""])


def _unpacked(data: bytes, size: int) -> bytes:
    """All members of a gzip file, which have so many bytes together; ValueError for another number."""
    parts, left = [], size
    while data:
        unpacker = zlib.decompressobj(31)
        parts.append(unpacker.decompress(data, left + 1))
        left -= len(parts[-1])
        if left < 0 or not unpacker.eof:
            raise ValueError("its size is another")
        data = unpacker.unused_data
    if left:
        raise ValueError("its size is another")
    return b"".join(parts)

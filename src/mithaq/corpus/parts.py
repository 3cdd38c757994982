"""Shards and parts of tables on the disk: put together of what the old ones hold and of what is new."""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from mithaq.corpus.contents import Member, recounted
from mithaq.corpus.partition import SLOTS
from mithaq.corpus.places import Part
from mithaq.corpus.rows import TABLES
from mithaq.corpus.tables import part as table_part
from mithaq.corpus.tables import read
from mithaq.errors import DataError
from mithaq.files import atomic_write, remove
from mithaq.graph.bundles import DATA, PART
from mithaq.graph.corpora import TABLES as FOLDER
from mithaq.safe import safe

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from pathlib import Path

    from mithaq.corpus.contents import Counts
    from mithaq.corpus.places import Places
    from mithaq.corpus.tables import Tables


class Held(NamedTuple):
    """A document as a shard holds it: its graphs, and its rows in each table; counts of the graphs if they are new."""

    members: tuple[Member, ...]
    tables: Tables
    counts: Counts | None = None


def files(folder: Path, first: int) -> list[Path]:
    """The shard with this first slot, and its part of each table; behind all slots stand shards without tables."""
    name = f"part-{first:05d}"
    tables = TABLES if first < SLOTS else ()
    return [folder / DATA / f"{name}.nq.gz", *(folder / FOLDER / table / f"{name}.parquet" for table in tables)]


def marks(folder: Path, first: int) -> str:
    """Size and times of the files of a shard; empty where one is not there."""
    found = []
    for path in files(folder, first):
        try:
            status = os.lstat(path)
        except OSError:
            return ""
        found.append(f"{status.st_size}:{status.st_mtime_ns}:{status.st_ctime_ns}")
    return " ".join(found)


def whole(folder: Path, part: Part) -> bool:
    """Whether the files of a shard have the bytes that were written."""
    try:
        return _sums(path.read_bytes() for path in files(folder, part.first)) == part.sums
    except OSError:
        return False


def sweep(folder: Path, names: Collection[str]) -> None:
    """Remove the files of all shards but those with these names, without endings."""
    for place in (folder / DATA, *(folder / FOLDER / table for table in TABLES)):
        for path in sorted(place.iterdir()):
            if PART.fullmatch(path.name) and path.name.partition(".")[0] not in names:
                remove(path)


def write(folder: Path, first: int, last: int, documents: Sequence[tuple[str, Held]]) -> tuple[Part, list[Any]]:
    """Write a shard and its parts of tables, the documents in their order; and give what is to be noted of each."""
    ordered = sorted(one for _, held in documents for one in held.members)
    offsets: dict[str, int] = {}
    size = 0
    for one in ordered:
        offsets[one.graph] = size
        size += len(one.data)
    rows = [table_part([held.tables[number] for _, held in documents]) for number in range(len(TABLES))]
    said: Counter[str] = Counter()
    for _, held in documents:
        said.update(recounted(held.members) if held.counts is None else held.counts)
    noted = _written(folder, (first, last), ordered, rows, said)
    starts = [0] * len(TABLES)
    places: list[tuple[str, Any]] = []
    for name, held in documents:
        counts = [table.num_rows for table in held.tables]
        members = [(*one[:3], offsets[one.graph], len(one.data)) for one in held.members]
        places.append((name, (members, list(zip(starts, counts, strict=True)))))
        starts = [start + count for start, count in zip(starts, counts, strict=True)]
    return noted, places


def write_members(folder: Path, first: int, members: Iterable[Member]) -> Part:
    """Write a shard of graphs that no table tells of."""
    ordered = sorted(members)
    return _written(folder, (first, first + 1), ordered, [], recounted(ordered))


def _written(folder: Path, slots: tuple[int, int], members: list[Member], rows: list[bytes], counts: Counts) -> Part:
    first, last = slots
    data = [b"".join(one.data for one in members), *rows]
    paths = files(folder, first)
    for path, content in zip(paths, data, strict=True):
        atomic_write(path, content)
    told = {
        "name": f"{DATA}/{paths[0].name}",
        "statements": sum(one.triples for one in members),
        "uncompressed": sum(one.size for one in members),
        "bytes": len(data[0]),
        "sha256": hashlib.sha256(data[0]).hexdigest(),
        "graphs": {one.graph: one.triples for one in members},
    }
    entry, counted = json.dumps(told, ensure_ascii=False), json.dumps(counts, sort_keys=True)
    return Part(first, last, False, marks(folder, first), _sums(iter(data)), entry, counted)  # noqa: FBT003


_GRAPHS = ', "graphs": {'


def head_of(part: Part) -> tuple[dict[str, Any], int]:
    """What the manifest says of a shard but for its graphs, and how many these are: they are not taken apart for it."""
    head, _, graphs = part.told.partition(_GRAPHS)
    return json.loads(f"{head}}}"), graphs.count('": ')


def about(parts: Iterable[Part]) -> tuple[Counts, Counts]:
    """How many statements of some shards give each class, and how many have each property."""
    found: Counter[str] = Counter()
    for part in parts:
        found.update(json.loads(part.counts))
    classes = {name.removeprefix("a "): count for name, count in found.items() if name.startswith("a ")}
    return classes, {name: count for name, count in found.items() if not name.startswith("a ")}


def _sums(contents: Iterator[bytes]) -> bytes:
    return b"".join(hashlib.sha256(content).digest() for content in contents)


class Stock:
    """What the shards on the disk hold, taken before they are replaced."""

    def __init__(self, folder: Path, places: Places) -> None:
        self._folder = folder
        self._places = places
        self._old = list(places.parts())
        self._held: dict[str, Held] = {}
        self._until: list[tuple[int, str]] = []

    def take(self, first: int, last: int) -> None:
        """Take all that stands in old shards with some of these slots; what lies before them is let go."""
        for part in [part for part in self._old if part.first < last and part.last > first]:
            self._old.remove(part)
            for name, held in self._read(part):
                self._held[name] = held
                self._until.append((part.last, name))
        for _, name in [one for one in self._until if one[0] <= first]:
            self._held.pop(name, None)
        self._until = [one for one in self._until if one[0] > first]

    def get(self, name: str) -> Held | None:
        """What there was of a document, if anything."""
        return self._held.get(name)

    def _read(self, part: Part) -> Iterator[tuple[str, Held]]:
        told = [(name, json.loads(held)) for name, held in self._places.inside(part.first, part.last) if held]
        if not told:
            return
        try:
            shard, *parts = (path.read_bytes() for path in files(self._folder, part.first))
        except OSError as error:
            raise DataError(f"{safe(str(self._folder))}: a shard cannot be read: {error.strerror}") from error
        found = [read(data, table) for data, table in zip(parts, TABLES, strict=True)]
        for name, (members, slices) in told:
            tables = tuple(table.slice(*place) for table, place in zip(found, slices, strict=True))
            yield (
                name,
                Held(
                    tuple(
                        Member(graph, triples, size, shard[at : at + length])
                        for graph, triples, size, at, length in members
                    ),
                    tables,
                ),
            )

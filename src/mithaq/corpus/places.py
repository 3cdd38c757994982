"""Where each document of a folder with shards stands, as the manifest knows it, and what the shards are."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from mithaq.corpus.contents import names
from mithaq.corpus.partition import SLOTS, ranges, slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mithaq.corpus.manifest import Manifest


class Part(NamedTuple):
    """A shard with its parts of tables as written: slots, marks and sums of its files, what manifests tell of it."""

    first: int
    last: int
    stale: bool
    """Whether a document of it has gone or is another."""
    marks: str
    sums: bytes
    told: str
    counts: str
    """In JSON, as `mithaq.corpus.contents.counted` gives them."""


class Pending(NamedTuple):
    """A document that is to be written: its slot, what it was read by, and whether a shard holds an older state."""

    name: str
    slot: int
    program: str
    data: str
    held: int


class Places:
    """The documents that belong to the shards, in slots, and the shards."""

    def __init__(self, manifest: Manifest) -> None:
        self._manifest = manifest
        self._ask = manifest.execute

    def __contains__(self, name: object) -> bool:
        """Whether a document belongs to the shards."""
        return bool(self._ask("SELECT 1 FROM place WHERE name = ?", [name]))

    def first_of(self, name: str) -> int:
        """The first slot of the shard of a document."""
        query = "SELECT first FROM part JOIN place ON first <= slot AND slot < last WHERE name = ?"
        return next((int(first) for (first,) in self._ask(query, [name])), 0)

    def mark(self, first: int, marks: str) -> None:
        """Note that the files of a shard have other marks now, though they are the same."""
        self._ask("UPDATE part SET marks = ? WHERE first = ?", [marks, first])

    def put(self, name: str) -> None:
        """Have a document that was read stand where it belongs; its shard is stale now."""
        place = slot(names(name)[0])
        self._manifest.change()
        self._ask(
            "INSERT INTO place (name, slot, weight) SELECT name, ?, length(extraction) FROM document WHERE name = ?"
            " ON CONFLICT (name) DO UPDATE SET weight = excluded.weight",
            [place, name],
        )
        self._spoil(place)

    def drop(self, name: str) -> None:
        """Take a document out; its shard is stale now."""
        for (place,) in self._ask("DELETE FROM place WHERE name = ? RETURNING slot", [name]):
            self._manifest.change()
            self._spoil(place)

    def _spoil(self, place: int) -> None:
        self._ask("UPDATE part SET stale = 1 WHERE first <= ? AND last > ?", [place, place])

    def lose(self, part: Part) -> None:
        """Note that the files of a shard are not what they were: all its documents are to be written again."""
        self._manifest.change()
        self._ask("UPDATE part SET stale = 1 WHERE first = ?", [part.first])
        self._ask("UPDATE place SET held = '' WHERE slot >= ? AND slot < ?", [part.first, part.last])

    def wanted(self) -> list[tuple[int, int]]:
        """First slot and end of each shard that there should be."""
        return ranges(self._ask("SELECT slot, SUM(weight) FROM place GROUP BY slot ORDER BY slot"))

    def parts(self) -> Iterator[Part]:
        """The shards as they were written, in order."""
        for first, last, stale, *rest in self._ask("SELECT * FROM part ORDER BY first"):
            yield Part(first, last, bool(stale), *rest)

    def inside(self, first: int, last: int) -> list[tuple[str, str]]:
        """Each document in these slots, with what the shard holds of it, in the order of the names of their graphs."""
        found = self._ask("SELECT name, held FROM place WHERE slot >= ? AND slot < ?", [first, last])
        return sorted(found, key=lambda one: names(one[0])[0])

    def unread(self) -> list[tuple[str, str]]:
        """Name and people of each document that is to be written, or that files were written of before."""
        return self._ask(
            "SELECT name, people FROM document WHERE keys IS NULL UNION"
            " SELECT name, people FROM document WHERE name IN (SELECT name FROM document EXCEPT SELECT name FROM place)"
        )

    def pending(self) -> list[Pending]:
        """The documents that are to be written, in the order of their slots."""
        found = self._ask(
            "SELECT name, slot, program, data, held != '' FROM place JOIN document USING (name) WHERE keys IS NULL"
            " UNION SELECT name, slot, program, data, 0 FROM place JOIN document USING (name) WHERE held = ''"
            " ORDER BY slot, name"
        )
        return [Pending(*row) for row in found]

    def written(self, part: Part, held: Iterable[tuple[str, Any]]) -> None:
        """Note a shard that is on the disk, with what it holds of each document.

        It has taken the place of those that had some of its slots. What else they held is now nowhere.
        """
        for first, last in self._ask("SELECT first, last FROM part WHERE first < ? AND last > ?", part[1::-1]):
            self._ask(
                "UPDATE place SET held = '' WHERE slot >= ? AND slot < ? AND NOT (slot >= ? AND slot < ?)",
                [first, last, part.first, part.last],
            )
            self._ask("DELETE FROM part WHERE first = ?", [first])
        self._ask("INSERT INTO part VALUES (?, ?, ?, ?, ?, ?, ?)", part)
        for name, one in held:
            self._ask("UPDATE place SET held = ? WHERE name = ?", [json.dumps(one), name])

    def replace(self, first: int, part: Part | None) -> None:
        """Note a shard behind all slots that is on the disk, or is no longer wanted."""
        self._ask("DELETE FROM part WHERE first = ?", [first])
        if part is not None:
            self._ask("INSERT INTO part VALUES (?, ?, ?, ?, ?, ?, ?)", part)

    def keep(self, firsts: Iterable[int]) -> None:
        """Forget all shards of documents but those with these first slots."""
        kept = set(firsts)
        for part in list(self.parts()):
            if part.first not in kept and part.first < SLOTS:
                self._ask("DELETE FROM part WHERE first = ?", [part.first])

"""What was built of which document, by which program: ``.manifest`` beside the graphs, an SQLite file.

It holds for each document the hash of what it was read from, what was found in it, and the hashes of the two files
that were written of it. It is no part of the graphs: without it the next build reads all documents again.
"""

from __future__ import annotations

import errno
import json
import os
import resource
import sqlite3
import stat
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from mithaq.errors import DataError
from mithaq.files import advice
from mithaq.safe import safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from mithaq.corpus.tasks import Reading

MANIFEST = ".manifest"
_SCHEMA = (
    (
        "CREATE TABLE document (name TEXT PRIMARY KEY, id TEXT NOT NULL, source BLOB NOT NULL, called TEXT NOT NULL, "
        "program TEXT NOT NULL, data TEXT NOT NULL, people TEXT NOT NULL, keys TEXT, extraction BLOB NOT NULL, "
        "files TEXT NOT NULL DEFAULT '', sums BLOB NOT NULL DEFAULT x'')"
    ),
    "CREATE INDEX by_id ON document (id)",
    # Read instead of the table, which has much more in it.
    "CREATE INDEX by_source ON document (program, source, called, name)",
    # Of pieces of JSON Lines the hashes of the documents, one after the other.
    "CREATE TABLE piece (digest BLOB PRIMARY KEY, sources BLOB NOT NULL)",
    "CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    # Of folders with shards, as `mithaq.corpus.places` reads and writes them.
    (
        "CREATE TABLE place (name TEXT PRIMARY KEY, slot INTEGER NOT NULL, weight INTEGER NOT NULL, "
        "held TEXT NOT NULL DEFAULT '')"
    ),
    "CREATE INDEX by_slot ON place (slot, weight)",
    "CREATE INDEX unheld ON place (name) WHERE held = ''",
    (
        "CREATE TABLE part (first INTEGER PRIMARY KEY, last INTEGER NOT NULL, stale INTEGER NOT NULL, "
        "marks TEXT NOT NULL, sums BLOB NOT NULL, told TEXT NOT NULL, counts TEXT NOT NULL)"
    ),
    "CREATE INDEX to_write ON document (name) WHERE keys IS NULL",
    # Of the same, as `mithaq.corpus.persons` does.
    (
        "CREATE TABLE person (name TEXT NOT NULL, context TEXT NOT NULL, variant TEXT NOT NULL, rounds TEXT NOT NULL, "
        "key TEXT NOT NULL)"
    ),
    "CREATE INDEX by_document ON person (name)",
    "CREATE INDEX by_context ON person (context)",
    "CREATE TABLE stirred (variant TEXT PRIMARY KEY)",
    (
        "CREATE TABLE ledger (variant TEXT PRIMARY KEY, context TEXT NOT NULL, graph TEXT NOT NULL, "
        "told BLOB NOT NULL, lines BLOB NOT NULL)"
    ),
    "CREATE INDEX of_context ON ledger (context)",
    "CREATE INDEX by_graph ON ledger (graph)",
    "CREATE TABLE unwritten (graph TEXT PRIMARY KEY)",
    "CREATE TABLE ledger_part (graph TEXT PRIMARY KEY, number INTEGER NOT NULL, told TEXT NOT NULL, data BLOB)",
)
_DIGEST = 32
_FORGET = (
    "UPDATE document SET keys = NULL",
    "DELETE FROM place",
    "DELETE FROM part",
    "DELETE FROM person",
    "DELETE FROM stirred",
    "DELETE FROM ledger",
    "DELETE FROM unwritten",
    "DELETE FROM ledger_part",
)
_NAMESAKES = """SELECT id, name FROM document
    WHERE id IN (SELECT id FROM document GROUP BY id HAVING COUNT(*) > 1)"""
_PLACES = {
    "SQLITE_FULL": errno.ENOSPC,
    "SQLITE_READONLY": errno.EACCES,
    "SQLITE_CANTOPEN": errno.EACCES,
    "SQLITE_PERM": errno.EACCES,
    "SQLITE_READONLY_DIRECTORY": errno.EACCES,
}
_DAMAGED = "SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_ERROR", "SQLITE_MISMATCH"


class Row(NamedTuple):
    """A document as it was built: its people as `mithaq.corpus.tasks.people_of` reads them, the keys in its files."""

    name: str
    people: str
    keys: str | None
    """A JSON list, a key for each of the people; None where its files are still to be written."""


class State(NamedTuple):
    """Whether the files of a document are still to be written, and what it was read by."""

    name: str
    unwritten: bool
    program: str
    data: str


class Manifest:
    """The documents of a folder of graphs; what is changed holds for good with `commit`, whatever happens then.

    DataError that names the file where it cannot be read or written.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / MANIFEST
        self.changed = False
        """Whether a document has come, gone or changed since it was opened."""
        if os.path.lexists(self.path) and not stat.S_ISREG(self.path.lstat().st_mode):
            raise DataError(f"{safe(str(self.path))}: not a regular file; move it away and build again")
        with self._explained():
            self._base = sqlite3.connect(self.path, isolation_level=None)
            self._base.execute("PRAGMA trusted_schema = OFF")
            self._begin()

    def _begin(self) -> None:
        found = tuple(sql for (sql,) in self._base.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"))
        self._base.execute("BEGIN IMMEDIATE")
        if not found:
            for statement in _SCHEMA:
                self._base.execute(statement)
        elif found != _SCHEMA:
            raise self._damaged("made by another version")

    def _touch(self) -> None:
        """From the first change on the folder is not whole, until somebody tells."""
        if not self.changed:
            self.changed = True
            self.tell(whole="")

    def execute(self, statement: str, values: Iterable[object] = ()) -> list[tuple[Any, ...]]:
        """The rows of a statement about tables that another module knows."""
        with self._explained():
            return self._base.execute(statement, tuple(values)).fetchall()

    def change(self) -> None:
        """Note that something is about to change."""
        self._touch()

    def known(self, program: str) -> dict[bytes, str]:
        """The stems of what was built by ``program``, by the hash of the source with the name it must have, if any."""
        rows = self.execute("SELECT source, called, name FROM document WHERE program = ?", [program])
        return {source + called.encode(): name for source, called, name in rows}

    def pieces(self, known: dict[bytes, str]) -> dict[bytes, list[str]]:
        """The names of the documents of each piece that are all ``known``; what is told of others is forgotten."""
        found, gone = {}, []
        for digest, sources in self.execute("SELECT digest, sources FROM piece"):
            names = [known.get(sources[start : start + _DIGEST]) for start in range(0, len(sources), _DIGEST)]
            if None in names:
                gone.append((digest,))
            else:
                found[digest] = names
        with self._explained():
            self._base.executemany("DELETE FROM piece WHERE digest = ?", gone)
        return found  # type: ignore[return-value]

    def put_piece(self, digest: bytes, sources: bytes) -> None:
        """Note the hashes of the documents of a piece; that it holds for a program is told by the documents."""
        self.execute("INSERT OR REPLACE INTO piece VALUES (?, ?)", (digest, sources))

    def put(self, read: Reading, source: bytes, called: str, program: str, data: str) -> None:
        """Note what was read in a document; its files are still to be written."""
        self._touch()
        with self._explained():
            self._base.execute(
                "INSERT INTO document (name, id, source, called, program, data, people, extraction)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET id = excluded.id,"
                " source = excluded.source, called = excluded.called, program = excluded.program, data = excluded.data,"
                " people = excluded.people, extraction = excluded.extraction, keys = NULL",
                (read.name, read.id, source, called, program, data, read.people, read.extraction),
            )

    def drop(self, name: str) -> None:
        """Forget a document."""
        self._touch()
        with self._explained():
            self._base.execute("DELETE FROM document WHERE name = ?", (name,))

    def rewrite(self, name: str) -> None:
        """Note that the files of a document are to be written again."""
        self._touch()
        with self._explained():
            self._base.execute("UPDATE document SET keys = NULL WHERE name = ?", (name,))

    def written(self, name: str, keys: str, files: str, sums: bytes) -> None:
        """Note that the files of a document are written: with which keys, their marks and their sums."""
        with self._explained():
            statement = "UPDATE document SET keys = ?, files = ?, sums = ? WHERE name = ?"
            self._base.execute(statement, (keys, files, sums, name))

    def mark(self, name: str, files: str) -> None:
        """Note that the files of a document have other marks now, though they are the same."""
        with self._explained():
            self._base.execute("UPDATE document SET files = ? WHERE name = ?", (files, name))

    def rows(self) -> Iterator[Row]:
        """Every document."""
        with self._explained():
            for row in self._base.execute("SELECT name, people, keys FROM document"):
                yield Row(*row)

    def states(self) -> Iterator[State]:
        """What is to be known of every document before it is written, in the order of their names."""
        with self._explained():
            for name, *rest in self._base.execute(
                "SELECT name, keys IS NULL, program, data FROM document ORDER BY name"
            ):
                yield State(name, *rest)

    def marks(self) -> Iterator[tuple[str, str, bytes]]:
        """Name, marks and sums of the files of every document that is written."""
        with self._explained():
            yield from self._base.execute("SELECT name, files, sums FROM document WHERE keys IS NOT NULL")

    def names(self) -> set[str]:
        """The stems of all documents."""
        with self._explained():
            return {name for (name,) in self._base.execute("SELECT name FROM document")}

    def unwritten(self) -> set[str]:
        """The stems of the documents whose files are still to be written."""
        return {name for (name,) in self.execute("SELECT name FROM document WHERE keys IS NULL")}

    def count(self) -> int:
        """How many documents there are."""
        return int(self.execute("SELECT COUNT(*) FROM document")[0][0])

    def unwrite(self) -> None:
        """Note that the files of all documents are to be written again, as files."""
        self._touch()
        for statement in _FORGET:
            self.execute(statement)

    def namesakes(self) -> list[tuple[str, str]]:
        """Id and stem of each document whose id another one has as well."""
        with self._explained():
            return list(self._base.execute(_NAMESAKES))

    def called(self, identifier: str) -> list[str]:
        """The stems of the documents with an id."""
        with self._explained():
            found = self._base.execute("SELECT name FROM document WHERE id = ? ORDER BY name", (identifier,))
            return [name for (name,) in found]

    def kept(self, name: str) -> tuple[str, bytes]:
        """The people of a document, and what was found in it."""
        with self._explained():
            query = "SELECT people, extraction FROM document WHERE name = ?"
            people, extraction = self._base.execute(query, (name,)).fetchone()
        return str(people), bytes(extraction)

    def told(self, fact: str) -> str:
        """A fact of the whole folder; empty where it is not known."""
        with self._explained():
            found = self._base.execute("SELECT value FROM fact WHERE name = ?", (fact,)).fetchone()
        return str(found[0]) if found else ""

    def tell(self, **facts: str) -> None:
        """Note facts of the whole folder."""
        with self._explained():
            statement = "INSERT INTO fact VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
            self._base.executemany(statement, facts.items())

    def commit(self) -> None:
        """Make what was changed last."""
        with self._explained():
            self._base.execute("COMMIT")
            self._base.execute("BEGIN IMMEDIATE")

    def __enter__(self) -> Self:
        """Use it as long as the block runs; what was not committed in a block that raises is not noted."""
        return self

    def __exit__(self, kind: object, error: object, _: object) -> None:
        """Commit, unless something was raised, and close; DataError where what was kept could not be read."""
        try:
            if kind is None:
                with self._explained():
                    self._base.execute("COMMIT")
        finally:
            self._base.close()
        if isinstance(error, json.JSONDecodeError):
            raise self._damaged(str(error)) from error

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Turn a failure of SQLite into one DataError that says what to do."""
        try:
            yield
        except UnicodeDecodeError as error:  # of a name that SQLite complains of
            raise self._damaged("not UTF-8") from error
        except sqlite3.Error as error:
            name = getattr(error, "sqlite_errorname", "")
            if name in _DAMAGED or "decode to UTF-8" in str(error):
                raise self._damaged(str(error)) from error
            number = _PLACES.get(name)
            if number is None and resource.getrlimit(resource.RLIMIT_FSIZE)[0] != resource.RLIM_INFINITY:
                number = errno.EFBIG
            reason = advice(OSError(number, str(error))) if number else str(error)
            raise DataError(f"{safe(str(self.path))}: cannot be written: {safe(reason)}") from error

    def _damaged(self, why: str) -> DataError:
        return DataError(f"{safe(str(self.path))}: it is damaged ({safe(why)}); remove the file and build all again")

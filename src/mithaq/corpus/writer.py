"""Graphs onto the disk, in a thread: while one batch is flushed, the next is made."""

from __future__ import annotations

import hashlib
import os
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, NamedTuple, Self

from mithaq.files import write_many

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mithaq.corpus.tasks import Written


class Done(NamedTuple):
    """A document whose files are on the disk: what marks them there, and their SHA-256, one after the other."""

    written: Written
    marks: str
    sums: bytes


class Writer:
    """Writes the files of documents; DataError, with the old ones in place, for whatever goes wrong."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="mithaq-writer")
        self._writing: Future[list[Done]] | None = None

    def write(self, batch: Sequence[Written]) -> list[Done]:
        """Begin to write as soon as the batch before is written, and give that."""
        before, self._writing = self._writing, self._thread.submit(self._write, batch)
        return before.result() if before is not None else []

    def wait(self) -> list[Done]:
        """Give the last batch when it is written."""
        before, self._writing = self._writing, None
        return before.result() if before is not None else []

    def _write(self, batch: Sequence[Written]) -> list[Done]:
        files = {f"{one.name}{end}": data for one in batch for end, data in zip(ENDS, (one.facts, one.provenance))}  # noqa: B905
        write_many(self._folder, files)
        return [Done(one, marks(self._folder, one.name), sums(one.facts, one.provenance)) for one in batch]

    def __enter__(self) -> Self:
        """Use it as long as the block runs."""
        return self

    def __exit__(self, *_: object) -> None:
        """Wait until nothing is written any more."""
        self._thread.shutdown()


ENDS = (".ttl", ".prov.ttl")
"""What follows the stem in the names of a document's files: facts, provenance."""


def marks(folder: Path, name: str) -> str:
    """Size and times of a document's files, which change whenever one of them does; empty where one is not there."""
    found = []
    for end in ENDS:
        try:
            status = os.lstat(f"{folder}/{name}{end}")
        except FileNotFoundError:
            return ""
        found.append(f"{status.st_size}:{status.st_mtime_ns}:{status.st_ctime_ns}")
    return " ".join(found)


def sums(*contents: bytes) -> bytes:
    """The SHA-256 of each, one after the other."""
    return b"".join(hashlib.sha256(content).digest() for content in contents)


def sums_there(folder: Path, name: str) -> bytes:
    """The sums of a document's files as they are on the disk; empty where one cannot be read."""
    try:
        return sums(*((folder / f"{name}{end}").read_bytes() for end in ENDS))
    except OSError:
        return b""

"""A large folder of graphs as a store on disk, so that it opens at once; the Turtle files stay the truth.

The store stands in ``.store`` in that folder, under a name that is a hash of all that went into it: when a Turtle
file, the ontology, the registry or the engine changes, the name does, and the store is made anew. It may be removed
at any time.
"""

from __future__ import annotations

import hashlib
import json
import threading
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from mithaq.errors import DataError
from mithaq.files import made_folder, several
from mithaq.graph.store import (
    Graph,
    background_files,
    graph_files,
    inferred_file,
    layers,
    load_files,
    read_by_worker,
    statements,
)
from mithaq.worker.fresh import Named
from mithaq.worker.limits import LONG, Limits
from mithaq.worker.process import Worker

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mithaq.worker.child import Handler

WORTH = 4 << 20
"""Bytes of Turtle from which a store on disk is kept: what is smaller is read in less time than it takes to look."""
FOLDER = ".store"
_AT_ONCE = 100_000
"""Statements that go into a store together. Each load costs the disk as much as some thousands of them: with one for
each file, most of the time would go into that; with all in one, memory would grow with the folder."""
_NEEDED = 1024
"""MiB with which a store can be filled and asked, however small: its threads, more of them on more processors, reserve
much of that and use little."""
_LAYOUT = "1"
"""Raised when a store is to hold something else for the same files."""
_MAKING = threading.Lock()
"""Threads of one process would make the same store in the same place."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a worker gets a graph from: the store on disk, where one is kept, else the Turtle files."""

    files: tuple[Path, ...]
    """Turtle, with what `mithaq reason` has written where that is wanted."""
    kept: Path | None = None
    """The folder of the store."""

    def graph(self) -> Graph:
        """The graph itself; DataError where it cannot be read."""
        return load_files([*self.files, *background_files()]) if self.kept is None else _opened(self.kept)

    def reads(self) -> tuple[Path, ...]:
        """What a worker must be let to read for that."""
        return (*read_by_worker(self.files), *([self.kept] if self.kept else []))


def source(paths: Iterable[str | Path], memory: int | None = None, inferred: Path | None = None) -> Source:
    """Where the graph of ``paths`` is to be had, with what was ``inferred`` if a file of that is given.

    From disk where ``paths`` is one folder with so many bytes of Turtle that it is `WORTH` it, and may be written into;
    a store that is not there yet is made in a worker of its own, which may write nothing but that. What was inferred
    is never put into a store. DataError where a graph cannot be read, with its file.
    """
    paths = tuple(several(paths))
    files = graph_files(paths)
    if inferred is not None:
        return Source((*files, inferred_file(inferred)))
    folder = Path(paths[0]) if len(paths) == 1 else None
    if folder is not None and folder.is_dir() and sum(path.stat().st_size for path in files) >= WORTH:
        return Source(files, _kept(folder, files, Limits(LONG, memory)))
    return Source(files)


def with_room(limits: Limits, paths: Iterable[str | Path]) -> Limits:
    """These limits, with as much memory as a store on disk takes for its threads, for what reads ``paths``."""
    limits = limits.reading(paths)
    return replace(limits, memory=max(limits.most_memory, _NEEDED))


def _kept(folder: Path, files: tuple[Path, ...], limits: Limits) -> Path | None:
    """The folder of the store, made if need be; None where it cannot be written or the files change under our hands."""
    whole = (*files, *background_files())
    name = _name(whole)
    if (folder / FOLDER / name).is_dir() and not (folder / FOLDER).is_symlink():
        return folder / FOLDER / name

    limits = with_room(limits, files)

    def make(place: Path) -> None:
        told = [str(place), [(str(path), layer) for path, layer in layers(whole)]]
        with closing(Worker("reading the graphs", _FILLER, limits, read_by_worker(files), place)) as worker:
            worker.ask(json.dumps(told).encode())
        if _name(whole) != name:
            raise _ChangedError

    try:
        with _MAKING:
            return made_folder(folder / FOLDER, name, make)
    except _ChangedError:
        return None
    except DataError as error:
        if isinstance(error.__cause__, OSError):  # no place to write: a folder of someone else, or a full disk
            return None
        raise


class _ChangedError(Exception):
    """A file was written while the store was made."""


def _name(files: Iterable[Path]) -> str:
    """A hash of names and bytes of the files, of the engine's version and of what a store holds."""
    from pyoxigraph import __version__

    whole = hashlib.sha256(f"{_LAYOUT} {__version__}".encode())
    for path in files:
        try:
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            raise DataError(f"{path}: cannot be read: {error.strerror}") from error
        whole.update(f"\0{path.name}\0{digest}".encode())
    return whole.hexdigest()[:32]


def filler() -> Handler:
    """What fills a new store: a request names its place, and each Turtle file with its named graph."""
    import pyoxigraph as ox

    def filled(request: bytes) -> bytes:
        place, files = json.loads(request)
        store = ox.Store(place)
        waiting = statements((Path(path), layer) for path, layer in files)
        while some := list(islice(waiting, _AT_ONCE)):
            store.bulk_extend(some)
        store.optimize()
        store.flush()
        return b""

    return filled


_FILLER = Named(__name__, filler.__name__)
"""In an interpreter of its own, for a store on disk is written by threads, which no fork of this process would have."""


def _opened(place: Path) -> Graph:
    import pyoxigraph as ox

    try:
        return Graph(ox.Store.read_only(str(place)))
    except (OSError, ValueError, RuntimeError) as error:
        raise DataError(f"{place}: this store cannot be read: {error}; remove the folder {place.parent}") from error

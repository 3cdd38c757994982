"""A large folder of graphs as a store on disk, so that it opens at once; the Turtle files stay the truth.

The store stands in ``.store`` in that folder, under a name that is a hash of all that went into it: when a Turtle
file, the ontology, the registry or the engine changes, the name does, and the store is made anew. It may be removed
at any time.
"""

from __future__ import annotations

import hashlib
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mithaq.errors import DataError
from mithaq.files import made_folder
from mithaq.graph.store import Graph, background_files, fill, graph_files, load_files, read_by_worker
from mithaq.worker.limits import LONG, MOST_MEMORY, Limits
from mithaq.worker.process import Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

WORTH = 4 << 20
"""Bytes of Turtle from which a store on disk is kept: what is smaller is read in less time than it takes to look."""
FOLDER = ".store"
_LAYOUT = "1"
"""Raised when a store is to hold something else for the same files."""


def opener(paths: Iterable[str | Path], memory: int = MOST_MEMORY) -> tuple[Callable[[], Graph], tuple[Path, ...]]:
    """How a worker gets the graph of ``paths``, and what it must be let to read for that.

    From disk where ``paths`` is one folder with so many bytes of Turtle that it is `WORTH` it, and may be written into;
    a store that is not there yet is made in a worker of its own, which may write nothing but that. DataError where a
    graph cannot be read, with its file.
    """
    paths = tuple(paths)
    files = graph_files(paths)
    folder = Path(paths[0]) if len(paths) == 1 else None
    if folder is not None and folder.is_dir() and sum(path.stat().st_size for path in files) >= WORTH:
        kept = _kept(folder, files, Limits(LONG, max(memory, MOST_MEMORY)))
        if kept is not None:
            return (lambda: _opened(kept)), (*read_by_worker(files), kept)
    return (lambda: load_files([*files, *background_files()])), read_by_worker(files)


def _kept(folder: Path, files: tuple[Path, ...], limits: Limits) -> Path | None:
    """The folder of the store, made if need be; None where it cannot be written or the files change under our hands."""
    whole = (*files, *background_files())
    name = _name(whole)
    if (folder / FOLDER / name).is_dir() and not (folder / FOLDER).is_symlink():
        return folder / FOLDER / name

    def make(place: Path) -> None:
        reads = read_by_worker(files)
        with closing(
            Worker("reading the graphs", lambda: partial(_written, place, whole), limits, reads, place)
        ) as worker:
            worker.ask()
        if _name(whole) != name:
            raise _ChangedError

    try:
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


def _written(place: Path, files: tuple[Path, ...], _request: bytes) -> bytes:
    """Fill a new store; nothing is said of it but that it is done."""
    import pyoxigraph as ox

    store = ox.Store(str(place))
    fill(store, files, layered=True)
    store.optimize()
    store.flush()
    return b""


def _opened(place: Path) -> Graph:
    import pyoxigraph as ox

    try:
        return Graph(ox.Store.read_only(str(place)))
    except (OSError, ValueError, RuntimeError) as error:
        raise DataError(f"{place}: this store cannot be read: {error}; remove the folder {place.parent}") from error

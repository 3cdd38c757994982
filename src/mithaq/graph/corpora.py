"""Graphs in shards, as `mithaq build --layout shards` writes them, as files again: all of them, or chosen documents.

Whatever reads graphs reads files. Of a corpus that was not asked for by parts all are put into ``.files`` in it, where
they stay until a build has changed it; of chosen documents only the shards that have them are read.
"""

from __future__ import annotations

import hashlib
import re
import tempfile
from contextlib import contextmanager
from pathlib import Path
from shutil import disk_usage
from typing import TYPE_CHECKING, Any

from mithaq.errors import DataError
from mithaq.files import made_folder, write_scratch
from mithaq.graph.bundles import DATA, MANIFEST, graphs_of, read_manifest
from mithaq.graph.layers import FACTS, PROVENANCE, SPACE
from mithaq.safe import safe

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

TABLES = "tables"
FOLDER = ".files"
"""Where the files of a whole corpus stand in it."""
_LEDGER = f"{SPACE}ledger"
_LEDGER_FILE = "entities.ttl"
_NAME = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*", re.ASCII)
_ENDS = {FACTS: ".ttl", PROVENANCE: ".prov.ttl"}
_aside: list[tempfile.TemporaryDirectory[str]] = []
"""What could not be put into a corpus; gone when the process ends."""


def is_corpus(folder: Path) -> bool:
    """Whether a folder has shards with tables instead of a file for each document."""
    return (folder / DATA).is_dir() and (folder / TABLES).is_dir()


def whole(folder: Path) -> Path:
    """The folder with all graphs of a corpus as files; DataError where it is not finished, or a shard is damaged."""
    manifest = _manifest(folder)
    size, free = sum(shard["uncompressed"] for shard in manifest["shards"]), disk_usage(folder).free
    name = hashlib.sha256((folder / MANIFEST).read_bytes()).hexdigest()[:32]
    if size > free and not (folder / FOLDER / name).is_dir():
        raise DataError(
            f"{safe(str(folder))}: all of it takes {size >> 20:,} MiB as files, and {free >> 20:,} MiB are free; "
            "choose some of it with --among, or make room"
        )
    try:
        return made_folder(folder / FOLDER, name, lambda place: _put(folder, manifest, place))
    except DataError as error:
        if not isinstance(error.__cause__, OSError):
            raise
        _aside.append(tempfile.TemporaryDirectory(prefix="mithaq-"))  # nobody may write into the corpus
        _put(folder, manifest, place := Path(_aside[-1].name))
        return place


@contextmanager
def opened(folder: Path, graphs: Collection[str]) -> Iterator[Path]:
    """A folder with the files of these documents, named by their graphs of facts, as long as the block runs."""
    keys = {graph.removeprefix(f"{FACTS}/") for graph in graphs}
    with tempfile.TemporaryDirectory(prefix="mithaq-") as place:
        _put(folder, _manifest(folder), Path(place), keys)
        yield Path(place)


@contextmanager
def opened_ledger(folder: Path) -> Iterator[Path]:
    """The ledger of who is who of a corpus as a file, as long as the block runs; no other shards are read for it."""
    with tempfile.TemporaryDirectory(prefix="mithaq-") as place:
        _put(folder, _manifest(folder), Path(place), (), ledger=True)
        path = Path(place) / _LEDGER_FILE
        if not path.exists():
            write_scratch(path, b"")
        yield path


def _put(
    folder: Path, manifest: dict[str, Any], place: Path, keys: Collection[str] | None = None, *, ledger: bool = False
) -> None:
    """Write the files of the documents with these keys, and the ledger; or of all documents, with the ledger."""
    ledger = ledger or keys is None
    lines: list[bytes] = []
    for shard in manifest["shards"]:
        wanted = {graph: name for graph in shard["graphs"] if (name := _file(graph, keys, ledger=ledger))}
        for graph, found in graphs_of(folder, shard) if wanted else ():
            if wanted.get(graph) == _LEDGER_FILE:
                lines.append(found)
            elif graph in wanted:
                write_scratch(place / wanted[graph], found)
    if lines:
        write_scratch(place / _LEDGER_FILE, b"".join(lines))


def _file(graph: str, keys: Collection[str] | None, *, ledger: bool) -> str:
    """The name of the file that a graph becomes; none where it is not wanted."""
    part, _, key = graph.rpartition("/")
    if part in _ENDS and _NAME.fullmatch(key) and (keys is None or key in keys):
        return f"{key}{_ENDS[part]}"
    return _LEDGER_FILE if ledger and _LEDGER in {graph, part} else ""


def _manifest(folder: Path) -> dict[str, Any]:
    try:
        return read_manifest(folder)
    except FileNotFoundError:
        raise DataError(f"{safe(str(folder))}: its build has not ended; run 'mithaq build' again") from None
    except ValueError as error:
        raise DataError(f"{safe(str(folder / MANIFEST))}: no manifest of shards; build them anew") from error

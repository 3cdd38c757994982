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
    name = hashlib.sha256((folder / MANIFEST).read_bytes()).hexdigest()[:32]
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


def _put(folder: Path, manifest: dict[str, Any], place: Path, keys: Collection[str] | None = None) -> None:
    """Write the files of the documents with these keys, or of all with the ledger of who is who."""
    ledger: list[bytes] = []
    for shard in manifest["shards"]:
        wanted = {graph: name for graph in shard["graphs"] if (name := _file(graph, keys))}
        if not wanted:
            continue
        for graph, lines in graphs_of(folder, shard):
            if graph in wanted and wanted[graph] != _LEDGER:
                write_scratch(place / wanted[graph], lines)
            elif graph in wanted:
                ledger.append(lines)
    if ledger:
        write_scratch(place / "entities.ttl", b"".join(ledger))


def _file(graph: str, keys: Collection[str] | None) -> str:
    """The name of the file that a graph becomes; none where it is not wanted."""
    part, _, key = graph.rpartition("/")
    if part in _ENDS and _NAME.fullmatch(key) and (keys is None or key in keys):
        return f"{key}{_ENDS[part]}"
    return _LEDGER if keys is None and _LEDGER in {graph, part} else ""


def _manifest(folder: Path) -> dict[str, Any]:
    try:
        return read_manifest(folder)
    except FileNotFoundError:
        raise DataError(f"{safe(str(folder))}: its build has not ended; run 'mithaq build' again") from None
    except ValueError as error:
        raise DataError(f"{safe(str(folder / MANIFEST))}: no manifest of shards; build them anew") from error

"""How the graphs of a folder are laid out, in one file a document or in shards; and away with the other."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from mithaq.corpus.rows import TABLES as ROWS
from mithaq.corpus.tables import NEEDED, available
from mithaq.errors import DataError
from mithaq.files import remove, remove_folder
from mithaq.graph.bundles import DATA, MANIFEST, PART
from mithaq.graph.corpora import FOLDER, TABLES, is_corpus
from mithaq.graph.store import LEDGER, is_provenance
from mithaq.graph.sums import SUMS, Sums
from mithaq.safe import safe
from mithaq.send.bundle import SCRIPTS, VOID

if TYPE_CHECKING:
    from pathlib import Path

    from mithaq.corpus.manifest import Manifest

FILES, SHARDS = LAYOUTS = ("files", "shards")
MANY = 10_000
"""Documents from which on shards are made where nothing is said."""


def known(path: Path, manifest: Manifest) -> str:
    """The layout that a folder has; empty where it has none yet.

    DataError for shards that another program made, or whose `.manifest` is gone: what is not read anew would be lost.
    """
    told = manifest.told("layout")
    if not told and is_corpus(path):
        raise DataError(
            f"{safe(str(path))}: shards without the .manifest of their build; restore it, or give another --out"
        )
    return told or (FILES if next(path.glob("*.ttl"), None) else "")


def chosen(path: Path, manifest: Manifest, now: str, wanted: str | None) -> tuple[str, str]:
    """The layout that a folder is to have, and a line about it where nobody has asked for that.

    DataError where shards are asked for and cannot be made.
    """
    count = manifest.count()
    layout = wanted or (SHARDS if count >= MANY else now or FILES)
    if layout == FILES or now == SHARDS:
        return layout, ""
    hindrance = _hindrance(path, manifest)
    if wanted and hindrance:
        raise DataError(hindrance)
    where = f"{safe(str(path))}: {count:,} documents"
    if hindrance:
        return FILES, f"{where}, in one file each: {hindrance}"
    return SHARDS, f"{where}, from {MANY:,} on in shards and tables; --layout files keeps one file a document"


def clear_files(path: Path) -> None:
    """Remove the graphs, ledger and sums that builds have left as files, when all of them are in shards."""
    if (path / SUMS).exists():
        for name in Sums(path).names():
            remove(path / name)
        remove(path / LEDGER)
        remove(path / SUMS)


def clear_shards(path: Path) -> None:
    """Remove shards and tables that builds have left, of which all is in the manifest of builds; their own first."""
    if not is_corpus(path):
        return
    remove(path / MANIFEST)
    remove(path / VOID)
    remove_folder(path / FOLDER)
    for folder in (*(f"{TABLES}/{table}" for table in ROWS), DATA, TABLES, SCRIPTS):
        if (path / folder).is_dir():
            for file in sorted((path / folder).iterdir()):
                if PART.fullmatch(file.name) or (folder == SCRIPTS and file.suffix == ".sh"):
                    remove(file)
            if not any((path / folder).iterdir()):
                (path / folder).rmdir()


def _hindrance(path: Path, manifest: Manifest) -> str:
    """Why a folder cannot have shards; empty where it can."""
    stems = {file.name.removesuffix(".ttl") for file in path.glob("*.ttl") if not is_provenance(file)}
    for stem in sorted(stems - manifest.names()):
        return f"{safe(str(path / stem))}.ttl was not built here, and shards take no files; move it away"
    for name in (DATA, TABLES, SCRIPTS, MANIFEST, VOID):
        if os.path.lexists(path / name) and not is_corpus(path):
            return f"{safe(str(path / name))}: shards would be put there; move it away, or give another --out"
    return "" if available() else NEEDED

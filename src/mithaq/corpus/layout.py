"""How the graphs of a folder are laid out, in one file a document or in shards; and away with the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.corpus.tables import NEEDED, available
from mithaq.errors import DataError
from mithaq.files import remove, remove_folder
from mithaq.graph.bundles import DATA, MANIFEST
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
    if not told and (path / DATA).is_dir():
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
    for folder, endings in ((SCRIPTS, (".sh",)), (DATA, (".nq.gz",)), (TABLES, (".parquet",))):
        if (path / folder).is_dir():
            inside = [one for one in (path / folder).iterdir() if one.is_dir()]
            for place in [*inside, path / folder]:
                for file in [one for one in place.iterdir() if one.name.endswith(endings) and not one.is_dir()]:
                    remove(file)
                if not any(place.iterdir()):
                    place.rmdir()


def _hindrance(path: Path, manifest: Manifest) -> str:
    """Why a folder cannot have shards; empty where it can."""
    stems = {file.name.removesuffix(".ttl") for file in path.glob("*.ttl") if not is_provenance(file)}
    for stem in sorted(stems - manifest.names()):
        return f"{safe(str(path / stem))}.ttl was not built here, and shards take no files; move it away"
    return "" if available() else NEEDED

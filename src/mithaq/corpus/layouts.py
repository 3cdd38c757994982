"""The folder of a build in the layout that it has, and in the one that it is to have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.corpus.folder import Folder
from mithaq.corpus.layout import FILES, SHARDS, chosen, clear_shards, known

if TYPE_CHECKING:
    from pathlib import Path

    from mithaq.corpus.manifest import Manifest


def opened(path: Path, manifest: Manifest) -> Folder:
    """The folder as it is laid out; DataError as of `mithaq.corpus.layout.known`."""
    return _of(known(path, manifest) or FILES, path, manifest)


def laid_out(folder: Folder, wanted: str | None) -> tuple[Folder, str]:
    """The folder in the layout that is wanted, and a line about that where it was chosen for the user.

    Where it has the other one, all is still to be written, of what the manifest keeps.
    """
    path, manifest = folder.path, folder.manifest
    now = known(path, manifest)
    layout, note = chosen(path, manifest, now, wanted)
    if manifest.told("layout") != layout:
        manifest.tell(layout=layout)
    if layout == (now or FILES):
        return folder, note if not now else ""
    if layout == FILES:
        manifest.unwrite()
        manifest.commit()
    return _of(layout, path, manifest), note if not wanted else ""


def _of(layout: str, path: Path, manifest: Manifest) -> Folder:
    if layout == SHARDS:
        from mithaq.corpus.shards import Shards  # with pyarrow, where that is needed

        return Shards(path, manifest)
    if manifest.told("layout"):
        clear_shards(path)
    return Folder(path, manifest)

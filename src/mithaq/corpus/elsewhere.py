"""Output under an address such as `s3://bucket/graphs`: made in a folder of this machine, then put there.

Only what has changed is put: first the graphs, then what tells of them, the manifest last. Whenever that breaks off,
each file there is the old or the new one, and the next build sees which.
"""

from __future__ import annotations

import hashlib
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from mithaq.corpus.manifest import MANIFEST
from mithaq.errors import DataError, MithaqError
from mithaq.graph.bundles import MANIFEST as BUNDLE
from mithaq.graph.store import LEDGER
from mithaq.graph.sums import SUMS
from mithaq.read.places import is_address, system_of, words
from mithaq.safe import safe

if TYPE_CHECKING:
    from collections.abc import Iterator

_OURS_ALONE = {".lock", ".store", ".files"}
"""What is of use on this machine only."""
_LAST = ("", BUNDLE, LEDGER, SUMS, MANIFEST)
"""What is put after all others, in this order."""


@contextmanager
def folder_for(out: str) -> Iterator[Path]:
    """The folder of that name; for an address one of this machine, with what is there.

    Whatever the block changes in that is put there when it ends well. DataError where it cannot be reached.
    """
    if not is_address(out):
        yield Path(out)
        return
    with TemporaryDirectory(prefix="mithaq-") as scratch:
        copy = Path(scratch) / "graphs"
        copy.mkdir()
        with _named(out, copy):
            with _explained(out):
                system, there = system_of(out)
                before = _fetch(system, there, copy)
            yield copy
            with _explained(out):
                _put(system, there, copy, before)


@contextmanager
def file_for(out: str) -> Iterator[Path]:
    """The file of that name; for an address one of this machine, which is put there when the block ends well."""
    if not is_address(out):
        yield Path(out)
        return
    with TemporaryDirectory(prefix="mithaq-") as scratch:
        copy = Path(scratch) / (out.rpartition("/")[2] or "file")
        with _named(out, copy):
            system, there = system_of(out)
            yield copy
            with _explained(out):
                system.put_file(str(copy), there)


def _fetch(system: Any, there: str, copy: Path) -> dict[str, bytes]:
    """Copy all that is there, and give the name of each file with its SHA-256."""
    system.invalidate_cache()
    with suppress(FileNotFoundError):
        for path in sorted(system.find(there)):
            name = path.removeprefix(there).lstrip("/")
            parts = PurePosixPath(name).parts
            if name and ".." not in parts and parts[0] not in _OURS_ALONE:
                (copy / name).parent.mkdir(parents=True, exist_ok=True)
                system.get_file(path, str(copy / name))
    return _sums(copy)


def _put(system: Any, there: str, copy: Path, before: dict[str, bytes]) -> None:
    """Put there what is new or another than before, and take away what is gone."""
    now = _sums(copy)
    changed = (name for name in now if now[name] != before.get(name))
    for name in sorted(changed, key=lambda name: (_LAST.index(name if name in _LAST else ""), name)):
        system.put_file(str(copy / name), f"{there}/{name}")
    for name in sorted(before.keys() - now.keys()):
        system.rm_file(f"{there}/{name}")


def _sums(folder: Path) -> dict[str, bytes]:
    found = {}
    for path in folder.rglob("*"):
        name = path.relative_to(folder)
        if path.is_file() and name.parts[0] not in _OURS_ALONE:
            with path.open("rb") as file:
                found[name.as_posix()] = hashlib.file_digest(file, "sha256").digest()
    return found


@contextmanager
def _named(out: str, copy: Path) -> Iterator[None]:
    """Errors speak of the address, and not of what stands in its place."""
    try:
        yield
    except MithaqError as error:
        raise type(error)(str(error).replace(str(copy), out)) from error


@contextmanager
def _explained(out: str) -> Iterator[None]:
    """Whatever a client raises as one line of ours."""
    try:
        yield
    except MithaqError:
        raise
    except Exception as error:
        why = words(error)
        raise DataError(f"{safe(out)}: cannot be used for output: {why}; run again, what is there stays") from error

"""Where documents stand: files, folders, patterns such as `'news/**/*.html'`, and addresses such as `s3://bucket/news`.

What stands elsewhere is fetched into a folder of this machine, a file at a time, and removed when it is read.
"""

from __future__ import annotations

import glob
import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mithaq.errors import DocumentError
from mithaq.packed import missing
from mithaq.read.endings import kind_of
from mithaq.safe import safe

if TYPE_CHECKING:
    from collections.abc import Iterator

_ADDRESS = re.compile(r"[a-z][a-z0-9+]*://")
_CLIENTS = {"s3": "s3", "gs": "gs", "gcs": "gs"}
"""Protocols whose clients are extras of this program, and the names of these."""
_SHOWN = 150


@dataclass(frozen=True, slots=True)
class Place:
    """A file or folder of this machine, and what it is called in messages."""

    path: Path
    origin: str


def is_address(given: str | Path) -> bool:
    """Whether an input stands elsewhere, so that it has to be fetched."""
    return bool(_ADDRESS.match(str(given)))


def places(given: str | Path) -> Iterator[Place | DocumentError]:
    """Yield what an input names, in order of name; a DocumentError where that is nothing, or cannot be fetched."""
    text = str(given)
    if is_address(text):
        yield from _fetched(text)
    elif glob.has_magic(text) and not os.path.lexists(text):
        found = sorted(path for path in glob.glob(text, recursive=True) if Path(path).is_file() and kind_of(path))  # noqa: PTH207
        if not found:
            yield DocumentError(f"{safe(text)}: no file to read has such a name")
        # A link to a folder above would lead to each file again and again.
        once = {os.path.realpath(path): path for path in sorted(found, key=len, reverse=True)}
        for path in sorted(once.values()):
            yield Place(Path(path), path)
    else:
        yield Place(Path(given), text)


def in_folder(folder: Path) -> list[Path]:
    """Give the files of a folder that are read, by name."""
    names = sorted(name for name in os.listdir(folder) if not name.startswith(".") and kind_of(name))  # noqa: PTH208
    return [folder / name for name in names if not (folder / name).is_dir()]


def _fetched(address: str) -> Iterator[Place | DocumentError]:
    """Each file that an address names, as long as the caller looks at it."""
    origin = safe(address)
    try:
        system, found = _listed(address)
    except DocumentError as error:
        yield error
        return
    if not found:
        yield DocumentError(f"{origin}: no file to read there")
    with tempfile.TemporaryDirectory(prefix="mithaq-") as folder:
        for name in found:
            path = Path(folder) / (name.rstrip("/").rpartition("/")[2] or "file")
            there = safe(str(system.unstrip_protocol(name)))
            try:
                system.get_file(name, str(path))
                if system.exists(f"{name}.toml"):
                    system.get_file(f"{name}.toml", f"{path}.toml")
            except Exception as error:  # noqa: BLE001 - each client raises its own
                yield DocumentError(f"{there}: cannot be fetched: {words(error)}")
            else:
                yield Place(path, there)
            for done in Path(folder).iterdir():
                done.unlink()


def _listed(address: str) -> tuple[Any, list[str]]:
    """The file system of an address and the names in it; DocumentError says what is wrong."""
    system, path = system_of(address)
    try:
        if glob.has_magic(path):
            found = [name for name in system.glob(path) if kind_of(name)]
        elif system.isdir(path):
            names = system.ls(path, detail=False)
            found = [name for name in names if kind_of(name) and not name.rpartition("/")[2].startswith(".")]
        else:
            return system, [path]
        return system, sorted(name for name in found if not system.isdir(name))
    except Exception as error:  # noqa: BLE001 - each client raises its own
        raise DocumentError(f"{safe(address)}: cannot be reached: {words(error)}") from None


def system_of(address: str) -> tuple[Any, str]:
    """The file system of an address, and the path in it; DocumentError where its client is not installed."""
    origin = safe(address)
    protocol = address.partition("://")[0]
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        raise DocumentError(f"{origin}: {missing('fsspec')}") from None
    try:
        system, path = url_to_fs(address)
    except ImportError as error:
        extra = _CLIENTS.get(protocol)
        cure = f"; install it with: pip install 'mithaq[{extra}]'" if extra else f" ({words(error)})"
        raise DocumentError(f"{origin}: {protocol}:// needs a client{cure}") from None
    except Exception as error:  # noqa: BLE001 - each client raises its own
        raise DocumentError(f"{origin}: cannot be reached: {words(error)}") from None
    return system, str(path)


def words(error: Exception) -> str:
    """What a client says, in one line that is not too long."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    return safe(" ".join(str(error).split())[:_SHOWN]) or type(error).__name__

"""Which program and which data made a graph: while these are the same, so is what comes of a document."""

from __future__ import annotations

import hashlib
import sys
import unicodedata
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from mithaq.read.extensions import version as languages_version
from mithaq.registry import load_registry
from mithaq.resources import extra, resource_dir

if TYPE_CHECKING:
    from collections.abc import Iterator

_LIBRARIES = ("ahocorasick_rs", "hijridate", "rapidfuzz", "pyoxigraph")
"""Those that reading a statement and writing its graph stand on."""
_ELSEWHERE = {"ask", "cli", "send", "show", "worker"}
"""Rooms in which no graph is made."""


@lru_cache(maxsize=1)
def data_version() -> str:
    """The data that a run uses, as its graphs name them: which registry, and whose languages if not the shipped."""
    languages = languages_version()
    return f"registry {load_registry().version}" + (f"; languages {languages}" if languages else "")


@lru_cache(maxsize=1)
def program() -> str:
    """Give 32 hexadecimal digits over the program, its rules and its data; the user's own data are among them."""
    digest = hashlib.sha256()
    parts = [f"Python {sys.version_info[0]}.{sys.version_info[1]}", f"Unicode {unicodedata.unidata_version}"]
    for library in _LIBRARIES:
        try:
            parts.append(f"{library} {version(library)}")
        except PackageNotFoundError:
            parts.append(library)
    digest.update("\n".join(parts).encode())
    for name, path in _files():
        content = path.read_bytes()
        digest.update(f"\0{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()[:32]


def _files() -> Iterator[tuple[str, Path]]:
    code = Path(__file__).resolve().parents[1]
    for path in sorted(code.rglob("*.py")):
        name = path.relative_to(code)
        if name.parts[0] not in _ELSEWHERE:
            yield name.as_posix(), path
    folders = {"ontology": "*.ttl", "languages": "*.toml"}
    for kind, pattern in folders.items():
        for path in sorted(resource_dir(kind).rglob(pattern)):
            yield f"{kind}/{path.relative_to(resource_dir(kind)).as_posix()}", path
    for kind, pattern in (("registry", "*.ttl"), ("languages", "*/*.toml")):
        for number, folder in enumerate(extra(kind)):
            for path in sorted(folder.glob(pattern)):
                yield f"own {kind} {number}/{path.relative_to(folder).as_posix()}", path

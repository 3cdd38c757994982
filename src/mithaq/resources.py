"""Where the data that ship with the program are."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from mithaq.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parents[1]
_KINDS = ("languages", "ontology", "queries")
_MOST_BYTES = 1 << 20
"""Of a language file; the largest that is shipped has a quarter of that."""
_MOST_PARTS = 50
_LONG_KEY = re.compile(rb"""(?:\.[ \t]*(?:[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*){%d}""" % _MOST_PARTS)
"""Each part of a key costs its reader a copy of those before it."""
_EXTRA: dict[str, tuple[Path, ...]] = {"registry": (), "languages": ()}
"""Folders of the user's own data, laid over the shipped ones."""


def resource_dir(kind: str) -> Path:
    """Find the folder that holds one kind of data: ``ontology``, ``queries`` or ``languages``.

    A wheel carries all three inside the package; in a checkout (and an editable install) the
    first two stand beside ``src/``. Raises DataError for another kind, or when the folder is missing.
    """
    if kind not in _KINDS:
        raise DataError(f"no data of kind {kind!r}: choose one of {', '.join(_KINDS)}")
    for root in (_PACKAGE, _CHECKOUT):
        if (root / kind).is_dir():
            return root / kind
    raise DataError(f"the folder {kind} is neither in {_PACKAGE} nor in {_CHECKOUT}: reinstall mithaq")


def extra(kind: str) -> tuple[Path, ...]:
    """The user's own folders of ``registry`` or ``languages``, in the order in which they were given."""
    return _EXTRA[kind]


def extend(registry: Iterable[Path] = (), languages: Iterable[Path] = ()) -> None:
    """Lay the user's own folders over the shipped data, in place of those laid over them before.

    ``registry`` folders hold Turtle files, ``languages`` folders a folder for each language. What was read before is
    forgotten. Raises DataError for what is no folder, or has nothing of the kind.
    """
    wanted = {"registry": tuple(registry), "languages": tuple(languages)}
    for kind, pattern in (("registry", "*.ttl"), ("languages", "*/*.toml")):
        for folder in wanted[kind]:
            if not folder.is_dir():
                raise DataError(f"{folder}: no such folder; --{kind} takes a folder")
            if next(folder.glob(pattern), None) is None:
                raise DataError(f"{folder}: no {pattern} in this folder, so nothing to add; see --{kind} in the README")
    _try_out(wanted["registry"])
    for folder in wanted["languages"]:
        for path in sorted([*folder.glob("*.toml"), *folder.glob("*/*.toml")]):
            _look(path)
    lay(wanted)


def lay(wanted: Mapping[str, tuple[Path, ...]]) -> None:
    """Lay folders that `extend` has looked at over the shipped data, in another process too."""
    if wanted != _EXTRA:
        _EXTRA.update(wanted)
        for name, module in list(sys.modules.items()):
            if name.startswith(f"{__package__}."):
                for value in list(vars(module).values()):
                    forget = getattr(value, "cache_clear", None)
                    if callable(forget):
                        forget()


def _look(path: Path) -> None:
    """Refuse a language file that would take its reader far more time than any has words for."""
    if path.stat().st_size > _MOST_BYTES:
        raise DataError(f"{path}: larger than {_MOST_BYTES >> 20} MiB, the limit of a language file; split it")
    if found := _LONG_KEY.search(path.read_bytes()):
        line = path.read_bytes().count(b"\n", 0, found.start()) + 1
        raise DataError(f"{path}:{line}: a key of more than {_MOST_PARTS} parts; write it like the shipped ones")


def _try_out(folders: Iterable[Path]) -> None:
    """Have a worker read the Turtle in these folders first."""
    if files := [path for folder in folders for path in sorted(folder.glob("*.ttl"))]:
        from mithaq.proof import prove

        prove(files)

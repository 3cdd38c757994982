"""Where the data that ship with the program are."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from mithaq.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parents[1]
_KINDS = ("languages", "ontology", "queries")
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


def _try_out(folders: Iterable[Path]) -> None:
    """Have a worker read the Turtle in these folders first."""
    if files := [path for folder in folders for path in sorted(folder.glob("*.ttl"))]:
        from mithaq.proof import prove

        prove(files)

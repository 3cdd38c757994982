"""Where the data that ship with the program are."""

from __future__ import annotations

from pathlib import Path

from mithaq.errors import DataError

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parents[1]
_KINDS = ("languages", "ontology", "queries")


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

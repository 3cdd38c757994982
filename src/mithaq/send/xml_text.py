"""Text as XML carries it."""

from __future__ import annotations

import re

from mithaq.errors import DataError

# XML 1.0, section 2.2; the surrogates cannot occur.
_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_MARKS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_QUOTED = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#9;"}
)


def content(value: str) -> str:
    """Text between tags; DataError for what XML has no place for."""
    return _carried(value).translate(_MARKS)


def attribute(value: str) -> str:
    """Text between quotation marks; DataError for what XML has no place for."""
    return _carried(value).translate(_QUOTED)


def _carried(value: str) -> str:
    if bad := _NOT_IN_XML.search(value):
        raise DataError(f"U+{ord(bad[0]):04X} in a text: XML has no place for it; choose another format")
    return value

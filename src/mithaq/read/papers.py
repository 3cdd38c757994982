"""DOCX: paragraphs and tables in their order, by python-docx (MIT); the package is looked at before it is unpacked."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from mithaq.errors import DocumentError

_MOST_UNPACKED = 256 << 20
_MOST_RATIO = 200
_SMALL = 4 << 20
"""Bytes up to which a part of the package may be compressed as well as it likes."""
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BREAKS = {f"{_WORD}tab": "\t", f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}noBreakHyphen": "-"}
_NO_MEMORY = 2
"""XML_ERR_NO_MEMORY of libxml2."""
_OLE = b"\xd0\xcf\x11\xe0"


def read(raw: bytes, _asked: dict[str, Any]) -> list[dict[str, Any]]:
    """Give the one record of a paper. DocumentError where it is none, is encrypted, or would unpack to too much."""
    if raw.startswith(_OLE):
        raise DocumentError("it is encrypted or an old .doc; save it as .docx without a password")
    _look(raw)
    opened = _opened(raw)
    lines = [_text(paragraph) for paragraph in opened.element.body.iter(f"{_WORD}p") if not _twice(paragraph)]
    return [{"text": "\n".join(lines).strip("\n"), "title": opened.core_properties.title.strip() or None}]


def _opened(raw: bytes) -> Any:
    """The paper; MemoryError where there is no room for its elements, which the parser calls an unknown error."""
    from docx import Document

    try:
        return Document(io.BytesIO(raw))
    except SyntaxError as error:
        if getattr(error, "code", None) == _NO_MEMORY:
            raise MemoryError from None
        raise


def _look(raw: bytes) -> None:
    """Refuse what is no package, and what inflates to more than any paper has."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            parts = package.infolist()
    except zipfile.BadZipFile:
        raise DocumentError("it is no DOCX, or not whole; fetch it again") from None
    bombs = [part for part in parts if part.file_size > max(_SMALL, _MOST_RATIO * part.compress_size)]
    if bombs or sum(part.file_size for part in parts) > _MOST_UNPACKED:
        raise DocumentError("it would unpack to far more than a paper has: a zip bomb, nothing of it is read")


def _text(paragraph: Any) -> str:
    """The words of a paragraph, with those inserted in review and without those deleted."""
    parts = []
    for node in paragraph.iter():
        if node.tag == f"{_WORD}t":
            parts.append(node.text or "")
        elif node.tag in _BREAKS and node.getparent().tag == f"{_WORD}r":
            parts.append(_BREAKS[node.tag])
    return "".join(parts)


def _twice(paragraph: Any) -> bool:
    """Whether a paragraph stands for another: in a box for older programs, or in a paragraph already read."""
    return any(node.tag in {_FALLBACK, f"{_WORD}p"} for node in paragraph.iterancestors())

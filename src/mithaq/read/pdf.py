"""PDF by qalam (MIT), which brings Arabic from the order of the eye into that of letters; pypdf (BSD) opens it first.

pypdf alone moves the words of an Arabic line around its numbers. Each page is looked at before it is believed.
"""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Any

from mithaq.errors import DocumentError
from mithaq.read.scrambled import wrong

if TYPE_CHECKING:
    from pathlib import Path

_MOST_PAGES = 3000
_MOST_CHARACTERS = 4_000_000
_SHOWN = 120
_END = re.compile(r"[.!?؟:؛…»”\"]\s*$")
_FULL = 0.6
"""A line that is shorter than this part of the longest ends a paragraph."""
_HYPHEN = re.compile(r"(?<=[a-z])-\n(?=[a-z])")


def read(path: Path) -> list[dict[str, Any]]:
    """Give the record of a paper, and an error for each page that cannot be read as it was meant.

    DocumentError where there is no page to read.
    """
    _look(path)
    import qalam

    texts, errors, size = [], [], 0
    for number, page in enumerate(qalam.Document(str(path)).pages, 1):
        text = "\n\n".join(filter(None, (paragraphs(block.text) for block in page.blocks if hasattr(block, "text"))))
        size += len(text)
        if size > _MOST_CHARACTERS:
            raise DocumentError(f"longer than {_MOST_CHARACTERS:,} characters; split it")
        reasons = [f"its text is not certain: {reason}"[:_SHOWN] for reason in page.reasons] if page.needs_ocr else []
        if error := wrong(text) or next(iter(reasons), ""):
            errors.append({"error": f"page {number} is not read: {error}"})
        elif text:
            texts.append(text)
    if not texts and not errors:
        raise DocumentError("there is no text in it; is it a scan?")
    return [*([{"text": "\n\n".join(texts)}] if texts else []), *errors]


def paragraphs(block: str) -> str:
    """Give the lines of a block joined where one goes on in the next, so that sentences stay whole."""
    lines = [" ".join(line.split()) for line in _HYPHEN.sub("", block).splitlines()]
    longest = max(map(len, lines), default=0)
    parts: list[str] = []
    goes_on = False
    for line in filter(None, lines):
        if goes_on:
            parts[-1] += f" {line}"
        else:
            parts.append(line)
        goes_on = len(line) >= _FULL * longest and not _END.search(line)
    return "\n".join(parts)


def _look(path: Path) -> None:
    """Refuse what needs a password, has too many pages, or is no PDF."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        with path.open("rb") as stream:
            opened = PdfReader(stream, strict=False)
            if opened.is_encrypted and not _unlocked(opened):
                raise DocumentError("it needs a password; save it without one")
            if len(opened.pages) > _MOST_PAGES:
                raise DocumentError(f"it has more than {_MOST_PAGES:,} pages; split it")
    except (PyPdfError, OSError) as error:
        words = " ".join(str(error).split())[:_SHOWN]
        raise DocumentError(f"it is no whole PDF: {words}") from None


def _unlocked(opened: Any) -> bool:
    """Whether it opens without a password: many are only protected from being changed."""
    try:
        return bool(opened.decrypt(""))
    except Exception:  # noqa: BLE001 - a cipher that is not here, or a broken dictionary
        return False

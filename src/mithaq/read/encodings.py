"""Bytes whose encoding is told wrongly, or not at all, as text."""

from __future__ import annotations

import codecs
import re

from mithaq.read.language_id import detect

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE
)
_HEAD = 4096
_SAMPLE = 200_000
_TAG = re.compile(r"<(script|style)\b.*?</\1\s*>|<[^>]*>", re.DOTALL | re.IGNORECASE)
_LIKELY = ("cp1256", "cp1252", "iso8859_6")
"""Arabic and English pages that are no UTF-8 are in these."""


def decoded(raw: bytes, told: str | None = None) -> str:
    """Give the text; ValueError where it is neither UTF-8 nor readable in what it says it is, or in what it may be.

    Bytes that are valid UTF-8 are UTF-8, whatever they say of themselves: no other encoding looks like it by chance.
    """
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return raw.decode(encoding, "replace")
    try:
        return raw.decode()
    except UnicodeDecodeError:
        pass
    declared = _DECLARED.search(raw[:_HEAD])
    names = [told, declared[1].decode("ascii", "replace") if declared else None, *_LIKELY]
    texts = [text for name in names if name and (text := _strictly(raw, name)) is not None]
    for text in texts:
        if detect(_TAG.sub(" ", text[:_SAMPLE]).strip()):
            return text
    raise ValueError("its bytes are text in no encoding that is known; save it as UTF-8")


def _strictly(raw: bytes, name: str) -> str | None:
    try:
        codec = codecs.lookup(name)
        if not getattr(codec, "_is_text_encoding", True) or codec.name == "utf-7":
            return None
        if codec.name == "utf-8":
            # A few broken bytes in a long page are no other encoding.
            text = raw.decode("utf-8", "replace")
            return text if text.count("\ufffd") * 1000 < len(text) else None
        return raw.decode("windows-1252" if codec.name == "iso8859-1" else codec.name)
    except (LookupError, ValueError):
        return None

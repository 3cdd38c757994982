"""Plain text of any encoding, as web servers give it."""

from __future__ import annotations

from typing import Any

from mithaq.read.encodings import decoded


def read(raw: bytes, asked: dict[str, Any]) -> list[dict[str, Any]]:
    """Give the one record of a text."""
    return [{"text": decoded(raw, asked.get("charset")), "source": asked.get("source")}]

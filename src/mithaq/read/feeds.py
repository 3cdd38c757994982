"""Saved RSS and Atom feeds: each item a record, by fastfeedparser (MIT)."""

from __future__ import annotations

import re
from typing import Any

from mithaq.read.encodings import decoded
from mithaq.read.page_data import iso_day
from mithaq.read.pages import fragment

_DOCTYPE = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ROOT = re.compile(r"<(?:\w+:)?(?:rss|feed|RDF)\b")
_PROLOGUE = 2000
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def read(raw: bytes, _asked: dict[str, Any]) -> list[dict[str, Any]]:
    """Give a record for each item. ValueError where it is no feed, or an empty one."""
    text = decoded(raw)
    if not _ROOT.search(text[:_PROLOGUE]):
        raise ValueError("it is no RSS or Atom feed")
    if _DOCTYPE.search(text[:_PROLOGUE]):
        raise ValueError("it declares a document type; feeds have none, nothing of it is read")
    from fastfeedparser import parse

    # The declaration goes: the text is decoded already.
    found = parse(_DECLARATION.sub("", text))
    if not found.entries:
        raise ValueError("the feed has no item in it")
    outlet = found.feed.get("title")
    items = [_item(entry, outlet) for entry in found.entries]
    with_text = [item for item in items if item is not None]
    # They are told together: a feed may have very many of them.
    empty = len(items) - len(with_text)
    return [*with_text, *([{"error": f"items without a text: {empty:,}"}] if empty else [])]


def _item(entry: Any, outlet: str | None) -> dict[str, Any] | None:
    """An item, None where it has no text; that is its headline and the longest of what it gives of the article."""
    title = " ".join(fragment(entry.get("title") or "").split())
    contents = [one.get("value", "") for one in entry.get("content") or () if isinstance(one, dict)]
    bodies = [
        fragment(html) for html in (*contents, entry.get("description") or "", entry.get("summary") or "") if html
    ]
    body = max(bodies, key=len, default="")
    text = body if title and body.startswith(title) else "\n\n".join(filter(None, (title, body)))
    if not text:
        return None
    known = {
        "title": title,
        "published": iso_day(entry.get("published") or ""),
        "source": entry.get("link"),
        "publisher": outlet,
    }
    return {"text": text, "many": True, **{key: value for key, value in known.items() if value}}

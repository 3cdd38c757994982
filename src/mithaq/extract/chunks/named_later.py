"""Whom an English text calls by his title until it names him: “The President spoke to A. … President Harlow said …”."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.known import Post

_NAME = r"[A-Z][\w’'.-]*[\w](?: [A-Z][\w’'.-]*[\w]){0,2}"
_MOST_WORDS = 3


def named_later(context: Context, post: Post, end: int) -> tuple[int, int] | None:
    """Begin and end of the name that a later sentence gives a title without a state, at its head; None for none.

    Whoever has the title of another state (“the President of Kenya”), had it once, or is told beside its holder is not.
    """
    title = post.wording
    if context.language.order == "VSO" or post.country or not title[:1].isupper() or len(title.split()) > _MOST_WORDS:
        return None
    spans: dict[str, tuple[int, int]] = {}
    for match in _pattern(title).finditer(context.text, end):
        beside = re.search(rf"\b[Tt]he {re.escape(title)}\b", match["rest"]) is not None
        if f"ormer {title} {match['name']}" in context.text:
            return None
        if not beside:
            spans.setdefault(match["name"].split()[-1], match.span("name"))
    return next(iter(spans.values())) if len(spans) == 1 else None


@lru_cache(maxsize=64)
def _pattern(title: str) -> re.Pattern[str]:
    """A title and a name at the head of a sentence, no state after it, and the rest of the sentence."""
    head = r"(?:^|[.!?”\"]\s+|\n)"
    return re.compile(rf"{head}{re.escape(title)} (?P<name>{_NAME})\b(?!,? of\b|’|')(?P<rest>[^.\n]*)")

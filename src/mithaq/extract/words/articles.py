"""Whether an Arabic word has the article, or only begins with its letters: «التزام»."""

from __future__ import annotations

from functools import lru_cache

from mithaq.read.languages import load_language
from mithaq.text import fold_key

_ARTICLE = "ال"


def has_article(word: str) -> bool:
    """Whether a folded word begins with the article, and is none of the nouns that only begin like it."""
    return word.startswith(_ARTICLE) and not word.startswith(_without())


@lru_cache(maxsize=1)
def _without() -> tuple[str, ...]:
    return tuple(fold_key(noun) for noun in load_language("ar").data["articles"]["none"])

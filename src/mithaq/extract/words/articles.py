"""Whether an Arabic word has the article, or only begins with its letters: «التزام»."""

from __future__ import annotations

from functools import lru_cache

from mithaq.read.languages import load_language
from mithaq.text import fold_key

_ARTICLE = "ال"


def has_article(word: str) -> bool:
    """Whether a folded word begins with the article, and is none of the nouns that only begin like it.

    >>> [has_article(word) for word in ("المفاوضات", "الم", "المها", "الفرص", "التزامهما")]
    [True, False, False, True, False]
    """
    return word.startswith(_ARTICLE) and word not in _without()


@lru_cache(maxsize=1)
def _without() -> frozenset[str]:
    """The nouns that only begin like the article, bare, with the ending of an object and with each pronoun."""
    nouns = {fold_key(noun) for noun in load_language("ar").data["articles"]["none"]}
    nouns |= {noun[:-1] + "ت" for noun in nouns if noun.endswith("ه")}
    return frozenset(noun + ending for noun in nouns for ending in _ENDINGS)


_ENDINGS = ("", "ا", "ات", "ه", "ها", "هم", "هما", "هن", "نا", "ي", "ك", "كم")

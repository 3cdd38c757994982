"""The words of Arabic topics: what shapes their lists, the verbs of talking, the nouns of saying."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.words.articles import has_article
from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.items import Item


@lru_cache(maxsize=64)
def words(part: str) -> frozenset[str]:
    """A list of words that shape lists of topics, folded."""
    return frozenset(fold_key(word) for word in load_language("ar").data["topics"][part])


@lru_cache(maxsize=4)
def verbs_of_talk(language: str) -> frozenset[str]:
    """The verbs whose frames are of topics of an event."""
    frames = (frame for frame in load_language(language).frames if "event" in frame.get("roles", {}))
    return frozenset(verb for frame in frames if "topics" in frame for verb in frame.get("verbs", ()))


def is_saying(item: Item) -> bool:
    """Whether a definite noun of stance tells what was said: «بحث التجارة والتأكيد على …» (Arabic)."""
    tags = item.unit.tags.get("stance_noun")
    return bool(tags and not tags[2]) and (has_article(item.unit.text) or item.unit.text[0] == _LAM)


_LAM = "ل"
"""The article after the preposition: «للتأكيد»; no such noun begins with this letter."""

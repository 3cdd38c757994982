"""Which Arabic nouns name what is done: «تعزيز», «مكافحة», «الوقف الفوري»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.clauses.topic_words import words
from mithaq.extract.words.articles import has_article

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.items import Item

ACTS = ("topic_act", "masdar")
"""Categories of nouns of acts."""
DEEDS = (*ACTS, "duty")
"""Categories of nouns of what somebody may be asked for."""


def names_act(item: Item) -> bool:
    """Whether a noun without the article names what is done: «تعزيز», «مكافحة»."""
    text = item.unit.text
    return (item.is_a(*ACTS) or text in words("done") or text in words("deeds")) and not has_article(text)


def is_act(clauses: Clauses, at: int) -> bool:
    """Whether a noun names what is done, with the article or without it."""
    return names_act(clauses.items[at]) or definite_act(clauses, at)


def definite_act(clauses: Clauses, at: int) -> bool:
    """Whether a noun with the article names what is done: «الالتزام», «الوقف الفوري»."""
    text = clauses.items[at].unit.text
    if not has_article(text):
        return False
    known = clauses.context.gazetteer.known(bare := text.removeprefix("ال"), bare)
    return bare in words("done") or bool(known and known.alone and not known.alone.tags.keys().isdisjoint(DEEDS))

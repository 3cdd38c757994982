"""Which ranks words such as “the ministers”, «الرئيسان» and «القادة» are of, and who may hold one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref

_SPOKESPERSON = "spokesperson"
_HEADS = ("head-of-state", "head-of-government", "crown-prince", "vice-president", "deputy-head-of-government")
RANKS = {
    "رئيسا الوزراء": ("head-of-government",),
    "رئيسي الوزراء": ("head-of-government",),
    "رئيسا وزراء": ("head-of-government",),
    "رئيسي وزراء": ("head-of-government",),
    **dict.fromkeys(("رئيسا", "رئيسي", "قائدا", "قائدي", "زعيما", "زعيمي"), _HEADS),
    "وزيرا": ("minister", "minister-of-state", "deputy-head-of-government"),
    "وزيري": ("minister", "minister-of-state", "deputy-head-of-government"),
    "الوزير": ("minister", "minister-of-state", "deputy-head-of-government"),
    "الرئيس": ("head-of-state", "head-of-government"),
    "الزعيم": ("head-of-state", "head-of-government", "crown-prince"),
    "القائد": ("head-of-state", "head-of-government", "crown-prince"),
}
"""Stem of a word for the two people, folded -> the ranks that one of them may hold."""


_RANKS_OF_PLURALS = {"الوزراء": RANKS["الوزير"], "وزراء الخارجيه": RANKS["الوزير"]}
_RANKS_OF_NOUNS = {
    "prime minister": ("head-of-government", "deputy-head-of-government"),
    "minister": ("minister", "minister-of-state", "deputy-head-of-government", "head-of-government", "undersecretary"),
    "president": _HEADS,
    "leader": (*_HEADS, "minister"),
}
"""Word in the plural -> the ranks that those may hold who are called so."""


def is_spokesperson(context: Context, ref: Ref) -> bool:
    """Whether the text calls somebody a spokesperson."""
    known = context.people.get(ref)
    return known is not None and any(post.rank == _SPOKESPERSON for post in known.posts)


def fits_word(context: Context, ref: Ref, word: str) -> bool:
    """Whether a person may be one of “the ministers”, “the leaders” (English): of that rank, or of none told."""
    ranks = next((ranks for noun, ranks in _RANKS_OF_NOUNS.items() if noun in word.lower()), ())
    return not is_spokesperson(context, ref) and (not ranks or may_hold(context, ref, ranks))


def holds_rank(context: Context, ref: Ref, word: str) -> bool:
    """Whether the text gives a person a post such as “the leaders” or “the ministers” (English) says first of all."""
    noun = next((noun for noun in _RANKS_OF_NOUNS if noun in word.lower()), "")
    ranks = _HEADS if noun == "leader" else _RANKS_OF_NOUNS.get(noun, ())
    known = context.people.get(ref)
    return known is not None and any(post.rank in ranks for post in known.posts)


def may_be_one_of(context: Context, ref: Ref, word: str) -> bool:
    """Whether a person may be one of «القادة», «الوزراء»: of such a rank, or of none told."""
    ranks = _RANKS_OF_PLURALS.get(word, _HEADS)
    return not is_spokesperson(context, ref) and may_hold(context, ref, ranks)


def may_be_one_of_two(context: Context, ref: Ref, word: str) -> bool:
    """Whether a person may be one of «رئيسا البلدين», «رئيسا وزراء البلدين»."""
    ranks = next((ranks for stem, ranks in RANKS.items() if word.startswith(stem)), ())
    return not is_spokesperson(context, ref) and (not ranks or may_hold(context, ref, ranks))


def may_hold(context: Context, ref: Ref, ranks: tuple[str, ...]) -> bool:
    """Whether somebody holds one of these ranks, or none that the text tells."""
    known = context.people.get(ref)
    return known is None or not known.posts or any(post.rank in ranks for post in known.posts)

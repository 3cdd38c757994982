"""Past what an Arabic stance is told with regard to: «أكد أ، فيما يتعلق بالسودان، ضرورة …»."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses

_FAR = 9
"""Items of «فيما يتعلق بـ…» up to what is held, at most."""
_LEADS = frozenset({"على", "عن", "إلى"})
"""Prepositions of what is held, one of which may follow it."""


def past_regard(clauses: Clauses, at: int, high: int) -> int:
    """The item after such words, the same item where they are none or nothing that is held follows them."""
    if not clauses.items[at].is_a("concerning"):
        return at
    reach = range(at + 2, min(high - 1, at + _FAR))
    if clauses.codes[at - 1] == ",":
        closing = next((near for near in reach if clauses.codes[near] == ","), -1)
        return closing + 1 if closing > 0 and clauses.codes[closing + 1] != "&" else at
    return next((near for near in reach if _held(clauses, near)), at)


def _held(clauses: Clauses, at: int) -> bool:
    """Whether what is held begins here: with a noun such as ضرورة, with أن, or with what leads to such a noun."""
    item, follower = clauses.items[at], clauses.items[at + 1]
    if clauses.codes[at] == "@":
        return True
    noun = item.unit.tags.get("stance_noun")
    led = item.preposition in _LEADS and follower.is_a("stance_noun")
    return led or bool(noun and not item.unit.text.startswith("ال") and not clauses.items[at - 1].preposition)

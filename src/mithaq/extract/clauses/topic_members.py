"""Which members of an Arabic list of topics stand for themselves: after a place, or after a comma."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.clauses.act_names import definite_act
from mithaq.extract.clauses.fields import is_field
from mithaq.extract.words.articles import has_article
from mithaq.extract.words.items import ACTOR, AGREEMENT, EVENT, PLACE, REGION

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.members import Part
    from mithaq.extract.words.items import Item

CHUNKS_OF_TOPICS = ACTOR + PLACE + REGION + AGREEMENT + EVENT
"""Letters of chunks that may be a topic of their own."""
_FEW = 2


def adjectival(item: Item) -> bool:
    """Whether a word has the ending of an adjective of relation, and is no noun: «القضية»."""
    return item.unit.text.endswith(("يه", "ي")) and item.code in "DdKc0" and not item.is_a("topic_head")


def after_place(clauses: Clauses, low: int, joint: int) -> bool:
    """Whether relations follow a topic that a place closes: «آخر التطورات في المنطقة والعلاقات الثنائية».

    So does an act: «الأوضاع في غزة والتعاون الثنائي».
    """
    place, follower = clauses.items[joint - 1], clauses.items[joint + 1]
    inside = clauses.items[joint - 2].unit.text in _REGION and joint - low > _FEW  # «في منطقة الساحل»
    placed = joint - low > _FEW and clauses.codes[joint - 2 - inside] == "p"
    placed = placed and (place.code in CHUNKS_OF_TOPICS or place.is_a("region_noun"))
    of_it = joint + _FEW < len(clauses.items) and _of_something(clauses, (joint + 1, joint + 1 + _FEW))
    of_it = of_it and not follower.is_a("region_noun") and not follower.unit.text.startswith(_LANDS)
    if not placed or of_it:
        return placed
    return (follower.is_a("topic_distribute") and has_article(follower.unit.text)) or definite_act(clauses, joint + 1)


_REGION = frozenset({"منطقه", "مدينه", "قطاع"})
_LANDS = ("دول", "بلدان", "مناطق", "مدن", "محافظ")
"""What goes on a place, and opens nothing: «الأوضاع في مالي ودول الساحل»."""


def apart(clauses: Clauses, before: Part, part: Part) -> bool:
    """Whether a comma parts a noun with words of its own from an act: «سبل دفع العلاقات، والتحضيرات للقمة»."""
    low, high = part
    if clauses.codes[low - 2 : low] == ",&" and _of_something(clauses, part):
        return not any(is_field(clauses, at) for at in range(*before))
    named = clauses.codes[low] == "D" and has_article(clauses.items[low].unit.text)
    told = high - low > 1 and (clauses.codes[low + 1] in "lbp" or adjectival(clauses.items[low + 1]))
    told = told or (high - low > 1 and clauses.items[low + 1].unit.text.startswith("ل"))  # «والتنسيق لزيارة …»
    fields = any(is_field(clauses, at) for at in range(*before))
    return named and told and not fields and not adjectival(clauses.items[low]) and clauses.codes[low - 2] == ","


def _of_something(clauses: Clauses, part: Part) -> bool:
    """Whether a member is a noun and what it is of, «أمن الحدود», or an agreement by its name: «اتفاق الحبوب»."""
    low, high = part
    if clauses.codes[low] == AGREEMENT:
        return True
    indefinite = clauses.codes[low] in "mYyFc" and not has_article(clauses.items[low].unit.text)
    return indefinite and high - low > 1 and has_article(clauses.items[low + 1].unit.text)

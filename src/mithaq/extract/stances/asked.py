"""What an Arabic verb has right after it: of whom something is asked, or the act that somebody promises."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.stances.arabic_duties import asked_of
from mithaq.extract.words.items import ACTOR, PERSON, PLACE, ROLE, SIDE, SIDES

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Frame

_SOMEBODY = ACTOR + PLACE + PERSON + ROLE + SIDES + SIDE
_NEAR = 24
_CONTENT = frozenset("mYyD")
"""Letters of nouns that may be what is asked or promised."""
_ACTS = frozenset({"topic_act", "masdar", "duty"})
_ARTICLE = "ال"


def object_start(clauses: Clauses, frame: Frame, low: int, high: int) -> int | None:
    """Where what is asked or promised begins, as the object of its verb; None where the words do not show it.

    «ناشدت قطر المجتمع الدولي التحرك», «طلب من نظيره وقف …», «تعهدت كينيا الاعتراف بـ…».
    """
    if frame.get("addressee") and "object" in frame["complement"]:
        asked = asked_of(clauses, low, min(high, low + _NEAR))
        past = _past_asked(clauses, low, high) if asked is None else asked
        return past if past > low else None
    if not frame.get("promises"):
        return None
    while low < high and clauses.codes[low] in "t,":
        low += 1
    return low if low < high and clauses.codes[low] in _CONTENT and _names_act(clauses, low) else None


def _past_asked(clauses: Clauses, low: int, high: int) -> int:
    """The item of what is asked, after the one of whom; the same item where he is not named, or nothing follows."""
    at = low
    while at < high and clauses.codes[at] in "t,":
        at += 1
    if at >= high or not (clauses.codes[at] in _SOMEBODY or clauses.items[at].is_a("others")):
        return low
    at += 1
    while at + 1 < high and clauses.codes[at] in "DdKA," and clauses.codes[at + 1] in _CONTENT:
        at += 1  # «الأطراف المتحاربة وقف القتال»
    return at if at < high and clauses.codes[at] in _CONTENT else low


def _names_act(clauses: Clauses, at: int) -> bool:
    """Whether a noun names an act, with the article or without it."""
    item = clauses.items[at]
    if item.is_a(*_ACTS):
        return True
    bare = item.unit.text.removeprefix(_ARTICLE)
    words = clauses.context.language.phrases.get(bare, ()) if bare != item.unit.text else ()
    return any(word.category in {"topic_act", "duty"} or _is_masdar(word.value) for word in words)


def _is_masdar(value: object) -> bool:
    return getattr(value, "tense", "") == "noun"

"""What an Arabic verb has right after its subject: who holds it too, of whom it is asked, the act that is promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.clauses.act_names import DEEDS, definite_act
from mithaq.extract.stances.arabic_duties import asked_of
from mithaq.extract.words.items import ACTOR, PERSON, PLACE, ROLE, SIDE, SIDES

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Frame
    from mithaq.extract.words.items import Item

_SOMEBODY = ACTOR + PLACE + PERSON + ROLE + SIDES + SIDE
_NEAR = 24
_CONTENT = frozenset("mYyDF")
"""Letters of nouns that may be what is asked or promised."""


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
    if low >= high or clauses.codes[low] not in _CONTENT:
        return None
    return low if clauses.items[low].is_a(*DEEDS) or definite_act(clauses, low) else None


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


def past_company(clauses: Clauses, low: int, high: int) -> int:
    """Past those without a name who act with a subject: «أعلنت قطر وعدد من الدول العربية دعمها …»."""
    at = low + (clauses.codes[low : low + 1] == ",")
    if clauses.codes[at : at + 1] != "&" or at + 1 >= high or not _company(clauses.items[at + 1]):
        return low
    at += 2
    named = clauses.codes[at - 1] == "z"
    while at < high - 1:
        item, code = clauses.items[at], clauses.codes[at]
        if item.preposition in _AMONG and clauses.codes[at + 1] in _GROUPS:
            at, named = at + 2, True
        elif code in "Kdc" or (code in _GROUPS and not named) or _tells_which(item):
            at, named = at + 1, True
        else:
            break
    return at


_AMONG = frozenset({"من", "في"})
_GROUPS = frozenset("DSG1P" + SIDES)
_OTHERS = frozenset({"غيرها", "غيرهما", "غيرهم", "دول", "العديد", "عشرات", "منظمات", "اطراف", "قاده", "بلدان"})


def _company(item: Item) -> bool:
    return item.is_a("attending", "number_word", "quantity") or item.unit.text in _OTHERS


def _tells_which(item: Item) -> bool:
    """Whether a definite word is the adjective of those before it."""
    return item.code == "D" and (item.unit.tags.get("common") == "adjective" or item.unit.text.endswith(("يه", "يين")))

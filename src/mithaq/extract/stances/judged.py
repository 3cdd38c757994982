"""What who speaks says of a thing by its predicate, in Arabic: «قال إن الاعتداء على السفارة أمر مرفوض»."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.words.items import ACTOR, PLACE
from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses

_TOLD = frozenset({"state", "note"})
"""Kinds by which who speaks says something without a stress that is a stance already."""
_FEMININE = "ة"
_SHORTEST = 1
"""Items of what is judged, at least."""
_PHRASE = 2
"""Items of a predicate that is a verb with its object: «تثير القلق»."""


def judged(clauses: Clauses, kind: str, start: int, end: int) -> tuple[str, int, Filler | None] | None:
    """The kind of stance that the last predicate of a clause after أن tells, where what is judged ends, and who judges.

    Who judges is the speaker (None) or whom «من قبل» names: «إن الخطوة غير مقبولة من قبل كينيا». None where the
    clause judges nothing, and where a verb of its own tells what the thing does.
    """
    if kind not in _TOLD or clauses.context.language.order != "VSO":
        return None
    for at in range(start + _SHORTEST, end):
        words = " ".join(item.unit.text for item in clauses.items[at : min(at + _PHRASE, end)])
        found = _predicates().get(words)
        after = at + (_PHRASE if found else 1)
        if found is None and clauses.codes[at] == "V" and "Z" not in clauses.codes[start:at]:
            return None
        found = found or _predicates().get(clauses.items[at].unit.text)
        if found is None or (found[1] and clauses.items[at - 1].unit.text not in found[1]):
            continue
        after, by = _by_whom(clauses, after, end)
        if all(code in "ct" for code in clauses.codes[after:end]):
            last = at - bool(found[1])
            last -= clauses.items[last - 1].unit.text in _THING
            return (found[0], last, by) if last > start else None
    return None


def _by_whom(clauses: Clauses, at: int, end: int) -> tuple[int, Filler | None]:
    """Past «من قبل كينيا» after a predicate, with the state; or the same item."""
    led = at + 1 < end and clauses.items[at].unit.text == _BY and clauses.codes[at + 1] in ACTOR + PLACE
    return (at + 2, clauses.fill(at + 1, ACTOR + PLACE)) if led else (at, None)


_BY = fold_key("من قبل")
_THING = frozenset(map(fold_key, ("أمر", "شيء")))


@lru_cache(maxsize=1)
def _predicates() -> dict[str, tuple[str, frozenset[str]]]:
    """Folded predicate, masculine or feminine -> the kind of stance that it tells, and what must stand before it."""
    found: dict[str, tuple[str, frozenset[str]]] = {}
    for table in load_language("ar").data["judged"]:
        lead = frozenset(map(fold_key, table.get("after", ())))
        for word in table["words"]:
            found |= {fold_key(form): (table["kind"], lead) for form in (word, word + _FEMININE)}
    return found

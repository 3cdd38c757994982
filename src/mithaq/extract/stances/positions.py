"""Positions whose adjective or noun tells the kind of stance: «موقف بلاده الرافض لـ…» (Arabic)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.clauses.topic_words import words
from mithaq.extract.words.articles import has_article
from mithaq.extract.words.items import HOLDERS, PREPOSITIONS
from mithaq.records import record

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses


@record
class Position:
    """The kind of stance of a position, whose it is, where what it is about begins, and whether a noun tells it."""

    kind: str
    owner: Filler | None
    start: int
    told_in: bool = False


_NEAR = 7


def position(clauses: Clauses, noun: int, high: int) -> Position | None:
    """What kind of stance a noun such as «موقف» is told to be of; None where nothing tells."""
    own = bool(clauses.items[noun].unit.tags["stance_noun"][3]) and not has_article(clauses.items[noun].unit.text)
    owner = None
    for at in range(noun + 1, min(high, noun + _NEAR)):
        if clauses.codes[at] in HOLDERS and not own:
            owner = owner or clauses.fill(at, HOLDERS)
        if (led := _in_noun(clauses, at, high)) is not None:
            return Position(led[0], owner, led[1], told_in=True)
        kind = clauses.items[at].unit.tags.get("stance_adjective")
        if kind is not None and (leads := _towards_what(clauses, at, high)) is not None:
            return Position(str(kind), owner, leads)
    return None


def _towards_what(clauses: Clauses, at: int, high: int) -> int | None:
    """Where what the adjective of a position leads to begins, or None: «الداعم والمناصر لـ…», «الرافض لما يجري»."""
    if clauses.codes[at + 1 : at + 2] == "&" and at + 2 < high and has_article(clauses.items[at + 2].unit.text):
        at += 2
    if at + 1 < high and clauses.items[at + 1].unit.text in FOR_WHAT:
        return at + 1
    return at + 2 if at + 1 < high and clauses.codes[at + 1] in PREPOSITIONS else None


def _in_noun(clauses: Clauses, at: int, high: int) -> tuple[str, int] | None:
    """The kind of stance that a noun gives to a position, and what it leads to: «موقفها الثابت في دعم وحدة كينيا»."""
    noun = at + 1
    firm = clauses.items[at].preposition == "من" and clauses.items[at - 1].unit.text in words("fully")
    if noun + 1 >= high or not (firm or clauses.items[at].preposition in _IN_WHAT):
        return None  # «موقفها الثابت من رفض العنف», not «موقفها من دعم كينيا»
    tags = clauses.items[noun].unit.tags.get("stance_noun")
    if not tags or tags[2] or has_article(clauses.items[noun].unit.text):
        return None
    return tags[0], noun + 1 + (clauses.items[noun + 1].preposition in tags[1])


_IN_WHAT = frozenset({"في", "ب"})
FOR_WHAT = frozenset({"بما", "لما"})
"""«اعتزازه بما …», «تقديره لما …»."""

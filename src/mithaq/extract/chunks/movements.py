"""Movements beside a government, which an Arabic text knows by their names alone: «الحكومة و"جبهة الشمال"»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.words.items import ACTOR, Item
from mithaq.text import fold_key, fold_words

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context

_QUOTED = re.compile(r"""(["'])[mD][^"'V89]{0,5}\1""")
_BARE = re.compile(r"(?:m[wmD]?[DK]{1,2}|D[DK](?:l[DF])?)(?![wDKmdF])|[Dm](?=[\"'][mwDK]+[\"'])")
_MARKS = ('"', "'")


def movements(context: Context, found: list[Item], codes: str) -> str:
    """Make one item of the name of a movement after a state and “and”; the letters of the items."""
    if context.language.order == "SVO" or f"{ACTOR}&" not in codes:
        return codes
    at = 0
    while (at := codes.find(f"{ACTOR}&", at)) >= 0:
        start = at + 2
        end = _end(context, found, codes, start)
        if end:
            units = [unit for item in found[start:end] for unit in item.units]
            named = units[1:-1] if units[0].text in _MARKS else units
            span = (named[0].start, named[-1].end)
            ref = context.entity("Organization", (fold_key(context.words(*span)),))
            context.mention(ref, *span)
            found[start:end] = [Item(ACTOR, units, (ref,), "body")]
            codes = codes[:start] + ACTOR + codes[end:]
        at = start
    return codes


def _end(context: Context, found: list[Item], codes: str, start: int) -> int:
    """Where the name of a movement ends that begins at an item; 0 where none does."""
    first = start + codes.startswith(_MARKS, start)
    if first >= len(found) or found[first].unit.text not in _words(context, "movements"):
        return 0
    for shape in (_QUOTED,) if first > start else (_BARE,):
        if (match := shape.match(codes, start)) is not None:
            end = match.end()
            if shape is _BARE and first + 1 < end and found[first + 1].unit.text in _words(context, "no_movement"):
                return 0  # «تهدد اليمن وحركة الملاحة»
            quoted = codes.find(codes[end], end + 1) if codes.startswith(_MARKS, end) and first == start else -1
            return quoted + 1 if quoted > 0 else end
    return 0


def _words(context: Context, key: str) -> frozenset[str]:
    """The nouns with which the names of movements begin, or the words after them that make no name, folded."""
    return fold_words(tuple(context.language.data["other_bodies"][key]))

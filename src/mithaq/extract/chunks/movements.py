"""Movements beside a government, which an Arabic text knows by their names alone: «الحكومة و"جبهة الشمال"»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.words.items import ACTOR, PERSON, Item
from mithaq.read.languages import Form
from mithaq.text import fold_key, fold_words

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context

_QUOTED = re.compile(r"""(["'])[mD][^"'V89]{0,5}\1""")
_BARE = re.compile(r"(?:m[wmD]?[DK]{1,2}|D[DK](?:l[DF])?)(?![wDKmdF])|[Dm](?=[\"'][mwDK]+[\"'])")
_MARKS = ('"', "'")


def movements(context: Context, found: list[Item], codes: str) -> str:
    """Make one item of the name of a movement beside a state, or for which one signs; the letters of the items."""
    if context.language.order == "SVO":
        return codes
    beside = [match.end() for match in _BESIDE.finditer(codes)]
    signing = [at + 1 for at, item in enumerate(found) if _for_whom(item)] if _is_signed(found) else []
    for start in sorted({*beside, *signing}, reverse=True):
        shape = _SIGNING.match(codes, start) if start in signing else None
        told = shape is not None and found[start].unit.text in _words(context, "movements")
        end = shape.end() if shape is not None and told else _end(context, found, codes, start)
        if end:
            units = [unit for item in found[start:end] for unit in item.units]
            named = units[1:-1] if units[0].text in _MARKS else units
            span = (named[0].start, named[-1].end)
            ref = context.entity("Organization", (fold_key(context.words(*span)),))
            context.mention(ref, *span)
            found[start:end] = [Item(ACTOR, units, (ref,), "body")]
            codes = codes[:start] + ACTOR + codes[end:]
    return codes


_BESIDE = re.compile(f"{ACTOR}&")
_SIGNING = re.compile(rf"[mD][wDKF]{{1,3}}(?:&[DF])?(?=,?{PERSON})")
"""«وقّع عن حركة العدل والمساواة رئيسها أ»."""
_SIGNS, _FOR, _ON_BEHALF = "وقع", "عن", "نيابه عن"


def _is_signed(found: list[Item]) -> bool:
    """Whether a verb of the sentence is one of signing."""
    forms = (item.unit.tags.get("verb") for item in found if item.code == "V")
    return any(isinstance(form, Form) and form.lemma == _SIGNS for form in forms)


def _for_whom(item: Item) -> bool:
    return item.preposition == _FOR or item.unit.text == _ON_BEHALF


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

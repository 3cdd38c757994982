"""What is said to worry somebody in Arabic: «الأزمة مصدر قلق لبلاده», «التصعيد يثير قلق مصر»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.stances.stance_writer import Stance, write
from mithaq.extract.words.items import ACTOR, HOLDERS, NISBA
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses

_KIND, _RULE = "express-concern", "worry"
_SOURCES = frozenset(map(fold_key, ("مصدر", "مبعث", "مثار", "محل", "موضع", "باعث")))
_WORRY = frozenset(map(fold_key, ("قلق", "انشغال")))
_ROUSING = fold_key("أثار")
_THING = "DdmcKyYFwHW9" + NISBA + ACTOR + "p2&l"
"""Letters of the words of what worries somebody."""
_NEAR = 5


def worries(clauses: Clauses) -> None:
    """Write what worries somebody, where no verb of saying has worry for its object."""
    if clauses.context.language.order != "VSO":
        return
    for index in clauses.tagged.get("stance_noun", ()):
        text = clauses.items[index].unit.text
        if index == 0 or text not in _WORRY or "X" in clauses.codes[max(0, index - 3) : index]:
            continue
        before = clauses.items[index - 1]
        if before.unit.text in _SOURCES:
            _source(clauses, index)
        elif before.code == "V" and before.form is not None and fold_key(before.form.lemma) == _ROUSING:
            _roused(clauses, index)


def _source(clauses: Clauses, index: int) -> None:
    """«الملف مصدر قلق بالغ للبلدين»."""
    reach = range(index + 1, min(index + _NEAR, len(clauses.items) - 1))
    led = next((at for at in reach if clauses.items[at].preposition == "ل"), None)
    holder = clauses.fill(led + 1, HOLDERS) if led is not None else None
    if holder is not None:
        _write(clauses, holder, index, _thing(clauses, index - 1))


def _roused(clauses: Clauses, index: int) -> None:
    """«أن التصعيد يثير قلق بلاده»."""
    holder = clauses.fill(index + 1, HOLDERS) if index + 1 < len(clauses.items) else None
    if holder is not None:
        _write(clauses, holder, index, _thing(clauses, index - 1))


def _thing(clauses: Clauses, end: int) -> tuple[int, int] | None:
    """The words of what worries somebody before an item: after أن, or what a relative clause speaks of."""
    start = end
    while start > 0 and clauses.codes[start - 1] in _THING:
        start -= 1
    if start < end:
        return (start, end) if start > 0 and clauses.codes[start - 1] == "@" else None
    relative = clauses.codes[:end].rfind("Z")
    if start == 0 or clauses.codes[start - 1] != "@" or relative < 1 or end - relative > _NEAR:
        return None
    low = relative
    while low > 0 and clauses.codes[low - 1] in _NOUN:
        low -= 1
    return (low, relative) if low < relative else None


_NOUN = "DdmcKyF" + NISBA
"""Letters of a noun and its adjectives: «الملف النووي الإيراني الذي قال إنه مصدر قلق …»."""


def _write(clauses: Clauses, holder: Filler, index: int, part: tuple[int, int] | None) -> None:
    if part is not None and part[0] < part[1]:
        write(clauses, Stance(_KIND, holder, index, _RULE, [part]))

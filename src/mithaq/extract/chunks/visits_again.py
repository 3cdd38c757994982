"""An Arabic visit told again with who pays it, where it is said what it is part of: «وتندرج زيارة أ في إطار …»."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context


def goes_on_visit(context: Context, start: int, end: int) -> bool:
    """Whether it is said of the visit told of what it is part of, with who pays it: «وتندرج زيارة كاماو في إطار …»."""
    told = next((context.told[ref] for ref in reversed(context.told) if context.kind(ref) == "Visit"), None)
    low = max(0, start - _NEAR)
    if told is None or told.planned or _IS_PART.search(context.text, low, start) is None:
        return False
    whose = context.text[end : end + _WHOSE_NEAR].split()
    people = [context.people[ref] for ref in told.present if ref in context.people and context.people[ref].name]
    words = [word for word, then in pairwise(whose[: _TITLE + 1]) if then in _THEN or then.startswith("ل")]
    nisbas = (context.gazetteer.known(word, word) for word in words)
    states = {one.alone.value for one in nisbas if one is not None and one.alone is not None and one.alone.code == "A"}
    return any(fold_key(known.name).split()[-1] in whose or known.country in states for known in people)


_IS_PART = re.compile(r"\b[وف]?(?:تاتي|تندرج|تدخل|جاءت|اندرجت|تعد|تعتبر|تكتسي|تستغرق|تستمر)\s$")
_NEAR, _WHOSE_NEAR = 14, 60
"""Letters before «زيارة» in which the verb stands, and after it in which the name of who pays it does."""
_TITLE, _THEN = 4, frozenset({"في", "الي", "ضمن", "بعد", "تلبيه", "بدعوه"})
"""Words of his title, with his nationality last, at most, and what follows them: no name of another."""

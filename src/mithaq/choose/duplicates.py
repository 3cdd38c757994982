"""Reports of one text by several outlets, told by MinHash over its words (rensa, MIT).

Reports are the same where four fifths of their runs of words are, they are of the same week, and none has a number
that the other lacks in its first lines: the second round of talks is not the third.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from mithaq.errors import DocumentError
from mithaq.text import fold, lower

if TYPE_CHECKING:
    from mithaq.model import Document

ALIKE = 0.8
"""Share of the runs of words that two reports of one text have in common."""
_RUN = 4
"""Words of a run."""
_HASHES, _BANDS, _SEED = 128, 32, 1
_WEEK = dt.timedelta(days=7)
_WORD, _NUMBER = re.compile(r"\w+"), re.compile(r"[0-9]+")
_LEAD = 400
"""Characters at the head of a text, the headline and the lead."""


class _Known(NamedTuple):
    """What is remembered of a text: a kilobyte, however long it is."""

    sketch: Any
    numbers: frozenset[str]
    published: str | None


class Groups:
    """Texts seen so far, each group of like ones by the number that its first one was given."""

    def __init__(self) -> None:
        try:
            import rensa
        except ImportError:
            raise DocumentError(
                "to see what says the same it needs rensa; say --all, or install it with: pip install 'mithaq[corpora]'"
            ) from None
        self._library: Any = rensa
        self._index = rensa.RMinHashLSH(ALIKE, _HASHES, _BANDS)
        self._known: dict[int, _Known] = {}

    def find(self, document: Document, number: int) -> int | None:
        """Give the number of the group that a document belongs to; None where it is the first of its own."""
        folded = lower(fold(document.text).text)
        words = _WORD.findall(folded)
        runs = {" ".join(words[start : start + _RUN]) for start in range(max(1, len(words) - _RUN + 1))}
        sketch = self._library.RMinHash(_HASHES, _SEED)
        sketch.update(sorted(runs))
        own = _Known(sketch, frozenset(_NUMBER.findall(folded[:_LEAD])), document.published)
        like = [other for other in self._index.query(sketch) if self._same(own, self._known[other])]
        if like:
            return int(min(like))
        self._known[number] = own
        self._index.insert(number, sketch)
        return None

    @staticmethod
    def _same(one: _Known, other: _Known) -> bool:
        if one.sketch.jaccard(other.sketch) < ALIKE or one.numbers ^ other.numbers:
            return False
        if not (one.published and other.published):
            return True
        return abs(dt.date.fromisoformat(one.published) - dt.date.fromisoformat(other.published)) <= _WEEK

"""Reports of one text by several outlets, told by MinHash over its words (rensa, MIT).

Reports are the same where four fifths of their runs of words are, they are of the same week, and none has a number
that the other lacks in its first lines: the second round of talks is not the third. Numbers are therefore part of what
is looked up, and a text is compared with the texts of its own numbers only. Where those are a crowd, say a bulletin of
every week, one more is remembered by its words and date alone, so that work never grows as pairs do.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from mithaq.errors import DocumentError
from mithaq.text import fold, lower

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mithaq.model import Document

ALIKE = 0.8
"""Share of the runs of words that two reports of one text have in common."""
_RUN = 4
"""Words of a run."""
_HASHES, _BANDS, _SEED = 128, 32, 1
_CROWD = 500
"""A text is compared with so many that share its numbers and some of its words; beyond, only its copies are found."""
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
        self._crowded: dict[tuple[bytes, str | None], int] = {}

    def find(self, document: Document, number: int) -> int | None:
        """Give the number of the group that a document belongs to; None where it is the first of its own."""
        folded = lower(fold(document.text).text)
        words = _WORD.findall(folded)
        runs = {" ".join(words[start : start + _RUN]) for start in range(max(1, len(words) - _RUN + 1))}
        numbers = frozenset(_NUMBER.findall(folded[:_LEAD]))
        own = _Known(self._sketch(runs), numbers, document.published)
        mark = " ".join(sorted(numbers))
        place = self._sketch(f"{mark} | {run}" for run in runs)
        near = self._index.query(place)
        like = [other for other in near if self._same(own, self._known[other])]
        if like:
            return int(min(like))
        if len(near) >= _CROWD:
            copy = hashlib.sha256(" ".join(words).encode(errors="replace")).digest(), document.published
            first = self._crowded.setdefault(copy, number)
            return None if first == number else first
        self._known[number] = own
        self._index.insert(number, place)
        return None

    def _sketch(self, parts: Iterable[str]) -> Any:
        sketch = self._library.RMinHash(_HASHES, _SEED)
        sketch.update(list(parts))
        return sketch

    @staticmethod
    def _same(one: _Known, other: _Known) -> bool:
        if one.sketch.jaccard(other.sketch) < ALIKE or one.numbers ^ other.numbers:
            return False
        if not (one.published and other.published):
            return True
        return abs(dt.date.fromisoformat(one.published) - dt.date.fromisoformat(other.published)) <= _WEEK

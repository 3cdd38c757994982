"""Canonical text, which offsets count, and folded text, which patterns run on, with the way back.

Rules: every step of `fold` maps or deletes one character at a time, whatever stands around it,
so that folding a part of a text gives the part of the folded text.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import accumulate

MAX_MARKS = 1_000
"""Combining marks allowed in a row: bringing them into canonical order takes quadratic time."""

_VOWEL_SIGNS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
_TATWEEL = "\u0640"
# Beyond zero-width characters and direction marks: soft hyphen, Arabic letter mark, word joiner.
_INVISIBLE = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"

_DELETED = re.compile(f"[{_VOWEL_SIGNS}{_TATWEEL}{_INVISIBLE}]")
_MARKS = re.compile(f"[{_VOWEL_SIGNS}{_TATWEEL}]*")
_NO_WORD = re.compile(r"[^\w\s!-~]+")
_FORBIDDEN = re.compile("[\x00\ud800-\udfff]")

_FOLDS = {
    "ا": "أإآٱ",
    "ي": "ىی",
    "ه": "ة",
    "ك": "گک",
    "ب": "پ",
    "ف": "ڤ",
    "ج": "چ",
    ",": "،",
    ";": "؛",
    "?": "؟",
    " ": "\u00a0",
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212",
    '"': "«»“”„‟″",
    "'": "‹›‘’ʼ",  # noqa: RUF001 - the quotation marks are the point
    **{str(digit): chr(0x660 + digit) + chr(0x6F0 + digit) for digit in range(10)},
}
_REPLACEMENTS = tuple((old, new) for new, olds in _FOLDS.items() for old in olds)


def canonical(raw: str) -> str:
    """The text that offsets count: NFC, LF line ends, no byte-order mark at its head.

    Raises ValueError, with the offset in `raw`, for a NUL, a lone surrogate, or more than
    `MAX_MARKS` combining marks in a row.
    """
    if found := _FORBIDDEN.search(raw):
        what = "a NUL character" if found[0] == "\x00" else "a lone surrogate"
        raise ValueError(f"{what} at character {found.start()}")
    _refuse_long_runs_of_marks(raw)
    text = raw.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text)


def _refuse_long_runs_of_marks(raw: str) -> None:
    if raw.isascii():
        return
    for run in _NO_WORD.finditer(raw):
        if run.end() - run.start() > MAX_MARKS and sum(map(bool, map(unicodedata.combining, run[0]))) > MAX_MARKS:
            raise ValueError(f"more than {MAX_MARKS} combining marks in a row at character {run.start()}")


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text and the way back to the text it was folded from.

    `gaps` holds, for each deleted character in order, the folded offset before which it stood.
    """

    text: str
    original: str = field(repr=False)
    gaps: array[int] = field(repr=False)

    def canonical_span(self, start: int, end: int) -> tuple[int, int]:
        """The canonical offsets of the folded span `[start, end)`.

        The begin is the first letter itself; the end takes in the vowel signs and tatweel that
        belong to the last letter, but no invisible mark after it. An empty span stays empty.
        """
        if not self.gaps:
            return start, end
        first = start + bisect_right(self.gaps, start)
        if end <= start:
            return first, first
        after = end + bisect_right(self.gaps, end - 1)
        marks = _MARKS.match(self.original, after)
        return first, marks.end() if marks else after

    def folded_offset(self, canonical_offset: int) -> int:
        """The folded offset of a canonical one; of a deleted character, that of the next one kept."""
        gaps = self.gaps
        if not gaps:
            return canonical_offset
        deleted = bisect_left(range(len(gaps)), canonical_offset, key=lambda index: gaps[index] + index)
        return canonical_offset - deleted


def fold(text: str) -> Folded:
    """The folded text of a whole document: one way to write each letter, digit and mark; case is kept.

    Deletes vowel signs, tatweel and invisible marks; unites the forms of alef, yeh, teh marbuta,
    Persian letters, digits, commas, dashes and quotation marks. Leaves ؤ ئ ء alone.
    """
    pieces = _DELETED.split(text)
    gaps = array("L", accumulate(map(len, pieces)))
    gaps.pop()
    folded = "".join(pieces)
    if not folded.isascii():
        for old, new in _REPLACEMENTS:
            folded = folded.replace(old, new)
    return Folded(folded, text, gaps)


def lower(text: str) -> str:
    """The text in lower case, of the same length, so that offsets stay."""
    return text.replace("İ", "i").lower()


def fold_key(text: str) -> str:
    """The form in which two names are compared: folded, lower case, single spaces, none around."""
    return " ".join(lower(fold(unicodedata.normalize("NFC", text)).text).split())

"""Canonical text, which offsets count, and folded text, which patterns run on, with the way back.

Rules: every step of `fold` maps or deletes one character at a time, whatever stands around it,
so that folding a part of a text gives the part of the folded text.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from unicodedata import combining, normalize

MAX_MARKS = 100
"""Combining marks allowed in a row: to bring them into canonical order takes quadratic time."""

_VOWEL_SIGNS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
_TATWEEL = "\u0640"
_FIRST_MARK = _VOWEL_SIGNS[0]
"""Spaces and Arabic commas stand before it, letters after it."""
# Beyond zero-width characters and direction marks: soft hyphen, Arabic letter mark, word joiner.
_INVISIBLE = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"

_DELETED = re.compile(f"[{_VOWEL_SIGNS}{_TATWEEL}{_INVISIBLE}]")
_MARKS = re.compile(f"[{_VOWEL_SIGNS}{_TATWEEL}]+")
_FORBIDDEN = re.compile(r"[\x00\ud800-\udfff]")
_UNWRITABLE = re.compile(r"[\x00-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LINE_END = re.compile("\r\n|[\r\x0b\x0c]")
"""The page and the line that these end are ends of lines too (UAX #14, class BK)."""

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
    "'": "‹›‘’ʼ´",
    **{str(digit): chr(0x660 + digit) + chr(0x6F0 + digit) for digit in range(10)},
}
_REPLACEMENTS = tuple((old, new) for new, olds in _FOLDS.items() for old in olds)


def brief(line: str, most: int) -> str:
    """Give a line whole, or its first words in no more than ``most`` characters and an ellipsis."""
    if len(line) <= most:
        return line
    head, between, _ = line[:most].rpartition(" ")
    return f"{head if between else line[: most - 1]}…"


def canonical(raw: str) -> str:
    """Give the text that offsets count: NFC, LF line ends, no byte-order mark at its head.

    Raises ValueError, with the offset in `raw`, for a NUL, a lone surrogate, or more than
    `MAX_MARKS` combining marks in a row.
    """
    if found := _FORBIDDEN.search(raw):
        what = "a NUL character" if found[0] == "\x00" else "a lone surrogate"
        raise ValueError(f"{what} at character {found.start()}")
    _refuse_long_runs_of_marks(raw)
    return normalize("NFC", _LINE_END.sub("\n", raw.removeprefix("\ufeff")))


def writable(text: str) -> str:
    """Give the text as it is; ValueError, with the offset, for a control that no graph can carry (XML 1.0, 2.2)."""
    if found := _UNWRITABLE.search(text):
        raise ValueError(f"U+{ord(found[0]):04X} at character {found.start()}, which no graph can carry; remove it")
    return text


def _refuse_long_runs_of_marks(raw: str) -> None:
    # A run that is too long has a mark at some multiple of its length, so most characters need no look.
    for middle in range(0, len(raw), MAX_MARKS):
        start = middle
        while start >= 0 and combining(raw[start]):
            start -= 1
        if start < middle:
            run = raw[start + 1 : start + 2 + MAX_MARKS]
            if len(run) > MAX_MARKS and all(map(combining, run)):
                raise ValueError(f"more than {MAX_MARKS} combining marks in a row at character {start + 1}")


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text and the way back to the text it was folded from.

    `gaps` holds, for each deleted character in order, the folded offset before which it stood.
    """

    text: str
    original: str = field(repr=False)
    gaps: array[int] = field(repr=False)

    def canonical_span(self, start: int, end: int) -> tuple[int, int]:
        """Give the canonical offsets of the folded span `[start, end)`.

        The begin is the first letter itself; the end takes in the vowel signs and tatweel that
        belong to the last letter, but no invisible mark after it. An empty span stays empty.
        """
        if not self.gaps:
            return start, end
        first = start + bisect_right(self.gaps, start)
        if end <= start:
            return first, first
        after = end + bisect_right(self.gaps, end - 1)
        if self.original[after : after + 1] < _FIRST_MARK:
            return first, after  # a space or an Arabic comma; most texts leave vowel signs out
        marks = _MARKS.match(self.original, after)
        return first, marks.end() if marks else after

    def letter(self, offset: int) -> str:
        """Give the letter as it is written at a folded offset."""
        return self.original[offset + bisect_right(self.gaps, offset)]

    def folded_offset(self, canonical_offset: int) -> int:
        """Give the folded offset of a canonical one; of a deleted character, that of the next one kept."""
        gaps = self.gaps
        if not gaps:
            return canonical_offset
        deleted = bisect_left(range(len(gaps)), canonical_offset, key=lambda index: gaps[index] + index)
        return canonical_offset - deleted


def fold(text: str) -> Folded:
    """Fold a whole document: one way to write each letter, digit and mark; case is kept.

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


def folding() -> dict[str, str | dict[str, str]]:
    """Give the table of `fold` for those who fold elsewhere.

    ``deleted`` is the inside of a class of a regular expression, ``folds`` leads from each letter that is kept to
    those that become it.
    """
    return {"deleted": _VOWEL_SIGNS + _TATWEEL + _INVISIBLE, "folds": dict(_FOLDS)}


def lower(text: str) -> str:
    """Give the text in lower case, of the same length, so that offsets stay."""
    return text.replace("İ", "i").lower()


def span(begin: object, end: object, text: str) -> tuple[int, int] | None:
    """Begin and end as the terms of a graph give them; None where they are no numbers, or do not lie in the text."""
    try:
        place = int(getattr(begin, "value", "")), int(getattr(end, "value", ""))
    except ValueError:
        return None
    return place if 0 <= place[0] < place[1] <= len(text) else None


_BARRED = str.maketrans("ıøłđØŁĐ", "ioldOLD")
"""Latin letters that Unicode does not take apart, and those without their stroke."""
_ARABIC_LETTER = re.compile("[\u0600-\u06ff]")


def unaccented(text: str) -> str:
    """Latin letters without their marks, as some write a name once with them and once without.

    >>> unaccented("Mevlüt Çavuşoğlu"), unaccented("Jan Lipavský"), unaccented("أحمد")
    ('Mevlut Cavusoglu', 'Jan Lipavsky', 'أحمد')
    """
    if text.isascii() or _ARABIC_LETTER.search(text):
        return text
    return "".join(letter for letter in normalize("NFKD", text.translate(_BARRED)) if not combining(letter))


@lru_cache(maxsize=1 << 14)
def fold_key(text: str) -> str:
    """Give the form in which two names are compared: folded, lower case, single spaces, none around."""
    return " ".join(lower(fold(normalize("NFC", text)).text).split())


@lru_cache(maxsize=1 << 8)
def fold_words(words: tuple[str, ...]) -> frozenset[str]:
    """The words of a list as a text has them once it is folded.

    >>> sorted(fold_words(("القاهرة", "Lima")))
    ['lima', 'القاهره']
    """
    return frozenset(map(fold_key, words))

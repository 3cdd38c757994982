"""Whether the text of a PDF page is what a reader of the page sees.

PDF places shapes, not letters. Arabic ones often come in the order of the eye, as presentation forms, or with no table
from shape to letter; then names and who did what to whom would be read wrongly, which is worse than not at all.
"""

from __future__ import annotations

import re
import unicodedata

from mithaq.read.language_id import COMMON_ARABIC, COMMON_ENGLISH

_ARABIC_WORD = re.compile("[\u0621-\u064a]{2,}")
_LATIN_WORD = re.compile("[A-Za-z]{2,}")
_FORMS = re.compile("[\ufb50-\ufdfb\ufe70-\ufefc]")
_SWAPPED = re.compile("(?:^|[وفبلك])(?:اال|األ|اإل|اآل)")
"""What the ligature of lam and alef becomes where its two letters change places: «االتفاق» for «الاتفاق»."""
_ARTICLE = re.compile("(?:[وفبك]?ال|لل)")
_MARK = re.compile(r"\(cid:\d+\)|/g\d+|/uni[0-9A-F]{4}")

_ENOUGH = 12
"""Words of a script from which its order can be told."""
_MANY = 80
_NONSENSE, _FEW_SWAPPED, _USUAL, _MOST_FORMS = 0.02, 0.01, 0.08, 0.2


def wrong(text: str) -> str:
    """Why the text of a page is not to be believed; empty where it is."""
    letters = sum(map(str.isalpha, text))
    nonsense = len(_MARK.findall(text)) + sum(map(_is_nonsense, text))
    if nonsense > _NONSENSE * (letters + nonsense):
        return "its font does not say which letters its shapes are"
    if len(_FORMS.findall(text)) > _MOST_FORMS * letters:
        return "it holds shapes of Arabic letters instead of letters"
    return _wrong_arabic(_ARABIC_WORD.findall(text)) or _wrong_latin(_LATIN_WORD.findall(text))


def _is_nonsense(character: str) -> bool:
    return character == "\ufffd" or (
        unicodedata.category(character) in {"Cc", "Co", "Cn"} and character not in "\t\n\r\f\v"
    )


def _wrong_arabic(words: list[str]) -> str:
    if len(words) < _ENOUGH:
        return ""
    right = sum(map(_is_usual, words))
    back = sum(_is_usual(word[::-1]) for word in words)
    swapped = sum(bool(_SWAPPED.match(word)) for word in words)
    if swapped > 1 and swapped > _FEW_SWAPPED * len(words):
        return "its لا is read as ال"
    if back > right or right < _USUAL * len(words):
        return "its Arabic letters are in the order of the eye, or are not those that are seen"
    # Right letters in words, but the words from left to right: the first of a sentence is the last.
    return ""


def _is_usual(word: str) -> bool:
    return word in COMMON_ARABIC or bool(_ARTICLE.match(word) and len(word) > 3)  # noqa: PLR2004 - the article alone


def _wrong_latin(words: list[str]) -> str:
    if len(words) < _MANY:
        return ""
    usual = sum(word.lower() in COMMON_ENGLISH for word in words)
    return "" if usual else "its letters make no words"

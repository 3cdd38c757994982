"""One key for one name, whichever of the two scripts it is written in (design: linguistics.md, section 17)."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from mithaq.text import fold_key

_ARABIC = {
    **dict.fromkeys("بپ", "b"), **dict.fromkeys("تطث", "t"), **dict.fromkeys("دضذظ", "d"), **dict.fromkeys("جغ", "g"),
    **dict.fromkeys("كق", "k"), "خ": "x", **dict.fromkeys("حه", "h"), **dict.fromkeys("سصز", "s"), "ش": "c",
    **dict.fromkeys("فڤ", "f"), "ر": "r", "ل": "l", "م": "m", "ن": "n",
}  # fmt: skip
_LATIN = (
    ("tch", "C"), ("sch", "c"), ("kh", "x"), ("gh", "g"), ("sh", "c"), ("ch", "C"), ("cz", "C"), ("th", "t"),
    ("dh", "d"), ("ph", "f"), ("ck", "k"), ("qu", "k"),
)  # fmt: skip
_LETTER = {
    **dict.fromkeys("bp", "b"),
    **dict.fromkeys("sz", "s"),
    **dict.fromkeys("fv", "f"),
    **dict.fromkeys("kq", "k"),
    **dict.fromkeys("gj", "g"),
}
_LATIN_LETTERS = {**{letter: letter for letter in "tdhrlmnxcC"}, **_LETTER}
_SONS = {"بن", "ابن", "بنت", "bin", "ibn", "ben", "bint"}
_SHORTEST_DEFINITE = 4
"""Words of so many letters keep their ال: it belongs to the name (ألبا)."""
_WORD = re.compile(r"[^\W\d_]+|\d+")


@lru_cache(maxsize=1 << 13)
def skeleton(name: str) -> str:
    """The consonants of a name in ASCII, words joined by ``-``; lossy, so never enough alone to join two people.

    >>> skeleton("خليفة الحارثي") == skeleton("Khalifa Al-Harthy")
    True
    """
    words = [word for word in _WORD.findall(fold_key(name)) if word not in _SONS]
    return "-".join(filter(None, (_word(word) for word in words)))


def _word(word: str) -> str:
    if word.isascii() and word.isdigit():
        return word
    if re.search(r"[\u0600-\u06ff]", word):
        letters = _arabic(word)
    else:
        letters = _latin("".join(c for c in unicodedata.normalize("NFKD", word) if c.isascii()))
    return re.sub(r"(.)\1+", r"\1", letters).lower().replace("C", "c")


def _arabic(word: str) -> str:
    if word.startswith("ال") and len(word) > _SHORTEST_DEFINITE:
        word = word[2:]
    if word.startswith("لل") and len(word) > _SHORTEST_DEFINITE:
        word = word[2:]
    word = word.removesuffix("ه")
    return "".join(_ARABIC.get(letter, "") for letter in word.replace("تش", "C").replace("C", "ش"))


def _latin(word: str) -> str:
    if word in {"al", "el", "the", "of"}:
        return ""
    if word.endswith("h") and not word.endswith(("sh", "ch", "kh", "gh", "th", "dh", "ph")):
        word = word[:-1]
    word = re.sub(r"c(?=[eiy])", "s", word)
    word = re.sub(r"(?<![stkgdpC])c(?![h])", "k", word)
    for letters, code in _LATIN:
        word = word.replace(letters, code)
    return "".join(_LATIN_LETTERS.get(letter, "") for letter in word.replace("C", "c"))

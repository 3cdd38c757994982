"""Which of the languages that mithaq reads a text is written in.

The script decides first, then stop words: a text in Persian or French shares its script with
Arabic or English, and reading it as such would only yield wrong facts.
"""

from __future__ import annotations

import re
import string
from itertools import repeat

LANGUAGES = ("ar", "en")
"""The languages that mithaq reads."""

SAMPLE = 4_000
"""Code points at the head of a text that are looked at."""

# Scripts are counted by the first byte of a letter in UTF-8, which is quick: U+0600-06FF; a-z and
# U+00C0-024F; all others but the punctuation of U+2000-2FFF and the presentation forms.
_ARABIC_BYTES = b"\xd8\xd9\xda\xdb"
_ACCENTED_BYTES = b"\xc3\xc4\xc5\xc6\xc7\xc8\xc9"
_LATIN_BYTES = string.ascii_lowercase.encode() + _ACCENTED_BYTES
_OTHER_BYTES = bytes((*range(0xCA, 0xD8), *range(0xDC, 0xE2), *range(0xE3, 0xEF), *range(0xF0, 0xF5)))

# Only words that tell the languages apart: "in" is English and German, "به" Arabic and Persian.
_ARABIC = """
من في فى على علي إلى الى إلي عن أن ان إن التي الذي الذين هذا هذه ذلك تلك بين مع كما قد كان كانت
ما لا لم لن هو هي هم حيث خلال بعد قبل عند حول أو أي كل غير وفق وقد وفي ومن وعلى وأن وكان وكانت
وقال قال وأكد أكد أكدت وأكدت ضمن دون منذ حتى لدى نحو إذ ثم أنه أنها به بها له لها فيما مما التى
"""
_OTHERS_IN_ARABIC_SCRIPT = """
در از که این است را با برای های می شد بود شده کرد یک آنها خود نیز همچنین باید تا
کے میں کی ہے نے اور کا سے کو ہیں پر نہیں یہ گیا لیے کہا اس ایک
لە بۆ بە کە ئەم لەگەل هەر دەکات هەیە
د په او چې سره کې دی دې نه له څخه کړي شوي کړ
"""
_ENGLISH = """
the of and to for with that by from its has have been will this which were are it be not he she
they their between his her said would about into our we you my there who where while foreign talks
here today monday tuesday wednesday thursday friday saturday sunday signed discussed
"""
_OTHERS_IN_LATIN_SCRIPT = """
le la les et du une dans pour que est sur avec par aux qui ce cette ont sont au ses leur plus
der die das und den von mit ist im für auf dem ein eine zu des sich nicht auch wurde bei zwischen
el los las y del en por con para una se su al como más entre ha lo sobre
il di che e per della nel dei alla sono gli è con anche delle
o do da em os na no uma com ao das dos pela pelo não
de het een van voor op te dat zijn met aan niet ook door
ve bir bu için ile olarak olan da daha ise arasında
yang dan untuk dengan pada ini dari tidak dalam oleh
och att som av det är på med till har inte
i w z na się do że jest oraz przez
"""


COMMON_ARABIC, COMMON_ENGLISH = frozenset(_ARABIC.split()), frozenset(_ENGLISH.split())
"""Words that no long text in the language does without."""


def _votes(own: str, others: str) -> dict[str, int]:
    return dict.fromkeys(others.split(), -1) | dict.fromkeys(own.split(), 1)


_ARABIC_VOTES = _votes(_ARABIC, _OTHERS_IN_ARABIC_SCRIPT)
_LATIN_VOTES = _votes(_ENGLISH, _OTHERS_IN_LATIN_SCRIPT)

# Letters that Arabic does not write; Persian yeh and keheh are left out, as Arabic typed on
# a Persian keyboard has them (linguistics: folding step F6).
_FOREIGN_IN_ARABIC = re.compile("[پچژگڤٹڈڑےںہھۆێەڕڵټډړښڼېۍ]")
_FOREIGN_SHARE = 0.02
_ACCENT_SHARE = 0.05


def detect(text: str) -> str | None:
    """`ar` or `en`, or None for another language or a text without a word; looks at the first `SAMPLE` points."""
    sample = text[:SAMPLE].lower()
    encoded = sample.encode(errors="replace")
    arabic, latin, other = (_count(encoded, of) for of in (_ARABIC_BYTES, _LATIN_BYTES, _OTHER_BYTES))
    if arabic > max(latin, other):
        return "ar" if _is_arabic(sample, arabic) else None
    if latin > other:
        return "en" if _is_english(sample, _count(encoded, _ACCENTED_BYTES) / latin) else None
    return None


def _count(encoded: bytes, of: bytes) -> int:
    return len(encoded) - len(encoded.translate(None, of))


def _is_arabic(sample: str, letters: int) -> bool:
    score = _score(sample, _ARABIC_VOTES)
    foreign = len(_FOREIGN_IN_ARABIC.findall(sample)) > letters * _FOREIGN_SHARE
    return score > 0 if foreign else score >= 0


def _is_english(sample: str, accents: float) -> bool:
    score = _score(sample, _LATIN_VOTES)
    return score > 0 or (score == 0 and accents <= _ACCENT_SHARE)


def _score(sample: str, votes: dict[str, int]) -> int:
    return sum(map(votes.get, sample.split(), repeat(0)))

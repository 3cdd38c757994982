"""Which of the languages that mithaq reads a text is written in.

The script decides first, then stop words: a text in Persian or French shares its script with
Arabic or English, and reading it as such would only yield wrong facts.
"""

from __future__ import annotations

import re
from itertools import repeat

LANGUAGES = ("ar", "en")
"""The languages that mithaq reads."""

SAMPLE = 4_000
"""Code points at the head of a text that are looked at."""

_ARABIC_WORD = re.compile("[\u0621-\u064a\u066e-\u06d5\u06ee-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]+")
_LATIN_WORD = re.compile("[a-z\u00df-\u024f]+")
_OTHER_WORD = re.compile("[\u0250-\u05ff\u0780-\u1fff\u2c00-\ud7ff\U00010000-\U000fffff]+")

# Only words that tell the languages apart: "in" is English and German, "به" Arabic and Persian.
_ARABIC = """
من في فى على علي إلى الى إلي عن أن ان إن التي الذي الذين هذا هذه ذلك تلك بين مع كما قد كان كانت
ما لا لم لن هو هي هم حيث خلال بعد قبل عند حول أو أي كل غير وفق وقد وفي ومن وعلى وأن وكان وكانت
وقال قال وأكد أكد أكدت وأكدت ضمن دون منذ حتى لدى نحو إذ ثم أنه أنها به بها له لها فيما مما التى
"""
_OTHERS_IN_ARABIC_SCRIPT = """
در از که این است را با برای آن‌ها های می شد بود شده کرد ایران‌ یک آنها خود نیز هم‌چنین باید تا
کے میں کی ہے نے اور کا سے کو ہیں پر نہیں یہ گیا لیے کہا اس ایک
لە بۆ بە کە ئەم لەگەل و‌ هەر دەکات هەیە
د په او چې سره کې دی دې نه له څخه کړي شوي کړ
"""
_ENGLISH = """
the of and to for with that by from its has have been will this which were are it be not he she
they their between his her said would about into our we you my there
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


def _votes(own: str, others: str) -> dict[str, int]:
    return dict.fromkeys(others.split(), -1) | dict.fromkeys(own.split(), 1)


_ARABIC_VOTES = _votes(_ARABIC, _OTHERS_IN_ARABIC_SCRIPT)
_LATIN_VOTES = _votes(_ENGLISH, _OTHERS_IN_LATIN_SCRIPT)

# Letters that Arabic does not write; Persian yeh and keheh are left out, as Arabic typed on
# a Persian keyboard has them (linguistics: folding step F6).
_FOREIGN_IN_ARABIC = re.compile("[پچژگڤٹڈڑےںہھۆێەڕڵټډړښڼېۍ]")
_FOREIGN_SHARE = 0.02
_ACCENT_SHARE = 0.25


def detect(text: str) -> str | None:
    """`ar` or `en`, or None for another language or a text without a word; looks at the first `SAMPLE` points."""
    sample = text[:SAMPLE].lower()
    arabic, latin = _ARABIC_WORD.findall(sample), _LATIN_WORD.findall(sample)
    arabic_letters, latin_letters = sum(map(len, arabic)), sum(map(len, latin))
    other_letters = sum(map(len, _OTHER_WORD.findall(sample)))
    if arabic_letters > max(latin_letters, other_letters):
        return "ar" if _is_arabic(arabic, len(_FOREIGN_IN_ARABIC.findall(sample)) / arabic_letters) else None
    if latin_letters > other_letters:
        return "en" if _is_english(latin) else None
    return None


def _is_arabic(words: list[str], foreign_share: float) -> bool:
    score = sum(map(_ARABIC_VOTES.get, words, repeat(0)))
    return score > 0 if foreign_share > _FOREIGN_SHARE else score >= 0


def _is_english(words: list[str]) -> bool:
    if score := sum(map(_LATIN_VOTES.get, words, repeat(0))):
        return score > 0
    return sum(not word.isascii() for word in words) <= len(words) * _ACCENT_SHARE

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.read.language_id import LANGUAGES, SAMPLE, detect


@pytest.mark.parametrize(
    "text",
    [
        "التقى وزير الخارجية نظيره في مسقط.",
        "سلطنة عُمان",
        "وزير الخارجية يلتقي نظيره",
        "أَكَّدَ الوَزِيرُ عَلَى أَهَمِّيَّةِ الحِوَارِ",
        "التقی وزیر الخارجیة نظیره فی مسقط",  # typed on a Persian keyboard
        "وقّع الوزير «Memorandum of Understanding» مع نظيره في العاصمة وبحثا العلاقات بين البلدين",
    ],
)
def test_arabic_is_recognised(text):
    assert detect(text) == "ar"


@pytest.mark.parametrize(
    "text",
    [
        "The two ministers met in Muscat.",
        "Oman joins Artemis Accords",
        "Türkiye hosts Gaza talks",
        "THE MINISTERS OF THE TWO COUNTRIES MET",
        "The Foreign Minister (وزير الخارجية) received the envoy of the King.",
    ],
)
def test_english_is_recognised(text):
    assert detect(text) == "en"


@pytest.mark.parametrize(
    "text",
    [
        "وزیر امور خارجه ایران با همتای عمانی خود در مسقط دیدار کرد",
        "وزیر خارجہ نے کہا کہ دونوں ممالک کے تعلقات مضبوط ہیں",
        "د بهرنیو چارو وزیر په مسقط کې له خپل سیال سره وکتل",
        "وەزیری دەرەوە لەگەل هاوتاکەی کۆبووەوە",
        "Le ministre a rencontré son homologue à Mascate pour discuter de la paix",
        "Der Minister traf sich mit seinem Amtskollegen in Maskat und sprach über die Lage",
        "El ministro se reunió con su homólogo en Mascate",
        "Il ministro ha incontrato il collega che era con lui a Mascate",
        "O ministro reuniu-se com o homólogo em Mascate",
        "De minister sprak met zijn collega over het verdrag van Muscat",
        "Bakan Maskat'ta mevkidaşı ile bir araya geldi",
        "Menteri bertemu dengan mitranya di Maskat",
        "Министр встретился с коллегой в Маскате",
        "两国外长在马斯喀特会晤",
        "ο υπουργός στη Μουσκάτ",
    ],
)
def test_another_language_is_no_wrong_one(text):
    assert detect(text) is None


@pytest.mark.parametrize("text", ["", "   \n", "12 45 – 7", "\u200f\u202e", "…"])
def test_a_text_without_words_has_no_language(text):
    assert detect(text) is None


def test_only_the_head_of_a_text_is_looked_at():
    head = "The two sides met. " * (SAMPLE // 19 + 1)
    assert detect(head + "التقى الجانبان في مسقط. " * SAMPLE) == "en"


@given(st.text())
def test_any_text_gets_an_answer(text):
    assert detect(text) in {*LANGUAGES, None}

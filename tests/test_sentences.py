from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.read.sentences import MAX_SENTENCE, split
from mithaq.text import canonical

SEED = Path(__file__).parent.parent / "seeds" / "us-oman-strategic-dialogue.ar.txt"
SEED_SPANS = [
    (0, 55), (56, 343), (344, 582), (583, 851), (852, 1039), (1040, 1171), (1172, 1359), (1361, 1396), (1397, 1594),
    (1595, 1698), (1699, 1890), (1891, 1916), (1917, 2142), (2143, 2329), (2330, 2357), (2358, 2507), (2508, 2624),
    (2625, 2651), (2652, 2788), (2789, 2960), (2961, 3201),
]  # fmt: skip
SEED_HEADS = [0, 7, 11, 14, 17]


def texts(text, language="en"):
    return [text[sentence.start : sentence.end] for sentence in split(text, language)]


def heads(text, language="en"):
    return [text[sentence.start : sentence.end] for sentence in split(text, language) if sentence.heading]


def test_the_seed_has_its_21_sentences_and_5_heads():
    sentences = split(canonical(SEED.read_text(encoding="utf-8")), "ar")
    assert [(sentence.start, sentence.end) for sentence in sentences] == SEED_SPANS
    assert [sentence.index for sentence in sentences] == list(range(21))
    assert [sentence.index for sentence in sentences if sentence.heading] == SEED_HEADS


ONE_SENTENCE = {
    "en": [
        "The U.S. Department of State hosted the U.S. Secretary of Energy.",
        "H.E. Sayyid Nasser met H.R.H. Prince Salim and Dr. Laila M. Haddad Jr. of the ministry.",
        "Gen. A. B. Smith, Amb. Lee, Mr. and Mrs. Park came.",
        "They met on Jan. 5 and on 12 Feb. 2026, as Art. 5 and No. 17 of para. II say.",
        "Trade grew by 3.5 percent to $1.2 billion.",
        "The minister (of the U.A.E.) left at 5 p.m. Monday.",
        "He asked “Why?” and left.",
        "The deal, i.e. the pact, covers ports, rail, etc. and more.",
        "1. The two sides met.",
        "II. The two sides met.",
        "The text is at www.example.org/a.b and in v2.0 of the annex.",
        "The two sides ... agreed.",
    ],
    "ar": [
        "التقى د. سالم الكندي وأ. منى ود. هدى في مسقط.",
        "التقى أ.د. سالم الكندي م. علي في مسقط.",
        "في 6 شعبان 1447 هـ. الموافق 25 يناير 2026 صدر البيان.",
        "يعود الميناء إلى عام 500 ق.م. الموافق للعهد القديم.",
        "ارتفعت التجارة 3.5 في المئة إلى ٢.٤ مليار.",
        "زار ج. د. فانس العاصمة.",
        "1. اتفق الجانبان على التعاون.",
        "أ. اتفق الجانبان على التعاون.",
        "وقال الوزير... إن الحوار مستمر.",
        "التقى وفد U.S. Chamber وزير التجارة.",
    ],
}


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, many in ONE_SENTENCE.items() for text in many])
def test_a_point_inside_a_sentence_does_not_end_it(language, text):
    assert texts(text, language) == [text]


SEVERAL_SENTENCES = {
    "en": [
        ["The envoy left the U.S.", "The two sides met again at 5 p.m.", "Both agreed."],
        ["She met Juraj Hornár.", "Novak spoke to Ana Bláp.", "They left."],
        ["They met in Jan.", "The answer was no.", "Is it final?", "Yes!"],
        ["“We agree.”", "He left (at noon.)", "“It is done!” he said.", "They met.[12]", "All left."],
        ["The meeting was held in 2026.", "25 states came."],
        ["So it ended...", "Then they left."],
    ],
    "ar": [
        ["التقى الوزير نظيره.", "هل يستمر الحوار؟", "نعم!", "وأكد ذلك."],
        ["عقد اللقاء عام 2026.", "وحضره الوفدان."],
        ["عقد اللقاء في 6 شعبان 1447هـ.", "وحضره الوفدان في 25 يناير 2026م.", "وانتهى."],
        ["وقال «نعم نوافق.»", "وأضاف «لا بديل عن الحوار».", "ورحب نظيره به.", "وغادر له.", "انتهى."],
        ["وزار معرضا فيه.\u200f", "ثم غادر."],
    ],
}


@pytest.mark.parametrize(
    ("language", "parts"), [(code, parts) for code, many in SEVERAL_SENTENCES.items() for parts in many]
)
def test_a_final_mark_ends_a_sentence(language, parts):
    assert texts(" ".join(parts), language) == parts


def test_arabic_typed_without_a_space_after_the_point_is_split():
    assert texts("التقى الوزير نظيره.وأكد ذلك. عنوانه أ.ب.ج هنا.", "ar") == [
        "التقى الوزير نظيره.",
        "وأكد ذلك.",
        "عنوانه أ.ب.ج هنا.",
    ]


WRAPPED = """\
The Under Secretary met today in Muscat with the Foreign Minister of
Oman and with Dr. Salim Kindi. They discussed trade and the ports of the
Gulf. They agreed to meet again before the end of the year.

Trade and Ports

Both sides welcomed the agreement on customs that was signed by the U.S.
Department of Commerce.
"""


def test_wrapped_lines_are_one_paragraph():
    sentences = [" ".join(text.split()) for text in texts(WRAPPED)]
    assert sentences == [
        "The Under Secretary met today in Muscat with the Foreign Minister of Oman and with Dr. Salim Kindi.",
        "They discussed trade and the ports of the Gulf.",
        "They agreed to meet again before the end of the year.",
        "Trade and Ports",
        "Both sides welcomed the agreement on customs that was signed by the U.S. Department of Commerce.",
    ]
    assert heads(WRAPPED) == ["Trade and Ports"]


def test_wrapped_arabic_lines_are_one_paragraph():
    text = (
        "التقى وزير الخارجية في العاصمة مسقط نظيره الأردني وبحثا سبل\n"
        "تعزيز العلاقات الثنائية بين البلدين في المجالات الاقتصادية\n"
        "والتجارية، كما تبادلا الرأي بشأن المستجدات في المنطقة وأكدا\n"
        "أهمية استمرار التشاور والتنسيق بينهما في المرحلة التي تأتي\n"
        "بعد القمة. وغادر الوزير.\n"
    )
    first, second = texts(text, "ar")
    assert " ".join(first.split()) == " ".join(text.split()).removesuffix(" وغادر الوزير.")
    assert second == "وغادر الوزير."


def test_lines_of_an_unwrapped_text_stay_apart():
    text = "Ministers of Both Countries Meet in the Omani Capital Today\nThe ministers met. They agreed.\nAll left."
    assert texts(text) == [*text.split("\n")[:1], "The ministers met.", "They agreed.", "All left."]
    assert heads(text) == text.split("\n")[:1]


def test_items_of_a_list_stay_apart_and_are_no_heads():
    text = (
        "The two sides agreed on the following points for the year:\n- energy and water\n- ports of the Gulf\nThey met."
    )
    assert texts(text) == text.split("\n")
    assert heads(text) == []


def test_a_line_that_leads_on_is_no_head():
    assert heads("وقال الوزير في كلمته:\nنرحب بالحوار.", "ar") == []


def test_the_last_line_and_a_text_without_final_marks_have_no_heads():
    assert heads("They met. They left.\nMuscat, 25 January 2026") == []
    assert heads("التقى الوزير نظيره في مسقط\nوبحثا العلاقات", "ar") == []


def test_a_long_title_is_a_head_and_a_long_line_later_is_not():
    title = "Joint Statement on the Third Round of the Strategic Dialogue Between the Two Friendly Countries"
    assert heads(f"{title}\n\nThey met.\n\n{title} Again\n\nThey left.") == [title]


def test_a_markdown_head_is_a_head_whatever_it_ends_in():
    assert heads("# What now?\n\nThey met.\n") == ["# What now?"]


def test_a_text_of_spaces_has_no_sentence():
    assert split(" \n\u2028 \t", "en") == ()


@pytest.mark.parametrize("word", ["Oman ", "عُمان ", "عمان" * 3000 + " "], ids=["English", "Arabic", "one word"])
def test_what_is_too_long_for_a_sentence_is_cut_between_words(word):
    text = (word * 5000)[:20_000].strip()
    pieces = [text[one.start : one.end] for one in split(text, "en")]
    assert len(pieces) >= 5
    assert all(0 < len(piece) <= MAX_SENTENCE for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())
    assert word.strip() in {*pieces[0].split(), *pieces[1].split()} or len(word) > MAX_SENTENCE


PIECES = st.sampled_from(
    [
        *".!?؟… \n\n\t",
        "\u2028",
        "\u200f",
        *"\"'”»)]}(«“[1",
        "U.S.",
        "Dr.",
        "No.",
        "5",
        "د.",
        "هـ.",
        "1447",
        "م",
        "The ",
        "the ",
    ]
)
ANY_TEXT = st.one_of(
    st.text(max_size=80), st.lists(st.one_of(PIECES, st.text("abcdأبتثABC ", max_size=50)), max_size=40).map("".join)
)


@given(ANY_TEXT, st.sampled_from(["ar", "en"]))
def test_sentences_are_ordered_apart_trimmed_and_cover_all_but_space(text, language):
    last, covered = 0, []
    for index, sentence in enumerate(split(text, language)):
        assert sentence.index == index
        assert last <= sentence.start < sentence.end
        part = text[sentence.start : sentence.end]
        assert part == part.strip()
        covered.append(part)
        last = sentence.end
    assert "".join("".join(covered).split()) == "".join(text.split())


def test_a_first_word_alone_on_its_line_belongs_to_the_sentence_below():
    text = (
        "رعى\nوزير الخارجية الكيني سالم الرشيدي ونظيره الغاني كوفي منساه، اليوم الثلاثاء،\nمراسم التوقيع على مذكرة تفاهم.\n"
        "وأوضح\nالبيان الصادر عن وزارة الخارجية الكينية أن الجانبين بحثا سبل التعاون بين\nالبلدين."
    )
    assert len(texts(text, "ar")) == 2


def test_a_line_that_ends_in_a_comma_goes_on():
    talks = "The ministers of Kenya, Ghana, Peru, Chile, Spain, Malta,\nNorway and Sweden met in Lima on Tuesday."
    assert texts("Talks in Lima\n" + talks) == ["Talks in Lima", talks]

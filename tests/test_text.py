from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.text import MAX_MARKS, canonical, fold, fold_key, lower

# Letters, everything that folding touches, and some of everything else.
TEXT = st.text(
    st.one_of(
        st.sampled_from(
            " \nابتةىيأإآٱؤئءگکپ\u064b\u064f\u0651\u0670\u0640\u200f\u200b\u2066\ufeff\u00ad،؛؟٣۴–«»’\u00a0İé"
        ),
        st.characters(exclude_categories=["Cs"], exclude_characters="\x00"),
    ),
    max_size=60,
)


def test_canonical_text_is_composed_has_lf_line_ends_and_no_byte_order_mark():
    assert canonical("\ufeffcafe\u0301\r\nعُمان\rx") == "café\nعُمان\nx"


def test_canonical_text_keeps_direction_marks_and_a_later_byte_order_mark():
    assert canonical("a\u200f\u202e\ufeffb") == "a\u200f\u202e\ufeffb"


@pytest.mark.parametrize("bad", ["ab\x00", "ab\ud800", "ab\udfffc"])
def test_canonical_refuses_what_no_text_may_hold_and_says_where(bad):
    with pytest.raises(ValueError, match="at character 2"):
        canonical(bad)


def test_canonical_refuses_runs_of_marks_that_would_take_quadratic_time():
    assert len(canonical("a" + "\u0316\u0301" * (MAX_MARKS // 2))) > MAX_MARKS - 2
    for lead in range(0, 2 * MAX_MARKS, 7):
        text = "a" * lead + "\u0301\u0316" * MAX_MARKS
        with pytest.raises(ValueError, match=f"more than {MAX_MARKS} combining marks in a row at character {lead}$"):
            canonical(text + "b")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("سلطنة عُمان", "سلطنه عمان"),
        ("عمّان", "عمان"),
        ("اختُتمت بعيدًا", "اختتمت بعيدا"),
        ("الإمارات آسيا ٱلله", "الامارات اسيا الله"),
        ("المصرى فى", "المصري في"),
        ("گرگان پاپ ڤيينا چاد کی", "كركان باب فيينا جاد كي"),
        ("مســـقط\u200f", "مسقط"),
        ("٢٥، ۲۰۲۶؛ لماذا؟", "25, 2026; لماذا?"),
        ("الأميركي – العُماني", "الاميركي - العماني"),
        ("«أرتميس» “x” ‘y’", '"ارتميس" "x" \'y\''),
        ("شؤون هيئة جزء", "شؤون هيئه جزء"),
        ("Oman\u00a0and US", "Oman and US"),
    ],
)
def test_folding_unites_the_ways_to_write(text, folded):
    assert fold(text).text == folded


def test_a_span_takes_in_the_marks_of_its_last_letter_but_no_invisible_mark():
    text = "\u200fعُمانِــ\u200f الخليج"
    folded = fold(text)
    assert folded.text == "عمان الخليج"
    start, end = folded.canonical_span(0, 4)
    assert text[start:end] == "عُمانِــ"
    start, end = folded.canonical_span(5, 11)
    assert text[start:end] == "الخليج"


def test_an_empty_span_stays_empty():
    assert fold("عُمان").canonical_span(2, 2) == (3, 3)


@given(TEXT, st.data())
def test_every_folded_span_maps_back_to_words_that_fold_to_it(text, data):
    folded = fold(text)
    end = data.draw(st.integers(0, len(folded.text)))
    start = data.draw(st.integers(0, end))
    first, last = folded.canonical_span(start, end)
    assert 0 <= first <= last <= len(text)
    assert fold(text[first:last]).text == folded.text[start:end]


@given(TEXT, st.data())
def test_an_offset_goes_there_and_back(text, data):
    folded = fold(text)
    offset = data.draw(st.integers(0, len(text)))
    assert folded.folded_offset(offset) == len(fold(text[:offset]).text)
    if folded.text:
        start = data.draw(st.integers(0, len(folded.text) - 1))
        assert folded.folded_offset(folded.canonical_span(start, start + 1)[0]) == start


@given(TEXT)
def test_folding_twice_changes_nothing(text):
    folded = fold(text).text
    assert fold(folded).text == folded


@given(TEXT)
def test_canonical_text_is_a_fixed_point(text):
    once = canonical(text)
    assert canonical(once) == once or once.startswith("\ufeff")


@given(TEXT)
def test_the_key_of_a_name_does_not_depend_on_composition(text):
    assert fold_key(normalize("NFD", text)) == fold_key(normalize("NFC", text)) == fold_key(text)


def test_the_key_of_a_name_has_one_case_and_single_spaces():
    assert fold_key("  Sultanate\n of  OMAN ") == "sultanate of oman"
    assert fold_key("سلطنةُ  عُمان") == fold_key("سلطنه عمان")


@given(TEXT)
def test_lower_case_keeps_every_offset(text):
    assert len(lower(text)) == len(text)

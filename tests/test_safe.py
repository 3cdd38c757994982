"""Text for the terminal: nothing in it can be invisible or turn the line round."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mithaq.safe import isolated, safe

# Format characters that are seen: the number signs of Arabic and Syriac.
SEEN = {*range(0x0600, 0x0606), 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2}
ANY = st.text(st.characters(exclude_categories=()))


def hides(char):
    return unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"} and ord(char) not in SEEN


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", r"\u001b[31mred"),
        ("abc\u202egnp.exe", r"abc\u202egnp.exe"),
        ("a\u200bb\ufeff", r"a\u200bb\ufeff"),
        ("one\ntwo\tthree\r", r"one\ntwo\tthree\r"),
        ("\x85\x9b", r"\u0085\u009b"),
        ("\U000e0041", r"\U000e0041"),
        ("\ud800", r"\ud800"),
        ("\uffff", r"\uffff"),
        ("أرتميس – 100 % «نعم»", "أرتميس – 100 % «نعم»"),
        ("", ""),
    ],
)
def test_hidden_characters_are_written_out(text, shown):
    assert safe(text) == shown


def test_layout_keeps_line_ends_and_tabs_and_nothing_else():
    assert safe("a\n\tb\r\x1b", layout=True) == "a\n\tb\\r\\u001b"


def test_every_character_of_unicode_that_hides_is_written_out():
    every = map(chr, range(0x110000))
    assert [f"{ord(char):04X}" for char in every if hides(char) and safe(char) == char] == []


@settings(deadline=None)
@given(ANY)
def test_no_control_and_no_bidi_character_is_ever_printed(text):
    assert not any(hides(char) for char in safe(text))


@settings(deadline=None)
@given(ANY)
def test_what_is_safe_stays_as_it_is(text):
    assert safe(safe(text)) == safe(text)


@settings(deadline=None)
@given(ANY)
def test_what_is_safe_can_be_encoded(text):
    assert safe(text).encode().decode() == safe(text)


def test_arabic_is_isolated_and_english_is_not():
    assert isolated("مسقط") == "\u2068مسقط\u2069"
    assert isolated("Muscat") == "Muscat"


@settings(deadline=None)
@given(ANY)
def test_an_isolate_cannot_be_closed_from_inside(text):
    shown = isolated(text)
    inside = shown[1:-1] if shown.startswith("\u2068") else shown
    assert inside == safe(text)

"""The constructors of RDF terms: what they take, every writer can write."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st

from mithaq.errors import DataError
from mithaq.graph import terms

XSD = "http://www.w3.org/2001/XMLSchema#"


@pytest.mark.parametrize(
    "value", ["https://w3id.org/mithaq/id/country/OMN", "urn:isbn:0", "http://example.org/مسقط", "http://e/%20"]
)
def test_a_valid_absolute_iri_is_taken_as_it_is(value):
    assert terms.iri(value).value == value


@pytest.mark.parametrize(
    "value",
    [
        "",
        "country/OMN",
        "c",
        "http://e/a b",
        "http://e/a\nb",
        "http://e/<b>",
        'http://e/"',
        "http://e/{b}",
        "http://e/a\\b",
        "http://e/%zz",
        "http://e/\u202eb",
        "http://e/a\u200bb",
        "http://e/a\u00a0b",
        "http://e/\ud800",
        "http://e/\x00",
        "http://e/\ufeff",
    ],
)
def test_anything_else_is_no_iri(value):
    with pytest.raises(DataError, match="no IRI"):
        terms.iri(value)


def test_the_error_names_the_place_and_is_safe_to_print():
    with pytest.raises(DataError, match=r"^'http://e/\\u202eb': no IRI, it has U\+202E at position 9;"):
        terms.iri("http://e/\u202eb")


@pytest.mark.parametrize(("length", "shown"), [(79, "x" * 79 + " "), (80, "x" * 80 + "…")])
def test_an_error_shows_eighty_characters_of_a_value_that_is_wrong(length, shown):
    with pytest.raises(DataError) as error:
        terms.iri("x" * length + " ")
    assert str(error.value).startswith(f"'{shown}': no IRI")


@pytest.mark.parametrize("value", ["", "سلطنة عُمان", 'a "b" \\ c', "tab\tline\nreturn\r", "\u202e", "😀", "\x7f\x85"])
def test_text_keeps_every_character(value):
    literal = terms.text(value, "ar")
    assert (literal.value, literal.language) == (value, "ar")
    assert terms.string(value).value == value


@pytest.mark.parametrize("value", ["a\x00", "\x0b", "\x1b[0m", "a\ud800", "\ufffe", "\uffff"])
def test_text_that_no_file_can_carry_is_refused(value):
    for make in (terms.string, lambda text: terms.text(text, "ar")):
        with pytest.raises(DataError, match=r"U\+[0-9A-F]{4} at position [01], which no RDF file can carry"):
            make(value)


@pytest.mark.parametrize(
    ("tag", "kept"), [("ar", "ar"), ("en-GB", "en-gb"), ("AR", "ar"), ("zh-hant-tw", "zh-hant-tw")]
)
def test_language_tags_are_lower_case(tag, kept):
    assert terms.text("x", tag).language == kept


@pytest.mark.parametrize("tag", ["", "a b", "ar_OM", "ar-", "عربي", "123", "languagetag", "ar\n"])
def test_a_malformed_language_tag_is_refused(tag):
    with pytest.raises(DataError, match="no language tag"):
        terms.text("x", tag)


@pytest.mark.parametrize(("number", "shown"), [(0, "0"), (-7, "-7"), (10**30, "1" + "0" * 30), (True, "1")])
def test_integers_are_canonical(number, shown):
    literal = terms.integer(number)
    assert (literal.value, literal.datatype.value) == (shown, XSD + "integer")


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (0.95, "0.95"),
        (1, "1.0"),
        (0, "0.0"),
        (-0.0, "0.0"),
        (1e-7, "0.0000001"),
        (Decimal(100), "100.0"),
        (Decimal("1E+3"), "1000.0"),
        (Decimal("-2.50"), "-2.5"),
        (Decimal("-" + "12" * 30 + "." + "34" * 30), "-" + "12" * 30 + "." + "34" * 30),
    ],
)
def test_decimals_are_canonical(number, shown):
    literal = terms.decimal(number)
    assert (literal.value, literal.datatype.value) == (shown, XSD + "decimal")


@pytest.mark.parametrize("number", [float("nan"), float("inf"), Decimal("-Infinity"), "x", "١٢x"])
def test_what_is_no_number_is_refused(number):
    with pytest.raises(DataError, match="no decimal number"):
        terms.decimal(number)


@settings(deadline=None)
@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**9), max_value=10**9))
def test_a_decimal_keeps_its_value_and_rdflib_its_form(number):
    literal = terms.decimal(number)
    assert Decimal(literal.value) == number
    assert str(rdflib.Literal(literal.value, datatype=rdflib.XSD.decimal)) == literal.value


@pytest.mark.parametrize(("iso", "kind"), [("2026", "gYear"), ("2026-02", "gYearMonth"), ("2024-02-29", "date")])
def test_the_shape_of_a_date_is_its_datatype(iso, kind):
    literal = terms.date(iso)
    assert (literal.value, literal.datatype.value) == (iso, XSD + kind)


@pytest.mark.parametrize(
    "iso",
    [
        "",
        "2026-13-45",
        "2025-02-29",
        "2026-00",
        "0000",
        "26-01-01",
        "2026-1-1",
        "٢٠٢٦",
        "2026-01-01T00:00",
        "2026-01-01\n",
        "2026-",
    ],
)
def test_what_is_no_real_date_is_refused(iso):
    with pytest.raises(DataError, match=r"no (real )?date"):
        terms.date(iso)


@settings(deadline=None)
@given(st.dates(min_value=dt.date(1, 1, 1)))
def test_every_day_of_the_calendar_is_a_date(day):
    assert terms.date(day.isoformat()).value == day.isoformat()


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=())))
def test_an_iri_that_is_taken_can_be_written_and_read(value):
    try:
        node = terms.iri("https://example.org/" + value)
    except DataError:
        return
    line = str(ox.Triple(node, node, node)) + " ."
    assert next(iter(ox.parse(line, format=ox.RdfFormat.N_TRIPLES))).subject == node
    assert rdflib.URIRef(node.value).n3() == str(node)

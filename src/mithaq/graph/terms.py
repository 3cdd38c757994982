"""The one place that makes RDF terms; each is checked here, at the door, so that every writer can write it.

A term that loads and cannot be saved, or is saved as something else, is worse than an error: rdflib
takes IRIs with spaces, dates such as 2026-13-45 and lone surrogates. Nothing else in the program calls
the constructors, and a test says so.
"""

from __future__ import annotations

import re
from datetime import date as calendar_date
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from pyoxigraph import Literal, NamedNode

from mithaq.errors import DataError
from mithaq.safe import safe

XSD = "http://www.w3.org/2001/XMLSchema#"
_INTEGER = NamedNode(XSD + "integer")
_DECIMAL = NamedNode(XSD + "decimal")
_BY_LENGTH = {4: NamedNode(XSD + "gYear"), 7: NamedNode(XSD + "gYearMonth"), 10: NamedNode(XSD + "date")}

# RFC 3987, 4.1 forbids bidi controls in IRIs, but parsers let them pass, as they do zero-width characters and the
# spaces of other scripts.
NOT_IN_IRI = re.compile(
    r"[\x00-\x20\x7f-\xa0\xad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff0-\uffff\ud800-\udfff]"
)
# What XML 1.0 cannot carry (section 2.2) could not be exported as RDF/XML.
NOT_IN_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?", re.ASCII)
_SHOWN = 80


def _quoted(value: object) -> str:
    text = safe(str(value))
    return f"'{text}'" if len(text) <= _SHOWN else f"'{text[:_SHOWN]}…'"


@lru_cache(maxsize=1 << 13)
def iri(value: str) -> NamedNode:
    """Make an IRI: absolute, valid by RFC 3987, without spaces, controls or invisible characters; else DataError."""
    if bad := NOT_IN_IRI.search(value):
        raise DataError(f"{_quoted(value)}: no IRI, {_place(bad)}; mint it from a key or percent-encode it")
    try:
        return NamedNode(value)
    except ValueError as error:
        raise DataError(f"{_quoted(value)}: no IRI, {error}; write it absolute, as in https://…") from error


def text(value: str, language: str) -> Literal:
    """Make a literal in a language (BCP 47 tag, kept in lower case); DataError for what no file could carry."""
    _carried(value)
    try:
        return Literal(value, language=language.lower())
    except ValueError as error:
        raise DataError(f"{_quoted(language)}: no language tag, {error}; write it as in ar or en-gb") from error


def string(value: str) -> Literal:
    """Make a plain literal; DataError for what no file could carry."""
    _carried(value)
    return Literal(value)


@lru_cache(maxsize=1 << 12)
def integer(number: int) -> Literal:
    """Make an ``xsd:integer`` in canonical form."""
    return Literal(str(int(number)), datatype=_INTEGER)


@lru_cache(maxsize=1 << 12)
def decimal(number: float | Decimal) -> Literal:
    """Make an ``xsd:decimal`` with a digit on both sides of the point and no idle zeros: ``0.95``, ``1.0``.

    The canonical form of XML Schema Part 2 (second edition), 3.2.3.2; Turtle writes it without quotes.
    """
    try:
        exact = Decimal(str(number))
    except InvalidOperation as error:
        raise DataError(f"{_quoted(number)}: no decimal number; write it as in 0.95") from error
    if not exact.is_finite():
        raise DataError(f"{_quoted(number)}: no decimal number; xsd:decimal has no infinity and no NaN")
    whole, _, rest = f"{exact.copy_abs():f}".partition(".")  # abs() rounds to 28 digits
    rest = rest.rstrip("0") or "0"
    sign = "-" if exact < 0 else ""
    return Literal(f"{sign}{whole}.{rest}", datatype=_DECIMAL)


@lru_cache(maxsize=1 << 12)
def date(iso: str) -> Literal:
    """Make an ``xsd:date``, ``xsd:gYearMonth`` or ``xsd:gYear`` by the shape of ``iso``; DataError for no real date."""
    parts = _DATE.fullmatch(iso)
    if parts is None:
        raise DataError(f"{_quoted(iso)}: no date; write YYYY, YYYY-MM or YYYY-MM-DD in ASCII digits")
    year, month, day = (int(part or 1) for part in parts.groups())
    try:
        calendar_date(year, month, day)
    except ValueError as error:
        raise DataError(f"{_quoted(iso)}: no real date, {error}; correct it or leave it out") from error
    return Literal(iso, datatype=_BY_LENGTH[len(iso)])


def _carried(value: str) -> None:
    if bad := NOT_IN_TEXT.search(value):
        raise DataError(f"{_quoted(value)}: {_place(bad)}, which no RDF file can carry; remove it from the text")


def _place(bad: re.Match[str]) -> str:
    return f"it has U+{ord(bad[0]):04X} at position {bad.start()}"

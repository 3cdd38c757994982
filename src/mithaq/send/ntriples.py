"""Triples as lines of N-Triples, the one form that every writer here starts from: their terms, and canonical literals.

A line is ``subject predicate object .`` with one space between; a graph's lines are sorted by code point, each once.
"""

from __future__ import annotations

import re
from datetime import date as calendar_date
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from itertools import groupby, islice
from typing import TYPE_CHECKING, NamedTuple

from mithaq.errors import DataError
from mithaq.safe import safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

XSD = "http://www.w3.org/2001/XMLSchema#"
RDF_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_ONE = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f", '"': '"', "'": "'", "\\": "\\"}
_TYPED = f'"^^<{XSD}'.encode()
_INTEGERS = frozenset(
    {
        "integer", "int", "long", "short", "byte", "nonNegativeInteger", "positiveInteger", "nonPositiveInteger",
        "negativeInteger", "unsignedInt", "unsignedLong", "unsignedShort", "unsignedByte",
    }
)  # fmt: skip
_ZONE = r"(Z|[+-]\d{2}:\d{2})?"
_DATES = {
    "date": re.compile(rf"(-?\d{{4,}})-(\d\d)-(\d\d){_ZONE}", re.ASCII),
    "gYearMonth": re.compile(rf"(-?\d{{4,}})-(\d\d)(){_ZONE}", re.ASCII),
    "gYear": re.compile(rf"(-?\d{{4,}})()(){_ZONE}", re.ASCII),
}
_MOMENT = re.compile(rf"(-?\d{{4,}}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(\.\d+)?{_ZONE}", re.ASCII)
_INTEGER = re.compile(r"[+-]?\d+", re.ASCII)
_DECIMAL = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)", re.ASCII)
_DOUBLE = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|[+-]?INF|NaN", re.ASCII)
_HOUR, _MINUTE = 23, 59
_SHOWN = 60


class Said(NamedTuple):
    """The value of a literal, with its language or its datatype; both are empty for a plain string."""

    value: str
    language: str
    datatype: str


def split(line: str) -> tuple[str, str, str]:
    """Subject, predicate and object of a line, each as N-Triples writes it."""
    subject, predicate, target = line[:-2].split(" ", 2)
    return subject, predicate, target


def subjects(lines: Iterable[str]) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Each subject of sorted lines with the predicates and objects that it has, in order."""
    for subject, group in groupby(lines, key=lambda line: line[: line.index(" ")]):
        yield subject, [split(line)[1:] for line in group]


def is_iri(term: str) -> bool:
    """Whether a term is an IRI."""
    return term[0] == "<" and term[1] != "<"


def literal(term: str) -> Said:
    """What a literal says."""
    end = term.rindex('"')
    value, tail = term[1:end], term[end + 1 :]
    if "\\" in value:
        value = _ESCAPE.sub(_unescaped, value)
    return Said(value, tail[1:] if tail[:1] == "@" else "", tail[3:-1] if tail[:2] == "^^" else "")


def _unescaped(found: re.Match[str]) -> str:
    code = found[1] or found[2]
    return chr(int(code, 16)) if code else _ONE[found[3]]


def canonical(data: bytes) -> bytes:
    """Lines with each number, truth value and date in its canonical form, which every store keeps; else DataError.

    Stores rewrite ``"0.90"`` to ``0.9`` and ``"007"`` to ``7``, so that what was sent would not be what is read back;
    some stop a whole load at a date that is none.
    """
    # Split and joined, which costs a tenth of a regular expression that looks at every quotation mark.
    parts = data.split(_TYPED)
    changed = False
    for number, following in enumerate(islice(parts, 1, None)):
        before = parts[number]
        start = before.rfind(b'"')
        value = before[start + 1 :]
        # Within a text all this stands escaped, but where it begins one, on another line than the mark before it; a
        # value with a quotation mark in it is no number.
        if before[-1:] != b"\\" and before[start - 1 : start] == b" " and b"\n" not in value:
            made = _canonical(value, following[: following.find(b">")])
            if made != value:
                parts[number] = before[: start + 1] + made
                changed = True
    return _TYPED.join(parts) if changed else data


@lru_cache(maxsize=1 << 14)
def _canonical(written: bytes, datatype: bytes) -> bytes:
    value, kind = written.decode(), datatype.decode()
    made: str | None = value
    if kind in _INTEGERS:
        made = _integer(value) if _INTEGER.fullmatch(value) else None
    elif kind == "decimal":
        made = _decimal(value) if _DECIMAL.fullmatch(value) else None
    elif kind in {"double", "float"}:
        made = _double(value) if _DOUBLE.fullmatch(value) else None
    elif kind == "boolean":
        made = {"1": "true", "0": "false", "true": "true", "false": "false"}.get(value)
    elif kind in _DATES:
        made = _date(value, kind)
    elif kind == "dateTime":
        made = _moment(value)
    if made is None:
        raise DataError(f"'{safe(value)[:_SHOWN]}' is no xsd:{kind}, and a store would refuse it; correct the graph")
    return made.encode()


def _integer(value: str) -> str:
    """Of any length: Python makes no number of more than 4,300 digits."""
    digits = value.lstrip("+-").lstrip("0") or "0"
    return f"-{digits}" if value[0] == "-" and digits != "0" else digits


def _decimal(value: str) -> str:
    try:
        exact = Decimal(value)
    except InvalidOperation:
        return value
    whole, _, rest = f"{exact.copy_abs():f}".partition(".")  # abs() rounds to 28 digits
    rest = rest.rstrip("0") or "0"
    return f"{'-' if exact < 0 else ''}{whole.lstrip('0') or '0'}.{rest}"


def _double(value: str) -> str:
    """As XML Schema Part 2, 3.2.5.2: one digit before the point, at least one after it."""
    if value.lstrip("+-") in {"INF", "NaN"}:
        return value.lstrip("+")
    sign, digits, power = Decimal(value).as_tuple()
    figures = "".join(map(str, digits)).lstrip("0")
    if not figures:
        return "-0.0E0" if sign else "0.0E0"
    exponent = int(power) + len(figures) - 1
    return f"{'-' if sign else ''}{figures[0]}.{figures[1:].rstrip('0') or '0'}E{exponent}"


def _date(value: str, kind: str) -> str | None:
    parts = _DATES[kind].fullmatch(value)
    return value if parts and _real(parts[1], parts[2], parts[3]) else None


def _real(year: str, month: str, day: str) -> bool:
    try:
        # Beyond the years that Python knows, a leap year of theirs has the same months.
        calendar_date(int(year) if 0 < int(year) <= 9999 else 2000, int(month or 1), int(day or 1))  # noqa: PLR2004
    except ValueError:
        return False
    return True


def _moment(value: str) -> str | None:
    parts = _MOMENT.fullmatch(value)
    if parts is None or _date(parts[1], "date") is None:
        return None
    if int(parts[2]) > _HOUR or int(parts[3]) > _MINUTE or int(parts[4]) > _MINUTE:
        return None
    fraction = (parts[5] or "").rstrip("0").rstrip(".")
    zone = {"+00:00": "Z", "-00:00": "Z"}.get(parts[6] or "", parts[6] or "")
    return f"{parts[1]}T{parts[2]}:{parts[3]}:{parts[4]}{fraction}{zone}"

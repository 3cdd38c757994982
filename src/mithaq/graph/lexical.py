"""Whether a foreign term is fit to be kept: what no file can carry, what cannot be seen, what its datatype forbids.

The forms are those of XML Schema 1.1 Part 2, chapter 3, not Python's, which takes ``1_000`` and Arabic digits for
numbers. Only datatypes that people use for facts are known here; a value of another one is taken as it is.
"""

from __future__ import annotations

import re
from calendar import monthrange
from functools import lru_cache

import pyoxigraph as ox

from mithaq.graph.terms import NOT_IN_IRI, NOT_IN_TEXT, XSD

MOST_LITERAL = 1 << 20
"""Bytes of UTF-8 that one literal may have."""
MOST_IRI = 8192
"""Characters that one IRI may have; servers take no longer address."""
_ZONE = r"(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?"
_YEAR = r"-?(?:[1-9][0-9]{3,}|0[0-9]{3})"
_DAY = rf"({_YEAR})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_TIME = r"(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?|24:00:00(?:\.0+)?)"
_WHOLE = r"[+-]?[0-9]+"
_FLOAT = r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[Ee][+-]?[0-9]+)?|[+-]?INF|NaN"
_FORMS = {
    XSD + name: re.compile(form, re.ASCII)
    for name, form in {
        "boolean": "true|false|1|0",
        "integer": _WHOLE,
        "int": _WHOLE,
        "long": _WHOLE,
        "short": _WHOLE,
        "nonNegativeInteger": r"\+?[0-9]+|-0+",
        "positiveInteger": r"\+?0*[1-9][0-9]*",
        "negativeInteger": r"-0*[1-9][0-9]*",
        "decimal": r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)",
        "double": _FLOAT,
        "float": _FLOAT,
        "date": _DAY + _ZONE,
        "dateTime": f"{_DAY}T{_TIME}{_ZONE}",
        "time": _TIME + _ZONE,
        "gYear": _YEAR + _ZONE,
        "gYearMonth": rf"{_YEAR}-(?:0[1-9]|1[0-2]){_ZONE}",
    }.items()
}
_COLLAPSED = " \t\r\n"
"""White space round a value is no part of it (ibidem, 4.3.6)."""


def flaw(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.DefaultGraph) -> str:
    """Give what is wrong with a term in a few words; empty for a term that is fit."""
    if isinstance(term, ox.NamedNode):
        return _flaw_of_iri(term.value)
    if not isinstance(term, ox.Literal):
        return ""
    if len(term.value) > MOST_LITERAL or len(term.value.encode()) > MOST_LITERAL:
        return f"a literal of more than {MOST_LITERAL} bytes, the limit"
    if term.direction is not None:
        return f"a literal with a direction (--{term.direction}, RDF 1.2), which RDF 1.1 has not; leave it out"
    if bad := NOT_IN_TEXT.search(term.value):
        return f"a literal with U+{ord(bad[0]):04X} in it, which no other file could carry"
    return "" if fits(term.value, term.datatype.value) else f"'{term.value[:40]}' is no {_short(term.datatype.value)}"


@lru_cache(maxsize=1 << 12)
def _flaw_of_iri(value: str) -> str:
    if len(value) > MOST_IRI:
        return f"an IRI of more than {MOST_IRI} characters, the limit"
    bad = NOT_IN_IRI.search(value)
    return f"an IRI with U+{ord(bad[0]):04X} in it" if bad else ""


def fits(value: str, datatype: str) -> bool:
    """Whether ``value`` is in the lexical space of ``datatype``; True for a datatype that is not known here.

    >>> fits("2024-02-30", XSD + "date"), fits("١٢", XSD + "integer"), fits("+07", XSD + "integer")
    (False, False, True)
    """
    form = _FORMS.get(datatype)
    if form is None:
        return True
    found = form.fullmatch(value.strip(_COLLAPSED))
    if found is None:
        return False
    if form.groups:  # a day: February has 28 or 29
        year, month, day = found.groups()[:3]
        # The calendar repeats every 400 years, and Python's begins with the year 1.
        return int(day) <= monthrange(int(year[-4:]) % 400 + 400, int(month))[1]
    return True


def _short(datatype: str) -> str:
    return f"xsd:{datatype.removeprefix(XSD)}"

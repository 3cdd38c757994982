"""What the constructors of terms take is written in every RDF format so that two parsers read the same terms.

The texts are drawn by a seeded generator from what writers and parsers have stumbled over. `MITHAQ_TERMS` says how many
terms are drawn; before a release they are 100,000.
"""

from __future__ import annotations

import datetime as dt
import os
from decimal import Decimal
from random import Random

import pyoxigraph as ox
import pytest
import rdflib

from mithaq.errors import DataError
from mithaq.graph import terms
from mithaq.graph.turtle import check, parse_bytes, serialize
from mithaq.send.formats import stream

TERMS = int(os.environ.get("MITHAQ_TERMS", "4000"))
PARSERS = {
    "turtle": (ox.RdfFormat.TURTLE, "turtle"),
    "trig": (ox.RdfFormat.TRIG, "trig"),
    "nt": (ox.RdfFormat.N_TRIPLES, "nt11"),
    "nq": (ox.RdfFormat.N_QUADS, "nquads"),
    "jsonld": (ox.RdfFormat.JSON_LD, "json-ld"),
    "rdfxml": (ox.RdfFormat.RDF_XML, "xml"),
}
PIECES = (
    *"aZ09 .,;:-_/#?&=%+~!$'()*@[]{}<>|^`\"\\",
    *("\n", "\r", "\r\n", "\t", "\x0b", "\x00", "\x1b[2J", "\x7f", "\x85", "\u2028", "\u00a0", "\ufeff", "\ufffd"),
    *("\u202e", "\u2066", "\u200f", "\u200d", "\u0640", "\u064e", "\u0301", "\ud800", "\ufffe", "\U0001f54a"),
    *("سلطنة عُمان", "ٱلسَّفير", "١٢", "é", "ſ", "İ", "ﷺ", "한", "\U0010fffd", "\U000e0041"),
    *('"""', "'''", "\\u0022", "\\n", '\\"', "]]>", "<!--", "&amp;", "&#13;", "<![CDATA[", "</p>", "%20", "%zz"),
    *('"@ar', "^^<http://www.w3.org/2001/XMLSchema#date>", " .\n<a:b> <a:b> <a:b> .", "_:b0", "@prefix : <a:> .", "//"),
    *("..", "../", "http://", "urn:", "mailto:", "null", "true", "@id", "@type", "=1+1", "{{", "<<(", "{|"),
)
TAGS = ("ar", "en", "en-gb", "AR-OM", "zh-hant-tw", "x-private", "ar_OM", "", "a b")


class Drawn:
    """Terms drawn by a seeded generator, and how many of those drawn were refused."""

    def __init__(self, seed):
        self.chance, self.refused = Random(seed), 0  # noqa: S311 - the same terms each time

    def text(self):
        return "".join(self.chance.choices(PIECES, k=self.chance.randrange(1, 9)))

    def iri(self):
        return self.of(
            lambda: terms.iri(self.chance.choice(["https://example.org/", "urn:x:", "", "x:"]) + self.text())
        )

    def literal(self):
        chance = self.chance
        day = dt.date.fromordinal(chance.randrange(1, 3_000_000)).isoformat()
        number = Decimal(f"{chance.randrange(-(10 ** chance.choice([12, 40])), 10**12)}E{chance.randrange(-20, 9)}")
        return self.of(
            chance.choice(
                [
                    lambda: terms.text(self.text(), chance.choice(TAGS)),
                    lambda: terms.text(self.text(), "ar"),
                    lambda: terms.string(self.text()),
                    lambda: terms.integer(chance.randrange(-(10**30), 10**30)),
                    lambda: terms.decimal(number),
                    lambda: terms.date(day[: chance.choice([4, 7, 10])]),
                ]
            )
        )

    def of(self, make):
        """The first term that is taken."""
        while True:
            try:
                return make()
            except DataError:
                self.refused += 1


@pytest.fixture(scope="module")
def drawn():
    """Statements of two drawn terms each; as predicates serve few, for what RDF/XML makes of one is a name."""
    made = Drawn(8)
    names = [terms.iri(f"https://example.org/p{number}") for number in range(20)]
    return made, {ox.Triple(made.iri(), made.chance.choice(names), made.literal()) for _ in range(TERMS // 2)}


@pytest.fixture(scope="module")
def folder(drawn, tmp_path_factory):
    made = tmp_path_factory.mktemp("terms")
    (made / "drawn.ttl").write_bytes(serialize(drawn[1]))
    return made


def told(term):
    """A term of rdflib as one of pyoxigraph, by its parts, so that no writer of rdflib's stands between.

    Of a number that stands in Turtle without quotes it keeps the value, and shows small ones as 5E-8.
    """
    if isinstance(term, rdflib.URIRef):
        return ox.NamedNode(term)
    if term.datatype == rdflib.XSD.decimal:
        return terms.decimal(Decimal(term))
    if term.language:
        return ox.Literal(str(term), language=term.language)
    return ox.Literal(str(term), datatype=term.datatype and ox.NamedNode(term.datatype))


def difference(found, wanted):
    """Some of the statements that only one side has, for the report."""
    return sorted(map(ascii, found ^ wanted))[:6]


def test_terms_are_drawn_of_which_some_are_refused(drawn):
    made, statements = drawn
    assert len(statements) > TERMS // 2 * 0.95
    assert made.refused > TERMS // 10


def test_what_is_written_as_turtle_is_what_is_read(drawn):
    data = serialize(drawn[1])
    check(data, drawn[1])
    assert set(parse_bytes(data, "drawn")) == drawn[1]


@pytest.mark.parametrize("kind", PARSERS)
def test_pyoxigraph_reads_every_term_of_an_export(drawn, folder, kind):
    data = b"".join(stream([folder], kind, ["facts"]))
    found = {quad.triple for quad in ox.parse(data, format=PARSERS[kind][0])}
    assert difference(found, drawn[1]) == []


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # its parsers use what it deprecates
@pytest.mark.parametrize("kind", PARSERS)
def test_rdflib_reads_every_term_of_an_export(drawn, folder, kind, monkeypatch):
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)
    graph = rdflib.Dataset(default_union=True) if kind in {"trig", "nq"} else rdflib.Graph()
    graph.parse(data=b"".join(stream([folder], kind, ["facts"])), format=PARSERS[kind][1])
    found = {ox.Triple(*map(told, statement)) for statement in graph.triples((None, None, None))}
    assert difference(found, drawn[1]) == []

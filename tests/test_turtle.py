"""Turtle: stable bytes that two readers read back as what was meant."""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st

from mithaq.errors import DataError
from mithaq.graph import terms, turtle
from mithaq.graph.iris import expand
from mithaq.read.sources import MAX_CHARACTERS
from mithaq.vocabulary import PREFIXES


def node(name):
    return terms.iri(expand(name))


def triple(subject, predicate, target):
    return ox.Triple(node(subject), node(predicate), node(target) if isinstance(target, str) else target)


SMALL = [
    triple("round:JPN-OMN-economic-2", "dip:roundNumber", terms.integer(2)),
    triple("round:JPN-OMN-economic-2", "rdf:type", "dip:DialogueRound"),
    triple("round:JPN-OMN-economic-2", "dip:hasParticipant", "c:OMN"),
    triple("round:JPN-OMN-economic-2", "dip:hasParticipant", "c:JPN"),
    triple("round:JPN-OMN-economic-2", "rdfs:label", terms.text("الجولة الثانية", "ar")),
    triple("round:JPN-OMN-economic", "schema:startDate", terms.date("2026-02-03")),
]

SMALL_TURTLE = """\
@prefix dip: <https://w3id.org/mithaq/ont#> .
@prefix c: <https://w3id.org/mithaq/id/country/> .
@prefix round: <https://w3id.org/mithaq/id/round/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

round:JPN-OMN-economic schema:startDate "2026-02-03"^^xsd:date .
round:JPN-OMN-economic-2 a dip:DialogueRound ;
	rdfs:label "الجولة الثانية"@ar ;
	dip:hasParticipant c:JPN , c:OMN ;
	dip:roundNumber 2 .
"""


def accepted(value):
    try:
        return terms.string(value)
    except DataError:
        return None


TEXTS = st.text(st.characters(exclude_categories=()) | st.sampled_from("\"'\\\n\r\t<>{}@^.;,#:_ \u202e\u200fأ"))
LITERALS = TEXTS.filter(accepted)
LOCALS = st.sampled_from(["OMN", "x-1", "OMN--JPN", "3", "a", "0a-b--c"])
NODES = st.builds(lambda prefix, local: terms.iri(PREFIXES[prefix] + local), st.sampled_from(sorted(PREFIXES)), LOCALS)
OBJECTS = st.one_of(
    NODES,
    st.builds(terms.text, LITERALS, st.sampled_from(["ar", "en", "en-gb"])),
    st.builds(terms.string, LITERALS),
    st.builds(terms.integer, st.integers()),
    st.builds(
        terms.decimal, st.decimals(allow_nan=False, allow_infinity=False, min_value=-9999, max_value=9999, places=4)
    ),
    st.builds(terms.date, st.dates().map(str)),
)
TRIPLES = st.builds(ox.Triple, NODES, NODES, OBJECTS)


def as_rdflib(term):
    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    datatype = None if term.language else rdflib.URIRef(term.datatype.value)
    return rdflib.Literal(term.value, lang=term.language, datatype=datatype if datatype != rdflib.XSD.string else None)


def read_by_rdflib(data):
    return set(rdflib.Graph().parse(data=data, format="turtle"))


def test_the_bytes_are_those_of_a_careful_hand():
    assert turtle.serialize(SMALL).decode() == SMALL_TURTLE


def test_order_and_repetition_change_nothing():
    shuffled = SMALL * 2
    random.Random(7).shuffle(shuffled)  # noqa: S311 - the same shuffle each time
    assert turtle.serialize(shuffled) == turtle.serialize(SMALL)


def test_no_triples_are_an_empty_file():
    assert turtle.serialize([]) == b""


def test_hash_seed_and_locale_change_nothing():
    program = (
        "import sys; from mithaq.graph import terms, turtle; import pyoxigraph as ox\n"
        "n = [terms.iri(f'https://w3id.org/mithaq/id/country/X{i}') for i in range(50)]\n"
        "sys.stdout.buffer.write(turtle.serialize({ox.Triple(a, b, terms.text('مسقط', 'ar')) for a in n for b in n}))"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", program],
            check=True,
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale},
        ).stdout
        for seed, locale in (("0", "C"), ("1", "C.UTF-8"), ("2", "POSIX"))
    }
    assert len(runs) == 1


@pytest.mark.parametrize("prefix", sorted(PREFIXES))
def test_every_prefix_is_declared_when_it_is_used_and_only_then(prefix):
    data = turtle.serialize([triple(f"{prefix}:x", f"{prefix}:x", f"{prefix}:x")])
    assert data.decode() == f"@prefix {prefix}: <{PREFIXES[prefix]}> .\n\n{prefix}:x {prefix}:x {prefix}:x .\n"


def test_a_prefix_in_words_is_no_use_of_it():
    words = terms.text('he said "\\" dip:x ev:y \n fact:z', "en")
    assert b"@prefix ev:" not in turtle.serialize([triple("c:OMN", "rdfs:label", words)])


@pytest.mark.parametrize("other", [ox.BlankNode(), ox.Triple(node("c:A"), node("c:B"), node("c:C"))])
def test_blank_nodes_and_quoted_triples_are_not_written(other):
    with pytest.raises(DataError, match="blank node or a quoted triple"):
        turtle.serialize([*SMALL, ox.Triple(node("c:OMN"), node("dip:partnerOf"), other)])


@settings(deadline=None)
@given(st.lists(TRIPLES, max_size=8))
def test_what_is_written_is_what_both_readers_read(triples):
    data = turtle.serialize(triples)
    turtle.check(data, set(triples))
    turtle.check(data, len(set(triples)))
    assert read_by_rdflib(data) == {tuple(map(as_rdflib, found)) for found in triples}


@settings(deadline=None)
@given(LITERALS)
def test_every_text_is_read_back_equal_by_both_readers(value):
    data = turtle.serialize([triple("c:OMN", "rdfs:label", terms.text(value, "ar"))])
    assert [quad.object.value for quad in ox.parse(data, format=ox.RdfFormat.TURTLE)] == [value]
    assert [str(target) for _, _, target in read_by_rdflib(data)] == [value]


@settings(deadline=None)
@given(st.lists(TRIPLES, max_size=8), st.randoms(use_true_random=False))
def test_the_bytes_do_not_depend_on_the_order(triples, chance):
    shuffled = triples[:]
    chance.shuffle(shuffled)
    assert turtle.serialize(shuffled) == turtle.serialize(triples)


@settings(deadline=None)
@given(st.lists(TRIPLES, max_size=8))
def test_lines_end_in_lf_and_local_names_need_no_escape(triples):
    data = turtle.serialize(triples)
    assert b"\r" not in data
    assert not data or data.endswith(b" .\n")
    assert b"\\" not in re.sub(rb'"([^"\\]|\\.)*"', b"", data)


def test_the_check_finds_a_triple_too_few_and_another_triple():
    data = turtle.serialize(SMALL)
    with pytest.raises(DataError, match="reads back as 6 triples, not 7"):
        turtle.check(data, 7)
    with pytest.raises(DataError, match=r"reads back otherwise: .*hasParticipant"):
        turtle.check(data, {*SMALL, triple("c:OMN", "dip:hasParticipant", "c:OMN")})
    with pytest.raises(DataError, match="this is no Turtle"):
        turtle.check(data[:-5], 6)


def test_a_file_is_parsed_to_its_triples(tmp_path):
    path = tmp_path / "a.ttl"
    path.write_bytes(turtle.serialize(SMALL))
    assert set(turtle.parse(path)) == set(SMALL)


@pytest.mark.parametrize(
    "broken", [b"\n\n<http://e/a> nonsense", b"\n\n<http://e/a> <http://e/b> <c d> .", b"\n\n\xff"]
)
def test_broken_turtle_is_named_with_file_and_line(tmp_path, broken):
    path = tmp_path / "broken.ttl"
    path.write_bytes(broken)
    with pytest.raises(DataError, match=r"broken\.ttl:3: this is no Turtle: [^\n]{,200}; correct the file$"):
        turtle.parse(path)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(DataError, match=r"none\.ttl: cannot be read"):
        turtle.parse(tmp_path / "none.ttl")


def test_the_longest_document_of_the_widest_letters_is_one_literal_that_is_read_back():
    text = "😀" * MAX_CHARACTERS
    (triple,) = turtle.parse_bytes(turtle.serialize([("<http://e/s>", "<http://e/p>", f'"{text}"')]), "long.ttl")
    assert triple.object.value == text

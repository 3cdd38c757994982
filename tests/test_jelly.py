"""Jelly holds every statement in its graph, for pyjelly's own parser and for rdflib; without pyjelly it is said what to install."""

from __future__ import annotations

import importlib.util
import io
import os
import sys

import pyoxigraph as ox
import pytest
import rdflib

from mithaq.errors import SendError
from mithaq.send import reader, reading
from mithaq.send.formats import stream

HERE = importlib.util.find_spec("pyjelly") is not None
needed = pytest.mark.skipif(
    not HERE and not os.environ.get("CI"), reason="no pyjelly here: pip install -r requirements-dev.lock"
)
HARD = r"""
@prefix d: <https://example.org/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
d:سفير d:label "السَّفِيرُ"@ar , "Envoy \"of\" the\\house\ttab\nline"@en-gb , "🕊" , "" ; d:x\,y d:p\(1\) ;
  d:day "2026-03-05+03:00"^^xsd:date ; d:count 7 ; d:share 0.9 ; d:big 1.5E3 ; d:knows [ d:name "within" ] , ( 1 2 ) .
"""


def exported(*arguments):
    return b"".join(stream(*arguments))


def same(quads):
    """A data set in its canonical form, which is equal for isomorphic ones."""
    found = ox.Dataset(quads)
    found.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return found


@pytest.fixture
def source(graphs):
    (graphs / "hard-case.ttl").write_text(HARD, encoding="utf-8")
    return graphs


def term(found):
    """A term of pyjelly's as one of pyoxigraph's."""
    from pyjelly.integrations.generic.generic_sink import IRI, BlankNode

    if isinstance(found, IRI):
        return ox.NamedNode(found._iri)
    if isinstance(found, BlankNode):
        return ox.BlankNode(found._identifier)
    datatype = ox.NamedNode(found._datatype) if found._datatype else None
    return ox.Literal(found._lex, language=found._langtag, datatype=datatype)


@needed
@pytest.mark.parametrize("what", [["facts", "provenance"], ["all"]])
def test_its_own_parser_reads_what_the_graphs_say(source, what):
    from pyjelly.integrations.generic.parse import parse_jelly_flat

    found = parse_jelly_flat(io.BytesIO(exported([source], "jelly", what)))
    assert same(ox.Quad(*map(term, quad)) for quad in found) == same(
        ox.parse(exported([source], "nq", what), format=ox.RdfFormat.N_QUADS)
    )


@needed
@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # its parsers use what it deprecates
def test_rdflib_reads_what_the_graphs_say(source, monkeypatch):
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)
    found = rdflib.Dataset()
    found.parse(data=exported([source], "jelly", ["facts", "provenance"]), format="jelly")
    quads = [
        ox.Quad(*quad.triple, ox.NamedNode(str(graph.identifier)))
        for graph in found.graphs()
        for quad in ox.parse(graph.serialize(format="nt11"), format=ox.RdfFormat.N_TRIPLES)
    ]
    assert same(quads) == same(ox.parse(exported([source], "nq", ["facts", "provenance"]), format=ox.RdfFormat.N_QUADS))


@needed
def test_the_same_graphs_give_the_same_bytes_in_pieces_of_any_size(source, monkeypatch):
    whole = exported([source], "jelly")
    monkeypatch.setattr(reader, "BATCH", 7)
    monkeypatch.setattr(reading, "BATCH", 9)
    assert exported([source], "jelly") == whole
    assert len(whole) * 3 < len(exported([source], "nq"))


def test_without_pyjelly_it_is_said_what_to_install(graphs, monkeypatch):
    for name in [name for name in sys.modules if name.partition(".")[0] == "pyjelly"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pyjelly", None)
    with pytest.raises(SendError, match=r"pip install 'mithaq\[jelly\]'"):
        exported([graphs], "jelly")

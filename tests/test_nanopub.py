"""Evidence in two newer shapes: a triple term for each fact, and a small publication for each thing."""

from __future__ import annotations

from collections import defaultdict

import foreign
import pyoxigraph as ox
import pytest
import rdflib

from mithaq.send.formats import stream, write
from mithaq.send.network import short

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
NP = "http://www.nanopub.org/nschema#"
PARTS = ("subject", "predicate", "object")


def plain(graphs, what):
    return [quad.triple for quad in ox.parse(b"".join(stream([graphs], "nt", what)), format=ox.RdfFormat.N_TRIPLES)]


def test_triple_terms_say_what_the_statements_said(graphs):
    said = list(ox.parse(b"".join(stream([graphs], "rdf12", ["facts", "provenance"])), format=ox.RdfFormat.TURTLE))
    back = []
    for quad in said:
        if quad.predicate.value == f"{RDF}reifies":
            back.append(ox.Triple(quad.subject, ox.NamedNode(f"{RDF}type"), ox.NamedNode(f"{RDF}Statement")))
            terms = (quad.object.subject, quad.object.predicate, quad.object.object)
            back += [
                ox.Triple(quad.subject, ox.NamedNode(RDF + part), term) for part, term in zip(PARTS, terms, strict=True)
            ]
        else:
            back.append(quad.triple)
    assert {*map(str, back)} == {*map(str, plain(graphs, ["facts", "provenance"]))}
    assert len([quad for quad in said if quad.predicate.value == f"{RDF}reifies"]) > 15
    assert not [quad for quad in said if quad.predicate.value == f"{RDF}subject"]


def test_a_statement_that_lacks_a_part_stays_as_it_is(tmp_path):
    path = tmp_path / "g.ttl"
    path.write_text(f"<x:s> a <{RDF}Statement> ; <{RDF}subject> <x:a> , <x:b> ; <{RDF}object> 1 .", encoding="utf-8")
    found = {str(quad) for quad in ox.parse(b"".join(stream([path], "rdf12", ["facts"])), format=ox.RdfFormat.TURTLE)}
    assert found == {*map(str, plain(path, ["facts"]))}


@pytest.fixture
def published(graphs):
    """Each nanopublication's graphs by kind."""
    found = defaultdict(lambda: defaultdict(set))
    for quad in ox.parse(b"".join(stream([graphs], "nanopub")), format=ox.RdfFormat.TRIG):
        name, _, kind = quad.graph_name.value.partition("#")
        found[name][kind].add(quad.triple)
    return found


def test_each_has_its_four_graphs_which_its_head_names(published):
    assert len(published) > 3
    for name, graphs in published.items():
        assert graphs.keys() == {"Head", "assertion", "provenance", "pubinfo"}
        head = {(short(t.predicate.value), t.object.value) for t in graphs["Head"] if t.subject.value == name}
        assert head == {
            ("rdf_type", f"{NP}Nanopublication"),
            (f"{NP}hasAssertion", f"{name}#assertion"),
            (f"{NP}hasProvenance", f"{name}#provenance"),
            (f"{NP}hasPublicationInfo", f"{name}#pubinfo"),
        }
        assert any(triple.subject.value == f"{name}#assertion" for triple in graphs["provenance"])
        assert any(triple.subject.value == name for triple in graphs["pubinfo"])


def test_together_they_assert_every_fact_that_has_evidence_and_no_other(graphs, published):
    parts = defaultdict(dict)
    for triple in plain(graphs, ["provenance"]):
        if triple.predicate.value.removeprefix(RDF) in PARTS:
            parts[triple.subject][triple.predicate.value.removeprefix(RDF)] = triple.object
    facts = [str(ox.Triple(*(said[part] for part in PARTS))) for said in parts.values()]
    asserted = [str(triple) for graphs in published.values() for triple in graphs["assertion"]]
    assert sorted(asserted) == sorted(facts)
    assert all(len({triple.subject for triple in graphs["assertion"]}) == 1 for graphs in published.values())


def test_each_shows_the_words_and_not_the_whole_text(published):
    for graphs in published.values():
        assert any(triple.predicate.value.endswith("#anchorOf") for triple in graphs["provenance"])
        assert not any(triple.predicate.value.endswith("#isString") for found in graphs.values() for triple in found)


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # its parsers use what it deprecates
@pytest.mark.parametrize("parser", ["rdflib", "raptor", "jena", "rdf4j"])
def test_other_parsers_read_them_without_a_warning(graphs, tmp_path, parser):
    path = tmp_path / "all.trig"
    write(path, [graphs], "nanopub")
    if parser == "rdflib":
        found = rdflib.Dataset().parse(path, format="trig").serialize(format="nquads")
    elif parser == "raptor":
        found = foreign.raptor(path, "trig")
    elif parser == "jena":
        found = foreign.jena(tmp_path, "riotcmd.riot", "--check", "--strict", "--output=nquads", path)
    else:
        (found,) = foreign.rdf4j(path)
    wanted = {str(quad) for quad in ox.parse(path=path)}
    assert {str(quad) for quad in ox.parse(found, format=ox.RdfFormat.N_QUADS)} == wanted
    assert len(wanted) > 100

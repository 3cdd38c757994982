"""The graph as nodes and edges says what the triples say, to the programs that read such files."""

from __future__ import annotations

import csv
import gzip
import io
import json

import networkx as nx
import pyoxigraph as ox
import pytest

from mithaq.errors import SendError
from mithaq.send.formats import stream, write
from mithaq.send.network import short

ODD = r"""
@prefix x: <https://example.org/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
x:one a x:Thing ; rdfs:label "=cmd|'/c calc'!A1"@en , "واحد & \"اثنان\" <br>\nسطر"@ar ; x:near x:two , x:three ; x:count -5 .
x:two x:near x:one ; x:said "-x" , "+y" .
"""


@pytest.fixture
def folder(graphs):
    (graphs / "odd.ttl").write_text(ODD, encoding="utf-8")
    return graphs


def triples(folder):
    """The triples of the facts that are edges, with the name of the predicate."""
    found = ox.parse(b"".join(stream([folder], "nt", ["facts"])), format=ox.RdfFormat.N_TRIPLES)
    return {
        (quad.subject.value, short(quad.predicate.value), quad.object.value)
        for quad in found
        if isinstance(quad.object, ox.NamedNode) and not quad.predicate.value.endswith("#type")
    }


READERS = {"graphml": (nx.read_graphml, "predicate"), "gexf": (nx.read_gexf, "label")}


@pytest.mark.parametrize("kind", READERS)
def test_networkx_reads_the_same_edges_and_labels(folder, tmp_path, kind):
    path = tmp_path / f"all.{kind}"
    assert write(path, [folder], kind, ["facts"]) == [path]
    reader, name = READERS[kind]
    found = reader(path)
    assert found.is_directed()
    edges = {(source, data[name], target) for source, target, data in found.edges(data=True)}
    assert edges == triples(folder)
    one = found.nodes["https://example.org/one"]
    assert one["label"] == "=cmd|'/c calc'!A1"
    assert one["rdfs_label_ar"] == 'واحد & "اثنان" <br>\nسطر'
    assert one["class"] == "https://example.org/Thing"
    assert found.nodes["https://w3id.org/mithaq/id/round/JPN-OMN-economic-2"]["class"] == "dip_DialogueRound"


def test_two_tables_say_the_same_and_hold_no_formula(folder, tmp_path):
    out = tmp_path / "tables"
    assert write(out, [folder], "csv", ["facts"]) == [out / "nodes.csv", out / "edges.csv"]
    nodes = list(csv.DictReader(io.StringIO((out / "nodes.csv").read_text("utf-8"), newline="")))
    edges = list(csv.DictReader(io.StringIO((out / "edges.csv").read_text("utf-8"), newline="")))
    assert {(row[":START_ID"], row[":TYPE"], row[":END_ID"]) for row in edges} == triples(folder)
    known = {row["iri:ID"]: row for row in nodes}
    assert len(known) == len(nodes)
    assert {row[":START_ID"] for row in edges} | {row[":END_ID"] for row in edges} <= known.keys()
    assert known["https://example.org/one"]["label"] == "'=cmd|'/c calc'!A1"
    assert known["https://example.org/one"]["https://example.org/count"] == "-5"
    assert known["https://example.org/two"]["https://example.org/said"] == "'+y | -x"
    assert not [cell for row in nodes for cell in row.values() if cell[:1] in "=+@" and cell]


def test_tables_are_compressed_and_the_same_every_time(folder, tmp_path):
    made = [write(tmp_path / name, [folder], "csv", gzip=True) for name in ("one", "two")]
    assert [path.name for path in made[0]] == ["nodes.csv.gz", "edges.csv.gz"]
    assert [path.read_bytes() for path in made[0]] == [path.read_bytes() for path in made[1]]
    assert gzip.decompress(made[0][0].read_bytes()).startswith(b"iri:ID,:LABEL,label,")


def test_tables_need_a_folder(folder):
    with pytest.raises(SendError, match="give a folder with --out"):
        b"".join(stream([folder], "csv"))


@pytest.mark.parametrize("kind", READERS)
def test_names_of_countries_come_along_from_the_registry(graphs, tmp_path, kind):
    path = tmp_path / "all.xml"
    write(path, [graphs], kind)
    country = READERS[kind][0](path).nodes["https://w3id.org/mithaq/id/country/OMN"]
    assert (country["label"], "عُمان" in json.dumps(country, ensure_ascii=False)) == ("Oman", True)

from __future__ import annotations

import json
import subprocess
import sys
import urllib.request
from urllib.parse import quote

import pyoxigraph as ox
import pytest
import rdflib
from servers import oxigraph

from mithaq.errors import DataError
from mithaq.graph.store import load
from mithaq.send.formats import export

BASE = "https://w3id.org/mithaq/"


def test_rdflib_and_pyoxigraph_read_the_same_triples_from_the_export(graphs):
    data = export([graphs])
    read = list(ox.parse(data, format=ox.RdfFormat.TURTLE))
    assert len(rdflib.Graph().parse(data=data, format="turtle")) == len(read) > len(load([graphs], background=False))


def test_the_export_holds_facts_evidence_ontology_and_the_entries_that_are_used(graphs):
    store = ox.Store()
    store.load(export([graphs]), format=ox.RdfFormat.TURTLE)

    def holds(subject):
        return any(store.quads_for_pattern(ox.NamedNode(subject), None, None))

    assert holds(f"{BASE}id/round/JPN-OMN-economic-2")
    assert holds(f"{BASE}id/fact/0")
    assert holds(f"{BASE}ont#Country")
    assert holds(f"{BASE}code/stance-kind/welcome")
    assert holds(f"{BASE}id/country/OMN")
    assert not holds(f"{BASE}id/country/PER")


def test_every_entity_that_is_referred_to_has_a_label_or_is_a_node_of_a_relation(graphs):
    store = ox.Store()
    store.load(export([graphs]), format=ox.RdfFormat.TURTLE)
    question = """
        SELECT DISTINCT ?x { ?s ?p ?x FILTER(STRSTARTS(STR(?x), "https://w3id.org/mithaq/id/"))
          FILTER NOT EXISTS { ?x rdfs:label ?l } FILTER(!REGEX(STR(?x), "/id/(doc|evidence|fact|participation|stance|agreement-participation)/")) }"""
    assert [row["x"].value for row in store.query(question, prefixes={"rdfs": str(rdflib.RDFS)})] == []


def test_the_same_graphs_give_the_same_bytes_in_another_process(graphs):
    command = [sys.executable, "-m", "mithaq", "export", str(graphs)]
    found = {subprocess.run(command, check=True, capture_output=True).stdout for _ in range(2)}
    assert found == {export([graphs])}


def test_a_file_is_written_whole_or_not_at_all(graphs, tmp_path):
    out = tmp_path / "all.ttl"
    assert export([graphs], out) == out.read_bytes()
    (graphs / "bad.ttl").write_text("no turtle", encoding="utf-8")
    with pytest.raises(DataError):
        export([graphs], out)
    assert out.read_bytes().startswith(b"@prefix")


def test_an_oxigraph_server_takes_the_export_as_it_is(graphs):
    data = export([graphs])
    with oxigraph() as origin:
        _ask(f"{origin}/store?default", data, "text/turtle")
        found = _ask(f"{origin}/query?query={quote('SELECT (COUNT(*) AS ?n) { ?s ?p ?o }')}")
    count = json.loads(found)["results"]["bindings"][0]["n"]["value"]
    assert int(count) == len(list(ox.parse(data, format=ox.RdfFormat.TURTLE)))


def _ask(address, data=None, kind="application/sparql-results+json"):
    headers = {"Content-Type" if data else "Accept": kind}
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(urllib.request.Request(address, data, headers), timeout=30) as answer:
        return answer.read()

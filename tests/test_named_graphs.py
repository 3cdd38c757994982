"""Facts, provenance, registry and ontology as named graphs beside a default graph that holds them all."""

from __future__ import annotations

import pytest

from mithaq.ask.answers import Asked, ask
from mithaq.ask.queries import question, shipped
from mithaq.errors import QueryError
from mithaq.graph.gate import check
from mithaq.graph.layers import LAYERS
from mithaq.graph.sparql import KNOWN
from mithaq.graph.store import load

COUNT = "SELECT (COUNT(*) AS ?n) "


def counted(graph, text):
    return int(graph.query(COUNT + text).rows[0][0].value)


def test_each_layer_is_a_named_graph_and_the_default_graph_holds_each_triple_once(graphs):
    graph = load([graphs])
    layers = {row[0].value for row in graph.query("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }").rows}
    assert layers == set(LAYERS)
    assert counted(graph, "{ ?s ?p ?o . FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } } }") == 0
    assert counted(graph, "{ ?s ?p ?o FILTER(BOUND(?s) || EXISTS { GRAPH ?g {} }) }") == len(graph)
    # The sample says again what the registry says: that Oman is a country.
    assert counted(graph, "{ GRAPH ?g { c:OMN a dip:Country } }") == 2
    assert (
        counted(graph, "{ c:OMN a dip:Country . FILTER EXISTS { GRAPH graph:registry { c:OMN a dip:Country } } }") == 1
    )


def test_what_was_read_can_be_told_from_what_is_known(graphs):
    graph = load([graphs])
    assert graph.query("ASK { GRAPH graph:facts { ?x dip:headsDelegationAt ?event } }").rows[0][0].value == "true"
    assert graph.query("ASK { GRAPH graph:registry { ?x dip:headsDelegationAt ?event } }").rows[0][0].value == "false"
    assert graph.query("ASK { GRAPH graph:provenance { ?x nif:anchorOf ?words } }").rows[0][0].value == "true"
    assert graph.query("ASK { GRAPH graph:ontology { dip:Country a owl:Class } }").rows[0][0].value == "true"


@pytest.mark.parametrize(
    "head",
    [
        "FROM graph:facts",
        "FROM <https://w3id.org/mithaq/graph/facts>",
        "from graph:facts FROM graph:registry",
        "FROM NAMED graph:facts FROM graph:facts",
    ],
)
def test_from_of_the_graphs_of_the_store_works(graphs, head):
    graph = load([graphs])
    assert 0 < counted(graph, head + " { ?s ?p ?o }") < len(graph)


def test_from_named_alone_leaves_the_default_graph_empty(graphs):
    graph = load([graphs])
    assert counted(graph, "FROM NAMED graph:facts { ?s ?p ?o }") == 0
    assert counted(graph, "FROM NAMED graph:facts { GRAPH ?g { ?s dip:roundOf ?o } }") == 1
    assert counted(graph, "FROM NAMED graph:facts { GRAPH graph:registry { ?s ?p ?o } }") == 0


def test_a_prefix_declared_anew_means_what_it_says(graphs):
    graph = load([graphs])
    own = "PREFIX mine: <https://w3id.org/mithaq/graph/> SELECT * FROM mine:facts { ?x dip:roundOf ?y }"
    assert len(graph.query(own).rows) == 1
    with pytest.raises(QueryError, match="refused"):
        graph.query("PREFIX graph: <http://127.0.0.1:9/> SELECT * FROM graph:facts { ?s ?p ?o }")


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * FROM <http://127.0.0.1:9/> { }",
        "SELECT * FROM graph:other { }",
        "SELECT * FROM graph:facts FROM <file:///etc/passwd> { }",
        "SELECT * FROM NAMED <http://127.0.0.1:9/> { }",
        "BASE <https://w3id.org/mithaq/graph/> SELECT * FROM <facts> { }",
        "SELECT * FROM:facts { }",
        "SELECT * FROM { }",
        "SELECT * FROM",
        "SELECT * FROM graph:fac\\-ts { }",
        "SELECT * FROM NAMED FROM graph:facts { }",
        "SELECT * FROM graph:facts { SERVICE <http://127.0.0.1:9/> { } }",
        "SELECT * FROMgraph:facts { }",
    ],
)
def test_any_other_from_is_refused(text):
    with pytest.raises(QueryError, match=r"refused, line 1, column \d+: (FROM|SERVICE) would"):
        check(text, set(LAYERS), KNOWN)


def asked(graphs, text):
    return ask(Asked(question("q", text)), [graphs])


def test_a_misspelt_prefix_gets_the_nearest_known_one(graphs):
    with pytest.raises(
        QueryError, match="unknown prefix 'skoss:'; declare it with PREFIX; the nearest known are skos:"
    ):
        asked(graphs, "ASK { ?x skoss:broader ?y }")


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("dip:hostedby", "dip:hostedBy"),
        ("dip:hasParticipants", "dip:hasParticipant"),
        ("skind:welcomes", "skind:welcome"),
        ("skos:altLable", "skos:altLabel"),
        ("c:OMNN", "c:OMN"),
    ],
)
def test_a_misspelt_name_gets_the_nearest_known_ones_and_its_place(graphs, name, nearest):
    (note,) = asked(graphs, f"SELECT * {{ ?x {name} ?y }}").notes
    assert note.startswith(f"query, line 1, column 15: nothing is called {name}; the nearest are {nearest}")


def test_a_name_that_is_known_or_declared_anew_or_quoted_is_not_complained_of(graphs):
    for text in (
        "ASK { c:OMN dip:hostedBy c:JPN }",
        "PREFIX dip: <http://x/> ASK { ?x dip:nothing ?y }",
        "ASK { ?x rdfs:label 'dip:nothing' } # dip:nothing",
        "SELECT ?x { ?x a dip:Country OPTIONAL { ?x skos:scopeNote ?y } }",
    ):
        assert asked(graphs, text).notes == ()
    assert len(asked(graphs, "SELECT ?x { ?x a dip:Country OPTIONAL { ?x dip:nothing ?y } }").notes) == 1


def test_no_shipped_question_has_a_name_that_is_not_known(graphs):
    for one in shipped():
        assert asked(graphs, one.text).notes == (), one.name

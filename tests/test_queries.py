from __future__ import annotations

import pytest
import rdflib

from mithaq.ask.answers import readable
from mithaq.ask.queries import find, query
from mithaq.ask.readings import short
from mithaq.errors import DataError, QueryError
from mithaq.graph.gate import MOST_BYTES, MOST_OPERATORS, check
from mithaq.graph.store import load

EXPECTED = {
    "agreement-status": [("اتفاقية «النقل البحري»", "اليابان", "وافق على الانضمام إليها", "")],
    "participants": [
        ("الجولة الثانية من الحوار الاقتصادي", "اليابان", "", ""),
        ("الجولة الثانية من الحوار الاقتصادي", "عُمان", "", ""),
        ("الجولة الثانية من الحوار الاقتصادي", "سالم بن ناصر التجريبي", "رئيس الجانب أو الوفد", "عُمان"),
    ],
    "stances-of-a-country": [("اليابان", "يرحب", "اتفاقية «النقل البحري»"), ("عُمان", "يرحب", "اتفاقية «النقل البحري»")],
    "topics-discussed": [],
    "who-headed-each-delegation": [("الجولة الثانية من الحوار الاقتصادي", "سالم بن ناصر التجريبي", "عُمان", "")],
}


@pytest.mark.parametrize(("name", "rows"), EXPECTED.items())
def test_each_shipped_query_gives_its_rows_on_the_sample(graphs, name, rows):
    graph = load([graphs])
    answer = graph.query(find(name).text)
    assert list(readable(graph, answer, "ar")) == rows


def test_the_evidence_query_gives_the_exact_words_of_each_fact(graphs):
    answer = query(find("evidence-of-a-fact").text, [graphs])
    words = {row[answer.variables.index("words")].value for row in answer.rows}
    assert len(answer.rows) == 17
    assert "استضافت مسقط الجولة الثانية" in words


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE"),
        ("SELECT * { sErViCe SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE"),
        ("SELECT * { { OPTIONAL { SERVICE ?x { ?s ?p ?o } } } }", "SERVICE"),
        ("SELECT * { FILTER EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } }", "SERVICE"),
        ("SELECT * { ?s ?p trueSERVICE<http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE"),
        ("PREFIX : <http://127.0.0.1:9/> SELECT * { SERVICE:x { ?s ?p ?o } }", "SERVICE"),
        ("PREFIX : <http://x/> SELECT * FROM:x { ?s ?p ?o }", "FROM"),
        ("SELECT * { ?s ?p 'not closed } # SERVICE", "quotation mark"),
        ('SELECT * { ?s ?p """not closed"" }', "quotation mark"),
        ("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", "FROM"),
        ("SELECT * FROM NAMED <http://127.0.0.1:9/> { ?s ?p ?o }", "FROM"),
        ("LOAD <http://127.0.0.1:9/>", "LOAD would change the graph"),
        ("PREFIX x: <http://x/> INSERT DATA { x:a x:b x:c }", "INSERT would change the graph"),
        ("DELETE WHERE { ?s ?p ?o }", "DELETE would change the graph"),
        ("CLEAR ALL", "CLEAR would change the graph"),
        ("SELECT * { \\u0053ERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "\\u0053"),
        ('SELECT * { ?s ?p "\\u0022 } SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } #" }', "\\u0022"),
        ("SELECT * " + "{" * 4400, "deeper"),
        ("SELECT * { FILTER(" + "(" * 4700 + ") }", "deeper"),
        ("SELECT * { ?s ?p x:a\\'" + "{" * 4400 + "' }", "deeper"),
        ("SELECT * { FILTER(" + "!" * 9000 + "true) }", "more than 500 times"),
        ("SELECT * { ?s " + "/".join(["a"] * 9000) + " ?o }", "more than 500 times"),
        ("SELECT * { {} " + "UNION {} " * (MOST_OPERATORS + 1) + "}", "more than 500 times"),
        ("#" * (MOST_BYTES + 1), "limit"),
    ],
)
def test_a_query_that_would_do_more_than_read_is_refused(text, reason):
    with pytest.raises(QueryError, match="refused") as caught:
        check(text)
    assert reason in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { ?service ?from ?load } # SERVICE <http://127.0.0.1:9/> {",
        'SELECT * { ?s ?p "SERVICE <http://127.0.0.1:9/> { FROM", """{{{{ "LOAD" (""" }',
        "SELECT * { ?s <http://x/SERVICE#from> ?o FILTER(?o < 3 && ?o > 1) }",
        "SELECT * { ?s skos:service ?o }",
        "SELECT * { ?s ?p 'x'@ar-EG-from ; skos:from-x-y/^skos:service ?o_from , '''SERVICE'' ' # {''' }",
        "SELECT * { _:service ?p <<( ?s ?p -1.5e-3 )>> FILTER(?a<?b&&?c>?d) } VALUES (?x ?y) { (UNDEF 1) }",
        'SELECT * { ?s ?p "caf\\u00e9" }',
        "ASK { ?s dip:hostedBy/dip:bodyOf* ?o . FILTER NOT EXISTS { ?o a dip:Country } }",
    ],
)
def test_harmless_words_comments_and_strings_are_not_taken_for_commands(text):
    check(text)


def test_a_malformed_query_is_reported_with_line_and_column(graphs):
    with pytest.raises(QueryError, match=r"line 2, column 5: 'WHER' is not expected here"):
        query("SELECT ?x\n    WHER { ?x a dip:Country }", [graphs])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "SELECT * { ?e dip:hostedBy }",
            "line 1, column 12: '?e' is not expected here, or what follows up to column 28",
        ),
        ("SELECT * {\n ?a ?b ?c\n} LIMIT ten", "line 3, column 3: 'LIMIT' is not expected here, or what follows up to"),
        (
            "SELECT * {\n ?a ?b ?c .\n ?a ?d\n}",
            "line 3, column 2: '?a' is not expected here, or what follows up to line 4",
        ),
        ("SELECT * { ?e dip:hostedBy ?h", "line 1, column 30: the end of the query is not expected here"),
        ("SELECT ?a { ?a ?b ?c } GROUP BY ?b", "column 35: The SELECT contains a variable that is unbound"),
        ("SELECT (?x AS ?y) (?z AS ?y) { ?x ?z ?c }", "column 42: Duplicated variable name in SELECT"),
        ("SELECT * { ?a ?b <http://[x> }", "column 29: IRI parsing failed"),
        ("SELECT * { ?a ?b ?c BIND(1 AS ?a) }", "column 36: no engine can do what is asked; is a variable bound twice"),
    ],
)
def test_a_mistake_is_said_to_stand_between_where_it_begins_and_where_it_is_noticed(graphs, text, said):
    with pytest.raises(QueryError) as caught:
        query(text, [graphs])
    assert said in str(caught.value)
    assert "[_]" not in str(caught.value)


def test_an_unknown_prefix_is_reported_on_one_line(graphs):
    with pytest.raises(QueryError) as caught:
        query("SELECT ?x { ?x a nope:Country }", [graphs])
    assert "line 1, column 18: unknown prefix 'nope:'" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_the_prefixes_of_the_vocabulary_need_no_declaration_and_may_have_one(graphs):
    plain = query("SELECT ?x { ?x dip:roundOf ?d }", [graphs])
    declared = query("PREFIX dip: <https://w3id.org/mithaq/ont#> SELECT ?x { ?x dip:roundOf ?d }", [graphs])
    assert plain == declared
    assert plain.rows[0][0].value.endswith("/round/JPN-OMN-economic-2")


def test_ask_and_construct_give_tables_too(graphs):
    assert query("ASK { c:OMN a dip:Country }", [graphs]).rows[0][0].value == "true"
    built = query("CONSTRUCT { ?d dip:hasRound ?r } { ?r dip:roundOf ?d }", [graphs])
    assert built.variables == ("subject", "predicate", "object")
    assert len(built.rows) == 1


def test_an_unknown_name_gets_the_nearest_known_ones_or_else_all():
    with pytest.raises(QueryError, match="one of the nearest, who-headed-each-delegation"):
        find("who-headed-everything")
    with pytest.raises(QueryError, match="one of the nearest, countries-at-an-event"):
        find("countries")
    with pytest.raises(QueryError, match=r"one of activity-by-month, .*, who-ratified-or-acceded$"):
        find("zzzz")


def test_a_query_file_that_is_missing_or_no_text_is_named(tmp_path):
    with pytest.raises(DataError, match=r"none\.rq: .*No such file.*; give a file that may be read, or a name that"):
        find(str(tmp_path / "none.rq"))
    (tmp_path / "bad.rq").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DataError, match="UTF-8"):
        find(str(tmp_path / "bad.rq"))


def test_a_graph_that_is_no_turtle_is_named_and_nothing_is_loaded(tmp_path):
    bad = tmp_path / "bad.ttl"
    bad.write_text("this is no turtle", encoding="utf-8")
    with pytest.raises(DataError, match=r"bad\.ttl"):
        load([bad])


def test_an_empty_folder_says_what_to_run_first(tmp_path):
    with pytest.raises(DataError, match="mithaq build"):
        load([tmp_path])


def test_the_facts_of_one_document_bring_their_evidence_along(graphs):
    assert len(load([graphs / "talks.ttl"])) == len(load([graphs]))


def test_rdflib_gets_what_rdf_1_1_has(tmp_path):
    said = r'<http://e/s> <http://e/p> "x"@en--rtl , "y"@ar , "z" , 1 , <http://e/\u00a0x> , _:a.b , <<( <http://e/s> <http://e/p> 2 )>> .'
    (tmp_path / "a.ttl").write_text(said, encoding="utf-8")
    values = [*load([tmp_path / "a.ttl"]).to_rdflib().objects(rdflib.URIRef("http://e/s"), rdflib.URIRef("http://e/p"))]
    (blank,) = {value for value in values if isinstance(value, rdflib.BNode)}
    assert set(values) == {
        rdflib.Literal("x", lang="en"), rdflib.Literal("y", lang="ar"), rdflib.Literal("z"), rdflib.Literal(1),
        rdflib.URIRef("http://e/\u00a0x"), blank,
    }  # fmt: skip
    assert len(values) == 6


def test_rdflib_and_networkx_get_the_same_graph(graphs):
    graph = load([graphs])
    assert len(graph.to_rdflib()) == len(graph)
    network = graph.to_networkx()
    base = "https://w3id.org/mithaq/id/"
    assert network.has_edge(
        f"{base}person/x-OMN-test", f"{base}country/OMN", key="https://w3id.org/mithaq/ont#represents"
    )
    assert network.nodes[f"{base}country/OMN"]["labels"]["ar"] == "عُمان"


def test_an_iri_without_a_label_is_shown_with_its_prefix():
    assert short("https://w3id.org/mithaq/id/part/x") == "https://w3id.org/mithaq/id/part/x"
    assert short("https://w3id.org/mithaq/id/country/OMN") == "c:OMN"
    assert short("https://w3id.org/mithaq/id/participation/a--b") == "part:a--b"

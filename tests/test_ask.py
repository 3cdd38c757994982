"""`mithaq query`: names, files, standard input, text; parameters as terms; the formats of W3C."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import subprocess
import sys
from xml.etree import ElementTree as ET

import pyoxigraph as ox
import pytest

from mithaq.ask.answers import Asked, ask
from mithaq.ask.parameters import Parameter, bind, term
from mithaq.ask.queries import find, question
from mithaq.errors import DataError, QueryError
from mithaq.graph.store import load
from mithaq.vocabulary import PREFIXES

OMAN = PREFIXES["c"] + "OMN"
HELD = "SELECT ?event { ?event dip:hasParticipant ?country }"
WITH_COUNTRY = f"# parameter country: country\n{HELD}"
LONGEST_LINE = 400
INJECTIONS = (
    "x' } INSERT DATA { c:OMN a dip:Country } #",
    'x" } UNION { ?s ?p ?o } #',
    "c:OMN> } UNION { ?s ?p ?o } #",
    "<http://x/> } SERVICE <http://127.0.0.1:9/> { ?s ?p ?o",
    "https://x/> } UNION { ?s ?p ?o } #",
    "https://x/\\u003e } { ",
    "\n} DROP ALL #",
    "}",
    "{{{{",
    '"""',
    "\\",
    "\\u0022 } #",
    "2026-01-01'^^xsd:date } #",
    "?s",
    "$event",
    "\ufeff\u202e}",
    "a" * 100_000,
)


def mithaq(*arguments, folder=None, **options):
    """The finished command, as a user starts it."""
    command = [sys.executable, "-m", "mithaq", *map(str, arguments)]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False, **options)


def answered(graphs, text, **options):
    return ask(Asked(question("q", text), **options), [graphs])


@pytest.mark.usefixtures("graphs")
def test_a_query_may_stand_in_a_file_on_standard_input_or_in_the_command(tmp_path):
    text = "SELECT ?who { ?who dip:headsDelegationAt ?event }"
    (tmp_path / "own.rq").write_text(text, encoding="utf-8")
    found = {
        mithaq("query", *words, "--format", "csv", folder=tmp_path, input=text.encode()).stdout
        for words in (("own.rq",), ("-",), ("-e", text), ("--expression", text))
    }
    assert found == {b"who\r\nhttps://w3id.org/mithaq/id/person/x-OMN-test\r\n"}


@pytest.mark.parametrize(
    "words",
    [
        ("participants", "topics-discussed"),
        ("participants", "-e", "ASK {}"),
        ("participants", "-x"),
        ("participants", "--country"),
        ("participants", "--format", "pdf"),
        ("--country", "OM"),
    ],
    ids=" ".join,
)
def test_what_is_no_usage_is_exit_status_2(graphs, words):
    done = mithaq("query", *words, folder=graphs.parent)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


@pytest.mark.usefixtures("graphs")
def test_a_parameter_that_the_query_has_not_is_named_with_those_it_has(tmp_path):
    (tmp_path / "own.rq").write_text(WITH_COUNTRY, encoding="utf-8")
    done = mithaq("query", "own.rq", "--contry", "OM", folder=tmp_path)
    assert (done.returncode, done.stderr) == (1, b"mithaq: own.rq: no parameter --contry; it takes --country\n")


@pytest.mark.parametrize("written", ["OM", "om", "OMN", "Oman", "oman", "عُمان", "عمان", "سلطنة عُمان", "c:OMN", OMAN])
def test_a_country_is_known_by_its_codes_its_names_and_its_iri(graphs, written):
    assert answered(graphs, WITH_COUNTRY, given={"country": written}).rows == (("الجولة الثانية من الحوار الاقتصادي",),)


def test_a_country_that_takes_no_part_gives_no_rows_and_none_given_gives_all(graphs):
    assert answered(graphs, WITH_COUNTRY, given={"country": "Norway"}).rows == ()
    assert len(answered(graphs, WITH_COUNTRY).rows) == 2


def test_a_default_holds_where_nothing_is_given(graphs):
    text = WITH_COUNTRY.replace("country\n", "country = Norway\n", 1)
    assert answered(graphs, text).rows == ()
    assert len(answered(graphs, text, given={"country": "JP"}).rows) == 1


def test_other_things_are_known_by_the_names_that_the_graph_gives_them(graphs):
    graph = load([graphs])
    person = term("official", "سالم بن ناصر التجريبي", graph)
    assert person.value == PREFIXES["person"] + "x-OMN-test"
    assert term("agreement", "اتفاقية «النقل البحري»", graph).value == PREFIXES["agr"] + "x-sea-transport"
    assert term("event", "الجولة الثانية من الحوار الاقتصادي", graph).value == PREFIXES["round"] + "JPN-OMN-economic-2"
    assert term("actor", "OM", graph).value == OMAN
    assert term("code", "welcomes", graph).value == PREFIXES["skind"] + "welcome"


def test_an_unknown_name_gets_the_nearest_known_ones(graphs):
    graph = load([graphs])
    with pytest.raises(QueryError, match="no country is named 'Omam'; the nearest are Oman"):
        term("country", "Omam", graph)
    with pytest.raises(QueryError, match="the nearest are سالم بن ناصر التجريبي"):
        term("official", "سالم ناصر التجريبي", graph)
    with pytest.raises(QueryError, match="no official is named 'سالم'; the nearest are سالم بن ناصر التجريبي"):
        term("official", "سالم", graph)


def test_values_have_their_datatypes_and_what_is_none_is_refused(graphs):
    graph = load([graphs])
    assert str(term("date", "2026-01", graph)) == '"2026-01"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'
    assert str(term("number", "7", graph)) == '"7"^^<http://www.w3.org/2001/XMLSchema#integer>'
    for kind, value in (("date", "2026-02-30"), ("date", "yesterday"), ("number", "-1"), ("number", "1e9")):
        with pytest.raises((DataError, QueryError)):
            term(kind, value, graph)
    with pytest.raises(QueryError, match="--since: '2026-13': no real date"):
        answered(graphs, "# parameter since: date\nASK {}", given={"since": "2026-13"})


def said_or_found(graphs, text, value):
    """What is wrong with the answer: rows that came back, or an error that is not one clear line."""
    try:
        rows = answered(graphs, text, given={"x": value}).rows
    except QueryError as error:
        clear = str(error).startswith("q: ") and str(error).isprintable() and len(str(error)) < LONGEST_LINE
        return "" if clear else str(error)
    return str(rows or "")


@pytest.mark.parametrize(
    "kind", ["country", "official", "agreement", "event", "topic", "thing", "date", "number", "text"]
)
@pytest.mark.parametrize("value", INJECTIONS)
def test_an_injection_gives_no_rows_or_one_clear_line(graphs, kind, value):
    text = f"# parameter x: {kind}\nSELECT ?s {{ ?s ?p ?x FILTER(STRSTARTS(STR(?s), 'https://w3id.org/mithaq/id/')) }}"
    assert said_or_found(graphs, text, value) == ""


@pytest.mark.parametrize("value", INJECTIONS)
def test_a_text_is_bound_as_it_is(value):
    (name,) = (bind("SELECT ?x { }", {"x": [ox.Literal(value)]}),)
    assert [row["x"].value for row in ox.Store().query(name)] == [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SELECT ?x { ?x a ?y }", "SELECT ?x { VALUES ?x { <a:b> } ?x a ?y }"),
        ("CONSTRUCT { ?x a ?y } WHERE { ?x a ?y }", "CONSTRUCT { ?x a ?y } WHERE { VALUES ?x { <a:b> } ?x a ?y }"),
        ("SELECT (EXISTS { ?x a ?y } AS ?z) { }", "SELECT (EXISTS { ?x a ?y } AS ?z) { VALUES ?x { <a:b> } }"),
        ("ASK # {\n{ }", "ASK # {\n{ VALUES ?x { <a:b> } }"),
        ("DESCRIBE ?x { }", "DESCRIBE ?x { VALUES ?x { <a:b> } }"),
    ],
)
def test_parameters_are_bound_at_the_head_of_the_outermost_group(text, expected):
    assert bind(text, {"x": [ox.NamedNode("a:b")]}) == expected
    assert bind(text, {}) == text


def test_a_query_without_a_group_cannot_be_given_anything():
    with pytest.raises(QueryError, match="no group"):
        bind("DESCRIBE c:OMN", {"x": [ox.NamedNode("a:b")]})


def test_a_parameter_line_of_an_unknown_kind_or_name_is_refused():
    with pytest.raises(DataError, match="no kind 'planet'; choose one of country"):
        question("q", "# parameter x: planet\nASK {}")
    with pytest.raises(DataError, match="a name has small letters"):
        question("q", "# parameter X y: date\nASK {}")
    assert question("q", "# parameter first-day: date = 2026\nASK {}").parameters == (
        Parameter("first-day", "date", "2026"),
    )
    assert Parameter("first-day", "date").variable == "first_day"


ROWS = 'SELECT * { VALUES (?a ?b) { ("x,\\"y\\"\\n" "ع"@ar) (c:OMN UNDEF) (7 true) } }'


def test_csv_and_tsv_are_those_of_w3c(graphs):
    data = answered(graphs, ROWS, form="csv").data
    assert data == 'a,b\r\n"x,""y""\n",ع\r\nhttps://w3id.org/mithaq/id/country/OMN,\r\n7,true\r\n'.encode()
    assert len(list(csv.reader(io.StringIO(data.decode(), newline="")))) == 4
    assert answered(graphs, ROWS, form="tsv").data.decode().splitlines()[0:2] == ["?a\t?b", '"x,\\"y\\"\\n"\t"ع"@ar']


def test_json_is_that_of_w3c(graphs):
    found = json.loads(answered(graphs, ROWS, form="json").data)
    assert found["head"] == {"vars": ["a", "b"]}
    assert found["results"]["bindings"][0] == {
        "a": {"type": "literal", "value": 'x,"y"\n'},
        "b": {"type": "literal", "value": "ع", "xml:lang": "ar"},
    }
    assert found["results"]["bindings"][1] == {"a": {"type": "uri", "value": OMAN}}
    assert json.loads(answered(graphs, "ASK {}", form="json").data) == {"head": {}, "boolean": True}


def test_xml_is_that_of_w3c(graphs):
    space = "{http://www.w3.org/2005/sparql-results#}"
    root = ET.fromstring(answered(graphs, ROWS, form="xml").data)  # noqa: S314 - our own bytes
    assert root.tag == f"{space}sparql"
    assert [node.get("name") for node in root.iter(f"{space}variable")] == ["a", "b"]
    assert len(list(root.iter(f"{space}result"))) == 3
    root = ET.fromstring(answered(graphs, "ASK { c:OMN a dip:Agreement }", form="xml").data)  # noqa: S314
    assert root.find(f"{space}boolean").text == "false"


@pytest.mark.parametrize("form", ["json", "xml", "csv", "tsv"])
def test_solutions_without_variables_are_counted_in_every_format(graphs, form):
    data = answered(graphs, "SELECT * { {} UNION {} }", form=form).data
    read = {"json": ox.QueryResultsFormat.JSON, "xml": ox.QueryResultsFormat.XML}
    if form in read:
        assert len(list(ox.parse_query_results(data, format=read[form]))) == 2
    else:
        assert data.count(b"\n") == 3


def test_markdown_has_labels_and_no_cell_that_breaks_its_row(graphs):
    text = 'SELECT ?c ?x { VALUES (?c ?x) { (c:OMN "a|b\\nc\\\\") } }'
    assert answered(graphs, text, form="md").data.decode().splitlines() == [
        "| c | x |",
        "| --- | --- |",
        "| Oman | a\\|b c\\\\ |",
    ]
    assert "| c:OMN |" in answered(graphs, text, form="md", iris=True).data.decode()
    assert "| عُمان |" in answered(graphs, text, form="md", language="ar").data.decode()


def test_construct_gives_turtle_n_triples_and_json_ld_of_the_same_triples(graphs):
    text = "CONSTRUCT { ?d dip:hasRound ?r } { ?r dip:roundOf ?d }"
    read = {"ttl": ox.RdfFormat.TURTLE, "nt": ox.RdfFormat.N_TRIPLES, "jsonld": ox.RdfFormat.JSON_LD}
    found = [
        {quad.triple for quad in ox.parse(answered(graphs, text, form=form).data, format=kind)}
        for form, kind in read.items()
    ]
    assert len(found[0]) == 1
    assert found[0] == found[1] == found[2]


def test_describe_says_what_is_known_of_a_thing_and_blank_nodes_do_not_change(graphs):
    assert b'"Oman"@en' in answered(graphs, "DESCRIBE c:OMN", form="ttl").data
    text = "CONSTRUCT { [] rdfs:label ?l } { c:OMN rdfs:label ?l }"
    found = answered(graphs, text, form="ttl").data
    assert found == answered(graphs, text, form="ttl").data
    assert len(list(ox.parse(found, format=ox.RdfFormat.TURTLE))) == 2


@pytest.mark.parametrize(
    ("text", "form", "words"),
    [
        ("ASK {}", "ttl", "ASK gives yes or no; choose one of csv"),
        ("SELECT * {}", "jsonld", "SELECT gives rows"),
        ("DESCRIBE c:OMN", "csv", "choose one of ttl, nt, jsonld"),
    ],
)
def test_a_format_that_an_answer_has_not_is_refused_with_those_it_has(graphs, text, form, words):
    with pytest.raises(QueryError, match=words):
        answered(graphs, text, form=form)


@pytest.mark.parametrize(
    ("text", "status", "said"), [("ASK {}", 0, b"yes\n"), ("ASK { c:OMN a dip:Post }", 3, b"no\n")]
)
def test_ask_is_yes_or_no_and_with_exit_status_0_or_3(graphs, text, status, said):
    done = mithaq("query", "-e", text, "--exit-status", folder=graphs.parent)
    assert (done.returncode, done.stdout, done.stderr) == (status, said, b"")
    assert mithaq("query", "-e", text, folder=graphs.parent).returncode == 0


def test_ask_is_answered_in_arabic_too(graphs):
    assert answered(graphs, "ASK {}", language="ar").rows == (("نعم",),)


@pytest.mark.usefixtures("graphs")
def test_out_writes_a_file_in_the_format_of_its_ending(tmp_path):
    done = mithaq("query", "-e", HELD, "--out", "held.json", folder=tmp_path)
    assert (done.returncode, done.stdout) == (0, b"wrote held.json\n")
    assert len(json.loads((tmp_path / "held.json").read_bytes())["results"]["bindings"]) == 2
    done = mithaq("query", "-e", HELD, "--out", "held.pdf", folder=tmp_path)
    assert done.returncode == 1
    assert b"--format csv|tsv|" in done.stderr
    assert not (tmp_path / "held.pdf").exists()


def test_with_iris_the_table_has_prefixed_names(graphs):
    done = mithaq("query", "-e", HELD, "--iris", folder=graphs.parent)
    assert b"round:JPN-OMN-economic-2" in done.stdout


def on_a_terminal(folder, *arguments):
    """What a command shows on a terminal that knows no colours, which counts as one of 80 columns."""
    master, slave = pty.openpty()
    command = [sys.executable, "-m", "mithaq", *arguments]
    environment = {**os.environ, "TERM": "dumb"}
    done = subprocess.run(command, cwd=folder, stdout=slave, env=environment, check=False)
    os.close(slave)
    shown = os.read(master, 1 << 16).decode()
    os.close(master)
    assert done.returncode == 0
    return shown.replace("\r\n", "\n")


def test_a_table_of_twice_the_width_of_the_terminal_is_told_row_by_row(graphs):
    values = '("{0}" "س {0}" "") ("b" "c" "d")'.format("long " * 25)
    shown = on_a_terminal(graphs.parent, "query", "-e", f"SELECT * {{ VALUES (?one ?other ?third) {{ {values} }} }}")
    lines = [line.strip("\u2068\u2069 ") for line in shown.splitlines()]
    assert lines[:3] == ["", "", "one    " + ("long " * 14).rstrip()]
    assert lines[4] == "other  \u2068س " + ("long " * 14).rstrip()
    assert lines[-6:] == ["", "one    b", "other  c", "third  d", "", "2 rows"]
    narrow = on_a_terminal(graphs.parent, "query", "-e", 'SELECT * { VALUES (?one ?other) { ("b" "c") } }')
    assert [line.split() for line in narrow.splitlines() if "b" in line] == [["b", "c"]]


def test_on_a_terminal_a_format_cannot_command_it(graphs):
    text = 'SELECT ?x { VALUES ?x { "\\u009b31m\\u202e" } }'.replace("\\u009b", "\u009b").replace("\\u202e", "\u202e")
    shown = on_a_terminal(graphs.parent, "query", "-e", text, "--format", "csv")
    assert "\\u009b31m\\u202e" in shown
    assert "\u202e" not in shown


MEETING = """
event:without-a-name a dip:Meeting ; dip:hasParticipant c:OMN , c:JPN , {people} ; schema:startDate "2031-05-03"^^xsd:date .
person:one a dip:Official ; rdfs:label "Mina"@en , "مينا"@ar . person:two a dip:Official ; rdfs:label "Anas"@en .
person:three a dip:Official ; rdfs:label "Zaki"@en . person:four a dip:Official ; rdfs:label "Badr"@en .
event:of-nobody a dip:Visit .
"""
HEADS = "".join(f"@prefix {prefix}: <{space}> .\n" for prefix, space in PREFIXES.items())


@pytest.mark.parametrize(
    ("people", "language", "shown"),
    [
        ("c:KEN", "en", "Meeting (Japan, Kenya, Oman, 2031-05-03)"),
        ("person:one , person:two", "en", "Meeting (Anas, Mina, 2031-05-03)"),
        ("person:one , person:two", "ar", "اجتماع (Anas، مينا، 2031-05-03)"),
        ("person:one , person:two , person:three , person:four", "en", "Meeting (Anas, Badr, Mina, …, 2031-05-03)"),
    ],
)
def test_an_event_that_no_text_names_is_told_by_its_kind_and_who_took_part(tmp_path, people, language, shown):
    (tmp_path / "a.ttl").write_text(HEADS + MEETING.format(people=people), encoding="utf-8")
    text = question("q", "SELECT ?e { ?e a ?kind FILTER(STRSTARTS(STR(?e), STR(event:))) } ORDER BY DESC(?kind)")
    assert ask(Asked(text, language=language), [tmp_path]).rows == (("event:of-nobody",), (shown,))
    assert ask(Asked(text, iris=True), [tmp_path]).rows == (("event:of-nobody",), ("event:without-a-name",))


@pytest.mark.parametrize(
    ("language", "stance", "body"),
    [
        ("en", "welcomes: the new road", "Government body (Oman, Envoy for Ports)"),
        ("ar", "يرحب: الطريق", "جهة حكومية (عُمان، Envoy for Ports)"),
    ],
)
def test_a_stance_and_a_body_that_no_text_names_are_told_by_what_they_say_and_who_holds_a_post(
    tmp_path, language, stance, body
):
    (tmp_path / "a.ttl").write_text(
        HEADS
        + 'st:a a dip:Stance ; dip:stanceKind skind:welcome ; dip:stanceAbout topic:x-road ; dcterms:description "the new road"@en .'
        ' topic:x-road rdfs:label "الطريق"@ar . body:OMN-x a dip:GovernmentBody ; dip:bodyOf c:OMN .'
        ' post:OMN-x-y dip:postIn body:OMN-x ; rdfs:label "Envoy for Ports"@en .',
        encoding="utf-8",
    )
    text = question("q", "SELECT ?s ?b { ?s a dip:Stance . ?b dip:bodyOf c:OMN FILTER(STRENDS(STR(?b), '-x')) }")
    assert ask(Asked(text, language=language), [tmp_path]).rows == ((stance, body),)


def test_about_says_what_a_query_answers_and_takes_and_shows_it():
    done = subprocess.run(
        [sys.executable, "-m", "mithaq", "query", "agreement-status", "--about"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    asked = find("agreement-status")
    said = [asked.title("en"), asked.title("ar"), asked.description("en"), asked.description("ar"), "--since DATE"]
    assert all(words in " ".join(done.stdout.replace("\u2068", "").replace("\u2069", "").split()) for words in said)
    assert done.stdout.endswith(asked.body)
    assert asked.body.startswith("SELECT")


def test_a_name_that_means_two_things_is_asked_back_with_both(graphs):
    (graphs / "more.ttl").write_text(
        (graphs / "talks.ttl").read_text("utf-8").replace("agr:x-sea-transport", "agr:x-other"), encoding="utf-8"
    )
    with pytest.raises(
        QueryError, match=r"names 2 of the kind agreement: give one by its IRI: .*x-other.*x-sea-transport"
    ):
        term("agreement", "اتفاقية «النقل البحري»", load([graphs]))


@pytest.mark.parametrize("text", ["", " \n"])
def test_an_empty_query_is_named_as_such(graphs, text):
    with pytest.raises(QueryError, match="query: it is empty; write one, such as SELECT"):
        ask(Asked(question("q", text)), [graphs])

"""Answers in W3C's formats against the files of W3C's own test suites (tests/data/w3c): their query on their data.

Compared is what a file says, with nothing of ours that reads it. Only this may differ: the names of blank nodes, the
order of rows, the type of a plain literal (RDF 1.1 has given it one), and how a number or a language tag is spelt, for
the engine keeps numbers and not their spelling, integers of any kind as such, and tags in small letters.
"""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pyoxigraph as ox
import pytest

from mithaq.ask.formats import written
from mithaq.graph.sparql import evaluate, evaluate_packed, unpacked

SUITES = Path(__file__).parent / "data" / "w3c"
XSD = "http://www.w3.org/2001/XMLSchema#"
NUMBERS = {f"{XSD}{name}": name for name in ("integer", "decimal", "double")} | {f"{XSD}negativeInteger": "integer"}
MF, QT = (
    "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#",
    "http://www.w3.org/2001/sw/DataAccess/tests/test-query#",
)
WITHOUT_MANIFEST = [
    ("functions/strlang02.rq", "functions/data.ttl", "functions/strlang02.srx"),
    ("functions/contains01.rq", "functions/data.ttl", "functions/contains01.srx"),
    ("functions/plus-1.rq", "functions/data-builtin-3.ttl", "functions/plus-1.srx"),
    ("distinct/no-distinct-1.rq", "distinct/data-node.ttl", "distinct/no-distinct-node.srx"),
    ("distinct/distinct-2.rq", "distinct/data-opt.ttl", "distinct/distinct-opt.srx"),
    ("ask/ask-1.rq", "ask/data.ttl", "ask/ask-1.srx"),
    ("ask/ask-4.rq", "ask/data.ttl", "ask/ask-4.srx"),
]
"""Of larger suites, whose manifests name more than is kept: query, data, result."""


def listed(folder):
    """The tests of a suite as its manifest names them."""
    store = ox.Store()
    base = (SUITES / folder / "manifest.ttl").as_uri()
    store.load(path=str(SUITES / folder / "manifest.ttl"), format=ox.RdfFormat.TURTLE, base_iri=base)
    rows = store.query(
        "SELECT ?query ?data ?result { ?test mf:action [ qt:query ?query ; qt:data ?data ] ; mf:result ?result }",
        prefixes={"mf": MF, "qt": QT},
    )
    return sorted(tuple(f"{folder}/{node.value.rpartition('/')[2]}" for node in row) for row in rows)


TESTS = [*listed("csv-tsv-res"), *listed("json-res"), *WITHOUT_MANIFEST]


class Names:
    """Calls blank nodes by the order in which they come."""

    def __init__(self):
        self.known = {}

    def __call__(self, name):
        return self.known.setdefault(name, f"_:{len(self.known)}")


def term(kind, value, datatype="", language=""):
    """A term as it is compared."""
    if datatype in NUMBERS:
        return float(value), NUMBERS[datatype]
    return kind, value, "" if datatype == f"{XSD}string" else datatype, language.lower()


def value(text):
    """A text, as a number where it is one."""
    return float(text) if re.fullmatch(r"[+-]?[\d.]+(?:[eE][+-]?\d+)?", text) else text


def of_json(data):
    """Variables and rows, or the boolean."""
    told, names = json.loads(data), Names()
    if "boolean" in told:
        assert set(told) <= {"head", "boolean"}
        return told["boolean"]

    def read(cell):
        kind = {"typed-literal": "literal"}.get(cell["type"], cell["type"])  # as some wrote before 2013
        value = names(cell["value"]) if kind == "bnode" else cell["value"]
        return term(kind, value, cell.get("datatype", ""), cell.get("xml:lang", ""))

    rows = [{name: read(cell) for name, cell in row.items()} for row in told["results"]["bindings"]]
    return told["head"]["vars"], sorted(map(repr, rows))


def of_xml(data):
    root, names = ET.fromstring(data), Names()  # noqa: S314 - files of ours
    space = "{http://www.w3.org/2005/sparql-results#}"
    assert root.tag == f"{space}sparql"
    if (said := root.find(f"{space}boolean")) is not None:
        return said.text == "true"

    def read(cell):
        kind = cell.tag.removeprefix(space)
        value = names(cell.text) if kind == "bnode" else cell.text or ""
        language = cell.get("{http://www.w3.org/XML/1998/namespace}lang", "")
        return term(kind, value, cell.get("datatype", ""), language)

    variables = [one.get("name") for one in root.iterfind(f"{space}head/{space}variable")]
    rows = [{one.get("name"): read(one[0]) for one in row} for row in root.iterfind(f"{space}results/{space}result")]
    return variables, sorted(map(repr, rows))


def of_csv(data):
    names = Names()
    head, *rows = csv.reader(io.StringIO(data.decode(), newline=""), strict=True)

    return head, sorted(repr([names(cell) if cell.startswith("_:") else value(cell) for cell in row]) for row in rows)


WRITTEN = re.compile(r'"((?:[^"\\]|\\.)*)"(?:\^\^<([^>]*)>|@([\w-]+))?')


def of_tsv(data):
    names = Names()
    head, *rows = (line.split("\t") for line in data.decode().removesuffix("\n").split("\n"))

    def read(cell):
        if found := WRITTEN.fullmatch(cell):
            return term("literal", found[1], found[2] or "", found[3] or "")
        if cell.startswith("_:"):
            return names(cell)
        if cell and not cell.startswith("<"):
            kind = "double" if "e" in cell.lower() else "decimal" if "." in cell else "integer"
            return term("literal", cell, f"{XSD}{kind}")
        return cell

    return head, sorted(repr([read(cell) for cell in row]) for row in rows)


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("SELECT * { ?z ?b ?a }", ("z", "b", "a")),
        (
            "# SELECT ?q\nPREFIX x: <x:> select distinct* { { SELECT ?z ?y { ?z ?y ?a } } ?b ?c $z }",
            ("z", "y", "b", "c"),
        ),
        ("SELECT ?a (COUNT(*) AS ?n) { ?z ?b ?a } GROUP BY ?a", ("a", "n")),
        ("SELECT ?b ?a { { SELECT * { ?z ?b ?a } } }", ("b", "a")),
        ("SELECT * { }", ()),
        ('SELECT * { ?z ?b "?a" . ?y ?x ?a }', ("z", "b", "y", "x", "a")),
    ],
)
def test_the_columns_of_a_star_come_in_the_order_in_which_the_query_names_them(text, columns):
    assert evaluate(ox.Store(), text).variables == columns


READERS = {"csv": of_csv, "tsv": of_tsv, "srj": of_json, "srx": of_xml}
FORMS = {"srj": "json", "srx": "xml"}


def test_the_suites_are_there():
    assert [sum(result.endswith(f".{ending}") for _, _, result in TESTS) for ending in READERS] == [3, 3, 4, 7]


@pytest.mark.parametrize("apart", [False, True], ids=["here", "through a worker's bytes"])
@pytest.mark.parametrize(("query", "data", "result"), TESTS, ids=[result for _, _, result in TESTS])
def test_an_answer_is_written_as_the_suite_has_it(query, data, result, apart):
    store, text = ox.Store(), (SUITES / query).read_text("utf-8")
    store.load(path=str(SUITES / data), format=ox.RdfFormat.TURTLE)
    answer = unpacked(evaluate_packed(store, text, 1000)) if apart else evaluate(store, text)
    ending = result.rpartition(".")[2]
    ours = written(answer, FORMS.get(ending, ending))
    read = READERS[ending]
    assert read(ours) == read((SUITES / result).read_bytes())
    if ending == "csv":
        assert ours.count(b"\r\n") == ours.count(b"\n")  # RFC 4180


KINDS = {"NamedNode": "URIRef", "BlankNode": "BNode", "Literal": "Literal"}


@pytest.mark.parametrize("form", ["json", "xml", "tsv"])
@pytest.mark.parametrize(
    ("query", "data"),
    sorted({test[:2] for test in TESTS}),
    ids=[test[0] for test in sorted({one[:2] for one in TESTS})],
)
def test_another_library_reads_the_same_terms(query, data, form):
    from rdflib.query import Result

    store, text = ox.Store(), (SUITES / query).read_text("utf-8")
    store.load(path=str(SUITES / data), format=ox.RdfFormat.TURTLE)
    answer = evaluate(store, text)
    if form == "tsv" and (answer.kind == "boolean" or len(answer.variables) == 1):
        return  # it has no TSV of a boolean, and takes an empty line for none at all
    read = Result.parse(io.BytesIO(written(answer, form)), format=form)
    if answer.kind == "boolean":
        assert read.askAnswer is (answer.rows[0][0].value == "true")
        return
    assert [str(name) for name in read.vars] == list(answer.variables)
    cells = [{str(name): (type(cell).__name__, str(cell)) for name, cell in row.items()} for row in read.bindings]
    for row, here in zip(cells, answer.rows, strict=True):
        bound = {name: cell for name, cell in zip(answer.variables, here, strict=True) if cell is not None}
        assert {name: kind for name, (kind, _) in row.items()} == {
            name: KINDS[type(cell).__name__] for name, cell in bound.items()
        }
        assert {name: value(text) for name, (kind, text) in row.items() if kind != "BNode"} == {
            name: value(cell.value) for name, cell in bound.items() if not isinstance(cell, ox.BlankNode)
        }

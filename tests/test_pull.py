"""A pull writes what a store has, whatever a store answers: into the folder that was given, and nowhere else."""

from __future__ import annotations

import asyncio
import gzip
from concurrent.futures import ThreadPoolExecutor

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from servers import answers, played

from mithaq.errors import DataError, SendError
from mithaq.graph.store import load
from mithaq.send.payload import cut, graph_names, place_in, value
from mithaq.send.pull import _file_name, pull
from mithaq.send.push import Target
from mithaq.send.selection import TEMPLATE, named, select
from mithaq.send.transport import Patience

EVERY = "{name}"


def target(server, **options):
    return Target(server.address, server.kind, patience=Patience(5, 0), **options)


def put(server, graph, turtle):
    server.store.load(turtle.encode(), format=ox.RdfFormat.TURTLE, to_graph=ox.NamedNode(graph))


@pytest.fixture
def server():
    with played("fuseki") as running:
        yield running


def test_facts_and_evidence_are_two_files_again(server, graphs, tmp_path):
    for name in ("talks.ttl", "talks.prov.ttl"):
        put(server, "https://w3id.org/mithaq/graph/talks", (graphs / name).read_text("utf-8"))
    (pulled,) = pull(target(server), tmp_path / "out", ["https://w3id.org/mithaq/graph/{name}"])
    assert pulled.files == ("talks.ttl", "talks.prov.ttl")
    for name in pulled.files:
        assert load([tmp_path / "out" / name], background=False).triples() == {
            *load([graphs / name], background=False).triples()
        }


def test_a_store_is_reached_also_where_a_loop_runs_as_in_a_notebook(server, tmp_path):
    put(server, "https://w3id.org/mithaq/graph/facts/talks", "<x:a> <x:b> 1 .")

    async def cell():
        return pull(target(server), tmp_path / "out")

    with ThreadPoolExecutor(1) as pool:  # in this thread the browser of other tests may have its loop
        (pulled,) = pool.submit(asyncio.run, cell()).result()
    assert pulled.files == ("talks.ttl",)


def test_only_graphs_of_the_pattern_are_pulled(server, tmp_path):
    for name in ("a/1", "a/2", "b/1"):
        put(server, f"https://example.org/{name}", "<x:a> <x:b> 1 .")
    found = pull(target(server), tmp_path / "out", ["https://example.org/a/{name}"])
    assert [pulled.graph for pulled in found] == ["https://example.org/a/1", "https://example.org/a/2"]


@pytest.mark.parametrize(
    "name", ["../../evil", "..", ".lock", "%2e%2e%2fevil", "a%00b", "x" * 300, "%2Fetc%2Fpasswd", "con:x;y"]
)
def test_a_graph_may_be_called_what_it_will_its_file_is_in_the_folder(name, server, tmp_path):
    put(server, f"https://example.org/{name}", "<x:a> <x:b> 1 .")
    out = tmp_path / "deep" / "out"
    (pulled,) = pull(target(server), out, [f"https://example.org/{EVERY}"])
    assert [path.name for path in out.iterdir()] == list(pulled.files)
    assert {path.parent for path in tmp_path.rglob("*.ttl")} == {out}
    assert not pulled.files[0].startswith(".")


def test_a_graph_with_an_invisible_sign_in_its_name_is_an_error_that_shows_it(server, tmp_path):
    put(server, "https://example.org/\u202egnp", "<x:a> <x:b> 1 .")
    with pytest.raises(DataError, match=r"\\u202e"):
        pull(target(server), tmp_path / "out", [f"https://example.org/{EVERY}"])


def test_two_graphs_for_one_file_are_an_error(server, tmp_path):
    for name in ("a:b", "a;b"):
        put(server, f"https://example.org/{name}", "<x:a> <x:b> 1 .")
    with pytest.raises(SendError, match=r"has the file a-b\.ttl"):
        pull(target(server), tmp_path / "out", [f"https://example.org/{EVERY}"])


def test_blank_nodes_of_others_are_written_the_same_each_time(server, tmp_path):
    put(server, "https://example.org/g", '<x:a> <x:b> [ <x:c> "ا"@ar ; <x:d> [ <x:e> 2 ] ] .')
    files = [pull(target(server), tmp_path / name, ["https://example.org/g"])[0].files for name in ("one", "two")]
    assert files == [("g.ttl",), ("g.ttl",)]
    assert (tmp_path / "one" / "g.ttl").read_bytes() == (tmp_path / "two" / "g.ttl").read_bytes()
    assert len(load([tmp_path / "one"], background=False)) == 4


@pytest.mark.parametrize("asked", ["https://example.org/none", "https://example.org/none/{name}"])
def test_a_graph_that_is_not_there_is_an_error(asked, server, tmp_path):
    with pytest.raises(SendError, match=r"no such graph|no graph there is called"):
        pull(target(server), tmp_path / "out", [asked])
    assert list(tmp_path.rglob("*.ttl")) == []


def test_a_store_that_tells_no_names_must_be_given_them(tmp_path):
    with played("gsp") as server, pytest.raises(SendError, match="name them with --graph, or give --queries"):
        pull(target(server), tmp_path / "out")


@pytest.mark.parametrize("body", [b"no rdf", b"<x:a> <x:b> <<( <x:a> <x:b> " * 5_000, b"\xff\xfe", b'<x:a> <x:b> "'])
@pytest.mark.parametrize("kind", ["application/n-triples", "text/turtle", "text/html", "application/rdf+xml", ""])
def test_an_answer_that_is_no_rdf_is_an_error_and_no_file(body, kind, server, tmp_path):
    server.reading_faults = [answers(200, body, Content_Type=kind)]
    with pytest.raises((SendError, DataError)):
        pull(target(server), tmp_path / "out", ["https://example.org/g"])
    assert list(tmp_path.rglob("*.ttl")) == []


@given(st.text(max_size=300))
def test_any_text_gives_a_plain_file_name(text):
    name = _file_name(text)
    assert name
    assert not name.startswith(".")
    assert not set(name) & set("/\0\n")
    assert len(name.encode()) < 250 - len(".prov.ttl")


@pytest.mark.parametrize("template", [TEMPLATE, "https://e.org/{name}.{part}", "https://e.org/رسم/{part}/{name}/x"])
@given(st.text("abc-/.فر", min_size=1, max_size=40), st.sampled_from(["facts", "provenance", "ledger"]))
def test_part_and_name_are_found_again_in_an_iri(template, name, part):
    assert place_in(named(part, name, template), template) == (part, name)
    assert place_in("https://example.com/other", template) is None


def test_what_belongs_to_no_statement_is_called_by_its_part():
    assert place_in("https://w3id.org/mithaq/graph/registry", TEMPLATE) == ("registry", "")
    assert place_in("https://w3id.org/mithaq/graph/unknown/talks", TEMPLATE) is None


@given(st.lists(st.integers(0, 40), max_size=60), st.integers(1, 9), st.integers(1, 100))
def test_chunks_cover_the_lines_once_and_stay_small(lengths, most, most_bytes):
    data = b"".join(b"x" * length + b"\n" for length in lengths)
    chunks = list(cut(data, 0, most, most_bytes))
    assert b"".join(data[chunk.begin : chunk.end] for chunk in chunks) == data
    assert sum(chunk.triples for chunk in chunks) == len(lengths)
    for chunk in chunks:
        assert 1 <= chunk.triples <= most
        assert chunk.end - chunk.begin <= most_bytes or chunk.triples == 1


@pytest.mark.parametrize(
    ("datatype", "forms"),
    [
        ("decimal", ["1", "1.0", "+1.00", "01"]),
        ("decimal", ["-0.50", "-.5"]),
        ("integer", ["7", "007", "+7"]),
        ("unsignedByte", ["7", "07"]),
        ("double", ["1500", "1.5E3", "1500.0e0"]),
        ("boolean", ["1", "true"]),
        ("dateTime", ["2024-03-05T10:00:00.500Z", "2024-03-05T10:00:00.5+00:00", "2024-03-05T10:00:00.5Z"]),
        ("dateTime", ["2024-03-05T10:00:00.000+03:00", "2024-03-05T10:00:00+03:00"]),
        ("date", ["2024-03-05Z", "2024-03-05+00:00"]),
    ],
)
def test_forms_of_one_value_are_one(datatype, forms):
    assert len({value(form, datatype) for form in forms}) == 1


@pytest.mark.parametrize(
    ("datatype", "one", "other"),
    [
        ("decimal", "1.1400000000000001", "1.14"),
        ("integer", "7", "٧"),
        ("integer", "10", "1_0"),
        ("decimal", "7", " 7"),
        ("string", "007", "7"),
        ("date", "2024-03-05", "2024-03-05Z"),
        ("dateTime", "2024-03-05T10:00:00Z", "2024-03-05T10:00:00"),
        ("double", "NaN", "INF"),
        ("decimal", "one", "two"),
    ],
)
def test_other_values_stay_apart(datatype, one, other):
    assert value(one, datatype) != value(other, datatype)


def test_no_graph_at_all_says_so(tmp_path):
    with pytest.raises(DataError, match="no graph in this folder"):
        graph_names(select([tmp_path]))


def test_an_answer_that_swells_when_it_is_unpacked_is_stopped_early(server, tmp_path):
    bomb = gzip.compress(b"<x:a> <x:b> <x:c> .\n" * 2_000_000, 9)
    server.reading_faults = [answers(200, bomb, Content_Encoding="gzip", Content_Type="application/n-triples")] * 9
    with pytest.raises(SendError, match="an answer that swells to 200 times its size; is this a store"):
        pull(target(server), tmp_path / "out", ["https://example.org/g"])
    assert list(tmp_path.rglob("*.ttl")) == []

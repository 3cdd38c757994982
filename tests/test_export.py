"""Every RDF format says what the graphs say, to every parser that reads it, in the form that no store changes."""

from __future__ import annotations

import gzip
import os
import re
import subprocess
import sys
from pathlib import Path

import foreign
import pyoxigraph as ox
import pytest
import rdflib

from mithaq.errors import DataError, SendError
from mithaq.graph.store import graph_files
from mithaq.send import reader, reading
from mithaq.send.formats import FORMATS, meant, stream, write
from mithaq.send.ntriples import canonical, literal
from mithaq.send.selection import graph_name, select
from mithaq.send.sorting import Texts
from mithaq.worker.limits import Limits

HARD = r"""
@prefix d: <https://example.org/> .
@prefix دار: <https://example.org/دار/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
دار:سفير_الدار a <https://w3id.org/mithaq/ont#Official> ;
  d:label "السَّفِيرُ التَّجْرِيبِيّ"@ar , "سفـــير"@ar-SA , "Envoy \"of\" the\\house\ttab\nline\rreturn"@EN-gb , "أ\u200F"@ar , "أ" , "أ" ;
  d:x\,y d:p\(1\) ;
  d:year "2026"^^xsd:gYear ; d:month "2026-03"^^xsd:gYearMonth ; d:day "2026-03-05+03:00"^^xsd:date ;
  d:moment "2026-03-05T10:00:00Z"^^xsd:dateTime ; d:share 0.9 ; d:whole 1.0 ; d:count 7 ; d:true true ; d:big 1.5E3 ;
  d:emoji "🕊 & <tag> ]]>" ; d:empty "" ; d:length "P14D"^^xsd:duration ; d:comma "a , b ; c . # d" ;
  <urn:example:y> <https://example.org/%D8%AF%D8%A7%D8%B1> , <https://example.org/a?b=c&d=e#f> , "_:no" , " _:node ." ;
  d:knows [ d:knows [ d:name "within" ] ] .
_:one d:next _:two . _:two d:next _:one . d:list d:items ( 1 2 ) .
"""
READ = {
    "turtle": (ox.RdfFormat.TURTLE, "turtle", "turtle"),
    "trig": (ox.RdfFormat.TRIG, "trig", "trig"),
    "nt": (ox.RdfFormat.N_TRIPLES, "nt11", "ntriples"),
    "nq": (ox.RdfFormat.N_QUADS, "nquads", "nquads"),
    "jsonld": (ox.RdfFormat.JSON_LD, "json-ld", None),  # Raptor has no parser for it
    "rdfxml": (ox.RdfFormat.RDF_XML, "xml", "rdfxml"),
}
DATASETS = {"trig", "nq"}


@pytest.fixture
def source(graphs):
    (graphs / "hard-case.ttl").write_text(HARD, encoding="utf-8")
    return graphs


def exported(*arguments, **options):
    return b"".join(stream(*arguments, **options))


def same(quads):
    """A data set in its canonical form, which is equal for isomorphic ones."""
    found = ox.Dataset(quads)
    found.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return found


def expected(folder, kind):
    """What the files themselves say, without the ontology: a graph for each file, or all in one."""
    quads = []
    for path in graph_files([folder]):
        graph = ox.NamedNode(graph_name(path)) if kind in DATASETS else ox.DefaultGraph()
        found = ox.parse(path=path, format=ox.RdfFormat.TURTLE, rename_blank_nodes=True)
        quads += [ox.Quad(*quad.triple, graph) for quad in found]
    return same(quads)


OWN = ("facts", "provenance")


@pytest.mark.parametrize("kind", READ)
def test_pyoxigraph_reads_what_the_graphs_say(source, kind):
    assert same(ox.parse(exported([source], kind, OWN), format=READ[kind][0])) == expected(source, kind)


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # its parsers use what it deprecates
@pytest.mark.parametrize("kind", READ)
def test_rdflib_reads_what_the_graphs_say(source, kind, monkeypatch):
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)
    data = exported([source], kind, OWN)
    if kind in DATASETS:
        found = rdflib.Dataset()
        found.parse(data=data, format=READ[kind][1])
        quads = [
            ox.Quad(*quad.triple, ox.NamedNode(graph.identifier))
            for graph in found.graphs()
            for quad in ox.parse(graph.serialize(format="nt11"), format=ox.RdfFormat.N_TRIPLES)
        ]
    else:
        lines = rdflib.Graph().parse(data=data, format=READ[kind][1]).serialize(format="nt11")
        quads = ox.parse(lines, format=ox.RdfFormat.N_QUADS)
    assert same(quads) == expected(source, kind)


@pytest.mark.parametrize("kind", [kind for kind, how in READ.items() if how[2]])
def test_raptor_reads_what_the_graphs_say_without_a_warning(source, tmp_path, kind):
    path = tmp_path / f"all{FORMATS[kind].suffix}"
    write(path, [source], kind, OWN)
    assert same(ox.parse(foreign.raptor(path, READ[kind][2]), format=ox.RdfFormat.N_QUADS)) == expected(source, kind)


def test_jena_reads_what_the_graphs_say_without_a_warning(source, tmp_path):
    for kind in READ:
        path = tmp_path / f"all{FORMATS[kind].suffix}"
        write(path, [source], kind, OWN)
        # Of its two parsers for JSON-LD the newer one needs a library that Debian does not have.
        syntax = ["--syntax=jsonld10"] if kind == "jsonld" else []
        found = foreign.jena(tmp_path, "riotcmd.riot", "--check", "--strict", *syntax, "--output=nquads", path)
        assert same(ox.parse(found, format=ox.RdfFormat.N_QUADS)) == expected(source, kind), kind


def test_rdf4j_reads_what_the_graphs_say_without_a_warning(source, tmp_path):
    paths = [tmp_path / f"all{FORMATS[kind].suffix}" for kind in READ]
    for kind, path in zip(READ, paths, strict=True):
        write(path, [source], kind, OWN)
    for kind, found in zip(READ, foreign.rdf4j(*paths), strict=True):
        assert same(ox.parse(found, format=ox.RdfFormat.N_QUADS)) == expected(source, kind), kind


@pytest.mark.parametrize("kind", READ)
def test_ontology_and_registry_are_in_every_format_too(graphs, kind):
    found = {quad.triple for quad in same(ox.parse(exported([graphs], kind), format=READ[kind][0]))}
    assert len(found) == len(set(same(ox.parse(exported([graphs]), format=ox.RdfFormat.TURTLE))))


def test_names_are_abbreviated_only_where_no_store_can_misread_them(source):
    for kind in ("turtle", "trig"):
        text = exported([source], kind).decode()
        bare = re.sub(r'"(?:[^"\\]|\\.)*"|<[^>]*>', "", text)
        assert "\\" not in bare
        assert "GRAPH" not in bare
        assert text.startswith("@prefix")
        assert "@prefix" not in bare.partition("\n\n")[2]


def test_tags_are_lower_case_and_numbers_canonical(tmp_path):
    path = tmp_path / "g.ttl"
    path.write_text(
        "@prefix x: <http://x/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
        'x:s x:p "a"@EN-GB , "0.90"^^xsd:decimal , 007 , 15e2 , "1"^^xsd:boolean , "2026-01-02T03:04:05.500+00:00"^^xsd:dateTime .',
        encoding="utf-8",
    )
    lines = exported([path], "nt", ["facts"]).decode()
    assert re.findall(r'"([^"]*)"(?:@|\^\^)', lines) == ["0.9", "1.5E3", "2026-01-02T03:04:05.5Z", "7", "a", "true"]
    assert '"a"@en-gb' in lines


@pytest.mark.parametrize(
    ("given", "kind", "wanted"),
    [
        ("+1.50", "decimal", "1.5"), ("-0.0", "decimal", "0.0"), (".5", "decimal", "0.5"), ("12.", "decimal", "12.0"),
        ("-007", "int", "-7"), ("0", "double", "0.0E0"), ("-0", "double", "-0.0E0"), ("INF", "double", "INF"),
        ("0.00012", "double", "1.2E-4"), ("100", "float", "1.0E2"), ("-0044-03-15", "date", "-0044-03-15"),
        ("2024-02-29", "date", "2024-02-29"), ("2026-01-02T03:04:05.000", "dateTime", "2026-01-02T03:04:05"),
        ("P1D", "duration", "P1D"), ("-" + "0" * 9 + "12" * 3000, "integer", "-" + "12" * 3000), ("-00", "long", "0"),
        ("0" + "12" * 3000 + ".50", "decimal", "12" * 3000 + ".5"), ("-." + "01" * 30, "decimal", "-0." + "01" * 30),
    ],
)  # fmt: skip
def test_a_literal_has_its_canonical_form(given, kind, wanted):
    line = '<x:s> <x:p> "{}"^^<http://www.w3.org/2001/XMLSchema#{}> .\n'
    assert canonical(line.format(given, kind).encode()).decode() == line.format(wanted, kind)


@pytest.mark.parametrize(
    ("value", "kind"),
    [("2026-13-45", "date"), ("2023-02-29", "date"), ("x", "integer"), ("1.5", "integer"), ("1e3", "decimal"),
     ("yes", "boolean"), ("2026-01-02T25:00:00", "dateTime"), ("٧", "integer")],
)  # fmt: skip
def test_what_a_store_would_refuse_is_refused_here_with_the_file(tmp_path, value, kind):
    path = tmp_path / "g.ttl"
    path.write_text(f'<x:s> <x:p> "{value}"^^<http://www.w3.org/2001/XMLSchema#{kind}> .', encoding="utf-8")
    with pytest.raises(DataError, match=rf"g\.ttl: '.*' is no xsd:{kind}"):
        exported([path], "nt")


def test_a_quotation_in_a_text_is_no_number():
    line = r'<x:s> <x:p> "he said \"007\"^^<http://www.w3.org/2001/XMLSchema#integer> "@en .'
    assert canonical(line.encode()) == line.encode()


def test_a_text_that_begins_like_the_datatype_of_a_number_is_no_end_of_one():
    lines = '<x:s> <x:p> "7 "@en .\n<x:t> <x:p> "^^<http://www.w3.org/2001/XMLSchema#integer>" .\n'
    assert canonical(lines.encode()).decode() == lines


@pytest.mark.parametrize("said", ["<<( <x:a> <x:b> <x:c> )>>", '"سلام"@ar--rtl'])
def test_rdf_of_the_next_version_is_refused_for_those_who_cannot_read_it(tmp_path, said):
    path = tmp_path / "g.ttl"
    path.write_text(f"<x:s> <x:p> {said} .", encoding="utf-8")
    with pytest.raises(DataError, match=r"g\.ttl: RDF 1\.2 in it"):
        exported([path], "nq")


@pytest.mark.parametrize(
    ("what", "yes", "no"),
    [
        ("facts", b"ont#headsDelegationAt", b"ont#hasEvidence"),
        ("provenance", b"ont#hasEvidence", b"ont#roundOf>  <"),
        ("registry", b"id/country/OMN", b"id/country/PER"),
        ("ontology", b"owl#AllDisjointClasses", b"id/country/OMN"),
    ],
)
def test_one_part_of_the_graphs_can_be_chosen(graphs, what, yes, no):
    found = exported([graphs], "nt", [what])
    assert yes in found
    assert no not in found
    parts = {part: set(exported([graphs], "nt", [part]).splitlines()) for part in reading_parts()}
    assert set(exported([graphs], "nt").splitlines()) == set().union(*parts.values())


def reading_parts():
    from mithaq.send.selection import PARTS

    return PARTS


@pytest.mark.parametrize(("kind", "what"), [("pdf", "all"), ("nt", "everything")])
def test_an_unknown_word_is_answered_with_those_that_are_known(graphs, kind, what):
    with pytest.raises(SendError, match=r"choose (one )?of (turtle|facts), "):
        exported([graphs], kind, [what])


@pytest.mark.parametrize(
    "kind", [kind for kind, made in FORMATS.items() if made.write and kind not in {"parquet", "jelly"}]
)
def test_the_same_graphs_give_the_same_bytes_under_another_hash_seed_and_compressed(source, kind):
    command = [sys.executable, "-m", "mithaq", "export", str(source), "--format", kind, "--gzip"]
    done = subprocess.run(
        command, env={**os.environ, "PYTHONHASHSEED": "7", "LC_ALL": "C"}, capture_output=True, check=True
    )
    assert done.stdout == exported([source], kind, gzip=True)
    assert gzip.decompress(done.stdout) == exported([source], kind)


def command(folder, *arguments):
    """The command's exit status and what it complains of."""
    words = [sys.executable, "-P", "-m", "mithaq", "export", *map(str, arguments)]
    done = subprocess.run(words, capture_output=True, text=True, cwd=folder, check=False)
    return done.returncode, done.stderr


@pytest.mark.parametrize("kind", [kind for kind, made in FORMATS.items() if made.write])
def test_a_file_has_the_format_that_its_name_ends_like(kind):
    first = next(name for name, made in FORMATS.items() if made.suffix == FORMATS[kind].suffix)
    assert meant(Path(f"all{FORMATS[kind].suffix}")) == first
    assert meant(Path(f"ALL{FORMATS[kind].suffix.upper()}.gz")) == first
    assert {meant(Path("all")), meant(Path("nq")), meant(None)} == {"turtle"}


@pytest.mark.parametrize("name", ["all.xml", "all.nt.zst", "all.json", "all.2026"])
def test_an_ending_that_no_format_has_is_refused_and_not_written_as_turtle(graphs, tmp_path, name):
    status, complaint = command(tmp_path, graphs, "--out", name)
    assert (status, complaint.partition(";")[0]) == (1, f"mithaq: {name}: no format ends in {Path(name).suffix}")
    assert not (tmp_path / name).exists()
    assert command(tmp_path, graphs, "--out", name, "--format", "rdfxml") == (0, "")


def test_the_name_of_the_file_says_its_format_unless_another_is_asked_for(graphs, tmp_path):
    for number, arguments in enumerate([["all.nq"], ["all.nq.gz"], ["all.nq", "--format", "nt"]]):
        folder = tmp_path / str(number)
        folder.mkdir()
        assert command(folder, graphs, "--out", *arguments) == (0, "")
    wanted = exported([graphs], "nq")
    assert (tmp_path / "0" / "all.nq").read_bytes() == wanted
    assert gzip.decompress((tmp_path / "1" / "all.nq.gz").read_bytes()) == wanted
    assert (tmp_path / "2" / "all.nq").read_bytes() == exported([graphs], "nt")


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["--out", "all.csv"], 1, "csv is several files; say --format csv and name a folder"),
        (["--format", "csv", "--out", "taken"], 1, "taken: cannot be written: this is not a folder"),
        (["--bundle", "taken"], 1, "taken: cannot be written: this is not a folder"),
        (["--bundle", "b", "--format", "nq"], 2, "no --format, --gzip or --out with it"),
        (["--bundle", "b", "--gzip"], 2, "no --format, --gzip or --out with it"),
        (["--bundle", "b", "--out", "c.nq"], 2, "no --format, --gzip or --out with it"),
    ],
)
def test_what_cannot_be_done_together_is_said_and_nothing_is_written(graphs, tmp_path, arguments, status, words):
    (tmp_path / "taken").write_text("mine", encoding="utf-8")
    code, said = command(tmp_path, graphs, *arguments)
    assert (code, " ".join(re.sub(r"[│╭╮╰╯─]", " ", said).split()).count(words)) == (status, 1)
    assert {path.name for path in tmp_path.iterdir()} == {"graphs", "taken"}


def test_folders_are_made_where_they_are_needed(graphs, tmp_path):
    assert command(tmp_path, graphs, "--format", "csv", "--out", "new/tables") == (0, "")
    assert command(tmp_path, graphs, "--bundle", "newer/bundle") == (0, "")
    assert (tmp_path / "new" / "tables" / "nodes.csv").is_file()
    assert os.access(tmp_path / "newer" / "bundle" / "load" / "oxigraph.sh", os.X_OK)


def test_a_graph_of_many_pieces_is_in_the_same_order_as_one_of_a_single_piece(source, monkeypatch):
    whole = {kind: exported([source], kind) for kind in ("nq", "turtle")}
    monkeypatch.setattr(reader, "BATCH", 7)
    monkeypatch.setattr(reading, "BATCH", 9)
    assert {kind: exported([source], kind) for kind in whole} == whole


def test_many_workers_give_what_one_gives(source, monkeypatch):
    for number in range(12):
        (source / f"copy-{number}.ttl").write_bytes((source / "talks.ttl").read_bytes())
    whole = {kind: exported([source], kind) for kind in ("nq", "turtle")}
    monkeypatch.setattr(reader, "PIECE", 1)
    monkeypatch.setattr(reading, "PIECE", 1)
    monkeypatch.setattr(reading, "_WORTH", 100)
    monkeypatch.setattr(reading, "_MOST_WORKERS", 5)
    monkeypatch.setattr("os.sched_getaffinity", lambda _process: range(5), raising=False)
    assert reading._hands(10**6) == 5
    assert {kind: exported([source], kind) for kind in whole} == whole


def test_lines_that_do_not_fit_into_memory_are_sorted_all_the_same():
    sorter = Texts(most=20)
    for start in range(0, 60, 7):
        sorter.add([f"سطر {number % 13} <{number}>" for number in range(start, start + 10)])
    wanted = sorted({f"سطر {number % 13} <{number}>" for number in range(66)})
    assert list(sorter) == wanted
    assert list(sorter) == wanted
    sorter.close()


def test_lines_of_one_graph_stand_together_and_are_sorted(source):
    lines = exported([source], "nq").decode().split("\n")[:-1]
    graphs = [line.rsplit(" ", 2)[1] for line in lines]
    assert sorted(set(graphs)) == list(dict.fromkeys(graphs))
    for graph in set(graphs):
        own = [line for line, name in zip(lines, graphs, strict=True) if name == graph]
        assert own == sorted(set(own))


def test_a_name_in_arabic_letters_becomes_a_graph_of_its_own():
    one, two = graph_name(Path("محادثات.ttl")), graph_name(Path("لقاء.ttl"))
    assert one != two
    assert all(name.isascii() for name in (one, two))
    assert graph_name(Path("محادثات.prov.ttl")) == one.replace("/facts/", "/provenance/")


def test_a_file_that_cannot_be_exported_leaves_the_old_export(graphs, tmp_path):
    out = tmp_path / "all.nq"
    write(out, [graphs], "nq")
    before = out.read_bytes()
    (graphs / "zzz.ttl").write_text("no turtle", encoding="utf-8")
    with pytest.raises(DataError):
        write(out, [graphs], "nq")
    assert out.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".tmp")] == []


def test_time_is_limited_for_all_of_an_export(graphs):
    from mithaq.worker.limits import WorkerError

    with pytest.raises(WorkerError, match="limit of time"):
        exported([graphs], "nq", limits=Limits(seconds=1e-9))


def test_the_words_of_a_literal_come_back():
    assert literal(r'"a\"b\\n\n\u0041\U0001F54A"@ar') == ('a"b\\n\nA🕊', "ar", "")
    assert select([], ["facts"]).parts == {"facts"}

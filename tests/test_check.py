"""RDF from outside: what is wrong with a file is said with its line, nothing is fetched or run, nothing half kept."""

from __future__ import annotations

import contextlib
import gzip
import json
import os
import socket
import subprocess
import sys

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st

from mithaq.build import build
from mithaq.graph.contexts import CONTEXT
from mithaq.graph.lexical import XSD, fits, flaw
from mithaq.graph.outside import MOST_BLANK, MOST_PROBLEMS, check, write_clean
from mithaq.graph.syntaxes import MOST_DEPTH, SYNTAXES, Refused, look
from mithaq.worker.limits import Limits

DEEP = 100_000
PREFIX = b"@prefix x: <http://x/> .\n@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
XML = b'<?xml version="1.0"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:x="http://x/">\n'
LINE = b"<http://x/s> <http://x/p> <http://x/o> .\n"
MODULE = b"<http://www.lesfleursdunormal.fr/static/_downloads/owlready_ontology.owl#python_module>"

# What it is: how the file ends, its bytes, the line that is named, words that are said.
BAD = {
    "no Turtle": (".ttl", b"\n\nthis is no turtle", 3, "this is no Turtle"),
    "a prefix nobody declared": (".ttl", b"\nnope:s nope:p 1 .", 2, "prefix nope: has not been declared"),
    "a relative IRI": (".ttl", b"<s> <p> <o> .", 1, "No scheme found"),
    "a space in an IRI": (".ttl", PREFIX + b"<http://x/a b> x:p 1 .", 3, "this is no Turtle"),
    "an escaped space in an IRI": (".ttl", PREFIX + rb"<http://x/a\u0020b> x:p 1 .", 3, "this is no Turtle"),
    "a turned line in an IRI": (".ttl", PREFIX + "<http://x/a\u202eb> x:p 1 .".encode(), 3, "an IRI with U+202E in it"),
    "an invisible letter in an IRI": (".ttl", PREFIX + "x:a <http://x/a\u200bb> 1 .".encode(), 3, "U+200B"),
    "an endless IRI": (".ttl", PREFIX + b"<http://x/" + b"a" * 9000 + b"> x:p 1 .", 3, "an IRI of more than 8192"),
    "a NUL in a literal": (".ttl", PREFIX + b'x:s x:p "a\x00b" .', 3, "a literal with U+0000 in it"),
    "an escape of the terminal": (".ttl", PREFIX + b'x:s x:p "\\u001b[2J" .', 3, "a literal with U+001B in it"),
    "half a surrogate pair": (".ttl", PREFIX + rb'x:s x:p "\uD800" .', 3, "this is no Turtle"),
    "invalid UTF-8": (".ttl", PREFIX + b'x:s x:p "\xff\xfe" .', 3, "is no UTF-8"),
    "invalid UTF-8 in a comment": (".nt", b"# \xc3\x28\n", 1, "is no UTF-8"),
    "UTF-16": (".ttl", "x:s x:p 1 .".encode("utf-16"), 1, "it is UTF-16"),
    "gzip": (".ttl", b"\x1f\x8b\x08\x00" + bytes(100), 1, "unpack it first"),
    "gzip that is none": (".nq.gz", b"<x:s> <x:p> <x:o> .", 1, "it is no gzip"),
    "gzip that breaks off": (".nq.gz", gzip.compress(LINE * 100, mtime=0)[:-9], 1, "its compressed data break off"),
    "gzip of which a byte was flipped": (".nq.gz", gzip.compress(LINE, mtime=0)[:-5] + b"\0\0\0\0\0", 1, "it is no gzip"),
    "gzip with something after it": (".nt.gz", gzip.compress(LINE, mtime=0) + b"<x:s>", 1, "it is no gzip"),
    "gzip in gzip": (".nq.gz", gzip.compress(gzip.compress(LINE, mtime=0), mtime=0), 1, "unpack it first"),
    "gzip that grows to 65 MiB": (".nt.gz", gzip.compress(b"#" * (65 << 20), mtime=0), 1, "more than 64 MiB when it is unpacked"),
    "gzip of no syntax": (".gz", gzip.compress(LINE, mtime=0), 1, "must end in one of .ttl"),
    "a mistake in gzip": (".ttl.gz", gzip.compress(PREFIX + b"nope", mtime=0), 3, "this is no Turtle"),
    "zip": (".owl", b"PK\x03\x04" + bytes(100), 1, "unpack it first"),
    "a file that ends in a string": (".ttl", PREFIX + b'x:s x:p "abc', 3, "this is no Turtle"),
    "a file that ends in a long string": (".ttl", PREFIX + b'x:s x:p """abc\n\n', 3, "this is no Turtle"),
    "a file that ends in brackets": (".ttl", PREFIX + b"x:s x:p [[[", 3, "this is no Turtle"),
    "a language tag that is none": (".ttl", PREFIX + b'x:s x:p "a"@123456789012 .', 3, "this is no Turtle"),
    "Arabic digits for an integer": (".ttl", PREFIX + 'x:s x:p "١٢"^^xsd:integer .'.encode(), 3, "is no xsd:integer"),
    "Python's integer": (".ttl", PREFIX + b'x:s x:p "1_000"^^xsd:integer .', 3, "'1_000' is no xsd:integer"),
    "a day that is none": (".ttl", PREFIX + b'x:s x:p "2023-02-29"^^xsd:date .', 3, "'2023-02-29' is no xsd:date"),
    "a truth that is none": (".ttl", PREFIX + b'x:s x:p "yes"^^xsd:boolean .', 3, "'yes' is no xsd:boolean"),
    "brackets without end": (".ttl", PREFIX + b"x:s x:p " + b"[ x:p " * DEEP, 3, f"deeper than {MOST_DEPTH}"),
    "lists without end": (".ttl", PREFIX + b"x:s x:p\n" + b"(" * DEEP + b")" * DEEP + b".", 4, "brackets deeper than"),
    "triple terms without end": (".ttl", PREFIX + b"x:s x:p " + b"<<( x:a x:b " * DEEP, 3, "brackets deeper than"),
    "triple terms in N-Triples": (".nt", b"<x:s> <x:p> " + b"<<( <x:a> <x:b> " * DEEP, 1, "brackets deeper than"),
    "graphs without end": (".trig", b"<x:g> " + b"{" * DEEP, 1, "brackets deeper than"),
    "a statement about a statement": (".nt", b"<x:s> <x:p> <<( <x:a> <x:b> <x:c> )>> .", 1, "RDF 1.2"),
    "a literal with a direction": (".nt", '<x:s> <x:p> "سلام"@ar--rtl .'.encode(), 1, "a direction (--rtl, RDF 1.2)"),
    "a literal of two MiB": (".nt", b'<x:s> <x:p> "' + b"a" * (2 << 20) + b'" .', 1, "a literal of more than 1048576"),
    "a literal of a MiB of Arabic": (".nt", f'<x:s> <x:p> "{"س" * 600_000}" .'.encode(), 1, "more than 1048576 bytes"),
    "too many blank nodes": (".nt", b"_:a%d <x:p> <x:o> .\n" * 2 % (1, 2) + b"".join(b"_:b%d <x:p> <x:o> .\n" % n for n in range(MOST_BLANK)), 1, "blank nodes: 10002, the limit is 10000"),
    "code that owlready2 would run": (".ttl", PREFIX + b"x:o " + MODULE + b' "os" .', 3, "names code to run"),
    "code in RDF/XML": (".owl", XML + b'<rdf:Description rdf:about="x:o"><m:python_module xmlns:m="http://www.lesfleursdunormal.fr/static/_downloads/owlready_ontology.owl#">os</m:python_module></rdf:Description></rdf:RDF>', 3, "names code to run"),
    "a quad in N-Triples": (".nt", b"<x:s> <x:p> <x:o> <x:g> .", 1, "this is no N-Triples"),
    "a fifth term in N-Quads": (".nq", b"<x:s> <x:p> <x:o> <x:g> <x:h> .", 1, "this is no N-Quads"),
    "an entity bomb": (".rdf", b'<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>', 2, "DOCTYPE"),
    "an entity that names a file": (".owl", b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>', 1, "DOCTYPE"),
    "a DOCTYPE elsewhere": (".rdf", b'<!DOCTYPE html SYSTEM "http://127.0.0.1:9/x.dtd">\n' + XML, 1, "DOCTYPE"),
    "an entity nobody declared": (".rdf", XML + b"<x:a>&nbsp;</x:a></rdf:RDF>", 3, "undefined entity"),
    "elements without end": (".rdf", XML + b"<x:a>" * DEEP, 3, "elements deeper than"),
    "XML that ends too early": (".rdf", XML, 3, "this is no XML"),
    "a control in XML": (".rdf", XML + b"<x:a>\x01</x:a></rdf:RDF>", 3, "this is no XML"),
    "HTML": (".rdf", b"<!DOCTYPE html><html><body>not found</body></html>", 1, "DOCTYPE"),
    "XML in another encoding": (".rdf", '<?xml version="1.0" encoding="iso-8859-1"?><x>é</x>'.encode("latin-1"), 1, "is no UTF-8"),
    "no JSON": (".jsonld", b'{"a":\n1,}', 2, "this is no JSON"),
    "an empty JSON-LD": (".jsonld", b"", 1, "this is no JSON"),
    "JSON's missing number": (".jsonld", b'{"http://x/p": NaN}', 1, "NaN is no number"),
    "a number of five thousand digits": (".jsonld", b'{"http://x/p": ' + b"1" * 5000 + b"}", 1, "this is no JSON"),
    "JSON without end": (".jsonld", b'{"a":' * DEEP, 1, "brackets deeper than"),
    "arrays without end": (".jsonld", b"\n" + b"[" * DEEP + b"]" * DEEP, 2, "brackets deeper than"),
    "a context elsewhere": (".jsonld", b'{\n"@context": "http://127.0.0.1:9/c", "a": 1}', 2, "never fetched"),
    "a context in a file": (".jsonld", b'{"@context": ["file:///etc/passwd"], "a": 1}', 1, "never fetched"),
    "a context among others": (".jsonld", b'[{"x:a": [{"@context": [{}, null, "c.json"]}]}]', 1, "never fetched"),
    "an import in a context": (".jsonld", b'{"@context": {\n"@import": "http://127.0.0.1:9/c"}}', 2, "never fetched"),
    "an import of the context that comes with the program": (".jsonld", b'{"@context": {"@import": "' + CONTEXT.encode() + b'"}}', 1, "never fetched"),
    "a relative IRI in JSON-LD": (".jsonld", b'{"@id": "a", "http://x/p": 1}', 1, "relative IRIs, which would be lost: 1"),
    "a space in an IRI of JSON-LD": (".jsonld", b'{"@id": "http://x/a b", "http://x/p": 1}', 1, "would be lost"),
    "a bracket in a type of JSON-LD": (".jsonld", b'{"@id": "http://x/a",\n"@type": "http://x/> ."}', 2, "would be lost"),
    "a language of JSON-LD that is none": (".jsonld", b'{"@id": "x:a", "x:p": {"@value": "a", "@language": "a b"}}', 1, "is no language tag"),
    "a surrogate in JSON": (".jsonld", rb'{"@id": "x:a", "x:p": "\ud800"}', 1, "this is no JSON-LD"),
    "a kind of file that nobody knows": (".docx", b"", 1, "must end in one of .ttl .trig .nt"),
}  # fmt: skip


def mithaq(folder, *arguments):
    return subprocess.run(
        [sys.executable, "-m", "mithaq", *map(str, arguments)],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def checked(folder, suffix, data, **options):
    path = folder / f"file{suffix}"
    path.write_bytes(data)
    return check(path, **options)


@pytest.mark.parametrize(("suffix", "data", "line", "words"), BAD.values(), ids=BAD)
def test_a_bad_file_is_refused_with_line_and_reason(tmp_path, suffix, data, line, words):
    found = checked(tmp_path, suffix, data, clean=True)
    assert not found.fit
    assert (found.statements, found.clean) == (0, b"")
    said = [note for note in found.notes if words in note.words]
    assert [note.line for note in said] == [line]
    for note in found.notes:
        assert str(note).startswith(f"{tmp_path}/file{suffix}:{note.line}: ")
        assert str(note).isprintable()
        assert len(note.words) < 400


def test_a_compressed_file_is_unpacked_with_all_its_members(tmp_path):
    more = b"<http://x/s> <http://x/p> <http://x/q> <http://x/g> .\n"
    found = checked(tmp_path, ".nq.gz", gzip.compress(LINE, mtime=0) + gzip.compress(more, mtime=0), clean=True)
    assert (found.notes, found.statements, found.syntax) == ((), 2, "N-Quads")
    assert checked(tmp_path, ".NT.GZ", gzip.compress(LINE, mtime=0)).statements == 1


def test_the_shards_of_a_build_are_fit(tmp_path):
    pytest.importorskip("pyarrow")
    source = tmp_path / "in.jsonl"
    source.write_text(json.dumps({"id": "a", "text": "Oman hosted a meeting with Japan in Muscat."}) + "\n")
    build([source], tmp_path / "graphs", layout="shards")
    done = mithaq(tmp_path, "check", "graphs/data/part-00000.nq.gz")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("graphs/data/part-00000.nq.gz: fit to be loaded; N-Quads, statements: ")


def test_there_are_enough_bad_files():
    assert len(BAD) > 55


def test_every_problem_of_a_file_is_a_line_of_the_command(tmp_path):
    (tmp_path / "a.ttl").write_bytes(PREFIX + 'x:s x:p "١"^^xsd:integer ;\n x:q "2024-13-01"^^xsd:date .'.encode())
    (tmp_path / "b.nt").write_bytes(b"<x:s> <x:p> <x:o> .\n")
    done = mithaq(tmp_path, "check", "a.ttl", "b.nt", "c.nt")
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "mithaq: a.ttl:3: '١' is no xsd:integer",
        "mithaq: a.ttl:4: '2024-13-01' is no xsd:date",
        "mithaq: c.nt:1: cannot be read: No such file or directory; give a file that may be read",
    ]
    assert done.stdout == "b.nt: fit to be loaded; N-Triples, statements: 1\n"


def test_of_many_problems_the_first_are_named_and_all_are_counted(tmp_path):
    lines = [f'<x:s> <x:p> "a{n}"^^<{XSD}integer> .\n' for n in range(100)]
    found = checked(tmp_path, ".nt", "".join(lines).encode())
    assert len(found.notes) == MOST_PROBLEMS + 1
    assert found.notes[-1].words == "and so on, problems in all: 100"
    assert [note.line for note in found.notes[:3]] == [1, 2, 3]


def test_a_file_of_problems_is_not_read_to_its_end(tmp_path):
    found = checked(tmp_path, ".nt", f'<x:s> <x:p> "a"^^<{XSD}integer> .\n'.encode() * 100_000)
    assert found.notes[-1].words == "and so on, problems in all: 1002"


def test_a_name_that_would_command_the_terminal_is_shown_as_escapes(tmp_path):
    (tmp_path / "a\x1b[2J\u202e.nt").write_bytes(b"no")
    error = mithaq(tmp_path, "check", "a\x1b[2J\u202e.nt").stderr
    assert error.startswith("mithaq: a\\u001b[2J\\u202e.nt:1: ")


@pytest.mark.parametrize("kind", ["folder", "pipe", "device"])
def test_what_is_no_file_is_named_and_not_waited_for(tmp_path, kind):
    path = tmp_path / "a.ttl"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("/dev/zero")
    assert [note.words for note in check(path).notes] == ["not a regular file; give the file itself"]


def test_a_file_over_the_limit_is_not_opened(tmp_path):
    with (tmp_path / "a.ttl").open("wb") as file:
        file.truncate(65 << 20)
    assert [note.words for note in check(tmp_path / "a.ttl").notes] == [
        "65 MiB, the limit is 64; raise it with --max-size"
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="address space is limited on Linux only")
def test_memory_and_time_are_limits_that_are_named(tmp_path):
    data = b"".join(b"<x:s%d> <x:p> [] .\n" % n for n in range(600_000))
    (tmp_path / "large.ttl").write_bytes(data)
    # As a command, for a worker of this process might have room left that other tests have freed.
    command = [sys.executable, "-m", "mithaq", "check", "large.ttl", "--memory", "64"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "more than 64 MiB, the limit of memory" in done.stdout + done.stderr
    assert "stopped after 0.1 s, the limit" in checked(tmp_path, ".ttl", data, limits=Limits(0.1)).notes[0].words


def test_blank_nodes_that_nobody_can_tell_apart_end_at_the_limit_of_time(tmp_path):
    nodes = range(12)
    clique = "".join(f"_:n{a} <x:p> _:n{b} .\n" for a in nodes for b in nodes if a != b)
    (note,) = checked(tmp_path, ".nt", clique.encode(), limits=Limits(1)).notes
    assert "stopped" in note.words


GOOD = {
    ".ttl": PREFIX + b'x:s x:p "a"@ar , 1 , 2.5 , true .',
    ".trig": PREFIX + b"x:s x:p 1 , 2 . x:g { x:s x:p 3 , 4 }",
    ".nt": b"# words\n<x:s> <x:p> <x:o> .\n\n<x:s> <x:p> <x:q> .\n<x:s> <x:p> <x:r> .\n<x:s> <x:p> <x:t> .",
    ".nq": b"<x:s> <x:p> <x:o> .\n<x:s> <x:p> <x:o> <x:g> .\n<x:s> <x:p> <x:q> <x:g> .\n<x:s> <x:q> <x:q> <x:g> .",
    ".jsonld": b'{"@context": {"x": "http://x/"}, "@id": "x:s", "x:p": [1, 2, {"@value": "a", "@language": "ar"}, true]}',
    ".rdf": XML
    + b'<rdf:Description rdf:about="http://x/s"><x:p>a</x:p><x:p>b</x:p><x:p>c</x:p><x:p>d</x:p></rdf:Description></rdf:RDF>',
}


@pytest.mark.parametrize(("suffix", "data"), GOOD.items(), ids=GOOD)
def test_each_syntax_is_read(tmp_path, suffix, data):
    found = checked(tmp_path, suffix, data)
    assert found.notes == ()
    assert (found.fit, found.statements) == (True, 4)


@pytest.mark.parametrize("context", ['"{}"', '["{}", {{"x": "http://x/"}}]', '[{{"@vocab": "http://v/"}}, "{}"]'])
def test_a_context_that_comes_with_the_program_is_known_without_being_fetched(tmp_path, context):
    data = (
        '{\n"@context": '
        + context.format(CONTEXT)
        + ',\n"@id": "person:a",\n"dip:heads": {"@id": "c:OMN"},\n"dip:n": "\\u0000"}'
    )
    found = checked(tmp_path, ".jsonld", data.replace('"\\u0000"', "1").encode(), clean=True)
    assert (found.notes, found.statements) == ((), 2)
    assert b"person:a dip:heads c:OMN" in found.clean
    (note,) = checked(tmp_path, ".jsonld", data.encode()).notes
    assert note.line == 5


@pytest.mark.parametrize(
    "data",
    [
        '{{"@context": "{}", "@id": "{}"}}',
        '{{"@context": {{"@import": "{}"}}, "@id": "http://x/"}}',
        '{{"@context": "{}", "rdfs:label": "say \\u0022{}"}}',
    ],
)
def test_a_known_context_is_put_in_its_place_and_nowhere_else(tmp_path, data):
    data = data.replace("{}", CONTEXT).replace("{{", "{").replace("}}", "}")
    found = checked(tmp_path, ".jsonld", data.encode(), clean=True)
    assert (found.fit, CONTEXT.encode() in found.clean) in {(False, False), (True, True)}
    assert b"dip" not in found.clean


def test_a_known_context_that_is_written_with_escapes_is_refused(tmp_path):
    data = '{"@context": "' + CONTEXT.replace("/", "\\/") + '", "@id": "person:a", "dip:n": 1}'
    (note,) = checked(tmp_path, ".jsonld", data.encode()).notes
    assert "write the context itself into the file" in note.words


def test_every_syntax_has_a_good_file():
    assert {suffix for syntax in SYNTAXES for suffix in syntax.suffixes[:1]} == set(GOOD)


@pytest.mark.parametrize("suffix", [".ttl", ".trig"])
def test_brackets_in_strings_comments_and_iris_are_none(tmp_path, suffix):
    lines = [
        b'x:s x:p "((((" , \'[[[\' , """((\n[["\'(""" .',
        b"# ((((((((\n",
        rb'x:s x:p "\"((((" .',
        b"<http://x/((> x:p 1 .",
    ]
    assert checked(tmp_path, suffix, PREFIX + b"\n".join(lines * 50)).fit


def test_many_brackets_beside_each_other_are_no_problem(tmp_path):
    assert checked(tmp_path, ".ttl", PREFIX + b"x:s x:p ( [] [] ) .\n" * 1000).fit
    objects = [{"@id": f"x:{n}", "x:p": {"@list": [1]}} for n in range(1000)]
    assert checked(tmp_path, ".jsonld", json.dumps(objects).encode()).fit


def test_imports_are_named_with_their_line_and_never_fetched(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"http://127.0.0.1:{server.getsockname()[1]}/"
        (tmp_path / "a.ttl").write_text(
            f"@prefix owl: <http://www.w3.org/2002/07/owl#> .\n<x:o> a owl:Ontology ;\n owl:imports <{address}more> .",
            encoding="utf-8",
        )
        (tmp_path / "b.jsonld").write_text(json.dumps({"@context": address, "a": 1}), encoding="utf-8")
        done = mithaq(tmp_path, "check", "a.ttl", "b.jsonld")
        server.settimeout(0)
        with contextlib.suppress(BlockingIOError):
            pytest.fail(f"called from {server.accept()}")
    assert f"a.ttl:3: owl:imports <{address}more>: never fetched" in done.stdout
    assert "a.ttl: fit to be loaded; Turtle, statements: 1\n" in done.stdout
    assert done.stderr.startswith(f"mithaq: b.jsonld:1: @context {address} stands elsewhere")


def test_what_is_written_has_no_blank_node_no_import_and_the_same_bytes_every_time(tmp_path):
    text = '[] <x:p> [ <x:q> ( "b" 1 ) ] . <x:o> <http://www.w3.org/2002/07/owl#imports> <x:more> ; <x:p> "س"@AR .'
    written = set()
    for _ in range(3):
        found = checked(tmp_path, ".ttl", text.encode(), clean=True)
        write_clean(found, tmp_path / "out.ttl")
        written.add((tmp_path / "out.ttl").read_bytes())
    (data,) = written
    graph = rdflib.Graph().parse(data=data, format="turtle")
    assert len(graph) == found.statements == 7
    assert not [term for triple in graph for term in triple if isinstance(term, rdflib.BNode)]
    assert b"imports" not in data
    assert check(tmp_path / "out.ttl").notes == ()


def test_a_refused_file_writes_nothing_and_keeps_what_was_there(tmp_path):
    (tmp_path / "a.nt").write_bytes(b"<x:s> <x:p> <x:o> .\n" * 50 + b"no\n")
    (tmp_path / "out.ttl").write_bytes(b"old")
    assert mithaq(tmp_path, "check", "a.nt", "--out", "out.ttl").returncode == 1
    assert (tmp_path / "out.ttl").read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.nt", "out.ttl"]


def test_the_statements_of_two_files_are_not_written_to_one(tmp_path):
    assert mithaq(tmp_path, "check", "a.nt", "b.nt", "--out", "out.ttl").returncode == 2


def test_a_parser_without_network_says_what_is_wrong_with_lines_of_any_length(tmp_path):
    found = checked(tmp_path, ".ttl", PREFIX + b"x:s x:p " + b"1 , " * 100_000 + b'"x"^^xsd:date .')
    assert [(note.line, note.words) for note in found.notes] == [(3, "'x' is no xsd:date")]


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        ("boolean", ["true", "0", " 1\n"], ["True", "TRUE", "yes", ""]),
        ("integer", ["0", "-7", "+007"], ["1.0", "1e3", "١", "1_0", "", "0x1"]),
        ("nonNegativeInteger", ["0", "-0", "12"], ["-1"]),
        ("positiveInteger", ["1", "+01"], ["0", "-1"]),
        ("negativeInteger", ["-1", "-01"], ["0", "1"]),
        ("decimal", ["1", ".5", "5.", "-1.50"], ["1e3", "INF", ".", "1,5", "٫٥"]),
        ("double", ["1", "1e3", "-INF", "NaN", "+INF", ".5E-3"], ["inf", "nan", "1e", "Infinity"]),
        ("date", ["2024-02-29", "2000-02-29", "-0044-03-15", "12024-01-01", "2024-01-01+04:00", "0000-02-29"], ["2023-02-29", "1900-02-29", "24-01-01", "2024-1-1", "2024-01-32", "2024-04-31", "2024-01-01+15:00", "٢٠٢٤-٠١-٠١", "012024-01-01"]),
        ("dateTime", ["2024-02-29T23:59:59.5Z", "2024-01-01T24:00:00"], ["2024-01-01", "2023-02-29T00:00:00", "2024-01-01T24:00:01", "2024-01-01 10:00:00", "2024-01-01T10:00"]),
        ("time", ["10:00:00", "24:00:00.0Z"], ["10:00", "25:00:00"]),
        ("gYear", ["2024", "-0001", "12024"], ["24", "02024", "2024-01"]),
        ("gYearMonth", ["2024-12", "2024-01Z"], ["2024-13", "2024-00", "2024"]),
        ("token", ["anything"], []),
    ],
)  # fmt: skip
def test_the_forms_of_values_are_those_of_xml_schema(kind, good, bad):
    assert [value for value in good if not fits(value, XSD + kind)] == []
    assert [value for value in bad if fits(value, XSD + kind)] == []


TERMS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"])).map(ox.Literal),
    st.integers().map(ox.Literal),
    st.floats(allow_nan=False).map(ox.Literal),
    st.dates().map(lambda day: ox.Literal(day.isoformat(), datatype=ox.NamedNode(XSD + "date"))),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20).map(lambda text: ox.Literal(text, language="ar")),
)


@given(st.lists(TERMS, min_size=1, max_size=8))
@settings(deadline=None, max_examples=200)
def test_what_has_no_flaw_is_read_back_by_two_parsers_as_it_was(terms):
    fit = [term for term in terms if not flaw(term)]
    node = ox.NamedNode("http://x/s")
    triples = {ox.Triple(node, node, term) for term in fit}
    for syntax in SYNTAXES[:4]:
        data = ox.serialize(triples, format=syntax.format)
        look(data, syntax)
        assert {quad.triple for quad in ox.parse(data, format=syntax.format)} == triples
    written = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES)
    words = {(term.value, term.language) for term in fit if term.language or term.datatype.value == f"{XSD}string"}
    read = rdflib.Graph().parse(data=written, format="nt11").objects()
    assert {(str(value), value.language) for value in read if value.datatype is None} == words


@given(st.binary(max_size=200), st.sampled_from(SYNTAXES))
@settings(deadline=None, max_examples=300)
def test_any_bytes_are_refused_or_passed_on_and_nothing_else_happens(data, syntax):
    with contextlib.suppress(Refused):
        look(data, syntax)


@given(
    st.lists(
        st.sampled_from(
            [
                '"',
                "'",
                '"""',
                "'''",
                "\\",
                "(",
                "[",
                "{",
                "<<(",
                "<<",
                ")",
                "]",
                "}",
                ")>>",
                "#",
                "\n",
                "<",
                ">",
                "a",
                "س",
            ]
        ),
        max_size=60,
    )
)
@settings(deadline=None, max_examples=300)
def test_any_marks_in_any_order_are_bearable(parts):
    data = "".join(parts).encode()
    for syntax in SYNTAXES[:4]:
        with contextlib.suppress(Refused):
            look(data * 200, syntax)


def test_a_file_that_is_not_there_is_said_to_be_missing_whatever_its_name_ends_in(tmp_path):
    (note,) = check(tmp_path / "none").notes
    assert "cannot be read: No such file" in note.words


NESTED = {
    ".ttl": (b"<x:s> <x:p> ", b"(", b")"),
    ".jsonld": (b"", b"[", b"]"),
    ".rdf": (b"", b"<a>", b"</a>"),
    ".nt": (b"", b"<<(", b")>>"),
}


@pytest.mark.parametrize(("suffix", "parts"), NESTED.items(), ids=NESTED)
def test_the_limit_of_depth_is_where_it_is_said_to_be(suffix, parts):
    (syntax,) = (syntax for syntax in SYNTAXES if suffix in syntax.suffixes)
    head, opening, closing = parts
    look(head + opening * MOST_DEPTH + closing * MOST_DEPTH, syntax)
    with pytest.raises(Refused, match=f"deeper than {MOST_DEPTH}, the limit"):
        look(head + opening * (MOST_DEPTH + 1) + closing * (MOST_DEPTH + 1), syntax)

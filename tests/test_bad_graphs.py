"""Graph files that mean harm, given to each command that reads them: one line, and nothing is written."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

DEEP = 100_000
HEAD = b"@prefix x: <http://x/> .\n"
BAD = {
    "triple terms 100,000 deep": HEAD + b"x:s x:p " + b"<<( x:a x:b " * DEEP + b"x:c" + b" )>>" * DEEP + b" .",
    "no Turtle": b"this is no turtle",
    "invalid UTF-8": HEAD + b'x:s x:p "\xff\xfe" .',
    "UTF-16": "x:s x:p 1 .".encode("utf-16"),
    "a NUL in an IRI": HEAD + b"<http://x/\x00> x:p 1 .",
    "a space in an IRI": HEAD + b"<http://x/a b> x:p 1 .",
    "an escaped space in an IRI": HEAD + rb"<http://x/a\u0020b> x:p 1 .",
    "half an escape": HEAD + rb'x:s x:p "\uD800" .',
    "a file that ends too early": HEAD + b'x:s x:p "abc',
    "a prefix nobody declared": b"nope:s nope:p 1 .",
    "a relative IRI": b"<s> <p> <o> .",
    "HTML": b"<!DOCTYPE html><html><body>not found</body></html>",
    "an entity bomb": b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>',
    "a language tag that is none": HEAD + b'x:s x:p "a"@123456789012 .',
    "a gzip": b"\x1f\x8b\x08\x00" + bytes(100),
}
COMMANDS = {
    "query": ["query", "participants", "--graphs", "graphs"],
    "validate": ["validate", "graphs"],
    "view": ["view", "graphs", "--out", "out.html"],
    "export": ["export", "graphs", "--out", "out.ttl"],
}


def mithaq(folder, *arguments, **environment):
    return subprocess.run(
        [sys.executable, "-m", "mithaq", *map(str, arguments)],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def one_line(done):
    """What is said, which is one printable line."""
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("mithaq: ")
    assert done.stderr.count("\n") == 1
    assert done.stderr.rstrip("\n").isprintable()
    assert len(done.stderr) < 600
    return done.stderr


def files(folder):
    return {path.relative_to(folder).as_posix(): path.stat().st_mtime_ns for path in folder.rglob("*")}


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "graphs").mkdir()
    return tmp_path


@pytest.mark.parametrize("data", BAD.values(), ids=BAD)
def test_a_bad_graph_file_is_one_line_that_names_it(folder, data):
    (folder / "graphs" / "bad.ttl").write_bytes(data)
    before = files(folder)
    error = one_line(mithaq(folder, *COMMANDS["query"]))
    assert "graphs/bad.ttl:" in error
    assert files(folder) == before


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_a_file_that_would_crash_the_parser_is_refused_by_every_command(folder, command):
    (folder / "graphs" / "bad.ttl").write_bytes(BAD["triple terms 100,000 deep"])
    before = files(folder)
    error = one_line(mithaq(folder, *command))
    assert "graphs/bad.ttl:2: triple terms deeper than 100, the limit; write them flatter" in error
    assert files(folder) == before


def test_many_triple_terms_beside_each_other_are_no_problem(folder):
    lines = b"".join(b'x:s x:p <<( x:a x:b "%d >> )>" )>> .\n' % number for number in range(1000))
    (folder / "graphs" / "good.ttl").write_bytes(HEAD + lines)
    done = mithaq(folder, *COMMANDS["query"])
    assert (done.returncode, done.stderr) == (0, "")


@pytest.fixture
def large(folder):
    """A folder with a graph of 400,000 triples."""
    with (folder / "graphs" / "large.ttl").open("wb") as file:
        file.write(HEAD)
        file.writelines(b'x:s%d x:p "%d" .\n' % (n, n) for n in range(400_000))
    return folder


@pytest.mark.skipif(sys.platform != "linux", reason="address space is limited on Linux only")
@pytest.mark.parametrize("name", ["query", "validate", "view"])
def test_a_graph_that_needs_more_memory_than_it_may_have_is_one_line(large, name):
    folder = large
    error = one_line(mithaq(folder, *COMMANDS[name], "--memory", 64))
    assert "it needs more than 64 MiB, the limit of memory; raise it with --memory" in error
    assert not (folder / "out.html").exists()


def test_an_export_streams_and_needs_no_more_memory_for_a_large_graph(large):
    done = mithaq(large, *COMMANDS["export"], "--memory", 64)
    assert (done.returncode, done.stderr) == (0, "")
    assert (large / "out.ttl").stat().st_size > 4_000_000


@pytest.mark.parametrize("name", ["validate", "view", "export"])
def test_a_graph_that_takes_too_long_is_one_line(large, name):
    """A query has another: a large graph becomes a store on disk first, and the limit is for the question."""
    error = one_line(mithaq(large, *COMMANDS[name], "--timeout", 0.1))
    assert "stopped after 0.1 s, the limit of time; raise it with --timeout" in error


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_a_pipe_or_a_folder_among_the_graphs_is_named_and_not_waited_for(folder, command):
    os.mkfifo(folder / "graphs" / "pipe.ttl")
    assert "graphs/pipe.ttl: not a regular file" in one_line(mithaq(folder, *command))
    (folder / "graphs" / "pipe.ttl").unlink()
    (folder / "graphs" / "folder.ttl").mkdir()
    assert "graphs/folder.ttl: not a regular file" in one_line(mithaq(folder, *command))


def test_nothing_of_a_graph_makes_a_command_call_another_server(folder):
    """owl:imports, seeAlso, a context and a SERVICE in the data, all with the address of a server that listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"http://127.0.0.1:{server.getsockname()[1]}/"
        (folder / "graphs" / "calls.ttl").write_text(
            f"""@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix sh: <http://www.w3.org/ns/shacl#> .
            <{address}> a owl:Ontology ; owl:imports <{address}more> ; sh:shapesGraph <{address}shapes> ;
              sh:suggestedShapesGraph <{address}shapes> .
            <{address}shape> a sh:NodeShape ; sh:targetSubjectsOf owl:imports ;
              sh:sparql [ sh:select "SELECT $this {{ SERVICE <{address}sparql> {{ ?s ?p ?o }} }}" ] .""",
            encoding="utf-8",
        )
        called = []
        server.settimeout(0)
        for command in COMMANDS.values():
            done = mithaq(folder, *command)
            assert "Traceback" not in done.stderr
            with contextlib.suppress(BlockingIOError):
                called.append(server.accept())
        assert called == []


def test_two_commands_at_once_do_not_meet(graphs):
    def ask(name):
        return mithaq(graphs.parent, *COMMANDS[name]).returncode

    names = ("query", "validate", "export", "query")
    with ThreadPoolExecutor() as pool:
        results = list(pool.map(ask, names))
    assert dict(zip(names, results, strict=True)) == {"query": 0, "validate": 1, "export": 0}  # the sample is not valid

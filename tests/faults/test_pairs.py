"""Who reads a folder between the two files of a document that a build replaces sees both of one build, or is told."""

from __future__ import annotations

import json
import sys
from functools import partial
from shutil import copytree
from subprocess import PIPE, Popen, run

import pytest

from mithaq.ask import readings
from mithaq.errors import DataError
from mithaq.graph import pairs
from mithaq.graph.store import graph_files, layers, load, statements
from mithaq.graph.validate import validate
from mithaq.send import reading
from mithaq.send.bundle import bundle
from mithaq.send.formats import write
from mithaq.send.selection import select
from mithaq.show.network import network
from mithaq.show.ontology import ontology

WRITER = """
import os, sys
from mithaq.cli import main

real = os.replace

def replace(source, target, **options):
    if target.endswith(".prov.ttl"):
        os.write(2, b"between\\n")
        os.read(0, 1)
    return real(source, target, **options)

os.replace = replace
main()
"""
"""The command, which waits between the two files of a document."""
TEXTS = [f"Muscat hosted the {which} round of the Omani-Japanese Strategic Dialogue." for which in ("second", "third")]
TRIPLES = "SELECT ?s ?p ?o { ?s ?p ?o }"
LAYERS = "SELECT ?s ?p ?o FROM graph:facts FROM graph:provenance { ?s ?p ?o }"
READERS = {
    "query": lambda folder: load([folder], background=False).triples(),
    "query of named graphs": lambda folder: set(load([folder]).query(LAYERS).rows),
    "store on disk": lambda folder: set(statements(layers(graph_files([folder])))),
    "analyse, diff and compare": lambda folder: readings.read(graph_files([folder])),
    "view": lambda folder: network([folder]),
    "validate": lambda folder: validate([folder]),
    "docs": lambda folder: ontology([folder]),
    "export": lambda folder: list(reading.Lines(select([folder]))),
}


def written(out, folder, kind):
    """The bytes of an export; of a bundle where no kind is given."""
    if kind is None:
        bundle([folder], out)
        return {path.name: path.read_bytes() for path in out.rglob("*.nq.gz")}
    return {path.name.removesuffix(" again"): path.read_bytes() for path in write(out, [folder], kind)}


WRITERS = {
    "nq": partial(written, kind="nq"),
    "turtle": partial(written, kind="turtle"),
    "csv": partial(written, kind="csv"),
    "bundle": partial(written, kind=None),
}


def build(folder, text, before=("-m", "mithaq"), **options):
    source = folder.with_suffix(".jsonl")
    source.write_text(json.dumps({"id": "a", "text": text}) + "\n")
    command = [sys.executable, *before, "build", str(source), "--jobs", "1", "--out", str(folder)]
    return Popen(command, stdout=PIPE, stderr=PIPE, stdin=PIPE, **options)


def built(folder, text):
    with build(folder, text) as process:
        assert process.communicate()[1] == b""
    return folder


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The folders of two builds."""
    return [built(tmp_path_factory.mktemp("whole") / "graphs", text) for text in TEXTS]


@pytest.fixture
def between(whole, tmp_path):
    """A folder with the facts of the second build beside the evidence of the first, and the writer that waits there."""
    folder = copytree(whole[0], tmp_path / "graphs")
    with build(folder, TEXTS[1], ("-c", WRITER)) as writer:
        assert writer.stderr.readline() == b"between\n"
        yield folder, writer
        writer.kill()


@pytest.mark.parametrize("name", READERS)
def test_a_reader_between_two_files_waits_for_the_second(name, whole, between, monkeypatch):
    read = READERS[name]
    folder, writer = between
    old, new = ({path.name: path.read_bytes() for path in folder.glob("*.ttl")} for folder in whole)
    torn = {path.name: path.read_bytes() for path in folder.glob("*.ttl")}
    assert torn == {"a.ttl": new["a.ttl"], "a.prov.ttl": old["a.prov.ttl"]}
    waits = []

    def go_on(seconds):
        waits.append(seconds)
        if len(waits) == 1:
            writer.communicate(b"x")

    monkeypatch.setattr(pairs.time, "sleep", go_on)
    seen = read(folder)
    assert len(waits) == 1
    monkeypatch.undo()
    assert writer.returncode == 0
    assert seen == read(folder)
    assert {path.name: path.read_bytes() for path in folder.glob("*.ttl")} == new


@pytest.fixture(scope="module")
def torn(whole, tmp_path_factory):
    """The same folder after the writer was killed there."""
    folder = copytree(whole[0], tmp_path_factory.mktemp("torn") / "graphs")
    with build(folder, TEXTS[1], ("-c", WRITER)) as writer:
        assert writer.stderr.readline() == b"between\n"
        writer.kill()
    return folder


@pytest.mark.parametrize("name", READERS)
def test_where_the_writer_was_killed_there_a_reader_looks_some_times_and_says_so(name, torn, monkeypatch):
    waits = []
    monkeypatch.setattr(pairs.time, "sleep", waits.append)
    with pytest.raises(DataError, match=r"a(\.prov)?\.ttl: it is of another build than a.*; run 'mithaq build' again"):
        READERS[name](torn)
    assert 1 < len(waits) < 100


@pytest.mark.parametrize("command", [["query", "-e", TRIPLES], ["view"], ["validate"], ["export", "--format", "nq"]])
def test_a_command_says_in_one_line_that_two_files_are_of_different_builds(command, torn, tmp_path):
    graphs = ["--graphs", str(torn)] if command[0] == "query" else [str(torn)]
    out = [] if command[0] in {"query", "validate"} else ["--out", str(tmp_path / "out")]
    done = run([sys.executable, "-m", "mithaq", *command, *graphs, *out], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("mithaq: ")
    assert done.stderr.endswith("run 'mithaq build' again\n")
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "out").exists()


def test_the_next_build_mends_what_a_killed_one_has_left(torn, whole, tmp_path):
    folder = copytree(torn, tmp_path / "graphs")
    built(folder, TEXTS[1])
    assert load([folder]).triples() == load([whole[1]]).triples()


def test_an_export_during_which_a_document_is_built_anew_says_so(whole, tmp_path, monkeypatch):
    folder = copytree(whole[0], tmp_path / "graphs")
    real = reading.marks

    def marks(files):
        found = real(files)
        copytree(whole[1], folder, dirs_exist_ok=True)
        return found

    monkeypatch.setattr(reading, "marks", marks)
    with pytest.raises(DataError, match=r"a\.ttl: it was built anew while it was read; run the command again"):
        list(reading.Lines(select([folder])))


def test_an_export_to_a_file_during_which_a_document_is_built_anew_begins_again(whole, tmp_path, monkeypatch):
    folder, real, waits = copytree(whole[0], tmp_path / "graphs"), reading.marks, []

    def marks(files):
        found = real(files)
        copytree(whole[1], folder, dirs_exist_ok=True)
        return found

    for kind, export in WRITERS.items():
        copytree(whole[0], folder, dirs_exist_ok=True)
        with monkeypatch.context() as patched:
            patched.setattr(reading, "marks", marks)
            patched.setattr(pairs.time, "sleep", waits.append)
            written = export(tmp_path / kind, folder)
        assert len(waits) == 1, kind
        assert written == export(tmp_path / f"{kind} again", whole[1]), kind
        waits.clear()


def test_where_documents_are_built_without_end_an_export_gives_up_and_keeps_the_old_file(whole, tmp_path, monkeypatch):
    folder, real, waits = copytree(whole[0], tmp_path / "graphs"), reading.marks, []
    before = WRITERS["nq"](tmp_path / "nq", folder)

    def marks(files):
        found = real(files)
        copytree(whole[len(waits) % 2 - 1], folder, dirs_exist_ok=True)
        return found

    monkeypatch.setattr(reading, "marks", marks)
    monkeypatch.setattr(pairs.time, "sleep", waits.append)
    with pytest.raises(DataError, match="it was built anew while it was read; run the command again"):
        WRITERS["nq"](tmp_path / "nq", folder)
    assert 1 < len(waits) < 20
    assert (tmp_path / "nq").read_bytes() == before["nq"]


def test_evidence_that_comes_while_the_folder_is_looked_through_is_read(whole, monkeypatch):
    folder = whole[0]
    real = type(folder).glob
    monkeypatch.setattr(
        type(folder), "glob", lambda self, pattern: [path for path in real(self, pattern) if ".prov" not in path.name]
    )
    assert graph_files([folder]) == (folder / "a.ttl", folder / "a.prov.ttl")


def test_files_without_a_mark_and_those_mended_by_hand_are_read_as_they_are(graphs, whole, tmp_path):
    assert len(load([graphs], background=False)) > 100
    folder = copytree(whole[0], tmp_path / "mended")
    facts = folder / "a.ttl"
    facts.write_text(facts.read_text("utf-8").replace('"2"', '"4"').replace(" 2 ", " 4 "), encoding="utf-8")
    assert facts.read_bytes() != (whole[0] / "a.ttl").read_bytes()
    assert load([folder], background=False).triples() != load([whole[0]], background=False).triples()
    assert load([facts], background=False).triples() == load([folder], background=False).triples()


def test_a_file_that_cannot_be_read_is_named_and_one_of_another_kind_has_no_other(tmp_path):
    with pytest.raises(DataError, match=r"none\.ttl: cannot be read: No such file or directory$"):
        list(pairs.contents([tmp_path / "none.ttl"]))
    (tmp_path / "inferred.trig").write_bytes(b"# pair 0123456789abcdef\n")
    assert list(pairs.contents([tmp_path / "inferred.trig"])) == [
        (tmp_path / "inferred.trig", b"# pair 0123456789abcdef\n")
    ]
    assert pairs.beside(tmp_path / "inferred.trig") is None

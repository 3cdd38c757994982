"""What reads graphs reads shards too: all of them, or chosen documents without the others."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from types import SimpleNamespace

import pytest
import typer
from conftest import ROOT
from corpora import write

from mithaq import cli, load
from mithaq.ask.analysis import Wishes, analyse
from mithaq.build import build
from mithaq.corpus import partition
from mithaq.errors import DataError
from mithaq.graph import corpora, validate
from mithaq.graph.among import chosen
from mithaq.graph.bundles import graphs_of
from mithaq.graph.store import graph_files
from mithaq.graph.validate import Finding, Report

sys.path.insert(0, str(ROOT / "benchmarks"))

from sentences import documents

COUNT = 40


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The same documents in shards and as files, some of them dated."""
    folder = tmp_path_factory.mktemp("among")
    records = [{**record, "id": f"d{number:02}"} for number, record in enumerate(documents(COUNT, seed=3))]
    for number in range(0, COUNT, 2):
        records[number]["published"] = f"2026-{1 + number // 4:02}-15"
    source = write(folder / "in.jsonl", records)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(partition, "MOST", 20_000)
        assert build([source], folder / "shards", layout="shards").failures == []
    build([source], folder / "files")
    return folder / "shards", folder / "files"


def triples(graph):
    return {str(triple) for triple in graph.triples()}


def names(paths):
    return {path.name for path in graph_files(paths)}


def test_all_of_a_corpus_is_read_as_the_files_are(made):
    shards, files = made
    assert len(list((shards / "data").iterdir())) > 4
    assert names([shards]) - names([files]) == {"entities.ttl"}  # as files they have none where nobody has to decide
    alike = [path for path in graph_files([shards]) if path.name != "entities.ttl"]
    assert triples(load(alike, background=False)) == triples(load([files], background=False))
    wishes = Wishes(language="en", countries=True)
    assert analyse([shards], "central", wishes).rows == analyse([files], "central", wishes).rows


@pytest.mark.parametrize("words", ["OM", "OMN", "عُمان", "Oman", "c:OMN", "https://w3id.org/mithaq/id/country/OMN"])
def test_an_entity_is_named_as_in_questions_and_its_documents_are_those_that_tell_of_it(made, words):
    shards, files = made
    wanted = {
        path.name for path in files.glob("*.ttl") if path.name.count(".") == 1 and b"c:OMN" in path.read_bytes()
    } - {"entities.ttl"}
    with chosen([shards], [f"entity={words}"]) as paths:
        found = {name for name in names(paths) if ".prov" not in name}
        assert found == wanted
        whole = {f"{name.removesuffix('.ttl')}{end}" for name in wanted for end in (".ttl", ".prov.ttl")}
        assert triples(load(paths, background=False)) == triples(
            load([files / name for name in sorted(whole)], background=False)
        )
    assert 0 < len(wanted) < COUNT


def test_documents_are_chosen_by_id_and_by_day(made):
    shards, _ = made
    with chosen([shards], ["document=d03", "document=d10"]) as paths:
        assert names(paths) == {"d03.ttl", "d03.prov.ttl", "d10.ttl", "d10.prov.ttl"}
    with chosen([shards], ["since=2026-03", "until=2026-04"]) as paths:
        assert {name for name in names(paths) if ".prov" not in name} == {"d08.ttl", "d10.ttl", "d12.ttl", "d14.ttl"}
    with chosen([shards], ["since=2026-03-15", "until=2026-04-14", "document=d08", "document=d12"]) as paths:
        assert {name for name in names(paths) if ".prov" not in name} == {"d08.ttl"}


def test_only_the_shards_that_hold_them_are_read(made, monkeypatch):
    shards, _ = made
    read = []
    monkeypatch.setattr(corpora, "graphs_of", lambda folder, shard: read.append(shard) or graphs_of(folder, shard))
    with chosen([shards], ["document=d05"]):
        pass
    assert len(read) == 1


def test_what_was_chosen_is_gone_afterwards_and_all_of_it_stays_until_a_build(made):
    shards, _ = made
    with chosen([shards], ["document=d05"]) as paths:
        assert paths[0].is_dir()
    assert not paths[0].exists()
    first = graph_files([shards])[0].parent
    assert graph_files([shards])[0].parent == first
    assert first.parent == shards / corpora.FOLDER


def refused(paths, *words):
    """What the refusal to choose these says."""
    with pytest.raises(DataError) as told, chosen(paths, words):
        pass
    return str(told.value)


@pytest.mark.parametrize(
    "word", ["OM", "country=OM", "entity=", "since=March", "until=2026-1", "since=2026-13", "until=2026-02-32"]
)
def test_what_cannot_be_meant_is_refused(made, word):
    forms = ("write entity=…, document=…, since=…, until=…", "give one day as 2026, 2026-01 or 2026-01-31")
    assert refused([made[0]], word) in {f"--among {word}: {form}" for form in forms}


@pytest.mark.parametrize("option", ["--among", "--among-a", "--among-b"])
def test_a_word_that_cannot_be_meant_is_told_with_the_option_that_has_it(made, monkeypatch, option):
    shards = str(made[0])
    monkeypatch.setattr(sys, "argv", ["mithaq", "compare", shards, shards, "--among", "document=d05", option, "foo"])
    with pytest.raises(DataError, match=f"^{option} foo: write entity=…, document=…, since=…, until=…$"):
        cli.app(standalone_mode=False)


def test_no_such_document_and_no_shards_are_said_in_one_line(made, monkeypatch):
    shards, files = made
    assert refused([shards], "entity=Atlantis", "since=2026").endswith(
        "no document with entity=Atlantis and since=2026; ask for less, or for all without --among"
    )
    assert refused([shards / "none"], "entity=OM").endswith("none: no such file or folder; run 'mithaq build' first")
    assert refused([files], "entity=OM").startswith(f"{files}: --among chooses from shards and tables; make them with")
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    assert refused([shards], "entity=OM").startswith("--among needs pyarrow; install it with: pip install")


def test_a_damaged_or_unfinished_corpus_is_refused(made, tmp_path):
    shards, _ = made
    copied = tmp_path / "copied"
    subprocess.run(["cp", "-r", shards, copied], check=True)
    part = next((copied / "data").iterdir())
    part.write_bytes(part.read_bytes()[:-20])
    shutil.rmtree(copied / ".files", ignore_errors=True)
    with pytest.raises(DataError, match=r"part-\d+\.nq\.gz: this shard cannot be read .*; see 'mithaq verify'"):
        graph_files([copied])
    (copied / "manifest.json").unlink()
    with pytest.raises(DataError, match=r"copied: its build has not ended; run 'mithaq build' again"):
        graph_files([copied])


def test_the_commands_take_chosen_documents(made, tmp_path):
    shards, _ = made

    count = ("query", "-e", "SELECT (COUNT(DISTINCT ?d) AS ?n) { ?d a dip:SourceDocument }", "--format", "csv")
    assert told(*count, "--graphs", shards)[0].split() == ["n", str(COUNT)]
    assert told(*count, "--graphs", shards, "--among", "document=d05")[0].split() == ["n", "1"]
    page = ("view", shards, "--among", "entity=OM", "--among", "since=2026", "--out", tmp_path / "page.html")
    assert told(*page)[1] == 0
    assert (tmp_path / "page.html").stat().st_size > 100_000
    assert "Oman" in told("analyse", "central", shards, "--among", "entity=OM")[0]
    exported, _ = told("export", shards, "--among", "document=d05", "--format", "nt", "--what", "facts")
    assert exported.count("\n") > 10
    assert told("verify", shards)[0].startswith("whole: ")
    of_shards, of_files = (told("entities", "list", "--graphs", folder)[0].split("verdict") for folder in made)
    assert of_shards[1] == of_files[1]


def told(*arguments):
    """What a command prints, and its status."""
    command = [sys.executable, "-m", "mithaq", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "COLUMNS": "300"})
    assert done.stderr == ""
    return done.stdout, done.returncode


def test_chosen_documents_are_held_against_the_rules_and_beside_each_other_as_their_files_are(made):
    shards, files = made
    one, other = files / "d05.ttl", files / "d08.ttl"
    among = ("--among", "document=d05")
    assert told("reason", shards, *among, "--engine", "rules", "--json") == told(
        "reason", one, "--engine", "rules", "--json"
    )
    both = told("compare", shards, shards, "--among-a", "document=d05", "--among-b", "document=d08", "--json")
    assert both == told("compare", one, other, "--json")
    assert json.loads(both[0])["a"] != json.loads(both[0])["b"]
    difference, status = told("diff", shards, shards, *among, "--json", "--exit-status")
    assert status == 0
    assert json.loads(difference)["counts"]["same"] > 5
    since = ("--among", "since=2026-03", "--among", "until=2026-04")
    assert told("diff", shards, shards, *since, "--json")[0] != difference


def test_what_validation_finds_in_chosen_documents_is_told_by_the_names_of_their_files(made, monkeypatch, capsys):
    shards, files = made
    assert told("validate", shards, "--among", "document=d05") == told("validate", files / "d05.ttl")
    bad = Report(
        conforms=False, findings=(Finding("violation", 7, "c:OMN", "odd", str(shards / "d05.ttl")),), triples=1
    )
    monkeypatch.setattr(validate, "validate_apart", lambda *_: bad)
    with pytest.raises(typer.Exit):
        cli.reading.validate([shards], among=["document=d05"])
    assert "violation 7: d05.ttl: c:OMN: odd" in re.sub("[\u2066-\u2069]", "", capsys.readouterr().out)


def test_what_does_not_fit_onto_the_disk_is_not_begun(made, monkeypatch):
    shards, _ = made
    shutil.rmtree(shards / ".files", ignore_errors=True)
    monkeypatch.setattr(corpora, "disk_usage", lambda _: SimpleNamespace(free=1 << 20))
    with pytest.raises(
        DataError, match=r"shards: all of it takes [\d,]+ MiB as files, and 1 MiB are free; choose some"
    ):
        graph_files([shards])

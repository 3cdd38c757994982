"""Shards and tables instead of a file for each document: the same bytes from the same documents, whatever came before."""

from __future__ import annotations

import gzip
import os
import random
import re
import sys
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from multiprocessing import get_context

import pyarrow.parquet as pq
import pytest
from conftest import ROOT
from corpora import changed, contents, fresh, write
from test_incremental import talks

from mithaq import load
from mithaq.build import build, decide, retract
from mithaq.corpus import contents as contents_of
from mithaq.corpus import layout, partition, parts, rows
from mithaq.corpus.manifest import MANIFEST
from mithaq.corpus.rows import COLUMNS_OF, TABLES
from mithaq.errors import DataError
from mithaq.send.bundle import bundle
from mithaq.send.verify import verify

sys.path.insert(0, str(ROOT / "benchmarks"))

from sentences import documents


@pytest.fixture(autouse=True)
def small(monkeypatch):
    """Shards of a few documents, so that a few documents make several."""
    monkeypatch.setattr(partition, "MOST", 4_000)


def times(folder):
    return {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in folder.rglob("part-*")}


def quads(folder):
    lines = (gzip.decompress(path.read_bytes()).splitlines() for path in (folder / "data").iterdir())
    return sorted(line for found in lines for line in found)


def partitions(folder):
    """What the description of a bundle says of classes and properties."""
    return [line for line in (folder / "void.ttl").read_text("utf-8").splitlines() if "Partition" in line]


@pytest.fixture
def made(tmp_path):
    """Some documents with people that are one, and their shards."""
    chance = random.Random(7)  # noqa: S311 - the same documents each time
    records = [
        {"id": f"d{number}", "text": talks(chance), "published": f"2026-03-{number + 1:02}"} for number in range(12)
    ]
    source = write(tmp_path / "in.jsonl", records)
    assert build([source], tmp_path / "graphs", layout="shards").failures == []
    return records, source, tmp_path / "graphs"


def test_the_folder_is_a_bundle_that_verifies_and_holds_the_statements_of_the_files(made, tmp_path):
    _, source, out = made
    found = verify(out)
    assert found.problems == []
    assert found.shards > 3
    build([source], tmp_path / "files")
    bundle([tmp_path / "files"], tmp_path / "bundle", ("facts", "provenance"))
    alike = sorted(re.sub(rb"/graph/ledger/[\w-]+>", b"/graph/ledger>", line) for line in quads(out))
    assert alike == quads(tmp_path / "bundle")
    assert len(partitions(out)) > 30
    assert partitions(out) == partitions(tmp_path / "bundle")


def test_the_graphs_of_a_document_stand_in_one_shard(made):
    _, _, out = made
    places = {}
    for path in (out / "data").iterdir():
        for line in gzip.decompress(path.read_bytes()).decode().splitlines():
            graph = line.rpartition("<")[2].rpartition(">")[0]
            places.setdefault(graph.rpartition("/")[2], set()).add(path.name)
    assert {len(found) for found in places.values()} == {1}


@pytest.mark.parametrize("seed", range(8))
def test_any_sequence_of_changes_gives_the_bytes_of_a_build_from_nothing(tmp_path, seed):
    chance = random.Random(seed)  # noqa: S311 - the same changes each time
    known = {}
    for step in range(5):
        changed(known, chance, most=8, names=20, text=talks)
        known = known or {"d0": {"id": "d0", "text": talks(chance)}}
        records = list(known.values())
        chance.shuffle(records)
        jobs = 2 if seed % 4 == 0 else 1
        source = write(tmp_path / "in.jsonl", records)
        report = build([source], tmp_path / "graphs", prune=True, jobs=jobs, layout="shards")
        assert report.failures == []
        assert contents(tmp_path / "graphs") == fresh(tmp_path / "fresh", records, layout="shards"), f"step {step}"
    assert verify(tmp_path / "graphs").problems == []


def test_a_second_build_reads_nothing_and_writes_nothing(made, extracted):
    _, source, out = made
    before = times(out)
    report = build([source], out)
    assert (report.count, report.unchanged, report.failures, extracted) == (0, 12, [], [])
    assert times(out) == before


def test_a_changed_document_alone_is_read_and_its_shard_alone_is_written(made, extracted, tmp_path):
    records, source, out = made
    before = times(out)
    records[3] = {"id": "d3", "text": "Kenya hosted a meeting with Japan in Nairobi."}
    build([write(source, records)], out)
    assert extracted == ["d3"]
    changed = {path.name.partition(".")[0] for path, told in times(out).items() if before.get(path) != told}
    assert (
        len({name for name in changed if name < "part-65536"})
        < len({path.name.partition(".")[0] for path in before}) - 1
    )
    assert contents(out) == fresh(tmp_path / "fresh", records, layout="shards")


def test_retract_takes_a_document_out_of_its_shard(made, tmp_path):
    records, _, out = made
    assert retract(out, ["d1", "d4"]) == (["d1", "d4"], [])
    assert contents(out) == fresh(
        tmp_path / "fresh", [r for r in records if r["id"] not in {"d1", "d4"}], layout="shards"
    )
    with pytest.raises(DataError, match="no document 'd1' was built here"):
        retract(out, ["d1"])


def test_a_decision_of_a_person_holds_through_changes(made):
    records, source, out = made
    before = contents(out)
    decide(out, *("Salim Al Tajribi", "سالم بن ناصر التجريبي"), "same", "Reader")
    decided = contents(out)
    assert decided != before
    build([write(source, records[:5])], out, prune=True)
    build([write(source, records)], out)
    assert contents(out) == decided
    decide(out, *("Salim Al Tajribi", "سالم بن ناصر التجريبي"), None, "")
    assert contents(out) == before


@pytest.mark.parametrize("name", ["data", "tables", "load", "manifest.json"])
def test_what_stands_where_shards_would_is_left_alone(tmp_path, name):
    source = write(tmp_path / "in.jsonl", [{"id": "d0", "text": talks(random.Random(0))}])  # noqa: S311
    (tmp_path / "mine" / name).mkdir(parents=True)
    (tmp_path / "mine" / name / "notes.sh").write_text("mine", encoding="utf-8")
    with pytest.raises(DataError, match=f"{name}: shards would be put there; move it away, or give another --out"):
        build([source], tmp_path / "mine", layout="shards")
    assert build([source], tmp_path / "mine").failures == []
    assert (tmp_path / "mine" / name / "notes.sh").read_text("utf-8") == "mine"


def test_what_others_have_put_among_the_shards_stays_there(made):
    _, source, out = made
    mine = [out / "data" / "notes.txt", out / "tables" / "facts" / "mine.parquet", out / "tables" / "notes.txt"]
    for path in mine:
        path.write_text("mine", encoding="utf-8")
    retract(out, ["d1"])
    build([source], out, layout="files")
    assert [path.read_text("utf-8") for path in mine] == ["mine"] * 3


def test_a_document_that_cannot_be_written_costs_no_other_and_is_tried_again(made, tmp_path, monkeypatch):
    _, source, out = made
    real = rows.rows_of

    def spoilt(document, *rest):
        if document.id == "d7":
            os._exit(3)
        return real(document, *rest)

    with monkeypatch.context() as patch:
        patch.setattr(contents_of, "rows_of", spoilt)
        report = build([source], tmp_path / "spoilt", layout="shards", jobs=2)
    assert len(report.failures) == 1
    assert report.failures[0].startswith(f"{tmp_path}/spoilt: d7: reading stopped: its process ended with status 3")
    assert report.count == 11
    assert verify(tmp_path / "spoilt").problems == []
    report = build([source], tmp_path / "spoilt", jobs=2)
    assert (report.failures, report.count) == ([], 1)
    assert contents(tmp_path / "spoilt") == contents(out)


def test_an_executor_gives_the_same_bytes(made, tmp_path):
    _, source, out = made
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as executor:
        report = build([source], tmp_path / "other", layout="shards", jobs=2, executor=executor)
    assert report.failures == []
    assert contents(tmp_path / "other") == contents(out)


@pytest.mark.parametrize("number", range(4))
@pytest.mark.parametrize("harm", ["removed", "changed"])
def test_a_file_that_is_gone_or_another_is_written_again_without_reading(made, extracted, number, harm):
    _, source, out = made
    before = contents(out)
    first = min(int(path.name[5:10]) for path in (out / "data").iterdir())
    path = parts.files(out, first)[number]
    if harm == "removed":
        path.unlink()
    else:
        path.write_bytes(path.read_bytes()[:-9])
    build([source], out)
    assert contents(out) == before
    assert extracted == []


@pytest.mark.parametrize("written", [0, 1, 6, 11, 17])
def test_a_build_that_is_ended_leaves_no_finished_bundle_and_the_next_one_ends_it(made, monkeypatch, tmp_path, written):
    records, source, out = made
    records += [{"id": f"e{number}", "text": talks(random.Random(number))} for number in range(9)]  # noqa: S311
    write(source, records)
    real, count = parts.atomic_write, iter(range(100))

    def ended(path, data):
        if next(count) == written:
            raise KeyboardInterrupt
        return real(path, data)

    with monkeypatch.context() as patch:
        patch.setattr(parts, "atomic_write", ended)
        with pytest.raises(KeyboardInterrupt):
            build([source], out)
    assert next(count) > written
    with pytest.raises(DataError, match="its build has not ended; run 'mithaq build' again"):
        load([out])
    assert build([source], out).failures == []
    assert contents(out) == fresh(tmp_path / "fresh", records, layout="shards")


def test_files_become_shards_and_shards_files_without_reading(made, extracted, tmp_path):
    _, source, out = made
    shards = contents(out)
    build([source], tmp_path / "other")
    files = contents(tmp_path / "other")
    extracted.clear()
    build([source], out, layout="files")
    assert contents(out) == files
    build([source], out, layout="shards")
    assert contents(out) == shards
    assert extracted == []


def test_from_many_documents_on_shards_are_made_and_that_is_said(tmp_path, monkeypatch):
    monkeypatch.setattr(layout, "MANY", 4)
    records = [{"id": f"d{number}", "text": talks(random.Random(number))} for number in range(4)]  # noqa: S311
    out, source = tmp_path / "graphs", tmp_path / "in.jsonl"
    assert build([write(source, records[:3])], out).notes == []
    assert build([write(source, records)], out, layout="files").notes == []
    told = f"{out}: 4 documents, from 4 on in shards and tables; --layout files keeps one file a document"
    assert build([source], out).notes == [told]
    assert build([source], out).notes == []
    assert contents(out) == fresh(tmp_path / "fresh", records, layout="shards")


def test_shards_take_no_graphs_of_others_and_no_shards_without_their_manifest(made, tmp_path):
    _, source, out = made
    (out / MANIFEST).unlink()
    with pytest.raises(DataError, match=r"graphs: shards without the \.manifest of their build; restore it"):
        build([source], out)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "mine.ttl").write_text("<x:a> <x:b> <x:c> .\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"mine\.ttl was not built here, and shards take no files; move it away"):
        build([source], tmp_path / "mine", layout="shards")


def test_without_pyarrow_shards_are_refused_and_many_documents_stay_files(tmp_path, monkeypatch):
    monkeypatch.setattr(layout, "MANY", 2)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    source = write(tmp_path / "in.jsonl", [{"id": f"d{n}", "text": talks(random.Random(n))} for n in range(2)])  # noqa: S311
    with pytest.raises(DataError, match=r"^shards need pyarrow; install it with: pip install 'mithaq\[parquet\]'$"):
        build([source], tmp_path / "graphs", layout="shards")
    [note] = build([source], tmp_path / "graphs").notes
    assert note.startswith(f"{tmp_path}/graphs: 2 documents, in one file each: shards need pyarrow; install it with: ")
    assert (tmp_path / "graphs" / "d0.ttl").exists()


def test_the_tables_hold_every_fact_its_words_and_the_entities(made):
    records, _, out = made
    tables = {name: pq.read_table(out / "tables" / name).to_pylist() for name in TABLES}
    for name in TABLES:
        assert set(tables[name][0]) == set(COLUMNS_OF[name])
    facts = [line for line in quads(out) if b"/graph/facts/" in line]
    assert len(tables["facts"]) == len(facts)
    texts = {record["id"]: record["text"] for record in records}
    for row in tables["evidence"]:
        assert texts[row["document"]][row["begin"] : row["end"]] == row["words"]
        assert 0 < row["confidence"] <= 1
    said = {(row["document"], row["subject"], row["predicate"], row["object"]) for row in tables["facts"]}
    assert {(row["document"], row["subject"], row["predicate"], row["object"]) for row in tables["evidence"]} <= said
    own = [row for row in tables["entities"] if row["class"].endswith("#SourceDocument")]
    assert {row["document"]: str(row["issued"]) for row in own} == {r["id"]: r["published"] for r in records}
    people = {row["name"] for row in tables["entities"] if row["class"].endswith("#Official")}
    assert "Salim Al Tajribi" in people
    named = {row["entity"]: row["name"] for row in tables["entities"] if row["language"] == "en"}
    assert named["https://w3id.org/mithaq/id/country/OMN"] == "Oman"


@pytest.fixture
def duckdb():
    """DuckDB; under CI its absence is a failure, elsewhere a skip."""
    try:
        return import_module("duckdb")
    except ImportError:
        if os.environ.get("CI"):
            raise
        return pytest.skip("no duckdb here")


def test_duckdb_joins_the_tables_of_all_shards(made, duckdb):
    _, source, out = made
    row = """
        SELECT COUNT(*), COUNT(DISTINCT f.document) FROM '{0}/tables/facts/*.parquet' f
        JOIN '{0}/tables/evidence/*.parquet' e USING (document, subject, predicate, object)
        JOIN '{0}/tables/entities/*.parquet' n ON n.document = f.document AND n.entity = f.object
        WHERE f.predicate LIKE '%#hasParticipant' AND n.name IN ('Oman', 'سلطنة عُمان', 'عُمان')"""
    [(count, held)] = duckdb.sql(row.format(out)).fetchall()
    files = source.parent / "files"
    build([source], files)
    told = [path.read_text("utf-8") for path in files.glob("d*.ttl") if not path.name.endswith(".prov.ttl")]
    assert held == sum(bool(re.search(r"dip:hasParticipant [^;]*c:OMN", one)) for one in told) > 0
    assert count >= held


def test_made_up_documents_bit_by_bit_and_at_once_give_the_same(tmp_path):
    records = list(documents(24, seed=21))
    for start in range(0, 24, 8):
        source = write(tmp_path / f"{start}.jsonl", records[start : start + 8])
        build([source], tmp_path / "graphs", layout="shards", jobs=2)
    assert contents(tmp_path / "graphs") == fresh(tmp_path / "fresh", records, layout="shards")

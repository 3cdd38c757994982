"""Only what has changed is read and written, and what comes of it are the bytes of a build from nothing."""

from __future__ import annotations

import random
import shutil
import sqlite3
import subprocess
import sys

import pytest
from conftest import ROOT
from corpora import changed, contents, fresh, write

from mithaq.build import build, decide, retract
from mithaq.corpus import tasks
from mithaq.corpus.manifest import MANIFEST
from mithaq.errors import DataError
from mithaq.graph.sums import SUMS, verify

sys.path.insert(0, str(ROOT / "benchmarks"))

from sentences import documents

POSTS = {
    "minister": ("وزير الخارجية", "Minister of Foreign Affairs"),
    "undersecretary": ("وكيل وزارة الخارجية للشؤون السياسية", "Undersecretary of the Ministry of Foreign Affairs"),
}
NAMES = (("سالم بن ناصر التجريبي", "Salim Al Tajribi"), ("سالم التجريبي", "Salim bin Nasser Al Tajribi"))


CHANCE = random.Random(3)  # noqa: S311 - where it does not matter which words


def talks(chance):
    """An account of talks between two sides; of the few names and posts some are of one person, some only alike."""
    (arabic, english), (title, office) = chance.choice(NAMES), chance.choice(sorted(POSTS.values()))
    number = chance.choice([("الثانية", "second"), ("الثالثة", "third")])
    other = chance.choice([("الياباني", "Japanese"), ("الهندي", "Indian")])
    if chance.random() < 0.5:
        return (
            f"استضافت مسقط أعمال الجولة {number[0]} من الحوار الاستراتيجي العُماني – {other[0]}.\n"
            f"وترأس الجانب العُماني في أعمال الحوار {arabic}، {title}.\n"
        )
    return (
        f"Muscat hosted the {number[1]} round of the Omani-{other[1]} Strategic Dialogue.\n"
        f"The Omani side was headed by {english}, {office}.\n"
    )


def times(folder):
    return {path.name: (path.stat().st_mtime_ns, path.stat().st_ino) for path in folder.glob("*.ttl")}


@pytest.fixture
def made(tmp_path):
    """Six documents with people that are one, and their graphs."""
    chance = random.Random(7)  # noqa: S311 - the same documents each time
    records = [{"id": f"d{number}", "text": talks(chance)} for number in range(6)]
    source = write(tmp_path / "in.jsonl", records)
    assert build([source], tmp_path / "graphs").failures == []
    return records, source, tmp_path / "graphs"


@pytest.mark.parametrize("seed", range(12))
def test_any_sequence_of_changes_gives_the_bytes_of_a_build_from_nothing(tmp_path, seed):
    chance = random.Random(seed)  # noqa: S311 - the same changes each time
    known = {}
    for step in range(6):
        changed(known, chance, most=4, names=9, text=talks)
        records = list(known.values())
        chance.shuffle(records)
        jobs = 2 if seed % 4 == 0 else 1
        report = build([write(tmp_path / "in.jsonl", records)], tmp_path / "graphs", prune=True, jobs=jobs)
        wanted = (
            [] if records else [f"{tmp_path}/in.jsonl: no document in it; write one JSON object a line, with `text`"]
        )
        assert report.failures[: len(wanted)] == wanted
        if records:
            assert contents(tmp_path / "graphs") == fresh(tmp_path / "fresh", records), f"step {step}"
            assert verify(tmp_path / "graphs")[1] == ()
        else:
            known["d0"] = {"id": "d0", "text": talks(chance)}


def test_made_up_documents_of_both_languages_give_the_same_bytes_bit_by_bit_and_at_once(tmp_path):
    records = list(documents(24, seed=21))
    chance = random.Random(1)  # noqa: S311 - the same order each time
    chance.shuffle(records)
    for start in range(0, 24, 8):
        build([write(tmp_path / f"{start}.jsonl", records[start : start + 8])], tmp_path / "graphs")
    retract(tmp_path / "graphs", [record["id"] for record in records[:6]])
    assert contents(tmp_path / "graphs") == fresh(tmp_path / "fresh", records[6:])


def test_a_second_build_reads_nothing_and_writes_nothing(made, extracted):
    _, source, out = made
    before = times(out)
    report = build([source], out)
    assert (report.count, report.unchanged, report.documents, report.failures) == (0, 6, [], [])
    assert extracted == []
    assert times(out) == before


def test_what_is_touched_moved_or_put_in_another_order_is_not_read_again(made, extracted, tmp_path):
    records, _, out = made
    before = contents(out)
    moved = write(tmp_path / "moved.jsonl", records[::-1])
    assert build([moved], out).unchanged == 6
    assert extracted == []
    assert contents(out) == before


def test_one_changed_document_is_read_alone_and_replaces_its_own_files(made, extracted, tmp_path):
    records, source, out = made
    records[3] = {"id": "d3", "text": "Muscat hosted the fourth round of the Omani-Indian Strategic Dialogue."}
    report = build([write(source, records)], out)
    assert extracted == ["d3"]
    assert report.unchanged + report.count == 6
    assert contents(out) == fresh(tmp_path / "fresh", records)


def test_a_changed_text_whose_id_has_no_latin_letters_replaces_its_old_files(tmp_path):
    first, second = ({"id": "بيان", "text": talks(random.Random(seed))} for seed in (1, 2))  # noqa: S311
    build([write(tmp_path / "in.jsonl", [first])], tmp_path / "graphs")
    report = build([write(tmp_path / "in.jsonl", [second])], tmp_path / "graphs")
    assert len(report.removed) == 1
    assert contents(tmp_path / "graphs") == fresh(tmp_path / "fresh", [second])


def test_a_file_that_is_called_otherwise_is_another_document(tmp_path):
    (tmp_path / "a.txt").write_text(talks(random.Random(1)), encoding="utf-8")  # noqa: S311
    build([tmp_path / "a.txt"], tmp_path / "graphs")
    (tmp_path / "a.txt").rename(tmp_path / "b.txt")
    report = build([tmp_path / "b.txt"], tmp_path / "graphs", prune=True)
    assert (report.count, report.removed) == (1, ["a"])


def test_another_language_a_sidecar_or_other_data_of_the_users_are_a_change(tmp_path, extracted):
    (tmp_path / "a.txt").write_text(talks(random.Random(1)), encoding="utf-8")  # noqa: S311
    out = tmp_path / "graphs"
    build([tmp_path / "a.txt"], out)
    (tmp_path / "a.txt.toml").write_text('title = "Talks"\n', encoding="utf-8")
    build([tmp_path / "a.txt"], out)
    build([tmp_path / "a.txt"], out, language="ar")
    assert extracted == ["a", "a", "a"]
    build([tmp_path / "a.txt"], out, language="ar")
    assert extracted == ["a", "a", "a"]


def test_another_program_reads_all_anew(made, extracted, monkeypatch):
    _, source, out = made
    for module in ("reading", "folder"):
        monkeypatch.setattr(f"mithaq.corpus.{module}.program", lambda: "another")
    assert build([source], out).count == 6
    assert len(extracted) == 6


def test_prune_removes_what_is_no_longer_there_and_nothing_that_others_made(made, tmp_path):
    records, source, out = made
    (out / "mine.ttl").write_text("<x:a> <x:b> <x:c> .\n", encoding="utf-8")
    (out / "notes.txt").write_text("mine", encoding="utf-8")
    report = build([write(source, records[:4])], out, prune=True)
    assert report.removed == ["d4", "d5"]
    assert (out / "mine.ttl").exists()
    for path in (out / "mine.ttl", out / "notes.txt"):
        path.unlink()
    build([source], out)
    assert contents(out) == fresh(tmp_path / "fresh", records[:4])


def test_without_prune_what_is_no_longer_there_stays(made):
    records, source, out = made
    before = contents(out)
    assert build([write(source, records[:2])], out).removed == []
    assert contents(out) == before


def test_nothing_is_pruned_as_long_as_something_cannot_be_read(made):
    records, source, out = made
    before = contents(out)
    report = build([write(source, [*records[:2], {"id": "d2"}])], out, prune=True)
    assert report.failures == [f"{source}:3: `text` is missing", f"{out}: nothing is pruned, for not all could be read"]
    assert contents(out) == before


def test_a_retracted_document_takes_with_it_what_only_it_supported_merges_included(made, tmp_path):
    records, _, out = made
    assert retract(out, ["d1", "d4"]) == (["d1", "d4"], [])
    assert contents(out) == fresh(tmp_path / "fresh", [r for r in records if r["id"] not in {"d1", "d4"}])
    assert verify(out)[1] == ()


def test_retract_takes_ids_in_any_script_and_says_what_is_near_to_what_is_not_there(tmp_path):
    out = tmp_path / "graphs"
    build(
        [
            write(
                tmp_path / "in.jsonl",
                [{"id": "بيان", "text": talks(CHANCE)}, {"id": "talks-1", "text": talks(CHANCE)}],
            )
        ],
        out,
    )
    before = contents(out)
    with pytest.raises(DataError, match=r"no document 'talks-2' was built here; did you mean 'talks-1'\?"):
        retract(out, ["بيان", "talks-2"])
    assert contents(out) == before
    assert len(retract(out, ["بيان"])[0]) == 1
    assert {name for name in contents(out) if name.endswith(".ttl")} == {"talks-1.ttl", "talks-1.prov.ttl"}


def test_retract_works_on_graphs_without_a_manifest(made, tmp_path):
    records, _, out = made
    (out / MANIFEST).unlink()
    assert retract(out, ["d0"]) == (["d0"], [])
    assert contents(out) == fresh(tmp_path / "fresh", records[1:])


def test_a_decision_of_a_person_holds_through_changes(made, tmp_path):
    records, source, out = made
    people = sorted(tmp_path.glob("graphs/entities.ttl"))
    assert people
    decide(out, *("Salim Al Tajribi", "سالم بن ناصر التجريبي"), "same", "Reader")
    decided = contents(out)
    build([write(source, records[:5])], out, prune=True)
    build([write(source, records)], out)
    assert contents(out) == decided


def test_without_the_manifest_all_is_read_again_and_the_bytes_stay(made, extracted):
    _, source, out = made
    before = contents(out)
    (out / MANIFEST).unlink()
    build([source], out)
    assert len(extracted) == 6
    assert contents(out) == before


@pytest.mark.parametrize("name", ["d2.ttl", "d2.prov.ttl", "entities.ttl", SUMS])
def test_a_file_that_was_removed_is_written_again_without_reading(made, extracted, name):
    _, source, out = made
    before = contents(out)
    (out / name).unlink()
    build([source], out)
    assert extracted == []
    assert contents(out) == before


@pytest.mark.parametrize("name", ["d2.ttl", "d2.prov.ttl"])
def test_a_file_that_was_changed_is_written_again_and_a_copy_of_the_folder_is_not(made, extracted, name, tmp_path):
    _, source, out = made
    before = contents(out)
    copied = shutil.copytree(out, tmp_path / "copied")
    mine = times(copied)
    (out / name).write_bytes((out / name).read_bytes() + b"\n")
    for folder in (out, copied):
        build([source], folder)
        assert contents(folder) == before
    assert times(copied) == mine
    assert extracted == []


def test_a_build_that_is_ended_while_it_reads_goes_on_where_it_was(tmp_path, monkeypatch):
    records = list(documents(12, seed=4))
    source, out = write(tmp_path / "in.jsonl", records), tmp_path / "graphs"
    real, ids = tasks.extract, []

    def ended(document):
        ids.append(document.id)
        if len(ids) == 9:
            raise KeyboardInterrupt
        return real(document)

    monkeypatch.setattr(tasks, "extract", ended)
    with pytest.raises(KeyboardInterrupt):
        build([source], out)
    read = len(ids)
    report = build([source], out)
    assert (report.count, report.failures) == (12, [])
    assert len(ids) < read + 12
    assert contents(out) == fresh(tmp_path / "fresh", records)


def test_what_an_ended_build_has_read_is_no_part_of_a_build_of_other_documents(tmp_path, monkeypatch):
    records, out = [{"id": f"d{seed}", "text": talks(random.Random(seed))} for seed in range(4)], tmp_path / "graphs"  # noqa: S311
    real = tasks.extract

    def ended(document):
        if document.id == "d2":
            raise KeyboardInterrupt
        return real(document)

    first, second = write(tmp_path / "first.jsonl", records[:3]), write(tmp_path / "second.jsonl", records[3:])
    monkeypatch.setattr(tasks, "extract", ended)
    with pytest.raises(KeyboardInterrupt):
        build([first], out)
    build([second], out)
    assert contents(out) == fresh(tmp_path / "fresh", records[3:])


@pytest.mark.parametrize("data", [b"nonsense " * 1000, b"SQLite format 3\0" + b"x" * 5000])
def test_a_damaged_manifest_is_one_line_that_says_what_to_do(made, data):
    _, source, out = made
    (out / MANIFEST).write_bytes(data)
    with pytest.raises(DataError, match=r"\.manifest: it is damaged .*; remove the file and build all again"):
        build([source], out)


def test_a_manifest_in_which_a_name_is_no_text_any_more_is_said_to_be_damaged(made):
    _, source, out = made
    data = (out / MANIFEST).read_bytes()
    (out / MANIFEST).write_bytes(data.replace(b"sqlite_autoindex_stirred_1", b"sqlite_autoindex_stirred_\xb1"))
    with pytest.raises(DataError, match=r"\.manifest: it is damaged .*; remove the file and build all again"):
        build([source], out)


@pytest.mark.parametrize("change", ["people = '[[' || people", "name = CAST(x'ff' || name AS TEXT)"])
def test_a_manifest_in_which_a_value_can_not_be_read_is_said_to_be_damaged(made, tmp_path, change):
    _, source, out = made
    with sqlite3.connect(out / MANIFEST) as base:
        base.execute(f"UPDATE document SET {change}")  # noqa: S608 - both are ours
    base.close()
    more = write(tmp_path / "more.jsonl", [{"id": "more", "text": "Muscat hosted talks between Oman and Japan."}])
    with pytest.raises(DataError, match=r"\.manifest: it is damaged .*; remove the file and build all again"):
        build([source, more], out)


def test_a_manifest_with_a_trigger_in_it_is_refused(made):
    _, source, out = made
    with sqlite3.connect(out / MANIFEST) as base:
        base.execute("CREATE TRIGGER t AFTER UPDATE ON document BEGIN DELETE FROM document; END")
    base.close()
    with pytest.raises(DataError, match=r"\.manifest: it is damaged \(made by another version\)"):
        build([source], out)


def test_a_manifest_that_is_a_link_is_neither_read_nor_written(made, tmp_path):
    _, source, out = made
    (out / MANIFEST).replace(tmp_path / "elsewhere")
    (out / MANIFEST).symlink_to(tmp_path / "elsewhere")
    before = (tmp_path / "elsewhere").read_bytes()
    with pytest.raises(DataError, match=r"\.manifest: not a regular file; move it away and build again"):
        build([source], out)
    assert (tmp_path / "elsewhere").read_bytes() == before


def test_the_commands_say_what_is_unchanged_and_what_was_removed(made):
    _, source, out = made

    def mithaq(*arguments):
        command = [sys.executable, "-m", "mithaq", *map(str, arguments)]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    done = mithaq("build", source, "--out", out)
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "6 documents unchanged", "")
    done = mithaq("retract", "d0", "--graphs", out)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"removed {out}/d0.ttl with its evidence\n", "")
    done = mithaq("retract", "d0", "--graphs", out)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"mithaq: {out}: no document 'd0' was built here; give its id, or")
    done = mithaq("retract", "d0", "--graphs", out / "nowhere")
    assert done.stderr == f"mithaq: {out}/nowhere: no such folder; run 'mithaq build' first\n"


def test_a_file_of_which_nearly_all_is_bad_is_read_no_further_however_many_work(tmp_path, monkeypatch):
    monkeypatch.setattr("mithaq.corpus.reading.MOST_BAD", 50)
    first, second = ({"id": f"d{number}", "text": talks(CHANCE)} for number in range(2))
    write(tmp_path / "bad.jsonl", [first, *[{}] * 5_000, second])
    write(tmp_path / "good.jsonl", [second])
    inputs = [tmp_path / "bad.jsonl", tmp_path / "good.jsonl"]
    for jobs in (1, 2, 1):  # the third time some is known
        report = build(inputs, tmp_path / f"graphs-{jobs}", jobs=jobs)
        assert len(report.failures) == 61
        assert "bad.jsonl: read no further" in report.failures[-1]
        assert report.count + report.unchanged == 2
    assert contents(tmp_path / "graphs-1") == contents(tmp_path / "graphs-2")


def test_some_bad_documents_among_good_ones_cost_themselves_alone(tmp_path, monkeypatch):
    monkeypatch.setattr("mithaq.corpus.reading.MOST_BAD", 5)
    records = [{"id": f"d{number}", "text": talks(CHANCE)} for number in range(4)]
    write(tmp_path / "some.jsonl", [one for record in records for one in (record, *[{}] * 6)])
    report = build([tmp_path / "some.jsonl"], tmp_path / "graphs")
    assert (len(report.failures), report.count) == (24, 4)

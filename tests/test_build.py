"""What a build reports and writes, as Python sees it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

from mithaq.ask.queries import query
from mithaq.build import BuildReport, build, explain, facts, file_name
from mithaq.errors import DataError, DocumentError
from mithaq.files import locked
from mithaq.graph.store import load
from mithaq.graph.validate import validate
from mithaq.read.documents import document
from mithaq.text import brief

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "benchmarks"))

from sentences import OTHER, documents

TALKS = (
    "قطر واليابان تعقدان الجولة الثانية من الحوار الاقتصادي\n"
    "استضافت الدوحة الجولة الثانية من الحوار الاقتصادي القطري – الياباني. وترأس الجانب القطري سالم بن ناصر التجريبي، وكيل وزارة الخارجية.\n"
)
WEATHER = OTHER["ar"][0] + "\n"


def lines(path, *records):
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def written(folder):
    return sorted(path.name for path in folder.iterdir() if path.name not in {".lock", ".manifest", ".SHA256SUMS"})


def triples(path):
    return [quad.triple for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE)]


def test_a_summary_counts_what_the_files_hold(tmp_path):
    source = lines(tmp_path / "in.jsonl", {"id": "Talks 1", "text": TALKS, "title": "الحوار"})
    report = build([source], tmp_path / "out")
    (summary,) = report.documents
    assert (report.out, report.failures, report.count) == (tmp_path / "out", [], 1)
    assert (summary.id, summary.title, summary.language) == ("Talks 1", "الحوار", "ar")
    assert summary.sentences == 3
    assert summary.path == tmp_path / "out" / "talks-1.ttl"
    assert summary.facts == len(triples(summary.path)) > 10
    assert summary.entities >= 4


def test_without_a_title_the_first_line_stands_for_it(tmp_path):
    report = build([lines(tmp_path / "in.jsonl", {"id": "a", "text": TALKS})], tmp_path / "out")
    assert report.documents[0].title == TALKS.split("\n", maxsplit=1)[0]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Kenya and Japan spoke.", "Kenya and Japan spoke."),
        ("Kenya and Japan spoke of trade.", "Kenya and Japan spoke…"),
        ("عُمان واليابان تبحثان التعاون", "عُمان واليابان تبحثان…"),
        ("Kenyaandjapanspokeoftradeandports.", "Kenyaandjapanspokeoft…"),
    ],
)
def test_a_long_first_line_is_shown_up_to_the_end_of_a_word(line, shown):
    assert brief(line, 22) == shown


@pytest.mark.parametrize("kind", [str, Path])
def test_one_path_that_stands_alone_is_no_list_of_letters(tmp_path, monkeypatch, kind):
    monkeypatch.chdir(tmp_path)
    lines(tmp_path / "a.jsonl", {"id": "talks", "text": TALKS})
    lines(tmp_path / "b.jsonl", {"id": "other", "text": TALKS})
    assert [summary.id for summary in build(kind("a.jsonl"), Path("out")).documents] == ["talks"]
    assert [fact["id"] for fact in facts(kind("a.jsonl"))] == ["talks"]
    hosts = "SELECT DISTINCT ?x { ?e dip:hostedBy ?x }"
    assert load(kind("out")).query(hosts).rows == load([kind("out")]).query(hosts).rows != []
    assert query(hosts, kind("out")).rows == load(["out"]).query(hosts).rows


def test_every_document_has_a_pair_of_files_that_conforms(tmp_path):
    source = lines(tmp_path / "in.jsonl", *documents(10, seed=11))
    report = build([source], tmp_path / "out")
    assert report.count == 10
    assert written(tmp_path / "out") == sorted(
        name for summary in report.documents for name in (summary.path.name, f"{summary.path.stem}.prov.ttl")
    )
    for summary in report.documents:
        assert triples(summary.path)
        assert triples(summary.path.with_suffix(".prov.ttl"))


def test_a_statement_without_facts_is_a_valid_pair_with_no_facts(tmp_path):
    source = lines(tmp_path / "in.jsonl", {"id": "weather", "text": WEATHER})
    report = build([source], tmp_path / "out")
    assert (report.failures, report.documents[0].facts, report.documents[0].entities) == ([], 0, 0)
    assert written(tmp_path / "out") == ["weather.prov.ttl", "weather.ttl"]
    assert triples(tmp_path / "out" / "weather.ttl") == []
    texts = [triple.object.value for triple in triples(tmp_path / "out" / "weather.prov.ttl")]
    assert WEATHER in texts
    assert validate([tmp_path / "out"]).conforms


def test_one_bad_document_among_good_ones_is_reported_and_the_others_built(tmp_path):
    (tmp_path / "a.txt").write_text(TALKS, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\xff\xfe")
    source = lines(tmp_path / "c.jsonl", {"id": "c1", "text": TALKS}, {"id": "c2"}, {"id": "c3", "text": WEATHER})
    report = build([tmp_path / "a.txt", tmp_path / "b.txt", source], tmp_path / "out")
    assert [summary.id for summary in report.documents] == ["a", "c1", "c3"]
    assert report.failures == [
        f"{tmp_path / 'b.txt'}: invalid UTF-8 at byte 0; save the file as UTF-8",
        f"{source}:2: `text` is missing",
    ]
    assert len(written(tmp_path / "out")) == 6


def test_nothing_that_can_be_built_is_a_report_of_failures_and_an_empty_folder(tmp_path):
    report = build([tmp_path / "nowhere.txt"], tmp_path / "out")
    assert report.failures == [f"{tmp_path / 'nowhere.txt'}: no such file or folder; check the name"]
    assert (report.documents, report.count, written(tmp_path / "out")) == ([], 0, [])


def test_a_clash_of_names_names_both_and_keeps_the_first(tmp_path):
    first, second = {"id": "US – Oman", "text": TALKS}, {"id": "us oman", "text": WEATHER}
    source = lines(tmp_path / "in.jsonl", first, second)
    report = build([source], tmp_path / "out")
    assert [summary.id for summary in report.documents] == ["US – Oman"]
    assert report.failures == [
        f"{source}:2: would be written to us-oman.ttl like {source}:1; give one of them another id"
    ]
    assert report.documents[0].facts == len(triples(tmp_path / "out" / "us-oman.ttl")) > 0


def test_the_same_file_given_twice_is_a_clash_too(tmp_path):
    (tmp_path / "a.txt").write_text(TALKS, encoding="utf-8")
    report = build([tmp_path / "a.txt", tmp_path / "a.txt"], tmp_path / "out")
    assert report.count == 1
    assert len(report.failures) == 1


def test_no_more_summaries_are_kept_than_wanted_and_all_are_counted(tmp_path):
    source = lines(tmp_path / "in.jsonl", *({"id": f"w{number}", "text": WEATHER} for number in range(7)))
    told = []
    report = build([source], tmp_path / "out", keep=3, on_progress=told.append)
    assert [summary.id for summary in report.documents] == ["w0", "w1", "w2"]
    assert report.count == 7
    assert told == [1, 2, 3, 4, 5, 6, 7]
    assert len(written(tmp_path / "out")) == 14


def test_files_of_other_documents_stay(tmp_path):
    build([lines(tmp_path / "one.jsonl", {"id": "one", "text": WEATHER})], tmp_path / "out")
    (tmp_path / "out" / "notes.txt").write_text("mine", encoding="utf-8")
    build([lines(tmp_path / "two.jsonl", {"id": "two", "text": WEATHER})], tmp_path / "out")
    assert written(tmp_path / "out") == ["notes.txt", "one.prov.ttl", "one.ttl", "two.prov.ttl", "two.ttl"]


def test_what_a_killed_build_left_is_swept_and_what_only_looks_like_it_stays(tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    (out / ".a.ttl.999999999.tmp").write_text("half", encoding="utf-8")
    (out / "a.tmp").write_text("mine", encoding="utf-8")
    build([lines(tmp_path / "in.jsonl", {"id": "a", "text": WEATHER})], out)
    assert written(out) == ["a.prov.ttl", "a.tmp", "a.ttl"]


def test_a_folder_in_which_another_build_writes_is_refused(tmp_path):
    source = lines(tmp_path / "in.jsonl", {"id": "a", "text": WEATHER})
    (tmp_path / "out").mkdir()
    with locked(tmp_path / "out"), pytest.raises(DataError, match=r"process \d+ is writing here"):
        build([source], tmp_path / "out")
    assert written(tmp_path / "out") == []


def test_a_folder_that_cannot_be_made_is_refused_before_anything_is_read(tmp_path):
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    with pytest.raises(DataError, match="cannot be made an output folder"):
        build([tmp_path / "nowhere.txt"], tmp_path / "out")


@pytest.mark.parametrize(
    ("name", "stem"),
    [("US – Oman: 3rd", "us-oman-3rd"), ("../../x", "x"), ("x" * 300, "x" * 80), ("a" * 79 + "-b", "a" * 79)],
)
def test_the_name_of_a_file_is_a_slug_of_the_id(name, stem):
    assert file_name(document(TALKS, {"id": name})) == stem


def test_an_id_without_latin_letters_is_named_by_the_hash_of_the_text():
    found = document(TALKS, {"id": "بيان"})
    assert file_name(found) == found.sha256[:16]


def test_facts_come_one_record_a_document_and_errors_in_their_place(tmp_path):
    (tmp_path / "b.txt").write_bytes(b"\xff")
    source = lines(tmp_path / "a.jsonl", {"id": "talks", "text": TALKS}, {"id": "weather", "text": WEATHER})
    first, second, error = facts([source, tmp_path / "b.txt"])
    assert first["id"] == "talks"
    assert {fact["p"] for fact in first["facts"]} >= {"hostedBy", "participant"}
    assert (second["id"], second["facts"]) == ("weather", [])
    assert isinstance(error, DocumentError)


def test_an_explanation_has_every_sentence_and_the_words_of_each_finding(tmp_path):
    (tmp_path / "a.txt").write_text(TALKS, encoding="utf-8")
    found = list(explain(tmp_path / "a.txt"))
    assert [sentence.heading for sentence in found] == [True, False, False]
    assert all(finding.words in TALKS for sentence in found for finding in sentence.findings)
    assert [finding.words for finding in found[1].findings]
    assert "سالم بن ناصر التجريبي" in " ".join(f"{finding.subject} {finding.object}" for finding in found[2].findings)


def test_an_explanation_of_what_cannot_be_read_raises(tmp_path):
    with pytest.raises(DocumentError, match="no such file or folder"):
        list(explain(tmp_path / "nowhere.txt"))


def test_a_new_report_is_empty(tmp_path):
    report = BuildReport(tmp_path)
    assert (report.documents, report.failures, report.count) == ([], [], 0)

"""Of many documents those about diplomacy are chosen, and what several outlets carried is read once."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import made
import pytest
from conftest import ROOT

from mithaq.choose import duplicates, scorer
from mithaq.choose.choosing import Choice, choose
from mithaq.choose.duplicates import Groups
from mithaq.choose.scoring import LEAST, lines_that_may_score, may_score, score
from mithaq.errors import DocumentError

ALARMS = {
    code: (ROOT / "benchmarks" / f"false_alarms.{code}.txt").read_text("utf-8").splitlines() for code in ("ar", "en")
}
REPORT = (
    "Muscat hosted the second round of the Omani-Japanese Strategic Dialogue on Tuesday. The two sides spoke of trade, of the "
    "security of the sea and of cooperation in space. The Omani side was headed by Salim Al Tajribi, Undersecretary of the Ministry of "
    "Foreign Affairs for Political Affairs, and the Japanese side by Kenji Shiken, Deputy Minister of Foreign Affairs. The next round is "
    "to be held in Tokyo. Both sides stressed the importance of bilateral relations and of regular political consultations between them."
)


def put(folder, *records, name="many.jsonl"):
    path = folder / name
    path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), encoding="utf-8")
    return path


def chosen(*paths, **options):
    choice = Choice()
    return [json.loads(line) for line in choose(paths, choice, **options)], choice


@pytest.mark.parametrize("path", sorted((ROOT / "seeds").glob("*.txt")), ids=lambda path: path.stem)
def test_statements_score_enough(path):
    assert score(path.read_text("utf-8")) >= LEAST


@pytest.mark.parametrize("code", ["ar", "en"])
def test_sentences_of_sport_weather_and_trade_do_not_though_they_are_full_of_tempting_words(code):
    assert sum(score(line) >= LEAST for line in ALARMS[code]) <= 1
    tens = ["\n".join(ALARMS[code][start : start + 10]) for start in range(0, 100, 10)]
    assert sum(score(ten) >= LEAST for ten in tens) <= 2


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("وزير الخارجية", "والوزير: وزير خارجية؛ العلاقات الثنائية"),
        ("The talks.", "the foreign minister and his counterpart"),
        ("The minister.", "THE FOREIGN MINISTER OF A STATE"),
    ],
)
def test_more_diplomacy_scores_more(text, more):
    assert score(more) > score(text) > 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("مذكرة تفاهم", "مذكره تفاهم"),
        ("الاتحاد الأوروبي", "الاتحاد الاوروبي"),
        ("ومذكرة تفاهم،", "مذكرة تفاهم"),
        ("«بيان مشترك»", "بيان مشترك"),
        ("“Joint Statement”", "joint statement"),
        ("JOINT STATEMENT", "Joint statement"),
    ],
)
def test_spelling_and_marks_around_a_word_make_no_difference(one, other):
    assert score(one) == score(other) > 0


@pytest.mark.parametrize("text", ["", "administered", "kingdoms", "mistreaty", "بيانات", "الوزيرية", "123", "\ud800"])
def test_a_word_inside_another_counts_for_nothing(text):
    assert score(text) == 0


def test_a_long_text_needs_more_of_it_and_a_word_counts_once():
    assert score(REPORT + " x" * 20_000) < score(REPORT)
    assert score("embassy " * 100) == score("embassy")


@pytest.mark.usefixtures("corpora")
def test_what_is_chosen_comes_whole_and_in_order(tmp_path):
    path = put(
        tmp_path,
        {"id": "a", "text": REPORT, "title": "Talks", "published": "2026-05-12", "source": "https://example.org/1"},
        {"id": "b", "text": ALARMS["en"][0]},
        {"id": "c", "text": f"{made.FIRST} {made.SECOND}"},
    )
    (first, second), choice = chosen(path)
    assert (first["id"], first["text"], first["title"], first["published"], first["source"]) == ("a", REPORT, "Talks", "2026-05-12", "https://example.org/1")  # fmt: skip
    assert (second["id"], second["lang"], "also" in second) == ("c", "ar", False)
    assert (choice.seen, choice.chosen, choice.same, choice.failures) == (3, 2, 0, [])


ODD = (
    "",
    "{",
    "[]",
    json.dumps({"text": made.FIRST + made.SECOND}),
    json.dumps({"text": REPORT}).replace("embassy", "\\u0065mbassy"),
    json.dumps({"text": "C:\\nato and the embassy of the ambassador\n" * 3 + REPORT}),
    json.dumps({"text": f"\t{REPORT}"}).replace(" ", "\\t", 1),
    json.dumps({"text": "Sport.\nminister for foreign affairs\nforeign ministry\nembassy"}),
    json.dumps({"title": REPORT, "text": "Nothing but sport and the weather of the day, and the match was lost."}),
)


def test_a_line_is_never_thought_too_poor_though_its_text_is_not():
    lines = [*ODD, *(json.dumps({"text": line}, ensure_ascii=False) for code in ALARMS for line in ALARMS[code])]
    dismissed = 0
    for line in lines:
        for least in (0.25, 0.5, 1, 2):
            maybe = may_score(line.encode(), least)
            dismissed += not maybe
            try:
                enough = score(json.loads(line)["text"]) >= least
            except (ValueError, TypeError):
                assert maybe, line
            else:
                assert maybe or not enough, line
    assert dismissed > len(lines)
    for some in (lines, lines[len(ODD) :], [*lines[9:], "", " ", "{}"], [line for line in lines[9:] if len(line) > 80]):
        data = "\n".join(some).encode()
        for least in (0.25, 2):
            told = {data[begin:end].rstrip(b"\n") for begin, end in lines_that_may_score(data + b"\n", least)}
            assert told == {line.encode() for line in some if may_score(line.encode(), least)}
            assert [data[slice(*place)].rstrip() for place in lines_that_may_score(data, least)][:-1] == [
                data[slice(*place)].rstrip() for place in lines_that_may_score(data + b"\n", least)
            ][:-1]
    assert may_score('{"text": "وزير"}'.encode("cp1256"), 1)


@pytest.mark.usefixtures("corpora")
@pytest.mark.parametrize("jobs", [2, 3])
def test_several_processes_choose_the_same_in_the_same_order(tmp_path, monkeypatch, jobs):
    monkeypatch.setattr("mithaq.choose.scorer._MOST", 2)
    monkeypatch.setattr("mithaq.choose.scorer._PIECE", 3000)
    texts = [f"{REPORT} It was day {number}.\n{ALARMS['en'][number]}" for number in range(40)]
    both = [{"id": f"{number}{kind}", "text": text} for number, text in enumerate(texts) for kind, text in (("a", text), ("b", ALARMS["ar"][number]))]  # fmt: skip
    paths = put(tmp_path, *both), tmp_path / "none.txt", put(tmp_path, {"text": "سطر"}, {"text": 7}, name="odd.jsonl")
    alone, together = chosen(*paths), chosen(*paths, jobs=jobs)
    assert together == alone
    assert alone[1].seen == 82
    assert [failure.partition(": ")[2] for failure in alone[1].failures] == ["no such file or folder; check the name"]
    assert len(alone[0]) + alone[1].same >= 40


@pytest.mark.usefixtures("corpora")
def test_a_document_over_which_a_process_crashes_is_named_and_costs_no_other(tmp_path, monkeypatch):
    real = scorer.opened
    monkeypatch.setattr(scorer, "opened", lambda source: os._exit(3) if source.name == "many-2" else real(source))
    found, choice = chosen(put(tmp_path, *({"text": f"{REPORT} {word}"} for word in "abc")), jobs=2, group=False)
    assert [one["id"] for one in found] == ["many-1", "many-3"]
    assert choice.failures == [
        f"{tmp_path}/many.jsonl:2: reading stopped: its process ended with status 3; please report this"
    ]


@pytest.mark.usefixtures("corpora")
def test_reports_of_one_text_become_one_with_every_outlet(tmp_path):
    path = put(
        tmp_path,
        {"id": "a", "text": REPORT, "source": "https://example.org/1", "publisher": "First Agency", "published": "2026-05-12"},
        {"id": "b", "text": f"{REPORT}\nThe newsroom", "source": "https://example.net/2", "publisher": "Second Paper", "published": "2026-05-13"},
        {"id": "c", "text": REPORT.replace("on Tuesday", "on Tuesday (Agencies)")},
        {"id": "d", "text": REPORT, "also": ["https://example.com/9"], "source": "https://example.org/1"},
    )  # fmt: skip
    (only,), choice = chosen(path)
    assert only["also"] == ["https://example.net/2", "Second Paper", f"{path}:3", "https://example.com/9"]
    assert (only["id"], only["text"], only["publisher"], choice.same) == ("a", REPORT, "First Agency", 3)
    assert len(chosen(path, group=False)[0]) == 4


@pytest.mark.usefixtures("corpora")
def test_texts_that_differ_in_what_matters_stay_apart(tmp_path):
    path = put(
        tmp_path,
        {"id": "a", "text": f"Round 2 of talks. {REPORT}"},
        {"id": "b", "text": f"Round 3 of talks. {REPORT}"},
        {"id": "c", "text": REPORT, "published": "2026-05-12"},
        {"id": "d", "text": REPORT, "published": "2025-05-12"},
        {"id": "e", "text": REPORT.replace("Omani", "Qatari").replace("Salim Al Tajribi", "Majid").replace("Japanese", "Indian").replace("Muscat", "Doha").replace("Tokyo", "Delhi").replace("space", "health").replace("Kenji Shiken", "Arun Pariksha")},
    )  # fmt: skip
    assert [one["id"] for one in chosen(path)[0]] == ["a", "b", "c", "d", "e"]


REPEATED = {
    "a number is another": lambda at: {"text": f"Round {at} of talks. {REPORT}"},
    "the week is another": lambda at: {"text": REPORT, "published": f"{1000 + at}-05-12"},
    "half the words are others": lambda at: {
        "text": REPORT[:200]
        + " ".join(f"word{chr(97 + at % 26)}{chr(97 + at // 26)}{letter}" for letter in "abcdefghij")
    },
}


@pytest.mark.usefixtures("corpora")
@pytest.mark.parametrize("made_of", REPEATED.values(), ids=REPEATED)
def test_texts_that_are_nearly_one_are_not_compared_pair_by_pair(tmp_path, monkeypatch, made_of):
    many, pairs = 300, []
    compare = Groups._same
    monkeypatch.setattr(duplicates, "_CROWD", 20)
    monkeypatch.setattr(Groups, "_same", staticmethod(lambda *two: pairs.append(two) or compare(*two)))
    found, choice = chosen(put(tmp_path, *map(made_of, range(many))))
    assert (len(found), choice.same) == (many, 0)
    assert len(pairs) < many * many // 8


@pytest.mark.usefixtures("corpora")
def test_among_ever_so_many_that_are_nearly_one_copies_are_still_found(tmp_path, monkeypatch):
    monkeypatch.setattr(duplicates, "_CROWD", 5)
    years = [{"id": str(year), "text": REPORT, "published": f"{year}-05-12"} for year in range(2001, 2021)]
    found, choice = chosen(put(tmp_path, *years, *({**one, "source": "https://example.org/2"} for one in years)))
    assert [one["id"] for one in found] == [one["id"] for one in years]
    assert choice.same == len(years)
    assert all(one["also"] == ["https://example.org/2"] for one in found)


@pytest.mark.usefixtures("corpora")
def test_two_of_one_name_get_two_names_so_that_both_can_be_built(tmp_path):
    for number, text in enumerate((REPORT, made.FIRST + made.SECOND)):
        (tmp_path / str(number)).mkdir()
        (tmp_path / str(number) / "1.txt").write_text(text, encoding="utf-8")
    assert [one["id"] for one in chosen(tmp_path / "0", tmp_path / "1")[0]] == ["1", "1-2"]


@pytest.mark.usefixtures("corpora")
def test_what_cannot_be_read_is_told_and_the_rest_is_chosen(tmp_path):
    (tmp_path / "bad.jsonl").write_text("{\n", encoding="utf-8")
    found, choice = chosen(tmp_path / "bad.jsonl", put(tmp_path, {"text": REPORT}))
    assert len(found) == 1
    assert len(choice.failures) == 1
    assert choice.failures[0].startswith(f"{tmp_path}/bad.jsonl:1: bad JSON")


def test_without_the_library_for_groups_the_cure_is_named(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "rensa", None)
    with pytest.raises(DocumentError, match="say --all, or install it with"):
        chosen(put(tmp_path, {"text": REPORT}))
    assert len(chosen(tmp_path / "many.jsonl", group=False)[0]) == 1


def run(folder, *arguments):
    command = [sys.executable, "-m", "mithaq", *map(str, arguments)]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.usefixtures("corpora")
def test_the_command_narrows_a_crawl_that_build_then_reads(tmp_path):
    pages = [("https://example.org/1", 200, made.page().encode()), ("https://example.net/7", 200, made.page().encode())]
    pages += [
        (f"https://example.org/{number}", 200, made.page("Sport", ALARMS["en"][:8]).encode()) for number in range(3)
    ]
    (tmp_path / "crawl.warc.gz").write_bytes(made.warc(*pages))
    done = run(tmp_path, "select", "crawl.warc.gz", "--out", "chosen.jsonl")
    assert (done.returncode, done.stdout, done.stderr) == (
        0,
        "1 of 5 documents chosen; 1 more say the same in chosen.jsonl\n",
        "",
    )
    assert run(tmp_path, "build", "chosen.jsonl", "--out", "graphs").returncode == 0
    provenance = (tmp_path / "graphs" / "crawl-1.prov.ttl").read_text("utf-8")
    assert 'dip:alsoPublishedAt "https://example.net/7"' in provenance
    assert 'dcterms:publisher "وكالة المثال"' in provenance


@pytest.mark.usefixtures("corpora")
def test_without_a_file_the_documents_are_printed(tmp_path):
    done = run(tmp_path, "select", put(tmp_path, {"id": "a", "text": REPORT}), "--least", "1")
    assert (done.returncode, json.loads(done.stdout)["id"]) == (0, "a")
    assert done.stderr == "1 of 1 documents chosen\n"


@pytest.mark.parametrize("given", ["many.jsonl", ".", "*.jsonl", "./../here/many.jsonl"])
def test_a_file_that_is_read_is_not_written_over(tmp_path, given):
    folder = tmp_path / "here"
    folder.mkdir()
    path = put(folder, {"id": "a", "text": REPORT})
    before = path.read_bytes()
    done = run(folder, "select", given, "--out", "many.jsonl")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "mithaq: many.jsonl: it is one of the statements that are read; choose another --out\n"
    assert path.read_bytes() == before


def test_a_language_that_nobody_reads_is_refused_and_not_found_in_no_document(tmp_path):
    done = run(tmp_path, "select", put(tmp_path, {"id": "a", "text": REPORT}), "--language", "arabic")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "mithaq: select: language arabic is not read; name one with --language (ar, en)\n"


def test_the_least_score_of_the_command_is_that_of_the_library():
    import inspect

    from mithaq.cli.choosing import select

    assert inspect.signature(select).parameters["least"].default == LEAST

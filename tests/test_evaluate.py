"""`mithaq evaluate` says how well statements are read, with every difference."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.ask.evaluate import Figures
from mithaq.ask.matching import align, folded, overlap, same_names, same_value, unique
from mithaq.errors import DataError
from mithaq.evaluation import evaluate

GOLD = os.environ.get("MITHAQ_GOLD")
STATEMENT = "Talks in Doha\nQatar hosted the third round of the Qatar-Japan strategic dialogue in Doha.\n"
RIGHT = "Qatar hosted the third round of the Qatar-Japan strategic dialogue in Doha."


def gold(**changes):
    """The gold of the statement, with something changed."""
    record = {
        "id": "001",
        "lang": "en",
        "title": "Talks in Doha",
        "entities": [
            {"key": "QA", "type": "Country", "names": ["Qatar"], "iso2": "QA"},
            {"key": "JP", "type": "Country", "names": ["Japan"], "iso2": "JP"},
            {"key": "talks", "type": "Dialogue", "names": ["Qatar-Japan strategic dialogue"]},
        ],
        "facts": [
            {"s": "talks", "p": "hostedBy", "o": "QA", "evidence": RIGHT},
            {"s": "talks", "p": "roundNumber", "o": 3, "evidence": RIGHT},
            {"s": "talks", "p": "participant", "o": "JP", "evidence": RIGHT},
        ],
        "negatives": [{"s": "talks", "p": "roundNumber", "o": 4, "why": "it is the third"}],
    }
    return record | changes


@pytest.fixture
def folder(tmp_path):
    def write(name, record, text=STATEMENT):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
        (tmp_path / f"{name}.json").write_text(json.dumps(record, ensure_ascii=False), "utf-8")
        return tmp_path

    return write


def test_what_is_in_the_gold_and_found_is_right(folder):
    found = evaluate(folder("001-talks", gold()))
    assert {fact["p"] for fact in found.documents[0].right} == {"hostedBy", "roundNumber", "participant"}
    assert found.facts()["all"].recall == 1
    assert found.documents[0].traps == []


def test_a_wrong_number_in_the_gold_is_a_miss_and_an_extra_and_falls_into_the_trap(folder):
    facts = [{"s": "talks", "p": "roundNumber", "o": 4, "evidence": RIGHT}]
    traps = [{"s": "talks", "p": "roundNumber", "o": 3, "why": "set for this test"}]
    document = evaluate(folder("001-talks", gold(facts=facts, negatives=traps))).documents[0]
    assert [fact["o"] for fact in document.missed] == [4]
    assert 3 in [fact["o"] for fact in document.extra]
    assert [trap["o"] for trap in document.traps] == [3]


def test_an_optional_fact_counts_neither_way(folder):
    facts = [{**fact, "optional": True} for fact in gold()["facts"]]
    figures = evaluate(folder("001-talks", gold(facts=facts))).facts()
    assert "p:roundNumber" not in figures


def test_only_chooses_by_the_beginning_of_a_name(folder):
    folder("001-talks", gold())
    documents = evaluate(folder("002-talks", gold(id="002")), ("002",)).documents
    assert [document.id for document in documents] == ["002-talks"]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("001-x", "[]", "no lists"),
        ("001-x", "{", "cannot be read"),
        ("001-x", "[" * 100_000, "cannot be read as gold: .*; see the gold that is shipped"),
        ("001-x", "1" * 5000, "cannot be read as gold"),
        ("001-x", '{"entities": {}, "facts": []}', "no lists"),
    ],
)
def test_a_file_that_is_no_gold_is_named(tmp_path, name, content, reason):
    (tmp_path / f"{name}.json").write_text(content, "utf-8")
    (tmp_path / f"{name}.txt").write_text(STATEMENT, "utf-8")
    with pytest.raises(DataError, match=reason) as raised:
        evaluate(tmp_path)
    assert name in str(raised.value)


def test_a_folder_without_gold_and_a_choice_of_nothing_say_so(folder, tmp_path):
    with pytest.raises(DataError, match="no gold here"):
        evaluate(tmp_path / "nothing")
    with pytest.raises(DataError, match="no gold begins with 9"):
        evaluate(folder("001-talks", gold()), ("9",))


def test_an_empty_text_is_an_error_that_names_it(folder):
    with pytest.raises(DataError, match=r"001-talks\.txt"):
        evaluate(folder("001-talks", gold(), " \n"))


def test_the_command_prints_the_figures_and_each_difference_with_its_words(folder):
    facts = [*gold()["facts"], {"s": "talks", "p": "heldIn", "o": "JP", "evidence": "strategic dialogue in Doha"}]
    path = folder("001-talks", gold(facts=facts))
    command = [sys.executable, "-m", "mithaq", "evaluate", str(path)]
    shown = subprocess.run([*command, "--differences"], capture_output=True, text=True, check=True).stdout
    assert "talks heldIn JP" in shown
    assert "strategic dialogue in Doha" in shown
    assert "p:roundNumber" in shown
    figures = json.loads(subprocess.run([*command, "--json"], capture_output=True, text=True, check=True).stdout)
    assert figures["facts"]["p:roundNumber"] == {"p": 1.0, "r": 1.0, "f1": 1.0, "tp": 1, "fp": 0, "fn": 0}


def test_the_command_names_a_folder_without_gold_in_one_line(tmp_path):
    command = [sys.executable, "-m", "mithaq", "evaluate", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert str(tmp_path) in done.stderr


@pytest.mark.skipif(not GOLD, reason="MITHAQ_GOLD does not name a folder with gold facts")
def test_the_figures_are_those_of_the_scorer_of_the_corpus_to_the_digit(tmp_path):
    scorer = Path(GOLD).parent / "score.py"
    inputs = subprocess.run(
        [sys.executable, scorer, "--inputs", GOLD], capture_output=True, text=True, check=True
    ).stdout
    (tmp_path / "in.jsonl").write_text(inputs, "utf-8")
    command = [sys.executable, "-m", "mithaq", "facts", str(tmp_path / "in.jsonl")]
    (tmp_path / "out.jsonl").write_bytes(subprocess.run(command, capture_output=True, check=True).stdout)
    command = [sys.executable, scorer, GOLD, str(tmp_path / "out.jsonl"), "--json"]
    theirs = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert theirs.pop("documents_missing") == []
    assert evaluate(Path(GOLD)).as_json() == theirs


# Laws of the comparison


def test_marks_articles_and_plurals_do_not_tell_words_apart():
    assert folded("القِمّة") == folded("القمه")
    assert overlap("the regional issues", "regional issue") == 1
    assert overlap("والأمن الإقليمي", "أمن إقليمي") == 1


def test_names_inside_each_other_are_alike_and_others_are_not():
    assert same_names(["Harthy"], ["Khalifa Al Harthy"]) >= 0.7
    assert same_names(["Muscat"], ["Doha"]) == 0


def test_numbers_and_dates_match_exactly_and_offices_by_their_words():
    assert same_value("date", "2024-02-01", "2024-02-01")
    assert not same_value("date", "2024-02-01", "2024-02")
    assert same_value("holdsOffice", "Minister of Foreign Affairs", "Foreign Affairs Minister")
    assert not same_value("expressedPosition", {"stance": "affirm", "about": "x"}, {"stance": "reject", "about": "x"})


def test_a_symmetric_fact_and_its_mirror_are_one():
    there, back = {"s": "a", "p": "metWith", "o": "b"}, {"s": "b", "p": "metWith", "o": "a"}
    assert unique([there, back, there]) == [there]


def test_an_event_without_a_name_pairs_by_what_is_said_of_it():
    country = {"key": "QA", "type": "Country", "names": ["Qatar"], "iso2": "QA"}
    said = [{"s": "e", "p": "participant", "o": "QA"}, {"s": "e", "p": "date", "o": "2024"}]
    theirs = {"entities": [country, {"key": "e", "type": "Event", "names": []}], "facts": said}
    ours = {
        "entities": [country, {"key": "m", "type": "Event", "names": ["it"]}],
        "facts": [{**fact, "s": "m"} for fact in said],
    }
    assert align(theirs, ours) == {"QA": "QA", "m": "e"}


@given(st.text(max_size=40), st.text(max_size=40))
def test_the_overlap_of_words_is_symmetric_and_between_nothing_and_all(one, other):
    assert overlap(one, other) == overlap(other, one)
    assert 0 <= overlap(one, other) <= 1
    assert overlap(one, one) == 1


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50))
def test_f1_lies_between_precision_and_recall(right, extra, missed):
    figures = Figures(right, extra, missed)
    low, high = sorted((figures.precision, figures.recall))
    assert low - 1e-9 <= figures.f1 <= high + 1e-9

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from conftest import ROOT

from mithaq.ask.differences import difference
from mithaq.ask.readings import files_of, read, sentence, value
from mithaq.errors import DataError


def mithaq(*arguments):
    return subprocess.run(
        [sys.executable, "-m", "mithaq", *map(str, arguments)], capture_output=True, text=True, check=False
    )


@pytest.fixture
def rebuilt(graphs, tmp_path):
    """The sample as a later build gives it: other round number, host found, a holder lost, a fact said otherwise."""
    folder = tmp_path / "rebuilt"
    folder.mkdir()
    facts = (graphs / "talks.ttl").read_text("utf-8")
    (graphs / "talks.ttl").write_text(facts + "round:JPN-OMN-economic-2 dip:roundNumber 2 .\n", "utf-8")
    changed = facts.replace("st:JPN-OMN-economic-2--welcome--x-sea-transport dip:stanceHolder c:JPN .\n", "")
    added = "round:JPN-OMN-economic-2 dip:roundNumber 3 ; dip:hostedBy c:OMN .\n"
    (folder / "talks.ttl").write_text(changed + added, "utf-8")
    provenance = (graphs / "talks.prov.ttl").read_text("utf-8")
    begin = provenance.index("nif:isString")
    head, tail = provenance[:begin], provenance[begin:]
    tail = tail.replace("استضافت مسقط", "واستضافت مسقط", 1)
    (folder / "talks.prov.ttl").write_text(head + tail, "utf-8")
    return folder


def test_each_fact_is_added_removed_changed_or_said_in_other_words(graphs, rebuilt):
    found = difference([graphs], [rebuilt])
    told = {(change.kind, change.predicate, change.before, change.after) for change in found.changes}
    assert ("added", "hosted by", "", "Oman") in told
    assert ("changed", "round number", "2", "3") in told
    assert ("removed", "stance holder", "Japan", "") in told
    assert found.counts()["reworded"] > 0
    assert sum(found.counts().values()) == 19  # the union of the facts, but for the round number: one change for two


def test_words_stand_beside_what_has_gone(graphs, rebuilt):
    (lost,) = (change for change in difference([graphs], [rebuilt]).changes if change.kind == "removed")
    assert lost.words_before == ("ورحب الجانبان",)
    assert lost.words_after == ()


def test_two_builds_of_the_same_are_the_same(graphs):
    found = difference([graphs], [graphs])
    assert found.changes == ()
    assert found.same == 17


def test_what_a_file_calls_its_blank_nodes_is_no_difference(tmp_path):
    (tmp_path / "a.ttl").write_text("<http://e/s> <http://e/p> _:a , [ <http://e/q> 1 , [] ] .", encoding="utf-8")
    (tmp_path / "b.ttl").write_text("<http://e/s> <http://e/p> [ <http://e/q> _:z , 1 ] , _:y .", encoding="utf-8")
    (tmp_path / "c.ttl").write_text("<http://e/s> <http://e/p> [ <http://e/q> _:z , 2 ] , _:y .", encoding="utf-8")
    for other in ("a", "b"):
        found = difference([tmp_path / "a.ttl"], [tmp_path / f"{other}.ttl"])
        assert (found.changes, found.same) == ((), 4)
    assert difference([tmp_path / "a.ttl"], [tmp_path / "c.ttl"]).changes


def test_classes_and_labels_count_where_they_are_asked_for(graphs, tmp_path):
    other = tmp_path / "other.ttl"
    text = (graphs / "talks.ttl").read_text("utf-8")
    other.write_text(text.replace('"اتفاقية «النقل البحري»"@ar', '"اتفاقية النقل"@ar'), "utf-8")
    facts = graphs / "talks.ttl"
    assert {change.predicate for change in difference([facts], [other]).changes if change.kind == "changed"} == set()
    (changed,) = (c for c in difference([facts], [other], names=True).changes if c.kind == "changed")
    assert (changed.before, changed.after) == ("اتفاقية «النقل البحري»", "اتفاقية النقل")


def test_names_come_in_the_language_that_is_asked_for(graphs, rebuilt):
    assert "استضافه" in {change.predicate for change in difference([graphs], [rebuilt], "ar").changes}


def test_the_command_shows_the_facts_and_says_by_its_status_that_they_differ(graphs, rebuilt):
    done = mithaq("diff", graphs, rebuilt, "--exit-status")
    assert (done.returncode, done.stderr) == (3, "")
    assert "1 removed, 1 changed" in done.stdout
    assert "«ورحب الجانبان»" in done.stdout
    assert mithaq("diff", graphs, graphs, "--exit-status").returncode == 0
    arabic = mithaq("diff", graphs, rebuilt, "--language", "ar").stdout
    assert all(words in arabic for words in ("القيمة", "حُذف: 1 · تغير: 1", "الصفوف: "))
    told = json.loads(mithaq("diff", graphs, rebuilt, "--json").stdout)
    assert told["counts"]["changed"] == 1
    assert {change["iri"] for change in told["changes"]} > {"https://w3id.org/mithaq/id/round/JPN-OMN-economic-2"}


def test_a_folder_that_is_not_there_is_one_line(graphs, tmp_path):
    done = mithaq("diff", graphs, tmp_path / "nothing")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "nothing" in done.stderr


def test_a_broken_graph_is_named(graphs, tmp_path):
    bad = tmp_path / "bad.ttl"
    bad.write_text("no turtle", "utf-8")
    with pytest.raises(DataError, match=r"bad\.ttl"):
        difference([graphs], [bad])


def test_every_sentence_of_the_shipped_graphs_holds_its_words():
    reading = read(files_of([ROOT / "graphs"])[0])
    words = [one for said in reading.words.values() for one in said]
    assert len(words) > 1000
    for one in words:
        assert " ".join(one.text.split()) in one.sentence
        assert "\n" not in one.sentence


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("التقى د. سالم نظيره. ثم غادر.", "نظيره", "التقى د. سالم نظيره."),
        ("Who spoke? The U.S. envoy spoke! All left", "envoy", "The U.S. envoy spoke!"),
        ("heading\nOne line.", "heading", "heading"),
        ("«قالها.» ثم مضى.", "مضى", "ثم مضى."),
    ],
)
def test_a_sentence_ends_at_its_mark_and_not_at_an_abbreviation(text, words, expected):
    begin = text.index(words)
    assert sentence(text, begin, begin + len(words)) == expected


def test_a_literal_is_read_back_from_n_triples():
    assert value(r'"a\u0641\n\"b\""@ar') == 'aف\n"b"'
    assert value("<https://example.org/x>") == "https://example.org/x"

from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest
from conftest import PREFIXES

from mithaq.ask.comparison import compare
from mithaq.errors import DataError

EVENTS = """
@prefix event: <https://w3id.org/mithaq/id/event/> .
@prefix topic: <https://w3id.org/mithaq/id/topic/> .
@prefix schema: <https://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix body: <https://w3id.org/mithaq/id/body/> .
"""


def account(folder, name, facts, labels="", text="Nothing is said here.\n"):
    """A graph of one account: facts in Turtle's short form, each with its words in the text."""
    lines = [f"{s} {p} {o} .\n" for s, p, o, _ in facts]
    (folder / f"{name}.ttl").write_text(PREFIXES + EVENTS + labels + "".join(lines), "utf-8")
    proof = [
        PREFIXES + EVENTS,
        f'doc:{name} a dip:SourceDocument ; nif:isString """{text}""" ; dcterms:title "{name}" .\n',
    ]
    for number, (s, p, o, words) in enumerate(facts):
        begin = text.index(words)
        proof.append(
            f"fact:{name}{number} a rdf:Statement ; rdf:subject {s} ; rdf:predicate {p} ; rdf:object {o} ; "
            f"dip:hasEvidence ev:{name}{number} .\nev:{name}{number} a dip:Evidence ; nif:beginIndex {begin} ; "
            f"nif:endIndex {begin + len(words)} ; nif:referenceContext doc:{name} .\n"
        )
    (folder / f"{name}.prov.ttl").write_text("".join(proof), "utf-8")
    return folder / f"{name}.ttl"


def told(found, kind):
    """Each line of a kind as about, relation and the two values."""
    return {(line.about, line.relation, line.a, line.b) for line in found.lines if line.kind == kind}


ONE = "Oman and Japan met in Muscat on 3 May. Japan signed the Sea Charter. Oman condemned the raid."
OTHER = "Tokyo and Muscat met. Japan agreed to join the Sea Charter. Oman regretted the raid. They spoke of trade."


@pytest.fixture
def accounts(tmp_path):
    """Two accounts of one meeting: one dates it, they differ on a status and on a stance, one knows of a topic."""
    meeting, dated = "event:meeting-dffffffff--JPN-OMN", "event:meeting-2031-05-03--JPN-OMN"
    kinds = "{0} a dip:Meeting . c:OMN a dip:Country . c:JPN a dip:Country . agr:sea-charter a dip:Agreement . "
    nodes = "agp:JPN--{0} a dip:AgreementParticipation . st:{1} a dip:Stance . "
    names = 'agr:sea-charter rdfs:label "Sea Charter"@en . topic:x-raid a dip:Topic ; rdfs:label "the raid"@en .\n'
    one = account(
        tmp_path,
        "one",
        [
            (dated, "dip:hasParticipant", "c:OMN", "Oman and Japan met"),
            (dated, "dip:hasParticipant", "c:JPN", "Oman and Japan met"),
            (dated, "schema:startDate", '"2031-05-03"^^xsd:date', "on 3 May"),
            (dated, "dip:takesPlaceIn", "place:OMN-muscat", "in Muscat"),
            ("agp:JPN--signed", "dip:actingParty", "c:JPN", "Japan signed"),
            ("agp:JPN--signed", "dip:ofAgreement", "agr:sea-charter", "the Sea Charter"),
            ("agp:JPN--signed", "dip:agreementStatus", "status:signed", "signed"),
            ("st:condemn", "dip:stanceHolder", "c:OMN", "Oman condemned"),
            ("st:condemn", "dip:stanceKind", "skind:condemn", "condemned"),
            ("st:condemn", "dip:stanceAbout", "topic:x-raid", "the raid"),
        ],
        kinds.format(dated) + nodes.format("signed", "condemn") + names,
        ONE,
    )
    other = account(
        tmp_path,
        "other",
        [
            (meeting, "dip:hasParticipant", "c:OMN", "Tokyo and Muscat met"),
            (meeting, "dip:hasParticipant", "c:JPN", "Tokyo and Muscat met"),
            (meeting, "dip:discusses", "topic:trade-relations", "They spoke of trade"),
            ("agp:JPN--join", "dip:actingParty", "c:JPN", "Japan agreed"),
            ("agp:JPN--join", "dip:ofAgreement", "agr:sea-charter", "the Sea Charter"),
            ("agp:JPN--join", "dip:agreementStatus", "status:agreed-to-accede", "agreed to join"),
            ("st:regret", "dip:stanceHolder", "c:OMN", "Oman regretted"),
            ("st:regret", "dip:stanceKind", "skind:regret", "regretted"),
            ("st:regret", "dip:stanceAbout", "topic:x-raid", "the raid"),
        ],
        kinds.format(meeting) + nodes.format("join", "regret") + names,
        OTHER,
    )
    return one, other


def test_an_event_that_only_one_account_dates_is_one_event(accounts):
    found = compare([accounts[0]], [accounts[1]])
    both = {(relation, a, b) for _, relation, a, b in told(found, "both")}
    assert both == {("has participant", "Oman", "Oman"), ("has participant", "Japan", "Japan")}
    assert {(relation, a) for _, relation, a, _ in told(found, "only-a")} == {
        ("begins on", "2031-05-03"),
        ("takes place in", "Muscat"),
    }
    assert {(relation, b) for _, relation, _, b in told(found, "only-b")} == {("discusses", "Trade relations")}


def test_another_status_and_another_stance_on_one_thing_are_said_differently(accounts):
    found = compare([accounts[0]], [accounts[1]])
    assert told(found, "different") == {
        ("Japan · Sea Charter", "agreement status", "signed", "agreed to accede or join, not yet done"),
        ("Oman", "stance kind", "condemns: the raid", "regrets: the raid"),
    }


def test_every_line_shows_the_sentences_of_those_who_say_it(accounts):
    lines = compare([accounts[0]], [accounts[1]]).lines
    (status,) = (line for line in lines if line.relation == "agreement status")
    assert status.words_a == ("Japan signed the Sea Charter.",)
    assert status.words_b == ("Japan agreed to join the Sea Charter.",)
    for line in lines:
        assert bool(line.words_a) == bool(line.a), line
        assert bool(line.words_b) == bool(line.b), line


def test_events_on_other_days_are_two(accounts, tmp_path):
    later = accounts[0].read_text("utf-8").replace("2031-05-03", "2031-06-30")
    (tmp_path / "later").mkdir()
    (tmp_path / "later" / "one.ttl").write_text(later, "utf-8")
    found = compare([accounts[0]], [tmp_path / "later" / "one.ttl"])
    dates = {(kind, a, b) for kind in ("only-a", "only-b") for _, rel, a, b in told(found, kind) if rel == "begins on"}
    assert dates == {("only-a", "2031-05-03", ""), ("only-b", "", "2031-06-30")}


def test_an_account_beside_itself_says_all_that_it_says_twice(accounts, graphs):
    for graph in (accounts[0], graphs / "talks.ttl"):
        found = compare([graph], [graph])
        assert {line.kind for line in found.lines} == {"both"}
        assert all(line.a == line.b for line in found.lines)


def test_who_headed_a_side_also_took_part_in_the_other_account(graphs, tmp_path):
    event, who = "round:JPN-OMN-economic-2", "person:x-OMN-test"
    kinds = f'{event} a dip:DialogueRound . {who} a dip:Official ; rdfs:label "Salim Al Tajribi"@en .\n'
    facts = [(event, "dip:hasParticipant", who, "Salim came")]
    other = account(tmp_path, "guests", facts, kinds, "Salim came.")
    found = compare([graphs / "talks.ttl"], [other])
    (line,) = (line for line in found.lines if line.kind == "both")
    assert line.words_a == ("وترأس الجانب العُماني سالم بن ناصر التجريبي.",)
    assert line.words_b == ("Salim came.",)


def test_another_head_of_the_same_side_is_said_differently(graphs, tmp_path):
    text = (graphs / "talks.ttl").read_text("utf-8").replace("person:x-OMN-test", "person:x-OMN-other")
    (tmp_path / "other.ttl").write_text(text.replace("سالم بن ناصر التجريبي", "ماجد بن علي الافتراضي"), "utf-8")
    found = compare([graphs / "talks.ttl"], [tmp_path / "other.ttl"])
    ((about, relation, a, b),) = told(found, "different")
    assert "Oman" in about
    assert relation == "head of delegation"
    assert (a, b) == ("سالم بن ناصر التجريبي", "ماجد بن علي الافتراضي")


def test_a_person_whose_key_differs_is_known_by_name_and_country(graphs, tmp_path):
    text = (graphs / "talks.ttl").read_text("utf-8").replace("person:x-OMN-test", "person:x-OMN-slm-tgrb")
    english = text.replace('"سالم بن ناصر التجريبي"@ar', '"Salim Al Tajribi"@en')
    (tmp_path / "english.ttl").write_text(english, "utf-8")
    found = compare([graphs / "talks.ttl"], [tmp_path / "english.ttl"])
    assert found.counts()["different"] == found.counts()["only-a"] == found.counts()["only-b"] == 0


def test_the_only_position_of_a_kind_in_two_languages_is_perhaps_the_same(tmp_path):
    event = "round:JPN-OMN-economic-2"
    stance = "st:{0} a dip:Stance ; dip:stanceKind skind:hope ; dip:stanceHolder c:OMN ; dip:stanceAbout topic:x-{0} "
    node = stance + "; dip:expressedAt " + event + ' ; dcterms:description "{1}"@{2} .\n'
    one = account(tmp_path, "ar", [], node.format("slm", "سلام دائم", "ar"))
    other = account(tmp_path, "en", [], node.format("ps", "a lasting peace", "en"))
    third = account(tmp_path, "en2", [], node.format("rn", "rain in spring", "en"))
    assert compare([one], [other]).counts()["perhaps"] == 1
    assert compare([other], [third]).counts() == {"both": 0, "perhaps": 0, "different": 0, "only-a": 1, "only-b": 1}


def test_the_command_prints_both_titles_the_sentences_and_the_counts(accounts):
    command = [sys.executable, "-m", "mithaq", "compare", *map(str, accounts)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("A: one\nB: other\n")
    assert "«Japan agreed to join the Sea Charter.»" in done.stdout
    assert "2 both, 0 perhaps, 2 different, 2 only-a, 1 only-b" in done.stdout
    told = json.loads(subprocess.run([*command, "--json"], capture_output=True, text=True, check=True).stdout)
    assert told["counts"]["different"] == 2
    arabic = subprocess.run([*command, "--language", "ar"], capture_output=True, text=True, check=True).stdout
    assert "حالة الاتفاقية" in arabic
    assert "ما لا يقوله إلا A" in arabic
    assert "لدى كليهما: 2 · لعله لدى كليهما: 0 · مختلف: 2 · لدى A وحده: 2 · لدى B وحده: 1" in arabic
    assert not re.search("both|only|differ", arabic)


def test_a_graph_that_is_not_there_is_an_error(graphs, tmp_path):
    with pytest.raises(DataError, match="no such file"):
        compare([graphs], [tmp_path / "nothing.ttl"])

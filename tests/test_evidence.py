"""`mithaq query --evidence`: to each row the sentences that support it, and no others."""

from __future__ import annotations

import csv
import io
import subprocess
import sys

import asked
import pytest

from mithaq.ask.answers import Asked, ask
from mithaq.ask.queries import find, question, shipped
from mithaq.errors import QueryError

HEADED = "Salim Al Tajribi headed the Omani side and Kenta Mihon the Japanese side."
FIRST = "Japan hosted the first round of the Omani-Japanese Economic Dialogue in Tokyo on 10 March 2025."
SECOND = "Muscat hosted the second round on 3 February 2026, while the Space Forum was held there."
ARABIC = "عقدت عُمان واليابان الجولة الثانية وناقشتا الموانئ."
CALL = "وتلقت اليابان اتصالًا من النرويج في 5 مارس 2026."


@pytest.fixture(scope="module")
def accounts(tmp_path_factory):
    """A folder with the two accounts' files."""
    return asked.written(tmp_path_factory.mktemp("accounts"))


def behind(accounts, text, **options):
    """Each row without its last cell, and the sentences in that."""
    reply = ask(Asked(question("q", text), iris=True, evidence=True, **options), [accounts])
    assert reply.columns[-1] == "sentences"
    return {row[:-1]: [part for part in row[-1].strip("«»").split("» «") if part] for row in reply.rows}


def test_on_a_terminal_the_sentences_stand_below_the_table_by_the_number_of_their_row(accounts):
    text = "SELECT ?event ?topic { ?event dip:discusses ?topic FILTER(?topic = topic:x-ports) } ORDER BY ?event"
    command = [sys.executable, "-m", "mithaq", "query", "-e", text, "--iris", "--evidence", "--graphs", str(accounts)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    table, _, below = done.stdout.partition("2 rows\n")
    assert "sentences" not in table
    assert [line.split() for line in table.splitlines() if "topic:x-ports" in line] == [
        ["1", "round:JPN-OMN-economic-1", "topic:x-ports"],
        ["2", "round:JPN-OMN-economic-2", "topic:x-ports"],
    ]
    assert below.splitlines() == ["  1  «They discussed ports.»", f"  2  \u2068«{ARABIC}»\u2069"]


def test_each_row_has_the_sentence_that_says_it(accounts):
    found = behind(accounts, "SELECT ?who ?event { ?who dip:headsDelegationAt ?event ; dip:represents ?side }")
    assert found == {
        ("person:x-OMN-salim", "round:JPN-OMN-economic-2"): [HEADED],
        ("person:x-JPN-kenta", "round:JPN-OMN-economic-2"): [HEADED],
    }


def test_what_two_documents_say_has_the_sentences_of_both(accounts):
    found = behind(accounts, "SELECT ?who { round:JPN-OMN-economic-2 dip:hasParticipant ?who }")
    assert {row: set(said) for row, said in found.items()} == {(who,): {ARABIC, SECOND} for who in ("c:OMN", "c:JPN")}


@pytest.mark.parametrize(
    ("pattern", "sentences"),
    [
        ("?x dip:hostedBy c:JPN", [FIRST]),
        ("c:JPN ^dip:hostedBy ?x", [FIRST]),
        ("?x dip:hostedBy|dip:chairedBy c:JPN", [FIRST]),
        ("?x dip:takesPlaceIn/dip:capitalOf c:JPN", [FIRST]),
        ("?x a dip:DialogueRound ; (dip:takesPlaceIn|dip:capitalOf)+ c:JPN", [FIRST]),
        ("?x ^(^dip:hostedBy) c:JPN", [FIRST]),
        ("{ ?x dip:hostedBy c:JPN } UNION { ?x dip:chairedBy c:JPN }", [FIRST]),
        ("?x a dip:DialogueRound . OPTIONAL { ?x dip:hostedBy ?host } FILTER(?host = c:JPN)", [FIRST]),
        ("?x dip:hostedBy ?host . FILTER NOT EXISTS { ?x dip:hasParticipant c:NOR } VALUES ?host { c:JPN }", [FIRST]),
        ("{ SELECT ?x { ?x dip:hostedBy c:JPN } }", [FIRST]),
        ("GRAPH graph:facts { ?x dip:hostedBy c:JPN }", [FIRST]),
        ("?x dip:discusses ?t ; dip:roundNumber 1", ["They discussed ports."]),
        ("?fact rdf:subject ?x ; rdf:predicate dip:hostedBy ; rdf:object c:JPN ; dip:hasEvidence ?e", [FIRST]),
        ("?x a dip:DialogueRound ; rdfs:label 'first round'@en", []),
    ],
)
def test_a_triple_is_found_in_patterns_and_paths_of_every_kind(accounts, pattern, sentences):
    found = behind(accounts, f"SELECT DISTINCT ?x {{ {pattern} }}")
    assert found == {("round:JPN-OMN-economic-1",): sentences}


def test_a_count_has_the_sentences_of_all_that_it_counts(accounts):
    found = behind(
        accounts,
        "SELECT ?e (COUNT(?who) AS ?n) { ?e a dip:Call ; dip:hasParticipant ?who } GROUP BY ?e ORDER BY ?n LIMIT 5",
    )
    assert found == {("event:call", "2"): [CALL]}


def test_parameters_hold_for_the_sentences_too(accounts):
    text = "# parameter country: country\nSELECT ?event { ?event dip:hasParticipant ?country }"
    assert behind(accounts, text, given={"country": "Kenya"}) == {
        ("event:talks",): ["واستضافت عُمان محادثات بين كينيا والنرويج بوساطتها."]
    }


@pytest.mark.parametrize("name", [one.name for one in shipped() if one.name != "names-of-a-thing"])
def test_every_row_of_a_shipped_question_has_a_sentence(accounts, name):
    # Who is a party to the dialogue stands in no sentence of the accounts, so not every row of these has one.
    unread = {"dialogues-between-countries", "how-two-actors-are-connected"}
    reply = ask(Asked(find(name), evidence=True), [accounts])
    assert reply.rows
    assert all(row[-1].startswith("«") for row in reply.rows) is (name not in unread), name


def test_the_column_stands_in_every_format_of_rows(accounts):
    text = "SELECT ?who { ?who dip:headsDelegationAt ?event } ORDER BY ?who"
    data = ask(Asked(question("q", text), form="csv", evidence=True), [accounts]).data
    rows = list(csv.reader(io.StringIO(data.decode(), newline="")))
    assert rows[0] == ["who", "sentences"]
    assert rows[1][1] == f"«{HEADED}»"


@pytest.mark.parametrize("text", ["ASK {}", "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", "DESCRIBE c:OMN"])
def test_what_has_no_rows_has_no_column(accounts, text):
    with pytest.raises(QueryError, match="--evidence adds a column to the rows of SELECT"):
        ask(Asked(question("q", text), evidence=True, max_rows=100_000), [accounts])

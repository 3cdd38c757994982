from __future__ import annotations

import json
import os
import subprocess
import sys

import pyoxigraph as ox
import pytest
from conftest import PREFIXES
from test_comparison import account

import mithaq
from mithaq.ask import hermit, reasoning
from mithaq.ask.answers import Asked, ask
from mithaq.ask.queries import question
from mithaq.ask.reasoning import GRAPH, reason, write
from mithaq.errors import DataError, QueryError
from mithaq.graph.store import load
from mithaq.worker.limits import Limits, WorkerError

DIP, ID = "https://w3id.org/mithaq/ont#", "https://w3id.org/mithaq/id/"
TEXT = "Nadia Test, Minister of Transport, chaired the talks in Muscat. Kenya is a port. The third and fourth round. A ghost."


@pytest.fixture
def sound(tmp_path):
    """A minister who holds a post in a ministry of Oman, and talks in Muscat that she chaired."""
    facts = [
        ("person:nadia", "dip:holdsPost", "post:transport", "Minister of Transport"),
        ("post:transport", "dip:postIn", "body:transport", "Minister of Transport"),
        ("body:transport", "dip:bodyOf", "c:OMN", "Transport"),
        ("event:talks", "dip:chairedBy", "person:nadia", "Nadia Test"),
        ("event:talks", "dip:takesPlaceIn", "place:OMN-muscat", "in Muscat"),
        ("event:talks", "schema:startDate", '"2031-05-03"^^xsd:date', "the talks"),
        ("event:talks", "dcterms:date", '"2031-05"^^xsd:gYearMonth', "the talks"),
    ]
    labels = (
        "@prefix post: <https://w3id.org/mithaq/id/post/> . person:nadia a dip:Official . event:talks a dip:Meeting .\n"
    )
    (tmp_path / "sound").mkdir()
    path = account(tmp_path / "sound", "sound", facts, labels, TEXT)
    prov = path.with_name("sound.prov.ttl")
    prov.write_text("@prefix post: <https://w3id.org/mithaq/id/post/> .\n" + prov.read_text("utf-8"), "utf-8")
    return path


def broken(folder, facts, labels):
    (folder / "broken").mkdir(exist_ok=True)
    return account(folder / "broken", "broken", facts, labels, TEXT)


@pytest.fixture
def country_as_official(tmp_path):
    """The planted contradiction: somebody who heads a delegation and is a country."""
    facts = [("c:KEN", "dip:headsDelegationAt", "event:talks", "Kenya is a port")]
    return broken(tmp_path, facts, "c:KEN a dip:Country . event:talks a dip:Meeting .\n")


def test_rules_find_who_represents_whom_where_things_are_and_every_wider_class(sound):
    found = reason([sound], "rules")
    assert (found.consistent, found.engine) == (True, "OWL 2 RL rules")
    told = {tuple(term.strip("<>").replace(ID, "").replace(DIP, "") for term in row) for row in found.inferred}
    assert ("person/nadia", "represents", "country/OMN") in told  # a chain of three properties
    assert ("event/talks", "takesPlaceIn", "country/OMN") in told  # by the registry: Muscat is in Oman
    assert ("person/nadia", "participatesIn", "event/talks") in told  # an inverse of a wider property
    assert {row[2] for row in told if row[0] == "person/nadia" and row[1].endswith("type")} == {"Actor"}


@pytest.mark.usefixtures("java")
def test_hermit_finds_the_same_and_calls_the_graph_consistent(sound):
    by_rules, by_both = reason([sound], "rules"), reason([sound], "hermit")
    assert by_both.consistent
    assert by_both.engine.startswith("HermiT")
    assert set(by_both.inferred) >= set(by_rules.inferred)


@pytest.mark.usefixtures("java")
def test_hermit_itself_infers_what_the_chain_says(sound):
    from mithaq.graph.owl import assertions, axioms, n_triples

    rows = [*axioms(), *(row for some in assertions([sound]) for row in some)]
    verdict = hermit.run(n_triples(rows), Limits(300))
    assert verdict.consistent
    assert (f"<{ID}person/nadia>", f"<{DIP}represents>", f"<{ID}country/OMN>") in verdict.inferred


@pytest.mark.parametrize("engine", ["rules", "hermit"])
def test_an_official_who_is_a_country_is_found_and_named_with_the_words(country_as_official, engine, request):
    if engine == "hermit":
        request.getfixturevalue("java")
    found = reason([country_as_official], engine)
    assert not found.consistent
    assert found.inferred == ()
    (clash,) = (clash for clash in found.clashes if clash.reason == "Country ≠ Official")
    assert (clash.thing, clash.iri) == ("Kenya", f"{ID}country/KEN")
    assert {one.reason for one in found.clashes} == {"Country ≠ Official"}  # not again for the place that a country is
    facts = dict(clash.facts)
    assert facts["Kenya heads delegation at event:talks"] == ("Kenya is a port.",)
    assert "Kenya is a Country" in facts


@pytest.mark.usefixtures("java")
def test_hermit_alone_calls_the_planted_contradiction_inconsistent(country_as_official):
    from mithaq.graph.owl import assertions, axioms, n_triples

    rows = [*axioms(), *(row for some in assertions([country_as_official]) for row in some)]
    assert not hermit.run(n_triples(rows), Limits(300)).consistent


@pytest.mark.parametrize(
    ("facts", "reason_of", "count"),
    [
        ([("event:talks", "dip:takesPlaceIn", "body:x", "A ghost"), ("body:x", "dip:bodyOf", "c:OMN", "A ghost")], "Government body ≠ Place", 2),
        ([("round:r", "dip:roundNumber", "3", "third"), ("round:r", "dip:roundNumber", "4", "fourth")], "", 2),
        ([("round:r", "dip:roundNumber", "0", "third")], "", 1),
        ([("agp:x", "dip:actingParty", "c:OMN", "A"), ("agp:x", "dip:actingParty", "body:UN", "A")], "Country ≠ International organisation", 4),
    ],
    ids=["a meeting in a ministry", "two round numbers", "round nought", "one party that is a state and an organisation"],
)  # fmt: skip
@pytest.mark.usefixtures("java")
def test_each_kind_of_contradiction_shows_the_facts_that_cannot_all_be_true(tmp_path, facts, reason_of, count):
    labels = "c:OMN a dip:Country . body:UN a dip:InternationalOrganization . round:r a dip:DialogueRound .\n"
    path = broken(tmp_path, facts, labels)
    clashes = reason([path], "rules").clashes
    (clash,) = (clash for clash in clashes if clash.reason == reason_of)
    assert len(clash.facts) == count
    assert any(words for _, words in clash.facts)
    assert not reason([path], "hermit").consistent


@pytest.mark.usefixtures("java")
def test_what_only_hermit_sees_is_narrowed_down_to_its_fact(tmp_path):
    path = broken(
        tmp_path,
        [("event:talks", "dip:hasParticipant", "c:OMN", "the talks")],
        "c:OMN a dip:Country . person:ghost a <http://www.w3.org/2002/07/owl#Nothing> .\n",
    )
    (clash,) = reason([path], "hermit").clashes
    assert [fact for fact, _ in clash.facts] == ["person:ghost is a owl:Nothing"]
    assert not reason([path], "rules").consistent


def test_what_follows_stands_in_a_graph_of_its_own_that_says_so(sound, tmp_path):
    found = reason([sound], "rules")
    out = tmp_path / "inferred.trig"
    write(found, out)
    quads = list(ox.parse(out.read_bytes(), format=ox.RdfFormat.TRIG))
    inside = {str(quad.triple) for quad in quads if str(quad.graph_name) == GRAPH}
    assert len(inside) == len(found.inferred) > 5
    about = {str(quad.object) for quad in quads if str(quad.subject) == GRAPH}
    assert "<https://w3id.org/mithaq/code/fact-kind/inferred>" in about
    assert '"مستنتج، لم يُقرأ في أي نص"@ar' in about
    assert not inside & {str(triple) for triple in load([sound], background=False).triples()}


SINGLE = "SELECT ?state { person:nadia dip:represents ?state }"


def test_a_query_sees_what_was_inferred_only_where_its_file_is_given_and_can_tell_it_apart(sound, tmp_path):
    out = tmp_path / "inferred.trig"
    write(reason([sound], "rules"), out)
    (sound.parent / "inferred.trig").write_bytes(out.read_bytes())  # what only lies beside the graphs is not read
    assert ask(Asked(question("q", SINGLE), iris=True), [sound.parent]).rows == ()
    reply = ask(Asked(question("q", SINGLE), iris=True, inferred=out), [sound.parent])
    assert reply.rows == (("c:OMN",),)
    where = f"SELECT ?g {{ GRAPH ?g {SINGLE.partition('?state ')[2]} }}"
    (row,) = ask(Asked(question("q", where), iris=True, inferred=out), [sound]).rows
    assert row == ("https://w3id.org/mithaq/graph/inferred",)
    graph = load([sound], inferred=out)
    assert graph.query(f"ASK FROM graph:inferred {SINGLE.partition('?state ')[2]}").rows[0][0].value == "true"
    assert graph.query(f"ASK FROM graph:facts {SINGLE.partition('?state ')[2]}").rows[0][0].value == "false"


def test_the_table_says_that_not_all_of_it_was_read(sound, tmp_path):
    out = tmp_path / "inferred.trig"
    write(reason([sound], "rules"), out)
    command = [sys.executable, "-m", "mithaq", "query", "officials-of-a-country", "--graphs", str(sound)]
    for more, words in (
        (["--inferred", str(out)], "Which officials act for each country (with what was inferred, which no text says)"),
        (["--inferred", str(out), "--language", "ar"], "(مع ما استُنتج ولم يرد في أي نص)"),
    ):
        done = subprocess.run([*command, *more], capture_output=True, encoding="utf-8", check=False)
        assert (done.returncode, done.stderr) == (0, "")
        assert words in " ".join(done.stdout.split())
    plain = subprocess.run(command, capture_output=True, encoding="utf-8", check=False).stdout
    assert "inferred" not in plain


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("more.trig", "<a:g> { <a:s> <a:p> <a:o> }", "more.trig: .* it holds <a:g>, which 'mithaq reason --out' does"),
        ("facts.trig", "<a:s> <a:p> <a:o> .", "facts.trig: .* it holds "),
        ("broken.trig", "<a:s> <a:p> .\n", "broken.trig: .*line 1 column 13"),
        ("facts.ttl", "<a:s> <a:p> <a:o> .", "facts.ttl: this does not end in .trig; give what 'mithaq reason --out'"),
        ("none.trig", None, "none.trig: no such file; run 'mithaq reason --out' first"),
    ],
)
def test_a_file_that_reason_has_not_written_is_refused_as_inferred(sound, tmp_path, name, text, words):
    if text is not None:
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=words):
        ask(Asked(question("q", SINGLE), inferred=tmp_path / name), [sound])
    with pytest.raises(DataError, match=words):
        load([sound], inferred=tmp_path / name)


def test_the_same_graphs_give_the_same_bytes_under_any_hash_seed(sound, tmp_path):
    found = set()
    for seed in ("1", "2"):
        out = tmp_path / f"{seed}.trig"
        command = [sys.executable, "-m", "mithaq", "reason", str(sound), "--engine", "rules", "--out", str(out)]
        done = subprocess.run(
            command, capture_output=True, text=True, env={**os.environ, "PYTHONHASHSEED": seed}, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert "consistent" in done.stdout
        found.add(out.read_bytes())
    assert len(found) == 1


def test_the_command_exits_with_1_at_a_contradiction_and_writes_nothing(country_as_official, tmp_path):
    out = tmp_path / "no.trig"
    command = [
        sys.executable,
        "-m",
        "mithaq",
        "reason",
        str(country_as_official),
        "--engine",
        "rules",
        "--out",
        str(out),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "contradiction: Kenya Country ≠ Official" in done.stdout
    assert "«Kenya is a port.»" in done.stdout
    arabic = subprocess.run([*command, "--language", "ar"], capture_output=True, text=True, check=False).stdout
    assert all(words in arabic for words in ("تناقض", "دولة ≠ مسؤول", "التناقضات: 1 · المستنتج: 0"))
    assert not out.exists()
    told = json.loads(subprocess.run([*command, "--json"], capture_output=True, text=True, check=False).stdout)
    assert told["consistent"] is False


def test_without_java_rules_are_taken_and_hermit_is_refused(sound, tmp_path):
    command = [sys.executable, "-m", "mithaq", "reason", str(sound)]
    environment = {**os.environ, "PATH": str(tmp_path)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "OWL 2 RL rules" in done.stdout
    assert "HermiT" not in done.stdout
    refused = subprocess.run(
        [*command, "--engine", "hermit"], capture_output=True, text=True, env=environment, check=False
    )
    assert refused.returncode == 1
    assert "needs Java" in refused.stderr
    assert refused.stderr.count("\n") == 1


@pytest.mark.usefixtures("java")
def test_what_hermit_refuses_is_said_in_its_words_without_the_calls_that_led_there():
    owl, rdf = "http://www.w3.org/2002/07/owl#", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    kinds = "".join(f"<x:p> <{rdf}type> <{owl}{kind}Property> .\n" for kind in ("Object", "Transitive", "Asymmetric"))
    with pytest.raises(WorkerError, match=r"^HermiT failed: Non-simple property '<x:p>' [^\\]*\.; try --engine rules$"):
        hermit.run(kinds.encode(), Limits(300))


@pytest.mark.usefixtures("java")
def test_hermit_is_ended_at_its_limit_with_the_java_that_it_started():
    from mithaq.graph.owl import axioms, n_triples

    with pytest.raises(WorkerError, match="limit of time"):
        hermit.run(n_triples(axioms()), Limits(0.1))


def test_an_engine_that_there_is_not_is_named_with_those_that_there_are(sound):
    with pytest.raises(QueryError, match="auto, hermit, rules"):
        reason([sound], "pellet")


def test_the_ontology_comes_as_owlready2_objects_in_both_languages(sound):
    found = mithaq.ontology()
    assert found.Country.label.ar == ["دولة"]
    assert found.Official in found.Country.is_a or found.Actor in found.Country.is_a
    assert found.represents.domain == [found.Official]
    with_facts = mithaq.ontology([sound])
    nadia = with_facts.world[f"{ID}person/nadia"]
    assert [post.iri for post in nadia.holdsPost] == [f"{ID}post/transport"]
    talks = with_facts.world[f"{ID}event/talks"]
    assert [place.iri for place in talks.takesPlaceIn] == [f"{ID}place/OMN-muscat"]
    assert found.world is not with_facts.world


def test_a_graph_that_is_no_graph_is_named(tmp_path):
    from mithaq.errors import DataError

    (tmp_path / "bad.ttl").write_text(PREFIXES + "c:OMN a", "utf-8")
    with pytest.raises(DataError, match=r"bad\.ttl"):
        reasoning.reason([tmp_path / "bad.ttl"], "rules")

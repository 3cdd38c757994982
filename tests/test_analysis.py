from __future__ import annotations

import json
import os
import subprocess
import sys

import networkx as nx
import pytest
from conftest import PREFIXES
from test_comparison import account

from mithaq.ask.actor_files import write_actors
from mithaq.ask.actors import actors
from mithaq.ask.analysis import ANALYSES, COLUMNS, Wishes, analyse
from mithaq.errors import DataError, QueryError

ID = "https://w3id.org/mithaq/id/"
OMAN, JAPAN, KENYA, NORWAY = (f"{ID}country/{code}" for code in ("OMN", "JPN", "KEN", "NOR"))
TEXT = (
    "Oman and Japan held talks on 4 March. Japan called Kenya in April. Kenya joined the Lake Treaty with Norway. "
    "Oman, Japan, Kenya and Norway met at the summit. Oman condemned the strike. Norway praised the strike."
)
LABELS = """
c:OMN a dip:Country . c:JPN a dip:Country . c:KEN a dip:Country . c:NOR a dip:Country .
event:talks a dip:Meeting . event:call a dip:Call . event:off a dip:Visit . event:summit a dip:Conference .
agr:lake a dip:Agreement ; rdfs:label "Lake Treaty"@en .
agp:k a dip:AgreementParticipation . agp:n a dip:AgreementParticipation . agp:x a dip:AgreementParticipation .
st:a a dip:Stance . st:b a dip:Stance . topic:x-strike a dip:Topic ; rdfs:label "the strike"@en .
"""


@pytest.fixture
def world(tmp_path):
    """Oman - Japan - Kenya - Norway, a chain, each tie of its own kind; no summit yet."""
    facts = [
        ("event:talks", "dip:hasParticipant", "c:OMN", "Oman and Japan held talks"),
        ("event:talks", "dip:hasParticipant", "c:JPN", "Oman and Japan held talks"),
        ("event:talks", "schema:startDate", '"2031-03-04"^^xsd:date', "4 March"),
        ("event:call", "dip:hasParticipant", "c:JPN", "Japan called Kenya"),
        ("event:call", "dip:hasParticipant", "c:KEN", "Japan called Kenya"),
        ("agp:k", "dip:ofAgreement", "agr:lake", "the Lake Treaty"),
        ("agp:k", "dip:actingParty", "c:KEN", "Kenya joined"),
        ("agp:k", "dip:agreementStatus", "status:acceded", "Kenya joined"),
        ("agp:n", "dip:ofAgreement", "agr:lake", "the Lake Treaty"),
        ("agp:n", "dip:actingParty", "c:NOR", "with Norway"),
        ("agp:n", "dip:agreementStatus", "status:signed", "with Norway"),
        ("agp:x", "dip:ofAgreement", "agr:lake", "the Lake Treaty"),
        ("agp:x", "dip:actingParty", "c:OMN", "Oman"),
        ("agp:x", "dip:agreementStatus", "status:rejected", "Oman"),
        ("event:off", "dip:hasParticipant", "c:OMN", "Oman"),
        ("event:off", "dip:hasParticipant", "c:NOR", "Norway"),
        ("event:off", "schema:eventStatus", "<https://w3id.org/mithaq/code/event-status/cancelled>", "Norway"),
        ("st:a", "dip:stanceHolder", "c:OMN", "Oman condemned"),
        ("st:a", "dip:stanceKind", "skind:condemn", "condemned"),
        ("st:a", "dip:stanceAbout", "topic:x-strike", "the strike"),
        ("st:b", "dip:stanceHolder", "c:NOR", "Norway praised"),
        ("st:b", "dip:stanceKind", "skind:praise", "praised"),
        ("st:b", "dip:stanceAbout", "topic:x-strike", "the strike"),
    ]
    return account(tmp_path, "world", facts, LABELS, TEXT)


def rows(graph, name, **wishes):
    return analyse([graph], name, Wishes(**wishes)).as_json()


def test_actors_are_joined_by_what_they_share_with_dates_and_sentences(world):
    network = actors([world])
    assert sorted(network.edges) == [(JAPAN, KENYA), (KENYA, NORWAY), (JAPAN, OMAN)] or nx.is_path(
        network, [OMAN, JAPAN, KENYA, NORWAY]
    )
    talks = network.edges[OMAN, JAPAN]
    assert (talks["count"], talks["weight"], talks["first"], talks["last"]) == (1, 1.0, "2031-03-04", "2031-03-04")
    assert talks["ties"][0]["words"] == ["Oman and Japan held talks on 4 March."]
    assert network.edges[KENYA, NORWAY]["ties"][0]["kind"] == "agreement"
    assert network.nodes[OMAN]["kind"] == "Country"
    assert network.nodes[OMAN]["labels"]["ar"] == "عُمان"


def test_a_cancelled_event_and_a_rejected_agreement_join_nobody(world):
    network = actors([world])
    assert not network.has_edge(OMAN, NORWAY)
    assert not network.has_edge(OMAN, KENYA)


def test_a_large_event_weighs_less_for_two_of_its_guests(tmp_path):
    facts = [("event:summit", "dip:hasParticipant", f"c:{code}", "Oman") for code in ("OMN", "JPN", "KEN", "NOR")]
    network = actors([account(tmp_path, "summit", facts, LABELS, TEXT)])
    assert {weight for *_, weight in network.edges(data="weight")} == {0.3333}
    assert network.number_of_edges() == 6


def test_those_in_the_middle_of_a_chain_are_central_and_hold_it_together(world):
    found = rows(world, "central")
    assert {row["actor"] for row in found[:2]} == {"Japan", "Kenya"}
    assert found[0]["betweenness"] == pytest.approx(2 / 3, abs=1e-4)
    assert found[0]["closeness"] == pytest.approx((1 + 1 + 0.5) / 3, abs=1e-4)
    kinds = [(row["kind"], row["from"], row["to"]) for row in rows(world, "bridges")]
    assert ("joins parts", "Japan", "") in kinds
    assert ("bridge", "Japan", "Oman") in kinds
    assert len(kinds) == 5


def test_a_path_names_what_joins_each_two_and_quotes_it(world):
    found = rows(world, "path", start="عُمان", end="NO")
    assert [(row["from"], row["to"]) for row in found] == [("Oman", "Japan"), ("Japan", "Kenya"), ("Kenya", "Norway")]
    assert found[2]["through"] == "agreement: Lake Treaty"
    assert found[2]["sentences"] == "«Kenya joined the Lake Treaty with Norway.»"


def test_who_is_for_and_who_is_against_one_thing_disagree(world):
    (row,) = rows(world, "agreement")
    assert (row["from"], row["to"], row["agree"], row["disagree"]) == ("Norway", "Oman", 0, 1)
    assert row["not on"] == "the strike"


def test_activity_is_counted_by_month_and_what_no_text_dates_stands_apart(world):
    assert rows(world, "activity") == [
        {"period": "2031-03", "events": 1, "agreements": 0, "stances": 0, "statements": 0},
        {"period": "undated", "events": 1, "agreements": 3, "stances": 2, "statements": 1},
    ]
    assert rows(world, "activity", by="year")[0]["period"] == "2031"


def test_two_groups_that_one_tie_joins_are_two_communities(tmp_path):
    groups = [("OMN", "JPN", "KEN"), ("NOR", "PER", "FRA")]
    facts = [
        (f"event:e{number}{pair}", "dip:hasParticipant", f"c:{code}", "Oman")
        for number, group in enumerate(groups)
        for pair in range(3)
        for code in (group[pair], group[(pair + 1) % 3])
    ]
    facts += [("event:tie", "dip:hasParticipant", f"c:{code}", "Oman") for code in ("OMN", "NOR")]
    found = rows(account(tmp_path, "groups", facts, "", TEXT), "communities")
    assert {row["actor"] for row in found if row["community"] == 1} == {"France", "Norway", "Peru"}
    assert {row["community"] for row in found} == {1, 2}


def test_officials_count_as_their_country_where_it_is_asked_for(graphs):
    network = actors([graphs], countries=True)
    assert sorted(network) == [JAPAN, OMAN]
    assert network.edges[OMAN, JAPAN]["ties"][0]["words"]
    assert f"{ID}person/x-OMN-test" in actors([graphs])


@pytest.mark.parametrize("name", ["OM", "OMN", "oman", "عمان", "c:OMN", OMAN])
def test_a_country_is_known_by_code_name_and_iri(world, name):
    assert rows(world, "path", start=name, end="Japan")[0]["from"] == "Oman"


def test_a_name_that_nobody_has_gets_those_that_come_near(world):
    with pytest.raises(QueryError, match=r"no actor 'Omen'.*Oman"):
        analyse([world], "path", Wishes(start="Omen", end="Japan"))
    with pytest.raises(QueryError, match=r"no actor 'PE' in these graphs; 'mithaq analyse central' lists"):
        analyse([world], "path", Wishes(start="PE", end="Japan"))


def test_one_actor_under_two_names_has_no_path_to_itself(world):
    with pytest.raises(QueryError, match="'OM' and 'عُمان' are one actor, Oman; give two"):
        analyse([world], "path", Wishes(start="OM", end="عُمان"))


def test_a_stance_and_a_body_that_no_text_names_are_called_by_what_they_say_and_whose_they_are(tmp_path):
    facts = [
        ("st:a", "dip:stanceHolder", "c:OMN", "Oman condemned"),
        ("st:a", "dip:stanceHolder", "c:NOR", "Norway"),
        ("st:a", "dip:stanceKind", "skind:condemn", "condemned"),
        ("st:a", "dip:stanceAbout", "topic:x-strike", "the strike"),
        ("body:NOR-test", "dip:bodyOf", "c:NOR", "Norway"),
    ]
    made = account(tmp_path, "told", facts, f"{LABELS} body:NOR-test a dip:GovernmentBody .", TEXT)
    assert rows(made, "path", start="OM", end="NO")[0]["through"] == "stance: condemns: the strike"
    (found,) = [row["actor"] for row in rows(made, "central") if row["class"] == "Government body"]
    assert found == "Government body (Norway)"


def test_two_whom_nothing_joins_have_no_path(tmp_path):
    facts = [(f"event:{code}", "dip:hasParticipant", f"c:{code}", "Oman") for code in ("OMN", "JPN")]
    found = analyse([account(tmp_path, "apart", facts, "", TEXT)], "path", Wishes(start="OMN", end="JPN"))
    assert (found.rows, found.note) == ((), "nothing joins them")


@pytest.mark.parametrize("suffix", ["graphml", "gexf", "json"])
def test_each_format_is_read_back_with_its_weights_dates_and_sentences(world, tmp_path, suffix):
    out = tmp_path / f"actors.{suffix}"
    write_actors([world], out, "ar")
    if suffix == "json":
        network = nx.node_link_graph(json.loads(out.read_text("utf-8")), edges="edges")
        assert nx.utils.graphs_equal(network, actors([world]))
        return
    network = {"graphml": nx.read_graphml, "gexf": nx.read_gexf}[suffix](out)
    edge = network.edges[OMAN, JAPAN]
    assert (float(edge["weight"]), edge["count"], edge["first"]) == (1.0, 1, "2031-03-04")
    assert edge["evidence"] == "Oman and Japan held talks on 4 March."
    assert network.nodes[OMAN]["label"] == "عُمان"


@pytest.mark.parametrize("suffix", ["graphml", "gexf", "json"])
def test_the_same_graphs_give_the_same_bytes_under_any_hash_seed(world, tmp_path, suffix):
    found = set()
    for seed in ("1", "2"):
        out = tmp_path / f"{seed}.{suffix}"
        command = [sys.executable, "-m", "mithaq", "analyse", "export", str(world), "--out", str(out)]
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed})
        found.add(out.read_bytes())
    assert len(found) == 1
    assert b"lastmodified" not in found.pop()


def test_a_letter_that_xml_cannot_carry_does_not_break_the_file(tmp_path):
    labels = LABELS + r'person:x a dip:Official ; rdfs:label "A\u0001<&B"@en .'
    facts = [("event:talks", "dip:hasParticipant", who, "Oman") for who in ("person:x", "c:OMN")]
    out = tmp_path / "odd.graphml"
    write_actors([account(tmp_path, "odd", facts, labels, TEXT)], out)
    labels = {about["label"] for _, about in nx.read_graphml(out).nodes(data=True)}
    assert labels == {"A\ufffd<&B", "Oman"}


def test_a_format_that_there_is_not_is_named_with_those_that_there_are(world, tmp_path):
    with pytest.raises(DataError, match=r"\.graphml, \.gexf, \.json"):
        write_actors([world], tmp_path / "actors.xlsx")


def test_every_analysis_answers_over_a_graph_without_actors(tmp_path):
    (tmp_path / "empty.ttl").write_text(PREFIXES, "utf-8")
    for name in ANALYSES.keys() - {"path"}:
        assert [row for row in analyse([tmp_path / "empty.ttl"], name).rows if "undated" not in row] == []


def test_every_analysis_answers_over_the_shipped_graphs_in_both_languages_and_says_each_column():
    from conftest import ROOT

    for name in ANALYSES:
        for language in ("en", "ar"):
            found = analyse([ROOT / "graphs"], name, Wishes(language=language, start="Oman", end="India"))
            assert found.rows, name
            assert set(found.columns) <= COLUMNS.keys()


def test_the_commands_print_tables_and_json(world):
    def mithaq(*arguments):
        command = [sys.executable, "-m", "mithaq", "analyse", *map(str, arguments)]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    for name in ANALYSES.keys() - {"path"}:
        done = mithaq(name, world)
        assert (done.returncode, done.stderr) == (0, ""), name
    done = mithaq("path", "Oman", "Norway", "--graphs", world, "--json")
    assert json.loads(done.stdout)[0]["from"] == "Oman"
    assert "الطرف" in mithaq("central", world, "--language", "ar").stdout
    failed = mithaq("path", "Oman", "Atlantis", "--graphs", world)
    assert failed.returncode == 1
    assert failed.stderr.count("\n") == 1

"""The statements in `seeds/`: the Arabic article and the English account of the same dialogue meet in one graph."""

from __future__ import annotations

from pathlib import Path

import pytest

from mithaq.build import build
from mithaq.graph.store import load
from mithaq.graph.validate import validate

ROOT = Path(__file__).resolve().parents[1]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
ARABIC, ENGLISH = (ROOT / "seeds" / f"us-oman-strategic-dialogue.{code}.txt" for code in ("ar", "en"))
SAID_BY_BOTH = {
    "dialogue/OMN-USA-strategic",
    "round/OMN-USA-strategic-3",
    "country/OMN",
    "country/USA",
    "person/x-OMN-xlf-l-hrt",
    "person/x-USA-lsn-hkr",
    "body/OMN-mfa",
    "body/USA-mfa",
    "post/OMN-mfa-undersecretary-political",
    "post/USA-mfa-undersecretary-political",
    "agreement/artemis-accords",
}
"""What the two accounts of the third dialogue are about, one node each."""


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.glob("*.ttl")}


def keys(query, *files):
    return {row[0].value.partition("/id/")[2] for row in load(files).query(query).rows}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("seeds")
    build(SEEDS, folder)
    return folder


def test_there_are_seeds_in_both_languages_that_name_the_source_of_their_facts():
    own = [path for path in SEEDS if path != ARABIC]
    assert len(own) >= 5
    assert {path.suffixes[-2] for path in own} == {".ar", ".en"}
    sidecars = {path: Path(f"{path}.toml").read_text("utf-8") for path in own}
    assert [path.name for path, about in sidecars.items() if "http" not in about] == []


def test_both_accounts_of_one_dialogue_give_one_node_for_each_thing(built):
    typed = "SELECT ?thing { ?thing a ?class }"
    arabic, english = (keys(typed, built / f"us-oman-strategic-dialogue-{code}.ttl") for code in ("ar", "en"))
    assert sorted(SAID_BY_BOTH - arabic) == []
    assert sorted(SAID_BY_BOTH - english) == []


@pytest.mark.parametrize("key", sorted(SAID_BY_BOTH))
def test_what_both_accounts_are_about_has_labels_in_both_languages(built, key):
    labels = 'SELECT ?thing { ?thing rdfs:label|skos:altLabel|skos:prefLabel ?label FILTER(lang(?label) = "%s") }'
    found = [keys(labels % code, built) for code in ("ar", "en")]
    assert [key in named for named in found] == [True, True]


def test_the_order_of_reading_does_not_change_a_byte(built, tmp_path):
    build(SEEDS[::-1], tmp_path / "graphs")
    assert contents(tmp_path / "graphs") == contents(built)
    first, second = tmp_path / "first", tmp_path / "second"
    build([ENGLISH], first)
    build([ARABIC], first)
    build([ARABIC], second)
    build([ENGLISH], second)
    assert contents(first) == contents(second)


def test_the_graphs_of_the_seeds_keep_the_ontology(built):
    assert [str(finding) for finding in validate([built]).findings if finding.severity == "violation"] == []

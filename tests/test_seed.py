"""The seed article, built and compared with the reading that a person made of it.

`pytest -n 0 -s tests/test_seed.py` shows the figures; `python benchmarks/seed.py` prints them with what is missing.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from seed_quality.alignment import align
from seed_quality.forbidden import DATED, FORBIDDEN
from seed_quality.graph import Graph
from seed_quality.ideal import ideal
from seed_quality.reading import load_reading
from seed_quality.scoring import exact, inside, score, twins

ARTICLE = Path(__file__).resolve().parents[1] / "seeds" / "us-oman-strategic-dialogue.ar.txt"

DOCTORED = [
    pytest.param(item, update, id=f"{item.number}-{n}") for item in FORBIDDEN for n, update in enumerate(item.updates)
]


@pytest.fixture(scope="module")
def reading():
    return load_reading()


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return Graph.built(ARTICLE, tmp_path_factory.mktemp("graphs"))


@pytest.fixture(scope="module")
def result(built, reading):
    return score(built, reading)


@pytest.fixture(scope="module")
def perfect(reading):
    return ideal(reading, ARTICLE)


def missing(result, tier):
    return "\n".join(["missed:", *(str(fact) for fact in result.missed if fact.tier == tier)])


# The article as it is built


def test_the_figures_are_shown(result):
    sys.stdout.write(f"\n{result.table()}\n")
    assert len(result.table().splitlines()) == len(result.figures)


def test_every_individual_of_the_reading_is_found(result):
    assert result.figures["entities (Washington left out)"].total == 17
    assert result.entities_missed == ()


def test_nineteen_of_twenty_core_facts_are_found(result):
    core = result.figures["core facts of tier A (recall)"]
    assert core.total == 55
    assert core.share >= 0.95, missing(result, "A")


def test_nineteen_of_twenty_triples_with_a_core_predicate_are_right(result):
    assert result.figures["right among core predicates (precision)"].share >= 0.95, "\n".join(result.wrong)


def test_twelve_of_the_thirteen_main_stances_are_found(result):
    stances = result.figures["stances of tier A"]
    assert stances.total == 13
    assert stances.right >= 12, "\n".join(result.stances_missed)


def test_half_of_the_facts_that_should_be_found_are(result):
    facts = result.figures["facts of tier B"]
    assert facts.total == 49
    assert facts.share >= 0.5, missing(result, "B")


def test_no_person_is_there_twice(built):
    assert len(built.of_kind("dip:Official")) == 2
    assert twins(built) == []


def test_no_date_stands_in_either_file(built):
    assert not built.holds(DATED)
    assert not built.holds(DATED, provenance=True)


def test_every_quotation_lies_in_one_sentence(built, reading):
    assert [q for q in built.quotations if not inside(q.span, reading)] == []


def test_every_quotation_is_what_stands_at_its_offsets(built):
    assert built.quotations
    assert [q for q in built.quotations if not exact(q, built)] == []


def test_the_offsets_count_the_same_text_as_the_reading(built, reading):
    assert [str(f) for f in reading.facts if built.text[slice(*f.span)] != f.words] == []


@pytest.mark.parametrize("item", FORBIDDEN, ids=str)
def test_what_the_article_does_not_say_is_not_written(item, built):
    assert not built.holds(item.pattern)


# The measuring itself


@pytest.mark.parametrize(("item", "update"), DOCTORED)
def test_a_forbidden_fact_would_be_noticed(item, update, built):
    assert built.doctored(update).holds(item.pattern)


@pytest.mark.parametrize(("item", "update"), DOCTORED)
def test_a_forbidden_fact_would_be_noticed_and_only_then_in_the_reading(item, update, perfect):
    assert not perfect.holds(item.pattern)
    assert perfect.doctored(update).holds(item.pattern)


def test_all_twenty_forbidden_facts_are_looked_for():
    assert [item.number for item in FORBIDDEN] == [f"N{number:02}" for number in range(1, 21)]


def test_the_reading_measured_against_itself_is_full(perfect, reading):
    result = score(perfect, reading)
    assert {name: count.share for name, count in result.figures.items() if count.share < 1} == {}
    assert (result.missed, result.wrong, result.beside) == ((), (), ())


@pytest.mark.parametrize(
    ("figure", "update"),
    [
        ("core facts of tier A (recall)", "DELETE WHERE { ?r dip:hostedBy ?who }"),
        ("right among core predicates (precision)", "INSERT DATA { round:OMN-USA-strategic-3 dip:hostedBy c:QAT }"),
        ("right among core predicates (precision)", "INSERT DATA { body:x a dip:Conference }"),
        ("stances of tier A", "INSERT { ?st dip:stanceHolder c:QAT } WHERE { ?st dip:stanceKind skind:recommit }"),
        (
            "stances of tier A",
            "DELETE WHERE { st:OMN-USA-strategic-3--affirm--digital-infrastructure dip:stanceAbout ?x }",
        ),
        (
            "stances of tier A",
            "DELETE { ?st dip:stanceKind ?k } INSERT { ?st dip:stanceKind skind:note } WHERE { ?st dip:stanceKind ?k }",
        ),
        ("facts of tier B", "DELETE WHERE { ?post dcterms:type rank:undersecretary }"),
        ("entities (Washington left out)", "DELETE WHERE { person:allison-hooker rdfs:label ?name }"),
        ("forbidden facts absent", "INSERT DATA { place:USA-washington dip:hostedBy place:OMN-muscat }"),
    ],
)
def test_a_fault_in_the_facts_lowers_its_figure(figure, update, perfect, reading):
    assert score(perfect.doctored(update), reading).figures[figure].share < 1


@pytest.mark.parametrize(
    ("figure", "begin", "end"),
    [
        ("quotations that are their slice", 383, 403),
        ("quotations inside one sentence", 300, 400),
        ("right facts whose words overlap the reading's", 0, 20),
    ],
)
def test_a_fault_in_the_evidence_lowers_its_figure(figure, begin, end, perfect, reading):
    update = (
        "DELETE { ev:014 nif:beginIndex ?b ; nif:endIndex ?e . ev:010 nif:beginIndex ?c ; nif:endIndex ?f } "
        f"INSERT {{ ev:014 nif:beginIndex {begin} ; nif:endIndex {end} . ev:010 nif:beginIndex {begin} ; nif:endIndex {end} }} "
        "WHERE { ev:014 nif:beginIndex ?b ; nif:endIndex ?e . ev:010 nif:beginIndex ?c ; nif:endIndex ?f }"
    )
    assert score(perfect.doctored(update, provenance=True), reading).figures[figure].share < 1


def test_a_second_person_of_one_name_is_noticed(perfect):
    again = perfect.doctored('INSERT DATA { person:x a dip:Official ; rdfs:label "خليفه بن علي الحارثي"@ar }')
    assert twins(perfect) == []
    assert twins(again) == [("person:khalifa-alharthy", "person:x")]


def test_a_topic_is_known_by_name_by_what_is_broader_and_by_its_words(perfect, reading):
    graph = perfect.doctored(
        "INSERT DATA { topic:x-1 a dip:Topic ; skos:broader topic:logistics . "
        'topic:x-2 a dip:Topic ; rdfs:label "الخدمات اللوجستية المتطورة"@ar . topic:x-3 a dip:Topic ; rdfs:label "الطيران"@ar }'
    )
    found = align(reading, graph)
    assert [n for n in ("topic:logistics", "topic:x-1", "topic:x-2", "topic:x-3") if found.same("topic:logistics", n)] == [
        "topic:logistics", "topic:x-1", "topic:x-2",
    ]  # fmt: skip


def test_a_date_in_either_file_is_noticed(perfect):
    update = 'INSERT DATA { doc:seed dcterms:issued "2025-05-27"^^xsd:date }'
    assert not perfect.holds(DATED, provenance=True)
    assert perfect.doctored(update).holds(DATED)
    assert perfect.doctored(update, provenance=True).holds(DATED, provenance=True)

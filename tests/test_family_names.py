"""Names that a person and a city share, and other ways to write the name of a state."""

from __future__ import annotations

import pytest
from sayings import failures

from mithaq.extract.extractor import extract
from mithaq.read.documents import document
from mithaq.registry import load_registry

PERSONS = [
    ("President Ricardo Lagos met Prime Minister Florence Aden in Santiago.", "Ricardo Lagos", "Florence Aden"),
    ("Minister Ricardo Lagos Weber met Ambassador Juan Valencia in Lima on Monday.", "Ricardo Lagos Weber", "Juan Va"),
    ("التقى الرئيس ريكاردو لاغوس السفير خوان مندوزا في أبها أمس.", "ريكاردو لاغوس", "خوان مندوزا"),
]


@pytest.mark.parametrize(("text", "one", "other"), PERSONS, ids=[row[1] for row in PERSONS])
def test_a_city_at_the_end_of_a_titled_name_is_the_family_name(text, one, other):
    assert not failures(text, [f"hasParticipant {one}", f"hasParticipant {other}"])


@pytest.mark.parametrize(
    ("text", "has", "never"),
    [
        (
            "Foreign Minister Carlos Mendoza of Peru arrived in Porto. Mendoza welcomed the ceasefire.",
            ["takesPlaceIn place:PRT-porto"],
            ["takesPlaceIn place:ARG-mendoza"],
        ),
        (
            "غادر وزير الخارجية خوان كاماو الرياض متوجها إلى بودروم.",
            ["takesPlaceIn place:TUR-bodrum", "hasParticipant خوان كاماو"],
            ["hasParticipant خوان كاماو الرياض"],
        ),
        ("زار الوزير خوان كاماو لاغوس.", ["takesPlaceIn place:NGA-lagos"], []),
        (
            "تأتي زيارة وزير الخارجية القطري خوان كاماو الرياض في إطار التشاور.",
            ["takesPlaceIn place:SAU-riyadh"],
            ["hasParticipant خوان كاماو الرياض"],
        ),
        (
            "President Ricardo Lagos of Chile met President Musa Kamau of Kenya. The two leaders met in Lagos.",
            ["takesPlaceIn place:NGA-lagos", "hasParticipant Ricardo Lagos"],
            [],
        ),
    ],
)
def test_a_city_that_a_verb_leads_to_stays_a_city(text, has, never):
    assert not failures(text, has, never)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("انضمت جمهورية الباراغواي اليوم إلى اتفاقات أرتميس.", "c:PRY"),
        ("انضمت جمهورية الكونغو الديموقراطية إلى اتفاقية باريس.", "c:COD"),
        ("وقعت الفيلبين على اتفاقية باريس.", "c:PHL"),
        ("Trinidad & Tobago signed the Paris Agreement.", "c:TTO"),
        ("St Lucia signed the Paris Agreement.", "c:LCA"),
    ],
)
def test_states_are_known_by_other_spellings(text, party):
    assert not failures(text, [f"agreementStatus {party}"])


def test_no_arabic_name_of_a_city_is_a_common_word_by_itself():
    names = {
        name.text for entry in load_registry().entries.values() if entry.id.startswith("place:") for name in entry.names
    }
    assert names.isdisjoint({"الخبر", "قم", "العين", "ينبع", "حماة", "معان", "وجدة", "بروج", "غنت", "يزد"})


@pytest.mark.parametrize("name", ["فيصل", "فادي", "أشرف", "شهد", "وليد", "كامل", "لؤي", "بدر", "وسام", "فاروق"])
def test_a_name_is_no_verb_with_a_conjunction_and_no_verb_after_a_title(name):
    text = f"وصل وزير الخارجية القطري {name} الراشدي إلى نيروبي يوم الجمعة في زيارة رسمية."
    found = extract(document(text, {"id": "visit", "lang": "ar", "published": "2026-03-18"}))
    assert {str(f.object.text) for f in found.facts if f.predicate == "schema:startDate"} == {"2026-03-13"}
    assert f"{name} الراشدي" in {name.text for entity in found.entities for name in entity.names}


@pytest.mark.parametrize("name", ["Will Otieno", "Hope Otieno", "German Otieno", "Paul French", "Ada Ireland"])
def test_an_english_name_may_be_written_like_another_word(name):
    met = f"Kenyan Foreign Minister {name} met Norwegian Prime Minister Lars Dahl in Oslo."
    received = f"Norwegian Prime Minister Lars Dahl received Kenyan Foreign Minister {name} in Oslo."
    for text in (met, received):
        assert not failures(text, [f"hasParticipant {name}", "represents c:KEN"])


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Will Woo Investors in Oslo.",
        "The Kenyan Foreign Minister Will Visit Oslo on 3 March 2031.",
        "The Prime Minister, German Chancellor Lars Dahl and others met in Oslo.",
    ],
)
def test_words_after_a_title_are_no_names_by_their_capitals_alone(text):
    found = extract(document(text, {"id": "title", "lang": "en"}))
    names = {name.text.split()[0] for entity in found.entities if entity.kind == "Official" for name in entity.names}
    assert not names & {"Will", "German"}


def test_lee_is_a_given_name_after_a_comma_too():
    text = "The Minister of Trade of Kenya, Lee Otieno, met the Ambassador of Peru, Ana Moss."
    assert not failures(text, ["hasParticipant Lee Otieno", "hasParticipant Ana Moss"])

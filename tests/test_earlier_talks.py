"""Talks before those of which an English text tells: where and when they were, and that the others are not those."""

from __future__ import annotations

import pytest
from sayings import facts, holds

from mithaq.extract.extractor import extract
from mithaq.graph.projection import project
from mithaq.read.documents import document

_MET = "Foreign Minister Amina Otieno of Kenya met Foreign Minister Luis Paz of Peru in Lima on 3 May 2025. "
_SIGNED = (
    "Foreign Minister Amina Otieno of Kenya and Foreign Minister Luis Paz of Peru signed a trade agreement at a ceremony in "
    "Lima on 3 May 2025. "
)


@pytest.mark.parametrize(
    "said",
    [
        "The ministers recalled the talks they had held in Nairobi in March 2024.",
        "They reviewed the results of the meeting that the two ministers had held in Nairobi in March 2024.",
        "It was their first meeting since they met in Nairobi in March 2024.",
        "The ministers reviewed the steps taken since Otieno and Paz met in Nairobi in March 2024.",
    ],
)
def test_talks_before_have_their_own_place_and_day(said):
    text = _MET + said
    earlier = {fact.subject for fact in facts(text, "takesPlaceIn place:KEN-nairobi")}
    assert len(earlier) == 1
    assert {fact.subject for fact in facts(text, "schema:startDate 2024-03")} == earlier
    assert {fact.subject for fact in facts(text, "hasParticipant c:KEN")} > earlier
    now = {fact.subject for fact in facts(text, "takesPlaceIn place:PER-lima")}
    assert now
    assert not now & earlier


CASES: dict[str, tuple[str, list[str], list[str]]] = {
    "talks before a ceremony": (
        _SIGNED + "Prior to the ceremony, the two ministers held official talks at the Torre Tagle Palace.",
        ["takesPlaceIn Torre Tagle Palace", "hasParticipant Amina Otieno"],
        ["planned hasParticipant Amina Otieno"],
    ),
    "a call after a meeting": (
        ("Kenyan Foreign Minister Amina Otieno and Peruvian Foreign Minister Luis Paz spoke by phone on 18 June 2025. "
        "The call came two days after the ministers met in Lima on the sidelines of the Lake Forum."),
        ["takesPlaceIn place:PER-lima", "schema:startDate 2025-06-18"],
        [],
    ),
    "nobody leads a call": (
        ("Kenyan Minister Amina Otieno spoke by phone with Peruvian Minister Luis Paz. They looked forward to the next review, "
        "which the two will chair in Nairobi."),
        ["hasParticipant Luis Paz"],
        ["planned chairedBy Amina Otieno", "chairedBy Amina Otieno"],
    ),
    "talks told at a news conference": (
        ("Kenyan Foreign Minister Amina Otieno and her Peruvian counterpart Luis Paz spoke in Lima. Paz told a joint news conference "
        "that trade grows. Otieno noted that the talks in Algiers between the Malian delegation and the rebels must resume."),
        ["takesPlaceIn place:DZA-algiers"],
        ["takesPlaceIn place:DZA-algiers joint news conference", "stanceKind call-for"],
    ),
    "a congress to come": (
        "Signatories will next meet at the International Astronautical Congress in Milan from Oct. 14 to 18.",
        ["planned takesPlaceIn place:ITA-milan"],
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_an_event_beside_the_main_one_is_told_apart(name):
    holds(*CASES[name])


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Following last December's summit in Nairobi, they reviewed progress on food security.", "2024-12"),
        ("They reviewed what they had agreed on at their meeting in Nairobi in March 2024.", "2024-03"),
    ],
)
def test_what_was_before_the_day_of_writing_is_not_planned(said, day):
    told = project(extract(document(_MET + said, {"id": "example", "lang": "en", "published": "2025-05-04"})))
    dated = [fact for fact in told["facts"] if fact["p"] == "date" and fact["o"] == day]
    assert len(dated) == 1
    assert all("status" not in fact for fact in told["facts"] if fact["s"] == dated[0]["s"])


def test_who_tells_of_calls_tells_of_each():
    said = "President Ana Costa of Brazil called Peruvian President Luis Paz and Kenyan Prime Minister Amina Otieno on Monday. "
    told = project(
        extract(document(said + "The White House said the calls focused on trade.", {"id": "example", "lang": "en"}))
    )
    assert len({fact["s"] for fact in told["facts"] if fact["p"] == "reportedBy"}) == 2


@pytest.mark.parametrize("lead", ["the progress in the negotiations over", "the headway in talks on"])
def test_an_agreement_that_is_negotiated_has_no_parties(lead):
    holds(f"Kenya welcomed {lead} the Association Agreement between Peru and Chile.", [], ["agreementStatus c:PER"])

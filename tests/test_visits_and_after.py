"""Who is meant after a sentence on a visit or a reception, who signs what, and where and at what somebody takes part."""

from __future__ import annotations

import pytest
from sayings import facts, failures

VISITS = [
    "An official visit by Kenyan Foreign Minister Amina Otieno to Norway took place on 5 May 2023.",
    "On 5 May 2023 took place the visit of Kenyan Foreign Minister Amina Otieno to Norway.",
    "Kenyan Foreign Minister Amina Otieno's official visit to Norway began on 5 May 2023.",
    "On 5 May 2023 the working visit of Kenyan Foreign Minister Amina Otieno to Norway began.",
]
MET = [
    "In Oslo she met Prime Minister Lars Dahl.",
    "In Oslo she was received by Prime Minister Lars Dahl.",
    "In Oslo, she held talks with Prime Minister Lars Dahl.",
]


@pytest.mark.parametrize("visit", VISITS)
@pytest.mark.parametrize("met", MET)
def test_whoever_is_on_a_visit_is_she_of_the_next_sentence(visit, met):
    has = [
        "takesPlaceIn c:NOR",
        "takesPlaceIn place:NOR-oslo",
        "hasParticipant Lars Dahl",
        "hasParticipant Amina Otieno",
    ]
    assert not failures(f"{visit} {met}", has)


def test_whoever_is_received_meets_an_own_counterpart():
    text = (
        "Kenyan Foreign Minister Amina Otieno visited Norway on 5 May 2023. In Oslo, she was received by Prime "
        "Minister Lars Dahl and held talks with her counterpart Ingrid Berg."
    )
    assert not failures(text, ["counterpartOf Ingrid Berg", "hasParticipant Ingrid Berg", "represents c:NOR"])


BOTH = "Kenyan Foreign Minister Amina Otieno and Norwegian Foreign Minister Lars Dahl signed"


@pytest.mark.parametrize("change", ["an extension of", "the renewal of", "an amendment to", "an updated version of"])
def test_who_signs_a_change_of_an_agreement_signs_it(change):
    has = ["agreementStatus Amina Otieno", "agreementStatus Lars Dahl"]
    assert not failures(f"{BOTH} {change} the Trade Agreement.", has)


@pytest.mark.parametrize(
    "sentence", ["discussed the Lake Treaty, signed in 2020.", "praised the Lake Treaty, signed in Lima in 2020."]
)
def test_who_speaks_of_an_agreement_has_not_signed_it(sentence):
    assert not failures(f"Kenyan Foreign Minister Amina Otieno {sentence}", [], ["agreementStatus Amina Otieno"])


def test_titles_told_of_two_people_are_of_both():
    text = (
        "Secretary of State Ruth Hale met Kenyan Foreign Minister Amina Otieno in Nairobi. The Secretary and Foreign "
        "Minister Otieno signed a protocol on trade."
    )
    has = ["agreementStatus Ruth Hale", "agreementStatus Amina Otieno"]
    assert not failures(text, has, ["wording=Secretary and Foreign Minister"])


def test_whoever_attends_two_conferences_is_at_both():
    text = "Kenyan Foreign Minister Amina Otieno attended the Lake Summit and the Northern Conference in Oslo on 5 May 2023."
    found = {fact.subject for fact in facts(text, "hasParticipant Amina Otieno")}
    assert len(found) == 2


def test_the_city_before_where_is_that_of_the_round():
    text = (
        "Kenyan Foreign Minister Amina Otieno travelled to Oslo, Norway, May 10-12, 2023, where she chaired the third "
        "Kenya-Norway Dialogue with Norwegian Foreign Minister Lars Dahl."
    )
    (round_,) = facts(text, "roundNumber 3")
    assert round_.subject in {fact.subject for fact in facts(text, "takesPlaceIn place:NOR-oslo")}


@pytest.mark.parametrize("stop", ["last stop was Oslo", "final stop was Oslo, Norway", "first stop was Oslo"])
def test_whose_stop_is_told_is_she_there(stop):
    text = f"Kenyan Foreign Minister Amina Otieno's {stop}, where she met Norwegian Foreign Minister Lars Dahl."
    assert not failures(
        text, ["hasParticipant Amina Otieno", "hasParticipant Lars Dahl", "takesPlaceIn place:NOR-oslo"]
    )


@pytest.mark.parametrize(
    "it",
    [
        "It will take place, starting on 5 May 2030, in Oslo.",
        "It will be held in Oslo on 5 May 2030.",
        "It is to be held on 5 May 2030 in Oslo.",
        "It will be hosted by Norway in Oslo on 5 May 2030.",
    ],
)
def test_it_is_the_event_just_told_of(it):
    text = f"Foreign Minister Amina Otieno of Kenya spoke of the third Kenya-Norway Joint Commission. {it}"
    (round_,) = facts(text, "planned roundNumber 3")
    for line in ("planned takesPlaceIn place:NOR-oslo", "planned schema:startDate 2030-05-05"):
        assert {fact.subject for fact in facts(text, line)} == {round_.subject}


@pytest.mark.parametrize("it", ["It was held that trade must grow.", "It will be hard to find room in Oslo."])
def test_it_is_no_event_where_something_else_follows(it):
    text = f"Foreign Minister Amina Otieno of Kenya spoke of the third Kenya-Norway Joint Commission. {it}"
    assert not failures(text, [], ["takesPlaceIn place:NOR-oslo", "schema:eventStatus estatus:held"])


@pytest.mark.parametrize("day", ["on 5 May 2030", "next week"])
def test_a_day_may_stand_between_will_and_its_verb(day):
    text = f"Kenyan Foreign Minister Amina Otieno will {day} visit Norway."
    assert not failures(text, ["planned takesPlaceIn c:NOR", "planned hasParticipant Amina Otieno"])


def test_a_peer_is_a_counterpart():
    text = "Kenyan Foreign Minister Amina Otieno and her Norwegian peer, Lars Dahl, signed a protocol on trade."
    assert not failures(text, ["counterpartOf Lars Dahl", "agreementStatus Lars Dahl"])


def test_a_second_meeting_of_one_of_the_two_is_not_that_of_the_heading():
    text = (
        "Joint Readout of Meeting Between Vice President Hale and Prime Minister Berg\n\nPrime Minister Katrin Berg of "
        "Iceland and Vice President Amelia Hale of the United States met in Washington on 5 May 2023. Earlier, the Prime "
        "Minister met with Speaker of the House Thomas Brown."
    )
    (speaker,) = {fact.subject for fact in facts(text, "hasParticipant Thomas Brown")}
    assert speaker not in {fact.subject for fact in facts(text, "hasParticipant Amelia Hale")}

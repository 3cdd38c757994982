"""Delegations that somebody meets in English reports, who leads them, and in whose company somebody chairs a session."""

from __future__ import annotations

import pytest
from sayings import facts, failures

KIP = "Kenyan President Omar Kip"
MET = [
    (f"{KIP} met a Peruvian delegation led by Deputy Minister Luis Paz in Nairobi.",
     ["hasParticipant Omar Kip", "hasParticipant c:PER", "takesPlaceIn place:KEN-nairobi",
      "headsDelegationAt * onBehalfOf=c:PER"]),
    (f"{KIP} met with a UN delegation headed by Ambassador Luis Paz in Nairobi.",
     ["hasParticipant body:UN", "represents body:UN", "takesPlaceIn place:KEN-nairobi"]),
    (f"{KIP} received a Peruvian parliamentary delegation in Nairobi.",
     ["hasParticipant c:PER", "takesPlaceIn place:KEN-nairobi"]),
    (f"{KIP} received in Nairobi a delegation of the World Bank led by Vice President Luis Paz.",
     ["hasParticipant body:WB", "takesPlaceIn place:KEN-nairobi", "headsDelegationAt"]),
    ("Kenya and the EU held the Kenya–EU Dialogue. The EU side was led by Deputy Secretary General Luis Paz.",
     ["headsDelegationAt * onBehalfOf=body:EU", "represents body:EU"]),
]  # fmt: skip
NOT_MET = [
    (f"{KIP} welcomed the Peruvian delegation's proposal in Nairobi.", ["hasParticipant"]),
    (f"The Peruvian delegation's letter was received by {KIP}.", ["hasParticipant"]),
    (f"{KIP} welcomed the Peruvian delegation to Nairobi.", ["stanceKind welcome"]),
    (f"{KIP}, accompanied by Minister Luis Paz, was welcomed in Lima by Peruvian President Ana Ruiz.", ["stanceKind"]),
    ("The EU Delegation to Kenya welcomed the reforms.", ["hasParticipant"]),
]


@pytest.mark.parametrize(("said", "has"), MET)
def test_who_receives_a_delegation_meets_its_state_or_body_and_who_leads_it(said, has):
    assert not failures(said, has)


@pytest.mark.parametrize(("said", "lacks"), NOT_MET)
def test_what_a_delegation_owns_or_a_welcome_at_the_door_is_no_meeting_and_no_stance(said, lacks):
    assert not failures(said, (), lacks)


TOGETHER = [
    "Kenyan Minister Amina Otieno co-chaired, together with Peruvian Minister Luis Paz, the meeting of the Joint Committee.",
    "Kenyan Minister Amina Otieno, alongside Peruvian Minister Luis Paz, co-chaired the meeting of the Joint Committee.",
    "Along with Peruvian Minister Luis Paz, Kenyan Minister Amina Otieno co-chaired the meeting of the Joint Committee.",
    "The Kenya-Peru Dialogue was held, with Minister Amina Otieno leading the Kenyan side and Minister Luis Paz Peru's side.",
]


@pytest.mark.parametrize("said", TOGETHER)
def test_in_whose_company_somebody_chairs_chairs_as_well(said):
    led = facts(said, "chairedBy Luis Paz") or [
        fact for fact in facts(said, "headsDelegationAt") if fact.qualifier("onBehalfOf") == "c:PER"
    ]
    assert led
    assert facts(said, "hasParticipant Amina Otieno")


def test_who_only_sits_with_the_chair_leads_nothing():
    said = "In a meeting with Peruvian Minister Luis Paz, Kenyan Minister Amina Otieno, who chaired the forum, spoke of trade."
    assert not facts(said, "chairedBy Luis Paz")


FOLLOWING = {
    "A follow-up meeting is planned in Accra in July 2030.": "planned takesPlaceIn place:GHA-accra",
    "Another round of talks is scheduled for July 2030 in Accra.": "planned schema:startDate 2030-07",
    "A new meeting will be held in Accra in July 2030.": "planned hasParticipant c:GHA",
}


@pytest.mark.parametrize("said", FOLLOWING)
def test_one_more_meeting_that_is_planned_is_of_the_same_two(said):
    met = "Ghanaian Foreign Minister Amina Otieno held talks in Lima with Peruvian Foreign Minister Luis Paz. "
    assert not failures(met + said, [FOLLOWING[said], "planned hasParticipant c:PER"])


def test_what_else_is_new_is_no_meeting():
    met = "Ghanaian Foreign Minister Amina Otieno held talks in Lima with Peruvian Foreign Minister Luis Paz. "
    for said in ("A new port is planned in Accra in 2030.", "Another meeting was held in Accra in 2019."):
        assert not failures(met + said, (), ["planned hasParticipant", "planned takesPlaceIn"])


def test_a_round_with_the_number_after_that_of_talks_is_their_next():
    said = "Kenya and Peru held the second round of technical talks in Lima. A third round will be held in Nairobi in July 2030."
    assert not failures(
        said, ["planned roundNumber 3", "planned takesPlaceIn place:KEN-nairobi", "planned hasParticipant c:PER"]
    )


NORWEGIAN = "Norwegian Minister Lars Dahl"
TWICE = {
    f"{NORWEGIAN} met Kenyan Minister Amina Otieno on 3 May 2023 and Peruvian Minister Luis Paz on 4 May 2023.": True,
    f"On 3 May 2023, {NORWEGIAN} received Kenyan Minister Amina Otieno, and on 4 May 2023 Peruvian Minister Luis Paz.": True,
    f"{NORWEGIAN} met with Kenyan Minister Amina Otieno in Oslo on 3 May 2023, and on 4 May 2023 with Peruvian Minister "
    "Luis Paz.": True,
    f"On 3 May 2023 {NORWEGIAN} met Kenyan Minister Amina Otieno, and on 4 May 2023 Peruvian Minister Luis Paz flew home.": False,
}


@pytest.mark.parametrize("said", TWICE)
def test_whom_somebody_met_another_day_he_met_at_another_meeting(said):
    days = {fact.object.text for fact in facts(said, "schema:startDate")}
    assert (days == {"2023-05-03", "2023-05-04"}) == TWICE[said]
    assert bool(facts(said, "hasParticipant Luis Paz")) == TWICE[said]
    assert not {fact.subject for fact in facts(said, "hasParticipant Amina Otieno")} & {
        fact.subject for fact in facts(said, "hasParticipant Luis Paz")
    }


def test_each_city_has_its_meeting_and_each_day_its_journey():
    said = (
        f"In Riga, {NORWEGIAN} met Latvian Minister Anna Zile and in Vilnius his Lithuanian counterpart Jonas Rimkus."
    )
    assert not failures(
        said, ["takesPlaceIn place:LVA-riga", "takesPlaceIn place:LTU-vilnius", "hasParticipant Jonas Rimkus"]
    )
    said = f"On 3 May 2023, {NORWEGIAN} visited Riga, and on 4 May 2023 he travelled to Vilnius."
    days = {fact.subject: fact.object.text for fact in facts(said, "schema:startDate")}
    assert sorted(days.values()) == ["2023-05-03", "2023-05-04"]


CALLS = [
    "the Chilean government said relations were good.",
    "Downing Street said the ministers agreed to meet in July.",
]


@pytest.mark.parametrize("rest", CALLS)
def test_those_between_whom_a_call_was_had_it_whoever_tells_of_it(rest):
    said = "Following a telephone conversation on 3 May 2023 between Kenyan Minister Amina Otieno and Chilean Minister Luis Paz, "
    (day,) = facts(said + rest, "schema:startDate 2023-05-03")
    for who in ("Amina Otieno", "Luis Paz"):
        assert day.subject in {fact.subject for fact in facts(said + rest, f"hasParticipant {who}")}


def test_talks_that_one_goes_on_to_with_his_guest_are_the_same_meeting():
    met = "Kenyan Minister Amina Otieno received Peruvian Minister Luis Paz in Nairobi on 3 May 2023 and "
    talked = facts(f"{met}held talks on fish.", "discusses fish")
    assert talked
    assert {fact.subject for fact in talked} == {
        fact.subject for fact in facts(f"{met}held talks on fish.", "takesPlaceIn")
    }
    assert not failures(
        f"{met}had a meeting in Oslo.", ["takesPlaceIn place:NOR-oslo", "takesPlaceIn place:KEN-nairobi"]
    )
    assert not failures(f"{met}held talks with Chilean Minister Pedro Salas.", ["hasParticipant Pedro Salas"])


def test_their_meetings_of_a_year_are_counted_and_not_numbered():
    met = "Kenyan Minister Amina Otieno met Peruvian Minister Luis Paz in Nairobi on Saturday. "
    assert not failures(f"{met}It was their second meeting this year.", (), ["roundNumber"])
    assert not failures(f"{met}It was their third meeting in two months.", (), ["roundNumber"])
    assert not failures("Kenya and Peru held the third session of their Joint Committee in Lima.", ["roundNumber 3"])


def test_who_presides_on_a_day_over_a_session_chairs_it():
    said = "Kenyan Minister Amina Otieno presided on Tuesday over the third session of the Joint Committee."
    assert not failures(said, ["chairedBy Amina Otieno", "roundNumber 3"])


def test_ministers_of_a_field_of_several_states_are_these_states():
    said = "Ministers of energy of Georgia, Chile and Peru met in Lima on 3 May 2023."
    assert not failures(said, ["hasParticipant c:GEO", "hasParticipant c:CHL", "hasParticipant c:PER"])
    assert not failures(
        "The ministers of trade of Chile and Peru signed a memorandum in Lima.", ["agreementStatus c:PER"]
    )
    assert not failures(
        "The Minister of Energy met leaders of industry of Chile and Peru.", (), ["hasParticipant c:CHL"]
    )


OWNED = [
    "Kenyan Foreign Minister Amina Otieno, Spanish Foreign Minister Pedro Salas and Peru's Luis Paz held a meeting in Lima.",
    "Peru's Luis Paz met Kenyan Foreign Minister Amina Otieno in Lima.",
    "Kenyan Foreign Minister Amina Otieno and Peru's Luis Paz met in Lima.",
]


@pytest.mark.parametrize("said", OWNED)
def test_somebody_after_his_state_takes_part_for_it(said):
    assert not failures(
        said, ["hasParticipant Luis Paz", "represents c:PER", "hasParticipant c:PER", "hasParticipant c:KEN"]
    )

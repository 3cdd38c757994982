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
    "The Kenya-Peru Commission met, with Minister Amina Otieno leading the Kenyan side and Minister Luis Paz the Peruvian side.",
]


@pytest.mark.parametrize("said", TOGETHER)
def test_in_whose_company_somebody_chairs_chairs_as_well(said):
    led = facts(said, "chairedBy Luis Paz") or facts(said, "headsDelegationAt * onBehalfOf=c:PER")
    assert led
    assert facts(said, "hasParticipant Amina Otieno")


def test_who_only_sits_with_the_chair_leads_nothing():
    said = "In a meeting with Peruvian Minister Luis Paz, Kenyan Minister Amina Otieno, who chaired the forum, spoke of trade."
    assert not facts(said, "chairedBy Luis Paz")


CALLS = {
    "the Chilean government said relations were good.": True,
    "Downing Street said the ministers agreed to meet in July.": True,
}


@pytest.mark.parametrize("rest", CALLS)
def test_those_between_whom_a_call_was_had_it_whoever_tells_of_it(rest):
    said = "Following a telephone conversation on 3 May 2023 between Kenyan Minister Amina Otieno and Chilean Minister Luis Paz, "
    assert not failures(said + rest, ["hasParticipant Amina Otieno", "schema:startDate 2023-05-03"], ())

"""Talks of which those who meet only speak, envoys of organisations, and welcomes at airports (English)."""

from __future__ import annotations

import pytest
from sayings import facts, holds

_MET = "Foreign Minister Amina Otieno of Kenya met Foreign Minister Luis Paz of Peru in Lima on 3 May 2025. "

CASES: dict[str, tuple[str, list[str], list[str]]] = {
    "talks between a government and rebels": (
        _MET + "They discussed the talks between the Malian government and the rebels.",
        ["takesPlaceIn place:PER-lima", "discusses * wording=talks"],
        ["hasParticipant c:MLI"],
    ),
    "talks between them": (_MET + "The talks between the two ministers covered piracy.", ["discusses * wording=piracy"], []),
    "a noted duty": (
        "Kenyan Foreign Minister Amina Otieno noted that the two countries should work together on hydrogen.",
        [],
        ["stanceKind call-for"],
    ),
    "calls that lasted": ("Kenyan Press Secretary Amina Otieno said the calls lasted about an hour.", [], ["stanceKind"]),
    "vague cooperation": (
        "The ministers of Kenya and Peru met in Nairobi and agreed to cooperate closely in the fight against piracy.",
        ["hasParticipant c:PER"],
        ["stanceKind commit"],
    ),
    "something definite": (
        "The ministers of Kenya and Peru met in Nairobi and agreed to set up a joint fund for fisheries.",
        ["stanceKind commit"],
        [],
    ),
    "an envoy and his nationality": (
        "The African Union's special envoy for Somalia, Chadian diplomat Omar Kip, met Peruvian Minister Luis Paz in Lima.",
        ["hasParticipant Omar Kip", "hasParticipant body:AU"],
        ["represents c:TCD", "represents c:SOM"],
    ),
    "an envoy who was a minister": (
        "The Arab League's envoy to Libya, former Tunisian minister Omar Kip, met Peruvian Minister Luis Paz in Lima.",
        ["hasParticipant Omar Kip"],
        ["represents c:TUN", "hasParticipant c:TUN"],
    ),
    "arrived at the airport": (
        "Kenyan Foreign Minister Amina Otieno arrived at Callao airport today, where she was welcomed by Peruvian Minister Luis Paz.",
        [],
        ["hasParticipant", "takesPlaceIn"],
    ),
    "received after landing": (
        "Kenyan Foreign Minister Amina Otieno was received in Lima by Peruvian Minister Luis Paz after landing at Callao airport.",
        ["hasParticipant Amina Otieno", "hasParticipant Luis Paz", "takesPlaceIn place:PER-lima"],
        [],
    ),
    "received about an airport": (
        "Kenyan Foreign Minister Amina Otieno received Peruvian Minister Luis Paz in Nairobi to discuss the airport project.",
        ["hasParticipant Luis Paz", "takesPlaceIn place:KEN-nairobi"],
        [],
    ),
    "arrived in the city": (
        "Kenyan Foreign Minister Amina Otieno arrived in Lima and was received by Peruvian Foreign Minister Luis Paz.",
        ["hasParticipant Amina Otieno", "hasParticipant Luis Paz"],
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_is_only_spoken_of_is_no_part_of_the_meeting(name):
    holds(*CASES[name])


@pytest.mark.parametrize(
    "talks",
    [
        "the second round of talks between the parties to the conflict in Mali, held in Algiers in April",
        "the announcement of the next round of talks between the parties in Algiers on May 20-21",
        "the talks in Algiers between the government and the rebels",
    ],
)
def test_those_who_welcome_the_talks_of_others_take_no_part_in_them(talks):
    text = _MET + f"They welcomed {talks}."
    placed = {fact.subject for fact in facts(text, "takesPlaceIn place:DZA-algiers")}
    planned = {fact.subject for fact in facts(text, "planned takesPlaceIn place:DZA-algiers")}
    there = {fact.subject for name in ("c:KEN", "c:PER") for fact in facts(text, f"hasParticipant {name}")}
    there |= {fact.subject for name in ("c:KEN", "c:PER") for fact in facts(text, f"planned hasParticipant {name}")}
    assert not (placed | planned) & there
    assert there


def test_who_speaks_and_is_forgotten_took_part_in_no_talks():
    assert not facts("meeting we have months. Last Joint Committee between Oman", "hasParticipant c:OMN")

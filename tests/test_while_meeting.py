"""Whom somebody met while doing something else, who host and guest are, and what is only to be talked about."""

from __future__ import annotations

import pytest
from sayings import holds

KENYA = "Kenyan Prime Minister Amina Otieno "
SALAS = "Spanish Foreign Minister Pedro Salas"
BOTH = ["hasParticipant Amina Otieno", "hasParticipant Pedro Salas"]
MET = f"{KENYA}met {SALAS} in Nairobi on 13 June 2025. "
RECEIVED = f"{KENYA}received {SALAS} on 13 June 2025. "

CASES: dict[str, tuple[str, list[str], list[str]]] = {
    "while meeting": (f"{KENYA}praised trade while meeting {SALAS} in Nairobi.", [*BOTH, "takesPlaceIn place:KEN-nairobi"], []),
    "after a clause of another subject": (f"{KENYA}said trade would grow, while meeting {SALAS}.", BOTH, []),
    "first in the sentence": (f"While meeting {SALAS}, {KENYA}praised trade.", BOTH, []),
    "a participle that opens the sentence": (f"Meeting {SALAS} on 13 June 2025, {KENYA}praised trade.", BOTH, []),
    "after meeting": (f"{KENYA}praised trade after meeting {SALAS}.", BOTH, []),
    "before meeting somebody": (
        f"{KENYA}will go to Lima before meeting {SALAS}.",
        ["planned hasParticipant Pedro Salas"],
        ["hasParticipant Pedro Salas"],
    ),
    "a meeting that is asked for": (f"{KENYA}called for a meeting. {SALAS} declined.", [], ["hasParticipant"]),
    "the host": (f"{RECEIVED}The host promised to open the port.", ["stanceHolder Amina Otieno"], ["stanceHolder Pedro Salas"]),
    "the guest": (f"{RECEIVED}The guest thanked Kenya.", ["stanceHolder Pedro Salas"], ["stanceHolder Amina Otieno"]),
    "the host of a visit": (
        f"{SALAS} paid a visit to Kenya. He met {KENYA}on 13 June 2025. The host promised to open the port.",
        ["stanceHolder Amina Otieno"],
        ["stanceHolder Pedro Salas"],
    ),
    "host and guest": (
        f"{RECEIVED}Host and guest agreed on the need for peace.",
        ["stanceHolder Amina Otieno", "stanceHolder Pedro Salas"],
        [],
    ),
    "both the host and the guest": (
        f"{RECEIVED}Both the host and the guest condemned the raid.",
        ["stanceHolder Amina Otieno", "stanceHolder Pedro Salas"],
        [],
    ),
    "a host country": (f"{RECEIVED}The host country promised to open the port.", [], ["stanceHolder Amina Otieno"]),
    "talks to come": (
        f"{MET}Discussions will also cover a hotline.",
        ["hasParticipant c:KEN", "planned discusses * wording=hotline", "planned hasParticipant c:KEN"],
        [],
    ),
    "the talks that were held": (f"{MET}The discussions covered a hotline.", ["discusses * wording=hotline"], ["planned hasParticipant"]),
    "the same day": (
        f"{RECEIVED}Earlier the same day, she received Peruvian Foreign Minister Luis Paz in Mombasa.",
        ["schema:startDate 2025-06-13", "hasParticipant Luis Paz"],
        [],
    ),
    "an act after a relative clause": (
        "Kenya promised to reopen the port, which was closed in May, and build a road.",
        ["dcterms:description reopen the port", "dcterms:description build a road"],
        [],
    ),
    "what a relative clause goes on to tell": (
        "Kenya promised to reopen the port, which was closed in May, and opened in June.",
        ["dcterms:description reopen the port"],
        ["dcterms:description opened"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_whom_somebody_met_and_what_host_and_guest_say(name):
    holds(*CASES[name])

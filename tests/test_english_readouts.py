"""Turns of phrase of English readouts, media notes and releases: adjectives in a row, hosts, lists of ministers."""

from __future__ import annotations

import pytest
from sayings import failures

TOLD = [
    ("Kenyan Minister Amina Otieno and Peruvian Minister Luis Paz affirmed the historic and strategic importance of the accord.",
     ["dcterms:description historic and strategic importance of the accord"], []),
    ("Kenyan Minister Amina Otieno stressed the role of ports and the importance of roads.",
     ["dcterms:description role of ports", "dcterms:description importance of roads"], []),
    ("Kenyan Minister Amina Otieno stressed the importance of a Gulf of sovereign, secure and prosperous states.",
     ["dcterms:description importance of a Gulf of sovereign, secure and prosperous states"], []),
    ("Kenyan Minister Amina Otieno discussed growth with Peruvian Minister Luis Paz, the press service states.",
     ["discusses * wording=growth"], []),
    ("Kenyan Minister Amina Otieno and Peruvian Minister Luis Paz discussed the promotion of peace and security in the Gulf.",
     [], ["discusses * wording=security in the Gulf", "discusses topic:peace wording=promotion of peace"]),
    ("Otieno, Peruvian Security Adviser Follow Up on Kenya-Peru Talks", [], ["holdsPost Peruvian Security Adviser"]),
    ("Peruvian President Set to Visit Kenya", [], ["holdsPost Peruvian President"]),
    (("Kenyan Foreign Minister Amina Otieno and Peruvian Foreign Minister Luis Paz spoke by phone. They agreed to look for an "
     "opportunity to meet."), [], ["planned hasParticipant Luis Paz", "planned hasParticipant c:PER"]),
    (("Kenyan Foreign Minister Amina Otieno and Peruvian Foreign Minister Luis Paz spoke by phone. They agreed to meet in "
     "person."), ["planned hasParticipant Luis Paz"], []),
    (("UNESCO and Ghana reaffirmed their ties. The event marked a step and took place during the Ghana-Peru Strategic Dialogue "
     "in Accra."), ["takesPlaceIn place:GHA-accra"], ["hasParticipant body:UNESCO"]),
    (("The summit was attended by the foreign ministers of Chile, Peru, Ghana and representatives from Oman and Japan."),
     ["hasParticipant c:CHL", "hasParticipant c:PER", "hasParticipant c:GHA", "hasParticipant c:OMN"], []),
    ("The summit was attended by the foreign ministers of Chile, Peru and the Secretary General of the African Union.",
     ["hasParticipant c:CHL", "hasParticipant c:PER"], []),
    ("The ministers of Chile, Peru and Oman's people called for peace.", [], ["hasParticipant c:PER"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "has", "lacks"), TOLD, ids=[text[:60] for text, *_ in TOLD])
def test_turns_of_readouts_are_read(text: str, has: list[str], lacks: list[str]) -> None:
    assert not failures(text, has, lacks)

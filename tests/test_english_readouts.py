"""Turns of phrase of English readouts, media notes and releases: adjectives in a row, hosts, lists of ministers."""

from __future__ import annotations

import pytest
from sayings import facts, failures, reading

TOLD = [
    ("Peru applauded Kenya's part in the Lake Council, and Chile thanked Peru for the donation of tents.",
     ["stanceHolder c:CHL", "stanceKind thank", "dcterms:description Kenya's part in the Lake Council"],
     ["dcterms:description Kenya's part in the Lake Council, and Chile"]),
    ("Peru praised the talks between Kenya, Ghana, and Chile and thanked Norway.", [], ["stanceHolder c:CHL"]),
    ("NAIROBI: Kenya and Peru on Sunday, 5 May 2024, signed an agreement on visas.",
     ["agreementStatus c:KEN status=signed date=2024-05-05", "agreementStatus c:PER status=signed"], []),
    ("Kenyan Minister Amina Otieno on Sunday, 5 May 2024, met Peruvian Minister Luis Paz.",
     ["hasParticipant Amina Otieno", "schema:startDate 2024-05-05"], []),
    ("The talks with Peru on Sunday, 5 May 2024, signed off on the plan.", [], ["agreementStatus c:PER"]),
    (("The 4th session of the Kenya-Peru Joint Commission was held in Lima on 3 May 2024. The session was preceded by a meeting of "
      "senior officials. The Kenyan delegation was led by Minister Amina Otieno."), ["roundNumber 4", "headsDelegationAt 4th session"], []),
    (("External Affairs Minister Arun Mehta of India paid a visit to Peru on 3 May 2024. During the visit, EAM met with Foreign "
      "Minister Luis Paz."), ["hasParticipant Luis Paz", "hasParticipant Arun Mehta"], []),
    ("Kenyan Minister Amina Otieno met Peruvian Minister Luis Paz in Lima. Otieno briefed her counterpart on the floods.",
     ["counterpartOf Luis Paz"], []),
    (("Kenyan Minister Amina Otieno met Peruvian Minister Luis Paz in Lima. Otieno later called Chilean Minister Ana Ruiz and "
      "briefed her counterpart on the floods."), [], ["counterpartOf Luis Paz"]),
    ("The 5th Harbour Conference was held in Oslo on 3 May 2023. Mr. Tom Low, Secretary, represented the Commonwealth of The Bahamas.",
     ["represents c:BHS", "hasParticipant c:BHS"], ["hasParticipant body:COMMONWEALTH"]),
    (("Kenyan Minister Amina Otieno met Peruvian Minister Luis Paz. Otieno reiterated the commitment of President Kibet's "
      "Government to building roads."), ["stanceKind commit", "stanceHolder c:KEN", "dcterms:description building roads"],
     ["stanceHolder Kibet"]),
    (("Kenya and Peru praised the efforts of the Norwegian government and the parties concerned to end the strike, and called "
      "for calm."), ["stanceKind call-for", "stanceHolder c:KEN", "stanceHolder c:PER"], ["stanceHolder c:NOR"]),
    (("Kenyan Minister Amina Otieno stressed the need to widen trade and sought to calm investors."),
     ["dcterms:description need to widen trade"], ["dcterms:description need to widen trade and sought to calm investors"]),
    ("The 4th Kenya-Peru Joint Commission opened in Lima on 2 March 2025 and concluded on 4 March 2025.",
     ["schema:startDate 2025-03-02", "schema:endDate 2025-03-04"], []),
    ("The 4th Kenya-Peru Joint Commission opened on 2 March 2025 and welcomed guests on 4 March 2025.",
     ["schema:startDate 2025-03-02"], ["schema:endDate"]),
    (("Kenyan Minister Amina Otieno met Peruvian Minister Luis Paz in Lima, Norpress cites the press service of the Peruvian "
      "Foreign Ministry."), ["issuedBy body:PER-mfa"], []),
    (("As Norpress was told by the press service of the Peruvian Foreign Ministry, Kenyan Minister Amina Otieno met Peruvian "
      "Minister Luis Paz in Lima."), ["issuedBy body:PER-mfa"], []),
    (("Kenyan Minister Amina Otieno met Peruvian Minister Luis Paz in Lima.\n\nDistributed by Nor Group on behalf of Ministry "
      "of Trade - Republic of Peru."), ["issuedBy Ministry of Trade"], ["issuedBy c:PER"]),
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
    ("Kenyan Minister Amina Otieno stressed the dangers of Chad's nuclear and missile programmes.",
     ["dcterms:description dangers of Chad's nuclear and missile programmes"], []),
    (("Kenyan Minister Amina Otieno discussed with her Peruvian counterpart Luis Paz fishing as also piracy."),
     ["discusses * wording=fishing", "discusses * wording=piracy"], []),
    (("Oman's Ministry of Health delegation, headed by Undersecretary Salem Al Rashidi, held talks in Lima with Peruvian Deputy "
     "Minister Luis Paz."), ["represents c:OMN"], ["chairedBy Luis Paz"]),
    ("The minister received a letter from Peru Foreign Minister Luis Paz.", ["holdsPost Peru Foreign Minister"], []),
    ("Kenyan Minister Amina Otieno met Luis Paz, ambassador of Peru to Kenya, and Foreign Ministry officials in Nairobi.",
     [], ["postIn Foreign Ministry"]),
    (("The below is attributable to a spokesperson of the Department of State: Secretary of State Martin Poole spoke today with "
     "Peruvian Foreign Minister Luis Paz."), ["represents c:USA"], []),
    ("Secretary of State Ana Lopes met Peruvian Foreign Minister Luis Paz.", [], ["represents c:USA"]),
    ("The White House\n\nPresident Harlan spoke today with Prime Minister Lindqvist of Sweden.",
     ["represents c:USA"], []),
    (("Kenyan Minister Amina Otieno and Peruvian Minister Luis Paz met in Lima on 3 June 2025. It marked the first in-person "
     "meeting between Otieno and Paz."), ["takesPlaceIn place:PER-lima"], []),
    (("Kenya and Peru agreed that the next ministerial meeting will be held in Oslo in May 2031, in preparation for the "
     "Kenya-Peru summit in Lima."), ["planned takesPlaceIn place:NOR-oslo"], ["planned takesPlaceIn place:PER-lima"]),
    ("Kenyan Minister Amina Otieno expressed support for the plan in her meeting with Peruvian Minister Luis Paz.",
     ["dcterms:description plan"], ["dcterms:description plan in her meeting"]),
    ("Kenyan Minister Amina Otieno stressed the progress made in their talks.",
     ["dcterms:description progress made in their talks"], []),
    ("Kenyan Minister Amina Otieno met Peruvian Minister Luis Paz in Lima, following the general election in May 2023.",
     ["hasParticipant Luis Paz"], ["schema:startDate 2023-05"]),
    ("Kenyan Minister Amina Otieno met Peruvian Minister Luis Paz in Lima in May 2023, following the general election.",
     ["schema:startDate 2023-05"], []),
    (("The foreign ministers of Chile, Peru and Ghana met in Lima. Chilean Foreign Minister Ana Costa praised the talks. "
     "Ghanaian Foreign Minister Kofi Mensah called for peace."), ["hasParticipant Ana Costa", "hasParticipant Kofi Mensah"], []),
    (("The presidents of Peru and Ghana met in Lima. Peruvian Foreign Minister Luis Paz praised the talks. Ghanaian Foreign "
     "Minister Kofi Mensah called for peace."), [], ["hasParticipant Luis Paz", "hasParticipant Kofi Mensah"]),
    (("The foreign ministers of Peru and Ghana will meet in Lima. Peruvian Foreign Minister Luis Paz and Ghanaian Foreign "
     "Minister Kofi Mensah called for peace."), [], ["hasParticipant Luis Paz", "planned hasParticipant Luis Paz"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "has", "lacks"), TOLD, ids=[text[:60] for text, *_ in TOLD])
def test_turns_of_readouts_are_read(text: str, has: list[str], lacks: list[str]) -> None:
    assert not failures(text, has, lacks)


COUNTERPARTS = [
    ("Kenyan President Daniel Otieno met with Ana Ruiz, Peru's security adviser, and her Chilean counterpart, Luis Paz.",
     "Ana Ruiz"),
    ("Kenyan President Daniel Otieno met with Speaker Ana Ruiz and his Chilean counterpart, Luis Paz.", "Daniel Otieno"),
    (("Kenya's President Daniel Otieno, according to a statement by Presidential Spokesman Peter Kip, will confer with his "
     "Chilean counterpart Luis Paz."), "Daniel Otieno"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "whose"), COUNTERPARTS)
def test_a_counterpart_is_his_who_is_of_a_third_state_or_whom_the_source_tells_of(text: str, whose: str) -> None:
    named = {entity.ref: {name.text for name in entity.names} for entity in reading(text).entities}
    pairs = [{*named[fact.subject], *named[str(fact.object)]} for fact in facts(text, "counterpartOf *")]
    assert [pair & {"Ana Ruiz", "Daniel Otieno", "Peter Kip"} for pair in pairs] == [{whose}]


def test_a_first_meeting_is_the_one_told() -> None:
    again = reading(
        "Kenyan Minister Amina Otieno and Peruvian Minister Luis Paz met in Lima on 3 June 2025. It marked the first in-person "
        "meeting between Otieno and Paz."
    )
    assert len({fact.subject for fact in again.facts if fact.predicate == "hasParticipant"}) == 1

"""What goes on an English infinitive, and bodies and titles that are told in more words than one looks for."""

from __future__ import annotations

import pytest
from sayings import failures

TOLD = [
    (("Peruvian Foreign Minister Ana Ruiz arrived in Accra to hold talks with Ghanaian Foreign Minister Kofi Mensah and meet "
     "President Ama Boateng."),
     ["planned hasParticipant Kofi Mensah", "planned hasParticipant Ama Boateng"], ["hasParticipant Ama Boateng"]),
    (("Peruvian Foreign Minister Ana Ruiz will pay a visit to Ghana on 20 June to hold talks with her counterpart Kofi Mensah "
     "and call on President Ama Boateng."), ["planned hasParticipant Ama Boateng"], ["hasParticipant Ama Boateng"]),
    (("Peruvian Foreign Minister Ana Ruiz arrived in Accra to meet President Ama Boateng and hold talks with Ghanaian Foreign "
     "Minister Kofi Mensah."), ["planned hasParticipant Ama Boateng", "hasParticipant Kofi Mensah"], []),
    ("Peruvian Foreign Minister Ana Ruiz asked Ghana to end the blockade and meet Ambassador Kofi Mensah.",
     [], ["hasParticipant", "planned hasParticipant"]),
    ("Peruvian Foreign Minister Ana Ruiz had no plans to visit Ghana and call on President Ama Boateng.",
     [], ["hasParticipant Ama Boateng", "planned hasParticipant Ama Boateng"]),
    (("Peruvian Foreign Minister Ana Ruiz left Accra without agreeing to hold talks with Foreign Minister Kofi Mensah and meet "
     "President Ama Boateng."), [], ["hasParticipant Ama Boateng", "planned hasParticipant Ama Boateng"]),
    ("The third session of the joint Kenya-Peru Economic Committee was held in Lima on 12 June 2025.",
     ["roundNumber 3", "hasParticipant c:KEN", "hasParticipant c:PER", "takesPlaceIn place:PER-lima"], []),
    ("The joint Kenyan-Peruvian working group on fisheries held its second session in Lima.",
     ["roundNumber 2", "hasParticipant c:KEN", "hasParticipant c:PER"], []),
    ("The two ministers signed a joint Kenya-Peru statement on fisheries.", [], ["roundNumber", "hasParticipant"]),
    ("Nepal's Foreign Secretary Bishnu Rai met Mary Wanjiru, Principal Secretary of the State Department for Tourism.",
     ["hasParticipant Mary Wanjiru"], ["represents c:USA"]),
    ("Nepal's Foreign Secretary Bishnu Rai met Mary Wanjiru, Principal Secretary for Tourism at the State Department.",
     ["hasParticipant Mary Wanjiru"], ["represents c:USA"]),
    ("State Department Spokesperson Mark Doyle met Omani Foreign Minister Salem Al Rashidi.", ["represents c:USA"], []),
    ("Omani Minister Salem Al Rashidi received Anna Lund, Head of the European Union Delegation to Oman.",
     ["holdsPost Head of the European Union Delegation to Oman"], []),
    (("Kenyan Foreign Minister Amina Otieno discussed with her Peruvian counterpart Luis Paz trade and the fight against "
     "terrorism, extremism and organised crime."),
     ["discusses * wording=trade", "discusses topic:organised-crime"], ["discusses * wording=organised crime"]),
    (("Kenyan Foreign Minister Amina Otieno discussed with her Peruvian counterpart Luis Paz the fight against terrorism, "
     "regional security and migration."), ["discusses * wording=migration"], []),
    ("Sudan's government and the Justice and Equality Movement signed a ceasefire agreement in Doha on Sunday.",
     ["agreementStatus c:SDN", "agreementStatus Justice and Equality Movement"], ["agreementStatus Sudan's government"]),
    (("Kenya and Peru held the second round of political consultations in Lima on 3 June 2022. They looked forward to the "
     "third round in Nairobi in 2026."), ["planned takesPlaceIn place:KEN-nairobi"], ["takesPlaceIn place:KEN-nairobi"]),
    (("The Foreign Ministers of Japan and Laos met in Hanoi on 3 June 2025. The ministers expressed support for the Mekong "
     "Summit to be hosted by Laos in September 2025."), ["planned hostedBy c:LAO"], ["planned hasParticipant c:JPN"]),
    (("Omani Foreign Minister Salem Al Rashidi met Ana Ruiz of Peru in Muscat. A message was handed over by Kofi Mensah, "
     "Ambassador of Ghana, when he was received by Undersecretary Khalid Al Hinai."),
     ["hasParticipant Kofi Mensah role=guest", "hasParticipant Khalid Al Hinai role=host"], []),
    ("Iraqi Kurdistan Region President Karwan Barzan received Peruvian Foreign Minister Luis Paz in Erbil.",
     ["holdsPost Iraqi Kurdistan Region President"], []),
    ("The Tanzanian delegation was led by Hon. Asha Mrisho (MP), Minister for East African Cooperation.",
     ["holdsPost Minister for East African Cooperation"], []),
    (("We, the Presidents of Kenya and Peru, reaffirm our will to cooperate, support the plan of the African Union and "
     "condemn terrorism."), ["stanceKind support", "stanceKind condemn"], []),
    (("Omani Foreign Minister Salem Al Rashidi received Ana Ruiz, Foreign Minister of Peru. The meeting was attended by Khalid "
     "Al Hinai, Minister of State, and Luis Paz, Ambassador of Peru to Oman."),
     ["hasParticipant Khalid Al Hinai role=attendee"], ["Khalid Al Hinai represents c:PER"]),
    (("Kenyan Trade Minister Amina Otieno met her Peruvian counterpart Luis Paz in Lima on 3 June 2023 and signed a "
     "memorandum of understanding on fisheries."), ["agreementStatus c:KEN date=2023-06-03"], []),
    ("Kenya and Peru met in Lima on 3 June 2023 and will sign the Lake Treaty.", [], ["agreementStatus c:KEN date=2023-06-03"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "has", "hasnt"), TOLD)
def test_what_goes_on_is_of_the_same_kind(text, has, hasnt):
    assert not failures(text, has, hasnt)

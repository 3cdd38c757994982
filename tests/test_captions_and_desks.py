"""Official releases: captions of pictures, desks of officials, advisers to other offices, adjectives of one noun."""

from __future__ import annotations

import pytest
from sayings import failures

MET = "Foreign Minister Amina Otieno of Kenya met Foreign Minister Pedro Salas of Spain in Madrid. "

PICTURES = [
    # Who looks on signs nothing, and “left” is no verb.
    (("Minister Kofi Mensah of Ghana, left, and Minister Eva Lind of Norway, right, look on as Minister of Peru Rosa Quispe, "
      "center, signs the Ocean Treaty in Lima."), ["agreementStatus Rosa Quispe"], ["agreementStatus Kofi Mensah"]),
    ("Minister Kofi Mensah of Ghana watches as Peru's Minister Rosa Quispe, signs the Ocean Treaty in Lima.",
     ["agreementStatus Rosa Quispe"], ["agreementStatus Kofi Mensah"]),
    ("Minister Kofi Mensah of Ghana (left) and Minister Eva Lind of Norway (second from right) met in Lima.",
     ["hasParticipant c:GHA", "hasParticipant c:NOR"], []),
    ("Minister Kofi Mensah of Ghana left Lima. Minister Eva Lind of Norway signed the Ocean Treaty.",
     ["agreementStatus c:NOR"], ["agreementStatus Kofi Mensah"]),
]  # fmt: skip

OFFICES = [
    ("The Indian side was led by Secretary, South, Arun Desai, and the Kenyan side by Minister Amina Otieno.",
     ["represents c:IND"], ["hasParticipant South"]),
    (("Arun Desai, Under Secretary Foreign Policy, Ministry of Foreign Affairs of the Chilean Republic, met Minister Eva Lind of "
      "Norway."), ["represents c:CHL", "holdsPost Under Secretary Foreign Policy"], []),
    ("Additional Secretary Ministry of Foreign Affairs Arun Desai met Minister Eva Lind of Norway.",
     ["holdsPost Additional Secretary Ministry of Foreign Affairs"], []),
    ("Arun Desai, foreign and security policy adviser to the Kenyan President, met Minister Eva Lind of Norway.",
     ["represents c:KEN", "holdsPost foreign and security policy adviser"], []),
    ("Arun Desai, special adviser to Kenya, met Minister Eva Lind of Norway.", [], ["represents c:KEN"]),
    ("Eva Lind, senior official at the U.S. Department of State, met Minister Amina Otieno of Kenya.",
     ["represents c:USA", "holdsPost senior official at the U.S. Department of State"], []),
    ("The talks were led by Shri. Arun Desai, Secretary (East), and Minister Amina Otieno of Kenya.",
     ["hasParticipant Arun Desai", "hasParticipant Amina Otieno"], []),
    # A common word after an initial is a family name.
    ("Minister Alan D. Foster of Ghana met Minister Eva Lind of Norway in Lima.", ["hasParticipant Alan D. Foster"], []),
]  # fmt: skip

CONTENTS = [
    (MET + "They discussed key bilateral, regional, and global issues.", ["discusses * wording=bilateral,"], []),
    (MET + "They reiterated their commitment to a rules-based, open trade regime.", ["dcterms:description rules-based, open trade"], []),
    (MET + "They reiterated their commitment to a people-centred, forward-looking, open plan.",
     ["dcterms:description people-centred, forward-looking, open plan"], []),
    (MET + "Salas welcomed Kenya's efforts to find a fair, negotiated solution.", ["dcterms:description fair, negotiated"], []),
    (MET + "They discussed a draft, tabled by Peru, on ports.", [], ["discusses * wording=tabled"]),
    (MET + "They also discussed concerns about the ban on cocoa.", ["discusses * wording=concerns"], []),
    (MET + "They agreed that their teams would remain in close touch.", [], ["stanceKind emphasize"]),
    (MET + "They agreed that trade would profit from new ports.", ["stanceKind emphasize"], []),
    (MET + "They made a pledge to rebuild the dam.", ["stanceKind commit", "stanceHolder Amina Otieno"], []),
    (MET + "They made no pledge to rebuild the dam.", [], ["stanceKind commit"]),
    # What opens a sentence is no part of the name of an event.
    ("Following the signing ceremony, Minister Kofi Mensah of Ghana met Minister Eva Lind of Norway.",
     ["hasParticipant c:NOR"], ["hasParticipant Following"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "has", "never"), PICTURES + OFFICES + CONTENTS)
def test_official_releases_are_read(text: str, has: list[str], never: list[str]) -> None:
    assert failures(text, has, never) == []


@pytest.mark.parametrize(
    ("text", "has", "never"),
    [
        # Whose role somebody praises takes part, and not who praises it.
        (
            "Ghana welcomed the participation of Peru in the ocean summit in Oslo.",
            ["stanceKind welcome"],
            ["hasParticipant c:GHA"],
        ),
        ("Ghana praised Peru's role at the ocean summit in Oslo.", ["stanceKind praise"], ["hasParticipant c:GHA"]),
        (
            "During his participation in the ocean summit in Oslo, Minister Kofi Mensah of Ghana met Minister Rosa Quispe of Peru.",
            ["hasParticipant c:GHA"],
            [],
        ),
        # A body of another state, or of none, is not of the state that is left over.
        (
            "Ghana and Peru signed a treaty. NASA Administrator Alan Foster met Rosa Quispe, Foreign Minister of Peru.",
            ["represents c:PER"],
            ["represents c:GHA"],
        ),
        (
            "Ghana and Peru signed a treaty. World Bank President Alan Foster met Rosa Quispe, Foreign Minister of Peru.",
            ["represents c:PER"],
            ["represents c:GHA"],
        ),
        (
            "Ghana and Peru signed a treaty. Foreign Minister Alan Foster met Rosa Quispe, Foreign Minister of Peru.",
            ["represents c:PER", "represents c:GHA"],
            [],
        ),
    ],
)
def test_who_is_there_for_whom(text: str, has: list[str], never: list[str]) -> None:
    assert failures(text, has, never) == []

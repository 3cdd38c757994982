"""When and where an English position was voiced stands between the verb and what it is about, and is no part of it."""

from __future__ import annotations

import pytest
from sayings import failures


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Kenya condemned on Wednesday the terror attacks that hit Lima.", "terror attacks that hit Lima"),
        ("Kenya stressed on Wednesday the need for dialogue.", "need for dialogue"),
        ("Foreign Minister Moses Kamau of Kenya stressed here on Thursday that trade matters.", "trade matters"),
        ("Kenya condemned here the attacks in Lima.", "attacks in Lima"),
    ],
)
def test_a_weekday_or_here_is_passed_over_also_without_a_day_of_publication(text, about):
    assert not failures(
        text, [f"dcterms:description {about}"], ["dcterms:description Wednesday", "dcterms:description here"]
    )


def test_a_cabinet_holds_positions_as_a_ministry_does():
    text = (
        "Kuwait's Cabinet condemned the attacks in Lima. The cabinet stressed that such acts run against all principles. It "
        "also urged the international community to double its efforts."
    )
    assert not failures(text, ["stanceHolder Cabinet", "stanceKind condemn", "stanceKind emphasize", "stanceKind urge"])


@pytest.mark.parametrize(
    "text",
    [
        "Cabinet Secretary for Foreign Affairs Moses Kamau of Kenya met Ambassador Rosa Vidal of Peru in Nairobi.",
        "Kenyan Foreign Minister Amina Otieno met cabinet ministers of Peru in Nairobi.",
    ],
)
def test_secretaries_and_ministers_of_a_cabinet_are_of_no_body_of_that_name(text):
    assert not failures(text, [], ["postIn Cabinet", "hasParticipant Cabinet"])

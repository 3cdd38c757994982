"""Whom a text calls by his title alone until it names him, and pairs of states whose leaders are only spoken of."""

from __future__ import annotations

import pytest
from sayings import failures

LATER = " The two leaders stressed the need for talks. {title} Harlow thanked the Chancellor."


@pytest.mark.parametrize("title", ["President", "Vice President", "Prime Minister"])
def test_a_title_alone_is_of_whoever_a_later_sentence_names_by_it(title):
    text = f"The {title} spoke today with Chancellor Anna Vogel of Germany." + LATER.format(title=title)
    assert not failures(text, ["hasParticipant Harlow", "hasParticipant Anna Vogel", "stanceHolder Harlow"], [])


@pytest.mark.parametrize(
    "later",
    [
        "President Harlow of Kenya joined them.",
        "Kenyan President Harlow joined them.",
        "President Harlow told the President about the harvest.",
        "President Harlow, of Kenya, praised the call.",
        "Former President Harlow praised the call. President Harlow left office in May.",
        "President Harlow and President Paz joined them. President Paz spoke of wheat.",
    ],
)
def test_a_title_alone_is_of_nobody_who_is_of_another_state_or_stands_beside_him(later):
    text = "The President spoke on Monday with Chancellor Anna Vogel of Germany. They discussed wheat. " + later
    assert not failures(text, [], ["hasParticipant Harlow"])


@pytest.mark.parametrize(
    "spoken",
    [
        "They praised the efforts of the leaders of Mali and Niger.",
        "They supported efforts to encourage the leaders of Mali and Niger to talk.",
    ],
)
def test_leaders_who_are_only_spoken_of_are_not_the_two_leaders(spoken):
    text = f"The President spoke today to Danish Prime Minister Lindholm. {spoken}" + LATER.format(title="President")
    assert not failures(
        text, ["stanceHolder Harlow", "stanceHolder Lindholm"], ["stanceHolder c:MLI", "stanceHolder c:NER"]
    )


@pytest.mark.parametrize(
    ("text", "has", "never"),
    [
        ("Saudi Arabia welcomed the truce. The Kingdom praised the efforts of Peru.", "praise", "stanceHolder c:PER"),
        ("Oman welcomed the truce. The Sultanate praised the efforts of Peru.", "praise", "stanceHolder c:PER"),
        ("Jordanian Minister John Otieno said the Kingdom supports the truce.", "support", "stanceHolder c:PER"),
        ("Minister John Otieno of Peru praised the Kingdom of Morocco.", "praise", "stanceHolder c:MAR"),
    ],
)
def test_a_kingdom_is_the_one_that_was_spoken_of_in_english_too(text, has, never):
    assert not failures(text, [f"stanceKind {has}"], [never])


def test_a_kingdom_that_may_be_either_of_two_is_neither():
    text = "Jordan and Morocco met in Lima. The Kingdom praised the efforts of Peru."
    assert not failures(text, [], ["stanceHolder c:JOR", "stanceHolder c:MAR"])

"""A signing is where the event is within which a text says that it took place, or where its own clause says it was."""

from __future__ import annotations

import pytest
from sayings import facts, failures

SIGNED = "Croatia signed the Artemis Accords on 7 June 2024. "


@pytest.mark.parametrize(
    "scene",
    [
        "The signing took place during a U.S.-Croatia strategic dialogue in Zagreb, Croatia, at the Ministry of Science.",
        "The signing came during a U.S.-Croatia strategic dialogue in Zagreb, at the Ministry of Science.",
        "The signing confirmed Croatia's wish and took place during a strategic dialogue in Zagreb, at the Ministry of Science.",
    ],
)
def test_a_signing_is_where_the_dialogue_is(scene):
    signings = [fact.subject for fact in facts(SIGNED + scene, "takesPlaceIn Ministry of Science")]
    assert signings
    there = {fact.subject for fact in facts(SIGNED + scene, "takesPlaceIn place:HRV-zagreb")}
    days = {fact.subject for fact in facts(SIGNED + scene, "schema:startDate 2024-06-07")}
    assert set(signings) <= there & days


def test_a_signing_has_no_scene_where_nothing_is_said_of_it():
    assert not failures(SIGNED + "The signing was welcomed during a dialogue in Zagreb.", [], ["schema:startDate"])


@pytest.mark.parametrize(
    "text",
    [
        "The agreement was signed in Doha on 4 May 2025 by Kenya's Amos Kip and Qatar's Ali Noor on the sidelines of the Forum.",
        "Kenya and Qatar signed an agreement on ports in Doha on 4 May 2025 on the margins of the Harbour Forum.",
    ],
)
def test_a_signing_on_the_sidelines_of_a_forum_has_its_own_place(text):
    assert not failures(text, ["takesPlaceIn place:QAT-doha", "schema:startDate 2025-05-04", "hasParticipant c:KEN"])

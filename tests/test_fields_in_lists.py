"""Where a list of topics is one of fields, and where “the area of” is a place (English)."""

from __future__ import annotations

import pytest
from sayings import reading

TALKS = "Foreign Minister Anna Berg of Norway and President Luis Paz of Peru discussed {}."


def topics(told: str) -> list[str]:
    """What two talk about, as the text has it."""
    wordings = (
        fact.qualifier("wording") for fact in reading(TALKS.format(told)).facts if fact.predicate == "discusses"
    )
    return [str(getattr(wording, "text", "")) for wording in wordings]


def test_each_field_is_a_topic():
    told = "cooperation in the fields of health, ports and mining, and in the field of archives"
    assert {"health", "archives"} <= set(topics(told))


@pytest.mark.parametrize("where", ["war crimes in the area of Kivu", "conflicts in the areas of Lima and Oslo"])
def test_what_happens_in_an_area_is_the_topic_and_the_area_is_none(where):
    assert topics(f"{where}, migration, and fishing") == [where, "migration", "fishing"]

"""Who meets somebody at a conference has a meeting of his own there; who was at one, to the end of the list (English)."""

from __future__ import annotations

import pytest
from sayings import facts, holds

MET = "Kenyan Foreign Minister Amina Otieno met Norwegian Foreign Minister Lars Dahl "


def _events(text, who):
    return {fact.subject for fact in facts(text, f"hasParticipant {who}")}


@pytest.mark.parametrize("where", ["at the Ports Conference in Lima", "during the Harbour Summit in Lima"])
def test_a_meeting_at_a_conference_is_held_where_that_is(where):
    text = MET + where + "."
    own = _events(text, "Lars Dahl") & _events(text, "Amina Otieno")
    assert len(own) == 1
    assert own <= {fact.subject for fact in facts(text, "takesPlaceIn place:PER-lima")}


def test_a_summit_of_two_is_their_meeting():
    text = MET + "during the Kenya-Norway Summit in Lima."
    assert len({fact.subject for fact in facts(text, "takesPlaceIn place:PER-lima")}) == 1


LISTS = [
    ("The meeting was attended by: Mr. Emil Aliev, Foreign Minister of Azerbaijan; Mrs. Nina Munteanu, Foreign Minister of "
     "Moldova, who chaired the meeting; and Mr. Umar Bondar, Permanent Representative of Ukraine to the UN."),
    ("The meeting in Lima was attended by:\n• Mr. Emil Aliev, Foreign Minister of Azerbaijan\n• Mrs. Nina Munteanu, Foreign "
     "Minister of Moldova\n• Mr. Umar Bondar, Foreign Minister of Ukraine"),
    ("The meeting was attended by the following:\n1. Emil Aliev, Foreign Minister of Azerbaijan\n2. Nina Munteanu, Foreign "
     "Minister of Moldova\n3. Umar Bondar, Foreign Minister of Ukraine"),
]  # fmt: skip


@pytest.mark.parametrize("text", LISTS)
def test_all_who_attended_took_part(text):
    holds(text, ["hasParticipant c:AZE", "hasParticipant c:MDA", "hasParticipant c:UKR"], [])


def test_what_is_ahead_is_not_on_the_day_of_the_report():
    dated = ["schema:startDate", "planned schema:startDate"]
    holds(
        "LIMA, May 3 2031 – Kenyan President Amina Otieno will meet Norwegian President Lars Dahl in Oslo.", [], dated
    )

"""Rounds and summits told of beside the one a text reports: each has its own number, day, place and host."""

from __future__ import annotations

import pytest

from mithaq.extract.extractor import extract
from mithaq.graph.projection import project
from mithaq.read.documents import document

HELD = "The second session of the Kenya-Peru Joint Commission took place in Lima on 3 May 2024. "
MAIN = {"roundNumber 2", "heldIn place:PER-lima", "date 2024-05-03"}
NAIROBI = "heldIn place:KEN-nairobi"
OTHERS = [
    ("The first session was held in Nairobi in 2022.", {"roundNumber 1", NAIROBI, "date 2022"}),
    ("The first took place in Nairobi in 2022.", {"roundNumber 1", NAIROBI, "date 2022"}),
    ("The inaugural round was held in Nairobi in 2022.", {"roundNumber 1", NAIROBI, "date 2022"}),
    ("The first meeting of the Commission was held in Nairobi in 2022.", {"roundNumber 1", NAIROBI, "date 2022"}),
    ("The first, held in Nairobi in 2022, agreed on a roadmap.", {"roundNumber 1", NAIROBI, "date 2022"}),
    ("The previous session was held in Nairobi in 2022.", {NAIROBI, "date 2022"}),
    ("The last one had been held in Nairobi in 2022.", {NAIROBI, "date 2022"}),
    ("The previous session of the Commission was held in Nairobi in 2022.", {NAIROBI, "date 2022"}),
    ("The Commission's last session was held in Nairobi in 2022.", {NAIROBI, "date 2022"}),
    ("The third will be held in Nairobi in 2026.", {"roundNumber 3 planned", NAIROBI + " planned", "date 2026 planned"}),
    ("The third session is scheduled for 2026 in Nairobi.", {"roundNumber 3 planned", NAIROBI + " planned", "date 2026 planned"}),
    ("The next is planned for 2026 in Nairobi.", {NAIROBI + " planned", "date 2026 planned"}),
    ("They agreed to hold the third in Nairobi in 2026.", {"roundNumber 3 planned", NAIROBI + " planned", "date 2026 planned"}),
    ("The first meeting of the commission was held in Nairobi in 2022.", {"roundNumber 1", NAIROBI, "date 2022"}),
    ("They had signed it after the first meeting of the commission, which was held in Nairobi in 2022.",
     {"roundNumber 1", NAIROBI, "date 2022"}),
    ("Two sessions had been held before, the last one in Nairobi in 2022.", {NAIROBI, "date 2022"}),
    ("The Commission had met twice before, most recently in Nairobi in 2022.", {NAIROBI, "date 2022"}),
    ("The third meeting is to be held in Nairobi in 2026.", {"roundNumber 3 planned", NAIROBI + " planned", "date 2026 planned"}),
    ("Delegates recalled the May 2022 session in Nairobi.", {NAIROBI, "date 2022-05"}),
    ("The third will be hosted by Kenya in 2026.", {"roundNumber 3 planned", "hostedBy c:KEN planned", "date 2026 planned"}),
]  # fmt: skip
NONE = [
    "The first to speak was Foreign Minister Ana Ruiz of Peru.",
    "Two protocols were signed: the first was signed by the ministers, the second is to open the market.",
    "The third country to host such a commission is Chile.",
    "The last was a surprise.",
    "They agreed to organise two workshops. The first will be held in Nairobi and the second will take place in Cusco.",
    "Several trade fairs accompanied it. The first was held in Nairobi in 2022.",
]


def told(text):
    """Event -> what is said of it."""
    found = project(extract(document(text, {"id": "example", "lang": "en", "published": "2024-05-04"})))
    events = {}
    for fact in found["facts"]:
        if fact["p"] in {"roundNumber", "heldIn", "date", "hostedBy"}:
            status = f" {fact['status']}" if fact.get("status") else ""
            events.setdefault(fact["s"], set()).add(f"{fact['p']} {fact['o']}{status}")
    return list(events.values())


@pytest.mark.parametrize(("sentence", "other"), OTHERS)
def test_another_round_has_its_own_number_day_and_place(sentence, other):
    events = told(HELD + sentence)
    assert MAIN in events
    assert other in events
    assert len(events) == 2


@pytest.mark.parametrize("sentence", NONE)
def test_a_number_that_is_of_something_else_makes_no_round(sentence):
    assert told(HELD + sentence) == [MAIN]


def test_a_joint_body_may_be_called_so_before_its_states():
    events = told("The 29th session of the joint Kenyan-Peruvian Higher Committee was held in Nairobi in 2022.")
    assert {"roundNumber 29", NAIROBI, "date 2022"} in events


def test_talks_without_a_name_have_a_round_before_them():
    talks = "The third round of consultations between Kenya and Peru took place in Lima on 3 May 2024. "
    events = told(talks + "The previous round had been held in Nairobi in 2022.")
    assert {NAIROBI, "date 2022"} in events
    assert {"roundNumber 3", "heldIn place:PER-lima", "date 2024-05-03"} in events


def test_two_rounds_of_one_sentence_keep_what_is_their_own():
    events = told(HELD + "The first was held in Nairobi in 2022, and the third will be hosted by Kenya in 2026.")
    assert {"roundNumber 1", NAIROBI, "date 2022"} in events
    assert {"roundNumber 3 planned", "hostedBy c:KEN planned", "date 2026 planned"} in events


def test_what_follows_an_earlier_round_is_told_of_the_main_one():
    text = HELD + "The first took place in Nairobi in 2022. The two sides discussed piracy."
    found = project(extract(document(text, {"id": "example", "lang": "en"})))["facts"]
    (talked,) = {fact["s"] for fact in found if fact["p"] == "discussedTopic"}
    assert {"s": talked, "p": "roundNumber", "o": 2} in [{key: fact[key] for key in ("s", "p", "o")} for fact in found]


def test_summits_of_one_series_are_told_apart_by_their_number():
    events = told(
        "The 34th Lake Summit opened in Lima on 3 May 2024. The 33rd was held in Nairobi in 2022, and Togo will host the 35th."
    )
    assert {"roundNumber 33", NAIROBI, "date 2022"} in events
    assert {"roundNumber 35 planned", "hostedBy c:TGO planned"} in events


def test_the_summit_of_a_heading_is_the_meeting_of_those_who_issue_the_text():
    text = (
        "Joint Declaration of the Kenya-Peru-Chile Trilateral Summit, Lima\n\nWe, Ana Ruiz, President of Peru, Marta Soto, "
        "President of Chile, and Omar Kip, President of Kenya, having met in Lima on 3 May 2024, agreed on trade. "
        "Our cooperation has grown since our last meeting in Nairobi (9.11.2022). This year we have convened for a third "
        "trilateral summit."
    )
    events = told(text)
    assert {"roundNumber 3", "heldIn place:PER-lima", "date 2024-05-03"} in events
    assert not any({"heldIn place:PER-lima"} & event for event in events if "roundNumber 3" not in event)

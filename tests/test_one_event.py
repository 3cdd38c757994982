"""What a text tells of one meeting in two places is told of one node; a meeting beside another one stays apart."""

from __future__ import annotations

import pytest
from sayings import failures

from mithaq.extract.extractor import extract
from mithaq.read.documents import document

CALL = (
    "During the phone call, the minister discussed piracy. Kenyan Foreign Minister Amina Otieno received a phone call "
    "from Spanish Foreign Minister Pedro Salas."
)
SUMMIT = "The next summit will take place in Oslo in 2030. Kenya and Spain will hold a summit."
SEPARATE = (
    "The meeting in Oslo on 3 May 2023 discussed piracy. Kenyan Foreign Minister Amina Otieno had a separate meeting "
    "with Spanish Foreign Minister Pedro Salas."
)
SIDELINES = (
    "Mr. Otieno held a meeting in Oslo on 3 May 2023. Kenyan Foreign Minister Amina Otieno and Spanish Foreign "
    "Minister Pedro Salas held a meeting on the sidelines."
)
ONE = [
    (CALL, ["discusses topic:piracy"]),
    (SUMMIT, ["planned takesPlaceIn place:NOR-oslo", "planned hasParticipant c:KEN"]),
]


def told(text):
    """What is said in a text, and the kind of each thing."""
    found = extract(document(text, {"id": "example", "lang": "en", "published": "2023-06-01"}))
    return found.facts, {entity.ref: entity.kind for entity in found.entities}


@pytest.mark.parametrize(("text", "has"), ONE)
def test_who_takes_part_and_what_it_is_about_are_told_of_one_event(text, has):
    facts, kinds = told(text)
    assert not failures(text, has, [])
    assert len({fact.subject for fact in facts if kinds[fact.subject] in {"Meeting", "Call", "Conference"}}) == 1


@pytest.mark.parametrize("text", [SEPARATE, SIDELINES])
def test_a_meeting_beside_another_stays_apart(text):
    facts, _ = told(text)
    with_spain = {fact.subject for fact in facts if (fact.predicate, fact.object) == ("hasParticipant", "c:ESP")}
    in_oslo = {fact.subject for fact in facts if fact.object == "place:NOR-oslo"}
    assert with_spain
    assert not with_spain & in_oslo

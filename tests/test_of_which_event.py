"""Of which event, and of whom, an English report says something, where near words speak of others."""

from __future__ import annotations

import pytest

from mithaq.extract.extractor import extract
from mithaq.graph.projection import project
from mithaq.read.documents import document

_MOSS = "Foreign Minister Ana Moss of Peru and Foreign Minister Jan Orlov of Slovakia"
_MET = "Foreign Minister Amina Otieno of Kenya met Foreign Minister Pedro Salas of Spain in Madrid. "

CASES: dict[str, tuple[str, list[str], list[str]]] = {
    "a first meeting on the margins of a summit": (
        f"In a first meeting held on the margins of the G20 Summit in Lima, {_MOSS} reviewed dairy farming.",
        ["Ana Moss metWith Jan Orlov", "first meeting heldIn Lima", "first meeting discussedTopic dairy farming"],
        ["Summit discussedTopic dairy farming", "Summit participant Peru"],
    ),
    "talks of which only the margins are named": (
        f"On the margins of the Union's annual summit in Lima, {_MOSS} discussed dairy farming.",
        ["Ana Moss metWith Jan Orlov"],
        ["summit discussedTopic dairy farming", "summit participant Peru"],
    ),
    "a meeting on the sidelines of a conference": (
        f"In a meeting on the sidelines of the Munich Security Conference, {_MOSS} reviewed trade.",
        ["meeting discussedTopic trade", "meeting participant Slovakia"],
        [],
    ),
    "talks to come of others than those who met": (
        _MET + "Mr. Salas welcomed the plan ahead of talks between President Ruiz and President Kamau.",
        ["Amina Otieno metWith Pedro Salas", "Ruiz metWith Kamau"],
        ["Amina Otieno metWith Ruiz", "Pedro Salas metWith Kamau"],
    ),
    "whom others than a host are about to meet": (
        _MET
        + "Mr. Salas welcomed Ms. Otieno's plan, in advance of President Ruiz and President Kamau meeting in Rome.",
        ["Amina Otieno metWith Pedro Salas"],
        ["Pedro Salas metWith Ruiz", "Ruiz represents Kenya", "Kamau represents Kenya", "Kamau represents Spain"],
    ),
    "two presidents told together": (
        _MET + "The talks were in line with the pledge by President Ruiz and President Kamau to work together.",
        ["Amina Otieno represents Kenya"],
        [f"{who} represents {state}" for who in ("Ruiz", "Kamau") for state in ("Kenya", "Spain")],
    ),
    "an agency's officer after another state's minister": (
        "Minister Ana Moss met with Kenyan Trade Minister Daniel Odhiambo and USAID Deputy Administrator Iris Cole in Lima.",
        ["Daniel Odhiambo represents Kenyan", "Iris Cole memberOf USAID"],
        ["Iris Cole represents Kenyan"],
    ),
}


def _told(text: str) -> set[str]:
    """The plain facts of a text, with names for those they are of; of what has no name, the class."""
    found = project(extract(document(text, {"id": "x", "language": "en", "published": "2023-05-09"})))
    names = {one["key"]: one["names"][0] if one["names"] else one["type"] for one in found["entities"]}
    objects = ((f, f["o"] if isinstance(f["o"], str) else str(f["o"])) for f in found["facts"])
    return {f"{names.get(f['s'], f['s'])} {f['p']} {names.get(o, o)}" for f, o in objects}


@pytest.mark.parametrize("name", CASES)
def test_a_fact_is_of_the_event_and_the_person_that_the_text_says(name):
    text, has, never = CASES[name]
    told = _told(text)
    assert set(has) <= told
    assert told.isdisjoint(never)

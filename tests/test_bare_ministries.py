"""Spokespersons of “the ministry”, offices of organisations in a state, and one agreement under two names (English)."""

from __future__ import annotations

import pytest
from sayings import facts, holds, reading

from mithaq.graph.projection import project

_MET = "Kenyan Foreign Minister Amina Otieno met Peruvian Minister Luis Paz in Nairobi on Monday. "

CASES: dict[str, tuple[str, list[str], list[str]]] = {
    "a country director": (
        "World Bank Country Director Helen Frost met Nepalese Finance Minister Ram Karki in Kathmandu.",
        ["represents body:WB", "hasParticipant body:WB"],
        [],
    ),
    "a representative for an area": (
        "UNICEF Representative for the Gulf Area Helen Frost met Kuwaiti Minister Ali Al Sabah.",
        ["represents body:UNICEF", "hasParticipant Helen Frost"],
        [],
    ),
    "who was present, with a title after the name": (
        "The MoU was earlier signed by Kenyan Minister Omar Kip, and Luis Paz, ambassador of Peru to Kenya, was present on his behalf.",
        ["agreementStatus Omar Kip status=signed"],
        ["agreementStatus Luis Paz"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_an_office_is_read_with_its_body(name):
    holds(*CASES[name])


@pytest.mark.parametrize(
    "speaker",
    [
        "The Kenyan ministry's spokeswoman, Grace Kibet,",
        "The ministry's spokeswoman, Grace Kibet,",
        "Grace Kibet, spokesperson of the ministry,",
    ],
)
def test_the_ministry_of_a_spokesperson_tells_of_the_meeting(speaker):
    told = project(reading(_MET + f"{speaker} said the talks covered trade."))
    names = {entity["key"]: (entity["names"] or [""])[0] for entity in told["entities"]}
    assert {names[f["o"]] for f in told["facts"] if f["p"] == "reportedBy"} == {"ministry"}
    assert any(f["p"] == "memberOf" and names[f["s"]] == "Grace Kibet" for f in told["facts"])


def test_an_agreement_in_a_field_is_the_agreement_in_it():
    text = (
        "Kenya and Peru exchanged signed copies of a memorandum of understanding on cooperation in agriculture. "
        "Kenya and Peru have signed a memorandum of understanding (MoU) on cooperation in the field of agriculture."
    )
    assert len({fact.subject for fact in facts(text, "agreementStatus c:PER status=signed")}) == 1


def test_a_body_told_after_the_name_is_the_body_of_the_post():
    said = "State Secretary Ana Horvat of the Ministry of Science signed the accord on behalf of Croatia."
    told = project(reading(said))
    names = {entity["key"]: (entity["names"] or [""])[0] for entity in told["entities"]}
    assert [names[fact["o"]] for fact in told["facts"] if fact["p"] == "memberOf"] == ["Ministry of Science"]

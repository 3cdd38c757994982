"""English verbs parted from their preposition, what only says “besides”, and who and what a subject is told with."""

from __future__ import annotations

import pytest
from sayings import holds

RUIZ = "Peruvian Foreign Minister Rosa Ruiz"
MET = "The foreign ministers of Peru and Kenya met in Lima."


@pytest.mark.parametrize("besides", [", too,", ", moreover,", ", once again,", ", in addition,"])
def test_what_only_says_besides_parts_no_verb(besides):
    holds(f"{RUIZ} called{besides} for a truce.", ["stanceKind call-for", "dcterms:description truce"], [])
    holds(f"{MET} They discussed{besides} visas and ports.", ["discusses * wording=visas"], ["discusses moreover"])


def test_as_well_is_no_topic_and_parts_no_list():
    holds(
        f"{MET} They talked as well about the drought and about aid to Chad.",
        ["discusses * wording=drought", "discusses * wording=aid"],
        ["hasParticipant c:TCD"],
    )
    holds(
        f"{MET} They discussed trade as well as tourism.",
        ["discusses * wording=trade", "discusses * wording=tourism"],
        [],
    )


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("called on Monday 1 May 2023 for a truce", "call-for"),
        ("called on 3 May on the rebels to lay down their arms", "call-for"),
        ("paid tribute on 1 May 2023 to Kenya", "praise"),
    ],
)
def test_a_day_parts_a_verb_from_its_preposition(told, kind):
    holds(f"{RUIZ} {told}.", [f"stanceKind {kind}", "stanceHolder Rosa Ruiz"], [])


def test_on_before_a_day_is_none_of_the_verb():
    met = f"{RUIZ} conferred on Wednesday with Kenyan Foreign Minister Amina Otieno."
    holds(met, ["hasParticipant Rosa Ruiz", "hasParticipant Amina Otieno"], [])
    holds(f"{RUIZ} called on Monday on President Daniel Kip of Kenya.", ["hasParticipant Daniel Kip"], ["stanceKind"])
    holds(f"{MET} They focused on Monday’s vote.", ["discusses"], [])


def test_whose_family_comes_from_a_state_does_not_act_for_it():
    told = "The accords were signed in Oslo. The ceremony was attended by Ann Reed, a NASA astronaut of {} {}."
    holds(told.format("Kenyan", "descent"), [], ["represents c:KEN"])
    holds(told.format("Kenyan and Irish", "heritage"), [], ["represents c:KEN", "represents c:IRL"])


@pytest.mark.parametrize("pleasure", ["a delight", "a great honor", "my honour and privilege"])
def test_what_it_is_a_pleasure_to_welcome_is_welcome(pleasure):
    text = f"“It is {pleasure} to welcome Kenya to the accords,” said {RUIZ}."
    holds(text, ["stanceKind welcome", "stanceHolder Rosa Ruiz", "dcterms:description Kenya"], [])
    holds(f"“It is {pleasure} to welcome my colleague Amina Otieno to Lima,” said {RUIZ}.", [], ["stanceKind welcome"])


@pytest.mark.parametrize("opening", ["–", "—", "-"])
def test_those_between_dashes_are_the_ministers(opening):
    text = f"The foreign ministers {opening} Rosa Ruiz of Peru and Amina Otieno of Kenya {opening} met in Lima."
    holds(text, ["hasParticipant Rosa Ruiz", "hasParticipant c:KEN", "represents c:KEN"], [])


@pytest.mark.parametrize("aside", [", drawn up in Oslo,", ", adopted in May,", " adopted in Oslo"])
def test_what_is_said_of_a_subject_is_not_the_subject(aside):
    holds(f"The plan{aside} was welcomed by Peru.", ["stanceKind welcome", "dcterms:description plan"], [])


def test_a_summit_may_be_the_topic_of_other_talks():
    holds(f"{MET} The next ASEAN summit was the main topic of the talks.", ["discusses * wording=next"], [])


def test_that_something_comes_within_a_framework_is_said_whole():
    text = f"{RUIZ} stressed that the visit came within the framework of close ties."
    holds(text, ["dcterms:description visit came within the framework of close ties"], [])

"""What English reports tell as a whole: whose ministers speak, what a subject is, with what a clause begins."""

from __future__ import annotations

import pytest
from sayings import holds

MET = "The foreign ministers of Peru and Kenya met in Lima."


@pytest.mark.parametrize("above_all", ["in particular", "above all", "especially"])
def test_what_is_meant_above_all_is_no_word_of_a_stance(above_all):
    text = f"{MET} They welcomed {above_all} the truce of the rebels in Chad."
    holds(text, ["stanceKind welcome", "dcterms:description truce"], [f"dcterms:description {above_all}"])


@pytest.mark.parametrize("setting", ["amid the hard and fast changing state of the world", "in light of the drought"])
def test_the_setting_of_what_is_affirmed_is_not_affirmed(setting):
    text = f"{MET} They stressed that {setting}, enhancing trust serves both peoples."
    holds(text, ["dcterms:description enhancing trust serves both peoples"], [f"dcterms:description {setting}"])


def test_an_aside_right_after_that_is_left_out():
    text = f"{MET} They stressed that, despite the war, trade had grown."
    holds(text, ["dcterms:description trade had grown"], [])


def test_the_ministers_of_two_bodies_speak_though_an_official_of_one_is_named():
    text = (
        "EU and GCC ministers underlined the importance of ties. GCC Secretary General Khalid Nasser attended. "
        "So did European Commissioner Anna Rossi. The Ministers condemned the attack in Chad."
    )
    holds(text, ["stanceKind condemn", "stanceHolder body:EU", "stanceHolder body:GCC"], ["stanceHolder Anna Rossi"])
    two = "Ministers Rosa Ruiz of Peru and Amina Otieno of Kenya met in Lima. The ministers condemned the attack."
    holds(two, ["stanceHolder Rosa Ruiz", "stanceHolder Amina Otieno"], [])


def test_those_who_head_a_list_after_a_topic_hold_what_it_says():
    text = (
        "At the invitation of President Daniel Kip of Kenya, President Luis Paz of Peru visited Kenya.\n"
        "On the various aspects of their trade, the two Presidents:\na. Welcomed the opening of the port;\n"
        "b. Underscored the importance of safe seas."
    )
    holds(text, ["stanceHolder Daniel Kip", "stanceHolder Luis Paz", "stanceKind welcome", "stanceKind emphasize"], [])


@pytest.mark.parametrize("meeting", ["meeting in Lima on 4 March 2024", "meeting on 4 March 2024 in Lima"])
def test_ministers_who_speak_meeting_somewhere_met_there(meeting):
    text = f"The foreign ministers of Chile, Peru and Kenya, {meeting}, called for a truce."
    has = ["hasParticipant c:KEN", "takesPlaceIn place:PER-lima", "schema:startDate 2024-03-04", "stanceKind call-for"]
    holds(text, has, [])
    holds("They spoke about the ministers of Chile and Peru, meeting rooms and hotels.", [], ["hasParticipant"])


def test_the_subject_of_a_passive_is_whole():
    text = f"{MET} The need for Peru to grant equal access, at a level that is fair and lasting, was also discussed."
    holds(text, ["discusses * wording=need"], ["discusses * wording=fair", "discusses * wording=level"])


def test_topics_may_be_those_that_somebody_discussed():
    text = f"{MET} Visas, joint work at sea, and security were among the topics the two ministers discussed."
    holds(text, ["discusses * wording=Visas", "discusses * wording=joint", "discusses * wording=security"], [])


def test_a_statement_that_adds_something_is_of_the_ministry_that_made_it():
    text = (
        "Kenyan Foreign Minister Amina Otieno and her Norwegian counterpart Lars Dahl held talks. The Ministry of Foreign "
        "Affairs of Norway, in an official statement, said the two ministers discussed trade. "
        "“We highly appreciated the talks,” the statement added."
    )
    holds(text, ["stanceKind praise", "stanceHolder Ministry of Foreign Affairs of Norway"], ["stanceHolder c:KEN"])


@pytest.mark.parametrize("said", ["will convene next", "will next be held", "will next convene"])
def test_a_dialogue_that_will_convene_next_is_the_next_round(said):
    text = (
        "Oman and Kenya held the second round of the Oman-Kenya Strategic Dialogue in Nairobi. "
        f"The Dialogue {said} in Muscat in 2027."
    )
    holds(text, ["planned takesPlaceIn place:OMN-muscat", "takesPlaceIn place:KEN-nairobi"], [])
    later = "They held the Oman-Kenya Strategic Dialogue in Nairobi. The Dialogue will focus next on trade."
    holds(later, [], ["planned takesPlaceIn"])


def test_a_short_name_between_commas_is_no_part_of_a_name():
    text = "A memorandum was signed by the Peruvian Lakes Agency, PLA, and the Kenya Forest Agency, KFA, in Lima."
    holds(
        text, ["agreementStatus Peruvian Lakes Agency", "agreementStatus Kenya Forest Agency"], ["agreementStatus KFA"]
    )


def test_by_whose_direction_something_is_done_is_not_praised():
    text = f"{MET} They praised the efforts to open the port, at the direction and with the support of the king."
    holds(text, ["dcterms:description efforts to open the port"], ["dcterms:description support of the king"])


@pytest.mark.parametrize("way", ["by phone", "over the phone", "via video link"])
def test_the_way_in_which_something_is_discussed_is_no_topic(way):
    text = f"Peruvian Foreign Minister Rosa Ruiz and Kenyan Foreign Minister Amina Otieno discussed trade {way}."
    holds(text, ["discusses * wording=trade"], ["discusses * wording=phone", "discusses * wording=video"])

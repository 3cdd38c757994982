"""Summits of many, another year's summit, tours of several states, and dialogues that are held on a visit."""

from __future__ import annotations

import pytest
from sayings import failures, reading

SAID = {
    "a summit that leaders join": (
        ("President Ana Costa of Brazil joined the leaders of Peru and Chile, as well as the Secretary General of the "
        "Organization of American States, for the second Andean Summit in Lima."),
        ["hasParticipant c:PER", "hasParticipant c:CHL", "hasParticipant body:OAS", "hasParticipant c:BRA", "roundNumber 2"],
    ),
    "an adjective before the summit": (
        "Kenyan President Daniel Otieno joined the leaders of Peru and Chile for the annual Harbour Summit in Lima.",
        ["hasParticipant c:PER", "takesPlaceIn place:PER-lima"],
    ),
    "an organisation under a name that nobody knows": (
        ("Kenyan President Daniel Otieno joined leaders of the Authority for Development (IGAD) member states and Ghana for the "
        "Harbour Summit in Lima."),
        ["hasParticipant body:IGAD", "hasParticipant c:GHA"],
    ),
    "the state beside an organisation": (
        "Vice President Ana Costa joined the leaders of Cuba and Peru for the Brazil-CARICOM Summit in Kingston, Jamaica.",
        ["represents c:BRA"],
    ),
    "guests at a summit": (
        "Kenyan President Daniel Otieno welcomed the leaders of Ghana and Togo to Nairobi for the first Lake Summit.",
        ["hasParticipant c:GHA", "hasParticipant c:TGO", "takesPlaceIn place:KEN-nairobi"],
    ),
    "those met on a tour": (
        ("From 3 to 5 May 2023, Swedish Deputy Foreign Minister Karl Lindqvist led a delegation to Kenya and Ghana. While in Kenya, "
        "Lindqvist met with President Daniel Otieno. In Accra, he met with Foreign Minister Kofi Asante."),
        ["represents c:KEN", "represents c:GHA", "headsDelegationAt"],
    ),
    "a dialogue by its short name": (
        ("Kenya and Sweden held the 4th Bi-National Commission (BNC) in Nairobi on 3 May 2023. The 5th BNC will take place in "
        "Stockholm in 2031."),
        ["roundNumber 4", "planned roundNumber 5", "planned takesPlaceIn place:SWE-stockholm", "planned schema:startDate 2031"],
    ),
    "days from and to after a session": (
        "Swedish Minister Eva Lind praised the 4th session of the Kenya-Sweden Joint Commission from 3 to 4 May 2015 in Nairobi.",
        ["schema:startDate 2015-05-03", "schema:endDate 2015-05-04", "takesPlaceIn place:KEN-nairobi"],
    ),
    "the summit of an organisation speaks for it": (
        (
            "The 43rd Summit of the African Union was held in Luanda on 17 August 2023. The Summit welcomed the progress in the talks. "
            "Summit urged all parties to respect the ceasefire."
        ),
        ["hasParticipant body:AU", "stanceKind welcome", "stanceHolder body:AU"],
    ),
    "the leaders say we": (
        "We, the Leaders of Kenya, Uganda and Tanzania, met in Arusha on 3 May 2023 for the Lake Victoria Summit.",
        ["hasParticipant c:UGA", "hasParticipant c:TZA", "takesPlaceIn place:TZA-arusha", "schema:startDate 2023-05-03"],
    ),
    "states set off by dashes": (
        "The leaders of the Lake countries - Kenya, Uganda and Tanzania - met in Arusha on 3 May 2023.",
        ["hasParticipant c:UGA", "takesPlaceIn place:TZA-arusha"],
    ),
    "a summit, hosted by somebody": (
        "The third Lake Summit was held in Tokyo on 24 May 2022, hosted by Prime Minister Kenji Sato of Japan.",
        ["hasParticipant c:JPN", "hasParticipant Kenji Sato role=host"],
    ),
    "a commission by its last word": (
        (
            "The 4th session of the Kenya-Sweden Bi-National Commission was held in Nairobi on 3 May 2023. The Commission welcomed the "
            "opening of the port and discussed vaccines."
        ),
        ["stanceHolder c:KEN", "stanceHolder c:SWE", "discusses * wording=vaccines"],
    ),
    "a working group and what it is on": (
        "The Kenya-Sweden Working Group on Health discussed vaccines.",
        ["discusses * wording=vaccines", "dialogueParty c:KEN"],
    ),
}  # fmt: skip
UNSAID = {
    "who supports a summit is no guest": (
        "Kenyan President Daniel Otieno welcomed the support of Ghana and Togo for the first Lake Summit.",
        ["hasParticipant c:GHA", "hasParticipant c:TGO"],
    ),
    "who welcomes guests takes no stand": (
        "Kenyan President Daniel Otieno welcomed the leaders of Ghana and Togo to Nairobi for the first Lake Summit.",
        ["stanceKind welcome"],
    ),
    "an exchange of visits to be": (
        "The two sides agreed on an exchange of visits between Kenya and Peru.",
        ["dialogueParty", "planned hasParticipant c:KEN"],
    ),
    "a summit that is but an occasion": (
        (
            "On the margins of the 43rd African Union Summit in Luanda, President Ana Costa of Brazil met President Daniel Otieno of "
            "Kenya."
        ),
        ["hasParticipant body:AU"],
    ),
    "another body's commission": (
        (
            "The 4th session of the Kenya-Sweden Bi-National Commission was held in Nairobi on 3 May 2023. The Commission of Inquiry "
            "welcomed the opening of the port."
        ),
        ["stanceHolder c:KEN"],
    ),
    "the same summit by its year": (
        (
            "Kenyan President Daniel Otieno attended the 2023 Kenya-ASEAN Summit in Jakarta on 3 May 2023. At the 2023 Kenya-ASEAN "
            "Summit in Nairobi Street, he stressed the importance of trade."
        ),
        ["takesPlaceIn place:KEN-nairobi"],
    ),
}


@pytest.mark.parametrize(("text", "facts"), SAID.values(), ids=SAID)
def test_what_is_said_of_summits_and_tours_is_read(text, facts):
    assert not failures(text, facts, ())


@pytest.mark.parametrize(("text", "facts"), UNSAID.values(), ids=UNSAID)
def test_what_is_not_said_of_summits_and_tours_is_not_read(text, facts):
    assert not failures(text, (), facts)


def of(text, kind, predicate):
    """What is told under a property of the events of a class, by their last names."""
    found = reading(text)
    names = {one.ref: one.names[-1].text if one.names else "" for one in found.entities if one.kind == kind}
    told = {}
    for fact in found.facts:
        if fact.subject in names and fact.predicate == predicate:
            told.setdefault(names[fact.subject], set()).add(getattr(fact.object, "text", fact.object))
    return told


def test_the_summit_of_another_year_is_another_one_and_the_text_goes_on_about_its_own():
    text = (
        "Kenyan President Daniel Otieno attended the annual Kenya-ASEAN Summit in Jakarta on 3 May 2023. He recalled the outcomes of "
        "the 2022 Kenya-ASEAN Special Summit in Nairobi. The leaders discussed piracy."
    )
    this, special = "Kenya-ASEAN Summit", "Kenya-ASEAN Special Summit"
    assert of(text, "Conference", "schema:startDate") == {this: {"2023-05-03"}, special: {"2022"}}
    assert of(text, "Conference", "takesPlaceIn") == {this: {"place:IDN-jakarta"}, special: {"place:KEN-nairobi"}}
    assert list(of(text, "Conference", "discusses")) == [this]


def test_a_dialogue_for_which_a_visit_is_made_is_where_and_when_the_visit_is():
    text = "Minister for Trade Wei Lim will visit Kenya from 3 to 5 May 2031 to attend the 9th Kenya-Singapore Annual Exchange of Visits."
    assert [*of(text, "DialogueRound", "takesPlaceIn").values()] == [{"c:KEN"}]
    assert [*of(text, "DialogueRound", "schema:endDate").values()] == [{"2031-05-05"}]


def test_a_tour_does_not_say_where_the_summit_is_for_which_it_is_made():
    text = "Norwegian Foreign Minister Lars Dahl will visit Kenya and Ghana from 3 to 8 May 2031 to attend the Lake Summit."
    assert not of(text, "Conference", "takesPlaceIn")


def test_talks_on_the_margins_of_a_commission_are_talks_of_their_own():
    text = (
        "Kenya and Sweden held the 4th session of the Bi-National Commission in Nairobi on 3 May 2023. On the margins of the Commission, "
        "the Co-Chairs held bilateral discussions on fisheries. The Commission reviewed trade."
    )
    assert len(of(text, "Meeting", "hasParticipant")) == 1
    assert len(of(text, "Meeting", "discusses")) == 1
    assert len(of(text, "DialogueRound", "discusses")) == 1


@pytest.mark.parametrize("link", ["to meet", "that met", "and met"])
def test_who_leads_a_delegation_to_a_meeting_heads_it_there(link):
    text = (
        f"Deputy Minister Ana Costa led a Peruvian delegation {link} with a Kenyan delegation in Geneva on 3 May 2023."
    )
    wanted = [
        "hasParticipant c:KEN",
        "hasParticipant Ana Costa",
        "takesPlaceIn place:CHE-geneva",
        "schema:startDate 2023-05-03",
    ]
    assert not failures(text, [*wanted, "headsDelegationAt * onBehalfOf=c:PER"], ["planned hasParticipant c:KEN"])


def test_a_delegation_is_of_its_bodies_and_of_its_state():
    text = "A Kenyan delegation including the Ministry of Health and the Ministry of Trade met with a Peruvian delegation in Geneva."
    assert not failures(text, ["hasParticipant c:KEN", "hasParticipant Ministry of Health", "hasParticipant c:PER"], [])


def test_officials_of_a_body_are_met_for_it():
    text = "Kenyan Minister Daniel Otieno met officials from the Swedish Ministry of Health in Stockholm to discuss vaccines."
    assert not failures(text, ["hasParticipant Ministry of Health", "takesPlaceIn place:SWE-stockholm"], [])


def test_a_delegation_led_to_somewhere_else_meets_nobody():
    text = "Deputy Minister Ana Costa led a Peruvian delegation to praise a Kenyan delegation in Geneva."
    assert not failures(text, [], ["headsDelegationAt", "hasParticipant c:KEN"])


def test_names_go_on_after_a_style_inside_them():
    text = "Minister of Development Dato Seri Setia Awang Haji Mohd Juan bin Haji Abdul Rahim of Brunei met Kenyan Minister Daniel Otieno."
    assert not failures(text, ["hasParticipant Mohd Juan bin Haji Abdul Rahim", "hasParticipant c:BRN"], [])


@pytest.mark.parametrize("office", ["Prime Minister's Office of Kenya", "Office of the Prime Minister"])
def test_the_office_of_a_prime_minister_is_a_body(office):
    text = f"Minister Wei Lim of Singapore met officials from the {office} in Nairobi."
    assert not failures(text, ["hasParticipant Office", "takesPlaceIn place:KEN-nairobi"], [])


def test_who_goes_on_from_stop_to_stop_is_meant_by_she_and_those_met_are_of_where_they_were_met():
    text = (
        "U.S. Deputy Secretary of State Wendy Shaw visited Peru, Chile and Brazil from May 3 to 8, 2023. In Lima, she met with Foreign "
        "Minister Ana Ruiz. In Santiago, she met with President Pablo Rojas. They discussed migration. In Brasilia, she co-chaired the "
        "U.S.-Brazil High-Level Dialogue with Foreign Secretary Maria Costa."
    )
    assert not failures(
        text,
        ["represents c:PER", "represents c:CHL", "chairedBy Wendy Shaw", "chairedBy Maria Costa"],
        ["chairedBy Pablo Rojas"],
    )


def test_cities_with_their_countries_stand_in_a_list_with_semicolons():
    text = "Swedish Minister Karl Lindqvist will travel to Nairobi, Kenya; Accra, Ghana; and Lomé, Togo, from May 3 to 8, 2031."
    assert not failures(
        text,
        ["planned takesPlaceIn place:GHA-accra", "planned takesPlaceIn c:TGO", "planned schema:endDate 2031-05-08"],
        [],
    )


def test_a_commission_goes_on_as_the_subject_of_a_second_verb():
    text = (
        "Deputy President Daniel Otieno of Kenya visited Sweden on the occasion of the 4th session of the Bi-National Commission (BNC) "
        "between Kenya and Sweden in Oslo. The BNC took note of the success of the fair and welcomed the opening of a school."
    )
    assert not failures(text, ["stanceHolder c:SWE", "stanceHolder c:KEN"], ["stanceHolder Daniel Otieno"])


def test_a_list_of_topics_goes_on_over_what_efforts_are_for_and_over_an_owner():
    text = (
        "Swedish Prime Minister Eva Lind met Kenyan President Daniel Otieno. The leaders discussed the importance of free trade, efforts "
        "to support the people of Chad, and Peru's war against Bolivia."
    )
    assert not failures(text, ["discusses * wording=efforts", "discusses * wording=war"], [])


def test_a_committee_of_a_commission_talks_and_is_spoken_of_by_its_noun():
    text = (
        "Kenya and Sweden held the 4th session of the Bi-National Commission in Nairobi on 3 May 2023. The Political Affairs Committee "
        "discussed piracy. The Committee discussed fisheries."
    )
    found = reading(text)
    named = {entity.ref for entity in found.entities if any("Political Affairs" in name.text for name in entity.names)}
    rounds = {fact.subject for fact in found.facts if fact.predicate == "roundOf" and fact.object in named}
    assert len([fact for fact in found.facts if fact.predicate == "discusses" and fact.subject in rounds]) == 2


def test_a_committee_is_none_of_a_commission_that_nobody_spoke_of():
    text = "Foreign Minister Amina Otieno met President Luis Paz of Peru. The Political Affairs Committee discussed piracy."
    assert not of(text, "DialogueRound", "discusses")

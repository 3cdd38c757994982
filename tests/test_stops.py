"""What is discussed in one state of a tour is of talks there."""

import pytest
from sayings import facts, failures, holds, reading

from mithaq.extract.extractor import extract
from mithaq.graph.projection import project
from mithaq.model import Ref
from mithaq.read.documents import document

TOUR = (
    "Kenyan Foreign Minister Amina Otieno will travel to Chile, Peru, and Spain for official meetings next week. "
    "In Chile, Ms. Otieno will discuss fisheries. In Peru, the Kenyan and Peruvian delegations will discuss water."
)


def _where(topic: str) -> set[Ref]:
    talks = {fact.subject for fact in facts(TOUR, f"planned discusses {topic}")}
    places = (fact for fact in reading(TOUR).facts if fact.predicate == "takesPlaceIn" and fact.subject in talks)
    return {str(fact.object) for fact in places}


def test_each_topic_is_of_talks_in_the_state_of_its_sentence():
    assert _where("topic:fisheries") == {"c:CHL"}
    assert _where("topic:water-resources") == {"c:PER"}


def test_the_travellers_state_and_the_visited_one_take_part():
    holds(TOUR, ["planned hasParticipant c:PER", "planned hasParticipant Amina Otieno"], ["hasParticipant c:PER"])


def test_the_topics_of_a_visit_of_one_state_are_its_own():
    text = "Kenyan Foreign Minister Amina Otieno will visit Chile next week. In Chile, she will discuss fisheries."
    visits = {fact.subject for fact in facts(text, "planned takesPlaceIn c:CHL")}
    assert {fact.subject for fact in facts(text, "planned discusses topic:fisheries")} == visits


ANNOUNCED = (
    "Visit to Kenya, Ghana and Peru\nMINISTER FOR FOREIGN AFFAIRS JOHN HARTLEY\n"
    "I will visit Kenya, Ghana and Peru in May.\nIn Kenya I will hold discussions with President Otieno and members of "
    "the government on fisheries and piracy.\nMy visit to Ghana will be the first by an Australian minister. I will be "
    "meeting President Mensah and the Secretary-General of the African Union, Musa Keita, to discuss the way forward "
    "following the lifting of the ban on 5 October.\nI will visit Peru for talks with Prime Minister Salas."
)


def test_who_is_met_at_a_stop_is_of_the_state_of_which_the_text_tells_there():
    holds(ANNOUNCED, ["represents c:KEN", "represents c:GHA", "represents c:PER", "represents body:AU"], [])
    ghana = {fact.subject for fact in facts(ANNOUNCED, "represents c:GHA")}
    assert ghana == {fact.object for fact in facts(ANNOUNCED, "planned hasParticipant Mensah")}


def test_a_day_after_which_something_is_discussed_is_not_that_of_the_meeting():
    assert not [fact for fact in reading(ANNOUNCED).facts if "10-05" in str(fact.object)]


def test_the_topics_of_announced_talks_are_planned_past_all_with_whom_they_are_held():
    holds(
        ANNOUNCED,
        ["planned discusses topic:fisheries", "planned discusses * wording=piracy"],
        ["discusses topic:fisheries"],
    )


def test_the_visit_of_a_heading_is_the_one_announced_below():
    visits = {fact.subject for fact in facts(ANNOUNCED, "planned takesPlaceIn c:KEN")}
    assert len({ref for ref in visits if ref.startswith("Visit")}) == 1
    assert not facts(ANNOUNCED, "takesPlaceIn c:KEN")


def test_who_announces_his_visits_on_the_site_of_a_government_serves_it_where_the_text_names_the_state():
    metadata = {"id": "x", "language": "en", "source": "https://www.mfa.gov.au/x"}
    of = {f.object for f in extract(document(ANNOUNCED, metadata)).facts if f.predicate == "represents"}
    assert "c:AUS" in of
    unnamed = ANNOUNCED.replace("an Australian", "a")
    assert "c:AUS" not in {f.object for f in extract(document(unnamed, metadata)).facts if f.predicate == "represents"}


def test_the_travel_that_a_heading_names_is_a_visit():
    told = "\nMinister Lars Dahl of Norway was in Nairobi to discuss trade."
    holds("Readout of Minister Dahl’s Travel to Kenya" + told, ["takesPlaceIn c:KEN", "discusses topic:trade"], [])
    holds(
        "New rules for travel to Kenya were discussed." + told,
        ["takesPlaceIn place:KEN-nairobi"],
        ["takesPlaceIn c:KEN"],
    )


FORUM = (
    "Kenyan Foreign Minister Amina Otieno will attend the Harbour Conference in Lima. During the conference, she plans "
    "to meet the President of Chile, Rosa Vidal, to exchange views on piracy. In Spain, she will hold talks in Madrid "
    "with Foreign Minister Pedro Salas on water."
)


def test_who_is_met_while_a_conference_goes_on_has_a_meeting_of_his_own():
    met = {fact.subject for fact in facts(FORUM, "planned hasParticipant Rosa Vidal")}
    assert met == {fact.subject for fact in facts(FORUM, "planned discusses * wording=piracy")}
    assert met.isdisjoint(fact.subject for fact in facts(FORUM, "planned hasParticipant Pedro Salas"))
    assert all(ref.startswith("Meeting") for ref in met)


def test_talks_in_a_city_of_the_state_with_which_a_sentence_begins_are_in_both():
    talks = {fact.subject for fact in facts(FORUM, "planned takesPlaceIn c:ESP")}
    assert talks == {fact.subject for fact in facts(FORUM, "planned takesPlaceIn place:ESP-madrid")}
    assert talks == {fact.subject for fact in facts(FORUM, "planned discusses topic:water-resources")}


def test_a_title_with_a_full_stop_names_the_visit_as_well():
    title = "Visit to Kenya and Peru."
    text = f"{title}\nForeign Minister Lars Dahl of Norway will travel to Kenya and Peru on 3 May 2031."
    found = extract(document(text, {"id": "x", "language": "en", "title": title}))
    assert len({fact.subject for fact in found.facts if fact.predicate == "takesPlaceIn"}) == 1


MET = "Kenyan Foreign Minister Amina Otieno will meet Foreign Minister Rosa Vidal of Chile in Rome. "


def test_talks_with_somebody_who_was_not_at_the_meeting_told_before_are_others():
    text = MET + "In Spain, she will hold talks in Madrid with Foreign Minister Luis Paz of Peru on piracy."
    talks = {fact.subject for fact in facts(text, "planned takesPlaceIn place:ESP-madrid")}
    assert talks == {fact.subject for fact in facts(text, "planned discusses * wording=piracy")}
    assert talks.isdisjoint(fact.subject for fact in facts(text, "planned hasParticipant Rosa Vidal"))


def test_announced_talks_are_gone_on_about_as_those_that_were_held():
    text = MET + "She will hold talks with Foreign Minister Vidal on piracy. These talks will also cover port safety."
    talks = {fact.subject for fact in facts(text, "planned hasParticipant Rosa Vidal")}
    assert talks == {fact.subject for fact in facts(text, "planned discusses * wording=port")}
    assert talks == {fact.subject for fact in facts(text, "planned discusses * wording=piracy")}


def test_a_stopover_is_not_where_the_way_goes_on_to():
    text = "Kenyan Foreign Minister Daniel Mwangi made a stopover in Lima on 3 March 2024 on his way to Quito."
    assert not failures(text, ["takesPlaceIn place:PER-lima"], ["takesPlaceIn place:ECU-quito"])


def test_a_visit_weeks_after_another_gives_that_one_no_day():
    text = (
        "Kenyan Foreign Minister Daniel Mwangi's stopover in Lima on 3 March 2024 comes three weeks after "
        "Norwegian Prime Minister Lars Dahl's stopover in Quito."
    )
    assert len(facts(text, "schema:startDate 2024-03-03")) == 1


@pytest.mark.parametrize(
    "signed",
    [
        "Hon Lars Dahl\nMinister of Foreign Affairs of Norway",
        "Lars Dahl\nMinister of Foreign Affairs of Norway",
        "Lars Dahl, Minister of Foreign Affairs of Norway",
    ],
)
def test_who_signs_a_text_below_it_is_who_says_i_in_it(signed):
    text = (
        "Visit to Nepal and Bhutan\n\nTomorrow I will depart for a visit to Nepal and Bhutan. In Nepal I will meet with "
        "President Ram Thapa.\n\nOn 14 August I will travel on to Bhutan, where I look forward to meeting Foreign Minister "
        f"Ugyen Dorji.\n\n{signed}\n"
    )
    found = project(extract(document(text, {"id": "example", "lang": "en", "published": "2025-08-02"})))["facts"]
    names = {"Ram Thapa": "c:NPL", "Ugyen Dorji": "c:BTN", "Lars Dahl": "c:NOR"}
    assert len([fact for fact in found if fact["p"] == "metWith" and fact["status"] == "planned"]) == 2
    assert {fact["o"] for fact in found if fact["p"] == "represents"} == set(names.values())


@pytest.mark.parametrize(
    ("said", "states"),
    [
        ("It is an honour to return as Kenya’s Foreign Minister.", {"c:KEN"}),
        ("I look forward to the honour of returning to Lima as Kenya’s Foreign Minister.", {"c:KEN"}),
        ("My first visit as Kenya’s Foreign Minister takes me to Peru.", {"c:KEN"}),
        ("I welcome the visit of Jane Otieno as Kenya’s Foreign Minister.", set()),
        ("I welcome her visit as Kenya’s Foreign Minister.", set()),
    ],
)
def test_who_signs_acts_for_the_state_of_which_he_says_to_be_minister(said, states):
    text = f"{said} I condemn the attack in Chad.\n\nLuis Paz\nForeign Minister\n"
    found = project(extract(document(text, {"id": "example", "lang": "en"})))
    names = {entity["key"]: entity["names"] for entity in found["entities"]}
    told = {fact["o"] for fact in found["facts"] if fact["p"] == "represents" and "Luis Paz" in names[fact["s"]]}
    assert told == states


def test_a_second_trip_is_no_round():
    text = "Foreign Minister Lars Dahl of Norway visited Nepal, his second trip to the country."
    assert not failures(text, [], ["roundNumber"])

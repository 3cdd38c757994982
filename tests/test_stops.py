"""What is discussed in one state of a tour is of talks there."""

from sayings import facts, holds, reading

from mithaq.model import Ref

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

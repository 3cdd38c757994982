"""People who are named in one breath each keep their own state."""

from __future__ import annotations

import pytest
from sayings import holds, reading

TOGETHER = [
    (
        "التقى الرئيس التونسي سالم الرشيدي، والجزائري ماجد النجار، والليبي فارس الهادي في جنيف.",
        {"سالم الرشيدي": "c:TUN", "ماجد النجار": "c:DZA", "فارس الهادي": "c:LBY"},
    ),
    (
        "Swedish Foreign Minister Karl Lindqvist met his counterparts Kenji Sato of Japan, Anna Costa of Portugal, and Emre Demir of Turkey.",
        {"Karl Lindqvist": "c:SWE", "Kenji Sato": "c:JPN", "Anna Costa": "c:PRT", "Emre Demir": "c:TUR"},
    ),
    (
        "Swedish Foreign Minister Karl Lindqvist met with Japanese Foreign Minister Kenji Sato, Turkish Foreign Minister Emre Demir, and Greek Foreign Minister Nikos Marinos.",
        {"Karl Lindqvist": "c:SWE", "Kenji Sato": "c:JPN", "Emre Demir": "c:TUR", "Nikos Marinos": "c:GRC"},
    ),
]


@pytest.mark.parametrize(("text", "states"), TOGETHER)
def test_each_of_several_people_acts_for_a_state_of_its_own(text, states):
    found = reading(text)
    names = {entity.ref: entity.names[0].text for entity in found.entities if entity.kind == "Official"}
    acting = {names[fact.subject]: fact.object for fact in found.facts if fact.predicate == "represents"}
    assert acting == states


def test_a_conjunction_that_stands_alone_parts_words_like_one_that_is_joined():
    joined, apart = (
        reading("التقى وزير الخارجية القطري سالم الرشيدي وزير خارجية اليابان كينجي ساتو و ناقش معه الأمن."),
        reading("التقى وزير الخارجية القطري سالم الرشيدي وزير خارجية اليابان كينجي ساتو وناقش معه الأمن."),
    )
    assert [fact.predicate for fact in joined.facts] == [fact.predicate for fact in apart.facts]


@pytest.mark.parametrize(
    "signed",
    [
        "وقّعت قطر، ممثلة بوزارة البلدية، واليابان مذكرة تفاهم في مجال الزراعة.",
        "وقّعت قطر ممثلة في وزارة النقل مع اليابان مذكرة تفاهم في مجال النقل البحري.",
        "وقّعت قطر، ممثلة في المعهد الزراعي، واليابان اتفاقية تعاون.",
    ],
)
def test_by_which_body_a_state_acts_hides_no_other_party(signed):
    holds(signed, ["agreementStatus c:QAT status=signed", "agreementStatus c:JPN status=signed"], [])


def test_whoever_represents_a_state_in_an_aside_acts_for_it_and_hides_no_other_party():
    holds(
        "وقعت قطر، ممثلة بوزير البلدية سالم العطية، وكينيا، ممثلة بوزيرة البيئة آشا موانغي، مذكرة تفاهم بشأن الحدائق.",
        ["agreementStatus c:QAT", "agreementStatus c:KEN", "represents c:QAT", "represents c:KEN"],
        [],
    )


@pytest.mark.parametrize(
    "aside", ["represented in Lima by its ambassador", "represented at the ceremony by Trade Minister Omar Kip"]
)
def test_an_aside_that_goes_on_after_represented_hides_no_party(aside):
    holds(f"Kenya, {aside}, signed the Harbour Treaty.", ["agreementStatus c:KEN status=signed"], [])


def test_two_who_represent_two_states_are_not_both_of_the_second():
    text = "Kenya and Chile, represented by Minister Omar Kip and Minister Rosa Vidal, signed the Harbour Treaty."
    holds(text, ["agreementStatus c:KEN status=signed", "agreementStatus c:CHL status=signed"], ["represents c:CHL"])

"""Who is on a visit that a sentence tells beside what it is about, and who is met where nobody is named."""

from __future__ import annotations

import pytest
from sayings import failures

VISITOR = "hasParticipant سالم الرشيدي role=visitor"


@pytest.mark.parametrize(
    "text",
    [
        "أعرب وزير الخارجية القطري سالم الرشيدي أثناء زيارة إلى كينيا عن دعم بلاده للهدنة.",
        "أعرب وزير الخارجية القطري سالم الرشيدي في ختام زيارة رسمية لكينيا عن دعم بلاده للهدنة.",
        "وخلال زيارة إلى كينيا، أعرب وزير الخارجية القطري سالم الرشيدي عن دعم بلاده للهدنة.",
        "وعلى هامش زيارة إلى كينيا، التقى وزير الخارجية القطري سالم الرشيدي وزير المالية.",
    ],
)
def test_who_tells_something_in_the_course_of_a_visit_is_on_it(text):
    assert not failures(text, [VISITOR, "takesPlaceIn c:KEN"], [])


@pytest.mark.parametrize(
    "text",
    [
        "بحث وزير الخارجية القطري سالم الرشيدي زيارة إلى كينيا.",
        "أشاد وزير الخارجية القطري سالم الرشيدي بنتائج زيارة وزير التجارة إلى كينيا.",
    ],
)
def test_a_visit_that_is_only_spoken_of_is_not_that_of_the_speaker(text):
    assert not failures(text, [], [VISITOR])


@pytest.mark.parametrize("met", ["القيادة الكينية", "السلطات الكينية", "المسؤولين الكينيين", "كبار المسؤولين الكينيين"])
def test_officials_of_a_state_whom_nobody_names_stand_for_it(met):
    text = f"بحث وزير الخارجية القطري سالم الرشيدي مع {met} سبل تعزيز التجارة."
    assert not failures(text, ["hasParticipant c:KEN", "hasParticipant سالم الرشيدي", "discusses topic:trade"], [])


def test_a_visit_to_one_state_is_a_stop_on_the_tour_that_is_named_beside_it():
    text = "يزور الرئيس الكيني جون أوتينو مصر في جولة عربية تشمل الأردن وتونس."
    assert not failures(
        text, ["takesPlaceIn c:EGY", "takesPlaceIn c:JOR", "hasParticipant c:EGY"], ["hasParticipant c:JOR"]
    )


def test_who_arrives_in_one_state_does_not_arrive_in_those_a_tour_leads_to():
    text = "وصل الرئيس الكيني جون أوتينو إلى مصر ضمن جهود تشمل الأردن."
    assert not failures(text, ["takesPlaceIn c:EGY"], ["takesPlaceIn c:JOR"])

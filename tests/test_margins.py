"""What is held beside a larger meeting is where that meeting is."""

from __future__ import annotations

import pytest
from sayings import facts, reading

SUMMIT = "عقدت في بغداد القمة العربية."
MINISTER, GUEST = "وزير الخارجية القطري سالم الرشيدي", "نظيره الكيني موسى كاماو"


def places(text, line="hasParticipant موسى كاماو"):
    """Where the events of a text were at which he was."""
    events = {fact.subject for fact in facts(text, line)}
    return {fact.object for fact in reading(text).facts if fact.subject in events and fact.predicate == "takesPlaceIn"}


BESIDE = [
    f"{SUMMIT} وعلى هامش القمة، التقى {MINISTER} {GUEST}.",
    f"{SUMMIT} والتقى {MINISTER} على هامش القمة {GUEST}.",
    f"شارك {MINISTER} في القمة العربية في بغداد، والتقى على هامشها {GUEST}.",
    f"شارك {MINISTER} في اجتماع وزراء خارجية دول مجلس التعاون الذي عقد أمس في بغداد. كما عقد على هامش الاجتماع لقاء مع {GUEST}.",
    f"{SUMMIT} ووقع وزيرا الخارجية القطري سالم الرشيدي والكيني موسى كاماو على هامش القمة اتفاقية النقل الجوي.",
]


@pytest.mark.parametrize("text", BESIDE)
def test_those_who_meet_or_sign_at_the_margins_are_where_the_larger_meeting_is(text):
    assert places(text) == {"place:IRQ-baghdad"}


ELSEWHERE = [
    f"{SUMMIT} ومن المقرر أن تعقد القمة المقبلة في الدوحة. والتقى {MINISTER} {GUEST}.",
    f"تعقد القمة العربية في بغداد العام المقبل. وتحدث {MINISTER} هاتفيا مع {GUEST}.",
]


@pytest.mark.parametrize("text", ELSEWHERE)
def test_a_meeting_that_is_told_beside_no_other_has_no_place_from_it(text):
    assert facts(text, "hasParticipant موسى كاماو")
    assert not places(text)


def test_a_meeting_with_a_place_of_its_own_keeps_it():
    text = f"{SUMMIT} والتقى {MINISTER} في البصرة، على هامش القمة، {GUEST}."
    assert places(text) == {"place:IRQ-basra"}

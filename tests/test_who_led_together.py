"""Who led an Arabic meeting together: told in an aside, by short names, by a dual title."""

from __future__ import annotations

import pytest
from sayings import failures

LED = [
    "ترأس الوزير القطري سعد المري - إلى جانب نظيره الياباني كينجي ساتو - أشغال الدورة الثالثة للجنة المشتركة القطرية اليابانية.",
    "ترأس الوزير القطري سعد المري، في مدينة الدوحة- إلى جانب نظيره الياباني كينجي ساتو- افتتاح أشغال الدورة الثالثة للجنة المشتركة القطرية اليابانية.",
    "عقدت قطر واليابان الاجتماع الثالث لمجلس التنسيق القطري الياباني بحضور الوزير القطري الشيخ سعد بن جاسم المري ونظيره الياباني كينجي ساتو. وترأس الاجتماع الشيخ سعد وكينجي ساتو.",
]


@pytest.mark.parametrize("text", LED)
def test_both_who_lead_are_told(text):
    assert not failures(text, ["chairedBy سعد", "chairedBy كينجي ساتو"], ["chairedBy سعد وكينجي"])


def test_a_name_that_begins_with_w_is_one_name():
    text = "استقبل الوزير القطري سعد المري السفير الأردني سمير وليد. وأشاد المري بدور السفير سمير وليد."
    assert not failures(text, ["hasParticipant سمير وليد"], [])


def test_two_heads_of_government_are_meant_whoever_was_named_since():
    text = (
        "وقعت قطر واليابان اتفاقية بحضور رئيس الوزراء القطري سعد المري ورئيس الوزراء الياباني كينجي ساتو. "
        "ووقعها رئيس هيئة الموانئ القطرية فهد الكعبي ومدير الموانئ اليابانية أكيرا موري. وعقد رئيسا الوزراء جلسة مباحثات تناولت الأمن الغذائي."
    )
    assert not failures(
        text, ["hasParticipant سعد المري", "hasParticipant كينجي ساتو"], ["hasParticipant أكيرا موري role=speaker"]
    )
    assert not failures(text, ["discusses topic:food-security"], [])


def test_the_committee_that_had_held_a_meeting_is_not_the_meeting_told_before():
    text = (
        "استقبل رئيس مجلس النواب الأردني سمير العمري في عمان وفد لجنة الصداقة الكينية الأردنية برئاسة النائب جوزيف كاريوكي. "
        "وكانت اللجنة قد عقدت يوم 3 مارس 2021 اجتماعا مع نظيرتها الأردنية برئاسة النائب حسن الزعبي."
    )
    assert not failures(
        text, ["takesPlaceIn place:JOR-amman", "schema:startDate 2021-03-03", "chairedBy حسن الزعبي"], []
    )

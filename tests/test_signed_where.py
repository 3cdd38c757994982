"""Where, when and by whom something was signed, and what officials did after the ceremony (Arabic)."""

from __future__ import annotations

import pytest
from sayings import failures

PLACES = [
    ("شهدت العاصمة البيروفية ليما، يوم 3 مارس 2021، توقيع ثلاث مذكرات تفاهم بين حكومتي المغرب وبيرو، على هامش المنتدى المغربي البيروفي الثالث.",
     ["takesPlaceIn place:PER-lima", "schema:startDate 2021-03-03"], ["takesPlaceIn c:PER"]),
    ("شهد مقر وزارة الخارجية في مدينة مدريد توقيع اتفاقية للتعاون القضائي بين الأردن وإسبانيا.",
     ["takesPlaceIn وزارة الخارجية", "takesPlaceIn place:ESP-madrid", "hasParticipant c:JOR"], []),
    ("جرى في العاصمة الكينية نيروبي، يوم 3 مارس 2021، التوقيع على مذكرتي تفاهم بين حكومتي الأردن وكينيا.",
     ["takesPlaceIn place:KEN-nairobi", "schema:startDate 2021-03-03", "hasParticipant c:JOR"], []),
    ("تم في بغداد توقيع بروتوكول للتعاون الصحي بين العراق وتركيا.", ["takesPlaceIn place:IRQ-baghdad", "hasParticipant c:TUR"], []),
    ("شهد رئيس الوزراء المصري حسن شكري ونظيره الصربي ميلان يوفيتش، في بلغراد، توقيع ست اتفاقيات بين البلدين.",
     ["takesPlaceIn place:SRB-belgrade", "hasParticipant c:EGY"], ["agreementStatus حسن شكري"]),
    ("لم تشهد العاصمة الأردنية عمان توقيع اتفاقية بين الأردن وكندا.", [], ["agreementStatus", "takesPlaceIn"]),
    ("لم يتم في القاهرة توقيع مذكرة تفاهم بين مصر وكندا.", [], ["agreementStatus", "takesPlaceIn"]),
]  # fmt: skip
SIGNERS = [
    "وقّع الأردن وبيرو مذكرتي تفاهم. وتم توقيعها بين وزير الزراعة الأردني سمير العمري، ومن الجانب البيروفي وزير الخارجية لويس موراليس.",
    "وقّع الأردن وبيرو مذكرة تفاهم، وقام بتوقيعها عن الجانب الأردني وزير الزراعة سمير العمري، وعن الجانب البيروفي وزير الخارجية لويس موراليس.",
    "وقّع الأردن وبيرو مذكرة تفاهم. وتولى التوقيع عن الجانب الأردني الوزير سمير العمري وعن الجانب البيروفي الوزير لويس موراليس.",
    "وقّع الأردن وبيرو مذكرة تفاهم. وناب عن الجانب الأردني في التوقيع الوزير سمير العمري وعن الجانب البيروفي الوزير لويس موراليس.",
    "وقّع الأردن وبيرو مذكرة تفاهم. ووقع المذكرة، الخاصة بالزراعة، الوزير الأردني سمير العمري والوزير البيروفي لويس موراليس.",
    "وقّع الأردن وبيرو اتفاقية. ووقع الاتفاقية، التي تشمل الزراعة، الوزير الأردني سمير العمري والوزير البيروفي لويس موراليس.",
]
AFTER = [
    "حضر توقيع الاتفاقية رئيس وزراء قطر سعد المري ورئيس وزراء اليابان كينجي ساتو. وبعد مراسم التوقيع عقد رئيسا الوزراء اجتماعا تناول الأمن الغذائي.",
    "وقعت قطر واليابان اتفاقية، بحضور رئيس وزراء قطر سعد المري ورئيس وزراء اليابان كينجي ساتو، على هامش المنتدى القطري الياباني الثاني. وعقب مراسم التوقيع عقد رئيسا الوزراء جلسة مباحثات تناولت الأمن الغذائي.",
    "وقع الوزير القطري سعد المري ونظيره الياباني كينجي ساتو اتفاقية. وعقب حفل التوقيع التقى الوزيران وبحثا الأمن الغذائي.",
    "وقع الوزير القطري سعد المري ونظيره الياباني كينجي ساتو اتفاقية. وعقب التوقيع أجرى الوزيران محادثات تناولت الأمن الغذائي.",
]


@pytest.mark.parametrize(("text", "has", "never"), PLACES)
def test_what_city_sees_something_signed_is_where_it_was_signed(text, has, never):
    assert not failures(text, has, never)


def test_what_a_city_is_to_see_signed_is_not_yet_signed():
    text = "تشهد العاصمة القطرية الدوحة الشهر المقبل توقيع اتفاقية تعاون بين قطر وكينيا."
    assert not failures(text, [], ["agreementStatus c:QAT status=signed", "takesPlaceIn"])


@pytest.mark.parametrize("text", SIGNERS)
def test_who_signs_may_be_told_by_the_noun_with_a_suffix_or_after_what_is_signed(text):
    signed = ["agreementStatus سمير العمري status=signed", "agreementStatus لويس موراليس status=signed"]
    assert not failures(text, [*signed, "represents c:PER"], [])


@pytest.mark.parametrize("text", AFTER)
def test_talks_after_a_ceremony_are_a_meeting_of_the_two(text):
    assert not failures(
        text, ["hasParticipant سعد المري", "hasParticipant كينجي ساتو", "discusses topic:food-security"], []
    )


@pytest.mark.parametrize("where", ["in Niamey on Thursday", "on Thursday", "in Niamey"])
def test_what_agreements_cover_is_not_talked_about(where):
    text = f"Algeria and Niger signed five agreements {where} covering energy, health and training."
    assert not failures(text, ["agreementStatus c:NER status=signed"], ["discusses"])


def test_talks_may_cover_something():
    text = "Algeria and Niger held talks in Niamey on Thursday covering energy and health."
    assert not failures(text, ["discusses * wording=health"], [])

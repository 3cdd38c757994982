"""Whom an Arabic text says somebody met, each by himself or together, what he is, and which meetings are put off."""

from __future__ import annotations

import pytest
from sayings import failures, holds, reading

from mithaq.graph.projection import project

HOST, FIRST, SECOND = "سالم الراشد", "جون موانغي", "علي بن سالم"
JORDAN = f"وزير الخارجية الأردني {HOST}"


def pairs(text):
    """The names of each two who met."""
    found = project(reading(text))
    names = {entity["key"]: entity["names"][0] for entity in found["entities"] if entity["names"]}
    return {frozenset((names[f["s"]], names[f["o"]])) for f in found["facts"] if f["p"] == "metWith"}


@pytest.mark.parametrize(
    "text",
    [
        f"بحث {JORDAN}، خلال اتصالين هاتفيين مع نظيره الكيني {FIRST}، والتونسي {SECOND}، الأوضاع في السودان.",
        f"التقى {JORDAN} نظيره الكيني {FIRST}، والتونسي {SECOND}.",
        f"بحث {JORDAN} مع نظيره الكيني {FIRST} ونظيره التونسي {SECOND} الأوضاع في السودان.",
        f"أجرى {JORDAN} اتصالا هاتفيا بنظيره الكيني {FIRST} وآخر بنظيره التونسي {SECOND}.",
        f"عقد {JORDAN} اجتماعا مع وزير خارجية كينيا {FIRST} وآخر مع وزير خارجية تونس {SECOND}.",
        f"تلقى {JORDAN} اتصالا هاتفيا من الرئيس الكيني {FIRST}، وآخر من رئيس الوزراء التونسي {SECOND}.",
    ],
)
def test_guests_who_were_met_one_by_one_have_not_met_each_other(text):
    assert pairs(text) == {frozenset((HOST, FIRST)), frozenset((HOST, SECOND))}
    assert not failures(text, ["represents c:KEN", "represents c:TUN"])


@pytest.mark.parametrize("met", ["عقد {} اجتماعا ثلاثيا", "اجتمع {} ثلاثيا"])
def test_those_of_a_meeting_of_three_have_met_each_other(met):
    text = met.format(JORDAN) + f" مع نظيره الكيني {FIRST} ونظيره التونسي {SECOND}."
    assert frozenset((FIRST, SECOND)) in pairs(text)


@pytest.mark.parametrize("occasion", ["على هامش القمة", "وعلى هامش الاجتماع"])
def test_who_held_a_meeting_beside_another_met_whom_it_was_with(occasion):
    text = f"{occasion}، عقد الرئيس الكيني {FIRST} لقاء ثنائيا مع مبعوث الأمم المتحدة إلى السودان هانس بيرغر."
    assert pairs(text) == {frozenset((FIRST, "هانس بيرغر"))}


def test_a_name_in_quotation_marks_ends_with_them():
    holds('ترأست وزيرة الثقافة الكينية "مريم واويرو" ندوة حول المتاحف.', ["chairedBy مريم واويرو"], [])


def test_who_comes_as_ambassador_holds_that_post():
    text = f"تسلم الرئيس الأردني {HOST} أوراق اعتماد السيد {FIRST}، بوصفه سفيرا لجمهورية كينيا لدى المملكة."
    holds(text, ["represents c:KEN", "hasParticipant c:KEN"], [])


@pytest.mark.parametrize(
    "text",
    [
        "تأجل اجتماع اللجنة الكينية الأردنية المشتركة الذي كان مقررا عقده في عمّان يوم 5 يوليو 2025 إلى 20 سبتمبر 2025.",
        "أعلنت كينيا تأجيل القمة الكينية الأردنية، المقررة يوم 5 يوليو 2025 في عمّان، إلى 20 سبتمبر 2025.",
        "أرجئ اجتماع وزراء خارجية كينيا والأردن المقرر في عمّان يوم 5 يوليو 2025 إلى 20 سبتمبر 2025.",
    ],
)  # fmt: skip
def test_a_meeting_that_is_put_off_is_on_the_new_day_alone(text):
    holds(
        text,
        ["planned schema:startDate 2025-09-20"],
        ["schema:startDate 2025-07-05", "planned schema:startDate 2025-07-05"],
    )


def test_a_meeting_that_somebody_only_wants_put_off_keeps_its_day():
    text = "دعت كينيا إلى تأجيل القمة الكينية الأردنية المقررة في عمّان يوم 5 يوليو 2025."
    assert not failures(text, ["planned schema:startDate 2025-07-05"])


def test_a_palace_that_stands_for_a_government_is_not_visited():
    text = f"وصل الرئيس الكيني {FIRST} إلى قصر قرطاج حيث كان في استقباله الرئيس التونسي {SECOND}."
    assert pairs(text) == {frozenset((FIRST, SECOND))}
    assert not failures(text, [], ["takesPlaceIn body:TUN-presidency"])


def test_who_welcomes_a_guest_is_not_of_the_state_of_the_guest():
    text = f"وصل الرئيس الكيني {FIRST} إلى عمّان اليوم. وكان في استقبال فخامته لدى وصوله وزير الخارجية {HOST}."
    assert pairs(text) == {frozenset((HOST, FIRST))}
    assert not failures(text, ["represents c:JOR"])


def test_a_deputy_told_by_a_pronoun_before_his_name_is_somebody():
    text = f"التقى {JORDAN} مساعد وزير الخارجية الكيني {FIRST}، ونائبه ديفيد كاماو."
    assert frozenset((HOST, "ديفيد كاماو")) in pairs(text)


def test_a_name_may_end_with_a_word_of_degree():
    holds(f"التقى {JORDAN} وزيرة الاقتصاد في جمهورية إستونيا ليزا تام، اليوم.", ["hasParticipant ليزا تام"], [])


def test_the_second_of_two_nationalities_may_look_like_finance():
    has = ["dialogueParty c:MLI", "dialogueParty c:MRT"]
    holds("عقدت في نواكشوط الدورة الرابعة للجنة المشتركة الموريتانية المالية.", has, [])
    assert not failures("وافقت قطر على تقديم الدعم المالي القطري للسودان.", [], ["dialogueParty c:MLI"])

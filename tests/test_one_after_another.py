"""Meetings and calls told one by one after a sentence that says where and when all of them were (Arabic)."""

from __future__ import annotations

import pytest
from sayings import failures, reading

MUSCAT = [
    "استقبل الوزير العماني سيف الحارثي، يوم 3 مارس 2021 في مسقط، عددا من نظرائه. وبحث الوزير الحارثي مع الوزير الكيني موسى كاماو التجارة.",
    "عقد الوزير العماني سيف الحارثي سلسلة لقاءات في مسقط يوم 3 مارس 2021، حيث التقى الوزير الكيني موسى كاماو.",
    "أجرى الوزير العماني سيف الحارثي، يوم 3 مارس 2021 في مسقط، عدة لقاءات مع نظرائه، شملت الوزير الكيني موسى كاماو والوزير الغاني كوفي منساه.",
    "شهدت العاصمة العمانية مسقط يوم 3 مارس 2021 نشاطا دبلوماسيا مكثفا، حيث استقبل الوزير سيف الحارثي نظيره الكيني موسى كاماو.",
]


def meetings(text: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for fact in reading(text).facts:
        if fact.predicate in {"takesPlaceIn", "schema:startDate"}:
            found.setdefault(fact.subject, set()).add(getattr(fact.object, "text", fact.object))
    return found


@pytest.mark.parametrize("text", MUSCAT)
def test_each_of_several_meetings_was_where_and_when_all_of_them_were(text):
    told = meetings(text)
    assert told
    assert all(facts == {"place:OMN-muscat", "2021-03-03"} for facts in told.values())


def test_a_palace_that_sees_several_receptions_is_where_each_was():
    text = (
        "شهد القصر الرئاسي يوم 3 مارس 2021 حراكا دبلوماسيا، حيث استقبل الرئيس القبرصي نيكوس فاسيليو وزير خارجية فنلندا ماتي نيمي. "
        "وفي لقاء آخر، استقبل فاسيليو وزيرة خارجية السويد آنا ليند."
    )
    told = meetings(text)
    assert len(told) == 2
    assert all("2021-03-03" in facts and len(facts) == 2 for facts in told.values())


def test_what_was_held_before_or_by_others_is_not_one_of_them():
    text = (
        "استقبل الوزير العماني سيف الحارثي في مسقط عددا من السفراء. وكان الوزير قد التقى في نيروبي الوزير الكيني موسى كاماو. "
        "والتقى الرئيس الغاني كوفي منساه نظيره السويدي إريك دال."
    )
    assert not failures(text, ["takesPlaceIn place:KEN-nairobi"], ["takesPlaceIn place:OMN-muscat"])


def test_whom_somebody_met_after_he_left_he_did_not_meet_there():
    text = "استقبل الوزير العماني سيف الحارثي في مسقط عددا من السفراء. ثم سافر الحارثي إلى نيروبي والتقى الوزير الكيني موسى كاماو."
    met = {
        fact.subject for fact in reading(text).facts if fact.predicate == "hasParticipant" and fact.object == "c:KEN"
    }
    where = {fact.object for fact in reading(text).facts if fact.subject in met and fact.predicate == "takesPlaceIn"}
    assert met
    assert "place:OMN-muscat" not in where


def test_calls_told_one_by_one_are_of_the_day_of_all_and_each_of_two():
    text = (
        "أجرى الرئيس اليمني سعيد العبسي، يوم 3 مارس 2021، اتصالات هاتفية مع عدد من القادة. وجرى اتصال هاتفي بين الرئيس العبسي والملك طلال بن الحسن. "
        "وتلقى الرئيس اتصالا هاتفيا من أمير الكويت ناصر العلي."
    )
    calls: dict[str, set[str]] = {}
    for fact in reading(text).facts:
        if fact.predicate == "hasParticipant" and str(fact.object).startswith("Official"):
            calls.setdefault(fact.subject, set()).add(str(fact.object))
    assert sorted(map(len, calls.values())) == [2, 2]
    assert all(facts == {"2021-03-03"} for facts in meetings(text).values())

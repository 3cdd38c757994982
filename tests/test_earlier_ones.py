"""Meetings before the one that a text tells of have their own place and day, and the text goes on about its own."""

from __future__ import annotations

import pytest

from mithaq.extract.extractor import extract
from mithaq.graph.projection import project
from mithaq.read.documents import document

COMMITTEE = "عقدت اللجنة المشتركة القطرية الكينية دورتها الرابعة أمس في الدوحة"
MINISTERS = "استقبل وزير الخارجية القطري سالم الرشيدي نظيره الكيني موسى كاماو أمس في الدوحة"


def facts(text):
    """Plain facts of an Arabic text: event -> what is said of it."""
    found = project(extract(document(text, {"id": "example", "lang": "ar", "published": "2026-05-05"})))
    events = {}
    for fact in found["facts"]:
        events.setdefault(fact["s"], set()).add(
            (fact["p"], fact["o"] if fact["p"] != "expressedPosition" else fact["o"]["about"])
        )
    return events


def of(events, predicate, value):
    """The one event of which that is said."""
    (event,) = (known for known, said in events.items() if (predicate, value) in said)
    return events[event]


EARLIER = [
    ". وسبق أن التأمت الدورة الثالثة في نيروبي في مارس 2022.",
    ". وكانت الدورة الثالثة قد انعقدت في نيروبي في مارس 2022.",
    ". وأشاد الجانبان بنتائج الدورة الثالثة التي جرت في نيروبي في مارس 2022.",
    ". وكانت اللجنة قد عقدت اجتماعها الثالث في نيروبي في مارس 2022.",
    ". وكان الاجتماع السابق للجنة قد عقد في نيروبي في مارس 2022.",
    ". واستعرض الوزيران تنفيذ توصيات الدورة الماضية التي استضافتها نيروبي في مارس 2022.",
    ". يشار إلى أن آخر اجتماع للجنة انعقد في نيروبي في مارس 2022.",
    ". وتأتي هذه الدورة استكمالا للدورة السابقة المنعقدة في نيروبي في مارس 2022.",
]


@pytest.mark.parametrize("earlier", EARLIER)
def test_an_earlier_session_has_a_place_and_a_day_of_its_own(earlier):
    events = facts(COMMITTEE + earlier + " وبحث الجانبان الأمن الغذائي.")
    now, then = of(events, "heldIn", "place:QAT-doha"), of(events, "heldIn", "place:KEN-nairobi")
    assert ("date", "2022-03") in then
    assert {("participant", "c:QAT"), ("participant", "c:KEN")} <= now & then
    assert ("date", "2026-05-04") in now
    assert ("discussedTopic", "الأمن الغذائي") in now


NEXT = [
    "، على أن تلتئم الدورة الخامسة بنيروبي في موعد يحدد لاحقا.",
    ". ورحب الجانب الكيني باستضافة الدورة الخامسة في نيروبي عام 2027.",
]


@pytest.mark.parametrize("following", NEXT)
def test_the_next_session_takes_neither_place_nor_day_of_this_one(following):
    events = facts(COMMITTEE + following)
    now, ahead = of(events, "heldIn", "place:QAT-doha"), of(events, "heldIn", "place:KEN-nairobi")
    assert {("roundNumber", 4), ("date", "2026-05-04")} <= now
    assert ("roundNumber", 5) in ahead
    assert not any(said == "hostedBy" for said, _ in now)


MET_BEFORE = [
    ". وكان الوزيران قد التقيا في نيروبي في مارس 2022.",
    ". ويأتي اللقاء بعد اجتماع سابق بينهما عقد في نيروبي في مارس 2022.",
    ". وكان اجتماعهما السابق قد عقد في نيروبي في مارس 2022.",
]


@pytest.mark.parametrize("earlier", MET_BEFORE)
def test_talks_go_on_after_a_word_on_a_meeting_long_before(earlier):
    events = facts(MINISTERS + earlier + " وتناول اللقاء الأمن الغذائي.")
    assert ("discussedTopic", "الأمن الغذائي") in of(events, "heldIn", "place:QAT-doha")
    assert {("date", "2022-03"), ("participant", "c:KEN")} <= of(events, "heldIn", "place:KEN-nairobi")


def test_two_earlier_rounds_are_told_in_one_sentence():
    earlier = ". وكانت نيروبي احتضنت الدورة الثالثة في مارس 2022، والدورة الثانية عقدت في الدوحة عام 2020."
    events = facts(COMMITTEE.replace("الدوحة", "لوسيل") + earlier)
    assert ("date", "2020") in of(events, "heldIn", "place:QAT-doha")
    assert ("roundNumber", 3) in of(events, "heldIn", "place:KEN-nairobi")


def test_a_former_session_of_which_nothing_more_is_told_is_no_event():
    events = facts(COMMITTEE + ". وناقش الجانبان نتائج الدورة السابقة.")
    assert sum(("participant", "c:KEN") in said for said in events.values()) == 1


@pytest.mark.parametrize(
    "told",
    [
        "وكانت الاجتماعات التحضيرية للجنة المشتركة قد بدأت في الوكرة برئاسة السفير جون مواي والسفيرة ليلى النعيمي.",
        "وكانت الأعمال التحضيرية للجنة قد انعقدت بالوكرة برئاسة السفير جون مواي والسفيرة ليلى النعيمي.",
        "وسبق انعقاد اللجنة اجتماع تحضيري في الوكرة برئاسة السفير جون مواي والسفيرة ليلى النعيمي.",
        "وترأس الاجتماع التحضيري على مستوى كبار المسؤولين للدورة الرابعة في الوكرة السفير جون مواي والسفيرة ليلى النعيمي.",
        "وانطلقت في الوكرة أعمال لجنة الخبراء التحضيرية للدورة الرابعة برئاسة السفير جون مواي والسفيرة ليلى النعيمي.",
    ],
)
def test_who_leads_what_prepares_a_session_does_not_lead_the_session(told):
    events = facts(f"{COMMITTEE}. {told}")
    leaders = {event: {o for p, o in said if p == "ledBy"} for event, said in events.items()}
    assert [len(people) for people in leaders.values() if people] == [2]
    assert not any(p == "ledBy" for p, _ in of(events, "roundNumber", 4))


def test_works_that_prepare_a_session_are_a_topic_where_nothing_says_that_they_were_held():
    events = facts(f"{COMMITTEE}. واستعرض رئيسا اللجنة خلال الاجتماع الأعمال التحضيرية للدورة المقبلة.")
    assert ("discussedTopic", "الأعمال التحضيرية للدورة المقبلة") in of(events, "roundNumber", 4)


def test_a_meeting_that_prepares_a_session_gives_it_neither_place_nor_day():
    prepared = " وسبقت اللجنة اجتماعات تحضيرية عقدت يوم 3 مايو 2026 في نيروبي."
    assert not {("heldIn", "place:KEN-nairobi"), ("date", "2026-05-03")} & of(
        facts(COMMITTEE + "." + prepared), "heldIn", "place:QAT-doha"
    )


@pytest.mark.parametrize("noun", ["جلسة العمل", "الجلسة الموسعة", "جلسة العمل المشتركة"])
def test_a_working_session_has_the_place_and_the_day_of_its_relative_clause(noun):
    events = facts(f"بحث الجانبان القطري والكيني خلال {noun} التي عقدت أمس في الدوحة سبل تعزيز التجارة.")
    assert {("date", "2026-05-04"), ("participant", "c:KEN")} <= of(events, "heldIn", "place:QAT-doha")


AHEAD = [
    "بدأت في نيروبي الاجتماعات التحضيرية للدورة الرابعة للجنة المشتركة القطرية الكينية المقررة يوم 4 مايو 2026 بإشراف وزير الخارجية القطري سالم الرشيدي ونظيره الكيني موسى كاماو.",
    "انطلق في نيروبي الاجتماع التحضيري لكبار المسؤولين للدورة الرابعة للجنة المشتركة القطرية الكينية المزمع عقدها يوم 4 مايو 2026 برئاسة وزير الخارجية القطري سالم الرشيدي ونظيره الكيني موسى كاماو.",
    "احتضنت نيروبي اجتماعات اللجنة التحضيرية للدورة الرابعة للجنة المشتركة بين قطر وكينيا، التي ستنعقد يوم 4 مايو 2026 برئاسة وزير الخارجية القطري سالم الرشيدي ونظيره الكيني موسى كاماو.",
    "اجتمع كبار المسؤولين في البلدين بنيروبي تحضيرا لأعمال الدورة الرابعة للجنة المشتركة القطرية الكينية، والتي تعقد يوم 4 مايو 2026 برئاسة وزير الخارجية القطري سالم الرشيدي ونظيره الكيني موسى كاماو.",
]


@pytest.mark.parametrize("told", AHEAD)
def test_what_is_said_of_a_session_to_come_is_not_of_what_prepares_it(told):
    events = facts(told)
    session = of(events, "roundNumber", 4)
    assert ("date", "2026-05-04") in session
    assert sum(p == "ledBy" for p, _ in session) == 2
    prepared = of(events, "heldIn", "place:KEN-nairobi")
    assert ("participant", "c:QAT") in prepared
    assert {"date", "ledBy"}.isdisjoint(p for p, _ in prepared)


def test_the_day_of_what_prepares_a_session_does_not_end_it():
    told = "تنعقد في الدوحة يوم 5 مايو 2026 الدورة الرابعة للجنة المشتركة القطرية الكينية، وتسبقها يومي 3 و4 مايو اجتماعات الخبراء."
    assert ("date", "2026-05-05") in of(facts(told), "roundNumber", 4)


def test_a_session_of_a_later_day_is_planned_with_those_who_will_lead_it():
    told = (
        ". وحضر الدورة خبراء تمهيدا لانعقاد الدورة الثانية للجنة العليا القطرية الكينية في نيروبي يوم 27 من الشهر الجاري، "
        "تحت رئاسة رئيس الوزراء القطري سالم الرشيدي والرئيس الكيني موسى كاماو."
    )
    found = project(extract(document(COMMITTEE + told, {"id": "x", "lang": "ar", "published": "2026-05-05"})))["facts"]
    ahead = next(fact["s"] for fact in found if fact["o"] == "2026-05-27")
    assert {fact.get("status") for fact in found if fact["s"] == ahead} == {"planned"}
    assert not any(fact["p"] == "metWith" for fact in found)


def test_two_who_lead_a_round_together_have_met():
    told = "ترأس وزير الخارجية القطري سالم الرشيدي ونظيره الكيني موسى كاماو أمس في الدوحة أعمال الدورة الرابعة للجنة المشتركة القطرية الكينية."
    found = project(extract(document(told, {"id": "x", "lang": "ar", "published": "2026-05-05"})))["facts"]
    assert any(fact["p"] == "metWith" for fact in found)


@pytest.mark.parametrize(
    "earlier",
    [
        "وكان الاجتماع الثالث للمجلس قد انعقد في نيروبي في مايو 2023.",
        "وعُقد الاجتماع الثالث للمجلس في نيروبي في مايو 2023.",
    ],
)
def test_a_meeting_of_the_council_told_of_is_one_of_its_rounds(earlier):
    events = facts(f"اختتم مجلس التنسيق القطري الكيني اجتماعه الرابع في الدوحة. {earlier}")
    third = of(events, "roundNumber", 3)
    assert {("heldIn", "place:KEN-nairobi"), ("date", "2023-05"), ("participant", "c:QAT")} <= third


def test_the_day_of_another_number_is_not_that_of_the_round_told_of():
    told = (
        "ترأس الوزيران القطري سالم الرشيدي والكيني موسى كاماو الاجتماع الثالث لمجلس التنسيق القطري الكيني. "
        "وكان الاجتماع الثاني للمجلس قد انعقد في نيروبي في مايو 2023."
    )
    events = facts(told)
    assert ("roundNumber", 2) in of(events, "heldIn", "place:KEN-nairobi")
    assert ("date", "2023-05") not in of(events, "roundNumber", 3)

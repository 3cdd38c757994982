"""What is said of an event that is only announced is planned: who takes part in it, its number, its topics."""

from __future__ import annotations

import pytest
from sayings import failures

from mithaq.extract.extractor import extract
from mithaq.graph.projection import project
from mithaq.read.documents import document

ANNOUNCED = [
    ("ومن المقرر أن تعقد الدورة السادسة للجنة المشتركة الكينية الغانية في أكرا العام المقبل.", "2023-02-11"),
    ("ينطلق اليوم السبت في أكرا الحوار الاستراتيجي بين كينيا وغانا.", "2023-02-11"),
    ("The fourth round of the Kenya-Ghana Political Consultations will be held in Accra next year.", "2023-02-11"),
    ("The fourth round of the Kenya-Ghana Political Consultations takes place in Accra in 2024.", "2023-02-11"),
    ("They discussed the fourth round of the Kenya-Ghana Political Consultations, to be held in Accra.", "2023-02-11"),
]  # fmt: skip
HELD = [
    ("عقدت الدورة السادسة للجنة المشتركة الكينية الغانية في أكرا العام الماضي.", "2023-02-11"),
    ("انطلق اليوم السبت في أكرا الحوار الاستراتيجي بين كينيا وغانا.", "2023-02-11"),
    ("The fourth round of the Kenya-Ghana Political Consultations was held in Accra.", "2023-02-11"),
    ("The fourth round of the Kenya-Ghana Political Consultations took place in Accra in 2021.", "2023-02-11"),
]  # fmt: skip


def participants(text, published):
    """Status -> the participants that have it."""
    language = "en" if text.isascii() else "ar"
    found = project(extract(document(text, {"id": "example", "lang": language, "published": published})))
    facts = [fact for fact in found["facts"] if fact["p"] == "participant"]
    return {(fact["o"], fact.get("status")) for fact in facts}


@pytest.mark.parametrize(("text", "published"), ANNOUNCED)
def test_the_parties_of_an_announced_round_are_planned_to_take_part(text, published):
    assert participants(text, published) == {("c:KEN", "planned"), ("c:GHA", "planned")}


@pytest.mark.parametrize(("text", "published"), HELD)
def test_those_of_a_round_that_was_held_took_part(text, published):
    assert participants(text, published) == {("c:KEN", None), ("c:GHA", None)}


def test_the_number_of_an_announced_round_is_planned_with_it():
    text = "ومن المقرر أن تعقد الدورة السادسة للجنة المشتركة القطرية الكينية في نيروبي العام المقبل."
    assert not failures(text, ["planned roundNumber 6"], ["roundNumber 6"])


@pytest.mark.parametrize("verb", ["سيجري", "سيعقد", "ومن المنتظر أن يجري", "ومن المقرر أن يعقد", "وسوف يجري"])
def test_talks_that_somebody_will_hold_are_planned(verb):
    text = f"{verb} وزير الخارجية القطري سالم الرشيدي محادثات مع وزير الخارجية الكيني موسى كاماو."
    assert not failures(text, ["planned hasParticipant سالم الرشيدي", "planned hasParticipant موسى كاماو"], [])


@pytest.mark.parametrize(
    "agreed",
    [
        "واتفق الوزيران على اللقاء مرة أخرى في نيروبي في مارس 2031.",
        "وقررا تشكيل لجنة، والاجتماع مجددا في نيروبي في مارس 2031.",
    ],
)
def test_those_who_agree_to_meet_again_have_another_meeting_to_come(agreed):
    text = "التقى الوزير الكيني سالم الرشيدي نظيره الغاني كوفي منساه في أكرا. " + agreed
    has = [
        "planned takesPlaceIn place:KEN-nairobi",
        "planned schema:startDate 2031-03",
        "planned hasParticipant سالم الرشيدي",
    ]
    assert not failures(text, has, ["takesPlaceIn place:KEN-nairobi"])


def test_those_who_only_met_again_have_no_meeting_to_come():
    text = "التقى الوزير الكيني سالم الرشيدي نظيره الغاني كوفي منساه في أكرا. وكان الاجتماع مجددا مناسبة لبحث التعاون."
    assert not failures(text, [], ["planned hasParticipant"])


def test_what_a_session_prepares_is_to_come():
    text = "عقدت اللجنة الكينية البيروفية المشتركة دورتها الرابعة في نيروبي يوم 3 مايو 2025، تحضيرا لدورتها الخامسة في ليما."
    assert not failures(
        text, ["takesPlaceIn place:KEN-nairobi", "planned takesPlaceIn place:PER-lima"], ["takesPlaceIn place:PER-lima"]
    )


@pytest.mark.parametrize(
    "text",
    [
        "اختتمت في ليما الجولة الثالثة من المشاورات السياسية الكينية البيروفية. وتعقد الجولة المقبلة في نيروبي.",
        "اختتمت في ليما الجولة الثالثة من المشاورات السياسية الكينية البيروفية. وتستضيف نيروبي الجولة القادمة.",
        "تنعقد القمة الأفريقية المقبلة في نيروبي.",
    ],
)
def test_the_present_tense_of_what_is_next_is_ahead(text):
    assert not failures(text, ["planned takesPlaceIn place:KEN-nairobi"], ["takesPlaceIn place:KEN-nairobi"])


def test_what_is_going_on_is_not_ahead_because_a_visit_told_before_is():
    text = "سيزور الرئيس الكيني بيتر موتوا ليما الأسبوع المقبل. وتستضيف الدوحة حاليا محادثات بين غانا والسنغال."
    assert not failures(text, ["planned takesPlaceIn place:PER-lima", "hostedBy c:QAT", "hasParticipant c:GHA"], [])
    assert failures(text.replace("حاليا ", ""), ["hostedBy c:QAT"], [])


VISITOR = "الوزير الكيني موسى كاماو"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"أعلنت الحكومة الكينية أن {VISITOR} زار الهند، والتقى نظيره الهندي راجيف كومار.", None),
        (f"أفادت الوكالة الكينية بأن {VISITOR} سيزور الهند، ويلتقي نظيره الهندي راجيف كومار.", "planned"),
        (f"سيزور {VISITOR} الهند ويجري محادثات مع نظيره الهندي راجيف كومار.", "planned"),
        (f"يزور {VISITOR} الهند غدا، ومن المنتظر أن يعقد لقاء مع نظيره الهندي راجيف كومار.", "planned"),
    ],
)
def test_what_a_traveller_does_or_will_do_next_is_a_meeting_of_its_own(text, status):
    found = project(extract(document(text, {"id": "example", "lang": "ar", "published": "2025-09-10"})))
    assert [fact.get("status") for fact in found["facts"] if fact["p"] == "metWith"] == [status]


@pytest.mark.parametrize(
    ("text", "has", "never"),
    [
        (
            f"وصل {VISITOR} إلى لواندا أمس. ويعتزم زيارة ناميبيا في مارس المقبل.",
            ["planned takesPlaceIn c:NAM", "planned hasParticipant موسى كاماو role=visitor"],
            [],
        ),
        (
            f"رحب {VISITOR} بالاتفاق، ومن المرتقب أن يصل غدا إلى ناميبيا.",
            ["dcterms:description الاتفاق"],
            ["dcterms:description من المرتقب أن يصل غدا إلى ناميبيا"],
        ),
        (
            f"أعرب {VISITOR} عن تقديره لدور مصر، ويعتزم زيارة ناميبيا.",
            ["dcterms:description دور مصر", "planned takesPlaceIn c:NAM"],
            [],
        ),
        (
            "أعلنت حكومة اليابان أن وزير الخارجية كينجي ساتو سيزور الهند.",
            ["represents c:JPN", "planned hasParticipant c:JPN"],
            [],
        ),
        ("أعلنت كينيا أن وزير الخارجية كينجي ساتو سيصل إليها غدا.", [], ["represents c:KEN"]),
        (
            "تسلم الرئيس موسى كاماو أوراق اعتماد سفراء كل من المغرب وتركيا كسفراء جدد لدى جمهورية تشاد.",
            ["represents c:TCD", "hasParticipant c:MAR"],
            [],
        ),
    ],
)
def test_what_somebody_means_to_do_and_whose_minister_a_government_tells_of(text, has, never):
    assert not failures(text, has, never)

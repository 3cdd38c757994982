"""Editions of a series that a text looks back on or names by their ordinals alone; names that two events share."""

from __future__ import annotations

import pytest
from sayings import failures

from mithaq.extract.extractor import extract
from mithaq.graph.projection import project
from mithaq.read.documents import document

EDITIONS = [
    ("عقدت القمة الأولى في نيروبي في مارس 2018، أما الثانية فعقدت في داكار في سبتمبر 2020.",
     ["takesPlaceIn place:KEN-nairobi", "takesPlaceIn place:SEN-dakar", "roundNumber 2", "schema:startDate 2020-09"], []),
    ("وكانت القمة الأولى عقدت في بغداد عام 2019، والثانية في عمّان في مايو 2021، فيما استضافت الدوحة الثالثة عام 2022.",
     ["roundNumber 3", "takesPlaceIn place:JOR-amman", "schema:startDate 2021-05", "hostedBy c:QAT"], ["hostedBy c:JOR"]),
    ("عقد المؤتمر الأول في الخرطوم عام 2019، فيما استضافت القاهرة الثاني في مايو 2021، والثالث في جوبا.",
     ["roundNumber 3", "takesPlaceIn place:SSD-juba", "hostedBy c:EGY"], []),
    ("أما القمة الأفريقية فعقدت في داكار في سبتمبر 2020.", ["takesPlaceIn place:SEN-dakar", "schema:startDate 2020-09"], []),
    ("عقدت القمة الثالثة في الدوحة، وركزت المادة الأولى والثانية من البيان على المياه.", ["roundNumber 3"], ["roundNumber 1", "roundNumber 2"]),
    ("عقدت اللجنة الكينية الهندية المشتركة دورتها الرابعة في نيروبي. ووقع الجانبان اتفاقيتين، الأولى للتجارة، والثانية في مجال الصحة.",
     ["roundNumber 4"], ["roundNumber 1", "roundNumber 2"]),
    ("عقدت القمة الثالثة في الدوحة. وأعلنت بغداد فتح سفارتين، الأولى في ليما والثانية في أكرا.",
     ["takesPlaceIn place:QAT-doha"], ["roundNumber 2", "takesPlaceIn place:GHA-accra"]),
    ("استضافت نيروبي القمة الثالثة، وفاز المنتخب الكيني بالمباراة الأولى، والثانية في ليما.",
     ["roundNumber 3"], ["roundNumber 1", "roundNumber 2"]),
    ("عقدت القمة الثالثة في الدوحة. وبدأت الجلسة الختامية في الثانية ظهرا.", ["roundNumber 3"], ["roundNumber 2"]),
]  # fmt: skip
BEFORE = [
    ("تستضيف مسقط الدورة الرابعة للجنة العمانية العراقية المشتركة، وكانت الدورة السابقة قد عقدت في بغداد عام 2019.", "place:IRQ-baghdad"),
    ("اختتمت في الرباط الجولة الثانية من المشاورات السياسية المغربية الهندية. وعقدت الجولة السابقة في نيودلهي في مارس 2019.",
     "place:IND-new-delhi"),
    ("تستضيف تونس القمة الفرنكوفونية الثامنة عشرة، وكانت القمة السابقة قد عقدت في يريفان عام 2018.", "place:ARM-yerevan"),
    ("انطلقت في الدوحة قمة رباعية تضم قادة قطر والأردن والعراق والكويت. وكانت القمة الأولى عقدت في بغداد عام 2019.", "place:IRQ-baghdad"),
    ("انطلقت في الدوحة قمة رباعية تضم قادة قطر والأردن والعراق والكويت. وعقدت القمة الأولى في بغداد عام 2019.", "place:IRQ-baghdad"),
]  # fmt: skip


def _facts(text, language="ar"):
    return extract(document(text, {"id": "x", "language": language, "published": "2023-05-09"}))


@pytest.mark.parametrize(("text", "has", "never"), EDITIONS)
def test_an_ordinal_alone_is_the_edition_of_the_series_named_last(text, has, never):
    assert not failures(text, has, never)


@pytest.mark.parametrize(("text", "place"), BEFORE)
def test_the_edition_before_is_not_the_one_that_is_told(text, place):
    found = _facts(text)
    where = [fact.subject for fact in found.facts if fact.predicate == "takesPlaceIn" and fact.object == place]
    now = {
        fact.subject for fact in found.facts if fact.predicate in {"hostedBy", "takesPlaceIn"} and fact.object != place
    }
    assert where
    assert not now & set(where)


def test_a_name_that_two_events_share_names_neither():
    text = (
        "عقد الرئيس الكيني بيتر موتوا لقاءين منفصلين مع الرئيس الرواندي جان هابيا ورئيس الوزراء الأوغندي موسى أوكيلو.\n"
        "وتناول لقاء موتوا وهابيا أمن الحدود.\nأما لقاء موتوا وأوكيلو فبحث مشروع السكك الحديدية."
    )
    events = [entity for entity in project(_facts(text))["entities"] if entity["type"] == "Event"]
    assert len(events) > 1
    assert all(entity["names"] == [] for entity in events)


@pytest.mark.parametrize("sides", ["بين كينيا وبيرو", "بين الاتحاد الأفريقي وبيرو"])
def test_the_next_meeting_is_of_those_who_met_last(sides):
    text = f"عُقد الاجتماع الثاني {sides} في ليما. واتفق الجانبان على عقد الاجتماع الثالث في نيروبي عام 2031."
    place = "planned takesPlaceIn place:KEN-nairobi"
    assert not failures(text, ["roundNumber 2", "planned roundNumber 3", place, "planned hasParticipant c:PER"], [])


def test_the_first_of_numbered_meetings_has_a_number_and_a_first_one_alone_has_none():
    text = "عُقد الاجتماع الثاني بين كينيا وبيرو في ليما. وكان الاجتماع الأول قد عقد في نيروبي عام 2019."
    assert not failures(text, ["roundNumber 1", "roundNumber 2", "takesPlaceIn place:KEN-nairobi"], [])
    assert not failures("عُقد الاجتماع الأول بين كينيا وبيرو في ليما.", [], ["roundNumber"])


@pytest.mark.parametrize("name", ["منتدى الأعمال الكيني البيروفي", "مؤتمر الموانئ"])
def test_the_number_after_the_name_of_a_forum_tells_its_editions_apart(name):
    text = f"انعقد {name} الثاني في ليما. وستستضيف نيروبي {name.split()[0].replace('م', 'الم', 1)} الثالث عام 2031."
    assert not failures(
        text, ["roundNumber 2", "planned roundNumber 3", "planned hostedBy c:KEN"], ["roundNumber 3", "hostedBy c:KEN"]
    )

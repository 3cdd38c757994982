"""Numbers of meetings, sides that a name alone stands for, and whose counterparts two people are (Arabic)."""

from __future__ import annotations

import pytest

from mithaq.extract.extractor import extract
from mithaq.graph.projection import project
from mithaq.read.documents import document


def said(text, predicate):
    """What the facts of one property say in an Arabic text, with names for keys."""
    found = project(extract(document(text, {"id": "example", "lang": "ar", "published": "2026-05-05"})))
    names = {one["key"]: one["names"][0] for one in found["entities"] if one["names"]}
    told = (fact for fact in found["facts"] if fact["p"] == predicate)
    return {(names.get(fact["s"], ""), names.get(fact["o"], fact["o"])) for fact in told}


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("الجلسة الافتتاحية للقمة الـ33 للاتحاد الأفريقي", 33),
        ("القمة الحادية والعشرين للاتحاد الأفريقي", 21),
    ],
)
def test_the_opening_session_of_a_numbered_meeting_has_the_number_of_the_meeting(words, number):
    text = f"شارك وزير الخارجية القطري سالم الرشيدي في {words}."
    assert {told for _, told in said(text, "roundNumber")} == {number}


@pytest.mark.parametrize("side", ["وعن الاتحاد الأوروبي", "ومن الاتحاد الأوروبي", "وعن جانب الاتحاد الأوروبي"])
def test_a_name_alone_may_stand_for_the_second_side(side):
    text = (
        "عقدت في بروكسل الجولة الثانية من الحوار السياسي بين كينيا والاتحاد الأوروبي، حيث ترأس الجانب الكيني السفير"
        f" موسى كاماو، {side} ماتيو روسي، مدير إدارة أفريقيا."
    )
    assert {told for _, told in said(text, "ledBy")} == {"موسى كاماو", "ماتيو روسي"}


@pytest.mark.parametrize(
    "told",
    [
        "ويشارك كاماو في اجتماع في تونس إلى جانب نظيريه المصري سامي فؤاد والتونسي نبيل الغربي.",
        "وعقد موسى كاماو لقاءين مع نظيريه المصري سامي فؤاد والتونسي نبيل الغربي.",
    ],
)
def test_two_are_the_counterparts_of_him_who_acts_in_their_sentence(told):
    text = f"تلقى وزير الخارجية الكيني موسى كاماو مكالمة من وزير الخارجية الياباني كينجي ساتو. {told}"
    assert said(text, "counterpartOf") == {("موسى كاماو", "سامي فؤاد"), ("موسى كاماو", "نبيل الغربي")}


def test_a_meeting_of_ministers_after_a_call_is_not_the_call():
    text = (
        "تلقى وزير الخارجية الكيني موسى كاماو اليوم مكالمة من وزير الخارجية الياباني كينجي ساتو. ويشارك كاماو غدا في"
        " تونس في الاجتماع الوزاري لدول الجوار."
    )
    assert said(text, "date") >= {("مكالمة", "2026-05-05")}
    assert ("مكالمة", "2026-05-06") not in said(text, "date")


def test_the_session_that_a_follow_up_committee_prepares_is_not_its_own():
    text = (
        "اللجنة الكبرى المشتركة المصرية الكينية: اجتماع لجنة المتابعة تمهيدا للدورة 23\n\nالتأم بالقاهرة اجتماع لجنة المتابعة للجنة "
        "الكبرى المشتركة المصرية الكينية، بإشراف سامي فؤاد، وزير الشؤون الخارجية، وذلك في نطاق الإعداد للدورة 23 للجنة الكبرى المشتركة."
    )
    assert said(text, "roundNumber") == {("اللجنة الكبرى المشتركة المصرية الكينية", 23)}

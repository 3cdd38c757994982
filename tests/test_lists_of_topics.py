"""The members of Arabic lists of topics: acts that a bare و joins, after a colon, after هي, of something."""

from __future__ import annotations

import pytest
from sayings import reading

TALKS = "بحث الوزيران الكيني موسى كاماو والقطري سالم الرشيدي {}."


def topics(told: str) -> list[str]:
    """What two talk about, as the text has it."""
    facts = reading(TALKS.format(told)).facts
    wordings = (fact.qualifier("wording") for fact in facts if fact.predicate == "discusses")
    return list(dict.fromkeys(str(getattr(wording, "text", "")) for wording in wordings))


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("تطوير الموانئ وتشغيل خط بحري ومكافحة القرصنة", ["تطوير الموانئ", "تشغيل خط بحري", "مكافحة القرصنة"]),
        ("مشاريع المياه وإعادة هيكلة الديون وتدريب الكوادر", ["مشاريع المياه", "إعادة هيكلة الديون", "تدريب الكوادر"]),
        ("سبل تطوير وتعزيز العلاقات الثنائية", ["سبل تطوير وتعزيز العلاقات الثنائية"]),
        ("آفاق السلام، وملف تبادل الأسرى، واتفاق الحبوب", ["آفاق السلام", "ملف تبادل الأسرى", "اتفاق الحبوب"]),
        ("الموضوعات التالية: الربط الكهربائي، وفتح خط جوي", ["الربط الكهربائي", "فتح خط جوي"]),
        ("الملفات الآتية: الصحة والزراعة والنقل البحري", ["الصحة", "الزراعة", "النقل البحري"]),
        ("القضايا المدرجة على جدول الأعمال وهي الأمن الغذائي والهجرة", ["الأمن الغذائي", "الهجرة"]),
        (
            "تعزيز التعاون، ولا سيما في مجالات الطاقة، والبحث العلمي، وتكنولوجيات الاتصال",
            ["تعزيز التعاون", "الطاقة", "البحث العلمي", "تكنولوجيات الاتصال"],
        ),
        ("آخر المستجدات في السودان وأمن الملاحة", ["آخر المستجدات في السودان", "أمن الملاحة"]),
        ("ملفات المياه ومكافحة الإرهاب وعودة اللاجئين", ["المياه", "مكافحة الإرهاب", "عودة اللاجئين"]),
        ("العلاقات الثنائية، وكذا الترتيبات المتعلقة بالقمة", ["العلاقات الثنائية", "الترتيبات المتعلقة بالقمة"]),
    ],
)
def test_each_member_is_a_topic(told, found):
    assert topics(told) == found


@pytest.mark.parametrize(
    "text",
    [
        "تناولت المشاورات بين قطر وكينيا، المنعقدة في الدوحة، العلاقات الثنائية.",
        "ركزت المباحثات التي أجراها الوزير الكيني موسى كاماو مع نظيره القطري سالم الرشيدي في نيروبي على العلاقات الثنائية.",
        "بحث الوزير الكيني موسى كاماو مع نظيره القطري سالم الرشيدي خلال اللقاء الذي عقد في نيروبي العلاقات الثنائية.",
        "ركزت المباحثات بين قطر وكينيا على العلاقات الثنائية.",
    ],
)
def test_topics_follow_what_is_told_of_the_talks(text):
    facts = reading(text).facts
    wordings = [fact.qualifier("wording") for fact in facts if fact.predicate == "discusses"]
    assert "العلاقات الثنائية" in [str(getattr(wording, "text", "")) for wording in wordings]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("الأوضاع في غزة والتعاون الثنائي", ["الأوضاع في غزة", "التعاون الثنائي"]),
        ("الأزمة في السودان والربط الكهربائي", ["الأزمة في السودان", "الربط الكهربائي"]),
        ("الأوضاع في منطقة الساحل والعالم", ["الأوضاع في منطقة الساحل والعالم"]),
        ("سبل تعزيز التعاون في الطاقة والنقل", ["سبل تعزيز التعاون في الطاقة والنقل"]),
    ],
)
def test_a_definite_act_after_a_place_is_a_topic_of_its_own(told, found):
    assert topics(told) == found


@pytest.mark.parametrize(
    "told", ["مختلف القضايا والموضوعات محل الاهتمام المشترك", "مسيرة العلاقات الكينية القطرية ومستقبلها"]
)
def test_two_words_for_one_thing_are_one_topic(told):
    assert topics(told) == [told]

"""Short Arabic news of receptions: who came with his papers, who led a delegation, what was talked about and where."""

from __future__ import annotations

import pytest
from sayings import failures

RECEIVED = "استقبل الوزير السوري سامر الأتاسي نظيره الأردني ماجد النجار في دمشق. "
MET = "التقى الوزير الموريتاني أحمد ولد الحسن السفير الكيني موسى كاماو. "


@pytest.mark.parametrize(
    ("text", "has", "never"),
    [
        (
            "استقبل الوزير التونسي سامي الرياحي، اليوم، مانويل لوبيز، الذي سلمه أوراق اعتماده سفيرا جديدا لكوبا بتونس.",
            ["hasParticipant مانويل لوبيز", "represents c:CUB", "hasParticipant c:CUB"],
            [],
        ),
        (
            "استقبل الوزير التونسي سامي الرياحي السيد مانويل لوبيز، الذي قدم له أوراق اعتماده سفيرا مفوضا لكوبا.",
            ["hasParticipant مانويل لوبيز", "represents c:CUB"],
            [],
        ),
        (
            "استقبل الوزير التونسي سامي الرياحي مانويل لوبيز، الذي سلمه رسالة من رئيس كوبا.",
            [],
            ["holdsPost * wording=سفيرا"],
        ),
        (
            "قال السيد حسني ولد باب إن الحوار مهم. ودعا السيد ولد باب إلى وقف الحرب.",
            ["stanceHolder حسني ولد باب"],
            [],
        ),
        (
            "التقى وزير الدولة القطري سلطان الهاجري الرئيس الكيني موسى كاماو. وبحث الوزير القطري مع الرئيس كاماو التجارة.",
            ["hasParticipant سلطان الهاجري", "discusses topic:trade"],
            [],
        ),
        (
            "سلم السفير الفرنسي بيير دوبون دعوة للوزير الليبي سالم المجبري لحضور قمة مرتقبة في باريس مطلع يونيو 2031.",
            ["hasParticipant سالم المجبري", "planned takesPlaceIn place:FRA-paris"],
            ["takesPlaceIn place:FRA-paris", "schema:startDate 2031-06"],
        ),
    ],
)
def test_who_came_and_what_for(text, has, never):
    assert not failures(text, has, never)


@pytest.mark.parametrize(
    ("text", "has", "never"),
    [
        (
            MET + "وتطرق اللقاء إلى فرص الاستثمار بين البلدين وإلى المواعيد الثنائية القادمة.",
            ["discusses * wording=الاستثمار", "discusses المواعيد الثنائية القادمة"],
            [],
        ),
        (
            MET + "وتطرق اللقاء إلى الوضع في الساحل إضافة للجهود المبذولة لحشد الدعم.",
            ["discusses * wording=الساحل", "discusses * wording=الجهود"],
            [],
        ),
        (
            MET + "وبحث الجانبان الأوضاع في فلسطين، خاصة في قطاع غزة.",
            ["discusses * wording=فلسطين"],
            ["discusses * wording=غزة"],
        ),
        (
            MET + "وبحث الجانبان تفعيل الاتفاقيات المبرمة بين البلدين، والتنسيق لزيارة الرئيس الكيني.",
            ["discusses التنسيق لزيارة الرئيس الكيني"],
            [],
        ),
        (
            MET + "وناقش الجانبان، خلال أعمال هذه الدورة، سبل وقف الحرب.",
            ["discusses * wording=الحرب"],
            ["discusses * wording=الدورة"],
        ),
        (
            MET + "وناقش اللقاء بحسب المكتب الإعلامي لوزارة الخارجية سبل وقف الحرب.",
            ["discusses * wording=الحرب"],
            ["discusses * wording=المكتب"],
        ),
        (
            MET + "وأكد ولد الحسن وفقا للمكتب الإعلامي أهمية الحوار.",
            ["dcterms:description أهمية الحوار", "stanceHolder أحمد ولد الحسن"],
            [],
        ),
    ],
)
def test_what_short_news_say_was_talked_about(text, has, never):
    assert not failures(text, has, never)


@pytest.mark.parametrize(
    ("text", "has", "never"),
    [
        (
            RECEIVED
            + "وجاء الاجتماع استكمالا للقاءات السابقة التي عقدت في عمّان بين الوزير الأتاسي والملك سالم الثاني.",
            ["takesPlaceIn place:SYR-damascus", "hasParticipant ماجد النجار"],
            [],
        ),
        (
            "تلقى الوزير التونسي سامي الرياحي اتصالا هاتفيا من المكلف بتسيير وزارة الخارجية الليبية طاهر المجبري.",
            ["hasParticipant طاهر المجبري", "hasParticipant c:LBY"],
            [],
        ),
        (
            "ذكر بيان أوردته وكالة الأنباء العراقية أن الوزير العراقي فهد الجبوري استقبل السفير الكيني موسى كاماو في مبنى الوزارة.",
            ["hasParticipant موسى كاماو"],
            ["takesPlaceIn body:IRQ-news-agency"],
        ),
    ],
)
def test_meetings_before_and_those_who_hold_an_office_for_another(text, has, never):
    assert not failures(text, has, never)

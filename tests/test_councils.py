"""What councils of organisations and bodies named by a title say, and the sessions that they hold (Arabic)."""

from __future__ import annotations

import pytest
from sayings import failures


@pytest.mark.parametrize(
    ("text", "has", "never"),
    [
        (
            "أدان مجلس وزراء خارجية منظمة التعاون الإسلامي الحصار على القرية. وجددت المنظمة دعمها للسودان.",
            ["stanceKind condemn", "stanceHolder body:OIC-cfm", "stanceKind support", "stanceHolder body:OIC"],
            [],
        ),
        (
            "أكد البيان الختامي لاجتماع منظمة التعاون الإسلامي ضرورة وقف الحرب. ودعا البيان إلى رفع الحصار.",
            ["dcterms:description رفع الحصار", "stanceKind call-for", "stanceHolder body:OIC"],
            [],
        ),
        (
            "قال البيان الختامي لاجتماع منظمة التعاون الإسلامي: ندعو مجلس الأمن إلى عقد جلسة. وتابع: نرفض الضم.",
            ["dcterms:description عقد جلسة", "dcterms:description الضم", "stanceHolder body:OIC"],
            ["stanceHolder body:UNSC"],
        ),
        (
            "أدان مجلس جامعة الدول العربية الهجوم. ودعا البيان الختامي إلى وقف الحرب.",
            ["stanceKind call-for", "stanceHolder body:LAS-council"],
            [],
        ),
        ("أكد قرار صادر عن مجلس جامعة الدول العربية ضرورة وقف الحرب.", ["stanceHolder body:LAS-council"], []),
        ("أكد قرار للحكومة الكينية ضرورة وقف الحرب.", [], ["stanceHolder body:LAS-council"]),
        (
            "استقبل رئيس المجلس الرئاسي سالم المجبري سفير كينيا موسى كاماو. وأكد المجلس الرئاسي أهمية الحوار.",
            ["dcterms:description أهمية الحوار", "stanceHolder المجلس الرئاسي"],
            [],
        ),
        (
            "استقبل رئيس المجلس الرئاسي سالم المجبري سفير كينيا موسى كاماو. وأكد المجلس البلدي أهمية الحوار.",
            [],
            ["stanceHolder المجلس الرئاسي"],
        ),
        (
            "أكدت حكومة الوحدة الوطنية الليبية حرصها على إجراء الانتخابات.",
            ["stanceHolder c:LBY"],
            [],
        ),
    ],
)
def test_councils_and_their_texts_take_stances(text, has, never):
    assert not failures(text, has, never)


@pytest.mark.parametrize(
    ("text", "has"),
    [
        (
            "شارك الوزير التونسي سامي الرياحي اليوم في أشغال الدورة 154 العادية لمجلس جامعة الدول العربية.",
            ["roundNumber 154", "hasParticipant c:TUN"],
        ),
        (
            "انطلقت بالقاهرة أعمال الدورة غير العادية لمجلس جامعة الدول العربية.",
            ["takesPlaceIn place:EGY-cairo"],
        ),
        (
            "شارك الوزير التونسي سامي الرياحي في الاجتماع الطارئ لمجلس جامعة الدول العربية.",
            ["hasParticipant c:TUN"],
        ),
        (
            "اختتم مجلس وزراء خارجية منظمة التعاون الإسلامي أعمال دورته الحادية والعشرين، المنعقدة في جدة.",
            ["roundNumber 21", "takesPlaceIn place:SAU-jeddah"],
        ),
        (
            "أدان مجلس وزراء خارجية منظمة التعاون الإسلامي، في ختام دورته العاشرة التي انعقدت بجدة، الهجوم على القرية.",
            ["roundNumber 10", "takesPlaceIn place:SAU-jeddah", "stanceKind condemn"],
        ),
    ],
)
def test_sessions_of_councils_are_told_by_number_or_by_words(text, has):
    assert not failures(text, has)


@pytest.mark.parametrize(
    "text",
    [
        "أكد رئيس المجلس الرئاسي الليبي، سالم المجبري أهمية الحوار.",
        "استقبل رئيس المجلس الرئاسي الليبي، سالم المجبري سفيرة كينيا نور كاماو.",
        "بحث رئيس المجلس الرئاسي الليبي، سالم المجبري سبل دعم الانتخابات مع سفيرة كينيا نور كاماو.",
        "رحب رئيس المجلس الرئاسي الليبي، سالم المجبري بجهود كينيا.",
        "دعا رئيس المجلس الرئاسي الليبي، سالم المجبري الأطراف إلى الحوار.",
    ],
)
def test_a_name_between_one_comma_and_what_is_done_is_of_the_post_before(text):
    assert not failures(text, ["represents c:LBY"])

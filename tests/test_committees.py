"""What Arabic agencies write of committees, envoys and margins of conferences, and what must come out of each."""

from __future__ import annotations

import pytest
from sayings import failures

TALKED = "عقدت الدورة الخامسة للجنة المشتركة القطرية الكينية في الدوحة. "

CASES: dict[str, tuple[str, list[str], list[str]]] = {
    "a meeting that is somebody's own names nobody": (
        "يواصل وزير الخارجية القطري اجتماعاته في نيويورك.",
        [],
        ["holdsPost", "represents c:QAT"],
    ),
    "a surname that is a common noun": (
        "أكد السفير القطري سالم خلاف، أهمية الحوار.",
        ["stanceHolder سالم خلاف", "dcterms:description أهمية الحوار"],
        ["dcterms:description خلاف"],
    ),
    "a name that begins like a conjunction": (
        "التقى رئيس الوزراء الإيطالي ماركو فالنتي، في روما، وزير الخارجية الكيني موسى كاماو.",
        ["hasParticipant ماركو فالنتي"],
        [],
    ),
    "a centre that is called after somebody": (
        "التقى مدير مركز سالم بن حمد للفضاء فهد العازمي وزير الخارجية الكيني موسى كاماو.",
        ["hasParticipant فهد العازمي", "hasParticipant موسى كاماو"],
        [],
    ),
    "the president of an assembly": (
        "التقى وزير الخارجية الكيني موسى كاماو رئيس الجمعية العامة للأمم المتحدة كارل بيرغ.",
        ["hasParticipant كارل بيرغ", "represents body:UN"],
        [],
    ),
    "an account on the net": (
        "أكد وزير الخارجية الكيني موسى كاماو، عبر حسابه الرسمي على منصة «إكس»، على أهمية الحوار.",
        ["dcterms:description أهمية الحوار"],
        ["dcterms:description منصة «إكس»"],
    ),
    "sites that are visited": (
        TALKED + "وبحث الجانبان التعاون في مواقع الآثار.",
        ["discusses التعاون في مواقع الآثار"],
        [],
    ),
    "a meeting on the margins of a session": (
        (
            "التقى وزير الخارجية الكيني موسى كاماو نظيره القطري سالم الرشيدي على هامش الشق رفيع المستوى لاجتماعات الدورة 78 "
            "للجمعية العامة للأمم المتحدة."
        ),
        ["hasParticipant موسى كاماو", "roundNumber 78"],
        [],
    ),
    "the place after the session of a body": (
        (
            "التقى وزير الخارجية الكيني موسى كاماو نظيره القطري سالم الرشيدي على هامش أعمال الجمعية العامة للأمم المتحدة "
            "في دورتها الثمانين، بمدينة نيويورك."
        ),
        ["takesPlaceIn place:USA-new-york"],
        [],
    ),
    "an account is no stance": (
        "أكد المتحدث باسم الخارجية القطرية فهد العازمي أن الوزير سالم الرشيدي التقى نظيره الكيني موسى كاماو.",
        ["hasParticipant موسى كاماو"],
        ["stanceKind"],
    ),
    "what is affirmed is one": (
        "أكد المتحدث باسم الخارجية القطرية فهد العازمي أن الحوار هو السبيل إلى السلام.",
        ["stanceKind affirm"],
        [],
    ),
    "two states of a committee with a conjunction": (
        "عقدت في الدوحة اجتماعات اللجنة العليا القطرية والكينية المشتركة.",
        ["dialogueParty c:QAT", "dialogueParty c:KEN", "takesPlaceIn place:QAT-doha"],
        [],
    ),
    "who leads on a visit": (
        (
            "يبدأ رئيس الوزراء الكيني موسى كاماو زيارة إلى تونس يترأس خلالها إلى جانب نظيره التونسي سالم الرياحي أعمال اللجنة "
            "المشتركة الكينية التونسية."
        ),
        ["chairedBy موسى كاماو", "chairedBy سالم الرياحي"],
        [],
    ),
    "whoever receives envoys": (
        (
            "تقبل الرئيس سالم الرشيدي أوراق اعتماد خوسيه ماريا سفيرا لجمهورية بيرو، وأوراق اعتماد موسى كاماو سفيرا لجمهورية كينيا "
            "لدى دولة قطر."
        ),
        ["represents c:QAT"],
        [],
    ),
    "a session is no topic": (
        TALKED + "وبحثت الدورة الأمن الغذائي.",
        ["discusses topic:food-security"],
        ["discusses الدورة"],
    ),
    "an adjective is no topic": (
        TALKED + "وستجتمع اللجنة للتباحث على المستوى الفني.",
        [],
        ["discusses الفني", "planned discusses الفني"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_report_is_read_and_what_only_looks_like_it_is_not(name):
    text, has, never = CASES[name]
    failed = failures(text, has, never)
    assert not failed, f"{text}\n" + "\n".join(failed)

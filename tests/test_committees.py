"""What Arabic agencies write of committees, envoys and margins of conferences, and what must come out of each."""

from __future__ import annotations

import pytest
from sayings import holds, reading

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
    "a meeting that a body holds is its session": (
        "عقدت لجنة المتابعة القطرية الكينية اجتماعا في نيروبي. وبحث الاجتماع الأمن الغذائي.",
        ["takesPlaceIn place:KEN-nairobi", "discusses topic:food-security", "roundOf"],
        [],
    ),
    "the sides lead what a suffix stands for": (
        (
            "عقدت قطر وكينيا في الدوحة الجولة الأولى من المشاورات السياسية، ترأسها عن الجانب القطري السفير سالم الرشيدي، وعن الجانب "
            "الكيني السفيرة روث أوبا."
        ),
        ["headsDelegationAt * onBehalfOf=c:QAT", "headsDelegationAt * onBehalfOf=c:KEN"],
        [],
    ),
    "ministers of several states without names": (
        "دعا وزراء خارجية كينيا ورواندا ومصر إلى الحوار. ورحبت كينيا ورواندا بالاتفاق. وأكد الوزراء أهمية السلام.",
        ["stanceHolder c:EGY"],
        [],
    ),
    "a call that is welcomed is not made": (
        "رحبت مصر بالدعوة إلى الحوار.",
        ["stanceKind welcome"],
        ["stanceKind call-for"],
    ),
    "what is asked for with the article": (
        "طالبت مصر بالإفراج عن الرهائن.",
        ["stanceKind demand"],
        [],
    ),
    "a woman and a man of one rank": (
        "التقت وزيرة الخارجية الكينية روث أوبا وزير الخارجية القطري سالم الرشيدي. وأكد الوزير أهمية الحوار.",
        ["stanceHolder سالم الرشيدي"],
        ["stanceHolder روث أوبا"],
    ),
    "a name that folds like a verb": (
        "التقى وزير الخارجية القطري يحيى الرشيدي نظيره الكيني موسى كاماو.",
        ["hasParticipant يحيى الرشيدي"],
        [],
    ),
    "preparations before their verb": (
        "أضاف البيان أن الاجتماعات التحضيرية للجنة المشتركة القطرية الكينية عقدت في نيروبي.",
        ["takesPlaceIn place:KEN-nairobi", "hasParticipant c:KEN"],
        ["roundOf"],
    ),
    "a town in no list holds a session": (
        "احتضنت مدينة العيون أشغال الدورة السادسة للجنة المشتركة القطرية الكينية.",
        ["takesPlaceIn العيون"],
        [],
    ),
    "a town condemns nothing": (
        "استضافت مدينة طابا المصرية اجتماع اللجنة المشتركة القطرية الكينية.",
        ["takesPlaceIn طابا"],
        ["stanceKind condemn"],
    ),
    "a dateline tells whose minister it is": (
        "الرباط - وقع وزير الشؤون الخارجية سالم الرشيدي ونظيره الكيني موسى كاماو على خارطة طريق للتعاون. وأشاد كاماو بدور المغرب.",
        ["represents c:MAR", "agreementStatus c:MAR status=signed"],
        [],
    ),
    "a dateline on the margins of a conference tells nothing": (
        "باريس - التقى وزير الخارجية سالم الرشيدي نظيره الكيني موسى كاماو على هامش مؤتمر المناخ في فرنسا.",
        [],
        ["represents c:FRA"],
    ),
    "a joint statement speaks for the sides": (
        "التقى وزير الخارجية القطري سالم الرشيدي نظيره الكيني موسى كاماو. وصدر في ختام اللقاء بيان مشترك أكد أهمية الحوار.",
        ["stanceHolder c:QAT", "stanceHolder c:KEN"],
        ["stanceHolder سالم الرشيدي"],
    ),
    "the name of an act is no surname": (
        "بحث وزير الخارجية القطري سالم الرشيدي مع نظيره الكيني موسى كاماو التحضير للدورة الثالثة للجنة المشتركة القطرية الكينية.",
        ["discusses التحضير", "hasParticipant موسى كاماو"],
        ["hasParticipant كاماو التحضير"],
    ),
    "whoever condemns does": (
        "أكدت مصر دعمها للسلام مدينة الهجوم على كينيا.",
        ["stanceKind condemn"],
        [],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_report_is_read_and_what_only_looks_like_it_is_not(name):
    holds(*CASES[name])


def test_what_is_prepared_is_not_what_a_text_goes_on_about():
    found = reading(
        "عقد وزير الخارجية القطري سالم الرشيدي لقاء مع نظيره الكيني موسى كاماو في إطار التحضير للدورة الثالثة للجنة المشتركة "
        "القطرية الكينية. وتناول اللقاء الأمن الغذائي."
    )
    kinds = {entity.ref: entity.kind for entity in found.entities}
    assert {kinds[fact.subject] for fact in found.facts if fact.predicate == "discusses"} == {"Meeting"}


@pytest.mark.parametrize("what", ["meetings", "work", "proceedings"])
def test_the_meetings_of_a_commission_are_held_where_the_clause_says(what):
    text = f"Trade Minister Ana Moss of Chile chaired the {what} of the Chile-Kenya Joint Commission in Lima on Friday."
    holds(text, ["takesPlaceIn place:PER-lima", "chairedBy Ana Moss"], [])


def test_a_committee_of_no_two_states_that_meets_somewhere_under_somebody_is_an_event():
    text = "عقدت اللجنة الوزارية العربية اجتماعا طارئا في عمّان برئاسة نائب رئيس الوزراء الأردني سالم الراشد."
    holds(text, ["chairedBy سالم الراشد", "takesPlaceIn place:JOR-amman"], [])


def test_nobody_leads_a_delegation_whose_leader_has_no_title():
    text = "التقى وفد من صندوق النقد الدولي برئاسة آنا كوستا وزير المالية اللبناني يوسف خليل في بيروت."
    holds(text, ["represents c:LBN"], ["headsDelegationAt", "represents body:IMF"])


def test_who_is_thanked_for_something_is_not_talked_with_about_it():
    text = "تحدث وزير الخارجية الكيني موسى كاماو مع الرئيس القطري سالم الرشيدي وشكره على دور قطر في الإفراج عن الرهائن."
    holds(text, ["hasParticipant c:QAT"], ["discusses"])

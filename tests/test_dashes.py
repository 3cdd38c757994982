"""Arabic dashes that set something off, as commas do, and dashes that join or end a dateline."""

from __future__ import annotations

import pytest
from sayings import holds

from mithaq.extract.words.dashes import set_off
from mithaq.extract.words.units import Unit

CASES: dict[str, tuple[str, list[str], list[str]]] = {
    "a relative clause before what is affirmed": (
        "أكد الوزير القطري سالم الرشيدي - الذي وصل أمس إلى نيروبي - أهمية تعزيز التعاون مع كينيا.",
        ["stanceHolder سالم الرشيدي", "dcterms:description أهمية تعزيز التعاون مع كينيا"],
        ["dcterms:description الذي وصل"],
    ),
    "a relative clause before the topics": (
        "ناقشت القمة الرباعية - التي عقدت بمقر إقامة الرئيس - ملف المياه، والتعاون الزراعي بين الدول.",
        ["discusses * wording=المياه", "discusses topic:agriculture wording=الزراعي"],
        ["discusses * wording=التي"],
    ),
    "an occasion with a relative clause": (
        "ناقش الوزيران – خلال الاجتماع الذي عقد في مقر الوزارة – العلاقات بين قطر وكينيا.",
        ["discusses العلاقات بين قطر وكينيا"],
        [],
    ),
    "an occasion without one": (
        "أكد الوزير القطري سالم الرشيدي - في كلمة ألقاها أمام الاجتماع - أهمية التعاون مع كينيا.",
        ["dcterms:description أهمية التعاون مع كينيا"],
        ["dcterms:description كلمة"],
    ),
    "titles after names in a list": (
        "عقدت في تونس قمة ضمت الرئيس علي حمدان - رئيس الجمهورية اليمنية، والرئيس آدم ديبي - رئيس جمهورية تشاد.",
        ["hasParticipant c:YEM", "hasParticipant c:TCD", "represents c:YEM", "represents c:TCD"],
        ["represents c:LBY"],
    ),
    "a title between two dashes": (
        "التقى سالم الرشيدي - وزير الخارجية القطري - أمس في تونس بالرئيس آدم ديبي - رئيس جمهورية تشاد.",
        ["hasParticipant سالم الرشيدي", "hasParticipant آدم ديبي", "represents c:QAT", "takesPlaceIn c:TUN"],
        [],
    ),
    "a second title before what is affirmed": (
        "أكد رئيس الوزراء اليمني علي حمدان - رئيس اللجنة العليا - أهمية دعم كينيا.",
        ["stanceHolder علي حمدان", "dcterms:description أهمية دعم كينيا"],
        ["dcterms:description رئيس اللجنة"],
    ),
    "two states that a dash joins": (
        "عقدت اللجنة اليمنية - الكينية المشتركة اجتماعها الأول في صنعاء.",
        ["hasParticipant c:YEM", "hasParticipant c:KEN"],
        [],
    ),
    "a dateline before a title": (
        "الدوحة - وزير الخارجية القطري سالم الرشيدي التقى نظيره الكيني موسى كاماو.",
        ["counterpartOf موسى كاماو", "represents c:QAT"],
        [],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_dashes_set_off_is_read_as_between_commas(case):
    holds(*CASES[case])


def test_a_dash_without_spaces_sets_nothing_off():
    units = [Unit(0, 3, "w", "علي"), Unit(3, 4, "-", "-"), Unit(4, 8, "R", "رئيس"), Unit(9, 13, "w", "كينيا")]
    assert [unit.code for unit in set_off(units)] == ["w", "-", "R", "w"]

"""Those who head parliaments, authorities, banks and unions: which body they are of, and whose they are not."""

from __future__ import annotations

import pytest
from sayings import failures, reading

TOLD = [
    # A parliament of no one state is nobody's organ.
    (
        "President of the European Parliament Jane Otieno met Peru's President Luis Paz in Lima.",
        ["postIn body:EU-parliament", "hasParticipant body:EU-parliament", "hasParticipant c:PER"],
        [],
    ),
    # A body may be named by its place before its head, and a company by any name.
    ("Bank of Ghana Governor Peter Kip met Peru's President Luis Paz in Lima.", ["postIn Bank of Ghana"], []),
    ("Kenya Airways CEO Peter Kip met Peru's President Luis Paz.", ["postIn Kenya Airways"], ["represents c:KEN"]),
    ("The CEO of Altavia, Peter Kip, met Peru's President Luis Paz.", ["postIn Altavia"], []),
    (
        "Speaking at the University of Nairobi, President Peter Kip praised Peru.",
        ["officeWording President"],
        ["postIn University of Nairobi"],
    ),
    (
        "The Chairman of the Board of the Lake Canal Authority, Admiral Peter Kip, met Peru's President Luis Paz.",
        ["postIn Lake Canal Authority"],
        ["postIn Board of the Lake Canal Authority"],
    ),
    ("Chairwoman of the Federation Council Vera Orlova met Luis Paz.", ["postIn Federation Council"], []),
    (
        "The head of the General Intelligence Service, Major General Peter Kip, met Peru's President Luis Paz.",
        ["postIn General Intelligence Service", "hasParticipant c:PER"],
        [],
    ),
    (
        "The Chairman of the Lake Canal Authority, Admiral Peter Kip, met President Luis Paz of Peru. The Authority praised Peru.",
        ["stanceHolder Lake Canal Authority"],
        [],
    ),
    (
        "The Chairman of the Lake Canal Authority, Admiral Peter Kip, met Luis Paz of Peru. The Port Authority praised Peru.",
        [],
        ["stanceHolder Lake Canal Authority"],
    ),
    (
        "The Chairman of the Lake Canal Authority, Admiral Peter Kip, met President Luis Paz of Peru. The Council praised Peru.",
        [],
        ["stanceHolder Lake Canal Authority"],
    ),
    ("Minister of Public Service Jane Otieno met Peru's President Luis Paz.", [], ["postIn Public Service"]),
    ("The Commission on the Limits of the Northern Shelf said that it agreed.", [], ["stanceHolder Northern Shelf"]),
]

MET = " سالم حمدان سفير كينيا موسى كاماو في الدوحة."
ARABIC = [
    # An agency may be of the field of a ministry, and have its article after ل.
    ("التقى رئيس هيئة الاستثمار" + MET, ["postIn هيئة الاستثمار", "hasParticipant هيئة الاستثمار"], []),
    ("التقى رئيس حركة العدل والمساواة" + MET, ["postIn حركة العدل والمساواة"], []),
    ("التقى الرئيس التنفيذي للهيئة الاتحادية للجمارك" + MET, ["postIn الهيئة الاتحادية للجمارك"], []),
    ("التقى مساعد وزير الدفاع بالوكالة للشؤون الأمنية" + MET, [], ["postIn الوكالة"]),
    ("التقت رئيسة البرلمان الأوروبي ليلى حمدان سفير كينيا موسى كاماو.", ["hasParticipant body:EU-parliament"], []),
    # From then on its noun alone stands for it.
    ("التقى رئيس هيئة الاستثمار" + MET + " وأكدت الهيئة دعمها لكينيا.", ["stanceHolder هيئة الاستثمار"], []),
    ("قال رئيس البنك الإسلامي للتنمية سالم حمدان إن البنك يدعم كينيا.", ["stanceHolder body:ISDB"], []),
    (
        "التقى رئيس مجلس القيادة الرئاسي اليمني" + MET + " وأكد المجلس التزامه بالسلام.",
        ["stanceHolder مجلس القيادة الرئاسي", "dcterms:description السلام"],
        ["stanceHolder المجلس التزامه"],
    ),
    ("التقى رئيس هيئة الاستثمار" + MET + " وأكدت الوكالة دعمها لكينيا.", [], ["stanceHolder هيئة الاستثمار"]),
    ("التقى رئيس المجلس الرئاسي" + MET + " وأكد المجلس البلدي دعمه لكينيا.", [], ["stanceHolder المجلس الرئاسي"]),
    (
        "قال المتحدث باسم وزارة الصحة الكينية سالم حمدان إن الوزارة وقعت مذكرة تفاهم مع الإنتربول.",
        ["agreementStatus وزارة الصحة الكينية status=signed", "agreementStatus body:INTERPOL status=signed"],
        [],
    ),
]


@pytest.mark.parametrize(("text", "has", "never"), TOLD + ARABIC)
def test_who_heads_a_body_is_of_it(text, has, never):
    assert not failures(text, has, never)


def test_bodies_joined_by_and_are_two():
    text = "Kenya's Seed Agency and Ghana National Gold Corporation agreed to meet Health Ministry staff."
    named = {name.text for entity in reading(text).entities for name in entity.names}
    assert {"Seed Agency", "Ghana National Gold Corporation"} <= named


@pytest.mark.parametrize(
    "name", ["البروتوكول الاختياري لاتفاقية النقل البحري", "البروتوكول الملحق باتفاقية النقل البحري"]
)
def test_a_protocol_is_called_by_its_agreement(name):
    named = {one.text for entity in reading(f"وقعت قطر وكينيا {name}.").entities for one in entity.names}
    assert name in named
    assert "اتفاقية النقل البحري" not in named

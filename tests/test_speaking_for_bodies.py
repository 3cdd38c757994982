"""Whose words those are that a summit, a council, its leaders and its final statement say: the organisation's."""

from __future__ import annotations

import pytest
from sayings import holds

SADC, EAC, AU = "stanceHolder body:SADC", "stanceHolder body:EAC", "stanceHolder body:AU"
OIC, LAS, GCC = "stanceHolder body:OIC", "stanceHolder body:LAS", "stanceHolder body:GCC"
SUMMIT = "The SADC Summit was held in Lusaka. "
OPENED = "اختتمت في نيروبي قمة الاتحاد الأفريقي. "

CASES: dict[str, tuple[str, list[str], list[str]]] = {
    "the summit itself": (
        f"{SUMMIT}The Summit condemned the raids and urged the rebels to leave Kassala.",
        [SADC, "stanceKind condemn", "dcterms:description leave Kassala"],
        [],
    ),
    "its leaders": (f"{SUMMIT}The leaders welcomed the new bridge.", [SADC, "stanceKind welcome"], []),
    "though some of them are named": (
        (
            "The 12th Ordinary Session of the SADC Summit was held in Lusaka and was attended by President Omar Kip of Kenya "
            "and President Ana Paz of Peru. The leaders welcomed the new bridge."
        ),
        [SADC],
        ["stanceHolder Omar Kip"],
    ),
    "two who met beside it": (
        f"{SUMMIT}President Omar Kip of Kenya met President Ana Paz of Peru. The leaders welcomed the new bridge.",
        ["stanceHolder Omar Kip", "stanceHolder Ana Paz"],
        [SADC],
    ),
    "a list of what it says": (
        f"{SUMMIT}The Summit,\n1. Commends the work of Kenya;\n2. Urges all sides to leave Kassala;\n3. Calls upon donors to pay;",
        [SADC, "stanceKind praise", "dcterms:description leave Kassala", "dcterms:description pay"],
        [],
    ),
    "a council, which then is “the Council”": (
        "The Ministerial Council of the GCC held its 90th session in Doha. The Council praised the role of Kenya.",
        [GCC, "stanceKind praise"],
        [],
    ),
    "ministers of a council": (
        "The EAC Council of Ministers met in Kampala. The ministers called for calm. They stressed the need for rain.",
        [EAC, "dcterms:description calm", "dcterms:description need for rain"],
        [],
    ),
    "concerns that are only noted": (
        "The EAC ministers met in Kampala. They took note of concerns over tariffs.",
        [],
        ["stanceKind express-concern"],
    ),
    "ministers of the members": (
        "أدان وزراء خارجية الدول الأعضاء في منظمة التعاون الإسلامي خلال اجتماعهم في نيروبي تفجير الجسر. وأكد المؤتمر ضرورة الحوار.",
        [OIC, "stanceKind condemn", "dcterms:description ضرورة الحوار"],
        [],
    ),
    "those at a conference": (
        f"{OPENED}وأكد المؤتمرون عزمهم على بناء السد.",
        [AU, "dcterms:description بناء السد"],
        [],
    ),
    "its statement": (
        f"{OPENED}وشدد البيان على أهمية السد. وأكد الإعلان دور الشباب.",
        [AU, "dcterms:description دور الشباب"],
        [],
    ),
    "a statement without what it is of": (
        f"{OPENED}وتضمن البيان التأكيد على أهمية السد بين كينيا وغانا.",
        [AU],
        ["stanceHolder c:KEN"],
    ),
    "what is in a statement": (
        f"{OPENED}وأصدرت القمة بيانا تضمن تأييد بناء السد. وتضمن البيان الترحيب بالهدنة، ورفض التهجير.",
        [AU, "stanceKind support", "stanceKind reject", "dcterms:description التهجير"],
        ["dcterms:description رفض التهجير"],
    ),
    "not in it": (f"{OPENED}ولم يتضمن البيان إدانة التفجير.", [], ["stanceKind condemn"]),
    "a list of nouns under it": (
        f"{OPENED}وجاء في البيان الختامي:\n- التأكيد على بناء السد\n- تثمين دور كينيا\n- إدانة التفجير في غانا",
        [AU, "stanceKind praise", "dcterms:description التفجير في غانا", "dcterms:description بناء السد"],
        ["stanceHolder c:KEN"],
    ),
    "a summit called after its region": (
        "عقدت القمة العربية في نواكشوط. وأكد القادة العرب أهمية السد. وكلف القادة أمانة جامعة الدول العربية بالمتابعة.",
        [LAS, "dcterms:description أهمية السد"],
        [],
    ),
    "where nothing names the organisation": (
        "عقدت القمة العربية في نواكشوط. وأكد القادة العرب أهمية السد.",
        [],
        [LAS],
    ),
    "what a statement rejects beside what it supports": (
        f"{OPENED}وأيد البيان الختامي بناء السد، ورفض العقوبات المفروضة على كينيا.",
        [AU, "stanceKind support", "stanceKind reject", "dcterms:description العقوبات المفروضة على كينيا"],
        [],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_a_summit_or_council_holds_is_its_organisations(name):
    holds(*CASES[name])

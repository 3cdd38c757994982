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
    "a statement that somebody issued, and what it then says": (
        (
            "The tenth SAARC summit, hosted by Nepal, concluded on Saturday by issuing a final statement that stressed the need to plant "
            "trees. The statement condemned the raids."
        ),
        ["stanceHolder body:SAARC", "stanceKind condemn", "dcterms:description need to plant trees"],
        ["stanceHolder c:NPL"],
    ),
    "a statement of a ministry before a summit": (
        "Ahead of the NATO summit, the Kenyan foreign ministry issued a statement. The statement condemned the raids.",
        [],
        ["stanceHolder body:NATO"],
    ),
    "a statement of others during a summit": (
        "The African Union summit opened in Lusaka. A group of lawyers issued a statement. The statement condemned the raids.",
        [],
        [AU],
    ),
    "leaders of a body who meet somewhere": (
        "BRICS leaders meeting in Durban on Sunday called for cheaper trains and condemned the raids.",
        ["stanceHolder body:BRICS", "stanceKind condemn", "dcterms:description cheaper trains"],
        [],
    ),
    "leaders called after their region": (
        "Arab leaders welcomed the new bridge. The secretary-general of the Arab League, Ali Saleh, left.",
        [LAS, "stanceKind welcome"],
        [],
    ),
    "where the text does not say of what they are leaders": (
        ("President Omar Kip of Kenya met President Ana Paz of Peru. Arab leaders welcomed the new bridge."),
        [],
        ["stanceHolder Omar Kip", LAS],
    ),
    "a council that a list begins with": (
        (
            "The African Union Peace and Security Council (PSC), at its 90th meeting, adopted the following decision:\nCouncil,\n"
            "1. Commends the envoy for his work;\n2. Strongly condemns the raids;"
        ),
        ["stanceHolder body:AU-psc", "stanceKind condemn"],
        [],
    ),
    "heads of government of a body": (
        (
            "The 47th Meeting of the Conference of Heads of Government of the Caribbean Community (CARICOM) was held in Lima. "
            "Heads of Government welcomed the new bridge. They called for calm."
        ),
        ["stanceHolder body:CARICOM", "dcterms:description calm"],
        [],
    ),
    "ministers of a body and one of a state": (
        "عقد وزراء خارجية دول مجلس التعاون ووزير الخارجية الكيني اجتماعا في الدوحة. وأكد الوزراء أهمية السد.",
        [GCC, "stanceHolder c:KEN", "dcterms:description أهمية السد"],
        [],
    ),
    "leaders of a body who go on": (
        "أكد قادة الاتحاد الأفريقي أهمية السد. وأعربوا عن قلقهم من الجفاف، كما دعوا إلى خفض التصعيد.",
        [AU, "stanceKind express-concern", "dcterms:description خفض التصعيد"],
        [],
    ),
    "ministers of a group whose states stand between commas": (
        "أكد وزراء خارجية دول تحالف البحيرات، كينيا وأوغندا وتنزانيا، ما يلي:\n1. رفضهم القاطع لأي تدخل.\n2. التزامهم ببناء السد.",
        ["stanceHolder c:KEN", "stanceHolder c:TZA", "stanceKind reject", "dcterms:description بناء السد"],
        [],
    ),
    "an agency that only has the statement": (
        "عقدت القمة المصرية الكويتية في القاهرة. جاء ذلك وفق البيان الختامي، نقلته وكالة الأنباء الكويتية. وأكد البيان أهمية السد.",
        [],
        ["stanceHolder وكالة الأنباء الكويتية"],
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
    "heads of the members": (
        "أدان رؤساء الدول الأعضاء في مجموعة الخمس في الساحل بشدة الهجمات على الجسر. ودعا قادة الدول الأعضاء بمجلس السلم إلى الحوار.",
        ["stanceHolder body:G5-sahel", "stanceKind condemn", "dcterms:description الهجمات على الجسر"],
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
    "a list of what is not in it": (f"{OPENED}ولم يرد في البيان الختامي:\n- إدانة التفجير", [], ["stanceKind condemn"]),
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

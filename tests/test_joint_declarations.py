"""Declarations of two or more whom only the heading names, and what “we” say and ask for in them."""

from __future__ import annotations

import pytest
from sayings import holds

KENYA, SPAIN, PERU = "stanceHolder c:KEN", "stanceHolder c:ESP", "stanceHolder c:PER"
WE_ASK = "نحن وزراء خارجية كينيا وبيرو ندين هجمات الحركة "

CASES: dict[str, tuple[str, list[str], list[str]]] = {
    "“we” of the leaders in the heading": (
        "بيان مشترك لقادة كينيا وإسبانيا وبيرو\n\nندين الهجوم على الميناء. ونرحب بالهدنة.",
        [KENYA, SPAIN, PERU, "stanceKind condemn", "stanceKind welcome"],
        [],
    ),
    "“we” of those from whom it comes": (
        "بيان مشترك صادر عن وزراء خارجية كينيا وبيرو\n\nنرفض فرض رسوم أحادية.",
        [KENYA, PERU, "stanceKind reject"],
        [],
    ),
    "a heading on two states": ("بيان بشأن كينيا وبيرو\n\nندين الهجوم على الميناء.", [], ["stanceHolder"]),
    "the leaders of two": (
        "بيان مشترك لقائدي كينيا وبيرو\n\nأكد القائدان أهمية أمن الملاحة.",
        [KENYA, PERU, "stanceKind emphasize"],
        [],
    ),
    "the leaders of several": (
        "بيان مشترك لقادة كينيا وإسبانيا وبيرو\n\nأكد القادة أهمية أمن الملاحة.",
        [KENYA, SPAIN, PERU, "stanceKind emphasize"],
        [],
    ),
    "the leaders of two in English": (
        "Joint Statement of the Leaders of Kenya and Peru\n\nThe two leaders condemned the raid. They welcomed the truce.",
        [KENYA, PERU, "stanceKind condemn", "stanceKind welcome"],
        [],
    ),
    "the ministers of several in English": (
        "Joint Statement of the Foreign Ministers of Kenya, Spain and Peru\n\nThe Ministers condemned the raid.",
        [KENYA, SPAIN, PERU],
        [],
    ),
    "two of three are nobody in particular": (
        "Joint Statement of the Foreign Ministers of Kenya, Spain and Peru\n\nBoth ministers condemned the raid.",
        [],
        ["stanceHolder"],
    ),
    "a summit called after all who meet": (
        "البيان الختامي لقمة كينيا وإسبانيا وبيرو\n\nأعرب القادة عن دعمهم للهدنة.",
        [KENYA, SPAIN, PERU, "hasParticipant c:KEN", "hasParticipant c:PER"],
        [],
    ),
    "a summit of a state and a continent": ("انطلقت قمة كينيا وأفريقيا في نيروبي.", [], ["hasParticipant c:KEN"]),
    "what “we” ask of whom it was told of": (
        WE_ASK + "ونحثها على وقف القتال ونطالبها بالإفراج عن المحتجزين.",
        ["stanceKind urge", "stanceKind demand", "dcterms:description وقف القتال", "dcterms:description الإفراج عن المحتجزين"],
        ["dcterms:description ونحثها"],
    ),
    "what “we” ask of several": (WE_ASK + "وندعوهم إلى الحوار.", ["stanceKind call-for"], ["dcterms:description وندعوهم"]),
    "the other side after what the first one praised": (
        "The Spanish side praised Kenya's efforts to host the talks, and the Kenyan side welcomed Spain's decision.",
        [KENYA, SPAIN, "dcterms:description efforts to host the talks"],
        ["dcterms:description side welcomed"],
    ),
    "a side as a member of a list": (
        "The Kenyan side stressed the importance of trust between the ports and the Spanish side.",
        [KENYA],
        [SPAIN],
    ),
    "attachment to solidarity": (
        "جددت كينيا تمسكها بالتضامن العربي.",
        ["stanceHolder c:KEN", "dcterms:description التضامن العربي"],
        ["stanceKind support"],
    ),
    "a ceasefire that is told as what it is": (
        "تدعم كينيا الجهود الرامية إلى وقف دائم لإطلاق النار.",
        ["dcterms:description وقف دائم لإطلاق النار"],
        [],
    ),
    "a pact that somebody is keen to hasten": (
        "أكد الوزير الحرص على الإسراع في توقيع اتفاقية التجارة الحرة بين كينيا وبيرو.",
        [],
        ["agreementStatus"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_declaration_is_read_for_all_who_issue_it(name):
    holds(*CASES[name])

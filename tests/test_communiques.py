"""Arabic joint statements and accounts of talks: who the two sides are, and where each of many acts ends."""

from __future__ import annotations

import pytest
from sayings import holds

KENYA, QATAR = "stanceHolder c:KEN", "stanceHolder c:QAT"
MET = "التقى وزير الخارجية الكيني موسى كاماو نظيره القطري سالم الرشيدي. "
SIDES = "أكد الجانبان الكيني والقطري "

CASES: dict[str, tuple[str, list[str], list[str]]] = {
    "sides named between commas": (
        "رحب الجانبان، الكيني والقطري، في بيان مشترك، باتفاق السلام.",
        [KENYA, QATAR, "dcterms:description اتفاق السلام"],
        [],
    ),
    "ministers named between commas": (
        "ثمن الجانبان، وزير الخارجية الكيني موسى كاماو ونظيره القطري سالم الرشيدي، نتائج القمة.",
        ["stanceHolder موسى كاماو", "stanceHolder سالم الرشيدي", "dcterms:description نتائج القمة"],
        ["dcterms:description وزير"],
    ),
    "the states of a visit by a sovereign": (
        "صدر في ختام زيارة أمير قطر إلى كينيا بيان مشترك، أشاد فيه البلدان بنمو التجارة.",
        [KENYA, QATAR, "dcterms:description نمو التجارة"],
        [],
    ),
    "after an aside that tells when": (
        "أبدى الطرفان الكيني والقطري، في أعقاب اجتماعهما، ارتياحهما لمستوى التنسيق.",
        ["stanceKind welcome", "dcterms:description مستوى التنسيق"],
        [],
    ),
    "a noun that only its preposition shows": (
        SIDES + "مساندتهما المطلقة لحق الشعب السوداني في إقامة دولته ورفضهما لتهجير السكان.",
        ["dcterms:description حق الشعب السوداني", "stanceKind reject", "dcterms:description تهجير السكان"],
        ["dcterms:description لحق"],
    ),
    "a participle in the plural": (
        "جدد الجانبان الكيني والقطري رفضهما للعنف، وداعين المجتمع الدولي إلى تقديم الدعم للنازحين.",
        ["stanceKind call-for", "dcterms:description تقديم الدعم للنازحين"],
        [],
    ),
    "verbs of two that are written like nouns": (
        SIDES + "عزمهما على تطوير التعاون، وتوقفا عند أهم المشاريع، وحملا الاحتلال مسؤولية التصعيد.",
        ["stanceKind commit", "dcterms:description تطوير التعاون"],
        ["dcterms:description توقفا", "dcterms:description حملا"],
    ),
    "what was praised and agreed on besides": (
        MET + "وتم التأكيد على عمق الروابط بين البلدين، والإشادة بدعم الصندوق، والاتفاق على تكثيف التشاور.",
        ["dcterms:description عمق الروابط", "stanceKind praise", "dcterms:description دعم الصندوق"],
        ["dcterms:description الإشادة", "dcterms:description الاتفاق"],
    ),
    "what a meeting was the chance for": (
        MET + "ومثل اللقاء مناسبة للتعبير عن الارتياح لمستوى العلاقات وللتأكيد على ضرورة الحوار.",
        ["stanceKind welcome", "dcterms:description مستوى العلاقات", "dcterms:description ضرورة الحوار"],
        ["dcterms:description التأكيد"],
    ),
    "in a declaration by the latter": (
        MET + "وأدلى بتصريح جدد فيه هذا الأخير دعم بلاده لوحدة السودان.",
        ["stanceKind support", QATAR],
        [KENYA],
    ),
    "for a way to an end": (
        SIDES + "أهمية الحوار سبيلا لحل النزاعات.",
        ["dcterms:description أهمية الحوار سبيلا لحل النزاعات"],
        [],
    ),
    "what is noted gladly": (
        "سجل الجانبان الكيني والقطري بارتياح تطور التجارة، وسجلا باهتمام مقترح إنشاء لجنة فنية.",
        ["stanceKind praise", "dcterms:description تطور التجارة"],
        ["stanceKind welcome"],
    ),
    "thanks by a family name": (
        "اتفق رئيس الوزراء العراقي كريم الجبوري ونظيره الكيني موسى كاماو على أهمية التشاور، وشكر الجبوري كينيا على دعمها.",
        ["stanceKind thank", "stanceHolder كريم الجبوري"],
        ["dcterms:description شكر"],
    ),
    "a commitment that is renewed": (
        "جدد الجانبان الكيني والقطري الالتزام بمكافحة الإرهاب.",
        ["stanceKind recommit", "dcterms:description مكافحة الإرهاب"],
        [],
    ),
    "the weight that they give": (
        SIDES + "على الأهمية التي يوليانها لتنمية المناطق الحدودية.",
        ["dcterms:description الأهمية التي يوليانها لتنمية المناطق الحدودية"],
        [],
    ),
    "a statement and whose it is": (
        "دعا البيان المشترك الصادر عن كينيا وقطر إلى وقف التصعيد، ورحب بالهدنة.",
        [KENYA, QATAR, "stanceKind call-for", "stanceKind welcome"],
        [],
    ),
    "a statement for two": (
        "أكد بيان مشترك لكينيا وقطر ضرورة الحوار.",
        [KENYA, QATAR, "dcterms:description ضرورة الحوار"],
        [],
    ),
    "a statement after talks with another": (
        "رحب البيان الصادر عن كينيا بالمبادرة.",
        [],
        [QATAR],
    ),
    "two sides told of one by one": (
        "أعرب الجانب الكيني عن ارتياحه للتعاون، وأكد الجانب القطري أهمية الحوار، وجدد الطرفان التزامهما بحماية البيئة.",
        [KENYA, QATAR, "stanceKind recommit", "dcterms:description حماية البيئة"],
        [],
    ),
    "an act for something and another act": (
        "دعت قطر إلى الوقف الفوري لإطلاق النار واحترام القانون الدولي.",
        ["dcterms:description الوقف الفوري لإطلاق النار", "dcterms:description احترام القانون الدولي"],
        [],
    ),
    "a stress that is renewed": (
        "جددت كينيا تأكيد أهمية السلام. وأعادت قطر تأكيد دعمها للحوار.",
        ["dcterms:description أهمية السلام", "stanceKind support", "dcterms:description الحوار"],
        ["dcterms:description تأكيد"],
    ),
    "a commitment whose stress is renewed": (
        "جدد الجانبان الكيني والقطري تأكيد التزامهما بمكافحة الإرهاب ورفضهما للعنف.",
        ["stanceKind recommit", "stanceKind reject", "dcterms:description العنف"],
        ["stanceKind emphasize"],
    ),
    "two refusals": (
        "جدد الجانبان الكيني والقطري رفض التهجير وإدانة الاستيطان.",
        ["stanceKind reject", "dcterms:description التهجير", "stanceKind condemn", "dcterms:description الاستيطان"],
        ["dcterms:description التهجير وإدانة"],
    ),
    "two refusals of one thing": (
        SIDES + "إدانة ورفض كل أشكال التدخل.",
        ["stanceKind condemn", "stanceKind reject", "dcterms:description كل أشكال التدخل"],
        ["dcterms:description رفض"],
    ),
    "what is refused beside what is stressed": (
        MET + "وتم خلال اللقاء التأكيد على ضرورة وقف العمليات العسكرية ورفض كل تدخل أجنبي.",
        ["stanceKind reject", "dcterms:description كل تدخل أجنبي"],
        ["dcterms:description رفض"],
    ),
    "what is not to be": (
        SIDES + "ضرورة وصول المساعدات إلى المدينة، وعدم المساس بوحدة السودان.",
        ["dcterms:description ضرورة وصول المساعدات إلى المدينة", "dcterms:description عدم المساس بوحدة السودان"],
        [],
    ),
    "who renews the support of his state": (
        MET + "وجدد كاماو دعم بلاده لوحدة السودان.",
        ["stanceKind support", KENYA, "stanceHolder موسى كاماو"],
        [],
    ),
    "who only speaks for it": (
        "أكد المتحدث باسم وزارة الخارجية الكينية موسى كاماو رفض كينيا للعنف.",
        ["stanceKind reject", KENYA],
        ["stanceHolder موسى كاماو"],
    ),
    "those who are called upon": (
        "دعا الوزير الكيني موسى كاماو الجانبين، القطري والعماني، إلى الحوار.",
        ["stanceHolder موسى كاماو"],
        [QATAR],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_communique_is_read_for_its_sides_act_by_act(name):
    text, has, never = CASES[name]
    holds(text, has, never)

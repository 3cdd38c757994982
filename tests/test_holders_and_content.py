"""Who holds an Arabic stance where the words leave it open, and where the words of what is held end."""

from __future__ import annotations

import pytest
from sayings import failures

MET = "استقبل الرئيس الكيني موسى كاماو الوزير القطري فهد العازمي. "


@pytest.mark.parametrize(
    ("text", "has", "never"),
    [
        (
            "بحث الوزير اللبناني يوسف حداد مع نظيره اليوناني أليكس مارو الأوضاع في السودان، مؤكدين ضرورة الحوار.",
            ["stanceHolder يوسف حداد", "stanceHolder أليكس مارو", "dcterms:description ضرورة الحوار"],
            [],
        ),
        (
            "استقبل الوزير اللبناني يوسف حداد سفراء الدول الصديقة، مشيدين بجهود قطر.",
            [],
            ["stanceKind praise"],
        ),
        (
            "جددت وزارة الخارجية الليبية مطالبة مجلس الأمن برفع التجميد.",
            ["stanceKind call-for", "dcterms:description رفع التجميد"],
            ["stanceHolder body:UNSC"],
        ),
        (
            "جدد المتحدث باسم وزارة الخارجية القطرية ماجد النجار دعوة دولة قطر إلى وقف القتال.",
            ["stanceKind call-for", "stanceHolder c:QAT"],
            [],
        ),
        (
            "جدد الوزير الليبي سالم المجبري دعوة الأطراف السودانية إلى وقف القتال.",
            ["stanceKind call-for", "stanceHolder سالم المجبري", "dcterms:description وقف القتال"],
            [],
        ),
        (
            "جددت كينيا مطالبتها لمجلس الأمن بتحمل مسؤولياته.",
            ["dcterms:description تحمل مسؤولياته", "stanceHolder c:KEN"],
            ["dcterms:description مجلس الأمن بتحمل مسؤولياته"],
        ),
        (
            "تلقى الرئيس الكيني موسى كاماو برقية من الرئيس الإيطالي ماركو ريتشي، الذي عبر عن شكره لكينيا، مؤكدا أهمية الحوار.",
            ["stanceHolder ماركو ريتشي", "dcterms:description أهمية الحوار"],
            ["stanceHolder موسى كاماو"],
        ),
        (
            "استقبل الرئيس الكيني موسى كاماو السفير القطري فهد العازمي الذي سلمه رسالة، مؤكدا أهمية الحوار.",
            ["stanceHolder موسى كاماو"],
            [],
        ),
        (MET + "وشكر الوزير القطري على مواقف بلاده.", ["stanceKind thank", "stanceHolder موسى كاماو"], []),
        (MET + "وشكر الرئيس الكيني على حفاوة الاستقبال.", ["stanceKind thank", "stanceHolder فهد العازمي"], []),
        (
            MET + "وشكر الوزير القطري الحكومة الكينية على دعمها.",
            ["stanceHolder فهد العازمي"],
            ["stanceHolder موسى كاماو"],
        ),
        (
            "أكد الوزير الكيني موسى كاماو دعم بلاده للسودان وأهمية الحوار.",
            [
                "stanceHolder c:KEN",
                "dcterms:description السودان",
                "stanceHolder موسى كاماو",
                "dcterms:description أهمية الحوار",
            ],
            [],
        ),
    ],
)
def test_a_stance_is_held_by_whoever_the_words_mean(text, has, never):
    assert not failures(text, has, never)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("أدانت وزارة الخارجية السورية في بيان صدر عنها اليوم الغارات على القرى.", "الغارات على القرى"),
        ("ونددت وزارة الخارجية السورية في بيان صادر عنها اليوم بأشد العبارات بالغارات على القرى.", "الغارات على القرى"),
        ("أكدت كينيا أن هذا النهج مرفوض جملة وتفصيلا محذرة من مخاطر التصعيد.", "هذا النهج مرفوض جملة وتفصيلا"),
        ("أكدت كينيا حرصها على مواصلة العمل من أجل السلام.", "حرصها على مواصلة العمل من أجل السلام"),
        ("أكدت كينيا وقوفها إلى جانب النيجر حكومة وشعبا.", "النيجر حكومة وشعبا"),
        ("جددت كينيا رفضها للعنف الذي يهدد الساحل حسبما أفاد به الناطق باسمها.", "العنف الذي يهدد الساحل"),
        ("ترفض كينيا في الوقت ذاته وبشكل قاطع كل أشكال التدخل.", "كل أشكال التدخل"),
        ("نوهت كينيا في برقية بمناسبة عيد الاستقلال، بمتانة العلاقات.", "متانة العلاقات"),
        ("عبر رئيس الوفد الكويتي عن شكره للسفير على حفاوة الاستقبال.", "حفاوة الاستقبال"),
    ],
)
def test_what_is_held_is_neither_more_nor_less_than_its_words(text, words):
    assert not failures(text, [f"dcterms:description {words}"])


@pytest.mark.parametrize(
    ("text", "has", "never"),
    [
        (
            "أكد المتحدث باسم وزارة الخارجية المصرية كريم فؤاد أن مصر وهي تتابع الوضع، تطالب بخفض التصعيد.",
            ["stanceKind demand", "stanceHolder c:EGY"],
            ["stanceKind affirm", "stanceKind emphasize"],
        ),
        (
            MET + "وعبر العازمي عن دعم قطر لكينيا في كل ما يدعم أمنها، داعيا المجتمع الدولي إلى معاضدة جهودها.",
            ["stanceKind call-for", "stanceHolder فهد العازمي"],
            ["stanceHolder c:KEN"],
        ),
        (MET + "وأكد الحاضرون دعمهم لسيادة كينيا.", [], ["stanceHolder موسى كاماو", "stanceHolder فهد العازمي"]),
        (MET + "وأكد السفراء على تمسك بلدانهم بسيادة كينيا.", [], ["stanceHolder موسى كاماو"]),
    ],
)
def test_who_only_stands_beside_holds_no_stance(text, has, never):
    assert not failures(text, has, never)


@pytest.mark.parametrize(
    ("text", "has", "never"),
    [
        (
            "استنكرت كينيا في بيان نشرته وزارة الخارجية الاعتداءات على القرى.",
            ["stanceKind denounce", "dcterms:description الاعتداءات على القرى"],
            [],
        ),
        (
            "أعربت كينيا عن انشغالها البالغ عقب الأحداث الأخيرة.",
            ["stanceKind express-concern", "dcterms:description الأحداث الأخيرة"],
            [],
        ),
        ("عبرت كينيا عن انشغالها الشديد بتطورات الأوضاع.", ["dcterms:description تطورات الأوضاع"], []),
        (
            "تدعو كينيا الأطراف إلى التحلي بضبط النفس، وتفضيل المصلحة الوطنية، والعمل من أجل السلام.",
            ["dcterms:description تفضيل المصلحة الوطنية", "dcterms:description العمل من أجل السلام"],
            [],
        ),
        (
            "جددت كينيا نداءها بضرورة أن تتحمل المجموعة الدولية مسؤولياتها.",
            ["stanceKind call-for", "stanceHolder c:KEN"],
            ["stanceKind emphasize"],
        ),
        (
            "أكد رئيس الوزراء الكيني، وزير الخارجية موسى كاماو أهمية الحوار.",
            ["stanceHolder موسى كاماو", "holdsPost * wording=الوزراء"],
            [],
        ),
        (
            "التقى الوزير القطري فهد العازمي بوزير الشؤون الخارجية في الجمهورية الجزائرية، مراد بن علي.",
            ["hasParticipant مراد بن علي", "represents c:DZA"],
            ["takesPlaceIn c:DZA"],
        ),
    ],
)
def test_ministries_tell_what_they_condemn_call_for_and_worry_about(text, has, never):
    assert not failures(text, has, never)


@pytest.mark.parametrize(
    ("text", "has", "never"),
    [
        (
            "وقعت وزارة الصحة الكينية ووزارة الصحة الأوغندية اتفاقية تعاون. وأكد البلدان أهمية الوقاية.",
            ["stanceHolder c:KEN", "stanceHolder c:UGA"],
            ["stanceHolder وزارة الصحة الكينية"],
        ),
        (
            "NASA and the Saudi Space Agency signed an agreement on 3 May 2023. The two countries welcomed the deal.",
            ["stanceHolder c:USA", "stanceHolder c:SAU"],
            ["stanceHolder NASA"],
        ),
        (
            "The Acme Foundation and Borealis Institute signed an agreement. Both countries welcomed it. The two leaders praised it.",
            [],
            ["stanceHolder"],
        ),
    ],
)
def test_both_countries_are_the_states_of_two_bodies_and_nobody_where_none_is_known(text, has, never):
    assert not failures(text, has, never)


@pytest.mark.parametrize(
    ("text", "has", "never"),
    [
        (
            "رحبت قطر بالاتفاق بين تشاد والنيجر، ودعت الطرفين إلى تنفيذه.",
            ["stanceKind call-for", "stanceHolder c:QAT", "dcterms:description تنفيذه"],
            ["stanceHolder c:TCD"],
        ),
        (
            "رحب الاتحاد الأوروبي بالاتفاق بين تشاد والنيجر، ودعا الطرفين إلى ضبط النفس.",
            ["stanceKind call-for", "stanceHolder body:EU", "dcterms:description ضبط النفس"],
            ["stanceHolder c:TCD"],
        ),
        (
            "أكد الوزير الكيني سالم حمدان ضرورة الوقف الفوري لإطلاق النار.",
            ["dcterms:description ضرورة الوقف الفوري لإطلاق النار"],
            [],
        ),
    ],
)
def test_whom_somebody_asks_in_the_accusative_does_not_ask(text, has, never):
    assert not failures(text, has, never)

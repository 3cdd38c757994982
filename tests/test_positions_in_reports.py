"""Positions and topics as Arabic reports of talks tell them: what efforts are for, whose a position is, who was there."""

from __future__ import annotations

import pytest
from sayings import facts, failures

TALKS = "التقى وزير الخارجية الكيني موسى كاماو نظيره القطري سالم الرشيدي. "

CASES: dict[str, tuple[str, list[str], list[str]]] = {
    "what an effort is made for, past its adjective": (
        "وأكد الوزيران استمرار الجهود الإقليمية للتوصل إلى هدنة دائمة في السودان، وتمهيد الطريق لعودة النازحين.",
        [
            "dcterms:description استمرار الجهود الإقليمية للتوصل إلى هدنة دائمة في السودان",
            "dcterms:description تمهيد الطريق",
        ],
        [],
    ),
    "what an effort is made for, past who makes it": (
        "وثمن الوزير الكيني الجهود التي يبذلها الاتحاد الأفريقي من أجل المصالحة.",
        ["dcterms:description الجهود التي يبذلها الاتحاد الأفريقي من أجل المصالحة"],
        [],
    ),
    "what is to be done is not refused": (
        "وأكد الوزيران رفضهما الكامل لأي ترحيل قسري للاجئين، وتكثيف العمل من أجل عودتهم.",
        ["stanceKind reject", "stanceKind affirm", "dcterms:description تكثيف العمل"],
        ["dcterms:description أي ترحيل قسري للاجئين، وتكثيف"],
    ),
    "a position with two adjectives": (
        "وجدد الوزير، خلال اللقاء، موقف كينيا الثابت الداعم والمساند للسلام في الصومال.",
        ["stanceKind support", "stanceHolder c:KEN", "dcterms:description السلام في الصومال"],
        ["stanceKind affirm"],
    ),
    "a position against what goes on": (
        "وجدد كاماو تأكيد موقف كينيا الرافض لما يجري في المرفأ، مشيدا بدور قطر.",
        ["stanceKind reject", "stanceHolder c:KEN", "stanceKind praise", "stanceHolder موسى كاماو"],
        ["dcterms:description موقف كينيا الرافض"],
    ),
    "a firm position of refusing something": (
        "وجددت كينيا موقفها الثابت من رفض القرصنة.",
        ["stanceKind reject", "dcterms:description القرصنة"],
        [],
    ),
    "a position on supporting something tells nothing of it": (
        "وأوضحت كينيا موقفها من دعم الصيد.",
        [],
        ["stanceKind support"],
    ),
    "what the government welcomes": (
        "وأكد كاماو ترحيب الحكومة بكافة المبادرات الرامية إلى فتح الموانئ.",
        ["stanceKind welcome", "stanceHolder موسى كاماو"],
        ["stanceKind affirm"],
    ),
    "what the government wishes is stressed whole": (
        "وأكد كاماو رغبة الحكومة في توسيع الموانئ.",
        ["dcterms:description رغبة الحكومة في توسيع الموانئ"],
        [],
    ),
    "ties of two things": (
        "وعبر الجانبان عن اعتزازهما بعلاقات التعاون والتضامن بين البلدين.",
        ["dcterms:description علاقات التعاون والتضامن بين البلدين"],
        ["takesPlaceIn"],
    ),
    "every attempt is what is refused": (
        "وأكد الوزيران رفضهما كل المحاولات لتقسيم السودان.",
        ["stanceKind reject", "dcterms:description كل المحاولات لتقسيم السودان"],
        [],
    ),
    "another act after what the first is for": (
        "وطالب الوزيران المجتمع الدولي بالاضطلاع بمسؤولياته لإنهاء الحصار، وتوفير الدواء للأهالي، وبذل جهود أكبر.",
        ["stanceKind demand", "dcterms:description توفير الدواء للأهالي", "dcterms:description بذل جهود أكبر"],
        [],
    ),
    "wider prospects are no welcome": (
        "وبحث الوزيران الارتقاء بالتعاون إلى آفاق أرحب بمناسبة انعقاد اللجنة المشتركة.",
        ["discusses"],
        ["stanceKind"],
    ),
    "who asks for greetings asks for nothing": (
        "وطالب كاماو نظيره القطري بنقل تحيات الرئيس إلى أمير قطر.",
        [],
        ["stanceKind"],
    ),
    "who was there is no topic": (
        "وتناول اللقاء، بحضور سفير قطر لدى كينيا ناصر العبيدلي، الأمن الغذائي.",
        ["discusses topic:food-security"],
        ["discusses * wording=حضور"],
    ),
    "a reception that was but friendly is no event": (
        "وشكر كاماو قطر على حسن الاستقبال وكرم الضيافة.",
        ["stanceKind thank", "dcterms:description حسن الاستقبال وكرم الضيافة"],
        ["hasParticipant c:KEN role=host"],
    ),
    "what was gone over with somebody": (
        "وعرض معه للعلاقات الثنائية والوضع في السودان.",
        ["discusses * wording=العلاقات", "discusses * wording=السودان"],
        [],
    ),
    "a stage that something reached": (
        "وعرض معه الأمن الغذائي، إضافة إلى المراحل التي قطعها ملف الموانئ.",
        ["discusses * wording=قطعها"],
        [],
    ),
    "what a minister with his state welcomes is no office of his": (
        "ورحب الوزير الكيني بالمبادرة القطرية بشأن الملاحة، معربا عن ثقته في نجاحها.",
        ["stanceKind welcome", "dcterms:description المبادرة القطرية بشأن الملاحة"],
        [],
    ),
    "in this regard after a participle": (
        "وأكد كاماو احتفاظ بلاده بحقها في الرد، مشيدا في هذا الإطار بقدرات خفر السواحل.",
        ["stanceKind praise", "dcterms:description قدرات خفر السواحل"],
        [],
    ),
    "a worry because of something": (
        "وأعربت كينيا عن قلقها البالغ جراء الفيضانات في الصومال.",
        ["stanceKind express-concern", "dcterms:description الفيضانات في الصومال"],
        [],
    ),
    "stands and a role beside them": (
        "وثمن كاماو مواقف قطر في دعم اللاجئين، ودورها في الوساطة.",
        ["dcterms:description مواقف قطر في دعم اللاجئين", "dcterms:description دورها في الوساطة"],
        [],
    ),
    "a role that is praised is no turn": (
        "وأشاد كاماو بقطر، منوها بدورها الريادي في الوساطة.",
        ["dcterms:description دورها الريادي في الوساطة"],
        [],
    ),
    "who praises something in his turn": (
        "وأشاد بدوره الوزير القطري بالعلاقات الثنائية.",
        ["stanceHolder سالم الرشيدي", "dcterms:description العلاقات الثنائية"],
        ["stanceHolder موسى كاماو"],
    ),
    "what a talk allowed is an account": (
        "وأكد كاماو أن اللقاء سمح بالتطرق إلى الأمن الغذائي.",
        ["discusses topic:food-security"],
        ["stanceKind affirm"],
    ),
    "thanks in return for something": (
        "كما أعرب كاماو عن امتنان بلاده لقطر نظير دعمها للموانئ.",
        ["stanceKind thank", "dcterms:description دعمها للموانئ"],
        ["dcterms:description قطر نظير"],
    ),
    "a crisis after the article": (
        "كما تم التطرق للأزمة الأوكرانية.",
        ["discusses * wording=الأزمة"],
        [],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_report_of_talks_tells_what_is_held_and_discussed(name):
    said, has, lacks = CASES[name]
    assert not failures(TALKS + said, has, lacks)


def test_a_secretariat_is_spoken_of_again():
    text = "أدانت الأمانة العامة لمنظمة التعاون الإسلامي الهجوم. ودعت الأمانة العامة كينيا إلى وقف القتال."
    assert not failures(text, ["stanceKind call-for", "dcterms:description وقف القتال"], [])
    assert len({fact.object for fact in facts(text, "stanceHolder")}) == 1


def test_a_seat_of_a_secretariat_is_where_something_is_held():
    text = "عقد مجلس الجامعة العربية دورته السبعين في مقر الأمانة العامة للجامعة بالقاهرة."
    assert not failures(text, ["takesPlaceIn"], ["stanceKind"])


def test_she_goes_on_and_not_the_union_that_she_spoke_of():
    text = "أكدت وزيرة الخارجية الكينية روث أوبا أن الاتحاد الأوروبي سيواصل دعمه للسودان، مشددة على أهمية الحوار."
    assert not failures(text, ["stanceHolder روث أوبا", "dcterms:description أهمية الحوار"], ["stanceHolder body:EU"])


def test_a_council_of_ministers_is_named_again_without_its_state():
    text = "عقد مجلس الوزراء الكويتي جلسته اليوم. وجدد مجلس الوزراء تأييد الكويت للحوار. وأدان مجلس الوزراء العماني الهجوم."
    assert not failures(text, ["stanceKind support", "dcterms:description الحوار", "stanceKind condemn"], [])

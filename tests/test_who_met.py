"""Who took part in Arabic talks that no verb of meeting tells: those with whom somebody agrees or speaks at them."""

from __future__ import annotations

import pytest
from sayings import facts, failures, holds

BOTH = ["hasParticipant جون أوتينو", "hasParticipant كوفي منساه"]
TOLD = [
    ("اتفق الرئيس الكيني جون أوتينو مع نظيره الغاني كوفي منساه في اتصال هاتفي على ضرورة وقف القتال.", BOTH),
    ("قالت الرئاسة الكينية إن الرئيس جون أوتينو أكد في محادثة هاتفية مع نظيره الغاني كوفي منساه أن الحوار مهم.", BOTH),
    ("قالت الرئاسة الكينية إن الرئيس جون أوتينو ونظيره الغاني كوفي منساه عبرا في اتصال هاتفي عن قلقهما إزاء الأزمة.", BOTH),
    ("اتفق الوزير الكيني جون أوتينو مع نظيره الغاني كوفي منساه في اجتماع عقد في جنيف على مواصلة الحوار.",
     [*BOTH, "takesPlaceIn place:CHE-geneva"]),
    ("ذكر بيان للرئاسة الكينية أن الرئيس جون أوتينو اتفق مع نظيره الغاني كوفي منساه في اتصال هاتفي على أن الحوار مهم.",
     [*BOTH, "reportsOn", "stanceKind affirm"]),
    ("اجتمع الوزير الكيني جون أوتينو مع مسؤولين غانيين في أكرا.", ["hasParticipant c:GHA", "hasParticipant c:KEN"]),
    ("التقى الوزير الكيني جون أوتينو خبراء من منظمة الصحة العالمية.", ["hasParticipant body:WHO", "hasParticipant c:KEN"]),
    ("بحث الوزير الكيني جون أوتينو مع القيادة الغانية ملف المياه.", ["hasParticipant c:GHA", "discusses ملف المياه"]),
    ("وفي أكرا، التقى الوزير الكيني جون أوتينو نظيره الغاني كوفي منساه.", [*BOTH, "takesPlaceIn place:GHA-accra"]),
    ("قال الرئيس الكيني جون أوتينو أمس في كلمته أمام القمة العربية الأفريقية في القاهرة إن السلام ممكن.",
     ["hasParticipant c:KEN", "takesPlaceIn place:EGY-cairo"]),
    ("أكد الرئيس الكيني جون أوتينو، خلال مشاركته في أعمال القمة الأفريقية في أكرا، أهمية السلام.",
     ["hasParticipant جون أوتينو", "takesPlaceIn place:GHA-accra"]),
    ("وفي كلمته خلال القمة العربية في بغداد، قال الرئيس الكيني جون أوتينو إن الحوار مهم.", ["hasParticipant جون أوتينو"]),
    ("ألقى الرئيس الكيني جون أوتينو كلمة في القمة الإسلامية دعا فيها إلى الحوار.", ["hasParticipant جون أوتينو"]),
    ("أشار الرئيس الكيني جون أوتينو، خلال افتتاح قمة المناخ في أكرا، إلى أهمية التعاون.", ["hasParticipant جون أوتينو"]),
    ("تحدث الشيخ فهد بن سالم الرشيدي أمير قطر هاتفيا مع الشيخ صباح الناصر الجابر العازمي أمير الكويت.",
     ["hasParticipant صباح الناصر الجابر العازمي", "represents c:KWT"]),
    ("قال الوزير الكيني جون أوتينو، على هامش مشاركته في منتدى دافوس الاقتصادي، إن الحوار مهم.", ["hasParticipant جون أوتينو"]),
    ("وصل وفد كيني إلى أكرا. والتقى الوفد الوزير الغاني كوفي منساه.", ["hasParticipant c:KEN", "hasParticipant كوفي منساه"]),
    ("استقبل الوزير الكيني جون أوتينو السفير الغاني كوفي منساه. وجاء ذلك خلال لقاء تم يوم 3 مارس 2024 في أكرا.",
     ["takesPlaceIn place:GHA-accra", "schema:startDate 2024-03-03"]),
    ("عقد وزراء خارجية دول مجلس التعاون الخليجي اجتماعا في الرياض. وأكد الوزراء أهمية الحوار.",
     ["stanceHolder body:GCC", "stanceKind emphasize"]),
]  # fmt: skip
NOT_TOLD = [
    ("اتفق الرئيس الكيني جون أوتينو مع نظيره الغاني كوفي منساه على عقد اجتماع في جنيف.", BOTH),
    ("أكد الوزير الكيني جون أوتينو في مقابلة مع قناة غانية أهمية الحوار.", ["hasParticipant"]),
    ("قال الوزير الكيني جون أوتينو في حوار صحفي إن الحوار مهم.", ["hasParticipant"]),
    ("أشاد الوزير الكيني جون أوتينو بجهود مسؤولين غانيين.", ["hasParticipant"]),
    ("أشاد الرئيس الكيني جون أوتينو بكلمة الملك سامي فؤاد في القمة العربية.", ["hasParticipant جون أوتينو"]),
    ("وصف الرئيس الكيني جون أوتينو كلا من تشاد وغانا بالحليف خلال كلمته في القمة الأفريقية.", ["hasParticipant c:TCD"]),
    ("استقبل الشيخ صباح اليوم الأحد السفير الكيني جون أوتينو.", ["hasParticipant صباح اليوم"]),
    ("التقى الوزير الكيني جون أوتينو صحفيين من غانا.", ["hasParticipant c:GHA"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "has"), TOLD)
def test_those_who_speak_with_each_other_at_talks_take_part_in_them(text, has):
    assert not failures(text, has, [])


@pytest.mark.parametrize(("text", "never"), NOT_TOLD)
def test_those_of_whom_talks_are_not_told_take_no_part(text, never):
    assert not failures(text, [], never)


@pytest.mark.parametrize(
    "met", ["رئيس الجمهورية سامي فؤاد ورئيس الحكومة علي حسن", "الرئيس المصري سامي فؤاد والوزير المصري علي حسن"]
)
def test_two_of_one_state_after_who_came_to_it_were_met_by_him(met):
    text = f"زار الوزير الكيني موسى كاماو القاهرة. والتقى {met}."
    theirs = [fact.subject for name in ("سامي فؤاد", "علي حسن") for fact in facts(text, f"hasParticipant {name}")]
    assert theirs
    assert {fact.subject for fact in facts(text, "hasParticipant موسى كاماو")}.issuperset(theirs)


_THREE = "The third meeting of the foreign ministers of Peru, Chile and Bolivia was held in Arequipa on 3 June 2023. "
_OPENED = ["stanceHolder c:PER", "stanceHolder c:CHL", "stanceHolder c:BOL"]


@pytest.mark.parametrize(
    ("text", "holders", "others"),
    [
        (_THREE + "They spoke of the war between Kenya and Chad. The sides stressed the importance of peace.", _OPENED, ["stanceHolder c:KEN"]),
        (_THREE + "They spoke of the war between Kenya and Chad. They stressed the importance of peace.", _OPENED, ["stanceHolder c:CHA"]),
        (_THREE + "Peru and Chile signed an accord. The sides stressed the importance of peace.", _OPENED, []),
        (_THREE + "Peru and Chile signed an accord. The two sides stressed the importance of peace.", _OPENED[:2], _OPENED[2:]),
    ],
)  # fmt: skip
def test_the_sides_at_a_table_of_three_are_all_of_them(text, holders, others):
    assert not failures(text, holders, others)


def test_the_document_that_was_signed_is_the_statement_told_before():
    text = (
        "The statement adopted after the talks has been published. The document was signed by Peruvian Foreign Minister "
        "Carlos Rojas and Chilean Foreign Minister Diego Soto."
    )
    assert not failures(text, ["agreementStatus Carlos Rojas status=signed", "agreementStatus c:CHL status=signed"], [])
    unknown = "Kenya wrote a letter. The document was signed by Peruvian Foreign Minister Carlos Rojas."
    assert not failures(unknown, [], ["agreementStatus"])


def test_each_agreement_of_several_has_the_stance():
    text = (
        "Peru and Chile reaffirmed their commitment to the Lima Declaration, the Arica Accord, and the Tacna Protocol."
    )
    said = {getattr(fact.object, "text", "") for fact in facts(text, "dcterms:description")}
    assert said == {"Lima Declaration", "Arica Accord", "Tacna Protocol"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Kenya underscored the need for an inquiry and for the return of the displaced.", {"need for an inquiry", "return of the displaced"}),
        ("Kenya called for a ceasefire and for the release of all hostages.", {"ceasefire", "release of all hostages"}),
        ("Kenya condemned the attack on the port and on the ships.", {"attack on the port and on the ships"}),
    ],
)  # fmt: skip
def test_a_preposition_said_again_begins_another_thing(text, said):
    assert {getattr(fact.object, "text", "") for fact in facts(text, "dcterms:description")} == said


@pytest.mark.parametrize(
    "title",
    ["The Kenyan president's special envoy for Sudan, Omar Kip,", "The Kenyan Prime Minister's adviser Omar Kip"],
)
def test_whose_official_somebody_is_tells_for_which_state_he_acts(title):
    assert not failures(
        f"{title} met Norwegian Minister Lars Dahl.", ["represents c:KEN", "hasParticipant c:KEN"], ["represents c:SDN"]
    )


def test_who_brought_a_message_was_received_and_not_who_sent_it():
    text = (
        "بعث الملك عيسى بن راشد ملك البحرين رسالة إلى الرئيس الكيني موسى كاماو. "
        "قام بنقل الرسالة سلمان النجار وزير الخارجية، خلال استقبال الرئيس الكيني له في نيروبي."
    )
    holds(text, ["hasParticipant سلمان النجار role=guest"], ["hasParticipant عيسى بن راشد"])


@pytest.mark.parametrize(
    "aside",
    [" الذي يزور أثينا ", "، الذي يزور أثينا، ", " الذي وصل إلى أثينا أمس "],
)
def test_where_an_arabic_subject_is_parts_him_from_nobody_whom_he_meets(aside):
    text = f"التقى وزير خارجية كينيا موسى كاماو{aside}نظيره اليوناني نيكوس مارينوس يوم الثلاثاء."
    holds(text, ["hasParticipant موسى كاماو", "hasParticipant نيكوس مارينوس"], [])

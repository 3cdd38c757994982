"""The place and the day right after the noun of an event belong to that event, wherever the sentence names it."""

from __future__ import annotations

import pytest
from sayings import failures

from mithaq.extract.extractor import extract
from mithaq.extract.words.dated import anchored
from mithaq.read.documents import document

SAID = [
    ("أشاد الوزير الكويتي سالم الرشيدي بنتائج القمة المصرية الأردنية في جنيف يوم 3 مارس 2024.",
     ["takesPlaceIn place:CHE-geneva", "schema:startDate 2024-03-03"]),
    ("رحب الوزير القطري بالقمة اليابانية الهندية في طوكيو.", ["takesPlaceIn place:JPN-tokyo"]),
    ("واستعرض الوزيران نتائج الدورة التاسعة للجنة المشتركة الكينية الغانية، المنعقدة بأكرا يوم 26 نوفمبر 2022.",
     ["takesPlaceIn place:GHA-accra", "schema:startDate 2022-11-26"]),
    ("وتطرق الجانبان إلى الدورة المقبلة للجنة المشتركة الكينية الغانية المزمع عقدها في أكرا.", ["planned takesPlaceIn place:GHA-accra"]),
    ("The minister recalled the Egypt-Jordan summit in Geneva on March 3, 2024.",
     ["takesPlaceIn place:CHE-geneva", "schema:startDate 2024-03-03"]),
    ("بحث وزير الخارجية الكيني جون أوتينو ونظيره الغاني كوفي منساه، في 3 مارس 2024، في جدة بالمملكة العربية السعودية، تعزيز التعاون.",
     ["schema:startDate 2024-03-03", "takesPlaceIn place:SAU-jeddah", "takesPlaceIn c:SAU"]),
    ("عقد الرئيس الكيني جون أوتينو ونظيره الغاني كوفي منساه في قصر البستان العامر بصلالة جلسة مباحثات رسمية.",
     ["takesPlaceIn قصر البستان العامر", "takesPlaceIn place:OMN-salalah"]),
    ("احتضن قصر المؤتمرات بنواكشوط أعمال الدورة الثانية للجنة المشتركة الكينية الغانية.", ["takesPlaceIn قصر المؤتمرات"]),
    ("استقبل الرئيس الكيني جون أوتينو بقصر الاتحادية الرئيس الغاني كوفي منساه.", ["takesPlaceIn قصر الاتحادية"]),
    ("شارك الوزير الغاني كوفي منساه في المؤتمر الدولي حول السودان بباريس.", ["takesPlaceIn place:FRA-paris"]),
    ("يتوجه الوزير الغاني كوفي منساه إلى أديس أبابا للمشاركة في الدورة الأربعين للمجلس التنفيذي للاتحاد الأفريقي.",
     ["planned roundNumber 40", "planned takesPlaceIn place:ETH-addis-ababa"]),
    ("توجه الوزير الغاني كوفي منساه اليوم إلى جدة لحضور القمة العربية الأفريقية التي ستعقد يوم 4 مايو 2031 بمكة المكرمة.",
     ["planned takesPlaceIn place:SAU-makkah", "planned schema:startDate 2031-05-04"]),
    ("وقعت قطر وكينيا في الدوحة اتفاقية للنقل البحري بعد محادثات أجراها الوزير القطري نجيب المرزوقي مع الوزير الكيني كوفي منساه.",
     ["hasParticipant نجيب المرزوقي", "hasParticipant كوفي منساه"]),
    ("أعلن الوزير القطري نجيب المرزوقي، عقب محادثات أجراها في نيروبي مع نظيره الكيني كوفي منساه، فتح سفارة.",
     ["hasParticipant نجيب المرزوقي", "hasParticipant كوفي منساه", "takesPlaceIn place:KEN-nairobi"]),
    ("بقصر قرطاج، استقبل الرئيس التونسي نجيب المرزوقي، أمس، وزير الخارجية الغاني كوفي منساه.", ["takesPlaceIn قصر قرطاج"]),
    ("وفي القصر الملكي بالرباط، أجرى الوزير المغربي نجيب المرزوقي والوزير الغاني كوفي منساه مباحثات.",
     ["takesPlaceIn القصر الملكي", "takesPlaceIn place:MAR-rabat"]),
    ("وفي مقر وزارة الخارجية بالرباط، التقى الوزير المغربي نجيب المرزوقي الوزير الغاني كوفي منساه.",
     ["takesPlaceIn وزارة الخارجية", "takesPlaceIn place:MAR-rabat"]),
    ("احتضن قصر بعبدا، اليوم، قمة جمعت الرئيس اللبناني سليم الهاشمي والرئيس الغاني كوفي منساه.", ["takesPlaceIn قصر بعبدا"]),
    ("شهد القصر الرئاسي في نيقوسيا مباحثات بين الرئيس القبرصي نيكوس فاسيليو والرئيس الغاني كوفي منساه.",
     ["takesPlaceIn القصر الرئاسي", "takesPlaceIn place:CYP-nicosia"]),
    ("توجه الوزير الكيني جون أوتينو إلى جدة للمشاركة في اجتماع وزراء خارجية كينيا وغانا والسنغال المقرر عقده في جدة يوم 29 مارس 2024.",
     ["planned takesPlaceIn place:SAU-jeddah", "planned schema:startDate 2024-03-29"]),
    ("يشارك الوزير الكيني جون أوتينو في اجتماع وزراء الخارجية العرب المقرر عقده في القاهرة.",
     ["planned takesPlaceIn place:EGY-cairo", "planned hasParticipant c:KEN"]),
    ("التقى الوزير الكيني جون أوتينو نظيره الغاني كوفي منساه على هامش الاجتماع الوزاري لمجلس جامعة الدول العربية في القاهرة.",
     ["takesPlaceIn place:EGY-cairo"]),
    ("The Third Kenya-Ghana Strategic Dialogue was held on the premises of the Ministry of Foreign Affairs in Nairobi.",
     ["takesPlaceIn premises of the Ministry of Foreign Affairs", "takesPlaceIn place:KEN-nairobi"]),
    ("The Egypt-Jordan summit was held at the headquarters of the African Union in Addis Ababa.",
     ["takesPlaceIn headquarters of the African Union"]),
    ("Kenya will host the 10th Session of the Kenya-Ghana Joint Permanent Commission of Cooperation in Mombasa, Kenya.",
     ["planned takesPlaceIn place:KEN-mombasa"]),
    ("Foreign Minister Peter Otieno of Kenya met with the Foreign Minister of Ghana, Ama Mensah, at the Ministry of Trade in Nairobi.",
     ["takesPlaceIn Ministry of Trade", "takesPlaceIn place:KEN-nairobi"]),
    ("The minister praised the Japan-Qatar summit with Kuwait in Tokyo.", ["takesPlaceIn place:JPN-tokyo"]),
    ("The third Egypt-Jordan summit is due in Geneva in May 2031.",
     ["planned takesPlaceIn place:CHE-geneva", "planned schema:startDate 2031-05", "planned roundNumber 3"]),
    ("The third Egypt-Jordan summit is planned for Geneva in May 2031.",
     ["planned takesPlaceIn place:CHE-geneva", "planned schema:startDate 2031-05"]),
    ("The ministers prepared the third session of the Kenya-Ghana Joint Committee, expected in Nairobi in May 2031.",
     ["planned takesPlaceIn place:KEN-nairobi", "planned schema:startDate 2031-05"]),
    ("Kenya and Ghana held the first session of their joint commission in Accra. The second session of the commission is expected in Nairobi.",
     ["planned takesPlaceIn place:KEN-nairobi", "planned roundNumber 2", "takesPlaceIn place:GHA-accra"]),
    ("They discussed the Harbour conference starting on 3 March 2024 in Geneva.",
     ["takesPlaceIn place:CHE-geneva", "schema:startDate 2024-03-03"]),
    ("Norwegian Foreign Minister Lars Dahl met Kenyan Foreign Minister Amina Otieno, who is in Oslo for the fourth Norway-Kenya Strategic Dialogue.",
     ["takesPlaceIn place:NOR-oslo"]),
    ("Kenyan Foreign Minister Amina Otieno arrived in Lima, Peru, on Monday to attend the Harbour Summit.",
     ["takesPlaceIn place:PER-lima", "takesPlaceIn c:PER"]),
    ("Kenyan Foreign Minister Amina Otieno will fly from Nairobi to Oslo to take part in the second Norway-Kenya Joint Committee.",
     ["planned takesPlaceIn place:NOR-oslo"]),
    ("Deputy Foreign Minister Luis Paz of Peru, in Oslo for the third Peru-Norway Strategic Dialogue, met Foreign Minister Lars Dahl of Norway.",
     ["takesPlaceIn place:NOR-oslo"]),
    (("Kenya and Norway held the third round of the Kenya-Norway Strategic Dialogue in Oslo on 4 May 2022. This session built upon the aims set "
     "out in the October 12, 2020 session in Nairobi, and the outcomes of the 12 March 2021 round in Mombasa."),
     ["takesPlaceIn place:KEN-nairobi", "schema:startDate 2020-10-12", "takesPlaceIn place:KEN-mombasa", "schema:startDate 2021-03-12"]),
    ("The ceremony was held at the premises of the Permanent Bureau of the Lake Body in Mombasa.",
     ["takesPlaceIn premises of the Permanent Bureau", "takesPlaceIn place:KEN-mombasa"]),
    ("They discussed preparations for the March 2031 donors conference in Nairobi.",
     ["takesPlaceIn place:KEN-nairobi", "schema:startDate 2031-03"]),
    ("On 3 May 2023, Norwegian State Secretary Lars Dahl visited Nairobi to hold talks with Kenyan Foreign Minister Amina Otieno.",
     ["takesPlaceIn place:KEN-nairobi", "hasParticipant Amina Otieno", "hasParticipant Lars Dahl"]),
]  # fmt: skip
UNSAID = [
    ("At the ceremony, which was held at the premises of the Permanent Bureau, Kenya was represented by Ambassador Amina Otieno.",
     ["takesPlaceIn c:KEN"]),
    ("احتضن قصر المؤتمرات أعمال الدورة الثانية للجنة المشتركة الكينية الغانية.", ["hostedBy"]),
    ("توجه الوزير الغاني كوفي منساه اليوم إلى جدة لحضور القمة العربية الأفريقية التي ستعقد يوم 4 مايو 2031 بمكة المكرمة.",
     ["planned takesPlaceIn place:SAU-jeddah"]),
    ("يتوجه الوزير الغاني كوفي منساه إلى باريس للمشاركة في المؤتمر الدولي حول السودان المقرر عقده غدا.",
     ["hasParticipant c:SDN", "planned hasParticipant c:SDN"]),
    ("شهدت نيروبي توقيع مذكرة تفاهم بين قطر وكينيا، وذلك عقب مباحثات عقدها الوزير القطري نجيب المرزوقي مع الوزير الكيني كوفي منساه.",
     ["agreementStatus كوفي منساه"]),
    ("احتضن القصر الجمهوري بالخرطوم مباحثات بين الرئيس السوداني سليم الهاشمي ونظيره الغاني كوفي منساه.", ["hostedBy"]),
    ("عقدت كينيا وغانا مباحثات عن التعليم. وبحث الوزيران في بيت كل منهما الأوضاع.", ["takesPlaceIn"]),
    ("رحب الوزير القطري بالقمة اليابانية الهندية، ثم عاد إلى الدوحة في مارس 2024.", ["takesPlaceIn", "schema:startDate"]),
    ("عقدت اللجنة المشتركة القطرية الكينية دورتها الثالثة في نيروبي. وأشاد الجانبان بعمل الفرق تحضيرا للاجتماع السابع للمجلس.", ["roundNumber 7"]),
    ("Kenyan Foreign Minister Amina Otieno left Nairobi for the second Norway-Kenya Joint Committee.", ["takesPlaceIn place:KEN-nairobi"]),
    ("The Kenyan minister, who spoke of the Egypt-Jordan summit, is expected in Geneva.", ["takesPlaceIn", "planned takesPlaceIn"]),
    ("The minister discussed preparations in Lima for the Harbour Summit.", ["takesPlaceIn"]),
    ("The minister praised the Japan-Qatar summit and flew home to Kuwait in March 2024.", ["takesPlaceIn", "schema:startDate"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "facts"), SAID)
def test_what_follows_the_noun_of_an_event_says_where_and_when_it_was(text, facts):
    assert not failures(text, facts, ())


@pytest.mark.parametrize(("text", "facts"), UNSAID)
def test_what_another_clause_says_is_not_of_the_event(text, facts):
    assert not failures(text, (), facts)


@pytest.mark.parametrize(
    "text",
    [
        "تعهد القادة المشاركون في القمة العربية التي عقدت يوم 3 مارس 2021 في نيروبي بتقديم الدعم للصومال.",
        "اختتم في العاصمة الكينية نيروبي، يوم 3 مارس 2021، اجتماع القمة العربية.",
    ],
)
def test_where_a_summit_was_stands_beside_what_is_promised_there(text):
    assert not failures(text, ["takesPlaceIn place:KEN-nairobi", "schema:startDate 2021-03-03"], [])


def test_the_dateline_under_the_day_of_printing_tells_which_day_today_is():
    text = (
        "Published: Fri 20 Jun 2025 9:14 AM\n\nNew York, Jun 19 2025 7:05PM\n\nKenya today signed the Harbour Treaty."
    )
    assert anchored(document(text, {"published": "2025-06-20", "lang": "en"})).published == "2025-06-19"
    alone = "Published: Fri 20 Jun 2025 9:14 AM\n\nKenya today signed the Harbour Treaty."
    assert anchored(document(alone, {"published": "2025-06-20", "lang": "en"})).published == "2025-06-20"


@pytest.mark.parametrize("words", ["During the Tuesday talks", "At Tuesday's talks"])
def test_a_weekday_before_the_noun_of_talks_is_their_day(words):
    text = f"Kenyan Minister Amina Otieno and Ghanaian Minister Kofi Mensah met in Accra. {words}, they praised trade."
    read = extract(document(text, {"published": "2025-06-20", "lang": "en"}))
    days = {getattr(fact.object, "text", "") for fact in read.facts if fact.predicate == "schema:startDate"}
    assert days == {"2025-06-17"}


def test_who_heads_a_desk_is_of_the_ministry_and_not_of_whom_it_deals_with():
    text = "Omar Kip, Head of the EU Department at the Foreign Ministry of Kenya, met Ghanaian Minister Kofi Mensah."
    assert not failures(text, ["represents c:KEN"], ["represents body:EU"])
    assert not failures(text.replace(" at the Foreign Ministry of Kenya", ""), ["represents body:EU"], [])


@pytest.mark.parametrize(
    ("published", "day"), [("2025-09-02", "2025-10"), ("2025-12-30", "2025-10"), ("2026-02-01", "2025-10")]
)
def test_a_month_before_a_conference_is_the_nearest_of_its_name(published, day):
    text = "Kenya and Norway discussed the October donors conference in Nairobi."
    found = extract(document(text, {"id": "example", "lang": "en", "published": published}))
    assert [fact.object.text for fact in found.facts if fact.predicate == "schema:startDate"] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan Foreign Minister John Otieno, who took office on 3 March 2024, met Ghanaian Minister Kofi Mensah.",
        "Kenyan Foreign Minister John Otieno, appointed on 3 March 2024, held talks with Ghanaian Minister Kofi Mensah.",
        "تسلم الرئيس الكيني جون أوتينو، في 3 مارس 2024، دعوة لحضور القمة الإفريقية التي تستضيفها أكرا.",
    ],
)
def test_a_day_that_says_more_of_who_acts_is_not_that_of_the_event(text):
    assert not failures(text, [], ["schema:startDate", "planned schema:startDate"])


def test_a_bare_summit_is_the_one_named_and_not_the_reception_told_since():
    text = (
        "تسلم الرئيس الكيني جون أوتينو دعوة للمشاركة في قمة المناخ المقرر عقدها في أكرا. جاء ذلك لدى استقباله وزير الخارجية "
        "الغاني كوفي منساه في نيروبي. وأكد الرئيس ضرورة انعقاد القمة."
    )
    assert not failures(
        text, ["takesPlaceIn place:KEN-nairobi", "stanceAbout قمة المناخ"], ["takesPlaceIn place:GHA-accra"]
    )


def test_experts_who_prepare_a_session_do_not_lead_it():
    text = (
        "عقدت في أكرا أعمال الدورة السادسة للجنة المشتركة الكينية الغانية برئاسة الوزير الكيني جون أوتينو. وعقدت اجتماعات "
        "الخبراء برئاسة وكيل وزارة التجارة الكينية سامي كاماو."
    )
    led = [fact.subject for fact in facts_of(text) if fact.predicate == "chairedBy"]
    assert len(set(led)) == len(led) == 2  # each leads a meeting of his own


def facts_of(text):
    return extract(document(text, {"id": "doc", "lang": "ar"})).facts


@pytest.mark.parametrize(
    ("text", "has", "never"),
    [
        (
            "Kenyan Minister Amina Otieno visited Lima to meet Peruvian Minister Luis Paz.",
            ["takesPlaceIn place:PER-lima", "hasParticipant Luis Paz"],
            [],
        ),
        (
            "Kenyan Minister Amina Otieno travelled to Lima to ask Ana Ruiz to meet Chilean President Pablo Rojas.",
            [],
            ["hasParticipant Pablo Rojas"],
        ),
        (
            "Following visits to Peru by experts, Kenyan Minister Amina Otieno met Chilean President Pablo Rojas.",
            ["hasParticipant Pablo Rojas"],
            ["takesPlaceIn c:PER"],
        ),
        (
            "Kenyan Minister Amina Otieno visited Lima to meet Minister Luis Paz of Peru, who refused to see her.",
            ["takesPlaceIn place:PER-lima"],
            ["hasParticipant Luis Paz"],
        ),
        (
            "Kenyan Minister Amina Otieno travelled to Lima to prepare to meet Chilean President Pablo Rojas.",
            [],
            ["hasParticipant Pablo Rojas"],
        ),
        (
            "Kenyan Minister Amina Otieno opposed the visit of Chilean President Pablo Rojas to Lima in May 2019.",
            [],
            ["hasParticipant Pablo Rojas"],
        ),
        (
            "Kenyan Minister Amina Otieno discussed the proposed visit of President Pablo Rojas of Chile to Lima in May 2019.",
            [],
            ["hasParticipant Pablo Rojas"],
        ),
        (
            "التقى الوزير الكيني جون أوتينو نظيره الغاني كوفي منساه في ليما. وكان الاجتماع الذي سيطرت عليه أجواء ودية قد تناول التجارة.",
            ["discusses topic:trade", "takesPlaceIn place:PER-lima"],
            [],
        ),
    ],
)
def test_whom_somebody_came_to_meet_or_only_spoke_of(text, has, never):
    assert not failures(text, has, never)

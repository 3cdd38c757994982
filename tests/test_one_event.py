"""What a text tells of one meeting in two places is told of one node; a meeting beside another one stays apart."""

from __future__ import annotations

import pytest
from sayings import facts, failures, holds, reading

from mithaq.extract.extractor import extract
from mithaq.read.documents import document

CALL = (
    "During the phone call, the minister discussed piracy. Kenyan Foreign Minister Amina Otieno received a phone call "
    "from Spanish Foreign Minister Pedro Salas."
)
SUMMIT = "The next summit will take place in Oslo in 2030. Kenya and Spain will hold a summit."
SEPARATE = (
    "The meeting in Oslo on 3 May 2023 discussed piracy. Kenyan Foreign Minister Amina Otieno had a separate meeting "
    "with Spanish Foreign Minister Pedro Salas."
)
SIDELINES = (
    "Mr. Otieno held a meeting in Oslo on 3 May 2023. Kenyan Foreign Minister Amina Otieno and Spanish Foreign "
    "Minister Pedro Salas held a meeting on the sidelines."
)
ONE = [
    (CALL, ["discusses topic:piracy"]),
    (SUMMIT, ["planned takesPlaceIn place:NOR-oslo", "planned hasParticipant c:KEN"]),
]


def told(text):
    """What is said in a text, and the kind of each thing."""
    found = extract(document(text, {"id": "example", "lang": "en", "published": "2023-06-01"}))
    return found.facts, {entity.ref: entity.kind for entity in found.entities}


@pytest.mark.parametrize(("text", "has"), ONE)
def test_who_takes_part_and_what_it_is_about_are_told_of_one_event(text, has):
    facts, kinds = told(text)
    assert not failures(text, has, [])
    assert len({fact.subject for fact in facts if kinds[fact.subject] in {"Meeting", "Call", "Conference"}}) == 1


@pytest.mark.parametrize("text", [SEPARATE, SIDELINES])
def test_a_meeting_beside_another_stays_apart(text):
    facts, _ = told(text)
    with_spain = {fact.subject for fact in facts if (fact.predicate, fact.object) == ("hasParticipant", "c:ESP")}
    in_oslo = {fact.subject for fact in facts if fact.object == "place:NOR-oslo"}
    assert with_spain
    assert not with_spain & in_oslo


OCCASIONS = {
    "on the sidelines": (
        (
            "Kenyan Foreign Minister Amina Otieno met Spanish Foreign Minister Pedro Salas on Thursday on the sidelines of "
            "an emergency meeting of the African Union in Oslo. During the meeting, they discussed piracy."
        ),
        "en",
    ),
    "to attend": (
        (
            "Kenyan Foreign Minister Amina Otieno met Spanish Foreign Minister Pedro Salas, who is in Nairobi to attend the "
            "sixth trilateral meeting of the foreign ministers of Kenya, Spain and Chad. The ministers discussed piracy."
        ),
        "en",
    ),
    "of more than two": (
        (
            "Foreign Minister Amina Otieno of Kenya met Spanish Foreign Minister Pedro Salas. The two ministers discussed "
            "piracy. After the meeting, Otieno said the pan-African meeting in Oslo was useful."
        ),
        "en",
    ),
    "Arabic": (
        (
            "التقى وزير الخارجية الكيني موسى كاماو نظيره الإسباني بيدرو سالاس في نيروبي على هامش اجتماع وزراء خارجية كينيا "
            "وإسبانيا وتشاد. وبحث الوزيران خلال اللقاء القرصنة."
        ),
        "ar",
    ),
}


@pytest.mark.parametrize(("text", "language"), OCCASIONS.values(), ids=OCCASIONS)
def test_a_larger_meeting_is_only_the_occasion_of_the_one_that_is_told(text, language):
    found = extract(document(text, {"id": "example", "lang": language, "published": "2023-06-01"}))
    kinds = {entity.ref: entity.kind for entity in found.entities}
    talked = {fact.subject for fact in found.facts if fact.predicate == "discusses"}
    taking = {fact.object for fact in found.facts if fact.predicate == "hasParticipant" and fact.subject in talked}
    assert [kinds[ref] for ref in talked] == ["Meeting"]
    assert {"c:KEN", "c:ESP"} <= taking
    assert "c:TCD" not in taking
    assert "place:NOR-oslo" not in {
        fact.object
        for fact in found.facts
        if fact.subject in talked and "pan-African" in text and fact.predicate == "takesPlaceIn"
    }


MET = "Kenyan Foreign Minister Amina Otieno met Spanish Foreign Minister Pedro Salas in Oslo. "
BEFORE = {
    "talks held last month": MET + "They built on their talks held last month in Lima. They also discussed piracy.",
    "the meeting they held": MET + "They recalled the meeting they held last year in Lima. They also discussed piracy.",
    "a means": MET + "They agreed to expand trade through the Lake Forum in Lima. They also discussed piracy.",
    "a means in a list": MET
    + "They discussed ways to expand trade through the Lake Grouping (Kenya and Spain) and the Lake Forum in Lima, under "
    "which Kenya last year convened many experts. They also discussed piracy.",
}


@pytest.mark.parametrize("text", BEFORE.values(), ids=BEFORE)
def test_an_earlier_meeting_or_a_format_that_is_a_means_is_not_the_one_that_is_told(text):
    facts, _ = told(text)
    about_piracy = {fact.subject for fact in facts if fact.predicate == "discusses" and fact.object == "topic:piracy"}
    in_oslo = {fact.subject for fact in facts if fact.object == "place:NOR-oslo"}
    in_lima = {fact.subject for fact in facts if fact.object == "place:PER-lima"}
    assert about_piracy == in_oslo
    assert not in_lima & in_oslo
    assert not any(fact.subject in in_oslo and fact.predicate == "schema:startDate" for fact in facts)


def test_those_with_whom_an_earlier_meeting_was_held_took_part_in_that_one():
    facts, _ = told(MET + "They agreed to go on, building on their talks held last month together with Chile.")
    with_chile = {fact.subject for fact in facts if (fact.predicate, fact.object) == ("hasParticipant", "c:CHL")}
    in_oslo = {fact.subject for fact in facts if fact.object == "place:NOR-oslo"}
    assert with_chile
    assert not with_chile & in_oslo


BEFORE = "استقبل الرئيس البيروفي خوان مورا في ليما أمس وزير الخارجية التشيلي ماريو باز. "


@pytest.mark.parametrize(
    "text",
    [
        "عقدت قطر وكينيا اجتماعا في الدوحة.",
        "جاء ذلك خلال لقاء جمع وزير الخارجية القطري سالم الرشيدي بنظيره الكيني موسى كاماو في الدوحة.",
        "اتفق وزيرا الخارجية القطري سالم الرشيدي والكيني موسى كاماو، خلال لقائهما في الدوحة، على دعم التجارة.",
        "قال الوزير القطري سالم الرشيدي، عقب لقائه الوزير الكيني موسى كاماو في الدوحة، إن السلام ممكن.",
    ],
)
def test_a_meeting_of_other_states_than_those_of_the_one_before_is_another(text):
    facts = extract(document(BEFORE + text, {"id": "example", "lang": "ar"})).facts
    places = {fact.subject: fact.object for fact in facts if fact.predicate == "takesPlaceIn"}
    assert sorted(places.values()) == ["place:PER-lima", "place:QAT-doha"]
    there = {fact.object for fact in facts if places.get(fact.subject) == "place:QAT-doha"}
    assert "c:QAT" in there
    assert not {"c:PER", "c:CHL"} & there


def test_two_who_discuss_something_were_not_at_the_meeting_of_others():
    facts = extract(document(BEFORE + "وبحثت قطر وكينيا سبل دعم الاستثمار.", {"id": "example", "lang": "ar"})).facts
    talks = {fact.subject for fact in facts if fact.predicate == "discusses"}
    there = {fact.object for fact in facts if fact.subject in talks and fact.predicate == "hasParticipant"}
    assert there == {"c:QAT", "c:KEN"}


RANG = "أجرى وزير الخارجية القطري سالم الرشيدي اتصالا هاتفيا مع نظيره الكيني موسى كاماو. "


def calls(text):
    """The calls in which somebody took part."""
    found = extract(document(text, {"id": "example", "lang": "ar"}))
    kinds = {entity.ref: entity.kind for entity in found.entities}
    taking = {fact.subject for fact in found.facts if fact.predicate == "hasParticipant"}
    return [ref for ref in taking if kinds[ref] == "Call"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("وأعلنت الخارجية الكينية أن كاماو أجرى محادثات هاتفية مع الرشيدي حول الصومال.", 1),
        ("كما أجرى الرشيدي مكالمة هاتفية مع نظيره المصري سامي فؤاد.", 2),
    ],
)
def test_a_call_of_the_same_two_is_told_again_under_another_name(text, count):
    assert len(calls(RANG + text)) == count


TALKS = "المباحثات الرسمية بين الرئيس الكيني موسى كاماو والرئيس الغاني كوفي أنساه"
CALLED = "أجرى وزير الخارجية الكيني موسى كاماو اتصالا هاتفيا مع وزير خارجية"
HEADED = [
    f"قمة كينية غانية في نيروبي\nبدأت في نيروبي {TALKS}. وتتناول المباحثات التجارة.",
    f"اتصال هاتفي بين وزيري خارجية كينيا وغانا\n{CALLED} غانا كوفي أنساه، تناول التجارة.",
    f"بدأت في نيروبي {TALKS}. وستعقب المباحثات الثنائية جلسة مباحثات موسعة تضم وفدي البلدين. وتركز المباحثات على التجارة.",
]


@pytest.mark.parametrize("text", HEADED)
def test_an_arabic_heading_and_talks_that_go_on_with_the_delegations_tell_of_one_event(text):
    found = extract(document(text, {"id": "example", "lang": "ar"}))
    kinds = {entity.ref: entity.kind for entity in found.entities}
    told = [fact for fact in found.facts if kinds[fact.subject] in {"Meeting", "Call", "Conference"}]
    assert {fact.predicate for fact in told} >= {"hasParticipant", "discusses"}
    assert len({fact.subject for fact in told}) == 1
    assert {fact.status for fact in told if fact.predicate == "hasParticipant"} == {"asserted"}


def test_two_nouns_with_one_genitive_are_one_topic():
    found = extract(document("بحث وزيرا خارجية قطر وكينيا واقع وآفاق التعاون البحري.", {"id": "example", "lang": "ar"}))
    assert len({fact.object for fact in found.facts if fact.predicate == "discusses"}) == 1


def test_a_heading_of_other_states_tells_of_another_event():
    text = f"اتصال هاتفي بين وزيري خارجية تونس وغانا\n{CALLED} قطر سالم الرشيدي، تناول التجارة."
    facts = extract(document(text, {"id": "example", "lang": "ar"})).facts
    assert len({fact.subject for fact in facts if fact.predicate == "hasParticipant"}) > 1


@pytest.mark.parametrize(
    "session", ["The previous session of the Committee", "The Committee’s last session", "The last session"]
)
def test_an_earlier_session_of_a_committee_gives_this_one_no_place_and_no_date(session):
    text = f"The 6th session of the Kenya-Italy Joint Committee was held online. {session} was held in Rome in November 2018."
    (this,) = facts(text, "roundNumber 6")
    where = [fact.subject for line in ("takesPlaceIn", "schema:startDate") for fact in facts(text, line)]
    assert len(where) == 2
    assert this.subject not in where


PRESSED = [
    (
        "بحث وزير الخارجية القطري سالم الرشيدي مع نظيره الكيني موسى كاماو الأوضاع في ليبيا. "
        "وقال الرشيدي في مؤتمر صحفي مشترك مع كاماو إن قطر تدعم الحل السياسي."
    ),
    (
        "انطلق مؤتمر صحفي مشترك بين وزير الخارجية القطري سالم الرشيدي ونظيره الكيني موسى كاماو في الدوحة.\n"
        "وكان الرشيدي قد أجرى مع كاماو مباحثات موسعة تتناول الأوضاع في ليبيا."
    ),
    (
        "عقد الوزيران القطري سالم الرشيدي والكيني موسى كاماو مؤتمرا صحفيا في الدوحة "
        "عقب جلسة المباحثات التي عقداها صباح اليوم وبحثا خلالها الأوضاع في ليبيا."
    ),
]


@pytest.mark.parametrize("text", PRESSED)
def test_what_was_discussed_was_not_discussed_at_the_press_conference(text):
    topic = facts(text, "discusses")[0]
    pressed = [e.ref for e in reading(text).entities for name in e.names if "صحفي" in name.text]
    assert topic.subject not in pressed
    assert {topic.subject} <= {fact.subject for fact in facts(text, "hasParticipant سالم الرشيدي")}


WITH_ONE = [
    ("ترأس وزير التجارة القطري سالم الرشيدي الدورة الثالثة للجنة المشتركة مع كينيا.", "c:QAT", "c:KEN"),
    ("استضافت القاهرة أعمال الدورة الثالثة للجنة المشتركة مع كينيا.", "c:EGY", "c:KEN"),
    ("شاركت الأردن في الدورة الثانية للحوار الاستراتيجي مع كينيا التي عقدت في نيروبي.", "c:JOR", "c:KEN"),
    ("قال الوزير القطري سالم الرشيدي إن الدورة الثانية للجنة المشتركة مع كينيا ستعقد في نيروبي.", "c:QAT", "c:KEN"),
]


@pytest.mark.parametrize(("text", "first", "second"), WITH_ONE)
def test_a_committee_with_one_state_is_of_it_and_of_who_holds_leads_or_hosts_it(text, first, second):
    assert not failures(text, [f"dialogueParty {first}", f"dialogueParty {second}"], [])


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("انطلقت في بروكسل الدورة الثانية للحوار الاستراتيجي مع كينيا.", ["c:KEN"]),
        ("بحث الوزير القطري سالم الرشيدي مع نظيره المصري سامي فؤاد نتائج اللجنة المشتركة مع كينيا.", []),
    ],
)
def test_who_only_lends_the_place_or_speaks_of_it_is_no_side(text, sides):
    assert [fact.object for fact in facts(text, "dialogueParty")] == sides


def test_an_event_that_one_state_hosted_is_not_the_one_that_another_is_to_host():
    text = (
        "رحبت مصر بمؤتمر السلام الذي استضافته باريس الأسبوع الماضي. "
        "وستستضيف القاهرة الاجتماع الوزاري لدول الجوار الشهر المقبل بمشاركة كينيا."
    )
    (held,) = facts(text, "hostedBy c:FRA")
    (ahead,) = facts(text, "planned hostedBy c:EGY")
    assert ahead.subject != held.subject
    assert {fact.subject for fact in facts(text, "planned hasParticipant c:KEN")} == {ahead.subject}


def test_the_meeting_after_a_second_reception_is_that_one():
    first, second = facts(
        "استقبل وزير الخارجية العماني سالم الرشيدي سفير كينيا موسى كاماو، وتناول اللقاء التعليم. "
        "كما استقبل الوزير المنسق المقيم للأمم المتحدة بسلطنة عمان ماركو ريتشي، وتناول اللقاء مكافحة القرصنة.",
        "discusses",
    )
    assert first.subject != second.subject


def test_a_visit_of_his_excellency_is_no_state_visit_and_the_first_meeting_of_a_council_not_part_of_it():
    text = (
        "بيان مشترك بمناسبة زيارة دولة رئيس مجلس الوزراء اللبناني سالم الرشيدي إلى الأردن (3-4 مارس 2023)\n"
        "قام دولة الرئيس سالم الرشيدي بزيارة رسمية إلى الأردن يومي 3 و4 مارس 2023. واتفق الجانبان على إنشاء مجلس "
        "أعمال مشترك، على أن يعقد اجتماعه الأول في بيروت خلال الربع الثاني من العام الجاري."
    )
    there = {fact.subject for fact in facts(text, "takesPlaceIn c:JOR")}
    first = {fact.subject for fact in facts(text, "planned takesPlaceIn place:LBN-beirut")}
    assert len(there) == len(first) == 1
    assert first == {fact.subject for fact in facts(text, "planned roundNumber 1")}
    assert not first & there


@pytest.mark.parametrize("place", ["بسلطنة عمان", "في سلطنة عمان"])
def test_whoever_an_organisation_has_in_a_state_is_of_the_organisation(place):
    text = f"التقى الوزير المنسق المقيم للأمم المتحدة {place} ماركو ريتشي."
    assert not failures(text, ["represents body:UN"], ["represents c:OMN"])


def test_the_next_summit_of_those_who_issue_a_declaration_is_not_the_one_that_its_heading_names():
    text = (
        "Joint Declaration Kenya-Peru-Chad Trilateral Summit, Lima 3 May 2023\n\nWe, Amina Otieno, President of Kenya, "
        "Luis Paz, President of Peru, and Idris Adoum, President of Chad, having met in Lima, have agreed to work together."
        "\n\nWe decided to hold our next summit in Nairobi in the first half of 2024."
    )
    (held,) = {fact.subject for fact in facts(text, "takesPlaceIn place:PER-lima")}
    ahead = {fact.subject for fact in facts(text, "planned takesPlaceIn place:KEN-nairobi")}
    assert len(ahead) == 1
    assert held not in ahead


@pytest.mark.parametrize("visitor", ["الوزير القطري", "وزير الخارجية القطري"])
def test_a_state_after_a_title_with_a_nationality_is_visited(visitor):
    text = f"على هامش زيارة {visitor} لكينيا، وقع البلدان مذكرة تفاهم."
    assert not failures(text, ["takesPlaceIn c:KEN", "hasParticipant c:QAT"], [])


ABOUT_IT = {
    "تناول اللقاء الذي جمع الوزير القطري سالم الرشيدي بنظيره الكيني موسى كاماو في نيروبي مسألة الهجرة.": "مسألة الهجرة",
    "عقدت كينيا مؤتمرا حول المياه حضره ممثلون عن قطر ومصر.": "المياه",
    "نظمت كينيا مؤتمرا في نيروبي حول إعادة إعمار الصومال شاركت فيه 35 دولة.": "إعادة إعمار الصومال",
}


@pytest.mark.parametrize(("text", "topic"), ABOUT_IT.items())
def test_a_verb_that_goes_on_about_an_event_is_no_part_of_its_topic(text, topic):
    assert [str(fact.qualifier("wording").text) for fact in facts(text, "discusses")] == [topic]


TWO_AFTER = [
    "عقب القمة، عقد الرئيسان الكيني وليام كاماو والأوغندي يوري أوبا مباحثات ثنائية في عنتيبي.",
    "بعد القمة الأفريقية، أجرى الرئيس الكيني وليام كاماو محادثات مع نظيره الأوغندي يوري أوبا في عنتيبي.",
    "انعقدت في كمبالا قمة المياه. وعقب القمة، عقد الرئيسان الكيني وليام كاماو والأوغندي يوري أوبا لقاء في عنتيبي.",
]


@pytest.mark.parametrize("text", TWO_AFTER)
def test_talks_after_a_summit_are_not_the_summit(text):
    kinds = {entity.ref: entity.kind for entity in reading(text).entities}
    where = {fact.subject for fact in facts(text, "takesPlaceIn place:UGA-entebbe")}
    assert [kinds[ref] for ref in where] == ["Meeting"]
    assert {fact.subject for fact in facts(text, "hasParticipant c:KEN")} == where


def test_a_body_that_decides_when_it_meets_is_not_what_two_agreed_to_found():
    met = "استقبل الوزير القطري سالم الرشيدي نظيره الكيني موسى كاماو. "
    text = met + "وقرر مجلس الأمن أن يعقد اجتماعه الأول في بيروت في مارس 2026."
    assert not failures(text, [], ["planned roundNumber 1"])
    assert not facts("لم يتفق البلدان قطر وكينيا على تشكيل مجلس يعقد اجتماعه الأول في بيروت.", "planned roundNumber 1")


def test_two_dialogues_with_one_side_each_have_no_partner_in_common():
    text = (
        "ترأس وزير الخارجية الأردني ماجد النجار الدورة الثالثة للجنة المشتركة مع مصر. "
        "وعقدت الدورة الثانية للجنة المشتركة مع العراق في بغداد."
    )
    assert not failures(text, ["roundNumber 2", "hasParticipant c:IRQ"], ["hasParticipant c:EGY"])


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Kenya hosted the fourth round of the strategic dialogue with Norway in Nairobi.", {"c:KEN", "c:NOR"}),
        ("Nairobi will host the fourth round of the strategic dialogue with Norway in May 2031.", {"c:KEN", "c:NOR"}),
        ("The fourth round of the strategic dialogue with Norway was held in Nairobi.", {"c:NOR"}),
    ],
)
def test_an_english_dialogue_told_with_one_side_is_of_it_and_of_its_host(text, sides):
    facts = reading(text).facts
    assert {fact.object for fact in facts if fact.predicate == "dialogueParty"} == sides
    assert "4" in {str(getattr(fact.object, "text", "")) for fact in facts if fact.predicate == "roundNumber"}


def test_who_hosts_a_summit_with_the_help_of_another_is_alone_its_host():
    text = "Kenya hosted the Harbour Summit in cooperation with Norway to strengthen ties with Peru."
    assert not failures(text, ["hostedBy c:KEN"], ["hasParticipant c:NOR", "hasParticipant c:PER"])


@pytest.mark.parametrize(
    "text",
    [
        "The leaders of Kenya and Ghana held talks with President Pedro Salas of Spain in Lima.",
        "Kenya and Ghana held a meeting with Foreign Minister Pedro Salas of Spain in Lima.",
        "The leaders of Kenya and Ghana held a phone call with President Pedro Salas of Spain.",
    ],
)
def test_two_states_and_whom_they_met_are_at_one_event(text):
    told = {fact.subject for fact in reading(text).facts if fact.predicate == "hasParticipant"}
    assert len(told) == 1
    assert not failures(text, ["hasParticipant c:KEN", "hasParticipant c:GHA", "hasParticipant Pedro Salas"])


@pytest.mark.parametrize(
    "text",
    [
        (
            "القاهرة تستضيف القمة المصرية الكينية البيروفية السابعة\n\nعقدت بالقاهرة القمة الثلاثية السابعة بين الرئيس "
            "المصري سامي فؤاد ونظيره الكيني موسى كاماو والرئيسة البيروفية روسا فيدال."
        ),
        (
            "Seventh Egypt-Kenya-Peru Summit held in Cairo\n\nThe seventh trilateral summit of Egypt, Kenya and Peru was held "
            "in Cairo. President Sami Fuad of Egypt spoke first."
        ),
    ],
)
def test_the_summit_of_a_heading_and_that_of_the_text_with_the_same_number_are_one(text):
    told = {fact.subject for fact in reading(text).facts if fact.predicate == "roundNumber"}
    assert len(told) == 1


def test_summits_with_other_numbers_are_two():
    text = (
        "The sixth summit of Egypt, Kenya and Peru was held in Cairo. The seventh summit of Egypt, Kenya and Peru was held "
        "in Lima."
    )
    assert len({fact.subject for fact in reading(text).facts if fact.predicate == "roundNumber"}) == 2


@pytest.mark.parametrize(
    "text",
    [
        (
            "عقدت اللجنة العليا المصرية الكينية دورتها الخامسة في نيروبي. وقال الوزير سامي فؤاد إن البلدين أطلقا اللجنة العليا "
            "المشتركة في العام 1966."
        ),
        (
            "The fifth round of the Kenya-Peru Strategic Dialogue was held in Lima. The two countries launched the dialogue in "
            "1966."
        ),
    ],
)
def test_the_year_in_which_a_dialogue_began_is_no_date_of_its_fifth_round(text):
    holds(text, ["roundNumber 5"], ["schema:startDate 1966"])


def test_the_year_of_a_round_is_its_date_where_it_stands_beside_its_number():
    holds("The fifth round of the Kenya-Peru Strategic Dialogue was held in 1966.", ["schema:startDate 1966"], [])

"""An Arabic text that tells of a second meeting: with others, or of the same people at another time."""

from __future__ import annotations

import pytest
from sayings import failures, reading

MET = "بحث الوزير العماني سيف الحارثي مع الوزير الكيني جوزيف كاريوكي التجارة في نيروبي. "
OTHERS = [
    "وفي لقاء آخر، بحث الوزير الحارثي مع السفير الياباني كينجي ساتو ملف الأمن الغذائي.",
    "وفي لقاء منفصل، استقبل الحارثي السفير الياباني كينجي ساتو، وبحث معه الأمن الغذائي.",
    "وفي اجتماع آخر مع السفير الياباني كينجي ساتو، بحث الحارثي الأمن الغذائي.",
    "وفي اجتماع آخر بين الحارثي والسفير الياباني كينجي ساتو، جرى بحث الأمن الغذائي.",
    "وفي اتصال آخر، بحث الحارثي مع السفير الياباني كينجي ساتو الأمن الغذائي.",
]
LATER = [
    "واتفق الوزيران على عقد اجتماع في مسقط في مايو 2031.",
    "واتفق الوزيران على عقد اجتماع آخر في مسقط في مايو 2031.",
    "ومن المقرر عقد اجتماع آخر بين الجانبين في مسقط في مايو 2031.",
    "وسيعقد الوزيران اجتماعا آخر في مسقط في مايو 2031.",
]


def taking_part(text: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for fact in reading(text).facts:
        if fact.predicate == "hasParticipant":
            found.setdefault(fact.subject, set()).add(str(fact.object))
    return found


@pytest.mark.parametrize("text", OTHERS)
def test_another_meeting_is_not_the_one_told_before(text):
    assert not failures(MET + text, ["discusses topic:food-security", "takesPlaceIn place:KEN-nairobi"], [])
    assert sorted(map(len, taking_part(MET + text).values())) == [4, 4]
    topics = {fact.subject for fact in reading(MET + text).facts if fact.predicate == "discusses"}
    assert len(topics) == 2


def test_the_latest_news_are_no_other_meeting():
    text = MET + "واستعرض الجانبان خلال لقاء مغلق آخر التطورات في المنطقة."
    assert len(taking_part(text)) == 1


@pytest.mark.parametrize("text", LATER)
def test_a_meeting_to_come_is_not_the_one_that_was_held(text):
    held = ["hasParticipant سيف الحارثي", "takesPlaceIn place:KEN-nairobi", "discusses topic:trade"]
    ahead = [
        "planned takesPlaceIn place:OMN-muscat",
        "planned schema:startDate 2031-05",
        "planned hasParticipant c:KEN",
    ]
    assert not failures(MET + text, held, ["planned takesPlaceIn place:KEN-nairobi", "planned discusses"])
    assert not failures(MET + text, ahead[:2], [])


@pytest.mark.parametrize(
    "text",
    [
        "وكان الوزيران قد عقدا اجتماعا في مسقط في مايو 2011.",
        "وكان الوزيران عقدا اجتماعا في مسقط في مايو 2011.",
        "وسبق للوزيرين أن عقدا اجتماعا في مسقط في مايو 2011.",
        "وكان الوزيران قد التقيا في مسقط في مايو 2011.",
        "وسبق للوزيرين أن التقيا في مسقط على هامش القمة.",
        "وكان الاجتماع السابق بين الجانبين قد عقد في مسقط في مايو 2011.",
        "وكان الحارثي قد عقد في مسقط اجتماعا مع السفير الياباني كينجي ساتو.",
    ],
)
def test_what_they_had_held_before_is_another_meeting(text):
    text = MET + text
    held = {fact.subject for fact in reading(text).facts if fact.predicate == "takesPlaceIn"}
    assert len(held) == 2


@pytest.mark.parametrize(
    "text",
    [
        "وصل الوزير العماني سيف الحارثي إلى نيروبي. وعقد اجتماعا مع الرئيس الكيني جوزيف كاريوكي.",
        "زار الوزير العماني سيف الحارثي نيروبي حيث عقد لقاء مع الرئيس الكيني جوزيف كاريوكي.",
        "شارك الوزير العماني سيف الحارثي في القمة. كما عقد على هامشها لقاءات ثنائية مع الرئيس الكيني جوزيف كاريوكي.",
        "شاركت الوزيرة العمانية مريم الحارثي في القمة. وعقدت اجتماعا مع الرئيس الكيني جوزيف كاريوكي.",
    ],
)
def test_who_goes_on_to_hold_a_meeting_is_at_it(text):
    assert any(len({one for one in there if one.startswith("Official")}) == 2 for there in taking_part(text).values())


def test_a_delegation_of_a_friendship_committee_is_received_and_holds_no_session():
    text = "استقبل رئيس مجلس النواب الأردني سمير العمري في عمان وفد لجنة الصداقة البرلمانية الكينية الأردنية برئاسة النائب جوزيف كاريوكي."
    assert not failures(text, ["takesPlaceIn place:JOR-amman", "hasParticipant سمير العمري"], ["dialogueParty"])


@pytest.mark.parametrize(
    "text",
    [
        "سيزور الوزير العماني سيف الحارثي نيروبي. ويجري الحارثي مباحثات مع الوزير الكيني جوزيف كاريوكي، كما يوقع الوزيران مذكرة تفاهم.",
        "من المقرر أن يزور الوزير العماني سيف الحارثي نيروبي. ويلتقي الحارثي الوزير الكيني جوزيف كاريوكي، ويوقع البلدان اتفاقية للنقل الجوي.",
    ],
)
def test_the_present_tense_goes_on_about_what_is_ahead(text):
    ahead = ["planned hasParticipant سيف الحارثي", "planned hasParticipant جوزيف كاريوكي"]
    assert not failures(text, ahead, ["agreementStatus c:OMN status=signed", "hasParticipant جوزيف كاريوكي"])


@pytest.mark.parametrize(
    "text",
    [
        "وشارك في الاجتماع الذي ترأسه الوزير الياباني كينجي ساتو كل من الوزير السعودي نايف العتيبي، والوزيرة التشادية عائشة إدريس.",
        "وحضر الاجتماع، الذي دعت إليه اليابان، كل من الوزير السعودي نايف العتيبي، والوزيرة التشادية عائشة إدريس.",
        "كما شارك في اللقاء، الذي تناول الأمن الغذائي، الوزير السعودي نايف العتيبي والوزيرة التشادية عائشة إدريس.",
    ],
)
def test_who_attends_may_be_told_after_a_relative_clause(text):
    text = "شارك الوزير القطري سعد المري في اجتماع بطوكيو. " + text
    assert not failures(text, ["hasParticipant نايف العتيبي", "hasParticipant عائشة إدريس"], [])


def test_who_leads_in_a_relative_clause_is_not_the_one_who_attends():
    text = "شارك الوزير القطري سعد المري في اجتماع بطوكيو. وحضر اللقاء الذي ترأسه الوزير السعودي نايف العتيبي عدد من السفراء."
    assert not failures(text, ["chairedBy نايف العتيبي"], ["hasParticipant نايف العتيبي role=attendee"])


def test_a_ministerial_meeting_after_a_call_is_not_of_those_who_talked():
    text = (
        "أجرى وزير خارجية كينيا جوزيف كاريوكي اتصالا هاتفيا مع نظيره العماني سيف الحارثي. "
        "ويشارك الوزير اليوم في الاجتماع الوزاري لدول الجوار في أكرا."
    )
    assert not failures(text, ["hasParticipant c:OMN"], ["planned hasParticipant c:OMN"])


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("زار الوزير العماني سيف الحارثي نيروبي يوم 3 مارس 2031. وكان الحارثي قد زار نيروبي في مايو 2011.", 2),
        ("زار الوزير العماني سيف الحارثي نيروبي اليوم. وكان الحارثي قد زار نيروبي.", 1),
        (
            "التقى الوزير العماني سيف الحارثي الوزير الكيني جوزيف كاريوكي في نيروبي. وكان الوزيران قد اجتمعا في نيروبي.",
            1,
        ),
        (
            "التقى الوزير العماني سيف الحارثي الوزير الكيني جوزيف كاريوكي في مارس 2031. وكان الوزيران قد اجتمعا في مايو 2011.",
            2,
        ),
    ],
)
def test_what_had_been_elsewhere_or_on_another_day_is_another_event(text, events):
    assert len(taking_part(text)) == events


@pytest.mark.parametrize(
    "text",
    [
        "عقد الوزير العماني سيف الحارثي لقاءات مع عدد من المسؤولين، من بينهم الوزير الكيني جوزيف كاريوكي والوزيرة التشادية عائشة إدريس.",
        "أجرى الوزير العماني سيف الحارثي لقاءات مع نظرائه، وعلى رأسهم الوزير الكيني جوزيف كاريوكي والوزيرة التشادية عائشة إدريس.",
        "التقى الوزير العماني سيف الحارثي عددا من الوزراء، منهم الوزير الكيني جوزيف كاريوكي والوزيرة التشادية عائشة إدريس.",
        "اجتمع الوزير العماني سيف الحارثي بعدد من المسؤولين بينهم الوزير الكيني جوزيف كاريوكي والوزيرة التشادية عائشة إدريس.",
        "عقد الوزير العماني سيف الحارثي لقاءات شملت الوزير الكيني جوزيف كاريوكي والوزيرة التشادية عائشة إدريس.",
    ],
)
def test_those_of_several_who_are_named_were_each_met(text):
    met = [{one for one in there if one.startswith("Official")} for there in taking_part(text).values()]
    assert [len(two) for two in met] == [2, 2]


HELD_AS = "عقد وزير الخارجية البحريني أحمد الفاضل مباحثات مع وزير الخارجية الياباني تارو إيتو في طوكيو، {}."
LED = " وترأس الجانب البحريني في أعمال الدورة الوزير الفاضل. وبحث الجانبان الأمن الغذائي."


@pytest.mark.parametrize("words", ["ضمن أعمال", "في إطار", "في إطار أعمال"])
def test_talks_held_as_a_dialogue_are_its_round(words):
    text = HELD_AS.format(f"{words} الدورة الثانية للحوار الاستراتيجي بين البحرين واليابان") + LED
    found = reading(text)
    kinds = {one.ref: one.kind for one in found.entities}
    told = {(fact.predicate, kinds[fact.subject]) for fact in found.facts if fact.subject in kinds}
    for predicate in ("takesPlaceIn", "discusses", "hasParticipant"):
        assert (predicate, "DialogueRound") in told
        assert (predicate, "Meeting") not in told


@pytest.mark.parametrize(
    "words",
    [
        "بعد أعمال الدورة الثانية للحوار الاستراتيجي بين البحرين واليابان",  # at another time
        "في إطار الدورة الثانية للحوار الاستراتيجي بين البحرين وكينيا",  # of others
        "ضمن أعمال الدورة الثانية للجنة البحرينية اليابانية المشتركة",  # at whose margins two may meet
    ],
)
def test_talks_told_beside_a_dialogue_are_a_meeting(words):
    kinds = {one.ref: one.kind for one in reading(HELD_AS.format(words)).entities}
    placed = {kinds[fact.subject] for fact in reading(HELD_AS.format(words)).facts if fact.predicate == "takesPlaceIn"}
    assert "Meeting" in placed

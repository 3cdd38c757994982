"""Whom an Arabic text says somebody met, each by himself or together, what he is, and which meetings are put off."""

from __future__ import annotations

import pytest
from sayings import failures, holds, reading

from mithaq.graph.projection import project

HOST, FIRST, SECOND = "سالم الراشد", "جون موانغي", "علي بن سالم"
JORDAN = f"وزير الخارجية الأردني {HOST}"


def pairs(text):
    """The names of each two who met."""
    found = project(reading(text))
    names = {entity["key"]: entity["names"][0] for entity in found["entities"] if entity["names"]}
    return {frozenset((names[f["s"]], names[f["o"]])) for f in found["facts"] if f["p"] == "metWith"}


@pytest.mark.parametrize(
    "text",
    [
        f"بحث {JORDAN}، خلال اتصالين هاتفيين مع نظيره الكيني {FIRST}، والتونسي {SECOND}، الأوضاع في السودان.",
        f"التقى {JORDAN} نظيره الكيني {FIRST}، والتونسي {SECOND}.",
        f"بحث {JORDAN} مع نظيره الكيني {FIRST} ونظيره التونسي {SECOND} الأوضاع في السودان.",
        f"أجرى {JORDAN} اتصالا هاتفيا بنظيره الكيني {FIRST} وآخر بنظيره التونسي {SECOND}.",
        f"عقد {JORDAN} اجتماعا مع وزير خارجية كينيا {FIRST} وآخر مع وزير خارجية تونس {SECOND}.",
        f"تلقى {JORDAN} اتصالا هاتفيا من الرئيس الكيني {FIRST}، وآخر من رئيس الوزراء التونسي {SECOND}.",
    ],
)
def test_guests_who_were_met_one_by_one_have_not_met_each_other(text):
    assert pairs(text) == {frozenset((HOST, FIRST)), frozenset((HOST, SECOND))}
    assert not failures(text, ["represents c:KEN", "represents c:TUN"])


def test_those_of_a_meeting_of_three_have_met_each_other():
    text = f"عقد {JORDAN} اجتماعا ثلاثيا مع نظيره الكيني {FIRST} ونظيره التونسي {SECOND}."
    assert frozenset((FIRST, SECOND)) in pairs(text)


@pytest.mark.parametrize("occasion", ["على هامش القمة", "وعلى هامش الاجتماع"])
def test_who_held_a_meeting_beside_another_met_whom_it_was_with(occasion):
    text = f"{occasion}، عقد الرئيس الكيني {FIRST} لقاء ثنائيا مع مبعوث الأمم المتحدة إلى السودان هانس بيرغر."
    assert pairs(text) == {frozenset((FIRST, "هانس بيرغر"))}


def test_a_name_in_quotation_marks_ends_with_them():
    holds('ترأست وزيرة الثقافة الكينية "مريم واويرو" ندوة حول المتاحف.', ["chairedBy مريم واويرو"], [])


def test_who_comes_as_ambassador_holds_that_post():
    text = f"تسلم الرئيس الأردني {HOST} أوراق اعتماد السيد {FIRST}، بوصفه سفيرا لجمهورية كينيا لدى المملكة."
    holds(text, ["represents c:KEN", "hasParticipant c:KEN"], [])


@pytest.mark.parametrize(
    "text",
    [
        "تأجل اجتماع اللجنة الكينية الأردنية المشتركة الذي كان مقررا عقده في عمّان يوم 5 يوليو 2025 إلى 20 سبتمبر 2025.",
        "أعلنت كينيا تأجيل القمة الكينية الأردنية، المقررة يوم 5 يوليو 2025 في عمّان، إلى 20 سبتمبر 2025.",
        "أرجئ اجتماع وزراء خارجية كينيا والأردن المقرر في عمّان يوم 5 يوليو 2025 إلى 20 سبتمبر 2025.",
    ],
)  # fmt: skip
def test_a_meeting_that_is_put_off_is_on_the_new_day_alone(text):
    holds(
        text,
        ["planned schema:startDate 2025-09-20"],
        ["schema:startDate 2025-07-05", "planned schema:startDate 2025-07-05"],
    )


@pytest.mark.parametrize(
    "verb",
    [
        "دعت كينيا إلى تأجيل",
        "طلبت كينيا تأجيل",
        "رفضت كينيا تأجيل",
        "نفت كينيا تأجيل",
        "لم يتم تأجيل",
        "أعلنت تونس رفض كينيا تأجيل",
        "يدرس الجانبان تأجيل",
    ],
)
def test_a_meeting_that_is_not_put_off_yet_or_at_all_keeps_its_day(verb):
    text = f"{verb} القمة الكينية الأردنية المقررة في عمّان يوم 5 يوليو 2025 إلى 20 سبتمبر 2025."
    assert not failures(text, ["planned schema:startDate 2025-07-05"], ["planned schema:startDate 2025-09-20"])


def test_two_who_met_one_and_then_another_were_at_two_meetings():
    third = "خوان سوتو"
    text = f"عقد {JORDAN} والرئيس الكيني {FIRST} لقاء مع الرئيس التونسي {SECOND}، وآخر مع وزير خارجية تشيلي {third}."
    assert frozenset((SECOND, third)) not in pairs(text)
    assert {frozenset((FIRST, SECOND)), frozenset((FIRST, third))} <= pairs(text)


def test_a_palace_that_stands_for_a_government_is_not_visited():
    text = f"وصل الرئيس الكيني {FIRST} إلى قصر قرطاج حيث كان في استقباله الرئيس التونسي {SECOND}."
    assert pairs(text) == {frozenset((FIRST, SECOND))}
    assert not failures(text, [], ["takesPlaceIn body:TUN-presidency"])


def test_who_welcomes_a_guest_is_not_of_the_state_of_the_guest():
    text = f"وصل الرئيس الكيني {FIRST} إلى عمّان اليوم. وكان في استقبال فخامته لدى وصوله وزير الخارجية {HOST}."
    assert pairs(text) == {frozenset((HOST, FIRST))}
    assert not failures(text, ["represents c:JOR"])


def test_a_deputy_told_by_a_pronoun_before_his_name_is_somebody():
    text = f"التقى {JORDAN} مساعد وزير الخارجية الكيني {FIRST}، ونائبه ديفيد كاماو."
    assert frozenset((HOST, "ديفيد كاماو")) in pairs(text)


@pytest.mark.parametrize("who", ["نائبه ديفيد كاماو", "وزير الدفاع ديفيد كاماو"])
def test_who_comes_along_is_not_whom_somebody_meets(who):
    text = f"التقى وزير الخارجية الكيني {FIRST}، يرافقه {who}، {JORDAN}."
    assert pairs(text) == {frozenset((HOST, FIRST))}


@pytest.mark.parametrize("was", ["لم يكن", "ولم يكن"])
def test_who_was_not_there_when_a_guest_came_has_not_met_him(was):
    assert not pairs(f"وصل الرئيس الكيني {FIRST} إلى عمّان، {was} في استقباله {JORDAN}.")
    assert not pairs(f"{was} في استقبال الرئيس الكيني {FIRST} لدى وصوله إلى عمّان {JORDAN}.")


def test_a_name_may_end_with_a_word_of_degree():
    holds(f"التقى {JORDAN} وزيرة الاقتصاد في جمهورية إستونيا ليزا تام، اليوم.", ["hasParticipant ليزا تام"], [])


def test_the_second_of_two_nationalities_may_look_like_finance():
    has = ["dialogueParty c:MLI", "dialogueParty c:MRT"]
    holds("عقدت في نواكشوط الدورة الرابعة للجنة المشتركة الموريتانية المالية.", has, [])


@pytest.mark.parametrize(
    "text",
    [
        "اجتمعت اللجنة القطرية المالية في الدوحة.",
        "رحبت كينيا بالقروض الصينية المالية.",
        "وافقت قطر على تقديم الدعم المالي القطري للسودان.",
    ],
)
def test_what_is_financial_is_not_malian(text):
    assert not {mention.entity for mention in reading(text).mentions if mention.entity == "c:MLI"}


def test_a_talk_after_which_another_meeting_follows_is_not_about_that():
    text = f"تباحث {JORDAN} مع الوزير الكيني {FIRST}، على أن يلتقي غدا الخميس رئيس الوزراء التونسي {SECOND}."
    assert pairs(text) == {frozenset((HOST, FIRST)), frozenset((HOST, SECOND))}
    assert not failures(text, ["planned hasParticipant علي بن سالم"], ["discusses"])


def test_a_meeting_at_the_margins_of_a_summit_is_not_the_summit():
    text = f"ومن المقرر أن يعقد الوزير الكيني {FIRST} على هامش القمة لقاء مع نظيره التونسي {SECOND}."
    assert pairs(text) == {frozenset((FIRST, SECOND))}


@pytest.mark.parametrize(
    ("then", "number"),
    [
        ("ويعد هذا ثاني اجتماع من نوعه بين الدول الثلاث، بعد اجتماع أول احتضنته بغداد عام 2020.", 2),
        ("وهذا هو الاجتماع الثاني بين الدول الثلاث، بعد اجتماع أول عقد في بغداد عام 2020.", 2),
        ("ويعد هذا الاجتماع الرابع من نوعه.", 4),
    ],
)  # fmt: skip
def test_which_of_its_kind_a_meeting_is_and_where_the_first_was(then, number):
    met = "عقد وزراء خارجية الكويت والعراق وتركيا اجتماعا ثلاثيا في طوكيو أمس. "
    holds(met + then, [f"roundNumber {number}"], [])
    found = reading(met + then).facts
    told = {fact.subject for fact in found if fact.predicate == "takesPlaceIn" and fact.object == "place:JPN-tokyo"}
    numbered = {fact.subject for fact in found if fact.predicate == "roundNumber"}
    first = {fact.subject for fact in found if fact.object == "place:IRQ-baghdad"}
    assert told == numbered
    assert not told & first


def test_a_first_summit_that_had_been_held_is_not_the_one_that_ends_now():
    text = (
        f"اختتمت في نيروبي اليوم القمة الثلاثية التي ضمت الرئيس الكيني {FIRST} والرئيس التونسي {SECOND}. "
        "يشار إلى أن القمة الأولى لآلية التعاون كانت قد عقدت في أكرا عام 2020."
    )
    found = reading(text).facts
    places = {fact.object: fact.subject for fact in found if fact.predicate == "takesPlaceIn"}
    assert places["place:KEN-nairobi"] != places["place:GHA-accra"]


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("ترأست كينيا، ممثلة بوزير خارجيتها جون موانغي، أعمال الدورة الخامسة للجنة المشتركة الكينية التونسية.", ["chairedBy جون موانغي", "represents c:KEN"]),
        ("وقعت تونس، ممثلة بالوزير علي بن سالم، اتفاقية تعاون مع كينيا.", ["agreementStatus c:TUN status=signed", "agreementStatus c:KEN status=signed"]),
    ],
)  # fmt: skip
def test_what_only_somebody_can_do_is_done_by_him_who_represents_a_state(text, has):
    holds(text, has, [])


def test_whose_greetings_one_conveys_was_not_there():
    text = (
        f"تلقى {JORDAN} اتصالا هاتفيا من نظيره الكيني {FIRST}. "
        "وأبلغ موانغي في الاتصال الهاتفي تحيات الرئيس الكيني وليام كيبتو للرئيس الأردني برزان فؤاد."
    )
    assert pairs(text) == {frozenset((HOST, FIRST))}


@pytest.mark.parametrize("name", ["هانس بيرغر", "العالية بنت جون"])
def test_an_envoy_to_a_region_is_named_in_quotation_marks(name):
    text = f'التقى {JORDAN} مبعوث الأمم المتحدة إلى منطقة البحيرات "{name}".'
    assert pairs(text) == {frozenset((HOST, name))}


def test_a_member_of_parliament_holds_the_office_told_before_how_he_is_addressed():
    text = f"التقى {JORDAN} رئيس لجنة الصداقة الكينية الأردنية النائب {FIRST}."
    assert pairs(text) == {frozenset((HOST, FIRST))}
    worded = [
        fact.qualifier("wording") for fact in reading(text).facts if fact.predicate in {"holdsPost", "officeWording"}
    ]
    assert any(words and "رئيس لجنة الصداقة" in words.text for words in worded)


def test_a_name_that_is_also_a_noun_ends_before_a_title():
    holds(f"التقى {JORDAN} السفير ياسر سرور مساعد وزير الخارجية المصري.", ["hasParticipant ياسر سرور"], [])


def test_who_discusses_something_after_an_opening_word_is_he_whom_the_rest_tells_of():
    text = (
        f"استقبل الرئيس الكيني {FIRST} رئيس الوزراء التونسي {SECOND} في نيروبي. "
        f"من جهته، بحث {JORDAN} في اتصال هاتفي تلقاه من نظيره العماني فيصل بن ناصر تطورات الأوضاع."
    )
    assert pairs(text) == {frozenset((FIRST, SECOND)), frozenset((HOST, "فيصل بن ناصر"))}


def test_the_neighbours_of_a_state_are_not_that_state():
    text = "عقد وزراء خارجية دول جوار ليبيا اجتماعا في طوكيو، بمشاركة وزراء خارجية تونس ومصر."
    holds(text, ["hasParticipant c:TUN", "hasParticipant c:EGY"], ["hasParticipant c:LBY"])


def test_those_who_welcome_a_guest_together_have_not_met_each_other():
    text = (
        f"وصل وزير الخارجية الكيني {FIRST} إلى عمّان اليوم، وكان في استقباله مدير المراسم {HOST} "
        f"وسفيرة كينيا لدى الأردن آن واويرو."
    )
    assert frozenset((HOST, "آن واويرو")) not in pairs(text)


def test_a_verb_that_is_also_a_name_opens_a_sentence_before_a_name():
    told = ["headsDelegationAt onBehalfOf=c:KEN"]
    for who in ("موسى كاماو وزير الخارجية", "عبد الله كاماو وزير دولة"):
        holds(f"ترأس {who} وفد كينيا في القمة العربية بالقاهرة.", told, [])


def test_a_prince_whose_name_has_the_article_and_an_adviser_with_an_adjective_are_named():
    people = {
        "ولي عهد الأردن الأمير": "الحسين بن ماجد",
        "المستشارة الخاصة للأمين العام للأمم المتحدة": "نورة أوبا",
    }
    for post, name in people.items():
        text = f"التقى وزير العدل الكيني {FIRST} {post} {name} في نيروبي."
        holds(text, [f"hasParticipant {name}", f"hasParticipant {FIRST}"], [])


def test_what_goes_on_after_a_title_and_a_comma_is_no_name():
    text = (
        "وصل رئيس الوزراء الكيني موسى كاماو إلى ليما. وبحسب المكتب الإعلامي لرئيس الوزراء، فإن الوفد سيجري مباحثات. "
        "وقال وزير الخارجية الهولندي، فان دايك، إن السلام مهم."
    )
    holds(text, ["hasParticipant موسى كاماو"], ["holdsPost فإن الوفد"])
    names = {name.text for entity in reading(text).entities for name in entity.names}
    assert "فان دايك" in names
    assert not any(name.startswith("فإن") for name in names)


def test_a_name_that_is_also_a_verb_is_one_before_while_another_acts():
    text = "وترأس الجانب الكيني السفير صادق الوزاني فيما ترأس الجانب البيروفي السفير لويس غارسيا في المشاورات السياسية."
    holds(text, ["represents c:KEN", "represents c:PER"], [])


@pytest.mark.parametrize("each", ["كل من", "كلٍّ من:"])
def test_three_or_more_are_met_each_by_himself(each):
    others = "الوزير البيروفي لويس غارسيا والوزير الأنغولي جواو كوستا والوزير القطري سالم الرشيدي"
    text = f"التقى وزير الخارجية الكيني موسى كاماو في جنيف مع {each} {others}."
    events = {f.subject for f in reading(text).facts if f.predicate == "hasParticipant"}
    assert len(events) == len(others.split(" وال"))
    larger = text.replace("التقى", "عقد").replace(" في جنيف", " في جنيف اجتماعا رباعيا")
    assert len({f.subject for f in reading(larger).facts if f.predicate == "hasParticipant"}) == 1


def test_whom_a_style_means_is_not_whom_its_verb_has_for_object():
    text = (
        "التقى وزير الخارجية الكيني موسى كاماو نظيره البيروفي لويس غارسيا. كما التقى معاليه بمعالي الأمين العام للأمم "
        "المتحدة أنطونيو سيلفا."
    )
    met = {frozenset((f["s"], f["o"])) for f in project(reading(text))["facts"] if f["p"] == "metWith"}
    assert len(met) == len(("غارسيا", "سيلفا"))


def test_several_ambassadors_of_a_day_are_met_that_day():
    text = (
        "استقبل وزير الخارجية الكيني موسى كاماو، يوم 3 مارس 2021، سفراء عدد من الدول الصديقة، كل على حدة. حيث استقبل "
        "كاماو كلا من: سفير قطر سالم الرشيدي، وسفير بيرو لويس غارسيا."
    )
    days = [fact for fact in reading(text).facts if fact.predicate == "schema:startDate"]
    assert len({fact.subject for fact in days}) == len(("الرشيدي", "غارسيا"))


def test_a_meeting_at_the_margins_of_what_was_told_before_is_no_conference():
    text = "شارك الوزير القطري سالم الرشيدي في القمة العربية. وعقد على هامشها لقاء مع نظيره الكيني موسى كاماو."
    assert "metWith" in {f["p"] for f in project(reading(text))["facts"]}


@pytest.mark.parametrize("there", ["المشارك في الاجتماع", "في الاجتماع"])
def test_who_leads_a_delegation_to_the_meeting_told_of_leads_it_there(there):
    text = (
        "شاركت قطر في الاجتماع الاستثنائي لمجلس وزراء خارجية منظمة التعاون الإسلامي في جدة. "
        f"وترأس وفد دولة قطر {there} سالم الرشيدي وزير الدولة."
    )
    led = {fact.object for fact in reading(text).facts if fact.predicate == "headsDelegationAt"}
    assert led == {fact.subject for fact in reading(text).facts if fact.predicate == "takesPlaceIn"}


def test_two_leaders_head_what_their_talks_are_followed_by():
    text = (
        "عُقد لقاء بين الرئيسين الكيني جون أوتينو والبيروفي لويس غارسيا في نيروبي، أعقبه ترؤس الرئيسين الاجتماع الثاني "
        "للجنة المشتركة الكينية البيروفية."
    )
    holds(text, ["chairedBy جون أوتينو", "chairedBy لويس غارسيا", "roundNumber 2"], [])


def test_a_prince_called_like_a_nationality_is_somebody():
    text = (
        "ترأس وفد المملكة وزير الخارجية السعودي الأمير تركي بن سلمان. والتقى الأمير تركي وزير الخارجية الكيني موسى كاماو. "
        "وأكد الأمير القطري أهمية السلام."
    )
    holds(text, ["hasParticipant c:SAU", "hasParticipant موسى كاماو"], ["hasParticipant c:TUR"])


def test_two_leaders_who_chair_the_summit_of_their_states_have_met():
    text = "عُقدت في ليما القمة الكينية البيروفية، برئاسة الرئيس الكيني جون أوتينو والرئيس البيروفي لويس غارسيا."
    met = [f for f in project(reading(text))["facts"] if f["p"] == "metWith"]
    assert len(met) == 1
    larger = "عُقدت في ليما القمة الثلاثية بين كينيا وبيرو ومصر، برئاسة الرئيس الكيني جون أوتينو والرئيس البيروفي لويس غارسيا."
    assert not [f for f in project(reading(larger))["facts"] if f["p"] == "metWith"]


def test_a_guest_of_honour_is_told_by_no_name():
    text = "شاركت رئيسة وزراء بيرو روزا غارسيا ضيفة شرف في القمة الأفريقية في نيروبي."
    names = {name.text for entity in reading(text).entities for name in entity.names}
    assert not any("شرف" in name for name in names)
    holds(text, ["hasParticipant c:PER"], [])


THREE = "وزير الخارجية الكويتي سالم المطيري، ووزير الخارجية العراقي كريم الجبوري"


@pytest.mark.parametrize(
    "met", ["عُقد في نيروبي اجتماع جمع وزير الخارجية الكيني موسى كاماو ب", "التقى وزير الخارجية الكيني موسى كاماو "]
)
@pytest.mark.parametrize("comma", ["، ", " "])
def test_counterparts_told_one_by_one_with_their_titles_are_his(met, comma):
    text = f"{met}نظيريه{comma}{THREE}."
    wanted = ["counterpartOf سالم المطيري", "counterpartOf كريم الجبوري"]
    wanted += [f"hasParticipant {name}" for name in ("موسى كاماو", "سالم المطيري", "كريم الجبوري")]
    assert not failures(text, wanted, [])


def test_one_counterpart_may_have_his_title_after_a_comma():
    text = "التقى وزير الخارجية الكيني موسى كاماو في نيروبي نظيره، وزير الخارجية الكويتي سالم المطيري."
    assert not failures(text, ["counterpartOf سالم المطيري", "hasParticipant سالم المطيري"], [])
    text = "التقى وزير الخارجية الكيني موسى كاماو نظيره الكويتي سالم المطيري، ووزير الدفاع الكويتي فهد العازمي."
    assert not failures(text, ["counterpartOf سالم المطيري"], ["counterpartOf فهد العازمي"])


@pytest.mark.parametrize(
    "text",
    [
        "يقود الوزير الأول السنغالي عثمان ديالو، الذي وصل إلى الرباط، وفدا وزاريا يضم وزير الفلاحة مامادو سار.",
        "وصل وزير الخارجية السنغالي عثمان ديالو إلى الرباط على رأس وفد يضم وزير الفلاحة مامادو سار.",
        "ضم الوفد المرافق للوزير السنغالي عثمان ديالو كلا من وزير الفلاحة مامادو سار ومستشار الرئيس عمر نداي.",
        "يرافق الوزير السنغالي عثمان ديالو وفد رفيع المستوى يضم وزير الفلاحة مامادو سار.",
    ],
)
def test_those_in_the_delegation_of_somebody_act_for_his_state(text):
    represented = {
        (str(fact.subject), str(fact.object)) for fact in reading(text).facts if fact.predicate == "represents"
    }
    assert len(represented) > 1
    assert {state for _, state in represented} == {"c:SEN"}


def test_who_heads_an_organisation_does_not_act_for_the_state_of_the_leader():
    text = "يرافق الرئيس السنغالي عثمان ديالو وفد يضم الأمين العام للأمم المتحدة كينجي ساتو."
    assert len([f for f in reading(text).facts if f.predicate == "represents" and f.object == "c:SEN"]) == 1


def test_all_of_a_side_act_for_it_and_the_head_of_an_organisation_does_not():
    text = (
        "حضر الاجتماع من الجانب الأردني سفير المملكة لدى كينيا زياد العجارمة، ومدير الدائرة العربية محمد الهنداوي، "
        "والأمين العام للأمم المتحدة كينجي ساتو."
    )
    states = [str(fact.object) for fact in reading(text).facts if fact.predicate == "represents"]
    assert states.count("c:JOR") == 2


@pytest.mark.parametrize("house", ["بديوان عام الوزارة", "بمقر الوزارة", "بمقر وزارة الخارجية"])
def test_where_two_met_in_a_ministry_and_its_city_are_no_topics(house):
    text = f"استعرض الوزير القطري سالم الرشيدي مع الوزير الكيني موسى كاماو، خلال لقائهما {house} في الدوحة، أمن المياه وسبل حمايتها."
    wanted = ["takesPlaceIn place:QAT-doha", "discusses * wording=أمن", "discusses * wording=سبل"]
    assert not failures(text, wanted, ["discusses * wording=الدوحة", "discusses * wording=الوزارة"])

"""What reports of Arabic agencies tell as a whole: whose counterpart one is, what is only reported, who was there."""

from __future__ import annotations

import pytest
from sayings import holds

from mithaq.extract.extractor import extract
from mithaq.graph.projection import project
from mithaq.read.documents import document

MET = "التقى وزير الخارجية الكيني موسى كاماو وزير الخارجية البيروفي لويس غارسيا في ليما."


def told(text: str, status: str = "") -> set[str]:
    """The plain facts of a text, with names for those they are of; with a status only those that have it."""
    found = project(
        extract(document(text, {"lang": "ar" if "ا" in text else "en", "published": "2026-11-24"}, "report"))
    )
    names = {one["key"]: one["names"][0] if one["names"] else one["type"] for one in found["entities"]}
    objects = ((f, f["o"] if isinstance(f["o"], str) else f["o"].get("about", "")) for f in found["facts"])
    objects = ((f, o) for f, o in objects if f.get("status", "") == status or not status)
    return {f"{names.get(f['s'], f['s'])} {f['p']} {names.get(o, o)}" for f, o in objects}


def test_the_counterpart_of_whoever_acts_on_is_his_and_not_of_whom_he_met_before():
    text = f"{MET} كما تباحث مع نظيره الأنغولي جواو كوستا حول الطاقة."
    assert "موسى كاماو counterpartOf جواو كوستا" in told(text)
    assert "لويس غارسيا counterpartOf جواو كوستا" not in told(text)


@pytest.mark.parametrize("told", ["سيلتقي نظيره البيروفي", "سيزور ليما في مايو", "وصل إلى ليما"])
def test_what_an_official_does_or_will_do_is_reported_and_not_stressed(told):
    holds(f"أكد المتحدث باسم الخارجية الكينية سامي عمر أن الوزير موسى كاماو {told}.", [], ["stanceKind affirm"])


@pytest.mark.parametrize("told", ["سيلتزم بالاتفاق", "سيدعم السلام"])
def test_what_an_official_stands_for_is_stressed(told):
    holds(f"أكد المتحدث باسم الخارجية الكينية سامي عمر أن الوزير موسى كاماو {told}.", ["stanceKind affirm"], [])


def test_that_two_agreed_is_reported():
    text = (
        "أكدت وزارة الخارجية الكينية أن الوزير الكيني موسى كاماو والوزير البيروفي لويس غارسيا اتفقا على مواصلة التواصل."
    )
    holds(text, [], ["stanceKind affirm"])


@pytest.mark.parametrize("service", ["قوات الشرطة", "جهاز المخابرات العامة"])
def test_the_police_is_no_side_of_a_meeting(service):
    text = f"{MET} وحضر اللقاء مدير {service} طارق بدر."
    holds(text, ["hasParticipant c:KEN", "hasParticipant c:PER"], [f"hasParticipant {service.split()[1]}"])


def test_the_english_police_is_no_side_of_a_meeting_either():
    text = "Kenyan Minister Moses Kamau met the director of the General Intelligence Service Tariq Badr in Lima."
    holds(text, ["hasParticipant Tariq Badr"], ["hasParticipant General Intelligence Service"])


def test_commas_alone_part_what_is_done_where_a_conjunction_ends_the_list():
    text = f"{MET} وناقشا التعاون الاقتصادي، حماية الرعايا، أمن الحدود، وتبادل المعلومات."
    for topic in ("التعاون الاقتصادي", "حماية الرعايا", "أمن الحدود", "تبادل المعلومات"):
        assert f"Event discussedTopic {topic}" in told(text)
    apart = f"{MET} وناقشا التعاون الاقتصادي، صباح الأحد، وتبادل الوزيران الهدايا."
    assert not any("الهدايا" in fact for fact in told(apart))


@pytest.mark.parametrize("what", ["على هذا الإعلان", "الإعلان", "هذا الإعلان"])
def test_what_was_signed_is_shown_again(what):
    text = (
        "تم في نيروبي التوقيع على إعلان مشترك بين كينيا وبيرو. "
        f"ووقع {what} الوزير الكيني موسى كاماو والوزير البيروفي لويس غارسيا."
    )
    assert {"إعلان مشترك signedBy موسى كاماو", "إعلان مشترك signedBy لويس غارسيا"} <= told(text)
    shown = "وقعت كينيا وبيرو اتفاقية في ليما. ووقع على هذه الاتفاقية الوزير الكيني موسى كاماو."
    assert "اتفاقية signedBy موسى كاماو" in told(shown)
    holds("أكدت كينيا وبيرو السلام. ووقع الإعلان عن ذلك في الصباح.", [], ["agreementStatus"])


@pytest.mark.parametrize("said", ["متمنيا له طيب الإقامة", "متطلعا إلى العمل معه"])
def test_a_participle_after_a_title_is_no_name(said):
    text = f"استقبل الوزير الكيني موسى كاماو السفير البيروفي لويس غارسيا. ورحب كاماو بالسفير البيروفي، {said}."
    holds(text, ["hasParticipant لويس غارسيا"], [f"inOffice {said.split()[0]}", f"represents {said.split()[0]}"])


def test_an_accredited_envoy_is_nobodys_name():
    text = (
        "استقبل الوزير الكيني موسى كاماو ليلى روسو. وتسلم أوراق اعتمادها بصفتها مندوبة معتمدة لبرنامج الأغذية العالمي."
    )
    holds(text, [], ["hasParticipant معتمدة"])


@pytest.mark.parametrize("name", ["لجنة المشاورات السياسية", "لجنة التنسيق", "اللجنة العليا المشتركة"])
def test_the_article_of_a_committee_that_is_called_after_its_work_is_none_of_its_name(name):
    written = "لل" + name.removeprefix("ال").removeprefix("ل")
    text = f"انطلقت أشغال الدورة الثالثة {written} الكينية البيروفية في ليما."
    holds(text, [f"roundOf {name}"], [])


def test_a_minister_who_is_also_for_the_moroccans_abroad_acts_for_morocco():
    text = "حل وزير الشؤون الخارجية والتعاون الإفريقي والمغاربة المقيمين بالخارج سعد التازي بنيروبي في زيارة رسمية."
    holds(text, ["represents c:MAR"], [])


def test_what_two_agreed_at_their_meeting_was_not_said_at_the_session_to_come():
    text = (
        "ستعقد كينيا وبيرو الدورة الثانية للجنة المشتركة يوم 4 ديسمبر 2026. "
        "واتفق الوزير الكيني موسى كاماو ونظيره البيروفي لويس غارسيا خلال لقائهما أمس بجنيف على التحضير للدورة."
    )
    holds(text, ["hasParticipant لويس غارسيا"], ["planned takesPlaceIn جنيف"])


def test_the_first_meeting_to_come_is_no_number_of_a_summit():
    text = "عقدت كينيا وبيرو وتشاد قمة في ليما. وتقرر تنظيم لقاءات كل عام على أن يكون الاجتماع الأول في نيروبي."
    holds(text, ["hasParticipant c:TCD"], ["roundNumber 1", "takesPlaceIn نيروبي"])


def test_who_visits_is_named_before_a_relative_clause_and_after_a_comma():
    text = "استقبل الوزير الكيني موسى كاماو سفير بيرو بنيروبي، السيد ماركو روسي الذي أدى له زيارة."
    assert "موسى كاماو metWith ماركو روسي" in told(text)
    assert "موسى كاماو metWith إيما ويلسون" in told(
        "استقبل الوزير الكيني موسى كاماو السفيرة الأسترالية السيدة إيما ويلسون."
    )
    apart = "بحث الوزير الكيني موسى كاماو مع وزير الخارجية البيروفي، مشاريع الطاقة التي تنفذها بيرو."
    assert not any("metWith" in fact for fact in told(apart))


@pytest.mark.parametrize("taken", ["باعتباره تصعيدا خطيرا", "بوصفه تصعيدا، وتهديدا للسلام"])
def test_what_something_is_taken_for_is_not_what_is_rejected(taken):
    holds(f"أدانت كينيا الهجوم، ورفضته {taken}.", ["stanceKind condemn"], ["stanceKind reject"])
    holds(
        f"رفضت كينيا الهجوم {taken}.",
        ["stanceKind reject", "dcterms:description الهجوم"],
        ["dcterms:description تصعيدا"],
    )


@pytest.mark.parametrize("taken", ["it as a threat", "them as illegal"])
def test_english_words_that_point_back_are_no_object_of_a_stance(taken):
    holds(f"Kenya condemned the raids and rejected {taken}.", ["stanceKind condemn"], ["stanceKind reject"])
    holds("Kenya rejected the plan as illegal.", ["stanceKind reject"], [])


def test_what_was_talked_about_on_the_phone_is_no_topic_of_the_visit_agreed_on():
    call = "أجرى الرئيس الكيني موسى كاماو اتصالا هاتفيا مع الرئيس البيروفي لويس غارسيا"
    text = f"{call}، ودعاه إلى زيارة نيروبي في مايو المقبل. وبحث الرئيسان التجارة."
    assert "اتصالا هاتفيا discussedTopic التجارة" in told(text)
    visit = f"{call}. وخلال زيارة غارسيا إلى نيروبي أمس بحث الجانبان التجارة."
    assert "زيارة discussedTopic التجارة" in told(visit)
    to_come = f"{call}. ويزور غارسيا نيروبي غدا ويبحث الرئيسان التجارة."
    assert "اتصالا هاتفيا discussedTopic التجارة" not in told(to_come)


@pytest.mark.parametrize("which", ["الثانية من نوعها", "الأولى"])
def test_an_ordinal_said_of_what_is_shown_names_no_other(which):
    text = (
        f"وقعت كينيا وبيرو اتفاقية للنقل في ليما. وتعد هذه الاتفاقية {which}. ووقع الاتفاقية الوزير الكيني موسى كاماو."
    )
    assert "اتفاقية للنقل signedBy موسى كاماو" in told(text)
    text = "وصل الوزير الكيني موسى كاماو أمس إلى ليما في زيارة رسمية. وتعد هذه الزيارة الأولى لكاماو إلى بيرو."
    assert {fact.partition(" heldIn")[0] for fact in told(text) if "heldIn" in fact} == {"زيارة رسمية"}


def test_a_visit_of_last_month_is_not_planned_where_its_results_will_be_discussed():
    text = "سيبحث الوزير الكيني موسى كاماو نتائج زيارة الرئيس البيروفي لويس غارسيا إلى نيروبي في مايو الماضي."
    assert "زيارة heldIn نيروبي" in told(text) - told(text, "planned")
    text = (
        "Kenyan Minister Moses Kamau will discuss the results of the visit of President Luis Paz to Nairobi last May."
    )
    assert "visit heldIn Nairobi" in told(text) - told(text, "planned")
    holds("ستجري زيارة الرئيس البيروفي لويس غارسيا إلى نيروبي في مايو المقبل.", ["planned takesPlaceIn"], [])


@pytest.mark.parametrize("upon", ["وقع عليها", "وقعها"])
def test_what_is_signed_upon_is_signed(upon):
    text = f"ذكرت الوزارة أن الاتفاقية {upon} الوزير الكيني موسى كاماو والسفير البيروفي لويس غارسيا."
    assert {"الاتفاقية signedBy موسى كاماو", "الاتفاقية signedBy لويس غارسيا"} <= told(text)
    chosen = "وقعت كينيا وبيرو اتفاقية في ليما. ووقع عليه الاختيار لقيادة الوفد الوزير الكيني موسى كاماو."
    assert "اتفاقية signedBy موسى كاماو" not in told(chosen)


def test_an_organisation_whose_representative_signs_is_a_party():
    text = (
        "وقع الوزير الكيني موسى كاماو اتفاقية مع ممثلة البنك الدولي في كينيا آنا روسي بحضور مدير اليونسكو لويس غارسيا."
    )
    assert {"اتفاقية partyTo البنك الدولي", "اتفاقية signedBy آنا روسي"} <= told(text)
    assert "اتفاقية partyTo اليونسكو" not in told(text)
    english = "Kenyan Minister Moses Kamau and World Bank Country Director Ana Ross signed an agreement in Nairobi."
    holds(english, ["agreementStatus body:WB"], [])


def test_a_technical_team_led_by_somebody_is_a_delegation():
    text = "التقى الفريق الفني الكيني برئاسة الوزير موسى كاماو وزير الخارجية البيروفي لويس غارسيا."
    assert "موسى كاماو metWith لويس غارسيا" in told(text)


@pytest.mark.parametrize("given", ["عمر", "علي", "حمد", "سعد", "وسام"])
def test_a_short_given_name_is_told_again_with_the_family_name(given):
    text = f"التقى الوزير الكيني {given} كاماو الوزير البيروفي لويس غارسيا. وأكد {given} كاماو أهمية السلام."
    assert f"{given} كاماو expressedPosition أهمية السلام" in told(text)
    other = f"التقى الوزير الكيني {given} كاماو الوزير البيروفي لويس غارسيا. وأكد {given} ديوب أهمية السلام."
    assert f"{given} كاماو expressedPosition أهمية السلام" not in told(other)


@pytest.mark.parametrize("post", ["الدفاع", "الخارجية"])
def test_the_two_ministers_of_two_states_are_those_who_were_named(post):
    met = f"التقى وزير {post} الكيني موسى كاماو نظيره البيروفي لويس غارسيا."
    text = f"{met} وأكد وزيرا {post} الكيني والبيروفي أهمية السلام."
    positions = {"موسى كاماو expressedPosition أهمية السلام", "لويس غارسيا expressedPosition أهمية السلام"}
    assert positions <= told(text)
    heads = (
        f"التقى الرئيس الكيني موسى كاماو نظيره البيروفي لويس غارسيا. وأكد وزيرا {post} الكيني والبيروفي أهمية السلام."
    )
    assert told(heads).isdisjoint(positions)


def test_a_meeting_with_the_counterpart_of_a_state_is_his_and_not_the_last_one():
    text = (
        "عقد الوزير الكيني موسى كاماو اجتماعات ثنائية مع وزير خارجية بيرو لويس غارسيا، ووزير خارجية غانا كوفي منساه. "
        "كما التقى مديرة اليونسكو آنا روسي. وبحث الوزير كاماو خلال الاجتماع مع نظيره البيروفي التجارة. وأكد الوزيران أهمية السلام."
    )
    assert "لويس غارسيا metWith آنا روسي" not in told(text)
    assert "لويس غارسيا expressedPosition أهمية السلام" in told(text)
    assert "كوفي منساه expressedPosition أهمية السلام" not in told(text)


@pytest.mark.parametrize("provides", ["تقضي بإلغاء التأشيرة", "تروم تعزيز التعاون"])
def test_what_an_agreement_provides_for_is_none_of_its_name(provides):
    parties = {fact.partition(" partyTo")[0] for fact in told(f"وقعت كينيا وبيرو اتفاقية {provides}.")}
    assert "اتفاقية" in parties
    assert not any(provides.split()[0] in fact for fact in parties)


@pytest.mark.parametrize("whose", ["موسى كاماو إلى ليما", "كاماو", "الوزير الكيني"])
def test_a_visit_of_which_it_is_said_what_it_is_part_of_is_the_one_told(whose):
    text = "وصل الوزير الكيني موسى كاماو أمس إلى ليما في زيارة رسمية."
    goes_on = f"{text} وتندرج زيارة {whose} في إطار تعزيز العلاقات."
    visits = {fact.partition(" participant")[0] for fact in told(goes_on) if "participant" in fact}
    assert visits == {"زيارة رسمية"}
    apart = f"{text} وتأتي زيارة الوزير البيروفي لويس غارسيا إلى نيروبي لاحقا."
    assert "زيارة heldIn نيروبي" in told(apart)


@pytest.mark.parametrize("frame", ["في إطار زيارة رسمية", "في سياق زيارة رسمية تمتد ليومين"])
def test_who_arrives_in_the_frame_of_a_visit_pays_it(frame):
    text = f"وصل الوزير الكيني موسى كاماو أمس إلى ليما {frame}. وتأتي زيارة كاماو بعد أيام من القمة."
    assert {"زيارة رسمية heldIn ليما", "زيارة رسمية participant الكيني"} <= told(text)
    assert not any(fact.startswith("Event") for fact in told(text))
    other = "وصل الوزير الكيني موسى كاماو أمس إلى ليما لبحث نتائج زيارة الرئيس البيروفي إلى نيروبي."
    assert not any("heldIn ليما" in fact and fact.startswith("زيارة ") for fact in told(other))


def test_a_counterpart_of_a_state_is_nobody_who_met_one_that_is_named_of_it():
    text = (
        "عقد وزير الخارجية موسى كاماو اجتماعات ثنائية مع وزير خارجية بيرو لويس غارسيا، ووزير خارجية غانا كوفي منساه. "
        "وبحث الوزير كاماو مع نظيره البيروفي التجارة. وفي لقائه مع نظيره الغاني بحث الزراعة."
    )
    assert not any(fact.startswith("موسى كاماو represents") for fact in told(text))
    open_one = "التقى الوزير موسى كاماو نظيره البيروفي لويس غارسيا. وقال نظيره الكيني إن السلام مهم."
    holds(open_one, ["hasParticipant لويس غارسيا"], [])


VISITS = ["الذي يؤدي زيارة رسمية إلى كينيا", "الذي يقوم حاليا بزيارة عمل إلى كينيا"]


@pytest.mark.parametrize("visit", VISITS)
def test_the_day_of_a_meeting_is_not_that_of_the_visit_on_which_the_guest_is(visit):
    text = f"استقبل وزير الخارجية الكيني موسى كاماو، يوم 3 مارس 2024، نظيره البيروفي لويس غارسيا، {visit}."
    found = told(text)
    assert {"Event date 2024-03-03", "موسى كاماو metWith لويس غارسيا"} <= found
    assert not {one for one in found if "زيارة" in one and " date " in one}


def test_the_day_of_talks_is_not_that_of_the_visit_in_whose_frame_they_are():
    text = (
        "تباحث وزير الخارجية الكيني موسى كاماو، يوم 3 مارس 2024، مع نظيره البيروفي لويس غارسيا، وذلك في إطار الزيارة "
        "الرسمية التي يؤديها غارسيا إلى كينيا. وأفادت وكالة الأنباء الكينية بأن الوزير الكيني جدد موقف بلاده."
    )
    found = told(text)
    assert {"Event date 2024-03-03", "Event reportedBy وكالة الأنباء الكينية"} <= found
    assert not {one for one in found if "الزيارة" in one and ("date" in one or "reportedBy" in one)}


def test_a_visit_that_is_told_first_is_what_is_reported():
    text = "وصل الوزير الكيني موسى كاماو إلى ليما في زيارة رسمية. وأفادت وكالة الأنباء الكينية بأن التعاون مستمر."
    assert "زيارة رسمية reportedBy وكالة الأنباء الكينية" in told(text)


@pytest.mark.parametrize("prayer", ["، حفظه الله ورعاه،", " - حفظه الله -", " (رعاه الله)", " حفظه الله"])
def test_a_prayer_for_a_ruler_parts_him_from_nobody(prayer):
    text = f"عقد الملك السعودي فهد الثاني{prayer} والرئيس الكيني موسى كاماو، يوم 3 مارس 2024، جلسة مباحثات رسمية."
    assert {"فهد الثاني metWith موسى كاماو", "فهد الثاني represents السعودي"} <= told(text)


@pytest.mark.parametrize("name", ["نور الدين كاماو", "سراج الدين موانغي"])
def test_the_name_of_a_counterpart_after_a_comma_is_whole(name):
    assert f"لويس غارسيا counterpartOf {name}" in told(
        f"التقى الوزير البيروفي لويس غارسيا نظيره الكيني، {name}، في ليما."
    )


def test_a_heading_may_leave_out_the_end_of_the_name_of_a_treaty():
    heading = "كينيا تنضم إلى معاهدة الصداقة والتعاون"
    text = "انضمت كينيا إلى معاهدة الصداقة والتعاون في حوض البحيرات خلال حفل في ليما."
    found = project(extract(document(f"{heading}\n\n{text}", {"lang": "ar", "title": heading}, "report")))
    assert len({fact["s"] for fact in found["facts"] if fact["p"] == "partyTo"}) == 1


def test_the_next_meeting_after_a_session_of_a_committee_is_of_the_committee():
    text = (
        "عقدت اللجنة المشتركة الكينية البيروفية اجتماعها في ليما. واتفق الجانبان على عقد الاجتماع المقبل في نيروبي "
        "خلال عام 2029."
    )
    assert {"الاجتماع المقبل heldIn نيروبي", "الاجتماع المقبل date 2029"} <= told(text, "planned")
    assert not {one for one in told("وافق المجلس على عقد الاجتماع المقبل في نيروبي.", "planned") if "heldIn" in one}


@pytest.mark.parametrize("name", ["وزير الخارجية في بيرو لويس غارسيا", "وزير الخارجية في كينيا السيد موسى كاماو"])
def test_the_state_of_a_minister_is_no_place_of_the_meeting(name):
    found = told(f"التقى وزير الخارجية القطري سالم الرشيدي {name}.")
    assert not {one for one in found if "heldIn" in one}
    assert f"سالم الرشيدي metWith {' '.join(name.split()[-2:])}" in found


@pytest.mark.parametrize("what", ["معرض الكتاب", "لقاءات مكثفة"])
def test_what_a_minister_in_a_state_does_is_no_name(what):
    assert not {one for one in told(f"عقد وزير الخارجية في كينيا {what}.") if "holdsOffice" in one}


@pytest.mark.parametrize("number", ["18 من", "18 ل", "رقم 18 ل", "(18) ل"])
def test_the_number_of_a_session_stands_before_its_body(number):
    of = f"{number} ال" if number.endswith("من") else f"{number}ل"
    holds(f"عقدت الدورة {of}لجنة العليا الكينية البيروفية المشتركة في ليما.", ["roundNumber 18"], [])


def test_the_head_of_a_states_diplomacy_is_its_foreign_minister():
    text = f"{MET} وكان لرئيس الدبلوماسية الكينية أيضا لقاء ثنائي مع المبعوث الروسي إيفان بوريسوف."
    assert "موسى كاماو metWith إيفان بوريسوف" in told(text)
    assert "لويس غارسيا metWith إيفان بوريسوف" not in told(text)


def test_an_envoy_of_the_kingdom_and_the_deputy_of_a_chief_executive_hold_their_offices():
    text = (
        "التقى مندوب المملكة الدائم لدى الأمم المتحدة الدكتور صالح السبيعي السيد ريتشارد هولت نائب الرئيس التنفيذي "
        "لمنظمة التعاون الإسلامي."
    )
    assert "صالح السبيعي holdsOffice مندوب المملكة الدائم لدى الأمم المتحدة" in told(text)
    assert "ريتشارد هولت holdsOffice نائب الرئيس التنفيذي لمنظمة التعاون الإسلامي" in told(text)


def test_that_two_speak_alone_is_no_name():
    assert not {one for one in told("تحادث الوزير على انفراد مع نظيره الكيني موسى كاماو.") if "metWith" in one}


TALKED = [
    "تنفيذ الاتفاقيات الموقعة في الدوحة",
    "اتفاق السلام المبرم في الدوحة",
    "افتتاح السفارة الكينية في الدوحة",
    "مخرجات مؤتمر المياه المنعقد في الدوحة",
]


@pytest.mark.parametrize("topic", TALKED)
def test_where_something_is_of_which_two_talk_is_no_place_of_their_talks(topic):
    text = f"بحث وزير الخارجية الكيني موسى كاماو مع نظيره البيروفي لويس غارسيا {topic}."
    assert "Event heldIn الدوحة" not in told(text)
    before = f"بحث وزير الخارجية الكيني موسى كاماو، في ليما، مع نظيره البيروفي لويس غارسيا {topic}."
    assert "Event heldIn ليما" in told(before)


def test_where_a_summit_was_whose_results_two_met_to_discuss_is_no_place_of_their_meeting():
    text = f"{MET[:-8]} لبحث نتائج القمة العربية في بغداد."
    assert not {one for one in told(text) if one == "Event heldIn بغداد"}
    text = f"{MET[:-8]} على هامش القمة العربية في بغداد."
    assert "Event heldIn بغداد" in told(text)

"""Reports of Arabic news agencies and radios, as they are written: datelines, two titles in one breath, who invites."""

from __future__ import annotations

import pytest

from mithaq.extract.extractor import extract
from mithaq.graph.projection import project
from mithaq.read.documents import document

TUESDAY = "2031-03-04"


def told(text, published=TUESDAY, language="ar"):
    """The facts of a text, a line each: subject, predicate, object and status."""
    found = project(extract(document(text, {"id": "x", "lang": language, "published": published})))
    names = {one["key"]: one.get("iso2") or next(iter(one.get("names") or [one["key"]])) for one in found["entities"]}
    lines = set()
    for fact in found["facts"]:
        about = fact["o"]
        about = f"{about['stance']} {names.get(about['about'], about['about'])}" if isinstance(about, dict) else about
        words = [names.get(fact["s"], fact["s"]), fact["p"], names.get(about, about), fact.get("status", "")]
        lines.add(" ".join(str(word) for word in words if word))
    return lines


def ends(lines, *words):
    """The lines that end in some words."""
    return [line for line in lines if line.endswith(" ".join(words))]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("اليوم الأربعاء", "2031-03-05"),
        ("اليوم الأحد", "2031-03-02"),
        ("اليوم (الاثنين)", "2031-03-03"),
        ("أمس الاثنين", "2031-03-03"),
        ("اليوم", "2031-03-04"),
    ],
)
def test_the_weekday_of_today_says_on_which_day_a_report_was_written(words, day):
    text = f"استقبل وزير الخارجية القطري سالم الرشيدي، {words}، السفير الكيني موسى كاماو."
    lines = told(text)
    assert ends(lines, f"date {day}")
    assert not ends(lines, "planned")


@pytest.mark.parametrize("line", ["نيروبي 2 مارس (كونا) -- ", "نيروبي 2 مارس 2031 (واج)- ", "نيروبي، 2 مارس/ وال/ "])
def test_the_day_of_an_arabic_dateline_is_today(line):
    assert ends(told(f"{line}استقبل الوزير الكيني موسى كاماو اليوم الوزير القطري سالم الرشيدي."), "date 2031-03-02")
    assert ends(told(f"{line}يلتقي الوزير الكيني موسى كاماو غدا الوزير القطري سالم الرشيدي."), "2031-03-03 planned")


@pytest.mark.parametrize("line", ["عمان 4 آذار (بترا)- ", "عمان - بترا - ", "عمان (بترا): "])
def test_amman_in_a_dateline_is_no_state(line):
    text = f"{line}استقبل وزير الخارجية سامر الكيلاني اليوم وزير الخارجية والهجرة الدكتور هاني فؤاد. وبحثا العلاقات بين البلدين."
    assert not [entry for entry in told(text) if "OM" in entry.split()]
    assert ends(told("عمان: ندعم الحوار\nأكد وزير الخارجية العماني سالم الرشيدي دعم بلاده للحوار."), "represents OM")


def test_nobody_receives_himself_under_his_two_titles():
    text = (
        "التقى رئيس مجلس الوزراء وزير الخارجية القطري سالم الرشيدي نظيره الكيني موسى كاماو. وقالت الوزارة إن ذلك جاء خلال "
        "استقبال رئيس مجلس الوزراء وزير الخارجية القطري لوزير الخارجية الكيني في الدوحة."
    )
    assert [line for line in told(text) if "metWith" in line] == ["سالم الرشيدي metWith موسى كاماو"]


@pytest.mark.parametrize("act", ["توديع", "استقبال"])
def test_of_two_titles_after_a_reception_the_second_is_that_of_who_is_named(act):
    lines = told(f"وكان في {act} رئيس الحكومة بالمطار وزير الدفاع نبيل حداد.")
    assert lines == told(f"وكان في {act} رئيس الحكومة وزير الدفاع نبيل حداد.") == {"نبيل حداد holdsOffice وزير الدفاع"}


def test_an_airport_where_somebody_lands_is_no_part_of_his_title():
    lines = told("جرت المحادثات خلال توقف لرئيس الوزراء الكيني بمطار حمدان سالم الدولي.")
    assert not ends(lines, "represents KE")
    assert ends(told("قال مدير الأمن بمطار القاهرة نبيل حداد إن الوضع هادئ."), "holdsOffice مدير الأمن بمطار القاهرة")


def test_whom_the_head_of_another_state_receives_is_not_of_that_state():
    guest = "الأمير فارس بن سالم وزير الدولة للشؤون الخارجية"
    assert not ends(
        told(f"استقبل الرئيس الكيني موسى كاماو في نيروبي {guest}. وبحثا العلاقات بين البلدين."),
        "فارس بن سالم represents KE",
    )
    own = told(f"استقبل الرئيس الكيني موسى كاماو في نيروبي {guest}.")
    assert ends(own, "فارس بن سالم represents KE")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("زارت وزيرة الطاقة الكينية هدى كاماو لندن بدعوة من الوزير جون سميث، ثم روما بدعوة من نظيرها الإيطالي ماريو روسي.", "هدى كاماو"),
        ("تلقى الوزير الكيني موسى كاماو دعوة من الوزير القطري سالم الرشيدي وأخرى من نظيره الغاني كوفي أسانتي.", "موسى كاماو"),
        ("استقبلت وزيرة الطاقة الكينية هدى كاماو نظيرها القطري سالم الرشيدي.", "هدى كاماو"),
        ("بحث نائب رئيس الوزراء الكيني موسى كاماو مع نظيرته القطرية هدى الرشيدي ملف الغاز.", "موسى كاماو"),
    ],
)  # fmt: skip
def test_the_pronoun_of_a_counterpart_says_whose_he_is(text, first):
    assert [line.split(" counterpartOf ")[0] for line in told(text) if "counterpartOf" in line] == [first]


def test_a_name_goes_on_with_that_of_a_family_and_a_title_with_the_full_name_of_a_state():
    assert ends(
        told("استقبل الوزير الأول نورالدين بلحاج الوزير الكيني موسى كاماو."), "نورالدين بلحاج metWith موسى كاماو"
    )
    called = "وزير الخارجية والسياحة في جمهورية نيبال الاتحادية الديمقراطية راجيش ثابا"
    assert ends(told(f"هاتف الوزير القطري سالم الرشيدي {called}."), "راجيش ثابا represents NP")
    recognised = "وزير الخارجية في الحكومة الليبية المعترف بها دوليا عادل المسماري"
    assert ends(told(f"هاتف الوزير القطري سالم الرشيدي {recognised}."), "عادل المسماري represents LY")


def test_states_that_an_archive_writes_as_one_word_are_two():
    assert {"اتفاقية تعاون في مجال النقل partyTo DZ", "اتفاقية تعاون في مجال النقل partyTo TN"} <= {
        line.removesuffix(" signed") for line in told("وقعت الجزائروتونس اتفاقية تعاون في مجال النقل.")
    }
    assert ends(told("وصل الوزير الكيني موسى كاماو إلى العاصمة القطريةالدوحة."), "heldIn الدوحة")
    assert ends(
        told("استقبل الوزير الكيني موسى كاماو سفير جمهورية ايطاليابكينيا ماريو روسي."), "ماريو روسي represents IT"
    )
    lines = told("استقبل الوزير الكيني موسى كاماو عمانويل قطربا.")
    assert not ends(lines, "OM")
    assert not ends(lines, "QA")


@pytest.mark.parametrize("led", ["اليوم، ومعالي وزير", "اليوم، ووزير", "، اليوم، ووزير"])
def test_who_talks_with_somebody_may_be_told_after_the_day(led):
    text = f"بحث الوزير الكيني موسى كاماو {led} الطاقة القطري سالم الرشيدي، أمن الملاحة.".replace(" ،", "،")
    assert {"موسى كاماو metWith سالم الرشيدي"} <= told(text)


def test_a_preposition_without_its_hamza_is_no_governor():
    topics = ends(
        told(
            "التقى الوزير الكيني موسى كاماو الوزير القطري سالم الرشيدي. وتطرق اللقاء الى ملف المياه والى أسعار القمح."
        ),
        "أسعار القمح",
    )
    assert topics
    assert ends(
        told("استقبل والي نواكشوط حمدان ولد سالم الوزير الكيني موسى كاماو."), "حمدان ولد سالم metWith موسى كاماو"
    )


def test_a_relative_clause_parts_nobody_from_whom_he_meets():
    met = "موسى كاماو metWith سالم الرشيدي"
    assert met in told("التقى الوزير الكيني موسى كاماو الذي يزور الدوحة مع الوزير القطري سالم الرشيدي.")
    assert met not in told("أكد الوزير الكيني موسى كاماو الذي زار الدوحة من قبل أن الوزير القطري سالم الرشيدي مريض.")


def test_what_is_stressed_begins_after_the_adjective_of_a_speech():
    text = "أكد الوزير الكيني موسى كاماو في كلمته الافتتاحية إرادة بلاده تنويع الشراكات."
    assert ends(told(text), "affirm إرادة بلاده تنويع الشراكات")


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("ممثلة برنامج الأغذية العالمي", "برنامج الأغذية العالمي"),
        ("سفيرة غير مقيمة لجمهورية لاتفيا لدى كينيا", "LV"),
    ],
)
def test_a_title_is_whole(title, body):
    lines = told(f"استقبل الوزير الكيني موسى كاماو، اليوم، {title} آنا كالنينا.")
    assert {f"آنا كالنينا holdsOffice {title}", f"آنا كالنينا represents {body}"} <= lines
    assert not ends(told("كانت اليابان ممثلة بوزيرها كينجي ساتو."), "holdsOffice ممثلة")


def test_sheikh_is_a_given_name_before_a_father():
    assert ends(
        told("استقبل الوزير الأول الشيخ ولد سالم الوزير الكيني موسى كاماو."), "الشيخ ولد سالم holdsOffice الوزير الأول"
    )


MET = "التقى وزير الخارجية الكيني موسى كاماو نظيرته القطرية هدى الرشيدي. "


def test_two_presidents_are_not_the_ministers_who_were_named():
    lines = told(f"{MET}وأكد الرئيسان أهمية الحوار.")
    assert ends(lines, "KE expressedPosition affirm أهمية الحوار")
    assert not ends(lines, "موسى كاماو expressedPosition affirm أهمية الحوار")
    assert ends(told(f"{MET}وأكد الوزيران أهمية الحوار."), "موسى كاماو expressedPosition affirm أهمية الحوار")
    met = "Kenyan Foreign Minister Daniel Otieno met his Omani counterpart Salem Al Rashidi. "
    chaired = told(f"{met}The summit will be co-chaired by the two presidents.", language="en")
    assert not [line for line in chaired if "ledBy" in line]
    assert [
        line for line in told(f"{met}The talks were co-chaired by the two ministers.", language="en") if "ledBy" in line
    ]


def test_an_english_agency_leaves_out_a_space_or_an_article():
    glued = "Omani Foreign Minister Salem Al Rashidi called Kenyan Foreign Minister Daniel Otieno.Rashidi stressed the truce.The two ministers discussed fisheries."
    lines = told(glued, language="en")
    assert ends(lines, "discussedTopic fisheries")
    assert [line for line in lines if "metWith" in line] == ["Salem Al Rashidi metWith Daniel Otieno"]
    assert ends(
        told("Omani Foreign Minister Salem Al Rashidi praised Kenya.Com in Lima.", language="en"), "represents OM"
    )
    margins = "on margins of the extraordinary Arab ministerial meeting that addressed fisheries"
    beside = f"Omani Foreign Minister Salem Al Rashidi met with Kenyan Foreign Minister Daniel Otieno {margins}."
    assert ends(told(beside, language="en"), "Salem Al Rashidi metWith Daniel Otieno")
    protocol = (
        "Daniel Otieno, Director of Protocol at the Kenyan Foreign Ministry, met Omani Ambassador Salem Al Rashidi."
    )
    assert ends(told(protocol, language="en"), "Daniel Otieno represents KE")


def test_an_envoy_charged_with_a_state_does_not_act_for_it():
    title = "المبعوث الخاص للأمين العام للأمم المتحدة المكلف بالصحراء الغربية"
    lines = told(f"استقبل الوزير الكيني موسى كاماو {title} ماريو روسي.")
    assert {f"ماريو روسي holdsOffice {title}", "ماريو روسي represents الأمم المتحدة"} <= lines
    region = told("استقبل الوزير الكيني موسى كاماو المبعوث الخاص للاتحاد الأفريقي المكلف بمنطقة الساحل آدم ديبي.")
    assert ends(region, "موسى كاماو metWith آدم ديبي")
    assert not ends(region, "heldIn منطقة الساحل")


def test_what_has_no_suffix_is_nobody_s_chairing():
    met = "بحث وزير الخارجية القطري سالم الرشيدي مع الوزير الكيني موسى كاماو ملف المياه. وخلال اللقاء تم استعراض الترتيبات حيث "
    assert not [line for line in told(f"{met}ستتولى دولة قطر رئاسة الدورة القادمة.") if "ledBy" in line]


def test_separate_meetings_are_no_topic_and_a_clause_of_which_only_the_verb_is_left_is_none():
    lines = told(
        "بحث الوزير الكيني موسى كاماو، في لقاءين منفصلين، مع نظيره القطري سالم الرشيدي ونظيره الغاني كوفي أسانتي، أمن الملاحة."
    )
    assert [line.split("discussedTopic ")[1] for line in lines if "discussedTopic" in line] == ["أمن الملاحة"]
    met = "التقى الوزير الكيني موسى كاماو الوزير القطري سالم الرشيدي. وناقشا "
    assert ends(told(f"{met}ترتيبات مؤتمر روما الذي سيعقد برئاسة مشتركة."), "discussedTopic ترتيبات مؤتمر روما")
    assert ends(told(f"{met}الجهود التي تبذل."), "discussedTopic الجهود التي تبذل")


def test_a_prime_minister_may_be_styled_before_his_name():
    lines = told("وصل إلى المنامة، اليوم، دولة سامر الكيلاني رئيس وزراء الأردن.")
    assert ends(lines, "سامر الكيلاني represents JO")
    assert ends(lines, "heldIn المنامة")
    assert not ends(told("أكد الوزير الكيني موسى كاماو أهمية إقامة دولة مستقلة."), "heldIn دولة")


def test_the_name_of_an_agreement_ends_before_a_verb():
    lines = told("توّجت أشغال الدورة الثالثة للجنة المشتركة الكينية القطرية بالتوقيع على 14 اتفاقا يخص عدة قطاعات.")
    assert [line for line in lines if line.startswith("14 اتفاقا partyTo KE")]


def test_an_english_ceremony_of_credentials_brings_two_together():
    handed = "Kenyan Ambassador Amina Otieno presented her credentials to Luis Paz, President of Peru, in a ceremony in Lima."
    assert ends(told(handed, language="en"), "metWith Luis Paz")
    attended = "Kenyan Ambassador Amina Otieno and Luis Paz, President of Peru, attended a ceremony in Lima."
    assert not ends(told(attended, language="en"), "metWith Luis Paz")
    welcomed = told("Omani Minister Salem Al Rashidi expressed Oman's welcome of the truce in Chad.", language="en")
    assert ends(welcomed, "OM expressedPosition welcome truce in Chad")


def test_whoever_receives_a_guest_on_a_tour_is_not_of_the_first_state_that_he_visited():
    text = "استقبل الوزير الأول سالم حمدان المبعوث الخاص للاتحاد الأفريقي آدم ديبي. وكان ديبي زار ضمن جولته هذه النيجر ومالي."
    assert not [line for line in told(text) if line.startswith("سالم حمدان represents")]

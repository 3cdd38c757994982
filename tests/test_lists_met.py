"""Whom somebody met of a long list: each of them, though they have not all talked with one another."""

from mithaq.extract.extractor import extract
from mithaq.graph.projection import project
from mithaq.read.documents import document

LIST = (
    "Foreign Minister Kari Lunde of Norway met with Principal Secretary James Otieno, Trade Minister Peter Kamau, "
    "Foreign Secretary Jane Wanjiru, Deputy Defence Minister Ali Njoroge, and Health Secretary Amos Kip of Kenya."
)
MANY = (
    "Foreign ministers Kari Lunde of Norway, James Otieno of Kenya, Luis Paz of Peru, Rosa Vidal of Chile, "
    "Pedro Salas of Spain and Nikos Marinos of Greece met in Lima."
)

THREE_AND_THREE = (
    "Foreign Minister Anna Kowal, Defence Minister Piotr Zych and National Security Adviser Jan Lis of Poland met with "
    "Foreign Minister Kenji Sato, Defence Minister Taro Mori, and National Security Adviser Ichiro Abe of Japan in Warsaw."
)


def _pairs(text: str) -> list[tuple[str, str]]:
    found = project(extract(document(text, {"id": "x", "language": "en"})))
    names = {entity["key"]: entity["names"][0] for entity in found["entities"] if entity["names"]}
    return [(names[f["s"]], names[f["o"]]) for f in found["facts"] if f["p"] == "metWith"]


def test_one_met_each_of_a_long_list():
    assert [first for first, _ in _pairs(LIST)] == ["Kari Lunde"] * 5
    assert "Amos Kip" in {second for _, second in _pairs(LIST)}


def test_of_many_who_met_together_nobody_is_said_to_have_met_each_of_the_others():
    assert not _pairs(MANY)


def test_each_of_one_side_met_each_of_the_other():
    assert len(_pairs(THREE_AND_THREE)) == 9
    assert ("Jan Lis", "Taro Mori") in _pairs(THREE_AND_THREE)
    assert ("Anna Kowal", "Jan Lis") not in _pairs(THREE_AND_THREE)


def test_whom_somebody_calls_have_a_call_each():
    text = (
        "President Ann Whitmore of Canada called President Alonso Vega of Mexico, Prime Minister Kenji Hayami of Japan, "
        "and Prime Minister Astrid Solbakk of Norway."
    )
    assert [first for first, _ in _pairs(text)] == ["Ann Whitmore"] * 3


def test_who_takes_part_in_a_meeting_with_others_has_met_them():
    text = "Foreign Minister Kari Lunde of Norway took part in a meeting with her Kenyan and Peruvian counterparts, {}, in Lima."
    met = _pairs(text.format("James Otieno and Luis Paz"))
    assert ("Kari Lunde", "James Otieno") in met
    assert ("Kari Lunde", "Luis Paz") in met


def test_who_only_attends_the_meeting_of_two_has_met_nobody():
    text = (
        "Foreign Minister Kari Lunde of Norway met Foreign Minister Luis Paz of Peru in Lima. "
        "Attending the meeting were Norwegian Ambassador Ole Berg and Peruvian Ambassador Rosa Vidal."
    )
    assert _pairs(text) == [("Kari Lunde", "Luis Paz")]


def _told(text: str) -> dict[str, list[tuple[str, str]]]:
    found = project(extract(document(text, {"id": "x", "language": "ar", "published": "2025-09-10"})))
    names = {entity["key"]: (entity["names"] or ["·"])[0] for entity in found["entities"]}
    told: dict[str, list[tuple[str, str]]] = {}
    for fact in found["facts"]:
        if isinstance(fact["o"], str):
            told.setdefault(fact["p"], []).append((names.get(fact["s"], ""), names.get(fact["o"], fact["o"])))
    return told


def test_those_counted_in_one_sentence_are_named_in_the_next():
    for lead in ("\nوالسفراء هم", " وهم:", " ويتعلق الأمر بكل من"):
        for act in (
            "استقبل الرئيس الليبي طارق الفيتوري أمس عددا من السفراء.",
            "تسلم الرئيس الليبي طارق الفيتوري أوراق اعتماد أربعة سفراء جدد.",
        ):
            told = _told(f"{act}{lead} كينجي ساتو سفير اليابان، وكلارا ويلسون سفيرة كندا.")
            assert told["metWith"] == [("طارق الفيتوري", "كينجي ساتو"), ("طارق الفيتوري", "كلارا ويلسون")], (act, lead)
    assert "metWith" not in _told("استقبل الرئيس الليبي طارق الفيتوري الوزير الكيني. والسفراء همهم السلام في كندا.")


def test_counterparts_each_after_the_adjective_of_his_state():
    for lead in ("نظراءه", "بنظرائه،", "بعدد من نظرائه، من بينهم", "كلا من نظرائه:", "نظيره"):
        told = _told(
            f"التقى الوزير الليبي طارق الفيتوري {lead} الكندية كلارا ويلسون، والتونسي أمين كيتا، والياباني كينجي ساتو."
        )
        named = {"كلارا ويلسون", "أمين كيتا", "كينجي ساتو"}
        assert {other for who, other in told["counterpartOf"] if who == "طارق الفيتوري"} == named, lead
        assert {other for who, other in told["metWith"] if who == "طارق الفيتوري"} == named, lead
        assert len(told["represents"]) == 4


def test_envoys_hand_over_their_papers_together():
    told = _told(
        "تقبل الرئيس الليبي طارق الفيتوري، أمس، في مقر الرئاسة بطرابلس، أوراق اعتماد سفير اليابان كينجي ساتو وسفيرة كندا كلارا ويلسون.\n"
        "وحضر مراسم تقبل أوراق الاعتماد، وزيرة الخارجية سلمى النجار، ورئيس الديوان علي الطيب."
    )
    assert len(told["participant"]) == 3
    assert len(told["date"]) == 1
    assert "ledBy" not in told  # «مقر الرئاسة» is a house
    assert len(told["metWith"]) == 2


def test_who_leads_the_delegation_that_is_met_acts_for_its_state():
    for who in ("وزيرة الصناعة آمنة الشابي", "المهندسة آمنة الشابي، وزيرة الصناعة،", "وزير الصناعة أمين الشابي"):
        told = _told(f"عقدت وزيرة التخطيط المصرية هالة السعدي اجتماعا مع الوفد التونسي برئاسة {who} في القاهرة.")
        assert {state for name, state in told["represents"] if name != "هالة السعدي"} == {"التونسي"}, who
        assert len(told["metWith"]) == 1, who
    told = _told("وصلت وزيرة الصناعة المصرية هالة السعدي إلى الدوحة، حيث استقبلها وزيرها للصناعة سعد المري.")
    assert ("سعد المري", "المصرية") not in told.get("represents", [])


def test_each_of_two_who_lead_acts_for_the_side_told_after_his_post():
    told = _told(
        "انطلقت في نواكشوط أعمال اللجنة الجزائرية الموريتانية، برئاسة كمال بوعلام، المدير العام للتعاون بوزارة الخارجية، "
        "عن الجانب الجزائري، وسيدي ولد أحمد، الأمين العام لوزارة الاقتصاد، عن الجانب الموريتاني."
    )
    assert len(told["ledBy"]) == 2
    assert told["represents"] == [("كمال بوعلام", "الجزائرية"), ("سيدي ولد أحمد", "الموريتانية")]


def test_who_is_received_after_a_comma_holds_no_office_of_the_host():
    for guest in ("سفيرة كندا، كلارا ويلسون", "المديرة الإقليمية للبنك الدولي، كلارا ويلسون"):
        told = _told(f"استقبل الرئيس الليبي طارق الفيتوري وزير الصيد السنغالي مامادو ديوب.\nثم استقبل الرئيس، {guest}.")
        assert told["metWith"][-1] == ("طارق الفيتوري", "كلارا ويلسون")
        assert [office for who, office in told["holdsOffice"] if who == "كلارا ويلسون"] == [guest.split("،")[0]]


def test_two_who_hold_talks_are_not_at_the_reception_before():
    for talks in (
        "كما عقد رئيس الوزراء الأردني هاني الطراونة ودال مباحثات.",
        "كما عقد الطراونة ودال جلسة مباحثات موسعة.",
    ):
        told = _told(
            "وصل رئيس الوزراء النرويجي لارس دال إلى عمان، وكان في استقباله رئيس الوزراء الأردني هاني الطراونة.\n"
            f"واستقبل الملك الأردني سلطان بن رشيد رئيس الوزراء النرويجي.\n{talks}"
        )
        assert ("هاني الطراونة", "سلطان بن رشيد") not in told["metWith"], talks
        assert ("سلطان بن رشيد", "هاني الطراونة") not in told["metWith"], talks


def test_a_meeting_of_officials_before_a_session_has_its_own_chair_and_days():
    told = _told(
        "اختتمت في الدوحة أمس أعمال الدورة الرابعة للجنة القطرية الكينية المشتركة.\n"
        "وسبق أعمال الدورة اجتماع لكبار المسؤولين يومي 6 و7 سبتمبر، ترأسه من الجانب القطري الوكيل المساعد فهد الكعبي."
    )
    assert told["ledBy"] == [("اجتماع لكبار المسؤولين", "فهد الكعبي")]
    assert ("اجتماع لكبار المسؤولين", "2025-09-06/2025-09-07") in told["date"]


def test_those_met_one_after_the_other_were_not_together():
    for met in (
        "استقبل الوزير اللبناني يوسف حداد سفير البرازيل باولو سوزا، ثم سفيرة كندا كلارا ويلسون.",
        "اجتمع الوزير اللبناني يوسف حداد بسفير البرازيل باولو سوزا، ثم بسفيرة كندا كلارا ويلسون.",
        "التقى الوزير اللبناني يوسف حداد صباحا سفير البرازيل باولو سوزا في زيارة وداعية.\nومساء، استقبل سفيرة كندا كلارا ويلسون.",
        "التقى الوزير اللبناني يوسف حداد سفير البرازيل باولو سوزا.\nبعد ذلك، التقى سفيرة كندا كلارا ويلسون.",
    ):
        assert _told(met)["metWith"] == [("يوسف حداد", "باولو سوزا"), ("يوسف حداد", "كلارا ويلسون")], met
    told = _told(
        "التقى الوزير المصري سامي حمدان نظراءه الإسباني كارلوس رويز، والفرنسي جان دوبوا، واليوناني نيكوس ماريوس."
    )
    assert {who for who, _ in told["metWith"]} == {"سامي حمدان"}
    told = _told("عقد الوزير المصري سامي حمدان اجتماعا ثلاثيا مع نظيريه الإسباني كارلوس رويز والفرنسي جان دوبوا.")
    assert len(told["metWith"]) == 3


def test_what_is_told_of_those_who_were_counted_names_nobody():
    for more in ("وهم يعملون على تعزيز التعاون مع كينيا وتركيا", "وهم ملتزمون بدعم كينيا وتركيا", "وهم من كينيا"):
        told = _told(f"التقى الرئيس الليبي طارق الفيتوري عددا من الوزراء. {more}.")
        assert not {"كينيا", "تركيا"} & {state for _, state in told.get("participant", ())}, more


def test_names_told_each_with_a_state_after_a_count():
    for names in (
        "إدريس الفاسي عن المغرب، وإليف دمير عن تركيا، وجوزيف أوتيانو عن كينيا",
        "إدريس الفاسي (المغرب)، وإليف دمير (تركيا)، وجوزيف أوتيانو (كينيا)",
    ):
        told = _told(f"تسلم الرئيس الليبي طارق الفيتوري أوراق اعتماد ثلاثة سفراء جدد، وهم {names}.")
        assert {name for name, _ in told["represents"]} == {
            "طارق الفيتوري",
            "إدريس الفاسي",
            "إليف دمير",
            "جوزيف أوتيانو",
        }
        assert len(told["metWith"]) == 3
        assert len(told["participant"]) == 4


def test_where_somebody_was_met_is_told_before_the_verb():
    for where in ("أما في أثينا فقد", "أما في أثينا، فقد", "وفي أثينا"):
        told = _told(f"{where} استقبل رئيس الوزراء أندرياس كوستاس الوزير المصري سامي حمدان.")
        assert [place for _, place in told["heldIn"]] == ["أثينا"], where
    told = _told(
        "زار الوزير المصري سامي حمدان باريس وأثينا. وفي باريس، أجرى محادثات مع نظيره جان دوبوا، وفي أثينا استقبله رئيس الوزراء "
        "أندرياس كوستاس."
    )
    assert ("جان دوبوا", "أندرياس كوستاس") not in told["metWith"]

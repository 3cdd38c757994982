"""Who is only named beside what is told holds no stance in it, is not at it, and lends it neither his place nor his day."""

from __future__ import annotations

import pytest
from sayings import failures, reading

MET = "عقد وزراء خارجية قطر والكويت اجتماعا في بغداد. "


@pytest.mark.parametrize(
    "text",
    [
        "وكانت مصادر أكدت أن الوزير التركي سيزور بغداد.",
        "وكانت وسائل إعلام قد رحبت بالاجتماع.",
        "مصادر دبلوماسية أكدت أهمية الاجتماع.",
        "وأكدت مصادر دبلوماسية أهمية الاجتماع.",
        "وكان محللون أكدوا أهمية الاجتماع.",
        "وكان مسؤول رفيع قد أكد أهمية الاجتماع.",
        "وكانت أحزاب معارضة قد نددت بالهجوم.",
    ],
)
def test_nobody_known_holds_what_a_stranger_says_before_the_verb_or_after_it(text):
    assert not failures(MET + text, [], ["stanceHolder c:QAT", "stanceHolder c:KWT"])


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        (MET + "وكان الوزراء قد نددوا بالهجوم.", "c:QAT"),
        (MET + "وكان قد أكد أهمية التعاون.", "c:QAT"),
        ("رحبت كينيا بالاتفاق، وأشادت بجهود مصادر التمويل.", "c:KEN"),
        ("ثمّن الوزير الكيني جون أوتينو دعم غانا. وحث دول القارة على التعاون.", "جون أوتينو"),
        ("Kenya, like Ghana, condemned the attack.", "c:KEN"),
    ],
)
def test_who_spoke_last_goes_on(text, holder):
    assert not failures(text, [f"stanceHolder {holder}"], ["stanceHolder c:GHA"])


@pytest.mark.parametrize("larger", ["الاجتماع", "القمة", "المنتدى", "الاجتماع الوزاري"])
def test_those_met_on_the_margins_are_not_the_sides_of_what_is_larger(larger):
    text = f"التقى الوزير القطري خالد المري على هامش {larger} الرئيس الكيني جون أوتينو والرئيس الغاني كوفي منساه."
    assert not failures(text, ["hasParticipant جون أوتينو", "hasParticipant c:QAT"], ["discusses"])
    assert len(sides(text, "c:KEN")) == len(sides(text, "c:GHA")) == 1


def sides(text, state):
    return {fact.subject for fact in reading(text).facts if fact.predicate == "hasParticipant" and fact.object == state}


def test_where_an_envoy_resides_is_not_where_he_presents_his_papers():
    text = (
        "Ambassador John Otieno of Kenya presented his Letter of Credence to President Kofi Mensah of Ghana, "
        "with residence in Lima, Peru."
    )
    assert not failures(text, ["hasParticipant c:GHA"], ["takesPlaceIn"])


def test_an_envoy_of_an_organisation_met_beside_a_minister_is_not_of_his_state():
    text = (
        "Minister Lena Berg of Norway met in Oslo with the Foreign Minister of Kenya, John Otieno, "
        "and the EU Special Envoy for Mali, Marc Dupont."
    )
    assert not failures(text, ["represents body:EU", "represents c:KEN"], [])
    assert len([fact for fact in reading(text).facts if fact.predicate == "represents" and fact.object == "c:KEN"]) == 1


@pytest.mark.parametrize(
    "told",
    ["هنأه فيه بتسميته وزيرا يوم 22 مارس 2024", "أكد خلاله أهمية اتفاق وقع في مايو 2019"],
)
def test_the_day_of_what_was_said_in_a_call_is_not_that_of_the_call(told):
    text = f"تلقى الوزير الكيني جون أوتينو اتصالا من الوزير الغاني كوفي منساه {told}."
    assert not failures(text, ["hasParticipant كوفي منساه"], ["schema:startDate"])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("استقبل الرئيس الغاني كوفي منساه سفير كينيا جون أوتينو المقيم في ليما.", "المقيم"),
        ("استقبل الرئيس الغاني كوفي منساه السفيرة الكينية ماري أوتينو المعتمدة لدى غانا.", "المعتمدة"),
    ],
)
def test_where_an_envoy_is_accredited_is_no_part_of_his_name(text, name):
    assert not failures(text, ["hasParticipant أوتينو"], [f"hasParticipant {name}"])


@pytest.mark.parametrize(
    "told",
    [
        "دعا الرئيس الكيني جون أوتينو نظيره الغاني كوفي منساه إلى زيارة نيروبي.",
        "دعا الرئيس الكيني جون أوتينو الوزير الغاني كوفي منساه لزيارة بلاده.",
        "دعا الوزير الكيني جون أوتينو نظيره الغاني كوفي منساه إلى المشاركة في قمة نيروبي.",
    ],
)
def test_who_invites_somebody_over_asks_nothing_of_him(told):
    assert not failures(told, [], ["stanceKind", "takesPlaceIn"])


@pytest.mark.parametrize(
    "told",
    [
        "دعا الوزير الكيني جون أوتينو الأمم المتحدة إلى زيارة المخيمات.",
        "دعا الوزير الكيني جون أوتينو الدول إلى المشاركة في القمة المقبلة في ليما.",
        "دعا الوزير الكيني جون أوتينو خلال زيارة غانا إلى وقف إطلاق النار في تشاد.",
    ],
)
def test_what_others_are_asked_to_do_is_asked_of_them(told):
    assert not failures(told, ["stanceKind call-for"], [])


@pytest.mark.parametrize(
    ("text", "hosted"),
    [
        (
            "عقدت اللجنة الكينية الغانية المشتركة دورتها العاشرة. وفي ختام أعمال الدورة التي استضافتها ليما وقع الجانبان مذكرة.",
            True,
        ),
        ("عقدت اللجنة الكينية الغانية المشتركة دورتها العاشرة. وأشادت غانا بالبطولة التي استضافتها ليما.", False),
        (
            "بحث الوزير الكيني جون أوتينو مع الوزير الغاني كوفي منساه مخرجات دورة مجلس وزراء الخارجية التي استضافتها بيرو.",
            False,
        ),
    ],
)
def test_who_hosted_what_a_relative_clause_is_about_did_not_host_the_talks(text, hosted):
    assert bool(failures(text, ["hostedBy c:PER"], [])) != hosted
    assert not failures(text, [], [] if hosted else ["hostedBy"])


@pytest.mark.parametrize("verb", ["صادق البرلمان الكيني على", "أقر مجلس النواب الكيني", "وافق مجلس الوزراء الكيني على"])
def test_a_parliament_that_approves_an_accession_has_not_acceded(verb):
    text = f"{verb} انضمام كينيا إلى معاهدة تجارة الأسلحة."
    assert not failures(
        text, ["agreementStatus c:KEN status=agreed-to-accede"], ["agreementStatus c:KEN status=acceded"]
    )


IN_OSLO = "Minister Lena Berg of Norway met Georgian Foreign Minister Davit Beridze in Oslo. "
FI_OSLO = "التقت الوزيرة النرويجية لينا بيرغ الوزير الجورجي دافيت بيريدزه في أوسلو. "


@pytest.mark.parametrize(
    ("text", "there", "elsewhere"),
    [
        (IN_OSLO + "She noted that Serbia and Kosovo had resumed talks in Brussels. The two ministers also discussed trade.", "c:GEO", "c:SRB"),
        (IN_OSLO + "Beridze said that Georgia and Turkey had held consultations in Ankara. The ministers discussed energy.", "c:NOR", "c:TUR"),
        (IN_OSLO + "She noted that Ukraine and Moldova had begun accession talks with the EU. The two also discussed trade.", "c:GEO", "c:UKR"),
        (FI_OSLO + "وقال بيريدزه إن جورجيا وتركيا عقدتا مشاورات في أنقرة. وتبادل الوزيران وجهات النظر حول الطاقة.", "c:NOR", "c:TUR"),
        (FI_OSLO + "وأشارت إلى أن أوكرانيا ومولدوفا بدأتا مفاوضات مع الاتحاد الأوروبي. كما بحث الجانبان التجارة.", "c:GEO", "c:UKR"),
        (FI_OSLO + "ورحبت بالمحادثات بين أرمينيا وأذربيجان في فيينا. كما تناول اللقاء ملف الطاقة.", "c:NOR", "c:ARM"),
        (FI_OSLO + "ورحبت بالمحادثات التي جرت بين أرمينيا وأذربيجان. كما تناول اللقاء ملف الطاقة.", "c:NOR", "c:ARM"),
        (FI_OSLO + "وأشاد بيريدزه بالقمة التي عقدت في فيينا بين أرمينيا وأذربيجان. كما تناول اللقاء ملف الطاقة.", "c:NOR", "c:ARM"),
        (FI_OSLO + "وأشاد بيريدزه باللقاء الذي جمع رئيسي أرمينيا وأذربيجان في فيينا. وبحث الجانبان ملف الطاقة.", "c:NOR", "c:ARM"),
    ],
)  # fmt: skip
def test_a_text_goes_on_about_its_own_talks_after_a_word_on_those_of_others(text, there, elsewhere):
    discussed = {fact.subject for fact in reading(text).facts if fact.predicate == "discusses"}
    assert len(discussed) == 1
    assert discussed <= sides(text, there)
    assert not discussed & sides(text, elsewhere)


@pytest.mark.parametrize(
    "told",
    ["وجرت المحادثات بين الوزيرين في مقر الوزارة.", "وتناولت المحادثات التي جرت بين النرويج وجورجيا ملف الطاقة."],
)
def test_talks_between_those_who_met_are_their_own(told):
    assert len(sides(FI_OSLO + told, "c:NOR")) == 1


def test_who_attends_a_signing_beside_an_ambassador_is_not_of_the_state_where_he_serves():
    text = (
        "Kenya signed the Artemis Accords. Peter Kip, chief executive of the Kenya Space Agency, signed for Kenya at a ceremony "
        "in Nairobi. Minister of Technology John Otieno, and the Kenyan ambassador to the United States, Ann Kamau, took part."
    )
    assert not failures(text, [], ["represents c:USA"])

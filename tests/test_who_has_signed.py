"""Who signs an agreement, and who is only met, spoken of or to sign it later, in reports of ministries and agencies."""

from __future__ import annotations

import pytest
from sayings import failures, holds, reading

from mithaq.extract.extractor import extract
from mithaq.graph.projection import project
from mithaq.read.documents import document

_SIGNED = "agreementStatus {} status=signed"

WHO: dict[str, tuple[str, list[str], list[str]]] = {
    "after a comma": (
        (
            "قام بتوقيع المذكرة، الدكتور سالم الرشيدي، وزير الصحة القطري، خلال لقائه في الدوحة مساء السبت، مع وزير الصحة الكيني "
            "موسى كاماو."
        ),
        [_SIGNED.format("سالم الرشيدي")],
        [_SIGNED.format("موسى كاماو")],
    ),
    "on the occasion": (
        "وقّع المذكرة، على هامش معرض عمّان للكتاب، معالي الدكتورة هدى المناعي، وزيرة الثقافة، ومعالي موسى كاماو، وزير التعليم في كينيا.",
        [_SIGNED.format("هدى المناعي"), _SIGNED.format("موسى كاماو"), "represents c:KEN"],
        [],
    ),
    "at a meeting": (
        "وقع وزير البيئة الكيني موسى كاماو، اتفاقية باريس نيابة عن حكومته خلال اجتماع ثنائي مع نظيره الياباني.",
        [_SIGNED.format("موسى كاماو")],
        [_SIGNED.format("c:JPN")],
    ),
    "sides told by an adjective": (
        "وقالت وزارة الخارجية الكينية إن الأطراف اليمنية وقعت على اتفاقية نيروبي للسلام.",
        [],
        [_SIGNED.format("c:KEN"), _SIGNED.format("body:KEN-mfa")],
    ),
    "a decree": (
        "وقع الرئيس الكيني موسى كاماو على مرسوم رئاسي بالتصديق على اتفاق الصيد بين كينيا وتونس.",
        ["agreementStatus c:KEN status=ratified"],
        [_SIGNED.format("موسى كاماو")],
    ),
    "a link between states": (
        "أعلن رئيس الوزراء القبرصي نيكوس ماركو توقيع مذكرة تفاهم لإنشاء خط كهرباء يربط بين كينيا وتشاد.",
        [],
        [_SIGNED.format("c:KEN"), _SIGNED.format("c:TCD")],
    ),
    "ministries of one name": (
        "وقع الوزيران مذكرة تفاهم بين وزارة الدفاع في دولة قطر ووزارة الدفاع في جمهورية كينيا للتعاون العسكري.",
        [_SIGNED.format("c:QAT"), _SIGNED.format("c:KEN")],
        [_SIGNED.format("وزارة الدفاع")],
    ),
    "tomorrow": (
        "توقع قطر وكينيا، غدا، مذكرة تفاهم في مجال الري. وستكون المذكرة التي يوقعها عن الجانب القطري الوزير سالم الرشيدي الأولى من نوعها.",
        [],
        [_SIGNED.format("c:QAT"), _SIGNED.format("سالم الرشيدي")],
    ),
    "whose state is no place": (
        "وبحث وزير النقل القطري سالم الرشيدي مع معالي وزير الطرق في جمهورية كينيا، سبل تعزيز التعاون.",
        ["hasParticipant c:KEN"],
        ["takesPlaceIn c:KEN"],
    ),
    "not in force yet": (
        "تنتظر كينيا وتشاد إنهاء الإجراءات حتى تدخل اتفاقية الصيد حيز النفاذ.",
        [],
        ["agreementStatus c:KEN", "agreementStatus c:TCD"],
    ),
}


@pytest.mark.parametrize("case", WHO)
def test_only_those_sign_of_whom_it_is_told(case):
    holds(*WHO[case])


def told(text: str, day: str = "2026-11-24", lang: str = "ar") -> list[str]:
    """The facts of a text in short, without their qualifiers but the status planned."""
    record = project(extract(document(text, {"lang": lang, "published": day}, "d", origin="d")))
    names = {entity["key"]: (entity.get("names") or [entity["type"]])[0] for entity in record["entities"]}
    return [
        " | ".join(
            str(names.get(part, part)) for part in (fact["s"], fact["p"], fact["o"]) if not isinstance(part, dict)
        )
        + " planned" * (fact.get("status") == "planned")
        for fact in record["facts"]
    ]


def test_the_words_of_names_and_titles_stay_together():
    found = told(
        "ترأس اجتماع اللجنة الوزير التونسي المنتدب الحبيب المرزوقي. والتقى الكابتن طيار/ موسى كاماو وزير النقل الكيني. "
        "وذكرت وزارة الأشغال العامة والنقل اللبنانية أن قطر وكينيا وقعتا اتفاقية تسليم المتهمين والمحكوم عليهم."
    )
    assert "الحبيب المرزوقي | holdsOffice | الوزير التونسي المنتدب" in found
    assert "موسى كاماو | holdsOffice | وزير النقل الكيني" in found
    assert any(fact.startswith("اتفاقية تسليم المتهمين والمحكوم عليهم | partyTo") for fact in found)
    assert not any(fact.startswith(("طيار", "المنتدب", "النقل اللبنانية")) for fact in found)


def test_today_is_the_day_that_an_arabic_text_names_though_it_came_out_the_evening_before():
    text = "عقد وزير الري القطري سالم الرشيدي اليوم الأربعاء اجتماعا مع وزير الري الكيني موسى كاماو."
    found = told(text)
    assert "اجتماعا | date | 2026-11-25" in found
    assert not any(fact.endswith("planned") for fact in found)


def test_a_summit_of_the_twenty_has_no_number_and_a_last_day_is_no_earlier_than_the_first():
    assert not any("roundNumber" in fact for fact in told("شاركت كينيا في قمة العشرين المنعقدة في أوسلو."))
    found = told(
        "اختتمت اللجنة الفنية القطرية الكينية المشتركة أول من أمس أعمال اجتماعها الثاني الذي عقد في نيروبي خلال الفترة من 3 إلى "
        "5 مارس الجاري."
    )
    dates = [fact.rpartition(" | ")[2] for fact in found if " | date | " in fact]
    assert all(first <= last for first, _, last in (day.partition("/") for day in dates) if last)


def test_an_aside_between_dashes_is_no_topic_and_what_efforts_are_for_goes_with_them():
    found = told(
        "عقد وزير الري القطري سالم الرشيدي ونظيره الكيني موسى كاماو لقاء في نيروبي. وبحث الجانبان -وفق الوكالة- ملف المياه، "
        "والجهود المبذولة لخفض التلوث."
    )
    topics = {fact.rpartition(" | ")[2] for fact in found if " | discussedTopic | " in fact}
    assert topics == {"ملف المياه", "الجهود المبذولة لخفض التلوث"}


ENGLISH: dict[str, tuple[str, list[str], list[str]]] = {
    "two offices after names": (
        "The pact was signed by Omar bin Saif Al Noor, Minister of Trade, and Chile's Minister of Health, Rosa Vidal.",
        [_SIGNED.format("Omar bin Saif Al Noor"), _SIGNED.format("Rosa Vidal")],
        ["represents c:CHL wording=Minister of Trade"],
    ),
    "ministers of two states": (
        "On Sunday, the Kenyan and Peruvian Transport Ministers announced the signing of a memorandum of cooperation.",
        [_SIGNED.format("c:KEN"), _SIGNED.format("c:PER")],
        [],
    ),
    "another protocol": (
        (
            "Kenyan President Daniel Otieno and Peruvian President Ana Ruiz signed the Lima Declaration on Lakes. Chilean "
            "Minister Rosa Vidal and Norwegian Minister Lars Dahl signed the protocol."
        ),
        [_SIGNED.format("Lars Dahl"), _SIGNED.format("Ana Ruiz")],
        [],
    ),
    "spoke at": (
        (
            "Kenyan Foreign Minister Amina Otieno and Norwegian Foreign Minister Lars Dahl spoke at the signing, welcoming the "
            "efforts of Peru."
        ),
        [],
        ["hasParticipant Lars Dahl", "hasParticipant c:NOR"],
    ),
    "asked to commit": (
        "The Kenyan Foreign Ministry welcomed the truce. The ministry called on all parties to commit to its terms.",
        ["stanceKind call-for"],
        ["stanceKind commit"],
    ),
    "a movement by its letters": (
        "Lima witnessed the signing of the Lake Framework between the government of Chad and the FLAC movement.",
        [_SIGNED.format("c:TCD"), _SIGNED.format("FLAC movement")],
        [],
    ),
    "three who agreed": (
        "Kenya, Chile and Peru on Friday agreed to enhance cooperation. The three leaders stressed the need for calm.",
        ["stanceHolder c:KEN", "stanceHolder c:CHL", "stanceHolder c:PER"],
        [],
    ),
    "an army is no movement": (
        "UN forces and Chad signed a memorandum on fuel.",
        [],
        [_SIGNED.format("UN forces")],
    ),
    "whose words a statement is": (
        (
            "The Kenyan Foreign Ministry welcomed the truce. In a statement by the Peruvian Foreign Ministry, the island "
            "country welcomed the truce and appreciated the efforts made by Spain."
        ),
        ["stanceHolder body:PER-mfa"],
        [],
    ),
}


@pytest.mark.parametrize("case", ENGLISH)
def test_who_signs_speaks_and_asks_in_english(case):
    holds(*ENGLISH[case])


def test_we_are_not_one_of_two_sides_of_whom_a_statement_tells():
    found = told(
        "We welcome the meeting held today in Lima between senior officials of Kenya and Chad. The two sides also affirmed their "
        "commitment to all previous agreements between them.",
        lang="en",
    )
    assert len([fact for fact in found if "expressedPosition" in fact]) == len(["KEN", "TCD"])


DAYS = {
    "On February 9, Peru became the 60th country to sign the Artemis Accords.": "2026-02-09",
    "On 4 April, the Government of Chad and FLAC signed a ceasefire agreement.": "2026-04-04",
    "Kenya and Peru signed a memorandum on tea. The memorandum was signed on May 21 on the sidelines of a fair.": "2026-05-21",
}


@pytest.mark.parametrize("text", DAYS)
def test_the_day_of_a_signature_is_one_of_the_past(text):
    days = {fact.rpartition(" | ")[2] for fact in told(text, lang="en") if " | signedOn | " in fact}
    assert days == {DAYS[text]}


def test_a_day_of_an_earlier_treaty_is_not_that_of_its_new_signature():
    found = told("Kenya and Peru signed a memorandum on 3 May 2026. The memorandum was signed in 1998.", lang="en")
    assert not any("1998" in fact for fact in found)


ABOUT = [
    "agreement on mutual legal assistance in criminal matters",
    "agreement on cultural cooperation for the years 2025 to 2030",
]


@pytest.mark.parametrize("name", ABOUT)
def test_what_an_agreement_is_about_is_told_to_its_end(name):
    assert any(fact.startswith(f"{name} | ") for fact in told(f"Kenya and Peru signed an {name}.", lang="en"))


def parties(text):
    """What each signed, and who: pairs of the name of an agreement and a person or a state."""
    found = project(reading(text))
    names = {entity["key"]: (entity["names"] or [entity["key"]])[0] for entity in found["entities"]}
    return {(names[f["s"]], names[f["o"]]) for f in found["facts"] if f["p"] in ("partyTo", "signedBy")}


@pytest.mark.parametrize(
    "name",
    [
        "مذكرة تفاهم تتعلق بالتعاون الزراعي",
        "مذكرة تفاهم خاصة بالتعاون الزراعي",
        "مذكرة تفاهم تخص الثروة المعدنية",
        "اتفاقية متعلقة بالنقل الجوي",
        "مذكرة تعنى بالصحة",
        "مذكرة للتعاون الإعلامي",
        "اتفاقية الإعفاء من التأشيرات لحملة الجوازات الدبلوماسية والخاصة",
    ],
)
def test_what_an_agreement_is_said_to_concern_is_of_its_name(name):
    assert parties(f"وقعت بيرو وكينيا {name}.") == {(name, "بيرو"), (name, "كينيا")}


@pytest.mark.parametrize("note", ["مذكرة احتجاج", "مذكرة توقيف", "مذكرة شفوية"])
def test_a_note_of_another_kind_is_no_agreement(note):
    assert not parties(f"وقعت بيرو وكينيا {note}.")


def test_each_of_several_memoranda_has_its_own_signers():
    text = (
        "وتضمنت مذكرات التفاهم مذكرة تخص الثروة السمكية، تولى توقيعها عن الجانب الكيني موسى كاماو وزير الخارجية، وعن "
        "الجانب البيروفي لويس غارسيا وزير الصيد، ومذكرة تفاهم تتصل بالنقل البحري، وقعها من الجانب الكيني جون أوتينو "
        "وزير النقل، ومن الجانب البيروفي رامون دياز وزير الموانئ."
    )
    fish, ships = "مذكرة تخص الثروة السمكية", "مذكرة تفاهم تتصل بالنقل البحري"
    signers = {(what, who) for what, who in parties(text) if " " in who}
    assert signers == {(fish, "موسى كاماو"), (fish, "لويس غارسيا"), (ships, "جون أوتينو"), (ships, "رامون دياز")}


@pytest.mark.parametrize("after", ["following the talks", "following their meeting", "after the talks"])
def test_what_is_signed_following_talks_is_signed_after_them(after):
    text = f"Kenya and Peru held talks in Lima. They signed an agreement {after}."
    assert not failures(text, ["agreementStatus c:KEN status=signed", "agreementStatus c:PER status=signed"], [])


def test_who_signs_one_of_several_agreements_signs_that_one():
    text = (
        "شهد الوزيران توقيع عدد من الاتفاقيات، من بينها اتفاقية الملاحة البحرية التي وقعها عن الجانب الكيني موسى كاماو "
        "وزير النقل، وعن الجانب البيروفي لويس غارسيا وزير الموانئ."
    )
    ships = "اتفاقية الملاحة البحرية"
    signers = {(what, who) for what, who in parties(text) if " " in who}
    assert signers == {(ships, "موسى كاماو"), (ships, "لويس غارسيا")}


@pytest.mark.parametrize("how", ["وتوجت المباحثات بتوقيع الوزيرين على", "وشهد اللقاء توقيع الوزيرين على"])
def test_two_named_before_sign_what_their_talks_end_with(how):
    met = "التقى وزير الخارجية الكيني موسى كاماو وزير الخارجية البيروفي لويس غارسيا في ليما."
    who = [_SIGNED.format("موسى كاماو"), _SIGNED.format("لويس غارسيا")]
    assert not failures(f"{met} {how} مذكرة تفاهم بشأن المشاورات السياسية.", who, [])
    assert not failures(f"{met} ورحب الوزير كاماو بتوقيع الأطراف السودانية اتفاق السلام.", [], who)


def test_two_countries_of_a_signature_are_those_who_sign():
    text = (
        "عقد وزير الخارجية الكويتي سالم الرشيدي لقاءين مع وزير الخارجية الكيني موسى كاماو ووزير الخارجية البيروفي لويس غارسيا. "
        "كما وقع الوزير الكويتي مع نظيره الطاجيكي رستم حسنوف مذكرة تفاهم بشأن المشاورات السياسية بين البلدين."
    )
    assert {who for _, who in parties(text) if " " not in who} == {"الكويتي", "الطاجيكي"}


def test_a_memorandum_that_had_been_signed_is_not_the_agreement_signed_now():
    text = (
        "وقعت كينيا وبيرو في ليما اتفاقية تنفيذية للتعاون في مجال الطاقة. وتأتي الاتفاقية امتدادا لمذكرة التفاهم "
        "الموقعة بين البلدين في ديسمبر 2022 في نيروبي."
    )
    dated = [fact for fact in reading(text).facts if "date" in dict(fact.qualifiers)]
    names = {
        name.text
        for entity in reading(text).entities
        for name in entity.names
        for f in dated
        if entity.ref == f.subject
    }
    assert names == {"مذكرة التفاهم"}


def test_both_of_two_agreements_told_in_the_sentence_before_are_signed():
    text = (
        "وقعت كينيا وبيرو مذكرة تفاهم بشأن التشاور السياسي واتفاقية للنقل البحري. وقعهما عن الجانب الكيني موسى كاماو وزير "
        "الخارجية، وعن الجانب البيروفي لويس غارسيا وزير الخارجية."
    )
    signed = {what for what, who in parties(text) if " " in who}
    assert signed == {"مذكرة تفاهم بشأن التشاور السياسي", "اتفاقية للنقل البحري"}


COUNTED = "وقعت مالطا وتشاد، الخميس 4 يناير 2024، ثلاث مذكرات تفاهم لتعزيز التعاون. "
LISTED = (
    "مذكرة تفاهم لإنشاء آلية للتشاور السياسي، ومذكرة تفاهم لإنشاء لجنة مشتركة، ومذكرة تفاهم للتعاون في مجال التعليم."
)


def _signed_facts(text: str) -> set[tuple[str, str]]:
    """Which agreement, by its first name, has been signed by which state on which day."""
    found = reading(text)
    names = {one.ref: one.names[0].text for one in found.entities if one.names}
    signed = (fact for fact in found.facts if fact.predicate == "agreementStatus" and str(fact.object).startswith("c:"))
    return {(names[f.subject], str(f.object), getattr(f.qualifier("date"), "text", "")) for f in signed}


@pytest.mark.parametrize("leads", ["وشملت المذكرات", "وتضمنت المذكرات", "وهي:"])
def test_what_is_told_of_counted_agreements_is_told_of_each_that_is_listed(leads):
    told = _signed_facts(f"{COUNTED}{leads} {LISTED}")
    assert {(party, day) for _, party, day in told} == {("c:MLT", "2024-01-04"), ("c:TCD", "2024-01-04")}
    assert len({name for name, _, _ in told}) == 3
    assert not any(name.startswith("ثلاث") for name, _, _ in told)


def test_those_of_counted_agreements_whose_signatories_are_named_have_their_states_and_day():
    text = f"{COUNTED}ففي مجال الصحة، وقع وزير الصحة جون بورغ ونظيره التشادي موسى إدريس مذكرة تفاهم بشأن الأدوية."
    told = _signed_facts(text)
    assert ("مذكرة تفاهم بشأن الأدوية", "c:MLT", "2024-01-04") in told
    assert ("مذكرة تفاهم بشأن الأدوية", "c:TCD", "2024-01-04") in told
    assert any(name.startswith("ثلاث") for name, _, _ in told)  # the other two are named nowhere


@pytest.mark.parametrize(
    "other",
    [
        "وكان البلدان قد وقعا مذكرة تفاهم في مجال الصحة.",
        "وبحث الوزيران تنفيذ مذكرة التفاهم في مجال الصحة.",
        "ووقعت كينيا وتشاد مذكرة تفاهم في مجال الصحة.",
        "وتضاف إلى 12 مذكرة تفاهم وقعتها تشاد.",
    ],
)
def test_another_agreement_is_none_of_those_counted(other):
    told = _signed_facts(COUNTED + other)
    assert all(name.startswith("ثلاث") for name, party, day in told if party == "c:MLT" and day)


def test_agreements_in_the_plural_are_not_the_one_told_before():
    text = "ناقشت قطر مع كينيا تنفيذ معاهدة الصداقة بين مصر واليابان. وأكد الجانبان احترام الالتزامات والاتفاقيات الموقعة بينهما."
    assert not any(party in {"c:QAT", "c:KEN"} for name, party, _ in _signed_facts(text) if name.startswith("معاهدة"))

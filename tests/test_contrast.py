"""Pairs of Arabic sentences that differ in one thing, and what must come out of each."""

from __future__ import annotations

import pytest
from sayings import failures, holds, reading

MET = "اجتمع وزير الخارجية المصري سالم الرشيدي مع وزير الخارجية الأردني ماجد النجار في القاهرة. "
TALKED = "عقدت مصر واليابان الجولة الرابعة من الحوار الاستراتيجي المصري الياباني في القاهرة. "
ACCORDS = "انضمت رواندا إلى اتفاقيات أرتميس. "

CASES: dict[str, tuple[str, list[str], list[str]]] = {
    "1a": (
        TALKED + "وترأس الوزير سالم الرشيدي الجانب المصري في الجولة.",
        ["headsDelegationAt الجولة الرابعة onBehalfOf=c:EGY", "represents c:EGY"],
        ["chairedBy"],
    ),
    "1b": (
        "ترأس الوزير العُماني سالم الرشيدي اجتماع اللجنة المشتركة العُمانية اليابانية.",
        ["chairedBy سالم الرشيدي", "represents c:OMN"],
        ["headsDelegationAt"],
    ),
    "2a": ("انضمت عُمان إلى اتفاقيات أرتميس.", ["agreementStatus c:OMN status=acceded"], []),
    "2b": (
        "وافقت عُمان على الانضمام إلى اتفاقيات أرتميس.",
        ["agreementStatus c:OMN status=agreed-to-accede"],
        ["agreementStatus c:OMN status=acceded"],
    ),
    "2c": (
        "دعت عُمان الدول إلى الانضمام إلى اتفاقيات أرتميس.",
        ["stanceKind call-for", "stanceHolder c:OMN"],
        ["agreementStatus"],
    ),
    "2d": ("لم تنضم عُمان إلى اتفاقيات أرتميس.", [], ["agreementStatus", "planned agreementStatus"]),
    "3a": (
        MET + "ووقّع الوزيران مذكرة تفاهم في مجال النقل البحري.",
        ["agreementStatus c:EGY status=signed", "agreementStatus c:JOR status=signed"],
        [],
    ),
    "3b": (MET + "وشهد الوزيران التوقيع على مذكرة تفاهم في مجال النقل البحري.", [], ["agreementStatus"]),
    "3c": (
        MET + "ومن المنتظر أن يوقع الوزيران مذكرة تفاهم في مجال النقل البحري.",
        ["planned agreementStatus c:EGY status=agreed-to-sign"],
        ["agreementStatus c:EGY status=signed"],
    ),
    "4a": (
        "عُقد الاجتماع الأردني المصري في عمّان بين وزير الخارجية الأردني ماجد النجار ونظيره المصري سالم الرشيدي.",
        ["takesPlaceIn place:JOR-amman"],
        ["takesPlaceIn c:OMN", "hasParticipant c:OMN"],
    ),
    "4b": ("عُقد الاجتماع القطري الياباني في سلطنة عُمان.", ["takesPlaceIn c:OMN"], ["takesPlaceIn place:JOR-amman"]),
    "4c": (
        "أكدت عمان وواشنطن متانة العلاقات الأردنية الأميركية.",
        ["stanceHolder c:JOR", "stanceHolder c:USA"],
        ["stanceHolder c:OMN"],
    ),
    "4d": ("رحبت مسقط بالقرار.", ["stanceKind welcome", "stanceHolder c:OMN"], []),
    "5a": (
        "استقبل وزير الخارجية القطري سالم الرشيدي السفير الياباني.",
        ["hasParticipant سالم الرشيدي role=host", "hasParticipant c:JPN"],
        [],
    ),
    "5b": (
        "استدعى وزير الخارجية القطري سالم الرشيدي السفير الياباني.",
        ["stanceKind summon", "addressee c:JPN"],
        [],
    ),
    "5c": (
        "استدعت اليابان سفيرها للتشاور.",
        ["stanceKind recall-ambassador", "stanceHolder c:JPN"],
        ["stanceKind summon"],
    ),
    "6a": (
        "دعا وزير الخارجية القطري سالم الرشيدي نظيره الفرنسي جان مارتان إلى وقف التصعيد.",
        ["stanceKind call-for", "addressee جان مارتان"],
        [],
    ),
    "6b": (
        "دعا وزير الخارجية القطري سالم الرشيدي نظيره الفرنسي جان مارتان لزيارة بلاده.",
        ["stanceKind invite"],
        ["stanceKind call-for", "hasParticipant", "takesPlaceIn"],
    ),
    "7a": (
        TALKED + "وأعرب الجانبان عن استعدادهما لاستضافة الجولة المقبلة.",
        ["stanceKind express-readiness", "stanceHolder c:EGY", "stanceHolder c:JPN"],
        ["hostedBy"],
    ),
    "7b": (
        "استضاف الجانب المصري الجولة الخامسة من الحوار الاستراتيجي المصري الياباني.",
        ["hostedBy c:EGY", "roundNumber 5"],
        ["hostedBy c:JPN"],
    ),
    "8a": ("عُقد الحوار الاستراتيجي القطري الأميركي السادس في الدوحة.", ["roundNumber 6"], []),
    "8b": ("عُقدت الجولة السادسة من الحوار الاستراتيجي الأميركي – القطري في الدوحة.", ["roundNumber 6"], []),
    "8c": ("عُقد الحوار الاستراتيجي القطري الأميركي للمرة السادسة منذ بدء الحوار.", [], ["roundNumber"]),
    "9a": (
        "قال وزير المالية الكيني سالم الرشيدي إن بلاده ملتزمة بالاتفاق.",
        ["represents c:KEN"],
        ["represents c:MLI", "stanceHolder c:MLI"],
    ),
    "9b": (
        "قال وزير الخارجية المالي سالم الرشيدي إن بلاده ملتزمة بالاتفاق.",
        ["represents c:MLI", "postIn body:MLI-mfa"],
        [],
    ),
    "10a": (
        "نفت طهران عقد لقاء في مسقط.",
        ["stanceKind deny", "stanceHolder c:IRN"],
        ["hasParticipant", "takesPlaceIn"],
    ),
    "10b": (
        "عقدت طهران وواشنطن لقاءً في مسقط.",
        ["hasParticipant c:IRN", "hasParticipant c:USA", "takesPlaceIn place:OMN-muscat"],
        ["hasParticipant c:OMN"],
    ),
    "10c": (
        "عُقدت في مسقط محادثات غير مباشرة بين إيران والولايات المتحدة بوساطة عُمانية.",
        ["hasParticipant c:IRN", "hasParticipant c:USA", "hasParticipant c:OMN role=mediator"],
        [],
    ),
    "11a": ("جاء ذلك في بيان صادر عن وزارة الخارجية العُمانية بشأن الحوار.", ["issuedBy body:OMN-mfa"], []),
    "11b": (
        "أكدت قطر والأردن، في بيان مشترك صادر عن حكومتي قطر والأردن، أهمية الحوار.",
        ["issuedBy c:QAT", "issuedBy c:JOR", "dcterms:type joint-statement"],
        [],
    ),
    "12a": (
        "قال رئيس مجلس الوزراء وزير الخارجية القطري سالم الرشيدي إن الحوار ضروري.",
        ["holdsPost رئيس مجلس الوزراء", "holdsPost وزير الخارجية القطري"],
        [],
    ),
    "12b": (
        "قال رئيس مجلس الوزراء القطري سالم الرشيدي ووزير الخارجية القطري ماجد النجار إن الحوار ضروري.",
        ["stanceHolder سالم الرشيدي", "stanceHolder ماجد النجار"],
        [],
    ),
    "13a": (TALKED + "وناقش الوفدان سبل تعزيز التجارة.", ["discusses topic:trade"], []),
    "13b": (TALKED + "ولم يناقش الوفدان الملف النووي.", [], ["discusses"]),
    "13c": (TALKED + "ومن المقرر أن يناقش الوفدان التجارة.", [], ["discusses"]),
    "14a": ("أدان مجلس الأمن الهجوم.", ["stanceKind condemn", "stanceHolder body:UNSC"], []),
    "14b": (MET + "أدانت المحكمة المتهم.", [], ["stanceKind condemn"]),
    "15a": (
        TALKED + "ولا يزال البلدان ملتزمين بالاتفاق.",
        ["stanceKind commit", "stanceHolder c:EGY", "stanceHolder c:JPN"],
        [],
    ),
    "15b": (TALKED + "ولم يعد البلدان ملتزمين بالاتفاق.", [], ["stanceKind commit"]),
}

KNOWN_FAILURES: dict[str, str] = {
    "5b": "a stance frame cannot yet ask for a certain object (summon)",
    "5c": "a stance frame cannot yet ask for a certain object (recall-ambassador)",
    "6b": "an invitation is seen not to be a call, but is not yet written",
    "10c": "talks between two named states without a name of their own are no event, and an adjective is no mediator",
}
"""Case -> why it fails. What passes again must be taken out."""


@pytest.mark.parametrize("name", CASES)
def test_a_small_difference_of_wording_makes_the_difference_of_facts(name):
    text, has, never = CASES[name]
    failed = failures(text, has, never)
    if name in KNOWN_FAILURES:
        assert failed, f"{name} passes now: take it out of KNOWN_FAILURES"
        return
    assert not failed, f"{text}\n" + "\n".join(failed)


def test_two_orders_of_a_pair_name_one_dialogue():
    keys = {
        entity.key for name in ("8a", "8b") for entity in reading(CASES[name][0]).entities if entity.kind == "Dialogue"
    }
    assert len(keys) == 1


def test_every_pair_of_the_list_is_here():
    assert len(CASES) >= 38
    assert set(KNOWN_FAILURES) <= set(CASES)


@pytest.mark.parametrize(
    "tail", ["ووصفه بأنه عمل جبان", "واصفة إياه بأنه عمل جبان", "مؤكدة أن السلام ممكن", "واعتبرته عملا جبانا"]
)
def test_what_a_condemnation_goes_on_to_call_its_object_is_no_part_of_it(tail):
    assert not failures(f"أدانت كينيا الهجوم {tail}.", ["stanceKind condemn", "dcterms:description الهجوم"], [])


@pytest.mark.parametrize(
    "summit", ["اختتمت في أثينا قمة جمعت قادة قطر والأردن وكينيا", "عقدت في أثينا قمة بحضور رؤساء قطر والأردن وكينيا"]
)
def test_the_leaders_are_all_whom_the_summit_brought_together(summit):
    holders = ["stanceHolder c:QAT", "stanceHolder c:JOR", "stanceHolder c:KEN"]
    assert not failures(f"{summit}. وشدد القادة على ضرورة احترام القانون الدولي.", holders, [])


def test_a_dialogue_that_is_but_a_word_has_no_sides():
    text = "التقى وزير الخارجية القطري سالم الرشيدي نظيره الكيني موسى كاماو. وتناول اللقاء دعم الحوار بين الأطراف."
    assert not failures(text, ["hasParticipant c:QAT"], ["dialogueParty"])


@pytest.mark.parametrize(
    "occasion",
    [
        "خلال اللقاء",
        "خلال مؤتمر صحفي",
        "في تصريحات صحفية",
        "في تصريح صحفي اليوم",
        "في كلمته أمام المجلس",
        "لدى افتتاح المؤتمر",
        "على هامش القمة",
    ],
)
def test_who_says_something_may_stand_behind_the_occasion_of_it(occasion):
    text = f"أكد {occasion} وزير الخارجية القطري سالم الرشيدي دعم بلاده للهدنة."
    assert not failures(text, ["stanceKind support", "stanceHolder c:QAT"], [])


def test_who_is_met_behind_the_occasion_is_not_who_meets():
    text = "وصل وزير الخارجية القطري سالم الرشيدي إلى نيروبي. والتقى خلال الزيارة الرئيس الكيني موسى كاماو."
    assert not failures(text, ["hasParticipant سالم الرشيدي", "hasParticipant موسى كاماو"], [])
    assert not failures("أكد خلال لقاء الوزير الكيني موسى كاماو دعم الهدنة.", [], ["stanceHolder"])


@pytest.mark.parametrize(
    "setting",
    [
        "في بيان صحفي عقب لقائه وزير الخارجية القطري سالم الرشيدي مساء أمس بالدوحة، على",
        "خلال لقاء على هامش القمة الأفريقية المنعقدة في نيروبي، على",
        "في بيان أصدره عقب لقائه الوزير القطري سالم الرشيدي، أن",
    ],
)
def test_what_is_stressed_stands_after_the_comma_that_closes_its_setting(setting):
    said = "الحوار ضروري" if setting.endswith("أن") else "ضرورة الحوار"
    text = f"أكد وزير الخارجية الكيني موسى كاماو {setting} {said}."
    assert not failures(
        text, [f"dcterms:description {said}"], ["dcterms:description لقائه", "dcterms:description القمة"]
    )


@pytest.mark.parametrize("place", ["كينيا - سبأنت", "كينيا – سبأنت"])
def test_a_dateline_does_not_tell_whose_minister_somebody_is(place):
    text = (
        f"{place}\nبحث وزير الخارجية الدكتور سالم الحميدي، اليوم، مع وزير الشؤون الخارجية "
        "السيد سليم البقالي، سبل تعزيز العلاقات بين البلدين الشقيقين."
    )
    assert not failures(text, ["represents c:YEM"], ["represents c:KEN"])


@pytest.mark.parametrize(
    ("text", "has", "never"),
    [
        (
            "أعرب الوزير القطري سالم الرشيدي عن خالص شكره لسامي فؤاد وزير الخارجية على حسن الضيافة.",
            ["holdsPost"],
            ["stanceAddressee لسامي فؤاد", "holdsPost لسامي فؤاد"],
        ),
        (
            "عُقدت اللجنة المشتركة القطرية الكينية برئاسة رئيسي وزراء البلدين، سالم الرشيدي، وموسى كاماو.",
            ["chairedBy سالم الرشيدي", "chairedBy موسى كاماو"],
            ["chairedBy وموسى كاماو"],
        ),
        (
            "عُقدت اللجنة المشتركة القطرية الكينية برئاسة الوزيرين الأولين سالم الرشيدي وموسى كاماو.",
            ["chairedBy سالم الرشيدي", "chairedBy موسى كاماو"],
            [],
        ),
        (
            "أجرى الأمير فهد العازمي اتصالا هاتفيا بالسيد سالم شياع السوداني رئيس مجلس الوزراء في جمهورية العراق.",
            ["represents c:IRQ"],
            ["represents c:SDN"],
        ),
    ],
)
def test_a_name_is_read_whole_and_without_what_stands_before_it(text, has, never):
    assert not failures(text, has, never)


@pytest.mark.parametrize(
    ("text", "has", "never"),
    [
        (
            "أكد البيان الختامي للقمة الثلاثية «المصرية الأردنية الكينية» أهمية مكافحة الإرهاب.",
            ["hasParticipant c:EGY", "hasParticipant c:KEN", "dcterms:description أهمية مكافحة الإرهاب"],
            ["dcterms:description المصرية"],
        ),
        (
            "قال الوزير القطري سالم الرشيدي إن الدوحة ونيروبي متفقتان على أهمية السلام.",
            ["stanceHolder c:QAT", "stanceHolder c:KEN", "dcterms:description أهمية السلام"],
            [],
        ),
        ("أكدت كينيا ضرورة احترام سيادة وسلامة الأراضي الصومالية.", ["stanceHolder c:KEN"], ["hasParticipant وسلامة"]),
    ],
)
def test_sides_in_quotation_marks_and_two_who_agree_are_read(text, has, never):
    assert not failures(text, has, never)


def test_whom_somebody_met_besides_is_not_of_the_call_told_before():
    text = (
        "أجرى وزير الخارجية القطري سالم الرشيدي اتصالا هاتفيا مع نظيره الكيني موسى كاماو. وقال الوزير الأردني "
        "ماجد النجار، خلال مؤتمر صحفي بعد لقائه مع الرئيس المصري سامي فؤاد، إن الحوار ضروري."
    )
    found = reading(text)
    taking = [fact for fact in found.facts if fact.predicate == "hasParticipant"]
    assert len({fact.subject for fact in taking}) == len(("call", "meeting"))


def test_a_highness_after_a_verb_is_who_acts():
    text = "استقبل أمير قطر الشيخ سالم الرشيدي الوزير الكيني موسى كاماو. وأكد سمو الأمير، خلال المقابلة، أهمية الحوار."
    assert not failures(
        text, ["stanceHolder سالم الرشيدي", "dcterms:description أهمية الحوار"], ["dcterms:description سمو"]
    )


def test_the_two_sides_are_not_the_agency_that_tells_of_them():
    text = "ذكرت وكالة الأنباء العمانية أن الوزيرين تبادلا وجهات النظر. وأكد الجانبان أهمية الحوار."
    assert not failures(text, [], ["stanceKind emphasize"])


def test_nobody_is_of_a_state_that_only_a_stance_of_both_names():
    text = (
        "استقبل وزير الخارجية سالم الرشيدي وزير خارجية كينيا موسى كاماو. "
        "وأكد الوزيران ضرورة منع ضم تشاد أراضي جديدة بما يخدم البلدين."
    )
    assert not failures(text, ["represents c:KEN"], ["represents c:TCD", "hasParticipant c:TCD"])


def test_a_state_takes_part_in_a_visit_to_it_whoever_comes():
    text = "يقوم وزير الشؤون الخارجية، صبري بوقادوم، بزيارة عمل إلى الجمهورية التونسية."
    assert not failures(text, ["takesPlaceIn c:TUN", "hasParticipant c:TUN role=host"], [])


@pytest.mark.parametrize(
    ("text", "has", "never"),
    [
        (
            "بحث رئيس الوزراء الكويتي سالم الرشيدي، خلال استقباله السفير الكيني موسى كاماو، سبل مكافحة الملاريا.",
            ["hasParticipant موسى كاماو", "discusses مكافحة الملاريا"],
            [],
        ),
        (
            "استعرض الوزير الكويتي سالم الرشيدي لدى استقباله السفير الكيني موسى كاماو سبل مكافحة الملاريا.",
            ["hasParticipant موسى كاماو", "discusses مكافحة الملاريا"],
            [],
        ),
        (
            "نوه السفير القطري سالم الرشيدي في تصريح صحفي عقب اللقاء بمتانة الروابط بين البلدين.",
            ["dcterms:description متانة الروابط بين البلدين"],
            ["dcterms:description اللقاء"],
        ),
        (
            "أشاد الوزير الكيني موسى كاماو، خلال الاجتماع الذي عقد بمقر الوزارة بالجهود التي تبذلها قطر.",
            ["dcterms:description الجهود التي تبذلها قطر"],
            ["dcterms:description مقر"],
        ),
        (
            "أكدت كينيا أهمية التحرك لإنهاء الأزمات التي تعاني منها المنطقة.",
            ["dcterms:description أهمية التحرك لإنهاء الأزمات التي تعاني منها المنطقة"],
            [],
        ),
    ],
)
def test_what_stands_between_a_verb_and_its_content_is_no_part_of_it(text, has, never):
    assert not failures(text, has, never)


def test_who_signed_an_agreement_is_not_of_the_one_named_next():
    text = (
        "تم توقيع مذكرة تفاهم في مجال الصحة بين مصر وكينيا، وقعها الوزير المصري سامي فؤاد، إضافة إلى مذكرة تعاون "
        "وقعها الوزير الكيني موسى كاماو."
    )
    found = reading(text)
    kinds = {entity.ref: entity.kind for entity in found.entities}
    status = [fact for fact in found.facts if fact.predicate == "agreementStatus"]
    signed = {fact.subject for fact in status if kinds.get(str(fact.object)) == "Official"}
    assert len(signed) == len(("health", "cooperation"))


@pytest.mark.parametrize(
    ("text", "has", "never"),
    [
        (
            "شارك الوزير الكيني موسى كاماو في المؤتمر الدولي الثالث لتمويل التنمية في جنيف.",
            ["takesPlaceIn place:CHE-geneva"],
            [],
        ),
        (
            "بحث الوزير العراقي سالم الرشيدي مع السفير الكيني موسى كاماو التجارة. كما جرى التأكيد على دعم مسار المفاوضات.",
            ["stanceHolder c:IRQ"],
            ["dialogueParty", "schema:eventStatus held"],
        ),
        (
            "قال الوزير المصري سامي فؤاد إن استمرار القصف على حدود كينيا يدعم الإرهاب.",
            [],
            ["stanceHolder c:KEN"],
        ),
        (
            "أكد الوزير الكيني موسى كاماو، عقب حضوره ختام المناورات التي أقيمت في مصر بمشاركة 25 دولة، أن الحوار ضروري.",
            ["dcterms:description الحوار ضروري"],
            ["dcterms:description حضوره"],
        ),
        (
            "التقى الوزير الكيني موسى كاماو نظيره المصري سامي فؤاد وبحثا بجدية ملف المياه.",
            ["discusses ملف المياه"],
            ["discusses * wording=جدية"],
        ),
        (
            "وصل الوزير الكيني موسى كاماو إلى بيروت وسط إجراءات أمنية مشددة، على أن ينتقل بعد الظهر إلى تركيا.",
            ["takesPlaceIn place:LBN-beirut"],
            ["stanceHolder"],
        ),
        (
            "نوه الوزير الكيني موسى كاماو، وهو أول وزير كيني يزور لبنان منذ أربع سنوات، بالجهود التي تبذلها قطر.",
            ["dcterms:description الجهود التي تبذلها قطر"],
            ["dcterms:description أول وزير"],
        ),
        (
            'أكد الوزير الكيني موسى كاماو رفض كينيا "ادعاءات مصر بملكية الجزيرة".',
            ["stanceKind reject", "stanceHolder c:KEN"],
            ["stanceHolder موسى كاماو"],
        ),
        (
            "شدد الوزير المصري سامي فؤاد على أن القاهرة ملتزمة بالاتفاق.",
            ["dcterms:description القاهرة ملتزمة بالاتفاق", "stanceKind commit", "stanceHolder c:EGY"],
            [],
        ),
        (
            "التقى وزير الخارجية المصري سامي فؤاد الصحافيين في مسقط. وأكدت السلطنة دعمها للاتفاق.",
            ["stanceHolder c:OMN"],
            [],
        ),
        (
            "أكدت المملكة ومصر أهمية التعاون. ووصل الوزير المصري سامي فؤاد إلى المملكة العربية السعودية.",
            ["stanceHolder c:SAU", "stanceHolder c:EGY"],
            [],
        ),
        (
            "أعلنت وزارة الخارجية الكينية في بيان أن وزراء قطر ومصر بحثوا في نيروبي المبادرة التي طرحها الرئيس جون مارتن.",
            [],
            ["represents c:KEN"],
        ),
    ],
)
def test_what_is_said_beside_tells_of_no_event_and_of_nobodys_state(text, has, never):
    assert not failures(text, has, never)


def test_how_an_ambassador_is_addressed_is_no_part_of_the_title_before_it():
    text = "قال مدير إفريقيا بوزارة الخارجية الكينية، السفير موسى كاماو، إن الحوار مستمر."
    assert not failures(text, ["holdsPost * wording=الكينية"], ["holdsPost * wording=السفير"])


REFUSED = [
    ("أكدت كينيا رفض تهجير السكان.", ["stanceKind reject", "dcterms:description تهجير السكان"], ["stanceKind affirm"]),
    ("أكد الوزير الكيني سالم الرشيدي رفض بلاده أي تدخل.", ["stanceHolder c:KEN", "stanceKind reject"], []),
    ("أكدت كينيا وغانا رفضهما التام تهجير السكان.", ["stanceKind reject", "dcterms:description تهجير السكان"], []),
    ("شددت كينيا على ضرورة الحوار، ورفض العنف.", ["stanceKind emphasize", "dcterms:description العنف"], []),
    ("أكدت كينيا رفض العنف، ودعم الوساطة.", ["stanceKind support", "dcterms:description الوساطة"], []),
    ("أكدت كينيا أن رفض العنف واجب.", [], ["stanceKind reject"]),
    ("ناقشت كينيا وغانا رفض تهجير السكان.", [], ["stanceKind reject"]),
]


@pytest.mark.parametrize(("text", "has", "never"), REFUSED)
def test_whoever_stresses_that_something_is_refused_refuses_it(text, has, never):
    assert not failures(text, has, never)


ASKED = [
    "أدانت وزارة الخارجية الليبية الهجوم. وجددت الوقوف مع باكستان، وطالبت الأمم المتحدة بموقف حازم.",
    "أدانت وزارة الخارجية الليبية الهجوم، ودعت الأمم المتحدة إلى موقف حازم.",
]


@pytest.mark.parametrize("text", ASKED)
def test_who_goes_on_to_ask_something_of_a_body_is_not_that_body(text):
    assert not failures(text, ["addressee body:UN"], ["stanceHolder body:UN"])


def test_an_agreement_that_only_the_heading_tells_of_has_its_parties():
    text = "كينيا وغانا توقعان اتفاقية النقل البحري\nاجتمع الوزير الكيني سالم الرشيدي ونظيره الغاني كوفي منساه في أكرا."
    assert not failures(text, ["agreementStatus c:KEN status=signed", "agreementStatus c:GHA status=signed"], [])


VISITED = "زار الوزير الكيني سالم الرشيدي غانا. "


@pytest.mark.parametrize(
    "signed", ["ووقّع البلدان اتفاقية للتعاون الدفاعي.", "وشهدت الزيارة توقيع اتفاقية بين حكومتي البلدين بشأن الدفاع."]
)
def test_the_two_countries_of_a_visit_are_the_visitors_and_the_one_visited(signed):
    assert not failures(
        VISITED + signed, ["agreementStatus c:KEN status=signed", "agreementStatus c:GHA status=signed"], []
    )


def test_a_session_past_a_hundred_has_its_whole_number():
    text = "عقد مجلس جامعة الدول العربية على المستوى الوزاري دورته الثانية والستين بعد المائة في القاهرة."
    assert not failures(text, ["roundNumber 162", "takesPlaceIn place:EGY-cairo"], ["roundNumber 62"])


def test_the_meeting_of_a_council_in_a_session_is_that_session():
    text = "شارك الوزير الكيني سالم الرشيدي في اجتماع مجلس جامعة الدول العربية في دورته العاشرة، برئاسة الوزير الغاني كوفي منساه."
    chaired = {fact.subject for fact in reading(text).facts if fact.predicate == "chairedBy"}
    assert chaired
    assert chaired == {fact.subject for fact in reading(text).facts if fact.predicate == "roundNumber"}


def test_those_met_in_turn_on_the_margins_of_a_summit_are_not_said_to_be_at_it():
    text = (
        "وعلى هامش القمة، عقد الوزير الكيني سالم الرشيدي لقاءين منفصلين مع وزير خارجية غانا كوفي منساه "
        "ووزيرة خارجية بيرو روزا باز."
    )
    summits = {entity.ref for entity in reading(text).entities if entity.kind == "Conference"}
    assert not [fact for fact in reading(text).facts if fact.predicate == "hasParticipant" and fact.subject in summits]


def test_the_day_on_which_a_statement_was_issued_at_the_end_of_a_visit_is_not_the_visits():
    text = "صدر في 6 يناير 2025 بيان مشترك في ختام زيارة الوزير الكيني سالم الرشيدي لجمهورية الهند."
    assert not failures(text, ["takesPlaceIn c:IND"], ["schema:startDate"])


def test_what_is_praised_stands_after_the_comma_that_closes_its_setting():
    text = "ورحب الوزير الكيني سالم الرشيدي، في بيان صدر في ختام الاجتماع، باستضافة البحرين القمة."
    assert not failures(text, ["stanceKind welcome", "dcterms:description استضافة البحرين القمة"], ["hostedBy c:BHR"])


def test_who_chairs_the_meeting_where_somebody_praises_is_not_praised():
    text = "أشاد الوزير الكيني سالم الرشيدي، خلال اجتماع برئاسة مصر، بجهود غانا."
    assert not failures(text, ["dcterms:description جهود غانا"], ["dcterms:description رئاسة مصر"])


@pytest.mark.parametrize("of", ["الشؤون الاجتماعية", "العمل والشؤون الاجتماعية", "الأوقاف والشئون الدينية"])
def test_a_nationality_after_what_the_affairs_are_is_whose_minister_somebody_is(of):
    assert not failures(f"التقى وزير {of} الكويتي سالم العتيبي السفير الكيني كوفي منساه.", ["represents c:KWT"], [])


def test_a_nationality_right_after_affairs_is_what_they_are():
    assert not failures("التقى مدير الشؤون الإيرانية سالم العتيبي السفير الكيني كوفي منساه.", [], ["represents c:IRN"])


def test_his_country_is_not_that_of_somebody_else_where_nothing_tells_it():
    text = "التقى رئيس المجلس الفريق سالم البشرى السفير الكيني كوفي منساه. وأكد البشرى رفض بلاده أي خطوة تهدد السدود."
    assert not failures(text, ["stanceKind reject", "stanceHolder سالم البشرى"], ["stanceHolder c:KEN"])


def test_quotation_marks_round_a_word_of_a_title_or_a_day_part_nothing():
    text = 'استقبل وزير "الخارجية" القطري الشيخ حمد الكواري اليوم "الاثنين" نظيره الكيني كوفي منساه.'
    assert not failures(text, ["represents c:QAT", "hasParticipant حمد الكواري"], [])


@pytest.mark.parametrize(
    "text", ["مؤكدا", "جددت كينيا مطالبتها ب", "جدد الوزير الكيني سالم الرشيدي دعوة الأطراف السودانية إلى"]
)
def test_words_that_break_off_before_what_is_held_tell_of_no_stance(text):
    assert not failures(text, [], ["stanceKind"])


def test_whose_accession_it_is_that_a_suffix_speaks_of():
    holds(
        "رحبت قطر بموقف كينيا وانضمامها إلى اتفاقيات أرتميس.",
        ["agreementStatus c:KEN status=acceded"],
        ["agreementStatus c:QAT"],
    )
    holds("أعلنت قطر دعمها لكينيا وانضمامها إلى اتفاقيات أرتميس.", ["agreementStatus c:QAT status=acceded"], [])
    both = ["agreementStatus c:KEN status=acceded", "agreementStatus c:QAT status=acceded"]
    holds("أعلنت قطر وكينيا انضمامهما إلى اتفاقيات أرتميس.", both, [])


def test_what_was_stressed_and_refused_at_a_meeting_are_two_stances():
    text = (
        "التقى وزير الخارجية القطري سالم الرشيدي نظيره الكيني موسى كاماو، وجرى التأكيد على أهمية الحوار "
        "ورفض التدخلات الخارجية وإدانة الإرهاب بكافة أشكاله."
    )
    has = ["stanceKind reject", "stanceKind condemn", "dcterms:description الإرهاب بكافة أشكاله"]
    holds(text, has, ["dcterms:description رفض التدخلات الخارجية"])
    holds("أكد الوزير الكيني موسى كاماو أن تشاد تدرك أسباب رفض مصر للمشروع.", [], ["stanceKind reject"])


@pytest.mark.parametrize("going_on", ["مضيفا", "مبينا", "موضحا", "مصرحا"])
def test_what_is_stressed_ends_before_what_somebody_adds(going_on):
    text = f"أكد وزير الخارجية القطري سالم الرشيدي أهمية الحوار {going_on} أن الوساطة مستمرة."
    holds(text, ["dcterms:description أهمية الحوار"], [])

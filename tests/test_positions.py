"""Who takes which position in Arabic, in sentences with and without a verb, and who only seems to."""

from __future__ import annotations

import pytest
from sayings import failures, holds

MINISTER = "قال وزير الخارجية الكيني موسى كاماو إن "
THREE = "عقدت قطر واليابان والأردن اجتماعا ثلاثيا في الدوحة. "

CASES: dict[str, tuple[str, list[str], list[str]]] = {
    "thanks to a state for something": (
        "أعرب الوزير اللبناني سامي فؤاد عن شكره لقطر على إمدادات الوقود.",
        ["stanceKind thank", "addressee c:QAT", "dcterms:description إمدادات الوقود"],
        ["addressee c:LBN"],
    ),
    "thanks, turned to a state": (
        "وتوجه الوزير اللبناني سامي فؤاد بالشكر إلى العراق على حفاوة الاستقبال.",
        ["addressee c:IRQ", "dcterms:description حفاوة الاستقبال"],
        [],
    ),
    "no state is thanked for whom something is": (
        "أعرب الوزير اللبناني سامي فؤاد عن شكره لنظيره الكيني موسى كاماو على دعمه للبنان.",
        ["stanceKind thank"],
        ["addressee c:LBN"],
    ),
    "what was talked about after what was stressed": (
        THREE + "وتم خلال الاجتماع التأكيد على أهمية الحوار، وبحث ملف الهجرة.",
        ["dcterms:description أهمية الحوار", "discusses ملف الهجرة"],
        ["dcterms:description بحث ملف الهجرة"],
    ),
    "both sides of a joint statement after what they reviewed": (
        "صدر عن قطر وكينيا بيان مشترك. واستعرض الجانبان العلاقات بين البلدين، مؤكدين أهمية الحوار.",
        ["stanceHolder c:QAT", "stanceHolder c:KEN", "dcterms:description أهمية الحوار"],
        [],
    ),
    "both sides after a word on one of them": (
        "عقدت قطر وكينيا مباحثات نقل فيها الوزير الكيني موسى كاماو تحياته. واستعرض الجانبان العلاقات، مؤكدين أهمية الحوار.",
        ["stanceHolder c:QAT", "stanceHolder c:KEN"],
        ["stanceHolder موسى كاماو"],
    ),
    "acts and things that are condemned one by one": (
        "أدانت قطر بشدة مواصلة القصف وتوسيع العمليات العسكرية، وسياسة الحصار، والتوسع الاستيطاني.",
        [f"dcterms:description {what}" for what in ("مواصلة القصف", "توسيع العمليات العسكرية", "سياسة الحصار")],
        ["dcterms:description القصف وتوسيع", "dcterms:description الحصار، والتوسع"],
    ),
    "what a deed is done to after a comma": (
        "أدانت قطر قصف المستشفيات، والمدارس، والأسواق.",
        ["dcterms:description قصف المستشفيات، والمدارس، والأسواق"],
        [],
    ),
    "a deed and another after a comma": (
        "أدانت قطر قصف المستشفيات، والحصار المفروض على المدينة، والهجمات على السفن.",
        ["dcterms:description الحصار المفروض على المدينة", "dcterms:description الهجمات على السفن"],
        ["dcterms:description المستشفيات، والحصار"],
    ),
    "one act on a thing and on the same again": (
        "أدانت قطر مواصلة بناء المستوطنات وتوسيعها.",
        ["dcterms:description مواصلة بناء المستوطنات وتوسيعها"],
        [],
    ),
    "what leaders of three states affirm who have met": (
        THREE.replace("قطر واليابان والأردن", "الرؤساء القطري سالم الرشيدي والكيني موسى كاماو والتشادي آدم ديبي")
        + "وأكد قادة الدول الثلاث ضرورة التقيد بالقانون.",
        ["stanceHolder سالم الرشيدي", "stanceHolder موسى كاماو", "stanceHolder آدم ديبي"],
        ["stanceHolder c:QAT"],
    ),
    "a topic with a denied adjective": (
        "شكل التعاون في مجال الطاقة والهجرة غير النظامية محور المحادثات بين الوزير المصري سامي فؤاد ونظيره الكيني موسى كاماو.",
        ["discusses topic:energy"],
        [],
    ),
    "against": (
        MINISTER + "كينيا ضد الحلول العسكرية.",
        ["stanceKind oppose", "stanceHolder c:KEN", "dcterms:description الحلول العسكرية"],
        [],
    ),
    "with and against": (
        MINISTER + "كينيا مع الحل السياسي وضد الحل العسكري.",
        ["stanceKind support", "stanceKind oppose", "dcterms:description الحل العسكري"],
        [],
    ),
    "with somebody who acts": (MINISTER + "كينيا مع مصر تعمل لإحلال السلام.", [], ["stanceKind support"]),
    "refused, by a predicate": (
        MINISTER + "الاعتداء على السفارة أمر مرفوض تماما.",
        ["stanceKind reject", "stanceHolder موسى كاماو", "dcterms:description الاعتداء على السفارة"],
        [],
    ),
    "refused by a state, by a predicate": (
        "قال الوزير المصري سامي فؤاد إن الخطوات التي تقوم بها قطر غير مقبولة من قبل كينيا.",
        ["stanceKind reject", "stanceHolder c:KEN", "dcterms:description الخطوات التي تقوم بها قطر"],
        ["stanceHolder سامي فؤاد"],
    ),
    "worried, by a predicate that is a verb": (
        MINISTER + "تصرفات مصر تثير القلق.",
        ["stanceKind express-concern", "dcterms:description تصرفات مصر"],
        [],
    ),
    "what a thing does, in a relative clause": (
        MINISTER + "القرار الذي يؤكد دعم الحكومة الشرعية مهم، والبيانات التي تعيد التأكيد على دعم السلام غير كافية.",
        [],
        ["stanceKind affirm"],
    ),
    "what a state does, in a relative clause": (
        MINISTER + "قطر التي تعيد التأكيد على دعم السلام شريك مهم.",
        ["stanceKind affirm", "stanceHolder c:QAT"],
        [],
    ),
    "what was refused before": (MINISTER + "القرار المرفوض يهدد المنطقة.", [], ["stanceKind reject"]),
    "worried": (
        MINISTER + "بلاده قلقة من التصعيد.",
        ["stanceKind express-concern", "stanceHolder c:KEN", "dcterms:description التصعيد"],
        [],
    ),
    "held to": (
        MINISTER + "كينيا متمسكة بحل الدولتين.",
        ["stanceKind affirm", "stanceHolder c:KEN", "dcterms:description حل الدولتين"],
        [],
    ),
    "committed, as is affirmed": (
        "أكد وزير الخارجية الكيني موسى كاماو أن كينيا ملتزمة بدعم السلام وترفض العنف.",
        ["dcterms:description كينيا ملتزمة بدعم السلام", "stanceKind commit", "stanceKind reject"],
        [],
    ),
    "not committed": (MINISTER + "كينيا ليست ملتزمة بالاتفاق.", [], ["stanceKind commit"]),
    "we, one after the other": (
        "قال وزير الخارجية الكيني موسى كاماو: نحن ملتزمون بدعم السلام، ونحن قلقون إزاء التصعيد.",
        ["stanceHolder موسى كاماو", "dcterms:description دعم السلام", "dcterms:description التصعيد"],
        [],
    ),
    "all three states": (
        "عقدت قطر اجتماعا ثلاثيا بين ممثلين كينيين وصوماليين في الدوحة. وأكدت جميع الدول أهمية السلام.",
        ["stanceHolder c:QAT", "stanceHolder c:KEN", "stanceHolder c:SOM"],
        [],
    ),
    "who speaks in the name of a ministry": (
        "رفضت الخارجية الكينية الاتهامات. وأكد المتحدث باسمها موسى كاماو أن السلام ممكن.",
        ["represents c:KEN", "stanceHolder موسى كاماو"],
        [],
    ),
    "everybody acts": (
        THREE + "وأدانت الأطراف كافة الهجمات على المدنيين.",
        ["stanceKind condemn", "stanceHolder c:JOR", "dcterms:description الهجمات على المدنيين"],
        ["dcterms:description الأطراف"],
    ),
    "everybody is called on": (
        THREE + "ودعت الأطراف كافة إلى ضبط النفس.",
        ["stanceKind call-for", "dcterms:description ضبط النفس"],
        [],
    ),
    "everybody, whom nobody named": (
        "دعا الرئيس الكيني موسى كاماو إلى الحوار. ورفضت كل الأطراف المقترح.",
        ["stanceKind call-for"],
        ["stanceKind reject"],
    ),
    "again, no other act": (
        "أكدت قطر وكينيا مجددا عدم وجود أي خلاف بينهما.",
        ["stanceHolder c:KEN", "dcterms:description عدم وجود أي خلاف بينهما"],
        [],
    ),
    "renewing something": (
        "استقبل الرئيس الكيني موسى كاماو السفير القطري سالم الرشيدي، مجددا دعمه للسلام.",
        ["stanceKind support"],
        [],
    ),
    "with whose help": (
        "رحبت مصر، بالتنسيق مع قطر، بالاتفاق.",
        ["dcterms:description الاتفاق"],
        ["dcterms:description التنسيق"],
    ),
    "whoever it be": (
        "رفضت كينيا أي تدخل، من أي جهة أو دولة، في شؤونها الداخلية.",
        ["dcterms:description أي تدخل، من أي جهة أو دولة، في شؤونها الداخلية"],
        [],
    ),
    "what a relative clause is about": (
        "أشار الوزير القطري سالم الرشيدي إلى المقترح الذي ترفضه كينيا.",
        ["stanceKind reject", "stanceHolder c:KEN", "dcterms:description المقترح"],
        [],
    ),
    "what a pronoun stands for": (
        "وخلافا للاتفاق بين قطر ومصر والذي تعترض عليه كينيا حاليا، فالمعاهدة ليست بحاجة للمصادقة.",
        ["stanceKind oppose", "stanceHolder c:KEN", "dcterms:description الاتفاق بين قطر ومصر"],
        ["dcterms:description المعاهدة"],
    ),
    "with others whom nobody names": (
        "أعلنت قطر وعدد من الدول العربية دعمها للحوار.",
        ["stanceKind support", "stanceHolder c:QAT", "dcterms:description الحوار"],
        ["dcterms:description عدد"],
    ),
    "what the pronoun of a verb stands for": (
        "قال الرئيس الكيني موسى كاماو إن المبادرة المصرية جيدة وكينيا تدعمها.",
        ["stanceKind support", "stanceHolder c:KEN", "dcterms:description المبادرة المصرية"],
        [],
    ),
    "a headline with a family name": (
        "كاماو يدين الهجوم على الميناء\nوصل الرئيس الكيني موسى كاماو إلى الدوحة.",
        ["stanceKind condemn", "stanceHolder موسى كاماو"],
        [],
    ),
    "a headline of somebody unknown": (
        "أوتينو يدين الهجوم في كينيا\nوصل الرئيس الكيني موسى كاماو إلى الدوحة.",
        [],
        ["stanceKind condemn"],
    ),
    "though": (
        "رحبت كينيا بالاتفاق، ولو أنه لا يكفي.",
        ["dcterms:description الاتفاق"],
        ["dcterms:description لو"],
    ),
    "three officials": (
        "استقبل الرئيس الكيني موسى كاماو رئيسي الوزراء المصري سامي فؤاد والأردني ماجد النجار. وأشاد المسؤولون الثلاثة بالاتفاق.",
        ["stanceHolder موسى كاماو", "stanceHolder سامي فؤاد", "stanceHolder ماجد النجار"],
        [],
    ),
    "whose statement it is": (
        "جاء في بيان مشترك للرئيس الكيني موسى كاماو ورئيس الوزراء الأردني ماجد النجار: «نرحب بالاتفاق».",
        ["stanceHolder موسى كاماو", "stanceHolder ماجد النجار", "dcterms:description الاتفاق"],
        [],
    ),
    "a name like a word": (
        "عقدت مصر وكينيا قمة في طوكيو برعاية رئيس الوزراء الياباني كينجي آبي. وشدد آبي على أهمية الحوار.",
        ["stanceHolder كينجي آبي"],
        ["stanceHolder c:EGY", "stanceHolder c:KEN"],
    ),
    "the support of another": (
        "أشاد الوزير القطري سالم الرشيدي بالدعم الكيني للسلام.",
        ["stanceKind praise", "dcterms:description الدعم الكيني للسلام"],
        ["stanceKind support"],
    ),
    "every effort": (MINISTER + "كينيا ترحب بكل جهد لوقف الحرب.", ["stanceKind welcome"], []),
    "with all clarity": ("قال الرئيس الكيني موسى كاماو بكل وضوح إن السلام ممكن.", [], ["dcterms:description وضوح"]),
}


@pytest.mark.parametrize("name", CASES)
def test_a_position_is_told_of_whoever_takes_it(name):
    holds(*CASES[name])


OFFICIALS = {
    "nationalities": "التقى مسؤولون كينيون وصوماليون أمس في الدوحة.",
    "between": "بدأت في الدوحة محادثات بين ممثلين كينيين وصوماليين.",
    "from": "عقد دبلوماسيون من كينيا والصومال محادثات في الدوحة.",
    "delegations": "عقدت في الدوحة محادثات بين وفد كيني وآخر صومالي.",
    "two delegations": "عقدت في الدوحة محادثات بين وفد كيني ووفد صومالي.",
    "dual": "بدأت في الدوحة محادثات بين وفدين كيني وصومالي.",
}


@pytest.mark.parametrize("name", OFFICIALS)
def test_states_take_part_whose_officials_nobody_names(name):
    has = ["hasParticipant c:KEN", "hasParticipant c:SOM", "takesPlaceIn place:QAT-doha"]
    assert not failures(OFFICIALS[name], has, ["hasParticipant c:QAT", "hostedBy"])


def test_who_is_spoken_of_by_unnamed_officials_meets_nobody():
    assert not failures("تفاءل مسؤولون كينيون وصوماليون بمستقبل المنطقة.", [], ["hasParticipant"])


TOLD = {
    "a visit beside something else": (
        "جاء ذلك بالتزامن مع زيارة يقوم بها وزير الخارجية القطري سالم الرشيدي إلى كينيا.",
        ["hasParticipant سالم الرشيدي role=visitor", "takesPlaceIn c:KEN"],
        [],
    ),
    "a summit beside which they met": (
        "على هامش القمة التقى وزير الخارجية القطري سالم الرشيدي نظيره الكيني موسى كاماو.",
        ["hasParticipant سالم الرشيدي"],
        ["hasParticipant سالم الرشيدي role=visitor"],
    ),
    "a new round": (
        "أعلنت الخارجية القطرية أن جولة جديدة من المفاوضات الكينية الصومالية ستعقد في مسقط يوم 3 مارس 2031.",
        ["planned takesPlaceIn place:OMN-muscat", "planned schema:startDate 2031-03-03"],
        [],
    ),
    "talks that have begun": (
        "أشاد الوزير القطري سالم الرشيدي بالمحادثات الكينية الصومالية التي انطلقت يوم 3 مارس 2021 في جنيف.",
        ["takesPlaceIn place:CHE-geneva", "schema:startDate 2021-03-03"],
        [],
    ),
    "the state of a capital": (
        "عقد الاجتماع في العاصمة السعودية الرياض بين وزيري خارجية قطر وكينيا.",
        ["takesPlaceIn place:SAU-riyadh", "takesPlaceIn c:SAU"],
        [],
    ),
    "a summit of a union and a state": (
        "عقدت في بكين القمة العشرون للاتحاد الأوروبي والصين.",
        ["hasParticipant body:EU", "hasParticipant c:CHN", "roundNumber 20"],
        [],
    ),
    "to no avail": (
        "ناقش الجانبان الكيني والقطري خلال اجتماع في الدوحة ملف الديون دون التوصل إلى اتفاق.",
        ["discusses * wording=ملف"],
        ["discusses * wording=اتفاق"],
    ),
    "the next session, by its committee alone": (
        "عقدت قطر وكينيا الدورة الثامنة للجنة المشتركة القطرية الكينية. ومن المقرر أن تستضيف نيروبي الدورة التاسعة للجنة في مارس 2031.",
        ["planned takesPlaceIn place:KEN-nairobi", "planned schema:startDate 2031-03", "planned roundNumber 9"],
        ["takesPlaceIn place:KEN-nairobi"],
    ),
    "the next round, as was decided": (
        "عقدت قطر وكينيا الجولة الثانية من المشاورات السياسية في الدوحة. وتقرر عقد الجولة الثالثة في نيروبي.",
        ["planned takesPlaceIn place:KEN-nairobi", "planned roundNumber 3"],
        [],
    ),
    "the next round, as was agreed": (
        "عقدت قطر وكينيا الجولة الثانية من المشاورات السياسية في الدوحة. وتم الاتفاق على عقد الجولة الثالثة في نيروبي.",
        ["planned takesPlaceIn place:KEN-nairobi", "planned roundNumber 3"],
        ["takesPlaceIn place:KEN-nairobi"],
    ),
    "officials of two states": (
        "التقى المبعوث الأممي كارل بيرغ في الرياض مسؤولين سعوديين وكينيين.",
        ["hasParticipant c:SAU", "hasParticipant c:KEN"],
        [],
    ),
    "whither before who goes": (
        "زار الدوحة أمس وزير الخارجية الكيني موسى كاماو.",
        ["takesPlaceIn place:QAT-doha", "hasParticipant موسى كاماو role=visitor"],
        [],
    ),
    "whither before who arrives": (
        "وصل القاهرة مساء اليوم الرئيس الكيني موسى كاماو في زيارة رسمية.",
        ["takesPlaceIn place:EGY-cairo", "hasParticipant موسى كاماو role=visitor"],
        [],
    ),
    "a capital that a masculine verb calls on": (
        "قال الناطق باسم الخارجية الصينية لي تشانغ إن بكين ترفض العقوبات، وحث واشنطن على الحوار.",
        ["stanceKind urge", "stanceHolder لي تشانغ"],
        ["stanceHolder c:USA"],
    ),
    "whom somebody met beside a meeting": (
        "والتقى الوزير القطري سالم الرشيدي على هامش الاجتماع الوزير البرازيلي ماورو سيلفا والوزيرة الكندية ميلاني روي.",
        ["hasParticipant ماورو سيلفا"],
        [],
    ),
    "a visit to come": (
        "أعلنت الرئاسة الكينية عن زيارة مرتقبة للرئيس الكيني موسى كاماو إلى مصر يوم 3 مارس 2031.",
        [
            "planned hasParticipant موسى كاماو role=visitor",
            "planned takesPlaceIn c:EGY",
            "planned schema:startDate 2031-03-03",
        ],
        ["takesPlaceIn c:EGY", "hasParticipant موسى كاماو"],
    ),
    "a visit to come, as is said after its owner": (
        "تأتي زيارة وزير الخارجية الكيني موسى كاماو المرتقبة إلى الدوحة في إطار التشاور.",
        ["planned takesPlaceIn place:QAT-doha"],
        ["takesPlaceIn place:QAT-doha"],
    ),
    "an object after a name": (
        "قدم وزير الخارجية الكيني موسى كاماو مقترحا جديدا إلى مصر خلال لقائه نظيره المصري سامي فؤاد.",
        ["hasParticipant سامي فؤاد", "counterpartOf سامي فؤاد"],
        ["hasParticipant مقترحا"],
    ),
    "another meeting than the talks before it": (
        "بدأت في نيروبي مفاوضات بين كينيا والصومال. وقال وزير الخارجية المصري سامي فؤاد بعد لقائه نظيره القطري سالم حمدان إنها مهمة.",
        ["hasParticipant سامي فؤاد", "hasParticipant سالم حمدان"],
        [],
    ),
    "the minister of a union": (
        "دعت وزيرة خارجية الاتحاد الأوروبي ماريا لوبيز إلى ضبط النفس.",
        ["represents body:EU"],
        [],
    ),
}


@pytest.mark.parametrize("name", TOLD)
def test_events_have_who_where_and_what_their_clauses_tell(name):
    holds(*TOLD[name])


@pytest.mark.parametrize(
    ("said", "kind"),
    [("ترفض المساس بسيادة لبنان", "reject"), ("تدعو إلى وقف الحرب", "call-for"), ("تدين الهجوم على السفن", "condemn")],
)
def test_what_a_state_takes_itself_is_not_stressed_as_well(said, kind):
    text = f"أكد الوزير الأردني ماجد النجار أن بلاده {said}."
    assert not failures(text, [f"stanceKind {kind}", "stanceHolder c:JOR"], [f"dcterms:description بلاده {said}"])


@pytest.mark.parametrize("pronoun", ["رفضه", "رفضه التام"])
def test_what_is_refused_may_be_one_word(pronoun):
    told = f"أكد الوزير الأردني ماجد النجار {pronoun} التدخل"
    for end in (".", " وضرورة احترام السيادة."):
        assert not failures(told + end, ["stanceKind reject", "dcterms:description التدخل"], [])
    assert not failures(f"أكد الوزير الأردني ماجد النجار {pronoun}.", [], ["stanceKind reject"])


@pytest.mark.parametrize(
    "text",
    [
        "نفى الوزير الأردني ماجد النجار أن تكون بلاده تدعم الحرب.",
        "Jordanian Foreign Minister Majid Najjar denied that Jordan supports the war.",
    ],
)
def test_what_is_denied_is_no_stance(text):
    assert not failures(text, [], ["stanceKind support"])
    told = text.replace("نفى", "أكد").replace("denied", "stressed")
    assert not failures(told, ["stanceKind support", "stanceHolder c:JOR"], [])


@pytest.mark.parametrize("office", ["الوزيران", "الرئيسان"])
def test_two_named_between_commas_hold_it_both(office):
    text = f"رحب {office}، الأردني ماجد النجار والكيني موسى كاماو، بالاتفاق."
    holders = ["stanceHolder ماجد النجار", "stanceHolder موسى كاماو", "represents c:JOR", "represents c:KEN"]
    assert not failures(text, ["stanceKind welcome", *holders], [])


def test_many_matters_say_nothing_of_which():
    text = "تناول الوزيران القطري سالم الرشيدي والكيني موسى كاماو في اجتماعهما ملفات عدة من بينها الصيد. وناقشا جملة من القضايا، أبرزها ملف الهجرة."
    assert not failures(text, ["discusses ملف الهجرة"], ["discusses ملفات عدة"])

"""Positions in Arabic clauses that go on another: after لكنه and غير أن, after «وأنها», in quotations, after an aside."""

from __future__ import annotations

import pytest
from sayings import facts, failures

FUCHS = "وزير الخارجية الألماني يان فوكس"


@pytest.mark.parametrize("but", ["لكنه", "إلا أنه", "غير أنه", "بيد أنه"])
def test_who_spoke_goes_on_after_a_but(but):
    text = f"أعرب {FUCHS} عن أسفه، {but} رفض وقف تصدير السلاح إلى تشاد."
    about = "dcterms:description وقف تصدير السلاح إلى تشاد"
    assert not failures(text, ["stanceKind reject", "stanceHolder يان فوكس", about], [])


@pytest.mark.parametrize("but", ["غير أن", "إلا أن", "بيد أن"])
def test_another_may_hold_what_follows_a_but(but):
    text = f"رحب {FUCHS} بالهدنة، {but} كينيا أدانت الخطوة."
    assert not failures(text, ["stanceKind condemn", "stanceHolder c:KEN"], [])


@pytest.mark.parametrize("verb", ["قال", "أكد"])
def test_a_pronoun_after_that_means_the_state_told_of(verb):
    text = f"{verb} {FUCHS} أن ألمانيا مستعدة للحوار، وأنها تدعم وحدة كينيا، وأنها ترفض الحرب."
    has = ["stanceKind support", "stanceKind reject", "stanceHolder c:DEU", "dcterms:description وحدة كينيا"]
    twice = ["dcterms:description ترفض الحرب", "dcterms:description تدعم وحدة كينيا"]
    assert not failures(text, has, twice if verb == "أكد" else [])


def test_what_a_state_told_of_will_do_is_a_commitment():
    text = f"قال {FUCHS} إن ألمانيا مستعدة للحوار، وإنها ستواصل دعم كينيا."
    assert not failures(text, ["stanceKind commit", "stanceHolder c:DEU"], [])


@pytest.mark.parametrize("asked", ["ودعا المستثمرين القطريين إلى زيارة كينيا", "ورحب بزيارة المستثمرين"])
def test_who_is_asked_or_thanked_is_no_subject(asked):
    text = f"التقى الوزير الكيني موسى الحداد رئيس غرفة قطر خليفة بن جاسم، {asked}."
    assert not failures(text, ["stanceHolder موسى الحداد"], [])


def test_a_name_told_before_is_who_thanks():
    text = "بحث الوزير اللبناني يوسف رجي مع نظيره الكيني موسى كاماو سبل دعم الجيش، وشكر رجي كينيا على مساهمتها."
    assert not failures(text, ["stanceKind thank", "stanceHolder يوسف رجي"], ["discusses شكر رجي كينيا على مساهمتها"])


def test_both_sides_of_a_statement_hold_what_they_hold():
    text = (
        "أكد البيان المشترك الصادر في ختام زيارة الرئيس الكيني موسى كاماو إلى الدوحة أهمية الحوار، "
        "وثمن كاماو دعم قطر، ورحب الجانبان بافتتاح خط طيران."
    )
    both = ["stanceHolder c:KEN", "stanceHolder c:QAT", "dcterms:description افتتاح خط طيران"]
    assert not failures(text, both, [])


@pytest.mark.parametrize("quoted", ['"تدين"', "«تدين بأشد العبارات»", "“تدين”"])
def test_a_quotation_may_hold_the_verb_alone(quoted):
    text = f"أكدت وزارة الخارجية الكينية أن كينيا {quoted} الهجوم على السفينة، ودعت إلى الحوار."
    has = ["stanceKind condemn", "stanceHolder c:KEN", "dcterms:description الهجوم على السفينة"]
    assert not failures(text, [*has, "stanceKind call-for"], ["stanceKind affirm"])


def test_a_verb_of_a_man_goes_on_from_him_past_his_country():
    text = f"شدد {FUCHS} على أهمية الحوار، لافتا إلى أن بلاده قدمت مساعدات، وحث الحكومة التشادية على ضبط النفس."
    assert not failures(text, ["stanceKind urge", "stanceHolder يان فوكس"], ["stanceHolder c:DEU"])


def test_what_is_refused_with_a_manner_is_told_once():
    text = "أكدت وزارة الخارجية القطرية، في بيان، أن دولة قطر ترفض بشكل دائم جميع أشكال العنف التي تستهدف زعزعة الأمن."
    assert not failures(text, ["stanceKind reject", "stanceHolder c:QAT"], ["stanceKind affirm"])


def test_a_guest_is_somebody_else():
    text = "هنأ الرئيس الكيني موسى كاماو قطر بعيدها، فيما أثنى الضيف القطري على إنجازات كينيا."
    assert not failures(text, ["stanceKind congratulate"], ["stanceKind praise"])


@pytest.mark.parametrize("works", ["أعمال اللجنة المشتركة", "أشغال الدورة الثالثة للجنة المشتركة"])
def test_works_that_close_are_not_what_is_stressed(works):
    text = f"أكد الوزير الكيني موسى كاماو، في ختام {works} بالدوحة، أهمية الحوار."
    assert not failures(text, ["dcterms:description أهمية الحوار"], [f"dcterms:description {works} بالدوحة"])


def test_attempts_are_told_with_what_they_are_for():
    text = "جدد الوزير الكيني موسى كاماو دعم كينيا للسودان، ورفضها أي محاولات لتشكيل كيانات موازية."
    assert not failures(text, ["dcterms:description أي محاولات لتشكيل كيانات موازية"], [])


def test_calling_for_follows_a_conjunction():
    text = "أكدت الوزيرة الكينية مريم أوكوث أهمية الحوار، وداعية إلى تسهيل التنقل."
    assert not failures(text, ["stanceKind call-for", "dcterms:description تسهيل التنقل"], [])
    text = "أدت سفيرة كينيا مريم أوكوث زيارة وداعية إلى الوزير القطري سالم الرشيدي."
    assert not failures(text, [], ["stanceKind call-for"])


@pytest.mark.parametrize("stand", ["وقوف بلاده إلى جانب لبنان", "تضامن كينيا مع لبنان"])
def test_by_whom_a_state_stands_is_stressed_and_its_readiness_is_nothing(stand):
    text = f"أكد الوزير الكيني موسى كاماو {stand} واستعدادها لتقديم المساعدات."
    has = ["stanceKind support", "stanceHolder c:KEN", "stanceKind affirm", f"dcterms:description {stand}"]
    assert not failures(text, has, ["dcterms:description استعدادها لتقديم المساعدات", "dcterms:description استعدادها"])


def test_what_somebody_gives_is_no_stance_of_his():
    text = "ثمن الوزير الكيني موسى كاماو ما تقدمه قطر من دعم للمشاريع التنموية."
    assert not failures(text, ["stanceKind praise"], ["stanceKind support", "stanceHolder c:QAT"])


def test_who_rings_says_what_is_said_in_the_call():
    text = "تلقى الوزير الكيني موسى كاماو اتصالا هاتفيا من الوزير القطري سالم الرشيدي، أعرب خلاله عن إدانته للهجوم."
    assert not failures(text, ["stanceKind condemn", "stanceHolder سالم الرشيدي"], ["stanceHolder موسى كاماو"])
    text = "تلقى الوزير الكيني موسى كاماو اتصالا من الوزير القطري سالم الرشيدي، وأكد خلاله الوزير كاماو دعم بلاده لقطر."
    assert not failures(text, ["stanceKind support", "stanceHolder c:KEN"], ["stanceHolder c:QAT"])


@pytest.mark.parametrize("capital", ["نيروبي", "كينيا"])
def test_a_capital_commits_itself_as_its_state_does(capital):
    text = f"أعرب الوزير الكيني موسى كاماو عن شكره لقطر، مجددا التزام {capital} بحماية الآثار."
    has = ["stanceKind recommit", "stanceHolder c:KEN", "dcterms:description حماية الآثار"]
    assert not failures(text, has, [])
    text = f"قال الوزير الكيني موسى كاماو إن {capital} ستواصل دعم قطر."
    assert not failures(text, ["stanceKind commit", "stanceHolder c:KEN"], [])


def test_a_state_that_holds_to_something_is_told_of_once():
    text = "أكد الوزير الكيني موسى كاماو أن كينيا متمسكة بتطبيق القرار."
    assert not failures(text, ["stanceHolder موسى كاماو"], ["stanceHolder c:KEN"])
    text = "أكد الوزير الكيني موسى كاماو أن قطر متمسكة بتطبيق القرار."
    assert not failures(text, ["stanceHolder موسى كاماو", "stanceHolder c:QAT"])


@pytest.mark.parametrize(
    "acts",
    [
        "احترام الاتفاق وتسهيل عودة النازحين",
        "الالتزام بالهدنة وتسهيل عودة النازحين",
        "وقف القتال والعودة إلى المفاوضات",
    ],
)
def test_each_act_is_called_for(acts):
    first, _, second = acts.partition(" وتسهيل") if "تسهيل" in acts else acts.partition(" وال")
    second = f"تسهيل{second}" if "تسهيل" in acts else f"ال{second}"
    text = f"دعا الوزير الكيني موسى كاماو الأطراف إلى {acts}."
    assert not failures(text, [f"dcterms:description {first}", f"dcterms:description {second}"], [])


def test_a_position_may_be_told_by_a_noun():
    text = "أكد الوزير الكيني موسى كاماو موقف بلاده الثابت في دعم وحدة السودان."
    has = ["stanceKind support", "stanceHolder c:KEN", "dcterms:description وحدة السودان", "stanceKind affirm"]
    assert not failures(text, has, [])


def test_what_is_affirmed_beside_a_commitment_is_no_commitment():
    text = "جددت كينيا وقطر التزامهما بالارتقاء بعلاقاتهما، وتأكيد مواقفهما المشتركة."
    has = ["stanceKind affirm", "dcterms:description مواقفهما المشتركة"]
    assert not failures(text, has, ["dcterms:description تأكيد مواقفهما المشتركة"])


def test_praised_support_is_for_something():
    text = "ثمن الوزير الكيني موسى كاماو مواقف قطر ودعمها المتواصل لبناء مؤسسات الدولة."
    assert not failures(text, ["dcterms:description دعمها المتواصل لبناء مؤسسات الدولة"], [])


def test_a_refusal_may_be_whole():
    text = "أعربت وزارة الخارجية الكينية عن استنكارها للهجوم، مجددة رفض كينيا التام للعنف."
    assert not failures(text, ["stanceKind reject", "dcterms:description العنف"], [])


def test_it_is_agreed_after_a_clause_on_the_meeting():
    text = "تم خلال الاجتماع الذي جمع وزيري خارجية كينيا وقطر بنيروبي، التوافق على أهمية تأمين الملاحة."
    assert not failures(
        text, ["stanceHolder c:KEN", "stanceHolder c:QAT", "dcterms:description أهمية تأمين الملاحة"], []
    )


@pytest.mark.parametrize(
    ("text", "about", "never"),
    [
        (
            "دعت كينيا الأطراف إلى التحلي بضبط النفس، حفاظا على الهدنة وضمان استدامتها، والامتناع عن أي تصعيد.",
            ["التحلي بضبط النفس", "الامتناع عن أي تصعيد"],
            ["النفس، حفاظا", "ضمان استدامتها"],
        ),
        (
            "طالبت كينيا الأطراف بالسماح للمنظمات بتقديم المساعدات والعمل على تخفيف الكارثة.",
            ["السماح للمنظمات بتقديم المساعدات", "العمل على تخفيف الكارثة"],
            ["المساعدات والعمل"],
        ),
        (
            "شدد الوزير الكيني موسى كاماو على ضرورة الوقف الفوري للقتال، والتحرك لوقف المجاعة.",
            ["ضرورة الوقف الفوري للقتال", "التحرك لوقف المجاعة"],
            ["للقتال، والتحرك"],
        ),
        (
            "أكدت كينيا أهمية تكثيف التشاور والتنسيق لتوطيد مقومات الأمن والاستقرار والنماء بالمنطقة، وتقوية مناعتها.",
            ["أهمية تكثيف التشاور والتنسيق"],
            [],
        ),
        ("أعلنت كينيا دعمها للشعب الصومالي إلى غاية قيام مؤسساته.", ["الشعب الصومالي"], ["إلى غاية"]),
        (
            "دانت الخارجية الكينية تواصل قصف القرى، وآخرها جريمة حرق مدرسة.",
            ["تواصل قصف القرى", "جريمة حرق مدرسة"],
            ["وآخرها"],
        ),
        (
            "رفضت كينيا هذه الهجمات التي تمثل امتدادا لسياسة المتمردين وتصريحات قادتهم.",
            ["هذه الهجمات"],
            ["الهجمات التي"],
        ),
        (
            "أدانت كينيا الهجوم الذي استهدف دورية للشرطة وأسفر عن مقتل العشرات.",
            ["الهجوم الذي استهدف دورية للشرطة"],
            ["وأسفر"],
        ),
        ("أدانت كينيا الهجوم الذي شهدته مدينة مرسين وراح ضحيته العشرات.", ["الهجوم الذي شهدته مدينة مرسين"], ["وراح"]),
        (
            "أكد الوزير القطري سالم الرشيدي حرص قطر على أن تكون من أوائل الدول التي تدعم هذه المبادرة.",
            ["الدول التي تدعم"],
            [],
        ),
        ("رحبت قطر بالاتفاق الذي وقعه الطرفان أمس في نيروبي.", ["الاتفاق الذي وقعه الطرفان"], []),
        (
            "أعرب الوزير القطري سالم الرشيدي عن شكره لكينيا على حسن الاستقبال وكرم الضيافة.",
            ["حسن الاستقبال وكرم الضيافة"],
            [],
        ),
        (
            'دانت كينيا، في بيان، "اقتحام المسلحين باحات السفارة القطرية، مما يشكل خرقا خطيرا للقانون الدولي".',
            ["اقتحام المسلحين باحات السفارة القطرية"],
            [],
        ),
    ],
)
def test_what_is_told_after_a_whole_phrase_is_left_out(text, about, never):
    assert not failures(
        text, [f"dcterms:description {words}" for words in about], [f"dcterms:description {words}" for words in never]
    )


def test_a_long_subject_may_end_with_a_comma():
    text = "شدد الوزير الكيني موسى كاماو على أن هذا السلوك، يعد انتهاكا للقانون الدولي."
    assert not failures(text, ["dcterms:description هذا السلوك، يعد انتهاكا للقانون الدولي"], [])


def test_what_is_refused_may_be_a_relative_clause():
    text = "أعربت الخارجية القطرية عن رفض دولة قطر وإدانتها بأشد العبارات ما قام به المسلحون من اقتحام السفارة."
    has = ["stanceKind reject", "stanceKind condemn", "stanceHolder c:QAT", "dcterms:description ما قام به المسلحون"]
    assert not failures(text, has, [])


def test_support_beside_a_refusal_is_not_refused():
    text = "أكدت الخارجية الأردنية رفض المملكة لهذه الهجمات، ووقوفها إلى جانب كينيا، ودعم جميع الجهود الرامية للوصول لحل عادل."
    has = ["stanceKind support", "dcterms:description جميع الجهود الرامية للوصول لحل عادل"]
    assert not failures(text, has, ["dcterms:description دعم جميع الجهود"])


def test_what_undermines_peace_is_refused_beside_another_thing():
    text = "شددت مصر على دعمها للسلام، ورفض أي حلول أحادية، وتقويض مؤسسات الدولة."
    wrong = [fact for fact in facts(text, "dcterms:description تقويض") if fact.subject in kinds(text, "support")]
    assert facts(text, "dcterms:description تقويض مؤسسات الدولة")
    assert not wrong


def test_a_commitment_may_be_towards_somebody():
    text = "أعلن الرئيس الكيني موسى كاماو أن كينيا تجدد التزامها تجاه الصوماليين بإنجاح الانتخابات، وتلتزم العمل معهم."
    has = [
        "stanceKind recommit",
        "stanceHolder c:KEN",
        "dcterms:description إنجاح الانتخابات",
        "dcterms:description العمل معهم",
    ]
    assert not failures(text, has, [])


def test_somebody_is_thanked_for_standing_by():
    text = "عبر الوزير السوداني عثمان الطيب عن امتنان السودان لمصر، حكومة وشعبا، لوقوفها المشرف مع بلاده."
    assert not failures(text, ["stanceKind thank", "dcterms:description وقوفها المشرف مع بلاده"], [])


def test_nobody_praises_violations():
    text = "ثمن الوزير الكيني موسى كاماو جهود قطر، منوها بالانتهاكات المستمرة بحق المدنيين."
    praised = kinds(text, "praise")
    assert praised == {fact.subject for fact in facts(text, "dcterms:description جهود قطر")}


def kinds(text, kind):
    return {fact.subject for fact in facts(text, f"stanceKind {kind}")}


@pytest.mark.parametrize(
    ("text", "has", "never"),
    [
        (
            "رحب الوزير القطري سالم الرشيدي بالخطة التي أعلنها الرئيس الكيني موسى كاماو، مؤكدا أهمية الحوار.",
            ["stanceHolder سالم الرشيدي", "dcterms:description أهمية الحوار"],
            ["stanceHolder موسى كاماو"],
        ),
        (
            "رحب الرئيس الكيني موسى كاماو بالهدنة، وهو ما ثمنه الوزير القطري سالم الرشيدي، مؤكدا أهمية الحوار.",
            ["stanceHolder موسى كاماو", "stanceHolder سالم الرشيدي", "dcterms:description أهمية الحوار"],
            [],
        ),
        (
            "لفت الوزير الكيني موسى كاماو إلى التوترات في المنطقة، مشيرا إلى ضرورة الحوار.",
            ["stanceKind emphasize", "dcterms:description ضرورة الحوار"],
            ["dcterms:description التوترات"],
        ),
        (
            "أشاد الوزير الكيني موسى كاماو بالهدنة، مشيرا إلى نتائج القمة.",
            ["dcterms:description الهدنة"],
            ["dcterms:description نتائج القمة", "dcterms:description الهدنة، مشيرا"],
        ),
        (
            'طالبت كينيا الأطراف بـ"التحرك الفوري والعاجل لوقف الحرب، ومحاسبة الجناة، وتوفير الحماية للمدنيين".',
            [
                f"dcterms:description {act}"
                for act in ("التحرك الفوري والعاجل لوقف الحرب", "محاسبة الجناة", "توفير الحماية")
            ],
            ["dcterms:description الحرب، ومحاسبة"],
        ),
        (
            "دعت تشاد الأطراف إلى ضبط النفس وتجنب العنف، وإلزام كينيا، القوة القائمة بالاحتلال، بوقف الغارات.",
            [
                "dcterms:description تجنب العنف",
                "dcterms:description إلزام كينيا، القوة القائمة بالاحتلال، بوقف الغارات",
            ],
            ["dcterms:description النفس وتجنب"],
        ),
        (
            "جدد مجلس الوزراء الكويتي تأييد الكويت الكامل الإجراءات التي اتخذتها قطر.",
            ["stanceKind support", "stanceHolder c:KWT", "dcterms:description الإجراءات التي اتخذتها قطر"],
            [],
        ),
        (
            "أكد الرئيس الكيني موسى كاماو موقفه الرافض للقرار، وتوفير حماية دولية للمدن.",
            ["stanceKind reject", "stanceKind affirm", "dcterms:description توفير حماية دولية للمدن"],
            ["dcterms:description القرار، وتوفير"],
        ),
        (
            "أكد الاتحاد الأوروبي وقوفه وتضامنه مع جميع الكينيين والحفاظ على وحدة أراضيهم.",
            ["stanceKind support", "dcterms:description جميع الكينيين", "dcterms:description الحفاظ على وحدة أراضيهم"],
            ["dcterms:description وقوفه"],
        ),
        (
            "تضمن اللقاء تأكيد الوزير الكيني موسى كاماو أهمية التعاون، والإشارة إلى أن حكومته تعتمد الحوار.",
            ["dcterms:description أهمية التعاون"],
            ["dcterms:description الإشارة"],
        ),
    ],
)
def test_who_goes_on_and_what_is_a_thing_of_its_own(text, has, never):
    assert not failures(text, has, never)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("أكد دعم بلاده لوحدة الصومال", "support"),
        ("أكد التزام كينيا بأمن الصومال", "commit"),
        ("أعرب عن قلق بلاده إزاء القتال في الصومال", "express-concern"),
    ],
)
def test_an_official_who_tells_the_stand_of_his_state_takes_it_too(said, kind):
    verb, _, rest = said.partition(" ")
    text = f"{verb} الرئيس الكيني موسى كاماو {rest}."
    assert not failures(text, [f"stanceKind {kind}", "stanceHolder c:KEN", "stanceHolder موسى كاماو"], [])


def test_a_spokesperson_does_not_take_the_stand_of_his_state():
    text = "شدد المتحدث باسم الخارجية الكينية موسى كاماو على رفض كينيا القاطع للعنف."
    stands = kinds(text, "reject")
    assert {fact.object for fact in facts(text, "stanceHolder") if fact.subject in stands} == {"c:KEN"}


def test_what_the_statement_of_a_summit_holds_is_of_the_states():
    text = (
        "عقدت في نيروبي قمة ثلاثية بين الرئيس الكيني موسى كاماو وملك الأردن زيد الحسين ورئيس وزراء العراق كامل الجبوري. "
        "وأكد البيان الختامي المشترك للقمة الثلاثية أهمية الحوار."
    )
    has = ["stanceHolder c:KEN", "stanceHolder c:JOR", "stanceHolder c:IRQ", "dcterms:description أهمية الحوار"]
    assert not failures(text, has, ["stanceHolder موسى كاماو"])


def test_an_act_in_which_something_plays_a_part_is_no_other_thing():
    text = "أكدت كينيا وقطر الدور المحوري للاتحاد الأفريقي في دعم السلام والحفاظ على الأمن."
    about = "dcterms:description الدور المحوري للاتحاد الأفريقي في دعم السلام والحفاظ على الأمن"
    assert not failures(text, [about], [])


def test_what_was_talked_about_beside_what_was_stressed_is_not_stressed():
    text = (
        "التقى الوزير الكيني موسى كاماو نظيره القطري سالم الرشيدي. "
        "وشكل اللقاء فرصة للتأكيد على متانة العلاقات، إلى جانب بحث السبل الكفيلة بتعزيزها."
    )
    assert not failures(text, ["dcterms:description متانة العلاقات"], ["dcterms:description بحث السبل"])


def test_when_somebody_is_stood_by_is_no_part_of_whom():
    text = "جدد الرئيس الكيني موسى كاماو التأكيد على وقوف بلاده إلى جانب لبنان في هذه المرحلة الدقيقة."
    assert not failures(text, ["dcterms:description لبنان"], ["dcterms:description لبنان في هذه"])


def test_two_verbs_share_what_they_are_about():
    text = "أكد الوزير القطري سالم الرشيدي أن بلاده ترفض وتدين الهجوم على السفارة."
    has = ["stanceKind reject", "stanceKind condemn", "stanceHolder c:QAT", "dcterms:description الهجوم على السفارة"]
    assert not failures(text, has, ["stanceKind affirm", "dcterms:description بلاده ترفض"])


def test_a_statement_asks_those_who_are_named_in_it():
    text = "دعا وزراء خارجية السويد والنرويج إلى وقف القتال. وطالب البيان جميع الأطراف بالانخراط في مفاوضات."
    about = facts(text, "dcterms:description الانخراط في مفاوضات")
    holders = {fact.object for fact in facts(text, "stanceHolder") if fact.subject in {fact.subject for fact in about}}
    assert holders == {"c:SWE", "c:NOR"}


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("أوضح الوزير الكيني موسى كاماو أهمية الحوار.", ["stanceKind emphasize", "dcterms:description أهمية الحوار"]),
        (
            "حث الرئيس الكيني موسى كاماو طرفي النزاع على التفاوض.",
            ["stanceHolder موسى كاماو", "dcterms:description التفاوض"],
        ),
        (
            'قال الرئيس الكيني موسى كاماو: "نشعر بالفزع إزاء الخسائر في صفوف المدنيين".',
            ["stanceKind express-concern", "dcterms:description الخسائر في صفوف المدنيين"],
        ),
    ],
)
def test_other_words_tell_positions(text, has):
    assert not failures(text, has, ["stanceHolder طرفي"])

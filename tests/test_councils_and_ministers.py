"""Whose position it is where a text says “the Council”, “the ministers”, “the summit” or “the statement”, and nobody's."""

from __future__ import annotations

import pytest
from sayings import facts, holds

AU = "المجلس الوزاري للاتحاد الأفريقي"


@pytest.mark.parametrize(
    ("text", "has", "never"),
    [
        (
            f"عقد {AU} دورته في كيغالي. ونوه المجلس بالحوار في غانا. وأعرب المجلس في بيانه الختامي عن قلقه من الجفاف.",
            [f"stanceHolder {AU}", "dcterms:description الجفاف"],
            [],
        ),
        (
            "عقد وزراء خارجية مجلس التعاون اجتماعا في مسقط. كما أدان المجلس اقتحام السفارة.",
            ["stanceHolder body:GCC", "dcterms:description اقتحام السفارة"],
            [],
        ),
        (
            "أوضح الأمين العام كريم بلال أن المجلس رحب بقرار مجلس الأمن رقم 2900. وأدان المجلس الهجوم على القافلة.",
            [],
            ["stanceKind welcome", "stanceKind condemn", "stanceHolder body:UNSC"],
        ),
        (
            "في ختام الاجتماع الذي رأسه وزير خارجية غانا كوفي منساه أشاد المجلس الوزاري بدعوة كينيا إلى الحوار.",
            [],
            ["stanceHolder كوفي منساه"],
        ),
        (
            "أصدر مجلس الأمن قرارا بشأن الصومال. ورحب المجلس بتقدم الحوار.",
            ["stanceHolder body:UNSC", "dcterms:description تقدم الحوار"],
            [],
        ),
    ],
)
def test_the_council_is_the_body_that_the_text_has_named_and_else_nobody(text, has, never):
    holds(text, has, never)


@pytest.mark.parametrize(
    "told", ["القمة الثلاثية بين غانا ومصر والأردن", "القمة الثلاثية التي عُقدت بين غانا ومصر والأردن"]
)
def test_what_a_summit_stressed_as_somebody_tells_is_held_by_its_parties(told):
    text = f"قال الرئيس الغاني كوفي منساه إن {told} أكدت على ضرورة حماية السواحل."
    holds(text, ["stanceHolder c:EGY", "stanceHolder c:GHA"], [])


def test_ministers_who_congratulate_somebody_are_not_that_person():
    text = "عُقد الاجتماع برئاسة وزير خارجية غانا كوفي منساه. وهنأ الوزراء الرئيس كريم بلال بتوليه رئاسة البلاد."
    holds(text, [], ["stanceHolder كريم بلال", "chairedBy كريم بلال", "hasParticipant كريم بلال"])


@pytest.mark.parametrize(
    ("text", "holder", "other"),
    [
        (
            "رفضت الوزيرة الأردنية ليلى حداد كلمة الوزير الغاني كوفي منساه، التي ألقاها في أكرا، ودعا فيها إلى رفع الرسوم.",
            "كوفي منساه",
            "",
        ),
        (
            "نقلت الخارجية الأردنية عن السفير الغاني كوفي منساه تقديره لجهود الأردن.",
            "كوفي منساه",
            "body:JOR-mfa",
        ),
        (
            (
                "زار وزير الخارجية الأردني كريم بلال أكرا والتقى كلا من وزير الخارجية كوفي منساه، بالإضافة إلى الوزير جون أدو. "
                "وخلال اللقاء مع وزير الخارجية الغاني، أكد الوزيران أهمية التجارة."
            ),
            "كريم بلال",
            "جون أدو",
        ),
    ],
)
def test_who_is_only_told_of_does_not_hold_what_another_says(text, holder, other):
    holds(text, [f"stanceHolder {holder}"], [f"stanceHolder {other}"] if other else [])


def test_two_nouns_of_support_have_one_thing_that_they_are_about():
    text = "جدد الأردن التزامه بأمن غانا، وتأييده ومساندته للخطوات التي اتخذتها الحكومة."
    holds(text, ["dcterms:description الخطوات"], ["dcterms:description تأييده"])


MET = "Foreign Minister Ama Boateng and Defence Minister Kofi Addo of Ghana met in Lima with Foreign Minister Ana Ruiz and "


@pytest.mark.parametrize(
    ("text", "holders", "others"),
    [
        (
            MET + "Defence Minister Juan Vega of Peru. The ministers stressed the need for calm.",
            ["Ama Boateng", "Kofi Addo", "Ana Ruiz", "Juan Vega"],
            [],
        ),
        (
            (
                "Foreign Minister Ama Boateng represented Ghana in the place of Prime Minister Kofi Addo. The participants agreed "
                "on the need for calm. The prime ministers also voiced their support for the truce."
            ),
            [],
            ["Ama Boateng", "Kofi Addo"],
        ),
        (
            (
                "Leaders of Ghana, Peru and Chad met in Lima. President Ama Boateng of Ghana, President Ana Ruiz of Peru and "
                "President Idriss Moussa of Chad met the press. They called for calm. A joint statement was issued. “We reaffirm "
                "our commitment to free trade,” the statement read."
            ),
            ["c:GHA", "c:PER", "c:TCD"],
            [],
        ),
        (
            (
                "The Ministry of Foreign Affairs of Ghana hosted a seminar. “It is vital to keep the canal open,” stressed Kofi "
                "Addo, Director of Trade."
            ),
            ["Kofi Addo"],
            ["body:GHA-mfa", "c:GHA"],
        ),
    ],
)
def test_all_who_met_and_nobody_else_are_the_ministers_or_the_participants(text, holders, others):
    holds(text, [f"stanceHolder {who}" for who in holders], [f"stanceHolder {who}" for who in others])


def test_talks_in_a_city_are_not_the_call_in_which_somebody_is_thanked_for_them():
    text = (
        "Foreign Minister Ama Boateng of Ghana spoke by phone today with Foreign Minister Ana Ruiz of Peru on fisheries. "
        "She thanked Ruiz for her role in the current talks in Geneva on Chad."
    )
    assert not [fact for fact in facts(text, "takesPlaceIn *") if fact.subject.startswith("Call")]
    assert [fact for fact in facts(text, "discusses *") if fact.subject.startswith("Call")]


def test_what_they_were_is_no_part_of_what_is_supported_before_it():
    text = "Ghana and Peru voiced their support for the truce, and they were at one about sending aid."
    holds(text, ["dcterms:description truce"], ["dcterms:description they"])


@pytest.mark.parametrize(
    ("text", "has", "never"),
    [
        (
            "أكد وزير الخارجية الأردني كريم بلال دعم غانا للحوار.",
            ["stanceHolder كريم بلال", "dcterms:description دعم غانا للحوار"],
            ["stanceHolder c:GHA"],
        ),
        ("أكد السفير الغاني لدى الأردن كوفي منساه دعم غانا للحوار.", ["stanceKind support", "stanceHolder c:GHA"], []),
        (
            "قال الوزير الأردني كريم بلال إن الموقف الغاني متقدم، ويعبر عن التزام أكرا بالقانون الدولي.",
            [],
            ["stanceKind commit"],
        ),
        (
            "Foreign Minister Ama Boateng of Ghana affirmed Peru’s support for the truce.",
            ["stanceHolder Ama Boateng", "dcterms:description Peru’s support for the truce"],
            ["stanceHolder c:PER"],
        ),
        (
            "Foreign Minister Ama Boateng of Ghana voiced Peru’s concern about the drought.",
            [],
            ["stanceHolder c:PER", "stanceHolder Ama Boateng"],
        ),
    ],
)
def test_an_official_speaks_for_his_own_state_and_only_tells_of_the_stand_of_another(text, has, never):
    holds(text, has, never)


@pytest.mark.parametrize(
    ("text", "has", "never"),
    [
        (
            "شكر الوزير الأردني كريم بلال غانا على حسن الضيافة، فهذه الزيارة الأولى له إلى أكرا.",
            ["dcterms:description حسن الضيافة"],
            ["dcterms:description الزيارة"],
        ),
        (
            (
                "أكدت وزارة الخارجية الغانية، أن الوزيرة نانا بواتنغ، ناقشت ملف المياه مع نظيرها الأرميني. وتابعت الخارجية الغانية، أن "
                "بواتنغ دعت أرمينيا وأذربيجان إلى ضبط النفس."
            ),
            ["hasParticipant c:GHA", "hasParticipant c:ARM"],
            ["hasParticipant c:AZE", "dcterms:description الوزيرة"],
        ),
        (
            "أدان الوزير الأردني كريم بلال الاقتحام، كما دعا الأمم المتحدة إلى التحقيق فيه.",
            ["stanceKind demand"],
            ["stanceHolder body:UN"],
        ),
    ],
)
def test_what_is_held_ends_where_it_is_told_why_and_who_is_asked_holds_nothing(text, has, never):
    holds(text, [line for line in has if "demand" not in line], never)


def test_an_unknown_council_that_reviews_something_is_no_topic():
    text = "التقى الوزير الأردني كريم بلال الوزير الغاني كوفي منساه. كما استعرض المجلس التوصيات التي أعدها الخبراء."
    holds(text, [], ["discusses * wording=المجلس"])


@pytest.mark.parametrize(
    ("text", "has", "never"),
    [
        (
            (
                "In today’s meeting, the G7 Foreign Ministers of Ghana, Peru, Chad, and the High Representative of the European Union reaffirmed the "
                "need to end the drought."
            ),
            ["stanceHolder c:GHA", "stanceHolder c:TCD"],
            [],
        ),
        (
            (
                "The foreign ministers of river countries attended a meeting hosted by Ghana in Accra. The members said they "
                "strongly support free passage. “We support the rule of law,” a joint statement said."
            ),
            ["hostedBy c:GHA"],
            ["stanceHolder c:GHA"],
        ),
        (
            "Foreign Minister Ana Ruiz of Peru said that Lima condemned the raid but was open to talks.",
            ["dcterms:description raid"],
            ["dcterms:description open"],
        ),
        (
            (
                "The Ministry of Foreign Affairs of Ghana stressed that violence solves nothing, extended condolences to the "
                "families, and wished the injured a speedy recovery."
            ),
            ["dcterms:description violence solves nothing"],
            ["dcterms:description condolences"],
        ),
        ("جددت غانا دعوة المجتمع الدولي إلى إقرار الهدنة.", ["stanceKind demand", "stanceHolder c:GHA"], []),
        (
            'أشاد الوزير الأردني كريم بلال "بجهود الوساطة الغانية".',
            ["dcterms:description جهود الوساطة الغانية"],
            ["dcterms:description بجهود"],
        ),
    ],
)
def test_lists_of_ministers_joint_statements_and_what_comes_after_but(text, has, never):
    holds(text, [line for line in has if "demand" not in line], never)

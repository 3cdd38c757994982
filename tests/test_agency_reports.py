"""Constructions of Arabic agency reports: what is told as earlier, asked for, said at a meeting or laid on others."""

from __future__ import annotations

import pytest
from sayings import facts, failures

from mithaq.extract.extractor import extract
from mithaq.graph.projection import project
from mithaq.read.documents import document

KENYAN = "الرئيس الكيني موسى كاماو"
AHEAD = f"ستعقد القمة بين {KENYAN} والرئيس التشادي آدم ديبي في يونيو المقبل. "
TOLD: dict[str, tuple[str, list[str], list[str]]] = {
    "a subject between كان and its verb": (
        "وكان وزير الخارجية القطري سالم الرشيدي قد التقى نظيره الكيني موسى كاماو في نيروبي.",
        ["hasParticipant سالم الرشيدي", "hasParticipant موسى كاماو", "takesPlaceIn place:KEN-nairobi"],
        [],
    ),
    "a stance told as earlier": (
        "وكانت قطر قد أدانت الهجوم على السفارة.",
        ["stanceKind condemn", "stanceHolder c:QAT"],
        [],
    ),
    "whom somebody received, after كان": (
        "كان الرئيس المصري سامي فؤاد استقبله الوزير الكيني موسى كاماو في المطار.",
        ["hasParticipant موسى كاماو role=host", "hasParticipant سامي فؤاد role=guest"],
        ["hasParticipant سامي فؤاد role=host"],
    ),
    "a call with ب": (
        f"طلب {KENYAN} الأحد خلال اتصال هاتفي بنظيره القطري سالم الرشيدي ممارسة الضغوط على الأطراف.",
        ["hasParticipant موسى كاماو", "hasParticipant سالم الرشيدي", "stanceKind call-for"],
        [],
    ),
    "a meeting after وذلك": (
        f"قال {KENYAN} إن السلام ممكن، وذلك بعد لقاء مع الوزير المصري سامي فؤاد في نيروبي.",
        ["hasParticipant موسى كاماو", "hasParticipant سامي فؤاد", "takesPlaceIn place:KEN-nairobi"],
        [],
    ),
    "another's meeting in what is said": (
        f"قال {KENYAN} إن الرئيس المصري سامي فؤاد غادر نيروبي بعد لقاء مع الوزير القطري سالم الرشيدي.",
        [],
        ["hasParticipant موسى كاماو"],
    ),
    "an object after whom somebody met": (
        "أدان الوزير المصري سامي فؤاد في اجتماع مع الوزير الكيني موسى كاماو الهجوم.",
        ["stanceKind condemn", "dcterms:description الهجوم"],
        [],
    ),
    "who is asked, after من": (
        "طلبت مصر من الأمم المتحدة التدخل لوقف القتال.",
        ["stanceKind call-for", "addressee body:UN", "dcterms:description التدخل لوقف القتال"],
        [],
    ),
    "asked within a report": (
        f"أعلن {KENYAN} أنه طلب من الأطراف المتنازعة وقف القتال.",
        ["stanceHolder موسى كاماو", "dcterms:description وقف القتال"],
        [],
    ),
    "a request that is a noun": ("بناء على طلب مصر، عقد المجلس جلسة.", [], ["stanceKind call-for"]),
    "a duty in quoted words": (
        f'وقال {KENYAN}: "على قطر أن توقف دعمها للمتمردين".',
        ["stanceKind call-for", "stanceHolder موسى كاماو", "dcterms:description توقف دعمها"],
        [],
    ),
    "a duty and its act with the article": (
        f"أكد {KENYAN} أنه يتعين على الأطراف العودة إلى الحوار.",
        ["stanceKind call-for", "dcterms:description العودة إلى الحوار"],
        ["stanceKind affirm"],
    ),
    "a duty of one's own": (f'وقال {KENYAN}: "علينا أن نعمل معا".', [], ["stanceKind call-for"]),
    "condemnations that are issued": (
        "وأصدرت سلطنة عمان والكويت إدانات للهجوم.",
        ["stanceKind condemn", "stanceHolder c:OMN", "stanceHolder c:KWT", "dcterms:description الهجوم"],
        [],
    ),
    "what another state will give": (f"قال {KENYAN} إن مصر ستقدم مساعدات.", [], ["stanceKind commit"]),
    "what one will do that is no pledge": (f"قال {KENYAN} إنه سيغادر غدا.", [], ["stanceKind commit"]),
    "the pronoun of أن visits": (
        f"أعلن {KENYAN} أنه سيزور القاهرة غدا.",
        ["planned hasParticipant موسى كاماو", "planned takesPlaceIn place:EGY-cairo"],
        [],
    ),
    "the pronoun of أن hosts": (
        "أعلنت كينيا أنها ستستضيف القمة الأفريقية في نيروبي.",
        ["planned hostedBy c:KEN", "planned takesPlaceIn place:KEN-nairobi"],
        [],
    ),
    "a noun with a nationality ends no name": (
        "رفض الوزير المصري سامي فؤاد المزاعم الكينية.",
        ["stanceKind reject", "stanceHolder سامي فؤاد", "dcterms:description المزاعم الكينية"],
        [],
    ),
    "to meet again": (
        f"التقى {KENYAN} نظيره المصري سامي فؤاد في نيروبي. وسيلتقي كاماو نظيره المصري مجددا يوم 3 مارس 2031 في جنيف.",
        ["takesPlaceIn place:KEN-nairobi", "planned takesPlaceIn place:CHE-geneva"],
        ["planned takesPlaceIn place:KEN-nairobi"],
    ),
    "a topic of what is to come": (
        f"بحث {KENYAN} مع نظيره المصري سامي فؤاد التجارة. وسيبحث كاماو الأسبوع المقبل مع نظيره المصري ملف المياه.",
        ["discusses topic:trade", "planned discusses ملف المياه"],
        ["planned discusses topic:trade"],
    ),
    "people without names": (
        f"شدد {KENYAN} خلال لقاء مع ممثلين عن المجتمع المدني في لندن على أهمية السلام.",
        ["hasParticipant موسى كاماو", "takesPlaceIn place:GBR-london"],
        [],
    ),
    "an adjective before the place": (
        "كان هناك لقاء مهم بين الوزير المصري سامي فؤاد والوزير القطري سالم الرشيدي في نيروبي.",
        ["hasParticipant سامي فؤاد", "takesPlaceIn place:KEN-nairobi"],
        [],
    ),
    "what only shows something": (
        f"قال {KENYAN} إن السلام ممكن. وأضاف أن الصادرات ارتفعت مما يؤكد أهمية التجارة.",
        [],
        ["stanceKind affirm", "stanceKind emphasize"],
    ),
    "who advises on a field": (
        "قال المستشار الكيني للأمن القومي، موسى كاماو، إن الحوار مهم.",
        ["holdsPost المستشار الكيني للأمن القومي", "represents c:KEN"],
        [],
    ),
    "a name like a conjunction": (
        "يستقبل الوزير القطري سالم الرشيدي رئيس كوريا الجنوبية، سون جاي-إن، في الدوحة.",
        ["hasParticipant سون جاي-إن", "represents c:KOR", "takesPlaceIn place:QAT-doha"],
        [],
    ),
    "a summit that is only talked of": (
        AHEAD + "والتقى الوزير الكيني جون أوبا نظيره الياباني كينجي ساتو في طوكيو لمناقشة مكان القمة.",
        ["takesPlaceIn place:JPN-tokyo", "hasParticipant كينجي ساتو"],
        ["planned takesPlaceIn place:JPN-tokyo", "planned hasParticipant كينجي ساتو"],
    ),
    "two who are told after their office, each by his state": (
        "شهد رئيسا وزراء البلدين، الأردني عمر العبادي والكيني موسى كاماو، مراسم توقيع اتفاقية للنقل الجوي بين الأردن وكينيا.",
        ["represents c:JOR", "represents c:KEN"],
        [],
    ),
    "two who met, each told by his state": (
        "التقى وزيرا خارجية البلدين، القطري سالم الرشيدي والكيني موسى كاماو، في نيروبي.",
        ["hasParticipant سالم الرشيدي", "hasParticipant موسى كاماو", "takesPlaceIn place:KEN-nairobi"],
        [],
    ),
    "a working group": (
        "عقد فريق العمل القطري الكيني المشترك اجتماعه الثاني في نيروبي.",
        ["roundNumber 2", "takesPlaceIn place:KEN-nairobi", "dialogueParty c:QAT"],
        ["postIn العمل"],
    ),
    "another summit by its number": (
        AHEAD + "وشهدت القاهرة القمة الثالثة بين السودان ومصر في أبريل الماضي.",
        ["roundNumber 3", "takesPlaceIn place:EGY-cairo", "hasParticipant c:SDN"],
        ["planned roundNumber 3", "planned takesPlaceIn place:EGY-cairo"],
    ),
}


@pytest.mark.parametrize("name", TOLD)
def test_a_construction_is_read_as_it_is_meant(name):
    text, has, never = TOLD[name]
    assert not failures(text, has, never), text


@pytest.mark.parametrize(
    ("text", "state"),
    [
        (
            "نقل السفير القطري سالم الرشيدي إلى أمير الكويت جابر الحمد تحيات الرئيس الكيني موسى كاماو ورئيس الوزراء جون أوبا.",
            "c:KEN",
        ),
        ("استقبل أمير الكويت جابر الحمد الرئيس الكيني موسى كاماو ووزير المالية جون أوبا.", "c:KEN"),
        ("جرت القمة القطرية الكينية بين الرئيس الكيني موسى كاماو ووزير المالية جون أوبا.", "c:QAT"),
        ("بدأ الوزير القطري سالم الرشيدي جولته أمس في كينيا، حيث التقى رئيس الوزراء جون أوبا.", "c:KEN"),
        ("استقبل أمير الكويت جابر الحمد السفير الكيني موسى كاماو ووزير المالية جون أوبا.", "c:KWT"),
    ],
)
def test_a_minister_named_after_a_head_of_state_is_of_the_same(text, state):
    found = project(extract(document(text, {"id": "x", "language": "ar", "published": "2023-05-09"})))
    minister = next(entity["key"] for entity in found["entities"] if "جون أوبا" in entity["names"])
    states = [fact["o"] for fact in found["facts"] if fact["s"] == minister and fact["p"] == "represents"]
    assert states == [state]


@pytest.mark.parametrize("told", ["خلال اتصال هاتفي", "خلال اتصال هاتفي، أمس الثلاثاء،", "في لقاء"])
def test_a_sentence_that_only_says_at_which_event_something_was_said_tells_who_was_there(told):
    text = f"أكد وزير الخارجية القطري سالم الرشيدي أهمية الحوار. جاء ذلك {told} مع نظيره الكيني موسى كاماو."
    assert not failures(text, ["hasParticipant سالم الرشيدي", "hasParticipant موسى كاماو"], [])
    before = "أكد وزير الخارجية القطري سالم الرشيدي أهمية الحوار. جاء ذلك قبيل لقاء مع نظيره الكيني موسى كاماو."
    assert not failures(before, [], ["hasParticipant سالم الرشيدي"])


def test_a_call_told_in_a_sentence_of_its_own_is_that_of_those_who_talked():
    talk = "بحث وزير الخارجية القطري سالم الرشيدي مع نظيره الكيني موسى كاماو ملف الغاز."
    text = f"{talk} جاء ذلك في اتصال هاتفي يوم 3 مارس 2031."
    (when,) = facts(text, "schema:startDate 2031-03-03")
    assert {fact.subject for fact in facts(text, "hasParticipant موسى كاماو")} == {when.subject}


def test_talks_in_the_course_of_a_visit_or_behind_closed_doors_are_not_the_round_that_is_told_nor_of_the_day_of_arrival():
    text = (
        "ترأس وزير الخارجية المصري سامي فؤاد ووزير الخارجية الكيني موسى كاماو في نيروبي الدورة السادسة للجنة المشتركة. "
        "وفي وقت سابق، عقد فؤاد جلسة مباحثات مغلقة مع كاماو بمقر الخارجية الكينية. وكان فؤاد وصل يوم 3 مارس 2031 إلى "
        "نيروبي في زيارة تستغرق يومين يجري خلالها مباحثات حول ملف المياه."
    )
    (session,) = facts(text, "roundNumber 6")
    assert len({f.object for f in facts(text, "takesPlaceIn") if f.subject == session.subject}) == 1
    assert session.subject not in {f.subject for f in facts(text, "schema:startDate")}


@pytest.mark.parametrize(
    "officials",
    ["كبار المسؤولين القطريين، وفي مقدمتهم", "عدد من المسؤولين في قطر، من بينهم", "مسؤولين قطريين على رأسهم"],
)
def test_those_named_among_the_officials_of_a_state_are_met_and_act_for_it(officials):
    text = f"أجرى وزير الخارجية الكيني موسى كاماو محادثات مع {officials} وزير الخارجية سالم الرشيدي."
    has = ["hasParticipant موسى كاماو", "hasParticipant سالم الرشيدي", "represents c:QAT"]
    assert not failures(text, has, [])
    assert not failures(f"وصل إلى نيروبي {officials} وزير الخارجية سالم الرشيدي.", [], ["hasParticipant c:KEN"])

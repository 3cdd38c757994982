"""Who holds what several officials or a joint statement say in Arabic, and where one thing that is held ends."""

from __future__ import annotations

import pytest
from sayings import holds, reading

SUMMIT = "انعقدت في العاصمة الكينية نيروبي قمة ثلاثية بين الرئيس موسى كاماو والرئيس المصري سامي فؤاد والأمير القطري سالم الرشيدي"
ALL_NAMED = (
    "عقدت في نيروبي قمة ثلاثية بين الرئيس الكيني موسى كاماو والرئيس المصري سامي فؤاد والأمير القطري سالم الرشيدي. "
)
PEOPLE = ["stanceHolder موسى كاماو", "stanceHolder سامي فؤاد", "stanceHolder سالم الرشيدي"]
STATES = ["stanceHolder c:KEN", "stanceHolder c:EGY", "stanceHolder c:QAT"]
MET = "استقبل الرئيس الكيني موسى كاماو نظيره المصري سامي فؤاد في نيروبي. "
AHEAD = "بحث وزير الخارجية في نيويورك مع نظيره الكيني ملف المياه.\n"
MARGINS = "على هامش رئاسته للوفد المصري المشارك في أشغال الدورة الـ80 للجمعية العامة للأمم المتحدة."
MINISTER = "الوزير الكيني موسى كاماو"

CASES: dict[str, tuple[str, list[str], list[str]]] = {
    "leaders who were named": (ALL_NAMED + "وشدد القادة على أهمية الحوار.", PEOPLE, STATES),
    "leaders who go on": (
        ALL_NAMED + "وبحث القادة ملف المياه، وأكدوا أن الأمن جزء من التنمية.",
        ["stanceKind affirm", *PEOPLE],
        STATES,
    ),
    "leaders of whom one is not named": (
        "عقدت في نيروبي قمة ثلاثية بين كينيا ومصر وقطر. وشدد القادة على أهمية الحوار.",
        STATES,
        [],
    ),
    "ministers who met two counterparts": (
        f"التقى {MINISTER} في نيروبي نظيريه المصري سامي فؤاد والقطري سالم الرشيدي. وشدد الوزراء على ضرورة الحوار.",
        PEOPLE,
        STATES,
    ),
    "a statement of a summit in the capital of the head without a state": (
        SUMMIT + "، وصدر بيان مشترك شدد على أهمية الحوار. ولفت البيان إلى أهمية السلام.",
        ["hasParticipant c:KEN", "represents c:KEN", *STATES, "dcterms:description أهمية السلام"],
        PEOPLE,
    ),
    "a head who met others in the capital of another": (
        "التقى الرئيس موسى كاماو في العاصمة الأردنية عمان الرئيس المصري سامي فؤاد ورئيس الوزراء العراقي كرار سعد.",
        ["represents c:EGY"],
        ["represents c:JOR", "hasParticipant c:JOR"],
    ),
    "the two heads of both states": (
        MET + "وأكد رئيسا البلدين أهمية الحوار.",
        ["stanceHolder موسى كاماو", "stanceHolder سامي فؤاد"],
        ["stanceHolder c:KEN"],
    ),
    "heads of both states who are not named": (
        "عقدت مصر وكينيا قمة في القاهرة. وأكد رئيسا البلدين أهمية الحوار.",
        ["stanceHolder c:EGY", "stanceHolder c:KEN"],
        [],
    ),
    "what is refused, right after the noun": (
        f"جدد {MINISTER} رفضه القصف العشوائي على الميناء وسياسة الحصار وقتل المدنيين في خرق صارخ للهدنة.",
        [
            "dcterms:description القصف العشوائي على الميناء",
            "dcterms:description سياسة الحصار",
            "dcterms:description قتل المدنيين",
        ],
        ["dcterms:description خرق صارخ"],
    ),
    "what is condemned one by one": (
        "أدانت كينيا الهجوم على الميناء وقصف المطار وتهجير السكان.",
        [
            "dcterms:description الهجوم على الميناء",
            "dcterms:description قصف المطار",
            "dcterms:description تهجير السكان",
        ],
        [],
    ),
    "how much something is refused": (
        f"جدد {MINISTER} رفضه القاطع للعنف.",
        ["stanceKind reject", "dcterms:description العنف"],
        ["dcterms:description القاطع"],
    ),
    "what belongs to one thing that is refused": (
        "رفضت كينيا التدخل في شؤون ليبيا وسيادتها.",
        ["dcterms:description التدخل في شؤون ليبيا وسيادتها"],
        [],
    ),
    "acts that are important one by one": (
        f"شدد {MINISTER} على أهمية تقوية التعاون واعتماد خطة مشتركة.",
        ["dcterms:description أهمية تقوية التعاون", "dcterms:description اعتماد خطة مشتركة"],
        ["dcterms:description التعاون واعتماد"],
    ),
    "two acts with one object": (
        f"شدد {MINISTER} على أهمية تعزيز وتطوير العلاقات.",
        ["dcterms:description أهمية تعزيز وتطوير العلاقات"],
        [],
    ),
    "two acts that efforts are for": (
        f"أكد {MINISTER} أهمية دعم الجهود لوقف الحرب وإيصال المساعدات.",
        ["dcterms:description أهمية دعم الجهود لوقف الحرب وإيصال المساعدات"],
        [],
    ),
    "what is praised with the preposition again": (
        "أثنت كينيا على دور قطر، وعلى تزويد الموانئ بالوقود، وكذا على التعاون المشترك.",
        ["dcterms:description تزويد الموانئ بالوقود", "dcterms:description التعاون المشترك"],
        ["dcterms:description بالوقود، وكذا"],
    ),
    "a guest who is glad to be there": (
        f"أعرب {MINISTER} عن سعادته بزيارة تونس وعن شكره لحفاوة الاستقبال.",
        ["stanceKind thank", "dcterms:description حفاوة الاستقبال"],
        ["stanceKind welcome"],
    ),
    "somebody who is glad of what came out": (
        f"أعرب {MINISTER} عن سعادته بنتائج الزيارة.",
        ["stanceKind welcome", "dcterms:description نتائج الزيارة"],
        [],
    ),
    "a style and a title that a comma parts": (
        "من جانبه أكد صاحب السمو الملكي، الأمير سالم الرشيدي، أهمية الحوار.",
        ["stanceHolder سالم الرشيدي", "dcterms:description أهمية الحوار"],
        [],
    ),
    "a long relative clause": (
        f"أشاد {MINISTER} بهذا اللقاء المتجدد الذي يجسد عمق الأخوة والتعاون وروح التضامن الصادق بين الشعوب.",
        ["dcterms:description هذا اللقاء المتجدد الذي يجسد عمق الأخوة"],
        ["dcterms:description روح التضامن"],
    ),
    "those who act in a relative clause": (
        f"أشاد {MINISTER} بالدور الكبير الذي تقوم به مصر وقطر في دعم السلام والحوار بين الشعوب.",
        ["dcterms:description الذي تقوم به مصر وقطر في دعم السلام"],
        [],
    ),
    "areas and their examples": (
        MET + "وحددا مجالات لتعميق التعاون، من بينها الصيد، والتعليم، والعدالة وإنفاذ القانون، والدفاع والأمن.",
        ["discusses * wording=والأمن", "discusses * wording=القانون"],
        ["discusses * wording=مجالات"],
    ),
    "a report that names those who met later": (
        AHEAD + "وقد التقى وزير الخارجية المصري سامي فؤاد، يوم 3 مارس 2021، وزير الخارجية الكيني موسى كاماو، "
        + MARGINS,
        ["headsDelegationAt الدورة", "hasParticipant موسى كاماو", "takesPlaceIn place:USA-new-york"],
        ["headsDelegationAt الدورة onBehalfOf=c:KEN"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_who_holds_what_together_and_where_it_ends(name):
    holds(*CASES[name])


def test_a_day_before_the_margins_is_not_that_of_the_larger_meeting():
    text = f"التقى {MINISTER}، يوم 3 مارس 2021، نظيره المصري سامي فؤاد على هامش القمة الأفريقية المنعقدة بأكرا."
    holds(text, ["takesPlaceIn place:GHA-accra", "schema:startDate 2021-03-03"], [])
    dated = [fact.subject for fact in reading(text).facts if fact.predicate == "schema:startDate"]
    met = {fact.subject for fact in reading(text).facts if fact.predicate == "hasParticipant"}
    assert set(dated) <= met


AGAIN: dict[str, tuple[str, list[str], list[str]]] = {
    "what has met and is to meet again": (
        (
            "عقدت الجولة الثالثة من الحوار الاستراتيجي المصري الكيني في القاهرة يوم 12 مارس 2021. "
            "ومن المقرر أن يلتئم الحوار مجددا في نيروبي في مايو 2022."
        ),
        ["takesPlaceIn place:EGY-cairo", "roundNumber 3", "planned takesPlaceIn place:KEN-nairobi"],
        ["planned takesPlaceIn place:EGY-cairo", "planned roundNumber 3"],
    ),
    "with regard to a state, between commas": (
        f"أكد {MINISTER}، فيما يتعلق بالسودان، ضرورة وقف القتال.",
        ["dcterms:description ضرورة وقف القتال"],
        ["dcterms:description السودان"],
    ),
    "with regard to a state": (
        f"شدد {MINISTER} فيما يخص السودان على ضرورة وقف القتال.",
        ["dcterms:description ضرورة وقف القتال"],
        ["dcterms:description السودان"],
    ),
    "two agreements that both signed": (
        f"شهدت الزيارة توقيع مذكرة تفاهم في مجال الصحة واتفاقية في مجال النقل وقعهما الوزير المصري سامي فؤاد و{MINISTER}.",
        ["agreementStatus سامي فؤاد", "agreementStatus موسى كاماو"],
        [],
    ),
    "the states of both": (
        MET + "وأكدا التزام بلديهما بتنفيذ الاتفاق.",
        ["stanceKind commit", "stanceHolder c:KEN", "stanceHolder c:EGY"],
        [],
    ),
    "a signing that is only expected": (f"توقع {MINISTER} توقيع اتفاقية مع مصر.", [], ["agreementStatus c:EGY"]),
    "a signing that took place": (f"وقع {MINISTER} اتفاقية مع مصر.", ["agreementStatus c:EGY"], []),
    "who goes on to hold talks in a city": (
        f"زار الوزير المصري سامي فؤاد كينيا. وأجرى في نيروبي محادثات مع {MINISTER}.",
        ["hasParticipant سامي فؤاد", "hasParticipant موسى كاماو", "takesPlaceIn place:KEN-nairobi"],
        [],
    ),
    "talks that others held in a city": (
        f"زار الوزير المصري سامي فؤاد كينيا. وجرت في نيروبي محادثات مع {MINISTER}.",
        ["takesPlaceIn place:KEN-nairobi"],
        [],
    ),
    "who was lately made ambassador": (
        "استقبل الوزير المصري سامي فؤاد السيد موسى كاماو الذي عين حديثا سفيرا لكينيا لدى مصر.",
        ["represents c:KEN", "holdsPost *"],
        [],
    ),
    "the title after the name of a counterpart": (
        "أجرى الوزير المصري سامي فؤاد محادثات مع نظيره السيد موسى كاماو وزير خارجية كينيا.",
        ["represents c:KEN", "hasParticipant c:KEN"],
        [],
    ),
    "the ministers of a meeting": (
        "عقد وزراء خارجية الجزائر وتونس ومصر اجتماعا. وأكد وزراء الخارجية دعمهم لهذه الجهود.",
        ["stanceKind support", "stanceHolder c:DZA", "dcterms:description هذه الجهود"],
        ["dcterms:description الخارجية"],
    ),
    "what is necessary after a refusal": (
        MET + "وتم التأكيد على رفض تقسيم البلاد، وحتمية تنفيذ الاتفاق.",
        ["stanceKind reject", "stanceKind emphasize", "dcterms:description حتمية تنفيذ الاتفاق"],
        [],
    ),
    "a side that is of no state": (
        "شارك الوزير المصري سامي فؤاد في اجتماع. وأكد الجانب الأفريقي ضرورة الحوار.",
        [],
        ["stanceHolder سامي فؤاد"],
    ),
    "what a statement stresses and asks of a body": (
        (
            "عقدت القمة في تونس بحضور أمين عام جامعة الدول العربية نبيل حجازي. "
            "وتضمن البيان التأكيد على ضرورة كسر الحصار، ومطالبة مجلس الأمن باتخاذ قرار."
        ),
        [],
        ["stanceHolder نبيل حجازي", "stanceHolder body:UNSC"],
    ),
    "where somebody came before he met another": (
        "التقى الوزير المصري سامي فؤاد بعد وصوله الدوحة وزير الخارجية في جمهورية كينيا موسى كاماو.",
        ["hasParticipant موسى كاماو"],
        ["hasParticipant c:QAT"],
    ),
    "acts that efforts are for": (
        f"أكد {MINISTER} ضرورة تكثيف الجهود من أجل تجاوز التحديات وتحقيق الأمن.",
        ["dcterms:description من أجل تجاوز التحديات وتحقيق الأمن"],
        [],
    ),
    "who told it, between commas": (
        "استعرض الجانبان المصري والكيني، وفقا لما أوردته وكالة الأنباء القطرية، المستجدات الإقليمية.",
        ["discusses * wording=المستجدات"],
        ["discusses * wording=وفقا"],
    ),
    "who told it, between dashes": (
        "استعرض الجانبان المصري والكيني – وفقا لما أوردته وكالة الأنباء القطرية – المستجدات الإقليمية.",
        ["discusses * wording=المستجدات"],
        ["discusses * wording=–", "discusses * wording=وفقا"],
    ),
    "between both states, and what else is stressed": (
        f"أكد {MINISTER} على عمق العلاقات بين بلديهما وعلى التنسيق المشترك.",
        ["dcterms:description التنسيق المشترك"],
        [],
    ),
    "a clause that goes on with a participle": (
        f"أكد {MINISTER} أن البيان جاء معبرا عن وحدة الموقف.",
        ["dcterms:description البيان جاء معبرا عن وحدة الموقف"],
        [],
    ),
    "ministers who are welcomed": (f"رحب {MINISTER} بوزراء الخارجية في الدول الشقيقة.", [], ["stanceKind welcome"]),
    "what is grave": (
        f"أكد {MINISTER} خطورة الأوضاع في السودان.",
        ["stanceHolder موسى كاماو", "dcterms:description خطورة الأوضاع في السودان"],
        [],
    ),
    "who was there when something was signed beside a visit": (
        f"وقعت مصر اتفاقية النقل مع كينيا. وجرى التوقيع على هامش زيارة {MINISTER} إلى مصر، بحضور السفيرة روث حجازي.",
        ["agreementStatus c:KEN"],
        ["hasParticipant روث حجازي"],
    ),
}


@pytest.mark.parametrize("name", AGAIN)
def test_who_goes_on_and_what_is_said_of_whom(name):
    holds(*AGAIN[name])


def test_the_meeting_of_both_delegations_is_another_than_that_in_private():
    text = MET + "وأجرى الرئيسان محادثات على انفراد، همت ملف المياه. كما ترأسا اللقاء الموسع الذي ضم وفدي البلدين."
    holds(text, ["chairedBy موسى كاماو", "chairedBy سامي فؤاد", "discusses ملف المياه"], [])
    told = {f.predicate: f.subject for f in reading(text).facts if f.predicate in {"chairedBy", "discusses"}}
    assert len(set(told.values())) == len(told)


def test_a_wider_meeting_after_no_other_is_the_one_that_was_told():
    text = MET + "وتناول اللقاء الموسع ملف المياه."
    met = {f.subject for f in reading(text).facts if f.predicate in {"hasParticipant", "discusses"}}
    assert len(met) == 1

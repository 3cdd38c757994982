"""The stock of sentences that the benchmarks make their documents from, in Arabic and English.

Two registers: statements as ministries write them, with slots, and sentences on other things, from which
no fact should come. All are the project's own. `documents` fills the slots from a seeded generator, so that
the same numbers give the same text on every machine.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

Record = dict[str, str]


class Country(NamedTuple):
    """The forms of a country's name that the slots ask for; Arabic adjectives are definite."""

    name: str
    adjective: str
    feminine: str
    capital: str


# Countries whose Arabic names are feminine, so that every verb before a slot agrees.
COUNTRIES = {
    "ar": (
        Country("سلطنة عُمان", "العُماني", "العُمانية", "مسقط"),
        Country("قطر", "القطري", "القطرية", "الدوحة"),
        Country("اليابان", "الياباني", "اليابانية", "طوكيو"),
        Country("فرنسا", "الفرنسي", "الفرنسية", "باريس"),
        Country("مصر", "المصري", "المصرية", "القاهرة"),
        Country("تركيا", "التركي", "التركية", "أنقرة"),
        Country("الصين", "الصيني", "الصينية", "بكين"),
        Country("الهند", "الهندي", "الهندية", "نيودلهي"),
        Country("إسبانيا", "الإسباني", "الإسبانية", "مدريد"),
        Country("البرازيل", "البرازيلي", "البرازيلية", "برازيليا"),
        Country("كينيا", "الكيني", "الكينية", "نيروبي"),
        Country("إندونيسيا", "الإندونيسي", "الإندونيسية", "جاكرتا"),
        Country("ألمانيا", "الألماني", "الألمانية", "برلين"),
        Country("كندا", "الكندي", "الكندية", "أوتاوا"),
        Country("تونس", "التونسي", "التونسية", "تونس"),
    ),
    "en": (
        Country("Oman", "Omani", "Omani", "Muscat"),
        Country("Qatar", "Qatari", "Qatari", "Doha"),
        Country("Japan", "Japanese", "Japanese", "Tokyo"),
        Country("France", "French", "French", "Paris"),
        Country("Egypt", "Egyptian", "Egyptian", "Cairo"),
        Country("Türkiye", "Turkish", "Turkish", "Ankara"),
        Country("China", "Chinese", "Chinese", "Beijing"),
        Country("India", "Indian", "Indian", "New Delhi"),
        Country("Spain", "Spanish", "Spanish", "Madrid"),
        Country("Brazil", "Brazilian", "Brazilian", "Brasília"),
        Country("Kenya", "Kenyan", "Kenyan", "Nairobi"),
        Country("Indonesia", "Indonesian", "Indonesian", "Jakarta"),
        Country("Germany", "German", "German", "Berlin"),
        Country("Canada", "Canadian", "Canadian", "Ottawa"),
        Country("Tunisia", "Tunisian", "Tunisian", "Tunis"),
    ),
}

GIVEN = {
    "ar": ("سالم", "ماجد", "يوسف", "فيصل", "طارق", "نبيل", "كمال", "عادل", "هيثم", "رامي"),
    "en": ("Salim", "Adrian", "Yusuf", "Martin", "Tariq", "Kenji", "Rafael", "Adil", "Thomas", "Rami"),
}
FAMILY = {
    "ar": (
        "المنذري", "الكعبي", "التجريبي", "البحراوي", "الصفواني", "النخلاوي", "الجبلي", "الوادعي", "السهلي", "المرساوي",
    ),
    "en": ("Mundhiri", "Kelway", "Testori", "Bahrawi", "Safwani", "Moritani", "Jabali", "Wadei", "Sahli", "Marsden"),
}  # fmt: skip
SLOTS = {
    "ar": {
        "post": (
            "وزير الخارجية", "نائب وزير الخارجية", "وزير الاقتصاد", "وزير الطاقة", "وزير الدفاع",
            "وكيل وزارة الخارجية للشؤون السياسية", "وزير التجارة والصناعة", "رئيس الوزراء",
        ),
        "nth": ("الأولى", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة", "الثامنة", "الحادية عشرة"),
        "kind": ("الاستراتيجي", "الاقتصادي", "السياسي", "الأمني", "الثقافي"),
        "topic": (
            "الأمن الغذائي", "الطاقة المتجددة", "الأمن السيبراني", "النقل البحري", "التعليم العالي", "الذكاء الاصطناعي",
            "السياحة", "الاستثمار المتبادل", "مكافحة الإرهاب", "تغير المناخ", "البنية التحتية", "الخدمات اللوجستية",
        ),
        "agreement": (
            "اتفاقية النقل البحري", "مذكرة تفاهم بشأن التعليم العالي", "اتفاقية تجنب الازدواج الضريبي",
            "مذكرة تفاهم في مجال الطاقة المتجددة", "اتفاقية الإعفاء المتبادل من التأشيرات",
        ),
        "date": ("3 مارس 2025", "17 أيلول 2024", "21 أكتوبر 2023", "8 شباط 2025", "12 يونيو 2024"),
    },
    "en": {
        "post": (
            "Foreign Minister", "Deputy Foreign Minister", "Minister of Economy", "Minister of Energy",
            "Defence Minister", "Under Secretary for Political Affairs", "Minister of Trade and Industry",
            "Prime Minister",
        ),
        "nth": ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "eleventh"),
        "kind": ("Strategic", "Economic", "Political", "Security", "Cultural"),
        "topic": (
            "food security", "renewable energy", "cybersecurity", "maritime transport", "higher education",
            "artificial intelligence", "tourism", "mutual investment", "counter-terrorism", "climate change",
            "infrastructure", "logistics",
        ),
        "agreement": (
            "an agreement on maritime transport", "a memorandum of understanding on higher education",
            "an agreement on the avoidance of double taxation", "a memorandum of understanding on renewable energy",
            "an agreement on mutual visa exemption",
        ),
        "date": ("3 March 2025", "17 September 2024", "21 October 2023", "8 February 2025", "12 June 2024"),
    },
}  # fmt: skip

_DIPLOMATIC_AR = """
استضافت العاصمة {ac} يوم {date} الجولة {nth} من الحوار {kind} {an} – {bn}، بمشاركة عدد من كبار المسؤولين من البلدين.

ترأس الجانب {an} في أعمال الجولة {p}، {post}، فيما ترأس الجانب {bn} {q}، {post2}، بحضور سفيري البلدين.

عقدت {a} و{b} الجولة {nth} من الحوار {kind} بينهما في {ac}، وبحثتا خلالها سبل تعزيز التعاون في مجالات {t} و{u}.

أكد الجانبان التزامهما المشترك بتعزيز التعاون في مجال {t}، وأعربا عن ارتياحهما لما تحقق من تقدم في مجال {u}.

رحبت {a} و{b} بالتقدم المحرز في مجال {t}، ودعتا إلى مواصلة العمل المشترك لتوسيع التعاون في مجال {u}.

وقّعت {a} و{b} في {ac} {agreement}، ووقعها عن الجانب {an} {p}، وعن الجانب {bn} {q}.

التقى {post} {an} {p} في {bc} نظيره {bn} {q}، وبحث معه العلاقات الثنائية وسبل تطويرها في مجالات {t} و{u}.

تلقى {post} {an} {p} اتصالًا هاتفيًا من {post2} {bn} {q}، جرى خلاله بحث آخر التطورات الإقليمية والدولية.

أجرى {p}، {post} {an}، اتصالًا هاتفيًا مع {q}، {post2} {bn}، تناول سبل التهدئة وخفض التصعيد في المنطقة.

أدانت {a} بأشد العبارات الهجوم الذي استهدف {bc}، وأكدت تضامنها الكامل مع {b} في كل ما تتخذه لحفظ أمنها.

أعربت {a} عن قلقها البالغ إزاء التصعيد الأخير، ودعت جميع الأطراف إلى ضبط النفس وتغليب لغة الحوار.

شدد الطرفان على أهمية {t} بوصفه ركيزة للشراكة {af} – {bf}، وعلى ضرورة استمرار التشاور بصورة دورية.

جددت {a} دعمها الثابت لجهود {b} في مجال {t}، وثمنت دورها في إحلال السلام والاستقرار في المنطقة.

ناقش الوفدان خلال الجولة {nth} من الحوار آفاق التعاون في {t}، وسبل تذليل ما يعترض {u} من عقبات.

وصل {p}، {post} {an}، إلى {bc} في زيارة رسمية تستغرق يومين، يجري خلالها مباحثات مع كبار المسؤولين.

استقبل {post} {an} {p} في مكتبه بالعاصمة {ac} {q}، {post2} {bn}، الذي يزور البلاد حاليًا.

اتفق الجانبان على عقد الجولة {nth} من الحوار {kind} في {bc} خلال العام المقبل، وعلى تشكيل فريق عمل للمتابعة.

من المقرر أن تستضيف {bc} الجولة {nth} من الحوار {kind} {an} – {bn} في {date}.

وافقت {a} على الانضمام إلى {agreement}، ورحبت {b} بهذه الخطوة وعدّتها إضافة إلى العلاقات بين البلدين.

صادقت {a} على {agreement} الموقعة مع {b} في {date}، وتدخل الاتفاقية حيز النفاذ بعد تبادل وثائق التصديق.

أوضحت وزارة الخارجية {af} في بيان لها أن المباحثات مع {b} تناولت {t} و{u} وقضايا ذات اهتمام مشترك.

قال {post} {an} {p} إن بلاده تتطلع إلى تعزيز شراكتها مع {b} في مجال {t}، مؤكدًا عمق الروابط بين الشعبين.

أشاد {post} {bn} {q} بمتانة العلاقات بين {b} و{a}، وبالنتائج التي أسفرت عنها الجولة {nth} من الحوار.

صدر عن {a} و{b} بيان مشترك في ختام الجولة {nth} من الحوار {kind}، أكد فيه الجانبان تطابق وجهات النظر.

رفضت {a} أي مساس بسيادة {b} ووحدة أراضيها، وطالبت المجتمع الدولي بتحمل مسؤولياته في هذا الشأن.

هنأت {a} حكومة {b} بنجاح المؤتمر الدولي بشأن {t} الذي عُقد في {bc} بمشاركة وفود من دول عدة.

شارك {p}، {post} {an}، في أعمال المؤتمر الوزاري بشأن {t} الذي افتُتح في {bc} يوم {date}.

عبّرت {a} عن شكرها وتقديرها لجهود {b} في الوساطة، وعن أملها في أن تفضي إلى تسوية عادلة ودائمة.

أعلنت {a} تقديم مساعدات إنسانية عاجلة إلى المتضررين في {b}، وأكدت استعدادها لزيادة الدعم عند الحاجة.

دعت {a} و{b} إلى الإسراع في استئناف المفاوضات، وحثتا الأطراف كافة على الالتزام بوقف إطلاق النار.

ترأس {p}، {post}، وفد {a} إلى الجولة {nth} من المشاورات السياسية مع {b} التي عُقدت في {bc}.

بحث {p} و{q} في {ac} سبل تفعيل {agreement}، واتفقا على جدول زمني لتنفيذ ما ورد فيها من بنود.

لم تصادق {a} بعد على {agreement}، وأفادت وزارة خارجيتها بأن الإجراءات القانونية ما زالت جارية.

نفت وزارة الخارجية {af} عقد أي لقاء بين {p} و{q} في {bc}، وأكدت أن ما نُشر في هذا الشأن غير صحيح.

أكد {p} أن {a} تولي {t} اهتمامًا كبيرًا، وأنها ماضية في التنسيق مع {b} لمواجهة التحديات المشتركة.

واستعرض الجانبان مجالات التعاون القائمة بين البلدين، ولا سيما {t} و{u}، وسبل الارتقاء بها إلى آفاق أرحب.

كما أعرب الجانبان عن اهتمامهما بتجديد العمل بأحكام {agreement}، وبإشراك القطاع الخاص في تنفيذها.

واختُتمت أعمال الحوار بالتأكيد على أهمية {t}، وعلى تبادل الخبرات والمعلومات بين المؤسسات المعنية في البلدين.

وحضر اللقاء سفير {b} لدى {a} وعدد من المسؤولين في وزارتي الخارجية {af} و{bf}.

وزار {post} {bn} {q} العاصمة {ac} في {date}، وأجرى محادثات مع نظيره {an} {p} بشأن {t}.

وأشار {p} إلى أن التعاون مع {b} في {t} شهد نموًا ملحوظًا خلال السنوات الخمس الماضية.

وعقد وزراء خارجية {a} و{b} اجتماعًا في {ac} لبحث مستجدات {t}، وتنسيق المواقف حيال القضايا الإقليمية.

أبرمت {a} و{b} {agreement} خلال زيارة {q} إلى {ac}، في خطوة وصفها الجانبان بأنها مهمة.

ونوّه الجانب {bn} بالدور الذي تضطلع به {a} في دعم {t}، وبما تقدمه من تسهيلات في هذا المجال.

وبعث {post} {an} {p} برسالة خطية إلى نظيره {bn} {q} تتصل بالعلاقات الثنائية وسبل دعمها.

وقدّم سفير {b} لدى {a} أوراق اعتماده إلى {p} في {ac}، متمنيًا للعلاقات بين البلدين مزيدًا من التقدم.

وانعقدت في {bc} أعمال اللجنة المشتركة {af} – {bf} برئاسة {p} و{q}، وبحثت ملفات {t} و{u}.

واستنكرت {a} الاعتداء على سفارتها في {bc}، وطالبت السلطات {bf} بحماية البعثات الدبلوماسية وفق القانون الدولي.

وأبدى الجانبان استعدادهما لتوسيع التبادل التجاري، وتشجيع الاستثمار في {t}، وإزالة العوائق أمام الشركات.

وأثنى {q} على حسن الاستقبال وكرم الضيافة، ووجّه الدعوة إلى {p} لزيارة {bc} في أقرب وقت.

وتضمن البيان المشترك تأكيد {a} و{b} دعمهما للأمم المتحدة وجهودها الرامية إلى تعزيز {t}.

وترى {a} أن {t} يمثل أولوية للمرحلة المقبلة، وتؤيد ما دعت إليه {b} من تعزيز العمل متعدد الأطراف.

وكان {p} قد وصل إلى {bc} يوم {date} على رأس وفد رفيع المستوى للمشاركة في أعمال الجولة {nth}.

وينعقد الحوار {kind} بين {a} و{b} بانتظام منذ سنوات، وعُقدت جولته {nth} في {ac} بحضور ممثلي الجهات المعنية.

وأطلع {p} نظيره {q} على مواقف {a} من التطورات الجارية، وعلى رؤيتها لسبل تحقيق الاستقرار.

وحذرت {a} من تداعيات استمرار التصعيد على {t}، وحثت {b} والدول الصديقة على دعم مساعي التهدئة.

وستعقد {a} و{b} اجتماعًا على مستوى كبار المسؤولين في {bc} لمتابعة تنفيذ ما اتُّفق عليه بشأن {t}.

وأيدت {b} ترشح {a} لعضوية المجلس، وأعربت عن ثقتها في قدرتها على الإسهام في {t}.

والتزمت {a} بتقديم الدعم الفني إلى {b} في مجال {t}، على أن يبدأ التنفيذ في مطلع العام المقبل.

واتفق {post} {an} و{post2} {bn} على إنشاء آلية للتشاور السياسي تجتمع مرة كل سنة في {ac} و{bc} بالتناوب.
"""

_DIPLOMATIC_EN = """
{a} hosted the {nth} round of the {an}–{bn} {kind} Dialogue in {ac} on {date}, with senior officials of both countries
attending.

{p}, {post} of {a}, headed the {an} delegation, while the {bn} side was led by {q}, {post2}, in the presence of both
ambassadors.

{a} and {b} held the {nth} round of their {kind} Dialogue in {ac} and discussed ways to strengthen cooperation in {t}
and {u}.

The two sides reaffirmed their shared commitment to deepening cooperation in {t} and expressed satisfaction at the
progress made in {u}.

{a} and {b} welcomed the progress achieved in {t} and called for joint work to widen cooperation in {u}.

{a} and {b} signed {agreement} in {ac}; {p} signed for the {an} side and {q} for the {bn} side.

{an} {post} {p} met his {bn} counterpart {q} in {bc} and discussed bilateral relations and ways to develop them in {t}
and {u}.

{an} {post} {p} received a telephone call from {bn} {post2} {q}, during which they discussed the latest regional and
international developments.

{p}, the {post} of {a}, held a telephone call with {q}, the {post2} of {b}, on ways to calm the situation in the
region.

{a} condemned in the strongest terms the attack on {bc} and affirmed its full solidarity with {b} in all measures it
takes to preserve its security.

{a} expressed deep concern at the recent escalation and called on all parties to exercise restraint and to give
dialogue a chance.

Both sides stressed the importance of {t} as a pillar of the {an}–{bn} partnership and the need to continue regular
consultations.

{a} renewed its firm support for the efforts of {b} in {t} and praised its role in bringing peace and stability to the
region.

During the {nth} round of the dialogue, the two delegations discussed prospects for cooperation in {t} and ways to
remove the obstacles to {u}.

{p}, {post} of {a}, arrived in {bc} on an official visit of two days, during which he will hold talks with senior
officials.

{an} {post} {p} received {q}, the {bn} {post2}, who is visiting the country, at his office in {ac}.

The two sides agreed to hold the {nth} round of the {kind} Dialogue in {bc} next year and to form a working group to
follow up.

{bc} is scheduled to host the {nth} round of the {an}–{bn} {kind} Dialogue on {date}.

{a} agreed to accede to {agreement}, and {b} welcomed this step as an addition to the relations between the two
countries.

{a} ratified {agreement} signed with {b} on {date}; it enters into force once the instruments of ratification are
exchanged.

The {an} Ministry of Foreign Affairs said in a statement that the talks with {b} covered {t}, {u} and other issues of
common interest.

{an} {post} {p} said that his country looked forward to strengthening its partnership with {b} in {t}, stressing the
ties between the two peoples.

{bn} {post2} {q} commended the strength of relations between {b} and {a} and the results of the {nth} round of the
dialogue.

{a} and {b} issued a joint statement at the end of the {nth} round of the {kind} Dialogue, in which both sides
affirmed that their views converge.

{a} rejected any infringement of the sovereignty and territorial integrity of {b} and urged the international
community to shoulder its responsibilities.

{a} congratulated the government of {b} on the success of the international conference on {t}, held in {bc} with
delegations from many countries.

{p}, {post} of {a}, took part in the ministerial conference on {t} that opened in {bc} on {date}.

{a} thanked {b} for its mediation and expressed the hope that it would lead to a just and lasting settlement.

{a} announced urgent humanitarian aid to those affected in {b} and affirmed that it stood ready to increase its
support where needed.

{a} and {b} called for negotiations to resume soon and urged all parties to respect the ceasefire.

{p}, {post}, headed the delegation of {a} to the {nth} round of political consultations with {b}, held in {bc}.

{p} and {q} discussed in {ac} how to put {agreement} into effect and agreed on a timetable for carrying out its
provisions.

{a} has not yet ratified {agreement}, and its foreign ministry said that the legal procedures were still under way.

The {an} foreign ministry denied that any meeting between {p} and {q} had taken place in {bc}, and said that what had
been published was untrue.

{p} affirmed that {a} attaches great importance to {t} and that it continues to coordinate with {b} to meet common
challenges.

The two sides reviewed existing areas of cooperation between the two countries, notably {t} and {u}, and ways to take
them to wider horizons.

Both sides also expressed interest in renewing {agreement} and in bringing the private sector into its implementation.

The dialogue concluded by stressing the importance of {t} and of exchanging expertise and information between the
competent institutions of the two countries.

The meeting was attended by the ambassador of {b} to {a} and a number of officials of the {an} and {bn} foreign
ministries.

{bn} {post2} {q} visited {ac} on {date} and held talks with his {an} counterpart {p} on {t}.

{p} noted that cooperation with {b} in {t} had grown considerably over the past five years.

The foreign ministers of {a} and {b} met in {ac} to discuss developments in {t} and to coordinate their positions on
regional issues.

{a} and {b} concluded {agreement} during the visit of {q} to {ac}, a step that both sides described as important.

The {bn} side highlighted the role that {a} plays in supporting {t} and the facilities that it provides in this field.

{an} {post} {p} sent a written message to his {bn} counterpart {q} concerning bilateral relations and ways to support
them.

The ambassador of {b} to {a} presented his credentials to {p} in {ac}, wishing relations between the two countries
further progress.

The {an}–{bn} Joint Committee met in {bc} under the chairmanship of {p} and {q} and discussed {t} and {u}.

{a} denounced the assault on its embassy in {bc} and demanded that the {bn} authorities protect diplomatic missions in
accordance with international law.

The two sides expressed their readiness to expand trade, to encourage investment in {t} and to remove obstacles for
companies.

{q} expressed appreciation for the warm welcome and invited {p} to visit {bc} at the earliest opportunity.

The joint statement records the support of {a} and {b} for the United Nations and its efforts to promote {t}.

{a} considers {t} a priority for the coming period and supports the call of {b} for stronger multilateral action.

{p} had arrived in {bc} on {date} at the head of a high-level delegation to take part in the {nth} round.

{a} and {b} have held a regular {kind} Dialogue for years, the {nth} round of which took place in {ac} with
representatives of the institutions concerned.

{p} briefed his counterpart {q} on the position of {a} on current developments and on its vision for achieving
stability.

{a} warned of the repercussions of continued escalation on {t} and urged {b} and friendly states to support efforts at
de-escalation.

{a} and {b} will hold a meeting at the level of senior officials in {bc} to follow up on what was agreed on {t}.

{b} backed the candidacy of {a} for membership of the council and expressed confidence in its ability to contribute to
{t}.

{a} committed to provide technical support to {b} in {t}, to begin early next year.

The {an} {post} and the {bn} {post2} agreed to establish a mechanism for political consultation that meets once a year
in {ac} and {bc} in turn.
"""

_OTHER_AR = """
هطلت الأمطار منذ الصباح على الأحياء القديمة، فامتلأت الأزقة بالماء ولجأ المارة إلى المقاهي القريبة.

يُحضَّر هذا الطبق من الأرز والزعفران، ويُترك على نار هادئة ساعة كاملة حتى تنضج الحبوب وتتشرب المرق.

سجل اللاعب الشاب هدفين في الشوط الثاني، وخرج الفريق فائزًا أمام جمهور ملأ المدرجات.

ترتفع درجات الحرارة في الصيف إلى ما فوق الأربعين، ويلجأ الناس إلى السواحل والمرتفعات.

كتبت الباحثة روايتها الأولى في ثلاث سنوات، وجمعت فيها حكايات سمعتها من جدتها.

أغلقت المدرسة أبوابها قبل الظهر بسبب العطل الذي أصاب شبكة المياه في الحي.

يفضل كثير من القراء الكتب الورقية، لأن رائحة الورق تعيدهم إلى مكتبات طفولتهم.

اشترى التاجر ثلاثين كيسًا من البن، وحملها إلى مخزنه قرب المرفأ القديم.

تنمو هذه الشجرة ببطء، ولا تثمر إلا بعد سبع سنوات من غرسها في تربة رملية.

أصلح النجار الباب الخشبي العتيق، وأعاد إليه لونه الأول بطبقتين من الزيت.

تسير القطط على السور كل مساء، ثم تجلس عند نافذة الخباز تنتظر ما يتبقى من العجين.

أظهرت التجربة أن الضوء الأزرق يؤخر النوم، ولا سيما لدى من يقرؤون على الشاشات ليلًا.

بدأ العازفون بلحن قديم، ثم انضم إليهم صوت المغنية من آخر القاعة.

تحتاج السيارة إلى تبديل الزيت كل ستة أشهر، وإلى فحص الإطارات قبل السفر الطويل.

جلس الجد تحت النخلة يروي للأطفال كيف كانت القوافل تعبر الوادي في ليالي الشتاء.

يباع السمك في السوق عند الفجر، وتنفد أجود أنواعه قبل شروق الشمس.

تعلمت الطالبة الخط على يد أستاذها، وكانت تكتب السطر الواحد عشرات المرات.

أعلن المتجر تخفيضات على الملابس الشتوية، فاصطف الزبائن أمام أبوابه منذ الليل.

يمتد الدرب بين الجبلين ثلاثة أميال، ويصعب على من لم يعتد المشي الطويل.

غيّر الطبيب الدواء بعد أسبوع، ونصح المريض بالراحة وشرب الماء الدافئ.
"""

_OTHER_EN = """
Rain fell on the old quarter all morning, and people took shelter in the cafés along the canal.

The dish is made with rice and saffron and left on a low flame for an hour until the grains have taken up the broth.

The young striker scored twice in the second half, and the team won in front of a full stand.

In summer the temperature climbs above forty degrees, and those who can move to the coast do so.

She wrote her first novel in three years and put into it the tales that her grandmother had told her.

The school closed before noon because of a fault in the water supply of the street.

Many readers prefer printed books, for the smell of paper takes them back to the libraries of their childhood.

The merchant bought thirty sacks of coffee and had them carried to his store near the old harbour.

This tree grows slowly and bears fruit only seven years after it was planted in sandy soil.

The carpenter mended the wooden door and gave it back its first colour with two coats of oil.

Every evening the cats walk along the wall and sit at the baker's window, waiting for what is left of the dough.

The experiment showed that blue light delays sleep, above all in those who read from screens at night.

The musicians began with an old tune, and then the voice of the singer joined them from the back of the hall.

The car needs new oil every six months and a look at its tyres before a long journey.

Grandfather sat under the palm and told the children how caravans had crossed the valley on winter nights.

Fish is sold in the market at dawn, and the best of it is gone before the sun is up.

The student learned calligraphy from her teacher and wrote the same line dozens of times.

The shop announced lower prices for winter clothes, and customers stood in line from the night before.

The path runs for three miles between the two hills and is hard for those who are not used to walking.

After a week the doctor changed the medicine and advised the patient to rest and drink warm water.
"""


def _sentences(block: str) -> tuple[str, ...]:
    return tuple(" ".join(sentence.split()) for sentence in block.strip().split("\n\n"))


DIPLOMATIC = {"ar": _sentences(_DIPLOMATIC_AR), "en": _sentences(_DIPLOMATIC_EN)}
"""Sentences with slots, by language."""

HEADLINES = {
    "ar": "{a} و{b} تعقدان الجولة {nth} من الحوار {kind}",
    "en": "{a} and {b} hold {nth} round of {kind} Dialogue",
}
"""Titles with slots, by language."""

OTHER = {"ar": _sentences(_OTHER_AR), "en": _sentences(_OTHER_EN)}
"""Sentences on other things, without slots, by language."""


def documents(count: int, seed: int, languages: tuple[str, ...] = ("ar", "en")) -> Iterator[Record]:
    """Yield ``count`` records ``{id, lang, title, published, text}``, the languages in turn.

    A document speaks of two countries and two people, has 12 to 28 sentences after its title, two in three of them
    diplomatic, and a day of publication. The same ``seed`` gives the same documents; ids hold the seed and a number.
    """
    chosen = random.Random(seed)  # noqa: S311 - made-up text, no secret
    for number in range(count):
        language = languages[number % len(languages)]
        values = _values(chosen, language)
        lines = [_line(chosen, language, values) for _ in range(chosen.randint(12, 28))]
        title = HEADLINES[language].format(**values)
        paragraphs = [" ".join(lines[start : start + 3]) for start in range(0, len(lines), 3)]
        yield {
            "id": f"made-{seed}-{number:06d}",
            "lang": language,
            "title": title,
            "published": f"{chosen.randint(2019, 2025)}-{chosen.randint(1, 12):02d}-{chosen.randint(1, 28):02d}",
            "text": "\n".join([title, *paragraphs]),
        }


def _values(chosen: random.Random, language: str) -> Record:
    """What the slots stand for throughout one document."""
    slots = SLOTS[language]
    first, second = chosen.sample(COUNTRIES[language], 2)
    people = [f"{given} {family}" for given, family in zip(*_names(chosen, language), strict=True)]
    return {
        "a": first.name, "an": first.adjective, "af": first.feminine, "ac": first.capital,
        "b": second.name, "bn": second.adjective, "bf": second.feminine, "bc": second.capital,
        "p": people[0], "q": people[1], "nth": chosen.choice(slots["nth"]), "kind": chosen.choice(slots["kind"]),
        "post": chosen.choice(slots["post"]), "post2": chosen.choice(slots["post"]),
    }  # fmt: skip


def _names(chosen: random.Random, language: str) -> tuple[list[str], list[str]]:
    return chosen.sample(GIVEN[language], 2), chosen.sample(FAMILY[language], 2)


def _line(chosen: random.Random, language: str, values: Record) -> str:
    if chosen.random() < 1 / 3:
        return chosen.choice(OTHER[language])
    topic, another = chosen.sample(SLOTS[language]["topic"], 2)
    more = {name: chosen.choice(SLOTS[language][name]) for name in ("agreement", "date")}
    return chosen.choice(DIPLOMATIC[language]).format(**values, t=topic, u=another, **more)

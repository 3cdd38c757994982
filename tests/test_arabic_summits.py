"""What Arabic agencies tell of summits and their statements, of committees and who leads them, and what comes out."""

from __future__ import annotations

import pytest
from sayings import holds

SUMMIT = "عُقدت القمة المصرية الكويتية في القاهرة. "
EGYPT, KUWAIT = "stanceHolder c:EGY", "stanceHolder c:KWT"
CEASEFIRE = "dcterms:description وقف إطلاق النار"

CASES: dict[str, tuple[str, list[str], list[str]]] = {
    "what a statement of a summit calls for": (
        SUMMIT + "ودعا البيان الختامي للقمة إلى وقف إطلاق النار.",
        ["stanceKind call-for", EGYPT, KUWAIT, CEASEFIRE],
        ["dcterms:description القمة إلى وقف إطلاق النار"],
    ),
    "of a summit of which it is told who was at it": (
        ("دعا البيان الختامي للقمة الثنائية التي عُقدت في القاهرة بمشاركة الرئيس المصري سامي فؤاد وأمير الكويت فهد العازمي "
        "إلى «صون حسن الجوار»."),
        ["stanceKind call-for", EGYPT, KUWAIT, "dcterms:description صون حسن الجوار"],
        [],
    ),
    "what a statement that was issued at the end stresses": (
        "أكد البيان المشترك الصادر في ختام القمة المصرية الكويتية، ضرورة وقف إطلاق النار.",
        ["stanceKind emphasize", EGYPT, KUWAIT, "dcterms:description ضرورة وقف إطلاق النار"],
        ["dcterms:description الصادر في ختام القمة المصرية الكويتية"],
    ),
    "and that something is so": (
        "وأكد البيان الصادر اليوم عقب القمة المصرية الكويتية أن الحوار هو السبيل الوحيد.",
        [EGYPT, KUWAIT, "dcterms:description الحوار هو السبيل الوحيد"],
        [],
    ),
    "in a relative clause": (
        SUMMIT + "وأكد البيان الذي صدر في ختام القمة أهمية الأمن المائي.",
        [EGYPT, KUWAIT, "dcterms:description أهمية الأمن المائي"],
        [],
    ),
    "whom one leads with after a city": (
        ("يترأس وزير الخارجية المغربي سعيد بنعمر في كوالالمبور، مع وزير الخارجية الماليزي حسن إبراهيم، "
        "أعمال اللجنة المشتركة بين البلدين."),
        ["chairedBy سعيد بنعمر", "chairedBy حسن إبراهيم"],
        [],
    ),
    "whom one only meets there": (
        "ترأس وزير الخارجية المغربي سعيد بنعمر في كوالالمبور اجتماعا مع وزير الخارجية الماليزي حسن إبراهيم.",
        [],
        ["chairedBy حسن إبراهيم"],
    ),
    "the session of now": (
        "وتتناول أعمال الدورة الحالية للجنة المشتركة المصرية اليمنية عددا من الملفات، من بينها الصيد.",
        ["discusses الصيد", "dialogueParty c:YEM"],
        ["discusses عددا من الملفات"],
    ),
    "issues of which it is told which they are": (
        "بحث وزير الخارجية المصري سامي فؤاد مع نظيره الكيني موسى كاماو عددا من القضايا الإقليمية، من بينها الصيد.",
        ["discusses عددا من القضايا الإقليمية", "discusses الصيد"],
        [],
    ),
    "those who are to take part in what is to be": (
        ("ترأس نائب وزير الخارجية الكويتي فهد العازمي أمس اجتماعا مع الجهات الحكومية المشاركة في الدورة الثانية للحوار "
        "الاستراتيجي بين الكويت واليابان، المقرر عقده في طوكيو يوم 8 سبتمبر 2031."),
        ["planned takesPlaceIn place:JPN-tokyo", "planned schema:startDate 2031-09-08", "planned hasParticipant c:JPN"],
        ["takesPlaceIn place:JPN-tokyo"],
    ),
    "a meeting before that of which a text tells": (
        ("من المقرر أن تستضيف الخرطوم يوم 3 مارس 2031 اجتماعا لوزيري خارجية السودان وتشاد. ويأتي الاجتماع تنفيذا لتوجيهات الرئيس السوداني "
        "حسن بكري ونظيره التشادي إدريس محمد عقب لقائهما الأخير."),
        ["planned hasParticipant c:TCD", "hasParticipant حسن بكري", "hasParticipant إدريس محمد"],
        ["planned hasParticipant حسن بكري"],
    ),
    "the meeting of which it tells": (
        "من المقرر أن تستضيف الخرطوم يوم 3 مارس 2031 اجتماعا لوزيري خارجية السودان وتشاد. ويبحث الوزيران في اجتماعهما أمن الحدود.",
        ["planned discusses"],
        [],
    ),
    "who stresses something after what somebody hails": (
        ("نقل الوزير الكيني جوزيف أوتينو تحيات بلاده إلى الرئيس المصري سامي فؤاد، منوها بدور مصر، وهو ما ثمنه الرئيس فؤاد، "
        "مؤكدا ضرورة وقف الحرب."),
        ["stanceHolder سامي فؤاد", "dcterms:description ضرورة وقف الحرب"],
        [],
    ),
    "whose minister it is whose counterpart's state shares a committee with one other": (
        ("وزير النقل يؤدي زيارة رسمية إلى ليما يومي 9 و10 أفريل 2019\nيؤدي وزير النقل رشيد بوعلام يومي 9 و10 أفريل 2019، زيارة "
        "رسمية إلى ليما بدعوة من نظيرته البيروفية كاترين ليندنر.\nويجري الوزير بهذه المناسبة جملة من اللقاءات مع عدد من سامي "
        "المسؤولين البيروفيين، من بينهم المستشار الفدرالي يوهانس برانت، تخصص لاستعراض مجالات النقل وآفاق توسيعها، والنظر في "
        "المواعيد القادمة ومنها الدورة الثالثة للجنة المشتركة الكينية البيروفية التي ستلتئم بنيروبي خلال شهر أكتوبر القادم."),
        ["represents c:KEN", "represents c:PER"],
        [],
    ),
    "whom a woman's title means beside a man's": (
        "التقى وزير خارجية قطر سالم النعيمي نظيرته الإسبانية ماريا لوبيز. وجدد الوزير موقف قطر، وأدانت الوزيرة الهجمات.",
        ["stanceHolder سالم النعيمي", "stanceHolder ماريا لوبيز", "stanceKind condemn"],
        [],
    ),
    "whom a man's title means beside a woman's": (
        "التقت وزيرة خارجية إسبانيا ماريا لوبيز نظيرها القطري سالم النعيمي. وأدان الوزير الهجمات.",
        ["stanceHolder سالم النعيمي"],
        ["stanceHolder ماريا لوبيز"],
    ),
    "whose ambassador it is whom only the style of a state tells": (
        "بحث الرئيس الكيني جوزيف أوتينو في نيروبي سوق النفط السعودي. حضر اللقاء سفير المملكة لدى كينيا عصام الجهني.",
        ["represents c:SAU"],
        [],
    ),
    "whom an ending says to be asked": (
        "رحب الاتحاد الأوروبي باتفاق وقف إطلاق النار بين تشاد والنيجر، ودعا الطرفين إلى ضبط النفس.",
        ["stanceKind call-for", "stanceHolder body:EU"],
        ["stanceHolder c:TCD", "stanceHolder c:NER"],
    ),
    "which parties are asked": (
        "رحبت قطر بالاتفاق بين تشاد والنيجر، ودعت جميع الأطراف إلى ضبط النفس.",
        ["stanceKind call-for", "stanceHolder c:QAT"],
        ["stanceHolder c:TCD", "stanceHolder c:NER"],
    ),
    "which sides ask": (
        "استقبل وزير خارجية قطر سالم النعيمي نظيره التركي هاكان دمير، ودعا الجانبان إلى ضبط النفس.",
        ["stanceKind call-for", "stanceHolder c:QAT", "stanceHolder c:TUR"],
        [],
    ),
    "whose counterparts a list is": (
        ("أجرى وزير الخارجية العماني اتصالا هاتفيا مع كل من نظيره الكويتي عبدالله السالم ونظيره البحريني ناصر المرزوق، بحث خلالهما "
        "الأمن الغذائي."),
        ["hasParticipant عبدالله السالم", "hasParticipant ناصر المرزوق", "discusses topic:food-security"],
        ["counterpartOf ناصر المرزوق"],
    ),
    "and of whom that is named": (
        "التقى وزير الخارجية العماني سالم البوسعيدي نظيره الكويتي عبدالله السالم ونظيره البحريني ناصر المرزوق.",
        ["counterpartOf عبدالله السالم", "counterpartOf ناصر المرزوق"],
        [],
    ),
    "what is stressed when a delegation is met": (
        "أكد رئيس الوزراء الأردني خلال لقائه وفدا من الكونغرس الأمريكي برئاسة السيناتور جون ميلر، أهمية الحوار.",
        ["stanceHolder c:JOR", "dcterms:description أهمية الحوار"],
        ["dcterms:description وفدا من الكونغرس الأمريكي برئاسة السيناتور جون ميلر"],
    ),
    "and when a number of people are received": (
        "أكد رئيس الوزراء الأردني خلال استقباله عددا من أعضاء الكونغرس الأمريكي، أهمية الحوار.",
        ["stanceHolder c:JOR", "dcterms:description أهمية الحوار"],
        ["dcterms:description عددا من أعضاء الكونغرس الأمريكي"],
    ),
    "a name that is a verb before a title": (
        "صرح المستشار كريم عزت المتحدث الرسمي باسم رئاسة الجمهورية المصرية بأن الزيارة مهمة.",
        ["holdsPost", "represents c:EGY"],
        [],
    ),
    "a name that ends like an honorific before a title": (
        "استقبل وزير الخارجية السوداني عثمان الحاج السفير الكيني موسى كاماو.",
        ["hasParticipant عثمان الحاج role=host", "hasParticipant موسى كاماو role=guest"],
        [],
    ),
    "a meeting at which those are who host it only": (
        "القمة الثلاثية التي استضافتها القاهرة بين مصر والكويت والأردن تناولت ملف الطاقة.",
        ["hostedBy c:EGY", "hasParticipant c:KWT", "hasParticipant c:JOR", "discusses ملف الطاقة"],
        [],
    ),
    "what somebody stresses beside what he is proud of": (
        "أكد الوزيران المصري سامي فؤاد والكيني موسى كاماو اعتزازهما بالعلاقات، وحرصهما على توسيع التعاون.",
        ["dcterms:description حرصهما على توسيع التعاون", "stanceKind welcome"],
        [],
    ),
    "what somebody is only said to be keen on": (
        "أعرب الوزير المصري سامي فؤاد عن تقديره لدور كينيا وحرص بلاده على السلام.",
        ["dcterms:description دور كينيا"],
        ["dcterms:description حرص بلاده على السلام", "dcterms:description السلام"],
    ),
    "of what somebody warns beside what he condemns": (
        "أعرب الوزير الكيني موسى كاماو عن إدانة بلاده للهجمات، وتحذيرها من خطورة التصعيد.",
        ["stanceKind condemn", "stanceKind warn", "dcterms:description خطورة التصعيد"],
        ["dcterms:description تحذيرها من خطورة التصعيد"],
    ),
    "what a state is ready for beside with whom it stands": (
        "أعرب الوزير المصري سامي فؤاد عن إدانته للهجوم وتضامن بلاده مع كينيا واستعدادها لتقديم العون.",
        ["stanceKind support", "dcterms:description الهجوم"],
        ["dcterms:description استعدادها لتقديم العون", "dcterms:description الهجوم وتضامن بلاده"],
    ),
    "a meeting before a summit elsewhere": (
        "التقى وزير الخارجية الأردني ماجد النجار نظيره الكويتي فهد العازمي يوم 3 مارس 2021 قبيل انعقاد القمة العربية في نيروبي.",
        ["schema:startDate 2021-03-03", "takesPlaceIn place:KEN-nairobi"],
        [],
    ),
    "several who are listed before their verb": (
        ("أعلن المتحدث أن وزير الخارجية الأردني ماجد النجار، ووزراء خارجية مصر والكويت، والأمين العام لجامعة الدول العربية، "
        "عقدوا اجتماعا في العقبة."),
        ["hasParticipant ماجد النجار", "hasParticipant c:EGY", "hasParticipant c:KWT", "hasParticipant body:LAS"],
        [],
    ),
    "several who are listed after it": (
        "اجتمع وزير الخارجية الأردني ماجد النجار ووزراء خارجية مصر والكويت في العقبة.",
        ["hasParticipant ماجد النجار", "hasParticipant c:EGY", "hasParticipant c:KWT"],
        [],
    ),
    "at a meeting that he had with another": (
        "أكد الوزير الأردني ماجد النجار في اجتماع عقده مع نظيره السوداني بكري النور ضرورة وقف الحرب.",
        ["dcterms:description ضرورة وقف الحرب", "hasParticipant بكري النور"],
        ["dcterms:description عقده"],
    ),
    "in a statement that he gave": (
        "أدان الوزير المصري سامي فؤاد في تصريح أدلى به في نيروبي الهجوم على السفن.",
        ["dcterms:description الهجوم على السفن"],
        ["dcterms:description أدلى به"],
    ),
    "whom talks brought together that somebody hosted": (
        "أشاد الوزير المصري سامي فؤاد بالمحادثات الثلاثية التي استضافتها قطر وجمعت كلا من أرمينيا وتركيا في الدوحة.",
        ["hasParticipant c:ARM", "hasParticipant c:TUR", "takesPlaceIn place:QAT-doha"],
        [],
    ),
    "one by his style and another by name": (
        ("بحث سمو الشيخ فهد العازمي وزير الخارجية الكويتي العلاقات الثنائية. واستعرض سموه وإيمي ووكر وزيرة خارجية نيوزيلندا "
        "ملف الطاقة."),
        ["hasParticipant فهد العازمي", "hasParticipant إيمي ووكر", "discusses ملف الطاقة"],
        [],
    ),
    "a council by its noun": (
        "عقد مجلس الشراكة القطري الياباني اجتماعه الثاني في طوكيو. وناقش المجلس أمن الطاقة. وأكد المجلس أهمية الحوار.",
        ["discusses topic:energy-security", "stanceHolder c:QAT", "stanceHolder c:JPN"],
        ["discusses المجلس أمن الطاقة"],
    ),
    "two who talk on a first visit": (
        "في أول زيارة خارجية له، ناقش الرئيس السوداني حسن بكري والرئيس المصري سامي فؤاد ملف المياه.",
        ["hasParticipant حسن بكري", "hasParticipant سامي فؤاد", "discusses ملف المياه"],
        [],
    ),
    "at the end of one": (
        "في ختام زيارته للقاهرة، بحث الرئيس الكيني موسى كاماو والرئيس المصري سامي فؤاد ملف المياه.",
        ["takesPlaceIn place:EGY-cairo", "hasParticipant سامي فؤاد", "discusses ملف المياه"],
        [],
    ),
    "with whom one takes part": (
        "شارك وزير الخارجية العراقي ماجد النجار في الاجتماع الرباعي مع وزراء خارجية مصر والأردن والكويت.",
        ["hasParticipant ماجد النجار", "hasParticipant c:EGY", "hasParticipant c:KWT"],
        [],
    ),
    "with whom others work together": (
        "شارك وزير الخارجية العراقي ماجد النجار في القمة العربية لتعزيز التعاون مع كينيا.",
        [],
        ["hasParticipant c:KEN"],
    ),
    "who presides over a council in a state": (
        "التقى رئيس مجلس القيادة الرئاسي في اليمن الدكتور سليم الهاشمي السفير الكويتي فهد العازمي.",
        ["hasParticipant سليم الهاشمي", "represents c:YEM", "hasParticipant فهد العازمي"],
        ["takesPlaceIn c:YEM"],
    ),
    "a capital for now": (
        "استقبل الرئيس اليمني سليم الهاشمي بقصر معاشيق في العاصمة المؤقتة عدن سفير الكويت فهد العازمي.",
        ["takesPlaceIn place:YEM-aden"],
        ["capitalOf"],
    ),
    "ambassadors by their states": (
        "تسلم الرئيس اليمني سليم الهاشمي أوراق اعتماد سفراء كل من اليابان كينجي ساتو، والسودان بكري النور.",
        ["hasParticipant كينجي ساتو role=guest", "hasParticipant بكري النور role=guest", "represents c:SDN"],
        [],
    ),
    "a meeting that prepares another": (
        "عقد وزراء خارجية مصر والعراق في بغداد اجتماعا تحضيريا لاجتماع القادة. وتناول الاجتماع مشروع الربط الكهربائي، ومد أنبوب نفط إلى العقبة.",
        ["takesPlaceIn place:IRQ-baghdad", "discusses"],
        ["planned discusses"],
    ),
    "a summit that a meeting prepares": (
        "استعدادا للقمة الثلاثية، عقد وزيرا خارجية مصر وقبرص اجتماعا في القاهرة. وتناول الاجتماع الكابل البحري.",
        ["hasParticipant c:CYP", "takesPlaceIn place:EGY-cairo", "discusses الكابل البحري"],
        [],
    ),
    "a visit to each of two": (
        "عاد الرئيس السوداني حسن بكري بعد زيارة رسمية لكل من جمهوريتي كينيا وأوغندا.",
        ["takesPlaceIn c:KEN", "takesPlaceIn c:UGA", "hasParticipant حسن بكري"],
        [],
    ),
    "what a name does not end with": (
        "أعرب الوزير المصري سامي فؤاد عن تقديره لعزم الرئيس الكيني موسى كاماو الانخراط في جهود السلام.",
        ["dcterms:description عزم الرئيس الكيني موسى كاماو الانخراط في جهود السلام"],
        ["hasParticipant موسى كاماو الانخراط"],
    ),
    "what two agree shall follow": (
        "اتفق وزيرا خارجية مصر والأردن على أن يتبع اللقاء اجتماعات للخبراء.",
        [],
        ["stanceKind affirm"],
    ),
    "whom a meeting gathers that the same sentence names": (
        "عقد وزراء خارجية مصر والعراق اجتماعا في بغداد، وضم الاجتماع ماجد النجار وزير خارجية العراق، وسامي فؤاد وزير خارجية مصر.",
        ["hasParticipant ماجد النجار", "takesPlaceIn place:IRQ-baghdad"],
        [],
    ),
    "what was signed beside what was talked about": (
        "بحثت اللجنة العليا المصرية الأردنية المشتركة ملف النقل، والتوقيع على خمس مذكرات تفاهم.",
        ["discusses ملف النقل"],
        ["discusses التوقيع"],
    ),
    "a signing that is talked about": (
        "بحث الوزيران المصري سامي فؤاد والأردني عمر حداد التوقيع على اتفاقية للنقل.",
        ["discusses"],
        [],
    ),
    "what both stressed, as a call is said to cover": (
        "تناول الاتصال بين الرئيس المصري سامي فؤاد والرئيس الكيني موسى كاماو تأكيد الجانبين على دعم السودان.",
        ["stanceHolder c:EGY", "stanceHolder c:KEN", "dcterms:description دعم السودان"],
        ["discusses تأكيد"],
    ),
    "a round that is set, for which somebody came": (
        ("وصل الوزير العراقي ماجد النجار إلى طوكيو لعقد جولة الحوار الاستراتيجي الرابعة المزمع إجراؤها يوم 23 يونيو 2031 بين "
        "العراق واليابان."),
        ["planned schema:startDate 2031-06-23", "planned hasParticipant c:JPN"],
        ["schema:startDate 2031-06-23"],
    ),
    "talks that are set": (
        "المشاورات السياسية الكويتية الكينية المقرر إجراؤها يوم 3 مارس 2031 في نيروبي.",
        ["planned takesPlaceIn place:KEN-nairobi"],
        [],
    ),
    "a session of a supreme council": (
        "اختتمت أعمال الدورة التاسعة والثلاثين للمجلس الأعلى لمجلس التعاون في المنامة.",
        ["roundNumber 39", "takesPlaceIn place:BHR-manama"],
        [],
    ),
    "the four leaders at a summit": (
        ("استضافت عمان قمة رباعية ضمت الملك الأردني طلال بن ناصر، والرئيس المصري عادل رفعت، ورئيس الوزراء العراقي ماجد النجار، "
        "والرئيس القبرصي أندرياس لويزو. وشدد القادة الأربعة على رفضهم التهجير القسري."),
        ["stanceHolder طلال بن ناصر", "stanceHolder عادل رفعت", "stanceHolder ماجد النجار", "stanceHolder أندرياس لويزو"],
        [],
    ),
    "all who take part in a summit": (
        ("استضافت عمان قمة ثلاثية ضمت الرئيس المصري عادل رفعت، ورئيس الوزراء العراقي ماجد النجار، والرئيس القبرصي أندرياس لويزو. "
        "وأشاد المشاركون في القمة بدور كينيا."),
        ["stanceHolder عادل رفعت", "stanceHolder ماجد النجار", "stanceHolder أندرياس لويزو"],
        [],
    ),
    "what is stressed after a signing between commas": (
        "أكد الوزير المصري علاء رشدي، عقب توقيع مذكرة التفاهم، أهمية دعم زامبيا.",
        ["dcterms:description أهمية دعم زامبيا"],
        ["dcterms:description توقيع مذكرة التفاهم"],
    ),
    "what is stressed during a ceremony": (
        "أكد الوزير المصري علاء رشدي، خلال مراسم التوقيع، أهمية دعم زامبيا.",
        ["dcterms:description أهمية دعم زامبيا"],
        ["dcterms:description التوقيع"],
    ),
    "what is called for after an attack": (
        "دعا الوزير المصري علاء رشدي، بعد الهجوم الأخير، إلى وقف إطلاق النار.",
        ["stanceKind call-for", "dcterms:description وقف إطلاق النار"],
        [],
    ),
    "what is stressed in an opening speech": (
        "أكد رئيس الوزراء الأردني مازن العبدالله في كلمته الافتتاحية عمق العلاقات بين البلدين.",
        ["dcterms:description عمق العلاقات بين البلدين"],
        [],
    ),
    "what a joint declaration calls for after somebody was named": (
        "عقدت في أديس أبابا قمة بين إثيوبيا وجيبوتي. واستضافها رئيس الوزراء الإثيوبي تادسي بيكيلي. ودعا الإعلان إلى السلام.",
        ["stanceKind call-for", "stanceHolder c:ETH", "stanceHolder c:DJI"],
        ["stanceHolder تادسي بيكيلي"],
    ),
    "what a joint declaration without article stresses": (
        "أصدرت إثيوبيا وجيبوتي إعلانا مشتركا أكد احترام سيادة الدول.",
        ["stanceKind affirm", "stanceHolder c:ETH", "stanceHolder c:DJI"],
        ["agreementStatus c:ETH"],
    ),
    "a joint declaration that is signed": (
        "وقعت إثيوبيا وجيبوتي إعلانا مشتركا دعا إلى وقف إطلاق النار.",
        ["agreementStatus c:ETH status=signed", "agreementStatus c:DJI status=signed"],
        ["stanceKind call-for"],
    ),
    "what a letter is about is not talked about": (
        "سلم السفير السوداني الطاهر عوض رسالة إلى الرئيس الكيني موسى كاماو خلال لقائه به أمس. وتناولت الرسالة مسار العلاقات الثنائية.",
        ["hasParticipant c:SDN", "hasParticipant c:KEN"],
        ["discusses"],
    ),
    "the president of a state that its style is of the name of": (
        "التقى الوزير القطري سالم الرشيدي السيد كيم سونغ، رئيس جمهورية كوريا.",
        ["represents c:KOR", "hasParticipant c:KOR"],
        [],
    ),
    "a palace where one meets is no topic": (
        "بحث الوزير القطري سالم الرشيدي خلال اجتماعه بالديوان الأميري مع وزير خارجية كينيا موسى كاماو التعاون.",
        ["discusses التعاون", "hasParticipant c:KEN"],
        ["discusses الديوان الأميري"],
    ),
    "what a letter stresses is not the words of who got it": (
        "تلقى الرئيس الكيني موسى كاماو رسالة من الرئيس السوداني الطاهر عوض. وأكدت الرسالة أهمية السلام.",
        [],
        ["stanceHolder موسى كاماو"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_is_told_of_a_summit_or_a_committee(name):
    holds(*CASES[name])

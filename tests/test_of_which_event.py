"""Of which event, and of whom, a report says something, where near words speak of others."""

from __future__ import annotations

import re

import pytest
from sayings import facts, failures

from mithaq.extract.extractor import extract
from mithaq.graph.projection import project
from mithaq.read.documents import document

_MOSS = "Foreign Minister Ana Moss of Peru and Foreign Minister Jan Orlov of Slovakia"
_MET = "Foreign Minister Amina Otieno of Kenya met Foreign Minister Pedro Salas of Spain in Madrid. "

_QATARI_MET = "التقى وزير الخارجية القطري سالم الرشيدي نظيره الكيني موسى كاماو"
_COMMITTEE = "عقدت اللجنة الكينية القطرية المشتركة دورتها الثالثة في نيروبي"

CASES: dict[str, tuple[str, list[str], list[str]]] = {
    "a first meeting on the margins of a summit": (
        f"In a first meeting held on the margins of the G20 Summit in Lima, {_MOSS} reviewed dairy farming.",
        ["Ana Moss metWith Jan Orlov", "first meeting heldIn Lima", "first meeting discussedTopic dairy farming"],
        ["Summit discussedTopic dairy farming", "Summit participant Peru"],
    ),
    "talks of which only the margins are named": (
        f"On the margins of the Union's annual summit in Lima, {_MOSS} discussed dairy farming.",
        ["Ana Moss metWith Jan Orlov"],
        ["summit discussedTopic dairy farming", "summit participant Peru"],
    ),
    "a meeting on the sidelines of a conference": (
        f"In a meeting on the sidelines of the Munich Security Conference, {_MOSS} reviewed trade.",
        ["meeting discussedTopic trade", "meeting participant Slovakia"],
        [],
    ),
    "talks to come of others than those who met": (
        _MET + "Mr. Salas welcomed the plan ahead of talks between President Ruiz and President Kamau.",
        ["Amina Otieno metWith Pedro Salas", "Ruiz metWith Kamau"],
        ["Amina Otieno metWith Ruiz", "Pedro Salas metWith Kamau"],
    ),
    "whom others than a host are about to meet": (
        _MET
        + "Mr. Salas welcomed Ms. Otieno's plan, in advance of President Ruiz and President Kamau meeting in Rome.",
        ["Amina Otieno metWith Pedro Salas"],
        ["Pedro Salas metWith Ruiz", "Ruiz represents Kenya", "Kamau represents Kenya", "Kamau represents Spain"],
    ),
    "two presidents told together": (
        _MET + "The talks were in line with the pledge by President Ruiz and President Kamau to work together.",
        ["Amina Otieno represents Kenya"],
        [f"{who} represents {state}" for who in ("Ruiz", "Kamau") for state in ("Kenya", "Spain")],
    ),
    "a heading about two": (
        "PM, Turkish FM Discuss Ties\nKenyan Prime Minister Daniel Odhiambo received Turkish Foreign Minister Emre Demir on Sunday.",
        ["Daniel Odhiambo metWith Emre Demir"],
        ["PM holdsOffice Turkish FM"],
    ),
    "a heading whose verb is bare": (
        "Amir, Kenyan President Hold Talks\nAmir Salem Al-Hajri of Qatar received Kenyan President Daniel Odhiambo on Sunday.",
        ["Salem Al-Hajri metWith Daniel Odhiambo"],
        ["Hold holdsOffice Kenyan President"],
    ),
    "an hour is no prime minister": (
        "The ceremony will be held at 3 PM EDT on Friday in Nairobi.",
        ["ceremony heldIn Nairobi"],
        ["EDT holdsOffice PM"],
    ),
    "a session told by a compound number": (
        "Omani Foreign Minister Salem Al Hajri received Foreign Minister Ana Moss of Peru on the sidelines of the meetings of the seventy-eighth session of the United Nations General Assembly in New York.",
        ["Event participant Peru", "seventy-eighth session of the United Nations General Assembly roundNumber 78"],
        ["seventy-eighth session of the United Nations General Assembly roundNumber 8"],
    ),
    "a family name without its article": (
        "President Ruiz called Dr. Haider al-Noaimi today. Dr. Noaimi thanked the President for his call.",
        ["Haider al-Noaimi expressedPosition {'stance': 'thank', 'about': 'his call'}"],
        [],
    ),
    "what is said for a conference to come": (
        "President Ruiz spoke with Prime Minister David Moss of the United Kingdom. They also discussed the need to build support for an ambitious agreement at the upcoming climate conference in Paris.",
        ["upcoming climate conference heldIn Paris", "Ruiz metWith David Moss"],
        ["upcoming climate conference participant United Kingdom"],
    ),
    "whose state the other head is not": (
        "President Ruiz thanked Prime Minister Harper of Canada. He spoke with King Saud of Saudi Arabia and asked for Saudi support for the talks.",
        ["Saud represents Saudi Arabia"],
        ["Ruiz represents Saudi Arabia"],
    ),
    "who signs on a state's behalf beside an agency's officer": (
        "Spain became the 25th country to sign the Artemis Accords. The document was signed by NASA Administrator Bill Nelson and Spain’s science minister, Diana Morant, who signed on Spain’s behalf.",
        ["Diana Morant represents Spain", "Artemis Accords signedBy Diana Morant"],
        ["Bill Nelson represents Spain"],
    ),
    "between a state and those whose ambassadors are received": (
        (
            "Minister of Interior Fahad Saud on Monday received Japan’s Ambassador to Kuwait Kenji Sato and Kenya’s Ambassador to Kuwait Daniel Odhiambo. "
            "The Minister and the Ambassadors discussed the bilateral relations between the State of Kuwait and their countries."
        ),
        [
            "Fahad Saud represents Kuwait",
            "Event discussedTopic bilateral relations between the State of Kuwait and their countries",
        ],
        [],
    ),
    "adjectives of one noun after a preposition": (
        _MET + "They discussed collaboration on humanitarian and security efforts, and digital trade.",
        [
            "Event discussedTopic collaboration on humanitarian and security efforts",
            "Event discussedTopic digital trade",
        ],
        ["Event discussedTopic security efforts"],
    ),
    "a plural that looks like a verb": (
        _MET
        + "Ms. Otieno reiterated that Kenya will continue to stand up for our interests and values and those of our allies.",
        [
            "Amina Otieno expressedPosition {'stance': 'affirm', 'about': 'Kenya will continue to stand up for our interests and values and those of our allies'}"
        ],
        ["Amina Otieno expressedPosition {'stance': 'welcome', 'about': 'those of our allies'}"],
    ),
    "whose title is that of one state alone": (
        "Under Secretary of State for Civilian Security Uzra Moss will travel to Kingston, Jamaica, in May. She will underscore the strength of the U.S.-Jamaica partnership.",
        ["Uzra Moss represents U.S.", "Event participant U.S."],
        [],
    ),
    "an agency's officer after another state's minister": (
        "Minister Ana Moss met with Kenyan Trade Minister Daniel Odhiambo and USAID Deputy Administrator Iris Cole in Lima.",
        ["Daniel Odhiambo represents Kenyan", "Iris Cole memberOf USAID"],
        ["Iris Cole represents Kenyan"],
    ),
    "a session and the meeting of the committee": (
        (
            "وزير الخارجية ونظيره المغربي يرأسان الدورة الـ 14 لاجتماع اللجنة المشتركة في نيروبي\n"
            "عُقد أمس اجتماع الدورة الـ 14 للجنة الكينية المغربية المشتركة بنيروبي."
        ),
        ["اللجنة المشتركة roundNumber 14", "اللجنة المشتركة heldIn نيروبي", "اللجنة المشتركة date 2023-05-08"],
        ["اجتماع roundNumber 14", "اجتماع heldIn نيروبي"],
    ),
    "who leads, after a semicolon": (
        f"{_COMMITTEE} برئاسة رئيسي وزراء البلدين؛ دانيال أوتينو، وسالم الهاجري.",
        ["اللجنة الكينية القطرية المشتركة ledBy دانيال أوتينو", "اللجنة الكينية القطرية المشتركة ledBy سالم الهاجري"],
        [],
    ),
    "who leads, where the office is in the two countries": (
        f"{_COMMITTEE} برئاسة وزيري التجارة في البلدين: السيد دانيال أوتينو، والسيد سالم الهاجري.",
        ["اللجنة الكينية القطرية المشتركة ledBy دانيال أوتينو", "اللجنة الكينية القطرية المشتركة ledBy سالم الهاجري"],
        [],
    ),
    "what the session saw signed": (
        f"{_COMMITTEE}. وشهدت الدورة التوقيع على اتفاقية النقل الجوي.",
        ["اتفاقية النقل الجوي partyTo الكينية", "اتفاقية النقل الجوي partyTo القطرية"],
        [],
    ),
    "a course is no session": (
        f"{_COMMITTEE}. وشهدت الدورة التدريبية توقيع اتفاقية النقل الجوي.",
        ["اللجنة الكينية القطرية المشتركة heldIn نيروبي"],
        ["اتفاقية النقل الجوي partyTo الكينية"],
    ),
    "the letter of a middle name ends no sentence": (
        "التقى وزير الخارجية الكيني دانيال أوتينو نظيره الأمريكي جون إف. كارتر في نيروبي.",
        ["دانيال أوتينو metWith جون إف. كارتر", "Event heldIn نيروبي"],
        [],
    ),
    "an office whose field «من» goes on": (
        "ترأس الوفد وكيل وزارة الخارجية الأمريكية لشؤون الحد من التسلح، توماس جي. دينانو.",
        ["توماس جي. دينانو holdsOffice وكيل وزارة الخارجية الأمريكية لشؤون الحد من التسلح"],
        [],
    ),
    "a summit that was held, after one to come": (
        "رحب قادة مصر والأردن والبحرين بالقمة المرتقبة التي تستضيفها السعودية الشهر المقبل. وخلال قمة ثلاثية أُقيمت في شرم الشيخ أمس، بحث القادة ملفات التعاون.",
        ["قمة ثلاثية heldIn شرم الشيخ", "قمة ثلاثية participant البحرين", "القمة hostedBy السعودية"],
        ["القمة heldIn شرم الشيخ", "القمة participant البحرين"],
    ),
    "who brings a letter acts for who wrote it": (
        "تلقى أمير الكويت الشيخ صباح السالم رسالة خطية من الرئيس الكيني دانيال أوتينو. وسلم الرسالة وزير الخارجية جون مويو خلال استقبال الأمير له اليوم.",
        ["جون مويو represents الكيني", "صباح السالم metWith جون مويو"],
        ["جون مويو represents الكويت"],
    ),
    "who brings the letter that somebody sent": (
        "بعث الملك سامي بن فهد ملك البحرين رسالة خطية إلى سلطان عُمان هيثم بن سالم. ونقل الرسالة الأمير فيصل بن فرحان وزير الخارجية خلال استقبال السلطان له.",
        ["فيصل بن فرحان represents البحرين"],
        ["فيصل بن فرحان represents عُمان"],
    ),
    "who takes a letter is not of who wrote it": (
        "تلقى وزير الخارجية العُماني سالم البوسعيدي رسالة خطية من نظيرته الكينية جين أوتينو. تسلم الرسالة وكيل وزارة الخارجية خليفة الحارثي خلال استقباله في مسقط سفير كينيا جون مويو.",
        ["خليفة الحارثي metWith جون مويو", "جون مويو represents كينيا"],
        ["خليفة الحارثي represents الكينية", "خليفة الحارثي represents كينيا"],
    ),
    "those whom one met have not met each other": (
        "التقى وزير الخارجية سالم حمدان، في مسقط، كلا من وزير خارجية كينيا جون مويو، ووزيرة خارجية غانا أدجوا أوسو، والمفوض السامي لشؤون اللاجئين بيدرو سالاس.",
        ["سالم حمدان metWith جون مويو", "سالم حمدان metWith أدجوا أوسو", "سالم حمدان metWith بيدرو سالاس"],
        ["جون مويو metWith أدجوا أوسو", "جون مويو metWith بيدرو سالاس", "أدجوا أوسو metWith بيدرو سالاس"],
    ),
    "a session that opens ahead of a meeting of another day": (
        "The third session of the Kenya–Oman Joint Committee opened in Muscat on 3 May 2023, ahead of Friday's ministerial meeting.",
        ["Kenya–Oman Joint Committee heldIn Muscat", "Kenya–Oman Joint Committee date 2023-05-03"],
        ["ministerial meeting heldIn Muscat", "ministerial meeting date 2023-05-03"],
    ),
    "a meeting to prepare for the next round": (
        "Minister Amina Otieno of Kenya and Minister Pedro Salas of Spain met in Lima on 3 May 2023 to prepare for the 23rd meeting of the Kenya-Spain Joint Commission, which will take place in Madrid next month.",
        [
            "Kenya-Spain Joint Commission heldIn Madrid",
            "Kenya-Spain Joint Commission date 2023-06",
            "Event heldIn Lima",
            "Event date 2023-05-03",
        ],
        ["Kenya-Spain Joint Commission heldIn Lima", "Kenya-Spain Joint Commission date 2023-05-03"],
    ),
    "a round that is only talked about": (
        "Minister Amina Otieno of Kenya and Minister Pedro Salas of Spain discussed preparations for the third round of the Kenya-Spain Strategic Dialogue, scheduled for May in Madrid.",
        ["Amina Otieno metWith Pedro Salas", "Kenya-Spain Strategic Dialogue heldIn Madrid"],
        [
            "discussed heldIn Madrid",
            "Kenya-Spain Strategic Dialogue discussedTopic preparations for the third round of the Kenya-Spain Strategic Dialogue",
        ],
    ),
    "the day on which a visit ended": (
        "اختتم وزير الخارجية الكيني جون مويو، يوم 3 مايو 2023، زيارة عمل إلى قطر دامت ثلاثة أيام، أجرى خلالها مباحثات مع نظيره القطري فهد العازمي.",
        ["زيارة عمل heldIn قطر", "جون مويو metWith فهد العازمي"],
        ["مباحثات date 2023-05-03"],
    ),
    "the ambassador of one's country": (
        "استقبل وزير الخارجية سالم حمدان نظيره الكيني جون مويو يرافقه سفير بلاده لدى عُمان موسى كاماو.",
        ["موسى كاماو represents الكيني"],
        ["موسى كاماو represents عُمان"],
    ),
    "a name that ends like an adjective": (
        "استقبل رئيس مجلس النواب، راشد الطالبي العلمي، الخميس بمقر المجلس، الوزير الزامبي جون مويو.",
        ["راشد الطالبي العلمي holdsOffice رئيس مجلس النواب", "راشد الطالبي العلمي metWith جون مويو"],
        [],
    ),
    "texts that are signed after one for some years": (
        "وقع الوزيران الكيني والقطري خارطة طريق للتعاون 2025-2027 ومذكرتي تفاهم في مجالي التدريب والفلاحة.",
        ["مذكرتي تفاهم في مجالي التدريب والفلاحة partyTo القطري", "خارطة طريق للتعاون 2025-2027 partyTo الكيني"],
        [],
    ),
    "the three states are all three": (
        "جمعت القمة الرئيس المصري سامي حمدان والملك الأردني سلطان بن رشيد والرئيس القبرصي نيكوس ماريوس. ووقعت الدول الثلاث مذكرة تفاهم.",
        ["مذكرة تفاهم partyTo المصري", "مذكرة تفاهم partyTo الأردني", "مذكرة تفاهم partyTo القبرصي"],
        [],
    ),
    "a ministry for those who live abroad as well": (
        "أدانت وزارة الخارجية والتعاون الدولي والكاميرونيين بالخارج الهجوم الذي وقع في مالي.",
        [
            "وزارة الخارجية والتعاون الدولي والكاميرونيين بالخارج expressedPosition {'stance': 'condemn', 'about': 'الهجوم الذي وقع في مالي'}"
        ],
        [],
    ),
    "the prince of a region is no head of a state": (
        "استقبل الأمير فيصل بن مشعل أمير منطقة القصيم، في مكتبه، سفير قطر لدى المملكة العربية السعودية مطر الظاهري.",
        ["فيصل بن مشعل holdsOffice أمير منطقة القصيم", "فيصل بن مشعل metWith مطر الظاهري"],
        ["فيصل بن مشعل memberOf منطقة القصيم"],
    ),
    "those who were there beside the heads of the sides": (
        (
            "عُقد في الرياض الاجتماع الثالث للجنة المتابعة بين السعودية والمغرب. وترأس السفير سامي الصالح الجانب السعودي، ومن الجانب المغربي السفير فؤاد يازوغ. "
            "وشارك في الاجتماع سفير السعودية لدى المغرب عبد الله الغريري، وسفير المغرب لدى المملكة مصطفى المنصوري."
        ),
        ["لجنة المتابعة ledBy سامي الصالح", "لجنة المتابعة ledBy فؤاد يازوغ"],
        ["عبد الله الغريري metWith مصطفى المنصوري"],
    ),
    "what a round saw discussed": (
        "شهدت الجولة الأولى من المشاورات السياسية بين قطر وكينيا، الأحد، مناقشة ملف المياه.",
        ["المشاورات السياسية discussedTopic ملف المياه"],
        [],
    ),
    "a visit made known before its day": (
        "أعلن الديوان الملكي السعودي عن زيارة رسمية للرئيس الكيني دانيال أوتينو إلى المملكة يومي 15 و16 يوليو (تموز) المقبل.",
        ["زيارة رسمية date 2023-07-15/2023-07-16", "زيارة رسمية participant الكيني"],
        [],
    ),
    "a day between commas inside what is condemned": (
        "أدانت قطر الهجوم الذي وقع، أمس، قرب السفارة الكينية.",
        ["قطر expressedPosition {'stance': 'condemn', 'about': 'الهجوم الذي وقع، أمس، قرب السفارة الكينية'}"],
        [],
    ),
    "a meeting told after the visit of which it spoke": (
        "شكلت زيارة الرئيس الجزائري المقبلة إلى تونس أبرز محاور اللقاء الذي جمع أمس وزير الخارجية التونسي عثمان الجرندي بوزير الخارجية الجزائري رمطان عمامرة.",
        ["عثمان الجرندي metWith رمطان عمامرة", "اللقاء date 2023-05-08"],
        ["زيارة date 2023-05-08"],
    ),
    "the meeting to come of which a meeting spoke": (
        (
            "التقى وزير الخارجية التونسي عثمان الجرندي وزير الخارجية الجزائري رمطان عمامرة في داكار. "
            "وتناول اللقاء التنسيق بشأن الاجتماع الذي سيعقد في مدينة وهران الجزائرية هذا الأسبوع."
        ),
        ["اللقاء heldIn داكار", "الاجتماع heldIn وهران"],
        ["اللقاء heldIn وهران"],
    ),
    "in what frame two talk is no topic": (
        "تناول اللقاء الذي جمع أمس الوزير التونسي عثمان الجرندي بالوزير الجزائري رمطان عمامرة، في إطار مشاركتهما في اجتماع منتدى التعاون بداكار، ملف المياه.",
        ["اللقاء discussedTopic ملف المياه"],
        ["اللقاء discussedTopic إطار مشاركتهما في اجتماع منتدى التعاون بداكار"],
    ),
    "who has just taken an office, and that day": (
        "Danish Foreign Minister Lars Holm met Maria Vega, who was appointed foreign minister of Peru last month, in Lima on Monday.",
        ["Maria Vega holdsOffice foreign minister of Peru", "Lars Holm metWith Maria Vega", "Event date 2023-05-08"],
        ["Event date 2023-04"],
    ),
    "an agency by its short name": (
        "Kenyan President Daniel Otieno and his Peruvian counterpart, Pedro Salas, conferred in Lima, state news agency KUNA reported.",
        ["Event reportedBy KUNA"],
        [],
    ),
    "an agency by its name": (
        "According to the Saudi Press Agency, Kenyan President Daniel Otieno met Peruvian President Pedro Salas in Lima.",
        ["Event reportedBy Saudi Press Agency"],
        ["Event participant SA", "Event participant Saudi"],
    ),
    "what was discussed is not of the summit to come": (
        "Kenyan Minister Amina Otieno met Peruvian Minister Pedro Salas in Lima. They will meet again at the Ocean Summit in Madrid in July. The two ministers discussed trade.",
        ["Event discussedTopic trade", "Ocean Summit heldIn Madrid"],
        ["Ocean Summit discussedTopic trade"],
    ),
    "nor of the one beside which it was": (
        "Kenyan Minister Amina Otieno met Peruvian Minister Pedro Salas in Lima. The summit in Madrid took up most of the time. Besides the summit, the two ministers discussed trade.",
        ["Event discussedTopic trade"],
        ["summit discussedTopic trade", "summit participant Kenyan"],
    ),
    "an Arabic summit to come": (
        "التقى الوزير القطري سالم الهاجري نظيره الكيني دانيال أوتينو في نيروبي. وسيلتقيان مجددا في القمة المقبلة في تونس الشهر المقبل. وناقش الوزيران ملف المياه.",
        ["Event discussedTopic ملف المياه"],
        ["القمة المقبلة discussedTopic ملف المياه"],
    ),
    "a summit without article, of a region": (
        "التقى الوزير القطري سالم الهاجري نظيره الكيني دانيال أوتينو في نيروبي، قبل أيام من قمة خليجية تستضيفها المنامة الشهر المقبل.",
        ["قمة heldIn المنامة", "Event heldIn نيروبي"],
        ["Event heldIn المنامة"],
    ),
    "what is asked for in one list": (
        "ودعا الوزير الكيني دانيال أوتينو إلى وقف إطلاق النار والإفراج عن الأسرى وفتح المعابر وإيصال الغذاء دون عوائق.",
        [
            f"دانيال أوتينو expressedPosition {{'stance': 'call-for', 'about': '{thing}'}}"
            for thing in ("وقف إطلاق النار", "الإفراج عن الأسرى", "فتح المعابر", "إيصال الغذاء دون عوائق")
        ],
        [],
    ),
    "the needs that are stressed in one list": (
        "أكد الوزير الكيني دانيال أوتينو ضرورة وقف الحرب والإفراج عن المعتقلين ورفع الحصار.",
        [
            f"دانيال أوتينو expressedPosition {{'stance': 'affirm', 'about': '{thing}'}}"
            for thing in ("ضرورة وقف الحرب", "الإفراج عن المعتقلين", "رفع الحصار")
        ],
        [],
    ),
    "a short thing at the head of a list": (
        "Kenyan Minister Amina Otieno called for a truce, the release of the sailors, the return of the crews and safe passage for ships.",
        [
            f"Amina Otieno expressedPosition {{'stance': 'call-for', 'about': '{thing}'}}"
            for thing in ("truce", "release of the sailors", "return of the crews", "safe passage for ships")
        ],
        [],
    ),
    "what a thing is meant for is no other thing": (
        "Kenyan Minister Amina Otieno welcomed the opening of the port and the appointment of a pilot, meant to make trade easier and to help the fleet.",
        [
            f"Amina Otieno expressedPosition {{'stance': 'welcome', 'about': '{thing}'}}"
            for thing in ("opening of the port", "appointment of a pilot")
        ],
        ["Amina Otieno expressedPosition {'stance': 'welcome', 'about': 'help the fleet'}"],
    ),
    "a relative clause that a preposition leads": (
        "Kenyan Minister Amina Otieno reaffirmed the principles on which the partnership rests.",
        ["Amina Otieno expressedPosition {'stance': 'affirm', 'about': 'principles on which the partnership rests'}"],
        [],
    ),
    "we, and a king with a number and a father": (
        "We, Ana Vega, President of Peru, and Hassan II ibn Al Faisal, King of Morocco, gathered in Lima on 3 May 2023. We condemn the raid.",
        [
            "Ana Vega metWith Hassan II ibn Al Faisal",
            "Peru expressedPosition {'stance': 'condemn', 'about': 'raid'}",
            "Morocco expressedPosition {'stance': 'condemn', 'about': 'raid'}",
        ],
        [],
    ),
    "what is given besides, at the end of a list": (
        "Kenyan Minister Amina Otieno called for a truce, the release of the sailors, the exchange of prisoners and unhindered humanitarian access.",
        [
            f"Amina Otieno expressedPosition {{'stance': 'call-for', 'about': '{thing}'}}"
            for thing in ("truce", "release of the sailors", "exchange of prisoners", "unhindered humanitarian access")
        ],
        [],
    ),
    "an envoy who resides elsewhere": (
        "استقبل الوزير الموريتاني محمد سالم سفيرة مملكة النرويج المعتمدة لدى موريتانيا، والمقيمة في الرباط بالمملكة المغربية، إنغريد هولم.",
        ["محمد سالم metWith إنغريد هولم", "إنغريد هولم represents مملكة النرويج"],
        ["Event heldIn الرباط", "Event heldIn المغربية"],
    ),
    "an envoy charged with a region": (
        "كان للوزير الكيني دانيال أوتينو لقاء مع المبعوث الخاص للرئيس الروسي المكلف بالشرق الأوسط وإفريقيا، السيد سيرغي بيتروف.",
        [
            "دانيال أوتينو metWith سيرغي بيتروف",
            "سيرغي بيتروف holdsOffice المبعوث الخاص للرئيس الروسي المكلف بالشرق الأوسط وإفريقيا",
        ],
        ["لقاء heldIn الشرق الأوسط"],
    ),
    "each of those met in a series of meetings": (
        "كان التعاون محور اللقاءات التي أجراها الوزير الكيني دانيال أوتينو، اليوم بأكرا، مع عدد من نظرائه. واجتمع الوزير بكل من وزير خارجية بيرو بيدرو سالاس، وكذا وزير خارجية مالي عمر تراوري.",
        [
            "Event heldIn أكرا",
            "Event date 2023-05-09",
            "دانيال أوتينو metWith بيدرو سالاس",
            "دانيال أوتينو metWith عمر تراوري",
        ],
        ["بيدرو سالاس metWith عمر تراوري"],
    ),
    "the ministers of both states, named after": (
        "The ninth session of the Egyptian-Jordanian Joint Committee opened in Cairo on Sunday, chaired by the prime ministers of the two countries, Adel Hassan and Omar Haddad.",
        [
            "Egyptian-Jordanian Joint Committee ledBy Adel Hassan",
            "Egyptian-Jordanian Joint Committee ledBy Omar Haddad",
        ],
        [],
    ),
    "what somebody may only say": (
        "Kenyan Minister Amina Otieno welcomed the truce. Kenya may condemn the raid and could make a pledge to send troops to Peru.",
        ["Amina Otieno expressedPosition {'stance': 'welcome', 'about': 'truce'}"],
        [
            "Kenya expressedPosition {'stance': 'condemn', 'about': 'raid'}",
            "Kenya expressedPosition {'stance': 'commit', 'about': 'send troops to Peru'}",
        ],
    ),
    "what somebody could not accept": (
        "Kenya said it could not accept the offer.",
        ["Kenya expressedPosition {'stance': 'reject', 'about': 'offer'}"],
        [],
    ),
    "what a minister may only say": (
        "أدان الوزير القطري سالم الهاجري الغارة. وقد يدين الوزير الكيني دانيال أوتينو الهجوم.",
        ["سالم الهاجري expressedPosition {'stance': 'condemn', 'about': 'الغارة'}"],
        ["دانيال أوتينو expressedPosition {'stance': 'condemn', 'about': 'الهجوم'}"],
    ),
    "a relative clause between what is condemned and its verb": (
        "The blockade of the port, which may harm trade, was condemned by Peru.",
        ["Peru expressedPosition {'stance': 'condemn', 'about': 'blockade of the port'}"],
        ["Peru expressedPosition {'stance': 'condemn', 'about': 'may harm trade'}"],
    ),
    "whose support is quoted": (
        'Kenyan Minister Amina Otieno reaffirmed "Kenya\'s full support for the plan."',
        ["Kenya expressedPosition {'stance': 'support', 'about': 'plan'}"],
        [],
    ),
    "the leader of an opposition acts for no state": (
        "Kenyan Minister Amina Otieno met the leader of the Peruvian opposition, Pedro Salas, in Lima.",
        ["Amina Otieno metWith Pedro Salas", "Pedro Salas holdsOffice leader of the Peruvian opposition"],
        ["Pedro Salas represents Peruvian", "Event participant Peruvian"],
    ),
    "nor does that of an Arabic one": (
        "التقى الوزير القطري سالم الهاجري زعيم المعارضة الكينية دانيال أوتينو في نيروبي.",
        ["سالم الهاجري metWith دانيال أوتينو"],
        ["دانيال أوتينو represents الكينية", "Event participant الكينية"],
    ),
    "with a state in what talks are about": (
        "عقد وزير الخارجية الكويتي سالم الرشيدي اجتماعا لبحث الأزمة مع إيران.",
        ["اجتماعا participant الكويتي", "اجتماعا discussedTopic الأزمة مع إيران"],
        ["اجتماعا participant إيران"],
    ),
    "with a state in what talks with a counterpart are about": (
        "أجرى وزير الخارجية الكويتي سالم الرشيدي محادثات حول التوتر مع إيران مع نظيره القطري ماجد النجار.",
        ["سالم الرشيدي metWith ماجد النجار"],
        ["محادثات participant إيران"],
    ),
    "with a state in the charge of a committee": (
        "عقدت اللجنة العربية المعنية بمتابعة الأزمة مع إيران اجتماعا برئاسة وزير خارجية الإمارات سالم الرشيدي.",
        ["اجتماعا ledBy سالم الرشيدي"],
        ["اجتماعا participant إيران"],
    ),
    "with a state at a place of talks": (
        "عقد وزير الخارجية الكويتي سالم الرشيدي محادثات في مقر الوزارة مع كينيا.",
        ["محادثات participant كينيا"],
        [],
    ),
    "a session of theirs is of no man": (
        f"{_QATARI_MET}، وفق المتحدث باسم الخارجية القطرية ماجد النجار. وقال النجار إن اللجنة جاء اجتماعها على هامش القمة.",
        ["سالم الرشيدي metWith موسى كاماو"],
        ["سالم الرشيدي metWith ماجد النجار"],
    ),
    "a meeting of five before which another was": (
        "وصل الوزير القطري سالم الرشيدي إلى تونس في زيارة. وتأتي زيارته قبيل اجتماع خماسي تستضيفه نيروبي الأسبوع المقبل.",
        ["اجتماع خماسي heldIn نيروبي", "زيارة heldIn تونس"],
        ["زيارة heldIn نيروبي"],
    ),
    "talks of another official with somebody else": (
        f"{_QATARI_MET}. ومن جهة أخرى، أجرى وزير الدفاع القطري خالد العطية، اليوم، مباحثات مع سفراء تونس وإسبانيا.",
        ["سالم الرشيدي metWith موسى كاماو", "مباحثات participant تونس"],
        ["مباحثات participant الكيني", "موسى كاماو metWith خالد العطية", "خالد العطية metWith موسى كاماو"],
    ),
    "talks in which one of them goes on": (
        f"{_QATARI_MET}. وعقد الرشيدي جلسة مباحثات موسعة مع كاماو.",
        ["سالم الرشيدي metWith موسى كاماو", "جلسة مباحثات موسعة participant الكيني"],
        [],
    ),
    "a memorandum between the ministries of both states": (
        f"{_COMMITTEE}. وجرى التوقيع على مذكرة تفاهم في مجال النقل بين وزارتي النقل في البلدين.",
        ["مذكرة تفاهم في مجال النقل partyTo الكينية", "مذكرة تفاهم في مجال النقل partyTo القطرية"],
        [],
    ),
    "consultations that a memorandum is about": (
        f"{_COMMITTEE}. وجرى التوقيع على مذكرة تفاهم لإنشاء آلية مشاورات سياسية بين وزارتي الخارجية.",
        ["مذكرة تفاهم لإنشاء آلية مشاورات سياسية partyTo الكينية"],
        ["مشاورات سياسية participant وزارتي الخارجية"],
    ),
    "three presidents of whom one invites": (
        "بدعوة من الرئيس الكيني موسى كاماو، إلى الرئيس القطري سالم الرشيدي والتشادي آدم ديبي، اجتمع الرؤساء الثلاثة اليوم.",
        ["موسى كاماو metWith سالم الرشيدي", "موسى كاماو metWith آدم ديبي", "سالم الرشيدي metWith آدم ديبي"],
        [],
    ),
    "topics after a word on the light in which one is seen": (
        f"{_QATARI_MET}، وبحثا الوضع في تشاد على ضوء التطورات الأخيرة، والتعاون الزراعي بين البلدين.",
        ["Event discussedTopic التعاون الزراعي بين البلدين"],
        [],
    ),
    "the month of a visit of which somebody speaks": (
        "أشاد الوزير القطري سالم الرشيدي بنتائج زيارة الرئيس الكيني موسى كاماو إلى الدوحة في مارس 2025.",
        ["زيارة heldIn الدوحة", "زيارة date 2025-03"],
        [],
    ),
    "the day of who speaks on a visit": (
        "أكد الرئيس الكيني موسى كاماو خلال زيارته الدوحة أهمية لقاء الأمير في مارس 2025.",
        ["زيارته heldIn الدوحة"],
        ["زيارته date 2025-03"],
    ),
    "topics that are whatever there is": (
        f"{_QATARI_MET}، وبحثا آخر المستجدات، فضلا عما تشهده المنطقة من أحداث، ولا سيما الأوضاع في اليمن وتشاد.",
        ["Event discussedTopic ما تشهده المنطقة من أحداث", "Event discussedTopic الأوضاع في اليمن"],
        [],
    ),
    "the ministry of which a spokesperson speaks": (
        "أفاد المتحدث باسم الخارجية السودانية، قريب الله حمدان، بأن الوزارة تدين الهجوم.",
        [
            "الخارجية السودانية expressedPosition {'stance': 'condemn', 'about': 'الهجوم'}",
            "قريب الله حمدان represents السودان",
        ],
        [],
    ),
    "leaders of the members of a body and of states beside it": (
        "التأم في جدة اجتماع قادة دول مجلس التعاون ودول آسيا الوسطى، وهي أوزبكستان وطاجيكستان. وأكد القادة أهمية الحوار.",
        [
            *(f"اجتماع قادة دول مجلس التعاون participant {who}" for who in ("مجلس التعاون", "أوزبكستان", "طاجيكستان")),
            "طاجيكستان expressedPosition {'stance': 'affirm', 'about': 'أهمية الحوار'}",
            "مجلس التعاون expressedPosition {'stance': 'affirm', 'about': 'أهمية الحوار'}",
        ],
        [],
    ),
    "a conference of which a summit speaks": (
        "عقدت في جدة قمة عربية. ورحب القادة بنتائج مؤتمر دعم السلام الذي عقد في نيروبي.",
        ["قمة عربية heldIn جدة", "مؤتمر heldIn نيروبي"],
        ["قمة عربية heldIn نيروبي"],
    ),
    "the ministers who issue a statement, after a word on somebody else": (
        "The Foreign Ministers of Kenya and Spain condemn the raid. We wish Mr Salas well. The Ministers voice concern at floods.",
        ["Kenya expressedPosition {'stance': 'express-concern', 'about': 'floods'}"],
        [],
    ),
    "the agreements among those that two ministers sign": (
        f"{_MOSS} signed six agreements, among them a protocol on tourism, and an agreement on maritime transport.",
        [
            f"{what} {said}"
            for what in ("protocol on tourism", "agreement on maritime transport")
            for said in ("partyTo Peru", "partyTo Slovakia", "signedBy Ana Moss", "signedBy Jan Orlov")
        ],
        ["agreements partyTo Peru", "agreements signedBy Ana Moss"],
    ),
    "fields of which agreements are": (
        f"{_MOSS} signed four agreements in fields such as water.",
        ["agreements in fields partyTo Peru"],
        ["water partyTo Peru"],
    ),
    "heads of state at the summit of a body": (
        "اختتمت في أكرا القمة الثالثة للاتحاد الأفريقي. وأدان رؤساء الدول والحكومات الهجمات.",
        [
            "القمة الثالثة للاتحاد الأفريقي participant الاتحاد الأفريقي",
            "الاتحاد الأفريقي expressedPosition {'stance': 'condemn', 'about': 'الهجمات'}",
        ],
        [],
    ),
    "heads of state in the final statement of a body's summit": (
        "البيان الختامي للقمة السادسة لمجموعة دول الساحل الخمس\n\nأدان رؤساء الدول الهجمات.",
        ["مجموعة دول الساحل الخمس expressedPosition {'stance': 'condemn', 'about': 'الهجمات'}"],
        [],
    ),
    "the summit of a body beside which two met": (
        f"{_QATARI_MET} على هامش القمة الثالثة للاتحاد الأفريقي.",
        ["سالم الرشيدي metWith موسى كاماو"],
        ["القمة الثالثة للاتحاد الأفريقي participant الاتحاد الأفريقي"],
    ),
    "states that guarantee a truce": (
        "عقد رؤساء كينيا وقطر وتشاد قمتهم الخامسة في نيروبي. ورفضت الدول الضامنة الهجمات.",
        ["كينيا expressedPosition {'stance': 'reject', 'about': 'الهجمات'}"],
        [],
    ),
    "the head of a state's own security council": (
        "استقبل رئيس مجلس الأمن القومي الكيني موسى كاماو رئيس مجلس الأمن الغاني كوفي مينساه.",
        ["موسى كاماو metWith كوفي مينساه", "كوفي مينساه memberOf مجلس الأمن الغاني"],
        ["موسى كاماو memberOf مجلس الأمن", "كوفي مينساه memberOf مجلس الأمن"],
    ),
    "the security council of all": (
        "أدان مجلس الأمن الهجوم، ودعا مجلس الأمن الدولي إلى ضبط النفس.",
        ["مجلس الأمن expressedPosition {'stance': 'condemn', 'about': 'الهجوم'}"],
        [],
    ),
    "the secretary of a state's own security council": (
        "Peruvian Security Council Secretary Ana Moss met Kenyan Foreign Minister Amina Otieno in Lima, Peru.",
        ["Ana Moss represents Peru", "Ana Moss holdsOffice Peruvian Security Council Secretary"],
        [],
    ),
    "talks before a meeting that others had": (
        (
            "عُقد في نيروبي اجتماع بين وزير الدفاع الكيني بيتر مواي ووزير الدفاع القطري فهد النجار. "
            "ويأتي الاجتماع بعد المحادثات التي أجراها وزير الخارجية الكيني موسى كاماو مع نظيره القطري سالم الرشيدي في لندن."
        ),
        ["بيتر مواي metWith فهد النجار", "موسى كاماو metWith سالم الرشيدي", "اجتماع heldIn نيروبي"],
        ["اجتماع heldIn لندن", "فهد النجار metWith موسى كاماو", "بيتر مواي metWith سالم الرشيدي"],
    ),
    "talks that they themselves had": (
        f"{_QATARI_MET}. وأشاد الرشيدي بالمحادثات التي أجراها مع كاماو.",
        ["سالم الرشيدي metWith موسى كاماو"],
        [],
    ),
    "an act named among what is discussed": (
        f"{_QATARI_MET}. وناقش الجانبان أمن البحار، بما في ذلك دعم محادثات السلام بين أرمينيا وأذربيجان، وأهمية التنسيق.",
        [],
        [
            "أرمينيا expressedPosition {'stance': 'support', 'about': 'السلام بين أرمينيا وأذربيجان'}",
            "أرمينيا expressedPosition {'stance': 'support', 'about': 'محادثات السلام بين أرمينيا وأذربيجان'}",
        ],
    ),
    "negotiations of others that two support": (
        "بحث وزير الخارجية القطري سالم الرشيدي مع نظيره الكيني موسى كاماو دعم المفاوضات بين السودان وتشاد.",
        ["سالم الرشيدي metWith موسى كاماو"],
        ["المفاوضات participant السودان", "المفاوضات participant تشاد"],
    ),
    "what is granted before what is held": (
        f"{_QATARI_MET}. وأكد الرشيدي أنه على الرغم من الجفاف فإن الموانئ يجب أن تظل مفتوحة.",
        ["سالم الرشيدي expressedPosition {'stance': 'affirm', 'about': 'الموانئ يجب أن تظل مفتوحة'}"],
        ["سالم الرشيدي expressedPosition {'stance': 'affirm', 'about': 'على الرغم من الجفاف'}"],
    ),
    "what is given before what is held": (
        f"{_QATARI_MET}. وشدد كاماو على أنه رغم الصعوبات إلا أن المفاوضات ضرورية.",
        ["موسى كاماو expressedPosition {'stance': 'affirm', 'about': 'المفاوضات ضرورية'}"],
        [],
    ),
    "support in a list of what is discussed": (
        "بحث وزير الخارجية القطري سالم الرشيدي ونظيره الكيني موسى كاماو، الوضع المائي ودعم نيروبي، وعملية انضمام غانا إلى المنظمة.",
        ["Event discussedTopic دعم نيروبي", "Event discussedTopic عملية انضمام غانا إلى المنظمة"],
        [],
    ),
    "support right after those who discuss it": (
        "ناقش وزير الخارجية القطري سالم الرشيدي ونظيره الكيني موسى كاماو، الدعم المستمر لغانا في مواجهة الجفاف.",
        ["Event discussedTopic الدعم المستمر لغانا في مواجهة الجفاف"],
        [],
    ),
    "a position that calls for something": (
        "ناقش وزير الخارجية القطري سالم الرشيدي ونظيره الكيني موسى كاماو الموقف الأفريقي الداعي لوقف الصيد الجائر.",
        ["Event discussedTopic الموقف الأفريقي الداعي لوقف الصيد الجائر"],
        [],
    ),
    "a host state after a numbered summit": (
        (
            "التقى وزير الخارجية سالم الرشيدي وزير خارجية كينيا موسى كاماو تحضيرا للقمة الـ(33)في مملكة البحرين. "
            "وأكد الجانبان أهمية العلاقات بين البلدين."
        ),
        ["موسى كاماو represents كينيا"],
        ["سالم الرشيدي represents البحرين"],
    ),
    "the credit of a picture": (
        "وزير الخارجية القطري سالم الرشيدي وزير الخارجية تصوير : كمال عيسى\n\nاستقبل وزير الخارجية سالم الرشيدي نظيره الكيني موسى كاماو.",
        ["سالم الرشيدي metWith موسى كاماو"],
        ["تصوير holdsOffice وزير الخارجية"],
    ),
    "what a summit made is no topic of it": (
        f"{_QATARI_MET}. وأكد أهمية تنفيذ التقدم الذي أحرز في قمة لندن، بما في ذلك بشأن مكافحة المخدرات.",
        [],
        ["قمة لندن discussedTopic مكافحة المخدرات", "قمة discussedTopic مكافحة المخدرات"],
    ),
    "a senator with his party": (
        "استقبل رئيس كينيا دانيال أوتينو السيناتور الديمقراطي توم كارتر، عضو مجلس الشيوخ الأمريكي.",
        ["دانيال أوتينو metWith توم كارتر"],
        [],
    ),
    "so many states that an agency tells of": (
        "قالت وكالة أنباء الإمارات إن موسى كاماو وصل إلى دبي. وأكدت 21 دولة عربية، بينها كينيا، رفضها للحصار.",
        [],
        ["وكالة أنباء الإمارات expressedPosition {'stance': 'affirm', 'about': '21 دولة عربية'}"],
    ),
    "an adjective of what was said": (
        f"{_QATARI_MET}، حيث تم التأكيد المتبادل على عمق الروابط التاريخية.",
        ["الكيني expressedPosition {'stance': 'affirm', 'about': 'عمق الروابط التاريخية'}"],
        ["الكيني expressedPosition {'stance': 'affirm', 'about': 'المتبادل على عمق الروابط التاريخية'}"],
    ),
    "a comma between a subject and its verb": (
        "أكد الوزير الكيني موسى كاماو أن العلاقات بين البلدين، تشهد تطورا مستمرا.",
        ["موسى كاماو expressedPosition {'stance': 'affirm', 'about': 'العلاقات بين البلدين، تشهد تطورا مستمرا'}"],
        [],
    ),
    "who values what a spokesman tells": (
        (
            "صرح سامي فؤاد المتحدث باسم رئاسة الجمهورية بأن وزير الخارجية الكيني موسى كاماو نقل تحيات الرئيس، "
            "منوها بالجهود القطرية، وهو ما ثمنه الأمير سالم الرشيدي، مؤكدا أهمية التنسيق."
        ),
        ["سالم الرشيدي expressedPosition {'stance': 'affirm', 'about': 'أهمية التنسيق'}"],
        ["موسى كاماو expressedPosition {'stance': 'affirm', 'about': 'أهمية التنسيق'}"],
    ),
    "with whom His Highness discussed something": (
        "التقى الشيخ سالم الرشيدي وزير خارجية كينيا موسى كاماو. كما ناقش سموه ووزير الخارجية الكيني المستجدات في المنطقة.",
        ["Event discussedTopic المستجدات في المنطقة"],
        ["Event discussedTopic وزير الخارجية الكيني المستجدات في المنطقة"],
    ),
    "a treaty on which two put their names": (
        (
            "تتحدد العلاقات باتفاقية الشراكة الشاملة التي وقع عليها الرئيس الكيني دانيال أوتينو والرئيس الغاني كوفي مينساه "
            "في أكتوبر عام 2018 ودخلت حيز التنفيذ."
        ),
        ["اتفاقية الشراكة الشاملة signedBy دانيال أوتينو", "اتفاقية الشراكة الشاملة signedOn 2018-10"],
        [],
    ),
    "who commands the forces of his state": (
        "تلقى الشيخ سالم الرشيدي، نائب القائد الأعلى للقوات المسلحة، اتصالا هاتفيا من الرئيس الكيني دانيال أوتينو.",
        ["سالم الرشيدي metWith دانيال أوتينو"],
        ["اتصالا هاتفيا participant القوات المسلحة"],
    ),
    "two adjectives of a stand": (
        "أكد الرئيس الكيني دانيال أوتينو موقف كينيا الداعم للهدنة والمتمسك بالتوصل إلى حل عادل.",
        ["كينيا expressedPosition {'stance': 'support', 'about': 'الهدنة'}"],
        [],
    ),
    "who tells it between two commas": (
        f"{_QATARI_MET}. وجاء هذا اللقاء، حسب ما ذكره بيان لوزارة الخارجية القطرية، على هامش منتدى المياه في غانا.",
        ["اللقاء reportedBy وزارة الخارجية القطرية"],
        [],
    ),
    "the ministry of which only a statement is told": (
        f"{_QATARI_MET}، حسبما أفاد بيان للوزارة.",
        ["Event reportedBy الوزارة"],
        ["Event reportedBy لوزارة"],
    ),
    "a meeting beside one of ministers of two fields": (
        (
            "Foreign Minister Amina Otieno of Kenya met Foreign Minister Pedro Salas of Spain on the margins of the G20 Trade "
            "and Industry Ministers’ Meeting in Lima. They discussed fisheries."
        ),
        ["Event discussedTopic fisheries", "G20 Trade and Industry Ministers’ Meeting heldIn Lima"],
        ["G20 Trade and Industry Ministers’ Meeting discussedTopic fisheries"],
    ),
    "what is discussed after an aside on the meeting": (
        _MET
        + "They also discussed, during the meeting, which was held at the ministry this afternoon, fishing quotas.",
        ["meeting discussedTopic fishing quotas"],
        ["meeting discussedTopic during the meeting"],
    ),
    "fields of common concern": (
        _MET + "The meeting reviewed port fees and means of enhancing ties in various fields of common concern.",
        ["meeting discussedTopic means of enhancing ties in various fields of common concern"],
        ["meeting discussedTopic common concern"],
    ),
    "what is quoted after who tells it": (
        'أكد الوزير القطري سالم الرشيدي، وفق المصدر ذاته، "وقوف قطر ومساندتها لكينيا".',
        ["سالم الرشيدي expressedPosition {'stance': 'support', 'about': 'كينيا'}"],
        [],
    ),
    "on whose behalf two talk": (
        "استعرض الوزير الكيني موسى كاماو، بتكليف من رئيس الدولة، مع نظيره القطري سالم الرشيدي تطورات الوضع المائي.",
        ["Event discussedTopic تطورات الوضع المائي"],
        ["Event discussedTopic تكليف من رئيس الدولة"],
    ),
    "those who see to a signing": (
        "تولى ظهر اليوم كل من وزير العدل الكيني موسى كاماو ووزيرة العدل القطرية هند الرشيدي إمضاء بروتوكول للتعاون القضائي.",
        ["بروتوكول للتعاون القضائي signedBy موسى كاماو", "بروتوكول للتعاون القضائي signedBy هند الرشيدي"],
        [],
    ),
    "a committee with two adjectives before its states": (
        "انطلقت في نيروبي أشغال الدورة الخامسة للجنة القضائية الدائمة القطرية الكينية.",
        ["اللجنة القضائية الدائمة القطرية الكينية roundNumber 5"],
        [],
    ),
    "what a body's statement says": (
        (
            "كشف الكرملين السبت عن اتصال هاتفي جرى بين الرئيس الروسي إيفان بتروف ونظيره الكيني موسى كاماو.\n\n"
            "وأكد بيان الكرملين أن الجانبين ناقشا تسوية النزاع."
        ),
        ["اتصال هاتفي discussedTopic تسوية النزاع"],
        ["الكرملين expressedPosition {'stance': 'affirm', 'about': 'الكرملين أن الجانبين ناقشا تسوية النزاع'}"],
    ),
    "what something is taken for": (
        "أبلغ الوزير الكيني موسى كاماو السفير القطري رفض كينيا تصريح المسؤول واعتباره تدخلا في شأنها.",
        ["كينيا expressedPosition {'stance': 'reject', 'about': 'تصريح المسؤول'}"],
        [],
    ),
    "a name with the mark of a letter": (
        "President Ana Moss of Peru spoke on Friday with Prime Minister Mohammed Shia' al-Rashidi of Qatar.",
        ["Ana Moss metWith Mohammed Shia' al-Rashidi", "Mohammed Shia' al-Rashidi represents Qatar"],
        [],
    ),
    "a state that tells of which crisis": (
        _MET + "They discussed ports, relations with Russia, and the Chad crisis.",
        ["Event discussedTopic relations with Russia", "Event discussedTopic Chad crisis"],
        [],
    ),
    "a dialogue that focused on what follows": (
        (
            "Peru and Kenya held the third Peru-Kenya Strategic Dialogue in Lima.\n\nThe Strategic Dialogue focused on the "
            "following topics:\n\n• Chad’s unprovoked and long war;\n\n• Energy security; and\n\n• Countering piracy."
        ),
        [
            "Peru-Kenya Strategic Dialogue discussedTopic Chad’s unprovoked and long war",
            "Peru-Kenya Strategic Dialogue discussedTopic Energy security",
            "Peru-Kenya Strategic Dialogue discussedTopic Countering piracy",
        ],
        ["Peru-Kenya Strategic Dialogue discussedTopic following topics"],
    ),
    "the president of a heading and of the text": (
        (
            "Readout of the President's Call with Partners\n\nPresident Ana Moss of Peru hosted a videoconference today with "
            "President Daniel Otieno of Kenya. The leaders affirmed the importance of trade."
        ),
        ["Ana Moss expressedPosition {'stance': 'affirm', 'about': 'importance of trade'}"],
        ["President expressedPosition {'stance': 'affirm', 'about': 'importance of trade'}"],
    ),
    "in advance of a summit": (
        (
            "Foreign Minister Ana Moss of Peru met Kenyan Foreign Minister Amina Otieno on 16 March 2018 in Lima, in advance "
            "of the Lake Summit."
        ),
        ["Event date 2018-03-16"],
        ["Lake Summit date 2018-03-16"],
    ),
    "who belongs to a summit represents no body": (
        "عقدت الجامعة العربية قمة في نيروبي تضم الرئيس البيروفي كارلوس موسى والرئيس الكيني دانيال أوتينو.",
        ["كارلوس موسى represents البيروفي", "دانيال أوتينو represents الكيني"],
        ["كارلوس موسى represents الجامعة العربية", "دانيال أوتينو represents الجامعة العربية"],
    ),
    "a second name that is also a title": (
        "التقى وزير الخارجية الكيني حسين أمير عبد السلام نظيره القطري محمد الكواري في الدوحة. وأكد أمير عبدالسلام أهمية الحوار.",
        [
            "حسين أمير عبد السلام metWith محمد الكواري",
            "حسين أمير عبد السلام expressedPosition {'stance': 'affirm', 'about': 'أهمية الحوار'}",
        ],
        ["حسين أمير عبد السلام holdsOffice أمير"],
    ),
    "a first name that is also a title": (
        "استقبل وزير الصناعة الكيني سلطان الجابر نظيره القطري محمد الكواري في نيروبي. وأكد سلطان الجابر أهمية التعاون.",
        [
            "سلطان الجابر metWith محمد الكواري",
            "سلطان الجابر represents الكيني",
            "سلطان الجابر expressedPosition {'stance': 'affirm', 'about': 'أهمية التعاون'}",
        ],
        [],
    ),
    "talks on the occasion of a conference": (
        "أجرى وزير الخارجية القطري محمد الكواري محادثة ثنائية مع نظيره الكيني دانيال أوتينو بمناسبة انعقاد مؤتمر نيروبي، تمحورت حول السياحة.",
        ["محادثة ثنائية discussedTopic السياحة"],
        ["انعقاد مؤتمر discussedTopic السياحة"],
    ),
    "talks on the margins of a conference": (
        "أجرى وزير الخارجية القطري محمد الكواري محادثات مع نظيره الكيني دانيال أوتينو على هامش مؤتمر نيروبي، تركزت على السياحة.",
        ["محادثات discussedTopic السياحة"],
        ["مؤتمر نيروبي discussedTopic السياحة"],
    ),
    "for which acts a meeting was the chance": (
        "التقى وزير خارجية قطر محمد الكواري نظيره الكيني دانيال أوتينو. وشكل اللقاء مناسبة لاستعراض التعاون، وللتأكيد على أهمية التجارة.",
        ["الكيني expressedPosition {'stance': 'affirm', 'about': 'أهمية التجارة'}"],
        [],
    ),
    "who signed what somebody holds to": (
        "أكد وزير الخارجية القطري محمد الكواري الالتزام باتفاقية البحيرات التي وقعتها كينيا وتشاد في 2016.",
        [
            "اتفاقية البحيرات partyTo كينيا",
            "اتفاقية البحيرات partyTo تشاد",
        ],
        ["اتفاقية البحيرات partyTo القطري"],
    ),
    "a preposition before each that is signed": (
        "وقع وزير الخارجية القطري محمد الكواري ونظيره الكيني دانيال أوتينو على اتفاق تعاون أمني وعلى بروتوكول في مجال التعليم.",
        [
            "اتفاق تعاون أمني signedBy محمد الكواري",
            "بروتوكول في مجال التعليم signedBy محمد الكواري",
            "بروتوكول في مجال التعليم signedBy دانيال أوتينو",
        ],
        [],
    ),
    "who signed a nuclear deal": (
        "Kenya signed a nuclear deal with Chad last year.",
        ["nuclear deal partyTo Kenya", "nuclear deal partyTo Chad"],
        [],
    ),
    "in the light of what two talk is no topic": (
        "التقى الوزير الكيني دانيال أوتينو نظيره القطري سالم الهاجري، وبحثا ملف المياه، خاصة على ضوء رئاسة كينيا للاتحاد.",
        ["Event discussedTopic ملف المياه"],
        ["Event discussedTopic ضوء رئاسة كينيا للاتحاد"],
    ),
}


@pytest.mark.parametrize(
    "aside", ["في ظل التطورات الأخيرة", "على ضوء التقرير", "بناء على توجيهات الرئيس", "بوصفه رئيسا للاتحاد"]
)
def test_what_is_stressed_stands_after_the_aside_between_commas(aside):
    text = f"أكد الوزير الكيني دانيال أوتينو، {aside}، أهمية وقف القتال."
    held = [fact["o"] for fact in _read(text)["facts"] if fact["p"] == "expressedPosition"]
    assert held == [{"stance": "affirm", "about": "أهمية وقف القتال"}]


def _read(text: str) -> dict:
    language = "ar" if re.search("[\u0600-\u06ff]", text) else "en"
    return project(extract(document(text, {"id": "x", "language": language, "published": "2023-05-09"})))


def _told(text: str) -> set[str]:
    """The plain facts of a text, with names for those they are of; of what has no name, the class."""
    found = _read(text)
    names = {one["key"]: one["names"][0] if one["names"] else one["type"] for one in found["entities"]}
    objects = ((f, f["o"] if isinstance(f["o"], str) else str(f["o"])) for f in found["facts"])
    return {f"{names.get(f['s'], f['s'])} {f['p']} {names.get(o, o)}" for f, o in objects}


@pytest.mark.parametrize("name", CASES)
def test_a_fact_is_of_the_event_and_the_person_that_the_text_says(name):
    text, has, never = CASES[name]
    told = _told(text)
    assert set(has) <= told
    assert told.isdisjoint(never)


@pytest.mark.parametrize(
    ("text", "has", "never"),
    [
        (
            "اجتمع خبراء كينيا وغانا استعدادا لانعقاد القمة الأفريقية في ليما.",
            [],
            ["takesPlaceIn place:PER-lima", "planned hasParticipant"],
        ),
        (
            "أجرى الوزير الكيني جون أوتينو مباحثات مع نظيره الغاني كوفي منساه تمهيدا لعقد القمة في ليما.",
            ["hasParticipant كوفي منساه"],
            ["takesPlaceIn place:PER-lima"],
        ),
        (
            "التقى الوزير الكيني جون أوتينو نظيره الغاني كوفي منساه قبل القمة الأفريقية في ليما.",
            ["hasParticipant كوفي منساه"],
            ["takesPlaceIn place:PER-lima"],
        ),
        (
            "Experts of Kenya and Ghana met to prepare for the African summit in Lima on 3 December 2031.",
            ["hasParticipant c:GHA"],
            ["schema:startDate"],
        ),
        (
            "Minister John Otieno of Kenya met Minister Kofi Asare of Ghana ahead of the African summit in Lima on 3 May 2031.",
            ["hasParticipant Kofi Asare"],
            ["schema:startDate"],
        ),
    ],
)
def test_where_and_when_an_event_is_that_is_only_prepared_is_not_so_of_the_meeting(text, has, never):
    told = [fact for line in never for fact in facts(text, line) if fact.subject.startswith("Meeting")]
    assert not failures(text, has, [])
    assert not told


@pytest.mark.parametrize(
    ("text", "has", "never"),
    [
        (
            "The second round of the dialogue between Kenya and Ghana, which the Ghanaian capital hosted, dealt with trade.",
            ["takesPlaceIn place:GHA-accra", "hostedBy c:GHA"],
            ["hostedBy c:KEN"],
        ),
        (
            "The ministers of Kenya and Ghana met in the Kenyan capital on Monday.",
            ["takesPlaceIn place:KEN-nairobi"],
            [],
        ),
        (
            "Ministers of Kenya and Ghana met in Lima. Kenyan capital markets grew, they said.",
            ["takesPlaceIn place:PER-lima"],
            ["takesPlaceIn place:KEN-nairobi"],
        ),
    ],
)
def test_a_capital_without_its_name_is_a_place_in_english_too(text, has, never):
    assert not failures(text, has, never)

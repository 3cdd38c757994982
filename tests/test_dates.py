"""Every form of a date in both languages, what looks like a date and is none, and what needs the day of publication."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mithaq.read.dates import find_dates
from mithaq.text import fold

PUBLISHED = "2024-02-20"  # a Tuesday

# The sentence with the date in brackets; the ISO date, or a range with two dots. Nothing of these needs the day of publication.
ARABIC = [
    ("عُقد الاجتماع في [25 يناير 2026].", "2026-01-25"),
    ("عُقد الاجتماع في [٢٥ يناير ٢٠٢٦م].", "2026-01-25"),
    ("عُقد الاجتماع في [25 يناير 2026 ميلادية].", "2026-01-25"),
    ("عُقد الاجتماع في [25 كانون الثاني 2026].", "2026-01-25"),
    ("عُقد الاجتماع في [25 كانون الثاني/يناير 2026].", "2026-01-25"),
    ("عُقد الاجتماع في [25 يناير/كانون الثاني 2026].", "2026-01-25"),
    ("عُقد الاجتماع في [25 يناير (كانون الثاني) 2026].", "2026-01-25"),
    ("صدر البيان في [يناير/كانون الثاني 2026].", "2026-01"),
    ("عُقد الاجتماع بتاريخ [25/1/2026].", "2026-01-25"),
    ("عُقد الاجتماع بتاريخ [5/3/2024].", "2024-03-05"),
    ("عُقد الاجتماع بتاريخ [2026/01/25].", "2026-01-25"),
    ("عُقد الاجتماع بتاريخ [25-01-2026].", "2026-01-25"),
    ("عُقد الاجتماع بتاريخ [25.1.2026].", "2026-01-25"),
    ("عُقد الاجتماع بتاريخ [25/1/2026م].", "2026-01-25"),
    ("عُقد الاجتماع [يوم 6 شعبان 1447هـ، الموافق 25 يناير 2026].", "2026-01-25"),
    ("عُقد الاجتماع في [6 شعبان 1447 هـ الموافق لـ25 يناير 2026].", "2026-01-25"),
    ("عُقد الاجتماع في [6 شعبان 1447هـ (25 يناير 2026م)].", "2026-01-25"),
    ("عُقد الاجتماع في [6 شعبان الموافق 25 يناير 2026].", "2026-01-25"),
    ("عُقد الاجتماع في [25 يناير 2026 الموافق 6 شعبان 1447هـ].", "2026-01-25"),
    ("عُقد الاجتماع في [6 شعبان 1447هـ].", "2026-01-25"),
    ("عُقد الاجتماع في [السادس من شعبان 1447].", "2026-01-25"),
    ("عُقد الاجتماع في [6/8/1447هـ].", "2026-01-25"),
    ("عُقد الاجتماع في [الأحد 6 شعبان 1447هـ].", "2026-01-25"),
    ("افتُتح المقر في [1 رمضان 1445هـ].", "2024-03-11"),
    ("عُقد الاجتماع في [10 ذي الحجة 1445هـ].", "2024-06-16"),
    ("عُقدت الدورة من [1 إلى 3 رمضان 1445هـ].", "2024-03-11..2024-03-13"),
    ("عُقدت الدورة في [شعبان 1447هـ].", "2026-01-20..2026-02-17"),
    ("عُقدت الدورة من [1 إلى 3 نوفمبر 2025].", "2025-11-01..2025-11-03"),
    ("عُقدت الدورة في الفترة من [1 وحتى 3 نوفمبر 2025].", "2025-11-01..2025-11-03"),
    ("عُقدت الدورة في الفترة [1–3 نوفمبر 2025].", "2025-11-01..2025-11-03"),
    ("عُقدت الدورة من [30 نوفمبر إلى 2 ديسمبر 2025].", "2025-11-30..2025-12-02"),
    ("عُقدت الدورة من [30 ديسمبر إلى 2 يناير 2025].", "2024-12-30..2025-01-02"),
    ("عُقدت الدورة بين [1 و3 نوفمبر 2025].", "2025-11-01..2025-11-03"),
    ("عُقدت الدورة [يومي 12 و13 مارس 2024].", "2024-03-12..2024-03-13"),
    ("عُقدت الدورة [أيام 12 و13 و14 مارس 2024].", "2024-03-12..2024-03-14"),
    ("عُقدت الدورة من [الأحد 2 نوفمبر إلى الثلاثاء 4 نوفمبر 2025].", "2025-11-02..2025-11-04"),
    ("عُقدت الدورة [يومي السبت والأحد 1 و2 نوفمبر 2025].", "2025-11-01..2025-11-02"),
    ("عُقدت الدورة من [السابع إلى التاسع من أكتوبر 2023].", "2023-10-07..2023-10-09"),
    ("وصل الوفد [يوم الخميس 19 يوليو 2018].", "2018-07-19"),
    ("وصل الوفد [يوم 19يوليو2018].", "2018-07-19"),
    ("عُقدت الدورة [يومي 9 و10أفريل2019].", "2019-04-09..2019-04-10"),
    ("وصل الوفد [الخميس، 19 يوليو 2018].", "2018-07-19"),
    ("وصل الوفد [مساء الخميس الموافق 19 يوليو 2018].", "2018-07-19"),
    ("وصل الوفد [اليوم الأحد 25 يناير 2026].", "2026-01-25"),
    ("وصل الوفد في [شهر أكتوبر من العام الجاري 2018م].", "2018-10"),
    ("وصل الوفد في [السابع من أكتوبر من عام 2021].", "2021-10-07"),
    ("وصل الوفد في [الحادي والعشرين من أكتوبر 2021].", "2021-10-21"),
    ("وصل الوفد في [الـ25 من يناير 2021].", "2021-01-25"),
    ("وصل الوفد في [3 آب 2021].", "2021-08-03"),
    ("وصل الوفد في [3 أغسطس/آب 2021].", "2021-08-03"),
    ("وصل الوفد في [مارس وأبريل 2024].", "2024-03..2024-04"),
    ("زار الوزير البلاد [عام 2024].", "2024"),
    ("زار الوزير البلاد في [سنة 2023].", "2023"),
    ("زار الوزير البلاد خلال [عام 2022].", "2022"),
    ("زار الوزير البلاد خلال [العام 2022].", "2022"),
    ("زار الوزير البلاد في [2022].", "2022"),
    ("زار الوزير البلاد [مطلع عام 2022].", "2022"),
    ("زار الوزير البلاد في [نهاية 2022].", "2022"),
    ("زار الوزير البلاد [عامي 2023 و2024].", "2023..2024"),
    ("زار الوزير البلاد في [أواخر يناير 2022].", "2022-01"),
    ("وفي [يناير 2022] زار الوزير البلاد.", "2022-01"),
    ("تعقد الدورة في [السداسي الأول لسنة 2026].", "2026-01..2026-06"),
    ("تعقد الدورة خلال [الربع الثاني لعام 2026].", "2026-04..2026-06"),
    ("تعقد الدورة خلال [الأشهر الستة الأولى من 2026].", "2026-01..2026-06"),
    ("تعقد الدورة خلال [الثلث الأخير من سنة 2026].", "2026-09..2026-12"),
    ("انعقدت القمة الثلاثية الأولى [عام 2020].", "2020"),
]  # fmt: skip
MONTHS_ARABIC = {
    1: "يناير|كانون الثاني|جانفي", 2: "فبراير|شباط|فيفري", 3: "مارس|آذار", 4: "أبريل|إبريل|نيسان|أفريل",
    5: "مايو|أيار|ماي", 6: "يونيو|يونيه|حزيران|جوان", 7: "يوليو|يوليه|تموز|يوليوز|جويلية", 8: "أغسطس|آب|غشت|أوت|أغشت",
    9: "سبتمبر|أيلول|شتنبر|شتمبر", 10: "أكتوبر|تشرين الأول", 11: "نوفمبر|تشرين الثاني|نونبر",
    12: "ديسمبر|كانون الأول|دجنبر|دجمبر",
}  # fmt: skip
MONTHS_ENGLISH = {
    1: "January|Jan.|Jan", 2: "February|Feb.", 3: "March|Mar.", 4: "April|Apr.", 5: "May", 6: "June|Jun.", 7: "July|Jul.",
    8: "August|Aug.", 9: "September|Sept.|Sep.", 10: "October|Oct.", 11: "November|Nov.", 12: "December|Dec.|DECEMBER",
}  # fmt: skip
HIJRI_MONTHS = {
    1: "محرم|المحرم", 2: "صفر", 3: "ربيع الأول", 4: "ربيع الآخر|ربيع الثاني", 5: "جمادى الأولى",
    6: "جمادى الآخرة|جمادى الثانية", 7: "رجب", 8: "شعبان", 9: "رمضان", 10: "شوال", 11: "ذو القعدة|ذي القعدة",
    12: "ذو الحجة|ذي الحجة",
}  # fmt: skip
ENGLISH = [
    ("They met on [January 25, 2026].", "2026-01-25"),
    ("They met on [25 January 2026].", "2026-01-25"),
    ("They met on [Jan. 25, 2026].", "2026-01-25"),
    ("They met on [January 25th, 2026].", "2026-01-25"),
    ("They met on [the 25th of January 2026].", "2026-01-25"),
    ("They met on [25 January, 2026].", "2026-01-25"),
    ("They met on [2026-01-25].", "2026-01-25"),
    ("They met on [1/25/2026].", "2026-01-25"),
    ("They met on [25/1/2026].", "2026-01-25"),
    ("They met on [5/5/2026].", "2026-05-05"),
    ("They met in Lima on [9.11.2017].", "2017-11-09"),
    ("They met on [Thursday, Feb. 15, 2024], in Muscat.", "2024-02-15"),
    ("They met on [Thursday, 15 February 2024].", "2024-02-15"),
    ("They met on [Thurs., Feb. 15, 2024].", "2024-02-15"),
    ("They met on [Thursday (15 February 2024)].", "2024-02-15"),
    ("They met on [15 February 2024 (Thursday)].", "2024-02-15"),
    ("They met on [6 Shaban 1447 AH, corresponding to 25 January 2026].", "2026-01-25"),
    ("They met on [6 Shaban 1447 AH].", "2026-01-25"),
    ("They met from [3 to 5 May 2024].", "2024-05-03..2024-05-05"),
    ("They met on [3–5 May 2024].", "2024-05-03..2024-05-05"),
    ("They met on [May 3–5, 2024].", "2024-05-03..2024-05-05"),
    ("They met [May 3 to 5, 2024].", "2024-05-03..2024-05-05"),
    ("They met from [May 3 through May 5, 2024].", "2024-05-03..2024-05-05"),
    ("They met between [March 1 and March 3, 2024].", "2024-03-01..2024-03-03"),
    ("They met between [1 and 3 March 2024].", "2024-03-01..2024-03-03"),
    ("They met [Nov. 30 - Dec. 2, 2023].", "2023-11-30..2023-12-02"),
    ("They met [1 May 2024-3 May 2024].", "2024-05-01..2024-05-03"),
    ("They met from [30 December 2023 to 2 January 2024].", "2023-12-30..2024-01-02"),
    ("They met from [December 30 to January 2, 2024].", "2023-12-30..2024-01-02"),
    ("They met on [March 12 and 13, 2024].", "2024-03-12..2024-03-13"),
    ("They met on [12, 13 and 14 March 2024].", "2024-03-12..2024-03-14"),
    ("They met on [3rd and 4th of May 2024].", "2024-05-03..2024-05-04"),
    ("They met in [January 2026].", "2026-01"),
    ("They met in [Jan. 2026].", "2026-01"),
    ("They met in [January of 2026].", "2026-01"),
    ("They met in [late January 2026].", "2026-01"),
    ("They met in [March and April 2024].", "2024-03..2024-04"),
    ("They met in [May/June 2024].", "2024-05..2024-06"),
    ("They met in [2024].", "2024"),
    ("They met during [2024].", "2024"),
    ("They met in the [year 2024].", "2024"),
    ("They met in [early 2024].", "2024"),
    ("They met in [mid-2024].", "2024"),
]  # fmt: skip

# These are reckoned from PUBLISHED, Tuesday 20 February 2024, and give nothing without it.
ARABIC_ANCHORED = [
    ("استقبل الوزير [اليوم] السفير.", "2024-02-20"),
    ("استقبل الوزير [أمس] السفير.", "2024-02-19"),
    ("استقبل الوزير [مساء أمس] السفير.", "2024-02-19"),
    ("استقبل الوزير [صباح اليوم] السفير.", "2024-02-20"),
    ("استقبل الوزير [أمس الأول] السفير.", "2024-02-18"),
    ("استقبل الوزير [أول أمس] السفير.", "2024-02-18"),
    ("يصل الوزير [غدا].", "2024-02-21"),
    ("يصل الوزير [غدًا].", "2024-02-21"),
    ("يصل الوزير [بعد غد].", "2024-02-22"),
    ("استقبل الوزير [اليوم الثلاثاء] السفير.", "2024-02-20"),
    ("استقبل الوزير [اليوم الاثنين] السفير.", "2024-02-19"),
    ("استقبل الوزير [أمس الاثنين] السفير.", "2024-02-19"),
    ("استقبل الوزير [الخميس] السفير.", "2024-02-15"),
    ("استقبل الوزير [يوم الثلاثاء] السفير.", "2024-02-20"),
    ("استقبل الوزير [مساء يوم الخميس] السفير.", "2024-02-15"),
    ("استقبل الوزير [الخميس الماضي] السفير.", "2024-02-15"),
    ("استقبل الوزير [الثلاثاء الماضي] السفير.", "2024-02-13"),
    ("يستقبل الوزير [الخميس المقبل] السفير.", "2024-02-22"),
    ("يستقبل الوزير [يوم الثلاثاء القادم] السفير.", "2024-02-27"),
    ("من المقرر أن يصل الوزير [الخميس] إلى مسقط.", "2024-02-22"),
    ("يستقبل الوزير [هذا الخميس] السفير.", "2024-02-22"),
    ("استقبل الوزير [هذا الخميس] السفير.", "2024-02-15"),
    ("تعقد اللجنة دورتها الثالثة في مسقط [السبت].", "2024-02-24"),
    ("يزور الوزير البلاد، وقد وصل [السبت].", "2024-02-17"),
    ("قال الوزير إنه سيزور مسقط [الخميس].", "2024-02-22"),
    ("اجتمع الوفدان [الأربعاء والخميس الماضيين].", "2024-02-14..2024-02-15"),
    ("اجتمع الوفدان من [الأحد إلى الثلاثاء].", "2024-02-18..2024-02-20"),
    ("اجتمع الوفدان [الخميس من الأسبوع الماضي].", "2024-02-15"),
    ("اجتمع الوفدان [الأسبوع الماضي].", "2024-02-11..2024-02-17"),
    ("اجتمع الوفدان [هذا الأسبوع].", "2024-02-18..2024-02-24"),
    ("اجتمع الوفدان [الشهر الماضي].", "2024-01"),
    ("اجتمع الوفدان [الشهر الجاري].", "2024-02"),
    ("يجتمع الوفدان [الشهر المقبل].", "2024-03"),
    ("اجتمع الوفدان [العام الماضي].", "2023"),
    ("اجتمع الوفدان [هذا العام].", "2024"),
    ("يجتمع الوفدان [مطلع العام المقبل].", "2025"),
    ("اجتمع الوفدان في [ديسمبر الماضي].", "2023-12"),
    ("يجتمع الوفدان في [مارس المقبل].", "2024-03"),
    ("اجتمع الوفدان في [15 ديسمبر الماضي].", "2023-12-15"),
    ("اجتمع الوفدان في [15 من الشهر الجاري].", "2024-02-15"),
    ("اجتمع الوفدان في [15 الجاري].", "2024-02-15"),
    ("اجتمع الوفدان في [الخامس من الشهر الماضي].", "2024-01-05"),
    ("اجتمع الوفدان في [مارس من العام الماضي].", "2023-03"),
    ("اجتمع الوفدان في [5 مارس من العام الماضي].", "2023-03-05"),
    ("اجتمع الوفدان في [شهر يناير].", "2024-01"),
    ("اجتمع الوفدان في [يناير].", "2024-01"),
    ("اجتمع الوفدان في [25 يناير].", "2024-01-25"),
    ("اجتمع الوفدان في [30 ديسمبر].", "2023-12-30"),
    ("اجتمع الوفدان من [1 إلى 3 نوفمبر].", "2023-11-01..2023-11-03"),
    ("اجتمع الوفدان [يوم الخميس 15 فبراير].", "2024-02-15"),
]  # fmt: skip
ENGLISH_ANCHORED = [
    ("The committee meets [next February].", "2025-02"),  # it was published in February
    ("The committee met [last February].", "2023-02"),
    ("The committee meets [this February].", "2024-02"),
    ("The committee meets [next August].", "2024-08"),
    ("The committee met on [31 of last month].", "2024-01-31"),
    ("The Secretary met [today] with the minister.", "2024-02-20"),
    ("[Yesterday], the Secretary met the minister.", "2024-02-19"),
    ("The Secretary will meet the minister [tomorrow].", "2024-02-21"),
    ("The Secretary met the minister [yesterday evening].", "2024-02-19"),
    ("The Secretary met the minister [this morning].", "2024-02-20"),
    ("At [today]'s meeting the ministers spoke of trade.", "2024-02-20"),
    ("The Secretary met the minister on [Thursday].", "2024-02-15"),
    ("The Secretary met the minister on [Tuesday].", "2024-02-20"),
    ("The Secretary met the minister [Thursday evening].", "2024-02-15"),
    ("The Secretary met the minister [last Tuesday].", "2024-02-13"),
    ("The Secretary meets the minister [next Tuesday].", "2024-02-27"),
    ("The Secretary meets the minister [this Thursday].", "2024-02-22"),
    ("The Secretary will meet the minister on [Thursday].", "2024-02-22"),
    ("The Secretary met the minister on [Thursday last week].", "2024-02-15"),
    ("The Secretary, who will retire, said on [Thursday] that", "2024-02-15"),
    ("They met on [Monday and Tuesday].", "2024-02-19..2024-02-20"),
    ("They met from [Sunday to Tuesday].", "2024-02-18..2024-02-20"),
    ("They met [last week].", "2024-02-12..2024-02-18"),
    ("They meet [this week].", "2024-02-19..2024-02-25"),
    ("They met [last month].", "2024-01"),
    ("They meet [next month].", "2024-03"),
    ("They met [last year].", "2023"),
    ("They meet later [this year].", "2024"),
    ("They met [last December].", "2023-12"),
    ("They meet [next March].", "2024-03"),
    ("They met in [January].", "2024-01"),
    ("They met in [early January].", "2024-01"),
    ("The talks will be held in [August].", "2024-08"),
    ("The talks will be held in [January].", "2025-01"),
    ("They met in [March last year].", "2023-03"),
    ("They met in [March of last year].", "2023-03"),
    ("They met on [Jan. 25].", "2024-01-25"),
    ("They met on [Dec. 30].", "2023-12-30"),
    ("On [Tuesday, April 16], they met.", "2024-04-16"),
    ("They met on [March 12 and 13].", "2024-03-12..2024-03-13"),
    ("They met between [March 1 and March 3].", "2024-03-01..2024-03-03"),
    ("They met on [the 15th of this month].", "2024-02-15"),
]  # fmt: skip

NO_DATE_ARABIC = [
    "تستند الخطة إلى رؤية 2030.", "رؤية عُمان 2040 خريطة طريق.", "أشار القرار 2231 إلى الاتفاق.",
    "صدر قرار مجلس الأمن 2231.", "مارس الضغط على الأطراف.", "قال شعبان إن العمل مستمر.", "التقى رجب نظيره.",
    "حضر رمضان وماي اللقاء.", "في العقد الماضي", "في القرن الحادي والعشرين", "خلال الفترة المقبلة", "أحد الوزراء",
    "أدى صلاة الجمعة في المسجد.", "بعد صلاة الجمعة", "خطبة الجمعة", "في اليوم الثاني من الأعمال",
    "احتفلت السفارة باليوم الوطني.", "بمناسبة اليوم الوطني", "اليوم العالمي للسلام", "قال لقناة روسيا اليوم إن الأمر صعب.",
    "لا يزال الأمر قائما حتى اليوم.", "عالم اليوم", "الأمين العام الحالي للمنظمة", "حدود الرابع من يونيو 1967",
    "على حدود عام 1967", "على خطوط 4 يونيو 1967", "اتفاقية عام 1982", "مؤتمر المناخ لعام 2030", "بحلول عام 2030",
    "منذ عام 1994", "قبل 5 مايو 2024", "في 31 فبراير 2024", "في 30 فبراير", "الساعة 10:30", "1,971 شخصا",
    "خطة 2021-2025", "للفترة 2021–2025", "من 2021 إلى 2025", "وصل 25 وزيرا", "استقبل 3 وزراء", "بنسبة 2024%",
    "هجوم السابع من أكتوبر", "ثورة 25 يناير", "مدينة السادس من أكتوبر", "حرب أكتوبر", "عمّان، 3 شباط (بترا)",
    "في 2000 موقع", "كل خميس", "كل يوم خميس", "يوم عمل", "منتصف الطريق", "مجموعة العشرين", "لليوم الثالث على التوالي",
    "5/13/13", "S/RES/2735", "في 29 فبراير 2023", "نهاية الأسبوع", "مطلع العام", "السنوات الماضية",
]  # fmt: skip
NO_DATE_ENGLISH = [
    "The committee met in August.",  # half a year away from both sides
    "The committee met from 5 March to 3 March 2024.",
    "The committee met from March to February.",
    "The committee met from 30 February to 2 March 2024.",
    "The committee met on Saturday 20 February.",  # it is none in any year near by
    "The committee met from 3 to 1 Ramadan 1445 AH.",
    "Vision 2040 is a plan.", "The 2030 Agenda", "Agenda 2030", "Resolution 2735", "under Resolution 2735 (2024)", "The G20 met.",
    "Freedom 250 is a programme.", "1,971 people", "in 1,971 places", "Theresa May spoke.", "They may meet.",
    "They march on.", "March for peace", "the October 7 attack", "the events of October 7", "since October 7",
    "by 2030", "by the end of 2024", "in the 1990s", "the 21st century", "the 2021-2025 plan", "in 2021-2025", "from 2021 to 2025",
    "the Sunday newspaper", "The Sunday Times", "Friday prayers", "Black Friday", "the Good Friday Agreement", "on Fridays",
    "every Friday", "today's world", "to this day", "National Day", "day two", "at 10:30", "on 31 February 2024", "on February 30",
    "on 5/3/2024", "on 13/13/2024", "the lines of 4 June 1967", "the June 4, 1967 borders", "before May 5, 2024", "until Thursday",
    "in recent years", "over the past decade", "the Convention of 1961", "in 2000 places", "$2024", "in 2024%", "WASHINGTON, May 3 (ABC) - The",
    "the class of 2024", "Expo 2030", "in Mar del Plata", "Sat there", "The Sun.", "the last round", "this round", "29 February 2023",
    "S/2024/123", "version 1.2", "the week", "Article 5", "on May 1 of every year", "the week of May 6", "the world today",
    "on May 5 2021-2025", "Sept. 11 attacks",
]  # fmt: skip


def read(text, language, published):
    """The words and ISO dates of each date."""
    folded = fold(text).text
    return [
        (folded[found.start : found.end], found.first + (f"..{found.last}" if found.last else ""), found.anchored)
        for found in find_dates(folded, language, published)
    ]


def marked(text):
    """A sentence without its brackets, and the folded words in them."""
    return text.replace("[", "").replace("]", ""), fold(text).text.partition("[")[2].partition("]")[0]


def rows(listed):
    return [pytest.param(*row, id=row[0]) for row in listed]


@pytest.mark.parametrize(("text", "iso"), rows(ARABIC))
def test_a_full_date_in_arabic_needs_nothing_else(text, iso):
    plain, words = marked(text)
    assert read(plain, "ar", None) == [(words, iso, False)]
    assert read(plain, "ar", PUBLISHED) == [(words, iso, False)]


@pytest.mark.parametrize(("text", "iso"), rows(ENGLISH))
def test_a_full_date_in_english_needs_nothing_else(text, iso):
    plain, words = marked(text)
    assert read(plain, "en", None) == [(words, iso, False)]
    assert read(plain, "en", PUBLISHED) == [(words, iso, False)]


@pytest.mark.parametrize(("text", "iso"), rows(ARABIC_ANCHORED))
def test_an_open_date_in_arabic_is_reckoned_from_the_day_of_publication(text, iso):
    plain, words = marked(text)
    assert read(plain, "ar", PUBLISHED) == [(words, iso, True)]
    assert read(plain, "ar", None) == []


@pytest.mark.parametrize(("text", "iso"), rows(ENGLISH_ANCHORED))
def test_an_open_date_in_english_is_reckoned_from_the_day_of_publication(text, iso):
    plain, words = marked(text)
    assert read(plain, "en", PUBLISHED) == [(words, iso, True)]
    assert read(plain, "en", None) == []


@pytest.mark.parametrize("text", NO_DATE_ARABIC)
def test_what_only_looks_like_a_date_in_arabic_is_none(text):
    assert read(text, "ar", PUBLISHED) == []


@pytest.mark.parametrize("text", NO_DATE_ENGLISH)
def test_what_only_looks_like_a_date_in_english_is_none(text):
    assert read(text, "en", PUBLISHED) == []


def month_rows(table):
    return [(name, month) for month, names in table.items() for name in names.split("|")]


@pytest.mark.parametrize(("name", "month"), month_rows(MONTHS_ARABIC))
def test_every_region_has_its_months(name, month):
    assert read(f"في 7 {name} 2025", "ar", None) == [(fold(f"7 {name} 2025").text, f"2025-{month:02}-07", False)]


@pytest.mark.parametrize(("name", "month"), month_rows(MONTHS_ENGLISH))
def test_months_are_written_out_or_short(name, month):
    assert read(f"on {name} 7, 2025", "en", None) == [(f"{name} 7, 2025", f"2025-{month:02}-07", False)]


@pytest.mark.parametrize(("name", "month"), month_rows(HIJRI_MONTHS))
def test_every_hijri_month_is_known(name, month):
    ((_, iso, anchored),) = read(f"في 7/{month}/1446هـ", "ar", None)
    assert read(f"في 7 {name} 1446هـ", "ar", None) == [(fold(f"7 {name} 1446هـ").text, iso, anchored)]


def test_days_apart_are_dates_of_their_own():
    assert read("زار البلاد في 12 و20 مارس 2024", "ar", None) == [
        ("12", "2024-03-12", False),
        ("20 مارس 2024", "2024-03-20", False),
    ]
    assert read("on May 3 and May 10, 2024", "en", None) == [
        ("May 3", "2024-05-03", False),
        ("May 10, 2024", "2024-05-10", False),
    ]


def test_dates_come_in_order():
    text = "On Thursday they spoke of the visit in March 2023 and of the talks on 5 May 2022."
    assert [iso for _, iso, _ in read(text, "en", PUBLISHED)] == ["2024-02-15", "2023-03", "2022-05-05"]


def test_a_weekday_decides_the_year_and_one_that_fits_none_gives_nothing():
    assert read("on Thursday, February 16", "en", "2024-02-20") == []
    assert read("on Thursday, February 16", "en", "2023-06-20") == [("Thursday, February 16", "2023-02-16", True)]
    assert read("أمس الجمعة", "ar", PUBLISHED) == []


@pytest.mark.parametrize("published", [None, "", "2024-02", "soon", "2024-13-45"])
def test_without_a_day_of_publication_nothing_is_reckoned(published):
    assert read("They met today.", "en", published) == []


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_no_error(published):
    for text in (
        "last year",
        "next week",
        "yesterday",
        "tomorrow",
        "next December",
        "on May 5",
        "last Thursday",
        "next Thursday",
    ):
        assert all(iso for _, iso, _ in read(text, "en", published))


def test_a_hijri_year_outside_the_tables_gives_nothing():
    assert read("في 6 شعبان 1300هـ", "ar", None) == []
    assert read("في 31 شعبان 1447هـ", "ar", None) == []


def test_a_language_without_data_has_no_dates():
    assert find_dates("5 May 2024", "xx", PUBLISHED) == []


DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
FULL = [
    ("en", lambda d: f"{d:%B} {d.day}, {d.year}"),
    ("en", lambda d: f"{d.day} {d:%B} {d.year}"),
    ("en", lambda d: d.isoformat()),
    ("en", lambda d: f"{d:%A}, {d:%B} {d.day}, {d.year}"),
    ("ar", lambda d: f"{d.day} {MONTHS_ARABIC[d.month].split('|')[0]} {d.year}"),
    ("ar", lambda d: f"{d.day} {MONTHS_ARABIC[d.month].split('|')[1 % len(MONTHS_ARABIC[d.month].split('|'))]} {d.year}م"),
    ("ar", lambda d: f"{d.day}/{d.month}/{d.year}"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "write"), FULL)
@given(day=DAYS)
@settings(max_examples=60, deadline=None)
def test_every_day_is_read_back_from_every_form(language, write, day):
    words = write(day)
    sentence = f"x {words}." if language == "en" else f"في {words}."
    assert read(sentence, language, None) == [(fold(words).text, day.isoformat(), False)]


@given(day=DAYS, length=st.integers(1, 40))
@settings(max_examples=60, deadline=None)
def test_every_range_is_read_back(day, length):
    last = day + timedelta(days=length)
    if last.year > 2100:
        return
    words = f"{day:%B} {day.day}, {day.year} to {last:%B} {last.day}, {last.year}"
    assert read(f"from {words}", "en", None) == [(words, f"{day}..{last}", False)]


@given(
    published=DAYS.map(date.isoformat),
    row=st.sampled_from([("ar", r[0]) for r in ARABIC_ANCHORED] + [("en", r[0]) for r in ENGLISH_ANCHORED]),
)
@settings(max_examples=100, deadline=None)
def test_a_reckoned_date_is_within_two_years_of_publication(published, row):
    language, text = row
    for _, iso, anchored in read(marked(text)[0], language, published):
        assert anchored
        assert abs(int(iso[:4]) - int(published[:4])) <= 2


MIXED = "May 3 5 2024 to and - , ( ) / the of last next Thursday today week من إلى 12 و13 مارس الخميس الماضي اليوم الشهر 1447هـ شعبان الموافق في"
WORDS = st.lists(st.sampled_from(MIXED.split()), max_size=12).map(" ".join)


@given(
    text=WORDS | st.text(max_size=60),
    language=st.sampled_from(["ar", "en"]),
    published=st.sampled_from([None, PUBLISHED]),
)
@settings(max_examples=300, deadline=None)
def test_dates_are_in_order_apart_and_of_one_shape_whatever_the_words(text, language, published):
    folded = fold(text).text
    end = 0
    for found in find_dates(folded, language, published):
        assert end <= found.start < found.end <= len(folded)
        end = found.end
        assert not (found.anchored and published is None)
        date.fromisoformat(
            found.first + "-01-01"[: 10 - len(found.first)] if len(found.first) != 7 else found.first + "-01"
        )
        if found.last:
            assert len(found.last) == len(found.first)
            assert found.first < found.last


def test_a_long_row_of_numbers_is_read_in_one_go():
    assert read("5, " * 20000, "en", PUBLISHED) == []
    assert len(read("5 May 2024. " * 2000, "en", None)) == 2000


def test_a_date_far_from_the_head_and_the_end_of_a_long_sentence_is_found():
    filler = "the two sides spoke of trade and energy " * 20
    assert read(f"{filler}on Thursday, Feb. 15, 2024, {filler}and in March 2023 {filler}", "en", None) == [
        ("Thursday, Feb. 15, 2024", "2024-02-15", False),
        ("March 2023", "2023-03", False),
    ]


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("They concluded the dialogue in Accra on 12 May.", "2026-11-20", "2026-05-12"),
        ("They will conclude the dialogue in Accra on 12 May.", "2026-11-20", "2027-05-12"),
        ("The session is on 3 January.", "2026-11-20", "2027-01-03"),
    ],
)
def test_a_day_far_ahead_that_no_word_calls_so_is_of_the_past(text, published, day):
    assert [found.first for found in find_dates(text, "en", published)] == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The two states held the third dialogue in Accra on January 22.", "2026-01-22"),
        ("The two sides last met in Accra in February.", "2026-02"),
        ("The talks took place in Accra, Ghana, on December 5.", "2025-12-05"),
        ("They held the talks in Accra on 21 November.", "2026-11-21"),
        ("They met in Accra to prepare the summit of January 22.", "2027-01-22"),
        ("The talks to be held in Accra on January 22 matter.", "2027-01-22"),
        ("They met in Accra ahead of the summit on January 22.", "2027-01-22"),
        ("The session in Accra is on January 22.", "2027-01-22"),
        ("عقدت الدولتان الجولة الثالثة من الحوار في أكرا في 22 يناير.", "2026-01-22"),
        ("عقد الوزيران اجتماعا في أكرا في فبراير.", "2026-02"),
        ("تعقد الدولتان الجولة الثالثة من الحوار في أكرا في 22 يناير.", "2027-01-22"),
        ("عقدت اللجنة اجتماعا تمهيدا للقمة في 22 يناير.", "2027-01-22"),
        ("اتفق الجانبان على عقد الجولة الرابعة في 22 يناير.", "2027-01-22"),
    ],
)
def test_a_day_on_which_something_was_held_is_of_the_past(text, day):
    language = "en" if text.isascii() else "ar"
    assert [found.first for found in find_dates(fold(text).text, language, "2026-11-24")] == [day]

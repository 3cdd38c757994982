"""A meeting or a pact that a text says was not is none: denied, called off, or only offered."""

from __future__ import annotations

import pytest
from sayings import facts, failures

NOTHING = [
    "hasParticipant",
    "planned hasParticipant",
    "takesPlaceIn",
    "planned takesPlaceIn",
    "schema:startDate",
    "agreementStatus",
]

NEVER = [
    "نفت وزارة الخارجية الكينية صحة الأنباء عن لقاء الوزير جون أوتينو نظيره الغاني كوفي منساه في أكرا.",
    "نفى المتحدث باسم الحكومة الكينية عقد أي لقاء بين الوزير جون أوتينو ونظيره الغاني كوفي منساه في ليما.",
    "كذبت وزارة الخارجية الكينية ما نشرته صحف عن اجتماع جمع الوزير جون أوتينو بالسفير الغاني في ليما يوم السبت.",
    "قال المتحدث إنه لا صحة لما يتردد عن زيارة الوزير الكيني جون أوتينو إلى ليما.",
    "ما يتم تداوله بشأن اتصال هاتفي بين رئيسي وزراء كينيا وغانا لا أساس له من الصحة.",
    "أكدت الرئاسة أن خبر توقيع اتفاقية أمنية بين كينيا وغانا عار عن الصحة.",
    "تعذر عقد لقاء بين وزيري خارجية كينيا وغانا في ليما بسبب ضيق الوقت.",
    "اقترح الوزير الكيني جون أوتينو عقد اجتماع رباعي يضم غانا والسنغال ومالي في ليما.",
    "أعرب الوزير الكيني عن استعداد بلاده لاستضافة جولة جديدة من المحادثات بين غانا والسنغال في نيروبي.",
    "The Foreign Ministry of Ghana denied reports of a meeting between Minister Kofi Asare and his Kenyan counterpart John Otieno in Lima.",
    "No meeting took place between Kenyan President John Otieno and Ghanaian President Kofi Mensah.",
    "The planned meeting between the foreign ministers of Kenya and Ghana in Lima on 4 June has been called off.",
    "لم تعقد كينيا وغانا الجولة الثالثة من الحوار السياسي في ليما يوم الاثنين.",
    "لم تنعقد القمة الثلاثية بين كينيا وغانا ومالي في ليما.",
    "لم تستضف كينيا القمة في نيروبي الأسبوع الماضي.",
    "Kenya and Ghana did not hold the third round of their political dialogue in Lima on Monday.",
    "The third round of talks between Kenya and Ghana was not held in Lima last week.",
    "Kenya did not host the summit in Nairobi last week.",
    "Kenya offered to host talks between Ghana and Senegal in Nairobi next month.",
    "The minister said Kenya was ready to host the talks between Ghana and Senegal in Nairobi.",
    "التقى الوزير الكيني وفدا، وعرض جون أوتينو استضافة محادثات بين غانا والسنغال في نيروبي.",
]  # fmt: skip

HELD = [
    ("Kenya and Ghana held the second round of political consultations in Lima; the two countries had not held the consultations since 2019.", "takesPlaceIn place:PER-lima"),
    ("Peru hosted the summit in Lima on 3 May 2026 because Ghana could not host the summit.", "takesPlaceIn place:PER-lima"),
    ("عقدت كينيا وغانا الجولة الثانية من المشاورات السياسية في ليما، ولم يعقد البلدان المشاورات منذ عام 2019.", "takesPlaceIn place:PER-lima"),
    ("لم تعقد كينيا وغانا الجولة الثالثة من الحوار السياسي في ليما فحسب، بل وقعتا اتفاقا.", "takesPlaceIn place:PER-lima"),
    ("Kenya and Ghana not only held the third round of their political dialogue in Lima, they signed a pact.", "takesPlaceIn place:PER-lima"),
    ("نفى الوزير الكيني جون أوتينو وجود خلافات خلال لقائه نظيره الغاني كوفي منساه في ليما.", "takesPlaceIn place:PER-lima"),
    ("نفت الوزارة ما تردد عن فشل المباحثات التي أجراها الوزير الكيني جون أوتينو في ليما.", "takesPlaceIn place:PER-lima"),
    ("قال المتحدث إن الاجتماع الوزاري بين كينيا وغانا الذي عقد في ليما لم يتطرق إلى ملف الغاز.", "hasParticipant c:KEN"),
    ("عرض الوزيران نتائج الدورة الرابعة للجنة المشتركة الكينية الغانية التي عقدت في ليما.", "takesPlaceIn place:PER-lima"),
    ("Kenya and Ghana held talks in Lima on 3 June; a joint press conference was cancelled.", "takesPlaceIn place:PER-lima"),
    ("During a meeting in Lima, ministers of Kenya and Ghana proposed holding joint drills.", "takesPlaceIn place:PER-lima"),
    (
        "Kenyan Minister John Otieno met his Ghanaian counterpart Kofi Mensah. Kenya is willing to hold talks on fisheries, he said.",
        "hasParticipant c:GHA",
    ),
    ("عرض الوزير الكيني جون أوتينو تجربة بلاده بعد عقد اجتماع بين كينيا وغانا في ليما.", "takesPlaceIn place:PER-lima"),
    ("نفى الوزير الكيني جون أوتينو الاتهامات خلال عقد اجتماع مع نظيره الغاني كوفي منساه في ليما.", "hasParticipant كوفي"),
    ("Kenyan Minister John Otieno denied the charges while holding talks with Ghanaian Minister Kofi Mensah in Lima.", "hasParticipant Kofi Mensah"),
    ("Kenya is ready for the rains, John Otieno said after holding talks with Ghanaian Minister Kofi Mensah.", "hasParticipant Kofi Mensah"),
    ("At the talks between Ministers John Otieno of Kenya and Kofi Mensah of Ghana in Lima, a deal fell through.", "takesPlaceIn place:PER-lima"),
    ("Kenya and Ghana signed a trade agreement in Lima on 3 June after the talks fell through.", "agreementStatus c:GHA"),
    ("The report of the meeting between Kenya and Ghana in Lima was praised, and the minister called the criticism unfounded.", "takesPlaceIn place:PER-lima"),
]  # fmt: skip


@pytest.mark.parametrize("text", NEVER)
def test_nothing_is_told_of_what_never_was(text):
    assert not failures(text, [], NOTHING)


@pytest.mark.parametrize(("text", "line"), HELD)
def test_what_was_held_stands_beside_a_denial_or_an_offer(text, line):
    assert not failures(text, [line], [])


@pytest.mark.parametrize(
    "text",
    [
        "كان من المفترض أن توقع كينيا وغانا اتفاقية النقل الجوي أمس.",
        "من المؤمل أن توقع كينيا وغانا اتفاقية النقل الجوي.",
        "أكد الوزير الكيني جون أوتينو قرب توقيع اتفاقية مع غانا بشأن النقل الجوي.",
        "زار الوزير الكيني جون أوتينو أكرا استعدادا لتوقيع اتفاقية مع غانا.",
        "قبيل توقيع اتفاقية مع غانا، استقبل الوزير الكيني جون أوتينو السفراء.",
        "Ahead of the signing of an agreement with Ghana, Minister John Otieno visited Accra.",
        "On the eve of the signing of an agreement with Ghana, Minister John Otieno visited Accra.",
        "قدم الوزير الكيني جون أوتينو مقترحا لتوقيع مذكرة تفاهم مع غانا في مجال السياحة.",
    ],
)
def test_what_was_to_be_signed_or_is_only_proposed_is_not_signed(text):
    assert not failures(text, [], ["agreementStatus * status=signed"])


def test_the_day_of_what_is_praised_during_a_reception_is_not_that_of_the_reception():
    text = "أشاد الوزير الكيني جون أوتينو، لدى استقباله السفير الغاني كوفي منساه، بنتائج زيارة رئيس غانا إلى نيروبي في مايو 2024."
    (guest,) = facts(text, "hasParticipant كوفي منساه")
    assert guest.subject not in {fact.subject for fact in facts(text, "schema:startDate")}

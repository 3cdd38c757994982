"""Movements beside a government, which a text knows by their names alone; press conferences beside a meeting."""

from __future__ import annotations

import pytest
from sayings import failures, reading

MOVEMENTS = [
    ('وقعت الحكومة الكولومبية وحركة "جيش التحرير" اتفاق سلام في هافانا يوم 3 مايو 2016.',
     ["agreementStatus جيش التحرير status=signed", "hasParticipant جيش التحرير", "takesPlaceIn place:CUB-havana"], []),
    ('وقعت حكومة تشاد و"الجبهة الوطنية للتغيير" اتفاقا لوقف إطلاق النار في الدوحة.', ["agreementStatus الجبهة الوطنية للتغيير status=signed"], []),
    ("رحب مجلس التعاون بالاتفاق الذي وقعته الحكومة السودانية والحركة الشعبية في جوبا.", ["agreementStatus الحركة الشعبية status=signed"], []),
    ("رحبت الكويت باتفاق السلام بين الحكومة الفلبينية وجبهة مورو الإسلامية، الذي وُقّع في كوالالمبور.",
     ["agreementStatus جبهة مورو status=signed", "takesPlaceIn place:MYS-kuala-lumpur"], ["agreementStatus c:KWT"]),
    ("عقدت الحكومة المالية و'جبهة الشمال' محادثات مباشرة في باماكو عام 2017.",
     ["hasParticipant c:MLI", "hasParticipant جبهة الشمال", "takesPlaceIn place:MLI-bamako"], []),
    ("نوهت قطر باتفاقية النقل البحري التي تم توقيعها في عمّان بين الأردن وقبرص.", ["agreementStatus c:CYP status=signed"], ["agreementStatus c:QAT"]),
    ("أكدت مصر والجبهة الداخلية متماسكة أن الحل سياسي.", [], ["hasParticipant الجبهة"]),
    ("أكد الوزير القطري محمد السليطي أن الهجمات تهدد اليمن وحركة الملاحة الدولية.", ["stanceHolder محمد السليطي"], ["حركة الملاحة"]),
    ("بحثت الحكومة السودانية وحركة النقل البحري تشهد نموا ملف الموانئ.", [], ["hasParticipant حركة"]),
]  # fmt: skip
BESIDE = [
    ("أجرى وزير الخارجية الأردني سامر الحديد في جنيف سلسلة من الاجتماعات مع نظيره الكيني جوزيف كاماو ووزيرة خارجية السويد إنغريد دال.",
     ["hasParticipant إنغريد دال", "hasParticipant جوزيف كاماو", "takesPlaceIn place:CHE-geneva"], []),
    ("أكد الوزير القطري محمد السليطي أن القمة التي استضافتها الدوحة، وشارك فيها رئيسا كينيا والسنغال، كانت ناجحة، ودعا إلى وقف القتال.",
     ["stanceHolder محمد السليطي", "hasParticipant c:KEN"], ["stanceHolder c:KEN"]),
    ("شارك في القمة رئيسا كينيا والسنغال، ودعوا إلى وقف القتال.", ["stanceHolder c:KEN"], []),
    ("استقبل رئيس الوزراء الأردني سامر الحديد وفدا من لجنة العلاقات الخارجية في مجلس الشيوخ الأميركي برئاسة السيناتور جون كول.",
     ["hasParticipant c:USA"], []),
]  # fmt: skip
PRESS = [
    ("عقد وزير الخارجية الأردني سامر الحديد ونظيره القبرصي نيكوس أندريو جلسة مباحثات في مقر وزارة الخارجية في نيقوسيا. وقال الحديد، في مؤتمر صحفي مشترك، إن بلاده ترحب بالهدنة. وتناولت المباحثات الملاحة.", 1),
    ("التقى الرئيس الكيني بيتر موتوا في نيروبي الرئيس الرواندي جان هابيا. وأكد موتوا خلال مؤتمر صحفي مشترك مع ضيفه أهمية السلام. وبحث الرئيسان التجارة.", 1),
    ("أكد وزير الخارجية الأردني سامر الحديد، خلال مؤتمر مشترك مع نظيره القبرصي نيكوس أندريو في عمّان، أهمية السلام.", 0),
]  # fmt: skip


@pytest.mark.parametrize(("text", "has", "never"), MOVEMENTS)
def test_a_movement_beside_a_government_is_the_other_side(text, has, never):
    assert not failures(text, has, never)


@pytest.mark.parametrize(("text", "has", "never"), BESIDE)
def test_who_took_part_or_was_met_is_told_beside_who_speaks(text, has, never):
    assert not failures(text, has, never)


@pytest.mark.parametrize(("text", "talks"), PRESS)
def test_talks_and_the_press_conference_after_them_are_two(text, talks):
    found = reading(text)
    met = {fact.subject for fact in found.facts if fact.predicate == "hasParticipant"}
    discussed = {fact.subject for fact in found.facts if fact.predicate == "discusses"}
    assert len(met) == 1
    assert len(discussed) == talks
    assert discussed <= met

"""Who is worried and what a state undertakes, where no verb of saying has it for its object (Arabic)."""

from __future__ import annotations

import pytest
from sayings import failures

SAID = [
    ("قال الوزير الكيني جون أوتينو إن الأزمة في تشاد مصدر قلق بالغ لبلاده.",
     ["stanceKind express-concern", "stanceHolder c:KEN", "dcterms:description الأزمة في تشاد"]),
    ("أكد الوزير الكيني جون أوتينو أن التصعيد في تشاد يثير قلق بلاده.", ["stanceKind express-concern", "stanceHolder c:KEN"]),
    ("قالت وزارة الخارجية الكينية إن كينيا قلقة جدا من تصاعد العنف.",
     ["stanceKind express-concern", "stanceHolder c:KEN", "dcterms:description تصاعد العنف"]),
    ("قالت الأمم المتحدة إنها قلقة إزاء التصعيد.", ["stanceKind express-concern", "stanceHolder body:UN"]),
    ("أعلنت كينيا أنها سترسل مساعدات إلى تشاد.", ["stanceKind commit", "stanceHolder c:KEN", "dcterms:description سترسل مساعدات"]),
    ("قال الرئيس الكيني جون أوتينو إن بلاده ستقدم مليون دولار لدعم اللاجئين.", ["stanceKind commit", "stanceHolder c:KEN"]),
    ("شددت كينيا على أنها سوف تتخذ كافة الإجراءات القانونية.", ["stanceKind commit", "stanceHolder c:KEN"]),
]  # fmt: skip
UNSAID = [
    ("أكد الوزير الكيني جون أوتينو أن الوضع ليس مصدر قلق لبلاده.", ["stanceKind express-concern"]),
    ("قال الوزير الكيني جون أوتينو إنه سيزور تشاد.", ["stanceKind commit"]),
    ("قال الوزير الكيني جون أوتينو إن تشاد ستقدم تنازلات.", ["stanceKind commit"]),
    ("أعلنت كينيا أنها ستشارك في المؤتمر.", ["stanceKind commit"]),
    ("قالت كينيا إنها لن تقدم أي تنازل.", ["stanceKind commit"]),
    ("أكد الوزير الكيني جون أوتينو أن كينيا ستواصل جهودها.", ["stanceKind commit"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "has"), SAID)
def test_a_worry_or_an_undertaking_is_held_by_the_state_whose_it_is(text, has):
    assert not failures(text, has, [])


@pytest.mark.parametrize(("text", "never"), UNSAID)
def test_what_is_denied_or_of_others_is_no_worry_and_no_undertaking(text, never):
    assert not failures(text, [], never)

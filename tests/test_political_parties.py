"""Parties and movements that no list has act and take stances where their name has the shape of one (Arabic)."""

from __future__ import annotations

import pytest
from sayings import failures

SAID = [
    ("أكدت الحركة الشعبية ضرورة الحوار.", ["stanceKind emphasize", "stanceHolder الحركة الشعبية"]),
    ("أكد حزب الأمة الكيني رفضه للعنف، ودعا إلى الحوار.", ["stanceKind reject", "stanceHolder حزب الأمة الكيني", "stanceKind call-for"]),
    ("عقد الحزب الشيوعي الكيني اجتماعا مع حزب الأمة الغاني في أكرا.",
     ["hasParticipant الحزب الشيوعي الكيني", "hasParticipant حزب الأمة الغاني"]),
]  # fmt: skip
UNSAID = [
    ("رحبت الحركة بالقرار.", ["stanceHolder"]),
    ("أكدت المحكمة الكينية ضرورة الحوار.", ["stanceHolder"]),
    ("شهدت كينيا حركة السفن الكبيرة.", ["hasParticipant", "stanceHolder"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "has"), SAID)
def test_a_party_of_no_list_acts_under_its_name(text, has):
    assert not failures(text, has, [])


@pytest.mark.parametrize(("text", "never"), UNSAID)
def test_the_noun_of_a_party_alone_or_another_noun_names_nobody(text, never):
    assert not failures(text, [], never)

"""The place and the day right after the noun of an event belong to that event, wherever the sentence names it."""

from __future__ import annotations

import pytest
from sayings import failures

SAID = [
    ("أشاد الوزير الكويتي سالم الرشيدي بنتائج القمة المصرية الأردنية في جنيف يوم 3 مارس 2024.",
     ["takesPlaceIn place:CHE-geneva", "schema:startDate 2024-03-03"]),
    ("رحب الوزير القطري بالقمة اليابانية الهندية في طوكيو.", ["takesPlaceIn place:JPN-tokyo"]),
    ("واستعرض الوزيران نتائج الدورة التاسعة للجنة المشتركة الكينية الغانية، المنعقدة بأكرا يوم 26 نوفمبر 2022.",
     ["takesPlaceIn place:GHA-accra", "schema:startDate 2022-11-26"]),
    ("وتطرق الجانبان إلى الدورة المقبلة للجنة المشتركة الكينية الغانية المزمع عقدها في أكرا.", ["planned takesPlaceIn place:GHA-accra"]),
    ("The minister recalled the Egypt-Jordan summit in Geneva on March 3, 2024.",
     ["takesPlaceIn place:CHE-geneva", "schema:startDate 2024-03-03"]),
    ("The minister praised the Japan-Qatar summit with Kuwait in Tokyo.", ["takesPlaceIn place:JPN-tokyo"]),
]  # fmt: skip
UNSAID = [
    ("رحب الوزير القطري بالقمة اليابانية الهندية، ثم عاد إلى الدوحة في مارس 2024.", ["takesPlaceIn", "schema:startDate"]),
    ("عقدت اللجنة المشتركة القطرية الكينية دورتها الثالثة في نيروبي. وأشاد الجانبان بعمل الفرق تحضيرا للاجتماع السابع للمجلس.", ["roundNumber 7"]),
    ("The minister praised the Japan-Qatar summit and flew home to Kuwait in March 2024.", ["takesPlaceIn", "schema:startDate"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "facts"), SAID)
def test_what_follows_the_noun_of_an_event_says_where_and_when_it_was(text, facts):
    assert not failures(text, facts, ())


@pytest.mark.parametrize(("text", "facts"), UNSAID)
def test_what_another_clause_says_is_not_of_the_event(text, facts):
    assert not failures(text, (), facts)

"""Whose stance a second verb tells: of whom a reported or a relative clause tells, or who speaks; and whose «بلاده» is."""

from __future__ import annotations

import pytest
from sayings import failures

SAYS = "قال الوزير الكيني جون أوتينو إن "
MEETS = "التقى الرئيس الكيني جون أوتينو نظيره الغاني كوفي منساه الذي "


@pytest.mark.parametrize(
    ("told", "holder"),
    [
        ("الاتحاد الأفريقي أدان الانقلاب ودعا إلى الإفراج عن الرئيس.", "body:AU"),
        ("الاتحاد الأفريقي كان قد أدان الانقلاب ودعا إلى الإفراج عن الرئيس.", "body:AU"),
        ("مجلس الأمن أدان الانقلاب ورحب بجهود الوساطة.", "body:UNSC"),
        ("السودان رفض المقترح وأكد أهمية الاتفاق.", "c:SDN"),
        ("غانا أدانت الانقلاب ودعت إلى الإفراج عن الرئيس.", "c:GHA"),
    ],
)
def test_of_whom_a_reported_clause_tells_goes_on_where_no_comma_parts_the_verbs(told, holder):
    assert not failures(SAYS + told, [f"stanceHolder {holder}"], ["stanceHolder c:KEN"])


@pytest.mark.parametrize(
    "told",
    [
        "السودان رفض المقترح، ودعا إلى استئناف الحوار.",
        "الوضع في السودان خطير ودعا إلى وقف القتال.",
    ],
)
def test_who_speaks_goes_on_after_a_comma_or_a_word_on_a_thing(told):
    assert not failures(SAYS + told, ["stanceKind call-for", "stanceHolder جون أوتينو"], [])


@pytest.mark.parametrize(
    ("told", "holder"),
    [
        ("أكد وقوف بلاده إلى جانب كينيا.", "c:GHA"),
        ("أكد دعم بلاده لترشح كينيا.", "c:GHA"),
        ("نقل تحيات شعبه وأكد أهمية التعاون.", "كوفي منساه"),
    ],
)
def test_a_relative_clause_tells_of_whom_it_follows_and_of_his_country(told, holder):
    assert not failures(MEETS + told, [f"stanceHolder {holder}"], ["stanceHolder c:KEN", "stanceHolder جون أوتينو"])

"""Arabic official releases: unnamed people who discuss something, «نائب الوزير» told again, lists that semicolons part."""

from __future__ import annotations

import pytest
from sayings import failures

MET = "التقى وزير الخارجية الغاني كوفي منسا وزير الخارجية التشيلي بيدرو روخاس في ليما. "

DISCUSSED = [
    # Who discusses something is no topic.
    ("وناقش الوفد قضايا الصيد.", ["discusses * wording=الصيد"], ["discusses * wording=الوفد"]),
    ("وناقشت الوفود قضايا الصيد.", ["discusses * wording=الصيد"], ["discusses * wording=الوفود"]),
    ("وناقش مسؤولو البلدين قضايا الصيد.", ["discusses * wording=الصيد"], ["discusses * wording=مسؤولو"]),
    ("وناقش أعضاء الوفد قضايا الصيد.", ["discusses * wording=الصيد"], ["discusses * wording=أعضاء"]),
    ("وناقش مستشارو الأمن القومي الثلاثة أيضا ملفات الصيد.", ["discusses * wording=الصيد"], ["discusses * wording=مستشارو"]),
    ("واستعرض الوزيران في هذا اللقاء، أهم قضايا الصيد.", ["discusses * wording=الصيد"], ["discusses * wording=اللقاء"]),
    ("وناقش الوزيران وفد المراقبين.", ["discusses * wording=وفد"], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "has", "never"), DISCUSSED)
def test_who_discusses_is_no_topic(text: str, has: list[str], never: list[str]) -> None:
    assert failures(MET + text, has, never) == []


@pytest.mark.parametrize(
    ("text", "has", "never"),
    [
        (
            "التقى نائب وزير الخارجية الغاني كوفي منسا وزير الخارجية التشيلي بيدرو روخاس. وأكد نائب الوزير دعم الهدنة.",
            ["stanceHolder كوفي منسا"],
            ["stanceHolder بيدرو روخاس"],
        ),
        (
            "التقت نائبة وزير الخارجية الغاني آنا منسا وزير الخارجية التشيلي بيدرو روخاس. وشكرت نائبة الوزير تشيلي على دعمها.",
            ["stanceHolder آنا منسا"],
            ["stanceHolder بيدرو روخاس"],
        ),
        (MET + "وأكد الوزير التشيلي دعم الهدنة.", ["stanceHolder بيدرو روخاس"], ["stanceHolder كوفي منسا"]),
        (
            (
                "التقى الوزير الغاني كوفي منسا كلا من: الوزير النرويجي لارس دال؛ وخوان مورينو، وزير خارجية تشيلي؛ ووليد سالم، "
                "وزير خارجية مالي."
            ),
            ["hasParticipant خوان مورينو", "hasParticipant وليد سالم", "hasParticipant c:CHL", "hasParticipant c:MLI"],
            ["hasParticipant وخوان"],
        ),
        (
            "عقد الحوار برئاسة وكيل وزارة الخارجية الغانية روبرت دان، والمدير السياسي التشيلي بيدرو روخاس.",
            ["holdsPost وكيل وزارة الخارجية"],
            ["stanceKind condemn"],
        ),
        ("وزير الخارجية الغاني كوفي منسا دان الغارة.", ["stanceKind condemn", "stanceHolder كوفي منسا"], []),
    ],
)
def test_deputies_and_lists_are_told_apart(text: str, has: list[str], never: list[str]) -> None:
    assert failures(text, has, never) == []

"""Where two bodies have signed an agreement, they are its parties, and their states are not."""

from __future__ import annotations

import pytest

from mithaq.extract.extractor import extract
from mithaq.graph.projection import project
from mithaq.read.documents import document


def parties(text):
    """The names of those who are parties to an agreement of an Arabic text."""
    found = project(extract(document(text, {"id": "example", "lang": "ar", "published": "2026-05-05"})))
    names = {one["key"]: one["names"][0] for one in found["entities"] if one["names"]}
    return {names[fact["o"]] for fact in found["facts"] if fact["p"] == "partyTo"}


TALKS = "عقد وزير الخارجية القطري سالم الرشيدي ونظيره الكيني موسى كاماو مباحثات أمس في نيروبي."


@pytest.mark.parametrize(
    ("told", "bodies"),
    [
        (
            "وتم توقيع بروتوكول تعاون بين غرفة تجارة نيروبي والاتحاد العام لمقاولات قطر.",
            {"غرفة تجارة نيروبي", "الاتحاد العام لمقاولات قطر"},
        ),
        (
            "وجرى توقيع مذكرة تفاهم بين المعهد الدبلوماسي بوزارة الخارجية القطرية والأكاديمية الدبلوماسية الكينية.",
            {"المعهد الدبلوماسي بوزارة الخارجية القطرية", "الأكاديمية الدبلوماسية الكينية"},
        ),
        (
            "ووقعت شركة الخطوط القطرية وشركة الخطوط الكينية اتفاقية للرمز المشترك.",
            {"شركة الخطوط القطرية", "شركة الخطوط الكينية"},
        ),
        (
            "كما وقع اتحاد الغرف القطرية مذكرة تفاهم مع غرفة التجارة الكينية بهدف تبادل الوفود.",
            {"اتحاد الغرف القطرية", "غرفة التجارة الكينية"},
        ),
        (
            "كما وقع رئيس غرفة تجارة وصناعة قطر خالد المهندي مع رئيس اتحاد الغرف الكينية جون مواي مذكرة تفاهم.",
            {"غرفة تجارة وصناعة قطر", "اتحاد الغرف الكينية"},
        ),
    ],
)
def test_bodies_that_sign_are_parties_in_place_of_their_states(told, bodies):
    assert parties(f"{TALKS} {told}") == bodies


@pytest.mark.parametrize(
    "told",
    [
        "وبحث الجانبان مسودة مذكرة تفاهم بين غرفة تجارة قطر وغرفة تجارة نيروبي، سيتم توقيعها العام المقبل.",
        "ومن المقرر توقيع مذكرة تفاهم بين هيئة الطيران القطرية وهيئة الطيران الكينية الشهر المقبل.",
        "ودعا الوزيران إلى توقيع مذكرة تفاهم بين جامعة قطر وجامعة نيروبي.",
        "وبحث الوزيران توقيع مذكرة تفاهم بين جامعة قطر وجامعة نيروبي.",
        "واتفق الوزيران على توقيع مذكرة تفاهم بين غرفة تجارة قطر وغرفة تجارة نيروبي.",
    ],
)
def test_what_bodies_are_yet_to_sign_has_no_parties(told):
    assert parties(f"{TALKS} {told}") == set()


def test_states_that_sign_are_parties_though_bodies_are_told_beside_them():
    told = "ووقع الوزيران اتفاقية في مجال التعليم، وأشادا بالتعاون بين جامعة قطر وجامعة نيروبي."
    assert len(parties(f"{TALKS} {told}")) == 2
    assert "جامعة قطر" not in parties(f"{TALKS} {told}")


def test_states_that_sign_what_two_bodies_will_do_are_its_parties():
    assert parties("وقعت قطر وكينيا في نيروبي اتفاقية للتعاون بين بنك التنمية القطري وجامعة نيروبي.") == {
        "قطر",
        "كينيا",
    }


def test_states_between_whom_an_agreement_is_are_its_parties_though_heads_of_bodies_sign():
    told = "وقع رئيس هيئة الطيران القطرية سالم الرشيدي ورئيس هيئة الطيران الكينية موسى كاماو اتفاقية النقل الجوي بين قطر وكينيا."
    assert len(parties(told)) == 2
    assert not any(name.startswith("هيئة") for name in parties(told))

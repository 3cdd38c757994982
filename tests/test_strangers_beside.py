"""Who is only named beside what is told holds no stance in it, is not at it, and lends it neither his place nor his day."""

from __future__ import annotations

import pytest
from sayings import failures, reading

MET = "عقد وزراء خارجية قطر والكويت اجتماعا في بغداد. "


@pytest.mark.parametrize(
    "text",
    [
        "وكانت مصادر أكدت أن الوزير التركي سيزور بغداد.",
        "وكانت وسائل إعلام قد رحبت بالاجتماع.",
        "مصادر دبلوماسية أكدت أهمية الاجتماع.",
        "وأكدت مصادر دبلوماسية أهمية الاجتماع.",
        "وكان محللون أكدوا أهمية الاجتماع.",
        "وكان مسؤول رفيع قد أكد أهمية الاجتماع.",
        "وكانت أحزاب معارضة قد نددت بالهجوم.",
    ],
)
def test_nobody_known_holds_what_a_stranger_says_before_the_verb_or_after_it(text):
    assert not failures(MET + text, [], ["stanceHolder c:QAT", "stanceHolder c:KWT"])


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        (MET + "وكان الوزراء قد نددوا بالهجوم.", "c:QAT"),
        (MET + "وكان قد أكد أهمية التعاون.", "c:QAT"),
        ("رحبت كينيا بالاتفاق، وأشادت بجهود مصادر التمويل.", "c:KEN"),
        ("ثمّن الوزير الكيني جون أوتينو دعم غانا. وحث دول القارة على التعاون.", "جون أوتينو"),
        ("Kenya, like Ghana, condemned the attack.", "c:KEN"),
    ],
)
def test_who_spoke_last_goes_on(text, holder):
    assert not failures(text, [f"stanceHolder {holder}"], ["stanceHolder c:GHA"])


@pytest.mark.parametrize("larger", ["الاجتماع", "القمة", "المنتدى", "الاجتماع الوزاري"])
def test_those_met_on_the_margins_are_not_the_sides_of_what_is_larger(larger):
    text = f"التقى الوزير القطري خالد المري على هامش {larger} الرئيس الكيني جون أوتينو والرئيس الغاني كوفي منساه."
    assert not failures(text, ["hasParticipant جون أوتينو", "hasParticipant c:QAT"], ["discusses"])
    assert len(sides(text, "c:KEN")) == len(sides(text, "c:GHA")) == 1


def sides(text, state):
    return {fact.subject for fact in reading(text).facts if fact.predicate == "hasParticipant" and fact.object == state}


def test_where_an_envoy_resides_is_not_where_he_presents_his_papers():
    text = (
        "Ambassador John Otieno of Kenya presented his Letter of Credence to President Kofi Mensah of Ghana, "
        "with residence in Lima, Peru."
    )
    assert not failures(text, ["hasParticipant c:GHA"], ["takesPlaceIn"])


def test_an_envoy_of_an_organisation_met_beside_a_minister_is_not_of_his_state():
    text = (
        "Minister Lena Berg of Norway met in Oslo with the Foreign Minister of Kenya, John Otieno, "
        "and the EU Special Envoy for Mali, Marc Dupont."
    )
    assert not failures(text, ["represents body:EU", "represents c:KEN"], [])
    assert len([fact for fact in reading(text).facts if fact.predicate == "represents" and fact.object == "c:KEN"]) == 1


@pytest.mark.parametrize(
    "told",
    ["هنأه فيه بتسميته وزيرا يوم 22 مارس 2024", "أكد خلاله أهمية اتفاق وقع في مايو 2019"],
)
def test_the_day_of_what_was_said_in_a_call_is_not_that_of_the_call(told):
    text = f"تلقى الوزير الكيني جون أوتينو اتصالا من الوزير الغاني كوفي منساه {told}."
    assert not failures(text, ["hasParticipant كوفي منساه"], ["schema:startDate"])

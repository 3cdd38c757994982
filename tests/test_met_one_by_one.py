"""Whom somebody met one after the other, told in one breath and then one by one."""

from __future__ import annotations

import pytest
from sayings import facts, failures, reading

from mithaq.graph.projection import project

TWO = "Norwegian Foreign Minister Lars Dahl and Peruvian President Luis Paz in Geneva on 3 May 2021. "
MET = "Kenyan Foreign Minister Amina Juma met " + TWO
TALKS = "Kenyan Foreign Minister Amina Juma held {}talks with " + TWO
CALLED = "Kenyan Foreign Minister Amina Juma spoke by phone with " + TWO


def talked(text):
    """Who was at the meeting or call at which each topic was discussed."""
    facts = reading(text).facts
    names = {}
    for fact in facts:
        if fact.predicate == "hasParticipant" and str(fact.object).startswith("c:"):
            names.setdefault(fact.subject, set()).add(fact.object)
    told = ((fact.qualifier("wording"), fact.subject) for fact in facts if fact.predicate == "discusses")
    return {wording.text: names[event] for wording, event in told if wording is not None}


NORWAY, PERU = {"c:KEN", "c:NOR"}, {"c:KEN", "c:PER"}


@pytest.mark.parametrize(
    "text",
    [
        MET + "During the meeting with Dahl, the two sides discussed trade. In the talks with President Paz, she discussed ports.",
        MET + "The meeting with Dahl focused on trade. Meeting President Paz, Juma discussed ports.",
        TALKS.format("") + "In talks with Dahl, Juma discussed trade. With Paz, she discussed ports.",
        TALKS.format("bilateral ") + "With Dahl, she discussed trade. With President Paz, she discussed ports.",
        MET + "She discussed trade with Dahl. In the talks with President Paz, she discussed ports.",
        CALLED + "In the call with Dahl, she discussed trade. In her conversation with Paz, she discussed ports.",
    ],
)  # fmt: skip
def test_each_of_those_who_were_met_is_at_a_meeting_of_his_own(text):
    found = talked(text)
    assert found == {"trade": NORWAY, "ports": PERU}


def test_who_met_together_is_not_told_apart():
    both = {"c:KEN", "c:NOR", "c:PER"}
    assert talked(MET + "They discussed trade. After the meeting with Dahl and Paz, she left.") == {"trade": both}
    assert talked(TALKS.format("trilateral ") + "She discussed trade. The meeting with Dahl went well.") == {
        "trade": both
    }


@pytest.mark.parametrize(
    "later", ["She had met Dahl in Oslo.", "Juma met Paz in Lima last year.", "She will meet Dahl again."]
)
def test_a_meeting_at_another_time_tells_nobody_apart(later):
    assert talked(f"{MET}They discussed trade. {later}") == {"trade": {"c:KEN", "c:NOR", "c:PER"}}


def test_the_meeting_with_somebody_is_the_one_at_which_he_was():
    first = "Kenyan Foreign Minister Amina Juma met Norwegian Foreign Minister Lars Dahl in Oslo on 3 May 2021. "
    then = "On 4 May 2021 she met Danish Foreign Minister Karl Vogt in Copenhagen. In her talks with Dahl, she discussed ports."
    assert talked(first + then) == {"ports": NORWAY}


def test_whose_counterpart_is_met_in_her_meeting_is_hers():
    text = (
        TALKS.format("bilateral ") + "In her meeting with Norwegian counterpart Lars Dahl, both sides discussed trade."
    )
    assert not failures(text, ["counterpartOf Lars Dahl"], ["counterpartOf Luis Paz"])


LIND = "Prime Minister Eva Lind of Norway"


@pytest.mark.parametrize(
    "words",
    [
        f"met with {LIND} and her Norwegian counterpart Lars Dahl",
        f"met {LIND} and held talks with her counterpart Lars Dahl",
        f"was received by {LIND} and by her Norwegian counterpart Lars Dahl",
        f"met {LIND}, Speaker Jonas Berg and her counterpart Lars Dahl",
        f"met with {LIND}, and her counterparts from Norway, Lars Dahl, and Peru, Luis Paz",
    ],
)
def test_a_counterpart_told_after_others_who_were_met_is_hers_who_met_them(words):
    found = reading(f"Foreign Minister Amina Juma of Kenya {words}.")
    names = {one.ref: one.names[0].text for one in found.entities if one.names}
    pairs = [(names[f.subject], names[str(f.object)]) for f in found.facts if f.predicate == "counterpartOf"]
    assert ("Amina Juma", "Lars Dahl") in pairs
    assert {who for who, _ in pairs} == {"Amina Juma"}


def test_those_whom_one_met_have_not_met_each_other():
    met = "Foreign Minister Marta Soto of Chile and Foreign Minister Luis Paz of Peru"
    for verb, pairs in (("met with", 2), ("held trilateral talks with", 3), ("and", 0)):
        told = project(reading(f"Foreign Minister Amina Juma of Kenya {verb} {met}."))
        assert len([fact for fact in told["facts"] if fact["p"] == "metWith"]) == pairs


def test_a_counterpart_of_whoever_received_somebody_is_not_of_who_met_him():
    told = reading(
        "Foreign Minister Amina Otieno of Kenya met Swedish Minister Karl Lind, who was received by Peruvian President Ana Rojas and "
        "her Omani counterpart Salem Harthy."
    )
    named = {one.ref: one.names[0].text for one in told.entities if one.names}
    assert [named[f.subject] for f in told.facts if f.predicate == "counterpartOf"] == ["Ana Rojas"]


ARABIC = "التقى الوزير الكيني موسى كاماو", "الوزير القطري سالم الرشيدي"
THEN = [
    f"{ARABIC[0]} {ARABIC[1]}، ثم التقى نظيره الياباني كينجي ساتو.",
    f"{ARABIC[0]} مع {ARABIC[1]} ومع نظيره الياباني كينجي ساتو.",
    f"{ARABIC[0]} {ARABIC[1]}، كما عقد اجتماعا مع نظيره الياباني كينجي ساتو.",
    "عقد الوزير الكيني موسى كاماو محادثات مع الوزير القطري سالم الرشيدي ومع نظيره الياباني كينجي ساتو.",
]


def told_pairs(text, predicate):
    """The names of the two whom each fact of a property is about."""
    found = reading(text)
    names = {entity.ref: entity.names[0].text for entity in found.entities if entity.names}
    return {(names.get(f.subject), names.get(str(f.object))) for f in found.facts if f.predicate == predicate}


@pytest.mark.parametrize("text", THEN)
def test_the_counterpart_told_after_another_is_that_of_who_met_both(text):
    assert told_pairs(text, "counterpartOf") == {("موسى كاماو", "كينجي ساتو")}
    at = [{f.subject for f in facts(text, f"hasParticipant {who}")} for who in ("سالم الرشيدي", "كينجي ساتو")]
    assert all(at)
    assert not at[0] & at[1]


@pytest.mark.parametrize(
    "text",
    [
        "استقبل الرئيس القطري سالم الرشيدي الوزير الكيني موسى كاماو ونظيره الياباني كينجي ساتو.",
        "قال الوزير القطري سالم الرشيدي إن الوزير الكيني موسى كاماو زار الدوحة، ثم التقى نظيره الياباني كينجي ساتو.",
        "استقبل الرئيس الياباني سالم الرشيدي وزير خارجية كينيا موسى كاماو، كما التقى نظيره الياباني كينجي ساتو.",
    ],
)
def test_the_counterpart_of_who_is_told_last_stays_his(text):
    assert told_pairs(text, "counterpartOf") == {("موسى كاماو", "كينجي ساتو")}


def test_who_rings_him_who_met_another_is_his_counterpart():
    text = f"{ARABIC[0]} {ARABIC[1]}، كما تلقى اتصالا هاتفيا من نظيره الياباني كينجي ساتو."
    assert told_pairs(text, "counterpartOf") == {("موسى كاماو", "كينجي ساتو")}

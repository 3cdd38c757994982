"""What news agencies tell of a minister on a visit: what he refuses, whom he thanks, what he only agreed or spoke of."""

from __future__ import annotations

import pytest
from sayings import facts, failures

MET = "استقبل وزير الخارجية العماني خالد الحارثي نظيره الدنماركي لارس هولم. "
CALLED = "أجرى وزير الخارجية الكيني موسى كاماو اتصالا هاتفيا مع نظيره البيروفي لويس باز. "


@pytest.mark.parametrize(
    "agreed",
    ["وبحثا ملف الصيد واتفقا على اللقاء في ليما الشهر المقبل.", "واتفق الوزيران على الاجتماع في ليما في مارس 2031."],
)
def test_a_meeting_agreed_on_in_a_call_is_another_than_the_call(agreed):
    has = ["planned takesPlaceIn place:PER-lima", "hasParticipant موسى كاماو", "planned hasParticipant موسى كاماو"]
    assert not failures(CALLED + agreed, has, ["takesPlaceIn place:PER-lima"])


@pytest.mark.parametrize(
    "refusal",
    [
        "أعرب {} عن رفض بلاده أن",
        "جدد {} رفض الدنمارك أن",
        "أكد {} رفض بلاده القاطع أن",
        "أكد {} خلال الزيارة رفض بلاده أن",
    ],
)
def test_somebody_may_refuse_that_something_be(refusal):
    text = refusal.format("وزير الخارجية الدنماركي لارس هولم") + " تصبح الجزيرة قاعدة للسفن."
    has = ["stanceKind reject", "stanceHolder c:DNK", "dcterms:description تصبح الجزيرة قاعدة للسفن"]
    assert not failures(text, has, ["stanceKind affirm"])


@pytest.mark.parametrize("praise", ["نوه هولم بدور عُمان", "وأشاد لارس هولم بجهود عُمان في البحر"])
def test_who_praises_and_thanks_does_both(praise):
    has = ["stanceKind praise", "stanceKind thank", "dcterms:description إنقاذ البحارة"]
    assert not failures(
        f"{MET}{praise} وشكرها على إنقاذ البحارة.", has, ["dcterms:description شكرها على إنقاذ البحارة"]
    )


def test_thanks_may_be_a_second_feeling():
    text = MET + "وأعرب هولم عن تقديره لعُمان وشكره على إنقاذ البحارة."
    assert not failures(text, ["stanceKind praise", "stanceHolder لارس هولم"], [])


@pytest.mark.parametrize("act", ["باستئناف المحادثات بشأن المصايد", "بجهود عُمان في استضافة المحادثات حول المصايد"])
def test_the_talks_of_others_that_somebody_welcomes_give_those_who_met_no_topic(act):
    assert not failures(f"{MET}ورحب هولم {act}.", ["stanceKind welcome"], ["discusses المصايد"])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("شدد وزير الخارجية الهندي إس. راماناتان على ضرورة الهدنة.", "إس. راماناتان"),
        ("رحب وزير خارجية النيبال آر. كي. شارما بالهدنة.", "آر. كي. شارما"),
    ],
)
def test_a_name_may_begin_with_letters(text, name):
    assert not failures(text, [f"stanceHolder {name}"])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Peru rejected the remarks made by the envoy and summoned the ambassador of Chad.",
            "remarks made by the envoy",
        ),
        ("Kenya welcomed the truce and dispatched an envoy to Juba.", "truce"),
        ("Kenya denounced the raid on the village that wounded two and displaced the elders.", "raid on the village"),
    ],
)
def test_a_second_act_is_no_part_of_what_is_held(text, words):
    does = ["dcterms:description remarks made by the envoy and summoned", "dcterms:description truce and dispatched"]
    assert not failures(text, [f"dcterms:description {words}"], does)


def test_who_did_two_things_is_condemned_for_both():
    text = "Kenya condemned the gunmen who stormed the school and wounded the guards."
    assert not failures(text, ["dcterms:description gunmen who stormed the school and wounded the guards"])


@pytest.mark.parametrize("proposal", ["بمقترح عقد", "باقتراح تنظيم", "بفكرة استضافة"])
def test_a_conference_that_is_only_proposed_is_none(proposal):
    text = f"رحبت الدنمارك {proposal} مؤتمر دولي بشأن المصايد في ليما."
    assert not failures(text, ["stanceKind welcome"], ["takesPlaceIn", "planned takesPlaceIn", "discusses"])


@pytest.mark.parametrize("joint", ["وإن عُمان ترفضها", "وإنها مهمة"])
def test_the_next_thing_said_is_no_part_of_the_first(joint):
    text = f"قال وزير الخارجية الدنماركي لارس هولم إن بيرو تدعم المبادرة {joint}."
    told = {fact.object.text for fact in facts(text, "dcterms:description المبادرة")}
    assert not failures(text, ["stanceHolder c:PER", "stanceKind support"])
    assert "المبادرة" in told


def test_what_is_said_besides_is_no_part_of_a_commitment():
    text = "Foreign Minister Lars Holm of Denmark reiterated his country's commitment to the treaty and said Peru will join it."
    assert not failures(
        text,
        ["dcterms:description treaty"],
        ["dcterms:description the treaty and said", "dcterms:description treaty and said"],
    )

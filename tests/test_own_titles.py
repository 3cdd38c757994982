"""Whose minister somebody is, by the pronoun of his title."""

import pytest
from sayings import holds, reading

OWN = [
    ("أعلن المغرب على لسان وزير خارجيته سالم الرشيدي إرسال مساعدات إلى تشاد.", "represents c:MAR"),
    ("أكدت كينيا عبر وزير دفاعها موسى كاماو رفضها للعنف.", "represents c:KEN"),
    ("أوفد الرئيس الكيني موسى كاماو مبعوثه الخاص جوزيف وانغا إلى الدوحة.", "represents c:KEN"),
    ("استدعت كينيا سفيرها لدى تشيلي موسى كاماو للتشاور.", "represents c:KEN"),
    ("وصل الرئيس القطري سالم الرشيدي ورئيس وزرائه خالد النجار إلى نيروبي.", "represents c:QAT"),
]


@pytest.mark.parametrize(("text", "has"), OWN, ids=[text for text, _ in OWN])
def test_a_pronoun_in_a_title_means_the_state_named_before(text, has):
    holds(text, [has], [])


def test_no_state_is_taken_from_what_follows():
    holds("قال وزير خارجيتها موسى كاماو إن اليابان تدعم المبادرة.", [], ["represents c:JPN"])


def test_the_state_of_the_town_where_somebody_works_is_not_his():
    text = "عقد الوزير الكيني موسى كاماو اجتماعا مع ممثل البنك الدولي في جنيف بسويسرا."
    holds(text, ["hasParticipant موسى كاماو"], ["hasParticipant c:CHE"])


def test_the_style_of_a_state_at_the_end_of_a_text_is_no_fault():
    holds("استقبل الوزير الكيني موسى كاماو وفد الجمهورية", [], ["represents c:IRQ"])
    holds("زار الوزير الكيني موسى كاماو الجمهورية. ورحبت الجمهورية", [], ["represents c:IRQ"])


def test_a_minister_whom_the_president_receives_is_of_his_own_state():
    talks = "عقدت اللجنة المشتركة القطرية الصربية دورتها الخامسة. "
    received = "واستقبل الرئيس القطري سالم الرشيدي {} كريم النجار."
    holds(talks + received.format("وزير الداخلية"), ["hasParticipant كريم النجار"], ["represents c:SRB"])
    holds(talks + received.format("وزير الداخلية الصربي"), ["represents c:SRB"], [])


def test_nobody_is_of_the_state_whose_north_the_heading_speaks_of():
    text = "قطر ترحب بالهدنة في شمال مالي\nاستقبلت الوزيرة الكينية روث أوبا ولي العهد الأمير علي النجار."
    holds(text, ["hasParticipant علي النجار"], ["represents c:MLI"])


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Rwanda joined the Harbour Treaty, and its ambassador to Lima, Eric Habimana, signed it.", "c:RWA"),
        ("Rwanda joined the Harbour Treaty. Its foreign minister, Eric Habimana, signed the text in Lima.", "c:RWA"),
        ("Norway thanked Rwanda and its president, Eric Habimana, for the support.", "c:RWA"),
        ("It was signed by Norway, and by Rwanda, represented by its foreign minister, Eric Habimana.", "c:RWA"),
        ("The plan of the Arab League, whose secretary-general, Eric Habimana, spoke first, was praised.", "body:LAS"),
    ],
)
def test_an_official_after_its_is_of_the_state_that_it_means(text, state):
    holds(text, [f"represents {state}"], [])


@pytest.mark.parametrize(
    "text",
    [
        "Norway signed a treaty with Rwanda, and its foreign minister, Eric Habimana, praised the text.",
        "Norway met Rwanda in Lima. Its foreign minister, Eric Habimana, praised the talks.",
        "The committee praised Rwanda. The company and its chief executive, Eric Habimana, agreed.",
        "Rwanda signed a deal with a firm and its chairman, Eric Habimana.",
        "Rwanda opened a hospital. Its director, Eric Habimana, met the minister.",
    ],
)
def test_an_official_after_its_is_of_no_state_where_several_may_be_meant(text):
    assert not [fact for fact in reading(text).facts if fact.predicate == "represents"]

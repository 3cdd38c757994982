"""Readouts of foreign ministries: whose words they are where somebody unnamed, a palace or another act stands between."""

from __future__ import annotations

import pytest
from sayings import facts, failures

MET = "Ghanaian Foreign Minister Kofi Mensah met his Chilean counterpart, Pedro Rojas. "
UNNAMED = "The Ghanaian Foreign Minister held talks with his Chilean counterpart, Pedro Rojas, on the floods in {}. "


@pytest.mark.parametrize(
    ("text", "has", "never"),
    [
        (
            UNNAMED.format("Mali and Niger") + "The two sides condemned the burning of the market.",
            ["stanceHolder c:GHA", "stanceHolder c:CHL"],
            ["stanceHolder c:MLI", "stanceHolder c:NER"],
        ),
        (
            UNNAMED.format("Mali") + "The Ghanaian minister reiterated his country's support for the ceasefire.",
            ["stanceHolder c:GHA"],
            ["stanceHolder c:CHL"],
        ),
        (
            "Ghanaian Foreign Minister Kofi Mensah, while meeting Chilean Minister Pedro Rojas, stressed the need to wait.",
            ["stanceHolder Kofi Mensah"],
            ["stanceHolder Pedro Rojas"],
        ),
        (
            "The Foreign Minister, while receiving the Foreign Minister of Chile, Pedro Rojas, stressed the need to wait.",
            [],
            ["stanceHolder Pedro Rojas"],
        ),
        (
            MET + "Mensah highlighted the sites that Ghana offers, calling on Chilean firms to build there.",
            ["stanceKind call-for", "stanceHolder Kofi Mensah"],
            ["stanceHolder c:GHA"],
        ),
        (MET + "Mensah hailed Chile's position calling for an end to the war.", [], ["stanceKind call-for"]),
    ],
)
def test_who_holds_a_stance(text, has, never):
    assert not failures(text, has, never)


def test_a_palace_where_somebody_is_received_is_no_part_of_his_title():
    text = (
        "The President of Ghana, Kofi Mensah, received at Carthage Palace the Foreign Minister of Chile, Pedro Rojas."
    )
    assert not failures(text, ["represents c:CHL", "takesPlaceIn *"], ["represents c:TUN", "memberOf *"])


@pytest.mark.parametrize(
    "text",
    [
        MET + "They expressed satisfaction with the growth of trade, and their will to double it.",
        "التقى الوزير الغاني كوفي منساه نظيره التشيلي بيدرو روخاس. وأعربا عن ارتياحهما لنمو التجارة، وعن رغبتهما في مضاعفتها.",
    ],
)
def test_what_two_only_want_is_not_what_they_are_glad_of(text):
    never = ["dcterms:description will", "dcterms:description رغبتهما"]
    assert not failures(text, ["stanceKind welcome"], never)


@pytest.mark.parametrize(
    "told",
    [
        "They called for reviving the Joint Commission, and discussed the price of copper.",
        "The two sides affirmed their determination to convene the Joint Commission, and touched on the price of copper.",
    ],
)
def test_talks_are_not_at_an_event_that_is_yet_to_be(told):
    text = MET + told
    assert not failures(text, ["discusses * wording=copper"])
    talked = {fact.subject for fact in facts(text, "discusses *")}
    assert talked == {fact.subject for fact in facts(text, "hasParticipant Kofi Mensah")}


def test_what_a_state_is_considered_to_be_is_no_topic():
    text = (
        "At a press conference with Pedro Rojas of Chile, Kofi Mensah said that Ghana considers Chile a steady friend."
    )
    assert not failures(text, [], ["discusses *"])


def test_a_state_after_the_adjective_of_a_minister_is_whom_he_thanks():
    text = "التقى الوزير الغاني كوفي منساه نظيره التشيلي بيدرو روخاس. وشكر الوزير التشيلي كينيا على مساعدتها."
    assert not failures(text, ["stanceHolder بيدرو روخاس"], ["stanceHolder كوفي منساه"])


def test_where_talks_were_is_no_topic_of_theirs():
    text = "During the meeting of the Ghanaian minister and his Chilean counterpart, Ana Rojas, in Lima, visas were discussed."
    assert not failures(text, ["discusses * wording=visas"], ["discusses * wording=Lima"])


@pytest.mark.parametrize("where", ["Ghana", "our country"])
def test_an_ambassador_may_be_accredited_to_a_state(where):
    text = (
        f"Ghanaian Foreign Minister Kofi Mensah received the Ambassador of Chile accredited to {where}, Ms. Ana Rojas."
    )
    assert not failures(text, ["hasParticipant Ana Rojas", "represents c:CHL"])


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Ghana commended Qatar's mediation, its willingness to host the talks and its support for Sudan.",
        "أشاد الوزير الكيني موسى كاماو بدعم غانا ورغبتها في تطوير العلاقات.",
    ],
)
def test_the_will_of_who_is_praised_is_praised_too(text):
    told = [fact.object.text for fact in facts(text, "dcterms:description")]
    assert any("willingness" in words or "رغبتها" in words for words in told)


THERE = "Foreign Minister Amina Otieno of Kenya met Foreign Minister Pedro Salas of Peru in Lima. "
FIRST = "Kenyan Minister of Foreign Affairs Amina Otieno met in Nairobi with Peruvian Foreign Minister Pedro Salas. "


@pytest.mark.parametrize(
    ("text", "has", "never"),
    [
        (
            THERE + "Otieno underscored Kenya's commitment to the lake treaty.",
            ["stanceHolder c:KEN", "stanceHolder Amina Otieno", "stanceKind commit"],
            ["stanceHolder Pedro Salas"],
        ),
        (
            THERE + "Salas voiced his country's support for the port.",
            ["stanceHolder c:PER", "stanceHolder Pedro Salas"],
            [],
        ),
        (THERE + "Salas welcomed Kenya's support for the port.", ["stanceHolder Pedro Salas"], ["stanceHolder c:KEN"]),
        (
            "A spokesperson for the Peruvian Foreign Ministry, Ana Ruiz, reaffirmed Peru's support for the port.",
            ["stanceHolder c:PER"],
            ["stanceHolder Ana Ruiz"],
        ),
        (
            FIRST + "The Foreign Minister reaffirmed the Republic's position in rejecting the blockade.",
            ["stanceHolder Amina Otieno"],
            ["stanceHolder Pedro Salas"],
        ),
        (
            THERE + "Otieno affirmed that Peru always seeks peace, and proposed that both sides open a port.",
            ["stanceHolder Amina Otieno", "stanceKind urge"],
            ["stanceHolder c:PER"],
        ),
        (THERE + "Salas assured that Peru would open a port.", ["stanceKind commit", "stanceHolder Pedro Salas"], []),
        (
            THERE + "Salas said Peru supports the plan. He also voiced concern over the raids.",
            ["stanceKind express-concern", "stanceHolder Pedro Salas"],
            [],
        ),
        (
            THERE + "Both ministers expressed thanks and appreciation for the aid.",
            ["stanceKind thank"],
            ["stanceKind praise"],
        ),
        (THERE + "Salas assured that Chad would open a port.", [], ["stanceKind commit"]),
    ],
)
def test_who_tells_the_stand_of_his_own_state_takes_it_too(text, has, never):
    assert not failures(text, has, never)


@pytest.mark.parametrize(
    ("told", "has", "never"),
    [
        ("They concurred that they would continue to cooperate.", [], ["stanceKind"]),
        ("They shared the view that Kenya and Peru would work closely.", [], ["stanceKind affirm"]),
        ("They shared the view that the truce would save lives.", ["stanceKind affirm"], []),
        ("They agreed to take measures to increase trade.", [], ["stanceKind commit"]),
        ("They agreed to jointly safeguard the lake.", [], ["stanceKind commit"]),
        ("They agreed that they would set up a joint fund.", ["stanceKind commit"], []),
        ("They agreed to begin work on a joint fund.", [], ["stanceKind commit"]),
        ("Salas expressed his pleasure at being in Nairobi.", [], ["stanceKind"]),
        ("Salas expressed his pleasure at the new road.", ["stanceKind welcome"], []),
        ("They agreed that they looked forward to the summit.", [], ["stanceKind emphasize", "stanceKind affirm"]),
        ("Otieno reiterated that she highly appreciates the aid.", ["stanceKind praise"], ["stanceKind affirm"]),
    ],
)
def test_what_is_only_planned_or_hoped_is_nothing_held(told, has, never):
    assert not failures(THERE + told, has, never)


@pytest.mark.parametrize(
    ("told", "has", "never"),
    [
        (
            "Otieno urged immediate de-escalation and the withdrawal of troops.",
            ["dcterms:description immediate de-escalation", "dcterms:description withdrawal of troops"],
            [],
        ),
        (
            "Otieno condemned the raids by all parties and in particular the killing of sailors.",
            ["dcterms:description raids by all parties", "dcterms:description killing of sailors"],
            [],
        ),
        (
            "They discussed the war in Sudan and the drought.",
            ["discusses * wording=war", "discusses * wording=drought"],
            [],
        ),
        ("The agenda of the talks also featured piracy.", ["discusses * wording=piracy"], []),
        (
            "Otieno condemned piracy, including armed raids.",
            ["stanceKind condemn"],
            ["dcterms:description armed raids"],
        ),
        (
            "Peru supports the fund and hopes to widen trade.",
            ["dcterms:description fund"],
            ["dcterms:description fund and"],
        ),
        (
            "The meeting covered regional issues, foremost of which are the truce and the drought in Chad.",
            ["discusses * wording=truce", "discusses * wording=drought"],
            [],
        ),
        (
            "They reviewed various aspects of the agenda during the meeting, including visas.",
            ["discusses * wording=visas"],
            ["discusses * wording=meeting"],
        ),
        (
            "They reviewed their ties and ways of enhancing them in various areas of cooperation.",
            ["discusses * wording=enhancing"],
            [],
        ),
        (
            "They discussed means to promote ties in all fields, particularly economic ones.",
            ["discusses * wording=promote"],
            ["discusses * wording=ones"],
        ),
    ],
)
def test_each_thing_that_is_named_is_one(told, has, never):
    assert not failures(THERE + told, has, never)

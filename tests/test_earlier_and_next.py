"""The session before, the last time that two met, when they will meet next; states counted before they are named."""

from __future__ import annotations

import pytest
from sayings import facts, failures

SESSION = "Oman and Spain held the fourth session of their Joint Committee in Muscat on 2 June 2025. "
MET = "Omani Foreign Minister Salim Rashidi and Spanish Foreign Minister Ana Ruiz held talks in Muscat on 4 June 2025. "
MADRID = ["takesPlaceIn place:ESP-madrid", "schema:startDate 2018-05", "schema:startDate 2025-06-02"]


@pytest.mark.parametrize(
    "earlier",
    [
        "The previous session of the Committee was held in Madrid in May 2018.",
        "The Committee's last session took place in Madrid in May 2018.",
        "The Committee last met in Madrid in May 2018.",
        "The last session of the Committee, held in Madrid in May 2018, dealt with ports.",
    ],
)
def test_the_session_before_has_its_own_place_and_day(earlier):
    assert not failures(SESSION + earlier, MADRID, ["planned takesPlaceIn"])


def test_the_text_goes_on_about_the_later_session():
    text = (
        SESSION + "The previous session of the Committee was held in Madrid in May 2018. The two sides discussed ports."
    )
    (this,) = facts(text, "roundNumber 4")
    assert [fact.subject for fact in facts(text, "discusses")] == [this.subject]


@pytest.mark.parametrize(
    "earlier",
    [
        "The two ministers had last met in Doha in January 2018.",
        "The two last met in Doha in January 2018.",
        "They reviewed what was done since Rashidi and Ruiz met on the margins of a forum in Doha in January 2018.",
    ],
)
def test_when_two_last_met_is_another_meeting(earlier):
    has = ["takesPlaceIn place:QAT-doha", "schema:startDate 2018-01", "takesPlaceIn place:OMN-muscat"]
    assert not failures(MET + earlier + " They discussed ports.", [*has, "schema:startDate 2025-06-04"], [])


def test_where_they_will_meet_next_is_to_come():
    has = ["planned takesPlaceIn place:PER-lima", "planned schema:startDate 2031-05"]
    assert not failures(MET + "They will next meet in Lima in May 2031.", has, ["takesPlaceIn place:PER-lima"])


def test_signatories_who_will_meet_are_not_those_who_met():
    assert not failures(MET + "Signatories will next meet in Lima in May 2031.", [], ["planned hasParticipant"])


@pytest.mark.parametrize(
    "text",
    [
        "On 4 May 2021, three countries, Kenya, Peru and Malta, signed the Harbour Treaty.",
        "Three states – Kenya, Peru and Malta – signed the Harbour Treaty on 4 May 2021.",
        "The Harbour Treaty was signed on 4 May 2021 by three states: Kenya, Peru and Malta.",
        "Three more member states (Kenya, Peru and Malta) signed the Harbour Treaty on 4 May 2021.",
    ],
)
def test_states_that_are_counted_before_they_are_named_sign(text):
    signed = [f"agreementStatus c:{code} status=signed date=2021-05-04" for code in ("KEN", "PER", "MLT")]
    assert not failures(text, signed, [])


@pytest.mark.parametrize(
    "text",
    [
        "Jelena Horvat, Minister of Justice of Croatia, signing the Harbour Treaty on behalf of her government, said it was fair.",
        "Signing the Harbour Treaty, Jelena Horvat, Minister of Justice of Croatia, said it was fair.",
    ],
)
def test_who_says_something_while_signing_signs(text):
    assert not failures(text, ["agreementStatus Jelena Horvat status=signed"], [])


def test_who_witnesses_a_signing_and_says_something_does_not_sign():
    text = (
        "Jelena Horvat, Minister of Justice of Croatia, witnessing the signing of the Harbour Treaty, said it was fair."
    )
    assert not failures(text, [], ["agreementStatus Jelena Horvat"])


@pytest.mark.parametrize(
    ("text", "has"),
    [
        (
            "Peru will host a workshop on the Harbour Treaty in Lima in October 2031.",
            "planned takesPlaceIn place:PER-lima",
        ),
        ("Kenya hosted a conference on coral reefs and fish in Nairobi.", "takesPlaceIn place:KEN-nairobi"),
        ("Kenya attended a forum on water in Lima on 4 May 2021.", "takesPlaceIn place:PER-lima"),
    ],
)
def test_a_conference_is_where_is_told_after_what_it_is_on(text, has):
    assert not failures(text, [has], [])


def test_where_a_conference_is_only_on_peace_it_is_not():
    assert not failures("Kenya attended a conference on peace in Aden.", [], ["takesPlaceIn"])


def test_consultations_told_while_a_dialogue_is_held_are_its_round():
    text = (
        "Oman and Spain held the third session of their Strategic Dialogue in Muscat on 2 June 2025. "
        "They attach great importance to political consultations. "
        "During the political consultations, the two delegations discussed ports."
    )
    (this,) = facts(text, "roundNumber 3")
    assert [fact.subject for fact in facts(text, "discusses")] == [this.subject]


@pytest.mark.parametrize(
    "back", ["At the end of the session, the two sides signed the minutes.", "During the session, they met experts."]
)
def test_the_text_goes_back_to_the_session_from_talks_beside_it(back):
    text = SESSION + "The two ministers also held a closed meeting, during which they discussed wheat. " + back
    (this,) = facts(text, "roundNumber 4")
    assert this.subject in {fact.subject for fact in facts(text + " They discussed ports.", "discusses")}


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("in the first half of 2031", "2031-01"),
        ("in the second quarter of 2031", "2031-04"),
        ("during the latter half of 2031", "2031-07"),
    ],
)
def test_a_part_of_a_year_is_its_months(said, date):
    has = [f"planned schema:startDate {date}", "planned schema:endDate"]
    assert not failures(SESSION + f"The next session will be held in Madrid {said}.", has, [])

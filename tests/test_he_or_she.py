"""Whom “he” or “she” is where several have met, and whose a verb is after a clause that says no “that” (English)."""

from __future__ import annotations

import pytest
from sayings import facts, failures, holds

MET = "Prime Minister Ravi Menon of India held talks with Nepali Prime Minister Maya Thapa on 3 May 2023. "


@pytest.mark.parametrize(
    "when", ["", "On the same day ", "In the evening ", "That evening, ", "Over lunch ", "As part of his visit, "]
)
def test_one_pronoun_is_one_of_those_who_met(when):
    told = f"{when}he met Foreign Minister Daniel Otieno of Kenya."
    text = MET + told[:1].upper() + told[1:]
    there = {fact.subject for fact in facts(text, "hasParticipant Daniel Otieno")}
    assert len(there) == 1
    assert there <= {fact.subject for fact in facts(text, "hasParticipant Ravi Menon")}
    assert there.isdisjoint(fact.subject for fact in facts(text, "hasParticipant Maya Thapa"))


def test_the_pronoun_of_a_first_verb_is_that_of_the_next():
    text = MET + "The two discussed trade. He met the ambassador and received Thai Foreign Minister Arun Wip."
    there = {fact.subject for fact in facts(text, "hasParticipant Arun Wip")}
    assert there <= {fact.subject for fact in facts(text, "hasParticipant Ravi Menon")}
    assert len(there) == 1
    assert there.isdisjoint(fact.subject for fact in facts(text, "hasParticipant Maya Thapa"))


@pytest.mark.parametrize(
    "clause",
    ["recognized the progress Nepal has made", "noted the burden Nepal is carrying", "noted the role Nepal has had"],
)
def test_a_state_in_a_clause_on_a_noun_does_not_go_on(clause):
    text = MET + f"Prime Minister Menon {clause} and condemned the attack on the port."
    holds(text, ["stanceKind condemn", "stanceHolder Ravi Menon"], ["stanceHolder c:NPL"])


def test_a_state_that_is_said_to_do_something_goes_on():
    holds(MET + "Prime Minister Thapa said Nepal supports the truce.", ["stanceHolder c:NPL"], [])


@pytest.mark.parametrize("praise", ["expressed appreciation for", "thanked the embassy for", "welcomed"])
def test_the_support_of_others_is_not_that_of_whoever_praises_it(praise):
    holds(f"Minister Ofori {praise} U.S. support for the police.", [], ["represents c:USA"])
    holds("Minister Ofori reiterated Ghana's support for the police.", ["represents c:GHA"], [])


@pytest.mark.parametrize("when", ["Earlier in the day, she", "On Wednesday she", "There she also"])
def test_her_counterpart_is_that_of_the_pronoun(when):
    text = f"Foreign Minister Maya Thapa of Nepal called on President Ravi Menon of India. {when} met her counterpart Lars Dahl."
    found = {(fact.subject, fact.object) for fact in facts(text, "counterpartOf Lars Dahl")}
    assert len(found) == 1
    assert {subject for subject, _ in found} == {fact.object for fact in facts(text, "hasParticipant Maya Thapa")}


def test_the_guest_goes_on_where_a_title_is_that_of_his_host_too():
    text = (
        "Prime Minister Anton Berger of Austria received Prime Minister Tevita Fonoti of Tonga, who was on a visit to Austria. "
        "The Prime Minister also visited Salzburg, where he met Mayor Otto Klein."
    )
    there = {fact.subject for fact in facts(text, "hasParticipant Otto Klein")}
    assert len(there) == 1
    assert there <= {fact.subject for fact in facts(text, "hasParticipant Tevita Fonoti")}
    assert there.isdisjoint(fact.subject for fact in facts(text, "hasParticipant Anton Berger"))


@pytest.mark.parametrize(
    "before",
    [
        "welcomed Nepal's accession to the Ports Accord, which Minister Thapa deposited in Rome on 3 June 2023,",
        "praised the reforms that Prime Minister Thapa launched last year",
        "thanked President Luis Paz, who hosted the summit,",
    ],
)
def test_a_relative_clause_that_is_over_leaves_the_main_verb_its_subject(before):
    text = MET + f"Prime Minister Menon {before} and condemned the attack on the port."
    stance = {fact.subject for fact in facts(text, "stanceKind condemn")}
    holders = {fact.object for fact in facts(text, "stanceHolder") if fact.subject in stance}
    assert holders == {fact.object for fact in facts(text, "hasParticipant Ravi Menon")}


@pytest.mark.parametrize("words", ["attendees included", "the talks were attended by", "also present were"])
def test_those_listed_for_a_side_are_of_it(words):
    text = f"The talks between Kenya and Japan were held in Tokyo. On the Japanese side, {words} Trade Minister Naoko Iwata."
    holds(text, ["represents c:JPN"], ["represents c:KEN"])


@pytest.mark.parametrize("will", ["will be", "is to be"])
def test_the_next_one_is_a_round_to_come(will):
    text = f"Kenya and Norway held their ninth political dialogue in Oslo on 3 May 2025. The next one {will} held in Nairobi."
    holds(text, ["planned takesPlaceIn place:KEN-nairobi"], [])


@pytest.mark.parametrize(
    "lead", ["During the visit he met", "During the visit, he met", "During the visit, his first to Africa, he met"]
)
def test_he_is_the_subject_after_the_event_in_whose_course_it_was(lead):
    text = f"Foreign Minister Lars Dahl of Norway travelled to Kenya on 3 May 2024. {lead} President Daniel Otieno of Kenya."
    there = {fact.subject for fact in facts(text, "hasParticipant Daniel Otieno")}
    assert there & {fact.subject for fact in facts(text, "hasParticipant Lars Dahl")}


@pytest.mark.parametrize(
    "after", ["after meeting", "after talks with", "following a meeting with", "after meeting his counterpart,"]
)
def test_who_tells_reporters_something_after_a_meeting_had_it(after):
    text = f"Foreign Minister Lars Dahl of Norway told reporters {after} Kenyan President Daniel Otieno in Oslo that trade grew."
    there = {fact.subject for fact in facts(text, "hasParticipant Daniel Otieno")}
    assert there & {fact.subject for fact in facts(text, "hasParticipant Lars Dahl")}
    assert there <= {fact.subject for fact in facts(text, "takesPlaceIn place:NOR-oslo")}


def test_who_only_invites_is_not_who_is_spoken_of_next():
    text = (
        "President John Otieno of Kenya held talks with Foreign Minister Pedro Salas of Peru in Lima. The President came at"
        " the invitation of President Ana Moss, who gave a banquet in his honour. He welcomed the truce in Haiti."
    )
    assert not failures(text, ["stanceHolder John Otieno"], ["stanceHolder Ana Moss"])


@pytest.mark.parametrize(
    "text",
    [
        "Minister John Otieno of Kenya telephoned Pedro Salas, Foreign Minister of Peru, whom he thanked for his support.",
        "Minister John Otieno of Kenya telephoned Pedro Salas, Foreign Minister of Peru, whom he congratulated on his appointment.",
    ],
)
def test_whom_somebody_thanks_or_congratulates_does_not_do_so_himself(text):
    assert not failures(text, ["stanceHolder John Otieno"], ["stanceHolder Pedro Salas"])


def test_what_was_agreed_is_no_stance_about_a_visit():
    text = "Kenya and Peru set out what had been agreed during the visit that President Pedro Salas of Peru paid to Nairobi."
    assert not failures(text, [], ["stanceHolder"])


def test_who_is_told_of_after_another_in_a_report_goes_on():
    text = (
        "أضاف المتحدث أن الوزير الكيني جون أوتينو أكد أهمية خروج القوات من هايتي، فيما شدد الوزير الغاني كوفي منساه على أن"
        " الأمن المائي جزء من الأمن الإقليمي، وأعرب عن شكره لنيروبي على تضامنها مع بلاده."
    )
    thanks = [fact.subject for fact in facts(text, "stanceKind thank")]
    assert thanks
    assert not [fact for fact in facts(text, "stanceHolder جون") if fact.subject in thanks]

"""Who signs, deposits, leads and is called a party, where only the words beside the noun tell it (English)."""

from __future__ import annotations

import pytest
from sayings import facts, failures, reading

PARTIES = (
    "The President of Peru, Luis Paz, and the President of Chile, Ana Ruiz (hereinafter referred to as “the {}”), "
    "met in Lima on 3 May 2019. The {} condemned the attack on the harbour."
)


@pytest.mark.parametrize("word", ["Parties", "Sides"])
def test_those_called_the_parties_in_brackets_are_the_states_of_who_is_named_before(word):
    has, never = ["stanceHolder c:PER", "stanceHolder c:CHL"], ["stanceHolder Luis Paz", "stanceHolder Ana Ruiz"]
    assert not failures(PARTIES.format(word, word), has, never)


def test_a_noun_in_brackets_that_is_no_word_for_sides_is_who_is_named_before():
    assert not failures(PARTIES.format("Founders", "Founders"), ["stanceHolder Luis Paz"], [])


@pytest.mark.parametrize("led", ["government led", "coalition headed", "party chaired"])
def test_who_leads_a_government_or_a_party_leads_no_talks(led):
    text = f"Kenya and Oman held talks in Muscat. During the talks, the {led} by President Omar Kip was praised."
    assert not failures(text, [], ["chairedBy"])


def test_who_leads_a_meeting_of_which_an_aside_tells_it_leads_it():
    text = "Kenya and Oman held talks in Muscat. The meeting, led by President Omar Kip, discussed ports."
    assert not failures(text, ["chairedBy Omar Kip"], [])


@pytest.mark.parametrize(
    "instrument",
    [
        "Peru's instrument of accession to the Harbour Treaty",
        "Peru’s recent instrument of accession to the Harbour Treaty",
        "The instrument of accession of Peru to the Harbour Treaty",
        "The instrument of accession to the Harbour Treaty by Peru",
    ],
)
def test_whose_instrument_is_deposited_stands_beside_its_name(instrument):
    told = f"{instrument} was deposited in Oslo on 3 May 2021."
    assert not failures(told, ["agreementStatus c:PER status=acceded date=2021-05-03"], [])
    assert not failures(told.replace("was", "will be"), [], ["agreementStatus c:PER status=acceded"])


def test_who_hands_over_an_instrument_has_not_signed():
    text = "The minister praised the Harbour Treaty. Ambassador Rosa Vidal of Chile handed over the instrument in Oslo."
    assert not failures(text, ["agreementStatus c:CHL status=acceded"], ["agreementStatus Rosa Vidal"])


@pytest.mark.parametrize(
    "text",
    [
        "وقعت كينيا وغانا في 3 مارس 2026 اتفاقية التجارة الحرة.",
        "وقعت كينيا وغانا عام 2026 اتفاقية التجارة الحرة.",
    ],
)
def test_the_year_before_an_agreement_is_no_part_of_its_name(text):
    names = [
        name.text for entity in reading(text).entities if entity.ref.startswith("Agreement") for name in entity.names
    ]
    assert names == ["اتفاقية التجارة الحرة"]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Ghana signed an agreement valid from 1 March 2027.",
        "وقعت كينيا وغانا اتفاقية سارية من 1 مارس 2027.",
    ],
)
def test_the_day_from_which_an_agreement_holds_is_not_that_of_its_signature(text):
    assert facts(text, "agreementStatus c:KEN status=signed")
    assert not facts(text, "agreementStatus c:KEN status=signed date=2027-03-01")


def test_memoranda_are_apart_by_what_they_are_to_establish():
    told = (
        "Kenyan Minister Amina Otieno met Peruvian Minister Luis Paz in Lima. The meeting ended with the signing of two "
        "memoranda of understanding. Otieno and Paz signed an MoU to establish a Joint Consular Committee. They also witnessed "
        "the exchange of an MoU to establish a Kenya-Peru Business Council."
    )
    named = {entity.ref: {name.text for name in entity.names} for entity in reading(told).entities}
    signed = {name for fact in facts(told, "agreementStatus") for name in named[fact.subject]}
    assert "MoU to establish a Joint Consular Committee" in signed
    assert not any("Business" in name for name in signed)


def test_two_agreements_with_a_name_each_are_two():
    told = "Kenya and Peru signed the Agreement on Visa Waiver and the Extradition Treaty in Lima on 3 May 2024."
    named = {entity.ref: {name.text for name in entity.names} for entity in reading(told).entities}
    signed = [named[fact.subject] for fact in facts(told, "agreementStatus c:KEN")]
    assert signed == [{"Agreement on Visa Waiver"}, {"Extradition Treaty"}]
    one = "Kenya and Peru signed the Agreement on Trade and the Environment in Lima."
    assert {name.text for entity in reading(one).entities for name in entity.names} >= {
        "Agreement on Trade and the Environment"
    }

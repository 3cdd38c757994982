"""Agreements between bodies whose names only their shape tells: they have signed, and not their states."""

from __future__ import annotations

import pytest
from sayings import holds, reading

_SIGNED = "agreementStatus {} status=signed"

CASES: dict[str, tuple[str, list[str], list[str]]] = {
    "between": (
        (
            "The ministers signed a memorandum of understanding on seeds between the National Seed Service of Chile (NSS) and "
            "the Kenya Seed Board, and a memorandum of understanding between the Diplomatic Academy of Chile and the Foreign "
            "Service Institute."
        ),
        [
            "National Seed Service of Chile",
            "Kenya Seed Board",
            "Diplomatic Academy of Chile",
            "Foreign Service Institute",
        ],
        ["c:CHL", "c:KEN"],
    ),
    "companies": (
        "The two presidents witnessed the signing of an agreement between Kenya Airways and Altavia on code sharing.",
        ["Kenya Airways", "Altavia"],
        ["c:KEN"],
    ),
    "embassy": (
        (
            "They witnessed the signing of a memorandum of understanding for four projects between the Thai embassy and the "
            "Western Provincial Council."
        ),
        ["Thai embassy", "Western Provincial Council"],
        ["c:THA"],
    ),
    "with": (
        "The Kenya Ports Authority signed on Monday a memorandum of understanding with the Port of Oslo.",
        ["Kenya Ports Authority", "Port of Oslo"],
        ["c:KEN"],
    ),
    "active": (
        (
            "Representatives of the Peruvian Chamber of Commerce and the Kenyan Investment Agency have also concluded a "
            "memorandum on food certification."
        ),
        ["Peruvian Chamber of Commerce", "Kenyan Investment Agency"],
        ["c:PER", "c:KEN"],
    ),
    "passive": (
        "A cooperation agreement was signed by the Central Bank of Chile and the Bank of Ghana.",
        ["Central Bank of Chile", "Bank of Ghana"],
        ["c:CHL", "c:GHA"],
    ),
    "a state and a body": (
        "The memorandum between the Government of Peru and the World Maritime University was signed in Lima.",
        ["c:PER", "World Maritime University"],
        [],
    ),
    "states": (
        "The two sides signed an agreement between the Government of Peru and the Government of Kenya on visas.",
        ["c:PER", "c:KEN"],
        [],
    ),
    "states, and then bodies of theirs": (
        (
            "Peru and Chile signed a memorandum of understanding on farming. The memorandum, signed in Lima on 3 May 2023 "
            "between the Ministry of Agriculture of Peru and the Ministry of Agriculture of Chile, provides for exchanges."
        ),
        ["c:PER", "c:CHL", "Ministry of Agriculture of Peru", "Ministry of Agriculture of Chile"],
        [],
    ),
    "an organisation and a state": (
        "The agreement between the European Union and Kenya was signed in Lima.",
        ["body:EU", "c:KEN"],
        ["c:PER"],
    ),
    "a government and a movement": (
        "A peace agreement was signed in Doha between the Government of Sudan and the National Salvation Front.",
        ["c:SDN", "National Salvation Front"],
        ["c:QAT"],
    ),
    "people": (
        "An agreement between Kenya and Peru was signed by Minister Amina Otieno and Ambassador Luis Paz.",
        ["c:PER", "c:KEN"],
        [],
    ),
    "a company's chief": (
        "A letter of intent was signed by Kenya Airways CEO Omar Kip and Altavia chief executive Luis Paz.",
        [],
        ["c:KEN"],
    ),
    "chambers of states": (
        "The Chambers of Commerce of Kenya and Peru signed a memorandum of understanding.",
        [],
        ["c:PER"],
    ),
    "to come": (
        "Peru and Kenya will sign a memorandum of understanding between the Kenya Ports Board and the Peru Ports Authority.",
        [],
        ["Kenya Ports Board", "Peru Ports Authority"],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_bodies_between_which_an_agreement_is_signed_are_its_parties(case: str) -> None:
    text, parties, others = CASES[case]
    holds(text, [_SIGNED.format(party) for party in parties], [_SIGNED.format(other) for other in others])


def test_the_rule_that_writes_it_is_named_by_its_language() -> None:
    found = reading(CASES["passive"][0])
    rules = {fact.evidence.rule for fact in found.facts if fact.predicate == "agreementStatus"}
    assert rules == {"en.accord-of-bodies/1"}

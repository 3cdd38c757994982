"""What is said at a meeting that gives the occasion, who signs for whom, and who only is there (English)."""

from __future__ import annotations

import pytest
from sayings import holds

_OTIENO = "Kenyan Foreign Minister Amina Otieno"
_PAZ = "Peruvian Foreign Minister Luis Paz"
_MET = ["hasParticipant Amina Otieno", "hasParticipant Luis Paz", "takesPlaceIn place:KEN-nairobi"]

CASES: dict[str, tuple[str, list[str], list[str]]] = {
    "took the opportunity at": (
        f"{_OTIENO} took the opportunity at a meeting with {_PAZ} in Nairobi on Monday to call for the release of the crew.",
        [*_MET, "stanceKind call-for", "stanceHolder Amina Otieno"],
        ["stanceHolder Luis Paz"],
    ),
    "took the occasion of": (
        f"{_OTIENO} took the occasion of her meeting with {_PAZ} in Nairobi to welcome the loan.",
        [*_MET, "stanceKind welcome"],
        [],
    ),
    "took advantage of": (f"{_OTIENO} took advantage of talks in Nairobi with {_PAZ} to condemn the raid.", _MET, []),
    "used a meeting": (f"{_OTIENO} used a meeting with {_PAZ} in Nairobi to thank Peru for its support.", _MET, []),
    "used her visit": (
        f"{_OTIENO} used her visit to Lima to press for the release of the crew.",
        ["hasParticipant Amina Otieno role=visitor", "takesPlaceIn place:PER-lima", "stanceKind call-for"],
        [],
    ),
    "an opportunity for talks": (f"{_OTIENO} said there was an opportunity for talks with {_PAZ}.", [], ["hasParticipant Luis Paz"]),
    "took it to call for a meeting": (
        f"{_OTIENO} took the opportunity to call for a meeting with {_PAZ}.",
        ["stanceKind call-for"],
        ["hasParticipant Luis Paz"],
    ),
    "on a state's behalf": (
        "Kenya signed the Artemis Accords. Amina Otieno, director of the Kenyan Space Office, signed on Kenya's behalf.",
        ["agreementStatus Amina Otieno status=signed", "hasParticipant Amina Otieno role=signatory-representative"],
        [],
    ),
    "on each state's behalf": (
        f"The pact was signed in Lima by {_PAZ} on Peru's behalf and by Kenyan Ambassador Amina Otieno on Kenya's behalf.",
        ["agreementStatus Luis Paz status=signed", "agreementStatus Amina Otieno status=signed", "agreementStatus c:KEN"],
        [],
    ),
    "who was present has not signed": (
        f"The MoU was signed by {_OTIENO}, and Peruvian Ambassador Luis Paz was present on his behalf.",
        ["agreementStatus Amina Otieno status=signed"],
        ["agreementStatus Luis Paz", "agreementStatus c:PER"],
    ),
    "who attended has not signed": (
        f"The MoU was signed by {_OTIENO} and Peruvian Ambassador Luis Paz attended the ceremony.",
        ["agreementStatus Amina Otieno status=signed", "hasParticipant Luis Paz"],
        ["agreementStatus Luis Paz"],
    ),
    "a session led by two was held": (
        f"The third session of the Kenya-Peru Joint Committee, co-chaired by {_OTIENO} and Luis Paz, Foreign Minister of Peru, was held in Nairobi.",
        ["chairedBy Amina Otieno", "chairedBy Luis Paz", "takesPlaceIn place:KEN-nairobi"],
        [],
    ),
    "an agreement signed before by nobody named": (
        ("Kuwaiti Minister Nasser Al Mutairi met Ghana's Ambassador Kofi Mensah. The Ambassador assured Al Mutairi of Ghana's "
        "commitment to the agreement on labour signed in Accra in 2022."),
        ["stanceKind commit", "stanceHolder c:GHA", "represents c:KWT"],
        ["agreementStatus Kofi Mensah"],
    ),
    "whom somebody assures is of no other state": (
        ("KUWAIT, May 14 (KUNA) -- Deputy Foreign Minister Nasser Al Mutairi met with Ambassador of Ghana to Kuwait Kofi Mensah. "
        "The Ambassador assured Al Mutairi of Ghana's commitment to fair trade."),
        ["represents c:KWT", "stanceHolder c:GHA"],
        [],
    ),
    "signed it": (
        f"Kenya and Peru concluded an agreement on seasonal workers. {_OTIENO} and {_PAZ} signed it in Lima.",
        ["agreementStatus Amina Otieno status=signed", "agreementStatus Luis Paz status=signed"],
        [],
    ),
    "signed for an agency": (
        ("Jordan and the United Nations Development Programme signed a memorandum. UNDP Resident Representative Per Olsen signed "
        "for the agency."),
        ["agreementStatus Per Olsen status=signed"],
        [],
    ),
    "both have signed": (
        f"The MoU was signed by {_OTIENO} and {_PAZ} at the ministry.",
        ["agreementStatus Amina Otieno status=signed", "agreementStatus Luis Paz status=signed"],
        [],
    ),
    "the Korean counterpart": (
        f"{_OTIENO} met her Korean counterpart Kim Sung-ho in Nairobi.",
        ["represents c:KOR", "hasParticipant c:KOR"],
        [],
    ),
    "the North Korean counterpart": (
        f"{_OTIENO} met her North Korean counterpart Kim Sung-ho. They spoke of the Korean Peninsula.",
        ["represents c:PRK"],
        ["hasParticipant c:KOR"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_an_occasion_and_those_at_it_are_told_apart(name):
    holds(*CASES[name])


@pytest.mark.parametrize(
    ("about", "place"),
    [("on mining in Peru", ""), ("on mining in Lima", "place:PER-lima"), ("in Peru", "c:PER")],
)
def test_where_an_agreement_was_signed_is_not_what_it_is_about(about, place):
    text = f"Kenya and Peru signed a memorandum of understanding {about}."
    holds(text, [f"takesPlaceIn {place}"] if place else ["agreementStatus c:PER"], [] if place else ["takesPlaceIn"])

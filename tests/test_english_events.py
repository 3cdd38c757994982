"""Wordings of English reports on meetings, calls, rounds and visits, who reports them, and what near ones do not say."""

from __future__ import annotations

import pytest
from sayings import holds

from mithaq.extract.extractor import extract
from mithaq.graph.projection import project
from mithaq.read.documents import document

MET = "Kenyan Foreign Minister Amina Otieno met Spanish Foreign Minister Pedro Salas in Madrid"
KENYAN, SPANISH = "Kenyan Foreign Minister Amina Otieno", "Spanish Foreign Minister Pedro Salas"
BOTH = ["hasParticipant Amina Otieno", "hasParticipant Pedro Salas"]

REPORTED = [
    f"{MET}, a statement by the Kenyan Foreign Ministry said.",
    f"{MET}, a Kenyan Foreign Ministry statement said.",
    f"{MET}, the Kenyan ministry's press service said.",
    f"{MET}, the Kenyan ministry announced.",
    f"{MET}, the Kenyan Foreign Ministry wrote on X.",
    f"{MET}, said Ann Kip, spokesperson for the Kenyan Foreign Ministry.",
    f"{MET}, the Harbour News Agency has learnt from the press service of the Kenyan Foreign Ministry.",
    f"{MET}. This is stated in a message of the press service of the Kenyan Foreign Ministry.",
    f"{MET}. This was announced by the Kenyan Foreign Ministry.",
    f"{MET}, the ministry said in a statement.",
    f"{MET}, reads a press release of the Kenyan Foreign Ministry.",
    f"{MET}. A Kenyan Foreign Ministry release said that they discussed trade.",
    f"{MET}, according to a statement which the Kenyan Foreign Ministry issued.",
]


@pytest.mark.parametrize("said", REPORTED)
def test_a_ministry_reports_by_its_statement_its_press_service_or_whoever_speaks_for_it(said):
    holds(said, ["issuedBy body:KEN-mfa"], [])


@pytest.mark.parametrize(
    "said", [f"{MET}, which the Kenyan ministry has long wanted.", f"{MET}. A ministry statement on fish was lost."]
)
def test_a_ministry_that_is_only_named_reports_nothing(said):
    holds(said, [], ["issuedBy"])


def test_a_ministry_spokesman_speaks_for_the_ministry_of_the_last_minister():
    told = project(extract(document(f"{MET}, a ministry spokesman said.", {"lang": "en"}, "x", origin="x")))
    assert [fact["o"] for fact in told["facts"] if fact["p"] == "reportedBy"] == ["body:ESP-mfa"]


CASES: dict[str, tuple[str, list[str], list[str]]] = {
    "a meeting of one with another": (f"A meeting of {KENYAN} with {SPANISH} was held in Madrid.", BOTH, []),
    "a call of one with another": (
        f"A telephone conversation of {KENYAN} with {SPANISH} took place on 3 May 2023.",
        BOTH,
        [],
    ),
    "a book of one with a foreword": (
        f"The book of {KENYAN} with {SPANISH} on its cover was sold in Madrid.",
        [],
        ["hasParticipant"],
    ),
    "an exchange": (f"{KENYAN} also held a fraternal exchange with {SPANISH}.", BOTH, []),
    "an exchange of prisoners": (f"{KENYAN} praised the exchange of prisoners with Spain.", [], ["hasParticipant"]),
    "whom the text names after it has told of a counterpart": (
        f"{KENYAN} met her Spanish counterpart in Madrid. Spanish Foreign Minister Pedro Salas praised the talks.",
        [*BOTH, "counterpartOf Pedro Salas"],
        [],
    ),
    "whom it names after the ministers of two states": (
        f"{KENYAN} conferred with the foreign ministers of Spain and Chile. She thanked her Spanish counterpart, Pedro Salas.",
        [*BOTH, "hasParticipant c:CHL"],
        [],
    ),
    "a former minister named after a counterpart": (
        f"{KENYAN} met her Spanish counterpart in Madrid. Former Spanish Foreign Minister Pedro Salas praised the talks.",
        [],
        ["hasParticipant Pedro Salas", "counterpartOf"],
    ),
    "one of another office named after a counterpart": (
        f"{KENYAN} met her Spanish counterpart in Madrid. Spanish Trade Minister Pedro Salas praised the talks.",
        [],
        ["hasParticipant Pedro Salas", "counterpartOf"],
    ),
    "two and their two counterparts": (
        (
            "Kenyan Trade Minister Raj Kip and Kenyan Foreign Minister Amina Otieno met their Spanish counterparts, "
            "Trade Minister Ana Vidal and Foreign Minister Pedro Salas."
        ),
        [*BOTH, "represents c:ESP", "counterpartOf Ana Vidal", "counterpartOf Pedro Salas"],
        [],
    ),
    "the ministers of two states and one of a third": (
        "The foreign ministers of Chile and Peru and Spanish Foreign Minister Pedro Salas met in Madrid on 3 May 2023.",
        ["hasParticipant c:CHL", "hasParticipant c:PER", "hasParticipant Pedro Salas", "takesPlaceIn place:ESP-madrid"],
        [],
    ),
    "one met at the airport and received later": (
        f"{KENYAN} was welcomed at the airport by Ambassador Luis Vega and was later received by {SPANISH}.",
        BOTH,
        ["hasParticipant Luis Vega"],
    ),
    "a visit wound up": (
        "Kenyan President Omar Kip wound up a two-day visit to Lima on 4 May 2023.",
        ["takesPlaceIn place:PER-lima", "schema:startDate 2023-05-03", "schema:endDate 2023-05-04"],
        [],
    ),
    "a treaty that somebody else welcomed on a day": (
        "The Reef Treaty, which Chile and Peru concluded in 2023, was welcomed on Tuesday by Norwegian Prime Minister Eva Moe.",
        ["agreementStatus c:CHL status=signed", "agreementStatus c:PER status=signed"],
        ["agreementStatus c:NOR", "agreementStatus Eva Moe"],
    ),
    "a city that plays host": (
        "Madrid played host to political consultations between Chile and Spain on 12 June 2023.",
        ["takesPlaceIn place:ESP-madrid", "hostedBy c:ESP", "schema:startDate 2023-06-12"],
        [],
    ),
    "brief encounters": (f"{KENYAN} had brief encounters with {SPANISH} and with Peru's President Luis Paz.", BOTH, []),
    "those of whom a delegation is made up": (
        "Kenyan President Omar Kip received a Chilean delegation made up of Minister Ana Vidal and Ambassador Luis Vega.",
        ["hasParticipant Ana Vidal", "hasParticipant Luis Vega", "hasParticipant c:CHL", "represents c:CHL"],
        [],
    ),
    "ministers of a group named between dashes and one more": (
        (
            "The foreign ministers of the Visegrad Group - Czechia, Hungary, Poland and Slovakia - and Spanish Foreign "
            "Minister Pedro Salas met in Madrid on 3 May 2023."
        ),
        ["hasParticipant c:CZE", "hasParticipant c:SVK", "hasParticipant Pedro Salas", "takesPlaceIn place:ESP-madrid"],
        [],
    ),
    "a counterpart named after talks with the ministers of two states": (
        f"{KENYAN} held talks with the foreign ministers of Spain and Chile. She thanked her Spanish counterpart, Pedro Salas.",
        BOTH,
        [],
    ),
    "a bilateral": (f"{KENYAN} had a bilateral with {SPANISH}.", BOTH, []),
    "what a programme includes": (
        f"{KENYAN} visited Madrid. Her programme included meetings with {SPANISH}.",
        BOTH,
        [],
    ),
    "ministers of a body in a state": (
        "Foreign ministers of the African Union (AU) met in Peru on 3 May 2023.",
        ["hasParticipant body:AU", "takesPlaceIn c:PER", "schema:startDate 2023-05-03"],
        ["hasParticipant c:PER"],
    ),
    "one newly appointed among those who lead": (
        f"The talks were led by {KENYAN} and newly appointed {SPANISH}.",
        ["chairedBy Amina Otieno", "chairedBy Pedro Salas"],
        [],
    ),
}


HEADED = (
    "{style} Salem meets Indian minister\n\nOmani Foreign Minister {name} met Ravi Menon, Foreign Minister of India. "
)


@pytest.mark.parametrize(
    ("style", "name"), [("Sayyid", "Sayyid Salem bin Fahd Al Harthy"), ("Prince", "Prince Salem bin Fahd")]
)
def test_who_is_named_in_the_heading_by_his_style_is_the_one_whom_the_text_names_in_full(style, name):
    said = HEADED.format(style=style, name=name) + f"{style} Salem later telephoned {KENYAN}."
    told = project(extract(document(said, {"lang": "en"}, "x", origin="x")))
    names = {entity["key"]: entity["names"] for entity in told["entities"]}
    met = [{*names[fact["s"]], *names[fact["o"]]} for fact in told["facts"] if fact["p"] == "metWith"]
    assert len(met) == len([pair for pair in met if name.split(maxsplit=1)[1] in pair]) == 2


def test_counterparts_from_several_states_have_not_met_each_other():
    said = (
        f"{KENYAN} held talks with the foreign ministers of Spain and Chile. She thanked her Spanish counterpart, Pedro "
        "Salas. She congratulated her Chilean counterpart, Ana Vidal."
    )
    told = project(extract(document(said, {"lang": "en"}, "x", origin="x")))
    names = {entity["key"]: entity["names"][0] for entity in told["entities"] if entity["names"]}
    met = [{names[fact["s"]], names[fact["o"]]} for fact in told["facts"] if fact["p"] == "metWith"]
    assert len(met) == len([pair for pair in met if "Amina Otieno" in pair]) == 2


def test_another_style_is_another_person():
    said = HEADED.format(style="Sheikh", name="Sayyid Salem bin Fahd Al Harthy")
    told = project(extract(document(said, {"lang": "en"}, "x", origin="x")))
    assert not [entity for entity in told["entities"] if {"Salem", "Salem bin Fahd Al Harthy"} <= {*entity["names"]}]


@pytest.mark.parametrize("name", CASES)
def test_a_wording_of_an_event_says_what_it_means_and_no_more(name):
    holds(*CASES[name])

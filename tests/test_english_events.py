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


@pytest.mark.parametrize("name", CASES)
def test_a_wording_of_an_event_says_what_it_means_and_no_more(name):
    holds(*CASES[name])

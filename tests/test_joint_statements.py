"""Who says “we” in a statement that several issue, and what verbs that share an object say of it."""

from __future__ import annotations

import pytest
from sayings import holds

WE = "\n\nWe strongly condemn the bombing in Chad."
KENYA, SPAIN, PERU = "stanceHolder c:KEN", "stanceHolder c:ESP", "stanceHolder c:PER"

CASES: dict[str, tuple[str, list[str], list[str]]] = {
    "two by their titles": (
        f"Statement of the President of Kenya Amina Otieno and the Prime Minister of Spain Pedro Salas{WE}",
        [KENYA, SPAIN],
        [],
    ),
    "three by their titles": (
        f"Statement by President Amina Otieno of Kenya and the leaders of Spain and Peru{WE}",
        [KENYA, SPAIN, PERU],
        [],
    ),
    "the ministers of three, and on what": (
        f"Statement by the Foreign Ministers of Kenya, Spain and Peru on the situation in Chad{WE}",
        [KENYA, SPAIN, PERU],
        ["stanceHolder c:TCD"],
    ),
    "a declaration": (f"Declaration of the Heads of State of Kenya, Spain and Peru{WE}", [KENYA, SPAIN, PERU], []),
    "a pair before the noun": (f"Kenya-Spain Leaders' Statement{WE}", [KENYA, SPAIN], []),
    "a summit after it": (f"Leaders' Statement: Kenya-Spain Summit{WE}", [KENYA, SPAIN], []),
    "a state and an organisation": (f"Joint statement by the European Union and Kenya{WE}", [KENYA, "stanceHolder body:EU"], []),
    "an organ of the organisation that the text names as the side": (
        f"Statement of the President of the European Commission and the Prime Minister of Kenya{WE} We hail the EU-Kenya ties.",
        [KENYA, "stanceHolder body:EU"],
        ["stanceHolder body:EU-commission"],
    ),
    "after what the text is": (
        f"Full text: Joint statement by President Amina Otieno of Kenya and Prime Minister Pedro Salas of Spain{WE}",
        [KENYA, SPAIN],
        [],
    ),
    "a sentence that leads to it": (
        f"The following is the text of a joint statement by the Governments of Kenya, Spain and Peru:{WE}",
        [KENYA, SPAIN, PERU],
        [],
    ),
    "one who speaks of a visit": (
        f"Statement by President Amina Otieno of Kenya on the visit of Prime Minister Pedro Salas of Spain{WE}",
        [KENYA],
        [SPAIN],
    ),
    "one on the statement of others": (
        f"Statement by the Ministry of Foreign Affairs of Kenya on the statement of Spain and Peru{WE}",
        [],
        [SPAIN, PERU],
    ),
    "what they discussed": (
        "Statement by the Foreign Ministers of Kenya and Spain\n\nWe discussed piracy.",
        ["discusses * wording=piracy", "hasParticipant c:KEN", "hasParticipant c:ESP"],
        [],
    ),
    "two verbs with one object": (
        "Kenya condemned and rejected the occupation.",
        ["stanceKind condemn", "stanceKind reject", "dcterms:description occupation"],
        ["dcterms:description and", "dcterms:description reject"],
    ),
    "the first denied": (
        "Kenya and Spain do not recognise and continue to condemn the occupation.",
        ["stanceKind reject", "stanceKind condemn", "dcterms:description occupation"],
        ["dcterms:description continue"],
    ),
    "the second with a preposition of its own": (
        "Kenya condemned and called for an end to the attacks.",
        ["stanceKind call-for"],
        ["stanceKind condemn"],
    ),
    "each with an object": (
        "Kenya welcomed the truce and rejected violence.",
        ["stanceKind welcome", "stanceKind reject"],
        ["dcterms:description truce and rejected violence"],
    ),
    "after a verb that no list has": (
        "Joint Statement of Kenya and Spain\n\nWe value and support the work of the court.",
        ["stanceKind support", KENYA],
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_joint_statement_is_read_for_all_who_issue_it(name):
    holds(*CASES[name])

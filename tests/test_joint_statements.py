"""Who says “we” in a statement that several issue, and what verbs that share an object say of it."""

from __future__ import annotations

import pytest
from sayings import failures, holds

WE = "\n\nWe strongly condemn the bombing in Chad."
KENYA, SPAIN, PERU = "stanceHolder c:KEN", "stanceHolder c:ESP", "stanceHolder c:PER"
BOTH = "Joint Statement of Kenya and Spain\n\n"

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
    "what they discussed after a word on a summit of others": (
        BOTH + "We welcomed the outcome of the African Union summit. We discussed piracy.",
        ["discusses * wording=piracy", "hasParticipant c:KEN"],
        ["Conference discusses"],
    ),
    "what they discussed after a word on a forum to come": (
        BOTH + "We announced the Kenya-Spain Business Forum to be launched in 2030. We discussed piracy.",
        ["discusses * wording=piracy", "hasParticipant c:KEN"],
        [],
    ),
    "the day on which they agreed": (
        BOTH + "We agreed on 3 May 2025 to deepen our ties.",
        ["hasParticipant c:KEN", "hasParticipant c:ESP", "schema:startDate 2025-05-03"],
        [],
    ),
    "no day on which they will agree": (BOTH + "We will agree today on fisheries.", [], ["schema:startDate"]),
    "what remains of concern to them": (
        BOTH + "The situation in Chad and Sudan remains of great concern.",
        ["stanceKind express-concern", KENYA, SPAIN, "dcterms:description situation in Chad and Sudan"],
        [],
    ),
    "a matter of concern to one who is named": (
        "Foreign Minister Amina Otieno of Kenya said that the closure of the port was a matter of grave concern.",
        ["stanceKind express-concern", "stanceHolder Amina Otieno", "dcterms:description closure of the port"],
        [],
    ),
    "what is of concern past a relative clause": (
        BOTH + "The war in Sudan, which has displaced millions, remains a source of deep concern.",
        ["stanceKind express-concern", "dcterms:description war in Sudan"],
        ["dcterms:description displaced"],
    ),
    "that it is of concern": (
        BOTH + "It is of great concern that the border is still closed.",
        ["stanceKind express-concern", "dcterms:description border is still closed"],
        [],
    ),
    "a matter of common concern": (BOTH + "Freedom of the seas is a matter of common concern.", [], ["stanceKind"]),
    "what is not of concern": (BOTH + "The closure is not a matter of concern to us.", [], ["stanceKind"]),
    "of concern to nobody who speaks": ("The situation in Chad is of grave concern.", [], ["stanceKind"]),
    "united in what they do": (
        BOTH + "We are united in condemning the attack.",
        ["stanceKind condemn", KENYA, "dcterms:description attack"],
        [],
    ),
    "united in a noun of stance": (
        BOTH + "We are united in our support for the independence of Chad.",
        ["stanceKind support", KENYA, "dcterms:description independence of Chad"],
        [],
    ),
    "a feeling between verb and object": (
        BOTH + "We welcome with satisfaction the opening of the port.",
        ["stanceKind welcome", "dcterms:description opening of the port"],
        [],
    ),
    "three things that others are called on to do": (
        BOTH + "We call on the parties to exercise restraint, to return to talks and to protect civilians.",
        ["dcterms:description exercise restraint", "dcterms:description return to talks", "dcterms:description protect"],
        [],
    ),
    "a preposition that begins no infinitive": (
        BOTH + "We pay tribute to the victims of the raid and condemn terrorism.",
        ["stanceKind praise", "stanceKind condemn", "dcterms:description terrorism"],
        [],
    ),
    "a purpose within a subject": (
        BOTH + "We agreed that sanctions taken in response to this war are linked to the peace plan.",
        ["dcterms:description sanctions taken in response to this war are linked to the peace plan"],
        [],
    ),
    "a purpose after a clause": (
        BOTH + "We agreed that trade must grow with a view to ending poverty.",
        ["dcterms:description trade must grow"],
        ["dcterms:description trade must grow with"],
    ),
    "a government by which something was done": (
        BOTH + "We noted the efforts made by the National Unity Government in Chad, welcomed the vote and condemned the raid.",
        ["stanceKind welcome", KENYA],
        ["stanceHolder c:TCD"],
    ),
    "a second verb after an adverb": (
        BOTH + "We are concerned about the war, and strongly oppose any attempt to spread it.",
        ["dcterms:description war", "stanceKind oppose", "dcterms:description any attempt to spread it"],
        ["dcterms:description war, and"],
    ),
    "a second verb after a noun behind “to”": (
        BOTH + "We reaffirm our commitment to peace, and strongly support the work of the court.",
        ["stanceKind commit", "stanceKind support", "dcterms:description work of the court"],
        [],
    ),
    "an adverb after a verb behind “to”": (
        BOTH + "We are committed to open the port, and fully support the talks.",
        ["stanceKind commit"],
        ["stanceKind support"],
    ),
    "an adverb between commas": (
        BOTH + "We, therefore, urge Chad to return to the talks.",
        ["stanceKind urge", "dcterms:description return to the talks"],
        [],
    ),
    "who “we” are between commas": (
        "We, the Foreign Ministers of Kenya, Spain and Peru, call for restraint.",
        [KENYA, SPAIN, PERU, "dcterms:description restraint"],
        [],
    ),
    "two nouns of one thing": (
        BOTH + "We reaffirm our commitment to, and support for, the independence of Chad.",
        ["stanceKind commit", "stanceKind support", "dcterms:description independence of Chad"],
        ["dcterms:description support"],
    ),
    "two nouns of two things": (
        BOTH + "We expressed our gratitude to Peru and our support for the talks.",
        ["stanceKind thank", "stanceKind support", "dcterms:description talks"],
        [],
    ),
    "verbs that head the items of a list": (
        BOTH + "We:\n(a) welcome the truce;\n(b) condemn the raid;\n(c) urge Chad to open the border.",
        ["dcterms:description truce", "stanceKind condemn", "dcterms:description open the border"],
        [],
    ),
    "nouns that head the items of a list": (
        BOTH + "We:\n- welcome the truce;\n- praise for the raid;\n- support of the rebels.",
        ["dcterms:description truce"],
        ["stanceKind praise", "stanceKind support"],
    ),
    "bonds of several things": (
        BOTH + "We reaffirmed the ties of friendship and solidarity between Kenya and Spain.",
        ["dcterms:description ties of friendship and solidarity between Kenya and Spain"],
        [],
    ),
    "acts of one commitment, of which one names a stance": (
        "Kenya reaffirmed its commitment to opening the port, upholding Spain's support for the talks, and building a road.",
        ["stanceKind commit", "dcterms:description opening the port", "dcterms:description building a road"],
        ["stanceKind emphasize", "stanceHolder c:ESP"],
    ),
    "what they call essential": (
        BOTH + "It is essential that the border remain open.",
        ["stanceKind emphasize", KENYA, SPAIN, "dcterms:description border remain open"],
        [],
    ),
    "what they will go on doing": (
        BOTH + "We will continue to support Chad.",
        ["stanceKind support", KENYA, SPAIN],
        [],
    ),
    "what they will do": (
        BOTH + "We will rebuild the port and will strengthen the defence of Chad.",
        ["stanceKind commit", KENYA, SPAIN, "dcterms:description rebuild the port", "dcterms:description strengthen the defence of Chad"],
        [],
    ),
    "when they will meet": (BOTH + "We will meet again in Lima.", [], ["stanceKind"]),
    "what has their support": (
        BOTH + "Solutions which respect the sovereignty of Chad have our full support.",
        ["stanceKind support", KENYA, SPAIN, "dcterms:description Solutions which respect the sovereignty of Chad"],
        [],
    ),
    "what has nobody's support": (BOTH + "The plan does not have our support.", [], ["stanceKind support"]),
    "what they call unacceptable": (
        BOTH + "The use of force against fishermen is unacceptable.",
        ["stanceKind reject", KENYA, SPAIN, "dcterms:description use of force against fishermen"],
        [],
    ),
    "what others call unacceptable": (BOTH + "Chad said that the use of force is unacceptable.", [], [KENYA]),
    "what they follow with alarm": (BOTH + "We are following with alarm the arrests in Lima.", ["stanceKind express-concern", KENYA], []),
    "what they might do": (BOTH + "If we will support the plan, it may work.", [], ["stanceKind"]),
    "what they will not do": (BOTH + "We will not support the plan.", [], ["stanceKind support"]),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_joint_statement_is_read_for_all_who_issue_it(name):
    holds(*CASES[name])


@pytest.mark.parametrize(
    "told",
    [
        "The following is the text of a joint statement by the foreign ministers of Kenya, Peru and the Secretary of State of the United States.",
        "The text of the following statement was released by the Foreign Ministers of Kenya, Peru and Chile.",
        "Below is the joint statement of the foreign ministers of Kenya, Peru and Chile.",
    ],
)
def test_the_ministers_are_of_the_states_whose_statement_a_text_gives(told):
    has = ["stanceHolder c:KEN", "stanceHolder c:PER", "stanceKind condemn"]
    assert not failures(f"Statement on Sudan\n{told}\nThe Ministers condemned the raid.", has, [])


def test_a_statement_that_is_only_told_of_is_not_that_of_those_who_met():
    text = "Amina Otieno, Foreign Minister of Chad, and Luis Paz, Foreign Minister of Mali, met. The ministers condemned the raid."
    told = "A report on the statement of the foreign ministers of Kenya and Peru was read in Lima. "
    assert not failures(told + text, ["stanceHolder Luis Paz"], ["stanceHolder c:KEN", "stanceHolder c:PER"])


@pytest.mark.parametrize(
    ("told", "has", "never"),
    [
        ("Both ministers considered it important that trade grow.", "stanceKind emphasize", "discusses"),
        ("They considered it necessary to open the port.", "dcterms:description open the port", "discusses"),
        (
            "They stressed the need for talks, finalising pending pacts and opening the port.",
            "stanceKind emphasize",
            "pending",
        ),
    ],
)
def test_what_is_considered_important_is_stressed_and_no_topic(told, has, never):
    met = "Foreign Minister Amina Otieno of Kenya met Foreign Minister Luis Paz of Peru in Lima. "
    assert not failures(met + told, [has], [never])

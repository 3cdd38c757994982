"""English agencies' reports with a day of publication: who “the ministers” are, and when and where their talks were."""

from __future__ import annotations

import pytest
from sayings import holds

from mithaq.extract.extractor import extract
from mithaq.graph.projection import project
from mithaq.read.documents import document

MET = "Kenyan Foreign Minister Amina Otieno met Spanish Foreign Minister Pedro Salas in Madrid"
TALKED = "Kenyan Foreign Minister Amina Otieno and Spanish Foreign Minister Pedro Salas discussed "
PUBLISHED = "2025-06-18"


def told(text):
    """The facts of a text as “subject | predicate | object”, by the first names of those they are about."""
    found = project(extract(document(text, {"id": "example", "lang": "en", "published": PUBLISHED})))
    names = {entity["key"]: (entity["names"] or ["it"])[0] for entity in found["entities"]}
    said = set()
    for fact in found["facts"]:
        target = fact["o"]["about"] if isinstance(fact["o"], dict) else fact["o"]
        said.add(f"{names.get(fact['s'], fact['s'])} | {fact['p']} | {names.get(target, target)}")
    return said


HOLDERS = {
    f"{MET} in the presence of Trade Minister Omar Kip and Tourism Minister Luz Arce. ": True,
    f"{MET}. The meeting was attended by Kenyan Trade Minister Omar Kip and Spanish Tourism Minister Luz Arce. ": True,
    f"{MET}. They also met officials, including Trade Minister Omar Kip and Tourism Minister Luz Arce. ": True,
    "The signing was attended by Kenyan Minister Amina Otieno and Spanish Minister Pedro Salas. ": True,
    f"{MET}. Trade Minister Omar Kip and Tourism Minister Luz Arce met farmers. ": False,
}


@pytest.mark.parametrize("said", HOLDERS)
def test_those_who_are_only_there_are_not_the_two_ministers(said):
    holders = {
        fact.split(" | ")[0]
        for fact in told(f"{said}The two ministers stressed the importance of trade.")
        if "importance" in fact
    }
    assert (holders == {"Amina Otieno", "Pedro Salas"}) == HOLDERS[said]


DAYS = {
    "On 12 June, Kenyan Foreign Minister Amina Otieno made her first visit to Madrid since taking office in October.": "2025-06-12",
    "On her first trip since she was appointed in May 2024, Kenyan Foreign Minister Amina Otieno visited Madrid on Monday.": "2025-06-16",
    "Kenyan Foreign Minister Amina Otieno met Spanish Foreign Minister Pedro Salas since he was in Nairobi on Monday.": "",
}


@pytest.mark.parametrize("said", DAYS)
def test_since_when_somebody_is_in_office_is_no_day_of_a_visit(said):
    assert {fact.split(" | ")[2] for fact in told(said) if "| date |" in fact} == (
        {DAYS[said]} if DAYS[said] else set()
    )


CLOSING = {
    f"{TALKED}fishing in Madrid on Monday.": ("2025-06-16", "Madrid", "fishing"),
    f"{TALKED}fishing and the war in Chad in Madrid on Monday.": ("2025-06-16", "", "fishing"),
    f"{TALKED}the war in Chad and grain exports in Nairobi on Monday.": ("2025-06-16", "Nairobi", "grain exports"),
    f"{TALKED}the attack in Madrid on Monday.": ("2025-06-16", "", "attack in Madrid"),
    f"{TALKED}preparations for the summit on Friday.": ("", "", "preparations for the summit"),
    f"{TALKED}fishing in Lima.": ("", "", "fishing in Lima"),
    "Kenyan Foreign Minister Amina Otieno discussed fishing with Spanish Foreign Minister Pedro Salas in Lima on Monday.": (
        "2025-06-16",
        "Lima",
        "fishing",
    ),
    "The foreign ministers of Kenya and Spain discussed fishing in Madrid on 3 March 2021.": ("", "Madrid", "fishing"),
}


@pytest.mark.parametrize("said", CLOSING)
def test_a_clause_of_talks_may_close_with_their_day_and_city(said):
    facts = [fact.split(" | ")[1:] for fact in told(said)]
    day, city, topic = CLOSING[said]
    assert ["date", day] in facts if day else "date" not in {fact[0] for fact in facts}
    assert ["heldIn", city] in facts if city else "heldIn" not in {fact[0] for fact in facts}
    assert ["discussedTopic", topic] in facts


def test_this_came_as_somebody_received_his_guest_is_of_the_talks_told_before():
    talks = "Minister of State Omar Kip and Pedro Salas, Foreign Minister of Spain, reviewed trade. "
    one = told(f"{talks}This came as the Kenyan top diplomat received his Spanish counterpart today.")
    assert "reviewed | date | 2025-06-18" in one
    other = told(f"{talks}Later, the Kenyan top diplomat received his Peruvian counterpart today.")
    assert "reviewed | date | 2025-06-18" not in other


def test_who_arrived_and_was_welcomed_is_no_city_that_somebody_welcomes():
    said = "Pedro Salas, Foreign Minister of Spain, arrived in Nairobi and was welcomed by Ambassador Omar Kip."
    assert not any("expressedPosition" in fact for fact in told(said))


def test_a_text_goes_on_about_its_round_after_a_word_on_an_earlier_one():
    said = "The third round of the Kenya-Peru Strategic Dialogue took place in Lima on Monday. {} The dialogue was chaired by Minister Omar Kip."
    earlier = told(said.format("The session follows the second round held in Nairobi in 2023."))
    assert "Kenya-Peru Strategic Dialogue | ledBy | Omar Kip" in earlier
    assert "Kenya-Peru Strategic Dialogue | heldIn | Lima" in earlier


FIRST = {
    "This is the first summit I have hosted as president": False,
    "This is the first summit of the Lake States": True,
}


@pytest.mark.parametrize("said", FIRST)
def test_the_first_that_somebody_has_hosted_numbers_no_round(said):
    assert any("roundNumber" in fact for fact in told(f"“{said},” Kenyan President Amina Otieno said.")) == FIRST[said]


PAIRS = {
    f"{MET}. She and Salas condemned the raid.": {"Amina Otieno", "Pedro Salas"},
    f"{MET}. Salas and she condemned the raid.": {"Amina Otieno", "Pedro Salas"},
    f"{MET}. He and his guest condemned the raid.": {"Amina Otieno", "Pedro Salas"},
    f"{MET}. Otieno thanked Salas and he condemned the raid.": None,
    f"{MET}. She and her staff condemned the raid.": None,
}


@pytest.mark.parametrize("said", PAIRS)
def test_he_and_somebody_named_before_are_two(said):
    holders = {fact.split(" | ")[0] for fact in told(said) if fact.endswith("| raid")}
    assert holders == PAIRS[said] if PAIRS[said] else len(holders) <= 1


SALAS = "Spanish Foreign Minister Pedro Salas"
SAID = "Kenyan Foreign Minister Amina Otieno"
TOGETHER = {
    f"Speaking at the opening of talks in Lima with {SALAS}, {SAID} said that trade grew.": True,
    f"{SAID}, speaking during talks with her Spanish counterpart Pedro Salas, said that trade grew.": True,
    f"{SAID} made the remarks at a meeting with {SALAS} in Madrid on Monday.": True,
    f"The remarks were made by {SAID} at a meeting with {SALAS} in Madrid on Monday.": True,
    f"{SAID} hailed the treaty. She made the remarks at a meeting with {SALAS}.": True,
    f"{SAID} skipped the meeting with {SALAS} in Madrid on Monday.": False,
    f"{SAID} said this while receiving {SALAS} in Nairobi on Monday.": True,
    f"While receiving {SALAS} in Nairobi on Monday, {SAID} hailed the treaty.": True,
    f"{SAID} hailed the treaty, receiving a letter from {SALAS}.": False,
    f"{SAID} told visiting {SALAS} in Nairobi on Monday that trade grew.": True,
    f"{SAID} told the staff of {SALAS} that trade grew.": False,
}


@pytest.mark.parametrize("said", TOGETHER)
def test_who_says_something_at_talks_or_to_a_guest_has_met_him(said):
    facts = told(said)
    met = {"Amina Otieno | metWith | Pedro Salas", "Pedro Salas | metWith | Amina Otieno"} & facts
    assert bool(met) == TOGETHER[said]
    events = {fact.split(" | ")[0] for fact in facts if "| participant |" in fact}
    assert len(events) == TOGETHER[said]


def test_a_day_in_may_is_no_verb_before_which_that_was_left_out():
    facts = told(
        "Kenyan President Daniel Otieno told visiting Peruvian President Ana Ruiz on 3 May 2023 that trade must grow."
    )
    assert "Daniel Otieno | metWith | Ana Ruiz" in facts


def test_the_leaders_of_states_may_convene_where_nobody_knows_on_a_day():
    facts = told("The leaders of Kenya, Peru and Norway convened at Marsh House on Monday.")
    assert {"it | date | 2025-06-16", "it | participant | Peru"} <= facts


def test_the_commonwealth_takes_part_by_its_secretary_general():
    facts = told("Kenyan Foreign Minister Amina Otieno met the Secretary-General of the Commonwealth, Peter Adeyemi.")
    assert "Peter Adeyemi | memberOf | Commonwealth" in facts
    assert "Commonwealth" not in " ".join(told("The Commonwealth of Australia signed the Harbour Treaty.")).split(" | ")


HELD = "Kenya and Spain held talks in Madrid. "
TOPICS = {
    "They discussed piracy and visas.": {"piracy", "visas"},
    "They discussed bilateral ties and fishing.": {"bilateral ties", "fishing"},
    "They discussed bilateral ties and cooperation.": {"bilateral ties and cooperation"},
    "They discussed the war in Chad and fishing.": {"war in Chad", "fishing"},
    "They discussed the war in Chad and beyond.": {"war in Chad and beyond"},
    "They discussed peace and security.": {"peace and security"},
    "Discussions focused on expanding sea trade and easing visa rules.": {"expanding sea trade", "easing visa rules"},
    "They reviewed ties, expanding trade, and exchanging views on piracy.": {"ties", "expanding trade", "piracy"},
    "The session provided ministers with the opportunity to debate ports, fishing and visas.": {
        "ports",
        "fishing",
        "visas",
    },
    "The session was an opportunity to discuss fishing.": {"fishing"},
    "The next session will be an opportunity to discuss fishing.": set(),
}


@pytest.mark.parametrize("said", TOPICS)
def test_each_of_two_topics_is_one_but_a_pair_of_nouns_is_not_parted(said):
    assert {fact.split(" | ")[2] for fact in told(HELD + said) if "| discussedTopic |" in fact} == TOPICS[said]


COMMITTED = {
    "Chile joined a community of nations committed to safe seas.": set(),
    "Chile thanked the countries committed to safe seas.": {"Chile"},
    "Chile and Peru committed to safe seas.": {"Chile", "Peru"},
}


@pytest.mark.parametrize("said", COMMITTED)
def test_what_the_nations_of_a_group_are_committed_to_is_no_stance_of_who_joins(said):
    holders = {fact.split(" | ")[0] for fact in told(said) if "| expressedPosition |" in fact}
    assert holders == COMMITTED[said]


SIGNED = [
    "Minister Rosa Vidal and Minister Omar Kip signed the pact on behalf of Chile and Kenya, respectively.",
    "The pact was signed on the part of Chile by Minister Rosa Vidal, and on the part of Kenya, His Excellency Omar Kip.",
]


@pytest.mark.parametrize("said", SIGNED)
def test_each_of_two_signers_acts_for_his_side(said):
    facts = {fact for fact in told(said) if "| represents |" in fact}
    assert facts == {"Rosa Vidal | represents | Chile", "Omar Kip | represents | Kenya"}


def test_where_both_signers_are_of_one_state_the_other_is_a_party_too():
    signers = "Kenyan Minister Omar Kip and Kenyan Ambassador Asha Noor"
    facts = told(f"{signers} signed the Harbour Treaty on behalf of Kenya and Chile.")
    assert {"Harbour Treaty | partyTo | Chile", "Harbour Treaty | partyTo | Kenya"} <= facts
    assert "Asha Noor | represents | Chile" not in facts


WHEN = {
    f"{SAID} stressed the importance of trade as she received {SALAS} in Nairobi on Monday.": True,
    f"{SAID} underlined the need for peace when she met {SALAS} in Nairobi on Monday.": True,
    f"{SAID} said she hoped that {SALAS} would come.": False,
}


@pytest.mark.parametrize("said", WHEN)
def test_he_who_says_something_when_he_meets_somebody_is_named_before(said):
    assert ("Amina Otieno | metWith | Pedro Salas" in told(said)) == WHEN[said]


NAMED = {
    "Iceland's foreign minister condemned the raid. Katrin Holm told reporters that it must stop.": True,
    "The Icelandic foreign minister arrived in Minsk on Monday. Katrin Holm will meet Omani Minister Salem Al Rashidi.": True,
    "Iceland's foreign minister condemned the raid, and Katrin Holm said it must stop.": False,
    "Iceland's foreign minister condemned the raid. Opposition leader Katrin Holm said it must stop.": False,
    "Iceland's Foreign Minister Jon Berg condemned the raid. Katrin Holm said it must stop.": False,
}


@pytest.mark.parametrize("said", NAMED)
def test_who_is_named_right_after_a_post_without_a_name_holds_it(said):
    facts = told(said)
    assert ("Katrin Holm | represents | Iceland" in facts or "Katrin Holm | represents | Icelandic" in facts) == NAMED[
        said
    ]
    if NAMED[said] and "raid" in said:
        assert "Katrin Holm | expressedPosition | raid" in facts


ENVOYS = [
    "The Special Envoy of the United Nations Secretary-General for Chad Lars Holm met Omani Minister Salem Al Rashidi.",
    "Omani Minister Salem Al Rashidi met Lars Holm, the UN Secretary-General's Special Envoy for Chad.",
]


@pytest.mark.parametrize("said", ENVOYS)
def test_an_envoy_of_the_secretary_general_holds_one_office_of_the_united_nations(said):
    facts = {fact for fact in told(said) if fact.startswith("Lars Holm |")}
    assert len({fact for fact in facts if "| holdsOffice |" in fact}) == 1
    assert any("| memberOf | U" in fact for fact in facts)


def test_its_support_is_that_of_whose_solidarity_was_told():
    facts = told(
        "Kenya condemned the raid. The ministry renewed Kenya's solidarity with Chad, and its support for the truce."
    )
    assert "Kenya | expressedPosition | truce" in facts


def test_the_number_of_a_meeting_of_something_else_is_not_that_of_the_talks():
    facts = told(f"{MET}. The ministers welcomed the second meeting of the fisheries dialogue.")
    assert not any("roundNumber" in fact and not fact.startswith("second") for fact in facts)


IN_ORDER = [
    "Rosa Vidal, Mikko Lahti and Jaan Tamm, foreign ministers of Chile, Finland and Estonia respectively, met in Tallinn.",
    "The foreign ministers of Chile, Finland and Estonia, Rosa Vidal, Mikko Lahti and Jaan Tamm respectively, met in Tallinn.",
]


@pytest.mark.parametrize("said", IN_ORDER)
def test_names_and_states_told_apart_go_together_in_their_order(said):
    acting = {fact for fact in told(said) if "| represents |" in fact}
    assert acting == {
        "Rosa Vidal | represents | Chile",
        "Mikko Lahti | represents | Finland",
        "Jaan Tamm | represents | Estonia",
    }
    assert "it | heldIn | Tallinn" in told(said)


def test_who_will_be_hosted_comes_to_the_ceremony_announced_for_his_state():
    signing = "Chile will sign the Harbour Treaty at a ceremony on Friday, June 20, in Lima. "
    facts = told(f"{signing}Peruvian Minister Luis Paz will host Rosa Vidal, Chile's minister of ports.")
    assert {"ceremony | participant | Chile", "ceremony | participant | Peruvian"} <= facts
    other = told(f"{signing}Peruvian Minister Luis Paz will host Omar Kip, Kenya's minister of ports.")
    assert "ceremony | participant | Kenya" not in other


def test_a_matter_may_be_taken_up_with_somebody():
    facts = told(f"{SAID} took up the matter of fishing licences with {SALAS} in Nairobi on Monday.")
    assert "Amina Otieno | metWith | Pedro Salas" in facts
    assert any(fact.endswith("| discussedTopic | fishing licences") for fact in facts)


WE = {
    "We, the Prime Minister of Malta, Jan Farrugia, and the President of Peru, Luis Paz, met in Lima on 12 May 2025.": True,
    "We, the leaders of Malta and Peru, met in Lima on 12 May 2025.": True,
    "We, President Jan Farrugia of Malta and President Luis Paz of Peru, welcome the truce.": False,
}


@pytest.mark.parametrize("said", WE)
def test_those_whom_we_is_explained_by_met_or_hold_what_we_think(said):
    facts = told(said)
    assert ({"it | participant | Malta", "it | participant | Peru", "it | date | 2025-05-12"} <= facts) == WE[said]
    holders = {fact.split(" | ")[0] for fact in facts if fact.endswith("| truce")}
    assert holders == (set() if WE[said] else {"Malta", "Peru"})


CUT = {
    "Kenya welcomed Peru as the 60th signatory of the Harbour Accords Thursday during a ceremony.": "Peru as the 60th signatory of the Harbour Accords",
    "Kenya welcomed the results of Monday's vote.": "results of Monday's vote",
    "Kenya condemned the killings in the Friday raid on Lima.": "killings in the Friday raid on Lima",
    "Kenya welcomed the outcome of the Monday vote in Lima.": "outcome of the Monday vote in Lima",
    f"{MET}. Otieno thanked the Deputy Prime Minister for Spain's role in bringing aid.": "Spain's role in bringing aid",
}


@pytest.mark.parametrize("said", CUT)
def test_what_a_stance_is_about_ends_before_its_day_and_begins_after_whom_it_is_told(said):
    assert CUT[said] in {fact.split(" | ")[2] for fact in told(said) if "| expressedPosition |" in fact}


def test_an_office_in_which_somebody_is_received_is_no_part_of_a_title():
    facts = told("Kenyan Minister Amina Otieno received in her office the Ambassador of Chile to Kenya, Luis Paz.")
    assert "Luis Paz | holdsOffice | Ambassador of Chile to Kenya" in facts


def test_what_has_an_article_and_a_city_after_it_is_there_and_not_the_talks():
    text = "Kenyan Foreign Minister Asha Mwangi and Chilean Foreign Minister Luis Paz discussed the fire in Santiago."
    holds(text, ["hasParticipant c:CHL"], ["takesPlaceIn place:CHL-santiago"])


HEADED = {
    "Doha, June 17 (QNA) - ": "2025-06-17",
    "ABU DHABI, 17th June, 2025 (WAM) -- ": "2025-06-17",
    "Kenya and Peru hold talks\nSEOUL, Jun. 16 (Yonhap) -- ": "2025-06-16",
    "Doha, May 17 (QNA) - ": "2025-06-18",
    "On 17 June Kenya and Peru signed a pact. ": "2025-06-18",
}


@pytest.mark.parametrize("head", HEADED)
def test_today_is_the_day_of_the_dateline_where_a_report_was_printed_later(head):
    found = told(f"{head}Kenyan Foreign Minister Amina Otieno met Peruvian Foreign Minister Luis Paz today.")
    assert {fact.split(" | ")[2] for fact in found if "| date |" in fact} == {HEADED[head]}

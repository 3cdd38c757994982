"""What English reports tell as a whole: whose ministers speak, what a subject is, with what a clause begins."""

from __future__ import annotations

import pytest
from sayings import holds, reading

from mithaq.extract.extractor import extract
from mithaq.graph.projection import project
from mithaq.read.documents import document

MET = "The foreign ministers of Peru and Kenya met in Lima."


@pytest.mark.parametrize("above_all", ["in particular", "above all", "especially"])
def test_what_is_meant_above_all_is_no_word_of_a_stance(above_all):
    text = f"{MET} They welcomed {above_all} the truce of the rebels in Chad."
    holds(text, ["stanceKind welcome", "dcterms:description truce"], [f"dcterms:description {above_all}"])


@pytest.mark.parametrize("setting", ["amid the hard and fast changing state of the world", "in light of the drought"])
def test_the_setting_of_what_is_affirmed_is_not_affirmed(setting):
    text = f"{MET} They stressed that {setting}, enhancing trust serves both peoples."
    holds(text, ["dcterms:description enhancing trust serves both peoples"], [f"dcterms:description {setting}"])


def test_an_aside_right_after_that_is_left_out():
    text = f"{MET} They stressed that, despite the war, trade had grown."
    holds(text, ["dcterms:description trade had grown"], [])


def test_the_ministers_of_two_bodies_speak_though_an_official_of_one_is_named():
    text = (
        "EU and GCC ministers underlined the importance of ties. GCC Secretary General Khalid Nasser attended. "
        "So did European Commissioner Anna Rossi. The Ministers condemned the attack in Chad."
    )
    holds(text, ["stanceKind condemn", "stanceHolder body:EU", "stanceHolder body:GCC"], ["stanceHolder Anna Rossi"])
    two = "Ministers Rosa Ruiz of Peru and Amina Otieno of Kenya met in Lima. The ministers condemned the attack."
    holds(two, ["stanceHolder Rosa Ruiz", "stanceHolder Amina Otieno"], [])


def test_those_who_head_a_list_after_a_topic_hold_what_it_says():
    text = (
        "At the invitation of President Daniel Kip of Kenya, President Luis Paz of Peru visited Kenya.\n"
        "On the various aspects of their trade, the two Presidents:\na. Welcomed the opening of the port;\n"
        "b. Underscored the importance of safe seas."
    )
    holds(text, ["stanceHolder Daniel Kip", "stanceHolder Luis Paz", "stanceKind welcome", "stanceKind emphasize"], [])


@pytest.mark.parametrize("meeting", ["meeting in Lima on 4 March 2024", "meeting on 4 March 2024 in Lima"])
def test_ministers_who_speak_meeting_somewhere_met_there(meeting):
    text = f"The foreign ministers of Chile, Peru and Kenya, {meeting}, called for a truce."
    has = ["hasParticipant c:KEN", "takesPlaceIn place:PER-lima", "schema:startDate 2024-03-04", "stanceKind call-for"]
    holds(text, has, [])
    holds("They spoke about the ministers of Chile and Peru, meeting rooms and hotels.", [], ["hasParticipant"])


def test_the_subject_of_a_passive_is_whole():
    text = f"{MET} The need for Peru to grant equal access, at a level that is fair and lasting, was also discussed."
    holds(text, ["discusses * wording=need"], ["discusses * wording=fair", "discusses * wording=level"])


def test_topics_may_be_those_that_somebody_discussed():
    text = f"{MET} Visas, joint work at sea, and security were among the topics the two ministers discussed."
    holds(text, ["discusses * wording=Visas", "discusses * wording=joint", "discusses * wording=security"], [])


def test_a_statement_that_adds_something_is_of_the_ministry_that_made_it():
    text = (
        "Kenyan Foreign Minister Amina Otieno and her Norwegian counterpart Lars Dahl held talks. The Ministry of Foreign "
        "Affairs of Norway, in an official statement, said the two ministers discussed trade. "
        "“We highly appreciated the talks,” the statement added."
    )
    holds(text, ["stanceKind praise", "stanceHolder Ministry of Foreign Affairs of Norway"], ["stanceHolder c:KEN"])


@pytest.mark.parametrize("said", ["will convene next", "will next be held", "will next convene"])
def test_a_dialogue_that_will_convene_next_is_the_next_round(said):
    text = (
        "Oman and Kenya held the second round of the Oman-Kenya Strategic Dialogue in Nairobi. "
        f"The Dialogue {said} in Muscat in 2027."
    )
    holds(text, ["planned takesPlaceIn place:OMN-muscat", "takesPlaceIn place:KEN-nairobi"], [])
    later = "They held the Oman-Kenya Strategic Dialogue in Nairobi. The Dialogue will focus next on trade."
    holds(later, [], ["planned takesPlaceIn"])


def test_a_short_name_between_commas_is_no_part_of_a_name():
    text = "A memorandum was signed by the Peruvian Lakes Agency, PLA, and the Kenya Forest Agency, KFA, in Lima."
    holds(
        text, ["agreementStatus Peruvian Lakes Agency", "agreementStatus Kenya Forest Agency"], ["agreementStatus KFA"]
    )


def test_by_whose_direction_something_is_done_is_not_praised():
    text = f"{MET} They praised the efforts to open the port, at the direction and with the support of the king."
    holds(text, ["dcterms:description efforts to open the port"], ["dcterms:description support of the king"])


@pytest.mark.parametrize("way", ["by phone", "over the phone", "via video link"])
def test_the_way_in_which_something_is_discussed_is_no_topic(way):
    text = f"Peruvian Foreign Minister Rosa Ruiz and Kenyan Foreign Minister Amina Otieno discussed trade {way}."
    holds(text, ["discusses * wording=trade"], ["discusses * wording=phone", "discusses * wording=video"])


def told(text: str, predicate: str, **given: str) -> set[tuple[str, str]]:
    """Subjects and objects of the facts of a predicate, each by its first name or, where it has none, as it is."""
    read = project(extract(document(text, {"lang": "en", **given}, "x", origin="x")))
    names = {entity["key"]: (entity["names"] or [""])[0] for entity in read["entities"]}
    found = [fact for fact in read["facts"] if fact["p"] == predicate]
    return {(names.get(fact["s"], ""), names.get(str(fact["o"]), str(fact["o"]))) for fact in found}


TALKS = "Peruvian Foreign Minister Rosa Ruiz met Kenyan Foreign Minister Amina Otieno in Lima on 4 March 2024."


@pytest.mark.parametrize("office", ["Office of the Spokesperson", "Office of the Press Secretary", "Press Service"])
def test_an_office_that_is_a_line_above_an_account_tells_it(office):
    text = f"Talks on fish\n\n{office}\n\n{TALKS}"
    assert {body for _, body in told(text, "reportedBy")} == {office}
    assert not told(f"Talks on fish\n\n{office} opens\n\n{TALKS}", "reportedBy")


def test_an_account_that_is_headed_by_a_visit_tells_of_it_and_not_of_the_meetings_on_it():
    text = (
        "Visit of Minister Ruiz to Kenya\n\nOffice of the Spokesperson\n\nPeruvian Foreign Minister Rosa Ruiz visited "
        "Kenya on 4 March 2024. She met Kenyan Foreign Minister Amina Otieno."
    )
    reported = {event for event, _ in told(text, "reportedBy")}
    assert reported
    assert reported != {event for event, state in told(text, "participant") if state == "Peruvian"}


@pytest.mark.parametrize(
    "theirs",
    [
        "They recalled their talks in Nairobi in 2021.",
        "It was their first meeting since their talks in Nairobi in 2021.",
    ],
)
def test_talks_that_were_theirs_had_the_same_sides(theirs):
    states = [state for event, state in told(f"{TALKS} {theirs}", "participant") if event == "talks"]
    assert sorted(states) == ["Kenyan", "Peruvian"]
    other = f"{TALKS} They recalled the talks in Nairobi in 2021."
    assert not [state for event, state in told(other, "participant") if event == "talks"]


def test_a_first_meeting_told_beside_the_second_is_of_the_same_two():
    text = (
        "The second meeting of the foreign ministers of Peru and Kenya was held in Lima on 4 March 2024. "
        "The first meeting in this format took place in Nairobi in 2021."
    )
    assert ("first meeting", "Nairobi") in told(text, "heldIn")
    assert len([state for event, state in told(text, "participant") if event == "first meeting"]) == 2
    of_three = text.replace("Peru and Kenya", "Peru, Chile and Kenya")
    assert not [state for event, state in told(of_three, "participant") if event == "first meeting"]


ATTENDS = "Peruvian Foreign Minister Rosa Ruiz, who is attending the Lake Summit, met on Tuesday with Kenyan Foreign Minister Amina Otieno."


def test_who_attends_a_summit_and_meets_somebody_does_not_meet_at_it_as_one_event():
    assert {state for event, state in told(ATTENDS, "participant") if event == "Lake Summit"} == {"Peruvian"}
    assert len(told(ATTENDS, "metWith")) == 1


@pytest.mark.parametrize(
    "done",
    ["laid a wreath at the Harbour Square", "inaugurated the new embassy", "delivered a speech", "was briefed on fish"],
)
def test_who_did_something_else_first_is_who_then_met_somebody(done):
    text = f"Earlier, Peruvian Foreign Minister Rosa Ruiz {done} and met with Kenyan Foreign Minister Amina Otieno."
    holds(text, ["hasParticipant Rosa Ruiz", "hasParticipant Amina Otieno"], [])
    two = f"Minister Omar Kip met Rosa Ruiz. The envoy {done} and met with Kenyan Foreign Minister Amina Otieno."
    assert not [pair for pair in told(two, "metWith") if set(pair) == {"Omar Kip", "Amina Otieno"}]


def test_with_again_tells_that_each_was_met_alone():
    text = (
        "Peruvian Foreign Minister Rosa Ruiz held talks with Foreign Minister Pedro Salas of Spain and with Norway's Minister "
        "of Foreign Affairs, Lars Dahl."
    )
    assert {frozenset(pair) for pair in told(text, "metWith")} == {
        frozenset({"Rosa Ruiz", "Pedro Salas"}),
        frozenset({"Rosa Ruiz", "Lars Dahl"}),
    }
    both = {frozenset(pair) for pair in told(text.replace("and with", "and"), "metWith")}
    assert frozenset({"Rosa Ruiz", "Lars Dahl"}) in both


def test_colleagues_named_with_their_states_are_counterparts():
    text = "Peruvian Foreign Minister Rosa Ruiz welcomed her colleagues Pedro Salas of Spain and Lars Dahl of Norway."
    holds(text, ["hasParticipant c:ESP", "hasParticipant c:NOR", "represents c:NOR"], [])
    holds(
        "Peruvian Foreign Minister Rosa Ruiz met her colleague Pedro Salas in Lima.", [], ["hasParticipant Pedro Salas"]
    )


@pytest.mark.parametrize("end", ["and senior officials", "and Ambassador Luz Paz"])
def test_two_titles_after_a_comma_may_be_of_whom_they_lead_to(end):
    text = f"The Prime Minister met Rosa Ruiz, Deputy Prime Minister and Minister for Trade Luis Soto {end} in Lima."
    offices = dict(told(text, "holdsOffice"))
    assert offices["Luis Soto"] == "Deputy Prime Minister and Minister for Trade"
    assert "Rosa Ruiz" not in offices


@pytest.mark.parametrize("signed", ["After the talks, they signed", "The two ministers signed"])
def test_what_is_signed_at_talks_is_signed_on_their_day(signed):
    text = f"{TALKS} {signed} an agreement on fisheries and a roadmap for trade."
    assert told(text, "signedOn") == {("agreement on fisheries", "2024-03-04")}


@pytest.mark.parametrize(
    "signed",
    ["They praised the agreement on fisheries signed earlier.", "Last year they signed an agreement on fisheries."],
)
def test_what_was_signed_at_another_time_has_not_the_day_of_the_talks(signed):
    assert not [day for _, day in told(f"{TALKS} {signed}", "signedOn") if day == "2024-03-04"]


def test_agreements_that_are_counted_and_then_named_are_those_named():
    text = (
        "Peru and Kenya signed two agreements in Lima. Rosa Ruiz and Amina Otieno signed an agreement on fisheries and a "
        "memorandum of understanding on ports."
    )
    assert "agreements" not in {name for name, _ in told(text, "partyTo")}
    more = text.replace("two", "four")
    assert "agreements" in {name for name, _ in told(more, "partyTo")}


def test_a_journey_within_a_state_is_part_of_the_visit_to_it():
    text = (
        "Peruvian Foreign Minister Rosa Ruiz arrived in Nairobi on 4 March 2024 for a visit to Kenya. Ruiz will travel to "
        "Mombasa on Friday."
    )
    assert not [event for event, place in told(text, "heldIn", published="2024-03-05") if place == "Mombasa"]
    abroad = text.replace("Mombasa", "Lagos")
    assert [event for event, place in told(abroad, "heldIn", published="2024-03-05") if place == "Lagos"]


def test_an_event_after_a_relative_clause_is_not_what_the_clause_tells():
    text = f"{TALKS} They praised the Lake Summit, which will be held in Tunis in 2025, and the Harbour Forum."
    assert ("Lake Summit", "Tunis") in told(text, "heldIn")
    assert not [event for event, _ in told(text, "heldIn") if event == "Harbour Forum"]


@pytest.mark.parametrize("set_for", ["is foreseen in Nairobi in 2026", "is expected in Nairobi in 2026"])
def test_a_next_round_may_be_foreseen(set_for):
    text = f"Peru and Kenya held their second human rights dialogue in Lima. The next dialogue {set_for}."
    holds(text, ["planned takesPlaceIn place:KEN-nairobi", "planned schema:startDate 2026"], [])


@pytest.mark.parametrize(
    "of", ["the General Assembly", "the UN General Assembly", "the 78th session of the General Assembly"]
)
def test_the_president_of_an_assembly_is_somebody(of):
    text = f"Peruvian Foreign Minister Rosa Ruiz met the President of {of}, Lars Dahl, on Monday."
    assert len(told(text, "metWith")) == 1


def test_a_state_that_is_visited_takes_part_though_nobody_says_whose_minister_comes():
    text = "Minister of Foreign Affairs Rosa Ruiz will pay a working visit to Kenya on 28 May 2024."
    holds(text, ["planned hasParticipant c:KEN"], [])


def test_that_country_is_the_one_named_last():
    text = (
        "Foreign Minister Luis Paz signed an agreement on fisheries with Kenya, during the visit that the President of that "
        "country, Amina Otieno, is paying to Lima."
    )
    holds(text, ["represents c:KEN"], [])
    assert ("Amina Otieno", "President") in told(text, "holdsOffice")
    before = "Peru is a friend of Kenya. Ministers of that country, it says, are welcome."
    assert not [name for name in reading(before).entities if any("that" in one.text for one in name.names)]


@pytest.mark.parametrize("among", ["among them", "including"])
def test_those_named_among_the_officials_of_a_state_are_met(among):
    text = f"Minister Rosa Ruiz of Peru had talks with officials of Kenya, {among} Omar Kip, the Speaker of Parliament."
    holds(text, ["hasParticipant Omar Kip", "represents c:KEN"], [])
    spoke = text.replace("had talks with", "spoke of")
    assert not told(spoke, "metWith")


def test_who_hosts_another_for_talks_later_holds_other_talks():
    text = (
        "Peruvian Foreign Minister Rosa Ruiz met Kenyan Foreign Minister Amina Otieno in Lima. Later, Ruiz hosted Foreign "
        "Minister Pedro Salas of Spain for bilateral talks."
    )
    assert {frozenset(pair) for pair in told(text, "metWith")} == {
        frozenset({"Rosa Ruiz", "Amina Otieno"}),
        frozenset({"Rosa Ruiz", "Pedro Salas"}),
    }


@pytest.mark.parametrize("they", ["They", "The two ministers", "The ministers"])
def test_those_who_met_may_be_received_together(they):
    text = f"{TALKS} {they} were received by President Luis Paz."
    assert len(told(text, "metWith")) == 3
    assert len(told(f"{TALKS} The plan was received by both ministers.", "metWith")) == 1


def test_who_goes_on_after_a_day_does_not_go_on_that_day():
    text = (
        "Peruvian Foreign Minister Rosa Ruiz will meet Kenyan Foreign Minister Amina Otieno in Nairobi on 5 March 2031 "
        "before travelling to Kampala."
    )
    holds(text, ["planned schema:startDate 2031-03-05", "planned takesPlaceIn place:UGA-kampala"], [])
    visits = {fact.subject for fact in reading(text).facts if fact.object == "place:UGA-kampala"}
    assert not [f for f in reading(text).facts if f.subject in visits and f.predicate == "schema:startDate"]


@pytest.mark.parametrize("whose", ["Lake Summit", "ASEAN summit"])
def test_the_month_of_a_summit_may_be_told_before_it(whose):
    text = f"{TALKS} Next month's {whose} in Tunis took up most of the conversation."
    found = extract(document(text, {"lang": "en", "published": "2024-03-05"}, "x", origin="x")).facts
    assert [
        f for f in found if f.predicate == "schema:startDate" and f.object.text == "2024-04" and f.status == "planned"
    ]


def test_a_ministry_told_by_its_city_reports():
    text = "Kenyan Foreign Minister Amina Otieno met Luis Paz in Nairobi, the ministry in Nairobi said."
    holds(text, ["issuedBy body:KEN-mfa"], [])


@pytest.mark.parametrize("called", ["Ambassadors ", ""])
def test_two_representatives_are_each_of_the_state_in_its_turn(called):
    text = (
        f"The Permanent Representatives of Peru and Kenya to the United Nations, {called}Luis Paz and Amina Otieno, signed in "
        "New York on 1 March 2024 a joint communiqué on the establishment of diplomatic relations."
    )
    assert told(text, "represents") == {("Luis Paz", "Peru"), ("Amina Otieno", "Kenya")}
    name = "joint communiqué on the establishment of diplomatic relations"
    assert told(text, "signedBy") == {(name, "Luis Paz"), (name, "Amina Otieno")}


def test_the_head_of_a_side_who_welcomes_the_other_at_a_round_is_at_the_round():
    text = (
        "The fifth session of the Kenya-Peru Joint Commission was convened in Lima, with Foreign Minister Luis Paz chairing the "
        "Peruvian side and Foreign Minister Amina Otieno the Kenyan side. At the opening, Paz welcomed Otieno."
    )
    assert {event for event, _ in told(text, "participant")} == {"Kenya-Peru Joint Commission"}
    later = f"{text} Paz then welcomed President Ana Wanjiru of Kenya."
    assert len({event for event, _ in told(later, "participant")}) > 1

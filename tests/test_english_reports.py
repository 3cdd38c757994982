"""Wordings of English reports on receptions, visits and talks, and what near ones do not say."""

from __future__ import annotations

import pytest
from sayings import facts, failures, holds, reading

from mithaq.extract.extractor import extract
from mithaq.graph.projection import project
from mithaq.read.documents import document

MET = "Foreign Minister Amina Otieno of Kenya met Foreign Minister Pedro Salas of Spain in Madrid. "

THREE = (
    "Chilean Foreign Minister Ana Ruiz, Peruvian Foreign Minister Luis Soto and U.S. Secretary of State Mark Rourke "
    "met in Oslo. "
)
DIALOGUE = "Kenya and Spain held their first political dialogue in Madrid. Ambassador Amina Otieno "

NEXT = "The Kenya-Peru Joint Commission will be held in Lima in 2031. At the meeting, "

CASES: dict[str, tuple[str, list[str], list[str]]] = {
    "a day that says which meeting is meant": (
        MET + "They welcomed the results of the 3 March ministerial meeting in Lima.",
        ["dcterms:description results of the 3 March ministerial meeting in Lima"],
        [],
    ),
    "a day after “of” that says which attack is meant": (
        MET + "They condemned the attack of 3 May 2021 on the port of Lamu.",
        ["dcterms:description attack of 3 May 2021 on the port of Lamu"],
        [],
    ),
    "a committee that follows up on a dialogue": (DIALOGUE + "will head a committee on ports.", [], ["planned chairedBy"]),
    "a department in which somebody serves": (DIALOGUE + "leads the trade department of the ministry.", [], ["chairedBy"]),
    "what is led at a dialogue": (DIALOGUE + "led the discussions.", ["chairedBy Amina Otieno"], []),
    "a visit in whose course a dialogue was announced": (
        "Minister Ana Ruiz of Chile agreed to hold the Chile-Peru dialogue during her visit to Lima.",
        ["takesPlaceIn place:PER-lima"],
        ["planned takesPlaceIn place:PER-lima"],
    ),
    "a visit in whose course talks are held": (
        "Minister Ana Ruiz of Chile plans to hold talks with Minister Luis Soto of Peru during her visit to Lima.",
        ["planned takesPlaceIn place:PER-lima"],
        [],
    ),
    "ministers and one of another title": (
        THREE + "The Foreign Ministers and the Secretary condemned the attack. All three officials praised the truce.",
        [f"stanceHolder {who}" for who in ("Ana Ruiz", "Luis Soto", "Mark Rourke")],
        [],
    ),
    "one of another title alone": (THREE + "The Secretary condemned the attack.", [], ["stanceHolder Ana Ruiz"]),
    "a relative clause in which others speak, before a semicolon": (
        MET + "\nThe Ministers,\nCondemned the raid, for which the Minister of Peru apologised;\nWelcomed the truce.",
        ["stanceHolder Amina Otieno", "stanceHolder Pedro Salas"],
        ["stanceHolder c:PER"],
    ),
    "a guest who speaks in a relative clause": (
        "President Ana Ruiz of Peru received Minister Omar Kip of Kenya, who praised her work. He condemned the raid.",
        ["stanceHolder Omar Kip"],
        ["stanceHolder Ana Ruiz"],
    ),
    "two documents to which somebody is committed": (
        "Minister Omar Kip stressed his commitment to the Lima Declaration and the Quito Statement adopted in May.",
        ["dcterms:description Quito Statement"],
        ["dcterms:description Lima Declaration and the Quito Statement"],
    ),
    "several fields of cooperation": (
        MET + "They discussed widening cooperation in the areas of trade, air links and higher education.",
        ["discusses topic:trade", "discusses air links", "discusses topic:higher-education"],
        ["discusses widening"],
    ),
    "what an agreement covers": (
        MET + "They signed an action plan, covering mining and sport. They also signed a pact outlining areas of work.",
        [],
        ["discusses"],
    ),
    "a meeting that took place, told after one to come": (
        "Ministers Amina Otieno of Kenya and Luis Paz of Peru signed a pact. " + NEXT + "the two ministers discussed piracy.",
        ["discusses * wording=piracy"],
        ["planned discusses"],
    ),
    "a meeting to come, and what will be said there": (
        NEXT + "the two ministers will discuss piracy.",
        ["planned discusses * wording=piracy"],
        [],
    ),
    "what is done after a disaster": (
        MET + "They discussed cables, rebuilding after the February earthquakes, and the reform of the courts.",
        ["discusses rebuilding after the February earthquakes", "discusses reform of the courts"],
        [],
    ),
    "a meeting of vice ministers": (
        "The Kenya-Peru Vice Foreign Ministerial Meeting was held in Lima.",
        ["hasParticipant c:KEN", "takesPlaceIn place:PER-lima"],
        [],
    ),
    "states that are asked something": (
        MET + "They called on all coastal states to report mines.",
        ["stanceKind call-for", "dcterms:description report mines"],
        [],
    ),
    "a first visit, which is his": (
        "Kenyan President Daniel Otieno made his first official visit to Ghana on Monday. He will make his second trip to Peru.",
        ["takesPlaceIn c:GHA", "hasParticipant Daniel Otieno role=visitor", "planned takesPlaceIn c:PER"],
        [],
    ),
    "meetings with each of those who met together before": (
        "Kenyan Minister Daniel Otieno met Ghanaian Minister Kofi Mensah and Peruvian Minister Luis Paz. Mr. Otieno also held bilateral meetings with Mr. Mensah and Mr. Paz to discuss fishing.",
        ["discusses * wording=fishing", "hasParticipant c:GHA", "hasParticipant c:PER"],
        [],
    ),
    "an agency's officer is not of the state named before": (
        "Deputy Minister Ana Moss met with Kenyan Trade Minister Daniel Odhiambo and USAID Deputy Administrator Iris Cole in Nairobi.",
        ["represents c:KEN", "hasParticipant body:USA-usaid"],
        [],
    ),
    "two states whose commitment it is": (
        MET + "They reinforced U.S. and Kenyan commitments to fight malaria.",
        ["stanceKind recommit", "stanceHolder c:USA", "stanceHolder c:KEN"],
        [],
    ),
    "a name with an apostrophe in it": (
        "Prime Minister Mohammed Shia’a Al-Hadi of Iraq met Kenyan Trade Minister Daniel O'Hara in Nairobi.",
        ["hasParticipant Mohammed Shia’a Al-Hadi", "hasParticipant Daniel O'Hara", "represents c:IRQ"],
        [],
    ),
    "how something may be done is one topic": (
        "Kenyan Trade Minister Daniel Otieno and Peruvian Trade Minister Luis Paz discussed how political, economic and cultural ties could advance peace.",
        ["discusses how political, economic and cultural ties could advance peace"],
        [],
    ),
    "those who stand behind do not sign": (
        "Trade Minister Rosa Vidal of Chile signs the Harbour Treaty with Ambassador Jane Miller and Kenyan Trade Minister Daniel Otieno standing behind.",
        ["agreementStatus Rosa Vidal"],
        ["agreementStatus Daniel Otieno", "agreementStatus Jane Miller"],
    ),
    "what others are asked to do is no stance of theirs": (
        MET + "Salas suggested that Kenya continue to support Chad in forestry.",
        ["stanceKind urge", "stanceHolder Pedro Salas"],
        ["stanceKind support", "stanceHolder c:KEN"],
    ),
    "a “that” left out after proposed": (
        MET + "Salas proposed the two sides soon resume the talks.",
        ["stanceKind urge", "dcterms:description resume the talks"],
        [],
    ),
    "what somebody only proposes": (MET + "Salas proposed Kenya’s accession to the treaty.", [], ["stanceKind", "agreementStatus"]),
    "a position that the words after it tell": (
        "Qatar reiterated its firm position rejecting violence.",
        ["stanceKind reject", "stanceHolder c:QAT"],
        ["stanceKind affirm"],
    ),
    "a position that they do not tell": ("Qatar reaffirmed its position on the talks.", ["stanceKind affirm"], []),
    "who asks and who hopes": (
        MET + "Salas asked Kenya to lower its tariffs, and hoped that Spanish firms would invest.",
        ["dcterms:description lower its tariffs"],
        ["dcterms:description hoped"],
    ),
    "a list of people before a group without names": (
        "Prime Minister Jan Novak of Slovakia met with President Omar Kip, Foreign Minister Fatima Deby and students.",
        ["hasParticipant Omar Kip", "hasParticipant Fatima Deby"],
        [],
    ),
    "two fields of one kind of issues": (
        MET + "Bilateral and regional defense and security issues were discussed.",
        ["discusses * wording=Bilateral"],
        ["discusses topic:defence"],
    ),
    "a noun with an article after “and”": (
        MET + "They discussed the drought and the support needed from donors.",
        ["discusses * wording=support"],
        ["stanceKind support"],
    ),
    "issues after what ways are for": (
        MET + "They discussed ways to expand trade, regional issues and the war in Chad.",
        ["discusses * wording=regional", "discusses * wording=ways"],
        [],
    ),
    "what somebody is committed to and will do": (
        "Kenya remains committed to supporting Chad and will send teachers.",
        ["stanceKind commit", "dcterms:description supporting Chad"],
        ["dcterms:description teachers"],
    ),
    "who gives a dinner that somebody will attend": (
        "Kenyan President Amina Otieno will meet the press and attend a banquet hosted by Norwegian King Harald.",
        ["planned hasParticipant c:NOR"],
        ["hasParticipant c:NOR"],
    ),
    "the session of a council of an organisation": (
        "Kenyan Foreign Minister Amina Otieno attended the 51st session of the Council of Foreign Ministers of the OIC in Istanbul.",
        ["hasParticipant c:KEN", "roundNumber 51", "takesPlaceIn place:TUR-istanbul"],
        [],
    ),
    "a session without a number": (
        "Kenyan Foreign Minister Amina Otieno took part in the extraordinary session of the Human Rights Council, held in Geneva.",
        ["hasParticipant Amina Otieno", "takesPlaceIn place:CHE-geneva"],
        ["roundNumber"],
    ),
    "the session of a body that is no organisation of states": (
        "Kenyan Foreign Minister Amina Otieno attended the 51st session of the Lions Club in Geneva.",
        [],
        ["roundNumber 51"],
    ),
    "a meeting of an organisation": (
        "Kenyan Foreign Minister Amina Otieno attended the emergency meeting of the Arab League in Cairo.",
        ["hasParticipant Amina Otieno", "takesPlaceIn place:EGY-cairo"],
        [],
    ),
    "a title in the heading with its state": (
        "Spanish PM speaks with Kenyan president\nPrime Minister Pedro Salas spoke by telephone with Kenyan President Amina Otieno.",
        ["represents c:ESP", "represents c:KEN", "hasParticipant c:ESP"],
        [],
    ),
    "another title in the heading": (
        "Spanish PM on trade\nForeign Minister Pedro Salas spoke by telephone with Kenyan President Amina Otieno.",
        ["represents c:KEN"],
        ["represents c:ESP"],
    ),
    "a body to which somebody speaks": (
        "Speech by the Foreign Secretary to the UN General Assembly\nThe United Kingdom welcomes the truce. We condemn the raid.",
        ["stanceKind condemn", "stanceHolder c:GBR"],
        ["stanceHolder body:UNGA", "stanceHolder body:UN"],
    ),
    "who invites to a visit is at home there": (
        "At the invitation of President Amina Otieno, Prime Minister Jan Novak of Slovakia paid a visit to Kenya in May 2023.",
        ["represents c:KEN", "represents c:SVK"],
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_wording_of_a_report_says_what_it_means_and_no_more(name):
    holds(*CASES[name])


def test_the_day_of_a_meeting_on_the_sidelines_is_not_that_of_the_conference():
    said = "met Foreign Minister Pedro Salas of Spain on the sidelines of the Harbour Summit in Lima on 3 May 2023."
    dated = facts(f"Foreign Minister Amina Otieno of Kenya {said}", "schema:startDate 2023-05-03")
    placed = facts(f"Foreign Minister Amina Otieno of Kenya {said}", "takesPlaceIn place:PER-lima")
    assert len(dated) == 1
    assert dated[0].subject in {fact.subject for fact in placed}


def test_a_day_before_a_relative_clause_is_that_of_the_main_verb():
    said = "On 17 June 2024, Foreign Minister Lars Dahl of Norway held a meeting with Foreign Minister Amina Otieno of Kenya, "
    assert len(facts(f"{said}who is visiting Norway.", "schema:startDate 2024-06-17")) == 1
    aside = "On 17 June 2024, Foreign Minister Lars Dahl, who had met Amina Otieno in Lima, received Foreign Minister Luis Paz."
    assert facts(aside, "schema:startDate 2024-06-17")


def test_two_of_one_list_have_not_met_though_the_state_of_one_is_not_told():
    said = "NATO Secretary General Mark Rourke visited Oslo, where he met the Chair of the House Ana Lind and Norway's Minister Lars Dahl."
    told = project(extract(document(said, {"id": "example", "lang": "en"})))
    names = {entity["key"]: entity["names"][0] for entity in told["entities"] if entity["names"]}
    met = [{names[fact["s"]], names[fact["o"]]} for fact in told["facts"] if fact["p"] == "metWith"]
    assert {"Mark Rourke", "Ana Lind"} in met
    assert {"Ana Lind", "Lars Dahl"} not in met


def test_whom_else_the_guest_of_a_state_met_there_acts_for_it():
    both = "President Sauli Niemi of Finland and President Maia Rusu of Moldova met. "
    told = facts(f"{both}President Rusu also met with Premier Petteri Lahti and Speaker Jussi Aho.", "represents c:FIN")
    assert len(told) == 3


def test_those_who_talk_through_others_have_not_met():
    talks = "talks between Foreign Minister Amina Otieno of Kenya and Foreign Minister Pedro Salas of Spain took place in Oslo."
    for kind, number in (("Indirect", 0), ("Bilateral", 1)):
        told = project(extract(document(f"{kind} {talks}", {"id": "example", "lang": "en"})))
        met = [fact for fact in told["facts"] if fact["p"] == "metWith"]
        assert len(met) == number


SHARED = [
    ("the goals and mechanisms of sanctions on Chad", ["goals and mechanisms of sanctions on Chad"]),
    ("fishing, and a strong and fair tax", ["fishing", "strong and fair tax"]),
    ("a plan that promotes peace and progress in Chad", ["plan that promotes peace and progress in Chad"]),
    ("water and the protection of rivers", ["water", "protection of rivers"]),
]


@pytest.mark.parametrize(("discussed", "topics"), SHARED)
def test_topics_that_share_an_article_or_go_on_a_relative_clause_are_one(discussed, topics):
    text = MET + f"They discussed {discussed}."
    found = project(extract(document(text, {"id": "x", "language": "en"})))
    assert [fact["o"] for fact in found["facts"] if fact["p"] == "discussedTopic"] == topics


def test_a_spokesperson_named_last_is_not_whom_the_text_goes_on_about():
    text = (
        "Peruvian Foreign Minister Ana Ruiz will visit Kenya. She will hold talks with her counterpart, Omar Kip, ministry "
        "spokesperson Luis Paz said. She is also scheduled to pay a courtesy call on President Daniel Otieno."
    )
    told = project(extract(document(text, {"id": "x", "lang": "en", "published": "2025-06-18"})))
    names = {one["key"]: one["names"][0] for one in told["entities"] if one["names"]}
    met = {frozenset((names[fact["s"]], names[fact["o"]])) for fact in told["facts"] if fact["p"] == "metWith"}
    assert met == {frozenset(("Ana Ruiz", "Omar Kip")), frozenset(("Ana Ruiz", "Daniel Otieno"))}


def test_two_states_of_one_tour_tell_no_state_of_another_visitor():
    text = (
        "Foreign Minister Ana Ruiz of Peru will visit Kenya and Norway next week. The trip follows President Julio "
        "Andrade's state visit to Kenya in November last year."
    )
    told = project(extract(document(text, {"id": "x", "lang": "en", "published": "2025-06-18"})))
    assert {fact["o"] for fact in told["facts"] if fact["p"] == "represents"} == {"c:PER"}


@pytest.mark.parametrize("part", ["evening", "morning", "afternoon"])
def test_a_part_of_the_day_belongs_to_its_date(part):
    text = (
        f"The foreign ministers of Kenya and Peru met on the {part} of 1 May 2025 at the Ministry of Trade in Nairobi."
    )
    assert not failures(text, ["schema:startDate 2025-05-01", "takesPlaceIn place:KEN-nairobi"], ["discusses"])


def test_a_council_is_no_person():
    text = "Kenyan Ambassador Amina Otieno had a meeting with the Chairman of the Lima City Council, Jorge Rios."
    assert not failures(text, ["hasParticipant Jorge Rios"], ["officeWording Chairman"])
    people = [entity for entity in reading(text).entities if entity.kind == "Official"]
    assert {name.text for person in people for name in person.names} == {"Amina Otieno", "Jorge Rios"}


def test_a_topic_may_begin_with_a_time_that_owns_it():
    text = "Foreign Minister Omar Kip of Kenya met British Minister Giles Holt. They discussed next month's session of the Lake Council."
    assert not failures(text, ["discusses * wording=month"], [])


@pytest.mark.parametrize(
    "said",
    [
        "stressed during his meeting with Senator John Miller the importance of peace efforts",
        "stressed during a meeting with Peruvian Foreign Minister Ana Ruiz the importance of peace efforts",
        "stressed during his meeting with a Peruvian delegation the importance of peace efforts",
        "stressed, during his meeting with a Peruvian delegation headed by Senator Ana Ruiz, the importance of peace efforts",
        "stressed during the meeting the importance of peace efforts",
    ],
)
def test_the_meeting_at_which_something_is_stressed_is_no_part_of_it(said):
    text = f"Prime Minister Omar Kip of Kenya {said}."
    told = ["stanceKind emphasize", "stanceHolder Omar Kip", "dcterms:description importance of peace efforts"]
    assert not failures(text, told, [])


def test_counterparts_of_one_who_is_not_named_are_not_each_others():
    told = "The Foreign Minister called his Spanish counterpart Pedro Salas and his Italian counterpart Marco Rossi."
    assert not failures(told, [], ["counterpartOf"])
    told = told.replace("The Foreign Minister", "Minister Omar Kip of Kenya")
    assert not failures(told, ["counterpartOf Pedro Salas", "counterpartOf Marco Rossi"])
    assert {fact.subject for fact in facts(told, "counterpartOf *")} == {facts(told, "represents c:KEN")[0].subject}


def test_who_signs_for_a_second_state_is_told_without_the_verb():
    told = "The Harbour Treaty was signed. Minister Omar Kip signed for Kenya and Minister Pedro Salas for Spain."
    assert not failures(told, ["agreementStatus Omar Kip", "agreementStatus Pedro Salas", "agreementStatus c:ESP"])

"""English accounts of envoys and their papers, of names with honorifics in them, and of who says “we”."""

from __future__ import annotations

import pytest
from sayings import failures, reading

AT = "Present at the reception were "

TOLD = [
    # Sons of one family are not one person, whatever else of their names is alike.
    (AT + "Sheikh Hamad bin Isa Al Noor, National Security Adviser, and Sheikh Salem bin Omar Al Noor, Adviser to the King.",
     ["officeWording National Security Adviser", "officeWording Adviser to the King"]),
    ("Sultan Al Rashidi, Minister of Industry of Oman, met Trade Minister Omar Kip of Chad.", ["hasParticipant Sultan Al Rashidi"]),
    ("Kenyan Foreign Minister Jane Otieno met Malaysian Trade Minister Rahim Tun Salleh.", ["hasParticipant Rahim Tun Salleh"]),
    (("PM Lin receives Kenyan minister\nPrime Minister Lin Wei Ming of Singapore received Kenyan Minister Jane Otieno. "
     "PM Lin praised the plan."), ["stanceHolder Lin Wei Ming"]),
    # What stands after “credentials as” is the envoy's own post.
    (("Hassan Al Noor presented his credentials as Ambassador of Qatar to Peter Kip, President of the Republic of Chad, "
     "in a ceremony that took place in Lima."), ["represents c:QAT", "hasParticipant c:QAT", "takesPlaceIn place:PER-lima"]),
    ("President Peter Kip of Chad received the credentials of Hassan Al Noor as Ambassador of Qatar.",
     ["represents c:QAT", "hasParticipant Hassan Al Noor"]),
    ("Kenya's newly appointed ambassador Jane Otieno met Foreign Minister Luis Paz of Peru.", ["hasParticipant c:KEN"]),
    # States in capitals are states.
    ("KENYA and Ghana signed an agreement on fisheries.", ["agreementStatus c:KEN status=signed"]),
    ("SOUTH AFRICA and Ghana signed an agreement on fisheries.", ["agreementStatus c:ZAF status=signed"]),
    # “We” may travel, and a minister speaks for his government.
    ("“We will visit Kenya in May,” Australian Foreign Minister Jane Fox said.",
     ["planned hasParticipant c:AUS", "planned takesPlaceIn c:KEN"]),
    ("“The Government is committed to opening the port,” Kenyan Foreign Minister Jane Otieno said.", ["stanceHolder c:KEN"]),
    # The subject of a passive may have a relative clause.
    ("The role of envoys in building bridges that serve all nations was emphasised by Kenyan Foreign Minister Jane Otieno.",
     ["dcterms:description role of envoys in building bridges that serve all nations"]),
]  # fmt: skip
NOT_TOLD = [
    ("Kenya's new plan pleased Foreign Minister Luis Paz of Peru.", ["represents c:KEN"]),
    ("Hassan Al Noor presented his plan as Ambassador Luis Paz of Peru listened.", ["represents c:PER Hassan"]),
    ("The Government is committed to opening the port.", ["stanceHolder"]),
    ("Kenyan Minister Jane Otieno said in Lima that the plan was welcomed by Ghana.", ["dcterms:description Lima"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "has"), TOLD)
def test_envoys_and_names_are_read(text, has):
    assert not failures(text, has, [])


@pytest.mark.parametrize(("text", "never"), NOT_TOLD)
def test_what_only_looks_like_them_is_not(text, never):
    assert not failures(text, [], never)


def test_a_town_that_no_list_has_is_told_by_its_state():
    text = (
        "Norwegian Foreign Minister Lars Dahl, who is in Tollmere, Australia, met Kenyan Foreign Minister Jane Otieno."
    )
    assert not failures(text, ["hasParticipant Lars Dahl", "hasParticipant Jane Otieno"], [])
    text = "Norwegian Foreign Minister Lars Dahl met Kenyan Foreign Minister Jane Otieno in Tollmere, Australia, on Monday."
    assert not failures(text, ["takesPlaceIn Tollmere"], ["hasParticipant c:AUS"])


HEADED = "\nForeign Minister Jane Otieno of Kenya and Foreign Minister Kofi Mensah of Ghana co-chaired the commission."


@pytest.mark.parametrize(
    "tail", [", Lima, 23 May 2018", " (Lima, 23 May 2018)", ", Lima, Peru, 23 May 2018", " in Lima, 23 May 2018"]
)
def test_a_heading_ends_with_where_and_when(tail):
    text = f"Joint Communiqué of the Kenya-Ghana Joint Commission{tail}{HEADED}"
    assert not failures(text, ["takesPlaceIn place:PER-lima", "schema:startDate 2018-05-23"], [])


def test_what_the_text_tells_is_not_told_by_its_heading():
    text = f"Joint Communiqué of the Kenya-Ghana Joint Commission, Lima, 23 May 2018{HEADED}"
    told = f"{text} The commission met in Oslo on 21 May 2018."
    assert not failures(
        told, ["schema:startDate 2018-05-21"], ["takesPlaceIn place:PER-lima", "schema:startDate 2018-05-23"]
    )


MET = "Foreign Minister Jane Otieno of Kenya met her counterparts from Peru and Chad separately in Oslo. "


def test_two_who_talk_do_so_where_their_states_met():
    text = f"{MET}Minister Otieno and Peruvian Foreign Minister Luis Paz reviewed the fisheries talks and a new port."
    assert not failures(text, ["hasParticipant Luis Paz", "discusses * wording=port"], [])


def test_two_of_whom_one_was_at_no_talks_before_have_talks_of_their_own():
    text = (
        "Foreign Minister Jane Otieno of Kenya visited Chad. "
        "Minister Otieno and Norwegian Foreign Minister Lars Dahl discussed a new port."
    )
    assert not failures(text, ["hasParticipant Lars Dahl", "discusses * wording=port", "hasParticipant c:TCD"], [])


@pytest.mark.parametrize("verb", ["will meet with", "met", "held talks with"])
def test_they_are_nobody_who_is_named_after(verb):
    text = f"They {verb} Chadian President Omar Kip and Ghanaian Prime Minister Kofi Mensah."
    assert not failures(text, [], ["hasParticipant", "planned hasParticipant"])


def test_a_counterpart_is_of_another_state():
    text = (
        "Danish Foreign Minister Lars Holm had an audience with Sultan of Brunei Omar Kip "
        "and was hosted to lunch by his Brunei counterpart, Second Minister of Foreign Affairs Aziz Salleh."
    )
    assert not failures(text, ["counterpartOf Aziz Salleh"], [])


DAHL = "Norwegian Foreign Minister Lars Dahl "


@pytest.mark.parametrize("joint", [" and sign", ", and sign", " and to sign"])
def test_what_goes_on_after_what_will_be_is_to_come_too(joint):
    text = f"{DAHL}will meet Peruvian Foreign Minister Luis Paz{joint} a memorandum of understanding with Peru."
    assert not failures(text, ["planned hasParticipant Luis Paz"], ["agreementStatus c:PER status=signed"])


def test_a_meeting_is_in_the_city_of_its_where():
    text = f"{DAHL}travelled to Lima, where he held talks with Peruvian Foreign Minister Luis Paz."
    assert not failures(text, ["takesPlaceIn place:PER-lima", "hasParticipant Luis Paz"], [])


@pytest.mark.parametrize(
    "others", ["other African countries", "other countries", "several other states", "other nations"]
)
def test_states_are_told_before_others_without_a_name(others):
    text = f"Kenya, Ghana and {others} condemned the raid."
    assert not failures(text, ["stanceHolder c:KEN", "stanceHolder c:GHA"], [])


@pytest.mark.parametrize("letters", [", MP,", " MP,", ", T.D.,", " T.D.,"])
def test_the_letters_of_a_seat_part_no_name_from_its_post(letters):
    text = f"{DAHL}met Julie Byrne{letters} Minister for Foreign Affairs of Australia."
    assert not failures(text, ["hasParticipant Julie Byrne", "represents c:AUS"], [])


@pytest.mark.parametrize("verb", ["responded with words of welcome", "replied at length", "smiled"])
def test_who_does_what_no_list_has_does_what_follows(verb):
    text = (
        f"{DAHL}praised the plan. Kenyan Foreign Minister Jane Otieno {verb} and expressed her gratitude for the visit."
    )
    assert not failures(text, ["stanceKind thank", "stanceHolder Jane Otieno"], [])


@pytest.mark.parametrize(
    "lead", ["is ready", "stands ready", "is willing", "is prepared", "has a duty", "have a responsibility"]
)
@pytest.mark.parametrize(
    "act",
    ["hold talks with Peru on piracy", "start a serious dialogue with Peru"],
)
def test_what_somebody_is_ready_to_do_has_not_been_done(lead, act):
    assert not failures(f"Kenya {lead} to {act}.", [], ["hasParticipant", "discusses", "hostedBy"])


@pytest.mark.parametrize(
    "name", ["ASEAN Foreign Ministers' Meeting", "ASEAN Defence Ministers Meeting", "ASEAN Finance Ministers' Meeting"]
)
def test_the_meeting_of_the_ministers_of_an_organisation_is_its_own(name):
    text = f"The {name} was held in Lima on 3 May 2021. The meeting welcomed the truce."
    assert not failures(text, ["takesPlaceIn place:PER-lima", "hasParticipant body:ASEAN"], [])


def test_who_is_told_something_at_talks_is_no_topic_of_them():
    text = f"{DAHL}met Kenyan Foreign Minister Jane Otieno. Dahl was briefed by Otieno on the new port."
    assert not failures(text, ["discusses * wording=port"], ["discusses * wording=Dahl"])
    assert not failures(f"{DAHL}arrived in Lima. He was briefed on the port by his officials.", [], ["discusses"])


def test_the_organisation_of_a_heading_speaks_in_the_first_person():
    text = (
        "Joint Communiqué of the ASEAN Foreign Ministers' Meeting\nThe meeting was held in Kenya. We welcomed the plan."
    )
    assert not failures(text, ["stanceHolder body:ASEAN"], ["stanceHolder c:KEN"])


@pytest.mark.parametrize(
    ("places", "has"),
    [
        ("Israel and Ramallah", ["c:ISR", "place:PSE-ramallah"]),
        ("Nairobi, Ghana and Egypt", ["place:KEN-nairobi", "c:GHA", "c:EGY"]),
    ],
)
def test_a_visit_is_to_cities_and_states_in_one_list(places, has):
    assert not failures(f"{DAHL}visited {places} in May 2021.", [f"takesPlaceIn {place}" for place in has], [])


def test_both_who_are_told_with_an_honorific_hold_what_they_stress():
    text = f"{DAHL}met U.S. Secretary of State John Roe. HE the Foreign Minister and HE the US Secretary of State urged calm."
    assert not failures(text, ["stanceHolder Lars Dahl", "stanceHolder John Roe"], [])


def test_the_level_of_contacts_is_no_meeting():
    text = f"{DAHL}met Kenyan Foreign Minister Jane Otieno. They praised contacts, including at summit level."
    assert not failures(text, [], ["eventStatus", "hasParticipant c:NOR role=host"])


@pytest.mark.parametrize(
    ("said", "kind", "about"),
    [
        ("reaffirmed the commitment of their respective countries to a free port", "commit", "free port"),
        ("expressed the support of their countries for the truce", "support", "truce"),
        ("conveyed the gratitude of the Kenyan people for the aid", "thank", "aid"),
        ("offered congratulations on the election", "congratulate", "election"),
        ("gave thanks for the aid", "thank", "aid"),
    ],
)
def test_whose_attitude_it_is_is_no_part_of_what_it_is_about(said, kind, about):
    text = f"{DAHL}met Kenyan Foreign Minister Jane Otieno. They {said}."
    assert not failures(
        text, [f"dcterms:description {about}"], ["dcterms:description countries", "dcterms:description people"]
    )
    assert not failures(text, [f"stanceKind {kind}"], [])


@pytest.mark.parametrize(
    "text",
    [
        "استقبل الوزير الأردني ماجد النجار السفير الغاني كوفي منساه. كما استقبل سفير كينيا، جون أوتينو، خلفا للسفير بيتر موتوا.",
        "استقبل الوزير الأردني ماجد النجار السفير الكيني الجديد جون أوتينو خلفا للسفير السابق بيتر موتوا.",
    ],
)
def test_whom_an_envoy_succeeds_is_not_met(text):
    assert not failures(text, ["hasParticipant جون أوتينو"], ["hasParticipant بيتر موتوا", "hasParticipant خلفا"])


def test_a_state_has_one_head():
    text = (
        "تسلم الرئيس السنغالي ماكي سيسي رسالة خطية من الملك خالد الثالث نقلها الوزير الأردني ماجد النجار. وذكرت الرئاسة السنغالية "
        "أن الرسالة تتعلق بالعلاقات."
    )
    held = {fact.subject for fact in reading(text).facts if fact.predicate == "represents" and fact.object == "c:SEN"}
    assert len(held) == 1


@pytest.mark.parametrize(
    "text",
    [
        (
            "Sayyid Salem meets Kenyan minister\n\nMuscat: Oman's Foreign Minister, Sayyid Salem bin Hamad al Noor, received "
            "Jane Otieno, Foreign Minister of Kenya. Sayyid Salem stressed the importance of trade."
        ),
        (
            "الأمير سالم يلتقي وزيرة خارجية كينيا\n\nاستقبل وزير الخارجية العماني الأمير سالم بن حمد النور وزيرة خارجية كينيا جين أوتينو. "
            "وأكد الأمير سالم أهمية التجارة."
        ),
    ],
)
def test_a_heading_and_its_text_call_one_person_by_a_given_name(text):
    told = reading(text)
    people = [entity.names[0].text for entity in told.entities if entity.kind == "Official"]
    holders = {fact.object for fact in told.facts if fact.predicate == "stanceHolder"}
    assert len(people) == 2
    assert holders == {fact.subject for fact in told.facts if fact.predicate == "represents" and fact.object == "c:OMN"}


@pytest.mark.parametrize(
    ("inviting", "invited"),
    [
        ("the President of Peru", "Kenyan President Omar Kip"),
        ("the Foreign Minister of Peru", "Kenyan Foreign Minister Omar Kip"),
        ("the Peruvian President", "President of Kenya Omar Kip"),
        ("the President of Peru", "the President of Kenya, Omar Kip,"),
        ("his Peruvian counterpart", "Kenyan President Omar Kip"),
    ],
)
@pytest.mark.parametrize("came", ["paid a visit to Lima on 3 May 2031.", "visited Lima on 3 May 2031."])
def test_titles_of_two_states_in_one_breath_are_of_two_people(inviting, invited, came):
    text = f"At the invitation of {inviting}, {invited} {came}"
    has = [
        "hasParticipant Omar Kip role=visitor",
        "hasParticipant c:PER",
        "takesPlaceIn place:PER-lima",
        "represents c:KEN",
    ]
    assert not failures(text, has, ["represents c:PER"])


def test_a_title_after_that_of_a_state_may_be_of_an_organisation():
    text = "The President of Peru, Chair of the Andean Community, Rosa Paz, met Kenyan President Omar Kip."
    assert not failures(text, ["hasParticipant Rosa Paz", "represents c:PER", "represents c:KEN"], [])


@pytest.mark.parametrize("came", ["paid a state visit to Chad", "visited Chad", "travelled to Chad"])
def test_who_invites_to_a_visit_told_after_it_is_of_the_state_visited(came):
    text = f"At the invitation of President Daniel Rourke, Kenyan President Omar Kip {came} on 3 May 2031."
    assert not failures(text, ["hasParticipant Daniel Rourke role=host", "represents c:TCD"], [])


@pytest.mark.parametrize(
    "text",
    [
        "President of Peru To Salas met Kenyan President Omar Kip in Lima.",
        "To Salas, President of Peru, met Kenyan President Omar Kip in Lima.",
        "President To Salas of Peru met Kenyan President Omar Kip in Lima. To Salas thanked him for the aid.",
    ],
)
def test_to_is_a_name_after_a_title_or_before_a_verb(text):
    assert not failures(text, ["hasParticipant To Salas", "represents c:PER"], [])


def test_to_is_no_name_before_a_place_or_in_a_heading():
    heading = "Prime Minister To Woo Investors In Oslo\n\nThe visit begins on Sunday."
    assert not failures(heading, [], ["hasParticipant To Woo"])
    assert not failures("To Oslo, President Kip brought a message.", [], ["officeWording To"])


def test_the_high_representative_of_the_union_acts_for_the_european_union():
    text = (
        "Lars Dahl, High Representative of the Union for Foreign Affairs and Security Policy, met Foreign Minister Jane "
        "Otieno of Kenya in Lima."
    )
    assert not failures(text, ["represents body:EU", "hasParticipant body:EU"], ["memberOf Union"])


def test_a_name_may_have_an_honorific_in_it_after_an_honorific_too():
    text = (
        "The Foreign Minister of Kenya, Jane Otieno, met with H.E. Mr. Hassan Sheikh Omar, President of Chad, in Lima."
    )
    assert not failures(text, ["hasParticipant Hassan Sheikh Omar", "represents c:TCD"], [])


def test_who_met_another_at_the_white_house_acts_for_the_united_states():
    text = (
        "Vice President Ada Harlow met today with Prime Minister Luis Paz of Peru at the White House. Prime Minister Paz "
        "thanked the United States for its support."
    )
    assert not failures(text, ["represents c:USA", "hasParticipant c:USA", "represents c:PER"], [])


@pytest.mark.parametrize(
    "signed",
    [
        "Five agreements were signed after the meeting, covering",
        "The two sides signed two agreements after the talks, spanning",
    ],
)
def test_what_agreements_cover_was_not_talked_about(signed):
    text = f"Kenya and Peru held talks in Lima. {signed} energy and health."
    assert not failures(text, ["agreementStatus c:PER"], ["discusses"])


def test_what_talks_cover_was_talked_about_where_an_accord_was_signed_too():
    text = "Kenya signed an accord and held talks with Peru in Lima, covering trade and health."
    assert not failures(text, ["discusses * wording=trade"], [])


def test_we_who_are_named_between_dashes_met():
    text = (
        "Today, we—Prime Minister Ada Dunn of Australia, Prime Minister Luis Paz of Peru, and President Omar Kip of Kenya—met "
        "in Lima for the fourth Harbour Summit."
    )
    has = ["hasParticipant c:AUS", "hasParticipant c:PER", "hasParticipant c:KEN", "takesPlaceIn place:PER-lima"]
    assert not failures(text, has, [])
    assert not failures("The EU-led talks of Kenya and Peru began in Lima.", [], ["hasParticipant body:EU"])

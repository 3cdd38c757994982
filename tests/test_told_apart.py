"""Meetings and people that are told apart or are one, in whole reports, and what was only to be."""

from __future__ import annotations

import pytest
from sayings import facts, failures, holds, reading

KENYA = "Kenyan Foreign Minister Daniel Mwangi"
PERU = "Peruvian Foreign Minister Luis Quispe"
MET = f"{KENYA} met {PERU} in Nairobi on 3 May 2023. "


def events(text):
    """The events that somebody takes part in."""
    return {fact.subject for fact in reading(text).facts if fact.predicate == "hasParticipant"}


@pytest.mark.parametrize(
    "heading",
    [
        "قمة ليما بين كينيا وبيرو وغانا",
        "البيان المشترك لقمة ليما بين كينيا وبيرو وغانا",
        "البيان الختامي للقمة الثلاثية بين كينيا وبيرو وغانا",
    ],
)
def test_the_three_states_of_a_summit_in_the_heading_met_at_it(heading):
    text = f"{heading}\n\nاجتمع الرؤساء الثلاثة يوم 10 أكتوبر 2024 في العاصمة ليما.\n\nوتناولت القمة أزمة المياه."
    holds(text, ["hasParticipant c:KEN", "hasParticipant c:GHA", "takesPlaceIn place:PER-lima", "discusses"], [])
    assert len(events(text)) == 1


@pytest.mark.parametrize(
    "met", ["اجتمع الرئيسان الكيني والبيروفي في ليما.", "كان رؤساء كينيا وبيرو وغانا قد اجتمعوا في أكرا عام 2019."]
)
def test_a_meeting_of_some_of_them_or_before_is_another(met):
    text = f"قمة ليما بين كينيا وبيرو وغانا عام 2024\n\n{met}\n\nوتناولت القمة أزمة المياه."
    assert all(len(facts(text, f"hasParticipant {state}")) >= 1 for state in ("c:KEN", "c:PER", "c:GHA"))
    assert len(events(text)) > 1


def test_what_is_written_with_a_hamza_below_is_no_past_verb():
    text = (
        "صرح وزير الخارجية الكيني دانيال موانغي، من مقر إقامته في ليما، بأن لقاء الرئيسين كوامي أسانتي ولويس كيسبي "
        "سيناقش التجارة."
    )
    holds(text, [], ["takesPlaceIn", "hasParticipant دانيال موانغي"])
    holds("أقامته وزارة الخارجية الكينية: اجتماع في ليما.", [], ["hasParticipant c:PER"])


@pytest.mark.parametrize(
    ("text", "minister"),
    [
        (
            f"{KENYA} met Foreign Minister of Peru Abdullah Ali Quispe, in keeping with the directives of His Majesty King Abdullah.",
            "Abdullah Ali",
        ),
        (
            "التقى وزير خارجية البحرين سلمان بن علي الكعبي نظيره الكيني دانيال موانغي، ونقل إليه تحيات الملك سلمان.",
            "سلمان بن علي",
        ),
    ],
)
def test_a_king_with_the_given_name_of_a_minister_is_somebody_else(text, minister):
    posts = {
        fact.object
        for fact in facts(text, "holdsPost")
        if fact.subject in {f.object for f in facts(text, f"hasParticipant {minister}")}
    }
    ranks = [
        fact.object.text for fact in reading(text).facts if fact.subject in posts and fact.predicate == "dcterms:type"
    ]
    assert ranks == ["minister"]


def test_royalty_is_still_told_again_by_the_given_name():
    text = f"Crown Prince Faris bin Nasser of Bahrain received {KENYA}. His Highness Prince Faris praised the port."
    holds(text, ["stanceHolder Faris bin Nasser"], [])


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (
            "raising the volume of trade, encouraging investment in ports, and staging joint fairs",
            ["raising the volume of trade", "encouraging investment in ports", "staging joint fairs"],
        ),
        (
            "strengthening ties, opening ports, supporting small farms and easing visas",
            ["opening ports", "supporting small farms", "easing visas"],
        ),
    ],
)
def test_a_gerund_in_a_list_of_acts_takes_no_stand(told, found):
    text = f"{MET}The discussions centred on {told}."
    holds(
        text, [f"discusses * wording={topic.split()[0]}" for topic in found], ["stanceKind urge", "stanceKind support"]
    )


@pytest.mark.parametrize("said", ["encouraging both sides to return to the talks", "supporting the truce"])
def test_a_gerund_after_what_was_discussed_takes_one(said):
    text = f"{MET}The ministers discussed trade, stressing the need for peace and {said}."
    holds(text, ["stanceKind emphasize", "stanceKind " + ("urge" if "encouraging" in said else "support")], [])


@pytest.mark.parametrize(
    "when", ["when problems are dealt with", "if issues are discussed", "unless trade is discussed"]
)
def test_what_would_be_talked_about_was_not(when):
    text = f"{MET}Mwangi called on the Peruvian side and on all friendly countries to cooperate {when}."
    holds(text, [], ["discusses"])


def test_a_preposition_that_is_repeated_in_one_topic_begins_no_other():
    text = f"{MET}They talked about the floods, their effects on the economy and on health, and the need for water."
    assert {fact.qualifier("wording").text for fact in facts(text, "discusses")} >= {
        "their effects on the economy and on health"
    }
    two = f"{MET}He briefed his counterpart on the position of Kenya on trade and on its vision for the lake."
    assert not facts(two, "discusses * wording=and on its vision")


@pytest.mark.parametrize(
    "ready",
    [
        "the readiness of the government to talk with Peru about fisheries",
        "the government's willingness to discuss fisheries",
    ],
)
def test_what_somebody_is_ready_to_talk_about_is_no_topic(ready):
    holds(f"{MET}Mwangi voiced {ready}.", [], ["discusses", "planned discusses"])


@pytest.mark.parametrize("to_be", ["is expected to be signed soon", "will be signed by the two ministers in May 2031"])
def test_who_approves_what_is_yet_to_be_signed_is_no_party(to_be):
    text = f"{PERU} and {KENYA} approved the Kenya–Peru Action Plan for 2030, which {to_be}."
    holds(text, [], ["agreementStatus c:KEN status=ratified", "agreementStatus c:PER status=ratified"])
    holds(
        "Kenya ratified the Convention on Lakes, which Peru plans to sign.",
        ["agreementStatus c:KEN status=ratified"],
        [],
    )


def test_where_a_meeting_closed_is_where_it_was():
    text = "Kenya and Peru talked over trade at the first meeting of their Joint Commission, which closed in Lima on 3 May 2023."
    holds(text, ["takesPlaceIn place:PER-lima", "roundNumber 1"], [])


@pytest.mark.parametrize(
    "text",
    [
        f"In a meeting with {PERU}, held on 3 May 2023 in Nairobi, {KENYA} called for peace.",
        f"During a meeting with {PERU} held in Nairobi on 3 May 2023, {KENYA} called for peace.",
        f"In a meeting held in Nairobi on 3 May 2023 with {PERU}, {KENYA} called for peace.",
        f"{KENYA}, in a meeting held on 3 May 2023 in Nairobi with his Peruvian counterpart Luis Quispe, called for peace.",
    ],
)
def test_who_speaks_at_a_meeting_held_somewhere_was_at_it(text):
    holds(text, ["hasParticipant Daniel Mwangi", "hasParticipant Luis Quispe", "takesPlaceIn place:KEN-nairobi"], [])
    holds(text, ["stanceKind call-for", "stanceHolder Daniel Mwangi"], ["stanceHolder Luis Quispe"])


@pytest.mark.parametrize(
    "ahead",
    [
        "which Nairobi and Lima are soon to hold",
        "that the two countries will host in Lima",
        "which is to be held in Lima",
    ],
)
def test_a_meeting_that_is_to_be_held_is_not_the_one_told_of(ahead):
    text = f"{MET}Mwangi praised the economic meeting {ahead}."
    assert not failures(text, ["takesPlaceIn place:KEN-nairobi"], ["takesPlaceIn place:PER-lima"])
    met = facts(text, "takesPlaceIn place:KEN-nairobi")[0].subject
    assert "economic meeting" not in [
        name.text for entity in reading(text).entities for name in entity.names if entity.ref == met
    ]


@pytest.mark.parametrize(
    "name",
    [
        "agreement that waives visa requirements for holders of diplomatic passports",
        "agreement waiving visa requirements",
        "memorandum of understanding to establish a joint committee",
    ],
)
def test_an_agreement_without_a_name_is_told_by_what_it_does(name):
    text = f"{MET}They reviewed the agreement on trade. The two ministers signed an accord on ports and a{'n' * (name[0] == 'a')} {name}."
    named = {entity.ref: {known.text for known in entity.names} for entity in reading(text).entities}
    signed = [names for ref, names in named.items() if any(f.subject == ref for f in facts(text, "agreementStatus"))]
    assert {name} in signed
    assert {"agreement on trade"} not in signed


@pytest.mark.parametrize(
    "text",
    [
        (
            f"{KENYA} and {PERU} chaired the fifth session of the Kenyan-Peruvian Higher Joint Committee in Lima on 3 May 2023. They welcomed "
            "the coming meetings of the Kenyan-Peruvian Joint Trade Committee, due to be held in Nairobi in 2026."
        ),
        (
            "ترأس وزيرا خارجية كينيا وبيرو الدورة الخامسة للجنة العليا المشتركة الكينية البيروفية في ليما يوم 3 مايو 2023. "
            "ورحبا بالاجتماع المقبل للجنة التجارية المشتركة الكينية البيروفية، المقرر عقده في نيروبي عام 2026."
        ),
    ],
)
def test_the_committee_of_a_field_is_not_the_high_one(text):
    high = facts(text, "roundNumber 5")[0].subject
    assert {fact.subject for fact in facts(text, "takesPlaceIn place:PER-lima")} == {high}
    assert high not in {fact.subject for fact in facts(text, "planned schema:startDate 2026")}
    assert facts(text, "planned takesPlaceIn place:KEN-nairobi")


def test_the_committee_of_the_two_is_the_high_one():
    text = f"{KENYA} and {PERU} chaired the Kenyan-Peruvian Higher Joint Committee in Lima. The Joint Committee met on 3 May 2023."
    assert len({fact.subject for fact in facts(text, "dialogueParty")}) == 1


def test_a_title_in_the_heading_is_of_the_counterpart_named_below():
    text = (
        "Peruvian foreign minister's trip to Nairobi a chance for trade\n\nKenya's Foreign Minister Daniel Mwangi spoke of the trip "
        "to Nairobi of his Peruvian counterpart Luis Quispe.\n\nThe Peruvian foreign minister, for his part, called for closer ties."
    )
    holds(text, ["stanceHolder Luis Quispe", "holdsPost * wording=Peruvian"], ["stanceHolder c:PER"])


@pytest.mark.parametrize(
    "subject", ["visits at all levels and exchanges between the two peoples", "visits and exchanges"]
)
def test_a_plural_of_which_something_is_told_is_no_verb(subject):
    holds(
        f"{MET}Both sides agreed that {subject} will be made easier.",
        [f"dcterms:description {subject} will be made easier"],
        [],
    )
    holds(f"{MET}Kenya hails the truce and supports the talks that will be held.", ["stanceKind support"], [])


@pytest.mark.parametrize(
    "text",
    [
        "أصبحت كينيا يوم 3 مايو 2023 الدولة الأربعين التي توقع على اتفاقيات أرتميس.",
        "أصبحت كينيا أول دولة أفريقية توقع على اتفاقيات أرتميس.",
        "NASA and Kenya affirmed that they will work together in space, as Kenya became the 39th country to have signed the Artemis Accords.",
        "Kenya on Thursday added its name to the Artemis Accords.",
        "On behalf of Kenya, the Artemis Accords were signed by Trade Minister Omar Kip, and James Hart took part.",
    ],
)
def test_who_has_become_a_signatory_has_signed(text):
    holds(
        text, ["agreementStatus c:KEN status=signed"], ["planned agreementStatus c:KEN", "agreementStatus James Hart"]
    )


def test_who_is_only_to_become_one_has_not():
    holds("ستصبح كينيا الدولة الأربعين التي توقع على اتفاقيات أرتميس.", [], ["agreementStatus c:KEN status=signed"])


@pytest.mark.parametrize("lead", ["من بينها", "منها", "وهي:"])
def test_those_of_whom_the_signatories_are_counted_have_signed(lead):
    text = f"ويبلغ عدد الموقعين على اتفاقيات أرتميس حاليا 23 دولة، {lead} البحرين وفرنسا واليابان."
    holds(text, [f"agreementStatus c:{state} status=signed" for state in ("BHR", "FRA", "JPN")], [])


@pytest.mark.parametrize(
    "text",
    [
        "Kenya signed the Artemis Accords on 3 May 2023. The signing ceremony took place at the Ministry of Foreign Affairs in Nairobi.",
        "Kenya signed the Artemis Accords on 3 May 2023. The signing took place in Nairobi during a Kenya-Peru strategic dialogue.",
        "وقعت كينيا اتفاقيات أرتميس يوم 3 مايو 2023. وجرت مراسم التوقيع في مقر وزارة الخارجية في نيروبي.",
    ],
)
def test_who_signed_was_at_the_ceremony_that_the_next_sentence_places(text):
    there = {fact.subject for fact in facts(text, "takesPlaceIn place:KEN-nairobi")}
    assert (
        there
        & {fact.subject for fact in facts(text, "hasParticipant c:KEN")}
        & {fact.subject for fact in facts(text, "schema:startDate 2023-05-03")}
    )


def test_who_signed_long_before_is_not_at_a_ceremony_with_guests_of_its_own():
    text = (
        "Kenya signed the Artemis Accords in 2021. Peru signed the Accords on 3 May 2023. The signing ceremony, attended by Omar Kip of "
        "Chile, was held in Lima."
    )
    there = {fact.subject for fact in facts(text, "takesPlaceIn place:PER-lima")}
    assert not there & {fact.subject for fact in facts(text, "hasParticipant c:KEN")}


@pytest.mark.parametrize(
    ("text", "there"),
    [
        (
            (
                "The Lake Summit was held in Lima on 3 May 2023.\n\nThe Summit was attended by the following Heads of State:\n\n"
                "Kenya: H.E. President Omar Kip, Chairperson of the Organ\nUnited Republic of Tanzania: H.E. Vice President Anna Aman\n\n"
                "Peru: A country on the lake."
            ),
            ["c:KEN", "c:TZA", "Omar Kip", "Anna Aman"],
        ),
        (
            (
                "عقد الاجتماع الوزاري في ليما يوم 3 مايو 2023. وشارك في الاجتماع أصحاب المعالي الوزراء:\n\nدولة الكويت: معالي الشيخ سالم الصباح وزير "
                "الخارجية\nجمهورية كينيا: معالي الوزير دانيال موانغي"
            ),
            ["c:KWT", "c:KEN", "سالم الصباح", "دانيال موانغي"],
        ),
    ],
)
def test_those_of_a_roll_call_were_there_for_their_states(text, there):
    holds(text, [f"hasParticipant {one}" for one in there], ["hasParticipant c:PER"])


def test_a_line_with_a_state_after_anything_else_calls_nobody():
    text = "The Lake Summit was held in Lima on 3 May 2023.\n\nThe Summit praised two efforts:\n\nKenya: President Omar Kip planted trees."
    holds(text, [], ["hasParticipant c:KEN"])


def test_a_minister_and_the_head_of_a_body_who_talk_are_the_sides_from_there_on():
    text = (
        "Kenyan Prime Minister Omar Kip met President of Peru Luis Paz in Geneva.\n\nKenyan Foreign Minister Daniel Mwangi and Secretary "
        "General of the Council of Europe Rosa Lind discussed the floods. The sides stressed the need for aid."
    )
    holds(
        text,
        ["stanceHolder Daniel Mwangi", "stanceHolder Rosa Lind", "hasParticipant Rosa Lind"],
        ["stanceHolder c:PER"],
    )


def test_an_annual_consultation_is_a_dialogue():
    text = "The 12th Annual Consultation between President Omar Kip of Kenya and President Luis Paz of Peru was held in Lima on 3 May 2023."
    holds(text, ["roundNumber 12", "takesPlaceIn place:PER-lima", "hasParticipant c:KEN", "hasParticipant c:PER"], [])


@pytest.mark.parametrize(
    "text",
    [
        "وقع وزيرا الدفاع الكيني والبيروفي بالأحرف الأولى على مذكرة تفاهم بشأن الموانئ.",
        "وقعت كينيا وبيرو بالأحرف الأولى مذكرة تفاهم بشأن الموانئ.",
        "جرى التوقيع بالأحرف الأولى على اتفاقية النقل الجوي بين كينيا وبيرو.",
    ],
)
def test_what_is_initialled_is_not_signed(text):
    holds(text, ["agreementStatus c:KEN status=initialled"], ["agreementStatus c:KEN status=signed"])
    signed = text.replace("بالأحرف الأولى ", "")
    holds(signed, ["agreementStatus c:KEN status=signed"], ["agreementStatus c:KEN status=initialled"])

"""What `mithaq facts` prints of a statement: facts in the plain terms of a reader, not those of the ontology."""

from __future__ import annotations

import pytest

from mithaq.extract.extractor import extract
from mithaq.graph.projection import project
from mithaq.read.documents import document

ROUND = "Muscat hosted the second round of the Omani-Japanese Strategic Dialogue.\n"
LED = "The Omani side was headed by Salim Al Tajribi, Undersecretary of the Foreign Ministry for Political Affairs."


def told(text, language="en"):
    """Subject, predicate, object and status of each fact; entities of the text by their names."""
    found = project(extract(document(text, {"id": "d", "lang": language})))
    plain = {one["key"]: one["names"][0] for one in found["entities"] if one["key"][0].isupper() and one["names"]}
    return {
        (plain.get(fact["s"], fact["s"]), fact["p"], plain.get(str(fact["o"]), fact["o"]), fact.get("status", ""))
        for fact in found["facts"]
    }


def test_who_heads_a_delegation_leads_the_round_and_represents_the_state():
    facts = told(ROUND + LED)
    (leader,) = {o for _, p, o, _ in facts if p == "ledBy"}
    assert leader.startswith("Salim Al Tajribi")
    assert (leader, "represents", "c:OMN", "") in facts
    assert (leader, "memberOf", "body:OMN-mfa", "") in facts
    assert (leader, "holdsOffice", "Undersecretary of the Foreign Ministry for Political Affairs", "") in facts
    assert {o for _, p, o, _ in facts if p == "participant"} == {"c:OMN", "c:JPN"}
    assert {o for _, p, o, _ in facts if p == "roundNumber"} == {2}


def test_a_title_that_names_no_body_makes_nobody_its_member():
    facts = told(
        "وقّع وزير الخارجية العُماني سالم بن ناصر التجريبي اتفاقية النقل البحري مع اليابان في 3 مايو 2026.", "ar"
    )
    assert {p for _, p, _, _ in facts} == {"signedBy", "signedOn", "partyTo", "holdsOffice", "represents"}
    assert {o for _, p, o, _ in facts if p == "signedOn"} == {"2026-05-03"}
    assert {(o, status) for _, p, o, status in facts if p == "partyTo"} == {("c:OMN", "signed"), ("c:JPN", "signed")}


def test_a_signing_with_a_place_is_an_event_with_those_who_signed_and_one_without_is_none():
    text = "Oman and Japan signed an agreement on maritime transport"
    parties = {("partyTo", "c:OMN", "signed"), ("partyTo", "c:JPN", "signed")}
    assert {fact[1:] for fact in told(f"{text}.")} == parties
    there = {fact[1:] for fact in told(f"{text} in Muscat on 3 May 2026.")}
    assert there == parties | {
        ("signedOn", "2026-05-03", ""),
        ("heldIn", "place:OMN-muscat", ""),
        ("participant", "c:OMN", ""),
        ("participant", "c:JPN", ""),
        ("date", "2026-05-03", ""),
    }


@pytest.mark.parametrize("act", ["acceded to", "ratified"])
def test_who_accedes_or_ratifies_is_a_party(act):
    assert {fact[1:] for fact in told(f"Oman {act} the Test Convention on 5 May 2026.")} == {
        ("partyTo", "c:OMN", "acceded"),
        ("signedOn", "2026-05-05", ""),
    }


def test_what_is_only_planned_to_be_signed_has_no_parties_yet():
    facts = told("Oman and Japan will sign an agreement on maritime transport next month.")
    assert not [fact for fact in facts if fact[1] in {"partyTo", "signedBy"} and fact[3] == "signed"]


def test_days_apart_are_one_span_and_a_single_day_is_itself():
    text = "Muscat hosted the second round of the Omani-Japanese Strategic Dialogue"
    assert {o for _, p, o, _ in told(f"{text} from 3 to 5 May 2026.") if p == "date"} == {"2026-05-03/2026-05-05"}
    assert {o for _, p, o, _ in told(f"{text} on 3 May 2026.") if p == "date"} == {"2026-05-03"}


def listed(text, language="en"):
    """Type and names of the entities of a text."""
    found = project(extract(document(text, {"id": "d", "lang": language})))
    return {(one["type"], name) for one in found["entities"] for name in one["names"]}


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("They discussed the 2016 Peace Agreement in Colombia.", "en", "2016 Peace Agreement"),
        ("بحث الوزيران اتفاق وقف إطلاق النار في جنوب السودان.", "ar", "اتفاق وقف إطلاق النار"),
        ("The ministers recalled the Lima Declaration of last year.", "en", "Lima Declaration"),
        ("أشاد المجلس بإعلان الدوحة الصادر عن مؤتمر البرلمانيين.", "ar", "إعلان الدوحة"),
    ],
)
def test_an_agreement_with_a_name_of_its_own_is_listed_though_nothing_is_said_of_it(text, language, name):
    assert ("Agreement", name) in listed(text, language)


def test_a_state_by_which_an_agreement_is_called_is_not_spoken_of():
    assert "Country" not in {kind for kind, _ in listed("They welcomed progress under the Barbados Agreement.")}


def test_capitals_that_stand_for_two_states_are_no_places():
    assert "Place" not in {kind for kind, _ in listed("They discussed relations between Nairobi and Lima.")}
    assert "Place" not in {kind for kind, _ in listed("بحثا العلاقات بين نيروبي وليما.", "ar")}
    assert ("Place", "Nairobi") in listed("They discussed the attack in Nairobi.")


def test_an_organisation_inside_another_word_and_talks_without_a_name_are_not_listed():
    assert "Organization" not in {kind for kind, _ in listed("They discussed the UN-mediated truce in Yemen.")}
    assert ("Organization", "UN") in listed("They discussed the UN and the truce in Yemen.")
    assert "Dialogue" not in {kind for kind, _ in listed("تحدث الوزير عن المفاوضات مع أنقرة.", "ar")}


def test_a_word_that_begins_with_a_prefix_is_nobodys_name():
    assert "Official" not in {kind for kind, _ in listed("Pre-recorded remarks were played at the ceremony.")}


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("تحدث الوزير عن مقاتلي وحدات حماية الشعب الكردية.", "ar", "وحدات حماية الشعب الكردية"),
        ("وتنسق لجنة الحدود القومية العمل.", "ar", "لجنة الحدود القومية"),
        ('نقلت ذلك صحيفة "الفجر الجديد" أمس.', "ar", 'صحيفة "الفجر الجديد"'),
        ("بحثا عمل اللجنة المشتركة.", "ar", None),
        ("He thanked the National Harbour Agency for its help.", "en", "National Harbour Agency"),
        ("He thanked the Commission and the Joint Working Committee.", "en", None),
    ],
)
def test_a_body_that_nothing_is_said_of_is_listed_where_its_name_has_the_shape_of_one(text, language, name):
    assert {one for kind, one in listed(text, language) if kind == "Organization"} == ({name} if name else set())


def test_a_capital_that_acts_is_no_place_and_one_where_something_is_or_that_is_visited_is():
    assert "Place" not in {kind for kind, _ in listed("أعلنت أنقرة أن المحادثات مفيدة.", "ar")}
    assert ("Place", "أنقرة") in listed("أعلن المنظمون أن المعرض يفتح أبوابه في أنقرة.", "ar")


def test_an_agreement_that_is_only_described_is_not_listed():
    assert "Agreement" not in {kind for kind, _ in listed("دعا الوزير إلى اتفاق تجاري طموح.", "ar")}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("التقى الوزير الأول الجزائري عبد الملك صالحي نظيره البيروفي.", "عبد الملك صالحي"),
        ("التقى رئيس كوريا الجنوبية، كيم جاي-إن، نظيره البيروفي.", "كيم جاي-إن"),
        ("ناقش الوزير الملف. (أ. ف. ب)", ""),
    ],
)
def test_a_name_has_its_titles_and_hyphens_and_is_more_than_a_letter(text, name):
    assert {one for kind, one in listed(text, "ar") if kind == "Official"} == ({name} if name else set())


def test_a_city_before_a_list_of_states_of_others_is_where_they_act():
    found = listed("In Lima, Kenya and Spain signed an agreement on maritime transport.")
    assert {("Place", "Lima"), ("Country", "Kenya"), ("Country", "Spain")} <= found


def test_a_country_is_listed_once_and_by_its_own_name_where_only_its_ministry_is_named():
    text = "التقى الوزير الكيني سالم الرشيدي وزير خارجية العراق عمار الجميلي."
    found = project(extract(document(text, {"id": "d", "lang": "ar"})))
    assert [one["names"] for one in found["entities"] if one["key"] == "c:IRQ"] == [["العراق"]]

"""Peace agreements inside a state, and those whose states are told one after another under one title."""

from __future__ import annotations

import pytest
from sayings import failures, reading

from mithaq.extract.extractor import extract
from mithaq.read.documents import document

MET = "Foreign Minister Amina Otieno of Kenya met Foreign Minister Pedro Salas of Spain in Madrid. "

CASES = [
    ("وقع ممثلو الأطراف. ووقعت الحكومة الفلبينية وجبهة مورو اتفاق سلام في كوالالمبور. ووقع عن الحكومة الوزير خوسيه ريزال، وعن «جبهة مورو» مراد إبراهيم.",
     ["agreementStatus جبهة مورو status=signed", "agreementStatus مراد إبراهيم status=signed"], []),
    ("وقعت الحكومة المالية وحركة إنقاذ الشمال اتفاق سلام في باماكو. وحضر المراسم المبعوث الفرنسي بول ماران. وتلتزم الحكومة بالإفراج عن الأسرى.",
     ["agreementStatus حركة إنقاذ الشمال status=signed"], ["stanceHolder بول ماران", "stanceHolder c:FRA"]),
    ("حضر المراسم رئيس وزراء تشاد صالح كبزابو.", ["represents c:TCD"], []),
    ("حضر مراسم التوقيع وزراء خارجية السودان عبد الباقي الأمين، والنيجر موسى عثمان، والجزائر كمال بوزيد.",
     ["represents c:SDN", "represents c:NER", "represents c:DZA"], []),
    (("The Ministers of Foreign Affairs of Peru, Rodrigo Salcedo, and of Uruguay, Marta Iribarren, met in Lima on the occasion of the IV Meeting of "
     "the Political Consultations Mechanism. Both Ministers called for the release of the journalists."),
     ["roundNumber 4", "represents c:PER", "represents c:URY", "stanceKind call-for"], []),
    ("The XIV session of the Joint Commission between Kenya and Spain was held in Madrid.", ["roundNumber 14"], []),
    ("King Harald II Meeting House hosted the talks between Kenya and Spain.", [], ["roundNumber 2"]),
    ("The Government of Mali and the Coordination of Azawad Movements signed a ceasefire agreement in Algiers on 19 February 2015.",
     ["agreementStatus c:MLI status=signed date=2015-02-19", "agreementStatus Coordination of Azawad Movements status=signed", "takesPlaceIn place:DZA-algiers"], []),
    ("The peace accord between the Philippine government and the Moro Front was signed in Manila on 27 March 2014. Moussa Ali signed for the Front for Renewal.",
     ["agreementStatus c:PHL status=signed date=2014-03-27", "agreementStatus Moro Front status=signed", "represents Front for Renewal"], []),
    ("Kenya signed an agreement with Norway on the training of the Kenyan Army.", ["agreementStatus c:NOR status=signed"], ["agreementStatus Army"]),
    (MET + "On this occasion a Memorandum of Understanding on archives between both countries was signed, as well as a Cooperation Agreement on Ports.",
     ["agreementStatus c:KEN status=signed", "agreementStatus c:ESP status=signed"], []),
    ("The African Union Chairperson, Moussa Diarra, welcomes the truce.", ["stanceKind welcome", "stanceHolder Moussa Diarra"], []),
    ("In Lima, hopes the talks will resume are high.", [], ["stanceKind hope"]),
    ("Foreign Minister Amina Otieno of Kenya praised the Harbour Treaty, and said: “More countries are joining the treaty.”", [], ["agreementStatus"]),
    ("Kenyan Ambassador Amina Otieno signed the Harbour Treaty in a ceremony held in Oslo. It was in preparation for the summit of leaders of the two organizations to be held in May 2025 in Lima.",
     ["takesPlaceIn place:NOR-oslo", "planned takesPlaceIn place:PER-lima"], ["planned takesPlaceIn place:NOR-oslo"]),
    ("The Foreign Minister of Ecuador, Santiago Valarezo, met the Foreign Minister of Costa Rica, Laura Quesada, in Quito.",
     ["represents c:ECU", "takesPlaceIn place:ECU-quito"], ["takesPlaceIn place:CHL-santiago"]),
    (MET + "It was confirmed that President Luis Paz will visit Lima. The progress made was noted with satisfaction.",
     ["stanceKind welcome", "dcterms:description progress made"], ["stanceKind affirm"]),
    (MET + "An MoU between the Kenyan government and the Spanish government on cooperation in the field of water, signed by Trade Minister Omar Kip and Spanish Minister Luis Paz.",
     ["agreementStatus Omar Kip status=signed", "agreementStatus Luis Paz status=signed"], []),
    ("Kenyan President Daniel Mwangi signed the Treaty establishing the Lake Medicines Agency on behalf of his country in Oslo.",
     ["agreementStatus c:KEN status=signed", "agreementStatus Daniel Mwangi status=signed"], ["agreementStatus Lake Medicines Agency"]),
    ("انضم العراق إلى الاتفاقية الدولية لحماية المياه العابرة للحدود.", ["agreementStatus c:IRQ status=acceded"], []),
    ("رحبت وزارة الخارجية الكينية بجولة المحادثات التي احتضنتها مدينة جنيف الأسبوع الماضي. ومن المقرر أن تستضيف كينيا في نيروبي الاجتماع الوزاري لدول حوض النيل.",
     ["planned takesPlaceIn place:KEN-nairobi"], ["planned takesPlaceIn place:CHE-geneva"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "has", "never"), CASES)
def test_who_signs_for_a_movement_and_whose_minister_each_is(text, has, never):
    assert not failures(text, has, never)


def test_a_treaty_of_many_states_is_named_with_all_that_it_is_for():
    found = extract(
        document("صادقت مصر على الميثاق الأفريقي لحقوق الطفل ورفاهيته.", {"id": "example", "language": "ar"})
    )
    names = [name.text for one in found.entities if one.kind == "Agreement" for name in one.names]
    assert names == ["الميثاق الأفريقي لحقوق الطفل ورفاهيته"]


def test_the_agreement_of_a_heading_is_the_one_that_the_text_tells_to_be_signed():
    text = (
        "توقيع اتفاق السلام المالي في نيروبي\n"
        "وقعت الحكومة المالية وحركة إنقاذ الشمال، الثلاثاء، في نيروبي، الاتفاق النهائي للسلام والمصالحة."
    )
    found = extract(document(text, {"id": "example", "language": "ar"}))
    assert len([one for one in found.entities if one.kind == "Agreement" and one.names]) == 1


def test_the_agreement_of_a_heading_about_something_else_is_another():
    text = "Talks on Fisheries Agreement Fail\nKenya and Chile signed an agreement on ports in Lima on Monday."
    found = extract(document(text, {"id": "example", "language": "en", "published": "2025-06-18"}))
    about = {fact.object: fact.subject for fact in found.facts if fact.predicate == "dcterms:subject"}
    assert about["topic:fisheries"] != about["topic:ports"]


def test_a_movement_with_two_words_in_its_name_is_one_body():
    found = reading("Kenya and the Justice and Equality Movement signed a ceasefire agreement in Doha.")
    names = {name.text for entity in found.entities for name in entity.names if entity.kind == "Organization"}
    assert "Justice and Equality Movement" in names
    assert "Equality Movement" not in names

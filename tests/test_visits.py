"""Who is on a visit that a sentence tells beside what it is about, and who is met where nobody is named."""

from __future__ import annotations

import pytest
from sayings import failures, reading

from mithaq.extract.extractor import extract
from mithaq.graph.projection import project
from mithaq.read.documents import document

VISITOR = "hasParticipant سالم الرشيدي role=visitor"


@pytest.mark.parametrize(
    "text",
    [
        "أعرب وزير الخارجية القطري سالم الرشيدي أثناء زيارة إلى كينيا عن دعم بلاده للهدنة.",
        "أعرب وزير الخارجية القطري سالم الرشيدي في ختام زيارة رسمية لكينيا عن دعم بلاده للهدنة.",
        "وخلال زيارة إلى كينيا، أعرب وزير الخارجية القطري سالم الرشيدي عن دعم بلاده للهدنة.",
        "وعلى هامش زيارة إلى كينيا، التقى وزير الخارجية القطري سالم الرشيدي وزير المالية.",
    ],
)
def test_who_tells_something_in_the_course_of_a_visit_is_on_it(text):
    assert not failures(text, [VISITOR, "takesPlaceIn c:KEN"], [])


@pytest.mark.parametrize(
    "text",
    [
        "بحث وزير الخارجية القطري سالم الرشيدي زيارة إلى كينيا.",
        "أشاد وزير الخارجية القطري سالم الرشيدي بنتائج زيارة وزير التجارة إلى كينيا.",
    ],
)
def test_a_visit_that_is_only_spoken_of_is_not_that_of_the_speaker(text):
    assert not failures(text, [], [VISITOR])


@pytest.mark.parametrize("met", ["القيادة الكينية", "السلطات الكينية", "المسؤولين الكينيين", "كبار المسؤولين الكينيين"])
def test_officials_of_a_state_whom_nobody_names_stand_for_it(met):
    text = f"بحث وزير الخارجية القطري سالم الرشيدي مع {met} سبل تعزيز التجارة."
    assert not failures(text, ["hasParticipant c:KEN", "hasParticipant سالم الرشيدي", "discusses topic:trade"], [])


def test_a_visit_to_one_state_is_a_stop_on_the_tour_that_is_named_beside_it():
    text = "يزور الرئيس الكيني جون أوتينو مصر في جولة عربية تشمل الأردن وتونس."
    assert not failures(
        text, ["takesPlaceIn c:EGY", "takesPlaceIn c:JOR", "hasParticipant c:EGY"], ["hasParticipant c:JOR"]
    )


def test_who_arrives_in_one_state_does_not_arrive_in_those_a_tour_leads_to():
    text = "وصل الرئيس الكيني جون أوتينو إلى مصر ضمن جهود تشمل الأردن."
    assert not failures(text, ["takesPlaceIn c:EGY"], ["takesPlaceIn c:JOR"])


@pytest.mark.parametrize(
    "visit", ["زيارته الرسمية إلى ليما", "زيارته إلى العاصمة البيروفية ليما", "زيارته الحالية إلى ليما"]
)
def test_whoever_is_not_at_home_is_on_the_visit_that_is_his(visit):
    met = "التقى وزير الخارجية القطري سالم الرشيدي الرئيس البيروفي لويس غارسيا"
    assert not failures(
        f"{met}، خلال {visit}.", [VISITOR, "takesPlaceIn place:PER-lima"], ["hasParticipant لويس غارسيا role=visitor"]
    )


def test_who_comes_at_the_head_of_a_delegation_leads_it_and_the_day_he_was_received_is_not_that_of_his_visit():
    received = "استقبل الرئيس البيروفي لويس غارسيا، يوم 3 مارس 2021، وزير الخارجية القطري سالم الرشيدي"
    facts = reading(f"{received}، الذي يؤدي زيارة عمل إلى بيرو على رأس وفد رفيع المستوى.").facts
    led = {fact.object for fact in facts if fact.predicate == "headsDelegationAt"}
    days = {fact.subject for fact in facts if fact.predicate == "schema:startDate"}
    assert len(led) == len(days) == 1
    assert not led & days
    assert not failures(f"{received}. وكان على رأس الحاضرين الوزير بيدرو دياز.", [], ["headsDelegationAt"])


@pytest.mark.parametrize("held", ["وعقد سموه والرئيس الكيني", "وعقد الأمير مع الرئيس الكيني", "وعقد سموه ورئيس كينيا"])
def test_talks_with_a_guest_are_the_meeting_at_which_he_was_received(held):
    text = (
        "استقبل أمير قطر فهد العازمي الرئيس الكيني جون أوتينو، الذي وصل إلى البلاد في زيارة رسمية. "
        f"{held} جلسة مباحثات في الدوحة. حضر المباحثات وزير النقل سالم الرشيدي."
    )
    facts = reading(text).facts
    visits = {
        fact.subject for fact in facts if fact.qualifier("role") is not None and "visitor" in str(fact.qualifiers)
    }
    there = {f.subject for f in facts if f.predicate == "hasParticipant"} - visits
    assert len(there) == 1
    assert there == {fact.subject for fact in facts if fact.predicate == "takesPlaceIn"}
    assert not failures(text, ["hasParticipant فهد العازمي", "hasParticipant جون أوتينو"], [])


def test_talks_of_the_same_two_on_another_day_are_another_meeting():
    text = (
        "استقبل أمير قطر فهد العازمي، يوم 3 مارس 2021، الرئيس الكيني جون أوتينو، الذي يقوم بزيارة رسمية إلى قطر. "
        "وعقد الأمير مع الرئيس الكيني جلسة مباحثات يوم 4 مارس 2021."
    )
    assert len({f.subject for f in reading(text).facts if f.predicate == "schema:startDate"}) > 1


@pytest.mark.parametrize("was", ["حيث كان في استقباله بالمطار", "وكان في استقباله"])
def test_he_who_came_is_whom_somebody_welcomes(was):
    text = (
        "أجرى أمير قطر فهد العازمي محادثات مع الرئيس الكيني جون أوتينو الذي حل صباح الاثنين بالدوحة في زيارة رسمية، "
        f"{was} الوزير القطري سالم الرشيدي."
    )
    met = {frozenset((f["s"], f["o"])) for f in _plain(text) if f["p"] == "metWith"}
    assert met == {frozenset((host, "جون أوتينو")) for host in ("فهد العازمي", "سالم الرشيدي")}
    assert not failures(text, ["hasParticipant جون أوتينو role=visitor", "takesPlaceIn place:QAT-doha"], [])


def test_the_day_on_which_somebody_leaves_is_not_that_of_the_summit_he_attended():
    text = "غادر الرئيس الكيني جون أوتينو الدوحة، يوم 3 مارس 2021، بعد حضور القمة الثلاثية بين كينيا وقطر ومصر."
    assert not failures(text, ["hasParticipant c:KEN"], ["schema:startDate 2021-03-03"])


def _plain(text):
    found = project(extract(document(text, {"lang": "ar", "published": "2026-11-24"}, "report")))
    names = {one["key"]: one["names"][0] if one["names"] else one["type"] for one in found["entities"]}
    return [
        {**f, "s": names.get(f["s"], f["s"]), "o": names.get(f["o"], "") if isinstance(f["o"], str) else ""}
        for f in found["facts"]
    ]


@pytest.mark.parametrize(
    "visit", ["زيارة يقوم بها إلى ليما", "زيارة عمل يقوم بها معاليه إلى ليما", "الزيارة التي يقوم بها إلى ليما"]
)
def test_who_makes_a_visit_is_told_by_a_verb_right_after_it(visit):
    text = f"التقى معالي وزير الخارجية القطري سالم الرشيدي نظيره البيروفي لويس غارسيا، وذلك في إطار {visit}."
    assert not failures(text, [VISITOR, "takesPlaceIn place:PER-lima"], ["hasParticipant لويس غارسيا role=visitor"])


def test_who_goes_on_to_another_state_is_on_another_visit():
    text = (
        "زار وزير الخارجية القطري سالم الرشيدي نيروبي. ثم توجه الرشيدي إلى ليما، حيث التقى الوزير البيروفي لويس غارسيا."
    )
    where = {fact.object: fact.subject for fact in reading(text).facts if fact.predicate == "takesPlaceIn"}
    assert where["place:KEN-nairobi"] != where["place:PER-lima"]
    tour = "قام الوزير القطري سالم الرشيدي بجولة أفريقية. وزار خلال الجولة نيروبي وكمبالا."
    assert len({fact.subject for fact in reading(tour).facts if fact.predicate == "takesPlaceIn"}) == 1


def test_the_day_of_an_arrival_is_not_that_of_what_is_done_on_a_visit_of_some_days():
    text = (
        "وصل الرئيس الكيني جون أوتينو إلى ليما يوم 3 مارس 2021 في زيارة تستمر ثلاثة أيام، يشارك خلالها في القمة الثلاثية "
        "بين كينيا وبيرو ومصر."
    )
    dated = {fact.subject for fact in reading(text).facts if fact.predicate == "schema:startDate"}
    visits = {fact.subject for fact in reading(text).facts if "visitor" in str(fact.qualifier("role"))}
    assert dated == visits


def test_what_is_done_right_after_an_arrival_is_done():
    text = "وصل الوزير الكيني موسى كاماو إلى ليما، وعقد فور وصوله مباحثات مع الوزير البيروفي لويس غارسيا."
    assert [f for f in _plain(text) if f["p"] == "metWith"]


@pytest.mark.parametrize("seat", ["بمقر الوزارة", "اليوم بمقر الأمانة العامة بالقاهرة", "في مكتبه"])
def test_whom_somebody_meets_stands_past_the_house_where_he_does(seat):
    text = f"أكد وزير الخارجية المصري سامي فؤاد، خلال لقائه {seat} السفير الكيني موسى كاماو، أهمية التجارة."
    assert [f for f in _plain(text) if f["p"] == "metWith"]

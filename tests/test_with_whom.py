"""Whose talks are told: with one after the other at a conference, in separate calls, in the call with one of them."""

from __future__ import annotations

import pytest
from sayings import failures, reading

from mithaq.graph.projection import project


def talks(text):
    """The names of those who took part -> the topics of each event of the text."""
    found = reading(text)
    names = {entity.ref: entity.names[0].text for entity in found.entities if entity.names}
    told = {}
    for event in {fact.subject for fact in found.facts if fact.predicate in {"hasParticipant", "discusses"}}:
        of_it = [fact for fact in found.facts if fact.subject == event]
        who = frozenset(
            names[fact.object].split()[-1]
            for fact in of_it
            if fact.predicate == "hasParticipant" and fact.object.startswith("Official")
        )
        told[who] = told.get(who, set()) | {
            fact.qualifier("wording").text
            for fact in of_it
            if fact.predicate == "discusses" and fact.qualifier("wording")
        }
    return told


HEAD = (
    "Kenyan Foreign Minister Moses Kamau met several of his counterparts on the sidelines of the 78th session of the "
    "United Nations General Assembly in New York. "
)


def test_those_who_hold_talks_beside_an_assembly_are_each_at_talks_of_their_own():
    text = HEAD + (
        "Kamau and his Algerian counterpart, Karim Attaf, held talks that focused on trade. Kamau and his Iranian "
        "counterpart, Reza Amiri, held talks that touched on the Syrian crisis."
    )
    assert talks(text)[frozenset({"Kamau", "Attaf"})] == {"trade"}
    assert talks(text)[frozenset({"Kamau", "Amiri"})] == {"Syrian crisis"}


@pytest.mark.parametrize("whom", ["his Dutch counterpart, Jan Visser", "Dutch Foreign Minister Jan Visser"])
def test_what_one_also_discusses_with_another_is_no_topic_of_the_last_talks(whom):
    text = (
        "Kenyan Foreign Minister Moses Kamau met Iranian Foreign Minister Reza Amiri in New York. Kamau also discussed "
        f"energy with {whom}."
    )
    assert talks(text)[frozenset({"Kamau", "Visser"})] == {"energy"}
    assert not talks(text)[frozenset({"Kamau", "Amiri"})]


def test_counterparts_who_go_on_to_talk_are_still_at_the_same_talks():
    text = (
        "Kenyan Foreign Minister Moses Kamau met his Iranian counterpart, Reza Amiri, in New York. Kamau and his Iranian "
        "counterpart, Reza Amiri, held talks on trade."
    )
    assert len(talks(text)) == 1


CALLS = {
    "en": "Kenyan Foreign Minister Moses Kamau held separate phone calls on Tuesday with his Omani counterpart Salim Harthy "
    "and Peruvian counterpart Rosa Vidal. ",
    "ar": "أجرى وزير الخارجية الكيني موسى كاماو اتصالين هاتفيين منفصلين مع نظيريه العماني سالم الحارثي والبيروفية روسا فيدال. ",
}


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            CALLS["en"]
            + "Kamau and Harthy discussed the outcome of the forum. In his call with Vidal, Kamau discussed trade.",
            frozenset({"Kamau", "Harthy"}),
            frozenset({"Kamau", "Vidal"}),
        ),
        (
            CALLS["ar"]
            + "وقالت المصادر إن كاماو والحارثي تناولا نتائج المنتدى. وفي اتصاله مع فيدال، ناقش كاماو التبادل التجاري.",
            frozenset({"كاماو", "الحارثي"}),
            frozenset({"كاماو", "فيدال"}),
        ),
        (
            CALLS["ar"] + "وبحث كاماو مع الحارثي نتائج المنتدى. وفي اتصاله مع فيدال، ناقش كاماو التبادل التجاري.",
            frozenset({"كاماو", "الحارثي"}),
            frozenset({"كاماو", "فيدال"}),
        ),
    ],
)
def test_of_two_calls_each_has_its_own_topics(text, first, second):
    told = talks(text)
    assert len(told[first]) == 1
    assert len(told[second]) == 1
    assert set(told) <= {first, second, frozenset()}


def test_what_is_talked_about_after_words_to_the_press_is_a_topic_of_the_talks():
    text = (
        "Foreign Minister Moses Kamau of Kenya and Foreign Minister Rosa Vidal of Peru held talks in Lima. Kamau said in a "
        "press conference that trade grew. Both sides also exchanged views on migration."
    )
    assert talks(text)[frozenset({"Kamau", "Vidal"})] == {"migration"}


@pytest.mark.parametrize("press", ["مؤتمر صحفي مشترك", "مؤتمر صحافي مشترك"])
def test_two_who_speak_to_the_press_together_have_not_met_by_that(press):
    text = f"أعلن وزير الخارجية الكيني موسى كاماو، في {press} مع وزيرة خارجية بيرو روسا فيدال، أن القمم المقبلة ستعقد كل عامين."
    assert not [fact for fact in project(reading(text))["facts"] if fact["p"] == "metWith"]


@pytest.mark.parametrize("style", ["السيد", "سعادة السيد"])
def test_a_family_name_with_the_article_after_a_style_is_who_speaks(style):
    text = (
        "عقد وزير الخارجية الكيني موسى كاماو اجتماعا في نيروبي مع وزير الخارجية العماني سالم الحارثي. من جانبه، أكد "
        f"{style} الحارثي أن التجارة ركيزة للسلام."
    )
    assert not failures(
        text, ["stanceHolder سالم الحارثي", "dcterms:description التجارة ركيزة للسلام"], ["stanceHolder موسى كاماو"]
    )

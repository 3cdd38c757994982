"""Lists of what is held, of which each member stands for itself, and others that are one thing (English)."""

from __future__ import annotations

import pytest
from sayings import facts

TALKS = "Kenya and Norway held talks in Oslo. The ministers "


def _about(told):
    found = facts(TALKS + told, "dcterms:description")
    return list(dict.fromkeys(fact.object.text for fact in found))


@pytest.mark.parametrize(
    ("told", "things"),
    [
        ("called for an immediate cessation of attacks and the release of all hostages.",
         ["immediate cessation of attacks", "release of all hostages"]),
        ("called for the release of all hostages, the lifting of the blockade and the return of refugees.",
         ["release of all hostages", "lifting of the blockade", "return of refugees"]),
        ("stressed the urgent need to protect the reefs, speed up the shift to solar power and train guards.",
         ["urgent need to protect the reefs", "speed up the shift to solar power", "train guards"]),
        ("stressed the need to support efforts to end the war, protect civilians and deliver aid.",
         ["need to support efforts to end the war, protect civilians and deliver aid"]),
        ("stressed the need to open the port, to train guards, and to lower tariffs.",
         ["need to open the port", "train guards", "lower tariffs"]),
        ("called for a reduction in tariffs and a fair visa regime.", ["reduction in tariffs", "fair visa regime"]),
        ("called for a reduction of tariffs and taxes.", ["reduction of tariffs and taxes"]),
        ("reaffirmed their commitment to the shared values of peace, free speech, and the rule of law.",
         ["shared values of peace, free speech, and the rule of law"]),
        ("reaffirmed their commitment to the principles of peace, law and trust, and to the protection of the sea.",
         ["principles of peace, law and trust", "protection of the sea"]),
        ("stressed the need to open the port and keep the road safe.",
         ["need to open the port and keep the road safe"]),
        ("stressed the importance of settling disputes through dialogue, and of opening the port.",
         ["importance of settling disputes through dialogue", "opening the port"]),
        ("urged all states to prevent hoarding, to support the harbour fund, and to lower tariffs.",
         ["prevent hoarding", "support the harbour fund", "lower tariffs"]),
        ("welcomed the truce in Chad, the release of hostages and the new road.",
         ["truce in Chad", "release of hostages", "new road"]),
        ("called for an immediate ceasefire, the release of all hostages and unhindered humanitarian access.",
         ["immediate ceasefire", "release of all hostages", "unhindered humanitarian access"]),
        ("condemned the attack in Chad, the killing of civilians and the burning of crops.",
         ["attack in Chad", "killing of civilians", "burning of crops"]),
        ("reaffirmed their commitment to the rule of law, to the protection of the sea and to the fight against crime.",
         ["rule of law", "protection of the sea", "fight against crime"]),
        ("stressed the importance of strengthening trade, the economy and the role of women.",
         ["importance of strengthening trade, the economy and the role of women"]),
        ("demanded the withdrawal of troops and an end to the siege.", ["withdrawal of troops", "end to the siege"]),
        ("emphasized the need for a ceasefire, the delivery of aid and the release of the crews.",
         ["need for a ceasefire", "delivery of aid", "release of the crews"]),
        ("called on the parties to lay down arms and to let aid in.", ["lay down arms", "let aid in"]),
        ("stressed the need to fight crime and to protect the coast.", ["need to fight crime", "protect the coast"]),
        ("welcomed the Lima Declaration, the Oslo Joint Communiqué, and the Madrid Statement.",
         ["Lima Declaration", "Oslo Joint Communiqué", "Madrid Statement"]),
        ("expressed concern over the war in Chad and the humanitarian crisis there.",
         ["war in Chad", "humanitarian crisis there"]),
        ("praised the efforts made by Chad to end the war in the region, and its attempts to bring views closer.",
         ["efforts made by Chad to end the war in the region", "its attempts to bring views closer"]),
        ("condemned the raids in Chad and the wider region.", ["raids in Chad and the wider region"]),
        ("stressed the role of the ministers and the experts of the two countries.",
         ["role of the ministers and the experts of the two countries"]),
        ("called for the protection of the civilians and the staff of the UN.",
         ["protection of the civilians and the staff of the UN"]),
    ],
)  # fmt: skip
def test_each_act_is_a_thing_of_its_own(told, things):
    assert _about(told) == things


@pytest.mark.parametrize(
    ("told", "things"),
    [
        ("condemned piracy and the trafficking of narcotics by sea.", ["piracy", "trafficking of narcotics by sea"]),
        ("denounced the siege of Bara and the killing of aid workers.", ["siege of Bara", "killing of aid workers"]),
        ("welcomed the release of the crews and the opening of the strait.", ["release of the crews", "opening of the strait"]),
        ("welcomed the progress in trade and the work of the commission.", ["progress in trade", "work of the commission"]),
        ("support the ties with Chad and the countries of the region.", ["ties with Chad and the countries of the region"]),
        ("condemned terrorism in all its forms and the financing of armed groups.",
         ["terrorism in all its forms", "financing of armed groups"]),
    ],
)  # fmt: skip
def test_a_thing_without_an_article_and_an_act_are_two(told, things):
    assert _about(told) == things


@pytest.mark.parametrize(
    ("told", "things"),
    [
        ("the impact of the war on food, energy and shipping", ["impact of the war on food, energy and shipping"]),
        (
            "the impact of the war on food, the Lima talks and energy",
            ["impact of the war on food", "Lima talks", "energy"],
        ),
        ("the war, food and energy", ["war", "food", "energy"]),
        ("the war, food and energy, as well as regional issues", ["war", "food", "energy", "regional issues"]),
    ],
)
def test_an_effect_is_one_on_all_bare_nouns(told, things):
    found = facts(TALKS.replace("The ministers ", "The ministers discussed ") + f"{told}.", "discusses")
    assert list(dict.fromkeys(fact.qualifier("wording").text for fact in found)) == things


@pytest.mark.parametrize(
    ("told", "things"),
    [
        ("discussed piracy and the new port", ["piracy", "new port"]),
        ("discussed energy security and migration", ["energy security", "migration"]),
        ("discussed migration and energy security", ["migration", "energy security"]),
        ("discussed energy and food security", ["energy and food security"]),
        ("discussed trade and energy cooperation", ["trade and energy cooperation"]),
        ("discussed economic growth and development", ["economic growth and development"]),
        ("discussed cooperation in energy and the war in Libya", ["cooperation in energy", "war in Libya"]),
        (
            "discussed ties with Chad and the countries of the region",
            ["ties with Chad and the countries of the region"],
        ),
        ("had a discussion on fisheries and aviation", ["fisheries", "aviation"]),
        ("took up the war in Chad, sanctions and visas", ["war in Chad", "sanctions", "visas"]),
        (
            "passed in review the ties of history and looked into ways to deepen them",
            ["ties of history", "ways to deepen them"],
        ),
    ],
)
def test_two_topics_are_told_apart_and_one_is_not(told, things):
    found = facts(TALKS + f"They {told}.", "discusses")
    assert list(dict.fromkeys(fact.qualifier("wording").text for fact in found)) == things


@pytest.mark.parametrize(
    ("told", "things"),
    [
        ("Fisheries and the new port came up in the conversation.", ["Fisheries", "new port"]),
        ("The safety of ships took up much of their talks.", ["safety of ships"]),
        ("Piracy and visas were among the subjects gone over.", ["Piracy", "visas"]),
        ("The new port was also dealt with at the meeting.", ["new port"]),
        ("Also discussed were piracy and the new port.", ["piracy", "new port"]),
        (
            "The ministers explored ways to lower tariffs, encourage travel, and work together on training.",
            ["ways to lower tariffs", "encourage travel", "work together on training"],
        ),
        ("The talks underscored the need to address piracy.", []),
        (
            "The sides held in-depth discussions and came to a consensus on piracy, visas and the new port.",
            ["piracy", "visas", "new port"],
        ),
        ("The new treaty was exchanged by the ministers.", []),
        ("The ministers exchanged an MoU on harbour dues.", []),
        ("Building the port took up much of the year.", []),
        ("The taxes taken up to the border were not theirs.", []),
    ],
)
def test_topics_stand_before_what_says_that_they_were_talked_about(told, things):
    found = facts(TALKS.removesuffix("The ministers ") + told, "discusses")
    assert list(dict.fromkeys(fact.qualifier("wording").text for fact in found)) == things

"""Which conjunction closes an English list, and what stands over its last members."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.clauses.inner_lists import (
    article_before,
    is_gerund,
    leads,
    shares_object,
    told_beside,
    two_adjectives,
)
from mithaq.extract.words.items import EVENT

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.items import Item

Part = tuple[int, int]


def closes_list(clauses: Clauses, before: Part, joint: int, end: int, *, acts: bool) -> bool:
    """Whether the only conjunction of a list parts its last members: “trade, water management and tourism”."""
    start, low = before
    codes = clauses.codes
    if acts:
        return _closes_with_article(clauses, start, joint, end)
    end = next((at for at in range(joint + 1, end - 1) if codes[at] == "," and told_beside(clauses, at + 2)), end)
    if codes[joint] != "&" or "&" in codes[start:joint] or set("&,") & set(codes[joint + 1 : end]):
        return False
    last, follower = clauses.items[joint - 1], clauses.items[min(joint + 1, end - 1)]
    plain = not set("pVZ@") & set(codes[low:joint])
    return plain and codes[start:low].count(",") > 0 and not two_adjectives(last, follower)


def one_each(clauses: Clauses, low: int, joint: int) -> bool:
    """Whether no name of an act stands over both members (“ways to expand trade and deepen ties”).

    The last word of the first stands over nothing: “trade issues and the situation in Chad”.
    """
    return not any(clauses.items[at].is_a("topic_act", "topic_lead", "masdar") for at in range(low, joint - 1))


def each_of_its_own(clauses: Clauses, low: int, joint: int, end: int, *, acts: bool) -> bool:
    """Whether “and” parts two things, each of something: “the siege of Bara and the killing of aid workers”.

    What an act stands over is one, as is “the capital of Kenya and the people of the region”.
    """
    items, codes = clauses.items, clauses.codes
    first, follower = items[low], items[min(joint + 1, end - 1)]
    of, plain = codes.rfind("p", low + 1, joint), not set("VZ@,&;") & set(codes[low:joint] + codes[joint + 2 : end])
    if of < 0 or not plain or not article_before(clauses, joint + 1) or "p" not in codes[joint + 2 : end]:
        return False
    if follower.code not in _THINGS or first.is_a("topic_lead", "stance_noun", "talk") or is_gerund(first):
        return False
    topics = clauses.context.language.data["topics"]
    words = {item.unit.text.lower() for item in items[low:joint]}
    if follower.unit.text.lower().split()[0] in topics["members_of"] or words & _SHARES:
        return False
    acting = first.unit.text.endswith(_ACTS) and not follower.unit.text.endswith(_ACTS)
    if acting and first.unit.text not in topics["joined"]:
        return False  # “the protection of the coast and the rights of fishermen”
    act = follower.is_a("topic_act", "masdar") and not is_gerund(follower)
    if acts:
        return article_before(clauses, low) and (is_gerund(follower) or not article_before(clauses, of + 1))
    return not (act and first.unit.text in topics["joined"]) and not article_before(clauses, of + 1)


_THINGS = frozenset("wcmyKFV")
"""Letters of things: no state, place, event or person."""
_ACTS = ("tion", "sion", "ment", "ing", "al")
"""Endings of nouns of acts, which may be of both."""
_SHARES = frozenset({"between", "among", "both", "with"})


def in_relative(clauses: Clauses, low: int, joint: int) -> bool:
    """Whether a preposition goes on a relative clause: “the aid that Kenya gives to Chad and to the region”."""
    that = max(clauses.codes.rfind("@", low, joint), clauses.codes.rfind("Z", low, joint))
    preposition = clauses.items[joint + 1].preposition
    led = {item.preposition for item in clauses.items[that + 1 : joint]} if that > low and preposition else set()
    return preposition in led


def of_region(clauses: Clauses, item: Item) -> bool:
    """“ties with the EU and the countries of the region”: whoever is there, no topic."""
    return item.unit.text.lower().split()[0] in clauses.context.language.data["topics"].get("members_of", ())


def led_alike(clauses: Clauses, lead: int, joint: int) -> bool:
    """Whether “and” is followed by the preposition that led to what stands before it: “called for A and for B”."""
    if clauses.codes[joint : joint + 2] != "&p" or joint <= lead + 1:
        return False
    preposition, before = clauses.items[joint + 1].preposition, clauses.items[lead]
    return preposition == before.preposition or before.unit.text.lower().endswith(f" {preposition}")


def lead_or_the(clauses: Clauses, low: int, joint: int) -> bool:
    """Whether a bare noun is followed by one of another make: “ties and ways to deepen them”, “trade and the war”."""
    follower, first = clauses.items[joint + 1], clauses.items[low]
    if joint - low != 1 or first.code not in "wFmcK12" or clauses.codes[low - 1 : low] in "&,":
        return False
    if first.is_a("coupled"):
        return False
    if leads(clauses, joint + 1):
        return True
    owned = clauses.codes[joint + 2 : joint + 3] == "p" or follower.unit.text.endswith(" of")
    owned = owned or EVENT in clauses.codes[joint + 1 : joint + 3]  # “migration and the June Lake Summit”
    placed = owned and not article_before(clauses, low)
    return placed and article_before(clauses, joint + 1)


def _closes_with_article(clauses: Clauses, start: int, joint: int, end: int) -> bool:
    """Whether the only conjunction of a list closes it with an article: “the truce, the release of … and the road”."""
    one = clauses.codes[start:end].count("&") == 1 and clauses.codes[joint] == "&"
    one = one and not {",", ";"} & set(clauses.codes[joint:end])
    named = article_before(clauses, joint + 1) and article_before(clauses, start)
    return one and named and not shares_object(clauses, (joint + 1, end))


def with_named_acts(clauses: Clauses, at: int, high: int) -> str:
    """The letters of items, those of gerunds with an article as of nouns: “…, the killing of civilians and …”."""
    codes = clauses.codes[at:high]
    if "V" not in codes:
        return codes
    named = (code == "V" and article_before(clauses, low) for low, code in enumerate(codes, at))
    return "".join("m" if noun else code for noun, code in zip(named, codes, strict=True))

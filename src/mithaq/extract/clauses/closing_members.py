"""Which conjunction closes an English list, and what stands over its last members."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.clauses.inner_lists import article_before, shares_object, told_beside, two_adjectives

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses

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

"""Nouns of saying that tell what was said at a meeting, by nobody named: «تم التأكيد على», «بحث …، والتأكيد على …»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import before
from mithaq.extract.clauses.topic_words import verbs_of_talk
from mithaq.extract.words.articles import has_article
from mithaq.extract.words.items import AGREEMENT

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses

_PASSIVE_NEAR = 9


def is_passive(clauses: Clauses, index: int) -> bool:
    """Whether a noun of saying tells that it is said, by nobody named: «جرى خلال اللقاء التأكيد على»."""
    for at in before(index, _PASSIVE_NEAR, clauses.bounds(index).start):
        if clauses.items[at].is_a("passive"):
            return True
        if clauses.codes[at] in "VZ" and "ZV" in clauses.codes[at - 1 : at + 2] and "," in clauses.codes[at:index]:
            continue  # «تم خلال الاجتماع الذي عقد في جنيف، التأكيد على …»
        if clauses.codes[at] in "VYyQm@Z" or clauses.items[at].is_a("masdar"):
            return False
    return False


def is_listed(clauses: Clauses, index: int) -> bool:
    """Whether a noun of saying goes on a list of what was done at a meeting: «شهد اللقاء بحث …، والتأكيد على …»."""
    language = clauses.context.language
    if language.order != "VSO" or clauses.codes[index - 1] != "&" or not has_article(clauses.items[index].unit.text):
        return False
    verbs = verbs_of_talk(language.code) | set(language.data["topics"]["holding"])
    near = range(clauses.bounds(index).start, index - 1)
    forms = (clauses.form(at) for at in near if clauses.codes[at] in "VY")
    return any(form is not None and form.lemma in verbs for form in forms)


def agreed_by_nobody(clauses: Clauses) -> list[range]:
    """What is said to have been agreed on by nobody named, which is to be: «تم الاتفاق على عقد …» (Arabic)."""
    codes = clauses.codes
    if clauses.context.language.order != "VSO" or AGREEMENT + "p" not in codes:
        return []
    agreed = (at for at in range(1, len(codes) - 2) if codes[at : at + 2] == AGREEMENT + "p")
    return [
        range(at + 2, clauses.bounds(at).stop)
        for at in agreed
        if clauses.items[at + 1].preposition == "على" and (is_passive(clauses, at) or is_listed(clauses, at))
    ]

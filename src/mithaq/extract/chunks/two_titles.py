"""Whether titles told in one breath before a name are of two people or of one who holds both."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from mithaq.extract.chunks.posts import heads_post
from mithaq.extract.words.titles import parts_of
from mithaq.read.languages import Form
from mithaq.text import fold_key
from mithaq.vocabulary import MINISTERS

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.known import Person, Post
    from mithaq.extract.words.units import Unit

OF_GOVERNMENT = frozenset(
    ["head-of-government", "deputy-head-of-government", "minister", "minister-of-state", "undersecretary"]
)
"""Ranks of which one person may hold two, told as one title."""
SENT_ABROAD = frozenset({"ambassador", "special-envoy", "permanent-representative", "consul-general"})


def two_people(units: list[Unit], posts: list[Post], context: Context, *, met: bool) -> bool:
    """Whether titles told in one breath before a name are of two people: “the King and Foreign Minister A”.

    In Arabic a subject without a name stands right before its object: «استقبل الرئيس وزير الخارجية أ».
    """
    within = [post for post in posts if units and units[0].start <= post.start < units[-1].end]
    if len(within) <= 1:
        return False
    conjoined = any(unit.code == "&" for unit in units)
    if not context.gazetteer.arabic:
        # “Foreign Minister A” with a state before the second title, not “… and Deputy Prime Minister of Malta”.
        owned = parts_of(units[-1:])[0].code in "CAO"
        apart = conjoined and _differ(within, owned=owned) and not (within[1:] and _one_title(within, context))
        listed = _TOP.issuperset(post.rank for post in within) and within[0].rank != within[1].rank
        # “the Vice President, President A, and Prime Minister B”
        named = (listed and any(unit.code == "," for unit in units)) or (conjoined and _told_of_two(within, context))
        if named or (not conjoined and _of_two_states(within)):
            return True
        return apart and (owned or not _abroad_together(within, context))
    first, second = within[0], within[1]
    king = second.rank == first.rank == "head-of-state" and not (second.country or conjoined)
    if king or (first.rank in _SERVING and not conjoined):
        return False
    apposed = not met and any(unit.code == "," for unit in units)  # «أجرى رئيس الجمهورية، رئيس الاتحاد الإفريقي أ، …»
    heads = first.rank == "head-of-state" and second.rank != "commander" and not apposed
    ranks = {first.rank, second.rank}
    title, then = context.language.title, fold_key(second.wording)
    also = first.rank in MINISTERS and then.startswith(tuple(title["also_held"]))
    sits = then in title["sitting"] and fold_key(first.wording).startswith(tuple(title["in_houses"]))
    if also or sits:  # «رئيس لجنة الصداقة الكينية النائب أ»
        return False
    governing = ranks <= OF_GOVERNMENT | _DOUBLED or (ranks <= _BELOW_MINISTERS and not first.country)
    apart = conjoined and not governing
    own = governing and second.country in {"", first.country}  # «رئيس الوزراء الكيني، وزير الخارجية أ»
    foreign = bool(first.country) and not ((conjoined or apposed) and own)
    return heads or apart or foreign or (met and first.rank not in _DOUBLED)


_TOP = frozenset({"head-of-state", "head-of-government", "vice-president"})
"""Ranks of which nobody holds two."""
_DOUBLED = frozenset({"deputy-head-of-government", "crown-prince", "minister-of-state", "vice-president"})
"""Ranks whose holders have another post as a rule: «نائب رئيس مجلس الوزراء وزير الخارجية»."""
_BELOW_MINISTERS = frozenset({"undersecretary", "assistant-undersecretary", "director-general"})
"""Ranks in a ministry of which one person may hold two: «مساعد وزير الخارجية والمدير العام لمكتب …»."""
_SERVING = frozenset({"special-envoy", "adviser", "commander"})
"""Ranks whose title may hold the state of another office."""


def met_by_another(context: Context, before: Unit | None, after: str) -> bool:
    """Whether the first of two titles is of him whom the holder of the second meets, or the reverse.

    ``before``: the verb or the noun of an act before them; ``after``: the letters of what follows in the clause.
    """
    if before is None:
        return False
    verb = before.tags.get("verb")
    if isinstance(verb, Form) and fold_key(verb.lemma) in context.language.title.get("meets", ()):
        return not _OTHER.match(after)
    return before.text in context.language.title.get("receptions", ()) and not _TO_GUEST.match(after)


_OTHER = re.compile(r"^[^.;VX]*?(?<![pbl&])h*[RrxA%]")
"""Somebody else, whom no preposition leads to."""
_TO_GUEST = re.compile(r"^[^.;VX]*?lh*[RrxA%]")
"""The guest after the noun of an act: «استقبال رئيس الوزراء وزير الخارجية أ لنظيره ب»."""


def several_titles(units: list[Unit]) -> bool:
    """Whether titles are of two people, who have an article each."""
    return any(unit.code == "&" for unit in units) and sum(heads_post(unit) for unit in units) > 1


def _one_title(posts: list[Post], context: Context) -> bool:
    """Whether nothing parts the titles of one person: “hosted Director of the Trade Office and Foreign Minister A”."""
    first, second = posts[0], posts[1]
    article = context.text[max(0, first.start - 4) : first.start].lower() in {"the ", " an "}
    of_one = not second.country or second.country == first.country
    heir = first.rank == "crown-prince" and second.rank in OF_GOVERNMENT  # “Crown Prince and Prime Minister A”
    return not article and of_one and (heir or first.rank not in _ALONE)


def _told_of_two(posts: list[Post], context: Context) -> bool:
    """Whether an English text has told of each title as that of another person: “The Secretary and Minister A”."""
    first, second = posts[0], posts[1]
    if context.text[max(0, first.start - 4) : first.start].lower() != "the ":
        return False
    words = [context.words(post.start, post.end).lower() for post in (first, second)]
    holders = [[known.ref for known in context.people.values() if _held(known, one)] for one in words]
    return bool(holders[1]) and not set(holders[0]) <= set(holders[1])


def _held(known: Person, words: str) -> bool:
    """Whether the words of a title begin or end those of a post that a named person holds."""
    held = [one.wording.lower() for one in known.posts] if known.name else []
    return any(one == words or one.startswith(words + " ") or one.endswith(" " + words) for one in held)


_ALONE = frozenset({"head-of-state", "crown-prince", "secretary-general"})
"""Ranks whose holders have no second post as a rule."""


def _of_two_states(posts: list[Post]) -> bool:
    """Whether a comma parts titles of two states: “At the invitation of the Premier of Peru, Kenyan Premier A came”."""
    return any(one.country and other.country and one.country != other.country for one, other in pairwise(posts))


def listed_after(posts: list[Post]) -> bool:
    """Whether another follows a counterpart without a name: “his Omani counterpart, Qatari Premier A”."""
    first, second = posts[0], posts[-1]
    return first.rank == "counterpart" and bool(first.country and second.country) and first.country != second.country


def _abroad_together(posts: list[Post], context: Context) -> bool:
    """Whether one person is sent to several: “Permanent Representative to the UN and non-resident Ambassador to …”."""
    article = any(context.text[max(0, post.start - 4) : post.start].lower() == "the " for post in posts[1:])
    return not article and all(post.rank in SENT_ABROAD or post is posts[-1] for post in posts)


def _differ(posts: list[Post], *, owned: bool) -> bool:
    """Whether two posts are such as one person does not hold: another state, or not both of a government."""
    ranks = [post.rank for post in posts]
    states = [post.country for post in posts]
    return not OF_GOVERNMENT.issuperset(ranks) or (owned and bool(states[1]) and states[0] != states[1])


def of_another_minister(context: Context, first: Post, second: Post) -> bool:
    """Whether an article tells two ministers apart: “the Minister of Trade and the Foreign Minister of Kenya, A”."""
    between = context.text[first.end : second.start].lower().split()
    two = _TWO_NAMES.match(context.text, second.end)  # “…, A and B, met C”
    return between == _AND_THE and first.rank == second.rank == "minister" and two is None


_AND_THE = ["and", "the"]
_TWO_NAMES = re.compile(r"[^,.;]{0,40}, [^,.;]{3,40} and [A-Z]")

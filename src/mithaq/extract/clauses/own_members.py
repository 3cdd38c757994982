"""Things that are welcomed, condemned or supported one by one: “the war in Chad, and Peru’s blockade of the port”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.clauses.complements import parts
from mithaq.extract.clauses.inner_lists import ADJECTIVAL, article_before, base_verb
from mithaq.extract.words.items import ACTOR, AGREEMENT, EVENT, NISBA, PLACE

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.members import Part

_LONG = 3
"""Items of a member that says enough alone."""
_FAR = 10
"""Items after a comma within which the list ends."""
_SHARING = frozenset({"of", "between", "among", "by", "for", "with"})
"""Prepositions whose object may be a list: “the role of the ministers and the experts”."""


_COLLECTING = frozenset({"principles", "values", "goals", "objectives", "purposes", "ideals", "norms", "rules", "aims"})
"""Nouns whose “of” leads to a list."""


def own_members(clauses: Clauses, part: Part, *, acts: bool = False) -> list[Part]:
    """The members of a list of which each has an article or an owner of its own; one for any other list.

    With ``acts`` each must name an act and what it is done to: “the need for a truce and the return of refugees”.
    """
    low, end = part
    if acts and (needed := _needed(clauses, part)):
        return needed
    found: list[Part] = []
    # “the principles of freedom, the rule of law and the peaceful settlement of disputes” are one thing.
    at = end if leads_to_list(clauses, low, end) else low + 1
    while at < end - 1:
        after = at
        while after < end and clauses.codes[after] in ",&":
            after += 1
        own = after > at and after < end - 1
        own = own and (
            _bare_and_the(clauses, (low, at), (after, end))
            or _accord_and_the(clauses, (low, at), after)
            or _given(clauses, (low, at), (after, end))
            or _each_indefinite(clauses, (low, at), (after, end))
            or _parts(clauses, (low, at), (after, end), listed=bool(found))
        )
        again = after - at == 1 and after < end - 1 and _to_again(clauses, (low, at), (after, end))
        if again or (own and (not acts or _acts(clauses, (after, end)))):
            found.append((low, at))
            low = after + again
        at = max(after, at + 1)
    return [*found, (low, end)]


def leads_to_list(clauses: Clauses, low: int, end: int) -> bool:
    """Whether a noun whose “of” leads to a list begins here, past an adjective: “the international principles of …”."""
    of = clauses.codes.find("p", low, min(end, low + _NEED))
    noun = clauses.items[of - 1].unit.text.lower() if of > low and clauses.items[of].preposition == "of" else ""
    return noun in _COLLECTING and set(clauses.codes[low : of - 1]) <= set("wKcF")


def held_parts(clauses: Clauses, low: int, end: int) -> list[Part]:
    """The parts of what is held; one where the “of” of its noun leads to a list: “the values of peace and trust”."""
    return [(low, end)] if _leads_to_plain_list(clauses, low, end) else parts(clauses, low, end, acts=True)


def _leads_to_plain_list(clauses: Clauses, low: int, end: int) -> bool:
    """Whether such a noun leads to a list of what is nobody's name, and nothing is told apart with “to”."""
    again = any(clauses.items[at].preposition == "to" and clauses.codes[at - 1] in ",&" for at in range(low + 1, end))
    of = next((at for at in range(low, end) if clauses.items[at].preposition == "of"), end)
    return not again and leads_to_list(clauses, low, end) and clauses.items[of + 1].unit.text.islower()


def _needed(clauses: Clauses, part: Part) -> list[Part]:
    """Three or more things that are to be done, each for itself: “the need to expand trade, ease rules, fight crime”.

    “the need to support efforts to end the war, protect civilians and deliver aid” is one.
    """
    low, end = part
    acts = [at for at in range(low, end - 1) if clauses.items[at].preposition == "to" and base_verb(clauses, at + 1)]
    again = [at for at in acts[1:] if clauses.codes[at - 1] in ",&"]
    if not acts or acts[1:] != again or acts[0] - low > _NEED or not clauses.items[acts[0] - 1].is_a("stance_noun"):
        return []
    joints = [at for at in range(acts[0] + 2, end - 1) if clauses.codes[at] in ",&" and clauses.codes[at + 1] != "&"]
    begins = {at: at + 1 + (at + 1 in again) for at in joints}
    joints = [at for at in joints if base_verb(clauses, begins[at]) or clauses.codes[begins[at]] == "V"]
    if len(joints) < _NEED - 1 or "&" not in clauses.codes[joints[-1]] or "@" in clauses.codes[low:end]:
        return []
    starts = [low, *(begins[at] for at in joints)]
    stops = [*(at - (clauses.codes[at - 1] == ",") for at in joints), end]
    found = list(zip(starts, stops, strict=True))
    return found if all(stop - start > 1 for start, stop in found) else []


_NEED = 3
"""Things to be done that are a list, at least, and items before the “to” of the first, at most."""


def _to_again(clauses: Clauses, first: Part, rest: Part) -> bool:
    """Whether “to” leads to one act after another: “the need to fight crime and to protect the coast”.

    “to open the border and to keep the border safe” is one need.
    """
    if any(clauses.items[at].preposition != "to" or not base_verb(clauses, at + 1) for at in (first[0] + 1, rest[0])):
        return False
    said = [{item.unit.text.lower() for item in clauses.items[low + 2 : high]} for low, high in (first, rest)]
    return said[0].isdisjoint(said[1])


def _parts(clauses: Clauses, first: Part, rest: Part, *, listed: bool) -> bool:
    """Whether what stands before a comma or conjunction says enough, and what follows it is a thing of its own."""
    codes = clauses.codes
    enough = first[1] - first[0] >= _LONG or "p" in codes[slice(*first)] or "'" in codes[slice(*first)]
    # “commitment to the Lake Agreement, the protection of the port and …”
    named = codes[first[1]] == "," and _owned(clauses, first[0]) and codes[first[0]] in AGREEMENT + EVENT
    enough = enough or (named and "p" in codes[slice(*rest)] and "&" in codes[slice(*rest)])
    # “a ceasefire, the release of hostages, the exchange of prisoners and …”
    enough = enough or (codes[first[1]] == "," and article_before(clauses, first[0]) and _two_more(clauses, rest))
    if "," in codes[slice(*first)] and not listed:
        return False  # “their ties, built on shared values, a common defence and trade”
    apart = codes[first[1]] == "," and clauses.items[rest[0]].is_a("possessive_pronoun")
    if not apart and any(clauses.items[at].preposition == "to" and base_verb(clauses, at + 1) for at in range(*first)):
        return False  # “the need to protect the people of the north and the lakes of the south”
    if not enough or not (_owned(clauses, rest[0]) or (listed and _described(clauses, rest))):
        return False
    if codes[first[1]] == "," or len(clauses.items[first[1]].unit.text) > _LONG:
        return _owned(clauses, first[0]) or listed
    if listed and _described(clauses, rest):
        return True
    # Without a comma the second may depend on what the first does.
    last = next((at for at in range(first[1] - 1, first[0], -1) if codes[at] == "p"), None)
    free = last is not None and clauses.items[last].preposition not in _SHARING
    free = free or listed or (_acts(clauses, first) and _acts(clauses, rest))
    return free and _owned(clauses, first[0]) and ("p" in codes[slice(*rest)] or _other_thing(clauses, first, rest))


def _other_thing(clauses: Clauses, first: Part, rest: Part) -> bool:
    """Whether a thing of another kind follows one that is somewhere: “the war in Chad and the dire crisis there”."""
    somewhere = clauses.codes[first[1] - 1] in ACTOR + PLACE
    described = somewhere and clauses.codes[slice(*rest)][:2] in _WITH_ADJECTIVE
    return described and not clauses.items[rest[0] + 1].is_a("region_noun")


_WITH_ADJECTIVE = frozenset({"wc", "ww", "Kc", "Kw", "wm", "Km"})


def _two_more(clauses: Clauses, rest: Part) -> bool:
    """Whether two acts with articles follow, parted by a comma, and a conjunction after them."""
    comma = clauses.codes.find(",", rest[0], rest[1] + 1)
    return (
        comma > 0
        and "&" in clauses.codes[comma : max(rest[1], comma + _FAR)]
        and _acts(clauses, (rest[0], comma))
        and article_before(clauses, comma + 1)
    )


def _given(clauses: Clauses, first: Part, rest: Part) -> bool:
    """Whether an act is followed by what is to be given: “the exchange of prisoners and unhindered assistance”."""
    how = clauses.context.language.data["topics"]["how_given"]
    given = clauses.items[rest[0]].unit.text.lower() in how and rest[1] - rest[0] > 1
    act = _acts(clauses, first) or clauses.items[first[0]].is_a("topic_act", "masdar")  # “exchange of” is one
    return given and clauses.codes[first[1]] == "&" and act


def _each_indefinite(clauses: Clauses, first: Part, rest: Part) -> bool:
    """Whether two things have an indefinite article each: “a reduction in violence and a humanitarian ceasefire”."""
    items, text = clauses.items, clauses.context.text
    lead = (text[items[at - 1].end : items[at].start].strip().lower() for at in (first[0], rest[0]))
    last = clauses.codes.rfind("p", *first)
    free = (
        last > first[0] and items[last].preposition not in _SHARING | {"to"} and "," not in clauses.codes[slice(*first)]
    )
    return clauses.codes[first[1]] == "&" and free and set(lead) <= {"a", "an"}


def _bare_and_the(clauses: Clauses, first: Part, rest: Part) -> bool:
    """Whether a thing without an article is followed by an act with one: “piracy and the trafficking of arms”.

    “terrorism in all its forms and the financing of …”.
    """
    bare = clauses.codes[first[0]] in "wFmc" and not _owned(clauses, first[0]) and clauses.codes[first[1]] == "&"
    words = clauses.codes[slice(*first)].replace("n-", "")  # “de-escalation”
    described = len(words) <= _LONG and set(words) <= set("wKmF")
    alone = described or first[1] - first[0] == 1 or clauses.items[first[0] + 1].preposition == "in"
    return bare and alone and article_before(clauses, rest[0]) and _acts(clauses, rest)


def _accord_and_the(clauses: Clauses, first: Part, after: int) -> bool:
    """Whether a named agreement is followed by another that has a name, too: “the Pact, the Oslo Process and …”."""
    alone = first[1] - first[0] == 1 and clauses.codes[first[0]] == AGREEMENT
    alone = alone or (clauses.codes[slice(*first)] == f"{PLACE}a" and clauses.codes[first[1]] == ",")
    named = alone and clauses.codes[after : after + 2] in {"Wa", "WW", "Wc", f"{PLACE}a", f"{PLACE}&"}
    return named and article_before(clauses, first[0]) and article_before(clauses, after)


def _acts(clauses: Clauses, part: Part) -> bool:
    """Whether a part is an act and what is done: “the lifting of the blockade”, “an immediate cessation of attacks”."""
    of = clauses.codes.find("p", *part)
    act = clauses.items[of - 1] if of > part[0] and clauses.items[of].preposition in _OBJECTS else None
    return act is not None and (act.is_a("topic_act", "masdar") or act.unit.text.lower().endswith(_OF_ACTS))


_OBJECTS = frozenset({"of", "to"})
_OF_ACTS = ("tion", "sion", "ment", "ing", "ance", "al", "end", "halt", "return", "release", "delivery", "spread")


def _owned(clauses: Clauses, at: int) -> bool:
    """Whether a noun with an article or an owner begins here: “the war”, “its war”, “Peru's war”, “Peruvian raids”."""
    owner = clauses.codes[at] in ACTOR + PLACE
    if owner:
        named = clauses.codes[at + 1 : at + 2] in {"w", "K", "F", "m"} and article_before(clauses, at)
        return named or clauses.codes[at + 1 : at + 2] == "'"  # “the Union’s plans”, “the Union enlargement policy”
    return clauses.codes[at] == NISBA or clauses.items[at].is_a("possessive_pronoun") or article_before(clauses, at)


def _described(clauses: Clauses, rest: Part) -> bool:
    """Whether a noun with words of its own closes the list: “… and economic integration of the region”."""
    if rest[0] > 1 and _one_noun(clauses, rest[0]):
        return False
    return clauses.codes[rest[0]] in "wWKmcF" and "p" in clauses.codes[rest[0] + 1 : rest[0] + 4]


def _one_noun(clauses: Clauses, at: int) -> bool:
    """Whether the adjectives on both sides of a conjunction have one noun: “bilateral and multilateral cooperation”."""
    pair = (clauses.items[at - 2], clauses.items[at])
    return all(item.code in "wKm" and item.unit.text.endswith(ADJECTIVAL) for item in pair)

"""Which members of a list, in a language with the subject first, go on the list inside the member before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.words.base_verbs import base_verbs
from mithaq.extract.words.items import ACTOR, EVENT, PLACE, REGION, SIDES
from mithaq.extract.words.verb_or_noun import beside_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.items import Item

Part = tuple[int, int]

_TWO = 2
_LONGEST_BARE_AND = 3
_HOW = frozenset(
    {
        "efforts",
        "steps",
        "measures",
        "ways",
        "opportunities",
        "means",
        "avenues",
        "possibilities",
        "options",
        "mechanisms",
        "modalities",
    }
)
"""Nouns whose “to” governs a whole list: “opportunities to cooperate in trade, health and research”."""


def rejoined(clauses: Clauses, found: list[Part], *, acts: bool) -> list[Part]:
    """Members that go on an inner list belong to the part before: where the first names an act, so must the others."""
    if not found:
        return found
    first = _head(clauses, found[0])
    done = acts and to_be_done(clauses, found[0][0])
    how = _leads_to_acts(clauses, found[0])
    if not acts and first == "noun" and not how:
        return _inner_lists(clauses, found)
    joined = found[:1]
    for part in found[1:]:
        head = _head(clauses, part)
        if first == "gerund" or not acts:
            fits = head == "gerund" if first == "gerund" else head != "noun"
        else:
            # “the need for A and for B”
            led = {"of", "to", "for"} if clauses.items[found[0][0] + 1].preposition == "for" else {"of", "to"}
            again = clauses.items[part[0]].preposition in led and not _of_need(clauses, found[0][0], part[0])
            fits = again or head == "act" or (head == "gerund" and len(found) <= _TWO)
        wide = not acts and told_beside(clauses, part[0])
        complete = "p" in clauses.codes[part[0] + 1 : part[1]] or article_before(clauses, part[0])
        own = complete or part[1] - part[0] > 1
        goes_on = complete or (own and len(joined) > 1)
        alone = own if first == "act" else first == "gerund" and goes_on and len(found) > _TWO
        fits = fits or (not acts and alone and not how) or (done and base_verb(clauses, part[0]))
        # “ways to open the border, train guards and fight smuggling”
        three = how and len(found) > _TWO and base_verb(clauses, part[0])
        fits = fits or wide or three or _again(clauses, found[0], part[0])
        own = acts and (part == found[1] or len(joined) > 1 or _leads_on(clauses, found[0]))
        fits = fits or (own and _each_with_article(clauses, found[0], part, head=first))
        fits = fits or (how and (article_before(clauses, part[0]) or _issues(clauses, part)))
        if fits:
            joined.append(part)
        else:
            joined[-1] = (joined[-1][0], part[1])
    return joined


def _leads_on(clauses: Clauses, part: Part) -> bool:
    """Whether a member says of what it is; “the integrity, the sovereignty and the unity of Chad” are one."""
    return bool({"p", "'"} & set(clauses.codes[slice(*part)]))


def _each_with_article(clauses: Clauses, first: Part, part: Part, *, head: str) -> bool:
    """Whether a thing with an article goes on a list of such things: “an immediate truce, the release of all crews”.

    After a thing that is stressed, no plain noun, each must lead to something: “the need for aid, the role of …”.
    """
    codes = clauses.codes
    if head == "gerund" or not (article_before(clauses, part[0]) and article_before(clauses, first[0])):
        return False
    if {"Z", "@", "V"} & set(codes[slice(*first)]) or any(is_gerund(item) for item in clauses.items[slice(*first)]):
        return False
    bare = not any(_leads_on(clauses, told) for told in (first, part))
    if bare or shares_object(clauses, part):
        return False
    return codes[part[0] - 1] in ",&" and (head == "noun" or all("p" in codes[slice(*told)] for told in (first, part)))


def shares_object(clauses: Clauses, part: Part) -> bool:
    """Whether a bare member goes on what leads to one with an article: “the efforts of the Union, the League and …”."""
    codes, before = clauses.codes, part[0] - 1
    while before > 0 and codes[before] in ",&":
        before -= 1
    led = codes.rfind("p", max(0, before - _OBJECT), before + 1)
    bare = "p" not in codes[slice(*part)] and "'" not in codes[slice(*part)]
    return bare and led >= 0 and article_before(clauses, led + 1)


_OBJECT = 3
"""Items from a preposition to the end of what it leads to, at most."""


def _issues(clauses: Clauses, part: Part) -> bool:
    """Whether a member is of issues that no act is done to: “ways to expand trade, regional issues and the war”."""
    words = [item.unit.text.lower() for item in clauses.items[slice(*part)]]
    vague = clauses.context.language.data["topics"]["vague_nouns"]
    return (
        len(words) > 1 and words[0] in _SCOPES and (words[1] == "and" or not set(words).isdisjoint([*vague, *_EVENTS]))
    )


_SCOPES = frozenset({"regional", "international", "global", "bilateral", "recent", "latest", "current", "other"})
_EVENTS = frozenset({"developments", "affairs", "events", "crises", "conflicts", "security"})


def _leads_to_acts(clauses: Clauses, part: Part) -> bool:
    """Whether a member begins with a noun whose “to” governs a list, past its adjectives: “further steps to”."""
    for at in range(part[0], min(part[1], part[0] + _ADJECTIVES)):
        word = clauses.items[at].unit.text
        if word.split()[0].lower() in _HOW:
            return " " in word or clauses.codes[at + 1 : at + 2] == "p"
        if clauses.codes[at] not in "wKcN":
            return False
    return False


_ADJECTIVES = 4


def leads(clauses: Clauses, at: int) -> bool:
    """Whether a noun that leads to what is to be done begins here, past its adjectives: “further ways to …”."""
    head, last = at, min(at + 2, len(clauses.items) - 1)
    while head < last and clauses.codes[head] in "wK" and not _is_lead(clauses.items[head]):
        head += 1
    return _is_lead(clauses.items[head]) and "p" in clauses.codes[at + 1 : head + 3]


def _is_lead(item: Item) -> bool:
    return item.is_a("topic_lead") or item.unit.text.split()[0].lower() in _HOW


def _of_need(clauses: Clauses, first: int, at: int) -> bool:
    """Whether “to …” goes on what is needed: “the need to open the border and to keep it safe” is one thing."""
    tags = clauses.items[first].unit.tags.get("stance_noun")
    return bool(tags and tags[2]) and clauses.items[at].preposition == "to"


def _again(clauses: Clauses, first: Part, at: int) -> bool:
    """Whether a member repeats the preposition before the first: “called for A, as well as for B”."""
    word = clauses.items[at].unit.text.lower()
    if clauses.codes[at] != "p" or not first[0]:
        return False
    inside = any(item.unit.text.lower() == word for item in clauses.items[slice(*first)])
    led = clauses.items[first[0] - 1].unit.text.lower()
    return not inside and (led == word or led.endswith(f" {word}"))


def _inner_lists(clauses: Clauses, found: list[Part]) -> list[Part]:
    """The members with single nouns between two gerunds joined to the first: “fostering trade, art, and …”."""
    heads = [_head(clauses, part) for part in found]
    last = max((at for at, head in enumerate(heads) if head == "gerund"), default=0)
    if _effect_on_all(clauses, found):
        return [(found[0][0], found[-1][1])]
    joined = found[:1]
    for at, part in enumerate(found[1:], 1):
        inside = heads[at] != "gerund" and at < last and "gerund" in heads[:at]
        if (inside and "p" not in clauses.codes[part[0] : part[1]]) or _of_same_noun(clauses, joined, part[0]):
            joined[-1] = (joined[-1][0], part[1])
        else:
            joined.append(part)
    return joined


def _of_same_noun(clauses: Clauses, members: list[Part], at: int) -> bool:
    """Whether “and” repeats a preposition of the member before: “the impact on trade and on health” is one thing.

    It is not where the list has that preposition: “was briefed on the position of Kenya on trade and on its plans”.
    """
    word, (low, high) = clauses.items[at].preposition, members[-1]
    joint, first = clauses.codes[at - 2 : at], members[0][0]
    led = word in clauses.items[first - 1].unit.text.split() if first else False
    inside = any(item.preposition == word for item in clauses.items[low + 1 : high])
    return (
        bool(word)
        and inside
        and not led
        and joint[-1:] == "&"
        and joint != ",&"
        and not is_gerund(clauses.items[at + 1])
    )


def _effect_on_all(clauses: Clauses, found: list[Part]) -> bool:
    """Whether bare nouns go on what something has an effect on: “the impact of the war on food, energy and trade”."""
    (low, end), rest = found[0], found[1:]
    led = end - low > _TWO and clauses.items[end - _TWO].preposition == "on"
    effects = clauses.context.language.data["topics"].get("effects", ())
    bare = all(high - at == 1 and not article_before(clauses, at) for at, high in rest)
    return led and bare and any(item.unit.text in effects for item in clauses.items[low : low + _TWO])


def told_beside(clauses: Clauses, start: int) -> bool:
    """Whether a member is told beside the others: “…, as well as recent events”."""
    before = clauses.items[start - 1] if start else None
    return before is not None and before.code == "&" and len(before.unit.text) > _LONGEST_BARE_AND


def _head(clauses: Clauses, part: Part) -> str:
    """What a member begins with, past its preposition: a ``gerund``, the name of an ``act``, or a ``noun``."""
    low = part[0]
    while low < part[1] - 1 and (clauses.codes[low] == "p" or clauses.items[low].unit.text.endswith("ly")):
        low += 1  # “and properly handling …”
    item = clauses.items[low]
    if is_gerund(item):
        return "gerund"
    return "act" if item.is_a("topic_act", "topic_lead", "masdar", "stance_noun") else "noun"


def to_be_done(clauses: Clauses, low: int) -> bool:
    """Whether a list begins with a plain verb, “to open …”."""
    return base_verb(clauses, low) or (low > 0 and clauses.items[low - 1].preposition == "to")


def base_verb(clauses: Clauses, at: int) -> bool:
    """Whether a plain verb stands here: one that is known, or that has its object with an article or a pronoun."""
    while at + 1 < len(clauses.items) and clauses.items[at].unit.text.endswith("ly"):
        at += 1
    text = clauses.items[at].unit.text
    if not text.islower() or at + 1 >= len(clauses.items) or article_before(clauses, at):
        return False
    if text.split()[0] in base_verbs(clauses.context.language.code):
        return clauses.codes[at + 1] not in ",&."
    owned = clauses.items[at + 1].is_a("possessive_pronoun") or article_before(clauses, at + 1)
    return owned and clauses.codes[at] in "wm" and not text.endswith(("ing", "s"))


def goes_on_to(clauses: Clauses, low: int, joint: int) -> bool:
    """Whether a plain verb goes on what “to” began in a part: “efforts to end the war and build peace”."""
    at = joint + 1
    if at + 1 >= len(clauses.items) or clauses.items[at].unit.text not in base_verbs(clauses.context.language.code):
        return False
    governs = clauses.items[at + 1].preposition in _GOVERNED or clauses.codes[at + 1] in ",&."
    verbs = base_verbs(clauses.context.language.code)
    led = [to for to in range(low, joint - 1) if clauses.items[to].preposition == "to"]
    begun = any(
        base_verb(clauses, to + 1) or (to + 2 == joint and clauses.items[to + 1].unit.text in verbs) for to in led
    )
    leads = any(clauses.items[to].unit.text.endswith(" to") for to in range(low, joint))  # “ways to”
    return (begun or leads) and not governs and not article_before(clauses, at)


def is_gerund(item: Item) -> bool:
    """Whether a word is the name of an act in -ing: “fostering trade”, not “developing countries”."""
    acts = item.code in "wmVYc" and item.unit.text.endswith("ing") and item.unit.text not in _NO_ACTS
    return acts and not item.is_a("topic_adjective")


_NO_ACTS = frozenset({"understanding", "wellbeing", "spring", "building", "housing", "banking", "mining", "farming"})
"""Nouns in -ing that name a thing or a field."""


def article_before(clauses: Clauses, at: int, *, indefinite: bool = False) -> bool:
    """Whether an article stands before an item; articles are no items themselves."""
    if at >= len(clauses.items):
        return False
    start = clauses.items[at].start
    before = clauses.context.text[max(0, start - 5) : start].lower()
    words = before.split(" ")
    return len(words) > 1 and words[-2] in ({"a", "an"} if indefinite else {"the", "a", "an"})


def from_to(clauses: Clauses, part: Part) -> list[Part]:
    """“from A to B” are two members."""
    low, high = part
    if clauses.items[low].preposition != "from":
        return [part]
    to = next((at for at in range(low + 1, high) if clauses.items[at].preposition == "to"), None)
    return [part] if to is None else [(low, to), (to, high)]


def up_to(clauses: Clauses, low: int, high: int) -> Iterator[Part]:
    """“(from) trade to tourism” are two members."""
    to = next((at for at in range(low + 1, high - 1) if clauses.items[at].preposition == "to"), None)
    before = bool(low) and clauses.items[low - 1].unit.text.lower().endswith("from")
    if to is None or not before:
        yield low, high
        return
    yield low, to
    yield to + 1, high


def between_two(clauses: Clauses, low: int, joint: int) -> bool:
    """Whether a conjunction parts the two that something is between: “cooperation between the north and the south”."""
    between = next((at for at in range(joint - 1, low, -1) if clauses.items[at].preposition == "between"), None)
    if between is None or "&" in clauses.codes[between:joint] or len(clauses.items[between + 1].refs) > 1:
        return False
    both = article_before(clauses, between + 1) and article_before(clauses, joint + 1)
    two = clauses.codes[between + 1] in SIDES or clauses.items[between + 1].unit.text.lower() in {"both", "two"}
    # “ties between their nations and ways to deepen them”
    theirs = clauses.items[between + 1].is_a("possessive_pronoun") and not clauses.items[joint + 1].is_a("pronoun")
    two = two or (theirs and clauses.items[joint - 1].unit.text.endswith("s"))
    # “between Kuwait and their countries”
    other = clauses.codes[between + 1] == ACTOR and clauses.items[joint + 1].is_a("possessive_pronoun")
    return not two and (both or other or clauses.codes[between + 1] == clauses.codes[joint + 1])


_PLACE_AND = frozenset({"world", "region", "rest", "continent", "globe", "beyond"})


_GOVERNED = frozenset({"of", "for", "to", "on", "with"})
"""Prepositions after a noun that is a topic of its own: “the protection of forests and support for farmers”."""


def after_preposition(clauses: Clauses, low: int, joint: int) -> bool:
    """Whether bare nouns on both sides of a conjunction depend on one preposition: “commitment to peace and stability”.

    The same holds of “in Africa and the world”.
    """
    last, follower = clauses.items[joint - 1], clauses.items[joint + 1]
    if last.code in PLACE + REGION and follower.unit.text.lower() in _PLACE_AND:
        return True
    governs = joint + 2 < len(clauses.items) and clauses.items[joint + 2].preposition in _GOVERNED
    plain = last.code in "wFm" and follower.code in "wF" and not (governs or article_before(clauses, joint + 1))
    if not plain or article_before(clauses, joint - 1) or follower.unit.text.endswith(("al", "ing")):
        return False
    return joint - 2 > low and clauses.codes[joint - 2] == "p" and not follower.is_a("possessive_pronoun", "masdar")


def each_named(clauses: Clauses, low: int, joint: int, end: int) -> bool:
    """Whether two with articles are a word or event each: “the strait and the canal”, “the war in Chad and the coup”.

    “the security of the north and the lake” is one thing.
    """
    events = clauses.codes[joint - 1] == EVENT == clauses.codes[joint + 1]
    led = clauses.codes.rfind("p", low, joint)
    placed = led > low and clauses.items[led].preposition == "in" and not article_before(clauses, led + 1)
    placed = placed and clauses.codes[joint - 1] in ACTOR + PLACE and clauses.codes[joint + 1] not in ACTOR + PLACE
    return events or (end - joint - 1 == 1 and (joint - low == 1 or placed))


def regional(last: Item, follower: Item) -> bool:
    """Whether two adjectives of regions have one noun: “European and Euro-Atlantic integration”."""
    return last.unit.text.endswith(_REGIONAL) and follower.unit.text.endswith(_REGIONAL)


def two_adjectives(last: Item, follower: Item) -> bool:
    """“regional and global issues”, “the highest and high levels”: two adjectives of one noun."""
    if last.unit.text in _LEVELS and follower.unit.text.split("-")[0] in _LEVELS:
        return True
    denied = last.unit.text.startswith("un") and last.unit.text.endswith("ed")  # “unprovoked and brutal war”
    adjective = last.code in "wK" and (denied or last.unit.text.endswith(ADJECTIVAL)) and not last.is_a("topic_noun")
    of_region = last.unit.text.endswith(_REGIONAL) and follower.unit.text.endswith(
        ADJECTIVAL
    )  # “Arab and regional issues”
    return (adjective and follower.code in "wKFm") or of_region or regional(last, follower)


ADJECTIVAL = ("al", "ic", "ive", "ous", "ary", "able", "ible", "ern", "arian")
_LEVELS = frozenset({"high", "higher", "highest", "top", "low", "senior", "working", "expert"})
_REGIONAL = ("European", "Atlantic", "African", "Arab", "Asian", "Islamic", "Mediterranean", "Caribbean", "Pacific")


def one_article(clauses: Clauses, low: int, joint: int, end: int) -> bool:
    """Whether what follows a conjunction shares the article before it: “the goals and means of …”, “a free and fair …”.

    So does what goes on a relative clause: “a nation that promotes peace and progress”.
    """
    if clauses.items[joint + 1].code not in "wKcFmnuD" or article_before(clauses, joint + 1):
        return False
    of = joint + 2 < end and clauses.items[joint + 2].preposition == "of"
    one_noun = joint - low == 1 and article_before(clauses, low) and of
    qualities = clauses.context.language.data["topics"].get("plain_adjectives", ())
    described = article_before(clauses, joint - 1, indefinite=True) and clauses.items[joint - 1].unit.text in qualities
    return one_noun or described or "@" in clauses.codes[low:joint]


_LONG_ACT, _SHORT_ACT = 4, 2
"""Items of an act that stands for itself: “strengthening trade and improving security” is one commitment."""


def new_act(clauses: Clauses, low: int, joint: int) -> bool:
    """Whether “and” begins an act of its own; two short ones are one: “to strengthen trade and increase investment”."""
    enough = joint - low >= (_SHORT_ACT if clauses.codes[low - 1] in ",&" else _LONG_ACT)
    plain = enough and to_be_done(clauses, low) and base_verb(clauses, joint + 1)
    # “work to arrange and implement the routes”, “to further promote and protect …”, “a free and open region”
    first = joint - 2 - beside_verb(clauses.items[joint - 2])
    described = article_before(clauses, joint - 1) and clauses.codes[joint - 1] in "wKc"
    plain = plain and clauses.items[first].preposition != "to" and not described
    return plain or (joint - low >= _LONG_ACT and is_gerund(clauses.items[joint + 1]))

"""Where the words of a complement end, and where a list is split, in a language with the subject first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.clauses.adjectives import adjective_pair, adjectives, between_adjectives, one_pair, past_adjectives
from mithaq.extract.clauses.bare_topics import bare_topics
from mithaq.extract.clauses.closing_members import (
    closes_list,
    each_of_its_own,
    in_relative,
    lead_or_the,
    led_alike,
    of_region,
    one_each,
    with_named_acts,
)
from mithaq.extract.clauses.inner_lists import (
    ADJECTIVAL,
    after_preposition,
    article_before,
    between_two,
    each_named,
    from_to,
    goes_on_to,
    is_gerund,
    new_act,
    one_article,
    rejoined,
    two_adjectives,
)
from mithaq.extract.clauses.interruptions import (
    after_subject,
    as_told,
    at_a_meeting,
    attributed,
    date_of_noun,
    day_of_noun,
    inside_act,
    inside_including,
    inside_name,
    inside_quotes,
    inside_shared,
    particle,
    passive_ahead,
    past_relative,
    restricts,
    short_form,
    somebody_acts,
    to_the_press,
    verb_to_come,
    without_participle,
)
from mithaq.extract.clauses.unread_verbs import acts_besides
from mithaq.extract.words.items import ACTOR, EVENT, PERSON, PLACE, REGION, ROLE, SIDES
from mithaq.extract.words.verb_or_noun import beside_verb

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.items import Item

Part = tuple[int, int]
_MEMBER = r"(?:[^,;:.VZJ]|(?<![^,&cwmY]p)(?<=p)V){1,16}?"  # “efforts to support …”
_LIST = re.compile(rf"{_MEMBER}(?:,{_MEMBER})*,?&(?!e?[1456][tu]*V)")
_TWO = 2
_LONGEST_BARE_AND = 3
_MANNER_NEAR = 9
_TOLD = {
    "put forward",
    "put",
    "held",
    "made",
    "took",
    "gave",
    "spoke",
    "began",
    "led",
    "met",
    "came",
    "hoped",
    "carried",
    "wanted",
    "wished to",
    "sought",
    "said",
    "says",
    "told",
}
"""Irregular verbs in the past that tell more of a subject: “discussed trade and put forward proposals”."""
_MANNERS = frozenset({"manner", "fashion", "way", "terms"})
_MEANS = {"through", "via"}


def content_end(clauses: Clauses, start: int, high: int, *, clause: bool = False) -> int:
    """Where the words that begin at an item end: before a purpose, a relative clause, a manner or an aside.

    A ``clause`` after “that” goes on over what is said of manner.
    """
    at = start
    while at < high:
        if clause and (past := past_relative(clauses, at, high)):
            at = past
        elif _stops(clauses, start, at, high, clause=clause):
            break
        else:
            at += 1
    while at > start and clauses.codes[at - 1] in ",&":
        at -= 1
    return without_participle(clauses, start, at, high)


def _stops(clauses: Clauses, start: int, at: int, high: int, *, clause: bool) -> bool:
    codes, item = clauses.codes, clauses.items[at]
    closes = codes[at] in ':;.J()"' and not (inside_quotes(codes, start, at) or inside_name(clauses, at))
    closes = closes and not short_form(clauses, at, high)
    if at in clauses.skipped or closes:
        return True
    if codes[at] == ",":
        return _comma_ends(clauses, start, at, high, clause=clause)
    text = item.unit.text
    if at <= start or (text == "following" and codes[at - 1] == "p"):  # “work on following up”
        return False
    saying = codes[at + 1 : at + 2] == "@" and at + 1 < high and text.endswith("ing") and codes[at - 1] != "p"
    whom = at + 1 + (at + 1 < high and clauses.items[at + 1].is_a("possessive_pronoun"))
    someone = not clause and codes[whom : whom + 1] in (PERSON, ROLE) and item.preposition == "with"
    free = codes[at] == "t" and not (clause or day_of_noun(clauses, at))
    when = (
        someone
        or (codes[at] == "t" and (text.startswith("on ") or (free and text.endswith("day"))))
        or (codes[at] == "p" and at + 1 < high and _dated(clauses, at + 1) and not date_of_noun(clauses, at + 1, high))
        or (codes[at] == "p" and at_a_meeting(clauses, at, high))
        or (text == "as" and (_clause_begins(clauses, at + 1, high) or as_told(clauses, at + 1, high)))
    )
    pressed = codes[at : at + 2] == f"p{EVENT}" and at + 1 < high and to_the_press(clauses.items[at + 1])
    # “… a fair solution stressing that …”
    achieved = at + 1 < high and clauses.items[at + 1].unit.text in {"have", "has"}  # “the progress they have made”
    theirs = achieved or clauses.items[at - 1].is_a("stance_noun")  # “the importance they attach to peace”
    if saying or pressed or (codes[at] == SIDES and not theirs and _clause_begins(clauses, at, high)):
        return True
    next_is = at + 1 < high and (codes[at + 1] == "V" or clauses.items[at + 1].is_a("be", "copula"))
    voiced = text == "but" and next_is  # “… but voiced their concern”, “… but was open to talks”
    second = voiced or (codes[at] == "&" and not clause and _tells_more(clauses, at, high))
    relative = second or (codes[at] == "Z" and at > start + 2 and codes[at - 1] != "p")  # “the values on which …”
    purpose = _purpose(clauses, (start, at, high), clause=clause)
    if purpose or relative or when or (not clause and _of_manner(clauses, at, high)):
        return True
    that = codes[at] == "@" and at > start + 2 and not clause and not clauses.items[at - 1].is_a("stance_noun")
    ensuring = codes[at - 2] == "p" and clauses.items[at - 1].unit.text.endswith("ing")  # “the goal of ensuring that …”
    return that and not (ensuring or restricts(clauses, at, high))


def _purpose(clauses: Clauses, where: tuple[int, int, int], *, clause: bool) -> bool:
    """Whether words of purpose, or “including”, stand at the second of three items and end a content."""
    start, at, high = where
    item, before = clauses.items[at], clauses.items[at - 1]
    if not item.is_a("including", "purpose"):
        return False
    came = clause and before.unit.text in _CAME
    came |= item.unit.text == "given" and before.code in "wWFmKcy"  # “the training given to the police”
    if came or before.is_a("be", "auxiliary") or (item.unit.text.startswith("aim") and before.is_a("unspecific")):
        return False  # “has been given”, “that this comes within the framework of …”, “all efforts aimed at peace”
    if item.unit.text in _AFTERWARDS and before.unit.text in clauses.context.language.data["topics"]["restoring"]:
        return False
    if item.is_a("including") and not (clause and inside_including(clauses, at, high)):
        return True
    # “that sanctions imposed in response to the war are …”
    return item.is_a("purpose") and not (clause and verb_to_come(clauses, start, at, high))


_AFTERWARDS = frozenset({"after", "following", "in the wake of", "in the aftermath of"})
_CAME = frozenset({"come", "comes", "came", "coming", "falls", "fell"})


def _tells_more(clauses: Clauses, joint: int, high: int) -> bool:
    """Whether “and” begins another predicate or statement: “and is ready to …”, “and that it …”, “and will …”."""
    follower = clauses.codes[joint + 1 : joint + 2]
    ahead = follower == "L" and not clauses.items[joint + 1].is_a("coming")
    predicate = joint + 1 < high and _second_predicate(clauses, joint + 1)
    return predicate or ahead or follower == "@" or somebody_acts(clauses, joint, high) or acts_besides(clauses, joint)


def _comma_ends(clauses: Clauses, start: int, at: int, high: int, *, clause: bool) -> bool:
    """Whether something else is told after a comma."""
    if between_adjectives(clauses, start, at, high):
        return False
    follows = clauses.items[at + 1].preposition if at + 1 < high else ""
    infinitive = clauses.items[start - 1].preposition == "to" or clauses.items[start - 1].unit.text.endswith(" to")
    # “the need to open the port, to free the crews and …”
    noun = start + clauses.items[start].is_a(
        "possessive_pronoun"
    )  # “their commitment to the truce, to the elections …”
    infinitive |= (
        noun + 1 < high and clauses.items[noun].is_a("stance_noun") and clauses.items[noun + 1].preposition == "to"
    )
    purpose = follows == "to" and not infinitive
    if purpose or follows == "from" or attributed(clauses, at):
        return True
    told = (clause and after_subject(clauses, start, at, high)) or inside_act(clauses, start, at, high)
    told = told or inside_shared(clauses, start, at, high)
    result = at + 1 < high and clauses.items[at + 1].is_a("resulting") and not article_before(clauses, at + 1)
    return result or not (told or list_goes_on(clauses, at, high))


def _dated(clauses: Clauses, at: int) -> bool:
    """Whether a time stands here."""
    return clauses.codes[at] in "to" or clauses.items[at].unit.is_a("date")


def _second_predicate(clauses: Clauses, at: int) -> bool:
    """Whether a predicate with “is” stands here, or one that tells of a stance: “… and remained committed to …”."""
    if clauses.items[at].is_a("be") or (clauses.items[at].is_a("copula") and clauses.codes[at + 1 : at + 2] == "V"):
        return True
    if clauses.items[at].unit.text in _TOLD or (clauses.codes[at] == "L" and not clauses.items[at].is_a("coming")):
        return True  # “… and will go on to help”
    verb = at + 1
    if clauses.codes[verb : verb + 1] != "V" or not beside_verb(clauses.items[at]):
        return False
    # “and strongly urges the parties”, “and has pledged help”, but not “to develop and strongly support”
    word = clauses.items[verb].unit.text.split()[0].lower()
    return word.endswith(("s", "ed")) and not word.endswith("ss")


def _of_manner(clauses: Clauses, at: int, high: int) -> bool:
    """“in a safe and orderly manner”, “through dialogue”, “by opening the border”."""
    text = clauses.items[at].unit.text.lower()
    if text == "by" and at + 1 < high:
        # but “the progress made by the working groups”
        return clauses.items[at + 1].unit.text.endswith("ing") and not article_before(clauses, at + 1)
    if text == "in":
        near = clauses.items[at + 1 : min(high, at + _MANNER_NEAR)]
        return any(item.unit.text in _MANNERS for item in near) and article_before(clauses, at + 1)
    bare = at > 1 and clauses.items[at - 2].preposition == "to"  # “to cooperate through regional forums”
    return text in _MEANS and not bare and not _gerunds_follow(clauses, at, high)


def _gerunds_follow(clauses: Clauses, at: int, high: int) -> bool:
    """Whether a list goes on with a gerund after a means: “expanding trade through the port, fighting graft, and …”."""
    comma = clauses.codes.find(",", at, high)
    if comma > 0 and clauses.codes.startswith(",&p", comma) and comma + 3 < high:
        # “the importance of settling disputes through dialogue, and of opening the port”
        return clauses.items[comma + 2].preposition == "of" and is_gerund(clauses.items[comma + 3])
    return comma > 0 and comma + 1 < high and is_gerund(clauses.items[comma + 1]) and list_goes_on(clauses, comma, high)


def list_goes_on(clauses: Clauses, comma: int, high: int) -> bool:
    """Whether a comma parts members of a list, which a conjunction ends."""
    at = comma + 1
    if at >= high or (clauses.codes[at + 1 : at + 2] == "@" and clauses.items[at].unit.text.endswith("ing")):
        return False  # “…, indicating that …”
    if clauses.codes[at] == "&" or clauses.items[at].is_a("and"):
        ahead = clauses.codes[at + 1 : at + 2] == "L" and not clauses.items[at + 1].is_a("coming")
        told = clauses.codes[at + 1 : at + 2] == "@" or passive_ahead(clauses, at + 1, high)
        if ahead or told or _clause_begins(clauses, at + 1, high) or somebody_acts(clauses, at, high):
            return False
        return not _second_verb(clauses, at + 1, high)
    if adjective_pair(clauses, comma, high):
        return True
    word = clauses.items[at].unit.text
    participle = word.endswith("ed") or word == "meant"
    if participle and clauses.codes[at + 1 : at + 2] == "p" and not article_before(clauses, at):
        return False  # “their ties, grounded in a shared vision for a free and open region”
    return bool(_LIST.match(with_named_acts(clauses, at, high))) and not _clause_begins(clauses, at, high)


def _clause_begins(clauses: Clauses, at: int, high: int) -> bool:
    """Whether a subject with its verb stands here: “…, the two sides marked …”."""
    if at >= high or clauses.codes[at] not in "145689":
        return False
    after = at + 1
    while after < high and (clauses.codes[after] in "WK" or beside_verb(clauses.items[after])):
        after += 1
    return after < high and (clauses.codes[after] == "V" or clauses.items[after].unit.text.endswith("ed"))


def _second_verb(clauses: Clauses, at: int, high: int) -> bool:
    """Whether an unknown word is a second verb of the subject, with its object: “condemned …, and named Peru's …”."""
    if at + 1 >= high or clauses.codes[at] != "w" or not clauses.items[at].unit.text.endswith("ed"):
        return False
    return clauses.codes[at + 1] in "145689" or article_before(clauses, at + 1, indefinite=False)


# Members


def members(clauses: Clauses, start: int, end: int, *, acts: bool = False) -> list[Part]:
    """The members of a list; with ``acts`` it is split only before the name of an act like the first one's."""
    codes, found, low, at = clauses.codes, list[Part](), start, start
    while at < end:
        if clauses.items[low].is_a("asks") and not any(i.is_a("asks") for i in clauses.items[at + 1 : at + _JOINT]):
            at += 1
            continue
        if codes[at] == "," and adjectives(clauses, low, at):
            at = past_adjectives(codes, at, end)
            continue
        if codes[at] == "&" and not acts and at > low and goes_on_to(clauses, low, at):
            at += 1
            continue
        joint = codes[at] == "," or (codes[at] == "&" and codes[at - 1] == ",")
        joint = joint or (codes[at] == "&" and _new_member(clauses, low, at, end, acts=acts))
        joint = joint or (len(found) > 0 and closes_list(clauses, (start, low), at, end, acts=acts))
        if joint and at > low:
            found.append((low, at))
            while at < end and codes[at] in ",&":
                at += 1
            low = at
        else:
            at += 1
    if low < end:
        found.append((low, end))
    found = [piece for part in found for piece in from_to(clauses, part)]
    found = rejoined(clauses, found, acts=acts)
    found = [part for part in (trimmed(clauses, *part) for part in found) if part[0] < part[1]]
    said = [part for part in found if not all(item.is_a("including") for item in clauses.items[slice(*part)])]
    return said or found  # “…, amongst others” names nothing


_JOINT = 3
"""Items of “, and how”."""


def _new_member(clauses: Clauses, low: int, joint: int, end: int, *, acts: bool) -> bool:
    """Whether a conjunction begins a member: “as well as”, or a word that heads a complement of its own."""
    item = clauses.items[joint]
    if len(item.unit.text) > _LONGEST_BARE_AND:
        # “working together with all parties” names but one act, “regional as well as global affairs” one thing.
        one = joint + 1 < end and two_adjectives(clauses.items[joint - 1], clauses.items[joint + 1])
        return not one and item.unit.text.split()[0] not in {"together", "along"}
    if joint + 1 >= end:
        return False
    follower, last = clauses.items[joint + 1], clauses.items[joint - 1]
    infinitive = not acts and follower.preposition == "to"
    theirs = follower.is_a("possessive_pronoun") and last.code in PLACE + REGION  # “in Asia and its regions”
    theirs |= last.code in PLACE + REGION + ACTOR and joint - low > 1 and of_region(clauses, follower)
    # “issues of mutual concern and interest”
    theirs = theirs or (not acts and _shared(clauses, last) and _shared(clauses, follower))
    theirs |= one_pair(clauses, joint) or _one_complement(clauses, joint, end) or between_two(clauses, low, joint)
    theirs = theirs or after_preposition(clauses, low, joint) or (not acts and one_article(clauses, low, joint, end))
    if infinitive or theirs or (is_gerund(last) and is_gerund(follower)) or two_adjectives(last, follower):
        return False
    heads = follower.code == "p" or follower.is_a("stance_noun", "topic_lead", "topic_act")
    heads = heads and not in_relative(clauses, low, joint)
    # “trade, defence, biofuels and space”
    described = follower.code in "wK" and follower.unit.text.endswith(ADJECTIVAL) and end - joint == _TWO + 1
    short = end - joint <= _TWO or described  # “aviation, ports and digital trade”
    last_of_words = not acts and short and joint - low == 1 and clauses.codes[low - 1] == ","
    shared = acts and follower.is_a("topic_act") and not is_gerund(follower)  # “closer contacts and cooperation”
    again = low > 0 and led_alike(clauses, low - 1, joint)
    again = again or each_of_its_own(clauses, low, joint, end, acts=acts)
    if (heads and not shared and joint - low > 1) or last_of_words or again:  # “views on Syria and on trade”
        return True
    if acts:
        return new_act(clauses, low, joint)
    both_long = min(joint - low, end - joint - 1) > 1
    named = article_before(clauses, low) and article_before(clauses, joint + 1)
    apart = lead_or_the(clauses, low, joint) or (named and (both_long or each_named(clauses, low, joint, end)))
    return apart or (both_long and one_each(clauses, low, joint)) or bare_topics(clauses, low, joint, end)


def _one_complement(clauses: Clauses, joint: int, end: int) -> bool:
    """Whether what follows belongs to both: “the state and prospects of …”, “actively and fully support …”."""
    last, follower = clauses.items[joint - 1], clauses.items[joint + 1]
    topics = clauses.context.language.data["topics"]
    before = clauses.items[joint - 2] if last.preposition and joint > 1 else last  # “the state of and prospects for …”
    of = joint + 2 < end and clauses.codes[joint + 2] == "p"
    both = before.unit.text.rpartition(" ")[2] in topics.get("heads_of", ()) and (of or before is not last)
    adverbs = last.unit.text.endswith("ly") and follower.unit.text.endswith("ly")
    between = joint + 2 >= end or clauses.items[joint + 2].preposition in {"between", "with"}
    ties = last.unit.text in topics.get("ties", ()) and follower.unit.text in topics.get("joined", ()) and between
    # “the bonds of friendship and solidarity between …”
    bonds = joint > 1 and clauses.items[joint - 2].preposition == "of" and follower.is_a("stance_noun")
    bonds = bonds and not article_before(clauses, joint + 1)
    # “regional defence and security issues”
    kinds = last.code in "FK" and follower.code in "FK" and joint + 2 < end
    named = (*topics["vague_nouns"], *topics.get("joined", ()), *topics.get("ties", ()))
    issues = kinds and clauses.items[joint + 2].unit.text in named
    # “cooperation on humanitarian and security efforts”
    led = joint > 1 and joint + 2 < end and clauses.codes[joint - 2] == "p" and last.code in "wK"
    adjective = led and last.unit.text.endswith(ADJECTIVAL) and not last.is_a("topic_noun", "topic_act", "masdar")
    return both or adverbs or ties or bonds or issues or adjective


def _shared(clauses: Clauses, item: Item) -> bool:
    return item.unit.text.rpartition(" ")[2] in clauses.context.language.data["topics"].get("shared", ())


def trimmed(clauses: Clauses, low: int, high: int) -> Part:
    """A part without the commas, conjunctions and prepositions around it, and without “the issue of” before it."""
    codes = clauses.codes
    if clauses.items[low].is_a("topic_carrier") and codes[low + 1 : low + 2] in ("p", "b", "l"):
        low += 2
    while low < high and codes[low] in ",&pblj@":
        low += 1
    while high > low and codes[high - 1] in ",&pbl@" and not particle(clauses, high - 1):
        high -= 1
    return low, high

"""What stands between a verb of stance and its content, in a language with the subject first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.clauses.inner_lists import article_before
from mithaq.extract.words.items import ACTOR, EVENT, HOLDERS, PERSON, PREPOSITIONS, ROLE, SIDE, SIDES
from mithaq.extract.words.verb_or_noun import is_adverb

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses

_TERMS_FAR = 6
_OPENING_FAR = 16
"""Items after “that” within which the comma stands before the subject: “that ever since …, the two countries …”."""


def past_source(clauses: Clauses, at: int, high: int) -> int:
    """The item after an aside right after a verb: “agreed, according to A, to …”, “, in clear terms, …”."""
    if clauses.codes[at : at + 1] != "," or at + 1 >= high:
        return at
    said = clauses.items[at + 1].is_a("source") or past_terms(clauses, at + 1, high) is not None
    closing = clauses.codes.find(",", at + 1, high)
    if said or (0 < closing < high - 1 and _is_aside(clauses, at + 1, closing)):
        return closing + 1 or high
    return at


def _is_aside(clauses: Clauses, low: int, comma: int) -> bool:
    """Whether two commas enclose an occasion before the content: “reiterated, in view of the war, the need for …”."""
    item, after = clauses.items[low], clauses.items[comma + 1]
    leads = item.code in PREPOSITIONS or item.is_a("purpose", "including")
    content = after.is_a("possessive_pronoun", "stance_noun") or clauses.codes[comma + 1] == "@"
    short = comma - low <= _ASIDE and not set("VZ@;:") & set(clauses.codes[low:comma])
    return leads and short and (content or article_before(clauses, comma + 1))


_ASIDE = 12
"""Items of an aside at most."""


def is_sum(clauses: Clauses, at: int) -> bool:
    """Whether a sum of money stands here: “committed more than $30 million to …”."""
    near = range(at, min(at + _SUM_NEAR, len(clauses.items)))
    return any(clauses.items[i].unit.text in _CURRENCIES for i in near) and clauses.codes[at] not in PREPOSITIONS


_SUM_NEAR = 4
_CURRENCIES = frozenset({"$", "€", "£", "¥"})


def passing(clauses: Clauses, at: int) -> bool:
    """Whether a date or adverb stands here: “condemned strongly”, but “the cowardly act”, “Monday's attack”."""
    if clauses.codes[at] in "tJ":
        return clauses.codes[at + 1 : at + 2] != "'"
    after_article = at > 0 and clauses.items[at].start - clauses.items[at - 1].end > len(" a")
    if clauses.items[at].unit.text in _ABOVE_ALL or clauses.items[at].is_a("here"):
        return True
    return is_adverb(clauses.items[at].unit) and not after_article


_ABOVE_ALL = frozenset({"in particular", "above all", "especially", "particularly", "notably", "first and foremost"})
"""What only says that something is meant above all, between a verb and its object: “welcomed in particular the …”."""


def is_somebody(clauses: Clauses, start: int, high: int) -> bool:
    """Whether the object is somebody, so that “for” says of what: “praised Kenya for …”, no “efforts for …”."""
    last = next((at - 1 for at in range(start, high) if clauses.codes[at] in PREPOSITIONS), start - 1)
    return last >= start and (clauses.codes[last] in HOLDERS + SIDES or clauses.items[last].is_a("guest"))


def past_opening(clauses: Clauses, start: int, high: int) -> int:
    """The item after the time, occasion or concession with which a clause begins: “that after May, they would …”."""
    start += clauses.codes[start : start + 1] == ","  # “that, despite the war, trade had grown”
    first = start + (start + 1 < high and clauses.items[start].unit.text == "ever")
    opening = clauses.items[first] if first < high else None
    conceded = opening is not None and opening.unit.text.lower() in _CONCEDING
    opens = opening is not None and (conceded or opening.is_a("purpose") or opening.code in "pt")
    comma = clauses.codes.find(",", start, min(high, start + _OPENING_FAR)) if opens else -1
    if comma < 0 or comma + 1 >= high:
        return start
    setting = opening is not None and opening.unit.text.lower() in _SETTING
    longest = _SETTING_FAR if setting else _TERMS_FAR
    far = comma - start >= longest and clauses.codes[comma + 1] not in HOLDERS and not conceded
    return start if far else comma + 1


_SETTING = frozenset({"amid", "in light of", "in view of", "in the face of", "in the wake of", "in response to"})
_SETTING_FAR = 12
"""Items of the setting with which a clause begins, with its comma: “that amid the complex state of the world, …”."""
_CONCEDING = frozenset({"as", "though", "although", "while", "with", "despite", "given", "since", "if"})
"""Words of a clause before the main one: “that though difficulties remain, they will go on”."""


def past_terms(clauses: Clauses, at: int, high: int) -> int | None:
    """The item after “in the strongest terms”, “in a statement”, “to Spain”, which stand between verb and object."""
    preposition, follower = clauses.items[at].preposition, clauses.codes[at + 1 : at + 2]
    if not follower:
        return None
    if preposition == "to" and (past := _past_whom(clauses, at, high)):
        return past
    said = preposition in _WHERE_SAID and (follower in _WHERE_CODES or clauses.items[at + 1].is_a("statement"))
    if said or (preposition == "on" and clauses.items[at + 1].is_a("weekday")):
        return at + 2  # “condemned on Wednesday the attack”, where no day of publication tells which
    for end in range(at + 1, min(high, at + _TERMS_FAR)):
        if clauses.items[end].is_a("terms"):
            return end + 1
        if preposition == "with" and _feeling(clauses, end) and end + 1 < high:
            return end + 1
        if clauses.codes[end] in PREPOSITIONS:
            break
    return None


def _past_whom(clauses: Clauses, to: int, high: int) -> int:
    """The item after somebody to whom something is told: “to Spain”, “to him”, “to her guest”; 0 for nobody."""
    item = clauses.items[to + 1]
    guest = to + 2 < high and item.is_a("possessive_pronoun")
    if guest and (clauses.items[to + 2].is_a("guest") or clauses.codes[to + 2] in PERSON + ROLE):
        return to + 3
    return to + 2 if item.code in HOLDERS or item.unit.text.lower() in _THEM else 0


_THEM = frozenset({"him", "her", "them", "us"})
"""Whom somebody tells something: “conveyed to him Kenya’s thanks for …”."""


def _feeling(clauses: Clauses, at: int) -> bool:
    """Whether a noun says with what feeling something is held: “welcomed with satisfaction the …”."""
    tags = clauses.items[at].unit.tags.get("stance_noun")
    return tags is not None and tags[0] in _FEELINGS


_FEELINGS = frozenset({"welcome", "praise", "express-concern", "regret", "condemn", "express-interest", "hope"})
_WHERE_SAID = frozenset({"in", "at", "during"})
_WHERE_CODES = frozenset({"a", EVENT})
"""Letters of statements and of events: “affirmed in the joint statement its …”, “stressed at the meeting the …”."""


def past_meeting(clauses: Clauses, at: int, high: int) -> int:
    """Past the event at which somebody says something: “stressed during his meeting with A the need …”; -1 for none."""
    aside = clauses.codes[at] == ","
    told = _AT_MEETING.match(clauses.codes, at + aside, high)
    if told is None or clauses.items[at + aside].unit.text.lower() != _DURING:
        return -1
    closed = clauses.codes[told.end() : told.end() + 1] == ","
    return -1 if aside and not closed else told.end() + closed


_DURING = "during"
_AT_MEETING = re.compile(rf"[cp]c?{EVENT}(?:p(?:[{PERSON}{ROLE}{SIDE}]|{ACTOR}[ws]*)(?:Vp[{PERSON}{ROLE}])?)?")


def after_addressee(clauses: Clauses, reach: range, wanted: list[str]) -> int | None:
    """The item after the “to” of what someone is asked to do, or after “for”, “on” of what they are thanked for."""
    relative = False
    for at in reach:
        code, item = clauses.codes[at], clauses.items[at]
        if code in ";:.V" and at > reach.start and not relative:
            return None
        if code == "@" and "that" in wanted:
            return at + 1
        if code in "@Z":
            if "to" not in wanted:
                return None
            relative = True  # “called on all states that had not signed the treaty to sign it”
        asked = "to" in wanted and item.unit.text.endswith(" to") and _infinitive(clauses, at)
        # “other states to ratify the treaty”, “congratulated Chad on signing …”
        asked |= "on" in wanted and item.unit.text.lower() in _OCCASION
        phrase = code == "$" and (("to" in wanted and " to " in item.unit.text) or _opens(item.unit.text) in wanted)
        if asked or phrase:
            return at if phrase else at + 1
        if code in PREPOSITIONS and item.preposition in wanted and item.preposition != "object":
            if item.preposition == "to" and not _infinitive(clauses, at):
                continue
            return at + 1
    return None


_OCCASION = frozenset({"on the occasion of", "on occasion of"})
"""Words after which the reason for good wishes stands: “congratulated Kenya on the occasion of its national day”."""


def _opens(phrase: str) -> str:
    """The first word of a phrase: the “on” of “on signing”."""
    return phrase.partition(" ")[0].lower()


_EVERY = frozenset({"all", "any", "every", "each", "both", "such", "some", "these", "those", "this", "that"})


def _infinitive(clauses: Clauses, at: int) -> bool:
    """Whether a plain verb may follow this “to”: no article, no chunk."""
    if at + 1 >= len(clauses.items):
        return False
    item, follower = clauses.items[at], clauses.items[at + 1]
    glued = follower.start - item.end == 1
    if follower.is_a("determiner", "possessive_pronoun") or follower.unit.text in _EVERY:
        return False  # “urged an end to all attacks”
    manner = follower.unit.text.endswith("ly")  # “to immediately cease”
    return glued and (follower.code in "wVmcu" or manner) and follower.unit.text.islower()

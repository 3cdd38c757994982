"""Where the topics of a verb begin, in a language with the subject first: its object, or after a preposition."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.words.items import AGREEMENT, EVENT, HOLDERS, OFFICES, PLACE, PREPOSITIONS
from mithaq.extract.words.verb_or_noun import is_adverb

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.items import Item


def topic_start(clauses: Clauses, index: int, wanted: list[str], high: int) -> int | None:
    """Where the topics of a verb begin: its object, or what follows one of its prepositions."""
    at = index + 1 + (index + 1 < high and clauses.items[index + 1].is_a("be"))  # “Also discussed were trade and …”
    while at < high:
        code, item = clauses.codes[at], clauses.items[at]
        if code in PREPOSITIONS and at not in clauses.skipped:
            if item.preposition in wanted or item.unit.text.lower() in wanted:
                return at + 1 if clauses.codes[at + 1 : at + 2] not in "t#" else None
            if at + 1 < high and _past_word(clauses.items[at + 1]):
                at += 2
                continue
            whose = at + 1 < high and clauses.items[at + 1].is_a("possessive_pronoun")
            if at + 1 + whose < high and clauses.codes[at + 1 + whose] in HOLDERS + EVENT + PLACE + "t":
                at = _and_officials(clauses, at + 2 + whose)
                continue
            if "object" in wanted:
                return None
            at += 1
        elif at in clauses.skipped or _beside(clauses, at):
            at = _past_meeting(clauses, at, high)
        elif "object" in wanted:
            return at if code not in ";.VZ@&J" else None
        elif code in ";.:Z@J" + AGREEMENT:
            return None  # “exchanged a memorandum on visas”
        else:
            at += 1
    return None


def _past_meeting(clauses: Clauses, at: int, high: int) -> int:
    """The next item, or the one past at which meeting something is discussed: “discussed, during the call, trade”."""
    leads = clauses.codes[at] == "," and at + 1 < high and clauses.items[at + 1].unit.text.lower() in _AT_MEETING
    comma = clauses.codes.find(",", at + 1, high) if leads and EVENT in clauses.codes[at + 2 : at + 4] else -1
    if comma < 0:
        return at + 1
    again = clauses.codes.find(",", comma + 1, high) if clauses.codes[comma + 1 : comma + 2] == "Z" else comma
    return max(comma, again) + 1


_AT_MEETING = frozenset({"during", "at", "in the course of"})


def _past_word(item: Item) -> bool:
    """Whether a word after a preposition tells how or with whom one talks: “discussed in detail”, “with him”."""
    return item.is_a("manner_noun") or item.unit.text.lower() in _HIM


_HIM = frozenset({"him", "them"})


def _and_officials(clauses: Clauses, at: int) -> int:
    """Past the unnamed officials beside whom one talks with: “discussed with A and senior Kenyan officials the …”."""
    officials = _OFFICIALS_TOO.match(clauses.codes, at)
    return officials.end() if officials and clauses.items[officials.end() - 1].note == OFFICES else at


_OFFICIALS_TOO = re.compile("&[wKc]{0,2}1")


def _beside(clauses: Clauses, at: int) -> bool:
    """Whether an adverb, a time or a light noun stands before a topic; “the work and programmes of …” is one."""
    code, item = clauses.codes[at], clauses.items[at]
    if code == "u":
        return clauses.codes[at + 1 : at + 2] not in {"&", "p"}
    if code == "t" and clauses.codes[at + 1 : at + 2] == "'":
        return False  # “discussed next month's session”
    return code in "t," or item.is_a("remote") or is_adverb(item.unit)

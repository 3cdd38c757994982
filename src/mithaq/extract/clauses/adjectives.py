"""Commas between the adjectives of one noun: “a safe, orderly return”, “his firm, long-standing commitment”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.clauses.inner_lists import ADJECTIVAL, article_before

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses

_ADJECTIVE = re.compile(r"\w{2,}(?:al|ic|ive|ous|ed|able|ible|ary|ful|ing|ant|ent|ern|y|an|le|fe|ne|st|se|te|ong|en)")
"""Endings of most adjectives: a word that ends otherwise is a member of a list of its own."""
_FEW = 6
_PLAIN = frozenset("wKc-&")
"""Letters of adjectives, and of what joins them."""
_OWNED = _PLAIN | set("1C0A'")


def between_adjectives(clauses: Clauses, start: int, comma: int, high: int) -> bool:
    """Whether a comma parts adjectives of a noun of stance: “his iron-clad, unwavering commitment to …”."""
    noun = comma + 1
    while noun < min(high, comma + _FEW) and clauses.codes[noun] in _PLAIN and not _is_stance(clauses, noun):
        noun += 1
    if noun in (comma + 1, high) or not _is_stance(clauses, noun):
        return False
    told = clauses.codes[start:comma]
    return (
        0 < len(told) <= _FEW
        and set(told) <= _OWNED
        and (clauses.items[start].is_a("possessive_pronoun") or article_before(clauses, start) or "'" in told)
    )


def one_pair(clauses: Clauses, joint: int) -> bool:
    """Whether the words around “and” are one pair, or two adjectives of a noun of stance.

    “the promotion of peace and security in …”, “the historic and strategic importance of …”.
    """
    last, after = clauses.items[joint - 1].unit.text, clauses.items[joint + 1 : joint + 3]
    if not after:
        return False
    paired = clauses.context.language.data["topics"]["paired"]
    if clauses.items[joint - 2].preposition == "of" and {last, after[0].unit.text} in map(set, paired):
        return True
    if _attributes(clauses, joint):
        return True
    described = article_before(clauses, joint - 1) and _describes(last) and not article_before(clauses, joint + 1)
    return described and any(item.is_a("stance_noun") for item in after)


def _attributes(clauses: Clauses, joint: int) -> bool:
    """Whether the words around “and” say what kinds of one thing there are: “our trade and economic relationship”."""
    data, last = clauses.context.language.data["topics"], clauses.items[joint - 1]
    after = [item.unit.text for item in clauses.items[joint + 1 : joint + 3]]
    if last.unit.text not in data["attributive"] or len(after) == 1 or clauses.codes[joint + 1] not in "wKFmc":
        return False
    follower, noun = after
    kinds = follower.endswith(ADJECTIVAL) or follower in data["attributive"]
    return kinds and noun in (*data["ties"], *data["joined"], *data["vague_nouns"], *data["undertakings"])


def _is_stance(clauses: Clauses, at: int) -> bool:
    return clauses.items[at].is_a("stance_noun")


def adjective_pair(clauses: Clauses, comma: int, high: int) -> bool:
    """Whether a comma parts two adjectives of one noun: “for a free, stable region”, “a rules-based, open order”."""
    after = _past_hyphens(clauses, comma + 1, high)
    if after >= high or not comma:
        return False
    begin = _before_hyphens(clauses, comma - 1)
    if not article_before(clauses, begin):
        return False
    first, second = clauses.items[comma - 1], clauses.items[after - 1]
    if after > comma + _TWO or begin < comma - 1:  # “a results-oriented, positive agenda”
        described = article_before(clauses, begin, indefinite=True) and _describes(first.unit.text)
        return described and _describes(second.unit.text) and clauses.codes[after] in "wmKFc,"
    if not article_before(clauses, begin, indefinite=True):  # “the safe, sustainable use of space”
        sure = second.unit.text.endswith(ADJECTIVAL) and not second.is_a("topic_noun")
        adjectives = first.code in "wK" and sure and _describes(first.unit.text)
        adjectives = adjectives and not first.is_a("topic_noun") and second.code in "wK"
    elif all(item.code in "wK" and item.unit.text.endswith(ADJECTIVAL) for item in (first, second)):
        adjectives = True
    else:  # “in a firm, united response”, “a fair, negotiated solution”
        second_one = second.code in "wKV" and _describes(second.unit.text)
        adjectives = first.code in "wKc" and second_one and not second.is_a("topic_noun", "masdar")
    return adjectives and clauses.codes[after] in "wmKF"


def _describes(word: str) -> bool:
    return _ADJECTIVE.fullmatch(word) is not None


def _past_hyphens(clauses: Clauses, at: int, high: int) -> int:
    """The item after a word that hyphens may join: “forward-looking”."""
    while at + 1 < high and clauses.codes[at + 1] == "-":
        at += 2
    return at + 1


def _before_hyphens(clauses: Clauses, at: int) -> int:
    """The first item of a word that hyphens may join, and of such words before it that commas part."""
    while at > 1 and (clauses.codes[at - 1] == "-" or clauses.codes[at - _THREE : at] == "-w,"):
        at -= 2
    return at


_TWO, _THREE = 2, 3


def adjectives(clauses: Clauses, low: int, comma: int) -> bool:
    """Whether a comma parts adjectives of one noun: “a safe, orderly and humane return”, “political, economic …”."""
    item = clauses.items[comma - 1]
    word = item.unit.text
    plain = word in clauses.context.language.data["topics"].get("plain_adjectives", ())
    if item.code not in "wKmc" or not (plain or _ADJECTIVE.fullmatch(word)):
        return False
    alone = comma - 1 == low or clauses.codes[comma - 2] in "p," or clauses.items[comma - 2].unit.text.endswith(" of")
    sure = plain or (word.endswith(ADJECTIVAL) and not item.is_a("topic_noun"))
    first = comma - 1 - (comma - 2 >= low and clauses.items[comma - 2].unit.text in _DEGREE)  # “a more open, …”
    first = max(_before_hyphens(clauses, first), low)
    return (sure and (alone or _two_more(clauses, comma))) or article_before(clauses, first, indefinite=True)


_DEGREE = frozenset({"more", "most", "very", "less", "truly", "fully"})


def _two_more(clauses: Clauses, comma: int) -> bool:
    """Whether two more adjectives of the same noun follow a comma: “…, regional and multilateral issues”."""
    joint = comma + 2 + (clauses.codes[comma + 2 : comma + 3] == ",")
    if clauses.codes[joint : joint + 1] != "&" or joint + 2 >= len(clauses.items):
        return False
    pair = (clauses.items[comma + 1], clauses.items[joint + 1])
    alike = all(item.code in "wK" and item.unit.text.endswith(ADJECTIVAL) for item in pair)
    return alike and not any(item.is_a("topic_noun") for item in pair) and clauses.codes[joint + 2] in "wcFm"


def past_adjectives(codes: str, comma: int, end: int) -> int:
    """The item after the last adjective of a list that a comma parts."""
    joint = codes.find("&", comma, end)
    return joint + 1 if joint > 0 else comma + 1

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


def _is_stance(clauses: Clauses, at: int) -> bool:
    return clauses.items[at].is_a("stance_noun")


def adjective_pair(clauses: Clauses, comma: int, high: int) -> bool:
    """Whether a comma parts two adjectives of one noun: “for a free, stable region”."""
    if comma + 2 >= high or not comma or not article_before(clauses, comma - 1):
        return False
    words = [clauses.items[at] for at in (comma - 1, comma + 1)]
    adjectives = all(item.code in "wK" and item.unit.text.endswith(ADJECTIVAL) for item in words)
    first, second = words
    plain = not article_before(clauses, comma - 1, indefinite=True)
    if plain:  # “the safe, sustainable use of space”
        sure = second.unit.text.endswith(ADJECTIVAL) and not second.is_a("topic_noun")
        adjectives = first.code in "wK" and sure and _ADJECTIVE.fullmatch(first.unit.text) is not None
        adjectives = adjectives and not first.is_a("topic_noun") and second.code in "wK"
    elif not adjectives:  # “in a firm, united response”
        second_one = second.code in "wK" and _ADJECTIVE.fullmatch(second.unit.text) is not None
        adjectives = first.code in "wKc" and second_one and not second.is_a("topic_noun", "masdar")
    return adjectives and clauses.codes[comma + 2] in "wmKF"


def adjectives(clauses: Clauses, low: int, comma: int) -> bool:
    """Whether a comma parts adjectives of one noun: “a safe, orderly and humane return”, “political, economic …”."""
    item = clauses.items[comma - 1]
    word = item.unit.text
    if item.code not in "wKmc" or not _ADJECTIVE.fullmatch(word):
        return False
    alone = comma - 1 == low or clauses.codes[comma - 2] in "p," or clauses.items[comma - 2].unit.text.endswith(" of")
    plain = word in clauses.context.language.data["topics"].get("plain_adjectives", ())
    sure = plain or (word.endswith(ADJECTIVAL) and not item.is_a("topic_noun"))
    first = comma - 1 - (comma - 2 >= low and clauses.items[comma - 2].unit.text in _DEGREE)  # “a more open, …”
    return (sure and (alone or _two_more(clauses, comma))) or article_before(clauses, first, indefinite=True)


_DEGREE = frozenset({"more", "most", "very", "less", "truly", "fully"})


def _two_more(clauses: Clauses, comma: int) -> bool:
    """Whether two more adjectives of the same noun follow a comma: “…, regional and multilateral issues”."""
    if clauses.codes[comma + 2 : comma + 3] != "&" or comma + 4 >= len(clauses.items):
        return False
    pair = (clauses.items[comma + 1], clauses.items[comma + 3])
    alike = all(item.code in "wK" and item.unit.text.endswith(ADJECTIVAL) for item in pair)
    return alike and not any(item.is_a("topic_noun") for item in pair) and clauses.codes[comma + 4] in "wcFm"


def past_adjectives(codes: str, comma: int, end: int) -> int:
    """The item after the last adjective of a list that a comma parts."""
    joint = codes.find("&", comma, end)
    return joint + 1 if joint > 0 else comma + 1

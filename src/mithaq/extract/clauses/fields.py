"""Fields that an Arabic list names one by one: «التعاون في مجالات النفط، التجارة، والصحة»."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.clauses.members import Part, trimmed
from mithaq.extract.clauses.topic_words import words
from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses

_FEWEST = 3
"""Members of a list of fields, at least."""
_BARE = re.compile(r",(?:[DFcmYKd]{1,4},){1,}&?[DFcmYKd]{1,4}(?:&[DFcmYKd]|(?=[.;,]|$))|,[DFcmYKd]{1,4},?&[DFcmYKd]")
"""Letters of a list that commas part, with or without a conjunction before its last member."""
_CONSTRUCTS = re.compile(r"(?<=[DFKmYcd]),(?:(?:[mYcyu][DF]|[DF])[DFKd]{0,2},)*(?:[mYcyu][DF])[DFKd]{0,2},&[DFcmYyu]")
"""Letters of such a list of what is done or is the case: «حماية الرعايا، أمن الحدود، وتبادل المعلومات»."""
_NOUNS = frozenset("DFmY")


@lru_cache(maxsize=2)
def _nouns() -> frozenset[str]:
    return frozenset(fold_key(word) for word in load_language("ar").data["topics"]["fields"])


def is_field(clauses: Clauses, at: int) -> bool:
    """Whether a word stands here that a list of fields follows: «في مجالات», «ملفات»."""
    said = clauses.items[at].unit.text.split()
    return bool(said) and said[-1] in _nouns()


def past_counted(clauses: Clauses, start: int, high: int) -> int:
    """Past what only says that a list follows: «الموضوعات التالية: …», «القضايا المدرجة على جدول الأعمال وهي …»."""
    reach = range(start, min(high, start + _LONGEST_LEAD))
    opens = next((at for at in reach if clauses.codes[at] == ":" or clauses.items[at].is_a("namely")), None)
    if opens is None or not set("V@;Z,").isdisjoint(clauses.codes[start:opens]):
        return start
    near = 1 if "&" in clauses.codes[start : opens - 1] else _COUNTED_NEAR  # not «العلاقات وقضايا أخرى: …»
    said = any(item.unit.text in words("counted") for item in clauses.items[start : min(opens, start + near)])
    return opens + 1 if said and opens + 1 < high else start


_LONGEST_LEAD, _COUNTED_NEAR = 8, 4
"""Items of words that lead to a list, and within which the noun stands that is counted."""


def bare_list(clauses: Clauses, comma: int, high: int) -> bool:
    """Whether a comma parts members of a list that has no conjunction here: «النفط، التجارة، التعليم، والصحة»."""
    first = comma + 1
    if _CONSTRUCTS.match(clauses.codes, comma, high):
        return True
    if first >= high or clauses.codes[first] not in _NOUNS or clauses.codes[comma - 1] not in "DFKmYcd":
        return False
    if not clauses.items[first].unit.text.startswith("ال") and clauses.codes[first] != "F":
        return False
    return _BARE.match(clauses.codes, comma, min(len(clauses.codes), high + 1)) is not None


def of_fields(clauses: Clauses, found: list[Part]) -> list[Part]:
    """Each field of a list of fields, after what is done in them; nothing where the members are no such list."""
    low, high = found[0] if found else (0, 0)
    at = next((at for at in range(low, high - 1) if is_field(clauses, at)), None)
    if at is None or clauses.codes[at + 1] in "pbl":
        return []
    if len(found) == 1 and at == low:
        pieces = _joined_by_and(clauses, (at + 1, high))
        return pieces if len(pieces) >= _FEWEST else []
    if len(found) < _FEWEST:
        return []
    colon = clauses.codes[at + 1] == ":"
    own = next((n for n, part in enumerate(found[1:], 1) if not _field(clauses, part)), len(found))
    if own < _FEWEST:
        return []
    done = [trimmed(clauses, low, at)] if at > low else []
    return [part for part in done if part[0] < part[1]] + _two(clauses, (at + 1 + colon, high)) + found[1:]


def _field(clauses: Clauses, part: Part) -> bool:
    """Whether a member names a field, and no stance or ways of its own, which begin other topics."""
    first = clauses.items[part[0]]
    return first.code in "DFmYc" and not first.is_a("stance_noun", "topic_lead", "topic_head", "topic_opener")


def _joined_by_and(clauses: Clauses, part: Part) -> list[Part]:
    """The fields that only و parts: «ملفات المياه والطاقة وتغير المناخ»."""
    low, high = part
    found: list[Part] = []
    if "p" in clauses.codes[low:high]:
        return found
    for at in range(low + 1, high - 1):
        noun = clauses.codes[at + 1] in _NOUNS or clauses.items[at + 1].unit.text in words("done")
        if clauses.codes[at] == "&" and noun and not _adjective(clauses, at + 1):
            found.append((low, at))
            low = at + 1
    return [*found, (low, high)]


def _adjective(clauses: Clauses, at: int) -> bool:
    return clauses.items[at].unit.text.endswith(("ي", "يه"))


def _two(clauses: Clauses, part: Part) -> list[Part]:
    """The first field in two, where a noun follows its adjective: «التعاون الدفاعي والأمن والسلامة الإقليميين»."""
    low, high = part
    for at in range(low + 2, high - 1):
        noun = clauses.codes[at + 1] in "DF" and not _adjective(clauses, at + 1)
        definite = noun and clauses.items[at + 1].unit.text.startswith("ال")
        if clauses.codes[at] == "&" and _adjective(clauses, at - 1) and definite:
            return [(low, at), (at + 1, high)]
    return [part]

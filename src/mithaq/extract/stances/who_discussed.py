"""Past unnamed people who discuss something, before what they discuss (Arabic): «ناقش مسؤولو البلدين ملف المياه»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.words.items import EVENT, SIDE

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses

_PLURAL = "و"
"""Ending of a plural in the nominative before a genitive, which no object has: «مستشارو»."""
_SHORTEST = 5
_MEMBERS = frozenset({"اعضاء", "خبراء", "سفراء", "قاده"})
_GENITIVE = frozenset(f"s6FDmcK1B8{SIDE}")
"""Letters of what such people are of: «مسؤولو البلدين», «أعضاء الوفد»."""
_INVOLVED = frozenset({"المعنيه", "المختصه", "المشاركه"})
_ALSO = frozenset({"ايضا", "كذلك", "بعدئذ", "بعدها", "لاحقا"})
"""Words that may stand between who acts and the object."""
_NEAR = 3


def past_unnamed(clauses: Clauses, at: int, high: int) -> int:
    """The item after unnamed people or a delegation right after a verb; the same where none stands there."""
    if clauses.codes[at - 1] != "V":
        return at
    item = clauses.items[at]
    if item.code in f"s{SIDE}":
        return _past_also(clauses, at + 1, high)
    word = item.unit.text
    several = word.endswith(_PLURAL) and len(word) >= _SHORTEST and item.code in "mcw"
    if not (several or word in _MEMBERS) or at + 2 >= high or clauses.codes[at + 1] not in _GENITIVE:
        return at
    end = at + 2
    while end + 1 < high and (clauses.codes[end] == "d" or clauses.items[end].unit.text in _INVOLVED):
        end += 1
    return _past_also(clauses, end, high)


def past_this_event(clauses: Clauses, at: int, high: int) -> int:
    """The item after the event at which something is discussed, «في هذا الاتصال»; the same where none stands there.

    So it is past «خلال أعمال هذه الدورة».
    """
    if (works := _WORKS.match(clauses.codes, at, high)) is not None:
        return works.end()
    told = at + 2 < high and clauses.items[at].preposition in _AT and clauses.codes[at + 2] == EVENT
    return at + 3 if told and clauses.items[at + 1].unit.text in _THIS else at


_WORKS = re.compile(f"puc?[{EVENT}U]")
_AT, _THIS = frozenset({"في", "خلال"}), frozenset({"هذا", "هذه", "ذلك", "تلك"})


def _past_also(clauses: Clauses, at: int, high: int) -> int:
    """Past an adverb near by, with what stands before it: «الأربعة أيضا»."""
    near = range(at, min(at + _NEAR, high - 1))
    return next((also + 1 for also in near if clauses.items[also].unit.text in _ALSO), at)

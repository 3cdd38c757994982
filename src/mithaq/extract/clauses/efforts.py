"""Efforts in Arabic, which are told with what they are made for: «الجهود الدولية للتوصل إلى …»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.clauses.topic_words import words
from mithaq.extract.words.items import ACTOR, PERSON, PLACE, ROLE, SIDES

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses


def of_effort(clauses: Clauses, start: int, at: int) -> bool:
    """Whether what is told from an item on ends in an effort, or in who makes it, right before what that is for."""
    noun = _past_adjectives(clauses, start, at)
    if (made := _MADE.search(clauses.codes, start, at)) is not None and made.end() == at:
        noun = _past_adjectives(clauses, start, made.start())
    return noun >= start and clauses.items[noun].unit.text in words("efforts")


def _past_adjectives(clauses: Clauses, start: int, at: int) -> int:
    """The last item before another one that is no adjective after it, not before the first of the words."""
    noun = at - 1
    while noun > start and clauses.codes[noun] in "dDK&" and clauses.items[noun].unit.text not in words("efforts"):
        noun -= 1
    return noun


_MADE = re.compile(rf"Z[Vw](?:[dDKc{ACTOR}{PERSON}{ROLE}{SIDES}{PLACE}]){{0,4}}$")
"""Letters of the clause that says who makes an effort: «التي يبذلها الاتحاد الأفريقي»."""

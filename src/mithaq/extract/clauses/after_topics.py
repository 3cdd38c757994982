"""Where a conference is whose subject is told first: “a workshop on reefs in Suva”, «مؤتمر حول السودان بباريس»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.clauses.of_topics import ABOUT
from mithaq.extract.words.items import ACTOR, AGREEMENT, PLACE

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.model import Ref

_TOPIC = re.compile(rf"p[wcmFKWH&{AGREEMENT}E]{{1,8}}(?=p{PLACE}(?P<day>p?t)?)")
_ABOUT = frozenset({"on", "about", "for", "into"})
_IN = frozenset({"in", "at"})


def past_topic(clauses: Clauses, event: Ref, at: int) -> int:
    """Past what a conference is on, where its city follows; the same index where none does.

    What is going on in a city may be its topic as well (“a conference on peace in Aden”), so a day has to follow,
    or the state in which the city lies has to be the host that the clause names.
    """
    context = clauses.context
    if context.language.order == "VSO":
        return _past_state(clauses, at)
    if clauses.items[at].preposition not in _ABOUT:
        return at
    found = _TOPIC.match(clauses.codes, at) if context.kind(event) == "Conference" else None
    if found is None or clauses.items[found.end()].preposition not in _IN:
        return at
    state = context.country_of(clauses.items[found.end() + 1].refs[0])
    hosts = (ref for near in range(at) if clauses.codes[near] == ACTOR for ref in clauses.items[near].refs)
    return found.end() if found["day"] or (state and state in hosts) else at


def _past_state(clauses: Clauses, at: int) -> int:
    """Past the state that an Arabic conference is on, before a city elsewhere: «المؤتمر الدولي حول السودان بباريس»."""
    if clauses.items[at].preposition != ABOUT or _STATE.match(clauses.codes, at) is None:
        return at
    topic, city = clauses.items[at + 1].refs, clauses.items[at + 3].refs
    return at if clauses.context.country_of(city[0]) in topic else at + 2


_STATE = re.compile(f"p{ACTOR}[pb]{PLACE}")

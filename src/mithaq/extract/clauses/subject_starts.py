"""Where the subject of an English clause begins that ends before its verb: over commas, lists and relative clauses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.clauses.inner_lists import article_before
from mithaq.extract.words.items import ACTOR, AGREEMENT, EVENT, HOLDERS, PREPOSITIONS

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.items import Item


def subject_start(clauses: Clauses, last: int, low: int) -> int | None:
    """Where the subject of a passive begins that ends at an item, over its commas: “A, B and C were discussed”."""
    governed = last > low and clauses.codes[last - 1] in PREPOSITIONS  # “ties between A and B were discussed”
    if last < low or (clauses.codes[last] in HOLDERS and not governed):
        return None
    start = last
    while start > low:
        if clauses.codes[start - 1] in ';:VZ@J."':
            head = _relative_of_subject(clauses, start - 1, low) or _described_by(clauses, start - 1, last)
            head = head or _infinitive(clauses, start - 1, low)
            if not head:
                break
            start = head
        start -= 1
    while (opening := clauses.codes.find(",", start, last)) >= 0 and _says_where(clauses, start, opening):
        start = opening + 1
    return start


def _infinitive(clauses: Clauses, verb: int, low: int) -> int:
    """The “to” of an act that a subject is about: “the need for Kenya to grant access was discussed”; 0 for none."""
    act = verb - 2 >= low and _INFINITIVE.match(clauses.codes, verb - 2) is not None
    return verb - 1 if act and clauses.items[verb - 1].preposition == "to" else 0


_INFINITIVE = re.compile(f"[wmyFc{ACTOR}]pV")


def _says_where(clauses: Clauses, start: int, comma: int) -> bool:
    """Whether words before a comma say when or where, and begin no list: “During the talks, in Lima, ways to …”."""
    alone = comma == start + 1 and not _names_topic(clauses.items[start])
    return alone or clauses.codes[start] in "pt" or clauses.items[start].is_a("purpose")


def _relative_of_subject(clauses: Clauses, at: int, low: int) -> int:
    """Where the relative clause of a subject begins, which an item is in: “the plan that was drawn up was praised”."""
    opening = next(
        (index for index in range(at, max(low, at - _LONGEST_RELATIVE), -1) if clauses.codes[index] in "Z@"), 0
    )
    inside = opening and clauses.codes[opening : at + 1].count("V") <= 1 and "," not in clauses.codes[opening:at]
    told = "V" in clauses.codes[low:opening] or clauses.codes[opening - 1] in ',;:"'
    return opening if inside and not told else 0


_LONGEST_RELATIVE = 6
"""Items from the pronoun of such a clause to its verb."""


def _names_topic(item: Item) -> bool:
    """Whether a word before a comma begins a list, “trade, energy and …”, and says nothing of when: “moreover, …”."""
    word = item.unit.text.lower()
    return item.code == "F" or (item.code == "W" and word.endswith("s") and not word.endswith(("wards", "less")))


def _described_by(clauses: Clauses, verb: int, last: int) -> int:
    """Where a participle begins that says more of a subject: “the plan drawn up in Lima was …”; 0 for another verb."""
    after = clauses.codes[verb + 1 : verb + 2]
    if verb < 1 or clauses.codes[verb] != "V" or verb >= last or after not in tuple("pt"):
        return 0
    head = verb
    while head > 1 and (clauses.items[head - 1].is_a("be") or clauses.items[head - 1].unit.text in _TO_BE):
        head -= 1  # “the summit soon to be held in Oslo”
    described = clauses.items[verb].unit.text.endswith(_PARTICIPLES) and clauses.codes[head - 1] in _THINGS
    return head if described and not set(",&V") & set(clauses.codes[verb + 1 : last]) else 0


_TO_BE = frozenset({"to", "to be", "soon", "due", "scheduled", "expected", "planned"})
_PARTICIPLES = (
    "ed",
    "ed up",
    "ed out",
    "drawn up",
    "held",
    "made",
    "taken",
    "put forward",
    "set up",
    "set out",
    "given",
)
_THINGS = f"wFmcKWy{AGREEMENT}{EVENT}"
"""Letters of what a participle may describe."""


def past_aside_of_subject(clauses: Clauses, last: int) -> int:
    """The item before an aside with a verb of its own: “the summit, to be held in Lima in May, was discussed”."""
    close = last if last >= 0 and clauses.codes[last] == "," else last + 1
    opening = clauses.codes.rfind(",", 0, close)
    inside = clauses.codes[opening + 1 : close]
    aside = clauses.codes[close : close + 1] == "," and inside[:1] in tuple("ZpVK")
    aside = aside and ("&" not in inside or bool(set("Z@") & set(inside)))  # “…, at a level that is fair and …, was”
    return opening - 1 if opening > 0 and aside else last


def before_aside_of_subject(clauses: Clauses, last: int, low: int) -> int:
    """The last item of a subject before what commas say of it: “the plan, drawn up in Lima, was …”; else the same."""
    if clauses.codes[last] != "," or last <= low:
        return last
    opening = clauses.codes.rfind(",", low, last)
    if opening <= low or set("&Z@;") & set(clauses.codes[opening:last]):
        return last
    participle = clauses.items[opening + 1].unit.text
    told = participle.endswith("ed") or participle.split()[0] in _IRREGULAR
    thing = clauses.codes[opening - 1] in _THINGS or article_before(clauses, opening - 1)
    return opening - 1 if told and thing and clauses.codes[opening + 1] in "Vw" else last


_IRREGULAR = frozenset({
    "begun", "built", "drawn", "found", "given", "held", "laid", "led", "made", "put", "sent", "set", "taken",
})  # fmt: skip

"""What an English text calls worrying: “The situation remains of great concern”, “… gives rise to concern”."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import Filler
from mithaq.extract.clauses.complements import complement_end
from mithaq.extract.clauses.holders import holder
from mithaq.extract.clauses.subject_starts import subject_start
from mithaq.extract.clauses.voices import voice_at
from mithaq.extract.stances.stance_writer import Stance, write
from mithaq.extract.words.items import HOLDERS
from mithaq.extract.words.verb_or_noun import beside_verb
from mithaq.read.languages import load_language

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses

_KIND, _RULE = "express-concern", "of-concern"
_TO = frozenset({"to", "for"})


def of_concern(clauses: Clauses) -> None:
    """Write what is said to be of concern, held by those for whom it is, who say so, or who issue the text."""
    if not clauses.items:
        return
    low, high = clauses.items[0].start, clauses.items[-1].end
    for match in _worrying(clauses.context.language.code).finditer(clauses.context.text, low, high):
        verb = next((at for at, item in enumerate(clauses.items) if item.end > match.start()), 0)
        worry = next((at for at, item in enumerate(clauses.items) if item.end >= match.end()), verb)
        last = verb - 1
        while last > 0 and beside_verb(clauses.items[last]):
            last -= 1
        part = _thing(clauses, verb, last, worry)
        who = _worried(clauses, worry, part[0]) if part is not None else None
        if part is not None and who is not None and who.refs:
            write(clauses, Stance(_KIND, who, verb, _RULE, [part]))


def _thing(clauses: Clauses, verb: int, last: int, worry: int) -> tuple[int, int] | None:
    """What worries somebody: the subject, without a relative clause between commas, or what “it” only stands for."""
    if clauses.items[last].unit.text.lower() == "it":
        that = clauses.codes[worry + 1 : worry + 2] == "@"
        end = complement_end(clauses, worry + 2, clauses.bounds(verb).stop, clause=True) if that else 0
        return (worry + 2, end) if end > worry + 2 else None
    low = clauses.bounds(verb).start
    if clauses.codes[last] == "," and (relative := clauses.codes.rfind(",Z", low, last)) > low:
        last = relative - 1
    start = subject_start(clauses, last, low)
    if start is None or start > last or clauses.items[start].is_a("pronoun", "stance_noun"):
        return None
    return start, last + 1


@cache
def _worrying(code: str) -> re.Pattern[str]:
    """The predicates of what worries somebody, with the words that lead to the worry and say how great it is."""
    words = {key: "|".join(found) for key, found in load_language(code).data["worrying"].items()}
    worry = rf"(?:(?:{words['degrees']})\s+){{0,2}}(?:{words['nouns']})"
    led = rf"(?:(?:\w+ly|still|also)\s+)?(?:(?:an?|the)\s+)?(?:(?:\w+\s+)?(?:{words['heads']})\s+)?(?:of|for)\s+{worry}"
    told = rf"(?:\w+ly\s+|very\s+|most\s+)?(?:{words['adjectives']})(?=[\s.,;]*(?:$|[.,;]|to|for))"
    return re.compile(rf"\b(?:(?:{words['be']})\s+(?:{led}|{told})|(?:{words['rousing']})\s+{worry})\b")


def _worried(clauses: Clauses, worry: int, start: int) -> Filler | None:
    """For whom something is a worry: named after it, who says so, or who issues the text."""
    context = clauses.context
    if worry + 2 < len(clauses.items) and clauses.items[worry + 1].preposition in _TO:
        item = clauses.items[worry + 2]
        if item.unit.text.lower() in {"us", "our"}:
            return Filler(voice_at(context, item.start, "we"), item.start, item.end, resolved=True)
        return clauses.fill(worry + 2, HOLDERS)
    that = start - 1
    if that > worry:
        that = 0  # “it is of concern that …”
    if that > 0 and clauses.codes[that] == "@":
        verb = clauses.codes.rfind("V", 0, that)
        said = verb >= 0 and "," not in clauses.codes[verb:that]
        return holder(clauses, verb, clauses.bounds(verb)) if said else None
    if context.state.issuers or context.state.first_person >= 0:
        item = clauses.items[start]
        return Filler(voice_at(context, item.start, "we"), item.start, item.end, resolved=True)
    return None

"""Stances of a quotation that begins with their noun: “Congratulations to Kenya on the accord,” said X (English)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import Filler
from mithaq.extract.clauses.complements import complement_end
from mithaq.extract.clauses.triggers import frames_of
from mithaq.extract.clauses.voices import voice_at
from mithaq.extract.stances.stance_writer import Stance, write
from mithaq.extract.words.items import ACTOR, PERSON, ROLE

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses

_EXCLAIMED = frozenset({"congratulate", "thank", "praise"})


def exclaim(clauses: Clauses) -> None:
    """Write the stance of a quotation that begins with its noun: “Congratulations to Kenya on …,” said X."""
    _pleased_to(clauses)
    for at in clauses.tagged.get("stance_noun", ()):
        item = clauses.items[at]
        kind = str(item.unit.tags["stance_noun"][0])
        quoted = at > 0 and clauses.codes[at - 1] == '"' and at + 2 < len(clauses.items)
        if kind not in _EXCLAIMED or not quoted or clauses.items[at + 1].preposition not in {"to", "on"}:
            continue
        end = complement_end(clauses, at + 2, clauses.bounds(at).stop)
        who = Filler(voice_at(clauses.context, item.start, "i"), item.start, item.end, resolved=True)
        if end > at + 2:
            write(clauses, Stance(kind, who, at, "exclaim", [(at + 2, end)]))


def _pleased_to(clauses: Clauses) -> None:
    """Write the stance that it is a pleasure to take: “It is an honor to welcome Kenya to the accords,” said X."""
    folded = clauses.context.folded.text
    for at, code in enumerate(clauses.codes):
        form = clauses.form(at) if code == "V" else None
        if form is None or form.lemma not in _GLADLY:
            continue
        item, low = clauses.items[at], clauses.items[max(at - _LEAD_NEAR, 0)].start
        part = _of_pleasure(clauses, at) if _PLEASURE.search(folded[low : item.start]) else None
        frames = frames_of(clauses.context.language.code).get(("verb", form.lemma), ())
        kind = next((str(frame["stance"]) for frame in frames if "stance" in frame), "")
        if kind and part is not None:
            who = Filler(voice_at(clauses.context, item.start, "i"), item.start, item.end, resolved=True)
            write(clauses, Stance(kind, who, at, "exclaim", [part]))


def _of_pleasure(clauses: Clauses, verb: int) -> tuple[int, int] | None:
    """What it is a pleasure to welcome, or to thank for; None for a guest who is only received."""
    start, end = verb + 1, complement_end(clauses, verb + 1, clauses.bounds(verb).stop)
    if (form := clauses.form(verb)) is None or form.lemma != "welcome":
        start = next((on + 1 for on in range(start, end) if clauses.items[on].preposition in _FOR_WHAT), start)
    elif set(PERSON + ROLE) & set(clauses.codes[start:end]) or clauses.items[start].unit.text == "my":
        return None
    elif _STATE_TO.match(clauses.codes, start):
        end = start + 1  # “welcome Kenya to the accords”
    return (start, end) if start < end else None


_GLADLY = frozenset({"welcome", "congratulate", "thank"})
_STATE_TO = re.compile(f"[{ACTOR}]p")
_FOR_WHAT = frozenset({"on", "for"})
_LEAD_NEAR = 9
"""Items of “It is truly a great honor and privilege to”, at most."""
_PLEASURE = re.compile(
    r"\b(?:[Ii]t(?:'s|’s| is| was)|[Ww]hat) (?:indeed |truly |really )?(?:an?|my|our|the) (?:[a-z]+ ){0,2}"
    r"(?:pleasure|hono[u]?r|privilege|delight|joy)(?: and (?:an? )?[a-z]+)?(?: for (?:me|us))? to $"
)

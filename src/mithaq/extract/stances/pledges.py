"""What a state says that it will do: “Spain will continue to support …”, “said Kenya would provide …” (English)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.clauses.complements import complement_end
from mithaq.extract.clauses.triggers import frames_of
from mithaq.extract.stances.stance_writer import Stance, write
from mithaq.extract.words.items import ACTOR, PREPOSITIONS, SIDES
from mithaq.extract.words.verb_or_noun import is_adverb

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses

_WILL = frozenset({"will", "would", "shall"})
_OPENS = frozenset('@.;:"&J')
"""Letters after which a clause begins."""
_SAYING = frozenset({
    "say", "tell", "inform", "add", "note", "explain", "announce", "emphasize", "affirm", "assure", "express",
    "recognize",
})  # fmt: skip
"""Verbs after whose “that” somebody tells what a state will do."""
_TOLD = frozenset({"emphasize", "affirm"})
"""Those whose own stance is written already, with all that is said."""


def pledges(clauses: Clauses) -> None:
    """Write what states say they will go on doing, back or give, each at its “will”."""
    ours: Filler | None = None
    for at in clauses.tagged.get("planned", ()):
        if clauses.items[at].unit.text.lower() not in _WILL or at == 0 or clauses.codes[at] != "L":
            continue
        who = ours if clauses.codes[at - 1] == "&" else _state_before(clauses, at)
        if who is None:
            continue
        if who.index < 0 or clauses.codes[who.index] == SIDES:
            ours = who  # “We will rebuild the port and will open a road”
        reported = who.index > 0 and clauses.codes[who.index - 1] == "@"
        verb = clauses.form(_verb_before(clauses, who.index)) if reported else None
        if reported and (verb is None or verb.lemma not in _SAYING):
            continue  # “hoped that Kenya would …”, “if Kenya will …”
        _pledge(clauses, at, who, stressed=verb is not None and verb.lemma in _TOLD, reported=reported)


def _does(clauses: Clauses, at: int) -> bool:
    """Whether what a state goes on doing is more than to be, to meet or to talk."""
    return not clauses.items[at].is_a("be", "talking") and clauses.items[at].unit.text.lower() not in _MEETS


_MEETS = frozenset({"meet", "hold", "host", "convene", "speak", "talk", "discuss", "consult", "monitor", "follow"})


def _state_before(clauses: Clauses, at: int) -> Filler | None:
    """The one state that is the subject of a “will”, at the head of its clause, or those who issue the text."""
    index = at - 1
    while index > 0 and is_adverb(clauses.items[index].unit):
        index -= 1
    if index and clauses.items[index - 1].is_a("condition"):
        return None
    if clauses.codes[index] == SIDES and clauses.items[index].note == "we" and _issue(clauses):
        return clauses.fill(index, SIDES)
    if clauses.codes[index] != ACTOR or (index and clauses.codes[index - 1] not in _OPENS):
        return None
    who = clauses.fill(index, ACTOR)
    single = who is not None and len(who.refs) == 1 and clauses.context.kind(who.refs[0]) == "Country"
    return who if single else None


def _issue(clauses: Clauses) -> bool:
    """Whether those who issue the text are known."""
    return bool(clauses.context.state.issuers or clauses.context.state.issuer)


def _verb_before(clauses: Clauses, index: int) -> int:
    """The verb before the “that” before an item, past whom it speaks to; the item itself where there is none."""
    for at in range(index - 2, -1, -1):
        if clauses.codes[at] == "V":
            return at
        if clauses.codes[at] in ".;Z@" or clauses.codes[at] in PREPOSITIONS:
            return index
    return index


def _pledge(clauses: Clauses, at: int, who: Filler, *, stressed: bool, reported: bool) -> None:
    """Write what stands after a “will” as support or as a commitment, if it is one of these."""
    low, high, begin = at + 1, clauses.bounds(at).stop, 0
    while low < high and (clauses.items[low].is_a("auxiliary", "adverb") or is_adverb(clauses.items[low].unit)):
        low += 1
        if clauses.items[low - 1].unit.text.lower() == "continue to":
            begin = low
    if low + 1 >= high or clauses.codes[low] == "X" or stressed:
        return
    form = clauses.form(low) if clauses.codes[low] == "V" else None
    frames = frames_of(clauses.context.language.code).get(("verb", form.lemma), ()) if form is not None else ()
    stances = {frame["stance"] for frame in frames if "stance" in frame}
    ours = clauses.codes[who.index] == SIDES and not stances and _does(clauses, low)  # “We will rebuild …”
    giving = clauses.context.language.data["stances"]["giving"]
    gives = ours or (reported and clauses.items[low].unit.text.lower() in giving)
    if not (stances == {"support"} or gives or (begin and not stances and _does(clauses, begin))):
        return
    start = low + 1 if stances else begin or low
    end = complement_end(clauses, start, high)
    if end > start:
        write(clauses, Stance("support" if stances else "commit", who, at, "pledge", [(start, end)]))

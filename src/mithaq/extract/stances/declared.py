"""What those who issue an English text declare of a thing: “… has our full support”, “The arrests are unacceptable”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import Filler
from mithaq.extract.clauses.subject_starts import subject_start
from mithaq.extract.clauses.voices import voice_at
from mithaq.extract.stances.obligations import in_statement
from mithaq.extract.stances.stance_writer import Stance, write
from mithaq.extract.words.items import ACTOR
from mithaq.extract.words.verb_or_noun import beside_verb, is_adverb

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses

_HAVING = frozenset({"has", "have", "enjoys", "enjoy", "deserves", "deserve"})
_OURS = frozenset({"our", "my"})
_SUPPORT, _REJECT = "support", "reject"
_ENDS = frozenset({"", ".", ";", ",", "&", '"'})
_NEAR = 4
"""Items between “have” and “support”."""


def declared(clauses: Clauses) -> None:
    """Write what has the support of those who issue a text or speak, and what they call unacceptable."""
    for at in clauses.tagged.get("stance_noun", ()):
        if clauses.items[at].unit.tags["stance_noun"][0] == _SUPPORT:
            _supported(clauses, at)
    refused = clauses.context.language.data["stances"]["refused"]
    if clauses.items and any(
        word in clauses.context.text[clauses.items[0].start : clauses.items[-1].end] for word in refused
    ):
        _refused(clauses, refused)


def _supported(clauses: Clauses, noun: int) -> None:
    """“Solutions which respect the treaty have our full support”, “the plan has Kenya's support”."""
    near = range(noun - 1, max(noun - _NEAR, 0), -1)
    have = next((at for at in near if clauses.items[at].unit.text.lower() in _HAVING), 0)
    if not have or clauses.codes[noun + 1 : noun + 2] not in _ENDS:
        return
    whose = clauses.items[have + 1]
    if whose.unit.text.lower() in _OURS:
        who: Filler | None = Filler(
            voice_at(clauses.context, whose.start, "our"), whose.start, whose.end, resolved=True
        )
    else:
        who = clauses.fill(have + 1, ACTOR) if clauses.codes[have + 1] == ACTOR else None
    part = _before(clauses, have)
    if who is not None and who.refs and part is not None:
        write(clauses, Stance(_SUPPORT, who, noun, "declared", [part]))


def _refused(clauses: Clauses, words: list[str]) -> None:
    """“The use of force against journalists is unacceptable.” as a sentence of its own."""
    for at, item in enumerate(clauses.items):
        if item.unit.text.lower() not in words or clauses.codes[at + 1 : at + 2] not in _ENDS:
            continue
        be = at - 1
        while be > 0 and is_adverb(clauses.items[be].unit) and not clauses.items[be].is_a("be"):
            be -= 1
        own = be > 0 and clauses.items[be].is_a("be") and set("VX@").isdisjoint(clauses.codes[:be])
        part = _before(clauses, be) if own else None
        if part is None or clauses.items[part[0]].is_a("pronoun") or not in_statement(clauses, part[0]):
            continue
        word = "we" if clauses.context.state.issuers or clauses.context.state.issuer else "i"
        who = Filler(voice_at(clauses.context, item.start, word), item.start, item.end, resolved=True)
        write(clauses, Stance(_REJECT, who, at, "declared", [part]))


def _before(clauses: Clauses, verb: int) -> tuple[int, int] | None:
    """The subject of a verb; None where none stands before it, or it is denied."""
    last, low = verb - 1, clauses.bounds(verb).start
    while last > low and beside_verb(clauses.items[last]):
        last -= 1
    if last < 0 or "X" in clauses.codes[low:verb]:
        return None
    relative = clauses.codes.rfind("Z", low, last)
    start = subject_start(clauses, last if relative <= low else relative - 1, 0)
    named = start is not None and start <= last and not clauses.items[start].is_a("pronoun", "relative")
    return (start, last + 1) if start is not None and named else None

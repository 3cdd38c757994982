"""Stances of a quotation that begins with their noun: “Congratulations to Kenya on the accord,” said X (English)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import Filler
from mithaq.extract.clauses.complements import complement_end
from mithaq.extract.clauses.voices import voice_at
from mithaq.extract.stances.stance_writer import Stance, write

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses

_EXCLAIMED = frozenset({"congratulate", "thank", "praise"})


def exclaim(clauses: Clauses) -> None:
    """Write the stance of a quotation that begins with its noun: “Congratulations to Kenya on …,” said X."""
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

"""“last” and “next” as adverbs before a verb: “The Committee last met in Lima”, “They will next meet in May”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.read.languages import Form

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit

LAST, NEXT = "last", "next"
_AUXILIARIES = frozenset({"had", "has", "have"})
_WILL = frozenset({"will", "would", "shall", "to"})
_SUBJECTS = "SCOWRrBMIgUEzG"
"""Letters of what may be the subject of such a verb."""


def next_time(unit: Unit, before: Unit | None) -> bool:
    """Whether “next” only stands between “will” and its verb; it is an adverb then."""
    told = unit.text == NEXT and before is not None and before.text.lower() in _WILL
    if told:
        unit.code, unit.tags = "c", {"adverb": ""}
    return told


def settle_last(units: list[Unit], index: int) -> None:
    """Turn “last” between a subject or “had” and a verb into an adverb, and “had” into no verb."""
    if not 0 < index < len(units) - 1:
        return
    before, word, after = units[index - 1 : index + 2]
    form, auxiliary = after.tags.get("verb"), before.text.lower() in _AUXILIARIES
    if not isinstance(form, Form) or form.tense != "past" or not (auxiliary or before.code in _SUBJECTS):
        return
    word.code, word.tags = "c", {"adverb": ""}
    if auxiliary and before.code == "V":
        before.code, before.tags = "c", {"auxiliary": ""}

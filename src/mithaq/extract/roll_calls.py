"""Those who were there, a line each with their state: “The summit was attended by: ‖ Kenya: H.E. President A …”."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.words.items import ACTOR, EVENT, PERSON, letters
from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.items import Item
    from mithaq.model import Ref

_LINE = re.compile(rf"{ACTOR}[:-]h?{PERSON}")
"""A line of the list: a state and who was there for it."""


class RollCall:
    """Follows the sentences of a text: which of them leads to such a list, and which are its lines."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.event: Ref = ""

    def follow(self, items: list[Item]) -> None:
        """Write that somebody was at the event for a state, where a sentence is such a line."""
        context = self.context
        line = _LINE.match(letters(items)) if self.event else None
        states = items[0].refs if line is not None else ()
        if line is None or len(states) != 1 or context.kind(states[0]) != "Country":
            self.event = self._attended(items) if items and items[-1].code == ":" else ""
            return
        who = items[line.end() - 1]
        for ref in who.refs:
            if (known := context.people.get(ref)) is not None and known.country in {"", states[0]}:
                known.country = states[0]
                evidence = context.evidence(items[0].start, who.end, "roll-call")
                context.fact(self.event, "hasParticipant", ref, evidence)

    def _attended(self, items: list[Item]) -> Ref:
        """The event of which a sentence says that those after its colon attended it; empty for none."""
        event = next((item.refs[0] for item in items if item.code == EVENT and item.refs), "")
        told = " ".join(fold_key(item.unit.text) for item in items)
        return event if any(words in told for words in _attending(self.context.language.code)) else ""


@lru_cache(maxsize=4)
def _attending(language: str) -> tuple[str, ...]:
    """Words that say of an event who attended it."""
    return tuple(map(fold_key, load_language(language).data["roll_calls"]["attended"]))

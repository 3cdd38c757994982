"""What a dialogue with a name in capitals is on: “the Joint Working Group on Trade and Investment” is one name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.series import head_of, named_from
from mithaq.extract.words.items import EVENT, Item
from mithaq.vocabulary import DIALOGUES

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context

_TAIL = re.compile(rf"{EVENT}p(?:[FWKm]+(?:,[FWKm]+)*,?&)?[FWKm]+")
_ABOUT = frozenset({"on", "for"})


def dialogue_tails(context: Context, found: list[Item], codes: str) -> str:
    """Take what it is on into the English name of a dialogue; the new letters."""
    if context.language.order == "VSO" or f"{EVENT}p" not in codes:
        return codes
    for match in reversed(list(_TAIL.finditer(codes))):
        event, preposition = found[match.start()], found[match.start() + 1]
        named = event.refs and context.kind(event.refs[0]) in DIALOGUES and event.units[-1].text[0].isupper()
        end = _name_end(found, match.start() + 2, match.end()) if preposition.preposition in _ABOUT else 0
        if not named or end <= match.start() + 2:
            continue
        units = [unit for item in found[match.start() : end] for unit in item.units]
        head, dialogue = head_of(event.units), event.refs[0]
        if context.kind(dialogue) == "DialogueRound":
            dialogue = str(context.drafts[dialogue].key[0])
        if head is not None:
            context.mention(dialogue, named_from(event.units, head), units[-1].end)
        found[match.start() : end] = [Item(EVENT, units, event.refs, event.note)]
    return "".join(item.code for item in found)


def _name_end(found: list[Item], start: int, end: int) -> int:
    """Where the words in capitals end that begin here, at most at an end."""
    at = start
    while at < end and (found[at].code in ",&" or found[at].unit.text[0].isupper()):
        at += 1
    while at > start and found[at - 1].code in ",&":
        at -= 1
    return at

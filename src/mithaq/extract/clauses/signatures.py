"""Who signs an English text below it, whose “I” it is: a name alone on one of its last lines, with his title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.people import add_post, named
from mithaq.extract.chunks.posts import parse_post
from mithaq.extract.words.items import PERSON, PLACE, ROLE, letters
from mithaq.read.languages import load_language

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.items import Item

_LAST = 4
"""Lines at the end of a text among which the signature stands."""
_NAME = re.compile(f"[c(]?{PERSON}[,)]?")
_TITLE = re.compile(f"{ROLE}[,.]?")


def note_signature(context: Context, found: list[Item]) -> None:
    """Note who is named alone near the end of a text in the first person; the title below is his."""
    codes = letters(found)
    _note_own_state(context, found, codes)
    if context.state.first_person < 0 or context.sentence < len(context.sentences) - _LAST:
        return
    if _NAME.fullmatch(codes):
        context.state.signature = next(item.refs for item in found if item.code == PERSON)
    elif _TITLE.fullmatch(codes) and (context.state.signature or _named_above(context)):
        known, post = context.people.get(context.state.signature[0]), parse_post(context, found[0].units)
        if known is not None and post is not None:
            add_post(known, post)
    known = context.people.get(context.state.signature[0]) if len(context.state.signature) == 1 else None
    if known is not None and not known.country:
        known.country = context.state.own_state


def _named_above(context: Context) -> bool:
    """Whether the line above a title is but a name, which then is that of who signs."""
    line = context.sentences[context.sentence - 1] if context.sentence else None
    if line is None or _ONLY_NAME.fullmatch(context.document.text[line.start : line.end].strip(" ,")) is None:
        return False
    start, end = (context.folded.folded_offset(at) for at in (line.start, line.end))
    ref = named(context, start, end, [])
    context.mention(ref, start, end)
    context.state.signature = (ref,)
    return True


_ONLY_NAME = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){1,3}")


def _note_own_state(context: Context, found: list[Item], codes: str) -> None:
    """Note as whose minister somebody speaks of himself: “to return as Norway’s Foreign Minister”."""
    for at in range(1, len(codes)):
        if codes[at] == ROLE and found[at - 1].unit.text.lower() == "as" and _of_himself(found[: at - 1]):
            post = parse_post(context, found[at].units)
            context.state.own_state = post.country if post is not None and post.country else context.state.own_state


def _of_himself(before: list[Item]) -> bool:
    """Whether words tell of whoever speaks, not of another whom they name or mean: “her visit as …”."""
    words: dict[str, list[str]] = load_language("en").data["signature"]
    for item in reversed(before):
        word = item.unit.text
        if word.lower() in words["persons"]:
            return word.lower() in words["own"]
        if item.code in PERSON + ROLE or (word[:1].isupper() and item.code not in PLACE):  # a name nobody knows
            return False
    return False

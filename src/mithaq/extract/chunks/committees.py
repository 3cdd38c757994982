"""Committees of a commission that an English text tells of: “The Political Affairs Committee discussed …”."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.chunks.happenings import set_parties
from mithaq.extract.words.items import EVENT, Item, letters
from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context

_NAMED = re.compile(r"[KFfWm&,]{1,7}WV")
_NOUNS = frozenset({"Committee", "Subcommittee", "Sub-Committee"})
_PARENTS = frozenset({"joint-committee", "high-joint-committee"})


def committees(context: Context, found: list[Item]) -> None:
    """Make a dialogue of the named committee of the commission spoken of, where it is told what it talked about."""
    parent = context.state.dialogue
    if not parent or context.language.order == "VSO" or context.drafts[parent].key[0] not in _PARENTS:
        return
    match = _NAMED.match(letters(found))
    if match is None:
        return
    *name, verb = found[: match.end()]
    talks = verb.form is not None and verb.form.lemma in _talking(context.language.code)
    capitals = all(item.code in "&," or item.unit.text[0].isupper() for item in name)
    if not talks or not capitals or name[-1].unit.text not in _NOUNS:
        return
    units = [unit for item in name for unit in item.units]
    words = context.text[units[0].start : units[-1].end]
    ref = context.entity("Dialogue", (f"committee {fold_key(words)}", context.drafts[parent].key[1]))
    context.mention(ref, units[0].start, units[-1].end)
    if len(sides := context.sides.get(parent, ())) > 1:
        set_parties(context, ref, sides)
    context.short_names[name[-1].unit.text] = (EVENT, (ref,))
    found[: match.end() - 1] = [Item(EVENT, units, (ref,))]


@lru_cache(maxsize=4)
def _talking(language: str) -> frozenset[str]:
    """The verbs of those who talk about something."""
    frames = (frame for frame in load_language(language).frames if "topics" in frame)
    return frozenset(verb for frame in frames for verb in frame.get("verbs", ()))

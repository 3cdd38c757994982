"""Bodies that a text only names, by their shape: «وحدات حماية الشعب الكردية», “the National Environment Agency”."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mithaq.extract.words.context import Context

_SPEAKING_OF_STATES = frozenset({"Country"})
"""Kinds of what may be named inside the name of a body: «الجيش السوري»."""


def note_other_bodies(context: Context) -> None:
    """Mention the bodies whose names have the shape of one, where their words stand for nothing else."""
    text, code = context.document.text, context.language.code
    taken = [
        (mention.start, mention.end)
        for mention in context.mentions
        if context.kind(mention.entity) not in _SPEAKING_OF_STATES
    ]
    known = {name for draft in context.drafts.values() for name in draft.names}
    shaped = (found.span("name") for found in _shape(code).finditer(text))
    for start, end in (span for whole in shaped for span in _names(text, *whole, code)):
        key = fold_key(" ".join(text[start:end].split()))
        taken_already = any(low < end and start < high for low, high in taken) or any(key in name for name in known)
        if taken_already or " " not in key:  # “the Commission and the Joint Working Committee” names none
            continue
        if _plain(code).search(key) is None:
            ref = context.entity("Organization", (key,))
            context.mention(ref, context.folded.folded_offset(start), context.folded.folded_offset(end))


def _names(text: str, start: int, end: int, code: str) -> Iterator[tuple[int, int]]:
    """Where each name stands that one shape holds: “the Fisheries Agency and Lake Corporation” are two bodies."""
    for joint in _joint(code).finditer(text, start, end):
        yield start, joint.start("joint")
        start = joint.end("joint")
    yield start, end


@lru_cache(maxsize=4)
def _joint(code: str) -> re.Pattern[str]:
    """The pattern of what stands between two such names in a language."""
    words = load_language(code).data["other_bodies"]
    nouns = "|".join(sorted(map(re.escape, words["nouns"]), key=len, reverse=True))
    return re.compile(words.get("joint", "(?P<joint>)(?!)").replace("{nouns}", nouns))


@lru_cache(maxsize=4)
def _shape(code: str) -> re.Pattern[str]:
    """The pattern of such names in a language."""
    words = load_language(code).data["other_bodies"]
    nouns = "|".join(sorted(map(re.escape, words["nouns"]), key=len, reverse=True))
    return re.compile(words["pattern"].replace("{nouns}", nouns))


@lru_cache(maxsize=4)
def _plain(code: str) -> re.Pattern[str]:
    """Words with which such a noun tells of no body with a name: «اللجنة المشتركة»."""
    words = load_language(code).data["other_bodies"]
    return re.compile("|".join(rf"(?<!\w){re.escape(fold_key(word))}(?!\w)" for word in words["plain"]))

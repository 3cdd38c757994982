"""Whose counterpart an Arabic pronoun says that somebody is: a woman's, «نظيرها», or a man's, «نظيره»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref


def owner_of_pronoun(context: Context, ref: Ref, last: Ref, start: int) -> Ref:
    """Who is meant by the pronoun of a counterpart at a folded offset; ``ref`` for nobody who is named.

    ``last`` is he who was told last. Another is meant if that one is of the other sex, or if he only invites:
    «تزور الوزيرة أ لندن بدعوة من نظيرها ب، ثم الرياض بدعوة من نظيرها ج».
    """
    if not last or last not in context.people:
        return last
    low = context.sentences[context.sentence].start
    named = dict.fromkeys(m.entity for m in context.mentions if m.start >= low and m.entity in context.people)
    others = [one for one in named if one not in {ref, last} and context.people[one].name]
    woman = _HERS.match(context.folded.text, start) is not None
    if _is_woman(context, last) not in {woman, None}:
        return next((one for one in reversed(others) if _is_woman(context, one) is woman), ref)
    if others and _invites(context, last) and _is_woman(context, others[0]) in {woman, None}:
        return others[0]
    return last


def suffix_may_mean(context: Context, word: str, ref: Ref) -> bool:
    """Whether the suffix of a folded noun may mean somebody: «اجتماعها» is of no man, «لقاؤه» of no woman."""
    suffix = next((suffix for suffix in _SUFFIXES if word.endswith(suffix)), None)
    return suffix is None or ref not in context.people or _is_woman(context, ref) is not _SUFFIXES[suffix]


_SUFFIXES = {"ها": False, "ه": True}
"""A suffix -> whether those whom it does not mean are women."""
_HERS = re.compile(r"\w*نظير(?:ت)?ها\b")


def _is_woman(context: Context, ref: Ref) -> bool | None:
    """Whether somebody's titles are those of a woman; None where he has none with a gender."""
    words = [post.wording.split()[0] for post in context.people[ref].posts if post.wording and not post.tense]
    heads = [word for word in words if word.removeprefix("ال") not in _STYLES]
    return heads[0].endswith("ة") if heads else None


_STYLES = frozenset({"سمو", "معالي", "سعادة", "فخامة", "جلالة", "دولة", "صاحب", "صاحبة", "سيادة", "نائبة"})
"""Words before a title that are the same for all."""


def _invites(context: Context, ref: Ref) -> bool:
    """Whether somebody was told last only as one who invites."""
    told = [mention for mention in context.mentions if mention.entity == ref]
    return bool(told) and _INVITATION.search(context.document.text[: told[-1].start]) is not None


_INVITATION = re.compile(r"دعوة (?:(?:كريمة|رسمية|شخصية) )?من (?:\S+ ){0,8}$")

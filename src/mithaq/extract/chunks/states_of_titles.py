"""Titles that but one state has, and those of people who act for no state although it is named in them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.units import Unit
    from mithaq.model import Ref


def state_of_title(context: Context, units: list[Unit]) -> Ref:
    """The state whose alone such a title is, «(سفير) خادم الحرمين الشريفين»; empty for titles that others have, too."""
    words = context.text[units[0].start : units[-1].end].lower()
    state = next((key for title, key in _title_states(context.language.code).items() if title in words), "")
    return context.registered(f"c:{state}") if state else ""


def body_of_title(context: Context, wording: str) -> Ref:
    """The organization whose alone such a title is, “High Representative of the Union …”; empty for any other.

    Or whose it is where the text names it: “the High Representative” beside “the EU”.
    """
    said = wording.lower()
    for body, titles in context.language.data.get("title_bodies", {}).items():
        named = said in titles["whole"] and any(re.search(rf"\b{name}\b", context.text) for name in titles["named"])
        if named or said.startswith(tuple(titles["begin"])):
            return context.registered(body)
    return ""


@lru_cache(maxsize=4)
def _title_states(language: str) -> dict[str, str]:
    """Title, folded -> key of the only state that has it."""
    known = load_language(language).data.get("title_states", {})
    return {fold_key(title): key for key, titles in known.items() for title in titles}


def is_opposed(context: Context, wording: str) -> bool:
    """Whether a title is of those who oppose a government: “leader of the Peruvian opposition” acts for no state."""
    words = context.language.title.get("opposing", frozenset())
    return not words.isdisjoint(fold_key(wording).split() if context.gazetteer.arabic else wording.lower().split())

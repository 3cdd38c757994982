"""News agencies of states by their short names: whose agency signs a report, and which one is told to have it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import Filler
from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref

_SIGNATURE, _DATELINE = 20, 70
"""Letters at the end of a report among which its agency may stand, and at the beginning."""


def signed_by_agency(context: Context) -> Ref:
    """The state whose news agency signs the report: «الكويت - (كونا): …»."""
    start = next((sentence.end for sentence in context.sentences[:1] if sentence.heading), 0)
    text = context.document.text
    line = fold_key(f"{text[: start + _DATELINE]} {text[-_SIGNATURE:]}").replace("–", "-").replace("—", "-")
    for name, country in _states(context.language.code).items():
        word = re.escape(fold_key(name))
        if re.search(rf"[(/\[-]\s?{word}\b|\b{word}\s?[)/\]:-]|\d{{4}} م {word}\b", line):
            return context.registered(f"c:{country}")
    return ""


def named_agency(clauses: Clauses, at: int) -> Filler | None:
    """The agency that begins at an item of an English text, its last item as the index: “state news agency IRNA”.

    None where none begins there.
    """
    codes = clauses.codes
    if clauses.context.language.order == "VSO":
        return None
    name = at
    while codes[name : name + 1] in _BEFORE_NAME and not _short(clauses, name, name):
        name += 1
    last = next((last for last in range(name, min(name + _LONGEST, len(codes))) if _short(clauses, name, last)), -1)
    if last < 0:
        return None
    found = agency(clauses, name, last)
    last += last + 1 < len(codes) and clauses.items[last + 1].unit.text in _NOUNS
    return found and Filler(found.refs, clauses.items[at].start, clauses.items[last].end, last)


def agency(clauses: Clauses, name: int, last: int) -> Filler | None:
    """The agency whose short name goes from one item to another; None for no known one."""
    context, items = clauses.context, clauses.items
    country = _short(clauses, name, last)
    if not country:
        return None
    ref = context.body(context.registered(f"c:{country}"), "news-agency")
    context.mention(ref, items[name].start, items[last].end)
    return Filler((ref,), items[name].start, items[last].end, last)


def _short(clauses: Clauses, first: int, last: int) -> str:
    """The code of the state whose agency has the short name that goes from one item to another; empty for none."""
    context = clauses.context
    if last >= len(clauses.items):
        return ""
    words = context.words(clauses.items[first].start, clauses.items[last].end)
    return _states(context.language.code).get(fold_key(words) if context.gazetteer.arabic else words, "")


@lru_cache(maxsize=4)
def _states(language: str) -> dict[str, str]:
    """Short name of a news agency -> the code of its state; folded in Arabic, in English as it is written."""
    fold = fold_key if language == "ar" else str
    agencies = load_language(language).data.get("agencies", {})
    return {fold(name): country for country, names in agencies.items() for name in names}


_BEFORE_NAME = tuple("wcK01I'-")
_LONGEST = 2
_NOUNS = frozenset({"News Agency", "news agency", "Agency", "agency"})
"""What may follow a short name: “the Anadolu Agency”."""

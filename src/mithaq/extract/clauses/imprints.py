"""Lines above an English account that are but the office whose account it is: “Office of the Spokesperson”."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.model import Value
from mithaq.read.languages import load_language, spelled_out
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.model import Sentence


def note_imprint(context: Context, sentence: Sentence) -> None:
    """Let the office that a line is issue the account below it."""
    text = context.document.text[sentence.start : sentence.end].strip(" .:")
    if fold_key(text) not in _offices(context.language.code):
        return
    start = context.document.text.index(text, sentence.start)
    low, high = context.folded.folded_offset(start), context.folded.folded_offset(start + len(text))
    office = context.entity("Organization", (fold_key(text),))
    context.mention(office, low, high)
    statement = context.entity("Statement", ("statement", (office,)))
    context.mention(statement, low, high)
    evidence = context.evidence(low, high, "issue")
    context.fact(statement, "issuedBy", office, evidence)
    context.fact(statement, "dcterms:type", Value("ministry-statement", "tkind"), evidence)


@lru_cache
def _offices(language: str) -> frozenset[str]:
    offices = load_language(language).data.get("imprint", {}).get("offices", ())
    return frozenset(fold_key(office) for short in offices for office in spelled_out(short))

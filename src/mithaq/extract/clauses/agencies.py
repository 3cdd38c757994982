"""The state whose news agency signs a report, in which the titles of its own officials leave it out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref

_SIGNATURE, _DATELINE = 20, 70
"""Letters at the end of a report among which its agency may stand, and at the beginning."""


def signed_by_agency(context: Context) -> Ref:
    """The state whose news agency signs the report: «الكويت - (كونا): …»."""
    agencies = context.language.data.get("agencies", {})
    start = next((sentence.end for sentence in context.sentences[:1] if sentence.heading), 0)
    text = context.document.text
    line = fold_key(f"{text[: start + _DATELINE]} {text[-_SIGNATURE:]}").replace("–", "-").replace("—", "-")
    for country, names in agencies.items():
        for name in names:
            word = re.escape(fold_key(name))
            if re.search(rf"[(/\[-]\s?{word}\b|\b{word}\s?[)/\]:-]|\d{{4}} م {word}\b", line):
                return context.registered(f"c:{country}")
    return ""

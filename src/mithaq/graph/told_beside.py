"""Whether a body is told right after the name of somebody: “State Secretary A of the Ministry of Science”."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.model import Extraction, Ref

_NEAR = 12
"""Letters between a name and the body after it, at most."""
_OF_BODY = frozenset({"of", "of the", "at the", "from the", "of the State"})


def told_beside(extraction: Extraction, text: str, person: Ref, body: Ref) -> bool:
    """Whether the text names a body right after a person."""
    ends = [mention.end for mention in extraction.mentions if mention.entity == person]
    starts = [mention.start for mention in extraction.mentions if mention.entity == body]
    near = (" ".join(text[end:start].split()) for end in ends for start in starts if 0 < start - end < _NEAR)
    return any(words in _OF_BODY for words in near)

"""A person as one document knows them: the name, the country or organisation they act for, their posts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from mithaq.graph.skeleton import skeleton
from mithaq.text import fold_key

_DOCUMENT = 9
"""Characters of the key of a document: d and eight digits."""


@dataclass(frozen=True, slots=True, order=True)
class Variant:
    """One name as documents give it, with what tells people of like names apart.

    ``context`` is the key of the country, else of the organisation, else of the document (``d`` and 8 digits):
    people of different contexts are never joined by rule. ``posts`` are prefixed names, sorted.
    """

    context: str
    name: str
    language: str = ""
    posts: tuple[str, ...] = ()

    @property
    def local(self) -> str:
        """The key of the person as long as nothing else is known: namesakes of different states never meet in it.

        >>> Variant("OMN", "خليفة الحارثي").local
        'x-OMN-xlf-hrt'
        """
        return local(self.context, self.name)

    @property
    def known(self) -> bool:
        """Whether the text says for whom they act."""
        return not (len(self.context) == _DOCUMENT and self.context[0] == "d")


@lru_cache(maxsize=1 << 14)
def local(context: str, name: str) -> str:
    """Give the provisional key of a person (ontology.md, section 2.7)."""
    from mithaq.graph.iris import digest

    where = context[1:] if len(context) == _DOCUMENT and context[0] == "d" else context
    return f"x-{where}-{skeleton(name) or digest(fold_key(name), 8)}"

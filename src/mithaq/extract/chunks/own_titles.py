"""Whose minister somebody is by the pronoun of his title: «أعلن المغرب على لسان وزير خارجيته أ …» (Arabic)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.words.items import ACTOR, PERSON
from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.items import Item
    from mithaq.extract.words.known import Person
    from mithaq.model import Ref


def own_titles(context: Context, items: list[Item]) -> None:
    """Give those whose title has a pronoun the state of whoever was named last before them in the sentence."""
    owner: Ref = ""
    for item in items:
        if item.code not in ACTOR + PERSON:
            continue
        for ref in item.refs:
            known = context.people.get(ref)
            if known is not None and not known.country and owner and _is_own(known):
                known.country = owner
                for post in known.posts:
                    post.country = post.country or owner
            owner = context.country_of(ref) or owner


def _is_own(known: Person) -> bool:
    """Whether a title of somebody says by a pronoun whose minister, envoy or head of government he is."""
    said = (word for post in known.posts for word in post.wording.split() if not word.endswith(_OF_WOMEN))
    return any(fold_key(word) in _own_words() for word in said)


_OF_WOMEN = "ة"
"""The ending of «وزيرة», which folding makes that of «وزيره»."""


@lru_cache(maxsize=1)
def _own_words() -> frozenset[str]:
    """The nouns of titles with each pronoun of a state or of its head: خارجيته, دفاعها, وزرائها, سفيره."""
    found: set[str] = set()
    for noun in load_language("ar").title["own"]:
        stem = noun[:-1] + "ت" if noun.endswith(("ة", "ه")) else noun  # the language's words are folded
        stems = {stem, stem[:-1] + "ئ"} if noun.endswith("ء") else {stem}
        found |= {fold_key(stem + pronoun) for stem in stems for pronoun in _PRONOUNS}
    return frozenset(found)


_PRONOUNS = ("ه", "ها")

"""Whose minister somebody is by a pronoun: «على لسان وزير خارجيته أ», “Norway and its foreign minister, A”."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.chunks.delegations import learn_state
from mithaq.extract.words.items import ACTOR, PERSON, letters
from mithaq.read.languages import load_language
from mithaq.text import fold_key
from mithaq.vocabulary import MINISTERS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mithaq.extract.words.context import Context
    from mithaq.extract.words.items import Item
    from mithaq.extract.words.known import Person, Post
    from mithaq.model import Ref


def own_titles(context: Context, items: list[Item]) -> None:
    """Give those whose Arabic title has a pronoun the state of whoever was named last before them in the sentence."""
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


def its_officials(context: Context, items: list[Item]) -> None:
    """Give those after “its” and “whose” (English) the state right before that, or else the only one named before."""
    for at, item in enumerate(items):
        if item.code == PERSON and at and items[at - 1].unit.text.lower() in _ITS:
            known = context.people.get(item.refs[0])
            owner = _owner(context, items, at - 1, of_state=known is not None and _of_states(known.posts))
            if owner:
                learn_state(context, item.refs[0], owner)


_ITS = frozenset({"its", "whose"})
_BESIDE = re.compile(rf"{ACTOR}(?:[,&]|,?Vp)\Z")
"""A state right before “its”: “Norway and its minister”, “Norway, represented by its minister”."""
_AND_ANOTHER = re.compile(r"[^,]&\Z")
"""Something else right before “its”: “a firm and its president”."""


def _of_states(posts: Iterable[Post]) -> bool:
    """Whether somebody holds an office that only states have: a firm or a hospital has no minister."""
    return any(post.rank in _STATE_RANKS for post in posts)


_HEADS = frozenset({"head-of-state", "head-of-government", "deputy-head-of-government"})
_STATE_RANKS = MINISTERS | _HEADS | {"ambassador", "charge-daffaires", "permanent-representative"}


def _owner(context: Context, items: list[Item], at: int, *, of_state: bool) -> Ref:
    """The state or body that “its” means; the only one of the sentence before where it opens one, empty for several.

    None but the one beside it where “its” may mean another: “opened a hospital. Its director A”, “a firm and its head”.
    """
    codes = letters(items[:at])
    beside = _BESIDE.search(codes)
    if beside is not None and len(items[beside.start()].refs) == 1:
        return items[beside.start()].refs[0]
    if not of_state or _AND_ANOTHER.search(codes):
        return ""
    owners = {item.refs[0] for item in items[:at] if item.code == ACTOR and len(item.refs) == 1}
    if not at and context.sentence:
        before, now = (context.sentences[context.sentence - back].start for back in (1, 0))
        owners = {m.entity for m in context.mentions if before <= m.start < now and context.kind(m.entity) == "Country"}
    return owners.pop() if len(owners) == 1 else ""

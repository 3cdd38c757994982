"""People and posts from their shape: no list of names, only role nouns, honorifics and the form of a name."""

from __future__ import annotations

import re

from mithaq.extract.context import Context, Person, Post
from mithaq.extract.gazetteer import Unit
from mithaq.model import Ref
from mithaq.text import fold_key


def person(context: Context, units: list[Unit], match: re.Match[str]) -> Ref:
    """The person that a match of the PERSON pattern names, with the posts in it; empty when it names nobody."""
    groups = {name: match.span(name) for name, text in match.groupdict().items() if text}
    name = next((span for key, span in groups.items() if key.startswith("name")), None)
    if name is None:
        return ""
    start, end = units[name[0]].start, units[name[1] - 1].end
    posts = [post for key, (low, high) in groups.items() if key.startswith("post") for post in _posts(context, units[low:high])]
    ref = _named(context, start, end, posts)
    known = context.people[ref]
    for post in posts:
        _add_post(known, post)
    context.mention(ref, start, end)
    if any(key == "post5" for key in groups) and context.state.people:
        span = (context.people[context.state.people[-1]].start, end)
        context.fact(context.state.people[-1], "counterpartOf", ref, context.evidence(*span, "counterpart"))
    if ref in context.state.people:
        context.state.people.remove(ref)
    context.state.people.append(ref)
    return ref


def _named(context: Context, start: int, end: int, posts: list[Post]) -> Ref:
    words = context.words(start, end)
    family = family_name(words)
    for known in context.people.values():
        same_post = family == family_name(known.name) and any(_holds(known, post) for post in posts)
        if known.name and (same_person(known.name, words) or same_post):
            if len(words) > len(known.name):
                known.name = words
            return known.ref
    ref = context.entity("Official", ("person", fold_key(words)))
    context.people[ref] = Person(ref, words, start, end)
    _remember_short_name(context, ref, family, start, end)
    return ref


def _remember_short_name(context: Context, ref: Ref, family: str, start: int, end: int) -> None:
    word = context.text[start:end].split()[-1].lstrip("#")
    if len(word) > 3 and word not in context.short_names and " " in context.text[start:end].strip():
        context.short_names[word] = ref
    hyphenated = re.search(r"(\w+)$", word)
    if hyphenated and len(hyphenated[1]) > 3:
        context.short_names.setdefault(hyphenated[1], ref)


def family_name(name: str) -> str:
    """The last word of a name that is no suffix, folded.

    >>> family_name("Joseph R. Biden, Jr.")
    'biden'
    """
    words = [word.strip(".,") for word in fold_key(name).split()]
    words = [word for word in words if word not in {"jr", "sr", "ii", "iii"}]
    return words[-1] if words else ""


def same_person(one: str, other: str) -> bool:
    """Whether two names in one document are of one person: the same given and family name, in whole or short form.

    >>> same_person("خليفة الحارثي", "خليفة بن علي الحارثي")
    True
    >>> same_person("بدر البوسعيدي", "خليفة الحارثي")
    False
    """
    left, right = fold_key(one).split(), fold_key(other).split()
    if left == right:
        return True
    short, long = sorted((left, right), key=len)
    if len(short) < 2:
        return short == long[-1:]
    return short[0] == long[0] and short[-1] == long[-1] and set(short) <= set(long)


def _posts(context: Context, units: list[Unit]) -> list[Post]:
    """Every post that the units word: a second role noun opens a second post."""
    found = []
    heads = [index for index, unit in enumerate(units) if unit.is_a("role_construct", "role_complete", "counterpart")]
    for number, low in enumerate(heads):
        high = heads[number + 1] if number + 1 < len(heads) else len(units)
        low = 0 if number == 0 else low
        post = parse_post(context, units[low:high])
        if post is not None:
            found.append(post)
    return found


def _add_post(known: Person, post: Post) -> None:
    """Keep the longest wording of each post; a counterpart's country is known, its post is not."""
    if post.country and not known.country:
        known.country = post.country
    if post.rank == "counterpart":
        return
    for index, held in enumerate(known.posts):
        if held.rank == post.rank and (held.function == post.function or not post.function or not held.function):
            if len(post.wording) > len(held.wording):
                known.posts[index] = post
            return
    known.posts.append(post)


def role(context: Context, units: list[Unit]) -> Ref:
    """A post named without its holder: an unnamed official who may act in the clause; empty when it is nobody."""
    post = parse_post(context, units)
    if post is None or post.rank == "counterpart":
        return ""
    holder = next((p for p in context.people.values() if _holds(p, post)), None)
    if holder is not None:
        context.mention(holder.ref, units[0].start, units[-1].end, name=False)
        return holder.ref
    ref = context.entity("Post", ("unnamed", post.country, post.rank, post.function, post.portfolio))
    context.people.setdefault(ref, Person(ref, "", post.start, post.end, [post], post.country))
    return ref


def _holds(known: Person, post: Post) -> bool:
    """Whether a bare title («الوزير») can mean this person: the same rank, and nothing that disagrees."""
    for held in known.posts:
        same_country = not post.country or not known.country or post.country == known.country
        same_function = not post.function or post.function == held.function
        if held.rank == post.rank and same_country and same_function:
            return True
    return False


def parse_post(context: Context, units: list[Unit]) -> Post | None:
    """The post that these units word: rank, body, portfolio and country, as far as they are said."""
    head = next((u for u in units if u.is_a("role_construct", "role_complete", "counterpart")), None)
    if head is None:
        return None
    value = head.tags.get("role_construct") or head.tags.get("role_complete") or ("", "", "")
    rank, body, portfolio = value
    if head.is_a("counterpart") and not value[0]:
        rank = "counterpart"
    post = Post(rank, body, portfolio, context.words(units[0].start, units[-1].end), units[0].start, units[-1].end)
    for unit in units:
        if unit.code in "CA" and not post.country:
            post.country = unit.value
        if unit.code in "CA":
            context.registered(unit.value)
            context.mention(unit.value, unit.start, unit.end, name=unit.code == "C")
        if unit.code == "O" and not post.organization:
            post.organization = context.registered(unit.value)
            context.mention(unit.value, unit.start, unit.end)
            if unit.value.rpartition("-")[2] in _GOVERNING:
                post.country = post.country or context.entry(unit.value).country
                context.registered(post.country)
        if unit.is_a("portfolio") and not post.function:
            post.function = str(unit.tags["portfolio"])
        if unit.is_a("for") and (post.function or rank != "minister-of-state"):
            post.portfolio = str(unit.tags["for"])
        if unit.is_a("former"):
            post.tense = "former"
        if unit.is_a("designate"):
            post.tense = "designate"
    if not post.portfolio and not post.function and not post.organization:
        post.portfolio = _own_words(units)
    return post


_GOVERNING = {"mfa", "presidency", "mod", "pmo", "parliament", "finance", "interior", "trade", "energy"}
"""Organs whose people act for their state without its being said; an agency's people act for the agency."""


def _own_words(units: list[Unit]) -> str:
    """The words of a portfolio that is in no list, as a key."""
    words = [unit.text.lower() for unit in units if unit.code in "DdKwW" and len(unit.text) > 2]
    return " ".join(words)

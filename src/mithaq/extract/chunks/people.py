"""People and posts from their shape: no list of names, only role nouns, honorifics and the form of a name."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from mithaq.extract.chunks.counterparts import by_post, counterparts_of, named_so, official_of, told_before
from mithaq.extract.chunks.named_before import is_named
from mithaq.extract.chunks.named_later import named_later
from mithaq.extract.chunks.post_holders import holds, minister_of_state, named_after, only_woman, whose_state_is_told
from mithaq.extract.chunks.posts import heads_post, parse_post
from mithaq.extract.chunks.two_titles import (
    OF_GOVERNMENT,
    SENT_ABROAD,
    listed_after,
    of_another_minister,
    several_titles,
    two_people,
)
from mithaq.extract.words.base_verbs import base_verbs
from mithaq.extract.words.items import PERSON
from mithaq.extract.words.known import Person, Post
from mithaq.extract.words.person_names import SONS, family_name, first_surname, no_name
from mithaq.extract.words.title_tails import looks_like_a_name
from mithaq.text import fold_key, unaccented

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.units import Unit
    from mithaq.model import Ref

_SHORTEST_FAMILY_NAME = 4
"""Letters of a family name that may stand alone: a shorter one is too often some other word."""

_SHORTEST_FIRST = 2
"""Letters of a family name that stands first, where the word means nothing else: “Li Ming”, then “Li”."""

_ANY = "official"
"""Rank of those who are only told by their state: «المسؤول الكيني»."""
_JOINTS = frozenset("&,-/")
_BEFORE = frozenset({"post", "post3", "post11"})
"""Parts of a PERSON chunk in which titles stand before the name."""
_MOST_POSTS = 12
"""Nobody is told with more of them in one breath."""


def person(context: Context, parts: dict[str, list[Unit]], *, met: bool = False) -> Ref:
    """The person that the parts of a PERSON chunk name, with the posts in it; empty when they name nobody.

    ``met``: a verb of meeting stands before, and nobody else follows whom it might have as its object.
    """
    name = next((units for key, units in parts.items() if key.startswith("name")), None)
    if name is None or (context.gazetteer.arabic and name[-1].end - name[0].start == 1):
        return ""  # «(أ. ف. ب)»
    start, end = name[0].start, name[-1].end
    posts = [post for key, units in parts.items() if key.startswith("post") for post in _posts(context, units)]
    if _nobody(context, parts, name, posts, met=met):
        return ""
    if len(posts) > 1:
        # “Ambassador A, Permanent Representative of …”: how an ambassador is addressed is no second post.
        posts = [post for post in posts if not _address(context, post)] or posts
    ref = named(context, start, end, posts)
    _give_posts(context, context.people[ref], parts, posts)
    context.mention(ref, start, end)
    earlier = context.state.people
    if ref not in earlier:
        named_after(context, context.people[ref])
    for other in counterparts_of(context, ref, parts):
        first = min(context.people[other].start, start)
        context.fact(other, "counterpartOf", ref, context.evidence(first, end, "counterpart"))
    if ref in earlier:
        earlier.remove(ref)
    earlier.append(ref)
    return ref


def _address(context: Context, post: Post) -> bool:
    """Whether a title is one by which people are also addressed who hold another post."""
    return fold_key(post.wording) in context.language.title.get("addresses", ())


def _give_posts(context: Context, known: Person, parts: dict[str, list[Unit]], posts: list[Post]) -> None:
    """Give somebody the posts and the state that the units word."""
    beside = parts.keys().isdisjoint(_BEFORE)
    for post in posts:
        # A title after a name is another person's if it is of another state than the one known.
        state = known.country
        post.shared = post.shared or fold_key(post.wording) in context.language.title.get("bare", ())
        if not (beside and state and post.country and state != post.country and post.rank not in SENT_ABROAD):
            add_post(known, post)
    if "state8" in parts:
        _alike(context, known, parts["state8"][0])
    for units in (parts[key] for key in ("state7", "state9") if key in parts):
        known.country = known.country or context.country(units[0])  # “Council President A (Chile)”


def _nobody(context: Context, parts: dict[str, list[Unit]], name: list[Unit], posts: list[Post], *, met: bool) -> bool:
    """Whether the units are of two people, of another than the one named so before, or name a thing."""
    start, said = name[0].start, context.words(name[0].start, name[-1].end)
    # “On the fringes of the Executive Council, Secretary of State …”
    body = name is parts.get("name2") and name[-1].text.lower() in context.language.title.get("offices", ())
    if body or no_name(said, context.language.code) or _of_heading(context, parts, name):
        return True
    if name is parts.get("name2") and len(name) == 1 and several_titles(parts.get("post4", [])):
        return True  # “… and migrants, the Secretary-General and the Prime Minister agreed”
    if "state9" in parts and not (context.gazetteer.arabic or looks_like_a_name(name, context.language.title)):
        return True  # a place or a fund, “Port Said Fund (Egypt)”
    if "post5" in parts and not context.gazetteer.arabic and listed_after(posts):
        return True
    title = parts.get("post", [])
    if title and title[0].text.split()[0] in context.language.title.get("nameless", ()):
        return True  # «أشاد مصدر مسؤول في الوزارة بشجاعة …»
    apposed = parts.get("post3", []) if met and context.gazetteer.arabic else []  # «استقبل الرئيس، سفيرة كندا، أ»
    return _of_another(context, title, start, said, posts) or two_people(title or apposed, posts, context, met=met)


def _of_heading(context: Context, parts: dict[str, list[Unit]], name: list[Unit]) -> bool:
    """Whether an English heading has a comma for “and”, or a capital on a verb after a name: “Emir, Otieno Vow To”."""
    if context.gazetteer.arabic or not context.sentences[context.sentence].heading:
        return False
    title = parts.get("post", [])
    alone = len(title) == 1 and " " not in title[0].text and title[0].code in "Rr"
    listed = alone and "," in context.text[title[0].end : name[0].start]
    return listed or (len(name) > 1 and name[-1].text.lower() in base_verbs(context.language.code))


def _of_another(context: Context, title: list[Unit], start: int, words: str, posts: list[Post]) -> bool:
    """Whether a title and a comma before a name known with a post of another state are of somebody else.

    “Greeting the Peruvian minister, Otieno said …”.
    """
    if not title or "," not in context.text[title[-1].end : start] or context.gazetteer.arabic:
        return False
    known = next((one for one in context.people.values() if family_name(one.name) == family_name(words)), None)
    states = {post.country for post in posts if post.country}
    return known is not None and bool(known.country) and bool(states) and known.country not in states


def _alike(context: Context, known: Person, state: Unit) -> None:
    """Give somebody the state of a nationality, and the rank of the person before: «الرئيس القطري أ، والياباني ب»."""
    known.country = known.country or context.country(state)
    before = context.people[context.state.people[-1]] if context.state.people else known
    for post in before.posts[:1]:
        if not known.posts:
            shared = Post(post.rank, post.function, post.portfolio, "", known.start, known.end, known.country)
            shared.shared = True
            known.posts.append(shared)


def named(context: Context, start: int, end: int, posts: list[Post]) -> Ref:
    """The person of a name: one who was named before, in whole or in short or with the same post, or a new one."""
    words = context.words(start, end)
    for known in context.people.values():
        if known.name and is_named(context, known, start, words, posts):
            if len(words) >= len(known.name):
                _said_again(context, known, (start, end), posts)
            known.name = max(known.name, words, key=len)
            return known.ref
    ref = context.entity("Official", ("person", fold_key(words)))
    context.people[ref] = Person(ref, words, start, end)
    _remember_short_name(context, ref, context.text[start:end].replace("_", " "))
    return ref


def _said_again(context: Context, known: Person, span: tuple[int, int], posts: list[Post]) -> None:
    """Let the text itself, and not its heading, say who somebody is, where it does so in full."""
    heading = context.sentences[0].end if context.sentences[0].heading else 0
    if not posts or not known.start < heading <= span[0]:
        return
    kept = [
        held
        for held in known.posts
        if not any(post.rank == held.rank and len(post.wording) >= len(held.wording) for post in posts)
    ]
    if all(held.start >= heading for held in kept):
        known.posts[:] = kept
        known.start, known.end = span


def _remember_short_name(context: Context, ref: Ref, name: str) -> None:
    """Let the family name alone stand for the person; of a hyphenated one also its last part."""
    word = name.rsplit(maxsplit=1)[-1].lstrip("#")
    if len(word) >= _SHORTEST_FAMILY_NAME and " " in name.strip() and fold_key(name.split()[-2]) not in SONS:
        context.short_names.setdefault(word, (PERSON, (ref,)))
    # Some give the family name first, and kings go by their given name.
    first = name.split(maxsplit=1)[0].lstrip("#")
    long_enough = len(first) >= (_SHORTEST_FIRST if first.isascii() else _SHORTEST_FAMILY_NAME) and " " in name.strip()
    if long_enough and context.gazetteer.known(first, first.lower()) is None:
        context.short_names.setdefault(first, (PERSON, (ref,)))
    surname = first_surname(unaccented(name).split())
    if surname and surname[0].isupper():
        context.short_names.setdefault(surname, (PERSON, (ref,)))
    context.short_names.setdefault(unaccented(word), (PERSON, (ref,)))
    for son in re.findall(r"\bولد (\w{4,})", name):
        context.short_names.setdefault(son, (PERSON, (ref,)))
    last = re.search(r"\w+$", word)
    if last and len(last[0]) >= _SHORTEST_FAMILY_NAME:
        context.short_names.setdefault(last[0], (PERSON, (ref,)))


def speaks_for(context: Context, speakers: tuple[Ref, ...], states: tuple[Ref, ...]) -> None:
    """Let those who reaffirm a state's commitment act for it, where nothing else says whom they act for."""
    state = states[0] if len(states) == 1 and context.kind(states[0]) == "Country" else ""
    officials = [context.people[ref] for ref in speakers if ref in context.people]
    others = {known.country for known in context.people.values() if known not in officials}
    for known in officials:
        if state and not known.country and state not in others:
            known.country, known.resolved = state, True


# Posts


def _posts(context: Context, units: list[Unit]) -> list[Post]:
    """Every post that the units word: a second role noun opens a second post; none of what is no person's titles."""
    heads = [index for index, unit in enumerate(units) if heads_post(unit)]
    if len(heads) > _MOST_POSTS:
        return []
    owned = [_from_owner(units, at) for at in heads[1:]]
    bounds = zip([0, *owned], [*owned, len(units)], strict=True) if heads else ()
    posts = (parse_post(context, _without_joints(units[low:high])) for low, high in bounds)
    found = [post for post in posts if post is not None]
    found = found[1:] if len(found) > 1 and of_another_minister(context, *found[:2]) else found
    if len(found) > 1 and (context.gazetteer.arabic or any(unit.code in _JOINTS for unit in units)):
        return _joined(context, found)
    return found


def _from_owner(units: list[Unit], at: int) -> int:
    """Where the post of a role noun begins: at the nationality after “and”, “Minister of Trade and Kenyan Envoy”."""
    return at - 1 if units[at - 2 : at - 1] and units[at - 2].code == "&" and units[at - 1].code == "A" else at


def _without_joints(units: list[Unit]) -> list[Unit]:
    """The units of a post without the conjunction or comma that leads to the next."""
    while len(units) > 1 and units[-1].code in _JOINTS:
        units = units[:-1]
    return units


def _joined(context: Context, posts: list[Post]) -> list[Post]:
    """Two posts told as one title, “Prime Minister and Foreign Minister”, have its words once."""
    for first, second in pairwise(posts):
        if first.rank == "counterpart":
            continue  # «نظيره وزير خارجية كينيا، …»: the title is his own
        if context.gazetteer.arabic and _address(context, second) and "," in context.text[first.end : second.start]:
            continue  # «مدير إفريقيا بالوزارة، السفير أ»
        parted = "," in context.folded.text[first.end : second.start]
        if parted and first.rank == second.rank == "head-of-state" and len(second.wording.split()) == 1:
            second.shared = True  # «العاهل الأردني، الملك أ»: how he is addressed
            continue
        governing = first.rank in OF_GOVERNMENT and second.rank in OF_GOVERNMENT
        if (governing and not first.shared) or context.gazetteer.arabic:
            whole = next((post for post in posts if not post.shared), first)
            whole.wording, second.shared = context.phrase(whole.start, second.end), True
    return posts


def add_post(known: Person, post: Post) -> None:
    """Keep the longest wording of each post; a counterpart's country is known, its post is not."""
    # “the UN envoy, former Kenyan minister A”
    sent = post.tense == "former" and any(held.organization for held in known.posts)
    if post.country and not (known.country or sent):
        known.country = post.country
    if post.rank == "counterpart" or _plain_address(known, post):
        return
    for index, held in enumerate(known.posts):
        two = bool(held.accredited and post.accredited) and held.accredited != post.accredited
        same = held.function == post.function or not post.function or not held.function
        if held.rank == post.rank and same and not two:
            if len(post.wording) > len(held.wording):
                known.posts[index] = post
            return
    known.posts.append(post)


_MINISTERS = frozenset({"minister-of-state", "undersecretary", "assistant-undersecretary", "deputy-head-of-government"})


_HEADS, _PRESIDENT = {"head-of-government", "speaker-of-parliament"}, {"الرئيس", "الرئيسة", "دولة الرئيس"}
"""How those at the head of a government or of a chamber are addressed as well."""


def _plain_address(known: Person, post: Post) -> bool:
    """Whether “Minister” is only how somebody is addressed who holds another post of a minister's kind."""
    if post.wording in _PRESIDENT:
        return any(held.rank in _HEADS for held in known.posts)  # «الرئيس سلامة» of a prime minister or a speaker
    bare = post.wording.lower() in {"minister", "secretary"} and not post.function
    return bare and any(held.rank in _MINISTERS and held.wording for held in known.posts)


def role(context: Context, units: list[Unit]) -> Ref:
    """A post named without its holder: an unnamed official who may act in the clause; empty when it is nobody."""
    post = parse_post(context, units)
    if post is None or post.rank == "counterpart":
        return _counterpart(context, post, units) if post is not None and post.country else ""
    if post.rank == _ANY:
        return official_of(context, post.country)
    # Of a minister whose state the text leaves out «وزير خارجية كندا» hardly speaks.
    people = [known for known in context.people.values() if known.country or not post.country]
    holders = [known for known in people if holds(known, post)]
    words = fold_key(post.wording)
    if not context.gazetteer.arabic and post.rank in _WORDED:
        # “The Prime Minister” beside the German Chancellor is not he.
        holders = [known for known in holders if not known.name or _worded_alike(known, post, words)]
    if not context.gazetteer.arabic and post.function and post.rank == "minister":
        words = words.split()[-1] if words.endswith(_NOUNS) else words.split()[0]
    said = [known for known in holders if known.name and any(words in fold_key(held.wording) for held in known.posts)]
    if not context.gazetteer.arabic and not post.country:
        # “The President” of an English text is its own, whose state it need not tell.
        own = [known for known in said if not known.country]
        said = own if len(own) == 1 else said
    holder = next(iter(said), None) or next((known for known in holders if known.name), None)
    holder = holder or by_post(context, post) or next(iter(holders), None)
    holder = holder or only_woman(context, post) or whose_state_is_told(context, post)
    holder = holder or minister_of_state(context, post)
    if holder is None and (later := named_later(context, post, units[-1].end)) is not None:
        holder = context.people[named(context, *later, [post])]
        context.state.people.append(holder.ref)
    if holder is not None:
        context.mention(holder.ref, units[0].start, units[-1].end, name=False)
        return holder.ref
    ref = context.entity("Post", ("unnamed", post.country, post.rank, post.function, post.portfolio))
    context.people.setdefault(ref, Person(ref, "", post.start, post.end, [post], post.country))
    return ref


_NOUNS = ("minister", "secretary")
"""What English titles of ministers have first or last: “Foreign Minister”, “Minister of Foreign Affairs”."""
_WORDED = frozenset({"head-of-state", "head-of-government"})
"""Ranks whose titles differ from state to state."""
_SHORT_TITLES = frozenset({"pm", "premier"})


def _worded_alike(known: Person, post: Post, words: str) -> bool:
    """Whether somebody's title of that rank has a word of the title, or either is a short one."""
    held = {word for own in known.posts if own.rank == post.rank for word in fold_key(own.wording).split()}
    return not held.isdisjoint({*words.split(), *_SHORT_TITLES}) or not _SHORT_TITLES.isdisjoint(words.split())


def _counterpart(context: Context, post: Post, units: list[Unit]) -> Ref:
    """The counterpart of a state whom the words mean, with a mention; empty for nobody known."""
    ref = named_so(context, post.country)
    if ref:
        other = told_before(context, ref)
        if other and context.kind(ref) == context.kind(other) == "Official":
            evidence = context.evidence(units[0].start, units[-1].end, "counterpart", kind="resolved")
            context.fact(other, "counterpartOf", ref, evidence)
        context.mention(ref, units[0].start, units[-1].end, name=False)
    else:
        # “met with her Norwegian counterpart”: nobody is named, but Norway was there.
        ref = context.entity("Post", ("unnamed", post.country, "counterpart"))
        context.people.setdefault(ref, Person(ref, "", post.start, post.end, [], post.country))
    return ref

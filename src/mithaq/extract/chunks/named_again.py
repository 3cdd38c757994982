"""Organisations and organs that only the first word of their name stands for: «المجلس», «الوزارة»."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.chunks.series import head_of, named_from
from mithaq.extract.words.earlier_ones import PREVIOUS
from mithaq.extract.words.gazetteer import longest
from mithaq.extract.words.items import ACTOR, EVENT, Item
from mithaq.read.languages import load_language
from mithaq.text import fold_key
from mithaq.vocabulary import MINISTERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mithaq.extract.words.context import Context
    from mithaq.extract.words.known import Person, Post
    from mithaq.extract.words.units import Unit
    from mithaq.model import Ref
    from mithaq.registry import Entry

SECRETARIAT = fold_key("الأمانة العامة")
"""Two words that stand for an organ as one does, and are but a noun with its adjective elsewhere."""
ORGANS = frozenset({"الوزاري", "الاعلي", "التنفيذي"})
"""After «المجلس», folded: the organ that acts for its organisation."""


def remember_heads(context: Context, units: list[Unit], ref: Ref) -> None:
    """Let «المجلس» stand for the body that these words name: «المجلس الوزاري للاتحاد الأفريقي»."""
    words = units[0].text.split() if ref and units else []
    if len(words) > 1 and words[-1] in ORGANS and context.gazetteer.arabic:
        context.short_names[words[0]] = (ACTOR, (ref,))
    elif words:
        remember_head(context, units[0] if units[0].code == "F" else units[-1], ref)  # «مجلس الوزراء القطري»


def remember_head(context: Context, unit: Unit, ref: Ref) -> None:
    """Let «المجلس» or «المنظمة» stand for the organisation named last whose name begins so."""
    words = [word for word in unit.text.split() if not word.startswith("(")]  # “… Security Council (PSC)”
    if unit.code not in "OF" or len(words) == 1 or (unit.code == "F" and not context.gazetteer.arabic):
        return
    if not context.gazetteer.arabic:
        # “the UN Security Council”, “the League of Arab States”: from here on “the Council”, “the League”.
        head = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
        if head in context.language.data["short_bodies"]["heads"]:
            context.short_names[head] = (ACTOR, (ref,))
        return
    head = words[0] if words[0].startswith("ال") else "ال" + words[0]
    if (organ := " ".join(words[:2])) in _heads(context.language.code):
        context.short_names[organ] = (ACTOR, (ref,))  # «الأمانة العامة»
    if head in _heads(context.language.code) and not (_speaks(context, head, ref) or _of_another(context, unit, head)):
        context.short_names[head] = (ACTOR, (ref,))
    _remember_whole(context, unit, ref)


def _remember_whole(context: Context, unit: Unit, ref: Ref) -> None:
    """Let «المنظمة» stand for the organisation of which an organ is named, where the text goes on to speak of it."""
    whole = _whole(context, ref)
    for name in whole.names if whole is not None else ():
        words = fold_key(name.text)
        at, again = unit.text.find(words), "ال" + words.split()[0]
        if at > 0 and whole is not None and context.text.find(f" {again} ", unit.end) >= 0:
            context.mention(context.registered(whole.id), unit.start + at, unit.start + at + len(words))
            context.short_names.setdefault(again, (ACTOR, (whole.id,)))


def _whole(context: Context, ref: Ref) -> Entry | None:
    """The organisation of which a registered body is an organ: «مجلس وزراء خارجية المنظمة … وجددت المنظمة …»."""
    entries = context.gazetteer.registry.entries
    whole = entries.get(ref.partition("-")[0]) if context.drafts[ref].registered else None
    return whole if whole is not None and whole.id != ref and whole.kind == _OF_STATES else None


_OF_STATES = "InternationalOrganization"


def remember_dialogue(context: Context, units: list[Unit], ref: Ref) -> None:
    """Let “the Commission” stand for the dialogue whose English name ends so, «المجلس» for one that begins so."""
    if context.gazetteer.arabic:
        noun = next((unit.text.split()[0] for unit in units if unit.is_a("event")), "")
        again = "ال" + noun.removeprefix("ال")
        if again in _heads(context.language.code) and context.short_names.get(again, (EVENT,))[0] == EVENT:
            context.short_names[again] = (EVENT, (ref,))
        return
    words = [word for unit in units if unit.is_a("event") for word in unit.text.split()]
    heads = context.language.data["short_bodies"]["heads"]
    head = next((word.capitalize() for word in reversed(words) if word.capitalize() in heads), "")
    if head and (len(words) > 1 or len(units) > 1) and context.short_names.get(head, (EVENT,))[0] == EVENT:
        context.short_names[head] = (EVENT, (ref,))


def _speaks(context: Context, head: str, ref: Ref) -> bool:
    """Whether another body speaks whose name begins with the same word: «رحب مجلس الوزراء بقرار مجلس جامعة …»."""
    said = (other for other in context.state.speaker if other != ref and other in context.drafts)
    names = (name for other in said for name in context.drafts[other].names)
    return any(name.split()[:1] in ([head], [head.removeprefix("ال")]) for name in names)


def _of_another(context: Context, unit: Unit, head: str) -> bool:
    """Whether only the decision of a body is named in a text that calls another so: «رحب المجلس بقرار مجلس الأمن»."""
    before = context.text[: unit.start].rsplit(None, 1)
    return len(before) > 1 and _DECISION in before[1] and f" {head} " in before[0]


_DECISION = "قرار"


@lru_cache(maxsize=4)
def _heads(language: str) -> frozenset[str]:
    return frozenset(fold_key(word) for word in load_language(language).data["words"].get("body_head", ()))


def titled_body(context: Context, units: list[Unit], index: int) -> Item | None:
    """A body that a title has named, named again: «رئيس المجلس الرئاسي …. وأكد المجلس الرئاسي …» (Arabic)."""
    start = units[index].start
    for words, post, known in _in_titles(context):
        end = start + len(words)
        named = context.text.startswith(words, start)
        last = next((at for at in range(index, len(units)) if units[at].end == end), None) if named else None
        if last is None:
            continue
        ref = post.organization or context.body_of_post(post, known.country)
        context.mention(ref, start, end)
        return Item(ACTOR, units[index : last + 1], (ref,), "body")
    return _cabinet_again(context, units, index)


def _cabinet_again(context: Context, units: list[Unit], index: int) -> Item | None:
    """A council of ministers named before with its state, named again without it: «وجدد مجلس الوزراء تأييده …»."""
    unit, after = units[index], units[index + 1] if index + 1 < len(units) else None
    council = unit.code == "F" and unit.text.startswith(_COUNCIL) and index > 0 and units[index - 1].code == "V"
    if not council or (after is not None and after.code in "ACF"):
        return None
    bodies = (draft for draft in context.drafts.values() if draft.kind == _BODY)
    refs = [draft.ref for draft in bodies if any(f"{name} ".startswith(f"{unit.text} ") for name in draft.names)]
    if len(refs) != 1:
        return None
    context.mention(refs[0], unit.start, unit.end)
    return Item(ACTOR, [unit], (refs[0],), "body")


_BODY, _COUNCIL = "GovernmentBody", "مجلس "


def _in_titles(context: Context) -> Iterator[tuple[str, Post, Person]]:
    """The names of bodies in the titles told so far, each with the post and who holds it."""
    for known in context.people.values() if context.gazetteer.arabic else ():
        for post in known.posts:
            if post.body_span is not None and post.function:
                yield context.text[slice(*post.body_span)], post, known
            elif post.organization:
                yield from ((words, post, known) for words in context.drafts[post.organization].names)


def body_of_title(context: Context, word: str) -> Ref:
    """The body of the last title that names one with such a noun: «رئيس مجلس القيادة … المجلس …», “the Authority”."""
    if not context.gazetteer.arabic:
        return _headed_by(context, word.lower())
    noun = word.removeprefix("ال")
    if not word.startswith("ال"):
        return ""
    for words, post, known in reversed(list(_in_titles(context))):
        if words.split()[0].removeprefix("ال") == noun:
            return post.organization or context.body_of_post(post, known.country)
    return ""


def _headed_by(context: Context, noun: str) -> Ref:
    """The body of the last English title that names one with such a noun: “the Lake Canal Authority”."""
    posts = (post for known in reversed(context.people.values()) for post in known.posts if post.organization)
    for post in posts:
        for name in context.drafts[post.organization].names:
            words = name.lower().split()
            end = next((at for at, word in enumerate(words) if at and word in OF_BODIES), len(words))
            if words[end - 1] == noun:
                return post.organization
    return ""


OF_BODIES = frozenset({"of", "for", "on"})
"""What leads to the rest of the name of an English body."""


def called_so(context: Context, word: str) -> Ref | None:
    """The one country whose full name a text begins with a word: «المملكة» after «المملكة الأردنية الهاشمية».

    So does “the Kingdom” in English, where a state was spoken of that is one.
    """
    stem = word.removeprefix("ال") if context.gazetteer.arabic else word.lower().removeprefix("the ")
    countries = (draft for draft in context.drafts.values() if draft.kind == "Country")
    found = [d.ref for d in countries if any(name.removeprefix("ال").startswith(stem + " ") for name in d.names)]
    found = found or _known_so(context, stem) or _named_later(context, stem)
    return context.registered(found[0]) if len(found) == 1 else None


def _known_so(context: Context, stem: str) -> list[Ref]:
    """The countries spoken of so far, also by a nationality or a capital, whose full name begins with a word."""
    if stem not in _STYLES:
        return []
    capitals = (ref for ref, draft in context.drafts.items() if draft.kind == "Place" and draft.registered)
    states = [ref for ref, draft in context.drafts.items() if draft.kind == "Country"]
    states += [context.entry(ref).country for ref in capitals if context.entry(ref).capital]
    names = {ref: [fold_key(name.text) for name in context.entry(ref).names] for ref in dict.fromkeys(states)}
    return [ref for ref, known in names.items() if any(_begins(name, stem) for name in known)]


def _begins(name: str, stem: str) -> bool:
    """Whether a full name begins with a style, past an adjective: “the Hashemite Kingdom of Jordan”; no United one."""
    return name.removeprefix("ال").startswith(f"{stem} ") or (f" {stem} of " in name and not name.startswith(_UNITED))


_UNITED = "united"


def _named_later(context: Context, stem: str) -> list[Ref]:
    """The countries whose full names in the text begin with a word that stands alone before them."""
    if stem not in _STYLES:
        return []
    words, found = [word.strip(_MARKS) for word in context.text.split()], set()
    for at in [at for at, word in enumerate(words) if word.endswith(stem)]:
        known = context.gazetteer.known(words[at], words[at])
        full = longest(known, at, words) if known is not None and at + 1 < len(words) else None
        if full is not None and full[1] > 1 and full[0].code == "C":
            found.add(str(full[0].value))
    return list(found)


_MARKS = '.,;:()[]«»"-/،؛'
_STYLES = frozenset({"مملكه", "سلطنه", "kingdom", "sultanate"})
"""First words, without the article and folded, that alone stand for a state: «المملكة»."""


def ministry_of(context: Context, country: Ref = "") -> Ref:
    """The ministry of the minister or spokesperson named last, of one state where given; empty for none.

    It is also that of whom its name is in the title: «مدير الإعلام بوزارة الداخلية».
    """
    for ref in reversed(context.state.people):
        known = context.people[ref]
        if country and known.country != country:
            continue
        for post in known.posts:
            if post.rank in MINISTERS and post.function and not post.organization:
                return context.body(post.country or known.country, post.function)
            if post.rank == _SPOKESPERSON and post.organization:
                return context.registered(post.organization)
            if post.body_span is not None and context.text.startswith(_MINISTRY, post.body_span[0]):
                return context.body_of_post(post, known.country)
    return ""


_MINISTRY = fold_key("وزارة")
_SPOKESPERSON = "spokesperson"


def last_ministry(context: Context) -> Ref:
    """Which body “the ministry” is: the organ of a state that was named last, else that of the last minister."""
    body = context.state.body
    return body if body and context.kind(body) == "GovernmentBody" else ministry_of(context)


def named_before(context: Context, units: list[Unit]) -> Item | None:
    """«الوزارة»: the organ of a state that was named last; «المجلس الوزاري»: the organisation that it belongs to."""
    span = units[0].start, units[-1].end
    short = context.short_names.get(units[0].text.split()[0])
    if short is not None and short[0] == ACTOR:
        context.mention(short[1][0], *span, name=False)
        return Item(ACTOR, units, short[1], "body")
    body = context.state.body or ministry_of(context)
    definite = units[0].text.startswith("ال") or context.text[max(0, span[0] - 1) : span[0] + 1] == "لل"
    if not definite or not body or context.kind(body) != "GovernmentBody":
        return None
    unnamed = not context.drafts[body].registered and not context.drafts[body].names
    context.mention(body, *span, name=unnamed)
    return Item(ACTOR, units, (body,), "body")


def mention_dialogue(context: Context, dialogue: Ref, units: list[Unit], span: tuple[int, int]) -> None:
    """Note where a dialogue is named: from its head noun on, without the number of a round."""
    start, end = span
    head = head_of(units)
    if head is not None:
        start = named_from(units, head) if context.language.order == "SVO" else head.start
    end = next((unit.end for unit in reversed(units) if not unit.is_a("ordinal", "number", "scheduled", PREVIOUS)), end)
    context.mention(dialogue, start, max(end, start + 1))
    remember_dialogue(context, units, dialogue)

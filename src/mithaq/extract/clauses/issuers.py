"""Who issues a text: those whom its heading names, whose “we” the words below it are."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from mithaq.extract.clauses.inner_lists import article_before
from mithaq.extract.words.items import ACTOR, BETWEEN, EVENT, PERSON, ROLE
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.items import Item
    from mithaq.model import Ref

_OFFICIAL = frozenset({"gov", "mil", "gouv", "gob", "govt", "go", "gub"})
"""Labels in the host names of governments; alone at the end they are those of the United States."""
_OPENING = 400
"""Characters of a text within which the one who issues it is named."""
_BY = frozenset({"of", "by", "from", "between"})
_WHO = f"{ACTOR}{PERSON}{ROLE}"
_ISSUED_BY = re.compile(f"^(?:[^V.;]*[^V.;{_WHO}&])?[aH]K?[:,]?p((?:[{_WHO}](?:,?&|,)?)+)[^V.;]*$")
_OF_PAIR = re.compile(f"({ACTOR})'?K*'?[KN]?[aH](?=[^V]*$)|K*'?K*'?[aH](?=(?::|--?|p){EVENT})")

_ARABIC_HEADING = re.compile(f"[a9]([lp$]?){ACTOR}")
"""«بيان مشترك لقادة أ وب وج», «بيان وزراء خارجية أ وب», «إعلان مشترك بين أ وب»."""


def issued_together(clauses: Clauses) -> None:
    """Note the several whom a heading says issue the text: “Statement by the Presidents of A and B on …”."""
    context = clauses.context
    if context.state.issuers or context.state.first_person >= 0:
        return
    if context.language.order == "VSO":
        context.state.issuers = _named_as_issuers(clauses)
        return
    by, pair = _ISSUED_BY.search(clauses.codes), _OF_PAIR.match(clauses.codes)
    led = by is not None and _says_by_whom(clauses, by)
    match = by if led else pair
    if match is None or not _is_issued(clauses, clauses.items[match.start(1) - 2 if led else match.end() - 1]):
        return
    items = clauses.items[match.start(1) : match.end(1)]
    told = [ref for item in items for ref in item.refs]
    if not led and (at := clauses.codes.find(EVENT, match.end())) > 0:
        told = list(context.sides.get(clauses.items[at].refs[0], ()))
    refs = dict.fromkeys(side for ref in told if (side := _side(context, ref)))
    if len(refs) > 1:
        context.state.issuers = tuple(dict.fromkeys(_as_party(context, ref, tuple(refs)) for ref in refs))


_ANNOUNCES = fold_key("إعلان")
"""Without «مشترك» it may be that they announced something: «إعلان كينيا وغانا وقف الحرب»."""


def _named_as_issuers(clauses: Clauses) -> tuple[Ref, ...]:
    """The states whose statement an Arabic heading says a text is; not those that it is about: «بيان بشأن أ وب»."""
    heading = _ARABIC_HEADING.match(clauses.codes)
    if heading is None or clauses.items[0].unit.text == _ANNOUNCES:
        return ()
    if heading[1] == "p" and clauses.items[1].preposition not in BETWEEN:
        return ()
    refs = clauses.items[heading.end() - 1].refs
    return refs if len(refs) > 1 and all(clauses.context.kind(ref) == "Country" for ref in refs) else ()


def note_statement(clauses: Clauses) -> None:
    """Note whether “the statement” is that of a meeting: a final one, or one that the meeting or its body issues.

    “The summit ended with a final statement”, not “Ahead of the summit, the ministry issued a statement”.
    """
    told = [at for at, item in enumerate(clauses.items) if item.is_a("statement", "joint_statement")]
    if not told or told[0] == 0 or clauses.context.language.order == "VSO":
        return
    words = {word for at in told for word in clauses.items[at].unit.text.lower().split()}
    first = clauses.items[0]
    by_body = first.code == EVENT or (
        first.code == ACTOR and [clauses.context.kind(ref) for ref in first.refs] == ["InternationalOrganization"]
    )
    clauses.context.state.statement_of_meeting = by_body or not words.isdisjoint(_FINAL)


_FINAL = frozenset({"final", "closing", "communique", "communiqué", "declaration"})


def told_jointly(clauses: Clauses, at: int) -> bool:
    """Whether “the statement” is the joint one that an English text has told of before."""
    context = clauses.context
    if context.language.order == "VSO" or not article_before(clauses, at):
        return False
    before = context.text[: clauses.items[at].start].lower()
    return any(name in before for name in context.language.data["words"]["joint_statement"])


def _says_by_whom(clauses: Clauses, match: re.Match[str]) -> bool:
    """Whether a heading says who issues a text, and speaks of no text of others: “Kenya on the statement by …”."""
    before = clauses.items[: match.start(1) - 1]
    others = {item.preposition for item in before if item.preposition} - {"of"}
    return not others and clauses.items[match.start(1) - 1].preposition in _BY


def _is_issued(clauses: Clauses, noun: Item) -> bool:
    """Whether a heading’s noun of a text is one of those in which somebody says “we”."""
    words: list[str] = clauses.context.language.data["stances"]["issued"]
    return noun.units[-1].text.lower().rpartition(" ")[2] in words


def _side(context: Context, ref: Ref) -> Ref:
    """The state or the organisation for which somebody speaks."""
    known = context.people.get(ref)
    if known is None:
        return context.country_of(ref) or (ref if context.kind(ref) in _BODIES else "")
    return known.country or next((post.organization for post in known.posts if post.organization), "")


_BODIES = frozenset({"InternationalOrganization", "Organization"})


def _as_party(context: Context, ref: Ref, sides: tuple[Ref, ...]) -> Ref:
    """The organisation itself for an organ of it, where the text names it beside another side: “the EU-Kenya talks”."""
    whole = ref.rpartition(":")[2].partition("-")[0]
    entries = context.gazetteer.registry.entries
    parent = entries.get(f"body:{whole}")
    if parent is None or parent.id == ref:
        return ref
    ours = _names(context, parent.id)
    others = "|".join(_names(context, side) for side in sides if side in entries and side != ref)
    beside = rf"\b(?:{ours})\s?(?:[-–/]|and)\s?(?:{others})\b|\b(?:{others})\s?(?:[-–/]|and)\s?(?:the\s)?(?:{ours})\b"
    return context.registered(parent.id) if others and re.search(beside, context.document.text) else ref


def _names(context: Context, entry_id: str) -> str:
    entry = context.entry(entry_id)
    return "|".join(re.escape(name.text) for name in (*entry.names, *entry.adjectives) if name.language == "en")


def _named_in(context: Context, end: int) -> tuple[Ref, ...]:
    """The states that the heading of a text names: “Joint statement by the foreign ministers of A, B and C”."""
    named = (mention.entity for mention in context.mentions if mention.start < end)
    return tuple(dict.fromkeys(ref for ref in named if ref in context.drafts and context.kind(ref) == "Country"))


def issuer(context: Context, *, in_person: bool) -> tuple[Ref, ...]:
    """Who issues the text: the sides of a joint statement, the official named first, or for “we” their state."""
    if context.state.issuer or (in_person and context.state.signature):
        return context.state.issuer or context.state.signature
    opening = [mention for mention in context.mentions if mention.start < _OPENING]
    head = (context.document.title or "") + " " + context.document.text.lstrip().split("\n", 1)[0]
    joint = re.search(r"(?<!\bon )(?<!\bon the )\bjoint (?:statement|commun|declaration|press|media)", head.lower())
    if joint and not in_person:
        before = [m for m in opening if not m.start > context.state.first_person >= 0 and m.entity in context.drafts]
        named = [m.entity for m in before if context.kind(m.entity) == "Country"]
        bodies = [m.entity for m in before if context.kind(m.entity) == "InternationalOrganization"]
        states = _named_in(context, len(head))
        several = next((sides for sides in (states, context.state.sides) if len(sides) > 1), ())
        several = () if bodies and not named else several  # “Joint statement by the members of the Union”
        heading = tuple(dict.fromkeys(m.entity for m in before if m.start < len(head) and m.entity in bodies))
        if heading and not states:
            return heading  # “Joint Communiqué of the Union's Ministerial Meeting”, wherever it was held
        return several or tuple(dict.fromkeys(named or bodies))
    for mention in opening:
        kind = context.kind(mention.entity) if mention.entity in context.drafts else ""
        if mention.start > context.state.first_person >= 0:
            break  # who speaks is not one of those he speaks of
        if kind == "Official":
            country = context.country_of(mention.entity)
            return (mention.entity,) if in_person else ((country,) if country else _own_state(context))
        told_there = mention.start < len(head) and _SAID_AT.search(context.document.text, 0, mention.start)
        if kind in {"GovernmentBody", "InternationalOrganization"} and not in_person and not told_there:
            return (context.country_of(mention.entity) or mention.entity,)
    site = state_of_site(context)
    return ((site,) if site else ()) if in_person else _own_state(context)


_SAID_AT = re.compile(r"\b(?:to|at|before|addressing|addresses|during|in)\s+(?:the\s+)?$", re.IGNORECASE)
"""Before a body in a heading at which somebody else speaks: “Speech by the Minister at the UN General Assembly”."""


def _own_state(context: Context) -> tuple[Ref, ...]:
    """The state whose government issues the text: the one whose site it stands on, or that takes most stances.

    Not those that two take together of whom it tells: “We welcome the talks. The two sides affirmed their …”.
    """
    if site := state_of_site(context):
        return (site,)
    held = [fact for fact in context.facts if fact.predicate == "stanceHolder"]
    stances = Counter(fact.subject for fact in held)
    takers = [fact.object for fact in held if stances[fact.subject] == 1]
    states = [ref for ref in takers if isinstance(ref, str) and context.kind(ref) == "Country"]
    most = max(map(states.count, states), default=0)
    first = [ref for ref in dict.fromkeys(states) if states.count(ref) == most]
    return (first[0],) if len(first) == 1 else ()


def state_of_site(context: Context) -> Ref:
    """The state on whose government's site a text stands; empty where it stands elsewhere."""
    host = re.match(r"https?://([^/]+)", context.document.source or "")
    labels = host[1].lower().split(".") if host else []
    for entry in context.gazetteer.registry.entries.values() if _OFFICIAL & set(labels) else ():
        if entry.kind == "Country" and entry.code2.lower() == ("us" if labels[-1] in _OFFICIAL else _tld(labels[-1])):
            return context.registered(entry.id)
    return ""


def _tld(label: str) -> str:
    """The alpha-2 code of a top-level domain; only the United Kingdom's differs."""
    return "gb" if label == "uk" else label

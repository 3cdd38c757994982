"""What the words of a title say of a post: its rank, its body and portfolio, and the state that it is of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.arabic_bodies import heads_agency, ministry_end, office_body
from mithaq.extract.chunks.bare_ministries import of_bare_ministry, owned_by_ministry
from mithaq.extract.chunks.named_again import OF_BODIES, called_so, last_ministry
from mithaq.extract.chunks.states_of_titles import body_of_title, is_opposed, state_of_title
from mithaq.extract.words.gazetteer import longest
from mithaq.extract.words.items import ACTOR
from mithaq.extract.words.known import Post
from mithaq.extract.words.that_country import THAT_COUNTRY
from mithaq.extract.words.titles import parts_of
from mithaq.text import fold_key
from mithaq.vocabulary import MINISTERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mithaq.extract.words.context import Context
    from mithaq.extract.words.units import Unit
    from mithaq.model import Ref

_GOVERNING = {"nsc", "mfa", "presidency", "mod", "pmo", "parliament", "finance", "interior", "trade", "energy"}
"""Organs whose people act for their state without its being said; an agency's people act for the agency."""

_NAMED = frozenset({"presidency", "pmo", "parliament"})
"""Functions whose words name the body: «المتحدث باسم رئاسة الجمهورية»."""
_SHORTEST_KEY_WORD = 3
"""Letters of a word that tells portfolios apart; what is shorter joins other words."""
_AT = "لدي"
_MINISTRY = "وزاره"
_FOR = "ل"
"""«مبعوث الأمم المتحدة لليمن» is sent to Yemen, «الممثل الخاص للصين» by China: it depends on who is named before."""
_AWAY = frozenset({"to", "for", "on", _AT, "الي"})
"""Prepositions after which a state is where somebody is sent, not whom he acts for."""
_CHAIRS = ("رئيس ", "رئيسه ")
_BUREAU = "مكتب"
"""«مكتب الأمم المتحدة» is of the organisation that other desks only deal with: «إدارة الأمم المتحدة»."""
_DEALS = "on"
_SENT = frozenset({"ambassador", "permanent-representative", "charge-daffaires", "consul-general"})
"""Ranks of those who are sent to an organisation and are not of it."""


_OWNED = 2
"""Units of “Kenya's” before a title."""


def _no_organ(unit: Unit) -> bool:
    """Whether a body is of no state, so that a minister deals with it and is not of it."""
    return not str(unit.value).rpartition(":")[2][:4].endswith("-")


def heads_post(unit: Unit) -> bool:
    """Whether a unit is the noun of a post."""
    return unit.is_a("role_construct", "role_complete", "counterpart", "roles", "counterparts")


def parse_post(context: Context, units: list[Unit]) -> Post | None:
    """The post that these units word: rank, body, portfolio and country, as far as they are said."""
    head = next(filter(heads_post, units), None)
    if head is None:
        return None
    titles = (head.tags[category] for category in ("role_construct", "role_complete", "roles") if head.is_a(category))
    rank, body, portfolio = next(titles, ("", "", ""))
    if head.is_a("counterpart", "counterparts") and not rank:
        rank = "counterpart"
    start, end = units[0].start, units[-1].end
    post = Post(rank, body, portfolio, context.phrase(_own_start(units), _own_end(units)), start, end)
    if any(unit.is_a("deputy") for unit in units[: units.index(head)]):
        post.rank = f"deputy-{rank}" if rank else rank
    parts = parts_of(units)
    if context.gazetteer.arabic and heads_agency(parts, next(filter(heads_post, parts))):
        post.rank, post.function, post.portfolio = "head-of-agency", "", ""
    desks = context.language.title.get("desks", frozenset())
    desk = next((at for at in range(len(parts)) if _has_desk(context, parts[at:], desks)), len(parts))
    parts = [*parts[:desk], *parts[desk + 2 :]]
    for unit, link in _linked(parts, desks):
        _add_place(context, post, unit, link)
        if unit.is_a("ministry") and context.gazetteer.arabic:
            post.function = ""  # «مدير الإعلام بوزارة الخارجية» is of the ministry named
        _add_function(post, unit)
    post.tense = "" if re.search("المكلفه? ب", context.folded.text[start:end]) else post.tense  # no designate
    _name_body(context, post, parts)
    if context.gazetteer.arabic and not post.country:
        post.country = next((state for unit in parts if (state := _whose_abroad(context, unit))), "")
    post.country = post.country or state_of_title(context, units)
    if not post.country and units[-1].text.endswith(_IN_ITS_NAME) and context.state.body in context.drafts:
        post.country = context.country_of(context.state.body)  # «وقال الناطق باسمها أ»
    if not post.portfolio and not post.function and not post.organization:
        post.portfolio = _own_words(units)
    post.country = "" if is_opposed(context, post.wording) else post.country
    return post


_IN_ITS_NAME = ("باسمها", "باسمه")


def _whose_abroad(context: Context, unit: Unit) -> Ref:
    """The state whose people abroad a portfolio is for: «وزير الشؤون الخارجية والتونسيين بالخارج»; empty for none."""
    words = unit.text.split() if unit.is_a("portfolio") else []
    if len(words) <= _OWNED or not context.language.title["abroad"].intersection({words[-1], words[-1].lstrip("ب")}):
        return ""
    for word in words:
        known = context.gazetteer.known(word, word)
        if known is not None and known.alone is not None and known.alone.code == "A":
            return context.registered(known.alone.value)
    return ""


def _own_start(units: list[Unit]) -> int:
    """Where the words of the post begin, past “Kenya's”: whose minister somebody is, is no part of the title."""
    parts = parts_of(units)
    owned = len(parts) > _OWNED and parts[0].code == "C" and parts[1].code == "'"
    owned = owned or owned_by_ministry(parts)
    return parts[_OWNED].start if owned else units[0].start


def _own_end(units: list[Unit]) -> int:
    """Where the words of the post end, before “of that country”, which names no state."""
    parts = parts_of(units)
    return parts[-_OWNED - 1].end if len(parts) > _OWNED and parts[-1].text == THAT_COUNTRY else units[-1].end


def _name_body(context: Context, post: Post, parts: list[Unit]) -> None:
    """Note the body that the words of a title name: a ministry of its state, or one in no list."""
    arabic = context.gazetteer.arabic
    if not post.organization and not arabic:
        _name_english_body(context, post, parts)
    if arabic and not post.organization and not post.country:
        post.organization = _of_the_un(context, parts)
    if post.organization:
        return
    ministry = next((unit for unit in parts if unit.is_a("ministry") or unit.tags.get("portfolio") in _NAMED), None)
    head = next(filter(heads_post, parts))
    if ministry is not None and post.function:
        end = max(ministry.end, *(unit.end for unit in parts if "portfolio" in unit.tags), 0)
        post.body_span = ministry.start, ministry_end(parts, parts.index(ministry)) if arabic else end
    elif arabic and not post.function and parts[-1].text.endswith(_THE_MINISTRY):
        post.organization = last_ministry(context)  # «المتحدث باسم الوزارة»
    elif head.text.endswith(_MINISTRY) and post.function:
        post.body_span = head.end - len(_MINISTRY), ministry_end(parts, parts.index(head))
    elif arabic and post.rank == "speaker-of-parliament" and head.text.startswith(_CHAIRS):
        start = head.start + len(head.text.split()[0]) + 1
        post.organization = _registered(context, start, parts[-1].end)
        post.body_span = None if post.organization else (start, parts[-1].end if post.country else head.end)
    elif arabic and post.rank in _OF_COUNCILS and (council := _COUNCIL.search(head.text)) is not None:
        post.body_span = head.start + council.start(), head.end  # «نائب رئيس مجلس السيادة»
    elif arabic and head.code == "R" and post.rank not in MINISTERS | _SENT:
        post.organization = office_body(context, parts, context.language.title, of_field=bool(post.function))
        post.function = "" if post.organization else post.function


def _name_english_body(context: Context, post: Post, parts: list[Unit]) -> None:
    """Note the body that an English title names: an office, the United Nations of an envoy, a company, a ministry."""
    post.organization = body_of_title(context, post.wording) or _office(context, parts) or _for_its_head(context, parts)
    if not post.organization and (company := _company(context, parts)):
        post.organization, post.country = company, ""
    post.organization = post.organization or of_bare_ministry(context, post, parts)


def _registered(context: Context, start: int, end: int) -> Ref:
    """The body whose name a span is, with its mention: «البرلمان الأوروبي»; empty where the registry has none."""
    words = context.text[start:end].split()
    known = context.gazetteer.known(words[0], words[0])
    whole = longest(known, 0, words) if known is not None and len(words) > 1 else None
    if whole is None or whole[1] != len(words) or whole[0].code != "O":
        return ""
    ref = context.registered(str(whole[0].value))
    context.mention(ref, start, end)
    return ref


_THE_MINISTRY = fold_key("الوزارة")


def _for_its_head(context: Context, parts: list[Unit]) -> Ref:
    """The United Nations in the title of whom their head sends: “Special Envoy of the UN Secretary-General”."""
    unit = next((unit for unit in parts if _ITS_HEAD.search(unit.text)), None)
    named = _ITS_HEAD.search(unit.text) if unit is not None else None
    if unit is None or named is None:
        return ""
    ref = context.registered("body:UN")
    context.mention(ref, unit.start + named.start(1), unit.start + named.end(1))
    return ref


_ITS_HEAD = re.compile(r"\b(un|united nations) secretary ?- ?general", re.IGNORECASE)


def _of_the_un(context: Context, parts: list[Unit]) -> Ref:
    """The United Nations where an adjective stands for their name: «المبعوث الأممي إلى …»; empty without one."""
    for unit in parts:
        if (word := unit.text.rpartition(" ")[2]) in _OF_THE_UN:
            ref = context.registered("body:UN")
            context.mention(ref, unit.end - len(word), unit.end)
            return ref
    return ""


_OF_THE_UN = frozenset({"الاممي", "الامميه"})
_OF_COUNCILS = frozenset({"head-of-state", "vice-president"})
"""Ranks of those who may head a state at the head of a council."""
_COUNCIL = re.compile(rf"\b(?:ال)?{fold_key('مجلس')} \w")


def _has_desk(context: Context, rest: list[Unit], desks: frozenset[str]) -> bool:
    """Whether the first of these units only has a desk at an English ministry: “the EU Department at the Ministry”."""
    if context.gazetteer.arabic or rest[0].code not in "OC" or len(rest) < _DESK or rest[1].text.lower() not in desks:
        return False
    return any(unit.is_a("ministry") or unit.code == "O" for unit in rest[_DESK:])


_DESK = 3
"""Units up to the preposition after a desk."""


def _linked(units: list[Unit], desks: frozenset[str]) -> Iterator[tuple[Unit, str]]:
    """The units of a title, each with the preposition or the noun of an office that leads to it."""
    link = before = last = ""
    for unit in units:
        if unit.code == "b" and (before == _TOWN or last.endswith(_CHARGED)):
            link = _IN  # «ممثل البنك الدولي في جنيف بسويسرا», «المبعوث الخاص المكلف بالصحراء الغربية»
        elif unit.code == "b" and before == "O":
            link = _BODY_IN
        elif unit.code == "p" or unit.text == _AT:
            link = unit.text.lower()
        elif unit.code == "l":
            link = _FOR
        elif unit.text.rpartition(" ")[2] in desks:
            link = "for" if unit.text.endswith(_BUREAU) else _DEALS
        elif link == _DEALS and last.endswith(_AFFAIRS) and unit.code not in "CAG" and unit.text.endswith(_ATTRIBUTE):
            link = ""  # «وزير الشؤون الاجتماعية الكويتي», but «وزير الشؤون الأفريقية»
        elif heads_post(unit) or unit.code == "b" or (link == "في" and unit.is_a("ministry", "embassy", "government")):
            link = ""  # «القائم بالأعمال في سفارة كينيا» acts for Kenya
        before, last = unit.code, unit.text
        yield unit, link


_CHARGED = ("المكلف", "المكلفه")
_AFFAIRS, _ATTRIBUTE = ("شؤون", "شئون"), "يه"
"""Folded: what a ministry is of, and the ending of an adjective that says which."""


_IN = "in"
"""What leads to the state of a town, which is not whose official somebody is."""
_TOWN = "P"
_BODY_IN, _INTERNATIONAL = "body in", "InternationalOrganization"
"""«المنسق المقيم للأمم المتحدة بالمغرب» is of the organisation, in the state that is named after it."""


def _add_place(context: Context, post: Post, unit: Unit, link: str) -> None:
    """The country or the organisation that a unit gives a post."""
    if unit.code in "CA":
        country = context.country(unit)
        if link == _IN or (link == _BODY_IN and context.kind(post.organization) == _INTERNATIONAL):
            return
        if link == _FOR and _sent_by_another(context, post, unit):
            return
        if post.rank in _SENT and (link in _AWAY or (post.country and country != post.country)):
            post.accredited = post.accredited or country
        advises = link == _TO and _ADVISES in post.wording.lower() and (unit.code == "A" or unit.text.isupper())
        if advises or (link not in _AWAY and not (link == "في" and (post.rank in _SENT or post.organization))):
            post.country = post.country or country
    elif unit.is_a("own") and link not in _AWAY and not post.country:
        post.country = called_so(context, unit.text) or ""  # «سفير المملكة لدى كينيا»
    elif unit.code == "O" and (
        (link in _AWAY and post.rank in _SENT)
        or (post.rank in MINISTERS and _no_organ(unit) and not (post.function and not link))
        or (link == _DEALS and _no_organ(unit))
    ):
        context.mention(context.registered(unit.value), unit.start, unit.end)
    elif unit.code == "O" and not post.organization:
        post.organization = context.registered(unit.value)
        context.mention(post.organization, unit.start, unit.end)
        state = context.entry(unit.value).country  # none is of the European Parliament
        if state and unit.value.rpartition("-")[2] in _GOVERNING:
            post.country = post.country or context.registered(state)


_TO, _ADVISES = "to", "advis"
"""“National Security Adviser to the UK Prime Minister”."""


def _sent_by_another(context: Context, post: Post, unit: Unit) -> bool:
    """Whether words before a state say who sends an envoy there: «المبعوث الأممي الخاص لليمن»."""
    words = context.text[post.start : unit.start].split()
    known = post.country or post.organization or not _OF_THE_UN.isdisjoint(words)
    return post.rank == "special-envoy" and bool(known)


def sender(context: Context, sent: Ref) -> Ref:
    """The state for whose ministry or government a delegation comes, or else who sent it: an agency, a union."""
    governs = not context.drafts[sent].registered or sent.rpartition("-")[2] in _GOVERNING
    state = context.country_of(sent) if context.kind(sent) == "GovernmentBody" and governs else ""
    return context.registered(state) if state else sent


def _add_function(post: Post, unit: Unit) -> None:
    """What a unit says of the work of a post, and of its time."""
    if "portfolio" in unit.tags and not post.function:
        post.function = str(unit.tags["portfolio"])
    if "for" in unit.tags and (post.function or post.rank != "minister-of-state"):
        post.portfolio = str(unit.tags["for"])
    for tense in ("former", "designate"):
        if tense in unit.tags:
            post.tense = tense


def _own_words(units: list[Unit]) -> str:
    """The words of a portfolio that is in no list, as a key."""
    words = (unit.text for unit in units if unit.code in "DdKwW")
    return " ".join(word.lower() for word in words if len(word) >= _SHORTEST_KEY_WORD)


def _office(context: Context, units: list[Unit]) -> Ref:
    """The body in no list that a title names with capitals, “the Northern Fisheries Council”; empty for none."""
    offices = context.language.title.get("offices", frozenset())
    short = context.short_names.get(units[0].text) if len(units) > 1 else None
    if short is not None and len(short[1]) == 1 and context.kind(short[1][0]) == "Organization":
        return short[1][0]
    plain = context.language.title.get("fields", frozenset()) - offices
    heads = (at for at, unit in enumerate(units) if _is_office(unit, offices) or _shortened(units, at, offices))
    title = context.language.title
    at = next((at for at in heads if _ends(units, at, plain, offices) and not _names_none(units, at, title)), None)
    if at is None:
        return ""
    low, high = at, at + 1
    while low and not heads_post(units[low - 1]) and units[low - 1].code not in "p(":
        low -= 1
    while low < at and units[low].text[0].islower():
        low += 1
    head = next((i for i in range(high, len(units)) if heads_post(units[i])), len(units))
    before_head = head < len(units)
    end = head if before_head else next((i for i in range(high, len(units)) if units[i].code == "("), len(units))
    led = bool(units[high:]) and units[high].text.lower() in OF_BODIES
    end = end if led and end > high + 1 else high
    named = any(unit.text[0].isupper() for unit in units[low:at] if unit.code != "A" or not before_head) or end > high
    inside = "".join(unit.code for unit in units[low:high])
    if not named or "O" in inside or "C" in inside[1:] or inside[:2] in ("C'", "C"):
        return ""
    start, finish = units[low].start, units[end - 1].end
    ref = context.entity("Organization", (fold_key(context.text[start:finish]),))
    context.mention(ref, start, finish)
    if units[-1].code == ")":
        context.short_names.setdefault(units[-2].text, (ACTOR, (ref,)))
    return ref


def _company(context: Context, units: list[Unit]) -> Ref:
    """The company of any name that a title says who heads: “Kenya Airways CEO”, “CEO of Altavia”; empty for none."""
    head = next(at for at, unit in enumerate(units) if heads_post(unit))
    if units[head].text.lower() not in context.language.title.get("companies_heads", frozenset()):
        return ""
    of = units[head + 1 : head + 2] and units[head + 1].text.lower() == "of"
    named = units[head + 2 :] if of else units[:head]
    if not any(unit.code == "W" for unit in named) or any(unit.code not in "CAWKF-" for unit in named):
        return ""
    ref = context.entity("Organization", (fold_key(context.text[named[0].start : named[-1].end]),))
    context.mention(ref, named[0].start, named[-1].end)
    return ref


def _names_none(units: list[Unit], at: int, title: Mapping[str, frozenset[str]]) -> bool:
    """Whether a noun names no body, “the civil service”, or is of a board whose body follows: “Board of the Bank”."""
    noun = units[at].text.lower()
    if noun == _SERVICE:
        return at == 0 or units[at - 1].text.lower() not in title["services"]
    return noun in title["boards"] and at + 1 < len(units) and units[at + 1].text.lower() == "of"


_SERVICE = "service"


def _ends(units: list[Unit], at: int, plain: frozenset[str], offices: frozenset[str]) -> bool:
    """Whether no word of a portfolio or body goes on after a noun: “Cabinet Affairs”, “Federation Council”."""
    if at + 1 < len(units) and _is_office(units[at + 1], offices):
        return False
    return at + 1 == len(units) or not (units[at + 1].code in "WFwK" and units[at + 1].text.lower() in plain)


def _shortened(units: list[Unit], at: int, offices: frozenset[str]) -> bool:
    """Whether a body in small letters has its short name after it: “the Kenyan space agency (KESA)”."""
    short = [unit.text for unit in units[at + 1 : at + 4]]
    return units[at].text.lower() in offices and len(short) > _OWNED and short[0] == "(" and short[1].isupper()


def _is_office(unit: Unit, offices: frozenset[str]) -> bool:
    return unit.text[0].isupper() and (unit.text.lower() in offices) and not heads_post(unit)

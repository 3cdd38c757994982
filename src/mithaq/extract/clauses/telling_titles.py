"""Which state somebody acts for as the title or the words right before it tell: “the country's Foreign Minister”."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.chunks.datelines import is_dateline
from mithaq.extract.clauses.event_sides import TAKING_PART
from mithaq.extract.words.person_names import family_name
from mithaq.model import Value
from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.known import Person
    from mithaq.model import Mention, Ref


def of_title(context: Context, known: Person) -> Ref:
    """The state, if a text names it, that alone has such a title: “Secretary of State”, “Tánaiste”."""
    titles = context.language.data.get("own_titles", {})
    held = {fold_key(post.wording) for post in known.posts if not post.tense}
    found = (
        f"c:{code}"
        for code, words in titles.items()
        if not held.isdisjoint(map(fold_key, words))
        or any(post.startswith(tuple(f"{fold_key(title)} for " for title in words)) for post in held)
    )
    return next((state for state in found if is_told_of(context, state)), "")


def is_told_of(context: Context, state: Ref) -> bool:
    """Whether a text names a state, or, in English, a body of it that is known: “the Department of State”."""
    if state in context.named:
        return True
    bodies = {mention.entity for mention in context.mentions if mention.entity.startswith("body:")}
    return context.language.order == "SVO" and any(context.entry(body).country == state for body in bodies)


def by_beginning(context: Context, known: Person) -> Ref:
    """The state that alone has titles that begin so: “Assistant Secretary of State for African Affairs”."""
    beginnings = context.language.data.get("own_beginnings", {})
    held = [fold_key(post.wording) for post in known.posts if not post.country]
    found = (code for code, words in beginnings.items() if any(h.startswith(tuple(map(fold_key, words))) for h in held))
    return next((f"c:{code}" for code in found), "")


def by_usual_title(context: Context, known: Person) -> Ref:
    """The state, if a text names it, whose accounts leave it out of a title: “National Security Advisor”."""
    titles = context.language.data.get("usual_titles", {})
    held = {fold_key(post.wording) for post in known.posts if not post.tense and not post.country}
    found = (f"c:{code}" for code, words in titles.items() if not held.isdisjoint(map(fold_key, words)))
    return next((state for state in found if is_told_of(context, state)), "")


def of_no_state(context: Context, known: Person) -> bool:
    """Whether somebody holds a post of an organisation that is of no state: “UN High Commissioner for Refugees A”."""
    titles = tuple(map(fold_key, context.language.data.get("stateless_titles", ())))
    if not titles or known.country:
        return False
    held = [post for post in known.posts if not post.tense and not post.country]
    of_body = (post for post in held if post.rank == "secretary-general" and post.organization)
    international = any(context.kind(post.organization) == "InternationalOrganization" for post in of_body)
    return international or any(fold_key(post.wording).startswith(titles) for post in held)


def of_country_told(context: Context, known: Person) -> Ref:
    """The state named last before “the country's Foreign Minister A” or “its Foreign Minister A” (English)."""
    if context.language.order == "VSO":
        return ""
    start = min([known.start, *(post.start for post in known.posts if post.start)])
    if not _OF_COUNTRY.search(context.text, max(0, start - _NEAR), start):
        return ""
    end = context.folded.canonical_span(start, start + 1)[0]
    states = [mention for mention in context.mentions if context.kind(mention.entity) == "Country"]
    last = max((mention for mention in states if mention.end <= end), key=_end, default=None)
    return last.entity if last is not None else ""


def _end(mention: Mention) -> int:
    return mention.end


_OF_COUNTRY = re.compile(
    r"\b(?:the|this|that)\s+(?:\w+\s+)?(?:country|nation|state|republic|kingdom)['’]s\s+$", re.IGNORECASE
)
_NEAR = 40


def gone_to(context: Context, mention: Mention) -> bool:
    """Whether an English heading names a state as where somebody goes: “Visit of A to Perth, Australia”."""
    return _TO.search(context.document.text, max(0, mention.start - _NEAR), mention.start) is not None


_TO = re.compile(r"\b(?:to|in|at|visits?|visiting)\s+(?:the\s+)?(?:\w+,\s+)?$", re.IGNORECASE)


def titled_alike(context: Context, known: Person, others: set[Ref]) -> Ref:
    """The state of the one whom a heading tells by such a post alone: «لقاء وزير الخارجية الكيني …», “Kenyan FM …”."""
    if not context.sentences or not context.sentences[0].heading:
        return ""
    end = context.sentences[0].end
    titles = (one for one in context.people.values() if not one.name and one.start < end)
    posts = [(one, post) for one in titles for post in one.posts if post.country and post.country not in others]
    held = {(post.rank, post.function) for post in known.posts if post.rank}
    states = {post.country for _, post in posts if (post.rank, post.function) in held}
    return states.pop() if len(states) == 1 else ""


def talked_about(context: Context, mention: Mention) -> bool:
    """Whether an Arabic heading names a state as what is talked about: «… بشأن سوريا», «الأوضاع في ليبيا»."""
    if not context.gazetteer.arabic:
        return False
    words = re.findall(r"\w+", fold_key(context.document.text[max(0, mention.start - _NEAR) : mention.start]))
    about = map(fold_key, context.language.data["heading"]["about"])
    told = bool(words) and not {words[-1], words[-1].removeprefix("و")}.isdisjoint(about)
    return told or is_dateline(context, mention)


def of_counterpart(context: Context, known: Person, mention: Mention) -> bool:
    """Whether an Arabic heading names a state as that of somebody's counterparts: «النجار يلتقي نظيريه المصري و…»."""
    if not context.gazetteer.arabic:
        return False
    words = fold_key(context.document.text[: mention.start]).split()
    at = next((at for at, word in enumerate(words) if word.startswith(_COUNTERPART)), 0)
    return at > 0 and family_name(known.name) in words[:at]


_COUNTERPART = ("نظير", "نظرا")


def of_teller(context: Context, known: Person) -> Ref:
    """The state of the body by whose account somebody is told of first: «قالت الخارجية الكينية إن الوزير أ …»."""
    if not context.gazetteer.arabic:
        return ""
    start = context.folded.canonical_span(min([known.start, *(post.start for post in known.posts)]), known.end)[0]
    low = max((sentence.start for sentence in context.sentences if sentence.start <= start), default=0)
    before = [mention for mention in context.mentions if low <= mention.start and mention.end <= start]
    bodies = [mention for mention in before if context.kind(mention.entity) in _TELLERS]
    last = max(bodies, key=_end) if bodies else None
    state = last is None and bool(before) and {context.kind(one.entity) for one in before} == {"Country"}
    last = before[0] if state else last
    if last is None:
        return ""
    people = any(context.kind(mention.entity) == "Official" for mention in before if mention.start >= last.end)
    told = _THAT_HE if state else _THAT
    said = not people and told.search(fold_key(context.document.text[last.end : start])) is not None
    if state and (last.start - low > _OPENS or _COMES.search(fold_key(context.document.text[start:]))):
        return ""  # «أعلنت كينيا أن الرئيس أ سيزورها»
    return context.country_of(last.entity) if said else ""


_TELLERS = frozenset({"GovernmentBody", "Organization"})
_THAT = re.compile(r"(?:^|[\s\"“”«])ب?ان(?:\s|$)")
_THAT_HE = re.compile(r"^\s*ب?ان\s*$")
_OPENS = 40
"""Letters before the state that tells something: «أعلن المتحدث باسم الحكومة اليابانية أن الوزير أ …»."""
_COMES = re.compile(r"^[^.]{0,50}\s(?:س?ي|س?ت)?(?:زورها|زوره|صلها|صل|زور البلاد)\s")


def accredits(context: Context, ref: Ref) -> Ref:
    """The state to which several envoys are sent whose papers somebody receives: «تسلم الرئيس أ … لدى جمهورية تشاد»."""
    host = ("role", Value("host", "role"))
    taken = (f for f in context.facts if f.object == ref and host in f.qualifiers and _PAPERS in f.evidence.rule)
    sentence = next((context.sentences[fact.evidence.sentence] for fact in taken), None)
    for mention in context.mentions if sentence is not None and context.gazetteer.arabic else ():
        inside = sentence is not None and sentence.start <= mention.start < sentence.end
        if inside and context.kind(mention.entity) == "Country":
            before = fold_key(context.document.text[max(0, mention.start - _NEAR) : mention.start]).split()
            if _AT in before[-2:]:
                return mention.entity
    return ""


_PAPERS = "credentials"
_AT = "لدي"


def only_told_of(context: Context, known: Person) -> bool:
    """Whether an Arabic text names somebody only beside what is told: «المبادرة التي أطلقها الرئيس أ»."""
    first = context.named.get(known.ref)
    if first is None or not context.gazetteer.arabic:
        return False
    return _BESIDE.search(fold_key(context.document.text[max(0, first.start - _FAR) : first.start]) + " ") is not None


_FAR = 60
_BESIDE = re.compile(r"(?:(?:التي|الذي) \w+ها?|\bخلفا لل?\w+) (?:\w+ ){0,4}$")


def received_by_own_head(context: Context, known: Person) -> Ref:
    """The state of the head of state or government who receives a minister whose title names none (Arabic).

    Agencies tell of which state a guest from abroad is: «استقبل الرئيس أ وزير الداخلية ب».
    """
    serving = any(post.rank in _SERVING and not (post.country or post.organization) for post in known.posts)
    if not (serving and context.gazetteer.arabic) or _from_abroad(context, known):
        return ""
    events = {f.subject for f in context.facts if f.predicate == "hasParticipant" and f.object == known.ref}
    host = ("role", Value("host", "role"))
    hosts = {str(f.object) for f in context.facts if f.subject in events and host in f.qualifiers} - {known.ref}
    heads = [context.people[ref] for ref in hosts if ref in context.people]
    states = {head.country for head in heads if any(post.rank in _HEADS for post in head.posts)} - {""}
    # Of his own minister an agency speaks when it calls him but the President, or speaks of one state.
    of_two = _TWO.search(context.text) is not None and any(post.country for head in heads for post in head.posts)
    return states.pop() if len(states) == 1 and not of_two else ""


def _from_abroad(context: Context, known: Person) -> bool:
    """Whether the words after an Arabic name say that he is on a visit: «الذي يزور الدوحة», «والوفد المرافق له»."""
    after = context.text[known.end : known.end + _NEXT_TO].lstrip(" ,")
    return after.startswith(_visiting())


_NEXT_TO = 30


@lru_cache(maxsize=1)
def _visiting() -> tuple[str, ...]:
    return tuple(map(fold_key, load_language("ar").data["occurrence"]["visiting"]))


_SERVING = frozenset({"minister", "minister-of-state", "deputy-head-of-government", "undersecretary", "adviser"})
_HEADS = frozenset({"head-of-state", "head-of-government", "crown-prince"})


def only_other(context: Context, others: set[Ref]) -> Ref:
    """The one state beside the others of which an Arabic text on two tells, not only as of what is talked about."""
    if not context.gazetteer.arabic or len(others) != 1 or not _TWO.search(context.text):
        return ""
    named = [mention for mention in context.mentions if context.kind(mention.entity) == "Country"]
    held = [f.evidence for f in context.facts if f.predicate == "dcterms:description"]
    spans = [(one.start, one.end) for one in held]
    own = [span for span in spans if any(_inside(mention, span) for mention in named if mention.entity in others)]
    told = {mention.entity for mention in named if _acts(context, mention) and _own(mention, spans, own)}
    left = told - others - {known.country for known in context.people.values()}
    return left.pop() if len(left) == 1 else ""


_Span = tuple[int, int]


def _inside(mention: Mention, span: _Span) -> bool:
    return span[0] <= mention.start and mention.end <= span[1]


def _own(mention: Mention, spans: list[_Span], own: list[_Span]) -> bool:
    """Whether a state is not only named in a stance that is of neither: «رفض ضم إسرائيل أراضي فلسطينية»."""
    within = [span for span in spans if _inside(mention, span)]
    return not within or any(span in own for span in within)


def _acts(context: Context, mention: Mention) -> bool:
    """Whether a state is named as one that acts: by its name, or by its nationality after an organ or a side of it."""
    before = context.document.text[max(0, mention.start - _NEAR) : mention.start]
    word = ["", *re.findall(r"\w+", fold_key(before))][-1]
    if mention.name:
        # «في كينيا», «بكينيا», «بنيروبي، كينيا» tell where, «جمهورية كينيا» in «عاصمة …» as well
        places = any(m.end <= mention.start <= m.end + _AFTER_PLACE for m in context.mentions if _is_place(context, m))
        return not talked_about(context, mention) and not places
    return word.lstrip("و").removeprefix("ال") in map(fold_key, context.language.data["heading"]["organs"])


def _is_place(context: Context, mention: Mention) -> bool:
    return context.kind(mention.entity) == "Place"


_AFTER_PLACE = 12
"""Letters from a city to its state: «بانجول، عاصمة كينيا»."""
_TWO = re.compile(r"\b(?:ال)?(?:بلدين|دولتين|شعبين)\b")


def in_one_breath(context: Context, known: Person, other: Person) -> bool:
    """Whether two are joined by “and”: “Vice Minister A and State Secretary B co-chaired …”."""
    first, second = sorted((known, other), key=lambda one: one.start)
    words = context.text[first.end : second.start].split()
    return "and" in words and not {"with", "met"} & {*words}


def of_envoys(context: Context, events: list[Ref]) -> Ref:
    """The one state to which all ambassadors of a text are sent, for whoever receives one of them."""
    envoys = {ref for ref, known in context.people.items() if any(post.rank == _ENVOY for post in known.posts)}
    states = {post.accredited for ref in envoys for post in context.people[ref].posts if post.accredited}
    there = [f for f in context.facts if f.subject in events and f.object in envoys and f.predicate in TAKING_PART]
    # An English text may tell of them only beside others: “the minister and the ambassador to Peru took part”.
    met = any(context.language.order == "VSO" or f.qualifier("role") == _GUEST for f in there)
    return states.pop() if met and len(states) == 1 else ""


_ENVOY, _GUEST = "ambassador", Value("guest", "role")

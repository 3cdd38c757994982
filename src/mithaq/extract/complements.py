"""Where a complement ends, and the members of the list that it may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.items import ACTOR, AGREEMENT, BETWEEN, EVENT, PLACE, REGION
from mithaq.extract.members import content_end, members
from mithaq.read.languages import Form

if TYPE_CHECKING:
    from mithaq.extract.clauses import Clauses

Part = tuple[int, int]
"""A half-open range of items."""


def complement_end(clauses: Clauses, start: int, high: int, *, clause: bool = False, relative: bool = False) -> int:
    """Where the complement that begins at an item ends: before a purpose, a relative clause or an aside.

    In Arabic a ``clause`` after أن goes on to its end, and with ``relative`` a relative clause is taken along.
    """
    if clauses.context.language.order == "SVO":
        return content_end(clauses, start, high)
    codes, items = clauses.codes, clauses.items
    at = start
    while at < high:
        item = items[at]
        if at in clauses.skipped or (codes[at] in ':;.J()"' and not _inside_quotes(codes, start, at)):
            break
        if codes[at] == "," and not _list_goes_on(clauses, at, high):
            break
        if at > start and not clause and (item.is_a("purpose") or _purpose_clitic(clauses, start, at, high)):
            break
        if at > start and codes[at] == "Z" and not (clause or relative):
            break
        at += 1
    while at > start and codes[at - 1] in ",&":
        at -= 1
    return at


def resumed(clauses: Clauses, end: int, high: int, *, acts: bool = False) -> int | None:
    """Where a list goes on after what interrupted it: «أهمية … بما يخدم …، وضرورة …»; None where it does not.

    With ``acts`` only a noun of stance, the name of an act or a verbal noun goes on.
    """
    comma = clauses.codes.find(",", end, high)
    if comma < 0 or comma + 2 >= high or not (clauses.codes[comma + 1] == "&" or clauses.items[comma + 1].is_a("and")):
        return None
    follower = clauses.items[comma + 2]
    heads = ("stance_noun",) if acts else ("stance_noun", "topic_head", "topic_lead", "topic_act", "masdar", "noun")
    return comma + 2 if follower.is_a(*heads) and follower.code not in "VQ" else None


def _inside_quotes(codes: str, start: int, at: int) -> bool:
    return codes[at] == '"' and (codes[start:at].count('"') % 2 == 1 or '"' in codes[at + 1 : at + 9])


def _list_goes_on(clauses: Clauses, comma: int, high: int) -> bool:
    """Whether a comma parts members of a list: a conjunction follows it."""
    at = comma + 1
    return at < high and (clauses.codes[at] == "&" or clauses.items[at].is_a("and", "especially"))


def _purpose_clitic(clauses: Clauses, start: int, at: int, high: int) -> bool:
    """«لتوسيع الفرص»: the preposition of purpose with the name of an act, after words that say something themselves."""
    return (
        clauses.codes[at] == "l"
        and at + 1 < high
        and clauses.items[at + 1].is_a("topic_act")
        and clauses.codes[at - 1] not in "&,"
        and at - start > _MANY_WORDS
        and not all(clauses.items[word].is_a(*_EMPTY) for word in range(start, at))
    )


_EMPTY = ("topic_lead", "adjective", "quantity", "determiner", "talk")
"""Readings of words that say nothing alone: «آفاق جديدة لتطوير …»."""


_LONGEST_BARE_AND = 3
"""Letters of و and of “and”: a longer conjunction («إلى جانب», “as well as”) parts members."""


def _new_member(clauses: Clauses, low: int, joint: int, end: int, *, acts: bool) -> bool:
    """Whether a bare conjunction begins a new member: «إلى جانب», or a word that heads a complement of its own."""
    item = clauses.items[joint]
    if len(item.unit.text) > _LONGEST_BARE_AND:
        return True
    if joint + 1 >= end:
        return False
    follower, before = clauses.items[joint + 1], clauses.items[low - 1] if low else None
    if follower.preposition and before is not None and follower.preposition == before.preposition:
        return True
    if follower.is_a("stance_noun") or (follower.is_a("topic_head") and not acts):
        return joint - low >= _MANY_WORDS
    return "Z" not in clauses.codes[low:joint] and _own_noun(clauses, low, joint, acts=acts)


_CHUNKS_OF_TOPICS = ACTOR + PLACE + REGION + AGREEMENT + EVENT
_OF = frozenset("pbl")
_LEADING = frozenset("pbl@")
_MANY_WORDS = 2
"""Items of a member that stands for itself: «العلاقات الثنائية و…», not «السلام والأمن في المنطقة»."""


def _own_noun(clauses: Clauses, low: int, joint: int, *, acts: bool) -> bool:
    """Whether a noun of its own follows a bare و: «العلاقات الثنائية والأوضاع في غزة»; not under one name of an act."""
    first, last, follower = clauses.items[low], clauses.items[joint - 1], clauses.items[joint + 1]
    noun = follower.is_a("noun", "topic_distribute", "topic_lead", "topic_act", "portfolio")
    if last.code in _CHUNKS_OF_TOPICS:
        if follower.code in _CHUNKS_OF_TOPICS:
            return first.is_a("topic_carrier") or (not acts and clauses.items[joint - 2].preposition == "في")
        if joint - low == 1:
            return noun
        if clauses.items[joint - 2].preposition in BETWEEN:
            return False
    if first.is_a("topic_act", "topic_lead", "masdar", "stance_noun") or joint - low < _MANY_WORDS:
        return False
    return noun and not (acts and first.code in _DEFINITE)


_DEFINITE = frozenset("Dd")


def parts(clauses: Clauses, start: int, end: int, *, acts: bool = False) -> list[Part]:
    """The members of a list: split at commas, and at a conjunction that begins a new member.

    With ``acts`` an English list is split only before the name of an act.
    """
    if clauses.context.language.order == "SVO":
        return members(clauses, start, end, acts=acts)
    codes = clauses.codes
    found: list[Part] = []
    low = at = start
    while at < end:
        joint = codes[at] == "," or (codes[at] == "&" and codes[at - 1] == ",")
        joint = joint or (codes[at] == "&" and _new_member(clauses, low, at, end, acts=acts))
        if clauses.items[at].is_a("especially"):
            # «أكد أهمية السلام، ولا سيما …»: what is held is said; «أثنى على …، ولا سيما على …» goes on.
            if acts and codes[at + 1 : at + 2] not in _LEADING:
                end = at
                break
            joint = True
        if joint and at > low:
            found.append((low, at))
            while at < end and (codes[at] in ",&" or clauses.items[at].is_a("especially")):
                at += 1
            low = at
        else:
            at += 1
    while end > low and codes[end - 1] in ",&":
        end -= 1
    if low < end:
        found.append((low, end))
    found = [part for part in (_trimmed(clauses, *part) for part in found) if part[0] < part[1]]
    return _rejoined(clauses, found)


def talks_trimmed(clauses: Clauses, part: Part, verbs: frozenset[str]) -> Part:
    """A member without the name of the talking: «مناقشة الأوضاع» and «تبادل الآراء حول الأوضاع» are about الأوضاع."""
    low, high = part
    form = clauses.items[low].unit.tags.get("masdar")
    if not isinstance(form, Form) or form.lemma not in verbs or clauses.items[low].code == EVENT:
        return part
    after = low + 1
    if form.lemma in _EXCHANGES:
        about = (at for at in range(after, min(high, after + _NEAR)) if clauses.items[at].preposition == "بشأن")
        after = next(about, high)
    trimmed = _trimmed(clauses, after, high) if after < high else part
    return trimmed if trimmed[0] < trimmed[1] else part


_EXCHANGES = frozenset({"تبادل"})
"""Verbs whose noun goes on with what is exchanged: «تبادل وجهات النظر»."""
_NEAR = 5


def _rejoined(clauses: Clauses, found: list[Part]) -> list[Part]:
    """Members that go on an inner list («في مجالات استكشاف الفضاء، والعلوم») belong to the part before them.

    Where the first member begins with the name of an act, so must the others.
    """
    if not found or not _begins_with_act(clauses, found[0]):
        return found
    joined = found[:1]
    for part in found[1:]:
        if _begins_with_act(clauses, part):
            joined.append(part)
        else:
            joined[-1] = (joined[-1][0], part[1])
    return joined


def _begins_with_act(clauses: Clauses, part: Part) -> bool:
    return clauses.items[part[0]].is_a("topic_act", "topic_lead", "topic_head", "masdar", "stance_noun")


def _trimmed(clauses: Clauses, low: int, high: int) -> Part:
    codes = clauses.codes
    if clauses.items[low].is_a("topic_carrier") and codes[low + 1 : low + 2] in _OF:
        low += 2
    while low < high and codes[low] in ",&pblj@":
        low += 1
    while high > low and codes[high - 1] in ",&pbl@":
        high -= 1
    return low, high

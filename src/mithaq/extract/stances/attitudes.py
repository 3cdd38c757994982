"""Nouns of stance in Arabic: «أعرب عن بالغ قلقه إزاء …», «أكد رفض بلاده القاطع لـ…», «عن إدانتها واستنكارها لـ…».

A complement may begin with such a noun, with words of degree before it, adjectives, its owner and a second noun after
it; its preposition leads to what the stance is about.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mithaq.extract.clauses.topic_words import words
from mithaq.extract.stances.positions import FOR_WHAT, position
from mithaq.extract.words.articles import has_article
from mithaq.extract.words.items import ACTOR, HOLDERS, NISBA, PLACE, PREPOSITIONS, SIDES
from mithaq.text import fold_words

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses

_ADJECTIVES = "DdKcwt"
_LONGEST = 9
_OBJECT_WORDS = 2
"""Items at least of an object right after a noun with a pronoun; fewer may be its adjective."""
"""Items of such a complement before its preposition."""
_TO_SOMEONE = frozenset({"thank", "praise", "congratulate"})
_SAME = {"praise": "thank", "denounce": "condemn", "recommit": "commit"}
"""Kinds that say together what one of them says: «شكره وتقديره»."""


@dataclass(slots=True)
class Attitude:
    """The nouns at the head of a complement, the kinds of stance that they make, their owner, and what they lead to."""

    nouns: list[int] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    owner: Filler | None = None
    named: bool = False
    """True where somebody is named after the nouns."""
    owned: bool = False
    """True where a pronoun, an owner or the article shows that the noun is the stance of somebody: «دعمها لـ…»."""
    start: int | None = None
    """The item after the preposition of a noun; None where no preposition of its own follows."""
    keep: bool = False
    """True where the noun is part of what is held: «أهمية»."""
    told_in: bool = False
    """True where a position is told by a noun: «موقف بلاده الثابت في دعم …»."""

    @property
    def against(self) -> bool:
        """Whether it is of those who refuse something, whom their verb alone tells: «أكدا رفض التدخل»."""
        return bool(self.kinds) and set(self.kinds) <= REFUSALS


def attitude(clauses: Clauses, start: int, high: int) -> Attitude | None:
    """The attitude that a complement begins with, if it begins with a noun of stance."""
    found = Attitude()
    prepositions: set[str] = set()
    for at in range(start, min(high, start + _LONGEST)):
        item = clauses.items[at]
        if item.is_a("stance_noun") and (not found.nouns or clauses.codes[at - 1] in "&c"):
            kind, after, keep, _ = item.unit.tags["stance_noun"]
            if found.nouns and (keep or _has_its_own(clauses, found, at)):
                break
            found.nouns.append(at)
            found.kinds.append(kind)
            found.keep = keep
            prepositions.update(after)
            if keep:
                return _told(clauses, found, high) if not item.is_a("necessity") else _need(clauses, found, high)
        elif (led := _led_from(clauses, at, found, prepositions)) is not None:
            found.start = led if led == at else _reason(clauses, found, led, high)
            break
        elif not _belongs(clauses, found, at, high):
            break
    if not found.nouns:
        return None
    if found.start is not None and clauses.items[found.start - 1].is_a("purpose", "which"):
        found.start -= 1  # «اعتزازه بما …»: what follows is worded with the preposition in it
    if found.start is None and _has_object(clauses, found.nouns[-1], high):
        found.start = found.nouns[-1] + 1  # «دعمهما المبادرات …»
    asked = found.named and found.kinds == [_DEMAND]  # «دعوة الأطراف إلى …»
    owned = any(clauses.items[at].unit.tags["stance_noun"][3] for at in found.nouns)
    found.owned |= asked or owned or found.owner is not None
    _refuse(clauses, found, high)
    heads = {_SAME.get(kind, kind): kind for kind in reversed(found.kinds)}
    found.kinds = [kind for kind in dict.fromkeys(found.kinds) if heads[_SAME.get(kind, kind)] == kind]
    return found


def _refused_by_them(clauses: Clauses, found: Attitude, at: int) -> bool:
    """Whether a noun right after one of refusal with a pronoun is what is refused: «رفضهما العدوان على غزة».

    So is a relative anywhere after it: «عن رفض كينيا وإدانتها بأشد العبارات ما قامت به الجماعة».
    """
    if found.nouns and found.against and clauses.codes[at] == "Z" and clauses.items[at].unit.text == "ما":
        return True
    if found.nouns and found.against and clauses.items[at].is_a("determiner") and _after_whose(clauses, found, at):
        return True  # «رفضهما كل المحاولات لتقسيم البلاد»
    if not found.nouns or not found.against or found.nouns[-1] != at - 1 or not _has_pronoun(clauses, at - 1):
        return False
    item = clauses.items[at]
    noun = clauses.codes[at] == "D" and item.unit.tags.get("common") == "noun" and not item.is_a("degree", "adjective")
    return noun and clauses.codes[at + 1 : at + 2] in _GOES_ON


def _after_whose(clauses: Clauses, found: Attitude, at: int) -> bool:
    """Whether an item stands right after a noun with a pronoun, or after whose stance it is."""
    last = found.nouns[-1]
    return at - 1 == (found.owner.index if found.owner is not None else last if _has_pronoun(clauses, last) else -1)


_GOES_ON = frozenset("DdKpb" + NISBA)


def _has_its_own(clauses: Clauses, found: Attitude, at: int) -> bool:
    """Whether a bare noun of refusal has what is refused before another noun: «رفض التهجير وإدانة الاستيطان»."""
    last = found.nouns[-1]
    bare = not (has_article(clauses.items[last].unit.text) or _has_pronoun(clauses, last) or found.named)
    return bare and found.against and at - last > _NEXT


_NEXT = 2
"""Items from a noun to the next one that shares what both are about."""


def _has_object(clauses: Clauses, noun: int, high: int) -> bool:
    """Whether a noun with a pronoun has right after it what it is about: «دعمهما المبادرات …»."""
    following = clauses.codes[noun + 1 : high]
    if following[:3] in {"Dc", "Dc.", "Dc,"} or len(following) < _OBJECT_WORDS or not _has_pronoun(clauses, noun):
        return False
    adjective = clauses.items[noun + 1].unit.tags.get("common") == "adjective"  # «انشغالها البالغ عقب …»
    return following[0] in "Dm" and following[1] not in ",.&J" and not adjective


def _refuse(clauses: Clauses, found: Attitude, high: int) -> None:
    """Note where what is refused begins, right after the noun of refusal, its adjectives or its owner.

    «أكدا رفض التدخل», «رفضهما التام تهجير السكان», «رفض بلاده أي تدخل».
    """
    last = found.nouns[-1]
    if found.start is not None or not found.against or has_article(clauses.items[last].unit.text):
        return
    owner = found.owner.index if found.owner is not None else last
    if found.named and owner == last and last + 1 < high and clauses.codes[last + 1] in HOLDERS:
        owner = last + 1  # «رفض بلاده …» of somebody whose state nothing tells
    at = owner + 1
    definite = _has_pronoun(clauses, last) or found.owner is not None
    if definite:
        while at < high and has_article(clauses.items[at].unit.text):
            at += 1
    if at - 1 > owner and clauses.codes[at : at + 1] in _ENDS and _is_refused(clauses, at - 1):
        at -= 1  # «رفضهما التدخل.»
    if clauses.codes[at : at + 1] == "@" and clauses.items[at].unit.text == _TO:
        found.start, found.owned = at + 1, True  # «رفض بلاده أن تكون ساحة لـ…»
        return
    begins = at < high and (clauses.codes[at] in _REFUSED or clauses.items[at].is_a("topic_head", "noun"))
    if begins and not clauses.items[at].preposition:
        found.start, found.owned = at, True


def _is_refused(clauses: Clauses, at: int) -> bool:
    """Whether a word with an article is no adjective of the refusal: «رفضه التدخل», not «رفضه التام»."""
    return clauses.codes[at] in "mYD" and not clauses.items[at].is_a("degree", "adjective")


_ENDS = ("", ".", ",", "&")
_TO = "ان"
_REFUSED = "mYDdwcEh"
REFUSALS = frozenset({"reject", "condemn"})


def _led_from(clauses: Clauses, at: int, found: Attitude, prepositions: set[str]) -> int | None:
    """Where what the nouns lead to begins, if it does here: after a preposition, or with the one in an unknown word.

    «استنكارها الشديد لتقاعس …»
    """
    if (found.nouns and _glued(clauses, at) in prepositions) or _is_object(clauses, found, at):
        return at
    if _refused_by_them(clauses, found, at):
        return at
    return at + 1 if _leads(clauses, at, prepositions) else None


def _glued(clauses: Clauses, at: int) -> str:
    """The preposition with which an unknown word begins, as it seems; empty for another item."""
    item = clauses.items[at]
    unknown = clauses.codes[at] == "w" and (len(item.unit.text) > _SHORTEST_LED or item.unit.text in _LED_NOUNS)
    return item.unit.text[0] if unknown and not item.unit.tags else ""


_LED_NOUNS, _REASON_NEAR = frozenset({"لحق", "لحل", "لدور"}), 8
_SHORTEST_LED = 4
"""Letters of an unknown word with its preposition, at least one more."""


def _reason(clauses: Clauses, found: Attitude, start: int, high: int) -> int:
    """Where the reason of thanks and good wishes begins, after the words for whom they are: «شكره لقطر على …»."""
    if found.kinds[0] == _DEMAND:
        return _demanded(clauses, start, high)
    if found.kinds[0] not in _TO_SOMEONE:
        return start
    reach = range(start, min(high, start + _REASON_NEAR))
    joints = (at for at in reach[:-1] if clauses.codes[at] == "&" and clauses.items[at + 1].is_a("stance_noun"))
    reach = range(start, next(joints, reach.stop))  # «تقديره لدور كينيا وحرصه على …»
    leads = _REASONS.get(found.kinds[0], _FOR_WHAT)
    given = (at for at in reach if clauses.items[at].preposition in leads or clauses.items[at].unit.text == _IN_RETURN)
    reason = next(given, None)
    itself = bool(reach) and clauses.items[start].is_a("masdar", "topic_act")  # «تقديره لدعم قطر ترشحها لعضوية …»
    if reason is None and not itself:
        act = (at for at in reach if clauses.items[at].preposition == "ل" and at + 1 < high and at > start)
        reason = next((at for at in act if _is_reason(clauses, at + 1)), None)
    return start if reason is None or reason == start else reason + 1


def _is_reason(clauses: Clauses, at: int) -> bool:
    """Whether somebody is thanked for an act that stands here: «امتنانه لقطر لاستضافتها …», «… لوقوفها مع بلاده»."""
    item = clauses.items[at]
    tags = item.unit.tags.get("stance_noun")
    return item.is_a("masdar", "topic_act") or bool(tags and tags[3] and not has_article(item.unit.text))


def _demanded(clauses: Clauses, start: int, high: int) -> int:
    """Where what is demanded begins, after of whom: «دعوتها لمجلس الأمن إلى …», «مطالبته للمجتمع الدولي ب…»."""
    if start >= high or (clauses.codes[start] not in HOLDERS and not clauses.items[start].is_a("others")):
        return start
    reach = range(start + 1, min(high, start + _ASKED_NEAR))
    leads = next((at for at in reach if clauses.items[at].preposition in _TO_WHAT), None)
    return start if leads is None or leads + 1 >= high else leads + 1


_DEMAND = "call-for"
_TO_WHAT = frozenset({"إلى", "ب", "ل"})
_ASKED_NEAR = 4
_FOR_WHAT, _IN_RETURN = frozenset({"على"}), "نظير"
_REASONS = {"congratulate": _FOR_WHAT | {"ب"}}
"""Kind of stance -> prepositions before the reason, where others may lead to it as well: «التهاني لكينيا بنجاح …»."""


def _leads(clauses: Clauses, at: int, prepositions: set[str]) -> bool:
    """Whether a preposition of the nouns, or their أن, stands here."""
    code, item = clauses.codes[at], clauses.items[at]
    if item.is_a("purpose") and item.unit.text in FOR_WHAT:
        return item.unit.text[0] in prepositions
    if item.is_a("which"):
        return item.unit.text[0] in prepositions  # «رفضها القاطع لأي مساس بـ…»
    if code == "&":
        return item.unit.text == _BESIDE and "مع" in prepositions
    if code == "@":
        return "أن" in prepositions or (item.unit.text.startswith("ب") and "ب" in prepositions)
    if item.unit.text in prepositions:
        return True  # «انشغالها البالغ عقب الأحداث», «قلقه جراء القصف»
    return code in PREPOSITIONS and item.preposition in prepositions


def _belongs(clauses: Clauses, found: Attitude, at: int, high: int) -> bool:
    """Whether an item goes on the phrase: a word of degree, then an adjective, an owner, a second noun, an aside."""
    code, item = clauses.codes[at], clauses.items[at]
    if not found.nouns:
        return item.is_a("degree", "adjective")
    if (code in HOLDERS or _capital(clauses, at)) and found.owner is None:
        # «شكره لقطر»: a noun with a pronoun has its owner, and whoever follows is somebody else.
        found.named = True
        if not _has_pronoun(clauses, found.nouns[-1]):
            found.owner = clauses.fill(at, HOLDERS + PLACE)
        return True
    if code == "&":
        after = clauses.items[at + 1] if at + 1 < high else None
        goes_on = after is not None and (after.is_a("stance_noun", "degree") or after.code in "Dd")
        return goes_on or (after is not None and found.owner is not None)
    if code == ",":
        return found.named
    if code == '"':
        return found.owner is not None and found.owner.index == at - 1
    towards = not _TOWARDS.isdisjoint((item.unit.text, clauses.items[at - 1].unit.text))
    towards = towards and found.kinds == ["commit"]  # «التزامها تجاه اللبنانيين بإنجاح …»
    towards |= code == "g" and at + 1 < high and _of_government(clauses, found, at)
    described = (
        towards or _asks_others(clauses, found, at) or code in _ADJECTIVES + NISBA or item.is_a("adjective", "degree")
    )
    return described or (code in "gm" and found.owner is not None)


def _of_government(clauses: Clauses, found: Attitude, at: int) -> bool:
    """Whether a government stands here whose stance a noun right before it is: «ترحيب الحكومة بـ…»."""
    noun = found.nouns[-1]
    led = at + 1 + (clauses.codes[at + 1] in NISBA)
    if (
        found.kinds[-1] not in _OF_GOVERNMENTS
        or found.owner is not None
        or noun != at - 1
        or led >= len(clauses.items)
        or _has_pronoun(clauses, noun)
    ):
        return False
    item = clauses.items[led]
    leads = item.preposition or (item.unit.text[0] if item.is_a("which") else "")
    own = has_article(clauses.items[at].unit.text) and leads in clauses.items[noun].unit.tags["stance_noun"][1]
    found.named |= own
    found.owned |= own
    return own


_OF_GOVERNMENTS = frozenset({"welcome", "praise", "thank", "support", "reject", "condemn", "denounce", "commit"})
_TOWARDS = frozenset({"تجاه", "نحو", "حيال"})


def _asks_others(clauses: Clauses, found: Attitude, at: int) -> bool:
    """Whether those stand here whom a noun asks, and who are no state: «دعوة المجتمع الدولي إلى …»."""
    asked = clauses.items[at].is_a("others") and found.kinds == [_DEMAND] and found.nouns[-1] == at - 1
    found.named |= asked
    return asked


def _capital(clauses: Clauses, at: int) -> bool:
    """Whether a capital stands here for its government: «التزام أثينا بـ…»."""
    held = clauses.fill(at, PLACE)
    return held is not None and all(clauses.context.kind(ref) == "Country" for ref in held.refs)


def _is_object(clauses: Clauses, found: Attitude, at: int) -> bool:
    """Whether a noun right after whose stance it is is what that is about: «إدانة المملكة اقتحام …»."""
    if found.owner is not None and 0 < found.owner.index < at - 1:
        fully = clauses.items[found.owner.index + 1 : at]  # «تأييد قطر الكامل الإجراءات التي …»
        definite = clauses.codes[at] in "DmY" and has_article(clauses.items[at].unit.text)
        if definite and all(item.unit.text in words("fully") for item in fully):
            return clauses.codes[at + 1 : at + 2] not in _CLOSED and clauses.items[at].unit.text not in words("fully")
    if found.owner is None or found.owner.index != at - 1:
        # «رفض كينيا "ادعاءات …"»
        quoted = found.owner is not None and found.owner.index == at - 2 and clauses.codes[at - 1] == '"'
        return quoted and clauses.codes[at] in _QUOTED
    tags = clauses.items[at].unit.tags
    noun = tags.get("common") == "noun" or "topic_head" in tags or clauses.codes[at] in "mY"
    noun = noun or (clauses.codes[at] == "w" and clauses.codes[at - 1] == ACTOR)  # no name of somebody
    return noun and clauses.codes[at + 1 : at + 2] not in _CLOSED and clauses.items[at].preposition == ""


_CLOSED = frozenset({"", ".", ",", ";"})
_QUOTED = frozenset("wmYDd")
"""Letters of nouns with which a quotation of what somebody refuses or supports begins."""


def _has_pronoun(clauses: Clauses, noun: int) -> bool:
    unit = clauses.items[noun].unit
    return bool(unit.tags["stance_noun"][3]) and not has_article(unit.text)


_NEED_NEAR = 3


def _told(clauses: Clauses, found: Attitude, high: int) -> Attitude:
    """«موقف بلاده الرافض لـ…»: the adjective gives the kind; other nouns that are kept head what is held."""
    noun = found.nouns[0]
    told = position(clauses, noun, high) if clauses.items[noun].is_a("position") else None
    if told is None:
        return found
    return Attitude(found.nouns, [told.kind], told.owner, owned=True, start=told.start, told_in=told.told_in)


def _need(clauses: Clauses, found: Attitude, high: int) -> Attitude:
    """«ضرورة تحمل المجتمع الدولي مسؤولياته», «ضرورة أن تلتزم …»: who stresses that others must act calls on them to."""
    noun = found.nouns[0]
    first = noun + 1
    that = clauses.codes[first : first + 1] == "@"
    if first >= high or not (that or clauses.items[first].is_a("duty")):
        return found
    for at in range(first + 1, min(high, first + 1 + _NEED_NEAR)):
        if clauses.items[at].is_a("others") or (clauses.codes[at] in ACTOR + SIDES and (that or at == first + 1)):
            return Attitude(found.nouns, ["call-for"], owned=True, start=noun)
        if clauses.codes[at] in PREPOSITIONS + ",&":
            break
    return found


_BESIDE = "الي جانب"
"""«وقوفه إلى جانب …», folded: elsewhere it joins two things."""


def stood_by(clauses: Clauses, found: Attitude) -> bool:
    """Whether it is stressed by whom a state stands, «أكد … وقوف قطر مع كينيا»: that too is a stance of who says so."""
    if found.kinds != ["support"] or found.start is None or not found.owned or len(found.nouns) > 1:
        return False
    standing = fold_words(tuple(clauses.context.language.data["stances"]["standing"]))
    return clauses.items[found.nouns[0]].unit.text in standing

"""The members of an Arabic list: of what is talked about, or of what a stance is about."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.clauses.fields import of_fields
from mithaq.extract.clauses.members import Part, trimmed
from mithaq.extract.clauses.topic_members import CHUNKS_OF_TOPICS, adjectival, after_place, apart
from mithaq.extract.clauses.whoever import past_joints, past_whoever
from mithaq.extract.words.articles import has_article
from mithaq.extract.words.items import AGREEMENT, BETWEEN, EVENT, NISBA, SIDES
from mithaq.read.languages import Form, load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.items import Item


def arabic_parts(clauses: Clauses, start: int, end: int, *, acts: bool) -> list[Part]:
    """The members of a list: split at commas, and at a conjunction that begins a new member."""
    codes = clauses.codes
    found: list[Part] = []
    low = at = start
    while at < end:
        at = past_whoever(clauses, at, end)
        joint = codes[at] == "," or (codes[at] == "&" and codes[at - 1] == ",")
        joint = joint or (codes[at] == "&" and _new_member(clauses, low, at, end, acts=acts))
        joint = joint and not _goes_on_adjective(clauses, at, end)
        example = _example(clauses, at, end)
        joint = joint or (not acts and counted(clauses, at))
        if example is not None:
            # «أكد أهمية السلام، ولا سيما …»: what is held is said; «أثنى على …، ولا سيما على …» goes on.
            if acts and not _led_again(clauses, start, example + 1):
                end = at
                break
            joint = True
        if joint and at > low:
            found.append((low, at))
            low = at = past_joints(clauses, at, end)
        else:
            at += 1
    while end > low and codes[end - 1] in ",&":
        end -= 1
    if low < end:
        found.append((low, end))
    found = [part for part in (trimmed(clauses, *part) for part in found) if part[0] < part[1]]
    if acts:
        return [piece for part in _rejoined(clauses, found) for piece in _not_too_long(clauses, part)]
    first = next((number for number, part in enumerate(found) if number and _opened(clauses, part)), len(found))
    if first < len(found) and clauses.items[found[first][0] - 1].is_a("namely"):
        found.pop(first - 1)  # «ثلاثة ملفات هي …» is told by its list
        first -= 1
    told = of_fields(clauses, found[:first]) or _rejoined(clauses, found[:first], topics=True)
    examples = _rejoined(clauses, found[first:], topics=True)
    commas = sum("," in codes[part[0] - 2 : part[0]] for part in examples[1:])
    return told + (examples if commas > 1 else [piece for part in examples for piece in _each(clauses, part)])


def _beside(clauses: Clauses, at: int) -> bool:
    """Whether «إلى جانب» goes on a noun of stance and joins nothing: «ووقوفها إلى جانب كينيا»."""
    return at > 0 and clauses.items[at].unit.text == _BY_THE_SIDE and clauses.items[at - 1].is_a("stance_noun")


_BY_THE_SIDE = "الي جانب"


def _led_again(clauses: Clauses, start: int, at: int) -> bool:
    """Whether examples begin with the preposition of the whole again, or with أن: «أثنى على …، ولا سيما على …»."""
    if at >= len(clauses.items) or clauses.codes[at] not in _LEADING:
        return False
    led = clauses.items[start - 1].preposition if start else ""
    return clauses.codes[at] == "@" or clauses.items[at].preposition == led


def counted(clauses: Clauses, at: int) -> bool:
    """Whether «هي» or «وهي» opens the list of what was counted before: «في ثلاثة مجالات هي …»."""
    if not clauses.items[at].is_a("namely"):
        return False
    nouns = words("counted")
    return any(item.unit.text in nouns for item in clauses.items[max(0, at - _COUNTED_NEAR) : at])


_COUNTED_NEAR = 3


@lru_cache(maxsize=8)
def words(part: str) -> frozenset[str]:
    """A list of words that shape lists of topics, folded."""
    return frozenset(fold_key(word) for word in load_language("ar").data["topics"][part])


def _opened(clauses: Clauses, part: Part) -> bool:
    """Whether a member is the first of the examples of what was named before it."""
    return any(item.is_a("especially", "namely") for item in clauses.items[max(0, part[0] - 2) : part[0]])


def _each(clauses: Clauses, part: Part) -> list[Part]:
    """The examples that a bare و parts: «هي التجارة والتعاون الأمني وأمن الحدود» are three."""
    low, high = part
    found: list[Part] = []
    for at in range(low + 1, high - 1):
        if clauses.codes[at] != "&" or adjectival(clauses.items[at + 1]) or clauses.codes[at + 1] not in _NOUNS:
            continue
        bare = clauses.items[at + 1].unit.text.startswith("ال") or clauses.codes[at + 1] == "F"
        act = clauses.items[low].is_a("topic_act", "topic_lead", "masdar") and not adjectival(clauses.items[at - 1])
        if not (bare and act) and not _between(clauses, low, at):
            found.append((low, at))
            low = at + 1
    return [*found, (low, high)]


_NOUNS = frozenset("DdFfcmYK")


def only_adjectives(clauses: Clauses, part: Part) -> bool:
    """Whether a member is only adjectives of what stands before it: «العلاقات السياسية، والاقتصادية»."""
    return all(adjectival(item) for item in clauses.items[part[0] : part[1]] if item.code not in "&,")


def _goes_on_adjective(clauses: Clauses, at: int, end: int) -> bool:
    """Whether only a negated adjective follows a comma and a conjunction: «الاعتداء السافر، وغير المشروع على …»."""
    while at < end and clauses.codes[at] in ",&":
        at += 1
    return clauses.codes[at : at + 2] == "XD" and at + 1 < end


_TOO_LONG = 14
"""Items of a member in which a bare و with the name of an act begins another one."""
_LONG_ENOUGH = 6


def _not_too_long(clauses: Clauses, part: Part) -> list[Part]:
    """A long member in pieces: «وقف … ورفع الحصار عن … وضمان تدفق …» are three acts, whatever stands between."""
    low, high = part
    if high - low <= _TOO_LONG:
        return [part]
    pieces: list[Part] = []
    for at in range(low + _LONG_ENOUGH, high - 1):
        if "Z" in clauses.codes[low:at] and _goes_on(clauses, low, at):
            continue  # «الأعمال التي تسعى لاستهداف الأبرياء وتهديد أمنهم …»
        opens = clauses.codes[at] == "&" and clauses.items[at + 1].is_a("masdar", "topic_act")
        if opens and at - low >= _LONG_ENOUGH and not clauses.items[at - 1].is_a("masdar", "stance_noun"):
            pieces.append((low, at))
            low = at + 1
    return [*pieces, (low, high)]


def _example(clauses: Clauses, at: int, end: int) -> int | None:
    """The word that opens examples right here, past a comma and a conjunction: «، ولا سيما»."""
    while at < end and clauses.codes[at] in ",&" and not clauses.items[at].is_a("especially"):
        at += 1
    return at if at < end and clauses.items[at].is_a("especially") and not _special(clauses, at) else None


def _special(clauses: Clauses, at: int) -> bool:
    """Whether خاصة is an adjective: «أهمية خاصة», «مكانة خاصة»."""
    item = clauses.items[at]
    return item.is_a("adjective") and at > 0 and clauses.codes[at - 1] in "ymwYcu" and not _ends_definite(clauses, at)


def _ends_definite(clauses: Clauses, at: int) -> bool:
    before = clauses.items[at - 1].unit.text
    return before.startswith("ال") or before.endswith(("ها", "هما"))


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
    rest = trimmed(clauses, after, high) if after < high else part
    return rest if rest[0] < rest[1] else part


_EXCHANGES = frozenset({"تبادل"})
"""Verbs whose noun goes on with what is exchanged: «تبادل وجهات النظر»."""
_NEAR = 5


def _rejoined(clauses: Clauses, found: list[Part], *, topics: bool = False) -> list[Part]:
    """Members that go on an inner list («في مجالات استكشاف الفضاء، والعلوم») belong to the part before them.

    Where the first member begins with the name of an act, so must the others; a longer conjunction parts ``topics``.
    """
    if not found or not _begins_with_act(clauses, found[0]):
        return found
    joined = found[:1]
    plain = topics and _plain(clauses, found[0])
    for part in found[1:]:
        example = any(item.is_a("especially") for item in clauses.items[max(0, part[0] - 2) : part[0]])
        state = clauses.codes[part[0]] in CHUNKS_OF_TOPICS and clauses.codes[joined[-1][1] - 1] in CHUNKS_OF_TOPICS
        noun = clauses.codes[part[0] : part[0] + 2] in ("Dl", "Db") and clauses.codes[joined[-1][1] - 1] in NISBA + "Kd"
        own = topics and (plain or _long_joint(clauses, part[0] - 1)) and not only_adjectives(clauses, part)
        own = own or (topics and apart(clauses, joined[-1], part))
        if example or state or noun or own or _begins_with_act(clauses, part):
            joined.append(part)
        else:
            joined[-1] = (joined[-1][0], part[1])
    return joined


def _plain(clauses: Clauses, part: Part) -> bool:
    """Whether a member begins with a definite noun that names no act, and no fields follow: «العلاقات الثنائية»."""
    first = clauses.items[part[0]]
    act = first.is_a("topic_act", "topic_lead", "masdar", "stance_noun")
    fields = any(item.unit.text in _FIELDS for item in clauses.items[part[0] : part[1]])
    return first.unit.text.startswith("ال") and not act and not fields


def _long_joint(clauses: Clauses, at: int) -> bool:
    """Whether a conjunction of more than one word or letter stands here: «فضلا عن», «وكذلك»."""
    return clauses.codes[at] == "&" and len(clauses.items[at].unit.text) > _LONGEST_BARE_AND


def _begins_with_act(clauses: Clauses, part: Part) -> bool:
    first = clauses.items[part[0]]
    return first.is_a(*_ACTS_OR_HEADS) or first.unit.text in words("done")


_ACTS_OR_HEADS = ("topic_act", "topic_lead", "topic_head", "topic_opener", "topic_distribute", "masdar", "stance_noun")
"""Readings of the first word of a member of a list of acts or of things that are talked about."""


@lru_cache(maxsize=4)
def verbs_of_talk(language: str) -> frozenset[str]:
    """The verbs whose frames are of topics of an event."""
    frames = (frame for frame in load_language(language).frames if "event" in frame.get("roles", {}))
    return frozenset(verb for frame in frames if "topics" in frame for verb in frame.get("verbs", ()))


_LONGEST_BARE_AND = 3
"""Letters of و and of “and”: a longer conjunction («إلى جانب», “as well as”) parts members."""


def _new_member(clauses: Clauses, low: int, joint: int, end: int, *, acts: bool) -> bool:
    """Whether a bare conjunction begins a new member: «إلى جانب», or a word that heads a complement of its own."""
    item = clauses.items[joint]
    if len(item.unit.text) > _LONGEST_BARE_AND:
        return not _beside(clauses, joint)
    if joint + 1 >= end or _between(clauses, low, joint) or _in_fields(clauses, low, joint) or _yoked(clauses, joint):
        return False
    follower, before = clauses.items[joint + 1], clauses.items[low - 1] if low else None
    again = follower.preposition and before is not None and follower.preposition == before.preposition
    talk = not acts and (_is_talk(clauses, joint + 1) or is_saying(follower) or _way(clauses, joint))
    if again or talk or (not acts and after_place(clauses, low, joint)):
        return True
    # «دعم المجلس وجهوده»
    its = acts and follower.unit.text.endswith(_PRONOUNS) and not follower.is_a("stance_noun", "masdar")
    kept = acts and clauses.items[low].is_a("stance_noun")
    if its or (not kept and _goes_on(clauses, low, joint)):
        return False
    if follower.is_a("stance_noun") or (follower.is_a("topic_head", "topic_opener") and not acts):
        # «تضامن بلاده مع كينيا ووقوفها إلى جانبها»; «إدانة واستنكار كل أشكال العنف» are one act of two names.
        whole = joint - low >= _MANY_WORDS and not clauses.items[joint - 1].is_a("stance_noun", "masdar", "topic_act")
        return whole or (acts and _own_stance(follower))
    own = _own_noun(clauses, low, joint, acts=acts) or (not acts and _own_topic(clauses, low, joint))
    return own and "Z" not in clauses.codes[low:joint]


def _way(clauses: Clauses, joint: int) -> bool:
    """Whether ways or prospects open a topic of their own: «التجارة وسبل …», not «سبل وآفاق …»."""
    ways = words("way")
    return clauses.items[joint + 1].unit.text in ways and clauses.items[joint - 1].unit.text not in ways


def _yoked(clauses: Clauses, joint: int) -> bool:
    """Whether two nouns round a conjunction have something in common: «أمن واستقرار المنطقة», «تعزيزها ودعمها»."""
    first, second = clauses.items[joint - 1].unit.text, clauses.items[joint + 1].unit.text
    same = any(first.endswith(ending) and second.endswith(ending) for ending in _THEIRS)
    return {first, second} <= words("yoked") or same


def _goes_on(clauses: Clauses, low: int, joint: int) -> bool:
    """Whether a bare و goes on what a preposition of a topic leads to, and opens no topic.

    «تداعيات ذلك على الوضع الاقتصادي والأزمة الإنسانية», «الجهود لوقف الحرب وإنفاذ المساعدات».
    """
    if clauses.items[low].unit.text in words("impact"):
        return "p" in clauses.codes[low:joint]
    act = clauses.codes[joint + 1] in _NAMES and not has_article(clauses.items[joint + 1].unit.text)
    purpose = any(clauses.codes[at - 1] in _OF and clauses.codes[at] in _NAMES for at in range(low + 1, joint))
    return purpose and act and not clauses.items[low].is_a(*_ACTS)


_ACTS = ("topic_act", "masdar")
_NAMES = frozenset("mY")
"""Letters that names of acts have, with other nouns."""


def is_saying(item: Item) -> bool:
    """Whether a definite noun of stance tells what was said: «بحث التجارة والتأكيد على …» (Arabic)."""
    tags = item.unit.tags.get("stance_noun")
    return bool(tags and not tags[2]) and has_article(item.unit.text)


def _own_stance(item: Item) -> bool:
    """Whether a noun of stance has a pronoun that says whose it is."""
    tags = item.unit.tags.get("stance_noun")
    return bool(tags and tags[3] and not tags[2]) and not has_article(item.unit.text)


def _between(clauses: Clauses, low: int, joint: int) -> bool:
    """Whether «بين» waits for its second noun: «الحوار بين الحكومة والمعارضة»."""
    near = range(joint - 1, max(low, joint - _PAIR_NEAR) - 1, -1)
    at = next((at for at in near if clauses.items[at].preposition in BETWEEN), None)
    if at is None or clauses.codes[at + 1] == SIDES or "&" in clauses.codes[at:joint]:
        return False
    return all(len(item.refs) < _MANY_WORDS for item in clauses.items[at:joint])


_PAIR_NEAR = 4


def _in_fields(clauses: Clauses, low: int, joint: int) -> bool:
    """Whether a list of fields goes on: «التعاون في مجالات النقل والطاقة والزراعة»."""
    field = any(clauses.items[at].unit.text in _FIELDS for at in range(low, joint))
    follower = clauses.items[joint + 1]
    opens = follower.is_a("topic_head", "topic_opener", "topic_distribute", "topic_lead", "stance_noun")
    return field and not opens and follower.code in "FDdK" and "," not in clauses.codes[low:joint]


_FIELDS = frozenset({"في مجالات", "في مجالي", "في قطاعات", "في قطاعي"})


def _is_talk(clauses: Clauses, at: int) -> bool:
    """Whether the noun of a talk that has topics stands here, not «التنسيق والتشاور بين البلدين»."""
    item, after = clauses.items[at], clauses.items[at + 1] if at + 1 < len(clauses.items) else None
    form = item.unit.tags.get("masdar")
    if has_article(item.unit.text) and (after is None or after.preposition not in _OF_TALKS):
        return False
    return isinstance(form, Form) and form.lemma in verbs_of_talk(clauses.context.language.code)


_OF_TALKS = frozenset({"بشأن", "في", "عن", "ب", "إلى"})
"""Prepositions between the definite noun of a talk and its topics."""
_THEIRS = ("هما", "هم", "ها")
_PRONOUNS = (*_THEIRS, "ه")
_OF = frozenset("pbl")
_LEADING = frozenset("pbl@")
_MANY_WORDS = 2
"""Items of a member that stands for itself: «العلاقات الثنائية و…», not «السلام والأمن في المنطقة»."""


def _own_noun(clauses: Clauses, low: int, joint: int, *, acts: bool) -> bool:
    """Whether a noun of its own follows a bare و: «العلاقات الثنائية والأوضاع في غزة»; not under one name of an act."""
    first, last, follower = clauses.items[low], clauses.items[joint - 1], clauses.items[joint + 1]
    noun = follower.is_a("noun", "topic_distribute", "topic_lead", "topic_act", "portfolio")
    if last.code in CHUNKS_OF_TOPICS:
        if follower.code in CHUNKS_OF_TOPICS:
            return first.is_a("topic_carrier") or (not acts and clauses.items[joint - 2].preposition == "في")
        if joint - low == 1:
            return noun
        if clauses.items[joint - 2].preposition in BETWEEN:
            return False
    if first.is_a("topic_act", "topic_lead", "masdar", "stance_noun") or joint - low < _MANY_WORDS:
        return False
    leads = clauses.codes[joint + 2 : joint + 3] in ("l", "b") and follower.code == "D"
    agreement = follower.code == AGREEMENT  # «التعاون الأمني والاتفاق المشترك»
    if not acts and (agreement or (leads and last.code in NISBA + "Kd")):
        return True  # «الأزمة الليبية والتحضير لمؤتمر …»
    return noun and not (acts and first.code in _DEFINITE)


def _own_topic(clauses: Clauses, low: int, joint: int) -> bool:
    """Whether a topic of its own follows a bare و, as «سبل …» does after an act, or an act with another object.

    A definite noun does that heads a phrase as the first one does: «العلاقات الثنائية والتعاون في …».
    """
    first, last, follower = clauses.items[low], clauses.items[joint - 1], clauses.items[joint + 1]
    if joint - low == 1 and first.code in "DF" and has_article(first.unit.text):
        return follower.code in _NAMES and not has_article(follower.unit.text)  # «التجارة وتغير المناخ»
    if joint - low < _MANY_WORDS or last.is_a("topic_lead", "topic_act"):
        return False
    if first.is_a("topic_act", "topic_lead", "masdar", "stance_noun"):
        return follower.unit.text in words("way") or _other_act(clauses, low, joint)
    definite = first.unit.text.startswith("ال") and follower.code == "D" and not adjectival(follower)
    after = clauses.items[joint + 2] if joint + 2 < len(clauses.items) else None
    return definite and adjectival(last) and after is not None and (after.code == "p" or adjectival(after))


def _other_act(clauses: Clauses, low: int, joint: int) -> bool:
    """Whether another act with an object of its own follows one: «تعزيز العلاقات الثنائية وتطوير التعاون في …»."""
    acts = clauses.items[low].is_a(*_ACTS) or clauses.items[low + 1].is_a(*_ACTS)
    follows = clauses.items[joint + 1].is_a(*_ACTS) and clauses.codes[joint + 2 : joint + 3] in {"D", "c", "K"}
    return acts and follows and joint - low > _MANY_WORDS and adjectival(clauses.items[joint - 1])


_DEFINITE = frozenset("Dd")

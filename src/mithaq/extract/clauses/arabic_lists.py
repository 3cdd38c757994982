"""The members of an Arabic list: of what is talked about, or of what a stance is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.clauses.act_names import names_act
from mithaq.extract.clauses.fields import of_fields
from mithaq.extract.clauses.list_joints import FIELDS, LONGEST_BARE_AND, between, goes_on, led_act, new_member
from mithaq.extract.clauses.members import Part, trimmed
from mithaq.extract.clauses.of_topics import ABOUT
from mithaq.extract.clauses.topic_members import CHUNKS_OF_TOPICS, adjectival, after_place, apart
from mithaq.extract.clauses.topic_words import words
from mithaq.extract.clauses.whoever import past_joints, past_whoever
from mithaq.extract.words.articles import has_article
from mithaq.extract.words.items import ACTOR, EVENT, NISBA, PERSON, PLACE, PREPOSITIONS, REGION, ROLE, SIDES
from mithaq.read.languages import Form

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses


def arabic_parts(clauses: Clauses, start: int, end: int, *, acts: bool) -> list[Part]:
    """The members of a list: split at commas, and at a conjunction that begins a new member."""
    codes = clauses.codes
    found: list[Part] = []
    low = at = start
    while at < end:
        at = past_whoever(clauses, at, end)
        joint = codes[at] == "," or (codes[at] == "&" and codes[at - 1] == ",")
        joint = joint or (codes[at] == "&" and new_member(clauses, low, at, end, acts=acts))
        joint = joint and not (goes_on_adjective(clauses, at, end) or _all_of_it(clauses, at, end))
        joint = joint and not _two_act(clauses, low, at, end)
        joint = joint or clauses.items[at].unit.text in words("last_of")
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
    return _of_topics(clauses, found)


def _of_topics(clauses: Clauses, found: list[Part]) -> list[Part]:
    """The members of a list of topics, and the examples of them after «أبرزها»."""
    if found and found[0][0] and _after_colon(clauses, found):
        return [piece for part in found for piece in _each(clauses, part)]
    first = next((number for number, part in enumerate(found) if number and _opened(clauses, part)), len(found))
    namely = first < len(found) and clauses.items[found[first][0] - 1].is_a("namely")
    vague = first < len(found) and (_only_counted(clauses, found[first - 1]) or _vague(clauses, found[first - 1]))
    if namely or vague:
        found.pop(first - 1)  # «ثلاثة ملفات هي …», «عدد من الملفات، أبرزها …» is told by its list
        first -= 1
    told = of_fields(clauses, found[:first]) or _rejoined(clauses, found[:first], topics=True)
    told = [part for number, part in enumerate(told) if not _was_done(clauses, part[0], further=number > 0)]
    examples = _rejoined(clauses, [part for part in found[first:] if not _only_where(clauses, part)], topics=True)
    commas = sum("," in clauses.codes[part[0] - 2 : part[0]] for part in examples[1:])
    examples = _with_their_own_and(clauses, examples) if commas > 1 else examples
    return told + (examples if commas > 1 else [piece for part in examples for piece in _each(clauses, part)])


def _after_colon(clauses: Clauses, found: list[Part]) -> bool:
    """Whether members that no commas part follow a colon or هي: «الملفات الآتية: الصحة والزراعة والنقل»."""
    before = clauses.items[found[0][0] - 1]
    return (before.code == ":" or before.is_a("namely")) and "," not in clauses.codes[found[0][0] : found[-1][1]]


def _was_done(clauses: Clauses, at: int, *, further: bool) -> bool:
    """Whether a member is no topic but what was signed besides, «…، والتوقيع على ثلاث مذكرات», or was stressed.

    «تناول الاتصال تأكيد الجانبين على …»
    """
    item, follower = clauses.items[at], clauses.items[at + 1] if at + 1 < len(clauses.items) else None
    if follower is None:
        return False
    tags = item.unit.tags.get("stance_noun")
    stressed = bool(tags and tags[0] == _STRESSED) and follower.code in _HOLDERS and not has_article(item.unit.text)
    return stressed or (further and item.unit.text in words("signing") and follower.preposition == "على")


_STRESSED = "affirm"
_HOLDERS = frozenset(PERSON + ROLE + SIDES)


def _only_counted(clauses: Clauses, part: Part) -> bool:
    """Whether a member says no more than that there were several: «عدد من الملفات», «عدة قضايا»."""
    low, last = part[0], part[1] - 1
    before = range(low, last)
    several = low < last and all(clauses.codes[at] == "c" or clauses.items[at].is_a("quantity") for at in before)
    return several and clauses.items[last].unit.text in words("counted")


def _vague(clauses: Clauses, part: Part) -> bool:
    """Whether a member only says for what its examples are areas: «مجالات لتعميق التعاون، من بينها الصحة»."""
    low, high = part
    return high - low > 1 and clauses.items[low].unit.text in _AREAS and clauses.codes[low + 1] == "l"


_AREAS = frozenset({"مجالات", "ملفات", "محاور", "اولويات"})


def _with_their_own_and(clauses: Clauses, found: list[Part]) -> list[Part]:
    """Examples that commas part, with what a bare و joins in one of them: «الصحة، والعدالة وإنفاذ القانون، والأمن»."""
    joined = found[:1]
    for part in found[1:]:
        if "," in clauses.codes[part[0] - 2 : part[0]]:
            joined.append(part)
        else:
            joined[-1] = (joined[-1][0], part[1])
    return joined


def _led_again(clauses: Clauses, start: int, at: int) -> bool:
    """Whether examples begin with the preposition of the whole again, or with أن: «أثنى على …، ولا سيما على …»."""
    if at >= len(clauses.items) or clauses.codes[at] not in _LEADING:
        return False
    led = clauses.items[start - 1].preposition if start else ""
    return clauses.codes[at] == "@" or clauses.items[at].preposition == led


_LEADING = frozenset("pbl@")


def counted(clauses: Clauses, at: int) -> bool:
    """Whether «هي» or «وهي» opens the list of what was counted before: «في ثلاثة مجالات هي …»."""
    if not clauses.items[at].is_a("namely"):
        return False
    nouns = words("counted")
    return any(item.unit.text in nouns for item in clauses.items[max(0, at - _COUNTED_NEAR) : at])


_COUNTED_NEAR = 3


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
        if not (bare and act) and not between(clauses, low, at):
            found.append((low, at))
            low = at + 1
    return [*found, (low, high)]


_NOUNS = frozenset("DdFfcmYK")


def only_adjectives(clauses: Clauses, part: Part) -> bool:
    """Whether a member is only adjectives of what stands before it: «العلاقات السياسية، والاقتصادية»."""
    return all(adjectival(item) for item in clauses.items[part[0] : part[1]] if item.code not in "&,")


def goes_on_adjective(clauses: Clauses, at: int, end: int) -> bool:
    """Whether only a negated adjective follows a comma and a conjunction: «الاعتداء السافر، وغير المشروع على …»."""
    while at < end and clauses.codes[at] in ",&":
        at += 1
    negated = clauses.codes[at : at + 2] == "XD" and at + 1 < end
    return negated and clauses.items[at].unit.text not in words("done")  # «، وعدم المساس بوحدة السودان»


def _all_of_it(clauses: Clauses, at: int, end: int) -> bool:
    """Whether it is only said who of a state is meant: «كينيا حكومة وشعبا»."""
    wholes = words("all_of_it")
    return 0 < at < end - 1 and all(clauses.items[near].unit.text in wholes for near in (at - 1, at + 1))


def _two_act(clauses: Clauses, low: int, joint: int, end: int) -> bool:
    """Whether a conjunction parts two who do what one noun says: «توصل الحكومة السورية والمعارضة إلى اتفاق»."""
    if clauses.codes[joint] != "&" or joint - low != _ACT_AND_DOER or clauses.codes[joint - 1] != ACTOR:
        return False
    reach = range(joint + 1, min(end, joint + _DOER))
    leads = next((at for at in reach if clauses.codes[at] in PREPOSITIONS), None)
    second = clauses.items[joint + 1]
    act = second.is_a("masdar", "topic_act", "topic_lead", "topic_head", "topic_opener") or second.code in "yY"
    named = not act or (second.code == "y" and has_article(second.unit.text))  # «المعارضة» may be opposition
    return named and leads is not None and leads > joint + 1 and clauses.items[leads].preposition in _TOWARDS


_ACT_AND_DOER = 2
"""Items of an act and who does it."""
_DOER = 5
"""Items of the second of those who do it, with the preposition after them."""
_TOWARDS = frozenset({"إلى", "مع"})


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
        if "Z" in clauses.codes[low:at] and goes_on(clauses, low, at):
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
    if has_article(clauses.items[low].unit.text) and clauses.codes[after : after + 1] not in PREPOSITIONS:
        return part  # «البحث العلمي»
    if form.lemma in _EXCHANGES:
        about = (at for at in range(after, min(high, after + _NEAR)) if clauses.items[at].preposition == ABOUT)
        after = next(about, high)
    rest = trimmed(clauses, after, high) if after < high else part
    return rest if rest[0] < rest[1] else part


_EXCHANGES = frozenset({"تبادل"})
"""Verbs whose noun goes on with what is exchanged: «تبادل وجهات النظر»."""
_NEAR = 5


WHAT = "ما"
"""May head a member: «…، وما تشهده المنطقة من تطورات»."""


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
        same = topics or clauses.items[part[0] - 1].preposition == clauses.items[found[0][0] - 1].preposition
        own = own or (same and _led_anew(clauses, part[0])) or (topics and apart(clauses, joined[-1], part))
        ill = not topics and clauses.items[joined[-1][0]].unit.text in words("ill")
        ill = ill and "," in clauses.codes[part[0] - 2 : part[0]] and not only_adjectives(clauses, part)
        own = own or ill or (not topics and clauses.items[part[0]].unit.text in words("ill"))
        own = own or (topics and clauses.items[part[0]].unit.text == WHAT)
        own = own or clauses.items[part[0] - 1].unit.text in words("last_of")
        own = own or (topics and after_place(clauses, joined[-1][0], part[0] - 1))
        own = own or (not topics and names_act(clauses.items[part[0]]))
        if example or state or noun or own or _begins_with_act(clauses, part) or led_act(clauses, part[0]):
            joined.append(part)
        else:
            joined[-1] = (joined[-1][0], part[1])
    return joined


def _only_where(clauses: Clauses, part: Part) -> bool:
    """Whether an example only says where: «الأوضاع في فلسطين، خاصة في قطاع غزة»."""
    low, high = part
    led = low > 0 and clauses.items[low - 1].unit.text.split()[0] == "في"
    return led and high - low == 1 and clauses.codes[low] in PLACE + REGION + ACTOR


def _led_anew(clauses: Clauses, start: int) -> bool:
    """Whether a conjunction and a preposition stand before a member: «تطرق إلى فرص الاستثمار وإلى المواعيد القادمة»."""
    return start > 1 and clauses.codes[start - 1] in _LEADING and clauses.codes[start - 2] == "&"


def _plain(clauses: Clauses, part: Part) -> bool:
    """Whether a member begins with a definite noun that names no act, and no fields follow: «العلاقات الثنائية»."""
    first = clauses.items[part[0]]
    act = first.is_a("topic_act", "topic_lead", "masdar", "stance_noun")
    fields = any(item.unit.text in FIELDS for item in clauses.items[part[0] : part[1]])
    return first.unit.text.startswith("ال") and not act and not fields


def _long_joint(clauses: Clauses, at: int) -> bool:
    """Whether a conjunction of more than one word or letter stands here: «فضلا عن», «وكذلك»."""
    return clauses.codes[at] == "&" and len(clauses.items[at].unit.text) > LONGEST_BARE_AND


def _begins_with_act(clauses: Clauses, part: Part) -> bool:
    first = clauses.items[part[0]]
    if first.is_a("position"):
        return False  # «مواقف كينيا في …، ودورها في …»
    return first.is_a(*_ACTS_OR_HEADS) or first.unit.text in words("done")


_ACTS_OR_HEADS = ("topic_act", "topic_lead", "topic_head", "topic_opener", "topic_distribute", "masdar", "stance_noun")
"""Readings of the first word of a member of a list of acts or of things that are talked about."""

"""Where the topics of Arabic talks end: before their occasion, before with whom one talks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.clauses.arabic_lists import only_adjectives
from mithaq.extract.clauses.complements import complement_end
from mithaq.extract.clauses.list_joints import LONGEST_BARE_AND
from mithaq.extract.clauses.topic_words import is_saying, verbs_of_talk, words
from mithaq.extract.clauses.triggers import frames_of
from mithaq.extract.words.articles import has_article
from mithaq.extract.words.items import ACTOR, AGREEMENT, NISBA, PERSON, PLACE, REGION, ROLE, SIDES
from mithaq.read.languages import Form

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.members import Part
    from mithaq.extract.clauses.triggers import Trigger

_SHORT_HEAD = 2
"""Items of a topic that says too little without its relative clause: «القضايا التي تهم البلدين»."""


_TWO_HEADS = frozenset({"D&D", "m&D", "c&D", "D&Y"})
"""Letters of two nouns that share a relative clause: «التطورات والجهود الرامية إلى …»."""


def topics_end(clauses: Clauses, start: int, high: int) -> int:
    """Where the topics that begin at an item end; a head that says little takes its relative clause along."""
    high = next((at for at in range(start, high) if _ends_topics(clauses, at)), high)
    end = complement_end(clauses, start, high)
    named = clauses.codes[start:end] in {PLACE, ACTOR, REGION}  # «الاجتماع حول غزة الذي ترأسته …»
    # «… والتحديات التي تواجه المنطقة», «… والجهود الرامية إلى …»
    related = end < high and clauses.items[end].unit.text in words("described")  # «والترتيبات المتعلقة بـ…»
    long = end - 2 > start and len(clauses.items[end - 2].unit.text) > LONGEST_BARE_AND  # «إضافة إلى المراحل التي …»
    last = clauses.codes[end - 2 : end] == "&D" and (related or long or clauses.items[end - 1].is_a("topic_head"))
    short = end - start <= _SHORT_HEAD or clauses.codes[start:end] in _TWO_HEADS or last
    if clauses.codes[end : end + 1] == "Z" and short and not named:
        whole = complement_end(clauses, start, high, relative=True)
        cut = _CUT_SHORT.search(clauses.codes[start:whole])
        led = cut is not None and ("L" in cut[0] or clauses.codes[whole : whole + 1] == "$")
        return start + cut.start() if cut is not None and led else whole
    return end


_CUT_SHORT = re.compile("ZL?V$")
"""A relative clause of which only the verb is left: «مؤتمر ليما الذي سيعقد», before «برئاسة مشتركة»."""


def talks_end(clauses: Clauses, trigger: Trigger, fillers: dict[str, Filler], start: int, high: int) -> int:
    """Where the topics of a frame end; those that head talks end before these.

    «تصدرت التجارة جدول أعمال المحادثات», «هيمنت التجارة على المحادثات».
    """
    if trigger.frame["topics"] == ["subject"]:
        event = fillers["event"].index
        high = next((at for at in range(start, event) if clauses.items[at].unit.text in words("topped")), event)
    return topics_end(clauses, start, high)


def _ends_topics(clauses: Clauses, at: int) -> bool:
    """Whether what stands here is no topic: the occasion, another statement, with whom one talks."""
    partner = clauses.codes[at + 1 : at + 2] in (PERSON, ROLE) and clauses.items[at].preposition == "مع"
    other = clauses.items[at].is_a("copula") or clauses.items[at].unit.text in _WITHOUT
    set_for = clauses.codes[at] == "L" and clauses.codes[at + 1 : at + 2] in _ACTS and at > 0  # «المقرر عقده غدا»
    return (
        partner or other or set_for or _says_when(clauses, at) or _tells_on(clauses, at) or _of_the_event(clauses, at)
    )


def _of_the_event(clauses: Clauses, at: int) -> bool:
    """Whether a verb goes on about the indefinite event that has the topic: «مؤتمرا حول المياه شاركت فيه قطر»."""
    form = clauses.form(at) if clauses.codes[at] == "V" and at and clauses.codes[at - 1] not in _OPENS else None
    if form is None or form.tense != "past" or clauses.items[at - 1].unit.text == _WHAT:
        return False
    return bool(form.object) or any(item.unit.text in words("in_it") for item in clauses.items[at + 1 : at + 2])


_WHAT = "ما"
_OPENS = frozenset("Z@X&,L")
"""Letters after which a verb is of a clause that goes on."""


_ACTS = ("Y", "U")


_WITHOUT = frozenset({"دون", "بدون"})
"""«ناقشا الملف دون التوصل إلى …»."""


def _tells_on(clauses: Clauses, at: int) -> bool:
    """Whether something else is told from here on: «…، وفي ختام الاجتماع تم التوقيع على …»."""
    if clauses.codes[max(at - 2, 0) : at] != ",&" or not clauses.items[at].preposition:
        return False
    return any(item.is_a("passive") for item in clauses.items[at + 2 : at + 2 + _NEAR])


_NEAR = 4
"""Items after a preposition and its noun within which «تم» and the like stand."""


def _says_when(clauses: Clauses, at: int) -> bool:
    """Whether the occasion of a talk begins here: «على هامش …», «بمناسبة انعقاد …»."""
    follower = clauses.items[at + 1] if at + 1 < len(clauses.items) else None
    by = clauses.codes[at] == "b" and follower is not None
    asked = by and follower is not None and follower.unit.text in AT_REQUEST
    concluded = at > 0 and clauses.codes[at - 1] == AGREEMENT  # «الاتفاقيات المبرمة بين البلدين»
    occasion = clauses.codes[at] == "$" and not (concluded and has_article(clauses.items[at].unit.text))
    return occasion or asked or (by and follower is not None and follower.is_a("occasion"))


AT_REQUEST = frozenset({"طلب", "دعوه", "رعايه", "وساطه", "مشاركه", "حضور"})
"""«بحث الوضع بطلب من كينيا», «مؤتمر بشأن المياه بمشاركة …»"""


def tells_of(clauses: Clauses, at: int) -> bool:
    """Whether a word after a comma tells more of the event: «… طويلة، وُصفت بالودية، …», «…، المنعقدة في …، …»."""
    tells = clauses.codes[at] == "$" or (clauses.codes[at] not in _NAMES_OF_ACTS and clauses.form(at) is not None)
    return clauses.codes[at - 1] == "," and tells


_NAMES_OF_ACTS = frozenset("yYm")
"""Letters of nouns of acts, which may be written like verbs."""


def before_stance(clauses: Clauses, at: int, high: int) -> int:
    """Where an Arabic noun of stance ends what is talked about: «تحدث أ مع ب وشكره على دوره في الإفراج عن …»."""
    joint = clauses.codes.find("&Y", at, high)
    return joint if joint > 0 and clauses.items[joint + 1].is_a("stance_noun") else high


def in_letter(clauses: Clauses, at: int) -> bool:
    """Whether what is told is in a letter, and not talked about: «وتناولت الرسالة …»."""
    return at < len(clauses.items) and clauses.items[at].unit.text in words("letters")


def paraded(clauses: Clauses, part: Part) -> bool:
    """Whether something is reviewed at a reception, and not talked about: «استعراض حرس الشرف»."""
    return clauses.items[part[0]].unit.text in words("paraded")


def bare(clauses: Clauses, part: Part) -> bool:
    """Whether an Arabic part is one adjective or one noun of talking and names nothing that is talked about.

    «على المستوى الفني», «الجانبان القطري، برئاسة …»; «ومناقشة ما تمخض عنها».
    """
    low, high = part
    item = clauses.items[low]
    if clauses.context.language.order == "VSO" and item.unit.text in words("bare_fields"):
        return only_adjectives(clauses, (low + 1, high))
    if clauses.context.language.order == "VSO" and item.unit.text in words("counted") and high - low > 1:
        return all(item.unit.text in words("several") for item in clauses.items[low + 1 : high])
    if high - low > 1 or clauses.context.language.order == "SVO":
        return False
    form = item.unit.tags.get("masdar")
    talked = isinstance(form, Form) and form.lemma in verbs_of_talk(clauses.context.language.code)
    adjective = has_article(item.unit.text) and item.unit.tags.get("common") == "adjective"
    return item.code in NISBA + "dK" or adjective or (talked and not has_article(item.unit.text))


def without_said(clauses: Clauses, members: list[Part]) -> list[Part]:
    """The members without the acts after «والتأكيد على …», which go on what is stressed: «…، ووقف القتال» (Arabic)."""
    said = next((number for number, part in enumerate(members) if number and is_saying(clauses.items[part[0]])), None)
    if said is None or clauses.context.language.order == "SVO":
        return members
    rest = members[said + 1 :]
    acts = next((n for n, part in enumerate(rest) if not _goes_on_act(clauses, part)), len(rest))
    return members[: said + 1] + rest[acts:]


def _goes_on_act(clauses: Clauses, part: Part) -> bool:
    """Whether a member names an act that is no talk."""
    item = clauses.items[part[0]]
    form = item.unit.tags.get("masdar")
    talk = isinstance(form, Form) and form.lemma in verbs_of_talk(clauses.context.language.code)
    return item.code in "mYy" and not talk and not has_article(item.unit.text)


def says_nothing(clauses: Clauses, part: Part) -> bool:
    """Whether an example is only adjectives of what it is one of, or a head that needs its relative clause.

    «المجالات كافة، خاصة الاقتصادية والتجارية»، «ولا سيما في القطاعات التي …»، «لاسيما على الصعيد البرلماني».
    """
    low, high = part
    if not any(item.is_a("especially") for item in clauses.items[max(0, low - 2) : low]):
        return False
    field = clauses.items[low].unit.text in words("bare_fields") and only_adjectives(clauses, (low + 1, high))
    return field or only_adjectives(clauses, part) or (high - low == 1 and clauses.codes[high : high + 1] == "Z")


def told_act(clauses: Clauses, part: Part) -> bool:
    """Whether something is said or signed here, and not talked about: «… التأكيد على …», «… توقيع مذكرة …»."""
    item = clauses.items[part[0]]
    form = item.unit.tags.get("masdar")
    if is_saying(item) or (isinstance(form, Form) and form.lemma in words("signs")):
        return True
    owned = clauses.codes[part[0] + 1 : part[0] + 2] in (SIDES, PERSON, ROLE)
    return owned and item.is_a("stance_noun", "masdar") and not item.is_a("topic_act", "talk")


def expresses(clauses: Clauses, at: int) -> bool:
    """Whether the noun of a verb of saying that leads to what is said stands here: «التأكيد», not «الدعم»."""
    form = clauses.items[at].unit.tags.get("masdar")
    frames = frames_of(clauses.context.language.code) if isinstance(form, Form) else {}
    return isinstance(form, Form) and any(frame.get("expressive") for frame in frames.get(("verb", form.lemma), ()))

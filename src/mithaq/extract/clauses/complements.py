"""Where a complement ends, and the members of the list that it may be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.clauses.act_names import names_act
from mithaq.extract.clauses.arabic_lists import WHAT, arabic_parts, counted
from mithaq.extract.clauses.efforts import of_effort
from mithaq.extract.clauses.fields import bare_list, is_field
from mithaq.extract.clauses.list_joints import acts_on, led_act
from mithaq.extract.clauses.members import content_end, members
from mithaq.extract.clauses.topic_members import adjectival
from mithaq.extract.clauses.topic_words import words
from mithaq.extract.clauses.whoever import past_whoever
from mithaq.extract.words.articles import has_article
from mithaq.extract.words.items import ACTOR, EVENT, HOLDERS, NISBA, PERSON, PLACE, ROLE, SIDES
from mithaq.text import fold_key
from mithaq.vocabulary import TALKS

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.members import Part
    from mithaq.extract.words.items import Item


def complement_end(clauses: Clauses, start: int, high: int, *, clause: bool = False, relative: bool = False) -> int:
    """Where the complement that begins at an item ends: before a purpose, a relative clause or an aside.

    In Arabic a ``clause`` after أن goes on to its end, and with ``relative`` a relative clause is taken along.
    """
    if clauses.context.language.order == "SVO":
        return content_end(clauses, start, high, clause=clause)
    codes, purposes = clauses.codes, clauses.tagged.get("purpose", ())
    at = start
    while at < high:
        if codes[at] == "(" and (closing := _past_name_in_brackets(codes, at, high)) > at:
            at = closing
            continue
        far = high if clause else at + _QUOTE_NEAR
        before = at - 1 if codes[at] == ":" and at > start else -1
        listed = before >= 0 and (clauses.items[before].is_a(*_LISTING) or is_field(clauses, before))  # «، منها: …»
        if at in clauses.skipped or (
            not listed and codes[at] in ':;.J()"' and not _inside_quotes(codes, start, at, far)
        ):
            break
        if (closing := past_whoever(clauses, at, high)) > at:
            at = closing
            continue
        if (
            codes[at] == ","
            and not _list_goes_on(clauses, at, high)
            and not (clause and (_closes_relative(clauses, start, at) or _after_subject(clauses, start, at)))
        ):
            break
        may_end = codes[at] in _ENDING or at in purposes
        if may_end and at > start and _ends(clauses, (start, at, high), clause=clause, relative=relative):
            break
        at += 1
    if clause:
        at = _first_statement(clauses, start, at)
    while at > start and codes[at - 1] in ",&":
        at -= 1
    return at


_LISTING = ("especially", "namely", "stance_noun")
"""Readings of words after which a colon opens a list: «، منها: …», «أهمية: …»."""
_ENDING = frozenset("ZQ&lp")
"""Letters of what may end a complement, besides words of purpose."""


def _ends(clauses: Clauses, where: tuple[int, int, int], *, clause: bool, relative: bool) -> bool:
    """Whether something else begins at the second of three items: a purpose, a relative clause, another statement."""
    start, at, high = where
    item = clauses.items[at]
    if item.unit.text in words("told_by") or (not clause and _leads_on(clauses, start, at, high)):
        return True  # «أكد أن الحوار مهم حسبما أفادت به الوزارة»
    if (clauses.codes[at] == "Z" and not (clause or relative or _whatever(clauses, at))) or _says_besides(clauses, at):
        return True
    if clauses.codes[at : at + 3] == "&Y@" and clauses.items[at + 1].unit.text.endswith(_ITS):
        return True  # «أدان الهجوم ووصفه بأنه جبان»
    if clauses.codes[at] == "&" and at + 1 < high and clauses.items[at + 1].unit.text in _TAKEN_FOR:
        return True  # «رفض التصريح واعتباره تدخلا»
    if_clause = clauses.items[start].is_a("condition")  # «أنه إذا استمرت الهجمات فإنها ستؤدي إلى …»
    again = clauses.codes[at : at + 2] == "&@" and item.unit.text == "ف" and not if_clause  # «الهجوم فإنها تؤكد …»
    again = again or (not clause and _said_next(clauses, start, at)) or _for_it_is(clauses, at)
    if clauses.codes[at : at + 2] == "&D" and clauses.items[at + 1].unit.text in words("described"):
        return True  # «الاتفاق … والمتضمن وقف القتال»
    return again or clauses.codes[at : at + 2] == "lV" or _in_statement(clauses, at, high) or _at_talks(clauses, at)


def _whatever(clauses: Clauses, at: int) -> bool:
    """Whether a relative pronoun is itself a member of a list: «… المستجدات، وما تشهده المنطقة من تطورات»."""
    joint = clauses.items[at - 1]
    parted = joint.code == "&" and (clauses.codes[at - 2] == "," or len(joint.unit.text) > _BARE)
    return parted and clauses.items[at].unit.text == WHAT


def _for_it_is(clauses: Clauses, at: int) -> bool:
    """Whether «ف» after a comma leads on to why: «شكره على الدعوة، فهذه الزيارة هي الأولى»."""
    leads = clauses.codes[at - 1 : at + 1] == ",&" and clauses.items[at].unit.text == "ف"
    return leads and clauses.codes[at + 1 : at + 2] == "c"


def _said_next(clauses: Clauses, start: int, at: int) -> bool:
    """Whether the next of several things said begins here: «قال إن المغرب يدعم المبادرة وإن الجزائر ترفضها»."""
    if clauses.codes[at : at + 2] != "&@":
        return False
    if clauses.items[at + 1].unit.text == _THAT and clauses.codes[at + 2 : at + 3] not in tuple(HOLDERS):
        return False  # «تطالب بوقف القتال وأن تدخل المساعدات»; «وإنها …» goes on
    that = clauses.codes.rfind("@", 0, start)
    return that >= 0 and "V" in clauses.codes[that:start] and not {".", ";", "Z"} & set(clauses.codes[that:start])


_THAT = fold_key("أن")


def _leads_on(clauses: Clauses, start: int, at: int, high: int) -> bool:
    """Whether a noun phrase ends here before what it is for, or before what is not done: «سيادتها ولن ترضخ لأي ضغط»."""
    negated = clauses.codes[at : at + 3] == "&XV"
    return negated or _purpose(clauses, start, at) or _purpose_clitic(clauses, start, at, high)


def _in_statement(clauses: Clauses, at: int, high: int) -> bool:
    """Whether it is said here in which statement something is held: «رحبت بالاتفاق في بيان لها»."""
    where = clauses.codes[at] == "p" and clauses.items[at].preposition in _IN and at + 1 < high
    return where and clauses.items[at + 1].is_a("statement") and not clauses.items[at + 1].unit.text.startswith("ال")


_IN = frozenset({"في", "عبر"})


def _at_talks(clauses: Clauses, at: int) -> bool:
    """Whether it is said here at which talks something was said: «هنأه بالعيد في اتصال هاتفي», «… في لقاء عقد في …»."""
    item, follower = clauses.items[at], clauses.items[at + 1] if at + 1 < len(clauses.items) else None
    if follower is None or follower.code != EVENT or item.preposition not in _AT or not follower.refs:
        return False
    indefinite = not follower.unit.text.startswith("ال") and clauses.codes[at + 2 : at + 3] in _AFTER_TALKS
    return indefinite and clauses.context.kind(follower.refs[0]) in TALKS


_AT = frozenset({"في", "خلال", "اثناء"})
_AFTER_TALKS = frozenset({"", ".", ",", "V", "p"})
"""Letters of what may follow talks of which nothing else is said."""


def _closes_relative(clauses: Clauses, start: int, comma: int) -> bool:
    """Whether a comma ends a relative clause on the subject, before its verb: «أن قطر التي ترأس القمة، كانت …»."""
    if (
        clauses.codes[start + 1 : start + 2] != "Z"
        or "," in clauses.codes[start:comma]
        or comma + 1 >= len(clauses.items)
    ):
        return False
    return clauses.codes[comma + 1] == "V" or clauses.items[comma + 1].is_a("copula")


def _after_subject(clauses: Clauses, start: int, comma: int) -> bool:
    """Whether a comma only parts a verb from its subject: «أكد أن العلاقات بين البلدين، تشهد تطورا»."""
    told = (item.unit.text for item in clauses.items[comma + 1 : comma + 2])
    verb = clauses.is_verb(comma + 1) or not words("amounts_to").isdisjoint(told)
    return _NOUNS.fullmatch(clauses.codes, start, comma) is not None and verb


_NOUNS = re.compile(f"[cDdKmyY0p&{ACTOR}{PLACE}{SIDES}{EVENT}]+")
"""Letters of a noun with what belongs to it."""
_LONG_CLAUSE = 14
"""Items of a clause after أن of which more than the first statement is told."""
_STATEMENT = 6
"""Items that the first statement of such a clause has at least."""


def _first_statement(clauses: Clauses, start: int, end: int) -> int:
    """Where the first statement of a long clause ends: before a relative clause, a purpose or a second verb."""
    if end - start <= _LONG_CLAUSE:
        return end
    codes, items = clauses.codes, clauses.items
    for at in range(start + _STATEMENT, end):
        second = codes[at] == "&" and (clauses.is_verb(at + 1) or items[at + 1].is_a("passive"))
        if codes[at] == "Z" or second or items[at].is_a("purpose"):
            return at
    return end


_OPENERS = ("stance_noun", "topic_head", "topic_opener", "topic_lead", "topic_act", "masdar", "noun")


def _says_besides(clauses: Clauses, at: int) -> bool:
    """Whether a participle tells what else is said: «… مؤكدا أن …», «… داعيتين إلى …», «… واصفة إياه بأنه …»."""
    item, text = clauses.items[at], clauses.items[at].unit.text
    if item.code != "Q" or not item.is_a("participle") or text.startswith("ال"):
        return False
    if at > 0 and clauses.items[at - 1].unit.text in _CAME:
        return False  # «أن البيان جاء معبرا عن …»
    follower = clauses.items[at + 1] if at + 1 < len(clauses.items) else None
    hers = text.endswith("ه") and follower is not None and (follower.code == "@" or follower.unit.text in _HIM)
    hers = hers or (text.endswith("ه") and at > 0 and _describes_nothing(clauses, at))
    return text.endswith(_ADVERBIAL) or hers


def _describes_nothing(clauses: Clauses, at: int) -> bool:
    """Whether a participle in the feminine can be no adjective of the word before: «… للتدخل الأجنبي محذرة من …»."""
    before = clauses.items[at - 1]
    definite = before.code in ACTOR + PLACE + NISBA or before.unit.text.startswith("ال")
    leads = clauses.codes[at + 1 : at + 2] in {"p", "y", "b"}
    return leads and (definite or before.unit.text.endswith("ا"))


_TAKEN_FOR = frozenset({"اعتباره", "اعتبارها", "اعتبارهما", "اعتبارهم"})
_CAME = frozenset({"جاء", "جاءت", "بات", "باتت", "يبقى", "يظل", "كان", "كانت"})
_ITS = ("ه", "ها")
_HIM = frozenset({"اياه", "اياها"})
_ADVERBIAL = ("ا", "ين")
"""Endings of a participle that is an adverb and no adjective."""


def resumed(clauses: Clauses, end: int, high: int, *, acts: bool = False, act: int = -1) -> int | None:
    """Where a list goes on after what interrupted it: «أهمية … بما يخدم …، وضرورة …»; None where it does not.

    With ``acts`` only a noun of stance or an act with its preposition goes on: «… حفاظا على السلام، والامتناع عن …»,
    and after what the first ``act`` is for another one: «… بالاضطلاع بدوره لإنهاء الحرب، وتوفير الحماية …».
    """
    comma = clauses.codes.find(",", end, high)
    while 0 <= comma < high - 2:
        joint, follower = clauses.items[comma + 1], clauses.items[comma + 2]
        opens = follower.is_a(*(("stance_noun",) if acts else _OPENERS)) and follower.code not in "VQ"
        opens = opens or (acts and (led_act(clauses, comma + 2) or _acts_on(clauses, act, end, comma)))
        opens = opens or (
            not acts and follower.code == "D" and _in_short(clauses, end, comma) and not adjectival(follower)
        )
        if joint.code == "&" or joint.is_a("and", "especially"):
            return comma + 2 if opens else None
        # «البحث في …، في إطار التحضير لـ…، إضافة إلى …»
        after = clauses.codes.find(",&", comma + 1, high)
        on = after > 0 and (led_act(clauses, after + 2) if acts else len(clauses.items[after + 1].unit.text) > _BARE)
        comma = after if on else -1
    return None


def _acts_on(clauses: Clauses, act: int, end: int, comma: int) -> bool:
    """Whether another act follows the comma after what one is for, told without a verb."""
    if act < 0 or not (clauses.codes[end] == "l" or clauses.items[end].is_a("purpose")):
        return False
    told = set("VZ@Q") & set(clauses.codes[end:comma])
    return not told and names_act(clauses.items[comma + 2]) and acts_on(clauses, comma + 1)


def _in_short(clauses: Clauses, low: int, comma: int) -> bool:
    """Whether a few words in whose light something is seen stand before a comma: «على ضوء التطورات الأخيرة، و…»."""
    return clauses.items[low].is_a("purpose") and comma - low <= _A_FEW and "V" not in clauses.codes[low:comma]


_A_FEW = 5
_BARE = 3
"""Letters of a bare conjunction, at most; a longer one takes a list up again."""


def _past_name_in_brackets(codes: str, at: int, high: int) -> int:
    """Past a name in brackets after which the words go on: «قرار يؤيد (إعلان نيويورك) حول …»; the same index else."""
    closing = codes.find(")", at, min(high, at + _BRACKETS_NEAR))
    goes_on = closing + 1 < high and codes[closing + 1] in "pbl"
    named = closing > at and not set(codes[at + 1 : closing]) & set("Zt,")
    return closing + 1 if named and goes_on else at


_BRACKETS_NEAR = 7
"""Items of a name in brackets, with these, at most."""


def _purpose(clauses: Clauses, start: int, at: int) -> bool:
    """Whether words of purpose stand here, and no «لما» or «بما» that a noun of stance leads to: «تأييدها لما …»."""
    if not clauses.items[at].is_a("purpose"):
        return False
    if clauses.items[at].unit.text == _FOR and at and clauses.items[at - 1].unit.text in words("striving"):
        return False  # «مواصلة العمل من أجل السلام»
    if clauses.items[at].unit.text in words("made_for") and of_effort(clauses, start, at):
        return False
    return clauses.items[at].unit.text not in _WHAT or not (at > 0 and clauses.items[at - 1].is_a("stance_noun"))


_FOR = fold_key("من أجل")
_WHAT = frozenset({"لما", "بما"})


def _inside_quotes(codes: str, start: int, at: int, far: int) -> bool:
    return codes[at] == '"' and (codes[start:at].count('"') % 2 == 1 or '"' in codes[at + 1 : far])


_QUOTE_NEAR = 9
"""Items of a quotation within a noun phrase, at most; a clause may hold a longer one."""


def _begins_another(item: Item) -> bool:
    """Whether a word after «و» begins no member: «…، وهو ما ثمنه الوزير», «…، ولو أنه لا يكفي»."""
    return item.unit.text in _POINTING or item.is_a("condition")


def _list_goes_on(clauses: Clauses, comma: int, high: int) -> bool:
    """Whether a comma parts members of a list: a conjunction follows it."""
    at = comma + 1
    if clauses.codes[at : at + 2] == "&@" or _TOLD_ELSE.match(clauses.codes, at, high):
        return False  # «…، فإنها ترفض …», «…، وفي الشأن السوداني أكدا …»
    if clauses.codes[at : at + 1] == "&" and at + 1 < high and _begins_another(clauses.items[at + 1]):
        return False
    if clauses.codes[at : at + 2] == "&Z" and clauses.items[at + 1].unit.text != WHAT:
        return False  # «الهجوم …، والذي أسفر عن …»
    if clauses.codes[at : at + 1] == "&" and at + 1 < high and clauses.items[at + 1].unit.text in words("described"):
        return False  # «القضايا الراهنة …، والواردة في جدول الأعمال»
    if clauses.codes[at : at + 2] == "&p" and at + 2 < high and clauses.items[at + 2].is_a("occasion"):
        return False  # «…، وفي ختام الاجتماع تم …»
    goes_on = at < high and (clauses.codes[at] == "&" or clauses.items[at].is_a("and", "especially"))
    goes_on = goes_on or (at < high and clauses.items[at].unit.text in words("last_of"))
    return goes_on or (at < high and (counted(clauses, at) or bare_list(clauses, comma, high)))


_TOLD_ELSE = re.compile(rf"&(?:p[DFmcKAdY0]{{1,3}}|[{ACTOR}{PERSON}{ROLE}])V")
"""Letters of what begins another statement: what it is about, or who acts, and its verb."""
_POINTING = frozenset({"هو", "هم", "هما"})
"""Pronouns with which another statement begins."""


def _purpose_clitic(clauses: Clauses, start: int, at: int, high: int) -> bool:
    """«لتوسيع الفرص»: the preposition of purpose with the name of an act, after words that say something themselves."""
    return (
        clauses.codes[at] == "l"
        and at + 1 < high
        and (clauses.items[at + 1].is_a("topic_act") or clauses.items[at + 1].unit.text in words("done"))
        and clauses.codes[at - 1] not in "&,Z"
        and words("leading_to").isdisjoint(item.unit.text for item in clauses.items[_noun_before(clauses, at) : at])
        and at - start > _SAYS_SOMETHING
        and not (_of_stance(clauses, start, at) or of_effort(clauses, start, at))
        and words("aimed").isdisjoint(item.unit.text for item in clauses.items[start : start + 2])
        and not all(clauses.items[word].is_a(*_EMPTY) for word in range(start, at))
    )


def _noun_before(clauses: Clauses, at: int) -> int:
    """The noun that needs a purpose, past its adjectives, or two items before: «التحرك الفوري والعاجل لوقف …»."""
    for noun in range(at - 1, max(at - _ADJECTIVES, 0), -1):
        if clauses.items[noun].unit.text in words("leading_to"):
            return noun
        if clauses.codes[noun] not in "dDK&":
            break
    return at - 2


_ADJECTIVES = 5


def _of_stance(clauses: Clauses, start: int, at: int) -> bool:
    """Whether ل leads from a noun of stance, past its adjectives, to what that is for: «دعمها المتواصل لبناء …»."""
    noun = at - 1
    while noun > start and has_article(clauses.items[noun].unit.text):
        noun -= 1
    tags = clauses.items[noun].unit.tags.get("stance_noun")
    return tags is not None and clauses.items[at].preposition in tags[1]


_SAYS_SOMETHING = 2
_EMPTY = ("topic_lead", "adjective", "quantity", "determiner", "talk")
"""Readings of words that say nothing alone: «آفاق جديدة لتطوير …»."""


def parts(clauses: Clauses, start: int, end: int, *, acts: bool = False) -> list[Part]:
    """The members of a list: split at commas, and at a conjunction that begins a new member.

    With ``acts`` an English list is split only before the name of an act.
    """
    if clauses.context.language.order == "SVO":
        return members(clauses, start, end, acts=acts)
    return arabic_parts(clauses, start, end, acts=acts)

"""What stands between an Arabic verb and its object or complement: a statement, an occasion, a manner, a city."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from mithaq.extract.stances.with_regard_to import past_regard
from mithaq.extract.words.articles import has_article
from mithaq.extract.words.items import ACTOR, EVENT, PERSON, PLACE, PREPOSITIONS, ROLE, SIDE
from mithaq.read.languages import load_language
from mithaq.text import fold_key, fold_words

if TYPE_CHECKING:
    from collections.abc import Collection

    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.items import Item

_BY_MOUTH = fold_key("على لسان")
_GIVEN = re.compile(rf"[Vcw]t(?:[pb]{PLACE}|[plb][m{ACTOR}]{ACTOR}?|t)*")
"""«تصريح أدلى به أمس في نيروبي»."""
_IT = frozenset({"به", "بها", "بهما"})
_ISSUED = 6
"""Items at most that tell who issued a statement."""


def past_adverbial(clauses: Clauses, at: int, high: int) -> int:
    """The item after «في بيان»، «خلال اللقاء»، «بصورة منهجية», which stand between a verb and its object."""
    if clauses.items[at].is_a("source") and clauses.codes[at + 1 : at + 2] in ("a", ACTOR):
        return _past_issuer(clauses, at + 2, high)
    beyond = past_press_office(clauses, at, high) if clauses.items[at].is_a("source") or at + 1 >= high else -1
    beyond = max(beyond, _aside(clauses, at, high), _past_company(clauses, at, high)) if at + 1 < high else beyond
    if beyond > at:
        return beyond
    if (clauses.codes[at] not in PREPOSITIONS and not _around_event(clauses, at)) or at + 1 >= high:
        return at
    after = clauses.items[at + 1]
    if after.is_a("manner_noun"):
        return at + 3
    if not (after.code in EVENT + PLACE or after.is_a("statement", "joint_statement", "occasion")):
        return at
    at += 2
    if after.is_a("statement"):
        at = _past_issuer(clauses, at, high)
    if after.is_a("occasion"):
        at = _past_issuer(clauses, at, high) if _GIVEN.match(clauses.codes, at, high) else at
        at = _past_audience(clauses, at, high)
    if at < high and after.code == EVENT and clauses.codes[at] == PERSON and clauses.context.language.order == "VSO":
        at += 1  # «أعرب الوزير خلال لقائه نظيره الأردني أ عن …»
    elif after.code == EVENT and after.unit.text.endswith(_HIS) and clauses.codes[at : at + 2] in _WITH_SOMEBODY:
        at += 2
    at = _past_qualities(clauses, at, high, after)
    return _past_where(clauses, at, high) if after.code == EVENT else at


_WITH_SOMEBODY = frozenset({f"b{PERSON}", f"b{ROLE}"})
"""«قال عقب اجتماعه بالرئيس أ إن …»."""


def _past_company(clauses: Clauses, at: int, high: int) -> int:
    """Past whom somebody met when he said it: «أكد خلال لقائه وفدا من كينيا برئاسة أ، أهمية …»; -1 for nobody."""
    met = clauses.items[at + 1]
    if clauses.codes[at] not in PREPOSITIONS or met.code not in EVENT + _ACT or not met.unit.text.endswith(_HIS):
        return -1
    company = _COMPANY.match(clauses.codes, at + 2, high)
    told = company is not None and clauses.items[at + 2].unit.text.startswith(_MET)
    return company.end() if company is not None and told else -1


_COMPANY = re.compile(rf"(?:{SIDE}|c{ACTOR})(?:\$[{PERSON}{ROLE}])?(?=[,yD@])")
_MET = ("وفدا", "عددا", "وفود")


def past_press_office(clauses: Clauses, at: int, high: int) -> int:
    """Past «وفقا للمكتب الإعلامي», with whose it is where that is told; the same item for none."""
    office = at + 1 + (clauses.codes[at + 1 : at + 2] == "l")
    if not clauses.items[at].is_a("source") or office >= high or not clauses.items[office].is_a("press_office"):
        return at
    owner = _OWNER.match(clauses.codes, office + 1, high)
    return office + 1 if owner is None else owner.end()


_OWNER = re.compile(f"[dK]?l?[F{ACTOR}{ROLE}]|l[D]d?")
"""Letters of whose press office it is: «للمجلس الرئاسي», «لرئيس الحكومة»."""


def past_around(clauses: Clauses, at: int, high: int) -> int:
    """Past the event after or before which something is said, «في تصريح عقب اللقاء …», or with regard to what."""
    return past_adverbial(clauses, at, high) if _around_event(clauses, at) else past_regard(clauses, at, high)


def _around_event(clauses: Clauses, at: int) -> bool:
    return clauses.items[at].unit.text in _AROUND and clauses.codes[at + 1 : at + 2] == EVENT


_AROUND = frozenset(map(fold_key, ("عقب", "بعد", "قبل", "قبيل", "إثر", "على إثر", "في أعقاب", "غداة")))


def _past_qualities(clauses: Clauses, at: int, high: int, after: Item) -> int:
    """Past the adjectives of an event or occasion, and what a ceremony is held for: «خلال مراسم التوقيع»."""
    while at < high and (_describes(clauses, at) or _qualifies(clauses, at, after)):
        at += 1
    rite = at < high and clauses.codes[at - 1 : at + 1] == EVENT + _ACT and clauses.items[at].is_a("rite")
    return at + rite


def _describes(clauses: Clauses, at: int) -> bool:
    return clauses.codes[at] not in PREPOSITIONS and clauses.items[at].is_a("adjective", "time", "number")


def _past_audience(clauses: Clauses, at: int, high: int) -> int:
    """The item after those before whom, or the event at which, something is said: «في كلمة أمام مجلس الأمن»."""
    at += at < high and clauses.items[at].unit.text in _BEFORE and clauses.codes[at + 1 : at + 2] in {ACTOR, EVENT}
    return at + (at < high and clauses.codes[at] in EVENT + PLACE + ACTOR)


_BEFORE = frozenset(map(fold_key, ("أمام", "في", "خلال")))


def _past_where(clauses: Clauses, at: int, high: int) -> int:
    """Past when and where an event was, after the participle that says so: «القمة المنعقدة اليوم في نيروبي»."""
    had, form = _WAS_HAD.match(clauses.codes, at, high), clauses.form(at) if at < high else None
    if had is not None and form is not None and form.object:
        return had.end()
    if at + 2 >= high or (clauses.codes[at] != "$" and not _WAS_HELD.match(clauses.codes, at, high)):
        return at
    at += 1 + (clauses.codes[at] == "Z")
    at += clauses.codes[at] == EVENT and clauses.items[at - 1].unit.text.split()[-1] in _margins()
    if at + 1 < high and clauses.codes[at] == "$":
        at += 1  # «خلال لقاء على هامش القمة المنعقدة في نيروبي …»
    if (house := _HOUSE.match(clauses.codes, at, high)) is not None:
        return house.end()
    while at + 1 < high and (clauses.codes[at] == "t" or clauses.codes[at : at + 2] in {"b" + PLACE, "p" + PLACE}):
        at += 1 + (clauses.codes[at] != "t")
    return at


_WAS_HELD = re.compile(rf"ZVt*[pb](?:t|{PLACE}|[mc][BFDK1])")
"""«الاجتماع الذي عقد اليوم في نيروبي»: when and where an event was, in a relative clause."""
_WAS_HAD = re.compile(rf"V(?:t|[pb][{PERSON}{ROLE}{PLACE}{ACTOR}])+")
"""«اجتماع عقده أمس مع أ في نيروبي»: with whom and where somebody had an event."""
_HOUSE = re.compile(r"t*[pb][mc][BFDK1]+(?:[pb]2)?(?=[pb@,])")
"""«بمقر الوزارة»: the house in which an event was held."""


@cache
def _margins() -> frozenset[str]:
    """The words with which the occasion of a meeting begins: «على هامش …»."""
    return frozenset(map(fold_key, load_language("ar").data["meetings"]["margins"]))


def past_setting(clauses: Clauses, low: int, found: int, high: int, wanted: Collection[str]) -> int:
    """The complement after the comma that closes its setting: «أكد في بيان عقب لقائه أ، على ضرورة …»; or the same item.

    Only where nothing that somebody could stress was said before that comma.
    """
    if not low < found < high or clauses.items[found].is_a(*_STRESSED) or clauses.codes[found - 1] == "@":
        return found
    for comma in range(found, min(high, found + _SETTING) - 2):
        if clauses.codes[comma] in "V@Z." or clauses.items[comma].is_a("stance_noun"):
            return found
        if clauses.codes[comma] != ",":
            continue
        if clauses.codes[comma + 1] == "@" and "أن" in wanted:
            return comma + 2
        leads = clauses.items[comma + 1].preposition in _UPON.intersection(wanted)
        if leads and (clauses.codes[comma + 2] == "@" or clauses.items[comma + 2].is_a(*_STRESSED)):
            return comma + 2 + (clauses.codes[comma + 2] == "@")
    return found


_STRESSED = ("stance_noun", "topic_lead", "topic_act")
_UPON = frozenset({"على", "عن"})
_SETTING = 14
"""Items of what stands between a verb and its complement, at most."""


def _aside(clauses: Clauses, at: int, high: int) -> int:
    """The comma that closes «، خلال استقباله وفدا …،», whose act is told with whom it is with; -1 for no such aside.

    Also past whose mouth speaks: «أدانت قطر على لسان وزيرها أ الهجوم».
    """
    item, after = clauses.items[at], clauses.items[at + 1]
    if after.code in PERSON + ROLE and item.unit.text == _BY_MOUTH:
        return at + 2
    around = item.unit.text in _AROUND
    when = item.preposition == _DURING or around or item.unit.text == _AT
    own = around or (after.code in EVENT + _ACT and after.unit.text.endswith(_HIS))
    if not (when and own and clauses.codes[at - 1 : at] == ","):
        return -1
    comma = clauses.codes.find(",", at, high)
    if "V" not in clauses.codes[at + 2 : max(comma, at)]:
        return comma
    # «أكد، عقب حضوره ختام المناورات التي أقيمت في مصر، أن …»
    said = clauses.codes.find(",@", at, high)
    return said if "Z" in clauses.codes[at : max(said, at)] else -1


_DURING, _AT, _ACT, _HIS = "خلال", "لدي", "Y", ("ه", "ها", "هما", "هم")


def _past_issuer(clauses: Clauses, at: int, high: int) -> int:
    """The comma after what tells of a statement who issued it: «في بيان صدر عنها، …»; or the same item."""
    if (given := _GIVEN.match(clauses.codes, at, high)) is not None and clauses.items[at + 1].unit.text in _IT:
        return given.end()
    if (after := _past_its_own(clauses, at, high)) > at:
        return after
    told = clauses.codes[at : at + 1] in {"w", "V"}
    if told and clauses.codes[at] == "V" and clauses.codes[at + 1 : at + 2] in {ACTOR, PERSON, ROLE}:
        return at + 2  # «في بيان أصدره المتحدث باسمه»
    comma = clauses.codes.find(",", at, min(high, at + _ISSUED)) if told else -1
    return comma if comma > 0 else at


def _past_its_own(clauses: Clauses, at: int, high: int) -> int:
    """Past «صادر عنها اليوم», which says nothing but that a statement is one's own; the same item for none."""
    if (issued := _OF_BODY.match(clauses.codes, at, high)) is not None and clauses.items[at].is_a("issued"):
        return issued.end()  # «في بيان نشرته وزارة الخارجية الاعتداءات»
    came_out = at + 1 < high and clauses.items[at].unit.text in _CAME_OUT
    if not came_out or clauses.items[at + 1].unit.text not in _FROM_IT:
        return at
    at += 2
    while at < high and clauses.codes[at] == "t":
        at += 1
    return at


_OF_BODY = re.compile(rf"\${ACTOR}t*(?![,.&])")
_CAME_OUT = frozenset({"صادر", "صدر", "صدرت", "صادره"})
_FROM_IT = frozenset({"عنه", "عنها", "عنهم", "عنهما"})


def only_where(clauses: Clauses, at: int) -> bool:
    """Whether ب leads to the city in which somebody speaks: «أشاد الوزير، اليوم بالدوحة، بجهود …»."""
    return clauses.codes[at : at + 3] == "b" + PLACE + "," and clauses.codes[at - 1] in "t,"


def _qualifies(clauses: Clauses, at: int, occasion: Item) -> bool:
    """Whether a definite adjective goes on the name of an occasion: «في كلمته الافتتاحية»."""
    agrees = clauses.codes[at] in "NDd" and clauses.items[at].unit.text.endswith(("ية", "يه", "ي"))
    follows = clauses.codes[at + 1 : at + 2] in {"@", *PREPOSITIONS, ","}
    own = occasion.unit.text.endswith(_HIS) and has_article(clauses.items[at].unit.text)
    # «في كلمته الافتتاحية أهمية …», «… إرادة بلاده»: what has the article governs no noun
    after = clauses.items[at + 1] if at + 1 < len(clauses.items) else None
    noun = after is not None and after.code in "my" and not has_article(after.unit.text)
    stressed = own and after is not None and (noun or after.is_a(*_STRESSED))
    return occasion.is_a("occasion") and agrees and (follows or stressed)


def past_aside(clauses: Clauses, at: int, wanted: Collection[str], high: int) -> int:
    """Past what stands before the complement: a statement, an occasion, or with whose help something is done.

    «التزم، بدعم من اليابان، بتعزيز …». The same index where the complement may begin here.
    """
    if (after := _past_feast(clauses, at, wanted, high)) > at:
        return after
    if (after := _past_help(clauses, at, wanted, high)) > at or (after := _past_who_is(clauses, at, high)) > at:
        return after
    wanted_here = clauses.items[at].preposition in wanted and not only_where(clauses, at)
    return at if wanted_here else past_adverbial(clauses, at, high)


def _past_feast(clauses: Clauses, at: int, wanted: Collection[str], high: int) -> int:
    """Past «بمناسبة العيد الوطني،» where the comma leads to what is held: «نوه في برقية بمناسبة …، بمستوى …»."""
    if clauses.codes[at] != "b" or at + 1 >= high or clauses.items[at + 1].unit.text != _FEAST:
        return at
    comma = clauses.codes.find(",", at, high - 1)
    item = clauses.items[comma + 1]
    glued = item.code == "w" and item.unit.text[0] in wanted  # «بمتانة …»
    return comma + 1 if comma > 0 and (glued or item.preposition in wanted) else at


_FEAST = "مناسبه"


def _past_help(clauses: Clauses, at: int, wanted: Collection[str], high: int) -> int:
    """Past an aside between commas right after which the complement begins; the same index for none."""
    if clauses.codes[at - 1] != "," or clauses.codes[at] not in PREPOSITIONS:
        return at
    closing = clauses.codes.find(",", at, min(high - 1, at + _ASIDE_NEAR))
    if closing < 0 or set("VZ@") & set(clauses.codes[at:closing]):
        return at
    follower = clauses.items[closing + 1]
    return closing + 1 if follower.code in PREPOSITIONS and follower.preposition in wanted else at


def _past_who_is(clauses: Clauses, at: int, high: int) -> int:
    """Past «، وهو أول وزير يزور البلاد،» after whoever it is told of; the same index for none."""
    if clauses.codes[at - 1 : at + 1] != ",&" or clauses.items[at + 1].unit.text not in _WHO_IS:
        return at
    return max(at, clauses.codes.find(",", at, high))


_WHO_IS = frozenset(map(fold_key, ("هو", "هي", "هما", "هم")))
_ASIDE_NEAR = 9
TO_CONTENT = 3
"""Items from the comma to what follows the second أن."""


def that_again(clauses: Clauses, start: int, high: int) -> int:
    """The comma before another clause of what is held: «أكد أن …، وأن …» (Arabic); the end where there is none."""
    arabic = clauses.context.language.order == "VSO"
    comma = clauses.codes.find(",&@", start, high) if arabic else -1
    if comma <= start or comma + TO_CONTENT >= high:
        return high
    follower = clauses.items[comma + TO_CONTENT]
    wished = (follower.code == "V" or follower.is_a("copula")) and clauses.items[comma + 2].unit.text.endswith("ن")
    return high if wished else comma  # «يأمل في السلام، وأن يسود الحوار»


def past_concession(clauses: Clauses, at: int, high: int) -> int:
    """Past what is granted or given before what is held: «أكد أنه رغم التحديات فإن بلاده …» (Arabic); else the same."""
    if clauses.codes[at - 1 : at] != "@" or at >= high or clauses.context.language.order == "SVO":
        return at
    if clauses.items[at].unit.text not in _granted(clauses.context.language.code):
        return at
    for near in range(at + 1, min(high - 1, at + _GRANTED_NEAR)):
        if clauses.items[near].unit.text == _SO:
            return near + 1
        if clauses.codes[near + 1] == "@" and clauses.items[near].unit.text == _BUT:
            return min(near + 2, high)
    return high if clauses.codes[high : high + 1] == ";" else at


@cache
def _granted(language: str) -> frozenset[str]:
    """Words, folded, with which something is granted or given."""
    return fold_words(tuple(load_language(language).data["stances"]["granted"]))


def opens_clause(clauses: Clauses, start: int) -> bool:
    """Whether a clause of what is said begins at an item: after «أن», or «فإن» past what is granted."""
    return clauses.codes[start - 1] == "@" or clauses.items[start - 1].unit.text == _SO


_GRANTED_NEAR = 24
"""Items after «رغم» within which what is held begins."""
_SO, _BUT = "فان", fold_key("إلا")

"""Lists of those of whom something is told in one breath: “Oman, Qatar and Japan”, “met A, B and representatives”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.at_odds import at_odds
from mithaq.extract.chunks.named_members import group_told
from mithaq.extract.chunks.towns import beyond_town
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.earlier_ones import occurrence_words
from mithaq.extract.words.items import ACTOR, AGREEMENT, EVENT, NISBA, PERSON, PLACE, SIDE, Item, letters

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context

_LISTS = (
    (re.compile(r"e?[12](?:(?:,?&e?|,)[12])*,?&e?[12]"), "&", ACTOR),
    (re.compile(r"(?<=[%6z]p)1(?:,1)+(?=,?&[^120'])"), "&", ACTOR),  # “the ministers of A, B, C and officials from D”
    (re.compile(r"2(?:;2)*;&2"), ";&2", PLACE),
    (re.compile(r"e?[45](?:,[45]|;&?[45])+[,;]?&[ec]?[45]"), "&", PERSON),
    (re.compile(r"e?[45](?:(?:,?p7)?,?&(?:p7,?p?|[blcp])?[45])+"), "&", PERSON),
    (re.compile(r"(?<=[Vp])[45](?:,[45])+(?=,?&[czwyKNF6](?:[^V]|(?<=p)V)*\.?$)"), "&", PERSON),
    (re.compile(r"1(?:-1)+(?!-)"), "1-1", ACTOR),
    (re.compile(r"0-?0(?:-?0)*"), "0", NISBA),
    (re.compile(r"(?:0|(?<!p)1)(?:,0)*&0(?=[wK]{0,2}y)"), "&0", NISBA),
    (re.compile(r"1'(?:,1')*&1(?='[wK]{0,2}y)"), "1'", ACTOR),
    (re.compile(r"9(?:,?&[cwK]{0,2}9)+"), "9", AGREEMENT),
)
"""Items told in one breath: their letters, those that none of these lists is without, and the letter of what they are.

“Oman, Qatar and Japan”, “met A, B and representatives”, “Omani and Qatari support”.
"""
_TWO_ITEMS = 3  # items of a list of two, with the conjunction
_BESIDE = "الي جانب"
THEN = "ثم"


def item_lists(context: Context, found: list[Item], codes: str) -> str:
    """Make one of the members of each list."""
    if context.language.order == "VSO" and ("J" in codes or "&c" in codes):
        codes = _one_after_another(found, codes)
    if context.language.order == "VSO" and "9&p9" in codes:
        codes = _each_signed(found, codes)
    for pattern, needed, code in _LISTS:
        matches = list(pattern.finditer(codes)) if needed in codes else []
        for match in reversed(matches):
            closed = codes[max(match.start() - 2, 0) : match.start()] in {"4&", "5&", "6&"} and "," in match[0]
            if (closed and context.language.order == "SVO") or _stands_beside(found, match.start(), match.end()):
                continue  # “In the presence of A and B, C and D signed …”
            join(context, found, list_of(context, found, beyond_town(context, found, match.span()), code), code)
        if matches:
            codes = letters(found)
    return _named_sides(found, codes) if context.language.order == "VSO" and "6," in codes else codes


_NAMED_SIDES = re.compile(r"6,[14](?=,)")
_ACCUSATIVE = "ين"


def _named_sides(found: list[Item], codes: str) -> str:
    """The letters, where those whom commas name are the sides before them: «رحب الجانبان، الوزير أ ونظيره ب، بـ…»."""
    for match in reversed(list(_NAMED_SIDES.finditer(codes))):
        sides, comma, named = found[match.start() : match.end()]
        if len(named.refs) >= PAIR and not sides.unit.text.endswith(_ACCUSATIVE):
            units = [*sides.units, *comma.units, *named.units]
            found[match.start() : match.end()] = [Item(named.code, units, named.refs, named.note)]
    return letters(found)


_THEN_WHOM = re.compile("(?<=4),?J(?=[bp]?4(?!,?V))")
_ANOTHER_WITH = re.compile("(?<=4),?&c(?=[bp]4)")


def _one_after_another(found: list[Item], codes: str) -> str:
    """The letters, where «ثم» joins those who are met one after the other: «اجتمع بالرئيس أ، ثم بالوزير ب» (Arabic).

    Likewise «اتصالا بالرئيس أ وآخر بالوزير ب»: each was at an event of his own.
    """
    for match in reversed(list(_THEN_WHOM.finditer(codes))):
        then = found[match.end() - 1]
        if then.unit.text == THEN:
            found[match.end() - 1] = Item("&", then.units)
    for match in reversed(list(_ANOTHER_WITH.finditer(codes))):
        one_more = found[match.end() - 1]
        if one_more.unit.text in occurrence_words("another"):
            found[match.end() - 2 : match.end()] = [Item("&", one_more.units)]
    return letters(found)


_AND_ON = re.compile("(?<=p9)&p(?=9)")
_ON = "على"


def _each_signed(found: list[Item], codes: str) -> str:
    """The letters, where the preposition stands again before each that is signed: «وقع أ على اتفاق وعلى بروتوكول»."""
    for match in reversed(list(_AND_ON.finditer(codes))):
        joint, again = found[match.start() : match.end()]
        if again.preposition == _ON == found[match.start() - 2].preposition:
            found[match.start() : match.end()] = [Item("&", [*joint.units, *again.units])]
    return letters(found)


def _stands_beside(found: list[Item], low: int, high: int) -> bool:
    """Whether «إلى جانب» says where somebody stands and joins nothing: «وقوف بلاده إلى جانب كينيا»."""
    after_noun = low > 0 and found[low - 1].is_a("stance_noun")
    return after_noun and any(item.code == "&" and item.unit.text == _BESIDE for item in found[low:high])


def list_of(context: Context, found: list[Item], where: tuple[int, int], code: str) -> slice:
    """The items of a list, without a last one that only belongs to the noun after it: “of Kenya, and U.S. support”.

    The same holds of “the war in Chad and the NATO summit”.
    """
    start, end = where
    last = found[end - 1]
    short = last.units[-1].text.replace(".", "").replace(" ", "").isupper()
    adjective = code == ACTOR and short and end < len(found) and found[end].code in "yKm"
    named = code == ACTOR and end < len(found) and found[end].code == EVENT and end - start == _TWO_ITEMS
    adjective |= named and context.text[max(0, last.start - 4) : last.start].lower() == "the "
    owner = code == ACTOR and end < len(found) and found[end].code == "'" and found[start + 1].code == ","
    adjective |= owner and end - start == _TWO_ITEMS + 1  # “the people of Chad, and Peru's plan”
    adjective |= code in ACTOR + PERSON and _acts_next(context, found, where)
    stop = end - 1 if adjective or (code == ACTOR and _of_noun(context, found, end)) else end
    while stop > start and found[stop - 1].code in ",&":
        stop -= 1
    return slice(start, stop)


def _acts_next(context: Context, found: list[Item], where: tuple[int, int]) -> bool:
    """Whether the last of two after a comma has a verb of his own: “praised A’s part in B, and C thanked …”."""
    start, end = where
    two = letters(found[start + 1 : end - 1]) == ",&" and end < len(found) and found[end].code == "V"
    return two and context.language.order == "SVO" and any(item.code == "V" for item in found[:start])


def _of_noun(context: Context, found: list[Item], end: int) -> bool:
    """Whether a state that has no article only tells of which thing the noun after it is: “the Ukraine crisis”."""
    last = found[end - 1]
    name = last.units[-1].text
    article = context.text[max(0, last.start - 4) : last.start].lower() == "the "
    noun = end < len(found) and found[end].code in "wF" and found[end].unit.text.islower()
    ends = noun and (end + 1 == len(found) or found[end + 1].code in ".,;&")
    return article and ends and not name.startswith("United") and not name.endswith("s")


def join(context: Context, found: list[Item], where: slice, code: str) -> None:
    """Make one item, of a letter, of the members of a list; two states or bodies are noted as a pair."""
    members = found[where]
    refs = tuple(dict.fromkeys(ref for item in members for ref in item.refs if code != PERSON or item.code != SIDE))
    if code not in PERSON + AGREEMENT and len(refs) == PAIR and not at_odds(context, found, where.start):
        context.pairs.append(refs)
    if code == PERSON and all(ref in context.people for ref in refs):
        context.state.group = group_told(context, found[: where.start], refs)
    if code == ACTOR and context.language.order == "SVO" and all(item.code in PLACE + "&,e" for item in members):
        code = PLACE
    found[where] = [Item(code, [unit for item in members for unit in item.units], refs)]

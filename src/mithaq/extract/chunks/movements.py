"""Movements beside a government, known by their names alone: «الحكومة و"جبهة الشمال"», “the Moro Front”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.people import named
from mithaq.extract.words.items import ACTOR, AGREEMENT, NISBA, PERSON, Item
from mithaq.read.languages import Form
from mithaq.text import fold_key, fold_words

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.units import Unit

_QUOTED = re.compile(r"""(["'])[mD][^"'V89]{0,5}\1""")
_BARE = re.compile(r"(?:m[wmD]?[DKd]{1,2}|D[DK](?:l[DF])?)(?![wDKmdF])|[Dm](?=[\"'][mwDK]+[\"'])")
_BESIDE_AND_SIGNS = re.compile(r"(?:m[wmD]?[DKdF]{1,2}(?:&[DF])?|mw|c[dK]{1,2})(?=,?[t9pV])")
"""«وقعت الحكومة وحركة العدل والمساواة اتفاقا»: where both sign, what follows the name is told."""
_MARKS = ('"', "'")


def movements(context: Context, found: list[Item], codes: str) -> str:
    """Make one item of the name of a movement beside a state, or for which one signs; the letters of the items."""
    if context.language.order == "SVO":
        return _english(context, found, codes) if AGREEMENT in codes or _is_signed(found) else codes
    beside = [match.end() for match in _BESIDE.finditer(codes)]
    signed = _is_signed(found)
    signing = [at + 1 for at, item in enumerate(found) if _for_whom(item)] if signed else []
    for start in sorted({*beside, *signing}, reverse=True):
        if start in signing:
            codes = _signer_after(context, found, codes, start)
            shape = _SIGNING.match(codes, start)
        else:
            shape = _BESIDE_AND_SIGNS.match(codes, start) if signed else None
        told = shape is not None and found[start].unit.text in _words(context, "movements")
        end = shape.end() if shape is not None and told else _end(context, found, codes, start)
        if start in signing and (marked := _marked(context, found, start)):
            end = marked
        if end:
            units = [unit for item in found[start:end] for unit in item.units]
            named = units[1:-1] if units[0].text in _MARKS else units
            span = (named[0].start, named[-1].end)
            ref = context.entity("Organization", (fold_key(context.words(*span)),))
            context.mention(ref, *span)
            found[start:end] = [Item(ACTOR, units, (ref,), "body")]
            codes = codes[:start] + ACTOR + codes[end:]
    return codes


_BESIDE = re.compile(f"{ACTOR}&")
_SIGNING = re.compile(rf"[mDc][wDKFd]{{1,3}}(?:&[DF])?(?=,?{PERSON})")
"""«وقّع عن حركة العدل والمساواة رئيسها أ»."""
_SIGNS, _FOR, _ON_BEHALF = frozenset({"وقع", "sign", "initial"}), "عن", "نيابه عن"


def _english(context: Context, found: list[Item], codes: str) -> str:
    """Make one item of each name of a movement in a sentence about an agreement; the letters of the items."""
    at = len(found) - 1
    while at >= 0:
        low = high = at
        if is_movement(context, found[at].units) or _after_letters(context, found, at):
            low, high = _before(context, found, at), at + 1
            while high + 1 < len(found) and found[high].unit.text in _INSIDE and _capital(found[high + 1]):
                high += 2
        if high - low > 1:
            units = [unit for item in found[low:high] for unit in item.units]
            span = (units[0].start, units[-1].end)
            ref = context.entity("Organization", (fold_key(context.words(*span)),))
            context.mention(ref, *span)
            found[low:high] = [Item(ACTOR, units, (ref,), "body")]
            codes = codes[:low] + ACTOR + codes[high:]
        at = low - 1
    return codes


def _after_letters(context: Context, found: list[Item], at: int) -> bool:
    """Whether the noun of a movement follows the letters that it is called by: “the M23 movement”, “FARC rebels”."""
    noun = found[at].units[-1].text
    named = found[at - 1].unit.text if at else ""
    known = noun.capitalize() in context.language.data["other_bodies"].get("movements", ()) and noun not in _OF_STATES
    return known and len(named) > 1 and named.isupper() and found[at - 1].code == "W"


_OF_STATES = frozenset({"army", "forces", "coalition"})


def is_movement(context: Context, units: list[Unit]) -> bool:
    """Whether an English name ends with a noun of movements: “Azawad Movements” is nobody's name."""
    return units[-1].text in context.language.data["other_bodies"].get("movements", ())


def _before(context: Context, found: list[Item], at: int) -> int:
    """Where the name begins that ends at an item: past words with capitals, and one state or nationality.

    One with an article before two words may have “and” between them: “the Justice and Equality Movement”.
    """
    front = found[at].unit.text in context.language.data["bodies_that_sign"]["fronts"]
    while at and (_capital(found[at - 1]) or (at > 1 and found[at - 1].unit.text == "of" and _capital(found[at - 2]))):
        at -= 1
    joined = front and at > 1 and found[at - 1].code == "&" and _capital(found[at - 2])
    if joined and context.text.startswith("the ", max(0, found[at - 2].start - len("the "))):
        return at - 2
    state = at > 0 and found[at - 1].code in ACTOR + NISBA and len(found[at - 1].units) == 1
    return at - 1 if state and found[at].code != "p" else at


def _capital(item: Item) -> bool:
    return item.code in "WFmwK" and item.unit.text[0].isupper()


_INSIDE = frozenset({"of", "for"})


def _signer_after(context: Context, found: list[Item], codes: str, start: int) -> str:
    """Make a person of the name after that of a movement, «وعن "جبهة الشمال" عيسى حسن»; the letters of the items."""
    low = _marked(context, found, start)
    if not low and start < len(found) and found[start].unit.text in _words(context, "movements"):
        shape = _NAMED.match(codes, start)
        low = shape.start("name") if shape is not None else 0
    low += codes.startswith(",", low) if low else 0
    name = _NAME.match(codes, low) if low else None
    if name is None:
        return codes
    units = [unit for item in found[low : name.end()] for unit in item.units]
    ref = named(context, units[0].start, units[-1].end, [])
    context.mention(ref, units[0].start, units[-1].end)
    found[low : name.end()] = [Item(PERSON, units, (ref,))]
    return codes[:low] + PERSON + codes[name.end() :]


_NAME = re.compile(r"[wWnD][wWnDdm]{1,3}(?=[,.;&:(]|$)")
_NAMED = re.compile(r"(?:m[wmD]?[DKdF]{1,2}(?:&[DF])?|c[dK]{1,2}),?(?P<name>[wn][wWnDd]{1,3})(?=[,.;&]|$)")
"""«حركة العدل والمساواة جبريل آدم»: the name begins without the article."""


def _marked(context: Context, found: list[Item], start: int) -> int:
    """Where a name in quotation marks ends that begins at an item, whose marks are left out; 0 where none does."""
    text, original = context.folded.original, context.folded.canonical_span
    if start >= len(found) or text[original(found[start].start, found[start].end)[0] - 1] not in _QUOTES:
        return 0
    for at in range(start, min(start + _LONGEST, len(found))):
        end = original(found[at].start, found[at].end)[1]
        if text[end : end + 1] and text[end] in _QUOTES:
            return at + 1
    return 0


_QUOTES = frozenset("\"'«»“”")
_LONGEST = 7
"""Words of such a name, at most."""


def _is_signed(found: list[Item]) -> bool:
    """Whether a verb of the sentence is one of signing."""
    forms = (item.unit.tags.get("verb") for item in found if item.code == "V")
    return any(isinstance(form, Form) and form.lemma in _SIGNS for form in forms)


def _for_whom(item: Item) -> bool:
    return item.preposition == _FOR or item.unit.text == _ON_BEHALF


def _end(context: Context, found: list[Item], codes: str, start: int) -> int:
    """Where the name of a movement ends that begins at an item; 0 where none does."""
    first = start + codes.startswith(_MARKS, start)
    if first >= len(found) or found[first].unit.text not in _words(context, "movements"):
        return 0
    for shape in (_QUOTED,) if first > start else (_BARE,):
        if (match := shape.match(codes, start)) is not None:
            end = match.end()
            if shape is _BARE and first + 1 < end and found[first + 1].unit.text in _words(context, "no_movement"):
                return 0  # «تهدد اليمن وحركة الملاحة»
            quoted = codes.find(codes[end], end + 1) if codes.startswith(_MARKS, end) and first == start else -1
            return quoted + 1 if quoted > 0 else end
    return 0


def _words(context: Context, key: str) -> frozenset[str]:
    """The nouns with which the names of movements begin, or the words after them that make no name, folded."""
    return fold_words(tuple(context.language.data["other_bodies"][key]))

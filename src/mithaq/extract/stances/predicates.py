"""Stances in an Arabic sentence without a verb: «قال إن بلاده ملتزمة بـ…», «كينيا ضد …», «لا تزال قطر قلقة من …»."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import Filler
from mithaq.extract.clauses.complements import complement_end, parts
from mithaq.extract.stances.stance_writer import Stance, write
from mithaq.extract.words.items import ACTOR, PERSON, PLACE, PREPOSITIONS, ROLE, SIDES
from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.items import Item

PREDICATE = "predicate"
"""Note of an item that says of somebody which stance he takes."""
_ENDINGS = ("", "ة", "ون", "ين", "ان", "تان")
_WHO = ACTOR + PLACE + PERSON + ROLE + SIDES
_BETWEEN = "tcL"
"""Letters of adverbs, of «لا تزال» and the like between somebody and what is said of him."""
_FAR = 4
_PREPOSITION_NEAR = 3
_PRONOUNS = ("ه", "ها", "هما", "هم", "نا", "ني")
"""Endings of «أنه», «أننا» and the like, which stand for who speaks."""
_WE = fold_key("نحن")


@lru_cache(maxsize=4)
def _words(language: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Folded word -> the kind of stance that it tells, and the prepositions after it; none where it is one itself."""
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for table in load_language(language).data.get("stance_predicate", ()):
        for word in table["words"]:
            for form in [word + ending for ending in _ENDINGS] if table["complement"] else [word]:
                found[fold_key(form)] = (table["kind"], tuple(table["complement"]))
    return found


def with_predicates(context: Context, found: list[Item]) -> list[Item]:
    """Note the words that say of somebody named before them which stance he takes; they begin no clause."""
    words = _words(context.language.code)
    for index, item in enumerate(found):
        if item.units[0].text not in words or index == 0 or len(item.units) > 1 or item.note:
            continue
        if not words[item.unit.text][1] and not _led_noun(found, index):
            continue
        chained = found[index - 1].code == "&" and any(one.note == PREDICATE for one in found[:index])
        if chained or _of_whom(found, index) is not None:
            item.note = PREDICATE
            item.code = "D" if item.code in "QVYw" else item.code
    return found


def _led_noun(found: list[Item], index: int) -> bool:
    """Whether nothing but a noun follows «ضد» or «مع», and no verb: «كينيا مع الحل السلمي», not «مع مصر تعمل»."""
    rest = "".join([item.code for item in found[index + 1 :]])
    return rest[:1] in set("DmyY") and "V" not in rest.split("&", maxsplit=1)[0]


def _of_whom(found: list[Item], index: int) -> int | None:
    """The item of whom a predicate is said: somebody at the head of a clause, or the pronoun after «إن»."""
    at = index - 1
    while at >= 0 and found[at].code in _BETWEEN and index - at <= _FAR and found[at].unit.text != _WE:
        at -= 1
    if at < 0:
        return None
    if found[at].unit.text == _WE or (found[at].code == "@" and found[at].unit.text.endswith(_PRONOUNS)):
        return at
    if found[at].code not in _WHO:
        return None
    before = "".join([item.code for item in found[:at]])
    return at if before[-1:] in ("", "@", ":", '"') or before in {"&", "J", "&J"} else None


def read_predicates(clauses: Clauses) -> None:
    """Write the stances that the noted words of a sentence tell."""
    who: Filler | None = None
    for index, item in enumerate(clauses.items):
        if item.note != PREDICATE:
            continue
        if clauses.codes[index - 1] != "&":
            who = _holder(clauses, _of_whom(clauses.items, index))
        low = clauses.bounds(index).start
        if who is None or any(clauses.codes[at] == "X" for at in range(max(low, index - 3), index)):
            continue
        kind, prepositions = _words(clauses.context.language.code)[item.unit.text]
        start, high = _start(clauses, index, prepositions), _end(clauses, index)
        end = complement_end(clauses, start, high, relative=True) if start else 0
        if start and end > start:
            write(clauses, Stance(kind, who, index, "predicate", parts(clauses, start, end, acts=True)))


def _end(clauses: Clauses, index: int) -> int:
    """Where the clause of a predicate ends, or before the next predicate of the sentence."""
    high = clauses.bounds(index).stop
    following = next((at for at in range(index + 1, high) if clauses.items[at].note == PREDICATE), high)
    joint = clauses.codes.rfind("&", index, following) if following < high else high
    return joint if joint > index else high


def _holder(clauses: Clauses, at: int | None) -> Filler | None:
    """Who is said to take a stance: whoever is named, or the last speaker for a pronoun."""
    if at is None:
        return None
    item = clauses.items[at]
    if item.code in _WHO:
        return clauses.fill(at, _WHO)
    speaker = clauses.context.state.speaker
    return Filler(speaker, item.start, item.end, resolved=True) if speaker else None


def _start(clauses: Clauses, index: int, prepositions: tuple[str, ...]) -> int | None:
    """Where what a predicate is about begins: after its preposition; right after «ضد»."""
    if not prepositions:
        return index + 1
    for at in range(index + 1, min(len(clauses.codes) - 1, index + 1 + _PREPOSITION_NEAR)):
        if clauses.codes[at] in PREPOSITIONS and clauses.items[at].preposition in prepositions:
            return at + 1
        if clauses.codes[at] not in "tcD":
            return None
    return None

"""Names told again in short: a family name alone, a given name with it, an abbreviation."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from mithaq.extract.chunks.current_event import held_last
from mithaq.extract.chunks.named_again import body_of_title
from mithaq.extract.words.items import ACTOR, EVENT, PERSON, Item
from mithaq.extract.words.units import Unit
from mithaq.text import fold_key, unaccented

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref

SHORT_NAMES = frozenset("wdDWASm%")
"""Letters of units that may be a family name."""
MAYBE_SHORT = SHORT_NAMES | {"n"}
"""The same with names that a short name may begin with."""
MAYBE_TOLD = MAYBE_SHORT | {"R", "r"}
"""The same with titles that are names too: «أمير»."""
_GLUED = frozenset("وفبلك")
"""Conjunctions and prepositions that are written with the word after them."""


def short_name(context: Context, units: list[Unit], index: int) -> Item | None:
    """A family name alone after the full name was given, or an abbreviation: «الحارثي», “Sullivan”, “the PA”."""
    unit = units[index]
    if not context.short_names and not unit.is_a("body_head"):
        return None
    after = units[index + 1] if index + 1 < len(units) else None
    if context.gazetteer.arabic and unit.text.partition(" ")[0] in context.language.title["also"]:
        named = _told_by_name(context, units, index, 2)  # «سلطان الجابر»
        if named is not None:
            return named
    if unit.code == "n" and after is not None and after.code in SHORT_NAMES:
        named = _told(context, after)  # «أبو الغيط»
        return Item(named.code, [unit, *named.units], named.refs) if named is not None else None
    goes_on = after is not None and after.code == "W"  # “Kim Jong Un” is nobody's short name
    head = unit.code == "c" and unit.is_a("body_head")  # «المجلس»
    if (unit.code not in SHORT_NAMES and not head) or goes_on or _longer_name(context, unit, after):
        return None
    if not context.gazetteer.arabic and _of_another_body(context, unit, after):
        return None
    item = _told(context, unit) or _of_title(context, unit, after)
    if item is not None and item.code == PERSON:
        _same_name(context, item, units, index + 1)
    return item


def spoken_for(context: Context, units: list[Unit]) -> None:
    """Take whom a spokesman speaks for into his title: «المتحدث باسم كاماو جون أوتينو» is the spokesman's name last."""
    for unit, name in pairwise(units):
        first, _, rest = name.text.partition(" ")
        known = context.short_names.get(first) if name.code == "W" and rest else None
        if known is None or known[0] != PERSON or not unit.text.endswith(_IN_THE_NAME_OF) or unit.code not in "Rr":
            continue
        unit.text, unit.end = f"{unit.text} {first}", name.start + len(first)
        name.text, name.start = rest, unit.end + 1


_IN_THE_NAME_OF = "باسم"


def _of_another_body(context: Context, unit: Unit, after: Unit | None) -> bool:
    """Whether “Council” and the like do not stand alone for the body named before: “the Executive Council of …”."""
    if unit.text.capitalize() not in context.language.data["short_bodies"]["heads"]:
        return False
    alone = after is None or after.text != "of"
    if after is not None and after.text in _MEMBERS and unit.text[0].isupper():
        return False  # “Council members condemned …”
    heads_list = after is not None and after.code == "," and context.text[: unit.start].endswith("\n")  # “Council,”
    return not alone or not (heads_list or context.text[max(0, unit.start - 4) : unit.start].lower() == "the ")


_MEMBERS = frozenset({"members"})


def _told(context: Context, unit: Unit) -> Item | None:
    """The item that a short name is, with its mention."""
    known = context.short_names.get(unit.text)
    if known is None and not context.gazetteer.arabic:
        known = context.short_names.get(unaccented(unit.text)) or _small(context, unit)
    if known is None and context.gazetteer.arabic and unit.text[0] in _GLUED:
        known = context.short_names.get(unit.text[1:])
        if known is not None:
            unit.start, unit.text = unit.start + 1, unit.text[1:]
    if known is None:
        return None
    code, refs = known
    if code == EVENT:
        refs = tuple(held_last(context, ref) for ref in refs)
    named = len(refs) == 1 and (code != EVENT or unit.text.isupper())  # “the Commission” is no name of it
    for ref in refs:
        context.mention(ref, unit.start, unit.end, name=named)
    return Item(code, [unit], refs)


def _of_title(context: Context, unit: Unit, after: Unit | None) -> Item | None:
    """The body of a title for which its noun stands alone; no «المجلس البلدي» after «رئيس المجلس الرئاسي»."""
    if context.gazetteer.arabic:
        other = after is not None and after.text.startswith("ال") and after.text.endswith(_ADJECTIVAL)
        alone = unit.is_a("body_head") and not other
    else:
        alone = unit.text in context.language.data["short_bodies"]["heads"]
    body = body_of_title(context, unit.text) if alone else ""
    if not body:
        return None
    context.mention(body, unit.start, unit.end, name=False)
    return Item(ACTOR, [unit], (body,), "body")


_ADJECTIVAL = ("ي", "يه")
"""Endings of adjectives of which the names of bodies are made, folded."""


def named_in_full(context: Context, units: list[Unit], index: int) -> Item | None:
    """Somebody told again by his full name without a title: “the next meeting of Otieno Kamau”, «وأكد عمر كاماو».

    In Arabic a given name of three letters is known by the family name after it only: علي is written like على.
    """
    arabic = context.gazetteer.arabic
    if (arabic and len(units[index].text) > _SHORT_GIVEN) or (not arabic and units[index].code != "W"):
        return None
    return _told_by_name(context, units, index, 1)


_SHORT_GIVEN = 4
"""Letters of a given name that no short name is, at most: «وسام» may be و and another."""


def _told_by_name(context: Context, units: list[Unit], index: int, most: int) -> Item | None:
    """Somebody told again by his name from one of its first words on: from the second one, «أمير عبداللهيان»."""
    for known in context.people.values():
        words = _words(known.name) if context.gazetteer.arabic else known.name.split()
        for first in range(min(most, len(words) - 1)):
            begins = units[index].text.startswith(words[first])
            again = _spelling(units, index, "".join(words[first:])) if begins else []
            if again:
                context.mention(known.ref, again[0].start, again[-1].end)
                return Item(PERSON, again, (known.ref,))
    return None


def _spelling(units: list[Unit], index: int, name: str) -> list[Unit]:
    """The units from an index on that spell a name, wherever its words are parted; none where they do not."""
    spelt = ""
    for at in range(index, len(units)):
        spelt += units[at].text.replace(" ", "")
        if spelt == name:
            return units[index : at + 1]
        if not name.startswith(spelt):
            return []
    return []


def _small(context: Context, unit: Unit) -> tuple[str, tuple[Ref, ...]] | None:
    """The body that a noun in small letters means in English, after it was named: “the council demanded …”."""
    head = unit.text.capitalize()
    known = context.short_names.get(head) if head in context.language.data["short_bodies"]["heads"] else None
    return known if known is not None and known[0] in (ACTOR, EVENT) else None


def _longer_name(context: Context, unit: Unit, after: Unit | None) -> bool:
    """Whether a given name begins somebody else's name here: «محمد حصاد» in a text about a king Muhammad."""
    known = context.short_names.get(unit.text)
    if known is None or known[0] != PERSON or not context.gazetteer.arabic:
        return False
    if after is None or after.code not in "wnWdD":
        return False
    names = [fold_key(context.people[ref].name).split() for ref in known[1] if ref in context.people]
    return any(name[0] == unit.text and after.text not in name for name in names)


def _same_name(context: Context, item: Item, units: list[Unit], at: int) -> None:
    """Add the words after a short name that are of the same person's name: «ناصر بوريطة», «موسى علي كاماو»."""
    whole = {word for ref in item.refs if ref in context.people for word in _words(context.people[ref].name)}
    while at < len(units) and units[at].code in MAYBE_SHORT:
        known = context.short_names.get(units[at].text)
        if units[at].text not in whole and (known is None or known[1] != item.refs):
            return
        item.units.append(units[at])
        at += 1


@lru_cache(maxsize=1024)
def _words(name: str) -> list[str]:
    return fold_key(name).split()


def letter_before(context: Context, start: int) -> Item:
    """The letter that was written with a short name: «الرشيدي وكاماو», «لكاماو»."""
    letter = context.text[start]
    code, category = _WRITTEN_WITH.get(letter, ("&", "and"))
    return Item(code, [Unit(start, start + 1, code, letter, letter, {category: letter})])


_WRITTEN_WITH = {"ب": ("b", "preposition"), "ل": ("l", "preposition"), "ك": ("j", "preposition")}


def addressed(context: Context, units: list[Unit], index: int) -> Item | None:
    """«السفير القضاة»: somebody told again by the title by which he is addressed and his family name."""
    bare = units[index].text in context.language.title.get("bare", ())
    if not bare or index + 1 == len(units) or units[index + 1].code not in MAYBE_SHORT:
        return None
    named = short_name(context, units, index + 1)
    return Item(PERSON, [units[index], *named.units], named.refs) if named and named.code == PERSON else None

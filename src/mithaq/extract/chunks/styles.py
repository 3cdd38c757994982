"""Whom an Arabic style of address with a pronoun means: «معاليه», «سعادتها», and «الضيف»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import Filler
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import PERSON
from mithaq.model import Value
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.units import Unit
    from mithaq.model import Ref

_OF_WOMEN = "ها"
_FEMININE = "ه"
"""The end of a title of a woman, folded: «وزيره», «السيده»."""
_NEAR = 3
_SHORTEST = 3


def note_styles(context: Context, ref: Ref, units: list[Unit]) -> None:
    """Remember by which honorifics somebody is named."""
    words = {word.removeprefix("ال") for unit in units if unit.code == "h" for word in unit.text.split()}
    if words:
        context.state.styled.setdefault(ref, set()).update(words)


def styled_subject(clauses: Clauses, index: int, but: tuple[Ref, ...] = ()) -> Filler | None:
    """Whom the style right after the verb at an index means; None where none stands there or it means nobody known.

    ``but``: who is named beside it, «سموه والرئيس الكيني».
    """
    at = index + 1
    while at < min(len(clauses.items), index + _NEAR) and clauses.items[at].is_a("never"):
        at += 1  # «هنأه خلالها هذا الأخير بـ…»
    if at >= len(clauses.items) or not clauses.items[at].is_a("style", "visitor", "latter"):
        return None
    item = clauses.items[at]
    if item.is_a("latter"):
        last = tuple(clauses.context.state.people[-1:])
        return Filler(last, item.start, item.end, at, resolved=True) if last else None
    but = (*but, *_whom(clauses, at))
    ref = _guest(clauses.context) if item.is_a("visitor") else _meant(clauses.context, item.unit.text.split()[0], but)
    return Filler((ref,), item.start, item.end, at, resolved=True) if ref else None


def _whom(clauses: Clauses, at: int) -> tuple[Ref, ...]:
    """Whom a verb has for its object right after a style: «التقى معاليه بمعالي الوزير أ»."""
    whom = _OBJECT.match(clauses.codes, at + 1)
    return clauses.items[whom.end() - 1].refs if whom is not None else ()


_OBJECT = re.compile(f"t?,?[bp]?{PERSON}")


def _guest(context: Context) -> Ref:
    """Who alone is told to be on a visit, or the second of the two who meet at the current event; or nobody."""
    role = ("role", Value("visitor", "role"))
    visiting = {f.object for f in context.facts if f.predicate == "hasParticipant" and role in f.qualifiers}
    visitors = [ref for ref in context.state.people if ref in visiting]
    if len(visitors) == 1:
        return visitors[0]
    people = [ref for ref in context.state.takers.get(context.state.event, ()) if context.kind(ref) == "Official"]
    return people[-1] if len(people) == PAIR else ""


def _meant(context: Context, word: str, but: tuple[Ref, ...]) -> Ref:
    """The one of that style and gender: the last speaker, or else he whom the text tells of most; none of ``but``."""
    woman = word.endswith(_OF_WOMEN)
    stem = word.removesuffix(_OF_WOMEN).removesuffix("ه").removesuffix("ت").removesuffix("ي")
    people = [ref for ref in context.state.people if context.kind(ref) == "Official" and ref not in but]
    people = [ref for ref in people if _woman(context, ref) == woman]
    styled = [ref for ref, styles in context.state.styled.items() if any(_same(stem, style) for style in styles)]
    unnamed = [ref for ref in styled if context.kind(ref) != "Official" and _woman(context, ref) == woman]
    alike = [ref for ref in people if ref in styled] or unnamed or _of_rank(context, stem, people)
    speaker = context.state.speaker
    if len(speaker) == 1 and speaker[0] in alike:
        return speaker[0]
    takers = context.state.takers.values()
    return max(reversed(alike), key=lambda ref: sum(ref in present for present in takers), default="")


def _of_rank(context: Context, stem: str, people: list[Ref]) -> list[Ref]:
    """Those of people whom a style fits by their rank, or all: a head of state is «فخامته» or «جلالته», no «معاليه»."""
    heads = [ref for ref in people if any(post.rank == "head-of-state" for post in context.people[ref].posts)]
    if stem in _OF_HEADS:
        return heads or people
    if stem == _OF_PRINCES:  # «سموه» is no president of a republic
        return [ref for ref in people if not _presides(context, ref)] or people
    return [ref for ref in people if ref not in heads] if stem in _OF_OTHERS and len(heads) < len(people) else people


def _presides(context: Context, ref: Ref) -> bool:
    return any(fold_key(post.wording).startswith(_PRESIDENTS) for post in context.people[ref].posts)


_OF_HEADS = frozenset({"فخام", "جلال"})
_OF_PRINCES, _PRESIDENTS = "سمو", ("رئيس جمهور", "الرئيس")
_OF_OTHERS = frozenset({"معال", "سعاد", "عطوف", "دول"})


def _same(stem: str, style: str) -> bool:
    return len(stem) >= _SHORTEST and style.startswith(stem)


def _woman(context: Context, ref: Ref) -> bool:
    words = [fold_key(post.wording).split()[0] for post in context.people[ref].posts if post.wording]
    called = context.state.styled.get(ref, set())
    return any(word.endswith(_FEMININE) and word not in called for word in words) or any(
        word in _LADIES for word in called
    )


_LADIES = frozenset(fold_key(word) for word in ("سيدة", "شيخة", "أميرة", "سفيرة", "دكتورة", "ملكة", "مهندسة", "أستاذة"))

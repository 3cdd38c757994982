"""By whom states act, as an aside says it: «وقّعت قطر، ممثلة بوزارة البلدية، …», “Kenya, represented by A, …”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.words.items import ACTOR, PERSON, ROLE, Item
from mithaq.text import fold_words

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref

_LEADING = ROLE + "$V"
"""Letters of words that may say “represented by”."""
_OF_BODY = {"VSO": "pbBDdmKF&" + ACTOR, "SVO": "p" + ACTOR}
"""Letters of the words of a body that is in no list: «ممثلة في المعهد الدبلوماسي»."""
_WITH = "مع"
"""The preposition of the other side."""


def represented(context: Context, found: list[Item]) -> None:
    """Make one of a state or body and what represents it, so that a list goes on past the aside."""
    words = tuple(fold_words(tuple(context.language.data["acts_by"]["represented"])))
    leading = [at for at, item in enumerate(found) if item.code in _LEADING and item.unit.text.startswith(words)]
    for by in reversed(leading):
        at = by - 1 - (by > 1 and found[by - 1].code == ",")
        if at < 0 or found[at].code != ACTOR or found[by].unit.text.split()[0] not in words:
            continue
        end = _end(context, found, by) if found[by].unit.text in words else by + 1
        who = found[end].refs if end < len(found) and found[end].code == PERSON else ()
        end += bool(who)
        if found[by].code == "V" and (end == by + 1 or not _closed(context, found, range(at, end), by)):
            continue  # “the states represented in the council”
        if who:
            _acts_for(context, who, found[at].refs)
        end += found[end : end + 1] != [] and found[end].code == "," and by > at + 1
        units = [unit for item in found[at:end] for unit in item.units]
        in_person = bool(who) and at > 0 and _done_in_person(context, found[at - 1])
        found[at:end] = [Item(PERSON, units, who) if in_person else Item(ACTOR, units, found[at].refs, found[at].note)]


def _done_in_person(context: Context, verb: Item) -> bool:
    """Whether a verb tells what only somebody can do: «ترأست كينيا، ممثلة بالوزير أ، أعمال الدورة»."""
    return verb.form is not None and verb.form.lemma in context.language.data["acts_by"].get("in_person", ())


def _closed(context: Context, found: list[Item], aside: range, by: int) -> bool:
    """Whether an English aside ends as it began: not “Kenya, represented in Lima by its ambassador, signed …”."""
    opened = by > aside.start + 1 and context.language.order == "SVO"
    return not opened or aside.stop >= len(found) or found[aside.stop].code in ",.;"


def _end(context: Context, found: list[Item], by: int) -> int:
    """Where the body ends that acts."""
    end = by + 1
    while end < len(found) and found[end].code in _OF_BODY[context.language.order] and not _parts(found[end]):
        end += 1
    return end


def _acts_for(context: Context, people: tuple[Ref, ...], state: tuple[Ref, ...]) -> None:
    """Note that somebody acts for a state."""
    known = context.people.get(people[0]) if len(people) == 1 else None
    if known is not None and not known.country and [context.kind(ref) for ref in state] == ["Country"]:
        known.country = state[0]


def _parts(item: Item) -> bool:
    """Whether a word leads on to somebody else: the conjunction, or «مع»."""
    return item.is_a("and") or item.preposition == _WITH

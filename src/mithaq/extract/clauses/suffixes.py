"""What the suffix of a word stands for: «وقّعها», «تم توقيعها»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import AGREEMENT, EVENT, PERSON, ROLE

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.model import Ref

_ITS = ("ها", "هما", "هم")
"""Suffixes of an Arabic noun that may stand for agreements; «توقيعه» is his signature."""


def meant_by_suffix(clauses: Clauses, index: int, codes: str) -> tuple[Ref, ...]:
    """The event or the agreement spoken of last, which a word means by its suffix; none where it has no suffix."""
    state, form = clauses.context.state, clauses.form(index)
    if form is None or not (form.object or _of_agreement(clauses, index, codes)):
        return ()
    if codes == EVENT and clauses.codes[index - 1 : index] == "Z" and clauses.codes[index - 2 : index - 1] != "U":
        return ()  # «البطولة التي استضافتها قطر»: what the relative clause is about; but «الدورة التي استضافتها …»
    last = clauses.codes.rfind(AGREEMENT, 0, index) if codes == AGREEMENT else -1
    both = codes == AGREEMENT and clauses.items[index].unit.text.endswith(_BOTH)
    if both and (two := _two_before(clauses, index)):
        return two
    told = clauses.items[last].refs if last >= 0 else ()
    return (state.event if codes == EVENT else (told or (state.agreement,))[0],)


def _two_before(clauses: Clauses, index: int) -> tuple[Ref, ...]:
    """The two agreements told last, each as one, before «وقّعهما»; none where they are not two."""
    named = [item.refs for item in clauses.items[:index] if item.code == AGREEMENT and item.refs]
    if not named:  # «وقعتا مذكرة … واتفاقية … . وقعهما عن الجانب الكيني أ»
        return _two_of_last_sentence(clauses)
    last = named[-1] if named and len(named[-1]) == PAIR else tuple(ref for refs in named[-PAIR:] for ref in refs)
    return last if len(set(last)) == PAIR else ()


def _two_of_last_sentence(clauses: Clauses) -> tuple[Ref, ...]:
    """The agreements that the sentence before names, where they are two; none else."""
    context = clauses.context
    low = context.sentences[context.sentence - 1].start if context.sentence else context.sentences[0].start
    named = (one.entity for one in context.mentions if one.start >= low)
    two = tuple(dict.fromkeys(ref for ref in named if context.kind(ref) == "Agreement"))
    return two if len(two) == PAIR else ()


_BOTH = "هما"


def _of_agreement(clauses: Clauses, index: int, codes: str) -> bool:
    """Whether an Arabic noun of an act has a suffix for an agreement, and none is named after it."""
    word = clauses.items[index].unit.text
    own = codes == AGREEMENT and clauses.codes[index] == "Y" and word.endswith(_ITS) and not word.startswith("ال")
    if not own or clauses.context.language.order == "SVO":
        return False
    named = clauses.codes[index + 1 : index + 3]
    return AGREEMENT not in named


def has_whom(clauses: Clauses, verb: int, filler: Filler) -> bool:
    """Whether the suffix of a verb is its object, so that nobody after it is: «سلمه رسالة ضمنها الرئيس أ دعوة»."""
    form = clauses.form(verb)
    suffix = form is not None and form.object and filler.index > verb
    return suffix and clauses.codes[filler.index] in PERSON + ROLE

"""Arabic agreement: whether what follows a verb can be its subject, to tell by gender and number.

«ودعا حكومة مالي إلى …» has an unsaid subject, for the verb is masculine; so has «وأكدا …», whose subject never follows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.words.items import CHUNKS, SIDE, SIDES
from mithaq.text import fold_key, fold_words

if TYPE_CHECKING:
    from mithaq.extract.words.items import Item
    from mithaq.read.languages import Form, Language

_FEMININE_ENDINGS = ("ه", "ات", "تان", "تين")
_THINGS = frozenset(map(fold_key, ("الأطراف", "الجوانب", "الدول")))
"""Plurals of those who are no people: feminine for the one, and masculine for the other."""
_TITLES = frozenset("Rr~")


def subject_may_follow(form: Form | None) -> bool:
    """Whether a subject can stand after the verb: not in the dual, the plural and the first person.

    >>> from mithaq.read.languages import Form
    >>> subject_may_follow(Form("أكد", "past", "m", "dual"))
    False
    """
    return form is None or (not form.we and form.number not in {"dual", "plural"})


def agrees(language: Language, form: Form | None, item: Item) -> bool:
    """Whether the gender of an item, where it can be told, is that of the verb before it."""
    if form is None or not form.gender or form.tense not in {"past", "present"} or item.code not in CHUNKS:
        return True
    gender = _gender(language, item) if item.unit.code != "e" else ""  # «وقّع كل من قطر ومصر …», «وقّعت كل من …»
    return not gender or gender == form.gender


def _gender(language: Language, item: Item) -> str:
    """The gender of what an item begins with: ``m``, ``f``, or empty where its words do not show it."""
    unit = next((unit for unit in item.units if unit.code not in "he"), item.unit)
    word = unit.text.split(maxsplit=1)[0]
    known = language.data.get("gender", {})
    if word in fold_words(tuple(known.get("masculine_plurals", ()))):
        return "m"
    if (item.code in SIDE + SIDES and word not in _THINGS) or unit.code in _TITLES:
        return "f" if word.endswith(_FEMININE_ENDINGS) or "everybody" in unit.tags else "m"  # «كل الأطراف»
    if (word.endswith("ه") and unit.code in "CObBMIgFE") or word in fold_words(tuple(known.get("feminine_states", ()))):
        return "f"
    if unit.code in "PC":  # cities are feminine: «رفضت واشنطن»
        return "" if unit.value in known.get("either", ()) else "f"
    if unit.code == "O":
        return "m" if word in fold_words(tuple(known.get("masculine_bodies", ()))) else ""
    return ""

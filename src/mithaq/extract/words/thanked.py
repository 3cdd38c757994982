"""Arabic thanks with a pronoun, which may be a verb or a noun: «وشكرها على …» is “and thanked her for …”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.read.languages import Form

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit

_THANKS, _FOR = "شكر", "علي"
_STANCE = "stance_noun"


def thanks_them(unit: Unit, after: Unit | None, units: list[Unit]) -> bool:
    """Whether the word after “and” is a verb of thanks: «نوه بموقف هولندا وشكرها على …».

    It is none after another feeling that somebody expresses: «أعرب عن تقديره لقطر وشكره لها على …».
    """
    form = unit.tags.get("verb")
    if not isinstance(form, Form) or form.lemma != _THANKS or not form.object or after is None or after.text != _FOR:
        return False
    at = units.index(unit)
    earlier = (one.tags[_STANCE] for one in units[:at] if one.is_a(_STANCE))
    return at > 1 and units[at - 1].code == "&" and all(told[2] for told in earlier)  # «موقف», «أهمية» are no feelings

"""Arabic verbs of signing with their object after على: «التي وقع عليها الوزيران» is «التي وقعها الوزيران»."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.read.languages import Form

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit

_SIGN = "وقع"
_ON_IT = frozenset({"عليه", "عليها", "عليهما"})


def signed_it(units: list[Unit]) -> list[Unit]:
    """The units with the pronoun of «وقع عليها» as the object of its verb."""
    if not any(unit.text in _ON_IT for unit in units):
        return units
    found: list[Unit] = []
    for unit in units:
        form = found[-1].tags.get("verb") if unit.text in _ON_IT and found and found[-1].code == "V" else None
        if isinstance(form, Form) and form.lemma == _SIGN:
            tags = {**found[-1].tags, "verb": replace(form, object=True)}
            found[-1] = replace(found[-1], end=unit.end, tags=tags)
        else:
            found.append(unit)
    return found

"""Days that are those of something else than what a clause tells: of those met, of what is beside a larger meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.words.items import EVENT, PERSON, ROLE

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses

AFTER = frozenset({"بعد", "قبل", "قبيل", "عقب"})
"""Words before an event that was first or came later, folded."""


def of_those_met(clauses: Clauses, at: int, index: int) -> bool:
    """Whether an event between a date and a participle has it: «ترأس أمس اجتماعا مع الجهات المشاركة في الدورة»."""
    noun = index - 1
    if clauses.codes[index] == "U" and clauses.items[noun].unit.text in AFTER:
        return clauses.context.language.order == "VSO"  # «اجتمعا أمس قبل انعقاد القمة»
    if _at_margins(clauses, at, index) or _leaves_after(clauses, at, index) or _in_its_course(clauses, at, index):
        return True
    while noun > at and clauses.codes[noun] == "K":
        noun -= 1
    describes = clauses.codes[noun] == "D" and clauses.codes[index] == "Y"
    describes = describes and clauses.items[index].unit.text.startswith(_ARTICLE)
    return describes and EVENT in clauses.codes[at + 1 : index] and clauses.context.language.order == "VSO"


def _in_its_course(clauses: Clauses, at: int, index: int) -> bool:
    """Whether a verb tells what is done on a visit of some days: «وصل أمس في زيارة تستمر يومين، يشارك خلالها في …»."""
    if all(item.unit.text != _DURING_IT for item in clauses.items[index + 1 : index + 2]):
        return False
    forms = (clauses.form(verb) for verb in range(at + 1, index) if clauses.codes[verb] == "V")
    return any(form is not None and form.lemma in clauses.context.language.data["visits"]["lasting"] for form in forms)


_DURING_IT = "خلالها"


def _leaves_after(clauses: Clauses, at: int, index: int) -> bool:
    """Whether a day is that on which somebody leaves after what he has done: «غادر أ، اليوم، بعد حضور القمة»."""
    if clauses.codes[index] != "Y" or clauses.items[index - 1].unit.text not in AFTER:
        return False
    forms = (clauses.form(verb) for verb in range(at) if clauses.codes[verb] == "V")
    return any(form is not None and form.lemma in _LEAVING for form in forms)


_LEAVING = frozenset({"غادر", "عاد"})


def _at_margins(clauses: Clauses, at: int, index: int) -> bool:
    """Whether a day before «على هامش» is not that of what follows: «التقى أمس نظيره على هامش القمة المنعقدة في …»."""
    convened = clauses.items[index].unit.text.startswith(_CONVENED)
    return any(_MARGINS in item.unit.text for item in clauses.items[at if convened else index - 1 : index])


_ARTICLE, _MARGINS = "ال", "هامش"
_CONVENED = ("المنعقد", "المقام", "الملتئم")


def before_going(clauses: Clauses, index: int) -> bool:
    """Whether somebody goes on after what a date tells: “will meet A on Tuesday before travelling to Lima”."""
    gerund = clauses.items[index].unit.text.split()[0].endswith("ing")
    return gerund and index > 0 and clauses.items[index - 1].unit.text.lower() in _GOES_ON


_GOES_ON = frozenset({"before", "after", "prior to", "ahead of"})


def told_aside(clauses: Clauses, at: int, index: int) -> bool:
    """Whether a relative clause with a trigger in it begins at an item: “received A, who is on a visit”.

    An Arabic one does where it names what somebody does: «استقبل أمس الوزير أ، الذي يؤدي زيارة إلى …».
    """
    if clauses.codes[at] != "Z":
        return False
    if clauses.context.language.order == "VSO":
        whom = clauses.codes[:at].removesuffix(",")[-1:]
        named = EVENT in clauses.codes[index : index + _NAMED]
        return named and whom in (*PERSON, *ROLE) and "V" not in clauses.codes[at + 1 : index]
    return clauses.codes[index] == EVENT or "V" not in clauses.codes[at + 1 : index]


_NAMED = 5
"""Items from a verb on within which stands what its relative clause names."""

"""Of what a relative clause tells, with its pronoun or without: «الجولة … التي استضافتها مسقط», «قمة عُقدت في …»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import before
from mithaq.extract.clauses.after_verbs import SUBJECTS
from mithaq.extract.clauses.one_of_those import some_others
from mithaq.extract.words.earlier_ones import occurrence_words
from mithaq.extract.words.items import ACTOR, AGREEMENT, EVENT, PERSON, PLACE, PREPOSITIONS, ROLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.model import Ref

_NEAR = 4
"""Items between a relative pronoun and what it stands for."""
_EVENT_NEAR = 10
"""The same for an event that a relative clause tells of: whoever takes part may stand between."""
_BEFORE_NEAR = 4
"""Items before a trigger within which the words stand that its frame asks for there."""
_RELATIVE_NEAR = 2
"""Items between a verb and the relative pronoun of its clause: at most an adverb or a negation."""


_TELLS_OF_WHOM = re.compile(rf"({PERSON}),?Z[cL]*V[^@Z.;,]*$")


def whom_told_of(clauses: Clauses, at: int) -> tuple[Ref, ...]:
    """Of whom the relative clause that an item is in tells: «التقى أ نظيره الغاني ب الذي أكد دعم بلاده»."""
    found = _TELLS_OF_WHOM.search(clauses.codes, 0, at)
    if found is None and clauses.context.language.order == "SVO":
        found = _ROLE_TELLS.match(clauses.codes, 0, at)
    return clauses.items[found.start(1)].refs if found is not None else ()


_ROLE_TELLS = re.compile(rf"[cJt&,]*({ROLE})[ctLu]*V[^@ZV.;,]*$")
"""“The Kenyan minister reiterated his country’s support …”: nobody named before it is meant."""


_AND_ALSO = re.compile(rf"{EVENT}ZV[^VZ@.;,&]{{0,4}}&$")
"""«القمة التي استضافتها قطر وجمعت أ وب»: a second verb of a relative clause."""


def antecedent(clauses: Clauses, index: int, codes: str) -> int | None:
    """The noun of one of the letters that the relative clause of a verb is about; None where there is none."""
    arabic = clauses.context.language.order == "VSO"
    pronouns = "Z" if arabic else "Z@"
    relative = next((at for at in before(index, _RELATIVE_NEAR) if clauses.codes[at] in pronouns), None)
    if arabic and PERSON in codes and ACTOR not in codes:
        return None if relative is None else _right_before(clauses, relative, codes)
    also = _AND_ALSO.search(clauses.codes, 0, index) if relative is None and arabic and codes == EVENT else None
    if also is not None:
        return also.start()
    if relative is None:
        return _without_pronoun(clauses, index, codes)
    if codes == EVENT and of_relations(clauses, index):
        return None
    if arabic and not {AGREEMENT, EVENT} & set(codes) and clauses.codes[relative - 1 : relative] in (AGREEMENT, EVENT):
        return None  # «رحبت قطر بالاتفاقية التي تم توقيعها في …»
    far = codes == EVENT or _counted_state(clauses, relative)
    reach = [*before(relative, _NEAR), *(before(relative, _EVENT_NEAR) if far else ())]
    return next((at for at in reach if clauses.codes[at] in codes), None)


def _right_before(clauses: Clauses, relative: int, codes: str) -> int | None:
    """Who stands right before a relative pronoun, at most with a comma: «قال السفير أ، الذي ترأس الوفد، إن …»."""
    at = relative - 1 - (clauses.codes[relative - 1 : relative] == ",")
    return at if at >= 0 and clauses.codes[at] in codes else None


def _counted_state(clauses: Clauses, relative: int) -> bool:
    """Whether a relative clause tells of a state by its number: «…، لتصبح بذلك الدولة الخمسين التي تنضم إلى …»."""
    near = before(relative, _NEAR - 1)
    return any(clauses.items[at].unit.text in _STATE_NOUNS for at in near if clauses.codes[at] in "Dcm")


_STATE_NOUNS = frozenset({"الدوله", "دوله"})


def of_relations(clauses: Clauses, index: int) -> bool:
    """Whether a relative clause tells of relations and not of an event: «العلاقات الأخوية التي تجمع بين البلدين»."""
    if clauses.codes[index - 1 : index] != "Z":
        return False
    at = index - 2
    while at > 0 and clauses.codes[at] in _ADJECTIVES and not clauses.items[at].is_a("topic_distribute"):
        at -= 1
    return at >= 0 and clauses.items[at].is_a("topic_distribute")


_ADJECTIVES = "DdKAcN&"


def preceding(clauses: Clauses, index: int, codes: str, *, far: bool) -> Sequence[int]:
    """Where before a trigger an item of one of the letters is looked for: near, or in all of its clause.

    A city to which an English preposition leads is where something is, and no state: “flew to Lima to ratify …”.
    """
    if (codes == EVENT and of_relations(clauses, index)) or some_others(clauses, index - 1):
        return range(0)
    reach = before(index, index, clauses.bounds(index).start) if far else before(index, _BEFORE_NEAR)
    if clauses.context.language.order == "VSO" and codes == EVENT:
        said = clauses.codes.rfind("@", 0, index)
        held = _HELD_NEXT.search(clauses.codes, 0, index)
        held_at = [held.start()] if held is not None else []
        return [at for at in (*reach, *held_at) if at > said]  # «قال في مؤتمر صحفي إن الاتفاق تم بوساطة …»
    if clauses.context.language.order == "VSO" or ACTOR not in codes:
        return reach
    places = {at for at in reach if at and clauses.codes[at] == PLACE}
    return [at for at in reach if at not in places or clauses.items[at - 1].preposition not in _WHERE]


_HELD_NEXT = re.compile(rf"{EVENT}(?:p{ACTOR})?,?&?ZL?V[tpb{PLACE}{ACTOR}]{{0,6}}$")
"""«الدورة الثانية، والتي تعقد غدا في نيروبي برئاسة …»: what its relative clause leads to is of the event."""
_WHERE = frozenset({"in", "at", "to", "from"})


def _without_pronoun(clauses: Clauses, index: int, codes: str) -> int | None:
    form = clauses.form(index)  # «اجتماع عقده الوزير», “the agreement they signed”
    bare = form is not None and form.object and index > 0 and clauses.codes[index - 1] in codes
    # “under the Fisheries Agreement signed in 2019”
    english = form is not None and clauses.context.language.order == "SVO"
    bare = bare or (english and clauses.codes[index - 1 : index] == AGREEMENT and AGREEMENT in codes)
    if bare or (codes == EVENT and _governed(clauses, index - 1)):
        return index - 1
    if form is not None and form.object and index > 1 and clauses.codes[index - 2 : index] == f"{codes}c":
        return index - 2  # «قمة خليجية تستضيفها الرياض»
    if codes == EVENT and index > 1 and clauses.items[index - 1].is_a("scheduled"):
        # «القمة المقرر عقدها غدا»; «الاجتماع الذي يسبق القمة المقرر عقدها» is another
        at = next((at for at in before(index - 1, _EVENT_NEAR) if clauses.codes[at] == EVENT), None)
        her = clauses.items[index].unit.text.endswith(_HER)
        return at if at is not None and her == clauses.items[at].units[0].text.endswith(_FEMININE) else None
    if codes == EVENT and (held := _held(clauses, index)) is not None:
        return held
    told = index > 1 and clauses.codes[index - 1] in SUBJECTS + "," and clauses.codes[index - 2] in codes
    told = told and not (english and _only_described(clauses, index))
    told = told and (english or form is None or form.tense != "noun")  # «احتضنت الدوحة مراسم توقيع الاتفاق بين …»
    return index - 2 if told and not (codes == EVENT and _before_another(clauses, index)) else None


def _held(clauses: Clauses, index: int) -> int | None:
    """The event without an article that an Arabic verb after it says was held: «اجتماع لكبار المسؤولين عقد في …»."""
    match = _UNSAID.search(clauses.codes, 0, index) if clauses.items[index].unit.text in _HELD else None
    if match is None or clauses.items[match.start()].unit.text.startswith("ال"):
        return None
    return match.start()


_UNSAID = re.compile(f"{EVENT}(?:lc?[z6%1F])?$")
_HELD = frozenset({"عقد", "عقدت", "انعقد", "انعقدت", "جري", "جرت"})


def _only_described(clauses: Clauses, index: int) -> bool:
    """Whether an English participle tells of an agreement and not by whom: “discussed the treaty, signed in 2020”."""
    form, rest = clauses.form(index), clauses.codes[index + 1 :]
    if (
        clauses.codes[index - 2 : index] != f"{AGREEMENT},"
        or form is None
        or form.tense != "past"
        or rest[:1] not in "pt,."
    ):
        return False
    end = index + 1 + next((at for at, code in enumerate(rest) if code in "V;Z."), len(rest))
    return not any(clauses.items[at].preposition in _BY_WHOM for at in range(index + 1, end))


_BY_WHOM = frozenset({"by", "between", "among", "with"})


def _before_another(clauses: Clauses, index: int) -> bool:
    """Whether a comma parts an Arabic event from a verb with another: «استعدادا للقمة، عقد الوزيران اجتماعا»."""
    form = clauses.form(index)
    parted = clauses.codes[index - 1] == "," and clauses.context.language.order == "VSO"
    led = clauses.codes[index - 3 : index - 2] in {*PREPOSITIONS, _BESIDE} or _only_when(clauses, index - 2)
    acts = parted and led and form is not None and not form.object
    return acts and EVENT in clauses.codes[index + 1 : index + _OBJECT_NEAR]


def _only_when(clauses: Clauses, event: int) -> bool:
    """Whether an event says only when something was: «عقب القمة، …», «بعد انتهاء أعمال القمة، …»."""
    near = before(event, _WHEN_NEAR)
    when = next((at for at in near if clauses.items[at].unit.text in occurrence_words("then")), -1)
    return when >= 0 and not set(clauses.codes[when:event]) & set("VZ@,")


_WHEN_NEAR = 3
_BESIDE = "$"
"""A phrase such as «على هامش»."""
_OBJECT_NEAR = 5
"""Items after a verb within which the event is that it has for an object."""
_HER = "ها"
_FEMININE = ("ه", "ات")
_NOUN = "m"


def _governed(clauses: Clauses, at: int) -> bool:
    """Whether a preposition governs an Arabic event without article: a verb after it only tells of the event."""
    if at < 1 or clauses.codes[at] != EVENT or clauses.context.language.order != "VSO":
        return False
    first, *rest = clauses.items[at].units
    # «للجنة المشتركة» has its article inside the preposition.
    contracted = first.text.startswith("ل") and any(unit.text.startswith("ال") for unit in rest)
    definite = first.text.startswith("ال") or (clauses.codes[at - 1] == "l" and contracted)
    return clauses.codes[at - 1] in PREPOSITIONS + _NOUN and not definite

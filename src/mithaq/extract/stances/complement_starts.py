"""Where what a stance is about begins, after its verb, its holder and what stands between (Arabic)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.stances.adverbials import past_around, past_aside, past_setting
from mithaq.extract.stances.asked import object_start, past_company
from mithaq.extract.stances.told_statements import past_statement
from mithaq.extract.words.items import ACTOR, EVENT, OWN, PERSON, PREPOSITIONS, ROLE, SIDES
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Frame, Trigger
    from mithaq.extract.words.items import Item

_CONTENT_NOUNS = ("stance_noun", "topic_act", "topic_lead", "masdar")
_THAT = ("أن", "that")
_ITSELF = "itself"
"""Of a verb that belongs to its content: «سنعمل على إعادة النازحين»."""
_COMPLEMENT_NEAR = 24
"""Items after a verb within which its complement begins."""


def closed(clauses: Clauses, trigger: Trigger) -> bool:
    """Whether a comma parts an Arabic participle from «على أن», so that it only describes: «تدابير مشددة، على أن …»."""
    form, after = trigger.form, trigger.index + 1
    if form is None or form.tense != "participle" or clauses.context.language.order != "VSO":
        return False
    return clauses.codes.startswith(",@", after) and clauses.items[after + 1].unit.text.startswith(_ON)


_ON = fold_key("على")


def complement_start(clauses: Clauses, frame: Frame, index: int, high: int, holder: Filler) -> int | None:
    """The first item of what the stance is about, after its preposition or أن; None when there is none."""
    wanted = list(frame["complement"])
    if _ITSELF in wanted:
        return index
    low = holder.index + 1 if index < holder.index < high else index + 1
    low += low == index + 1 < high and clauses.items[low].note == OWN and not clauses.items[index].is_a("participle")
    while frame.get("only") and "object" in wanted and low < high and clauses.codes[low] in PERSON + ROLE + ACTOR:
        low += 1  # «أبلغ أ ب رفض بلاده للقرار»: who is told is not what is told
    if low > index + 1:
        low = past_statement(clauses, holder.index, past_company(clauses, low, high), high)
    if clauses.items[low - 1].is_a("statement") and clauses.codes[low : low + 1] == ACTOR:
        low += 1  # «وأكد بيان الكرملين أن …»
    if (told := object_start(clauses, frame, low, high)) is not None:
        return told
    reach = range(low, min(high, low + _COMPLEMENT_NEAR))
    # The object of a demand is whom it is put to, unless nothing else follows.
    if frame.get("addressee") and "object" in wanted and len(wanted) > 1:
        found = _complement_in(clauses, reach, [word for word in wanted if word != "object"])
        if found is not None:
            return found
    found = _complement_in(clauses, reach, wanted)
    led = found is not None and frame.get("tells") and clauses.codes[found - 1] in PREPOSITIONS
    if led and any(clauses.codes[at] in "Dm" and at not in clauses.skipped for at in range(low, (found or 1) - 1)):
        # «أعلن الجانبان إطلاق المشروع بكلفة …»: what stands before the preposition was announced.
        return _complement_in(clauses, reach, list(_THAT))
    if found is None:
        return None
    found = past_setting(clauses, low, found, reach.stop, wanted)
    return found + (frame.get("expressive") == _RENEWED and _says_again(clauses, found, high))


_RENEWED, _STRESS = "recommit", "أكد"


def _says_again(clauses: Clauses, at: int, high: int) -> bool:
    """Whether what is renewed is that something is stressed: «جددت كينيا تأكيد دعمها …», not «جددت التأكيد على …»."""
    form = clauses.form(at)
    stressed = form is not None and form.tense == "noun" and form.lemma == _STRESS and not form.object
    return stressed and at + 1 < high and clauses.codes[at + 1] in "yYm"


def _complement_in(clauses: Clauses, reach: range, wanted: list[str]) -> int | None:
    passing = False
    beyond = reach.start
    for at in reach:
        code, item = clauses.codes[at], clauses.items[at]
        if code == '"' and at + 1 < reach.stop and clauses.codes[at + 1] == "b" and "ب" in wanted:
            continue  # «أشاد أ "بجهود …"»
        unknown = code == "w" and len(item.unit.text) > _SHORTEST_LED and (not passing or clauses.codes[at - 1] == ",")
        if (unknown or _every(clauses, at)) and item.unit.text[0] in wanted:
            return at  # «رحب بأي مبادرة», «أشاد بحنكة …»
        nobody = code in SIDES + "%B" and at == reach.start
        nobody = nobody or (item.unit.code == "%" and clauses.codes[at - 1] == EVENT)  # «خلال اجتماع وزراء خارجية …»
        aside = item.is_a("especially") and clauses.codes[at + 1 : at + 2] == ","  # «أكد، على وجه الخصوص، …»
        beyond = max(beyond, past_around(clauses, at, reach.stop), past_aside(clauses, at, wanted, reach.stop))
        manners = clauses.codes[at - 1 : at + 2] == "t&t"  # «في الوقت ذاته وبشكل قاطع»
        if nobody or aside or manners or at < beyond or at in clauses.skipped or code in "t," or _is_adverb(item):
            continue
        if code == "@":
            by = item.unit.text[0] in wanted
            return at + 1 if by or not set(_THAT).isdisjoint(wanted) else None
        beside = code == "&" and item.unit.text == _BESIDE and _BY_THE_SIDE in wanted  # «تقف إلى جانب …»
        if beside or (code in PREPOSITIONS and item.preposition in wanted):
            invites = item.preposition == "ل" and at + 1 < reach.stop and clauses.items[at + 1].is_a("invitation")
            led = clauses.codes[at + 1 : at + 2] == "@" and not invites  # «شدد على أنها …»
            return None if invites else at + 1 + led
        # «أكد الوزير خلال لقائه في عمان السفير أ أن …»: who is met is not what is stressed.
        # After «… خلال اللقاء، …» or «…، التي عُقدت في جنيف، …» the object goes on with a noun that can be told as one.
        verb = (code in "$VQ" and not item.is_a("masdar")) or (code == "w" and clauses.codes[at + 1 : at + 2] == ",")
        verb = verb or (code in PERSON + ROLE and "أن" in wanted)
        verb = verb or (item.is_a("purpose") and clauses.codes[at - 1] == ",")  # «أكد أ، في ظل التوتر، أهمية …»
        verb = verb or clauses.codes.startswith("u" + EVENT, at)  # «أكد أ، في ختام أعمال اللجنة في جنيف، أهمية …»
        if verb or code in PREPOSITIONS or (code == "Z" and item.unit.text != _WHAT):
            passing = True
        elif "object" in wanted and (not passing or _resumes(clauses, at)):
            return at
    return _after_aside(clauses, reach) if passing and "object" in wanted and _ONLY_OBJECTS.issuperset(wanted) else None


def _after_aside(clauses: Clauses, reach: range) -> int | None:
    """Where a noun follows a comma, past an aside after the verb: «رفض أ وب، في إعلان مشترك، أي إجراءات …»."""
    after_comma = (at for at in reach if clauses.codes[at - 1] in ',"')
    nouns = (at for at in after_comma if clauses.codes[at] in _OBJECTS or clauses.items[at].is_a("determiner"))
    return next(nouns, None)


_BY_THE_SIDE = "إلى جانب"
_BESIDE = fold_key(_BY_THE_SIDE)


def _every(clauses: Clauses, at: int) -> bool:
    """Whether «بكل …» begins what a stance is about, and does not only say how: «قال بكل ثقة إن …»."""
    return clauses.items[at].is_a("which") and "@" not in clauses.codes[at : at + _MANNER]


_MANNER = 4
"""Items of «بكل وضوح» before «إن», with that word."""
_SHORTEST_LED = 4
"""Letters of an unknown word with its preposition, at least one more."""
_ONLY_OBJECTS = frozenset({"object", "أن"})
_OBJECTS = frozenset("Dmw")
"""Letters of nouns that may be the object after an aside: «أدانت مصر، في بيان …، الهجوم»."""


def _resumes(clauses: Clauses, at: int) -> bool:
    """Whether a noun, after what stands between it and its verb, can be told as the verb's object."""
    item = clauses.items[at]
    if clauses.codes[at] in _OBJECTS | {"Y"} and clauses.codes[:at].rstrip('"')[-1:] in (PERSON, ROLE):
        return True  # «أدان الوزير في لقاء مع نظيره أ الهجوم»
    return item.is_a("stance_noun", "wish") or (clauses.codes[at - 1] == "," and item.is_a(*_CONTENT_NOUNS))


def _is_adverb(item: Item) -> bool:
    return item.is_a("never") and not item.is_a("determiner")


_WHAT = "ما"
"""«ثمّن ما أبداه …»: a relative that is an object of its own."""

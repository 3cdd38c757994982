"""Topics that a noun leads to in Arabic: of an act of talking («لبحث …»), or of the talks («مباحثات … حول الأزمة»)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import after, before
from mithaq.extract.clauses.after_topics import past_topic
from mithaq.extract.clauses.of_topics import ABOUT
from mithaq.extract.clauses.topic_words import verbs_of_talk
from mithaq.extract.stances.agenda import NO_TOPIC, Agenda, write_topics
from mithaq.extract.stances.topic_ends import topics_end
from mithaq.extract.words.items import ACTOR, EVENT, PERSON, PLACE, ROLE, SIDE, SIDES
from mithaq.text import fold_words

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.model import Ref

_ABOUT = frozenset({"بشأن", "في", "على", "إلى"})
_PASSIVE_NEAR = 14
"""Items between «تم» and the noun of its act: «تم خلال اللقاء الذي عُقد اليوم بحث …»."""
_REACH = 16
"""Items after an event within which «حول» says what it is about."""
_BESIDE_TALKS = ACTOR + PERSON + ROLE + PLACE + SIDES + SIDE + EVENT + ",tDdKcA0p&o#F)-hwi"
"""Letters of what may stand between an event and «حول»: with whom it is held, when and where."""


def talked(clauses: Clauses, index: int, within: range) -> bool:
    """Whether the noun of an act of talking tells that it takes place: «لبحث …», «جرى خلال اللقاء استعراض …»."""
    if clauses.codes[index] in "VQ":
        return False
    if index > 0 and clauses.codes[index - 1] == "l" and clauses.items[index].unit.text.startswith(("ال", "ل")):
        # «المواضيع المطروحة للنقاش» says of no topic, «للتباحث حول …» does.
        return index + 1 < len(clauses.items) and clauses.items[index + 1].preposition in _ABOUT
    if index == 0 or clauses.codes[index - 1] == "l" or clauses.codes[:index] == "&":
        return True
    if clauses.items[index - 1].unit.text in _IN_ORDER_TO:
        return True
    if _held(clauses, index) or (clauses.codes[index - 1] == "&" and _talk_before(clauses, index)):
        return True
    return _is_passive(clauses, index, within.start)


_IN_ORDER_TO = frozenset({"بهدف", "بغيه", "بقصد", "بغرض", "من اجل"})


def _is_passive(clauses: Clauses, index: int, low: int) -> bool:
    """Whether «تم» or «جرى» stands before a noun, with no other verb between."""
    for at in before(index, _PASSIVE_NEAR, low):
        if clauses.items[at].is_a("passive"):
            return True
        if clauses.codes[at] == "V" and clauses.codes[at - 1] != "Z":
            return False  # but «خلال الاجتماع الذي عقد في …»
    return False


def _held(clauses: Clauses, index: int) -> bool:
    """Whether a verb before a noun only lets its act take place: «بإجراء تقييم …», «شهد اللقاء تبادل …»."""
    holding = clauses.context.language.data["topics"].get("holding", ())
    told = [at for at in before(index, index) if at not in clauses.skipped]  # «سمح اللقاء، بحسب البيان، ببحث …»
    for at in told[:_HELD_NEAR]:
        form = clauses.form(at)
        if form is not None and form.lemma in holding:
            return clauses.codes[at] in "VQ" or at == index - 1
        if clauses.codes[at] not in _AMID and not (
            clauses.codes[at] == "p" and clauses.items[at].preposition in _WHERE
        ):
            return False
    return False


_HELD_NEAR = 8
_AMID = "KcDdtb," + EVENT + SIDES + ACTOR + PLACE
"""Letters of what may stand between such a verb and the noun: its subject and its sides, adverbs, when and where."""
_WHERE = frozenset({"بين", "في"})


def _talk_before(clauses: Clauses, index: int) -> bool:
    """Whether the sentence has told of talking before: «ناقش الجانبان …، وبحث …»."""
    language = clauses.context.language
    verbs = verbs_of_talk(language.code).union(language.data["topics"].get("holding", ()))
    forms = (clauses.form(at) for at in clauses.tagged.get("verb", ()) if at < index)
    return any(form is not None and form.lemma in verbs for form in forms)


def talks_about(clauses: Clauses, wished: list[range]) -> None:
    """Write the topics of events that are named with them: «مباحثات … حول الأزمة», «قمة … بشأن السلام»."""
    context = clauses.context
    if context.language.order != "VSO":
        return
    for index, item in enumerate(clauses.items):
        if item.code != EVENT or not item.refs or any(index in span for span in wished):
            continue
        if index and item.unit.text.startswith("ال") and clauses.items[index - 1].preposition == "خلال":
            continue  # «أكدا خلال اللقاء تطابق وجهات النظر حول …»
        high = clauses.bounds(index).stop
        about = _about(clauses, index, high)
        filler = None if about is None else clauses.fill(index, EVENT)
        if about is None or filler is None or _stands(clauses, filler.refs[0]) or _of_others(clauses, index, filler):
            continue
        if any(about in span for span in wished):
            continue  # «بحثت اللجنة التعاون في مجالات …»
        planned = "L" in clauses.codes[clauses.bounds(index).start : index]
        agenda = Agenda(filler.refs[0], "discusses", "talks-about", index, planned)
        end = topics_end(clauses, about, high)
        write_topics(clauses, agenda, (about, _before_place(clauses, filler.refs[0], about, end)))


def _of_others(clauses: Clauses, index: int, talks: Filler) -> bool:
    """Whether those who met only spoke of talks that others hold: «أشاد باستضافة المحادثات بشأن أوكرانيا»."""
    context = clauses.context
    told = context.told.get(talks.refs[0])
    if told is None or told.sentence >= context.sentence:
        return False
    acts = fold_words(tuple(context.language.data["topics"]["others_talks"]))
    return any(clauses.items[at].unit.text in acts for at in before(index, _HOST_NEAR))


_HOST_NEAR = 3
"""Items before talks within which their hosting is told: «استضافة المملكة للمحادثات»."""


def _stands(clauses: Clauses, event: Ref) -> bool:
    """Whether an event is a dialogue whose name goes on with «حول», and no negotiations about something."""
    draft = clauses.context.drafts[event]
    return draft.kind == "Dialogue" and draft.key[0] != "negotiation"


def _before_place(clauses: Clauses, event: Ref, about: int, end: int) -> int:
    """Where what an event is about ends before the place where it is held: «مؤتمر حول المياه في الدوحة»."""
    if (closed := past_topic(clauses, event, about - 1)) > about:
        return closed  # «المؤتمر الدولي حول السودان بباريس»
    held = {f.object for f in clauses.context.facts if f.subject == event and f.predicate == "takesPlaceIn"}
    places = (at for at in range(about + 2, end) if clauses.codes[at] == PLACE and clauses.codes[at - 1] in "pb")
    return next((at - 1 for at in places if not held.isdisjoint(clauses.items[at].refs)), end)


def _about(clauses: Clauses, index: int, high: int) -> int | None:
    """The item after «حول» that belongs to an event."""
    for at in after(index, _REACH, high):
        if clauses.items[at].preposition == ABOUT:
            return at + 1 if at + 1 < high and clauses.codes[at + 1] not in NO_TOPIC else None
        if clauses.items[at].is_a("especially"):
            return None  # «التقدم الذي أحرز في قمة …، بما في ذلك بشأن …»
        if clauses.codes[at] not in _BESIDE_TALKS or (clauses.codes[at] == EVENT and at > index + 1):
            return None
    return None

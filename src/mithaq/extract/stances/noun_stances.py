"""Stances in a noun: «الالتزام المشترك بين أ وب بـ…», «مع التأكيد على …», «شهد اللقاء تأكيد الجانبين …»."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import Filler, after, before
from mithaq.extract.clauses.complements import complement_end, parts
from mithaq.extract.clauses.speakers import speaking_body, the_two
from mithaq.extract.clauses.topic_words import is_saying, verbs_of_talk
from mithaq.extract.clauses.triggers import Trigger, frames_of, verbs_of_meeting
from mithaq.extract.clauses.who_is_there import organisation_there
from mithaq.extract.stances.complement_starts import complement_start
from mithaq.extract.stances.guests import receives
from mithaq.extract.stances.own_attitudes import asks_another, own_attitudes, what_is_said
from mithaq.extract.stances.said_by_nobody import is_listed, is_passive
from mithaq.extract.stances.stance_writer import Stance, write
from mithaq.extract.stances.stances import PARTICIPANTS, contents, past
from mithaq.extract.stances.topic_ends import expresses
from mithaq.extract.words.articles import has_article
from mithaq.extract.words.items import ACTOR, AGREEMENT, BETWEEN, PERSON, PLACE, PREPOSITIONS, ROLE, SIDES
from mithaq.read.languages import Form
from mithaq.text import fold_words
from mithaq.vocabulary import FIRM

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.members import Part
    from mithaq.extract.clauses.triggers import Frame
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref


def said_nouns(clauses: Clauses) -> list[int]:
    """The nouns of stance and of saying, with «الاتفاق» where it is an act and no document: «تم الاتفاق على …»."""
    agreed = (
        at
        for at in range(1, len(clauses.items) - 1 if AGREEMENT in clauses.codes else 0)
        if clauses.codes[at] == AGREEMENT and clauses.items[at + 1].preposition == "على" and is_passive(clauses, at)
    )
    return sorted({*clauses.tagged.get("stance_noun", ()), *clauses.tagged.get("masdar", ()), *agreed})


def nominal_stance(clauses: Clauses, index: int, consumed: set[int]) -> None:
    """Write a stance in a noun: «الالتزام المشترك بين أ وب بـ…», «مع التأكيد على…»."""
    item = clauses.items[index]
    if _heads_item(clauses, index) and _said_in_list(clauses, index):
        return
    if index == 0 or index in consumed or clauses.codes[index + 1 : index + 2] == "Z":
        return  # «ترحيبها بالدعوة التي وجهت إلى …»
    if (
        index > 1
        and item.code == "Y"
        and clauses.items[index - 1].preposition
        and clauses.items[index - 2].is_a("talk")
    ):
        return  # «جرى الحديث عن دعم النازحين»
    follower = clauses.items[index + 1].preposition if index + 1 < len(clauses.items) else ""
    if item.is_a("unknown_actor") and follower not in _TO_WHAT:
        return  # «مع الحكومة والمعارضة ومجلس القضاء» opposes nothing
    form = item.unit.tags.get("masdar")
    said = isinstance(form, Form) and _said_in_noun(clauses, form, index)
    if not said and item.is_a("stance_noun"):
        _noun_of_pair(clauses, index, clauses.bounds(index).stop)


_TO_WHAT = frozenset({"ل", "على"})


def _heads_item(clauses: Clauses, index: int) -> bool:
    """Whether a noun is the first word of an Arabic list item of what a statement says: «- إدانة الهجوم»."""
    return clauses.context.state.stated_in_list and not clauses.codes[:index].strip("-#.&()")


def _said_in_list(clauses: Clauses, index: int) -> bool:
    """Write what the first noun of such an item holds; False where it is none of saying or nobody is known."""
    form, item = clauses.items[index].unit.tags.get("masdar"), clauses.items[index]
    refs = _whose_statement(clauses.context) or clauses.context.state.sides
    if not isinstance(form, Form) or not refs:
        return False
    _masdar(clauses, form, index, Filler(refs, item.start, item.end, resolved=True))
    return True


def _whose_statement(context: Context) -> tuple[Ref, ...]:
    """Who holds what an Arabic statement has: the body that met, those who issued it, or the body that speaks."""
    return organisation_there(context) or context.state.jointly or context.state.issuer or speaking_body(context)


def _said_in_noun(clauses: Clauses, form: Form, index: int) -> bool:
    """Write the stance that a noun of saying takes; False where nothing shows that it is said."""
    introduction = clauses.items[index - 1].preposition
    passive = introduction not in {"ب", "مع"}
    if introduction == "ب" and (_is_welcomed(clauses, index) or _is_held_to(clauses, index)):
        return True
    if introduction == "على" and (keen := _keen(clauses, index)) is not None:
        _masdar(clauses, form, index, keen)
        return True
    if introduction == "ل" and (host := _who_met(clauses, index)) is not None:
        _masdar(clauses, form, index, host)
        return True
    if not passive or is_passive(clauses, index) or is_listed(clauses, index):
        if introduction != "ب" or has_article(clauses.items[index].unit.text):
            _masdar(clauses, form, index, _unsaid(clauses, index, passive=passive))
        return True
    said = clauses.codes[index + 1 : index + 2] in _HOLDERS
    stated = _in_statement(clauses, index) and clauses.codes[index - 1] in _HAS_IT
    if stated or (
        (said or expresses(clauses, index)) and (_told_of(clauses, index, talked=said) or _chance(clauses, index))
    ):
        holder = clauses.fill(index + 1, PERSON + SIDES + ROLE) if said else _unsaid(clauses, index, passive=True)
        _masdar(clauses, form, index, holder)
        return True
    return False


def _is_welcomed(clauses: Clauses, index: int) -> bool:
    """Whether the ب before an Arabic noun is that of the verb, whose object the noun is: «رحب أ بالدعوة إلى …»."""
    for at in range(index - 2, max(clauses.bounds(index).start, index - _PASSIVE_NEAR) - 1, -1):
        form = clauses.form(at) if clauses.codes[at] == "V" else None
        if form is not None:
            frames = frames_of(clauses.context.language.code).get(("verb", form.lemma), ())
            return any("stance" in frame and frame.get("complement", ())[:1] == ["ب"] for frame in frames)
        if clauses.codes[at] not in ACTOR + PERSON + ROLE + SIDES + "tA":
            return False
    return False


def _is_held_to(clauses: Clauses, index: int) -> bool:
    """Whether the ب before an Arabic noun is that of a noun of stance before it: «جدد تمسكه بالتضامن العربي»."""
    return index > 1 and clauses.items[index - 2].is_a("stance_noun")


def _chance(clauses: Clauses, index: int) -> bool:
    """Whether a noun tells for what act a meeting was the chance: «شكل اللقاء فرصة لتجديد دعم …».

    So it does after another act: «كان فرصة لاستعراض التعاون، وللتأكيد على …».
    """
    if index <= 1 or clauses.codes[index - 1] != "l":
        return False
    nouns = fold_words(tuple(clauses.context.language.data["topics"].get("chances", ())))
    if clauses.codes[index - 2] != "&":
        return clauses.items[index - 2].unit.text in nouns
    earlier = range(clauses.bounds(index).start, index - 2)
    return any(clauses.items[at].unit.text in nouns and clauses.codes[at + 1] == "l" for at in earlier)


def _keen(clauses: Clauses, index: int) -> Filler | None:
    """Who is keen to say something, which he does by that: «حرص الوزيران على التأكيد على …»; None for nobody."""
    words = clauses.context.language.data["stances"].get("keen", ())
    near = before(index, _KEEN_NEAR, clauses.bounds(index).start)
    at = next((at for at in near if clauses.items[at].unit.text in words), None)
    who = clauses.codes[at + 1 : at + 2] if at is not None else ""
    return clauses.fill(at + 1, PERSON + ROLE) if at is not None and who and who in PERSON + ROLE else None


_KEEN_NEAR = 8


def _who_met(clauses: Clauses, index: int) -> Filler | None:
    """Who met or rang somebody in order to say something: «استقبل الوزير … للتأكيد على …»; None for nobody."""
    low = clauses.bounds(index).start
    for at in range(index - 1, low - 1, -1):
        form = clauses.form(at) if clauses.codes[at] == "V" else None
        if form is not None:
            met = form.lemma in verbs_of_meeting(clauses.context.language.code) and form.tense == "past"
            return clauses.explicit_subject(at, range(low, index)) if met and "X" not in clauses.codes[low:at] else None
        if clauses.codes[at] in "@Z;":
            return None
    return None


_HOLDERS = (PERSON, SIDES, ROLE)
"""Letters of who may stand right after a noun of saying: «شهد اللقاء تأكيد الجانبين أهمية …»."""


def _told_of(clauses: Clauses, index: int, *, talked: bool) -> bool:
    """Whether the last verb before a noun only lets its act take place: «شهد اللقاء …», «تضمن الاجتماع …».

    With ``talked`` also a verb of talking: «تناول الاتصال تأكيد الجانبين على …».
    """
    language = clauses.context.language
    holding = {*language.data["topics"].get("holding", ()), *(verbs_of_talk(language.code) if talked else ())}
    for at in before(index, _PASSIVE_NEAR, clauses.bounds(index).start):
        form = clauses.form(at) if clauses.codes[at] == "V" else None
        if form is not None:
            return form.lemma in holding
        if clauses.codes[at] in "@Z":
            return False
    return False


_PASSIVE_NEAR = 9


def _noun_of_pair(clauses: Clauses, index: int, high: int) -> None:
    """A noun of stance with the pair that holds it: «الالتزام المشترك بين مسقط وواشنطن بدعم…»."""
    kind, prepositions, keep, _ = clauses.items[index].unit.tags["stance_noun"]
    if not keep and _noun_by(clauses, index, high, kind, prepositions):
        return
    near = (at for at in after(index, 5, high) if clauses.codes[at] in ACTOR + PLACE)
    pair = next((at for at in near if len(clauses.items[at].refs) > 1), None)
    if keep or pair is None or clauses.items[pair - 1].preposition not in BETWEEN:
        return
    start = _after_noun(clauses, pair, high, prepositions)
    holder = clauses.fill(pair, ACTOR)
    if start is None or holder is None:
        return
    found = parts(clauses, start, complement_end(clauses, start, high))
    write(clauses, Stance(kind, holder, index, "commitment-between", found[:1]))


def _noun_by(clauses: Clauses, index: int, high: int, kind: str, prepositions: tuple[str, ...]) -> bool:
    """A noun of stance with its holder after “by” or “of”, and an act: “commitments by A and B to open …”."""
    whose = index + 2
    owned = whose < high and clauses.items[index + 1].preposition in {"by", "of"}
    if not owned or clauses.codes[whose] not in PARTICIPANTS + SIDES:
        return False
    start, holder = _after_noun(clauses, whose, high, prepositions), clauses.fill(whose, PARTICIPANTS + SIDES)
    if start is None or start >= high or holder is None or not _act(clauses, start):
        return False
    found = parts(clauses, start, complement_end(clauses, start, high))
    write(clauses, Stance(kind, holder, index, "commitment-by", found[:1]))
    return True


def _act(clauses: Clauses, start: int) -> bool:
    """Whether the name of an act or an infinitive begins here: a commitment to a treaty is nothing new."""
    item = clauses.items[start]
    infinitive = clauses.context.text[item.start - 1 : item.start] == " " and item.code in "wmVcun"
    article = clauses.context.text[max(0, item.start - 4) : item.start].lower() == "the "
    return infinitive and not article and item.unit.text.islower()


def _masdar(clauses: Clauses, form: Form, index: int, holder: Filler | None) -> None:
    """«بالتأكيد على أهمية…», «مع التشديد على…»: whoever is said to, holds it."""
    frames = frames_of(clauses.context.language.code).get(("verb", form.lemma), [])
    frame = next((frame for frame in frames if "stance" in frame), None)
    if frame is None or holder is None:
        return
    high = clauses.bounds(index).stop
    agreed = clauses.codes.find(_AND_AGREED, index, high)
    high = agreed if agreed > 0 and clauses.items[agreed + len(_AND_AGREED) - 1].preposition == "على" else high
    start = _past_adjective(clauses, frame, complement_start(clauses, frame, index, high, holder))
    for said in [] if start is None else contents(clauses, frame, past(clauses, frame, start, high), high, set()):
        content = replace(said, start=past(clauses, frame, said.start, high))
        that = clauses.codes[content.start - 1] == "@"
        end = complement_end(clauses, content.start, high, clause=that, relative=True)
        found = _until_said(clauses, holder, content.kind, parts(clauses, content.start, end, acts=True))
        if not that:
            found = [told for part in found if (told := what_is_said(clauses, part)) is not None]
        found = _until_talks(clauses, index, found)
        if len(found) > 1 and not that and frame.get("expressive"):
            trigger = Trigger({**frame, "id": f"{frame['id']}-noun"}, index, form)
            found = own_attitudes(clauses, trigger, holder, found, content)
        if not receives(clauses, content.kind, found):
            owner = None if asks_another(clauses, content.kind, content.owner, holder) else content.owner
            write(clauses, Stance(content.kind, owner or holder, index, f"{frame['id']}-noun", found))


def _past_adjective(clauses: Clauses, frame: Frame, start: int | None) -> int | None:
    """Past an adjective of the noun: «تم التأكيد المتبادل على …»."""
    if (
        start is None
        or clauses.codes[start : start + 1] not in _ADJECTIVES
        or not has_article(clauses.items[start - 1].unit.text)
    ):
        return start
    led = clauses.items[start + 1].preposition in frame["complement"] if start + 1 < len(clauses.items) else False
    return start + 2 if led and has_article(clauses.items[start].unit.text) else start


_ADJECTIVES = frozenset("DdK")
_AND_AGREED = f",&{AGREEMENT}p"
"""«…، والاتفاق على …»: another act than what is said before."""


def _until_said(clauses: Clauses, holder: Filler, kind: str, found: list[Part]) -> list[Part]:
    """The members up to what was said otherwise: «التأكيد على أهمية الحوار، والإشادة بالدعم».

    A noun of saying with another stance tells its own.
    """
    for number, (low, high) in enumerate(found[1:], 1):
        item = clauses.items[low]
        led = low + 1 < high and clauses.codes[low + 1] in PREPOSITIONS
        led = led or _told_for_itself(clauses, kind, low, high)
        form = item.unit.tags.get("masdar")
        said = is_saying(item) or (led and clauses.codes[low + 1] not in PREPOSITIONS)
        if led and said and isinstance(form, Form) and {kind, item.unit.tags["stance_noun"][0]} - FIRM:
            if item.unit.tags["stance_noun"][0] == kind:
                continue
            _masdar(clauses, form, low, holder)
            return found[:number]
    return found


def _told_for_itself(clauses: Clauses, kind: str, low: int, high: int) -> bool:
    """Whether a bare noun with its object tells another stance after one: «الترحيب بالهدنة، ورفض التهجير»."""
    item = clauses.items[low]
    bare = kind not in FIRM and low + 1 < high and not has_article(item.unit.text)
    return bare and item.is_a("stance_noun") and clauses.codes[low + 1] in _OBJECTS


_OBJECTS = "mDdFYw" + ACTOR


def _until_talks(clauses: Clauses, index: int, found: list[Part]) -> list[Part]:
    """The members up to what was done next at a meeting: «تم التأكيد على أهمية الحوار، وبحث ملف الهجرة»."""
    passive = is_passive(clauses, index)
    talked = verbs_of_talk(clauses.context.language.code)
    for number, (low, _) in enumerate(found[1:], 1):
        form = clauses.items[low].unit.tags.get("masdar")
        parted = (passive and clauses.codes[low - 2 : low] == ",&") or len(clauses.items[low - 1].unit.text) > _BARE
        if isinstance(form, Form) and form.lemma in talked and parted:
            return found[:number]
    return found


_BARE = 3
"""Letters of a bare conjunction, at most, with its preposition."""


def _unsaid(clauses: Clauses, index: int, *, passive: bool) -> Filler | None:
    """Who holds what a noun of saying tells where nobody is named: the sides, or the last speaker."""
    state, item = clauses.context.state, clauses.items[index]
    if _in_statement(clauses, index) and not clauses.context.likely_sides():
        refs = _whose_statement(clauses.context)
        return Filler(refs, item.start, item.end, resolved=True) if refs else None
    sides = clauses.context.likely_sides() or the_two(clauses.context, "")
    refs = (() if passive else clauses.spoken) or sides or state.speaker
    return Filler(refs, item.start, item.end, resolved=True) if refs else None


def _in_statement(clauses: Clauses, index: int) -> bool:
    """Whether a statement is what has the noun, and nobody who spoke before: «تضمن البيان التأكيد على …» (Arabic).

    So does one that has just been told of: «أصدرت القمة بيانا ختاميا تضمن تأييد الحوار».
    """
    verb = clauses.codes.rfind("V", 0, index)
    form = clauses.form(verb) if clauses.context.language.order == "VSO" and verb >= 0 else None
    if form is None:
        return False
    if verb < index - 1 and clauses.items[verb + 1].is_a("statement", "joint_statement"):
        return True
    holding = form.lemma in clauses.context.language.data["topics"]["holding"]
    near = clauses.items[max(0, verb - _HAS_NEAR) : verb]
    return holding and verb == index - 1 and any(item.is_a("statement", "joint_statement") for item in near)


_HAS_NEAR = 2
_HAS_IT = "Va"
"""Letters of what stands right before what a statement has: its verb, or itself."""


def _after_noun(clauses: Clauses, noun: int, high: int, prepositions: tuple[str, ...]) -> int | None:
    """The item after the preposition of a stance noun, past its adjectives («التزامهما المشترك بـ»)."""
    for at in after(noun, 4, high):
        code = clauses.codes[at]
        if code in PREPOSITIONS and clauses.items[at].preposition in prepositions:
            return at + 1
        if code == "@" and "أن" in prepositions:
            return at + 1
        if code not in "DdKwc&":
            return None
    return None

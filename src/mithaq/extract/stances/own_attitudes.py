"""What kind of stance a complement makes, and the parts of it that begin with a noun of stance of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.clauses.list_joints import OF_STANCE
from mithaq.extract.clauses.topic_words import is_saying, words
from mithaq.extract.stances.attitudes import REFUSALS, Attitude, attitude
from mithaq.extract.stances.stance_writer import Stance, write
from mithaq.extract.words.articles import has_article
from mithaq.extract.words.items import OWN, PREPOSITIONS
from mithaq.records import record

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.members import Part
    from mithaq.extract.clauses.triggers import Trigger
    from mithaq.model import Ref


@record
class Content:
    """What kind of stance a complement makes, where its content begins, and whose stance it is said to be."""

    kind: str
    start: int
    owner: Filler | None = None
    theirs: bool = False
    """True where the noun of stance has a pronoun: «موقفها», «رفضها»."""
    receiver: tuple[Ref, ...] = ()
    """Whom the suffix of the verb means, where it is known: «تلقى … من …، هنأه فيه»."""


def own_attitudes(
    clauses: Clauses, trigger: Trigger, holder: Filler, found: list[Part], content: Content
) -> list[Part]:
    """The parts without those that begin with a noun of stance of their own: «أعرب عن إدانته للهجوم، ورفضه للعنف».

    After a noun of refusal, one of another stance is nothing refused: «أكدا رفض العنف، ودعم الحوار».
    """
    told = content.owner is None  # it is whoever the verb tells of that holds them
    nouns = clauses.items[trigger.index + 1 : content.start]
    refusing = content.kind in REFUSALS and any(item.is_a("stance_noun") for item in nouns)
    kept = found[:1]
    against: list[Stance] = []
    for part in found[1:]:
        if _is_refused_too(clauses, part, against):
            continue
        against = []
        if clauses.items[part[0]].is_a("keenness") and clauses.items[found[0][0] - 1].code in _LED:
            _keen(clauses, trigger, holder, part)
            continue
        own = _attitude_of(clauses, part, refusing=refusing)
        stressed = has_article(clauses.items[part[0]].unit.text) and not trigger.frame.get("only")
        if own is not None and own.start is None and (own.kinds[0] in _NO_STANCE or _led_by_of(clauses, part)):
            continue  # «أعرب عن ارتياحه للاتفاق وعن استعداد بلاده»
        if part[1] - part[0] == 1 and _goes_with_next(clauses, part[0]):
            continue
        if own is None or own.start is None or own.keep or stressed:
            kept.append(part)  # «أكد أهمية تغليب الحوار والتمسك بالسلام»
            continue
        if told and _of_another(clauses, trigger, part[0], holder):
            kept.append(part)
            continue
        if clauses.items[own.start].is_a("beside_it"):
            continue  # «تضامنها مع مصر ووقوفها إلى جانبها»
        for kind in own.kinds:
            who = holder if asks_another(clauses, kind, own.owner, holder) else own.owner or holder
            stance = Stance(kind, who, trigger.index, trigger.rule, [(own.start, part[1])])
            against += [stance] if own.against else []
            write(clauses, stance)
    return kept


def _is_refused_too(clauses: Clauses, part: Part, against: list[Stance]) -> bool:
    """Write what is refused right after another thing: «…، ورفض أي حلول أحادية، وتقويض السلام»."""
    ill = clauses.items[part[0]].unit.text in words("ill")
    for stance in against if ill else ():
        write(clauses, replace(stance, parts=[part]))
    return ill and bool(against)


def asks_another(clauses: Clauses, kind: str, named: Filler | None, speaker: Filler) -> bool:
    """Whether whom the noun of a demand names is asked, being neither who speaks nor of the same state (Arabic)."""
    if kind != "call-for" or named is None or clauses.context.language.order != "VSO":
        return False
    own = {state for ref in speaker.refs if (state := clauses.context.country_or_self(ref))}
    people = (clauses.context.people[ref] for ref in speaker.refs if ref in clauses.context.people)
    own |= {post.organization for known in people for post in known.posts if post.organization}
    return own.isdisjoint(clauses.context.country_or_self(ref) for ref in named.refs)


def _goes_with_next(clauses: Clauses, at: int) -> bool:
    """Whether a noun of stance shares what it is about with another after it: «وتأييده ومساندته للخطوات»."""
    pair = clauses.items[at : at + 3 : 2] if clauses.codes[at + 1 : at + 2] == "&" else []
    return len(pair) > 1 and all(item.unit.tags.get("stance_noun", _NO_NOUN)[3] for item in pair)


def _attitude_of(clauses: Clauses, part: Part, *, refusing: bool) -> Attitude | None:
    """The attitude that a later part begins with, where it is of somebody: «وتأييد بلاده لـ…», «وتأكيد مواقفهما»."""
    tags = clauses.items[part[0]].unit.tags.get("stance_noun")
    own = attitude(clauses, *part) if tags and not tags[2] else None
    if own is None:
        return None
    if own.start is None and ((refusing and not own.owned) or own.kinds == ["affirm"]):
        own.start = own.nouns[-1] + 1
        return own
    return own if own.owner or own.against or (tags and tags[3]) else None


def _keen(clauses: Clauses, trigger: Trigger, holder: Filler, part: Part) -> None:
    """Write that somebody stresses what he is keen on after another noun of stance: «أكد اعتزازه بـ… وحرصه على …»."""
    if not trigger.frame.get("only"):
        write(clauses, Stance("emphasize", holder, trigger.index, trigger.rule, [part]))


_LED = frozenset(PREPOSITIONS)
"""Letters of what leads from a noun of stance to what that is about."""


def what_is_said(clauses: Clauses, part: Part) -> Part | None:
    """A part without the name of the saying («والتأكيد على ضرورة …»); None where it says no stance or nothing.

    «أعربا عن الاعتزاز بالتعاون، والتطلع لتعزيزه»; «طالبا بذلك».
    """
    low, high = part
    first = clauses.items[low]
    if (high - low == 1 and first.is_a("determiner")) or first.unit.text in words("only_told"):
        return None
    if first.unit.text == _RELAYING and high - low > 1 and clauses.items[low + 1].unit.text.startswith(_GREETINGS):
        return None  # «طلب منه نقل تحياته إلى الرئيس»
    if not is_saying(first):
        return part
    kind = first.unit.tags["stance_noun"][0]
    if kind in _NO_STANCE:
        return None
    led = low + 2 < high and clauses.items[low + 1].preposition == "على"
    return (low + 2, high) if kind == "affirm" and led else part


_RELAYING, _GREETINGS = "نقل", "تحيات"
_NO_NOUN = ("", (), False, False)
_NO_STANCE = frozenset({"hope", "express-interest", "express-readiness"})
_GENDER = {"m": "ها", "f": "ه"}
"""Gender of a verb -> the suffix of a noun that is not of its subject: «شكره لقطر على جهودها ودعمها …»."""


def _led_by_of(clauses: Clauses, part: Part) -> bool:
    return clauses.items[part[0] - 1].preposition in OF_STANCE


def _of_another(clauses: Clauses, trigger: Trigger, noun: int, holder: Filler) -> bool:
    """Whether the suffix of a noun of stance shows that it is not the stance of whoever the verb tells of."""
    form, text = trigger.form, clauses.items[noun].unit.text
    if form is None or form.tense not in {"past", "present"} or form.number != "singular":
        return False
    wrong = _GENDER.get(form.gender, "")
    # «تضامن بلاده مع … واستعدادها لـ…»
    own = tuple({clauses.context.country_or_self(ref) for ref in holder.refs})
    its = any(item.note == OWN or item.refs == own for item in clauses.items[trigger.index : noun])
    return bool(wrong) and text.endswith(wrong) and not its

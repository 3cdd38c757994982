"""What who speaks says that others should do, “said Kenya should respect …”, or calls important, in English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import Filler
from mithaq.extract.clauses.complements import complement_end, parts
from mithaq.extract.clauses.holders import before_verb
from mithaq.extract.clauses.triggers import frames_of
from mithaq.extract.clauses.voices import voice_at
from mithaq.extract.stances.stance_writer import Stance, write
from mithaq.extract.words.items import ACTOR, HOLDERS, PERSON, PREPOSITIONS, ROLE, SIDES
from mithaq.extract.words.verb_or_noun import is_adverb
from mithaq.vocabulary import FIRM

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger

_ASIDE = "t,"
_NEAR = 7
"""Items between “it is” and the word of necessity, and from there to its “that” or “to”."""
_NOTED = "note"
"""Name of the frame of those who note something."""
_FEW = 12
"""Items of a clause before its “should”."""


def obligations(clauses: Clauses, trigger: Trigger, who: Filler, start: int, high: int) -> range | None:
    """Write what who only says, stresses nothing, is to be done or important; returns the items that are not done."""
    if trigger.frame["stance"] != "state" or not who.refs[0]:
        return None
    if trigger.rule == _NOTED:  # who but notes what should be done asks nobody to do it
        modal = others_duty(clauses, who, start, high)
        return None if modal is None else range(modal + 1, high)
    if not valued(clauses, trigger, who, start, high):
        _called_necessary(clauses, trigger, who, start, high)
    return obliged(clauses, trigger, who, start, high)


def obliged(clauses: Clauses, trigger: Trigger, who: Filler, start: int, high: int) -> range | None:
    """Write what who speaks says that others should do; returns the items that are not done yet."""
    modal = others_duty(clauses, who, start, high)
    if modal is None:
        return None
    low = modal + 1
    while low < high and (clauses.codes[low] in "tc" or is_adverb(clauses.items[low].unit)):
        if clauses.items[low].is_a("be"):
            low = start  # “the dispute should be settled …” is about the dispute as well
            break
        low += 1
    if low >= high or "X" in clauses.codes[modal : low + 1]:
        return None
    end = complement_end(clauses, max(low, modal + 1), high, clause=low == start)
    if end <= low:
        return None
    write(clauses, Stance("call-for", who, trigger.index, trigger.rule, parts(clauses, low, end, acts=True)))
    return range(low, end)


def others_duty(clauses: Clauses, who: Filler, start: int, high: int) -> int | None:
    """The “must” or “should” of a clause on what others than who speaks are to do; None for another one."""
    modal = next((at for at in range(start, min(high, start + _FEW)) if clauses.items[at].is_a("duty")), None)
    return modal if modal is not None and _others(clauses, start, modal, who) else None


def others_act(clauses: Clauses, who: Filler, start: int) -> bool:
    """Whether a clause says what others are to do, and not what is to be done: “the rebels must leave”."""
    modal = others_duty(clauses, who, start, len(clauses.items))
    if modal is None or modal + 1 >= len(clauses.items) or clauses.items[modal + 1].is_a("be"):
        return False
    item = clauses.items[modal - 1]
    called = clauses.context.language.data["stances"]["called_on"]
    return item.code in ACTOR + PERSON + ROLE or item.is_a(*_GROUPS) or item.unit.text.lower() in called


def _others(clauses: Clauses, start: int, modal: int, who: Filler) -> bool:
    """Whether the subject of “should” is somebody else than who speaks, or both sides, and no other verb is before."""
    last = modal - 1
    while last >= start and (clauses.codes[last] in _ASIDE or is_adverb(clauses.items[last].unit)):
        last -= 1
    if last < start or set("VZ@") & set(clauses.codes[start:last]):
        return False
    item = clauses.items[last]
    first_person = item.code == SIDES and item.note == "we"
    if item.code in HOLDERS:
        filler = clauses.fill(last, HOLDERS)
        return not first_person and (filler is None or filler.refs != who.refs)
    if item.code == "c":
        return item.is_a(*_GROUPS)  # “the international community must …”
    return item.code in "wmKFWD" and not item.is_a("pronoun")


_GROUPS = ("town", "venue", "guest", "people_of")
"""Readings of small words that name somebody all the same."""


def valued(clauses: Clauses, trigger: Trigger, who: Filler, start: int, high: int) -> bool:
    """Write what who speaks calls important or necessary: “said it was essential for both sides to act”."""
    found = _necessity(clauses, start, high)
    if found is None:
        return False
    kind, low = found
    end = complement_end(clauses, low, high, clause=kind != "call-for")
    if end > low:
        write(clauses, Stance(kind, who, trigger.index, trigger.rule, [(low, end)]))
    return end > low


def _called_necessary(clauses: Clauses, trigger: Trigger, who: Filler, start: int, high: int) -> None:
    """Write what who speaks calls unacceptable or indispensable: “said the arrest was unacceptable”."""
    be = next((at for at in range(start + 1, min(high, start + _FEW)) if clauses.items[at].is_a("be")), None)
    if be is None or set("VXZ@LJ,;") & set(clauses.codes[start:be]) or clauses.items[start].is_a("pronoun"):
        return
    word = next((at for at in range(be + 1, min(high, be + 3)) if not is_adverb(clauses.items[at].unit)), be)
    text = clauses.items[word].unit.text.lower()
    after = clauses.items[word + 1].preposition if word + 1 < len(clauses.items) else ""
    follows = clauses.codes[word + 1 : word + 2] in {"", ".", ",", ";", "&", '"', "t"} or after in _FOR_WHAT
    if not follows or text not in clauses.context.language.data["stances"]["judged"]:
        return
    kind = "reject" if _refused(clauses, word) else "emphasize"
    write(clauses, Stance(kind, who, trigger.index, trigger.rule, [(start, be)]))


_FOR_WHAT = frozenset({"for", "to", "in"})


def _necessity(clauses: Clauses, start: int, high: int) -> tuple[str, int] | None:
    """The kind of stance that “it is important that …” makes, and where its content begins."""
    near = range(start + 1, min(high, start + _NEAR))
    needed = (at for at in near if clauses.items[at].is_a("necessary"))
    word = next((at for at in needed if clauses.items[at - 1].code in "cKwt'"), None)
    opening = clauses.items[start].unit.text.lower() if word is not None else ""
    if word is None or opening != "it":
        return None
    if clauses.codes[start + 1] != "'" and not any(clauses.items[at].is_a("be") for at in range(start, word)):
        return None
    if "X" in clauses.codes[start:word] or clauses.codes[word + 1 : word + 2] in {"w", "F", "K", "m", "H", "8"}:
        return None  # “it is an important forum for us to …”
    for at in range(word + 1, min(high - 1, word + _NEAR + 1)):
        item = clauses.items[at]
        if clauses.codes[at] == "@":
            return ("reject" if _refused(clauses, word) else "emphasize"), at + 1
        if item.preposition == "to":
            asked = any(clauses.items[b].preposition == "for" for b in range(word + 1, at))
            return ("call-for" if asked else "emphasize"), at + 1
    return None


def spoken_of(clauses: Clauses) -> None:
    """Write what a statement or quotation calls important in a sentence of its own: “It is essential that …”."""
    if not clauses.items or clauses.context.language.order != "SVO":
        return
    opens = (0, *(at for at, code in enumerate(clauses.codes[:-1], 1) if code in '".'))
    first = next((at for at in opens if clauses.items[at].unit.text == "It"), None)
    quoted = first is not None and in_statement(clauses, first)
    found = _necessity(clauses, first, len(clauses.items)) if first is not None and quoted else None
    if found is None or first is None:
        return
    kind, low = found
    end = complement_end(clauses, low, clauses.bounds(low).stop, clause=kind == "emphasize")
    item = clauses.items[first]
    word = "we" if clauses.context.state.issuers or clauses.context.state.issuer else "i"
    who = Filler(voice_at(clauses.context, item.start, word), item.start, item.end, resolved=True)
    if end > low:
        write(clauses, Stance(kind, who, first, "necessary", [(low, end)]))


def _refused(clauses: Clauses, word: int) -> bool:
    """Whether something is called unacceptable."""
    return clauses.items[word].unit.text.lower() in clauses.context.language.data["stances"]["refused"]


def in_statement(clauses: Clauses, at: int) -> bool:
    """Whether somebody speaks where an item stands: inside a quotation, or several who issue the text."""
    if clauses.context.state.issuers or clauses.context.state.issuer:
        return True
    ref = voice_at(clauses.context, clauses.items[at].start, "i")[0]
    return clauses.context.drafts[ref].key[0] == "quotation"


def said_before(clauses: Clauses, trigger: Trigger, who: Filler) -> bool:
    """Write what a sentence says before it tells who stressed it, or calls necessary: “…, the minister added”."""
    index = trigger.index
    last = before_verb(clauses, index)
    closes = clauses.codes[index + 1 : index + 2] in {"", ".", ";", ","}
    if not closes or who.index < 0 or last != who.index:
        return False
    return _said(clauses, trigger, who, who.index - 1)


def said_by_who_follows(clauses: Clauses, trigger: Trigger) -> bool:
    """The same where who speaks stands after the verb, “…, stressed the ministers”; whether this is so."""
    index = trigger.index
    speaker = clauses.codes[index + 1 : index + 2]
    if index < _FEWEST or clauses.codes[index - 1] not in ',"' or not speaker or speaker not in PERSON + SIDES + ROLE:
        return False
    if clauses.codes[index + 2 : index + 3] not in {"", "."} or str(trigger.frame["stance"]) not in FIRM | _TOLD:
        return False
    who = clauses.fill(index + 1, PERSON + SIDES + ROLE)
    if who is not None and who.refs:
        clauses.context.state.speaker = who.refs
        _said(clauses, trigger, who, index - 1)
    return True


_FEWEST = 3
"""Items of a sentence that says something before it tells who said it."""


def _said(clauses: Clauses, trigger: Trigger, who: Filler, comma: int) -> bool:
    """Write what the words before a comma call necessary, or say with stress."""
    if comma < 1 or clauses.codes[comma] not in ',"':
        return False
    start = 1 if clauses.codes[0] == '"' else 0
    end = comma
    while end > start and clauses.codes[end - 1] in ',"':
        end -= 1
    be = next((at for at in range(end - 1, start, -1) if clauses.items[at].is_a("be")), None)
    if be is not None and clauses.items[end - 1].is_a("necessary") and "X" not in clauses.codes[start:end]:
        kind = "reject" if _refused(clauses, end - 1) else "emphasize"
        write(clauses, Stance(kind, who, trigger.index, trigger.rule, [(start, be)]))
        return True  # “A ceasefire was key, he added”
    if valued(clauses, trigger, who, start, end) or obliged(clauses, trigger, who, start, end) is not None:
        return True
    return _importance(clauses, trigger, who, start, end) or _stressed(clauses, trigger, who, start, end)


def _stressed(clauses: Clauses, trigger: Trigger, who: Filler, start: int, end: int) -> bool:
    """“Peace in the strait is vital, the minister underlined”: a sentence that says no stance itself is stressed."""
    word = clauses.items[trigger.index].unit.text
    if str(trigger.frame["stance"]) not in FIRM or word.startswith(_REPORTED) or end - start < _FEWEST:
        return False
    code = clauses.context.language.code
    forms = (clauses.form(at) for at in range(start, end) if clauses.codes[at] == "V")
    frames = (frame for form in forms if form is not None for frame in frames_of(code).get(("verb", form.lemma), ()))
    if any(frame.get("stance", "state") not in FIRM | _TOLD for frame in frames):
        return False  # “We condemn the attack, he stressed”
    while end - start > _FEWEST and clauses.codes[start] in "&J,":
        start += 1
    write(clauses, Stance("emphasize", who, trigger.index, trigger.rule, [(start, end)]))
    return True


_TOLD = frozenset({"state", "note"})
_REPORTED = ("confirm", "assert")
"""Beginnings of verbs that only report at the end of a sentence: “…, the ministry confirmed”."""


def _importance(clauses: Clauses, trigger: Trigger, who: Filler, start: int, end: int) -> bool:
    """“The war had underscored the importance of …, the leaders agreed”."""
    noun = next((at for at in range(start + 1, end) if clauses.items[at].is_a("stance_noun")), None)
    if noun is None or not clauses.items[noun].unit.tags["stance_noun"][2] or "V" not in clauses.codes[start:noun]:
        return False
    if noun + 1 >= end or clauses.codes[noun - 1] in PREPOSITIONS:
        return False  # “Trade has grown in importance, the minister said”
    stop = complement_end(clauses, noun, end)
    write(clauses, Stance("emphasize", who, trigger.index, trigger.rule, [(noun, stop)]))
    return True

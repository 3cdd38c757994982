"""Stances: who affirms, commits to, welcomes or condemns what, in the text's own words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.chunks.people import speaks_for
from mithaq.extract.clauses.act_names import is_act
from mithaq.extract.clauses.arabic_subjects import unknown_body
from mithaq.extract.clauses.complements import complement_end, parts, resumed
from mithaq.extract.clauses.list_joints import is_driven
from mithaq.extract.clauses.speakers import sender
from mithaq.extract.clauses.topic_words import words
from mithaq.extract.clauses.triggers import has_word
from mithaq.extract.stances.adverbials import TO_CONTENT, opens_clause, past_concession, that_again
from mithaq.extract.stances.arabic_duties import already_said, bidden, bidden_besides, duty
from mithaq.extract.stances.arabic_will import own_will
from mithaq.extract.stances.attitudes import Attitude, attitude, stood_by
from mithaq.extract.stances.complement_starts import closed, complement_start
from mithaq.extract.stances.guests import receives, without_being_there
from mithaq.extract.stances.judged import judged
from mithaq.extract.stances.others_stands import as_his_own
from mithaq.extract.stances.own_attitudes import Content, asks_another, own_attitudes, what_is_said
from mithaq.extract.stances.refused_lists import REFUSED, one_by_one
from mithaq.extract.stances.relative_stances import relative_stance
from mithaq.extract.stances.relative_tails import without_long_tail
from mithaq.extract.stances.reports import is_account, names_source
from mithaq.extract.stances.said_by import both_there, may_be_unsaid, miscounts
from mithaq.extract.stances.stance_writer import WISHES, Stance, write
from mithaq.extract.stances.who_holds import of_a_thing, who_holds, with_who_says
from mithaq.extract.stances.wills import without_will
from mithaq.extract.words.articles import has_article
from mithaq.extract.words.items import ACTOR, PERSON, PLACE, ROLE
from mithaq.vocabulary import FIRM

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.members import Part
    from mithaq.extract.clauses.triggers import Frame, Trigger

PARTICIPANTS = ACTOR + PLACE + PERSON + ROLE
_NO_CLAUSE = 2  # items of a subject without its predicate, at most


def stance(clauses: Clauses, trigger: Trigger, within: range, consumed: set[int]) -> range | None:
    """Write the stance that a verb takes; returns the items whose facts are only wished; None where it wrote none."""
    frame, index = trigger.frame, trigger.index
    if _says_nothing(clauses, trigger, within):
        return None
    receiver = clauses.context.state.speaker
    sent = sender(clauses, index) if frame.get("addressee") or frame.get("expressive") else None
    holder = _its_holder(clauses, trigger, within, sent)
    if holder is None:
        return None
    if frame.get("tells") and holder.index > index:
        if (asked := bidden(clauses, holder.index + 1, within.stop)) is not None:
            return _hold(clauses, trigger, holder, Content("call-for", asked), within.stop)
        for other in bidden_besides(clauses, holder.index + 1, within.stop):
            _hold(clauses, trigger, holder, Content("call-for", other), within.stop)
    start, within = _its_content(clauses, frame, index, within, holder)
    if start is None or is_account(clauses, frame["stance"], start, within.stop):
        return None
    start = past(clauses, frame, start + (_is_quoted(clauses, start) or quotes_long(clauses, start)), within.stop)
    wished: range | None = None
    for told in contents(clauses, frame, start, within.stop, consumed):
        if (found := as_his_own(clauses, str(frame["stance"]), holder, told, start)) is None:
            continue
        begins, owner = past(clauses, frame, found.start, within.stop), found.owner
        if asks_another(clauses, found.kind, found.owner, holder):
            owner = None  # «جددت قطر مطالبة مجلس الأمن بـ…»
        content = replace(found, start=begins, owner=owner, receiver=receiver if sent else ())
        held = _hold(clauses, trigger, holder, content, within.stop)
        wished = held if wished is None or held else wished
    return wished if wished or frame["stance"] in WISHES else None


def _its_content(clauses: Clauses, frame: Frame, index: int, within: range, holder: Filler) -> tuple[int | None, range]:
    """Where the content of a verb begins and the items it lies in: past a verb that shares it, «ترفض وتدين الهجوم»."""
    start = complement_start(clauses, frame, index, within.stop, holder)
    shared = start is None and clauses.codes.startswith("&V", index + 1) and "object" in frame["complement"]
    if not shared or clauses.context.language.order == "SVO":
        return start, within
    other = range(within.start, clauses.bounds(index + 2).stop)
    return complement_start(clauses, frame, index + 2, other.stop, holder), other


def quotes_long(clauses: Clauses, start: int) -> bool:
    """Whether a long quotation begins where the content does: «أدانت، في بيان، "اقتحام السفارة …"»."""
    closing = clauses.codes.find('"', start + 1)
    return clauses.codes[start : start + 1] == '"' and not 0 <= closing - start <= _SHORT_QUOTE


_SHORT_QUOTE = 8
"""Items of a quotation that is told with its marks, at most."""


def _is_quoted(clauses: Clauses, start: int) -> bool:
    """Whether a quotation that ends where a content would begin has but the verb: «إن بلاده "تدين" الهجوم»."""
    return clauses.codes[start : start + 1] == '"' and clauses.codes.count('"', 0, start) % 2 == 1


def _says_nothing(clauses: Clauses, trigger: Trigger, within: range) -> bool:
    """Whether a verb of stance only describes: «ملفات عدة، أبرزها التجارة», «السفن التي طلبتها قطر قبل عام»."""
    frame, index = trigger.frame, trigger.index
    if clauses.items[index].is_a("especially") or closed(clauses, trigger) or names_source(clauses, index):
        return True
    after = range(index + 1, within.stop)
    if not frame.get("of_both") and (of_a_thing(clauses, index, within) or _lacks(clauses, frame, after)):
        return True
    return already_said(clauses, frame, index) or relative_stance(clauses, trigger)


def _its_holder(clauses: Clauses, trigger: Trigger, within: range, sent: Filler | None) -> Filler | None:
    """Who takes the stance of a verb, ``sent`` if a message came from him; None where nobody known takes it."""
    frame, index = trigger.frame, trigger.index
    both, holder = bool(frame.get("of_both")), sent or who_holds(clauses, trigger, within)
    if holder is None or (holder.index < 0 and not both and not may_be_unsaid(clauses, frame, index)):
        if clauses.codes[index + 1 : index + 2] == "w" or unknown_body(clauses, index + 1):
            clauses.context.state.speaker = ()  # somebody unknown speaks now
        return None
    if clauses.context.language.order == "VSO" and holder.index >= 0:
        clauses.speaks(holder, index)
    elif not both and {"Official"} >= set(map(clauses.context.kind, holder.refs)) and miscounts(clauses, index, holder):
        return both_there(clauses, index, holder)  # none in «أشاد سفراء الدول بالجهود، مشيرين إلى …»
    return holder


def _lacks(clauses: Clauses, frame: Frame, reach: range) -> bool:
    """Whether none of the words stands here that the frame asks for, or none after ب where it must be led so."""
    at = has_word(clauses, reach, frame["among"]) if "among" in frame else -1
    return at is None or (bool(frame.get("led")) and "b" not in clauses.codes[max(at - 2, 0) : at])


def past(clauses: Clauses, frame: Frame, start: int, high: int) -> int:
    """The item after the words with which a content does not begin: «بمناسبة …», «بحلول عيد …»."""
    while start + 1 < high and has_word(clauses, range(start, start + 1), frame.get("past", [])) is not None:
        start += 1
    return past_concession(clauses, start, high)


def _hold(clauses: Clauses, trigger: Trigger, speaker: Filler, content: Content, high: int) -> range | None:
    """Write one stance that a verb takes; returns the items whose facts are only wished; None where it wrote none."""
    frame, index = trigger.frame, trigger.index
    owner = content.owner and with_who_says(clauses, trigger, content.kind, content.owner, speaker)
    holder = owner or _its_state(clauses, content, speaker)
    if content.owner is not None:
        speaks_for(clauses.context, speaker.refs, content.owner.refs)
        if all(clauses.context.kind(ref) in _ORGANS for ref in speaker.refs):
            clauses.stand = content.owner.refs
    that = opens_clause(clauses, content.start)
    content, holder = _to_be_done(clauses, content, holder, speaker, high)
    that = opens_clause(clauses, content.start) or (that and content.kind == "commit")
    again = that_again(clauses, content.start, high) if that else high
    end = complement_end(clauses, content.start, again, clause=that, relative=True)
    if end <= content.start:
        return None
    if that and (said := judged(clauses, content.kind, content.start, end)) is not None:
        content, end, holder = replace(content, kind=said[0]), said[1], said[2] or holder
    clauses.speaks(speaker, index)
    found = _parts_held(clauses, content, end, high, that=that)
    bare = that and content.kind in FIRM and clauses.codes[content.start : end + 2] in _OWN_VERBS
    if bare or ((that or content.kind in _OF_ACTS) and all(_only_names(clauses, part) for part in found)):
        return None
    if receives(clauses, content.kind, found):
        return None
    addressee = _addressee(clauses, index, content.start, holder) if frame.get("addressee") else None
    if content.receiver and addressee is None:
        addressee = replace(speaker, refs=content.receiver, resolved=True)
    if frame.get("expressive") and not that and found:
        found = _stressed_beside(clauses, trigger, speaker, content.kind, found)
        found = own_attitudes(clauses, trigger, holder, found, content)
    found = without_being_there(clauses, content.kind, found)
    # What follows “that” is one sentence, whose first part is quoted for the whole.
    worded = 1 if that else None
    write(clauses, Stance(content.kind, holder, index, trigger.rule, found, addressee, worded))
    if again < high:
        wished = _hold(clauses, trigger, speaker, replace(content, start=again + TO_CONTENT, receiver=()), high)
        end = wished.stop if wished else end
    return range(content.start, end if content.kind in WISHES else content.start)


def _to_be_done(
    clauses: Clauses, content: Content, holder: Filler, speaker: Filler, high: int
) -> tuple[Content, Filler]:
    """What is held and by whom, where a clause tells what the state of the speaker, or somebody else, is to do."""
    if (will := own_will(clauses, content.kind, content.start, speaker)) is not None:
        return replace(content, kind="commit", start=will[1]), will[0]
    asked = duty(clauses, content.kind, content.start, high)
    return (content if asked is None else replace(content, kind="call-for", start=asked)), holder


def _parts_held(clauses: Clauses, content: Content, end: int, high: int, *, that: bool) -> list[Part]:
    """The parts of what is held, also after what interrupts them; a clause is one where its subject is a list."""
    found = parts(clauses, content.start, end, acts=True)
    if that:
        short = len(found) > 1 and found[0][1] - found[0][0] <= _NO_CLAUSE
        # «أن أمن كينيا واستقرارها جزء من …»: a noun or two say nothing yet
        return [(content.start, end)] if clauses.codes[content.start + 1 : content.start + 2] == "Z" or short else found
    act = content.start if content.kind in WISHES and is_act(clauses, content.start) else -1
    if (again := resumed(clauses, end, high, acts=True, act=act)) is not None:
        found += parts(clauses, again, complement_end(clauses, again, high, relative=True), acts=True)
    found = one_by_one(clauses, content.kind, without_will(clauses, content.kind, found))
    found = [without_long_tail(clauses, part) for part in found]
    return [said for part in found if (said := what_is_said(clauses, part)) is not None]


_OWN_VERBS = frozenset({f"{ACTOR}V&V"})
"""«أكد أن بلاده ترفض وتدين …»: what the state does itself."""
_ORGANS = frozenset({"GovernmentBody", "Organization"})


def _its_state(clauses: Clauses, content: Content, speaker: Filler) -> Filler:
    """The state whose stance an organ has told before, where its noun has a pronoun; else the speaker.

    «أعربت الوزارة عن إدانة المملكة للهجوم، مجددة موقفها الرافض للعنف».
    """
    if not clauses.stand or not content.theirs or speaker.index >= 0:
        return speaker
    organ = all(clauses.context.kind(ref) in _ORGANS for ref in speaker.refs)
    return replace(speaker, refs=clauses.stand, resolved=True) if organ else speaker


def _stressed_beside(clauses: Clauses, trigger: Trigger, speaker: Filler, kind: str, found: list[Part]) -> list[Part]:
    """The parts without those that who speaks stresses: «أكد موقف بلاده الداعم للسلام، وأهمية الحوار»."""
    stress = str(trigger.frame["stance"])
    if stress not in FIRM or kind in FIRM or clauses.context.language.order != "VSO":
        return found
    kept = found[:1]
    for part in found[1:]:
        own = attitude(clauses, *part)
        if (own is not None and own.keep and own.nouns[0] == part[0]) or _is_to_do(clauses, kind, part[0]):
            write(clauses, Stance(stress, speaker, trigger.index, trigger.rule, [part]))
        else:
            kept.append(part)
    return kept


def _is_to_do(clauses: Clauses, kind: str, at: int) -> bool:
    """Whether an act is stressed beside who is supported or what is refused: «رفضه للقرار، وتوفير حماية للمدن»."""
    driven = kind == "support" and is_driven(clauses, at)
    return driven or (kind in REFUSED and clauses.items[at].unit.text in words("never_refused"))


_OF_ACTS = frozenset({"state", "call-for"})
"""Kinds of what is or is to be done: nobody is called for as such, «في زيارة وداعية إلى الوزير أ»."""


def _only_names(clauses: Clauses, part: Part) -> bool:
    """Whether a part is nothing but who or what another verb speaks of: «قال إن الوزير … أكد»."""
    return all(code in PARTICIPANTS for code in clauses.codes[part[0] : part[1]])


def contents(clauses: Clauses, frame: Frame, start: int, high: int, consumed: set[int]) -> list[Content]:
    """What a complement says: one content a kind of stance; none when it says no stance."""
    plain = Content(_agreed_upon(clauses, str(frame["stance"]), start), start, _whose_act(clauses, frame, start))
    without_noun = [] if frame.get("only") else [plain]
    noun = (frame.get("expressive") or frame.get("unstressed")) and start < high and clauses.codes[start - 1] != "@"
    found = attitude(clauses, start, high) if noun else None
    if found is None:
        return without_noun if frame.get("expressive") else [plain]
    found = _inner(clauses, found, high)
    if frame.get("unstressed") and not found.keep:
        return [plain]
    consumed.update(found.nouns)
    if found.keep:
        return _stressed(clauses, frame, plain, found.nouns[0])
    # «أكد الجانبان على دعم المبادرة»: they stress that it be supported, and the noun is nobody's stance.
    unowned = plain.kind in FIRM | {"agree"} and (not found.owned or found.start is None)
    if unowned or not set(found.kinds) <= set(frame.get("kinds", found.kinds)):
        return without_noun
    if found.start is None and found.owned:
        return []  # «أعرب عن قلقه العميق» says of nothing that it worries
    after_noun = start if found.start is None else found.start
    nouns = [clauses.items[at].unit for at in found.nouns]
    theirs = any(unit.tags["stance_noun"][3] and not has_article(unit.text) for unit in nouns)
    told = [Content(_told(frame, plain.kind, kind), after_noun, found.owner, theirs) for kind in found.kinds]
    return [plain, *told] if plain.kind in FIRM and (found.told_in or stood_by(clauses, found)) else told


def _stressed(clauses: Clauses, frame: Frame, plain: Content, noun: int) -> list[Content]:
    """What is held of what begins with a noun such as أهمية; none where another frame has that as stressed."""
    listed = frame.get("unstressed", False)
    elsewhere = listed is True or (listed and has_word(clauses, range(noun, noun + 1), listed) is not None)
    if elsewhere or plain.kind == "state":
        return []
    stressed = plain.kind in {"affirm", "agree"} and not listed
    return [Content("emphasize" if stressed else plain.kind, plain.start)]


def _whose_act(clauses: Clauses, frame: Frame, start: int) -> Filler | None:
    """The state that does the act that a content begins with: «أعلن الوزير تقديم قطر منحة …»; None for another."""
    return clauses.fill(start + 1, ACTOR) if "begins" in frame and start + 1 < len(clauses.items) else None


def _agreed_upon(clauses: Clauses, kind: str, start: int) -> str:
    """The kind of a stance; those who agree that something is so affirm it, not those who agree to do something."""
    said = clauses.codes[start - 1] == "@" and clauses.codes[start : start + 1] not in {"V", "L"}
    unknown = clauses.codes[start : start + 1] == "w" and clauses.items[start].unit.text.startswith(_PRESENT)
    said = said and not unknown  # «اتفقا على أن يتبع اللقاء …»
    return "affirm" if kind == "agree" and said and clauses.context.language.order == "VSO" else kind


_PRESENT = ("ي", "ت")  # with these verbs of the present begin


def _inner(clauses: Clauses, found: Attitude, high: int) -> Attitude:
    """What is affirmed, where that is a stance of somebody: «جدد التأكيد على رفض المملكة للعنف»."""
    if found.kinds != ["affirm"] or found.start is None or found.keep:
        return found
    inner = attitude(clauses, found.start, high)
    return found if inner is None or inner.keep or inner.start is None or not inner.owned else inner


def _told(frame: Frame, verb: str, noun: str) -> str:
    """The kind of stance of a verb and its noun together; who stresses an interest in something stresses that."""
    if noun == "express-interest" and verb in FIRM and not frame.get("only"):
        return verb
    return "recommit" if frame["expressive"] == "recommit" and noun == "commit" else noun


def _addressee(clauses: Clauses, index: int, start: int, holder: Filler) -> Filler | None:
    """Whom a demand is put to: the first state or person between the verb and what is demanded."""
    reach = (at for at in range(index + 1, start) if at != holder.index and clauses.codes[at] in PARTICIPANTS)
    at = next(reach, None)
    return None if at is None else clauses.fill(at, PARTICIPANTS)

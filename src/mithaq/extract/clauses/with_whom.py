"""What “with” leads to beside those with whom something was done: who only was there, who took part in an event."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import Filler, before
from mithaq.extract.clauses.before_events import is_ahead
from mithaq.extract.clauses.inner_lists import article_before
from mithaq.extract.clauses.topic_words import verbs_of_talk
from mithaq.extract.clauses.while_meeting import whom
from mithaq.extract.words.items import ACTOR, AGREEMENT, EVENT, PERSON, PLACE, PREPOSITIONS, SIDE, SIDES
from mithaq.extract.words.verb_or_noun import is_adverb

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Slot
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.items import Item
    from mithaq.model import Ref

_AROUND = frozenset({"after", "following", "before", "at"})
_BEGINS = 3
"""Items before somebody at which “after the talks with” begins."""


def of_something_else(clauses: Clauses, preposition: str, index: int, trigger: int) -> bool:
    """Whether somebody after a preposition was only there, or goes with another word than the trigger.

    “arrived on a visit and was received by President B” tells no visit by B (English).
    """
    if preposition == "by":
        verb = index - 2
        while verb > trigger and (clauses.codes[verb] in "tc" or clauses.codes[verb : verb + 2] == "pt"):
            verb -= 1  # “signed in Lima, was welcomed on Tuesday by A”
        doer = clauses.codes[verb] == "V" and verb > trigger
        return doer and clauses.context.language.order == "SVO"
    if preposition == "to" and index > 1 and clauses.items[index - 2].unit.text.lower() in _ON_THE_WAY:
        return True  # “a stopover in Lima on his way to Quito”
    if preposition in _COMPANY and any(_tells_event(clauses, at) for at in range(trigger + 2, index)):
        return True  # «توقيع الاتفاق عقب مباحثات عقدها أ مع ب»
    if preposition == _WITH and _of_a_topic(clauses, index, trigger):
        return True
    return preposition == "with" and (_only_there(clauses, index) or _of_another_event(clauses, index))


_COMPANY = frozenset({"مع", "بين"})


_WITH = "مع"


def _of_a_topic(clauses: Clauses, index: int, trigger: int) -> bool:
    """Whether “with” a state goes on a noun after another preposition: «عقد اجتماعا لبحث الأزمة مع إيران» (Arabic)."""
    if clauses.codes[index] not in ACTOR + PLACE:
        return False
    noun = at = index - 2
    while at > trigger and clauses.codes[at] in _PLAIN and not clauses.items[at].is_a("venue"):
        at -= 1
    return trigger < at < noun and clauses.items[at].preposition not in {"", _WITH}


_PLAIN = frozenset("cDdKwmY")
"""Letters of nouns and adjectives, among them those of acts."""


def _tells_event(clauses: Clauses, at: int) -> bool:
    """Whether an Arabic verb tells of the event right before it, which its suffix means: «مباحثات عقدها الوزير»."""
    form = clauses.form(at) if clauses.codes[at - 1 : at + 1] == f"{EVENT}V" else None
    return form is not None and bool(form.object)


_ON_THE_WAY = frozenset({"way", "en route", "route", "transit", "onward"})


def _only_there(clauses: Clauses, index: int) -> bool:
    """Whether “, with” tells only who was there too: “A signed it, with B, the ambassador, attending”."""
    after_person = index + 1 + (clauses.codes[index + 1 : index + 2] == ",")
    if after_person >= len(clauses.items):
        return False
    follower = clauses.items[after_person]
    parted = clauses.codes[index - 2 : index - 1] == ","
    return follower.is_a("onlooking") or (parted and follower.unit.text.endswith("ing"))


def leads(clauses: Clauses, index: int) -> str:
    """The preposition before an item, past «العاصمة», «كل من», “Wednesday's” and the like."""
    at = _before_those(clauses, index - 1)
    if index >= _OF_A_DAY and clauses.codes[index - _OF_A_DAY : index] == "t'":
        at = index - _OF_A_DAY - 1
    between = "que" if clauses.context.language.order == "VSO" else "quec" + "K" * (clauses.codes[index] == EVENT)
    while at > 0 and clauses.codes[at] in between and not clauses.items[at].is_a("purpose"):
        at -= 1
    if between == "quec" and clauses.codes[index] == AGREEMENT:  # “the signing of the expanded Agreement”
        past = next((near for near in before(at + 1, _NEAR) if clauses.codes[near] not in "cKw"), at)
        at = past if clauses.codes[past] in PREPOSITIONS else at
    if clauses.context.language.order == "SVO" and at >= 0 and clauses.items[at].is_a("phrase", "purpose"):
        return _BESIDE_IT
    return clauses.items[at].preposition if at >= 0 and clauses.codes[at] in PREPOSITIONS else ""


def _before_those(clauses: Clauses, at: int) -> int:
    """The item before several people, from the word for those whom an Arabic text names: «مع مسؤولين، من بينهم أ».

    The same index where no such word stands there.
    """
    if at < 0 or not clauses.items[at].is_a("of_them"):
        return at
    for near in range(at - 1, max(at - _OTHERS_NEAR, -1), -1):
        lead = clauses.items[near].preposition
        if (lead in _MEETING and clauses.codes[near + 1] != PLACE) or (not lead and clauses.codes[near] not in _OTHERS):
            return near
    return at


_NEAR = 4
_OF_A_DAY = 2
_BESIDE_IT = "beside"
"""Stands for words that lead to another event, as a preposition does: “on the margins of”, “during”."""
_OTHERS_NEAR = 10
_OTHERS = frozenset(",&czmwKDAk1%#2")
"""Letters of the words for people whom nobody names, and of the place where they are."""
_MEETING = frozenset({"مع", "ب", "إلى", "بين"})


def led_by(clauses: Clauses, index: int, subject: Filler) -> bool:
    """Whether the two sides are not who does something, but of whom it is told: “the delegations were headed by A”."""
    sides = clauses.codes[subject.index] == SIDES and clauses.context.language.order == "SVO"
    form = clauses.form(index)
    if not sides or index + 1 >= len(clauses.items) or (form is not None and form.lemma in _RECEIVING):
        return False  # “the two ministers were received by A”
    return clauses.items[index - 1].is_a("be", "adverb") and clauses.items[index + 1].preposition == "by"


_RECEIVING = frozenset({"receive", "host", "welcome"})


def _of_another_event(clauses: Clauses, index: int) -> bool:
    """Whether those are the parties of an event around which something is told: “spoke after the talks with B”."""
    if index > 0 and clauses.items[index - 1].is_a("possessive_pronoun"):
        index -= 1  # “spoke during the talks with his counterpart B”
    if clauses.context.language.order != "SVO" or index < _BEGINS or clauses.codes[index - 2] != EVENT:
        return False
    lead = clauses.items[index - _BEGINS]
    return lead.unit.text.lower() in _AROUND or lead.is_a("during", "occasion_lead")


def tells_else(clauses: Clauses, at: int, index: int) -> bool:
    """Whether after the Arabic noun of an act its clause tells something else: «توقيع الاتفاق ينهي نزاعا بين …»."""
    form = clauses.form(index) if clauses.codes[at] == "V" and clauses.context.language.order == "VSO" else None
    if form is None or form.tense != "noun":
        return False
    return clauses.codes[at - 1] == EVENT or not clauses.items[at].is_a("passive")  # «… محور محادثات جرت بين …»


def kind_of_talk(clauses: Clauses, kind: str, within: range) -> str:
    """The class of an Arabic event without a name: a call, where its clause says that those who talk do so by phone."""
    if kind != "Meeting" or clauses.context.language.order == "SVO":
        return kind
    return "Call" if any(at in within for at in clauses.tagged.get("remote", ())) else kind


_BESIDE = 4
"""Items between «بالتزامن مع» and the event that it speaks of, at most."""


def talked_of(clauses: Clauses, index: int, at: int) -> bool:
    """Whether an event is but what was talked about, or beside what is told: «جرى تبادل الآراء بشأن القمة» (Arabic)."""
    low = max(at - _BESIDE, index + 1, clauses.codes.rfind(EVENT, 0, at) + 1)
    beside = (clauses.items[near].is_a("beside") for near in range(low, at))
    if clauses.codes[at] == EVENT and clauses.context.language.order == "VSO" and any(beside):
        return True  # «في فعالية أقيمت بالتزامن مع اليوم الأول لمؤتمر …»
    if clauses.codes[at] == EVENT and clauses.context.language.order == "VSO" and _stressed(clauses, index, at):
        return True
    if clauses.codes[at] != EVENT or "Y" not in clauses.codes[index:at] or clauses.context.language.order != "VSO":
        return False
    forms = (clauses.form(near) for near in range(index + 1, at) if clauses.codes[near] == "Y")
    talk = verbs_of_talk(clauses.context.language.code)
    return any(form is not None and form.lemma in talk for form in forms)


def _stressed(clauses: Clauses, index: int, at: int) -> bool:
    """Whether an event is but in what was said: «جرى التأكيد على دعم مسار المفاوضات», not «… خلال الاجتماع على …»."""
    said = index + 1 < at and clauses.items[index + 1].is_a("stance_noun")
    upon = said and any(
        clauses.items[near].preposition == "على" or clauses.codes[near] == "@" for near in range(index, at)
    )
    return upon and clauses.items[at - 1].preposition not in _IN


def nested(clauses: Clauses, at: int, index: int) -> bool:
    """Whether another event is named with a preposition at an item, so that a place after it may be of that one."""
    led = clauses.codes[at] == EVENT and clauses.codes[at - 1] in "pl" and at - 1 > index
    ahead = clauses.codes[at] == EVENT and is_ahead(clauses, index, at)
    led = led and not clauses.items[at].unit.text.startswith(_ITS_SESSION)
    led = led and _MEETINGS_OF.search(clauses.codes, 0, at + 1) is None
    return ahead or led or _goes_on_to(clauses, at) or (to_attend(clauses, at) and at - 2 > index)


def _goes_on_to(clauses: Clauses, at: int) -> bool:
    """Whether an Arabic sentence goes on to another event: «استضافت قطر الثانية عام 2021، والثالثة في عمّان»."""
    return (
        clauses.codes[at] == EVENT
        and clauses.context.language.order == "VSO"
        and _ANOTHER.search(clauses.codes, 0, at + 1) is not None
    )


_ANOTHER = re.compile(rf"[,t]&c?{EVENT}$")


def to_attend(clauses: Clauses, at: int) -> bool:
    """Whether an event is one for which somebody is invited or comes: «لحضور قمة», «للمشاركة في المؤتمر» (Arabic)."""
    act = at - 1 - (clauses.codes[at - 1 : at] == "p")
    return act > 0 and clauses.codes[at] == EVENT and clauses.codes[act - 1] == "l" and _attends(clauses.items[act])


def _attends(item: Item) -> bool:
    return item.unit.text.removeprefix("ال").removeprefix("ل") in _ATTENDING


_ATTENDING = frozenset({"حضور", "مشاركه"})


_MEETINGS_OF = re.compile(rf"\$[uwK]{{1,2}}p{EVENT}$")
"""“on the sidelines of the meetings of the session in Lima”: those who met there did so in Lima, too."""
_ITS_SESSION = "دورت"
"""«دورتها», «دورته»: of the body before, whose place may follow."""


def on_margins(clauses: Clauses, at: int, low: int = 0) -> bool:
    """Whether an event is named only for what is held beside it: «على هامش الشق رفيع المستوى لاجتماعات الدورة …»."""
    for near in range(at - 1, low - 1, -1):
        if clauses.items[near].is_a("beside"):
            return True
        if at - near >= _SHORT_OF and clauses.codes[near] not in _OF_SESSION:
            return False
    return False


_SHORT_OF = 3
"""Items between «على هامش» and the event that it speaks of, whatever they are."""
_OF_SESSION = "KDdwlumYp7"
"""Letters of what may stand there besides: «اجتماعات الشق رفيع المستوى لاجتماعات», «رئاسته للوفد المشارك في»."""


def met_during(clauses: Clauses, index: int, within: range) -> Ref:
    """The call or meeting in which a clause says that people talk: «بحث أ وب في اتصال هاتفي …»; empty for none."""
    for at in range(index + 1, within.stop):
        item = clauses.items[at]
        inside = item.code == EVENT and item.refs and clauses.items[at - 1].preposition in _IN
        if inside and (clauses.context.kind(item.refs[0]) in {"Call", "Meeting"} or _unnamed_summit(clauses, item)):
            return item.refs[0]
    return ""


def _unnamed_summit(clauses: Clauses, item: Item) -> bool:
    """Whether a summit is that of those who talk: «خلال قمة جمعتهما», «في قمة ثلاثية», not «خلال القمة العربية»."""
    draft = clauses.context.drafts[item.refs[0]]
    return draft.key[0] == "summit" and not item.unit.text.startswith("ال")


_IN = frozenset({"في", "خلال"})


def leads_else(clauses: Clauses, index: int) -> bool:
    """Whether an English verb says who leads something that is no event: “the government led by President A”."""
    form = clauses.form(index)
    if form is None or form.lemma not in _LEADS or clauses.context.language.order == "VSO":
        return False
    if _leads_another(clauses, index):
        return True
    if form.tense != "past":
        return False
    by = index + 1 < len(clauses.items) and clauses.items[index + 1].preposition == "by"
    noun = index > 0 and clauses.codes[index - 1] in _NO_EVENT
    if not (by and noun) or is_adverb(clauses.items[index - 1].unit) or clauses.items[index - 1].is_a("be"):
        return False
    start = clauses.items[index - 1].start
    if clauses.codes[index - 1] == "c" and not clauses.context.text[:start].endswith((_ARTICLE, _INDEFINITE)):
        return False
    event = clauses.codes.rfind(EVENT, 0, index)
    between = clauses.context.text[clauses.items[event].end : clauses.items[index].start] if event >= 0 else _ARTICLE
    return _ARTICLE in between or _INDEFINITE in between  # but “talks on regional security led by A”


def past_leader(clauses: Clauses, at: int, high: int) -> int:
    """Past who leads a delegation that begins at an item: “met the Peruvian delegation led by A in Lima”."""
    led = _LED_BY.match(clauses.codes, at, high) if clauses.codes[at] in _SENT else None
    form = clauses.form(led.start(1)) if led is not None else None
    return led.end() if led is not None and form is not None and form.lemma in _LEADS else at


_SENT = "s" + SIDE
_LED_BY = re.compile(f"[{_SENT}](?:p{ACTOR})?,?(V)p{PERSON}")


def _leads_another(clauses: Clauses, index: int) -> bool:
    """Whether what is led stands right after the verb and is no event: “will head a committee”."""
    noun = index + 1
    while clauses.codes[noun : noun + 1] in ("K", "F"):
        noun += 1
    if noun < len(clauses.items) and clauses.items[noun].note == "body":
        return True
    if clauses.codes[noun : noun + 1] not in tuple(_NO_EVENT + "BO"):
        return False
    body = clauses.codes[noun] in "BO" or clauses.codes[noun : noun + 2] == "WB"
    return body or article_before(clauses, index + 1, indefinite=True)


_LEADS = frozenset({"lead", "head", "chair"})
_ARTICLE, _INDEFINITE = " the ", " a "
_NO_EVENT = "wWFgc"
"""Letters of nouns of which no event is made."""


def partner(clauses: Clauses, index: int, slot: Slot, high: int) -> Filler | None:
    """With whom an event is, past where and when it is: “talks in Geneva on Monday with …”."""
    if (met := whom(clauses, index, slot.codes)) is not None:
        return met
    at = _up_to(clauses, index, high, WITH)
    if at < 0:
        return None
    while at < high and (clauses.codes[at] in "quecK" or clauses.items[at].unit.text == "visiting"):
        at += 1
    owned = clauses.codes[at + 1 : at + 2] == "'"
    return clauses.fill(at, slot.codes) if at < high and clauses.codes[at] in slot.codes and not owned else None


_OF_WITH = re.compile(f"{EVENT}p(?P<first>{PERSON})p[quecK]*(?P<second>[{PERSON}{ACTOR}])(?!')")
"""“the meeting of A with B”."""


def both_between(clauses: Clauses, index: int, high: int) -> Filler | None:
    """The people between whom an event is: “a call on Monday between A and B”, “a meeting of A with B”."""
    if (parted := _OF_WITH.match(clauses.codes, index)) is not None and parted.end() <= high:
        first, second = parted.start("first"), parted.start("second")
        led = clauses.items[index + 1].preposition == "of" and clauses.items[parted.end("first")].preposition == "with"
        filler = clauses.fill(second, PERSON + ACTOR) if led else None
        refs = (*clauses.items[first].refs, *filler.refs) if filler is not None else ()
        return Filler(refs, clauses.items[first].start, clauses.items[second].end, second) if refs else None
    at = _up_to(clauses, index, high, _BETWEEN)
    filler = clauses.fill(at, PERSON) if 0 <= at < high and clauses.codes[at] == PERSON else None
    return filler if filler is not None and len(filler.refs) > 1 else None


def occasion_of(clauses: Clauses, index: int, high: int) -> Filler | None:
    """The event for which some met, past where and when: “Leaders of the region met in Lima for the summit”."""
    at = _up_to(clauses, index, high, _FOR)
    return clauses.fill(at, EVENT) if 0 <= at < high and clauses.codes[at] == EVENT else None


def _up_to(clauses: Clauses, index: int, high: int, words: frozenset[str]) -> int:
    """Past one of these words that follows an event, when and where it is told between them; -1 for none."""
    at = index + 1
    while at < min(high, index + _FAR):
        if clauses.items[at].unit.text in words:
            return at + 1
        if clauses.codes[at] in PREPOSITIONS and clauses.codes[at + 1 : at + 2] in (*PLACE, *ACTOR, "t"):
            at += 2
        elif clauses.codes[at : at + 2] == "$" + EVENT:
            at += 2  # “a meeting on the sidelines of the summit with”
        elif clauses.codes[at] in "tc," or (at == index + 1 and clauses.items[at].unit.text == "held"):
            at += 1
        elif end := _past_manner(clauses, at, high):
            at = end
        else:
            return -1
    return -1


def _past_manner(clauses: Clauses, at: int, high: int) -> int:
    """Past the words that say how talks were held, up to “with”: “at his request with”, “over the phone with”; or 0."""
    if clauses.items[at].preposition not in _MANNER:
        return 0
    end = at + 1
    while end < min(high, at + _NEAR + 1) and clauses.codes[end] in _OF_MANNER:
        end += 1
    return end if end < high and clauses.items[end].preposition == "with" else 0


WITH = frozenset({"with", "With", "alongside", "together with", "along with", "jointly with"})
"""English words for those in whose company something is done."""
_BETWEEN, _FOR = frozenset({"between"}), frozenset({"for"})
_FAR = 9
"""Items after an event among which those who meet are told."""
_MANNER = frozenset({"at", "by", "via", "over", "through", "in", "upon"})
_OF_MANNER = "cwKNtWe8,"
"""Letters of words that say how something was held."""

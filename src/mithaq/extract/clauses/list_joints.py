"""Whether a bare و begins a new member of an Arabic list, or goes on the one before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.clauses.act_names import ACTS, definite_act, names_act
from mithaq.extract.clauses.topic_members import CHUNKS_OF_TOPICS, adjectival, after_place
from mithaq.extract.clauses.topic_words import is_saying, verbs_of_talk, words
from mithaq.extract.words.articles import has_article
from mithaq.extract.words.items import ACTOR, AGREEMENT, BETWEEN, NISBA, OWN, PERSON, PLACE, ROLE, SIDES
from mithaq.read.languages import Form
from mithaq.text import fold_key, fold_words

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.items import Item


LONGEST_BARE_AND = 3
"""Letters of و and of “and”: a longer conjunction («إلى جانب», “as well as”) parts members."""


def new_member(clauses: Clauses, low: int, joint: int, end: int, *, acts: bool) -> bool:
    """Whether a bare conjunction begins a new member: «إلى جانب», or a word that heads a complement of its own."""
    item = clauses.items[joint]
    if len(item.unit.text) > LONGEST_BARE_AND:
        return not _beside(clauses, joint)
    if joint + 1 >= end or between(clauses, low, joint) or _in_fields(clauses, low, joint) or _yoked(clauses, joint):
        return False
    follower, before = clauses.items[joint + 1], clauses.items[low - 1] if low else None
    again = follower.preposition and before is not None and follower.preposition == before.preposition
    # «أعرب عن ارتياحه للاتفاق وعن استعداد بلاده لـ…»
    again = again or (acts and joint + 2 < end and _led_stance(clauses, joint))
    driven = acts and is_driven(clauses, joint + 1) and "Z" not in clauses.codes[low:joint]
    again = again or (driven and not goes_on(clauses, low, joint) and not _in_act(clauses, low, joint))
    talk = not acts and (_is_talk(clauses, joint + 1) or is_saying(follower) or _way(clauses, joint))
    if (
        again
        or talk
        or (acts and _ill_besides(clauses, low, joint))
        or (_acts_too(clauses, low, joint) if acts else after_place(clauses, low, joint))
    ):
        return True
    # «دعم المجلس وجهوده», «مسيرة العلاقات ومستقبلها»
    of_it = not acts and follower.code in "wm" and follower.unit.text.endswith("ها") and clauses.codes[low] == "m"
    of_it = of_it and follower.unit.text not in words("way") and not follower.is_a(*ACTS, "topic_lead")
    its = acts and follower.unit.text.endswith(_PRONOUNS) and not follower.is_a("stance_noun", "masdar")
    # «دعمهما لحق الشعب في إقامة دولته ورفضهما للعنف»
    kept = acts and (clauses.items[low].is_a("stance_noun") or _with_pronoun(follower))
    if of_it or its or (not kept and goes_on(clauses, low, joint)):
        return False
    if follower.is_a("stance_noun") or (follower.is_a("topic_head", "topic_opener") and not acts):
        # «تضامن بلاده مع كينيا ووقوفها إلى جانبها»; «إدانة واستنكار كل أشكال العنف» are one act of two names.
        act = clauses.items[joint - 1].is_a("stance_noun", "masdar", "topic_act") or _told_with(clauses, low, joint)
        whole = (joint - low >= _MANY_WORDS or (acts and _is_stressed(follower))) and not act
        theirs = any(item.note == OWN for item in clauses.items[joint + 2 : joint + 3])
        return whole or (acts and (_own_stance(follower) or theirs or _refused_too(clauses, low, joint)))
    own = _own_noun(clauses, low, joint, acts=acts) or (not acts and _own_topic(clauses, low, joint))
    return own and "Z" not in clauses.codes[low:joint]


def _told_with(clauses: Clauses, low: int, joint: int) -> bool:
    """Whether a definite noun of stance only goes on what ties are of: «علاقات التعاون والتضامن بين البلدين»."""
    item = clauses.items[joint + 1]
    tags = item.unit.tags.get("stance_noun")
    after = clauses.items[joint + 2] if joint + 2 < len(clauses.items) else None
    leads = after is not None and tags and after.preposition in tags[1]
    bare = bool(tags) and has_article(item.unit.text) and not leads
    return bare and clauses.codes[joint - 1] == "D" and not has_article(clauses.items[low].unit.text)


def _in_act(clauses: Clauses, low: int, joint: int) -> bool:
    """Whether what is no act is told in an act before a conjunction: «الدور في دعم السلام والحفاظ على الأمن»."""
    if names_act(clauses.items[low]) or definite_act(clauses, low):
        return False
    return any(clauses.codes[at - 1] in _OF and names_act(clauses.items[at]) for at in range(low + 1, joint))


def _led_stance(clauses: Clauses, joint: int) -> bool:
    """Whether the preposition after a conjunction leads to a noun of stance: «… وعن استعداد بلاده لـ…»."""
    tags = clauses.items[joint + 2].unit.tags.get("stance_noun")
    return bool(tags and not tags[2]) and clauses.items[joint + 1].preposition in OF_STANCE


OF_STANCE = frozenset({"عن"})
"""Prepositions after which a noun of stance is expressed."""


def _way(clauses: Clauses, joint: int) -> bool:
    """Whether ways or prospects open a topic of their own: «التجارة وسبل …», not «سبل وآفاق …», «واقع وآفاق …»."""
    ways = words("way") if clauses.codes[joint - 1] != "m" else ()
    return clauses.items[joint + 1].unit.text in ways and clauses.items[joint - 1].unit.text not in ways


def _yoked(clauses: Clauses, joint: int) -> bool:
    """Whether two nouns round a conjunction have something in common: «أمن واستقرار المنطقة», «تعزيزها ودعمها».

    So have those of a welcome: «حفاوة الاستقبال وكرم الضيافة».
    """
    first, second = clauses.items[joint - 1].unit.text, clauses.items[joint + 1].unit.text
    if joint > 1 and {clauses.items[joint - 2].unit.text, second} <= words("hospitable"):
        return True
    same = any(first.endswith(ending) and second.endswith(ending) for ending in _THEIRS)
    return {first, second} <= words("yoked") or same


def goes_on(clauses: Clauses, low: int, joint: int) -> bool:
    """Whether a bare و goes on what a preposition of a topic leads to, and opens no topic.

    «تداعيات ذلك على الوضع الاقتصادي والأزمة الإنسانية», «الجهود لوقف الحرب وإنفاذ المساعدات».
    """
    if clauses.items[low].unit.text in words("impact"):
        return "p" in clauses.codes[low:joint]
    act = clauses.codes[joint + 1] in _NAMES and not has_article(clauses.items[joint + 1].unit.text)
    led = (at for at in range(low + 1, joint) if clauses.codes[at] in _NAMES)
    purpose = any(clauses.codes[at - 1] in _OF or clauses.items[at - 1].is_a("purpose") for at in led)
    if not purpose or not act or clauses.items[low].is_a(*ACTS):
        return False
    return not names_act(clauses.items[low]) and not definite_act(clauses, low)  # «وقف فوري لإطلاق النار وحماية …»


_NAMES = frozenset("mY")
"""Letters that names of acts have, with other nouns."""


def _own_stance(item: Item) -> bool:
    """Whether a noun of stance has a pronoun that says whose it is."""
    tags = item.unit.tags.get("stance_noun")
    somebody = bool(tags and tags[3]) and (not (tags and tags[2]) or item.is_a("keenness"))
    return somebody and not has_article(item.unit.text)


def _refused_too(clauses: Clauses, low: int, joint: int) -> bool:
    """Whether what one noun of stance is about ends before a bare one of refusal: «رفض التهجير وإدانة الاستيطان»."""
    item = clauses.items[joint + 1]
    tags = item.unit.tags.get("stance_noun")
    if low == 0 or not tags or tags[0] not in _REFUSALS or has_article(item.unit.text):
        return False
    return clauses.items[low - 1].is_a("stance_noun") and not clauses.items[low].is_a("stance_noun")


_REFUSALS = frozenset({"reject", "condemn"})


def _ill_besides(clauses: Clauses, low: int, joint: int) -> bool:
    """Whether what is refused goes on with something else done: «رفضهما العدوان على غزة وقتل المدنيين»."""
    follower = clauses.items[joint + 1]
    done = follower.unit.text in words("ill") or (follower.is_a("masdar") and not follower.is_a("stance_noun"))
    done = done and not has_article(follower.unit.text) and not follower.unit.text.endswith(_THEIRS)
    if not done or clauses.codes[joint + 2 : joint + 3] not in _DEFINITE or "Z" in clauses.codes[low:joint]:
        return False
    verb = clauses.codes.rfind("V", 0, low)
    form = clauses.form(verb) if verb >= 0 else None
    if form is not None and form.lemma in clauses.context.language.data["stances"]["refusing"]:
        return True
    nouns = (item.unit.tags.get("stance_noun") for item in clauses.items[max(verb, 0) : low])
    return any(tags and tags[0] in _REFUSALS for tags in nouns)


def _with_pronoun(item: Item) -> bool:
    """Whether a noun of stance ends with the pronoun of several: «رفضهما»."""
    return item.unit.text.endswith(_THEIRS) and _own_stance(item)


def _is_stressed(item: Item) -> bool:
    """Whether a noun heads what is stressed, and says what it needs: «دعم السودان وضرورة وقف الحرب»."""
    tags = item.unit.tags.get("stance_noun")
    return bool(tags and tags[2]) and not has_article(item.unit.text)


def between(clauses: Clauses, low: int, joint: int) -> bool:
    """Whether «بين» waits for its second noun: «الحوار بين الحكومة والمعارضة»."""
    near = range(joint - 1, max(low, joint - _PAIR_NEAR) - 1, -1)
    at = next((at for at in near if clauses.items[at].preposition in BETWEEN), None)
    if (
        at is None
        or clauses.codes[at + 1] == SIDES
        or _of_both(clauses.items[at + 1])
        or "&" in clauses.codes[at:joint]
    ):
        return False
    return all(len(item.refs) < _MANY_WORDS for item in clauses.items[at:joint])


def _of_both(item: Item) -> bool:
    """Whether a noun with a pronoun names two in one word: «بين بلديهما»."""
    return item.note == OWN and item.unit.text.endswith("هما")


_PAIR_NEAR = 4


def _in_fields(clauses: Clauses, low: int, joint: int) -> bool:
    """Whether a list of fields goes on: «التعاون في مجالات النقل والطاقة والزراعة»."""
    field = any(clauses.items[at].unit.text in FIELDS for at in range(low, joint))
    follower = clauses.items[joint + 1]
    opens = follower.is_a("topic_head", "topic_opener", "topic_distribute", "topic_lead", "stance_noun")
    return field and not opens and follower.code in "FDdK" and "," not in clauses.codes[low:joint]


FIELDS = frozenset({"في مجالات", "في مجالي", "في قطاعات", "في قطاعي"})


def _is_talk(clauses: Clauses, at: int) -> bool:
    """Whether the noun of a talk that has topics stands here, not «التنسيق والتشاور بين البلدين»."""
    item, after = clauses.items[at], clauses.items[at + 1] if at + 1 < len(clauses.items) else None
    form = item.unit.tags.get("masdar")
    if has_article(item.unit.text) and (after is None or after.preposition not in _OF_TALKS):
        return False
    return isinstance(form, Form) and form.lemma in verbs_of_talk(clauses.context.language.code)


_OF_TALKS = frozenset({"بشأن", "في", "عن", "ب", "إلى"})
"""Prepositions between the definite noun of a talk and its topics."""
_THEIRS = ("هما", "هم", "ها")
_PRONOUNS = (*_THEIRS, "ه")
_OF = frozenset("pbl")
_MANY_WORDS = 2
"""Items of a member that stands for itself: «العلاقات الثنائية و…», not «السلام والأمن في المنطقة»."""


def _own_noun(clauses: Clauses, low: int, joint: int, *, acts: bool) -> bool:
    """Whether a noun of its own follows a bare و: «العلاقات الثنائية والأوضاع في غزة»; not under one name of an act."""
    first, last, follower = clauses.items[low], clauses.items[joint - 1], clauses.items[joint + 1]
    noun = follower.is_a("noun", "topic_distribute", "topic_lead", "topic_act", "portfolio")
    if last.code in CHUNKS_OF_TOPICS:
        if follower.code in CHUNKS_OF_TOPICS:
            return first.is_a("topic_carrier") or (not acts and clauses.items[joint - 2].preposition == "في")
        if joint - low == 1:
            return noun
        if clauses.items[joint - 2].preposition in BETWEEN:
            return False
    if first.is_a("topic_act", "topic_lead", "masdar", "stance_noun") or joint - low < _MANY_WORDS:
        return False
    leads = clauses.codes[joint + 2 : joint + 3] in ("l", "b") and follower.code == "D"
    agreement = follower.code == AGREEMENT  # «التعاون الأمني والاتفاق المشترك»
    if not acts and (agreement or (leads and last.code in NISBA + "Kd")):
        return True  # «الأزمة الليبية والتحضير لمؤتمر …»
    return noun and not (acts and first.code in _DEFINITE)


def _own_topic(clauses: Clauses, low: int, joint: int) -> bool:
    """Whether a topic of its own follows a bare و, as «سبل …» does after an act, or an act with another object.

    A definite noun does that heads a phrase as the first one does: «العلاقات الثنائية والتعاون في …».
    """
    first, last, follower = clauses.items[low], clauses.items[joint - 1], clauses.items[joint + 1]
    if joint - low == 1 and first.code in "DF" and has_article(first.unit.text):
        return follower.code in _NAMES and not has_article(follower.unit.text)  # «التجارة وتغير المناخ»
    if joint - low < _MANY_WORDS or last.is_a("topic_lead", "topic_act"):
        return False
    if first.is_a("topic_lead", "stance_noun") or names_act(first):
        return follower.unit.text in words("way") or _other_act(clauses, low, joint)
    definite = first.unit.text.startswith("ال") and follower.code == "D" and not adjectival(follower)
    after = clauses.items[joint + 2] if joint + 2 < len(clauses.items) else None
    return definite and adjectival(last) and after is not None and (after.code == "p" or adjectival(after))


def _other_act(clauses: Clauses, low: int, joint: int) -> bool:
    """Whether another act with an object of its own follows one: «تعزيز العلاقات وتطوير الموانئ ومكافحة القرصنة»."""
    acts = names_act(clauses.items[low]) or names_act(clauses.items[low + 1])
    return acts and names_act(clauses.items[joint + 1]) and acts_on(clauses, joint)  # not «سبل تطوير وتعزيز …»


def _acts_too(clauses: Clauses, low: int, joint: int) -> bool:
    """Whether what is asked for or stressed goes on with another act: «إلى احترام الهدنة وتسهيل عودة النازحين»."""
    first, second = clauses.items[low], clauses.items[low + 1]
    if "Z" in clauses.codes[low:joint] or goes_on(clauses, low, joint) or joint - low < _MANY_WORDS:
        return False
    led = low > 0 and _asked(clauses, low)  # not «ثمن تنفيذ الاتفاق وإقامة …»
    head = (led and names_act(first)) or (_is_stressed(first) and names_act(second))
    return (head or (led and definite_act(clauses, low))) and acts_on(clauses, joint)


def _asked(clauses: Clauses, low: int) -> bool:
    """Whether a preposition leads from a verb to an act, or to the list whose next act this is.

    «أكد ضرورة وقف الحرب | وإطلاق سراح المعتقلين | ورفع الحصار» stresses the need for each.
    """
    if clauses.codes[low - 1] not in ",&":
        return clauses.items[low - 1].preposition in _ASKED
    first = clauses.codes.rfind("V", 0, low) + 1
    first += first > 0 and clauses.codes[first] in _SUBJECTS
    lead = clauses.items[first : min(first + _LEAD, low)] if first else []
    return any(_is_stressed(item) for item in lead) or (bool(lead) and lead[0].preposition in _ASKED)


def acts_on(clauses: Clauses, joint: int) -> bool:
    """Whether the name of an act follows a conjunction, and its object, or إلى or ب after its article."""
    item, last = clauses.items[joint + 1], clauses.items[joint - 1]
    after = clauses.items[joint + 2] if joint + 2 < len(clauses.items) else None
    if after is None or names_act(last) or last.is_a("topic_lead"):
        return False
    if names_act(item):
        return after.code in _OBJECTS and not item.unit.text.endswith(_THEIRS)
    return led_act(clauses, joint + 1)


def led_act(clauses: Clauses, at: int) -> bool:
    """Whether an act with the article and the preposition of its object stand here: «الإفراج عن», «العمل على»."""
    leads = clauses.items[at + 1].preposition if at + 1 < len(clauses.items) else ""
    return is_driven(clauses, at) or (leads in _OF_ACTS and definite_act(clauses, at))


def is_driven(clauses: Clauses, at: int) -> bool:
    """Whether a definite act stands here with the preposition of what it is for: «العمل على», «التحرك لـ»."""
    leads = clauses.items[at + 1].preposition if at + 1 < len(clauses.items) else ""
    return bool(leads) and fold_key(f"{clauses.items[at].unit.text} {leads}") in words("driven")


_SUBJECTS = frozenset(PERSON + ROLE + ACTOR + SIDES)
_LEAD = 2
"""Items after a verb and who acts among which stands what leads to the acts: «دعا إلى …», «أكد الوزير ضرورة …»."""
_ASKED, _OF_ACTS = frozenset({"إلى", "ب", "على"}), frozenset({"إلى", "ب", "عن"})


_OBJECTS = frozenset("DdcKmYyEFwH" + ACTOR + PLACE)
"""Letters of what an act may have for its object, right after it."""
_DEFINITE = frozenset("Dd")


def _beside(clauses: Clauses, at: int) -> bool:
    """Whether «إلى جانب» goes on a noun of stance and joins nothing: «ووقوفها إلى جانب كينيا»."""
    if clauses.items[at].unit.text != _BY_THE_SIDE or "," in clauses.codes[max(0, at - 1) : at]:
        return False
    standing = fold_words(tuple(clauses.context.language.data["stances"]["standing"]))
    near = clauses.items[max(0, at - _STANDING_NEAR) : at]
    return any(item.unit.text in standing or item.is_a("position") for item in near)


_BY_THE_SIDE, _STANDING_NEAR = "الي جانب", 3

"""Arabic words that may be verb or noun (دعم، بحث), and quotation marks that part nothing."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mithaq.extract.words.articles import has_article
from mithaq.extract.words.everybody import everybody_acts
from mithaq.extract.words.thanked import thanks_them
from mithaq.read.languages import Form

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from mithaq.extract.words.units import Unit

_GOVERNORS = frozenset("bljpyYe")
"""Letters of prepositions and nouns, after which no verb stands."""
_ACTS = frozenset({"topic_act", "topic_lead", "light"})
_RELATIVE = frozenset("ZEUH")
"""What a relative clause follows: a pronoun, or an indefinite event or agreement («اجتماع عقده الوزير»)."""


def settle_arabic(units: list[Unit], verbs: Mapping[str, Collection[str]]) -> None:
    """Tell verbs from nouns, and make sides of everybody who acts; ``verbs`` stress or ask."""
    _decided(units)
    _praised_parts(units, verbs["praising"])
    _other_ones(units)
    _saying_texts(units, verbs["texts_say"])
    _verbs_and_nouns(units, verbs["stressing"])
    everybody_acts(units, verbs["asking"])


def _decided(units: list[Unit]) -> None:
    """«تقرر عقد …», «تقرر أن …»: somebody decided what is to be, whom nobody names."""
    for at, (unit, after) in enumerate(pairwise(units)):
        if unit.text == _DECIDED and "planned" in unit.tags and ("masdar" in after.tags or after.code == "@"):
            unit.code, unit.tags = "L", {"planned": ""}
        elif "event" in unit.tags and "event" in after.tags and _of_summit(unit, after):
            unit.code, unit.tags = "u", {"light": ""}
        elif after.text == _FROM_IT and unit.code in ("V", "w") and after.is_a("especially"):
            after.code, after.tags = "c", {}  # «الأزمات التي تعاني منها المنطقة»
        elif unit.code == "c" and "noun" in unit.tags and _two_act(units, at):
            unit.code, unit.tags = "V", {"verb": Form("", "past", "m", "dual")}
        elif unit.text in _IN_ADDITION and after.code == "l":
            unit.code, unit.tags = "&", {"and": ""}  # «إضافة للجهود المبذولة»
        elif unit.code == "h" and unit.is_a("noun") and after.code == "w" and _conjoined(after):
            unit.code, unit.tags = "m", {"noun": ""}  # «احترام سيادة وسلامة الأراضي»


def _two_act(units: list[Unit], at: int) -> bool:
    """Whether what is written like a noun is a verb of two: «… رفع الحصار، وحمّلا الاحتلال المسؤولية»."""
    after = units[at + 1]
    acts = units[at].text.endswith("ا") and (after.code in "DC" or after.text == _AT)
    return acts and [unit.code for unit in units[max(at - 2, 0) : at]] == [",", "&"]


_AT = "عند"


def _praised_parts(units: list[Unit], praising: Collection[str]) -> None:
    """Part ب from «دورها» after a verb of praise: «أشاد بدورها الريادي» is no «in her turn»."""
    for at in range(len(units) - 2, 0, -1):
        unit, before, after = units[at], units[at - 1], units[at + 1]
        if unit.text not in _IN_TURN or not (after.code == "p" or has_article(after.text)) or after.code in "RrC":
            continue
        form = before.tags.get("verb") or before.tags.get("participle")
        if isinstance(form, Form) and form.lemma in praising:
            by = type(unit)(unit.start, unit.start + 1, "b", "ب", "ب", {"preposition": "ب"})
            units[at : at + 1] = [by, type(unit)(unit.start + 1, unit.end, "m", unit.text[1:], "", {"noun": ""})]


_IN_TURN = frozenset({"بدوره", "بدورها", "بدورهما", "بدورهم"})


def _other_ones(units: list[Unit]) -> None:
    """«في لقاء آخر، …», «اجتماع آخر مع …» are other meetings; «في اتصال هاتفي آخر التطورات» are the latest events."""
    for unit, other, after in zip(units, units[1:], [*units[2:], None], strict=False):
        meeting = ("event" in unit.tags or unit.code in "UK") and not has_article(unit.text)
        if other.text == _OTHER and meeting and (after is None or after.code in _AFTER_OTHER):
            other.code, other.tags = "K", {"adjective": ""}
        sent = (after if other.text == _FROM else other) if unit.code == "s" else None
        if sent is not None and "event" in sent.tags and sent.tags["event"][0] == "Dialogue":
            sent.code, sent.tags = "m", {"noun": ""}  # «وفد لجنة الصداقة البرلمانية» is of a body
        if unit.text.endswith(_EXCELLENCY) and "event" in unit.tags and other.text.startswith(_PREMIER):
            unit.text, unit.end = unit.text.removesuffix(_EXCELLENCY), unit.end - len(_EXCELLENCY)


_OTHER, _AFTER_OTHER = "اخر", frozenset("pbl,.;tVJ")
_EXCELLENCY, _PREMIER = " دوله", ("رئيس", "الرئيس")
"""«زيارة دولة رئيس مجلس الوزراء» is a visit of His Excellency, and no state visit."""


def _saying_texts(units: list[Unit], saying: Collection[str]) -> None:
    """Let a joint declaration that calls for or stresses something be a statement, where nobody signs it."""
    if not [unit for unit in units if unit.text == _DECLARATION or "joint_statement" in unit.tags]:
        return
    for index, (unit, after) in enumerate(pairwise(units)):
        for text, verb in ((unit, after), (after, unit)):
            form = verb.tags.get("verb")
            named = text.is_a("joint_statement") or (text is after and text.text == _DECLARATION)
            says = named and isinstance(form, Form) and form.lemma in saying
            if says and not any(_signs(other) for other in units[:index]):
                text.code = _STATEMENT
                text.tags = {"joint_statement": ""}


def _signs(unit: Unit) -> bool:
    form = unit.tags.get("verb") or unit.tags.get("masdar")
    return isinstance(form, Form) and form.lemma in _SIGNED


_STATEMENT, _DECLARATION = "a", "الاعلان"
_SIGNED = frozenset({"وقع", "أبرم", "تبادل", "اعتمد"})


def _of_summit(unit: Unit, after: Unit) -> bool:
    """Whether a noun only says that a summit met: «اجتماع القمة العربية»."""
    told, named = unit.tags["event"], after.tags["event"]
    return told[0] == "Meeting" and named[-1] == "summit" and not has_article(unit.text) and has_article(after.text)


def _conjoined(unit: Unit) -> bool:
    return unit.text[0] == "و" and not unit.is_a("given")


_IN_ADDITION = frozenset({"اضافه", "بالاضافه"})
_DECIDED = "تقرر"
_FROM_IT = "منها"


def _verbs_and_nouns(units: list[Unit], stressing: Collection[str]) -> None:
    """Many verbs are written like their nouns (دعم، بحث): after a preposition or a noun they are nouns.

    A verb with an object suffix that is written like a noun (استضافتها) is a verb only in a relative clause.
    """
    before, told, event, parted, since = "", False, False, False, False
    relative, stressed, met, acting, already = "", False, False, False, False
    # ``open`` in a relative clause on the event that a clause is about, ``told`` after its verb
    first = next((unit for unit in units if unit.code != "&"), None)
    for last, unit, after in zip([None, *units], units, [*units[1:], None], strict=False):
        if unit.code == "V":
            held = already or (event and _tells_where(unit, after)) or (met and _tells_topics(unit, before, after))
            if held:
                unit.tags = {"verb": unit.tags["verb"]}
            goes_on = (parted and _acts_on(unit, after)) or (not told and _after_an_act(unit, last, after))
            noun = not held and not goes_on and _is_noun(unit, before, after, told=told and relative != "told")
            noun = noun and not ((since and before == "l" and _tells(unit)) or thanks_them(unit, after, units))
            noun = noun or (unit is not first and before == "&" and _goes_on_a_list(unit, after, units))
            noun |= unit.is_a(_STANCE) and (_genitive(last, unit, after) or (stressed and before not in _NO_OBJECT))
            noun |= unit.is_a(*_ELATIVE, "acting_only") and not _acts(unit, before, after)
            noun |= _wider(unit, last)
            relative = relative if noun else "told" * (relative == "open")
            told = told or not noun
            if noun:
                unit.code = "Y" if "masdar" in unit.tags else _other_letter(unit)
            elif unit.text == _LIKE and before and before not in "&ZJ":
                unit.code, unit.tags = "c", {"especially": ""}
        elif unit.code in "QZ" or before in _VERBS:
            _settle_other(unit, before, after, acting=acting)
        if unit.code == "Z" and before and before in "EU" and not told:
            relative = "open"  # «اللقاء الذي جمع الوزيرين بحث …»
        acting = unit.code == "V" or (acting and unit.code in _WHO_ACTS)
        since, already = since or unit.text == _AS, unit.text == _ALREADY
        met = (unit.code in "EU" and _is_meeting(unit, after)) or (met and unit.code not in _ENDS)
        stressed = (stressed and unit.code not in _CONTENT) or (unit.code in _VERBS and _stresses(unit, stressing))
        told = told and (unit.code == "&" or unit.code not in _CLAUSE_BEGINS)
        parted = event and unit.code == ","
        event = (unit.code in "EU" or (event and unit.code in "KdDA")) and not unit.text.startswith("ال")
        before = _letter_before(unit)


def _letter_before(unit: Unit) -> str:
    """What a unit is to the word after it: its letter, or that of a noun, a relative or of what names something out."""
    if unit.text in _ACCORDING:
        return "Z"  # «حسب ما ذكره البيان»
    if unit.tags and unit.code not in "VQ" and not unit.tags.keys().isdisjoint(_ACTS):
        return "y"
    return _NAMES_OUT if unit.is_a(_NAMES_OUT) else unit.code


_ACCORDING = frozenset({"حسب ما", "حسبما", "وفق ما", "وفقما"})


def _genitive(last: Unit | None, unit: Unit, after: Unit | None) -> bool:
    """Whether a noun of stance goes on another without the article: «أسباب رفض مصر للمشروع»."""
    form, plain = unit.tags.get("verb"), last is not None and last.code == "m" and not has_article(last.text)
    return plain and after is not None and after.code in "AC" and isinstance(form, Form) and not form.object


def _after_an_act(unit: Unit, last: Unit | None, after: Unit | None) -> bool:
    """Whether somebody acts after the definite noun of another act: «عقب مراسم التوقيع عقد الوزيران جلسة …»."""
    form = unit.tags.get("verb")
    finite = isinstance(form, Form) and form.tense == "past" and not form.object
    definite = last is not None and "masdar" in last.tags and last.text.startswith("ال")
    return finite and definite and after is not None and after.code in _SOMEBODY


_STANCE = "stance_noun"
_NO_OBJECT = frozenset("&JZLX;.")
"""Letters after which no object of a verb stands: «أكد … فيها تمسك بلاده …» has one, «أكد …، ورفض …» a verb."""
_NAMES_OUT = "especially"
"""What stands for the letter of «بما في ذلك», after which one of the things meant is named: «بما في ذلك دعم السلام»."""
_ALREADY = "قد"
"""After it stands a verb and nothing else: «وكانت قد حلت بتونس …»."""
_AS = "اذ"
"""«إن قطر إذ ترحب بالاتفاق لتجدد …»: after it ل stands before the verb that the sentence leads to."""


def _tells(unit: Unit) -> bool:
    """Whether a word can only be a verb in the present."""
    form = unit.tags.get("verb")
    return isinstance(form, Form) and form.tense == "present" and "masdar" not in unit.tags


def _other_letter(unit: Unit) -> str:
    """The letter of a word that is no verb here and names no act: «أكدا تطلعهما» has a noun of stance."""
    return "m" if unit.is_a("acting_only") else "y" if unit.is_a("stance_noun") else "c"


def no_verb(unit: Unit) -> None:
    """Leave a word that only the folding makes a verb its other readings."""
    unit.tags = {category: value for category, value in unit.tags.items() if category != "verb"}
    unit.code = "Y" if "masdar" in unit.tags else "m" if unit.is_a("noun", "topic_act") else "w"


def is_past_of_act(unit: Unit) -> bool:
    """Whether a verb is the past of one whose noun begins with a hamza below: «أقامته» beside «إقامته»."""
    form = unit.tags.get("verb")
    return isinstance(form, Form) and form.tense == "past" and form.lemma.startswith("أ")


def _stresses(unit: Unit, stressing: Collection[str]) -> bool:
    """Whether a verb stands here that has a noun of stance for its object: «أكدت …، تضامن بلادها مع …»."""
    form = unit.tags.get("verb") or unit.tags.get("participle")
    return isinstance(form, Form) and form.lemma in stressing


_CONTENT = frozenset("yYm@:V")
"""Letters of what such a verb may have had for its object already."""


_WHO_ACTS = frozenset("CACPORrFhBMIgNS%s&ewcT")
"""Letters of the words of a subject."""


def _settle_other(unit: Unit, before: str, after: Unit | None, *, acting: bool) -> None:
    """The letter of a participle that is a noun, a city or an adverb here, and of a style that is a subject.

    ``acting``: nothing but its subject has stood after the verb.
    """
    if unit.code == "Q" and "masdar" in unit.tags and before not in {"", ","}:
        unit.code = "Y"
    elif unit.code == "Q" and "city" in unit.tags and before in _LED:
        unit.code = "q"  # «في مدينة …», «احتضنت مدينة …» condemn nothing
    elif unit.code == "Q" and "time" in unit.tags and (acting or after is None or after.code in "p,.@tL"):
        # «أكد مجددا على …», «أكدت قطر مجددا أهمية …» are adverbs, «…، مجددا التزامه بـ…» is not.
        unit.code = "t"
    elif unit.code == "Z" and unit.text == _PRIVATE and (after is None or after.code != "b"):
        unit.code = "D"  # «الشراكة الخاصة», not «القضايا الخاصة بـ…»
    elif before in _VERBS and unit.is_a("style"):
        unit.code = "t"  # «أكد سعادته أن …», not «أعرب عن سعادته بـ…»
    elif before in _VERBS and unit.text in _HIGHNESS and (after is None or after.code not in _OF_NAMES):
        unit.code, unit.tags = "t", {**unit.tags, "style": ""}  # «أكد سمو الأمير أهمية …»


_PRIVATE = "الخاصه"
_HIGHNESS = frozenset({"سمو الامير", "سمو الاميره", "سمو الشيخ", "سمو الشيخه"})
_OF_NAMES = frozenset("wWnDdRrhx")
"""Letters of what goes on an honorific: a name, a title, another honorific."""


def _is_noun(unit: Unit, before: str, after: Unit | None, *, told: bool) -> bool:
    """Whether a word that may be a verb is a noun, by the letter before it; ``told``: its clause has a verb already."""
    form, noun = unit.tags.get("verb"), "masdar" in unit.tags
    if not noun and before in ("y", "Y") and after is not None and after.text in IN_ITS_COURSE:
        return False  # «أدلى بتصريح أكدت فيه …»
    suffixed = isinstance(form, Form) and form.object and noun
    of_agreement = before == "H" and noun and not suffixed
    second = told and noun and before not in _CLAUSE_BEGINS and not (suffixed and before in _RELATIVE)
    led = before in _GOVERNORS or (noun and before == _NAMES_OUT)
    return led or of_agreement or second or (suffixed and before not in _RELATIVE)


_VERBS = ("V", "Q")
_LED = ("p", "b", "l", "V", "y", "Y", "m", "u")
_ELATIVE = ("adjective", "topic_lead")
_SOMEBODY = frozenset("hRrxCOSB%")


def _wider(unit: Unit, last: Unit | None) -> bool:
    """Whether what is written like a verb with “I” goes on a noun: «آفاق أرحب» are wider, and nobody welcomes."""
    form = unit.tags.get("verb")
    alone = isinstance(form, Form) and form.we and form.number == "singular"
    return alone and last is not None and last.code in "wmc" and not has_article(last.text)


def _acts(unit: Unit, before: str, after: Unit | None) -> bool:
    """Whether a word that may be an adjective is a verb: somebody follows it in a clause («أبرز الوزير …»)."""
    if after is None or "verb" not in unit.tags:
        return False
    if unit.is_a("acting_only") and before in {"", "&", "Z"} and after.code in _COMES_TO:
        return True  # «حل بنيروبي، مساء اليوم، الوزير …», «الذي حل صباح اليوم بتونس»
    if before == "@" and unit.is_a("acting_only") and after.text == _FROM:
        return True  # «أعلن أنه طلب من …»
    return before in {"", "&", ",", "J"} and after.code in _SOMEBODY


_FROM = "من"
_COMES_TO = frozenset("bt")
"""Letters of ب and of a time, which a verb of coming may have before its subject."""


def _acts_on(unit: Unit, after: Unit | None) -> bool:
    """Whether a word after an event and a comma is a verb whose suffix means the event: «جلسة مغلقة، عقدها …»."""
    form = unit.tags.get("verb")
    return isinstance(form, Form) and bool(form.object) and after is not None and after.code not in "pbl,."


_HELD = "عقد"
_WHERE = frozenset({"في", "ب"})


IN_ITS_COURSE = frozenset({"فيه", "فيها", "خلاله", "خلالها"})
"""Words after a verb that tells what was said at or in something."""


def _tells_where(unit: Unit, after: Unit | None) -> bool:
    """Whether a word after an indefinite event says that it was held: «خلال اجتماع عُقد في جنيف»."""
    form = unit.tags.get("verb")
    where = after is not None and (after.tags.get("preposition") in _WHERE or after.is_a("date", "time"))
    if not isinstance(form, Form) or form.lemma != _HELD:
        return False
    return where or (form.object and after is not None and after.tags.get("preposition") == _WITH)  # «اجتماع عقده مع أ»


_WITH = "مع"
_ENDS = frozenset(".;:@ZVY")
_ABOUT = frozenset({"تناول", "بحث"})
_LAST_WORDS = frozenset("EUKWwdDACPOtRFnS")
"""Letters of the last word of who met, where or when."""


def _is_meeting(unit: Unit, after: Unit | None) -> bool:
    """Whether an event is masculine and has no article, and goes on with its adjective or with whom it was."""
    plain = not unit.text.startswith("ال") and not unit.text.endswith(("ه", "ات", "ها"))
    return plain and (unit.text.endswith("ا") or (after is not None and after.code in "pblKVt"))


def _tells_topics(unit: Unit, before: str, after: Unit | None) -> bool:
    """Whether a verb says what a meeting was about: «تلقى اتصالا هاتفيا من أ تناول …», «لقاء مع ب بحث …»."""
    form = unit.tags.get("verb")
    about = isinstance(form, Form) and form.lemma in _ABOUT and not form.object and form.tense == "past"
    return about and before in _LAST_WORDS and after is not None and after.code not in "pbl,.&"


_CLAUSE_BEGINS = frozenset("J@Z&:;.?!LX,$")
"""Letters after which another verb may stand."""
_LIKE = "مثل"
"""After a noun it opens examples; before a subject it is a verb."""
_COMMON = frozenset("DdwmYyK")
"""Letters of common nouns: what follows a noun in the genitive, or is the object of a verb with an unsaid subject."""


def _named_again(units: list[Unit], after: Unit | None) -> bool:
    """Whether an unknown word was told before, as a part of a name is: «بحث يوسف حداد …، وشكر حداد كينيا»."""
    if after is None or after.code not in "wd":
        return False
    return any(unit.text == after.text for unit in units[: units.index(after)])


def _goes_on_a_list(unit: Unit, after: Unit | None, units: list[Unit]) -> bool:
    """Whether a word that may be verb or noun goes on a list of nouns: «وقف القتال ورفض العنف»."""
    if "masdar" not in unit.tags or after is None or after.is_a("wish", "time", "talk"):
        return False
    if unit.text == _URGED and after.is_a("others"):
        return False  # «أشاد بالهدنة، وحث جميع الأطراف على …»
    if _named_again(units, after):
        return False
    if after.code == "C" and unit.is_a(_STANCE) and isinstance(unit.tags.get("verb"), Form):
        at = units.index(after)
        return any(near.code == "l" for near in units[at + 1 : at + _LED_NEAR])  # «ورفض دولة قطر للعنف»
    # «أهمية الحوار، ورفض بلاده للعنف»; no city or woman acts in a verb in the masculine: «الوضع في ليبيا ودعم الحكومة»
    feminine = after.code == "P" or (after.text.endswith("ه") and after.code in _BODIES)
    feminine = feminine and unit.text != _URGED
    return (
        feminine
        or after.code in _COMMON
        or after.is_a("own", "others", "topic_lead", "topic_distribute", "determiner", "quantity", "adjective")
    )


_BODIES = frozenset("gOMB")
_URGED, _LED_NEAR = "حث", 3

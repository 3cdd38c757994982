"""Whether an English word that may be a verb is one: “supports” is a noun, too, and “to supporting” always."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mithaq.extract.words.base_verbs import Infinitives, is_plain, is_said, opens_with
from mithaq.extract.words.gerunds import acts
from mithaq.extract.words.item_heads import after_article, heads_item
from mithaq.extract.words.last_time import LAST, settle_last
from mithaq.read.languages import Form

if TYPE_CHECKING:
    from mithaq.extract.words.items import Item
    from mithaq.extract.words.units import Unit

_SUBJECT_LETTERS = "CSOrRWPszZLGTEHBgIM<a"
"""Letters after which a word stands that may be a verb in its first or third form; “to” and a pronoun do as well."""
_NOTED = frozenset("pZ@:;.")
"""Letters of words that begin or end an infinitive."""
_NAME_TOO = "Said"
"""A verb that with a capital after a title is a name: “Foreign Minister Said Al Rashidi”."""
_WILL = "will"
"""An auxiliary that is a noun, too."""
_EVERY = frozenset({"all", "both"})
_COUNTED = frozenset({"two", "three", "four", "five"})
"""Numbers that stand alone for those who were named: “the two agreed”."""
_BOTH = "Both"
"""The same at the beginning of a sentence: “Both stressed the importance of …”."""
_OF_NOUNS = frozenset({"of", "for", "to", "from", "in"})
"""Prepositions after which such a word of one token is a noun: “Kenyan support for”."""


def settle_verbs(units: list[Unit]) -> None:
    """Turn into plain words the units that are no verbs where they stand."""
    gerunds: list[bool] = []
    seen = stated = False
    infinitives = Infinitives()
    for index, unit in enumerate(units):
        if unit.text in _BY_COMPANY:
            _settle_by_company(units, index)
        form = unit.tags.get("verb")
        if unit.code == "K" and form is not None and _acts(units, index):
            unit.code = "V"  # “extended its thanks”, “extended Kenya’s thanks”, not “an extended meeting”
        if unit.code != "V" or not isinstance(form, Form):
            _no_verb(units, index, gerunds, infinitives)
            continue
        before = _before(units, index)
        after = units[index + 1] if index + 1 < len(units) else None
        if form.tense == "gerund":
            verb = acts(units, index, before, gerunds)
            gerunds.append(verb)
        elif form.tense == "adjective":
            verb = opens_with(unit, before) or is_said(before, stated=stated)
        elif form.tense == "present":
            done = seen or _goes_on(units, index) or _of_us(units, index)
            verb = _to_act(units, index, before) or heads_item(units, index) or (seen and _listed_act(units, index))
            verb = verb or _is_finite(before, unit, after, seen=done)
            plain = " " not in unit.text and after_article(units, index)  # “and the support needed”
            verb = verb and not (plain or _attributive(units, index))
        else:
            verb = before is None or not (before.is_a("possessive_pronoun") or after_article(units, index))
            verb = verb and not _hyphened(units, index)
            verb = verb and not (_describes(units, index) or _of_something(unit, after))
            verb = verb and not (_goes_with(unit, before, after) or _itself_told_of(unit, after))
            verb = verb and not (_other_states(unit, before, after) or _is_object(unit, before))
        seen |= (verb := verb and not _is_subject(units, index, before))
        stated = is_said(before, stated=stated) if verb else stated
        if not verb or (infinitives.goes_on(unit, before) and "purposed" not in unit.tags):
            unit.code = "w"
        elif before is None or before.tags.get("preposition") != "to":
            infinitives.tells(unit)


def _hyphened(units: list[Unit], index: int) -> bool:
    """Whether a word hangs on a hyphen, “EU-led”, that is no dash after those who say “we”: “we—A and B—met”."""
    if index == 0 or units[index - 1].code != "-" or units[index - 1].end != units[index].start:
        return False
    return not any(one.text.lower() == "we" and other.code == "-" for one, other in pairwise(units[: index - 1]))


def _is_subject(units: list[Unit], index: int, before: Unit | None) -> bool:
    """Whether a word in “-s” is a plural that something else is told of: “agreed that visits and exchanges will …”."""
    word, rest = units[index].text, units[index + 1 :]
    if before is None or before.code not in "@&" or not rest or not word.endswith("s") or " " in word:
        return False
    if before.code == "@" and rest[0].code in "p&":
        return True
    end = next((at for at, unit in enumerate(rest) if unit.code in _CLOSING), len(rest))
    ahead = [unit.code == "L" or unit.is_a("be") for unit in rest[:end]]
    return any(ahead) and (ahead[0] or rest[0].code == "p")  # but “and says Kenya will join”


_CLOSING = frozenset(",;.V@Z:J&-")
"""Letters of what ends a subject, or begins something else."""


def _is_object(unit: Unit, before: Unit | None) -> bool:
    """Whether a word in “-s” is what the verb right before it has for an object: “discussed concerns about …”."""
    form = before.tags.get("verb") if before is not None and before.code == "V" else None
    return isinstance(form, Form) and unit.text.endswith("s") and " " not in unit.text


def _contracted(units: list[Unit], index: int) -> None:
    """Make the auxiliaries of “I'm” and “we're” out of the apostrophe and what follows it."""
    if index and units[index - 1].code == "'":
        for unit in units[index - 1 : index + 1]:
            unit.code, unit.tags = "c", {"copula": "", "be": ""}


_BE = frozenset({"m", "re"})
"""What is left of “am” and “are” after an apostrophe."""
_BY_COMPANY = _BE | _COUNTED | {_NAME_TOO, _BOTH, _BOTH.lower(), LAST}


def _no_verb(units: list[Unit], index: int, gerunds: list[bool], infinitives: Infinitives) -> None:
    """Take note of a unit that is no verb."""
    unit = units[index]
    if unit.code == "L" and unit.text == _WILL and _of_somebody(units, index):
        unit.code = "w"
    if unit.code in "wm" and unit.text.endswith("ing") and not unit.is_a("topic_adjective"):
        gerunds.append(False)
    elif unit.code in _NOTED or unit.text.endswith(" to"):
        infinitives.passes(unit, units[index + 1] if index + 1 < len(units) else None)


def _of_somebody(units: list[Unit], index: int) -> bool:
    """Whether “will” is a noun: “the political will,” “their will to end the war”."""
    before, after = units[index - 1] if index else None, units[index + 1] if index + 1 < len(units) else None
    owned = before is not None and (before.code in "K'" or before.is_a("possessive_pronoun", "adjective"))
    return (owned or after_article(units, index)) and (after is None or after.code in ",.;&p")


def _owned_by_state(units: list[Unit], at: int) -> bool:
    """Whether a state and its “'s” stand here."""
    return units[at].code == "C" and at + 1 < len(units) and units[at + 1].code == "'"


def _acts(units: list[Unit], index: int) -> bool:
    """Whether a participle that may describe an event is a verb: “Minister A mediated talks”, not “UN-mediated”."""
    before, unit = units[index - 1] if index else None, units[index]
    named = before is not None and before.code in "WO" and before.end < unit.start and unit.text.endswith("ed")
    state = before is not None and before.code == "C" and index > 1 and units[index - 2].tags.get("preposition") == "of"
    return named or state or _has_object(units, index) or _ends_event(units, index)


def _has_object(units: list[Unit], index: int) -> bool:
    """Whether what follows a word can only be its object: “extended its thanks”."""
    if index + 1 >= len(units):
        return False
    listed = index > 0 and units[index - 1].code == "," and units[index + 1].is_a("stance_noun")
    owned = units[index + 1].is_a("possessive_pronoun") or _owned_by_state(units, index + 1)
    return listed or owned or _joined(units, index)  # “…, extended condolences to A, and …”


def _ends_event(units: list[Unit], index: int) -> bool:
    """Whether an adjective of events tells what one did: “the round closed in Lima”, “which closed on Tuesday”."""
    before = units[index - 1] if index else None
    after = units[index + 1] if index + 1 < len(units) else None
    told = (
        before is not None
        and before.is_a("event", "unit", "round", "relative")
        and before.end + 1 == units[index].start
    )
    return told and (after is None or after.code in "pt.,")


def _joined(units: list[Unit], index: int) -> bool:
    """Whether “and” stands before a word and an article after it: “…, and extended an invitation”."""
    return index > 0 and units[index - 1].code == "&" and after_article(units, index + 1)


def _settle_by_company(units: list[Unit], index: int) -> None:
    """Settle a word that only those beside it make a name, an auxiliary or the two sides."""
    if units[index].text == _BOTH or (units[index].text == _BOTH.lower() and _begins(units, index)):
        _the_two(units, index)
    elif units[index].text == LAST:
        settle_last(units, index)
    if units[index].text not in _COUNTED:
        _name(units, index)
    elif index == 0 or after_article(units, index):
        _the_two(units, index)


def _begins(units: list[Unit], index: int) -> bool:
    """Whether a clause begins at a unit: “…, and both stressed …”, “while both praised …”."""
    before = units[index - 1].code if index else ""
    return before in ("J", ";") or (before == "&" and index > 1 and units[index - 2].code == ",")


def _name(units: list[Unit], index: int) -> None:
    """Make a name of a verb that is one after a title or in a name, and auxiliaries of “I'm”."""
    if units[index].text in _BE:
        _contracted(units, index)
    elif units[index].text == _NAME_TOO and index and units[index - 1].code in "RrhWn-":
        units[index].code, units[index].tags = "W", {}


def _describes(units: list[Unit], index: int) -> bool:
    """Whether a participle right after a verb only describes its object: “to discuss shared goals”."""
    word, before = units[index].text, units[index - 1] if index else None
    return before is not None and before.code == "V" and word.endswith("ed") and " " not in word


def _goes_with(unit: Unit, before: Unit | None, after: Unit | None) -> bool:
    """Whether “continued” only describes a member of a list: “the war in Chad, continued cooperation on trade, …”."""
    listed = before is not None and (before.code in ",p" or before.is_a("including"))
    return unit.text == _CONTINUED and listed and after is not None and after.code in "mKF"


_CONTINUED = "continued"


def _itself_told_of(unit: Unit, after: Unit | None) -> bool:
    """Whether a word that may be a verb is the subject of “be”: “The remarks were made by …”."""
    return unit.text.endswith("s") and after is not None and after.is_a("be")


def _of_something(unit: Unit, after: Unit | None) -> bool:
    """Whether a third form is a noun, for “of” follows: “the two heads of missions”, “calls of ministers”."""
    noun = " " not in unit.text and unit.text.endswith("s") and not unit.text.endswith("ss")
    return noun and after is not None and after.text == "of"


def _other_states(unit: Unit, before: Unit | None, after: Unit | None) -> bool:
    """Whether “states” are countries: “other states”, “12 states”, “coastal states to report it”."""
    counted = before is not None and before.code in "c#n" and not before.is_a("pronoun", "auxiliary", "adverb")
    every = before is not None and before.text in _EVERY
    asked = before is not None and before.code in "wK" and after is not None and after.text == "to"
    asked |= before is not None and before.code in "WN" and before.text.endswith("an")  # “Central Asian states”
    return unit.text.lower() == "states" and (counted or every or asked or unit.text == "States")


def _the_two(units: list[Unit], index: int) -> None:
    """Let “the two” before a verb be those who were named last."""
    after = next((unit for unit in units[index + 1 :] if not _beside_verb(unit)), None)
    if after is not None and after.code in "VL":
        units[index].code, units[index].value = "S", "they"
        units[index].tags = {"sides": "they"}


def is_adverb(unit: Unit) -> bool:
    """Whether a word may stand between a subject or “to” and its verb.

    >>> from mithaq.extract.words.units import Unit
    >>> is_adverb(Unit(0, 8, "w", "candidly"))
    True
    """
    manner = unit.text.endswith("ly") and (unit.code == "w" or unit.is_a("auxiliary", "manner"))
    return (manner and not unit.is_a("no_adverb")) or "adverb" in unit.tags


def past_adverbs(items: list[Item], at: int) -> int:
    """The item after English adverbs: “and strongly support …”."""
    while at < len(items) and len(items[at].units) == 1 and is_adverb(items[at].unit):
        at += 1
    return at


def _beside_verb(unit: Unit) -> bool:
    return is_adverb(unit) or unit.is_a("auxiliary") or unit.text == LAST


def beside_verb(item: Item) -> bool:
    """Whether an item is an adverb, an auxiliary or a form of “be”."""
    return item.is_a("auxiliary", "copula", "adverb") or (len(item.units) == 1 and is_adverb(item.unit))


def _attributive(units: list[Unit], index: int) -> bool:
    """Whether the state before a word only belongs to it, as a noun: “constant U.S. support”, “with EU support”.

    In “the Government of Kenya welcomes …” it belongs to what acts for it.
    """
    state, before = units[index - 1], units[index - 2] if index > 1 else None
    acts = before is not None and before.tags.get("preposition") == "of" and index > _ACTOR_OF
    if acts and units[index - _ACTOR_OF - 1].code in _ACTING:
        return False
    return state.code in "CO" and before is not None and before.code in "Vwp"


_ACTOR_OF = 2
"""Units between a verb and the organ or office before it: “of Kenya”."""
_ACTING = frozenset("gBRrIM")
"""Letters of governments, ministries, offices, agencies and embassies."""


def _before(units: list[Unit], index: int) -> Unit | None:
    """The unit before one, past adverbs."""
    at = index - 1
    while at >= 0 and is_adverb(units[at]):
        at -= 1
    if at > 0 and units[at].code == ",":
        at = _before_aside(units, at)
    if at > 0 and units[at].code == "t" and units[at - 1].code == "L":
        at -= 1  # “will on Friday visit Oslo”
    return units[at] if at >= 0 else None


def _before_aside(units: list[Unit], comma: int) -> int:
    """The “we” or “they” before an aside that ends with a comma: “we, therefore, urge”; else the comma itself."""
    for opening in range(comma - 1, max(0, comma - _LONGEST_ASIDE), -1):
        if units[opening].code in "V;:@":
            break
        at = opening - 1
        while units[opening].code == "," and at > 0 and is_adverb(units[at]):
            at -= 1
        if units[opening].code == "," and units[at].code == "S" and units[at].text.lower() in _SEVERAL:
            return at
    return comma


_LONGEST_ASIDE = 24


def _goes_on(units: list[Unit], index: int) -> bool:
    """Whether “and” joins talking to what is to be done before: “an opportunity to honour them and consult on …”."""
    talks = units[index].tags["verb"].lemma == _CONSULT and " " in units[index].text
    return talks and any(unit.code == "L" or (unit.code == "p" and unit.text == "to") for unit in units[:index])


_CONSULT = "consult-on"


def _of_us(units: list[Unit], index: int) -> bool:
    """Whether “and” joins a word with its object to what no list has as a verb: “we value and support the work”."""
    owned = index + 1 < len(units) and units[index + 1].is_a("possessive_pronoun")
    if not (index and units[index - 1].code == "&" and (owned or after_article(units, index + 1))):
        return False
    us = next((at for at in range(index - 1) if units[at].code == "S" and units[at].text.lower() in _SEVERAL), None)
    return us is not None and units[us + 1].code in "wym" and all(unit.code != "," for unit in units[us:index])


def _listed_act(units: list[Unit], index: int) -> bool:
    """Whether a word with its object is one of the acts of “we”: “we reaffirm our will, support the plan and …”."""
    if not index or units[index - 1].code != "," or not after_article(units, index + 1) or not is_plain(units[index]):
        return False
    head = next((at for at in range(index - 1) if units[at].code == "S" and units[at].text.lower() in _SEVERAL), None)
    act = None if head is None else next((unit for unit in units[head:index] if unit.code == "V"), None)
    return act is not None and is_plain(act) and all(unit.code not in "Z@;:" for unit in units[head:index])


def _to_act(units: list[Unit], index: int, before: Unit | None) -> bool:
    """Whether a plural subject, or the third form, and an act after “to” show a verb: “we pledge to end the war”."""
    if before is None or index + _ACT >= len(units) or units[index + 1].text != "to":
        return False
    act = units[index + _ACT]
    named = act.text.islower() or act.text == ":"  # “we pledge to: …”
    if not named or act.is_a("determiner", "possessive_pronoun") or after_article(units, index + _ACT):
        return False
    joined = index > 1 and units[index - 2].code == "&" and units[index - 1] is before
    several = before.text.lower() in _SEVERAL or before.code in "Ss" or joined
    if before.code == "c":
        return several
    return before.code in _SUBJECT_LETTERS and (several or units[index].text.endswith("s"))


_ACT = 2
"""Units from a verb to the act after its “to”."""
_SEVERAL = frozenset({"we", "they", "i"})


def _is_finite(before: Unit | None, unit: Unit, after: Unit | None, *, seen: bool) -> bool:
    if before is None or before.is_a("possessive_pronoun"):
        return False
    to = before.tags.get("preposition") == "to" or before.text.endswith(" to")
    single = " " not in unit.text
    if single and not to and after is not None and after.tags.get("preposition") in _OF_NOUNS:
        return False
    if before.code == "&":
        bare = single and not unit.text.endswith("s")
        ends = after is None or after.code in (",.;p" if bare else ",.;&") or (bare and after.text == "as")
        return seen and not (single and ends)  # “for our interests and values, and those of others”
    if before.code == "," and single and unit.text.endswith("s") and after is not None:
        # “commends Kenya for its role, thanks Qatar for its help, and …”, “The Minister, Anna Lind, welcomes the truce”
        return after.code in _SUBJECT_LETTERS if seen else after.start > unit.end + 1
    if single and after is not None and after.is_a("possessive_pronoun") and before.code != "p":
        return True
    return to or before.code in _SUBJECT_LETTERS or before.is_a("pronoun")

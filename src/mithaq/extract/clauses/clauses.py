"""Where a clause begins and ends, and which of its items fill the slots of a frame.

Items are spoken of by their index in the sentence, a clause as the range of the indices of its items.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from mithaq.extract.chunks.same_event import may_mean
from mithaq.extract.chunks.slots import Filler, Slot, after, slots
from mithaq.extract.chunks.styles import styled_subject
from mithaq.extract.clauses.after_and import goes_on
from mithaq.extract.clauses.after_verbs import SUBJECTS
from mithaq.extract.clauses.antecedents import antecedent, preceding, whom_told_of
from mithaq.extract.clauses.arabic_sources import in_joint_statement, whose_statement, whose_text, words_of
from mithaq.extract.clauses.arabic_subjects import with_those_listed
from mithaq.extract.clauses.asides import asides, in_genitive, is_adverbial, only_attends, set_aside, took_part
from mithaq.extract.clauses.encounters import of_noun
from mithaq.extract.clauses.governments import governments
from mithaq.extract.clauses.holders import opens_sentence
from mithaq.extract.clauses.of_topics import ABOUT, ahead_of, place_of_topic
from mithaq.extract.clauses.sides import own_states, sides_meant
from mithaq.extract.clauses.speakers import of_agency, only_tells, reports, told_by_people, told_of, unsaid_actors
from mithaq.extract.clauses.special_places import SPECIAL
from mithaq.extract.clauses.strangers import is_no_filler, is_object, is_told, of_another_verb, unknown_subject
from mithaq.extract.clauses.subjects import subject_of
from mithaq.extract.clauses.suffixes import has_whom, meant_by_suffix
from mithaq.extract.clauses.taking_part import with_the_rest
from mithaq.extract.clauses.with_whom import leads, leads_else, led_by, nested, of_something_else, talked_of, tells_else
from mithaq.extract.words.items import (
    ACTOR,
    AGREEMENT,
    BARE,
    BETWEEN,
    EVENT,
    HE_OR_SHE,
    NISBA,
    OWN,
    PERSON,
    PLACE,
    PREPOSITIONS,
    ROLE,
    SIDE,
    SIDES,
    Item,
    letters,
    tagged,
)
from mithaq.extract.words.verb_or_noun import beside_verb

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mithaq.extract.words.context import Context
    from mithaq.model import Ref
    from mithaq.read.languages import Form

_BEGINNING = frozenset(";?!J.&Q")
"""Letters of items at which a clause may begin."""
_NOUNS_PLACES = frozenset({"own", "owner", "partner", "addressee", "main", "head", "site"})
"""Places of roles that only the name of an event has."""
_NEAR = 4
"""Items within which a word has what belongs to it, wherever a frame says ``after``, ``before`` or ``pair``."""
_ISSUED = 6
"""Items from a statement to the event it is of: «البيان الذي صدر في ختام القمة»."""
_TOPIC = "DdmyYFK"
"""Letters of words that a topic begins with, after which “with” is of the topic: «بحث العلاقات مع …»."""


class Clauses:
    """The items of one sentence with the clause structure over them."""

    def __init__(self, context: Context, items: list[Item]) -> None:
        self.context = context
        self.items = items
        set_aside(items, context.language.order)
        self.codes = letters(items)
        self.tagged = tagged(items)
        self._forms: dict[int, Form | None] = {}
        self._subjects: dict[tuple[int, range], int | None] = {}
        """What was found before: many rules ask for the same verb."""
        self.turns: set[int] = set()  # triggers that tell of meetings with one after the other
        self.inner: tuple[Ref, ...] = ()
        """Of whom the reported clause speaks."""
        self.stand: tuple[Ref, ...] = ()
        """The state whose stance a body has told: «أعربت الوزارة عن إدانة المملكة»."""
        self.spoken: tuple[Ref, ...] = ()
        """Who has spoken in this sentence."""
        self.skipped = asides(self.codes, [at for at in self.tagged.get("source", ()) if self.cites(at)], self.items)
        self._starts = [at for at, code in enumerate(self.codes) if code in _BEGINNING and self._begins_clause(at)]

    def cites(self, index: int) -> bool:
        """Whether a word of citing cites: «في» does with a statement after it («في بيان»), «وفق» always."""
        near = self.items[index + 1 : index + 3]
        return self.codes[index] not in PREPOSITIONS or any(at.is_a("statement", "joint_statement") for at in near)

    # Clauses

    def bounds(self, index: int) -> range:
        """The clause of the item at an index."""
        following = bisect_right(self._starts, index)
        low = self._starts[following - 1] if following else 0
        return range(low, self._starts[following] if following < len(self._starts) else len(self.items))

    def _begins_clause(self, index: int) -> bool:
        """Whether a clause begins at this item: a joint, or a conjunction with a verb."""
        code = self.codes[index]
        if code == "J" and self._inside_clause(index):
            return False
        if code in ";?!J" or (code == "." and self.context.language.order == "VSO"):
            return True  # within an English sentence a full stop only ends an abbreviation
        if code == "&":
            return goes_on(self, index + 1)
        begins = index == 0 or self.codes[index - 1] in ",&" or is_adverbial(self.context, self.items, index)
        return code == "Q" and begins and self.items[index].is_a("participle")

    def _inside_clause(self, index: int) -> bool:
        """Whether “in this regard” and the like stand between a subject and its verb, parted by no comma (English)."""
        beside = self.codes[max(index - 1, 0) : index] + self.codes[index + 1 : index + 2]
        inside = len(beside) > 1 and not set(",;.&:") & set(beside) and self.codes[index - 1] not in "V@"
        return self.context.language.order == "SVO" and inside and self.items[index].unit.text.startswith("in this")

    def is_verb(self, index: int) -> bool:
        """Whether a finite verb stands here, also after a future or a negation."""
        codes = self.codes[index : index + 2]
        return codes[:1] == "V" or codes in {"LV", "XV"} or (codes == "Lc" and self.items[index + 1].is_a("passive"))

    def form(self, index: int) -> Form | None:
        """The grammar of the verb at an index."""
        if index not in self._forms:
            self._forms[index] = self.items[index].form
        return self._forms[index]

    # Subjects

    def subject(self, index: int, within: range) -> Filler | None:
        """Who does what the verb at an index says: said in the clause, or the last speaker or the sides."""
        explicit = self.explicit_subject(index, within) or styled_subject(self, index)
        if explicit is not None:
            return explicit
        statement = self._statement_subject(index, within) or in_joint_statement(self, index)
        if statement is not None:
            return statement if statement.refs else None
        return self.spoken_last(index, within)

    def spoken_last(self, index: int, within: range) -> Filler | None:
        """Who is the subject of a verb that has none: the last speaker, or the two sides; None for a stranger."""
        form = self.form(index)
        several = form is not None and (form.we or form.number in {"dual", "plural"})
        if unknown_subject(self, index, within, several=several) and not is_object(self, index):
            return None
        return self._unsaid(unsaid_actors(self, index), index)

    def speaks(self, filler: Filler, index: int) -> None:
        """Remember who speaks; inside a reported clause («قال … إن بلاده ترحب») only for the rest of the sentence."""
        state = self.context.state
        if of_agency(self.context, filler.refs) or took_part(self, index) or only_tells(self, filler, index):
            return
        if self.spoken and filler.index > index > 0 and self.codes[index - 1] == "Z":
            return  # «رحب الوزير بالخطة التي أعلنها الرئيس، مؤكدا …»: the minister goes on
        self.spoken = filler.refs
        if self.context.language.order != "VSO" and "Z" in self.codes[max(0, index - 3) : index]:
            return
        inner = "@" in self.codes[self.bounds(index).start : index] or self.items[filler.index].note == OWN
        if self.context.language.order != "VSO":
            if not (inner and told_by_people(self.context, filler)):
                state.speaker = filler.refs
            return
        told = told_of(self, index) if filler.index < 0 else ()
        if inner or (told and filler.refs in (self.inner, told)):
            self.inner = filler.refs
            if reports(self.context, state.speaker, filler.refs):
                state.speaker = filler.refs
        elif "Z" not in self.codes[max(0, index - 2) : index]:  # «على ما قدمته قطر»
            state.speaker, self.inner = filler.refs, () if filler.index >= 0 else self.inner

    def _statement_subject(self, index: int, within: range) -> Filler | None:
        """Whose words a statement says: its event's sides, its issuer, or the two sides; no refs if unclear."""
        verb_first = self.context.language.order == "VSO"
        at = index + 1 if verb_first else index - 1
        while at in within and self.codes[at] in "tL":
            at += 1 if verb_first else -1
        if at in within and (body := whose_text(self, at)) is not None:
            return body
        if at not in within or not self.items[at].is_a("statement", "joint_statement"):
            return None
        item = self.items[at]
        event = next((e for e in after(at, _ISSUED, within.stop) if self.codes[e] == EVENT), None)
        event = None if verb_first and self.codes[at + 1 : at + 2] == "c" else event
        filler = None if event is None else self.fill(event, EVENT)
        sides = self.context.sides.get(filler.refs[0], filler.refs if verb_first else ()) if filler else ()
        sides = tuple(dict.fromkeys(self.context.country_or_self(ref) or ref for ref in sides))
        whose, last, joint = whose_statement(self, at)
        refs = whose or sides or words_of(self.context, joint=joint)
        return Filler(refs, item.start, item.end, last, resolved=True)

    def _unsaid(self, refs: tuple[Ref, ...], index: int) -> Filler | None:
        """A filler that the context gives; its words are those of the trigger."""
        item = self.items[index]
        return Filler(refs, item.start, item.end, resolved=True) if refs and refs[0] else None

    def explicit_subject(self, index: int, within: range) -> Filler | None:
        """The subject that stands in the clause: after the verb (Arabic), or before it."""
        if (index, within) not in self._subjects:
            self._subjects[index, within] = subject_of(self, index, within)
        at = self._subjects[index, within]
        return with_those_listed(self, index, None if at is None else self.fill(at, SUBJECTS))

    # Fillers

    def fill(self, index: int, codes: str, *, as_place: bool = False) -> Filler | None:
        """The entities of an item, with sides and capitals resolved; None where its letter is not among the codes."""
        item = self.items[index]
        if item.code not in codes:
            return None
        if item.note == OWN:
            refs = () if as_place else own_states(self.context, whom_told_of(self, index) or self.inner, item.words)
            return Filler(refs, item.start, item.end, index, resolved=True) if refs else None
        if item.code == SIDES:
            refs = sides_meant(self.context, item.note, item.start, item.words)
            return Filler(refs, item.start, item.end, index, resolved=True) if refs else None
        current = self.context.state.event
        if item.note == BARE and current and may_mean(self.context.kind(item.refs[0]), self.context.kind(current)):
            return Filler((current,), item.start, item.end, index, resolved=current not in item.refs)
        if item.code in PLACE + ACTOR and not as_place:
            return governments(self.context, item, index)
        return Filler(item.refs, item.start, item.end, index) if item.refs else None

    def slot(self, specification: str, index: int, within: range, taken: set[int]) -> Filler | None:
        """The filler of a role of a trigger: the first alternative that fits, in an item not taken yet."""
        alternatives = slots(specification)
        for slot in alternatives:
            filler = self._find(slot, index, within, taken)
            if filler is not None and filler.index not in taken and self._fits(filler, slot, index):
                return with_the_rest(self, slot.place, filler)
        if not any(slot.may_be_unsaid for slot in alternatives):
            return None
        return self._unsaid_subject(alternatives, index, within)

    def _unsaid_subject(self, alternatives: tuple[Slot, ...], index: int, within: range) -> Filler | None:
        """The last speaker or the sides, where a role may be the subject and no words of the clause fill it."""
        form = self.form(index)
        said = None if form is None or form.tense == "noun" else self.explicit_subject(index, within)
        if form is None or form.tense == "noun" or is_told(self, index, said, self._subjects[index, within]):
            return None
        meant = index > 0 and self.items[index - 1].preposition == "to" and "V" not in self.codes[within.start : index]
        if meant and self.context.language.order == "SVO" and "L" not in self.codes[within.start : index]:
            return None  # “As the tenth nation to sign the treaty, …”
        if opens_sentence(self, index, form.lemma) or SPECIAL["opening"](self, index, within) is not None:
            return None  # “Speaking after the talks, the minister said”; «قال الناطق إن الجولة بين أ وب ستعقد …»
        by = index + 1 < len(self.items) and self.items[index + 1].preposition == "by"
        passive = form.tense == "past" and index > 0 and (by or self.items[index - 1].is_a("be"))
        if passive and not self.items[index].unit.text.endswith("ing") and not self._goes_on(index):
            return None  # “which will be hosted by …”
        for slot in alternatives:
            if slot.may_be_unsaid:
                filler = self.subject(index, within) if said is None else self.spoken_last(index, within)
                if filler is not None and self._fits(filler, slot, index):
                    return filler
        return None

    def _goes_on(self, index: int) -> bool:
        """Whether an English passive goes on about somebody: “He was received by …”, “arrived and was received”."""
        at = index - 1
        while at > 0 and beside_verb(self.items[at]):
            at -= 1
        return at >= 0 and (self.codes[at] == "&" or self.items[at].unit.text.lower() in HE_OR_SHE)

    def _fits(self, filler: Filler, slot: Slot, index: int) -> bool:
        whom = slot.place == "object" and has_whom(self, index, filler)
        return not whom and all(not slot.classes or self.context.kind(ref) in slot.classes for ref in filler.refs)

    def _find(self, slot: Slot, index: int, within: range, taken: set[int]) -> Filler | None:
        if slot.place == "subject":
            form = self.form(index)
            filler = None if form is None or form.tense == "noun" else self.explicit_subject(index, within)
            fits = filler and self.codes[filler.index] in slot.codes and not led_by(self, index, filler)
            return filler if fits else None
        if slot.place in _NOUNS_PLACES:
            return of_noun(self, slot, index, within)
        if slot.place in SPECIAL:
            return SPECIAL[slot.place](self, index, within)
        refs = self._of_context(slot, index)
        if refs is not None:
            return self._unsaid(refs, index)
        at = self._position(slot, index, within.stop, taken)
        codes = slot.codes + NISBA if slot.place == "possessor" else slot.codes
        body = at is not None and slot.as_place and self.items[at].note == "body"
        if at is None or (body and self.context.language.order == "VSO"):  # «وصل إلى قصر قرطاج», «زار الوزارة»
            return None
        return self.fill(at, codes, as_place=slot.as_place)

    def _of_context(self, slot: Slot, index: int) -> tuple[Ref, ...] | None:
        """What the text last spoke of, where a slot asks for that; None where it does not."""
        state = self.context.state
        if slot.place == "current" and leads_else(self, index):
            return ()
        if slot.place == "suffix":
            return meant_by_suffix(self, index, slot.codes)
        return {"current": (state.event,), "last": (state.agreement,), "sides": state.sides}.get(slot.place)

    def _position(self, slot: Slot, index: int, high: int, taken: set[int]) -> int | None:
        """The index of the item in a slot, or None."""
        match slot.place:
            case "antecedent":
                return antecedent(self, index, slot.codes)
            case "possessor":
                return self.possessor(index)
            case "before" | "earlier":
                reach = preceding(self, index, slot.codes, far=slot.place == "earlier")
                return self._prepared(self._first(reach, slot.codes))
            case "list":
                reach = range(index + 2, high)  # after an enumeration has begun: «وهي:», “namely”
                ends = ((at, at - 1 - (self.codes[at - 1] == "b")) for at in reach)  # «ويتعلق الأمر بالسفير أ»
                listed = (
                    at for at, end in ends if self.codes[end] == ":" or self.items[end].is_a("namely", "especially")
                )
                return self._first(listed, slot.codes)
            case "genitive":
                return self._first(after(index, 1, high), slot.codes)
        return self._reached(slot, index, high, taken)

    def _prepared(self, at: int | None) -> int | None:
        """The event that is held where one after ل is but its purpose: «اجتماع لجنة المتابعة للجنة المشتركة»."""
        serves = at is not None and self.codes[max(at - 2, 0) : at + 1] == f"{EVENT}l{EVENT}" and not ahead_of(self, at)
        return at - 2 if at is not None and serves else at

    def possessor(self, index: int) -> int | None:
        """The state whose act a noun is: “Oman’s recent accession”, “the Omani ratification”."""
        at = index - 1
        while at > 0 and self.codes[at] in "'wKt" and index - at < _NEAR:
            at -= 1
        return at if at >= 0 and self.codes[at] in ACTOR + NISBA else None

    def _reached(self, slot: Slot, index: int, high: int, taken: set[int]) -> int | None:
        """The first item after the trigger that stands where the slot says."""
        reach = after(index, _NEAR, high) if slot.place == "after" else range(index + 1, high)
        if slot.place == "near" and self.context.language.order == "SVO":
            reach = reach[: 2 + any(self.items[at].is_a("possessive_pronoun") for at in reach[:2])]
        as_place, place, codes = slot.as_place, slot.place, slot.codes
        for at in reach:
            code = self.codes[at]
            if (as_place and self._elsewhere(at, index)) or (code in "Z@" and place != "any"):
                return None
            if code == "V" and place == "object" and of_another_verb(self, slot, at, index):
                return None
            example = place == "between" and (self.items[at].is_a("especially") or tells_else(self, at, index))
            if example or (place == "near" and code in _TOPIC):
                return None
            if code in codes and not self._hidden(slot, at, index, taken) and self._leads_to(slot, at, index):
                return at
        return None

    def _hidden(self, slot: Slot, at: int, index: int, taken: set[int]) -> bool:
        """Whether an item that fits fills another slot, is of an aside, or stands beside somebody else."""
        margins = self.codes[at - 1 : at + 1] == "$" + EVENT and at - 1 > index  # «عقد على هامش القمة لقاء»
        past = slot.place in {"any", "object"} and (margins or self.items[at - 1].is_a("beside"))
        past = past and (self.codes[at] == EVENT or (slot.place == "object" and self.codes[at] == ACTOR))
        attends = slot.place == "object" and at - 1 > index and only_attends(self, at)
        past = past or attends or is_no_filler(self, slot, at, index) or at in taken
        past = past or (slot.place == "any" and talked_of(self, index, at)) or place_of_topic(self, slot, index, at)
        past = past or (slot.codes == AGREEMENT and "X" in self.codes[index + 1 : at])  # “ended without a deal”
        owns = self.codes[at] in PERSON + ROLE + SIDE and self.codes[at + 1 : at + 2] == "'"
        return past or owns or (at in self.skipped and index not in self.skipped)  # “welcomed the minister's decision”

    def _elsewhere(self, at: int, index: int) -> bool:
        """Whether another event or a time to come begins at an item, so that a place after it is not of the clause."""
        return self.codes[at] in "Z@L" or nested(self, at, index)

    def _first(self, indices: Iterable[int], codes: str) -> int | None:
        return next((at for at in indices if self.codes[at] in codes), None)

    def _leads_to(self, slot: Slot, index: int, trigger: int) -> bool:
        """Whether an item after the trigger stands in the place of the slot, to tell by its preposition."""
        if slot.place in {"after", "any"}:
            stranger = self.context.language.order == "VSO" and "ww" in self.codes[trigger + 1 : index]
            about = self.items[index - 1].preposition == ABOUT
            return slot.place == "any" or not (about or stranger)  # «برئاسة موسى كاماو وزير المالية سالم الرشيدي»
        preposition = leads(self, index)
        if of_something_else(self, preposition, index, trigger):
            return False
        if slot.place == "object":
            return not preposition and not (self.codes[index] == EVENT and in_genitive(self, index))
        return preposition in (BETWEEN if slot.place == "between" else slot.prepositions)

    def pair(self, index: int, high: int) -> Filler | None:
        """A pair of countries right after an item: two nisbas, or «بين … و…»."""
        for at in after(index, _NEAR, high):
            item = self.items[at]
            if item.code in NISBA + ACTOR and len(item.refs) > 1:
                filler = self.fill(at, ACTOR) if item.code == ACTOR else Filler(item.refs, item.start, item.end, at)
                return filler if filler and len(filler.refs) > 1 else None
        return None

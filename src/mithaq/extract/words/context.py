"""What is known so far about one document: its entities, facts and the state that anaphora needs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.words.known import Draft, State, Told
from mithaq.extract.words.that_country import THAT_COUNTRY
from mithaq.model import Document, Entity, Evidence, Fact, Mention, Name, Ref, Sentence, Value
from mithaq.text import Folded, fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.gazetteer import Gazetteer
    from mithaq.extract.words.known import Key, Led, Person, Post
    from mithaq.extract.words.units import Unit
    from mithaq.registry import Entry

Qualifiers = tuple[tuple[str, Ref | Value], ...]

_OF_STATES = frozenset({"permanent-representative", "ambassador", "charge-daffaires"})
"""Ranks of those whom a state sends to an organisation."""
_COMMITTEE_OF = re.compile(r"لجنه ال\w+(?<![هاي])\b")
"""A committee and what it is for, which has no form of a feminine adjective: «للجنة المشاورات», not «للجنة العليا»."""
_TWO_WORDS = re.compile(r"\w+ \w+")
_WORD = re.compile(r"\w+")
_BEFORE_LAM = frozenset('وف \n"(،,')
_HAMZAS = frozenset("أإآ")
"""What stands before the ل of a preposition: it is the first letter of its word, or a conjunction is."""

PASSING = frozenset({"Meeting", "Call", "Visit", "Conference", "DialogueRound"})
"""Classes of events that happen once, so that a text may go on about them."""
PAIR = 2
"""The parties of most talks and treaties: what a text calls the two sides."""
SIGNED = Value("signed", "status")
"""What an agreement is to those who have signed it."""


class Context:
    """Collects the entities, mentions and facts of one document. Offsets taken here are folded ones."""

    def __init__(
        self, document: Document, folded: Folded, gazetteer: Gazetteer, sentences: tuple[Sentence, ...]
    ) -> None:
        self.document = document
        self.folded = folded
        self.text = folded.text
        self.gazetteer = gazetteer
        self.language = gazetteer.language
        self.between: list[tuple[Ref, tuple[Ref, ...], Evidence]] = []
        """Agreements with those between whom they are, and the words that say so."""
        self.sentences, self.sentence = sentences, 0  # and the index of the one that is being read
        self.drafts: dict[Ref, Draft] = {}
        self._by_key: dict[tuple[str, Key], Ref] = {}
        self.people: dict[Ref, Person] = {}
        self.short_names: dict[str, tuple[str, tuple[Ref, ...]]] = {}
        """Family name or abbreviation as it is written -> letter of the chunk, and who was named so in full."""
        self.pairs: list[tuple[Ref, ...]] = []
        """Pairs of countries in the order in which they were named together."""
        self.sides: dict[Ref, tuple[Ref, ...]] = {}
        """The parties of an event or dialogue."""
        self.others: dict[Ref, set[Ref]] = {}
        """Talks of others, and those who only speak of them."""
        self.occasions: set[Ref] = set()
        """Events that only gave the occasion for another: talks on the margins of a summit."""
        self.told: dict[Ref, Told] = {}
        """Events that happen once, in the order in which they were made."""
        self.mentions: list[Mention] = []
        self.named: dict[Ref, Mention] = {}
        """Entity -> where it is first named, and below where it is first spoken of in any way."""
        self.mentioned: dict[Ref, Mention] = {}
        self.signed_at: list[tuple[Ref, Ref, Evidence, Value | None]] = []
        """Agreement, the event at which it was signed by those who took part, the words that say so, and the day."""
        self.stands: dict[Ref, Ref] = {}
        """Who spoke of «تضامن مصر» and the like -> the state whose stand it is."""
        self.facts: list[Fact] = []
        self.state = State()
        self.statement_of_sentence: Ref = ""
        """The statement that carries what the sentence says, and below where it is named."""
        self.statement_span: tuple[int, int] = (0, 0)

    # Entities

    def registered(self, entry_id: str) -> Ref:
        """The entity of a registry entry; its reference is the entry's id."""
        if entry_id not in self.drafts:
            entry = self.entry(entry_id)
            self.drafts[entry_id] = Draft(entry_id, entry.kind, (entry_id,), registered=True)
        return entry_id

    def entry(self, entry_id: str) -> Entry:
        """The registry entry of that id."""
        return self.gazetteer.registry.entries[entry_id]

    def entity(self, kind: str, key: Key) -> Ref:
        """The entity of that kind and key, made when it is new."""
        ref = self._by_key.get((kind, key))
        if ref is None:
            ref = f"{kind}:{len(self.drafts) + 1}"
            self.drafts[ref] = Draft(ref, kind, key)
            self._by_key[kind, key] = ref
            if kind in PASSING:
                self.told[ref] = Told(self.sentence)
        return ref

    def kind(self, ref: Ref) -> str:
        """The class of an entity; empty for none, as where no event was named yet."""
        draft = self.drafts.get(ref)
        if draft is not None:
            return draft.kind
        return self.drafts[self.registered(ref)].kind if ref else ""

    def body(self, country: str, function: str) -> Ref:
        """The organ of a state with that function, the registered one where there is one."""
        entry_id = f"body:{country.removeprefix('c:')}-{function}"
        if entry_id in self.gazetteer.registry.entries:
            return self.registered(entry_id)
        return self.entity("GovernmentBody", (country, function))

    def body_of_post(self, post: Post, country: str) -> Ref:
        """The body that a title names, of that country if it is known; the words become one of its names."""
        ref = self.body(post.country or country, post.function)
        if post.body_span and not post.country:
            # «وزارة الخارجية» of a spokesperson is the ministry that the text speaks of without its state.
            own = "" if country or post.rank == "spokesperson" else self._only_body(post.function)
            ref = own or self._by_key.get(("GovernmentBody", ("", post.function)), ref)
        if post.body_span:
            self.mention(ref, *post.body_span)
        return ref

    def _only_body(self, function: str) -> Ref:
        """The only body with a function that the text names; empty where it names none or several."""
        named = (ref for ref in self.named if self.drafts[ref].kind == "GovernmentBody")
        found = [ref for ref in named if ref.endswith(f"-{function}") or function in self.drafts[ref].key[1:]]
        # «وزير خارجية كينيا» names the ministry of somebody else.
        posts = [post for known in self.people.values() for post in known.posts if post.country]
        held = {post.country for post in posts if post.function == function or post.organization in found}
        found = [ref for ref in found if self.country_of(ref) not in held]
        found = [ref for ref in found if self.country_of(ref)] or found
        return found[0] if len(found) == 1 else ""

    def country_of(self, ref: Ref) -> str:
        """The country that an entity is, belongs to or acts for; empty when unknown."""
        draft = self.drafts[ref]
        if draft.kind == "Country":
            return ref
        if draft.kind == "Official":
            return self.people[ref].country
        if draft.registered:
            return self.entry(ref).country
        return str(draft.key[0]) if draft.kind == "GovernmentBody" else ""

    def country_or_self(self, ref: Ref) -> Ref:
        """The country that somebody or the holder of a post acts for, or else the entity itself."""
        known = self.people.get(ref)
        return known.country if known is not None else self.country_of(ref) or ref

    def organization_of(self, ref: Ref) -> Ref:
        """The organisation of states that somebody acts for, with no post of a state (Arabic); empty for none."""
        known = self.people.get(ref)
        posts = [post for post in known.posts if not post.tense] if known is not None and not known.country else []
        bodies = {post.organization for post in posts if post.rank not in _OF_STATES}
        body = bodies.pop() if len(bodies) == len({post.organization for post in posts}) == 1 else ""
        international = bool(body) and self.kind(body) == "InternationalOrganization"
        return body if international and self.language.order == "VSO" else ""

    # Mentions

    def country(self, unit: Unit) -> Ref:
        """The country that a unit names (``C``) or stands for as an adjective (``A``), with its mention."""
        ref = self.registered(unit.value)
        self.mention(ref, unit.start, unit.end, name=unit.code == "C")
        return ref

    def mention(self, ref: Ref, start: int, end: int, *, name: bool = True) -> None:
        """Note that the folded span stands for an entity; a name becomes one of its labels."""
        begin, finish = self.folded.canonical_span(start, end)
        mention = Mention(ref, begin, finish, name)
        self.mentions.append(mention)
        self.mentioned.setdefault(ref, mention)
        if name and self.text[start:end] != THAT_COUNTRY:
            self.named.setdefault(ref, mention)
            words = self._article(start, end) + self._line(begin, finish)
            self.drafts[ref].names.setdefault(fold_key(words), words)

    def rename(self, ref: Ref, other: Ref, start: int, end: int) -> None:
        """Let the folded span stand for another entity than the one that it was taken for."""
        begin, _ = self.folded.canonical_span(start, end)
        for mention in [one for one in self.mentions if one.entity == ref and one.start == begin]:
            self.mentions.remove(mention)
            words = fold_key(self._line(mention.start, mention.end))
            if not any(
                one.entity == ref and fold_key(self._line(one.start, one.end)) == words for one in self.mentions
            ):
                self.drafts[ref].names.pop(words, None)
            for known in (self.mentioned, self.named):
                if known.get(ref) == mention:
                    del known[ref]
        self.mention(other, start, end)

    def _article(self, start: int, end: int) -> str:
        """What the preposition ل hides of the article in a name that begins here: للجنة holds اللجنة, للبنك البنك."""
        text = self.text
        if text[max(0, start - 1) : start + 1] != "لل" or (start > 1 and text[start - 2] not in _BEFORE_LAM):
            return ""
        if self.words(start, end)[1:2] in _HAMZAS:
            return "ا"  # «للأزمة» is folded like ل + لازمة
        word, two, phrases = _WORD.match(text, start), _TWO_WORDS.match(text, start), self.language.phrases
        listed = text[start:end] in phrases or (two and two[0] in phrases and f"ال{two[0]}" not in phrases)
        if listed or _COMMITTEE_OF.match(text, start):
            return ""  # «للجنة المتابعة» is ل + لجنة المتابعة
        if word and self.gazetteer.knows("ال" + word[0]):
            return "ال"
        known = self.gazetteer.known(word[0], word[0]) if word else None
        whole = known is not None and known.alone is not None and not known.alone.prefix
        return "" if whole else "ا"  # «للبنان» is ل + لبنان

    def words(self, start: int, end: int) -> str:
        """The canonical words of a folded span, on one line."""
        if self.state.list_item is not None:
            start, end = self._placed(self.state.list_item, start, end)
        return self._line(*self.folded.canonical_span(start, end))

    def _placed(self, led: Led, start: int, end: int) -> tuple[int, int]:
        """Where a span stands: within a list item, or in the words before the list, which were moved up to the item."""
        if start >= led.start:
            return start, end
        return (led.start, end) if end > led.start else (start - led.shift, end - led.shift)

    def phrase(self, start: int, end: int) -> str:
        """The same with the article that a preposition hides, للقرار holds القرار, and a mark of quotation cut off."""
        return self._article(start, end) + self.words(*self._with_marks(start, end))

    def _with_marks(self, start: int, end: int) -> tuple[int, int]:
        """The span with the quotation mark beside it whose other one it holds: “strong ties” with Peru."""
        text = self.text
        if text[start : start + 1] == '"' and text.count('"', start, end) == 1:
            start += 1  # a quotation that goes on past the words
        if text.count('"', start, end) % 2:
            start -= text[start - 1 : start] == '"'
            end += text.count('"', start, end) % 2 and text[end : end + 1] == '"'
        return start, end

    def _line(self, begin: int, finish: int) -> str:
        return " ".join(self.document.text[begin:finish].split())

    # Facts

    def evidence(self, start: int, end: int, rule: str, *, kind: str = "explicit", confidence: float = 0.9) -> Evidence:
        """Evidence for the folded span in the current sentence."""
        led, sentence = self.state.list_item, self.sentence
        if led is not None:
            sentence = led.sentence if end <= led.start else sentence
            start, end = self._placed(led, start, end)
        begin, finish = self.folded.canonical_span(start, end)
        return Evidence(sentence, begin, finish, f"{self.language.code}.{rule}/1", confidence, kind)

    def fact(  # noqa: PLR0913 - the fields of a Fact
        self,
        subject: Ref,
        predicate: str,
        target: Ref | Value,
        evidence: Evidence,
        *,
        status: str = "asserted",
        qualifiers: Qualifiers = (),
    ) -> None:
        """Add a fact; one that is the same in every field is dropped when the document is settled."""
        self.facts.append(Fact(subject, predicate, target, evidence, status, qualifiers))
        if predicate == "hasParticipant" and isinstance(target, str) and target in self.people:
            self.state.takers.setdefault(subject, {}).setdefault(target)
        if predicate == "counterpartOf":
            self.state.counterparts[subject, str(target)] = None
        if predicate == "concurrentWith" and isinstance(target, str):
            self.occasions.add(target)
        elif predicate == "hasParticipant" and isinstance(target, str) and subject in self.told:
            told = self.told[subject]
            told.planned = status == "planned" and (told.planned or not told.present)
            told.present[target] = None
        elif predicate == "schema:startDate" and isinstance(target, Value) and subject in self.told:
            self.told[subject].day = self.told[subject].day or target.text

    def likely_sides(self) -> tuple[Ref, ...]:
        """The two sides, or else the states of those named last: the last two people, the last pair."""
        if sides := self._with_organization() or self.state.sides:
            return sides
        states = dict.fromkeys(self.people[ref].country for ref in reversed(self.state.people))
        states.pop("", None)
        if len(states) == PAIR and (several := self._several_there()):
            return several
        if len(states) == PAIR:
            return tuple(reversed(states))
        if len(states) == 1 and (visited := self._visited(*states)):
            return (*states, visited)
        two = self._two_there()
        if two or self.state.event in self.state.meeting_of:
            return two  # two states that were named together at the summit of a body do not meet
        pairs = (pair for pair in reversed(self.pairs) if all(self.kind(ref) == "Country" for ref in pair))
        if states and len(self.state.takers.get(self.state.event, ())) >= PAIR:
            # Of two who talk, “… the efforts of the leaders of Mali and Niger” names no state.
            pairs = (pair for pair in pairs if set(states) & set(pair))
        return next(pairs, ())

    def _two_there(self) -> tuple[Ref, ...]:
        """The two of the event spoken of last of whom nothing names the one: “The Kenyan minister met A on Chad …”."""
        takers = tuple(self.state.takers.get(self.state.event, ()))
        two = len(takers) == PAIR and all(ref in self.people for ref in takers)
        unnamed = two and any(self.kind(ref) == "Post" for ref in takers)
        return tuple(self.country_or_self(ref) or ref for ref in takers) if unnamed else ()

    def _several_there(self) -> tuple[Ref, ...]:
        """The three or more of an Arabic summit, where one's state is not told: «بين الملك أ والرئيس الكيني ب»."""
        takers = tuple(self.state.takers.get(self.state.event, ()))
        several = len(takers) > PAIR and self.language.order == "VSO" and self.kind(self.state.event) == "Conference"
        named = several and all(ref in self.people for ref in takers)
        return tuple(dict.fromkeys(self.country_or_self(ref) or ref for ref in takers)) if named else ()

    def _visited(self, own: Ref) -> Ref:
        """The one other state of the visit spoken of last: «زار الوزير الكيني غانا. ووقّع البلدان …»; empty for none."""
        if self.kind(self.state.event) != "Visit":
            return ""
        there = (fact for fact in self.facts if fact.subject == self.state.event and fact.predicate == "takesPlaceIn")
        states = {str(fact.object) for fact in there if self.kind(str(fact.object)) == "Country"}
        return next(iter(states)) if len(states) == 1 and own not in states else ""

    def _with_organization(self) -> tuple[Ref, ...]:
        """The state and the organisation of the two who met, where one of them acts for an organisation."""
        takers = [ref for ref in self.state.takers.get(self.state.event, ()) if ref in self.people]
        sides = tuple(dict.fromkeys(self.people[ref].country or self.organization_of(ref) for ref in takers))
        two = len(takers) == len(sides) == PAIR and all(sides)
        return sides if two and any(self.organization_of(ref) for ref in takers) else ()

    # Results

    def entities(self) -> tuple[Entity, ...]:
        """The entities as frozen nouns, each with its names in order."""
        return tuple(self._entity(draft) for draft in self.drafts.values())

    def _entity(self, draft: Draft) -> Entity:
        names = tuple(Name(words, self.document.language) for words in draft.names.values())
        return Entity(draft.ref, draft.kind, draft.key, names, draft.registered)

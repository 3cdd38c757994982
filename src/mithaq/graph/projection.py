"""Plain binary facts, as gold files and ``mithaq facts`` have them; a round and its dialogue are one."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from mithaq.graph.encounters import met, only_planned
from mithaq.graph.named import Named
from mithaq.graph.told_beside import told_beside
from mithaq.model import Extraction, Fact, Ref, Value
from mithaq.registry import load_registry
from mithaq.text import fold_key
from mithaq.vocabulary import BEFORE_THAT, PLACING

if TYPE_CHECKING:
    from collections.abc import Iterator

_TYPES = {
    "Country": "Country",
    "Official": "Official",
    **dict.fromkeys(("GovernmentBody", "InternationalOrganization", "Organization"), "Organization"),
    **dict.fromkeys(("Dialogue", "DialogueRound"), "Dialogue"),
    "Agreement": "Agreement",
    "Place": "Place",
    **dict.fromkeys(("Meeting", "Call", "Visit", "Conference", "DiplomaticEvent"), "Event"),
}
_STANCES = {
    **dict.fromkeys(("affirm", "emphasize"), "affirm"),
    **dict.fromkeys(("commit", "recommit", "pledge-aid"), "commit"),
    **dict.fromkeys(("welcome", "praise", "congratulate"), "welcome"),
    **dict.fromkeys(("support", "express-confidence"), "support"),
    "thank": "thank",
    **dict.fromkeys(("condemn", "denounce"), "condemn"),
    **dict.fromkeys(("reject", "oppose"), "reject"),
    **dict.fromkeys(("call-for", "urge", "demand", "appeal"), "call-for"),
    "express-concern": "express-concern",
}
_PARTY = {
    **dict.fromkeys(("signed", "signed-definitively"), "signed"),
    **dict.fromkeys(("acceded", "ratified", "accepted", "approved"), "acceded"),
    "agreed-to-accede": "agreed-to-join",
    "in-force": "party",
}
_PAIR = 2
_UNNUMBERED = "this"
"""What stands for the number of the round that a text tells of without one, before or after it gives its number."""
_GATHERINGS = frozenset({"Meeting", "Call", "DialogueRound"})
_EVENTS = {"Dialogue", "Event"}
_ALWAYS = {"Official", "Country", "Dialogue", "Organization", "Place", "Agreement"}
"""Types of entities that are listed also where no fact speaks of them."""
_GOVERNMENTS = {"mfa", "mod", "pmo", "presidency", "parliament", "plo"}
"""Ends of the ids of organs that speak for their state."""
_MINISTERS = ("وزير", "وزيرة")
"""Before «خارجية مصر» these name the portfolio, not the ministry."""
_NAMED = 2
"""Words of a topic that is an event, at most, where it is only spoken of: “the talks”."""
_MAX_EVIDENCE = 700
_MIN_EVIDENCE = 30
"""Shorter words are shown with their sentence, so that a reader can judge them."""

Record = dict[str, Any]


def project(extraction: Extraction) -> Record:
    """One document as ``{"id", "entities", "facts"}`` in the shape that ``score.py`` reads."""
    return _Projection(extraction).record()


_AGENCIES = frozenset({"nasa", "space", "fund", "usaid", "jica", "giz", "afd", "tika", "ksrelief", "authority"})
"""Functions of bodies that act for themselves and not for their state."""


class _Projection:
    def __init__(self, extraction: Extraction) -> None:
        self.extraction = extraction
        self.text = extraction.document.text
        self.entities = {entity.ref: entity for entity in extraction.entities}
        self.by_subject: dict[Ref, list[Fact]] = {}
        for fact in extraction.facts:
            self.by_subject.setdefault(fact.subject, []).append(fact)
        self.named = Named(extraction)
        self.dialogue = self._rounds()

    def _rounds(self) -> dict[Ref, Ref]:
        """Round -> its dialogue, for the round of each whose talks the text tells of, or the first that was held."""
        rounds: dict[Ref, list[Ref]] = {}
        for fact in self.extraction.facts:
            if fact.predicate == "roundOf" and isinstance(fact.object, str):
                rounds.setdefault(fact.object, []).append(fact.subject)
        asserted = [fact for fact in self.extraction.facts if fact.status == "asserted"]
        held = {fact.subject for fact in asserted if fact.predicate != "roundNumber"}
        talks = Counter(fact.subject for fact in asserted if fact.predicate == "discusses")
        before = {ref for ref in self.entities if self.entities[ref].key[1:2] == (BEFORE_THAT,)}
        main = {
            max(refs, key=lambda ref: (ref not in before, talks[ref], ref in held)): dialogue
            for dialogue, refs in rounds.items()
        }
        for ref, dialogue in list(main.items()):
            alike = [other for other in rounds[dialogue] if other not in main and self._one_round(ref, other)]
            main |= dict.fromkeys(alike[:1], dialogue)
        return main

    def _one_round(self, ref: Ref, other: Ref) -> bool:
        """Whether what is told of two rounds is told of one: nothing says when or where the first of them was.

        Or one is told without its number, at no other place and on no other day.
        """
        numbers = self.entities[ref].key[1], self.entities[other].key[1]
        here, there = self._placing(ref), self._placing(other)
        two = all(isinstance(number, int) for number in numbers)  # the third is not the second, told with a day
        if two or not here:
            return not two and bool(there) and not any(fact.predicate in PLACING for fact in self.by_subject[ref])
        unnumbered = _UNNUMBERED in numbers and any(isinstance(number, int) for number in numbers)
        return unnumbered and all(there.get(predicate, where) == where for predicate, where in here.items())

    def _placing(self, ref: Ref) -> dict[str, Any]:
        told = (fact for fact in self.by_subject[ref] if fact.status == "asserted")
        return {fact.predicate: fact.object for fact in told if fact.predicate in PLACING}

    def record(self) -> Record:
        """The whole record; entities that nothing is said of are left out.

        A fact is written once, with the words of the first sentence that says it: a heading only announces it.
        """
        facts: dict[str, Record] = {}
        said: dict[str, tuple[bool, int]] = {}
        """Fact -> whether a heading says it, and from where on in the text its words stand."""
        for fact in self.extraction.facts:
            for predicate, subject, target, extra in self._views(fact):
                record = {"s": self.key(subject), "p": predicate, "o": target, "evidence": self._words(fact), **extra}
                key = f"{record['s']} {predicate} {target}"
                place = self.extraction.sentences[fact.evidence.sentence].heading, fact.evidence.start
                if place < said.get(key, (True, len(self.text))):
                    said[key] = place
                    facts.setdefault(key, record)["evidence"] = record["evidence"]
        for record in self._meetings():
            if f"{record['o']} metWith {record['s']}" not in facts:
                facts.setdefault(f"{record['s']} metWith {record['o']}", record)
        used = {record["s"] for record in facts.values()} | {str(record["o"]) for record in facts.values()}
        return {
            "id": self.extraction.document.id,
            "entities": _told_apart(list(self._entities(used))),
            "facts": list(facts.values()),
        }

    def key(self, ref: Ref) -> Ref:
        """A round is its dialogue."""
        return self.dialogue.get(ref, ref)

    def _type(self, ref: Ref) -> str:
        return _TYPES.get(self.entities[ref].kind, "")

    def _words(self, fact: Fact) -> str:
        """The evidence, with its sentence where it is but a word, or words that stand elsewhere in the text as well."""
        start, end = fact.evidence.start, fact.evidence.end
        sentence = self.extraction.sentences[fact.evidence.sentence]
        elsewhere = self.text.find(self.text[start:end]) != start
        if (elsewhere or end - start < _MIN_EVIDENCE) and end <= sentence.start + _MAX_EVIDENCE:
            start, end = sentence.start, min(sentence.end, sentence.start + _MAX_EVIDENCE)
        return self.text[start : min(end, start + _MAX_EVIDENCE)]

    # Facts

    def _views(self, fact: Fact) -> Iterator[tuple[str, Ref, Any, Record]]:
        extra: Record = {"status": "planned"} if fact.status == "planned" else {}
        target = fact.object
        view = getattr(self, "_" + fact.predicate.replace(":", "_").lower(), None)
        told = fact.status == "planned" or (fact.status == "asserted" and not self._earlier_round(fact.subject))
        if told and view is not None:
            yield from view(fact, target, extra)

    def _earlier_round(self, ref: Ref) -> bool:
        """Whether it is a round beside the one that its dialogue stands for, so that it has no entity here.

        One has of which the text tells where or when it was; beside one that is yet to come, the last that was held.
        """
        if ref not in self.entities or self.entities[ref].kind != "DialogueRound" or ref in self.dialogue:
            return False
        if any(fact.predicate in PLACING for fact in self.by_subject[ref]):
            return False
        of = next((str(fact.object) for fact in self.by_subject[ref] if fact.predicate == "roundOf"), "")
        return not self._announced(of)

    def _hasparticipant(self, fact: Fact, target: Ref, extra: Record) -> Iterator[tuple[str, Ref, Any, Record]]:
        if self._type(target) in {"Country", "Organization"} and not self._signed_alone(fact.subject):
            yield "participant", fact.subject, target, extra

    def _signed_alone(self, event: Ref) -> bool:
        """Whether an event is but a signing without place or day, by one, or by those who met elsewhere in the text."""
        if self.entities[event].kind != "DiplomaticEvent":
            return False
        if any(fact.predicate in {"takesPlaceIn", "schema:startDate"} for fact in self.by_subject[event]):
            return False
        states = self._states_at(event)
        met = (ref for ref in self.by_subject if ref in self.entities and self.entities[ref].kind in _GATHERINGS)
        return len(states) < _PAIR or any(states <= self._states_at(ref) for ref in met)

    def _states_at(self, event: Ref) -> set[Ref]:
        taking = (str(f.object) for f in self.by_subject[event] if f.predicate == "hasParticipant")
        return {ref for ref in taking if self._type(ref) == "Country"}

    def _dialogueparty(self, fact: Fact, target: Ref, extra: Record) -> Iterator[tuple[str, Ref, Any, Record]]:
        yield "participant", fact.subject, target, self._announced(fact.subject) or extra

    def _announced(self, dialogue: Ref) -> Record:
        """That a dialogue is only planned, where its round is of which the text tells."""
        facts = [fact for ref, known in self.dialogue.items() if known == dialogue for fact in self.by_subject[ref]]
        return {"status": "planned"} if only_planned(facts) else {}

    def _takesplacein(self, fact: Fact, target: Ref, extra: Record) -> Iterator[tuple[str, Ref, Any, Record]]:
        yield "heldIn", fact.subject, self._seated(target) or target, extra

    def _seated(self, place: Ref) -> Ref:
        """The body whose seat a place is; empty for other places."""
        entity = self.entities[place]
        return str(entity.key[1]) if entity.kind == "Place" and entity.key[0] == "seat" else ""

    def _hostedby(self, fact: Fact, target: Ref, extra: Record) -> Iterator[tuple[str, Ref, Any, Record]]:
        if self._type(target) == "Country":
            yield "hostedBy", fact.subject, target, extra
        elif target.startswith("body:") and target.rpartition("-")[2] in _AGENCIES:
            yield "participant", fact.subject, target, extra  # “a ceremony hosted by NASA” is not hosted by the state
            yield "hostedBy", fact.subject, target, extra
        elif self.entities[target].kind in {"GovernmentBody", "Official"} and (state := self._state_of(target)):
            yield "hostedBy", fact.subject, state, extra

    def _state_of(self, actor: Ref) -> Ref:
        """The state that an organ belongs to or an official represents, where the text speaks of it; empty for none."""
        facts = self.by_subject.get(actor, ())
        state = next((str(fact.object) for fact in facts if fact.predicate in {"bodyOf", "represents"}), "")
        return state if state in self.entities else ""

    def _roundnumber(self, fact: Fact, target: Value, extra: Record) -> Iterator[tuple[str, Ref, Any, Record]]:
        yield "roundNumber", fact.subject, int(target.text), extra

    def _schema_startdate(self, fact: Fact, target: Value, extra: Record) -> Iterator[tuple[str, Ref, Any, Record]]:
        ends = (f.object for f in self.by_subject[fact.subject] if f.predicate == "schema:endDate")
        # A last day before this one is that of another account of the event.
        end = next((until.text for until in ends if isinstance(until, Value) and until.text >= target.text), "")
        yield "date", fact.subject, f"{target.text}/{end}" if end and end != target.text else target.text, extra

    def _chairedby(self, fact: Fact, target: Ref, extra: Record) -> Iterator[tuple[str, Ref, Any, Record]]:
        if self._type(target) == "Official":
            yield "ledBy", fact.subject, target, extra

    def _headsdelegationat(self, fact: Fact, target: Ref, extra: Record) -> Iterator[tuple[str, Ref, Any, Record]]:
        if self._type(fact.subject) == "Official":
            yield "ledBy", target, fact.subject, extra

    def _represents(self, fact: Fact, target: Ref, extra: Record) -> Iterator[tuple[str, Ref, Any, Record]]:
        if self._type(fact.subject) == "Official":
            yield "represents", fact.subject, target, extra

    def _holdspost(self, fact: Fact, target: Ref, extra: Record) -> Iterator[tuple[str, Ref, Any, Record]]:
        wording = fact.qualifier("wording")
        if isinstance(wording, Value):
            yield "holdsOffice", fact.subject, wording.text, extra
        organization = next((f.object for f in self.by_subject.get(target, ()) if f.predicate == "postIn"), "")
        typed = (f.object for f in self.by_subject.get(target, ()) if f.predicate == "dcterms:type")
        types = {str(getattr(code, "text", "")) for code in typed}
        sent = self._type(str(organization)) == "Organization" and "ambassador" in types
        if not isinstance(organization, str) or (sent and self.entities[organization].kind != "GovernmentBody"):
            return
        if organization and (
            self._named_body(organization, wording)
            or told_beside(self.extraction, self.text, fact.subject, organization)
        ):
            yield "memberOf", fact.subject, organization, extra

    def _officewording(self, fact: Fact, target: Value, extra: Record) -> Iterator[tuple[str, Ref, Any, Record]]:
        yield "holdsOffice", fact.subject, target.text, extra

    def _named_body(self, organization: Ref, wording: Ref | Value | None) -> bool:
        """Whether the title itself names the body."""
        if not isinstance(wording, Value):
            return False
        mentions = [m for m in self.extraction.mentions if m.entity == organization]
        words = {" ".join(self.text[m.start : m.end].split()) for m in mentions}
        # «وزير خارجية مصر» is the minister of a state: the words after the title name no body.
        words = {word for word in words if not word.startswith("خارجية")}
        heads = ("وزارة", "Department", "Ministry", "Embassy", "سفارة")
        named = (word for word in words if not any(f"{minister} {word}" in wording.text for minister in _MINISTERS))
        if any(f"{word}{mark}s {wording.text}" in self.text for word in words for mark in "'’"):
            return True  # “the ministry's spokesman”
        return any(word in wording.text for word in named) or any(head in wording.text for head in heads)

    def _reportson(self, fact: Fact, target: Ref, extra: Record) -> Iterator[tuple[str, Ref, Any, Record]]:
        for issued in self.by_subject[fact.subject]:
            if (
                issued.predicate == "issuedBy"
                and self._type(str(issued.object)) == "Organization"
                and self._type(target) in _EVENTS
            ):
                yield "reportedBy", target, issued.object, extra

    def _agreementstatus(self, fact: Fact, target: Ref, extra: Record) -> Iterator[tuple[str, Ref, Any, Record]]:
        status = fact.qualifier("status")
        code = _PARTY.get(status.text) if isinstance(status, Value) else None
        if code is None or (fact.status == "planned" and code == "signed"):
            return
        if self._type(target) == "Official":
            if code == "signed" or (isinstance(status, Value) and status.text == "acceded"):
                yield "signedBy", fact.subject, target, extra
        elif self._type(target) in {"Country", "Organization"}:
            yield "partyTo", fact.subject, target, {**extra, "status": code}
        date = fact.qualifier("date")
        if isinstance(date, Value):
            yield "signedOn", fact.subject, date.text, {}

    def _discusses(self, fact: Fact, target: Ref, extra: Record) -> Iterator[tuple[str, Ref, Any, Record]]:
        wording = fact.qualifier("wording")
        if isinstance(wording, Value) and (self._type(target) != "Event" or len(wording.text.split()) > _NAMED):
            yield "discussedTopic", fact.subject, wording.text, extra

    def _dcterms_description(self, fact: Fact, target: Value, extra: Record) -> Iterator[tuple[str, Ref, Any, Record]]:
        yield from self._position(fact, target.text, extra)

    def _addressee(self, fact: Fact, target: Ref, extra: Record) -> Iterator[tuple[str, Ref, Any, Record]]:
        told = any(other.predicate == "dcterms:description" for other in self.by_subject[fact.subject])
        if self.extraction.document.language == "ar" and self._type(target) == "Country" and not told:
            yield from self._position(fact, target, extra, only="thank")  # «شكره لقطر على …» is about that for which

    def _position(self, fact: Fact, about: str, extra: Record, *, only: str = "") -> Iterator[Any]:
        """Who holds a stance, of one kind only if told, that is about some words or somebody."""
        facts = self.by_subject[fact.subject]
        kind = next((f.object.text for f in facts if f.predicate == "stanceKind" and isinstance(f.object, Value)), "")
        for held in facts if kind in _STANCES and kind == (only or kind) else ():
            if held.predicate == "stanceHolder" and isinstance(held.object, str):
                yield "expressedPosition", held.object, {"stance": _STANCES[kind], "about": about}, extra

    def _meetings(self) -> Iterator[Record]:
        """Named officials of two states at one meeting or call."""
        for first, second, planned in met(self.extraction.document.language, self.entities, self.by_subject):
            extra: Record = {"status": "planned"} if planned else {}
            evidence = self._words(second)
            yield {"s": str(first.object), "p": "metWith", "o": str(second.object), "evidence": evidence, **extra}

    def _counterpartof(self, fact: Fact, target: Ref, extra: Record) -> Iterator[tuple[str, Ref, Any, Record]]:
        yield "counterpartOf", fact.subject, target, extra

    # Entities

    def _entities(self, used: set[str]) -> Iterator[Record]:
        codes = _alpha2()
        between = dict(self._countries_between_the_lines())
        for entity in self.extraction.entities:
            kind = _TYPES.get(entity.kind)
            named = kind in _ALWAYS and entity.kind != "DialogueRound" and self.named.by_itself(str(kind), entity)
            spoken_of = entity.ref in used or named
            if kind is None or entity.ref in self.dialogue or not spoken_of or self._seated(entity.ref):
                continue
            record: Record = {"key": entity.ref, "type": kind, "names": self.named.names(entity)}
            if entity.kind == "Country":
                record["iso2"] = codes.get(entity.ref, "")
                record["names"] += between.pop(entity.ref, [])
            yield record
        for country, names in between.items():
            yield {"key": country, "type": "Country", "names": names, "iso2": codes.get(country, "")}

    def _countries_between_the_lines(self) -> Iterator[tuple[str, list[str]]]:
        """The countries that a text speaks of only by a city or the government of theirs, and by which words.

        The words are the country's own name where they hold it: «خارجية العراق» names «العراق».
        """
        known = {
            entity.ref
            for entity in self.extraction.entities
            if entity.kind == "Country" and self.named.anywhere(entity)
        }
        registry = load_registry().entries
        for entity in self.extraction.entities:
            entry = registry.get(entity.ref) if entity.registered else None
            if entry is None or not entry.country or entry.country in known or not self.named.anywhere(entity):
                continue
            acts = entry.kind == "Place" and (self.named.silent or self.named.stands_for_state(entity))
            if acts or entry.id.rpartition("-")[2] in _GOVERNMENTS:
                known.add(entry.country)
                words = self.named.names(entity)
                own = [name.text for name in registry[entry.country].names if any(name.text in said for said in words)]
                yield entry.country, sorted(own, key=len)[-1:] or words


def _told_apart(records: list[Record]) -> list[Record]:
    """The records without the names that two events share, such as «لقاء» and “talks”, which tell neither."""
    events = [record for record in records if record["type"] in _EVENTS]
    count = Counter(name for record in events for name in set(map(_bare, record["names"])))
    for record in events:
        record["names"] = [name for name in record["names"] if count[_bare(name)] == 1]
    return records


def _bare(name: str) -> str:
    """A name without its article, folded."""
    return fold_key(name).removeprefix("ال").removeprefix("the ")


def _alpha2() -> dict[str, str]:
    return {entry.id: entry.code2 for entry in load_registry().entries.values() if entry.code2}

"""Frames: what a trigger with its roles says. The frames are data; here they are fired.

A trigger makes a candidate; its roles and the checks for negation, plan, wish and condition make a fact.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TYPE_CHECKING

from mithaq.extract.clauses import Clauses, Filler
from mithaq.extract.items import EVENT, SIDES
from mithaq.extract.stances import nominal_stance, stance
from mithaq.extract.topics import complement_end, parts, topics_of, wording
from mithaq.model import Ref, Value
from mithaq.read.languages import Form, load_language

if TYPE_CHECKING:
    from mithaq.extract.context import Context

Frame = Mapping[str, Any]

_TRIGGERS = frozenset({"verb", "participle", "masdar", "phrase"})


@dataclass(frozen=True, slots=True)
class Template:
    """A fact to write: roles or codes, qualifiers, and the roles it needs or excludes."""

    subject: str
    predicate: str
    object: str
    qualifiers: tuple[tuple[str, str], ...] = ()
    needs: str = ""
    excludes: str = ""


@lru_cache(maxsize=1024)
def template(line: str) -> Template:
    """Read a line such as ``leader headsDelegationAt event onBehalfOf=side if side``.

    >>> template("event hostedBy host").predicate
    'hostedBy'
    """
    words = line.split()
    needs = words[words.index("if") + 1] if "if" in words else ""
    excludes = words[words.index("unless") + 1] if "unless" in words else ""
    qualifiers = tuple((key, value) for key, _, value in (word.partition("=") for word in words[3:] if "=" in word))
    return Template(words[0], words[1], words[2], qualifiers, needs, excludes)


@lru_cache(maxsize=8)
def triggers(code: str) -> dict[tuple[str, str], list[Frame]]:
    """(kind of trigger, lemma or phrase) -> the frames it may fire, in the order of the file."""
    found: dict[tuple[str, str], list[Frame]] = {}
    for frame in load_language(code).frames:
        for lemma in frame.get("verbs", ()):
            found.setdefault(("verb", lemma), []).append(frame)
            if "nouns" in frame:
                found.setdefault(("noun", lemma), []).append(frame)
        for phrase in frame.get("phrases", ()):
            found.setdefault(("phrase", phrase), []).append(frame)
    return found


def read_sentence(clauses: Clauses) -> None:
    """Fire every frame of a sentence, from left to right."""
    reader = Reader(clauses)
    found = [(frame, index, form) for index in range(len(clauses.items)) for frame, form in reader.candidates(index)]
    for index, item in enumerate(clauses.items):
        if item.is_a("source"):
            reader.source(index)
    for frame, index, form in sorted(found, key=lambda candidate: "statement" not in candidate[0]):
        reader.fire(frame, index, form)
    for index in range(len(clauses.items)):
        nominal_stance(clauses, index, reader.consumed)


class Reader:
    """Fires frames over one sentence and remembers what lies inside a wish or a demand."""

    def __init__(self, clauses: Clauses) -> None:
        self.clauses = clauses
        self.context: Context = clauses.context
        self.embedded: list[tuple[int, int]] = []
        self.consumed: set[int] = set()
        self._triggers = triggers(self.context.language.code)

    def candidates(self, index: int) -> Iterator[tuple[Frame, Form | None]]:
        """The frames that the item at an index may fire."""
        item = self.clauses.items[index]
        if item.code in "1234567890" or item.unit.tags.keys().isdisjoint(_TRIGGERS):
            return
        for category, form in item.unit.tags.items():
            if category == "phrase":
                yield from ((frame, None) for frame in self._triggers.get(("phrase", form), ()))
            elif isinstance(form, Form) and category in {"verb", "participle", "masdar"}:
                kind = "noun" if category == "masdar" else "verb"
                if kind == "noun" or item.code in "VQ":
                    yield from ((frame, form) for frame in self._triggers.get((kind, form.lemma), ()))

    def fire(self, frame: Frame, index: int, form: Form | None) -> None:
        """Write what one frame says at one trigger, if its checks and roles allow."""
        low, high = self.clauses.bounds(index)
        if self._cancelled(low, index):
            return
        planned = any(self.clauses.codes[at] == "L" for at in range(low, index))
        if "stance" in frame:
            inside = self._inside(index)
            if not planned and form is not None and form.tense != "noun":
                reach = stance(self.clauses, frame, index, low, high, self.consumed)
                if reach is not None and not inside:
                    self.embedded.append(reach)
            return
        if not frame.get("presupposed") and (self._inside(index) or self._wished(low, index, form, frame)):
            return
        if "topics" in frame:
            self._topics(frame, index, low, high, planned=planned)
        elif frame.get("statement"):
            self._statement(frame, index, high)
        else:
            self._facts(frame, index, low, high, planned=planned)

    # Checks

    def _cancelled(self, low: int, index: int) -> bool:
        items = self.clauses.items
        for at in range(low, index):
            if items[at].is_a("condition"):
                return True
            if self.clauses.codes[at] == "X" and not items[at].is_a("not_negation") and index - at <= 2:
                return True
        return False

    def _inside(self, index: int) -> bool:
        return any(low <= index < high for low, high in self.embedded)

    def _wished(self, low: int, index: int, form: Form | None, frame: Frame) -> bool:
        """Whether a noun such as استعداد or أهمية governs the trigger, so that the act has not happened."""
        if frame.get("embedded") or (form is not None and form.tense != "noun" and form.tense != "participle"):
            return False
        items = self.clauses.items
        return any(items[at].is_a("wish") for at in range(max(low, index - 3), index))

    # Roles and facts

    def _fillers(self, frame: Frame, index: int, low: int, high: int) -> dict[str, Filler]:
        fillers: dict[str, Filler] = {}
        taken: set[int] = set()
        for role, specification in frame.get("roles", {}).items():
            if specification == "date":
                continue
            if specification.startswith("pair"):
                filler = self.clauses.pair(index, high)
            else:
                filler = self.clauses.slot(specification, index, low, high, taken)
            if filler is not None and filler.refs:
                fillers[role] = filler
                taken.add(filler.index)
                if specification.startswith("subject") and filler.index >= 0 and self.clauses.codes[filler.index] in "145":
                    self.context.state.speaker = filler.refs
        return fillers

    def _facts(self, frame: Frame, index: int, low: int, high: int, *, planned: bool) -> None:
        fillers = self._fillers(frame, index, low, high)
        status = self._join_status(frame, index, low, fillers)
        if frame.get("unnamed") and "attendee" not in fillers:
            self._unnamed(frame, index, high)
        if "event" in frame:
            self._own_event(frame, fillers, index)
        if any(role not in fillers for role in frame.get("needs", ())):
            return
        item = self.clauses.items[index]
        for line in frame.get("facts", ()):
            self._write(template(line), frame, fillers, item.start, item.end, planned=planned, status=status)

    def _join_status(self, frame: Frame, index: int, low: int, fillers: dict[str, Filler]) -> str:
        """Consent to join («موافقة مسقط على الانضمام») is not joining: its status, and the party that consents."""
        if "consent" not in frame:
            return ""
        for at in range(index - 1, max(low, index - 6) - 1, -1):
            form = self.clauses.form(at)
            if form is not None and form.lemma in {"وافق", "agree"}:
                actor = next((i for i in range(at + 1, index) if self.clauses.codes[i] in "12"), None)
                filler = self.clauses.fill(actor, "12") if actor is not None else self.clauses.subject(at, low, index)
                if filler is not None:
                    fillers["party"] = filler
                return str(frame["consent"])
        form = self.clauses.form(index)
        if form is not None and form.tense == "noun" and fillers.get("party") and fillers["party"].index != index + 1:
            del fillers["party"]
        return ""

    def _own_event(self, frame: Frame, fillers: dict[str, Filler], index: int) -> None:
        """The event that the frame itself is about: the one named in the clause, or a new one of its class."""
        context, clauses = self.context, self.clauses
        kind = str(frame["event"])
        if any(role not in fillers for role in frame.get("needs", ())):
            return
        low, high = clauses.bounds(index)
        named = next((at for at in range(low, high) if clauses.codes[at] == EVENT and clauses.items[at].refs), None)
        if named is not None and context.kind(clauses.items[named].refs[0]) in {kind, "Call", "Visit"}:
            ref = clauses.items[named].refs[0]
        elif frame.get("requires"):
            return
        else:
            people = sorted(ref for filler in fillers.values() for ref in filler.refs if filler.index >= 0)
            ref = context.entity(kind, (kind.lower(), (), "", "|".join(people)))
        item = clauses.items[index]
        fillers["event"] = Filler((ref,), item.start, item.end)
        context.state.event = ref

    def _write(
        self, line: Template, frame: Frame, fillers: dict[str, Filler], start: int, end: int, *, planned: bool, status: str,
    ) -> None:  # fmt: skip
        if (line.needs and line.needs not in fillers) or (line.excludes and line.excludes in fillers):
            return
        if line.subject not in fillers or (line.object not in fillers and ":" not in line.object):
            return
        used = [fillers[name] for name in (line.subject, line.object, line.needs) if name in fillers]
        near = [filler for filler in used if filler.index >= 0]
        begin = min([start, *(filler.start for filler in near)])
        finish = max([end, *(filler.end for filler in near)])
        resolved = any(filler.resolved for filler in used)
        evidence = self.context.evidence(begin, finish, str(frame["id"]), kind="resolved" if resolved else "explicit")
        qualifiers = self._qualifiers(line, frame, fillers, planned=planned, status=status)
        state = "planned" if planned else "asserted"
        subjects = fillers[line.subject].refs
        targets: list[Ref | Value] = [_code(line.object)] if ":" in line.object else list(fillers[line.object].refs)
        if line.subject == line.object:
            subjects, targets = tuple(sorted(subjects)[:1]), sorted(subjects)[1:]
        if line.predicate == "hostedBy" and fillers[line.object].place:
            place = fillers[line.object].place
            self.context.fact(subjects[0], "takesPlaceIn", place, self.context.evidence(begin, finish, str(frame["id"])), status=state)
            targets = [ref for ref in targets if ref != place]
        for subject in subjects:
            for target in targets:
                if subject != target:
                    self.context.fact(subject, line.predicate, target, evidence, status=state, qualifiers=qualifiers)
                    self._follow(line, subject, target)

    def _qualifiers(
        self, line: Template, frame: Frame, fillers: dict[str, Filler], *, planned: bool, status: str,
    ) -> tuple[tuple[str, Ref | Value], ...]:  # fmt: skip
        out: list[tuple[str, Ref | Value]] = []
        for key, value in line.qualifiers:
            if key == "status":
                code = status or (str(frame.get("planned", value)) if planned else value)
                out.append((key, Value(code, "status")))
            elif key == "role":
                out.append((key, Value(value, "role")))
            elif value in fillers:
                out.append((key, fillers[value].refs[0]))
        return tuple(out)

    def _follow(self, line: Template, subject: Ref, target: Ref | Value) -> None:
        """What a written fact changes in the state: the current event, a person's country."""
        context = self.context
        if line.predicate == "represents" and isinstance(target, str):
            known = context.people[subject]
            if not known.country:
                known.country, known.resolved = target, True

    def _unnamed(self, frame: Frame, index: int, high: int) -> None:
        """«بحضور عدد من كبار المسؤولين من الجانبين»: one participation a side, and no invented person."""
        clauses, context = self.clauses, self.context
        group = next((at for at in range(index + 1, min(high, index + 5)) if clauses.items[at].is_a("attending")), None)
        sides = next((at for at in range(index + 1, high) if clauses.codes[at] == SIDES), None)
        if group is None or sides is None or not context.state.sides or not context.state.event:
            return
        item, last = clauses.items[index], clauses.items[sides]
        evidence = context.evidence(item.start, last.end, str(frame["id"]), kind="resolved")
        role = (("role", Value(str(frame["unnamed"]), "role")),)
        for side in context.state.sides:
            context.fact(context.state.event, "hasParticipant", side, evidence, qualifiers=role)

    # Topics and statements

    def _topics(self, frame: Frame, index: int, low: int, high: int, *, planned: bool) -> None:
        clauses, context = self.clauses, self.context
        fillers = self._fillers(frame, index, low, high)
        start = self._topic_start(frame, index, high, fillers)
        if start is None:
            return
        end = complement_end(clauses, start, high)
        if end <= start:
            return
        target = "agreement" if "agreement" in frame.get("roles", {}) else "event"
        if target not in fillers or (target == "event" and context.kind(fillers[target].refs[0]) == "Dialogue" and not planned):
            return
        subject = fillers[target].refs[0]
        predicate = "dcterms:subject" if target == "agreement" else "discusses"
        clauses_part = parts(clauses, start, end)
        item = clauses.items[index]
        for number, part in enumerate(clauses_part):
            begin = item.start if number == 0 else clauses.items[part[0]].start
            evidence = context.evidence(begin, clauses.items[part[1] - 1].end, str(frame["id"]))
            words = (("wording", wording(context, clauses, part)),)
            for topic in topics_of(context, clauses, part):
                if topic != subject:
                    context.fact(subject, predicate, topic, evidence, status="planned" if planned else "asserted", qualifiers=words)

    def _topic_start(self, frame: Frame, index: int, high: int, fillers: dict[str, Filler]) -> int | None:
        """Where the topics begin: the object, or the words after one of the frame's prepositions."""
        clauses = self.clauses
        subject = clauses.explicit_subject(index, index, high)
        known = [*fillers.values(), *([subject] if subject else [])]
        after = max([index, *(filler.index for filler in known if index < filler.index < high)])
        if "among" in frame and not any(clauses.items[at].unit.text in _folded(frame, "among") for at in range(index + 1, high)):
            return None
        if "continues" in frame:
            at = next((at for at in range(index + 1, min(high, index + 3)) if clauses.items[at].unit.text in _folded(frame, "continues")), None)
            if at is None:
                return None
            after = at
        at = after + 1
        while at < high:
            code = clauses.codes[at]
            if code in "pblj" and at not in clauses.skipped:
                if str(clauses.items[at].unit.tags.get("preposition")) in frame["topics"]:
                    return at + 1
                at += 2
            elif at in clauses.skipped or code in ",to#" or code in "4578" or "object" not in frame["topics"]:
                at += 1
            else:
                return at
        return None

    def source(self, index: int) -> None:
        """«وفق وزارة …», “according to the ministry”: the body that the account comes from."""
        clauses = self.clauses
        if index + 1 >= len(clauses.items) or clauses.codes[index] == "p":
            return
        at = index + 1
        while at < min(len(clauses.items), index + 4) and clauses.codes[at] in "al$c":
            at += 1
        if at < len(clauses.items) and clauses.codes[at] == "1" and clauses.items[at].note == "body":
            issuer = clauses.fill(at, "1")
            if issuer is not None:
                self._issued(issuer, clauses.items[index + 1].start, joint=False)

    def _statement(self, frame: Frame, index: int, high: int) -> None:
        """«بيان صادر عن وزارة …»: a statement and its issuer, which carries what the sentence says."""
        clauses = self.clauses
        issuer = clauses.slot(str(frame["roles"]["issuer"]), index, index, len(clauses.items), set())
        noun = next((at for at in range(index - 1, max(-1, index - 3), -1) if clauses.items[at].is_a("statement", "joint_statement")), None)
        if issuer is None or noun is None:
            return
        joint = clauses.items[noun].is_a("joint_statement") and len(issuer.refs) > 1
        self._issued(issuer, clauses.items[noun].start, joint=joint)

    def _issued(self, issuer: Filler, start: int, *, joint: bool) -> None:
        """Write a statement of an issuer; what the sentence says is expressed in it."""
        context = self.context
        ref = context.entity("JointStatement" if joint else "Statement", ("statement", tuple(sorted(issuer.refs))))
        context.mention(ref, start, issuer.end)
        evidence = context.evidence(start, issuer.end, "issue")
        for holder in issuer.refs:
            context.fact(ref, "issuedBy", holder, evidence)
        kind = "joint-statement" if joint else "ministry-statement"
        context.fact(ref, "dcterms:type", Value(kind, "tkind"), evidence)
        context.statement_of_sentence = ref
        context.statement_span = (start, issuer.end)


@lru_cache(maxsize=256)
def _fold_words(words: tuple[str, ...]) -> frozenset[str]:
    from mithaq.text import fold_key

    return frozenset(fold_key(word) for word in words)


def _folded(frame: Frame, key: str) -> frozenset[str]:
    return _fold_words(tuple(frame[key]))


def _code(text: str) -> Value:
    scheme, _, code = text.partition(":")
    return Value(code, scheme)

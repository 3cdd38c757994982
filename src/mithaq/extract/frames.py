"""Frames, fired: a trigger makes a candidate; its roles and the checks for negation, plan and wish make a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.delegations import acts_for_another, delegations, learn_state
from mithaq.extract.chunks.slots import Filler
from mithaq.extract.clauses.avowals import avowals
from mithaq.extract.clauses.chained import chained
from mithaq.extract.clauses.firing_order import in_order
from mithaq.extract.clauses.governed import governed
from mithaq.extract.clauses.governments import seated, tell_where
from mithaq.extract.clauses.holders import only_purposed
from mithaq.extract.clauses.in_turn import ONE_MORE, next_stop, one_by_one
from mithaq.extract.clauses.intents import cancelled, hoped_for, is_wished, only_sought, ready_to
from mithaq.extract.clauses.introduced import introduced, introduced_states, went_on_about
from mithaq.extract.clauses.occurrence import occurrences
from mithaq.extract.clauses.only_signers import only_signers
from mithaq.extract.clauses.owners import not_of_the_next, only_second, owned
from mithaq.extract.clauses.prospects import is_to_come
from mithaq.extract.clauses.qualifiers import enough, qualifiers_of
from mithaq.extract.clauses.signing import by_agreement, status_of
from mithaq.extract.clauses.sources import cited, credited, told, who_took_part, worded
from mithaq.extract.clauses.speeches import speeches
from mithaq.extract.clauses.stands import note_stands
from mithaq.extract.clauses.topic_words import verbs_of_talk
from mithaq.extract.clauses.triggers import VITAL, Template, Trigger, lacks_word, template
from mithaq.extract.clauses.unnamed import officials_act, unnamed_attendees
from mithaq.extract.events.ahead import (
    agreed_that,
    ahead,
    all_ahead,
    foreseen,
    goes_on_to,
    holds_anyway,
    may_not_be,
    only_meant,
    only_vague,
    upcoming,
    wish_start,
)
from mithaq.extract.events.arrangements import calls_to_talk, invites_over, no_such, where_said
from mithaq.extract.events.closing_words import closing_words
from mithaq.extract.events.earlier_events import only_beside
from mithaq.extract.events.events import (
    go_on_about,
    nothing_told,
    own_event,
    passed,
    talks_of_visit,
    this_round,
    told_before,
    when_and_where,
)
from mithaq.extract.events.going_back import back_from
from mithaq.extract.events.known_sides import no_strangers
from mithaq.extract.events.on_a_visit import told_of_travellers
from mithaq.extract.events.signing_scene import signing_scene
from mithaq.extract.events.signings import parties_known, signing
from mithaq.extract.events.stops import talks_there
from mithaq.extract.events.welcomes import unfit
from mithaq.extract.events.when import date_of
from mithaq.extract.stances.agenda import Agenda, agenda_start, write_topics
from mithaq.extract.stances.arabic_will import begins
from mithaq.extract.stances.declarations import declare
from mithaq.extract.stances.noun_stances import nominal_stance, said_nouns
from mithaq.extract.stances.noun_topics import talked, talks_about
from mithaq.extract.stances.said_by_nobody import agreed_by_nobody
from mithaq.extract.stances.said_to_be_topics import topics_by_name
from mithaq.extract.stances.stance_writer import WISHES
from mithaq.extract.stances.stances import stance
from mithaq.extract.stances.talks import passive_talks, said_of, talks, told_topics
from mithaq.extract.stances.topic_ends import talks_end
from mithaq.extract.stances.where_talked import meet_to_talk, talked_at
from mithaq.extract.stances.without_verbs import without_verbs
from mithaq.extract.stances.worries import worries
from mithaq.extract.words.items import ACTOR, PERSON, ROLE
from mithaq.model import Evidence, Fact, Ref, Value

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.context import Context


def read_sentence(clauses: Clauses) -> None:
    """Fire every frame of a sentence, from left to right, those of statements first."""
    reader = Reader(clauses)
    introduced(clauses)
    if clauses.context.language.order == "SVO":
        introduced_states(clauses)
    speaker, told = clauses.context.state.speaker, clauses.context.state.event
    for index in clauses.tagged.get("source", ()):
        cited(clauses, index)
    credited(clauses)
    for trigger in sorted(in_order(clauses), key=lambda trigger: "statement" not in trigger.frame):
        reader.fire(trigger)
    passed(clauses, len(clauses.items) - 1, reader.passed, [*reader.wished, *reader.held])
    talks_about(clauses, reader.wished)
    for index in said_nouns(clauses):
        nominal_stance(clauses, index, reader.consumed)
    worries(clauses)
    if clauses.context.language.order == "SVO":
        without_verbs(clauses)
        talks(clauses, [*reader.wished, *reader.held])
        passive_talks(clauses, verbs_of_talk(clauses.context.language.code))
        topics_by_name(clauses)
        signing_scene(clauses)
    went_on_about(clauses, speaker)
    note_stands(clauses)
    avowals(clauses, speaker)
    owned(clauses, reader.wished)
    speeches(clauses, reader.wished)
    occurrences(clauses, [content for content in reader.wished if content not in reader.agreed])
    told_of_travellers(clauses)
    back_from(clauses.context, told, reader.ahead)


class Reader:
    """Fires frames over one sentence and remembers what lies inside a wish or a demand."""

    def __init__(self, clauses: Clauses) -> None:
        self.clauses = clauses
        self.context: Context = clauses.context
        self.agreed: list[range] = agreed_by_nobody(clauses)
        """Items whose content is to be: «اتفق الجانبان على عقد …»."""
        self.wished: list[range] = [*self.agreed]
        """Items whose content is only wished, demanded or denied."""
        self.demanded: list[range] = []
        """Items of what others are asked to do, whose stance it is not yet: “suggested that Norway support …”."""
        self.held: list[range] = []
        """Items of which nobody known holds something: “it was emphasized that …”."""
        self.passed = -1
        """The last item up to which the events named are known to a reader."""
        self.met: Filler | None = None
        """The event that the sentence told of last."""
        self.ahead: set[Ref] = set()
        """Events that are only to come."""
        self.consumed: set[int] = set()
        """Nouns of stance that a verb of stance has taken with it."""

    def fire(self, trigger: Trigger) -> None:
        """Write what one frame says at one trigger, if its checks and roles allow."""
        frame, index = trigger.frame, trigger.index
        if index > self.passed and "statement" not in frame:
            passed(self.clauses, index, self.passed, [*self.wished, *self.held])
            self.passed = index
        within = self.clauses.bounds(index)
        unsure = lacks_word(self.clauses, trigger, within) or only_meant(self.clauses, trigger, within)
        unsure = unsure or may_not_be(self.clauses, trigger, within)
        if unsure or cancelled(self.clauses, index, within.start):
            return
        planned = is_to_come(self.clauses, within.start, index) or ahead(self.clauses, trigger, within)
        if "stance" in frame:
            if frame.get("tells") and not trigger.is_noun:
                told(self.clauses, trigger, within)
            if not planned:
                self._stance(trigger, within)
        elif self._stands(trigger):
            self._facts(trigger, within, planned=True)
        elif hoped_for(self.clauses, trigger) or (
            not holds_anyway(self.clauses, trigger, within)
            and (self._inside(index) or self._wished(trigger, within.start))
        ):
            return
        elif "topics" in frame:
            self._topics(trigger, within, planned=planned)
        elif frame.get("statement"):
            worded(self.clauses, trigger)
        else:
            self._facts(trigger, within, planned=planned)

    def _stands(self, trigger: Trigger) -> bool:
        """Whether it stands that something is to be, though others only wish for it: it is agreed, or foreseen."""
        frame, index = trigger.frame, trigger.index
        if (frame.get("plannable") and not only_sought(self.clauses, index)) and (
            any(index in agreed for agreed in self.agreed) or (self._inside(index) and upcoming(self.clauses, index))
        ):
            return True
        return "event" in frame.get("roles", {}) and self._inside(index) and foreseen(self.clauses, index)

    def _stance(self, trigger: Trigger, within: range) -> None:
        if trigger.form is not None and not trigger.is_noun:
            kind, inside = str(trigger.frame["stance"]), self._inside(trigger.index)
            asked = any(trigger.index in demand for demand in self.demanded)
            asked = asked or not begins(self.clauses, trigger, within) or calls_to_talk(self.clauses, trigger.index)
            if asked or only_purposed(self.clauses, trigger.index, kind, inside=inside):
                return
            read = declare if self.context.language.order == "SVO" else stance
            wished = invites_over(self.clauses, trigger, within) or read(self.clauses, trigger, within, self.consumed)
            if wished is None and trigger.frame["stance"] in WISHES:
                # Whose wish it is may stay open: what is wished has not happened all the same.
                self.wished.append(range(wish_start(self.clauses, trigger, within), within.stop))
                self.agreed += agreed_that(self.clauses, trigger, within)
            elif wished is None and not trigger.frame.get("tells"):
                self.held.append(range(trigger.index + 1, within.stop))
            elif wished is not None and not self._inside(trigger.index):
                self.wished.append(wished)
                if trigger.frame["stance"] == "urge" and self.context.language.order == "SVO":
                    self.demanded.append(wished)
                if trigger.frame["stance"] == "agree":
                    self.agreed.append(wished)

    def _inside(self, index: int) -> bool:
        return any(index in wished for wished in self.wished) and not where_said(self.clauses, index)

    def _wished(self, trigger: Trigger, low: int) -> bool:
        """Whether a noun such as استعداد or أهمية governs the trigger, so that the act has not happened."""
        if trigger.frame.get("embedded"):
            return False
        if trigger.form is not None and trigger.form.tense not in {"noun", "participle"}:
            return ready_to(self.clauses, trigger.index, low)
        return is_wished(self.clauses, trigger.index, low)

    # Roles and facts

    def _fillers(self, trigger: Trigger, within: range) -> dict[str, Filler]:
        """Who or what plays each role of the frame, as far as the clause or the context says it."""
        clauses, index = self.clauses, trigger.index
        fillers: dict[str, Filler] = {}
        taken: set[int] = set()
        for role, specification in trigger.frame.get("roles", {}).items():
            if specification == "date":
                if (date := date_of(clauses, index, within)) is not None:
                    fillers[role] = date
                continue
            if specification.startswith("pair"):
                filler = clauses.pair(index, within.stop)
            else:
                filler = clauses.slot(specification, index, within, taken)
            if filler is None and "parties:" in specification:
                filler = self._parties(trigger, fillers)
            unsaid = filler is not None and filler.index < 0
            if (
                filler is None
                or not filler.refs
                or (unsaid and officials_act(clauses, specification, range(within.start, index)))
            ):
                if role in trigger.frame[VITAL]:
                    break
                continue
            fillers[role] = this_round(self.context, filler) if role == "event" else filler
            if filler.index >= 0:
                taken.add(filler.index)
                leads = ("subject",) if "two" in trigger.frame else ("subject", "chief:")
                own = specification.startswith(leads) and not trigger.is_noun
                own |= ("main:" in specification or "| subject:" in specification) and filler.index < index
                if own and clauses.codes[filler.index] in ACTOR + PERSON + ROLE:
                    clauses.speaks(filler, index)
        return fillers

    def _parties(self, trigger: Trigger, fillers: dict[str, Filler]) -> Filler | None:
        """The states that the name of an agreement says it is between."""
        agreement = fillers.get("agreement")
        parties = parties_known(self.context, agreement.refs[0]) if agreement else ()
        item = self.clauses.items[trigger.index]
        return Filler(parties, item.start, item.end, resolved=True) if parties else None

    def _company(self, trigger: Trigger, within: range) -> bool:
        """Whether the words stand before and after the trigger that its frame asks for."""
        stands = self._inside(trigger.index) and upcoming(self.clauses, trigger.index)
        stands = stands or "governors" not in trigger.frame or governed(self.clauses, trigger, within)
        fits = stands and not unfit(self.clauses, trigger, within)
        return fits and not ("topics" in trigger.frame and lacks_word(self.clauses, trigger, within, alone=False))

    def _facts(self, trigger: Trigger, within: range, *, planned: bool) -> None:
        frame = trigger.frame
        meant = planned or self._inside(trigger.index)
        if not self._company(trigger, within) or only_vague(self.clauses, trigger, within, meant=meant):
            return
        speaker = self.context.state.speaker
        fillers = self._fillers(trigger, within)
        only_second(self.clauses, trigger, fillers, speaker)
        only_signers(self.clauses, trigger, fillers)
        not_of_the_next(self.clauses, trigger, fillers)
        status = status_of(self.clauses, trigger, within, fillers)
        if frame.get("unnamed") and "attendee" not in fillers:
            unnamed_attendees(self.clauses, trigger, within.stop)
        if not all(enough(need, fillers) for need in frame.get("needs", ())) or self._elsewhere(trigger, fillers):
            return
        svo = self.context.language.order == "SVO"  # “will attend talks hosted by A”
        planned |= svo and "event" in fillers and fillers["event"].refs[0] in self.ahead
        for each in one_by_one(self.clauses, trigger, within, fillers):
            for one in delegations(self.clauses, trigger, within, each):
                for own in by_agreement(self.clauses, trigger, within, one):
                    self._tell(trigger, within, own, planned=planned, status=status)

    def _elsewhere(self, trigger: Trigger, fillers: dict[str, Filler]) -> bool:
        """Whether the event spoken of last is not meant: nobody heads a side of a call, or is invited to talks.

        “The President held talks with A. He had come at the invitation of B, who gave a banquet.”
        """
        event = fillers.get("event")
        if event is None:
            return False
        if no_such(self.clauses, trigger, fillers):
            return True
        if "side" in fillers:
            fillers["event"] = event = talks_of_visit(self.context, event)
            return self.context.kind(event.refs[0]) == "Call"
        aside = event.index < 0 or "Z" in self.clauses.codes[trigger.index : event.index]
        return aside and "invites" in trigger.frame and self.context.kind(event.refs[0]) == "Meeting"

    def _tell(self, trigger: Trigger, within: range, fillers: dict[str, Filler], *, planned: bool, status: str) -> None:
        """Write what a frame says of those who fill its roles, and of when and where its event was."""
        if "event" in trigger.frame or ONE_MORE in fillers:
            event = fillers.pop(ONE_MORE, None) or next_stop(self.clauses, trigger, fillers)
            event = event or own_event(self.clauses, trigger, within, fillers, planned=planned)
            if event is not None:
                fillers["event"] = event
                no_strangers(self.context, fillers)
        elif "event" in fillers:
            fillers["event"] = told_before(self.clauses, trigger, within, fillers, planned=planned)
        planned = planned or goes_on_to(self.clauses, trigger, fillers, self.ahead)
        call = "event" in fillers and self.context.kind(fillers["event"].refs[0]) == "Call"
        for line in map(template, trigger.frame.get("facts", ())):
            if not (call and line.predicate == "takesPlaceIn"):  # «أجرى اتصالا … في الحكومة الجديدة»
                self._write(line, trigger, fillers, planned=planned, status=status)
        if not planned and not status:
            signing(self.clauses, trigger, within, fillers)
        if "event" in fillers:
            self.met = fillers["event"]
            if planned:
                self.ahead.update(fillers["event"].refs)
            when_and_where(self.clauses, trigger, within, fillers, planned=planned)
            beside = only_beside(self.clauses, trigger, fillers, self.held, self.wished)
            goes_on = not planned or nothing_told(self.clauses, trigger.index) or all_ahead(self.context)
            if not beside and goes_on:
                go_on_about(self.clauses, fillers)

    def _write(
        self, line: Template, trigger: Trigger, fillers: dict[str, Filler], *, planned: bool, status: str
    ) -> None:
        """Write one line of a frame for each subject and object, if its roles are filled."""
        if (line.needs and line.needs not in fillers) or not fillers.keys().isdisjoint(line.excludes):
            return
        if line.subject not in fillers or (line.object not in fillers and line.code is None):
            return
        evidence = self._evidence(line, trigger, fillers)
        qualifiers = qualifiers_of(line, trigger.frame, fillers, planned=planned, status=status)
        state = "planned" if planned and line.predicate != "represents" else "asserted"
        subjects = fillers[line.subject].refs
        value = line.code or fillers[line.object].value
        targets: list[Ref | Value] = [value] if value else who_took_part(self.context, line, fillers)
        if planned and line.predicate == "schema:eventStatus":
            targets = [Value("planned", "estatus")]
        if line.subject == line.object:
            first, *others = sorted(subjects)
            subjects, targets = (first,), [*others]
        place = "" if value else fillers[line.object].place
        if place and line.predicate in {"hostedBy", "takesPlaceIn"}:
            tell_where(self.clauses, fillers[line.object], Fact(subjects[0], line.predicate, place, evidence, state))
            hosted = line.predicate == "hostedBy" and not seated(self.context, place, subjects[0])
            targets = [ref for ref in targets if ref != place and hosted]
        for subject in subjects:
            for target in targets:
                checked = line.needs or line.predicate == "represents"
                if subject != target and not (checked and acts_for_another(self.context, subject, str(target))):
                    self.context.fact(subject, line.predicate, target, evidence, status=state, qualifiers=qualifiers)
                    if line.predicate == "represents":
                        learn_state(self.context, subject, str(target))

    def _evidence(self, line: Template, trigger: Trigger, fillers: dict[str, Filler]) -> Evidence:
        """The words from the first to the last that a fact is made of, the trigger among them."""
        item = self.clauses.items[trigger.index]
        used = [fillers[name] for name in (line.subject, line.object, line.needs) if name in fillers]
        near = [filler for filler in used if filler.index >= 0]
        begin = min([item.start, *(filler.start for filler in near)])
        finish = max([item.end, *(filler.end for filler in near)])
        kind = "resolved" if any(filler.resolved for filler in used) else "explicit"
        return self.context.evidence(begin, finish, trigger.rule, kind=kind)

    def _topics(self, trigger: Trigger, within: range, *, planned: bool) -> None:
        """Each thing that an event discusses or an agreement is about, in the words of its part of the list."""
        clauses, context, index = self.clauses, self.context, trigger.index
        subject_first = context.language.order == "SVO"
        if chained(clauses, index) or (trigger.is_noun and not (subject_first or talked(clauses, index, within))):
            return
        fillers = self._fillers(trigger, within)
        if subject_first:
            start = told_topics(clauses, trigger, within, fillers, self.met)
            talks_there(clauses, trigger, fillers, start, planned=planned)
        else:
            fillers = talked_at(clauses, index, fillers, self.met, self.ahead)
            start = agenda_start(clauses, trigger, within.stop, fillers)
            if start is not None and meet_to_talk(clauses, trigger, within, fillers):
                when_and_where(clauses, trigger, range(within.start, start), fillers, planned=planned)
        target = "agreement" if "agreement" in trigger.frame.get("roles", {}) else "event"
        subject = fillers[target].refs[0] if target in fillers else ""
        if start is None or not subject or (context.kind(subject) == "Dialogue" and not planned):
            return  # of a dialogue, which goes on for years, one of its rounds
        predicate = "dcterms:subject" if target == "agreement" else "discusses"
        self.wished.append(range(start, end := talks_end(clauses, trigger, fillers, start, within.stop)))  # not yet so
        agenda = Agenda(subject, predicate, trigger.rule, trigger.index, planned)
        if subject_first:
            last = closing_words(clauses, trigger, fillers, range(start, within.stop), planned=planned)
            said_of(clauses, agenda, start, last)
        else:
            write_topics(clauses, agenda, (start, end))

"""From a document to what it says: every sentence is read once, then what is still open is settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.accords_of_bodies import bodies_sign
from mithaq.extract.bodies_that_sign import english_bodies_sign
from mithaq.extract.chunks.datelines import note_arabic_dateline, note_dateline
from mithaq.extract.chunks.delegations import led_on
from mithaq.extract.chunks.hosts import hosts_and_guests
from mithaq.extract.chunks.loose_quotes import without_loose_quotes
from mithaq.extract.chunks.mentions import items
from mithaq.extract.chunks.other_bodies import note_other_bodies
from mithaq.extract.chunks.own_titles import its_officials, own_titles
from mithaq.extract.chunks.towns import towns
from mithaq.extract.clauses.clauses import Clauses
from mithaq.extract.clauses.imprints import note_imprint
from mithaq.extract.clauses.issuers import issued_together
from mithaq.extract.clauses.occurrence import occurrences
from mithaq.extract.clauses.other_tables import tell_apart
from mithaq.extract.clauses.rolls import read_rolls
from mithaq.extract.clauses.signatures import note_signature
from mithaq.extract.clauses.signed_lists import begin_signed_list, read_signed_list
from mithaq.extract.clauses.voices import first_person, hear, settle_voices
from mithaq.extract.events.at_the_margins import note_margins
from mithaq.extract.events.heading_tail import read_tails
from mithaq.extract.events.meeting_again import first_meeting, meeting_again
from mithaq.extract.events.never_held import note_never_held
from mithaq.extract.events.next_meeting import next_meeting
from mithaq.extract.events.one_after_another import note_series
from mithaq.extract.events.partners import note_partner
from mithaq.extract.events.postponed import put_off
from mithaq.extract.events.signing_scene import signers_there
from mithaq.extract.events.stops import note_stop
from mithaq.extract.frames import read_sentence
from mithaq.extract.heading_agreements import read_heading_agreements, same_as_in_heading
from mithaq.extract.led_items import Lists
from mithaq.extract.roll_calls import RollCall
from mithaq.extract.settle import settle
from mithaq.extract.stances.headlines import read_headlines
from mithaq.extract.stances.predicates import read_predicates, with_predicates
from mithaq.extract.words.arabic_venues import arabic_venues
from mithaq.extract.words.context import Context
from mithaq.extract.words.dated import anchored, dated, dates_of, written_then
from mithaq.extract.words.earlier_ones import earlier_ones
from mithaq.extract.words.gazetteer import gazetteer
from mithaq.extract.words.journeys import journeys
from mithaq.extract.words.sessions import follow_ups, joint_bodies, own_sessions
from mithaq.extract.words.shown_agreements import shown_agreements
from mithaq.extract.words.units import Unit, units_of
from mithaq.extract.words.venues import venues
from mithaq.model import Document, Extraction, Sentence
from mithaq.read.sentences import split
from mithaq.text import fold

if TYPE_CHECKING:
    from mithaq.extract.words.items import Item


def extract(document: Document) -> Extraction:
    """Everything that the document says, with the words that say it.

    >>> from mithaq.read.documents import document
    >>> found = extract(document("استضافت قطر الجولة الثالثة من الحوار الاستراتيجي القطري – الأميركي.", {"id": "doc"}))
    >>> [fact.object for fact in found.facts if fact.predicate == "hostedBy"]
    ['c:QAT']
    """
    folded = fold(document.text)
    sentences = split(document.text, document.language, document.title)
    context = Context(anchored(document), folded, gazetteer(document.language), sentences)
    headlines: list[tuple[int, Clauses]] = []
    lists, roll_call = Lists(context), RollCall(context)
    for sentence in sentences:
        context.sentence = sentence.index
        context.statement_of_sentence = ""
        before = context.state.event, context.state.sides
        found = lists.follow(sentence, _items(context, sentence))
        roll_call.follow(found)
        if sentence.heading:
            headlines.append((sentence.index, _headline(Clauses(context, found))))
            note_imprint(context, sentence)
        else:
            # The events of this sentence are passed again, one after the other, as its clauses are read.
            if before[0]:
                context.state.event, context.state.sides = before
            _read(Clauses(context, found))
    context.state.list_item = None
    read_headlines(headlines)
    read_heading_agreements(headlines)
    same_as_in_heading(headlines)
    read_tails(headlines)
    settle_voices(context)
    settle(context)
    bodies_sign(context)
    english_bodies_sign(context)
    note_other_bodies(context)
    return Extraction(document, sentences, context.entities(), tuple(context.mentions), tuple(context.facts))


def _headline(headline: Clauses) -> Clauses:
    """A headline, with what is known of it before the text is read."""
    occurrences(headline)
    issued_together(headline)
    if headline.context.language.order == "SVO":
        begin_signed_list(headline)
    return headline


def _read(clauses: Clauses) -> None:
    """Read what one sentence says."""
    state = clauses.context.state
    told, sides = state.event, state.sides
    of_others = tell_apart(clauses)
    hear(clauses)
    next_meeting(clauses)
    meeting_again(clauses)
    led_on(clauses)
    note_stop(clauses)
    read_sentence(clauses)
    first_meeting(clauses)
    if clauses.context.language.order == "SVO":
        read_rolls(clauses)
        read_signed_list(clauses)
    else:
        read_predicates(clauses)
        note_series(clauses)
        note_margins(clauses, told)
        put_off(clauses)
    signers_there(clauses)
    note_partner(clauses)
    note_never_held(clauses, told)
    if of_others:  # the text goes on about what it was telling of
        state.event, state.sides = told, sides


def _items(context: Context, sentence: Sentence) -> list[Item]:
    """The chunks and words of a sentence."""
    start, end = context.folded.folded_offset(sentence.start), context.folded.folded_offset(sentence.end)
    found = items(context, _units(context, start, end))
    if context.language.order == "SVO":
        first_person(context, found)
        note_signature(context, found)
        hosts_and_guests(context, found)
        its_officials(context, found)
    else:
        own_titles(context, found)
    found = without_loose_quotes(context, found)
    return with_predicates(context, found) if context.language.order == "VSO" else found


def _units(context: Context, start: int, end: int) -> list[Unit]:
    """The units of a sentence of the folded text, with its dates and buildings as one each."""
    folded = context.folded
    dates = dates_of(context.document, folded.text[start:end], start)
    units = dated(units_of(context.gazetteer, folded, start, end), dates)
    arabic = context.language.order == "VSO"
    written_then(units, folded.text[start:end], start, arabic=arabic)
    if arabic:
        if context.sentence <= 1 and len(units) > 1 and (units[1].text in "-:(" or units[1].code == "t"):
            note_arabic_dateline(context, units)
        return arabic_venues(own_sessions(earlier_ones(shown_agreements(units))))
    note_dateline(context, units)
    return venues(towns(journeys(context, follow_ups(joint_bodies(units)))))

"""The rules that SHACL core cannot say: spans, hashes, cycles, pairs of nodes, and which file says what.

Each takes the `Data` and gives its findings; the numbers are those of the ontology's design, 2.11.
"""

from __future__ import annotations

import re
from collections import defaultdict
from hashlib import sha256
from typing import TYPE_CHECKING

import pyoxigraph as ox

from mithaq.graph.validate_data import shorten, shortened
from mithaq.safe import safe
from mithaq.vocabulary import CODE_PREFIXES, ENDING_STATUSES, INDIVIDUAL_PREFIXES, PREFIXES, STATUS_STRENGTH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mithaq.graph.validate_data import Data, Finding, Source, Value

_SHOWN = 60
_NEEDS_NO_STATEMENT = frozenset({"rdf:type", "rdfs:label", "skos:altLabel"})
_MAY_LEAD_OUTSIDE = frozenset({"skos:exactMatch", "skos:closeMatch", "dcterms:source"})
_SIGNED_OR_LATER = frozenset(
    code for code, step in STATUS_STRENGTH.items() if step >= STATUS_STRENGTH["signed"]
) | ENDING_STATUSES - {"rejected"}

_WORD = r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*"
_LOCAL = {
    "c": r"[A-Z]{3,4}",
    "place": rf"(?:[A-Z]{{3,4}}|region|x)-{_WORD}",
    "doc": r"[0-9a-f]{16}(?:-run)?",
    "ev": r"[0-9a-f]{16}-[0-9]+-[0-9]+(?:-[0-9a-f]{4,64})?",
    "fact": r"[0-9a-f]{16,64}",
    "ten": rf"{_WORD}--{_WORD}",
    "part": rf"{_WORD}(?:--{_WORD}){{2,}}",
    "agp": rf"{_WORD}(?:--{_WORD}){{2,}}",
}
_PATTERNS = {prefix: re.compile(_LOCAL.get(prefix, rf"{_WORD}(?:--{_WORD})*")) for prefix in INDIVIDUAL_PREFIXES}
_HOMES = {
    "dip:Country": "c",
    "dip:Organization": "body",
    "dip:Official": "person",
    "dip:Post": "post",
    "dip:Tenure": "ten",
    "dip:Place": "place",
    "dip:DiplomaticEvent": "event",
    "dip:DialogueRound": "round",
    "dip:Dialogue": "dlg",
    "dip:Participation": "part",
    "dip:Agreement": "agr",
    "dip:AgreementParticipation": "agp",
    "dip:Statement": "stmt",
    "dip:Stance": "st",
    "dip:Topic": "topic",
    "dip:SourceDocument": "doc",
    "dip:Evidence": "ev",
    "rdf:Statement": "fact",
    "dip:NameVariant": "name",
    "dip:IdentityDecision": "decision",
    "prov:Activity": "doc",
}
"""The prefix of the nodes of each class and of its subclasses."""


def country_codes(data: Data) -> Iterator[Finding]:
    """Rule 1: the IRI of a country ends in its code, and the registry has it."""
    for country in data.of("dip:Country"):
        code = country.partition(":")[2]
        if "dip:Country" not in data.background.values(country, "rdf:type"):
            yield data.finding(1, country, f"{code} is no registered country; correct the code or register it")
        elif code not in _texts(data.values(country, "skos:notation")):
            yield data.finding(1, country, "the IRI of a country ends in its code (skos:notation)")


def round_numbers(data: Data) -> Iterator[Finding]:
    """Rule 10: no two rounds of a dialogue have one number."""
    rounds: dict[tuple[str, str], list[str]] = defaultdict(list)
    for node in data.of("dip:DialogueRound"):
        for dialogue in data.nodes(node, "dip:roundOf"):
            for number in _texts(data.values(node, "dip:roundNumber")):
                rounds[dialogue, number].append(node)
    for (dialogue, number), (first, *others) in rounds.items():
        for other in others:
            yield data.finding(10, other, f"round {number} of {dialogue} is {first} already")


def heads_of_delegation(data: Data) -> Iterator[Finding]:
    """Rule 13: a side has at most one head at an event."""
    heads: dict[tuple[str, str], set[str]] = defaultdict(set)
    for node in data.of("dip:Participation"):
        if "role:head-of-delegation" in data.values(node, "dip:participationRole"):
            for event in data.nodes(node, "dip:participationIn"):
                for side in data.nodes(node, "dip:onBehalfOf"):
                    heads[event, side].update(data.nodes(node, "dip:participant"))
    for (event, side), people in heads.items():
        if len(people) > 1:
            message = f"{side} has more than one head of delegation here: {', '.join(sorted(people))}"
            yield data.finding(13, event, message, severity="warning")


def signers(data: Data) -> Iterator[Finding]:
    """Rule 15: who signed an agreement has a status node that says so, or a later status."""
    positions: dict[tuple[str, str], set[str]] = defaultdict(set)
    for node in data.of("dip:AgreementParticipation"):
        for agreement in data.nodes(node, "dip:ofAgreement"):
            for party in data.nodes(node, "dip:actingParty"):
                codes = {status.partition(":")[2] for status in data.nodes(node, "dip:agreementStatus")}
                positions[agreement, party] |= codes & _SIGNED_OR_LATER
    for agreement in data.of("dip:Agreement"):
        for signer in data.nodes(agreement, "dip:signedBy"):
            if not positions[agreement, signer]:
                yield data.finding(15, agreement, f"{signer} signed it, but has no status signed or later")


def broader_topics(data: Data) -> Iterator[Finding]:
    """Rule 20: no topic is broader than itself."""
    for topic in data.of("dip:Topic"):
        above: set[str] = set()
        waiting = data.nodes(topic, "skos:broader")
        while waiting:
            if (node := waiting.pop()) not in above:
                above.add(node)
                waiting += data.nodes(node, "skos:broader")
        if topic in above:
            yield data.finding(20, topic, "by skos:broader the topic stands above itself")


def document_hashes(data: Data) -> Iterator[Finding]:
    """Rule 21: the SHA-256 of its text is a document's identifier and, cut to 16 digits, its IRI."""
    for document in data.of("dip:SourceDocument"):
        for text in _texts(data.values(document, "nif:isString")):
            digest = sha256(text.encode()).hexdigest()
            if digest not in _texts(data.values(document, "dcterms:identifier")):
                yield data.finding(21, document, f"dcterms:identifier is not the hash of the text ({digest})")
            if document.partition(":")[2] != digest[:16]:
                yield data.finding(21, document, f"the IRI is not from the hash of the text ({digest[:16]})")


def spans(data: Data) -> Iterator[Finding]:
    """Rule 22: evidence lies inside its document, and its words are those that stand there."""
    for evidence in data.of("dip:Evidence"):
        begin = _number(data.values(evidence, "nif:beginIndex"))
        end = _number(data.values(evidence, "nif:endIndex"))
        for document in data.nodes(evidence, "nif:referenceContext"):
            for text in _texts(data.values(document, "nif:isString")):
                if begin is None or end is None or not 0 <= begin < end <= len(text):
                    yield data.finding(22, evidence, f"{begin} to {end} is no span of a text of {len(text)} characters")
                elif text[begin:end] not in _texts(data.values(evidence, "nif:anchorOf")):
                    there = safe(text[begin:end][:_SHOWN])
                    yield data.finding(22, evidence, f"other words stand at {begin} to {end}: «{there}»")


def statements(data: Data) -> Iterator[Finding]:
    """Rule 23: what a provenance file speaks of stands in the facts file beside it."""
    for source in data.sources:
        facts = {_parts(triple) for triple in source.facts}
        for statement, parts in _statements(source):
            if len(parts) == 3 and parts not in facts:  # noqa: PLR2004 - fewer is for the shape to say
                message = f"its triple is not in the facts file: {_shown(parts)}"
                yield data.finding(23, statement, message, file=str(source.provenance_file))


def evidence_of_facts(data: Data) -> Iterator[Finding]:
    """Rule 24: every fact has a statement, but for labels, types and what the registry has."""
    for source in data.sources:
        stated = {parts for _, parts in _statements(source)}
        for parts in sorted({_parts(triple) for triple in source.facts} - stated, key=str):
            subject, predicate, value = parts
            known = predicate in _NEEDS_NO_STATEMENT or value in data.background.values(str(subject), str(predicate))
            if not known:
                message = f"no rdf:Statement gives the words that say: {_shown(parts)}"
                yield data.finding(24, str(subject), message, file=str(source.facts_file))


def names(data: Data) -> Iterator[Finding]:
    """Rule 25: nodes have IRIs of ours, of the pattern of their class; terms and codes are those of the ontology."""
    for node, properties in sorted(data.own.properties.items()):
        yield from (data.finding(25, node, message) for message in _misnamed(node))
        homes = {home for kind in data.nodes(node, "rdf:type") for home in _homes(data, kind)}
        if homes and node.partition(":")[0] not in homes:
            yield data.finding(25, node, f"the IRI of a node of its class begins with {' or '.join(sorted(homes))}:")
        for predicate, values in properties.items():
            if predicate.startswith("dip:") and predicate not in data.background.properties:
                yield data.finding(25, node, f"{predicate} is no term of the ontology")
            for value in values:
                if isinstance(value, str) and predicate not in _MAY_LEAD_OUTSIDE:
                    yield from (data.finding(25, node, message) for message in _misplaced(data, value))


RULES: tuple[Callable[[Data], Iterator[Finding]], ...] = (
    country_codes,
    round_numbers,
    heads_of_delegation,
    signers,
    broader_topics,
    document_hashes,
    spans,
    statements,
    evidence_of_facts,
    names,
)


def _homes(data: Data, kind: str) -> set[str]:
    """The prefix of a class, else those of the classes above it."""
    return {_HOMES[kind]} if kind in _HOMES else {_HOMES[above] for above in data.classes(kind) if above in _HOMES}


def _misnamed(node: str) -> Iterator[str]:
    prefix, _, local = node.partition(":")
    pattern = _PATTERNS.get(prefix)
    if node.startswith("_:"):
        yield "a blank node has no name that lasts; give it an IRI"
    elif pattern is None:
        yield f"{safe(node)} is in no namespace of ours"
    elif not pattern.fullmatch(local):
        yield f"{safe(node)} does not have the pattern of {prefix}: ({pattern.pattern})"


def _misplaced(data: Data, value: str) -> Iterator[str]:
    """What is wrong with a node that stands as an object."""
    prefix = value.partition(":")[0]
    if prefix == "dip" or prefix in CODE_PREFIXES:
        if value not in data.background.properties:
            yield f"{safe(value)} is no term of the ontology and no code of its lists"
    elif prefix not in PREFIXES or prefix in INDIVIDUAL_PREFIXES:
        yield from _misnamed(value)


def _statements(source: Source) -> Iterator[tuple[str, tuple[Value, ...]]]:
    """Each reified triple of a provenance file: its node, and its parts as far as there are any."""
    found: dict[str, dict[str, Value]] = defaultdict(dict)
    for subject, predicate, value in source.provenance:
        name = shorten(predicate.value)
        if name in {"rdf:subject", "rdf:predicate", "rdf:object"}:
            found[str(shortened(subject))][name] = shortened(value)
    for node, parts in sorted(found.items()):
        order = ("rdf:subject", "rdf:predicate", "rdf:object")
        yield node, tuple(parts[name] for name in order if name in parts)


def _parts(triple: ox.Triple) -> tuple[Value, ...]:
    return shortened(triple.subject), shorten(triple.predicate.value), shortened(triple.object)


def _shown(parts: tuple[Value, ...]) -> str:
    return safe(" ".join(str(part) for part in parts))


def _texts(values: list[Value]) -> list[str]:
    return [value.value for value in values if isinstance(value, ox.Literal)]


def _number(values: list[Value]) -> int | None:
    texts = _texts(values)
    return int(texts[0]) if texts and re.fullmatch(r"-?[0-9]{1,9}", texts[0], re.ASCII) else None

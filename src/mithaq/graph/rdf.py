"""The only place where a fact becomes triples, with the evidence of each.

Facts go to one file, provenance to another: the document with its text, every piece of evidence, one
``rdf:Statement`` for each fact triple, and the run that wrote them (without clock or host).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.graph import terms
from mithaq.graph.iris import digest, expand, locals_of
from mithaq.model import Evidence, Extraction, Fact, Mention, Name, Ref, Value
from mithaq.registry import load_registry
from mithaq.vocabulary import ONTOLOGY_VERSION, PREFIXES

if TYPE_CHECKING:
    from collections.abc import Callable

    from mithaq.graph.iris import Locals
    from mithaq.graph.turtle import Blocks, Row

Term = str
"""A node or a literal as N-Triples writes it; made and checked by `mithaq.graph.terms`."""

_SIGNED = {"signed", "signed-definitively"}


@dataclass(frozen=True, slots=True)
class Statements:
    """The triples of one document: what it says, and where it says so."""

    facts: Blocks
    provenance: Blocks


@lru_cache(maxsize=1 << 14)
def name(prefixed: str) -> Term:
    """The node of a prefixed name such as ``dip:hostedBy``."""
    return str(terms.iri(expand(prefixed)))


@lru_cache(maxsize=1 << 12)
def _integer(number: int) -> Term:
    return str(terms.integer(number))


@lru_cache(maxsize=1 << 10)
def _decimal(number: float) -> Term:
    return str(terms.decimal(number))


def _text(value: str, language: str) -> Term:
    return str(terms.text(value, language))


def _string(value: str) -> Term:
    return str(terms.string(value))


def triples(extraction: Extraction, versions: str = "", called: Locals | None = None) -> Statements:
    """The facts and the provenance of a document.

    ``versions`` names the data that the run used; ``called`` is what `locals_of` gives of the document, by default as
    if nobody were known already.
    """
    return _Writer(extraction, versions, called or locals_of(extraction)).write()


def run_comment(versions: str) -> str:
    """What a run says of itself: the versions of the ontology and of the data that it used."""
    return f"ontology {ONTOLOGY_VERSION}; {versions}".rstrip("; ")


_NAMED = frozenset(
    {
        "Official", "Dialogue", "DialogueRound", "Meeting", "Call", "Visit", "Conference", "DiplomaticEvent",
        "Agreement", "Statement", "JointStatement",
    }
)  # fmt: skip
"""Classes whose members a text names: that a thing is one of them is a fact with evidence of its own."""


class _Writer:
    def __init__(self, extraction: Extraction, versions: str, called: Locals) -> None:
        self.extraction = extraction
        self.document = extraction.document
        self.versions = versions
        self.own = load_registry().own
        self.locals = called.names
        self.entities = {entity.ref: entity for entity in extraction.entities}
        self.evidence: dict[Row, list[tuple[Evidence, Value | None]]] = defaultdict(list)
        self.facts: Blocks = defaultdict(set)
        self.used: dict[Ref, Evidence] = {}
        self.nodes: dict[Ref, Term] = {}
        self.provenance: Blocks = {}
        self.spans: dict[tuple[int, int, str, float], Term] = {}
        self.source = name(f"doc:{self.document.sha256[:16]}")

    def write(self) -> Statements:
        """Both sets of triples."""
        for fact in self.extraction.facts:
            if fact.status in {"asserted", "planned"}:
                self._fact(fact)
        self._describe()
        self._source()
        for triple, found in self.evidence.items():
            self._statement(triple, found)
        return Statements(self.facts, self.provenance)

    # Facts

    def node(self, ref: Ref) -> Term:
        """The node of an entity of this document."""
        known = self.nodes.get(ref)
        if known is None:
            known = self.nodes[ref] = name(self.locals[ref])
        return known

    def _local(self, ref: Ref) -> str:
        return self.locals[ref].partition(":")[2]

    def _term(self, value: Ref | Value) -> Term:
        if isinstance(value, str):
            return self.node(value)
        if value.type == "text":
            return _text(value.text, value.language)
        if value.type == "integer":
            return _integer(int(value.text))
        if value.type == "date":
            return str(terms.date(value.text))
        return name(f"{value.type}:{value.text}")

    def _add(self, subject: Term, predicate: str, target: Term, evidence: Evidence, words: Value | None = None) -> None:
        triple = (subject, name(predicate), target)
        self.facts[subject].add((triple[1], target))
        self.evidence[triple].append((evidence, words))

    def _fact(self, fact: Fact) -> None:
        for ref in (fact.subject, fact.object):
            if isinstance(ref, str):
                self.used.setdefault(ref, fact.evidence)
        for _, value in fact.qualifiers:
            if isinstance(value, str):
                self.used.setdefault(value, fact.evidence)
        write = _EXPANSIONS.get(fact.predicate)
        if write is None:
            predicate = fact.predicate if ":" in fact.predicate else f"dip:{fact.predicate}"
            words = fact.qualifier("wording")
            said = words if isinstance(words, Value) else None
            self._add(self.node(fact.subject), predicate, self._term(fact.object), fact.evidence, said)
        else:
            write(self, fact)

    def _participation(self, fact: Fact, event: Ref, actor: Ref, role: str, behalf: Ref | Value | None = None) -> None:
        """One node per event, actor and role (ontology.md, section 2.5)."""
        node = name(f"part:{self._local(event)}--{self._local(actor)}--{role}")
        self._typed(node, "Participation")
        self._add(node, "dip:participationIn", self.node(event), fact.evidence)
        self._add(node, "dip:participant", self.node(actor), fact.evidence)
        self._add(node, "dip:participationRole", name(f"role:{role}"), fact.evidence)
        if isinstance(behalf, str):
            self._add(node, "dip:onBehalfOf", self.node(behalf), fact.evidence)

    def participant(self, fact: Fact) -> None:
        actor = str(fact.object)
        self._add(self.node(fact.subject), "dip:hasParticipant", self.node(actor), fact.evidence)
        role = fact.qualifier("role")
        if isinstance(role, Value):
            self._participation(fact, fact.subject, actor, role.text, fact.qualifier("onBehalfOf"))

    def heads(self, fact: Fact) -> None:
        event = str(fact.object)
        self._add(self.node(fact.subject), "dip:headsDelegationAt", self.node(event), fact.evidence)
        self._participation(fact, event, fact.subject, "head-of-delegation", fact.qualifier("onBehalfOf"))

    def holds(self, fact: Fact) -> None:
        post = str(fact.object)
        node = name(f"ten:{self._local(fact.subject)}--{self._local(post)}")
        self._typed(node, "Tenure")
        self._add(node, "dip:tenureHolder", self.node(fact.subject), fact.evidence)
        self._add(node, "dip:tenurePost", self.node(post), fact.evidence)
        wording = fact.qualifier("wording")
        if isinstance(wording, Value):
            self._add(node, "dcterms:description", self._term(wording), fact.evidence)
        if fact.qualifier("tense") is None:
            self._add(self.node(fact.subject), "dip:holdsPost", self.node(post), fact.evidence)

    def status(self, fact: Fact) -> None:
        """One node per actor, agreement and status; a signature also writes signedBy."""
        status = fact.qualifier("status")
        code = status.text if isinstance(status, Value) else "signed"
        actor = str(fact.object)
        if self.entities[actor].kind in {"Official", "Post"}:
            self._participation_of_signer(fact, actor)
            return
        node = name(f"agp:{self._local(actor)}--{self._local(fact.subject)}--{code}")
        self._typed(node, "AgreementParticipation")
        self._add(node, "dip:ofAgreement", self.node(fact.subject), fact.evidence)
        self._add(node, "dip:actingParty", self.node(actor), fact.evidence)
        self._add(node, "dip:agreementStatus", name(f"status:{code}"), fact.evidence)
        date = fact.qualifier("date")
        if isinstance(date, Value):
            self._add(node, "dcterms:date", self._term(date), fact.evidence)
        if code in _SIGNED:
            self._add(self.node(fact.subject), "dip:signedBy", self.node(actor), fact.evidence)

    def _participation_of_signer(self, fact: Fact, actor: Ref) -> None:
        """A person who signs acts for a side: the side's own status says what was signed."""

    def nothing(self, fact: Fact) -> None:
        """What another fact writes."""

    # Descriptions

    def _describe(self) -> None:
        """Types and labels of everything that a fact is about."""
        first: dict[Ref, Mention] = {}
        for found in self.extraction.mentions:
            first.setdefault(found.entity, found)
        for ref, evidence in self.used.items():
            entity = self.entities[ref]
            node = self.node(ref)
            if entity.kind in _NAMED:
                mention = first.get(ref)
                where = (mention.start, mention.end) if mention else (evidence.start, evidence.end)
                span = Evidence(evidence.sentence, *where, "mention/1", 0.95)
                self._add(node, "rdf:type", name(f"dip:{entity.kind}"), span)
            else:
                self._typed(node, entity.kind)
            if not entity.registered:
                self._labels(node, entity.names)
            elif ref in self.own:
                self._own_labels(node, load_registry().entries[ref].names)

    def _typed(self, node: Term, kind: str) -> None:
        """Give a node its class where nothing but the node's own making says so: no evidence is due."""
        self.facts[node].add((_TYPE, name(f"dip:{kind}")))

    def _own_labels(self, node: Term, names: tuple[Name, ...]) -> None:
        """The label in each language of an entry of the user's own registry, which the graph's readers may not have."""
        for language in {label.language for label in names}:
            self._labels(node, tuple(label for label in names if label.language == language)[:1])

    def _labels(self, node: Term, names: tuple[Name, ...]) -> None:
        for index, label in enumerate(names):
            predicate = "rdfs:label" if index == 0 else "skos:altLabel"
            self.facts[node].add((name(predicate), _text(label.text, label.language)))

    # Provenance

    def _source(self) -> None:
        """The document and the run that read it."""
        document = self.document
        run = name(f"doc:{document.sha256[:16]}-run")
        source = {
            (_TYPE, name("dip:SourceDocument")),
            (name("nif:isString"), _string(document.text)),
            (name("dcterms:language"), _string(document.language)),
            (name("dcterms:identifier"), _string(document.sha256)),
        }
        if document.title:
            source.add((name("dcterms:title"), _text(document.title, document.language)))
        if document.published:
            source.add((name("dcterms:issued"), str(terms.date(document.published))))
        if document.source:
            source.add((name("dcterms:source"), _string(document.source)))
        if document.publisher:
            source.add((name("dcterms:publisher"), _string(document.publisher)))
        source |= {(name("dip:alsoPublishedAt"), _string(place)) for place in document.also}
        self.provenance[self.source] = source
        self.provenance[run] = {
            (_TYPE, name("prov:Activity")),
            (name("prov:used"), self.source),
            (name("rdfs:comment"), _string(run_comment(self.versions))),
        }

    def _statement(self, triple: Row, found: list[tuple[Evidence, Value | None]]) -> None:
        subject, predicate, target = triple
        fact = f"<{PREFIXES['fact']}{digest(' '.join(triple), 20)}>"
        kinds = {evidence.kind for evidence, _ in found}
        kind = "explicit" if "explicit" in kinds else min(kinds)
        said = {
            (_TYPE, _STATEMENT),
            (_SUBJECT, subject),
            (_PREDICATE, predicate),
            (_OBJECT, target),
            (_KIND, name(f"fkind:{kind}")),
        }
        for evidence, words in found:
            said.add((_HAS_EVIDENCE, self._evidence(evidence)))
            if words is not None:
                said.add((_DESCRIPTION, _text(words.text, words.language)))
        self.provenance[fact] = said

    def _evidence(self, evidence: Evidence) -> Term:
        """The node of a span as one rule read it; it is written once, however many facts it says."""
        key = (evidence.start, evidence.end, evidence.rule, evidence.confidence)
        known = self.spans.get(key)
        if known is None:
            short, rule = _rule(evidence.rule)
            local = f"{self.document.sha256[:16]}-{evidence.start}-{evidence.end}-{short}"
            known = self.spans[key] = f"<{PREFIXES['ev']}{local}>"
            words = _text(self.document.text[evidence.start : evidence.end], self.document.language)
            self.provenance[known] = {
                (_TYPE, _EVIDENCE),
                (_ANCHOR, words),
                (_BEGIN, _integer(evidence.start)),
                (_END, _integer(evidence.end)),
                (_CONTEXT, self.source),
                (_RULE, rule),
                (_CONFIDENCE, _decimal(evidence.confidence)),
            }
        return known


_EXPANSIONS: dict[str, Callable[[_Writer, Fact], None]] = {
    "hasParticipant": _Writer.participant,
    "headsDelegationAt": _Writer.heads,
    "holdsPost": _Writer.holds,
    "agreementStatus": _Writer.status,
    "officeWording": _Writer.nothing,
}
"""What writes the facts that are more than one triple."""


@lru_cache(maxsize=1 << 10)
def _rule(rule: str) -> tuple[str, Term]:
    """What a rule adds to the names of its evidence, and how it is written."""
    return digest(rule, 6), _string(rule)


_TYPE, _STATEMENT, _EVIDENCE = name("rdf:type"), name("rdf:Statement"), name("dip:Evidence")
_SUBJECT, _PREDICATE, _OBJECT = name("rdf:subject"), name("rdf:predicate"), name("rdf:object")
_KIND, _HAS_EVIDENCE, _DESCRIPTION = name("dcterms:type"), name("dip:hasEvidence"), name("dcterms:description")
_ANCHOR, _BEGIN, _END = name("nif:anchorOf"), name("nif:beginIndex"), name("nif:endIndex")
_CONTEXT, _RULE, _CONFIDENCE = name("nif:referenceContext"), name("dip:extractionRule"), name("dip:confidence")

"""The only place where a fact becomes triples, with the evidence of each.

Facts go to one file, provenance to another: the document with its text, every piece of evidence, one
``rdf:Statement`` for each fact triple, and the run that wrote them (without clock or host).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.graph import terms
from mithaq.graph.iris import digest, expand, locals_of
from mithaq.model import Evidence, Extraction, Fact, Name, Ref, Value
from mithaq.vocabulary import ONTOLOGY_VERSION, PREFIXES

if TYPE_CHECKING:
    from mithaq.graph.turtle import Row

Term = str
"""A node or a literal as N-Triples writes it; made and checked by `mithaq.graph.terms`."""

_SIGNED = {"signed", "signed-definitively"}
_SHARED = {"c", "place", "body", "topic", "agr"}


@dataclass(frozen=True, slots=True)
class Statements:
    """The triples of one document: what it says, and where it says so."""

    facts: list[Triple]
    provenance: list[Triple]


def name(prefixed: str) -> NamedNode:
    """The node of a prefixed name such as ``dip:hostedBy``."""
    return terms.iri(expand(prefixed))


def triples(extraction: Extraction, versions: str = "") -> Statements:
    """The facts and the provenance of a document; ``versions`` names the data that the run used."""
    return _Writer(extraction, versions).write()


class _Writer:
    def __init__(self, extraction: Extraction, versions: str) -> None:
        self.extraction = extraction
        self.document = extraction.document
        self.versions = versions
        self.locals = locals_of(extraction)
        self.entities = {entity.ref: entity for entity in extraction.entities}
        self.evidence: dict[Triple, list[tuple[Evidence, Value | None]]] = defaultdict(list)
        self.facts: set[Triple] = set()
        self.used: dict[Ref, Evidence] = {}
        self.nodes: dict[Ref, NamedNode] = {}

    def write(self) -> Statements:
        """Both sets of triples."""
        for fact in self.extraction.facts:
            if fact.status in {"asserted", "planned"}:
                self._fact(fact)
        self._describe()
        return Statements(list(self.facts), self._provenance())

    # Facts

    def node(self, ref: Ref) -> NamedNode:
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
            return terms.text(value.text, value.language)
        if value.type == "integer":
            return terms.integer(int(value.text))
        if value.type == "date":
            return terms.date(value.text)
        return name(f"{value.type}:{value.text}")

    def _add(self, subject: NamedNode, predicate: str, target: Term, evidence: Evidence, words: Value | None = None) -> None:
        triple = Triple(subject, name(predicate), target)
        self.facts.add(triple)
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
            self._add(self.node(fact.subject), predicate, self._term(fact.object), fact.evidence, words if isinstance(words, Value) else None)
        else:
            write(self, fact)

    def _participation(self, fact: Fact, event: Ref, actor: Ref, role: str, behalf: Ref | Value | None = None) -> None:
        """One node per event, actor and role (ontology.md, section 2.5)."""
        node = name(f"part:{self._local(event)}--{self._local(actor)}--{role}")
        self._add(node, "rdf:type", name("dip:Participation"), fact.evidence)
        self._add(node, "dip:participationIn", self.node(event), fact.evidence)
        self._add(node, "dip:participant", self.node(actor), fact.evidence)
        self._add(node, "dip:participationRole", name(f"role:{role}"), fact.evidence)
        if isinstance(behalf, str):
            self._add(node, "dip:onBehalfOf", self.node(behalf), fact.evidence)

    def _participant(self, fact: Fact) -> None:
        actor = str(fact.object)
        self._add(self.node(fact.subject), "dip:hasParticipant", self.node(actor), fact.evidence)
        role = fact.qualifier("role")
        if isinstance(role, Value):
            self._participation(fact, fact.subject, actor, role.text)

    def _heads(self, fact: Fact) -> None:
        event = str(fact.object)
        self._add(self.node(fact.subject), "dip:headsDelegationAt", self.node(event), fact.evidence)
        self._participation(fact, event, fact.subject, "head-of-delegation", fact.qualifier("onBehalfOf"))

    def _holds(self, fact: Fact) -> None:
        post = str(fact.object)
        node = name(f"ten:{self._local(fact.subject)}--{self._local(post)}")
        self._add(node, "rdf:type", name("dip:Tenure"), fact.evidence)
        self._add(node, "dip:tenureHolder", self.node(fact.subject), fact.evidence)
        self._add(node, "dip:tenurePost", self.node(post), fact.evidence)
        wording = fact.qualifier("wording")
        if isinstance(wording, Value):
            self._add(node, "dcterms:description", self._term(wording), fact.evidence)
        if fact.qualifier("tense") is None:
            self._add(self.node(fact.subject), "dip:holdsPost", self.node(post), fact.evidence)

    def _status(self, fact: Fact) -> None:
        """One node per actor, agreement and status; a signature also writes signedBy."""
        status = fact.qualifier("status")
        code = status.text if isinstance(status, Value) else "signed"
        actor = str(fact.object)
        if self.entities[actor].kind in {"Official", "Post"}:
            self._participation_of_signer(fact, actor)
            return
        node = name(f"agp:{self._local(actor)}--{self._local(fact.subject)}--{code}")
        self._add(node, "rdf:type", name("dip:AgreementParticipation"), fact.evidence)
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

    # Descriptions

    def _describe(self) -> None:
        """Types and labels of everything that a fact is about."""
        first = {}
        for mention in self.extraction.mentions:
            first.setdefault(mention.entity, mention)
        for ref, evidence in self.used.items():
            entity = self.entities[ref]
            node = self.node(ref)
            mention = first.get(ref)
            span = Evidence(evidence.sentence, mention.start, mention.end, "mention/1", 0.95) if mention else evidence
            self._add(node, "rdf:type", name(f"dip:{entity.kind}"), span)
            if not entity.registered:
                self._labels(node, entity.names)

    def _labels(self, node: NamedNode, names: tuple[object, ...]) -> None:
        from mithaq.model import Name

        for index, label in enumerate(names):
            if isinstance(label, Name):
                predicate = "rdfs:label" if index == 0 else "skos:altLabel"
                self.facts.add(Triple(node, name(predicate), terms.text(label.text, label.language)))

    # Provenance

    def _provenance(self) -> list[Triple]:
        out: set[Triple] = set()
        document = name(f"doc:{self.document.sha256[:16]}")
        run = name(f"doc:{self.document.sha256[:16]}-run")

        def add(node: NamedNode, predicate: str, target: Term) -> None:
            out.add(Triple(node, name(predicate), target))

        add(document, "rdf:type", name("dip:SourceDocument"))
        add(document, "nif:isString", terms.string(self.document.text))
        add(document, "dcterms:language", terms.string(self.document.language))
        add(document, "dcterms:identifier", terms.string(self.document.sha256))
        if self.document.title:
            add(document, "dcterms:title", terms.text(self.document.title, self.document.language))
        if self.document.published:
            add(document, "dcterms:issued", terms.date(self.document.published))
        if self.document.source:
            add(document, "dcterms:source", terms.string(self.document.source))
        add(run, "rdf:type", name("prov:Activity"))
        add(run, "prov:used", document)
        add(run, "rdfs:comment", terms.string(f"ontology {ONTOLOGY_VERSION}; {self.versions}".rstrip("; ")))
        for triple, found in self.evidence.items():
            self._statement(triple, found, document, add)
        return list(out)

    def _statement(
        self, triple: Triple, found: list[tuple[Evidence, Value | None]], document: NamedNode, add: Callable[[NamedNode, str, Term], None],
    ) -> None:  # fmt: skip
        fact = name(f"fact:{digest(str(triple), 20)}")
        add(fact, "rdf:type", name("rdf:Statement"))
        add(fact, "rdf:subject", triple.subject)  # type: ignore[arg-type]
        add(fact, "rdf:predicate", triple.predicate)
        add(fact, "rdf:object", triple.object)  # type: ignore[arg-type]
        kinds = {evidence.kind for evidence, _ in found}
        kind = "explicit" if "explicit" in kinds else min(kinds)
        add(fact, "dcterms:type", name(f"fkind:{kind}"))
        for evidence, words in found:
            add(fact, "dip:hasEvidence", self._evidence(evidence, document, add))
            if words is not None:
                add(fact, "dcterms:description", terms.text(words.text, words.language))

    def _evidence(self, evidence: Evidence, document: NamedNode, add: Callable[[NamedNode, str, Term], None]) -> NamedNode:
        local = f"{self.document.sha256[:16]}-{evidence.start}-{evidence.end}-{digest(evidence.rule, 6)}"
        node = name(f"ev:{local}")
        add(node, "rdf:type", name("dip:Evidence"))
        add(node, "nif:anchorOf", terms.text(self.document.text[evidence.start : evidence.end], self.document.language))
        add(node, "nif:beginIndex", terms.integer(evidence.start))
        add(node, "nif:endIndex", terms.integer(evidence.end))
        add(node, "nif:referenceContext", document)
        add(node, "dip:extractionRule", terms.string(evidence.rule))
        add(node, "dip:confidence", terms.decimal(evidence.confidence))
        return node


_EXPANSIONS: dict[str, Callable[[_Writer, Fact], None]] = {
    "hasParticipant": _Writer._participant,
    "headsDelegationAt": _Writer._heads,
    "holdsPost": _Writer._holds,
    "agreementStatus": _Writer._status,
    "officeWording": lambda _writer, _fact: None,
}

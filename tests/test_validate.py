"""The 25 rules: a small graph that holds to all of them, and for each a change that breaks it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from hashlib import sha256

import pytest

from mithaq.errors import DataError
from mithaq.graph.validate import Report, validate
from mithaq.vocabulary import PREFIXES

TEXT = "التقى الوفدان في مسقط 😀 ووقّع الجانبان بروتوكول الصيد البحري، وشكر الوزير مضيفيه."
WORDS = "ووقّع الجانبان"
DIGEST = sha256(TEXT.encode()).hexdigest()
DOC = f"doc:{DIGEST[:16]}"
BEGIN = TEXT.index(WORDS)
EVIDENCE = f"ev:{DIGEST[:16]}-{BEGIN}-{BEGIN + len(WORDS)}"

ROUND, SECOND, VISIT = "round:JPN-OMN-economic-2", "round:JPN-OMN-economic-3", "event:visit-2026-02-03--JPN--OMN"
DIALOGUE, BODY, POST = "dlg:JPN-OMN-economic", "body:OMN-x-fisheries", "post:OMN-x-fisheries-minister"
PERSON, OTHER = "person:x-OMN-slm", "person:x-OMN-zd"
TENURE, PART = "ten:x-OMN-slm--OMN-x-fisheries-minister", "part:JPN-OMN-economic-2--x-OMN-slm--head-of-delegation"
TREATY, SIGNING = "agr:x-sea-fishing", "agp:JPN--x-sea-fishing--signed"
THANKS, SAYING, TOGETHER = "st:JPN-OMN-economic-2--thank--x-OMN-slm", "stmt:OMN-x-fisheries-1", "stmt:JPN-OMN-1"
SMALL, LARGE = "topic:x-small-boats", "topic:x-boats"

KINDS = {
    "c:OMN": "Country", "c:JPN": "Country", "place:OMN-muscat": "Place", BODY: "GovernmentBody", POST: "Post", PERSON: "Official",
    TENURE: "Tenure", DIALOGUE: "Dialogue", ROUND: "DialogueRound", SECOND: "DialogueRound", VISIT: "Visit", PART: "Participation",
    TREATY: "Agreement", SIGNING: "AgreementParticipation", THANKS: "Stance", SAYING: "Statement", TOGETHER: "JointStatement",
    SMALL: "Topic", LARGE: "Topic",
}  # fmt: skip
LABELS = {
    BODY: "هيئة الصيد",
    PERSON: "سالم",
    TREATY: "بروتوكول الصيد البحري",
    SMALL: "القوارب الصغيرة",
    LARGE: "القوارب",
}
FACTS = [
    (BODY, "dip:bodyOf", "c:OMN"),
    (POST, "dip:postIn", BODY),
    (POST, "dcterms:type", "rank:minister"),
    (PERSON, "dip:holdsPost", POST),
    (PERSON, "dip:headsDelegationAt", ROUND),
    (TENURE, "dip:tenureHolder", PERSON),
    (TENURE, "dip:tenurePost", POST),
    (TENURE, "schema:startDate", '"2025-01-01"^^xsd:date'),
    (TENURE, "schema:endDate", '"2026-02-28"^^xsd:date'),
    (DIALOGUE, "dip:dialogueParty", "c:OMN"),
    (DIALOGUE, "dip:dialogueParty", "c:JPN"),
    (ROUND, "dip:roundOf", DIALOGUE),
    (ROUND, "dip:roundNumber", "2"),
    (ROUND, "dip:hostedBy", "c:OMN"),
    (ROUND, "dip:takesPlaceIn", "place:OMN-muscat"),
    (ROUND, "dip:discusses", SMALL),
    (SECOND, "dip:roundOf", DIALOGUE),
    (SECOND, "dip:roundNumber", "3"),
    (SECOND, "dip:hasParticipant", "c:JPN"),
    (VISIT, "dip:hasParticipant", "c:JPN"),
    (VISIT, "schema:startDate", '"2026-02-03"^^xsd:date'),
    (VISIT, "schema:endDate", '"2026-02-04"^^xsd:date'),
    (PART, "dip:participationIn", ROUND),
    (PART, "dip:participant", PERSON),
    (PART, "dip:participationRole", "role:head-of-delegation"),
    (PART, "dip:onBehalfOf", "c:OMN"),
    (TREATY, "dip:signedBy", "c:JPN"),
    (SIGNING, "dip:ofAgreement", TREATY),
    (SIGNING, "dip:actingParty", "c:JPN"),
    (SIGNING, "dip:agreementStatus", "status:signed"),
    (THANKS, "dip:stanceHolder", "c:JPN"),
    (THANKS, "dip:stanceKind", "skind:thank"),
    (THANKS, "dip:stanceAbout", SMALL),
    (THANKS, "dip:addressee", PERSON),
    (SAYING, "dip:issuedBy", BODY),
    (TOGETHER, "dip:issuedBy", "c:OMN"),
    (TOGETHER, "dip:issuedBy", "c:JPN"),
    (SMALL, "skos:broader", LARGE),
]


@dataclass
class Sample:
    """A graph to be spoiled: what the two files say, every fact with the same words."""

    kinds: dict[str, str] = field(default_factory=KINDS.copy)
    labels: dict[str, str] = field(default_factory=LABELS.copy)
    facts: list[tuple[str, str, str]] = field(default_factory=FACTS.copy)
    unsaid: list[tuple[str, str, str]] = field(default_factory=list)
    unwritten: list[tuple[str, str, str]] = field(default_factory=list)
    document: dict[str, str] = field(
        default_factory=lambda: {
            "nif:isString": f'"{TEXT}"',
            "dcterms:language": '"ar"',
            "dcterms:identifier": f'"{DIGEST}"',
        }
    )
    evidence: dict[str, str] = field(
        default_factory=lambda: {
            "nif:anchorOf": f'"{WORDS}"@ar',
            "nif:beginIndex": f"{BEGIN}",
            "nif:endIndex": f"{BEGIN + len(WORDS)}",
            "nif:referenceContext": DOC,
            "dip:extractionRule": '"ar.test/1"',
            "dip:confidence": "0.95",
        }
    )
    statement: str = "a rdf:Statement ; dcterms:type fkind:explicit ; dip:hasEvidence {evidence}"
    more: str = ""

    def drop(self, subject, predicate):
        """Leave a fact out, and its statement with it."""
        kept = [fact for fact in self.facts if fact[:2] != (subject, predicate)]
        assert len(kept) < len(self.facts)
        self.facts = kept

    def put(self, subject, predicate, value):
        """Say something else."""
        self.drop(subject, predicate)
        self.facts.append((subject, predicate, value))

    def write(self, folder):
        """Write the files and check them."""
        header = "".join(f"@prefix {prefix}: <{start}> .\n" for prefix, start in PREFIXES.items())
        kinds = [(node, "a", f"dip:{kind}") for node, kind in self.kinds.items()]
        labels = [(node, "rdfs:label", f'"{label}"@ar') for node, label in self.labels.items()]
        lines = [" ".join(fact) + " .\n" for fact in (*kinds, *labels, *self.facts, *self.unsaid)]
        (folder / "talks.ttl").write_text(header + "".join(lines) + self.more, encoding="utf-8")
        said = [f"{DOC} a dip:SourceDocument .\n", f"{EVIDENCE} a dip:Evidence .\n"]
        for node, properties in ((DOC, self.document), (EVIDENCE, self.evidence)):
            said += [f"{node} {predicate} {value} .\n" for predicate, value in properties.items()]
        for fact in (*self.facts, *self.unwritten):
            subject, predicate, value = fact
            node = f"fact:{sha256(' '.join(fact).encode()).hexdigest()[:20]}"
            parts = f"rdf:subject {subject} ; rdf:predicate {predicate} ; rdf:object {value}"
            said.append(f"{node} {self.statement.format(evidence=EVIDENCE)} ; {parts} .\n")
        (folder / "talks.prov.ttl").write_text(header + "".join(said), encoding="utf-8")
        return validate([folder])


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The report on the sample as it is."""
    return Sample().write(tmp_path_factory.mktemp("whole"))


def test_the_sample_conforms(whole):
    assert whole == Report(conforms=True, findings=(), triples=whole.triples)
    assert whole.triples > 300


def another_head(sample):
    part = "part:JPN-OMN-economic-2--x-OMN-zd--head-of-delegation"
    sample.kinds |= {OTHER: "Official", part: "Participation"}
    sample.labels[OTHER] = "زيد"
    role = "role:head-of-delegation"
    sample.facts += [(part, "dip:participationIn", ROUND), (part, "dip:participant", OTHER)]
    sample.facts += [(part, "dip:participationRole", role), (part, "dip:onBehalfOf", "c:OMN")]


def stranger(sample):
    sample.kinds[OTHER], sample.labels[OTHER] = "Official", "زيد"


def span(begin, end):
    return lambda s: s.evidence.update({"nif:beginIndex": str(begin), "nif:endIndex": str(end)})


END = BEGIN + len(WORDS)
BREAKS = [
    (1, "a country that is not registered", lambda s: s.kinds.update({"c:ZZZ": "Country"})),
    (1, "a country with two codes", lambda s: s.facts.append(("c:OMN", "skos:notation", '"OMA"'))),
    (1, "a country with two labels in a language", lambda s: s.labels.update({"c:OMN": "بلد آخر"})),
    (2, "a body of no country", lambda s: s.drop(BODY, "dip:bodyOf")),
    (2, "a body of two countries", lambda s: s.facts.append((BODY, "dip:bodyOf", "c:JPN"))),
    (2, "a body of a city", lambda s: s.put(BODY, "dip:bodyOf", "place:OMN-muscat")),
    (3, "a post nowhere", lambda s: s.drop(POST, "dip:postIn")),
    (3, "a post in a country", lambda s: s.put(POST, "dip:postIn", "c:OMN")),
    (4, "a tenure of no one", lambda s: s.drop(TENURE, "dip:tenureHolder")),
    (4, "a tenure of no post", lambda s: s.drop(TENURE, "dip:tenurePost")),
    (4, "a tenure that ends before it starts", lambda s: s.put(TENURE, "schema:endDate", '"2024-12-31"^^xsd:date')),
    (5, "an official without a name", lambda s: s.labels.pop(PERSON)),
    (5, "an official who holds a body", lambda s: s.put(PERSON, "dip:holdsPost", BODY)),
    (6, "an official who does nothing", stranger),
    (7, "a city as host", lambda s: s.put(ROUND, "dip:hostedBy", "place:OMN-muscat")),
    (7, "a city that signs", lambda s: s.put(SAYING, "dip:issuedBy", "place:OMN-muscat")),
    (7, "a treaty that holds a stance", lambda s: s.put(THANKS, "dip:stanceHolder", TREATY)),
    (8, "an event in a ministry", lambda s: s.put(ROUND, "dip:takesPlaceIn", BODY)),
    (8, "a city in a person", lambda s: s.facts.append(("place:OMN-muscat", "dip:locatedIn", PERSON))),
    (9, "a dialogue with oneself", lambda s: s.put(DIALOGUE, "dip:dialogueParty", "c:OMN")),
    (10, "a round of no dialogue", lambda s: s.drop(SECOND, "dip:roundOf")),
    (10, "a round with two numbers", lambda s: s.facts.append((SECOND, "dip:roundNumber", "4"))),
    (10, "two rounds with one number", lambda s: s.put(SECOND, "dip:roundNumber", "2")),
    (11, "an event without anyone", lambda s: s.drop(VISIT, "dip:hasParticipant")),
    (11, "an event that ends before it starts", lambda s: s.put(VISIT, "schema:endDate", '"2026-02-01"^^xsd:date')),
    (12, "a participation in nothing", lambda s: s.drop(PART, "dip:participationIn")),
    (12, "a participation of no one", lambda s: s.drop(PART, "dip:participant")),
    (12, "a role from another list", lambda s: s.put(PART, "dip:participationRole", "status:signed")),
    (13, "a head of no side", lambda s: s.drop(PART, "dip:onBehalfOf")),
    (13, "two heads of one side", another_head),
    (14, "two statuses in one node", lambda s: s.facts.append((SIGNING, "dip:agreementStatus", "status:ratified"))),
    (14, "a status from another list", lambda s: s.facts.append((SIGNING, "dip:agreementStatus", "role:host"))),
    (14, "a status of no one", lambda s: (s.drop(SIGNING, "dip:actingParty"), s.drop(TREATY, "dip:signedBy"))),
    (15, "a signer without a status", lambda s: s.put(TREATY, "dip:signedBy", "c:OMN")),
    (15, "a signer who has only agreed to", lambda s: s.put(SIGNING, "dip:agreementStatus", "status:agreed-to-sign")),
    (16, "a stance of no kind", lambda s: s.drop(THANKS, "dip:stanceKind")),
    (16, "a stance about nothing", lambda s: s.drop(THANKS, "dip:stanceAbout")),
    (16, "a stance of no one, nowhere", lambda s: s.drop(THANKS, "dip:stanceHolder")),
    (17, "thanks to no one", lambda s: s.drop(THANKS, "dip:addressee")),
    (18, "a statement of no one", lambda s: s.drop(SAYING, "dip:issuedBy")),
    (19, "a joint statement of one", lambda s: s.put(TOGETHER, "dip:issuedBy", "c:OMN")),
    (20, "a topic without a label", lambda s: s.labels.pop(LARGE)),
    (20, "a topic above itself", lambda s: s.facts.append((LARGE, "skos:broader", SMALL))),
    (20, "a topic that looks registered, in one language", lambda s: (s.kinds.update({"topic:boats": "Topic"}), s.labels.update({"topic:boats": "قوارب"}))),
    (21, "a document without its text", lambda s: (s.document.pop("nif:isString"))),
    (21, "a document in no language", lambda s: s.document.pop("dcterms:language")),
    (21, "a hash of another text", lambda s: s.document.update({"dcterms:identifier": f'"{"0" * 64}"'})),
    (21, "an IRI from another text", lambda s: setattr(s, "more", f'doc:0123456789abcdef a dip:SourceDocument ; nif:isString "{TEXT}" ; dcterms:language "ar" ; dcterms:identifier "{DIGEST}" .')),
    (22, "words one character on", span(BEGIN + 1, END + 1)),
    (22, "words one character back", span(BEGIN - 1, END - 1)),
    (22, "a span one character longer", span(BEGIN, END + 1)),
    (22, "a span that ends beyond the text", span(BEGIN, len(TEXT) + 1)),
    (22, "a span of nothing", span(BEGIN, BEGIN)),
    (22, "a span that ends before it begins", span(END, BEGIN)),
    (22, "other words", lambda s: s.evidence.update({"nif:anchorOf": '"ووقع الجانبان"@ar'})),
    (22, "no words", lambda s: s.evidence.pop("nif:anchorOf")),
    (22, "no rule", lambda s: s.evidence.pop("dip:extractionRule")),
    (22, "a rule without its version", lambda s: s.evidence.update({"dip:extractionRule": '"ar.test"'})),
    (22, "a confidence above one", lambda s: s.evidence.update({"dip:confidence": "1.01"})),
    (23, "a statement of what is not in the facts", lambda s: s.unwritten.append((ROUND, "dip:hasParticipant", "c:JPN"))),
    (23, "a statement without evidence", lambda s: setattr(s, "statement", "a rdf:Statement")),
    (23, "a statement with two subjects", lambda s: setattr(s, "statement", f"{s.statement} ; rdf:subject c:JPN")),
    (24, "a fact that nothing says", lambda s: s.unsaid.append((ROUND, "dip:hasParticipant", "c:JPN"))),
    (25, "an IRI with a dot", lambda s: s.labels.update({r"topic:x-a\.b": "ا"})),
    (25, "an IRI in Arabic", lambda s: s.labels.update({"topic:x-قارب": "قارب"})),
    (25, "an IRI of someone else", lambda s: s.labels.update({"<https://example.org/boat>": "قارب"})),
    (25, "a blank node", lambda s: setattr(s, "more", '[] rdfs:label "قارب"@ar .')),
    (25, "an event named as a person", lambda s: s.kinds.update({OTHER: "Visit"})),
    (25, "a property that the ontology does not have", lambda s: s.facts.append((ROUND, "dip:likes", "c:JPN"))),
    (25, "a code that its list does not have", lambda s: s.facts.append((ROUND, "schema:eventStatus", "estatus:over"))),
]  # fmt: skip
WARNINGS = {6, 11, 13, 17}


@pytest.mark.parametrize(
    ("rule", "change"),
    [(rule, change) for rule, _, change in BREAKS],
    ids=[f"{rule}: {name}" for rule, name, _ in BREAKS],
)
def test_a_broken_rule_is_reported_under_its_number(tmp_path, rule, change):
    sample = Sample()
    change(sample)
    report = sample.write(tmp_path)
    mine = [finding for finding in report.findings if finding.rule == rule]
    assert {finding.severity for finding in mine} == {"warning" if rule in WARNINGS else "violation"}
    assert all(finding.message and finding.focus and finding.file for finding in mine)
    assert report.conforms == all(finding.severity == "warning" for finding in report.findings)


def test_every_rule_has_a_change_that_breaks_it():
    assert {rule for rule, _, _ in BREAKS} == set(range(1, 26))


def test_a_city_as_host_is_reported_with_rule_node_and_file(tmp_path):
    sample = Sample()
    sample.put(ROUND, "dip:hostedBy", "place:OMN-muscat")
    (finding,) = sample.write(tmp_path).findings
    assert (finding.severity, finding.rule, finding.focus) == ("violation", 7, ROUND)
    assert finding.message.endswith("here: place:OMN-muscat")
    assert finding.file == str(tmp_path / "talks.ttl")


def test_findings_are_sorted_and_the_same_each_time(tmp_path):
    sample = Sample()
    for subject, predicate in ((BODY, "dip:bodyOf"), (POST, "dip:postIn"), (THANKS, "dip:addressee")):
        sample.drop(subject, predicate)
    report = sample.write(tmp_path)
    assert [finding.rule for finding in report.findings] == [2, 3, 17]
    assert [finding.severity for finding in report.findings] == ["violation", "violation", "warning"]
    assert validate([tmp_path]) == report


def test_a_warning_alone_conforms(tmp_path):
    sample = Sample()
    stranger(sample)
    report = sample.write(tmp_path)
    assert (report.conforms, [finding.rule for finding in report.findings]) == (True, [6])


def test_the_writers_own_description_needs_no_holder(tmp_path):
    sample = Sample()
    sample.drop(THANKS, "dip:stanceHolder")
    sample.put(THANKS, "dip:stanceKind", "skind:describe")
    assert sample.write(tmp_path).findings == ()


def test_a_later_status_tells_of_a_signature(tmp_path):
    sample = Sample()
    sample.put(SIGNING, "dip:agreementStatus", "status:withdrawn")
    assert sample.write(tmp_path).findings == ()


def test_what_the_registry_says_needs_no_statement(tmp_path):
    sample = Sample()
    sample.unsaid.append(("place:OMN-muscat", "dip:capitalOf", "c:OMN"))
    assert sample.write(tmp_path).findings == ()


def test_the_evidence_of_another_document_does_not_count(tmp_path):
    first, second = tmp_path / "first", tmp_path / "second"
    for folder, sample in ((first, Sample()), (second, Sample())):
        folder.mkdir()
        if folder is second:
            sample.drop(ROUND, "dip:hostedBy")
            sample.unsaid.append((ROUND, "dip:hostedBy", "c:OMN"))
        sample.write(folder)
    report = validate([first, second])
    assert [(finding.rule, finding.file) for finding in report.findings] == [(24, str(second / "talks.ttl"))]


def test_facts_without_their_provenance_are_all_reported(tmp_path):
    Sample().write(tmp_path)
    (tmp_path / "talks.prov.ttl").unlink()
    report = validate([tmp_path])
    assert [finding.rule for finding in report.findings] == [24] * len(FACTS)


def test_broken_turtle_is_an_error_that_names_the_line(tmp_path):
    Sample().write(tmp_path)
    (tmp_path / "talks.ttl").write_text("c:OMN a", encoding="utf-8")
    with pytest.raises(DataError, match=r"talks\.ttl:1: "):
        validate([tmp_path])


def test_no_graph_at_all_is_an_error():
    with pytest.raises(DataError, match="no graph to validate"):
        validate([])


INCOMPARABLE = [
    '"0000-00-00"^^xsd:date', '"12026-01-01"^^xsd:date', '""^^xsd:date', '"x"^^xsd:integer', '"NaN"^^xsd:double', '"maybe"^^xsd:boolean',
    '"P"^^xsd:duration', '"x"', '"x"@en', "<http://e/x>", "[]",
]  # fmt: skip


@pytest.mark.parametrize("value", INCOMPARABLE)
@pytest.mark.parametrize(
    ("subject", "predicate", "rule"),
    [(VISIT, "schema:endDate", 11), (EVIDENCE, "nif:beginIndex", 22), (EVIDENCE, "dip:confidence", 22)],
    ids=["date", "place in a text", "confidence"],
)
def test_a_value_that_nothing_can_be_compared_with_is_a_fault_and_no_end(tmp_path, subject, predicate, rule, value):
    text = f"{subject} a {'dip:Visit' if rule == 11 else 'dip:Evidence'} ; {predicate} {value} ."
    if rule == 11:
        text += f'\n{subject} schema:startDate "2026-02-03"^^xsd:date .'
    head = "".join(
        f"@prefix {prefix}: <{PREFIXES[prefix]}> .\n" for prefix in ("event", "ev", "dip", "nif", "schema", "xsd")
    )
    (tmp_path / "a.ttl").write_text(head + text, encoding="utf-8")
    told = {finding.message.partition(";")[0] for finding in validate([tmp_path]).findings if finding.rule == rule}
    words = {"schema:endDate": "starts before", "nif:beginIndex": "one begin", "dip:confidence": "confidence"}[
        predicate
    ]
    assert [message for message in told if words in message]


@pytest.mark.parametrize(
    "value", ['"x"@en--rtl', '<<( <http://e/s> <http://e/p> "x" )>>', r"<http://e/\u00a0x>", "_:a.b-c"]
)
def test_what_another_reader_of_rdf_does_not_know_is_no_end_of_validation(tmp_path, value):
    (tmp_path / "a.ttl").write_text(f"<http://e/s> <http://e/p> {value} .\n", encoding="utf-8")
    assert validate([tmp_path]).triples == 1


NOTHING = {"no byte": "", "blank lines": "\n\n", "a comment": "# soon\n", "prefixes": "@prefix a: <http://a/> .\n"}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_of_a_file_without_a_triple_it_is_said_that_nothing_is_checked(tmp_path, text):
    (tmp_path / "a.ttl").write_text(text, encoding="utf-8")
    told = f"^{re.escape(str(tmp_path))}/a\\.ttl: no triple in it, so nothing to check; name a graph that"
    for paths in ([tmp_path / "a.ttl"], [tmp_path]):
        with pytest.raises(DataError, match=told):
            validate(paths)


def test_many_files_without_a_triple_are_named_in_part_and_beside_one_with_facts_they_are_fine(tmp_path):
    for name in "abcdef":
        (tmp_path / f"{name}.ttl").write_text("", encoding="utf-8")
    with pytest.raises(DataError, match=r"/a\.ttl, .*/b\.ttl, .*/c\.ttl, …: no triple"):
        validate([tmp_path])
    Sample().write(tmp_path)
    assert validate([tmp_path]).conforms


def test_of_findings_without_end_the_first_are_named(tmp_path, monkeypatch):
    monkeypatch.setattr("mithaq.graph.validate.MOST", 3)
    (tmp_path / "a.ttl").write_text("".join(f"<http://e/{n}> <http://e/p> {n} .\n" for n in range(10)))
    report = validate([tmp_path / "a.ttl"])
    assert [(found.rule, found.focus) for found in report.findings] == [
        (24, "http://e/0"), (24, "http://e/1"), (24, "http://e/2"), (24, "…"),
        (25, "http://e/0"), (25, "http://e/1"), (25, "http://e/2"), (25, "…"),
    ]  # fmt: skip
    assert report.findings[-1].message == "and so on: after so many violations the rest was not looked at"
    assert validate([tmp_path / "a.ttl"]) == report


def test_of_warnings_without_end_the_first_are_named_and_a_violation_after_them_counts(tmp_path, monkeypatch):
    monkeypatch.setattr("mithaq.graph.validate.MOST_WARNINGS", 2)
    header = "".join(f"@prefix {prefix}: <{start}> .\n" for prefix, start in PREFIXES.items())
    people = "".join(f'person:x-OMN-{n} a dip:Official ; rdfs:label "{n}"@en .\n' for n in range(10, 30))
    (tmp_path / "a.ttl").write_text(f"{header}{people}person:x-OMN-z a dip:Official .")
    report = validate([tmp_path / "a.ttl"])
    named = [finding.focus for finding in report.findings if finding.severity == "warning"]
    assert named == ["person:x-OMN-10", "person:x-OMN-11", "…"]
    assert [finding.rule for finding in report.findings if finding.severity == "violation"] == [5]

"""The nouns of the program: what is read, what is found in it, what is said.

Offsets everywhere count Unicode code points of ``Document.text`` (the canonical text),
begin inclusive, end exclusive.
"""

from __future__ import annotations

from mithaq.records import record

Ref = str
"""The name of an entity inside one document, such as ``"c:OMN"`` or ``"person:1"``; not an IRI."""


@record
class Document:
    """One statement as it was read.

    ``text`` is canonical: NFC, LF line ends, no byte-order mark. ``published`` is an ISO date
    (``YYYY-MM-DD``) or None. ``origin`` says where it came from, for messages (``file:line``).
    ``source`` is its address or another reference, ``publisher`` the outlet, ``also`` where else the same text stood.
    """

    id: str
    text: str
    language: str
    sha256: str
    title: str | None = None
    published: str | None = None
    source: str | None = None
    origin: str = ""
    publisher: str | None = None
    also: tuple[str, ...] = ()


@record
class Sentence:
    """A stretch of the canonical text; ``heading`` when it is a title or section head."""

    index: int
    start: int
    end: int
    heading: bool = False


@record
class Mention:
    """The words ``[start, end)`` that stand for an entity."""

    entity: Ref
    start: int
    end: int
    name: bool = True
    """False where the words are an adjective or an anaphor rather than a name."""


@record
class Name:
    """A surface form and its language (``ar`` or ``en``)."""

    text: str
    language: str


@record
class Entity:
    """One thing that the document speaks of.

    ``kind`` is a class of the ontology, without prefix (``Country``, ``DialogueRound`` …).
    ``key`` is what the IRI is made from, without any wording that depends on the language;
    `mithaq.graph.iris` says which key each kind has. ``names[0]`` is the best label.
    """

    ref: Ref
    kind: str
    key: tuple[object, ...]
    names: tuple[Name, ...] = ()
    registered: bool = False
    """True for entries of the registry, whose labels and types are known before reading."""


@record
class Evidence:
    """The exact words that say a fact, and the rule that read them."""

    sentence: int
    start: int
    end: int
    rule: str
    """Identifier and version, such as ``ar.host/1``."""
    confidence: float = 0.9
    kind: str = "explicit"
    """explicit, resolved (an anaphor, nisba or metonym had to be resolved) or inferred."""


@record
class Value:
    """A literal: text with a language, a number or a date, or a code of one of the code lists.

    ``type`` is ``text``, ``integer``, ``date`` (ISO day, month or year) or the name of a code
    list (``role``, ``status``, ``akind``, ``skind``, ``estatus``, ``dkind``, ``tkind``, ``rank``).
    """

    text: str
    type: str
    language: str = ""


@record
class Fact:
    """What a sentence says of two entities, or of an entity and a value.

    ``predicate`` is a term of the ontology, or a reused one with its prefix (``dcterms:type``).
    ``qualifiers`` turn the fact into a node in RDF: role, status, onBehalfOf, date, wording.
    ``status`` is asserted, planned, denied or reported: only the first two reach the graph.
    """

    subject: Ref
    predicate: str
    object: Ref | Value
    evidence: Evidence
    status: str = "asserted"
    qualifiers: tuple[tuple[str, Ref | Value], ...] = ()

    def qualifier(self, name: str) -> Ref | Value | None:
        """The value of one qualifier, or None."""
        return next((value for key, value in self.qualifiers if key == name), None)


@record
class Extraction:
    """All that was found in one document, in reading order."""

    document: Document
    sentences: tuple[Sentence, ...] = ()
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    facts: tuple[Fact, ...] = ()

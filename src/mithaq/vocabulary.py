"""The ontology's namespaces and the orders of its code lists, as plain constants."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

BASE = "https://w3id.org/mithaq/"
ONTOLOGY = f"{BASE}ont"
ONTOLOGY_VERSION = "0.1.0"
DIP = f"{ONTOLOGY}#"

INDIVIDUAL_PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "c": f"{BASE}id/country/",
        "body": f"{BASE}id/body/",
        "person": f"{BASE}id/person/",
        "post": f"{BASE}id/post/",
        "place": f"{BASE}id/place/",
        "dlg": f"{BASE}id/dialogue/",
        "round": f"{BASE}id/round/",
        "event": f"{BASE}id/event/",
        "agr": f"{BASE}id/agreement/",
        "stmt": f"{BASE}id/statement/",
        "topic": f"{BASE}id/topic/",
        "ten": f"{BASE}id/tenure/",
        "part": f"{BASE}id/participation/",
        "agp": f"{BASE}id/agreement-participation/",
        "st": f"{BASE}id/stance/",
        "doc": f"{BASE}id/doc/",
        "ev": f"{BASE}id/evidence/",
        "fact": f"{BASE}id/fact/",
        "name": f"{BASE}id/name/",
        "decision": f"{BASE}id/decision/",
    }
)
"""One prefix for each kind of individual, so that no local name holds a slash."""

CODE_LISTS: Mapping[str, str] = MappingProxyType(
    {
        "role": "role",
        "status": "agreement-status",
        "akind": "agreement-kind",
        "skind": "stance-kind",
        "estatus": "event-status",
        "dkind": "dialogue-kind",
        "tkind": "statement-kind",
        "rank": "rank",
        "fkind": "fact-kind",
        "verdict": "verdict",
    }
)
"""Prefix of each code list and its name in the IRI; ``BASE + 'code/' + name`` is its scheme."""

CODE_PREFIXES: Mapping[str, str] = MappingProxyType(
    {prefix: f"{BASE}code/{name}/" for prefix, name in CODE_LISTS.items()}
)

OUTSIDE_PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "dcterms": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "gn": "http://www.geonames.org/ontology#",
        "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
        "org": "http://www.w3.org/ns/org#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "prov": "http://www.w3.org/ns/prov#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "schema": "https://schema.org/",
        "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "wd": "http://www.wikidata.org/entity/",
        "wdt": "http://www.wikidata.org/prop/direct/",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)

PREFIXES: Mapping[str, str] = MappingProxyType({"dip": DIP, **INDIVIDUAL_PREFIXES, **CODE_PREFIXES, **OUTSIDE_PREFIXES})
"""Every prefix that a file of the project may use."""

_STATUS_STEPS = (
    ("proposed",),
    ("negotiating",),
    ("initialled",),
    ("adopted",),
    ("agreed-to-sign", "agreed-to-accede", "applied-to-accede"),
    ("signed",),
    ("approved-domestically",),
    ("provisionally-applied",),
    (
        "ratified",
        "accepted",
        "approved",
        "acceded",
        "succeeded",
        # These three also bind: VCLT 12, VCLT-IO 2(1)(b bis) and VCLT 19-23.
        "signed-definitively",
        "formally-confirmed",
        "reserved",
    ),
    # Only what is in force can be renewed, extended or amended.
    ("in-force", "renewed", "extended", "amended"),
)
STATUS_STRENGTH: Mapping[str, int] = MappingProxyType(
    {code: step for step, codes in enumerate(_STATUS_STEPS) for code in codes}
)
"""How far a party has gone with an agreement: where nothing is dated, the highest number is its current status."""

ENDING_STATUSES = frozenset({"suspended", "withdrawn", "denounced", "terminated", "rejected"})
"""Statuses that end a history and so have no place in `STATUS_STRENGTH`."""

BEFORE_THAT = "earlier"
"""What stands for the number of an event that a text tells only to be before the one it is about."""
PLACING = frozenset({"takesPlaceIn", "schema:startDate", "hostedBy"})
"""Properties that place an event in time and space; one of which these are only planned is to come."""
ROUND = frozenset({"roundNumber", "chairedBy"})
"""Properties of a round that are planned with it where nobody says when or where it will be."""
TAKING_PART = frozenset({"hasParticipant", "chairedBy", "hostedBy"})
"""Properties that say who takes part in an event."""
DIALOGUES = frozenset({"Dialogue", "DialogueRound"})
"""Classes of a standing format and of its rounds."""
PARTY_KINDS = frozenset({"Country", "InternationalOrganization"})
"""Classes of those that are sides of a dialogue and issue statements."""
PRESS = "press-conference"
"""The kind of event, in the language data, at which the press is spoken to."""

TALKS = frozenset({"Meeting", "Call"})
"""Classes of events at which people speak with each other, and which have seldom a name."""
ENCOUNTERS = TALKS | {"Visit"}
"""Classes of events of two sides, which a text tells one by one."""
MINISTERS = frozenset({"minister", "minister-of-state"})
"""Ranks of those who have a portfolio."""
FIRM = frozenset({"affirm", "emphasize"})
"""Kinds of stances of whoever stresses something."""

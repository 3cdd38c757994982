"""What the seed article does not say, and a graph of it must not (design: ontology.md, section 3.5).

Each wrong fact is a SPARQL pattern that finds it, with the updates that would write it: every one of them must be found.
"""

from __future__ import annotations

from dataclasses import dataclass

ACTING = (
    "dip:hasParticipant|dip:hostedBy|dip:chairedBy|dip:dialogueParty|dip:participant|dip:onBehalfOf|dip:represents|"
    "dip:actingParty|dip:signedBy|dip:issuedBy|dip:stanceHolder|dip:addressee|dip:partnerOf|^dip:partnerOf"
)
"""The properties whose object acts: takes part, hosts, holds, signs, is addressed."""

DATED = (
    "?s ?p ?o FILTER(DATATYPE(?o) IN (xsd:date, xsd:dateTime, xsd:time, xsd:gYear, xsd:gYearMonth, xsd:gMonthDay) || "
    "?p IN (dcterms:date, dcterms:issued, dcterms:created, schema:startDate, schema:endDate, prov:startedAtTime, "
    "prov:endedAtTime, prov:generatedAtTime) || (DATATYPE(?o) IN (xsd:string, rdf:langString) && "
    'REGEX(STR(?o), "(^|[^0-9a-f])(19|20)[0-9]{2}([^0-9a-f]|$)")))'
)
"""A date, a property that would hold one, or a year among words; hashes are no years."""

_ALHARTHY = '?p a dip:Official ; rdfs:label ?name . FILTER(CONTAINS(?name, "الحارثي"))'
_HOOKER = '?p a dip:Official ; rdfs:label ?name . FILTER(CONTAINS(?name, "هوكر"))'
_ROUND = "?r a dip:DialogueRound"
_CONFERENCE = "?k a dip:Conference"
_STATEMENT = "?t a dip:Statement"
_STANCE = "?st a dip:Stance"
_SCIENCE = '?a a dip:Agreement ; rdfs:label ?name . FILTER(CONTAINS(?name, "العلوم"))'
_MINERALS = '?a a dip:Agreement ; rdfs:label ?name . FILTER(CONTAINS(?name, "المعادن"))'
_ARTEMIS = "?g a dip:Agreement . FILTER(?g = agr:artemis-accords || EXISTS { ?g rdfs:label ?gn . FILTER(REGEX(?gn, '[أا]رتميس|Artemis')) })"


@dataclass(frozen=True, slots=True)
class Forbidden:
    """One wrong fact: its number, the sentence that denies it, what finds it, and what would write it."""

    number: str
    sentence: str
    pattern: str
    updates: tuple[str, ...]

    def __str__(self) -> str:
        """Its number and sentence."""
        return f"{self.number} {self.sentence}"


def _write(triples: str, where: str = "") -> str:
    return f"INSERT {{ {triples} }} WHERE {{ {where} }}"


def _person(name: str) -> str:
    return _write(f'person:x-wrong a dip:Official ; rdfs:label "{name}"@ar')


def _status(where: str, party: str, code: str) -> str:
    return _write(f"agp:wrong dip:ofAgreement ?a ; dip:actingParty {party} ; dip:agreementStatus status:{code}", where)


_ARTEMIS_AS_A = "agr:artemis-accords a dip:Agreement BIND(agr:artemis-accords AS ?a)"

FORBIDDEN = (
    Forbidden(
        "N01", "no event or statement has a date",
        DATED,
        (
            _write('?r schema:startDate "2025-05-27"^^xsd:date', _ROUND),
            _write('?t dcterms:issued "2025"^^xsd:gYear', _STATEMENT),
            _write('?k dcterms:description "2025"@ar', _CONFERENCE),
        ),
    ),
    Forbidden(
        "N02", "Oman neither signed nor joined the Artemis Accords",
        f"{_ARTEMIS} {{ ?g dip:signedBy c:OMN }} UNION {{ ?x dip:ofAgreement ?g ; dip:actingParty c:OMN ; "
        "dip:agreementStatus ?status FILTER(?status != status:agreed-to-accede) }",
        (
            _write("agr:artemis-accords dip:signedBy c:OMN"),
            _status(_ARTEMIS_AS_A, "c:OMN", "signed"),
            _status(_ARTEMIS_AS_A, "c:OMN", "acceded"),
        ),
    ),
    Forbidden(
        "N03", "the United States is no signatory of the Artemis Accords",
        f"{_ARTEMIS} {{ ?g dip:signedBy c:USA }} UNION {{ ?x dip:ofAgreement ?g ; dip:actingParty c:USA }}",
        (_write("agr:artemis-accords dip:signedBy c:USA"), _status(_ARTEMIS_AS_A, "c:USA", "in-force")),
    ),
    Forbidden(
        "N04", "nobody chairs the round as a whole",
        "{ ?r dip:chairedBy ?p } UNION { ?x dip:participationRole ?role FILTER(?role IN (role:chair, role:co-chair)) }",
        (
            _write("?r dip:chairedBy ?p", f"{_ROUND} . {_ALHARTHY}"),
            _write("?r dip:chairedBy ?p", f"{_ROUND} . {_HOOKER}"),
            _write("part:wrong dip:participationIn ?r ; dip:participant ?p ; dip:participationRole role:chair", f"{_ROUND} . {_HOOKER}"),
        ),
    ),
    Forbidden(
        "N05", "the statement is not joint and not of the United States",
        "{ ?t a dip:JointStatement } UNION { ?t dcterms:type tkind:joint-statement } UNION "
        '{ ?t dip:issuedBy ?who FILTER(CONTAINS(STR(?who), "USA")) }',
        (
            _write("?t a dip:JointStatement", _STATEMENT),
            _write("?t dcterms:type tkind:joint-statement", _STATEMENT),
            _write("?t dip:issuedBy c:USA", _STATEMENT),
            _write("?t dip:issuedBy body:USA-mfa", _STATEMENT),
        ),
    ),
    Forbidden(
        "N06", "Muscat the city takes no part, hosts nothing and consents to nothing",
        f"?x {ACTING} place:OMN-muscat",
        (
            _write("?r dip:hasParticipant place:OMN-muscat", _ROUND),
            _write("?r dip:hostedBy place:OMN-muscat", _ROUND),
            _write("?st dip:stanceHolder place:OMN-muscat", _STANCE),
            _status(_ARTEMIS_AS_A, "place:OMN-muscat", "agreed-to-accede"),
        ),
    ),
    Forbidden(
        "N07", "nothing is said of Amman or of Jordan",
        '{ ?s ?p ?o FILTER(REGEX(CONCAT(STR(?s), " ", IF(ISIRI(?o), STR(?o), "")), "[/-]JOR([- ]|$)|[/-]amman", "i")) } UNION '
        '{ ?s ?p ?o FILTER(ISLITERAL(?o) && REGEX(STR(?o), "الأردن|الاردن|عمّان|Jordan|Amman")) }',
        (
            _write("?r dip:hasParticipant c:JOR", _ROUND),
            _write("?r dip:takesPlaceIn place:JOR-amman", _ROUND),
            _write('?st dcterms:description "دعم الأردن"@ar', _STANCE),
        ),
    ),
    Forbidden(
        "N08", "the agreement on science and technology was not renewed",
        "?x dip:agreementStatus ?status FILTER(?status IN (status:renewed, status:extended, status:amended))",
        (_status(_SCIENCE, "c:OMN", "renewed"), _status(_SCIENCE, "c:USA", "extended")),
    ),
    Forbidden(
        "N09", "the framework on minerals was neither signed nor completed",
        f"{_MINERALS} {{ ?a dip:signedBy ?who }} UNION {{ ?x dip:ofAgreement ?a ; dip:agreementStatus ?status "
        "FILTER(?status NOT IN (status:negotiating, status:proposed)) }",
        (_write("?a dip:signedBy c:OMN", _MINERALS), _status(_MINERALS, "c:USA", "adopted")),
    ),
    Forbidden(
        "N10", "no foreign minister took part",
        "{ ?x dcterms:type ?rank FILTER(?rank IN (rank:minister, rank:minister-of-state)) } UNION "
        '{ ?x a ?kind ; rdfs:label|skos:altLabel ?name FILTER(?kind IN (dip:Official, dip:Post) && REGEX(?name, "وزير|[Mm]inister( |$)")) } '
        "UNION { ?x dip:hasParticipant|dip:participant ?post . ?post a dip:Post }",
        (
            _write("post:OMN-mfa-minister a dip:Post ; dcterms:type rank:minister"),
            _person("وزير الخارجية"),
            _write("?r dip:hasParticipant ?post", f"{_ROUND} . ?post a dip:Post"),
        ),
    ),
    Forbidden(
        "N11", "each under-secretary serves his or her own country",
        '?p a dip:Official ; rdfs:label ?name VALUES (?word ?other) { ("الحارثي" "USA") ("هوكر" "OMN") } '
        "FILTER(CONTAINS(?name, ?word)) ?p dip:represents|dip:holdsPost|(dip:holdsPost/dip:postIn)|"
        "(^dip:tenureHolder/dip:tenurePost)|(^dip:participant/dip:onBehalfOf) ?where FILTER(CONTAINS(STR(?where), ?other))",
        (
            _write("?p dip:holdsPost post:USA-mfa-undersecretary-political", _ALHARTHY),
            _write("?p dip:holdsPost post:x-other . post:x-other dip:postIn body:OMN-mfa", _HOOKER),
            _write("?p dip:represents c:OMN", _HOOKER),
            _write("ten:wrong dip:tenureHolder ?p ; dip:tenurePost post:USA-mfa-undersecretary-political", _ALHARTHY),
            _write("part:wrong dip:participant ?p ; dip:onBehalfOf c:USA", _ALHARTHY),
        ),
    ),
    Forbidden(
        "N12", "nothing took place in Washington and Washington hosted nothing",
        '?r dip:takesPlaceIn|dip:hostedBy ?where FILTER(REGEX(STR(?where), "/(country|place|body)/USA"))',
        (
            _write("?r dip:takesPlaceIn place:USA-washington", _ROUND),
            _write("?r dip:hostedBy c:USA", _ROUND),
            _write("?r dip:hostedBy place:USA-washington", _ROUND),
        ),
    ),
    Forbidden(
        "N13", "the Middle East is no party, holder or addressee",
        f'?x {ACTING} ?region FILTER(CONTAINS(STR(?region), "/place/region-") || EXISTS '
        '{ ?region rdfs:label ?name FILTER(CONTAINS(?name, "الشرق الأوسط")) })',
        (
            _write("?r dip:hasParticipant place:region-middle-east", _ROUND),
            _write("?st dip:stanceHolder place:region-middle-east", _STANCE),
            _write("?st dip:addressee place:region-middle-east", _STANCE),
            _write('?st dip:stanceHolder body:x-wrong . body:x-wrong rdfs:label "منطقة الشرق الأوسط"@ar', _STANCE),
        ),
    ),
    Forbidden(
        "N14", "the round is no session of the space conference, which the two sides do not host",
        f"{_CONFERENCE} {{ ?x dip:roundOf ?k }} UNION {{ ?k dip:hasRound ?x }} UNION {{ ?k a dip:DialogueRound }} UNION "
        "{ ?k dip:hostedBy|dip:hasParticipant c:USA } UNION { ?x dcterms:isPartOf|schema:superEvent ?k }",
        (
            _write("?r dip:roundOf ?k", f"{_ROUND} . {_CONFERENCE}"),
            _write("?k dip:hostedBy c:OMN , c:USA", _CONFERENCE),
            _write("?k a dip:DialogueRound", _CONFERENCE),
            _write("?r schema:superEvent ?k", f"{_ROUND} . {_CONFERENCE}"),
        ),
    ),
    Forbidden(
        "N15", "no person is named after a post, a side or half a name",
        "?p a dip:Official ; rdfs:label|skos:altLabel ?name "
        'FILTER(REGEX(?name, "وكيل|الجانب|السياسية|الخارجية|^بن |^(خليفة|علي|أليسون|هوكر)$"))',
        tuple(map(_person, ("وكيل", "وكيلة وزارة", "الجانب الأميركي", "بن علي", "بن علي الحارثي", "السياسية"))),
    ),
    Forbidden(
        "N16", "Artemis is no person, place or organisation",
        "?x a ?kind ; rdfs:label|skos:altLabel ?name FILTER(REGEX(?name, '[أا]رتميس|Artemis') && ?kind NOT IN (dip:Agreement, dip:Topic))",
        tuple(
            _write(f'{prefix}:x-wrong a dip:{kind} ; rdfs:label "أرتميس"@ar')
            for prefix, kind in (("person", "Official"), ("place", "Place"), ("body", "Organization"))
        ),
    ),
    Forbidden(
        "N17", "the sides condemned, rejected and called for nothing",
        "?st dip:stanceKind ?kind FILTER(?kind IN (skind:condemn, skind:denounce, skind:reject, skind:oppose, "
        "skind:call-for, skind:demand, skind:urge, skind:appeal))",
        tuple(_write(f"?st dip:stanceKind skind:{kind}", _STANCE) for kind in ("condemn", "reject", "call-for", "urge")),
    ),
    Forbidden(
        "N18", "there is one dialogue, whichever country is named first",
        "?one a dip:Dialogue . ?other a dip:Dialogue FILTER(?one != ?other)",
        (_write("dlg:USA-OMN-strategic a dip:Dialogue"),),
    ),
    Forbidden(
        "N19", "no fourth or periodic round is planned",
        "{ ?one a dip:DialogueRound . ?other a dip:DialogueRound FILTER(?one != ?other) } UNION "
        "{ ?r dip:roundNumber ?number FILTER(?number != 3) } UNION { ?r schema:eventStatus estatus:planned }",
        (
            _write("round:OMN-USA-strategic-4 a dip:DialogueRound"),
            _write("?r dip:roundNumber 4", _ROUND),
            _write("?r schema:eventStatus estatus:planned", _ROUND),
        ),
    ),
    Forbidden(
        "N20", "companies take no part",
        f"{{ ?x {ACTING} ?who . ?who a dip:Organization }} UNION "
        f'{{ ?x {ACTING} ?who . ?who rdfs:label|skos:altLabel ?name FILTER(REGEX(?name, "شرك(ة|ات)|[Cc]ompan(y|ies)")) }}',
        (
            _write("?r dip:hasParticipant body:x-wrong . body:x-wrong a dip:Organization", _ROUND),
            _write('?st dip:stanceHolder topic:x-wrong . topic:x-wrong rdfs:label "الشركات الأميركية"@ar', _STANCE),
        ),
    ),
)  # fmt: skip

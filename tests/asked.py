"""A graph for the questions: what two invented accounts say, sentence by sentence, each fact with its evidence."""

from __future__ import annotations

import hashlib

from mithaq.vocabulary import PREFIXES

HEADS = "part:JPN-OMN-economic-2--x-OMN-salim--head-of-delegation"
MEDIATES = "part:talks--OMN--mediator"
ENGLISH = (
    (
        "Japan hosted the first round of the Omani-Japanese Economic Dialogue in Tokyo on 10 March 2025.",
        (
            "round:JPN-OMN-economic-1 dip:roundOf dlg:JPN-OMN-economic ; dip:roundNumber 1 ; dip:hostedBy c:JPN ;"
            " dip:takesPlaceIn place:JPN-tokyo ; schema:startDate '2025-03-10'^^xsd:date ; dip:hasParticipant c:OMN , c:JPN ."
        ),
    ),
    ("They discussed ports.", "round:JPN-OMN-economic-1 dip:discusses topic:x-ports ."),
    (
        "Muscat hosted the second round on 3 February 2026, while the Space Forum was held there.",
        (
            "round:JPN-OMN-economic-2 dip:roundOf dlg:JPN-OMN-economic ; dip:roundNumber 2 ; dip:hostedBy c:OMN ;"
            " dip:takesPlaceIn place:OMN-muscat ; schema:startDate '2026-02-03'^^xsd:date ; dip:hasParticipant c:OMN , c:JPN ;"
            " dip:concurrentWith event:x-space-forum . event:x-space-forum dip:takesPlaceIn place:OMN-muscat ."
        ),
    ),
    (
        "Salim Al Tajribi headed the Omani side and Kenta Mihon the Japanese side.",
        (
            "person:x-OMN-salim dip:headsDelegationAt round:JPN-OMN-economic-2 ; dip:represents c:OMN ."
            " person:x-JPN-kenta dip:headsDelegationAt round:JPN-OMN-economic-2 ; dip:represents c:JPN ."
            f" {HEADS} dip:participationIn round:JPN-OMN-economic-2 ; dip:participant person:x-OMN-salim ;"
            " dip:participationRole role:head-of-delegation ; dip:onBehalfOf c:OMN ."
        ),
    ),
    (
        "Al Tajribi, Undersecretary of the Foreign Ministry, follows Nasser Al Qadim.",
        (
            "person:x-OMN-salim dip:holdsPost post:OMN-mfa-undersecretary . post:OMN-mfa-undersecretary dip:postIn body:OMN-mfa ."
            " ten:salim dip:tenureHolder person:x-OMN-salim ; dip:tenurePost post:OMN-mfa-undersecretary ."
            " ten:nasser dip:tenureHolder person:x-OMN-nasser ; dip:tenurePost post:OMN-mfa-undersecretary ."
        ),
    ),
    ("They discussed space exploration.", "round:JPN-OMN-economic-2 dip:discusses topic:space-exploration ."),
    (
        "Both welcomed the Sea Transport Convention, which they signed that day and which concerns ports.",
        (
            "st:welcome dip:stanceHolder c:OMN , c:JPN ; dip:stanceKind skind:welcome ; dip:stanceAbout agr:x-sea ;"
            " dip:expressedAt round:JPN-OMN-economic-2 . agr:x-sea dip:signedBy c:OMN , c:JPN ; dcterms:subject topic:x-ports ."
            " agp:OMN--x-sea--signed dip:ofAgreement agr:x-sea ; dip:actingParty c:OMN ; dip:agreementStatus status:signed ;"
            " dcterms:date '2026-02-03'^^xsd:date ."
        ),
    ),
    (
        "Norway ratified it in December 2025, having signed in 2024.",
        (
            "agp:NOR--x-sea--ratified dip:ofAgreement agr:x-sea ; dip:actingParty c:NOR ; dip:agreementStatus status:ratified ;"
            " dcterms:date '2025-12'^^xsd:gYearMonth . agp:NOR--x-sea--signed dip:ofAgreement agr:x-sea ; dip:actingParty c:NOR ;"
            " dip:agreementStatus status:signed ; dcterms:date '2024'^^xsd:gYear . agr:x-sea dip:signedBy c:NOR ."
        ),
    ),
    (
        "A minerals framework of the two is under negotiation.",
        (
            "agp:OMN--x-minerals--negotiating dip:ofAgreement agr:x-minerals ; dip:actingParty c:OMN ;"
            " dip:agreementStatus status:negotiating . agp:JPN--x-minerals--negotiating dip:ofAgreement agr:x-minerals ;"
            " dip:actingParty c:JPN ; dip:agreementStatus status:negotiating ."
        ),
    ),
    (
        "The two partners described their partnership as old and stressed the importance of space exploration.",
        (
            "c:OMN dip:partnerOf c:JPN . st:describe dip:stanceHolder c:OMN , c:JPN ; dip:stanceKind skind:describe ;"
            " dip:stanceAbout topic:x-partnership ; dcterms:description 'an old partnership'@en ."
            " st:stress dip:stanceHolder c:OMN , c:JPN ; dip:stanceKind skind:emphasize ; dip:stanceAbout topic:space-exploration ."
        ),
    ),
    (
        "In a statement the Omani Foreign Ministry said that Japan had praised the talks.",
        (
            "stmt:OMN-mfa dip:issuedBy body:OMN-mfa ; dip:reportsOn round:JPN-OMN-economic-2 ; dcterms:date '2026-02-04'^^xsd:date ."
            " st:praise dip:stanceHolder c:JPN ; dip:stanceKind skind:praise ; dip:stanceAbout round:JPN-OMN-economic-2 ;"
            " dip:expressedIn stmt:OMN-mfa ."
        ),
    ),
    (
        "Both issued a joint statement.",
        "stmt:joint dip:issuedBy c:OMN , c:JPN ; dip:reportsOn round:JPN-OMN-economic-2 ; dcterms:date '2026-02-03'^^xsd:date .",
    ),
)
ARABIC = (
    (
        "عقدت عُمان واليابان الجولة الثانية وناقشتا الموانئ.",
        "round:JPN-OMN-economic-2 dip:hasParticipant c:OMN , c:JPN ; dip:discusses topic:x-ports .",
    ),
    (
        "وأدانت النرويج إغلاق الموانئ ودعت كينيا إلى فتحها.",
        (
            "st:condemn dip:stanceHolder c:NOR ; dip:stanceKind skind:condemn ; dip:stanceAbout topic:x-ports . "
            "st:call dip:stanceHolder c:NOR ; dip:stanceKind skind:call-for ; dip:stanceAbout topic:x-ports ; dip:addressee c:KEN ."
        ),
    ),
    (
        "وتلقت اليابان اتصالًا من النرويج في 5 مارس 2026.",
        "event:call schema:startDate '2026-03-05'^^xsd:date ; dip:hasParticipant c:NOR , c:JPN .",
    ),
    (
        "واستضافت عُمان محادثات بين كينيا والنرويج بوساطتها.",
        (
            "event:talks dip:hostedBy c:OMN ; dip:takesPlaceIn c:OMN ; dip:hasParticipant c:KEN , c:NOR ."
            f" {MEDIATES} dip:participationIn event:talks ; dip:participant c:OMN ; dip:participationRole role:mediator ."
        ),
    ),
)
BACKGROUND = f"""
dlg:JPN-OMN-economic a dip:Dialogue ; dip:dialogueParty c:OMN , c:JPN ; rdfs:label "Economic Dialogue"@en , "الحوار الاقتصادي"@ar .
round:JPN-OMN-economic-1 a dip:DialogueRound ; rdfs:label "first round"@en .
round:JPN-OMN-economic-2 a dip:DialogueRound ; rdfs:label "second round"@en , "الجولة الثانية"@ar .
event:x-space-forum a dip:Conference ; rdfs:label "Space Forum"@en .
event:call a dip:Call . event:talks a dip:Meeting .
person:x-OMN-salim a dip:Official ; rdfs:label "Salim Al Tajribi"@en , "سالم التجريبي"@ar .
person:x-JPN-kenta a dip:Official ; rdfs:label "Kenta Mihon"@en .
person:x-OMN-nasser a dip:Official ; rdfs:label "Nasser Al Qadim"@en .
post:OMN-mfa-undersecretary a dip:Post . ten:salim a dip:Tenure . ten:nasser a dip:Tenure .
{HEADS} a dip:Participation . {MEDIATES} a dip:Participation .
agr:x-sea a dip:Agreement ; rdfs:label "Sea Transport Convention"@en , "اتفاقية النقل البحري"@ar .
agr:x-minerals a dip:Agreement ; rdfs:label "minerals framework"@en .
topic:x-ports a dip:Topic ; rdfs:label "ports"@en , "الموانئ"@ar . topic:x-partnership a dip:Topic ; rdfs:label "partnership"@en .
stmt:OMN-mfa a dip:Statement . stmt:joint a dip:JointStatement .
"""
TYPED = (
    ("agp", ("OMN--x-sea--signed", "NOR--x-sea--ratified", "NOR--x-sea--signed", "OMN--x-minerals--negotiating",
             "JPN--x-minerals--negotiating"), "dip:AgreementParticipation"),
    ("st", ("welcome", "describe", "stress", "praise", "condemn", "call"), "dip:Stance"),
)  # fmt: skip
HEADER = "".join(f"@prefix {prefix}: <{space}> .\n" for prefix, space in PREFIXES.items())


def facts() -> str:
    """The facts file of both accounts."""
    types = [f"{prefix}:{name} a {kind} .\n" for prefix, names, kind in TYPED for name in names]
    said = [f"{turtle}\n" for _, turtle in (*ENGLISH, *ARABIC)]
    return "".join([HEADER, BACKGROUND, *types, *said])


def document(language: str) -> str:
    """The prefixed name of the account in a language."""
    return f"doc:{hashlib.sha256(text(language).encode()).hexdigest()[:16]}"


def text(language: str) -> str:
    """The account in a language."""
    return "\n".join(sentence for sentence, _ in {"en": ENGLISH, "ar": ARABIC}[language])


def provenance() -> str:
    """The provenance file: the two texts, and a statement with its span for each fact."""
    import pyoxigraph as ox

    lines, found = [HEADER], {}
    for language, account in (("en", ENGLISH), ("ar", ARABIC)):
        whole, node = text(language), document(language)
        key = node.partition(":")[2]
        lines.append(f'{node} a dip:SourceDocument ; nif:isString """{whole}""" ; dcterms:language "{language}" .\n')
        for sentence, turtle in account:
            begin = whole.index(sentence)
            end = begin + len(sentence) - 1  # the words without the full stop
            evidence = f"ev:{key}-{begin}-{end}"
            lines.append(
                f'{evidence} a dip:Evidence ; nif:anchorOf "{sentence[:-1]}"@{language} ; nif:beginIndex {begin} ; '
                f'nif:endIndex {end} ; nif:referenceContext {node} ; dip:extractionRule "{language}.test/1" .\n'
            )
            for quad in ox.parse(f"{HEADER}{turtle}", format=ox.RdfFormat.TURTLE):
                found.setdefault(quad.triple, []).append(evidence)
    for number, (triple, spans) in enumerate(found.items()):
        kind = "fkind:explicit" if number % 10 else "fkind:resolved"
        lines.append(
            f"fact:{number:04} a rdf:Statement ; rdf:subject {triple.subject} ; rdf:predicate {triple.predicate} ; "
            f"rdf:object {triple.object} ; dcterms:type {kind} ; dip:hasEvidence {' , '.join(spans)} .\n"
        )
    return "".join(lines)


def written(folder):
    """The folder, with the two accounts' files in it."""
    (folder / "two.ttl").write_text(facts(), encoding="utf-8")
    (folder / "two.prov.ttl").write_text(provenance(), encoding="utf-8")
    return folder

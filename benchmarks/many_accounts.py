"""Makes a graph of any size by the ontology's own patterns: accounts of talks, visits and calls, with evidence.

    python benchmarks/many_accounts.py FOLDER TRIPLES

The same arguments give the same bytes. A file holds 500 accounts.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path
from typing import TYPE_CHECKING

from mithaq.vocabulary import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator

STATES = (
    "OMN",
    "JPN",
    "NOR",
    "KEN",
    "USA",
    "FRA",
    "IND",
    "BRA",
    "EGY",
    "QAT",
    "DEU",
    "MAR",
    "CHL",
    "IDN",
    "CAN",
    "ZAF",
)
TOPICS = ("ports", "space-exploration", "energy", "trade", "tourism", "fisheries", "education", "investment")
KINDS = ("welcome", "emphasize", "commit", "call-for", "condemn", "support", "praise", "describe")
STATUSES = ("signed", "negotiating", "ratified", "acceded", "agreed-to-accede", "agreed-to-sign")
SHAPES = (
    ("round", "DialogueRound"),
    ("event", "Visit"),
    ("event", "Call"),
    ("event", "Meeting"),
    ("event", "Conference"),
)
PER_FILE = 500
_HEADER = "".join(f"@prefix {prefix}: <{space}> .\n" for prefix, space in PREFIXES.items())

Triple = tuple[str, str, str]


def write(folder: Path, triples: int) -> int:
    """Write accounts into a folder until they have so many different triples; how many they are."""
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(7)  # noqa: S311 - a sample, not a secret
    written = number = 0
    told: set[Triple] = set()
    while written < triples:
        plain, proven = [_HEADER], [_HEADER]
        first = number
        while written < triples and number < first + PER_FILE:
            types, facts = _account(number, chance)
            lines, count = _provenance(number, facts)
            plain += [f"{s} {p} {o} .\n" for s, p, o in (*types, *facts)]
            proven += lines
            written += len({*types, *facts} - told) + count
            told.update(types, facts)
            number += 1
        (folder / f"accounts-{first:06}.ttl").write_text("".join(plain), encoding="utf-8")
        (folder / f"accounts-{first:06}.prov.ttl").write_text("".join(proven), encoding="utf-8")
    return written


def _account(number: int, chance: random.Random) -> tuple[list[Triple], list[Triple]]:
    """What one account tells: types and labels, and the facts that have evidence."""
    one, two = sorted(chance.sample(STATES, 2))
    prefix, kind = SHAPES[number % len(SHAPES)]
    event, day = f"{prefix}:e{number}", f"20{10 + number % 16}-{1 + number % 12:02}-{1 + number % 28:02}"
    types: list[Triple] = [(event, "a", f"dip:{kind}"), (event, "rdfs:label", f'"talks {number}"@en')]
    facts: list[Triple] = [
        (event, "dip:hasParticipant", f"c:{one}"),
        (event, "dip:hasParticipant", f"c:{two}"),
        (event, "dip:hostedBy", f"c:{one}"),
        (event, "dip:takesPlaceIn", f"c:{one}"),
        (event, "schema:startDate", f'"{day}"^^xsd:date'),
        *((event, "dip:discusses", f"topic:{topic}") for topic in chance.sample(TOPICS, 2)),
    ]
    if kind == "DialogueRound":
        facts += [(event, "dip:roundOf", f"dlg:{one}-{two}"), (event, "dip:roundNumber", str(1 + number // 400))]
        types += [(f"dlg:{one}-{two}", "a", "dip:Dialogue")]
        types += [(f"dlg:{one}-{two}", "dip:dialogueParty", f"c:{state}") for state in (one, two)]
    for state in (one, two):
        _official(event, state, chance.randrange(40), types, facts)
    _agreement(number, one, two, day, chance, types, facts)
    _stance(number, event, one, two, chance, types, facts)
    return types, facts


def _official(event: str, state: str, who: int, types: list[Triple], facts: list[Triple]) -> None:
    person, post, body = f"person:p{state}{who}", f"post:{state}-mfa-{who % 5}", f"body:{state}-mfa"
    taking, tenure = f"part:{event.partition(':')[2]}--{state}", f"ten:{state}{who}"
    types += [(person, "a", "dip:Official"), (person, "rdfs:label", f'"Official {who} of {state}"@en')]
    types += [(taking, "a", "dip:Participation"), (tenure, "a", "dip:Tenure"), (post, "a", "dip:Post")]
    types += [(post, "dip:postIn", body), (body, "a", "dip:GovernmentBody"), (body, "dip:bodyOf", f"c:{state}")]
    facts += [
        (person, "dip:represents", f"c:{state}"),
        (person, "dip:headsDelegationAt", event),
        (taking, "dip:participationIn", event),
        (taking, "dip:participant", person),
        (taking, "dip:participationRole", "role:head-of-delegation"),
        (taking, "dip:onBehalfOf", f"c:{state}"),
        (tenure, "dip:tenureHolder", person),
        (tenure, "dip:tenurePost", post),
    ]
    if who % 5 == who % 7:
        facts.append((person, "dip:holdsPost", post))


def _agreement(  # noqa: PLR0913, PLR0917 - what an agreement is made of
    number: int, one: str, two: str, day: str, chance: random.Random, types: list[Triple], facts: list[Triple]
) -> None:
    agreement = f"agr:x-{number % 900}"
    status = chance.choice(STATUSES)
    types += [(agreement, "a", "dip:Agreement"), (agreement, "rdfs:label", f'"convention {number % 900}"@en')]
    facts.append((agreement, "dcterms:subject", f"topic:{TOPICS[number % len(TOPICS)]}"))
    for state in (one, two):
        node = f"agp:{state}--x-{number % 900}--{status}"
        types.append((node, "a", "dip:AgreementParticipation"))
        facts += [
            (node, "dip:ofAgreement", agreement),
            (node, "dip:actingParty", f"c:{state}"),
            (node, "dip:agreementStatus", f"status:{status}"),
            (node, "dcterms:date", f'"{day}"^^xsd:date'),
        ]
        if status == "signed":
            facts.append((agreement, "dip:signedBy", f"c:{state}"))


def _stance(  # noqa: PLR0913, PLR0917 - what a stance is made of
    number: int, event: str, one: str, two: str, chance: random.Random, types: list[Triple], facts: list[Triple]
) -> None:
    stance, statement = f"st:s{number}", f"stmt:{one}-{number}"
    joint = number % 3 == 0
    types += [(stance, "a", "dip:Stance"), (statement, "a", "dip:JointStatement" if joint else "dip:Statement")]
    facts += [
        (stance, "dip:stanceHolder", f"c:{one}"),
        (stance, "dip:stanceHolder", f"c:{two}"),
        (stance, "dip:stanceKind", f"skind:{chance.choice(KINDS)}"),
        (stance, "dip:stanceAbout", f"topic:{chance.choice(TOPICS)}"),
        (stance, "dip:expressedAt", event),
        (stance, "dip:expressedIn", statement),
        (statement, "dip:issuedBy", f"c:{one}" if joint else f"body:{one}-mfa"),
        (statement, "dip:reportsOn", event),
    ]
    if joint:
        facts.append((statement, "dip:issuedBy", f"c:{two}"))
    if number % 5 == 0:
        facts += [
            (f"c:{one}", "dip:partnerOf", f"c:{two}"),
            (event, "dip:concurrentWith", f"event:x-forum-{number % 50}"),
        ]


def _provenance(number: int, facts: list[Triple]) -> tuple[list[str], int]:
    """The provenance of an account, a sentence for every four facts, and how many triples it has."""
    sentences = [f"Sentence {place} of account {number} says four things." for place in range(-(-len(facts) // 4))]
    text = " ".join(sentences)
    lines = [f'doc:d{number:07} a dip:SourceDocument ; nif:isString "{text}" ; dcterms:language "en" .\n']
    for sentence in sentences:
        begin = text.index(sentence)
        lines.append(
            f'ev:d{number:07}-{begin} a dip:Evidence ; nif:anchorOf "{sentence}"@en ; nif:beginIndex {begin} ; '
            f"nif:endIndex {begin + len(sentence)} ; nif:referenceContext doc:d{number:07} ; "
            f'dip:confidence 0.9 ; dip:extractionRule "en.rule-{begin % 11}/1" .\n'
        )
    for place, (subject, predicate, value) in enumerate(facts):
        kind = ("explicit", "resolved", "inferred")[place % 3]
        begin = text.index(sentences[place // 4])
        lines.append(
            f"fact:d{number:07}-{place} a rdf:Statement ; rdf:subject {subject} ; rdf:predicate {predicate} ; "
            f"rdf:object {value} ; dcterms:type fkind:{kind} ; dip:hasEvidence ev:d{number:07}-{begin} .\n"
        )
    return lines, 3 + 7 * len(sentences) + 6 * len(facts)


def _arguments() -> Iterator[str]:
    """The folder and the number of triples."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("triples")
    yield from vars(parser.parse_args()).values()


if __name__ == "__main__":
    where, how_many = _arguments()
    print(f"{write(Path(where), int(how_many))} triples in {where}")

"""Entities of FollowTheMoney and event records of PLOVER: what their models allow, and what the graphs say."""

from __future__ import annotations

import json
import re

import pytest
from conftest import PREFIXES

from mithaq.send.formats import stream
from mithaq.send.plover import codes
from mithaq.vocabulary import CODE_LISTS

# Of the model of followthemoney 4.11.2: properties, and for those that point at an entity the schemas they may point at.
PEOPLE = {"Person", "PublicBody", "Organization", "LegalEntity"}
ANY = PEOPLE | {"Address", "Position", "Event"}
NAMED = {"name": None, "alias": None, "country": None}
MODEL = {
    **dict.fromkeys(PEOPLE, NAMED),
    "Address": {**NAMED, "full": None},
    "Position": {**NAMED, "organization": {"PublicBody", "Organization"}},
    "Occupancy": {"holder": {"Person"}, "post": {"Position"}, "description": None},
    "Event": {
        **NAMED,
        "startDate": None,
        "endDate": None,
        "involved": PEOPLE,
        "organizer": PEOPLE,
        "addressEntity": {"Address"},
    },
    "UnknownLink": {"subject": ANY, "object": ANY, "role": None},
    "Representation": {"agent": PEOPLE, "client": PEOPLE},
}

EVENTS = """
@prefix schema: <https://schema.org/> .
@prefix event: <https://w3id.org/mithaq/id/event/> .
@prefix estatus: <https://w3id.org/mithaq/code/event-status/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix topic: <https://w3id.org/mithaq/id/topic/> .
@prefix body: <https://w3id.org/mithaq/id/body/> .
event:call a dip:Call ; rdfs:label "call"@en ; dip:hasParticipant c:OMN , person:x-1 ; schema:startDate "2026-03-04"^^xsd:date ; dip:discusses topic:trade , topic:defence .
person:x-1 a dip:Official ; rdfs:label "Test Person"@en ; dip:represents c:JPN .
event:visit a dip:Visit ; rdfs:label "visit"@en ; dip:hasParticipant c:JPN ; dip:hostedBy c:OMN ; schema:eventStatus estatus:planned .
event:third a dip:Meeting ; rdfs:label "third"@en ; dip:hasParticipant c:JPN , c:FRA ; dip:takesPlaceIn place:OMN-muscat .
event:off a dip:Meeting ; rdfs:label "off"@en ; dip:hasParticipant c:JPN , c:FRA ; schema:eventStatus estatus:cancelled .
st:one a dip:Stance ; dip:stanceHolder c:OMN , body:ACD ; dip:addressee c:FRA ; dip:stanceKind skind:condemn ; dip:expressedAt event:call .
st:two a dip:Stance ; dip:stanceHolder c:OMN ; dip:addressee c:FRA ; dip:stanceKind skind:emphasize .
body:ACD a dip:InternationalOrganization .
agp:one a dip:AgreementParticipation ; dip:ofAgreement agr:x-a ; dip:actingParty c:OMN ; dip:agreementStatus status:signed .
agp:two a dip:AgreementParticipation ; dip:ofAgreement agr:x-a ; dip:actingParty c:JPN ; dip:agreementStatus status:agreed-to-accede .
"""


@pytest.fixture
def events(tmp_path):
    path = tmp_path / "events.ttl"
    path.write_text(PREFIXES + EVENTS, encoding="utf-8")
    return path


def records(paths, kind):
    return [json.loads(line) for line in b"".join(stream(paths, kind)).decode().split("\n")[:-1]]


def test_every_entity_is_as_the_model_allows_and_points_at_what_is_there(graphs, events):
    found = {entity["id"]: entity for entity in records([graphs, events], "ftm")}
    assert {entity["schema"] for entity in found.values()} == MODEL.keys() - {"Occupancy", "Position", "PublicBody"}
    for entity in found.values():
        assert re.fullmatch(r"[0-9a-zA-Z]([0-9a-zA-Z.\-]*[0-9a-zA-Z])?", entity["id"])
        for name, values in entity["properties"].items():
            targets = MODEL[entity["schema"]][name]
            assert values
            assert all(isinstance(value, str) and value for value in values)
            if targets:
                assert {found[value]["schema"] for value in values} <= targets, entity
        if entity["schema"] not in {"UnknownLink", "Representation", "Occupancy"}:
            assert entity["properties"]["name"]


def test_names_countries_and_parts_are_told(graphs, events):
    found = {entity["id"]: entity["properties"] for entity in records([graphs, events], "ftm")}
    assert found["person-x-OMN-test"] == {"name": ["سالم بن ناصر التجريبي"], "country": ["om"]}
    assert "عُمان" in found["c-OMN"]["name"]
    assert found["c-OMN"]["country"] == ["om"]
    assert found["event-call"]["startDate"] == ["2026-03-04"]
    assert set(found["event-call"]["involved"]) == {"c-OMN", "person-x-1"}
    link = found["part-JPN-OMN-economic-2--x-OMN-test--head-of-delegation"]
    assert (link["subject"], link["object"], link["role"]) == (["person-x-OMN-test"], ["round-JPN-OMN-economic-2"], ["head-of-delegation"])  # fmt: skip
    assert found["person-x-1.c-JPN"] == {"agent": ["person-x-1"], "client": ["c-JPN"]}


def row(id_, source, target, category, mode="", context="", date=""):  # noqa: PLR0913, PLR0917 - the columns of a record
    return {
        "id": id_,
        "date": date,
        "source": source,
        "target": target,
        "category": category,
        "mode": mode,
        "context": context,
    }


def test_events_become_records_of_codes(events):
    condemned = {"category": "ACCUSE", "mode": "disapprove", "date": "2026-03-04"}
    assert records([events], "plover") == [
        row("agr:x-a", "JPN", "OMN", "AGREE", "", "diplomatic"),
        row("agr:x-a", "OMN", "JPN", "SUPPORT", "", "diplomatic"),
        row("event:call", "JPN", "OMN", "CONSULT", "phone", "economic;military", "2026-03-04"),
        row("event:call", "OMN", "JPN", "CONSULT", "phone", "economic;military", "2026-03-04"),
        row("event:third", "FRA", "JPN", "CONSULT", "third-party"),
        row("event:third", "JPN", "FRA", "CONSULT", "third-party"),
        row("event:visit", "JPN", "OMN", "CONSULT", "visit", "future"),
        row("event:visit", "OMN", "JPN", "CONSULT", "host", "future"),
        row("st:one", "IGOACD", "FRA", **condemned),
        row("st:one", "OMN", "FRA", **condemned),
    ]


def test_two_statements_that_tell_the_same_make_one_record(events, tmp_path):
    (tmp_path / "again.ttl").write_text(events.read_text("utf-8"), encoding="utf-8")
    assert records([tmp_path], "plover") == records([events], "plover")


def test_the_tables_name_only_codes_topics_and_classes_that_exist():
    from mithaq.registry import load_registry
    from mithaq.resources import resource_dir

    known = (resource_dir("ontology") / "codes.ttl").read_text("utf-8")
    for table, prefix in (("stance", "skind"), ("agreement", "status"), ("status", "estatus")):
        assert prefix in CODE_LISTS
        assert codes()[table]
        for code in codes()[table]:
            assert f"{prefix}:{code} a " in known, code
    ontology = (resource_dir("ontology") / "diplomacy.ttl").read_text("utf-8")
    assert all(f"dip:{name} a owl:Class" in ontology for name in codes()["event"])
    topics = [f"topic:{name}" for names in codes()["topic"].values() for name in names]
    assert [name for name in topics if name not in load_registry().entries] == []


CATEGORIES = {
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "DEMAND", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
}  # fmt: skip


def test_the_categories_are_those_of_plover():
    stances = {category for category, _, _ in codes()["stance"].values()}
    assert stances | set(codes()["agreement"].values()) <= CATEGORIES

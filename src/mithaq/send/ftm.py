"""FollowTheMoney entities (https://followthemoney.tech), a line of JSON each: people, bodies, posts, places, events.

What the model has no schema for (agreements, stances, statements) is left out.
"""

from __future__ import annotations

import json
from contextlib import closing
from typing import TYPE_CHECKING

from mithaq.registry import load_registry
from mithaq.send import reading
from mithaq.send.network import short
from mithaq.send.ntriples import is_iri, literal, subjects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mithaq.send.selection import Selection
    from mithaq.worker.limits import Limits

Properties = dict[str, list[str]]

_SCHEMAS = {
    "dip_Official": "Person",
    "dip_GovernmentBody": "PublicBody",
    "dip_InternationalOrganization": "Organization",
    "dip_Organization": "Organization",
    "dip_Country": "LegalEntity",  # so that a state can take part in an event, which a territory cannot
    "dip_Place": "Address",
    "dip_Post": "Position",
    "dip_Tenure": "Occupancy",
    **dict.fromkeys(
        ("dip_DialogueRound", "dip_Meeting", "dip_Call", "dip_Visit", "dip_Conference", "dip_DiplomaticEvent"), "Event"
    ),
    "dip_Participation": "UnknownLink",
}
_NAMES = {"rdfs_label": "name", "skos_prefLabel": "name", "skos_altLabel": "alias"}
_VALUES = {
    "Event": {"schema_startDate": "startDate", "schema_endDate": "endDate"},
    "Occupancy": {"dcterms_description": "description"},
}
_LINKS = {
    "Event": {"dip_hasParticipant": "involved", "dip_hostedBy": "organizer", "dip_takesPlaceIn": "addressEntity"},
    "Position": {"dip_postIn": "organization"},
    "Occupancy": {"dip_tenureHolder": "holder", "dip_tenurePost": "post"},
    "UnknownLink": {"dip_participant": "subject", "dip_participationIn": "object"},
}
_COUNTRY = {"dip_bodyOf", "dip_locatedIn", "dip_capitalOf", "dip_represents"}
"""Properties whose object, where it is a state, is the country of the subject."""
_NEEDED = {"Occupancy": {"holder", "post"}, "UnknownLink": {"subject", "object"}}
_NAMELESS = {"Occupancy", "UnknownLink", "Address"}


def ftm(selection: Selection, limits: Limits) -> Iterator[str]:
    """The entities, by IRI; the country of each is its ISO 3166-1 alpha-2 code."""
    with closing(reading.Lines(selection, limits)) as lines:
        for subject, pairs in subjects(lines):
            if is_iri(subject):
                yield from map(_line, _entities(subject[1:-1], pairs))


def _line(entity: dict[str, object]) -> str:
    return json.dumps(entity, ensure_ascii=False, sort_keys=True) + "\n"


def _entities(iri: str, pairs: list[tuple[str, str]]) -> Iterator[dict[str, object]]:
    rows = [(short(predicate[1:-1]), target) for predicate, target in pairs]
    types = {short(target[1:-1]) for name, target in rows if name == "rdf_type"}
    schema = next((_SCHEMAS[name] for name in _SCHEMAS if name in types), None)
    if schema is None:
        return
    found: Properties = {}
    for name, target in rows:
        _take(found, schema, name, target)
    if schema == "LegalEntity":
        _add(found, "country", _code(iri))
    if schema not in _NAMELESS and "name" not in found:
        _add(found, "name", (found.get("alias") or [_local(iri)])[0])
    if schema == "Address":
        found["full"] = found.get("name", [_local(iri)])
    if _NEEDED.get(schema, set()) <= found.keys():
        yield {"id": _id(iri), "schema": schema, "properties": found}
    for name, target in rows:
        if schema == "Person" and name == "dip_represents" and is_iri(target):
            ends = {"agent": [_id(iri)], "client": [_id(target[1:-1])]}
            yield {"id": f"{_id(iri)}.{_id(target[1:-1])}", "schema": "Representation", "properties": ends}


def _take(found: Properties, schema: str, name: str, target: str) -> None:
    """Add what one triple says, where the schema has a place for it."""
    if target[0] == '"':
        kind = _NAMES.get(name) if schema not in {"Occupancy", "UnknownLink"} else None
        kind = kind or _VALUES.get(schema, {}).get(name)
        if kind:
            _add(found, kind, literal(target).value)
    elif is_iri(target):
        iri = target[1:-1]
        if schema == "Event" and name == "dip_takesPlaceIn" and _code(iri):
            _add(found, "country", _code(iri))
        elif kind := _LINKS.get(schema, {}).get(name):
            _add(found, kind, _id(iri))
        elif name in _COUNTRY:
            _add(found, "country", _code(iri))
        elif schema == "UnknownLink" and name == "dip_participationRole":
            _add(found, "role", _local(iri))


def _add(found: Properties, kind: str, value: str) -> None:
    if value and value not in found.setdefault(kind, []):
        found[kind].append(value)
    if not found[kind]:
        del found[kind]


def _id(iri: str) -> str:
    """The id of an entity: its kind and its name, as in ``person-x-OMN-test``."""
    return short(iri).replace("_", "-", 1)


def _local(iri: str) -> str:
    return short(iri).partition("_")[2] or iri


def _code(iri: str) -> str:
    """The alpha-2 code of a country, in lower case; empty for what is none."""
    entry = load_registry().entries.get(short(iri).replace("_", ":", 1))
    return entry.code2.lower() if entry else ""

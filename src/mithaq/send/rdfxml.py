"""RDF/XML: one ``rdf:Description`` a subject, nothing nested, so that it can be written and read as a stream."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.errors import DataError
from mithaq.safe import safe
from mithaq.send.ntriples import is_iri, literal, subjects
from mithaq.send.xml_text import attribute, content
from mithaq.vocabulary import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF'
_SPACES = "".join(f'\n    xmlns:{prefix}="{space}"' for prefix, space in PREFIXES.items())
_PREFIX_OF = {space: prefix for prefix, space in PREFIXES.items()}
_ELEMENT = re.compile(r"(.*?)([^\W\d][\w.-]*)", re.DOTALL)


def rdfxml(lines: Iterable[str]) -> Iterator[str]:
    """The whole document for sorted lines of N-Triples; DataError for what XML cannot carry."""
    yield f"{_HEAD}{_SPACES}>\n"
    for subject, pairs in subjects(lines):
        about = f'rdf:about="{_attribute(subject)}"' if is_iri(subject) else f'rdf:nodeID="{subject[2:]}"'
        inside = "".join([_property(predicate, target) for predicate, target in pairs])
        yield f"  <rdf:Description {about}>\n{inside}  </rdf:Description>\n"
    yield "</rdf:RDF>\n"


def _property(predicate: str, target: str) -> str:
    tag, declared = _element(predicate)
    if target[0] == '"':
        value, language, datatype = literal(target)
        kind = f' xml:lang="{language}"' if language else ""
        kind += f' rdf:datatype="{attribute(datatype)}"' if datatype else ""
        return f"    <{tag}{declared}{kind}>{content(value)}</{tag}>\n"
    place = f'rdf:resource="{_attribute(target)}"' if is_iri(target) else f'rdf:nodeID="{target[2:]}"'
    return f"    <{tag}{declared} {place}/>\n"


@lru_cache(maxsize=1 << 10)
def _element(predicate: str) -> tuple[str, str]:
    """The name of the element of a predicate, and the namespace that must be declared with it."""
    # The local name is the longest that ends the IRI and may be a name in XML.
    found = _ELEMENT.fullmatch(predicate[1:-1])
    if found is None or not found[1]:
        raise DataError(
            f"{safe(predicate)}: its end is no name in XML, so RDF/XML cannot have it; choose another format"
        )
    prefix = _PREFIX_OF.get(found[1])
    return (f"{prefix}:{found[2]}", "") if prefix else (f"p:{found[2]}", f' xmlns:p="{attribute(found[1])}"')


def _attribute(iri: str) -> str:
    return attribute(iri[1:-1])

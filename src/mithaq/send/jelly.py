"""Jelly (https://w3id.org/jelly): the statements of all graphs as a binary stream, a fraction of N-Quads in size.

It needs pyjelly, which is not installed with the program: ``pip install 'mithaq[jelly]'``.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from mithaq.errors import SendError
from mithaq.send import reading
from mithaq.send.ntriples import is_iri, literal, split

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mithaq.send.selection import Selection
    from mithaq.worker.limits import Limits


def jelly(selection: Selection, limits: Limits) -> Iterator[bytes]:
    """The frames of a flat stream of quads, each with its length; SendError where pyjelly is not installed."""
    try:
        from pyjelly.integrations.generic import serialize
        from pyjelly.jelly import LOGICAL_STREAM_TYPE_FLAT_QUADS
        from pyjelly.options import StreamParameters
        from pyjelly.serialize.ioutils import write_delimited
        from pyjelly.serialize.streams import QuadStream, SerializerOptions
    except ImportError as error:
        raise SendError("--format jelly needs pyjelly; install it with: pip install 'mithaq[jelly]'") from error
    options = SerializerOptions(logical_type=LOGICAL_STREAM_TYPE_FLAT_QUADS, params=StreamParameters())
    encoder = serialize.GenericSinkTermEncoder(lookup_preset=options.lookup_preset)
    for frame in serialize.stream_frames(QuadStream(encoder=encoder, options=options), _quads(selection, limits)):
        page = io.BytesIO()
        write_delimited(frame, page)
        yield page.getvalue()


def _quads(selection: Selection, limits: Limits) -> Iterator[Any]:
    """The statements as pyjelly has them."""
    from pyjelly.integrations.generic.generic_sink import IRI, Quad

    for graph, blocks in reading.graphs(selection, limits):
        name = IRI(graph)
        for block in blocks:
            for line in reading.rows(block):
                subject, predicate, target = split(line)
                yield Quad(_term(subject), IRI(predicate[1:-1]), _term(target), name)


def _term(written: str) -> Any:
    from pyjelly.integrations.generic.generic_sink import IRI, BlankNode, Literal

    if written[0] != '"':
        return IRI(written[1:-1]) if is_iri(written) else BlankNode(written[2:])
    value, language, datatype = literal(written)
    return Literal(value, language or None, datatype or None)

"""What a fuzzer feeds with bytes: five doors at which foreign bytes come in. Anything but one of our errors is a find.

The bytes are read in this process, not in a worker, so that the fuzzer sees which way they take.
"""

from __future__ import annotations

import atexit
import io
import json
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path

import pyoxigraph as ox

from mithaq.errors import DocumentError, MithaqError
from mithaq.extract.extractor import extract
from mithaq.graph.gate import check
from mithaq.graph.outside import _examined
from mithaq.graph.sums import _read as read_sums
from mithaq.graph.syntaxes import SYNTAXES
from mithaq.model import Document
from mithaq.read.documents import parsed_all
from mithaq.read.sources import of_stream
from mithaq.safe import safe
from mithaq.send.bundle import MANIFEST
from mithaq.send.verify import _manifest
from mithaq.show.bundle import asset
from mithaq.show.network import Edge, Network, Node
from mithaq.show.page import _pyvis
from mithaq.show.rows import rows

MOST_READ = 2_000
"""Characters of a text that is understood, not only read: so much takes milliseconds."""


def statement(data: bytes) -> None:
    """Standard input: text with a header, or JSON Lines; what is short is understood too."""
    for found in parsed_all(of_stream(io.BytesIO(data))):
        if isinstance(found, DocumentError):
            assert safe(str(found)) == str(found), "an error that commands the terminal"
        else:
            assert isinstance(found, Document)
            if len(found.text) <= MOST_READ:
                read = extract(found)
                for fact in read.facts:
                    assert 0 <= fact.evidence.sentence < len(read.sentences)


def loader(data: bytes) -> None:
    """`mithaq check`: the first byte chooses the syntax; what is fit is written, and read by a second parser."""
    found = _examined(data[1:], SYNTAXES[data[0] % len(SYNTAXES)] if data else SYNTAXES[0], "file", clean=True)
    if found.fit:
        count = sum(1 for _ in ox.parse(found.clean, format=ox.RdfFormat.TURTLE))
        assert count == found.statements
    for note in found.notes:
        assert note.line >= 1


def query(data: bytes) -> None:
    """The gate of queries; what passes may be read by the engine, which says what is wrong or gives rows."""
    text = data.decode(errors="replace")
    check(text)
    if "ASK" not in text.upper():  # that would be computed at once; the others only when they are read
        with suppress(SyntaxError, ValueError, OSError):
            ox.Store().query(text)


def page(data: bytes) -> None:
    """What the page holds as data: whatever a label is, the block does not end in it, and says it again."""
    label, _, other = data.decode(errors="replace").partition("\n")
    labels = {"en": label, "ar": other}
    nodes = tuple(
        Node(f"https://e.org/{i}", "Official", labels, (label, other), begin=label, end=other) for i in (0, 1)
    )
    made = rows(Network(nodes, (Edge(0, 1, "https://e.org/r"),), {"Official": labels}, {"https://e.org/r": labels}))
    text = _block().render(options={}, graph=made)
    begin, end = text.index(">") + 1, text.rindex("</script>")
    assert not set("<>&'") & set(text[begin:end])
    assert json.loads(text[begin:end])["graph"] == json.loads(json.dumps(made))


def manifest(data: bytes) -> None:
    """The manifest of a bundle, and the sums of a folder of graphs."""
    path = Path(_folder().name) / MANIFEST
    path.write_bytes(data)
    with suppress(MithaqError):
        for file in _manifest(path.parent)["files"]:
            assert isinstance(file["name"], str)
    with suppress(MithaqError):
        for name, digest in read_sums(path).items():
            assert (bool(name), len(digest)) == (True, 32)


TARGETS = {target.__name__: target for target in (statement, loader, query, page, manifest)}


def fed(name: str, data: bytes) -> None:
    """Feed one target; whatever is raised is a find."""
    with suppress(MithaqError):
        TARGETS[name](data)


@cache
def _block():
    """The line of the page's template that holds the data."""
    line = next(line for line in asset("page.html").splitlines() if 'id="graph"' in line)
    return _pyvis().templateEnv.from_string(line)


@cache
def _folder():
    folder = tempfile.TemporaryDirectory()
    atexit.register(folder.cleanup)
    return folder

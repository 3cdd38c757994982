"""HermiT in a process of its own: N-Triples come in, the verdict and what follows go out, as JSON.

``python -m mithaq.ask.hermit`` is started by `run` and ended with all that it has started, Java too, when its time is
up. It reads only what the program has written itself; Java can not be started in a confined worker.
"""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mithaq.graph.owl import loaded
from mithaq.safe import safe
from mithaq.worker.limits import Limits, WorkerError

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHOWN = 300
_REASON = re.compile(r"^Exception in thread \S+ [\w.$]+: (.*)", re.MULTILINE)
"""What Java says first, before the calls that led there."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether there is no contradiction, and the triples (N-Triples terms) that follow; none where there is one."""

    consistent: bool
    inferred: tuple[tuple[str, str, str], ...] = ()


def java() -> bool:
    """Whether there is a Java to run HermiT with."""
    return shutil.which("java") is not None


def run(data: bytes, limits: Limits) -> Verdict:
    """HermiT's verdict on N-Triples; WorkerError where a limit is reached, or Java or HermiT fails."""
    with tempfile.TemporaryDirectory(prefix="mithaq-hermit-") as folder:
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", __name__, str(limits.most_memory)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "TMPDIR": folder},
            start_new_session=True,
        )
        try:
            answer, complaint = process.communicate(data, timeout=limits.seconds)
        except subprocess.TimeoutExpired:
            raise limits.out_of_time("reason") from None
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.communicate()
    if process.returncode:
        words = complaint.decode(errors="replace").strip()
        if "OutOfMemoryError" in words:
            raise limits.out_of_memory("reason")
        reason = found[1][:_SHOWN] if (found := _REASON.search(words)) else words[-_SHOWN:]
        raise WorkerError(f"HermiT failed: {safe(reason)}; try --engine rules")
    told = json.loads(answer)
    return Verdict(told["consistent"], tuple(map(tuple, told["inferred"])))


def reasoned(data: bytes, memory: int) -> dict[str, Any]:
    """What the process answers: the verdict of HermiT through owlready2."""
    import owlready2

    owlready2.reasoning.JAVA_MEMORY = memory
    world = owlready2.World()
    loaded(world, data)
    found = world.get_ontology("urn:mithaq:inferred#")
    try:
        with found:
            owlready2.sync_reasoner_hermit(world, infer_property_values=True, debug=0)
    except owlready2.OwlReadyInconsistentOntologyError:
        return {"consistent": False, "inferred": []}
    return {"consistent": True, "inferred": list(_rows(found))}


def _rows(found: Any) -> Iterator[tuple[str, str, str]]:
    """What owlready2 has put into an ontology, between things that have an IRI."""
    import pyoxigraph as ox

    written = io.BytesIO()
    found.save(file=written, format="ntriples")
    for quad in ox.parse(written.getvalue(), format=ox.RdfFormat.N_TRIPLES):
        terms = str(quad.subject), str(quad.predicate), str(quad.object)
        if all(term.startswith("<") for term in terms):
            yield terms


if __name__ == "__main__":
    sys.stdout.write(json.dumps(reasoned(sys.stdin.buffer.read(), int(sys.argv[1]))))

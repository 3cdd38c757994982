"""Measures what it costs to send graphs on: files to N-Quads, here and with rdflib, a push, a bundle with its check.

    python benchmarks/send.py              10^6 triples, some minutes, nearly all of them rdflib's
    python benchmarks/send.py --quick      small numbers, to see that it runs

The graphs of the seeds are copied, each time with evidence of its own, until there are so many triples, a graph a file.
Each figure is of one run in a process of its own: seconds until it was done, those of processors, its workers' too,
and the most memory that one process had. rdflib reads with its notation3 parser and writes with its nquads serialiser,
which is also given by itself, beside what an export does with statements that are read already: canonical, sorted,
each once. Both of these, like all that rdflib does, are one process; an export is as many as there are processors.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from speed import machine

ROOT = Path(__file__).resolve().parents[1]
GRAPHS = ROOT / "graphs"
DIGEST = re.compile(r"\b((?:doc|ev|fact):)[0-9a-f]{6}")
MEBIBYTE = 1 << 10
"""Of the kibibytes in which the system counts memory."""
RDFLIB = """
import sys, time
from pathlib import Path
import rdflib
data = rdflib.Dataset()
for path in sorted(Path(sys.argv[1]).glob("*.ttl")):
    data.graph(rdflib.URIRef(f"https://example.org/{path.stem}")).parse(path, format="turtle")
begun, used = time.perf_counter(), time.process_time()
data.serialize(sys.argv[2], format="nquads")
print(time.perf_counter() - begun, time.process_time() - used)
"""
WRITER = """
import sys, time
from pathlib import Path
import pyoxigraph as ox
from mithaq.files import atomic_stream
from mithaq.send.reader import lines_of
files = sorted(Path(sys.argv[1]).glob("*.ttl"))
read = {path.stem: list(ox.parse(path=path, format=ox.RdfFormat.TURTLE)) for path in files}
begun, used = time.perf_counter(), time.process_time()
def parts():
    for name, statements in read.items():
        end = f" <https://example.org/{name}> .\\n".encode()
        for lines in lines_of(statements, name, "_:b{}", newer=False):  # which is seen in reading
            yield end.join([*lines, b""])
atomic_stream(Path(sys.argv[2]), parts())
print(time.perf_counter() - begun, time.process_time() - used)
"""


class Seconds(NamedTuple):
    """How long something took, and for how long it had a processor."""

    elapsed: float
    processor: float


def main() -> None:
    """Print every measurement."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--triples", type=int, default=1_000_000)
    parser.add_argument("--quick", action="store_true")
    given = parser.parse_args()
    most = 30_000 if given.quick else given.triples
    machine()
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        for wanted in (most // 10, most):
            folder = place / str(wanted)
            count = copied(folder, wanted)
            print(f"\n{count} triples in {len(list(folder.iterdir()))} files")
            ours = exported(folder, place / "out.nq", "nq")
            if wanted == most:
                compared(folder, place, ours)
            exported(folder, place / "out.ttl", "turtle")
            pushed(folder)
        program("a bundle", "mithaq", "export", folder, "--bundle", place / "bundle")
        program("its check", "mithaq", "verify", place / "bundle")


def copied(folder: Path, wanted: int) -> int:
    """Fill a folder with copies of the graphs; how many triples they have."""
    import pyoxigraph as ox

    folder.mkdir()
    files = [path for path in sorted(GRAPHS.glob("*.ttl")) if path.name != "entities.ttl"]
    sizes = [sum(1 for _ in ox.parse(path=path, format=ox.RdfFormat.TURTLE)) for path in files]
    count = number = 0
    while count < wanted:
        copy, place = divmod(number, len(files))
        # Evidence of its own for each copy, so that little is said twice.
        text = DIGEST.sub(rf"\g<1>{copy:06x}", files[place].read_text("utf-8"))
        (folder / f"copy-{copy}-{files[place].name}").write_text(text, encoding="utf-8")
        count += sizes[place]
        number += 1
    return count


def exported(folder: Path, out: Path, kind: str) -> Seconds:
    """Print and give the seconds of an export."""
    what = ("--what", "facts", "--what", "provenance")
    return program(kind, "mithaq", "export", folder, "--format", kind, "--out", out, *what)[0]


def pushed(folder: Path) -> None:
    """Print what it costs to push it all into one graph of an Oxigraph server, an empty one, and to read it back."""
    server = Path(sys.executable).with_name("oxigraph")
    if not server.exists():
        print("    a push: no oxigraph here: pip install -r requirements-dev.lock")
        return
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    with subprocess.Popen([server, "serve", "--bind", address], stderr=subprocess.DEVNULL) as running:
        while running.poll() is None:
            try:
                socket.create_connection(tuple(address.split(":")), timeout=1).close()
                break
            except ConnectionRefusedError:
                time.sleep(0.05)
        try:
            graph = ("--graph", "https://example.org/all", "--mode", "replace")
            program("a push", "mithaq", "push", f"http://{address}/store", folder, *graph)
        finally:
            running.terminate()


def program(what: str, *command: object) -> tuple[Seconds, str]:
    """Print how much time a command took and how much memory it had; the seconds, and what it printed."""
    start = (
        [sys.executable, "-m", *map(str, command)] if command[0] == "mithaq" else [sys.executable, *map(str, command)]
    )
    measured = [sys.executable, "-c", MEASURE, *start]
    done = subprocess.run(
        measured, check=True, capture_output=True, text=True, env={**os.environ, "PYTHONHASHSEED": "0"}
    )
    elapsed, processor, size = done.stderr.split()[-3:]
    taken, memory = Seconds(float(elapsed), float(processor)), int(size) // MEBIBYTE
    print(f"{what:>12}: {taken.elapsed:6.1f} s, processor {taken.processor:6.1f} s, {memory:5} MiB", flush=True)
    return taken, done.stdout


MEASURE = """
import resource, subprocess, sys, time
begun = time.perf_counter()
done = subprocess.run(sys.argv[1:])
elapsed = time.perf_counter() - begun
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(elapsed, used.ru_utime + used.ru_stime, used.ru_maxrss, file=sys.stderr)
sys.exit(done.returncode)
"""


def compared(folder: Path, place: Path, ours: Seconds) -> None:
    """Print what the same costs with rdflib: from files, and the writing alone."""
    theirs, they_wrote = in_two("rdflib", RDFLIB, folder, place / "rdflib.nq")
    _, we_wrote = in_two("one process", WRITER, folder, place / "mithaq.nq")
    print(
        f"from files to N-Quads: {theirs.elapsed / ours.elapsed:.1f} times as fast as rdflib, "
        f"{they_wrote.elapsed / ours.elapsed:.1f} times as fast as its serialiser alone; "
        f"writing alone: {they_wrote.elapsed / we_wrote.elapsed:.1f} times as fast, "
        f"in time of processors {they_wrote.processor / we_wrote.processor:.1f} times"
    )


def in_two(what: str, script: str, folder: Path, out: Path) -> tuple[Seconds, Seconds]:
    """Print and give the seconds of a script that reads files and then writes N-Quads, and those of its writing."""
    taken, said = program(what, "-W", "ignore", "-c", script, folder, out)
    written = Seconds(*map(float, said.split()))
    print(f"{'':>15}of these the writing {written.elapsed:.1f} s, processor {written.processor:.1f} s")
    return taken, written


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()

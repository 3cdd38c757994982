"""Parsers of others, where they are installed: Raptor, Apache Jena, RDF4J. In CI they must be."""

from __future__ import annotations

import os
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

JARS = Path("/usr/share/java")
HERE = Path(__file__).resolve().parent
_JENA = """jena-arq jena-base jena-cmds jena-core jena-iri jena-tdb jena-tdb2 jena-dboe-base jena-dboe-index jena-dboe-storage
jena-dboe-trans-data jena-dboe-transaction commons-cli commons-codec commons-compress commons-csv commons-io
commons-lang3 dexx.collection gson guava failureaccess jackson-core jackson-databind jackson-annotations protobuf
slf4j-api slf4j-simple thrift jsonld-java httpclient
httpclient-cache httpcore commons-logging"""
_RDF4J = """rdf4j-model rdf4j-model-api rdf4j-model-vocabulary rdf4j-rio-api rdf4j-rio-datatypes rdf4j-rio-languages
rdf4j-rio-nquads rdf4j-rio-ntriples rdf4j-rio-rdfxml rdf4j-rio-trig rdf4j-rio-turtle rdf4j-util guava commons-io
commons-lang3 slf4j-api slf4j-simple rdf4j-rio-jsonld jsonld-java jackson-core jackson-databind jackson-annotations
httpclient httpclient-cache httpcore commons-logging"""


def needs(here, what):
    """Skip where a parser is not installed; in CI that is a failure."""
    if not here:
        reason = f"no {what} here: make stores"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)


def run(*command):
    """What a program says on both streams; it must end well."""
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout, done.stderr


def raptor(path, kind):
    """The triples that Raptor reads, as N-Triples; it has nothing to say."""
    needs(shutil.which("rapper"), "Raptor")
    found, said = run("rapper", "-q", "-i", kind, "-o", "nquads" if kind in {"trig", "nquads"} else "ntriples", path)
    assert said == ""
    return found


def jena(folder, command, *arguments, quiet=True):
    """What a command of Jena prints; it has nothing to complain of, unless it is one that tells how it goes on."""
    needs((JARS / "jena-arq.jar").exists() and shutil.which("java"), "Apache Jena")
    found, said = run("java", "-Xmx512m", "-cp", _jena_path(folder), command, *arguments)
    assert said == "" or not quiet
    return found


def _jena_path(folder):
    """Jena's class path; its Debian package looks for the messages of its XML parser where they are not."""
    patch = folder / "jena-messages"
    if not (patch / "xerces").exists():
        patch.mkdir()
        run("unzip", "-qo", JARS / "jena-core.jar", "org/apache/jena/ext/xerces/*", "-d", patch / "in")
        shutil.move(patch / "in/org/apache/jena/ext/xerces", patch / "xerces")
    return ":".join([str(patch), *(str(JARS / f"{name}.jar") for name in _JENA.split())])


@cache
def _rio_path():
    return ":".join(str(JARS / f"{name}.jar") for name in _RDF4J.split())


def rdf4j(*paths):
    """For each file the statements that RDF4J's strict parser reads, as N-Quads; it has nothing to complain of."""
    needs((JARS / "rdf4j-rio-api.jar").exists() and shutil.which("javac"), "RDF4J with a Java compiler")
    found, said = run("java", "-Xmx512m", "-cp", _rio_path(), HERE / "data" / "RioRead.java", *paths)
    assert said == ""
    return found.split("\f")[1:]

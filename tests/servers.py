"""Stores for the tests, on loopback: a real Oxigraph server, and one that plays any kind and fails on command."""

from __future__ import annotations

import gzip
import socket
import subprocess
import sys
import threading
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import md5
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.error import URLError
from urllib.parse import parse_qs, urlsplit
from urllib.request import parse_http_list, parse_keqv_list

import pyoxigraph as ox
import pytest

N_TRIPLES = ox.RdfFormat.N_TRIPLES
PLACES = {
    "gsp": {"/store": "graphs"},
    "sparql-update": {"/update": "update", "/query": "query"},
    "rdf4j": {
        "/repositories/main": "query",
        "/repositories/main/statements": "graphs update",
        "/repositories/main/size": "size",
    },
    "virtuoso": {
        "": "front",
        "/sparql-graph-crud-auth": "graphs",
        "/sparql-auth": "query update",
        "/sparql-graph-crud": "graphs",
        "/sparql": "query update",
    },
    "qlever": {"": "graphs query update"},
    "fuseki": {"/ds": "front", "/ds/data": "graphs", "/ds/sparql": "query", "/ds/update": "update"},
}
"""What each kind does where."""
BASES = {"gsp": "/store", "sparql-update": "/update", "rdf4j": "/repositories/main", "fuseki": "/ds"}
"""Which of its addresses the user gives."""


@dataclass
class Seen:
    """A request as it came."""

    method: str
    path: str
    params: dict
    headers: dict
    body: bytes = field(repr=False)


class Played(ThreadingHTTPServer):
    """A store of some kind with real data behind it; ``faults`` are met by the writing requests, one each."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, kind="gsp", admits=lambda _headers, _method, _path: True, challenge="Basic"):
        super().__init__(("127.0.0.1", 0), Handler)
        self.kind, self.admits, self.challenge = kind, admits, challenge
        self.store = ox.Store()
        self.seen = []
        self.faults = []
        self.reading_faults = []
        self.over = threading.Event()
        self.connections = 0
        self.most = 10**9
        """Bytes of a request."""

    @property
    def origin(self):
        return f"http://127.0.0.1:{self.server_port}"

    @property
    def address(self):
        return self.origin + BASES.get(self.kind, "")

    def graph(self, iri):
        """The lines of a graph."""
        return {str(quad.triple) for quad in self.store.quads_for_pattern(None, None, None, ox.NamedNode(iri))}

    def writes(self):
        """The requests that write."""
        return [seen for seen in self.seen if seen.method == "PUT" or is_write(seen)]

    def process_request(self, request, client_address):
        self.connections += 1
        super().process_request(request, client_address)

    def shutdown_request(self, request):
        super().shutdown_request(request)
        self.connections -= 1

    def handle_error(self, *_):
        """A client that was killed is no error."""


def is_write(seen):
    kind = seen.headers.get("content-type", "")
    return seen.method in {"POST", "PUT"} and kind != "application/x-www-form-urlencoded"


class Handler(BaseHTTPRequestHandler):
    """One request of a `Played` store."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1

    def do_GET(self):
        url = urlsplit(self.path)
        params = {key: values[0] for key, values in parse_qs(url.query, keep_blank_values=True).items()}
        headers = {key.lower(): value for key, value in self.headers.items()}
        body = self.rfile.read(int(headers.get("content-length", 0)))
        seen = Seen(self.command, url.path, params, headers, body)
        self.server.seen.append(seen)
        if not self.server.admits(headers, self.command, self.path):
            challenge = {"WWW-Authenticate": self.server.challenge} if self.server.challenge else {}
            self.answer(401, b"who are you? you said: " + headers.get("authorization", "").encode(), challenge)
            return
        faults = self.server.faults if is_write(seen) else self.server.reading_faults
        fault = faults.pop(0) if faults else None
        if fault is None:
            self.serve(seen)
        else:
            fault(self, lambda: self.serve(seen))

    do_POST = do_PUT = do_GET  # noqa: N815 - as the base class calls them

    def serve(self, seen):
        """Do what a store of the kind does."""
        does = PLACES[self.server.kind].get(seen.path.rstrip("/"), "")
        kind = seen.headers.get("content-type", "")
        body = gzip.decompress(seen.body) if seen.headers.get("content-encoding") == "gzip" else seen.body
        graph = seen.params.get("context", "").strip("<>") or seen.params.get("graph")
        if len(seen.body) > self.server.most:
            self.answer(413, b"too large")
        elif kind == "application/x-www-form-urlencoded" and "query" in does:
            self.query(parse_qs(body.decode())["query"][0], seen)
        elif kind == "application/sparql-update" and "update" in does:
            self.server.store.update(body.decode())
            self.answer(204)
        elif "graphs" in does and (graph or "default" in seen.params):
            self.graph(seen.method, ox.NamedNode(graph) if graph else ox.DefaultGraph(), body)
        elif does == "size":
            self.answer(200, b"0")
        elif self.server.kind == "qlever" and seen.params.get("cmd") == "stats":
            self.answer(200, b'{"num-triples-normal": 0}', {"Content-Type": "application/json"})
        else:
            self.answer(200 if does == "front" else 404, b"<html>hello</html>", {"Content-Type": "text/html"})

    def graph(self, method, graph, body):
        """The Graph Store Protocol."""
        store = self.server.store
        if method == "GET":
            found = [quad.triple for quad in store.quads_for_pattern(None, None, None, graph)]
            if not found and isinstance(graph, ox.NamedNode):
                self.answer(404, b"no such graph")
                return
            headers = {"Content-Type": "application/n-triples"}
            self.answer(200, ox.serialize(found, format=N_TRIPLES), headers)
            return
        new = [ox.Quad(*quad.triple, graph) for quad in ox.parse(body, format=N_TRIPLES)]
        if method == "PUT":
            store.clear_graph(graph)
        store.extend(new)
        self.answer(204)

    def query(self, text, seen):
        found = self.server.store.query(text)
        if isinstance(found, ox.QueryTriples):
            self.answer(200, found.serialize(format=N_TRIPLES), {"Content-Type": "application/n-triples"})
        else:
            kind = {"Content-Type": seen.headers["accept"]}
            self.answer(200, found.serialize(format=ox.QueryResultsFormat.JSON), kind)

    def answer(self, status, body=b"", headers=()):
        self.send_response(status)
        own = {"fuseki": {"Fuseki-Request-Id": "1"}, "virtuoso": {"Server": "Virtuoso/07.20"}}.get(self.server.kind, {})
        for key, value in {**own, **dict(headers)}.items():
            self.send_header(key, value)
        if status != 204:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if status != 204:
            self.wfile.write(body)

    def log_message(self, *_):
        """Nothing."""

    def version_string(self):
        return "Played"


@contextmanager
def played(*arguments, **options):
    """A `Played` store that runs."""
    server = Played(*arguments, **options)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        server.server_close()
        thread.join()


# What can go wrong; each takes the handler, and a function that does what should be done.


def answers(status, body=b"", **headers):
    """Another answer; nothing is done."""
    return lambda handler, _serve: handler.answer(
        status, body, {key.replace("_", "-"): value for key, value in headers.items()}
    )


def closes(handler, _serve):
    """The connection is closed without a word."""
    handler.close_connection = True
    handler.connection.shutdown(socket.SHUT_RDWR)


def breaks_off(handler, serve):
    """It is done, but the answer ends in the middle."""
    handler.send_response(500)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b"half")
    handler.wfile.flush()
    closes(handler, serve)


def does_and_closes(handler, serve):
    """It is done, and nobody hears of it."""
    kept, handler.wfile = handler.wfile, open("/dev/null", "wb")  # noqa: PTH123, SIM115 - what is written is lost
    serve()
    handler.wfile.close()
    handler.wfile = kept
    closes(handler, serve)


def babbles(handler, _serve):
    """An answer that is no HTTP."""
    handler.wfile.write(b"\x00\xffwelcome\r\n" * 10)
    handler.wfile.flush()
    closes(handler, None)


def hangs(handler, _serve):
    """No answer until the test is over."""
    handler.server.over.wait()
    handler.close_connection = True


def drips(handler, _serve):
    """A header without an end, a byte now and then."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
    while not handler.server.over.wait(0.02):
        try:
            handler.wfile.write(b"x")
            handler.wfile.flush()
        except OSError:
            break
    handler.close_connection = True


def digest_admits(user, password):
    """Whether a request is signed by RFC 7616 (MD5, qop=auth) with this password."""

    def admits(headers, method, path):
        scheme, _, rest = headers.get("authorization", "").partition(" ")
        if scheme.lower() != "digest":
            return False
        said = parse_keqv_list(parse_http_list(rest))
        first = md5(f"{user}:{said['realm']}:{password}".encode()).hexdigest()  # noqa: S324 - as the RFC has it
        second = md5(f"{method}:{said['uri']}".encode()).hexdigest()  # noqa: S324
        parts = (first, said["nonce"], said["nc"], said["cnonce"], said["qop"], second)
        wanted = md5(":".join(parts).encode()).hexdigest()  # noqa: S324
        return said["username"] == user and said["uri"] == path and said["response"] == wanted

    return admits


DIGEST = 'Digest realm="SPARQL", nonce="ee9ffcbf9bb892979cba42302b50168d", qop="auth", algorithm="MD5"'


@contextmanager
def oxigraph():
    """The origin of a real Oxigraph server with an empty store in memory."""
    server = Path(sys.executable).with_name("oxigraph")
    if not server.exists():
        pytest.fail("no oxigraph server in the environment: run 'make test', which installs it")
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    with subprocess.Popen(
        [server, "serve", "--bind", address], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            wait_for(f"http://{address}/query?query=ASK%7B%7D", process)
            yield f"http://{address}"
        finally:
            process.terminate()


def wait_for(address, process):
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    while process.poll() is None:
        try:
            opener.open(address, timeout=30).close()
        except URLError as error:
            if not isinstance(error.reason, ConnectionRefusedError):
                raise
        else:
            return
    pytest.fail("the server did not start")

"""What a store may do wrong: the push gets over it, or fails in time with an error that says what happened."""

from __future__ import annotations

import ssl
import subprocess
import sys
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from servers import DIGEST, answers, babbles, breaks_off, closes, digest_admits, does_and_closes, drips, hangs, played

from mithaq.errors import SendError
from mithaq.send.credentials import Credentials
from mithaq.send.push import Manner, Target, push
from mithaq.send.transport import Patience

GRAPH = "https://example.org/g"
SECRETS = Credentials("reader", "open sesame")


@pytest.fixture(autouse=True)
def _state(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def path(tmp_path):
    """A graph of forty triples, which goes in four requests."""
    file = tmp_path / "many.ttl"
    lines = (f'<https://example.org/{i}> <https://example.org/p> "رقم {i}"@ar .\n' for i in range(40))
    file.write_text("".join(lines), encoding="utf-8")
    return file


class Sleeper(list):
    """Notes for how long it should have slept."""

    def __call__(self, seconds):
        self.append(seconds)


def sent(server, path, retries=3, timeout=5.0, mode="replace", **options):
    waits = Sleeper()
    target = Target(server.address, server.kind, patience=Patience(timeout, retries, waits), **options)
    push(target, [path], Manner(mode, GRAPH, 10))
    assert len(server.graph(GRAPH)) == 40
    return waits


FAULTS = {
    "429": answers(429, b"slow down"),
    "500": answers(500, b"oh"),
    "503": answers(503, b"soon"),
    "500 half way": breaks_off,
    "closed": closes,
    "done, but closed": does_and_closes,
    "no HTTP": babbles,
}


@pytest.mark.parametrize("mode", ["create", "replace", "merge"])
@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("place", [0, 2])
def test_a_passing_fault_is_overcome(fault, place, mode, path):
    with played() as server:
        server.faults = [None] * place + [FAULTS[fault]] * 2
        assert len(sent(server, path, mode=mode)) == 2


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_that_stays_is_an_error_after_so_many_tries(fault, path):
    with played() as server:
        server.faults = [FAULTS[fault]] * 99
        with pytest.raises(SendError, match=r"\(4 tries\); run again later"):
            sent(server, path)
        assert len(server.writes()) == 4


@pytest.mark.parametrize("fault", [hangs, drips])
def test_a_store_that_hangs_is_given_up_in_time(fault, path):
    with played() as server:
        server.faults = [fault] * 2
        with pytest.raises(SendError, match=r"no answer in 0.3 s \(2 tries\)"):
            sent(server, path, retries=1, timeout=0.3)


@pytest.mark.parametrize("fault", [hangs, drips, closes, breaks_off, babbles, answers(503)])
def test_a_fault_while_reading_back_is_no_success_and_may_pass(fault, path):
    with played() as server:
        server.reading_faults = [fault]
        sent(server, path, timeout=1.0)
    with played() as server:
        server.reading_faults = [fault] * 99
        with pytest.raises(SendError, match="tries"):
            sent(server, path, retries=1, timeout=0.3)


@pytest.mark.parametrize(("asked", "wait"), [("7", 7), ("0", 0)])
def test_the_pause_is_what_the_store_asks_for(asked, wait, path):
    with played() as server:
        server.faults = [answers(429, Retry_After=asked)]
        assert sent(server, path) == [wait]


def test_the_pause_may_be_given_as_a_date(path):
    with played() as server:
        server.faults = [answers(503, Retry_After=format_datetime(datetime.now(UTC) - timedelta(minutes=1)))]
        assert sent(server, path) == [0]


@pytest.mark.parametrize("odd", ["soon", "-5", "²", ""])
def test_a_pause_that_is_none_is_our_own(odd, path):
    with played() as server:
        server.faults = [answers(429, Retry_After=odd)] if odd.isascii() else [answers(429)]
        (wait,) = sent(server, path)
        assert 0 < wait < 60


def test_pauses_grow(path):
    with played() as server:
        server.faults = [answers(500)] * 6
        waits = sent(server, path, retries=6)
        assert waits[5] > waits[2] > 1


def test_a_store_that_wants_hours_is_told_good_bye(path):
    with played() as server:
        server.faults = [answers(429, Retry_After="7200")]
        with pytest.raises(SendError, match="asks us to wait 7200 s: run again then"):
            sent(server, path)


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (400, "answered 400: no good: see what it says"),
        (401, "asks for credentials, or does not take these"),
        (403, "does not allow this"),
        (404, "nothing at this address"),
        (405, "does not allow this here"),
        (415, "try --no-gzip"),
        (501, "answered 501"),
    ],
)
def test_a_refusal_is_an_error_at_once_that_says_what_to_do(status, words, path):
    with played() as server:
        server.faults = [answers(status, b"no\n  good")]
        with pytest.raises(SendError, match=words):
            sent(server, path)
        assert len(server.writes()) == 1


@pytest.mark.parametrize(
    "body", [b"", b"<html>welcome</html>", b"\x00\xff\x00", b'{"results": 5}', b"<a> <b> .\n", b"[" * 100_000]
)
@pytest.mark.parametrize("kind", ["text/html", "application/n-triples", "application/sparql-results+json", ""])
@pytest.mark.parametrize("store", ["gsp", "fuseki"])
def test_garbage_with_status_200_is_never_a_success(body, kind, store, path):
    with played(store) as server:
        server.faults = [answers(200, body, Content_Type=kind)] * 4
        server.reading_faults = [None] + [answers(200, body, Content_Type=kind)] * 9
        with pytest.raises(SendError) as caught:
            sent(server, path)
        assert "\n" not in str(caught.value)
        assert len(str(caught.value)) < 2_000


def test_an_answer_that_swells_when_it_is_unpacked_is_stopped(path):
    import gzip

    bomb = gzip.compress(b"\n" * 300_000_000, 9)
    with played("fuseki") as server:
        server.reading_faults = [answers(200, bomb, Content_Encoding="gzip", Content_Type="text/plain")] * 9
        with pytest.raises(SendError, match=r"an answer of more than|an answer that swells to 200 times its size"):
            sent(server, path, timeout=60)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_nobody_is_followed_elsewhere_and_no_credentials_go_there(status, path):
    with played() as server, played() as other:
        server.faults = [answers(status, Location=f"http://thief:x@127.0.0.1:{other.server_port}/store?a=b")]
        with pytest.raises(SendError, match="it sends us on to") as caught:
            sent(server, path, who=SECRETS)
        assert other.seen == []
        assert "thief" not in str(caught.value)


def test_a_probe_that_is_sent_elsewhere_is_not_followed_either(path):
    with played() as server, played() as other:
        server.reading_faults = [answers(307, Location=other.address)]
        with pytest.raises(SendError, match="it sends us on to"):
            push(Target(server.address, who=SECRETS, patience=Patience(5, 0)), [path])
        assert other.seen == []


def test_queries_go_to_no_other_host(path):
    with played("fuseki") as server, played("fuseki") as other:
        with pytest.raises(SendError, match="give an address on the same host"):
            sent(server, path, who=SECRETS, queries=other.address + "/sparql")
        assert other.seen == []


def test_nobody_at_home_is_an_error(path):
    with played() as server:
        pass
    with pytest.raises(SendError, match="no connection"):
        push(Target(server.address, "gsp", patience=Patience(1, 0)), [path])


def test_a_page_that_is_no_store_is_an_error_with_the_kinds(path):
    with played() as server, pytest.raises(SendError, match="gsp, sparql-update, rdf4j, virtuoso, qlever"):
        push(Target(server.origin + "/nothing", patience=Patience(5, 0)), [path])


@pytest.fixture
def certificate(tmp_path):
    """A certificate for this machine that no authority has signed."""
    key, file = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"),
            *("-keyout", key, "-out", file, "-days", "2", "-subj", "/CN=localhost"),
            *("-addext", "subjectAltName=DNS:localhost"),
        ],
        check=True,
        capture_output=True,
    )
    return file, key


def test_tls_is_verified(certificate, path):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    with played() as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        address = f"https://localhost:{server.server_port}/store"
        with pytest.raises(SendError, match="certificate is not trusted") as caught:
            push(Target(address, "gsp", who=SECRETS, patience=Patience(5, 3)), [path])
        assert "--authorities" in str(caught.value)
        assert server.seen == []
        with pytest.raises(SendError, match="certificate is not trusted"):  # it is for localhost only
            push(Target(address.replace("localhost", "127.0.0.1"), "gsp", authorities=certificate[0]), [path])
        assert server.seen == []
        push(Target(address, "gsp", who=SECRETS, authorities=certificate[0]), [path], Manner(graph=GRAPH))
        assert len(server.graph(GRAPH)) == 40


ECHO = b"you said reader and open sesame and cmVhZGVyOm9wZW4gc2VzYW1l and open%20sesame"


@pytest.mark.parametrize("status", [200, 400, 401, 403, 413, 429, 500])
@pytest.mark.parametrize("extra", [[], ["--dry-run"]])
def test_no_secret_comes_into_any_output_or_file(status, extra, path, tmp_path):
    with played("fuseki") as server:
        server.faults = [answers(status, ECHO)] * 9
        # The first question is what kind of store it is, the second how much it has.
        server.reading_faults = [None] * (1 if extra else 2) + [answers(status, ECHO, Content_Type="text/html")] * 9
        environment = {
            "MITHAQ_STORE_USER": "reader",
            "MITHAQ_STORE_PASSWORD": "open sesame",
            "XDG_STATE_HOME": str(tmp_path / "state"),
            "PYTHONDEVMODE": "",
            "PATH": "/usr/bin:/bin",
            "PYTHONPATH": ":".join(sys.path),
        }
        command = [sys.executable, "-P", "-m", "mithaq", "push", server.address, path, "--retries", "0", *extra]
        done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
        assert done.returncode == 1
        assert done.stderr.count("\n") == 1
        said = done.stdout + done.stderr + "".join(file.read_text() for file in tmp_path.rglob("*.json"))
        assert any("authorization" in seen.headers for seen in server.seen)
        for secret in ("sesame", "cmVhZGVy"):
            assert secret not in said


@pytest.mark.parametrize(
    ("who", "admits"),
    [
        (SECRETS, lambda headers, *_: "authorization" in headers),
        (SECRETS, digest_admits("reader", "open sesame")),
        (Credentials(token="open-sesame"), lambda headers, *_: "authorization" in headers),  # noqa: S106
    ],
)
@pytest.mark.parametrize("status", [None, 400, 500])
def test_no_secret_is_logged_however_much_is(who, admits, status, path, caplog):
    caplog.set_level(1)
    with played("fuseki", admits, DIGEST) as server:
        server.faults = [] if status is None else [answers(status, ECHO)] * 9
        with suppress(SendError):
            sent(server, path, who=who)
        assert len(server.writes()) >= (4 if status is None else 1)
    assert "127.0.0.1" in caplog.text
    for secret in ("sesame", "cmVhZGVy"):
        assert secret not in caplog.text

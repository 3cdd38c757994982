"""Credentials come from the environment or a file of one's own, go where they should, and are never said."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from servers import played

from mithaq.errors import SendError
from mithaq.send.address import checked, is_loopback, shown
from mithaq.send.credentials import Credentials, credentials
from mithaq.send.push import Manner, Target, push
from mithaq.send.transport import Patience

WHO = Credentials("reader", "open sesame")


@pytest.fixture(autouse=True)
def _state(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def file(folder, text, mode=0o600):
    path = folder / "store.toml"
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)
    return path


def test_they_come_from_a_file_or_the_environment(tmp_path):
    assert credentials(None, {}) == Credentials()
    assert not credentials(None, {})
    told = {"MITHAQ_STORE_USER": "reader", "MITHAQ_STORE_PASSWORD": "open sesame"}
    assert credentials(None, told) == WHO
    path = file(tmp_path, 'user = "reader"\npassword = "open sesame"\n')
    assert credentials(path, {"MITHAQ_STORE_TOKEN": "x"}) == WHO
    assert credentials(file(tmp_path, 'token = "t"\nscheme = "gdb"'), {}) == Credentials("", "", "t", "gdb")


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o644, 0o610, 0o777])
def test_a_file_that_others_may_read_is_refused(mode, tmp_path):
    with pytest.raises(SendError, match="chmod 600"):
        credentials(file(tmp_path, 'token = "t"', mode), {})


def test_a_link_a_folder_a_pipe_and_nothing_are_refused(tmp_path):
    path = file(tmp_path, 'token = "t"')
    (tmp_path / "link").symlink_to(path)
    os.mkfifo(tmp_path / "pipe", 0o600)
    for name, words in (
        ("link", "symbolic link"),
        (".", "no plain file"),
        ("pipe", "no plain file"),
        ("no", "No such"),
    ):
        with pytest.raises(SendError, match=words):
            credentials(tmp_path / name, {})


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hush = sesame", "no TOML"),
        ('pass = "sesame"', "unknown key 'pass'"),
        ("token = 5", "token is no text"),
        ('token = "a\\nsesame"', "token is no text of one line"),
        ('token = "sesame"\nuser = "u"', "a token and a user"),
        ('user = "u"', "incomplete"),
        ('password = "sesame"', "incomplete"),
        ('user = "u"\npassword = "sesame"\nscheme = "none"', "unknown scheme 'none'"),
        ('user = "u"\npassword = "sesame"\nscheme = "bearer"', "needs a token"),
        ('token = "sesame"\nscheme = "digest"', "needs user and password"),
        ('scheme = "digest"', "incomplete"),
    ],
)
def test_what_does_not_fit_together_is_refused_without_being_repeated(text, words, tmp_path):
    with pytest.raises(SendError, match=words) as caught:
        credentials(file(tmp_path, text), {})
    assert "sesame" not in str(caught.value)
    assert caught.value.__context__ is None or caught.value.__suppress_context__


def test_they_are_not_shown():
    assert "sesame" not in repr(WHO) + str(WHO) + repr(Target("http://localhost", who=WHO))
    assert WHO.hidden("open sesame, open%20sesame, cmVhZGVyOm9wZW4gc2VzYW1l") == "***, ***, ***"


def test_a_name_that_digest_cannot_carry_is_an_error_and_basic_can():
    with pytest.raises(SendError, match="letters that Digest cannot send"):
        Credentials("قارئ", "open sesame").auth("digest")
    with played("rdf4j", admits=lambda headers, *_: headers["authorization"].startswith("Basic 2YLYp")) as server:
        push(Target(server.address, patience=Patience(5, 0), who=Credentials("قارئ", "x")), [], Manner())


@pytest.mark.parametrize("option", ["--password", "--user", "--token"])
def test_the_command_line_takes_none(option):
    command = [sys.executable, "-P", "-m", "mithaq", "push", "http://127.0.0.1:9", option, "sesame"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "sesame" not in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("https://reader:sesame@store.example/", "no user or password in the address"),
        ("https://sesame@store.example/", "no user or password in the address"),
        ("https://store.example/?access-token=sesame", "without what follows"),
        ("https://store.example/#sesame", "without what follows"),
        ("ftp://store.example/sesame", "is none"),
        ("sesame", "is none"),
        ("http:///sesame", "is none"),
        ("http://[sesame", "is none"),
        ("http://store.example:sesame/", "is none"),
        ("http://store.example/a sesame", "is none"),
        ("", "is none"),
    ],
)
def test_an_address_with_secrets_or_without_sense_is_refused_and_not_repeated(address, words):
    with pytest.raises(SendError, match=words) as caught:
        checked(address, Credentials())
    assert "sesame" not in str(caught.value)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.9.9.9", "[::1]", "LOCALHOST"])
def test_over_plain_http_credentials_go_to_this_machine(host):
    assert checked(f"http://{host}:7878/store/", WHO) == f"http://{host}:7878/store"


@pytest.mark.parametrize(
    "host", ["store.example", "10.0.0.1", "localhost.store.example", "[2001:db8::1]", "127.0.0.1.nip.example", "0x7f.1"]
)
def test_over_plain_http_they_go_to_no_other_machine_unless_forced(host):
    with pytest.raises(SendError, match="--in-the-open"):
        checked(f"http://{host}/store", WHO)
    assert checked(f"http://{host}/store", WHO, in_the_open=True)
    assert checked(f"https://{host}/store", WHO)
    assert checked(f"http://{host}/store", Credentials())
    assert not is_loopback(host.strip("[]"))


def test_an_address_is_shown_without_its_secrets():
    assert shown("https://reader:sesame@store.example/a?token=sesame#x") == "https://store.example/a"
    assert shown("https://[sesame") == "the address"


@pytest.mark.parametrize(
    ("who", "header"),
    [
        (WHO, "Basic cmVhZGVyOm9wZW4gc2VzYW1l"),
        (Credentials("", "", "sesame"), "Bearer sesame"),
        (Credentials("", "", "sesame", "gdb"), "GDB sesame"),
    ],
)
def test_they_are_sent_by_their_scheme(who, header, graphs):
    with played("rdf4j", admits=lambda headers, *_: headers.get("authorization") == header) as server:
        push(Target(server.address, patience=Patience(5, 0), who=who), [graphs])
        with pytest.raises(SendError, match="asks for credentials"):
            push(Target(server.address, patience=Patience(5, 0)), [graphs], Manner("merge"))

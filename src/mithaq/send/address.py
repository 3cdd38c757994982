"""The address of a store: what may be sent there, and in the open."""

from __future__ import annotations

import re
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mithaq.errors import SendError
from mithaq.safe import safe

if TYPE_CHECKING:
    from mithaq.send.credentials import Credentials

_NOT_IN_URL = re.compile(r"[\x00-\x20\x7f-\x9f]")


def checked(address: str, who: Credentials, *, in_the_open: bool = False) -> str:
    """The address of a store without a slash at its end, if it can be one; else SendError.

    Credentials belong to no address, and go over plain HTTP to this machine only, or where ``in_the_open`` says so.
    """
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
    if not host or parts.scheme not in {"http", "https"} or _NOT_IN_URL.search(address):
        # What it is may hold a password, so that it is not repeated.
        raise SendError("the address of the store is none; give one as in https://store.example/repositories/main")
    if parts.username is not None or parts.password is not None:
        raise SendError(
            f"{shown(address)}: no user or password in the address, where other programs see them; set "
            "MITHAQ_STORE_USER and MITHAQ_STORE_PASSWORD, or give --credentials FILE"
        )
    if parts.query or parts.fragment:
        raise SendError(f"{shown(address)}: give the address without what follows '?' or '#'")
    if who and parts.scheme == "http" and not in_the_open and not is_loopback(host):
        raise SendError(
            f"{shown(address)}: over plain HTTP anybody on the way could read the credentials; use https://, or say "
            "--in-the-open if the way is safe"
        )
    return address.rstrip("/")


def is_loopback(host: str) -> bool:
    """Whether the name or number is this machine."""
    try:
        return ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def origin(address: str) -> tuple[str, str, int]:
    """Scheme, host and port: what must be the same for credentials to go along."""
    parts = urlsplit(address)
    return parts.scheme, parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)


def shown(address: str) -> str:
    """An address as it may be printed: without user, password and query, and with nothing invisible."""
    try:
        parts = urlsplit(address)
        where = parts.netloc.rpartition("@")[2]
    except ValueError:
        return "the address"
    return safe(f"{parts.scheme}://{where}{parts.path}")

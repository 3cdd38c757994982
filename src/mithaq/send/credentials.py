"""Who we are for a store: from the environment or from a file that nobody else can read, and in no output."""

from __future__ import annotations

import base64
import errno
import os
import re
import stat
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from mithaq.errors import SendError
from mithaq.safe import safe

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    import httpx

SCHEMES = ("basic", "digest", "bearer", "gdb")
"""Basic and Digest send user and password; Bearer and GraphDB's own send the token."""
_VARIABLES = {
    "user": "MITHAQ_STORE_USER",
    "password": "MITHAQ_STORE_PASSWORD",
    "token": "MITHAQ_STORE_TOKEN",
    "scheme": "MITHAQ_STORE_SCHEME",
}
_MOST_BYTES = 64 * 1024
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_HIDDEN = "***"


@dataclass(frozen=True, slots=True, repr=False)
class Credentials:
    """User and password, or a token, and how they are sent; without a scheme the kind of store decides."""

    user: str = ""
    password: str = ""
    token: str = ""
    scheme: str = ""

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self.user or self.token)

    def __repr__(self) -> str:
        """No secret, so that none comes into an error or a trace."""
        return f"Credentials({_HIDDEN})" if self else "Credentials()"

    def auth(self, usual: str) -> httpx.Auth | Callable[[httpx.Request], httpx.Request] | None:
        """What puts them into each request, by our scheme or else the ``usual`` one of the store; None if none.

        SendError for a name that Digest could not carry.
        """
        import httpx

        if self.token:
            word = "GDB" if self.scheme == "gdb" else "Bearer"
            return lambda request: _with_header(request, f"{word} {self.token}")
        if not self.user:
            return None
        if (self.scheme or usual) == "digest":
            if not self.user.isascii():
                raise SendError(
                    "the user's name has letters that Digest cannot send; give the scheme basic, or a token"
                )
            return httpx.DigestAuth(self.user, self.password)
        return httpx.BasicAuth(self.user, self.password)

    def hidden(self, text: str) -> str:
        """``text`` without the secrets, in any form in which a server may say them back."""
        pair = f"{self.user}:{self.password}"
        secrets = {self.password, self.token, base64.b64encode(pair.encode()).decode() if self.user else ""}
        secrets |= {quote(secret, safe="") for secret in secrets}
        for secret in sorted(filter(None, secrets), key=len, reverse=True):
            text = text.replace(secret, _HIDDEN)
        return text


def credentials(file: Path | None = None, environment: Mapping[str, str] | None = None) -> Credentials:
    """What ``file`` says, else what the environment says; none where neither does.

    The file is TOML with ``user`` and ``password``, or ``token``, and perhaps ``scheme``. SendError where it is a link,
    belongs to somebody else, or others may read it, and for what does not fit together.
    """
    if file is not None:
        return _checked(_read(file), safe(str(file)))
    known = os.environ if environment is None else environment
    return _checked({key: known.get(name, "") for key, name in _VARIABLES.items()}, "the environment")


def _checked(found: Mapping[str, object], where: str) -> Credentials:
    if unknown := sorted(found.keys() - _VARIABLES.keys()):
        raise SendError(f"{where}: unknown key '{safe(unknown[0])}'; it may have {', '.join(_VARIABLES)}")
    for key, value in found.items():
        if not isinstance(value, str) or _CONTROL.search(value):
            raise SendError(f"{where}: {key} is no text of one line; write it in quotation marks")
    user, password, token, scheme = (str(found.get(key, "")) for key in _VARIABLES)
    if scheme and scheme not in SCHEMES:
        raise SendError(f"{where}: unknown scheme '{safe(scheme)}'; it may be {', '.join(SCHEMES)}")
    if token and (user or password):
        raise SendError(f"{where}: a token and a user with a password; give one of them")
    if bool(user) != bool(password) or (scheme and not (user or token)):
        raise SendError(f"{where}: incomplete credentials; give user and password, or a token")
    if scheme and bool(token) != (scheme in {"bearer", "gdb"}):
        needed = "a token" if scheme in {"bearer", "gdb"} else "user and password"
        raise SendError(f"{where}: the scheme {scheme} needs {needed}")
    return Credentials(user, password, token, scheme)


def _read(file: Path) -> dict[str, object]:
    """What the file says, if it is as secret as it should be: read through the handle that was looked at."""
    where = safe(str(file))
    try:
        handle = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        reason = "a symbolic link; give the path of the file itself" if error.errno == errno.ELOOP else error.strerror
        raise SendError(f"{where}: the credentials cannot be read: {reason}") from None
    try:
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode):
            raise SendError(f"{where}: this is no plain file; give a file with the credentials")
        if about.st_uid not in {os.geteuid(), 0}:
            raise SendError(f"{where}: the file belongs to somebody else; make one of your own")
        if about.st_mode & 0o077:
            raise SendError(f"{where}: others may read or write the credentials; run: chmod 600 {where}")
        data = os.read(handle, _MOST_BYTES)
    finally:
        os.close(handle)
    try:
        return tomllib.loads(data.decode())
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
        # The parser's own words would quote the file.
        raise SendError(f'{where}: no TOML; write lines such as user = "name" and password = "…"') from None


def _with_header(request: httpx.Request, value: str) -> httpx.Request:
    request.headers["Authorization"] = value
    return request

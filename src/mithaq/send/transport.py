"""Requests to a store: each ends within its time, is repeated where that can help, and follows nobody elsewhere."""

from __future__ import annotations

import asyncio
import ssl
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import IO, TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

import httpx
import tenacity

from mithaq.errors import SendError
from mithaq.safe import safe
from mithaq.send.address import is_loopback, origin, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Coroutine, Mapping
    from pathlib import Path

    from mithaq.send.credentials import Credentials

_Given = TypeVar("_Given")
_SLOWEST = 10_000
"""Bytes a second: for so many, sent or received, a request may last a second longer."""
_LONGEST_WAIT = 300.0
"""Seconds that a store may ask us to wait before we give up instead."""
_GROWING = tenacity.wait_exponential_jitter(multiplier=0.5, max=60)
MOST_BYTES = 1 << 31
"""Of an answer: a graph of some ten million triples."""
_MOST_RATIO, _MOST_SWOLLEN = 200, 1 << 24
"""How well an answer of so many bytes may be packed: triples are seldom packed to a thirtieth."""
_SMALL = 1 << 16
_SHOWN = 300
_REDIRECTS = range(300, 400)
_UNKNOWN = 401
_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
_REASONS = {
    401: "it asks for credentials, or does not take these; set MITHAQ_STORE_USER and MITHAQ_STORE_PASSWORD, or "
    "MITHAQ_STORE_TOKEN, or give --credentials FILE",
    403: "it does not allow this; ask for the right to write, or give other credentials",
    404: "there is nothing at this address; check it, and --kind",
    405: "it does not allow this here; check the address, and --kind",
    415: "it does not take what was sent; try --no-gzip, and check --kind",
}


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds that a request may take beyond the time that its bytes need, and how often a failed one is repeated."""

    timeout: float = 60
    retries: int = 5
    sleep: Callable[[float], None] = tenacity.nap.sleep
    """Waits between two tries."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What a store answered."""

    status: int
    kind: str
    """Its media type, without parameters."""
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    """Nothing where it was written into a file."""
    lines: int = 0
    """How many ends of lines were in the body."""


class _Body:
    """What is received, in memory or in a file."""

    def __init__(self, most: int, into: IO[bytes] | None) -> None:
        self.most = most
        self._into = into
        self.held = bytearray()
        self.size = self.lines = 0

    def take(self, part: bytes, *, kept: bool) -> bool:
        """Take a part, in memory if it must be kept there; whether that is not too much."""
        self.size += len(part)
        self.lines += part.count(b"\n")
        if kept or self._into is None:
            self.held += part
        else:
            self._into.write(part)
        return self.size <= self.most


class TooLargeError(SendError):
    """The store takes only smaller requests."""


class _AgainError(SendError):
    """What may go well another time, perhaps only after so many seconds."""

    def __init__(self, words: str, after: float | None = None) -> None:
        super().__init__(words)
        self.after = after


class Client:
    """Talks to one store; to be closed. ``who`` is sent to the origin of ``address`` and to nobody else."""

    def __init__(self, address: str, who: Credentials, patience: Patience, authorities: Path | None = None) -> None:
        self.address = address
        self.who = who
        self._patience = patience
        self._runner = asyncio.Runner()
        self._thread = ThreadPoolExecutor(1)
        self._auth: Any = None
        self.use("basic")
        # A proxy of the environment would get what is meant for this machine.
        outside = not is_loopback(urlsplit(address).hostname or "")
        self._client = httpx.AsyncClient(
            verify=_trusted(authorities),
            trust_env=outside,
            timeout=patience.timeout,
            follow_redirects=False,  # a redirected POST would become a GET, and look as if it had been done
            headers={"User-Agent": "mithaq"},
        )

    def use(self, scheme: str) -> None:
        """Send the credentials by this scheme, where they themselves name none."""
        self._auth = self.who.auth(scheme)

    def close(self) -> None:
        """Close the connections."""
        with suppress(Exception):
            self._run(self._client.aclose())
        self._alone(self._runner.close)
        self._thread.shutdown()

    def _run(self, work: Coroutine[Any, Any, _Given]) -> _Given:
        return self._alone(lambda: self._runner.run(work))

    def _alone(self, work: Callable[[], _Given]) -> _Given:
        """What some work gives; where a loop runs already, as in a notebook, it is done in a thread of its own."""
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            return work()
        return self._thread.submit(work).result()

    def request(  # noqa: PLR0913 - a request has so many parts
        self,
        method: str,
        url: str,
        *,
        content: bytes = b"",
        headers: Mapping[str, str] | None = None,
        params: Mapping[str, str] | None = None,
        also: Collection[int] = (),
        most: int = MOST_BYTES,
        into: IO[bytes] | None = None,
    ) -> Reply:
        """The answer of the store, of at most ``most`` bytes: a success, or a status of ``also``; else SendError.

        The body of a success is written into the file ``into``, where there is one, from its place on.

        A lost connection, time that is up, 429 and 5xx are tried again, after growing pauses or when the store says.
        """
        if origin(url) != origin(self.address):  # the credentials go along
            raise SendError(f"{shown(url)}: nothing is sent there; it is not the store at {self._where()}")

        place = into.tell() if into else 0

        def asked() -> Reply:
            if into:  # what a try before this one wrote there
                into.seek(place)
                into.truncate()
            request = self._client.build_request(method, url, params=params, headers=headers, content=content or None)
            return self._run(self._exchange(request, len(content), _Body(most, into)))

        def once() -> Reply:
            reply = asked()
            if reply.status == _UNKNOWN and self._may_want_digest(reply):
                self.use("digest")
                reply = asked()
            self._refuse(reply, also)
            return reply

        return self._repeated(once)

    def _repeated(self, once: Callable[[], Reply]) -> Reply:
        """What a request gives at last; SendError where it is tried often enough."""
        again = tenacity.Retrying(
            retry=tenacity.retry_if_exception_type(_AgainError),
            stop=tenacity.stop_after_attempt(self._patience.retries + 1),
            wait=_pause,
            sleep=self._patience.sleep,
            reraise=True,
        )
        try:
            return again(once)
        except _AgainError as error:
            tries = self._patience.retries + 1
            raise SendError(f"{error} ({tries} {'try' if tries == 1 else 'tries'}); run again later") from None

    def _may_want_digest(self, reply: Reply) -> bool:
        """Whether the same user and password may do when they are not sent as they are; Virtuoso does not say so."""
        offered = reply.headers.get("www-authenticate", "").lower()
        return isinstance(self._auth, httpx.BasicAuth) and not self.who.scheme and "basic" not in offered

    async def _exchange(self, request: httpx.Request, sent: int, body: _Body) -> Reply:
        """One request and its whole answer, or an error in our words."""
        time = asyncio.get_running_loop().time
        end = time() + self._patience.timeout
        try:
            async with asyncio.timeout_at(end + sent / _SLOWEST) as limit:
                response = await self._client.send(request, auth=self._auth, stream=True)
                try:
                    async for part in response.aiter_bytes():
                        if not body.take(part, kept=not response.is_success):
                            words = f"an answer of more than {body.most} bytes; is this a store?"
                            raise SendError(f"{self._where()}: {words}")
                        if body.size > _MOST_SWOLLEN and body.size > _MOST_RATIO * response.num_bytes_downloaded:
                            words = f"an answer that swells to {_MOST_RATIO} times its size; is this a store?"
                            raise SendError(f"{self._where()}: {words}")
                        limit.reschedule(end + (sent + body.size) / _SLOWEST)
                finally:
                    await response.aclose()
        except (TimeoutError, httpx.TimeoutException):
            raise _AgainError(f"{self._where()}: no answer in {self._patience.timeout:g} s") from None
        except httpx.TransportError as error:
            if _untrusted(error):
                raise SendError(
                    f"{self._where()}: its certificate is not trusted: {self._said(str(error))}; if you trust it, give "
                    "--authorities FILE"
                ) from None
            raise _AgainError(f"{self._where()}: no connection, or a broken one: {self._said(str(error))}") from None
        except httpx.DecodingError:
            raise _AgainError(f"{self._where()}: an answer that cannot be unpacked") from None
        except (httpx.InvalidURL, httpx.HTTPError, ValueError) as error:
            raise SendError(f"{self._where()}: {self._said(str(error))}") from None
        kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        return Reply(response.status_code, kind, response.headers, bytes(body.held), body.lines)

    def _refuse(self, reply: Reply, also: Collection[int]) -> None:
        """Nothing, if the reply is a success or expected; else the error that it is."""
        status = reply.status
        if 200 <= status < 300 or status in also:  # noqa: PLR2004 - what HTTP calls success
            return
        if status in _REDIRECTS:
            new = shown(reply.headers.get("location", ""))
            raise SendError(f"{self._where()}: it sends us on to {self._said(new)}; give that address if you trust it")
        words = f"{self._where()}: the store answered {status}"
        answer = self._said(reply.body[:_SMALL].decode(errors="replace"))
        if status == 413:  # noqa: PLR2004
            raise TooLargeError(f"{words}: the request is too large; give a smaller --chunk")
        if status in _AGAIN:
            raise _again(f"{words}: {answer}" if answer else words, reply.headers.get("retry-after", ""))
        reason = _REASONS.get(status, "see what it says, and check the address and --kind")
        raise SendError(f"{words}{f': {answer}' if answer else ''}: {reason}")

    def _where(self) -> str:
        return shown(self.address)

    def _said(self, text: str) -> str:
        """What a server says, in one line of bearable length, and without our secrets."""
        return safe(self.who.hidden(" ".join(text.split())))[:_SHOWN]


def _again(words: str, after: str) -> SendError:
    """The error that is tried again, unless the store wants us to wait too long for that."""
    seconds = _seconds(after)
    if seconds is not None and seconds > _LONGEST_WAIT:
        return SendError(f"{words}; it asks us to wait {seconds:.0f} s: run again then")
    return _AgainError(words, seconds)


def _seconds(after: str) -> float | None:
    """The seconds of a ``Retry-After`` (RFC 9110, 10.2.3), which may be a number or a date; None if it is neither."""
    if after.strip().isascii() and after.strip().isdigit():
        return float(after)
    try:
        return max(0.0, (parsedate_to_datetime(after) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return None


def _pause(state: tenacity.RetryCallState) -> float:
    """Seconds until the next try: what the store asks for, else twice as long each time, with some chance in it."""
    error = state.outcome.exception() if state.outcome else None
    asked = getattr(error, "after", None)
    return float(_GROWING(state) if asked is None else asked)


def _trusted(authorities: Path | None) -> ssl.SSLContext:
    """The system's authorities, or only those of a file."""
    try:
        return ssl.create_default_context(cafile=None if authorities is None else str(authorities))
    except (OSError, ssl.SSLError) as error:
        raise SendError(f"{safe(str(authorities))}: no certificates in it: {error.strerror or error}") from None


def _untrusted(error: BaseException | None) -> bool:
    """Whether a certificate is behind the error."""
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False

"""How far a push has come, in a file of its own, so that the next one goes on where a killed one stopped."""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from mithaq.errors import DataError
from mithaq.files import atomic_write, locked, remove
from mithaq.safe import safe

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@dataclass(slots=True)
class Journal:
    """How many graphs are done, in their order, and what of the next one; a hash says which content that was."""

    path: Path
    done: int = 0
    chain: str = ""
    """A hash over the graphs that are done."""
    digest: str = ""
    """A hash of the graph that is being sent."""
    sent: int = 0
    """Bytes of its N-Triples that the store has taken."""
    resumed: bool = field(default=False, compare=False)

    def save(self) -> None:
        """Note it, so that not even a crash of the machine takes it back."""
        noted = {"done": self.done, "chain": self.chain, "digest": self.digest, "sent": self.sent}
        atomic_write(self.path, json.dumps(noted).encode())

    def begin(self, digest: str, size: int) -> int:
        """Where in a graph of so many bytes to go on: after what is sent of just this content, else at its start."""
        if self.digest != digest or self.sent > size:
            self.digest, self.sent = digest, 0
        return self.sent

    def finish(self, digest: str) -> None:
        """Note that the graph with this hash is done."""
        self.chain, self.done = chained(self.chain, digest), self.done + 1
        self.digest, self.sent = "", 0
        self.save()

    def forget(self) -> None:
        """Remove it: the push is complete, or must begin anew."""
        remove(self.path)
        self.done, self.chain, self.digest, self.sent, self.resumed = 0, "", "", 0, False


def chained(chain: str, digest: str) -> str:
    """The hash of a chain with the hash of one more graph at its end."""
    return hashlib.sha256(f"{chain} {digest}".encode()).hexdigest()


@contextmanager
def journal(address: str, what: Sequence[str]) -> Iterator[Journal]:
    """The journal of a push of ``what`` to an address, which nobody else pushes to meanwhile from this machine.

    A push of something else forgets the journals of those before it: what they sent may be gone.
    DataError where it cannot be kept, or another process is pushing there.
    """
    top = Path(os.environ.get("XDG_STATE_HOME") or Path("~/.local/state").expanduser())
    folder = top / "mithaq" / "push" / hashlib.sha256(address.encode()).hexdigest()[:16]
    path = folder / f"{hashlib.sha256(json.dumps(list(what)).encode()).hexdigest()[:16]}.json"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = f"{error.strerror}; set XDG_STATE_HOME to a folder that you may write to"
        raise DataError(f"{safe(str(folder))}: the progress of the push cannot be noted: {reason}") from error
    with locked(folder):
        for other in folder.glob("*.json"):
            if other != path:
                remove(other)
        yield _read(path)


def _read(path: Path) -> Journal:
    """What was noted; a new journal where that is nothing, or nothing of ours."""
    try:
        noted = json.loads(path.read_bytes())
        done, sent = noted["done"], noted["sent"]
        if isinstance(done, int) and isinstance(sent, int) and done >= 0 and sent >= 0:
            return Journal(path, done, str(noted["chain"]), str(noted["digest"]), sent, resumed=True)
    except (OSError, ValueError, KeyError, TypeError):
        pass
    return Journal(path)

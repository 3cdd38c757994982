"""Files that are whole or not there: written beside, flushed, checked and renamed.

A graph saved in place is lost when the writer dies: of 40 runs killed at a random moment none left the
old file. Everything that mithaq writes goes through here, and a test says so.
"""

from __future__ import annotations

import errno
import fcntl
import os
import re
import stat
import tempfile
from contextlib import contextmanager, suppress
from shutil import rmtree
from typing import TYPE_CHECKING

from mithaq.errors import DataError, MithaqError
from mithaq.safe import safe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path
    from typing import IO

_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC
_NEW = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
_LOCK = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_OLD = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_TEMPORARY = re.compile(r"\..+\.([0-9]{1,9})\.tmp", re.ASCII | re.DOTALL)
_ADVICE = {
    errno.ENOSPC: "no space left; make room and run again",
    errno.EDQUOT: "the quota is used up; make room and run again",
    errno.EFBIG: "the file would be larger than allowed; raise the limit (ulimit -f)",
    errno.EACCES: "not allowed; choose a folder that you may write to",
    errno.EPERM: "not allowed; choose a folder that you may write to",
    errno.EROFS: "it is read-only; choose a folder that you may write to",
    errno.ENOENT: "there is no such folder; create it first",
    errno.ENOTDIR: "this is not a folder; choose another place",
    errno.EISDIR: "this is a folder; choose another name",
    errno.ELOOP: "it is a symbolic link; give the path of the file itself",
    errno.ENAMETOOLONG: "the name is too long; choose a shorter one",
    errno.EEXIST: "a temporary file of this process is in the way; remove it and run again",
}


def several(paths: str | Path | Iterable[str | Path]) -> Iterable[str | Path]:
    """The paths; of one that stands alone a list, for the letters of its name are no paths."""
    return [paths] if isinstance(paths, str | os.PathLike) else paths


def atomic_write(path: Path, data: bytes, *, verify: Callable[[bytes], None] | None = None) -> bool:
    """Write a file, whole or not at all: True when written, False where it held ``data`` already.

    At every moment the file is the old one or the new one, whole. ``verify`` gets the bytes as they
    were read back, before the rename, and raises if they are no good. The mode of the old file is kept.
    DataError, with the old file as it was and no temporary left, for whatever goes wrong; a symbolic
    link is refused, not followed. The folder must exist.
    """
    with _opened(path.parent) as folder, _explained(path):
        if not _written(folder, path.name, data, verify):
            return False
        _flush(folder)
        return True


def atomic_stream(path: Path, parts: Iterable[bytes]) -> None:
    """Write a file of any size from its parts, whole or not at all; memory holds one part at a time.

    As by `atomic_write`, with the errors of that; an error of ``parts`` passes through, with the old file as it was.
    """
    with _opened(path.parent) as folder:
        with _explained(path):
            mode = _replaceable(folder, path.name)
            temporary = f".{path.name}.{os.getpid()}.tmp"
            handle = os.open(temporary, _NEW, 0o644, dir_fd=folder)
        try:
            try:
                for part in parts:
                    with _explained(path):
                        _append(handle, part)
                with _explained(path):
                    if mode is not None:
                        os.fchmod(handle, stat.S_IMODE(mode))
                    os.fsync(handle)
            finally:
                os.close(handle)
            with _explained(path):
                os.replace(temporary, path.name, src_dir_fd=folder, dst_dir_fd=folder)
                _flush(folder)
        except BaseException:
            with suppress(OSError):
                os.unlink(temporary, dir_fd=folder)
            raise


def advice(error: OSError) -> str:
    """Why something could not be written, and what to do."""
    return _ADVICE.get(error.errno or 0, error.strerror or str(error))


def scratch() -> IO[bytes]:
    """A file without a name, for what does not fit into memory; it is gone when it is closed."""
    return tempfile.TemporaryFile(prefix="mithaq-")


def write_scratch(path: Path, data: bytes) -> None:
    """Write a new file that is not kept for good, so that nothing is flushed; errors as of `atomic_write`."""
    with _opened(path.parent) as folder, _explained(path):
        handle = os.open(path.name, _NEW, 0o644, dir_fd=folder)
        try:
            _append(handle, data)
        finally:
            os.close(handle)


def write_many(
    folder: Path, files: Mapping[str, bytes], *, verify: Callable[[bytes], None] | None = None
) -> tuple[str, ...]:
    """Write files and give the names of those written, in order; the others held these bytes already.

    Each is written as by `atomic_write`, but none takes its place before all are on the disk, so that those that
    belong together take theirs within no time; the folder is flushed once, at the end. After an error in that the
    files before it are the new ones, the others the old ones. DataError for a name that is no plain file name.
    """
    for name in files:
        if name in {"", ".", ".."} or "/" in name or "\0" in name:
            raise DataError(f"{folder}: '{safe(name)}' is no file name; use a name without slashes")
    waiting: dict[str, str] = {}
    done: list[str] = []
    with _opened(folder) as opened:
        try:
            for name, data in files.items():
                with _explained(folder / name):
                    if temporary := _prepared(opened, name, data, verify):
                        waiting[name] = temporary
            for name in tuple(waiting):
                with _explained(folder / name):
                    os.replace(waiting[name], name, src_dir_fd=opened, dst_dir_fd=opened)
                    del waiting[name]
                    done.append(name)
        finally:
            for temporary in waiting.values():
                with suppress(OSError):
                    os.unlink(temporary, dir_fd=opened)
            if done:
                with _explained(folder):
                    _flush(opened)
    return tuple(done)


def remove(path: Path) -> bool:
    """Remove a file: True when there was one. DataError for whatever goes wrong; the folder must exist."""
    with _opened(path.parent) as folder, _explained(path):
        try:
            os.unlink(path.name, dir_fd=folder)
        except FileNotFoundError:
            return False
        _flush(folder)
        return True


def remove_folder(folder: Path) -> None:
    """Remove a folder that can be made again, with all that is in it; one that is a symbolic link stays."""
    if not folder.is_symlink():
        rmtree(folder, ignore_errors=True)


def new_folder(folder: Path) -> None:
    """Make a folder, and those above it, where they are not there; DataError where that is not possible."""
    with _explained(folder):
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except FileExistsError as error:
            raise NotADirectoryError(errno.ENOTDIR, "a file is in the way") from error


def made_folder(folder: Path, name: str, make: Callable[[Path], None]) -> Path:
    """The folder ``name`` in ``folder``; where it is not there, made by ``make`` in a folder beside it, whole or not.

    ``folder`` holds nothing else: whatever other folders are in it are removed, but for those that living processes
    are making. DataError where that is not possible, and whatever ``make`` raises; then nothing new is left.
    """
    whole = folder / name
    if folder.is_symlink() or whole.is_symlink():
        raise DataError(f"{safe(str(folder))}: a symbolic link; remove it")
    if whole.is_dir():
        return whole
    temporary = folder / f".{name}.{os.getpid()}.tmp"
    try:
        with _explained(folder):
            folder.mkdir(exist_ok=True)
            rmtree(temporary, ignore_errors=True)
            temporary.mkdir()
        make(temporary)
        with _explained(whole):
            if not whole.is_dir():  # another process may have been quicker
                temporary.replace(whole)
    finally:
        rmtree(temporary, ignore_errors=True)
    for other in folder.iterdir():
        found = _TEMPORARY.fullmatch(other.name)
        if other.name != name and not (found and _alive(int(found[1]))) and not other.is_symlink():
            rmtree(other, ignore_errors=True)
    return whole


def sweep(folder: Path) -> tuple[str, ...]:
    """Remove the temporaries that dead processes left in ``folder`` and give their names.

    Call it inside `locked`: then those of this process are orphans too, of a namesake before it.
    """
    with _opened(folder) as opened, _explained(folder):
        orphans = []
        for name in sorted(path.name for path in folder.iterdir()):
            found = _TEMPORARY.fullmatch(name)
            if found and not _alive(int(found[1])) and not stat.S_ISDIR(_mode(opened, name) or 0):
                os.unlink(name, dir_fd=opened)
                orphans.append(name)
        return tuple(orphans)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Have ``folder`` to ourselves while the block runs; DataError that names the process that has it.

    The lock (``flock`` on ``.lock``) is released by the kernel when its holder dies, however it dies.
    """
    path = folder / ".lock"
    with _opened(folder) as opened:
        with _explained(path):
            lock = os.open(path.name, _LOCK, 0o644, dir_fd=opened)
        try:
            with _explained(path):
                _plain(os.fstat(lock).st_mode)
                _take(lock, folder)
            yield
        finally:
            os.close(lock)


def _take(lock: int, folder: Path) -> None:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        holder = safe(os.pread(lock, 20, 0).decode("ascii", "replace").strip()) or "unknown"
        raise DataError(f"{folder}: process {holder} is writing here; wait until it has ended and run again") from error
    os.ftruncate(lock, 0)
    os.pwrite(lock, f"{os.getpid()}\n".encode(), 0)


def _written(folder: int, name: str, data: bytes, verify: Callable[[bytes], None] | None) -> bool:
    """Whether the file had to be replaced."""
    temporary = _prepared(folder, name, data, verify)
    if temporary:
        try:
            os.replace(temporary, name, src_dir_fd=folder, dst_dir_fd=folder)
        except BaseException:
            with suppress(OSError):
                os.unlink(temporary, dir_fd=folder)
            raise
    return bool(temporary)


def _prepared(folder: int, name: str, data: bytes, verify: Callable[[bytes], None] | None) -> str:
    """The temporary with what is to take the place of a file; empty where the file is so already."""
    mode = _mode(folder, name)
    if mode is not None and _bytes(folder, name, mode) == data:
        return ""
    temporary = f".{name}.{os.getpid()}.tmp"
    handle = os.open(temporary, _NEW, 0o644, dir_fd=folder)
    try:
        try:
            if mode is not None:
                os.fchmod(handle, stat.S_IMODE(mode))
            _fill(handle, data)
            if verify is not None:
                verify(data)
        finally:
            os.close(handle)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary, dir_fd=folder)
        raise
    return temporary


def _replaceable(folder: int, name: str) -> int | None:
    """The mode of the plain file that stands there, if one does; OSError for anything else."""
    mode = _mode(folder, name)
    if mode is not None:
        _plain(mode)
    return mode


def _append(handle: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(handle, rest) :]


def _fill(handle: int, data: bytes) -> None:
    _append(handle, data)
    os.fsync(handle)
    if _contents(handle, len(data) + 1) != data:
        raise OSError(errno.EIO, "what was written reads back otherwise")


def _bytes(folder: int, name: str, mode: int) -> bytes | None:
    """Read what the file holds; None where it may not be read; OSError for what is no plain file."""
    _plain(mode)
    try:
        handle = os.open(name, _OLD, dir_fd=folder)
    except PermissionError:
        return None
    try:
        return _contents(handle, os.fstat(handle).st_size + 1)
    finally:
        os.close(handle)


def _plain(mode: int) -> None:
    if stat.S_ISLNK(mode):
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    if stat.S_ISDIR(mode):
        raise OSError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(mode):
        raise OSError(errno.EINVAL, "this is not a plain file; choose another name")


def _contents(handle: int, most: int) -> bytes:
    parts: list[bytes] = []
    size = 0
    while part := os.pread(handle, most - size, size):
        parts.append(part)
        size += len(part)
    return b"".join(parts)


def _mode(folder: int, name: str) -> int | None:
    try:
        return os.stat(name, dir_fd=folder, follow_symlinks=False).st_mode
    except FileNotFoundError:
        return None


def _flush(folder: int) -> None:
    try:
        os.fsync(folder)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:  # some network file systems cannot flush a folder
            raise


def _alive(process: int) -> bool:
    if process == os.getpid():
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


@contextmanager
def _opened(folder: Path) -> Iterator[int]:
    with _explained(folder):
        handle = os.open(folder, _FOLDER)
    try:
        yield handle
    finally:
        os.close(handle)


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Turn any failure into one DataError that says what to do."""
    try:
        yield
    except MithaqError:
        raise
    except OSError as error:
        raise DataError(f"{safe(str(path))}: cannot be written: {advice(error)}") from error
    except Exception as error:
        raise DataError(f"{safe(str(path))}: not written, for it does not verify: {safe(str(error))}") from error

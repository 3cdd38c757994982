"""What a worker gives up before it looks at foreign bytes, as far as this system can take it away.

Resource limits hold everywhere. On Linux come a seccomp filter (no sockets, no programs, no other processes) and
landlock (no files but those named), both without privileges. The constants are those of the kernel's headers:
linux/seccomp.h, linux/landlock.h, linux/prctl.h, asm/unistd.h. No library is used: the packages for it either need
libseccomp on the system or are younger than the two kernel interfaces, which never change.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import math
import os
import resource
import signal
import stat
import struct
import sys
import time
from contextlib import suppress
from functools import lru_cache
from threading import Thread
from typing import TYPE_CHECKING, Any

from mithaq.worker.limits import MEBIBYTE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

OUT_OF_MEMORY = 77
"""The exit status of a worker that ended itself so."""
_GLANCE = 0.05
_MOST_FILES = 256
_MOST_WRITTEN = 1 << 36
"""Bytes of a file, where a worker may write any."""
_M_ARENA_MAX = -8
_PR_SET_PDEATHSIG, _PR_SET_SECCOMP, _PR_SET_NO_NEW_PRIVS, _SECCOMP_MODE_FILTER = 1, 22, 38, 2
_SECCOMP_SET_MODE_FILTER, _SECCOMP_FILTER_FLAG_TSYNC = 1, 1

_MACHINES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}
"""Machine -> its column in the tables below, and its AUDIT_ARCH."""
_X32 = 0x40000000
"""System calls from here on are those of the x32 interface, which would pass by the numbers below."""

_REFUSED = {
    # network
    "socket": (41, 198), "socketpair": (53, 199), "connect": (42, 203), "bind": (49, 200), "sendto": (44, 206),
    "sendmsg": (46, 211), "io_uring_setup": (425, 425),
    # programs and other processes
    "execve": (59, 221), "execveat": (322, 281), "fork": (57, None), "vfork": (58, None), "ptrace": (101, 117),
    "process_vm_readv": (310, 270), "process_vm_writev": (311, 271), "pidfd_open": (434, 434),
    "pidfd_send_signal": (424, 424), "pidfd_getfd": (438, 438), "tkill": (200, 130), "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240),
    # the system
    "mount": (165, 40), "umount2": (166, 39), "pivot_root": (155, 41), "chroot": (161, 51), "unshare": (272, 97),
    "setns": (308, 268), "open_tree": (428, 428), "move_mount": (429, 429), "fsopen": (430, 430),
    "open_by_handle_at": (304, 265), "bpf": (321, 280), "perf_event_open": (298, 241), "userfaultfd": (323, 282),
    "add_key": (248, 217), "request_key": (249, 218), "keyctl": (250, 219), "init_module": (175, 105),
    "finit_module": (313, 273), "delete_module": (176, 106), "kexec_load": (246, 104), "reboot": (169, 142),
}  # fmt: skip
_ONLY_ITSELF = {"kill": (62, 129), "tgkill": (234, 131), "prlimit64": (302, 261)}
_CLONE, _CLONE3, _SECCOMP = (56, 220), (435, 435), (317, 277)
_CLONE_THREAD = 0x00010000

_LOAD, _EQUAL, _AT_LEAST, _HAS_BITS, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER, _ARCH, _FIRST_ARGUMENT = 0, 4, 16
"""Where these stand in ``struct seccomp_data`` (of the argument the lower half)."""
_KILL, _ALLOW, _ERROR = 0x80000000, 0x7FFF0000, 0x00050000

_LANDLOCK_CREATE, _LANDLOCK_ADD, _LANDLOCK_RESTRICT = 444, 445, 446
_LANDLOCK_VERSION = 1
_READ_FILE, _READ_DIR = 1 << 2, 1 << 3
_FILE_RIGHTS = ((1, 13), (2, 14), (3, 15), (5, 16))
"""From this version of landlock on there are so many rights over files."""
_NET_SINCE, _SCOPE_SINCE = 4, 6
_SYSTEM_FOLDERS = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/usr/share/zoneinfo", "/dev/urandom")


def die_with(parent: int, life: int, *, by_thread: bool) -> None:
    """Have the kernel end this process when its parent dies, however it dies; end at once where it is dead.

    ``life`` is the end of a pipe that nobody writes to: when the parent's end closes, SIGIO comes. ``by_thread``
    says that the thread that made this process lives as long as its process, for PR_SET_PDEATHSIG goes by that.
    """
    signal.signal(signal.SIGIO, signal.SIG_DFL)
    with suppress(OSError):
        fcntl.fcntl(life, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(life, fcntl.F_SETFL, os.O_NONBLOCK | os.O_ASYNC)
    if sys.platform == "linux" and by_thread:
        _prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


def confine(reads: Iterable[str | Path], memory: int, writes: str | Path | None = None) -> None:
    """Give up what a worker needs no more: it may read ``reads`` and the program's own files, write nothing.

    But into the folder ``writes``, where one is given. ``memory`` is in MiB, beyond what the process has. What the
    system does not know is left out; `mithaq doctor` tries each defence and says which hold.
    """
    _limit(memory, 0 if writes is None else _MOST_WRITTEN)
    if sys.platform == "linux":
        _prctl(_PR_SET_NO_NEW_PRIVS, 1)
        with suppress(OSError):
            _landlock(reads, writes)
        with suppress(OSError):
            _seccomp()


def share_one_arena() -> None:
    """Let all threads take memory from one place, where the C library is glibc.

    It would else reserve 64 MiB or 128 for a thread that finds another one there, so that what a worker needs under
    its limit would go by chance. The number is ``M_ARENA_MAX`` of malloc.h.
    """
    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).mallopt(_M_ARENA_MAX, 1)


def limit_time(seconds: float) -> None:
    """Let the kernel end this process when it has computed for so long, a second more at most."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    _set(resource.RLIMIT_CPU, math.ceil(used.ru_utime + used.ru_stime + seconds), for_good=False)


def landlock_version() -> int:
    """Which landlock the kernel has; 0 for none."""
    if sys.platform != "linux":
        return 0
    return max(0, _syscall(_LANDLOCK_CREATE, None, 0, _LANDLOCK_VERSION))


def _limit(memory: int, file_size: int) -> None:
    _set(resource.RLIMIT_CORE, 0)
    _set(resource.RLIMIT_FSIZE, file_size)
    _set(resource.RLIMIT_NOFILE, _MOST_FILES)
    if not _set(resource.RLIMIT_AS, _address_space() + memory * MEBIBYTE):
        Thread(target=_watch, args=(_most_memory() + memory * MEBIBYTE,), daemon=True).start()


def _watch(most: int) -> None:
    """End this process when it has used so many bytes, on a system that does not limit the address space."""
    while _most_memory() <= most:
        time.sleep(_GLANCE)
    os._exit(OUT_OF_MEMORY)


def _most_memory() -> int:
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used if sys.platform == "darwin" else used * 1024


def _set(kind: int, value: int, *, for_good: bool = True) -> bool:
    """Whether a limit could be lowered, ``for_good`` so that it cannot be raised; a lower one stays."""
    hard = resource.getrlimit(kind)[1]
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    try:
        resource.setrlimit(kind, (value, value if for_good else hard))
    except (ValueError, OSError):
        return False
    return True


def _address_space() -> int:
    try:
        with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - no path to speak of
            return int(file.read().split()[0]) * resource.getpagesize()
    except OSError:
        return 0


def _seccomp() -> None:
    """Refuse the system calls above with EPERM, in every thread; OSError where the kernel cannot."""
    if os.uname().machine not in _MACHINES:
        raise OSError(errno.ENOSYS, "no table of system calls for this machine")
    column, arch = _MACHINES[os.uname().machine]
    code = _filter(column, arch, os.getpid())
    program = ctypes.create_string_buffer(code, len(code))
    head = struct.pack("@HP", len(code) // 8, ctypes.addressof(program))
    if _syscall(_SECCOMP[column], _SECCOMP_SET_MODE_FILTER, _SECCOMP_FILTER_FLAG_TSYNC, head) != 0:
        _done(_prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, head))


def _filter(column: int, arch: int, process: int) -> bytes:
    """The filter as BPF: each rule compares the number of the call and skips over itself where it is another."""
    refuse, allow = _step(_RETURN, _ERROR | errno.EPERM), _step(_RETURN, _ALLOW)
    code = [_step(_LOAD, _ARCH), _step(_EQUAL, arch, 1, 0), _step(_RETURN, _KILL), _step(_LOAD, _NUMBER)]
    code += [_step(_AT_LEAST, _X32, 0, 1), refuse]

    def rule(number: int | None, *then: bytes) -> None:
        if number is not None:
            code.extend([_step(_EQUAL, number, 0, len(then)), *then])

    for numbers in _REFUSED.values():
        rule(numbers[column], refuse)
    argument = _step(_LOAD, _FIRST_ARGUMENT)
    for numbers in _ONLY_ITSELF.values():
        rule(numbers[column], argument, _step(_EQUAL, process, 2, 0), _step(_EQUAL, 0, 1, 0), refuse, allow)
    rule(_CLONE[column], argument, _step(_HAS_BITS, _CLONE_THREAD, 1, 0), refuse, allow)
    # Its flags lie in memory, where no filter can look; the C library then takes clone.
    rule(_CLONE3[column], _step(_RETURN, _ERROR | errno.ENOSYS))
    return b"".join([*code, allow])


def _step(operation: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("=HBBI", operation, if_true, if_false, value)


def _landlock(reads: Iterable[str | Path], writes: str | Path | None) -> None:
    """Let this thread open nothing but ``reads`` and the program's files, only to read, and all below ``writes``."""
    version = landlock_version()
    if version == 0:
        raise OSError(errno.ENOSYS, "no landlock")
    rights = (1 << max(bits for since, bits in _FILE_RIGHTS if version >= since)) - 1
    attributes = struct.pack("=QQQ", rights, 3 if version >= _NET_SINCE else 0, 3 if version >= _SCOPE_SINCE else 0)
    attributes = attributes[: 24 if version >= _SCOPE_SINCE else 16 if version >= _NET_SINCE else 8]
    rules = _syscall(_LANDLOCK_CREATE, attributes, len(attributes), 0)
    _done(rules)
    try:
        for path in {*map(str, reads), *_program()}:
            with suppress(FileNotFoundError):
                _allow(rules, path)
        if writes is not None:
            _allow(rules, str(writes), rights)
        _done(_syscall(_LANDLOCK_RESTRICT, rules, 0))
    finally:
        os.close(rules)


def _program() -> set[str]:
    """Where the interpreter, its libraries and the packages are; not the working directory."""
    here = os.path.realpath(".")
    paths = {os.path.realpath(path) for path in sys.path if path} - {here, "/"}
    linked = {link for path in paths for link in _linked(path)}
    return {*paths, *linked, sys.prefix, sys.base_prefix, *_SYSTEM_FOLDERS} - {"/usr"}


def _linked(folder: str) -> Iterator[str]:
    """Where packages are that stand in a folder as a link only, as some installers do it."""
    with suppress(OSError), os.scandir(folder) as entries:
        yield from (os.path.realpath(entry) for entry in entries if entry.is_symlink())


def _allow(rules: int, path: str, rights: int = 0) -> None:
    """Allow what ``rights`` say below a path, else reading."""
    handle = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        rights = rights or (_READ_FILE | _READ_DIR if stat.S_ISDIR(os.fstat(handle).st_mode) else _READ_FILE)
        rule = struct.pack("=Qi", rights, handle)
        _done(_syscall(_LANDLOCK_ADD, rules, 1, rule, 0))
    finally:
        os.close(handle)


def _done(result: int) -> None:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def _syscall(number: int, *arguments: bytes | int | None) -> int:
    return int(_libc().syscall(ctypes.c_long(number), *map(_word, arguments)))


def _prctl(option: int, *arguments: bytes | int | None) -> int:
    padded = (*arguments, *(0,) * (4 - len(arguments)))
    return int(_libc().prctl(ctypes.c_int(option), *map(_word, padded)))


def _word(argument: bytes | int | None) -> Any:
    """An integer as wide as a register, for both functions take any number of arguments."""
    return ctypes.c_long(argument) if isinstance(argument, int) else argument


@lru_cache(maxsize=1)
def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)

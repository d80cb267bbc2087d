"""What tests of sweeps share: which processes there are."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path

import pytest


def workers() -> set[int]:
    """The processes that this one has begun and that have not ended."""
    return {process.pid for process in multiprocessing.active_children() if process.pid is not None}


def working() -> set[int]:
    """Those of them that heed no key any more: they are at work."""
    return {pid for pid in workers() if _ignores_keys(pid)}


def is_there(pid: int) -> bool:
    """Whether a process has not ended; one that only waits to be asked for its status has."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def kill(pid: int) -> None:
    """End a process as nothing can refuse, if it has not ended by itself."""
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


def _ignores_keys(pid: int) -> bool:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return False
    ignored = next(int(line.split()[1], 16) for line in lines if line.startswith("SigIgn"))
    return bool(ignored & (1 << (signal.SIGINT - 1)))


def children_of(pid: int) -> set[int]:
    """The processes that another one has begun, and those that they have."""
    found = set()
    for entry in os.scandir("/proc"):
        if entry.name.isdecimal():
            try:
                parent = int(Path(entry.path, "stat").read_text().rpartition(")")[2].split()[1])
            except OSError:
                continue
            if parent == pid:
                found |= {int(entry.name)} | children_of(int(entry.name))
    return found


needs_proc = pytest.mark.skipif(sys.platform != "linux", reason="looks at processes in /proc")

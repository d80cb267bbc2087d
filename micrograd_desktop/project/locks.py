"""Locks that a process holds for as long as it lives: the system frees them, however the process ends."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

_TRIES = 10


class Lock:
    """A file that nobody else can lock until it is released. Use :meth:`take`."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self.path = path
        self._descriptor: int | None = descriptor

    @classmethod
    def take(cls, path: Path) -> Lock | None:
        """Lock a file, made for that in a folder that is there; None if another process or window has it.

        Raises
        ------
        OSError
            If the file can't be made, or its file system knows no locks.
        """
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        for _ in range(_TRIES):
            descriptor = os.open(path, flags, 0o600)
            try:
                if not _locked(descriptor):
                    os.close(descriptor)
                    return None
                if _is_at(descriptor, path):
                    return cls(path, descriptor)
            except OSError:
                os.close(descriptor)
                raise
            os.close(descriptor)  # whoever had it has deleted it between our two steps
        return None

    def release(self) -> None:
        """Let others have it; its file is gone then."""
        if self._descriptor is None:
            return
        descriptor, self._descriptor = self._descriptor, None
        with suppress(OSError):  # Windows deletes nothing that is open, and what is left of a lock locks nobody out
            self.path.unlink()
        os.close(descriptor)


def _locked(descriptor: int) -> bool:
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
    else:
        import fcntl

        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
    return True


def _is_at(descriptor: int, path: Path) -> bool:
    """Whether what was locked is still the file of that name."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False

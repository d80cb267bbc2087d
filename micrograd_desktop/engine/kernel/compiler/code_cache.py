"""Machine code on disk: only what this person wrote, and nobody else could have changed, is ever loaded again.

Code from a file runs with all rights of the person, and a digest says only that a file is whole. So the folder and
those above it, up to the user's cache folder, must be the person's own or the system's and closed to all others; an
entry must be a file of the person's own that nobody else can write. Where anything is different the code is made anew.
Systems without owners and modes (Windows) keep a person's cache folder closed by themselves.
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import secrets
import stat
import time
from collections.abc import Iterator
from pathlib import Path

logger = logging.getLogger(__name__)

LARGEST_ENTRY = 64 * 1024 * 1024
"""Bytes of one graph's code; the largest network there can be has a few million."""

LARGEST_CACHE = 512 * 1024 * 1024
"""Bytes of all entries together; beyond it those that were written first go."""

LEFT_OVER_SECONDS = 3600
"""The age at which an unfinished file belongs to a program that was killed."""

SUFFIX, PART = ".o", ".part"
_ABOVE = 2  # folders above the cache's own that are checked: the app's, and the user's cache folder
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH
_DIGEST = hashlib.sha256().digest_size
_READ = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_WRITE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_said: set[str] = set()


class _UntrustedError(OSError):
    """A sentence on a folder or a file that somebody else could have put there."""


class CodeCache:
    """The files of one folder, an entry for each name; what can't be used or written is said once in the log.

    Parameters
    ----------
    folder
        Made when the first entry is kept, with the folders above it; None where the system has no such place.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def get(self, name: str) -> bytes | None:
        """The code kept under a name; None if there is none, or if it isn't surely what was written."""
        if self._folder is None:
            return None
        try:
            _close_to_others(self._folder)
            content = _read(self._folder / f"{name}{SUFFIX}")
        except FileNotFoundError:
            return None
        except OSError as error:
            _say_once(f"Compiled code is made anew: {error}")
            return None
        digest, code = content[:_DIGEST], content[_DIGEST:]
        return code if _digest(name, code) == digest else None

    def put(self, name: str, code: bytes) -> None:
        """Keep code for the next start, all of it or nothing."""
        if self._folder is None or len(code) > LARGEST_ENTRY - _DIGEST:
            return
        part = self._folder / f"{name}.{secrets.token_hex(8)}{PART}"
        try:
            _make(self._folder)
            _close_to_others(self._folder)
            try:
                with os.fdopen(os.open(part, _WRITE, 0o600), "wb") as file:
                    file.write(_digest(name, code) + code)
                part.replace(self._folder / f"{name}{SUFFIX}")
            finally:
                part.unlink(missing_ok=True)
            _sweep(self._folder)
        except OSError as error:
            _say_once(f"Compiled code is not kept: {error}")

    def size(self) -> int:
        """Bytes of all that is kept; 0 where nothing can be looked at."""
        try:
            return 0 if self._folder is None else sum(size for _, size, _ in _entries(self._folder))
        except OSError:
            return 0

    def clear(self) -> None:
        """Remove all that is kept; code that is loaded stays loaded, and other files of the folder where they are.

        Raises
        ------
        OSError
            If an entry could not be removed.
        """
        if self._folder is None or not self._folder.is_dir():
            return
        for _, _, path in list(_entries(self._folder)):
            path.unlink(missing_ok=True)


def _digest(name: str, code: bytes) -> bytes:
    """Of the code and of the name it goes by: an entry under another's name is none."""
    return hashlib.sha256(name.encode() + b"\n" + code).digest()


def _read(path: Path) -> bytes:
    """The bytes of an entry, asked of what was opened: a link, a pipe or another's file is not even read."""
    descriptor = os.open(path, _READ)
    with os.fdopen(descriptor, "rb") as file:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            raise _UntrustedError(f"{path} is not a file.")
        if _is_foreign(found) or _others_write(found):
            raise _UntrustedError(f"{path} could have been written by somebody else.")
        if found.st_size > LARGEST_ENTRY:
            raise _UntrustedError(f"{path} is too large.")
        return file.read(LARGEST_ENTRY + 1)


def _close_to_others(folder: Path) -> None:
    """See that nobody else can put anything into a folder, or another one in its place.

    The folder and the app's above it are mended where they are open to others, as those that an older version made.

    Raises
    ------
    _UntrustedError
        If one belongs to somebody else, is no folder, or can't be closed.
    """
    _close(folder, 0o700)
    above = folder.parents[:_ABOVE]
    for place in above[:-1]:
        _close(place, 0o755)
    for place in above[-1:]:
        found = place.stat()  # the user's cache folder itself may be a link
        if _is_foreign(found) and found.st_uid != 0:
            raise _UntrustedError(f"the folder {place} belongs to somebody else.")
        if _others_write(found) and not found.st_mode & stat.S_ISVTX:
            raise _UntrustedError(f"others can write in the folder {place}.")


def _close(folder: Path, most: int) -> None:
    """Take from others what a folder of one's own gives them beyond ``most``."""
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode):
        raise _UntrustedError(f"{folder} is not a folder.")
    if _is_foreign(found):
        raise _UntrustedError(f"the folder {folder} belongs to somebody else.")
    if os.name == "posix" and stat.S_IMODE(found.st_mode) & 0o777 & ~most:
        folder.chmod(stat.S_IMODE(found.st_mode) & most)


def _make(folder: Path) -> None:
    """Make a folder and those above it that are missing, each for oneself only, whatever the umask."""
    if not folder.is_dir():
        _make(folder.parent)
        with contextlib.suppress(FileExistsError):
            folder.mkdir(mode=0o700)
            folder.chmod(0o700)


def _is_foreign(found: os.stat_result) -> bool:
    return os.name == "posix" and found.st_uid != os.geteuid()


def _others_write(found: os.stat_result) -> bool:
    return os.name == "posix" and bool(found.st_mode & _OTHERS_WRITE)


def _sweep(folder: Path) -> None:
    """Remove what killed programs left unfinished, and the oldest entries where there are too many."""
    total, now = 0, time.time()
    for changed, size, path in sorted(_entries(folder), reverse=True):
        left_over = path.name.endswith(PART) and now - changed > LEFT_OVER_SECONDS
        total += size
        if left_over or total > LARGEST_CACHE:
            path.unlink(missing_ok=True)


def _entries(folder: Path) -> Iterator[tuple[float, int, Path]]:
    """The time, the size and the path of each of the cache's files."""
    with os.scandir(folder) as found:
        for entry in found:
            if entry.name.endswith((SUFFIX, PART)) and entry.is_file(follow_symlinks=False):
                with contextlib.suppress(FileNotFoundError):  # another start has swept it away
                    state = entry.stat(follow_symlinks=False)
                    yield state.st_mtime, state.st_size, Path(entry.path)


def _say_once(text: str) -> None:
    if text not in _said:
        _said.add(text)
        logger.warning("%s", text)

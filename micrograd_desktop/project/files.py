"""Files as bytes: read without ever waiting, written whole or not at all, and told apart by their content."""

from __future__ import annotations

import os
import re
import secrets
import stat
import time
import zlib
from contextlib import suppress
from functools import cache
from pathlib import Path

from micrograd_desktop.plain_text import plain
from micrograd_desktop.translation import tr

OLD_SECONDS = 3600
"""After this time a part belongs to no save that is under way, whoever began it."""

_PART = re.compile(r"\.micrograd-desktop-([0-9a-f]{8})-([0-9]+)-[0-9a-f]{16}\.part")
_WRITABLE = 0o222
_under_way: set[str] = set()


class FileError(Exception):
    """A clause that says why a file can't be read or written: "it is a folder"."""


@cache
def _host() -> str:
    """The name of the machine, in eight characters."""
    from platform import node

    return f"{zlib.crc32(node().encode()):08x}"


def digest(data: bytes) -> bytes:
    """By what two contents of a file are told apart."""
    from hashlib import blake2b  # which loads a large library, so not before there is a file

    return blake2b(data, digest_size=16).digest()


def read_file(path: Path, most: int, what: str = tr("a project")) -> bytes:
    """The bytes of a file that is ``what``.

    Raises
    ------
    FileError
        If it can't be read, has more than ``most`` bytes, or is none: a pipe or a device might never end.
    """
    try:
        _need_file(path.stat())  # the opening of a device alone can have effects
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with open(os.open(path, flags), "rb", buffering=0) as file:
            info = os.fstat(file.fileno())
            _need_file(info)
            found = bytearray()
            while len(found) <= most and (block := file.read(min(most + 1, 1 << 20))):
                found += block
    except OSError as error:
        raise FileError(_clause(error)) from error
    except ValueError as error:
        raise FileError(tr("no file can have such a name")) from error
    if len(found) > most:
        size = max(len(found), info.st_size) / 1e6
        raise FileError(
            tr(
                "it has {size} MB, and {most} MB are the most that {what} can have",
                size=f"{size:,.1f}",
                most=f"{most / 1e6:,.0f}",
                what=what,
            )
        )
    return bytes(found)


def is_other(path: Path, known: bytes) -> bool:
    """Whether a file is there whose content is not the one with the ``known`` digest; what can't be read is another."""
    try:
        path.stat()
    except FileNotFoundError:
        return False
    except OSError:
        return True
    try:
        return digest(read_file(path, path.stat().st_size)) != known
    except FileError:
        return True


def write_file(path: Path, data: bytes) -> None:
    """Write beside the file and swap at the end; a link stays a link, and the file keeps its permissions.

    What saves that were killed have left in the folder is swept away.

    Raises
    ------
    FileError
        If that can't be done; the old file is whole then, and nothing is left beside it.
    """
    try:
        target = Path(os.path.realpath(path))
        mode = _need_writable(target)
        _sweep(target.parent)
        _swap(target, data, mode)
    except OSError as error:
        raise FileError(_clause(error)) from error
    except ValueError as error:
        raise FileError(tr("no file can have such a name")) from error


def make_private(folder: Path) -> None:
    """Make a folder that nobody else can look into, or close the one that is there.

    Raises
    ------
    OSError
        If that can't be done, or the folder is somebody else's.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    need_own(folder)
    if os.name == "posix" and stat.S_IMODE(folder.lstat().st_mode) & 0o077:
        folder.chmod(0o700)


def need_own(folder: Path) -> None:
    """Raise an OSError unless it is a folder of the person's own, and no link to one."""
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode):
        raise NotADirectoryError(tr("{folder} is no folder", folder=plain(folder)))
    if os.name == "posix" and found.st_uid != os.geteuid():
        raise PermissionError(tr("the folder {folder} is somebody else's", folder=plain(folder)))


def _swap(target: Path, data: bytes, mode: int | None) -> None:
    part = target.with_name(f".micrograd-desktop-{_host()}-{os.getpid()}-{secrets.token_hex(8)}.part")
    _under_way.add(part.name)
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        with open(os.open(part, flags, 0o666 if mode is None else 0o600), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            part.chmod(mode)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
        _under_way.discard(part.name)


def _need_file(info: os.stat_result) -> None:
    if stat.S_ISDIR(info.st_mode):
        raise FileError(tr("it is a folder"))
    if not stat.S_ISREG(info.st_mode):
        raise FileError(tr("it is a device or a pipe, not a file"))


def check_writable(path: Path) -> None:
    """Refuse a file that ``write_file`` would refuse, before there is anything to write.

    Raises
    ------
    FileError
        With a sentence's end.
    """
    try:
        _need_writable(Path(os.path.realpath(path)))
    except OSError as error:
        raise FileError((error.strerror or str(error)).lower()) from error


def _need_writable(target: Path) -> int | None:
    """The permissions of a file that may be replaced; None if there is none yet. The superuser obeys them too."""
    folder = target.parent
    if not folder.is_dir():
        raise FileError(tr("there is no folder {folder}", folder=plain(folder)))
    try:
        info = target.stat()
    except FileNotFoundError:
        info = None
    if info is not None:
        _need_file(info)
        if not info.st_mode & _WRITABLE or not os.access(target, os.W_OK):
            raise FileError(tr("it is write-protected. Save under another name, or allow that it is written to"))
    closed = os.name == "posix" and not folder.stat().st_mode & _WRITABLE  # on Windows that mark means another thing
    if closed or not os.access(folder, os.W_OK):
        raise FileError(tr("the folder {folder} is write-protected. Save in another one", folder=plain(folder)))
    return None if info is None else info.st_mode & 0o777


def _sweep(folder: Path) -> None:
    """Delete the parts of saves that did not live to their end."""
    with suppress(OSError):  # what can't be listed or deleted does no harm: it is no reason not to save
        for entry in os.scandir(folder):
            found = _PART.fullmatch(entry.name)
            if found and entry.is_file(follow_symlinks=False) and _is_left(entry, found[1], int(found[2])):
                os.unlink(entry.path)


def _is_left(entry: os.DirEntry[str], host: str, process: int) -> bool:
    """Whether nobody writes to a part any more."""
    if time.time() - entry.stat(follow_symlinks=False).st_mtime > OLD_SECONDS:
        return True
    if host != _host():
        return False
    if process == os.getpid():
        return entry.name not in _under_way
    if os.name == "nt":
        return True  # there, what is being written to can't be deleted
    try:
        os.kill(process, 0)  # sends nothing: it only asks whether there is such a process
    except (ProcessLookupError, OverflowError):
        return True
    except PermissionError:
        pass
    return False


def _clause(error: OSError) -> str:
    return error.strerror or str(error)

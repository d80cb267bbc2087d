"""Unsaved work: what a window keeps of it in a private folder, and what windows that did not live on have left there.

A window has a file of its own in the folder, and a lock beside it that the system frees when the process ends, however
it ends: what has a file and no lock was left. The first line of the file says in JSON of which project it is, so that
many can be listed quickly; all behind that line is a project's file.
"""

from __future__ import annotations

import json
import os
import secrets
import stat
import threading
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.plain_text import plain
from micrograd_desktop.project.files import FileError, make_private, need_own, read_file, write_file
from micrograd_desktop.project.locks import Lock
from micrograd_desktop.project.storage import LARGEST_FILE, Saved, StorageError, as_bytes, from_bytes
from micrograd_desktop.translation import tr

FORMAT = "micrograd-desktop unsaved work"
SUFFIX, LOCK_SUFFIX = ".work", ".lock"
DAMAGED = "damaged"
"""The folder in the folder to which goes what can't be read."""

MOST_OF_HEAD = 64 * 1024
_DIGEST = 16


@dataclass(frozen=True, slots=True)
class Work:
    """Work that is not saved: a project, where its run stands, and the file that it was opened from or saved to last.

    ``saved.digest`` is that of what the file held then; ``path`` is None if there was none yet. ``step`` is where the
    run stood; ``only_a_run`` says that this is all there was to keep: trained again up to there, it is the same run.
    """

    saved: Saved
    path: Path | None
    step: int = 0
    only_a_run: bool = False


class Keeper:
    """Keeps the work of one window; what it keeps last takes the place of what it kept before. Any thread may ask.

    Parameters
    ----------
    folder
        Made when something is kept first, closed to all others.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock: Lock | None = None
        self._file: Path | None = None
        self._one_by_one = threading.Lock()

    def keep(self, work: Work) -> None:
        """Write the work, whole or not at all.

        Raises
        ------
        StorageError
            If that can't be done; what was kept before is whole then.
        """
        try:
            data = _head(work) + b"\n" + as_bytes(work.saved.project, work.saved.checkpoint, work.saved.set_aside)
            with self._one_by_one:
                write_file(self._own_file(), data)
        except FileError as error:
            raise StorageError(tr("Unsaved work could not be kept: {error}.", error=error)) from error
        except OSError as error:
            raise StorageError(tr("Unsaved work could not be kept: {error}.", error=error.strerror or error)) from error
        except (ValueError, TypeError) as error:
            raise StorageError(tr("Unsaved work could not be kept. {error}", error=error)) from error

    def drop(self) -> None:
        """Keep nothing: the work is saved, or is to be lost."""
        with self._one_by_one:
            if self._file is not None:
                with suppress(OSError):
                    self._file.unlink(missing_ok=True)

    def release(self) -> None:
        """The window is gone; what is kept is what it has left."""
        with self._one_by_one:
            if self._lock is not None:
                self._lock.release()
            self._lock = self._file = None

    def _own_file(self) -> Path:
        if self._file is None:
            make_private(self._folder)
            name = secrets.token_hex(8)
            self._lock = Lock.take(self._folder / f"{name}{LOCK_SUFFIX}")
            if self._lock is None:
                raise BlockingIOError(tr("another window has its place"))
            self._file = self._folder / f"{name}{SUFFIX}"
        return self._file


class Leftover:
    """Work that was left, and that no other window can take meanwhile.

    Attributes
    ----------
    name
        Of the project's file, else of the project: foreign text.
    path
        The project's file; None if it had none.
    step, only_a_run
        Where its run stood, 0 if that is not known; and whether nothing else was to be kept.
    kept_at
        When it was kept, in seconds of the system's clock.
    """

    def __init__(self, file: Path, lock: Lock, head: dict[str, Any], kept_at: float) -> None:
        self._file, self._lock = file, lock
        self.path = None if head["path"] is None else Path(head["path"])
        self.name = str(head["name"]) if self.path is None else self.path.name
        self._digest = None if head["digest"] is None else bytes.fromhex(head["digest"])
        self.step, self.only_a_run = head["step"], head["only_a_run"]
        self.kept_at = kept_at

    def work(self) -> Work:
        """Read it.

        Raises
        ------
        StorageError
            If it is damaged; it was moved aside then, as the sentence says.
        """
        try:
            data = read_file(self._file, LARGEST_FILE + MOST_OF_HEAD)
            saved = from_bytes(data[data.find(b"\n") + 1 :], self.name)
        except FileError as error:
            aside = self._put_aside()
            raise StorageError(
                tr("Unsaved work could not be read: {error}. {aside}", error=error, aside=aside)
            ) from error
        except StorageError as error:
            aside = self._put_aside()
            raise StorageError(
                tr("Unsaved work could not be read. {error} {aside}", error=error, aside=aside)
            ) from error
        return Work(replace(saved, digest=self._digest), self.path, self.step, self.only_a_run)

    def discard(self) -> None:
        """It is kept elsewhere now, or is to be lost."""
        with suppress(OSError):
            self._file.unlink(missing_ok=True)
        self._lock.release()

    def release(self) -> None:
        """Leave it for the next start."""
        self._lock.release()

    def _put_aside(self) -> str:
        said = _put_aside(self._file)
        self._lock.release()
        return said


def leftovers(folder: Path) -> tuple[list[Leftover], list[str]]:
    """What was left in a folder, the newest first, and a sentence on each that can't be read, which was moved aside."""
    found: list[Leftover] = []
    said: list[str] = []
    try:
        need_own(folder)
        names = sorted(os.listdir(folder))
    except OSError:
        return found, said
    for name in names:
        file = folder / name
        if file.suffix == LOCK_SUFFIX and file.with_suffix(SUFFIX).name not in names:
            _sweep(file)
        if file.suffix == SUFFIX:
            _look_at(file, found, said)
    return sorted(found, key=lambda left: left.kept_at, reverse=True), said


def _look_at(file: Path, found: list[Leftover], said: list[str]) -> None:
    try:
        lock = Lock.take(file.with_suffix(LOCK_SUFFIX))
    except OSError:
        return
    if lock is None:
        return  # its window is there
    try:
        found.append(Leftover(file, lock, _head_of(file), file.stat().st_mtime))
    except FileNotFoundError:  # it was just taken by another window
        lock.release()
    except (OSError, ValueError, RecursionError):
        aside = _put_aside(file)
        said.append(tr("Unsaved work of an earlier start is damaged and can't be read. {aside}", aside=aside))
        lock.release()


def _head(work: Work) -> bytes:
    digest = work.saved.digest
    head = {
        "format": FORMAT,
        "name": work.saved.project.name,
        "path": None if work.path is None else str(work.path.absolute()),
        "digest": None if digest is None else digest.hex(),
        "step": work.step,
        "only_a_run": work.only_a_run,
    }
    return json.dumps(head).encode("ascii")


def _head_of(file: Path) -> dict[str, Any]:
    """The first line; raises a ValueError, an OSError or a RecursionError if it is none."""
    if not stat.S_ISREG(file.lstat().st_mode):
        raise ValueError("no file")
    with file.open("rb") as opened:
        line = opened.readline(MOST_OF_HEAD)
    head = json.loads(line.decode("ascii"))
    if not isinstance(head, dict) or head.get("format") != FORMAT:
        raise ValueError("another format")
    name, path, digest = (head.get(key) for key in ("name", "path", "digest"))
    if not isinstance(name, str) or not isinstance(path, str | None) or not isinstance(digest, str | None):
        raise ValueError("a field of another type")
    if path is not None and ("\0" in path or not Path(path).is_absolute()):
        raise ValueError("no path of a file")
    if digest is not None and len(bytes.fromhex(digest)) != _DIGEST:
        raise ValueError("no digest")
    step, only_a_run = head.get("step", 0), head.get("only_a_run", False)  # which earlier versions did not write
    if type(step) is not int or step < 0 or type(only_a_run) is not bool:
        raise ValueError("no step of a run")
    return {"name": name, "path": path, "digest": digest, "step": step, "only_a_run": only_a_run}


def _put_aside(file: Path) -> str:
    """Move what can't be read to where nobody looks for work; a sentence that says where it is."""
    aside = file.parent / DAMAGED
    try:
        make_private(aside)
        file.replace(aside / file.name)
    except OSError:
        return tr("It stays in {file}.", file=plain(file, MOST_OF_HEAD))
    return tr("It was moved to {file}.", file=plain(aside / file.name, MOST_OF_HEAD))


def _sweep(lock_file: Path) -> None:
    """Delete the lock of a window that is gone and has left no work."""
    with suppress(OSError):
        lock = Lock.take(lock_file)
        if lock is not None:
            lock.release()

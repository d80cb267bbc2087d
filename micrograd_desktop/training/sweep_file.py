"""The results of a sweep in a file: a line of JSON that says which sweep it is, then a line for each run that is done.

A line is added whole, as soon as its run has ended. What a program that was killed has left of one is cut off by the
next, which does the runs that have no line. A run has one line: a second is not read.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from micrograd_desktop import __version__
from micrograd_desktop.plain_text import plain
from micrograd_desktop.project.fields import EditError
from micrograd_desktop.project.files import FileError, digest, read_file, write_file
from micrograd_desktop.project.json_form import ShapeError
from micrograd_desktop.project.json_text import parse
from micrograd_desktop.project.storage import plain_document, project_in
from micrograd_desktop.training import sweep_outcome
from micrograd_desktop.training.sweep import Sweep, from_plain, plain_form
from micrograd_desktop.training.sweep_outcome import Outcome
from micrograd_desktop.translation import tr, whole

FORMAT = "micrograd-desktop sweep"
VERSION = 1
LARGEST_FILE = 64 * 1000 * 1000
"""Bytes; a run has some 400."""

_encode = json.JSONEncoder(allow_nan=False).encode


class SweepFileError(Exception):
    """A file that can't be read or written as the results of a sweep; its text is a sentence for people."""


def sweep_digest(sweep: Sweep) -> str:
    """By what two sweeps are told apart: all that their results depend on, this program's version too."""
    content = {"program": __version__, "project": plain_document(sweep.project)["project"], **plain_form(sweep)}
    return digest(_encode(content).encode()).hex()


def read_results(path: Path) -> tuple[Sweep, dict[int, Outcome]]:
    """The sweep that a file holds, and the runs of it that are done, by their numbers.

    Raises
    ------
    SweepFileError
        If it holds none, or can't be read.
    """
    head, lines = _read(path)
    try:
        sweep = from_plain(project_in(head.get("document")), head.get("sweep"))
    except EditError as error:
        raise SweepFileError(tr("{name} can't be read as a sweep. {error}", name=_name(path), error=error)) from error
    return sweep, _outcomes(path, lines, len(sweep))


def write_results(path: Path, sweep: Sweep, outcomes: Mapping[int, Outcome]) -> None:
    """Write what is known of a checked sweep, in the place of whatever a file holds.

    Raises
    ------
    SweepFileError
        If it can't be written.
    """
    lines = [_head(sweep, sweep_digest(sweep)), *(_line(run, outcomes[run]) for run in sorted(outcomes))]
    _write(path, b"".join(lines))


class SweepFile:
    """A file that the results of one sweep go to, held by one program at a time.

    Parameters
    ----------
    path
        Made if it is not there.
    sweep
        A checked sweep; results of another are not written over.

    Attributes
    ----------
    outcomes
        The runs that it holds, by their numbers.

    Raises
    ------
    SweepFileError
        If it holds something else, is in use, or can't be written.
    """

    def __init__(self, path: Path, sweep: Sweep) -> None:
        self.path, self._descriptor = path, -1
        if path.exists() and not path.is_file() and not path.is_dir():
            raise SweepFileError(tr("{name} is a device or a pipe, not a file.", name=_name(path)))
        self.outcomes: dict[int, Outcome] = {}
        its_digest = sweep_digest(sweep)
        if not path.exists() or (path.is_file() and path.stat().st_size == 0):
            _write(path, _head(sweep, its_digest))
        try:
            self._descriptor = os.open(path, os.O_RDWR | os.O_APPEND | getattr(os, "O_BINARY", 0))
            self._hold()
            self._take_up(sweep, its_digest)
        except OSError as error:
            self.close()
            raise SweepFileError(
                tr("{name} could not be written: {error}.", name=_name(path), error=error.strerror or error)
            ) from error
        except SweepFileError:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _kind: type[BaseException] | None, _error: object, _where: TracebackType | None) -> None:
        self.close()

    def add(self, run: int, outcome: Outcome) -> None:
        """Write the outcome of a run; one that is there already stays.

        Raises
        ------
        SweepFileError
            If it can't be written; the file is as it was then.
        """
        if run in self.outcomes:
            return
        end = os.fstat(self._descriptor).st_size
        line = _line(run, outcome)
        try:
            while line:
                line = line[os.write(self._descriptor, line) :]
        except OSError as error:
            os.ftruncate(self._descriptor, end)
            raise SweepFileError(
                tr("{name} could not be written: {error}.", name=_name(self.path), error=error.strerror or error)
            ) from error
        self.outcomes[run] = outcome

    def close(self) -> None:
        """See that all is on the disk, and let go of the file; a SweepFileError if it is not."""
        if self._descriptor >= 0:
            descriptor, self._descriptor = self._descriptor, -1
            try:
                os.fsync(descriptor)
            except OSError as error:
                raise SweepFileError(
                    tr("{name} could not be written: {error}.", name=_name(self.path), error=error.strerror or error)
                ) from error
            finally:
                os.close(descriptor)

    def _hold(self) -> None:
        sentence = tr("{name} is being written by another sweep.", name=_name(self.path))
        try:
            _lock(self._descriptor)
        except OSError as error:
            raise SweepFileError(sentence) from error
        if not os.path.samestat(os.fstat(self._descriptor), self.path.stat()):  # begun by both at once
            raise SweepFileError(sentence)

    def _take_up(self, sweep: Sweep, its_digest: str) -> None:
        """Read what is there, and cut off what is left of a line that was not written to its end."""
        head, lines = _read(self.path)
        if head.get("digest") != its_digest:
            raise SweepFileError(
                tr(
                    "{name} holds the results of another sweep, or of another version of the program. Choose another "
                    "file.",
                    name=_name(self.path),
                )
            )
        self.outcomes = _outcomes(self.path, lines, len(sweep))
        whole = sum(len(line) for line in lines)
        if os.fstat(self._descriptor).st_size > whole:
            os.ftruncate(self._descriptor, whole)


def _head(sweep: Sweep, its_digest: str) -> bytes:
    head: dict[str, Any] = {
        "format": FORMAT, "version": VERSION, "digest": its_digest,
        "sweep": plain_form(sweep), "document": plain_document(sweep.project),
    }  # fmt: skip
    return (_encode(head) + "\n").encode("ascii")


def _line(run: int, outcome: Outcome) -> bytes:
    return (_encode({"run": run, **sweep_outcome.plain_form(outcome)}) + "\n").encode("ascii")


def _write(path: Path, data: bytes) -> None:
    try:
        write_file(path, data)
    except FileError as error:
        raise SweepFileError(tr("{name} could not be written: {error}.", name=_name(path), error=error)) from error


def _read(path: Path) -> tuple[Mapping[str, Any], list[bytes]]:
    """The head, and all lines that are whole, the head's own first, with their ends."""
    try:
        data = read_file(path, LARGEST_FILE, tr("the results of a sweep"))
    except FileError as error:
        raise SweepFileError(tr("{name} could not be read: {error}.", name=_name(path), error=error)) from error
    lines = data.splitlines(keepends=True)
    if lines and not lines[-1].endswith(b"\n"):
        lines.pop()
    try:
        head = parse(lines[0]) if lines else None
    except ShapeError:
        head = None
    if not isinstance(head, dict) or head.get("format") != FORMAT:
        raise SweepFileError(tr("{name} is not a file of a sweep's results. Choose another file.", name=_name(path)))
    if head.get("version") != VERSION:
        raise SweepFileError(tr("{name} was written by a newer version of the program.", name=_name(path)))
    return head, lines


def _outcomes(path: Path, lines: list[bytes], count: int) -> dict[int, Outcome]:
    found: dict[int, Outcome] = {}
    for number, line in enumerate(lines[1:], start=2):
        try:
            row = parse(line)
            run = row["run"]
            if type(run) is not int or not 0 <= run < count:
                raise ValueError
            found.setdefault(run, sweep_outcome.from_plain(row))
        except (ValueError, TypeError, KeyError) as error:
            raise SweepFileError(
                tr(
                    "{name} can't be read: line {line} is not the result of a run.",
                    name=_name(path),
                    line=whole(number),
                )
            ) from error
    return found


def _lock(descriptor: int) -> None:
    """Hold a file until it is closed; OSError if another program does."""
    if os.name == "nt":
        import msvcrt

        place = os.lseek(descriptor, 0, os.SEEK_CUR)
        os.lseek(descriptor, LARGEST_FILE, os.SEEK_SET)  # a byte that is never written: reading stays possible
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined, unused-ignore]
        os.lseek(descriptor, place, os.SEEK_SET)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _name(path: Path) -> str:
    return plain(path.name or path)

"""Reports of what went wrong in the app itself: texts in a folder of the person's, which are sent nowhere.

They say where in the app's own code it happened, and on which system. Nothing of a person's files gets into them: no
values, no names of files, no messages of errors, which quote what they are about. An error in a library's machine code
ends the app; Python then writes where its threads were, and the next start makes a report of that.
"""

from __future__ import annotations

import os
import platform
import re
import sys
import time
import traceback
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from micrograd_desktop import __version__
from micrograd_desktop.project.files import FileError, make_private, need_own, write_file
from micrograd_desktop.project.locks import Lock
from micrograd_desktop.translation import tr

MOST_REPORTS = 20
"""How many are kept; the oldest go."""

LARGEST_TRACE = 256 * 1024
_TRACE, _LOCK, _REPORT = ".trace", ".lock", ".txt"
_FRAME = re.compile(r'^  File "(?P<file>[^"\n]*)", line (?P<line>\d+) in (?P<function>[^\n]{1,200})$')
_THREAD = re.compile(r"^(Thread|Current thread) 0x[0-9a-f]+ (\[[^\]\n]{0,40}\] )?\(most recent call first\):$")
_FATAL = re.compile(r"^(Fatal Python error|Windows fatal exception): [A-Za-z0-9 _:.'-]{1,100}$")
NOTE = tr(
    "Micrograd Desktop wrote this by itself, and has sent it nowhere. It holds nothing of your files: where in the\n"
    "app's own code something went wrong, and on which system. If you tell its makers of it, this text helps them.\n"
)


def report_of(error: BaseException) -> str:
    """What a report says of an error: its kind, and where in the code it came from."""
    lines: list[str] = []
    for number, cause in enumerate(_causes(error)):
        lines.append(f"{'caused by' if number else 'error'}: {_kind(cause)}")
        frames = traceback.extract_tb(cause.__traceback__)
        lines += [f"  {_code(frame.filename)}, line {frame.lineno}, in {frame.name}" for frame in frames]
    return _whole(lines)


def write_report(folder: Path, text: str) -> Path | None:
    """Write a report; where it is, or None if it can't be written."""
    try:
        make_private(folder)
        path = folder / f"{time.strftime('%Y-%m-%d %H.%M.%S')} {os.getpid()}{_REPORT}"
        write_file(path, text.encode("utf-8", "backslashreplace"))
        for old in sorted(folder.glob(f"*{_REPORT}"))[:-MOST_REPORTS]:
            old.unlink(missing_ok=True)
    except (OSError, FileError):
        return None
    return path


class HardCrashes:
    """While it lives, a crash in machine code leaves a trace in a folder; a good end leaves nothing.

    Where Python was told to write such traces elsewhere, it goes on doing that.
    """

    def __init__(self, folder: Path) -> None:
        import faulthandler

        self._file: TextIO | None = None
        self._lock: Lock | None = None
        if faulthandler.is_enabled():
            return
        try:
            make_private(folder)
            name = f"{os.getpid()}-{time.time_ns()}"
            self._lock = Lock.take(folder / f"{name}{_LOCK}")
            if self._lock is None:
                return
            self._path = folder / f"{name}{_TRACE}"
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
            self._file = os.fdopen(os.open(self._path, flags, 0o600), "w", encoding="utf-8")
            faulthandler.enable(self._file, all_threads=True)
        except OSError:
            self.end()

    def end(self) -> None:
        """Heed crashes no more: the app ends as it should."""
        if self._file is not None:
            import faulthandler

            faulthandler.disable()
            self._file.close()
            self._file = None
            with suppress(OSError):
                self._path.unlink()
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def hard_crashes(folder: Path) -> list[Path]:
    """The reports of earlier starts that ended in a crash, made of their traces, which are gone then."""
    try:
        need_own(folder)
        traces = sorted(folder.glob(f"*{_TRACE}"))
    except OSError:
        return []
    made = []
    for trace in traces:
        try:
            lock = Lock.take(trace.with_suffix(_LOCK))
        except OSError:
            continue
        if lock is None:
            continue  # its app runs
        try:
            text = _read(trace)
            report = write_report(folder, _whole(list(_of_trace(text)))) if text.strip() else None
            trace.unlink(missing_ok=True)
            if report is not None:
                made.append(report)
        except OSError:
            pass
        finally:
            lock.release()
    return made


def _causes(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    found: BaseException | None = error
    while found is not None and id(found) not in seen and len(seen) < 10:
        seen.add(id(found))
        yield found
        found = found.__cause__ or (None if found.__suppress_context__ else found.__context__)


def _kind(error: BaseException) -> str:
    kind = type(error)
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def _read(path: Path) -> str:
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    with os.fdopen(os.open(path, flags), "rb") as file:
        return file.read(LARGEST_TRACE).decode("utf-8", "replace")


def _of_trace(text: str) -> Iterator[str]:
    """The lines of a trace that Python writes; anything else in the file is left out."""
    for line in text.splitlines():
        if found := _FRAME.match(line):
            yield f"  {_code(found['file'])}, line {found['line']}, in {found['function']}"
        elif _THREAD.match(line) or _FATAL.match(line):
            yield line.rstrip(":") if line.startswith(("Thread", "Current")) else line


def _code(file: str) -> str:
    """A file of code by its place in the library or the app that it is of: where that stands is the person's matter."""
    parts = re.split(r"[\\/]", file)
    for mark in ("site-packages", "lib-dynload", "_internal"):
        if mark in parts:
            return "/".join(parts[len(parts) - parts[::-1].index(mark) :])
    if "micrograd_desktop" in parts:
        return "/".join(parts[len(parts) - 1 - parts[::-1].index("micrograd_desktop") :])
    return "/".join(parts[-2:]) if re.fullmatch(r"python3\.\d+", "".join(parts[-2:-1])) else parts[-1]


def _whole(lines: Sequence[str]) -> str:
    about = [
        f"Micrograd Desktop {__version__}{' (installed)' if getattr(sys, 'frozen', False) else ''}",
        f"Python {platform.python_version()}, {platform.system()} {platform.release()}, {platform.machine()}",
        *_libraries(),
        time.strftime("%Y-%m-%d %H:%M:%S"),
    ]
    return "\n".join([NOTE, *about, "", *lines, ""])


def _libraries() -> list[str]:
    """The versions of those that are loaded."""
    found = []
    for name in ("PySide6", "numpy", "llvmlite", "pyqtgraph"):
        if (version := getattr(sys.modules.get(name), "__version__", None)) is not None:
            found.append(f"{name} {version}")
    return [", ".join(found)] if found else []

"""What the commands share with a terminal: streams that can show anything, and signals that end a program.

It imports next to nothing, so that it is there before all else.
"""

from __future__ import annotations

import contextlib
import functools
import math
import os
import select
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TextIO

from micrograd_desktop.plain_text import plain

if TYPE_CHECKING:
    import json

PROGRAM = "micrograd-desktop"
COMMAND_NAMES = (
    "train", "trace", "landscape", "export", "info", "check", "apart", "render", "sweep", "compare",
)  # fmt: skip
"""The sub-commands; any other first word is what the window opens."""

USAGE_ERROR = 2
SIGNAL_STATUS = 128
"""What a shell adds to a signal's number for the exit status of the program that it ended."""

PATIENCE_SECONDS = 5.0
"""How long the threads of a program that was told to end may take to do so."""

LONGEST_SENTENCE = 1000

WHOLE_BYTES: int = getattr(select, "PIPE_BUF", 4096)
"""What a pipe takes whole or not at all, as POSIX says; where there is no such promise, what is written at once."""


class OutputError(Exception):
    """A sentence: the standard output takes no more."""


class Ended(BaseException):
    """A signal told the program to end; ``status`` is what it ends with."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


# -- streams


def prepare_streams() -> None:
    """See that all can be written: a sign that the output's encoding lacks as its escape, and an error somewhere."""
    _fill_descriptors()
    if sys.stderr is None:  # print would take standard output in its place
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - as long as the program
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def _fill_descriptors() -> None:
    """Open nothing in place of each standard stream that is closed: else the next file opened would be taken for it."""
    for descriptor in range(3):
        try:
            os.fstat(descriptor)
        except OSError:
            with contextlib.suppress(OSError):
                os.open(os.devnull, os.O_RDWR)


def need_output() -> None:
    """Refuse to work where nothing could be printed.

    Raises
    ------
    OutputError
        If standard output is closed.
    """
    if sys.stdout is None or sys.stdout.closed:
        raise OutputError("standard output is closed, so nothing could be printed.")


def say(text: str, end: str = "\n", flush: bool = False) -> None:
    """Print a result.

    Raises
    ------
    OutputError
        If it can't be written.
    BrokenPipeError
        If the reader of the output has had enough, as ``head`` has.
    """
    with _writing():
        print(text, end=end, flush=flush)


def say_lines(lines: Sequence[str]) -> None:
    """Print lines, ends included, so that a pipe never holds a part of one, whatever ends the program.

    Each write has only whole lines, and no more than a pipe takes whole or not at all. Raises what ``say`` raises.
    """
    together = max(WHOLE_BYTES // max(map(len, lines), default=1), 1)
    with _writing():
        for first in range(0, len(lines), together):
            sys.stdout.write("".join(lines[first : first + together]))
            sys.stdout.flush()


def takes_all_signs() -> bool:
    """Whether standard output has a code for every sign; where it has not, JSON needs escapes of its own."""
    return (getattr(sys.stdout, "encoding", None) or "").lower().replace("_", "-").startswith("utf")


def json_line(row: Mapping[str, object]) -> str:
    """One line of standard JSON, which has no numbers that are not finite: they become "inf", "-inf" and "nan".

    What can't be printed is escaped.
    """
    finite = {k: str(v) if isinstance(v, float) and not math.isfinite(v) else v for k, v in row.items()}
    text = _encoder(not takes_all_signs()).encode(finite)
    return text if text.isprintable() else "".join(c if c.isprintable() else _escaped(c) for c in text)


def _escaped(character: str) -> str:
    return _encoder(True).encode(character)[1:-1]


@functools.cache
def _encoder(ascii_only: bool) -> json.JSONEncoder:
    """Made once: making it anew for each of 100,000 lines takes longer than the lines."""
    import json  # takes longer to import than all else here

    return json.JSONEncoder(allow_nan=False, ensure_ascii=ascii_only)


def flush() -> None:
    """Write what is printed to where it goes; raises what ``say`` raises."""
    with _writing():
        if sys.stdout is not None and not sys.stdout.closed:
            sys.stdout.flush()


@contextlib.contextmanager
def _writing() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"standard output could not be written: {error.strerror or error}.") from error


def complain(sentence: str) -> None:
    """Tell the person what is wrong."""
    remark(f"{PROGRAM}: {plain(sentence, LONGEST_SENTENCE)}")


def remark(text: str) -> None:
    """Print what is no result on standard error; where that is closed or full nobody can be told."""
    try:
        print(text, file=sys.stderr, flush=True)
    except OSError:
        drop(sys.stderr)


def drop(stream: TextIO) -> None:
    """Let what can't be written be: Python would try again at its end, and complain."""
    with contextlib.suppress(OSError, ValueError, AttributeError):  # a stream of a test has no descriptor
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


# -- signals

Reaction = Callable[[int], None]
"""What is done at a signal, in the main thread, with the status to end with."""


def leave(status: int) -> None:
    """End the program at once: nothing has begun that would have to be ended well, or it is wanted so."""
    os._exit(status)


_reaction: Reaction = leave


def heed_signals() -> None:
    """End, without a traceback and with the status that shells expect, when a signal says so."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:  # nohup, or a shell's background
            signal.signal(number, _on_signal)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})  # who started us may have kept it back until now


def _on_signal(number: int, _frame: object) -> None:
    _reaction(SIGNAL_STATUS + number)


@contextlib.contextmanager
def reacting(reaction: Reaction) -> Iterator[None]:
    """Do something else at a signal meanwhile."""
    global _reaction
    before, _reaction = _reaction, reaction
    try:
        yield
    finally:
        _reaction = before


def raise_ended(status: int) -> None:
    """End the work under way by an exception; a second signal doesn't wait for it."""
    global _reaction
    _reaction = leave
    leave_later(status)
    raise Ended(status)


def leave_later(status: int) -> None:
    """End the program after ``PATIENCE_SECONDS``, should it not have ended by itself."""
    timer = threading.Timer(PATIENCE_SECONDS, leave, [status])
    timer.daemon = True
    timer.start()

"""Room for programs whose functions call themselves: a thread with a stack of its own, deep enough for all of them."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from micrograd_desktop.engine.language.workbench import Workbench

STACK = 192 * 1024 * 1024
"""Bytes that are set aside, and cost nothing until they are used."""

MOST_FRAMES = 60_000
"""Of Python: a call of a program's function needs some twenty, and there may be a thousand calls."""

_lock = threading.Lock()
_deep = 0
_usual = 0


@contextmanager
def _many_frames() -> Iterator[None]:
    """While Python may go deep; the limit belongs to all threads, so that the last one to leave puts it back."""
    global _deep, _usual
    with _lock:
        if not _deep:
            _usual = sys.getrecursionlimit()
            sys.setrecursionlimit(max(MOST_FRAMES, _usual))
        _deep += 1
    try:
        yield
    finally:
        with _lock:
            _deep -= 1
            if not _deep:
                sys.setrecursionlimit(_usual)


def _started(run: Callable[[], None]) -> threading.Thread | None:
    """The thread at work, or None if there can be none with such a stack."""
    with _lock:
        try:
            before = threading.stack_size(STACK)
        except ValueError:
            return None
        try:
            thread = threading.Thread(target=run, name="program", daemon=True)
            thread.start()
        except RuntimeError:
            return None
        finally:
            threading.stack_size(before)
    return thread


def run_deep(work: Callable[[], None], bench: Workbench, deep: bool) -> None:
    """Do the work, in a thread with a deep stack if it needs one; what it raises is raised here.

    When the wait is interrupted, the program is told to end. Where the system has no room for such a stack, the usual
    one has to do: functions that call themselves are refused earlier.
    """
    if not deep:
        work()
        return
    raised: list[BaseException] = []
    left = bench.seconds_left()

    def run() -> None:
        nonlocal left
        bench.go_on_with(left)
        try:
            work()
        except BaseException as error:  # handed on to whoever waits, whatever it is
            raised.append(error)
        left = bench.seconds_left()

    with _many_frames():
        thread = _started(run)
        try:
            if thread is not None:
                thread.join()
        except BaseException:
            bench.abandoned = True
            assert thread is not None
            thread.join()
            raise
    if thread is None:
        work()
    else:
        bench.go_on_with(left)
    if raised:
        raise raised[0]

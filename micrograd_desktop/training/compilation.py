"""Compiles kernels in the background, so that nobody waits for a compiler: NumPy steps in meanwhile."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from micrograd_desktop.spare_memory import give_back

if TYPE_CHECKING:
    import logging

T = TypeVar("T")

MOST_WAITING = 2
"""A run has two: its training loop, and its neurons over the plane."""


def _log() -> logging.Logger:
    import logging  # which no first frame needs

    return logging.getLogger(__name__)


@cache
def _say_once(sentence: str) -> None:
    _log().warning("%s", sentence)


class Job(Generic[T]):
    """Something being made; ``result`` is None until it is ready, and stays None if it failed."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make: Callable[[], T] | None = make
        self.result: T | None = None
        self.done = threading.Event()

    @property
    def failed(self) -> bool:
        """Whether it was tried in vain."""
        return self.done.is_set() and self.result is None

    def work(self) -> None:
        """Make it, once, in whichever thread this is called; what it is made of is let go then."""
        from micrograd_desktop.engine.kernel.kernel import NoCompilerError  # not before something is compiled

        make, self._make = self._make, None
        try:
            self.result = None if make is None else make()
        except NoCompilerError as error:
            _say_once(str(error))
        except Exception:
            _log().exception("The graph could not be compiled; training goes on with NumPy.")
        finally:
            self.done.set()


class Compiler:
    """One thread that makes what it is given, the newest first; it begins with the first job.

    Only the newest ``MOST_WAITING`` jobs wait: those of a run that a newer one has replaced are not worth making.
    """

    def __init__(self) -> None:
        self._waiting: deque[Job[Any]] = deque()
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None
        self._stopped = False

    def submit(self, make: Callable[[], T]) -> Job[T]:
        """Have something made; returns at once. After ``stop`` it is never made."""
        job = Job(make)
        with self._changed:
            if self._stopped:
                return job
            self._waiting.append(job)
            if len(self._waiting) > MOST_WAITING:
                self._waiting.popleft()
            self._changed.notify()
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="compiler", daemon=True)
                self._thread.start()
        return job

    def stop(self) -> None:
        """Finish the job under way, drop the others, and end the thread."""
        with self._changed:
            self._stopped = True
            self._changed.notify()
        if self._thread is not None:
            self._thread.join()

    def _work(self) -> None:
        while (job := self._next()) is not None:
            job.work()
            if not self._waiting:
                give_back()

    def _next(self) -> Job[Any] | None:
        with self._changed:
            self._changed.wait_for(lambda: self._stopped or self._waiting)
            return None if self._stopped else self._waiting.pop()


class Never(Compiler):
    """A compiler that makes nothing: NumPy stays."""

    def submit(self, make: Callable[[], T]) -> Job[T]:
        job = Job(make)
        job.done.set()
        return job


class AtOnce(Compiler):
    """A compiler that has everything made before ``submit`` returns."""

    def submit(self, make: Callable[[], T]) -> Job[T]:
        job = Job(make)
        job.work()
        return job

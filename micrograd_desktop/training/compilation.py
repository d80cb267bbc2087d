"""Compiles kernels in the background, so that nobody waits for a compiler: NumPy steps in meanwhile."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

logger = logging.getLogger(__name__)

T = TypeVar("T")


class Job(Generic[T]):
    """Something being made; ``result`` is None until it is ready, and stays None if it failed."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self.result: T | None = None
        self.done = threading.Event()

    def work(self) -> None:
        """Make it, in whichever thread this is called."""
        try:
            self.result = self._make()
        except Exception:
            logger.exception("The graph could not be compiled; training goes on with NumPy.")
        finally:
            self.done.set()


class Compiler:
    """One thread that makes what it is given, the newest first; it begins with the first job."""

    def __init__(self) -> None:
        self._jobs: queue.LifoQueue[Job[object] | None] = queue.LifoQueue()
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()
        self._stopped = False

    def submit(self, make: Callable[[], T]) -> Job[T]:
        """Have something made; returns at once. After ``stop`` it is never made."""
        job = Job(make)
        with self._lock:
            if not self._stopped:
                self._jobs.put(job)  # type: ignore[arg-type]
                if self._thread is None:
                    self._thread = threading.Thread(target=self._work, name="compiler", daemon=True)
                    self._thread.start()
        return job

    def stop(self) -> None:
        """Finish the job under way, drop the others, and end the thread."""
        with self._lock:
            self._stopped = True
            self._jobs.put(None)  # taken first: the newest
        if self._thread is not None:
            self._thread.join()

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None and not self._stopped:
            job.work()


class AtOnce(Compiler):
    """A compiler that has everything made before ``submit`` returns."""

    def submit(self, make: Callable[[], T]) -> Job[T]:
        job = Job(make)
        job.work()
        return job

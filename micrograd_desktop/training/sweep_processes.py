"""Runs of a sweep on all processors: each worker is a process of its own, which one run at a time is given to.

A worker that dies is replaced, and its run tried again; that no other run shares its process says which it was. Workers
end by themselves when the program that began them ends, however it does.
"""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection

from micrograd_desktop.training.ending import Check, go_on
from micrograd_desktop.training.sweep import Sweep
from micrograd_desktop.training.sweep_outcome import FAILED, Outcome, outcome_of
from micrograd_desktop.translation import tr

MOST_TRIES = 3
"""How often a run is begun whose worker dies."""

MOST_WORKERS = 256
LOOK_SECONDS = 0.1
"""How often it is looked whether the sweep is still wanted."""

CAN_NOT_BEGIN = tr(
    "The processes of the sweep end before they can begin. In a program of your own, begin a sweep only where "
    "__name__ is '__main__': each process imports it anew."
)

POLITENESS = 5
"""By how much workers let other programs of this machine go first, the window that waits for them among these."""

_CONTEXT = get_context("spawn")  # a copy of a process with threads, as fork makes, can stand still for ever
_KEPT_BACK = tuple(getattr(signal, name) for name in ("SIGINT", "SIGHUP") if hasattr(signal, name))


def _own_fault(error: BaseException) -> str:
    return tr("An error in the program itself: {kind}: {error}", kind=type(error).__name__, error=error)


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def run_here(
    sweep: Sweep, runs: Iterable[int], jobs: int | None = None, check: Check = go_on
) -> Generator[tuple[int, Outcome], None, None]:
    """Do runs of a sweep in processes of this machine; yields the number and the outcome of each as it ends.

    They are begun in their order. Whoever wants no more closes the generator: all processes have ended then.

    Parameters
    ----------
    jobs
        How many at once; as many as there are processors if None.
    check
        Called now and then: if it raises, the sweep ends with that.

    Raises
    ------
    WorkersError
        If no process can be begun that would do a run.
    """
    waiting = deque(runs)
    count = min(jobs or processors(), len(waiting), MOST_WORKERS)
    workers = [_Worker() for _ in range(count)]
    try:
        while waiting or any(worker.run is not None for worker in workers):
            for worker in workers:
                if worker.run is None and waiting:
                    worker.begin(sweep, waiting.popleft())
            under_way = [worker.future for worker in workers if worker.future is not None]
            wait(under_way, LOOK_SECONDS, FIRST_COMPLETED)
            check()
            for worker in workers:
                if (found := worker.take(sweep)) is not None:
                    yield found
    finally:
        for worker in workers:
            worker.leave()
        for worker in workers:
            worker.end()


class WorkersError(Exception):
    """No process can do any run; its text is a sentence for people."""


class _Worker:
    """A process that does one run after the other."""

    def __init__(self) -> None:
        self._began = False
        self.run: int | None = None
        self.future: Future[Outcome] | None = None
        self._tries = 0
        self._pool: ProcessPoolExecutor | None = None
        self._line: Connection | None = None

    def begin(self, sweep: Sweep, run: int) -> None:
        """Give it a run."""
        self.run, self._tries = run, 0
        self._try(sweep)

    def take(self, sweep: Sweep) -> tuple[int, Outcome] | None:
        """The run that has ended, and how; None while none has. One whose process died is tried again.

        Raises
        ------
        WorkersError
            If its process died each time before it could begin.
        """
        if self.future is None or self.run is None or not self.future.done():
            return None
        error = self.future.exception()
        if isinstance(error, BrokenProcessPool):
            self._began |= self._stood_ready()
            self.end()
            if self._tries < MOST_TRIES:
                self._try(sweep)
                return None
            if not self._began:
                raise WorkersError(CAN_NOT_BEGIN)
            outcome = Outcome(
                FAILED, 0, says=tr("Its process ended {times} times before the run did.", times=MOST_TRIES)
            )
        elif error is not None:
            outcome = Outcome(FAILED, 0, says=_own_fault(error))
        else:
            outcome = self.future.result()
        run, self.run, self.future = self.run, None, None
        return run, outcome

    def leave(self) -> None:
        """Tell the process to end, in the middle of a run if it is in one."""
        if self._line is not None:
            self._line.close()
            self._line = None

    def end(self) -> None:
        """Wait until the process has ended."""
        self.leave()
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def _try(self, sweep: Sweep) -> None:
        assert self.run is not None
        self._tries += 1
        if self._pool is not None:
            try:
                self.future = self._pool.submit(_work, sweep, self.run)
                return
            except BrokenProcessPool:  # it died while it had nothing to do
                self.end()
        self._line, far = _CONTEXT.Pipe()
        self._pool = ProcessPoolExecutor(1, _CONTEXT, _stand_ready, (far,))
        with _signals_kept_back():
            self.future = self._pool.submit(_work, sweep, self.run)
        far.close()

    def _stood_ready(self) -> bool:
        """Whether the process that died had come so far as to work."""
        try:
            return self._line is not None and bool(self._line.recv_bytes())
        except (EOFError, OSError):
            return False


@contextmanager
def _signals_kept_back() -> Iterator[None]:
    """What is begun meanwhile never hears of the keys that end this program, which ends it in its own way."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _KEPT_BACK)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


# -- in the worker


def _stand_ready(line: Connection) -> None:
    """Heed no key, and end as soon as the other end of the line is closed, by whatever."""
    try:
        line.send_bytes(b"ready")
    except OSError:  # it was closed before this process had begun
        os._exit(0)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(POLITENESS)
    threading.Thread(target=_end_with, args=(line,), daemon=True).start()


def _end_with(line: Connection) -> None:
    try:
        line.recv_bytes()
    except (EOFError, OSError):
        os._exit(0)


def _work(sweep: Sweep, run: int) -> Outcome:
    return outcome_of(sweep.project_of(run), sweep.steps)

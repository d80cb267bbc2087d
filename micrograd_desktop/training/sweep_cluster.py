"""Runs of a sweep on a cluster: the workers of a Dask scheduler do them, and one that dies has its run done by another.

Workers have this program installed, in the same version: it is their own copy that trains.
"""

from __future__ import annotations

import asyncio
import threading
from collections import Counter, deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future
from contextlib import closing, contextmanager
from typing import Any

from micrograd_desktop import __version__
from micrograd_desktop.plain_text import plain
from micrograd_desktop.project.spec import Project
from micrograd_desktop.training.ending import Check, DroppedError, go_on
from micrograd_desktop.training.sweep import Sweep
from micrograd_desktop.training.sweep_outcome import FAILED, Outcome, outcome_of
from micrograd_desktop.training.sweep_processes import LOOK_SECONDS, WorkersError

CONNECT_SECONDS = 10.0
AHEAD = 2
"""Runs that are given for each thread of the workers: one more than it can do at once, so that none has to wait."""

DROPPED, MOST_DROPPED = ("cancelled", "lost"), 3
"""What a run is of which a scheduler that answers has forgotten, and how often such a run is given again."""

NOT_INSTALLED = (
    "A sweep on a cluster needs the library dask.distributed. Install it with: pip install 'micrograd-desktop[cluster]'"
)


def run_on_cluster(
    sweep: Sweep, runs: Iterable[int], scheduler: str, check: Check = go_on
) -> Generator[tuple[int, Outcome], None, None]:
    """Do runs of a sweep on the workers of a scheduler; yields the number and the outcome of each as it ends.

    They are given in their order. Whoever wants no more closes the generator: runs under way are dropped then.

    Parameters
    ----------
    scheduler
        Its address, such as ``tcp://127.0.0.1:8786``.
    check
        Called now and then: if it raises, the sweep ends with that.

    Raises
    ------
    WorkersError
        If the library is not installed, no scheduler answers, it goes away, or a worker can't train.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise WorkersError(NOT_INSTALLED) from error

    class ClosedClient(Client):  # type: ignore[misc]
        """Closed by whoever made it; one that finds no scheduler ends with its loop, and has nothing to close later."""

        def __del__(self) -> None:
            pass

    address = plain(scheduler, 80)
    with _loop() as loop:
        try:
            client = ClosedClient(scheduler, timeout=CONNECT_SECONDS, set_as_default=False, loop=loop)
        except (OSError, ValueError, TypeError, RuntimeError) as error:
            raise WorkersError(f"No Dask scheduler answers at {address}.") from error
        with closing(client):
            yield from _results(client, sweep, list(runs), check, address)


@contextmanager
def _loop() -> Iterator[Any]:
    """What the library's client works in, with its thread: of its own it lets go only where it finds a scheduler."""
    from tornado.ioloop import IOLoop

    ready: Future[tuple[Any, asyncio.AbstractEventLoop, asyncio.Event]] = Future()

    async def stand() -> None:
        over = asyncio.Event()
        ready.set_result((IOLoop.current(), asyncio.get_running_loop(), over))
        await over.wait()

    thread = threading.Thread(target=lambda: asyncio.run(stand()), name="cluster", daemon=True)
    thread.start()
    loop, inner, over = ready.result()
    try:
        yield loop
    finally:
        inner.call_soon_threadsafe(over.set)
        thread.join()


def _results(
    client: Any, sweep: Sweep, runs: list[int], check: Check, address: str
) -> Generator[tuple[int, Outcome], None, None]:
    from distributed import wait
    from distributed.client import FuturesCancelledError

    waiting = deque(runs)
    under_way: dict[Any, int] = {}
    dropped: Counter[int] = Counter()
    while True:
        wanted = AHEAD * max(sum(client.nthreads().values()), 1) - len(under_way)
        for _ in range(min(wanted, len(waiting))):
            run = waiting.popleft()
            future = client.submit(_work, sweep.project_of(run), sweep.steps, __version__, pure=False)
            under_way[future] = run
        if not under_way:
            return
        check()
        try:
            with client.as_current():
                ended = wait(list(under_way), LOOK_SECONDS, "FIRST_COMPLETED").done
        except TimeoutError:
            continue
        except FuturesCancelledError:  # some were dropped while they were waited for
            ended = {future for future in under_way if future.done()}
        except OSError as error:
            raise WorkersError(f"The Dask scheduler at {address} does not answer any more.") from error
        for future in sorted(ended, key=under_way.__getitem__):
            run = under_way.pop(future)
            if future.status in DROPPED and client.status == "running" and dropped[run] < MOST_DROPPED:
                dropped[run] += 1
                waiting.appendleft(run)
            else:
                yield run, _outcome(future, address)


def _outcome(future: Any, address: str) -> Outcome:
    if future.status == "finished":
        outcome: Outcome = future.result()
        return outcome
    if future.status != "error":
        raise WorkersError(f"The Dask scheduler at {address} does not answer any more.")
    from distributed import KilledWorker

    error = future.exception()
    if isinstance(error, KilledWorker):
        return Outcome(FAILED, 0, says="Its workers ended before the run did, each time that it was tried.")
    if isinstance(error, WorkersError):
        raise error
    if "deserializ" in str(error) or isinstance(error, ImportError):
        raise WorkersError(f"A worker of the cluster could not read a run. Has it micrograd-desktop {__version__}?")
    return Outcome(FAILED, 0, says=f"An error in the program itself: {type(error).__name__}: {error}")


# -- in the worker


def _work(project: Project, steps: int, version: str) -> Outcome:
    from distributed import get_worker

    if version != __version__:
        raise WorkersError(f"A worker of the cluster has version {__version__} of the program, not {version}.")
    worker = get_worker()
    key = worker.get_current_task()

    def check() -> None:
        task = worker.state.tasks.get(key)
        if task is None or task.state == "cancelled":
            raise DroppedError

    return outcome_of(project, steps, check)

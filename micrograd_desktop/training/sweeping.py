"""A sweep from its beginning to its end: what is done is taken up, the rest is done, and each run is noted at once."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from micrograd_desktop.training.ending import Check, go_on
from micrograd_desktop.training.sweep import Sweep
from micrograd_desktop.training.sweep_file import SweepFile
from micrograd_desktop.training.sweep_outcome import Outcome
from micrograd_desktop.training.sweep_processes import run_here


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a sweep is; ``seconds_left`` is None before its first run has ended."""

    done: int
    total: int
    seconds_left: float | None = None


Noted = Callable[[int, Outcome], object]
"""Gets the number and the outcome of each run, as it ends."""

Told = Callable[[Standing], object]


def run_sweep(
    sweep: Sweep,
    path: Path | None = None,
    jobs: int | None = None,
    scheduler: str | None = None,
    done: Mapping[int, Outcome] | None = None,
    noted: Noted = lambda _run, _outcome: None,
    told: Told = lambda _standing: None,
    check: Check = go_on,
) -> dict[int, Outcome]:
    """Do the runs of a sweep; returns what each gave, in their order.

    Parameters
    ----------
    path
        Where results are kept: runs that it holds are not done again. See ``sweep_file``.
    jobs
        How many processes of this machine work at once; None is as many as there are processors.
    scheduler
        The address of a Dask scheduler whose workers do the runs instead.
    done
        Runs that need not be done again either.
    check
        Called now and then: if it raises, the sweep ends with that, and the file has all runs that were noted.

    Raises
    ------
    SweepFileError
        If the file can't be read or written.
    WorkersError
        If no process can be begun that would do a run, or no scheduler answers.
    """
    found = dict(done or {})
    if path is None:
        _do(sweep, found, jobs, scheduler, noted, told, check)
    else:
        with SweepFile(path, sweep) as file:
            found |= file.outcomes

            def note(run: int, outcome: Outcome) -> None:
                file.add(run, outcome)
                noted(run, outcome)

            _do(sweep, found, jobs, scheduler, note, told, check)
    return {run: found[run] for run in range(len(sweep))}


def _do(
    sweep: Sweep,
    found: dict[int, Outcome],
    jobs: int | None,
    scheduler: str | None,
    noted: Noted,
    told: Told,
    check: Check,
) -> None:
    left = [run for run in range(len(sweep)) if run not in found]
    began, total = time.monotonic(), len(sweep)
    told(Standing(total - len(left), total))
    with closing(_begun(sweep, left, jobs, scheduler, check)) as ending:
        for count, (run, outcome) in enumerate(ending, start=1):
            found[run] = outcome
            noted(run, outcome)
            seconds = (time.monotonic() - began) / count * (len(left) - count)
            told(Standing(total - len(left) + count, total, seconds))


def _begun(
    sweep: Sweep, runs: list[int], jobs: int | None, scheduler: str | None, check: Check
) -> Generator[tuple[int, Outcome], None, None]:
    if scheduler is None:
        return run_here(sweep, runs, jobs, check)
    from micrograd_desktop.training.sweep_cluster import run_on_cluster  # whose library is an extra

    return run_on_cluster(sweep, runs, scheduler, check)

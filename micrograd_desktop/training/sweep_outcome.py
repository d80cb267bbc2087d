"""What a run of a sweep gives, and what the runs of a point have in common."""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from micrograd_desktop.nn.problems import FIGURES
from micrograd_desktop.project.spec import Project
from micrograd_desktop.training import divergence, stopping
from micrograd_desktop.training.ending import Check, go_on
from micrograd_desktop.training.run import Run
from micrograd_desktop.training.sweep import Sweep
from micrograd_desktop.translation import tr

AT_ONCE = 0.05
"""Seconds of training between two looks whether the run is still wanted."""

DONE, STOPPED, DIVERGED, FAILED = "done", "stopped", "diverged", "failed"
ENDS = (DONE, STOPPED, DIVERGED, FAILED)
"""How a run can end: after all its steps, at a condition, out of range, or not by itself."""

STEP = "step"
_LEFT_OUT = ("batch_loss", "measured", "penalty")
_TITLES = {
    "data_loss": tr("Data loss"),
    "objective": tr("Objective"),
    "test_loss": tr("Test loss"),
    STEP: tr("Last step"),
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one run ended.

    Attributes
    ----------
    ended
        One of ``ENDS``.
    step
        Updates done.
    figures
        Those of the parameters that the run ends with, over all points, by the names of a step's figures; of a run that
        diverged, those of the step at which it did. What is not known is not there.
    says
        A sentence on why it ended before all its steps were done; empty if it did not.
    seconds
        How long it took; no part of what is compared.
    """

    ended: str
    step: int
    figures: Mapping[str, float] = field(default_factory=dict)
    says: str = ""
    seconds: float = field(default=0.0, compare=False)

    def measure(self, name: str) -> float | None:
        """A figure, or the step; None if it is not known, or the run did not end well."""
        if self.ended in (DIVERGED, FAILED):
            return None
        found = float(self.step) if name == STEP else self.figures.get(name)
        return found if found is not None and math.isfinite(found) else None


def outcome_of(project: Project, steps: int, check: Check = go_on) -> Outcome:
    """Train a project to its end.

    Parameters
    ----------
    check
        Called now and then: if it raises, the run ends with that.
    """
    started = time.perf_counter()
    run = Run(project, wanted=check, slice_seconds=AT_ONCE)
    ended, says = DONE, ""
    while run.step < steps:
        check()
        progress = run.advance(steps - run.step, AT_ONCE, project.stop)
        if progress.divergence is not None:
            row = progress.figures.row(len(progress.figures) - 1)
            says = divergence.sentence(progress.divergence)
            return Outcome(DIVERGED, run.step, _known(row), says, time.perf_counter() - started)
        if progress.stop is not None:
            ended, says = STOPPED, stopping.sentence(progress.stop)
            break
    figures = _known(run.look().figures.row(0))
    return Outcome(ended, run.step, figures, says, time.perf_counter() - started)


def _known(row: Mapping[str, float]) -> dict[str, float]:
    return {name: number for name, number in row.items() if name not in _LEFT_OUT and not math.isnan(number)}


# -- measures


def measure_title(name: str) -> str:
    """What a measure is called: "Data loss", "Accuracy", "Test R²"."""
    if name in _TITLES:
        return _TITLES[name]
    tested, bare = name.startswith("test_"), name.removeprefix("test_")
    return FIGURES[bare].test_title if tested else FIGURES[bare].title


def larger_is_better(name: str) -> bool:
    """Whether of two measures the larger is the better."""
    row = FIGURES.get(name.removeprefix("test_"))
    return row is not None and row.share


def is_share(name: str) -> bool:
    """Whether a measure is a share of the points, which is written in per cent."""
    row = FIGURES.get(name.removeprefix("test_"))
    return row is not None and row.share and not row.explains


def measures_of(outcomes: Iterable[Outcome]) -> tuple[str, ...]:
    """The measures that some of these runs have, the data loss first, the step last."""
    names = dict.fromkeys(name for outcome in outcomes for name in outcome.figures)
    first = [name for name in ("data_loss", "objective", "test_loss") if name in names]
    return (*first, *(name for name in names if name not in first), STEP)


@dataclass(frozen=True, slots=True)
class Spread:
    """One measure over the seeds of a point.

    Attributes
    ----------
    done, diverged, failed
        Runs that ended, and how many of these diverged or failed, which have no part in the numbers.
    counted
        Runs that have.
    mean, low, high
        None without such a run.
    deviation
        The standard deviation as a sample's, with one less than ``counted`` in its denominator; None below two runs.
    """

    done: int
    diverged: int
    failed: int
    counted: int
    mean: float | None = None
    low: float | None = None
    high: float | None = None
    deviation: float | None = None


def spread(sweep: Sweep, outcomes: Mapping[int, Outcome], point: int, measure: str) -> Spread:
    """A measure over the runs of a point that are done."""
    ended = [outcomes[run] for run in sweep.runs(point) if run in outcomes]
    diverged, failed = (sum(outcome.ended == how for outcome in ended) for how in (DIVERGED, FAILED))
    numbers = [number for outcome in ended if (number := outcome.measure(measure)) is not None]
    if not numbers:
        return Spread(len(ended), diverged, failed, 0)
    deviation = statistics.stdev(numbers) if len(numbers) > 1 else None
    mean = math.fsum(numbers) / len(numbers)
    return Spread(len(ended), diverged, failed, len(numbers), mean, min(numbers), max(numbers), deviation)


def best_point(sweep: Sweep, outcomes: Mapping[int, Outcome], measure: str) -> int | None:
    """The first of the points whose mean is best, among those of which all runs are done, and none diverged or failed.

    None if there is no such point.
    """
    found: tuple[float, int] | None = None
    for point in range(sweep.points):
        row = spread(sweep, outcomes, point, measure)
        if row.mean is None or row.counted < len(sweep.seeds):
            continue
        key = (-row.mean if larger_is_better(measure) else row.mean, point)
        found = key if found is None else min(found, key)
    return None if found is None else found[1]


# -- as data


def plain_form(outcome: Outcome) -> dict[str, Any]:
    """An outcome as JSON has it, in which numbers that are not finite are texts."""
    figures = {name: n if math.isfinite(n) else str(n) for name, n in outcome.figures.items()}
    says = {"says": outcome.says} if outcome.says else {}
    return {"ended": outcome.ended, "step": outcome.step, "figures": figures, **says, "seconds": outcome.seconds}


def from_plain(form: Any) -> Outcome:
    """The outcome that a file holds.

    Raises
    ------
    ValueError
        If that is none.
    """
    try:
        figures = {str(name): float(number) for name, number in form["figures"].items()}
        ended, step, says = form["ended"], form["step"], form.get("says", "")
        found = Outcome(ended, step, figures, says, float(form["seconds"]))
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError("not the outcome of a run") from error
    if ended not in ENDS or type(step) is not int or not isinstance(says, str):
        raise ValueError("not the outcome of a run")
    return found

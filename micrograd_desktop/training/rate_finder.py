"""A learning-rate range test: a copy of a run is trained at rates that rise from step to step, and its losses noted.

After L. Smith, "Cyclical learning rates for training neural networks", 2017, section 3.3. There the rate rises by equal
differences; here it rises by equal factors, so that a millionth and a hundred are found in the same search.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.engine.kernel.tape import Floats
from micrograd_desktop.project.fields import EditError, Range
from micrograd_desktop.project.log import settings_at
from micrograd_desktop.project.spec import Project, TrainingSpec
from micrograd_desktop.training.ending import Check, go_on
from micrograd_desktop.training.engine_choice import EngineName
from micrograd_desktop.training.run import Run
from micrograd_desktop.training.run_state import RunState
from micrograd_desktop.translation import tr, whole

FEWEST_STEPS, MOST_STEPS = 10, 10_000
STEPS = Range(tr("number of steps"), FEWEST_STEPS, MOST_STEPS, whole=True)
MEMORY = 0.9
"""Of the mean of losses of batches: a loss counts for a tenth, and nine tenths of that at the next step."""

SETTLED = 10
"""From so many losses on a mean is one of several: before, no lowest is looked for, and only what isn't finite ends."""

DIVERGED = 4.0
"""A loss so many times that at the start ends the search."""

AT_ONCE = 0.05
"""Seconds of training between two looks whether the search is still wanted."""

Progress = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Search:
    """Which rates are tried, from ``low`` to ``high``, and in how many steps."""

    low: float = 1e-6
    high: float = 100.0
    steps: int = 200

    def checked(self) -> Search:
        """The search, if there can be such a one.

        Raises
        ------
        EditError
            With a sentence that says what is wrong.
        """
        for rate in (self.low, self.high):
            TrainingSpec.learning_rate.accept(rate)
        STEPS.accept(self.steps)
        if not self.low < self.high:
            raise EditError(tr("The search must go from a lower learning rate to a higher one."))
        return self

    @property
    def rates(self) -> Floats:
        """The rate of each step (steps,), by equal factors."""
        rates: Floats = np.geomspace(self.low, self.high, self.steps)
        return rates


@dataclass(frozen=True, slots=True, eq=False)
class RateCurve:
    """What a search found: a loss for each rate (k,), that after the step with that rate.

    Attributes
    ----------
    step
        Where the run stood that was copied.
    losses
        As they were measured: of all training points, or with minibatches of the batch that comes next.
    start
        The data loss of all training points where the run stood.
    drawn
        Those same losses where a step sees all points; else their running mean (``MEMORY``), without its bias at the
        start.
    diverged
        The rate after which the loss was beyond ``DIVERGED`` times that of the start, or not finite: the last one. None
        if that did not happen.
    """

    step: int
    rates: Floats
    losses: Floats
    drawn: Floats
    smoothed: bool
    diverged: float | None = None
    start: float = field(default=math.nan)

    @property
    def lowest(self) -> int:
        """The place of the lowest of the drawn losses; of means only those of ``SETTLED`` losses, if there are any."""
        known = np.where(np.isfinite(self.drawn), self.drawn, np.inf)
        first = SETTLED - 1 if self.smoothed and np.isfinite(known[SETTLED - 1 :]).any() else 0
        return first + int(np.argmin(known[first:]))


def find(
    project: Project,
    state: RunState | None = None,
    search: Search | None = None,
    engine: EngineName = "compiled",
    check: Check = go_on,
    progress: Progress = lambda _share: None,
) -> RateCurve:
    """Try rates on a copy of a run, which begins at ``state``, or at step 0; neither project nor state changes.

    Parameters
    ----------
    check
        Called now and then: if it raises, the search ends with that.
    progress
        Gets the share that is done, 0 to 1.

    Raises
    ------
    EditError
        If there can be no such search.
    """
    search = (search or Search()).checked()
    step = 0 if state is None else state.step
    rates = np.append(search.rates, search.high)
    past = replace(project, log=tuple(change for change in project.log if change.step <= step))

    def rising(_spec: TrainingSpec, first: int, count: int) -> Floats:
        return rates[first - step : first - step + count]

    run = Run(past, engine, wanted=check, slice_seconds=AT_ONCE, rates=rising)
    if state is not None:
        run.restore(state)
    n_train = len(run.points.train_y)
    size = settings_at(past, step).training.batch_size
    smoothed = size is not None and size < n_train
    start = float(run.look().figures.column("data_loss")[0]) if smoothed else math.nan
    found: list[Floats] = []
    done, limit = 0, math.inf
    while done <= search.steps:
        check()
        report = run.advance(search.steps + 1 - done, AT_ONCE)
        found.append(report.figures.column("batch_loss"))
        done += len(found[-1])
        if not found[0].size:
            continue
        if not smoothed:
            start = float(found[0][0])
        limit = DIVERGED * start if _compares(start) else math.inf
        progress(min(done / (search.steps + 1), 1.0))
        if report.divergence is not None or len(_beyond(_drawn(found, smoothed), limit, smoothed)):
            break
    after, drawn = np.concatenate(found)[1:], _drawn(found, smoothed)
    beyond = _beyond(drawn, limit, smoothed)
    ended = run.state() is None
    last = int(beyond[0]) if len(beyond) else len(after) - 1
    kept = slice(0, last + 1)
    diverged = float(rates[last]) if len(beyond) or ended else None
    return RateCurve(step, rates[kept], after[kept], drawn[kept], smoothed, diverged, start)


def _drawn(found: list[Floats], smoothed: bool) -> Floats:
    after = np.concatenate(found)[1:]
    return _running_mean(after) if smoothed else after


def _beyond(drawn: Floats, limit: float, smoothed: bool) -> NDArray[np.intp]:
    """The places where a search has diverged."""
    out = ~(np.abs(drawn) <= limit)
    if smoothed:
        out[: SETTLED - 1] = ~np.isfinite(drawn[: SETTLED - 1])
    return np.flatnonzero(out)


def _running_mean(losses: Floats) -> Floats:
    mean, found = 0.0, np.empty_like(losses)
    for i, loss in enumerate(losses.tolist()):
        mean = MEMORY * mean + (1.0 - MEMORY) * loss
        found[i] = mean / (1.0 - MEMORY ** (i + 1))
    return found


def _compares(start: float) -> bool:
    """Whether losses can be so many times that of the start: it is a number above 0."""
    return math.isfinite(start) and start > 0.0


def sentence(curve: RateCurve) -> str:
    """What was found; beside a start that none compares with, the highest loss in place of a divergence."""
    step = whole(curve.step)
    if not len(curve.rates) or not np.isfinite(curve.drawn).any():
        return tr("From step {step}: the run went out of range at the first rate.", step=step)
    place = curve.lowest
    said = {"step": step, "loss": f"{curve.drawn[place]:.4g}", "rate": f"{curve.rates[place]:.3g}"}
    if curve.smoothed:
        found = tr(
            "From step {step}: the mean of the last batches' losses is lowest, {loss}, at a rate of {rate}", **said
        )
    else:
        found = tr("From step {step}: the data loss is lowest, {loss}, at a rate of {rate}", **said)
    if not _compares(curve.start):
        return f"{found}; {_highest(curve)}"
    if curve.diverged is None:
        return tr("{found}; it did not diverge.", found=found)
    return tr(
        "{found}; at {rate} it diverged, beyond {times:g} times the {start} of the start.",
        found=found,
        rate=f"{curve.diverged:.3g}",
        times=DIVERGED,
        start=f"{curve.start:.4g}",
    )


def _highest(curve: RateCurve) -> str:
    """The highest of the finite losses, and whether it stayed within range."""
    highest = int(np.argmax(np.where(np.isfinite(curve.drawn), curve.drawn, -np.inf)))
    said = {"loss": f"{curve.drawn[highest]:.4g}", "rate": f"{curve.rates[highest]:.3g}"}
    if curve.diverged is not None:
        return tr(
            "at {end} it went out of range; the highest before is {loss}, at a rate of {rate}.",
            end=f"{curve.diverged:.3g}",
            **said,
        )
    return tr(
        "the loss at the start is {start}, with which none compares: the highest is {loss}, at a rate of {rate}.",
        start=f"{curve.start:.4g}",
        **said,
    )

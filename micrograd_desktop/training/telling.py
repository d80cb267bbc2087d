"""Tells of a run's steps, of each once: when they are done, or to another thread while they are being taken."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import numpy as np

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.project.spec import TrainingSpec
from micrograd_desktop.training.data_feed import DataFeed
from micrograd_desktop.training.engine_choice import EngineChoice
from micrograd_desktop.training.engines import State
from micrograd_desktop.training.moment import Moment
from micrograd_desktop.training.rates import learning_rates
from micrograd_desktop.training.results import Figures, Look, Progress
from micrograd_desktop.training.run_state import RunState
from micrograd_desktop.training.stopper import Stopper
from micrograd_desktop.training.under_way import Copied, Slice, Steps, is_finite

T = TypeVar("T")

NEXT_SLICE_SECONDS = 0.02
"""How long is waited for the slice after one that was over before it could be looked at."""


@dataclass(frozen=True, slots=True, eq=False)
class Basis:
    """What a run takes the steps of a slice by; nobody changes any of it while they are taken.

    Attributes
    ----------
    spec, names
        How it is trained, and the names of the figures' columns.
    feed, stopper, engines
        The run's own.
    numbers
        The run's own; of these only what may train (``free``) is not changed by steps.
    reference, limit
        The objective that divergence is measured by, and the largest with which the run goes on.
    """

    spec: TrainingSpec
    names: tuple[str, ...]
    feed: DataFeed
    stopper: Stopper
    engines: EngineChoice
    numbers: State
    reference: float | None
    limit: float

    def moment_after(self, a_slice: Slice, copied: Copied) -> Moment:
        """The moment after some of a slice's steps; its parts share arrays, which nobody writes to."""
        spec, feed, step = self.spec, self.feed, a_slice.first + copied.done
        place, updates = feed.batches.after(a_slice.place, copied.done, spec.batch_size), a_slice.updates + copied.done
        watch = self.stopper.watch.after(Figures(self.names, a_slice.steps.figures[: copied.done]), a_slice.first)
        state = RunState(
            step, copied.parameters, copied.gradients, copied.change, copied.moments, updates, True, place,
            self.reference, watch,
        )  # fmt: skip
        look = None
        if spec.batch_size is None or spec.batch_size >= feed.n_train:  # the next step looked at all points
            row = feed.explained.take(a_slice.steps.figures[copied.done : copied.done + 1].copy())
            look = Look(step, Figures(self.names, row), copied.next_gradients)
        numbers = State(
            copied.parameters, copied.gradients, copied.change, copied.parameters, copied.moments,
            self.numbers.free.copy(), np.zeros(1, np.int64), updates,
        )  # fmt: skip
        progress = Progress(
            first_step=step,
            step=step,
            epoch=feed.batches.epochs_at(place),
            learning_rate=float(learning_rates(spec, step, 1)[0]),
            figures=Figures.none(self.names),
            parameters=copied.parameters,
            updates=copied.change,
            state=state,
            engine=self.engines.title,
        )
        return Moment(
            progress, numbers, self.engines.apart(),
            spec=spec, names=self.names, explained=feed.explained, n_train=feed.n_train,
            limit=self.limit, trained=True, known=look,
        )  # fmt: skip


class Telling:
    """Which steps of an ``advance`` were told of, and the slice under way, of which a part may be told."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._begun = threading.Condition(self._lock)
        self._slice: tuple[Slice, Basis] | None = None
        self._untold: list[Figures] = []
        self._told_until = 0
        self._began_at, self._began = 0, 0.0

    def begin(self, step: int, now: float) -> None:
        """An ``advance`` begins at a step; ``now`` is in seconds of ``time.perf_counter``."""
        self._untold, self._told_until, self._began_at, self._began = [], step, step, now

    def rest(self, step: int, names: tuple[str, ...]) -> tuple[int, Figures, float]:
        """The first step that was not told of, figures of it and those after, and steps/s up to ``step``."""
        figures = Figures.joined(self._untold) if self._untold else Figures.none(names)
        return self._told_until, figures, self._speed(step)

    def begin_slice(self, first: int, count: int, basis: Basis, every: int = 0) -> Slice:
        """So many steps, from number ``first`` on, are taken now; ``end_slice`` must follow.

        ``every`` says after how many steps each what they changed is to be left; 0 for never.
        """
        steps = Steps(self._lock, self._on_begun, every)
        a_slice = Slice(first, count, basis.feed.batches.place, basis.numbers.updates, steps)
        self._slice = a_slice, basis
        return a_slice

    def end_slice(self, a_slice: Slice) -> None:
        """The call that took the steps has returned: none of it is told any more but what ``add`` gets."""
        with self._lock:
            a_slice.end()
            self._slice = None

    def add(self, figures: Figures, a_slice: Slice) -> None:
        """The steps that were done of a slice that is over: those that were not told of are to be."""
        self._untold.append(Figures(figures.names, figures.values[a_slice.steps.told :]))

    def glimpse(self, take: Callable[[Progress, Moment], T]) -> T | None:
        """From another thread: see ``Run.glimpse``."""
        under_way = self._slice
        if under_way is None:
            return None
        a_slice, basis = under_way
        copied = a_slice.copy()
        if copied is None and a_slice.over and (following := self._after(a_slice)) is not None:
            a_slice, basis = following
            copied = a_slice.copy()
        if copied is None or not is_finite(copied):
            return None  # steps that are not finite are taken again
        with self._lock:
            steps, names = a_slice.steps, basis.names
            if (
                a_slice.over or steps.closed or copied.done == a_slice.count
            ):  # what comes after the last is not done yet
                return None
            done = Figures(names, steps.figures[: copied.done])
            if basis.stopper.first_stop(done, a_slice.first) is not None:
                return None  # the run stops before, and those after it are taken back
            rows = basis.feed.explained.take(steps.figures[steps.told : copied.done].copy())
            figures = Figures.joined([*self._untold, Figures(names, rows)])
            moment, step = basis.moment_after(a_slice, copied), a_slice.first + copied.done
            speed = self._speed(step)
            told = replace(moment.progress, first_step=self._told_until, figures=figures, steps_per_second=speed)
            self._untold, self._told_until, steps.told = [], step, copied.done
            return take(told, moment)

    def _on_begun(self) -> None:
        with self._begun:
            self._begun.notify_all()

    def _after(self, a_slice: Slice) -> tuple[Slice, Basis] | None:
        """The slice after one that left copies, once it does so too; None if that takes long."""
        if not a_slice.steps.leave_copies:
            return None

        def follows() -> bool:
            return self._slice is not None and self._slice[0] is not a_slice and self._slice[0].steps.leave_copies

        with self._begun:
            return self._slice if self._begun.wait_for(follows, NEXT_SLICE_SECONDS) else None

    def _speed(self, step: int) -> float:
        return (step - self._began_at) / (time.perf_counter() - self._began)

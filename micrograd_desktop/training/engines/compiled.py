"""Steps by the traced graph as machine code, many a call; what ceases to be finite is taken again in NumPy."""

from __future__ import annotations

import math
from copy import copy
from dataclasses import replace
from functools import cached_property

import numpy as np

from micrograd_desktop.data.split import Points
from micrograd_desktop.engine.kernel.formulas import scalars
from micrograd_desktop.engine.kernel.recipes import Recipes
from micrograd_desktop.engine.kernel.tape import Floats
from micrograd_desktop.nn.clippings import CLIPPINGS
from micrograd_desktop.nn.optimizers import OPTIMIZERS, update_of
from micrograd_desktop.nn.penalties import PENALTIES
from micrograd_desktop.project.spec import TrainingSpec
from micrograd_desktop.training.engines.in_numpy import NumpyEngine
from micrograd_desktop.training.engines.plan import Plan
from micrograd_desktop.training.engines.state import State
from micrograd_desktop.training.engines.stepping import checked
from micrograd_desktop.training.sample import SampleGraph, by_row
from micrograd_desktop.training.under_way import Steps, stays_finite

MANY_DOUBLES = 32768
"""So many doubles stay in a cache next to the processor; of more, each sample's lie together."""


def _laid_out(points: Points, sample: SampleGraph) -> tuple[Floats, Floats]:
    """Training and test points (d + t, n), as the kernel reads them soonest."""
    sets = (points.train_x, points.train_y), (points.test_x, points.test_y)
    train, test = (by_row(x, y, sample.problem) for x, y in sets)
    return np.asfortranarray(train) if train.size > MANY_DOUBLES else train, test


class CompiledEngine:
    """The traced graph of a sample, compiled and run for the batch outside the GIL, many steps a call.

    The kernel fills whole vectors of samples; where a derivative is infinite, the spare ones would make NaN of it.
    Steps after which something is not finite are therefore taken again, and those that it came from in NumPy.
    """

    def __init__(self, sample: SampleGraph, points: Points, turbo: bool = False) -> None:
        self._samples, self._tests = _laid_out(points, sample)
        self._columns = len(sample.problem.columns)
        self._optimizers, self._penalties, self._clippings = list(OPTIMIZERS), list(PENALTIES), list(CLIPPINGS)
        self._sample = sample
        updates = tuple(row.update for row in OPTIMIZERS.values())
        penalties = tuple(row.penalty for row in PENALTIES.values())
        problem = sample.problem
        figures = tuple(figure.text for figure in problem.figures)
        bounds = tuple(row.bound for row in CLIPPINGS.values())
        recipes = Recipes(updates, penalties, figures, problem.scores, problem.targets, bounds)
        self._training = sample.kernel().training(len(points.train_y), len(points.test_y), recipes, turbo)
        self._exact = None if turbo else NumpyEngine(sample, points)

    @cached_property
    def onlooker(self) -> CompiledEngine:
        """The same code with memory of its own, for one other thread."""
        twin = copy(self)
        twin._training = self._training.apart()
        return twin

    def seeing(self, sample: SampleGraph, points: Points) -> CompiledEngine:
        """The same code for as many other points; it takes the place of this one, whose memory it has."""
        twin = copy(self)
        twin.__dict__.pop("onlooker", None)
        twin._samples, twin._tests = _laid_out(points, sample)
        twin._exact = None if self._exact is None else NumpyEngine(sample, points)
        return twin

    def run(self, state: State, plan: Plan, spec: TrainingSpec) -> Floats:
        """See ``Engine.run``."""
        if self._exact is None:
            return self._run_compiled(state, plan, spec)
        if not state.is_finite():
            return self._exact.run(state, plan, spec)
        before = state.copy()
        figures = self._run_compiled(state, plan, spec)
        if state.is_finite():
            return figures
        if plan.steps is not None:
            plan.steps.close()
            plan.steps.trail = []
        state.become(before)
        told = 0 if plan.steps is None else plan.steps.told
        return self._run_again(self._exact, state, plan.part(0, len(figures)), spec, told)

    def _run_again(self, exact: NumpyEngine, state: State, plan: Plan, spec: TrainingSpec, told: int) -> Floats:
        """Steps among which something ceases to be finite: that one in NumPy, found by halving, and all after it.

        Those that were ``told`` are taken even if the run is to stop.
        """
        parts = [np.empty((0, self._columns))]
        done, count, size = 0, len(plan.rates), len(plan.rates)
        while done < count:
            size = min(size, (told if done < told else count) - done)
            before = state.copy()
            engine = self._run_compiled if size > 1 and state.is_finite() else exact.run
            heard = replace(state, stop=np.zeros(1, np.int64)) if done < told else state  # the same arrays
            figures = engine(heard, plan.part(done, size), spec)
            state.updates = heard.updates
            if size > 1 and not state.is_finite():
                state.become(before)
                size //= 2
                continue
            parts.append(figures)
            done += len(figures)
            if (state.stop[0] and done >= told) or not abs(checked(figures)[-1]) <= plan.limit:
                break
            size = count - done if done == told else size
        return np.concatenate(parts)

    def _run_compiled(self, state: State, plan: Plan, spec: TrainingSpec) -> Floats:
        training, count, steps = self._training, len(plan.rates), plan.steps or Steps()
        training.load("parameters", state.parameters)
        training.load("free", state.free.astype(np.float64))
        training.load("penalised", self._sample.penalised(spec.penalised).astype(np.float64))
        training.load_moments(state.moments)
        figures = np.full((count, self._columns), math.nan)
        figures[:, -1] = flags = plan.flags
        steps.begin(figures, training.copied)
        update = update_of(spec.optimizer, spec)
        done, diverged, dropped = training.run(
            self._samples, self._tests, plan.order, plan.counts, plan.rates,
            scalars(update, state.updates + 1, count),
            self._penalties.index(spec.regularisation), spec.strength, self._optimizers.index(spec.optimizer),
            plan.limit, flags, figures, state.stop, steps.post, np.array([c.value for c in update.constants]),
            bound=self._clippings.index(spec.clip), most=spec.clip_limit, every=steps.every,
        )  # fmt: skip
        if not dropped or done:
            training.store("kept" if dropped else "totals", state.gradients)
        if done:
            for name in ("parameters", "change", "previous"):
                training.store(name, getattr(state, name))
            training.store_moments(state.moments)
        state.updates += done
        steps.trail = [left for left in training.trail(steps.every, done) if stays_finite(left)]
        return figures[: done + diverged]

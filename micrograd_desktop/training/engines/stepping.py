"""What an engine is, and what those that step in Python share: figures, blocks of samples, the way through a plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol

import numpy as np

from micrograd_desktop.engine.kernel.batch_sums import batch_sum
from micrograd_desktop.engine.kernel.formulas import evaluate
from micrograd_desktop.engine.kernel.recipes import AT_ONCE
from micrograd_desktop.engine.kernel.tape import Floats, Ints
from micrograd_desktop.nn.optimizers import update_of
from micrograd_desktop.nn.problems import Problem
from micrograd_desktop.project.spec import TrainingSpec
from micrograd_desktop.training.ending import DroppedError
from micrograd_desktop.training.engines.plan import Plan
from micrograd_desktop.training.engines.state import State


class Engine(Protocol):
    """Steps a state through a plan."""

    def run(self, state: State, plan: Plan, spec: TrainingSpec) -> Floats:
        """Train; returns the figures (k, m) of the steps that were taken, each before its update.

        The columns are ``Problem.columns``, each over all points of its kind: with minibatches too, the data loss is
        that of the whole training set; figures of test points are NaN without any. A step that the plan doesn't
        measure has the penalty and its batch's loss only. A step whose objective (see ``checked``) is not at most
        ``plan.limit`` in size makes no update, and its figures are the last row. There is at least one step, unless
        ``state.stop`` asks to end at once, or another engine is to take it.
        """
        ...


def checked(figures: Floats) -> Floats:
    """The objective by which each step (k, m) is judged, shape (k,): over all points, or those of its batch."""
    objective: Floats = np.where(figures[:, -1] == 0.0, figures[:, -2] + figures[:, 1], figures[:, 0])
    return objective


def figures_of(problem: Problem, losses: Floats, scores: Floats, targets: Floats, chunk: int) -> list[float]:
    """Mean loss, then the mean of each of the problem's figures, over samples: losses (n,), scores and targets (t, n).

    One that ``explains`` is still the mean: see ``training.explained``.
    """
    n = len(losses)
    names = dict(zip((*problem.scores, *problem.targets), (*scores, *targets), strict=True))
    with np.errstate(all="ignore"):
        means = [float(batch_sum(losses[None], chunk)[0]) * (1.0 / n)]
        for figure in problem.figures:
            row = np.broadcast_to(evaluate(figure.text, names), (1, n))
            means.append(float(batch_sum(row, chunk)[0]) / n)
    return means


Step = Callable[[State, Ints, bool, TrainingSpec], list[float]]
"""A step up to its update: sets the gradients and gives the figures, of all points if it is told to measure them."""


def step_by_step(step: Step, state: State, plan: Plan, spec: TrainingSpec, columns: int, order: Ints) -> Floats:
    """Take the steps of a plan one by one, each clipped and updated in the kernel's ``order`` of the parameters.

    Returns the figures (k, columns) of those that were taken, as ``Engine.run`` does.
    """
    figures, update = np.empty((len(plan.rates), columns)), update_of(spec.optimizer, spec)
    done = 0
    for i, (rate, measured) in enumerate(zip(plan.rates.tolist(), plan.flags.tolist(), strict=True)):
        row = i % len(plan.counts)
        everything = np.arange(plan.counts[row])
        batch = everything if plan.order is None else plan.order[row][: plan.counts[row]]
        with np.errstate(all="ignore"):
            try:
                figures[i] = step(state, batch, bool(measured), spec)
            except DroppedError:
                break
            done += 1
            if not abs(checked(figures[i : i + 1])[0]) <= plan.limit:
                break
            state.clip(spec, order)
            state.update(rate, update)
        if state.stop[0]:
            break
    return figures[:done]


def blocks(n: int, size: int, stop: Ints, better: Callable[[], bool] = lambda: False) -> Iterator[slice]:
    """Slices of ``n`` samples, of at most ``size``.

    Between them it raises ``DroppedError`` if told to end at once, or if there is something ``better`` to do it with.
    """
    for first in range(0, n, size):
        if first and (stop[0] >= AT_ONCE or better()):
            raise DroppedError
        yield slice(first, first + size)

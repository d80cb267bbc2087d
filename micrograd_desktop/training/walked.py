"""The way that a run has come: its parameters at some steps, had again by taking the steps once more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from micrograd_desktop.engine.kernel.tape import Floats, Ints
from micrograd_desktop.project.log import settings_at
from micrograd_desktop.project.rules import parameter_count
from micrograd_desktop.project.spec import NetworkChange, Project
from micrograd_desktop.training.run import Run
from micrograd_desktop.translation import trn

MOST_RECORDS, FEWEST_RECORDS = 129, 17
MOST_NUMBERS = 4_000_000
"""Kept at most, in 64 bits each: large networks have fewer records."""

LOOK_SECONDS = 0.05
"""How long steps are taken before it is asked whether they are still wanted."""

Tell = Callable[[float, str], None]
"""Is told now and then which share (0 to 1) of which work is done; what it raises ends the work."""


@dataclass(frozen=True, slots=True, eq=False)
class Walked:
    """Parameters (k, n_parameters) of a run at rising ``steps`` (k,), up to the last one that was reached.

    They begin at step 0, or where the network became the one that it is at the end.
    """

    steps: Ints
    parameters: Floats


def walk_again(project: Project, step: int, tell: Tell) -> Walked:
    """Take a run's steps once more, up to ``step``, and keep records at even distances, to the last bit its own.

    It ends earlier where the run diverges. Memory is bounded: see ``MOST_NUMBERS``.
    """
    changes = (change.step for change in project.log if isinstance(change, NetworkChange) and change.step <= step)
    first = max(changes, default=0)
    n = parameter_count(settings_at(project, step).network)
    most = max(min(MOST_NUMBERS // n, MOST_RECORDS), FEWEST_RECORDS)
    wanted = np.unique(np.rint(np.linspace(first, step, min(most, step - first + 1))).astype(np.int64))
    doing = trn("taking {n} step again", "taking {n} steps again", step)
    tell(0.0, doing)
    run = Run(project, slice_seconds=LOOK_SECONDS)
    kept = np.empty((len(wanted), n))
    for place, goal in enumerate(wanted.tolist()):
        while run.step < goal:
            tell(run.step / step, doing)
            if run.advance(goal - run.step, LOOK_SECONDS).divergence is not None:
                return Walked(wanted[:place], kept[:place])
        kept[place] = run.parameters
    return Walked(wanted, kept)

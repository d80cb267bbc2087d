"""Stops a run at the step that its conditions say, and takes back what was trained beyond it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from micrograd_desktop.engine.kernel.tape import Floats
from micrograd_desktop.project.spec import StopSpec, TrainingSpec
from micrograd_desktop.training.engines import Engine, Plan, State, checked
from micrograd_desktop.training.results import Figures
from micrograd_desktop.training.stopping import NEVER, STEP, Stop, Watch, watches


class Stopper:
    """Where a run stops by itself.

    Parameters
    ----------
    names
        Of the columns of figures.

    Attributes
    ----------
    watch
        What of the run's figures so far decides.
    stopped
        Why the run stops now, if it does.
    """

    def __init__(self, names: tuple[str, ...]) -> None:
        self._names = names
        self.watch = Watch()
        self.stopped: Stop | None = None
        self._stop: StopSpec = NEVER
        self._passed: int | None = None

    def begin(self, stop: StopSpec) -> None:
        """Stop by these conditions, from here on."""
        self._stop, self.stopped = stop, None

    def stand_at(self, step: int, watch: Watch) -> None:
        """The run stands at a step; where it stopped last is forgotten unless it is there."""
        self.watch = watch
        if self._passed != step:
            self._passed = None

    def begin_anew(self, step: int) -> None:
        """From a step on, the data or the loss are others."""
        self.watch = Watch.anew(step)

    def is_at_its_step(self, step: int) -> bool:
        """Whether the run stands at the step that it is to stop at, and has not stopped there before."""
        if self._stop.step != step or self._passed == step:
            return False
        self.stopped, self._passed = Stop(STEP, step, step, step), step
        return True

    def up_to_its_step(self, step: int, count: int) -> int:
        """As many of ``count`` steps as go no further than the step that the run is to stop at."""
        last = self._stop.step
        return count if last is None or last <= step else min(count, last - step)

    def kept(self, state: State) -> State | None:
        """A copy of the numbers before steps, if some of these may be taken back."""
        return state.copy() if watches(self._stop) else None

    def first_stop(self, figures: Figures, first: int) -> Stop | None:
        """The first of the steps from ``first`` on that the run stops at; None if it is none of these."""
        return self.watch.first_stop(figures, first, self._stop, self._passed)

    def take_back(
        self, rows: Floats, step: int, state: State, before: State, plan: Plan, engine: Engine, spec: TrainingSpec
    ) -> Floats:
        """The figures of the steps before the first that fulfils a condition, after which the run then stands.

        Steps that went beyond it are taken again up to there, from the numbers ``before``: the same bits.

        Parameters
        ----------
        rows
            Figures (k, m) of the steps of a plan that were taken, from number ``step`` on.
        state
            The run's numbers after them.
        """
        done = len(rows) - (len(rows) > 0 and not abs(checked(rows[-1:])[0]) <= plan.limit)
        found = self.first_stop(Figures(self._names, rows[:done]), step)
        if found is None:
            return rows
        count = found.step - step
        state.become(before)
        if count:
            heard = replace(state, stop=np.zeros(1, np.int64))  # the same arrays; what was told is taken
            rows = engine.run(heard, plan.part(0, count), spec)
            state.updates = heard.updates
        if len(rows := rows[:count]) == count:
            self.stopped, self._passed = found, found.step
        return rows

    def count(self, figures: Figures, first: int) -> None:
        """Note the figures of steps that were done, from number ``first`` on."""
        self.watch = self.watch.after(figures, first)

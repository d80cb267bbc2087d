"""All that a step changes, as arrays: parameters, gradients, the optimizer's memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.engine.kernel.formulas import change_of, clipped_of
from micrograd_desktop.engine.kernel.recipes import Update
from micrograd_desktop.engine.kernel.tape import Floats, Ints
from micrograd_desktop.nn.clippings import CLIPPINGS
from micrograd_desktop.nn.optimizers import OPTIMIZERS
from micrograd_desktop.project.spec import TrainingSpec


@dataclass(slots=True)
class State:
    """All that a step changes, as arrays of shape (n_parameters,); ``updates`` counts the optimizer's steps.

    ``previous`` holds the parameters before the last update, ``moments`` (slots, n_parameters) what the optimizer
    remembers, as its row names it. ``stop`` (1,) is set to ``AFTER_STEP`` or ``AT_ONCE``, from any thread, to end a run
    of steps early: the latter drops the step under way, if there are many points.
    """

    parameters: Floats
    gradients: Floats
    change: Floats
    previous: Floats
    moments: Floats
    free: NDArray[np.bool_]
    stop: Ints
    updates: int = 0

    @classmethod
    def start(cls, parameters: Sequence[float]) -> State:
        """The state before the first step."""
        n, slots = len(parameters), max(len(row.update.state) for row in OPTIMIZERS.values())
        return cls(np.array(parameters, np.float64), np.zeros(n), np.zeros(n), np.array(parameters, np.float64),
                   np.zeros((slots, n)), np.ones(n, np.bool_), np.zeros(1, np.int64))  # fmt: skip

    def copy(self) -> State:
        """The same numbers, apart; who stops the one stops the other."""
        return State(
            self.parameters.copy(), self.gradients.copy(), self.change.copy(), self.previous.copy(),
            self.moments.copy(), self.free.copy(), self.stop, self.updates,
        )  # fmt: skip

    def to_look_at(self) -> State:
        """The same parameters and gradients, apart, with no optimizer's memory: for a step that moves nothing."""
        n = len(self.parameters)
        return State(
            self.parameters.copy(), self.gradients.copy(), np.zeros(n), self.parameters.copy(), np.zeros((0, n)),
            self.free, self.stop,
        )  # fmt: skip

    def become(self, other: State) -> None:
        """Take another's numbers, but not whether it was stopped."""
        for name in ("parameters", "gradients", "change", "previous", "moments", "free"):
            getattr(self, name)[:] = getattr(other, name)
        self.updates = other.updates

    def is_finite(self) -> bool:
        """Whether what the next steps follow from is finite, and the last gradient too."""
        return all(bool(np.isfinite(a).all()) for a in (self.parameters, self.gradients, self.moments))

    def forget_moments(self) -> None:
        """Start the optimizer anew, as after a jump to other parameters or to another optimizer."""
        self.moments[:] = 0.0
        self.updates = 0

    def clip(self, spec: TrainingSpec, order: Ints) -> None:
        """Bound the gradients, if that is chosen; ``order`` is the kernel's of the parameters."""
        bound = CLIPPINGS[spec.clip].bound
        if bound.counts:
            self.gradients[:] = clipped_of(bound, self.gradients, self.free, spec.clip_limit, order)

    def update(self, rate: float, update: Update) -> None:
        """Move the free parameters by the gradients."""
        number = self.updates + 1
        change = change_of(update, self.moments, self.parameters, self.gradients, rate, number)
        self.change[:] = np.where(self.free, change, 0.0)
        self.previous[:] = self.parameters
        self.parameters += self.change
        self.updates += 1

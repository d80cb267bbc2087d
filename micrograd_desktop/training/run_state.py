"""All that a step of training changes, frozen: from it the next steps are the same to the last bit."""

from __future__ import annotations

from dataclasses import field

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.training.batches import Place
from micrograd_desktop.training.stopping import Watch

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class RunState:
    """A run on its arrival at ``step``: before the changes that the project's log makes there.

    Attributes
    ----------
    parameters, gradients, change
        Shape (n_parameters,): the parameters, the gradients that the last update used (and, with the bug "no
        zero_grad", left), and what it added to the parameters.
    moments
        Shape (slots, n_parameters): what the optimizer keeps from step to step.
    updates
        How many updates the optimizer has made since it began.
    trained
        Whether a backward pass was done: before it there are no gradients.
    place
        How far the run has come through its batches.
    reference
        The objective that the limit of divergence is measured by; None before the first step.
    watch
        What of the figures so far decides where the run stops by itself.
    """

    step: int
    parameters: Floats
    gradients: Floats
    change: Floats
    moments: Floats
    updates: int
    trained: bool
    place: Place
    reference: float | None
    watch: Watch = field(default_factory=Watch)

    @property
    def n_bytes(self) -> int:
        """Memory that its arrays take."""
        arrays = (self.parameters, self.gradients, self.change, self.moments)
        return sum(array.nbytes for array in arrays)

    def same_as(self, other: RunState) -> bool:
        """Whether all is equal to the last bit (NaN equals NaN)."""
        mine, its = ((s.step, s.updates, s.trained, s.place, s.reference, s.watch) for s in (self, other))
        arrays = (
            (self.parameters, other.parameters),
            (self.gradients, other.gradients),
            (self.change, other.change),
            (self.moments, other.moments),
        )
        return mine == its and all(np.array_equal(a, b, equal_nan=True) for a, b in arrays)

"""What a run hands out: frozen copies of numbers, never live values."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def _none() -> Floats:
    return np.empty(0)


@dataclass(frozen=True, slots=True)
class StepResult:
    """The figures of one step, all measured before its update (accuracies are shares, 0 to 1)."""

    step: int
    loss: float
    accuracy: float
    test_loss: float
    test_accuracy: float
    learning_rate: float


@dataclass(frozen=True, slots=True)
class Divergence:
    """Training went out of range: the loss of ``step`` is NaN or infinite.

    ``where`` names the first parameter or node that blew up, ``value`` is what it holds,
    ``parameter`` its index or None, ``last_good_step`` a step whose parameters are still kept.
    """

    step: int
    where: str
    value: float
    parameter: int | None
    last_good_step: int
    last_good_parameters: Floats = field(default_factory=_none)


@dataclass(frozen=True, slots=True)
class Progress:
    """All steps since the last report, and the newest state.

    ``losses[i]`` (shape ``(k,)``, k may be 0) belongs to step ``first_step + i`` and is measured before its
    update, as are the accuracies (0 to 1). ``step`` counts the updates done, so it equals ``first_step + k``.
    ``parameters``, ``gradients``, ``updates`` have shape ``(n_parameters,)``: the parameters after the last
    update, the gradients it used and the change it made, both None before the first. ``run`` is a serial number: it changes at every reset.
    ``engine`` names what took the steps, as ``Run.engine_name`` does.
    """

    run: int
    first_step: int
    step: int
    epoch: float
    learning_rate: float
    losses: Floats
    accuracies: Floats
    test_losses: Floats
    test_accuracies: Floats
    parameters: Floats
    gradients: Floats | None
    updates: Floats | None
    steps_per_second: float = 0.0
    engine: str = "compiled"
    divergence: Divergence | None = None

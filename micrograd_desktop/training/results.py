"""What a run hands out: frozen copies of numbers, never live values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def _none() -> Floats:
    return np.empty(0)


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of consecutive steps by name: ``values`` has shape ``(k, m)``, a column for each of ``names``.

    The names are those of ``nn.problems.Problem.columns``. ``data_loss`` is the mean loss over all training points,
    ``penalty`` the regularisation's part, ``objective`` their sum, which is trained; ``test_loss`` is the mean loss
    over the test points. All are measured before the step's update; what was not measured is NaN.
    """

    names: tuple[str, ...]
    values: Floats

    @classmethod
    def none(cls, names: Sequence[str]) -> Figures:
        """The figures of no step."""
        return cls(tuple(names), np.empty((0, len(names))))

    @classmethod
    def joined(cls, parts: Sequence[Figures]) -> Figures:
        """The figures of at least one part, in order."""
        return cls(parts[0].names, np.concatenate([part.values for part in parts]))

    def __len__(self) -> int:
        return len(self.values)

    def column(self, name: str) -> Floats:
        """One figure of all steps, shape (k,)."""
        found: Floats = self.values[:, self.names.index(name)]
        return found

    def row(self, number: int) -> dict[str, float]:
        """All figures of one step."""
        return dict(zip(self.names, self.values[number].tolist(), strict=True))


@dataclass(frozen=True, slots=True)
class StepResult:
    """The figures of one step, all measured before its update (accuracies are shares, 0 to 1).

    ``loss`` is the objective: ``data_loss`` plus ``penalty``.
    """

    step: int
    loss: float
    data_loss: float
    penalty: float
    accuracy: float
    test_loss: float
    test_accuracy: float
    learning_rate: float


@dataclass(frozen=True, slots=True)
class Divergence:
    """Training went out of range: the objective of ``step`` is NaN or beyond the limit.

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

    Row i of ``figures`` (k of them, k may be 0) belongs to step ``first_step + i`` and is measured before its
    update. ``step`` counts the updates done, so it equals ``first_step + k``.
    ``parameters``, ``gradients``, ``updates`` have shape ``(n_parameters,)``: the parameters after the last
    update, the gradients it used and the change it made. ``run`` is a serial number: it changes at every reset.
    ``engine`` names what took the steps, as ``Run.engine_name`` does.
    """

    run: int
    first_step: int
    step: int
    epoch: float
    learning_rate: float
    figures: Figures
    parameters: Floats
    gradients: Floats
    updates: Floats
    steps_per_second: float = 0.0
    engine: str = "compiled"
    divergence: Divergence | None = None

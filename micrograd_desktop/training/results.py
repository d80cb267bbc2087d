"""What a run hands out: frozen copies of numbers, never live values."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.training.run_state import RunState
from micrograd_desktop.training.stopping import Stop

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of consecutive steps by name: ``values`` has shape ``(k, m)``, a column for each of ``names``.

    The names are those of ``nn.problems.Problem.columns``. ``data_loss`` is the mean loss over all training points,
    ``penalty`` the regularisation's part, ``objective`` their sum, which is trained; ``test_loss`` is the mean loss
    over the test points, ``batch_loss`` that of the points which the step moves by. All are
    measured before the step's update; what was not measured is NaN.
    ``measured`` is 1 where the figures are over all points, and 0 at steps of which only penalty and batch loss are
    known: see ``training.measuring``.
    """

    names: tuple[str, ...]
    values: Floats

    def __len__(self) -> int:
        return len(self.values)

    @classmethod
    def none(cls, names: tuple[str, ...]) -> Figures:
        """Of no step."""
        return cls(names, np.empty((0, len(names))))

    @classmethod
    def joined(cls, parts: Sequence[Figures]) -> Figures:
        """Of steps that follow each other: at least one part, all with the same names."""
        return parts[0] if len(parts) == 1 else cls(parts[0].names, np.concatenate([part.values for part in parts]))

    def column(self, name: str) -> Floats:
        """One figure of all steps (k,); NaN where it was not measured."""
        column: Floats = self.values[:, self.names.index(name)]
        return column

    @property
    def any_measured(self) -> bool:
        """Whether any of the steps was measured over all points."""
        return "measured" not in self.names or bool((self.column("measured") != 0.0).any())

    def row(self, number: int) -> dict[str, float]:
        """All figures of one step."""
        return dict(zip(self.names, self.values[number].tolist(), strict=True))


@dataclass(frozen=True, slots=True)
class StepResult:
    """The figures of one step, by name, all measured before its update, and the learning rate it was made with.

    ``divergence`` says what went wrong where training stopped at this step.
    """

    step: int
    learning_rate: float
    figures: dict[str, float]
    divergence: Divergence | None = None

    @property
    def measured(self) -> bool:
        """Whether the figures were taken over all points; else only the penalty and ``batch_loss`` are known."""
        return self.figures["measured"] == 1.0

    @property
    def loss(self) -> float:
        """The objective: what is trained, data loss and penalty together; NaN where it was not measured."""
        return self.figures["objective"]

    def __getitem__(self, name: str) -> float:
        """A figure by its name: ``"data_loss"``, ``"penalty"``, ``"test_loss"``, ..."""
        return self.figures[name]

    @property
    def accuracy(self) -> float:
        """The share of training points on the right side, 0 to 1; NaN where the problem has no such figure."""
        return self.figures.get("accuracy", math.nan)


@dataclass(frozen=True, slots=True)
class Look:
    """What a run says of the parameters it has at ``step``.

    ``figures`` is one row; ``gradients`` (n_parameters,) are those of the objective over all training points, and None
    before the first backward pass of the run. ``ends`` says that the run stops here: the objective that the next step
    begins with, that of all points, is out of range. ``points`` is None, or where the gradients are those over some of
    the training points how many that are: then the figures are not measured.
    """

    step: int
    figures: Figures
    gradients: Floats | None
    ends: bool = False
    points: int | None = None

    @property
    def measured(self) -> bool:
        """Whether the figures are over all points; else only the penalty and the loss of those looked at are known."""
        return self.points is None


@dataclass(frozen=True, slots=True)
class Divergence:
    """Training went out of range at ``step``, whose update was not made.

    Attributes
    ----------
    objective
        The objective of that step: NaN, infinite, or larger than ``training.divergence.largest_objective`` allows.
    where, value
        What went wrong first, in words, and the number it holds.
    parameter
        The flat index of the parameter that is named, or None.
    cause
        Why it is likely to have happened: a sentence.
    healthy_step
        The last step before the climb began.
    penalty
        What of the objective was the penalty.
    of_batch
        The objective is that of the step's batch, not of all points.
    rate_matters
        Whether a lower learning rate can change it: not where no step was taken, nor under a schedule without ``lr``.
    """

    step: int
    objective: float
    where: str
    value: float
    parameter: int | None
    cause: str
    healthy_step: int
    penalty: float = 0.0
    of_batch: bool = False
    rate_matters: bool = True


@dataclass(frozen=True, slots=True)
class Progress:
    """All steps since the last report, and the newest state.

    Attributes
    ----------
    first_step, figures
        Row i of the figures (there may be none) belongs to step ``first_step + i``.
    step
        Updates done: where the run stands. A step that diverged has figures, but no update.
    epoch
        Samples trained on, in training sets.
    learning_rate
        Of the next step.
    parameters, updates
        Shape (n_parameters,): as they are now, and what the last update added to them.
    look
        Figures and gradients at these parameters; None where they were not asked for.
    state
        From which the run goes on exactly; None where it was not asked for, and once the run has diverged.
    course
        The number of the command that set the course: reports of an earlier course are of another run.
    engine
        What took the steps, as ``EngineChoice.title`` names it.
    stop
        Why the run stands here, if it stopped by itself.
    """

    first_step: int
    step: int
    epoch: float
    learning_rate: float
    figures: Figures
    parameters: Floats
    updates: Floats
    look: Look | None = None
    state: RunState | None = None
    course: int = 0
    steps_per_second: float = 0.0
    engine: str = "compiled"
    divergence: Divergence | None = None
    stop: Stop | None = None

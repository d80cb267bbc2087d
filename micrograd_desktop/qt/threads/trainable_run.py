"""What the training worker needs of a run, and how the app makes one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from micrograd_desktop.project.spec import Project
from micrograd_desktop.training.compilation import Compiler
from micrograd_desktop.training.results import Floats, Progress


class TrainableRun(Protocol):
    """What the worker needs of a run; ``training.run.Run`` says what each method does."""

    step: int

    def accepts(self, project: Project, /) -> bool:
        """Whether ``apply`` can take the project."""

    def apply(self, project: Project, /) -> None:
        """Go on with a changed project."""

    def set_parameter(self, index: int, value: float, /) -> None:
        """Set one parameter by hand."""

    def restore(self, parameters: Floats, step: int, /) -> None:
        """Go back to an earlier state."""

    def advance(self, max_steps: int, seconds: float, /) -> Progress:
        """Do at least one step."""

    def interrupt(self, on: bool = True, /) -> None:
        """From any thread: end ``advance`` early."""

    def snapshot(self) -> Progress:
        """The present state without a step."""

    def evaluate_grid(
        self, parameters: Floats, area: tuple[float, float, float, float] | None, n: int, n_output: int, live: bool, /
    ) -> object:
        """What is drawn of the run."""


RunFactory = Callable[[Project, int], TrainableRun]


def new_run(compiler: Compiler, project: Project, run_id: int) -> TrainableRun:
    """A run that can also draw itself, on NumPy until the compiled engine is ready."""
    from micrograd_desktop.presentation.portrait import DrawnRun

    return DrawnRun(project, run_id=run_id, compiler=compiler)

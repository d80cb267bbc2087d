"""What the training worker needs of a run, and how the app makes one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from micrograd_desktop.project.spec import Project
from micrograd_desktop.training.compilation import Compiler
from micrograd_desktop.training.results import Floats, Progress

if TYPE_CHECKING:
    from micrograd_desktop.presentation.portrait import Drawing, Portrait
    from micrograd_desktop.training.run import Run


class TrainableRun(Protocol):
    """What the worker needs of a run; ``training.run.Run`` says what each method does."""

    @property
    def step(self) -> int:
        """Updates done."""

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


class PortrayedRun:
    """A run, and the portrait that draws it; everything in it belongs to the worker's thread."""

    def __init__(self, run: Run, portrait: Portrait) -> None:
        self._run, self._portrait = run, portrait
        self.accepts, self.apply, self.set_parameter = run.accepts, run.apply, run.set_parameter
        self.restore, self.advance = run.restore, run.advance
        self.interrupt, self.snapshot = run.interrupt, run.snapshot

    @property
    def step(self) -> int:
        """Steps done."""
        return self._run.step

    def evaluate_grid(
        self, parameters: Floats, area: tuple[float, float, float, float] | None, n: int, n_output: int, live: bool
    ) -> Drawing:
        """What is drawn of the run."""
        from micrograd_desktop.presentation.portrait import Detail

        run, now = self._run, self._run.snapshot()
        return self._portrait.draw(
            parameters,
            run.step,
            run.run_id,
            loss=run.project.training.loss,
            bugs=run.project.bugs,
            gradients=now.gradients,
            detail=Detail(n, n_output),
            area=area,
            live=live,
        )


def new_run(compiler: Compiler, project: Project, run_id: int) -> TrainableRun:
    """A run that can also be drawn, on NumPy until the compiled engine is ready."""
    from micrograd_desktop.presentation.portrait import Portrait
    from micrograd_desktop.training.run import Run

    run = Run(project, run_id=run_id, compiler=compiler)
    return PortrayedRun(run, Portrait(project.network, run.points, compiler))

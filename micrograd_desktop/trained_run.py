"""What the commands share that work with a run at one of its steps: it is trained there, and a signal ends it early."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop import terminal
from micrograd_desktop.progress_bar import ProgressBar
from micrograd_desktop.project.log import with_settings
from micrograd_desktop.training.checkpoints import from_checkpoint
from micrograd_desktop.training.divergence import sentence
from micrograd_desktop.training.run import LARGEST_SLICE, Run

if TYPE_CHECKING:
    from micrograd_desktop.project.spec import Project
    from micrograd_desktop.project.storage import Saved
    from micrograd_desktop.training.run_state import RunState

BLOCK_SECONDS = 0.2


@dataclass(frozen=True, slots=True)
class TrainedRun:
    """A run at a step.

    ``gradients`` (n_parameters,) are those that a step over all training points comes to, not clipped, with the
    ``bugs`` that are on; they are made when they are asked for.

    ``ended`` is the status to end with if a signal ended the training before its time, else 0; ``complaint`` says what
    went wrong where the run diverged. From ``state`` it goes on; None where it can't.
    """

    project: Project
    step: int
    parameters: NDArray[np.float64]
    state: RunState | None
    ended: int
    complaint: str
    run: Run

    @property
    def bugs(self) -> tuple[str, ...]:
        """The bugs that are on at the step."""
        return self.run.settings.bugs

    @property
    def gradients(self) -> NDArray[np.float64]:
        """The gradients of the step."""
        spec = replace(self.run.settings.training, batch_size=None, clip="none")
        settings = replace(self.run.settings, training=spec, frozen=())
        project = replace(with_settings(self.project, settings), log=())
        one = Run(project)
        state = one.initial_state()
        one.restore(replace(state, parameters=self.parameters.copy()))
        one.advance(1)
        return one.gradients


def standing(saved: Saved, otherwise: int) -> int:
    """The step at which a file's run stands, or another one if it stands nowhere."""
    return otherwise if saved.checkpoint is None else saved.checkpoint.step


def trained_run(saved: Saved, step: int) -> TrainedRun:
    """A file's run at a step: from where it stood, if that is before it, else from its start.

    At a signal the training ends after the step under way, and what there is is returned; at a second one the program
    ends at once.
    """
    run, ended = Run(saved.project), list[int]()
    if saved.checkpoint is not None and saved.checkpoint.step <= step:
        run.restore(from_checkpoint(saved.checkpoint))

    def react(status: int) -> None:
        if ended:
            terminal.leave(status)
        ended.append(status)
        run.interrupt()

    first, complaint = run.step, ""
    with terminal.reacting(react), ProgressBar("training", step - first) as bar:
        while run.step < step and not ended and not complaint:
            progress = run.advance(min(step - run.step, LARGEST_SLICE), BLOCK_SECONDS)
            bar.show(run.step - first)
            complaint = "" if progress.divergence is None else sentence(progress.divergence)
    return TrainedRun(saved.project, run.step, run.parameters, run.state(), ended[0] if ended else 0, complaint, run)

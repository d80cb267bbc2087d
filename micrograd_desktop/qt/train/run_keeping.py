"""What of the run on the screen would be kept, and when an edit makes an end of it."""

from __future__ import annotations

import math

from micrograd_desktop.project.edits import Edit, Restart, TakeRun
from micrograd_desktop.project.kept_runs import (
    KeptFigures,
    KeptRun,
    fork_step,
    holding,
    is_one,
    kept,
    kept_as,
    last_used,
)
from micrograd_desktop.project.log import first_difference
from micrograd_desktop.project.run_edits import Fork, RestoreRun
from micrograd_desktop.project.spec import Project
from micrograd_desktop.qt.train.shown_run import Extent
from micrograd_desktop.training.results import Progress

NO_FIGURES = KeptFigures()


def kept_run(project: Project, extent: Extent, anyway: bool = False) -> KeptRun | None:
    """A project's run as far as it came; None if it has done nothing, or is kept so and not wanted ``anyway``."""
    steps, broke, newest = extent
    if not steps and not broke:
        return None
    there = kept_as(project, project)
    if not anyway and (holding(project, project, steps, broke) or (there is not None and there.steps >= steps)):
        return None
    from micrograd_desktop.presentation.run_names import default_name  # which no first frame needs

    figures = figures_of(newest) if newest is not None and newest.step == steps else NO_FIGURES
    name = default_name(project, last_used(steps, broke)) if there is None else there.name
    return kept(project, name, steps, figures, diverged=broke)


def figures_of(moment: Progress) -> KeptFigures:
    """What is known at a moment, as a kept run has it."""
    if moment.look is None or not moment.look.measured:
        return NO_FIGURES
    row = moment.look.figures.row(0)
    known = {name: row.get(name, math.nan) for name in ("data_loss", "test_loss", "accuracy", "test_accuracy")}
    return KeptFigures(**{name: value if math.isfinite(value) else None for name, value in known.items()})


def leaves(edit: Edit, old: Project, new: Project, later: int) -> bool:
    """Whether an edit makes an end of what the run had done: it begins anew, or another way before ``later`` steps."""
    anew = (old.network, old.dataset) != (new.network, new.dataset)
    if isinstance(edit, Restart | TakeRun) or anew:
        return True
    return bool(later) and first_difference(old, new) is not None


def is_another(old: Project, new: Project, edit: Edit) -> bool:
    """Whether an edit, or its undo, has put another run in the place of the old one, rather than changed that."""
    differs = first_difference(old, new) is not None
    left_another = fork_step(old) != fork_step(new)  # an edit before the fork makes the run leave as early, too
    return left_another or differs if isinstance(edit, RestoreRun | Fork) else left_another and not differs


def taken_again(edit: Edit, project: Project) -> KeptRun | None:
    """The run as far as it had come that an edit, or its undo, has put into a project; None where that is not known."""
    if not isinstance(edit, RestoreRun | Fork):
        return None
    run = edit.leaving if isinstance(edit, Fork) else kept_as(project, project)
    there = run is not None and is_one(run, project) and run.steps + run.diverged > 0
    return run if there else None

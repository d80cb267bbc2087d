"""Edits of kept runs: kept, named, noted on, deleted; and those that put another in the place of the present one."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.project.edits import Edit, RunEdit
from micrograd_desktop.project.fields import EditError
from micrograd_desktop.project.kept_runs import find, holding, is_one, kept_as, need_free_name, trains_alike, with_run
from micrograd_desktop.project.log import forked_at, record, settings_at
from micrograd_desktop.project.rules import check_step
from micrograd_desktop.project.spec import ForkedFrom, KeptRun, Project, SettingChange, TrainingSpec
from micrograd_desktop.translation import tr, trn, whole

Forked = TypeVar("Forked", Project, KeptRun)


@dataclass(frozen=True, slots=True)
class KeepRun(Edit):
    """Keep a run. The same run, if it is kept already, keeps its name and comes as far as this one."""

    run: KeptRun
    _label = tr("keeping of a run")

    def _change(self, project: Project) -> Project:
        return with_run(project, self.run)


@dataclass(frozen=True, slots=True)
class RenameRun(Edit):
    """Give a kept run another name, also where others say that they left it."""

    name: str
    new: str
    _label = tr("new name of a run")

    def _change(self, project: Project) -> Project:
        run = find(project, self.name)
        if self.new == run.name:
            return project
        need_free_name(project.runs, self.new)
        runs = tuple(self._renamed(replace(one, name=self.new) if one is run else one) for one in project.runs)
        return replace(project, runs=runs, forked=self._renamed(project).forked)

    def _renamed(self, one: Forked) -> Forked:
        if one.forked is None or one.forked.name != self.name:
            return one
        return replace(one, forked=replace(one.forked, name=self.new))


@dataclass(frozen=True, slots=True)
class NoteRun(Edit):
    """Note something on a kept run."""

    name: str
    note: str
    _label = tr("note on a run")

    def _change(self, project: Project) -> Project:
        run = find(project, self.name)
        noted = replace(run, note=self.note)
        return replace(project, runs=tuple(noted if one is run else one for one in project.runs))


@dataclass(frozen=True, slots=True)
class DeleteRuns(Edit):
    """Keep some runs no longer."""

    names: tuple[str, ...]

    @property
    def label(self) -> str:
        """What is done, for the undo menu."""
        return trn("deletion of a run", "deletion of {n} runs", len(self.names))

    def _change(self, project: Project) -> Project:
        gone = {find(project, name).name for name in self.names}
        return replace(project, runs=tuple(run for run in project.runs if run.name not in gone))


@dataclass(frozen=True, slots=True)
class RestoreRun(Edit):
    """Have a kept run in the place of the project's own; ``leaving`` is that one, if it is to be kept first."""

    name: str
    leaving: KeptRun | None = None
    _label = tr("restoring of a run")

    def _change(self, project: Project) -> Project:
        run = find(project, self.name)
        if self.leaving is not None:
            project = with_run(project, self.leaving)
        if is_one(run, project):
            return project
        return replace(
            project,
            dataset=run.dataset,
            network=run.network,
            training=run.training,
            frozen=run.frozen,
            bugs=run.bugs,
            log=run.log,
            forked=run.forked,
        )


@dataclass(frozen=True, slots=True)
class Fork(RunEdit):
    """Go on from ``step`` as another run; ``leaving`` is the run as it is, which is kept whole.

    Changes that the run has later are the kept one's alone. With a ``rate`` the new run goes on with that.
    """

    leaving: KeptRun
    rate: float | None = None

    @property
    def label(self) -> str:
        """What is done, for the undo menu."""
        return tr("fork from step {step}", step=whole(self.step))

    def is_made(self, project: Project) -> bool:
        """Whether a project has the run that goes on from here, and not the one that is left."""
        left = self._left(project)
        return left is not None and project.forked == ForkedFrom(left.name, self.step)

    def _left(self, project: Project) -> KeptRun | None:
        """The kept run that has all that the run has done which is left: a change that no step used is none of that."""
        leaving = self.leaving
        return kept_as(project, leaving) or holding(project, leaving, leaving.steps, leaving.diverged)

    def _change(self, project: Project) -> Project:
        check_step(self.step)
        if not trains_alike(project, self.leaving):
            raise EditError(tr("The run that is left must be the project's own."))
        if self.step > self.leaving.steps:
            raise EditError(tr("The run has not come to step {step} yet.", step=whole(self.step)))
        there = kept_as(project, self.leaving)
        if there is not None or self._left(project) is None:
            project = with_run(project, self.leaving)
        left = self._left(project)
        assert left is not None
        forked = ForkedFrom(left.name, self.step)
        project = forked_at(project, self.step)
        if self.rate is not None:
            rate = TrainingSpec.learning_rate.accept(self.rate)
            if rate != settings_at(project, self.step).training.learning_rate:
                project = record(project, SettingChange(self.step, TrainingSpec.learning_rate.name, rate))
        return replace(project, forked=forked)

"""The run's log: what was changed at which step, read and written. Pure, and fast enough for every frame.

A project holds the settings of step 0 and the log; from both follow the settings of any step. A change of step s takes
effect before update s, that is as soon as the run stands at s.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from operator import attrgetter
from typing import Any, Final

from micrograd_desktop.engine.bugs import BUGS
from micrograd_desktop.nn.parameters import ParameterName, in_flat_order
from micrograd_desktop.project.rules import MOST_CHANGES, EditError
from micrograd_desktop.project.spec import (
    BugChange,
    Change,
    FreezeChange,
    ParameterEdit,
    Project,
    SettingChange,
    Settings,
    TrainingSpec,
)

_step_of = attrgetter("step")


class _Reader:
    """Settings while the log is walked through: changes are made in place."""

    def __init__(self, start: Settings) -> None:
        self._start = start
        self.training: dict[str, Any] = {f.name: getattr(start.training, f.name) for f in fields(TrainingSpec)}
        self.frozen = set(start.frozen)
        self.bugs = set(start.bugs)

    def read(self, changes: Iterable[Change]) -> None:
        """Make these changes."""
        for change in changes:
            match change:
                case SettingChange():
                    self.training[change.field] = change.value
                case FreezeChange():
                    (self.frozen.update if change.frozen else self.frozen.difference_update)(change.parameters)
                case BugChange():
                    (self.bugs.add if change.on else self.bugs.discard)(change.bug)

    def same_as(self, other: _Reader) -> bool:
        """Whether both are the same settings."""
        return self.training == other.training and self.frozen == other.frozen and self.bugs == other.bugs

    def settings(self) -> Settings:
        """Settings as they are now; the parts that are as at the start are the start's own."""
        training, bugs = TrainingSpec(**self.training), tuple(name for name in BUGS if name in self.bugs)
        frozen, start = in_flat_order(self.frozen), self._start
        return Settings(
            start.training if training == start.training else training,
            start.frozen if frozen == start.frozen else frozen,
            start.bugs if bugs == start.bugs else bugs,
        )


_Answer = tuple[Project, int, Settings]


class _Answers:
    """The last answers of :func:`settings_at`; each holds from one change of a log to the next.

    A tuple is replaced as a whole, so that any thread may ask.
    """

    latest: tuple[_Answer, ...] = ()
    most: Final = 4


def settings_at(project: Project, step: int) -> Settings:
    """Training, frozen parameters and bugs as they are when the run stands at a step."""
    place = bisect_right(project.log, step, key=_step_of)
    for known, at, settings in _Answers.latest:
        if known is project and at == place:
            return settings
    reader = _Reader(Settings(project.training, project.frozen, project.bugs))
    reader.read(project.log[:place])
    settings = reader.settings()
    _Answers.latest = ((project, place, settings), *_Answers.latest[: _Answers.most - 1])
    return settings


def changes_at(project: Project, step: int) -> tuple[Change, ...]:
    """What was changed at just this step, in the order made."""
    return project.log[bisect_left(project.log, step, key=_step_of) : bisect_right(project.log, step, key=_step_of)]


def next_change(project: Project, after: int) -> int | None:
    """The first step after this one at which something was changed; None if there is none."""
    place = bisect_right(project.log, after, key=_step_of)
    return project.log[place].step if place < len(project.log) else None


def record(project: Project, change: Change) -> Project:
    """The project with a change that was made at its step.

    At step 0 a change of settings alters the start itself. What was changed later is dropped: an edit in the past
    begins another future. A change of the same thing at the same step takes the place of the one before, and a change
    that changes nothing gives the same project back.

    Raises
    ------
    EditError
        If the log is full.
    """
    here = changes_at(project, change.step)
    if isinstance(change, ParameterEdit):
        new = _with_hand_edit(here, change)
        return project if new == here else _with_changes(project, change.step, new)
    settings = settings_at(project, change.step)
    wanted = _after(settings, change)
    if wanted == settings:
        return project
    if change.step == 0:
        edits = tuple(edit for edit in here if isinstance(edit, ParameterEdit))
        return replace(project, training=wanted.training, frozen=wanted.frozen, bugs=wanted.bugs, log=edits)
    differences = _differences(settings_at(project, change.step - 1), wanted, change.step)
    kept = tuple(old for old in here if isinstance(old, ParameterEdit) or old in differences)
    return _with_changes(project, change.step, (*kept, *(new for new in differences if new not in kept)))


def first_difference(old: Project, new: Project) -> int | None:
    """The first step at which the runs of two projects with the same data and network differ.

    0 if they start differently, None if they are the same run.
    """
    start = settings_at(old, -1)
    if start != settings_at(new, -1):
        return 0
    alike = _length_alike(old.log, new.log)
    steps = sorted({change.step for project in (old, new) for change in project.log[alike:]})
    first = steps[0] if steps else 0
    readers = [_Reader(settings_at(project, first - 1)) for project in (old, new)]
    for step in steps:
        changes = [changes_at(project, step) for project in (old, new)]
        for reader, made in zip(readers, changes, strict=True):
            reader.read(made)
        if not readers[0].same_as(readers[1]) or hand_edits(changes[0]) != hand_edits(changes[1]):
            return step
    return None


def _length_alike(old: Sequence[Change], new: Sequence[Change]) -> int:
    """How many changes both begin with."""
    unlike = (i for i, (one, other) in enumerate(zip(old, new, strict=False)) if one is not other and one != other)
    return next(unlike, min(len(old), len(new)))


def hand_edits(changes: Iterable[Change]) -> dict[ParameterName, float]:
    """Which parameters are set by hand, and to what; the last word counts."""
    return {change.parameter: change.value for change in changes if isinstance(change, ParameterEdit)}


def _with_hand_edit(here: Sequence[Change], edit: ParameterEdit) -> tuple[Change, ...]:
    if edit in here:
        return tuple(here)
    others = (old for old in here if not (isinstance(old, ParameterEdit) and old.parameter == edit.parameter))
    return (*others, edit)


def _with_changes(project: Project, step: int, changes: tuple[Change, ...]) -> Project:
    """These changes in the place of all at a step and after it."""
    log = (*project.log[: bisect_left(project.log, step, key=_step_of)], *changes)
    if len(log) > MOST_CHANGES:
        raise EditError(
            f"The run's log is full ({MOST_CHANGES:,} changes). Go back to an earlier step to go on."
        )
    return replace(project, log=log)


def _after(settings: Settings, change: Change) -> Settings:
    reader = _Reader(settings)
    reader.read((change,))
    return reader.settings()


def _differences(before: Settings, after: Settings, step: int) -> list[Change]:
    """The changes that lead from one to the other, each of them needed."""
    found: list[Change] = []
    for f in fields(TrainingSpec):
        if (value := getattr(after.training, f.name)) != getattr(before.training, f.name):
            found.append(SettingChange(step, f.name, value))
    for one, other, frozen in ((after, before, True), (before, after, False)):
        if names := set(one.frozen).difference(other.frozen):
            found.append(FreezeChange(step, in_flat_order(names), frozen))
    for bug in BUGS:
        if (bug in after.bugs) != (bug in before.bugs):
            found.append(BugChange(step, bug, bug in after.bugs))
    return found

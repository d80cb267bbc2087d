"""The run's log: what was changed at which step, read and written. Pure, and fast enough for every frame.

A project holds the settings of step 0 and the log; from both follow the settings of any step. A change of step s takes
effect before update s, that is as soon as the run stands at s.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from operator import attrgetter
from typing import Any, Final

from micrograd_desktop.engine.bugs import BUGS
from micrograd_desktop.nn.parameters import ParameterName, in_flat_order
from micrograd_desktop.project.carried import carried_between, names_carried
from micrograd_desktop.project.spec import (
    BugChange,
    Change,
    DataChange,
    FreezeChange,
    NetworkChange,
    ParameterEdit,
    Project,
    SettingChange,
    Settings,
    TrainingSpec,
)

_step_of = attrgetter("step")
_FIELDS = fields(TrainingSpec)


class _Reader:
    """Settings while the log is walked through: changes are made in place."""

    def __init__(self, start: Settings) -> None:
        self._start = start
        self._training: dict[str, Any] = {field.name: getattr(start.training, field.name) for field in _FIELDS}
        self._frozen: set[ParameterName] | None = None  # made when a change asks for it: there can be 100,000
        self._bugs = set(start.bugs)
        self._dataset = start.dataset
        self._network = start.network, start.layers, start.outputs

    def read(self, changes: Iterable[Change]) -> None:
        """Make these changes."""
        for change in changes:
            match change:
                case SettingChange():
                    self._training[change.field] = change.value
                case FreezeChange():
                    if self._frozen is None:
                        self._frozen = set(self._start.frozen)
                    (self._frozen.update if change.frozen else self._frozen.difference_update)(change.parameters)
                case BugChange():
                    (self._bugs.add if change.on else self._bugs.discard)(change.bug)
                case DataChange():
                    self._dataset = change.dataset
                case NetworkChange():
                    self._change_network(change)

    def _change_network(self, change: NetworkChange) -> None:
        """Take the other network; what is frozen of it stays frozen under its new name."""
        before = self.settings()
        self._network = change.network, change.layers, change.outputs
        if before.frozen:
            self._frozen = set(names_carried(before.frozen, carried_between(before, self.settings())))

    def settings(self) -> Settings:
        """Settings as they are now; the parts that are as at the start are the start's own."""
        start = self._start
        training, bugs = TrainingSpec(**self._training), tuple(name for name in BUGS if name in self._bugs)
        frozen = start.frozen if self._frozen is None else in_flat_order(self._frozen)
        return Settings(
            start.training if training == start.training else training,
            start.frozen if frozen == start.frozen else frozen,
            start.bugs if bugs == start.bugs else bugs,
            start.dataset if self._dataset == start.dataset else self._dataset,
            *self._network,
        )


_Answer = tuple[Project, int, Settings]


class _Answers:
    """The last answers of :func:`settings_at`; each holds from one change of a log to the next.

    A tuple is replaced as a whole, so that any thread may ask.
    """

    latest: tuple[_Answer, ...] = ()
    most: Final = 8

    @classmethod
    def add(cls, project: Project, place: int, settings: Settings) -> None:
        """Keep an answer: ``settings`` after the first ``place`` changes of a project's log."""
        cls.latest = ((project, place, settings), *cls.latest[: cls.most - 1])


def settings_at(project: Project, step: int) -> Settings:
    """Training, frozen parameters, bugs, data set and network as they are when the run stands at a step."""
    place = bisect_right(project.log, step, key=_step_of)
    for known, at, settings in _Answers.latest:
        if known is project and at == place:
            return settings
    start, done = at_the_start(project), 0
    for known, at, settings in _Answers.latest:
        if known is project and done < at < place:
            start, done = settings, at  # read on from there: a run asks for one change after the other
    reader = _Reader(start)
    reader.read(project.log[done:place])
    settings = reader.settings()
    _Answers.add(project, place, settings)
    return settings


def at_the_start(project: Project) -> Settings:
    """Those of step 0."""
    network = project.network
    return Settings(
        project.training, project.frozen, project.bugs, project.dataset,
        network, tuple(range(len(network.hidden))), tuple(range(network.outputs)),
    )  # fmt: skip


def with_settings(project: Project, settings: Settings) -> Project:
    """The project that starts with these settings; its log is as it was."""
    return replace(
        project,
        training=settings.training,
        frozen=settings.frozen,
        bugs=settings.bugs,
        dataset=settings.dataset,
        network=settings.network,
    )


def changes_at(project: Project, step: int) -> tuple[Change, ...]:
    """What was changed at just this step, in the order made."""
    return project.log[bisect_left(project.log, step, key=_step_of) : bisect_right(project.log, step, key=_step_of)]


def next_change(project: Project, after: int) -> int | None:
    """The first step after this one at which something was changed; None if there is none."""
    place = bisect_right(project.log, after, key=_step_of)
    return project.log[place].step if place < len(project.log) else None


def record(project: Project, change: Change) -> Project:
    """The project with a change that was made at its step; ``rules.check_project`` says whether it can be.

    At step 0 a change of settings alters the start itself. What was changed later is dropped: an edit in the past
    begins another future. A change of the same thing at the same step takes the place of the one before, and a change
    that changes nothing gives the same project back. Where the network changes, what was set by hand at that step is
    kept under its new names.
    """
    here = changes_at(project, change.step)
    if isinstance(change, ParameterEdit):
        if change in here:
            return project
        others = (old for old in here if not (isinstance(old, ParameterEdit) and old.parameter == change.parameter))
        return _with_changes(project, change.step, (*others, change))
    settings = settings_at(project, change.step)
    reader = _Reader(settings)
    reader.read((change,))
    wanted = reader.settings()
    if wanted == settings:
        return project
    if isinstance(change, NetworkChange):
        here = edits_carried(here, settings, wanted)
    if change.step == 0:
        edits = tuple(edit for edit in here if isinstance(edit, ParameterEdit))
        return replace(with_settings(project, wanted), log=edits, forked=None)
    differences = _differences(settings_at(project, change.step - 1), wanted, change.step)
    kept = [old for old in here if isinstance(old, ParameterEdit) or old in differences]
    made = [*kept, *(one for one in differences if one not in kept)]
    made.sort(key=lambda one: not isinstance(one, NetworkChange))  # the names of all others are the new network's
    new = _with_changes(project, change.step, tuple(made))
    _Answers.add(new, len(new.log), wanted)
    return new


def edits_carried(changes: Iterable[Change], before: Settings, after: Settings) -> tuple[Change, ...]:
    """Changes of which those by hand have another network's names; those of what has no place there are left out."""
    carried, found = carried_between(before, after), list[Change]()
    for change in changes:
        if not isinstance(change, ParameterEdit):
            found.append(change)
        elif (name := carried.name(change.parameter)) is not None:
            found.append(replace(change, parameter=name))
    return tuple(found)


def record_parameters(project: Project, step: int, numbers: Mapping[ParameterName, float]) -> Project:
    """The project with several parameters set by hand at a step: what ``record`` makes of one after the other."""
    here = changes_at(project, step)
    there = hand_edits(here)
    new = {name: value for name, value in numbers.items() if there.get(name) != value}
    if not new:
        return project
    others = (old for old in here if not (isinstance(old, ParameterEdit) and old.parameter in new))
    made = (ParameterEdit(step, name, value) for name, value in new.items())
    return _with_changes(project, step, (*others, *made))


def forked_at(project: Project, step: int) -> Project:
    """The project whose run goes on from a step with the settings that it has there: later changes are dropped."""
    return replace(project, log=project.log[: bisect_right(project.log, step, key=_step_of)])


class _Differences:
    """The last answers of :func:`first_difference`: the window asks twice about an edit, the run and its replays too.

    A tuple is replaced as a whole, so that any thread may ask.
    """

    latest: tuple[tuple[Project, Project, int | None], ...] = ()
    most: Final = 4


def first_difference(old: Project, new: Project) -> int | None:
    """The first step at which the runs of two projects differ.

    0 if they start differently, None if they are the same run.
    """
    for one, other, found in _Differences.latest:
        if one is old and other is new:
            return found
    found = _first_difference(old, new)
    _Differences.latest = ((old, new, found), *_Differences.latest[: _Differences.most - 1])
    return found


def _first_difference(old: Project, new: Project) -> int | None:
    if at_the_start(old) != at_the_start(new):
        return 0
    alike = _length_alike(old.log, new.log)
    steps = sorted({change.step for project in (old, new) for change in project.log[alike:]})
    readers = [_Reader(settings_at(project, steps[0] - 1)) for project in (old, new)] if steps else []
    for step in steps:
        changes = [changes_at(project, step) for project in (old, new)]
        for reader, made in zip(readers, changes, strict=True):
            reader.read(made)
        if readers[0].settings() != readers[1].settings() or hand_edits(changes[0]) != hand_edits(changes[1]):
            return step
    return None


def network_came_back(old: Project, new: Project, step: int) -> bool:
    """Whether a step has another network in the new run than in the old one, which the new one had before that step."""
    now = settings_at(new, step).network
    if now == settings_at(old, step).network:
        return False
    return network_since(new, step) < step


def network_since(project: Project, step: int) -> int:
    """The first step that has the network that a step has, without another in between."""
    return max((c.step for c in project.log if isinstance(c, NetworkChange) and c.step <= step), default=0)


def network_until(project: Project, step: int, end: int) -> int:
    """The last step up to the end of a run that has the network that a step has, without another in between."""
    later = (c.step - 1 for c in project.log if isinstance(c, NetworkChange) and c.step > step)
    return min(end, next(later, end)) if step < end else step


def _length_alike(old: Sequence[Change], new: Sequence[Change]) -> int:
    """How many changes both begin with."""
    unlike = (i for i, (one, other) in enumerate(zip(old, new, strict=False)) if one is not other and one != other)
    return next(unlike, min(len(old), len(new)))


def hand_edits(changes: Iterable[Change]) -> dict[ParameterName, float]:
    """Which parameters are set by hand, and to what; the last word counts."""
    return {change.parameter: change.value for change in changes if isinstance(change, ParameterEdit)}


def _with_changes(project: Project, step: int, changes: tuple[Change, ...]) -> Project:
    """These changes in the place of all at a step and after it."""
    log = (*project.log[: bisect_left(project.log, step, key=_step_of)], *changes)
    forked = project.forked
    if forked is not None and step < forked.step:
        forked = replace(forked, step=step) if step else None  # it leaves that run as early
    return replace(project, log=log, forked=forked)


def _differences(before: Settings, after: Settings, step: int) -> list[Change]:
    """The changes that lead from one to the other, each of them needed; that of the network comes first."""
    found: list[Change] = []
    if (after.network, after.layers, after.outputs) != (before.network, before.layers, before.outputs):
        found.append(NetworkChange(step, after.network, after.layers, after.outputs))
        before = replace(before, frozen=names_carried(before.frozen, carried_between(before, after)))
    for f in _FIELDS:
        if (value := getattr(after.training, f.name)) != getattr(before.training, f.name):
            found.append(SettingChange(step, f.name, value))
    for one, other, frozen in ((after, before, True), (before, after, False)):
        if one.frozen is not other.frozen and (names := set(one.frozen).difference(other.frozen)):
            found.append(FreezeChange(step, in_flat_order(names), frozen))
    for bug in BUGS:
        if (bug in after.bugs) != (bug in before.bugs):
            found.append(BugChange(step, bug, bug in after.bugs))
    if after.dataset != before.dataset:
        found.append(DataChange(step, after.dataset))
    return found

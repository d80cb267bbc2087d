"""A sweep: the same project trained with each of several values of its settings, from each of several seeds.

It is frozen data. Its runs have numbers: points of the grid in the order of the axes, the last axis fastest, and at
each point the seeds in their order. What a run gives follows from its number alone, wherever and whenever it is done.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from micrograd_desktop.plain_text import plain
from micrograd_desktop.project.edits import Restart
from micrograd_desktop.project.fields import EditError, Range
from micrograd_desktop.project.named_settings import NamedSetting, named_setting
from micrograd_desktop.project.spec import LARGEST_SEED, MOST_STEPS, Project, TraceSpec
from micrograd_desktop.training.sweep_values import Value, typed_values, value_text
from micrograd_desktop.translation import tr, trn, whole

MOST_AXES, MOST_SEEDS, MOST_RUNS = 4, 1000, 10_000
SEEDED = ("network.seed", "training.seed")
"""The settings that the seeds are for: the initial parameters, and the order of the batches."""

STEPS = Range(tr("number of steps"), 1, MOST_STEPS, whole=True)
SEED_COUNT = Range(tr("number of seeds"), 1, MOST_SEEDS, whole=True)
_SEED = Range(tr("seed"), 0, LARGEST_SEED, whole=True)


@dataclass(frozen=True, slots=True)
class Axis:
    """A setting, by its name in a project file, and the values that it takes."""

    name: str
    values: tuple[Value, ...]

    @classmethod
    def typed(cls, name: str, text: str) -> Axis:
        """An axis as a person types it: see ``sweep_values.typed_values``.

        Raises
        ------
        EditError
            If there is no such setting, or it can't have such a value.
        """
        return cls(name, typed_values(named_setting(name), text))

    @property
    def setting(self) -> NamedSetting:
        """What it is; raises EditError if there is no such setting."""
        return named_setting(self.name)


@dataclass(frozen=True, slots=True)
class Sweep:
    """Which runs there are.

    Attributes
    ----------
    project
        What is trained: new runs with the settings of its step 0, and nothing changed on the way.
    axes
        The settings that are other from point to point.
    seeds
        Of the initial parameters and of the batches; the data stays the same.
    steps
        How many steps a run has, unless it diverges or fulfils one of the project's conditions to stop.
    listed
        Whether the values stand beside each other, the first of each axis at the first point; else every combination
        is a point.
    """

    project: Project
    axes: tuple[Axis, ...]
    seeds: tuple[int, ...]
    steps: int = 100
    listed: bool = False

    @classmethod
    def of(
        cls,
        project: Project,
        over: Mapping[str, Sequence[Value]],
        seeds: int | Sequence[int] = 1,
        steps: int = 100,
        listed: bool = False,
    ) -> Sweep:
        """A sweep that is possible: ``Sweep.of(Project(), {"training.learning_rate": [0.1, 1.0]}, seeds=3)``.

        ``seeds`` lists them, or says how many there are, from that of the project's network on.

        Raises
        ------
        EditError
            With a sentence on what is not.
        """
        axes = tuple(Axis(name, tuple(values)) for name, values in over.items())
        if isinstance(seeds, int):
            SEED_COUNT.accept(seeds)
            seeds = seeds_from(project.network.seed, seeds)
        return cls(project, axes, tuple(seeds), steps, listed).checked()

    def __len__(self) -> int:
        """How many runs there are."""
        return self.points * len(self.seeds)

    @property
    def shape(self) -> tuple[int, ...]:
        """Points along each axis; a list has one."""
        lengths = tuple(len(axis.values) for axis in self.axes)
        return lengths[:1] if self.listed else lengths

    @property
    def points(self) -> int:
        """How many combinations of values there are."""
        return math.prod(self.shape)

    def values(self, point: int) -> tuple[Value, ...]:
        """The value of each axis at a point."""
        if self.listed:
            return tuple(axis.values[point] for axis in self.axes)
        found: list[Value] = []
        for axis in reversed(self.axes):
            point, place = divmod(point, len(axis.values))
            found.append(axis.values[place])
        return tuple(reversed(found))

    def runs(self, point: int) -> range:
        """The numbers of a point's runs, one a seed."""
        return range(point * len(self.seeds), (point + 1) * len(self.seeds))

    def project_of(self, run: int) -> Project:
        """What a run trains: made by the same rules as an edit.

        Raises
        ------
        EditError
            If its values can't go together.
        """
        point, seed = divmod(run, len(self.seeds))
        project = self._seeded(seed)
        for axis, value in zip(self.axes, self.values(point), strict=True):
            project = axis.setting.apply(project, value)
        return project

    def checked(self) -> Sweep:
        """The sweep, as its settings hold their values, if each of its runs is possible.

        Raises
        ------
        EditError
            With a sentence on what is not.
        """
        STEPS.accept(self.steps)
        for seed in self.seeds:
            _SEED.accept(seed)
        _check_size(self)
        axes = tuple(Axis(axis.name, tuple(map(axis.setting.field.accept, axis.values))) for axis in self.axes)
        found = replace(self, project=replace(self._base, trace=TraceSpec(), runs=()), axes=axes)
        _check_values(found)
        first = found._seeded(0)
        if not self.listed:
            _check_grid(found, first, ())
        for point in range(found.points if self.listed else 0):
            _check_list(found, first, point)
        return found

    @property
    def _base(self) -> Project:
        return Restart().apply(self.project)

    def _seeded(self, seed: int) -> Project:
        project = self._base
        for name in SEEDED:
            project = named_setting(name).apply(project, self.seeds[seed])
        return project


def seeds_from(first: int, count: int) -> tuple[int, ...]:
    """So many seeds from one on."""
    return tuple((first + i) % (LARGEST_SEED + 1) for i in range(count))


def point_text(sweep: Sweep, point: int) -> str:
    """Where a point is: "learning rate 0.1, number of neurons of layer 1 4"."""
    return _said(sweep, sweep.values(point))


def _said(sweep: Sweep, values: tuple[Value, ...]) -> str:
    pairs = zip(sweep.axes, values, strict=False)
    return ", ".join(f"{axis.setting.title} {plain(value_text(value), 60)}" for axis, value in pairs)


def _check_grid(sweep: Sweep, project: Project, before: tuple[Value, ...]) -> None:
    """Make the project of each point that has these values of the first axes; what they share is made once."""
    at = len(before)
    if at == len(sweep.axes):
        return
    setting = sweep.axes[at].setting
    for value in sweep.axes[at].values:
        there = (*before, value)
        try:
            made = setting.apply(project, value)
        except EditError as error:
            raise EditError(tr("{error} That is at {point}.", error=error, point=_said(sweep, there))) from error
        _check_grid(sweep, made, there)


def _check_list(sweep: Sweep, project: Project, point: int) -> None:
    try:
        for axis, value in zip(sweep.axes, sweep.values(point), strict=True):
            project = axis.setting.apply(project, value)
    except EditError as error:
        raise EditError(tr("{error} That is at {point}.", error=error, point=point_text(sweep, point))) from error


def _check_size(sweep: Sweep) -> None:
    axes, seeds = sweep.axes, sweep.seeds
    if not 1 <= len(axes) <= MOST_AXES:
        raise EditError(
            tr("A sweep is over 1 to {most} settings, not {count}.", most=MOST_AXES, count=whole(len(axes)))
        )
    if not 1 <= len(seeds) <= MOST_SEEDS:
        raise EditError(
            tr("A sweep has 1 to {most} seeds, not {count}.", most=whole(MOST_SEEDS), count=whole(len(seeds)))
        )
    if name := _twice([axis.name for axis in axes]):
        raise EditError(tr("The setting {name} stands twice in the sweep.", name=plain(name, 60)))
    if name := _twice(list(map(str, seeds))):
        raise EditError(tr("The seed {name} stands twice in the sweep.", name=name))
    for axis in axes:
        if not axis.values:
            raise EditError(tr("The sweep has no value for {name}.", name=plain(axis.name, 60)))
        if axis.name in SEEDED:
            raise EditError(tr("{name} is what the seeds of a sweep are for: say how many seeds.", name=axis.name))
    if sweep.listed and len({len(axis.values) for axis in axes}) > 1:
        counts = tr(" and ").join(whole(len(axis.values)) for axis in axes)
        raise EditError(tr("In a list each setting has as many values as the others, not {counts}.", counts=counts))
    if len(sweep) > MOST_RUNS:
        raise EditError(
            trn(
                "The sweep would be {runs} runs: {points} points with {n} seed each. It can have {most}.",
                "The sweep would be {runs} runs: {points} points with {n} seeds each. It can have {most}.",
                len(seeds),
                runs=whole(len(sweep)),
                points=whole(sweep.points),
                most=whole(MOST_RUNS),
            )
        )


def _twice(names: Sequence[str]) -> str:
    """The first that stands twice; "" if none does."""
    return next((name for name in names if names.count(name) > 1), "")


def _check_values(sweep: Sweep) -> None:
    """Refuse a point that stands twice: in a list that is one whose values are all those of another."""
    if sweep.listed:
        seen: set[tuple[Value, ...]] = set()
        for point in range(sweep.points):
            if (values := sweep.values(point)) in seen:
                raise EditError(tr("The point at {point} stands twice in the sweep.", point=point_text(sweep, point)))
            seen.add(values)
        return
    for axis in sweep.axes:
        for place, value in enumerate(axis.values):
            if value in axis.values[:place]:
                raise EditError(
                    tr(
                        "The {title} {value} stands twice in the sweep.",
                        title=axis.setting.title,
                        value=plain(value_text(value), 60),
                    )
                )


# -- as data


def plain_form(sweep: Sweep) -> dict[str, Any]:
    """What of a sweep a file holds beside its project."""
    axes = [{"name": axis.name, "values": list(axis.values)} for axis in sweep.axes]
    return {"axes": axes, "seeds": list(sweep.seeds), "steps": sweep.steps, "listed": sweep.listed}


def from_plain(project: Project, form: Any) -> Sweep:
    """The sweep that a file holds.

    Raises
    ------
    EditError
        If that is none.
    """
    try:
        axes = tuple(Axis(str(axis["name"]), tuple(_values(axis["values"]))) for axis in form["axes"])
        found = Sweep(project, axes, tuple(form["seeds"]), form["steps"], form["listed"] is True)
    except (TypeError, KeyError, AttributeError) as error:
        raise EditError(tr("The sweep in it is not whole.")) from error
    return found.checked()


def _values(given: Any) -> Iterator[Value]:
    for value in given:
        if not isinstance(value, str | int | float | None):
            raise TypeError
        yield value

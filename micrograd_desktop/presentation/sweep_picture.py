"""A sweep as it is drawn: a line over one setting, a plane of cells over two, parallel lines over more.

And what is said of a point.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from micrograd_desktop.plain_text import plain as plain_text
from micrograd_desktop.presentation.formats import inside
from micrograd_desktop.presentation.landscape_picture import HeightScale, height_scale
from micrograd_desktop.presentation.series import Floats
from micrograd_desktop.presentation.sweep_words import number_text, spread_text, trouble_text
from micrograd_desktop.project.fields import EditError, NameOrFormula, OneOf, Range
from micrograd_desktop.project.named_settings import NamedSetting, named_settings
from micrograd_desktop.project.spec import Project
from micrograd_desktop.training.sweep import SEEDED, Sweep, point_text
from micrograd_desktop.training.sweep_outcome import Outcome, Spread, is_share, measure_title, spread
from micrograd_desktop.training.sweep_values import Value, value_text
from micrograd_desktop.translation import tr

FAR_APART = 20.0
"""From so many times the lowest on numbers along an axis stand by their logarithm."""

LONGEST_VALUE = 18
"""Characters of a value beside an axis."""

FACTORS = (0.1, 0.3, 1.0, 3.0, 10.0)
"""Of a number as it is, for the values that are offered."""

WHOLE_FACTORS = (0.25, 0.5, 1.0, 2.0, 4.0)
MOST_NAMES = 8
_KEPT = (0.5, 0.9, 0.99, 0.999)
CONSTANTS: dict[str, tuple[float, ...]] = {
    "momentum": _KEPT, "beta1": _KEPT, "beta2": _KEPT, "smoothing": _KEPT,
    "epsilon": (1e-8, 1e-6, 1e-4), "weight_decay": (0.0001, 0.001, 0.01),
}  # fmt: skip
"""Values that are offered for constants of optimizers while a project has none of its own."""

LEFT_OUT = (*SEEDED, "network.inputs", "network.outputs", "stop.burst")
"""Settings that a sweep can't be over, or that no run follows from."""


@dataclass(frozen=True, slots=True)
class SweepPicture:
    """One measure of a sweep: ``spreads`` has one for each point."""

    sweep: Sweep
    measure: str
    spreads: tuple[Spread, ...]

    @classmethod
    def of(cls, sweep: Sweep, outcomes: Mapping[int, Outcome], measure: str) -> SweepPicture:
        """A picture of the runs that are done."""
        return cls(sweep, measure, tuple(spread(sweep, outcomes, i, measure) for i in range(sweep.points)))

    def renewed(self, outcomes: Mapping[int, Outcome], points: Iterable[int]) -> SweepPicture:
        """The picture after runs of these points have ended."""
        spreads = list(self.spreads)
        for point in points:
            spreads[point] = spread(self.sweep, outcomes, point, self.measure)
        return SweepPicture(self.sweep, self.measure, tuple(spreads))

    @property
    def is_plane(self) -> bool:
        """Whether it is over two settings."""
        return len(self.sweep.shape) == 2

    @property
    def is_parallel(self) -> bool:
        """Whether it is over more, and each point is a line across them."""
        return len(self.sweep.axes) > 2

    @property
    def shape(self) -> tuple[int, int]:
        """Rows, the second setting up, and columns, the first setting across; else a row of all points."""
        lengths = self.sweep.shape
        return (lengths[1], lengths[0]) if self.is_plane else (1, self.sweep.points)

    def point(self, row: int, column: int) -> int:
        """The point at a place; row 0 is the lowest."""
        return column * self.shape[0] + row

    @property
    def means(self) -> Floats:
        """The mean at each place (rows, columns); NaN where there is none."""
        numbers = [math.nan if row.mean is None else row.mean for row in self.spreads]
        rows, columns = self.shape
        return np.array(numbers).reshape(columns, rows).T

    @property
    def scale(self) -> HeightScale:
        """The scale of the colours, or along a line that of its heights, its spread included."""
        if self.is_plane:
            return height_scale(self.means)
        ends = [number for row in self.spreads for number in (row.low, row.high) if number is not None]
        return height_scale(np.array(ends, np.float64))

    def titles(self) -> tuple[str, str]:
        """What the axis across and the one up are called."""
        axes = [axis.setting.title for axis in self.sweep.axes]
        if self.is_parallel:
            return ", ".join(axes), inside(measure_title(self.measure))
        return axes[0], axes[1] if self.is_plane else inside(measure_title(self.measure))

    def labels(self, axis: int) -> list[str]:
        """The values along an axis."""
        return [plain_text(value_text(value), LONGEST_VALUE) for value in self.sweep.axes[axis].values]

    def places(self, axis: int = 0) -> Floats:
        """Where the values of an axis stand, 0 to 1: by their numbers, or one after the other, as those of a list."""
        values = self.sweep.axes[axis].values
        if len(values) == 1:
            return np.array([0.5])
        numbers = [float(v) for v in values if isinstance(v, int | float)]
        if len(numbers) < len(values) or self.sweep.listed:
            return np.linspace(0.0, 1.0, len(values))
        given = np.array(numbers)
        if given.min() > 0.0 and given.max() > FAR_APART * given.min():
            given = np.log(given)
        found: Floats = (given - given.min()) / (given.max() - given.min())
        return found

    def cell_text(self, point: int) -> str:
        """The number in a cell, as short as a cell is wide."""
        mean = self.spreads[point].mean
        if mean is None:
            return ""
        return f"{100 * mean:.1f}" if is_share(self.measure) else number_text(self.measure, mean)

    def readout(self, point: int) -> str:
        """What is known of a point."""
        row, seeds = self.spreads[point], len(self.sweep.seeds)
        parts = [f"{point_text(self.sweep, point)}:"]
        if row.mean is not None:
            title = inside(measure_title(self.measure))
            parts.append(f"{title} {spread_text(self.measure, row)}")
            if row.low is not None and row.high is not None and row.counted > 1:
                low, high = (number_text(self.measure, number) for number in (row.low, row.high))
                parts.append(tr("({low} to {high})", low=low, high=high))
        if seeds > 1 or row.done < seeds:
            parts.append(tr("{done} of {all} runs done", done=row.done, all=seeds))
        if trouble := trouble_text(row):
            parts.append(trouble)
        return f"{parts[0]} {', '.join(parts[1:])}".replace(", (", " (")


def offered(project: Project) -> list[NamedSetting]:
    """The settings that a sweep of the project can be over."""
    return [setting for setting in named_settings(project) if setting.name not in LEFT_OUT]


def suggested(setting: NamedSetting, project: Project) -> tuple[Value, ...]:
    """Values to begin with: around the one that the project has, or the names that there are."""
    now = setting.value(project)
    found: dict[Value, None] = {}
    for value in _candidates(setting, now):
        try:
            accepted = setting.field.accept(value)
            setting.apply(project, accepted)
        except EditError:
            continue
        found[accepted] = None
    return tuple(found)[:MOST_NAMES] or (setting.field.accept(now),)


def _candidates(setting: NamedSetting, now: object) -> Iterable[object]:
    rule = setting.field.rule
    if setting.field.name in CONSTANTS and now is None:
        return CONSTANTS[setting.field.name]
    if isinstance(rule, OneOf | NameOrFormula):
        return tuple(rule.names())
    if not isinstance(rule, Range):
        return ()
    if not isinstance(now, int | float) or now == 0:
        now = 8 if rule.whole else min(rule.high, 1.0)
    if setting.field.name == "seed":
        return range(int(now), int(now) + 5)
    if rule.whole:
        return [round(now * factor) for factor in WHOLE_FACTORS]
    return [float(f"{now * factor:.4g}") for factor in FACTORS]

"""Curves of several runs on shared axes, and where their names stand beside the ends."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import numpy as np

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.nn.problems import FIGURES, Problem
from micrograd_desktop.presentation.loss_axis import FEWEST_STEPS, LossAxis, loss_axis
from micrograd_desktop.presentation.loss_history import LOSSES
from micrograd_desktop.presentation.run_courses import Course
from micrograd_desktop.presentation.series import Floats, nice_end
from micrograd_desktop.translation import tr

MOST_IN_COLOUR = 8
"""Runs that are told apart by colour and mark; further ones are drawn as ghosts."""

APART = 14
"""Pixels between two names at the least."""

NOTHING = (np.empty(0), np.empty(0))


@dataclass(frozen=True, slots=True)
class Measure:
    """What is drawn: its title, the figure of the training points, and that of the test points, empty for none.

    ``positive`` says that it can be drawn on a logarithmic axis.
    """

    title: str
    train: str
    test: str = ""
    positive: bool = False


LOSS = Measure(tr("Data loss"), "data_loss", "test_loss", True)
OBJECTIVE = Measure(tr("Objective"), "objective", "", True)


def measures(problems: Iterable[Problem]) -> tuple[Measure, ...]:
    """What can be drawn of runs of these problems: losses, and the figures that lead in any of them."""
    names = dict.fromkeys(figure.name for problem in problems for figure in problem.figures if figure.leads)
    return (LOSS, OBJECTIVE, *(Measure(FIGURES[name].title, name, f"test_{name}") for name in names))


@dataclass(frozen=True, slots=True)
class Look:
    """How curves are to be drawn: of what, along what (``run_courses.ALONG``), on how many pixels and labels."""

    measure: Measure
    along: str
    logarithmic: bool
    columns: int
    labels: int


@dataclass(frozen=True, slots=True, eq=False)
class DrawnRun:
    """One run's curves: places and heights (n,) of the training points, and of the test points, with NaN in gaps.

    ``end`` is where its name belongs; None where nothing is drawn. ``broken`` says that it ends in a divergence.
    """

    train: tuple[Floats, Floats]
    test: tuple[Floats, Floats]
    end: tuple[float, float] | None
    broken: bool


@dataclass(frozen=True, slots=True, eq=False)
class Overlay:
    """Runs on shared axes: from 0 to ``across``, with the upright ``axis`` for all."""

    across: float
    axis: LossAxis
    runs: tuple[DrawnRun, ...]


def overlay(courses: Sequence[Course], look: Look) -> Overlay:
    """The curves of these runs; their histories' locks are held one after the other."""
    found = []
    for course in courses:
        with course.history.lock:
            lines = [_line(course, name, look) for name in (look.measure.train, look.measure.test)]
            found.append((lines, course.broken_at is not None))
    values = np.concatenate([np.empty(0), *(line[1] for lines, _ in found for line in lines)])
    broken = any(at for _, at in found)
    axis = loss_axis(values, look.logarithmic and look.measure.positive, look.labels, broken)
    furthest = max((float(line[0][-1]) for lines, _ in found for line in lines if len(line[0])), default=0.0)
    across = nice_end(max(furthest, FEWEST_STEPS)) if look.along == "step" else nice_end(furthest)
    return Overlay(across, axis, tuple(_drawn(lines, broken, axis) for lines, broken in found))


def _line(course: Course, name: str, look: Look) -> tuple[Floats, Floats]:
    """Places and values of one figure of a run; of a long one its median in groups of steps."""
    history = course.history
    if name not in history.names:
        return NOTHING
    if name in LOSSES and (band := history.band(name, look.columns)) is not None:
        steps, values = band.steps, band.line
    else:
        steps, values = history.lasts(name, look.columns)
    known = ~np.isnan(values)
    steps, values = steps[known], values[known]
    return (course.places(steps, look.along), values) if np.isfinite(values).any() else NOTHING


def _drawn(lines: Sequence[tuple[Floats, Floats]], broken: bool, axis: LossAxis) -> DrawnRun:
    train, test = ((places, axis.heights(values)) for places, values in lines)
    of = train if len(train[0]) else test
    finite = np.flatnonzero(np.isfinite(of[1]))
    end = (float(of[0][finite[-1]]), float(of[1][finite[-1]])) if len(finite) else None
    return DrawnRun(train, test, end, broken)


def moved_apart(places: Sequence[float], low: float, high: float, gap: float = APART) -> list[float]:
    """Places of names along an axis of pixels, moved as little as it takes to be ``gap`` apart, within both ends.

    Their order stays. Where they don't all fit, they are evenly spread, and closer.
    """
    count = len(places)
    gap = min(gap, (high - low) / (count - 1)) if count > 1 else gap
    order = sorted(range(count), key=lambda i: places[i])
    groups: list[tuple[list[int], float]] = []  # indices, and the place of the first
    for index in order:
        groups.append(([index], _within(places[index], low, high)))
        while len(groups) > 1 and groups[-1][1] - (groups[-2][1] + gap * (len(groups[-2][0]) - 1)) < gap:
            second, first = groups.pop()[0], groups.pop()[0]
            joined = first + second
            middle = math.fsum(places[i] - gap * n for n, i in enumerate(joined)) / len(joined)
            groups.append((joined, _within(middle, low, high - gap * (len(joined) - 1))))
    moved = [0.0] * count
    for members, start in groups:
        for n, index in enumerate(members):
            moved[index] = start + gap * n
    return moved


def _within(value: float, low: float, high: float) -> float:
    return max(min(value, high), low)

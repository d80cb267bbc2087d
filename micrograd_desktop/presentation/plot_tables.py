"""What the plots show, as tables: to be read line by line, heard, copied, and taken home."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from micrograd_desktop.nn.problems import FIGURES
from micrograd_desktop.plain_text import plain as shortened
from micrograd_desktop.presentation.formats import count, opening
from micrograd_desktop.presentation.layer_figures import Histogram, Spread
from micrograd_desktop.presentation.loss_history import LossHistory
from micrograd_desktop.presentation.plot_table import LONGEST, Cell, PlotTable
from micrograd_desktop.presentation.run_log import words_of
from micrograd_desktop.presentation.run_strip import best_test, best_words
from micrograd_desktop.presentation.sweep_picture import SweepPicture
from micrograd_desktop.project.spec import Project
from micrograd_desktop.training.landscape import Landscape
from micrograd_desktop.training.sweep_outcome import measure_title
from micrograd_desktop.training.sweep_values import value_text
from micrograd_desktop.translation import tr

LOSS_TITLES = {
    "data_loss": tr("Train loss"), "test_loss": tr("Test loss"), "objective": tr("Objective"),
    "penalty": tr("Penalty"), "batch_loss": tr("Batch loss"),
}  # fmt: skip
LEFT_OUT = ("measured",)
"""Figures that say how others came to be."""


def loss_table(history: LossHistory) -> PlotTable:
    """The losses of each step that is kept and was measured, and the figures beside them."""
    with history.lock:
        steps, size = history.last_steps(), history.bucket
        known = steps >= 0
        first = [name for name in LOSS_TITLES if name in history.names]
        names = [name for name in dict.fromkeys((*first, *history.names)) if name not in LEFT_OUT]
        names = [name for name in names if np.isfinite(history.column(name)).any()]
        columns = [history.column(name)[known].tolist() for name in names]
    said = ""
    if size > 1:
        said = tr("Of {n} steps that follow each other the last one that was measured is kept.", n=count(size))
    headings = (tr("Step"), *map(_title_of_figure, names))
    return PlotTable(tr("Loss of every step"), said, headings, (steps[known].tolist(), *columns))


def run_table(project: Project, end: int, history: LossHistory) -> PlotTable:
    """What was changed at which step of a run that has come to ``end``, and where the test loss was best."""
    rows = [(change.step, words_of(change, project)) for change in project.log if change.step <= end]
    if (best := best_test(history)) is not None:
        rows.append((best.step, best_words(best)))
    rows = [(0, tr("the beginning")), *sorted(rows, key=lambda row: row[0]), (end, tr("the latest step"))]
    steps, words = zip(*rows, strict=True)
    return PlotTable(tr("History of the run"), tr("The run has come to step {step}.", step=count(end)),
                     (tr("Step"), tr("What is there")), (steps, [opening(text) for text in words]))  # fmt: skip


def layers_table(names: Sequence[str], spreads: Sequence[Spread], step: int) -> PlotTable:
    """The histograms of each layer: how many numbers are in each of their equal parts."""
    rows: list[tuple[Cell, ...]] = []
    for name, spread in zip(names, spreads, strict=True):
        for what, histogram in (
            (tr("weights"), spread.weights), (tr("gradients"), spread.gradients),
            (tr("activations"), spread.activations),
        ):  # fmt: skip
            rows += [(name, what, *part) for part in _parts(histogram)]
    headings = (
        tr("Layer"),
        tr("Of its"),
        tr("From", sense="number"),
        tr("To", sense="number"),
        tr("How many", sense="heading"),
    )
    return PlotTable(
        tr("Histograms of the layers"), tr("At step {step}.", step=count(step)), headings, _turned(rows, len(headings))
    )


def _parts(histogram: Histogram | None) -> list[tuple[float, float, int]]:
    if histogram is None:
        return []
    ends = np.linspace(histogram.low, histogram.high, len(histogram.counts) + 1).tolist()
    return list(zip(ends[:-1], ends[1:], histogram.counts.tolist(), strict=True))


def landscape_table(found: Landscape) -> PlotTable:
    """The objective, and what it is the sum of, at each place where it was evaluated."""
    across = found.axes[0].coordinates
    up = found.axes[1].coordinates if len(found.axes) > 1 else np.zeros(1)
    places = [np.tile(across, len(up)).tolist(), np.repeat(up, len(across)).tolist()][: len(found.axes)]
    heights = [grid.ravel().tolist() for grid in (found.objective, found.data_loss, found.penalty)]
    headings = (
        *(shortened(axis.title, LONGEST) for axis in found.axes),
        tr("Objective"),
        tr("Data loss"),
        tr("Penalty"),
    )
    step, points = count(found.step), count(found.n_points)
    said = tr("Around step {step}, over {points} training points.", step=step, points=points)
    return PlotTable(tr("Loss landscape"), said, headings, (*places, *heights))


def sweep_table(picture: SweepPicture) -> PlotTable:
    """A measure of each point of a sweep: its mean over the seeds, and how far they are apart."""
    sweep, title = picture.sweep, measure_title(picture.measure)
    rows: list[tuple[Cell, ...]] = [
        (
            *map(value_text, sweep.values(point)),
            *(None if number is None else float(number) for number in (s.mean, s.deviation, s.low, s.high)),
            *(s.done, s.diverged + s.failed),
        )
        for point, s in enumerate(picture.spreads)
    ]
    settings = tuple(opening(axis.setting.title) for axis in sweep.axes)
    numbers = (tr("mean"), tr("standard deviation"), tr("lowest"), tr("highest"))
    headings = (*settings, *(f"{title}, {number}" for number in numbers), tr("Runs done"), tr("Diverged or failed"))
    said = tr("Over {seeds} seeds.", seeds=count(len(sweep.seeds))) if len(sweep.seeds) > 1 else ""
    return PlotTable(tr("Sweep"), said, headings, _turned(rows, len(headings)))


def _turned(rows: Sequence[tuple[Cell, ...]], width: int) -> tuple[Sequence[Cell], ...]:
    return tuple(zip(*rows, strict=True)) if rows else tuple([] for _ in range(width))


def _title_of_figure(name: str) -> str:
    if name in LOSS_TITLES:
        return LOSS_TITLES[name]
    plain_name, of = (name.removeprefix("test_"), tr("test")) if name.startswith("test_") else (name, tr("train"))
    figure = FIGURES.get(plain_name)
    return name.replace("_", " ").capitalize() if figure is None else f"{figure.title}, {of}"

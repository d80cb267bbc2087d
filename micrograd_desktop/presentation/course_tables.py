"""What the curves of runs and of the finder show, as tables."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from micrograd_desktop.plain_text import plain as shortened
from micrograd_desktop.presentation.formats import count
from micrograd_desktop.presentation.overlaid_curves import Measure
from micrograd_desktop.presentation.plot_table import Cell, PlotTable
from micrograd_desktop.presentation.run_courses import Course
from micrograd_desktop.training.rate_finder import RateCurve
from micrograd_desktop.translation import tr

MOST_ROWS = 1001
"""Of longer runs so many steps are told, evenly chosen, the first and the last among them."""

MOST_OF_NAME = 40


def courses_table(names: Sequence[str], courses: Sequence[Course], measure: Measure) -> PlotTable:
    """A measure of each run at each step, over training and test points; nothing beyond where a run ended."""
    last = max((course.last for course in courses), default=-1)
    steps = np.unique(np.linspace(0, last, min(last + 1, MOST_ROWS)).astype(int)).tolist() if last >= 0 else []
    headings, columns = [tr("Step")], [list[Cell](steps)]
    for name, course in zip(names, courses, strict=True):
        for figure, of in ((measure.train, tr("train")), (measure.test, tr("test"))):
            with course.history.lock:
                found: list[Cell] = [course.figure(figure, s) if s <= course.last else None for s in steps]
            if any(cell is not None and cell == cell for cell in found):
                headings.append(f"{shortened(name, MOST_OF_NAME)}, {of}")
                columns.append(found)
    said = ""
    if last >= MOST_ROWS:
        said = tr("Of {all} steps {told} are told, evenly chosen.", all=count(last + 1), told=count(len(steps)))
    return PlotTable(tr("{measure} of runs", measure=measure.title), said, tuple(headings), tuple(columns))


def rates_table(curve: RateCurve) -> PlotTable:
    """Each rate that was tried, with its loss, and with minibatches the running mean."""
    headings = (tr("Learning rate"), tr("Loss"), tr("Running mean"))[: 3 if curve.smoothed else 2]
    columns = (curve.rates.tolist(), curve.losses.tolist(), curve.drawn.tolist())[: len(headings)]
    said = tr("From step {step}, each loss after the step with its rate.", step=count(curve.step))
    return PlotTable(tr("Loss against learning rate"), said, headings, columns)

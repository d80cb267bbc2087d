"""What stands below the plane: of several classes the choices and the confusion matrix, the legend, the probe's row."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout

from micrograd_desktop.nn.problems import Problem
from micrograd_desktop.presentation.boundary import Heatmaps
from micrograd_desktop.qt.controls.text_row import MARGIN
from micrograd_desktop.qt.train.boundary.class_row import ClassRow
from micrograd_desktop.qt.train.boundary.confusion import ConfusionMatrix
from micrograd_desktop.qt.train.boundary.legend import Legend, LegendRow
from micrograd_desktop.qt.train.boundary.plane import MOST_DRAWN
from micrograd_desktop.qt.train.boundary.points import PlanePoints
from micrograd_desktop.qt.train.boundary.probe_row import ProbeRow
from micrograd_desktop.qt.train.boundary.subject import Subject
from micrograd_desktop.translation import tr

_BOTTOM = 8
SETS = {1: tr("train only"), 2: tr("train and test")}
"""Whose points the confusion matrix counts."""


class BelowPlane(QVBoxLayout):
    """``class_row``, ``matrix``, ``legend`` and ``probe_row``, from top to bottom."""

    def __init__(self) -> None:
        super().__init__()
        self.class_row = ClassRow()
        self.matrix = ConfusionMatrix()
        self.matrix.setVisible(False)
        self.legend, self.probe_row = LegendRow(), ProbeRow()
        self.setContentsMargins(MARGIN, 0, MARGIN, _BOTTOM)
        self.setSpacing(0)
        for row in (self.class_row, self.matrix, self.legend, self.probe_row):
            self.addWidget(row)

    def set_problem(self, problem: Problem) -> None:
        """Points of these classes from now on; no cell of the matrix is chosen."""
        self.matrix.choose(None)
        self.class_row.set_problem(problem)
        self._show_matrix_of(problem)

    def _show_matrix_of(self, problem: Problem) -> None:
        self.matrix.setVisible(problem.outputs > 1 and self.class_row.matrix_button.isChecked())

    def toggle_matrix(self, problem: Problem) -> None:
        """Show the matrix, or hide it: then none of its cells is chosen."""
        self._show_matrix_of(problem)
        if not self.class_row.matrix_button.isChecked():
            self.matrix.choose(None)

    def show_matrix(self, points: PlanePoints) -> None:
        """The counts of the points in sight."""
        if not self.matrix.isHidden():
            self.matrix.set_counts(points.problem, points.confusion(), SETS[len(points.sets)], points.over()[1])

    def show_legend(self, points: PlanePoints, subject: Subject, heatmaps: Heatmaps | None, ringed: int) -> None:
        """What the marks mean, in as many words as there is room for; ``ringed`` points are marked."""
        looked_at, total = points.over()
        legend = Legend(
            points.problem, points.curve, points.scale, self.matrix.isHidden(), ringed if points.judged else None,
            self.matrix.chosen, points.tests_shown, looked_at=looked_at if looked_at < total else None,
        )  # fmt: skip
        most = sum(map(len, points.places.values()))  # another count moves nothing, nor does one over fewer points
        widest = replace(legend, ringed=most, looked_at=MOST_DRAWN if most > MOST_DRAWN else None)
        held = points.slice is not None
        self.legend.keep_room_for(legend.choices(), widest.choices())
        self.legend.show_choices(*(subject.legend_choices(one, heatmaps, held) for one in (legend, widest)))

    def show_subject(self, points: PlanePoints, subject: Subject) -> None:
        """A bent plane has no classes to choose; those of a neuron's map are of the output, and say so."""
        self.class_row.show_subject(points.problem, subject)
        several, wanted = points.problem.outputs > 1, self.class_row.matrix_button.isChecked()
        self.matrix.setVisible(several and wanted and subject.bent_layer is None)

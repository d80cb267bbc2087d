"""Curves with their values at the last step, as a picture by itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from micrograd_desktop.presentation.overlaid_curves import LOSS
from micrograd_desktop.presentation.run_courses import Course
from micrograd_desktop.qt.controls.fields import title
from micrograd_desktop.qt.runs.curves.plot import OverlayPlot
from micrograd_desktop.translation import tr


class CurvesCard(QWidget):
    """The data losses of named runs, along steps, epochs or time."""

    def __init__(self, runs: Sequence[tuple[str, Course]], along: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plotPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Curves of runs"))
        self.plot = OverlayPlot()
        self.plot.set_runs([name for name, _ in runs], [course for _, course in runs])
        self.plot.set_look(LOSS, along, True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(title(tr("Data loss: training points solid, test points dashed")))
        column.addWidget(self.plot, 1)

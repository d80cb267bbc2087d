"""The layout of the Train workspace: which widgets stand together, and how wide they start."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from micrograd_desktop.qt.controls.split import line, scrolled, splitter
from micrograd_desktop.qt.train.boundary.pane import BoundaryView
from micrograd_desktop.qt.train.data_panel import DataPanel
from micrograd_desktop.qt.train.inspector.pane import ParameterInspector
from micrograd_desktop.qt.train.loss.pane import LossPlot
from micrograd_desktop.qt.train.model_panel import ModelPanel
from micrograd_desktop.qt.train.network.pane import NetworkCanvas

SIDE_WIDTH = 240
RIGHT_WIDTH = 360
BOTTOM_HEIGHT = 216
NARROW_WINDOW = 1320
NARROW_RIGHT_WIDTH = 340


class TrainLayout(QWidget):
    """Data and model at the left, the network over the inspector, output over loss at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.data_panel = DataPanel()
        self.model_panel = ModelPanel()
        self.canvas = NetworkCanvas()
        self.inspector = ParameterInspector()
        self.boundary = BoundaryView()
        self.loss_plot = LossPlot()
        self.left = self._left()
        self.middle = splitter("middle", Qt.Orientation.Vertical, (self.canvas, 3), (self.inspector, 1))
        self.right = splitter("right", Qt.Orientation.Vertical, (self.boundary, 3), (self.loss_plot, 1))
        self.columns = splitter("columns", Qt.Orientation.Horizontal, (self.middle, 1), (self.right, 0))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.left)
        layout.addWidget(self.columns, 1)

    @property
    def splitters(self) -> tuple[QSplitter, ...]:
        """Whose positions are remembered."""
        return self.columns, self.middle, self.right

    def set_default_sizes(self, width: int, height: int) -> None:
        """Divide a window of that size as the design does; below 1320 px the right column is narrower."""
        right = NARROW_RIGHT_WIDTH if width < NARROW_WINDOW else RIGHT_WIDTH
        self.columns.setSizes([max(width - SIDE_WIDTH - right, 400), right])
        bottom = min(BOTTOM_HEIGHT, height // 4)
        self.middle.setSizes([height - bottom, bottom])
        self.right.setSizes([int(height * 0.56), int(height * 0.44)])

    def _left(self) -> QScrollArea:
        content = QWidget()
        content.setObjectName("sidePanel")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.data_panel)
        layout.addWidget(line())
        layout.addWidget(self.model_panel)
        layout.addStretch(1)
        area = scrolled(content)
        area.setObjectName("sideArea")
        area.setFixedWidth(SIDE_WIDTH)
        return area

"""The layout of the Train workspace: which widgets stand together, how wide they start, and how they give way.

Where the window is small, the panes give way in this order: the history does without words, and what is said at its
right, then without ticks, the column at the right grows narrower, the inspector folds
to its header, the panel at the left scrolls, the network's header leaves out words, and the tool bar's controls stand
closer, then show icons for words (``ToolRow``). Where it is large, the column at the right and the neurons grow.
"""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from micrograd_desktop.qt.controls.split import line, scrolled, splitter
from micrograd_desktop.qt.train.boundary.pane import BoundaryView
from micrograd_desktop.qt.train.data_panel import DataPanel
from micrograd_desktop.qt.train.history.pane import HistoryPane
from micrograd_desktop.qt.train.inspector.pane import ParameterInspector
from micrograd_desktop.qt.train.loss.pane import LossPlot
from micrograd_desktop.qt.train.model_panel import ModelPanel
from micrograd_desktop.qt.train.network.pane import NetworkCanvas
from micrograd_desktop.qt.train.neuron_choice import NeuronChoice
from micrograd_desktop.qt.train.painting.painter import Painter
from micrograd_desktop.qt.train.stop_panel import StopPanel

SIDE_WIDTH = 260
RIGHT_WIDTHS = ((1000, 260), (1320, 340), (1440, 360), (1900, 524), (2560, 680), (3840, 1060))
"""Width of the workspace, and of its right column; in between by proportion."""
BOTTOM_HEIGHT = 216
LEAST_BOTTOM_HEIGHT = 120
LOW_HISTORY_BELOW = 680
"""Height of the workspace under which the history has neither words nor ticks."""

OUTPUT_SHARE = 0.62
"""Of the right column's height: so much leaves a plane its width at 1440 x 900, and the losses enough to be read."""

FOLDED_BELOW = 560
"""Height of the workspace under which the inspector is folded, unless a person unfolds it."""


def right_width(width: int) -> int:
    """How wide the right column is in a workspace of that width."""
    windows, columns = zip(*RIGHT_WIDTHS, strict=True)
    return round(float(np.interp([width], windows, columns)[0]))


class TrainLayout(QWidget):
    """Data and model at the left, the network over the inspector, output over loss at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.data_panel = DataPanel()
        self.model_panel = ModelPanel()
        self.stop_panel = StopPanel()
        self.canvas = NetworkCanvas()
        self.inspector = ParameterInspector()
        self.boundary = BoundaryView()
        self.neuron_choice = NeuronChoice(self.canvas, self.boundary, self)
        self.painter = Painter(self.boundary)
        self.painter.toggled.connect(lambda on: self.neuron_choice.show_bent(False) if on else None)
        self.neuron_choice.bent_changed.connect(lambda layer: self.painter.set_on(False) if layer else None)
        self.loss_plot = LossPlot()
        self.history = HistoryPane()
        self.left = self._left()
        self._low = False
        self._unfolded_height = BOTTOM_HEIGHT
        self.middle = splitter("middle", Qt.Orientation.Vertical, (self.canvas, 3), (self.inspector, 1))
        self.right = splitter("right", Qt.Orientation.Vertical, (self.boundary, 3), (self.loss_plot, 1))
        self.columns = splitter("columns", Qt.Orientation.Horizontal, (self.middle, 1), (self.right, 0))
        panes = QHBoxLayout()
        panes.setSpacing(0)
        panes.addWidget(self.left)
        panes.addWidget(self.columns, 1)
        self._history_line = line()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(panes, 1)
        layout.addWidget(self._history_line)
        layout.addWidget(self.history)
        self.left.verticalScrollBar().rangeChanged.connect(self._on_scrolled)
        self.inspector.fold_toggled.connect(self._on_fold_toggled)

    @property
    def splitters(self) -> tuple[QSplitter, ...]:
        """Whose positions are remembered."""
        return self.columns, self.middle, self.right

    def set_default_sizes(self, width: int, height: int) -> None:
        """Divide a window of that size as the design does."""
        self.history.set_low(height < LOW_HISTORY_BELOW)
        height -= self._history_height
        right = right_width(width)
        self.columns.setSizes([max(width - self._side_width - right, 400), right])
        bottom = min(max(BOTTOM_HEIGHT, height // 6), height // 4)
        self.middle.setSizes([height - bottom, bottom])
        output = int(height * OUTPUT_SHARE)
        self.right.setSizes([output, height - output])

    def show_history(self, on: bool) -> None:
        """Show the strip below the panes, or leave the room to them."""
        self.history.setVisible(on)
        self._history_line.setVisible(on)

    @property
    def _history_height(self) -> int:
        return 0 if self.history.isHidden() else self.history.height() + 1

    def _on_scrolled(self, _least: int, most: int) -> None:
        """The panel at the left is as wide as before beside its scroll bar."""
        bar = self.left.verticalScrollBar().sizeHint().width() if most > 0 else 0
        self.left.setFixedWidth(self._side_width + bar)

    def _on_fold_toggled(self, folded: bool) -> None:
        """The inspector unfolds to the height that it had, or to one for some rows."""
        network, inspector = self.middle.sizes()
        if folded:
            self._unfolded_height = inspector
        else:
            height = max(self._unfolded_height, LEAST_BOTTOM_HEIGHT)
            self.middle.setSizes([network + inspector - height, height])

    def _left(self) -> QScrollArea:
        content = QWidget()
        content.setObjectName("sidePanel")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.data_panel)
        layout.addWidget(line())
        layout.addWidget(self.model_panel)
        layout.addWidget(line())
        layout.addWidget(self.stop_panel)
        layout.addStretch(1)
        area = scrolled(content)
        area.setObjectName("sideArea")
        self._side_width = max(SIDE_WIDTH, content.minimumSizeHint().width())
        area.setFixedWidth(self._side_width)
        return area

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold, and let the right column have its share of what there is more or less of."""
        super().resizeEvent(event)
        if (low := event.size().height() < FOLDED_BELOW) != self._low:
            self._low = low
            self.inspector.set_folded(low)
        self.history.set_low(event.size().height() < LOW_HISTORY_BELOW)
        if self.isVisible() and event.oldSize().isValid():
            more = right_width(event.size().width()) - right_width(event.oldSize().width())
            middle, right = self.columns.sizes()
            self.columns.setSizes([middle - more, right + more])

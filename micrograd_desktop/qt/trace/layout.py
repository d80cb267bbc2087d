"""The layout of the Trace workspace: which widgets stand together, and how wide they start."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from micrograd_desktop.qt.controls.pane_header import PaneHeader
from micrograd_desktop.qt.controls.split import line, splitter
from micrograd_desktop.qt.trace.check.pane import GradientCheck
from micrograd_desktop.qt.trace.code.pane import EditorPane
from micrograd_desktop.qt.trace.graph.canvas import TraceCanvas
from micrograd_desktop.qt.trace.graph.pane import GraphPane
from micrograd_desktop.qt.trace.growing import Grows
from micrograd_desktop.qt.trace.leaf_panel import LeafPanel
from micrograd_desktop.qt.trace.order_list import OrderList
from micrograd_desktop.qt.trace.own_engine.pane import OwnEnginePane
from micrograd_desktop.qt.trace.predict.column import PredictColumn
from micrograd_desktop.qt.trace.predict.pane import PredictPane
from micrograd_desktop.qt.trace.take_panel import TakePanel
from micrograd_desktop.qt.trace.timeline import TraceTimeline
from micrograd_desktop.qt.trace.why.pane import ReasonPane

LEFT_WIDTH = 280
RIGHT_WIDTH = 320
NARROW_WINDOW = 1320
NARROW_RIGHT_WIDTH = 280
CHECK_HEIGHT = 216
BESIDE_WIDTH, BESIDE_HEIGHT = 1500, 1000
"""With two graphs side by side the left column needs a window so wide, and the gradient check one so high."""
NOTEBOOK_WIDTH, NOTEBOOK_SHARE = 400, 0.78
"""How wide the left column is with a notebook, and how much of its height that has."""

LEAST_GRAPH = 440
MOST_BESIDE = 0.34
"""Of the width, for a column beside the graph when text is large."""


class TraceLayout(QWidget):
    """Editor and leaves at the left, the graph over the gradient check, why over the order, the history below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor_pane = EditorPane()
        self.editor = self.editor_pane.editor
        self.leaf_panel = LeafPanel()
        self.graph = GraphPane()
        self.canvas, self.pair = self.graph.canvas, self.graph.pair
        self._gave_way: list[QWidget] = []
        self._waiting: list[QWidget] = []
        self.check, self.own_engine = GradientCheck(), OwnEnginePane()
        self.own_engine.hide()
        self.reason = ReasonPane()
        self.chain_rule = self.reason.chain_rule
        self.order = OrderList()
        self.predict = PredictPane()
        self.timeline = TraceTimeline()
        self.take = TakePanel()
        self.timeline.set_side_widget(self.take)
        vertical = Qt.Orientation.Vertical
        self.left = splitter("traceLeft", vertical, (self.editor_pane, 1), (self.leaf_panel, 1))
        self.middle = splitter("traceMiddle", vertical, (self.graph, 1), (self.check, 0), (self.own_engine, 1))
        self.right = splitter("traceRight", vertical, (self.reason, 1), (self.order, 1))
        self._explained = PredictColumn(self.predict, self.right)
        columns = (self.left, 0), (self.middle, 1), (self._explained, 0)
        self.columns = splitter("traceColumns", Qt.Orientation.Horizontal, *columns)
        self._before: tuple[list[int], list[int]] | None = None
        self.editor_pane.divided.connect(self._make_room)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.columns, 1)
        layout.addWidget(line())
        layout.addWidget(self.timeline)
        for header in self.findChildren(PaneHeader):
            grows = Grows(header, fits=True)
            if header.isAncestorOf(self.graph.legend):
                grows.grown.connect(self.graph.legend.set_scale)

    def show_part(self, part: QWidget, on: bool) -> None:
        """Show a pane, or hide it; a column of which nothing is left takes no room."""
        part.setVisible(on)
        if self.left not in self._gave_way:
            self.left.setVisible(not (self.editor_pane.isHidden() and self.leaf_panel.isHidden()))

    def make_room_for_text(self, ratio: float) -> None:
        """Give both outer columns as much more room as text is larger, as far as the graph can spare it."""
        left, middle, right = self.columns.sizes()
        most = int(MOST_BESIDE * (left + middle + right))
        wider = [max(min(round(side * ratio), most), min(side, most)) if side else 0 for side in (left, right)]
        self.columns.setSizes([wider[0], left + middle + right - sum(wider), wider[1]])

    def _make_room(self, on: bool) -> None:
        """Give a notebook more room than a program has, if that is little, and take it back after it."""
        if on:
            self._before = self.columns.sizes(), self.left.sizes()
            left, middle, right = self._before[0]
            wider = min(max(NOTEBOOK_WIDTH - left, 0), max(middle - LEAST_GRAPH, 0))
            self.columns.setSizes([left + wider, middle - wider, right])
            code, leaves = self._before[1]
            more = max(0, int(NOTEBOOK_SHARE * (code + leaves)) - code)
            self.left.setSizes([code + more, leaves - more])
        elif self._before is not None:
            self.columns.setSizes(self._before[0])
            self.left.setSizes(self._before[1])
            self._before = None

    @property
    def splitters(self) -> tuple[QSplitter, ...]:
        """Whose positions are remembered."""
        return self.columns, self.left, self.middle, self.right, self.editor_pane.splitter, self.own_engine.splitter

    def set_beside(self, on: bool) -> None:
        """Show two graphs side by side, for which other panes give way, or one again."""
        self.pair.set_on(on)
        if on:
            self._give_way()
        else:
            self._take_back()

    def show_check(self, on: bool) -> None:
        """Show the gradient check, or hide it, whatever else is shown."""
        if self.check in self._gave_way:
            self._gave_way.remove(self.check)
        if self.check in self._waiting:
            self._waiting.remove(self.check)
        self.check.setVisible(on)

    def show_own_engine(self, on: bool) -> None:
        """Show the check of the person's own engine in the place of all that is about the program's graph, or that."""
        if on == (not self.own_engine.isHidden()):
            return
        self.own_engine.setVisible(on)
        if on:
            shown = (self.graph, self.check, self._explained, self.timeline)
            self._waiting = [pane for pane in shown if not pane.isHidden()]
        for pane in self._waiting:
            pane.setVisible(not on)
        if not on:
            self._waiting = []

    @property
    def centre(self) -> TraceCanvas:
        """The graph that is looked at: the program's, or the learner's own while their engine is checked."""
        return self.canvas if self.own_engine.isHidden() else self.own_engine.graphs.canvas

    def _give_way(self) -> None:
        for pane, room, least in ((self.left, self.width(), BESIDE_WIDTH), (self.check, self.height(), BESIDE_HEIGHT)):
            if room < least and not pane.isHidden():
                pane.hide()
                self._gave_way.append(pane)

    def _take_back(self) -> None:
        for pane in self._gave_way:
            pane.show()
        self._gave_way.clear()

    def set_default_sizes(self, width: int, height: int) -> None:
        """Divide a window of that size as the design does."""
        right = NARROW_RIGHT_WIDTH if width < NARROW_WINDOW else RIGHT_WIDTH
        self.columns.setSizes([LEFT_WIDTH, max(width - LEFT_WIDTH - right, 400), right])
        check = min(CHECK_HEIGHT, height // 4)
        self.middle.setSizes([height - check, check])
        self.left.setSizes([int(height * 0.56), int(height * 0.44)])
        self.right.setSizes([int(height * 0.64), int(height * 0.36)])

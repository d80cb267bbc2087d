"""The trace canvas under its header: legend, search, constants, grouping, zoom."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from micrograd_desktop.qt.controls.fields import Choice
from micrograd_desktop.qt.controls.line import Line
from micrograd_desktop.qt.controls.pane_header import PaneHeader, zoom_buttons
from micrograd_desktop.qt.controls.plain import set_tip
from micrograd_desktop.qt.theme import theme, tokens, ui_font
from micrograd_desktop.qt.trace.graph.canvas import TraceCanvas
from micrograd_desktop.qt.trace.graph.pair import GraphPair
from micrograd_desktop.qt.trace.reading import reading
from micrograd_desktop.translation import tr

LEVELS = [
    ("auto", tr("Group: auto")),
    ("values", tr("All values")),
    ("neurons", tr("Neurons")),
    ("layers", tr("Layers")),
]
PILL = tr("local derivative")
EDGE, GAP, SPACE = 4.0, 6.0, 16.0
"""In the legend: before its first mark, between a mark and its word, between entries."""


class GraphPane(QWidget):
    """The graph and what goes with it.

    Signals
    -------
    found(str)
        The text that is searched for; empty ends the search.
    constants_toggled(bool)
        Whether constants are to be shown.
    level_chosen(str)
        How far the graph is to be folded: a ``Folding.level``.
    """

    found = Signal(str)
    constants_toggled = Signal(bool)
    level_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = TraceCanvas()
        self.pair = GraphPair(self.canvas)
        self.legend = Legend()
        self.search = SearchField()
        self.constants = QCheckBox(tr("Constants"))
        self.constants.setChecked(True)
        set_tip(self.constants, tr("Show the numbers that nobody named (C)"))
        self.level = Choice(LEVELS)
        self.level.set_width(112)
        self.level.setAccessibleName(tr("Grouping"))
        set_tip(self.level, tr("How far the graph is folded: every value a card, or one card a neuron, or one a layer"))
        self._build()
        self._connect_signals()
        self._on_size_changed()

    def _build(self) -> None:
        header = PaneHeader(tr("Graph"))
        header.add_beside(self.legend)
        header.add(self.search, self.constants, self.level, *zoom_buttons(self.canvas, tr("graph")))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(header)
        layout.addWidget(self.pair, 1)

    def _connect_signals(self) -> None:
        self.constants.toggled.connect(self.constants_toggled)
        self.level.value_chosen.connect(self.level_chosen)
        self.search.textChanged.connect(self.found)
        self.search.escaped.connect(self.canvas.setFocus)
        reading().changed.connect(self._on_size_changed)

    def _on_size_changed(self) -> None:
        """What has a key gives way to larger text: the search, if nothing is searched for, and the constants."""
        usual = reading().scale == 1.0
        self.search.setVisible(usual or bool(self.search.text()))
        self.constants.setVisible(usual)

    def begin_search(self) -> None:
        """Put the caret in the search field."""
        self.search.show()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()


class SearchField(Line):
    """Finds values by name; Esc ends the search."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(tr("Find a value"))
        self.setAccessibleName(tr("Find a value"))
        set_tip(self, tr("Find a value by its name (Ctrl+F); Enter selects the next one"))
        self.setFixedWidth(112)
        self.escaped.connect(self.clear)


class Legend(QWidget):
    """What the looks of the cards mean; as much of it as there is room for."""

    ENTRIES = (tr("visited"), tr("current"), tr("waiting"), PILL)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(0)
        self.setAccessibleName(tr("Legend: {entries}", entries=", ".join(self.ENTRIES)))
        theme().changed.connect(self.update)
        self._scale = 1.0

    def set_scale(self, scale: float) -> None:
        """Be so many times as large as usual."""
        self._scale = scale
        self.updateGeometry()
        self.update()

    @property
    def _font(self) -> QFont:
        return ui_font(self._scale * 11)

    def sizeHint(self) -> QSize:
        """All entries."""
        metrics = QFontMetricsF(self._font)
        words = sum(metrics.horizontalAdvance(name) + self._mark_width(name) + GAP for name in self.ENTRIES)
        return QSize(math.ceil(2 * EDGE + words + SPACE * (len(self.ENTRIES) - 1)), round(self._scale * 20))

    def minimumSizeHint(self) -> QSize:
        """None."""
        return QSize(0, round(self._scale * 20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A mark and a word each."""
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        metrics, x, y = QFontMetricsF(self._font), EDGE, self.height() / 2
        for name in self.ENTRIES:
            mark, width = self._mark_width(name), metrics.horizontalAdvance(name)
            if x + mark + GAP + width > self.width():
                break
            height = self._scale * (16.0 if name == PILL else 12.0)
            self._mark(painter, QRectF(x, y - height / 2, mark, height), name)
            painter.setPen(QColor(t.text2))
            painter.drawText(QRectF(x + mark + GAP, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, name)
            x += mark + GAP + width + SPACE
        painter.end()

    def _mark(self, painter: QPainter, box: QRectF, name: str) -> None:
        t = tokens()
        looks = (
            QPen(QColor(t.grad_mid), 1.25),
            QPen(QColor(t.grad), 2.5),
            QPen(QColor(t.field_border), 1.25, Qt.PenStyle.DashLine),
            QPen(QColor(t.grad_mid), 1),
        )
        place = self.ENTRIES.index(name)
        painter.setPen(looks[place])
        painter.setBrush(QColor(t.canvas if place else t.grad_soft))
        radius = box.height() / 2 if name == PILL else 3
        painter.drawRoundedRect(box, radius, radius)
        if name == PILL:
            painter.setPen(QColor(t.grad))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "×1.0")

    def _mark_width(self, name: str) -> float:
        return self._scale * (30.0 if name == PILL else 12.0)

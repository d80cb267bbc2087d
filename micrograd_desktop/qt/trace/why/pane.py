"""The pane at the right of the graph: the chain rule of a visit, why a value is what it is, what if it were moved."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from micrograd_desktop.qt.controls.pane_header import PaneHeader
from micrograd_desktop.qt.controls.plain import PlainLabel, set_limit
from micrograd_desktop.qt.controls.segments import Segment, Segments
from micrograd_desktop.qt.trace.chain_rule import ChainRule
from micrograd_desktop.qt.trace.why.panel import WhyPanel
from micrograd_desktop.qt.trace.why.what_if import WhatIfPanel
from micrograd_desktop.translation import tr

View = Literal["chain", "why", "what_if"]

SEGMENTS = (
    Segment("chain", tr("Chain rule"), tr("The chain rule at the current node of the walk (Esc)")),
    Segment("why", tr("Why?"), tr("Why the gradient of the selected value is what it is: the sum of its uses (Y)")),
    Segment("what_if", tr("What if?"), tr("What becomes of the result if the selected value is moved a little (I)")),
)


class ReasonPane(QWidget):
    """One of three views under a switch.

    Signals
    -------
    view_chosen(str)
        The view that a person chose.
    """

    view_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chain_rule, self.why, self.what_if = ChainRule(), WhyPanel(), WhatIfPanel()
        self._views: dict[str, QWidget] = {"chain": self.chain_rule, "why": self.why, "what_if": self.what_if}
        self.switch = Segments(tr("Explanation"), SEGMENTS)
        self._where = _GivesWay()
        self._stack = QStackedWidget()
        self._build()
        self.switch.chosen.connect(self.view_chosen)
        self.chain_rule.placed.connect(self._where.setText)

    def _build(self) -> None:
        header = PaneHeader()
        header.add_beside(self.switch)
        self._where.setProperty("role", "caption")
        header.add(self._where)
        for view in self._views.values():
            self._stack.addWidget(view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(header)
        layout.addWidget(self._stack, 1)

    def sizeHint(self) -> QSize:
        """As the design draws it."""
        return QSize(320, 416)

    @property
    def view(self) -> str:
        """The view that is shown."""
        shown = self._stack.currentWidget()
        return next(name for name, view in self._views.items() if view is shown)

    def show_view(self, view: View) -> None:
        """Show a view."""
        if view != self.view:
            self._stack.setCurrentWidget(self._views[view])
        self.switch.choose(view)
        self._where.setVisible(view == "chain")

    def limit(self, reason: str) -> None:
        """Offer the chain rule only, with the reason as the tip of the others; without a reason offer all."""
        for segment in SEGMENTS[1:]:
            set_limit(self.switch.buttons[segment.id], segment.tip, reason)

    def has_focus(self) -> bool:
        """Whether the keys are in one of the views."""
        focus = self.focusWidget()
        return focus is not None and focus.hasFocus() and self._stack.isAncestorOf(focus)


class _GivesWay(PlainLabel):
    """A text that gives way: without its first word, or not at all, where there is no room."""

    def minimumSizeHint(self) -> QSize:
        """As narrow as need be."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As many of the last words as there is room for, but no half of a number."""
        metrics, whole = self.fontMetrics(), self.text()
        texts = (whole, whole.partition(" ")[2], "")
        shown = next(text for text in texts if metrics.horizontalAdvance(text) <= self.width() or not text)
        with QPainter(self) as painter:
            painter.setPen(self.palette().windowText().color())
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, shown)

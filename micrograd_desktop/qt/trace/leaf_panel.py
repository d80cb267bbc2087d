"""The leaves of a trace: a slider and a number each, and the lecture's manual step of all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from micrograd_desktop.presentation import formats
from micrograd_desktop.project.spec import TraceSpec
from micrograd_desktop.qt.controls.fields import caption
from micrograd_desktop.qt.controls.pane_header import PaneHeader
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.controls.slider import LinearSlider
from micrograd_desktop.qt.controls.split import scrolled
from micrograd_desktop.qt.controls.value_field import ValueField, within

MOST_ROWS = 40
NAME_WIDTH = 62
RATE_WIDTH = 85
FIELD_WIDTH = 93
LEAST_RANGE = 5.0


@dataclass(frozen=True, slots=True)
class LeafRow:
    """A leaf that can be set: its number in the trace, its name and its data."""

    node: int
    name: str
    value: float


class LeafPanel(QWidget):
    """Sliders and numbers for the leaves.

    Signals
    -------
    leaf_changed(int, float, object)
        A node of the trace, its new data, and a key that is the same for all of one drag (None when typed).
    nudge_requested(float)
        A step of all leaves, ``data += rate * grad``.
    rate_entered(float)
        Another rate for that step.
    refused(str)
        Why what was typed is no number.
    """

    leaf_changed = Signal(int, float, object)
    nudge_requested = Signal(float)
    rate_entered = Signal(float)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._rows: list[_Row] = []
        self._leaves: list[LeafRow] = []
        self._pinned: int | None = None
        self._rate = 0.01
        self._more = caption()
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self._list.setContentsMargins(0, 0, 0, 0)
        self.nudge = QPushButton("Nudge leaves")
        set_tip(self.nudge, "The lecture's manual step: every leaf moves by the rate times its gradient (N)")
        self.rate = ValueField(within(TraceSpec.learning_rate))
        self.rate.setFixedWidth(RATE_WIDTH)
        self.rate.setAccessibleName("Rate of the step")
        set_tip(self.rate, "data += rate × grad: above 0 the result grows, below 0 it shrinks")
        self._build()
        self.nudge.clicked.connect(lambda: self.nudge_requested.emit(self._rate))
        self.rate.value_entered.connect(lambda rate: self.rate_entered.emit(rate))
        self.rate.refused.connect(self.refused)

    def _build(self) -> None:
        header, hint = PaneHeader("Leaf values", line=False), caption()
        hint.setText("drag to recompute")
        hint.setWordWrap(False)
        header.add(hint)
        content = QWidget()
        content.setObjectName("sidePanel")
        inner = QVBoxLayout(content)
        inner.setContentsMargins(12, 0, 12, 0)
        inner.setSpacing(2)
        inner.addLayout(self._list)
        inner.addWidget(self._more)
        inner.addStretch(1)
        step = QHBoxLayout()
        step.setContentsMargins(12, 6, 8, 8)
        step.setSpacing(6)
        step.addWidget(self.nudge)
        label = PlainLabel("data += ")
        label.setProperty("role", "caption")
        step.addWidget(label)
        step.addWidget(self.rate)
        times = PlainLabel("× grad")
        times.setProperty("role", "caption")
        step.addWidget(times)
        step.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(header)
        layout.addWidget(scrolled(content), 1)
        layout.addLayout(step)

    def set_leaves(self, leaves: Sequence[LeafRow]) -> None:
        """Show these leaves; rows whose names stay keep their widgets, so that a drag goes on."""
        self._leaves = list(leaves)
        self._show()

    def set_rate(self, rate: float, wrong_sign: bool) -> None:
        """Show the rate of the step, and what the button does."""
        self._rate = rate
        self.rate.show_text(formats.rate(rate))
        sign = "−=" if wrong_sign else "+="
        self.nudge.setAccessibleName(f"Nudge leaves: data {sign} {formats.exact(rate)} times grad")
        set_tip(self.nudge, f"The lecture's manual step: data {sign} {formats.exact(rate)} × grad, every leaf (N)")

    def pin(self, node: int | None) -> None:
        """Show this leaf first, although it would be among those left out."""
        if node != self._pinned:
            self._pinned = node
            if len(self._leaves) > MOST_ROWS:
                self._show()

    def _show(self) -> None:
        shown = self._leaves[:MOST_ROWS]
        if len(self._leaves) > MOST_ROWS:
            shown = [leaf for leaf in self._leaves if leaf.node == self._pinned] + shown
        while len(self._rows) < len(shown):
            self._add_row()
        for row, leaf in zip(self._rows, shown, strict=False):
            row.show_leaf(leaf)
            row.show()
        for row in self._rows[len(shown) :]:
            row.hide()
        left = len(self._leaves) - MOST_ROWS
        self._more.setText(f"and {left:,} more: select one in the graph to set it" if left > 0 else "")
        self._more.setVisible(left > 0)

    def _add_row(self) -> None:
        row = _Row()
        row.changed.connect(self.leaf_changed)
        row.field.refused.connect(self.refused)
        self._list.addWidget(row)
        self._rows.append(row)

    def row_of(self, name: str) -> _Row:
        """The row of the leaf of that name.

        Raises
        ------
        KeyError
            If none is shown.
        """
        for row in self._rows:
            if not row.isHidden() and row.leaf is not None and row.leaf.name == name:
                return row
        raise KeyError(name)


class _Row(QWidget):
    """One leaf: name, slider, number."""

    changed = Signal(int, float, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.leaf: LeafRow | None = None
        self._name = PlainLabel()
        self._name.setFixedWidth(NAME_WIDTH)
        self.slider = LinearSlider(-LEAST_RANGE, LEAST_RANGE, 0.01, "leaf")
        self.field = ValueField()
        self.field.setFixedWidth(FIELD_WIDTH)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self._name, self.slider, self.field):
            layout.addWidget(widget)
        self.slider.value_changed.connect(self._emit)
        self.field.value_entered.connect(lambda value: self._emit(value, None))

    def show_leaf(self, leaf: LeafRow) -> None:
        """Show a leaf; another one gets a scale of its own."""
        if self.leaf is None or (leaf.node, leaf.name) != (self.leaf.node, self.leaf.name):
            reach = max(LEAST_RANGE, 2.0 * abs(leaf.value)) if abs(leaf.value) < 1e9 else LEAST_RANGE
            self.slider.set_scale(-reach, reach, 0.01 if reach < 100 else 1.0, leaf.name)
            width = self._name.fontMetrics()
            self._name.setText(width.elidedText(leaf.name, Qt.TextElideMode.ElideMiddle, NAME_WIDTH))
            set_tip(self._name, leaf.name)
            set_tip(self.slider, f"Drag to set the data of {leaf.name}, and compute all anew")
            self.field.setAccessibleName(leaf.name)
        self.leaf = leaf
        self.slider.set_value(leaf.value)
        self.field.show_text(formats.rate(leaf.value))
        set_tip(self.field, formats.exact(leaf.value))

    def _emit(self, value: float, key: object) -> None:
        if self.leaf is not None:
            self.changed.emit(self.leaf.node, value, key)

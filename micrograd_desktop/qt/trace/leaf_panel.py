"""The leaves of a trace: a slider and a number each, and the lecture's manual step of all of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from micrograd_desktop.presentation import formats
from micrograd_desktop.presentation.leaf_edits import LeafRow
from micrograd_desktop.project.spec import TraceSpec
from micrograd_desktop.qt.controls.fields import IconButton, caption
from micrograd_desktop.qt.controls.pane_header import PaneHeader
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.controls.slider import LinearSlider
from micrograd_desktop.qt.controls.split import scrolled
from micrograd_desktop.qt.controls.value_field import ValueField, within
from micrograd_desktop.qt.trace.growing import Grows
from micrograd_desktop.qt.trace.reading import reading
from micrograd_desktop.translation import tr, whole

MOST_ROWS = 40
NAME_WIDTH = 62
RATE_WIDTH = 85
FIELD_WIDTH = 93
LEAST_RANGE = 5.0
LEAST_ROW, LEAST_SLIDER, BACK_ROOM = 160, 48, 40
"""Pixels of a row, of a slider that can be dragged, and beside it for gaps and the way back to the text."""

OTHERS, PARAMETERS = tr("Inputs and other leaves"), tr("Parameters of the network")
KEPT = tr(
    "Σ: gradients add up. These were not 0 before backward(), because nothing set them to 0: "
    "zero_grad() of a network, and p.grad = 0 for its parameters, reach its parameters only."
)


class LeafPanel(QWidget):
    """Sliders and numbers for the leaves.

    Signals
    -------
    leaf_changed(int, float, object)
        A node of the trace, its new data, and a key that is the same for all of one drag (None when typed).
    text_requested(object)
        A node set beside the text is to take the program's number again; None: all are.
    nudge_requested(float)
        A step of all leaves, ``data += rate * grad``.
    rate_entered(float)
        Another rate for that step.
    refused(str)
        Why what was typed is no number.
    """

    leaf_changed = Signal(int, float, object)
    text_requested = Signal(object)
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
        self._more, self.kept = caption(), caption()
        self.back = QPushButton(tr("Back to the text"))
        set_tip(self.back, tr("All leaves set by hand take the numbers of the program again (Evaluate does it too)"))
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self._list.setContentsMargins(0, 0, 0, 0)
        self.nudge = QPushButton(tr("Nudge"))
        self.nudge.setAccessibleName(tr("Nudge leaves"))
        set_tip(self.nudge, tr("The lecture's manual step: every leaf moves by the rate times its gradient (N)"))
        self.rate = ValueField(within(TraceSpec.learning_rate))
        self.rate.setFixedWidth(RATE_WIDTH)
        self.rate.setAccessibleName(tr("Rate of the step"))
        set_tip(self.rate, tr("The rate η of the step, data += η × grad: above 0 the result grows, below 0 it shrinks"))
        self._build()
        self.nudge.clicked.connect(lambda: self.nudge_requested.emit(self._rate))
        self.rate.value_entered.connect(lambda rate: self.rate_entered.emit(rate))
        self.rate.refused.connect(self.refused)
        self.back.clicked.connect(lambda: self.text_requested.emit(None))

    def _build(self) -> None:
        header = PaneHeader(tr("Leaf values"), line=False)
        self._hint = caption()
        self._hint.setText(tr("drag to recompute"))
        self._hint.setWordWrap(False)
        header.add(self._hint, self.back)
        self.back.hide()
        content = QWidget()
        content.setObjectName("sidePanel")
        inner = QVBoxLayout(content)
        inner.setContentsMargins(12, 0, 12, 0)
        inner.setSpacing(2)
        inner.addLayout(self._list)
        inner.addWidget(self._more)
        inner.addWidget(self.kept)
        inner.addStretch(1)
        steps = QWidget()
        step = QHBoxLayout(steps)
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
        layout.addWidget(steps)
        Grows(steps, fits=True)
        for said in (self._more, self.kept):
            Grows(said)

    def set_leaves(self, leaves: Sequence[LeafRow]) -> None:
        """Show these leaves; rows whose names stay keep their widgets, so that a drag goes on."""
        self._leaves = list(leaves)
        self._show()

    def set_rate(self, rate: float, wrong_sign: bool) -> None:
        """Show the rate of the step, and what the button does."""
        self._rate = rate
        self.rate.show_text(formats.rate(rate))
        sign = "−=" if wrong_sign else "+="
        self.nudge.setAccessibleName(
            tr("Nudge leaves: data {sign} {rate} times grad", sign=sign, rate=formats.every_digit(rate))
        )
        set_tip(
            self.nudge,
            tr(
                "The lecture's manual step: data {sign} {rate} × grad, every leaf (N)",
                sign=sign,
                rate=formats.every_digit(rate),
            ),
        )

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
        headed = any(leaf.parameter for leaf in self._leaves)
        before: bool | None = None
        for row, leaf in zip(self._rows, shown, strict=False):
            heading = (PARAMETERS if leaf.parameter else OTHERS) if headed and leaf.parameter != before else ""
            row.show_leaf(leaf, heading)
            row.show()
            before = leaf.parameter
        for row in self._rows[len(shown) :]:
            row.hide()
        left = len(self._leaves) - MOST_ROWS
        self._more.setText(
            tr("and {left} more: select one in the graph to set it", left=whole(left)) if left > 0 else ""
        )
        self._more.setVisible(left > 0)
        self._say_of_all()

    def _say_of_all(self) -> None:
        """What holds of the leaves together: whether some were set by hand, and whether gradients add up."""
        by_hand = any(leaf.by_hand for leaf in self._leaves)
        self.back.setVisible(by_hand)
        self._hint.setVisible(not by_hand)
        self.kept.setText(KEPT if any(leaf.kept for leaf in self._leaves) else "")
        self.kept.setVisible(bool(self.kept.text()))

    def _add_row(self) -> None:
        row = _Row()
        row.changed.connect(self.leaf_changed)
        row.text_requested.connect(self.text_requested)
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
    """One leaf: name, slider, number, and the way back to the text for one that was set beside it."""

    changed = Signal(int, float, object)
    text_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.leaf: LeafRow | None = None
        self._reach = LEAST_RANGE
        self._name = PlainLabel()
        self._name.setFixedWidth(NAME_WIDTH)
        self.slider = LinearSlider(-LEAST_RANGE, LEAST_RANGE, 0.01, "leaf")
        self.field = ValueField()
        self.field.setFixedWidth(FIELD_WIDTH)
        self.back = IconButton("undo-2", tr("Back to the program's number"))
        self.back.hide()
        self._heading = caption()
        self._heading.hide()
        self._line = QHBoxLayout()
        self._line.setSpacing(4)
        for widget in (self._name, self.slider, self.field, self.back):
            self._line.addWidget(widget)
        layout = self._lines = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._heading)
        layout.addLayout(self._line)
        self._is_below = False
        self.setMinimumWidth(LEAST_ROW)
        for label in (self._name, self._heading):
            Grows(label)
        Grows(self.field)
        reading().changed.connect(self._on_size_changed)
        self.back.clicked.connect(self._emit_back)
        self.slider.value_changed.connect(self._emit)
        self.field.value_entered.connect(lambda value: self._emit(value, None))

    @property
    def heading(self) -> str:
        """What stands over the row."""
        return self._heading.text()

    @property
    def name_text(self) -> str:
        """What the row calls its leaf: with Σ if its gradient was not zero before the pass."""
        return self._name.text()

    def show_leaf(self, leaf: LeafRow, heading: str = "") -> None:
        """Show a leaf; another one gets a scale of its own. ``heading`` stands over it."""
        old = self.leaf
        if old is None or (leaf.node, leaf.key) != (old.node, old.key):
            self._reach = max(LEAST_RANGE, 2.0 * abs(leaf.value)) if abs(leaf.value) < 1e9 else LEAST_RANGE
            old = None
        if old is None or leaf.name != old.name:
            self.slider.set_scale(-self._reach, self._reach, 0.01 if self._reach < 100 else 1.0, leaf.name)
            self.field.setAccessibleName(leaf.name)
            set_tip(self.slider, tr("{name}: drag to set its data, and see what follows from it", name=leaf.name))
            self.back.setAccessibleName(tr("Back to the program's number: {name}", name=leaf.name))
        self.leaf = leaf
        self._heading.setText(heading)
        self._heading.setVisible(bool(heading))
        self._show_marks(leaf)
        self.slider.set_value(leaf.value)
        self.field.show_text(formats.rate(leaf.value))
        set_tip(self.field, formats.every_digit(leaf.value))

    def _show_marks(self, leaf: LeafRow) -> None:
        """In the name, its tip and the button: whether gradients add up here, and whether it was set by hand."""
        mark = " Σ" if leaf.kept else ""
        metrics = self._name.fontMetrics()
        room = self._name.minimumWidth() - metrics.horizontalAdvance(mark)
        self._name.setText(metrics.elidedText(leaf.name, Qt.TextElideMode.ElideMiddle, room) + mark)
        says = [tr("{name} (a parameter)", name=leaf.name) if leaf.parameter else leaf.name]
        if leaf.kept:
            says.append(
                tr("Its gradient was {kept} before backward(), which added to it.", kept=formats.plain(leaf.kept))
            )
        if leaf.by_hand:
            says.append(tr("Set by hand, beside the program's text."))
        set_tip(self._name, "\n".join(says))
        self.field.setAccessibleDescription(" ".join(says[1:]))
        self.back.setVisible(leaf.by_hand)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the slider of large text below the name and the number where it has too little room between them."""
        super().resizeEvent(event)
        self._arrange()

    def _on_size_changed(self) -> None:
        self._arrange()
        if self.leaf is not None:
            self._show_marks(self.leaf)

    def _arrange(self) -> None:
        room = self.width() - self._name.minimumWidth() - BACK_ROOM
        larger = reading().scale > 1.0
        width = reading().px(FIELD_WIDTH)
        self.field.setFixedWidth(max(min(width, room), LEAST_SLIDER) if larger else width)
        below = larger and room - self.field.minimumWidth() < LEAST_SLIDER
        if below == self._is_below:
            return
        self._is_below = below
        for layout in (self._line, self._lines):
            layout.removeWidget(self.slider)
        if below:
            self._lines.addWidget(self.slider)
        else:
            self._line.insertWidget(1, self.slider)

    def _emit_back(self) -> None:
        if self.leaf is not None:
            self.text_requested.emit(self.leaf.node)

    def _emit(self, value: float, key: object) -> None:
        if self.leaf is not None:
            self.changed.emit(self.leaf.node, value, key)
